import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkSheets } from '../../src/workbook/check/check-workbook';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { openXlsx } from '../../src/xlsx';
import { differences, errorsIn } from './compare';
import type { ExpectedForm } from './expected';
import { readingOf } from './reading-of';

/** Workbooks in layouts from outside, with what is to be read of them; names and figures are invented. */
interface ReadingCase {
  readonly file: string;
  readonly kindOfFault: string;
  readonly sheets: readonly { readonly name: string; readonly forms: readonly ExpectedForm[] }[];
}

const FOLDER = join(__dirname, '../fixtures/reading');

const cases = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.expected.json'))
  .sort()
  .map((file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as ReadingCase);

/** One indicator a column: to be seen and not judged is enough. */
const MAY_BE_ONLY_SEEN = '09-transposed.xlsx';

test('there are 21 cases with 22 forms and 91 rows', () => {
  const forms = cases.flatMap(({ sheets }) => sheets.flatMap((sheet) => sheet.forms));
  expect([cases.length, forms.length, forms.flatMap(({ indicators }) => indicators).length]).toEqual([21, 22, 91]);
});

test.each(cases.map((one) => [one.file, one.kindOfFault, one] as const))('%s: %s', async (file, _, { sheets }) => {
  const checked = await checkSheets(await openXlsx(readFileSync(join(FOLDER, file))), OWN_FRAME);
  const formsOn = (name: string) => checked.find((sheet) => sheet.name === name)?.forms ?? [];
  const wrong = sheets.flatMap(({ name, forms }) => [...differences(formsOn(name), forms), ...errorsIn(formsOn(name))]);
  if (file === MAY_BE_ONLY_SEEN && wrong.length > 0) {
    const forms = checked.flatMap((sheet) => sheet.forms);
    expect(forms.map(({ form, findings }) => [form.kind, readingOf(form)?.state, findings])).toEqual([
      ['self-evaluation', 'seen', []],
    ]);
    return;
  }
  expect(wrong).toEqual([]);
});
