/** When the work is done: once a frame while the page is seen, at once when it is hidden (frames stop then). */
export class Turns {
  private queued = false;
  private ended = false;
  private readonly channel = new MessageChannel();
  private frame = 0;

  constructor(
    private readonly root: Document,
    private readonly work: () => void,
  ) {
    this.channel.port1.onmessage = () => {
      if (!this.queued || this.ended) return;
      this.queued = false;
      this.work();
    };
  }

  request(): void {
    if (this.queued || this.ended) return;
    this.queued = true;
    const view = this.root.defaultView;
    if (this.root.hidden || !view) {
      this.channel.port2.postMessage(0);
      return;
    }
    // After the frame's own layout, so that reading geometry forces none.
    this.frame = view.requestAnimationFrame(() => this.channel.port2.postMessage(0));
    // A frame that never comes (the tab was hidden meanwhile, or is not drawn) must not hold the message back.
    view.setTimeout(() => this.queued && this.channel.port2.postMessage(0), 120);
  }

  /** Soon, but after the page had its turn: for the next slice of work that is under way. */
  goOn(): void {
    if (this.ended) return;
    this.queued = true;
    this.channel.port2.postMessage(0);
  }

  end(): void {
    this.ended = true;
    this.root.defaultView?.cancelAnimationFrame(this.frame);
    this.channel.port1.close();
  }
}

/** Runs a generator in slices of `slice` ms between which the page gets its turn. */
export function inSlices<T>(work: Generator<void, T>, slice: number, done: (result: T) => void): () => void {
  let ended = false;
  const channel = new MessageChannel();
  const run = () => {
    if (ended) return;
    const until = performance.now() + slice;
    for (;;) {
      const step = work.next();
      if (step.done) {
        channel.port1.close();
        if (!ended) done(step.value);
        return;
      }
      if (performance.now() > until) break;
    }
    channel.port2.postMessage(0);
  };
  channel.port1.onmessage = run;
  run();
  return () => {
    ended = true;
    channel.port1.close();
  };
}
