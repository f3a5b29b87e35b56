import type { Finding } from '../../rules/finding';
import { losesFigures } from '../../workbook/check/loses-figures';
import type { SheetAsRead } from '../../workbook/read/sheet-facts';
import type { FixChoice } from '../session';
import { placeKey } from './lines';

/** A repair in the list of 自动更正. A typed figure may have been meant: replacing it has to be asked for. */
export interface ListedFix {
  readonly key: string;
  readonly finding: Finding;
  readonly replacesFigures: boolean;
  readonly chosen: boolean;
}

/** @param pressed keys whose box was pressed, whatever it said before */
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

/** What is left to be done of the list; forms without a chosen repair are left out. */
export function chosenFixes(list: ReturnType<typeof listFixes>): FixChoice[] {
  return list
    .map(({ form, fixes }) => ({ form, findings: fixes.filter(({ chosen }) => chosen).map(({ finding }) => finding) }))
    .filter(({ findings }) => findings.length > 0);
}

function keyOf({ rule, at, fix }: Finding): string {
  return [rule, placeKey(at), fix?.label ?? ''].join('\n');
}
