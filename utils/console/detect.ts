import { findComposers } from './find-composer';
import { findTranscript } from './find-transcript';
import { matchesPattern } from './match-pattern';
import { stillFits } from './profile-rows';
import { queryFrames } from './selectors';
import { allRoots, flatAncestors, flatContains, isConnected } from './tree';
import type { ConsoleProfile } from './types';

export interface Detected {
  author: ConsoleProfile['author'];
  profile: ConsoleProfile | null;
  transcript: Element;
  composer: HTMLElement | null;
  score: number;
}

/** Less than this is no console but a page with a text field. */
const ENOUGH = 8;

/** Consoles of the page by the look of it, best first. A generator, to be run in slices. */
export function* detect(
  root: Document,
  ignore: Element | undefined,
  focused: Element | null,
): Generator<void, Detected[]> {
  const roots = yield* allRoots(root, ignore);
  const composers = findComposers(roots, ignore);
  yield;
  const found: Detected[] = [];
  for (const composer of composers) {
    if (composer.score < -1) continue;
    const transcript = findTranscript(composer, ignore);
    yield;
    if (!transcript || transcript.score < 4) continue;
    const score = composer.score + transcript.score;
    if (score < ENOUGH) continue;
    const twin = found.find((f) => f.transcript === transcript.el);
    if (twin) {
      // Two fields under one list: the one that is focused, else the better one.
      if (twin.composer !== focused && (composer.el === focused || score > twin.score)) {
        twin.composer = composer.el;
        twin.score = score;
      }
      continue;
    }
    found.push({
      author: 'detected',
      profile: null,
      transcript: transcript.el,
      composer: composer.el,
      score,
    });
  }
  return found.sort((a, b) => b.score - a.score);
}

const isFor = ({ matches }: ConsoleProfile, url: string): boolean =>
  !matches?.length || matches.some((m) => matchesPattern(m, url));

/** Somebody showed where things are on this page; what was shown need not fit any more. */
export const wasTaught = (profiles: readonly ConsoleProfile[], url: string): boolean =>
  profiles.some((p) => (p.author === 'taught' || p.author === 'learned') && isFor(p, url));

/** What the first profile finds whose parts are all on the page now: the window that is used, then any others. */
export function matchProfiles(root: Document, profiles: readonly ConsoleProfile[], url: string): Detected[] {
  for (const profile of profiles) {
    const found = isFor(profile, url) ? matchProfile(root, profile) : [];
    if (found.length) return found;
  }
  return [];
}

function matchProfile(root: Document, profile: ConsoleProfile): Detected[] {
  const transcripts = queryFrames(root, profile.transcript).filter(isDrawn);
  if (!transcripts.length) return [];
  const composers = profile.composer?.length
    ? (queryFrames(root, profile.composer).filter(isDrawn) as HTMLElement[])
    : [];
  if (profile.composer?.length && !composers.length) return [];
  const active = root.activeElement;
  const used = composers.find((c) => active && flatContains(c, active)) ?? composers[0] ?? null;
  const found: Detected[] = [];
  for (const composer of [used, ...composers.filter((c) => c !== used)]) {
    const transcript =
      transcripts.length === 1 || !composer ? transcripts[0]! : nearest(transcripts, composer);
    if (found.some((f) => f.transcript === transcript) || !stillFits(profile, transcript)) continue;
    found.push({ author: profile.author, profile, transcript, composer, score: 100 });
  }
  // The used window does not fit: nothing does.
  return found[0]?.composer === used ? found : [];
}

const isDrawn = (el: Element): boolean => isConnected(el) && el.getClientRects().length > 0;

/** Of several windows, the transcript that shares the closest ancestor with the composer. */
function nearest(transcripts: Element[], composer: Element): Element {
  for (const ancestor of flatAncestors(composer)) {
    const inside = transcripts.find((t) => flatContains(ancestor, t));
    if (inside) return inside;
  }
  return transcripts[0]!;
}
