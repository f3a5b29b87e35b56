import { parseIndicatorValue } from '../../model/indicator-value';
import { squash } from '../../model/text';
import { parseUnit } from '../../model/unit';

const SIGN = '[≥≤=]?';
const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?';
const PER = '(?:每个?[\\p{L}]{1,3}?|[人户村亩日周旬月季年]均)';

const PER_BEFORE = new RegExp(`^(${SIGN})(${PER}+)(${SIGN})(${NUMBER})([\\p{L}%]{1,3})$`, 'u');
const PER_AFTER = new RegExp(`^(${SIGN})(${NUMBER})([\\p{L}%]{1,3}?)(每个?[\\p{L}]{1,3})$`, 'u');

/** "每亩300元", "每人每月500元", "户均≥2000元", "日均3次" and "300元每亩" as 300元/亩 …; null for anything else. */
export function perUnit(text: string): string | null {
  const squashed = squash(text);
  const before = PER_BEFORE.exec(squashed);
  const after = before ? null : PER_AFTER.exec(squashed);
  const [sign = '', number, unit, per] = before
    ? [`${before[1] ?? ''}${before[3] ?? ''}`, before[4], before[5], before[2]]
    : [after?.[1], after?.[2], after?.[3], after?.[4]];
  if (number === undefined || unit === undefined || per === undefined) return null;
  const denominators = per
    .replace(/(\p{L})均/gu, '每$1')
    .split(/每个?/)
    .slice(1);
  if (!isKnown(unit) || !denominators.every(isKnown)) return null;
  return asQuantity(`${sign}${number}${unit}/${denominators.join('/')}`);
}

/** Words that change what the number means; what else stands beside it only repeats the name. */
const MEANINGFUL =
  /[约余均每不未至占前]|范围|(?<![附邻就])近|左右|封顶|保底|起步|以下|以内|上下|增加|增长|减少|提高|提升|降低|下降|除外|其[中余他]|超过|超出|低于|到(?!位|达)/;

/**
 * The quantity of a text with one number, its unit and some words ("60盏路灯", "100%按时完成", "达95%以上"). `text` is null where the
 * words may change the meaning ("约320人"); the result is null where no known unit follows the number.
 */
export function quantityAmongWords(text: string): { readonly text: string | null } | null {
  const squashed = squash(text);
  const match = new RegExp(`^(\\D*?)(${SIGN})(${NUMBER})(.*)$`, 'u').exec(squashed);
  const [, before = '', sign = '', number = '', rest = ''] = match ?? [];
  const [about = ''] = /^[十百千万亿]*[余多]/.exec(rest) ?? [];
  if (about !== '' && knownUnitAtStart(rest.slice(about.length))) return { text: null };
  const unit = knownUnitAtStart(rest);
  if (!match || unit === null) return null;
  if (/^[/／]|[≥≤<>=]/.test(rest.slice(unit.length))) return { text: null };
  const above = /^及?以上/.test(rest.slice(unit.length));
  const words = before.replace(/(?:达到?|为|≥)$/, '') + rest.slice(unit.length).replace(/^及?以上/, '');
  if (MEANINGFUL.test(words) || (above && sign !== '')) return { text: null };
  return { text: asQuantity(`${above ? '≥' : sign}${number}${parseUnit(unit)?.symbol ?? unit}`) };
}

/** "≥95%（力争97%）": the first number is the promise, the second a wish. */
const WISH = /^(.*?)[(,;]*(?:力争|争取|努力|确保|冲刺|挑战)[^\d]{0,6}\d/;

/** The quantity before a wish for more; null where there is none. */
export function quantityBeforeWish(text: string): string | null {
  const promised = WISH.exec(squash(text))?.[1] ?? '';
  return /\d/.test(promised) ? asQuantity(promised) : null;
}

/** "合格≥95": a word, a sign and a number. */
export function saysNumber(text: string): boolean {
  return /[≥≤<>=]\d/.test(squash(text));
}

/** Nothing is proposed that would not be read as the quantity it is meant to be. */
function asQuantity(text: string): string | null {
  return parseIndicatorValue(text).kind === 'quantitative' ? text : null;
}

function knownUnitAtStart(text: string): string | null {
  return [4, 3, 2, 1].map((length) => text.slice(0, length)).find((word) => word !== '' && isKnown(word)) ?? null;
}

function isKnown(unit: string): boolean {
  return (parseUnit(unit)?.dimension ?? null) !== null;
}
