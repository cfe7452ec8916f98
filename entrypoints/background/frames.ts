import { FRAME_PORT } from '../../utils/agent/ports';
import { onFramePort } from '../../utils/platform/tabs';

/** A console in an inner frame talks to the panel through here: never through the page, which could listen. */
export function pipeFrames(): void {
  onFramePort(FRAME_PORT, (inner, top) => {
    inner.onMessage.addListener((message) => top.postMessage(message));
    top.onMessage.addListener((message) => inner.postMessage(message));
    inner.onDisconnect.addListener(() => top.disconnect());
    top.onDisconnect.addListener(() => inner.disconnect());
  });
}
