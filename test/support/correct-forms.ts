import { caibannong201968, matchTemplateRow } from '../../src/catalog';
import { categoryById } from './category-by-id';
import type { Category, Wording } from '../../src/catalog/types';
import { wordAs } from '../../src/catalog';
import type { Application } from '../../src/model/form';
import { drawApplication } from '../../src/sheets/draw/application';
import { gridOfPlan } from './grid-of-plan';
import type { SheetPlan } from '../../src/sheets/plan';
import { recognise } from '../../src/sheets/recognise';
import type { CountyLayout, CountyRow, CountyTable } from './county-layouts';
import { COUNTY_LAYOUTS, drawCounty } from './county-layouts';
import type { Entry } from './fill-plan';
import { entryIn, fillPlan } from './fill-plan';
import type { ProjectStory } from './project-stories';
import { PROJECT_STORIES } from './project-stories';

export interface NamedPlan {
  readonly name: string;
  readonly plan: SheetPlan;
}

const YEARS: Readonly<Record<Wording, number>> = { '2019': 2020, current: 2024 };

/** 表1 of each category in both wordings, drawn and filled in as a careful clerk would; rows not needed are emptied. */
export function correctApplications(): readonly NamedPlan[] {
  return PROJECT_STORIES.flatMap((story) =>
    (['2019', 'current'] as const).map((wording) => ({
      name: `${story.category} ${wording}`,
      plan: filledApplication(story, wording),
    })),
  );
}

/** The same projects in the frames that counties print: 元 and 效果指标 in hebei-2020, no head in hebei-2023. */
export function countyTwins(): readonly NamedPlan[] {
  return PROJECT_STORIES.flatMap((story) =>
    COUNTY_LAYOUTS.map((layout) => {
      const name = `${story.category} ${layout}`;
      return { name, plan: drawCounty(layout, countyTable(story, layout), name) };
    }),
  );
}

/** One filled 表1. */
export function filledApplication(story: ProjectStory, wording: Wording): SheetPlan {
  const category = categoryOf(story);
  const name = `${story.category}-${wording}`;
  const blank = drawApplication({ ruleSet: caibannong201968, category, year: YEARS[wording], wording, name });
  const form = applicationOn(blank);
  const said = (text: string) => wordAs(text, wording);
  const head: Entry[] = [
    entryIn(form.project.name, said(story.name)),
    entryIn(form.project.department, said(story.department)),
    entryIn(form.project.implementer, said(story.implementer)),
    entryIn(form.project.contact, story.contact),
    entryIn(form.funds?.total, story.funds.total),
    entryIn(form.funds?.fiscal, story.funds.fiscal),
    entryIn(form.funds?.other, story.funds.other),
    entryIn(form.goal, story.goals.map((goal, index) => `目标${index + 1}：${said(goal)}`).join('\n')),
  ];
  return fillPlan(blank, [...head, ...indicatorEntries(story, category, form, said)]);
}

/** Targets where the story has them; a heading whose rows are used stays as printed; own rows go where the template leaves room; every other row is emptied. */
function indicatorEntries(
  story: ProjectStory,
  category: Category,
  form: Application,
  said: (text: string) => string,
): Entry[] {
  const targetColumn = form.table.columns.target ?? 0;
  const nameColumn = form.table.columns.level3 ?? 0;
  const named = new Set(form.indicators.filter(({ level3 }) => level3.value !== null).map(({ row }) => row));
  const free = new Set(form.table.rows.map(({ row }) => row));
  const open = new Set([...free].filter((row) => !named.has(row)));
  const kept = form.indicators.flatMap((indicator): Entry[] => {
    const template = indicator.level3.value === null ? null : matchTemplateRow(category, indicator.level3.value);
    const target = template && story.targets[template.name];
    if (template === null) return [];
    const group = category.rows.some(({ parent, name }) => parent === template.id && story.targets[name] !== undefined);
    if (target === undefined && !group) return [];
    free.delete(indicator.row);
    return target === undefined || target === null ? [] : [entryIn(indicator.target, target)];
  });
  const own = story.own.flatMap(({ level2, name, target }): Entry[] => {
    const row = form.table.rows.find((one) => one.level2?.name === level2 && open.has(one.row))?.row;
    if (row === undefined) throw new Error(`no open row in ${level2}`);
    free.delete(row);
    open.delete(row);
    return [
      { at: { row, column: nameColumn }, content: { value: said(name) } },
      { at: { row, column: targetColumn }, content: { value: target } },
    ];
  });
  const emptied = [...free].flatMap((row): Entry[] =>
    [nameColumn, targetColumn].map((column) => ({ at: { row, column }, content: null })),
  );
  return [...kept, ...own, ...emptied];
}

function countyTable(story: ProjectStory, layout: CountyLayout): CountyTable {
  const inYuan = layout === 'hebei-2020';
  const amount = (amountInWan: number) => (inYuan ? (amountInWan * 10000).toFixed(2) : String(amountInWan));
  return {
    title: layout === 'ningxia-2023' ? '部门项目支出预算绩效目标表' : `1、${story.name}绩效目标表`,
    yearLine: '(2023 年度)',
    filedBy: `475002${story.department}`,
    moneyUnit: inYuan ? '元' : '万元',
    code: '475-0501-YXN-6RWU',
    nameCaption: '项目名称',
    name: story.name,
    department: story.department,
    implementer: story.implementer,
    attribute: '0101—一年期项目',
    period: '1 年',
    total: amount(story.funds.total),
    fiscal: amount(story.funds.fiscal),
    other: amount(story.funds.other),
    purpose: story.goals.join(''),
    plan: ['3月底', '6月底', '10月底', '12月底'].map((until, index) => ({ until, share: `${(index + 1) * 25}.00` })),
    goal: story.goals.map((goal, index) => `${index + 1}、${goal}`).join('\n'),
    rows: countyRows(story, layout),
  };
}

/** The story's indicators in the order of the classes, each class printed on its first row. */
function countyRows(story: ProjectStory, layout: CountyLayout): CountyRow[] {
  const { rows } = categoryOf(story);
  const filed = caibannong201968.classes.flatMap(({ name: level1, level2: classes }) =>
    classes.flatMap(({ name: level2 }) => [
      ...rows
        .filter((row) => row.level1 === level1 && row.level2 === level2 && story.targets[row.name] !== undefined)
        .map(({ name }) => ({ level1, level2, name, target: story.targets[name] ?? '' })),
      ...story.own.filter((row) => row.level2 === level2).map(({ name, target }) => ({ level1, level2, name, target })),
    ]),
  );
  return filed.map(({ level1, level2, name, target }, index) => ({
    level1: filed[index - 1]?.level1 === level1 ? null : printedLevel1(level1, layout),
    level2: filed[index - 1]?.level2 === level2 ? null : layout === 'ningxia-2023' ? `${level2}(必填)` : level2,
    level3: name,
    description: `反映${name}的计划完成情况`,
    target,
    basis: '县级项目实施方案',
  }));
}

function printedLevel1(level1: string, layout: CountyLayout): string {
  return layout === 'hebei-2020' && level1 === '效益指标' ? '效果指标' : level1;
}

function categoryOf({ category }: ProjectStory): Category {
  const found = categoryById(category);
  if (found === null) throw new Error(`no category ${category}`);
  return found;
}

export function applicationOn(plan: SheetPlan): Application {
  const form = recognise(gridOfPlan(plan))[0];
  if (form?.kind !== 'application') throw new Error(`${plan.name} is not recognised as an application`);
  return form;
}
