import { halfWidth, withoutBlanks } from '../../model/text';
import type { CellRef } from '../../model/cell';
import type { OverallGoals } from '../../model/overall-goals';
import { saidQuantities } from '../shared/said-quantities';
import type { SaidQuantity } from '../shared/said-quantities';

/** A clause of the texts in which something is counted. */
export interface CountedClause {
  /** In the order of the sheet. */
  readonly part: number;
  readonly at: CellRef;
  /** The sentence before it. */
  readonly led: string;
  /** Half width, without blanks. */
  readonly text: string;
  readonly quantities: readonly SaidQuantity[];
}

const SENTENCE_END = /[。;!?]/;
/** A comma between digits separates thousands. */
const CLAUSE_END = /(?<!\d),|,(?!\d{3})|:/;

/** Years, months and days count nothing that could contradict. */
export function countedClauses({ parts }: OverallGoals): readonly CountedClause[] {
  return parts.flatMap(({ paragraphs }, part) =>
    paragraphs.flatMap(({ at, text }) =>
      withoutBlanks(halfWidth(text))
        .split(SENTENCE_END)
        .flatMap((sentence) => clausesIn(sentence).map((clause) => ({ part, at, ...clause }))),
    ),
  );
}

function clausesIn(sentence: string): Omit<CountedClause, 'part' | 'at'>[] {
  const clauses = sentence.split(CLAUSE_END);
  return clauses.flatMap((text, index) => {
    const quantities = saidQuantities(text).filter(({ unit }) => !isTime(unit.dimension ?? ''));
    return quantities.length === 0 ? [] : [{ led: clauses.slice(0, index).join(','), text, quantities }];
  });
}

function isTime(dimension: string): boolean {
  return /^(?:months|minutes|count:(?:年|次|届|期|批))/.test(dimension);
}
