import { panelFlow } from './panel.flow';

panelFlow('firefox');
