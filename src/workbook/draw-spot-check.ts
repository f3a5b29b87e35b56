import type { SelfEvaluation } from '../model/form';
import { drawSample, sampleSize } from '../scoring';
import { drawSpotCheck } from '../sheets/draw/spot-check';
import type { SampledProject } from '../sheets/draw/spot-check';
import type { WorkbookPort } from '../sheets/port';
import { checkSheets } from './check-workbook';
import type { CheckedForm } from './check-workbook';
import type { Judgement } from './form-context';
import type { InsertedSheet } from './insert-form';
import { command, refuse } from './result';
import type { CommandResult } from './result';
import { addSheet } from './sheet-name';

export interface SpotCheckRequest {
  /** Any whole number from 0; printed on the sheet, so that anybody can draw the same sample again. */
  readonly seed: number;
  /** Every department, or every category, is drawn from by itself; null: all projects in one pot. */
  readonly by: 'department' | 'category' | null;
}

export interface DrawnSample extends InsertedSheet {
  readonly drawn: number;
  readonly of: number;
}

export const SPOT_CHECK_SHEET = '抽查记录';

/** 抽取样本 (第五节一(三)): from all 自评表 of the workbook a tenth or more, on a sheet of their own. Reads once, writes once. */
export function addSpotCheck(
  port: WorkbookPort,
  judgement: Judgement,
  { seed, by }: SpotCheckRequest,
): Promise<CommandResult<DrawnSample>> {
  return command<DrawnSample>(async () => {
    if (!Number.isSafeInteger(seed) || seed < 0) return refuse('no-change', '抽样种子应是不小于 0 的整数。');
    const sheets = await checkSheets(port, judgement, { all: true }, { merges: false, mode: () => 'full' });
    const projects = sheets.flatMap(({ forms }) => forms.filter(isSelfEvaluation));
    if (projects.length === 0) return refuse('form-missing', '工作簿里没有自评表，无法抽样。');
    const chosen = drawSample(
      projects.map((project) => stratumOf(project, by)),
      seed,
    );
    const sampled = chosen.flatMap((place) => projects[place] ?? []).map(sampledProject);
    const method = methodOf(projects.length, sampled.length, seed, by);
    const { undo, name } = await addSheet(port, SPOT_CHECK_SHEET, (free) =>
      drawSpotCheck({ name: free, method, projects: sampled }),
    );
    return { ok: true, undo, sheetName: name, drawn: sampled.length, of: projects.length };
  });
}

type CheckedSelfEvaluation = CheckedForm & { readonly form: SelfEvaluation };

function isSelfEvaluation(checked: CheckedForm): checked is CheckedSelfEvaluation {
  return checked.form.kind === 'self-evaluation';
}

function stratumOf({ form, context }: CheckedSelfEvaluation, by: SpotCheckRequest['by']): string {
  if (by === 'department') return form.project.department?.text ?? '';
  return by === 'category' ? (context.category?.category.name ?? '') : '';
}

function sampledProject({ form, findings }: CheckedSelfEvaluation): SampledProject {
  const { name, implementer } = form.project;
  return {
    project: name?.text || form.sheetName,
    implementer: implementer?.text ?? '',
    sheetName: form.sheetName,
    score: form.total?.score.value?.toNumber() ?? null,
    found: [
      count('必改', findings.filter(({ severity }) => severity === 'error').length),
      count('核实', findings.filter(({ severity }) => severity === 'warning').length),
    ]
      .filter((words) => words !== '')
      .join('，'),
  };
}

function count(word: string, number: number): string {
  return number === 0 ? '' : `${word} ${number} 处`;
}

const BY = { department: '按主管部门分层，每层不低于 10%', category: '按项目类别分层，每层不低于 10%' } as const;

function methodOf(all: number, drawn: number, seed: number, by: SpotCheckRequest['by']): string {
  const least = by === null ? `不低于 10%，至少 ${sampleSize(all)} 个` : BY[by];
  return `抽查范围：本工作簿 ${all} 张自评表；抽取 ${drawn} 个项目（${least}）。随机抽取，种子 ${seed}：同一工作簿用同一种子，抽到的项目相同。`;
}
