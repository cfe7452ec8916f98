import type { Transport } from './link';

/** A MessagePort does not tell when the other end is gone; its owner closes the link. */
export function messagePortTransport(port: MessagePort): Transport {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (receive) => {
      port.onmessage = (event) => receive(event.data);
    },
    onClose: (closed) => port.addEventListener('close', closed),
    close: () => port.close(),
  };
}

/** The part of `runtime.Port` that a link needs. */
export interface RuntimePort {
  postMessage(message: unknown): void;
  onMessage: { addListener(receive: (message: unknown) => void): void };
  onDisconnect: { addListener(closed: () => void): void };
  disconnect(): void;
}

export function runtimePortTransport(port: RuntimePort): Transport {
  let open = true;
  port.onDisconnect.addListener(() => {
    open = false;
  });
  return {
    // Posting to a port whose other end just left throws; the disconnect event tells the owner.
    post: (message) => {
      if (open) port.postMessage(message);
    },
    onMessage: (receive) => port.onMessage.addListener(receive),
    onClose: (closed) => port.onDisconnect.addListener(closed),
    close: () => {
      open = false;
      port.disconnect();
    },
  };
}
