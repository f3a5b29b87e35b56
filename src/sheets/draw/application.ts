import { wordAs } from '../../catalog';
import type { Category, FormFrame, RuleSet, Wording } from '../../catalog/types';
import { HINT_NAME, hintFormula } from '../hint';
import type { SheetPlan } from '../plan';
import { blankBody, categoryBody, type BodyRow } from './application-body';
import { COLUMN, COLUMNS, widthOf } from './application-columns';
import type { GivenHead } from './application-head';
import { headBlock, headHeights, headValidations } from './application-head';
import { bodyValidations, conditionalFormats, marks } from './application-native';
import type { GivenRow } from './given-row';
import { bodyHeights, FIRST_BODY_ROW, HEAD_ROW, LEAST_HEIGHT, tableBody, tableHead } from './application-table';
import { block, joinBlocks, rowArea } from './block';
import { rowHeight } from './row-height';
import { noteStyle } from './styles';

export interface ApplicationOptions {
  readonly ruleSet: RuleSet;
  /** Null: the blank 表1. */
  readonly category: Category | null;
  /** In the place of the blank form's rows; for a form without a category. */
  readonly rows?: readonly GivenRow[];
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  readonly wording: Wording;
  /** What is known of the project already; absent leaves its cells empty. */
  readonly head?: GivenHead;
  /** Name of the sheet. */
  readonly name: string;
}

/** 表1 绩效目标申报表, blank or from a category template, with its native layer. */
export function drawApplication(options: ApplicationOptions): SheetPlan {
  const { ruleSet, category, wording, name } = options;
  const frame = ruleSet.forms.application;
  if (!frame) throw new Error(`rule set ${ruleSet.id} has no application form`);
  const body = bodyOf(options, frame);
  const notes = (category ? [category.note] : frame.notes).map((note) => wordAs(note, wording));
  const lastRow = FIRST_BODY_ROW + body.length - 1;
  const heights = bodyHeights(body, category ? LEAST_HEIGHT.template : LEAST_HEIGHT.blank);
  const printed = { top: 1, left: COLUMN.label, bottom: lastRow + notes.length, right: COLUMN.target };
  const { cells, merges } = joinBlocks([
    headBlock(frame, options),
    tableHead(frame, heights),
    ...tableBody(body, heights),
    ...notes.map((note, index) => block(rowArea(lastRow + 1 + index, COLUMN.label, COLUMN.target), note, noteStyle)),
    ...marks(category, wording, body),
  ]);
  return {
    name,
    columns: COLUMNS,
    rowHeights: [...headHeights(category, wording), HEAD_HEIGHT, ...heights, ...noteHeights(notes)],
    cells,
    merges,
    validations: [...headValidations(frame, wording), ...bodyValidations(frame, body, wording)],
    conditionalFormats: conditionalFormats(body.length),
    names: [
      { name: HINT_NAME, formula: hintFormula({ ruleSet: ruleSet.id, category: category?.id ?? null }), hidden: true },
    ],
    print: {
      area: printed,
      orientation: 'portrait',
      repeatRows: { first: HEAD_ROW, last: HEAD_ROW },
      fitToWidth: true,
      withoutColours: true,
    },
  };
}

function bodyOf({ ruleSet, category, wording, rows }: ApplicationOptions, frame: FormFrame): readonly BodyRow[] {
  if (category) return categoryBody(category, frame.labels.ellipsis ?? '', wording);
  return (
    rows?.map((row) => ({ ...row, level1: row.level1 ?? '', level2: row.level2 ?? '', template: null })) ??
    blankBody(ruleSet, frame)
  );
}

const HEAD_HEIGHT = 24;

function noteHeights(notes: readonly string[]): number[] {
  return notes.map((text) => rowHeight([{ text, width: widthOf('label', 'target'), size: 10 }], 16));
}
