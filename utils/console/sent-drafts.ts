/** What the agent sent lately and no row has shown yet. */
export class SentDrafts {
  private awaited: { text: string; at: number }[] = [];

  note(text: string, now: number): void {
    this.awaited.push({ text: bare(text), at: now });
    if (this.awaited.length > 5) this.awaited.shift();
  }

  /** A draft that was not seen within a minute was not sent. */
  isAwaited(now: number): boolean {
    this.awaited = this.awaited.filter(({ at }) => now - at < 60_000);
    return this.awaited.length > 0;
  }

  /** True if this is one of them; it is not awaited any more then. */
  take(text: string): boolean {
    const at = this.awaited.findIndex((sent) => sent.text === bare(text));
    if (at >= 0) this.awaited.splice(at, 1);
    return at >= 0;
  }
}

const bare = (text: string): string => text.replace(/\s+/g, '').toLowerCase();
