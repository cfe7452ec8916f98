import type { Surface } from './surface';

/** Longest time after which a change that made no event at all (a page that sets `value`) is noticed, in ms. */
const GLANCE = 1000;
/** After Enter or a click, which may be a send that clears the field later. */
const LOOKS_AFTER_SEND = [0, 150, 600];

/**
 * Calls `look` when the composer may hold another text, at most once a frame (in a hidden page: once a task), until
 * `signal` ends. Programmatic changes are noticed too: sending clears the field without an input event.
 */
export function watchDraft({ element, area, kind }: Surface, signal: AbortSignal, look: () => void): void {
  const document = element.ownerDocument;
  const view = document.defaultView ?? window;
  const soon = oncePerFrame(view, signal, look);
  const options = { signal, capture: true, passive: true };
  for (const type of ['input', 'keyup', 'compositionend', 'change', 'paste', 'cut', 'drop', 'focusout']) {
    element.addEventListener(type, soon, options);
  }
  const later = () => {
    for (const wait of LOOKS_AFTER_SEND) setTimeout(soon, wait);
  };
  element.addEventListener('keydown', (event) => event.key === 'Enter' && later(), options);
  document.addEventListener('click', later, options);

  if (kind === 'field') {
    const timer = setInterval(() => !document.hidden && look(), GLANCE);
    signal.addEventListener('abort', () => clearInterval(timer));
  } else {
    const observer = new MutationObserver(soon);
    observer.observe(area, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }
}

/** Frames stop in a hidden page and timers slow down; a message to oneself does not. */
function oncePerFrame(view: Window, signal: AbortSignal, run: () => void): () => void {
  let due = false;
  const channel = new MessageChannel();
  const fire = () => {
    if (!due || signal.aborted) return;
    due = false;
    run();
  };
  channel.port1.onmessage = fire;
  signal.addEventListener('abort', () => channel.port1.close());
  return () => {
    if (due || signal.aborted) return;
    due = true;
    if (view.document.hidden) channel.port2.postMessage(null);
    else {
      view.requestAnimationFrame(fire);
      // A page that gets hidden before the frame comes.
      setTimeout(fire, 250);
    }
  };
}
