import type { Role } from '../../knowledge/conversation';
import { type Gaps, Place } from './place';
import { AMBIGUOUS, isBotName, isClientName, isMe, isStaffName, roleOfWord } from './words';

/** What is known of one row, for saying whose it is. */
export interface RowSigns {
  /** Kind of row (path of signatures): rows of a kind are decided together. */
  kind: number;
  /** Words of class names and attributes on the row's path. */
  words: readonly string[];
  author: string;
  /** The author is the one of a row before. */
  inherited?: boolean;
  /** Free room left and right of the words or their bubble, as parts of the list's width; null = not measured. */
  gaps: Gaps | null;
  /** Drawn as a bubble: its side means something even alone. */
  bubble: boolean;
  /** Already known to be nobody's: a date, a separator. */
  system: boolean;
  /** Its words are those of an event ("joined"), and no author is shown. */
  event?: boolean;
}
interface Kind {
  words: Set<string>;
  place: Place;
  rows: number;
  bubbles: number;
  authors: Map<string, number>;
}

/**
 * Decides roles for a whole transcript: by side where there are two sides, by what class names say where they
 * differ, by author where all stand on one side; what was learned or corrected beats all.
 */
export class RoleBook {
  private readonly kinds = new Map<number, Kind>();
  private readonly authors: string[] = [];
  /** Rows of a kind that still have to be measured before its side is believed. */
  needsMeasure(kind: number): boolean {
    return (this.kinds.get(kind)?.place.measured ?? 0) < 6;
  }

  private readonly fixedKinds = new Map<number, Role>();
  private readonly fixedAuthors = new Map<string, Role>();
  private decided = new Map<number, Role | 'by-author'>();
  private dirty = false;
  /** Rises when an answer given before may be another now. */
  version = 0;

  /** @param customerName the name in the header of the conversation or in the open row of the list, or '' */
  constructor(private customerName: () => string = () => '') {}

  add(signs: RowSigns): void {
    if (signs.system) return;
    let kind = this.kinds.get(signs.kind);
    if (!kind) {
      kind = {
        words: new Set(signs.words),
        place: new Place(),
        rows: 0,
        bubbles: 0,
        authors: new Map(),
      };
      this.kinds.set(signs.kind, kind);
      this.dirty = true;
    }
    if (kind.rows > 60 && !this.dirty) return;
    kind.rows++;
    if (signs.gaps) kind.place.add(signs.gaps);
    if (signs.bubble) kind.bubbles++;
    if (signs.author && !signs.inherited) {
      if (!kind.authors.has(signs.author)) this.dirty = true;
      kind.authors.set(signs.author, (kind.authors.get(signs.author) ?? 0) + 1);
      if (!this.authors.includes(signs.author)) this.authors.push(signs.author);
    }
    if (kind.rows <= 6) this.dirty = true;
  }

  /** Rows of this kind turned out to be nobody's words. */
  drop(kind: number): void {
    if (this.kinds.delete(kind)) this.dirty = true;
  }

  /** The authors in the order in which they speak; rows are read newest first. */
  order(authors: readonly string[]): void {
    if (authors[0] === undefined || authors[0] === this.authors[0]) return;
    this.authors.sort((a, b) => authors.indexOf(a) - authors.indexOf(b));
    this.dirty = true;
  }

  /** Rows of this kind (or, where one kind holds both parties, of this author) are `role`'s from now on. */
  fix(signs: Pick<RowSigns, 'kind' | 'author'>, role: Role, learned: boolean): void {
    const kind = this.kinds.get(signs.kind);
    const mixed =
      !!signs.author && !!kind && (kind.authors.size > 1 || this.verdict(signs.kind) === 'by-author');
    if (mixed || (signs.author && this.oneSided())) {
      this.fixedAuthors.set(signs.author, role);
      if (learned && role === 'agent')
        for (const name of this.authors)
          if (name !== signs.author && !this.fixedAuthors.has(name) && !isStaffName(name))
            this.fixedAuthors.set(name, 'customer');
    } else {
      this.fixedKinds.set(signs.kind, role);
    }
    this.dirty = true;
  }

  /** This author is the agent, whatever else the rows say. */
  nameAgent(author: string): void {
    this.fixedAuthors.set(author, 'agent');
    this.dirty = true;
  }

  roleOf(signs: RowSigns): Role {
    const named = signs.author ? this.fixedAuthors.get(signs.author) : undefined;
    if (named) return named;
    const fixed = this.fixedKinds.get(signs.kind);
    if (fixed) return fixed;
    if (signs.system) return 'system';
    const verdict = this.verdict(signs.kind);
    const bare = !signs.bubble && [...this.kinds.values()].some((k) => k.bubbles > 0);
    if (
      signs.event &&
      !signs.author &&
      (bare || (!signs.bubble && (this.authors.length > 0 || verdict === 'by-author')))
    )
      return 'system';
    return verdict === 'by-author' ? this.roleOfAuthor(signs.author) : verdict;
  }

  /** Settles what is open; true if an earlier answer changed. */
  settle(): boolean {
    if (!this.dirty) return false;
    this.dirty = false;
    const before = this.decided;
    this.decided = this.decide();
    let changed = false;
    for (const [kind, role] of before) if (this.decided.get(kind) !== role) changed = true;
    const authorsNow = this.authors.map((a) => `${a}=${this.roleOfAuthor(a)}`).join('|');
    if (authorsNow !== this.authorsBefore) changed = true;
    this.authorsBefore = authorsNow;
    this.version++;
    const fixed = this.fixedKinds.size + this.fixedAuthors.size;
    if (fixed !== this.fixedBefore) changed = true;
    this.fixedBefore = fixed;
    return changed;
  }
  private authorsBefore = '';
  private fixedBefore = 0;

  private verdict(kind: number): Role | 'by-author' {
    if (this.dirty) {
      this.dirty = false;
      this.decided = this.decide();
      this.dirty = true;
    }
    return this.decided.get(kind) ?? 'customer';
  }

  private sides() {
    let left = false;
    let right = false;
    for (const k of this.kinds.values()) {
      const side = k.place.side;
      if (side === 'left') left = true;
      if (side === 'right') right = true;
    }
    return { left, right };
  }

  oneSided(): boolean {
    const { left, right } = this.sides();
    return !(left && right);
  }

  private decide(): Map<number, Role | 'by-author'> {
    const out = new Map<number, Role | 'by-author'>();
    const all = [...this.kinds.entries()];
    const { left, right } = this.sides();
    const twoSided = left && right;
    const shared = sharedWords(all.map(([, k]) => k.words));
    const poles = new Set(all.flatMap(([, k]) => [...k.words]));
    for (const [id, kind] of all) {
      const fixed = this.fixedKinds.get(id);
      if (fixed) {
        out.set(id, fixed);
        continue;
      }
      const score = { agent: 0, customer: 0, system: 0 };
      for (const word of kind.words) {
        if (shared.has(word) && all.length > 1) continue;
        const said = AMBIGUOUS.has(word) ? ambiguous(word, poles) : roleOfWord(word);
        if (said) score[said.role] = Math.max(score[said.role], said.weight);
      }
      const side = kind.place.side;
      if (twoSided) {
        if (side === 'right') score.agent += 2.5;
        if (side === 'left') score.customer += 2.5;
        if (side === 'middle') score.system += 2.5;
      } else {
        if (side === 'right') score.agent += kind.bubbles ? 2.5 : 2;
        if (side === 'middle' && kind.authors.size === 0) score.system += 2.2;
      }
      const { agent, customer, system } = score;
      if (system >= 2 && system > agent && system > customer && kind.authors.size === 0)
        out.set(id, 'system');
      else if (twoSided && agent !== customer && Math.max(agent, customer) >= 2)
        out.set(id, agent > customer ? 'agent' : 'customer');
      else if (Math.abs(agent - customer) >= 1.5 && (kind.authors.size < 2 || Math.max(agent, customer) >= 3))
        out.set(id, agent > customer ? 'agent' : 'customer');
      else if (kind.authors.size > 0 || (this.authors.length > 1 && !twoSided)) out.set(id, 'by-author');
      else if (agent !== customer) out.set(id, agent > customer ? 'agent' : 'customer');
      else out.set(id, 'customer');
    }
    this.poleOut(out);
    return out;
  }

  /** Two kinds, one of them the agent's for sure and the other undecided: the other is the customers'. And the other way round. */
  private poleOut(out: Map<number, Role | 'by-author'>): void {
    if (this.authors.length > 2) return;
    const fixed = [...this.fixedKinds.values()];
    if (fixed.length !== 1 || fixed[0] === 'system') return;
    const other: Role = fixed[0] === 'agent' ? 'customer' : 'agent';
    const open = [...out].filter(
      ([id, role]) =>
        !this.fixedKinds.has(id) && role !== 'system' && this.kinds.get(id)!.place.side !== 'middle',
    );
    if (open.length === 1) out.set(open[0]![0], other);
  }

  private roleOfAuthor(author: string): Role {
    if (!author) return 'customer';
    const fixed = this.fixedAuthors.get(author);
    if (fixed) return fixed;
    const known = [...this.fixedAuthors];
    if (isMe(author)) return 'agent';
    const header = this.customerName().trim();
    if (header && sameName(header, author)) return 'customer';
    if (isStaffName(author) || isBotName(author)) return 'agent';
    if (isClientName(author)) return 'customer';
    if (this.authors.some((a) => a !== author && (isMe(a) || isStaffName(a)))) return 'customer';
    if (header && this.authors.some((a) => sameName(header, a)))
      return this.authors.length === 2 ? 'agent' : 'customer';
    if (this.authors.some((a) => a !== author && isClientName(a)) && this.authors.length === 2)
      return 'agent';
    if (known.some(([, role]) => role === 'agent')) return 'customer';
    if (known.some(([, role]) => role === 'customer') && this.authors.length === 2) return 'agent';
    const settled = this.settledAuthors();
    if (settled.has(author)) return settled.get(author)!;
    if ([...settled.values()].includes('agent')) return 'customer';
    if (settled.size && this.authors.length === 2) return 'agent';
    // Nothing tells: customers open conversations.
    return this.authors[0] === author || this.authors.length !== 2 ? 'customer' : 'agent';
  }

  /** Authors whose rows show by their kind whose they are. */
  private settledAuthors(): Map<string, Role> {
    const out = new Map<string, Role>();
    for (const [id, kind] of this.kinds) {
      const role = this.decided.get(id);
      if (role !== 'agent' && role !== 'customer') continue;
      for (const author of kind.authors.keys()) out.set(author, role);
    }
    return out;
  }
}

const sameName = (a: string, b: string): boolean => {
  const x = a.trim().toLowerCase();
  const y = b.trim().toLowerCase();
  return (
    x === y ||
    (y.length >= 2 &&
      new RegExp(
        `(?:^|[^\\p{L}\\p{N}])${y.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?:$|[^\\p{L}\\p{N}])`,
        'u',
      ).test(x))
  );
};

/** Words that every kind carries distinguish nobody. */
function sharedWords(sets: readonly Set<string>[]): Set<string> {
  const first = sets[0];
  return new Set(first ? [...first].filter((w) => sets.every((s) => s.has(w))) : []);
}

/** `user` is the customer beside `agent`, and the person at the keyboard beside `bot`. */
function ambiguous(word: string, poles: ReadonlySet<string>): { role: 'agent' | 'customer'; weight: number } {
  const machine = ['bot', 'ai', 'assistant', 'model', 'robot'];
  if (word === 'user' || word === 'human') {
    const facesStaff = ['agent', 'operator', 'admin', 'staff', 'support'].some((w) => poles.has(w));
    const facesMachine = machine.some((w) => poles.has(w));
    return facesStaff || !facesMachine ? { role: 'customer', weight: 1 } : { role: 'agent', weight: 1 };
  }
  if (machine.includes(word))
    return {
      role: ['visitor', 'customer', 'client', 'guest'].some((w) => poles.has(w)) ? 'agent' : 'customer',
      weight: 1,
    };
  return { role: 'customer', weight: 0.5 };
}
