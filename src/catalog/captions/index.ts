export { COLUMN_ROLES, columnNamed, isColumnRole, nameOfColumn } from './column-names';
export * from './columns';
export * from './head';
export * from './table';
export * from './words';
export type { CaptionWords } from './types';
