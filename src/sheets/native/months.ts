import type { Area } from '../../model/cell';
import type { ValidationPlan } from '../plan';
import { quoted } from './formula-text';
import { ATTENTION } from './markers';
import { inputMessage } from './validation';

/** What the print leaves open in "1-**月执行数". */
const OPEN = '**';
const EXECUTED = '执行数';

const MONTH_MISSING = `${ATTENTION} 请选择监控截至的月份`;
const MONTH_TO_FILL = '○ 待填：监控截至的月份';

/**
 * The caption of the amounts is where the month is chosen, the list has it twelve times; the caption of the results follows it.
 * @param printed the follower as printed, "1-**月完成情况"
 */
export function followingCaption(chosen: string, printed: string): string {
  const words = printed.replace(/^.*月/, '');
  return `=IF(LEN(${chosen})=0,${quoted(printed)},SUBSTITUTE(${chosen},${quoted(EXECUTED)},${quoted(words)}))`;
}

export function monthChoice(area: Area, printed: string): ValidationPlan {
  const items = Array.from({ length: 12 }, (_, index) => captionOf(printed, index + 1));
  return {
    ...inputMessage(area, '监控截至的月份', '请从列表中选择。“完成情况”一栏的月份随之改变。'),
    rule: { kind: 'list', items },
    alert: { style: 'warning', title: '监控截至的月份', message: `请从列表中选择，如“${captionOf(printed, 8)}”。` },
  };
}

/** "1-8月执行数" */
export function captionOf(printed: string, month: number): string {
  return printed.replace(OPEN, String(month));
}

/** The 校验标记 beside it: where to choose, and from the first amount on that nobody has. */
export function monthMark(chosen: string, amounts: string): string {
  const open = `IF(COUNTA(${amounts})>0,${quoted(MONTH_MISSING)},${quoted(MONTH_TO_FILL)})`;
  return `=IF(ISNUMBER(FIND(${quoted(OPEN)},${chosen})),${open},"")`;
}
