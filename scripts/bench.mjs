// npm run bench -- NAME [arguments]: runs scripts/bench/NAME.ts with the code that ships.
import { runNamed } from './lib/run-named.mjs';

await runNamed('bench');
