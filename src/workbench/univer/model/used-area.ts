import type { Area } from '../../../model/cell';
import { bounding } from '../../host/area';
import type { HostModel } from '../../host/model';
import { isFilled } from '../cell-data';
import type { Engine } from '../engine';
import { mergedAreas } from './merges';
import { worksheetOf } from './worksheet';

interface UsedArea {
  /** Of cells with a content, a format or a merge. */
  readonly all: Area | null;
  /** Of cells with a content. */
  readonly values: Area | null;
}

/** The part of a sheet that is in use. It is asked for with almost every request, so it is measured once between commands. */
export function usedAreaOf(engine: Engine): Pick<HostModel, 'usedArea' | 'usedCells'> {
  const bySheet = new Map<string, UsedArea>();
  engine.commands.onCommandExecuted(() => bySheet.clear());
  return {
    usedArea(sheet, valuesOnly) {
      const known = bySheet.get(sheet) ?? measure(engine, sheet);
      bySheet.set(sheet, known);
      return valuesOnly ? known.values : known.all;
    },
    usedCells(sheet) {
      const found: { row: number; column: number }[] = [];
      worksheetOf(engine, sheet)
        .getCellMatrix()
        .forValue((row, column, cell) => {
          if (isFilled(cell) || cell?.s) found.push({ row: row + 1, column: column + 1 });
        });
      return found;
    },
  };
}

function measure(engine: Engine, sheet: string): UsedArea {
  let all: Area | null = null;
  let values: Area | null = null;
  worksheetOf(engine, sheet)
    .getCellMatrix()
    .forValue((row, column, cell) => {
      const own = { top: row + 1, bottom: row + 1, left: column + 1, right: column + 1 };
      const filled = isFilled(cell);
      if (filled) values = values ? bounding(values, own) : own;
      if (filled || cell?.s) all = all ? bounding(all, own) : own;
    });
  for (const merge of mergedAreas(engine, sheet)) all = all ? bounding(all, merge) : merge;
  return { all, values };
}
