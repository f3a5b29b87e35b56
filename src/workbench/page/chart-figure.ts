import type { ChartContents } from './chart-contents';

/** The chart as HTML: one picture that is read out as one sentence. */
export function chartFigure(chart: ChartContents): string {
  const drawn = chart.kind === 'bar' ? lyingBars(chart) : standingBars(chart);
  return (
    `<figure><figcaption>${escaped(chart.title)}</figcaption>${legend(chart)}` +
    `<svg role="img" aria-label="${escaped(sentence(chart))}" viewBox="0 0 ${WIDTH} ${drawn.height}">` +
    `${drawn.shapes.join('')}</svg></figure>`
  );
}

const WIDTH = 340;
const BAR = 14;
const LINE = 18;
/** Room for a number at the end of a bar. */
const NUMBER_ROOM = 60;
const COLUMN_HEIGHT = 130;
const SLANTED_NAMES = 80;
/** What a slanted name needs left of the first columns. */
const INDENT = 30;
/** A single series is blue; of two, the first is the reference. */
const ALONE = ['#0f6cbd'];
const BESIDE = ['#a19f9d', '#0f6cbd'];

interface Drawing {
  readonly height: number;
  readonly shapes: readonly string[];
}

/** Each category's name with its bars below it. */
function lyingBars({ categories, series }: ChartContents): Drawing {
  const scale = (WIDTH - NUMBER_ROOM) / largest(series);
  const step = LINE + series.length * BAR + 6;
  const shapes = categories.flatMap((category, index) => [
    text(0, index * step + 13, category),
    ...series.flatMap(({ points }, place) => {
      const top = index * step + LINE + place * BAR;
      const length = (points[index]?.value ?? 0) * scale;
      return [
        rectangle(0, top, length, BAR - 2, colour(series, place)),
        text(length + 4, top + 10, points[index]?.text ?? ''),
      ];
    }),
  ]);
  return { height: categories.length * step, shapes };
}

/** A group of columns for each category, with its name slanted under it. */
function standingBars({ categories, series }: ChartContents): Drawing {
  const scale = (COLUMN_HEIGHT - LINE) / largest(series);
  const group = (WIDTH - INDENT) / Math.max(1, categories.length);
  const width = (group * 0.8) / series.length;
  const shapes = categories.flatMap((category, index) => [
    ...series.flatMap(({ points }, place) => {
      const left = INDENT + group * (index + 0.1) + place * width;
      const height = (points[index]?.value ?? 0) * scale;
      return [
        rectangle(left, COLUMN_HEIGHT - height, width - 1, height, colour(series, place)),
        text(left + width / 2, COLUMN_HEIGHT - height - 3, points[index]?.text ?? '', 'text-anchor="middle"'),
      ];
    }),
    slanted(INDENT + group * (index + 0.5), COLUMN_HEIGHT + 12, category),
  ]);
  return { height: COLUMN_HEIGHT + SLANTED_NAMES, shapes };
}

function largest(series: ChartContents['series']): number {
  return Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value ?? 0))) || 1;
}

function colour({ length }: ChartContents['series'], place: number): string {
  const colours = length === 1 ? ALONE : BESIDE;
  return colours[place % colours.length] ?? '';
}

function rectangle(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${Math.max(0, width)}" height="${Math.max(0, height)}" fill="${fill}"/>`;
}

function text(x: number, y: number, words: string, more = ''): string {
  return `<text x="${x}" y="${y}" ${more}>${escaped(words)}</text>`;
}

function slanted(x: number, y: number, words: string): string {
  return text(x, y, words, `text-anchor="end" transform="rotate(-40 ${x} ${y})"`);
}

/** Says which series is which; the picture's own sentence names them too. */
function legend({ series }: ChartContents): string {
  if (series.length < 2) return '';
  const names = series.map(
    ({ name }, place) => `<span style="color:${colour(series, place)}">■</span> ${escaped(name)}`,
  );
  return `<p aria-hidden="true">${names.join('　')}</p>`;
}

/** "各类指标得分：数量指标 分值 26、得分 26；…" */
function sentence({ title, categories, series }: ChartContents): string {
  const parts = categories.map((category, index) => {
    const numbers = series.map(({ name, points }) => {
      const shown = points[index]?.text || '无';
      return series.length === 1 ? shown : `${name} ${shown}`;
    });
    return `${category} ${numbers.join('、')}`;
  });
  return `${title}：${parts.join('；')}`;
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
