export const id = 2086;
export const ids = [2086];
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

/***/ 32086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenService: () => (/* binding */ tokenService),
/* harmony export */   whoAmI: () => (/* binding */ whoAmI)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(71695);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(78);
/* harmony import */ var _sts_answer_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(62301);




/** STS in one region. Secrets are masked before they are returned; nothing is retried here. */
function tokenService(place, mask) {
    const options = place.signal === undefined ? {} : { abortSignal: place.signal };
    // A client keeps what it learned about a wrong clock, so that a second try of the same session is signed by the right one.
    const clients = new WeakMap();
    const clientOf = (session) => {
        const client = clients.get(session) ?? stsClient({ ...place, session });
        clients.set(session, client);
        return client;
    };
    return {
        callerIdentity: (session) => callerIdentity(clientOf(session), options),
        assumeRole: (session, request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('sts:AssumeRole', async () => {
            const answer = await clientOf(session).send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .AssumeRoleCommand */ .QL({
                ...roleInput(request),
                ExternalId: request.externalId,
                Tags: request.tags?.map(([Key, Value]) => ({ Key, Value })),
                TransitiveTagKeys: request.transitiveTagKeys && [...request.transitiveTagKeys],
            }), options);
            return (0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .roleOfAnswer */ .ME)(answer.AssumedRoleUser?.Arn, answer.Credentials, mask);
        }),
        assumeRoleWithWebIdentity: (request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('sts:AssumeRoleWithWebIdentity', async () => {
            // The call is not signed: without these the SDK would look for credentials that it does not need.
            const anonymous = stsClient(place, { accessKeyId: '', secretAccessKey: '' });
            const answer = await anonymous.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .AssumeRoleWithWebIdentityCommand */ .WH({
                ...roleInput(request),
                WebIdentityToken: request.webIdentityToken.reveal(),
            }), options);
            return (0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .roleOfAnswer */ .ME)(answer.AssumedRoleUser?.Arn, answer.Credentials, mask);
        }),
    };
}
/** Who the given, or else the ambient, credentials are. */
function whoAmI(place) {
    return callerIdentity(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .STSClient */ .iM((0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .clientSettings */ .r)(place)), {});
}
function stsClient(place, credentials) {
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .STSClient */ .iM({
        ...(0,_settings_js__WEBPACK_IMPORTED_MODULE_1__/* .clientSettings */ .r)({ ...place, attempts: 1 }),
        ...(place.endpoint === undefined ? {} : { endpoint: place.endpoint }),
        ...(credentials === undefined ? {} : { credentials }),
    });
    // A broken connection does not say to whom; what has to be told about certificates and firewalls begins with the host.
    client.middlewareStack.add((next) => async (call) => {
        try {
            return await next(call);
        }
        catch (error) {
            throw error instanceof Error ? Object.assign(error, { requestHost: hostOf(call.request) }) : error;
        }
    }, { step: 'finalizeRequest', name: 'noteHost', priority: 'low' });
    return client;
}
function hostOf(request) {
    return typeof request === 'object' && request !== null && 'hostname' in request
        ? String(request.hostname)
        : undefined;
}
function roleInput(request) {
    return {
        RoleArn: request.roleArn,
        RoleSessionName: request.sessionName,
        DurationSeconds: request.durationSeconds,
        Policy: request.policy,
        PolicyArns: request.policyArns?.map((arn) => ({ arn })),
    };
}
function callerIdentity(client, options) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('sts:GetCallerIdentity', async () => {
        const { Account, Arn, UserId } = await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_3__/* .GetCallerIdentityCommand */ .zI({}), options);
        return (0,_sts_answer_js__WEBPACK_IMPORTED_MODULE_2__/* .callerOfAnswer */ .bf)(Account, Arn, UserId);
    });
}


/***/ })

};
