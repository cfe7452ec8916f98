import { exchangeFlow } from './exchange.flow';

exchangeFlow('firefox');
