import { rehearse } from './index.js';

await rehearse(new URL('..', import.meta.url));
