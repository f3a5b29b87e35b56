import type { Indicator } from '../model/form';
import { halfWidth } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { isQuantitativeName, isShareName } from './shared/measured-by';

const say = defineMessages({
  opposed: {
    what: '“{name}”含“{first}”“{second}”两项，一项越高越好、一项越低越好，一个指标值说不清',
    todo: '请分列为两条',
  },
  two: { what: '“{name}”含“{first}”“{second}”两项，只有一个指标值', todo: '请核实，必要时分列为两条' },
  products: { what: '“{name}”两样合用一个指标值', todo: '请考虑分列' },
});

/**
 * Two measures, or two things to build or buy, under one value. 必改 only where one is the better the higher and the other the lower:
 * then no value can be scored.
 */
export const twoInOne: Rule<'application'> = {
  id: 'two-in-one',
  title: '一条指标含两项内容',
  severity: 'warning',
  source: cite('第一节二1', '清晰反映项目的核心产出和效果，力求精简准确、重点突出'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const draft = twoMeasures(indicator) ?? twoProducts(indicator);
      if (draft) yield draft;
    }
  },
};

function twoMeasures(indicator: Indicator): Draft | null {
  const measures = measuresIn(nameOf(indicator));
  const [first, second] = measures;
  if (first === undefined || second === undefined) return null;
  const { at } = indicator.level3;
  const data = { name: nameOf(indicator), first, second };
  const isOpposed = new Set(measures.map((measure) => REVERSE.test(measure))).size > 1;
  return isOpposed ? { at, severity: 'error', ...say('opposed', data) } : { at, ...say('two', data) };
}

/** Parts of the name that each end in a measure of one kind; "培训人数、合格率" may be the share of a number and is left alone. */
function measuresIn(name: string): readonly string[] {
  const parts = halfWidth(name)
    .replace(/\([^()]*\)/g, ' ')
    .split(/[\s、,;/]+|(?<=率|度|数|数量|面积|里程|金额)[和及与]/)
    .filter((part) => part.length > 1);
  if (parts.length < 2) return [];
  const shares = parts.filter(isShareName);
  const counts = parts.filter((part) => isQuantitativeName(part) && !isShareName(part));
  return shares.length === 0 ? counts : counts.length === 0 ? shares : [];
}

/** The less the better. */
const REVERSE =
  /结余|结转|失业|返贫|致贫|不良|死亡|流失|辍学|差错|逾期|违约|违规|违法|事故|发病|投诉|空置|闲置|亏损|损失|破损|漏损|超支/;

const PRODUCTS =
  /^(?:新?(?:安装|建设?|修建?)|改建|扩建|改造|维修|硬化|铺设|购置|采购)[^、等及和]{1,8}(?:、[^、等及和]{1,8})+$/;
/** What such names may end in and count together. */
const TOGETHER = /(?:工程|项目|设施|设备|物资|数|数量|面积|里程|户|人员?|对象|费用?|率|标准)$/;

/** 新建公路、花砖 ≥5000平方米: how much of each? Things counted as 项 or 个 may be counted together. */
function twoProducts(indicator: Indicator): Draft | null {
  const name = nameOf(indicator);
  const unit = indicator.target.value?.unit;
  if (!unit || ['项', '个', '%'].includes(unit.symbol) || !PRODUCTS.test(name) || TOGETHER.test(name)) return null;
  return { at: indicator.level3.at, severity: 'hint', ...say('products', { name }), group: 'products' };
}
