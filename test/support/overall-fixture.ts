import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SheetPlan } from '../../src/sheets/plan';
import { SheetSketch } from './sheet-sketch';

/** The 部门整体绩效目标 of a published document, as in test/fixtures/overall: its lines joined where the page broke them. */
export interface OverallFixture {
  readonly id: string;
  readonly seed: string;
  readonly parts: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[];
}

/** Null where the document has none. */
export function overallFixture(id: string): OverallFixture | null {
  const path = join(__dirname, '../fixtures/overall', `${id}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as OverallFixture) : null;
}

/** Typed as the document prints it: a heading or a paragraph a row. */
export function planOfOverall({ id, parts }: OverallFixture): SheetPlan {
  const lines = parts.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
  const sketch = new SheetSketch(`${id}-整体`, [100]);
  sketch.line(1, 1, '部门整体绩效目标', 1, { horizontal: 'center', font: { name: '宋体', size: 14, bold: true } });
  lines.forEach((line, index) => sketch.line(2 + index, 1, line, 1, { wrap: true, numberFormat: '@' }));
  return sketch.plan();
}
