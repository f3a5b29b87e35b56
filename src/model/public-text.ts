/** 公开文本 of a department as plain data: what its pages say, in order. */
export interface PublicText {
  /** "部门预算绩效目标" */
  readonly title: string;
  /** "" where nobody has said it. */
  readonly department: string;
  readonly year: number | null;
  readonly parts: readonly PublicPart[];
}

/** "第一部分 部门整体绩效目标" */
export interface PublicPart {
  readonly title: string;
  readonly sections: readonly PublicSection[];
}

export type PublicSection =
  | { readonly kind: 'text'; readonly title: string; readonly paragraphs: readonly string[] }
  | {
      readonly kind: 'table';
      readonly title: string;
      /** What the form prints above its table and its title does not say: "部门项目支出预算绩效目标表". */
      readonly lines: readonly string[];
      readonly table: PublicTable;
    };

/** A form's table as its sheet has it. */
export interface PublicTable {
  /** Of the columns, in shares of the whole. */
  readonly widths: readonly number[];
  /** Cells by the row in which they begin. */
  readonly rows: readonly (readonly PublicCell[])[];
}

export interface PublicCell {
  readonly text: string;
  /** From 0. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
  readonly bold: boolean;
  /** Lines that say year and unit above a table stand in no frame. */
  readonly framed: boolean;
}
