import { studioFlow } from './studio.flow';

studioFlow('chromium');
