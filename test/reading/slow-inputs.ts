import type { CellValue } from '../../src/model/cell';
import type { SheetGrid } from '../../src/sheets/grid';
import { gridOf } from '../support/grid';

/** A sheet that may take long to read; made only when it is asked for. */
export interface SlowInput {
  readonly name: string;
  readonly grid: () => SheetGrid;
}

/** As many characters as a cell can hold. */
const LONGEST = 32_767;

const LONG_TEXTS: Readonly<Record<string, string>> = {
  digits: '1',
  tabs: '\t',
  blanks: ' ',
  'ideographic blanks': '\u3000',
  'opening brackets': '（',
  'brackets in pairs': '（）',
  'opening half-width brackets': '(',
  'points of a class': '（40分',
  colons: '：',
  stars: '★',
  asterisks: '*',
  'line breaks': '\n',
  dots: '…',
  percents: '1%',
  signs: '≥',
  'numbers with commas': '1,',
  dates: '2024年',
  words: '指标',
  captions: '一级指标',
  'full-width digits': '１',
  slashes: '10/',
  dashes: '-',
};

const FRAME: readonly (readonly CellValue[])[] = [
  ['绩效自评表'],
  ['项目名称', '', '道路维修'],
  ['资金（万元）', '', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
  ['', '', '年度资金总额', 10, 10, 10, '100%', 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因'],
  ['产出指标', '数量指标', '维修道路里程', '≥3公里', '3公里', 60, 60, ''],
  ['效益指标', '社会效益指标', '受益人数', '≥300人', '310人', 30, 30, ''],
  ['总分', '', '', '', '', 100, 100, ''],
];

/** Places where a long text is looked at: title, captions of the head, the header, a class, a name, a target, a result. */
const PLACES: readonly (readonly [row: number, column: number])[] = [
  [0, 0],
  [1, 0],
  [1, 2],
  [2, 3],
  [4, 2],
  [4, 3],
  [5, 0],
  [5, 2],
  [5, 3],
  [5, 4],
  [5, 5],
];

const longTexts: readonly SlowInput[] = Object.entries(LONG_TEXTS).flatMap(([kind, unit]) =>
  ['', '指标'].map((label) => ({
    name: `a sheet with ${LONGEST} characters of ${kind}${label && ' behind a label'} in eleven places`,
    grid: () => {
      const text = label + unit.repeat(Math.ceil(LONGEST / unit.length)).slice(0, LONGEST - label.length);
      return gridOf(
        FRAME.map((row, rowIndex) =>
          Array.from({ length: 8 }, (_, column) =>
            PLACES.some(([atRow, atColumn]) => atRow === rowIndex && atColumn === column)
              ? text
              : (row[column] ?? null),
          ),
        ),
      );
    },
  })),
);

const repeated = (count: number, row: readonly CellValue[]) => Array.from({ length: count }, () => row);

export const SLOW_INPUTS: readonly SlowInput[] = [
  ...longTexts,
  {
    name: 'a sheet of 600 rows that all look like a header',
    grid: () => gridOf(repeated(600, ['一级指标', '二级指标', '三级指标', '指标值', '分值', '得分', '备注'])),
  },
  {
    name: 'a sheet of 600 rows and 40 columns of the word 指标',
    grid: () =>
      gridOf(
        repeated(
          600,
          Array.from({ length: 40 }, () => '指标'),
        ),
      ),
  },
  {
    name: 'a sheet of 600 titles',
    grid: () => gridOf(repeated(600, ['项目支出绩效自评表'])),
  },
  {
    name: 'a table of 5,000 rows',
    grid: () => gridOf([...FRAME.slice(0, 5), ...repeated(5_000, FRAME[5] ?? [])]),
  },
];
