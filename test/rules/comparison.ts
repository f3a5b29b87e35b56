import type { Finding } from '../../src/rules/finding';
import { standsAt } from '../support/defect-cell';
import type { Defect, JudgedTable } from '../support/judged-corpus';

/** Which rules answer for a code of defects.json. A code without one is left to people. */
export const RULES_OF: Readonly<Record<string, readonly string[]>> = {
  FUND_BLOCK_MISSING: ['funds-missing'],
  FUND_UNIT: ['amount-in-yuan'],
  FUND_DECIMALS: ['amount-decimals'],
  FIELD_MISSING: ['frame-field-missing'],
  PURPOSE_EMPTY: ['purpose-empty'],
  PLAN_EMPTY: ['plan-incomplete'],
  PLAN_INCOMPLETE: ['plan-incomplete'],
  HEADER_CONFLICT: ['head-conflict'],
  NAME_IS_DOCUMENT: ['name-is-document'],
  GOAL_EMPTY: ['goal-empty'],
  GOAL_VAGUE: ['goal-slogan'],
  GOAL_TRUNCATED: ['goal-truncated'],
  GOAL_NOT_COVERED: ['goal-number-uncovered', 'goal-matter-uncovered', 'purpose-uncovered'],
  GOAL_CONTRADICTION: ['purpose-uncovered'],
  GOAL_FORMAT: ['goal-residue', 'goal-numbering', 'punctuation'],
  NO_INDICATORS: ['indicators-missing'],
  LEVEL1_TERM: ['level1-name'],
  LEVEL1_MISSING: ['level1-missing'],
  LEVEL2_MISSING: ['level2-missing'],
  WRONG_CLASS: [
    'class-cost',
    'class-economic',
    'class-quality',
    'class-quantity',
    'class-satisfaction',
    'class-social',
    'class-timeliness',
  ],
  RATIO_IN_QUANTITY: ['share-as-quantity'],
  DUPLICATE: ['indicator-duplicate'],
  DESC_REPEATS_NAME: ['description-repeats-name'],
  UNRELATED: ['copied-row'],
  NAME_DESC_MISMATCH: ['description-differs'],
  TWO_IN_ONE: ['two-in-one'],
  TYPO: ['word-typo', 'punctuation'],
  TERM: ['township-word', 'project-name-differs', 'punctuation'],
  VALUE_MISSING: ['target-missing'],
  VALUE_PROSE: ['value-mixed'],
  VALUE_UNCHOSEN: ['yes-no-unchosen'],
  VALUE_VAGUE: ['vague-value', 'satisfaction-as-phrase'],
  QUAL_FOR_QUANT: ['quantitative-as-phrase'],
  COMPARATOR_MISSING: ['comparator-missing'],
  COMPARATOR_VARIANT: ['comparator-variant'],
  PERCENT_WORD: ['percent-word'],
  UNIT_MISMATCH: ['unit-mismatch'],
  UNIT_INCOMPLETE: ['unit-incomplete'],
  UNIT_STYLE: ['unit-spelling'],
  GE_100_PERCENT: ['share-at-least-hundred'],
  DIRECTION: ['direction-reversed', 'zero-promised'],
  ZERO_TARGET: ['zero-target', 'zero-promised'],
  TARGET_LEVEL: ['target-level'],
  COST_SUM: ['cost-total'],
  QTY_X_PRICE: ['cost-by-quantity'],
  POWER_OF_TEN: ['amount-slip'],
  MIXED_AMOUNT_UNITS: ['amount-units-mixed'],
  CROSS_CHECK: ['description-number-differs', 'zero-promised', 'two-in-one', 'goal-number-uncovered'],
  POVERTY_FOCUS: ['poverty-benefit-missing'],
  CORE_MISSING: ['core-indicator-missing'],
  CORE_PARTIAL: ['core-indicator-renamed', 'fixed-value', 'core-indicator-missing'],
  BASIS_VAGUE: ['basis-vague'],
  BASIS_TYPO: ['basis-typo'],
  DOCNO_FORMAT: ['document-number-format'],
};

/** Why an entry of the list is not to be reported: decisions that stand over the list. */
const SILENCED: readonly { readonly is: (defect: Defect) => boolean; readonly why: string }[] = [
  { is: ({ code }) => code === 'FUND_OTHER_BLANK', why: 'D11：其他资金空着就是 0' },
  {
    is: ({ code, raw }) => code === 'FUND_DECIMALS' && /^\d+(\.\d)?$/.test(raw ?? ''),
    why: 'D11：不足两位小数不提示',
  },
  {
    is: ({ code, raw }) => code === 'COMPARATOR_MISSING' && /^(?:100\s*%|[\d.]+\s*[^%\s\d.]{1,2})$/.test(raw ?? ''),
    why: 'D5：数字不带符号不提示，方向按规定推定',
  },
  { is: ({ code, raw }) => code === 'ZERO_TARGET' && /^0/.test(raw ?? ''), why: 'D5：目标为 0 的按反向指标计分' },
];

export function silencedBy(defect: Defect): string | null {
  return SILENCED.find(({ is }) => is(defect))?.why ?? null;
}

/** Whether a finding says what the entry says, at its cell. */
export function answersFor({ form }: JudgedTable, defect: Defect, finding: Finding): boolean {
  const rules = RULES_OF[defect.code] ?? [];
  if (!rules.includes(finding.rule)) return false;
  const core = /★★★(.+?)(?: is missing|:)/.exec(defect.reason)?.[1];
  if (finding.rule === 'core-indicator-missing' && core !== undefined) return finding.what.includes(`“${core}”`);
  if (finding.rule === 'two-in-one' && defect.code === 'CROSS_CHECK')
    return standsAt(form, { ...defect, cell: defect.cell.replace(/ › 指标值$/, ' › 整行') }, finding.at);
  return standsAt(form, defect, finding.at);
}

export interface Compared {
  readonly table: JudgedTable;
  readonly defect: Defect;
  readonly found: boolean;
}

/** Every entry that a rule can be asked for (decided from the cells, not by judgement), and whether it was found. */
export function compared(tables: readonly JudgedTable[]): readonly Compared[] {
  return tables.flatMap((table) =>
    table.defects
      .filter((defect) => defect.detect !== 'judgement' && silencedBy(defect) === null)
      .map((defect) => ({ table, defect, found: table.findings.some((one) => answersFor(table, defect, one)) })),
  );
}

export interface Unlisted {
  readonly table: JudgedTable;
  readonly finding: Finding;
}

/** Findings that no entry of the list says, judgements included. */
export function unlisted(tables: readonly JudgedTable[]): readonly Unlisted[] {
  return tables.flatMap((table) =>
    table.findings
      .filter((finding) => !table.defects.some((defect) => answersFor(table, defect, finding)))
      .map((finding) => ({ table, finding })),
  );
}
