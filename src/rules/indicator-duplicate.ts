import type { Indicator } from '../model/form';
import { bareText, saysNone, squash } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { cite } from './shared/cite';
import { named, nameOf } from '../model/indicators';

const say = defineMessages({
  same: { what: '“{name}”与第{row}行重复', todo: '请核实，重复的请删去一条' },
  otherValue: { what: '“{name}”与第{row}行同名，指标值不同', todo: '请核实，并把区别写进指标名称' },
  otherClass: { what: '“{name}”与第{row}行（{level2}）同名，指标值不同', todo: '请核实，并把区别写进指标名称' },
  sameName: { what: '“{name}”与第{row}行同名，只有绩效指标描述不同', todo: '请把区别写进指标名称' },
  description: { what: '“{name}”与第{row}行“{earlier}”的绩效指标描述相同', todo: '请写清各自怎样衡量' },
  near: { what: '“{name}”与第{row}行“{earlier}”名称相近，指标值相同', todo: '请核实，重复的请删去一条' },
});

/**
 * Two rows of one form that say the same, by their whole text, their name or their description; said at the later row. Where the
 * descriptions tell rows of one name apart it is only a 提示: the difference belongs into the name.
 */
export const indicatorDuplicate: Rule<'application'> = {
  id: 'indicator-duplicate',
  title: '指标重复',
  severity: 'warning',
  source: cite('第二节二3', '是否选取了最能体现总体目标实现程度的关键指标并明确了具体指标值'),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '指标科学性',
  needs: ['whole', 'level1', 'level2', 'level3', 'description', 'target'],
  messages: say.messages,
  *check(form) {
    const rows = named(form).flatMap((indicator) => (hasValue(indicator.target) ? [rowOf(indicator)] : []));
    for (const later of rows) {
      const draft = gravest(rows, later);
      if (draft) yield draft;
    }
  },
};

/** Of what the rows before it say of a row, the first that is no hint, or else the first. */
function gravest(rows: readonly Row[], later: Row): Draft | null {
  let hint: Draft | null = null;
  for (const earlier of rows) {
    if (earlier === later) break;
    const draft = compare(earlier, later);
    if (draft !== null && draft.severity !== 'hint') return draft;
    hint ??= draft;
  }
  return hint;
}

function hasValue({ text, value }: Indicator['target']): boolean {
  return text !== '' && !saysNone(text) && value?.kind !== 'placeholder';
}

/** Every row is held against every other: what is compared is worked out once. */
interface Row {
  readonly indicator: Indicator;
  readonly level2: string;
  readonly name: string;
  /** Without 的 and a last 数 or 数量. */
  readonly core: string;
  /** "" where nothing is described. */
  readonly description: string;
  readonly target: string;
}

function rowOf(indicator: Indicator): Row {
  const { level1, level2, description, target } = indicator;
  const described = description?.text ?? '';
  return {
    indicator,
    level2: `${level1?.name ?? ''}›${level2?.name ?? ''}`,
    name: bareText(nameOf(indicator)),
    core: squash(nameOf(indicator))
      .replaceAll('的', '')
      .replace(/(?:数量?|情况)$/, ''),
    description: saysNone(described) ? '' : bareText(described),
    target: bareText(target.text),
  };
}

function compare(earlier: Row, later: Row): Draft | null {
  if (isOneCell(earlier, later)) return null;
  if (earlier.name === later.name) return sameName(earlier, later);
  if (earlier.description !== '' && earlier.description === later.description) {
    const { level3, description } = later.indicator;
    return {
      at: (description ?? level3).at,
      severity: 'hint',
      ...say('description', { name: nameOf(later.indicator), ...said(earlier) }),
      group: 'description',
    };
  }
  return nearlySameName(earlier, later);
}

/** A name that is merged over both rows. */
function isOneCell(earlier: Row, later: Row): boolean {
  return earlier.indicator.level3.at.row === later.indicator.level3.at.row;
}

function sameName(earlier: Row, later: Row): Draft | null {
  const { at } = later.indicator.level3;
  const name = nameOf(later.indicator);
  const { row } = earlier.indicator;
  const isOneClass = earlier.level2 === later.level2;
  if (earlier.description !== later.description && earlier.description !== '' && later.description !== '') {
    if (!isOneClass) return null;
    return { at, severity: 'hint', ...say('sameName', { name, row }), group: 'name' };
  }
  if (earlier.target === later.target) {
    return { at, ...say('same', { name, row }) };
  }
  const { level1, level2 } = earlier.indicator;
  return isOneClass
    ? { at, ...say('otherValue', { name, row }) }
    : { at, ...say('otherClass', { name, row, level2: level2?.name ?? level1?.name ?? '' }) };
}

/** 受益户 and 受益户数, 200户 each: most likely counted twice. */
function nearlySameName(earlier: Row, later: Row): Draft | null {
  if (earlier.core !== later.core || earlier.level2 !== later.level2 || earlier.target !== later.target) return null;
  return {
    at: later.indicator.level3.at,
    severity: 'hint',
    ...say('near', { name: nameOf(later.indicator), ...said(earlier) }),
    group: 'near',
  };
}

function said({ indicator }: Row): { readonly row: number; readonly earlier: string } {
  return { row: indicator.row, earlier: nameOf(indicator) };
}
