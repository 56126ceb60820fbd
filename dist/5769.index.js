export const id = 5769;
export const ids = [5769];
export const modules = {

/***/ 85769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stackDeployer: () => (/* binding */ stackDeployer)
});

// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-cloudformation/dist-cjs/index.js
var dist_cjs = __webpack_require__(3805);
// EXTERNAL MODULE: ./build/aws/errors.js
var errors = __webpack_require__(68127);
// EXTERNAL MODULE: ./build/aws/pages.js
var pages = __webpack_require__(53242);
;// CONCATENATED MODULE: ./build/aws/change-sets.js



/** Change sets, in the terms of a deployment. */
function changeSets(client) {
    return {
        createChangeSet: (request) => (0,errors/* asAction */.l3)('cloudformation:CreateChangeSet', async () => {
            const { Id = '', StackId = '' } = await client.send(new dist_cjs/* CreateChangeSetCommand */.YDU(creationInput(request)));
            return { id: Id, stackId: StackId };
        }),
        describeChangeSet: (changeSet) => describeWholeChangeSet(client, changeSet),
        validationProblems: (changeSet) => validationProblems(client, changeSet),
        executeChangeSet: (changeSet, { token, disableRollback }) => (0,errors/* asAction */.l3)('cloudformation:ExecuteChangeSet', async () => {
            await client.send(new dist_cjs/* ExecuteChangeSetCommand */.PB_({
                ...named(changeSet),
                ClientRequestToken: token,
                ...(disableRollback ? { DisableRollback: true } : {}),
            }));
        }),
        deleteChangeSet: (changeSet) => (0,errors/* asAction */.l3)('cloudformation:DeleteChangeSet', async () => {
            await client.send(new dist_cjs/* DeleteChangeSetCommand */.$GE(named(changeSet)));
        }),
    };
}
/** A template as CloudFormation's requests name it. */
function templateInput(template) {
    return 'body' in template ? { TemplateBody: template.body } : { TemplateURL: template.url };
}
/** An empty list would take away what the stack has: what is not given is left out. */
function creationInput(request) {
    const { rollbackTriggers: triggers } = request;
    return {
        StackName: request.stack,
        ChangeSetName: request.changeSetName,
        ChangeSetType: request.kind,
        ...templateInput(request.template),
        Capabilities: request.capabilities,
        Parameters: request.parameters.map(({ name, value }) => ({
            ParameterKey: name,
            ...(value === undefined ? { UsePreviousValue: true } : { ParameterValue: value }),
        })),
        ClientToken: request.token,
        ...(Object.keys(request.tags).length === 0
            ? {}
            : { Tags: Object.entries(request.tags).map(([Key, Value]) => ({ Key, Value })) }),
        ...(request.notificationArns.length === 0 ? {} : { NotificationARNs: [...request.notificationArns] }),
        ...(request.roleArn === undefined ? {} : { RoleARN: request.roleArn }),
        ...(request.importExisting ? { ImportExistingResources: true } : {}),
        ...(request.includeNested ? { IncludeNestedStacks: true } : {}),
        ...(request.revertDrift ? { DeploymentMode: 'REVERT_DRIFT' } : {}),
        ...(triggers === undefined
            ? {}
            : {
                RollbackConfiguration: {
                    RollbackTriggers: triggers.alarms.map((Arn) => ({ Arn, Type: 'AWS::CloudWatch::Alarm' })),
                    MonitoringTimeInMinutes: triggers.minutes,
                },
            }),
    };
}
const NESTED_STACK = 'AWS::CloudFormation::Stack';
/** A change set without changes fails, and nothing but its text tells it from one that failed for a reason. */
const NO_CHANGES = /didn't contain changes|No updates are to be performed/;
function named({ id, stackId }) {
    return { ChangeSetName: id, StackName: stackId };
}
/** Nested change sets are found under those around them, so they are named by their ARN alone. */
const NESTED_FAILED = /^Nested change set (arn:\S+) was not successfully created/;
function describeWholeChangeSet(client, reference) {
    return (0,errors/* asAction */.l3)('cloudformation:DescribeChangeSet', async () => {
        const { answer, found } = await allPages(client, named(reference));
        const ready = answer.Status === 'CREATE_COMPLETE';
        const all = ready ? await withNested(client, found, '') : [];
        const failed = await innermostFailure(client, answer);
        const reason = failed?.reason ?? answer.StatusReason;
        return {
            id: answer.ChangeSetId ?? reference.id,
            name: answer.ChangeSetName ?? '',
            stackId: answer.StackId ?? reference.stackId,
            stackName: answer.StackName ?? '',
            status: answer.Status ?? '',
            executionStatus: answer.ExecutionStatus ?? '',
            empty: answer.Status === 'FAILED' && NO_CHANGES.test(answer.StatusReason ?? ''),
            changes: all.map(describedChange),
            contexts: all.map(contextOf),
            ...(reason === undefined ? {} : { statusReason: reason }),
            ...(failed === undefined ? {} : { failedNested: failed.reference }),
        };
    });
}
async function allPages(client, request) {
    const found = [];
    const fresh = (0,pages/* newTokens */.$)();
    let answer = {};
    let token;
    do {
        answer = await client.send(new dist_cjs/* DescribeChangeSetCommand */.TTT({ ...request, IncludePropertyValues: true, NextToken: token }));
        found.push(...(answer.Changes ?? []).flatMap(({ ResourceChange: change }) => change ?? []));
        token = fresh(answer.NextToken);
    } while (token !== undefined);
    return { answer, found };
}
/** The changes, each nested stack followed by those of its own change set, whose resources are named with their path. */
async function withNested(client, changes, path) {
    const all = [];
    for (const change of changes) {
        const LogicalResourceId = `${path}${change.LogicalResourceId ?? ''}`;
        all.push({ ...change, LogicalResourceId });
        if (change.ChangeSetId === undefined)
            continue;
        const { found } = await allPages(client, { ChangeSetName: change.ChangeSetId });
        all.push(...(await withNested(client, found, `${LogicalResourceId}/`)));
    }
    return all;
}
/** A change set that failed by a nested one says only that: the reason stands in the innermost. */
async function innermostFailure(client, { Status, StatusReason = '' }) {
    const [, id] = (Status === 'FAILED' && NESTED_FAILED.exec(StatusReason)) || [];
    if (id === undefined)
        return undefined;
    const inner = await client.send(new dist_cjs/* DescribeChangeSetCommand */.TTT({ ChangeSetName: id }));
    const reference = { id, stackId: inner.StackId ?? '' };
    const reason = `${StatusReason} In the nested stack ${inner.StackName ?? ''}: ${inner.StatusReason ?? 'no reason was given'}`;
    return (await innermostFailure(client, inner)) ?? { reference, reason };
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
function contextOf(change) {
    return {
        action: change.Action ?? '',
        logicalId: change.LogicalResourceId ?? '',
        resourceType: change.ResourceType ?? '',
        ...(change.BeforeContext === undefined ? {} : { before: change.BeforeContext }),
        ...(change.AfterContext === undefined ? {} : { after: change.AfterContext }),
        ...(change.ResourceType === NESTED_STACK && change.Action !== 'Remove' && change.ChangeSetId === undefined
            ? { isClosed: true }
            : {}),
    };
}
function validationProblems(client, changeSet) {
    return (0,errors/* asAction */.l3)('cloudformation:DescribeEvents', async () => {
        const problems = [];
        const request = { ChangeSetName: changeSet.id, Filters: { FailedEvents: true } };
        for await (const page of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateDescribeEvents */.euM)({ client }, request))) {
            for (const event of page.OperationEvents ?? []) {
                if (event.EventType !== 'VALIDATION_ERROR')
                    continue;
                problems.push({
                    stops: event.ValidationFailureMode !== 'WARN',
                    logicalId: event.LogicalResourceId ?? '',
                    resourceType: event.ResourceType ?? '',
                    validation: event.ValidationName ?? '',
                    reason: event.ValidationStatusReason ?? '',
                });
            }
        }
        return problems;
    });
}

// EXTERNAL MODULE: ./build/aws/settings.js + 1 modules
var settings = __webpack_require__(78);
// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
;// CONCATENATED MODULE: ./build/aws/stack-reads.js




/** What CloudFormation says about stacks, in the terms of a deployment. */
function stackReads(client) {
    return {
        async describeStack(nameOrId) {
            try {
                const { Stacks } = await (0,errors/* asAction */.l3)('cloudformation:DescribeStacks', () => client.send(new dist_cjs/* DescribeStacksCommand */.Y47({ StackName: nameOrId })));
                const stack = Stacks?.[0];
                return stack === undefined ? undefined : describedStack(stack);
            }
            catch (error) {
                // CloudFormation has no error name of its own for a missing stack; asked for one stack by name, a
                // ValidationError can only be that, because the name's form is checked before.
                if (error instanceof aws_failure/* AwsFailure */.O && error.code === 'ValidationError')
                    return undefined;
                throw error;
            }
        },
        eventsSince: (stackId, after) => eventsSince(client, stackId, after),
        resources: (stackId) => (0,errors/* asAction */.l3)('cloudformation:ListStackResources', async () => {
            const found = [];
            for await (const page of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackResources */.Rus)({ client }, { StackName: stackId }))) {
                for (const each of page.StackResourceSummaries ?? [])
                    found.push({
                        logicalId: each.LogicalResourceId ?? '',
                        physicalId: each.PhysicalResourceId ?? '',
                        resourceType: each.ResourceType ?? '',
                        status: each.ResourceStatus ?? '',
                    });
            }
            return found;
        }),
        templateOf: (stackId) => (0,errors/* asAction */.l3)('cloudformation:GetTemplate', async () => {
            const { TemplateBody = '' } = await client.send(new dist_cjs/* GetTemplateCommand */._JK({ StackName: stackId, TemplateStage: 'Original' }));
            return TemplateBody;
        }),
        stackSetResults: (stackSet) => stackSetResults(client, stackSet),
        stackSetInstances: (stackSet) => (0,errors/* asAction */.l3)('cloudformation:ListStackInstances', async () => {
            let count = 0;
            for await (const page of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackInstances */.mGi)({ client }, { StackSetName: stackSet })))
                count += page.Summaries?.length ?? 0;
            return count;
        }),
    };
}
/** A rollback is an operation of its own, and must not hide the one that failed. */
async function stackSetResults(client, stackSet) {
    const { Summaries = [] } = await (0,errors/* asAction */.l3)('cloudformation:ListStackSetOperations', () => client.send(new dist_cjs/* ListStackSetOperationsCommand */.srY({ StackSetName: stackSet })));
    const failed = Summaries.find(({ Status }) => Status === 'FAILED' || Status === 'STOPPED');
    const operations = new Set([failed, Summaries[0]].flatMap((operation) => operation?.OperationId ?? []));
    return (0,errors/* asAction */.l3)('cloudformation:ListStackSetOperationResults', async () => {
        const results = [];
        for (const operation of operations) {
            const request = { StackSetName: stackSet, OperationId: operation };
            for await (const page of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateListStackSetOperationResults */.z57)({ client }, request))) {
                for (const { Account = '', Region = '', Status = '', StatusReason } of page.Summaries ?? [])
                    results.push({
                        operation,
                        account: Account,
                        region: Region,
                        status: Status,
                        ...(StatusReason === undefined ? {} : { reason: StatusReason }),
                    });
            }
        }
        return results;
    });
}
/** The API gives the newest first, page by page: pages are read only until the last known event turns up. */
function eventsSince(client, stackId, after) {
    return (0,errors/* asAction */.l3)('cloudformation:DescribeStackEvents', async () => {
        const newestFirst = [];
        for await (const page of (0,pages/* unrepeated */.E)((0,dist_cjs/* paginateDescribeStackEvents */.A_l)({ client }, { StackName: stackId }))) {
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
function describedStack(stack) {
    const changedAt = stack.LastUpdatedTime ?? stack.CreationTime;
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
        ...(changedAt === undefined ? {} : { changedAt }),
    };
}
function pairs(items, key, value) {
    return Object.fromEntries(items.map((item) => [item[key] ?? '', item[value] ?? '']));
}

;// CONCATENATED MODULE: ./build/aws/cloudformation.js





/** CloudFormation in one region, in the terms of a deployment. */
function stackDeployer(place) {
    const client = new dist_cjs/* CloudFormationClient */.m1N((0,settings/* clientSettings */.r)(place));
    return {
        region: place.region,
        ...stackReads(client),
        ...changeSets(client),
        templateSummary: (template) => (0,errors/* asAction */.l3)('cloudformation:GetTemplateSummary', async () => {
            const summary = await client.send(new dist_cjs/* GetTemplateSummaryCommand */.A55(templateInput(template)));
            return {
                capabilities: summary.Capabilities ?? [],
                nestsStacks: summary.ResourceTypes?.includes('AWS::CloudFormation::Stack') === true,
                parameters: (summary.Parameters ?? []).map(({ ParameterKey, DefaultValue, NoEcho, Description }) => ({
                    name: ParameterKey ?? '',
                    noEcho: NoEcho === true,
                    ...(DefaultValue === undefined ? {} : { default: DefaultValue }),
                    ...(Description === undefined ? {} : { description: Description }),
                })),
            };
        }),
        deleteStack: (stackId, { token, retain = [], roleArn }) => (0,errors/* asAction */.l3)('cloudformation:DeleteStack', async () => {
            await client.send(new dist_cjs/* DeleteStackCommand */.fAr({
                StackName: stackId,
                ClientRequestToken: token,
                ...(retain.length === 0 ? {} : { RetainResources: [...retain] }),
                ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
            }));
        }),
        setTerminationProtection: (stackId, enabled) => (0,errors/* asAction */.l3)('cloudformation:UpdateTerminationProtection', async () => {
            await client.send(new dist_cjs/* UpdateTerminationProtectionCommand */.mP2({
                StackName: stackId,
                EnableTerminationProtection: enabled,
            }));
        }),
        setStackPolicy: (stackId, policy) => (0,errors/* asAction */.l3)('cloudformation:SetStackPolicy', async () => {
            await client.send(new dist_cjs/* SetStackPolicyCommand */.kpO({ StackName: stackId, StackPolicyBody: policy }));
        }),
        continueUpdateRollback: (stackId, { token, skip }) => (0,errors/* asAction */.l3)('cloudformation:ContinueUpdateRollback', async () => {
            await client.send(new dist_cjs/* ContinueUpdateRollbackCommand */.cAj({
                StackName: stackId,
                ClientRequestToken: token,
                ...(skip.length === 0 ? {} : { ResourcesToSkip: [...skip] }),
            }));
        }),
    };
}


/***/ }),

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


/***/ })

};
