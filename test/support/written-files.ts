import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSession } from '../../src/taskpane/session';
import { fillScores } from '../../src/workbook/score/fill-scores';
import { readSheets } from '../../src/workbook/read/read-sheet';
import { createXlsx, openXlsx } from '../../src/xlsx';
import { COMMANDS } from '../session/commands';
import type { Desk } from '../session/desk';
import { exampleBytes, examples } from './examples';

/** A file that the program writes; by name, made when it is asked for. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  /** Somebody else's file that it was before: faults that it had are not ours. */
  readonly from?: string;
}

const FILES = join(__dirname, '../fixtures/files');

/** Every kind of file that we write: what each command of the pane makes of a file, the examples, other people's files with scores filled in. */
export function writtenFiles(): readonly WrittenFile[] {
  return [
    // Those need somebody who shows another sheet in between.
    ...COMMANDS.filter(({ name }) => !name.endsWith(' once more')).map(({ name, plans, before, run }) => ({
      name: `command ${name}`,
      bytes: async () => {
        const first = createXlsx();
        await first.apply(plans().map((plan) => ({ kind: 'add-sheet', plan })));
        const workbook = await openXlsx(await first.toBytes());
        const session = createSession(workbook, () => undefined);
        await session.start();
        const sheets = await workbook.read({ all: true }, { merges: false });
        const desk = { session, sheet: (name) => sheets.find((one) => one.name === name)?.id ?? '' } as Desk;
        await before?.(desk);
        const done = await run(desk);
        await session.stop();
        if (!done) throw new Error(`${name} is not done`);
        return workbook.toBytes();
      },
    })),
    ...examples().map((example) => ({ name: `example ${example.file}`, bytes: () => exampleBytes(example) })),
    ...readdirSync(FILES).map((file) => {
      const from = join(FILES, file);
      return { name: `scored ${file}`, from, bytes: () => scored(from) };
    }),
  ];
}

async function scored(path: string): Promise<Uint8Array> {
  const workbook = await openXlsx(new Uint8Array(readFileSync(path)));
  const forms = (await readSheets(workbook, { all: true }, true)).flatMap((sheet) => sheet.forms);
  const form = forms.find(({ kind }) => kind === 'self-evaluation');
  if (!form) throw new Error(`no 自评表 in ${path}`);
  const result = await fillScores(workbook, {
    form: { sheet: form.sheet, row: form.table.headerRow },
    replaceTyped: true,
  });
  if (!result.ok) throw new Error(result.message);
  return workbook.toBytes();
}
