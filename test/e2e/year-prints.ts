import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { run } from '../../src/cli/run';
import { toPngs } from '../support/libreoffice';
import * as year from '../support/three-projects-year';

/**
 * The year of three projects (test/workbook/year-of-three-projects.test.ts) as files and printed pages, to be looked at:
 * `npx tsx test/e2e/year-prints.ts` writes workbook, report, public text, letter and a PNG of every page into out/year.
 */
const OUT = resolve('out/year');

async function main(): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  const book = await year.fileApplications();
  await year.mendRoads(book);
  await year.review(book);
  writeFileSync(join(OUT, '退回.xlsx'), await book.toBytes());
  writeFileSync(join(OUT, '退回修改意见.txt'), await said('check', join(OUT, '退回.xlsx'), '--letter'));
  await year.fileStoreAgain(book);
  await year.approveAll(book);
  await year.adjustRoads(book);
  await year.monitor(book);
  await year.evaluate(book);
  await year.close(book);
  const workbook = join(OUT, '三个项目.xlsx');
  writeFileSync(workbook, await book.toBytes());
  const [report, publicText] = [join(OUT, '自评总结报告.docx'), join(OUT, '公开文本.docx')];
  await said('report', workbook, '-o', report, '--wording', 'current', '--force');
  await said('publish', workbook, '-o', publicText, '--force');
  await print(workbook, 'xlsx');
  await print(report, 'docx');
  await print(publicText, 'docx');
}

async function print(file: string, kind: 'xlsx' | 'docx'): Promise<void> {
  for (const [index, page] of (await toPngs(readFileSync(file), 80, kind)).entries())
    copyFileSync(page, file.replace(/\.\w+$/, `-${String(index + 1).padStart(2, '0')}.png`));
}

/** What a command of the program answers. */
async function said(...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  await run(words, { out: keep, err: keep });
  return `${lines.join('\n')}\n`;
}

void main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
