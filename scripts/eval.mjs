// npm run eval -- NAME [arguments]: runs scripts/eval/NAME.ts with the code that ships.
import { runNamed } from './lib/run-named.mjs';

await runNamed('eval');
