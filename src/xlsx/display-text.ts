import type { CellValue } from '../model/cell';
import { formatDate, isDateFormat } from './display-date';
import { formatNumber, generalText } from './display-number';

/** What a person sees in a cell of a wide enough column: the value in the cell's number format (absent: General). */
export function displayText(value: CellValue, format = 'General'): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const sections = splitSections(LOCAL[format] ?? format);
  if (typeof value === 'string') {
    const section = sections.length === 4 ? sections[3] : sections.find((each) => each.includes('@'));
    return section === undefined
      ? value
      : literals(section).replace(/\uE000(.)/gsu, (_, sign: string) => (sign === '@' ? value : sign));
  }
  if (sections.length === 1 && sections[0] === '@') return generalText(value);
  return numberText(value, sections);
}

/** Formats the file names by number only; Chinese Excel shows them so. */
const LOCAL: Readonly<Record<string, string>> = {
  'mm-dd-yy': 'yyyy/m/d',
  'm/d/yy h:mm': 'yyyy/m/d h:mm',
  'm/d/yy "h":mm': 'yyyy/m/d h:mm',
};

function numberText(value: number, sections: readonly string[]): string {
  const chosen = chooseSection(value, sections);
  const format = literals(chosen.format);
  if (/^\s*(General|G\/通用格式)/i.test(unmarked(format)))
    return (
      (chosen.minus ? '-' : '') +
      format.replace(/General|G\/通用格式/i, generalText(chosen.value)).replace(/\uE000/g, '')
    );
  const text = isDateFormat(format) ? formatDate(value, format) : formatNumber(chosen.value, format);
  return (chosen.minus ? '-' : '') + text.replace(/\uE000/g, '');
}

/** The section that applies, the value to show in it and whether it still needs its sign. */
function chooseSection(value: number, sections: readonly string[]): { format: string; value: number; minus: boolean } {
  const [first = 'General', second, third] = sections;
  for (const format of [first, second ?? '']) {
    const [, operator = '', limit = ''] = /^(?:\[[^\]]*\])*?\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/.exec(format) ?? [];
    if (operator && holds(value, operator, Number(limit))) return { format, value: Math.abs(value), minus: value < 0 };
  }
  if (value < 0 && second !== undefined && second !== '') return { format: second, value: -value, minus: false };
  if (value === 0 && third !== undefined) return { format: third, value, minus: false };
  return { format: first, value: Math.abs(value), minus: value < 0 && !isDateFormat(literals(first)) };
}

function holds(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '>':
      return value > limit;
    case '<=':
      return value <= limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

function splitSections(format: string): string[] {
  return (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;)(?=;|$)/g) ?? ['General']).slice(0, 4);
}

/**
 * Marks every sign that stands for itself with \uE000 and drops colours, conditions, fillers and widths,
 * so that what remains unmarked is code. "@" of a text section is marked, too.
 */
function literals(section: string): string {
  return section.replace(
    /"([^"]*)"|\\(.)|\[\$([^\]-]*)[^\]]*\]|\[([hms]+)\]|\[[^\]]*\]|_(.)|\*.|@/gis,
    (all, text, escaped, currency, elapsed, width) => {
      if (text !== undefined) return marked(text);
      if (escaped !== undefined) return marked(escaped);
      if (currency !== undefined) return marked(currency);
      if (elapsed !== undefined) return `[${elapsed}]`;
      if (width !== undefined) return marked(' ');
      return all === '@' ? '\uE000@' : '';
    },
  );
}

function marked(text: string): string {
  return [...text].map((sign) => `\uE000${sign}`).join('');
}

function unmarked(format: string): string {
  return format.replace(/\uE000./gsu, '');
}
