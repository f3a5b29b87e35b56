import { squash } from '../model/text';
import { parseUnit } from '../model/unit';

const SLOT = /[(]?[≥≤>=<]+\s*(?:\*+|\d+(?:\.\d+)?)?[^()]{1,6}[)]?$/;
const IN_BRACKETS = /[(]\**([^()]{1,8})[)]$/;

/** A name without the place for its value that is printed behind it: "（≥**人）", "≥**人", "（公里）". */
export function withoutUnitSlot(name: string): string {
  const squashed = squash(name);
  const bare = squashed.replace(SLOT, '');
  if (bare !== squashed && bare !== '') return bare;
  const unit = IN_BRACKETS.exec(squashed)?.[1];
  return unit !== undefined && parseUnit(unit)?.dimension ? squashed.replace(IN_BRACKETS, '') : squashed;
}
