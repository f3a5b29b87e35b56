import { parseArgs } from 'node:util';
import type { Judgement } from '../workbook/check/form-context';
import type { UserCorrections } from '../sheets/user-corrections';
import { COLUMN_LIST, columnsIn } from './columns';
import { UsageError } from './command';
import { ARITHMETIC_OPTION, arithmeticIn, PROFILE_OPTION, ruleSetsOf } from './profile';
import { categoryIds, CATEGORY_LIST, oneOf, readWords, RULE_SET_IDS } from './usage';

export const CHECK_HELP = `用法：jichi check <文件或文件夹…> [选项]

校验工作簿中的绩效目标申报表、审核表、运行监控表和自评表，以及流程表上的日期，不改动文件。文件夹取其中全部工作簿；.xls、.et 等读不了的格式逐个指出。
“校验记录”工作表中已说明理由的意见列入 已说明，不再计数。

  --as <制度>            不论表格出自何处，一律按此制度要求审视：${RULE_SET_IDS.join('、')}
  --category <类别>      项目类别，缺省按表内项目名称判断：
${CATEGORY_LIST}
${PROFILE_OPTION}
${ARITHMETIC_OPTION}
  --columns <栏=列,…>    表头没有看懂时写明各栏在哪一列，本次对每张表有效：target=E,unit=F 或 指标值=E,计量单位=F
                         各栏：${COLUMN_LIST}
  --json                 输出 JSON
  --jsonl                输出 JSON，一个文件一行，校验完一个写一个
  -o, --out <文件>       --jsonl 写到哪里；中断后用同样的命令再运行，已写入的文件不再校验
  --letter               输出退回修改意见（必改和核实，纯文本）
  --against <文件.txt>   与上次的退回修改意见对照：未改、新增、已说明、已改

退出码：0 没有必改，1 有必改（已说明的不计），2 有文件无法读取或命令有误`;

export type Format =
  | { readonly kind: 'text' | 'json' | 'jsonl' | 'letter' }
  /** `file`: the earlier letter. */
  | { readonly kind: 'against'; readonly file: string };

/** What a command line of `check` asks for. */
export interface CheckOptions {
  readonly paths: readonly string[];
  readonly judgement: Judgement;
  readonly userCorrections: UserCorrections;
  readonly format: Format;
  /** The file that takes the results; null for what is printed. */
  readonly out: string | null;
}

/** Rejects with a UsageError or a HostError. */
export async function readCheckOptions(words: readonly string[]): Promise<CheckOptions> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        as: { type: 'string' },
        category: { type: 'string' },
        profile: { type: 'string' },
        arithmetic: { type: 'string' },
        columns: { type: 'string' },
        json: { type: 'boolean' },
        jsonl: { type: 'boolean' },
        out: { type: 'string', short: 'o' },
        letter: { type: 'boolean' },
        against: { type: 'string' },
      },
    }),
  );
  if (positionals.length === 0) throw new UsageError('请写明要校验的文件。');
  const ruleSets = await ruleSetsOf(values.profile);
  const format = formatIn(values);
  if (values.out !== undefined && format.kind !== 'jsonl') throw new UsageError('-o 只与 --jsonl 一起用。');
  return {
    paths: positionals,
    judgement: {
      as: oneOf('--as', values.as, RULE_SET_IDS),
      category: oneOf('--category', values.category, categoryIds(ruleSets)),
      arithmetic: arithmeticIn(values.arithmetic, ruleSets),
      ruleSets,
    },
    userCorrections: { fixed: columnsIn(values.columns) },
    format,
    out: values.out ?? null,
  };
}

function formatIn(values: {
  readonly json?: boolean | undefined;
  readonly jsonl?: boolean | undefined;
  readonly letter?: boolean | undefined;
  readonly against?: string | undefined;
}): Format {
  const asked: Format[] = (['json', 'jsonl', 'letter'] as const).flatMap((kind) => (values[kind] ? [{ kind }] : []));
  if (values.against !== undefined) asked.push({ kind: 'against', file: values.against });
  if (asked.length > 1) throw new UsageError('--json、--jsonl、--letter、--against 只能用一个。');
  return asked[0] ?? { kind: 'text' };
}
