import type { Application } from '../../../src/model/form';
import { gridOfPlan } from '../../support/grid-of-plan';
import { recognise } from '../../../src/sheets/recognise';
import type { CorpusTable } from '../../support/corpus';
import { corpusTables, goalTextOf, planOfCorpusTable } from '../../support/corpus';

const tables = corpusTables();

function read(table: CorpusTable, merges: 'exact' | 'unknown'): Application {
  const grid = gridOfPlan(planOfCorpusTable(table));
  const forms = recognise(merges === 'exact' ? grid : { ...grid, merges: 'unknown' });
  expect(forms).toHaveLength(1);
  const [form] = forms;
  if (form?.kind !== 'application') throw new Error(`${table.id}: no application`);
  return form;
}

test('the corpus has 27 tables with 181 indicators', () => {
  expect(tables).toHaveLength(27);
  expect(tables.flatMap(({ indicators }) => indicators)).toHaveLength(181);
});

describe.each(['exact', 'unknown'] as const)('county tables, merges %s', (merges) => {
  test.each(tables.map((table) => [table.id, table] as const))(
    '%s: every indicator with all its texts',
    (_id, table) => {
      const form = read(table, merges);
      const read_ = form.indicators.map((indicator) => ({
        level1: [indicator.level1?.text, indicator.level1?.name],
        level2: [indicator.level2?.text, indicator.level2?.name],
        level3: indicator.level3.value,
        description: indicator.description?.text ?? null,
        target: indicator.target.text,
        basis: indicator.basis?.text ?? null,
      }));
      expect(read_).toEqual(
        table.indicators.map((printed) => ({
          level1: [printed.level1, printed.level1Norm],
          level2: [printed.level2, printed.level2Norm],
          level3: printed.level3.replace(/\n/g, ''),
          description: printed.description,
          target: printed.target,
          basis: printed.basis,
        })),
      );
    },
  );

  test.each(tables.map((table) => [table.id, table] as const))('%s: head, funds, plan and goals', (_id, table) => {
    const form = read(table, merges);
    const { header } = table;
    expect(form.layout).toBe(table.layout);
    expect(form.title?.text).toBe(table.title);
    expect(form.year?.value ?? null).toBe(header.年度 === null ? null : 2023);
    expect(form.code?.text ?? null).toBe(header.项目编码);
    expect(form.project.name?.value).toBe(header.项目名称 ?? header.专项资金名称 ?? table.nameFromTitle);
    expect(form.project.department?.text ?? null).toBe(header.主管部门及代码 ?? (header.单位 || null));
    expect(form.project.implementer?.text ?? null).toBe(header.实施单位);
    expect(form.purpose?.text ?? null).toBe(header.资金用途);
    expect(form.funds === null ? null : form.funds.unit).toBe(header.金额单位);
    expect(form.funds?.total?.text ?? null).toBe(header.预算数 ?? header.年度资金总额);
    expect(form.funds?.fiscal?.text ?? null).toBe(header.财政资金 ?? header.财政拨款);
    expect(form.funds?.other?.text ?? null).toBe(header.其他资金);
    expect(form.funds?.total?.value?.toString() ?? null).toBe(
      form.funds === null ? null : String(Number(header.预算数 ?? header.年度资金总额)),
    );
    expect(Object.fromEntries(form.plan.map(({ until, field }) => [until, field.text]))).toEqual(
      header.资金支出计划 ?? {},
    );
    expect(form.goal?.text).toBe(goalTextOf(table));
    expect(form.goals.map(({ text }) => text)).toEqual(table.goals.map(({ text }) => text));
  });
});
