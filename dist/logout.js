import { main } from './index.js';

await main('logout', new URL('..', import.meta.url));
