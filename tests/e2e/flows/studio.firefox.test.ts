import { studioFlow } from './studio.flow';

studioFlow('firefox');
