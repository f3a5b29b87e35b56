import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text that may cite: a page of docs, or what a source file says in its comments and test titles. */
export interface CitingText {
  readonly file: string;
  /** Without code: cell addresses and identifiers are no citations. */
  readonly prose: string;
  /** The whole page, or all comments. */
  readonly text: string;
  readonly isPage: boolean;
}

const FOLDERS = ['src', 'test', 'docs', 'assets'];
/** Data that others wrote: what stands in it is no citation of ours. */
const FIXTURES = 'test/fixtures';
/** Its examples are broken on purpose. */
const THE_TEST_ITSELF = 'test/docs/citations.test.ts';

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

const rootFiles = readdirSync('.', { withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map(({ name }) => name);

/** Every file of the project's own, from its root. */
export const projectFiles: readonly string[] = [...rootFiles, ...FOLDERS.flatMap(filesIn)];
export const fileNames: ReadonlySet<string> = new Set(projectFiles.map((path) => basename(path)));

/** Comments, and strings beside them, so that "//" in a string starts no comment. */
const TOKEN = /\/\*[\s\S]*?\*\/|(?<![:\\])\/\/.*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g;

const isComment = (token: string): boolean => token.startsWith('/*') || token.startsWith('//');

/** In a string only what says that it cites: "… (decision D3)", "weights (D9)", "D11：…". */
const CITING_STRING = /decisions? D\d|\([DRJ]\d+\)|^.[DRJ]\d+：/;

/** Several lines of a comment are one text. */
const joined = (comment: string): string => comment.replace(/\n\s*\*/g, ' ');

const withoutCode = (text: string): string => text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`|"[^"\n]*"/g, '');

export function citingText(file: string, content: string): CitingText {
  if (file.endsWith('.md')) return { file, prose: withoutCode(content), text: content, isPage: true };
  const tokens = content.match(TOKEN) ?? [];
  const comments = tokens.filter(isComment).map(joined);
  const strings = tokens.filter((token) => !isComment(token) && CITING_STRING.test(token));
  return {
    file,
    prose: [...comments.map(withoutCode), ...strings].join('\n'),
    text: comments.join('\n'),
    isPage: false,
  };
}

export const citingTexts: readonly CitingText[] = projectFiles
  .filter((file) => /\.(ts|tsx|mjs|cjs|js|md)$/.test(file) && !file.startsWith(FIXTURES) && file !== THE_TEST_ITSELF)
  .map((file) => citingText(file, readFileSync(file, 'utf8')));
