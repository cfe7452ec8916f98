import { useLayoutEffect, useState } from 'react';

/**
 * Epoch ms, new at each whole second counted back from `deadline`, and at once when the tab is shown again.
 * Nothing ticks while nobody waits (`deadline` null).
 */
export function useNow(deadline: number | null): number {
  const [now, setNow] = useState(Date.now);
  // Before the paint: a deadline that is new this moment must not be shown with the time of the last tick.
  useLayoutEffect(() => {
    if (deadline === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const time = Date.now();
      setNow(time);
      clearTimeout(timer);
      const toNextSecond = (((deadline - time) % 1_000) + 1_000) % 1_000 || 1_000;
      timer = setTimeout(tick, toNextSecond);
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [deadline]);
  return now;
}
