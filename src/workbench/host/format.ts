/** How a cell looks, in Office.js's own words. Colours are "#RRGGBB". */
export interface CellFormat {
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly fontColor: string;
  readonly fill: string | null;
  readonly horizontal: 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Distributed';
  readonly vertical: 'Top' | 'Center' | 'Bottom';
  readonly wrap: boolean;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly borders: Readonly<Record<Side, Border | null>>;
}

export type Side = 'top' | 'bottom' | 'left' | 'right';

export interface Border {
  readonly style: 'Continuous' | 'Dash' | 'DashDot' | 'DashDotDot' | 'Dot' | 'Double';
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
  readonly color: string;
}

export type FormatPatch = Partial<Omit<CellFormat, 'borders'>> & {
  readonly borders?: Partial<Record<Side, Border | null>>;
};

/** The change of one cell's looks. */
export interface CellFormatPatch {
  readonly row: number;
  readonly column: number;
  readonly patch: FormatPatch;
}

export const SIDES: readonly Side[] = ['top', 'bottom', 'left', 'right'];

export const PLAIN_FORMAT: CellFormat = {
  fontName: '宋体',
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  fontColor: '#000000',
  fill: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  numberFormat: 'General',
  locked: true,
  borders: { top: null, bottom: null, left: null, right: null },
};
