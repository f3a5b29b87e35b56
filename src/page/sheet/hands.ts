import type { KeyboardEvent, MouseEvent, RefObject } from 'react';
import type { Area } from '../../model/cell';
import type { OpenedFile } from '../opened-file';
import { cellHolding, neighbour } from './layout';
import type { SheetLayout } from './layout';
import { linkIn } from './link';

interface Table {
  readonly file: OpenedFile;
  readonly sheet: string;
  readonly selected: Area | null;
  readonly layout: SheetLayout | null;
  /** Where the selected cell is changed. */
  readonly box: RefObject<HTMLElement | null>;
}

/** What keys and clicks do on the table: go from cell to cell, follow a link, change the cell, take back what was typed. */
export function handsOn({ file: { book, shown }, sheet, selected, layout, box }: Table) {
  const select = (at: { readonly row: number; readonly column: number }) => shown.select({ sheet, ...at });
  const cell = (layout && selected && cellHolding(layout.blocks, selected)) ?? null;
  const step = (key: string): boolean => {
    const next = layout && neighbour(layout, selected, key);
    if (next) select(next);
    return next !== null;
  };
  const follow = (formula: string | null): boolean => {
    const link = linkIn(formula);
    if (!link || !book.tabs().some(({ name }) => name === link.sheet)) return false;
    shown.select(link);
    return true;
  };
  return {
    cell,
    step,
    onKeyDown: (event: KeyboardEvent): void => {
      const { key, altKey, ctrlKey, metaKey } = event;
      if (ctrlKey && key === 'z') void shown.takeBackTyped();
      if (altKey || ctrlKey || metaKey) return;
      const opens = key === 'F2' || key === 'Enter';
      if (opens && !(key === 'Enter' && follow(cell?.formula ?? null))) box.current?.focus();
      if (opens || step(key)) event.preventDefault();
    },
    onClick: ({ target }: MouseEvent): void => {
      const clicked = (target as Element).closest<HTMLElement>('td[data-row]');
      if (!clicked || !layout) return;
      const [row, column] = [Number(clicked.dataset['row']), Number(clicked.dataset['column'])];
      const { formula = null } =
        cellHolding(layout.blocks, { top: row, left: column, bottom: row, right: column }) ?? {};
      if (!follow(formula)) select({ row, column });
    },
  };
}
