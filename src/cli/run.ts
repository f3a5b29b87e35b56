import { HostError } from '../sheets/port';
import { UsageError } from './command';
import type { Command } from './command';
import { EXIT } from './terminal';
import type { ExitCode, Terminal } from './terminal';

/** Each is loaded when it is asked for, so that help and errors appear at once. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ['check', async () => (await import('./check')).checkCommand],
  ['convert', async () => (await import('./convert')).convertCommand],
  ['exchange', async () => (await import('./exchange')).exchangeCommand],
  ['clean', async () => (await import('./clean')).cleanCommand],
  ['new', async () => (await import('./create-form')).newCommand],
  ['publish', async () => (await import('./publish')).publishCommand],
  ['report', async () => (await import('./report')).reportCommand],
  ['score', async () => (await import('./score')).scoreCommand],
]);

const HELP = `绩尺：财政衔接推进乡村振兴补助资金（原扶贫资金）绩效目标表的套表、校验与评分

用法：
  jichi check <文件或文件夹…>     校验，逐条列出 必改 / 核实 / 提示 及依据
  jichi new --form <表> -o <文件>  生成官方格式的空表，或由申报表生成审核表、监控表、自评表
  jichi convert <文件> --to <表> -o <文件>
                                  转为另一种表样，没有位置的内容另列
  jichi score <文件> -o <文件>     按公式填入自评表得分
  jichi report <文件或文件夹…> -o <文件.docx>
                                  由自评表生成绩效自评总结报告
  jichi publish <文件或文件夹…> -o <文件.docx>
                                  把绩效目标表编成公开文本：封面、目录、各部分
  jichi exchange <文件> -o <文件.xlsx>
                                  写成预算管理一体化系统的导入表，填入系统导出的表，或逐格比较
  jichi clean <文件> -o <文件>     另存一份只有数值和版面的公开稿，列出去掉了什么

各命令的选项：jichi <命令> --help`;

/** The command line without its process: words in, lines out, exit code back. */
export async function run(words: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP);
    return name === undefined ? EXIT.unreadable : EXIT.fine;
  }
  const load = COMMANDS.get(name);
  if (!load) {
    terminal.err(`没有“${name}”这个命令。可用：${[...COMMANDS.keys()].join('、')}。`);
    return EXIT.unreadable;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(command.help);
    return EXIT.fine;
  }
  return guarded(() => command.run(rest, terminal), command.help, terminal);
}

async function guarded(runCommand: () => Promise<ExitCode>, help: string, terminal: Terminal): Promise<ExitCode> {
  try {
    return await runCommand();
  } catch (error) {
    if (error instanceof UsageError) terminal.err(`${error.message}\n\n${help}`);
    else if (error instanceof HostError) terminal.err(error.message);
    else terminal.err(`程序出错，未作任何改动：${error instanceof Error ? error.message : String(error)}`);
    return EXIT.unreadable;
  }
}
