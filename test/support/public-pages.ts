/** An entry of the printed contents. */
export interface ContentsEntry {
  readonly title: string;
  readonly page: number;
}

/** The contents of a 公开文本 as LibreOffice prints it, without blanks and without "第一部分" before the titles of parts. */
export function contentsOf(pages: readonly string[]): ContentsEntry[] {
  const text = pages.filter((page) => numberOf(page) === null).join('\n');
  const lines = `${text.slice(text.indexOf('录') + 1)}\n`.replace(/[^\S\n]+/g, '');
  return [...lines.matchAll(/([^]+?)\.{3,}(\d+)\n/g)].map(([, title = '', page = '']) => ({
    title: title.replace(/\s+/g, '').replace(/^第.部分/, ''),
    page: Number(page),
  }));
}

/** The pages behind the contents by the number at their foot. */
export function printedPages(pages: readonly string[]): ReadonlyMap<number, string> {
  return new Map(
    pages.flatMap((page) => {
      const number = numberOf(page);
      return number === null ? [] : [[number, page.replace(/\s+/g, '')] as const];
    }),
  );
}

/** The first page that prints this heading. */
export function pageOf(title: string, printed: ReadonlyMap<number, string>): number | null {
  return [...printed].find(([, text]) => text.includes(title))?.[0] ?? null;
}

function numberOf(page: string): number | null {
  const [, number] = /[—－-]\s*(\d+)\s*[—－-]\s*$/.exec(page.trimEnd()) ?? [];
  return number === undefined ? null : Number(number);
}
