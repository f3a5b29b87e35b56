import type { Piece, ReportBlock } from '../../model/report-document';

export function heading(level: 1 | 2 | 3, text: string): ReportBlock {
  return { kind: 'heading', level, text };
}

export function paragraph(pieces: readonly Piece[]): ReportBlock {
  return { kind: 'paragraph', pieces };
}

/** A placeholder line for text that only people can write. */
export function request(what: string): ReportBlock {
  return paragraph([{ request: what }]);
}
