import type { Finding } from '../../src/rules/finding';
import { said, sentence } from '../../src/rules/message';

/** A finding as the letter and the command line print it. */
export function message(finding: Pick<Finding, 'about' | 'what' | 'todo' | 'source'>): string {
  return sentence(said(finding), finding);
}
