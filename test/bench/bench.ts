import { parseArgs } from 'node:util';
import { compareWith } from './against';
import { measureCore } from './core';
import { measureOpening } from './opening';
import { measurePane } from './pane';
import { print } from './print';

/**
 * `npm run bench`: what the core costs, what opening files costs and what the pane costs at the host. `npm run bench -- core` or
 * `-- opening` measures that alone and needs no Chromium. `npm run bench -- --against <commit>` holds the areas of the core against those of a commit, in the same run.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { against: { type: 'string' } } });
  const [part, ...others] = positionals;
  if ((part !== undefined && part !== 'core' && part !== 'opening') || others.length > 0)
    throw new Error('bench [core|opening] [--against <commit>]');
  if (values.against !== undefined) {
    print(`Core, here against ${values.against} (one process, in turns)`, await compareWith(values.against));
    return;
  }
  if (part !== 'opening') await measureCore();
  if (part !== 'core') await measureOpening();
  if (part === undefined) await measurePane();
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
