import type { AgentCalls } from '../../utils/messaging/agent-protocol';
import { openLink, type Transport } from '../../utils/messaging/link';
import { sendMessage } from '../../utils/platform/messages';
import { onLibraryChanged } from '../../utils/platform/panel-platform';
import { STORE_ERRORS, type StoreErrorCode } from '../../knowledge/store/errors';
import { agentEvents, disconnected, usePanel } from './panel-store';

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
  const load = async () => {
    try {
      usePanel.setState({ library: await sendMessage('library', undefined), libraryError: null });
    } catch (error) {
      usePanel.setState({ libraryError: codeOf(error) });
      setTimeout(load, RETRY_MS);
    }
  };
  onLibraryChanged(load);
  void load();
}
