export const id = 272;
export const ids = [272];
export const modules = {

/***/ 88950:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BD: () => (/* binding */ jsonCall),
/* harmony export */   em: () => (/* binding */ sentence),
/* harmony export */   gV: () => (/* binding */ isMembers),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67371);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13886);


const CONNECT_TIMEOUT_MS = 5_000;
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_SENTENCE = 300;
/** One call of a platform's API, whose answer counts only as JSON. Throws StepError `platform-unreachable`. */
async function jsonCall(http, platform, request) {
    try {
        const answer = await http({
            ...request,
            headers: { accept: 'application/json', ...request.headers },
            connectTimeoutMs: CONNECT_TIMEOUT_MS,
            maxBytes: MOST_BYTES,
            direct: false,
        });
        return { status: answer.status, members: membersOf(answer), contentType: answer.contentType };
    }
    catch (error) {
        if (!(error instanceof _contract_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFailure */ .HR))
            throw error;
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-unreachable',
            fault: 'platform',
            message: `${platform} gave no answer: ${error.message}.`,
            remedy: 'Check the address of the platform (`platform-url`), firewalls and proxies of the runner, and run again.',
            cause: error,
        });
    }
}
/** Text of a platform as one short line: it is shown in logs and summaries, whatever it sent. */
function sentence(text) {
    const line = text.replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE - 1)}…` : line;
}
/**
 * Why an answer is none. `platform-rejected` means that the platform understood and says no, which is an answer about the
 * account; everything else says nothing about it. The request is never shown, because it holds a secret.
 */
function refusal(call, answer) {
    const { platform, what, sentences, noAccess } = call;
    const { status, members, contentType } = answer;
    const said = sentences.map((name) => members?.[name]).find((value) => typeof value === 'string');
    const told = typeof said === 'string' && said !== '' ? `: ${sentence(said).replace(/\.$/, '')}` : '';
    const message = `${platform} refused ${what} with ${status}${told}.`;
    const isNo = status >= 400 && status < 500 && status !== 429;
    if (status === 401 || status === 403 || (isNo && call.isLogin === true && members !== undefined))
        return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({ code: 'platform-refused', fault: 'user', message, remedy: noAccess });
    if (status >= 300 && status < 400) {
        return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-redirects',
            fault: 'user',
            message: `${platform} answered ${what} with a redirect (${status}), which is not followed.`,
            remedy: 'Give the address that it redirects to as `platform-url`: no secret is sent where somebody points.',
        });
    }
    if (members === undefined) {
        return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-answer',
            fault: 'platform',
            message: `${platform} answered ${what} with ${status} and something else than a JSON object${contentType === '' ? '' : ` (${contentType})`}.`,
            remedy: 'Check the address of the API (`platform-url`), and proxies in between, which answer with pages of their own; run again if it was right.',
        });
    }
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
        // What cannot be done for now is no answer.
        code: isNo ? 'platform-rejected' : 'platform-refused',
        fault: 'platform',
        message,
        remedy: `See the sentence of ${platform} above; run again if it tells of a fault of its own.`,
    });
}
function membersOf({ body }) {
    try {
        const value = JSON.parse(body);
        return isMembers(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Whether a value is a JSON object. */
function isMembers(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 60272:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   octopusTester: () => (/* binding */ octopusTester)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88950);


const ANSWER_TIMEOUT_MS = 30_000;
const POLL_MS = 1_000;
const POLLS = 60;
/**
 * "Save and test" of an account of an Octopus server. `account` is its id, slug or name; `Spaces-2/name` looks in another
 * space than the server's default one.
 */
function octopusTester(http, server, apiKey, sleep) {
    const base = `${server.replace(/\/+$/, '')}/api`;
    const call = async (method, path, body) => {
        const answer = await (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonCall */ .BD)(http, 'Octopus', {
            method,
            url: `${base}${path}`,
            headers: {
                'x-octopus-apikey': apiKey.reveal(),
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
        });
        const { status, members } = answer;
        if (status >= 200 && status < 300 && members !== undefined)
            return members;
        const refused = {
            platform: 'Octopus',
            what: `${method} ${path.replace(/\?.*$/, '')}`,
            sentences: ['ErrorMessage'],
            noAccess: 'Check the API key, and that its user may see accounts and run tasks.',
        };
        throw (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(refused, answer);
    };
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
    if (!Array.isArray(Items)) {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'platform-answer',
            fault: 'platform',
            message: 'What answered has no list of accounts, and so is no server of Octopus.',
            remedy: 'Check `platform-url`: the address of the server, without `/api`.',
        });
    }
    const accounts = Items.filter(_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .isMembers */ .gV);
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
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'platform-slow',
            fault: 'platform',
            message: `Octopus was not done with the test of ${name} after ${(POLLS * POLL_MS) / 1000} seconds.`,
            remedy: 'Look for the task in Octopus, and run again.',
        });
    }
    const accepted = task['FinishedSuccessfully'] === true;
    const problem = (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .sentence */ .em)(String(task['ErrorMessage'] ?? ''));
    return { call: operation, accepted, said: accepted ? 'the test succeeded' : problem || 'the test failed' };
}


/***/ })

};
