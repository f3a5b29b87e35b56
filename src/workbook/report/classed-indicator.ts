import type { Level1Class } from '../../catalog/types';
import type { CellRef } from '../../model/cell';
import type { Field } from '../../model/field';
import type { Indicator } from '../../model/form';
import type { IndicatorValue } from '../../model/indicator-value';

/** An indicator of a report, under the class that it belongs to. */
export interface ClassedIndicator {
  readonly project: string;
  readonly name: string;
  readonly at: CellRef;
  /** 一级指标 by the document's classes; null where the row belongs to none of them. */
  readonly level1: string | null;
  readonly level2: string;
  readonly target: Field<IndicatorValue>;
  /** 全年实际值 of a 自评表, 1-m月完成情况 of a 监控表. */
  readonly actual: Field<IndicatorValue> | null;
  readonly reason: Field | null;
}

export function classedIndicator(
  indicator: Indicator,
  project: string,
  classes: readonly Level1Class[],
): ClassedIndicator {
  const { level3, target, actual, reason } = indicator;
  return { project, name: level3.value ?? '', at: level3.at, ...classesOf(indicator, classes), target, actual, reason };
}

/** The rows that name an indicator. */
export function namedRows({ indicators }: { readonly indicators: readonly Indicator[] }): readonly Indicator[] {
  return indicators.filter(({ level3 }) => level3.value !== null && level3.value !== '');
}

/** By its 二级指标 where the document knows it: counties print 成本指标 and 满意度指标 under other heads. */
function classesOf({ level1, level2 }: Indicator, classes: readonly Level1Class[]) {
  const printed = level2?.name ?? level1?.name ?? '';
  const known =
    classes.find((one) => one.level2.some(({ name }) => name === printed)) ??
    classes.find(({ name }) => name === level1?.name);
  return { level1: known?.name ?? null, level2: printed === '' ? '未写明类别' : printed };
}
