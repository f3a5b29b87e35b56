import type { CellValue } from '../../src/model/cell';
import type { SheetPlan } from '../../src/sheets/plan';
import { SheetSketch } from './sheet-sketch';

/** A cell as typed, with its number format where it has one of its own. */
type Typed = CellValue | { readonly value: number; readonly format: string };

/** A 自评表 as an office types it, row by row from left to right. In the class columns '' is covered by the cell above. */
export interface TypedTable {
  readonly name: string;
  readonly title: string;
  readonly unit: '元' | '万元';
  /** Captions over the amounts, then the lines under them: label first. */
  readonly funds: { readonly captions: readonly string[]; readonly lines: readonly (readonly Typed[])[] } | null;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Typed[])[];
  /** By column; null: the table has no such line. */
  readonly total: readonly Typed[] | null;
}

const FUNDS = ['全年预算数（A）', '全年执行数（B）', '执行率（B/A）'];
const SCORED_FUNDS = [...FUNDS, '分值', '得分'];
const CLASSES = ['一级指标', '二级指标', '三级指标'];
const REASON = '偏差原因分析及改进措施';

export const TYPED_TABLES: readonly TypedTable[] = [
  {
    name: '六三一分值',
    title: '项目支出绩效自评表',
    unit: '万元',
    funds: { captions: FUNDS, lines: [['年度资金总额：', 130, 117, '90%']] },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['产出指标（60分）', '数量指标', '硬化道路里程', 30, '≥3公里', '2.4公里', 24, '余下0.6公里待雨季后施工。'],
      ['', '质量指标', '工程验收合格率', 30, '100%', '100%', 30, ''],
      ['效益指标30分', '社会效益指标', '受益脱贫人口数', 30, '≥300人', '312人', 30, ''],
      ['满意度指标【分值：10分】', '服务对象满意度指标', '受益群众满意度', 10, '≥95%', '95%', 10, ''],
    ],
    total: ['总分', '', '', 100, '', '', 94, ''],
  },
  {
    name: '执行二十分',
    title: '财政衔接资金项目绩效自评表',
    unit: '万元',
    funds: { captions: SCORED_FUNDS, lines: [['年度资金总额：', 50, 45, '90%', 20, 18]] },
    columns: [...CLASSES, '年度指标值', '实际完成值', '分值', '得分', REASON],
    rows: [
      ['产出指标（40分）', '数量指标', '养殖肉牛数量', '≥120头', '100头', 20, 20, '两户退出养殖，已补栏。'],
      ['', '时效指标', '项目完成及时率', '≥90%', '90%', 20, 20, ''],
      ['效益指标（30分）', '经济效益指标', '带动户均增收', '≥2000元', '2100元', 30, 30, ''],
      ['满意度指标（10分）', '服务对象满意度指标', '养殖户满意度', '≥90%', '92%', 10, 10, ''],
    ],
    total: ['总分', '', '', '', '', 100, 98, ''],
  },
  {
    name: '无分值栏',
    title: '项目绩效自评表',
    unit: '万元',
    funds: { captions: FUNDS, lines: [['年度资金总额：', 20, 20, '100%']] },
    columns: [...CLASSES, '年度指标值', '全年完成值', '得分', '未完成原因'],
    rows: [
      ['产出指标（60分）', '数量指标', '培训脱贫劳动力人数', '≥80人', '76人', 57, ''],
      ['效益指标（30分）', '社会效益指标', '培训后就业率', '≥60%', '65%', 30, ''],
      ['满意度指标（10分）', '服务对象满意度指标', '学员满意度', '≥95%', '97%', 11, ''],
    ],
    total: ['总分', '', '', '', '', 97, ''],
  },
  {
    name: '指标编号',
    title: '绩效目标自评表',
    unit: '万元',
    funds: { captions: SCORED_FUNDS, lines: [['年度资金总额：', 80, 80, 1, 10, 10]] },
    columns: [...CLASSES, '分值', '年度指标值', '全年实际值', '得分', '未完成原因及拟采取的改进措施'],
    rows: [
      ['产出指标', '数量指标', '指标1：新建蓄水池', 20, '≥10口', '9口', 18, '1口因占地未落实，拟下年度建设。'],
      ['', '', '指标2：铺设管网', 20, '≥5公里', '5200米', 20, ''],
      ['', '质量指标', '指标1：工程合格率', 10, '≥98%', '98%', 10, ''],
      ['效益指标', '社会效益指标', '指标1：解决饮水困难户数', 30, '≥60户', '66户', 30, ''],
      ['', '生态效益指标', '指标1：', '', '', '', '', ''],
      ['满意度指标', '服务对象满意度指标', '指标1：用水户满意度', 10, '≥90%', '93%', 10, ''],
    ],
    total: ['总分', '', '', 100, '', '', 98, ''],
  },
  {
    name: '照抄目标',
    title: '项目支出绩效自评表',
    unit: '万元',
    funds: { captions: SCORED_FUNDS, lines: [['年度资金总额：', 60, 60, '100%', 10, 10]] },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['产出指标', '数量指标', '安装太阳能路灯', 20, '≥100盏', '≥100盏', 20, ''],
      ['', '质量指标', '路灯亮灯率', 15, '≥98%', '≥98%', 15, ''],
      ['', '成本指标', '路灯采购单价', 15, '≤3500元/盏', '≤3500元/盏', 15, ''],
      ['效益指标', '社会效益指标', '受益村民人数', 30, '≥800人', '≥800人', 30, ''],
      ['满意度指标', '服务对象满意度指标', '村民满意度', 10, '≥95%', '≥95%', 10, ''],
    ],
    total: ['总分', '', '', 100, '', '', 100, ''],
  },
  {
    name: '带分字',
    title: '扶贫项目绩效自评表',
    unit: '万元',
    funds: { captions: SCORED_FUNDS, lines: [['年度资金总额：', '25万元', '25万元', '100%', '10分', '10分']] },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['产出指标', '数量指标', '发放种苗数量', '50分', '≥2000株', '1920株', '48分', '运输损耗80株，已联系补发。'],
      ['效益指标', '经济效益指标', '亩均增收', '30 分', '≥500元/亩', '520元/亩', '30分', ''],
      ['满意度指标', '服务对象满意度指标', '农户满意度', '10分', '≥90%', '91％', '10分', ''],
    ],
    total: ['总分', '', '', '100分', '', '', '98分', ''],
  },
  {
    name: '得分取整',
    title: '项目绩效自评表',
    unit: '万元',
    funds: { captions: SCORED_FUNDS, lines: [['年度资金总额：', 90, 77, '85.6%', 10, 8.6]] },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['产出指标', '数量指标', '改造户厕数量', 25, '≥150座', '140座', 23, '10户外出务工。'],
      ['', '质量指标', '验收合格率', 25, '≥98%', '96%', 24.5, '3座渗漏，已返工。'],
      ['效益指标', '社会效益指标', '受益户数', 20, '≥150户', '140户', 18, '10户外出务工。'],
      ['', '可持续影响指标', '管护制度健全程度', 10, '健全', '基本健全', 8, ''],
      ['满意度指标', '服务对象满意度指标', '农户满意度', 10, '≥90%', '81%', 10, '清运不及时，已增加频次。'],
    ],
    total: ['总分', '', '', 100, '', '', 92, ''],
  },
  {
    name: '数字与百分比',
    title: '项目支出绩效自评表',
    unit: '万元',
    funds: {
      captions: SCORED_FUNDS,
      lines: [['年度资金总额：', 12.5, 11.25, { value: 0.9, format: '0.00%' }, 10, 9]],
    },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['产出指标', '数量指标', '资助雨露计划学生（人）', 40, 200, 190, 38, '10人未按时返校。'],
      ['', '质量指标', '资助标准达标率', 10, { value: 1, format: '0%' }, { value: 1, format: '0%' }, 10, ''],
      ['效益指标', '社会效益指标', '毕业生就业率', 30, '≥90%', { value: 0.945, format: '0.0%' }, 30, ''],
      ['满意度指标', '服务对象满意度指标', '学生及家长满意度', 10, '≥95%', 0.95, 10, ''],
    ],
    total: ['总分', '', '', 100, '', '', 97, ''],
  },
  {
    name: '以元为单位',
    title: '县级项目支出绩效自评表',
    unit: '元',
    funds: {
      captions: ['年初预算数', ...SCORED_FUNDS],
      lines: [
        ['年度资金总额', 1000000, 1200000, 1080000, '90%', 10, 9],
        ['其中：当年财政拨款', 1000000, 1000000, 900000, '90%', '-', '-'],
        ['上年结转资金', '', 200000, 180000, '90%', '-', '-'],
        ['其他资金', '', '', '', '', '-', '-'],
      ],
    },
    columns: [...CLASSES, '年度指标值', '实际完成值', '分值', '得分', REASON],
    rows: [
      ['产出指标', '数量指标', '补助稻谷种植面积', '≥5000亩', '5000亩', 30, 30, ''],
      ['', '成本指标', '补助标准', '=200元/亩', '180元/亩', 20, 20, '超面积种植，按比例下调。'],
      ['效益指标', '经济效益指标', '种植户增收总额', '≥50万元', '450000元', 30, 27, '收购价下跌。'],
      ['满意度指标', '服务对象满意度指标', '种植户满意度', '≥90%', '90%', 10, 10, ''],
    ],
    total: ['总分', '', '', '', '', 100, 96, ''],
  },
  {
    name: '执行率作指标',
    title: '项目支出绩效自评表',
    unit: '万元',
    funds: { captions: FUNDS, lines: [['年度资金总额：', 40, 38, '95%']] },
    columns: [...CLASSES, '分值', '年度指标值', '实际完成值', '得分', REASON],
    rows: [
      ['预算执行率（10分）', '预算执行率', '预算执行率', 10, '100%', '95%', 9.5, '质保金次年支付。'],
      ['产出指标（50分）', '数量指标', '新建厂房面积', 50, '≥1000平方米', '1000平方米', 50, ''],
      ['效益指标（30分）', '社会效益指标', '带动就业人数', 30, '≥40人', '36人', 27, '二期未投产。'],
      ['满意度指标（10分）', '服务对象满意度指标', '', '', '', '', '', ''],
    ],
    total: ['总分', '', '', 100, '', '', 96.5, ''],
  },
];

const WIDTHS = [18, 16, 24, 14, 16, 16, 12, 28];

export function typedTablePlan(table: TypedTable): SheetPlan {
  const sketch = new SheetSketch(table.name, WIDTHS);
  sketch.line(1, 1, table.title, 8, {});
  sketch.line(2, 1, '（2023年度）', 6, {});
  sketch.line(2, 7, `单位：${table.unit}`, 8, {});
  sketch.cell(3, 1, '项目名称');
  sketch.cell(3, 2, `${table.name}示例项目`, { right: 8 });
  sketch.cell(4, 1, '主管部门');
  sketch.cell(4, 2, '县农业农村局', { right: 4 });
  sketch.cell(4, 5, '实施单位');
  sketch.cell(4, 6, '城关镇人民政府', { right: 8 });
  const goals = layFunds(sketch, table, 5);
  sketch.cell(goals, 1, '年度总体目标', { bottom: goals + 1 });
  sketch.cell(goals, 2, '预期目标', { right: 4 });
  sketch.cell(goals, 5, '实际完成情况', { right: 8 });
  sketch.cell(goals + 1, 2, '改善基础条件，带动群众增收。', { right: 4 });
  sketch.cell(goals + 1, 5, '群众生产生活条件得到改善。', { right: 8 });
  layTable(sketch, table, goals + 2);
  return sketch.plan();
}

/** Answers the first row below. */
function layFunds(sketch: SheetSketch, { funds, unit }: TypedTable, top: number): number {
  if (!funds) return top;
  const bottom = top + funds.lines.length;
  sketch.cell(top, 1, `项目资金（${unit}）`, { bottom });
  sketch.cell(top, 2, '');
  funds.captions.forEach((caption, index) => sketch.cell(top, 3 + index, caption));
  funds.lines.forEach((line, index) => line.forEach((value, place) => lay(sketch, top + 1 + index, 2 + place, value)));
  return bottom + 1;
}

function layTable(sketch: SheetSketch, { columns, rows, total }: TypedTable, top: number): void {
  columns.forEach((caption, index) => sketch.cell(top, 1 + index, caption));
  rows.forEach((cells, index) => {
    cells.forEach((value, place) => {
      if (place > 1) return lay(sketch, top + 1 + index, 1 + place, value);
      if (value === '') return;
      const below = rows.slice(index + 1).findIndex((next) => next[place] !== '' || (place === 1 && next[0] !== ''));
      const covered = below === -1 ? rows.length - index - 1 : below;
      sketch.cell(top + 1 + index, 1 + place, value as CellValue, { bottom: top + 1 + index + covered });
    });
  });
  total?.forEach((value, place) => lay(sketch, top + 1 + rows.length, 1 + place, value));
}

function lay(sketch: SheetSketch, row: number, column: number, typed: Typed): void {
  if (typeof typed === 'object' && typed !== null) {
    sketch.cell(row, column, typed.value, { style: { numberFormat: typed.format } });
  } else {
    sketch.cell(row, column, typed);
  }
}
