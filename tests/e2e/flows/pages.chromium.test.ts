import { pagesFlow } from './pages.flow';

pagesFlow('chromium');
