import type { IndicatorColumn } from '../../model/indicator-column';
import type { ColumnContent } from './content';

/** What the cells of a column say for or against each role, about −1 to 0.9; roles that are not named here take any content. */
export const CONTENT: Readonly<Partial<Record<IndicatorColumn, (content: ColumnContent) => number>>> = {
  level1: ({ level1, level2, otherClass, ...content }) =>
    Math.min(0.9, level1 + 0.6 * otherClass + 0.3 * level2) -
    Math.max(0, level2 - level1) -
    (isUnclassed({ level1, level2, otherClass, ...content }) ? 0.4 : 0),
  level2: ({ level1, level2, otherClass, ...content }) =>
    Math.min(0.9, level2 + 0.6 * otherClass + 0.1 * level1) -
    0.3 * Math.max(0, level1 - level2) -
    (isUnclassed({ level1, level2, otherClass, ...content }) ? 0.3 : 0),
  level3: ({ distinct, phrases, numbers, quantities, signs, units, kinds, density, ...content }) =>
    0.4 * distinct * phrases * Math.min(1, 2 * density) -
    0.9 * numbers -
    0.2 * quantities -
    0.8 * signs -
    0.6 * (units + kinds) -
    0.5 * classes(content),
  sign: ({ signs, kinds }) => (signs >= 0.5 ? 0.9 * signs : signs - 0.9 * (1 - kinds)),
  'target-kind': ({ kinds }) => (kinds > 0.5 ? 0.9 : -0.3),
  unit: ({ units, quantities, numbers, phrases }) =>
    units > 0.3 ? 0.8 * units : -0.8 * (quantities + numbers) - 0.4 * phrases,
  'actual-unit': ofResultUnits,
  'forecast-unit': ofResultUnits,
  target: ({ quantities, numbers, kinds, ...content }) =>
    0.4 * quantities + 0.2 * numbers - 0.5 * kinds - notValues(content),
  actual: ({ quantities, numbers, ...content }) =>
    0.3 * quantities + 0.2 * numbers - notValues(content) - (isVerdict(content) ? 0.4 : 0),
  forecast: ({ quantities, numbers, ...content }) => 0.3 * quantities + 0.2 * numbers - notValues(content),
  weight: ({ numbers, sum }) => (numbers > 0.5 ? (sum >= 50 && sum <= 110 ? 0.5 : 0.2) : -0.7 * (1 - numbers)),
  score: ofPoints,
  'other-score': ofPoints,
  number: ({ counts, numbers }) => (counts ? 0.5 : numbers - 0.5),
  'project-unit': ({ phrases, units, numbers, quantities }) =>
    0.3 * phrases - 0.8 * units - 0.8 * (numbers + quantities),
  project: ({ phrases, numbers, ...content }) => 0.3 * phrases - 0.8 * (classes(content) + numbers) + 0.1,
  'project-amount': ofAmounts,
  'project-executed': ofAmounts,
  'project-rate': ofAmounts,
  'project-score': ofAmounts,
  'project-year': ofAmounts,
  'project-goal': ({ phrases, numbers, quantities }) => 0.4 * phrases - 0.5 * (numbers + quantities),
  reason: ({ numbers, quantities, ...content }) => ofWords(content) - 0.2 * (numbers + quantities),
  note: ofWords,
  description: ofWords,
  basis: ofWords,
};

function ofAmounts({ numbers, phrases }: ColumnContent): number {
  return 0.3 * numbers - 0.6 * phrases;
}

function ofResultUnits({ units, quantities, numbers }: ColumnContent): number {
  return 0.8 * units - 0.5 * (numbers + quantities);
}

function ofPoints({ numbers }: ColumnContent): number {
  return numbers > 0.5 ? 0.3 : -0.3 * (1 - numbers);
}

function ofWords({ phrases, signs, ...content }: Classes & Pick<ColumnContent, 'phrases' | 'signs'>): number {
  return 0.2 * phrases - 0.3 * classes(content) - 0.2 * signs;
}

/** 达成, 未达成, 达成 …: of few words, repeated. They say of the results whether they are enough. */
function isVerdict({ phrases, distinct, filled }: Pick<ColumnContent, 'phrases' | 'distinct' | 'filled'>): boolean {
  return phrases > 0.9 && filled >= 4 && distinct <= 0.5;
}

type Classes = Pick<ColumnContent, 'level1' | 'level2' | 'otherClass'>;

function classes({ level1, level2, otherClass }: Classes): number {
  return Math.min(1, level1 + level2 + otherClass);
}

/** Several cells, and hardly a class among them. */
function isUnclassed(content: Classes & Pick<ColumnContent, 'filled'>): boolean {
  return classes(content) < 0.3 && content.filled > 1;
}

function notValues({ signs, units, ...content }: Classes & Pick<ColumnContent, 'signs' | 'units'>): number {
  return 0.9 * (signs + units + classes(content));
}

/** Where a column without a caption that speaks stands: the roles left and right of it, and its cells. */
export interface Place {
  readonly left: IndicatorColumn | null;
  readonly right: IndicatorColumn | null;
  readonly content: ColumnContent;
  readonly captioned: boolean;
}

/** What a place says of its column; the weights are below those of captions, and never make it certain. */
export const PLACES: readonly {
  readonly role: IndicatorColumn;
  readonly score: number;
  readonly when: (place: Place) => boolean;
}[] = [
  { role: 'level2', score: 0.5, when: ({ left, right }) => left === 'level1' && right === 'level3' },
  { role: 'level1', score: 0.4, when: ({ right }) => right === 'level2' },
  {
    role: 'level3',
    score: 0.35,
    when: ({ left, right, content }) =>
      content.phrases > 0.5 && (isOneOf(left, 'level1', 'level2', 'number') || isOneOf(right, 'sign', 'target')),
  },
  {
    role: 'level3',
    score: 0.45,
    when: ({ left, content, captioned }) => captioned && content.filled === 0 && left === 'level2',
  },
  {
    role: 'target',
    score: 0.45,
    when: ({ left, content, captioned }) =>
      captioned && content.filled === 0 && isOneOf(left, 'level3', 'description', 'sign'),
  },
  {
    role: 'target',
    score: 0.35,
    when: ({ left, right, content }) =>
      content.filled > 0 && (isOneOf(left, 'level3', 'sign') || isOneOf(right, 'unit', 'actual')),
  },
  { role: 'target', score: 0.3, when: ({ content }) => content.quantities + content.numbers > 0.5 },
  {
    role: 'actual',
    score: 0.25,
    when: ({ left, right, content }) => content.filled > 0 && (isOneOf(left, 'target', 'unit') || right === 'score'),
  },
  {
    role: 'weight',
    score: 0.15,
    when: ({ left, right, content }) =>
      content.numbers > 0.5 && (isOneOf(right, 'score', 'actual') || isOneOf(left, 'actual', 'target')),
  },
  {
    role: 'score',
    score: 0.2,
    when: ({ left, content }) => content.numbers > 0.5 && isOneOf(left, 'actual', 'weight'),
  },
  { role: 'actual-unit', score: 0.6, when: ({ left, content }) => content.units >= 0.6 && left === 'actual' },
  {
    role: 'reason',
    score: 0.45,
    when: ({ left, content, captioned }) => left === 'reason' && !captioned && content.phrases > 0.5,
  },
  {
    role: 'reason',
    score: 0.4,
    when: ({ left, content }) => left === 'score' && (content.phrases > 0.5 || content.filled === 0),
  },
];

function isOneOf(role: IndicatorColumn | null, ...roles: readonly IndicatorColumn[]): boolean {
  return role !== null && roles.includes(role);
}
