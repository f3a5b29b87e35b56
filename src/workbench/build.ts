import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, transform } from 'esbuild';
import { optimizeBundle } from './univer/optimize-bundle';

/** Bundles the workbench page into a folder: index.html, main.js, main.css, install-host.js. */
export async function buildWorkbench(folder: string): Promise<void> {
  const page = join(__dirname, 'page');
  await mkdir(folder, { recursive: true });
  const { outputFiles } = await build({
    entryPoints: [join(page, 'main.ts'), join(page, 'install-host.ts')],
    outdir: folder,
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  for (const { path, text } of outputFiles) {
    const loader = path.endsWith('.css') ? 'css' : 'js';
    const { code } = await transform(path.endsWith('main.js') ? optimizeBundle(text) : text, { loader, minify: true });
    await writeFile(path, code);
  }
  await copyFile(join(page, 'index.html'), join(folder, 'index.html'));
}
