export const id = 272;
export const ids = [272];
export const modules = {

/***/ 60272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   octopusTester: () => (/* binding */ octopusTester)
/* harmony export */ });
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67371);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13886);


const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
const MOST_BYTES = 4 * 1024 * 1024;
const POLL_MS = 1_000;
const POLLS = 60;
/**
 * "Save and test" of an account of an Octopus server. `account` is its id, slug or name; `Spaces-2/name` looks in another
 * space than the server's default one.
 */
function octopusTester(http, server, apiKey, sleep) {
    const base = `${server.replace(/\/+$/, '')}/api`;
    const call = async (method, path, body) => membersOf(await sent(http, method, `${base}${path}`, apiKey, body), `${method} ${path}`);
    return {
        topics: ['account-test'],
        ask: (_topic, account) => test(call, account, sleep),
    };
}
async function test(call, given, sleep) {
    const [, space = '', name = given] = /^(Spaces-\d+)\/(.+)$/.exec(given) ?? [];
    const prefix = space === '' ? '' : `/${space}`;
    const operation = 'octopus:TestAccount';
    const { Items } = await call('GET', `${prefix}/accounts?skip=0&take=2147483647`);
    const accounts = Array.isArray(Items) ? Items.filter(isMembers) : [];
    const account = accounts.find(({ Id, Slug, Name }) => Id === name || Slug === name || Name === name);
    if (account === undefined)
        return { call: operation, accepted: false, said: `there is no account "${name}"` };
    const started = await call('POST', `${prefix}/tasks`, {
        Name: 'TestAccount',
        Description: `Test account ${String(account['Name'])}`,
        Arguments: { AccountId: account['Id'] },
    });
    let task = started;
    for (let poll = 0; task['IsCompleted'] !== true && poll < POLLS; poll += 1) {
        await sleep(POLL_MS);
        task = await call('GET', `${prefix}/tasks/${String(started['Id'])}`);
    }
    if (task['IsCompleted'] !== true) {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-slow',
            fault: 'platform',
            message: `Octopus was not done with the test of ${name} after ${(POLLS * POLL_MS) / 1000} seconds.`,
            remedy: 'Look for the task in Octopus, and run again.',
        });
    }
    const accepted = task['FinishedSuccessfully'] === true;
    const problem = String(task['ErrorMessage'] ?? '').trim();
    return { call: operation, accepted, said: accepted ? 'the test succeeded' : problem || 'the test failed' };
}
async function sent(http, method, url, apiKey, body) {
    try {
        return await http({
            method,
            url,
            headers: {
                accept: 'application/json',
                'x-octopus-apikey': apiKey.reveal(),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            connectTimeoutMs: CONNECT_TIMEOUT_MS,
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
            maxBytes: MOST_BYTES,
            direct: false,
        });
    }
    catch (error) {
        if (!(error instanceof _contract_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFailure */ .HR))
            throw error;
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-unreachable',
            fault: 'platform',
            message: `Octopus gave no answer: ${error.message}.`,
            remedy: 'Check `platform-url`, firewalls and proxies of the runner, and run again.',
            cause: error,
        });
    }
}
function membersOf(answer, what) {
    const value = parsed(answer.body);
    if (answer.status >= 200 && answer.status < 300 && isMembers(value))
        return value;
    const refused = answer.status === 401 || answer.status === 403;
    const said = isMembers(value) ? `: ${String(value['ErrorMessage'] ?? '')}` : '';
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
        code: 'platform-refused',
        fault: refused ? 'user' : 'platform',
        message: `Octopus refused ${what} with ${answer.status}${said}.`,
        remedy: refused
            ? 'Check the API key, and that its user may see accounts and run tasks.'
            : "See the server's sentence above; check `platform-url`.",
    });
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isMembers(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
