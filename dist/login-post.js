import { restoreEnvironment } from './login-post-step.js';

restoreEnvironment(process.env, (line) => process.stdout.write(line));
