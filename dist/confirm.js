import { main } from './index.js';

await main('confirm', new URL('..', import.meta.url));
