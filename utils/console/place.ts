/** Free room left and right of a row's words or their bubble, as parts of the list's width. */
export interface Gaps {
  left: number;
  right: number;
}

/** Where words stand in the width of the list. */
type Side = 'left' | 'right' | 'middle' | 'full';

/** Where the rows of one kind stand. */
export class Place {
  measured = 0;
  private readonly left = { min: 9, max: -9 };
  private readonly right = { min: 9, max: -9 };
  private readonly votes: Record<Side, number> = { left: 0, right: 0, middle: 0, full: 0 };

  add(gaps: Gaps): void {
    this.measured++;
    this.votes[sideOf(gaps)]++;
    stretch(this.left, gaps.left);
    stretch(this.right, gaps.right);
  }

  /** The edge that stays where it is while the lengths differ is the side on which a kind stands. */
  get side(): Side {
    const { votes, measured } = this;
    if (measured === 0) return 'full';
    const left = this.left.max - this.left.min;
    const right = this.right.max - this.right.min;
    if (measured > 1 && Math.max(left, right) > 0.06) {
      if (left < 0.02) return 'left';
      if (right < 0.02) return 'right';
      if (votes.middle > measured / 2) return 'middle';
    }
    const most = Math.max(votes.left, votes.right, votes.middle);
    if (most === 0) return 'full';
    return votes.middle === most && votes.middle > votes.left && votes.middle > votes.right
      ? 'middle'
      : votes.right > votes.left
        ? 'right'
        : 'left';
  }
}

const stretch = (span: { min: number; max: number }, value: number): void => {
  span.min = Math.min(span.min, value);
  span.max = Math.max(span.max, value);
};

/** The side of one row, where the room says it clearly. */
function sideOf({ left, right }: Gaps): Side {
  const most = Math.max(left, right);
  if (most < 0.15) return 'full';
  if (Math.abs(left - right) < 0.05 && Math.min(left, right) > 0.12) return 'middle';
  if (Math.abs(left - right) < 0.06) return 'full';
  return left > right ? 'right' : 'left';
}
