import type { RuleSet } from '../catalog/types';
import type { Form, Indicator } from '../model/form';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  empty: { what: '{names}没有写明属于哪个二级指标', todo: '请填写二级指标，如{example}' },
});

/**
 * Rows of a 一级指标 with several 二级指标 that say to which of them they belong neither themselves nor by the cell above. 满意度指标 has only
 * one, and a table without a column for them is another frame.
 */
export const level2Empty: Rule<'application' | 'monitoring' | 'self-evaluation'> = {
  id: 'level2-empty',
  title: '二级指标未填',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'monitoring', 'self-evaluation'], frame: 'any-frame' },
  asks: 'complete',
  reviewItem: '规范完整性',
  needs: ['whole', 'level1', 'level2', 'level3'],
  messages: say.messages,
  *check(form, { catalog }) {
    const divided = new Set(catalog.classes.filter(({ level2 }) => level2.length > 1).map(({ name }) => name));
    const column = form.table.columns.level2;
    const lacking = named(form).filter(({ level1, level2 }) => level2 === null && divided.has(level1?.name ?? ''));
    const [first] = lacking;
    if (column === undefined || !first) return;
    yield {
      at: { sheet: form.sheet, row: first.row, column },
      ...say('empty', { names: listOf(lacking), example: exampleOf(first, form, catalog) }),
    };
  },
};

function listOf([first, ...others]: readonly Indicator[]): string {
  const name = `“${first ? nameOf(first) : ''}”`;
  return others.length === 0 ? name : `${name}等 ${others.length + 1} 项指标`;
}

/** One that the form uses in that class, else the first that the rule set has there. */
function exampleOf({ level1 }: Indicator, { indicators }: Form, { classes }: RuleSet): string {
  const used = indicators.find((other) => other.level1?.name === level1?.name && other.level2 !== null)?.level2?.name;
  return used ?? classes.find(({ name }) => name === level1?.name)?.level2[0]?.name ?? '';
}
