export const id = 810;
export const ids = [810];
export const modules = {

/***/ 5861:
/***/ ((__unused_webpack_module, exports, __webpack_require__) => {

const { ENV_KEY, ENV_SECRET, fromEnv } = __webpack_require__(5606);
const { chain, CredentialsProviderError, ENV_PROFILE } = __webpack_require__(7291);

const ENV_IMDS_DISABLED = "AWS_EC2_METADATA_DISABLED";
const remoteProvider = async (init) => {
    const { ENV_CMDS_FULL_URI, ENV_CMDS_RELATIVE_URI, fromContainerMetadata, fromInstanceMetadata } = __webpack_require__(566);
    if (process.env[ENV_CMDS_RELATIVE_URI] || process.env[ENV_CMDS_FULL_URI]) {
        init.logger?.debug("@aws-sdk/credential-provider-node - remoteProvider::fromHttp/fromContainerMetadata");
        const { fromHttp } = __webpack_require__(8605);
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
        const { fromSSO } = __webpack_require__(998);
        return fromSSO(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromIni");
        const { fromIni } = __webpack_require__(5869);
        return fromIni(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromProcess");
        const { fromProcess } = __webpack_require__(5360);
        return fromProcess(init)(awsIdentityProperties);
    },
    async (awsIdentityProperties) => {
        init.logger?.debug("@aws-sdk/credential-provider-node - defaultProvider::fromTokenFile");
        const { fromTokenFile } = __webpack_require__(9956);
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
        assumeRole: (session, request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:AssumeRole', async () => {
            const answer = await clientOf(session).send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleCommand */ .QL({
                ...roleInput(request),
                ExternalId: request.externalId,
                Tags: request.tags?.map(([Key, Value]) => ({ Key, Value })),
                TransitiveTagKeys: request.transitiveTagKeys && [...request.transitiveTagKeys],
            }), options);
            return assumedRole(answer, mask);
        }),
        assumeRoleWithWebIdentity: (request) => (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:AssumeRoleWithWebIdentity', async () => {
            // The call is not signed: without these the SDK would look for credentials that it does not need.
            const anonymous = stsClient(place, { accessKeyId: '', secretAccessKey: '' });
            const answer = await anonymous.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .AssumeRoleWithWebIdentityCommand */ .WH({
                ...roleInput(request),
                WebIdentityToken: request.webIdentityToken.reveal(),
            }), options);
            return assumedRole(answer, mask);
        }),
    };
}
/** Who the given, or else the ambient, credentials are. */
function whoAmI(place) {
    return callerIdentity(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM((0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)(place)), {});
}
function stsClient(place, credentials) {
    const client = new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .STSClient */ .iM({
        ...(0,_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .clientSettings */ .r)({ ...place, attempts: 1 }),
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
    return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asAction */ .l)('sts:GetCallerIdentity', async () => {
        const { Account, Arn, UserId } = await client.send(new _aws_sdk_client_sts__WEBPACK_IMPORTED_MODULE_2__/* .GetCallerIdentityCommand */ .zI({}), options);
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
