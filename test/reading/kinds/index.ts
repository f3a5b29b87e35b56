import type { SheetLiteral } from '../sheet-literal';
import { BARE_HEADS } from './bare-heads';
import { CELLS } from './cells';
import { CLASSES } from './classes';
import { CLASS_WEIGHTS } from './class-weights';
import { CLASSES_ANEW } from './classes-anew';
import { DIFFERENCES } from './differences';
import { DIVIDED } from './divided';
import { FUNDS } from './funds';
import { HEADERS } from './headers';
import { NAMED_ROWS } from './named-rows';
import { PERIODS } from './periods';
import { PROJECT_BLOCKS } from './project-blocks';
import { SEVERAL } from './several';
import { SPENDING } from './spending';
import { VALUES } from './values';
import { WEIGHTS } from './weights';

/** Layouts seen in published tables, in contents of our own; each is to be read whole and draws no 必改. */
export const KINDS: readonly SheetLiteral[] = [
  ...HEADERS,
  ...VALUES,
  ...CLASSES,
  ...FUNDS,
  ...WEIGHTS,
  ...SEVERAL,
  ...CELLS,
  ...DIFFERENCES,
  ...PERIODS,
  ...NAMED_ROWS,
  ...DIVIDED,
  ...PROJECT_BLOCKS,
  ...BARE_HEADS,
  ...SPENDING,
  ...CLASS_WEIGHTS,
  ...CLASSES_ANEW,
];
