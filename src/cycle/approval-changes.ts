import type { ApprovalChange } from '../model/approval';
import type { Field } from '../model/field';
import type { Application, Indicator } from '../model/form';
import { pairUp } from '../model/pair-up';
import { sameText, saysNone } from '../model/text';
import { fundsChanges } from './funds-changes';
import { hasTarget, named, nameOf, placeOfClass } from '../model/indicators';
import { textChange } from './text-change';

/** What has changed since the approval, in reading order: name, amounts, goal, indicators and their values. */
export function changesSince(approved: Application, now: Application): readonly ApprovalChange[] {
  return [
    ...nameChange(approved, now),
    ...fundsChanges(approved.funds, now.funds),
    ...goalChange(approved, now),
    ...indicatorChanges(approved, now),
  ];
}

function nameChange({ project: { name: before } }: Application, { project: { name } }: Application): ApprovalChange[] {
  return before && name ? wordsChange('head', '项目名称', before.text, name) : [];
}

function goalChange(approved: Application, now: Application): ApprovalChange[] {
  const at = now.goal ?? now.goals[0];
  return at ? wordsChange('goal', '年度目标', goalOf(approved), { at: at.at, text: goalOf(now) }) : [];
}

/** Without the numbering, which says nothing. */
function goalOf({ goals }: Application): string {
  return goals.map(({ value }) => value ?? '').join('\n');
}

function wordsChange(
  part: ApprovalChange['part'],
  subject: string,
  before: string,
  { at, text: after }: Pick<Field, 'at' | 'text'>,
): ApprovalChange[] {
  const change = textChange(before, after);
  return change === 'none' ? [] : [{ part, at, subject, before, after, isNumber: change === 'number' }];
}

/** Rows that never had a value, or were struck out with 不涉及, are no promise: nobody asks for them. */
function indicatorChanges(approved: Application, now: Application): ApprovalChange[] {
  const isPromise = (one: Indicator) => hasTarget(one) && !saysNone(one.target.text);
  const promised = named(approved).filter(isPromise);
  const current = named(now).filter(isPromise);
  const pairs = pairUp(promised, current, [
    (one, other) => sameName(one, other) && sameClass(one, other) && sameValue(one, other),
    (one, other) => sameName(one, other) && sameClass(one, other),
    sameName,
    (one, other) => sameClass(one, other) && sameValue(one, other),
  ]);
  const kept = new Map([...pairs].map(([one, other]) => [other, one]));
  const stayed = current.flatMap((other) => {
    const before = kept.get(other);
    return before ? rowChanges(before, other) : [added(other)];
  });
  return [...stayed, ...promised.filter((one) => !pairs.has(one)).map((one) => leftOut(one, now))];
}

function rowChanges(before: Indicator, now: Indicator): ApprovalChange[] {
  return [
    ...(sameName(before, now) ? [] : wordsChange('indicators', '三级指标', nameOf(before), textOf(now))),
    ...wordsChange('indicators', `“${nameOf(now)}”的指标值`, before.target.text, now.target),
  ];
}

function textOf(indicator: Indicator): Pick<Field, 'at' | 'text'> {
  return { at: indicator.level3.at, text: nameOf(indicator) };
}

function added(indicator: Indicator): ApprovalChange {
  const { at, text: after } = textOf(indicator);
  return { part: 'indicators', at, subject: '三级指标', before: '', after, isNumber: false };
}

function leftOut(indicator: Indicator, now: Application): ApprovalChange {
  const at = placeOfClass(now, indicator.level1?.name ?? '', indicator.level2?.name ?? null);
  return { part: 'indicators', at, subject: '三级指标', before: nameOf(indicator), after: '', isNumber: false };
}

function sameName(one: Indicator, other: Indicator): boolean {
  return sameText(nameOf(one), nameOf(other));
}

function sameClass(one: Indicator, other: Indicator): boolean {
  return (one.level2 ?? one.level1)?.name === (other.level2 ?? other.level1)?.name;
}

function sameValue(one: Indicator, other: Indicator): boolean {
  return textChange(one.target.text, other.target.text) === 'none';
}
