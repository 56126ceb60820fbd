import { main } from './index.js';

await main('deploy', new URL('..', import.meta.url));
