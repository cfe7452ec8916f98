import { useEffect, useState } from 'react';
import type { HealthReport } from '../../../knowledge/health/types';
import { today } from '../import-run';
import { whenLibraryChanges } from '../use-fresh';
import type { HealthAnswer, HealthWork } from './health-worker';
import HealthWorker from './health-worker?worker';

/** Changes that come together are looked at together, in ms. */
const PAUSE_MS = 400;

export interface Health {
  /** The last report; null until there is one. */
  report: HealthReport | null;
  /** A newer one is under way. */
  looking: boolean;
  failed: boolean;
}

/** Looks through the library, in a worker, and again after each change. */
export function useHealth(): Health {
  const [health, setHealth] = useState<Health>({ report: null, looking: true, failed: false });
  useEffect(() => {
    let worker: Worker | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      worker?.terminate();
      const mine = new HealthWorker();
      worker = mine;
      mine.onmessage = ({ data }: MessageEvent<HealthAnswer>) => {
        mine.terminate();
        if ('report' in data) setHealth({ report: data.report, looking: false, failed: false });
        else setHealth((before) => ({ ...before, looking: false, failed: true }));
      };
      mine.onerror = () => setHealth((before) => ({ ...before, looking: false, failed: true }));
      mine.postMessage({ today: today() } satisfies HealthWork);
    };
    const again = () => {
      clearTimeout(timer);
      setHealth((before) => ({ ...before, looking: true }));
      timer = setTimeout(look, PAUSE_MS);
    };
    look();
    const stop = whenLibraryChanges(again);
    return () => {
      stop();
      clearTimeout(timer);
      worker?.terminate();
    };
  }, []);
  return health;
}
