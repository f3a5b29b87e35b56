import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { caibannong201968 } from '../../src/catalog';
import { run } from '../../src/cli/run';
import type { SelfEvaluation } from '../../src/model/form';
import type { SheetPlan } from '../../src/sheets/plan';
import { answerFindings } from '../../src/workbook/check/answers';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { reportSchema } from '../../src/workbook/exchange/report-schema';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../support/corpus';
import { correctApplications } from '../support/correct-forms';

const ROOT = join(__dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
const CHINESE = /[\u4e00-\u9fff]/;
const folder = mkdtempSync(join(tmpdir(), 'jichi-cli-'));
const file = (name: string) => join(folder, name);

/** The real program in its own process. */
function jichi(...words: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'src/cli/jichi.mjs'), ...words], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
  return { code: status, out: stdout, err: stderr };
}

/** The same words without a process of their own. */
async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function save(name: string, ...plans: readonly SheetPlan[]): Promise<string> {
  const workbook = createXlsx();
  await workbook.apply(plans.map((plan) => ({ kind: 'add-sheet', plan })));
  writeFileSync(file(name), await workbook.toBytes());
  return file(name);
}

function correct(name: string): SheetPlan {
  const plan = correctApplications().find((candidate) => candidate.name === name)?.plan;
  if (!plan) throw new Error(`no form ${name}`);
  return plan;
}

function expectCalm({ err, out }: { err: string; out: string }): void {
  expect(`${out}${err}`).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
  expect(`${out}${err}`).toMatch(CHINESE);
}

beforeAll(async () => {
  await save('corpus.xlsx', ...corpusTables().map(planOfCorpusTable));
  await save('good.xlsx', correct('village-infrastructure current'));
});

describe('the program itself', () => {
  it('prints the whole JSON of 27 published tables, larger than a pipe holds, and answers 1', () => {
    const { code, out, err } = jichi('check', file('corpus.xlsx'), '--as', 'caibannong-2019-68', '--json');
    expect([code, err]).toEqual([1, '']);
    expect(out.length).toBeGreaterThan(65536);
    const report = reportSchema.parse(JSON.parse(out));
    const tables = corpusTables();
    expect(report.files[0]?.sheets).toHaveLength(tables.length);
    report.files[0]?.sheets.forEach(({ forms }, index) => {
      expect(forms.flatMap(({ indicators }) => indicators.map(({ target }) => target?.text))).toEqual(
        tables[index]?.indicators.map(({ target }) => target),
      );
    });
  });

  it('answers 0 for a form without errors and 2 when another file cannot be read, which it still names', () => {
    expect(jichi('check', file('good.xlsx')).code).toBe(0);
    writeFileSync(file('empty.xlsx'), '');
    const both = jichi('check', file('empty.xlsx'), file('good.xlsx'));
    expect(both.code).toBe(2);
    expect(both.out).toContain('文件是空的');
    expect(both.out).toContain('没有发现问题');
    expectCalm(both);
  });

  it('draws, carries over and scores', () => {
    expect(
      jichi('new', '--form', 'application', '--category', 'village-infrastructure', '--year', '2024', '-o', 'a.xlsx')
        .code,
    ).toBe(0);
    expect(jichi('new', '--form', 'self-evaluation', '--from', 'good.xlsx', '-o', 'b.xlsx').code).toBe(0);
    const scored = jichi('score', 'b.xlsx', '-o', 'c.xlsx');
    expect([scored.code, scored.err]).toEqual([0, '']);
    expect(scored.out).toContain('总分');
    expect(existsSync(file('c.xlsx'))).toBe(true);
  });
});

describe('the demonstration', () => {
  it('runs on the examples alone and says what to open', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [TSX, join(ROOT, 'src/cli/demo.ts')], {
      encoding: 'utf8',
      cwd: folder,
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).not.toMatch(/\n\s+at |undefined|\[object/);
    expect(stdout).toMatch(/合计：7 个文件，7 张表；必改 [1-9]/);
    expect(stdout).toMatch(/H13 {2}项目（工程）完成及时率：10 → 9\.26（替换手工填写）/);
    const written = readdirSync(file('out'));
    expect(written).toHaveLength(caibannong201968.categories.length + 8);
    for (const name of stdout.match(/(?<=^ {2})\d-\d-[^ ]+(?= {2})/gm) ?? []) expect(written).toContain(name);
  });

  it('reads the file that the 自评表 was carried over into', async () => {
    const { out, code } = await command('check', file('out/4-2-自评表-已填写并计分.xlsx'));
    expect([code, out.includes('必改 0')]).toEqual([0, true]);
  });
});

describe('check', () => {
  it('lists a place once, also where several findings of one line stand in it', async () => {
    const { out } = await command('check', file('corpus.xlsx'), '--as', 'caibannong-2019-68');
    const lines = [...out.matchAll(/^ +(\S+) 等 (\d+) 处（(.*?)） /gm)];
    expect(lines.length).toBeGreaterThan(10);
    for (const [, first, count, others = ''] of lines) {
      expect(new Set([first, ...others.split('、')]).size).toBe(Number(count));
    }
  });

  it('groups by sheet and severity, names cells, merges repeats and counts', async () => {
    const { out, code } = await command('check', file('corpus.xlsx'));
    expect(code).toBe(1);
    expect(out).toContain('【000-02】');
    expect(out).toMatch(/必改 \d+ 处/);
    expect(out).toMatch(/E4 等 5 处（E5、E6、E9、E11）\s+“工作完成率”：指标值“≥90 百分比”/);
    expect(out).toMatch(/合计：1 个文件，27 张表；必改 \d+，核实 \d+，提示 \d+。/);
  });

  it('lists what the sheet 校验记录 answers as 已说明, counts it no more and gives its reason in JSON', async () => {
    const path = await save('answered.xlsx', correct('village-infrastructure current'));
    const workbook = await openXlsx(readFileSync(path));
    const [form] = (await readSheets(workbook, { all: true }, true))[0]?.forms ?? [];
    const core = form?.indicators.find(({ stars, target }) => stars === 3 && target.text !== '');
    if (!core) throw new Error('no core indicator');
    const { sheet, row, column } = core.target.at;
    await workbook.apply([{ kind: 'set-cells', sheet, cells: [{ row, column, content: { value: '不涉及' } }] }]);
    writeFileSync(path, await workbook.toBytes());
    const open = await command('check', path);
    expect(open.code).toBe(1);
    expect(open.out).toMatch(/必改 1，核实 \d+，提示 \d+。$/);

    const [checked] = await checkSheets(workbook, { as: null, category: null });
    const findings = checked?.forms[0]?.findings.filter(({ severity }) => severity === 'error') ?? [];
    if (!checked) throw new Error('no sheet');
    const reason = '本村无此类工程\n已报县乡村振兴局';
    const who = '王经办';
    await answerFindings(workbook, { sheet: checked, findings, reason, who, now: new Date(2024, 10, 8, 9, 5) });
    writeFileSync(path, await workbook.toBytes());
    const { out, code } = await command('check', path);
    expect(code).toBe(0);
    expect(out).toContain('已说明 1 处');
    expect(out).toContain('理由：本村无此类工程 已报县乡村振兴局（王经办，2024-11-08 09:05）');
    expect(out).toMatch(/必改 0，核实 \d+，提示 \d+，已说明 1。$/);
    expect(out).not.toMatch(/必改 1/);

    const json = await command('check', path, '--json');
    expect(json.code).toBe(0);
    const said = reportSchema.parse(JSON.parse(json.out)).files[0]?.sheets[0]?.forms[0]?.findings ?? [];
    expect(said.filter(({ answered }) => answered !== null)).toMatchObject([
      { severity: 'error', answered: { reason } },
    ]);
  });

  it('finds the workbooks of a folder, without Excel lock files', async () => {
    mkdirSync(file('folder/inner'), { recursive: true });
    await save('folder/inner/good.xlsx', correct('yulu 2019'));
    writeFileSync(file('folder/~$good.xlsx'), 'lock');
    const { out, code } = await command('check', file('folder'));
    expect([code, out.includes('合计：1 个文件，1 张表')]).toEqual([0, true]);
  });

  it('names the workbooks of a folder that it cannot read', async () => {
    mkdirSync(file('mixed'));
    writeFileSync(file('mixed/old.xls'), 'old');
    writeFileSync(file('mixed/notes.txt'), 'notes');
    const { out, code } = await command('check', file('mixed'));
    expect([code, out.includes('old.xls'), out.includes('notes.txt')]).toEqual([2, true, false]);
  });

  it('takes the category from the user', async () => {
    const { out } = await command(
      'check',
      file('corpus.xlsx'),
      '--as',
      'caibannong-2019-68',
      '--category',
      'yulu',
      '--json',
    );
    const report = reportSchema.parse(JSON.parse(out));
    expect(report.files[0]?.sheets[0]?.forms[0]?.category).toEqual({ id: 'yulu', certainty: 1, from: 'user' });
  });

  it('says that a workbook holds no form, which is no error', async () => {
    await save('none.xlsx', {
      ...correct('yulu 2019'),
      cells: [],
      merges: [],
      validations: [],
      conditionalFormats: [],
    });
    const { out, code } = await command('check', file('none.xlsx'));
    expect([code, out.includes('没有认出绩效表')]).toEqual([0, true]);
  });
});

describe('files that are no workbook', () => {
  const encrypted = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(512),
    Buffer.from('EncryptedPackage', 'utf16le'),
    Buffer.alloc(512),
  ]);

  it.each([
    ['text.xlsx', () => Buffer.from('这是文字'), 'not-a-workbook'],
    ['encrypted.xlsx', () => encrypted, 'encrypted'],
    ['zero.xlsx', () => Buffer.alloc(0), 'empty-file'],
    ['half.xlsx', () => readFileSync(file('good.xlsx')).subarray(0, 3000), 'damaged'],
  ] as const)('%s', async (name, bytes, code) => {
    writeFileSync(file(name), bytes());
    const human = await command('check', file(name));
    expect(human.code).toBe(2);
    expectCalm(human);
    const { out } = await command('check', file(name), '--json');
    expect(reportSchema.parse(JSON.parse(out)).files[0]?.error).toEqual({
      code,
      message: expect.stringMatching(CHINESE),
    });
    const scored = await command('score', file(name), '-o', file(`${name}-scored.xlsx`));
    expect([scored.code, existsSync(file(`${name}-scored.xlsx`))]).toEqual([2, false]);
    expectCalm(scored);
  });

  it.each([
    ['a file that is not there', ['check', 'nowhere.xlsx']],
    ['an empty folder', ['check', 'hollow']],
    ['a folder instead of a file', ['score', 'hollow', '-o', 'x.xlsx']],
    ['a target in a folder that is not there', ['new', '--form', 'application', '-o', 'nowhere/a.xlsx']],
    ['a target that is a folder', ['new', '--form', 'application', '-o', 'hollow', '--force']],
    ['no 申报表 to carry over', ['new', '--form', 'self-evaluation', '--from', 'none.xlsx', '-o', 'x.xlsx']],
    ['no 自评表 to score', ['score', 'good.xlsx', '-o', 'x.xlsx']],
  ])('%s', async (_what, words) => {
    mkdirSync(file('hollow'), { recursive: true });
    const placed = words.map((word) => (/\.xlsx$|^hollow$/.test(word) ? file(word) : word));
    const result = await command(...placed);
    expect(result.code).toBe(2);
    expectCalm(result);
    expect(existsSync(file('x.xlsx'))).toBe(false);
  });
});

describe('nothing is lost', () => {
  it('does not replace a file unless told to', async () => {
    const path = await save('mine.xlsx', correct('yulu 2019'));
    const before = readFileSync(path);
    const refused = await command('new', '--form', 'application', '-o', path);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--force');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect((await command('new', '--form', 'application', '-o', path, '--force')).code).toBe(0);
    expect(readFileSync(path).equals(before)).toBe(false);
  });

  it('writes nothing into a protected sheet and says so', async () => {
    const from = await command(
      'new',
      '--form',
      'self-evaluation',
      '--from',
      file('good.xlsx'),
      '-o',
      file('open.xlsx'),
      '--force',
    );
    expect(from.code).toBe(0);
    const workbook = new Workbook();
    await workbook.xlsx.load(readFileSync(file('open.xlsx')));
    await workbook.worksheets[0]?.protect('secret', {});
    writeFileSync(file('protected.xlsx'), new Uint8Array(await workbook.xlsx.writeBuffer({ validate: false })));
    const scored = await command('score', file('protected.xlsx'), '-o', file('unprotected.xlsx'));
    expect([scored.code, existsSync(file('unprotected.xlsx'))]).toEqual([2, false]);
    expect(scored.err).toMatch(/保护/);
    expectCalm(scored);
    expect((await command('check', file('protected.xlsx'))).code).toBeLessThan(2);
  });

  it('keeps typed points, replaces them with --replace, and only lists with --dry-run', async () => {
    await command('new', '--form', 'self-evaluation', '--from', file('good.xlsx'), '-o', file('typed.xlsx'), '--force');
    const workbook = await openXlsx(readFileSync(file('typed.xlsx')));
    const [sheet] = await readSheets(workbook, { all: true }, true);
    const [row] = (sheet?.forms[0] as SelfEvaluation | undefined)?.indicators ?? [];
    if (!sheet || !row?.score || !row.actual) throw new Error('no row');
    const cells = [
      { ...row.score.at, content: { value: 1.5 } },
      { ...row.actual.at, content: { value: row.target.text.replace(/^[≥≤]/, '') } },
    ];
    await workbook.apply([{ kind: 'set-cells', sheet: sheet.grid.id, cells }]);
    writeFileSync(file('typed.xlsx'), await workbook.toBytes());

    const listed = await command('score', file('typed.xlsx'), '--dry-run');
    expect(listed.out).toMatch(/1\.5 → \d+\.00（保留手工填写/);
    const scoreIn = async (name: string) => {
      const [read] = await readSheets(await openXlsx(readFileSync(file(name))), { all: true }, true);
      return (read?.forms[0] as SelfEvaluation | undefined)?.indicators[0]?.score;
    };
    expect((await command('score', file('typed.xlsx'), '-o', file('kept.xlsx'))).code).toBe(0);
    expect(await scoreIn('kept.xlsx')).toMatchObject({ raw: 1.5, formula: null });
    expect((await command('score', file('typed.xlsx'), '-o', file('replaced.xlsx'), '--replace')).code).toBe(0);
    expect((await scoreIn('replaced.xlsx'))?.formula).toMatch(/^=IF/);
  });
});

describe('usage', () => {
  it.each([[['--help']], [['check', '--help']], [['new', '-h']], [['score', '--help']]])(
    '%j explains itself',
    async (words) => {
      const { code, out } = await command(...words);
      expect([code, out.startsWith('用法') || out.startsWith('绩尺')]).toEqual([0, true]);
    },
  );

  it.each([
    [[]],
    [['constructor']],
    [['check']],
    [['check', 'a.xlsx', '--nonsense']],
    [['check', 'a.xlsx', '--as', 'other']],
    [['check', 'a.xlsx', '--category']],
    [['new', '-o', 'a.xlsx']],
    [['new', '--form', 'application']],
    [['new', '--form', 'application', '--year', '24', '-o', 'a.xlsx']],
    [['new', '--form', 'application', '--from', 'a.xlsx', '-o', 'b.xlsx']],
    [['new', '--form', 'self-evaluation', '--category', 'yulu', '-o', 'b.xlsx']],
    [['score', 'a.xlsx']],
    [['score']],
  ])('%j is answered with what is wrong', async (words) => {
    const result = await command(...words);
    expect(result.code).toBe(2);
    expectCalm(result);
  });
});
