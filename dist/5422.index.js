export const id = 5422;
export const ids = [5422];
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

/***/ 45422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   octoTester: () => (/* binding */ octoTester)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21007);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13886);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88950);
/* harmony import */ var _octo_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(14132);




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
    const call = (0,_octo_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .octoTransport */ .p)(http, endpoints, { clientId, clientSecret: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(secret) }, mask);
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
const MOST_NAMED = 20;
/** The linked accounts that Octo does not get into; undefined when it names none, which takes nothing from its verdict. */
async function unregistered(call, target) {
    const { accounts } = await call('POST', '/account/unregistered:read', { target }).catch(nothingSaid);
    const ids = (Array.isArray(accounts) ? accounts : []).map((account) => (0,_json_call_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(String((0,_json_call_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)(account) ? account['accountId'] : account)));
    const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
    return ids.length === 0 ? undefined : `not registered: ${ids.slice(0, MOST_NAMED).join(', ')}${more}`;
}
function nothingSaid(error) {
    if (error instanceof _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z)
        return {};
    throw error;
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
    const said = (member) => {
        const value = answer[member];
        return typeof value === 'string' && value !== '' ? (0,_json_call_js__WEBPACK_IMPORTED_MODULE_2__/* .sentence */ .em)(value) : 'not said';
    };
    if (topic === 'billing-export') {
        const place = `${said('bucketName')}/${said('prefix')}`;
        const named = typeof answer['bucketName'] === 'string' && answer['bucketName'] !== '';
        return { accepted: named, said: `${said('reportName')} in ${place}` };
    }
    const status = answer['registrationStatus'];
    const flags = (0,_json_call_js__WEBPACK_IMPORTED_MODULE_2__/* .isMembers */ .gV)(status) ? status : {};
    const accepted = flags[topic === 'sub-accounts' ? 'stackSet' : 'apiAccess'] === true;
    return { accepted, said: `${said('accountType')}, ${said('status')}` };
}


/***/ }),

/***/ 14132:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ octoTransport)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21007);
/* harmony import */ var _json_call_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88950);


const API_URL = 'https://api.alphaus.cloud/m/blue';
const TOKEN_URL = 'https://login.alphaus.cloud/access_token';
const SERVICE = '/cover/v1';
/** Octo looks at AWS while it answers. */
const ANSWER_TIMEOUT_MS = 60_000;
/** Calls Octo's API with a token that is asked for once. The token is masked before it is used. */
function octoTransport(http, endpoints, credentials, mask) {
    const apiUrl = endpoints.apiUrl ?? API_URL;
    const tokenUrl = endpoints.tokenUrl ?? TOKEN_URL;
    let token;
    return async (method, path, body) => {
        token ??= accessToken(http, tokenUrl, credentials, mask);
        const given = await token;
        const answer = await (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonCall */ .BD)(http, 'Octo', {
            method,
            url: `${apiUrl}${SERVICE}${path}`,
            headers: {
                authorization: `Bearer ${given.reveal()}`,
                ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            },
            ...(body === undefined ? {} : { body: JSON.stringify(body) }),
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
        });
        const { status, members } = answer;
        if (status >= 200 && status < 300 && members !== undefined)
            return members;
        throw (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)(refused(`${method} ${SERVICE}${path}`), answer);
    };
}
async function accessToken(http, url, { clientId, clientSecret }, mask) {
    const form = new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret.reveal(),
        scope: 'openid',
    });
    const answer = await (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonCall */ .BD)(http, 'Octo', {
        method: 'POST',
        url,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: form.toString(),
        answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
    const token = answer.status === 200 ? answer.members?.['access_token'] : undefined;
    if (typeof token !== 'string' || token === '')
        throw (0,_json_call_js__WEBPACK_IMPORTED_MODULE_1__/* .refusal */ .x5)({ ...refused('the login'), isLogin: true }, answer);
    mask(token);
    return new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(token);
}
function refused(what) {
    return {
        platform: 'Octo',
        what,
        sentences: ['message', 'error_description', 'error'],
        noAccess: 'Check the id and the secret of the API client, and that it may manage cloud accounts.',
    };
}


/***/ })

};
