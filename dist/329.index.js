export const id = 329;
export const ids = [329];
export const modules = {

/***/ 7329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideCredentials: () => (/* binding */ provideCredentials)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
// EXTERNAL MODULE: ./build/credentials/refresh.js
var refresh = __webpack_require__(6354);
// EXTERNAL MODULE: ./build/outside-world.js + 6 modules
var outside_world = __webpack_require__(251);
// EXTERNAL MODULE: ./build/report/error-card.js
var error_card = __webpack_require__(3492);
// EXTERNAL MODULE: ./build/steps/login/login-ports.js + 15 modules
var login_ports = __webpack_require__(8484);
// EXTERNAL MODULE: ./build/steps/run-step.js
var run_step = __webpack_require__(2648);
// EXTERNAL MODULE: ./build/system/clock.js
var clock = __webpack_require__(7218);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/system/private-file.js
var private_file = __webpack_require__(9602);
;// CONCATENATED MODULE: ./build/system/file-lock.js



const POLL_MS = 50;
/** A holder that takes longer has died, or waits for a network that will not answer in time either. */
const STALE_MS = 60_000;
/**
 * Runs `work` while no other process of the machine does so for the same file. A lock whose holder died is taken over
 * after a minute; then, at worst, two processes do the work at once, which must be harmless.
 */
async function withLock(path, clock, work) {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
    while (!taken(path)) {
        if (isStale(path, clock))
            setAside(path);
        else
            await clock.sleep(POLL_MS + clock.random() * POLL_MS);
    }
    try {
        return await work();
    }
    finally {
        (0,external_node_fs_.rmSync)(path, { force: true });
    }
}
function taken(path) {
    try {
        (0,external_node_fs_.closeSync)((0,external_node_fs_.openSync)(path, 'wx', 0o600));
        return true;
    }
    catch (error) {
        if ((0,private_file/* codeOf */.$N)(error) === 'EEXIST')
            return false;
        throw error;
    }
}
function isStale(path, clock) {
    const found = (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    return found !== undefined && clock.now().getTime() - found.mtimeMs > STALE_MS;
}
/** Renaming happens once: of several that find the lock stale, one gets it out of the way. */
function setAside(path) {
    const aside = `${path}.${process.pid}.stale`;
    try {
        (0,external_node_fs_.renameSync)(path, aside);
        (0,external_node_fs_.rmSync)(aside, { force: true });
    }
    catch {
        // Somebody else was faster.
    }
}

;// CONCATENATED MODULE: ./build/credential-process.js









/**
 * The `credential_process` of a profile with `refresh: true`: prints a session that still lasts, and logs in again, with
 * the ID token of the step that asks, when the kept one nears its end. Of several processes that ask at once, one logs in
 * and the others get what it got. Gives the exit code; errors go to stderr, with the explanation that the login itself
 * would give. SDKs start it anew each time they need credentials.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html
 */
async function provideCredentials(call) {
    try {
        const [path = ''] = call.arguments;
        call.stdout(`${await sessionOf(path, call)}\n`);
        return 0;
    }
    catch (error) {
        for (const line of (0,error_card/* errorLines */.S)((0,run_step/* asStepError */.Xg)(error)))
            call.stderr(`${line}\n`);
        return 1;
    }
}
async function sessionOf(planPath, call) {
    const plan = (0,refresh/* readPlan */.m3)((0,private_file/* readPrivate */.wT)(planPath) ?? '');
    if (plan === undefined)
        throw loggedOut();
    const sessionPath = planPath.replace(/\.json$/, '.session.json');
    const kept = (0,private_file/* readPrivate */.wT)(sessionPath);
    if (kept !== undefined && (0,refresh/* stateOf */.L4)(kept, clock/* systemClock */.m) === 'fresh')
        return kept;
    return await withLock(`${sessionPath}.lock`, clock/* systemClock */.m, async () => {
        // Whoever held the lock before may have renewed it already.
        const now = (0,private_file/* readPrivate */.wT)(sessionPath);
        if (now !== undefined && (0,refresh/* stateOf */.L4)(now, clock/* systemClock */.m) === 'fresh')
            return now;
        try {
            const renewed = (0,refresh/* cachedSession */.L7)(await logInAgain(plan, call));
            (0,private_file/* writePrivate */.pb)(sessionPath, renewed);
            return renewed;
        }
        catch (error) {
            if (now === undefined || (0,refresh/* stateOf */.L4)(now, clock/* systemClock */.m) === 'useless')
                throw error;
            call.stderr(`The session could not be renewed (${(0,run_step/* asStepError */.Xg)(error).code}); the old one is used until it ends.\n`);
            return now;
        }
    });
}
function logInAgain({ request, endpoint }, call) {
    const { environment, packageRoot, folder, stderr } = call;
    const world = (0,outside_world/* outsideWorld */.E)({
        environment,
        // The SDK reads stdout, and shows stderr when this fails: nothing that is said here is secret.
        log: { info: (line) => stderr(`${line}\n`), debug: () => undefined, group: (_, work) => work() },
        mask: () => undefined,
        packageRoot,
        folder,
    });
    return (0,login_ports/* logInAs */.Y)(request, { proxy: {}, ...(endpoint === undefined ? {} : { endpoint }) }, world);
}
function loggedOut() {
    return new step_error/* StepError */.z({
        code: 'login-ended',
        fault: 'user',
        message: 'The login behind this profile has ended: its post step or a logout has removed it.',
        remedy: 'Log in again, or use the profile only in steps between the login and the logout.',
    });
}


/***/ })

};
