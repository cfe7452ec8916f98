import { studioEditingFlow } from './studio-editing.flow';

studioEditingFlow('chromium');
