import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { SelfEvaluation } from '../../src/model/form';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';
import { scoredByTheSystem } from '../support/scored-by-the-system';

const PROFILE = join(__dirname, '../../assets/profiles/计分-湖北2020.json');
const folder = mkdtempSync(join(tmpdir(), 'jichi-arithmetic-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function evaluationIn(name: string): Promise<SelfEvaluation> {
  const sheets = await readSheets(await openXlsx(readFileSync(file(name))), { all: true }, true);
  const form = sheets.flatMap(({ forms }) => forms).find(({ kind }) => kind === 'self-evaluation');
  if (form?.kind !== 'self-evaluation') throw new Error('no self-evaluation');
  return form;
}

beforeAll(async () => {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: correctApplications()[0]!.plan }]);
  writeFileSync(file('申报表.xlsx'), await workbook.toBytes());
  const typed = createXlsx();
  await typed.apply([{ kind: 'add-sheet', plan: scoredByTheSystem() }]);
  writeFileSync(file('系统计分.xlsx'), await typed.toBytes());
});

test('a form scored otherwise is asked about once, and is right under its own arithmetic', async () => {
  const usual = await command('check', file('系统计分.xlsx'));
  expect(usual.out).toContain('计分办法：68号文');
  expect(usual.out).toContain('各项得分都符合“预算管理一体化”计分办法，其中 2 项与“68号文”不符');
  expect(usual.out).not.toContain('公式计算值');
  const own = await command('check', file('系统计分.xlsx'), '--arithmetic', 'yitihua');
  expect(own.out).toContain('计分办法：预算管理一体化');
  expect(own.out).not.toMatch(/公式计算值|符合“/);
});

test('score computes by what is asked, and the sheet remembers it', async () => {
  const words = ['score', file('系统计分.xlsx'), '-o', file('已计分.xlsx'), '--replace', '--arithmetic', 'yitihua'];
  const { code, out } = await command(...words);
  expect([code, out]).toEqual([0, expect.stringContaining('工期：15 → 15')]);
  expect((await evaluationIn('已计分.xlsx')).arithmetic).toBe('yitihua');
  expect((await command('check', file('已计分.xlsx'))).out).toContain('计分办法：预算管理一体化');
  const dry = await command('score', file('系统计分.xlsx'), '--dry-run');
  expect(dry.out).toContain('工期：15 → 20.00（保留手工填写');
});

test('a county’s profile sets it for new forms, checks and scores alike', async () => {
  const made = ['new', '--form', 'self-evaluation', '--from', file('申报表.xlsx'), '-o', file('自评表.xlsx')];
  expect((await command(...made, '--profile', PROFILE)).code).toBe(0);
  const form = await evaluationIn('自评表.xlsx');
  expect(form.execution?.total.weight?.value?.toFixed()).toBe('20');
  expect(form.table.rows.map(({ level1 }) => level1?.weight?.toFixed() ?? null)).toContain('40');
  const checked = await command('check', file('自评表.xlsx'), '--profile', PROFILE, '--letter');
  expect(checked.out).toContain('配置“湖北口径”');
  expect((await command('check', file('自评表.xlsx'), '--profile', PROFILE)).out).toContain('计分办法：湖北口径');
});

test.each([
  [['check', 'x.xlsx', '--arithmetic', 'hubei'], '--arithmetic 不能是“hubei”'],
  [['new', '--form', 'application', '--arithmetic', 'yitihua', '-o', 'x.xlsx'], '--arithmetic 只用于自评表'],
])('%j is refused', async (words, message) => {
  const { code, err } = await command(...words);
  expect([code, err]).toEqual([2, expect.stringContaining(message)]);
});
