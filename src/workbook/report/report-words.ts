import type { ReportKind, ReportUnit } from './units';

/** How a report speaks of what it is written from. */
export interface ReportWords {
  /** The report, as its sheet is called. */
  readonly report: string;
  /** The form in full, and in short. */
  readonly form: string;
  readonly short: string;
  /** In “开展…的项目”, “…工作开展情况”. */
  readonly work: string;
}

/** The outline is that of the 自评总结报告; counties file the 监控总结报告 under the same headings, and no form of it is printed. */
export const REPORT_WORDS: Readonly<Record<ReportKind, ReportWords>> = {
  'self-evaluation': { report: '自评总结报告', form: '绩效目标自评表', short: '自评表', work: '绩效自评' },
  monitoring: { report: '监控总结报告', form: '绩效运行监控表', short: '监控表', work: '绩效运行监控' },
};

/** The captions of the amounts, as the forms print them. */
export interface MoneyWords {
  readonly budget: string;
  readonly executed: string;
}

export function moneyWords({ kind, month }: Pick<ReportUnit, 'kind' | 'month'>): MoneyWords {
  if (kind === 'self-evaluation') return { budget: '全年预算数', executed: '全年执行数' };
  return { budget: '年初预算数', executed: `${periodWords(month)}执行数` };
}

/** "1-8月"; "截至监控月" while nobody has written the month. */
export function periodWords(month: number | null): string {
  return month === null ? '截至监控月' : `1-${month}月`;
}
