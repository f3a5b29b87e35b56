import { PRINTED_TERMS } from '../../src/catalog/caibannong-2019-68/stages';
import { openExcel } from '../../src/excel';
import { drawProcess } from '../../src/sheets/draw/process';
import type { WorkbookPort } from '../../src/sheets/port';
import { makeProcessSheet } from '../../src/workbook/process/process-sheet';
import { filledApplication } from '../support/correct-forms';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { PROJECT_STORIES } from '../support/project-stories';
import { sampleSize } from '../support/sample';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost;
let port: WorkbookPort;

beforeAll(async () => {
  office = openOfficeHost();
  port = await openExcel();
  await port.apply([{ kind: 'add-sheet', plan: filledApplication(PROJECT_STORIES[3]!, 'current') }]);
  await port.read({ all: true }, { merges: false });
});

afterAll(() => office.dispose());

test('made in 3 round trips in a workbook that was read before, gone after 撤销', async () => {
  const names = async () => (await port.read({ all: true }, { merges: false })).map(({ name }) => name);
  const before = await names();
  office.counted();
  const result = await makeProcessSheet(port, PRINTED_TERMS);
  expect(result).toMatchObject({ ok: true, sheetName: '流程', added: 1 });
  expect(office.counted()).toMatchObject({ roundTrips: 3, writes: 1 });
  expect(await names()).toContain('流程');
  if (result.ok) await result.undo.revert();
  expect(await names()).toEqual(before);
});

test('300 projects take less than 200 kB: a sheet its 88, each project 370 bytes', async () => {
  const count = sampleSize(60, 300);
  const projects = Array.from({ length: count }, (_, index) => ({
    name: `柳林镇石桥村第${index + 1}组道路硬化项目`,
    year: 2024,
    dates: {},
  }));
  office.counted();
  await port.apply([{ kind: 'add-sheet', plan: drawProcess({ name: '流程', projects, terms: PRINTED_TERMS }) }]);
  expect(office.counted().requestBytes).toBeLessThan(88_000 + count * 370);
});
