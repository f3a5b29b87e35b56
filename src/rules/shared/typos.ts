export interface Typo {
  readonly typed: string;
  readonly meant: string;
}

/** What is typed, everywhere in a text, and what is meant. */
export type TypoPattern = readonly [RegExp, string];

/** 受益 (who benefits) typed as 收益 (what is earned): at the start of a phrase only, since 资产收益 may stand before 贫困户. */
const PHRASE_START = '(?:^[★\\s]*|[，。；、,;]\\s*|直接|间接|全体)';
const BENEFICIARIES =
  '的?(?:脱贫|监测|贫困|建档立卡)\\p{Script=Han}{0,4}?[户人]|(?:农|牧)?户(?!均)|群众|村民|人口|人数(?!均)|对象';

/**
 * What is typed, and the word that is meant. A pattern takes in only the characters that change; what stands around makes sure of the
 * word, and is looked at after them, because the search for plain characters is the fast one.
 */
const TYPOS: readonly TypoPattern[] = [
  [new RegExp(`收益(?<=${PHRASE_START}收益)(?=${BENEFICIARIES})`, 'gu'), '受益'],
  [/进准(?=脱贫|扶贫|帮扶|识别|施策)/g, '精准'],
  [/建(?:挡立卡|档力卡|档里卡|档立咔|当立卡)/g, '建档立卡'],
  [/乡村(?:震兴|镇兴|振新)/g, '乡村振兴'],
  [/脱贫(?:功坚|攻间|攻尖|工坚)/g, '脱贫攻坚'],
  [/满意渡/g, '满意度'],
  [/律(?<=(?:及时|合格|完成|覆盖|知晓|参与|到位|达标|支出|入学)律)(?![师法])/g, '率'],
  [/完及时率(?<=(?:项目|任务|工程|工作)完及时率)/g, '完成及时率'],
  [/对像(?![素机])/g, '对象'],
  [/(?<![选提海])拔(?=[付款])/g, '拨'],
  [/按装(?![机置配修备载箱车卸])/g, '安装'],
  [/的的(?![确士])(?<![目标有]的的)/g, '的'],
];

/** Every typing error of a text, in the order of the list. */
export function typosIn(text: string, typos: readonly TypoPattern[] = TYPOS): readonly Typo[] {
  return typos
    .filter(([pattern]) => text.search(pattern) >= 0)
    .flatMap(([pattern, meant]) => Array.from(text.matchAll(pattern), ([typed]) => ({ typed, meant })));
}

export function mendedTypos(text: string, typos: readonly TypoPattern[] = TYPOS): string {
  return typos.reduce((mended, [pattern, meant]) => mended.replace(pattern, meant), text);
}
