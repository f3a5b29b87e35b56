import { packageFaults } from '../support/package-check';
import { sampled } from '../support/sample';
import { writtenFiles } from '../support/written-files';
import { useVirtualTime } from '../support/virtual-time';
import { packed, textsOf } from './packages';
import { workbookParts } from './rich-workbook';

useVirtualTime();

test.each(sampled(writtenFiles(), 2))('the parts of a written file agree with each other: $name', async ({ bytes }) => {
  expect(packageFaults(await textsOf(await bytes()))).toEqual([]);
});

describe('a package that Excel would offer to repair is told', () => {
  const good = workbookParts('');
  const sheet = 'xl/worksheets/Form 一.xml';
  const changed = (path: string, from: string | RegExp, to: string) => {
    const text = good.get(path) ?? '';
    expect(text.replace(from, to)).not.toBe(text);
    return new Map([...good, [path, text.replace(from, to)]]);
  };

  it('none in a good one', async () => {
    expect(packageFaults(await textsOf(await packed(good)))).toEqual([]);
  });

  it.each([
    ['a part without a type', new Map([...good, ['xl/new.abc', '']]), 'no content type'],
    [
      'a relation that leads nowhere',
      changed('xl/_rels/workbook.xml.rels', /Target="[^"]*styles/, 'Target="lost'),
      'leads nowhere',
    ],
    ['an id without a relation', changed('xl/workbook.xml', /rel:id="[^"]*"/, 'rel:id="rId999"'), 'no relation rId999'],
    ['rows out of order', changed(sheet, /<row r="\d+"/, '<row r="999"'), 'after 999'],
    ['a cell without a look', changed(sheet, /<c r="([A-Z]+\d+)"(?: s="\d+")?/, '<c r="$1" s="9999"'), 'has no look'],
  ])('%s', (_, parts, fault) => {
    expect(packageFaults(parts).join('\n')).toContain(fault);
  });
});
