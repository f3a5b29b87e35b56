import Big from 'big.js';
import { formatAmount, fromYuan } from '../model/amount';
import { budgetInYuan } from '../model/budget';
import type { Application } from '../model/form';
import type { LibraryProject } from '../model/project-library';
import { sameText, squash } from '../model/text';
import { cite } from './shared/cite';
import { defineMessages } from './messages';
import type { Rule } from './rule';

/** In 元; amounts are printed with two decimals of 万元. */
const TOLERANCE = new Big(50);

const say = defineMessages({
  name: { what: '项目名称“{name}”，项目库中编码 {code} 的项目是“{listed}”', todo: '请核对项目名称和编码' },
  amount: {
    what: '年度资金总额 {total} 万元，项目库中该项目为 {listed} 万元',
    todo: '请核对金额；项目库的数未更新的，请更新项目库',
  },
});

/**
 * Against the 项目库 that the workbook keeps, and only where it holds the project by an equal code or name, once. A project that is not
 * listed may be missing from the list as well.
 */
export const libraryDiffers: Rule<'application'> = {
  id: 'library-differs',
  title: '与项目库不一致',
  severity: 'warning',
  source: cite(
    '第一节三，填报说明2',
    '指项目的具体名称，与县级脱贫攻坚项目库（全国扶贫开发信息系统项目库子系统）项目名称保持一致',
  ),
  appliesTo: { forms: ['application'], frame: 'any-frame' },
  asks: 'written',
  reviewItem: '合规性审核',
  needs: [],
  messages: say.messages,
  *check(form, { library = [] }) {
    const { name } = form.project;
    const ofYear = library.filter(({ year }) => !year || !form.year?.value || year === form.year.value);
    const listed = byCode(form, ofYear) ?? byName(form, ofYear);
    if (!listed) return;
    if (name && name.text !== '' && !sameText(name.text, listed.name)) {
      yield { at: name.at, ...say('name', { name: name.text, code: listed.code, listed: listed.name }) };
    }
    const total = form.funds?.total;
    const budget = budgetInYuan(form);
    if (!total?.value || !budget || !listed.amount || budget.minus(listed.amount).abs().lt(TOLERANCE)) return;
    yield {
      at: total.at,
      ...say('amount', {
        total: formatAmount(fromYuan(budget, '万元')),
        listed: formatAmount(fromYuan(listed.amount, '万元')),
      }),
    };
  },
};

function byCode({ code }: Application, library: readonly LibraryProject[]): LibraryProject | null {
  const written = squash(code?.text ?? '');
  return written === '' ? null : onlyOne(library.filter((one) => squash(one.code) === written));
}

function byName({ project: { name } }: Application, library: readonly LibraryProject[]): LibraryProject | null {
  return name && name.text !== '' ? onlyOne(library.filter((one) => sameText(one.name, name.text))) : null;
}

/** Several rows may be the sources of one project's money. */
function onlyOne(found: readonly LibraryProject[]): LibraryProject | null {
  const [one, ...others] = found;
  return one && others.length === 0 ? one : null;
}
