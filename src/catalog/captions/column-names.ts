import type { IndicatorColumn } from '../../model/indicator-column';
import { COLUMN_CAPTIONS } from './columns';
import { columnEvidence } from './words';

/** What the columns are called whose captions differ from office to office. */
const OWN_NAMES: Readonly<Partial<Record<IndicatorColumn, string>>> = {
  'initial-target': '年初指标值（已调整）',
  'actual-unit': '实际值的单位',
  'forecast-unit': '全年预计的单位',
  'other-score': '复核得分',
  reason: '未完成原因',
  other: '其他栏（不用）',
};

/** What people call a column: the usual one of its captions. */
export function nameOfColumn(role: IndicatorColumn): string {
  return OWN_NAMES[role] ?? COLUMN_CAPTIONS[role].words?.[0] ?? role;
}

export const COLUMN_ROLES = Object.keys(COLUMN_CAPTIONS) as readonly IndicatorColumn[];

/** The column that an id or a caption means, or null. */
export function columnNamed(word: string): IndicatorColumn | null {
  const named = COLUMN_ROLES.find((role) => role === word || nameOfColumn(role) === word);
  if (named !== undefined) return named;
  const [best] = [...columnEvidence(word)].sort(([, one], [, other]) => other - one);
  return best !== undefined && best[1] >= UNMISTAKABLE ? best[0] : null;
}

const UNMISTAKABLE = 0.9;

export function isColumnRole(text: string): text is IndicatorColumn {
  return COLUMN_ROLES.some((role) => role === text);
}
