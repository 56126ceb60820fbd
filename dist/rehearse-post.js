import { rehearsePost } from './index.js';

await rehearsePost();
