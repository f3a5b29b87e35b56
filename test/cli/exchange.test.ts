import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { SheetPlan } from '../../src/sheets/plan';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';
import { correctMonitorings } from '../support/correct-monitorings';
import { correctSelfEvaluations } from '../support/correct-self-evaluations';

const folder = mkdtempSync(join(tmpdir(), 'jichi-exchange-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['exchange', ...words], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function save(name: string, ...plans: readonly SheetPlan[]): Promise<void> {
  const book = createXlsx();
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  writeFileSync(file(name), await book.toBytes());
}

async function textsIn(name: string): Promise<readonly (readonly string[])[]> {
  const [sheet] = await (await openXlsx(readFileSync(file(name)))).read({ all: true }, { merges: true });
  return sheet?.texts ?? [];
}

const [applied, monitored, evaluated] = [
  correctApplications()[6],
  correctMonitorings()[3],
  correctSelfEvaluations()[3],
];

beforeAll(async () => {
  if (!applied || !monitored || !evaluated) throw new Error('no forms');
  const plans = [
    { ...applied.plan, name: '申报表' },
    { ...monitored.plan, name: '监控表' },
    { ...evaluated.plan, name: '自评表' },
  ];
  await save('forms.xlsx', ...plans);
  await save('evaluated.xlsx', { ...evaluated.plan, name: '自评表' });
});

it('writes each kind in the order of the system, and says what it would refuse', async () => {
  const written = await command(file('forms.xlsx'), '--sheet', '监控表', '-o', file('m.xlsx'));
  expect(written.code).toBe(1);
  expect(written.out).toMatch(
    /第 2 行“贫困村村内道路硬化里程”等 10 处完成可能性分析空着，系统会提示“完成可能性分析不能为空”。请填写。/,
  );
  expect(written.out).toMatch(/已生成 .*m\.xlsx：监控指标导入表，10 项指标。$/);
  const [heads, first] = await textsIn('m.xlsx');
  expect(heads?.slice(0, 6)).toEqual(['一级指标', '二级指标', '三级指标名称', '计算符号', '年度指标值', '计量单位']);
  expect(first?.slice(0, 7)).toEqual(['1-产出指标', '数量指标', '贫困村村内道路硬化里程', '1-≥', '2.5', '公里', '2.5']);
  const goals = await command(
    file('forms.xlsx'),
    '--sheet',
    '申报表',
    '-o',
    file('g.xlsx'),
    '--template',
    'hubei-goal',
  );
  expect(goals.out).toContain('分值合计 0，系统会提示“指标权重之和应等于80分，请检查”');
});

it('one of several must be chosen, and a template must be of its kind', async () => {
  const several = await command(file('forms.xlsx'), '-o', file('x.xlsx'));
  expect(several).toMatchObject({ code: 2, out: '' });
  expect(several.err).toMatch(/^文件里有 3 张绩效表，请用 --sheet 选一张：“申报表”、“监控表”、“自评表”。/);
  const other = await command(file('evaluated.xlsx'), '-o', file('x.xlsx'), '--template', 'hubei-goal');
  expect(other.err).toMatch(
    /^自评表的 --template 不能是“hubei-goal”。可用：yitihua-self-evaluation、guangxi-self-evaluation。/,
  );
  expect(existsSync(file('x.xlsx'))).toBe(false);
});

it('what was written is filled in and compared', async () => {
  await command(file('evaluated.xlsx'), '-o', file('s.xlsx'));
  expect(await command(file('forms.xlsx'), '--compare', file('s.xlsx'))).toMatchObject({
    code: 0,
    out: '对上 10 项指标，不同 0 处。',
  });
  const book = await openXlsx(readFileSync(file('s.xlsx')));
  const [sheet] = await book.read({ all: true }, { merges: false });
  const cells = [
    { row: 2, column: 6, content: { value: null } },
    { row: 3, column: 6, content: { value: '4711' } },
    { row: 4, column: 3, content: { value: '别的指标' } },
  ];
  await book.apply([{ kind: 'set-cells', sheet: sheet?.id ?? '', cells }]);
  writeFileSync(file('changed.xlsx'), await book.toBytes());
  const compared = await command(file('forms.xlsx'), '--compare', file('changed.xlsx'));
  expect(compared.code).toBe(1);
  expect(compared.out).toMatch(
    /第 4 行“别的指标”没有对上：表上没有同名的指标\n.*没有对上：系统表上没有同名的指标\n {2}F2 {2}“贫困村村内道路硬化里程”完成值：系统表空，表上“2.5”\n {2}F3 {2}.*系统表“4711”，表上“.+”\n对上 9 项指标，不同 2 处。$/,
  );
  const filled = await command(file('forms.xlsx'), '--fill', file('changed.xlsx'), '-o', file('filled.xlsx'));
  expect(filled.out).toMatch(/F3 .*没有改动（要换掉请加 --replace）[^]*填入 1 个单元格。$/);
  expect((await textsIn('filled.xlsx')).slice(1, 3).map((row) => row[5])).toEqual(['2.5', '4711']);
  const words = [file('forms.xlsx'), '--fill', file('changed.xlsx'), '-o', file('filled.xlsx')];
  expect((await command(...words)).err).toContain('已存在');
  expect((await command(...words, '--replace', '--force')).out).toMatch(/填入 2 个单元格。$/);
});

it('a county’s order is a profile', async () => {
  const columns = [
    { holds: '三级指标', caption: '指标名称', longest: 10 },
    { holds: '完成值', caption: '完成数' },
    { holds: '得分', caption: '自评分' },
  ];
  const profile = { name: '某省', systemSheets: [{ base: 'yitihua-self-evaluation', name: '本省自评表', columns }] };
  writeFileSync(file('p.json'), JSON.stringify(profile));
  const written = await command(file('evaluated.xlsx'), '-o', file('p.xlsx'), '--profile', file('p.json'));
  expect(written.out).toMatch(
    /指标名称“贫困村村内道路硬化里程”，系统会提示“指标名称长度超长，请重新填写”。请缩短。[^]*本省自评表，10 项指标。$/,
  );
  expect((await textsIn('p.xlsx'))[0]).toEqual(['指标名称', '完成数', '自评分']);
  const compared = await command(file('evaluated.xlsx'), '--compare', file('p.xlsx'), '--profile', file('p.json'));
  expect(compared.out).toMatch(/^对上 \d+ 项指标，不同 0 处。$/);
  writeFileSync(file('q.json'), JSON.stringify({ name: '某省', systemSheets: [{ base: '没有' }] }));
  const wrong = await command(file('evaluated.xlsx'), '-o', file('q.xlsx'), '--profile', file('q.json'));
  expect(wrong.err).toContain('配置文件第 systemSheets[0].base 项应为“yitihua-goal”');
});

it.each([
  [[], '请写明一个绩效表所在的文件'],
  [['a.xlsx'], '请用 -o 写明存到哪个文件'],
  [['a.xlsx', '--fill', 'b.xlsx', '--compare', 'c.xlsx', '-o', 'd.xlsx'], '--fill 和 --compare 不能同时用'],
])('%j is refused', async (words, said) => {
  expect(await command(...words)).toMatchObject({ code: 2, err: expect.stringContaining(said) });
});
