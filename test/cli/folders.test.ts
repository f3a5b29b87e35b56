import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { createXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { sampleSize } from '../support/sample';
import { reportSchema } from '../../src/workbook/exchange/report-schema';

const ROOT = join(__dirname, '../..');
const EXAMPLES = join(ROOT, 'assets/examples');
const FILES = readdirSync(EXAMPLES).filter((name) => name.endsWith('.xlsx'));
const folder = mkdtempSync(join(tmpdir(), 'jichi-folders-'));
const place = (name: string) => join(folder, name);

let isFaulty = false;
jest.mock('../../src/workbook/check/check-workbook', () => {
  const actual = jest.requireActual<typeof import('../../src/workbook/check/check-workbook')>(
    '../../src/workbook/check/check-workbook',
  );
  const checkSheets: typeof actual.checkSheets = (...words) => {
    if (!isFaulty) return actual.checkSheets(...words);
    isFaulty = false;
    throw new TypeError('x is undefined');
  };
  return { ...actual, checkSheets };
});

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

function copies(name: string, count: number): string {
  mkdirSync(place(name));
  for (let index = 0; index < count; index += 1) {
    copyFileSync(
      join(EXAMPLES, FILES[index % FILES.length] ?? ''),
      place(`${name}/${String(index).padStart(4, '0')}.xlsx`),
    );
  }
  return place(name);
}

afterAll(() => process.env['KEEP'] || rmSync(folder, { recursive: true, force: true }));

describe('a folder', () => {
  it('is checked by threads with the same words in the same order', async () => {
    const many = copies('many', 120);
    for (const format of (['--json', '--jsonl'] as const).slice(0, sampleSize(1, 2))) {
      const here = await command('check', many, format);
      const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src/cli/jichi.mjs'), 'check', many, format], {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
      });
      expect(status).toBe(here.code);
      expect(stdout === `${here.out}\n`).toBe(true);
      if (format === '--json') expect(reportSchema.parse(JSON.parse(stdout)).files).toHaveLength(120);
    }
  });

  it('holds workbooks only, whatever its folders are called', async () => {
    mkdirSync(place('odd/a.xlsx'), { recursive: true });
    copyFileSync(join(EXAMPLES, FILES[0] ?? ''), place('odd/a.xlsx/b.xlsx'));
    const { out } = await command('check', place('odd'));
    expect(out).toContain('合计：1 个文件，1 张表');
  });

  it('is checked to its end where the program fails on one of its files, which is named', async () => {
    const few = copies('few', 3);
    isFaulty = true;
    const { code, out, err } = await command('check', few);
    expect([code, err]).toEqual([2, '']);
    expect(out).toContain('无法读取：校验这个文件时程序出错（x is undefined），请把文件交给维护绩尺的人。');
    expect(out).toContain('合计：3 个文件，1 个无法读取，2 张表');
  });

  it('is checked within the memory of a few files', async () => {
    const workbook = createXlsx();
    await workbook.apply(corpusTables().map((table) => ({ kind: 'add-sheet', plan: planOfCorpusTable(table) })));
    mkdirSync(place('large'));
    const bytes = await workbook.toBytes();
    for (let index = 0; index < sampleSize(30, 60); index += 1) writeFileSync(place(`large/${index}.xlsx`), bytes);
    // With every workbook kept 30 of these end in an abort.
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--max-old-space-size=32', join(ROOT, 'src/cli/jichi.mjs'), 'check', place('large'), '--jsonl'],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    expect([status, stderr.replace(/^正在校验.*\n/gm, '')]).toEqual([1, '']);
  });
});

describe('--jsonl -o', () => {
  const lines = () => readFileSync(place('found.jsonl'), 'utf8').split('\n').slice(0, -1);
  let whole: string;
  let target: string;

  beforeAll(async () => {
    target = copies('resumed', 9);
    const { code, out, err } = await command('check', target, '--jsonl', '-o', place('found.jsonl'));
    expect([code, out, err]).toEqual([1, '', '']);
    whole = readFileSync(place('found.jsonl'), 'utf8');
  });

  it('writes a line a workbook, each an entry of the JSON object', async () => {
    const files = lines().map((line) => {
      const { version, ...file } = JSON.parse(line) as { version: number };
      expect(version).toBe(1);
      return file;
    });
    const { out } = await command('check', target, '--json');
    expect({ version: 1, files }).toEqual(JSON.parse(out));
  });

  it.each([0, 1, 4.5, 8.99, 9])('goes on where it was stopped after %p of 9 workbooks', async (done) => {
    const kept = lines().slice(0, Math.floor(done));
    const cut = (lines()[Math.floor(done)] ?? '').slice(0, Math.round((done % 1) * 1000));
    writeFileSync(place('found.jsonl'), [...kept, cut].join('\n'));
    const { code, err } = await command('check', target, '--jsonl', '-o', place('found.jsonl'));
    expect(readFileSync(place('found.jsonl'), 'utf8') === whole).toBe(true);
    expect(code).toBe(1);
    expect(err).toBe(
      kept.length === 0
        ? ''
        : `${place('found.jsonl')} 中已有 ${kept.length} 个文件的结果，接着校验其余 ${9 - kept.length} 个。`,
    );
  });

  it.each([['a list\nof names\n'], ['no line at all'], ['{"version":2,"path":"a.xlsx","sheets":[]}\n'], ['{"a":1}']])(
    'leaves a file that holds something else as it is: %j',
    async (text) => {
      writeFileSync(place('other.txt'), text);
      const { code, err } = await command('check', target, '--jsonl', '-o', place('other.txt'));
      expect([code, readFileSync(place('other.txt'), 'utf8')]).toEqual([2, text]);
      expect(err).toBe(`${place('other.txt')} 里不是 jichi check --jsonl 的结果，没有改动它；请另写一个文件名。`);
    },
  );

  it('says in one sentence where it cannot be written', async () => {
    const { code, err } = await command('check', target, '--jsonl', '-o', place('nowhere/found.jsonl'));
    expect([code, err]).toEqual([2, `找不到 ${place('nowhere/found.jsonl')}，请检查文件名和文件夹。`]);
  });

  it('is refused with another format', async () => {
    expect((await command('check', target, '-o', place('x.txt'))).err).toContain('-o 只与 --jsonl 一起用。');
    expect((await command('check', target, '--json', '--jsonl')).err).toContain('只能用一个。');
  });
});
