/// <reference types="office-js" />
import { createHash } from 'node:crypto';
import { readFileSync, mkdirSync, existsSync, renameSync, rmSync, statSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { buildSync } from 'esbuild';
import { Host, type HostOptions } from '../../src/workbench/host/host';
import { EXCEL_API } from '../../src/workbench/host/excel-version';
import type { HostModel } from '../../src/workbench/host/model';
import { optimizeBundle } from '../../src/workbench/univer/optimize-bundle';
import { nativeBridge } from './native-bridge';
import { honourMergeUndoGroup } from './undo-group-option';
import { usedExcel } from './excels';
import { demandVirtualTime } from './virtual-time';

const ROOT = resolve(__dirname, '../..');
const BUNDLES = join(ROOT, 'node_modules/.cache/jichi');
const CLIENT = join(ROOT, 'node_modules/@microsoft/office-js/dist/excel-win32-16.01.js');

export interface OfficeHost {
  readonly host: Host;
  readonly model: HostModel;
  /** The real client's own namespace, bound to this host; also the global one, as the add-in's code says it. */
  readonly Excel: typeof Excel;
  /** Awaited requests, and all request bytes, since the last call. */
  counted(): {
    readonly roundTrips: number;
    readonly requestBytes: number;
    readonly responseBytes: number;
    readonly writes: number;
  };
  dispose(): void;
}

/** The unmodified office.js before a new workbook with one sheet, "Sheet1". In tests only in virtual time. */
export function openOfficeHost(options: HostOptions = {}): OfficeHost {
  const { headlessModel } = loadUniver();
  const model = headlessModel();
  const host = new Host(model, { excelVersion: usedExcel(), ...options });
  const client = { ...loadClient(host), Office: officeOf(host) };
  Object.assign(globalThis, client);
  let counts = { roundTrips: 0, requestBytes: 0, responseBytes: 0, writes: 0 };
  host.onExchange((exchange) => {
    counts = {
      roundTrips: counts.roundTrips + (exchange.cleanUp ? 0 : 1),
      requestBytes: counts.requestBytes + exchange.requestBytes,
      responseBytes: counts.responseBytes + exchange.responseBytes,
      writes: counts.writes + (exchange.writes ? 1 : 0),
    };
  });
  return {
    host,
    model,
    Excel: client.Excel,
    counted() {
      const since = counts;
      counts = { roundTrips: 0, requestBytes: 0, responseBytes: 0, writes: 0 };
      return since;
    },
    dispose() {
      model.dispose();
      for (const name of Object.keys(client)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/** Univer alone, with a new workbook of one sheet. In tests only in virtual time. */
export function openModel(): HostModel & { dispose(): void } {
  return loadUniver().headlessModel();
}

/** A realm of its own for every host: the client keeps its event registrations in it, and defines its globals only once. */
function loadClient(host: Host): Client {
  const realm: Record<string, unknown> = {
    location: {
      href: 'https://localhost/',
      origin: 'https://localhost',
      search: '',
      hash: '',
      protocol: 'https:',
      host: 'localhost',
    },
    navigator: { userAgent: 'node' },
    console,
    setTimeout,
    clearTimeout,
    _richApiNativeBridge: nativeBridge(host),
  };
  realm.window = realm;
  createContext(realm);
  clientScript.runInContext(realm);
  const { Excel, OfficeExtension } = realm as unknown as Client;
  honourMergeUndoGroup(Excel);
  return { Excel, OfficeExtension };
}

/** What the add-in asks of `Office`, which does not exist on this way. */
function officeOf(host: Host): object {
  const isSetSupported = (name: string, version: string): boolean =>
    name === 'ExcelApi' && minorOf(version) <= minorOf(EXCEL_API[host.excelVersion]);
  return { context: { requirements: { isSetSupported } } };
}

const minorOf = (version: string): number => Number(version.split('.')[1]);

interface Client {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

const clientScript = new Script(readFileSync(CLIENT, 'utf8'), { filename: CLIENT });

interface Headless {
  headlessModel(): HostModel & { dispose(): void };
}

/** jest cannot load Univer's modules: they are bundled once, and again when the sources change. */
function loadUniver(): Headless {
  demandVirtualTime();
  bundle ??= bundleOf(stampOfSources());
  return createRequire(__filename)(bundle) as Headless;
}

let bundle: string | null = null;

/** Checkouts may share their packages: the bundle's name tells of which sources it is made. */
function bundleOf(stamp: string): string {
  const file = join(BUNDLES, `univer-headless-${stamp}.cjs`);
  if (existsSync(file)) return file;
  mkdirSync(BUNDLES, { recursive: true });
  // Other test processes may build or load it at the same time.
  const own = `${file}.${process.pid}`;
  const { outputFiles } = buildSync({
    entryPoints: [join(ROOT, 'src/workbench/univer/headless.ts')],
    outfile: own,
    write: false,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    ...(process.env.UNIVER_NODE_PATH ? { nodePaths: [process.env.UNIVER_NODE_PATH] } : {}),
  });
  const [{ text } = { text: '' }] = outputFiles;
  writeFileSync(own, optimizeBundle(text));
  renameSync(own, file);
  removeOldBundles();
  return file;
}

function stampOfSources(): string {
  const folders = [
    'src/workbench/univer',
    'src/workbench/host',
    'src/model',
    'src/sheets/formula',
    'src/sheets/number-format',
  ];
  const sources = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  );
  const hash = createHash('sha256');
  for (const name of ['package-lock.json', 'test/support/office-host.ts', ...sources.sort()]) {
    const path = join(ROOT, name);
    if (statSync(path).isFile()) hash.update(`${name}\n`).update(readFileSync(path));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Those of yesterday's sources; another checkout that still has them builds its own again. */
function removeOldBundles(): void {
  for (const name of readdirSync(BUNDLES).filter((each) => each.startsWith('univer-headless'))) {
    const path = join(BUNDLES, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > A_DAY) rmSync(path, { force: true });
  }
}

const A_DAY = 24 * 60 * 60 * 1000;
