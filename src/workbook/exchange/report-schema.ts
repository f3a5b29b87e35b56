import { z } from 'zod';

/**
 * The one JSON contract: what `jichi check --json` prints.
 * An amount is a JSON number where a double holds it exactly, else its decimal digits as a string; nothing is rounded.
 */
const decimal = z.union([z.number(), z.string().regex(/^-?\d+(\.\d+)?$/)]);
const text = z.object({ cell: z.string(), text: z.string() }).strict().nullable();
const money = z.object({ cell: z.string(), text: z.string(), amount: decimal.nullable() }).strict().nullable();

/** A value; `cells` where it is printed in several columns (sign, number, unit), in that order. */
const value = z
  .object({ cell: z.string(), text: z.string(), cells: z.array(z.string()).optional() })
  .strict()
  .nullable();

/** How well the form was understood; what is not certain was not judged. */
const reading = z
  .object({
    certainty: z.number().min(0).max(1),
    state: z.enum(['certain', 'partly', 'seen']),
    columns: z.array(
      z
        .object({
          role: z.string().nullable(),
          column: z.string(),
          caption: z.string(),
          certainty: z.number().min(0).max(1),
          from: z.enum(['label', 'content', 'place', 'user']),
        })
        .strict(),
    ),
    unread: z.array(z.string()),
  })
  .strict();

const indicator = z
  .object({
    row: z.int().positive(),
    level1: z.string().nullable(),
    level2: z.string().nullable(),
    level3: text,
    description: text,
    target: value,
    basis: text,
    actual: value,
    forecast: text,
    weight: text,
    score: text,
    reason: text,
    computedScore: z.number().nullable(),
    status: z.enum(['scored', 'ask', 'missing', 'unit-mismatch', 'manual']).nullable(),
  })
  .strict();

const fix = z.discriminatedUnion('kind', [
  z.object({ label: z.string(), kind: z.literal('set-text'), cell: z.string(), text: z.string() }).strict(),
  z
    .object({
      label: z.string(),
      kind: z.literal('set-number'),
      cell: z.string(),
      value: z.number(),
      numberFormat: z.string(),
    })
    .strict(),
  z
    .object({ label: z.string(), kind: z.literal('add-indicator'), category: z.string(), templateRow: z.string() })
    .strict(),
  z.object({ label: z.string(), kind: z.literal('fill-formulas'), rows: z.array(z.int().positive()) }).strict(),
]);

/** `cells`: all its places; `cell` is the first, null for the form as a whole, and so is the one that `fix` mends. */
const finding = z
  .object({
    rule: z.string(),
    /** Tells it from others of its rule in the same place; "" where there is but one. */
    key: z.string(),
    severity: z.enum(['error', 'warning', 'hint']),
    cell: z.string().nullable(),
    cells: z.array(z.string()),
    message: z.string(),
    source: z.union([
      z.object({ document: z.string(), clause: z.string() }).strict(),
      z.object({ convention: z.string() }).strict(),
    ]),
    fix: fix.nullable(),
    answered: z.object({ reason: z.string() }).strict().nullable(),
  })
  .strict();

const form = z
  .object({
    form: z.enum(['application', 'review', 'monitoring', 'self-evaluation']),
    ruleSet: z.string().nullable(),
    /** Id of the arithmetic in force for its points. */
    arithmetic: z.string(),
    reading,
    category: z
      .object({ id: z.string(), certainty: z.number().min(0).max(1), from: z.enum(['name', 'user', 'title', 'guess']) })
      .strict()
      .nullable(),
    year: text,
    code: text,
    project: z.object({ name: text, department: text, implementer: text, contact: text }).strict(),
    funds: z
      .object({ unit: z.enum(['万元', '元']), total: money, fiscal: money, other: money })
      .strict()
      .nullable(),
    plan: z.array(z.object({ until: z.string(), cell: z.string(), text: z.string() }).strict()),
    goals: z.array(text),
    goalResult: text,
    indicators: z.array(indicator),
    execution: z
      .object({
        budget: money,
        executed: money,
        rate: text,
        weight: text,
        score: text,
        computedScore: z.number().nullable(),
      })
      .strict()
      .nullable(),
    total: z.object({ weight: text, score: text, computed: z.number().nullable() }).strict().nullable(),
    review: z
      .object({
        items: z.array(z.object({ id: z.string(), max: z.number(), score: text }).strict()),
        total: z.number().nullable(),
        pass: z.boolean().nullable(),
        opinion: text,
      })
      .strict()
      .nullable(),
    monitoring: z.object({ month: z.int().nullable() }).strict().nullable(),
    findings: z.array(finding),
  })
  .strict();

const process = z.object({ row: z.int().positive(), project: text, findings: z.array(finding) }).strict();

const file = z
  .object({
    path: z.string(),
    error: z.object({ code: z.string(), message: z.string() }).strict().nullable(),
    sheets: z.array(
      z
        .object({
          name: z.string(),
          forms: z.array(form),
          /** Of a 流程表: its projects, and what is wrong with their dates. */
          processes: z.array(process).optional(),
          overall: z
            .object({ findings: z.array(finding) })
            .strict()
            .optional(),
          /** Tables that look like a form and were not read. */
          unread: z.array(z.object({ area: z.string(), why: z.string() }).strict()),
        })
        .strict(),
    ),
  })
  .strict();

export const reportSchema = z.object({ version: z.literal(1), files: z.array(file) }).strict();

export type Report = z.infer<typeof reportSchema>;
export type FileReport = Report['files'][number];
export type FormReport = FileReport['sheets'][number]['forms'][number];
export type ProcessReport = z.infer<typeof process>;
export type FindingReport = FormReport['findings'][number];
export type TextReport = z.infer<typeof text>;
export type ValueReport = z.infer<typeof value>;
export type MoneyReport = z.infer<typeof money>;
