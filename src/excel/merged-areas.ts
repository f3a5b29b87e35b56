import type { Area } from '../model/cell';
import { parseAddress } from './area';

/**
 * Queues the reading of merged areas. Each by itself: the address of all of them together was reported to name only their first cells
 * (office-js #1590).
 */
export function askMerges(range: Excel.Range): Excel.RangeAreas {
  return range.getMergedAreasOrNullObject().load('areas/items/address');
}

/** After the sync. */
export function mergesOf(asked: Excel.RangeAreas): Area[] {
  return asked.isNullObject ? [] : asked.areas.items.map(({ address }) => parseAddress(address));
}
