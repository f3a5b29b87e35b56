import { isOverhead } from '../../catalog';
import type { Application } from '../../model/form';
import { squash } from '../../model/text';

/** Money under the 办法 for 扶贫 and, today, 衔接资金 (decision D11). */
const FUND = /扶贫|脱贫|衔接|乡村振兴/;

/** Whether the form plans money of 扶贫, 衔接 or 乡村振兴 for projects, as its name, title or purpose say. */
export function isPovertyFund({ project, title, purpose }: Application): boolean {
  const squashed = squash([project.name, title, purpose].map((field) => field?.text ?? '').join('；'));
  return FUND.test(squashed) && !isOverhead(squashed);
}

/** People and households whom the fund is for; places (贫困村, 脱贫县) and slogans (脱贫攻坚成果) are none. */
const SERVED =
  /贫困(?!村|地区|县|乡)|脱贫(?!村|地区|县|乡|攻坚|成果|任务)|建档立卡(?!贫困村)|监测(?:户|对象|帮扶|人口)|低收入|三类(?:户|人员|对象)|易(?:返贫|致贫)/;
const INCOME = /收入|增收|收益|分红|工资|报酬|就业|务工|纯利|产值/;

export function namesPeopleServed(text: string): boolean {
  return SERVED.test(squash(text));
}

export function namesIncome(text: string): boolean {
  return INCOME.test(squash(text));
}
