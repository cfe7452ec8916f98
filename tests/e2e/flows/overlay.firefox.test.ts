import { overlayFlow } from './overlay.flow';

overlayFlow('firefox');
