import { panelFlow } from './panel.flow';

panelFlow('chromium');
