import type { Ground } from '../source';

/** How points are computed (decision D16). Plain data; `src/scoring` and the native formulas both read it. */
export interface Arithmetic {
  readonly id: string;
  /** As people call it: "68号文". */
  readonly name: string;
  /** Points of 一级指标 where a form prints none; those of several together where the text divides them no further. Empty: not set. */
  readonly weights: readonly SharedPoints[];
  readonly execution: ExecutionPoints;
  readonly formulas: Formulas;
  readonly bands: Bands;
  /** Null: a result beyond its target has its full points and nothing more is said of it. */
  readonly overfulfilment: Overfulfilment | null;
  /** 总分 by the 执行率; the lowest that holds counts. */
  readonly totalCaps: readonly TotalCap[];
  /** Best first. Empty: none are given. */
  readonly grades: readonly Grade[];
  /** Where each setting stands; null: no text was found that says it, so nothing is set or the other settings say enough. */
  readonly grounds: Readonly<Record<Setting, Ground | null>>;
}

export type Setting =
  | 'weights'
  | 'execution'
  | 'formulas'
  | 'equal'
  | 'bands'
  | 'overfulfilment'
  | 'totalCaps'
  | 'grades';

export interface SharedPoints {
  readonly classes: readonly string[];
  readonly points: number;
}

/** 执行得分 = points · B/A. */
export interface ExecutionPoints {
  readonly points: number;
  /** What A is: 全年预算数, or that as adjusted, with 上年结转. */
  readonly budget: 'annual' | 'adjusted';
}

/** w 分值, T target, A result. In all of them a target that is met has its full points, and one of "≥" that is missed w·A/T. */
export interface Formulas {
  /** A result above a target of "≤". inverse: w·T/A · linear: (1 − (A−T)/T)·w, 0 from 2T on. */
  readonly above: 'inverse' | 'linear';
  /** A target with "=". from-target: full from T on, below it w·A/T · at-target: full at T, else no formula is known. */
  readonly equal: 'from-target' | 'at-target';
  /** Under 成本 "=" stands for "≤". */
  readonly equalCostIsLimit: boolean;
  /** A result below 0 counts as 0, or as it is written; points are never below 0. */
  readonly belowZero: 'zero' | 'as-written';
}

/** Tiers of a qualitative result as shares of its points, decimal: 达成 from `reached`, 部分达成 from `partly`, 未达成 below. */
export interface Bands {
  readonly reached: string;
  readonly partly: string;
}

export interface Overfulfilment {
  /** Percent of the target. */
  readonly from: number;
  /** Points that such a result loses where more is better. */
  readonly deduct: number;
}

export interface TotalCap {
  /** Percent. */
  readonly executionBelow: number;
  readonly totalAtMost: number;
}

export interface Grade {
  readonly name: string;
  /** Points of the total. */
  readonly from: number;
}
