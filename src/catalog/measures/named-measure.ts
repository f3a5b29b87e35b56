import { memoizeText } from '../../model/memoize';
import { withoutUnitSlot } from '../unit-slot';
import type { Head } from './heads';
import { HEADS, PERSON_BEFORE_NUMBER, THING_BEFORE_NUMBER, UNITS_BEFORE_NUMBER } from './heads';
import type { Dimension, NamedMeasure } from './types';
import {
  AFFLICTED,
  DOUBTFUL,
  EXCEEDS,
  GAIN_AT_END,
  GAINERS,
  IN_TIME,
  LASTING,
  NEGATION,
  NO_GAIN,
  NOT_ALL_WANTED,
  PART_AT_END,
  PLAN_AT_END,
  REMEDY,
  SAVED,
  SERVICE,
  SPENT,
  UNWANTED_AT_END,
  UNWANTED_WORD_AT_END,
} from './words';

/** What the name of an indicator, or the last words of its description, says that it measures. */
export const namedMeasure = memoizeText((text: string): NamedMeasure => {
  const name = bare(text);
  const head = HEADS.find(({ word }) => name.endsWith(word)) ?? null;
  const stem = head ? name.slice(0, -head.word.length) : name;
  const dimension = head && dimensionOf(head, stem);
  const share = isShare(dimension) ? shareOf(head?.word ?? '', stem) : NO_SHARE;
  return {
    dimension,
    asksForNumber: head?.asksForNumber ?? false,
    better: isUnwanted(stem, head, dimension) ? 'less' : (share.better ?? betterOf(name, stem, dimension)),
    most: share.most,
    isOfPlan: share.isOfPlan,
  };
});

export function isShare(dimension: Dimension | null): boolean {
  return dimension === 'share' || dimension === 'opinion';
}

/** A bracketed addition at the end, "…人数（含监测对象）", does not change what is counted, nor does 情况. */
function bare(name: string): string {
  return withoutUnitSlot(name)
    .replace(/[（(][^（()）]*[)）]$/, '')
    .replace(/[。；;，,、:：]+$/, '')
    .replace(/(?<=[率度])(?:情况|指标)$/, '');
}

/** 数 and 数量 count what stands before them: 公里数, 护林员数, 路灯盏数. */
function dimensionOf({ word, dimension }: Head, stem: string): Dimension | null {
  if (word !== '数' && word !== '数量') return dimension;
  const unit = UNITS_BEFORE_NUMBER.find(([words]) => words.test(stem));
  if (unit) return unit[1];
  if (PERSON_BEFORE_NUMBER.test(stem)) return 'people';
  return THING_BEFORE_NUMBER.test(stem) ? 'things' : null;
}

interface Share {
  readonly better: 'more' | 'less' | null;
  readonly most: 100 | null;
  readonly isOfPlan: boolean;
}

const NO_SHARE: Share = { better: null, most: null, isOfPlan: false };

function shareOf(head: string, stem: string): Share {
  if (head === '满意度') return { better: NEGATION.test(stem) ? 'less' : 'more', most: 100, isOfPlan: false };
  if (/^(?:占比|比重)$/.test(head) || (head === '比例' && stem.includes('占')))
    return { better: null, most: 100, isOfPlan: false };
  if (UNWANTED_AT_END.test(stem)) {
    const isTurned = NEGATION.test(stem.replace(UNWANTED_AT_END, ''));
    return { better: isTurned ? 'more' : null, most: isTurned ? 100 : null, isOfPlan: false };
  }
  const isOfPlan = PLAN_AT_END.test(stem);
  const state = isOfPlan ? PLAN_AT_END.exec(stem) : (IN_TIME.exec(stem) ?? PART_AT_END.exec(stem));
  if (!state || EXCEEDS.test(stem)) return NO_SHARE;
  return { better: betterState(stem.slice(0, state.index), state[0]), most: 100, isOfPlan };
}

/** 不合格 is what nobody wants, 非贫困户参保 may be anything. */
function betterState(before: string, state: string): 'more' | 'less' | null {
  if (/[不未]$/.test(before)) return 'less';
  return NOT_ALL_WANTED.test(state) || DOUBTFUL.test(before) ? null : 'more';
}

/** Without a last word that measures, only the plain words tell it (群众投诉); 大病 may be what is treated. */
function isUnwanted(stem: string, head: Head | null, dimension: Dimension | null): boolean {
  const what = dimension === 'things' ? stem.replace(COUNTER_OF_CASES, '') : stem;
  const found = (head ? UNWANTED_AT_END : UNWANTED_WORD_AT_END).exec(what);
  if (!found || REMEDY.test(stem) || NEGATION.test(stem.slice(0, found.index))) return false;
  if (dimension === 'people' || dimension === 'households') return !AFFLICTED.test(stem);
  return dimension === null || OF_UNWANTED.includes(dimension);
}

/** 投诉件数, 事故起数. */
const COUNTER_OF_CASES = /[件起笔宗]$/;

/** How many hectares lie waste says nobody wants; how many are meant to be restored, nobody knows. */
const OF_UNWANTED: readonly Dimension[] = ['share', 'events', 'things'];

function betterOf(name: string, stem: string, dimension: Dimension | null): 'more' | 'less' | null {
  if (SPENT.test(name)) return SAVED.test(name) ? 'more' : 'less';
  if (LASTING.test(name)) return 'more';
  if (GAIN_AT_END.test(name) && !NO_GAIN.test(name)) return 'more';
  const isOfPeople = dimension === 'people' || dimension === 'households';
  if (isOfPeople && GAINERS.test(stem)) return 'more';
  return dimension === 'events' && SERVICE.test(stem) ? 'more' : null;
}
