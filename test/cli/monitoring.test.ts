import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import type { Monitoring } from '../../src/model/form';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';

const folder = mkdtempSync(join(tmpdir(), 'jichi-monitoring-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function monitoringIn(name: string): Promise<Monitoring> {
  const [sheet] = await readSheets(await openXlsx(readFileSync(file(name))), { all: true }, true);
  const [form] = sheet?.forms ?? [];
  if (form?.kind !== 'monitoring') throw new Error('no monitoring form');
  return form;
}

beforeAll(async () => {
  const workbook = createXlsx();
  await workbook.apply([{ kind: 'add-sheet', plan: correctApplications()[0]!.plan }]);
  writeFileSync(file('申报表.xlsx'), await workbook.toBytes());
});

test('a blank 监控表', async () => {
  const { code, out } = await command('new', '--form', 'monitoring', '--year', '2024', '-o', file('a.xlsx'));
  expect([code, out]).toEqual([0, `已生成 ${file('a.xlsx')}：绩效运行监控表。`]);
  expect(await monitoringIn('a.xlsx')).toMatchObject({
    year: { value: 2024 },
    months: [{ value: null }, { value: null }],
  });
});

test('one from a 申报表, for the months to August', async () => {
  const words = ['new', '--form', 'monitoring', '--from', file('申报表.xlsx'), '--month', '8', '-o', file('b.xlsx')];
  expect((await command(...words)).code).toBe(0);
  const form = await monitoringIn('b.xlsx');
  expect(form.months[0]?.value).toBe(8);
  expect(form.indicators.length).toBeGreaterThan(5);
  const { out, code } = await command('check', file('b.xlsx'), '--json');
  expect(code).toBe(1);
  expect(out).toContain('"form": "monitoring"');
});

test.each([
  [['--form', 'monitoring', '--month', '13', '--from', '申报表.xlsx']],
  [['--form', 'monitoring', '--month', '8']],
  [['--form', 'self-evaluation', '--month', '8', '--from', '申报表.xlsx']],
  [['--form', 'monitoring', '--category', 'yulu']],
])('%j is answered with what is wrong', async (words) => {
  const result = await command('new', ...words, '-o', file('c.xlsx'));
  expect([result.code, existsSync(file('c.xlsx'))]).toEqual([2, false]);
  expect(result.err).toMatch(/--(?:month|category)/);
});
