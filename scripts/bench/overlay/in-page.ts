import { watchConsole } from '../../../utils/console/watch';

/** What is measured of a reader: time in its callbacks and the longest of them, in ms. */
const spent = { total: 0, longest: 0, calls: 0 };
const timed = <A extends unknown[]>(work: (...args: A) => unknown) =>
  function (this: unknown, ...args: A) {
    const start = performance.now();
    try {
      return work.apply(this, args);
    } finally {
      const took = performance.now() - start;
      spent.total += took;
      spent.calls++;
      spent.longest = Math.max(spent.longest, took);
    }
  };

/** Every way in which a reader is called back, timed. The page itself uses the real ones, taken before. */
const real = { setTimeout: setTimeout.bind(globalThis), frame: requestAnimationFrame.bind(globalThis) };
function timeCallbacks(): void {
  const RealObserver = MutationObserver;
  globalThis.MutationObserver = class extends RealObserver {
    constructor(callback: MutationCallback) {
      super(timed(callback));
    }
  };
  const port = Object.getOwnPropertyDescriptor(MessagePort.prototype, 'onmessage')!;
  Object.defineProperty(MessagePort.prototype, 'onmessage', {
    ...port,
    set(work) {
      port.set!.call(this, work && timed(work));
    },
  });
  globalThis.setTimeout = ((work: () => void, ms?: number) =>
    real.setTimeout(timed(work), ms)) as typeof setTimeout;
  globalThis.requestAnimationFrame = (work) => real.frame(timed(work));
}

const log = () => document.getElementById('log')!;
let serial = 0;
function row(): HTMLElement {
  const mine = serial % 3 === 1;
  const el = document.createElement('div');
  el.className = `row ${mine ? 'right' : 'left'}`;
  el.innerHTML = `<div class="bubble"><div class="words">Message ${serial}, with as many words as people write</div><span class="time">10:${10 + (serial % 50)}</span></div>`;
  serial++;
  return el;
}
function add(count: number): void {
  const part = document.createDocumentFragment();
  for (let i = 0; i < count; i++) part.append(row());
  log().append(part);
}

let read = 0;
/** The least that a reader can do: take the words of what was added, once a frame. */
function bare(): void {
  const seen: string[] = [];
  let waiting: Element[] = [];
  const take = () => {
    for (const el of waiting) seen.push(el.textContent ?? '');
    waiting = [];
    read = seen.length;
  };
  waiting = [...log().children];
  take();
  new MutationObserver((records) => {
    if (!waiting.length) requestAnimationFrame(take);
    for (const { addedNodes } of records)
      for (const node of addedNodes) if (node.nodeType === 1) waiting.push(node as Element);
  }).observe(log(), { childList: true, subtree: true, characterData: true });
}
function ours(): void {
  let known = 0;
  watchConsole({
    root: document,
    profiles: [],
    now: Date.now,
    events: {
      onFound() {},
      onLost() {},
      onConversation() {
        known = 0;
      },
      onTranscript({ remove, insert }) {
        known += insert.length - remove;
        read = known;
      },
      onComposer() {},
      onWindows() {},
      onConversations() {},
    },
  });
}

const until = async (count: number, limit = 60_000) => {
  const start = performance.now();
  while (read !== count && performance.now() - start < limit)
    await new Promise((done) => real.setTimeout(done as () => void, 5));
  if (read !== count) throw new Error(`${read} of ${count} messages read`);
  return performance.now() - start;
};
const reset = () => Object.assign(spent, { total: 0, longest: 0, calls: 0 });
const pause = (ms: number) => new Promise((done) => real.setTimeout(done as () => void, ms));

Object.assign(globalThis, {
  bench: {
    history: add,
    /** Starts a reader; resolves when it has read what is there. */
    async start(which: 'bare' | 'ours') {
      await pause(800); // the page's own first layout is no part of it
      const count = log().childElementCount;
      timeCallbacks();
      reset();
      const begin = performance.now();
      timed(which === 'bare' ? bare : ours)();
      await until(count);
      return { ms: performance.now() - begin, ...spent };
    },
    async burst(count: number) {
      await pause(3500); // looking again after the start is no part of it
      reset();
      const before = log().childElementCount;
      add(count);
      const ms = await until(before + count);
      await pause(300);
      return { ms, ...spent };
    },
    async stream(perSecond: number, seconds: number) {
      await pause(1000);
      reset();
      const before = log().childElementCount;
      for (let i = 0; i < seconds * 10; i++) {
        add(perSecond / 10);
        await pause(100);
      }
      await until(before + perSecond * seconds);
      return { ms: 0, ...spent };
    },
    /** Rows come and old ones go, as in a console that was open for long. */
    async churn(seconds: number) {
      for (let i = 0; i < seconds * 20; i++) {
        add(10);
        for (let n = 0; n < 10; n++) log().firstElementChild!.remove();
        await pause(50);
      }
    },
  },
});
