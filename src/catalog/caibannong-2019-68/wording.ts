/**
 * 2019 words → today's words (D13), longest first so that a phrase goes before its parts.
 * Whole phrases stand where word for word would read wrongly today (人口脱贫数: nobody is counted out of poverty any more).
 */
export const currentWords: readonly (readonly [string, string])[] = [
  ['县级脱贫攻坚项目库（全国扶贫开发信息系统项目库子系统）', '县级巩固拓展脱贫攻坚成果和乡村振兴项目库'],
  ['带动建档立卡贫困人口脱贫数', '带动监测对象消除返贫致贫风险人数'],
  ['县级扶贫开发领导小组', '县级党委农村工作领导小组'],
  ['财政专项扶贫资金', '财政衔接推进乡村振兴补助资金'],
  ['建档立卡贫困人口', '脱贫人口（含监测对象）'],
  ['建档立卡贫困户', '脱贫户（含监测对象）'],
  ['扶贫项目资金', '衔接资金项目'],
  ['扶贫小额贷款', '脱贫人口小额信贷'],
  ['扶贫就业车间', '就业帮扶车间'],
  ['脱贫攻坚项目', '巩固拓展脱贫攻坚成果和乡村振兴项目'],
  ['贫困人口', '脱贫人口'],
  ['贫困地区', '脱贫地区'],
  ['贫困户', '脱贫户'],
  ['贫困村', '脱贫村'],
  ['扶贫', '帮扶'],
];
