import type { Source } from '../../catalog/source';
import type { Indicator } from '../../model/form';
import { saysNone, withoutBlanks } from '../../model/text';
import { defineMessages } from '../messages';
import type { Draft, Rule } from '../rule';
import type { Content } from './contents';
import { named, nameOf } from '../../model/indicators';
import type { Metric } from './metric';
import { metricOf } from './metric';

interface ClassRule {
  readonly id: string;
  readonly title: string;
  readonly level2: string;
  readonly source: Source;
  /** Contents that have their place elsewhere; the first that fits is said. */
  readonly foreign: readonly Content[];
  /** A metric that is at home here, whatever else its words suggest. */
  readonly isOwn?: (metric: Metric) => boolean;
}

const say = defineMessages({
  elsewhere: { what: '“{metric}”属{home}内容，现列在{level2}', todo: '请核实归类' },
  foreign: { what: '“{metric}”不属{own}内容，现列在{level2}', todo: '请核实归类' },
});

/**
 * Metrics that stand in a class which plainly is not theirs. 核实 throughout: the row can be read and scored where it is (decision D11).
 * True under every frame: the classes and what they reflect are the same in all of them.
 */
export function classRule({ level2, foreign, isOwn, ...about }: ClassRule): Rule<'application'> {
  return {
    ...about,
    severity: 'warning',
    appliesTo: { forms: ['application'], frame: 'any-frame' },
    asks: 'written',
    reviewItem: '指标科学性',
    needs: ['level2', 'level3', 'description', 'target'],
    messages: say.messages,
    *check(form) {
      for (const indicator of named(form)) {
        if (indicator.level2?.name !== level2 || saysNone(indicator.target.text)) continue;
        const metric = metricOf(indicator);
        const found = isOwn?.(metric) ? undefined : foreign.find((content) => content.isIn(metric));
        if (found) yield misplaced(indicator, level2, found, about.id);
      }
    },
  };
}

function misplaced(indicator: Indicator, level2: string, { home }: Content, group: string): Draft {
  const own = level2.replace(/指标$/, '');
  return {
    at: indicator.level2?.at ?? indicator.level3.at,
    ...(home === null
      ? say('foreign', { metric: said(indicator), own, level2 })
      : say('elsewhere', { metric: said(indicator), home, level2 })),
    key: indicator.level3.text,
    group,
  };
}

/** The name with its value where that is a figure: "人均参保标准≥50元". */
function said(indicator: Indicator): string {
  const { value, text } = indicator.target;
  const isFigure = value?.kind === 'quantitative' || value?.kind === 'period';
  return nameOf(indicator) + (isFigure ? withoutBlanks(text) : '');
}
