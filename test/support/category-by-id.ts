import { RULE_SETS } from '../../src/catalog';
import type { Category } from '../../src/catalog/types';

export function categoryById(id: string): Category | null {
  return RULE_SETS.flatMap(({ categories }) => categories).find((category) => category.id === id) ?? null;
}
