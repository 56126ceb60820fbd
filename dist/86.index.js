export const id = 86;
export const ids = [86];
export const modules = {

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ asAction)
/* harmony export */ });
/* unused harmony export awsFailure */
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);

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
    ChangeSetNotFound: 'not-found',
    ChangeSetNotFoundException: 'not-found',
    CredentialsProviderError: 'no-credentials',
    ECONNREFUSED: 'network',
    ECONNRESET: 'network',
    ENOTFOUND: 'network',
    EAI_AGAIN: 'network',
    ETIMEDOUT: 'network',
    EPIPE: 'network',
    TimeoutError: 'network',
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
        class: classOf(code, error.message, metadata?.httpStatusCode),
        action,
        message: error.message === '' ? code : error.message,
        requestId: metadata?.requestId,
        status: metadata?.httpStatusCode,
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
function networkCode(error) {
    const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
    return code !== undefined && CLASSES[code] === 'network' ? code : undefined;
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
    };
}


/***/ }),

/***/ 4729:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ clientSettings)
/* harmony export */ });
/** Requests that hang are worse than requests that fail: nothing here takes long to answer. */
const CONNECTION_TIMEOUT_MS = 5_000;
const REQUEST_TIMEOUT_MS = 30_000;
const SDK_ATTEMPTS = 4;
/**
 * What every client is made with. Without a session the SDK's default chain finds credentials. Clients that retry by
 * themselves do so only for what the SDK knows to be passing (standard mode); `attempts: 1` leaves retrying to the caller.
 */
function clientSettings(place) {
    const { session } = place;
    return {
        region: place.region,
        maxAttempts: place.attempts ?? SDK_ATTEMPTS,
        requestHandler: { connectionTimeout: CONNECTION_TIMEOUT_MS, requestTimeout: REQUEST_TIMEOUT_MS },
        ...(session === undefined
            ? {}
            : {
                credentials: {
                    accessKeyId: session.accessKeyId,
                    secretAccessKey: session.secretAccessKey.reveal(),
                    ...(session.sessionToken === undefined ? {} : { sessionToken: session.sessionToken.reveal() }),
                    ...(session.expiration === undefined ? {} : { expiration: session.expiration }),
                },
            }),
    };
}


/***/ }),

/***/ 2086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tokenService: () => (/* binding */ tokenService),
/* harmony export */   whoAmI: () => (/* binding */ whoAmI)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1695);
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1007);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8127);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4729);




/** STS in one region. Secrets are masked before they are returned; nothing is retried here. */
function tokenService(region, mask) {
    const client = (session) => new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)({ region, session, attempts: 1 }));
    return {
        callerIdentity: (session) => callerIdentity(client(session)),
        assumeRole: (session, request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:AssumeRole', async () => {
            const answer = await client(session).send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleCommand */ .QL({
                RoleArn: request.roleArn,
                RoleSessionName: request.sessionName,
                DurationSeconds: request.durationSeconds,
                ExternalId: request.externalId,
            }));
            return assumedRole(answer, mask);
        }),
        assumeRoleWithWebIdentity: (request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:AssumeRoleWithWebIdentity', async () => {
            // The call is not signed: without this the SDK would look for credentials that it does not need.
            const anonymous = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM({
                ...(0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)({ region, attempts: 1 }),
                credentials: { accessKeyId: '', secretAccessKey: '' },
            });
            const answer = await anonymous.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleWithWebIdentityCommand */ .WH({
                RoleArn: request.roleArn,
                RoleSessionName: request.sessionName,
                DurationSeconds: request.durationSeconds,
                WebIdentityToken: request.webIdentityToken.reveal(),
            }));
            return assumedRole(answer, mask);
        }),
    };
}
/** Who the given, or else the ambient, credentials are. */
function whoAmI(place) {
    return callerIdentity(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)(place)));
}
function callerIdentity(client) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:GetCallerIdentity', async () => {
        const { Account, Arn, UserId } = await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .GetCallerIdentityCommand */ .zI({}));
        if (Account === undefined || Arn === undefined)
            throw new TypeError('GetCallerIdentity answered without an account');
        return { account: Account, arn: Arn, userId: UserId ?? '' };
    });
}
function assumedRole(answer, mask) {
    const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = answer.Credentials ?? {};
    const arn = answer.AssumedRoleUser?.Arn;
    if (AccessKeyId === undefined ||
        SecretAccessKey === undefined ||
        SessionToken === undefined ||
        arn === undefined) {
        throw new TypeError('STS answered without credentials');
    }
    mask(SecretAccessKey);
    mask(SessionToken);
    return {
        assumedRoleArn: arn,
        session: {
            accessKeyId: AccessKeyId,
            secretAccessKey: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(SecretAccessKey),
            sessionToken: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(SessionToken),
            ...(Expiration === undefined ? {} : { expiration: Expiration }),
        },
    };
}


/***/ })

};
