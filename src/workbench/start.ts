import { spawnSync } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildWorkbench } from './build';
import { listen, workbenchServer } from './server';

const ROOT = join(__dirname, '..', '..');
const PANE = join(ROOT, 'out', 'pane');
const PAGE = join(ROOT, 'out', 'workbench');
const EXAMPLES = join(ROOT, 'assets', 'examples');
const PORT = Number(process.env['PORT'] ?? 3100);

/** `npm run workbench`: builds the pane as for production, with office.js from node_modules, and serves it beside the grid. */
async function start(): Promise<void> {
  say('正在构建窗格和试用台（约一分钟）… / building the pane and the workbench …');
  const webpack = spawnSync(
    process.execPath,
    [require.resolve('webpack/bin/webpack.js'), '--mode=production', '--env', 'officejs=local', '--output-path', PANE],
    { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (webpack.status !== 0) throw new Error('webpack could not build the pane');
  await mkdir(PAGE, { recursive: true });
  await buildWorkbench(PAGE);
  const examples = (await readdir(EXAMPLES)).filter((name) => name.endsWith('.xlsx')).sort();
  const office = join(ROOT, 'node_modules', '@microsoft', 'office-js', 'dist');
  const server = workbenchServer({
    folders: { workbench: PAGE, office, examples: EXAMPLES, '': PANE },
    panePath: '/taskpane.html',
  });
  const port = await listen(server, PORT);
  if (port !== PORT) say(`端口 ${PORT} 已被其他程序占用，改用 ${port}。 / port ${PORT} is taken, ${port} it is.`);
  invite(examples, port);
}

function invite(examples: readonly string[], port: number): void {
  const address = (name: string) => `http://localhost:${port}/workbench/index.html?open=/examples/${name}`;
  say(`
试用台已就绪，请用浏览器打开 / the workbench is ready, open in a browser:

  ${address(examples[0] ?? '')}

试一试 / try:
  1. 校验：第一张是真实的县级表，窗格里已有意见；点一条，跳到单元格；点“更正”把“百分比”改成“%”。
  2. 打开“按68号文审视”，看同一张表按 68 号文还缺什么。
  3. 套表：插入“贫困村村内基础设施建设项目”，在表里填数，看意见和标记随填随变。
  4. 评分：在申报表上点“生成自评表”，填实际值，得分自动算出；另存为 .xlsx，用 Excel、WPS 打开也一样。

其他示例 / more examples:
${examples
  .slice(1)
  .map((name) => `  ${address(name)}`)
  .join('\n')}

按 Ctrl+C 结束 / Ctrl+C ends.`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

void start();
