export const id = 7329;
export const ids = [7329];
export const modules = {

/***/ 17329:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  provideCredentials: () => (/* binding */ provideCredentials)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/credentials/refresh.js
var refresh = __webpack_require__(86354);
// EXTERNAL MODULE: ./build/outside-world.js + 6 modules
var outside_world = __webpack_require__(73496);
// EXTERNAL MODULE: ./build/report/error-card.js
var error_card = __webpack_require__(13492);
// EXTERNAL MODULE: ./build/steps/login/login-ports.js + 16 modules
var login_ports = __webpack_require__(97391);
// EXTERNAL MODULE: ./build/steps/run-step.js
var run_step = __webpack_require__(62648);
// EXTERNAL MODULE: ./build/system/clock.js
var clock = __webpack_require__(37218);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/system/private-file.js
var private_file = __webpack_require__(99602);
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


/***/ }),

/***/ 86354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   L7: () => (/* binding */ cachedSession),
/* harmony export */   MP: () => (/* binding */ refreshNames),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   nC: () => (/* binding */ refreshPlan)
/* harmony export */ });
/** SDKs ask for new credentials five minutes before the old ones end; what they get must last longer than that. */
const RENEW_BEFORE_END_MS = 6 * 60 * 1000;
/** With less than this left, an old session helps nobody when it cannot be renewed. */
const STILL_USABLE_MS = 60 * 1000;
/** The names of the plan and of the session beside it. */
function refreshNames(id) {
    return { plan: `refresh-${id}.json`, session: `refresh-${id}.session.json` };
}
/** True for what may become a login whose proof, a token of the job, can be got again at any time. */
function isRenewable({ source, useExisting }) {
    return (source.kind === 'oidc' || (source.kind === 'auto' && source.oidc)) && useExisting !== true;
}
/** How to log in again as the same; undefined when the login came by another way than the token of the job. */
function refreshPlan(request, login, endpoint) {
    const { source } = request;
    if (!login.source.startsWith('oidc') || !isRenewable(request))
        return undefined;
    const audience = source.kind === 'auto' || source.kind === 'oidc' ? source.audience : undefined;
    return {
        version: 1,
        request: { ...request, source: { kind: 'oidc', ...(audience === undefined ? {} : { audience }) } },
        ...(endpoint === undefined ? {} : { endpoint }),
    };
}
/** A plan from its file; undefined when it is none. */
function readPlan(text) {
    const value = json(text);
    if (!hasObject(value, 'request') || !hasObject(value.request, 'source'))
        return undefined;
    const plan = value;
    return plan.version === 1 && isRenewable(plan.request) ? plan : undefined;
}
/** A session as the text that is printed and kept. */
function cachedSession({ session, identity }) {
    const credentials = {
        Version: 1,
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey.reveal(),
        ...(session.sessionToken === undefined ? {} : { SessionToken: session.sessionToken.reveal() }),
        ...(session.expiration === undefined ? {} : { Expiration: session.expiration.toISOString() }),
        AccountId: identity.account,
    };
    return JSON.stringify(credentials);
}
/** What a kept session is good for: to be handed out, to be renewed, or nothing. */
function stateOf(text, clock) {
    const value = text === undefined ? undefined : json(text);
    if (typeof value !== 'object' || value === null || !('Expiration' in value))
        return 'useless';
    const left = Date.parse(String(value.Expiration)) - clock.now().getTime();
    if (left > RENEW_BEFORE_END_MS)
        return 'fresh';
    return left > STILL_USABLE_MS ? 'ending' : 'useless';
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function hasObject(value, name) {
    if (typeof value !== 'object' || value === null)
        return false;
    const member = value[name];
    return typeof member === 'object' && member !== null;
}


/***/ })

};
