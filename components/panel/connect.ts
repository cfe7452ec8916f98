import type { AgentCalls } from '../../utils/messaging/agent-protocol';
import { openLink, type Transport } from '../../utils/messaging/link';
import { sendMessage } from '../../utils/platform/messages';
import { onLibraryChanged, onMineChanged } from '../../utils/platform/panel-platform';
import { STORE_ERRORS, type StoreErrorCode } from '../../knowledge/store/errors';
import { agentEvents, disconnected } from './agent-events';
import { usePanel } from './panel-store';
import { warm } from './warm';

/** Joins the panel with a console agent; an older link is let go. */
export function connectAgent(transport: Transport): void {
  usePanel.getState().agent?.close();
  const agent = openLink<AgentCalls>(transport, { ...agentEvents }, () => {
    if (usePanel.getState().agent === agent) disconnected();
  });
  usePanel.setState({ agent });
}

/** Errors cross the message channel as plain data. */
function codeOf(error: unknown): StoreErrorCode {
  const code = (error as { code?: StoreErrorCode } | null)?.code;
  return code && STORE_ERRORS.includes(code) ? code : 'unknown';
}

const RETRY_MS = 2_000;

/** Keeps scripts, glossary and standards in memory, so that the panel works while the background sleeps. */
export function keepLibrary(): void {
  let stopWarming = () => {};
  const load = async () => {
    try {
      const library = await sendMessage('library', undefined);
      usePanel.setState({ library, libraryError: null });
      stopWarming();
      stopWarming = warm(library);
    } catch (error) {
      usePanel.setState({ libraryError: codeOf(error) });
      setTimeout(load, RETRY_MS);
    }
  };
  onLibraryChanged(load);
  void load();
  atEachMidnight(load);
}

/** Packs come into effect and rest by the day. */
function atEachMidnight(run: () => void): void {
  const midnight = new Date();
  midnight.setHours(24, 0, 1, 0);
  setTimeout(() => {
    run();
    atEachMidnight(run);
  }, midnight.getTime() - Date.now());
}

/** Favourites, scenes and what else is the agent's own, as every panel of theirs shows it. */
export function keepMine(): void {
  const load = async () => {
    const mine = await sendMessage('mine', undefined).catch(() => null);
    if (mine) usePanel.setState({ mine });
  };
  onMineChanged(load);
  // A restored backup brings its own.
  onLibraryChanged(load);
  void load();
}
