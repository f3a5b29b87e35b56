import { overallNumbersDiffer } from '../../../src/rules/overall/overall-numbers-differ';
import { overallFindings } from '../../support/overall';

const said = (itemised: string, measures: string) =>
  overallFindings(overallNumbersDiffer, { itemised, measures }).map(({ what }) => what);

test.each([
  [
    'persons',
    '对剩余的124户283人贫困人口，严格退出',
    '剩余的124户238人逐户排查',
    '“124户238人”与 B5 的“124户283人”不一致',
  ],
  ['households', '剩余124户283人贫困人口', '剩余142户283人贫困人口', '“142户283人”与 B5 的“124户283人”不一致'],
  [
    'both, in the same words',
    '实现现有9044户22461人稳定脱贫的基础上',
    '实现现有9440户22641人稳定脱贫的基础上',
    '“9440户22641人”与 B5 的“9044户22461人”不一致',
  ],
  ['a share', '受益群众满意度达到95%以上。', '受益群众满意度达到90%以上。', '“90%”与 B5 的“95%”不一致'],
  ['thousands', '脱贫劳动力转移就业1,200人', '脱贫劳动力转移就业1,020人', '“1,020人”与 B5 的“1,200人”不一致'],
])('hit: %s', (_, itemised, measures, what) => {
  expect(said(itemised, measures)).toEqual([what]);
});

test.each([
  ['the same', '剩余的124户283人贫困人口', '对系统内剩余的124户283人贫困人口'],
  ['the same in other digits', '转移就业的脱贫劳动力1200人', '转移就业的脱贫劳动力1200人'],
  ['others', '剩余124户283人', '现有9044户22461人'],
  ['two villages', '石桥村帮扶10户30人', '红星镇新村搬迁10户32人'],
  ['years', '2020年上半年全部脱贫出列', '2021年上半年全部脱贫出列'],
  ['terms and numberings', '第3批补助资金按时拨付到位', '第4批补助资金按时拨付到位'],
  ['few words', '修路3公里', '修路5公里'],
  ['numbers of documents', '落实冀财农〔2021〕26号文件要求', '落实冀财农〔2022〕45号文件要求'],
])('silent: %s', (_, itemised, measures) => {
  expect(said(itemised, measures)).toEqual([]);
});

test('within one part the same words may speak of two places', () => {
  const itemised = '石桥村：完成村内道路硬化3公里\n红星村：完成村内道路硬化5公里';
  expect(overallFindings(overallNumbersDiffer, { itemised })).toEqual([]);
});

test('of several earlier ones that one of them says the same is enough', () => {
  const texts = {
    overall: '脱贫劳动力转移就业达到5200人',
    itemised: '脱贫劳动力转移就业达到2500人',
    measures: '脱贫劳动力转移就业达到2500人',
  };
  expect(overallFindings(overallNumbersDiffer, texts)).toHaveLength(1);
});
