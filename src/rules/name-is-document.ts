import { squash } from '../model/text';
import { cite } from './shared/cite';
import { afterDocumentNumber } from './shared/document-number';
import { defineMessages } from './messages';
import type { Rule } from './rule';

const say = defineMessages({
  document: { what: '项目名称“{name}”是文件的文号或标题', todo: '请填写项目库中的项目名称' },
});

/** The project is called by the number or the title of the notice that paid for it. */
export const nameIsDocument: Rule<'application'> = {
  id: 'name-is-document',
  title: '项目名称是文件名称',
  severity: 'hint',
  source: cite(
    '第一节三，填报说明2',
    '指项目的具体名称，与县级脱贫攻坚项目库（全国扶贫开发信息系统项目库子系统）项目名称保持一致',
  ),
  appliesTo: { forms: ['application'], frame: 'document' },
  asks: 'written',
  reviewItem: '合规性审核',
  needs: [],
  messages: say.messages,
  *check({ project: { name } }) {
    if (!name || !isDocument(squash(name.text))) return;
    yield { at: name.at, ...say('document', { name: shortened(name.text) }) };
  },
};

/** A number before such a name only says where the money comes from. */
const ENDS_AS_PROJECT = /(?:项目|工程|建设|经费)(?:\([^()]*\))?$/;
const ENDS_AS_NOTICE = /(?:通知|批复|的函|的意见)$/;
const HANDS_DOWN = /^(?:.{0,12}关于)?(?:提前)?(?:下达|拨付)/;

function isDocument(name: string): boolean {
  const rest = afterDocumentNumber(name);
  if (HANDS_DOWN.test(rest ?? name) || ENDS_AS_NOTICE.test(name)) return true;
  return rest !== null && !ENDS_AS_PROJECT.test(rest);
}

const LONGEST = 30;

function shortened(name: string): string {
  return name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
}
