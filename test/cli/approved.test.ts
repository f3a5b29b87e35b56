import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { approve } from '../../src/workbook/process/approve';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { correctApplications } from '../support/correct-forms';
import { REGISTERED } from '../support/registered';

const folder = mkdtempSync(join(tmpdir(), 'jichi-approved-'));
const APPROVED = join(folder, '批复.xlsx');
const CARRIED = join(folder, '自评.xlsx');

async function command(...words: string[]): Promise<{ code: number; out: string }> {
  const out: string[] = [];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => out.push(line) });
  return { code, out: out.join('\n') };
}

const targetOf = async (path: string) => {
  const sheets = await readSheets(await openXlsx(readFileSync(path)), { all: true }, true);
  const [form] = sheets.flatMap(({ forms }) => forms);
  return form?.indicators.find(({ target }) => target.value?.kind === 'quantitative')?.target;
};

/** A 申报表 whose first value was changed after its approval; answers the value that was approved. */
async function changedAfterApproval(): Promise<string | undefined> {
  const book = createXlsx();
  const [sample] = correctApplications();
  if (!sample) throw new Error('no form');
  await book.apply([{ kind: 'add-sheet', plan: { ...sample.plan, name: '表' } }]);
  await approve(book, { form: { sheet: '表' }, ...REGISTERED });
  writeFileSync(APPROVED, await book.toBytes());
  const target = await targetOf(APPROVED);
  if (!target) throw new Error('no target');
  const { row, column } = target.at;
  await book.apply([{ kind: 'set-cells', sheet: '表', cells: [{ row, column, content: { value: '≥12345公里' } }] }]);
  writeFileSync(APPROVED, await book.toBytes());
  return target.text;
}

test('the command line knows what was approved', async () => {
  const approved = await changedAfterApproval();
  const { code, out } = await command('check', APPROVED);
  expect(code).toBe(1);
  expect(out).toMatch(new RegExp(`批复为“${approved}”，现为“≥12345公里”（第三节二）`));
  expect(out).not.toContain('【批复目标');
  expect(await command('new', '--form', 'self-evaluation', '--from', APPROVED, '-o', CARRIED)).toMatchObject({
    code: 0,
  });
  expect((await targetOf(CARRIED))?.text).toBe(approved);
});
