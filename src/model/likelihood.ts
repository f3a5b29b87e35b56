import { squash } from './text';

/** Whether the target of the year can still be met, in the words of a 监控表: 确定能, 有可能, 完全不可能. */
export type Likelihood = 'certain' | 'possible' | 'impossible';

/** Null for words that say none of the three. */
export function readLikelihood(text: string): Likelihood | null {
  const squashed = squash(text);
  if (/不可能|不能|无法|难以|否/.test(squashed)) return 'impossible';
  if (/可能/.test(squashed)) return 'possible';
  return /^(?:确定|一定|肯定|完全)?能|^是$|^确定/.test(squashed) ? 'certain' : null;
}
