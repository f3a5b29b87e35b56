import { squash } from '../model/text';

/** A name that ends with one of these, or has one before its bracket, may be that of a share (decision D14). */
export const SHARE_WORDS: readonly string[] = ['率', '度', '占比', '比例'];

export function mayNameShare(name: string | null): boolean {
  const text = `${squash(name ?? '')}(`;
  return SHARE_WORDS.some((word) => text.includes(`${word}(`));
}
