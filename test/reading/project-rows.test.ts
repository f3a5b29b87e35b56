import type { CellValue } from '../../src/model/cell';
import { address } from '../../src/model/cell';
import { recognise } from '../../src/sheets/recognise';
import { gridOf } from '../support/grid';
import { judgeGrids } from './judge-grids';

const CAPTIONS = ['一级指标', '二级指标', '三级指标', '指标值', '备注'];
const BRIDGES = [
  ['产出指标', '数量指标', '维护桥梁', '≥41座', ''],
  ['满意度指标', '服务对象满意度指标', '群众满意度', '≥90%', ''],
];
const LAMPS = [
  ['产出指标', '数量指标', '安装路灯', '≥60盏', ''],
  ['满意度指标', '服务对象满意度指标', '居民满意度', '≥92%', ''],
];

describe.each([[], 'unknown'] as const)('merges %j', (merges) => {
  const read = (rows: readonly (readonly CellValue[])[]) =>
    recognise(gridOf([['项目绩效目标表'], ...rows], { merges }));
  const projects = (rows: readonly (readonly CellValue[])[]) =>
    read(rows).map(({ project, indicators }) => [project.name?.value ?? null, indicators.length]);

  test('a name that stands alone is the project’s where a whole form follows each', () => {
    expect(projects([CAPTIONS, ['桥梁维护'], ...BRIDGES, ['路灯安装'], ...LAMPS])).toEqual([
      ['桥梁维护', 2],
      ['路灯安装', 2],
    ]);
  });

  test.each([
    ['in one cell with its caption', ['项目名称：桥梁维护'], 'A3'],
    ['beside its caption', ['项目名称', '桥梁维护'], 'B3'],
  ])('a name below the captions %s is the project’s', (_, line, cell) => {
    const [form, ...more] = read([CAPTIONS, line, ...BRIDGES]);
    expect(form?.project.name && [form.project.name.value, address(form.project.name.at)]).toEqual(['桥梁维护', cell]);
    expect([form?.reading.state, form?.indicators.length, more]).toEqual(['certain', 2, []]);
  });

  test('the name is known without its number, and its cell is not written by itself', () => {
    const [first] = read([CAPTIONS, ['（一）桥梁维护'], ...BRIDGES, ['（二）路灯安装'], ...LAMPS]);
    expect([first?.project.name?.text, first?.project.name && address(first.project.name.at)]).toEqual([
      '桥梁维护',
      'A3',
    ]);
    expect(first?.reading.captioned?.map(address)).toContain('A3');
  });

  test('names over parts of a form leave it one', () => {
    const rows = [CAPTIONS, ['桥梁'], ...BRIDGES.slice(0, 1), ['路灯'], ...LAMPS.slice(0, 1)];
    expect(projects(rows)).toEqual([[null, 2]]);
  });

  test('where some of them have a whole form below them and some have not, the table is not whole', () => {
    const [form, ...more] = read([CAPTIONS, ['桥梁'], ...BRIDGES.slice(0, 1), ['路灯'], ...LAMPS]);
    expect([form?.reading.whole, more]).toEqual([false, []]);
  });

  test('further cells beside a name are said not to be read', () => {
    const rows = [CAPTIONS, ['项目名称', '桥梁维护', '跨年', '见附件', ''], ...BRIDGES];
    expect(projects(rows)).toEqual([['桥梁维护', 2]]);
    expect(read(rows)[0]?.reading.whole).toBe(false);
  });

  test('the name of the next form’s head is none of this table', () => {
    const rows = [CAPTIONS, ...BRIDGES, ['项目名称', '路灯安装'], CAPTIONS, ...LAMPS];
    expect(projects(rows).map(([, count]) => count)).toEqual([2, 2]);
  });

  test('a line of words below a table does not continue it', () => {
    const rows = [CAPTIONS, ...BRIDGES, ['以上内容由村委会填写'], ['', '', '其他事项', '见附件', '']];
    expect(projects(rows)).toEqual([[null, 2]]);
  });

  test('classes of another kind in bands are no projects', () => {
    const rows = [
      ['指标', '目标值', '完成值', '分值', '得分'],
      ['一、项目决策'],
      ['立项依据充分性', '充分', '充分', 30, 30],
      ['二、项目产出'],
      ['新建冷库', '500吨', '500吨', 70, 70],
    ];
    expect(projects(rows)).toEqual([[null, 2]]);
  });

  test('nobody is asked for the value of a numbered name of a project', () => {
    const points = (name: string, value: string) => [name, value, value, 50, 50];
    const rows = [
      ['指标', '目标值', '完成值', '分值', '得分'],
      ['1.种羊繁育'],
      points('购置种羊', '30只'),
      points('养殖户满意度', '90%'),
      ['2.堰塘清淤'],
      points('清淤堰塘', '12口'),
      points('农户满意度', '92%'),
    ];
    const checked = judgeGrids([gridOf([['项目绩效自评表'], ...rows], { merges })]);
    expect(checked.map(({ form }) => form.project.name?.value)).toEqual(['种羊繁育', '堰塘清淤']);
    expect(checked.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'hint'))).toEqual([]);
  });

  test('a numbered name among numbered names is an indicator without its value', () => {
    const rows = [
      ['指标', '目标值', '完成值', '分值', '得分'],
      ['1.购置种羊', '30只', '30只', 60, 60],
      ['2.清淤堰塘'],
      ['3.农户满意度', '90%', '92%', 40, 40],
    ];
    expect(projects(rows)).toEqual([[null, 3]]);
  });
});
