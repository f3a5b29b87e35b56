import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles the workbench page into a folder: index.html, main.js, main.css, pane-door.js. */
export async function buildWorkbench(folder: string): Promise<void> {
  const page = join(__dirname, 'page');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [join(page, 'main.ts'), join(page, 'pane-door.ts')],
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  await copyFile(join(page, 'index.html'), join(folder, 'index.html'));
}
