import type { Exchange } from '../../src/workbench/host/host';

export interface Traffic {
  /** Awaited round trips up to the last write; all of them where nothing is written. */
  readonly toTheWrite: number;
  /** Awaited round trips after it. */
  readonly looks: number;
  /** Of all requests, the client's own clean-up included. */
  readonly requestBytes: number;
  readonly responseBytes: number;
}

export function traffic(exchanges: readonly Exchange[]): Traffic {
  const awaited = exchanges.filter(({ cleanUp }) => !cleanUp);
  const last = awaited.map(({ writes }) => writes).lastIndexOf(true);
  const toTheWrite = last < 0 ? awaited.length : last + 1;
  return {
    toTheWrite,
    looks: awaited.length - toTheWrite,
    requestBytes: exchanges.reduce((sum, each) => sum + each.requestBytes, 0),
    responseBytes: exchanges.reduce((sum, each) => sum + each.responseBytes, 0),
  };
}
