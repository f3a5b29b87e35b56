import { relationsIn, removeParts, removeRelation } from '../package/draft';
import type { Draft } from '../package/draft';

/** Where the signatures of a file stand. */
export const SIGNATURES = /^_xmlsignatures\//;

/** A changed file is not the one that was signed: without its signatures it is an unsigned file, with them a forged one. */
export function removeSignatures(draft: Draft): void {
  const parts = [...draft.package.parts].filter(([key]) => SIGNATURES.test(key));
  if (parts.length === 0) return;
  const origins = relationsIn(draft, '').filter(({ target }) => SIGNATURES.test(target.toLowerCase()));
  for (const { id } of origins) removeRelation(draft, '', id);
  removeParts(
    draft,
    parts.map(([, { path }]) => path),
  );
}
