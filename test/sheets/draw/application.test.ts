import { caibannong201968, wordAs } from '../../../src/catalog';
import type { Category, Wording } from '../../../src/catalog/types';
import type { Area } from '../../../src/model/cell';
import { address, contains } from '../../../src/model/cell';
import type { SheetPlan } from '../../../src/sheets/plan';
import { drawApplication } from '../../../src/sheets/draw/application';
import { rowHeight } from '../../../src/sheets/draw/row-height';
import { HINT_NAME, parseHint } from '../../../src/sheets/hint';
import { lintFormula } from '../../support/formula-lint';

const wordings: readonly Wording[] = ['2019', 'current'];
const variants = [null, ...caibannong201968.categories].flatMap((category) =>
  wordings.map((wording) => ({ id: category?.id ?? 'blank', category, wording })),
);

function draw(category: Category | null, wording: Wording = '2019', year: number | null = 2024): SheetPlan {
  return drawApplication({ ruleSet: caibannong201968, category, year, wording, name: '申报表' });
}

function valueAt(plan: SheetPlan, at: string): unknown {
  const content = plan.cells.find((cell) => address(cell) === at)?.content;
  return content && 'value' in content ? content.value : null;
}

/** Without the marks and their helpers, which know both wordings. */
function printedCells({ cells, print }: SheetPlan): SheetPlan['cells'] {
  return cells.filter((cell) => contains(print.area!, cell));
}

function overlap(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

describe.each(variants)('$id in the words of $wording', ({ category, wording }) => {
  const plan = draw(category, wording);
  const formulas = plan.cells.flatMap(({ content }) => (content && 'formula' in content ? [content.formula] : []));

  it('lays each cell once', () => {
    const places = plan.cells.map(address);
    expect(new Set(places).size).toBe(places.length);
  });

  it('has merges that do not overlap', () => {
    const clashes = plan.merges.filter((area, index) =>
      plan.merges.slice(index + 1).some((other) => overlap(area, other)),
    );
    expect(clashes).toEqual([]);
  });

  it('gives every row a height that shows all its text', () => {
    expect(plan.rowHeights.length).toBe(plan.print.area!.bottom);
    for (const { row, column, content, style } of plan.cells) {
      if (!content || !('value' in content) || !style.wrap) continue;
      const area = plan.merges.find(({ top, left }) => top === row && left === column) ?? {
        top: row,
        left: column,
        bottom: row,
        right: column,
      };
      const width = plan.columns.slice(area.left - 1, area.right).reduce((sum, one) => sum + one.width, 0);
      const height = plan.rowHeights.slice(area.top - 1, area.bottom).reduce((sum, one) => sum + one, 0);
      const size = style.font?.size ?? 11;
      const lines = String(content.value).split('\n');
      const needed = lines.reduce((sum, text) => sum + rowHeight([{ text, width, size }], 0) - 4, 0);
      expect(height).toBeGreaterThanOrEqual(0.95 * needed);
    }
  });

  it('emits only formulas that every engine takes', () => {
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.flatMap((formula) => lintFormula(formula, 'cell'))).toEqual([]);
    expect(plan.conditionalFormats.flatMap(({ formula }) => lintFormula(formula, 'conditional-format'))).toEqual([]);
  });

  it('keeps its input messages within Excel’s limits and refuses nothing', () => {
    for (const { prompt, rule, alert } of plan.validations) {
      expect(rule.kind).toBe('any');
      expect(alert).toBeUndefined();
      expect(prompt?.title.length).toBeLessThanOrEqual(32);
      expect(prompt?.message.length).toBeLessThanOrEqual(255);
      expect(prompt?.message).not.toMatch(/…$/);
    }
  });

  it('hints its category and rule set in a hidden name', () => {
    const hint = plan.names.find(({ name }) => name === HINT_NAME);
    expect(hint?.hidden).toBe(true);
    expect(parseHint(hint?.formula ?? null)).toEqual({ ruleSet: 'caibannong-2019-68', category: category?.id ?? null });
  });

  it('leaves no 2019 word in today’s wording', () => {
    const texts = printedCells(plan).flatMap(({ content }) =>
      content && 'value' in content ? [String(content.value)] : [],
    );
    const messages = plan.validations.map(({ prompt }) => prompt?.message ?? '');
    const old = [...texts, ...messages].filter((text) => /贫困|扶贫|建档立卡/.test(text));
    if (wording === 'current') expect(old).toEqual([]);
    else expect(old.length).toBeGreaterThan(0);
  });

  it('prints the table and the notes, not the marks', () => {
    expect(plan.print.area).toMatchObject({ top: 1, left: 1, right: 5 });
    expect(valueAt(plan, 'F10')).toBe('校验标记（不打印）');
    expect(plan.print.repeatRows).toEqual({ first: 10, last: 10 });
  });

  it('hides the helpers of the marks, and lays the marks as copies of the first', () => {
    expect(valueAt(plan, 'G10')).toMatch(/^辅助列/);
    const helpers = plan.columns.slice(6);
    expect(helpers).toHaveLength(7);
    expect(helpers.every(({ hidden, outline }) => hidden && outline === 1)).toBe(true);
    for (const column of [6, 7, 8, 9]) {
      const laid = plan.cells.flatMap((cell) =>
        cell.column === column && cell.row > 10 && cell.content && 'formula' in cell.content
          ? [cell.content.formula.replace(new RegExp(`(\\$[A-Z])${cell.row}`, 'g'), '$1#')]
          : [],
      );
      expect(laid).toHaveLength(category?.rows.length ?? 30);
      expect(new Set(laid).size).toBe(1);
    }
  });
});

describe('the head', () => {
  const plan = draw(caibannong201968.categories[3] ?? null);

  it.each([
    ['A1', '绩效目标申报表'],
    ['A2', '（2024 年度）'],
    ['A3', '项目名称'],
    ['B3', '贫困村村内基础设施建设项目'],
    ['D3', '项目负责人及电话'],
    ['A5', '资金情况\n（万元）'],
    ['B5', '年度资金总额：'],
    ['B6', '其中：财政拨款'],
    ['B7', '其他资金'],
    ['B8', '年度目标'],
    ['B9', '目标1：\n目标2：\n目标3：'],
    ['D11', '★★★贫困村村内道路硬化里程'],
    ['E11', '≥**公里'],
  ])('%s is %j', (at, text) => expect(valueAt(plan, at)).toBe(text));

  it('keeps typed values as text and amounts as numbers', () => {
    const format = (at: string) => plan.cells.find((cell) => address(cell) === at)?.style.numberFormat;
    expect(format('E11')).toBe('@');
    expect(format('D5')).toBe('0.00');
  });

  it('leaves the year open without a year', () =>
    expect(valueAt(draw(null, '2019', null), 'A2')).toBe('（20XX 年度）'));
  it('prints the contact caption of the frame in the blank form', () =>
    expect(valueAt(draw(null), 'D3')).toBe('项目负责人及联系电话'));
});

describe('the table', () => {
  it('merges each class over its rows', () => {
    const plan = draw(caibannong201968.categories[4] ?? null);
    const classes = plan.merges.filter(({ left, right, top }) => left === right && left > 1 && top > 10);
    const label = ({ top, left }: Area) => valueAt(plan, address({ row: top, column: left }));
    expect(classes.map((area) => [label(area), area.bottom - area.top + 1])).toEqual([
      ['产出指标', 9],
      ['效益指标', 3],
      ['满意度指标', 3],
      ['数量指标', 2],
      ['质量指标', 3],
      ['时效指标', 2],
      ['成本指标', 2],
      ['社会效益指标', 2],
      ['服务对象满意度指标', 3],
    ]);
  });

  it('has two slots and an open row in each class of the blank form', () => {
    const plan = draw(null);
    const names = Array.from({ length: 30 }, (_, index) => valueAt(plan, `D${11 + index}`));
    expect(names.filter((name) => name === '指标1：')).toHaveLength(9);
    expect(names.filter((name) => name === '指标2：')).toHaveLength(9);
    expect(names.slice(0, 4)).toEqual(['指标1：', '指标2：', null, '指标1：']);
    expect(valueAt(plan, 'C23')).toBe('……');
  });

  it('names the unit in the input message of a value', () => {
    const plan = draw(caibannong201968.categories[3] ?? null);
    const messageOf = (row: number) => plan.validations.find(({ area }) => area.top === row && area.left === 5)?.prompt;
    expect(messageOf(11)?.title).toBe('单位：公里');
    expect(messageOf(11)?.message).toContain('核心');
    expect(messageOf(19)?.title).toBe('单位：万元/公里 或 万元/座');
    expect(messageOf(14)?.message).toContain('固定值 100%');
  });
});

describe('wordings', () => {
  it.each(caibannong201968.categories)('$name: the two differ only in words', (category) => {
    const texts = (wording: Wording) =>
      printedCells(draw(category, wording)).map(({ content }) =>
        content && 'value' in content ? String(content.value) : null,
      );
    const printed = texts('2019').map((text) => (text === null ? null : wordAs(text, 'current')));
    expect(texts('current')).toEqual(printed);
  });
});
