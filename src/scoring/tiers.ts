import type { Bands } from '../catalog';
import { squash } from '../model/text';

/** A tier of a qualitative indicator, as a share of its 分值; `below` itself is no part of it, null where the 分值 ends it. */
export interface Tier {
  readonly from: string;
  readonly below: string | null;
}

/** Whatever the form calls them: 达成预期指标, 部分达成年度指标并具有一定效果, 未达成. 基本完成 is none of them. */
const MISSED = /^(?:未|没有)(?:能)?(?:达成|达到|实现)/;
const PARTLY = /^部分(?:达成|达到|实现|完成)/;
const REACHED =
  /^(?:全部|全面|完全|已|已经)?(?:达成|(?:达到|实现)(?=预期|年度|年初|全年))(?:预期|年度|年初|全年|绩效|指标|目标|值)*$/;

/** The tier that a 全年实际值 states in words (decision D7: a form has no column for it). */
export function statedTier(actual: string, { reached, partly }: Bands): Tier | null {
  const squashed = squash(actual);
  if (MISSED.test(squashed)) return { from: '0', below: partly };
  if (PARTLY.test(squashed)) return { from: partly, below: reached };
  return REACHED.test(squashed) ? { from: reached, below: null } : null;
}

/** Whether it is the highest. */
export function isHighest({ below }: Tier): boolean {
  return below === null;
}
