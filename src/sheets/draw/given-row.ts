/** A row of an indicator table that is drawn for what will stand in it; null: the class is written by hand. */
export interface GivenRow {
  readonly level1: string | null;
  readonly level2: string | null;
  readonly name: string;
  readonly target: string;
}
