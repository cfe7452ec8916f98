import { PANEL_MESSAGE } from '../../utils/agent/ports';
import { messagePortTransport } from '../../utils/messaging/transports';
import { sendMessage } from '../../utils/platform/messages';
import { connectAgent, keepLibrary, keepMine } from './connect';
import { warmForReading } from './warm';

/**
 * Waits for the console agent's port. Any page can post a message here, so the port is believed only if the
 * background knows its token from a console agent in our own tab. The panel never answers `parent`: that would
 * give the page a handle to navigate the frame away.
 */
export function connectFramedPanel(): void {
  const ready = warmForReading();
  window.addEventListener('message', async (event) => {
    const port = event.ports[0];
    if (event.data?.type !== PANEL_MESSAGE || typeof event.data.token !== 'string' || !port) return;
    if (!(await sendMessage('claimPanel', event.data.token))) return;
    await ready;
    connectAgent(messagePortTransport(port));
  });
  keepLibrary();
  keepMine();
}
