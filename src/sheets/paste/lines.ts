/** A line's parts between blanks. */
export function partsOf(line: string): string[] {
  return line.split(/[\s\u3000]+/).filter((part) => part !== '');
}

/** Wrapped lines as one text; a blank only between letters and digits. */
export function joined(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .reduce(
      (text, line) => (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(line) ? `${text} ${line}` : text + line),
      '',
    );
}
