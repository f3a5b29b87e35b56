/**
 * How the names of template rows are said from 2020 on (D13, J15): 监测户, 三类户, 低收入人口, 脱贫劳动力, 脱贫家庭 … Applied in this order to a name
 * in today's words without punctuation, the template's and the typed one alike. People and households stay apart, for 受益人口数 and 受益户数 are
 * different rows; 监测对象, which is either, becomes one of them only where a count says which.
 */
export const spokenNames: readonly (readonly [RegExp, string])[] = [
  // The groups, each by one word.
  [/(?:脱贫不稳定|边缘易致贫|易返贫致贫|突发严重困难|边缘|三类|监测)(?:农户|户)/g, '监测户'],
  [/(?:脱贫不稳定|边缘易致贫|易返贫致贫|突发严重困难|三类|监测)(?:人口|人员|群众)/g, '监测人口'],
  [/(?:防止?返贫|易返贫致贫)?监测(?:帮扶)?对象|三类对象/g, '监测对象'],
  [/(?:农村)?低收入(?:人口|人员|群众)|(?:建档立卡)?(?:贫困|脱贫)(?:群众|人员|劳动力)|建档立卡人口/g, '脱贫人口'],
  [/(?:农村)?低收入(?:户|家庭)|(?:建档立卡)?(?:贫困|脱贫)家庭|建档立卡户/g, '脱贫户'],

  // What a count says of 监测对象.
  [/监测对象(?:户数|家庭数)/g, '监测户数'],
  [/监测对象人口?数/g, '监测人口数'],

  // Several groups side by side, and those who are watched among them, are the group.
  [/脱贫监测(人口|户)/g, '脱贫$1'],
  [/(脱贫(?:人口|户))(?:(?:含|和|及|与|以及)?(?:监测(?:对象|人口|户)|脱贫(?:人口|户)))+/g, '$1'],
  [/监测(?:对象|人口|户)(?:和|及|与)?脱贫(人口|户)/g, '脱贫$1'],
  [/含监测(?:对象|人口|户)/g, ''],
  [/监测(人口|户)/g, '脱贫$1'],

  // The counts: people who live in households are people.
  [/脱贫户人口?数/g, '脱贫人口数'],
  [/脱贫人口(?:人口数|人数|数量|总数)/g, '脱贫人口数'],
  [/脱贫户(?:户数|数量|总数)/g, '脱贫户数'],
  [/受益(?:脱贫|贫困|建档立卡)人数/g, '受益脱贫人口数'],
  [/子女(?:人数|数量)$/g, '子女数'],

  // The works and the loans.
  [/(?:惠及|受惠)(?=脱贫)/g, '受益'],
  [/(?:帮扶|脱贫人口|脱贫户)?小额(?:信贷|贷款)/g, '小额信贷'],
  [/(?:就业)?帮扶(?:就业)?车间/g, '就业帮扶车间'],
  [/(?:脱贫|行政|项目)村村内/g, '村内'],
  [/项目工程|工程项目|工程(?=验收|完成|完工)/g, '项目'],
  [/完工及时率/g, '完成及时率'],
];
