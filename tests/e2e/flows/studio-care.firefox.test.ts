import { studioCareFlow } from './studio-care.flow';

studioCareFlow('firefox');
