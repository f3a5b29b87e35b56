import type { WorkbookPort } from '../../sheets/port';
import { insertForm } from '../../workbook/insert/insert-form';
import { strings } from '../strings';
import type { Shown } from './flow-commands';
import type { Run } from './runner';
import { documentOf } from './state';
import type { NewCountyForm, NewForm, PaneState } from './state';
import type { Store } from './store';

/** 插入套表: a new sheet with one of the document's forms, or another of the catalogue. */
export interface InsertCommands {
  readonly insert: (request: NewForm) => Promise<boolean>;
  readonly insertCounty: (request: NewCountyForm) => Promise<boolean>;
  /** 部门整体绩效目标, to be published in front of the tables. */
  readonly insertOverall: () => Promise<boolean>;
}

export function createInsertCommands(
  port: WorkbookPort,
  store: Store<PaneState>,
  run: Run,
  shown: Shown,
): InsertCommands {
  return {
    insert: (request) =>
      run(
        strings.insert.command,
        async () => shown(await insertForm(port, { ruleSet: documentOf(store.get()), ...request })),
        ({ sheetName }) => strings.insert.done(sheetName),
      ),
    insertCounty: (request) =>
      run(
        strings.insert.command,
        async () => {
          const { insertCountyForm } = await import('../../workbook/insert/insert-county-form');
          return shown(await insertCountyForm(port, { ruleSet: documentOf(store.get()), ...request }));
        },
        ({ sheetName }) => strings.insert.done(sheetName),
      ),
    insertOverall: () =>
      run(
        strings.insert.command,
        async () => {
          const { insertOverallGoals } = await import('../../workbook/insert/insert-overall-goals');
          return shown(await insertOverallGoals(port, null));
        },
        ({ sheetName }) => strings.insert.done(sheetName),
      ),
  };
}
