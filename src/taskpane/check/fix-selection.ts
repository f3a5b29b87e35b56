import type { Finding } from '../../rules/finding';
import { losesFigures } from '../../workbook/check/loses-figures';
import type { SheetAsRead } from '../../workbook/read/sheet-facts';
import type { FixChoice } from '../session';
import { placeKey } from './lines';

/** A fix in the list of 自动更正. One that replaces a typed figure is not chosen by default: the figure may be meant. */
export interface ListedFix {
  readonly key: string;
  readonly finding: Finding;
  readonly replacesFigures: boolean;
  readonly chosen: boolean;
}

/** @param pressed keys of the boxes that the user has toggled */
export function listFixes(
  choices: readonly FixChoice[],
  sheet: SheetAsRead,
  pressed: ReadonlySet<string>,
): readonly (Pick<FixChoice, 'form'> & { readonly fixes: readonly ListedFix[] })[] {
  return choices.map(({ form, findings }) => ({
    form,
    fixes: findings.map((finding) => {
      const key = keyOf(finding);
      const replacesFigures = finding.fix !== undefined && losesFigures(finding.fix, sheet);
      return { key, finding, replacesFigures, chosen: pressed.has(key) === replacesFigures };
    }),
  }));
}

/** The chosen fixes by form, without forms that have none. */
export function chosenFixes(list: ReturnType<typeof listFixes>): FixChoice[] {
  return list
    .map(({ form, fixes }) => ({ form, findings: fixes.filter(({ chosen }) => chosen).map(({ finding }) => finding) }))
    .filter(({ findings }) => findings.length > 0);
}

function keyOf({ rule, at, fix }: Finding): string {
  return [rule, placeKey(at), fix?.label ?? ''].join('\n');
}
