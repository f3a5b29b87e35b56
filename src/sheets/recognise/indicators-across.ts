import type { ClassLabel, Indicator } from '../../model/form';
import { saysNone } from '../../model/text';
import type { Cells } from './cells';
import { asText } from './cells';
import type { ClassGroup } from './class-groups';
import { classBefore } from './class-label';
import { kindOfText } from './content';
import { fieldsOfBoth, nameAndValue, withoutNumber } from './name-and-value';
import { asIndicatorValue } from './read-value';

/** So many names with their values tell a table of indicators, and so great a part of its cells. */
const LEAST = 2;
const MOST = 0.6;

/** Names with their values, in one cell or in two. */
export function saysIndicators(cells: Cells, groups: readonly ClassGroup[], rows: readonly number[]): boolean {
  const said = rows.flatMap((row) =>
    groups.flatMap(({ name, target }) =>
      name === null
        ? partsOf(cells.text(row, target)).map(({ text }) => nameAndValue(text) !== null)
        : [kindOfText(cells.text(row, name)) === 'phrase' && cells.text(row, target) !== ''],
    ),
  );
  const both = said.filter((is) => is).length;
  return both >= LEAST && both >= MOST * said.length;
}

interface Part {
  readonly text: string;
  /** The class of the second level that it says itself: "数量指标：改造校舍面积≥7600平方米". */
  readonly level2: Pick<ClassLabel, 'text' | 'name'> | null;
}

/** The indicators of a cell, one a line or between semicolons. */
function partsOf(text: string): readonly Part[] {
  return text
    .split(/[\n；;]/)
    .map((part) => withoutNumber(part.trim().replace(/^指标\d{1,2}[:：、.]?\s*/, '')))
    .filter((part) => part !== '' && !saysNone(part))
    .map((part) => {
      const level2 = classBefore(part);
      return { text: level2?.rest ?? part, level2 };
    });
}

/** The indicators of a row below a class: a cell may say several. */
export function indicatorsIn(cells: Cells, row: number, group: ClassGroup): readonly Indicator[] {
  const { level1, level2 } = group;
  const actual = group.actual === null ? null : cells.field(row, group.actual, asIndicatorValue);
  const cell = cells.field(row, group.target, asText);
  if (group.name !== null) {
    const level3 = cells.field(row, group.name, asText);
    const target = cells.field(row, group.target, asIndicatorValue);
    return level3.text === '' && target.text === '' ? [] : [{ ...EMPTY, row, level1, level2, level3, target, actual }];
  }
  return partsOf(cell.text).map(({ text, level2: own }) => ({
    ...EMPTY,
    row,
    level1,
    level2: own === null ? level2 : { name: own.name, text: own.text, at: cell.at, weight: null },
    ...(fieldsOfBoth({ ...cell, text, value: text }) ?? {
      level3: { ...cell, text, value: text },
      target: { ...cell, text: '', raw: '', value: null },
    }),
    actual,
  }));
}

/** What these tables do not say of an indicator. */
const EMPTY: Pick<Indicator, 'stars' | 'description' | 'basis' | 'forecast' | 'weight' | 'score' | 'reason' | 'note'> =
  {
    stars: 0,
    description: null,
    basis: null,
    forecast: null,
    weight: null,
    score: null,
    reason: null,
    note: null,
  };
