import { parseArgs } from 'node:util';
import { answeredInWorkbook } from '../workbook/answers';
import { checkSheets } from '../workbook/check-workbook';
import type { Judgement } from '../workbook/form-context';
import { HostError } from '../sheets/port';
import { openFindings, reportOf } from '../workbook/report';
import type { CheckedFile } from '../workbook/report';
import { openFile, spreadsheetsIn } from './files';
import { printFile, printTotals } from './print';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { CATEGORY_IDS, CATEGORY_LIST, oneOf, readWords, RULE_SET_IDS, UsageError } from './usage';

export const CHECK_HELP = `用法：jichi check <文件或文件夹…> [选项]

校验工作簿中的绩效目标申报表和自评表，不改动文件。文件夹取其中全部 .xlsx。
“校验记录”工作表中已说明理由的意见列入 已说明，不再计数。

  --as <制度>            不论表格出自何处，一律按此制度要求审视：${RULE_SET_IDS.join('、')}
  --category <类别>      项目类别，缺省按表内项目名称判断：
${CATEGORY_LIST}
  --json                 输出 JSON

退出码：0 没有必改，1 有必改（已说明的不计），2 有文件无法读取或命令有误`;

export async function check(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { as: { type: 'string' }, category: { type: 'string' }, json: { type: 'boolean' } },
    }),
  );
  if (positionals.length === 0) throw new UsageError('请写明要校验的文件。');
  const judgement: Judgement = {
    as: oneOf('--as', values.as, RULE_SET_IDS),
    category: oneOf('--category', values.category, CATEGORY_IDS),
  };
  const files: CheckedFile[] = [];
  for (const target of positionals.flatMap(spreadsheetsIn)) {
    const file =
      'error' in target ? { path: target.path, error: target.error } : await checkFile(target.path, judgement);
    files.push(file);
    if (!values.json) printFile(file, terminal);
  }
  if (values.json) terminal.out(JSON.stringify(reportOf(files), null, 2));
  else printTotals(files, terminal);
  return exitCode(files);
}

async function checkFile(path: string, judgement: Judgement): Promise<CheckedFile> {
  try {
    const workbook = await openFile(path);
    const sheets = await checkSheets(workbook, judgement);
    return { path, sheets, answers: answeredInWorkbook(sheets) };
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
