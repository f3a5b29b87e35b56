import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildWorkbench } from '../../src/workbench/build';
import { buildPane } from './pane-build';

/** What a build takes longer to make than a test to run is built once for each state of the sources and shared by all tests. */

const ROOT = resolve(__dirname, '../..');
const BUILDS = join(ROOT, 'node_modules/.cache/jichi-builds');

/** The pane as `npm run build` makes it. */
export function builtPane(): string {
  const folder = placeOf('pane');
  if (!existsSync(folder)) takePlace(buildPane(), folder);
  return folder;
}

/** The page that needs no Excel, as `npm run build -- --env page` makes it. */
export function builtPage(): string {
  const folder = placeOf('page');
  if (!existsSync(folder)) takePlace(buildPane('--env', 'page'), folder);
  return folder;
}

/** The workbench's own page, without a pane. */
export async function builtWorkbench(): Promise<string> {
  const folder = placeOf('workbench');
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  await buildWorkbench(fresh);
  takePlace(fresh, folder);
  return folder;
}

/** Another process may have built the same meanwhile. */
function takePlace(fresh: string, folder: string): void {
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Checkouts may share their packages: the folder's name tells of which sources a build is made. */
function placeOf(what: string): string {
  mkdirSync(BUILDS, { recursive: true });
  for (const name of readdirSync(BUILDS)) {
    const age = Date.now() - (statSync(join(BUILDS, name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > A_DAY) rmSync(join(BUILDS, name), { recursive: true, force: true });
  }
  return join(BUILDS, `${what}-${fingerprint()}`);
}

const A_DAY = 24 * 60 * 60 * 1000;

function fingerprint(): string {
  const hash = createHash('sha256');
  const settings = [
    'webpack.config.js',
    'webpack.host.js',
    'webpack.page.js',
    'package.json',
    'package-lock.json',
    'manifest.xml',
  ];
  for (const file of [...settings, ...sources('src'), ...sources('assets')])
    hash.update(`${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 16);
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1))
    .sort();
}
