import { caibannong201968 } from '../../catalog';
import type { RuleSet, Wording } from '../../catalog/types';
import { drawApplication } from '../../sheets/draw/application';
import { drawCounty } from '../../sheets/draw/county';
import { printedSubclass } from '../../sheets/draw/county/body';
import type { GivenRow } from '../../sheets/draw/given-row';
import { drawMonitoring } from '../../sheets/draw/monitoring';
import { drawSelfEvaluation } from '../../sheets/draw/self-evaluation';
import type { SheetPlan } from '../../sheets/plan';
import type { TargetClasses } from './rows';
import { isOfficial } from './targets';
import type { Target } from './targets';

/** The classes that its table prints. */
export function classesOf(target: Target, ruleSet: RuleSet): TargetClasses {
  if (isOfficial(target)) return ruleSet.classes.map(({ name, level2 }) => ({ name, level2: level2.map(named) }));
  const { classes, columns } = target.form.table;
  if (!columns.some(({ role }) => role === 'level1')) return 'none';
  if (classes.length === 0) return 'written';
  return classes.map(({ name, level2 }) => ({ name, level2: level2.map(printedSubclass) }));
}

function named({ name }: { readonly name: string }): string {
  return name;
}

export interface DrawOptions {
  readonly ruleSet: RuleSet;
  readonly name: string;
  /** Null leaves "20XX" to be written. */
  readonly year: number | null;
  /** Last of the months that are reported, for a 监控表. */
  readonly month: number | null;
  readonly wording: Wording;
  readonly rows: readonly GivenRow[];
}

/** The form with room for these rows, blank but for their names and targets where the frame is drawn with them. */
export function drawTarget(target: Target, { month, wording, ...options }: DrawOptions): SheetPlan {
  if (!isOfficial(target)) {
    const { form, variant, unit } = target;
    return drawCounty({ ...options, form, variant, unit });
  }
  const ruleSet = options.ruleSet.forms[target.form] ? options.ruleSet : caibannong201968;
  switch (target.form) {
    case 'application':
      return drawApplication({ ...options, ruleSet, category: null, wording });
    case 'monitoring':
      return drawMonitoring({ ...options, ruleSet, month, from: null, wording });
    case 'self-evaluation':
      return drawSelfEvaluation({ ...options, ruleSet, from: null, wording });
  }
}
