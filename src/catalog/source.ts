/** Where a statement is printed: document number, clause, and the words themselves. */
export interface Clause {
  readonly document: string;
  readonly clause: string;
  readonly quote: string;
}

/** What no clause says: common practice or an arithmetic, by its name, and what that is; "" where the name says it. */
export interface Convention {
  readonly convention: string;
  readonly says: string;
}

/** What a finding rests on: a clause that says it, or a convention, never a clause that does not (decision D18). */
export type Source = Clause | Convention;

/**
 * How a figure is known. A: on an official page or in a verbatim copy · B: what a system in use computes, nearly always a setting that
 * a province may change · C: a copy of unknown origin · own: this product's decision where no text says anything · county: a profile.
 */
export type Certainty = 'A' | 'B' | 'C' | 'own' | 'county';

export interface Ground {
  readonly certainty: Certainty;
  readonly source: Source;
}
