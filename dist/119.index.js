export const id = 119;
export const ids = [119];
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

/***/ 2119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   roleReader: () => (/* binding */ roleReader)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6764);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8127);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4729);



/** Roles, their policies and what these allow. */
function roleReader(place) {
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .IAMClient */ .h8v((0,_settings_js__WEBPACK_IMPORTED_MODULE_2__/* .clientSettings */ .r)(place));
    return {
        role: (name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:GetRole', () => readRole(client, name)),
        rolePolicies: async (name) => [
            ...(await inlinePolicies(client, name)),
            ...(await managedPolicies(client, name)),
        ],
        simulate: (roleArn, actions) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:SimulatePrincipalPolicy', async () => {
            const decisions = new Map();
            // IAM refuses a question about nothing.
            if (actions.length === 0)
                return decisions;
            const pages = (0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .paginateSimulatePrincipalPolicy */ .sA_)({ client }, { PolicySourceArn: roleArn, ActionNames: [...actions] });
            for await (const page of pages) {
                for (const { EvalActionName, EvalDecision } of page.EvaluationResults ?? []) {
                    if (EvalActionName !== undefined && EvalDecision !== undefined)
                        decisions.set(EvalActionName, EvalDecision);
                }
            }
            return decisions;
        }),
    };
}
async function readRole(client, name) {
    const { Role: role } = await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetRoleCommand */ .kbp({ RoleName: name }));
    if (role?.Arn === undefined)
        throw new TypeError('GetRole answered without a role');
    const boundary = role.PermissionsBoundary?.PermissionsBoundaryArn;
    const lastUsed = role.RoleLastUsed?.LastUsedDate;
    return {
        name: role.RoleName ?? name,
        arn: role.Arn,
        path: role.Path ?? '/',
        trustPolicy: decodeURIComponent(role.AssumeRolePolicyDocument ?? ''),
        maxSessionDurationSeconds: role.MaxSessionDuration ?? 3600,
        ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
        ...(lastUsed === undefined ? {} : { lastUsed }),
    };
}
async function inlinePolicies(client, role) {
    const names = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:ListRolePolicies', async () => {
        const all = [];
        for await (const page of (0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .paginateListRolePolicies */ .ow6)({ client }, { RoleName: role }))
            all.push(...(page.PolicyNames ?? []));
        return all;
    });
    return Promise.all(names.map((name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:GetRolePolicy', async () => {
        const { PolicyDocument } = await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetRolePolicyCommand */ .WHQ({ RoleName: role, PolicyName: name }));
        return { name, document: decodeURIComponent(PolicyDocument ?? '') };
    })));
}
async function managedPolicies(client, role) {
    const attached = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:ListAttachedRolePolicies', async () => {
        const all = [];
        for await (const page of (0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .paginateListAttachedRolePolicies */ .mpN)({ client }, { RoleName: role })) {
            for (const { PolicyName = '', PolicyArn } of page.AttachedPolicies ?? []) {
                if (PolicyArn !== undefined)
                    all.push({ name: PolicyName, arn: PolicyArn });
            }
        }
        return all;
    });
    return Promise.all(attached.map(async ({ name, arn }) => {
        const version = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:GetPolicy', () => client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyCommand */ .s4W({ PolicyArn: arn })));
        const { PolicyVersion } = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l)('iam:GetPolicyVersion', () => client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyVersionCommand */ .G45({
            PolicyArn: arn,
            VersionId: version.Policy?.DefaultVersionId ?? 'v1',
        })));
        return { name, arn, document: decodeURIComponent(PolicyVersion?.Document ?? '') };
    }));
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
