import type { Form } from '../../src/model/form';
import { readingLine } from '../../src/workbook/read/reading-words';
import type { Draft, DraftCell } from './draft';
import { cell, gridOfDraft } from './draft';
import { countsOf, fixtures, newErrors } from './fixtures';
import { judgeAlone } from './judge-grids';
import { readingOf } from './reading-of';
import { report } from './report';
import { sampled } from '../support/sample';
import { blanks, insertRows, placeIn, replaceCells, tableOf } from './reshape';

/** What a reader may fail to understand while the sheet says it; null where the sheet has nothing of the kind. */
type KnockOut = (draft: Draft) => Draft | null;

/** More empty rows than any table has between two of its rows. */
const GAP = 60;

const KNOCK_OUTS: Readonly<Record<string, KnockOut>> = {
  'caption of the names': renamed((draft) => captionsOf(draft, 'level3')),
  'caption of the targets': renamed((draft) => captionsOf(draft, 'target')),
  'caption of the signs': renamed((draft) => partCaption(draft, 0)),
  'caption of the units': renamed((draft) => partCaption(draft, 2)),
  'captions of signs and units': renamed((draft) => [...partCaption(draft, 0), ...partCaption(draft, 2)]),
  'caption of the results': renamed((draft) => captionsOf(draft, 'actual')),
  'caption of the weights': renamed((draft) => captionsOf(draft, 'weight')),
  'caption of the scores': renamed((draft) => captionsOf(draft, 'score')),
  'captions of weights and scores': renamed((draft) => [...captionsOf(draft, 'weight'), ...captionsOf(draft, 'score')]),
  'captions of the classes': renamed((draft) => [...captionsOf(draft, 'level1'), ...captionsOf(draft, 'level2')]),
  'caption of the goal': renamed((draft) => headCells(draft, /^(?:年度|总体|绩效|年度总体|年度绩效)*目标[:：]?$/)),
  'caption of the budget': renamed((draft) => headCells(draft, /预算数|资金总额|预算安排数/)),
  'caption of the spending': renamed((draft) => headCells(draft, /执行数/)),
  'caption of the project': renamed((draft) => headCells(draft, /^(?:项目|专项资金)名称[:：]?$/)),
  'half of the rows': secondHalfFarBelow,
};

function renamed(cellsOf: (draft: Draft) => readonly DraftCell[]): KnockOut {
  return (draft) => {
    const cells = cellsOf(draft);
    return cells.length === 0 ? null : replaceCells(draft, new Map(cells.map((one) => [one, cell('栏目')])));
  };
}

function captionsOf({ forms }: Draft, role: keyof Draft['forms'][number]['captions']): DraftCell[] {
  return forms.flatMap(({ captions }) => captions[role]?.flatMap((one) => one ?? []) ?? []);
}

function partCaption({ forms }: Draft, place: 0 | 2): DraftCell[] {
  return forms.flatMap(({ captions }) => (captions.target?.length === 3 ? (captions.target[place] ?? []) : []));
}

/** Cells above the table whose words match. */
function headCells(draft: Draft, words: RegExp): DraftCell[] {
  const [form] = draft.forms;
  if (!form) return [];
  const { headerTop } = tableOf(draft, form);
  return draft.rows
    .slice(0, headerTop - 1)
    .flat()
    .filter((one) => one !== form.project?.cell && one !== form.goal && words.test(one.text.replace(/\s/g, '')));
}

function secondHalfFarBelow(draft: Draft): Draft | null {
  const [form] = draft.forms;
  const middle = form?.indicators[Math.ceil(form.indicators.length / 2)];
  if (!form || !middle) return null;
  const { places, left } = tableOf(draft, form);
  const { row } = placeIn(places, middle.anchor);
  const parted = draft.merges.map((area) =>
    area.top < row && area.bottom >= row && area.left >= left ? { ...area, bottom: row - 1 } : area,
  );
  const merges = parted.filter(({ top, left: first, bottom, right }) => bottom > top || right > first);
  return insertRows(
    { ...draft, merges },
    row,
    Array.from({ length: GAP }, () => blanks(0)),
  );
}

const all = fixtures();

/** The fixtures that have what is knocked out, each without it; a sample of them. */
function withoutIt(knockOut: KnockOut) {
  const made = all.flatMap((fixture) => {
    const draft = knockOut(fixture.draft);
    return draft ? [{ fixture, draft }] : [];
  });
  return sampled(made, Object.values(KNOCK_OUTS).indexOf(knockOut), 4);
}

test.each(Object.entries(KNOCK_OUTS))('without the %s: no new 必改', (what, knockOut) => {
  const results = withoutIt(knockOut).map(({ fixture, draft }) => {
    const checked = judgeAlone(gridOfDraft(draft));
    return { name: fixture.name, errors: newErrors(countsOf(checked), fixture.errors), checked };
  });
  expect(results.length).toBeGreaterThan(0);
  const alarms = results.filter(({ errors }) => errors.length > 0);
  report(
    `${what}: new 必改`,
    alarms.map(({ name, errors, checked }) => ({
      group: errors.join(' '),
      line: `${name} (${checked.map(({ form }) => readingOf(form)?.state).join(', ')})`,
    })),
    results.length,
  );
  expect(alarms.map(({ name }) => name)).toEqual([]);
});

test.each(['caption of the budget', 'caption of the spending'] as const)(
  'without the %s it is said that the funds were not understood',
  (what) => {
    const knockOut = KNOCK_OUTS[what];
    const silent = (knockOut ? withoutIt(knockOut) : []).flatMap(({ fixture, draft: without }) => {
      const [before] = judgeAlone(gridOfDraft(fixture.draft));
      const [now] = judgeAlone(gridOfDraft(without));
      const isLost = (form: Form | undefined) => form !== undefined && 'execution' in form && form.execution === null;
      const isWithheld = !isLost(before?.form) && isLost(now?.form);
      return now && isWithheld && readingLine(now.form) === null ? [fixture.name] : [];
    });
    expect(silent).toEqual([]);
  },
);
