import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = resolve(__dirname, '../..');

/** A production build in a folder of its own, made as `npm run build` makes it. */
export function buildPane(...options: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-build-'));
  const words = ['--mode=production', '--output-path', folder, ...options];
  execFileSync(join(ROOT, 'node_modules/.bin/webpack'), words, { cwd: ROOT, stdio: 'pipe' });
  return folder;
}

/** The page's own scripts in the order in which it asks for them; office.js and what is loaded later are not among them. */
export function firstScripts(folder: string, page = 'taskpane.html'): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const sources = [...html.matchAll(/<script[^>]*\ssrc="?([^">\s]+)/g)].map(([, source = '']) => source);
  return sources.filter((source) => !source.includes('office.js'));
}

/** Bytes as they travel. */
export function gzipBytes(folder: string, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file)), { level: 9 }).length, 0);
}
