import type { SheetPlan } from '../../src/sheets/plan';

/** A small plan that uses every feature of a drawn sheet. */
export function samplePlan(name = '样表'): SheetPlan {
  const border = 'thin';
  return {
    name,
    columns: [
      { width: 12 },
      { width: 20 },
      { width: 30 },
      { width: 10 },
      { width: 8, outline: 1, hidden: true },
      { width: 9 },
    ],
    rowHeights: [30, 20, 20, 20, 20, 20],
    cells: [
      {
        row: 1,
        column: 1,
        content: { value: '项目支出绩效目标申报表' },
        style: { font: { name: '宋体', size: 16, bold: true }, horizontal: 'center', vertical: 'center' },
      },
      {
        row: 2,
        column: 1,
        content: { value: '一级指标' },
        style: { border, fill: '#DDEBF7', horizontal: 'center', vertical: 'center', wrap: true },
      },
      { row: 2, column: 2, content: { value: '=1+1' }, style: { border, numberFormat: '@' } },
      { row: 2, column: 3, content: { value: '≥5' }, style: { border } },
      { row: 3, column: 1, content: { value: 12.5 }, style: { border, numberFormat: '0.00' } },
      { row: 3, column: 2, content: { value: '001' }, style: { border, numberFormat: '@', unlocked: true } },
      { row: 3, column: 3, content: { formula: 'A3*2' }, style: { border } },
      { row: 4, column: 1, content: { value: '产出指标' }, style: { border } },
      { row: 6, column: 1, content: { formula: 'SUM(A3:A5)' }, style: { border, font: { color: '#C00000' } } },
      { row: 3, column: 5, content: { formula: 'IF(LEN(B3)=0,"",1)' }, style: {} },
    ],
    merges: [
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 4, left: 1, bottom: 5, right: 1 },
    ],
    validations: [
      {
        area: { top: 3, left: 2, bottom: 5, right: 2 },
        rule: { kind: 'list', items: ['优', '良', '中'] },
        prompt: { title: '请选择', message: '优、良、中三档' },
        alert: { style: 'warning', title: '不在表中', message: '请从下拉列表中选择。' },
      },
      {
        area: { top: 3, left: 3, bottom: 6, right: 3 },
        rule: { kind: 'custom', formula: 'LEN($B3)>0' },
        alert: { style: 'stop', title: '缺项', message: '请先填指标。' },
      },
      { area: { top: 3, left: 4, bottom: 3, right: 4 }, rule: { kind: 'decimal', min: 0, max: 100 } },
      {
        area: { top: 4, left: 4, bottom: 4, right: 4 },
        rule: { kind: 'any' },
        prompt: { title: '说明', message: '随意填写' },
      },
    ],
    conditionalFormats: [
      { area: { top: 3, left: 1, bottom: 6, right: 4 }, formula: 'LEN($F3)>0', fill: '#FFF2CC' },
      { area: { top: 3, left: 1, bottom: 6, right: 1 }, formula: '$A3>10', fontColor: '#FF0000' },
    ],
    names: [{ name: 'jichi.form', formula: '"caibannong-2019-68/yulu"', hidden: true }],
    print: {
      area: { top: 1, left: 1, bottom: 6, right: 4 },
      orientation: 'portrait',
      repeatRows: { first: 1, last: 2 },
      fitToWidth: true,
    },
  };
}
