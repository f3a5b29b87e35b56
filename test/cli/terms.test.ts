import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { reportSchema } from '../../src/workbook/exchange/report-schema';
import { createXlsx } from '../../src/xlsx';
import type { TypedProcess } from '../support/process';
import { filledProcess } from '../support/process';

const PROFILE = join(__dirname, '../../assets/profiles/期限-工作日.json');
const folder = mkdtempSync(join(tmpdir(), 'jichi-terms-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => out.push(line) });
  return { code, out: out.join('\n') };
}

async function written(name: string, dates: TypedProcess['dates'], note?: string): Promise<string> {
  const workbook = createXlsx();
  const row = { name: '东坪村产业路', year: 2024, dates, ...(note !== undefined && { note }) };
  await workbook.apply([{ kind: 'add-sheet', plan: filledProcess([row]) }]);
  writeFileSync(file(name), await workbook.toBytes());
  return file(name);
}

/** Over the spring festival of 2024: 20 calendar days end on 7 February, 20 working days on the 20th. */
const APPROVED = { congress: '2024-01-18', approval: '2024-02-20' };

test('20 days of the document are calendar days', async () => {
  const { code, out } = await command('check', await written('流程.xlsx', APPROVED));
  expect(code).toBe(1);
  expect(out).toContain('【流程】流程，东坪村产业路');
  expect(out).toContain('批复日期 2024-02-20 超过期限 2024-02-07，晚 13 天（第三节一）');
  expect(out).toContain('必改 1，核实 0，提示 0');
});

test('a profile counts working days, with the days off and on that it lists', async () => {
  const { code, out } = await command('check', await written('工作日.xlsx', APPROVED), '--profile', PROFILE);
  expect([code, out]).toEqual([0, expect.not.stringContaining('超过期限')]);
  const late = await written('逾期.xlsx', { ...APPROVED, approval: '2024-02-21' });
  const other = await command('check', late, '--profile', PROFILE);
  expect(other.code).toBe(1);
  expect(other.out).toContain(
    '批复日期 2024-02-21 超过期限 2024-02-20（20 个工作日），晚 1 天（某县工作日期限）。请核对日期',
  );
});

test('a remark beside the dates settles it', async () => {
  const { code, out } = await command('check', await written('说明.xlsx', APPROVED, '县人大推迟召开'));
  expect([code, out]).toEqual([0, expect.stringContaining('必改 0，核实 0，提示 1')]);
});

test('in JSON the projects of a 流程表 stand beside its forms', async () => {
  const { out } = await command('check', await written('表.xlsx', APPROVED), '--json');
  const [checked] = reportSchema.parse(JSON.parse(out)).files;
  expect(checked?.sheets).toMatchObject([
    {
      name: '流程',
      forms: [],
      processes: [{ row: 5, project: { text: '东坪村产业路' }, findings: [{ rule: 'stage-late', severity: 'error' }] }],
    },
  ]);
});
