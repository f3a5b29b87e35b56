/** "2024-11-08", by the clock of this computer. */
export function dayOf(date: Date): string {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** "2024-11-08 09:05". */
export function minuteOf(date: Date): string {
  return `${dayOf(date)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
