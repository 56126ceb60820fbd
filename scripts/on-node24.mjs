// Runs a script on Node 24: node scripts/on-node24.mjs <script> <argument …>
import { becomeNode24 } from './node24.mjs';

becomeNode24(process.argv.slice(2));
