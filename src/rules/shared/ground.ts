import type { Setting } from '../../catalog';
import type { RuleSet } from '../../catalog/types';
import type { Source } from '../../catalog/source';

/**
 * The source of a finding about points where another arithmetic than the document's own is in force: that arithmetic, never a clause that
 * does not say it (decision D18). Nothing for the document's own: the rule has its clause.
 */
export function groundOf({ id, arithmetic }: RuleSet, setting: Setting): { readonly source?: Source } {
  if (arithmetic.id === id) return {};
  const { name, grounds } = arithmetic;
  return { source: (grounds[setting] ?? grounds.formulas)?.source ?? { convention: `${name}计分办法`, says: '' } };
}
