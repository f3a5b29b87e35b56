import type { Host } from '../../src/workbench/host/host';

/**
 * The interface that office.js's desktop file uses when it is evaluated with `_richApiNativeBridge` present. No page is needed;
 * `Office.onReady` and `Office.context` do not exist then.
 */
export interface NativeBridge {
  onMessageFromHost: ((text: string) => void) | null;
  sendMessageToHost(text: string): void;
}

interface BridgeMessage {
  readonly id: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly body: unknown };
}

export function nativeBridge(host: Host): NativeBridge {
  const bridge: NativeBridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      const { id, flags, message } = JSON.parse(text) as BridgeMessage;
      const body = typeof message.body === 'string' ? message.body : JSON.stringify(message.body);
      void host.process(body, flags).then((answer) => {
        bridge.onMessageFromHost?.(
          JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: answer } }),
        );
      });
    },
  };
  host.onEvents((entries) => bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } })));
  return bridge;
}
