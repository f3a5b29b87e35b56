import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from '@univerjs/engine-formula';
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from '@univerjs/sheets';
import { parseArea } from '../../../model/a1';
import { splitReference } from '../../host/area';
import type { HostModel } from '../../host/model';
import { UNIT, type Engine } from '../engine';
import { runSync } from './commands';

/** Defined names. Univer writes a reference without the "=", a formula with it. */
export function namesOf(engine: Engine): Pick<HostModel, 'names' | 'putName' | 'removeName'> {
  const service = () => engine.injector.get(IDefinedNamesService);
  return {
    names: () =>
      Object.values(service().getDefinedNameMap(UNIT) ?? {}).map((name) => ({
        id: name.id,
        name: name.name,
        sheet: !name.localSheetId || name.localSheetId === SCOPE_WORKBOOK_VALUE_DEFINED_NAME ? null : name.localSheetId,
        formula: name.formulaOrRefString.startsWith('=') ? name.formulaOrRefString : `=${name.formulaOrRefString}`,
        visible: name.hidden !== true,
        comment: name.comment ?? '',
      })),
    async putName(name) {
      const isReference = parseArea(splitReference(name.formula).address) !== null;
      runSync(engine, SetDefinedNameMutation.id, {
        unitId: UNIT,
        id: name.id,
        name: name.name,
        formulaOrRefString: isReference ? name.formula.slice(1) : name.formula,
        localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
        hidden: !name.visible,
        comment: name.comment,
      });
    },
    async removeName(id) {
      const name = service().getValueById(UNIT, id);
      if (name) runSync(engine, RemoveDefinedNameMutation.id, { unitId: UNIT, ...name });
    },
  };
}
