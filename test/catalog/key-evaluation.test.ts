import { readFileSync } from 'node:fs';
import { caibannong201968 } from '../../src/catalog';
import { EVALUATION_TYPES, FOLLOW_UP } from '../../src/catalog/caibannong-2019-68/key-evaluation';

const withoutBlanks = (text: string) => text.replace(/\s/g, '');
const document = withoutBlanks(readFileSync('test/fixtures/document/caibannong-2019-68.txt', 'utf8'));

test.each([...EVALUATION_TYPES, FOLLOW_UP])(
  '$name: its words and points stand in the document',
  ({ source, points }) => {
    expect(document).toContain(withoutBlanks(source.quote));
    for (const point of points) for (const word of point.split('的')) expect(source.quote).toContain(word);
  },
);

test('every category of the document has a usual type', () => {
  const types = caibannong201968.categories.map(({ id, evaluation }) => [id, evaluation]);
  expect(types.filter(([, type]) => type === null)).toEqual([]);
  expect(Object.fromEntries(types)).toMatchObject({
    'specialty-industry': 'operating',
    'asset-income': 'operating',
    'microcredit-interest': 'operating',
    'village-infrastructure': 'public',
    yulu: 'public',
  });
});
