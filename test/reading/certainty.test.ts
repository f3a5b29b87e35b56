import type { CheckedForm } from '../../src/workbook/check/check-workbook';
import type { Draft, DraftCell, DraftIndicator } from './draft';
import { cell, gridOfDraft } from './draft';
import { fixtures } from './fixtures';
import { judgeAlone } from './judge-grids';
import { KINDS } from './kinds';
import { readingOf } from './reading-of';
import { report, share } from './report';
import { placeIn, replaceCells, tableOf } from './reshape';
import { draftOf } from './sheet-literal';

const all = fixtures();

test('at least 95% of the forms of intact sheets are certain', () => {
  const names = new Set(all.map(({ name }) => name));
  const drafts = [...all.map(({ draft }) => draft), ...KINDS.filter(({ name }) => !names.has(name)).map(draftOf)];
  const forms = drafts.flatMap((draft) => {
    const read = judgeAlone(gridOfDraft(draft));
    return draft.forms.map((_, index) => ({
      name: draft.name,
      state: read[index] && readingOf(read[index].form)?.state,
    }));
  });
  const unsure = forms.filter(({ state }) => state !== 'certain');
  report(
    'not certain',
    unsure.map(({ name, state }) => ({ group: String(state ?? 'not found'), line: name })),
    forms.length,
  );
  expect(share(forms.length - unsure.length, forms.length)).toBeGreaterThanOrEqual(0.95);
});

/** One fault in a sheet and the rules of which one has to say it; null where the sheet has no place for it. */
interface Planted {
  readonly draft: Draft;
  readonly said: readonly string[];
}

/** A result falls to half of its target and keeps its full points. */
function scoreAboveFormula(draft: Draft): Planted | null {
  const hit = draft.forms.flatMap(({ indicators }) => indicators).find((indicator) => halved(indicator) !== null);
  const actual = hit?.fields.actual?.[0];
  const lower = hit && halved(hit);
  return actual && lower ? { draft: replaceCells(draft, new Map([[actual, lower]])), said: ['score-differs'] } : null;
}

function halved({ fields }: DraftIndicator): DraftCell | null {
  const { target, actual, weight, score } = fields;
  if (actual?.length !== 1 || target?.length !== 1 || typeof weight?.[0]?.value !== 'number') return null;
  if (weight[0].value !== score?.[0]?.value) return null;
  const wanted = /^≥(\d+(?:\.\d+)?)([^\d\s]*)$/.exec(target[0]?.text ?? '');
  const reached = /^(\d+(?:\.\d+)?)([^\d\s]*)$/.exec(actual[0]?.text ?? '');
  if (!wanted || !reached || typeof actual[0]?.value !== 'string' || wanted[2] !== reached[2]) return null;
  return cell(`${Number(wanted[1]) / 2}${wanted[2] ?? ''}`);
}

/** A row with three stars is emptied. */
function starredRowMissing(draft: Draft): Planted | null {
  const starred = draft.forms
    .flatMap(({ indicators }) => indicators)
    .find(({ level3 }) => level3.text.startsWith('★★★'));
  const cells = starred ? [starred.level3, ...(starred.fields.target ?? [])].flatMap((one) => one ?? []) : [];
  return cells.length === 0
    ? null
    : {
        draft: replaceCells(draft, new Map(cells.map((one) => [one, cell(null)]))),
        said: ['core-indicator-missing', 'starred-indicator-missing'],
      };
}

/** The total says seven points less than the rows. */
function wrongSum(draft: Draft): Planted | null {
  const [form] = draft.forms;
  const caption = form?.captions.score?.[0];
  if (!form || !caption) return null;
  const { places, bottom, bodyBottom } = tableOf(draft, form);
  if (bottom === bodyBottom) return null;
  const total = draft.rows[bottom - 1]?.[placeIn(places, caption).column - 1];
  if (typeof total?.value !== 'number') return null;
  return { draft: replaceCells(draft, new Map([[total, cell(total.value - 7)]])), said: ['total-differs'] };
}

test.each([
  ['a score above the formula', scoreAboveFormula],
  ['a ★★★ row missing', starredRowMissing],
  ['a wrong sum', wrongSum],
] as const)('%s is said on at least 90% of the sheets', (what, plant) => {
  const planted = all.flatMap(({ name, draft }) => {
    const one = plant(draft);
    return one ? [{ name, ...one }] : [];
  });
  const silent = planted.filter(({ draft, said }) => !says(judgeAlone(gridOfDraft(draft)), said));
  report(
    `${what} not said`,
    silent.map(({ name, draft }) => ({
      group: judgeAlone(gridOfDraft(draft))
        .map(({ form }) => readingOf(form)?.state ?? 'unknown')
        .join(' '),
      line: name,
    })),
    planted.length,
  );
  expect(planted.length).toBeGreaterThan(0);
  expect(share(planted.length - silent.length, planted.length)).toBeGreaterThanOrEqual(0.9);
});

function says(checked: readonly CheckedForm[], rules: readonly string[]): boolean {
  return checked.some(({ findings }) => findings.some(({ rule }) => rules.includes(rule)));
}
