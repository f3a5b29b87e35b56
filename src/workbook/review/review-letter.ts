import { RULE_SETS } from '../../catalog';
import type { Form } from '../../model/form';
import { entryOf, numberOf } from '../../rules/identity';
import { placeOf, sentence, SEVERITY_WORDS } from '../../rules/message';
import type { Answers } from '../exchange/report';
import type { CheckedForm, CheckedSheet } from '../check/check-workbook';
import { findingLines, lineWhat } from '../check/finding-lines';
import type { FindingLine } from '../check/finding-lines';
import { ruleSetOf } from '../check/form-context';
import type { Judgement } from '../check/form-context';

/** One thing to correct, as a letter says it. All texts stand on one line. */
export interface LetterItem {
  readonly sheet: string;
  /** Name of the project; "" where the form names none. */
  readonly project: string;
  /** 必改 or 核实. */
  readonly severity: string;
  /** "F12", or 整表 for the form as a whole; several for one line of repeats. */
  readonly places: readonly string[];
  /** The indicator in whose row it stands; null where it stands elsewhere or in several rows. */
  readonly indicator: string | null;
  readonly sentence: string;
  /** Of the entry's identity, by which the next round knows it again; "" in letters of earlier versions. */
  readonly number: string;
  /** The reason that somebody gave instead (decision D4); such an item is in no letter. */
  readonly explained: string | null;
}

/** 退回修改意见: what is asked of the one who handed the workbook in. */
export interface Letter {
  /** Name of the file that was checked; "" where it is not known. */
  readonly file: string;
  /** "2024-11-08". */
  readonly date: string;
  /** By what was judged, so that the next round is judged alike. */
  readonly basis: string;
  readonly items: readonly LetterItem[];
  /** Remarks that the reviewer adds. */
  readonly remarks: readonly string[];
}

const TITLE = '退回修改意见';
const FILE = '文件：';
const DATE = '日期：';
const BASIS = '审核口径：';
const PROJECT = '项目：';
const REMARKS = '其他意见：';
const WORDS = [SEVERITY_WORDS.error, SEVERITY_WORDS.warning];

/** By what a workbook is judged, in words. */
export function basisOf({ as, arithmetic, ruleSets = RULE_SETS }: Judgement): string {
  const chosen = ruleSets.flatMap(({ arithmetics }) => arithmetics).find(({ id }) => id === arithmetic);
  const profile = ruleSets.find((ruleSet) => ruleSet.profile !== null)?.profile;
  return [
    ruleSetOf(as)?.document ?? '各表自身格式',
    ...(profile ? [`配置“${oneLine(profile)}”`] : []),
    ...(chosen ? [`计分办法“${oneLine(chosen.name)}”`] : []),
  ].join('，');
}

/**
 * The 必改 and 核实 of fully checked sheets, repeats as one, 必改 first in each form. Without those of 审核表: what is open there is the
 * reviewer's own, and nobody who gets the letter can mend it.
 */
export function letterItems(sheets: readonly CheckedSheet[], answers: Answers): LetterItem[] {
  return sheets.flatMap(({ name, forms }) =>
    forms.filter(isForApplicant).flatMap((checked) =>
      (['error', 'warning'] as const).flatMap((severity) => {
        const asked = checked.findings.filter((finding) => finding.severity === severity);
        const open = findingLines(asked.filter((finding) => !answers.has(finding)));
        const explained = asked.filter((finding) => answers.has(finding));
        return [
          ...open.map((line) => itemOf(name, checked, line, null)),
          ...explained.map((one) => itemOf(name, checked, [one], answers.get(one)?.reason ?? '')),
        ];
      }),
    ),
  );
}

function itemOf(sheet: string, { form }: CheckedForm, line: FindingLine, explained: string | null): LetterItem {
  const places = [...new Set(line.map(placeOf))];
  const indicator = places.length === 1 ? indicatorAt(form, line[0].at?.row) : null;
  return {
    sheet: oneLine(sheet),
    project: oneLine(form.project.name?.text ?? ''),
    severity: SEVERITY_WORDS[line[0].severity],
    places,
    indicator,
    sentence: withoutName(
      oneLine(indicator === null ? sentence(whatOf(form, line), line[0]) : sentence(line[0].what, line[0])),
      indicator,
    ),
    number: numberOf(entryOf(form, line[0])),
    explained: explained === null ? null : oneLine(explained),
  };
}

/** What can follow the name without it. */
const BY_ITSELF = /^(?:未|没有|预计|实际|得分|指标值)/;

/** The item names the indicator itself, which would read twice: “道路里程”：“道路里程”未填指标值. */
function withoutName(said: string, indicator: string | null): string {
  const rest = said.slice((indicator ?? '').length + 2);
  return indicator !== null && said.startsWith(`“${indicator}”`) && BY_ITSELF.test(rest) ? rest : said;
}

export function isForApplicant({ form }: Pick<CheckedForm, 'form'>): boolean {
  return form.kind !== 'review';
}

/** What a line says, with the indicators that it is about: who mends the form from a letter does not see the cells. */
function whatOf(form: Form, line: FindingLine): string {
  const what = lineWhat(line);
  if (line.length === 1) return what;
  const names = new Set(line.map(({ at }) => indicatorAt(form, at?.row)).filter((name) => name !== null));
  const others = [...names].map((name) => `“${name}”`).filter((name) => !what.includes(name));
  if (others.length === 0) return what;
  return others.length === names.size ? `${what}：${others.join('、')}` : `${what}，${ALSO}${others.join('、')}`;
}

/** Before the names of further indicators of which the same is said. */
export const ALSO = '同样的还有';

function indicatorAt({ indicators }: Form, row: number | undefined): string | null {
  const name = indicators.find((indicator) => indicator.row === row)?.level3.value ?? '';
  // The letter puts the name into quotes and ends it with them.
  return oneLine(name).replace(/[“”]/g, '"') || null;
}

/** Plain text for an e-mail or a message: no marks but its own, every item on a line, and readable again by `readLetter`. */
export function writeLetter({ file, date, basis, items, remarks }: Letter): string {
  const asked = items.filter(({ explained }) => explained === null);
  const groups = asked.reduce<LetterItem[][]>((before, item) => {
    const last = before[before.length - 1];
    return last?.[0] && sameForm(last[0], item) ? [...before.slice(0, -1), [...last, item]] : [...before, [item]];
  }, []);
  const remarkLines = remarks.map(oneLine).filter((remark) => remark !== '');
  let number = 0;
  const numbered = (text: string) => `${(number += 1)}. ${text}`;
  const blocks = [
    [TITLE, ...(file === '' ? [] : [`${FILE}${oneLine(file)}`]), `${DATE}${date}`, `${BASIS}${basis}`],
    ...groups.map((group) => [...headOf(group), ...group.map((item) => numbered(printItem(item)))]),
    ...(remarkLines.length > 0 ? [[REMARKS, ...remarkLines.map(numbered)]] : []),
    ...(asked.length + remarkLines.length === 0 ? [[NOTHING]] : []),
  ];
  return blocks.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

const NOTHING = '没有需要修改的内容。';

function sameForm(one: LetterItem, other: LetterItem): boolean {
  return one.sheet === other.sheet && one.project === other.project;
}

function headOf([first]: readonly LetterItem[]): string[] {
  if (!first) return [];
  return [`【${first.sheet}】`, ...(first.project === '' ? [] : [`${PROJECT}${first.project}`])];
}

/** 必改 F12“供水设施数量”：… */
export function printItem({ severity, places, indicator, sentence, number }: LetterItem): string {
  const named = indicator === null ? '' : `“${indicator}”`;
  const many = places.length > 1 ? ` 等 ${places.length} 处` : '';
  return `${severity} ${places.join('、')}${many}${named}：${sentence}${number === '' ? '' : `〔${number}〕`}`;
}

/** The letter in a text that came back by mail; null where there is none. What is no item of `writeLetter` is a remark. */
export function readLetter(text: string): Letter | null {
  const lines = unwrapped(text);
  const start = lines.findIndex((line) => line.includes(TITLE));
  if (start < 0) return null;
  const body = lines.slice(start + 1);
  const after = (caption: string) => body.find((line) => line.startsWith(caption))?.slice(caption.length) ?? '';
  const [items, remarks]: [LetterItem[], string[]] = [[], []];
  let place: Pick<LetterItem, 'sheet' | 'project'> = { sheet: '', project: '' };
  for (const line of body) {
    // An older letter quoted below the answer.
    if (line === TITLE && items.length + remarks.length > 0) break;
    const sheet = /^【(.*)】$/.exec(line)?.[1];
    const numbered = /^\d+[.．、](?!\d)\s*(.*)$/.exec(line)?.[1];
    if (sheet !== undefined) place = { sheet, project: '' };
    else if (line.startsWith(PROJECT)) place = { ...place, project: line.slice(PROJECT.length) };
    else if (line.startsWith(REMARKS)) place = { sheet: '', project: '' };
    else if (numbered !== undefined) {
      const item = place.sheet === '' ? null : readItem(numbered, place);
      if (item) items.push(item);
      else remarks.push(numbered);
    }
  }
  return { file: after(FILE), date: after(DATE), basis: after(BASIS), items, remarks };
}

const ITEM = new RegExp(
  `^(${WORDS.join('|')}) ?((?:[A-Z]+\\d+|整表)(?:、(?:[A-Z]+\\d+|整表))*)(?: ?等 ?\\d+ ?处)?(?:“([^“”]*)”)?：(.+)$`,
);

/** A sentence with its number; a signature below the letter may have been read as its end. */
const NUMBERED = /^(.*)〔([0-9A-Z]{7})〕/;

function readItem(text: string, place: Pick<LetterItem, 'sheet' | 'project'>): LetterItem | null {
  const [, severity, places, indicator = null, said] = ITEM.exec(text) ?? [];
  if (severity === undefined || places === undefined || said === undefined) return null;
  const [, whole = said, number = ''] = NUMBERED.exec(said) ?? [];
  const sentence = withoutName(whole, indicator);
  return { ...place, severity, places: places.split('、'), indicator, sentence, number, explained: null };
}

/** Mail breaks long lines and puts "> " before them: a line that begins nothing of the letter goes on with the one above. */
function unwrapped(text: string): string[] {
  const lines: string[] = [];
  let goesOn = false;
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = oneLine(raw.replace(/^(?:\s*>)+/, ''));
    const begins =
      /^(?:\d+[.．、](?!\d)|【)/.test(line) ||
      [TITLE, FILE, DATE, BASIS, PROJECT, REMARKS].some((word) => line.startsWith(word));
    if (goesOn && line !== '' && !begins) lines.push(`${lines.pop() ?? ''}${line}`);
    else if (line !== '') lines.push(line);
    goesOn = line !== '';
  }
  return lines;
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
