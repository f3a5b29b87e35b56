import type { SheetGrid } from './grid';

/** The printed lines above an approved 申报表; a sheet that has them is recognised as its keeper, whoever wrote it. */
export const RECORD_TITLE = '批复目标存档';

const LABELS = {
  date: '批复日期',
  body: '批复单位',
  number: '批复文号',
  version: '目标版本',
  source: '原表',
  registered: '登记',
} as const;

export interface ApprovalRecord {
  /** "2024-03-05" */
  readonly date: string;
  readonly body: string;
  /** "" where the approval has none. */
  readonly number: string;
  /** 0: as first approved; 1, 2 …: after that adjustment. */
  readonly version: number;
  /** Name of the sheet that was approved. */
  readonly source: string;
  /** Who has put it down, and when. */
  readonly registered: string;
}

/** The lines below the title, in their order. */
export function recordLines(record: ApprovalRecord): readonly string[] {
  const texts = { ...record, version: versionName(record.version) };
  return FIELDS.map((field) => `${LABELS[field]}：${texts[field]}`);
}

/** "批复", "第1次调整". */
export function versionName(version: number): string {
  return version === 0 ? '批复' : `第${version}次调整`;
}

/** Null where the sheet keeps no approval. */
export function readRecord(grid: SheetGrid): ApprovalRecord | null {
  const lines = grid.texts.slice(0, LONGEST_RECORD).map((row) => (row.find((text) => text.trim() !== '') ?? '').trim());
  const title = lines.findIndex((line) => line.startsWith(RECORD_TITLE));
  if (title < 0) return null;
  const [date, body, number, version, source, registered] = FIELDS.map((field) => said(lines.slice(title), field));
  if (!date || !body) return null;
  return {
    date,
    body,
    number: number ?? '',
    version: versionIn(version ?? ''),
    source: source ?? '',
    registered: registered ?? '',
  };
}

type RecordField = keyof typeof LABELS;
const FIELDS: readonly RecordField[] = ['date', 'body', 'number', 'version', 'source', 'registered'];
const LONGEST_RECORD = 12;

function said(lines: readonly string[], field: RecordField): string {
  const line = lines.find((each) => new RegExp(`^${LABELS[field]}\\s*[:：]`).test(each)) ?? '';
  return line.replace(/^[^:：]*[:：]/, '').trim();
}

function versionIn(text: string): number {
  return Number(/\d+/.exec(text)?.[0] ?? 0);
}
