import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from './answer-messages';
import { installStarterContent } from './starter-content';
import { keepSitesRunning } from './sites';
import { pipeFrames } from './frames';

// Listeners are registered in the first turn: a background that was just woken gets its event only then.
export default defineBackground(() => {
  answerMessages();
  pipeFrames();
  keepSitesRunning();
  installStarterContent();
});
