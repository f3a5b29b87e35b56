import { readProfile, ruleSetsWith } from '../../../src/workbook/read/profile';
import { checkProcess } from '../../../src/rules/process';
import { caibannong201968 } from '../../../src/catalog';
import type { RuleSet } from '../../../src/catalog/types';
import { processWith } from '../../support/process';

const LATE = { receipt: '2024-02-08', publication: '2024-03-02' };

function under(profile: object, note?: string): readonly string[] {
  const read = readProfile(JSON.stringify({ name: '本县', ...profile }));
  if (!read.ok) throw new Error(read.message);
  const ruleSet: RuleSet | undefined = ruleSetsWith(read.profile).find(({ id }) => id === caibannong201968.id);
  if (!ruleSet) throw new Error('no rule set');
  const process = processWith(LATE, note === undefined ? {} : { note });
  return checkProcess(process, { ruleSet, related: [], today: null }).map(
    ({ finding: { severity, rule, what } }) => `${severity} ${rule} ${what}`,
  );
}

test('a profile may silence a rule on the 流程表, weigh it otherwise and say it in other words', () => {
  const said = '公开日期 2024-03-02 超过期限 2024-02-28，晚 3 天';
  expect(under({})).toEqual([`error stage-late ${said}`]);
  expect(under({ rules: { 'stage-late': '关闭' } })).toEqual([]);
  expect(under({ rules: { 'stage-late': '核实' } })).toEqual([`warning stage-late ${said}`]);
  const messages = { 'stage-late': { late: { what: '{name}晚了 {days} 天' } } };
  expect(under({ messages })).toEqual(['error stage-late 公开晚了 3 天']);
});

test('a remark settles a late date, however gravely the profile takes it', () => {
  expect(under({ rules: { 'stage-late': '必改' } }, '县人大推迟召开')).toEqual([
    'hint stage-late 公开日期 2024-03-02 超过期限 2024-02-28，晚 3 天',
  ]);
});
