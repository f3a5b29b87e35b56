import fc from 'fast-check';
import type { Clip } from '../../../src/sheets/paste/pasted';
import { readPasted } from '../../../src/sheets/paste/read-pasted';

const HEAD = '一级指标\t二级指标\t三级指标\t指标值';
const rowsOf = (text: string) => readPasted({ text, html: '' }).rows;
const ofHtml = (html: string) => readPasted({ text: '', html });

/** All characters but blanks, counted. */
function characters(texts: readonly string[]): string {
  return [...texts.join('').replace(/[\s\u3000\u200b\ufeff]/g, '')].sort().join('');
}

const kept = ({ text, html }: Clip) => characters(readPasted({ text, html }).rows.flat());

/** Pieces of which forms are made, in any order, among tabs, blanks and line ends. */
const PIECE = fc.constantFrom(
  ...['一级指标', '二级指标', '三级指标', '绩效指标描述', '指标值', '指标值确定依据', HEAD, HEAD.replaceAll('\t', ' ')],
  ...[
    '产出指标',
    '数量指标',
    '满意度指标',
    '服务对象满意',
    '度指标',
    '可持续影响指',
    '标',
    '新建公厕',
    '≥3 座',
    '90%',
    '平方',
    '米',
  ],
  ...[
    '绩效目标',
    '1.巩固成果',
    '项目名称',
    '绩效目标表',
    '冀财农〔2021〕26 号',
    '关于印发《办法》的通知',
    '<p>',
    '&amp;',
    '率',
  ],
  ...['\t', '\t', '\t\t', '\n', '\n', '\n\n', '\n\n\n\n', ' ', ' ', '  ', '\u3000', '\r\n'],
);

test('no text is added and none dropped, however it is shifted and wrapped', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          PIECE,
          fc.string({ maxLength: 4 }).map((text) => text.replaceAll('"', '')),
        ),
        { maxLength: 60 },
      ),
      (pieces) => {
        const text = pieces.join('');
        expect(kept({ text, html: '' })).toBe(characters([text]));
      },
    ),
    { numRuns: 2000 },
  );
});

test('the cells of a spreadsheet come back as they were, with line ends and quotation marks in them', () => {
  const cell = fc.constantFrom('', '甲', '一行\n两行', '他说"好"', '"', 'a"b', '≥3座', '=1+1', '尾"\n"');
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  const quoted = (text: string) => (/[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  fc.assert(
    fc.property(table, (rows) => {
      const filled = rows.filter((row) => row.some((text) => text !== ''));
      expect(rowsOf(rows.map((row) => row.map(quoted).join('\t')).join('\n'))).toEqual(filled);
    }),
  );
});

describe('rows of which the cells are shifted', () => {
  const under = (line: string) => {
    const { rows, moved, doubtful } = readPasted({ text: `${HEAD}\n${line}`, html: '' });
    return { row: rows[1], moved, doubtful };
  };

  test.each([
    ['\t租用社会车辆\t\t11 万元', ['', '', '租用社会车辆', '11 万元']],
    ['质量指标\t资金使用合规率\t100%\t', ['', '质量指标', '资金使用合规率', '100%']],
    ['\t\t时效指标\t发放及时率', ['', '时效指标', '发放及时率', '']],
    ['\t满意度指标\t服务对象满意度指标\t受益群众满意度', ['满意度指标', '服务对象满意度指标', '受益群众满意度', '']],
    ['猪养殖数量\t≥**头\t\t', ['', '', '猪养殖数量', '≥**头']],
  ])('%j are laid back', (line, row) => expect(under(line)).toEqual({ row, moved: 1, doubtful: [] }));

  test.each([
    // An office's own class, a value in words, a row without a value: they stand where they belong.
    '产出指标\t经费\t培训费\t3万元',
    '产出指标\t数量指标\t提高居民收入\t显著提升',
    '产出指标\t数量指标\t新建公厕\t',
    '\t服务对象满意度指标\t服务对象满意度\t≥90%',
  ])('%j stay', (line) => expect(under(line)).toEqual({ row: line.split('\t'), moved: 0, doubtful: [] }));

  test.each(['≥3座\t新建公厕\t\t', '质量指标\t新建公厕\t数量指标\t3座'])('%j stay and are marked', (line) =>
    expect(under(line)).toEqual({ row: line.split('\t'), moved: 0, doubtful: [2] }),
  );
});

test('a PDF: a row of which nothing tells the value stays together and is marked', () => {
  const { rows, doubtful } = readPasted({
    text: '一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据\n产出指标\n\n数量指标 新建\n公厕持续\n推进',
    html: '',
  });
  expect(rows[1]).toEqual(['产出指标', '数量指标', '新建公厕持续推进', '', '', '']);
  expect(doubtful).toEqual([2]);
});

describe('a table of a web page', () => {
  test('keeps merged cells, and the line above it', () => {
    const html =
      '<p>绩效目标表</p><table><tr><th>一级指标</th><th colspan="2">指标值</th></tr>' +
      '<tr><td rowspan=2>产出&nbsp;指标</td><td>≥</td><td>3<br>座</td></tr><tr><td>&lt;b&gt;</td><td>5 &amp; 6</td></tr></table>';
    expect(ofHtml(html)).toEqual({
      rows: [
        ['绩效目标表', '', ''],
        ['一级指标', '指标值', ''],
        ['产出 指标', '≥', '3\n座'],
        ['', '<b>', '5 & 6'],
      ],
      merges: [
        { top: 2, left: 2, bottom: 2, right: 3 },
        { top: 3, left: 1, bottom: 4, right: 1 },
      ],
      moved: 0,
      doubtful: [],
    });
  });

  test('is read and never run: scripts, styles and handlers are no text', () => {
    const html =
      '<style>td{}</style><table><tr><td onclick="x()"><script>alert(1)</script><img src=x onerror=y>甲</td></tr></table>';
    expect(ofHtml(html).rows).toEqual([['甲']]);
  });

  test('keeps every text, also of spans that overlap and of tables within cells', () => {
    const span = fc.constantFrom('', ' rowspan=2', ' colspan="3"', ' rowspan=0', ' rowspan="9999" colspan="2"');
    const cell = fc.tuple(span, fc.constantFrom('甲', '乙丙', '', '<p>丁</p>', '<table><tr><td>戊</td></tr></table>'));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (rows) => {
        const body = rows.map((row) => `<tr>${row.map(([own, text]) => `<td${own}>${text}</td>`).join('')}</tr>`);
        const html = `<table>${body.join('')}<tr><td>己</td></tr></table>`;
        expect(kept({ text: '', html })).toBe(characters([html.replace(/<[^>]*>/g, '')]));
        const { merges } = ofHtml(html);
        const cells = merges.flatMap(({ top, left, bottom, right }) =>
          Array.from({ length: bottom - top + 1 }, (_, row) =>
            Array.from({ length: right - left + 1 }, (__, column) => `${top + row} ${left + column}`),
          ).flat(),
        );
        expect(new Set(cells).size).toBe(cells.length);
      }),
    );
  });
});
