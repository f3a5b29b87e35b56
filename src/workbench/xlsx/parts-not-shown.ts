import { partKey, partText } from '../../xlsx/package/package';
import type { OpenedBook } from './opened-book';

/** What a file holds that the grid does not show, and that stays in it when it is saved; in people's words. */
export function partsNotShown({ book: { package: from, sheets, styles }, facts }: OpenedBook): string[] {
  const shown = new Set([...facts.charts.values()].map(partKey));
  const paths = [...from.parts.keys()].filter((path) => !shown.has(path));
  const texts = sheets.map(({ part }) => partText(part));
  const looks = styles ? partText(styles) : '';
  return [
    ...PATHS.filter(([pattern]) => paths.some((path) => pattern.test(path))),
    ...SHEETS.filter(([pattern]) => texts.some((text) => pattern.test(text))),
    ...LOOKS.filter(([pattern]) => pattern.test(looks)),
  ].map(([, name]) => name);
}

type Kind = readonly [RegExp, string];

/** Paths as `partKey` writes them. */
const PATHS: readonly Kind[] = [
  [/^xl\/(vbaproject\.bin$|macrosheets\/)/, '宏'],
  [/^xl\/(charts\/chart|chartsheets\/)/, '图表'],
  [/^xl\/media\//, '图片'],
  [/^xl\/diagrams\//, 'SmartArt 图形'],
  [/^xl\/pivottables\//, '数据透视表'],
  [/^xl\/(slicers|timelines)\//, '切片器'],
  [/^xl\/(embeddings|activex|ctrlprops)\//, '嵌入对象或控件'],
  [/^xl\/(connections\.xml|querytables\/)/, '外部数据连接'],
  [/^xl\/externallinks\//, '其他工作簿的链接'],
  [/^xl\/(threadedcomments\/|comments)/, '批注'],
  [/^xl\/tables\//, '表格样式和筛选'],
];

const SHEETS: readonly Kind[] = [
  [/<(?:\w+:)?hyperlink\s/, '超链接'],
  [/<(?:\w+:)?autoFilter\s/, '筛选'],
  [/<(?:\w+:)?pane\s[^>]*state="frozen/, '冻结窗格'],
  [/<(?:\w+:)?row\s[^>]*outlineLevel=/, '行的分级显示'],
  [/<(?:\w+:)?(colorScale|dataBar|iconSet)[\s>]/, '色阶、图标等条件格式'],
  [/<x14:dataValidation\s/, '引用其他工作表的数据有效性'],
  [/<x14:sparklineGroup[\s>]/, '迷你图'],
];

/** Theme colour 1 is the plain black of text, 0 the plain white of paper. */
const LOOKS: readonly Kind[] = [[/<(?:\w+:)?(color|fgColor)\s[^>]*theme="([2-9]|1\d)"/, '主题颜色']];
