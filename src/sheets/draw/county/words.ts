import type { CountyForm, FormCell, FormVariant, HeadField } from '../../../catalog';
import type { MoneyUnit } from '../../../model/form';

/** How one form is printed: in which of its ways, in which unit, for which year. */
export interface Printing {
  readonly form: CountyForm;
  readonly variant: FormVariant | null;
  readonly unit: MoneyUnit;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
}

/** A printed caption with what has been chosen put in. */
export function captionIn(text: string, { variant, unit, year }: Printing): string {
  const said = text.replace('{variant}', variant?.words ?? '').replace('{unit}', unit);
  return year === null ? said : said.replace('20XX', String(year));
}

interface Prompt {
  readonly title: string;
  readonly message: string;
}

/** What is said where a field is filled in; null where its caption says all. */
export function promptOf(cell: FormCell, printing: Printing): Prompt | null {
  if ('label' in cell) return null;
  if ('spending' in cell) return spendingPrompt(cell.spending, printing.unit);
  if ('until' in cell) return { title: `资金支出计划（${cell.until}）`, message: PLAN };
  return fieldPrompt(cell.field, printing.unit);
}

const PLAN = '填写截至该月的累计百分比，只写数字，如 50；逐期不减，最后一期为 100。';

function fieldPrompt(field: HeadField, unit: MoneyUnit): Prompt | null {
  const amount = (title: string, message: string): Prompt => ({
    title: `${title}（${unit}）`,
    message: `以${unit}为单位，只写数字。${message}`,
  });
  switch (field) {
    case 'name':
      return { title: '项目名称', message: '与项目库、预算文本中的名称一致。' };
    case 'department':
      return { title: '部门', message: '填写单位全称；有代码的，写在前面或后面。' };
    case 'total':
      return amount('资金总额', '应等于财政资金与其他资金之和。');
    case 'fiscal':
      return amount('财政资金', '');
    case 'other-funds':
      return amount('其他资金', '没有的，可以空着或填 0。');
    case 'purpose':
      return { title: '资金用途', message: '写明这笔资金用在哪些事上。' };
    case 'goal':
      return { title: '绩效目标', message: '概括填写年内预期达到的产出和效果；有几项的，分别编号。' };
    case 'goal-result':
      return { title: '完成情况', message: '对照年初目标，概述全年完成情况。' };
    case 'money':
      return amount('金额', '');
    case 'code':
    case 'implementer':
    case 'attribute':
    case 'period':
    case 'text':
      return null;
  }
}

function spendingPrompt(column: 'budget' | 'executed' | 'rate' | 'weight' | 'score', unit: MoneyUnit): Prompt | null {
  if (column === 'budget')
    return { title: `预算数（${unit}）`, message: `年末有效的预算数：批复的，或按规定程序调整后的。以${unit}为单位。` };
  if (column === 'executed')
    return { title: `执行数（${unit}）`, message: `全年实际支出，以${unit}为单位。执行率和得分自动计算。` };
  return null;
}
