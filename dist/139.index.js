export const id = 139;
export const ids = [139];
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

/***/ 62301:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ME: () => (/* binding */ roleOfAnswer),
/* harmony export */   Qf: () => (/* binding */ unusableAnswer),
/* harmony export */   bf: () => (/* binding */ callerOfAnswer)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21007);

/** What goes into headers, variables and lines of files has no blanks and no line ends. */
const TEXT = /^[\x21-\x7e]+$/;
const CALLER = /^arn:[\w-]+:(?:sts|iam)::(\d{12}):[\x21-\x7e]+$/;
/**
 * The role that STS answers with. Secrets are masked before they are looked at. Throws an error named `UnusableAnswer` when
 * a member is missing or cannot be what it is called.
 */
function roleOfAnswer(arn, credentials, mask) {
    const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '', Expiration } = credentials ?? {};
    for (const secret of [SecretAccessKey, SessionToken])
        if (secret !== '')
            mask(secret);
    requireUsable({
        AccessKeyId: TEXT.test(AccessKeyId),
        SecretAccessKey: TEXT.test(SecretAccessKey),
        SessionToken: TEXT.test(SessionToken),
        Expiration: Expiration === undefined || !Number.isNaN(Expiration.getTime()),
        Arn: CALLER.test(arn ?? ''),
    });
    return {
        assumedRoleArn: arn ?? '',
        session: {
            accessKeyId: AccessKeyId,
            secretAccessKey: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(SecretAccessKey),
            sessionToken: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(SessionToken),
            ...(Expiration === undefined ? {} : { expiration: Expiration }),
        },
    };
}
/** The caller that STS answers with, whose account is that of its ARN. Throws an error named `UnusableAnswer` otherwise. */
function callerOfAnswer(account, arn, userId) {
    const accountOfArn = CALLER.exec(arn ?? '')?.[1];
    requireUsable({
        Arn: accountOfArn !== undefined,
        Account: account !== undefined && account === accountOfArn,
    });
    return { account: account ?? '', arn: arn ?? '', userId: userId ?? '' };
}
/** Somebody answered who does not speak as STS does. */
function unusableAnswer(why) {
    const error = new Error(`${why}. Something else than STS has answered, for example a proxy with a page of its own, or another service at this endpoint`);
    error.name = 'UnusableAnswer';
    return error;
}
function requireUsable(members) {
    const wrong = Object.keys(members).filter((name) => members[name] === false);
    if (wrong.length > 0)
        throw unusableAnswer(`The answer has no usable ${wrong.join(', ')}`);
}


/***/ }),

/***/ 80139:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   queryTokenService: () => (/* binding */ queryTokenService)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);
/* harmony import */ var _query_call_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35547);
/* harmony import */ var _query_connection_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45427);
/* harmony import */ var _sign_form_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(25480);
/* harmony import */ var _sts_answer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62301);





const API_VERSION = '2011-06-15';
const FORM = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
/** A difference of clocks from which AWS refuses signatures. */
const SKEW_MS = 5 * 60 * 1000;
/** What is said here; a request with more than that is left to the SDK. */
const SAID = new Set([
    'roleArn',
    'sessionName',
    'durationSeconds',
    'webIdentityToken',
    'policy',
    'policyArns',
]);
/**
 * The two calls that nearly every login makes, without the SDK: loading it takes longer than both. The exchange of a token
 * is not even signed. Everything else goes to `sdk`. Failures are the SDK's own in name and number; secrets are masked
 * before they are returned; nothing is retried.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
function queryTokenService(place, mask, sdk) {
    const url = new URL(place.endpoint);
    const connecting = (0,_query_connection_js__WEBPACK_IMPORTED_MODULE_1__/* .queryConnection */ .H)(url, place.agent);
    let clockOffsetMs = 0;
    async function call(action, parameters, session) {
        const body = new URLSearchParams({
            Action: action,
            Version: API_VERSION,
            ...parameters,
        }).toString();
        const headers = session === undefined
            ? FORM
            : (0,_sign_form_js__WEBPACK_IMPORTED_MODULE_2__/* .signedHeaders */ .H)({
                host: url.host,
                headers: FORM,
                body,
                region: place.region,
                service: 'sts',
                session,
                at: new Date(Date.now() + clockOffsetMs),
            });
        const connection = await connecting;
        const answer = await (0,_query_call_js__WEBPACK_IMPORTED_MODULE_4__/* .postForm */ .j)({ url, headers, body, connection, signal: place.signal });
        if (answer.status === 200)
            return answer.body;
        const skew = answer.date - (Date.now() + clockOffsetMs);
        const corrected = session !== undefined && Math.abs(skew) >= SKEW_MS;
        // A second try of the same session is signed by the clock that AWS has.
        if (corrected)
            clockOffsetMs += skew;
        throw serviceError(answer, corrected, url.host);
    }
    return {
        callerIdentity: (session) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('sts:GetCallerIdentity', async () => callerIdentity(await call('GetCallerIdentity', {}, session))),
        assumeRole: async (session, request) => (await sdk()).assumeRole(session, request),
        async assumeRoleWithWebIdentity(request) {
            if (saysMore(request))
                return (await sdk()).assumeRoleWithWebIdentity(request);
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('sts:AssumeRoleWithWebIdentity', async () => assumedRole(await call('AssumeRoleWithWebIdentity', {
                RoleArn: request.roleArn,
                RoleSessionName: request.sessionName,
                DurationSeconds: String(request.durationSeconds),
                WebIdentityToken: request.webIdentityToken.reveal(),
                ...(request.policy === undefined ? {} : { Policy: request.policy }),
                ...Object.fromEntries((request.policyArns ?? []).map((arn, index) => [`PolicyArns.member.${index + 1}.arn`, arn])),
            }), mask));
        },
    };
}
function saysMore(request) {
    return Object.entries(request).some(([name, value]) => value !== undefined && !SAID.has(name));
}
function callerIdentity(xml) {
    return (0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .callerOfAnswer */ .bf)(element(xml, 'Account'), element(xml, 'Arn'), element(xml, 'UserId'));
}
function assumedRole(xml, mask) {
    const credentials = {
        AccessKeyId: element(xml, 'AccessKeyId'),
        SecretAccessKey: element(xml, 'SecretAccessKey'),
        SessionToken: element(xml, 'SessionToken'),
        Expiration: new Date(element(xml, 'Expiration') ?? ''),
    };
    return (0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .roleOfAnswer */ .ME)(element(xml, 'Arn'), credentials, mask);
}
/**
 * In the form of the SDK's errors, so that one table of names serves both. An answer that names no error is none of STS: a
 * proxy that forbids the way there must not pass for a role that refuses.
 */
function serviceError({ status, body: xml }, clockSkewCorrected, host) {
    const code = element(xml, 'Code');
    const passing = status >= 500 || status === 429;
    if (code === undefined && !passing)
        return Object.assign((0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_3__/* .unusableAnswer */ .Qf)(`The endpoint answered ${status}`), { requestHost: host });
    const error = new Error(element(xml, 'Message') ?? `The endpoint answered ${status}`);
    error.name = code ?? `HTTP ${status}`;
    return Object.assign(error, {
        requestHost: host,
        $metadata: {
            httpStatusCode: status,
            ...(element(xml, 'RequestId') === undefined ? {} : { requestId: element(xml, 'RequestId') }),
            ...(clockSkewCorrected ? { clockSkewCorrected } : {}),
        },
    });
}
const LAST_CODE_POINT = 0x10ffff;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The text of the first leaf element of that name. The answers of STS have each of these names once. */
function element(xml, name) {
    const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
    return text?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (entity, decimal, hex, word) => {
        if (word !== undefined)
            return ENTITIES[word] ?? entity;
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
        return point <= LAST_CODE_POINT ? String.fromCodePoint(point) : entity;
    });
}


/***/ })

};
