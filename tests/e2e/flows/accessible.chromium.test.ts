import { accessibleFlow } from './accessible.flow';

accessibleFlow('chromium');
