import { describeWorkbookPort } from './workbook-port';
import { xlsxHarness } from './xlsx-harness';

describeWorkbookPort('xlsx', () => xlsxHarness((book) => book));
