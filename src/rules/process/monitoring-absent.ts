import { PROCESS_STEPS } from '../../catalog/caibannong-2019-68/stages';
import { hasYearEnded } from '../../cycle/open-term';
import { cite } from '../shared/cite';
import { defineMessages } from '../messages';
import type { ProcessRule } from './process-rule';

const say = defineMessages({
  unmonitored: {
    what: '{year}年度已结束，工作簿里没有监控表，监控日期未填',
    todo: '已开展监控的请补填日期或补录监控表',
  },
});

/** A year that has ended without any monitoring. The document leaves the frequency to the county; once a year is the least (R60). */
export const monitoringAbsent: ProcessRule = {
  id: 'monitoring-absent',
  title: '年度没有监控',
  severity: 'warning',
  source: cite('第四节二', '预算资金申请单位每年定期组织项目实施单位开展绩效运行监控工作'),
  settledByRemark: false,
  messages: say.messages,
  *check(process, { related, today }) {
    const step = PROCESS_STEPS.find(({ date }) => date === 'monitoring');
    const year = process.year?.value;
    if (!step || !year || today === null || !hasYearEnded(process, today)) return;
    if ((process.dates.monitoring?.text ?? '') !== '' || related.some(({ kind }) => kind === 'monitoring')) return;
    yield { step, ...say('unmonitored', { year }) };
  },
};
