import type { Ending } from '../xlsx';
import { strings } from './strings';

/** "申报表.xlsx" → "申报表（已校验）.xlsx", with the ending under which Excel opens it. */
export function copyName(name: string, needed: Ending): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(name) ?? [];
  const marked = stem.endsWith(strings.copyMark) ? stem : stem + strings.copyMark;
  return marked + (ending.toLowerCase() === needed ? ending : needed);
}
