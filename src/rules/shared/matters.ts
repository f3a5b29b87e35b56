/** A matter that a purpose or a goal may name, and the words of which an indicator that measures it has at least one. */
interface Matter {
  readonly said: RegExp;
  readonly measured: RegExp;
}

const THINGS: readonly Matter[] = [
  { said: /贴息|利息/, measured: /贴息|利息|贷款|信贷|利率|担保/ },
  { said: /保险|参保/, measured: /保险|[参投应]保|健康保|赔/ },
  { said: /危房/, measured: /房/ },
  { said: /饮水/, measured: /水/ },
  { said: /路灯|亮化/, measured: /灯|亮化/ },
  { said: /卫生室/, measured: /卫生室|医/ },
  { said: /文化广场/, measured: /广场/ },
  { said: /垃圾/, measured: /垃圾|环卫|保洁|环境/ },
];

const INFRASTRUCTURE: Matter = {
  said: /基础设施/,
  measured:
    /[路桥涵渠井灯坝堤厕]|[饮供排用污]水|水[利源塔池窖库]|管网|电网|光伏|厂房|大棚|冷库|广场|设施|工程|建设|改造|新建|修建|安装|硬化|亮化|绿化|里程|面积|垃圾/,
};

const EFFECTS: readonly Matter[] = [
  {
    said: /(?:稳定|持续)?增收|(?:增加|提高)[^，。；、,;]{0,8}收入(?:水平)?/,
    measured: /收入|增收|收益|分红|工资|报酬|利润/,
  },
  { said: /(?:防止|防范|杜绝|不)(?:规模性)?返贫/, measured: /返贫|致贫/ },
  { said: /(?<!防)就业(?!帮扶车间)/, measured: /就业|务工|用工|岗/ },
];

export const PURPOSE_MATTERS: readonly Matter[] = [INFRASTRUCTURE, ...THINGS];
export const GOAL_MATTERS: readonly Matter[] = [...THINGS, ...EFFECTS];

/** The words with which `text` names matters that `indicators` say nothing of. */
export function unmeasured(text: string, indicators: string, matters: readonly Matter[]): readonly string[] {
  return matters.flatMap(({ said, measured }) => {
    const [word] = said.exec(text) ?? [];
    return word === undefined || measured.test(indicators) ? [] : [word];
  });
}
