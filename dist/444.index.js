export const id = 444;
export const ids = [444];
export const modules = {

/***/ 3444:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stackDeployer: () => (/* binding */ stackDeployer)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3805);
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8127);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4729);




/** CloudFormation in one region, in the terms of a deployment. */
function stackDeployer(place) {
    const client = new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .CloudFormationClient */ .m1N((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)(place));
    return {
        region: place.region,
        async describeStack(nameOrId) {
            try {
                const { Stacks } = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DescribeStacks', () => client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .DescribeStacksCommand */ .Y47({ StackName: nameOrId })));
                const stack = Stacks?.[0];
                return stack === undefined ? undefined : describedStack(stack);
            }
            catch (error) {
                // CloudFormation has no error name of its own for a missing stack; asked for one stack by name, a
                // ValidationError can only be that, because the name's form is checked before.
                if (error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O && error.code === 'ValidationError')
                    return undefined;
                throw error;
            }
        },
        templateSummary: (template) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:GetTemplateSummary', async () => {
            const summary = await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .GetTemplateSummaryCommand */ .A55({ TemplateBody: template }));
            return {
                capabilities: summary.Capabilities ?? [],
                parameters: (summary.Parameters ?? []).map(({ ParameterKey, DefaultValue, NoEcho, Description }) => ({
                    name: ParameterKey ?? '',
                    noEcho: NoEcho === true,
                    ...(DefaultValue === undefined ? {} : { default: DefaultValue }),
                    ...(Description === undefined ? {} : { description: Description }),
                })),
            };
        }),
        createChangeSet: (request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:CreateChangeSet', async () => {
            const { Id = '', StackId = '' } = await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .CreateChangeSetCommand */ .YDU({
                StackName: request.stack,
                ChangeSetName: request.changeSetName,
                ChangeSetType: request.kind,
                TemplateBody: request.template,
                Capabilities: request.capabilities,
                Parameters: request.parameters.map(({ name, value }) => ({
                    ParameterKey: name,
                    ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }),
                })),
                ClientToken: request.token,
                // An empty list would take away what the stack has.
                ...(Object.keys(request.tags).length === 0
                    ? {}
                    : { Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })) }),
                ...(request.notificationArns.length === 0
                    ? {}
                    : { NotificationARNs: [...request.notificationArns] }),
                ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
            }));
            return { id: Id, stackId: StackId };
        }),
        describeChangeSet: (changeSet) => describeWholeChangeSet(client, changeSet),
        validationProblems: (changeSet) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DescribeEvents', async () => {
            const problems = [];
            const request = { ChangeSetName: changeSet.id, Filters: { FailedEvents: true } };
            for await (const page of (0,_aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .paginateDescribeEvents */ .euM)({ client }, request)) {
                for (const event of page.OperationEvents ?? []) {
                    if (event.EventType !== 'VALIDATION_ERROR')
                        continue;
                    problems.push({
                        logicalId: event.LogicalResourceId ?? '',
                        resourceType: event.ResourceType ?? '',
                        validation: event.ValidationName ?? '',
                        reason: event.ValidationStatusReason ?? '',
                    });
                }
            }
            return problems;
        }),
        executeChangeSet: (changeSet, { token, disableRollback }) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:ExecuteChangeSet', async () => {
            await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .ExecuteChangeSetCommand */ .PB_({
                ...named(changeSet),
                ClientRequestToken: token,
                ...(disableRollback ? { DisableRollback: true } : {}),
            }));
        }),
        deleteChangeSet: (changeSet) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DeleteChangeSet', async () => {
            await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .DeleteChangeSetCommand */ .$GE(named(changeSet)));
        }),
        deleteStack: (stackId, token) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DeleteStack', async () => {
            await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .DeleteStackCommand */ .fAr({ StackName: stackId, ClientRequestToken: token }));
        }),
        setTerminationProtection: (stackId, enabled) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:UpdateTerminationProtection', async () => {
            await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .UpdateTerminationProtectionCommand */ .mP2({
                StackName: stackId,
                EnableTerminationProtection: enabled,
            }));
        }),
        continueUpdateRollback: (stackId, token) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:ContinueUpdateRollback', async () => {
            await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .ContinueUpdateRollbackCommand */ .cAj({ StackName: stackId, ClientRequestToken: token }));
        }),
        eventsSince: (stackId, after) => eventsSince(client, stackId, after),
    };
}
/** A change set without changes fails, and nothing but its text tells it from one that failed for a reason. */
const NO_CHANGES = /didn't contain changes|No updates are to be performed/;
/** The API gives the newest first, page by page: pages are read only until the last known event turns up. */
function eventsSince(client, stackId, after) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DescribeStackEvents', async () => {
        const newestFirst = [];
        for await (const page of (0,_aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .paginateDescribeStackEvents */ .A_l)({ client }, { StackName: stackId })) {
            for (const event of page.StackEvents ?? []) {
                if (event.EventId === after)
                    return newestFirst.reverse();
                newestFirst.push({
                    id: event.EventId ?? '',
                    time: event.Timestamp ?? new Date(0),
                    logicalId: event.LogicalResourceId ?? '',
                    resourceType: event.ResourceType ?? '',
                    status: event.ResourceStatus ?? '',
                    ...(event.PhysicalResourceId === undefined ? {} : { physicalId: event.PhysicalResourceId }),
                    ...(event.ResourceStatusReason === undefined ? {} : { reason: event.ResourceStatusReason }),
                });
            }
        }
        return newestFirst.reverse();
    });
}
function named({ id, stackId }) {
    return { ChangeSetName: id, StackName: stackId };
}
function describeWholeChangeSet(client, reference) {
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('cloudformation:DescribeChangeSet', async () => {
        const changes = [];
        let answer = {};
        let token;
        do {
            answer = await client.send(new _aws_sdk_client_cloudformation__WEBPACK_IMPORTED_MODULE_2__/* .DescribeChangeSetCommand */ .TTT({ ...named(reference), NextToken: token }));
            changes.push(...(answer.Changes ?? []).flatMap(({ ResourceChange: change }) => change ? [describedChange(change)] : []));
            token = answer.NextToken;
        } while (token !== undefined);
        return {
            id: answer.ChangeSetId ?? reference.id,
            name: answer.ChangeSetName ?? '',
            stackId: answer.StackId ?? reference.stackId,
            stackName: answer.StackName ?? '',
            status: answer.Status ?? '',
            executionStatus: answer.ExecutionStatus ?? '',
            empty: answer.Status === 'FAILED' && NO_CHANGES.test(answer.StatusReason ?? ''),
            changes,
            ...(answer.StatusReason === undefined ? {} : { statusReason: answer.StatusReason }),
        };
    });
}
function describedChange(change) {
    const properties = (change.Details ?? []).flatMap(({ Target }) => Target?.Name ?? Target?.Attribute ?? []);
    return {
        action: change.Action ?? '',
        logicalId: change.LogicalResourceId ?? '',
        resourceType: change.ResourceType ?? '',
        properties: [...new Set(properties)],
        ...(change.PhysicalResourceId === undefined ? {} : { physicalId: change.PhysicalResourceId }),
        ...(change.Replacement === undefined ? {} : { replacement: change.Replacement }),
    };
}
function describedStack(stack) {
    return {
        id: stack.StackId ?? '',
        name: stack.StackName ?? '',
        status: stack.StackStatus ?? '',
        terminationProtection: stack.EnableTerminationProtection === true,
        parameters: pairs(stack.Parameters ?? [], 'ParameterKey', 'ParameterValue'),
        tags: pairs(stack.Tags ?? [], 'Key', 'Value'),
        outputs: (stack.Outputs ?? []).map(({ OutputKey = '', OutputValue = '', Description }) => ({
            name: OutputKey,
            value: OutputValue,
            ...(Description === undefined ? {} : { description: Description }),
        })),
        ...(stack.StackStatusReason === undefined ? {} : { statusReason: stack.StackStatusReason }),
    };
}
function pairs(items, key, value) {
    return Object.fromEntries(items.map((item) => [item[key] ?? '', item[value] ?? '']));
}


/***/ }),

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
