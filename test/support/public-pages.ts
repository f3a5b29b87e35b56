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

/** The pages that print these headings, each behind the one before; null where one is not found. */
export function pagesOf(titles: readonly string[], printed: ReadonlyMap<number, string>): (number | null)[] {
  const pages = [...printed];
  let [at, from] = [0, 0];
  return titles.map((title) => {
    for (let index = at; index < pages.length; index++) {
      const [number, text] = pages[index]!;
      const place = text.indexOf(title, index === at ? from : 0);
      if (place < 0) continue;
      [at, from] = [index, place + title.length];
      return number;
    }
    return null;
  });
}

function numberOf(page: string): number | null {
  const [, number] = /[—－-]\s*(\d+)\s*[—－-]\s*$/.exec(page.trimEnd()) ?? [];
  return number === undefined ? null : Number(number);
}
