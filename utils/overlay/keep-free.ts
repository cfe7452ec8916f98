import type { Box } from './placement';

/** A composer's bar holds its send button and tools beside or under it; more than this many px higher, it is something else. */
const TALLEST_TOOLS = 120;
const MOST_LEVELS = 6;

/** What the overlay never covers, in the top window's coordinates: the composer with its buttons, then the newest message. */
export function boxesToKeepFree(composer: Element | null, newest: Element | null): Box[] {
  const bar = composer && composerBar(composer);
  return [bar, newest]
    .filter((element): element is Element => element?.isConnected ?? false)
    .map(boxInTopWindow)
    .filter((box) => box.width > 0 && box.height > 0);
}

/** The widest element around the composer that is hardly higher: where the send button is. */
function composerBar(composer: Element): Element {
  const { height } = composer.getBoundingClientRect();
  let bar = composer;
  let parent = composer.parentElement;
  for (let level = 0; parent && level < MOST_LEVELS; level += 1, parent = parent.parentElement) {
    if (parent.getBoundingClientRect().height > height + TALLEST_TOOLS) break;
    bar = parent;
  }
  return bar;
}

/** Elements of same-origin frames are measured in their own frame. */
function boxInTopWindow(element: Element): Box {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = { left, top, width, height };
  for (
    let frame = element.ownerDocument.defaultView?.frameElement;
    frame;
    frame = frame.ownerDocument.defaultView?.frameElement
  ) {
    const around = frame.getBoundingClientRect();
    box.left += around.left + frame.clientLeft;
    box.top += around.top + frame.clientTop;
  }
  return box;
}
