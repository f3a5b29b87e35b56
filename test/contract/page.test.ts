import { showWorkbook } from '../../src/page/shown-workbook';
import { describeWorkbookPort } from './workbook-port';
import { xlsxHarness } from './xlsx-harness';

describeWorkbookPort('page', () => xlsxHarness((book) => showWorkbook(book).port));
