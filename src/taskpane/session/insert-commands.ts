import type { WorkbookPort } from '../../sheets/port';
import type { CheckedForm } from '../../workbook/check/check-workbook';
import type { Target } from '../../workbook/convert/targets';
import type { Clip } from '../../workbook/insert/paste-table';
import { insertForm } from '../../workbook/insert/insert-form';
import { strings } from '../strings';
import { addressOf } from './address';
import type { Shown } from './flow-commands';
import type { Run } from './runner';
import { documentOf, judgementOf } from './state';
import type { NewCountyForm, NewForm, PaneState } from './state';
import type { Store } from './store';

/** 插入套表: a new sheet with one of the document's forms, or another of the catalogue. */
export interface InsertCommands {
  readonly insert: (request: NewForm) => Promise<boolean>;
  readonly insertCounty: (request: NewCountyForm) => Promise<boolean>;
  /** 转为另一种表: the shown form in another one of the catalogue, on a new sheet. */
  readonly convert: (form: CheckedForm, target: Target, keep: boolean) => Promise<boolean>;
  /** 沿用上年表: the shown 申报表 as the draft of the next year, on a new sheet. */
  readonly draftNext: (form: CheckedForm) => Promise<boolean>;
  /** 补上校验标记与公式, beside and behind the cells of the shown table. */
  readonly adopt: (form: CheckedForm) => Promise<boolean>;
  /** 部门整体绩效目标, to be published in front of the tables. */
  readonly insertOverall: () => Promise<boolean>;
  /** 粘贴成表: a pasted text as a table, on a new sheet. */
  readonly paste: (clip: Clip) => Promise<boolean>;
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
    convert: (form, target, keep) =>
      run(
        strings.convert.command,
        async () => {
          const { convertTable } = await import('../../workbook/convert/convert-table');
          const judgement = judgementOf(store.get());
          return shown(await convertTable(port, { form: addressOf(form), target, keep, judgement }));
        },
        ({ sheetName, left, kept }) => strings.convert.done(sheetName, left, kept),
      ),
    draftNext: (form) =>
      run(
        strings.nextYear.command,
        async () => {
          const { draftNextYear } = await import('../../workbook/convert/draft-next-year');
          return shown(await draftNextYear(port, addressOf(form), judgementOf(store.get())));
        },
        ({ sheetName }) => strings.nextYear.done(sheetName),
      ),
    adopt: (form) =>
      run(
        strings.adopt.command,
        async () => {
          const { adoptTable } = await import('../../workbook/insert/adopt-table');
          return adoptTable(port, addressOf(form), judgementOf(store.get()));
        },
        ({ rows }) => strings.adopt.done(rows),
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
    paste: (clip) =>
      run(
        strings.paste.section,
        async () => {
          const { pasteTable } = await import('../../workbook/insert/paste-table');
          return shown(await pasteTable(port, clip));
        },
        ({ sheetName }) => strings.paste.done(sheetName),
      ),
  };
}
