import type { Area, CellValue } from '../../src/model/cell';
import type { SheetPlan } from '../../src/sheets/plan';

/** A plain sheet as somebody types it, row by row; null leaves a cell empty. */
export function typedList(
  name: string,
  rows: readonly (readonly CellValue[])[],
  merges: readonly Area[] = [],
): SheetPlan {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return {
    name,
    columns: Array.from({ length: width }, () => ({ width: 16 })),
    rowHeights: rows.map(() => 20),
    cells: rows.flatMap((row, down) =>
      row.flatMap((value, across) =>
        value === null ? [] : [{ row: 1 + down, column: 1 + across, content: { value }, style: {} }],
      ),
    ),
    merges,
    validations: [],
    conditionalFormats: [],
    names: [],
    print: {
      area: { top: 1, left: 1, bottom: rows.length, right: width },
      orientation: 'landscape',
      repeatRows: null,
      fitToWidth: true,
    },
  };
}

/** 汇总 of 23 projects of three departments, with a sum above and notes below; one project has no score yet, one says it in words. */
export function collectedResults(name = '2024年自评汇总'): SheetPlan {
  const departments = ['县农业农村局', '县水利局', '县交通运输局'];
  return typedList(name, [
    ['2024年财政衔接资金项目绩效自评结果汇总表'],
    ['填报单位：县财政局', null, null, null, null, null, '单位：万元、分'],
    ['序号', '项目名称', '主管部门', '实施单位', '项目类别', '预算数', '自评得分', '备注'],
    ['合计', null, null, null, null, 2300, null, null],
    ...Array.from({ length: 23 }, (_, index): CellValue[] => [
      index + 1,
      `项目${String.fromCharCode(65 + index)}工程`,
      departments[index % 3] ?? '',
      `第${(index % 5) + 1}乡人民政府`,
      index % 2 === 0 ? '村内基础设施' : '特色产业',
      100,
      index === 4 ? null : index === 5 ? '优秀' : 80 + index / 2,
      null,
    ]),
    [],
    ['注：1.得分为单位自评总分。'],
    [null, '2.未报送的由主管部门催报。'],
  ]);
}
