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

const named = { name: wording, synonyms: z.array(wording) };

export const ruleSetSchema = z.strictObject({
  id: wording,
  document: wording,
  classes: z.array(
    z.strictObject({ ...named, weight: z.number().positive(), level2: z.array(z.strictObject(named)).min(1) }),
  ),
  profile: z.null(),
  executionWeight: z.number().positive(),
  reviewPassMark: z.number().positive(),
  limits: z.record(z.string(), z.number().positive()),
  ruleSettings: z.strictObject({}),
  forms: z.partialRecord(formKind, frame),
  categories: z.array(z.strictObject({ id: wording, name: wording, note: wording, rows: z.array(templateRow).min(1) })),
  currentWords: z.array(z.tuple([wording, wording])),
});
