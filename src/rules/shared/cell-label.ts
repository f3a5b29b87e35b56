import { sameCell } from '../../model/cell';
import type { CellRef } from '../../model/cell';
import type { Form, Indicator } from '../../model/form';
import { executionLabels } from './execution';
import { nameOf } from '../../model/indicators';

interface Placed {
  readonly at: CellRef;
}
type Labelled = readonly [label: string, field: Placed | null | undefined];

/** What a cell of the form holds, as a sentence names it: "“新建蓄水池”的得分", "年度资金总额的全年执行数"; "本单元格" where nobody knows. */
export function cellLabel(form: Form, at: CellRef): string {
  const isAt = ([, field]: Labelled) => field !== null && field !== undefined && sameCell(field.at, at);
  const indicator = form.indicators.find((each) => columnsOf(form, each).some(isAt));
  const column = indicator && columnsOf(form, indicator).find(isAt)?.[0];
  if (indicator && column !== undefined) return nameOf(indicator) === '' ? column : `“${nameOf(indicator)}”的${column}`;
  return headOf(form).find(isAt)?.[0] ?? '本单元格';
}

function columnsOf({ kind }: Form, indicator: Indicator): readonly Labelled[] {
  const { level3, description, target, basis, actual, forecast, weight, score, reason, note } = indicator;
  return [
    ['三级指标', level3],
    ['绩效指标描述', description],
    [kind === 'application' ? '指标值' : '年度指标值', target],
    ['指标值确定依据', basis],
    [kind === 'monitoring' ? '完成情况' : '全年实际值', actual],
    ['全年预计完成情况', forecast],
    ['分值', weight],
    ['得分', score],
    ['原因', reason],
    ['备注', note],
  ];
}

function headOf(form: Form): readonly Labelled[] {
  const { title, year, project } = form;
  const common: readonly Labelled[] = [
    ['标题', title],
    ['年度', year],
    ['项目名称', project.name],
    ['主管部门', project.department],
    ['实施单位', project.implementer],
    ['项目负责人及联系电话', project.contact],
  ];
  return [...common, ...ownOf(form)];
}

function ownOf(form: Form): readonly Labelled[] {
  if (form.kind === 'application') {
    const { funds, purpose, plan, goal } = form;
    return [
      ['年度资金总额', funds?.total],
      ['财政拨款', funds?.fiscal],
      ['其他资金', funds?.other],
      ['资金用途', purpose],
      ...plan.map(({ until, field }): Labelled => [`资金支出计划${until}`, field]),
      ['年度目标', goal],
    ];
  }
  if (form.kind === 'review') {
    const { amount, items, total, opinion, date } = form;
    return [
      ['项目资金', amount],
      ...items.map(({ name, score }): Labelled => [`“${name}”的得分`, score]),
      ['审核总分', total],
      ['总体审核意见', opinion],
      ['审核时间', date],
    ];
  }
  const { execution, goal } = form;
  const labels = executionLabels(form);
  const lines = [
    ['年度资金总额', execution?.total],
    ['财政拨款', execution?.fiscal],
    ['其他资金', execution?.other],
  ] as const;
  return [
    ...lines.flatMap(([line, amounts]): readonly Labelled[] => [
      [`${line}的${labels.budget}`, amounts?.budget],
      [`${line}的${labels.executed}`, amounts?.executed],
      [`${line}的执行率`, amounts?.rate],
      [`${line}的分值`, amounts?.weight],
      [`${line}的执行得分`, amounts?.score],
    ]),
    [form.kind === 'monitoring' ? '年度总体目标' : '年初设定目标', goal],
    ...(form.kind === 'self-evaluation'
      ? ([
          ['全年完成情况', form.goalResult],
          ['总分一行的分值', form.total?.weight],
          ['总分', form.total?.score],
        ] as const)
      : []),
  ];
}
