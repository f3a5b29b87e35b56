import type { Finding } from '../../src/rules/finding';
import { statementOf, sentence } from '../../src/rules/message';

/** A finding as the letter and the command line print it. */
export function message(finding: Pick<Finding, 'about' | 'what' | 'todo' | 'source'>): string {
  return sentence(statementOf(finding), finding);
}
