export const id = 8424;
export const ids = [8424];
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

/***/ 28424:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stackSetDeployer: () => (/* binding */ stackSetDeployer)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudformation/dist-cjs/index.js
var dist_cjs = __webpack_require__(3805);
// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
// EXTERNAL MODULE: ./build/aws/pages.js
var pages = __webpack_require__(53242);
// EXTERNAL MODULE: ./build/aws/settings.js + 1 modules
var settings = __webpack_require__(78);
;// CONCATENATED MODULE: ./build/aws/stack-sets.js





/** A client for stack sets: all callers of an organization share few calls per second, so it slows down when told to. */
function stackSetClient(place) {
    return {
        client: new dist_cjs/* CloudFormationClient */.m1N((0,settings/* sharedQuotaSettings */.F)(place)),
        callAs: { CallAs: place.callAs === 'delegated-admin' ? 'DELEGATED_ADMIN' : 'SELF' },
    };
}
/** Stack sets in one region, as those see them who only look. */
function stackSetReader(place, { client, callAs } = stackSetClient(place)) {
    return {
        region: place.region,
        describeSet: (set) => (0,errors/* unlessMissing */.F2)('StackSetNotFoundException', 'cloudformation:DescribeStackSet', async () => {
            const { StackSet: found } = await client.send(new dist_cjs/* DescribeStackSetCommand */.TDS({ StackSetName: set, ...callAs }));
            return found === undefined || found.Status === 'DELETED' ? undefined : describedSet(found);
        }),
        instances: (set, only = {}) => pagesOf('cloudformation:ListStackInstances', async function* () {
            const request = { StackSetName: set, ...callAs, ...filterOf(only) };
            for await (const { Summaries = [] } of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackInstances */.mGi)({ client, pageSize: 100 }, request)))
                yield Summaries.map(describedInstance);
        }),
        operations: (set) => pagesOf('cloudformation:ListStackSetOperations', async function* () {
            const request = { StackSetName: set, ...callAs };
            for await (const { Summaries = [] } of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackSetOperations */.A6z)({ client }, request)))
                yield Summaries.map(describedOperation);
        }),
        describeOperation: (set, operationId) => (0,errors/* unlessMissing */.F2)('OperationNotFoundException', 'cloudformation:DescribeStackSetOperation', async () => {
            const { StackSetOperation: found } = await client.send(new dist_cjs/* DescribeStackSetOperationCommand */.aJ7({ StackSetName: set, OperationId: operationId, ...callAs }));
            return found === undefined ? undefined : describedOperation(found);
        }),
        results: (set, operationId, only) => pagesOf('cloudformation:ListStackSetOperationResults', async function* () {
            const request = {
                StackSetName: set,
                OperationId: operationId,
                ...callAs,
                ...(only === undefined
                    ? {}
                    : { Filters: [{ Name: 'OPERATION_RESULT_STATUS', Values: only }] }),
            };
            const paging = { client, pageSize: 100 };
            for await (const { Summaries = [] } of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackSetOperationResults */.z57)(paging, request)))
                yield Summaries.map(describedResult);
        }),
        async organizationsAccess() {
            try {
                const { Status } = await (0,errors/* asAction */.l3)('cloudformation:DescribeOrganizationsAccess', () => client.send(new dist_cjs/* DescribeOrganizationsAccessCommand */.b_8(callAs)));
                return Status ?? 'DISABLED';
            }
            catch (error) {
                // The call takes nothing but CallAs, so that nothing else in it can be wrong.
                if (error instanceof aws_failure/* AwsFailure */.O && error.code === 'ValidationError')
                    return 'NOT_ADMINISTRATOR';
                throw error;
            }
        },
    };
}
/** Pages whose failures are translated; the SDK's own generators throw when the next page is asked for. */
async function* pagesOf(action, pages) {
    const generator = pages();
    for (;;) {
        const { done, value } = await (0,errors/* asAction */.l3)(action, () => generator.next());
        if (done === true)
            return;
        yield value;
    }
}
function filterOf({ account, region, lastOperationId }) {
    return {
        ...(account === undefined ? {} : { StackInstanceAccount: account }),
        ...(region === undefined ? {} : { StackInstanceRegion: region }),
        ...(lastOperationId === undefined
            ? {}
            : { Filters: [{ Name: 'LAST_OPERATION_ID', Values: lastOperationId }] }),
    };
}
function describedSet(set) {
    return {
        name: set.StackSetName ?? '',
        id: set.StackSetId ?? '',
        arn: set.StackSetARN ?? '',
        status: set.Status ?? '',
        permissionModel: set.PermissionModel ?? 'SELF_MANAGED',
        description: set.Description ?? '',
        template: set.TemplateBody ?? '',
        parameters: Object.fromEntries((set.Parameters ?? []).map(({ ParameterKey = '', ParameterValue = '' }) => [
            ParameterKey,
            ParameterValue,
        ])),
        tags: Object.fromEntries((set.Tags ?? []).map(({ Key = '', Value = '' }) => [Key, Value])),
        capabilities: set.Capabilities ?? [],
        targetIds: set.OrganizationalUnitIds ?? [],
        regions: set.Regions ?? [],
        autoDeployment: {
            enabled: set.AutoDeployment?.Enabled === true,
            retainOnRemoval: set.AutoDeployment?.RetainStacksOnAccountRemoval === true,
        },
        managedExecution: set.ManagedExecution?.Active === true,
        ...(set.AdministrationRoleARN === undefined ? {} : { administrationRoleArn: set.AdministrationRoleARN }),
        ...(set.ExecutionRoleName === undefined ? {} : { executionRoleName: set.ExecutionRoleName }),
    };
}
function describedInstance(instance) {
    return {
        account: instance.Account ?? '',
        region: instance.Region ?? '',
        status: instance.Status ?? '',
        detailedStatus: instance.StackInstanceStatus?.DetailedStatus ?? '',
        driftStatus: instance.DriftStatus ?? 'NOT_CHECKED',
        ...(instance.OrganizationalUnitId === undefined ? {} : { unitId: instance.OrganizationalUnitId }),
        ...(instance.StackId === undefined ? {} : { stackId: instance.StackId }),
        ...(instance.StatusReason === undefined ? {} : { reason: instance.StatusReason }),
        ...(instance.LastOperationId === undefined ? {} : { lastOperationId: instance.LastOperationId }),
    };
}
function describedOperation(operation) {
    return {
        id: operation.OperationId ?? '',
        action: operation.Action ?? '',
        status: operation.Status ?? '',
        failed: operation.StatusDetails?.FailedStackInstancesCount ?? 0,
        ...(operation.StatusReason === undefined ? {} : { reason: operation.StatusReason }),
        ...(operation.CreationTimestamp === undefined ? {} : { created: operation.CreationTimestamp }),
        ...(operation.EndTimestamp === undefined ? {} : { ended: operation.EndTimestamp }),
    };
}
function describedResult(result) {
    return {
        account: result.Account ?? '',
        region: result.Region ?? '',
        status: result.Status ?? '',
        ...(result.OrganizationalUnitId === undefined ? {} : { unitId: result.OrganizationalUnitId }),
        ...(result.StatusReason === undefined ? {} : { reason: result.StatusReason }),
    };
}

;// CONCATENATED MODULE: ./build/aws/stack-set-deployer.js




/** Stack sets in one region, as those see them who roll them out. */
function stackSetDeployer(place) {
    const connection = stackSetClient(place);
    const { client, callAs } = connection;
    return {
        ...stackSetReader(place, connection),
        activateOrganizationsAccess: () => (0,errors/* asAction */.l3)('cloudformation:ActivateOrganizationsAccess', async () => {
            await client.send(new dist_cjs/* ActivateOrganizationsAccessCommand */.DqB({}));
        }),
        createSet: ({ name, content, permissionModel, autoDeployment, token }) => (0,errors/* asAction */.l3)('cloudformation:CreateStackSet', async () => {
            const serviceManaged = permissionModel === 'SERVICE_MANAGED';
            await client.send(new dist_cjs/* CreateStackSetCommand */.MmF({
                StackSetName: name,
                ...contentOf(content),
                PermissionModel: permissionModel,
                ...(serviceManaged ? { AutoDeployment: sdkAutoDeployment(autoDeployment) } : {}),
                // Operations that conflict wait for each other instead of being refused.
                ManagedExecution: { Active: true },
                ClientRequestToken: token,
                ...callAs,
            }));
        }),
        updateSet: (request) => begun('cloudformation:UpdateStackSet', () => client.send(new dist_cjs/* UpdateStackSetCommand */.fRn({
            ...begunAs(request),
            ...contentOf(request.content),
            ...(request.only === undefined
                ? {}
                : { ...aimOf(request.only.aim), Regions: [...request.only.regions] }),
            ...(request.autoDeployment === undefined
                ? {}
                : { AutoDeployment: sdkAutoDeployment(request.autoDeployment) }),
            ...callAs,
        }))),
        createInstances: (request) => begun('cloudformation:CreateStackInstances', () => client.send(new dist_cjs/* CreateStackInstancesCommand */.iv2({
            ...begunAs(request),
            ...aimOf(request.aim),
            Regions: [...request.regions],
            ...callAs,
        }))),
        deleteInstances: (request) => begun('cloudformation:DeleteStackInstances', () => client.send(new dist_cjs/* DeleteStackInstancesCommand */.p3q({
            ...begunAs(request),
            ...aimOf(request.aim),
            Regions: [...request.regions],
            RetainStacks: request.retainStacks,
            ...callAs,
        }))),
        importStacks: (request) => begun('cloudformation:ImportStacksToStackSet', () => client.send(new dist_cjs/* ImportStacksToStackSetCommand */.b9Z({
            ...begunAs(request),
            StackIds: [...request.stackIds],
            ...(request.unitIds.length === 0 ? {} : { OrganizationalUnitIds: [...request.unitIds] }),
            ...callAs,
        }))),
    };
}
/**
 * What a refusal to begin means. An id that is there already is our own: the call came through, and only its answer was
 * lost.
 */
const REFUSALS = {
    OperationInProgressException: 'busy',
    StaleRequestException: 'busy',
    OperationIdAlreadyExistsException: 'begun',
};
async function begun(action, call) {
    try {
        await (0,errors/* asAction */.l3)(action, call);
        return 'begun';
    }
    catch (error) {
        const meaning = error instanceof aws_failure/* AwsFailure */.O ? REFUSALS[error.code] : undefined;
        if (meaning === undefined)
            throw error;
        return meaning;
    }
}
function begunAs({ set, operationId, preferences }) {
    return {
        StackSetName: set,
        OperationId: operationId,
        OperationPreferences: preferencesOf(preferences),
    };
}
function preferencesOf(preferences) {
    const { maxConcurrent, failureTolerance, mode, regionConcurrency, regionOrder } = preferences;
    return {
        ...amount('MaxConcurrent', maxConcurrent),
        ...amount('FailureTolerance', failureTolerance),
        ConcurrencyMode: mode,
        RegionConcurrencyType: regionConcurrency,
        ...(regionOrder.length > 1 ? { RegionOrder: [...regionOrder] } : {}),
    };
}
function amount(name, given) {
    return 'count' in given ? { [`${name}Count`]: given.count } : { [`${name}Percentage`]: given.percentage };
}
/** Accounts alone are said as in the time before organizations. */
function aimOf({ unitIds, accounts, filter }) {
    if (unitIds.length === 0)
        return { Accounts: [...accounts] };
    return {
        DeploymentTargets: {
            OrganizationalUnitIds: [...unitIds],
            ...(filter === 'NONE' ? {} : { Accounts: [...accounts], AccountFilterType: filter }),
        },
    };
}
function contentOf(content) {
    const { administrationRoleArn, executionRoleName } = content.roles ?? {};
    return {
        Description: content.description,
        TemplateBody: content.template,
        Parameters: content.parameters.map(({ name, value }) => ({
            ParameterKey: name,
            ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }),
        })),
        Capabilities: content.capabilities,
        // An empty list would take away what the set has.
        ...(Object.keys(content.tags).length === 0
            ? {}
            : { Tags: Object.entries(content.tags).map(([Key, Value]) => ({ Key, Value })) }),
        ...(administrationRoleArn === undefined ? {} : { AdministrationRoleARN: administrationRoleArn }),
        ...(executionRoleName === undefined ? {} : { ExecutionRoleName: executionRoleName }),
    };
}
function sdkAutoDeployment({ enabled, retainOnRemoval }) {
    return enabled ? { Enabled: true, RetainStacksOnAccountRemoval: retainOnRemoval } : { Enabled: false };
}


/***/ })

};
