import type { CellValue } from '../../../src/model/cell';
import type { Finding } from '../../../src/rules/finding';
import { placeOf } from '../../../src/rules/message';
import { findingLines, lineWhat } from '../../../src/workbook/check/finding-lines';
import { gridOfDraft } from '../../reading/draft';
import { judgeAlone } from '../../reading/judge-grids';
import type { SheetLiteral } from '../../reading/sheet-literal';
import { draftOf } from '../../reading/sheet-literal';
import { gridOf } from '../../support/grid';

/** One row of a table, with its classes. `actual`, `weight` and `score` only in a 自评表. */
export interface Row {
  readonly level2: string;
  readonly name: string;
  readonly target: CellValue;
  readonly actual?: CellValue;
  readonly reason?: string;
}

export interface Sheet {
  readonly year?: number;
  readonly project?: string;
  /** Rows of the head between the project's name and the table, cell by cell. */
  readonly head?: readonly (readonly CellValue[])[];
  /** In 万元. */
  readonly total?: CellValue;
  readonly goal?: string;
  readonly rows: readonly Row[];
}

const LEVEL1: Readonly<Record<string, string>> = {
  数量指标: '产出指标',
  质量指标: '产出指标',
  时效指标: '产出指标',
  成本指标: '产出指标',
  经济效益指标: '效益指标',
  社会效益指标: '效益指标',
  生态效益指标: '效益指标',
  可持续影响指标: '效益指标',
  服务对象满意度指标: '满意度指标',
};

/** Lines of a county's own 申报表, with some sound rows around the given ones. */
function applicationCells({ year = 2024, project = '河西村人居环境项目', head = [], total = 60, goal, rows }: Sheet) {
  return [
    [`${year}年度项目支出绩效目标申报表`],
    ['项目名称', project],
    ['年度', `${year}年`],
    ...head,
    ['年度资金总额（万元）', total],
    ['财政拨款（万元）', total],
    ['年度目标', goal ?? '清理河道3公里，改善沿河85户居住环境。'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ...rows.map(({ level2, name, target }) => [LEVEL1[level2] ?? '', level2, name, target]),
  ];
}

/** Lines of a 自评表 that stands alone; every row has its points, and results as good as promised unless said otherwise. */
function selfEvaluationCells({
  year = 2024,
  project = '河西村人居环境项目',
  head = [],
  total = 60,
  goal,
  rows,
}: Sheet) {
  const weight = 90 / rows.length;
  return [
    [`${year}年度项目支出绩效自评表`],
    ['项目名称', project],
    ['年度', `${year}年`],
    ...head,
    ['项目资金（万元）', '', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['', '年度资金总额', total, total, 10, '100%', 10],
    ['年初设定目标', goal ?? '清理河道3公里，改善沿河85户居住环境。'],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因及改进措施'],
    ...rows.map(({ level2, name, target, actual = target, reason = '' }) => [
      LEVEL1[level2] ?? '',
      level2,
      name,
      target,
      actual,
      weight,
      weight,
      reason,
    ]),
    ['总分', '', '', '', '', 100, 100],
  ];
}

export type Said = `${Finding['severity']} ${string}`;

const judged = (cells: readonly (readonly CellValue[])[], kind: string) => {
  const [form, ...others] = judgeAlone(gridOf(cells));
  if (form?.form.kind !== kind || others.length > 0) throw new Error(`not read as one ${kind}`);
  return form;
};

const sayings = (findings: readonly Finding[]) => findings.map(({ severity, rule }): Said => `${severity} ${rule}`);

const loud = ({ severity }: Finding) => severity !== 'hint';

/** What is said of the whole form, hints aside. */
export function saidOfApplication(sheet: Sheet): readonly Finding[] {
  return judged(applicationCells(sheet), 'application').findings.filter(loud);
}

export function saidOfSelfEvaluation(sheet: Sheet): readonly Finding[] {
  return judged(selfEvaluationCells(sheet), 'self-evaluation').findings.filter(loud);
}

export const SOUND: readonly Row[] = [
  { level2: '数量指标', name: '清理河道长度', target: '≥3公里' },
  { level2: '社会效益指标', name: '受益农户', target: '≥85户' },
];

/** 必改 and 核实 on the last of the rows, as "error unit-mismatch". */
function onLast(cells: readonly (readonly CellValue[])[], findings: readonly Finding[], last: Row) {
  const row = cells.findIndex((line) => line[2] === last.name && line[1] === last.level2) + 1;
  return sayings(findings.filter(({ at }) => at?.row === row));
}

export function onApplicationRow(row: Row, sheet: Partial<Sheet> = {}): readonly Said[] {
  const whole = { ...sheet, rows: [...(sheet.rows ?? SOUND), row] };
  return onLast(applicationCells(whole), saidOfApplication(whole), row);
}

export function onSelfEvaluationRow(row: Row, sheet: Partial<Sheet> = {}): readonly Said[] {
  const whole = { ...sheet, rows: [...(sheet.rows ?? SOUND), row] };
  return onLast(selfEvaluationCells(whole), saidOfSelfEvaluation(whole), row);
}

/** What is said of a sheet beyond hints, a line of repeats with all its places: "error F6 “整治山塘”未填分值". */
export function saidOfRows(rows: SheetLiteral['rows']): readonly string[] {
  const [form, ...others] = judgeAlone(gridOfDraft(draftOf({ name: 'situation', rows, forms: [] })));
  if (!form || others.length > 0) throw new Error('not read as one form');
  return findingLines(form.findings.filter(loud)).map(
    (line) => `${line[0].severity} ${line.map(placeOf).join(' ')} ${lineWhat(line)}`,
  );
}
