export const id = 7822;
export const ids = [7822];
export const modules = {

/***/ 5861:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

const { ENV_KEY, ENV_SECRET, fromEnv } = __webpack_require__(55606);
const { chain, CredentialsProviderError, ENV_PROFILE } = __webpack_require__(47291);

const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
    const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = __webpack_require__(40566);
    if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
        init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
        const { fromHttp } = __webpack_require__(98605);
        return chain(fromHttp(init), fromContainerMetadata(init));
    }
    if (process.env[ENV_IMDS_DISABLED] && process.env[ENV_IMDS_DISABLED] !== "false") {
        return async () => {
            throw new CredentialsProviderError("EC2 Instance Metadata Service access disabled", { logger: init.logger });
        };
    }
    init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromInstanceMetadata");
    return fromInstanceMetadata(init);
};

function memoizeChain(providers, treatAsExpired) {
    const chain = internalCreateChain(providers);
    let activeLock;
    let passiveLock;
    let credentials;
    let forceRefreshLock;
    const provider = async (options) => {
        if (options?.forceRefresh) {
            if (!forceRefreshLock) {
                forceRefreshLock = chain(options)
                    .then((c) => {
                    credentials = c;
                })
                    .finally(() => {
                    forceRefreshLock = undefined;
                });
            }
            await forceRefreshLock;
            return credentials;
        }
        if (credentials?.expiration) {
            if (credentials?.expiration?.getTime() < Date.now()) {
                credentials = undefined;
            }
        }
        if (activeLock) {
            await activeLock;
        }
        else if (!credentials || treatAsExpired?.(credentials)) {
            if (credentials) {
                if (!passiveLock) {
                    passiveLock = chain(options)
                        .then((c) => {
                        credentials = c;
                    })
                        .catch(() => {
                    })
                        .finally(() => {
                        passiveLock = undefined;
                    });
                }
            }
            else {
                activeLock = chain(options)
                    .then((c) => {
                    credentials = c;
                })
                    .finally(() => {
                    activeLock = undefined;
                });
                return provider(options);
            }
        }
        return credentials;
    };
    return provider;
}
const internalCreateChain = (providers) => async (awsIdentityProperties) => {
    let lastProviderError;
    for (const provider of providers) {
        try {
            return await provider(awsIdentityProperties);
        }
        catch (err) {
            lastProviderError = err;
            if (err?.tryNextLink) {
                continue;
            }
            throw err;
        }
    }
    throw lastProviderError;
};

let multipleCredentialSourceWarningEmitted = false;
const defaultProvider = (init = {}) => memoizeChain([
    async () => {
        const profile = init.profile ?? process.env[ENV_PROFILE];
        if (profile) {
            const envStaticCredentialsAreSet = process.env[ENV_KEY] && process.env[ENV_SECRET];
            if (envStaticCredentialsAreSet) {
                if (!multipleCredentialSourceWarningEmitted) {
                    const warnFn = init.logger?.warn && init.logger?.constructor?.name !== "NoOpLogger"
                        ? init.logger.warn.bind(init.logger)
                        : console.warn;
                    warnFn(`@aws-sdk/credential-provider-node - defaultProvider::fromEnv WARNING:
    Multiple credential sources detected: 
    Both AWS_PROFILE and the pair AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY static credentials are set.
    This SDK will proceed with the AWS_PROFILE value.
    
    However, a future version may change this behavior to prefer the ENV static credentials.
    Please ensure that your environment only sets either the AWS_PROFILE or the
    AWS_ACCESS_KEY_ID/AWS_SECRET_ACCESS_KEY pair.
`);
                    multipleCredentialSourceWarningEmitted = true;
                }
            }
            throw new CredentialsProviderError("AWS_PROFILE is set, skipping fromEnv provider.", {
                logger: init.logger,
                tryNextLink: true,
            });
        }
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromEnv");
        return fromEnv(init)();
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromSSO");
        const { ssoStartUrl, ssoAccountId, ssoRegion, ssoRoleName, ssoSession } = init;
        if (!ssoStartUrl && !ssoAccountId && !ssoRegion && !ssoRoleName && !ssoSession) {
            throw new CredentialsProviderError("Skipping SSO provider in default chain (inputs do not include SSO fields).", { logger: init.logger });
        }
        const { fromSSO } = __webpack_require__(60998);
        return fromSSO(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
        const { fromIni } = __webpack_require__(75869);
        return fromIni(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
        const { fromProcess } = __webpack_require__(75360);
        return fromProcess(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
        const { fromTokenFile } = __webpack_require__(29956);
        return fromTokenFile(init)(awsIdentityProperties);
    },
    async () => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::remoteProvider");
        return (await remoteProvider(init))();
    },
    async () => {
        throw new CredentialsProviderError("Could not load credentials from any providers", {
            tryNextLink: false,
            logger: init.logger,
        });
    },
], credentialsTreatedAsExpired);
const credentialsWillNeedRefresh = (credentials) => credentials?.expiration !== undefined;
const credentialsTreatedAsExpired = (credentials) => credentials?.expiration !== undefined && credentials.expiration.getTime() - Date.now() < 300000;

exports.credentialsTreatedAsExpired = credentialsTreatedAsExpired;
exports.credentialsWillNeedRefresh = credentialsWillNeedRefresh;
exports.defaultProvider = defaultProvider;


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

/***/ 28450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   identityReader: () => (/* binding */ identityReader)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16764);
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94417);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68127);
/* harmony import */ var _managed_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85914);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53242);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78);






/** Who is in an account beside its roles. */
function identityReader(place) {
    const client = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .IAMClient */ .h8v((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)(place));
    return {
        accountAlias: () => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:ListAccountAliases', async () => {
            const { AccountAliases } = await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .ListAccountAliasesCommand */ .xcp({}));
            return AccountAliases?.[0];
        }),
        oidcProvider: (arn) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:GetOpenIDConnectProvider', async () => {
            const command = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .GetOpenIDConnectProviderCommand */ .cCT({ OpenIDConnectProviderArn: arn });
            const { Url = '', ClientIDList } = await client.send(command);
            return { arn, url: Url.replace(/^https:\/\//, ''), audiences: ClientIDList ?? [] };
        }),
        user: (name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:GetUser', () => readUser(client, name)),
        userPolicies: async (name) => [
            ...(await inlinePolicies(client, name)),
            ...(await attachedPolicies(client, name)),
        ],
        groups: (name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:ListGroupsForUser', async () => {
            const groups = [];
            for await (const { Groups } of (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .unrepeated */ .E)((0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .paginateListGroupsForUser */ .qSt)({ client }, { UserName: name })))
                groups.push(...(Groups ?? []).map(({ GroupName = '' }) => GroupName));
            return groups;
        }),
        accessKeys: (name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:ListAccessKeys', () => accessKeys(client, name)),
        accessKeyUse: (id) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:GetAccessKeyLastUsed', async () => {
            const command = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .GetAccessKeyLastUsedCommand */ .qRl({ AccessKeyId: id });
            const { LastUsedDate: date, ServiceName: service = '' } = (await client.send(command)).AccessKeyLastUsed ?? {};
            return date === undefined ? undefined : { date, service };
        }),
        consolePasswordSince: (name) => consolePasswordSince(client, name),
    };
}
async function readUser(client, name) {
    const { User: user } = await client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .GetUserCommand */ .T3b({ UserName: name }));
    if (user?.Arn === undefined)
        throw new TypeError('GetUser answered without a user');
    const boundary = user.PermissionsBoundary?.PermissionsBoundaryArn;
    return {
        name: user.UserName ?? name,
        arn: user.Arn,
        ...(boundary === undefined ? {} : { permissionsBoundaryArn: boundary }),
    };
}
async function inlinePolicies(client, user) {
    const names = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:ListUserPolicies', async () => {
        const all = [];
        for await (const page of (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .unrepeated */ .E)((0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .paginateListUserPolicies */ .Z2$)({ client }, { UserName: user })))
            all.push(...(page.PolicyNames ?? []));
        return all;
    });
    return Promise.all(names.map((name) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:GetUserPolicy', async () => {
        const command = new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .GetUserPolicyCommand */ .bcb({ UserName: user, PolicyName: name });
        const { PolicyDocument } = await client.send(command);
        return { name, document: decodeURIComponent(PolicyDocument ?? '') };
    })));
}
async function attachedPolicies(client, user) {
    const attached = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:ListAttachedUserPolicies', async () => {
        const all = [];
        for await (const page of (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .unrepeated */ .E)((0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .paginateListAttachedUserPolicies */ .RC9)({ client }, { UserName: user }))) {
            for (const { PolicyName = '', PolicyArn } of page.AttachedPolicies ?? [])
                if (PolicyArn !== undefined)
                    all.push({ name: PolicyName, arn: PolicyArn });
        }
        return all;
    });
    return Promise.all(attached.map(({ name, arn }) => (0,_managed_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .managedPolicy */ .k)(client, name, arn)));
}
async function accessKeys(client, user) {
    const keys = [];
    for await (const page of (0,_pages_js__WEBPACK_IMPORTED_MODULE_5__/* .unrepeated */ .E)((0,_aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .paginateListAccessKeys */ .YQh)({ client }, { UserName: user }))) {
        for (const { AccessKeyId: id, Status, CreateDate: created } of page.AccessKeyMetadata ?? [])
            if (id !== undefined && created !== undefined)
                keys.push({ id, active: Status === 'Active', created });
    }
    return keys;
}
async function consolePasswordSince(client, user) {
    try {
        const { LoginProfile } = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l3)('iam:GetLoginProfile', () => client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_4__/* .GetLoginProfileCommand */ .aZV({ UserName: user })));
        return LoginProfile?.CreateDate;
    }
    catch (error) {
        if (error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O && error.class === 'not-found')
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 85914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ managedPolicy)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16764);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68127);


/** A managed policy in its default version. */
async function managedPolicy(client, name, arn) {
    const policy = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('iam:GetPolicy', () => client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyCommand */ .s4W({ PolicyArn: arn })));
    const { PolicyVersion } = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .asAction */ .l3)('iam:GetPolicyVersion', () => client.send(new _aws_sdk_client_iam__WEBPACK_IMPORTED_MODULE_1__/* .GetPolicyVersionCommand */ .G45({ PolicyArn: arn, VersionId: policy.Policy?.DefaultVersionId ?? 'v1' })));
    return { name, arn, document: decodeURIComponent(PolicyVersion?.Document ?? '') };
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
