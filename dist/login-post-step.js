import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ restoreEnvironment)
});

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/github/file-commands.js



/** The runner's files that a step appends to, by what is kept in them. */
const FILE_VARIABLES = {
    output: 'GITHUB_OUTPUT',
    environment: 'GITHUB_ENV',
    state: 'GITHUB_STATE',
    summary: 'GITHUB_STEP_SUMMARY',
};
/**
 * One entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE in the heredoc form. The delimiter is random, so that no value
 * can end its own entry and smuggle in another.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#multiline-strings
 */
function fileCommand(name, value, delimiter = `ghadelimiter_${(0,external_node_crypto_namespaceObject.randomUUID)()}`) {
    if (name.includes(delimiter) || value.includes(delimiter)) {
        throw new TypeError(`The entry "${name}" contains its own delimiter`);
    }
    return `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`;
}
/** Appends to one of the runner's files; a no-op outside a runner, where the variable is not set. */
function appendToFile(path, content) {
    if (path !== undefined && path !== '' && content !== '')
        (0,external_node_fs_namespaceObject.appendFileSync)(path, content, { encoding: 'utf8' });
}

;// CONCATENATED MODULE: ./build/steps/login/restore.js
/** The name under which the main step keeps for its post step what to put back. */
const RESTORE_STATE = 'restore';

;// CONCATENATED MODULE: ./build/login-post.js



/**
 * The post step of a login: puts back what the job's variables held before, where they still hold what the login wrote.
 * Post steps run in reverse order, so nested logins unwind. Never throws: a clean-up must not fail the job.
 * Bundled on its own, without SDK, because it runs in every job that logs in.
 */
function restoreEnvironment(environment, write) {
    try {
        const kept = environment[`STATE_${RESTORE_STATE}`] ?? '';
        const all = kept === '' ? [] : JSON.parse(kept);
        const ours = (Array.isArray(all) ? all : [])
            .filter(isRestore)
            .filter(({ name, sha256 }) => sha256 === digest(environment[name]));
        appendToFile(environment[FILE_VARIABLES.environment], ours.map(({ name, previous }) => fileCommand(name, previous)).join(''));
        write(ours.length === 0 ? 'Nothing to restore.\n' : `Restored ${ours.map(({ name }) => name).join(', ')}.\n`);
    }
    catch (error) {
        write(`::warning title=login::The variables of the login could not be restored (${error instanceof Error ? error.name : 'unknown'}).\n`);
    }
}
function digest(value) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256')
        .update(value ?? '')
        .digest('hex');
}
function isRestore(value) {
    return (typeof value === 'object' &&
        value !== null &&
        'name' in value &&
        'previous' in value &&
        'sha256' in value &&
        typeof value.name === 'string' &&
        typeof value.previous === 'string' &&
        typeof value.sha256 === 'string');
}

var __webpack_exports__restoreEnvironment = __webpack_exports__.k;
export { __webpack_exports__restoreEnvironment as restoreEnvironment };
