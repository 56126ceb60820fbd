import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 42613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 20181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 24434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 79896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 58611:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("http");

/***/ }),

/***/ 65692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("https");

/***/ }),

/***/ 73339:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("module");

/***/ }),

/***/ 69278:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("net");

/***/ }),

/***/ 34589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 16698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 31421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 37540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 77598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 53053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 40610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 78474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 73024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 51455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 37067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 32467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 44708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 77030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 48161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 76760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 41792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 57075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 46193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 58500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 41692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 73136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 57975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 73429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 75919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 38522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 70857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 16928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 13193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 64756:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tls");

/***/ }),

/***/ 52018:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("tty");

/***/ }),

/***/ 87016:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("url");

/***/ }),

/***/ 39023:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("util");

/***/ }),

/***/ 94417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ AwsFailure)
/* harmony export */ });
/** A failed AWS call as the rest of the code sees it: names to compare, text only to show. */
class AwsFailure extends Error {
    name = 'AwsFailure';
    /** The service's own error name, for example `AccessDenied`. */
    code;
    class;
    /** `sts:AssumeRoleWithWebIdentity`: the IAM action that was tried. */
    action;
    requestId;
    status;
    /** The host that was called, where it is known. */
    host;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.class = details.class;
        this.action = details.action;
        this.requestId = details.requestId;
        this.status = details.status;
        this.host = details.host;
    }
    /** Whether it may pass by itself, so that asking again makes sense; it says nothing about what was asked for. */
    get passes() {
        return this.class === 'network' || this.class === 'throttled' || this.class === 'transient';
    }
}


/***/ }),

/***/ 67371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ HttpFailure),
/* harmony export */   fQ: () => (/* binding */ UNTRUSTED_TLS),
/* harmony export */   sd: () => (/* binding */ proxyUrl),
/* harmony export */   uj: () => (/* binding */ PROXY_CODES)
/* harmony export */ });
/** No whole answer came. `code` is the system's name for it (ECONNREFUSED, …), or that of the kind. */
class HttpFailure extends Error {
    name = 'HttpFailure';
    kind;
    code;
    host;
    constructor(kind, host, message, code = kind, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.kind = kind;
        this.code = code;
        this.host = host;
    }
}
/**
 * Why a certificate was not accepted, by the names that Node gives.
 * https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const UNTRUSTED_TLS = new Set([
    'CERT_HAS_EXPIRED',
    'CERT_NOT_YET_VALID',
    'CERT_REVOKED',
    'CERT_SIGNATURE_FAILURE',
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
/** The codes of a proxy that gives no tunnel: for good, or for now. */
const PROXY_CODES = { refused: 'PROXY_REFUSED', unavailable: 'PROXY_UNAVAILABLE' };
/** A proxy's address, with or without `http://` in front; undefined when it is none that can be used. */
function proxyUrl(text) {
    const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
    if (!URL.canParse(address))
        return undefined;
    const url = new URL(address);
    try {
        // User and password are sent decoded.
        decodeURIComponent(`${url.username}:${url.password}`);
    }
    catch {
        return undefined;
    }
    return /^https?:$/.test(url.protocol) ? url : undefined;
}


/***/ }),

/***/ 44628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ oneLine),
/* harmony export */   g: () => (/* binding */ printable)
/* harmony export */ });
/**
 * Characters that do something instead of showing something: controls but for tab and line feed (escape sequences that
 * recolour, retitle or write to the clipboard start with one; a carriage return writes over the line; NEL is a line end
 * to .NET), and marks that turn the reading direction.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const ACTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;
/** Text of others as a part of one line: whatever breaks lines becomes a blank, so that it begins no line of its own. */
function oneLine(text) {
    return text.replace(/\s*[\r\n\u0085\u2028\u2029]\s*/g, ' ');
}
/** Text of others as it may be shown in a log or on a terminal: what would act is shown as `\u001b` instead. */
function printable(text) {
    return text
        .replaceAll('\r\n', '\n')
        .replace(ACTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 21007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ Secret)
/* harmony export */ });
const HIDDEN = '***';
/** A value that prints as `***` wherever it ends up by accident: templates, JSON, console and error messages. */
class Secret {
    #value;
    constructor(value) {
        this.#value = value;
    }
    /** The only way to the value. Whoever calls this answers for where it goes. */
    reveal() {
        return this.#value;
    }
    toString() {
        return HIDDEN;
    }
    toJSON() {
        return HIDDEN;
    }
    [Symbol.for('nodejs.util.inspect.custom')]() {
        return HIDDEN;
    }
}


/***/ }),

/***/ 13886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ StepError)
/* harmony export */ });
/** The one error that steps end with. Anything else that reaches the contract is a bug of ours and is reported so. */
class StepError extends Error {
    name = 'StepError';
    code;
    fault;
    remedy;
    evidence;
    snippets;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.fault = details.fault;
        this.remedy = details.remedy;
        this.evidence = details.evidence ?? [];
        this.snippets = details.snippets ?? [];
    }
}


/***/ }),

/***/ 90738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ tokenClaims)
/* harmony export */ });
/**
 * The claims of a JSON Web Token, read and not verified: whoever gets the token verifies it. Undefined for what is no such
 * token.
 */
function tokenClaims(token) {
    const parts = token.split('.');
    if (parts.length !== 3 || !parts.every((part) => /^[\w-]+$/.test(part)))
        return undefined;
    const [header, payload] = parts.slice(0, 2).map(objectOf);
    return header !== undefined && typeof header['alg'] === 'string' ? payload : undefined;
}
function objectOf(part) {
    try {
        // Base64url without a library: a login reads one token, and loading a library takes longer than the rest of it.
        const bytes = Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
        const value = JSON.parse(new TextDecoder().decode(bytes));
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 82050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ox: () => (/* binding */ audienceOf),
/* harmony export */   cn: () => (/* binding */ partitionOfRegion)
/* harmony export */ });
/* unused harmony export PARTITIONS */
/** From botocore's partition data (2026-11). `aws` comes last because its regions have no prefix of their own. */
const PARTITIONS = [
    { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', regionPrefixes: ['cn-'], audience: 'sts.amazonaws.com.cn' },
    {
        id: 'aws-us-gov',
        dnsSuffix: 'amazonaws.com',
        regionPrefixes: ['us-gov-'],
        audience: 'sts.amazonaws.com',
    },
    { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', regionPrefixes: ['eusc-de-'], audience: 'sts.amazonaws.com' },
    { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', regionPrefixes: ['us-iso-'], audience: 'sts.amazonaws.com' },
    {
        id: 'aws-iso-b',
        dnsSuffix: 'sc2s.sgov.gov',
        regionPrefixes: ['us-isob-'],
        audience: 'sts.amazonaws.com',
    },
    {
        id: 'aws-iso-e',
        dnsSuffix: 'cloud.adc-e.uk',
        regionPrefixes: ['eu-isoe-'],
        audience: 'sts.amazonaws.com',
    },
    {
        id: 'aws-iso-f',
        dnsSuffix: 'csp.hci.ic.gov',
        regionPrefixes: ['us-isof-'],
        audience: 'sts.amazonaws.com',
    },
    { id: 'aws', dnsSuffix: 'amazonaws.com', regionPrefixes: [''], audience: 'sts.amazonaws.com' },
];
/** The partition of a region, by its prefix. */
function partitionOfRegion(region) {
    const found = PARTITIONS.find(({ regionPrefixes }) => regionPrefixes.some((prefix) => region.startsWith(prefix)));
    // The last entry matches every region.
    return found ?? PARTITIONS[PARTITIONS.length - 1];
}
/** The audience that tokens for a partition carry, when nothing else was registered on the OIDC provider. */
function audienceOf(partition) {
    return PARTITIONS.find(({ id }) => id === partition)?.audience ?? 'sts.amazonaws.com';
}


/***/ }),

/***/ 73496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  E: () => (/* binding */ outsideWorld)
});

// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __nccwpck_require__(13886);
// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __nccwpck_require__(82050);
;// CONCATENATED MODULE: ./build/credentials/sts-endpoint.js

/** Variables by which the SDKs choose among endpoints that only they know. */
const SDK_CHOOSES = ['AWS_USE_FIPS_ENDPOINT', 'AWS_USE_DUALSTACK_ENDPOINT'];
/**
 * Where STS of a region is, as the SDKs see it: where the user says, else by the variables for custom endpoints, else the
 * regional endpoint.
 * Undefined when the variables ask for a kind of endpoint whose names only the SDK knows.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function stsEndpoint(region, given, variable) {
    const configured = variable('AWS_IGNORE_CONFIGURED_ENDPOINT_URLS')?.toLowerCase() === 'true'
        ? undefined
        : (variable('AWS_ENDPOINT_URL_STS') ?? variable('AWS_ENDPOINT_URL'));
    const custom = given ?? configured;
    if (custom !== undefined)
        return URL.canParse(custom) && new URL(custom).pathname === '/' ? custom : undefined;
    if (SDK_CHOOSES.some((name) => variable(name)?.toLowerCase() === 'true'))
        return undefined;
    return `https://sts.${region}.${(0,partitions/* partitionOfRegion */.cn)(region).dnsSuffix}`;
}

// EXTERNAL MODULE: ./build/contract/http.js
var contract_http = __nccwpck_require__(67371);
// EXTERNAL MODULE: ./build/contract/secret.js
var secret = __nccwpck_require__(21007);
// EXTERNAL MODULE: ./build/contract/token-claims.js
var token_claims = __nccwpck_require__(90738);
;// CONCATENATED MODULE: ./build/github/id-token.js




const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 10_000;
/** A token has a few kilobytes. */
const MOST_BYTES = 64 * 1024;
const ATTEMPTS = 3;
const PAUSE_MS = 300;
/**
 * Asks the runner's token endpoint for a token of this job. The endpoint exists only when the job has the permission
 * `id-token: write`.
 * https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
function githubIdTokens({ environment, mask, http, sleep }) {
    return {
        async request(audience, signal) {
            const url = environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '';
            const bearer = environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '';
            if (url === '' || bearer === '')
                return undefined;
            mask(bearer);
            const endpoint = `${url}${url.includes('?') ? '&' : '?'}audience=${encodeURIComponent(audience)}`;
            const token = await ask({ url: endpoint, bearer, http, signal }, sleep);
            mask(token);
            return { token: new secret/* Secret */.z(token), claims: claimsOf(token) };
        },
    };
}
async function ask(question, sleep) {
    for (let attempt = 1;; attempt += 1) {
        const outcome = await askOnce(question);
        if ('token' in outcome)
            return outcome.token;
        if (!outcome.passing || attempt === ATTEMPTS) {
            throw new step_error/* StepError */.z({
                code: 'id-token-unavailable',
                fault: outcome.passing ? 'platform' : 'user',
                message: `GitHub did not give this job an OIDC token: ${outcome.problem}.`,
                remedy: outcome.remedy ?? (outcome.passing ? PASSING_REMEDY : FINAL_REMEDY),
                ...('cause' in outcome ? { cause: outcome.cause } : {}),
            });
        }
        await sleep(PAUSE_MS * attempt, question.signal);
    }
}
const PASSING_REMEDY = 'Run the job again; if it stays, see https://www.githubstatus.com.';
const FINAL_REMEDY = 'Check that the job has `permissions: id-token: write` and is still running.';
async function askOnce({ url, bearer, http, signal }) {
    if (!URL.canParse(url))
        return { problem: 'its endpoint is not a URL', passing: false };
    try {
        const { status, body } = await http({
            method: 'GET',
            url,
            headers: { authorization: `Bearer ${bearer}`, accept: 'application/json' },
            connectTimeoutMs: CONNECT_TIMEOUT_MS,
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
            maxBytes: MOST_BYTES,
            direct: false,
            signal,
        });
        if (status !== 200)
            return { problem: `its endpoint answered ${status}`, passing: status >= 500 || status === 429 };
        const token = tokenIn(body);
        return token === undefined
            ? { problem: 'its endpoint answered without a token', passing: false }
            : { token };
    }
    catch (cause) {
        if (!(cause instanceof contract_http/* HttpFailure */.HR))
            throw cause;
        const problem = `its endpoint could not be read (${cause.message})`;
        return cause.kind === 'untrusted-tls'
            ? { problem, passing: false, remedy: tlsRemedy(cause.host), cause }
            : { problem, passing: !FINAL.has(cause.kind) && cause.code !== contract_http/* PROXY_CODES */.uj.refused, cause };
    }
}
const FINAL = new Set(['aborted', 'too-large', 'untrusted-tls']);
function tlsRemedy(host) {
    return `The certificate of ${host} is not signed by anybody this machine trusts: put the CA of your proxy or enterprise server into a PEM file and name it in NODE_EXTRA_CA_CERTS.`;
}
function tokenIn(body) {
    try {
        const answer = JSON.parse(body);
        const value = typeof answer === 'object' && answer !== null && 'value' in answer ? answer.value : undefined;
        return typeof value === 'string' && value !== '' ? value : undefined;
    }
    catch {
        return undefined;
    }
}
function claimsOf(token) {
    const claims = (0,token_claims/* tokenClaims */.f)(token);
    if (claims !== undefined)
        return claims;
    throw new step_error/* StepError */.z({
        code: 'id-token-unreadable',
        fault: 'platform',
        message: 'The token that this job got is not a JSON Web Token.',
        remedy: 'Check ACTIONS_ID_TOKEN_REQUEST_URL: something else than GitHub may have answered.',
    });
}

;// CONCATENATED MODULE: ./build/system/cancellation.js
/** What a runner sends to a step whose job is cancelled: the first at once, the second 7.5 seconds later. */
const SIGNALS = ['SIGINT', 'SIGTERM'];
/**
 * Aborted once the process is asked to end. From the first call on these signals no longer end it by themselves: whoever
 * asks for this has something to say or to put away before, and about ten seconds for it.
 * https://docs.github.com/actions/reference/workflow-cancellation-reference
 */
function cancellation() {
    let controller;
    return () => {
        if (controller === undefined) {
            const asked = new AbortController();
            controller = asked;
            for (const name of SIGNALS)
                process.on(name, () => asked.abort());
        }
        return controller.signal;
    };
}

// EXTERNAL MODULE: ./build/system/clock.js
var clock = __nccwpck_require__(37218);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __nccwpck_require__(37067);
;// CONCATENATED MODULE: ./build/system/http.js


/** Real requests. `proxyAgent` gives the agent for what may go through a proxy; undefined when none is configured. */
function httpClient(proxyAgent) {
    return async (request) => {
        const agent = request.direct ? undefined : await proxyAgent();
        const url = new URL(request.url);
        // TLS takes long to load, and the machine's own endpoints have none.
        const open = url.protocol === 'https:' ? (await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 44708, 19))).request : external_node_http_.request;
        return send(url, request, agent, open);
    };
}
function send(url, request, agent, open) {
    const { connectTimeoutMs, answerTimeoutMs, maxBytes, signal } = request;
    return new Promise((resolve, reject) => {
        const outgoing = open(url, {
            method: request.method,
            headers: { ...request.headers, ...lengthOf(request) },
            // Without an agent of its own a request would leave an idle connection behind.
            agent: agent ?? false,
            ...(signal === undefined ? {} : { signal }),
        });
        const end = (failure) => {
            reject(failure);
            outgoing.destroy();
        };
        let timer = setTimeout(() => end(new contract_http/* HttpFailure */.HR('connect-timeout', url.host, `${url.host} did not accept a connection`)), connectTimeoutMs);
        whenConnected(outgoing, url.protocol === 'https:', () => {
            clearTimeout(timer);
            timer = setTimeout(() => end(new contract_http/* HttpFailure */.HR('answer-timeout', url.host, `${url.host} accepted the connection, but did not answer`)), answerTimeoutMs);
        });
        outgoing.once('close', () => clearTimeout(timer));
        outgoing.once('error', (error) => reject(failureOf(error, url.host, signal)));
        outgoing.once('response', (response) => {
            const chunks = [];
            let bytes = 0;
            response.on('data', (chunk) => {
                bytes += chunk.length;
                if (bytes > maxBytes) {
                    end(new contract_http/* HttpFailure */.HR('too-large', url.host, `${url.host} answered with more than ${maxBytes} bytes`));
                }
                else
                    chunks.push(chunk);
            });
            response.once('error', (error) => reject(failureOf(error, url.host, signal)));
            response.once('end', () => resolve({
                status: response.statusCode ?? 0,
                contentType: (response.headers['content-type'] ?? '').split(';', 1).join('').trim().toLowerCase(),
                body: Buffer.concat(chunks).toString('utf8'),
            }));
        });
        outgoing.end(request.body);
    });
}
/** What has a body says its length, also when there is nothing in it. */
function lengthOf({ method, body = '' }) {
    return method === 'GET' || (method === 'DELETE' && body === '')
        ? {}
        : { 'content-length': String(Buffer.byteLength(body)) };
}
/** A request gets its socket late, and the socket may come connected, by way of a proxy. */
function whenConnected(outgoing, secure, then) {
    outgoing.once('socket', (socket) => {
        const tls = secure && 'encrypted' in socket ? socket : undefined;
        if (socket.connecting || (tls !== undefined && tls.getProtocol() === null))
            socket.once(tls === undefined ? 'connect' : 'secureConnect', then);
        else
            then();
    });
}
function failureOf(error, host, signal) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : 'unreachable';
    if (signal?.aborted)
        return new contract_http/* HttpFailure */.HR('aborted', host, 'the time for this is over', code, error);
    const kind = contract_http/* UNTRUSTED_TLS */.fQ.has(code) ? 'untrusted-tls' : 'unreachable';
    return new contract_http/* HttpFailure */.HR(kind, host, error.message === '' ? code : error.message, code, error);
}

// EXTERNAL MODULE: ./build/system/proxy.js
var proxy = __nccwpck_require__(68244);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./build/system/workspace.js
var workspace = __nccwpck_require__(97877);
;// CONCATENATED MODULE: ./build/system/template-shelf.js
// Not `node:fs/promises`, which loads at once what most steps never use.


/** Names of platforms and files come from inputs: they stay below `templates/`. */
const SAFE = /^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)*$/;
/** The catalogs and templates that ship with this package. */
function templateShelf(packageRoot) {
    const root = new URL('templates/', packageRoot);
    return {
        read: async (path) => SAFE.test(path) && !path.includes('..') ? (0,workspace/* readIfThere */.q)(new URL(path, root)) : undefined,
        async platforms() {
            const entries = await external_node_fs_.promises.readdir(root, { withFileTypes: true });
            return entries
                .filter((entry) => entry.isDirectory())
                .map((entry) => entry.name)
                .sort();
        },
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(76760);
;// CONCATENATED MODULE: ./build/system/token-file.js



/** Longer than any token that STS accepts. */
const token_file_MOST_BYTES = 64 * 1024;
const WRITABLE_BY_ALL = 0o002;
/** Files there are made by the kernel as they are read; none of them is a token. */
const KERNEL_FOLDERS = ['/proc', '/sys', '/dev'];
/**
 * The text of a token file. Links are followed to their end first (the kubelet's token is `token -> ..data/token ->
 * ..2026_…/token`, so that it can be swapped at once), and what is there is judged by the opened file, so that nobody can
 * swap it in between. Refused: what is no regular file (a pipe or device would hang or never end), what everybody on
 * the machine may write (anybody could choose the identity of this job), empty and oversized files.
 * `folder` is where relative paths start. Throws StepError `token-file-refused`.
 */
async function readTokenFile(path, folder) {
    const target = await external_node_fs_.promises.realpath((0,external_node_path_.resolve)(folder, path)).catch((error) => {
        throw refused(path, `cannot be found (${codeOf(error)})`, error);
    });
    if (KERNEL_FOLDERS.some((root) => target === root || target.startsWith(root + external_node_path_.sep)))
        throw refused(path, `leads to ${target}, which is no file on a disk`);
    // Without O_NONBLOCK a pipe would wait for a writer; the resolved path has no link left to follow.
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    const file = await external_node_fs_.promises.open(target, flags).catch((error) => {
        throw refused(path, `cannot be opened (${codeOf(error)})`, error);
    });
    try {
        return await read(file, path);
    }
    finally {
        await file.close();
    }
}
async function read(file, path) {
    const { mode, size, isRegular } = await file.stat().then((stat) => ({
        mode: stat.mode,
        size: stat.size,
        isRegular: stat.isFile(),
    }));
    if (!isRegular)
        throw refused(path, 'is not a regular file');
    if (process.platform !== 'win32' && (mode & WRITABLE_BY_ALL) !== 0)
        throw refused(path, 'may be written by everybody on this machine, who could so choose the identity of this job');
    if (size === 0)
        throw refused(path, 'is empty');
    if (size > token_file_MOST_BYTES)
        throw refused(path, `has ${size} bytes, which no token has`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(token_file_MOST_BYTES + 1), 0, token_file_MOST_BYTES + 1, 0);
    if (bytesRead > token_file_MOST_BYTES)
        throw refused(path, 'grows while it is read');
    return buffer.toString('utf8', 0, bytesRead);
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
function refused(path, why, cause) {
    return new step_error/* StepError */.z({
        code: 'token-file-refused',
        fault: 'user',
        message: `The token file ${path} ${why}.`,
        remedy: 'Name a regular file that only its owner may write, and that holds nothing but the token.',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./build/outside-world.js











/** The real world of a step. SDK clients are imported when a step first asks for them: a login never loads CloudFormation. */
function outsideWorld(surroundings, proxy = {}) {
    const { environment, log, mask, packageRoot, folder } = surroundings;
    const through = proxyOf(environment, proxy, mask);
    const http = httpClient(through);
    const cancelled = cancellation();
    const variable = (name) => environment[name]?.trim() || undefined;
    return {
        clock: clock/* systemClock */.m,
        log,
        mask,
        variable,
        files: (0,workspace.workspace)(folder),
        templates: templateShelf(packageRoot),
        credentialHelper: [process.execPath, (0,external_node_url_.fileURLToPath)(new URL('dist/credential-process.js', packageRoot))],
        idTokens: githubIdTokens({ environment, mask, http, sleep: clock/* systemClock */.m.sleep }),
        verifiedClaims: async (token, audience) => {
            const { verifyIdToken } = await Promise.all(/* import() */[__nccwpck_require__.e(5763), __nccwpck_require__.e(16)]).then(__nccwpck_require__.bind(__nccwpck_require__, 80016));
            return verifyIdToken(token, audience, variable('ACTIONS_ID_TOKEN_REQUEST_URL'), clock/* systemClock */.m.now());
        },
        github: githubApiOf(environment),
        machine: { http, readTokenFile: (path) => readTokenFile(path, folder) },
        platforms: {
            octo: async (credentials) => (await __nccwpck_require__.e(/* import() */ 3032).then(__nccwpck_require__.bind(__nccwpck_require__, 13032))).octo(http, { apiUrl: variable('OCTO_API_URL'), tokenUrl: variable('OCTO_TOKEN_URL') }, credentials, mask),
            tester: async (api, access) => {
                if (api.kind === 'octo') {
                    const endpoints = {
                        apiUrl: access.url ?? variable('OCTO_API_URL') ?? api.url,
                        tokenUrl: variable('OCTO_TOKEN_URL') ?? api.tokenUrl,
                    };
                    return (await __nccwpck_require__.e(/* import() */ 5422).then(__nccwpck_require__.bind(__nccwpck_require__, 45422))).octoTester(http, endpoints, access.token, mask);
                }
                const server = access.url ?? variable('OCTOPUS_URL') ?? api.url;
                if (server === undefined)
                    throw noAddress();
                return (await __nccwpck_require__.e(/* import() */ 272).then(__nccwpck_require__.bind(__nccwpck_require__, 60272))).octopusTester(http, server, access.token, clock/* systemClock */.m.sleep);
            },
        },
        cancellation: cancelled,
        through: (choice) => outsideWorld(surroundings, choice),
        aws: awsOf(mask, through, variable),
    };
}
function noAddress() {
    return new step_error/* StepError */.z({
        code: 'platform-address',
        fault: 'user',
        message: 'Nobody says where the server of the platform is.',
        remedy: 'Give its address as `platform-url`, for example https://example.octopus.app.',
    });
}
function githubApiOf(environment) {
    const api = async () => (await __nccwpck_require__.e(/* import() */ 9462).then(__nccwpck_require__.bind(__nccwpck_require__, 9462))).repositoryApi(environment, clock/* systemClock */.m.sleep);
    return {
        uploadSarif: async (...given) => (await api()).uploadSarif(...given),
        commentOnPullRequest: async (...given) => (await api()).commentOnPullRequest(...given),
        keepIssue: async (...given) => (await api()).keepIssue(...given),
    };
}
/** One agent for all calls, made when the first needs it; none when no proxy is configured. */
function proxyOf(environment, choice, mask) {
    const rules = (0,proxy/* proxyRules */.EK)(choice, environment);
    if (rules === undefined)
        return async () => undefined;
    for (const password of (0,proxy/* proxyPasswords */.PK)(rules))
        mask(password);
    let agent;
    return () => {
        agent ??= __nccwpck_require__.e(/* import() */ 1882).then(__nccwpck_require__.bind(__nccwpck_require__, 11882)).then(({ proxyAgent }) => proxyAgent(rules));
        return agent;
    };
}
/** A service that is loaded while whoever asked for it does what comes before the first call, such as getting a token. */
function whenCalled(load) {
    let loading;
    const loaded = () => {
        loading ??= load();
        return loading;
    };
    setImmediate(() => void loaded().catch(() => undefined));
    return {
        callerIdentity: async (session) => (await loaded()).callerIdentity(session),
        assumeRole: async (session, request) => (await loaded()).assumeRole(session, request),
        assumeRoleWithWebIdentity: async (request) => (await loaded()).assumeRoleWithWebIdentity(request),
    };
}
function awsOf(mask, through, variable) {
    const by = async (place) => {
        const agent = await through();
        return agent === undefined ? place : { ...place, agent };
    };
    return {
        async tokens(place) {
            const reached = await by(place);
            const sdk = async () => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(1695), __nccwpck_require__.e(2086)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32086))).tokenService(reached, mask);
            const endpoint = stsEndpoint(place.region, place.endpoint, variable);
            if (endpoint === undefined)
                return sdk();
            return whenCalled(async () => (await __nccwpck_require__.e(/* import() */ 139).then(__nccwpck_require__.bind(__nccwpck_require__, 80139))).queryTokenService({ ...reached, endpoint }, mask, sdk));
        },
        profile: async (name, { signal, ...place }) => {
            const [{ profileSession }, { runCommand }] = await Promise.all([
                Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(7187)]).then(__nccwpck_require__.bind(__nccwpck_require__, 67187)),
                __nccwpck_require__.e(/* import() */ 9145).then(__nccwpck_require__.bind(__nccwpck_require__, 39145)),
            ]);
            const run = (commandLine) => runCommand(commandLine, signal);
            return profileSession(name, await by(place), { mask, runCommand: run });
        },
        whoAmI: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(1695), __nccwpck_require__.e(2086)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32086))).whoAmI(await by(place)),
        stacks: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(3805), __nccwpck_require__.e(5769)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85769))).stackDeployer(await by(place)),
        drift: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(3805), __nccwpck_require__.e(2528)]).then(__nccwpck_require__.bind(__nccwpck_require__, 22528))).driftDetector(await by(place)),
        identities: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(6764), __nccwpck_require__.e(7822)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28450))).identityReader(await by(place)),
        roles: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(6764), __nccwpck_require__.e(3827)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2119))).roleReader(await by(place)),
        templateStore: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(3711), __nccwpck_require__.e(5758)]).then(__nccwpck_require__.bind(__nccwpck_require__, 65758))).templateStore(await by(place)),
        organization: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(2503), __nccwpck_require__.e(1718)]).then(__nccwpck_require__.bind(__nccwpck_require__, 21718))).organizationReader(await by(place)),
        organizationTree: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(2503), __nccwpck_require__.e(7796)]).then(__nccwpck_require__.bind(__nccwpck_require__, 47796))).organizationTree(await by(place)),
        billingExports: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(1695), __nccwpck_require__.e(9932), __nccwpck_require__.e(6039)]).then(__nccwpck_require__.bind(__nccwpck_require__, 16039))).exportReader(await by(place)),
        bucket: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(3711), __nccwpck_require__.e(2321)]).then(__nccwpck_require__.bind(__nccwpck_require__, 82321))).bucketReader(await by(place)),
        keys: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(1695), __nccwpck_require__.e(9932), __nccwpck_require__.e(8144)]).then(__nccwpck_require__.bind(__nccwpck_require__, 78144))).keyReader(await by(place)),
        stackSets: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(3805), __nccwpck_require__.e(8424)]).then(__nccwpck_require__.bind(__nccwpck_require__, 28424))).stackSetDeployer(await by(place)),
        accountRoles: async (place) => (await Promise.all(/* import() */[__nccwpck_require__.e(5869), __nccwpck_require__.e(1695), __nccwpck_require__.e(6764), __nccwpck_require__.e(813)]).then(__nccwpck_require__.bind(__nccwpck_require__, 50813))).accountRoles(await by(place), mask),
    };
}


/***/ }),

/***/ 13492:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ errorLines),
/* harmony export */   j: () => (/* binding */ errorCard)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(34902);

const WHOSE = {
    user: 'configuration',
    aws: 'AWS',
    platform: 'the platform',
    bug: 'a defect of this action',
};
/** An error for the log: what, the facts that show why, what to do, what to copy. */
function errorLines(error) {
    const width = Math.max(0, ...error.evidence.map(({ label }) => label.length));
    return [
        '',
        ...error.message.split('\n'),
        ...error.evidence.map(({ label, value }) => `  ${label.padEnd(width)}  ${value}`),
        '',
        `What to do: ${error.remedy}`,
        ...error.snippets.flatMap(({ title, text }) => [
            '',
            `${title}:`,
            ...text.split('\n').map((line) => `  ${line}`),
        ]),
        '',
        `(${error.code}; cause: ${WHOSE[error.fault]})`,
    ];
}
/** The same for the step summary. */
function errorCard(stepName, error) {
    const [headline = '', ...rest] = error.message.split('\n');
    return [
        `### ❌ ${stepName}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(error.code)}`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('text', [headline, ...rest].join('\n')),
        ...(error.evidence.length === 0
            ? []
            : [
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'seen'], error.evidence.map(({ label, value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(label), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)])),
                '',
            ]),
        `**What to do:** ${error.remedy.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV).join('<br>')}`,
        '',
        ...error.snippets.flatMap(({ title, language, text }) => [
            `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title)}:`,
            '',
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)(language, text),
        ]),
    ].join('\n');
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EU: () => (/* binding */ fence),
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   R_: () => (/* binding */ heading),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   zH: () => (/* binding */ details)
/* harmony export */ });
/**
 * Markdown for step summaries. Text that comes from outside goes through `escapeMarkdown`, `code` or `fence`, and
 * nothing else escapes. `table`, `heading` and `details` take Markdown and keep their own structure whole.
 */
const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Punctuation that could start formatting, links, images, headings, lists, emoji or table cells. */
const SPECIAL = /[\\`*_{}[\]()#+\-.!|~:$^='"]/g;
/** Text as itself, on one line: no formatting, HTML, link, mention or line break survives. */
function escapeMarkdown(text) {
    return htmlSafe(onOneLine(text))
        .replace(SPECIAL, (character) => `\\${character}`)
        .replaceAll('@', '@<!-- -->');
}
/** Text in code font, on one line. Backticks do not end it and pipes do not end a table cell. */
function code(text) {
    const line = onOneLine(text);
    if (line === '')
        return '';
    const safe = htmlSafe(line).replace(/[\\`*_{}[\]()#+.!|~:@$^='"-]/g, (character) => `&#${character.codePointAt(0)};`);
    return `<code>${safe}</code>`;
}
/** A fenced block, whose fence is longer than any run of backticks inside. An odd language name is left out. */
function fence(language, text) {
    const runs = text.match(/`+/g) ?? [];
    const marks = '`'.repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
    const name = /^[a-z0-9-]*$/.test(language) ? language : '';
    return `${marks}${name}\n${printable(text).replace(/\n$/, '')}\n${marks}\n`;
}
/**
 * A table of Markdown cells. Line breaks become `<br>` and bare pipes are escaped; short rows are filled with empty
 * cells. A row with more cells than headers throws TypeError.
 */
function table(headers, rows) {
    const wide = rows.find((row) => row.length > headers.length);
    if (wide !== undefined)
        throw new TypeError(`A row has ${wide.length} cells under ${headers.length} headers`);
    const line = (cells) => `| ${cells.map(cell).join(' | ')} |\n`;
    const filled = rows.map((row) => headers.map((_, index) => row[index] ?? ''));
    return [line(headers), line(headers.map(() => '---')), ...filled.map(line)].join('');
}
/** A heading of level 1 to 6, of Markdown on one line. */
function heading(level, text) {
    return `${'#'.repeat(level)} ${text.replace(/\s*\n\s*/g, ' ')}\n\n`;
}
/** A folded part. Both are Markdown; the summary on one line. */
function details(summary, body) {
    return `<details><summary>${summary.replace(/\s*\n\s*/g, ' ')}</summary>\n\n${body.trimEnd()}\n\n</details>\n`;
}
function cell(text) {
    return text
        .trim()
        .replace(/\s*\r?\n\s*/g, '<br>')
        .replace(/(\\*)\|/g, (_, slashes) => slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes}|`);
}
function onOneLine(text) {
    return printable(text).replace(/\s+/g, ' ').trim();
}
function htmlSafe(text) {
    return text.replace(/[&<>]/g, (character) => HTML[character] ?? character);
}
/** Control characters (except white space) and bidirectional overrides become the replacement character. */
function printable(text) {
    return text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) => /\s/.test(character) ? character : '\uFFFD');
}


/***/ }),

/***/ 40773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ likelyMeant),
/* harmony export */   Z: () => (/* binding */ comparable)
/* harmony export */ });
/** GitHub turns `role-to-assume` into `ROLE-TO-ASSUME` and spaces into `_`; names are compared that way. */
function comparable(name) {
    return name.toUpperCase().replaceAll(' ', '_');
}
/** The known names that differ from a given one by no more than a slip of the pen. */
function likelyMeant(name, known) {
    const given = name.toLowerCase();
    return known.filter((candidate) => editDistance(given, candidate) <= Math.max(2, given.length / 4));
}
function editDistance(a, b) {
    let row = Array.from({ length: b.length + 1 }, (_, index) => index);
    for (let i = 1; i <= a.length; i += 1) {
        const next = [i];
        for (let j = 1; j <= b.length; j += 1) {
            const substitution = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, substitution));
        }
        row = next;
    }
    return row[b.length] ?? 0;
}


/***/ }),

/***/ 38050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $3: () => (/* binding */ replaced),
/* harmony export */   P6: () => (/* binding */ brokenRules),
/* harmony export */   Q: () => (/* binding */ ifRead),
/* harmony export */   _f: () => (/* binding */ UnreadInput),
/* harmony export */   gy: () => (/* binding */ unread),
/* harmony export */   wr: () => (/* binding */ sameFileFaults)
/* harmony export */ });
/** Reading an input that has a fault of its own throws this: nothing that depends on it can be judged. */
class UnreadInput extends Error {
    name = 'UnreadInput';
}
/** Makes an input one that has a fault of its own. */
function unread(values, name) {
    Object.defineProperty(values, name, {
        configurable: true,
        enumerable: true,
        get() {
            throw new UnreadInput(`"${name}" could not be read`);
        },
    });
}
/** The faults that rules find. A rule that depends on an input with a fault of its own is skipped. */
function brokenRules(values, rules) {
    return rules.flatMap((rule) => ifRead(() => rule(values)) ?? []);
}
/** What comes of the work; undefined when it depends on an input with a fault of its own. */
function ifRead(work) {
    try {
        return work();
    }
    catch (error) {
        if (error instanceof UnreadInput)
            return undefined;
        throw error;
    }
}
/** The values with some of them replaced. Inputs with faults of their own stay such, which a spread would not let them. */
function replaced(values, more) {
    return Object.defineProperties({}, { ...Object.getOwnPropertyDescriptors(values), ...Object.getOwnPropertyDescriptors(more) });
}
/** Files that a step writes must not replace each other. Judges paths by their text, but for `./` and doubled slashes. */
function sameFileFaults(values, written) {
    const seen = new Map();
    return written.flatMap((input) => {
        const path = ifRead(() => values[input]);
        if (path === undefined)
            return [];
        const plain = path.replace(/\/(\.?\/)+/g, '/').replace(/^(\.\/)+/, '');
        const other = seen.get(plain);
        seen.set(plain, input);
        return other === undefined
            ? []
            : [{ input, problem: `must not be the same file as "${other}"`, seen: path }];
    });
}


/***/ }),

/***/ 6162:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ requiredText),
/* harmony export */   $H: () => (/* binding */ optionalInteger),
/* harmony export */   Jz: () => (/* binding */ optionalBoolean),
/* harmony export */   Ny: () => (/* binding */ optionalSecret),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   ln: () => (/* binding */ booleanOrDigit),
/* harmony export */   mR: () => (/* binding */ optionalText),
/* harmony export */   nd: () => (/* binding */ integer),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   yL: () => (/* binding */ oneOf),
/* harmony export */   zM: () => (/* binding */ boolean)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(21007);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13886);


/** All faults of a step's inputs, as one error. */
class InputError extends _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z {
    faults;
    constructor(faults) {
        const lines = faults.map(({ input, problem, seen }) => `"${input}" ${problem}${seen === undefined ? '' : `, but is "${seen}"`}`);
        super({
            code: 'invalid-inputs',
            fault: 'user',
            message: lines.length === 1
                ? `Input ${lines[0]}.`
                : `${lines.length} inputs are wrong:\n${lines.map((line) => `- ${line}`).join('\n')}`,
            remedy: 'Correct the `with:` block of this step. Nothing was called or published.',
        });
        this.faults = faults;
    }
}
const ANY_TEXT = 'text';
function textKind(options, rest, wrap) {
    const form = options.form ?? ANY_TEXT;
    return {
        ...rest,
        form,
        read: (text) => options.pattern === undefined || options.pattern.test(text)
            ? { value: wrap(text) }
            : { problem: `is not ${form}` },
    };
}
const asIs = (text) => text;
/** Text that must be given. */
function requiredText(options = {}) {
    return textKind(options, { required: true, default: undefined, secret: false, absent: undefined }, asIs);
}
/** Text that may be left out. */
function optionalText(options = {}) {
    return textKind(options, { required: false, default: undefined, secret: false, absent: undefined }, asIs);
}
/** Text with a default. */
function text(fallback, options = {}) {
    return textKind(options, { required: false, default: fallback, secret: false, absent: fallback }, asIs);
}
/** A secret that may be left out. It is masked before anybody sees it, and never quoted in a fault. */
function optionalSecret(options = {}) {
    return textKind(options, { required: false, default: undefined, secret: true, absent: undefined }, (value) => new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(value));
}
/** A whole number within bounds, both included. No `parseInt`: `1h` and `12abc` are faults. */
function integer(options) {
    const form = `a whole number of ${options.unit} from ${options.min} to ${options.max}`;
    return {
        required: false,
        default: String(options.default),
        secret: false,
        form,
        absent: options.default,
        read(given) {
            const value = /^\d{1,15}$/.test(given) ? Number(given) : Number.NaN;
            return value >= options.min && value <= options.max ? { value } : { problem: `is not ${form}` };
        },
    };
}
/** `true` or `false` (YAML 1.2 core schema, as @actions/core reads it); anything else is a fault, never falsy. */
function boolean(fallback) {
    return {
        required: false,
        default: String(fallback),
        secret: false,
        form: '`true` or `false`',
        absent: fallback,
        read: (given) => /^(true|True|TRUE)$/.test(given)
            ? { value: true }
            : /^(false|False|FALSE)$/.test(given)
                ? { value: false }
                : { problem: 'is not `true` or `false`' },
    };
}
const DIGITS = { '1': 'true', '0': 'false' };
/** The same, also as `1` or `0`: aws-cloudformation-github-deploy takes those, and has one as a default. */
function booleanOrDigit(fallback) {
    const words = boolean(fallback);
    return {
        ...words,
        form: '`true` or `false`, or `1` or `0`',
        read: (given) => words.read(DIGITS[given] ?? given),
    };
}
/** `true` or `false`, where it matters that nothing was said. */
function optionalBoolean() {
    return { ...boolean(false), default: undefined, absent: undefined };
}
/** A whole number within bounds that may be left out. */
function optionalInteger(options) {
    return { ...integer({ ...options, default: options.min }), default: undefined, absent: undefined };
}
/** Text that stands for something else. `read` gives undefined, or the problem, for text that does not. */
function parsed(options) {
    const { form, absent } = options;
    return {
        required: false,
        default: options.default,
        secret: false,
        unquoted: options.unquoted ?? false,
        form,
        absent,
        async read(text) {
            const value = await options.read(text);
            if (value === undefined)
                return { problem: `is not ${form}` };
            return isProblem(value) ? value : { value };
        },
    };
}
function isProblem(value) {
    return typeof value === 'object' && value !== null && 'problem' in value;
}
/** One of a fixed list of words. */
function oneOf(words, fallback) {
    const form = `one of ${words.map((word) => `\`${word}\``).join(', ')}`;
    return {
        required: fallback === undefined,
        default: fallback,
        secret: false,
        form,
        absent: fallback,
        read: (given) => (words.includes(given) ? { value: given } : { problem: `is not ${form}` }),
    };
}
/** Items separated by commas or line ends; empty items are dropped. No more than `most` of them. */
function list(options = {}) {
    const form = options.form ?? 'a list, separated by commas or line ends';
    return {
        required: false,
        default: options.default,
        secret: false,
        form,
        absent: [],
        read(given) {
            const items = given
                .split(/[,\n]/)
                .map((item) => item.trim())
                .filter((item) => item !== '');
            const bad = items.filter((item) => options.pattern !== undefined && !options.pattern.test(item));
            if (items.length > (options.most ?? items.length))
                return { problem: `has ${items.length} items; accepted: no more than ${options.most}` };
            return bad.length === 0
                ? { value: items }
                : { problem: `has ${bad.map((item) => `"${item}"`).join(', ')}; accepted: ${form}` };
        },
    };
}


/***/ }),

/***/ 56248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AG: () => (/* binding */ proxyInputs),
/* harmony export */   EU: () => (/* binding */ throughProxy),
/* harmony export */   QL: () => (/* binding */ proxyChoice),
/* harmony export */   kU: () => (/* binding */ proxyFaults)
/* harmony export */ });
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67371);
/* harmony import */ var _input_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(38050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6162);



/** Through which proxy a step works; every step that asks AWS has these. */
const proxyInputs = {
    // It may hold a password, and a fault must not show that.
    'http-proxy': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalSecret */ .Ny)({
        pattern: /^[\x21-\x7e]{1,500}$/,
        form: 'the URL of a proxy, for example http://proxy:3128',
    }),
    'no-proxy': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)({ form: 'host names, separated by commas' }),
};
/** What was said about proxies; blank leaves it to the usual variables. */
function proxyChoice(values) {
    const url = values['http-proxy']?.reveal();
    const noProxy = values['no-proxy'];
    return {
        ...(url === undefined ? {} : { url }),
        ...(noProxy.length === 0 ? {} : { noProxy }),
    };
}
/** A proxy that is none. */
function proxyFaults(values) {
    const proxy = values['http-proxy']?.reveal();
    return proxy === undefined || (0,_contract_http_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyUrl */ .sd)(proxy) !== undefined
        ? []
        : [
            {
                input: 'http-proxy',
                problem: 'is not the http or https URL of a proxy (signs in a password are written as %40 and the like)',
            },
        ];
}
/** The same step with inputs for a proxy, through which everything is then called. */
function throughProxy(step) {
    return {
        ...step,
        inputs: { ...step.inputs, ...proxyInputs },
        async parse(values) {
            // The inputs of both parts are among the values; the compiler does not see that through the type parameter.
            const [own, shared] = [values, values];
            const faults = [...(0,_input_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .brokenRules */ .P6)(shared, [proxyFaults])];
            const inputs = await parsedOrFaults(() => step.parse(own), faults);
            if (faults.length > 0 || inputs === undefined)
                throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(faults);
            return { inputs: inputs.value, proxy: (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .ifRead */ .Q)(() => proxyChoice(shared)) ?? {} };
        },
        run: ({ inputs, proxy }, world) => step.run(inputs, Object.keys(proxy).length === 0 ? world : world.through(proxy)),
    };
}
/** What comes of the reading; its faults are added to those that there are. */
async function parsedOrFaults(parse, faults) {
    try {
        return { value: await parse() };
    }
    catch (error) {
        if (error instanceof _input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz)
            faults.push(...error.faults);
        // What depends on an input with a fault of its own is not judged; the proxy is all the same.
        else if (!(error instanceof _input_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .UnreadInput */ ._f) || faults.length === 0)
            throw error;
        return undefined;
    }
}


/***/ }),

/***/ 42586:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs),
/* harmony export */   u: () => (/* binding */ readEachInput)
/* harmony export */ });
/* harmony import */ var _input_names_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(40773);
/* harmony import */ var _input_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(38050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6162);



/** Reads every input of a spec and throws one error with all faults, unknown names included. */
async function readInputs(spec, raw) {
    const { values, faults } = await readEachInput(spec, raw);
    if (faults.length > 0)
        throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(faults);
    return values;
}
/** Reads every input of a spec, each by itself. Secrets are masked before anything is complained about. */
async function readEachInput(spec, raw) {
    maskSecrets(spec, raw);
    const given = raw.faults ?? [];
    const faulty = new Set(given.map(({ input }) => input));
    const faults = [...given];
    const values = {};
    for (const [name, kind] of Object.entries(spec)) {
        const read = faulty.has(name) ? undefined : await readInput(name, kind, raw);
        if (read !== undefined && 'value' in read) {
            values[name] = read.value;
            continue;
        }
        if (read !== undefined)
            faults.push(read.fault);
        faulty.add(name);
    }
    for (const { fault, meant } of unknownInputs(Object.keys(spec), raw)) {
        faults.push(fault);
        // Whoever misspells a name has given that input, so that no rule may say that it is missing.
        for (const name of meant)
            if ((raw.get(name) ?? '').trim() === '')
                faulty.add(name);
    }
    for (const name of Object.keys(spec).filter((each) => faulty.has(each)))
        (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .unread */ .gy)(values, name);
    return { values: values, faults };
}
function maskSecrets(spec, raw) {
    for (const [name, kind] of Object.entries(spec)) {
        const given = raw.get(name) ?? '';
        if (!kind.secret || given.trim() === '')
            continue;
        // What is used later is the trimmed text, and a mask hides nothing but the whole of it.
        for (const form of new Set([given, given.trim()]))
            raw.mask(form);
    }
}
async function readInput(name, kind, raw) {
    const given = raw.get(name)?.trim() ?? '';
    if (given === '') {
        if (kind.required)
            return { fault: { input: name, problem: `is required: ${kind.form}` } };
        const fallback = kind.default ?? '';
        return { value: fallback === '' ? kind.absent : valueOfDefault(await kind.read(fallback)) };
    }
    const result = await kind.read(given);
    if ('value' in result)
        return result;
    const quoted = !kind.secret && kind.unquoted !== true;
    return { fault: { input: name, problem: result.problem, ...(quoted ? { seen: given } : {}) } };
}
function valueOfDefault(result) {
    if ('value' in result)
        return result.value;
    throw new TypeError(`A default is not accepted by its own input: ${result.problem}`);
}
/** Names that no input has, each with those that it may have been meant to be. */
function unknownInputs(names, raw) {
    const known = new Set(names.map(_input_names_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Z));
    return raw.given
        .filter((name) => !known.has((0,_input_names_js__WEBPACK_IMPORTED_MODULE_2__/* .comparable */ .Z)(name)))
        .map((name) => {
        const meant = (0,_input_names_js__WEBPACK_IMPORTED_MODULE_2__/* .likelyMeant */ .S)(name, names);
        const hint = meant.length > 0 ? `; did you mean ${meant.map((item) => `"${item}"`).join(' or ')}?` : '';
        return { fault: { input: name.toLowerCase(), problem: `is not an input of this step${hint}` }, meant };
    });
}


/***/ }),

/***/ 62648:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Xg: () => (/* binding */ asStepError),
/* harmony export */   as: () => (/* binding */ runnable),
/* harmony export */   eg: () => (/* binding */ runStep)
/* harmony export */ });
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(94417);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(13886);
/* harmony import */ var _report_error_card_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13492);
/* harmony import */ var _input_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(38050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6162);
/* harmony import */ var _read_inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(42586);






/**
 * Runs one step in the order of the contract; holds the one try/catch of the project. Gives the exit code: 0 when the
 * step did its work and its verdict is good, 1 otherwise. Never throws.
 */
async function runStep(step, raw, world, runner) {
    try {
        const inputs = await inputsOf(step, raw);
        const outcome = await step.run(inputs, world);
        await step.publish(outcome, runner);
        const failure = step.verdict(outcome);
        if (failure !== undefined)
            report(step.name, failure, runner);
        await runner.commit();
        return failure === undefined ? 0 : 1;
    }
    catch (error) {
        await reportCrash(step.name, asStepError(error), runner);
        return 1;
    }
}
/** Throws one InputError with all that is wrong: with single inputs, and between those that could be read. */
async function inputsOf(step, raw) {
    const { values, faults } = await (0,_read_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .readEachInput */ .u)(step.inputs, raw);
    if (faults.length === 0)
        return step.parse(values);
    throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz([...faults, ...(await faultsBetween(() => step.parse(values)))]);
}
async function faultsBetween(parse) {
    try {
        await parse();
        return [];
    }
    catch (error) {
        if (error instanceof _input_spec_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz)
            return error.faults;
        if (error instanceof _input_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .UnreadInput */ ._f || error instanceof _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z)
            return [];
        throw error;
    }
}
/** Closes a step over its own types. */
function runnable(step) {
    const { name, inputs, outputs } = step;
    return { name, inputs, outputs, run: (raw, world, runner) => runStep(step, raw, world, runner) };
}
async function reportCrash(stepName, error, runner) {
    runner.discard();
    report(stepName, error, runner);
    try {
        await runner.commit();
    }
    catch (second) {
        runner.log.info(`The summary could not be written either: ${String(second)}`);
    }
}
function report(stepName, error, runner) {
    for (const line of (0,_report_error_card_js__WEBPACK_IMPORTED_MODULE_2__/* .errorLines */ .S)(error))
        runner.log.info(line);
    runner.annotate('error', `${error.message}\n${error.remedy}`, { title: `${stepName}: ${error.code}` });
    runner.summarize((0,_report_error_card_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCard */ .j)(stepName, error));
}
/** Whatever was thrown, as the one kind of error that is reported. */
function asStepError(error) {
    if (error instanceof _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z)
        return error;
    if (error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O)
        return awsStepError(error);
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
        code: 'internal-error',
        fault: 'bug',
        message: `This is a defect of aws-account-steps: ${text}`,
        remedy: 'Please report it with the log of this run; nothing was published by this step.',
        cause: error,
    });
}
const REMEDY = {
    refused: ({ action }) => `Allow ${action} for the identity of this step, or use another role.`,
    expired: () => 'The credentials have expired: log in again right before this step, or ask for a longer session.',
    throttled: () => 'AWS asked to slow down and did not stop asking: run fewer jobs at once, or try again later.',
    transient: () => 'AWS had a passing fault: run the job again.',
    network: () => 'The endpoint could not be reached: check the region, proxies and firewalls of the runner.',
    'untrusted-tls': ({ host }) => `The certificate of ${host ?? 'the endpoint'} is not signed by anybody this machine trusts: add the Amazon root CA, or that of your proxy, by NODE_EXTRA_CA_CERTS.`,
    'proxy-refused': () => 'Check the user and password in the URL of the proxy, and that it lets this machine connect to the endpoints of AWS.',
    'invalid-request': () => 'AWS did not accept the request: its message says which value.',
    'not-found': () => 'Check the name and the region, and that the account is the right one.',
    'no-credentials': () => 'Log in first: put the login step before this one in the same job, or give credentials in the environment.',
    other: () => "See the service's message.",
};
function awsStepError(failure) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StepError */ .z({
        code: `aws-${failure.class}`,
        fault: failure.class === 'transient' || failure.class === 'throttled' ? 'aws' : 'user',
        message: `${failure.action} failed with ${failure.code}: ${failure.message}`,
        remedy: REMEDY[failure.class](failure),
        evidence: failure.requestId === undefined ? [] : [{ label: 'AWS request id', value: failure.requestId }],
        cause: failure,
    });
}


/***/ }),

/***/ 46791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ STEPS),
/* harmony export */   g: () => (/* binding */ isStepName)
/* harmony export */ });
/* harmony import */ var _proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(56248);
/* harmony import */ var _run_step_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(62648);


/** Every step by name, loaded when it runs. */
const STEPS = {
    login: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((await Promise.all(/* import() */[__nccwpck_require__.e(7391), __nccwpck_require__.e(163), __nccwpck_require__.e(5570)]).then(__nccwpck_require__.bind(__nccwpck_require__, 25570))).login),
    logout: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((await __nccwpck_require__.e(/* import() */ 437).then(__nccwpck_require__.bind(__nccwpck_require__, 60437))).logout),
    deploy: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((0,_proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .EU)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2779), __nccwpck_require__.e(9385), __nccwpck_require__.e(334)]).then(__nccwpck_require__.bind(__nccwpck_require__, 60518))).deploy)),
    'deploy-stack-set': async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((0,_proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .EU)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2779), __nccwpck_require__.e(2957)]).then(__nccwpck_require__.bind(__nccwpck_require__, 32957))).deployStackSet)),
    offboard: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((0,_proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .EU)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(2779), __nccwpck_require__.e(2145)]).then(__nccwpck_require__.bind(__nccwpck_require__, 42145))).offboard)),
    confirm: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((0,_proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .EU)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3820), __nccwpck_require__.e(2779), __nccwpck_require__.e(3227), __nccwpck_require__.e(1860), __nccwpck_require__.e(3953)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8529))).confirm)),
    'audit-trust': async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((0,_proxy_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .throughProxy */ .EU)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3820), __nccwpck_require__.e(3227), __nccwpck_require__.e(2189), __nccwpck_require__.e(5332)]).then(__nccwpck_require__.bind(__nccwpck_require__, 85332))).auditTrust)),
    onboard: async () => (0,_run_step_js__WEBPACK_IMPORTED_MODULE_1__/* .runnable */ .as)((await Promise.all(/* import() */[__nccwpck_require__.e(8815), __nccwpck_require__.e(3820), __nccwpck_require__.e(2779), __nccwpck_require__.e(3227), __nccwpck_require__.e(7391), __nccwpck_require__.e(2189), __nccwpck_require__.e(1860), __nccwpck_require__.e(5332), __nccwpck_require__.e(9385), __nccwpck_require__.e(163), __nccwpck_require__.e(2701)]).then(__nccwpck_require__.bind(__nccwpck_require__, 12701))).onboard),
};
/** True for the name of a step. */
function isStepName(name) {
    return Object.hasOwn(STEPS, name);
}


/***/ }),

/***/ 37218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(58500);

/** The machine's own time. */
const systemClock = {
    now: () => new Date(),
    sleep: async (milliseconds, signal) => {
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(milliseconds, undefined, signal === undefined ? {} : { signal });
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 99602:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   pb: () => (/* binding */ writePrivate),
/* harmony export */   wT: () => (/* binding */ readPrivate)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13886);



/** Windows has no such flag; there, only privileged users can make links. */
const NO_FOLLOW = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW ?? 0;
/** The text of a file that nobody else may redirect; undefined when there is none. Throws StepError for links. */
function readPrivate(path) {
    refuseLink((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    refuseLink(path);
    let file;
    try {
        file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | NO_FOLLOW);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw unusable(path, codeOf(error), error);
    }
    try {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).isFile())
            throw unusable(path, 'not a file');
        const bytes = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file);
        const text = bytes.toString('utf8');
        // Whatever is not UTF-8 would not survive being edited as text.
        if (!Buffer.from(text, 'utf8').equals(bytes))
            throw unusable(path, 'not UTF-8');
        return text;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
    }
}
/**
 * Replaces a file as a whole, readable by its owner only, or removes it. Missing folders are made for the owner only.
 * A reader sees the old text or the new one. Throws StepError for links.
 */
function writePrivate(path, text) {
    refuseLink((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    refuseLink(path);
    if (text === undefined) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(path, { force: true });
        return;
    }
    const next = `${path}.${crypto.randomUUID()}.tmp`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true, mode: 0o700 });
        const file = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(next, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_WRONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_CREAT | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_EXCL | NO_FOLLOW, 0o600);
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fchmodSync)(file, 0o600);
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(file, text, 'utf8');
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file);
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(next, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(next, { force: true });
        throw unusable(path, codeOf(error), error);
    }
}
function refuseLink(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink())
        throw unusable(path, 'a symbolic link');
}
function unusable(path, why, cause) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'private-file-unusable',
        fault: 'user',
        message: `${path} cannot hold credentials: ${why}.`,
        remedy: 'Credentials are written only to plain files that no link leads elsewhere. Remove what is in the way, or name another file by AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
        ...(cause === undefined ? {} : { cause }),
    });
}
/** The system's name for what went wrong: `ENOENT`, `ELOOP`, …. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 68244:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ proxyRules),
/* harmony export */   PK: () => (/* binding */ proxyPasswords),
/* harmony export */   iJ: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(67371);

/**
 * The rules from the user's choice and the usual variables, in either letter case as curl reads them; undefined when no
 * proxy is configured. HTTP_PROXY in capitals counts too: nothing here runs as a CGI.
 */
function proxyRules(choice, environment) {
    const variable = (name) => environment[name.toLowerCase()]?.trim() || environment[name]?.trim() || undefined;
    const all = variable('ALL_PROXY');
    const http = choice.url ?? variable('HTTP_PROXY') ?? all;
    const https = choice.url ?? variable('HTTPS_PROXY') ?? all;
    if (http === undefined && https === undefined)
        return undefined;
    const except = choice.noProxy ?? (variable('NO_PROXY') ?? '').split(/[\s,]+/);
    return {
        http,
        https,
        except: except.map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== ''),
    };
}
/**
 * The proxy for a URL, if any, as it was written. `no-proxy` has host names, which cover their subdomains (with or without `.` or `*.` in
 * front), addresses, `host:port`, or `*` for everything.
 */
function proxyFor(url, { http, https, except }) {
    const proxy = url.protocol === 'https:' ? https : http;
    if (proxy === undefined)
        return undefined;
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    return except.some((entry) => covers(entry, url.hostname.toLowerCase(), port)) ? undefined : proxy;
}
function covers(entry, host, port) {
    if (entry === '*')
        return true;
    const [, name = entry, onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry.startsWith('[') || !/:.*:/.test(entry) ? entry : `[${entry}]`) ?? [];
    if (onlyPort !== undefined && onlyPort !== port)
        return false;
    const bare = name.replace(/^\*?\./, '');
    return host === bare || host.endsWith(`.${bare}`);
}
/** The password inside a proxy's URL, to be masked: as it is written, and as it is sent. */
function proxyPasswords({ http, https }) {
    return [http, https].flatMap((proxy) => {
        const password = proxy === undefined ? '' : ((0,_contract_http_js__WEBPACK_IMPORTED_MODULE_0__/* .proxyUrl */ .sd)(proxy)?.password ?? '');
        return password === '' ? [] : [password, decodeURIComponent(password)];
    });
}


/***/ }),

/***/ 97877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ readIfThere),
/* harmony export */   workspace: () => (/* binding */ workspace)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(76760);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(13886);



/**
 * The files below a folder: the checked-out repository on a runner, the current folder on a terminal. What is in it may
 * be somebody else's pull request, so a path within it must not lead out of it through a symbolic link: reading could
 * show, and writing could replace, any file of the machine. Paths that say themselves that they lead elsewhere (absolute
 * ones, `..`) are the user's own word.
 */
function workspace(root) {
    return {
        read: (path) => used(path, 'unreadable', async () => {
            await requireWithin(root, path);
            return readIfThere((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path));
        }),
        write: (path, content) => used(path, 'unwritable', async () => {
            await requireWithin(root, path);
            const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
            await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.mkdir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(target), { recursive: true });
            await refuseLink(target);
            const { O_CREAT, O_TRUNC, O_WRONLY, O_NOFOLLOW = 0 } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
            const file = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.open(target, O_CREAT | O_TRUNC | O_WRONLY | O_NOFOLLOW, 0o644);
            try {
                await file.writeFile(content, 'utf8');
            }
            finally {
                await file.close();
            }
            return target;
        }),
        async list(folder) {
            return (await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readdir((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, folder)).catch(() => [])).sort();
        },
        async find(pattern) {
            // Most steps look for no files, and the library takes a while to load.
            const { glob } = await __nccwpck_require__.e(/* import() */ 3382).then(__nccwpck_require__.bind(__nccwpck_require__, 73382));
            const leavesItself = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(pattern) || pattern.startsWith('..');
            const found = await glob(pattern, {
                cwd: root,
                dot: false,
                // A link that is passed over would be a file that nobody looks at.
                followSymbolicLinks: !leavesItself,
                fs: { stat: statWithin(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(root)) },
                ignore: ['**/node_modules/**'],
            });
            return found.sort();
        },
    };
}
/**
 * Asks what a link leads to. A folder outside of `root` is none to search: it stands as a thing of its own in the list, so
 * that reading it is refused.
 */
function statWithin(root) {
    const asked = (path, answer) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.stat)(path, (error, found) => {
        const outside = error === null && found.isDirectory() && leadsOut(root, String(path));
        answer(error, outside ? Object.create(found, { isDirectory: { value: () => false } }) : found);
    });
    // The library calls it in this form only.
    return asked;
}
/** What the system refuses is told with the path, and is no defect: a folder in the way, a circle of links, a full disk. */
async function used(path, problem, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z || !isOfSystem(error))
            throw error;
        const verb = problem === 'unreadable' ? 'read' : 'written';
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
            code: `file-${problem}`,
            fault: 'user',
            message: `${path} cannot be ${verb} (${error.code}).`,
            remedy: 'Name a plain file: neither a folder nor a link, in a folder that this job may use.',
            cause: error,
        });
    }
}
/** Windows has no way to open a file only when it is no link. */
async function refuseLink(path) {
    const found = await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.lstat(path).catch(() => undefined);
    if (found?.isSymbolicLink())
        throw Object.assign(new Error(`${path} is a link`), { code: 'a symbolic link' });
}
/** A file's text; undefined when there is no such file. Other faults are thrown. */
async function readIfThere(path) {
    try {
        return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.readFile(path, 'utf8');
    }
    catch (error) {
        if (isMissing(error))
            return undefined;
        throw error;
    }
}
async function requireWithin(root, path) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path);
    if ((0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(path) || leadsOut((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root), target))
        return;
    if (!leadsOut(await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(root), await realPlace(target)))
        return;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'outside-workspace',
        fault: 'user',
        message: `${path} leads out of the workspace through a symbolic link.`,
        remedy: 'Put a real file there. If the link is not yours, look at who changed the repository: it would have had this step read or replace another file of the machine.',
    });
}
function leadsOut(folder, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(folder, path);
    return way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way);
}
/** Where a path really is; for what is not there yet, by the nearest folder above it that is. */
async function realPlace(path) {
    try {
        return await node_fs__WEBPACK_IMPORTED_MODULE_0__.promises.realpath(path);
    }
    catch (error) {
        if (!isMissing(error) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
            throw error;
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(await realPlace((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path)), (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), path));
    }
}
function isMissing(error) {
    return isOfSystem(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
/** By its code alone: an error of the file system need not be an `Error` of this realm. */
function isOfSystem(error) {
    return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string';
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
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
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		8792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  xw: () => (/* binding */ cli),
  DJ: () => (/* binding */ credentialProcess),
  iW: () => (/* binding */ main),
  Km: () => (/* binding */ rehearse),
  Im: () => (/* binding */ rehearsePost)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(48161);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __nccwpck_require__(73136);
;// CONCATENATED MODULE: ./build/github/inputs.js
const PREFIX = 'INPUT_';
/**
 * Inputs as the runner passes them: `INPUT_` and the name in capitals, spaces as `_`. Inputs that were not written in
 * the workflow are there too, with the default of action.yml or blank.
 */
function githubInputs(environment, mask) {
    return {
        get: (name) => environment[`${PREFIX}${name.replaceAll(' ', '_').toUpperCase()}`],
        given: Object.keys(environment)
            .filter((name) => name.startsWith(PREFIX) && (environment[name] ?? '') !== '')
            .map((name) => name.slice(PREFIX.length)),
        mask,
    };
}

// EXTERNAL MODULE: ./build/contract/printable.js
var printable = __nccwpck_require__(44628);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(73024);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __nccwpck_require__(13886);
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
function fileCommand(name, value, delimiter = `ghadelimiter_${crypto.randomUUID()}`) {
    // The runner ends a name at the first of these.
    if (name === '' || /[\r\n=]|<</.test(name))
        throw new TypeError(`"${name}" cannot be the name of an entry`);
    if (name.includes(delimiter) || value.includes(delimiter)) {
        throw new TypeError(`The entry "${name}" contains its own delimiter`);
    }
    return `${name}<<${delimiter}${external_node_os_.EOL}${value}${external_node_os_.EOL}${delimiter}${external_node_os_.EOL}`;
}
/** Appends to one of the runner's files; a no-op outside a runner, where the variable is not set. */
function appendToFile(path, content) {
    if (path !== undefined && path !== '' && content !== '')
        appendFileSync(path, content, { encoding: 'utf8' });
}
/**
 * Appends to several of the runner's files, to all or to none: a job must not go on with the outputs of a step whose
 * variables it never got. Throws StepError when one of them cannot be written.
 */
function appendToFiles(additions) {
    const open = [];
    const to = ({ variable, path = '' }, work) => {
        try {
            return work(path);
        }
        catch (error) {
            throw unwritable(variable, path, error);
        }
    };
    const wanted = additions.filter(({ path = '', content }) => path !== '' && content !== '');
    try {
        const files = wanted.map((addition) => to(addition, (path) => {
            const file = (0,external_node_fs_.openSync)(path, 'a');
            const found = (0,external_node_fs_.fstatSync)(file);
            open.push({ file, size: found.isFile() ? found.size : undefined });
            return { file, addition };
        }));
        for (const { file, addition } of files)
            to(addition, () => (0,external_node_fs_.appendFileSync)(file, addition.content, { encoding: 'utf8' }));
    }
    catch (error) {
        for (const { file, size } of open)
            if (size !== undefined)
                (0,external_node_fs_.ftruncateSync)(file, size);
        throw error;
    }
    finally {
        for (const { file } of open)
            (0,external_node_fs_.closeSync)(file);
    }
}
function unwritable(variable, path, cause) {
    // By its code alone: an error of the file system need not be an `Error` of this realm.
    const why = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
    return new step_error/* StepError */.z({
        code: 'runner-file-unwritable',
        fault: 'platform',
        message: `${path}, the file of ${variable}, cannot be written (${why}): this step handed nothing on.`,
        remedy: 'Look for a full disk of the runner, or for an earlier step that changed this file or the variable.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/github/workflow-commands.js


/** A workflow command as a line of stdout: `::error file=a,line=1::text`, escaped so that text cannot end the line. */
function workflowCommand(command, properties, message) {
    const given = Object.entries(properties).flatMap(([key, value]) => value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`]);
    return `::${command}${given.length > 0 ? ` ${given.join(',')}` : ''}::${escapeData(message)}${external_node_os_.EOL}`;
}
/**
 * A log line that cannot be taken for a workflow command, whoever wrote the text. The runner takes `::` for one at the
 * beginning of a line, and the older `##[` anywhere in it (actions/runner, ActionCommand.cs).
 */
function plainLine(line) {
    return `${(0,printable/* printable */.g)(line)
        .replace(/^(\s*)::/gm, '$1\u200b::')
        .replaceAll('##[', '#\u200b#[')}${external_node_os_.EOL}`;
}
function escapeData(text) {
    return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
function escapeProperty(text) {
    return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

;// CONCATENATED MODULE: ./build/github/runner.js



/** GitHub aborts the upload of a longer summary, so the rest is cut off with a word about it. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;
const CUT = '\n\n(The summary was cut here: GitHub accepts 1 MiB per step.)\n';
/** The log of a step on a GitHub runner. */
function githubLog(write) {
    return {
        info: (line) => write(plainLine(line)),
        debug: (line) => write(workflowCommand('debug', {}, line)),
        async group(title, work) {
            write(workflowCommand('group', {}, title));
            try {
                return await work();
            }
            finally {
                write(workflowCommand('endgroup', {}, ''));
            }
        },
    };
}
/**
 * Hides a value and each of its lines. The runner matches masks line by line, and a value can reach the log in pieces.
 */
function githubMask(write) {
    const known = new Set();
    return (value) => {
        for (const part of [value, ...value.split(/\r?\n/)]) {
            if (part.trim() === '' || known.has(part))
                continue;
            known.add(part);
            write(workflowCommand('add-mask', {}, part));
        }
    };
}
/** The runner of a step on GitHub: commands on stdout, and files named by the environment. */
function githubRunner(environment, write, applyEdits) {
    let edits = [];
    const kept = { output: '', environment: '', state: '', summary: '' };
    const files = Object.entries(FILE_VARIABLES);
    return {
        log: githubLog(write),
        mask: githubMask(write),
        setOutput(name, value) {
            kept.output += fileCommand(name, value);
        },
        exportVariable(name, value) {
            kept.environment += fileCommand(name, value);
        },
        saveState(name, value) {
            kept.state += fileCommand(name, value);
        },
        editFile(edit) {
            edits.push(edit);
        },
        annotate(level, message, place = {}) {
            const properties = { title: place.title, file: place.file, line: place.line };
            write(workflowCommand(level, properties, (0,printable/* printable */.g)(message)));
        },
        summarize(markdown) {
            kept.summary += `${markdown}\n`;
        },
        discard() {
            edits = [];
            for (const [kind] of files)
                kept[kind] = '';
        },
        async commit() {
            const takeBack = applyEdits(edits);
            edits = [];
            kept.summary = withinLimit(kept.summary);
            try {
                appendToFiles(files.map(([kind, variable]) => ({ variable, path: environment[variable], content: kept[kind] })));
            }
            catch (error) {
                takeBack();
                throw error;
            }
            for (const [kind] of files)
                kept[kind] = '';
        },
    };
}
function withinLimit(summary) {
    const bytes = Buffer.from(summary, 'utf8');
    if (bytes.length <= SUMMARY_LIMIT_BYTES)
        return summary;
    const room = SUMMARY_LIMIT_BYTES - Buffer.byteLength(CUT);
    // A cut inside a character leaves U+FFFD at the end; it is dropped.
    return `${bytes
        .subarray(0, room)
        .toString('utf8')
        .replace(/\uFFFD$/, '')}${CUT}`;
}

// EXTERNAL MODULE: ./build/outside-world.js + 6 modules
var outside_world = __nccwpck_require__(73496);
// EXTERNAL MODULE: ./build/steps/run-step.js
var run_step = __nccwpck_require__(62648);
// EXTERNAL MODULE: ./build/steps/steps.js
var steps = __nccwpck_require__(46791);
// EXTERNAL MODULE: ./build/system/private-file.js
var private_file = __nccwpck_require__(99602);
;// CONCATENATED MODULE: ./build/system/file-edits.js

/**
 * Edits private files: first every new text is worked out, then all are written. When one cannot be written, those before
 * it get their old text back, and the error is thrown on. Edits of the same file see each other's text. Gives what takes the
 * edits back.
 */
function applyEdits(edits) {
    const before = new Map();
    const after = new Map();
    for (const { path, edit } of edits) {
        if (!before.has(path))
            before.set(path, (0,private_file/* readPrivate */.wT)(path));
        after.set(path, edit(after.has(path) ? after.get(path) : before.get(path)));
    }
    const written = [];
    const takeBack = () => {
        for (const path of written.splice(0).reverse())
            if ((0,private_file/* readPrivate */.wT)(path) === after.get(path))
                (0,private_file/* writePrivate */.pb)(path, before.get(path));
    };
    try {
        for (const [path, text] of after) {
            if (text === before.get(path))
                continue;
            (0,private_file/* writePrivate */.pb)(path, text);
            written.push(path);
        }
    }
    catch (error) {
        takeBack();
        throw error;
    }
    return takeBack;
}

;// CONCATENATED MODULE: ./build/system/stdout.js


const STDOUT = 1;
/**
 * Writes to stdout at once, without the stream that Node would first make of it: that takes longer than a login's own work.
 * A reader that is too slow for that gets the rest by the stream.
 */
function directStdout() {
    let direct = true;
    return {
        write(text) {
            let rest = Buffer.from(text, 'utf8');
            try {
                while (direct && rest.length > 0)
                    rest = rest.subarray((0,external_node_fs_.writeSync)(STDOUT, rest));
            }
            catch (error) {
                if ((0,private_file/* codeOf */.$N)(error) !== 'EAGAIN')
                    throw error;
                direct = false;
            }
            if (rest.length > 0)
                process.stdout.write(rest);
        },
        whenWritten(then) {
            if (direct)
                then();
            else
                process.stdout.write('', then);
        },
    };
}

;// CONCATENATED MODULE: ./build/main.js









/**
 * Runs one step on a GitHub runner; the stubs in `dist/` call it. Once its last line is written, the process is ended: what
 * Node would do by itself is to wait for connections and to tidy up memory, for which the job would wait.
 */
async function main(name, packageRoot) {
    const environment = quietEnvironment();
    const stdout = directStdout();
    const runner = githubRunner(environment, stdout.write, applyEdits);
    const world = (0,outside_world/* outsideWorld */.E)({
        environment,
        log: runner.log,
        mask: runner.mask,
        packageRoot,
        folder: environment['GITHUB_WORKSPACE'] ?? process.cwd(),
    });
    const step = await steps/* STEPS */.U[name]();
    const exitCode = await step.run(githubInputs(environment, runner.mask), world, runner);
    stdout.whenWritten(() => process.exit(exitCode));
}
/** The program behind profiles that renew their session; see credential-process.ts. */
async function credentialProcess(packageRoot) {
    const environment = quietEnvironment();
    const { provideCredentials } = await Promise.all(/* import() */[__nccwpck_require__.e(7391), __nccwpck_require__.e(7329)]).then(__nccwpck_require__.bind(__nccwpck_require__, 17329));
    process.exitCode = await provideCredentials({
        arguments: process.argv.slice(2),
        environment,
        folder: process.cwd(),
        packageRoot,
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
    });
}
/** `actions/rehearse`: starts the rehearsal beside the job. It needs a process of its own, which no step's world has. */
async function rehearse(packageRoot) {
    const environment = quietEnvironment();
    const runner = githubRunner(environment, directStdout().write, applyEdits);
    const folder = environment['GITHUB_WORKSPACE'] ?? process.cwd();
    const world = (0,outside_world/* outsideWorld */.E)({ environment, log: runner.log, mask: runner.mask, packageRoot, folder });
    const { startStep } = await __nccwpck_require__.e(/* import() */ 5407).then(__nccwpck_require__.bind(__nccwpck_require__, 85407));
    const step = startStep({
        program: (0,external_node_url_.fileURLToPath)(new URL('dist/cli.js', packageRoot)),
        temporary: environment['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)(),
        workspace: folder,
        files: world.files,
        variable: world.variable,
    });
    process.exitCode = await (0,run_step/* runStep */.eg)(step, githubInputs(environment, runner.mask), world, runner);
}
/** Its post step. */
async function rehearsePost() {
    const { stopRehearsal } = await __nccwpck_require__.e(/* import() */ 6817).then(__nccwpck_require__.bind(__nccwpck_require__, 46817));
    const runner = githubRunner(process.env, directStdout().write, applyEdits);
    const { workspace } = await Promise.resolve(/* import() */).then(__nccwpck_require__.bind(__nccwpck_require__, 97877));
    const files = workspace(process.env['GITHUB_WORKSPACE'] ?? process.cwd());
    await stopRehearsal((name) => process.env[name]?.trim() || undefined, files, runner);
}
/** The same steps on a terminal, and the rehearsal and the demo. */
async function cli(packageRoot) {
    const environment = quietEnvironment();
    // A reader that has seen enough (`… | head`) closes the pipe; that is no error of ours.
    process.stdout.on('error', (error) => {
        if (error.code !== 'EPIPE')
            throw error;
        process.exit(0);
    });
    const { runCommandLine } = await __nccwpck_require__.e(/* import() */ 1430).then(__nccwpck_require__.bind(__nccwpck_require__, 41430));
    process.exitCode = await runCommandLine({
        arguments: process.argv.slice(2),
        environment,
        folder: process.cwd(),
        packageRoot,
        stdout: (text) => process.stdout.write(text),
        stderr: (text) => process.stderr.write(text),
        interactive: process.stdout.isTTY === true,
        applyEdits: applyEdits,
    });
}
/** The SDK is bundled in a version that works on Node 20, so that its warning about later ones would only mislead. */
function quietEnvironment() {
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] ??= 'true';
    return process.env;
}

var __webpack_exports__cli = __webpack_exports__.xw;
var __webpack_exports__credentialProcess = __webpack_exports__.DJ;
var __webpack_exports__main = __webpack_exports__.iW;
var __webpack_exports__rehearse = __webpack_exports__.Km;
var __webpack_exports__rehearsePost = __webpack_exports__.Im;
export { __webpack_exports__cli as cli, __webpack_exports__credentialProcess as credentialProcess, __webpack_exports__main as main, __webpack_exports__rehearse as rehearse, __webpack_exports__rehearsePost as rehearsePost };
