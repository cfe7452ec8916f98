import { runtimePortTransport } from '../../utils/messaging/transports';
import { followActiveTab } from '../../utils/platform/panel-platform';
import { connectAgent, keepLibrary, keepMine } from './connect';

/** The side panel shows the console of the tab in front of the agent. */
export function connectSidePanel(): void {
  followActiveTab((port) => connectAgent(runtimePortTransport(port)));
  keepLibrary();
  keepMine();
}
