import { pagesFlow } from './pages.flow';

pagesFlow('firefox');
