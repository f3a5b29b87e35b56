import type { EvaluationTypeId } from '../../catalog/types';
import type { SelfEvaluation } from '../../model/form';
import { drawKeyEvaluation } from '../../sheets/draw/key-evaluation';
import type { EvaluatedProject } from '../../sheets/draw/key-evaluation';
import type { WorkbookPort } from '../../sheets/port';
import type { InsertedSheet } from './insert-form';
import { findForm } from '../read/find-form';
import type { FormAddress } from '../read/find-form';
import { command, refuse } from '../result';
import type { CommandResult } from '../result';
import { addSheet, nameForProject } from '../sheet-name';

export interface KeyEvaluationRequest {
  readonly form: FormAddress;
  /** As the user chose it; `Category.evaluation` says what is usual. */
  readonly type: EvaluationTypeId;
}

/** 重点评价 (第五节二): for the project of a 自评表 a sheet with the points to evaluate. Reads once, writes once (twice where the name is taken). */
export function addKeyEvaluation(
  port: WorkbookPort,
  { form: at, type }: KeyEvaluationRequest,
): Promise<CommandResult<InsertedSheet>> {
  return command<InsertedSheet>(async () => {
    const found = await findForm(port, at);
    if (!found.ok) return found;
    const { form, grid } = found;
    if (form.kind !== 'self-evaluation') {
      return refuse('form-missing', `“${grid.name}”不是绩效目标自评表，无法据此生成重点评价表。`);
    }
    const project = projectOf(form);
    const { undo, name } = await addSheet(port, nameForProject('重点评价', project.name || form.sheetName), (free) =>
      drawKeyEvaluation({ name: free, type, project }),
    );
    return { ok: true, undo, sheetName: name };
  });
}

function projectOf({ project, year, total }: SelfEvaluation): EvaluatedProject {
  return {
    name: project.name?.text ?? '',
    department: project.department?.text ?? '',
    implementer: project.implementer?.text ?? '',
    year: year?.value ?? null,
    score: total?.score.value?.toFixed() ?? '',
  };
}
