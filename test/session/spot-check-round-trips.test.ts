import { openExcel } from '../../src/excel';
import { addSpotCheck } from '../../src/workbook/spot-check/draw-spot-check';
import { OWN_FRAME } from '../../src/workbook/check/form-context';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { collectedResults, typedList } from '../support/typed-list';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;

/** A workbook with the list, which nobody has read before. */
async function open(plan = collectedResults()) {
  office = openOfficeHost();
  const port = await openExcel();
  await port.apply([{ kind: 'add-sheet', plan }]);
  const list = office.model.sheets().find(({ name }) => name === plan.name)?.id ?? '';
  const request = { seed: 20250301, by: 'department', list } as const;
  return { port, request, all: () => port.read({ all: true }, { merges: true }) };
}

afterEach(() => office.dispose());

test.each([
  ['抽查记录', 0, 3],
  // The names of the other sheets are asked for only where the first one is taken.
  ['抽查记录 (2)', 1, 4],
])('a sample from a 汇总 list on a sheet %s: round trips, and taken back whole', async (name, drawnBefore, most) => {
  const { port, request, all } = await open();
  if (drawnBefore > 0) await addSpotCheck(port, OWN_FRAME, request);
  const before = await all();
  office.counted();
  const result = await addSpotCheck(port, OWN_FRAME, request);
  expect(office.counted().roundTrips).toBeLessThanOrEqual(most);
  expect(result).toMatchObject({ ok: true, drawn: 3, of: 23, sheetName: name });
  if (!result.ok) throw new Error(result.message);
  expect((await port.read({ name }, { merges: false }))[0]?.texts.slice(3, 6).map(([number]) => number)).toEqual([
    '1',
    '2',
    '3',
  ]);
  await result.undo.revert();
  expect(await all()).toEqual(before);
});

test('a merged department is that of all its projects in Excel as well', async () => {
  const rows = [
    ['主管部门', '项目名称', '自评得分'],
    ['县水利局', '东坪村饮水', 90],
    [null, '西坪村饮水', 91],
    ['县农业农村局', '东坪村肉牛', 92],
  ];
  const { port, request } = await open(typedList('汇总', rows, [{ top: 2, left: 1, bottom: 3, right: 1 }]));
  expect(await addSpotCheck(port, OWN_FRAME, request)).toMatchObject({ ok: true, drawn: 2, of: 3 });
});

test('what is refused costs one round trip and writes nothing', async () => {
  const { port, request } = await open(
    typedList('汇总', [
      ['项目名称', '得分'],
      ['东坪村饮水', 90],
    ]),
  );
  office.counted();
  expect(await addSpotCheck(port, OWN_FRAME, request)).toMatchObject({ ok: false });
  expect(office.counted()).toMatchObject({ roundTrips: 1, writes: 0 });
});
