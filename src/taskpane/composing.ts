import type { KeyboardEvent } from 'react';

/** Enter that only ends an IME's composition (WebKit reports it after the composition, as key 229). */
export function endsComposing(event: KeyboardEvent): boolean {
  const { isComposing, keyCode } = event.nativeEvent;
  return event.key === 'Enter' && (isComposing || keyCode === 229);
}

/** Such an Enter must not send the form. */
export function ignoreComposing(event: KeyboardEvent): void {
  if (endsComposing(event)) event.preventDefault();
}
