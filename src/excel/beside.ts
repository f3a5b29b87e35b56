import { contains } from '../model/cell';
import type { Area } from '../model/cell';
import { dependsOnPositions } from '../sheets/edit';
import type { Edit } from '../sheets/edit';
import { ChangedMeanwhile } from '../sheets/port';

/** What people change beside a batch, as Excel tells it: what was read may no longer stand where it stood. */
export interface Beside {
  /** Told of every change that is not our own; `area` null where rows, columns, cells or the sheet were put in or taken out. */
  note(sheet: string, area: Area | null): void;
  /** From now on. */
  since(): Since;
}

export interface Since {
  /** @throws ChangedMeanwhile where rows or sheets were moved anywhere, or somebody typed in a cell that the batch fills */
  demandUntouched(edits: readonly Edit[], idOf: (key: string) => string | null): void;
  /** @throws ChangedMeanwhile where rows were moved on one of these sheets */
  demandRows(sheets: Iterable<string>): void;
}

/** A batch takes a few round trips: more edits than these are not typed beside it. */
const REMEMBERED = 500;

export function createBeside(): Beside {
  let turn = 0;
  /** When a sheet or rows of it were moved for the last time, in turns. */
  const moved = new Map<string, number>();
  let typed: { readonly sheet: string; readonly area: Area; readonly at: number }[] = [];
  return {
    note(sheet, area) {
      turn += 1;
      if (area) typed = [...typed.slice(1 - REMEMBERED), { sheet, area, at: turn }];
      else moved.set(sheet, turn);
    },
    since() {
      const start = turn;
      return {
        demandUntouched(edits, idOf) {
          // What is written on one sheet may rest on what was read on another.
          if (dependsOnPositions(edits) && [...moved.values()].some((at) => at > start))
            throw new ChangedMeanwhile('places');
          const fresh = typed.filter(({ at }) => at > start);
          const overtyped = edits.some(
            (edit) =>
              edit.kind === 'set-cells' &&
              fresh.some(
                ({ sheet, area }) => idOf(edit.sheet) === sheet && edit.cells.some((cell) => contains(area, cell)),
              ),
          );
          if (overtyped) throw new ChangedMeanwhile('cells');
        },
        demandRows(sheets) {
          if ([...sheets].some((id) => (moved.get(id) ?? 0) > start)) throw new ChangedMeanwhile('take-back');
        },
      };
    },
  };
}
