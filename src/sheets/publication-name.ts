/** A 公开稿 prints nothing but the form, so its sheet's name alone says that it is a copy. */
const NAME = /^公开稿[（(]/;

export const PUBLICATION = '公开稿';

export function isPublication({ name }: { readonly name: string }): boolean {
  return NAME.test(name);
}
