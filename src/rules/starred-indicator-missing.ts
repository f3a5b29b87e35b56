import { matchTemplateRow } from '../catalog';
import type { TemplateRow } from '../catalog/types';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { hasTarget, named, nameOf, placeOfClass } from '../model/indicators';

const CORE_BY_NAME = cite('第一节三，填报说明7', '如“带动增加贫困人口收入”（核心指标）');

const say = defineMessages({
  unfilled: { what: '加星指标{rows}未填', todo: '项目涉及的，请补填' },
});

/**
 * ★ rows of the category without a value, one hint a class. A group counts as filled when its heading or any of its rows is; of the groups of
 * one class (粮食、瓜果、家畜 …) a project needs one, not all. The income of those served is called a core indicator elsewhere in the
 * document (R38): a 核实 of its own, unless the category is only a guess.
 */
export const starredIndicatorMissing: Rule<'application'> = {
  id: 'starred-indicator-missing',
  title: '加星指标未填',
  severity: 'hint',
  source: cite('第一节三，备注', '如项目不涉及经济效益或生态效益，可不填写，重点填写模板中加星指标'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level3', 'target'],
  messages: say.messages,
  *check(form, context) {
    if (!context.category) return;
    const { category, from } = context.category;
    const written = named(form).flatMap((indicator) => {
      const row = matchTemplateRow(category, nameOf(indicator));
      return row ? [{ row, isFilled: hasTarget(indicator) }] : [];
    });
    const isFilled = (row: TemplateRow) => written.some((one) => one.isFilled && belongsTo(one.row, row));
    const starred = category.rows.filter(({ stars }) => stars === 1);
    const groups = starred.filter(({ kind }) => kind === 'heading');
    const asked = starred.filter(
      (row) => !isFilled(row) && !groups.some((other) => isAlternative(row, other) && isFilled(other)),
    );
    for (const rows of byClass(asked, (row) => isIncome(row) && from !== 'guess')) {
      const [first] = rows;
      if (!first) continue;
      const isAbsent = !written.some(({ row }) => row.id === first.id);
      yield {
        at: placeOfClass(form, first.level1, first.level2),
        ...say('unfilled', { rows: namesOf(rows) }),
        group: 'starred-indicator-missing',
        ...(isIncome(first) &&
          from !== 'guess' && { severity: 'warning', source: CORE_BY_NAME, key: first.id, group: 'income-missing' }),
        ...(rows.length === 1 && isAbsent && insertion(category.id, first)),
        ...(rows.length > 1 && { formerly: rows.map(({ name }) => `加星指标“${name}”未填`) }),
      };
    }
  },
};

function isIncome({ name, level2 }: TemplateRow): boolean {
  return level2 === '经济效益指标' && name.includes('收入');
}

function belongsTo(row: TemplateRow, group: TemplateRow): boolean {
  return row.id === group.id || row.parent === group.id;
}

/** Two groups of one class: what a project grows, or what it breeds. */
function isAlternative(row: TemplateRow, other: TemplateRow): boolean {
  return row.kind === 'heading' && row.level2 === other.level2;
}

/** Rows class by class in printed order; those that stand alone by themselves. */
function byClass(rows: readonly TemplateRow[], isAlone: (row: TemplateRow) => boolean): readonly TemplateRow[][] {
  const classes = new Map<string, TemplateRow[]>();
  for (const row of rows) {
    const key = isAlone(row) ? row.id : `${row.level1} ${row.level2 ?? ''}`;
    classes.set(key, [...(classes.get(key) ?? []), row]);
  }
  return [...classes.values()];
}

const MOST_NAMED = 3;

function namesOf(rows: readonly TemplateRow[]): string {
  const names = rows.slice(0, MOST_NAMED).map(({ name }) => `“${name}”`);
  return `${names.join('')}${rows.length > MOST_NAMED ? ` 等 ${rows.length} 项` : ''}`;
}

function insertion(category: string, row: TemplateRow): Pick<Draft, 'fix'> {
  return { fix: { label: `补入“${row.name}”`, kind: 'add-indicator', category, templateRow: row.id } };
}
