import { accessibleFlow } from './accessible.flow';

accessibleFlow('firefox');
