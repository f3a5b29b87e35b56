import type { CellRef } from './cell';
import type { Application } from './form';

/** A 申报表 as it was approved, kept in the workbook. */
export interface Approval {
  /** Name of the sheet that keeps it. */
  readonly sheetName: string;
  /** Name of the sheet that was approved. */
  readonly source: string;
  /** 0: as first approved; 1, 2 …: after that adjustment. */
  readonly version: number;
  /** As written: "2024-03-05". */
  readonly date: string;
  /** 批复单位 */
  readonly body: string;
  /** 批复文号 */
  readonly number: string;
  readonly application: Application;
  /** The entry in 调整登记; null for the first approval. */
  readonly adjustment: Adjustment | null;
}

/** One entry of 调整登记. */
export interface Adjustment {
  readonly project: string;
  readonly version: number;
  readonly reason: string;
  /** Whether the budget was adjusted as well; null where nothing is said. */
  readonly budgetToo: boolean | null;
}

/** One thing that a 申报表 says otherwise than when it was approved. */
export interface ApprovalChange {
  readonly part: 'head' | 'funds' | 'goal' | 'indicators';
  /** On the 申报表 as it is now. */
  readonly at: CellRef;
  /** "年度资金总额", "“道路硬化里程”的指标值". */
  readonly subject: string;
  /** "" where there was nothing. */
  readonly before: string;
  /** "" where there is nothing now. */
  readonly after: string;
  /** A number differs, not only words. */
  readonly isNumber: boolean;
}

/** How the sheet is kept: as any other, protected without a password, or hidden; whoever has the workbook can end both. */
export const KEEPINGS = ['shown', 'protected', 'hidden'] as const;
export type Keeping = (typeof KEEPINGS)[number];
