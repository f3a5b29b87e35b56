import { address } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { unreadTables } from '../../src/sheets/recognise/unread-tables';
import { gridOf } from '../support/grid';
import { differences } from './compare';
import { expectedOf, gridOfDraft } from './draft';
import { judgeGrids } from './judge-grids';
import { draftOf } from './sheet-literal';
import { UNSEEN } from './unseen';
import { MORE_OTHER_SHEETS } from './unseen/other-sheets';

/** Sound tables whose reading was written down before they were read: all of it is right, and nothing is to be changed or asked. */
test.each(UNSEEN.map((literal) => [literal.name, literal] as const))('%s', (_, literal) => {
  const draft = draftOf(literal);
  const checked = judgeGrids([gridOfDraft(draft)]);
  const said = checked.flatMap(({ findings }) =>
    findings
      .filter(({ severity }) => severity !== 'hint')
      .map(({ severity, rule, at, what }) => `${severity} ${rule} ${at ? address(at) : '-'} ${what}`),
  );
  expect([...differences(checked, expectedOf(draft)), ...said]).toEqual([]);
  expect(checked.map(({ form }) => form.reading.state)).toEqual(checked.map(() => 'certain'));
});

describe.each([[], 'unknown'] as const)('sheets of other kinds hold no form, merges %j', (merges) => {
  test.each(MORE_OTHER_SHEETS.map(({ name, rows }) => [name, rows] as const))('%s', (_, rows) => {
    const grid = gridOf(rows, { merges });
    expect([recognise(grid), unreadTables(grid, [])]).toEqual([[], []]);
  });
});

test('a head between the captions and the indicators is read', () => {
  const grid = gridOf([
    ['2025年度项目绩效目标公开表'],
    ['一级指标', '二级指标', '三级指标', '指标值', '备注'],
    ['项目名称', '桥梁维护'],
    ['年度目标', '维护桥梁41座'],
    ['产出指标', '数量指标', '维护桥梁', '≥41座', ''],
    ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', ''],
  ]);
  const [checked] = judgeGrids([grid]);
  expect(checked?.form.reading.whole).toBe(true);
  expect(checked?.form).toMatchObject({ kind: 'application', goal: { text: '维护桥梁41座' } });
  expect(checked?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each(['预计当年实现', '全年预计完成值'])(
  '%s beside results of earlier years, and no target: seen and not judged',
  (caption) => {
    const grid = gridOf([
      ['部门整体支出绩效目标表'],
      ['一级指标', '二级指标', '三级指标', '前年实际', '上年实际', caption],
      ['产出指标', '数量指标', '维修水库', '3座', '4座', '5座'],
      ['效益指标', '社会效益指标', '受益人口', '1.2万人', '1.3万人', '1.4万人'],
    ]);
    const [checked] = judgeGrids([grid]);
    expect([checked?.form.reading.state, checked?.form.indicators.length, checked?.findings]).toEqual(['seen', 2, []]);
  },
);

describe('classes that begin anew', () => {
  const rows = (beside: string, place: string, target: string) => [
    [beside, '产出指标', '数量指标', `硬化${place}便道`, target],
    [beside, '效益指标', '社会效益指标', '受益人口', '≥210人'],
    [beside, '满意度指标', '服务对象满意度指标', '群众满意度', '≥90%'],
  ];
  const table = (caption: string, [first, second]: readonly [string, string], head: readonly string[][] = []) =>
    gridOf([
      ['2025年度项目绩效目标表'],
      ...head,
      [caption, '一级指标', '二级指标', '三级指标', '指标值'],
      ...rows(first, '东村', '≥2公里'),
      ...rows(second, '西村', '≥3公里'),
    ]);

  test.each([
    ['no column beside them', '', ['', '']],
    ['goals beside them', '年度目标', ['硬化东村便道2公里', '硬化西村便道3公里']],
    ['years beside them', '年度', ['2024年', '2025年']],
    ['numbers beside them', '序号', ['1001', '1002']],
  ] as const)('%s: whose rows they are is not known, and nothing is judged', (_, caption, beside) => {
    const [checked, ...further] = judgeGrids([table(caption, beside)]);
    expect(further).toEqual([]);
    expect(checked?.form.reading.whole).toBe(false);
    expect(checked?.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  test.each([
    ['目标', '中长期目标', '年度目标'],
    ['', '中长期绩效指标', '年度绩效指标'],
    ['期间', '实施期', '年度'],
    ['期间', '中长期', '本年度'],
  ])('%s: %s and %s beside them: the indicators of the year count', (caption, long, year) => {
    const [checked, ...further] = judgeGrids([table(caption, [long, year])]);
    expect(further).toEqual([]);
    expect(checked?.form.reading).toMatchObject({ state: 'certain', whole: true });
    expect(checked?.form.indicators.map(({ level3 }) => level3.text)).toEqual([
      '硬化西村便道',
      '受益人口',
      '群众满意度',
    ]);
  });

  test('a caption of the head beside them ends the table, and what stands beside it is not lost without a word', () => {
    const [checked] = judgeGrids([table('', ['', '资金总额'])]);
    expect(checked?.form.reading.whole).toBe(false);
  });

  test('villages beside them in a form that has a name: parts of its project, and nothing is judged', () => {
    const [checked, ...further] = judgeGrids([table('', ['东村', '西村'], [['项目名称', '便道硬化项目']])]);
    expect(further).toEqual([]);
    expect(checked?.form.project.name?.text).toBe('便道硬化项目');
    expect(checked?.form.reading.whole).toBe(false);
  });

  test('names beside them: a form for each project', () => {
    const forms = judgeGrids([table('建设内容', ['东村便道硬化', '西村便道硬化'])]).map(({ form }) => form);
    expect(forms.map(({ project }) => project.name?.text)).toEqual(['东村便道硬化', '西村便道硬化']);
  });
});

test.each([
  ['填报单位：县水利局', '县水利局'],
  ['县水利局', '县水利局'],
  ['填报单位：', undefined],
  ['（2025年度）', undefined],
  ['项目名称：水渠维修', undefined],
])('beside 单位：万元 stands %s: of %s', (text, department) => {
  const grid = gridOf([
    ['绩效目标表'],
    [text, '', '', '单位：万元'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '维修水渠', '≥3公里'],
    ['效益指标', '社会效益指标', '受益人口', '≥300人'],
  ]);
  expect(judgeGrids([grid])[0]?.form.project.department?.text).toBe(department);
});

test('the goal stands below 预期目标, beside which stands another caption', () => {
  const grid = gridOf([
    ['绩效自评表'],
    ['年度目标', '预期目标', '', '实际完成', ''],
    ['', '铺设管网18公里，解决5个村饮水安全', '', '已铺设管网18.2公里', ''],
    ['一级指标', '二级指标', '三级指标', '指标值', '全年实际'],
    ['产出指标', '数量指标', '铺设供水管网', '18公里', '18.2公里'],
    ['产出指标', '质量指标', '合格率', '98%', '100%'],
  ]);
  expect(judgeGrids([grid])[0]?.form).toMatchObject({
    goal: { text: '铺设管网18公里，解决5个村饮水安全' },
    goalResult: { text: '已铺设管网18.2公里' },
  });
});

test('数量 between a sign and a unit is read as the value, and not for certain', () => {
  const grid = gridOf([
    ['绩效目标表'],
    ['类型', '指标', '比较', '数量', '单位'],
    ['产出数量', '改造机组', '不少于', 3, '台'],
    ['产出成本', '单台成本', '不超过', 42, '万元'],
    ['满意度', '用电户满意度', '不低于', 90, '%'],
  ]);
  const [checked] = judgeGrids([grid]);
  expect(checked?.form.reading.state).toBe('partly');
  expect(checked?.form.indicators.map(({ target }) => target.text)).toEqual(['≥3台', '≤42万元', '≥90%']);
  expect(checked?.findings.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test.each([
  ['资金总额：36万元\n其中：财政资金30万元\n自筹资金6万元', ['36万元', '30万元', '6万元']],
  ['总额60万元，其中财政45万元，自筹15万元', ['60万元', '45万元', '15万元']],
  ['总投资1,200,000元；财政资金1,000,000元；其他资金200,000元', ['1,200,000元', '1,000,000元', '200,000元']],
  ['总投资36万元，新建豆腐坊1座', [undefined, undefined, undefined]],
])('amounts in one cell, each behind its name: %s', (text, amounts) => {
  const grid = gridOf([
    ['项目绩效目标申报表'],
    ['项目名称', '豆腐坊'],
    ['项目概况', text],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '新建豆腐坊', '1座'],
    ['满意度指标', '服务对象满意度指标', '农户满意度', '≥90%'],
  ]);
  const [checked] = judgeGrids([grid]);
  const form = checked?.form;
  const funds = form?.kind === 'application' ? form.funds : null;
  expect([funds?.total?.text, funds?.fiscal?.text, funds?.other?.text]).toEqual(amounts);
  expect(checked?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('two tables of one project that share no class are parts of one form: nothing is missing in either', () => {
  const part = (rows: readonly (readonly (string | number)[])[]) => [
    ['项目绩效目标申报表'],
    ['项目名称', '村道硬化'],
    ['一级指标', '二级指标', '三级指标', '指标值', '分值'],
    ...rows,
  ];
  const grid = gridOf([
    ...part([
      ['产出指标', '数量指标', '硬化村道', '≥3公里', 40],
      ['产出指标', '质量指标', '验收合格率', '100%', 20],
    ]),
    [''],
    ...part([
      ['效益指标', '社会效益指标', '受益农户', '≥120户', 30],
      ['满意度指标', '服务对象满意度指标', '群众满意度', '≥95%', 10],
    ]),
  ]);
  const checked = judgeGrids([grid]);
  expect(checked.map(({ form }) => [form.reading.state, form.indicators.length])).toEqual([
    ['partly', 2],
    ['partly', 2],
  ]);
  expect(checked.flatMap(({ findings }) => findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
});
