import { readFileSync } from 'node:fs';

export interface FloorOptions {
  /** Each folder of src, and what it may import beside itself. */
  readonly floors: Readonly<Record<string, readonly string[]>>;
  readonly inner: readonly string[];
}

interface LintConfig {
  readonly overrides: readonly { readonly rules: { readonly 'floors/imports'?: readonly [string, FloorOptions] } }[];
}

/** What `.oxlintrc.json` says of the floors; its comments stand in lines of their own. */
export function floorOptions(): FloorOptions {
  const text = readFileSync('.oxlintrc.json', 'utf8').replace(/^\s*\/\/.*$/gm, '');
  const { overrides } = JSON.parse(text) as LintConfig;
  const [options] = overrides.flatMap(({ rules }) => rules['floors/imports']?.[1] ?? []);
  if (!options) throw new Error('.oxlintrc.json says nothing of the floors');
  return options;
}
