export const id = 805;
export const ids = [805];
export const modules = {

/***/ 3413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ createGithubIssuer),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* unused harmony export GITHUB_ISSUER */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** `iss` of the tokens; the endpoints themselves are on the rehearsal's own address. */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const LIFETIME = 300;
/** GitHub sets `nbf` some minutes back, for clocks that are late. */
const EARLIER = 600;
/** `base` is the URL under which the server routes requests to `answer`. Keys are made when the first is needed. */
function createGithubIssuer(state, base) {
    const jobs = new Map();
    let keys;
    const loadKeys = () => {
        keys ??= createKeys();
        return keys;
    };
    async function sign(claims) {
        const { SignJWT } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 6258));
        const { privateKey, publicJwk } = await loadKeys();
        return await new SignJWT({ ...claims })
            .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
            .sign(privateKey);
    }
    async function jwks() {
        return { keys: [(await loadKeys()).publicJwk] };
    }
    return {
        url: GITHUB_ISSUER,
        jwks,
        sign,
        job(context) {
            const id = state.newUuid();
            const token = state.newSecret(64);
            jobs.set(id, { token, context });
            return {
                ACTIONS_ID_TOKEN_REQUEST_URL: `${base}/idtoken/${id}?api-version=2.0`,
                ACTIONS_ID_TOKEN_REQUEST_TOKEN: token,
            };
        },
        async answer(path, query, authorization) {
            if (path === '/.well-known/jwks')
                return { status: 200, body: await jwks() };
            if (path === '/.well-known/openid-configuration')
                return { status: 200, body: discovery(base) };
            const job = jobs.get(path.replace(/^\/idtoken\//, ''));
            if (job === undefined)
                return { status: 404, body: { message: 'Not Found' } };
            if (!bearerFits(authorization, job.token))
                return { status: 401, body: { message: 'Unauthorized' } };
            const audience = query.get('audience') ?? `https://github.com/${ownerOf(job.context)}`;
            const now = Math.floor(state.now().getTime() / 1000);
            const claims = {
                jti: state.newUuid(),
                iss: GITHUB_ISSUER,
                aud: audience,
                iat: now,
                nbf: now - EARLIER,
                exp: now + LIFETIME,
                ...jobClaims(job.context),
            };
            return { status: 200, body: { count: 1, value: await sign(claims) } };
        },
    };
}
/** `sub` of a job's tokens. An environment counts before a pull request, and that before the ref. */
function subjectOf(job) {
    const [owner = '', name = ''] = job.repository.split('/');
    const repository = job.subjectFormat === 'classic'
        ? `${owner}/${name}`
        : `${owner}@${job.repositoryOwnerId}/${name}@${job.repositoryId}`;
    if (job.environment !== undefined)
        return `repo:${repository}:environment:${withoutColons(job.environment)}`;
    if (job.eventName === 'pull_request')
        return `repo:${repository}:pull_request`;
    return `repo:${repository}:ref:${withoutColons(job.ref)}`;
}
function jobClaims(job) {
    const workflowRef = `${job.repository}/.github/workflows/${job.workflowFile ?? 'onboard.yml'}@${job.ref}`;
    const sha = job.sha ?? '0000000000000000000000000000000000000000';
    return {
        sub: subjectOf(job),
        actor: job.actor ?? 'octocat',
        actor_id: job.actorId ?? '583231',
        base_ref: job.baseRef ?? '',
        event_name: job.eventName ?? 'push',
        head_ref: job.headRef ?? '',
        job_workflow_ref: workflowRef,
        job_workflow_sha: sha,
        ref: job.ref,
        ref_protected: 'false',
        ref_type: job.ref.startsWith('refs/tags/') ? 'tag' : 'branch',
        repository: job.repository,
        repository_id: job.repositoryId,
        repository_owner: ownerOf(job),
        repository_owner_id: job.repositoryOwnerId,
        repository_visibility: job.visibility ?? 'private',
        run_attempt: job.runAttempt ?? '1',
        run_id: job.runId ?? '1',
        run_number: job.runNumber ?? '1',
        runner_environment: 'github-hosted',
        sha,
        workflow: job.workflow ?? 'onboard',
        workflow_ref: workflowRef,
        workflow_sha: sha,
        ...(job.environment === undefined ? {} : { environment: job.environment }),
        ...(job.enterprise === undefined ? {} : { enterprise: job.enterprise }),
        ...(job.enterpriseId === undefined ? {} : { enterprise_id: job.enterpriseId }),
    };
}
function ownerOf(job) {
    return job.repository.split('/')[0] ?? '';
}
/** Inside a subject a colon separates parts, so that GitHub encodes those of values. */
function withoutColons(value) {
    return value.replaceAll(':', '%3A');
}
function discovery(base) {
    return {
        issuer: GITHUB_ISSUER,
        jwks_uri: `${base}/.well-known/jwks`,
        subject_types_supported: ['public', 'pairwise'],
        response_types_supported: ['id_token'],
        claims_supported: ['sub', 'aud', 'exp', 'iat', 'iss', 'jti', 'nbf'],
        id_token_signing_alg_values_supported: ['RS256'],
        scopes_supported: ['openid'],
    };
}
function bearerFits(authorization, token) {
    const given = Buffer.from(authorization ?? '', 'utf8');
    const wanted = Buffer.from(`Bearer ${token}`, 'utf8');
    return given.length === wanted.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(given, wanted);
}
async function createKeys() {
    const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 6258));
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = await exportJWK(publicKey);
    const publicJwk = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'RS256' };
    return { privateKey, publicJwk };
}


/***/ }),

/***/ 1805:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startRehearsal)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./build/rehearsal/identifiers.js

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Without a seed the identifiers come from the machine's random source. A seed makes secrets guessable: tests only. */
function createIdentifiers(seed) {
    const bytes = seed === undefined ? external_node_crypto_.randomBytes : seededBytes(seed);
    return {
        id: (prefix, length) => prefix + Array.from(bytes(length), (byte) => BASE32[byte % 32]).join(''),
        uuid() {
            const hex = [...bytes(16)]
                .map((byte, index) => index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte)
                .map((byte) => byte.toString(16).padStart(2, '0'))
                .join('');
            return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
        },
        secret: (length) => bytes(length).toString('base64').slice(0, length),
    };
}
function seededBytes(seed) {
    let drawn = 0;
    return (length) => {
        const blocks = [];
        for (let have = 0; have < length; have += 32) {
            blocks.push((0,external_node_crypto_.createHash)('sha256').update(`${seed}:${drawn}`).digest());
            drawn += 1;
        }
        return Buffer.concat(blocks).subarray(0, length);
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/create-state.js


/** An empty world: no accounts, no organization, no issuers. Throws RangeError for a speed that is not positive. */
function createState(options = {}) {
    const identifiers = createIdentifiers(options.seed);
    const speed = options.speed ?? 'full';
    if (speed !== 'full' && !(speed > 0 && Number.isFinite(speed))) {
        throw new RangeError(`The speed of a rehearsal is a positive number or "full", not ${speed}.`);
    }
    return {
        accounts: new Map(),
        organization: undefined,
        sessions: new Map(),
        issuers: new Map(),
        bucketOwners: new Map(),
        accessKeyOwners: new Map(),
        now: options.now ?? (() => new Date()),
        async sleep(milliseconds) {
            if (speed === 'full')
                await (0,promises_.setImmediate)();
            else
                await (0,promises_.setTimeout)(milliseconds / speed, undefined, { ref: false });
        },
        newId: identifiers.id,
        newUuid: identifiers.uuid,
        newSecret: identifiers.secret,
    };
}
/** An account with nothing in it; the caller adds it to `state.accounts`. */
function createAccount(identity) {
    return {
        ...identity,
        iam: {
            roles: new Map(),
            users: new Map(),
            policies: new Map(),
            oidcProviders: new Map(),
            aliases: new Set(),
        },
        stacks: new Map(),
        buckets: new Map(),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/service.js
/** An error as the service itself would answer it. */
class ServiceError extends Error {
    name = 'ServiceError';
    code;
    status;
    constructor(code, message, status = 400) {
        super(message);
        this.code = code;
        this.status = status;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/input.js

/*
 * Readers of an operation's input. They accept both forms that reach an operation: the query protocol gives every
 * scalar as text and an empty list as empty text; JSON and calls between services give numbers, booleans and arrays.
 */
/** The text of a member; undefined when it was not given. */
function textOf(input, name) {
    const value = memberOf(input, name);
    if (value === undefined || value === null)
        return undefined;
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw malformed(name, 'a string');
}
/** The text of a member that the operation cannot do without. */
function requiredTextOf(input, name) {
    const value = textOf(input, name);
    if (value === undefined) {
        throw new ServiceError('ValidationError', `1 validation error detected: Value null at '${lowerFirst(name)}' failed to satisfy constraint: Member must not be null`);
    }
    return value;
}
/** A whole number. */
function integerOf(input, name) {
    const value = textOf(input, name);
    if (value === undefined)
        return undefined;
    if (!/^-?\d{1,15}$/.test(value))
        throw malformed(name, 'an integer');
    return Number(value);
}
/** `true` or `false`. */
function flagOf(input, name) {
    const value = textOf(input, name)?.toLowerCase();
    if (value === undefined)
        return undefined;
    if (value !== 'true' && value !== 'false')
        throw malformed(name, 'a boolean');
    return value === 'true';
}
/** A list; empty when it was not given. */
function listOf(input, name) {
    const value = memberOf(input, name);
    if (value === undefined || value === null || value === '')
        return [];
    if (!Array.isArray(value))
        throw malformed(name, 'a list');
    return value;
}
/** A list of texts. */
function textsOf(input, name) {
    return listOf(input, name).map((item) => {
        if (typeof item !== 'string')
            throw malformed(name, 'a list of strings');
        return item;
    });
}
/** A list of structures. */
function structuresOf(input, name) {
    return listOf(input, name).map((item) => {
        if (!isStructure(item))
            throw malformed(name, 'a list of structures');
        return item;
    });
}
/** `Tags` as a map, in the order given. */
function tagsOf(input, name = 'Tags') {
    return new Map(structuresOf(input, name).map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? '']));
}
/** `roleName` for `RoleName`: how AWS writes members in validation messages. */
function lowerFirst(name) {
    return name.charAt(0).toLowerCase() + name.slice(1);
}
function memberOf(input, name) {
    return Object.hasOwn(input, name) ? input[name] : undefined;
}
function isStructure(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function malformed(name, form) {
    return new ServiceError('MalformedInput', `The value of ${name} is not ${form}.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/service-table.js
const DENIED = { code: 'AccessDenied', status: 403 };
const SERVICE_FACTS = {
    sts: {
        protocol: 'query',
        version: '2011-06-15',
        namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
        target: undefined,
        accessDenied: DENIED,
        global: false,
    },
    iam: {
        protocol: 'query',
        version: '2010-05-08',
        namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
        target: undefined,
        accessDenied: DENIED,
        global: true,
    },
    cloudformation: {
        protocol: 'query',
        version: '2010-05-15',
        namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
        target: undefined,
        accessDenied: DENIED,
        global: false,
    },
    organizations: {
        protocol: 'json',
        version: '2016-11-28',
        namespace: '',
        target: 'AWSOrganizationsV20161128',
        accessDenied: { code: 'AccessDeniedException', status: 400 },
        global: true,
    },
    s3: {
        protocol: 'rest-xml',
        version: '2006-03-01',
        namespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
        target: undefined,
        accessDenied: DENIED,
        global: false,
    },
};
/** Whether the rehearsal knows a service by this name. */
function isServiceName(name) {
    return Object.hasOwn(SERVICE_FACTS, name);
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/caller-keys.js
/** The global condition keys of a request: those of its time and way, and those of the caller. */
function callerKeys(state, place) {
    const { caller } = place;
    const { session } = caller;
    return [
        ...requestKeys(state, place.region),
        ['aws:PrincipalAccount', caller.accountId],
        ['aws:PrincipalArn', principalArn(state, caller)],
        ['aws:PrincipalType', caller.kind === 'user' ? 'User' : 'AssumedRole'],
        ['aws:PrincipalOrgID', organizationOf(state, caller.accountId)],
        ['aws:userid', caller.userId],
        ['aws:username', caller.userName],
        ['aws:TokenIssueTime', session?.issued.toISOString()],
        ['aws:SourceIdentity', session?.sourceIdentity],
        ['aws:FederatedProvider', session?.federatedProvider],
        ['aws:ViaAWSService', String(place.via !== undefined)],
        ['aws:CalledVia', place.via === undefined ? undefined : `${place.via}.amazonaws.com`],
        ...[...(session?.tags ?? [])].map(([key, value]) => [`aws:PrincipalTag/${key}`, value]),
    ];
}
/** The keys that hold for everybody, also for callers that nobody has authenticated yet. */
function requestKeys(state, region) {
    const now = state.now();
    return [
        ['aws:CurrentTime', now.toISOString()],
        ['aws:EpochTime', String(Math.floor(now.getTime() / 1000))],
        ['aws:RequestedRegion', region],
        ['aws:SourceIp', '127.0.0.1'],
        ['aws:SecureTransport', 'true'],
    ];
}
/** For a role session the ARN of the role, path included; policies name principals that way. */
function principalArn(state, caller) {
    const roleName = caller.session?.roleName;
    if (roleName === undefined)
        return caller.arn;
    return state.accounts.get(caller.accountId)?.iam.roles.get(roleName)?.arn ?? caller.arn;
}
function organizationOf({ organization }, accountId) {
    const inside = organization?.managementAccountId === accountId || organization?.memberAccountIds.has(accountId) === true;
    return inside ? organization?.id : undefined;
}

// EXTERNAL MODULE: ./build/trust/conditions.js
var conditions = __webpack_require__(1895);
// EXTERNAL MODULE: ./build/trust/policy-variables.js
var policy_variables = __webpack_require__(2007);
;// CONCATENATED MODULE: ./build/rehearsal/authorization/conditions.js


/** Everything that there is to know about a request: what it does not hold is certainly absent, never unknown. */
class CompleteContext extends Map {
    get(key) {
        return super.get(key) ?? [];
    }
    has() {
        return true;
    }
}
/** The condition keys of a request. Keys may be given in any letter case, as in policies. */
function requestContext(entries) {
    const context = new CompleteContext();
    for (const [key, value] of entries) {
        if (value !== undefined)
            context.set(key.toLowerCase(), typeof value === 'string' ? [value] : value);
    }
    return context;
}
/** Conditions of identity policies do not ask who is calling by principal, only by keys. */
const NO_PRINCIPAL = { kind: 'AWS', arn: '' };
/** Whether one condition holds. A comparison that cannot be made (a number that is none) does not hold, as in IAM. */
function conditionHolds(condition, context, variables) {
    const request = { action: '', principal: NO_PRINCIPAL, context };
    return (0,conditions/* testCondition */.S)(condition, request, variables).outcome === 'match';
}
/** The pieces of a resource pattern with its variables filled in; undefined when one of them has no value. */
function resourcePieces(pattern, context, variables) {
    if (!variables)
        return [{ text: pattern, literal: false }];
    const filled = (0,policy_variables/* fillVariables */.$)(pattern, context, () => undefined);
    return 'pieces' in filled ? filled.pieces : undefined;
}

// EXTERNAL MODULE: ./build/trust/arn-match.js
var arn_match = __webpack_require__(1694);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(6675);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(4976);
;// CONCATENATED MODULE: ./build/rehearsal/authorization/identity-policy.js


/**
 * Reads a document that was accepted when it was stored; the check on writing is stricter than this reader. Throws
 * PolicyDocumentError when it is no JSON at all.
 */
function readIdentityPolicy(document) {
    const value = (0,trust_policy/* parseJson */.qF)(document);
    const policy = (0,json_value/* isRecord */.u)(value) ? value : {};
    return {
        variables: policy['Version'] === '2012-10-17',
        statements: itemsOf(policy['Statement'])
            .filter(json_value/* isRecord */.u)
            .map((statement, index) => ({
            path: `$.Statement[${index}]`,
            sid: typeof statement['Sid'] === 'string' ? statement['Sid'] : undefined,
            effect: statement['Effect'] === 'Allow' ? 'Allow' : 'Deny',
            actions: patternsOf(statement, 'Action'),
            resources: patternsOf(statement, 'Resource'),
            conditions: conditionsOf(statement['Condition'], `$.Statement[${index}].Condition`),
        })),
    };
}
function patternsOf(statement, name) {
    const negated = statement[`Not${name}`] !== undefined;
    return { negated, patterns: itemsOf(statement[negated ? `Not${name}` : name]).map(String) };
}
function conditionsOf(value, path) {
    if (!(0,json_value/* isRecord */.u)(value))
        return [];
    return Object.entries(value).flatMap(([operator, keys]) => Object.entries((0,json_value/* isRecord */.u)(keys) ? keys : {}).map(([key, given]) => ({
        operator,
        key,
        path: `${path}.${operator}`,
        values: itemsOf(given).map((item) => ({ text: String(item), path: `${path}.${operator}` })),
    })));
}
function itemsOf(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/evaluate.js




/** What a set of policies of the same kind says together: one Deny outweighs every Allow. */
function evaluatePolicies(policies, question) {
    const matched = policies.flatMap((source) => {
        const policy = readIdentityPolicy(source.document);
        return policy.statements
            .filter((statement) => applies(statement, policy, question))
            .map((statement) => ({ source, statement }));
    });
    const denials = matched.filter(({ statement }) => statement.effect === 'Deny');
    if (denials.length > 0)
        return { decision: 'explicitDeny', matched: denials };
    return { decision: matched.length > 0 ? 'allowed' : 'implicitDeny', matched };
}
function applies(statement, policy, question) {
    const { actions, resources, conditions } = statement;
    const action = question.action.toLowerCase();
    const actionNamed = actions.patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), action));
    const resourceNamed = resources.patterns.some((pattern) => resourceMatches(pattern, policy, question));
    return (actionNamed !== actions.negated &&
        resourceNamed !== resources.negated &&
        conditions.every((condition) => conditionHolds(condition, question.context, policy.variables)));
}
/** An action without resources is only covered by `*`; a wildcard in an ARN does not cross its colons. */
function resourceMatches(pattern, policy, question) {
    if (pattern === '*')
        return true;
    if (question.resource === '*')
        return false;
    const pieces = resourcePieces(pattern, question.context, policy.variables);
    return pieces !== undefined && (0,arn_match/* arnMatches */.T)(pieces, question.resource) === true;
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/aws-managed.js
const allow = (...actions) => ({
    Effect: 'Allow',
    Action: actions,
    Resource: '*',
});
const IAM_READ = ['iam:GenerateCredentialReport', 'iam:Get*', 'iam:List*', 'iam:Simulate*'];
const CLOUDFORMATION_READ = [
    'cloudformation:BatchDescribe*',
    'cloudformation:Describe*',
    'cloudformation:Detect*',
    'cloudformation:Estimate*',
    'cloudformation:Get*',
    'cloudformation:List*',
    'cloudformation:ValidateTemplate',
];
const ORGANIZATIONS_READ = ['organizations:Describe*', 'organizations:List*'];
const BILLING_READ = ['ce:Describe*', 'ce:Get*', 'ce:List*', 'cur:Describe*', 'cur:Get*', 'cur:List*'];
/** By the part of the ARN after `policy/`. */
const POLICIES = {
    AdministratorAccess: {
        path: '/',
        description: 'Provides full access to AWS services and resources.',
        statements: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    },
    PowerUserAccess: {
        path: '/',
        description: 'Provides full access to AWS services and resources, but not to users and groups.',
        statements: [
            { Effect: 'Allow', NotAction: ['iam:*', 'organizations:*', 'account:*'], Resource: '*' },
            allow('account:GetAccountInformation', 'iam:CreateServiceLinkedRole', 'iam:DeleteServiceLinkedRole', 'iam:ListRoles', 'organizations:DescribeOrganization'),
        ],
    },
    ReadOnlyAccess: {
        path: '/',
        description: 'Provides read-only access to AWS services and resources.',
        statements: [
            allow(...IAM_READ, ...CLOUDFORMATION_READ, ...ORGANIZATIONS_READ, ...BILLING_READ, 's3:Describe*', 's3:Get*', 's3:List*', 'ec2:Describe*', 'ec2:Get*', 'cloudwatch:Describe*', 'cloudwatch:Get*', 'cloudwatch:List*', 'sts:GetAccessKeyInfo', 'sts:GetCallerIdentity', 'sts:GetSessionToken'),
        ],
    },
    SecurityAudit: {
        path: '/',
        description: 'Grants access to read security configuration metadata.',
        statements: [
            allow(...IAM_READ, 'cloudformation:Describe*', 'cloudformation:GetStackPolicy', 'cloudformation:GetTemplate', 'cloudformation:ListStack*', ...ORGANIZATIONS_READ, 's3:GetAccountPublicAccessBlock', 's3:GetBucket*', 's3:GetEncryptionConfiguration', 's3:GetLifecycleConfiguration', 's3:ListAllMyBuckets', 's3:ListBucket*', 'ec2:Describe*', 'sts:GetAccessKeyInfo'),
        ],
    },
    'job-function/ViewOnlyAccess': {
        path: '/job-function/',
        description: 'Grants permissions to view resources and basic metadata across all AWS services.',
        statements: [
            allow('iam:Get*Summary', 'iam:GetCredentialReport', 'iam:List*', 'cloudformation:DescribeStacks', 'cloudformation:List*', 'organizations:List*', 's3:ListAllMyBuckets', 's3:ListBucket', 'ec2:Describe*', 'sts:Get*'),
        ],
    },
    'job-function/Billing': {
        path: '/job-function/',
        description: 'Grants permissions for billing and cost management.',
        statements: [
            allow('billing:*', 'budgets:*', 'ce:*', 'cur:*', 'bcm-data-exports:*', 'tax:*', 'payments:*'),
        ],
    },
    AWSBillingReadOnlyAccess: {
        path: '/',
        description: 'Allows users to view bills on the Billing Console.',
        statements: [allow('billing:Get*', 'billing:List*', 'budgets:View*', ...BILLING_READ)],
    },
    IAMFullAccess: {
        path: '/',
        description: 'Provides full access to IAM via the AWS Management Console.',
        statements: [
            allow('iam:*', 'organizations:DescribeAccount', 'organizations:DescribeOrganization', 'organizations:ListRoots'),
        ],
    },
    IAMReadOnlyAccess: {
        path: '/',
        description: 'Provides read only access to IAM via the AWS Management Console.',
        statements: [allow(...IAM_READ)],
    },
    AWSCloudFormationFullAccess: {
        path: '/',
        description: 'Provides full access to AWS CloudFormation.',
        statements: [allow('cloudformation:*')],
    },
    AWSCloudFormationReadOnlyAccess: {
        path: '/',
        description: 'Provides access to AWS CloudFormation via the AWS Management Console.',
        statements: [allow(...CLOUDFORMATION_READ)],
    },
    AWSOrganizationsReadOnlyAccess: {
        path: '/',
        description: 'Provides read-only access to AWS Organizations.',
        statements: [allow(...ORGANIZATIONS_READ)],
    },
    AmazonS3FullAccess: {
        path: '/',
        description: 'Provides full access to all buckets via the AWS Management Console.',
        statements: [allow('s3:*', 's3-object-lambda:*')],
    },
    AmazonS3ReadOnlyAccess: {
        path: '/',
        description: 'Provides read only access to all buckets via the AWS Management Console.',
        statements: [allow('s3:Get*', 's3:List*', 's3:Describe*')],
    },
};
const ARN_PREFIX = 'arn:aws:iam::aws:policy/';
const CREATED = new Date('2015-02-06T18:39:46Z');
/** The policy of AWS with that ARN; undefined for ARNs that are not AWS's and for policies that are not in the table. */
function awsManagedPolicy(arn) {
    const key = arn.startsWith(ARN_PREFIX) ? arn.slice(ARN_PREFIX.length) : '';
    const policy = Object.hasOwn(POLICIES, key) ? POLICIES[key] : undefined;
    if (policy === undefined)
        return undefined;
    const document = JSON.stringify({ Version: '2012-10-17', Statement: policy.statements });
    return {
        name: key.slice(key.lastIndexOf('/') + 1),
        path: policy.path,
        arn,
        id: `ANPA${[...key]
            .map((letter) => letter.toUpperCase())
            .join('')
            .replace(/[^A-Z2-7]/g, '')
            .padEnd(17, 'A')
            .slice(0, 17)}`,
        created: CREATED,
        description: policy.description,
        defaultVersion: 'v1',
        versions: new Map([['v1', { document, created: CREATED }]]),
        tags: new Map(),
    };
}
/** Every AWS managed policy that the rehearsal knows. */
function awsManagedPolicies() {
    return Object.keys(POLICIES)
        .map((key) => awsManagedPolicy(ARN_PREFIX + key))
        .filter((policy) => policy !== undefined);
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/held-policies.js

/** The managed policy with that ARN: the account's own, or AWS's. */
function managedPolicy(account, arn) {
    return account.iam.policies.get(arn) ?? awsManagedPolicy(arn);
}
/** The document in force of a managed policy; nothing when there is no such policy. */
function managedDocument(account, arn) {
    const policy = managedPolicy(account, arn);
    const version = policy?.versions.get(policy.defaultVersion);
    return policy === undefined || version === undefined
        ? []
        : [{ id: policy.name, type: 'IAM Policy', document: version.document }];
}
/** Inline and attached policies of a role or user. */
function heldPolicies(account, holder) {
    return [
        ...[...holder.inlinePolicies].map(([id, document]) => ({ id, type: 'IAM Policy', document })),
        ...[...holder.attachedPolicies].flatMap((arn) => managedDocument(account, arn)),
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/resources.js

const anything = () => '*';
/** IAM names its resources with their path; of an existing one the path is known only to the account. */
function named(type, member, existing) {
    return (input, { accountId, account }) => {
        const name = textOf(input, member) ?? '*';
        const found = account === undefined ? undefined : existing(account, name);
        return found ?? `arn:aws:iam::${accountId}:${type}${textOf(input, 'Path') ?? '/'}${name}`;
    };
}
const role = named('role', 'RoleName', (account, name) => account.iam.roles.get(name)?.arn);
const otherUser = named('user', 'UserName', (account, name) => account.iam.users.get(name)?.arn);
/** Without a name the call is about the user who makes it. */
const user = (input, place) => textOf(input, 'UserName') === undefined ? place.callerArn : otherUser(input, place);
const policyByName = (input, { accountId }) => `arn:aws:iam::${accountId}:policy${textOf(input, 'Path') ?? '/'}${textOf(input, 'PolicyName') ?? '*'}`;
const arnIn = (member) => (input) => textOf(input, member) ?? '*';
const providerByUrl = (input, { accountId }) => `arn:aws:iam::${accountId}:oidc-provider/${(textOf(input, 'Url') ?? '*').replace(/^https:\/\//, '')}`;
const stack = (input, { accountId, region }) => {
    const name = textOf(input, 'StackName');
    if (name?.startsWith('arn:'))
        return name;
    return name === undefined ? '*' : `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/*`;
};
const bucket = (input) => `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}`;
const object = (input) => `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}/${textOf(input, 'Key') ?? '*'}`;
/** From the service authorization reference of each service. */
const QUESTIONS = {
    sts: {
        // AssumeRole is asked by the operation itself, which also knows what the role's trust policy says.
        free: ['GetCallerIdentity', 'GetSessionToken', 'AssumeRoleWithWebIdentity', 'AssumeRole'],
        actions: {},
        resources: [],
    },
    iam: {
        free: [],
        actions: {},
        resources: [
            [/^(ListRoles|ListUsers|ListPolicies|ListOpenIDConnectProviders|ListAccountAliases)$/, anything],
            [/^(GetAccountSummary|GetAccountAuthorizationDetails|SimulateCustomPolicy)$/, anything],
            [/^SimulatePrincipalPolicy$/, arnIn('PolicySourceArn')],
            [/^CreateOpenIDConnectProvider$/, providerByUrl],
            [/OpenIDConnectProvider/, arnIn('OpenIDConnectProviderArn')],
            [/^CreatePolicy$/, policyByName],
            [/^(Get|Delete|Tag|Untag|List|Create|SetDefault)Policy(Version|Versions|Tags)?$/, arnIn('PolicyArn')],
            [/(User|AccessKey)/, user],
            [/(Role|AssumeRolePolicy)/, role],
        ],
    },
    cloudformation: {
        free: [],
        actions: {},
        resources: [
            [/^(ListStacks|ListExports|ValidateTemplate|ListStackSets|DescribeAccountLimits)$/, anything],
            [/^DescribeStackDriftDetectionStatus$/, anything],
            [/./, stack],
        ],
    },
    organizations: {
        free: [],
        actions: {},
        resources: [],
    },
    s3: {
        free: [],
        actions: {
            ListBuckets: 's3:ListAllMyBuckets',
            HeadBucket: 's3:ListBucket',
            ListObjects: 's3:ListBucket',
            ListObjectsV2: 's3:ListBucket',
            HeadObject: 's3:GetObject',
            DeleteObjects: 's3:DeleteObject',
            GetPublicAccessBlock: 's3:GetBucketPublicAccessBlock',
            PutPublicAccessBlock: 's3:PutBucketPublicAccessBlock',
            DeletePublicAccessBlock: 's3:PutBucketPublicAccessBlock',
            GetBucketEncryption: 's3:GetEncryptionConfiguration',
            PutBucketEncryption: 's3:PutEncryptionConfiguration',
            DeleteBucketEncryption: 's3:PutEncryptionConfiguration',
            GetBucketLifecycleConfiguration: 's3:GetLifecycleConfiguration',
            PutBucketLifecycleConfiguration: 's3:PutLifecycleConfiguration',
            DeleteBucketLifecycle: 's3:PutLifecycleConfiguration',
            DeleteBucketTagging: 's3:PutBucketTagging',
            DeleteBucketOwnershipControls: 's3:PutBucketOwnershipControls',
        },
        resources: [
            [/^ListBuckets$/, anything],
            [/^(Get|Put|Head|Delete)Objects?$/, object],
            [/./, bucket],
        ],
    },
};
/** What the caller must be allowed for an operation; undefined when it needs no permission. */
function permissionFor(state, place, service, operation, input) {
    const questions = QUESTIONS[service];
    if (questions.free.includes(operation))
        return undefined;
    const { accountId } = place.caller;
    const [, resourceOf = anything] = questions.resources.find(([pattern]) => pattern.test(operation)) ?? [];
    const action = Object.hasOwn(questions.actions, operation) ? questions.actions[operation] : undefined;
    return {
        action: action ?? `${service}:${operation}`,
        resource: resourceOf(input, {
            accountId,
            account: state.accounts.get(accountId),
            region: place.region,
            callerArn: place.caller.arn,
        }),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/authorize.js








/**
 * Throws the service's own AccessDenied unless the caller's identity policies, permissions boundary and session
 * policies allow the operation. Not evaluated: service and resource control policies, and the policies of resources
 * (bucket policies are S3's to evaluate, trust policies those of STS).
 */
function authorize(state, place, service, operation, input) {
    if (service === 'iam' && place.caller.session?.userName !== undefined) {
        // Credentials of GetSessionToken without MFA are not accepted by IAM at all.
        throw new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid', 403);
    }
    const question = permissionFor(state, place, service, operation, input);
    if (question === undefined)
        return;
    const refusal = refusalOf(state, place, question, inputKeys(service, input));
    if (refusal === undefined)
        return;
    const { code, status } = SERVICE_FACTS[service].accessDenied;
    throw new ServiceError(code, refusal.message, status);
}
/** The refusal in the words of AWS; undefined when the caller's own policies allow. */
function refusalOf(state, place, question, extra = []) {
    const { caller } = place;
    const said = `User: ${caller.arn === '' ? 'anonymous' : caller.arn} is not authorized to perform: ${question.action} on resource: ${question.resource}`;
    if (caller.kind === 'root' || caller.kind === 'service')
        return undefined;
    const layers = layersOf(state, place);
    if (layers === undefined)
        return { explicit: false, message: said };
    const context = requestContext([...callerKeys(state, place), ...extra]);
    const decisions = layers.map((layer) => ({
        layer,
        decision: evaluatePolicies(layer.policies, { ...question, context }).decision,
    }));
    const denied = decisions.find(({ decision }) => decision === 'explicitDeny');
    if (denied !== undefined) {
        return { explicit: true, message: `${said} with an explicit deny in ${denied.layer.words.some}` };
    }
    const silent = decisions.find(({ decision }) => decision === 'implicitDeny');
    if (silent !== undefined) {
        const why = `because no ${silent.layer.words.none} allows the ${question.action} action`;
        return { explicit: false, message: `${said} ${why}` };
    }
    return undefined;
}
const IDENTITY = { some: 'an identity-based policy', none: 'identity-based policy' };
const BOUNDARY = { some: 'a permissions boundary', none: 'permissions boundary' };
const SESSION = { some: 'a session policy', none: 'session policy' };
/** Undefined when the caller is nobody, or its role or user is gone. */
function layersOf(state, place) {
    const account = state.accounts.get(place.caller.accountId);
    const { session, userName } = place.caller;
    const holder = userName !== undefined
        ? account?.iam.users.get(userName)
        : session?.roleName !== undefined
            ? account?.iam.roles.get(session.roleName)
            : undefined;
    if (account === undefined || holder === undefined)
        return undefined;
    const layers = [{ words: IDENTITY, policies: heldPolicies(account, holder) }];
    if (holder.permissionsBoundary !== undefined) {
        layers.push({ words: BOUNDARY, policies: managedDocument(account, holder.permissionsBoundary) });
    }
    if (session !== undefined && session.policies.length > 0) {
        layers.push({
            words: SESSION,
            policies: session.policies.map((document) => ({ id: 'session', type: 'Session Policy', document })),
        });
    }
    return layers;
}
/** Service condition keys that policies for onboarding use, taken from the request itself. */
function inputKeys(service, input) {
    if (service !== 'iam')
        return [];
    return [
        ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary')],
        ['iam:PolicyARN', textOf(input, 'PolicyArn')],
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/dispatch.js



/**
 * `record` gets the calls that services make on behalf of a caller (CloudFormation creating a role); those of clients
 * are recorded by the server, which also sees requests that never become a call.
 */
function createDispatcher(services, state, record) {
    const byName = new Map(services.map((service) => [service.name, service]));
    async function dispatch(place, name, operationName, input) {
        const operation = operationOf(byName.get(name), name, operationName);
        authorize(state, place, name, operationName, input);
        const call = {
            state,
            caller: place.caller,
            region: place.region,
            requestId: place.requestId,
            async invoke(service, nested, nestedInput) {
                const inner = { ...place, via: name };
                const noted = recordOf(state, inner, service, nested);
                try {
                    const output = await dispatch(inner, service, nested, nestedInput);
                    record({ ...noted, status: 200 });
                    return output;
                }
                catch (error) {
                    record({ ...noted, ...failureOf(error) });
                    throw error;
                }
            },
        };
        return operation(call, input);
    }
    return { dispatch };
}
/** The part of a record that is known before the call is made. */
function recordOf(state, place, service, operation) {
    return {
        time: state.now(),
        requestId: place.requestId,
        service,
        operation,
        region: place.region,
        accountId: place.caller.accountId,
        callerArn: place.caller.arn,
        via: place.via,
        errorCode: undefined,
    };
}
/** Status and code of a failed call; a defect of the rehearsal shows as InternalFailure. */
function failureOf(error) {
    return error instanceof ServiceError
        ? { status: error.status, errorCode: error.code }
        : { status: 500, errorCode: 'InternalFailure' };
}
function operationOf(service, name, operation) {
    // Own properties only: `constructor` and `__proto__` are no operations.
    const found = service !== undefined && Object.hasOwn(service.operations, operation)
        ? service.operations[operation]
        : undefined;
    if (found !== undefined)
        return found;
    throw unknownOperation(name, operation);
}
/** The refusal of an operation that the rehearsal does not have, with the code that the service has for it. */
function unknownOperation(service, operation) {
    const { protocol, version } = SERVICE_FACTS[service];
    const said = `The rehearsal does not implement ${service}:${operation}.`;
    if (protocol === 'json')
        return new ServiceError('UnknownOperationException', said);
    if (protocol === 'rest-xml')
        return new ServiceError('NotImplemented', said, 501);
    return new ServiceError('InvalidAction', `Could not find operation ${operation} for version ${version}. ${said}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/signature.js

/** Reads the Authorization header, or the X-Amz-… parameters of a presigned request. */
function readClaim(message) {
    const header = message.headers.get('authorization');
    const parameters = new Map(message.query);
    if (header !== undefined)
        return claimOfHeader(header, message.headers);
    if (parameters.has('X-Amz-Algorithm') || parameters.has('X-Amz-Signature'))
        return claimOfQuery(parameters);
    return undefined;
}
function claimOfHeader(header, headers) {
    if (!header.startsWith('AWS4-HMAC-SHA256'))
        return { incomplete: `Unsupported authorization: ${header.split(' ')[0]}` };
    const fields = new Map(header
        .slice('AWS4-HMAC-SHA256'.length)
        .split(',')
        .map((part) => {
        const [name = '', ...value] = part.trim().split('=');
        return [name, value.join('=')];
    }));
    const missing = ['Credential', 'Signature', 'SignedHeaders'].filter((name) => !fields.get(name));
    if (missing.length > 0) {
        const said = missing.map((name) => `Authorization header requires '${name}' parameter.`).join(' ');
        return { incomplete: said };
    }
    const date = headers.get('x-amz-date') ?? headers.get('date');
    if (date === undefined) {
        return {
            incomplete: "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
        };
    }
    return claim('header', {
        credential: fields.get('Credential'),
        signedHeaders: fields.get('SignedHeaders'),
        signature: fields.get('Signature'),
        date,
        expires: undefined,
        sessionToken: headers.get('x-amz-security-token'),
    });
}
function claimOfQuery(parameters) {
    const wanted = [
        'X-Amz-Algorithm',
        'X-Amz-Credential',
        'X-Amz-Signature',
        'X-Amz-SignedHeaders',
        'X-Amz-Date',
    ];
    const missing = wanted.filter((name) => !parameters.get(name));
    if (missing.length > 0) {
        return {
            incomplete: `AWS query-string parameters must include ${missing.map((name) => `'${name}'`).join(', ')}.`,
        };
    }
    if (parameters.get('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256') {
        return { incomplete: `Unsupported AWS 'algorithm': '${parameters.get('X-Amz-Algorithm')}'.` };
    }
    return claim('query', {
        credential: parameters.get('X-Amz-Credential'),
        signedHeaders: parameters.get('X-Amz-SignedHeaders'),
        signature: parameters.get('X-Amz-Signature'),
        date: parameters.get('X-Amz-Date') ?? '',
        expires: parameters.get('X-Amz-Expires'),
        sessionToken: parameters.get('X-Amz-Security-Token'),
    });
}
function claim(form, raw) {
    const [accessKeyId = '', date = '', region = '', service = '', terminal = '', ...rest] = (raw.credential ?? '').split('/');
    if (accessKeyId === '' || terminal !== 'aws4_request' || rest.length > 0) {
        return {
            incomplete: `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${raw.credential ?? ''}'`,
        };
    }
    const signedAt = instantOf(raw.date);
    if (signedAt === undefined) {
        return { incomplete: `Date must be in ISO-8601 'basic format'. Got '${raw.date}'.` };
    }
    if (raw.expires !== undefined && !/^\d{1,6}$/.test(raw.expires)) {
        return { incomplete: 'X-Amz-Expires must be a number of seconds.' };
    }
    return {
        form,
        accessKeyId,
        date,
        region,
        service,
        signedHeaders: (raw.signedHeaders ?? '').toLowerCase().split(';'),
        signature: raw.signature ?? '',
        signedAt,
        expires: raw.expires === undefined ? undefined : Number(raw.expires),
        sessionToken: raw.sessionToken,
    };
}
/**
 * Whether the secret key made this signature over this request: path, query, signed headers and body. `host`, and
 * every `x-amz-` header that was sent, has to be signed; otherwise it could have been added on the way.
 */
function signatureFits(message, claimed, secret) {
    const mustBeSigned = ['host', ...[...message.headers.keys()].filter((name) => name.startsWith('x-amz-'))];
    if (mustBeSigned.some((name) => name !== 'x-amz-content-sha256' && !claimed.signedHeaders.includes(name))) {
        return false;
    }
    const stated = Buffer.from(claimed.signature, 'utf8');
    const computed = Buffer.from(sign(message, claimed, secret), 'utf8');
    return stated.length === computed.length && (0,external_node_crypto_.timingSafeEqual)(stated, computed) && bodyFits(message);
}
/** The signature of a request in hexadecimal form; what clients compute, also used to presign. */
function sign(message, scope, secret) {
    const credentialScope = `${scope.date}/${scope.region}/${scope.service}/aws4_request`;
    const canonical = [
        message.method,
        canonicalPath(message.path, scope.service),
        canonicalQuery(message.query),
        ...scope.signedHeaders.map((name) => `${name}:${(message.headers.get(name) ?? '').trim().replace(/ +/g, ' ')}`),
        '',
        scope.signedHeaders.join(';'),
        payloadHash(message, scope),
    ].join('\n');
    const text = [
        'AWS4-HMAC-SHA256',
        basicInstant(scope.signedAt),
        credentialScope,
        sha256(Buffer.from(canonical, 'utf8')),
    ].join('\n');
    const key = [scope.date, scope.region, scope.service, 'aws4_request'].reduce((previous, part) => (0,external_node_crypto_.createHmac)('sha256', previous).update(part).digest(), `AWS4${secret}`);
    return (0,external_node_crypto_.createHmac)('sha256', key).update(text).digest('hex');
}
/** `20260131T235959Z`. */
function basicInstant(instant) {
    return `${instant.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}
/** S3 signs the path as sent; every other service signs it encoded once more. */
function canonicalPath(path, service) {
    const plain = path === '' ? '/' : path;
    return service === 's3' ? plain : plain.split('/').map(encode).join('/');
}
function canonicalQuery(query) {
    return query
        .filter(([name]) => name !== 'X-Amz-Signature')
        .map(([name, value]) => [encode(name), encode(value)])
        .sort(([a, x], [b, y]) => (a === b ? order(x, y) : order(a, b)))
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
}
function order(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function encode(text) {
    return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** S3 clients may state the hash, or that the body is not signed; all others sign the body that they send. */
function payloadHash(message, scope) {
    if (scope.service !== 's3')
        return sha256(message.body);
    return (message.headers.get('x-amz-content-sha256') ??
        (scope.form === 'query' ? 'UNSIGNED-PAYLOAD' : sha256(message.body)));
}
/** Where the hash is stated instead of computed, it must be that of the body, or one of the words for "not signed". */
function bodyFits(message) {
    const stated = message.headers.get('x-amz-content-sha256');
    return (stated === undefined || /^(UNSIGNED-PAYLOAD|STREAMING-)/.test(stated) || stated === sha256(message.body));
}
function sha256(data) {
    return (0,external_node_crypto_.createHash)('sha256').update(data).digest('hex');
}
function instantOf(text) {
    const basic = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
    const instant = new Date(basic === null ? text : `${basic.slice(1, 4).join('-')}T${basic.slice(4, 7).join(':')}Z`);
    return Number.isNaN(instant.getTime()) ? undefined : instant;
}

;// CONCATENATED MODULE: ./build/rehearsal/authenticate.js


/** Nobody: unsigned calls of the few operations that need no credentials. */
const ANONYMOUS = { kind: 'anonymous', accountId: '', arn: '', userId: '' };
/** Regions of the commercial partition; the rehearsal has no other partition. */
const REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/;
const SKEW_MINUTES = 5;
const S3_SKEW_MINUTES = 15;
/** Each refusal as the protocols name it: code and status for query, JSON and S3. */
const CODES = {
    missing: {
        query: ['MissingAuthenticationToken', 403],
        json: ['MissingAuthenticationTokenException', 400],
        'rest-xml': ['AccessDenied', 403],
    },
    incomplete: {
        query: ['IncompleteSignature', 400],
        json: ['IncompleteSignatureException', 400],
        'rest-xml': ['AuthorizationHeaderMalformed', 400],
    },
    'unknown-key': {
        query: ['InvalidClientTokenId', 403],
        json: ['UnrecognizedClientException', 400],
        'rest-xml': ['InvalidAccessKeyId', 403],
    },
    inactive: {
        query: ['InvalidClientTokenId', 403],
        json: ['UnrecognizedClientException', 400],
        'rest-xml': ['InvalidAccessKeyId', 403],
    },
    'bad-token': {
        query: ['InvalidClientTokenId', 403],
        json: ['UnrecognizedClientException', 400],
        'rest-xml': ['InvalidToken', 400],
    },
    'expired-token': {
        query: ['ExpiredToken', 403],
        json: ['ExpiredTokenException', 400],
        'rest-xml': ['ExpiredToken', 400],
    },
    mismatch: {
        query: ['SignatureDoesNotMatch', 403],
        json: ['InvalidSignatureException', 400],
        'rest-xml': ['SignatureDoesNotMatch', 403],
    },
    skewed: {
        query: ['SignatureDoesNotMatch', 403],
        json: ['InvalidSignatureException', 400],
        'rest-xml': ['RequestTimeTooSkewed', 403],
    },
    scope: {
        query: ['SignatureDoesNotMatch', 403],
        json: ['InvalidSignatureException', 400],
        'rest-xml': ['AuthorizationHeaderMalformed', 400],
    },
    'expired-request': {
        query: ['RequestExpired', 400],
        json: ['InvalidSignatureException', 400],
        'rest-xml': ['AccessDenied', 403],
    },
};
const MISMATCH = 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.';
const BAD_TOKEN = 'The security token included in the request is invalid.';
/**
 * Finds out who signed a request for `service`. Throws the protocol's own error when the signature is missing, of an
 * unknown or inactive key, wrong, for another service or region, too old, or of an expired session.
 */
function authenticate(state, message, service, protocol) {
    const refuse = (refusal, text) => {
        const [code, status] = CODES[refusal][protocol];
        return new ServiceError(code, text, status);
    };
    const claim = readClaim(message);
    if (claim === undefined)
        throw refuse('missing', 'Request is missing Authentication Token');
    if ('incomplete' in claim)
        throw refuse('incomplete', claim.incomplete);
    const key = keyOf(state, claim.accessKeyId);
    if (key === undefined || !key.active)
        throw refuse('unknown-key', BAD_TOKEN);
    if (key.session?.sessionToken !== claim.sessionToken)
        throw refuse('bad-token', BAD_TOKEN);
    checkScope(claim, service, refuse);
    checkTime(claim, state.now(), protocol, refuse);
    if (!signatureFits(message, claim, key.secret))
        throw refuse('mismatch', MISMATCH);
    if (key.session !== undefined && key.session.expiration <= state.now()) {
        throw refuse('expired-token', 'The security token included in the request is expired');
    }
    return { caller: key.caller, region: claim.region };
}
function checkScope(claim, service, refuse) {
    if (claim.service !== service) {
        throw refuse('scope', `Credential should be scoped to correct service: '${service}'. `);
    }
    if (!REGION.test(claim.region)) {
        throw refuse('scope', `Credential should be scoped to a valid region, not '${claim.region}'. `);
    }
    const day = basicInstant(claim.signedAt).slice(0, 8);
    if (claim.date !== day) {
        throw refuse('scope', `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claim.date}' != '${day}', from '${basicInstant(claim.signedAt)}'.`);
    }
}
function checkTime(claim, now, protocol, refuse) {
    const signed = claim.signedAt.getTime();
    const minutes = protocol === 'rest-xml' ? S3_SKEW_MINUTES : SKEW_MINUTES;
    const window = minutes * 60_000;
    if (claim.expires !== undefined) {
        if (now.getTime() > signed + claim.expires * 1000)
            throw refuse('expired-request', 'Request has expired');
    }
    else if (signed < now.getTime() - window) {
        throw refuse('skewed', protocol === 'rest-xml'
            ? 'The difference between the request time and the current time is too large.'
            : `Signature expired: ${basicInstant(claim.signedAt)} is now earlier than ${basicInstant(new Date(now.getTime() - window))} (${basicInstant(now)} - ${minutes} min.)`);
    }
    if (signed > now.getTime() + window) {
        throw refuse('skewed', protocol === 'rest-xml'
            ? 'The difference between the request time and the current time is too large.'
            : `Signature not yet current: ${basicInstant(claim.signedAt)} is still later than ${basicInstant(new Date(now.getTime() + window))} (${basicInstant(now)} + ${minutes} min.)`);
    }
}
function keyOf(state, accessKeyId) {
    const session = state.sessions.get(accessKeyId);
    if (session !== undefined) {
        const { accountId, arn, userId, userName } = session;
        return {
            secret: session.secretAccessKey,
            active: true,
            session,
            caller: {
                kind: userName === undefined ? 'assumed-role' : 'user',
                accountId,
                arn,
                userId,
                session,
                ...(userName === undefined ? {} : { userName }),
            },
        };
    }
    const owner = state.accessKeyOwners.get(accessKeyId);
    const user = owner && state.accounts.get(owner.accountId)?.iam.users.get(owner.userName);
    const key = user?.accessKeys.get(accessKeyId);
    if (owner === undefined || user === undefined || key === undefined)
        return undefined;
    return {
        secret: key.secret,
        active: key.active,
        session: undefined,
        caller: {
            kind: 'user',
            accountId: owner.accountId,
            arn: user.arn,
            userId: user.id,
            userName: user.name,
        },
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/json.js

/* AWS JSON 1.1: the operation in `X-Amz-Target`, a JSON object as body, dates as seconds. */
/** The input of a call; an empty body is an empty object. Throws ServiceError `SerializationException`. */
function decodeJson(body) {
    if (body.trim() === '')
        return {};
    let value;
    try {
        value = JSON.parse(body);
    }
    catch {
        throw new ServiceError('SerializationException', 'The request body is not valid JSON.');
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new ServiceError('SerializationException', 'The request body is not a JSON object.');
    }
    return { ...value };
}
/** The answer to a call that worked. */
function encodeJson(output) {
    return JSON.stringify(wireValue(output));
}
/** The answer to a call that failed. */
function encodeJsonError(error) {
    return JSON.stringify({ __type: error.code, message: error.message, Message: error.message });
}
function wireValue(value) {
    if (value instanceof Date)
        return value.getTime() / 1000;
    if (Array.isArray(value))
        return value.map(wireValue);
    if (value instanceof Map)
        return wireValue(Object.fromEntries(value));
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, wireValue(member)]));
    }
    return value;
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/xml.js
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/**
 * Text as XML 1.0 content. Everything outside printable ASCII is written by number, so that carriage returns and tabs
 * survive a parser; characters that XML cannot hold at all become U+FFFD.
 */
function asciiXml(text) {
    return text
        .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
        .replace(/[^\n\x20-\x7e]/gu, (character) => {
        const point = character.codePointAt(0) ?? 0;
        const allowed = point === 0x9 ||
            point === 0xd ||
            (point >= 0x20 && point <= 0xd7ff) ||
            (point >= 0xe000 && point <= 0xfffd) ||
            point >= 0x10000;
        return `&#${allowed ? point : 0xfffd};`;
    });
}
const QUERY_STYLE = { item: () => 'member' };
/**
 * The members of a structure as elements. Arrays become lists, a Map becomes `entry` elements with `key` and `value`,
 * dates ISO 8601 in UTC; undefined members are left out.
 */
function xmlMembers(structure, style = QUERY_STYLE) {
    return Object.entries(structure)
        .map(([name, value]) => xmlElement(name, value, style))
        .join('');
}
/** One member as an element, or as several when it is a flattened list. */
function xmlElement(name, value, style = QUERY_STYLE) {
    if (value === undefined || value === null)
        return '';
    if (Array.isArray(value)) {
        const item = style.item(name);
        return item === undefined
            ? value.map((each) => xmlElement(name, each, style)).join('')
            : `<${name}>${value.map((each) => xmlElement(item, each, style)).join('')}</${name}>`;
    }
    return `<${name}>${content(value, style)}</${name}>`;
}
function content(value, style) {
    if (value instanceof Date)
        return value.toISOString();
    if (value instanceof Map) {
        return [...value]
            .map(([key, each]) => `<entry><key>${asciiXml(String(key))}</key>${xmlElement('value', each, style)}</entry>`)
            .join('');
    }
    if (typeof value === 'object' && value !== null)
        return xmlMembers({ ...value }, style);
    return asciiXml(String(value));
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/query.js


/** More members than any real request has; beyond it somebody is trying what breaks. */
const MAX_MEMBERS = 20_000;
const MAX_DEPTH = 20;
/** Takes the fields of a form. Throws ServiceError `MalformedInput` where two fields contradict each other. */
function decodeQuery(fields) {
    const root = new Map();
    let count = 0;
    for (const [name, value] of fields) {
        count += 1;
        if (count > MAX_MEMBERS)
            throw new ServiceError('MalformedInput', 'The request has too many members.');
        if (!name.startsWith('X-Amz-'))
            place(root, name.split('.'), value);
    }
    const action = root.get('Action');
    const version = root.get('Version');
    root.delete('Action');
    root.delete('Version');
    return {
        action: typeof action === 'string' ? action : undefined,
        version: typeof version === 'string' ? version : undefined,
        input: structureOf(root),
    };
}
function place(root, path, value) {
    const last = path.at(-1);
    if (last === undefined || path.length > MAX_DEPTH || path.includes('')) {
        throw new ServiceError('MalformedInput', `${path.join('.')} is not a valid member name.`);
    }
    let node = root;
    for (const step of path.slice(0, -1)) {
        const next = node.get(step) ?? new Map();
        if (typeof next === 'string')
            throw contradiction(path);
        node.set(step, next);
        node = next;
    }
    if (node.has(last))
        throw contradiction(path);
    node.set(last, value);
}
function contradiction(path) {
    return new ServiceError('MalformedInput', `${path.join('.')} is given twice or in two forms.`);
}
function structureOf(node) {
    // A prototype-free object: `__proto__` is a member name like any other.
    const structure = Object.create(null);
    for (const [name, value] of node)
        structure[name] = memberValue(value);
    return structure;
}
function memberValue(value) {
    if (typeof value === 'string')
        return value;
    const members = value.get('member');
    if (value.size === 1 && members instanceof Map)
        return inOrder(members).map(memberValue);
    const entries = value.get('entry');
    if (value.size === 1 && entries instanceof Map) {
        const map = Object.create(null);
        for (const entry of inOrder(entries)) {
            const key = entry instanceof Map ? entry.get('key') : undefined;
            const content = entry instanceof Map ? entry.get('value') : undefined;
            if (typeof key !== 'string')
                throw new ServiceError('MalformedInput', 'A map entry has no key.');
            map[key] = content === undefined ? '' : memberValue(content);
        }
        return map;
    }
    return structureOf(value);
}
function inOrder(numbered) {
    return [...numbered]
        .map(([index, value]) => {
        if (!/^[1-9]\d{0,6}$/.test(index)) {
            throw new ServiceError('MalformedInput', `${index} is not the number of a list member.`);
        }
        return [Number(index), value];
    })
        .sort(([a], [b]) => a - b)
        .map(([, value]) => value);
}
/** The fields of a form that says the same as `input`: the inverse of `decodeQuery`, for clients of the rehearsal. */
function encodeQuery(action, version, input) {
    return [['Action', action], ['Version', version], ...fieldsOf('', input)];
}
function fieldsOf(path, value) {
    if (value === undefined || value === null)
        return [];
    if (value instanceof Date)
        return [[path, value.toISOString()]];
    if (Array.isArray(value)) {
        if (value.length === 0)
            return [[path, '']];
        return value.flatMap((item, index) => fieldsOf(`${path}.member.${index + 1}`, item));
    }
    if (typeof value === 'object') {
        return Object.entries(value).flatMap(([name, member]) => fieldsOf(path === '' ? name : `${path}.${name}`, member));
    }
    return [[path, String(value)]];
}
/** The XML answer to a call that worked. An operation without output has no result element, as on AWS. */
function encodeQueryAnswer(namespace, operation, output, requestId) {
    const members = xmlMembers(output);
    const result = Object.keys(output).length === 0 ? '' : `<${operation}Result>${members}</${operation}Result>`;
    return (`<${operation}Response xmlns="${namespace}">${result}` +
        `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></${operation}Response>\n`);
}
/** The XML answer to a call that failed. */
function encodeQueryError(namespace, error, requestId) {
    const type = error.status >= 500 ? 'Receiver' : 'Sender';
    return (`<ErrorResponse xmlns="${namespace}"><Error><Type>${type}</Type><Code>${asciiXml(error.code)}</Code>` +
        `<Message>${asciiXml(error.message)}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>\n`);
}

// EXTERNAL MODULE: ./node_modules/fast-xml-parser/src/xmlparser/XMLParser.js + 28 modules
var XMLParser = __webpack_require__(8879);
;// CONCATENATED MODULE: ./build/rehearsal/protocol/rest-xml.js



const get = (level, operation, rest = {}) => ({
    method: 'GET',
    level,
    operation,
    ...rest,
});
const put = (level, operation, rest = {}) => ({
    method: 'PUT',
    level,
    operation,
    ...rest,
});
const remove = (level, operation, rest = {}) => ({
    method: 'DELETE',
    level,
    operation,
    status: 204,
    ...rest,
});
/** Sub-resources of a bucket: flag, noun of the operations, root element and member of the configuration. */
const SUBRESOURCES = [
    ['publicAccessBlock', 'PublicAccessBlock', 'PublicAccessBlockConfiguration', 'DeletePublicAccessBlock'],
    ['encryption', 'BucketEncryption', 'ServerSideEncryptionConfiguration', 'DeleteBucketEncryption'],
    ['ownershipControls', 'BucketOwnershipControls', 'OwnershipControls', 'DeleteBucketOwnershipControls'],
    ['versioning', 'BucketVersioning', 'VersioningConfiguration', undefined],
    ['tagging', 'BucketTagging', 'Tagging', 'DeleteBucketTagging'],
    ['lifecycle', 'BucketLifecycleConfiguration', 'LifecycleConfiguration', 'DeleteBucketLifecycle'],
];
const ROUTES = [
    get('service', 'ListBuckets', { root: 'ListAllMyBucketsResult' }),
    get('bucket', 'GetBucketLocation', { flag: 'location', root: 'LocationConstraint' }),
    get('bucket', 'GetBucketPolicy', { flag: 'policy', payload: 'Policy' }),
    put('bucket', 'PutBucketPolicy', { flag: 'policy', body: ['Policy', 'text'], status: 204 }),
    remove('bucket', 'DeleteBucketPolicy', { flag: 'policy' }),
    ...SUBRESOURCES.flatMap(([flag, noun, root, removable]) => [
        get('bucket', `Get${noun}`, { flag, root }),
        put('bucket', `Put${noun}`, { flag, body: [root, 'xml'] }),
        ...(removable === undefined ? [] : [remove('bucket', removable, { flag })]),
    ]),
    get('bucket', 'ListObjectsV2', {
        flag: 'list-type',
        root: 'ListBucketResult',
        query: {
            prefix: 'Prefix',
            delimiter: 'Delimiter',
            'max-keys': 'MaxKeys',
            'continuation-token': 'ContinuationToken',
            'start-after': 'StartAfter',
        },
    }),
    put('bucket', 'CreateBucket', { body: ['CreateBucketConfiguration', 'xml'] }),
    remove('bucket', 'DeleteBucket'),
    { method: 'HEAD', level: 'bucket', operation: 'HeadBucket' },
    get('object', 'GetObject', { payload: 'Body' }),
    { method: 'HEAD', level: 'object', operation: 'HeadObject' },
    put('object', 'PutObject', { body: ['Body', 'bytes'] }),
    remove('object', 'DeleteObject'),
];
/** Query parameters that are not sub-resources and so choose no other operation. */
const PLAIN_PARAMETERS = new Set([
    'x-id',
    'prefix',
    'delimiter',
    'max-keys',
    'continuation-token',
    'start-after',
]);
/** Finds the operation of a request to S3. Throws ServiceError `NotImplemented` for anything that is not in the table. */
function restXmlCall(message) {
    const { bucket, key } = addressOf(message);
    const level = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
    const flags = message.query
        .map(([name]) => name)
        .filter((name) => !name.startsWith('X-Amz-') && !PLAIN_PARAMETERS.has(name));
    const route = ROUTES.find((each) => each.method === message.method &&
        each.level === level &&
        (each.flag === undefined ? flags.length === 0 : flags.length === 1 && flags[0] === each.flag));
    if (route === undefined) {
        throw new ServiceError('NotImplemented', `The rehearsal does not implement ${message.method} on a ${level}${flags.map((flag) => ` with ?${flag}`).join('')}.`, 501);
    }
    const parameters = message.query.flatMap(([name, value]) => {
        const member = route.query?.[name];
        return member === undefined ? [] : [[member, value]];
    });
    return {
        operation: route.operation,
        input: {
            ...(bucket === '' ? {} : { Bucket: bucket }),
            ...(key === '' ? {} : { Key: key }),
            ...Object.fromEntries(parameters),
            ...bodyInput(message, route),
            ...(message.headers.has('content-type') ? { ContentType: message.headers.get('content-type') } : {}),
        },
        answer: (output, requestId) => encodeRestXml(route, output, requestId),
    };
}
function addressOf(message) {
    const host = message.headers.get('host') ?? '';
    const [, hosted] = /^([a-z0-9.-]+)\.s3[.-][a-z0-9.-]*amazonaws\.com/.exec(host) ?? [];
    let path;
    try {
        path = decodeURIComponent(message.path.slice(1));
    }
    catch {
        throw new ServiceError('InvalidURI', "Couldn't parse the specified URI.");
    }
    if (hosted !== undefined)
        return { bucket: hosted, key: path };
    const slash = path.indexOf('/');
    return slash < 0 ? { bucket: path, key: '' } : { bucket: path.slice(0, slash), key: path.slice(slash + 1) };
}
function bodyInput(message, { body }) {
    if (body === undefined)
        return {};
    const [member, form] = body;
    if (form === 'bytes') {
        if (/aws-chunked/.test(message.headers.get('content-encoding') ?? '')) {
            throw new ServiceError('NotImplemented', 'The rehearsal does not implement chunked signatures.', 501);
        }
        return { [member]: message.body };
    }
    const text = message.body.toString('utf8');
    if (form === 'text')
        return { [member]: text };
    return text.trim() === '' ? {} : { [member]: parseXml(text) };
}
/** Elements that are list members although they have no element around them. */
const FLATTENED = new Set(['Rule', 'CORSRule', 'Transition', 'Contents']);
/** Lists with an element around them, by the name of the item. */
const ITEMS = { TagSet: 'Tag', Buckets: 'Bucket' };
function parseXml(text) {
    // Without processing entities a document cannot grow while it is read.
    const parser = new XMLParser/* default */.A({
        ignoreAttributes: true,
        ignoreDeclaration: true,
        parseTagValue: false,
        isArray: (name) => FLATTENED.has(name) || Object.values(ITEMS).includes(name),
    });
    let parsed;
    try {
        parsed = parser.parse(text, true);
    }
    catch {
        throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
    }
    const [root] = Object.values(parsed);
    return toMembers(root);
}
/** Renames flattened lists to their member (`Rule` to `Rules`) and takes wrapped lists out of their wrapper. */
function toMembers(value) {
    if (Array.isArray(value))
        return value.map(toMembers);
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => {
        const item = ITEMS[name];
        if (item !== undefined)
            return [name, toMembers(each[item] ?? [])];
        return [FLATTENED.has(name) && name !== 'Contents' ? `${name}s` : name, toMembers(each)];
    }));
}
const XML_STYLE = { item: (name) => ITEMS[name] };
function encodeRestXml(route, output, requestId) {
    const status = route.status ?? 200;
    const headers = { 'x-amz-request-id': requestId };
    if (route.payload !== undefined) {
        const { [route.payload]: payload, ...rest } = output;
        const body = Buffer.isBuffer(payload) || typeof payload === 'string' ? payload : String(payload ?? '');
        return { status, headers: { ...headers, ...outputHeaders(rest) }, body };
    }
    if (route.root === undefined)
        return { status, headers: { ...headers, ...outputHeaders(output) }, body: '' };
    const inner = Object.hasOwn(output, route.root) ? output[route.root] : output;
    const content = typeof inner === 'object' && inner !== null
        ? xmlMembers(flattened({ ...inner }), XML_STYLE)
        : asciiXml(String(inner ?? ''));
    const xmlns = 'http://s3.amazonaws.com/doc/2006-03-01/';
    return {
        status,
        headers: { ...headers, 'content-type': 'application/xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?>\n<${route.root} xmlns="${xmlns}">${content}</${route.root}>`,
    };
}
/** `Rules` back to repeated `Rule` elements. */
function flattened(structure) {
    return Object.fromEntries(Object.entries(structure).map(([name, value]) => [
        FLATTENED.has(name.replace(/s$/, '')) && Array.isArray(value) ? name.replace(/s$/, '') : name,
        value,
    ]));
}
/** Members of an output that S3 gives as headers. */
const HEADERS = {
    ETag: 'etag',
    ContentType: 'content-type',
    ContentLength: 'content-length',
    Location: 'location',
    BucketRegion: 'x-amz-bucket-region',
    LastModified: 'last-modified',
};
function outputHeaders(output) {
    return Object.fromEntries(Object.entries(output).flatMap(([name, value]) => {
        const header = HEADERS[name];
        if (header === undefined || value === undefined)
            return [];
        return [[header, value instanceof Date ? value.toUTCString() : String(value)]];
    }));
}
/** The answer to a call that failed: S3 has its own, without the wrapper of the query protocol. */
function encodeRestXmlError(error, requestId) {
    return (`<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${asciiXml(error.code)}</Code>` +
        `<Message>${asciiXml(error.message)}</Message><RequestId>${requestId}</RequestId></Error>`);
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/answer.js





const UNKNOWN_NAMESPACE = 'http://webservices.amazon.com/AWSFault/2005-15-09';
/** The answer to a call of the query or JSON protocol that worked. */
function encodeOutput(service, operation, output, requestId) {
    const { protocol, namespace } = SERVICE_FACTS[service];
    return protocol === 'json'
        ? { status: 200, headers: json(requestId), body: encodeJson(output) }
        : {
            status: 200,
            headers: xml(requestId),
            body: encodeQueryAnswer(namespace, operation, output, requestId),
        };
}
/** The answer to a call that failed, in the shape that the service's clients read. */
function encodeFailure(service, protocol, error, requestId) {
    const { status } = error;
    if (protocol === 'json') {
        const headers = { ...json(requestId), 'x-amzn-errortype': error.code };
        return { status, headers, body: encodeJsonError(error) };
    }
    if (protocol === 'rest-xml') {
        return { status, headers: xml(requestId), body: encodeRestXmlError(error, requestId) };
    }
    const namespace = service === undefined ? UNKNOWN_NAMESPACE : SERVICE_FACTS[service].namespace;
    return { status, headers: xml(requestId), body: encodeQueryError(namespace, error, requestId) };
}
/** What a defect of the rehearsal looks like to a client. */
function internalFailure(cause) {
    const said = cause instanceof Error ? cause.message : String(cause);
    return new ServiceError('InternalFailure', `The rehearsal has a defect: ${said}`, 500);
}
function xml(requestId) {
    return { 'content-type': 'text/xml', 'x-amzn-requestid': requestId };
}
function json(requestId) {
    return { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': requestId };
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/route.js





/**
 * Finds the service by what names it best: the target header (JSON), the scope of the signature, the version of the
 * query protocol, the host.
 */
function destinationOf(message) {
    const target = message.headers.get('x-amz-target');
    if (target !== undefined) {
        const prefix = target.slice(0, Math.max(0, target.lastIndexOf('.')));
        const [service] = names.filter((name) => SERVICE_FACTS[name].target === prefix);
        return { named: prefix, protocol: 'json', service };
    }
    const claim = readClaim(message);
    const scoped = claim !== undefined && 'service' in claim ? claim.service : undefined;
    const named = scoped ?? serviceOfHost(message) ?? serviceOfVersion(message) ?? '';
    const service = isServiceName(named) ? named : undefined;
    return { named, protocol: service === undefined ? 'query' : SERVICE_FACTS[service].protocol, service };
}
const names = Object.keys(SERVICE_FACTS).filter(isServiceName);
function serviceOfHost(message) {
    const [, service] = /^([a-z0-9-]+)\.(?:[a-z0-9-]+\.)?amazonaws\.com/.exec(message.headers.get('host') ?? '') ?? [];
    return service;
}
function serviceOfVersion(message) {
    const version = new Map(message.query).get('Version') ??
        /(?:^|&)Version=([\d-]+)/.exec(message.body.toString('latin1'))?.[1];
    return names.find((name) => SERVICE_FACTS[name].version === version);
}
/** Reads a call of the query protocol, from the form or, for GET, from the query. */
function queryCall(message, service) {
    const { action, version, input } = decodeQuery(route_fieldsOf(message));
    if (action === undefined) {
        throw new ServiceError('MissingAction', 'The request is missing an action or a required parameter.');
    }
    checkVersion({ action, version, input }, service);
    return { operation: action, input };
}
function checkVersion({ action, version }, service) {
    if (version === SERVICE_FACTS[service].version)
        return;
    throw new ServiceError('InvalidAction', `Could not find operation ${action} for version ${version ?? 'NO_VERSION_SPECIFIED'}`);
}
function route_fieldsOf(message) {
    return message.method === 'GET' ? message.query : [...message.query, ...decodeForm(utf8(message.body))];
}
/** Reads a call of the JSON protocol. */
function jsonCall(message) {
    const target = message.headers.get('x-amz-target') ?? '';
    return { operation: target.slice(target.lastIndexOf('.') + 1), input: decodeJson(utf8(message.body)) };
}
/** Name and value of each field of a form or query. Throws MalformedQueryString for broken percent-encoding. */
function decodeForm(text) {
    if (text === '')
        return [];
    return text.split('&').map((part) => {
        const [name = '', ...value] = part.replaceAll('+', ' ').split('=');
        try {
            return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
        }
        catch {
            throw new ServiceError('MalformedQueryString', 'The query string contains a syntax error.', 404);
        }
    });
}
function utf8(body) {
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(body);
    }
    catch {
        throw new ServiceError('SerializationException', 'The request body is not valid UTF-8.');
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/exchange.js







/** Calls that need no signature; here the web identity token is the credential. */
const UNSIGNED = new Set(['sts:AssumeRoleWithWebIdentity']);
const DEFAULT_REGION = 'us-east-1';
/**
 * One AWS request from bytes to bytes: which service, which operation, who, whether they may, and the answer in the
 * service's own form. Never throws; every request leaves a record.
 */
async function answerAwsRequest(state, dispatcher, record, message) {
    const requestId = state.newUuid();
    let destination = { named: '', protocol: 'query', service: undefined };
    let place = { caller: ANONYMOUS, region: DEFAULT_REGION, requestId };
    let operation = '';
    try {
        destination = destinationOf(message);
        const { service } = destination;
        if (service === undefined)
            throw noSuchService(destination);
        const call = readCall(message, service);
        operation = call.operation;
        place = placeOf(state, message, service, operation, requestId);
        const output = await dispatcher.dispatch(place, service, operation, call.input);
        const answer = 'answer' in call ? call.answer(output, requestId) : encodeOutput(service, operation, output, requestId);
        record({ ...recordOf(state, place, service, operation), status: answer.status });
        return answer;
    }
    catch (error) {
        const failure = error instanceof ServiceError ? error : internalFailure(error);
        record({ ...recordOf(state, place, destination.named, operation), ...failureOf(failure) });
        return encodeFailure(destination.service, destination.protocol, failure, requestId);
    }
}
function readCall(message, service) {
    const { protocol } = SERVICE_FACTS[service];
    if (protocol === 'json')
        return jsonCall(message);
    return protocol === 'rest-xml' ? restXmlCall(message) : queryCall(message, service);
}
function placeOf(state, message, service, operation, requestId) {
    if (UNSIGNED.has(`${service}:${operation}`)) {
        const [, region] = /^sts\.([a-z0-9-]+)\.amazonaws\.com/.exec(message.headers.get('host') ?? '') ?? [];
        return { caller: ANONYMOUS, region: region ?? DEFAULT_REGION, requestId };
    }
    return { ...authenticate(state, message, service, SERVICE_FACTS[service].protocol), requestId };
}
function noSuchService({ named, protocol }) {
    const said = named === ''
        ? 'The request does not say which service it is for.'
        : `The rehearsal has no service ${named}.`;
    return new ServiceError(protocol === 'json' ? 'UnknownOperationException' : 'InvalidAction', said);
}

// EXTERNAL MODULE: ./build/rehearsal/github-issuer.js
var github_issuer = __webpack_require__(3413);
;// CONCATENATED MODULE: ./build/rehearsal/http-body.js
/** The body of a request; undefined when it is larger than `limit` bytes. Throws when the client goes away. */
async function readBody(request, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of request) {
        size += chunk.length;
        // What is too large is read to its end and dropped, so that the client gets to read the answer.
        if (size <= limit)
            chunks.push(chunk);
        if (size > limit * 4)
            return undefined;
    }
    return size > limit ? undefined : Buffer.concat(chunks);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./build/trust/operators.js + 1 modules
var operators = __webpack_require__(8790);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/rehearsal/iam/policy-document.js





/** Characters that are not white space count towards IAM's size quotas. */
function policySize(document) {
    return document.replace(/\s/g, '').length;
}
/** How IAM gives documents back: percent-encoded as RFC 3986 says. */
function encodedDocument(document) {
    return encodeURIComponent(document).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
/** Throws MalformedPolicyDocument unless IAM would store this identity policy (grammar, actions, ARNs, operators). */
function checkIdentityDocument(document) {
    const statements = statementsOf(document);
    for (const statement of statements) {
        if (statement['Principal'] !== undefined || statement['NotPrincipal'] !== undefined) {
            throw policy_document_malformed('Policy document should not specify a principal.');
        }
        refuseUnknownElements(statement, IDENTITY_ELEMENTS);
        const actions = oneList(statement, 'Action', 'Policy statement must contain actions.');
        for (const action of actions)
            checkAction(action);
        const resources = oneList(statement, 'Resource', 'Policy statement must contain resources.');
        for (const resource of resources)
            checkResource(resource);
        checkConditions(statement);
    }
    checkStatementIds(statements);
}
/**
 * Throws MalformedPolicyDocument unless the grammar is that of a trust policy. Whether the principals exist and what a
 * shared issuer demands is checked elsewhere, because it needs the account.
 */
function checkTrustDocument(document) {
    const statements = statementsOf(document);
    for (const statement of statements) {
        for (const name of ['Resource', 'NotResource']) {
            if (statement[name] !== undefined)
                throw policy_document_malformed(`Has prohibited field ${name}`);
        }
        if (statement['Principal'] === undefined && statement['NotPrincipal'] === undefined) {
            throw policy_document_malformed('Missing required field Principal');
        }
        refuseUnknownElements(statement, TRUST_ELEMENTS);
        for (const action of oneList(statement, 'Action', 'Missing required field Action')) {
            checkAction(action);
            if (!TRUST_ACTION.test(action)) {
                throw policy_document_malformed('AssumeRole policy may only specify STS AssumeRole actions.');
            }
        }
        checkConditions(statement);
    }
    checkStatementIds(statements);
    try {
        (0,trust_policy/* parseTrustPolicy */.GS)(document);
    }
    catch (error) {
        if (error instanceof policy_document_error/* PolicyDocumentError */.e)
            throw policy_document_malformed(`Syntax errors in policy. (${error.message})`);
        throw error;
    }
    return statements;
}
/** A document that IAM does not take. */
function policy_document_malformed(message) {
    return new ServiceError('MalformedPolicyDocument', message, 400);
}
const COMMON_ELEMENTS = ['Sid', 'Effect', 'Action', 'NotAction', 'Condition'];
const IDENTITY_ELEMENTS = new Set([...COMMON_ELEMENTS, 'Resource', 'NotResource']);
const TRUST_ELEMENTS = new Set([...COMMON_ELEMENTS, 'Principal', 'NotPrincipal']);
const TRUST_ACTION = /^(\*|sts:(\*|AssumeRole.*|Assume\*|TagSession|SetSourceIdentity|SetContext))$/i;
function statementsOf(document) {
    let policy;
    try {
        policy = JSON.parse(document);
    }
    catch {
        throw policy_document_malformed('This policy contains invalid Json');
    }
    if (!(0,json_value/* isRecord */.u)(policy))
        throw policy_document_malformed('Syntax errors in policy.');
    const version = policy['Version'];
    if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
        throw policy_document_malformed('The policy must contain a valid version string');
    }
    for (const name of Object.keys(policy)) {
        if (!['Version', 'Id', 'Statement'].includes(name))
            throw policy_document_malformed('Syntax errors in policy.');
    }
    const given = policy['Statement'];
    const statements = Array.isArray(given) ? given : given === undefined ? [] : [given];
    if (statements.length === 0)
        throw policy_document_malformed('Syntax errors in policy.');
    return statements.map((statement) => {
        if (!(0,json_value/* isRecord */.u)(statement))
            throw policy_document_malformed('Syntax errors in policy.');
        if (statement['Effect'] !== 'Allow' && statement['Effect'] !== 'Deny') {
            throw policy_document_malformed(statement['Effect'] === undefined
                ? 'Missing required field Effect'
                : `Invalid effect: ${statement['Effect']}`);
        }
        return statement;
    });
}
function refuseUnknownElements(statement, known) {
    if (Object.keys(statement).some((name) => !known.has(name)))
        throw policy_document_malformed('Syntax errors in policy.');
}
function oneList(statement, name, missing) {
    const given = [statement[name], statement[`Not${name}`]].filter((value) => value !== undefined);
    if (given.length > 1)
        throw policy_document_malformed('Syntax errors in policy.');
    const items = Array.isArray(given[0]) ? given[0] : given;
    if (items.length === 0)
        throw policy_document_malformed(missing);
    return items.map((item) => {
        if (typeof item !== 'string')
            throw policy_document_malformed('Syntax errors in policy.');
        return item;
    });
}
function checkAction(action) {
    if (action === '*')
        return;
    const parts = action.split(':');
    if (parts.length === 1) {
        throw policy_document_malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
    }
    if (parts.length > 2)
        throw policy_document_malformed('Actions/Condition can contain only one colon.');
    const [vendor = '', name = ''] = parts;
    if (!/^[A-Za-z0-9-]+$/.test(vendor))
        throw policy_document_malformed(`Vendor ${vendor} is not valid`);
    if (!/^[A-Za-z0-9*?]+$/.test(name))
        throw policy_document_malformed('Syntax errors in policy.');
}
function checkResource(resource) {
    if (resource === '*')
        return;
    const parts = resource.split(':');
    if (parts[0] !== 'arn' || parts.length < 6) {
        throw policy_document_malformed(`Resource ${resource} must be in ARN format or "*".`);
    }
    if (!/^(aws|aws-cn|aws-us-gov|\*)$/.test(parts[1] ?? '')) {
        throw policy_document_malformed(`Partition "${parts[1]}" is not valid for resource "${resource}".`);
    }
}
function checkConditions(statement) {
    const conditions = statement['Condition'];
    if (conditions === undefined)
        return;
    if (!(0,json_value/* isRecord */.u)(conditions))
        throw policy_document_malformed('Syntax errors in policy.');
    for (const [name, keys] of Object.entries(conditions)) {
        if ('unknown' in (0,operators/* operatorNamed */.i)(name))
            throw policy_document_malformed(`Invalid Condition type : ${name}`);
        if (!(0,json_value/* isRecord */.u)(keys))
            throw policy_document_malformed('Syntax errors in policy.');
        for (const [key, values] of Object.entries(keys)) {
            if (!key.includes(':')) {
                throw policy_document_malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
            }
            const items = Array.isArray(values) ? values : [values];
            if (items.some((item) => typeof item === 'object'))
                throw policy_document_malformed('Syntax errors in policy.');
        }
    }
}
function checkStatementIds(statements) {
    const ids = statements.map((statement) => statement['Sid']).filter((sid) => sid !== undefined);
    if (ids.some((sid) => typeof sid !== 'string' || !/^[A-Za-z0-9]*$/.test(sid))) {
        throw policy_document_malformed('Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*');
    }
    if (new Set(ids).size < ids.length) {
        throw policy_document_malformed('Statement IDs (SID) in a single policy must be unique.');
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-reader.js
/** The file is no valid seed; holds every fault. Nothing of the file was applied. */
class SeedError extends Error {
    name = 'SeedError';
    faults;
    constructor(faults) {
        super(`The seed has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}:\n${faults.map(({ path, message }) => `- ${path} ${message}`).join('\n')}`);
        this.faults = faults;
    }
}
/** Reads a value as a mapping whose members are all in `known`. */
function seedMapping(value, path, known, faults, members) {
    const fault = (at, message) => {
        faults.push({ path: at === '' ? 'the file' : at, message });
    };
    const place = (name) => (path === '' ? name : `${path}.${name}`);
    if (value !== undefined && !isMapping(value))
        fault(path, 'must be a mapping');
    const given = isMapping(value) ? value : {};
    for (const name of Object.keys(given)) {
        if (!known.includes(name))
            fault(place(name), `is not known; known are ${known.join(', ')}`);
    }
    const child = (name, each, at) => seedMapping(each ?? {}, at, members[name] ?? [], faults, members);
    const self = {
        path,
        text(name, rule) {
            const found = given[name];
            if (found === undefined || found === null)
                return undefined;
            const text = typeof found === 'number' ? String(found) : found;
            if (typeof text !== 'string')
                fault(place(name), 'must be a text');
            else if (rule !== undefined && !rule.form.test(text))
                fault(place(name), `must be ${rule.say}`);
            return typeof text === 'string' ? text : undefined;
        },
        requiredText(name, rule) {
            const found = self.text(name, rule);
            if (found === undefined && !(name in given))
                fault(place(name), 'is missing');
            return found ?? '';
        },
        integer(name, { min, max }) {
            const found = given[name];
            if (found === undefined)
                return undefined;
            if (typeof found === 'number' && Number.isInteger(found) && found >= min && found <= max)
                return found;
            fault(place(name), `must be a whole number from ${min} to ${max}`);
            return undefined;
        },
        texts(name) {
            return itemsOf(name).flatMap((item, index) => {
                if (typeof item === 'string' || typeof item === 'number')
                    return [String(item)];
                fault(`${place(name)}[${index}]`, 'must be a text');
                return [];
            });
        },
        mappings: (name) => itemsOf(name).map((item, index) => child(name, item, `${place(name)}[${index}]`)),
        mapping: (name) => (given[name] === undefined ? undefined : child(name, given[name], place(name))),
        entries(name) {
            const found = given[name] ?? {};
            if (isMapping(found))
                return Object.entries(found);
            fault(place(name), 'must be a mapping');
            return [];
        },
        value: (name) => given[name],
        fault: (name, message) => fault(name === '' ? path : place(name), message),
    };
    function itemsOf(name) {
        const found = given[name] ?? [];
        if (Array.isArray(found))
            return found;
        fault(place(name), 'must be a list');
        return [];
    }
    return self;
}
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/rehearsal/seed.js






/** The members of each mapping of a seed file; `__tests__/rehearsal/fixtures/world.yml` is an example of all of them. */
const MEMBERS = {
    '': ['accounts', 'organization'],
    accounts: ['id', 'name', 'email', 'alias', 'oidc-providers', 'policies', 'roles', 'users'],
    organization: ['id', 'root-id', 'management-account', 'members', 'feature-set'],
    'oidc-providers': ['url', 'client-ids', 'thumbprints', 'tags'],
    policies: ['name', 'path', 'description', 'document'],
    roles: [
        'name',
        'path',
        'description',
        'max-session-duration',
        'trust-policy',
        'inline-policies',
        'attached-policies',
        'permissions-boundary',
        'tags',
    ],
    users: [
        'name',
        'path',
        'inline-policies',
        'attached-policies',
        'permissions-boundary',
        'tags',
        'access-keys',
    ],
    'access-keys': ['id', 'secret'],
};
const ACCOUNT_ID = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
const NAME = { form: /^[\w+=,.@-]{1,128}$/, say: 'a name of letters, digits and +=,.@_-' };
const PATH = { form: /^\/([\x21-\x7e]+\/)?$/, say: 'a path that begins and ends with a slash' };
const HTTPS = { form: /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, say: 'an https URL' };
const KEY_ID = { form: /^AKIA[A-Z0-9]{12,124}$/, say: 'an access key id, AKIA and then letters and digits' };
/**
 * Fills a state from YAML: accounts with what IAM holds, and the organization. Policies are written as YAML or as JSON
 * text. What a file describes counts as being there for long, so that controls on new trust policies do not apply.
 * Throws SeedError with all faults, and then has changed nothing.
 */
function seedState(state, yamlText) {
    const document = (0,dist/* parseDocument */.Tp)(yamlText, { uniqueKeys: true });
    if (document.errors.length > 0) {
        throw new SeedError(document.errors.map(({ message }) => ({ path: 'the YAML', message })));
    }
    const faults = [];
    const root = seedMapping(document.toJS({ maxAliasCount: 1000 }) ?? {}, '', MEMBERS[''] ?? [], faults, MEMBERS);
    const accounts = new Map();
    for (const mapping of root.mappings('accounts')) {
        const account = readAccount(state, mapping);
        if (accounts.has(account.id) || state.accounts.has(account.id))
            mapping.fault('id', `${account.id} is there twice`);
        accounts.set(account.id, account);
    }
    const organization = readOrganization(state, root.mapping('organization'), new Set([...accounts.keys(), ...state.accounts.keys()]));
    const keys = [...accounts.values()].flatMap((account) => [...account.iam.users.values()].flatMap((user) => [...user.accessKeys.keys()].map((id) => ({ id, account, user }))));
    for (const { id } of keys) {
        if (state.accessKeyOwners.has(id) || keys.filter((key) => key.id === id).length > 1) {
            faults.push({ path: `access key ${id}`, message: 'is there twice' });
        }
    }
    if (faults.length > 0)
        throw new SeedError(faults);
    for (const account of accounts.values())
        state.accounts.set(account.id, account);
    for (const { id, account, user } of keys) {
        state.accessKeyOwners.set(id, { accountId: account.id, userName: user.name });
    }
    state.organization = organization ?? state.organization;
}
function readAccount(state, mapping) {
    const id = mapping.requiredText('id', ACCOUNT_ID);
    const name = mapping.text('name') ?? `account-${id}`;
    const account = createAccount({ id, name, email: mapping.text('email') ?? `aws+${id}@example.com` });
    const alias = mapping.text('alias', {
        form: /^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$/,
        say: 'an account alias',
    });
    if (alias !== undefined)
        account.iam.aliases.add(alias);
    for (const provider of mapping.mappings('oidc-providers'))
        readProvider(state, account, provider);
    for (const policy of mapping.mappings('policies'))
        readPolicy(state, account, policy);
    for (const role of mapping.mappings('roles')) {
        const read = readRole(state, account, role);
        if (account.iam.roles.has(read.name))
            role.fault('name', `${read.name} is there twice`);
        account.iam.roles.set(read.name, read);
    }
    for (const user of mapping.mappings('users')) {
        const read = readUser(state, account, user);
        if (account.iam.users.has(read.name))
            user.fault('name', `${read.name} is there twice`);
        account.iam.users.set(read.name, read);
    }
    return account;
}
function readProvider(state, account, mapping) {
    const url = mapping.requiredText('url', HTTPS).replace(/^https:\/\//, '');
    const arn = `arn:aws:iam::${account.id}:oidc-provider/${url}`;
    account.iam.oidcProviders.set(arn, {
        arn,
        url,
        clientIds: new Set(mapping.texts('client-ids')),
        thumbprints: [...mapping.texts('thumbprints')],
        created: state.now(),
        tags: readTags(mapping),
    });
}
function readPolicy(state, account, mapping) {
    const name = mapping.requiredText('name', NAME);
    const path = mapping.text('path', PATH) ?? '/';
    const arn = `arn:aws:iam::${account.id}:policy${path}${name}`;
    const created = state.now();
    account.iam.policies.set(arn, {
        name,
        path,
        arn,
        id: state.newId('ANPA', 17),
        created,
        description: mapping.text('description'),
        defaultVersion: 'v1',
        versions: new Map([
            [
                'v1',
                {
                    document: readDocument(mapping, 'document', mapping.value('document'), checkIdentityDocument),
                    created,
                },
            ],
        ]),
        tags: new Map(),
    });
}
function readRole(state, account, mapping) {
    const name = mapping.requiredText('name', NAME);
    const path = mapping.text('path', PATH) ?? '/';
    return {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:role${path}${name}`,
        id: state.newId('AROA', 17),
        created: state.now(),
        trustPolicy: readDocument(mapping, 'trust-policy', mapping.value('trust-policy'), checkTrustDocument),
        description: mapping.text('description'),
        maxSessionDuration: mapping.integer('max-session-duration', { min: 3600, max: 43_200 }) ?? 3600,
        tags: readTags(mapping),
        lastUsed: undefined,
        ...readPermissions(account, mapping),
    };
}
function readUser(state, account, mapping) {
    const name = mapping.requiredText('name', NAME);
    const path = mapping.text('path', PATH) ?? '/';
    const keys = mapping.mappings('access-keys').map((key) => ({
        id: key.requiredText('id', KEY_ID),
        secret: key.requiredText('secret'),
        active: true,
        created: state.now(),
    }));
    return {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:user${path}${name}`,
        id: state.newId('AIDA', 17),
        created: state.now(),
        accessKeys: new Map(keys.map((key) => [key.id, key])),
        tags: readTags(mapping),
        ...readPermissions(account, mapping),
    };
}
/** What roles and users have in common. */
function readPermissions(account, mapping) {
    const attached = mapping.texts('attached-policies');
    for (const arn of attached) {
        if (managedPolicy(account, arn) === undefined) {
            mapping.fault('attached-policies', `has ${arn}, which is neither in "policies" nor an AWS policy that the rehearsal knows`);
        }
    }
    const boundary = mapping.text('permissions-boundary');
    if (boundary !== undefined && managedPolicy(account, boundary) === undefined) {
        mapping.fault('permissions-boundary', `is ${boundary}, which the rehearsal does not know`);
    }
    return {
        inlinePolicies: new Map(mapping
            .entries('inline-policies')
            .map(([name, value]) => [
            name,
            readDocument(mapping, `inline-policies.${name}`, value, checkIdentityDocument),
        ])),
        attachedPolicies: new Set(attached),
        permissionsBoundary: boundary,
    };
}
function readDocument(mapping, name, value, check) {
    if (value === undefined || value === null) {
        mapping.fault(name, 'is missing');
        return '{}';
    }
    const document = typeof value === 'string' ? value : JSON.stringify(value);
    try {
        check(document);
    }
    catch (error) {
        if (!(error instanceof ServiceError))
            throw error;
        mapping.fault(name, `is refused by IAM: ${error.message}`);
    }
    return document;
}
function readTags(mapping) {
    return new Map(mapping.entries('tags').map(([key, value]) => [key, String(value)]));
}
function readOrganization(state, mapping, known) {
    if (mapping === undefined)
        return undefined;
    const managementAccountId = mapping.requiredText('management-account', ACCOUNT_ID);
    const members = mapping.texts('members');
    for (const id of [managementAccountId, ...members]) {
        if (!known.has(id))
            mapping.fault('', `has the account ${id}, which is not in "accounts"`);
    }
    const featureSet = mapping.text('feature-set', {
        form: /^(ALL|CONSOLIDATED_BILLING)$/,
        say: 'ALL or CONSOLIDATED_BILLING',
    });
    return {
        id: mapping.text('id', { form: /^o-[a-z0-9]{10,32}$/, say: 'an organization id (o-…)' }) ??
            state.newId('o-', 10).toLowerCase(),
        managementAccountId,
        featureSet: featureSet === 'CONSOLIDATED_BILLING' ? featureSet : 'ALL',
        rootId: mapping.text('root-id', { form: /^r-[a-z0-9]{4,32}$/, say: 'a root id (r-…)' }) ??
            state.newId('r-', 4).toLowerCase(),
        memberAccountIds: new Set(members.filter((id) => id !== managementAccountId)),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/account.js

/** The caller's account: IAM only ever sees that one. */
function accountOf(call) {
    const account = call.state.accounts.get(call.caller.accountId);
    if (account === undefined)
        throw new ServiceError('AccessDenied', 'The caller has no account.', 403);
    return account;
}
/** The role of that name, or NoSuchEntity. */
function roleOf(call, name) {
    const role = accountOf(call).iam.roles.get(name);
    if (role === undefined)
        throw noSuchEntity(`The role with name ${name} cannot be found.`);
    return role;
}
/** The user of that name, or NoSuchEntity. */
function userOf(call, name) {
    const user = accountOf(call).iam.users.get(name);
    if (user === undefined)
        throw noSuchEntity(`The user with name ${name} cannot be found.`);
    return user;
}
/** What is asked for is not there. */
function noSuchEntity(message) {
    return new ServiceError('NoSuchEntity', message, 404);
}
/** What is to be created is there already. */
function entityAlreadyExists(message) {
    return new ServiceError('EntityAlreadyExists', message, 409);
}
/** What is to be deleted still holds something. */
function deleteConflict(message) {
    return new ServiceError('DeleteConflict', message, 409);
}
/** A quota would be exceeded. */
function limitExceeded(message) {
    return new ServiceError('LimitExceeded', message, 409);
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/account-operations.js

/** Counts and quotas, as far as the rehearsal has the things that are counted. */
const getAccountSummary = (call) => {
    const { iam } = accountOf(call);
    return {
        SummaryMap: new Map([
            ['Users', iam.users.size],
            ['UsersQuota', 5000],
            ['Groups', 0],
            ['GroupsQuota', 300],
            ['Roles', iam.roles.size],
            ['RolesQuota', 1000],
            ['Policies', iam.policies.size],
            ['PoliciesQuota', 1500],
            ['PolicySizeQuota', 6144],
            ['PolicyVersionsInUseQuota', 10_000],
            ['VersionsPerPolicyQuota', 5],
            ['AttachedPoliciesPerRoleQuota', 10],
            ['AttachedPoliciesPerUserQuota', 10],
            ['AssumeRolePolicySizeQuota', 2048],
            ['AccessKeysPerUserQuota', 2],
            ['AccountAccessKeysPresent', 0],
            ['AccountMFAEnabled', 0],
            ['MFADevices', 0],
            ['MFADevicesInUse', 0],
            ['Providers', iam.oidcProviders.size],
        ]),
    };
};
const listAccountAliases = (call) => ({
    AccountAliases: [...accountOf(call).iam.aliases],
    IsTruncated: false,
});
/** Operations on the account as a whole. */
const accountOperations = {
    GetAccountSummary: getAccountSummary,
    ListAccountAliases: listAccountAliases,
};

;// CONCATENATED MODULE: ./build/rehearsal/constraints.js


/** Throws one ValidationError that lists every violated constraint, in the words of the AWS services. */
function checkInput(input, constraints) {
    const faults = Object.entries(constraints).flatMap(([name, constraint]) => faultsOf(input, name, constraint));
    if (faults.length === 0)
        return;
    const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`;
    throw new ServiceError('ValidationError', `${count} detected: ${faults.join('; ')}`);
}
function faultsOf(input, name, constraint) {
    const member = lowerFirst(name);
    if (constraint.kind === 'list') {
        const { length } = listOf(input, name);
        return sizeFaults(length, constraint, 'length').map((rule) => `Value at '${member}' failed to satisfy constraint: ${rule}`);
    }
    const value = textOf(input, name);
    if (value === undefined) {
        return constraint.required
            ? [`Value null at '${member}' failed to satisfy constraint: Member must not be null`]
            : [];
    }
    return scalarFaults(value, constraint).map((rule) => `Value '${value}' at '${member}' failed to satisfy constraint: ${rule}`);
}
function scalarFaults(value, constraint) {
    if (constraint.kind === 'integer') {
        if (!/^-?\d{1,15}$/.test(value))
            throw new ServiceError('MalformedInput', `${value} is not an integer.`);
        return sizeFaults(Number(value), constraint, 'value');
    }
    const { pattern } = constraint;
    const faults = [...sizeFaults(value.length, constraint, 'length')];
    if (pattern !== undefined && !new RegExp(`^(?:${pattern})$`, 'u').test(value)) {
        faults.push(`Member must satisfy regular expression pattern: ${pattern}`);
    }
    return faults;
}
function sizeFaults(size, { min, max }, of) {
    const faults = [];
    if (max !== undefined && size > max)
        faults.push(`Member must have ${of} less than or equal to ${max}`);
    if (min !== undefined && size < min)
        faults.push(`Member must have ${of} greater than or equal to ${min}`);
    return faults;
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/paging.js


const DEFAULT_ITEMS = 100;
const MOST_ITEMS = 1000;
/**
 * One page of a list as IAM gives it: `MaxItems` (1-1000, 100 when absent) from `Marker` on. The marker is opaque to
 * clients; it says where the next page starts. Throws ServiceError for both when they are not valid.
 */
function pageOf(member, items, input, show) {
    const size = integerOf(input, 'MaxItems') ?? DEFAULT_ITEMS;
    if (size < 1 || size > MOST_ITEMS) {
        const bound = size < 1 ? 'greater than or equal to 1' : `less than or equal to ${MOST_ITEMS}`;
        throw new ServiceError('ValidationError', `1 validation error detected: Value '${size}' at 'maxItems' failed to satisfy constraint: Member must have value ${bound}`);
    }
    const start = startOf(textOf(input, 'Marker'), items.length);
    const end = start + size;
    const truncated = end < items.length;
    return {
        [member]: items.slice(start, end).map(show),
        IsTruncated: truncated,
        ...(truncated ? { Marker: Buffer.from(`from:${end}`).toString('base64') } : {}),
    };
}
function startOf(marker, length) {
    if (marker === undefined)
        return 0;
    const [, index] = /^from:(\d{1,9})$/.exec(Buffer.from(marker, 'base64').toString('utf8')) ?? [];
    if (index === undefined || Number(index) > length) {
        throw new ServiceError('ValidationError', `Invalid Marker: ${marker}`);
    }
    return Number(index);
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/holder-policies.js







const POLICY_NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' };
const MOST_ATTACHED = 10;
/** Put, Get, Delete and List of inline policies, and Attach, Detach and ListAttached of managed ones. */
function holderPolicyOperations(holder) {
    const title = holder.word === 'role' ? 'Role' : 'User';
    const put = (call, input) => {
        checkInput(input, {
            PolicyName: POLICY_NAME,
            PolicyDocument: { kind: 'text', required: true, min: 1, max: 131_072 },
        });
        const found = holder.find(call, input);
        const name = requiredTextOf(input, 'PolicyName');
        const document = requiredTextOf(input, 'PolicyDocument');
        checkIdentityDocument(document);
        const others = [...found.inlinePolicies].filter(([each]) => each !== name);
        const size = others.reduce((sum, [, each]) => sum + policySize(each), policySize(document));
        if (size > holder.inlineSize) {
            throw limitExceeded(`Maximum policy size of ${holder.inlineSize} bytes exceeded for ${holder.word} ${found.name}`);
        }
        found.inlinePolicies.set(name, document);
        return {};
    };
    const get = (call, input) => {
        const found = holder.find(call, input);
        const name = requiredTextOf(input, 'PolicyName');
        const document = found.inlinePolicies.get(name);
        if (document === undefined)
            throw missingInline(holder.word, name);
        return { [holder.member]: found.name, PolicyName: name, PolicyDocument: encodedDocument(document) };
    };
    const remove = (call, input) => {
        const name = requiredTextOf(input, 'PolicyName');
        if (!holder.find(call, input).inlinePolicies.delete(name))
            throw missingInline(holder.word, name);
        return {};
    };
    const list = (call, input) => pageOf('PolicyNames', [...holder.find(call, input).inlinePolicies.keys()].sort(), input, (name) => name);
    const attach = (call, input) => {
        const found = holder.find(call, input);
        const arn = checkedPolicyArn(input);
        if (managedPolicy(accountOf(call), arn) === undefined) {
            throw noSuchEntity(`Policy ${arn} does not exist or is not attachable.`);
        }
        if (!found.attachedPolicies.has(arn) && found.attachedPolicies.size >= MOST_ATTACHED) {
            throw limitExceeded(`Cannot exceed quota for PoliciesPer${title}: ${MOST_ATTACHED}`);
        }
        found.attachedPolicies.add(arn);
        return {};
    };
    const detach = (call, input) => {
        const found = holder.find(call, input);
        const arn = checkedPolicyArn(input);
        if (!found.attachedPolicies.delete(arn))
            throw noSuchEntity(`Policy ${arn} was not found.`);
        return {};
    };
    const listAttached = (call, input) => {
        const prefix = textOf(input, 'PathPrefix') ?? '/';
        const policies = [...holder.find(call, input).attachedPolicies]
            .map((arn) => managedPolicy(accountOf(call), arn))
            .filter((policy) => policy?.path.startsWith(prefix));
        return pageOf('AttachedPolicies', policies, input, (policy) => ({
            PolicyName: policy?.name,
            PolicyArn: policy?.arn,
        }));
    };
    return {
        [`Put${title}Policy`]: put,
        [`Get${title}Policy`]: get,
        [`Delete${title}Policy`]: remove,
        [`List${title}Policies`]: list,
        [`Attach${title}Policy`]: attach,
        [`Detach${title}Policy`]: detach,
        [`ListAttached${title}Policies`]: listAttached,
    };
}
/** `PolicyArn` after the check of its form. */
function checkedPolicyArn(input) {
    checkInput(input, { PolicyArn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const arn = requiredTextOf(input, 'PolicyArn');
    if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) {
        throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
    }
    return arn;
}
function missingInline(word, name) {
    return noSuchEntity(`The ${word} policy with name ${name} cannot be found.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/tags.js



const MOST_TAGS = 50;
/** Tags as the API shows them. */
function shownTags(tags) {
    return [...tags].map(([Key, Value]) => ({ Key, Value }));
}
/** `Tags` of an input after IAM's checks: keys differ regardless of letter case, at most 50. */
function checkedTags(input) {
    const given = tagsOf(input);
    const keys = new Set([...given.keys()].map((key) => key.toLowerCase()));
    if (keys.size < given.size) {
        throw new ServiceError('InvalidInput', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
    }
    for (const [key, value] of given) {
        if (key.length < 1 || key.length > 128 || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u.test(key)) {
            throw tagError('key', key);
        }
        if (value.length > 256 || !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u.test(value))
            throw tagError('value', value);
        if (/^aws:/i.test(key))
            throw new ServiceError('InvalidInput', 'Tag keys cannot start with aws:');
    }
    if (given.size > MOST_TAGS)
        throw tooMany();
    return given;
}
/** Adds or replaces tags. A key that only differs in letter case replaces the old one. */
function addTags(tags, input) {
    const given = checkedTags(input);
    const kept = [...tags].filter(([key]) => ![...given.keys()].some((name) => sameKey(name, key)));
    if (kept.length + given.size > MOST_TAGS)
        throw tooMany();
    tags.clear();
    for (const [key, value] of [...kept, ...given])
        tags.set(key, value);
}
/** Removes `TagKeys`; keys that are not there are no error. */
function removeTags(tags, input) {
    for (const name of textsOf(input, 'TagKeys')) {
        for (const key of [...tags.keys()])
            if (sameKey(name, key))
                tags.delete(key);
    }
}
function sameKey(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
function tagError(part, text) {
    return new ServiceError('ValidationError', `1 validation error detected: Value '${text}' at 'tags.member.${part}' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]${part === 'key' ? '+' : '*'}`);
}
function tooMany() {
    return limitExceeded('The number of tags has reached the maximum limit.');
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/managed-policies.js










const POLICY_SIZE = 6144;
const MOST_VERSIONS = 5;
const DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 };
const createPolicy = (call, input) => {
    checkInput(input, {
        PolicyName: { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' },
        PolicyDocument: DOCUMENT,
        Description: { kind: 'text', max: 1000 },
        Path: { kind: 'text', max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' },
        Tags: { kind: 'list', max: 50 },
    });
    const account = accountOf(call);
    const name = requiredTextOf(input, 'PolicyName');
    const path = textOf(input, 'Path') ?? '/';
    const document = checkedDocument(input);
    const taken = [...account.iam.policies.values()].some((policy) => policy.name.toLowerCase() === name.toLowerCase());
    if (taken) {
        throw entityAlreadyExists(`A policy called ${name} already exists. Duplicate names are not allowed.`);
    }
    const created = call.state.now();
    const policy = {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:policy${path}${name}`,
        id: call.state.newId('ANPA', 17),
        created,
        description: textOf(input, 'Description'),
        defaultVersion: 'v1',
        versions: new Map([['v1', { document, created }]]),
        tags: checkedTags(input),
    };
    account.iam.policies.set(policy.arn, policy);
    return { Policy: shownPolicy(account, policy) };
};
const getPolicy = (call, input) => {
    const account = accountOf(call);
    const policy = policyOf(call, input);
    return {
        Policy: {
            ...shownPolicy(account, policy),
            ...(policy.description === undefined ? {} : { Description: policy.description }),
        },
    };
};
const getPolicyVersion = (call, input) => {
    const policy = policyOf(call, input);
    return { PolicyVersion: shownVersion(policy, versionOf(policy, input), true) };
};
const listPolicyVersions = (call, input) => {
    const policy = policyOf(call, input);
    return pageOf('Versions', [...policy.versions.keys()].reverse(), input, (id) => shownVersion(policy, id, false));
};
const createPolicyVersion = (call, input) => {
    checkInput(input, { PolicyDocument: DOCUMENT });
    const policy = ownPolicyOf(call, input);
    const document = checkedDocument(input);
    if (policy.versions.size >= MOST_VERSIONS) {
        throw limitExceeded(`A managed policy can have up to ${MOST_VERSIONS} versions. Before you create a new version, you must delete an existing version.`);
    }
    // Numbers are never used again, also not those of deleted versions.
    const last = Math.max(...[...policy.versions.keys()].map((id) => Number(id.slice(1))), policy.latestVersion ?? 1);
    const id = `v${last + 1}`;
    policy.latestVersion = last + 1;
    policy.versions.set(id, { document, created: call.state.now() });
    if (flagOf(input, 'SetAsDefault') === true)
        policy.defaultVersion = id;
    return { PolicyVersion: shownVersion(policy, id, false) };
};
const setDefaultPolicyVersion = (call, input) => {
    const policy = ownPolicyOf(call, input);
    policy.defaultVersion = versionOf(policy, input);
    return {};
};
const deletePolicyVersion = (call, input) => {
    const policy = ownPolicyOf(call, input);
    const id = versionOf(policy, input);
    if (id === policy.defaultVersion) {
        throw deleteConflict('Cannot delete the default version of a policy.');
    }
    policy.versions.delete(id);
    return {};
};
const deletePolicy = (call, input) => {
    const account = accountOf(call);
    const policy = ownPolicyOf(call, input);
    if (attachmentsOf(account, policy.arn) > 0) {
        throw deleteConflict('Cannot delete a policy attached to entities.');
    }
    if (policy.versions.size > 1) {
        throw deleteConflict("This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.");
    }
    if (holdersOf(account).some((holder) => holder.permissionsBoundary === policy.arn)) {
        throw deleteConflict('Cannot delete a policy that is used as a permissions boundary.');
    }
    account.iam.policies.delete(policy.arn);
    return {};
};
const listPolicies = (call, input) => {
    const account = accountOf(call);
    const scope = textOf(input, 'Scope') ?? 'All';
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const attachedOnly = flagOf(input, 'OnlyAttached') === true;
    const policies = [
        ...(scope === 'AWS' ? [] : account.iam.policies.values()),
        ...(scope === 'Local' ? [] : awsManagedPolicies()),
    ].filter((policy) => policy.path.startsWith(prefix) && (!attachedOnly || attachmentsOf(account, policy.arn) > 0));
    return pageOf('Policies', policies, input, (policy) => shownPolicy(account, policy));
};
const listEntitiesForPolicy = (call, input) => {
    const account = accountOf(call);
    const { arn } = policyOf(call, input);
    return {
        PolicyGroups: [],
        PolicyRoles: [...account.iam.roles.values()]
            .filter((role) => role.attachedPolicies.has(arn))
            .map((role) => ({ RoleName: role.name, RoleId: role.id })),
        PolicyUsers: [...account.iam.users.values()]
            .filter((user) => user.attachedPolicies.has(arn))
            .map((user) => ({ UserName: user.name, UserId: user.id })),
        IsTruncated: false,
    };
};
const tagPolicy = (call, input) => {
    addTags(ownPolicyOf(call, input).tags, input);
    return {};
};
const untagPolicy = (call, input) => {
    removeTags(ownPolicyOf(call, input).tags, input);
    return {};
};
const listPolicyTags = (call, input) => pageOf('Tags', shownTags(policyOf(call, input).tags), input, (tag) => tag);
/** Operations on managed policies. */
const managedPolicyOperations = {
    CreatePolicy: createPolicy,
    GetPolicy: getPolicy,
    GetPolicyVersion: getPolicyVersion,
    ListPolicyVersions: listPolicyVersions,
    CreatePolicyVersion: createPolicyVersion,
    SetDefaultPolicyVersion: setDefaultPolicyVersion,
    DeletePolicyVersion: deletePolicyVersion,
    DeletePolicy: deletePolicy,
    ListPolicies: listPolicies,
    ListEntitiesForPolicy: listEntitiesForPolicy,
    TagPolicy: tagPolicy,
    UntagPolicy: untagPolicy,
    ListPolicyTags: listPolicyTags,
};
function policyOf(call, input) {
    const arn = checkedPolicyArn(input);
    const policy = managedPolicy(accountOf(call), arn);
    if (policy === undefined)
        throw noSuchEntity(`Policy ${arn} was not found.`);
    return policy;
}
/** A policy that the account may change: AWS's own are AWS's. */
function ownPolicyOf(call, input) {
    const policy = policyOf(call, input);
    if (!policy.arn.startsWith('arn:aws:iam::aws:'))
        return policy;
    throw new ServiceError('AccessDenied', 'You cannot change a policy that AWS manages.', 403);
}
function versionOf(policy, input) {
    const id = requiredTextOf(input, 'VersionId');
    if (!policy.versions.has(id)) {
        throw noSuchEntity(`Policy ${policy.arn} version ${id} does not exist or is not attachable.`);
    }
    return id;
}
function checkedDocument(input) {
    const document = requiredTextOf(input, 'PolicyDocument');
    checkIdentityDocument(document);
    if (policySize(document) > POLICY_SIZE) {
        throw limitExceeded(`Cannot exceed quota for PolicySize: ${POLICY_SIZE}`);
    }
    return document;
}
function holdersOf(account) {
    return [...account.iam.roles.values(), ...account.iam.users.values()];
}
function attachmentsOf(account, arn) {
    return holdersOf(account).filter((holder) => holder.attachedPolicies.has(arn)).length;
}
function shownPolicy(account, policy) {
    const latest = policy.versions.get(policy.defaultVersion);
    return {
        PolicyName: policy.name,
        PolicyId: policy.id,
        Arn: policy.arn,
        Path: policy.path,
        DefaultVersionId: policy.defaultVersion,
        AttachmentCount: attachmentsOf(account, policy.arn),
        PermissionsBoundaryUsageCount: holdersOf(account).filter((holder) => holder.permissionsBoundary === policy.arn).length,
        IsAttachable: true,
        CreateDate: policy.created,
        UpdateDate: latest?.created ?? policy.created,
        ...(policy.tags.size === 0 ? {} : { Tags: shownTags(policy.tags) }),
    };
}
function shownVersion(policy, id, withDocument) {
    const version = policy.versions.get(id);
    return {
        ...(withDocument ? { Document: encodedDocument(version?.document ?? '') } : {}),
        VersionId: id,
        IsDefaultVersion: id === policy.defaultVersion,
        CreateDate: version?.created,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/oidc-providers.js






const MOST_CLIENT_IDS = 100;
const MOST_THUMBPRINTS = 5;
const MOST_PROVIDERS = 100;
/** IAM looks up the certificate chain itself when no thumbprint is given. */
const FOUND_THUMBPRINT = '2b18947a6a9fc7764fd8b5fb18a863b0c6dac24f';
const createProvider = (call, input) => {
    checkInput(input, {
        Url: { kind: 'text', required: true, min: 1, max: 255 },
        Tags: { kind: 'list', max: 50 },
    });
    const account = accountOf(call);
    const url = checkedUrl(requiredTextOf(input, 'Url'));
    const arn = `arn:aws:iam::${account.id}:oidc-provider/${url}`;
    if (account.iam.oidcProviders.has(arn)) {
        throw entityAlreadyExists(`Provider with url https://${url} already exists.`);
    }
    if (account.iam.oidcProviders.size >= MOST_PROVIDERS) {
        throw limitExceeded(`Cannot exceed quota for OpenIdConnectProvidersPerAccount: ${MOST_PROVIDERS}`);
    }
    const clientIds = new Set(textsOf(input, 'ClientIDList').map(checkedClientId));
    if (clientIds.size > MOST_CLIENT_IDS) {
        throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MOST_CLIENT_IDS}`);
    }
    const given = checkedThumbprints(input);
    const provider = {
        arn,
        url,
        clientIds,
        thumbprints: given.length === 0 ? [FOUND_THUMBPRINT] : given,
        created: call.state.now(),
        tags: checkedTags(input),
    };
    account.iam.oidcProviders.set(arn, provider);
    return { OpenIDConnectProviderArn: arn, ...tagsMember(provider) };
};
const getProvider = (call, input) => {
    const provider = providerOf(call, input);
    return {
        Url: provider.url,
        ClientIDList: [...provider.clientIds],
        ThumbprintList: provider.thumbprints,
        CreateDate: provider.created,
        ...tagsMember(provider),
    };
};
const listProviders = (call) => ({
    OpenIDConnectProviderList: [...accountOf(call).iam.oidcProviders.keys()].map((Arn) => ({ Arn })),
});
const addClientId = (call, input) => {
    const { clientIds } = providerOf(call, input);
    const id = checkedClientId(requiredTextOf(input, 'ClientID'));
    if (!clientIds.has(id) && clientIds.size >= MOST_CLIENT_IDS) {
        throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MOST_CLIENT_IDS}`);
    }
    clientIds.add(id);
    return {};
};
/** An id that is not there is no error, as on AWS. */
const removeClientId = (call, input) => {
    providerOf(call, input).clientIds.delete(requiredTextOf(input, 'ClientID'));
    return {};
};
const updateThumbprint = (call, input) => {
    const provider = providerOf(call, input);
    provider.thumbprints.splice(0, provider.thumbprints.length, ...checkedThumbprints(input));
    return {};
};
/** Deleting a provider that is not there is no error, as on AWS. */
const deleteProvider = (call, input) => {
    accountOf(call).iam.oidcProviders.delete(requiredTextOf(input, 'OpenIDConnectProviderArn'));
    return {};
};
const tagProvider = (call, input) => {
    addTags(providerOf(call, input).tags, input);
    return {};
};
const untagProvider = (call, input) => {
    removeTags(providerOf(call, input).tags, input);
    return {};
};
const listProviderTags = (call, input) => pageOf('Tags', shownTags(providerOf(call, input).tags), input, (tag) => tag);
/** Operations on OpenID Connect providers. */
const oidcProviderOperations = {
    CreateOpenIDConnectProvider: createProvider,
    GetOpenIDConnectProvider: getProvider,
    ListOpenIDConnectProviders: listProviders,
    AddClientIDToOpenIDConnectProvider: addClientId,
    RemoveClientIDFromOpenIDConnectProvider: removeClientId,
    UpdateOpenIDConnectProviderThumbprint: updateThumbprint,
    DeleteOpenIDConnectProvider: deleteProvider,
    TagOpenIDConnectProvider: tagProvider,
    UntagOpenIDConnectProvider: untagProvider,
    ListOpenIDConnectProviderTags: listProviderTags,
};
function providerOf(call, input) {
    checkInput(input, { OpenIDConnectProviderArn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const arn = requiredTextOf(input, 'OpenIDConnectProviderArn');
    const provider = accountOf(call).iam.oidcProviders.get(arn);
    if (provider === undefined)
        throw noSuchEntity(`OpenIDConnect Provider not found for arn ${arn}`);
    return provider;
}
/** Host and path without scheme. Query, fragment, port and user are not allowed; a slash at the end is kept. */
function checkedUrl(text) {
    if (!/^https:\/\//i.test(text)) {
        throw new ServiceError('ValidationError', 'Invalid Open ID Connect Provider URL');
    }
    const url = text.slice('https://'.length);
    if (!/^[A-Za-z0-9.-]+(\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$/.test(url)) {
        throw new ServiceError('ValidationError', 'Invalid Open ID Connect Provider URL');
    }
    return url;
}
function checkedClientId(id) {
    if (id.length < 1 || id.length > 255)
        throw new ServiceError('InvalidInput', `Invalid client ID: ${id}`);
    return id;
}
function checkedThumbprints(input) {
    const thumbprints = [...textsOf(input, 'ThumbprintList')];
    if (thumbprints.length > MOST_THUMBPRINTS) {
        throw new ServiceError('InvalidInput', `Thumbprint list must contain fewer than ${MOST_THUMBPRINTS + 1} entries.`);
    }
    for (const thumbprint of thumbprints) {
        if (thumbprint.length !== 40) {
            const bound = thumbprint.length > 40 ? 'less' : 'greater';
            throw new ServiceError('ValidationError', `1 validation error detected: Value '[${thumbprint}]' at 'thumbprintList' failed to satisfy constraint: Member must satisfy constraint: [Member must have length ${bound} than or equal to 40]`);
        }
        if (!/^[0-9a-f]{40}$/i.test(thumbprint)) {
            throw new ServiceError('InvalidInput', `Invalid thumbprint: ${thumbprint}`);
        }
    }
    return thumbprints;
}
function tagsMember({ tags }) {
    return tags.size === 0 ? {} : { Tags: shownTags(tags) };
}

// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/trust/request.js
var request = __webpack_require__(5584);
;// CONCATENATED MODULE: ./build/rehearsal/iam/trust-control.js





/**
 * Everything that IAM checks before it stores a trust policy. Throws MalformedPolicyDocument.
 * Principals of accounts that are not part of the rehearsal are believed: nobody here could know better.
 */
function checkTrustPolicy(state, document) {
    checkTrustDocument(document);
    for (const statement of (0,trust_policy/* parseTrustPolicy */.GS)(document).statements) {
        for (const principal of statement.principals.entries) {
            if (principal.kind === 'AWS' && !awsPrincipalExists(state, principal.text)) {
                throw policy_document_malformed(`Invalid principal in policy: "AWS":"${principal.text}"`);
            }
            if (principal.kind === 'Service' && !/^[a-z0-9.-]+\.amazonaws\.com(\.cn)?$/.test(principal.text)) {
                throw policy_document_malformed(`Invalid principal in policy: "SERVICE":"${principal.text}"`);
            }
            if (principal.kind === 'Federated' && !FEDERATED.test(principal.text)) {
                throw policy_document_malformed(`Invalid principal in policy: "FEDERATED":"${principal.text}"`);
            }
        }
        checkSharedIssuers(statement);
    }
}
const FEDERATED = /^(arn:aws[a-z-]*:iam::\d{12}:(oidc-provider|saml-provider)\/.+|cognito-identity\.amazonaws\.com|accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/;
function awsPrincipalExists(state, text) {
    if (text === '*' || /^\d{12}$/.test(text))
        return true;
    const [, service, accountId = '', kind, path = ''] = /^arn:aws:(iam|sts)::(\d{12}):(root|role|user|assumed-role|federated-user)(?:\/(.+))?$/.exec(text) ?? [];
    if (service === undefined)
        return /^A(IDA|ROA)[A-Z0-9]{16,17}$/.test(text);
    if (kind === 'root')
        return path === '';
    const account = state.accounts.get(accountId);
    if (account === undefined || service === 'sts')
        return path !== '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    const known = kind === 'role' ? account.iam.roles.get(name) : account.iam.users.get(name);
    return known?.arn === text;
}
/**
 * IAM refuses new and changed trust policies that trust an issuer which many customers share and do not evaluate the
 * claim that tells the customers apart; policies stored before that control are not looked at. These shared issuers
 * are not subject to it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 */
const NOT_CONTROLLED = new Set(['circleci-root', 'google', 'facebook', 'amazon']);
function demandedKey(principal) {
    const issuer = (0,request/* issuerOfPrincipal */.$)(principal);
    const facts = (0,issuers/* issuerFacts */.FK)(issuer);
    if (facts?.tenancy !== 'shared' || NOT_CONTROLLED.has(facts.id))
        return undefined;
    return facts.tenancyClaim.includes(':') ? facts.tenancyClaim : `${issuer}:${facts.tenancyClaim}`;
}
/** The exact sentence of IAM is not public; the code is. */
function checkSharedIssuers(statement) {
    if (statement.effect !== 'Allow' || !coversWebIdentity(statement))
        return;
    for (const principal of statement.principals.entries) {
        if (principal.kind !== 'Federated')
            continue;
        const key = demandedKey(principal.text);
        if (key === undefined || evaluatesClaim(statement, key))
            continue;
        throw policy_document_malformed(`The trust policy must evaluate the condition key ${key}, with a value that is not only wildcards, because ` +
            `${(0,request/* issuerOfPrincipal */.$)(principal.text)} is an identity provider that customers share.`);
    }
}
function coversWebIdentity({ actions }) {
    const named = actions.patterns.some(({ text }) => (0,wildcard/* matchesWildcard */._W)(text.toLowerCase(), 'sts:assumerolewithwebidentity'));
    return named !== actions.negated;
}
function evaluatesClaim(statement, key) {
    return statement.conditions.some((condition) => condition.operator !== 'Null' &&
        condition.key.toLowerCase() === key.toLowerCase() &&
        condition.values.length > 0 &&
        condition.values.every(({ text }) => !/^[*?]*$/.test(text)));
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/roles.js









const roles_NAME = { kind: 'text', required: true, min: 1, max: 64, pattern: '[\\w+=,.@-]+' };
const DURATION = { kind: 'integer', min: 3600, max: 43_200 };
const DESCRIPTION = { kind: 'text', max: 1000 };
const roles_DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 };
const CREATE = {
    RoleName: roles_NAME,
    AssumeRolePolicyDocument: roles_DOCUMENT,
    MaxSessionDuration: DURATION,
    Description: DESCRIPTION,
    Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
    PermissionsBoundary: { kind: 'text', min: 20, max: 2048 },
    Tags: { kind: 'list', max: 50 },
};
/** Characters of a trust policy, white space not counted: the default quota. */
const TRUST_SIZE = 2048;
const DEFAULT_DURATION = 3600;
const createRole = (call, input) => {
    checkInput(input, CREATE);
    const account = accountOf(call);
    const name = requiredTextOf(input, 'RoleName');
    const path = textOf(input, 'Path') ?? '/';
    const trustPolicy = requiredTextOf(input, 'AssumeRolePolicyDocument');
    const sameName = [...account.iam.roles.keys()].find((each) => each.toLowerCase() === name.toLowerCase());
    if (sameName !== undefined)
        throw entityAlreadyExists(`Role with name ${name} already exists.`);
    checkStoredTrust(call, trustPolicy);
    const role = {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:role${path}${name}`,
        id: call.state.newId('AROA', 17),
        created: call.state.now(),
        trustPolicy,
        description: textOf(input, 'Description'),
        maxSessionDuration: integerOf(input, 'MaxSessionDuration') ?? DEFAULT_DURATION,
        permissionsBoundary: boundaryOf(call, input),
        tags: checkedTags(input),
        inlinePolicies: new Map(),
        attachedPolicies: new Set(),
        lastUsed: undefined,
    };
    account.iam.roles.set(name, role);
    return { Role: shownRole(role) };
};
const getRole = (call, input) => ({ Role: shownRole(namedRole(call, input)) });
const updateRole = (call, input) => {
    checkInput(input, { RoleName: roles_NAME, MaxSessionDuration: DURATION, Description: DESCRIPTION });
    const role = namedRole(call, input);
    role.description = textOf(input, 'Description') ?? role.description;
    role.maxSessionDuration = integerOf(input, 'MaxSessionDuration') ?? role.maxSessionDuration;
    return {};
};
const updateAssumeRolePolicy = (call, input) => {
    checkInput(input, { RoleName: roles_NAME, PolicyDocument: roles_DOCUMENT });
    const role = namedRole(call, input);
    const document = requiredTextOf(input, 'PolicyDocument');
    checkStoredTrust(call, document);
    role.trustPolicy = document;
    return {};
};
const deleteRole = (call, input) => {
    const role = namedRole(call, input);
    if (role.attachedPolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must detach all policies first.');
    }
    if (role.inlinePolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must delete policies first.');
    }
    accountOf(call).iam.roles.delete(role.name);
    return {};
};
const listRoles = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const roles = [...accountOf(call).iam.roles.values()]
        .filter((role) => role.path.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    // As on AWS a list leaves out description's companions: tags, boundary and last use need GetRole.
    return pageOf('Roles', roles, input, (role) => {
        const { Tags: _tags, PermissionsBoundary: _boundary, RoleLastUsed: _used, ...shown } = shownRole(role);
        return shown;
    });
};
const tagRole = (call, input) => {
    addTags(namedRole(call, input).tags, input);
    return {};
};
const untagRole = (call, input) => {
    removeTags(namedRole(call, input).tags, input);
    return {};
};
const listRoleTags = (call, input) => pageOf('Tags', shownTags(namedRole(call, input).tags), input, (tag) => tag);
const putRolePermissionsBoundary = (call, input) => {
    const role = namedRole(call, input);
    requiredTextOf(input, 'PermissionsBoundary');
    role.permissionsBoundary = boundaryOf(call, input);
    return {};
};
const deleteRolePermissionsBoundary = (call, input) => {
    const role = namedRole(call, input);
    if (role.permissionsBoundary === undefined) {
        throw noSuchEntity(`No permissions boundary is attached to role ${role.name}.`);
    }
    role.permissionsBoundary = undefined;
    return {};
};
/** Operations on roles themselves; their policies are in role-policies.ts. */
const roleOperations = {
    CreateRole: createRole,
    GetRole: getRole,
    UpdateRole: updateRole,
    UpdateAssumeRolePolicy: updateAssumeRolePolicy,
    DeleteRole: deleteRole,
    ListRoles: listRoles,
    TagRole: tagRole,
    UntagRole: untagRole,
    ListRoleTags: listRoleTags,
    PutRolePermissionsBoundary: putRolePermissionsBoundary,
    DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary,
};
/** The role that `RoleName` names, after the checks on the name itself. */
function namedRole(call, input) {
    checkInput(input, { RoleName: roles_NAME });
    return roleOf(call, requiredTextOf(input, 'RoleName'));
}
function checkStoredTrust(call, document) {
    checkTrustPolicy(call.state, document);
    if (policySize(document) > TRUST_SIZE) {
        throw limitExceeded(`Cannot exceed quota for ACLSizePerRole: ${TRUST_SIZE}`);
    }
}
function boundaryOf(call, input) {
    const arn = textOf(input, 'PermissionsBoundary');
    if (arn === undefined)
        return undefined;
    if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) {
        throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
    }
    if (managedPolicy(accountOf(call), arn) === undefined) {
        throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
    }
    return arn;
}
function shownRole(role) {
    return {
        Path: role.path,
        RoleName: role.name,
        RoleId: role.id,
        Arn: role.arn,
        CreateDate: role.created,
        AssumeRolePolicyDocument: encodedDocument(role.trustPolicy),
        Description: role.description,
        MaxSessionDuration: role.maxSessionDuration,
        PermissionsBoundary: role.permissionsBoundary === undefined
            ? undefined
            : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: role.permissionsBoundary },
        Tags: role.tags.size === 0 ? undefined : shownTags(role.tags),
        RoleLastUsed: role.lastUsed === undefined ? {} : { LastUsedDate: role.lastUsed.date, Region: role.lastUsed.region },
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/simulate.js










/**
 * What a role's or user's policies say to each action on each resource. As on AWS the trust policy plays no part and
 * the caller's condition keys are those of `ContextEntries` only.
 */
const simulatePrincipalPolicy = (call, input) => {
    checkInput(input, { PolicySourceArn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const holder = holderOf(call, requiredTextOf(input, 'PolicySourceArn'));
    const account = accountOf(call);
    const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
    const boundaries = boundary.length > 0
        ? given(boundary, 'PermissionsBoundaryPolicyInputList')
        : holder.permissionsBoundary === undefined
            ? undefined
            : managedDocument(account, holder.permissionsBoundary);
    return simulate(input, [...heldPolicies(account, holder), ...given(textsOf(input, 'PolicyInputList'), 'PolicyInputList')], boundaries);
};
/** The same for policies that nobody holds yet. */
const simulateCustomPolicy = (_call, input) => {
    const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
    return simulate(input, given(textsOf(input, 'PolicyInputList'), 'PolicyInputList'), boundary.length > 0 ? given(boundary, 'PermissionsBoundaryPolicyInputList') : undefined);
};
/** The policy simulator. */
const simulationOperations = {
    SimulatePrincipalPolicy: simulatePrincipalPolicy,
    SimulateCustomPolicy: simulateCustomPolicy,
};
function simulate(input, policies, boundaries) {
    if (textsOf(input, 'ResourcePolicy').length > 0 || input['ResourcePolicy'] !== undefined) {
        throw new ServiceError('InvalidInput', 'The rehearsal does not simulate resource policies.');
    }
    const actions = textsOf(input, 'ActionNames');
    const bad = actions.find((action) => !/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/.test(action));
    if (actions.length === 0 || bad !== undefined) {
        throw new ServiceError('InvalidInput', `Invalid Action Name: ${bad ?? ''}`);
    }
    const resources = textsOf(input, 'ResourceArns');
    const context = requestContext(structuresOf(input, 'ContextEntries').map((entry) => [
        requiredTextOf(entry, 'ContextKeyName'),
        textsOf(entry, 'ContextKeyValues'),
    ]));
    const questions = actions.flatMap((action) => (resources.length === 0 ? ['*'] : resources).map((resource) => ({ action, resource, context })));
    return pageOf('EvaluationResults', questions, input, (question) => {
        const identity = evaluatePolicies(policies, question);
        const boundary = boundaries && evaluatePolicies(boundaries, question);
        const denied = [identity, boundary].find((answer) => answer?.decision === 'explicitDeny');
        const decisive = denied ?? (boundary?.decision === 'implicitDeny' ? { ...boundary, matched: [] } : identity);
        return {
            EvalActionName: question.action,
            EvalResourceName: question.resource,
            EvalDecision: decisive.decision,
            MatchedStatements: decisive.matched.map(shownStatement),
            MissingContextValues: missingKeys([...policies, ...(boundaries ?? [])], context),
            ...(boundary === undefined
                ? {}
                : {
                    PermissionsBoundaryDecisionDetail: {
                        AllowedByPermissionsBoundary: boundary.decision === 'allowed',
                    },
                }),
        };
    });
}
/** Where AWS points into the text of the document the rehearsal only names the policy. */
function shownStatement({ source }) {
    return { SourcePolicyId: source.id, SourcePolicyType: source.type };
}
/** Keys that the policies ask for and that nobody gave a value. */
function missingKeys(policies, context) {
    const keys = policies.flatMap(({ document }) => readIdentityPolicy(document).statements.flatMap(({ conditions }) => conditions.map(({ key }) => key)));
    const known = new Set(context.keys());
    return [...new Set(keys)].filter((key) => !known.has(key.toLowerCase()));
}
function given(documents, name) {
    return documents.map((document, index) => {
        checkIdentityDocument(document);
        return { id: `${name}.${index + 1}`, type: 'IAM Policy', document };
    });
}
function holderOf(call, arn) {
    const { iam } = accountOf(call);
    const holder = [...iam.roles.values(), ...iam.users.values()].find((each) => each.arn === arn);
    if (holder !== undefined)
        return holder;
    if (/^arn:aws:iam::\d{12}:(role|user)\/.+$/.test(arn))
        throw noSuchEntity(`${arn} cannot be found.`);
    throw new ServiceError('InvalidInput', `Invalid Entity Arn: ${arn}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/users.js







const users_NAME = { kind: 'text', required: true, min: 1, max: 64, pattern: '[\\w+=,.@-]+' };
const MOST_KEYS = 2;
const createUser = (call, input) => {
    checkInput(input, {
        UserName: users_NAME,
        Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
        Tags: { kind: 'list', max: 50 },
    });
    const account = accountOf(call);
    const name = requiredTextOf(input, 'UserName');
    const path = textOf(input, 'Path') ?? '/';
    const taken = [...account.iam.users.keys()].some((each) => each.toLowerCase() === name.toLowerCase());
    if (taken)
        throw entityAlreadyExists(`User with name ${name} already exists.`);
    const boundary = textOf(input, 'PermissionsBoundary');
    if (boundary !== undefined && managedPolicy(account, boundary) === undefined) {
        throw noSuchEntity(`Scope ARN: ${boundary} does not exist or is not attachable.`);
    }
    const user = {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:user${path}${name}`,
        id: call.state.newId('AIDA', 17),
        created: call.state.now(),
        accessKeys: new Map(),
        permissionsBoundary: boundary,
        tags: checkedTags(input),
        inlinePolicies: new Map(),
        attachedPolicies: new Set(),
    };
    account.iam.users.set(name, user);
    return { User: shownUser(user) };
};
const getUser = (call, input) => ({ User: shownUser(namedUser(call, input)) });
const deleteUser = (call, input) => {
    const user = namedUser(call, input);
    if (user.accessKeys.size > 0) {
        throw deleteConflict('Cannot delete entity, must delete access keys first.');
    }
    if (user.attachedPolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must detach all policies first.');
    }
    if (user.inlinePolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must delete policies first.');
    }
    accountOf(call).iam.users.delete(user.name);
    return {};
};
const listUsers = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const users = [...accountOf(call).iam.users.values()]
        .filter((user) => user.path.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return pageOf('Users', users, input, (user) => {
        const { Tags: _tags, PermissionsBoundary: _boundary, ...shown } = shownUser(user);
        return shown;
    });
};
const createAccessKey = (call, input) => {
    const user = namedUser(call, input);
    if (user.accessKeys.size >= MOST_KEYS) {
        throw limitExceeded(`Cannot exceed quota for AccessKeysPerUser: ${MOST_KEYS}`);
    }
    const key = {
        id: call.state.newId('AKIA', 16),
        secret: call.state.newSecret(40),
        active: true,
        created: call.state.now(),
    };
    user.accessKeys.set(key.id, key);
    call.state.accessKeyOwners.set(key.id, { accountId: accountOf(call).id, userName: user.name });
    return {
        AccessKey: {
            UserName: user.name,
            AccessKeyId: key.id,
            Status: 'Active',
            SecretAccessKey: key.secret,
            CreateDate: key.created,
        },
    };
};
const listAccessKeys = (call, input) => {
    const user = namedUser(call, input);
    return pageOf('AccessKeyMetadata', [...user.accessKeys.values()], input, (key) => ({
        UserName: user.name,
        AccessKeyId: key.id,
        Status: key.active ? 'Active' : 'Inactive',
        CreateDate: key.created,
    }));
};
const updateAccessKey = (call, input) => {
    const key = accessKeyOf(call, input);
    const status = requiredTextOf(input, 'Status');
    if (status !== 'Active' && status !== 'Inactive') {
        throw new ServiceError('ValidationError', `1 validation error detected: Value '${status}' at 'status' failed to satisfy constraint: Member must satisfy enum value set: [Active, Inactive]`);
    }
    key.active = status === 'Active';
    return {};
};
const deleteAccessKey = (call, input) => {
    const { id } = accessKeyOf(call, input);
    namedUser(call, input).accessKeys.delete(id);
    call.state.accessKeyOwners.delete(id);
    return {};
};
const tagUser = (call, input) => {
    addTags(namedUser(call, input).tags, input);
    return {};
};
const untagUser = (call, input) => {
    removeTags(namedUser(call, input).tags, input);
    return {};
};
const listUserTags = (call, input) => pageOf('Tags', shownTags(namedUser(call, input).tags), input, (tag) => tag);
/** Operations on users and their access keys; their policies are those of holder-policies.ts. */
const userOperations = {
    CreateUser: createUser,
    GetUser: getUser,
    DeleteUser: deleteUser,
    ListUsers: listUsers,
    CreateAccessKey: createAccessKey,
    ListAccessKeys: listAccessKeys,
    UpdateAccessKey: updateAccessKey,
    DeleteAccessKey: deleteAccessKey,
    TagUser: tagUser,
    UntagUser: untagUser,
    ListUserTags: listUserTags,
};
/** The user that `UserName` names; without a name the user who calls. */
function namedUser(call, input) {
    const name = textOf(input, 'UserName') ?? call.caller.userName;
    if (name === undefined) {
        throw new ServiceError('ValidationError', 'Must specify userName when calling with non-User credentials');
    }
    checkInput({ UserName: name }, { UserName: users_NAME });
    return userOf(call, name);
}
function accessKeyOf(call, input) {
    const id = requiredTextOf(input, 'AccessKeyId');
    const key = namedUser(call, input).accessKeys.get(id);
    if (key === undefined)
        throw noSuchEntity(`The Access Key with id ${id} cannot be found.`);
    return key;
}
function shownUser(user) {
    return {
        Path: user.path,
        UserName: user.name,
        UserId: user.id,
        Arn: user.arn,
        CreateDate: user.created,
        PermissionsBoundary: user.permissionsBoundary === undefined
            ? undefined
            : { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: user.permissionsBoundary },
        Tags: user.tags.size === 0 ? undefined : shownTags(user.tags),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/service.js







/** Identity and Access Management. */
const iamService = {
    name: 'iam',
    operations: {
        ...roleOperations,
        ...holderPolicyOperations({ word: 'role', member: 'RoleName', inlineSize: 10_240, find: namedRole }),
        ...managedPolicyOperations,
        ...oidcProviderOperations,
        ...userOperations,
        ...holderPolicyOperations({ word: 'user', member: 'UserName', inlineSize: 2048, find: namedUser }),
        ...simulationOperations,
        ...accountOperations,
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/organizations/service.js


/** Members may ask about their organization, but only the management account about everything in it. */
const describeOrganization = (call) => {
    const organization = service_organizationOf(call);
    const management = call.state.accounts.get(organization.managementAccountId);
    return {
        Organization: {
            Id: organization.id,
            Arn: arnOf(organization, `organization/${organization.id}`),
            FeatureSet: organization.featureSet,
            MasterAccountArn: accountArn(organization, organization.managementAccountId),
            MasterAccountId: organization.managementAccountId,
            MasterAccountEmail: management?.email,
            AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
        },
    };
};
const describeAccount = (call, input) => {
    const organization = managedOrganization(call);
    const id = requiredTextOf(input, 'AccountId');
    const account = accountsOf(call, organization).find((each) => each.id === id);
    if (account === undefined) {
        throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
    }
    return { Account: shownAccount(organization, account) };
};
const listAccounts = (call, input) => {
    const organization = managedOrganization(call);
    return page('Accounts', accountsOf(call, organization), input, (account) => shownAccount(organization, account));
};
const listRoots = (call, input) => {
    const organization = managedOrganization(call);
    const root = {
        Id: organization.rootId,
        Arn: arnOf(organization, `root/${organization.id}/${organization.rootId}`),
        Name: 'Root',
        PolicyTypes: [],
    };
    return page('Roots', [root], input, (each) => each);
};
/** AWS Organizations. Units, moves and delegated administrators are not rehearsed yet. */
const organizationsService = {
    name: 'organizations',
    operations: {
        DescribeOrganization: describeOrganization,
        DescribeAccount: describeAccount,
        ListAccounts: listAccounts,
        ListRoots: listRoots,
    },
};
const JOINED = new Date('2024-01-01T00:00:00Z');
const MOST_RESULTS = 20;
function service_organizationOf({ state, caller }) {
    const { organization } = state;
    if (organization !== undefined &&
        (organization.managementAccountId === caller.accountId ||
            organization.memberAccountIds.has(caller.accountId))) {
        return organization;
    }
    throw new ServiceError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}
function managedOrganization(call) {
    const organization = service_organizationOf(call);
    if (organization.managementAccountId === call.caller.accountId)
        return organization;
    throw new ServiceError('AccessDeniedException', "You don't have permissions to access this resource.");
}
function accountsOf({ state }, organization) {
    return [organization.managementAccountId, ...organization.memberAccountIds]
        .map((id) => state.accounts.get(id))
        .filter((account) => account !== undefined);
}
function shownAccount(organization, account) {
    return {
        Id: account.id,
        Arn: accountArn(organization, account.id),
        Email: account.email,
        Name: account.name,
        Status: 'ACTIVE',
        State: 'ACTIVE',
        JoinedMethod: 'CREATED',
        JoinedTimestamp: JOINED,
    };
}
function accountArn(organization, accountId) {
    return arnOf(organization, `account/${organization.id}/${accountId}`);
}
function arnOf({ managementAccountId }, resource) {
    return `arn:aws:organizations::${managementAccountId}:${resource}`;
}
function page(member, items, input, show) {
    const size = integerOf(input, 'MaxResults') ?? MOST_RESULTS;
    const token = textOf(input, 'NextToken') ?? '0';
    if (size < 1 || size > MOST_RESULTS || !/^\d{1,9}$/.test(token)) {
        throw new ServiceError('InvalidInputException', 'You provided invalid values for one or more of the request parameters.');
    }
    const end = Number(token) + size;
    return {
        [member]: items.slice(Number(token), end).map(show),
        ...(end < items.length ? { NextToken: String(end) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/role-request.js




/** What AssumeRole and AssumeRoleWithWebIdentity have in common. Limits: the service model of STS. */
const ROLE_REQUEST = {
    RoleArn: { kind: 'text', required: true, min: 20, max: 2048 },
    RoleSessionName: { kind: 'text', required: true, min: 2, max: 64, pattern: '[\\w+=,.@-]*' },
    DurationSeconds: { kind: 'integer', min: 900, max: 43_200 },
    Policy: { kind: 'text', min: 1 },
    PolicyArns: { kind: 'list', max: 10 },
    MinimumSessionTokenSize: { kind: 'integer', min: 0, max: 4096 },
};
const role_request_DEFAULT_DURATION = 3600;
/** Characters of inline and managed session policies together. */
const role_request_POLICY_SIZE = 2048;
/** Characters of session tags that fill the packed space; an estimate, AWS does not publish its packing. */
const TAG_SIZE = 512;
/** The account and role that an ARN names; the role is undefined when there is none (which STS does not tell). */
function roleOfArn(state, arn) {
    const [, accountId = '', path = ''] = /^arn:aws[a-z-]*:iam::(\d{12}):role\/(.+)$/.exec(arn) ?? [];
    if (accountId === '')
        throw new ServiceError('ValidationError', `${arn} is invalid`);
    const account = state.accounts.get(accountId);
    const role = account?.iam.roles.get(path.slice(path.lastIndexOf('/') + 1));
    return { accountId, account, role: role?.arn === arn ? role : undefined };
}
/** `DurationSeconds`, or one hour; throws ValidationError above what the role allows. */
function durationFor(input, role) {
    const seconds = integerOf(input, 'DurationSeconds') ?? role_request_DEFAULT_DURATION;
    if (seconds > role.maxSessionDuration) {
        throw new ServiceError('ValidationError', 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.');
    }
    return seconds;
}
/** The documents of the session policies. Throws MalformedPolicyDocument, or ValidationError for an unknown ARN. */
function sessionPolicies(input, account) {
    const inline = textOf(input, 'Policy');
    if (inline !== undefined)
        checkIdentityDocument(inline);
    const managed = structuresOf(input, 'PolicyArns').flatMap((item) => {
        const arn = requiredTextOf(item, 'arn');
        const documents = managedDocument(account, arn);
        if (documents.length === 0)
            throw new ServiceError('ValidationError', `Policy ${arn} does not exist.`);
        return documents.map(({ document }) => document);
    });
    return [...(inline === undefined ? [] : [inline]), ...managed];
}
/**
 * `PackedPolicySize` in percent, when there is anything to pack. Throws PackedPolicyTooLarge above 100 percent. It is
 * an estimate from the number of characters.
 */
function packedSize(input, tags) {
    const arns = structuresOf(input, 'PolicyArns').map((item) => textOf(item, 'arn') ?? '');
    const policy = policySize(textOf(input, 'Policy') ?? '') + arns.join('').length;
    const tagged = [...tags].flat().join('').length;
    if (policy === 0 && tagged === 0)
        return {};
    const percent = Math.max(1, Math.ceil((100 * policy) / role_request_POLICY_SIZE + (100 * tagged) / TAG_SIZE));
    if (percent > 100) {
        const what = policy === 0 ? 'session tags' : 'session policy';
        throw new ServiceError('PackedPolicyTooLarge', `Packed size of ${what} consumes ${percent}% of allotted space.`);
    }
    return { PackedPolicySize: percent };
}
/** Session tags: at most 50, keys that differ regardless of letter case. */
function sessionTags(input) {
    const tags = new Map();
    for (const tag of structuresOf(input, 'Tags')) {
        const key = requiredTextOf(tag, 'Key');
        const value = requiredTextOf(tag, 'Value');
        if ([...tags.keys()].some((name) => name.toLowerCase() === key.toLowerCase())) {
            throw new ServiceError('InvalidParameterValue', 'Duplicate tag keys found. Please note that Tag keys are case insensitive.');
        }
        if (!/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u.test(key) ||
            !/^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u.test(value)) {
            throw new ServiceError('ValidationError', `1 validation error detected: Value '${key}' at 'tags' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+`);
        }
        tags.set(key, value);
    }
    return tags;
}
/** `TransitiveTagKeys`; each must be one of the tags of the request or of the session that is left. */
function transitiveKeys(input, tags) {
    const keys = textsOf(input, 'TransitiveTagKeys');
    const unknown = keys.find((key) => !tags.has(key));
    if (unknown !== undefined) {
        throw new ServiceError('InvalidParameterValue', 'The specified transitive tag key must be included in the requested tags.');
    }
    return new Set(keys);
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/session.js
/** How session tokens of AWS begin. */
const TOKEN_HEAD = 'IQoJb3JpZ2luX2VjE';
/** Tokens of role sessions are about this long; policies and tags make them longer. */
const TOKEN_SIZE = 1004;
/** The longest token that AWS promises not to exceed. */
const MOST_TOKEN_SIZE = 4096;
/** Issues temporary credentials and keeps them in the state. */
function openSession(state, request) {
    const tags = request.tags ?? new Map();
    const policies = request.policies ?? [];
    const carried = [...policies, ...[...tags].flat()].join('').length;
    const size = Math.min(MOST_TOKEN_SIZE, Math.max(TOKEN_SIZE + carried, request.minimumTokenSize ?? 0));
    const issued = state.now();
    const session = {
        accessKeyId: state.newId('ASIA', 16),
        secretAccessKey: state.newSecret(40),
        sessionToken: TOKEN_HEAD + state.newSecret(size - TOKEN_HEAD.length),
        // AWS gives whole seconds, and clients compare them.
        expiration: new Date(Math.floor(issued.getTime() / 1000 + request.durationSeconds) * 1000),
        accountId: request.accountId,
        arn: request.arn,
        userId: request.userId,
        issued,
        roleName: request.roleName,
        userName: request.userName,
        policies,
        tags,
        transitiveTags: request.transitiveTags ?? new Set(),
        sourceIdentity: request.sourceIdentity,
        federatedProvider: request.federatedProvider,
    };
    state.sessions.set(session.accessKeyId, session);
    return session;
}
/** `Credentials` as the API shows them, with the size of the token. */
function shownCredentials(session) {
    return {
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        SessionToken: session.sessionToken,
        Expiration: session.expiration,
    };
}
/** The size of a session's token in bytes, and in percent of the longest. */
function shownTokenSize({ sessionToken }) {
    return {
        SessionTokenSize: sessionToken.length,
        SessionTokenUtilization: Math.round((100 * sessionToken.length) / MOST_TOKEN_SIZE),
    };
}
/** The names of a role session: `assumed-role/Role/session` without the role's path, and `ROLEID:session`. */
function roleSessionNames(accountId, role, sessionName) {
    return {
        arn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${sessionName}`,
        userId: `${role.id}:${sessionName}`,
    };
}

// EXTERNAL MODULE: ./build/trust/evaluate.js + 1 modules
var evaluate = __webpack_require__(9828);
;// CONCATENATED MODULE: ./build/rehearsal/sts/trust-question.js


/**
 * Whether the role's trust policy allows every action of the request. What the engine cannot decide counts as no:
 * a rehearsal that lets somebody in by mistake would be worthless.
 */
function trustAllows(role, actions, question) {
    return policyAllows((0,trust_policy/* parseTrustPolicy */.GS)(role.trustPolicy), actions, question);
}
/**
 * Whether the trust policy allows it even without its statements on the account as a whole. Then the role itself
 * grants it; a grant to the account only allows the account's administrators to grant it by identity policies.
 */
function trustNamesCaller(role, accountId, actions, question) {
    const policy = (0,trust_policy/* parseTrustPolicy */.GS)(role.trustPolicy);
    const wholeAccount = new Set([accountId, `arn:aws:iam::${accountId}:root`]);
    const statements = policy.statements.map((statement) => statement.effect === 'Deny' || statement.principals.negated
        ? statement
        : {
            ...statement,
            principals: {
                ...statement.principals,
                entries: statement.principals.entries.filter(({ text }) => !wholeAccount.has(text)),
            },
        });
    return policyAllows({ ...policy, statements }, actions, question);
}
function policyAllows(policy, actions, question) {
    // STS knows the whole request: keys of the policy that it does not have are absent, not unknown.
    const context = new Map(question.context);
    for (const key of keysOf(policy))
        if (!context.has(key))
            context.set(key, []);
    return actions.every((action) => (0,evaluate/* evaluateTrust */.e)(policy, { action, principal: question.principal, context }).decision === 'allow');
}
function keysOf(policy) {
    return policy.statements.flatMap(({ conditions }) => [
        ...conditions.map(({ key }) => key.toLowerCase()),
        ...conditions.flatMap(({ values }) => values.flatMap(({ text }) => [...text.matchAll(/\$\{([^},]+)/g)].map(([, key = '']) => key.trim().toLowerCase()))),
    ]);
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/assume-role.js









/** A session of a role that was itself assumed lasts an hour at most, whatever the role allows. */
const CHAINED_DURATION = 3600;
/** The role's trust policy and the caller's own policies decide; in another account both have to allow. */
const assumeRole = (call, input) => {
    checkInput(input, {
        ...ROLE_REQUEST,
        ExternalId: { kind: 'text', min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' },
        SourceIdentity: { kind: 'text', min: 2, max: 64, pattern: '[\\w+=,.@-]*' },
        SerialNumber: { kind: 'text', min: 9, max: 256, pattern: '[\\w+=/:,.@-]*' },
        TokenCode: { kind: 'text', min: 6, max: 6, pattern: '[\\d]*' },
        Tags: { kind: 'list', max: 50 },
        TransitiveTagKeys: { kind: 'list', max: 50 },
    });
    const arn = requiredTextOf(input, 'RoleArn');
    const { accountId, account, role } = roleOfArn(call.state, arn);
    const left = call.caller.session;
    const requested = sessionTags(input);
    const inherited = [...(left?.tags ?? [])].filter(([key]) => left?.transitiveTags.has(key));
    const tags = new Map([...requested, ...inherited]);
    if (account === undefined || role === undefined)
        throw notAuthorized(call, 'sts:AssumeRole', arn);
    checkPermission(call, input, role, accountId, requested);
    refuseMultiFactor(input);
    const durationSeconds = durationFor(input, role);
    if (left?.roleName !== undefined && durationSeconds > CHAINED_DURATION) {
        throw new ServiceError('ValidationError', 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.');
    }
    const policies = sessionPolicies(input, account);
    const packed = packedSize(input, tags);
    const names = roleSessionNames(accountId, role, requiredTextOf(input, 'RoleSessionName'));
    const sourceIdentity = textOf(input, 'SourceIdentity') ?? left?.sourceIdentity;
    const session = openSession(call.state, {
        accountId,
        ...names,
        roleName: role.name,
        durationSeconds,
        policies,
        tags,
        transitiveTags: new Set([...transitiveKeys(input, tags), ...inherited.map(([key]) => key)]),
        sourceIdentity,
        minimumTokenSize: integerOf(input, 'MinimumSessionTokenSize'),
    });
    role.lastUsed = { date: call.state.now(), region: call.region };
    return {
        AssumedRoleUser: { AssumedRoleId: names.userId, Arn: names.arn },
        Credentials: shownCredentials(session),
        ...packed,
        ...shownTokenSize(session),
        ...(sourceIdentity === undefined ? {} : { SourceIdentity: sourceIdentity }),
    };
};
function checkPermission(call, input, role, accountId, tags) {
    const actions = [
        'sts:AssumeRole',
        ...(tags.size > 0 ? ['sts:TagSession'] : []),
        ...(textOf(input, 'SourceIdentity') === undefined ? [] : ['sts:SetSourceIdentity']),
    ];
    const extra = stsKeys(input, tags);
    const question = {
        principal: { kind: 'AWS', arn: call.caller.arn, accountId: call.caller.accountId },
        context: requestContext([...callerKeys(call.state, call), ...extra]),
    };
    for (const action of actions) {
        if (!trustAllows(role, [action], question))
            throw notAuthorized(call, action, role.arn);
        const refusal = refusalOf(call.state, call, { action, resource: role.arn }, extra);
        const granted = call.caller.accountId === accountId && trustNamesCaller(role, accountId, [action], question);
        if (refusal !== undefined && (refusal.explicit || !granted)) {
            throw new ServiceError('AccessDenied', refusal.message, 403);
        }
    }
}
function stsKeys(input, tags) {
    return [
        ['sts:ExternalId', textOf(input, 'ExternalId')],
        ['sts:RoleSessionName', textOf(input, 'RoleSessionName')],
        ['sts:SourceIdentity', textOf(input, 'SourceIdentity')],
        ['aws:TagKeys', tags.size === 0 ? undefined : [...tags.keys()]],
        ...[...tags].map(([key, value]) => [`aws:RequestTag/${key}`, value]),
    ];
}
/** Nobody in the rehearsal has a device, so that every code is wrong. */
function refuseMultiFactor(input) {
    if (textOf(input, 'SerialNumber') === undefined && textOf(input, 'TokenCode') === undefined)
        return;
    throw new ServiceError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code. ', 403);
}
function notAuthorized(call, action, resource) {
    return new ServiceError('AccessDenied', `User: ${call.caller.arn} is not authorized to perform: ${action} on resource: ${resource}`, 403);
}

// EXTERNAL MODULE: ./build/trust/context.js
var context = __webpack_require__(6338);
;// CONCATENATED MODULE: ./build/rehearsal/sts/identity-token.js

/** What IAM accepts of OpenID Connect providers. `none` and the symmetric ones are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const REQUIRED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat'];
/** Reads header and claims. Throws InvalidIdentityToken when it is no JWT or lacks a claim that STS needs. */
async function readIdentityToken(text) {
    // Loaded on first use: most of the cost of the library is paid only by those who log in with a token.
    const { decodeJwt, decodeProtectedHeader } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 6258));
    let claims;
    try {
        decodeProtectedHeader(text);
        claims = decodeJwt(text);
    }
    catch {
        throw invalidToken('The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)');
    }
    const missing = REQUIRED_CLAIMS.find((name) => claims[name] === undefined);
    if (missing !== undefined)
        throw invalidToken(`Missing a required claim: ${missing}`);
    return { text, issuer: String(claims['iss']), claims };
}
/**
 * Verifies signature and lifetime with the keys of the token's own issuer. Throws InvalidIdentityToken, or
 * ExpiredTokenException for a genuine token that is too old.
 */
async function verifyIdentityToken(state, token) {
    const { createLocalJWKSet, errors, jwtVerify } = await __webpack_require__.e(/* import() */ 258).then(__webpack_require__.bind(__webpack_require__, 6258));
    const issuer = state.issuers.get(token.issuer);
    if (issuer === undefined)
        throw noKey();
    const { keys } = await issuer.jwks();
    try {
        await jwtVerify(token.text, createLocalJWKSet({ keys: keys.map((key) => ({ kty: '', ...key })) }), {
            algorithms: ALGORITHMS,
            issuer: token.issuer,
            currentDate: state.now(),
        });
    }
    catch (error) {
        if (error instanceof errors.JWTExpired) {
            const now = Math.floor(state.now().getTime() / 1000);
            throw new ServiceError('ExpiredTokenException', `Token expired: current date/time ${now} must be before the expiration date/time ${token.claims['exp']}`);
        }
        if (error instanceof errors.JWKSNoMatchingKey)
            throw noKey();
        if (error instanceof errors.JOSEError) {
            throw invalidToken(error instanceof errors.JWTClaimValidationFailed
                ? `Invalid claim: ${error.claim}`
                : 'Invalid token signature');
        }
        throw error;
    }
}
function noKey() {
    return invalidToken("Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements");
}
function invalidToken(message) {
    return new ServiceError('InvalidIdentityToken', message);
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/web-identity.js










/** Unsigned: the token is the credential. The order of the checks is that of STS, as far as its answers show it. */
const assumeRoleWithWebIdentity = async (call, input) => {
    checkInput(input, {
        ...ROLE_REQUEST,
        WebIdentityToken: { kind: 'text', required: true, min: 4, max: 20_000 },
        ProviderId: { kind: 'text', min: 4, max: 2048 },
        Policy: { kind: 'text', min: 1, max: 2048 },
    });
    const { state } = call;
    const arn = requiredTextOf(input, 'RoleArn');
    const { accountId, account, role } = roleOfArn(state, arn);
    const token = await readIdentityToken(requiredTextOf(input, 'WebIdentityToken'));
    const provider = web_identity_providerOf(account, token);
    await verifyIdentityToken(state, token);
    checkAudience(provider, token.claims);
    checkPinnedRoles(token.claims, arn);
    const sessionName = requiredTextOf(input, 'RoleSessionName');
    const identity = (0,context/* webIdentityContext */.C)(token.claims, token.issuer);
    const question = {
        principal: { kind: 'Federated', arn: provider.arn, accountId },
        context: requestContext([
            ...requestKeys(state, call.region),
            ...identity.context,
            ['sts:RoleSessionName', sessionName],
        ]),
    };
    // A role that is not there is refused with the same words, so that nobody can find out which roles there are.
    if (account === undefined || role === undefined || !trustAllows(role, identity.actions, question)) {
        throw new ServiceError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity', 403);
    }
    const durationSeconds = durationFor(input, role);
    const policies = sessionPolicies(input, account);
    const tags = tokenTags(token.claims);
    const packed = packedSize(input, tags);
    const names = roleSessionNames(accountId, role, sessionName);
    const session = openSession(state, {
        accountId,
        ...names,
        roleName: role.name,
        durationSeconds,
        policies,
        tags,
        transitiveTags: new Set(textsIn(tagClaim(token.claims)?.['transitive_tag_keys'])),
        sourceIdentity: textIn(token.claims['https://aws.amazon.com/source_identity']),
        federatedProvider: provider.arn,
        minimumTokenSize: integerOf(input, 'MinimumSessionTokenSize'),
    });
    role.lastUsed = { date: state.now(), region: call.region };
    return {
        SubjectFromWebIdentityToken: token.claims['sub'],
        Audience: audiencesOf(token.claims)[0],
        AssumedRoleUser: { AssumedRoleId: names.userId, Arn: names.arn },
        Credentials: shownCredentials(session),
        Provider: provider.arn,
        ...packed,
        ...shownTokenSize(session),
        ...(session.sourceIdentity === undefined ? {} : { SourceIdentity: session.sourceIdentity }),
    };
};
function web_identity_providerOf(account, token) {
    const url = token.issuer.replace(/^https:\/\//, '');
    const provider = [...(account?.iam.oidcProviders.values() ?? [])].find((each) => each.url === url);
    if (provider !== undefined && token.issuer.startsWith('https://'))
        return provider;
    throw new ServiceError('InvalidIdentityToken', `No OpenIDConnect provider found in your account for ${token.issuer}`);
}
/** The token's `azp` counts before its `aud`. */
function audiencesOf(claims) {
    return textsIn(claims['azp'] ?? claims['aud']);
}
function checkAudience(provider, claims) {
    if (!audiencesOf(claims).some((audience) => provider.clientIds.has(audience))) {
        throw new ServiceError('InvalidIdentityToken', 'Incorrect token audience');
    }
}
/** A token may name the only roles that it is for; this comes before the trust policy. */
function checkPinnedRoles(claims, roleArn) {
    const pinned = claims['https://aws.amazon.com/roles'];
    if (pinned !== undefined && !textsIn(pinned).includes(roleArn)) {
        throw new ServiceError('InvalidIdentityToken', 'The token is not authorized for the requested role');
    }
}
function tagClaim(claims) {
    const claim = claims['https://aws.amazon.com/tags'];
    return typeof claim === 'object' && claim !== null ? { ...claim } : undefined;
}
function tokenTags(claims) {
    const tags = tagClaim(claims)?.['principal_tags'];
    return new Map(Object.entries(typeof tags === 'object' && tags !== null ? tags : {}).map(([key, value]) => [
        key,
        textsIn(value)[0] ?? '',
    ]));
}
function textsIn(value) {
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}
function textIn(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/service.js






const getCallerIdentity = ({ caller }) => ({
    UserId: caller.userId,
    Account: caller.accountId,
    Arn: caller.arn,
});
/** Answers for keys that the rehearsal has issued or was seeded with. */
const getAccessKeyInfo = ({ state }, input) => {
    checkInput(input, { AccessKeyId: { kind: 'text', required: true, min: 16, max: 128, pattern: '[\\w]*' } });
    const id = requiredTextOf(input, 'AccessKeyId');
    const account = state.sessions.get(id)?.accountId ?? state.accessKeyOwners.get(id)?.accountId;
    if (account === undefined)
        throw new ServiceError('ValidationError', 'Invalid access key');
    return { Account: account };
};
const DEFAULT_SESSION = 43_200;
/** Temporary credentials of the user that asks, with all that the user may do. */
const getSessionToken = ({ state, caller }, input) => {
    checkInput(input, { DurationSeconds: { kind: 'integer', min: 900, max: 129_600 } });
    if (caller.userName === undefined || caller.session !== undefined) {
        throw new ServiceError('AccessDenied', 'Cannot call GetSessionToken with session credentials', 403);
    }
    if (textOf(input, 'SerialNumber') !== undefined || textOf(input, 'TokenCode') !== undefined) {
        throw new ServiceError('AccessDenied', 'MultiFactorAuthentication failed with invalid MFA one time pass code. ', 403);
    }
    const session = openSession(state, {
        accountId: caller.accountId,
        arn: caller.arn,
        userId: caller.userId,
        userName: caller.userName,
        durationSeconds: integerOf(input, 'DurationSeconds') ?? DEFAULT_SESSION,
    });
    return { Credentials: shownCredentials(session) };
};
/** Security Token Service. */
const stsService = {
    name: 'sts',
    operations: {
        AssumeRole: assumeRole,
        AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
        GetAccessKeyInfo: getAccessKeyInfo,
        GetCallerIdentity: getCallerIdentity,
        GetSessionToken: getSessionToken,
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/services.js



/** Every service of the rehearsal. One that is not here is refused as the protocol refuses an unknown operation. */
const SERVICES = [stsService, iamService, organizationsService];

;// CONCATENATED MODULE: ./build/rehearsal/server.js











const NOTICE = 'This is a rehearsal of AWS by aws-account-steps. Nothing here reaches a real account.';
const HEADER = { 'x-aws-rehearsal': 'true', server: 'aws-account-steps rehearsal (not AWS)' };
/** Larger than any request of the query and JSON services, and enough for the objects of a rehearsal. */
const MOST_BYTES = 16 * 1024 * 1024;
const GITHUB_PATH = '/_github';
/** Starts the rehearsal on 127.0.0.1. Rejects when the port is taken, and with SeedError when the seed has faults. */
async function startRehearsal(options = {}) {
    const state = options.state ?? createState();
    if (options.seed !== undefined)
        seedState(state, options.seed);
    const requests = [];
    const record = (request) => {
        requests.push(request);
    };
    const dispatcher = createDispatcher(options.services ?? SERVICES, state, record);
    const server = (0,external_node_http_.createServer)({ maxHeaderSize: 64 * 1024 }, (request, response) => {
        answer(request)
            .catch((error) => encodeFailure(undefined, 'query', internalFailure(error), state.newUuid()))
            .then((wire) => send(response, wire));
    });
    server.on('clientError', (_error, socket) => {
        if (socket.writable)
            socket.end('HTTP/1.1 400 Bad Request\r\nx-aws-rehearsal: true\r\nconnection: close\r\n\r\n');
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(options.port ?? 0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${server.address().port}`;
    const issuer = (0,github_issuer/* createGithubIssuer */.T5)(state, url + GITHUB_PATH);
    state.issuers.set(issuer.url, issuer);
    async function answer(request) {
        const body = await readBody(request, MOST_BYTES);
        const message = messageOf(request, body ?? Buffer.alloc(0));
        if (message === undefined)
            return failed(undefined, 'MalformedQueryString', 'The query string contains a syntax error.', 404);
        if (body === undefined) {
            return failed(message, 'RequestEntityTooLarge', `The request is larger than ${MOST_BYTES} bytes.`, 413);
        }
        return (await ownPage(message)) ?? (await answerAwsRequest(state, dispatcher, record, message));
    }
    async function ownPage(message) {
        const { method, path, headers, query } = message;
        if (path.startsWith(`${GITHUB_PATH}/`)) {
            const { status, body } = await issuer.answer(path.slice(GITHUB_PATH.length), new Map(query), headers.get('authorization'));
            return asJson(status, body);
        }
        if (path === '/_rehearsal/requests')
            return asJson(200, requests);
        if (method === 'GET' && path === '/' && query.length === 0 && !headers.has('authorization')) {
            return { status: 200, headers: { 'content-type': 'text/plain' }, body: `${NOTICE}\n` };
        }
        return undefined;
    }
    function failed(message, code, text, status) {
        const { protocol, service } = message === undefined ? { protocol: 'query', service: undefined } : destinationOf(message);
        return encodeFailure(service, protocol, new ServiceError(code, text, status), state.newUuid());
    }
    return {
        url,
        environment: {
            AWS_ENDPOINT_URL: url,
            AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false',
            AWS_EC2_METADATA_DISABLED: 'true',
        },
        requests,
        state,
        issuer,
        githubJob: (job) => issuer.job(job),
        async close() {
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            });
        },
    };
}
function asJson(status, body) {
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
/** Undefined when the query cannot be decoded. */
function messageOf(request, body) {
    const [path = '/', ...query] = (request.url ?? '/').split('?');
    try {
        return {
            method: request.method ?? 'GET',
            path,
            // In a query a plus sign is a plus sign for SigV4; only forms use it for spaces.
            query: decodeForm(query.join('?').replaceAll('+', '%2B')),
            headers: new Map(Object.entries(request.headers).map(([name, value]) => [
                name,
                Array.isArray(value) ? value.join(',') : (value ?? ''),
            ])),
            body,
        };
    }
    catch {
        return undefined;
    }
}
function send(response, { status, headers, body }) {
    response.writeHead(status, { ...HEADER, ...headers });
    response.end(body);
}


/***/ }),

/***/ 6338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ webIdentityContext)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7037);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);


const TAGS_CLAIM = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY_CLAIM = 'https://aws.amazon.com/source_identity';
const ROLES_CLAIM = 'https://aws.amazon.com/roles';
/** JOSE and lifetime members: nobody expects them to be condition keys. */
const ENVELOPE = new Set(['iss', 'exp', 'iat', 'nbf', 'jti']);
const READ_OTHERWISE = new Set(['azp', TAGS_CLAIM, SOURCE_IDENTITY_CLAIM, ROLES_CLAIM]);
/**
 * Condition keys of `sts:AssumeRoleWithWebIdentity` for a token. `aud` is the token's `azp` where it has one, and
 * `oaud` is then its `aud`. `issuerUrl` is the token's `iss`, with or without scheme.
 * Source: IAM user guide, "available keys for AWS web identity federation".
 */
function webIdentityContext(claims, issuerUrl) {
    const issuer = issuerUrl.replace(/^https?:\/\//, '');
    const context = new Map();
    const notExposed = [];
    const put = (claim, value) => {
        const values = textsOf(value);
        if (values.length > 0)
            context.set(`${issuer}:${claim}`.toLowerCase(), values);
    };
    for (const [claim, value] of Object.entries(claims)) {
        if (claim === 'aud' || claim === 'oaud' || READ_OTHERWISE.has(claim))
            continue;
        if ((0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .isExposedClaim */ .XP)(issuer, claim))
            put(claim, value);
        else if (!ENVELOPE.has(claim))
            notExposed.push(claim);
    }
    put('aud', claims['azp'] ?? claims['aud']);
    put('oaud', claims['aud']);
    const actions = ['sts:AssumeRoleWithWebIdentity'];
    if (addSessionTags(claims[TAGS_CLAIM], context))
        actions.push('sts:TagSession');
    const sourceIdentity = claims[SOURCE_IDENTITY_CLAIM];
    if (typeof sourceIdentity === 'string') {
        context.set('sts:sourceidentity', [sourceIdentity]);
        actions.push('sts:SetSourceIdentity');
    }
    if (claims[ROLES_CLAIM] !== undefined)
        context.set('sts:roleauthorizedbyidp', ['true']);
    return { context, issuer, notExposed, actions };
}
function addSessionTags(claim, context) {
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim) || !(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim['principal_tags']))
        return false;
    const tags = Object.entries(claim['principal_tags']);
    for (const [name, value] of tags)
        context.set(`aws:requesttag/${name.toLowerCase()}`, textsOf(value));
    if (tags.length > 0)
        context.set('aws:tagkeys', tags.map(([name]) => name));
    const transitive = textsOf(claim['transitive_tag_keys']);
    if (transitive.length > 0)
        context.set('sts:transitivetagkeys', transitive);
    return true;
}
function textsOf(value) {
    if (Array.isArray(value))
        return value.flatMap(textsOf);
    if (typeof value === 'string')
        return [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}


/***/ })

};
