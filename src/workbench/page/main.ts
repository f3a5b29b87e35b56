import './main.css';
import { Host } from '../host/host';
import { windowExternal } from './window-external';
import type { UniverModel } from '../univer/univer-model';
import { followCharts } from './charts';
import { followDivider } from './divider';
import { followFiles } from './files';
import type { Files } from './files';
import { openGrid } from './grid';
import { followKeyboard } from './keyboard';
import { showTraffic } from './status-line';

/** The pane's page takes its `window.external` from here before it loads office.js (install-host.js). */
declare global {
  interface Window {
    jichiExternal?: object;
    /** For tests that drive the page. */
    jichiWorkbench?: { readonly host: Host; readonly model: UniverModel };
  }
}

function start(): void {
  const asked = new URLSearchParams(location.search);
  const { model, focus } = openGrid(element('grid'), asked.get('toolbar') !== 'none');
  const host = new Host(model);
  window.jichiExternal = windowExternal(host);
  window.jichiWorkbench = { host, model };
  followCharts(model, host, element('charts'));
  showTraffic(host, model, element('status'));
  followDivider(element('divider'), element('pane'));
  const pane = element('pane') as HTMLIFrameElement;
  followKeyboard(model, { grid: element('grid'), pane, focusGrid: focus });
  const loadPane = (): void => {
    host.reset();
    pane.src = asked.get('pane') ?? '/taskpane.html';
  };
  const files = followFiles(model, {
    input: element('file') as HTMLInputElement,
    save: element('save'),
    notice: element('notice'),
    opened: loadPane,
  });
  const example = asked.get('open');
  if (example === null) loadPane();
  else void openExample(files, example);
}

/** `?open=` names a workbook on this very server; the pane is loaded when it is there. */
async function openExample(files: Files, path: string): Promise<void> {
  const response = await fetch(new URL(path, location.origin).pathname);
  await files.open(new Uint8Array(await response.arrayBuffer()), path.split('/').pop() ?? path);
}

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

start();
