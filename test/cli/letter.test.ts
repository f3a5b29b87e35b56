import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { createXlsx } from '../../src/xlsx';
import { corpusTables, planOfCorpusTable } from '../support/corpus';

const folder = mkdtempSync(join(tmpdir(), 'jichi-letter-'));
const file = (name: string) => join(folder, name);
const PROFILE = join(__dirname, '../../assets/profiles/衔接资金-2021.json');

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

beforeAll(async () => {
  const book = createXlsx();
  await book.apply(corpusTables().map((table) => ({ kind: 'add-sheet', plan: planOfCorpusTable(table) })));
  writeFileSync(file('corpus.xlsx'), await book.toBytes());
});

describe('check --letter and --against', () => {
  it('prints a letter, and holds the same workbook against it', async () => {
    const letter = await command('check', file('corpus.xlsx'), '--letter');
    expect([letter.code, letter.err]).toEqual([1, '']);
    expect(letter.out).toMatch(
      /^退回修改意见\n文件：corpus\.xlsx\n日期：\d{4}-\d\d-\d\d\n审核口径：各表自身格式\n\n【/,
    );
    expect(letter.out).not.toMatch(/[*#_`]{2}|undefined|提示 [A-Z]/);

    writeFileSync(file('letter.txt'), letter.out);
    const against = await command('check', file('corpus.xlsx'), '--against', file('letter.txt'));
    expect(against.out).toMatch(/\n未改 [1-9]\d* 条，新增 0 条，已说明 0 条，已改 0 条，请人工核对 0 条。\n/);
  });

  it.each([
    [['--letter', '--json'], '只能用一个'],
    [['--against', 'no-such.txt'], '找不到 no-such.txt'],
    [['--against', PROFILE], '没有找到退回修改意见'],
    [['--against'], '是否缺少取值'],
  ])('%j is refused in one sentence', async (words, message) => {
    const { code, out, err } = await command('check', file('corpus.xlsx'), ...words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('names a file that cannot be read, and writes no letter on it', async () => {
    writeFileSync(file('empty.xlsx'), '');
    const { code, out, err } = await command('check', file('empty.xlsx'), '--letter');
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('文件是空的');
  });

  it('holds one file at a time against a letter', async () => {
    writeFileSync(file('one.txt'), '退回修改意见');
    const { code, err } = await command('check', file('corpus.xlsx'), file('empty.xlsx'), '--against', file('one.txt'));
    expect([code, err.split('\n')[0]]).toEqual([2, '--against 一次只对照一个文件。']);
  });
});

describe('--profile', () => {
  it("draws a category of the county's own, and judges by it", async () => {
    const words = ['--category', 'public-welfare-posts', '--wording', 'current', '--profile', PROFILE];
    const drawn = await command('new', '--form', 'application', ...words, '-o', file('posts.xlsx'));
    expect([drawn.code, drawn.err]).toEqual([0, '']);
    const checked = await command('check', file('posts.xlsx'), '--profile', PROFILE);
    expect(checked.out).toContain('类别：乡村公益性岗位项目，按财办农〔2019〕68号，配置：衔接资金 2021');
    const plain = await command('check', file('posts.xlsx'));
    expect(plain.out).not.toContain('配置：');
    const letter = await command('check', file('posts.xlsx'), '--profile', PROFILE, '--letter');
    expect(letter.out).toContain('审核口径：各表自身格式，配置“衔接资金 2021”');
  });

  it('is refused with the entry that is wrong', async () => {
    writeFileSync(file('wrong.json'), readFileSync(PROFILE, 'utf8').replace('"关闭"', '"不要"'));
    const { code, out, err } = await command('check', file('corpus.xlsx'), '--profile', file('wrong.json'));
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/wrong\.json：配置文件第 rules\.amount-decimals 项应为“必改”“核实”“提示”“关闭”之一。$/);
  });

  it.each([
    [['new', '--form', 'review', '--profile', PROFILE, '-o', 'x.xlsx'], '--profile 只用于申报表和自评表'],
    [['new', '--form', 'application', '--category', 'public-welfare-posts', '-o', 'x.xlsx'], '--category 不能是'],
  ])('%j is refused', async (words, message) => {
    const { code, err } = await command(...words);
    expect([code, err.includes(message)]).toEqual([2, true]);
  });
});
