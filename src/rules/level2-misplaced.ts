import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  misplaced: { what: '“{level2}”属于{home}，现列在{level1}下', todo: '请核实归类' },
});

/** A known 二级指标 below another 一级指标 than the document's. */
export const level2Misplaced: Rule<'application'> = {
  id: 'level2-misplaced',
  title: '二级指标归类不符',
  severity: 'warning',
  source: cite('第一节三，填报说明7', '每一类一级指标细分为若干二级指标、三级指标，分别设定具体的指标值'),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: ['level1', 'level2'],
  messages: say.messages,
  *check(form, { catalog }) {
    const reported = new Set<string>();
    for (const { level1, level2 } of form.table.rows) {
      const home = catalog.classes.find((candidate) => candidate.level2.some(({ name }) => name === level2?.name));
      const isKnown = catalog.classes.some(({ name }) => name === level1?.name);
      if (!level1 || !level2 || !home || !isKnown || home.name === level1.name) continue;
      const place = `${level1.name}›${level2.name}`;
      if (reported.has(place)) continue;
      reported.add(place);
      yield { at: level2.at, ...say('misplaced', { level2: level2.name, home: home.name, level1: level1.name }) };
    }
  },
};
