import { main } from './index.js';

await main('login', new URL('..', import.meta.url));
