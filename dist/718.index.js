export const id = 718;
export const ids = [718];
export const modules = {

/***/ 8127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ asAction)
/* harmony export */ });
/* unused harmony export awsFailure */
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7371);


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
    ENETUNREACH: 'network',
    EHOSTUNREACH: 'network',
    EPIPE: 'network',
    TimeoutError: 'network',
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


/***/ }),

/***/ 1718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   organizationReader: () => (/* binding */ organizationReader)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8127);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4729);




/** AWS Organizations, as any account of it may ask. */
function organizationReader(place) {
    const client = new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__/* .OrganizationsClient */ .gnq((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)(place));
    return {
        async organization() {
            try {
                const { Organization } = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('organizations:DescribeOrganization', () => client.send(new _aws_sdk_client_organizations__WEBPACK_IMPORTED_MODULE_2__/* .DescribeOrganizationCommand */ .ov$({})));
                if (Organization?.Id === undefined || Organization.MasterAccountId === undefined) {
                    throw new TypeError('DescribeOrganization answered without an organization');
                }
                return {
                    id: Organization.Id,
                    managementAccountId: Organization.MasterAccountId,
                    featureSet: Organization.FeatureSet === 'CONSOLIDATED_BILLING' ? 'CONSOLIDATED_BILLING' : 'ALL',
                };
            }
            catch (error) {
                if (error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O && error.code === 'AWSOrganizationsNotInUseException')
                    return undefined;
                throw error;
            }
        },
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
    const { session, agent } = place;
    return {
        region: place.region,
        maxAttempts: place.attempts ?? SDK_ATTEMPTS,
        requestHandler: {
            connectionTimeout: CONNECTION_TIMEOUT_MS,
            requestTimeout: REQUEST_TIMEOUT_MS,
            ...(agent === undefined ? {} : { httpAgent: agent, httpsAgent: agent }),
        },
        ...(session === undefined ? {} : { credentials: sdkCredentials(session) }),
    };
}
function sdkCredentials(session) {
    return {
        accessKeyId: session.accessKeyId,
        secretAccessKey: session.secretAccessKey.reveal(),
        ...(session.sessionToken === undefined ? {} : { sessionToken: session.sessionToken.reveal() }),
        ...(session.expiration === undefined ? {} : { expiration: session.expiration }),
    };
}


/***/ })

};
