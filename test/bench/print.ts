export function print(title: string, rows: readonly (readonly string[])[]): void {
  console.log(`\n${title}`);
  rows.forEach((cells) => console.log(`  ${cells.map((cell) => cell.padEnd(16)).join(' ')}`));
}
