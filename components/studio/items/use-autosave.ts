import { useEffect, useRef, useState } from 'react';

/** Pause in typing after which what was typed is saved, in ms. */
const PAUSE_MS = 700;

interface Unsaved<I> {
  text: string;
  /** What the typing began with, so that what somebody else changes meanwhile is noticed. */
  base: I;
  saved: boolean;
}

/**
 * A field that saves itself: after a pause, when it loses the focus, when it leaves the page. `save` gets the item that
 * the typing began with; it returns the item as saved, or null if it was not.
 */
export function useAutosave<I>(
  item: I,
  value: string,
  save: (base: I, text: string) => Promise<I | null> | I | null,
) {
  const [unsaved, setUnsaved] = useState<Unsaved<I> | null>(null);
  const latest = useRef({ item, unsaved, save });
  latest.current = { item, unsaved, save };
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const composing = useRef(false);

  const put = (next: Unsaved<I> | null) => {
    latest.current.unsaved = next;
    setUnsaved(next);
  };
  const flush = useRef(async () => {
    clearTimeout(timer.current);
    const { unsaved: now, save: write } = latest.current;
    if (!now || now.saved || composing.current) return;
    put({ ...now, saved: true });
    const saved = await write(now.base, now.text);
    const later = latest.current.unsaved;
    if (!later) return;
    // What was typed since then stands on what was just saved.
    if (!later.saved) put({ ...later, base: saved ?? later.base });
    else if (!saved) put(null);
    else put({ ...later, base: saved });
  }).current;

  // What came back from the database counts again: mine as saved, or somebody else's.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new value asks for this
  useEffect(() => {
    if (latest.current.unsaved?.saved) put(null);
  }, [value]);
  useEffect(() => {
    const leave = () => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  return {
    text: unsaved?.text ?? value,
    onInput(text: string) {
      const { unsaved: before, item: now } = latest.current;
      put({ text, base: before?.base ?? now, saved: false });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    onBlur: () => void flush(),
    onCompositionStart: () => {
      composing.current = true;
    },
    onCompositionEnd: () => {
      composing.current = false;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
  };
}
