import { NOTHING_KNOWN } from '../../cycle/known-workbook';
import type { SelfEvaluation } from '../../model/form';
import { drawSample, sampleSize } from '../../scoring';
import { drawSpotCheck } from '../../sheets/draw/spot-check';
import type { SampledProject } from '../../sheets/draw/spot-check';
import type { WorkbookPort } from '../../sheets/port';
import { checkSheets } from '../check/check-workbook';
import type { CheckedForm } from '../check/check-workbook';
import type { Judgement } from '../check/form-context';
import type { InsertedSheet } from '../insert/insert-form';
import { command, refuse } from '../result';
import type { CommandResult, Refusal } from '../result';
import { addSheet } from '../sheet-name';
import { listedProjects } from './spot-check-list';
import type { ProjectsToCheck, Strata } from './spot-check-projects';

export interface SpotCheckRequest {
  /** Any whole number from 0; printed on the sheet, so that anybody can draw the same sample again. */
  readonly seed: number;
  /** Draws from every department, or every category, separately; null: from all projects together. */
  readonly by: Strata | null;
  /** The sheet with a 汇总 list to draw from, by the host's key; without it all 自评表 of the workbook are drawn from. */
  readonly list?: string;
}

export interface DrawnSample extends InsertedSheet {
  readonly drawn: number;
  readonly of: number;
}

const SPOT_CHECK_SHEET = '抽查记录';

/**
 * 抽取样本 (第五节一(三)): from all 自评表 of the workbook, or from a 汇总 list of results, a tenth or more, on a sheet of their own. Reads
 * once, writes once (twice where the name of the sheet is taken).
 */
export function addSpotCheck(
  port: WorkbookPort,
  judgement: Judgement,
  { seed, by, list }: SpotCheckRequest,
): Promise<CommandResult<DrawnSample>> {
  return command<DrawnSample>(async () => {
    if (!Number.isSafeInteger(seed) || seed < 0) return refuse('no-change', '抽样种子应是不小于 0 的整数。');
    const all = list === undefined ? await selfEvaluations(port, judgement, by) : await listedProjects(port, list, by);
    if (!all.ok) return all;
    const chosen = drawSample(
      all.projects.map(({ stratum }) => stratum),
      seed,
    );
    const projects = chosen.flatMap((place) => all.projects[place] ?? []).map(({ sampled }) => sampled);
    const method = methodOf(all, projects.length, seed, by);
    const { undo, name } = await addSheet(port, SPOT_CHECK_SHEET, (free) =>
      drawSpotCheck({ name: free, method, source: all.source, projects }),
    );
    return { ok: true, undo, sheetName: name, drawn: projects.length, of: all.projects.length };
  });
}

async function selfEvaluations(
  port: WorkbookPort,
  judgement: Judgement,
  by: Strata | null,
): Promise<ProjectsToCheck | Refusal> {
  const sheets = await checkSheets(
    port,
    judgement,
    { all: true },
    { merges: false, mode: () => 'full', known: NOTHING_KNOWN },
  );
  const checked = sheets.flatMap(({ forms }) => forms.filter(isSelfEvaluation));
  if (checked.length === 0) return refuse('form-missing', '工作簿里没有自评表，无法抽样。');
  return {
    ok: true,
    source: 'self-evaluations',
    scope: `本工作簿 ${checked.length} 张自评表`,
    repeatable: '同一工作簿用同一种子',
    projects: checked.map((one) => ({ stratum: stratumOf(one, by), sampled: sampledProject(one) })),
  };
}

type CheckedSelfEvaluation = CheckedForm & { readonly form: SelfEvaluation };

function isSelfEvaluation(checked: CheckedForm): checked is CheckedSelfEvaluation {
  return checked.form.kind === 'self-evaluation';
}

function stratumOf({ form, context }: CheckedSelfEvaluation, by: Strata | null): string {
  if (by === 'department') return form.project.department?.text ?? '';
  return by === 'category' ? (context.category?.category.name ?? '') : '';
}

function sampledProject({ form, findings }: CheckedSelfEvaluation): SampledProject {
  const { name, implementer } = form.project;
  return {
    project: name?.text || form.sheetName,
    unit: implementer?.text ?? '',
    place: form.sheetName,
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

function methodOf(
  { scope, repeatable, projects }: ProjectsToCheck,
  drawn: number,
  seed: number,
  by: Strata | null,
): string {
  const least = by === null ? `不低于 10%，至少 ${sampleSize(projects.length)} 个` : BY[by];
  return `抽查范围：${scope}；抽取 ${drawn} 个项目（${least}）。随机抽取，种子 ${seed}：${repeatable}，抽到的项目相同。`;
}
