import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { address } from '../model/cell';
import type { SelfEvaluation } from '../model/form';
import { readSheets } from '../workbook/read/read-sheet';
import { openXlsx } from '../xlsx';
import { run } from './run';
import { CATEGORIES } from './usage';

/**
 * The demonstration (`npm run demo`): draws the official sheets, checks county tables and forms as people filled them, scores two 自评表,
 * and says where the files lie. It reads assets/examples and writes ./out.
 */
const EXAMPLES = join(__dirname, '../../assets/examples');
const OUT = resolve('out');
const DOCUMENT = 'caibannong-2019-68';

async function demo(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  say('绩尺演示 / Jichi demonstration');
  await drawForms();
  await checkExamples();
  await scoreTyped();
  await scoreCarriedOver();
  sayWhatToOpen();
}

async function drawForms(): Promise<void> {
  heading(
    '1 套表：财办农〔2019〕68号的空白申报表、各类参考模板、空白自评表',
    'Draw: the blank application, its category templates, the blank self-evaluation',
  );
  for (const [index, category] of [null, ...CATEGORIES].entries()) {
    const chosen = category ? ['--category', category.id] : [];
    const file = out(`1-${index + 1}-申报表-${category?.name ?? '空白'}.xlsx`);
    await show('new', '--form', 'application', ...chosen, '--year', '2024', '-o', file, '--force');
  }
  await show(
    'new',
    '--form',
    'self-evaluation',
    '--year',
    '2024',
    '-o',
    out(`1-${CATEGORIES.length + 2}-自评表-空白.xlsx`),
    '--force',
  );
}

async function checkExamples(): Promise<void> {
  heading(
    `2 校验：${EXAMPLES} 中的 ${readdirSync(EXAMPLES).length} 张表，五张是县里公开的`,
    'Check: the example tables, five of them as counties published them',
  );
  const own = await collected('check', EXAMPLES);
  const byDocument = await collected('check', EXAMPLES, '--as', DOCUMENT);
  say('先按各表自身格式 / first each by its own frame:\n');
  say(indented(own));
  say(`再按68号文 / then by the document:\n  ${lastLine(byDocument)}\n`);
  write('2-1-校验结果-按自身格式.txt', own);
  write('2-2-校验结果-按68号文.txt', byDocument);
  write('2-3-校验结果-按68号文.json', await collected('check', EXAMPLES, '--as', DOCUMENT, '--json'));
}

async function scoreTyped(): Promise<void> {
  heading(
    '3 复核得分：手工填写的自评表，原得分 → 公式得分，再写入公式',
    'Score again: a self-evaluation typed by hand, typed points → computed points, then as formulas',
  );
  await show('score', example(/自评表/), '-o', out('3-自评表-已按公式计分.xlsx'), '--replace', '--force');
}

async function scoreCarriedOver(): Promise<void> {
  heading(
    '4 由申报表生成自评表，填写实际值，按公式计分',
    'Carry an application over into a self-evaluation, fill in the year, score by formulas',
  );
  const carried = out('4-1-自评表-由申报表生成.xlsx');
  await show('new', '--form', 'self-evaluation', '--from', example(/申报表/), '-o', carried, '--force');
  const filled = out('4-2-自评表-已填写并计分.xlsx');
  await fillYear(carried, filled);
  await show('score', filled, '-o', filled, '--force');
}

/** As a clerk would: what was planned was reached, one indicator was missed with a reason, and most of the money was spent. */
async function fillYear(from: string, to: string): Promise<void> {
  const workbook = await openXlsx(readFileSync(from));
  const [sheet] = await readSheets(workbook, { all: true }, true);
  const form = sheet?.forms[0] as SelfEvaluation;
  const missed = form.indicators.find(({ target }) => target.text === '≥95%') ?? form.indicators[0];
  const results = form.indicators.flatMap((indicator) => [
    [indicator.actual?.at, indicator === missed ? '88%' : indicator.target.text.replace(/^[≥≤=]/, '')] as const,
    [indicator === missed ? indicator.reason?.at : undefined, '部分工程受汛期影响，已排定补做计划。'] as const,
  ]);
  const account = [form.goalResult?.at, '道路和供水设施全部建成并验收合格，年度目标基本完成。'] as const;
  const total = form.execution?.total;
  const spent = [total?.executed.at, total?.budget.value?.times('0.96').toNumber() ?? null] as const;
  const cells = [...results, account, spent].flatMap(([at, value]) =>
    at ? [{ row: at.row, column: at.column, content: { value } }] : [],
  );
  await workbook.apply([{ kind: 'set-cells', sheet: form.sheet, cells }]);
  writeFileSync(to, await workbook.toBytes());
  const first = cells[0] ? address(cells[0]) : '';
  say(`填入 ${cells.length} 个单元格（${first} 起） / ${cells.length} cells filled in, from ${first} on`);
}

function sayWhatToOpen(): void {
  heading(`全部文件在 ${OUT}`, 'All files lie there');
  say('先看 / What to open first:');
  say('  1-5-申报表-贫困村村内基础设施建设项目.xlsx  在“指标值”中改写“**”，看右侧“校验标记”随之变化');
  say('               (any template: replace "**" under 指标值 and watch the marks beside the table)');
  say('  4-2-自评表-已填写并计分.xlsx  改一个“全年实际值”，看得分和总分');
  say('               (change an actual value: score and total follow, in Excel, WPS and LibreOffice)');
  say('  2-1-校验结果-按自身格式.txt  每条写明依据和改法');
  say('               (every finding with its clause and what to do)');
}

function example(pattern: RegExp): string {
  const file = readdirSync(EXAMPLES).find((name) => pattern.test(name));
  if (file === undefined) throw new Error(`no example ${String(pattern)}`);
  return join(EXAMPLES, file);
}

function write(name: string, text: string): void {
  writeFileSync(out(name), text);
  say(`→ ${out(name)}`);
}

/** Runs a command of the program, its answer going to the screen. */
async function show(...words: readonly string[]): Promise<void> {
  await run(words, { out: say, err: say });
}

/** Runs a command of the program and keeps its answer. */
async function collected(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  await run(words, { out: keep, err: keep });
  return `${lines.join('\n')}\n`;
}

function heading(chinese: string, english: string): void {
  say(`\n${chinese}\n  ${english}`);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function lastLine(text: string): string {
  return text.trim().split('\n').pop() ?? '';
}

function out(name: string): string {
  return join(OUT, name);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void demo().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
