import { NOTHING_KNOWN } from '../../../src/cycle/known-workbook';
import type { CellValue } from '../../../src/model/cell';
import { judge } from '../../../src/workbook/check/check-workbook';
import { readSheet } from '../../../src/workbook/read/read-sheet';
import { gridOf } from '../../support/grid';

/** A county's 申报表 with these lines for its funds, as 68号文 asks: what is read, and what is said of it. */
function asked(funds: readonly (readonly CellValue[])[]) {
  const cells = [
    ['2024年度项目绩效目标申报表'],
    ['项目名称', '西沟村护坡修复'],
    ['年度', '2024年'],
    ...funds,
    ['年度目标', '修复护坡600米，保护农户38户。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '修复护坡长度', '≥600米'],
    ['产出指标', '质量指标', '工程合格率', '100%'],
    ['效益指标', '社会效益指标', '保护农户', '≥38户'],
    ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
  ];
  const [form] = readSheet(gridOf(cells)).forms;
  if (form?.kind !== 'application') throw new Error('not read as an application');
  const { findings } = judge(form, { as: 'caibannong-2019-68', category: null }, 'full', NOTHING_KNOWN);
  return { total: form.funds?.total?.value?.toNumber() ?? null, said: findings.map(({ what }) => what).join('\n') };
}

describe('36: one amount without its sources', () => {
  test.each<readonly [string, CellValue, number]>([
    ['预算安排（万元）', '48.6', 48.6],
    ['项目预算安排（万元）', 48.6, 48.6],
    ['项目预算（万元）', 120, 120],
    ['预算金额（万元）', '1,250.00', 1250],
  ])('%s %j', (caption, value, amount) => {
    const { total, said } = asked([[caption, value]]);
    expect(total).toBe(amount);
    expect(said).toMatch(/表样没有.*“财政拨款”“其他资金”栏/);
    expect(said).not.toContain('年度资金总额');
  });

  test('no amount at all', () => {
    expect(asked([])).toMatchObject({ total: null, said: expect.stringContaining('没有年度资金总额') as string });
  });

  test('with its sources nothing is lacking', () => {
    const lines = [
      ['年度资金总额（万元）', 60],
      ['其中：财政拨款', 50],
      ['其他资金', 10],
    ];
    expect(asked(lines)).toMatchObject({ total: 60 });
    expect(asked(lines).said).not.toMatch(/资金|财政拨款/);
  });
});
