import { main } from './index.js';

await main('deploy-stack-set', new URL('..', import.meta.url));
