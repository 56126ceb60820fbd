export const id = 9145;
export const ids = [9145];
export const modules = {

/***/ 39145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runCommand: () => (/* binding */ runCommand)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);

/** Credentials have a few kilobytes; what a program has to say of its failure is cut. */
const MOST_BYTES = 64 * 1024;
const MOST_WORDS = 500;
/**
 * The command gets no stdin: nobody would answer what it asks. It and all that it started are ended when the signal aborts,
 * or when it prints more than any credentials have.
 */
const runCommand = (commandLine, signal) => new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(commandLine, {
        shell: true,
        // A process group of its own can be ended as a whole; Windows has a program for that.
        detached: process.platform !== 'win32',
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
    });
    const said = { stdout: '', stderr: '' };
    const end = (why) => {
        endTree(child);
        for (const stream of [child.stdout, child.stderr])
            stream.destroy();
        reject(new Error(why));
    };
    const aborted = () => end('was ended, because the time for the login was over');
    for (const name of ['stdout', 'stderr']) {
        child[name].setEncoding('utf8').on('data', (text) => {
            if (said[name].length + text.length > MOST_BYTES)
                end(`printed more than ${MOST_BYTES} bytes`);
            else
                said[name] += text;
        });
    }
    signal?.addEventListener('abort', aborted, { once: true });
    child.once('error', reject);
    child.once('close', (code, killedBy) => {
        signal?.removeEventListener('abort', aborted);
        if (code === 0)
            resolve(said.stdout);
        else
            reject(new Error(`ended with ${code === null ? `signal ${killedBy}` : `exit code ${code}`}: ${said.stderr.trim().slice(0, MOST_WORDS)}`));
    });
});
function endTree({ pid }) {
    if (pid === undefined)
        return;
    if (process.platform === 'win32') {
        (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawnSync)('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true });
        return;
    }
    try {
        process.kill(-pid, 'SIGKILL');
    }
    catch {
        // It has ended by itself in between.
    }
}


/***/ })

};
