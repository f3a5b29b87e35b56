import type { Area } from '../model/cell';

/** What is handed over of a sheet at most: forms stand at the top left; what lies beyond is no form. */
export const WINDOW: Area = { top: 1, left: 1, bottom: 5000, right: 40 };
