import { EXCEL_API } from '../host/excel-version';
import type { Host } from '../host/host';

/** Methods that office.js calls in desktop Excel, by number. */
const RICH_API = 93;
const RICH_API_EVENTS = 33;
const SUCCESS = 0;
const NOT_SUPPORTED = 5001;

const API_SETS: Readonly<Record<string, string>> = {
  dialogapi: '1.1',
  settings: '1.1',
  ribbonapi: '1.1',
  delayforcelledit: '1.1',
};

type Callback = (...results: unknown[]) => void;

/**
 * `window.external` as desktop Excel has it: office.js, loaded by the page itself, finds Excel behind it. Put it in place
 * before office.js is loaded; one host may serve one page.
 */
export function windowExternal(host: Host): object {
  let events: Callback | null = null;
  host.onEvents((entries) => {
    const rows = entries.map((entry) => [entry.messageCategory, entry.messageType, entry.targetId, entry.message, 0]);
    events?.(RICH_API_EVENTS, { toArray: () => rows });
  });
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$$$$0',
    GetLoggingAllowed: () => false,
    GetContext: () => context(host),
    Execute(id: number, params: readonly unknown[], callback: Callback) {
      if (id !== RICH_API) {
        callback(NOT_SUPPORTED);
        return;
      }
      const { body, flags } = richApiRequest(params);
      void host.process(body, flags).then((answer) => callback({ toArray: () => [SUCCESS, [200, [], answer]] }));
    },
    RegisterEvent(id: number, _target: string, handler: Callback, callback: Callback) {
      if (id === RICH_API_EVENTS) events = handler;
      callback(SUCCESS);
    },
    UnregisterEvent(id: number, _target: string, callback: Callback) {
      if (id === RICH_API_EVENTS) events = null;
      callback(SUCCESS);
    },
  };
}

/** [customData, method, path, headers, body, permission, flags, …] */
function richApiRequest(params: readonly unknown[]): { readonly body: string; readonly flags: number } {
  const message = params[0] as readonly unknown[];
  return { body: String(message[4]), flags: Number(message[6] ?? 0) };
}

function context(host: Host): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => 'jichi-workbench',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetHostFullVersion: () => '16.0.16000.20000',
    GetAppUILocale: () => 2052,
    GetAppDataLocale: () => 2052,
    GetDocUrl: () => '工作簿.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'jichi-workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify({ excelapi: EXCEL_API[host.excelVersion], ...API_SETS }),
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify(officeTheme()),
    GetSettings: () => documentSettings(host),
  };
}

/** Office's own colours, light or dark as the browser's; numbers, which the client turns into "#rrggbb". */
function officeTheme(): Readonly<Record<string, number>> {
  const dark = typeof matchMedia === 'function' && matchMedia('(prefers-color-scheme: dark)').matches;
  const [paper, ink] = dark ? [0x1f1f1f, 0xffffff] : [0xffffff, 0x242424];
  return {
    bodyBackgroundColor: paper,
    bodyForegroundColor: ink,
    controlBackgroundColor: paper,
    controlForegroundColor: ink,
  };
}

/** Office.context.document.settings; saving them is reported to empty the undo stack (office-js #3141). */
function documentSettings(host: Host): object {
  return {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of host.model.settings) {
        keys.push(key);
        values.push(JSON.stringify(value));
      }
    },
    Write(keys: readonly string[], values: readonly string[]) {
      host.model.settings.clear();
      keys.forEach((key, index) => host.model.settings.set(key, JSON.parse(values[index] ?? 'null') as unknown));
      host.model.clearUndo();
    },
  };
}
