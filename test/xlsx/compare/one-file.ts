import { readFileSync } from 'node:fs';
import { HostError } from '../../../src/sheets/port';
import { packageFaults } from '../../support/package-check';
import { partsOf, textsOf } from '../packages';
import { lossesOf, withoutValue, withSlashes } from './losses';
import type { Way } from './put-form';
import { WAYS } from './put-form';

/** What became of a file on one way. */
export interface Outcome {
  readonly way: string;
  /** Why it was not written, in the words that people are told. */
  readonly refused: string | null;
  readonly faults: readonly string[];
  readonly results: readonly string[];
}

export async function outcomesOf(path: string): Promise<Outcome[]> {
  const bytes = new Uint8Array(readFileSync(path));
  const outcomes: Outcome[] = [];
  for (const [way, put] of Object.entries(WAYS)) outcomes.push(await outcomeOf(way, put, bytes));
  return outcomes;
}

async function outcomeOf(way: string, put: Way, bytes: Uint8Array): Promise<Outcome> {
  try {
    const after = await put(bytes);
    const [had, has] = [withSlashes(await textsOf(bytes)), withSlashes(await textsOf(after))];
    const { faults, results } = lossesOf(withSlashes(await partsOf(bytes)), withSlashes(await partsOf(after)));
    const old = new Set(packageFaults(had));
    const bare = [...has].filter(([part]) => !had.has(part)).flatMap(([, text]) => withoutValue(text));
    return {
      way,
      refused: null,
      faults: [
        ...faults,
        ...packageFaults(has).filter((fault) => !old.has(fault)),
        ...bare.map((at) => `the form's formula at ${at} has no value`),
      ],
      results,
    };
  } catch (error) {
    const isSentence = error instanceof HostError && /[\u4e00-\u9fff]/.test(error.message) && /。$/.test(error.message);
    const detail = error instanceof HostError && error.detail instanceof Error ? error.detail.stack : '';
    return isSentence && error.code !== 'unknown'
      ? { way, refused: error.message, faults: [], results: [] }
      : {
          way,
          refused: null,
          faults: [`${String(error instanceof Error ? error.stack : error)} ${detail}`],
          results: [],
        };
  }
}

process.on('message', (path: string) => {
  void outcomesOf(path).then((outcomes) => process.send?.(outcomes));
});
