import { isEmpty } from '../model/field';
import { isForecastMissed } from '../scoring';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  missing: { what: '“{name}”预计完不成目标，只写了原因，未写拟采取的措施', todo: '请在备注中写明拟采取的措施' },
});

/**
 * A forecast that misses its target with a reason and no measures. 表3 has no column for measures: they stand in 备注, or behind the
 * reason as a sentence of their own.
 */
export const measuresMissing: Rule<'monitoring'> = {
  id: 'measures-missing',
  title: '预计完不成目标未写拟采取的措施',
  severity: 'warning',
  source: cite('第四节二，填报说明 备注', '预计到年底不能完成目标的扶贫项目，要说明原因及拟采取的措施'),
  appliesTo: { forms: ['monitoring'], frame: 'any-frame' },
  asks: 'complete',
  needs: ['whole', 'level3', 'target', 'forecast', 'reason', 'note'],
  messages: say.messages,
  *check(form, { catalog }) {
    for (const indicator of named(form)) {
      const { reason, note } = indicator;
      if (!isForecastMissed(indicator, catalog.arithmetic) || !reason || isEmpty(reason)) continue;
      if (saysMeasures(reason.text) || note === null || !isEmpty(note)) continue;
      yield { at: note.at, ...say('missing', { name: nameOf(indicator) }), group: 'measures-missing' };
    }
  },
};

const MEASURES = /拟|将|已|下一步|措施|督促|加快|加强|加大|增加|调整|抓紧|协调|整改|组织|确保|争取/;

function saysMeasures(reason: string): boolean {
  const sentences = reason.split(/[。；;！!\n]/).filter((sentence) => sentence.trim() !== '');
  return sentences.length > 1 || MEASURES.test(reason);
}
