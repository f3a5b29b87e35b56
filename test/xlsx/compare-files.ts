import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, relative } from 'node:path';
import type { Outcome } from './compare/one-file';
import { WAYS } from './compare/put-form';

/**
 * `npm run compare-files -- <folder>`: puts a form into a copy of every workbook of a folder, by the command line and in the
 * workbench, and says what of the rest of the file is another one afterwards. The folder is somebody else's: nothing of it is
 * written. Every file has its time in a process of its own, so that one that hangs is named and the others go on.
 */
const LONGEST = 120_000;
const HANGS = 'hangs';

interface Result {
  readonly file: string;
  readonly outcomes: readonly Outcome[];
}

async function main(folder: string): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xl[st][xm]$/i.test(name) && !/(^|\/)~\$/.test(name))
    .sort();
  const results: Result[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    let child: ChildProcess | null = null;
    for (let name = files[next++]; name !== undefined; name = files[next++]) {
      child ??= fork(join(__dirname, 'compare/one-file.ts'), {
        execArgv: [...process.execArgv, '--max-old-space-size=3000'],
      });
      const outcomes = await answerOf(child, join(folder, name));
      if (outcomes.some(({ faults }) => faults[0]?.startsWith(HANGS))) child = null;
      const result = { file: relative('.', join(folder, name)), outcomes };
      results.push(result);
      print(result);
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, lane));
  summarise(results);
}

function answerOf(child: ChildProcess, path: string): Promise<readonly Outcome[]> {
  return new Promise((done) => {
    const fault = (text: string): Outcome[] => [
      { way: Object.keys(WAYS).join(', '), refused: null, faults: [text], results: [] },
    ];
    const end = (outcomes: readonly Outcome[]): void => {
      clearTimeout(clock);
      child.removeAllListeners();
      done(outcomes);
    };
    // oxlint-disable-next-line eslint-js/no-restricted-syntax -- no test: a file that hangs has to be left.
    const clock = setTimeout(() => {
      child.kill('SIGKILL');
      end(fault(HANGS));
    }, LONGEST);
    child.once('message', (outcomes: Outcome[]) => end(outcomes));
    child.once('exit', (code, signal) => end(fault(`${HANGS}: the process ended with ${code ?? signal ?? ''}`)));
    child.send(path);
  });
}

function print({ file, outcomes }: Result): void {
  for (const { way, faults } of outcomes) {
    if (faults.length > 0) console.log(`FAULTY ${file} (${way}): ${faults.length}`);
    faults.slice(0, 5).forEach((fault) => console.log(`         ${fault.slice(0, 600)}`));
  }
}

function summarise(results: readonly Result[]): void {
  const all = results.flatMap(({ file, outcomes }) => outcomes.map((outcome) => ({ file, ...outcome })));
  for (const way of Object.keys(WAYS)) {
    const own = all.filter((outcome) => outcome.way.includes(way));
    const refused = own.filter((outcome) => outcome.refused !== null);
    const faulty = own.filter(({ faults }) => faults.length > 0);
    const hung = faulty.filter(({ faults }) => faults[0]?.startsWith(HANGS));
    const lost = faulty.filter(({ faults }) => faults.some((fault) => /^lost/.test(fault)));
    const results = own.filter((outcome) => outcome.results.length > 0);
    console.log(
      `${way}: ${own.length} files, ${own.length - refused.length - faulty.length} written without a loss, ${refused.length} refused, ` +
        `${faulty.length} faulty (${lost.length} lost parts, ${hung.length} hung); in ${results.length} files other formulas have another result or none`,
    );
    results.forEach(({ file, results: [first = ''] }) => console.log(`   ${file}: ${first.slice(0, 300)}`));
    const sentences = new Map<string, string[]>();
    for (const { file, refused: sentence } of refused)
      sentences.set(sentence ?? '', [...(sentences.get(sentence ?? '') ?? []), file]);
    for (const [sentence, files] of sentences) console.log(`   ${files.length} × ${sentence} (${files[0] ?? ''})`);
  }
  process.exitCode = all.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('npm run compare-files -- <folder>');
  process.exitCode = 2;
} else void main(folder);
