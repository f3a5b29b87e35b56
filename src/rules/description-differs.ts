import { namedMeasure } from '../catalog';
import { defineMessages } from './messages';
import type { Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { isShareName, measureOf } from './shared/measured-by';

const say = defineMessages({
  differs: { what: '“{name}”应以“{measure}”衡量，绩效指标描述说的是“{described}”', todo: '请核实名称或描述' },
});

/**
 * A name that asks for one measure with a description that ends in another: 种植面积 described as 参加户数. Only where both ask for
 * one and the value follows the name; where it does not, unit-mismatch speaks.
 */
export const descriptionDiffers: Rule<'application'> = {
  id: 'description-differs',
  title: '绩效指标描述与名称不符',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    for (const indicator of named(form)) {
      const { description, target } = indicator;
      const name = nameOf(indicator);
      const byName = measureOf(name);
      const byDescription = measureOf(description?.text ?? '');
      if (!description || !byName || !byDescription || byName === byDescription) continue;
      if (countsPeople(name) && countsPeople(description.text)) continue;
      if (isShareName(name) && DIVIDES.test(description.text)) continue;
      const unit = target.value?.unit;
      if (unit && (!byName.fits(unit) || byDescription.fits(unit))) continue;
      yield { at: description.at, ...say('differs', { name, measure: byName.name, described: byDescription.name }) };
    }
  },
};

/** 人数 and 人次 count the same people. */
function countsPeople(text: string): boolean {
  const { dimension } = namedMeasure(text);
  return dimension === 'people' || dimension === 'visits';
}

/** "满意人数/调查人数×100%" ends in 人数 and is a share all the same. */
const DIVIDES = /[/÷／%％:：]|占|除以|之?比|率/;
