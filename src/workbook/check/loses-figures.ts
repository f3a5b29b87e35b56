import type { Fix } from '../../rules/finding';
import { textIn } from '../read/sheet-facts';
import type { SheetAsRead } from '../read/sheet-facts';

/**
 * Whether a repair puts other figures in the place of typed ones (90% → 100%, a typed 得分 → the computed one). A person may have
 * meant them, so such a repair is done only where it is chosen. The same figures in another unit are kept: 725000.00 → 72.50万元.
 */
export function losesFigures(fix: Fix, sheet: SheetAsRead): boolean {
  if (fix.kind !== 'set-text' && fix.kind !== 'set-number') return false;
  const left = figuresOf(fix.kind === 'set-text' ? fix.text : String(fix.value));
  return figuresOf(textIn(sheet, fix.at)).some((figure) => !left.includes(figure));
}

/** The numbers of a text by their significant digits: "1,280,000.00" and "128万" are the same figure. */
function figuresOf(text: string): string[] {
  const numbers =
    text
      .normalize('NFKC')
      .replace(/(\d),(?=\d{3})/g, '$1')
      .match(/\d+(?:\.\d+)?/g) ?? [];
  return numbers.map((number) => number.replace('.', '').replace(/^0+|0+$/g, ''));
}
