export const id = 9932;
export const ids = [9932];
export const modules = {

/***/ 68127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ unlessMissing),
/* harmony export */   l3: () => (/* binding */ asAction)
/* harmony export */ });
/* unused harmony export awsFailure */
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94417);
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67371);


/**
 * Error names of STS, IAM, CloudFormation and Organizations by what can be done about them.
 * https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html and the errors of each operation.
 */
const CLASSES = {
    AccessDenied: 'refused',
    AccessDeniedException: 'refused',
    UnauthorizedOperation: 'refused',
    InvalidClientTokenId: 'refused',
    UnrecognizedClientException: 'refused',
    SignatureDoesNotMatch: 'refused',
    InvalidSignatureException: 'refused',
    OptInRequired: 'refused',
    RegionDisabledException: 'refused',
    IDPRejectedClaim: 'refused',
    IDPRejectedClaimException: 'refused',
    MissingAuthenticationToken: 'refused',
    ExpiredToken: 'expired',
    ExpiredTokenException: 'expired',
    RequestExpired: 'expired',
    IDPCommunicationError: 'transient',
    IDPCommunicationErrorException: 'transient',
    InternalFailure: 'transient',
    InternalError: 'transient',
    ServiceUnavailable: 'transient',
    ServiceUnavailableException: 'transient',
    ServiceFailure: 'transient',
    ServiceFailureException: 'transient',
    ServiceException: 'transient',
    Throttling: 'throttled',
    ThrottlingException: 'throttled',
    TooManyRequestsException: 'throttled',
    RequestLimitExceeded: 'throttled',
    NoSuchEntity: 'not-found',
    NoSuchEntityException: 'not-found',
    ResourceNotFoundException: 'not-found',
    NotFoundException: 'not-found',
    NoSuchBucket: 'not-found',
    ChangeSetNotFound: 'not-found',
    ChangeSetNotFoundException: 'not-found',
    CredentialsProviderError: 'no-credentials',
    UnusableAnswer: 'other',
    ECONNREFUSED: 'network',
    ECONNRESET: 'network',
    ENOTFOUND: 'network',
    EAI_AGAIN: 'network',
    ETIMEDOUT: 'network',
    ENETUNREACH: 'network',
    EHOSTUNREACH: 'network',
    EPIPE: 'network',
    TimeoutError: 'network',
    AnswerTooLong: 'other',
    RepeatedPage: 'other',
    [_contract_http_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_CODES */ .uj.unavailable]: 'network',
    [_contract_http_js__WEBPACK_IMPORTED_MODULE_1__/* .PROXY_CODES */ .uj.refused]: 'proxy-refused',
    ...Object.fromEntries([..._contract_http_js__WEBPACK_IMPORTED_MODULE_1__/* .UNTRUSTED_TLS */ .fQ].map((code) => [code, 'untrusted-tls'])),
};
/** The one STS refusal that passes by itself, although it has the name of a final one. */
const KEYS_UNREADABLE = /Couldn't retrieve verification key/i;
/** Turns whatever an SDK client threw into an AwsFailure; what is no AWS error at all stays as it is. */
function awsFailure(error, action) {
    if (!(error instanceof Error))
        return error;
    const code = networkCode(error) ?? error.name;
    const metadata = metadataOf(error);
    if (metadata === undefined && CLASSES[code] === undefined)
        return error;
    return new _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O({
        code,
        class: metadata?.clockSkewCorrected
            ? 'transient'
            : classOf(code, error.message, metadata?.httpStatusCode),
        action,
        message: error.message === '' ? code : error.message,
        requestId: metadata?.requestId,
        status: metadata?.httpStatusCode,
        host: 'requestHost' in error && typeof error.requestHost === 'string' ? error.requestHost : undefined,
        cause: error,
    });
}
/** Runs one call and translates its failure. */
async function asAction(action, call) {
    try {
        return await call();
    }
    catch (error) {
        throw awsFailure(error, action);
    }
}
function classOf(code, message, status) {
    if (code.startsWith('InvalidIdentityToken') && KEYS_UNREADABLE.test(message))
        return 'transient';
    const known = CLASSES[code];
    if (known !== undefined)
        return known;
    if (status === 429)
        return 'throttled';
    if (status !== undefined && status >= 500)
        return 'transient';
    if (status === 403)
        return 'refused';
    if (status === 404)
        return 'not-found';
    return status === 400 ? 'invalid-request' : 'other';
}
/** Classes that the system's error code tells, not the name of an answer. */
const WITHOUT_ANSWER = new Set([
    'network',
    'untrusted-tls',
    'proxy-refused',
]);
function networkCode(error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    return code !== undefined && WITHOUT_ANSWER.has(CLASSES[code]) ? code : undefined;
}
function metadataOf(error) {
    if (!('$metadata' in error) || typeof error.$metadata !== 'object' || error.$metadata === null)
        return undefined;
    const { $metadata: metadata } = error;
    return {
        ...('httpStatusCode' in metadata && typeof metadata.httpStatusCode === 'number'
            ? { httpStatusCode: metadata.httpStatusCode }
            : {}),
        ...('requestId' in metadata && typeof metadata.requestId === 'string'
            ? { requestId: metadata.requestId }
            : {}),
        clockSkewCorrected: 'clockSkewCorrected' in metadata && metadata.clockSkewCorrected === true,
    };
}
/** Runs one call; undefined when it fails with the service's own name for something that is not there. */
async function unlessMissing(code, action, call) {
    try {
        return await asAction(action, call);
    }
    catch (error) {
        if (error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O && error.code === code)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 33804:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ textsOf),
/* harmony export */   M$: () => (/* binding */ recordsOf),
/* harmony export */   Q$: () => (/* binding */ dateOf),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   zv: () => (/* binding */ recordOf)
/* harmony export */ });
/** The value when it is an object, else one without members. */
function recordOf(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
/** The objects of a list; none when it is no list. */
function recordsOf(value) {
    return Array.isArray(value) ? value.map(recordOf) : [];
}
/** The texts of a list; none when it is no list. */
function textsOf(value) {
    return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
/** A text, or undefined for everything else. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A point in time: text of ISO 8601, or seconds since 1970. Undefined for everything else. */
function dateOf(value) {
    const date = typeof value === 'number'
        ? new Date(value * 1000)
        : typeof value === 'string'
            ? new Date(value)
            : undefined;
    return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}


/***/ }),

/***/ 19932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ jsonService),
/* harmony export */   L: () => (/* binding */ everyPage)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(71695);
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94417);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(48593);
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21007);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68127);
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(33804);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(53242);
/* harmony import */ var _query_call_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35547);
/* harmony import */ var _query_connection_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(45427);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(78);
/* harmony import */ var _sign_form_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(25480);











/** A difference of clocks from which AWS refuses signatures. */
const SKEW_MS = 5 * 60 * 1000;
const FIRST_PAUSE_MS = 200;
/**
 * Calls of a service for which a client of its own would be a hundred times the code of its two or three questions. Signed
 * as whoever the SDK's chain finds when there is no session; what passes by itself is tried again.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
function jsonService(service, place) {
    const settings = (0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .clientSettings */ .r)(place);
    const url = endpointOf(service, place.region);
    let session;
    let connecting;
    let clockOffsetMs = 0;
    const once = async (operation, input) => {
        const action = `${service.name}:${operation}`;
        session ??= sessionOf(place);
        connecting ??= (0,_query_connection_js__WEBPACK_IMPORTED_MODULE_3__/* .queryConnection */ .H)(url, place.agent);
        const body = JSON.stringify(input);
        const headers = (0,_sign_form_js__WEBPACK_IMPORTED_MODULE_5__/* .signedHeaders */ .H)({
            host: url.host,
            headers: {
                'content-type': 'application/x-amz-json-1.1',
                'x-amz-target': `${service.target}.${operation}`,
            },
            body,
            region: place.region,
            service: service.name,
            session: await session,
            at: new Date(Date.now() + clockOffsetMs),
        });
        const answer = await (0,_query_call_js__WEBPACK_IMPORTED_MODULE_6__/* .postForm */ .j)({ url, headers, body, connection: await connecting });
        const requestId = answer.requestId === undefined ? {} : { requestId: answer.requestId };
        const members = (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_7__/* .jsonOrUndefined */ ._)(answer.body);
        if (answer.status === 200 && typeof members === 'object') {
            place.record?.({ action, ...requestId, answer: answer.body });
            return (0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .recordOf */ .zv)(members);
        }
        const skew = answer.date - (Date.now() + clockOffsetMs);
        // The next try is signed by the clock that AWS has.
        const corrected = Math.abs(skew) >= SKEW_MS;
        if (corrected)
            clockOffsetMs += skew;
        const error = serviceError(answer.status, members);
        place.record?.({ action, ...requestId, error: error.name });
        throw Object.assign(error, {
            requestHost: url.host,
            $metadata: {
                httpStatusCode: answer.status,
                ...requestId,
                ...(corrected ? { clockSkewCorrected: true } : {}),
            },
        });
    };
    return async (operation, input) => {
        for (let attempt = 1;; attempt += 1) {
            try {
                return await (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asAction */ .l3)(`${service.name}:${operation}`, () => once(operation, input));
            }
            catch (error) {
                const passes = error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O && error.passes;
                if (!passes || attempt >= settings.maxAttempts)
                    throw error;
                await new Promise((resolve) => setTimeout(resolve, Math.random() * FIRST_PAUSE_MS * 2 ** attempt));
            }
        }
    };
}
/** All items of a list that comes in pages. Throws AwsFailure, also when a page comes again (`RepeatedPage`). */
async function everyPage(call, operation, input, member) {
    const all = [];
    const fresh = (0,_pages_js__WEBPACK_IMPORTED_MODULE_9__/* .newTokens */ .$)();
    let next;
    do {
        const answer = await call(operation, next === undefined ? input : { ...input, NextToken: next });
        all.push(...(0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .recordsOf */ .M$)(answer[member]));
        next = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asAction */ .l3)(operation, async () => fresh((0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(answer['NextToken'])));
    } while (next !== undefined);
    return all;
}
async function sessionOf(place) {
    if (place.session !== undefined)
        return place.session;
    const found = await new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_10__/* .STSClient */ .iM((0,_settings_js__WEBPACK_IMPORTED_MODULE_4__/* .clientSettings */ .r)(place)).config.credentials();
    return {
        accessKeyId: found.accessKeyId,
        secretAccessKey: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(found.secretAccessKey),
        ...(found.sessionToken === undefined ? {} : { sessionToken: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .Secret */ .z(found.sessionToken) }),
    };
}
/** By the variables for custom endpoints, else the regional one. */
function endpointOf({ name, host, endpointVariable }, region) {
    const { env } = process;
    const configured = env['AWS_IGNORE_CONFIGURED_ENDPOINT_URLS']?.toLowerCase() === 'true'
        ? undefined
        : (env[`AWS_ENDPOINT_URL_${endpointVariable}`] ?? env['AWS_ENDPOINT_URL']);
    const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
    return new URL(configured || `https://${host ?? name}.${region}.${suffix}`);
}
/** In the form of the SDK's errors, so that one table of names serves both. */
function serviceError(status, members) {
    const answer = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .recordOf */ .zv)(members);
    const odd = typeof members === 'object' ? '' : ' with something else than JSON: is there a proxy in between?';
    const error = new Error((0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(answer['message'] ?? answer['Message']) ?? `The endpoint answered ${status}${odd}`);
    error.name = ((0,_json_members_js__WEBPACK_IMPORTED_MODULE_8__/* .textOf */ .b6)(answer['__type']) ?? `HTTP ${status}`).replace(/^.*#/, '');
    return error;
}


/***/ }),

/***/ 53242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ newTokens),
/* harmony export */   E: () => (/* binding */ unrepeated)
/* harmony export */ });
/** Under this name a list fails that would have no end; it is in the table of src/aws/errors.ts. */
const REPEATED_PAGE = 'RepeatedPage';
/**
 * The pages of the SDK's paginators, which themselves go on for ever when a service (or what stands in front of it) gives
 * a token a second time. Stopping there would pass a part for the whole, so that it is a failure: throws an error which
 * `asAction` turns into an AwsFailure with the code `RepeatedPage`.
 */
async function* unrepeated(pages) {
    const fresh = newTokens();
    for await (const page of pages) {
        fresh(page.NextToken ?? page.Marker);
        yield page;
    }
}
/** The same for loops of our own: gives each token back, and throws for one that it has seen. */
function newTokens() {
    const seen = new Set();
    return (token) => {
        if (token === undefined)
            return undefined;
        if (seen.has(token))
            throw Object.assign(new Error('The service gave the same token for the next page twice.'), {
                name: REPEATED_PAGE,
            });
        seen.add(token);
        return token;
    };
}


/***/ }),

/***/ 35547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ postForm)
/* harmony export */ });
const CONNECTION_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** STS answers with a few kilobytes, and so do the questions of json-service.ts. */
const MOST_BYTES = 256 * 1024;
/** Posts a form. Redirects are answers, never followed. Rejects with the system's error when there is no whole answer. */
function postForm({ url, headers, body, connection, signal }) {
    return new Promise((resolve, reject) => {
        const outgoing = connection.open(url, {
            method: 'POST',
            headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
            agent: connection.agent,
            ...(signal === undefined ? {} : { signal }),
        });
        const fail = (error) => {
            reject(Object.assign(error, { requestHost: url.host }));
            outgoing.destroy();
        };
        limitConnecting(outgoing, url, fail);
        outgoing.setTimeout(ANSWER_TIMEOUT_MS, () => fail(timeout(`${url.host} did not answer`)));
        outgoing.once('error', fail);
        outgoing.once('response', (response) => {
            read(response).then(resolve, fail);
        });
        outgoing.end(body);
    });
}
/** A socket may come connected: the agent kept it, or opened it ahead. */
function limitConnecting(outgoing, url, fail) {
    outgoing.once('socket', (socket) => {
        const secure = 'encrypted' in socket;
        const handshaking = secure && socket.getFinished() === undefined;
        if (!socket.connecting && !handshaking)
            return;
        const timer = setTimeout(() => fail(timeout(`${url.host} did not accept a connection`)), CONNECTION_TIMEOUT_MS);
        const stop = () => clearTimeout(timer);
        socket.once(secure ? 'secureConnect' : 'connect', stop);
        socket.once('close', stop);
    });
}
function read(response) {
    return new Promise((resolve, reject) => {
        const chunks = [];
        let bytes = 0;
        response.on('data', (chunk) => {
            bytes += chunk.length;
            if (bytes > MOST_BYTES)
                reject(tooLong());
            else
                chunks.push(chunk);
        });
        response.once('error', reject);
        response.once('end', () => resolve({
            status: response.statusCode ?? 0,
            date: Date.parse(response.headers.date ?? ''),
            requestId: response.headers['x-amzn-requestid']?.toString(),
            body: Buffer.concat(chunks).toString('utf8'),
        }));
    });
}
function tooLong() {
    return Object.assign(new Error(`The answer is longer than ${MOST_BYTES} bytes`), { name: 'AnswerTooLong' });
}
function timeout(message) {
    return Object.assign(new Error(message), { name: 'TimeoutError' });
}


/***/ }),

/***/ 45427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ queryConnection)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);


/**
 * One connection for all calls to a host, opened at once, so that it stands when the first call is ready: what the call
 * needs, a token for example, is often still on its way. Idle, it does not keep the process alive. Through a proxy, by
 * `agent`, nothing is opened ahead.
 */
async function queryConnection(url, agent) {
    if (url.protocol !== 'https:')
        return { open: node_http__WEBPACK_IMPORTED_MODULE_0__.request, agent: agent ?? openedAgent(url, new node_http__WEBPACK_IMPORTED_MODULE_0__.Agent({ keepAlive: true })) };
    // Loaded only here: TLS is the largest part of Node that a login needs.
    const { Agent: SecureAgent, request } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19));
    return { open: request, agent: agent ?? openedAgent(url, new SecureAgent({ keepAlive: true })) };
}
/** The agent, with a connection that its first request takes. One that broke before that is forgotten. */
function openedAgent(url, agent) {
    const connect = agent.createConnection.bind(agent);
    let ahead = asSocket(connect(targetOf(url)));
    const forget = () => {
        ahead = undefined;
    };
    ahead?.once('error', forget).once('close', forget).unref();
    agent.createConnection = (options, created) => {
        const socket = ahead;
        if (socket === undefined)
            return connect(options, created);
        ahead = undefined;
        return socket.off('error', forget).off('close', forget).ref();
    };
    return agent;
}
function targetOf(url) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isName = !/^[\d.]+$|:/.test(host);
    return {
        host,
        port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
        noDelay: true,
        ...(isName ? { servername: host } : {}),
    };
}
function asSocket(connection) {
    return connection instanceof node_net__WEBPACK_IMPORTED_MODULE_1__.Socket ? connection : undefined;
}


/***/ }),

/***/ 78:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ clientSettings),
  F: () => (/* binding */ sharedQuotaSettings)
});

;// CONCATENATED MODULE: ./build/aws/call-log.js
/** The services as IAM names them, by the SDK's client. */
const SERVICES = {
    BCMDataExportsClient: 'bcm-data-exports',
    CloudFormationClient: 'cloudformation',
    CostandUsageReportServiceClient: 'cur',
    IAMClient: 'iam',
    KMSClient: 'kms',
    OrganizationsClient: 'organizations',
    S3Client: 's3',
    STSClient: 'sts',
};
/** Tells every call of a client; the SDK has removed from its entries what the service models mark as sensitive. */
function callLog(record) {
    const ignore = () => undefined;
    const tell = (entry) => {
        const call = callOf(entry);
        if (call !== undefined)
            record(call);
    };
    return { info: tell, error: tell, debug: ignore, trace: ignore, warn: ignore };
}
function callOf(given) {
    if (typeof given !== 'object' || given === null)
        return undefined;
    const entry = given;
    if (typeof entry.clientName !== 'string' || typeof entry.commandName !== 'string')
        return undefined;
    const { output, error, metadata } = entry;
    const requestId = metadata?.requestId ?? error?.$metadata?.requestId;
    return {
        action: `${SERVICES[entry.clientName] ?? entry.clientName}:${entry.commandName.replace(/Command$/, '')}`,
        ...(typeof requestId === 'string' ? { requestId } : {}),
        ...(error === undefined ? { answer: asJson(output) } : { error: String(error.name) }),
    };
}
/** An answer can hold a stream, which is no JSON and stays unread. */
function asJson(output) {
    const seen = new WeakSet();
    return JSON.stringify(output, (_, value) => {
        if (typeof value !== 'object' || value === null)
            return value;
        if ('pipe' in value || seen.has(value))
            return undefined;
        seen.add(value);
        return value;
    });
}

;// CONCATENATED MODULE: ./build/aws/settings.js

/** Requests that hang are worse than requests that fail: nothing here takes long to answer. */
const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;
const SDK_ATTEMPTS = 4;
/**
 * What every client is made with. Without a session the SDK's default chain finds credentials. Clients that retry by
 * themselves do so only for what the SDK knows to be passing (standard mode); `attempts: 1` leaves retrying to the caller.
 */
function clientSettings(place) {
    const { session, agent, record } = place;
    return {
        region: place.region,
        maxAttempts: place.attempts ?? SDK_ATTEMPTS,
        requestHandler: {
            connectionTimeout: CONNECTION_TIMEOUT_MS,
            requestTimeout: REQUEST_TIMEOUT_MS,
            ...(agent === undefined ? {} : { httpAgent: agent, httpsAgent: agent }),
        },
        ...(session === undefined ? {} : { credentials: sdkCredentials(session) }),
        ...(record === undefined ? {} : { logger: callLog(record) }),
    };
}
/** Patience for services whose few calls per second all callers of an organization share. */
const SHARED_QUOTA_ATTEMPTS = 8;
/** The same for such a service: a client that was told to slow down keeps to the pace that it found (adaptive mode). */
function sharedQuotaSettings(place) {
    return { ...clientSettings({ attempts: SHARED_QUOTA_ATTEMPTS, ...place }), retryMode: 'adaptive' };
}
function sdkCredentials(session) {
    return {
        accessKeyId: session.accessKeyId,
        secretAccessKey: session.secretAccessKey.reveal(),
        ...(session.sessionToken === undefined ? {} : { sessionToken: session.sessionToken.reveal() }),
        ...(session.expiration === undefined ? {} : { expiration: session.expiration }),
    };
}


/***/ }),

/***/ 25480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ signedHeaders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

const ALGORITHM = 'AWS4-HMAC-SHA256';
/**
 * The headers that make a form posted to the root of an endpoint a signed one (Signature Version 4). Only this one shape
 * of request is ever signed here; everything else is the SDK's work.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function signedHeaders(request) {
    const { session, region, service } = request;
    const time = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    const headers = {
        ...request.headers,
        host: request.host,
        'x-amz-date': time,
        ...(session.sessionToken === undefined ? {} : { 'x-amz-security-token': session.sessionToken.reveal() }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        'POST',
        '/',
        '',
        ...names.map((name) => `${name}:${headers[name]?.trim()}`),
        '',
        names.join(';'),
        sha256(request.body),
    ].join('\n');
    const scope = `${day}/${region}/${service}/aws4_request`;
    const key = [day, region, service, 'aws4_request'].reduce((secret, part) => hmac(secret, part).digest(), `AWS4${session.secretAccessKey.reveal()}`);
    const signature = hmac(key, [ALGORITHM, time, scope, sha256(canonical)].join('\n')).digest('hex');
    return {
        ...headers,
        authorization: `${ALGORITHM} Credential=${session.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text, 'utf8');
}


/***/ }),

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ jsonOrUndefined)
/* harmony export */ });
/** The value of a JSON text; undefined for what is no JSON. */
function jsonOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
