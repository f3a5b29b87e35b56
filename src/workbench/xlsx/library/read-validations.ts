import type { DataValidation } from '@cj-tech-master/excelts';

import { copied } from '../../../sheets/formula/references';
import { parseArea } from '../../../model/a1';
import type { Validation } from './book';

/** "B2" or "range:B2:B9" → rule; the areas of one rule share one object. */
export type ParsedValidations = Readonly<Record<string, DataValidation | undefined>>;

/** The rules of a sheet, one area each: the parser gives every area of a rule the formula that is written for the first. */
export function readValidations(parsed: ParsedValidations, tail: string): Validation[] {
  const firsts = new Map<DataValidation, Validation>();
  const texts = formulaTexts(tail);
  return Object.entries(parsed).flatMap(([key, rule]) => {
    const area = parseArea(key.replace(/^range:/, ''));
    if (!rule || !area) return [];
    const first = firsts.get(rule) ?? {
      area,
      rule: withFormulaTexts(rule, texts.get(key.replace(/^range:/, '')) ?? []),
    };
    firsts.set(rule, first);
    return [{ area, rule: copiedRule(first.rule, area.top - first.area.top, area.left - first.area.left) }];
  });
}

/** The rule as it reads so many rows and columns away. */
export function copiedRule(rule: DataValidation, rows: number, columns: number): DataValidation {
  return mapFormulas(rule, (formula) => copied(formula, rows, columns));
}

export function mapFormulas(rule: DataValidation, change: (formula: string) => string): DataValidation {
  if (!('formulae' in rule) || !rule.formulae) return rule;
  return {
    ...rule,
    formulae: rule.formulae.map((formula) => (typeof formula === 'string' ? change(formula) : formula)),
  };
}

/** The text of a sheet's XML after its cells. */
export function sheetTail(part: Uint8Array): string {
  const end = Array.from('</sheetData>', (letter) => letter.charCodeAt(0));
  for (let at = part.lastIndexOf(0x3c); at !== -1; at = at === 0 ? -1 : part.lastIndexOf(0x3c, at - 1)) {
    if (end.every((byte, index) => part[at + index] === byte)) return new TextDecoder().decode(part.subarray(at));
  }
  return new TextDecoder().decode(part.subarray(0, 1_000_000));
}

/** The parser reads every limit as a number and makes NaN of "=B2"; the formulas as written, by area. */
function formulaTexts(tail: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [, attributes = '', body = ''] of tail.matchAll(
    /<dataValidation\b([^>]*[^/>])>(.*?)<\/dataValidation>/gs,
  )) {
    const formulas = [...body.matchAll(/<formula[12]>(.*?)<\/formula[12]>/gs)].map(([, text = '']) => unescaped(text));
    for (const area of /\bsqref="([^"]*)"/.exec(attributes)?.[1]?.split(/\s+/) ?? []) found.set(area, formulas);
  }
  return found;
}

function withFormulaTexts(rule: DataValidation, texts: readonly string[]): DataValidation {
  if (!('formulae' in rule) || !rule.formulae) return rule;
  return {
    ...rule,
    formulae: rule.formulae.map((formula, index) => (isLost(formula) ? (texts[index] ?? '') : formula)),
  };
}

function isLost(formula: string | number | Date): boolean {
  return formula instanceof Date ? Number.isNaN(formula.getTime()) : Number.isNaN(formula);
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}
