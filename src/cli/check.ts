import { NOTHING_KNOWN } from '../cycle/known-workbook';
import { parseArgs } from 'node:util';
import { answeredInWorkbook } from '../workbook/check/answers';
import { checkSheets } from '../workbook/check/check-workbook';
import type { Judgement } from '../workbook/check/form-context';
import { checkProcesses } from '../workbook/process/process-check';
import { HostError } from '../sheets/port';
import { openFindings, reportOf } from '../workbook/exchange/report';
import type { CheckedFile } from '../workbook/exchange/report';
import type { UserCorrections } from '../sheets/user-corrections';
import { COLUMN_LIST, columnsIn } from './columns';
import { UsageError } from './command';
import type { Command } from './command';
import { openFile, spreadsheetsIn } from './files';
import { letterIn, printComparison, printLetter } from './letter';
import { printFile, printTotals } from './print';
import { ARITHMETIC_OPTION, arithmeticIn, PROFILE_OPTION, ruleSetsOf } from './profile';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { categoryIds, CATEGORY_LIST, oneOf, readWords, RULE_SET_IDS } from './usage';

const CHECK_HELP = `用法：jichi check <文件或文件夹…> [选项]

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
  --letter               输出退回修改意见（必改和核实，纯文本）
  --against <文件.txt>   与上次的退回修改意见对照：未改、新增、已说明、已改

退出码：0 没有必改，1 有必改（已说明的不计），2 有文件无法读取或命令有误`;

export const checkCommand: Command = { help: CHECK_HELP, run: check };

async function check(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
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
        letter: { type: 'boolean' },
        against: { type: 'string' },
      },
    }),
  );
  if (positionals.length === 0) throw new UsageError('请写明要校验的文件。');
  const ruleSets = await ruleSetsOf(values.profile);
  const judgement: Judgement = {
    as: oneOf('--as', values.as, RULE_SET_IDS),
    category: oneOf('--category', values.category, categoryIds(ruleSets)),
    arithmetic: arithmeticIn(values.arithmetic, ruleSets),
    ruleSets,
  };
  const userCorrections = { fixed: columnsIn(values.columns) };
  const output = outputFor(values, judgement, terminal);
  const targets = positionals.flatMap(spreadsheetsIn);
  if (values.against !== undefined && targets.length > 1) throw new UsageError('--against 一次只对照一个文件。');
  const files: CheckedFile[] = [];
  for (const target of targets) {
    const file =
      'error' in target
        ? { path: target.path, error: target.error }
        : await checkFile(target.path, judgement, userCorrections);
    files.push(file);
    output.file(file);
  }
  output.end(files);
  return exitCode(files);
}

/** How what was found is said: file by file as they are read, and once at the end. */
interface Output {
  file(file: CheckedFile): void;
  end(files: readonly CheckedFile[]): void;
}

function outputFor(
  { json, letter, against }: { json?: boolean | undefined; letter?: boolean | undefined; against?: string | undefined },
  judgement: Judgement,
  terminal: Terminal,
): Output {
  if ([json, letter, against !== undefined].filter(Boolean).length > 1) {
    throw new UsageError('--json、--letter、--against 只能用一个。');
  }
  const silent = () => undefined;
  if (json) return { file: silent, end: (files) => terminal.out(JSON.stringify(reportOf(files), null, 2)) };
  if (letter) return { file: (file) => printLetter(file, judgement, terminal), end: silent };
  if (against !== undefined) {
    const earlier = letterIn(against);
    return { file: (file) => printComparison(earlier, file, judgement, terminal), end: silent };
  }
  return { file: (file) => printFile(file, terminal), end: (files) => printTotals(files, terminal) };
}

async function checkFile(path: string, judgement: Judgement, userCorrections: UserCorrections): Promise<CheckedFile> {
  try {
    const workbook = await openFile(path);
    const sheets = await checkSheets(
      workbook,
      judgement,
      { all: true },
      { merges: true, mode: () => 'full', known: NOTHING_KNOWN, userCorrections },
    );
    return { path, sheets, processes: checkProcesses(sheets, judgement), answers: answeredInWorkbook(sheets) };
  } catch (error) {
    if (error instanceof HostError) return { path, error };
    throw error;
  }
}

function exitCode(files: readonly CheckedFile[]): ExitCode {
  if (files.some((file) => 'error' in file)) return EXIT.unreadable;
  const open = files.flatMap((file) => ('sheets' in file ? openFindings(file) : []));
  return open.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.fine;
}
