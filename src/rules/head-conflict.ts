import type { Field } from '../model/field';
import type { Form } from '../model/form';
import { squash } from '../model/text';
import { defineMessages } from './messages';
import type { Draft, Rule } from './rule';
import { COMPLETE_AND_CORRECT } from './shared/cite';
import type { DocumentNumber } from './shared/document-number';
import { documentNumbers } from './shared/document-number';

const say = defineMessages({
  years: { what: '{label}写{year}年，{otherLabel}为{otherYear}年', todo: '请核对年份' },
  numbers: { what: '项目名称中的文号前后不一：{first}、{other}', todo: '请核对文号' },
});

/** Cells of the head that contradict each other: years, and two numbers of what looks like one notice. */
export const headConflict: Rule<'application' | 'self-evaluation'> = {
  id: 'head-conflict',
  title: '表头前后矛盾',
  severity: 'warning',
  source: COMPLETE_AND_CORRECT,
  appliesTo: { forms: ['application', 'self-evaluation'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '规范完整性',
  needs: [],
  messages: say.messages,
  *check(form) {
    yield* yearsDiffer(form);
    yield* numbersDiffer(form);
  },
};

interface StatedYear {
  readonly label: string;
  readonly field: Field<unknown>;
  readonly year: string;
}

/** The first statement of the year is held against the others: 年度, else the project's name. */
function* yearsDiffer(form: Form): Iterable<Draft> {
  const [first, ...others] = yearsOf(form);
  for (const other of others) {
    if (!first || other.year === first.year) continue;
    yield {
      at: other.field.at,
      ...say('years', { label: other.label, year: other.year, otherLabel: first.label, otherYear: first.year }),
    };
  }
}

function yearsOf({ year, title, project, ...form }: Form): readonly StatedYear[] {
  const isOwnCell = (field: Field<unknown> | null) =>
    field && !(field.at.row === title?.at.row && field.at.column === title.at.column) ? field : null;
  const stated = (label: string, field: Field<unknown> | null, said: string | undefined) =>
    field && said !== undefined ? [{ label, field, year: said }] : [];
  const purpose = 'purpose' in form ? form.purpose : null;
  return [
    ...stated('年度', isOwnCell(year), year?.value?.toString()),
    ...stated('项目名称', isOwnCell(project.name), yearOfProject(project.name)),
    ...stated('资金用途', purpose, yearOfProject(purpose)),
    ...stated('标题', title, /(20\d\d)年度/.exec(oneYearOf(title) ?? '')?.[1]),
  ];
}

/** "2024年…" at the start says what year the project is of; a year further on may be when something was built or approved. */
function yearOfProject(field: Field | null): string | undefined {
  return /^(20\d\d)年(?![前后底初末至到、~-])/.exec(oneYearOf(field) ?? '')?.[1];
}

/** What is carried over or spread over years names other years with good reason. */
const OTHER_YEARS = /结转|结余|续建|尾款|质保|跨年|上年|补发|清算|追加|以前年度|欠/;

function oneYearOf(field: Field | null): string | null {
  const text = squash(field?.text ?? '');
  const years = new Set(text.match(/20\d\d(?=年)/g));
  return years.size === 1 && !OTHER_YEARS.test(text) ? text : null;
}

/** Two numbers of one issuer and year of which one lacks a digit of the other. Whole other numbers may be other notices. */
function* numbersDiffer({ project: { name } }: Form): Iterable<Draft> {
  const [first, ...others] = documentNumbers(name?.text ?? '');
  const other = first && others.find((number) => isSlip(first, number));
  if (!name || !other) return;
  yield { at: name.at, key: 'numbers', ...say('numbers', { first: first.text, other: other.text }) };
}

function isSlip(one: DocumentNumber, other: DocumentNumber): boolean {
  if (one.issuer !== other.issuer || one.year !== other.year) return false;
  const [long, short] = one.number.length > other.number.length ? [one, other] : [other, one];
  return Array.from(long.number).some(
    (_, index) => long.number.slice(0, index) + long.number.slice(index + 1) === short.number,
  );
}
