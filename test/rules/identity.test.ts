import type { Form } from '../../src/model/form';
import { checkForm } from '../../src/rules';
import { identityOf } from '../../src/rules/identity';
import type { RuleContext } from '../../src/rules/rule';
import { exampleOf } from '../support/rule-page';

type Row = Readonly<Record<string, string>>;
const row = (name: string, target: string, more: Row = {}): Row => ({
  一级指标: '产出指标',
  二级指标: '数量指标',
  三级指标: name,
  指标值: target,
  ...more,
});
const ROAD = row('硬化村内道路', '≥2公里');

/** The form without the rows of these names, which its 申报表 or approval has. */
const without = ({ form, context }: { form: Form; context: RuleContext }, ...names: readonly string[]) => ({
  form: { ...form, indicators: form.indicators.filter(({ level3 }) => !names.includes(level3.text)) } as Form,
  context,
});

test.each([
  [
    'goal-number-uncovered',
    exampleOf('年度目标：硬化道路2公里，安装路灯80盏，新建公厕3座，培训村民40人次。', ROAD),
    ['“80盏”', '“3座”', '“40人次”'],
  ],
  [
    'indicators-differ',
    without(
      exampleOf('表：监控表　申报表：有', ROAD, row('安装路灯', '≥80盏'), row('新建公厕', '≥3座')),
      '安装路灯',
      '新建公厕',
    ),
    ['安装路灯', '新建公厕'],
  ],
  [
    'changed-after-approval',
    without(exampleOf('批复：有', ROAD, row('安装路灯', '≥80盏'), row('新建公厕', '≥3座')), '安装路灯', '新建公厕'),
    ['安装路灯', '新建公厕'],
  ],
  [
    'description-number-differs',
    exampleOf('', row('群众满意度不低于90%', '≥80%', { 绩效指标描述: '满意度不低于95%' })),
    ['名称', '描述'],
  ],
  [
    'amount-slip',
    exampleOf('年度目标：项目总投资230万元，其中项目资金总额2300万元，硬化村内道路。', ROAD),
    ['总投资230万元', '资金总额2300万元'],
  ],
])('%s: what is said several times of one cell is told apart', (rule, { form, context }, keys) => {
  const findings = checkForm(form, context).filter((finding) => finding.rule === rule);
  expect(findings.map(({ key }) => key)).toEqual(keys);
  expect(new Set(findings.map(({ at }) => `${at?.row},${at?.column}`)).size).toBe(1);
  expect(new Set(findings.map((finding) => identityOf(form, finding))).size).toBe(keys.length);
});
