import type { WorkbookPort } from '../../sheets/port';
import type { Judgement } from '../../workbook/check/form-context';
import { composePublicText } from '../../workbook/public-text/compose';
import type { Composed, PublicRequest } from '../../workbook/public-text/compose';
import { coverOf } from '../../workbook/public-text/cover';
import { publicTextDocx } from '../../workbook/public-text/docx';
import { readPublicSources } from '../../workbook/public-text/sources';
import type { ReportFile } from './report-file';

/** The 公开文本 as a Word file. Loaded when one is asked for, since the library that writes such files is large. */
export async function publicFile(
  port: WorkbookPort,
  judgement: Judgement,
  request: PublicRequest,
  anyway: boolean,
): Promise<Exclude<Composed, { readonly kind: 'composed' }> | { readonly kind: 'file'; readonly file: ReportFile }> {
  const composed = composePublicText(await readPublicSources(port, judgement, true), request, anyway);
  if (composed.kind !== 'composed') return composed;
  const name = coverOf(composed.text)
    .filter(({ missing }) => !missing)
    .map(({ text }) => text)
    .join('');
  return { kind: 'file', file: { name: `${name}.docx`, bytes: await publicTextDocx(composed.text) } };
}
