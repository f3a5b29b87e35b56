import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Form, Indicator } from '../../../src/model/form';
import { withoutBlanks } from '../../../src/model/text';
import { gridOfPlan } from '../../../src/sheets/grid-of-plan';
import { drawPasted } from '../../../src/sheets/paste/draw-pasted';
import { readPasted } from '../../../src/sheets/paste/read-pasted';
import { recognise } from '../../../src/sheets/recognise';
import { corpusTables } from '../../support/corpus';
import type { CorpusTable } from '../../support/corpus';

const FIXTURES = join(__dirname, '../../fixtures');

/** The table's lines of the document, as somebody marks and copies them. */
function linesOf({ id }: CorpusTable): string {
  const file = readFileSync(join(FIXTURES, `corpus/${id}.json`), 'utf8');
  const [first, last] = (JSON.parse(file) as { readonly lineRange: readonly [number, number] }).lineRange;
  const document = readFileSync(join(FIXTURES, `published/${id.slice(0, 3)}.txt`), 'utf8');
  return document
    .split('\n')
    .slice(first - 1, last)
    .join('\n');
}

const read = (text: string) => {
  const pasted = readPasted({ text, html: '' });
  return { pasted, forms: recognise(gridOfPlan(drawPasted(pasted, '粘贴'))) };
};

const CELLS = ['level1', 'level2', 'level3', 'description', 'target', 'basis'] as const;

function cellsOf(indicator: Indicator): readonly string[] {
  return CELLS.map((role) => {
    const field = indicator[role];
    return withoutBlanks(field && 'text' in field ? field.text : '');
  });
}

function headOf(form: Form | undefined): readonly string[] {
  if (form?.kind !== 'application') return [];
  const { funds, goal, code } = form;
  return [code?.text, funds?.total?.text, funds?.fiscal?.text, goal?.text].map((text) => withoutBlanks(text ?? ''));
}

const TABLES = corpusTables();

test.each(TABLES.map((table) => [table.id, table] as const))('%s becomes its table, cell by cell', (_, table) => {
  const { pasted, forms } = read(linesOf(table));
  expect(forms).toHaveLength(1);
  const wanted = table.indicators.map((one) => CELLS.map((role) => withoutBlanks(one[role] ?? '')));
  expect(forms[0]?.indicators.map(cellsOf)).toEqual(wanted);
  const { header, notes } = table;
  // A page break may bring the goal among the rows; there it stays as pasted, and no form has it.
  const goal = notes.some((note) => note.startsWith('Extraction shift: the 绩效目标')) ? '' : table.goalCell.text;
  const head = [header.项目编码, header.预算数 ?? header.年度资金总额, header.财政资金 ?? header.财政拨款, goal];
  expect(headOf(forms[0])).toEqual(head.map((text) => withoutBlanks(text ?? '')));
  expect(pasted.doubtful).toEqual([]);
});

/** Whole documents, with everything around the tables: the texts above and below become rows and no indicators. */
test.each(['000', '001', '002', '003'])('the whole document %s', (document) => {
  const { forms, pasted } = read(readFileSync(join(FIXTURES, `published/${document}.txt`), 'utf8'));
  const tables = TABLES.filter(({ id }) => id.startsWith(document));
  const wanted = tables.flatMap(({ indicators }) => indicators.map(({ level3 }) => withoutBlanks(level3)));
  expect(forms).toHaveLength(tables.length);
  expect(forms.flatMap(({ indicators }) => indicators.map(({ level3 }) => withoutBlanks(level3.text)))).toEqual(wanted);
  expect(pasted.doubtful).toEqual([]);
});
