import { RANGE_TYPE } from '@univerjs/core';
import { SetSelectionsOperation } from '@univerjs/sheets';
import type { Area } from '../../../model/cell';
import type { HostModel } from '../../host/model';
import type { Engine } from '../engine';
import { toRange } from '../range';
import { activate, activeSheet } from './active-sheet';
import { onSheet, run, runSync } from './commands';
import { mergedAreas } from './merges';
import { clamp, makeRoom } from './sheet-size';

/** What was selected last; plain data, changed when Univer reports a selection. */
export interface LastSelection {
  place: { readonly sheet: string; readonly area: Area } | null;
}

/** The selection of the sheet that is shown; the first cell where nothing was selected there. */
export function selectionOf(engine: Engine, last: LastSelection): Pick<HostModel, 'selection' | 'select'> {
  return {
    selection() {
      const sheet = activeSheet(engine);
      const first = { top: 1, left: 1, bottom: 1, right: 1 };
      return last.place?.sheet === sheet ? last.place : { sheet, area: first };
    },
    async select(sheet, area) {
      await activate(engine, sheet);
      makeRoom(engine, sheet, { ...area, bottom: area.top, right: area.left });
      await run(engine, SetSelectionsOperation.id, { ...selectionParams(engine, sheet, area), reveal: true });
    },
  };
}

/** Selects again what was selected before, where its sheet is still shown. */
export function restoreSelection(engine: Engine, place: LastSelection['place']): void {
  if (place && place.sheet === activeSheet(engine))
    runSync(engine, SetSelectionsOperation.id, selectionParams(engine, place.sheet, place.area));
}

function selectionParams(engine: Engine, sheet: string, area: Area): object {
  const clamped = clamp(engine, sheet, area);
  const merge = mergedAreas(engine, sheet).find((each) => each.top === area.top && each.left === area.left);
  const range = { ...toRange(clamped), rangeType: RANGE_TYPE.NORMAL };
  const primary = {
    ...toRange(merge ?? { ...clamped, bottom: clamped.top, right: clamped.left }),
    actualRow: area.top - 1,
    actualColumn: area.left - 1,
    isMerged: merge !== undefined,
    isMergedMainCell: merge !== undefined,
  };
  return { ...onSheet(sheet), selections: [{ range, primary, style: null }] };
}
