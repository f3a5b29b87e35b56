import type { Area } from '../../model/cell';
import { LAST_COLUMN, LAST_ROW } from '../../model/a1';
import { intersection, isWholeRows } from './area';
import { removeFrom, touching } from './classes/data-validation';
import { areaOf, eachCell, guardCells, occupied } from './classes/shared';
import { fault } from './fault';
import type { CellFormat } from './format';
import type { Host } from './host';
import type { CellWrite } from './model';
import type { RangeState } from './range-keeper';

/** Range.copyFrom: the source is laid on the target, repeated where the target is a multiple of it. */
export async function copyInto(target: RangeState, source: RangeState, type: string, host: Host): Promise<void> {
  if (!['All', 'Formulas', 'Values', 'Formats'].includes(type)) throw fault('InvalidArgument', type);
  const from = areaOf(source, host);
  const to = spread(areaOf(target, host), from);
  guardCells({ sheet: target.sheet, area: to }, host);
  const cells = snapshot(source, host);
  const tiles = tilesOf(to, from);
  const wholeRows = isWholeRows(from) && isWholeRows(to);
  if (type !== 'Formats') await writeContents(cells, tiles, target.sheet, type, host);
  if (type === 'All' || type === 'Formats') {
    await writeFormats(cells, tiles, target.sheet, host);
    await copyMerges(source.sheet, from, tiles, target.sheet, host);
    await copyConditionalFormats(source.sheet, from, tiles, target.sheet, host);
  }
  if (type === 'All') {
    await copyValidations(source.sheet, from, tiles, target.sheet, host);
    if (wholeRows) {
      for (const { down } of tiles) {
        for (let row = from.top; row <= from.bottom; row++) {
          await host.model.setRowHeight(target.sheet, row + down, row + down, host.model.rowHeight(source.sheet, row));
        }
      }
    }
  }
}

interface Copied extends CellWrite {
  readonly format: CellFormat;
}

interface Tile {
  readonly down: number;
  readonly across: number;
}

function snapshot(source: RangeState, host: Host): readonly Copied[] {
  const area = occupied(source, host);
  if (!area) return [];
  return [...eachCell(area)].map(({ row, column }) => {
    const { value, formula } = host.model.cell(source.sheet, row, column);
    const format = host.model.format(source.sheet, row, column);
    return formula === null
      ? { row, column, content: value, text: typeof value === 'string', format }
      : { row, column, content: formula, format };
  });
}

async function writeContents(
  cells: readonly Copied[],
  tiles: readonly Tile[],
  sheet: string,
  type: string,
  host: Host,
): Promise<void> {
  if (type === 'Values') await host.model.settle();
  const writes = tiles.flatMap(({ down, across }) =>
    cells.map(({ row, column, content, text }): CellWrite => {
      const place = { row: row + down, column: column + across };
      if (text || typeof content !== 'string' || !content.startsWith('='))
        return { ...place, content, text: text ?? false };
      if (type !== 'Values') return { ...place, content: host.model.movedFormula(content, down, across) };
      const { value } = host.model.cell(sheet, row, column);
      return { ...place, content: value, text: typeof value === 'string' };
    }),
  );
  await host.model.writeCells(sheet, writes);
}

async function writeFormats(
  cells: readonly Copied[],
  tiles: readonly Tile[],
  sheet: string,
  host: Host,
): Promise<void> {
  const looks = tiles.flatMap(({ down, across }) =>
    cells.map(({ row, column, format }) => ({ row: row + down, column: column + across, patch: format })),
  );
  await host.model.setFormats(sheet, looks);
}

async function copyMerges(
  sheet: string,
  from: Area,
  tiles: readonly Tile[],
  target: string,
  host: Host,
): Promise<void> {
  const inside = host.model
    .merges(sheet)
    .filter((merge) => JSON.stringify(intersection(merge, from)) === JSON.stringify(merge));
  for (const tile of tiles) {
    const ground = moved(from, tile);
    await host.model.removeMerges(
      target,
      host.model.merges(target).filter((merge) => intersection(merge, ground)),
    );
    await host.model.addMerges(
      target,
      inside.map((merge) => moved(merge, tile)),
    );
  }
}

async function copyConditionalFormats(
  sheet: string,
  from: Area,
  tiles: readonly Tile[],
  target: string,
  host: Host,
): Promise<void> {
  if (sheet !== target) return;
  for (const format of host.model.conditionalFormats(sheet)) {
    const parts = format.areas.map((own) => intersection(own, from)).filter((part) => part !== null);
    const more = tiles
      .flatMap((tile) => parts.map((part) => moved(part, tile)))
      .filter((area) => !format.areas.some((own) => JSON.stringify(intersection(own, area)) === JSON.stringify(area)));
    if (more.length > 0) await host.model.putConditionalFormat(sheet, { ...format, areas: [...format.areas, ...more] });
  }
}

async function copyValidations(
  sheet: string,
  from: Area,
  tiles: readonly Tile[],
  target: string,
  host: Host,
): Promise<void> {
  const validations = touching(sheet, from, host);
  for (const tile of tiles) {
    await removeFrom(target, moved(from, tile), host);
    for (const validation of validations) {
      const parts = validation.areas.map((own) => intersection(own, from)).filter((part) => part !== null);
      const current = host.model.validations(target).find((each) => each.id === validation.id);
      const areas = parts.map((part) => moved(part, tile));
      await host.model.putValidation(
        target,
        current ? { ...current, areas: [...current.areas, ...areas] } : { ...validation, areas },
      );
    }
  }
}

function moved(area: Area, { down, across }: Tile): Area {
  const rows = area.bottom === LAST_ROW ? {} : { top: area.top + down, bottom: area.bottom + down };
  const columns = area.right === LAST_COLUMN ? {} : { left: area.left + across, right: area.right + across };
  return { ...area, ...rows, ...columns };
}

function spread(target: Area, source: Area): Area {
  const [height, width] = [source.bottom - source.top + 1, source.right - source.left + 1];
  const rows = target.bottom - target.top + 1;
  const columns = target.right - target.left + 1;
  return {
    top: target.top,
    left: target.left,
    bottom: target.top + (rows % height === 0 ? rows : height) - 1,
    right: target.left + (columns % width === 0 ? columns : width) - 1,
  };
}

function tilesOf(target: Area, source: Area): readonly Tile[] {
  const tiles: Tile[] = [];
  for (let top = target.top; top <= target.bottom; top += source.bottom - source.top + 1) {
    for (let left = target.left; left <= target.right; left += source.right - source.left + 1) {
      tiles.push({ down: top - source.top, across: left - source.left });
    }
  }
  return tiles;
}
