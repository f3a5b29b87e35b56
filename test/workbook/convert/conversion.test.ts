import fc from 'fast-check';
import { caibannong201968, COUNTY_FORMS } from '../../../src/catalog';
import type { CountyForm } from '../../../src/catalog';
import { readAmount } from '../../../src/model/amount';
import { parseIndicatorValue } from '../../../src/model/indicator-value';
import type { IndicatorValue } from '../../../src/model/indicator-value';
import { squash } from '../../../src/model/text';
import { drawCounty } from '../../../src/sheets/draw/county';
import { gridOfPlan } from '../../../src/sheets/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { convertForm } from '../../../src/workbook/convert/conversion';
import type { Conversion } from '../../../src/workbook/convert/conversion';
import type { KeptText } from '../../../src/workbook/convert/kept-list';
import { otherTexts } from '../../../src/workbook/convert/other-texts';
import { placeRows } from '../../../src/workbook/convert/rows';
import { classesOf } from '../../../src/workbook/convert/draw-target';
import { TARGET_IDS, targetOf } from '../../../src/workbook/convert/targets';
import { splitValue } from '../../../src/workbook/convert/value-parts';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';
import { contentFor, fillCounty } from '../../support/county-content';
import { formulaProblems } from '../../support/formula-problems';
import { saidBy } from '../../support/said';
import type { Said } from '../../support/said';
import { sampled, sampleSize } from '../../support/sample';
import type { SheetPlan } from '../../../src/sheets/plan';

const SEED = 20261130;
const ruleSet = caibannong201968;

function readPlan(plan: SheetPlan) {
  const grid = gridOfPlan(plan);
  const forms = recognise(grid);
  const [form, ...others] = forms;
  if (!form || others.length > 0) throw new Error('not one form');
  return { form, forms, grid };
}

/** A county's form as somebody filled it in, in one of its units. */
const FILLED = fc.constantFrom(...COUNTY_FORMS).chain((form: CountyForm) =>
  fc.tuple(fc.constant(form), fc.constantFrom(...form.moneyUnits), contentFor(form)).map(([, unit, content]) => {
    const blank = drawCounty({ form, variant: null, unit, year: 2023, ruleSet, name: form.sheetName });
    return fillCounty(blank, form, content);
  }),
);

const TARGET = fc.constantFrom(...TARGET_IDS).map((id) => ({ id, target: targetOf(id)! }));

function converted(plan: SheetPlan, id: string, kept: readonly KeptText[] = []): Conversion {
  const { form, forms, grid } = readPlan(plan);
  const others = otherTexts(form, forms, grid, ruleSet);
  return convertForm({ form, others, kept }, targetOf(id)!, { ruleSet, wording: '2019', name: '新表' });
}

/** What the new table and the list of what it has no place for say together; amounts in 元. */
function saidTogether({ plan, left }: Conversion): ReadonlySet<string> {
  const { form, forms, grid } = readPlan(plan);
  expect(form.reading).toMatchObject({ state: 'certain', unread: [] });
  const kept = left.map(({ text }) => squash(text));
  const amounts = kept.flatMap((text) => readAmount(text, '元')?.toFixed() ?? []);
  return new Set([...saidBy(form, forms, grid).map(({ text }) => text), ...kept, ...amounts]);
}

/** Without the table's own words; a result that stood beside its unit has that unit behind it now. */
function lostOf(plan: SheetPlan, next: Conversion): readonly Said[] {
  const { form, forms, grid } = readPlan(plan);
  const said = saidTogether(next);
  const units = form.indicators.map(({ target }) => target.parts?.find(({ role }) => role === 'unit')?.text ?? '');
  const stands = (text: string) => said.has(text) || units.some((unit) => said.has(`${text}${unit}`));
  return saidBy(form, forms, grid).filter(({ what, text }) => !stands(text) && !PRINTED.test(`${what} ${text}`));
}

/** What a form prints itself in the lines of its funds. */
const PRINTED = /执行率(?:分值|得分) (?:\/|10)$/;

describe.each(corpusTables().map((table, turn) => ({ id: table.id, table, turn })))(
  'the published table $id',
  ({ table, turn }) => {
    const plan = planOfCorpusTable(table);
    const before = readPlan(plan);
    const said = saidBy(before.form, before.forms, before.grid);

    it.each(['application', 'sichuan-2023-goal', ...sampled(['self-evaluation', 'sichuan-2023-evaluation'], turn)])(
      'into %s and back says what it said',
      (into) => {
        const there = converted(plan, into);
        expect(lostOf(plan, there)).toEqual([]);
        const kept = there.left.map((text) => ({ ...text, sheetName: there.plan.name }));
        const back = converted(there.plan, table.layout, kept);
        const { form, forms, grid } = readPlan(back.plan);
        expect(form.layout).toBe(before.form.layout);
        expect(saidBy(form, forms, grid)).toEqual(said);
        expect(back.left).toEqual([]);
      },
    );
  },
);

test('whatever a form says stands in the new one or is listed, and the new one is read with certainty', () => {
  fc.assert(
    fc.property(FILLED, TARGET, (plan, { id }) => {
      expect(lostOf(plan, converted(plan, id))).toEqual([]);
    }),
    { numRuns: sampleSize(40, 1000), seed: SEED },
  );
});

test('every indicator has one row, in a class of its own name', () => {
  fc.assert(
    fc.property(FILLED, TARGET, (plan, { target }) => {
      const { form } = readPlan(plan);
      const rows = placeRows(form.indicators, classesOf(target, ruleSet), ruleSet);
      const placed = rows.flatMap(({ indicator }) => (indicator ? [indicator] : []));
      expect(placed).toHaveLength(form.indicators.length);
      expect(new Set(placed)).toEqual(new Set(form.indicators));
    }),
    { numRuns: sampleSize(60, 1000), seed: SEED },
  );
});

test('formulas of the new table pass the linter', () => {
  fc.assert(
    fc.property(FILLED, TARGET, (plan, { id }) => {
      expect(formulaProblems(converted(plan, id).plan)).toEqual([]);
    }),
    { numRuns: sampleSize(10, 100), seed: SEED },
  );
});

describe('a value in columns of sign, number and unit', () => {
  const sign = fc.constantFrom('', '≥', '≤', '=', '＞', '不低于', '>=');
  const number = fc.oneof(
    fc.integer({ min: 0, max: 99_999 }).map(String),
    fc.constantFrom('0.5', '1,200', '３', '100.00', '-2'),
  );
  const unit = fc.constantFrom(
    '',
    '%',
    '亩',
    '万元/公里',
    '户次',
    '元/人·月',
    '以上',
    '年以内',
    '人（含监测对象15人）',
    '栋栋',
  );

  it('says the same when it is joined again, or stays whole', () => {
    fc.assert(
      fc.property(sign, number, unit, (before, digits, behind) => {
        const text = `${before}${digits}${behind}`;
        const parts = splitValue(text);
        if (parts === null) return;
        const joined = `${parts.sign}${parts.number}${parts.unit}`;
        expect(joined).toBe(squash(text));
        const meaning = (value: IndicatorValue) => ({ ...value, text: '', comparatorVariant: false });
        expect(meaning(parseIndicatorValue(joined))).toEqual(meaning(parseIndicatorValue(text)));
      }),
      { numRuns: sampleSize(500, 5000), seed: SEED },
    );
  });

  it.each([
    ['≥95%', { sign: '≥', number: '95', unit: '%' }],
    ['100 元/亩', { sign: '', number: '100', unit: '元/亩' }],
    ['≤1,200.5万元', { sign: '≤', number: '1,200.5', unit: '万元' }],
  ])('%s is taken apart', (text, parts) => expect(splitValue(text)).toEqual(parts));

  it.each(['不低于95%', '90%以上', '2023年12月底', '显著提高', '是/否', '≥**亩', '320人（含监测对象15人）', '10-12月'])(
    '%s stays whole',
    (text) => expect(splitValue(text)).toBeNull(),
  );
});
