let segmenter: Intl.Segmenter | null | undefined;

/** So much is parted into words at once (UTF-16 units), with so much around it: no word that matters here is longer. */
const BLOCK = 256;
const REACH = 8;

/** Where the words of a text begin and end, found out block by block when somebody asks. */
export class WordEdges {
  private readonly blocks = new Map<number, Set<number>>();

  constructor(private readonly text: string) {}

  /**
   * Whether a Chinese match is made of the end of one word and the start of the next, as 会员 in 委员会员工.
   * Both edges have to cut through words: the dictionary doesn't know jargon, so one edge proves nothing.
   */
  cutBy(start: number, end: number): boolean {
    if (segmenter === undefined) {
      segmenter =
        typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
    }
    if (!segmenter || start === 0 || end === this.text.length) return false;
    return !this.isEdge(segmenter, start) && !this.isEdge(segmenter, end);
  }

  private isEdge(by: Intl.Segmenter, at: number): boolean {
    const block = Math.floor(at / BLOCK);
    let edges = this.blocks.get(block);
    if (!edges) {
      const from = Math.max(0, block * BLOCK - REACH);
      const around = this.text.slice(from, (block + 1) * BLOCK + REACH);
      edges = new Set();
      for (const { index } of by.segment(around)) edges.add(from + index);
      this.blocks.set(block, edges);
    }
    return edges.has(at);
  }
}
