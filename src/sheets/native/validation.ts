import { nameIn, wordAs } from '../../catalog';
import type { FormFrame, TemplateRow, Wording } from '../../catalog/types';
import type { Area } from '../../model/cell';
import type { ValidationPlan } from '../plan';

/** Excel's limits of an input message, in characters. */
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;

/** An input message and nothing else: what people type is never refused, it is judged by the marks and the rules. */
export function inputMessage(area: Area, title: string, message: string): ValidationPlan {
  return {
    area,
    rule: { kind: 'any' },
    prompt: { title: cut(title, TITLE_LIMIT), message: cut(message, MESSAGE_LIMIT) },
  };
}

/** For the 指标值 cell of a template row: names the unit. */
export function templateMessage(area: Area, row: TemplateRow, wording: Wording): ValidationPlan | null {
  if (row.unit === null) return null;
  const units = [row.unit, ...row.alsoUnits].join(' 或 ');
  const example = row.target.replace('**', row.unit === '%' ? '95' : '10');
  const how = row.fixedValue
    ? `模板为固定值 ${row.fixedValue}。`
    : `模板为 ${row.target}。请把“**”换成数字并写明单位，如“${example}”。`;
  const core = row.stars === 3 ? `★★★为必填的核心绩效指标；不涉及的，填“不涉及”并说明理由。` : '';
  return inputMessage(area, `单位：${units}`, `${nameIn(row, wording)}：${how}${core}`);
}

/** For the name and value cells of a row that the template leaves open: what belongs into the class. */
export function classMessage(area: Area, frame: FormFrame, className: string, wording: Wording): ValidationPlan | null {
  const instruction = frame.instructions[className];
  if (instruction === undefined) return null;
  return inputMessage(area, className, `${wordAs(instruction, wording)}指标值请写明单位，如“≥90%”“≥10亩”。`);
}

function cut(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`;
}
