import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { runConsoleAgent } from '../utils/agent/run';

// Not a WXT content script: WXT's announces itself to the page and can be ended by an event that the page forges.
export default defineUnlistedScript(runConsoleAgent);
