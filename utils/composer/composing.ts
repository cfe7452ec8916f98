/** Whether an input method is open over the composer. */
export interface Composing {
  now(): boolean;
  /** True when no input method is open, at once or within `patience` milliseconds. */
  over(patience: number): Promise<boolean>;
}

/** How long a key that an input method swallowed (keyCode 229) stays open when no composition is announced. */
const SWALLOWED_KEY = 80;

/** Follows the input method until `signal` ends; `onEnd` is called after each composition. */
export function followComposing(element: HTMLElement, signal: AbortSignal, onEnd: () => void): Composing {
  let composing = false;
  let swallowedUntil = 0;
  const options = { signal, capture: true, passive: true };
  const set = (value: boolean) => {
    const ended = composing && !value;
    composing = value;
    if (ended) onEnd();
  };
  element.addEventListener('compositionstart', () => set(true), options);
  element.addEventListener('compositionend', () => set(false), options);
  // Joined in the middle of a composition, or its end was swallowed by the page: the user's own keys tell.
  element.addEventListener(
    'keydown',
    (event) => {
      if (event.isComposing) set(true);
      // Some input methods send one more 229 after the end of the composition.
      else if (event.keyCode === 229) swallowedUntil = performance.now() + SWALLOWED_KEY;
      else if (event.isTrusted) set(false);
    },
    options,
  );
  const now = () => composing || performance.now() < swallowedUntil;
  return {
    now,
    async over(patience) {
      const deadline = performance.now() + patience;
      while (now()) {
        if (performance.now() > deadline) return false;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return true;
    },
  };
}
