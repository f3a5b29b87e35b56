import { squash } from '../../model/text';

/** A tier of a qualitative indicator, as a share of its 分值; `below` itself is no part of it, null where the 分值 ends it. */
export interface Tier {
  readonly stated: RegExp;
  readonly from: string;
  readonly below: string | null;
}

/** The share of the 分值 from which the highest tier, 达成, begins. */
export const REACHED_FROM = '0.8';

/** Whatever the form calls them: 达成预期指标, 部分达成年度指标并具有一定效果, 未达成. 基本完成 is none of them. */
const TIERS: readonly Tier[] = [
  { stated: /^(?:未|没有)(?:能)?(?:达成|达到|实现)/, from: '0', below: '0.6' },
  { stated: /^部分(?:达成|达到|实现|完成)/, from: '0.6', below: REACHED_FROM },
  {
    stated:
      /^(?:全部|全面|完全|已|已经)?(?:达成|(?:达到|实现)(?=预期|年度|年初|全年))(?:预期|年度|年初|全年|绩效|指标|目标|值)*$/,
    from: REACHED_FROM,
    below: null,
  },
];

/** The tier that a 全年实际值 states in words (decision D7: a form has no column for it). */
export function statedTier(actual: string): Tier | undefined {
  return TIERS.find(({ stated }) => stated.test(squash(actual)));
}
