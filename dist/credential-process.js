import { credentialProcess } from './index.js';

await credentialProcess(new URL('..', import.meta.url));
