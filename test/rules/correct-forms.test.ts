import { caibannong201968 } from '../../src/catalog';
import type { Form } from '../../src/model/form';
import { checkForm, RULES } from '../../src/rules';
import { checkWith } from '../../src/rules/check';
import type { Finding } from '../../src/rules/finding';
import { drawApplication } from '../../src/sheets/draw/application';
import { drawMonitoring } from '../../src/sheets/draw/monitoring';
import { gridOfPlan } from '../support/grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import { correctApplications, countyTwins } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { whileTyping } from '../support/rules';

function judged(plan: SheetPlan, when: 'typing' | 'asked', byDocument: boolean): readonly Finding[] {
  const form = formOn(plan);
  const category = caibannong201968.categories.find(({ id }) => id === form.hint?.category || plan.name.startsWith(id));
  const context = {
    catalog: caibannong201968,
    byDocument,
    category: category ? { category, certainty: 1, from: 'user' as const } : null,
    others: [],
    approvals: [],
  };
  return when === 'asked' ? checkForm(form, context) : checkWith(whileTyping(RULES))(form, context);
}

function formOn(plan: SheetPlan): Form {
  const [form, ...others] = recognise(gridOfPlan(plan));
  if (!form || others.length > 0) throw new Error(`${plan.name} is not one form`);
  return form;
}

const sentences = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== 'hint').map(({ rule, what }) => `${rule} ${what}`);

describe.each(correctApplications().map(({ name, plan }) => [name, plan] as const))(
  '表1 filled in correctly: %s',
  (_, plan) => {
    test('no error, no warning', () => {
      expect(sentences(judged(plan, 'asked', true))).toEqual([]);
    });
  },
);

describe.each(countyTwins().map(({ name, plan }) => [name, plan] as const))(
  'the same project in a county frame: %s',
  (_, plan) => {
    test("nothing to say by the county's own frame", () => {
      expect(judged(plan, 'asked', false)).toEqual([]);
    });

    test('by the document only the frame itself is objected to', () => {
      const rules = judged(plan, 'asked', true)
        .filter(({ severity }) => severity !== 'hint')
        .map(({ rule }) => rule);
      expect(['funds-missing', 'amount-in-yuan', 'level1-name']).toEqual(expect.arrayContaining([...new Set(rules)]));
    });
  },
);

describe.each(correctMonitorings().map(({ name, plan }) => [name, plan] as const))(
  '表3 filled in correctly: %s',
  (_, plan) => {
    test('no error, no warning', () => {
      expect(sentences(judged(plan, 'asked', true))).toEqual([]);
    });
  },
);

describe('a fresh 表3', () => {
  const blank = {
    ruleSet: caibannong201968,
    year: null,
    month: null,
    name: '表3',
    from: null,
    wording: '2019',
  } as const;
  const plan = drawMonitoring(blank);

  test('says nothing while it is being filled in (decision D3)', () => {
    expect(judged(plan, 'typing', true)).toEqual([]);
  });

  test('is asked for everything in a full check', () => {
    const rules = new Set(judged(plan, 'asked', true).map(({ rule }) => rule));
    const asked = ['head-field-empty', 'month-unclear', 'execution-missing', 'goal-empty', 'indicators-missing'];
    expect([...rules]).toEqual(expect.arrayContaining(asked));
  });
});

describe.each([null, ...caibannong201968.categories].map((category) => [category?.id ?? 'blank', category] as const))(
  'a fresh 表1: %s',
  (id, category) => {
    const plan = drawApplication({ ruleSet: caibannong201968, category, year: null, wording: '2019', name: id });

    test('says nothing while it is being filled in (decision D3)', () => {
      expect(judged(plan, 'typing', true)).toEqual([]);
    });

    test('is asked for everything in a full check', () => {
      const rules = new Set(judged(plan, 'asked', true).map(({ rule }) => rule));
      const asked = [
        'head-field-empty',
        'funds-total-empty',
        'goal-empty',
        category ? 'placeholder-left' : 'indicators-missing',
      ];
      expect([...rules]).toEqual(expect.arrayContaining(asked));
      expect(rules).not.toContain('core-indicator-missing');
    });
  },
);
