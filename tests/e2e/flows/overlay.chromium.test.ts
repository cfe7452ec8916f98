import { overlayFlow } from './overlay.flow';

overlayFlow('chromium');
