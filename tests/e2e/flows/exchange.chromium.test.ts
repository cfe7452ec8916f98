import { exchangeFlow } from './exchange.flow';

exchangeFlow('chromium');
