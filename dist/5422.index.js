export const id = 5422;
export const ids = [5422];
export const modules = {

/***/ 45422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   octoTester: () => (/* binding */ octoTester)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21007);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13886);
/* harmony import */ var _octo_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14132);



const PATHS = {
    'api-access': '/aws/acctaccess',
    'sub-accounts': '/aws/acctaccess/stackset',
    'billing-export': '/aws/acctaccess/cur',
};
/** Octo's own "Check and confirm". The token is `<client id>:<client secret>` of an API client; it is masked before. */
function octoTester(http, endpoints, token, mask) {
    const [clientId = '', ...rest] = token.reveal().split(':');
    const secret = rest.join(':');
    if (clientId === '' || secret === '') {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
            code: 'platform-token-form',
            fault: 'user',
            message: 'The token for Octo is not `<client id>:<client secret>`.',
            remedy: 'Give the id and the secret of an API client of Octo as `platform-token`, joined by a colon.',
        });
    }
    mask(secret);
    const call = (0,_octo_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .octoTransport */ .p)(http, endpoints, { clientId, clientSecret: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(secret) }, mask);
    return {
        topics: ['api-access', 'sub-accounts', 'billing-export'],
        async ask(topic, target, region) {
            if (topic === 'account-test')
                throw new TypeError('Octo has no test of accounts');
            const name = `octo:POST ${PATHS[topic]}`;
            const body = topic === 'sub-accounts' ? { target, region } : { target };
            const verdict = await asked(call, name, PATHS[topic], body, topic);
            if (topic !== 'sub-accounts' || verdict.accepted)
                return verdict;
            return { ...verdict, said: (await unregistered(call, target)) ?? verdict.said };
        },
    };
}
/** The linked accounts that Octo does not get into; undefined when it names none. */
async function unregistered(call, target) {
    const { accounts } = await call('POST', '/account/unregistered:read', { target });
    const ids = (Array.isArray(accounts) ? accounts : []).map((account) => typeof account === 'object' && account !== null && 'accountId' in account
        ? String(account.accountId)
        : String(account));
    return ids.length === 0 ? undefined : `not registered: ${ids.join(', ')}`;
}
async function asked(call, name, path, body, topic) {
    try {
        return { call: name, ...verdictOf(topic, await call('POST', path, body)) };
    }
    catch (error) {
        // Octo says what it cannot do as a refusal of the request.
        if (error instanceof _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z && error.code === 'platform-rejected')
            return { call: name, accepted: false, said: error.message };
        throw error;
    }
}
function verdictOf(topic, answer) {
    const said = (member) => String(answer[member] ?? 'not said');
    if (topic === 'billing-export') {
        const place = `${said('bucketName')}/${said('prefix')}`;
        return { accepted: answer['bucketName'] !== undefined, said: `${said('reportName')} in ${place}` };
    }
    const status = answer['registrationStatus'];
    const flags = typeof status === 'object' && status !== null ? { ...status } : {};
    const accepted = flags[topic === 'sub-accounts' ? 'stackSet' : 'apiAccess'] === true;
    return { accepted, said: `${said('accountType')}, ${said('status')}` };
}


/***/ }),

/***/ 14132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ octoTransport)
/* harmony export */ });
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67371);
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21007);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13886);



const API_URL = 'https://api.alphaus.cloud/m/blue';
const TOKEN_URL = 'https://login.alphaus.cloud/access_token';
const SERVICE = '/cover/v1';
const CONNECT_TIMEOUT_MS = 5_000;
/** Octo looks at AWS while it answers. */
const ANSWER_TIMEOUT_MS = 60_000;
const MOST_BYTES = 4 * 1024 * 1024;
/** Calls Octo's API with a token that is asked for once. The token is masked before it is used. */
function octoTransport(http, endpoints, credentials, mask) {
    const apiUrl = endpoints.apiUrl ?? API_URL;
    const tokenUrl = endpoints.tokenUrl ?? TOKEN_URL;
    let token;
    return async (method, path, body) => {
        token ??= accessToken(http, tokenUrl, credentials, mask);
        const given = await token;
        const answer = await sent(http, {
            method,
            url: `${apiUrl}${SERVICE}${path}`,
            headers: {
                accept: 'application/json',
                authorization: `Bearer ${given.reveal()}`,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        });
        if (answer.status >= 200 && answer.status < 300)
            return membersOf(answer);
        throw refused(answer, `${method} ${SERVICE}${path}`);
    };
}
async function accessToken(http, url, { clientId, clientSecret }, mask) {
    const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret.reveal(),
        scope: 'openid',
    });
    const answer = await sent(http, {
        method: 'POST',
        url,
        headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
    });
    const token = answer.status === 200 ? membersOf(answer)['access_token'] : undefined;
    if (typeof token !== 'string' || token === '')
        throw refused(answer, 'the login');
    mask(token);
    return new _contract_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(token);
}
function sent(http, request) {
    return http({
        ...request,
        connectTimeoutMs: CONNECT_TIMEOUT_MS,
        answerTimeoutMs: ANSWER_TIMEOUT_MS,
        maxBytes: MOST_BYTES,
        direct: false,
    }).catch((error) => {
        if (!(error instanceof _contract_http_js__WEBPACK_IMPORTED_MODULE_0__/* .HttpFailure */ .HR))
            throw error;
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
            code: 'platform-unreachable',
            fault: 'platform',
            message: `Octo gave no answer: ${error.message}.`,
            remedy: 'Check firewalls and proxies of the runner, and run again.',
            cause: error,
        });
    });
}
function membersOf({ body }) {
    try {
        const value = JSON.parse(body);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch {
        // Said below.
    }
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'platform-answer',
        fault: 'platform',
        message: 'Octo answered with something else than a JSON object.',
        remedy: 'Run again; if it stays, ask the support of Octo.',
    });
}
/** The answer's own sentence is shown, and never the request, which holds a secret. */
function refused({ status, body }, what) {
    const said = /"(?:message|error_description|error)"\s*:\s*"((?:[^"\\]|\\.){1,500})"/.exec(body)?.[1];
    const noAccess = status === 401 || status === 403;
    // What Octo does not accept is an answer; what it could not do, for now or for good, is none.
    const rejected = !noAccess && status >= 400 && status < 500 && status !== 429;
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: rejected ? 'platform-rejected' : 'platform-refused',
        fault: noAccess ? 'user' : 'platform',
        message: `Octo refused ${what} with ${status}${said === undefined ? '' : `: ${said}`}.`,
        remedy: noAccess
            ? 'Check the id and the secret of the API client, and that it may manage cloud accounts.'
            : "See Octo's sentence above; run again if it tells of a fault of its own.",
    });
}


/***/ })

};
