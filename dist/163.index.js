export const id = 163;
export const ids = [163];
export const modules = {

/***/ 55050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ accountHandle),
/* harmony export */   JC: () => (/* binding */ upperSnakeCase),
/* harmony export */   XD: () => (/* binding */ accountVariables),
/* harmony export */   _y: () => (/* binding */ sdkVariables),
/* harmony export */   ho: () => (/* binding */ prefixedVariables),
/* harmony export */   pO: () => (/* binding */ octopusLines)
/* harmony export */ });
/**
 * The variables of the account under the names that platforms' scripts know (Octopus Deploy's account variables).
 * Absent ones are left out.
 * https://octopus.com/docs/infrastructure/accounts/aws#aws-account-variables
 */
function accountVariables(login) {
    const { session } = login;
    const rows = [
        ['AccessKey', session.accessKeyId, false],
        ['SecretKey', session.secretAccessKey.reveal(), true],
        ['SessionToken', session.sessionToken?.reveal(), true],
        ['RoleArn', login.roleArn, false],
        ['SessionDuration', login.sessionDurationSeconds?.toString(), false],
        ['OpenIdConnectJwt', login.webIdentityToken?.reveal(), true],
    ];
    return present(rows);
}
/**
 * Environment variables with the account's name in front: `AWS Account` and `AccessKey` give `AWS_ACCOUNT_ACCESS_KEY`.
 */
function prefixedVariables(login, accountName) {
    return accountVariables(login).map((variable) => ({
        ...variable,
        name: `${upperSnakeCase(accountName)}_${upperSnakeCase(variable.name)}`,
    }));
}
/** What the AWS SDKs and the command line read. Blank ones are set too, so that nothing of an earlier login shines through. */
function sdkVariables(login) {
    const { session, region } = login;
    return [
        { name: 'AWS_ACCESS_KEY_ID', value: session.accessKeyId, secret: false },
        { name: 'AWS_SECRET_ACCESS_KEY', value: session.secretAccessKey.reveal(), secret: true },
        { name: 'AWS_SESSION_TOKEN', value: session.sessionToken?.reveal() ?? '', secret: true },
        { name: 'AWS_CREDENTIAL_EXPIRATION', value: session.expiration?.toISOString() ?? '', secret: false },
        { name: 'AWS_ACCOUNT_ID', value: login.identity.account, secret: false },
        { name: 'AWS_REGION', value: region, secret: false },
        { name: 'AWS_DEFAULT_REGION', value: region, secret: false },
    ];
}
/** Everything about the account that is no secret, as one JSON that survives between jobs. `id` names this login. */
function accountHandle(login, id) {
    return JSON.stringify({
        login: id,
        accountId: login.identity.account,
        partition: login.partition,
        region: login.region,
        source: login.source,
        callerArn: login.identity.arn,
        ...(login.roleArn === undefined ? {} : { roleArn: login.roleArn }),
        ...(login.sessionDurationSeconds === undefined ? {} : { sessionDuration: login.sessionDurationSeconds }),
        ...(login.session.expiration === undefined ? {} : { expiration: login.session.expiration.toISOString() }),
    });
}
/** The names that an account carries on the Octopus page: the token's has a dot inside. */
const OCTOPUS_NAMES = { OpenIdConnectJwt: 'OpenIdConnect.Jwt' };
/** The lines that Octopus prints for an account: itself, then its variables, secrets as asterisks. */
function octopusLines(login, accountName) {
    const variables = accountVariables(login).map(({ name, value, secret }) => `[${accountName}.${OCTOPUS_NAMES[name] ?? name}] = '${secret ? '********' : value}'`);
    return [`[${accountName}] = '${login.identity.account}'`, ...variables];
}
/** `AWS Account` and `OpenIdConnectJwt` in the form of environment variables. */
function upperSnakeCase(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .toUpperCase();
}
function present(rows) {
    return rows.flatMap(([name, value, secret]) => (value === undefined ? [] : [{ name, value, secret }]));
}


/***/ }),

/***/ 61172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ ownProfileFiles),
/* harmony export */   DJ: () => (/* binding */ credentialProcess),
/* harmony export */   Gf: () => (/* binding */ sectionTitle),
/* harmony export */   x_: () => (/* binding */ dockerProfileFiles)
/* harmony export */ });
/**
 * Where the profiles of this job are: what the variables say, else `.aws` of the home folder. Undefined when there is no
 * home. https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 */
function ownProfileFiles(variable) {
    const home = variable('HOME') ?? variable('USERPROFILE');
    const credentials = variable('AWS_SHARED_CREDENTIALS_FILE') ?? inHome(home, 'credentials');
    const config = variable('AWS_CONFIG_FILE') ?? inHome(home, 'config');
    return credentials === undefined || config === undefined ? undefined : { credentials, config };
}
/**
 * Where Docker actions find them: the runner mounts this folder as their home.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
function dockerProfileFiles(runnerTemp) {
    return {
        credentials: `${runnerTemp}/_github_home/.aws/credentials`,
        config: `${runnerTemp}/_github_home/.aws/config`,
    };
}
/** The title of a profile's section: the config file has `profile` in front of every name but `default`. */
function sectionTitle(file, profile) {
    return file === 'credentials' || profile === 'default' ? profile : `profile ${profile}`;
}
/**
 * The value of `credential_process` for a program and its arguments. Undefined when one cannot be quoted in a way that
 * shells and the SDKs' own splitting read alike.
 */
function credentialProcess(command) {
    const unsafe = command.some((part) => /["$`\r\n]/.test(part) || (part.includes('\\') && !/^[A-Za-z]:\\/.test(part)));
    return unsafe ? undefined : command.map((part) => `"${part}"`).join(' ');
}
function inHome(home, name) {
    return home === undefined ? undefined : `${home}/.aws/${name}`;
}


/***/ }),

/***/ 40046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loginInputs),
  $: () => (/* binding */ parseLogin)
});

// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(82050);
// EXTERNAL MODULE: ./build/credentials/role-arn.js
var role_arn = __webpack_require__(59347);
// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/proxy-inputs.js
var proxy_inputs = __webpack_require__(56248);
;// CONCATENATED MODULE: ./build/steps/login/call-inputs.js


/** Inputs that say how AWS is called, and how often. */
const callInputs = {
    'sts-endpoint': (0,input_spec/* optionalText */.mR)({
        pattern: /^https?:\/\/[\x21-\x7e]{1,500}$/,
        form: 'an https URL (http only for this machine and its own network)',
    }),
    ...proxy_inputs/* proxyInputs */.AG,
    'disable-retry': (0,input_spec/* boolean */.zM)(false),
    'retry-max-attempts': (0,input_spec/* integer */.nd)({ min: 1, max: 100, default: 4, unit: 'attempts' }),
    // Nought is none, as in aws-actions/configure-aws-credentials.
    'action-timeout-s': (0,input_spec/* optionalInteger */.$H)({ min: 0, max: 21_600, unit: 'seconds' }),
    'special-characters-workaround': (0,input_spec/* boolean */.zM)(false),
    'trust-policy-file': (0,input_spec/* optionalText */.mR)({ form: 'a path' }),
};
/** Tries after a failure that passes may take as long as this, when nothing else was said. */
const RETRY_BUDGET_MS = 30_000;
/** This machine, private addresses, and names without a dot, which service containers have: no name of the internet. */
const OWN_NETWORK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\.\d+\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|192\.168\.\d+\.\d+|[a-z0-9_-]+)$/;
function parseCalls(values) {
    const endpoint = values['sts-endpoint'];
    const timeoutSeconds = values['action-timeout-s'] || undefined;
    const trustPolicyFile = values['trust-policy-file'];
    return {
        calls: {
            proxy: (0,proxy_inputs/* proxyChoice */.QL)(values),
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
            ...(trustPolicyFile === undefined ? {} : { trustPolicyFile }),
        },
        retry: {
            attempts: values['disable-retry'] ? 1 : values['retry-max-attempts'],
            budgetMs: timeoutSeconds === undefined ? RETRY_BUDGET_MS : timeoutSeconds * 1000,
        },
    };
}
const callRules = [endpointFaults, proxy_inputs/* proxyFaults */.kU];
function endpointFaults(values) {
    const endpoint = values['sts-endpoint'];
    if (endpoint === undefined || isSafeUrl(endpoint))
        return [];
    return [
        {
            input: 'sts-endpoint',
            problem: 'is not an https URL: tokens and signatures would travel in the clear',
            seen: endpoint,
        },
    ];
}
function isSafeUrl(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || OWN_NETWORK.test(hostname);
}

// EXTERNAL MODULE: ./build/steps/login/publish-inputs.js
var publish_inputs = __webpack_require__(71063);
// EXTERNAL MODULE: ./build/credentials/duration.js
var duration = __webpack_require__(55233);
// EXTERNAL MODULE: ./build/credentials/role-hop.js
var role_hop = __webpack_require__(74487);
;// CONCATENATED MODULE: ./build/steps/login/role-inputs.js



/** Inputs that say which roles to assume, and how. */
const roleInputs = {
    'role-to-assume': (0,input_spec/* optionalText */.mR)({
        pattern: /^[\x21-\x7e]{1,2048}$/,
        form: 'a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
    }),
    'role-duration-seconds': (0,input_spec/* parsed */.Yz)({
        form: duration/* DURATION_FORM */.ec,
        default: '3600',
        absent: 3600,
        read: duration/* parseDuration */.E9,
    }),
    'role-session-name': (0,input_spec/* text */.Qq)('GitHubActions', {
        pattern: /^[\w+=,.@-]{2,64}$/,
        form: '2 to 64 letters, digits or any of + = , . @ - _',
    }),
    'role-external-id': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^[\w+=,.@:/-]{2,1224}$/,
        form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
    }),
    'inline-session-policy': (0,input_spec/* optionalText */.mR)({ form: 'a policy document as JSON' }),
    'managed-session-policies': (0,input_spec/* list */.p_)({ form: 'ARNs of managed policies, separated by commas or line ends' }),
    'custom-tags': (0,input_spec/* parsed */.Yz)({
        form: 'a JSON object of texts, for example {"Team": "platform"}',
        absent: [],
        read: parseTags,
    }),
    'transitive-tag-keys': (0,input_spec/* list */.p_)({ form: 'tag keys, separated by commas or line ends' }),
    'role-skip-session-tagging': (0,input_spec/* optionalBoolean */.Jz)(),
    'role-chain': (0,input_spec/* parsed */.Yz)({
        form: 'a YAML list of roles',
        unquoted: true,
        absent: [],
        // The parser of YAML is large, and most logins have no chain.
        read: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1952)]).then(__webpack_require__.bind(__webpack_require__, 41952))).parseRoleChain(text),
    }),
};
/**
 * Tags of the job are sent when they are asked for: by `role-skip-session-tagging: false`, or by transitive keys.
 * `true` sends none at all, the user's own neither.
 */
function parseRoles(values) {
    const role = values['role-to-assume'];
    const externalId = values['role-external-id']?.reveal();
    const policy = values['inline-session-policy'];
    const policyArns = values['managed-session-policies'];
    const keys = values['transitive-tag-keys'];
    const skip = values['role-skip-session-tagging'];
    const tags = skip === true ? [] : values['custom-tags'];
    const chain = values['role-chain'];
    return {
        durationSeconds: values['role-duration-seconds'],
        sessionName: values['role-session-name'],
        jobTags: skip === false || (skip === undefined && keys.length > 0),
        ...(role === undefined ? {} : { role }),
        ...(externalId === undefined ? {} : { externalId }),
        ...(policy === undefined ? {} : { policy }),
        ...(policyArns.length === 0 ? {} : { policyArns }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(keys.length === 0 || skip === true ? {} : { transitiveTagKeys: keys }),
        ...(chain.length === 0 ? {} : { chain }),
    };
}
/** Which input says which part of the role. */
const PARTS = [
    {
        input: 'role-to-assume',
        part: 'role',
        of: (values) => ({ role: values['role-to-assume'] ?? ANY_HOP.role }),
    },
    {
        input: 'custom-tags',
        part: 'tags',
        of: (values) => (values['role-skip-session-tagging'] === true ? {} : { tags: values['custom-tags'] }),
    },
    {
        input: 'transitive-tag-keys',
        part: 'transitiveTagKeys',
        of: (values) => values['role-skip-session-tagging'] === true
            ? {}
            : { transitiveTagKeys: values['transitive-tag-keys'] },
    },
    {
        input: 'inline-session-policy',
        part: 'policy',
        of: ({ 'inline-session-policy': policy }) => (policy === undefined ? {} : { policy }),
    },
    {
        input: 'managed-session-policies',
        part: 'policyArns',
        of: (values) => ({ policyArns: values['managed-session-policies'] }),
    },
];
/** A role that nothing is wrong with, so that each part can be judged by itself. */
const ANY_HOP = { role: 'any', sessionName: 'any', duration: 3600 };
const NEEDS_A_ROLE = [
    'role-external-id',
    'inline-session-policy',
    'managed-session-policies',
    'custom-tags',
    'transitive-tag-keys',
];
/** What STS would refuse in the single role, and inputs that have no role to go with. */
const roleRules = [
    ...PARTS.map(({ input, part, of }) => (values) => values['role-to-assume'] === undefined
        ? []
        : (0,role_hop/* hopFaults */.pm)({ ...ANY_HOP, ...of(values) })
            .filter((fault) => fault.part === part)
            .map(({ problem, seen }) => ({ input, problem, ...(seen === undefined ? {} : { seen }) }))),
    ...NEEDS_A_ROLE.map((input) => (values) => {
        const value = values[input];
        const isGiven = Array.isArray(value) ? value.length > 0 : value !== undefined;
        return isGiven && values['role-to-assume'] === undefined
            ? [{ input, problem: 'needs "role-to-assume" beside it' }]
            : [];
    }),
];
function parseTags(given) {
    const value = jsonOf(given);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const wrong = entries.filter(([, tag]) => !['string', 'number', 'boolean'].includes(typeof tag));
    return wrong.length > 0
        ? { problem: `has ${wrong.map(([key]) => `"${key}"`).join(', ')}, whose value is no text` }
        : entries.map(([key, tag]) => [key, String(tag)]);
}
function jsonOf(given) {
    try {
        return JSON.parse(given);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/steps/login/source-inputs.js


const SOURCES = [
    'auto',
    'keys',
    'oidc',
    'web-identity-file',
    'container',
    'instance',
    'environment',
    'profile',
];
/** Inputs that say where the first credentials come from. */
const sourceInputs = {
    source: (0,input_spec/* oneOf */.yL)(SOURCES, 'auto'),
    audience: (0,input_spec/* optionalText */.mR)({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
    'aws-access-key-id': (0,input_spec/* optionalText */.mR)({
        // Not only what AWS gives (AKIA…, ASIA…): behind `sts-endpoint` may be something else, with keys such as `test`.
        pattern: /^\w{1,128}$/,
        form: 'an access key id: letters and digits, without blanks',
    }),
    'aws-secret-access-key': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^\S+$/,
        form: 'a secret access key, without blanks',
    }),
    'aws-session-token': (0,input_spec/* optionalSecret */.Ny)({ pattern: /^\S+$/, form: 'a session token, without blanks' }),
    'web-identity-token-file': (0,input_spec/* optionalText */.mR)({ pattern: /^[^\0\r\n]{1,4096}$/, form: 'a path' }),
    'source-profile': (0,input_spec/* optionalText */.mR)({
        pattern: /^[^\s[\]]{1,128}$/,
        form: 'the name of a profile, without blanks',
    }),
    'role-chaining': (0,input_spec/* boolean */.zM)(false),
    'force-skip-oidc': (0,input_spec/* boolean */.zM)(false),
    'use-existing-credentials': (0,input_spec/* boolean */.zM)(false),
};
/** Inputs that ask for a source by being there, and the sources that they go with. */
const ASKS_FOR = [
    { input: 'aws-access-key-id', sources: ['keys'] },
    { input: 'aws-secret-access-key', sources: ['keys'] },
    { input: 'aws-session-token', sources: ['keys'] },
    { input: 'web-identity-token-file', sources: ['web-identity-file'] },
    { input: 'source-profile', sources: ['profile'] },
    { input: 'role-chaining', sources: ['environment', 'keys'] },
];
/** An input with a fault of its own was given. */
const given = (values, input) => (0,input_rules/* ifRead */.Q)(() => values[input] !== undefined && values[input] !== false) ?? true;
/** The source that the inputs ask for. Which it is follows from what was given, never from what lies around. */
function parseSource(values) {
    const id = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    const token = values['aws-session-token'];
    const { audience } = values;
    const path = values['web-identity-token-file'];
    const profile = values['source-profile'];
    const wanted = { ...(audience === undefined ? {} : { audience }) };
    switch (wantedSource(values)) {
        case 'keys':
            if (id === undefined || secret === undefined)
                break;
            return {
                kind: 'keys',
                session: {
                    accessKeyId: id,
                    secretAccessKey: secret,
                    ...(token === undefined ? {} : { sessionToken: token }),
                },
            };
        case 'web-identity-file':
            return { kind: 'web-identity-file', ...(path === undefined ? {} : { path }) };
        case 'profile':
            return { kind: 'profile', ...(profile === undefined ? {} : { name: profile }) };
        case 'container':
            return { kind: 'container' };
        case 'instance':
            return { kind: 'instance' };
        case 'environment':
            return { kind: 'environment' };
        case 'oidc':
            return { kind: 'oidc', ...wanted };
        case 'auto':
            break;
    }
    return { kind: 'auto', oidc: !values['force-skip-oidc'], ...wanted };
}
/** `auto`, unless the source is named or an input asks for one. An audience asks for none: it is told of a token, if any. */
function wantedSource(values) {
    if (values.source !== 'auto')
        return values.source;
    const asking = ASKS_FOR.find(({ input }) => given(values, input));
    return asking?.sources[0] ?? 'auto';
}
const sourceRules = [
    keyPairFaults,
    keyTokenFaults,
    otherSourceFaults,
    audienceFaults,
    skippedOidcFaults,
    existingFaults,
];
function keyPairFaults(values) {
    const id = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    if (id !== undefined && secret === undefined)
        return [{ input: 'aws-secret-access-key', problem: 'is required beside "aws-access-key-id"' }];
    if (id === undefined && secret !== undefined)
        return [{ input: 'aws-access-key-id', problem: 'is required beside "aws-secret-access-key"' }];
    return values.source === 'keys' && id === undefined
        ? [
            {
                input: 'aws-access-key-id',
                problem: 'and "aws-secret-access-key" are required for source keys',
            },
        ]
        : [];
}
function keyTokenFaults(values) {
    const id = values['aws-access-key-id'];
    const token = values['aws-session-token'];
    if (token !== undefined && id === undefined)
        return [{ input: 'aws-session-token', problem: 'needs "aws-access-key-id" beside it' }];
    return id?.startsWith('ASIA') && token === undefined
        ? [
            {
                input: 'aws-session-token',
                problem: 'is required: an access key id that starts with ASIA is a temporary one',
            },
        ]
        : [];
}
/** Inputs that ask for another source than the one that was named, or than the first one that asks. */
function otherSourceFaults(values) {
    const asking = ASKS_FOR.filter(({ input }) => given(values, input));
    const first = asking[0];
    const named = values.source === 'auto' ? first?.sources[0] : values.source;
    const why = values.source === 'auto' ? `"${first?.input}" asks for source ${named}` : `"source" is ${named}`;
    return asking
        .filter(({ sources }) => named !== undefined && !sources.includes(named))
        .map(({ input, sources }) => ({ input, problem: `is for source ${sources.join(' or ')}, but ${why}` }));
}
/** Beside a source that is named, an audience contradicts it; beside keys, aws-actions/configure-aws-credentials takes both. */
function audienceFaults({ audience, source }) {
    return audience === undefined || source === 'auto' || source === 'oidc'
        ? []
        : [{ input: 'audience', problem: `is for source oidc, but "source" is ${source}` }];
}
/** What is told in the log about inputs that have no meaning beside the source, and do no harm there. */
function leftOutInputs(values) {
    const source = wantedSource(values);
    return values.audience === undefined || source === 'auto' || source === 'oidc'
        ? []
        : [`The audience is left out: this login is by source ${source}, and no OIDC token is asked for.`];
}
function skippedOidcFaults(values) {
    return values.source === 'oidc' && values['force-skip-oidc']
        ? [{ input: 'force-skip-oidc', problem: 'contradicts "source", which is oidc' }]
        : [];
}
function existingFaults(values) {
    const { source } = values;
    return values['use-existing-credentials'] && source !== 'auto' && source !== 'environment'
        ? [
            {
                input: 'use-existing-credentials',
                problem: `takes the credentials of the environment, but "source" is ${source}`,
            },
        ]
        : [];
}

;// CONCATENATED MODULE: ./build/steps/login/inputs.js








const loginInputs = {
    'aws-region': (0,input_spec/* text */.Qq)('us-east-1', {
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'an AWS region, for example eu-west-1',
    }),
    ...roleInputs,
    ...sourceInputs,
    'allowed-account-ids': (0,input_spec/* list */.p_)({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas' }),
    ...callInputs,
    ...publish_inputs/* publishInputs */.vZ,
};
/** Every rule between inputs of one login. */
const LOGIN_RULES = [
    ...sourceRules,
    ...roleRules,
    roleSourceFaults,
    roleNameFaults,
    partitionFaults,
    allowedAccountFaults,
    ...callRules,
    ...publish_inputs/* publishRules */.F9,
    renewalFaults,
];
/** Checks the rules between inputs. Throws InputError with all faults. */
function parseLogin(values) {
    const faults = (0,input_rules/* brokenRules */.P6)(values, LOGIN_RULES);
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const { calls, retry } = parseCalls(values);
    return {
        publish: (0,publish_inputs/* parsePublish */.LS)(values),
        leftOut: leftOutInputs(values),
        calls,
        request: {
            ...parseRoles(values),
            source: parseSource(values),
            useExisting: values['use-existing-credentials'],
            region: values['aws-region'],
            allowedAccountIds: values['allowed-account-ids'],
            plainSecret: values['special-characters-workaround'],
            retry,
        },
    };
}
/** `refresh` is asked of a login that a later step cannot repeat by itself. */
function renewalFaults(values) {
    const source = wantedSource(values);
    const byOwnToken = source === 'oidc' || (source === 'auto' && !values['force-skip-oidc']);
    return !values.refresh || (byOwnToken && !values['use-existing-credentials'])
        ? []
        : [
            {
                input: 'refresh',
                problem: 'needs a login by the OIDC token of the job: only that proof can be got again by every step, without keeping a secret key',
            },
        ];
}
const rolesOf = (values) => [
    ...(values['role-to-assume'] === undefined
        ? []
        : [{ input: 'role-to-assume', role: values['role-to-assume'] }]),
    ...values['role-chain'].map(({ role }) => ({ input: 'role-chain', role })),
];
const byToken = (values) => /^(oidc|web-identity-file)$/.test(wantedSource(values));
/** A token is worth nothing without a role. */
function roleSourceFaults(values) {
    const source = wantedSource(values);
    const needsRole = source === 'oidc' || (source === 'auto' && values.audience !== undefined);
    return needsRole && rolesOf(values).length === 0
        ? [{ input: 'role-to-assume', problem: 'is required: an OIDC token is exchanged for a role' }]
        : [];
}
/** The account of a role that a token is exchanged for must be known. */
function roleNameFaults(values) {
    const [first] = rolesOf(values);
    const maybeByToken = byToken(values) || (wantedSource(values) === 'auto' && !values['force-skip-oidc']);
    if (first === undefined || !maybeByToken || !(0,role_arn/* isRoleName */.y)(first.role))
        return [];
    return values['allowed-account-ids'].length === 1
        ? []
        : [
            {
                input: first.input,
                problem: 'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
                seen: first.role,
            },
        ];
}
/** Every role must be in the partition of the region. */
function partitionFaults(values) {
    const region = values['aws-region'];
    const partition = (0,partitions/* partitionOfRegion */.cn)(region).id;
    return rolesOf(values).flatMap(({ role }) => {
        const other = (0,role_arn/* parseRoleArn */.D)(role)?.partition ?? partition;
        const problem = `belongs to partition ${partition}, but the role ${role} to ${other}`;
        return other === partition ? [] : [{ input: 'aws-region', problem, seen: region }];
    });
}
/** The last role must be in an allowed account. */
function allowedAccountFaults(values) {
    const allowed = values['allowed-account-ids'];
    const last = rolesOf(values).at(-1);
    const account = last === undefined ? undefined : (0,role_arn/* parseRoleArn */.D)(last.role)?.account;
    if (last === undefined || account === undefined || allowed.length === 0 || allowed.includes(account))
        return [];
    return [
        {
            input: last.input,
            problem: `is in account ${account}, which "allowed-account-ids" does not allow`,
            seen: last.role,
        },
    ];
}


/***/ }),

/***/ 5624:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ meanwhile)
/* harmony export */ });
/**
 * Does `work` at the next turn of the event loop: what was started before it, a request for example, is on its way then,
 * and the work takes no time of its own.
 */
async function meanwhile(work) {
    await new Promise((resolve) => {
        setImmediate(resolve);
    });
    return work();
}


/***/ }),

/***/ 61692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loginOutputs)
/* harmony export */ });
/** What a login of one account hands over as outputs. */
const loginOutputs = [
    'AccessKey',
    'SecretKey',
    'SessionToken',
    'RoleArn',
    'SessionDuration',
    'OpenIdConnectJwt',
    'aws-account-id',
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'aws-expiration',
    'authenticated-arn',
    'partition',
    'region',
    'source',
    'seconds-left',
    'account',
];


/***/ }),

/***/ 71063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F9: () => (/* binding */ publishRules),
/* harmony export */   LS: () => (/* binding */ parsePublish),
/* harmony export */   ce: () => (/* binding */ isReservedName),
/* harmony export */   vZ: () => (/* binding */ publishInputs)
/* harmony export */ });
/* harmony import */ var _credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);


/** Inputs that say what a proven login hands over, and under which names. */
const publishInputs = {
    'variable-name': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('AWS Account', {
        pattern: /^[A-Za-z][\w .-]{0,63}$/,
        form: 'a letter, then up to 63 letters, digits, blanks or any of . - _',
    }),
    'print-variables': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'output-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    'output-env-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalBoolean */ .Jz)(),
    'unset-current-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'mask-aws-account-id': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'aws-profile': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)({
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line of the file
        pattern: /^[^\s[\]/\\"'#;\u0000-\u001f\u007f]{1,128}$/,
        form: 'the name of a profile, without blanks, brackets, slashes or quotes',
    }),
    'overwrite-aws-profile': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'docker-actions': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    refresh: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
};
function parsePublish(values) {
    const accountName = values['variable-name'];
    return {
        accountName,
        printVariables: values['print-variables'],
        outputsCredentials: values['output-credentials'],
        exportsCredentials: values['output-env-credentials'],
        unsetsCurrent: values['unset-current-credentials'],
        masksAccountId: values['mask-aws-account-id'],
        profile: values['aws-profile'] ??
            (values.refresh ? (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .upperSnakeCase */ .JC)(accountName).toLowerCase().replaceAll('_', '-') : undefined),
        overwritesProfile: values['overwrite-aws-profile'],
        dockerActions: values['docker-actions'],
        refresh: values.refresh,
    };
}
/** Names under which `<name>_ROLE_ARN` and `<name>_SESSION_TOKEN` would be the SDK's own variables. */
function isReservedName(accountName) {
    return (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .upperSnakeCase */ .JC)(accountName) === 'AWS';
}
/** Choices that contradict each other. */
const publishRules = [nameFaults, refreshFaults];
function nameFaults(values) {
    const faults = [];
    if (isReservedName(values['variable-name'])) {
        faults.push({
            input: 'variable-name',
            problem: "would give the SDK's own variables (AWS_ROLE_ARN, AWS_SESSION_TOKEN) another meaning",
            seen: values['variable-name'],
        });
    }
    return faults;
}
function refreshFaults(values) {
    const faults = [];
    if (values.refresh && values['output-env-credentials'] === true) {
        faults.push({
            input: 'output-env-credentials',
            problem: 'cannot be true beside "refresh", which keeps keys that cannot be renewed out of the environment',
        });
    }
    if (values.refresh && values['docker-actions']) {
        faults.push({
            input: 'docker-actions',
            problem: 'cannot be true beside "refresh": the program that renews the session is not in their containers',
        });
    }
    return faults;
}


/***/ }),

/***/ 35195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ runLogin),
/* harmony export */   z: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _login_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97391);
/* harmony import */ var _meanwhile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5624);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85095);



/** Logs in and proves it. */
async function runLogin(inputs, world) {
    const { request, calls, publish } = inputs;
    const [login, surroundings] = await Promise.all([
        prove(inputs, world),
        (0,_meanwhile_js__WEBPACK_IMPORTED_MODULE_1__/* .meanwhile */ .R)(() => (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_2__/* .surroundingsOf */ .Z)(world)),
    ]);
    return {
        login,
        request,
        endpoint: calls.endpoint,
        accountName: publish.accountName,
        profile: publish.profile,
        publish,
        surroundings,
    };
}
/** One login, told in the log. */
async function prove({ request, calls, publish, leftOut }, world) {
    for (const line of leftOut)
        world.log.info(line);
    const seen = publish.unsetsCurrent ? withoutCredentials(world) : world;
    const login = await (0,_login_ports_js__WEBPACK_IMPORTED_MODULE_0__/* .logInAs */ .Y)(request, calls, seen);
    const { identity, session, source, region } = login;
    if (publish.masksAccountId)
        world.mask(identity.account);
    world.log.info(`Logged in to account ${identity.account} as ${identity.arn} (${source}, ${region}).`);
    if (session.expiration !== undefined)
        world.log.info(`The session lasts until ${session.expiration.toISOString()}.`);
    return login;
}
/** `unset-current-credentials` means that they are not even looked at. */
function withoutCredentials(world) {
    const variable = (name) => /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name) ? undefined : world.variable(name);
    return { ...world, variable, through: (proxy) => ({ ...world.through(proxy), variable }) };
}


/***/ }),

/***/ 85095:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surroundingsOf)
/* harmony export */ });
/* harmony import */ var _profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61172);

function surroundingsOf(world) {
    return {
        id: crypto.randomUUID(),
        held: world.variable,
        profileFiles: (0,_profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_0__/* .ownProfileFiles */ .BB)(world.variable),
        runnerTemp: world.variable('RUNNER_TEMP'),
        credentialHelper: world.credentialHelper,
    };
}


/***/ })

};
