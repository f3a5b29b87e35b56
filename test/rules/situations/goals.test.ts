import { saidOfApplication, saidOfSelfEvaluation, SOUND } from './sheets';

const PROJECT = '河西村人居环境项目';
const goalRules = ['goal-empty', 'goal-slogan', 'goal-truncated'];

const said = (goal: string, project = PROJECT) =>
  saidOfApplication({ goal, project, rows: SOUND })
    .filter(({ rule }) => goalRules.includes(rule))
    .map(({ severity, rule }) => `${severity} ${rule}`);

describe('33: no goal is said', () => {
  test.each(['无', '同上', '目标1：无', '——', '待定', '目标1：同上 目标2：同上'])('必改: %s', (goal) => {
    expect(said(goal)).toEqual(['error goal-empty']);
  });

  test.each([
    '详见实施方案',
    '见附件2项目实施方案',
    '按照批复的实施方案执行',
    '详见《初步设计报告》。',
    PROJECT,
    '完成河西村人居环境项目建设',
    '2024年全面完成河西村人居环境工程。',
  ])('核实: %s', (goal) => {
    expect(said(goal)).toEqual(['warning goal-empty']);
  });

  test('a 自评表 that carries it over', () => {
    const findings = saidOfSelfEvaluation({ goal: '同上', rows: SOUND }).filter(({ rule }) => rule === 'goal-empty');
    expect(findings).toMatchObject([{ severity: 'error', what: '年初设定目标未填写' }]);
  });

  test.each([
    '按照实施方案清理河道3公里，改善85户居住环境',
    '完成河西村人居环境项目，清理河道3公里',
    '河西村人居环境明显改善',
    '无害化改造户厕60座',
  ])('silent: %s', (goal) => {
    expect(said(goal)).toEqual([]);
  });
});

describe('34: thing, number and change are lacking', () => {
  test.each([
    '完成县委交办的各项工作',
    '认真落实上级政策，提高服务能力',
    '保证机关高效运转',
    '围绕中心、服务大局，扎实推进各项重点任务',
    '切实履行部门职责，充分发挥职能作用',
    '1.不断加强领导；2.强化组织保障，圆满完成年初既定目标',
    '按时保质保量落实好上级决策部署',
    '围绕就业优先，扎实做好各项工作',
    '以高质量发展为主线，圆满完成年度目标任务',
    '按照县委一号文件精神，全面落实各项重点工作',
  ])('%s', (goal) => {
    expect(said(goal)).toEqual(['warning goal-slogan']);
  });
});

describe('35: one of the three is enough', () => {
  test.each([
    '硬化村道2公里，方便85户出行',
    '做好防汛值守，巡堤60公里',
    '做好防汛值守',
    '保障护林员报酬发放',
    '提高群众饮水质量',
    '落实困难学生资助政策',
    '完成水库除险加固',
    '推动蔬菜大棚升级，促进农户增收',
    '切实加强森林防火工作',
    '以工代赈修建机耕道，促进发展',
    '围绕茶叶产业，提高农户种植水平',
    '按照实施方案改造提灌站，提高服务能力',
  ])('silent: %s', (goal) => {
    expect(said(goal)).toEqual([]);
  });
});
