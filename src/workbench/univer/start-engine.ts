import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
  UniverInstanceType,
  type IWorkbookData,
  type Workbook,
} from '@univerjs/core';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsConditionalFormattingPlugin } from '@univerjs/sheets-conditional-formatting';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import sheetsZhCN from '@univerjs/sheets/locale/zh-CN';
import sheetsFormulaZhCN from '@univerjs/sheets-formula/locale/zh-CN';
import sheetsDataValidationZhCN from '@univerjs/sheets-data-validation/locale/zh-CN';
import { shiftConditionalFormats } from './conditional-format-shift';
import { emptySheet, sheetId, UNIT, type Engine } from './engine';
import { patchLateValidation } from './late-validation';
import { patchWideValidation } from './wide-validation';
import { patchRuleShifts } from './rule-shift';

/** Univer without a screen: what jest needs. */
export function headlessEngine(): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: mergeLocales(sheetsZhCN, sheetsFormulaZhCN, sheetsDataValidationZhCN) },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const engine = startEngine(univer);
  // On screen the conditional formatting UI package does this.
  shiftConditionalFormats(engine.injector);
  return engine;
}

/** Opens the one workbook in a Univer whose plugins are registered. */
export function startEngine(univer: Univer, data?: IWorkbookData): Engine {
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data ?? emptyWorkbook());
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  instances.setCurrentUnitForType(UNIT);
  instances.focusUnit(UNIT);
  const engine = { univer, injector, commands: injector.get(ICommandService), workbook };
  patchRuleShifts(engine);
  patchLateValidation(engine);
  patchWideValidation(engine);
  return engine;
}

function emptyWorkbook(): IWorkbookData {
  const id = sheetId();
  return {
    id: UNIT,
    name: '工作簿',
    appVersion: '0.25.1',
    locale: LocaleType.ZH_CN,
    styles: {},
    sheetOrder: [id],
    sheets: { [id]: emptySheet(id, 'Sheet1') },
  };
}
