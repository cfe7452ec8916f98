/** A two-way pipe for plain data: a MessagePort, a runtime port, or a test's own. */
export interface Transport {
  post(message: unknown): void;
  onMessage(receive: (message: unknown) => void): void;
  onClose(closed: () => void): void;
  close(): void;
}

type Method = (argument: never) => unknown;
type Methods<T> = { [K in keyof T]: Method };
type Argument<F> = F extends (argument: infer A) => unknown ? A : never;
type Answer<F> = F extends (...args: never[]) => infer R ? Awaited<R> : never;

/** The other end of a link, typed by what it handles. */
export interface Link<Remote extends Methods<Remote>> {
  /** Asks and waits. Rejects when the other end fails or the link closes. */
  call<K extends keyof Remote & string>(name: K, argument: Argument<Remote[K]>): Promise<Answer<Remote[K]>>;
  /** Tells without waiting. */
  tell<K extends keyof Remote & string>(name: K, argument: Argument<Remote[K]>): void;
  close(): void;
}

type Envelope =
  | { tell: string; argument: unknown }
  | { call: string; id: number; argument: unknown }
  | { answer: number; value: unknown }
  | { failed: number; why: string };

export class LinkClosed extends Error {}

/** Joins two ends: `handlers` answer what the other end asks; the result reaches the other end. */
export function openLink<Remote extends Methods<Remote>>(
  transport: Transport,
  handlers: Record<string, (argument: never) => unknown>,
  onClose: () => void = () => {},
): Link<Remote> {
  let lastId = 0;
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: Error): void }>();

  const handle = (name: string, argument: unknown) => {
    const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (!handler) throw new Error(`Nobody handles "${name}"`);
    return handler(argument as never);
  };

  const closed = () => {
    for (const { reject } of waiting.values()) reject(new LinkClosed('The other end is gone'));
    waiting.clear();
    onClose();
  };

  transport.onMessage(async (raw) => {
    const message = raw as Envelope;
    if ('tell' in message) {
      handle(message.tell, message.argument);
    } else if ('call' in message) {
      try {
        transport.post({ answer: message.id, value: await handle(message.call, message.argument) });
      } catch (error) {
        transport.post({ failed: message.id, why: String(error) });
      }
    } else if ('answer' in message) {
      waiting.get(message.answer)?.resolve(message.value);
      waiting.delete(message.answer);
    } else if ('failed' in message) {
      waiting.get(message.failed)?.reject(new Error(message.why));
      waiting.delete(message.failed);
    }
  });
  transport.onClose(closed);

  return {
    call: (name, argument) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        waiting.set(lastId, { resolve: resolve as (value: unknown) => void, reject });
        transport.post({ call: name, id: lastId, argument });
      }),
    tell: (name, argument) => transport.post({ tell: name, argument }),
    close: () => {
      transport.close();
      closed();
    },
  };
}
