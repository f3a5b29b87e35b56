import { openExcel } from '../../src/excel';
import { describeWorkbookPort, type Harness } from './workbook-port';
import { describeInExcels } from '../support/excels';
import { openOfficeHost, type OfficeHost } from '../support/office-host';
import { inspect } from '../excel/inspect';
import { useVirtualTime } from '../support/virtual-time';

useVirtualTime();

let office: OfficeHost | null = null;

afterEach(() => {
  office?.dispose();
  office = null;
});

const harness = (): Harness => ({
  async open({ sheets, protected: locked = [], calculation, workbookNames = [] }) {
    office = openOfficeHost({ calculatesManually: calculation !== undefined });
    const { model } = office;
    const [first] = model.sheets();
    const port = await openExcel();
    await port.apply(sheets.map((plan) => ({ kind: 'add-sheet', plan })));
    await model.deleteSheet(first?.id ?? '');
    await model.activate(model.sheets()[0]?.id ?? '');
    for (const { name, formula } of workbookNames) {
      await model.putName({
        id: `set-up-${name}`,
        name,
        sheet: null,
        formula: `=${formula}`,
        visible: true,
        comment: '',
      });
    }
    for (const { id, name } of model.sheets()) {
      if (locked.includes(name)) model.extras(id).protection = { options: {}, password: null };
    }
    if (calculation === 'manual') await port.calculate?.();
    return {
      port,
      inspect: (name) => inspect(model, name),
      sheetNames: async () => model.sheets().map(({ name }) => name),
      workbookNames: async () =>
        Object.fromEntries(
          model
            .names()
            .filter(({ sheet }) => sheet === null)
            .map(({ name, formula }) => [name, formula.replace(/^=/, '')]),
        ),
    };
  },
});

describeInExcels(() => describeWorkbookPort('excel', harness));
