/**
 * How a caption says what it heads. A caption is evidence, not a key: a whole caption (`words`) tells most, its parts (`parts`, patterns
 * over the bare words) less, and `never` takes back what a part seems to say. Weights from 0 to 1.
 */
export interface CaptionWords {
  /** Whole captions without blanks, brackets, numbering and colons. */
  readonly words?: readonly string[];
  readonly parts?: readonly (readonly [pattern: RegExp, weight: number])[];
  readonly never?: RegExp;
}
