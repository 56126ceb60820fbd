import { main } from './index.js';

await main('offboard', new URL('..', import.meta.url));
