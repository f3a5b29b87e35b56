import { parseArgs } from 'node:util';
import type { TakenKind, TakenOut } from '../sheets/clean-copy';
import { HostError } from '../sheets/port';
import { cleanPlan } from '../workbook/process/clean-copy';
import type { CleanPlan } from '../workbook/process/clean-copy';
import { readSheets } from '../workbook/read/read-sheet';
import { UsageError } from './command';
import type { Command } from './command';
import { mustEndIn, openFile, refuseOverwrite, writeBytes } from './files';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';
import { readWords } from './usage';

const CLEAN_HELP = `用法：jichi clean <文件> -o <文件.xlsx> [选项]

另存一份可以公开的工作簿：只有看得见的工作表上的数值和版面，公式换成结果，手机号码隐去中间四位，身份证号码隐去出生日期；
批注、文档属性、隐藏的工作表和行列、外部链接、表外的辅助列、名称和绩尺自己的记录都不带，去掉了什么逐项列出。不改动原文件。

  -o, --output <文件>    写到哪里
  --only <工作表>        只带这张工作表；可写多次，按写的顺序（缺省：全部）
  --force                允许覆盖已有文件`;

export const cleanCommand: Command = { help: CLEAN_HELP, run: clean };

async function clean(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = readWords(() =>
    parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        only: { type: 'string', multiple: true },
        force: { type: 'boolean' },
      },
    }),
  );
  const [input, ...more] = positionals;
  const { output, only = null } = values;
  if (input === undefined || more.length > 0) throw new UsageError('请写明一个要公开的文件。');
  if (output === undefined) throw new UsageError('请用 -o 写明存到哪个文件。');
  mustEndIn(output, '.xlsx', '公开稿是不含宏的工作簿');
  refuseOverwrite(output, values.force ?? false);

  const workbook = await openFile(input);
  const tabs = workbook.tabs();
  for (const name of only ?? []) {
    if (tabs.some((tab) => tab.name === name)) continue;
    const choice = tabs.map((tab) => `“${tab.name}”`).join('、');
    throw new HostError('sheet-missing', `没有工作表“${name}”，可选：${choice}。`);
  }
  const hidden = new Set(tabs.filter((tab) => tab.hidden).map(({ name }) => name));
  const plan = cleanPlan(await readSheets(workbook, { all: true }, true), hidden, only);
  if (plan.request.sheets.length === 0) {
    throw new HostError('not-a-workbook', '没有可以公开的工作表：都是隐藏的或绩尺自己的记录。');
  }
  const { bytes, taken } = workbook.cleanCopy(plan.request);
  writeBytes(output, bytes);
  terminal.out(`已生成 ${output}：${plan.request.sheets.map(({ name }) => `“${name}”`).join('、')}。`);
  takenLines(plan, taken).forEach(terminal.out);
  return EXIT.fine;
}

function takenLines(plan: CleanPlan, taken: readonly TakenOut[]): string[] {
  const lines = [
    ...(plan.hidden.length > 0 ? [`隐藏的工作表：${listed(plan.hidden)}`] : []),
    ...(plan.records.length > 0 ? [`绩尺的记录：${listed(plan.records)}`] : []),
    ...taken.flatMap((one) => (one.kind === 'sheets' ? [] : [takenLine(one)])),
  ];
  return [
    ...(lines.length === 0 ? ['没有需要去掉的内容。'] : ['去掉了：', ...lines.map((line) => `  ${line}`)]),
    ...(plan.others.length > 0
      ? [`注意：${listed(plan.others)}上没有认出绩效表，也在公开稿里；不公开的，请用 --only 写明要哪些表。`]
      : []),
  ];
}

/** "【申报表】公式 12 处，只留结果" */
function takenLine({ kind, sheet, count, what }: TakenOut): string {
  const details = [...new Set(what)];
  const named = details.length > 0 ? `：${listed(details)}` : '';
  return `${sheet === null ? '' : `【${sheet}】`}${WORDS[kind](count)}${named}`;
}

const WORDS: Readonly<Record<TakenKind, (count: number) => string>> = {
  numbers: (count) => `手机号码、身份证号码 ${count} 处，隐去中间几位`,
  formulas: (count) => `公式 ${count} 处，只留结果`,
  uncalculated: (count) => `其中 ${count} 处公式没有结果，公开稿里是空的；请先用 Excel 或 WPS 打开原文件保存一次`,
  comments: (count) => `批注 ${count} 条`,
  properties: () => '文档属性',
  sheets: (count) => `工作表 ${count} 张`,
  rows: (count) => `隐藏的行 ${count} 行的内容`,
  columns: (count) => `隐藏的列 ${count} 列的内容`,
  beside: (count) => `表外的辅助列 ${count} 列`,
  links: (count) => `链接 ${count} 处`,
  names: (count) => `名称 ${count} 个`,
  hints: (count) => `绩尺的隐藏名称 ${count} 个`,
  validations: (count) => `填写提示和下拉 ${count} 处`,
  marks: (count) => `条件格式 ${count} 处`,
  drawings: (count) => `图片、图形、图表 ${count} 个`,
  headers: () => '页眉页脚',
  protection: () => '工作表保护',
  macros: () => '宏',
  signatures: () => '数字签名',
  others: (count) => `其他附件 ${count} 个（筛选、透视表、控件等）`,
};

const MOST_NAMED = 8;

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).join('、');
  return names.length > MOST_NAMED ? `${shown} 等 ${names.length} 个` : shown;
}
