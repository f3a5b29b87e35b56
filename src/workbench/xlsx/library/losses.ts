/**
 * What a file holds and the file library would drop or might spoil when it is saved again, in people's words.
 * `tails` are the parts of the sheets' XML after the cells.
 */
export function lossesOf(paths: readonly string[], tails: readonly string[], workbookXml: string): string[] {
  const byPath = PATHS.filter(([pattern]) => paths.some((path) => pattern.test(path))).map(([, name]) => name);
  const byText = TAILS.filter(([pattern]) => tails.some((tail) => pattern.test(tail))).map(([, name]) => name);
  const byWorkbook = /<customWorkbookViews|<fileSharing|<webPublish/.test(workbookXml) ? ['共享或自定义视图设置'] : [];
  return [...new Set([...byPath, ...byText, ...byWorkbook])];
}

const PATHS: readonly (readonly [RegExp, string])[] = [
  [/^xl\/vbaProject\.bin$|^xl\/macrosheets\//i, '宏'],
  [/^xl\/(charts|chartsheets)\//i, '图表'],
  [/^xl\/media\//i, '图片'],
  [/^xl\/diagrams\//i, 'SmartArt 图形'],
  [/^xl\/pivotTables\//i, '数据透视表'],
  [/^xl\/(slicers|timelines)\//i, '切片器'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//i, '嵌入对象或控件'],
  [/^xl\/(connections\.xml|queryTables\/)/i, '外部数据连接'],
  [/^xl\/externalLinks\//i, '其他工作簿的链接'],
  [/^xl\/threadedComments\//i, '批注会话'],
  [/^customXml\//i, '自定义 XML 数据'],
  [/^customUI\//i, '自定义功能区'],
  [/^_xmlsignatures\//i, '数字签名'],
];

const TAILS: readonly (readonly [RegExp, string])[] = [
  [/<x14:dataValidation\b/, '引用其他工作表的数据有效性'],
  [/<x14:sparklineGroup\b/, '迷你图'],
  [
    /<cfRule\b[^>]*\b(?:type="(?:duplicateValues|uniqueValues|beginsWith|endsWith|notContainsText)"|stopIfTrue="1")/,
    '部分条件格式',
  ],
  [/<dataValidation\b[^>]*\btype="(?:date|time)"/, '日期或时间的数据有效性'],
  [/<sheetProtection\b[^>]*\bpassword="/, '工作表保护密码'],
  [/<(?:scenarios|dataConsolidate|customSheetViews|protectedRanges|oleObjects|controls)\b/, '方案、允许编辑区域等设置'],
];
