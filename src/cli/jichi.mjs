#!/usr/bin/env node
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Starts the command line as it was built into dist/cli, and builds it first where what lies there was made of other sources.
 * It is plain JavaScript, because compiling TypeScript at every start costs seconds.
 */
const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const BUILDS = join(ROOT, 'dist/cli');

const build = join(BUILDS, stampOfSources());
if (!existsSync(build)) await makeBuild(build);
await import(pathToFileURL(join(build, 'main.mjs')).href);

/** Other for every file that is added, removed or written to: names, sizes and times of all sources, and the versions of the packages. */
function stampOfSources() {
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).map((name) =>
    join('src', name),
  );
  const hash = createHash('sha256');
  for (const name of [...sources.sort(), 'package-lock.json']) {
    const { size, mtimeMs } = statSync(join(ROOT, name));
    hash.update(`${name}\n${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Made aside and moved into its place at once, so that commands started at the same time never load half a build. */
async function makeBuild(folder) {
  mkdirSync(BUILDS, { recursive: true });
  const earlier = readdirSync(BUILDS).filter((name) => /^[0-9a-f]{16}$/.test(name));
  const aside = mkdtempSync(join(BUILDS, 'making-'));
  try {
    await bundle(aside);
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  earlier.forEach((name) => rmSync(join(BUILDS, name), { recursive: true, force: true }));
}

async function bundle(outdir) {
  const esbuild = await import('esbuild').catch(() => {
    process.stderr.write('还不能生成命令行程序：请先在项目文件夹中运行 npm ci。\n');
    process.exit(2);
  });
  await esbuild.build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts', 'src/cli/check-worker.ts'],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What a command does not need stays in files of their own, which it does not load.
    splitting: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
}
