import type { PublicText } from '../../model/public-text';

export interface CoverLine {
  readonly text: string;
  /** People must still write it. */
  readonly missing: boolean;
}

/** What the cover says: the department, the year and the title. */
export function coverOf({ department, year, title }: PublicText): readonly CoverLine[] {
  return [
    department === '' ? { text: '（请补充：部门名称）', missing: true } : { text: department, missing: false },
    ...(year === null ? [{ text: '（请补充：年度）', missing: true }] : []),
    { text: `${year === null ? '' : `${year}年`}${title}`, missing: false },
  ];
}
