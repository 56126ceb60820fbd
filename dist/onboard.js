import { main } from './index.js';

await main('onboard', new URL('..', import.meta.url));
