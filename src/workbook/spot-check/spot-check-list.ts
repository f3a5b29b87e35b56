import { bareText } from '../../model/text';
import type { SampledProject } from '../../sheets/draw/spot-check';
import type { WorkbookPort } from '../../sheets/port';
import { readScoreList } from '../../sheets/recognise/score-list';
import type { ScoreList } from '../../sheets/recognise/score-list';
import type { CheckedSheet } from '../check/check-workbook';
import type { ListedProject } from '../../sheets/recognise/score-list-rows';
import { refuse } from '../result';
import type { Refusal } from '../result';
import type { ProjectsToCheck, Strata } from './spot-check-projects';

export type { ScoreList };

/** The 汇总 list of a sheet; a sheet with a form of the document is none. */
export function scoreListOn({ grid, forms }: CheckedSheet): ScoreList | null {
  return forms.length === 0 ? readScoreList(grid) : null;
}

/** The projects of a 汇总 list. @param sheet the host's key @param by whose column the list must have, filled in for every project */
export async function listedProjects(
  port: WorkbookPort,
  sheet: string,
  by: Strata | null,
): Promise<ProjectsToCheck | Refusal> {
  const [grid] = await port.read({ id: sheet }, { merges: true });
  if (!grid) return refuse('sheet-missing', '找不到这张工作表，可能已被删除或改名。');
  const list = readScoreList(grid);
  if (!list) {
    return refuse('form-missing', `工作表“${grid.name}”上没有认出汇总表：表头应有“项目名称”和“自评得分”。`);
  }
  const refusal = list.isCut ? refusedAsCut(list) : by === null ? null : refusedStrata(list, by);
  if (refusal) return refusal;
  const { projects } = list;
  return {
    ok: true,
    source: 'list',
    scope: `“${list.sheetName}”汇总表的 ${projects.length} 个项目`,
    repeatable: '汇总表的项目和次序不变，用同一种子',
    projects: projects.map((project) => ({
      stratum: by === null ? '' : bareText(project[by]),
      sampled: sampledProject(project),
    })),
  };
}

function refusedAsCut({ sheetName }: ScoreList): Refusal {
  return refuse('too-large', `汇总表“${sheetName}”的项目超过第 600 行，读不全，无法抽样。请分成几张工作表。`);
}

const COLUMN = {
  department: { caption: '“主管部门”或“预算单位”', name: '主管部门' },
  category: { caption: '“项目类别”', name: '项目类别' },
} as const;

function refusedStrata({ sheetName, has, projects }: ScoreList, by: Strata): Refusal | null {
  const { caption, name } = COLUMN[by];
  const instead = '或选“全部项目一起抽”';
  if (!has[by]) {
    return refuse('no-change', `汇总表“${sheetName}”没有${caption}栏，不能按${name}分别抽取。请补上该栏，${instead}。`);
  }
  const open = projects.filter((project) => bareText(project[by]) === '').map(({ row }) => row);
  if (open.length === 0) return null;
  const rows = `${open.slice(0, NAMED_ROWS).join('、')} 行${open.length > NAMED_ROWS ? `等 ${open.length} 行` : ''}`;
  return refuse('no-change', `汇总表“${sheetName}”第 ${rows}没有填${name}，不能分别抽取。请补填，${instead}。`);
}

const NAMED_ROWS = 5;

function sampledProject({ row, name, department, implementer, score }: ListedProject): SampledProject {
  return {
    project: name,
    unit: department !== '' && implementer !== '' ? `${implementer}（${department}）` : implementer || department,
    place: `第 ${row} 行`,
    score: score.value,
    found: score.value === null ? (score.text === '' ? '汇总表未填得分' : `得分栏写“${score.text}”`) : '',
  };
}
