import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { CheckLine } from './lines';

/**
 * Where the line that has the focus goes away (corrected, answered), the line that takes its place gets it, else the
 * fallback. Only while the pane has the focus: it is never taken from the sheet.
 */
export function useKeptFocus(lines: readonly CheckLine[], fallback: RefObject<HTMLElement | null>): void {
  const last = useRef<number | null>(null);
  useEffect(() => {
    const follow = () => {
      const line = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-line]');
      last.current = line ? lineButtons().indexOf(line) : null;
    };
    document.addEventListener('focusin', follow);
    return () => document.removeEventListener('focusin', follow);
  }, []);
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body || !document.hasFocus()) return;
    const buttons = lineButtons();
    (buttons[Math.min(last.current, buttons.length - 1)] ?? fallback.current)?.focus();
  }, [lines, fallback]);
}

function lineButtons(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('[data-line]')];
}
