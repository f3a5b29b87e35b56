import type { Field } from '../../model/field';
import type { IndicatorValue } from '../../model/indicator-value';
import { halfWidth, squash } from '../../model/text';

/**
 * Both options stand, alone or with something left behind them (“是/否? 有效”): 是/否, 有/无, and any word beside its own denial (达标/不达标).
 * A ticked box (☑是 □否) is a choice.
 */
export function leavesOpen({ text, value }: Field<IndicatorValue>): boolean {
  if (value?.kind === 'boolean') return value.choice === null;
  if (value?.kind === 'malformed' && /^是(?:[/\\|、,]|或)+否/.test(squash(text))) return true;
  return isPair(optionsIn(text));
}

const LONGEST = 30;
const TICK = /[√✓✔☑■☒●]/;
const UNTICKED = /[□☐○〇()[\]]/g;

/** The words that stand side by side; none where one is ticked. */
function optionsIn(text: string): readonly string[] {
  if (text.length > LONGEST || TICK.test(text)) return [];
  if (squash(text) === '有无') return ['有', '无'];
  return halfWidth(text)
    .replace(UNTICKED, ' ')
    .split(/[\s/\\|、,;或]+/)
    .filter((word) => word !== '');
}

function isPair([one, other, ...more]: readonly string[]): boolean {
  if (one === undefined || other === undefined || more.length > 0) return false;
  return denies(other, one) || denies(one, other);
}

/** A result that is its target's own denial: 未建立 for 建立, 无 for 有, 没有通过 for 通过验收 says another thing. */
export function deniesTarget(target: string, actual: string): boolean {
  const planned = squash(target).replace(/^已经?/, '');
  const done = squash(actual).replace(/^(?:尚|暂|仍)/, '');
  return planned !== '' && done.length <= LONGEST && denies(done, planned);
}

const DENIALS = ['不', '未', '未能', '非', '没', '没有', '无'];

function denies(denial: string, word: string): boolean {
  if (word === '是') return denial === '否' || denial === '不是';
  if (word === '有') return denial === '无' || denial === '没有';
  return DENIALS.some((no) => denial === no + word);
}
