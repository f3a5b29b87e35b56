import type { CellValue } from '../../../model/cell';
import type { Area } from '../../../model/cell';
import { isHidden, isTrue } from '../../../xlsx/book';
import { looksOfBatch, openSheet, tabNamed } from '../../../xlsx/edit/batch';
import type { Batch } from '../../../xlsx/edit/batch';
import type { SheetDraft } from '../../../xlsx/edit/sheet-draft';
import { attribute, childOf, childrenOf, printXml } from '../../../xlsx/package/xml';
import type { XmlElement } from '../../../xlsx/package/xml';
import { scanSheet } from '../../../xlsx/scan-sheet';
import type { CellContents } from '../../../xlsx/scan-sheet';
import { PLAIN_FORMAT, type CellFormat } from '../../host/format';
import type { PageSetup } from '../../host/page-setup';
import { chartsOf } from './charts';
import type { FileChart } from './charts';
import { formatsIn, marksIn } from './looks';
import type { Mark } from './looks';
import { namesOf } from './names';
import { pageOf } from './page';
import { formatsOf, validationsOf } from './rules';
import type { FileFormat, FileValidation, Said } from './rules';

/** What a file says of a sheet, in the workbench's words. What the workbench does not show is not here and stays in the file. */
export interface FileSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly protection: XmlElement | null;
  /** By row and column; those that are there, also without contents. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, FileCell>>;
  /** Points, by row. */
  readonly heights: ReadonlyMap<number, number>;
  readonly hiddenRows: ReadonlySet<number>;
  readonly columns: readonly FileColumns[];
  readonly merges: readonly Area[];
  readonly validations: readonly Said<readonly FileValidation[]>[];
  readonly formats: readonly Said<FileFormat>[];
  readonly page: PageSetup;
  readonly charts: readonly FileChart[];
}

export interface FileCell {
  /** A formula's last result; errors as their text. */
  readonly value: CellValue;
  /** Without "=". */
  readonly formula: string | null;
  readonly format: CellFormat;
}

export interface FileColumns {
  readonly first: number;
  readonly last: number;
  /** Characters; null: the sheet's own. */
  readonly width: number | null;
  readonly hidden: boolean;
  readonly outline: number;
}

/** The lists of a workbook that its sheets name by number. */
export interface FileLists {
  readonly texts: readonly string[];
  readonly formats: readonly CellFormat[];
  readonly marks: readonly Mark[];
}

export function listsOf(batch: Batch, texts: readonly string[]): FileLists {
  const { styles } = looksOfBatch(batch);
  return { texts, formats: formatsIn(styles), marks: marksIn(styles) };
}

/** @throws HostError too-large; Error when a part is damaged */
export function fileSheet(batch: Batch, name: string, { texts, formats, marks }: FileLists): FileSheet {
  const sheet = openSheet(batch, name);
  const { root } = sheet;
  const { place, element } = tabNamed(batch, name);
  const { rows, merges } = scanSheet(printXml(root), texts);
  const contents = new Map(rows.map((row) => [row.number, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  const protection = childOf(root, 'sheetProtection');
  return {
    name,
    hidden: isHidden(element),
    protection: protection && isTrue(attribute(protection, 'sheet')) ? protection : null,
    cells: cellsOf(sheet, contents, formats),
    ...rowsOf(sheet),
    columns: columnsOf(root),
    merges,
    validations: validationsOf(root),
    formats: formatsOf(root, marks),
    page: pageOf(
      root,
      namesOf(batch).filter(({ tab }) => tab === place),
    ),
    charts: chartsOf(batch.draft, sheet),
  };
}

function cellsOf(
  { rows }: SheetDraft,
  contents: ReadonlyMap<number, ReadonlyMap<number, CellContents>>,
  formats: readonly CellFormat[],
): FileSheet['cells'] {
  return new Map(
    [...rows].map(([row, { cells }]) => [
      row,
      new Map(
        [...cells].map(([column, cell]) => {
          const said = contents.get(row)?.get(column);
          const format = formats[Number(attribute(cell, 's') ?? 0)] ?? formats[0] ?? PLAIN_FORMAT;
          return [column, { value: said ? valueOf(said) : null, formula: said?.formula ?? null, format }] as const;
        }),
      ),
    ]),
  );
}

function valueOf({ value }: CellContents): CellValue {
  return value !== null && typeof value === 'object' ? value.error : value;
}

function rowsOf({ rows }: SheetDraft): Pick<FileSheet, 'heights' | 'hiddenRows'> {
  const all = [...rows.values()];
  return {
    heights: new Map(
      all.flatMap(({ number, element }) => {
        const height = Number(attribute(element, 'ht') ?? NaN);
        return Number.isFinite(height) ? [[number, height] as const] : [];
      }),
    ),
    hiddenRows: new Set(all.filter(({ element }) => isTrue(attribute(element, 'hidden'))).map(({ number }) => number)),
  };
}

/** What holds for the whole width of a sheet is its default and not shown. */
function columnsOf(root: XmlElement): FileColumns[] {
  const list = childOf(root, 'cols');
  return (list ? childrenOf(list, 'col') : []).flatMap((element) => {
    const said = (name: string): number => Number(attribute(element, name) ?? NaN);
    const [first, last, width] = [said('min'), said('max'), said('width')];
    if (!(last - first <= 1_000)) return [];
    return [
      {
        first,
        last,
        width: Number.isFinite(width) ? width : null,
        hidden: isTrue(attribute(element, 'hidden')),
        outline: said('outlineLevel') || 0,
      },
    ];
  });
}
