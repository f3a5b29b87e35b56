import type { HostModel, ModelChange, SheetExtras } from '../host/model';
import { shiftExtras } from '../host/sheet-extras';
import { Calculation } from './calculation';
import { Changes } from './changes';
import type { Engine } from './engine';
import { trackAddIn } from './model/add-in';
import { cellsOf } from './model/cells';
import { conditionalFormatsOf } from './model/conditional-formats';
import { copySheet, followCopies } from './model/copy-sheet';
import { extrasOf } from './model/extras';
import { formatsOf } from './model/formats';
import { mergesOf } from './model/merges';
import { namesOf } from './model/names';
import { columnsOf, rowsOf } from './model/rows-and-columns';
import { selectionOf, type LastSelection } from './model/selection';
import { sheetsOf } from './model/sheets';
import { structureOf } from './model/structure';
import { undoOf } from './model/undo';
import { usedAreaOf } from './model/used-area';
import { validationsOf } from './model/validations';

export interface UniverModel extends HostModel {
  readonly engine: Engine;
  /** Set by the page, which knows of the cell editor. */
  isEditing: () => boolean;
}

/** The workbook as Univer holds it, with or without a screen. Each part of the interface is a file of the folder `model`. */
export function univerModel(engine: Engine): UniverModel {
  const calculation = new Calculation(engine);
  const addIn = trackAddIn();
  const listeners = new Set<(change: ModelChange) => void>();
  const extras = new Map<string, SheetExtras>();
  const lastSelection: LastSelection = { place: null };

  // Before the changes, so that nobody who is told of a change still gets the used area from before it.
  const usedArea = usedAreaOf(engine);
  const cells = cellsOf(engine, calculation, addIn);
  const changes = new Changes(
    engine,
    { byAddIn: () => addIn.isAtWork(), value: (sheet, row, column) => cells.cell(sheet, row, column).value },
    (change) => {
      if (change.kind === 'inserted' || change.kind === 'deleted') shiftExtras(extrasOf(extras, change.sheet), change);
      if (change.kind === 'selected') lastSelection.place = { sheet: change.sheet, area: change.area };
      for (const listener of listeners) listener(change);
    },
  );

  const rows = rowsOf(engine);
  const names = namesOf(engine);
  const validations = validationsOf(engine);
  const conditionalFormats = conditionalFormatsOf(engine);
  const belongings = { ...names, ...validations, ...conditionalFormats, extras };
  followCopies(engine, belongings);

  const model: UniverModel = {
    engine,
    dirty: false,
    structureLocked: false,
    settings: new Map<string, unknown>(),
    isEditing: () => false,
    editing: () => model.isEditing(),
    settle: () => calculation.settle(),
    asAddIn: addIn.asAddIn,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    extras: (sheet) => extrasOf(extras, sheet),
    copySheet: (source, name, position) => copySheet(engine, changes, belongings, source, name, position),
    ...sheetsOf(engine, changes, names),
    ...selectionOf(engine, lastSelection),
    ...cells,
    ...usedArea,
    ...formatsOf(engine),
    ...rows,
    ...columnsOf(engine),
    ...mergesOf(engine),
    ...structureOf(engine, { calculation, changes, addIn, lastSelection }, rows),
    ...validations,
    ...conditionalFormats,
    ...names,
    ...undoOf(engine),
  };
  return model;
}
