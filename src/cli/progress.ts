import { statSync } from 'node:fs';

const FIRST = 1_000;
const THEN_EVERY = 2_000;
/** Such a file may take more than a second by itself. */
const LARGE = 1024 * 1024;

/** Says before a file is checked which it is: as soon as a second has gone by, every two seconds, and before a large file. */
export function progressOf(
  count: number,
  say: ((line: string) => void) | undefined,
  now: () => number = Date.now,
): (path: string, index: number) => void {
  let due = now() + FIRST;
  return (path, index) => {
    if (!say || (now() < due && bytesOf(path) < LARGE)) return;
    due = now() + THEN_EVERY;
    say(`正在校验第 ${index + 1}／${count} 个文件：${path}`);
  };
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
