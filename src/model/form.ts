import type Big from 'big.js';
import type { Area, CellRef } from './cell';
import type { Field } from './field';
import type { IndicatorColumn } from './indicator-column';
import type { IndicatorValue } from './indicator-value';
import type { Likelihood } from './likelihood';
import type { Reading } from './reading';

export const FORM_KINDS = ['application', 'review', 'monitoring', 'self-evaluation'] as const;
export type FormKind = (typeof FORM_KINDS)[number];
export type MoneyUnit = '元' | '万元';

/** A class cell (一级/二级指标): `name` is the catalogue's name where the printed text is a known wording of it, else the cleaned text. */
export interface ClassLabel {
  readonly name: string;
  readonly text: string;
  /** The cell that prints it; for carried-down rows the cell above. */
  readonly at: CellRef;
  /** Points printed inside the class cell, "产出指标（50分）" → 50. */
  readonly weight: Big | null;
}

/** One row of the indicator table. A column that the form does not have is null. */
export interface Indicator {
  /** 1-based sheet row. */
  readonly row: number;
  readonly level1: ClassLabel | null;
  readonly level2: ClassLabel | null;
  /** `value` is the name without stars and without "指标1：". */
  readonly level3: Field;
  /** Stars printed before the name (★★★ = 3). */
  readonly stars: 0 | 1 | 3;
  readonly description: Field | null;
  readonly target: Field<IndicatorValue>;
  readonly basis: Field | null;
  readonly actual: Field<IndicatorValue> | null;
  readonly forecast: Field<IndicatorValue> | null;
  readonly weight: Field<Big> | null;
  readonly score: Field<Big> | null;
  readonly reason: Field | null;
  readonly note: Field | null;
  /** 完成目标可能性 of a 监控表; of columns to be ticked, the ticked one and its caption. */
  readonly likelihood?: Field<Likelihood>;
  /** The row whose 分值 and 得分 are merged over this one; they count there, once (decision D19). */
  readonly pointsOf?: number;
}

/** 资金情况. Amounts are in `unit`, exactly as written. `at` is the block's caption (年度资金总额 or 预算数). */
export interface Funds {
  readonly unit: MoneyUnit;
  readonly total: Field<Big> | null;
  readonly fiscal: Field<Big> | null;
  readonly other: Field<Big> | null;
  /** Of sources that the form has further lines for (上年结转), which the others may hold or not; absent where there are none. */
  readonly more?: readonly Field<Big>[];
}

/** One line of the fund block of 表3 and 表4; null where the cell prints "-" or does not exist. 表3 has neither points nor a score. */
export interface ExecutionLine {
  /** 全年预算数; 年初预算数 in 表3. */
  readonly budget: Field<Big>;
  /** 全年执行数; 1-m月执行数 in 表3. */
  readonly executed: Field<Big>;
  /** 执行率 in percent points as printed or computed. */
  readonly rate: Field<Big> | null;
  readonly weight: Field<Big> | null;
  readonly score: Field<Big> | null;
}

export interface Execution {
  readonly total: ExecutionLine;
  readonly fiscal: ExecutionLine | null;
  readonly other: ExecutionLine | null;
}

export interface ProjectHead {
  readonly name: Field | null;
  readonly department: Field | null;
  readonly implementer: Field | null;
  readonly contact: Field | null;
}

interface FormBase {
  readonly sheet: string;
  readonly sheetName: string;
  /** Where the whole form stands, title to last row. */
  readonly area: Area;
  /** Family of the frame: "caibannong-2019-68", a county layout id ("hebei-2020" …), or null for an unknown family. */
  readonly layout: string | null;
  readonly title: Field | null;
  readonly year: Field<number> | null;
  readonly code: Field | null;
  readonly project: ProjectHead;
  /** 项目期, 建设期限, where the form has it: it may go beyond the year of the budget. */
  readonly period?: Field | null;
  /** What the hidden name jichi.form hints: category and rule set ids. */
  readonly hint: FormHint | null;
  /** Id of the arithmetic by which the sheet says that its points are computed (decision D16); absent where it says nothing. */
  readonly arithmetic?: string;
  /** Row with 一级指标 / 二级指标 …, and the sheet columns of the indicator table by role. */
  readonly table: IndicatorTable;
  /** How well it was understood. */
  readonly reading: Reading;
  readonly indicators: readonly Indicator[];
}

export interface FormHint {
  readonly category: string | null;
  readonly ruleSet: string | null;
}

export interface IndicatorTable {
  /** The last row of the column heads. */
  readonly headerRow: number;
  /** The first one, where the heads take several rows. */
  readonly headerTop?: number;
  /** First and last row of the table body (rows without a name included). */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
  /** Body rows in order with the class that holds there, named or not: where a row may be added, which class is empty. */
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly row: number;
  readonly level1: ClassLabel | null;
  readonly level2: ClassLabel | null;
}

export interface Application extends FormBase {
  readonly kind: 'application';
  readonly funds: Funds | null;
  /** 资金用途, where the form has it. */
  readonly purpose: Field | null;
  /** 资金支出计划（%）: "3月底" → cell. Empty where the form has none. */
  readonly plan: readonly { readonly until: string; readonly field: Field<Big> }[];
  /** The whole goal cell; `goals` are its numbered parts, all in the same cell or in cells of their own. */
  readonly goal: Field | null;
  readonly goals: readonly Field[];
}

export interface SelfEvaluation extends FormBase {
  readonly kind: 'self-evaluation';
  readonly moneyUnit: MoneyUnit;
  readonly execution: Execution | null;
  readonly goal: Field | null;
  readonly goalResult: Field | null;
  readonly total: { readonly weight: Field<Big> | null; readonly score: Field<Big> } | null;
}

/** 表3: how far money and indicators have come after the first months of the year, and what is expected by its end. */
export interface Monitoring extends FormBase {
  readonly kind: 'monitoring';
  /** The captions that name the months ("1-8月执行数"), in reading order; `value` is the last month, null while the print's "**" stands. */
  readonly months: readonly Field<number>[];
  readonly moneyUnit: MoneyUnit;
  readonly execution: Execution | null;
  readonly goal: Field | null;
}

/** One item of 表2: what is reviewed, its maximum in points, the points given. */
export interface ReviewItem {
  /** "规范完整性", without its points. */
  readonly name: string;
  readonly at: CellRef;
  readonly max: Big | null;
  readonly score: Field<Big>;
}

/** 表2: the points that reviewers give, and what follows from them. Its table holds items instead of indicators, of which it has none. */
export interface Review extends FormBase {
  readonly kind: 'review';
  readonly moneyUnit: MoneyUnit;
  /** 项目资金. */
  readonly amount: Field<Big> | null;
  readonly items: readonly ReviewItem[];
  /** The sum as printed on the sheet; null where the form has no cell for it. */
  readonly total: Field<Big> | null;
  /** 综合评定等级; `value` is true for 通过, false for 不通过, null where neither or both are ticked. */
  readonly grade: Field<boolean> | null;
  readonly opinion: Field | null;
  readonly reviewers: readonly Field[];
  readonly date: Field | null;
}

export type Form = Application | Monitoring | Review | SelfEvaluation;
