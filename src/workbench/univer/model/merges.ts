import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { Area } from '../../../model/cell';
import type { HostModel } from '../../host/model';
import type { Engine } from '../engine';
import { toArea, toRange } from '../range';
import { onSheet, runSync } from './commands';
import { makeRoom } from './sheet-size';
import { worksheetOf } from './worksheet';

/** Merged areas; a sheet grows to hold one that ends beyond its edge. */
export function mergesOf(engine: Engine): Pick<HostModel, 'merges' | 'addMerge' | 'removeMerges'> {
  return {
    merges: (sheet) => mergedAreas(engine, sheet),
    async addMerge(sheet, area) {
      makeRoom(engine, sheet, area);
      runSync(engine, AddWorksheetMergeMutation.id, { ...onSheet(sheet), ranges: [toRange(area)] });
    },
    async removeMerges(sheet, areas) {
      if (areas.length > 0)
        runSync(engine, RemoveWorksheetMergeMutation.id, { ...onSheet(sheet), ranges: areas.map(toRange) });
    },
  };
}

export function mergedAreas(engine: Engine, sheet: string): Area[] {
  return worksheetOf(engine, sheet).getMergeData().map(toArea);
}
