import { squash } from '../../model/text';
import type { FindingCounts, NextStep, ProjectLine } from '../../workbook/process/project-lines';
import { PROJECT_STAGES } from '../../workbook/process/project-stage';
import { shorten } from '../shorten';
import { strings } from '../strings';

const words = strings.projects;

/** "石桥村道路硬化项目（2024年）"; one without a name by its sheet. */
function titleOf({ name, year, forms }: ProjectLine): string {
  if (name === '') return words.nameless(forms[0]?.sheetName ?? '');
  return year === null ? name : words.ofYear(name, year);
}

/** "批复 3/6" */
export function stageWords({ stage }: ProjectLine): string {
  return stage === null
    ? words.noStage
    : words.stage(words.stages[stage], PROJECT_STAGES.indexOf(stage) + 1, PROJECT_STAGES.length);
}

/** "必改 2", "待填 3" …: what there is of each; empty where there is nothing. */
function countWords(counts: FindingCounts): readonly string[] {
  return COUNTED.filter((of) => counts[of] > 0).map((of) => `${words.counts[of]} ${counts[of]}`);
}

export const COUNTED = ['error', 'warning', 'hint', 'open'] as const;

export function nextWords({ kind }: NextStep): string {
  return words.next[kind];
}

/** Whether a line has all the words that are searched for: of its name, its stage, its sheets, its next step and what is found on it. */
export function speaksOf(project: ProjectLine, query: string): boolean {
  const text = [
    titleOf(project),
    stageWords(project),
    project.next ? nextWords(project.next) : '',
    ...countWords(project.counts),
    ...project.forms.map(({ sheetName }) => sheetName),
  ].join('\n');
  const searched = squash(text).toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => searched.includes(squash(word)));
}

export function shortTitle(project: ProjectLine): string {
  return shorten(titleOf(project), 60);
}
