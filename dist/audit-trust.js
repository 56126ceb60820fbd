import { main } from './index.js';

await main('audit-trust', new URL('..', import.meta.url));
