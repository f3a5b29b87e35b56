import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import { caibannong201968 } from '../../../src/catalog';
import type { Form } from '../../../src/model/form';
import { drawApplication } from '../../../src/sheets/draw/application';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import { contextOf, OWN_FRAME } from '../../../src/workbook/check/form-context';
import { corpusTables, planOfCorpusTable } from '../../support/corpus';

function drawn(name: string | null, wording: '2019' | 'current' = '2019', categoryIndex = 3, hinted = false): Form {
  const category = caibannong201968.categories[categoryIndex] ?? null;
  const plan = drawApplication({ ruleSet: caibannong201968, category, year: 2024, wording, name: '表' });
  const [form] = recognise(gridOfPlan(hinted ? plan : { ...plan, names: [] }));
  if (!form) throw new Error('not recognised');
  if (name === null) return form;
  const field = form.project.name;
  return { ...form, project: { ...form.project, name: field && { ...field, text: name, value: name } } };
}

function withoutIndicators(form: Form): Form {
  return { ...form, indicators: [] };
}

describe('what a form is judged by', () => {
  it.each([
    ['贫困村村内基础设施建设项目', '2019', 'name', 1],
    ['脱贫村村内基础设施建设项目', 'current', 'name', 1],
    ['2024年王庄贫困村 村内基础设施建设项目', '2019', 'name', 0.95],
  ] as const)('category by the project name %s', (name, wording, from, certainty) => {
    const { category } = contextOf(withoutIndicators(drawn(name, wording)), OWN_FRAME, NOTHING_KNOWN);
    expect(category).toMatchObject({ from, certainty, category: { id: 'village-infrastructure' } });
  });

  it('the template that was drawn and the user stand over the name, the user over both', () => {
    const form = drawn('雨露计划', '2019', 3, true);
    expect(contextOf(form, OWN_FRAME, NOTHING_KNOWN).category).toMatchObject({
      from: 'user',
      category: { id: 'village-infrastructure' },
    });
    const asked = contextOf(form, { as: null, category: 'asset-income' }, NOTHING_KNOWN);
    expect(asked.category).toMatchObject({ from: 'user', category: { id: 'asset-income' } });
  });

  it('guesses from the indicators of a form without hint and telling name, and says that it guesses', () => {
    const { category } = contextOf(drawn('王庄道路硬化工程'), OWN_FRAME, NOTHING_KNOWN);
    expect(category).toMatchObject({ from: 'guess', category: { id: 'village-infrastructure' } });
    expect(category?.certainty).toBeLessThan(0.9);
    expect(contextOf(withoutIndicators(drawn('王庄道路硬化工程')), OWN_FRAME, NOTHING_KNOWN).category).toBeNull();
  });

  it('takes a guess for granted from the least certainty on', () => {
    const [unlike, alike] = ['001-01', '000-04'].map((id) => {
      const table = corpusTables().find((candidate) => candidate.id === id);
      const [form] = table ? recognise(gridOfPlan(planOfCorpusTable(table))) : [];
      return form ? contextOf(form, OWN_FRAME, NOTHING_KNOWN).category : null;
    });
    expect(unlike).toBeNull();
    expect(alike).toMatchObject({ from: 'guess', category: { id: 'village-infrastructure' } });
  });

  it.each(['雨露计划工作经费', '特色产业扶贫项目及资产收益扶贫项目'])('no name of a category: %s', (name) => {
    expect(contextOf(withoutIndicators(drawn(name)), OWN_FRAME, NOTHING_KNOWN).category).toBeNull();
  });

  it('judges a form by its own frame, and by the document when asked (decision D1)', () => {
    const [table] = corpusTables();
    const [county] = table ? recognise(gridOfPlan(planOfCorpusTable(table))) : [];
    if (!county) throw new Error('not recognised');
    expect(contextOf(county, OWN_FRAME, NOTHING_KNOWN).byDocument).toBe(false);
    expect(contextOf(county, { as: 'caibannong-2019-68', category: null }, NOTHING_KNOWN).byDocument).toBe(true);
    expect(contextOf(drawn(null), OWN_FRAME, NOTHING_KNOWN).byDocument).toBe(true);
  });
});
