import type { Exchange, Host } from '../host/host';
import type { HostModel } from '../host/model';

/** The add-in's round trips, bytes, writes and time since the user's last action. */
export function showTraffic(host: Host, model: HostModel, line: HTMLElement): void {
  let since: Exchange[] = [];
  let fresh = false;
  model.onChange((change) => {
    if (!change.byAddIn) fresh = true;
  });
  window.addEventListener('blur', () => (fresh = true));
  host.onExchange((exchange) => {
    if (exchange.cleanUp) return;
    if (fresh) since = [];
    fresh = false;
    since.push(exchange);
    line.textContent = describe(since, host.gaps);
  });
}

function describe(since: readonly Exchange[], gaps: readonly string[]): string {
  const sum = (pick: (exchange: Exchange) => number): number =>
    since.reduce((total, exchange) => total + pick(exchange), 0);
  const errors = since.flatMap(({ error }) => error ?? []);
  return [
    `上一步以来：往返 ${since.length} 次`,
    `发出 ${kilobytes(sum(({ requestBytes }) => requestBytes))}`,
    `收到 ${kilobytes(sum(({ responseBytes }) => responseBytes))}`,
    `写入 ${since.filter(({ writes }) => writes).length} 次`,
    `主机用时 ${Math.round(sum(({ milliseconds }) => milliseconds))} 毫秒`,
    ...(errors.length > 0 ? [`出错：${errors.join('、')}`] : []),
    ...(gaps.length > 0 ? [`试用台还不会：${gaps.at(-1) ?? ''}`] : []),
  ].join('　');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} kB`;
}
