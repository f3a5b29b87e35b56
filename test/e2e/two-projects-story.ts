import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusTable } from '../support/corpus';

/** Two published goals of one county office (tables 000-04 and 000-05); funds and results are ours, the tables print none. */
function published(id: string): CorpusTable {
  return JSON.parse(readFileSync(join(__dirname, `../fixtures/corpus/${id}.json`), 'utf8')) as CorpusTable;
}

export const DEPARTMENT = '县乡村振兴局';

export const ROADS = published('000-04');
export const INDUSTRY = published('000-05');

/** The county's value of an indicator; fails where the table has none. */
export function targetOf(table: CorpusTable, name: string): string {
  const found = table.indicators.find(({ level3 }) => level3 === name);
  if (!found) throw new Error(`${table.id} has no ${name}`);
  return found.target;
}

/** 万元, as filed and as spent: total, of it fiscal, other. */
export const FUNDS = {
  roads: { budget: ['573', '500', '73'], executed: ['560', '490', '70'] },
  industry: { budget: ['240', '240', '0'], executed: ['240', '240', '0'] },
} as const;
