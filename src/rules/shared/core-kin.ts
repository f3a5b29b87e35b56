import type { Dimension, NamedMeasure } from '../../catalog';
import { matchTemplateRow, namedMeasure } from '../../catalog';
import type { Category, TemplateRow } from '../../catalog/types';
import type { Form, Indicator } from '../../model/form';
import { squash } from '../../model/text';
import { named, nameOf } from '../../model/indicators';

/** A ★★★ row of the category that stands in the form under another name, and the rows that may be meant by it. */
export interface CoreKin {
  readonly row: TemplateRow;
  readonly rows: readonly Indicator[];
}

/**
 * What the ★★★ rows are about: a part of the template's name, and how clerks name the same thing otherwise. Only counts and sums; a share
 * or a standard of it is another indicator.
 */
const SUBJECTS: readonly { readonly core: RegExp; readonly typed: RegExp }[] = [
  { core: /^受益.*(?:人口|户)数$/, typed: /^(?:受益|收益|惠及|覆盖).*(?:脱贫|贫困|建档立卡|监测)(?!村|地区|县)/ },
  { core: /道路硬化里程/, typed: /硬化|道路|公路|村路|路面/ },
  { core: /供水设施数量/, typed: /供水|人饮|饮水|水厂/ },
  { core: /饮水安全.*人数/, typed: /(?:饮水|供水).*(?:人|户)/ },
  { core: /带动增加.*收入/, typed: /增收|(?:脱贫|贫困|监测).*收入/ },
  { core: /获得贷款金额/, typed: /(?:贷款|信贷)(?!.*(?:贴息|利息)).*(?:金额|总额|规模|余额)/ },
  { core: /资助.*子女人数/, typed: /(?:资助|补助|受助|雨露).*(?:学生|子女).*(?:人数|数|名)$/ },
  { core: /受助学生满意度/, typed: /(?:学生|子女|受助).*满意/ },
];

/** A standard or a cost of the thing is another indicator. */
const OTHER_MEASURE = /(?:标准|成本)$/;

/** What may stand for one another: a length for an area, households for people. All others stand for themselves alone: an opinion is not those who have it. */
const KINDS: Readonly<Partial<Record<Dimension, string>>> = {
  people: 'people',
  visits: 'people',
  households: 'people',
  length: 'extent',
  area: 'extent',
  volume: 'extent',
  mass: 'extent',
  things: 'extent',
};

function kindOf({ dimension, asksForNumber }: NamedMeasure): string | null {
  if (dimension === null) return asksForNumber ? 'extent' : null;
  return KINDS[dimension] ?? dimension;
}

const SHARES: readonly (Dimension | null)[] = ['share', 'opinion', 'price', 'time'];

function areAlike(core: NamedMeasure, typed: NamedMeasure): boolean {
  const [one, other] = [kindOf(core), kindOf(typed)];
  if (one === null) return !SHARES.includes(typed.dimension);
  return other === null || one === other;
}

/** The category's ★★★ rows that the form lacks by name, where something of the kind is there. */
export function coreKin(form: Form, category: Category): readonly CoreKin[] {
  const rows = named(form).map((indicator) => ({ indicator, row: matchTemplateRow(category, nameOf(indicator)) }));
  const unknown = rows.flatMap(({ indicator, row }) => (row === null ? [indicator] : []));
  return category.rows
    .filter(({ id, stars }) => stars === 3 && !rows.some(({ row }) => row?.id === id))
    .map((row) => ({ row, rows: unknown.filter((indicator) => isKin(row, nameOf(indicator))) }))
    .filter((kin) => kin.rows.length > 0);
}

function isKin({ name: core }: TemplateRow, typed: string): boolean {
  const name = squash(typed);
  const subject = SUBJECTS.find((candidate) => candidate.core.test(core));
  if (subject === undefined || !subject.typed.test(name)) return false;
  return !OTHER_MEASURE.test(name) && areAlike(namedMeasure(core), namedMeasure(name));
}
