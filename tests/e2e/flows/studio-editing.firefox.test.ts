import { studioEditingFlow } from './studio-editing.flow';

studioEditingFlow('firefox');
