import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BY_HAND, countyEntries, EXECUTED, REST, TOTAL, YEAR_END } from './county-story';
import { EXAMPLES, openPage } from './page';
import { openWorkbench } from './workbench';

const FOLDER = join(__dirname, '../../docs/图');

/** `npm run manual`: the pictures of docs/使用手册.md, taken from the product itself. */
async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const bench = await openWorkbench({ width: 1280, height: 720, asServed: true });
  const picture = (name: string) => bench.page.screenshot({ path: join(FOLDER, `${name}.png`) });
  try {
    await bench.button('开始使用').click();
    await bench.pane.getByLabel('年度').fill('2024');
    await bench.button('插入套表').click();
    await bench.pane.getByText('已插入工作表').waitFor();
    await picture('套表');

    await bench.tab('校验');
    for (const [cell, text] of countyEntries()) await bench.type(cell, text);
    await bench.pane.locator('[data-line]', { hasText: '没有写%' }).click();
    await bench.button('更正').waitFor();
    await picture('校验');

    for (const [indicator, target] of REST) await bench.type(`E${await bench.rowOf('D', indicator)}`, target);
    await bench.tab('评分');
    await bench.button('生成自评表').click();
    await bench.pane.getByText('已生成').waitFor();
    for (const [cell, text] of EXECUTED) await bench.type(cell, text);
    for (const [indicator, actual] of YEAR_END) await bench.type(`G${await bench.rowOf('D', indicator)}`, actual);
    const manual = await bench.rowOf('D', BY_HAND.indicator);
    await bench.type(`G${manual}`, BY_HAND.actual);
    await bench.type(`H${manual}`, BY_HAND.score);
    await bench.pane.getByText(`${TOTAL.toFixed(2)} 分`, { exact: true }).waitFor();
    await bench.select('A11');
    await picture('评分');

    await bench.show('绩效目标申报表');
    await bench.tab('流转');
    await bench.pane.getByText('项目流程').first().waitFor();
    await picture('流转');
  } finally {
    await bench.close();
  }
}

async function withoutExcel(): Promise<void> {
  const desk = await openPage({ width: 1280, height: 720 });
  try {
    await desk.open(join(EXAMPLES, '7-自评表-石桥村道路和饮水-手工填写.xlsx'));
    await desk.page.locator('[data-line]').first().click();
    await desk.button('更正').waitFor();
    await desk.page.locator('td[aria-current]').waitFor();
    await desk.page.screenshot({ path: join(FOLDER, '网页.png') });
  } finally {
    await desk.close();
  }
}

void main().then(withoutExcel);
