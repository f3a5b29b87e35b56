import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { exportResults } from '../../src/workbook/review/export-results';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { filledApplication } from '../support/correct-forms';
import { PROJECT_STORIES } from '../support/project-stories';
import { collectedResults } from '../support/typed-list';

const folder = mkdtempSync(join(tmpdir(), 'jichi-clean-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(['clean', ...words], { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  const [story] = PROJECT_STORIES;
  if (!story) throw new Error('no story');
  const book = createXlsx();
  const plans = [{ ...filledApplication(story, 'current'), name: '申报表' }, collectedResults()];
  await book.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  await exportResults(book, OWN_FRAME, new Date(2024, 0, 2));
  writeFileSync(file('a.xlsx'), await book.toBytes());
});

const sheetsOf = async (name: string) => (await openXlsx(readFileSync(file(name)))).tabs().map((tab) => tab.name);

it('writes the copy and says what was taken out and what else goes along', async () => {
  const made = await command(file('a.xlsx'), '-o', file('b.xlsx'));
  expect(made).toMatchObject({ code: 0, err: '' });
  expect(made.out).toContain('绩尺的记录：校验结果');
  expect(made.out).toMatch(/【申报表】手机号码、身份证号码 1 处/);
  expect(made.out).toMatch(/【申报表】表外的辅助列 8 列：F–M 列/);
  expect(made.out).toContain(`注意：${collectedResults().name}上没有认出绩效表`);
  expect(await sheetsOf('b.xlsx')).toEqual(['申报表', collectedResults().name]);
});

it('takes the sheets that are named, in their order', async () => {
  const made = await command(file('a.xlsx'), '-o', file('c.xlsx'), '--only', '申报表');
  expect(made.out).not.toContain('注意');
  expect(await sheetsOf('c.xlsx')).toEqual(['申报表']);
});

it('of a clean copy there is nothing left to be taken out', async () => {
  await command(file('a.xlsx'), '-o', file('d.xlsx'), '--only', '申报表');
  expect((await command(file('d.xlsx'), '-o', file('e.xlsx'))).out).toContain('没有需要去掉的内容。');
});

it.each([
  [['没有.xlsx', '-o', 'x.xlsx'], '找不到'],
  [[], '请写明一个要公开的文件'],
  [['a.xlsx'], '请用 -o'],
  [['a.xlsx', '-o', 'x.docx'], '应以 .xlsx 结尾'],
  [['a.xlsx', '-o', 'a.xlsx'], '已存在'],
  [['a.xlsx', '-o', 'x.xlsx', '--only', '无此表'], '没有工作表“无此表”，可选：“申报表”'],
  [['a.xlsx', '-o', 'x.xlsx', '--only', '校验结果'], '没有可以公开的工作表'],
])('%j is refused in a sentence, and nothing is written', async (words, said) => {
  const refused = await command(...words.map((word) => (/\./.test(word) ? file(word) : word)));
  expect(refused.code).toBe(2);
  expect(refused.err).toContain(said);
  expect(existsSync(file('x.xlsx'))).toBe(false);
});
