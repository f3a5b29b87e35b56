import { z } from 'zod';

const wording = z.string().min(1);
const stars = z.union([z.literal(0), z.literal(1), z.literal(3)]);

const templateRow = z.strictObject({
  id: wording,
  kind: z.enum(['indicator', 'heading', 'free', 'blank', 'ellipsis', 'empty-class']),
  level1: wording,
  level2: wording.nullable(),
  name: z.string(),
  stars,
  parent: wording.nullable(),
  target: z.string(),
  comparator: z.enum(['≥', '≤', '>', '<', '=']).nullable(),
  unit: wording.nullable(),
  alsoUnits: z.array(wording),
  fixedValue: wording.nullable(),
  line: z.int().positive(),
});

const formKind = z.enum(['application', 'review', 'monitoring', 'self-evaluation']);

const frame = z.strictObject({
  kind: formKind,
  title: wording,
  yearLine: z.string(),
  labels: z.record(z.string(), wording),
  columns: z.array(wording).min(1),
  notes: z.array(wording),
  instructions: z.record(z.string(), wording),
  sections: z
    .array(
      z.strictObject({
        name: wording,
        items: z.array(z.strictObject({ name: wording, max: z.number().positive(), points: wording })).min(1),
      }),
    )
    .optional(),
});

const words = z.instanceof(RegExp);

const category = z.strictObject({
  id: wording,
  name: wording,
  note: wording,
  words: z.strictObject({ telling: words, usual: words, hinting: words.nullable(), foreign: words.optional() }),
  evaluation: z.enum(['operating', 'public']),
  rows: z.array(templateRow).min(1),
});

const share = z.string().regex(/^0\.\d+$/);
const percent = z.number().positive();
const setting = z.enum(['weights', 'execution', 'formulas', 'equal', 'bands', 'overfulfilment', 'totalCaps', 'grades']);

const ground = z.strictObject({
  certainty: z.enum(['A', 'B', 'C', 'own']),
  source: z.union([
    z.strictObject({ document: wording, clause: wording, quote: wording }),
    z.strictObject({ convention: wording, says: wording }),
  ]),
});

const arithmetic = z.strictObject({
  id: wording,
  name: wording,
  weights: z.array(z.strictObject({ classes: z.array(wording).min(1), points: z.number().positive() })),
  execution: z.strictObject({ points: z.number().positive(), budget: z.enum(['annual', 'adjusted']) }),
  formulas: z.strictObject({
    above: z.enum(['inverse', 'linear']),
    equal: z.enum(['from-target', 'at-target']),
    equalCostIsLimit: z.boolean(),
    belowZero: z.enum(['zero', 'as-written']),
  }),
  bands: z.strictObject({ reached: share, partly: share }),
  overfulfilment: z.strictObject({ from: percent, deduct: z.number().min(0) }).nullable(),
  totalCaps: z.array(z.strictObject({ executionBelow: percent, totalAtMost: z.number() })),
  grades: z.array(z.strictObject({ name: wording, from: z.number() })),
  grounds: z.record(setting, ground.nullable()),
});

const dayTerm = z.strictObject({ days: z.int().positive(), counted: z.enum(['calendar', 'working']), ground });

const systemSheet = z.strictObject({
  id: wording,
  kind: z.enum(['application', 'monitoring', 'self-evaluation']),
  name: wording,
  columns: z
    .array(
      z.strictObject({
        role: wording,
        caption: wording,
        required: z.literal(true).optional(),
        coded: z.literal(true).optional(),
        longest: z.int().positive().optional(),
      }),
    )
    .min(1),
  codes: z.record(wording, wording),
  weightsTotal: z.number().positive().nullable(),
  classPoints: z.array(z.strictObject({ classes: z.array(wording).min(1), points: z.number().positive() })),
  reasonFrom: percent.nullable(),
  bands: z.strictObject({ reached: share, partly: share }).nullable(),
  ground,
});

const named = { name: wording, synonyms: z.array(wording) };

export const ruleSetSchema = z.strictObject({
  id: wording,
  document: wording,
  classes: z.array(z.strictObject({ ...named, level2: z.array(z.strictObject(named)).min(1) })),
  profile: z.null(),
  arithmetic,
  arithmetics: z.array(arithmetic).min(1),
  terms: z.strictObject({
    steps: z.strictObject({ approval: dayTerm, publication: dayTerm }),
    calendar: z.strictObject({ holidays: z.array(z.int()), workdays: z.array(z.int()) }),
  }),
  reviewPassMark: z.number().positive(),
  limits: z.record(z.string(), z.number().positive()),
  ruleSettings: z.strictObject({}),
  rewordings: z.strictObject({}),
  forms: z.partialRecord(formKind, frame),
  categories: z.array(category),
  systemSheets: z.array(systemSheet).min(1),
  currentWords: z.array(z.tuple([wording, wording])),
});
