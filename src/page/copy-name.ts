import { strings } from './strings';

/** "申报表.xlsx" → "申报表（已校验）.xlsx". Excel opens a file with macros, and one without, only under an ending that says so. */
export function copyName(name: string, macros: boolean): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.\w{1,5})?$/s.exec(name) ?? [];
  const kept = macros ? /^\.xl[st]m$/i : /^\.xl[st]x$/i;
  const usual = macros ? '.xlsm' : '.xlsx';
  const marked = stem.endsWith(strings.copyMark) ? stem : stem + strings.copyMark;
  return marked + (kept.test(ending) ? ending : usual);
}
