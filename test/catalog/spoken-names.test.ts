import { caibannong201968, matchTemplateRow } from '../../src/catalog';
import { categoryById } from '../support/category-by-id';
import type { CategoryId } from '../../src/catalog/types';

const rowFor = (id: CategoryId, typed: string) => {
  const category = categoryById(id);
  return (category && matchTemplateRow(category, typed)?.name) ?? null;
};

const PEOPLE = '受益建档立卡贫困人口数';
const HOUSEHOLDS = '受益建档立卡贫困户数';

describe('people served', () => {
  it.each([
    '受益脱贫人口人数',
    '受益脱贫人口（含监测对象）人数',
    '受益脱贫人口、监测对象数量',
    '受益脱贫人口和防止返贫监测对象人数',
    '受益监测对象人数',
    '受益监测对象人口数',
    '受益防返贫监测对象人数',
    '受益易返贫致贫人口数',
    '受益三类人员数',
    '受益农村低收入人口数',
    '受益脱贫群众人数',
    '受益贫困群众数量',
    '受益脱贫劳动力人数',
    '受益建档立卡贫困群众人数',
    '受益脱贫户人口数',
    '受益监测户人数',
    '受益脱贫人数',
    '受益建档立卡人数',
    '惠及脱贫人口数',
  ])('%s', (typed) => {
    for (const id of ['specialty-industry', 'asset-income', 'village-infrastructure'])
      expect(rowFor(id, typed)).toBe(PEOPLE);
    expect(rowFor('microcredit-interest', typed)).toBeNull();
  });
});

describe('households served', () => {
  it.each([
    '受益脱贫户户数',
    '受益脱贫户、监测户户数',
    '受益脱贫户（含监测对象）数',
    '受益脱贫户及监测对象户数',
    '受益监测户、脱贫户数量',
    '受益监测户数',
    '受益监测对象户数',
    '受益三类户数',
    '受益边缘易致贫户数',
    '受益脱贫不稳定户户数',
    '受益突发严重困难户数',
    '受益低收入户数',
    '受益脱贫家庭数量',
    '受益建档立卡户数',
    '惠及脱贫户数',
  ])('%s', (typed) => {
    expect(rowFor('microcredit-interest', typed)).toBe(HOUSEHOLDS);
    for (const id of ['specialty-industry', 'asset-income', 'village-infrastructure'])
      expect(rowFor(id, typed)).toBeNull();
  });
});

describe('neither is said, or something else', () => {
  it.each([
    '受益监测对象数',
    '受益脱贫户',
    '受益脱贫村数',
    '受益群众人数',
    '受益农户数',
    '受益人口数',
    '带动脱贫人数',
    '脱贫人口数',
    '脱贫户数',
    '未受益脱贫人口占比',
  ])('%s', (typed) => {
    for (const { id } of caibannong201968.categories) expect(rowFor(id, typed)).toBeNull();
  });
});

describe('other rows in the words of 2020 to 2026', () => {
  it.each([
    ['village-infrastructure', '脱贫村村内道路硬化里程', '贫困村村内道路硬化里程'],
    ['village-infrastructure', '行政村村内道路硬化里程', '贫困村村内道路硬化里程'],
    ['village-infrastructure', '村内道路硬化里程', '贫困村村内道路硬化里程'],
    ['village-infrastructure', '工程验收合格率', '项目（工程）验收合格率'],
    ['village-infrastructure', '项目完工及时率', '项目（工程）完成及时率'],
    ['village-infrastructure', '解决监测对象人口饮水安全问题人数', null],
    ['village-infrastructure', '解决脱贫人口（含监测对象）饮水安全问题人数', '解决贫困人口饮水安全问题人数'],
    ['village-infrastructure', '解决低收入人口饮水安全问题人数', '解决贫困人口饮水安全问题人数'],
    ['village-infrastructure', '监测户供水设施数量', '贫困户供水设施数量'],
    ['village-infrastructure', '受益脱贫群众满意度', '受益贫困人口满意度'],
    ['village-infrastructure', '受益脱贫户满意度', null],
    ['village-infrastructure', '村内道路硬化面积', null],
    ['village-infrastructure', '通村道路硬化里程', null],
    ['village-infrastructure', '路灯验收合格率', null],
    ['specialty-industry', '特色产业带动增加脱贫劳动力就业人数', '特色产业带动增加贫困人口就业人数'],
    ['specialty-industry', '特色产业带动增加低收入人口收入', '特色产业带动增加贫困人口收入（总收入）'],
    ['specialty-industry', '特色产业带动增加脱贫户收入', null],
    ['asset-income', '参与帮扶车间人数', '参与扶贫就业车间人数'],
    ['asset-income', '参与就业帮扶车间人数', '参与扶贫就业车间人数'],
    ['asset-income', '资产入股脱贫户总数', null],
    ['microcredit-interest', '小额信贷还款率', '扶贫小额贷款还款率'],
    ['microcredit-interest', '脱贫人口小额贷款还款率', '扶贫小额贷款还款率'],
    ['microcredit-interest', '脱贫人口小额信贷贴息利率', '小额信贷贴息利率'],
    ['microcredit-interest', '脱贫户、监测户获得贷款金额', '建档立卡贫困户获得贷款金额'],
    ['microcredit-interest', '企业贷款还款率', null],
    ['yulu', '资助脱贫户、监测户子女数', '资助建档立卡贫困户子女人数'],
    ['yulu', '资助脱贫家庭子女人数', '资助建档立卡贫困户子女人数'],
    ['yulu', '低收入家庭子女生均资助标准', '建档立卡贫困户子女生均资助标准'],
    ['yulu', '资助村干部子女人数', null],
    ['yulu', '资助脱贫户户数', null],
  ])('%s: %s', (id, typed, printed) => expect(rowFor(id, typed)).toBe(printed));
});
