import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { NOTHING_KNOWN } from '../../src/cycle/known-workbook';
import type { KnownWorkbook } from '../../src/cycle/known-workbook';
import type { Form } from '../../src/model/form';
import type { SheetGrid } from '../../src/sheets/grid';
import type { Preparation } from './timing';

/** What is measured of a source tree: this one, or that of another commit. */
export type Core = Pick<typeof import('../../src/xlsx'), 'openXlsx'> &
  Pick<typeof import('../../src/sheets/recognise'), 'recognise'> &
  Pick<typeof import('../../src/rules'), 'checkForm'> &
  Pick<typeof import('../../src/workbook/check/form-context'), 'contextOf' | 'OWN_FRAME'> &
  Pick<typeof import('../../src/workbook/score/score-form'), 'scoreForm'> &
  Pick<typeof import('../../src/catalog'), 'caibannong201968'>;

/** Each by where it stands now, then by where it stood in trees that are compared with. */
const PARTS: readonly (readonly string[])[] = [
  ['xlsx'],
  ['sheets/recognise'],
  ['rules'],
  ['workbook/check/form-context', 'workbook/form-context'],
  ['workbook/score/score-form', 'workbook/score-form'],
  ['catalog'],
];

/**
 * In one file, as the pane and the command line are built: modules that are compiled one by one pay for every name that is handed on.
 * @param root folder of the checkout
 */
export function loadCore(root: string): Core {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-core-'));
  const outfile = join(folder, 'core.cjs');
  const placeOf = (places: readonly string[]) =>
    places.find((place) => ['.ts', '/index.ts'].some((ending) => existsSync(join(root, 'src', `${place}${ending}`))));
  const contents = PARTS.map((places) => `export * from './src/${placeOf(places)}';`).join('\n');
  try {
    buildSync({ stdin: { contents, resolveDir: root }, bundle: true, platform: 'node', format: 'cjs', outfile });
    return require(outfile) as Core;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Area {
  readonly name: string;
  readonly per: 'form' | 'workbook';
  /** How often one round does it, so that a round takes some tens of milliseconds. */
  readonly repeats: number;
  /** `bytes` are a workbook, which every tree opens for itself. */
  prepare(core: Core, bytes: Uint8Array, repeats: number): ReturnType<Preparation>;
}

/** Every form is a fresh one: what is remembered of a form (src/model/memoize.ts) would be measured only once. */
export const AREAS: readonly Area[] = [
  {
    name: 'open an xlsx',
    per: 'workbook',
    repeats: 1,
    prepare: async (core, bytes) => () => grids(core, bytes),
  },
  {
    name: 'recognise',
    per: 'form',
    repeats: 12,
    async prepare(core, bytes, repeats) {
      const sheets = await freshGrids(core, bytes, repeats);
      return () => sheets.forEach((grid) => core.recognise(grid));
    },
  },
  {
    name: 'rules',
    per: 'form',
    repeats: 6,
    async prepare(core, bytes, repeats) {
      const forms = (await freshGrids(core, bytes, repeats)).flatMap((grid) => core.recognise(grid));
      return () => forms.forEach((form) => judge(core, form));
    },
  },
  {
    name: 'scoring',
    per: 'form',
    repeats: 12,
    async prepare(core, bytes, repeats) {
      const forms = (await freshGrids(core, bytes, repeats)).flatMap((grid) => core.recognise(grid));
      return () => forms.forEach((form) => score(core, form));
    },
  },
  {
    name: 'whole core',
    per: 'form',
    repeats: 4,
    async prepare(core, bytes, repeats) {
      const sheets = await freshGrids(core, bytes, repeats);
      return () => sheets.forEach((grid) => recogniseJudgeAndScore(core, grid));
    },
  },
];

export function recogniseJudgeAndScore(core: Core, grid: SheetGrid): void {
  for (const form of core.recognise(grid)) {
    judge(core, form);
    score(core, form);
  }
}

/** Nothing besides the form, in words that earlier trees understand as well: there it is the list of other forms. */
const KNOWN: KnownWorkbook = Object.assign([], NOTHING_KNOWN);

function judge({ checkForm, contextOf, OWN_FRAME }: Core, form: Form): void {
  checkForm(form, contextOf(form, OWN_FRAME, KNOWN));
}

function score({ scoreForm, caibannong201968 }: Core, form: Form): void {
  if (form.kind === 'self-evaluation') scoreForm(form, caibannong201968.arithmetic);
}

async function grids({ openXlsx }: Core, bytes: Uint8Array): Promise<readonly SheetGrid[]> {
  return (await openXlsx(bytes)).read({ all: true }, { merges: true });
}

const opened = new WeakMap<Core, readonly SheetGrid[]>();

async function freshGrids(core: Core, bytes: Uint8Array, repeats: number): Promise<SheetGrid[]> {
  const read = opened.get(core) ?? (await grids(core, bytes));
  opened.set(core, read);
  return Array.from({ length: repeats }, () => read.map((grid) => structuredClone(grid))).flat();
}
