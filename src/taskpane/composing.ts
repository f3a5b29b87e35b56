import type { KeyboardEvent } from 'react';

/** Enter that only ends an IME's composition must not send the form (WebKit reports it after the composition, as key 229). */
export function ignoreComposing(event: KeyboardEvent): void {
  const { isComposing, keyCode } = event.nativeEvent;
  if (event.key === 'Enter' && (isComposing || keyCode === 229)) event.preventDefault();
}
