import { AddDataValidationMutation, RemoveDataValidationMutation } from '@univerjs/data-validation';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';
import type { HostModel, Validation } from '../../host/model';
import { UNIT, type Engine } from '../engine';
import { fromUniverValidation, toUniverValidation } from '../validation';
import { onSheet, runSync } from './commands';

/** A sheet's validations. One that is replaced keeps its place among them. */
export function validationsOf(engine: Engine): Pick<HostModel, 'validations' | 'putValidation'> {
  const validations = (sheet: string): Validation[] =>
    engine.injector.get(SheetDataValidationModel).getRules(UNIT, sheet).map(fromUniverValidation);
  return {
    validations,
    async putValidation(sheet, validation) {
      const where = { ...onSheet(sheet), source: 'command' };
      const index = validations(sheet).findIndex(({ id }) => id === validation.id);
      if (index >= 0) runSync(engine, RemoveDataValidationMutation.id, { ...where, ruleId: validation.id });
      if (validation.areas.length === 0) return;
      const place = index >= 0 ? { index } : {};
      runSync(engine, AddDataValidationMutation.id, { ...where, rule: toUniverValidation(validation), ...place });
    },
  };
}
