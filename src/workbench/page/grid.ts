import { LocaleType, LogLevel, mergeLocales, toDisposable, Univer } from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designZhCN from '@univerjs/design/locale/zh-CN';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsUIZhCN from '@univerjs/docs-ui/locale/zh-CN';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsConditionalFormattingUIPlugin } from '@univerjs/sheets-conditional-formatting-ui';
import conditionalFormattingUIZhCN from '@univerjs/sheets-conditional-formatting-ui/locale/zh-CN';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import dataValidationUIZhCN from '@univerjs/sheets-data-validation-ui/locale/zh-CN';
import dataValidationZhCN from '@univerjs/sheets-data-validation/locale/zh-CN';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUIZhCN from '@univerjs/sheets-formula-ui/locale/zh-CN';
import formulaZhCN from '@univerjs/sheets-formula/locale/zh-CN';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsNumfmtUIPlugin } from '@univerjs/sheets-numfmt-ui';
import numfmtUIZhCN from '@univerjs/sheets-numfmt-ui/locale/zh-CN';
import { IEditorBridgeService, ISheetCellDropdownManagerService, UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUIZhCN from '@univerjs/sheets-ui/locale/zh-CN';
import sheetsZhCN from '@univerjs/sheets/locale/zh-CN';
import { ILayoutService, UniverUIPlugin } from '@univerjs/ui';
import uiZhCN from '@univerjs/ui/locale/zh-CN';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-numfmt-ui/lib/index.css';
import '@univerjs/sheets-conditional-formatting-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import type { Engine } from '../univer/engine';
import { startEngine } from '../univer/start-engine';
import { univerModel, type UniverModel } from '../univer/univer-model';

export interface Grid {
  readonly model: UniverModel;
  /** Moves the focus to the cells. */
  readonly focus: () => void;
}

/** The grid on screen, and the workbook behind it; with the toolbar, which is made anew at every letter and every cell. */
export function openGrid(container: HTMLElement, toolbar: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: chinese() },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar, footer: true, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  const engine = startEngine(univer);
  const model = univerModel(engine);
  model.isEditing = () => engine.injector.get(IEditorBridgeService).isVisible().visible;
  keepListsClosedWhileTyping(engine);
  return { model, focus: () => engine.injector.get(ILayoutService).focus() };
}

/** The grid opens a cell's list as soon as one types there and then swallows letters; in Excel a list opens by its arrow only. */
function keepListsClosedWhileTyping({ injector }: Engine): void {
  const lists = injector.get(ISheetCellDropdownManagerService);
  const open = lists.showDropdown.bind(lists);
  lists.showDropdown = (list) =>
    injector.get(IEditorBridgeService).isVisible().visible ? toDisposable(() => undefined) : open(list);
}

function chinese() {
  return mergeLocales(
    designZhCN,
    uiZhCN,
    docsUIZhCN,
    sheetsZhCN,
    sheetsUIZhCN,
    formulaZhCN,
    formulaUIZhCN,
    numfmtUIZhCN,
    dataValidationZhCN,
    dataValidationUIZhCN,
    conditionalFormattingUIZhCN,
  );
}
