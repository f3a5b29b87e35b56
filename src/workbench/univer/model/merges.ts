import { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } from '@univerjs/sheets';
import type { Area } from '../../../model/cell';
import { bounding } from '../../host/area';
import type { HostModel } from '../../host/model';
import type { Engine } from '../engine';
import { toArea, toRange } from '../range';
import { onSheet, runSync } from './commands';
import { makeRoom } from './sheet-size';
import { worksheetOf } from './worksheet';

/** Merged areas; a sheet grows to hold one that ends beyond its edge. */
export function mergesOf(engine: Engine): Pick<HostModel, 'merges' | 'addMerges' | 'removeMerges'> {
  return {
    merges: (sheet) => mergedAreas(engine, sheet),
    async addMerges(sheet, areas) {
      if (areas.length === 0) return;
      makeRoom(engine, sheet, areas.reduce(bounding));
      runSync(engine, AddWorksheetMergeMutation.id, { ...onSheet(sheet), ranges: areas.map(toRange) });
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
