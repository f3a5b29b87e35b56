import { parseArea } from '../model/a1';
import { areaAddress } from '../model/cell';
import type { Area } from '../model/cell';

/** Several areas as a file writes them: "A1:B2 D4". */
export function parseAreas(text: string): Area[] {
  return text
    .split(/[\s,]+|&&/)
    .map(parseArea)
    .filter((area) => area !== null);
}

export function printAreas(areas: readonly Area[]): string {
  return areas.map(areaAddress).join(' ');
}
