/** How many failures of each group are listed. */
const LISTED = 3;
const GROUPS = 25;

export interface Failure {
  readonly group: string;
  readonly line: string;
}

/** What failed, the largest groups first, with a few examples each; nothing where nothing failed. */
export function report(what: string, failures: readonly Failure[], of: number): void {
  if (failures.length === 0) return;
  const groups = new Map<string, string[]>();
  for (const { group, line } of failures) groups.set(group, [...(groups.get(group) ?? []), line]);
  const listed = [...groups]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, GROUPS)
    .flatMap(([group, lines]) => [
      `  ${lines.length} × ${group}`,
      ...lines.slice(0, LISTED).map((line) => `      ${line}`),
    ]);
  process.stdout.write([`${what}: ${failures.length} of ${of}`, ...listed, ''].join('\n'));
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
