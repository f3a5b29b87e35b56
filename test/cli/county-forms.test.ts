import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COUNTY_FORMS } from '../../src/catalog';
import { run } from '../../src/cli/run';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { openXlsx } from '../../src/xlsx';

const folder = mkdtempSync(join(tmpdir(), 'jichi-county-'));
const file = (name: string) => join(folder, name);

async function command(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(words, { out: (line) => out.push(line), err: (line) => err.push(line) });
  return { code, out: out.join('\n'), err: err.join('\n') };
}

async function textsIn(name: string): Promise<string> {
  const [sheet] = await readSheets(await openXlsx(readFileSync(file(name))), { all: true }, true);
  return (sheet?.grid.texts ?? []).flat().join(' ');
}

test.each(COUNTY_FORMS.map(({ id, kind, sheetName }) => [id, kind, sheetName] as const))(
  '%s',
  async (id, kind, sheet) => {
    expect(await command('new', '--form', id, '-o', file(`${id}.xlsx`))).toMatchObject({
      code: 0,
      out: `已生成 ${file(`${id}.xlsx`)}：${sheet}。`,
    });
    const { out } = await command('check', file(`${id}.xlsx`), '--json');
    expect(out).toContain(`"form": "${kind}"`);
    expect((await command('new', '--help')).out).toContain(id);
  },
);

test('a 专项资金 in 万元', async () => {
  const words = ['new', '--form', 'hebei-2020', '--variant', 'fund', '--money', '万元'];
  expect((await command(...words, '-o', file('fund.xlsx'))).code).toBe(0);
  const texts = await textsIn('fund.xlsx');
  expect(texts).toContain('单位：万元');
  expect(texts).toContain('专项资金名称');
});

test.each([
  [['--form', 'hebei-2020', '--variant', 'other'], '--variant 不能是'],
  [['--form', 'hebei-2023', '--variant', 'fund'], '只有一种式样'],
  [['--form', 'hebei-2023', '--money', '元'], '--money 不能是'],
  [['--form', 'hebei-2023', '--year', '2024'], '不印年度'],
  [['--form', 'ningxia-2023', '--category', 'yulu'], '--category 不用于其他表样'],
  [['--form', 'ningxia-2023', '--arithmetic', 'yitihua'], '--arithmetic 只用于自评表'],
  [['--form', 'application', '--variant', 'fund'], '--variant 和 --money 只用于其他表样'],
])('%j is answered with what is wrong', async (words, said) => {
  const result = await command('new', ...words, '-o', file('x.xlsx'));
  expect([result.code, existsSync(file('x.xlsx'))]).toEqual([2, false]);
  expect(result.err).toContain(said);
});
