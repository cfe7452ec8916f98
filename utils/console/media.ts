import { type Box, isBox, type Piece, textOfBox } from './box';
import { testNameOf } from './look';
import { attribute, classOf, isPlain } from './tree';
import { wordsOfClass } from './words';

/** What stands for a message without words; in the language of the interface. */
export interface MediaLabels {
  image: string;
  video: string;
  audio: string;
  file: string;
  sticker: string;
  voice: string;
  location: string;
}

/** In no language. */
export const NEUTRAL_LABELS: MediaLabels = {
  image: '[image]',
  video: '[video]',
  audio: '[audio]',
  file: '[file]',
  sticker: '[sticker]',
  voice: '[voice]',
  location: '[location]',
};

type Media = keyof MediaLabels;
const MEANT: [Media, RegExp][] = [
  ['voice', /^(?:voice|audio|sound|ptt|speech|waveform|yuyin)$/],
  ['sticker', /^(?:sticker|stk|emoticon|animation)$/],
  ['location', /^(?:location|map|geo|position|poi)$/],
  ['video', /^(?:video)$/],
  ['file', /^(?:file|attachment|document)$/],
  ['image', /^(?:image|photo|picture|pic)$/],
];
const NO_MEDIA = /^(?:icon|btn|button|upload|call|avatar|menu|tool|bar|absolute|relative|fixed)$/;
/** "12''", "12 s", "0:07": how long a recording is. */
const DURATION = /^\s*\d{1,3}\s*(?:''|"|″|”|s|sec|秒)\s*$|^\s*\d{1,2}:\d\d\s*$/i;

/** What an element is called, if that is a kind of media. */
export function mediaNamed(el: Element): Media | null {
  const names = isPlain(el)
    ? classOf(el)
    : `${classOf(el)} ${testNameOf(el)} ${attribute(el, 'data-type') ?? ''}`;
  const known = cache.get(names);
  if (known !== undefined) return known;
  const words = wordsOfClass(names);
  const meant = words.some((w) => NO_MEDIA.test(w))
    ? null
    : (MEANT.find(([, meant]) => words.some((w) => meant.test(w)))?.[0] ?? null);
  if (cache.size > 5000) cache.clear();
  cache.set(names, meant);
  return meant;
}
const cache = new Map<string, Media | null>();

/** Gives a row that says nothing but holds a recording, a sticker, a map (drawn without `img`) something that stands for it. */
export function nameMedia(row: Box): void {
  if (row.media > 0 || row.chars > 90) return;
  const path = findMedia(row, row);
  const at = path?.[path.length - 1];
  if (!path || !at) return;
  at.kids.unshift({ what: mediaNamed(at.el)!, text: '' } as Piece);
  for (const box of path) {
    box.media = 1;
    box.meta = false;
  }
}

/** The boxes from the row to the one that is media. */
function findMedia(box: Box, row: Box): Box[] | null {
  for (const kid of box.kids) {
    if (!isBox(kid) || kid.button || kid.hint === 'avatar' || kid.hint === 'actions') continue;
    const inner = findMedia(kid, row);
    if (inner) return [box, ...inner];
  }
  const media = mediaNamed(box.el);
  if (!media) return null;
  const timed = box.chars > 0 && DURATION.test(textOfBox(box)) && (media === 'voice' || media === 'video');
  return timed || (box.chars === 0 && wordsBeside(row) === 0) ? [box] : null;
}

/** Characters in the row that are neither name nor time nor control. */
function wordsBeside(box: Box): number {
  if (box.button || box.meta) return 0;
  return box.kids.reduce((sum, kid) => sum + (isBox(kid) ? wordsBeside(kid) : kid.text.trim().length), 0);
}
