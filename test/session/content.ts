import { inspect } from '../excel/inspect';
import type { Desk } from './desk';

export type Content = Readonly<Record<string, unknown>>;

/** All that the workbook holds, by path. */
export async function contentOf({ model }: Desk): Promise<Content> {
  const flat: Record<string, unknown> = {
    sheets: model
      .sheets()
      .map(({ name, hidden }) => `${name} ${hidden}`)
      .join(),
  };
  for (const { name, formula, visible, sheet } of model.names()) {
    if (sheet === null) flat[`name ${name}`] = `${formula} ${visible}`;
  }
  for (const { name } of model.sheets()) flatten(flat, name, await inspect(model, name));
  return flat;
}

function flatten(flat: Record<string, unknown>, path: string, value: unknown): void {
  if (typeof value === 'function') return;
  if (typeof value !== 'object' || value === null) {
    // Answers, approvals and the sheet of results carry the minute.
    flat[path] = typeof value === 'string' ? value.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/, 'now') : value;
    return;
  }
  for (const [key, each] of Object.entries(value)) flatten(flat, `${path}/${key}`, each);
}

/** The first differences in words, or null. */
export function difference(is: Content, should: Content): string | null {
  const keys = [...new Set([...Object.keys(is), ...Object.keys(should)])].filter((key) => is[key] !== should[key]);
  if (keys.length === 0) return null;
  const lines = keys
    .slice(0, 8)
    .map((key) => `${key}: ${JSON.stringify(is[key])} instead of ${JSON.stringify(should[key])}`);
  return [`${keys.length} differences`, ...lines].join('\n');
}
