import { join } from 'node:path';
import { build } from 'esbuild';
import { HostError } from '../../src/sheets/port';
import { describeWorkbookPort } from '../contract/workbook-port';
import { openWorkbenchPage, type WorkbenchPage } from '../support/office-host-page';
import type { Answer, PortPage } from './port-page';

let bench: WorkbenchPage;

beforeAll(async () => {
  bench = await openWorkbenchPage();
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'port-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
  });
  await bench.pane().addScriptTag({ content: outputFiles[0]?.text ?? '' });
});

afterAll(() => bench.close());

/** Runs one of the page's functions in the pane. */
function ask<K extends keyof PortPage>(
  name: K,
  ...given: Parameters<PortPage[K]>
): Promise<Awaited<ReturnType<PortPage[K]>>> {
  return bench.pane().evaluate(
    ([asked, args]) => {
      const page = (window as unknown as { portPage: Record<string, (...each: unknown[]) => Promise<unknown>> })
        .portPage;
      return page[asked]?.(...args);
    },
    [name, given] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<PortPage[K]>>>;
}

function valueOf<T>(answer: Answer<T>): T {
  if ('value' in answer) return answer.value;
  throw new HostError(answer.code, answer.message);
}

describeWorkbookPort('excel in Chromium', () => ({
  async open(setup) {
    valueOf(await ask('open', setup));
    return {
      port: {
        readOnly: false,
        calculate: async () => void valueOf(await ask('calculate')),
        read: async (which, options) => valueOf(await ask('read', which, options)),
        async apply(edits) {
          const batch = valueOf(await ask('apply', edits));
          return { revert: async () => void valueOf(await ask('revert', batch)) };
        },
        watch: () => Promise.reject(new Error('the contract does not watch')),
        reveal: () => Promise.reject(new Error('the contract reveals nothing')),
      },
      async inspect(sheet) {
        const plain = await ask('inspect', sheet);
        return { ...plain, style: (at) => plain.styles[at] ?? {} };
      },
      sheetNames: () => ask('sheetNames'),
      workbookNames: () => ask('workbookNames'),
    };
  },
}));

test('nothing was asked of the outside world, and nothing went wrong', () => {
  expect(bench.outside).toEqual([]);
  expect(bench.errors).toEqual([]);
});
