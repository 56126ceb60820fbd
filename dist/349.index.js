export const id = 349;
export const ids = [349];
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

/***/ 9349:
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
    const refusal = refusalOf(state, place, question, inputKeys(state, place, service, input));
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
/**
 * The condition keys of IAM that policies for onboarding use. The boundary is the one that the call sets, or else the
 * one that the role or user in question has already.
 */
function inputKeys(state, place, service, input) {
    if (service !== 'iam')
        return [];
    const iam = state.accounts.get(place.caller.accountId)?.iam;
    const existing = iam?.roles.get(textOf(input, 'RoleName') ?? '') ?? iam?.users.get(textOf(input, 'UserName') ?? '');
    return [
        ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary') ?? existing?.permissionsBoundary],
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

/*
 * Signature Version 4. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 * Pure: it says what a request claims and whether a secret fits; whose secret that is, is decided by the caller.
 */
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

;// CONCATENATED MODULE: ./build/rehearsal/signature-claim.js
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
    const expires = raw.expires === undefined ? undefined : lifetimeOf(raw.expires);
    if (Number.isNaN(expires)) {
        return {
            incomplete: `X-Amz-Expires must be a number of seconds up to ${MOST_LIFETIME}, which is a week.`,
        };
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
        expires,
        sessionToken: raw.sessionToken,
    };
}
const MOST_LIFETIME = 604_800;
function lifetimeOf(text) {
    const seconds = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    return seconds >= 1 && seconds <= MOST_LIFETIME ? seconds : Number.NaN;
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
;// CONCATENATED MODULE: ./build/rehearsal/protocol/s3-routes.js
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
/** The operations that onboarding needs. Anything else is refused as not implemented. */
const ROUTES = [
    get('service', 'ListBuckets', { root: 'ListAllMyBucketsResult' }),
    get('bucket', 'GetBucketLocation', { flag: 'location', root: 'LocationConstraint' }),
    get('bucket', 'GetBucketPolicy', { flag: 'policy', payload: 'Policy' }),
    put('bucket', 'PutBucketPolicy', { flag: 'policy', body: ['Policy', 'text'], status: 204 }),
    remove('bucket', 'DeleteBucketPolicy', { flag: 'policy' }),
    get('bucket', 'GetBucketPolicyStatus', { flag: 'policyStatus', root: 'PolicyStatus' }),
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

;// CONCATENATED MODULE: ./build/rehearsal/protocol/rest-xml.js




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
            ...headerInput(message.headers),
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
/** Headers that are members of inputs. */
const INPUT_HEADERS = {
    'content-type': 'ContentType',
    'x-amz-expected-bucket-owner': 'ExpectedBucketOwner',
};
function headerInput(headers) {
    return Object.fromEntries(Object.entries(INPUT_HEADERS).flatMap(([header, member]) => {
        const value = headers.get(header);
        return value === undefined ? [] : [[member, value]];
    }));
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

;// CONCATENATED MODULE: ./build/rehearsal/seed-account.js




/** The form of an account id; YAML takes one without quotes for a number and drops a leading zero. */
const ACCOUNT_ID = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
const NAME = { form: /^[\w+=,.@-]{1,128}$/, say: 'a name of letters, digits and +=,.@_-' };
const PATH = { form: /^\/([\x21-\x7e]+\/)?$/, say: 'a path that begins and ends with a slash' };
const HTTPS = { form: /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, say: 'an https URL' };
const KEY_ID = { form: /^AKIA[A-Z0-9]{12,124}$/, say: 'an access key id, AKIA and then letters and digits' };
/** One account of a seed with all that IAM holds in it. Faults are noted in the mapping. */
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
    const ids = keys.map(({ id }) => id);
    if (new Set(ids).size < ids.length)
        mapping.fault('access-keys', 'has the same id twice');
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/template-error.js

/** How CloudFormation answers everything that is wrong with a template or its parameters. */
function templateError(message) {
    return new ServiceError('ValidationError', message);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/find-stack.js

/** The stacks of an account in one region by id, deleted ones included; made when there are none yet. */
function stacksOf(state, accountId, region) {
    const account = state.accounts.get(accountId);
    if (account === undefined)
        throw templateError(`Account ${accountId} is not part of the rehearsal.`);
    const known = account.stacks.get(region);
    if (known !== undefined)
        return known;
    const stacks = new Map();
    account.stacks.set(region, stacks);
    return stacks;
}
/** A stack by name or id. A deleted one is found by its id only. */
function findStack(call, nameOrId) {
    const stacks = stacksOf(call.state, call.caller.accountId, call.region);
    const byId = stacks.get(nameOrId);
    if (byId !== undefined)
        return byId;
    return [...stacks.values()].find((stack) => stack.name === nameOrId && stack.deleted === undefined);
}
/** The same. Throws the ValidationError that describing operations answer when there is none. */
function describedStack(call, nameOrId) {
    const stack = findStack(call, nameOrId);
    if (stack === undefined)
        throw templateError(`Stack with id ${nameOrId} does not exist`);
    return stack;
}
/** A stack that is not deleted. Throws the ValidationError that changing operations answer when there is none. */
function existingStack(call, nameOrId) {
    const stack = findStack(call, nameOrId);
    if (stack === undefined || stack.deleted !== undefined) {
        throw templateError(`Stack [${nameOrId}] does not exist`);
    }
    return stack;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/find-change-set.js




/** The change set that an input names by ARN, or by name together with a stack. */
function findChangeSet(call, input) {
    const name = requiredTextOf(input, 'ChangeSetName');
    if (name.startsWith('arn:')) {
        for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
            const changeSet = stack.changeSets.get(name);
            if (changeSet !== undefined)
                return { stack, changeSet };
        }
        return undefined;
    }
    const stackName = textOf(input, 'StackName');
    if (stackName === undefined) {
        throw templateError('StackName must be specified if ChangeSetName is not specified as an ARN.');
    }
    const stack = existingStack(call, stackName);
    const changeSet = [...stack.changeSets.values()].find((candidate) => candidate.name === name);
    return changeSet === undefined ? undefined : { stack, changeSet };
}
/** The same. Throws ChangeSetNotFound when there is none. */
function foundChangeSet(call, input) {
    const found = findChangeSet(call, input);
    if (found !== undefined)
        return found;
    throw new ServiceError('ChangeSetNotFound', `ChangeSet [${requiredTextOf(input, 'ChangeSetName')}] does not exist`, 404);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/page.js


/** How many items CloudFormation gives at once. */
const PAGE_SIZE = 100;
/**
 * The page that `NextToken` of an input asks for. `idOf` names an item in a way that lasts: the token is the last item
 * given, so that items that come before the page meanwhile change nothing. Throws a ValidationError for other tokens.
 */
function pageOf(items, input, idOf) {
    const token = textOf(input, 'NextToken');
    const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
    const found = after === undefined ? -1 : items.findIndex((item) => idOf(item) === after);
    if (after !== undefined && found < 0)
        throw templateError('Invalid NextToken');
    const page = items.slice(found + 1, found + 1 + PAGE_SIZE);
    const last = page.at(-1);
    const more = found + 1 + PAGE_SIZE < items.length;
    return {
        items: page,
        nextToken: more && last !== undefined ? Buffer.from(idOf(last)).toString('base64url') : undefined,
    };
}

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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/request.js



const TOKEN = { kind: 'text', min: 1, max: 128, pattern: '[a-zA-Z0-9][-a-zA-Z0-9]*' };
const TEMPLATE = { kind: 'text', min: 1, max: 51_200 };
const NEW_NAME = {
    kind: 'text',
    required: true,
    min: 1,
    max: 128,
    pattern: '[a-zA-Z][-a-zA-Z0-9]*',
};
/** Names and ids alike; CloudFormation shows this pattern. */
const NAME_OR_ID = {
    kind: 'text',
    min: 1,
    pattern: '[a-zA-Z][-a-zA-Z0-9]*|arn:[-a-zA-Z0-9:/._+]*',
};
/** What is demanded of the inputs, by operation. */
const CONSTRAINTS = {
    CreateStack: {
        StackName: NEW_NAME,
        TemplateBody: TEMPLATE,
        ClientRequestToken: TOKEN,
        Tags: { kind: 'list', max: 50 },
    },
    UpdateStack: {
        StackName: { ...NAME_OR_ID, required: true },
        TemplateBody: TEMPLATE,
        ClientRequestToken: TOKEN,
        Tags: { kind: 'list', max: 50 },
    },
    CreateChangeSet: {
        StackName: { ...NAME_OR_ID, required: true },
        ChangeSetName: NEW_NAME,
        TemplateBody: TEMPLATE,
        ClientToken: { ...TOKEN, pattern: '.*' },
        Description: { kind: 'text', min: 1, max: 1024 },
        Tags: { kind: 'list', max: 50 },
    },
    Stack: { StackName: { ...NAME_OR_ID, required: true }, ClientRequestToken: TOKEN },
    AnyStack: { StackName: NAME_OR_ID },
    ChangeSet: {
        StackName: NAME_OR_ID,
        ChangeSetName: { ...NAME_OR_ID, required: true },
        ClientRequestToken: TOKEN,
    },
    Template: { TemplateBody: TEMPLATE },
};
/** Members that change what an operation does and that the rehearsal does not follow: refused, never ignored. */
const UNREHEARSED = [
    ['RoleARN', isGiven],
    ['TemplateURL', isGiven],
    ['NotificationARNs', isFilled],
    ['StackPolicyBody', isGiven],
    ['StackPolicyURL', isGiven],
    ['StackPolicyDuringUpdateBody', isGiven],
    ['StackPolicyDuringUpdateURL', isGiven],
    ['ResourceTypes', isFilled],
    ['TimeoutInMinutes', isGiven],
    ['ImportExistingResources', isOn],
    ['ResourcesToImport', isFilled],
    ['DeploymentMode', isGiven],
    ['DeploymentConfig', isGiven],
    ['RollbackConfiguration', (input) => hasTriggers(input['RollbackConfiguration'])],
];
/** Checks an input's members by the constraints of an operation, and refuses what is not rehearsed. */
function checkRequest(operation, input) {
    checkInput(input, CONSTRAINTS[operation]);
    const found = UNREHEARSED.find(([name, isUsed]) => isUsed(input, name));
    if (found !== undefined)
        throw templateError(`The rehearsal does not follow ${found[0]} yet.`);
}
function isGiven(input, name) {
    return input[name] !== undefined && input[name] !== null;
}
function isFilled(input, name) {
    return listOf(input, name).length > 0;
}
function isOn(input, name) {
    return flagOf(input, name) === true;
}
function hasTriggers(value) {
    return typeof value === 'object' && value !== null && listOf({ ...value }, 'RollbackTriggers').length > 0;
}
const CAPABILITIES = ['CAPABILITY_IAM', 'CAPABILITY_AUTO_EXPAND', 'CAPABILITY_NAMED_IAM'];
/** `Capabilities` of an input. Throws a ValidationError for unknown ones. */
function capabilitiesOf(input) {
    const given = textsOf(input, 'Capabilities');
    if (given.every((name) => CAPABILITIES.includes(name)))
        return given;
    throw templateError(`1 validation error detected: Value '[${given.join(', ')}]' at 'capabilities' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${CAPABILITIES.join(', ')}]]`);
}
/** `Parameters` of an input. */
function parametersOf(input) {
    return structuresOf(input, 'Parameters').map((item) => ({
        name: requiredTextOf(item, 'ParameterKey'),
        value: textOf(item, 'ParameterValue'),
        usePrevious: flagOf(item, 'UsePreviousValue') ?? false,
    }));
}
/** `Tags` of an input, checked; undefined when they were not given, which is not the same as none. */
function stackTagsOf(input) {
    if (!isGiven(input, 'Tags'))
        return undefined;
    const tags = new Map();
    for (const item of structuresOf(input, 'Tags')) {
        const [key, value] = [requiredTextOf(item, 'Key'), requiredTextOf(item, 'Value')];
        if (key.length < 1 || key.length > 128)
            throw tagLength(key, 'key', 128);
        if (value.length < 1 || value.length > 256)
            throw tagLength(value, 'value', 256);
        if (/^aws:/i.test(key)) {
            throw templateError(`Tags with prefix aws: are reserved and cannot be used: ${key}`);
        }
        if (tags.has(key))
            throw templateError(`Duplicate tag keys found: ${key}`);
        tags.set(key, value);
    }
    return tags;
}
function tagLength(text, part, most) {
    const rule = text === '' ? 'greater than or equal to 1' : `less than or equal to ${most}`;
    return templateError(`1 validation error detected: Value '${text}' at 'tags.member.${part}' failed to satisfy constraint: Member must have length ${rule}`);
}
/** One of a fixed set of words. Throws a ValidationError. */
function wordOf(input, name, words) {
    const given = textOf(input, name);
    if (given === undefined || words.includes(given))
        return given;
    throw templateError(`1 validation error detected: Value '${given}' at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must satisfy enum value set: [${words.join(', ')}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/function-names.js
/** Functions that give a boolean: in Conditions, in the functions over conditions, and in Rules. */
const CONDITION_FUNCTIONS = new Set([
    'Condition',
    'Fn::And',
    'Fn::Or',
    'Fn::Not',
    'Fn::Equals',
    'Fn::Contains',
]);
/** Functions that give a value. */
const VALUE_FUNCTIONS = new Set([
    'Ref',
    'Fn::Base64',
    'Fn::FindInMap',
    'Fn::GetAtt',
    'Fn::GetAZs',
    'Fn::If',
    'Fn::ImportValue',
    'Fn::Join',
    'Fn::Select',
    'Fn::Split',
    'Fn::Sub',
]);
/** Functions that CloudFormation has and the rehearsal does not evaluate: refused with their name. */
const UNREHEARSED_FUNCTIONS = new Set([
    'Fn::Cidr',
    'Fn::EachMemberEquals',
    'Fn::EachMemberIn',
    'Fn::GetStackOutput',
    'Fn::Length',
    'Fn::RefAll',
    'Fn::ToJsonString',
    'Fn::Transform',
    'Fn::ValueOf',
    'Fn::ValueOfAll',
]);
const SHORT_WITHOUT_PREFIX = new Set(['Ref', 'Condition']);
/** The long name of a YAML tag: `Fn::Sub` for `!Sub`, `Ref` for `!Ref`. */
function functionOfTag(tag) {
    const name = tag.slice(1);
    return SHORT_WITHOUT_PREFIX.has(name) ? name : `Fn::${name}`;
}
/** Whether CloudFormation knows a function by this long name. */
function isKnownFunction(name) {
    return (CONDITION_FUNCTIONS.has(name) ||
        VALUE_FUNCTIONS.has(name) ||
        UNREHEARSED_FUNCTIONS.has(name) ||
        name.startsWith('Fn::ForEach'));
}
/** What CloudFormation says about a function that it does not know. */
function unsupportedFunction(name) {
    const supported = [...VALUE_FUNCTIONS, ...CONDITION_FUNCTIONS, ...UNREHEARSED_FUNCTIONS].sort();
    return `Template error: Encountered unsupported function: ${name} Supported functions are: [${supported.join(', ')}]`;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/functions.js


/**
 * The call that a map stands for; undefined for a plain map. `Condition` is not a call here, because policy documents
 * have members of that name; where conditions are expected it is read separately. Throws for unknown functions.
 */
function functionCall(map) {
    const [name, second] = Object.keys(map);
    if (name === undefined)
        return undefined;
    const looksLikeCall = name === 'Ref' || name.startsWith('Fn::');
    if (!looksLikeCall) {
        const hidden = Object.keys(map).find((key) => key.startsWith('Fn::'));
        if (hidden !== undefined)
            throw mixedNames(hidden);
        return undefined;
    }
    if (second !== undefined) {
        if (name === 'Ref')
            return undefined;
        throw mixedNames(name);
    }
    if (!isKnownFunction(name))
        throw templateError(unsupportedFunction(name));
    return { name, argument: map[name] ?? null };
}
function mixedNames(name) {
    return templateError(`Template format error: ${name} must be the only member of its object.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/scope.js
/** A name that stands for `AWS::NoValue`: the property, or list item, that has it is left out. */
const NO_VALUE = Symbol('AWS::NoValue');

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/sub-text.js

const PART = /\$\{(!?)([^}]*)\}/g;
/** Takes the text of Fn::Sub apart; `${!Literal}` is the literal text `${Literal}`. Throws a ValidationError. */
function splitSubText(text) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(PART)) {
        const [whole, literal, inside = ''] = match;
        if (match.index > end)
            parts.push({ text: text.slice(end, match.index) });
        if (literal === '!')
            parts.push({ text: `\${${inside}}` });
        else
            parts.push({ variable: variableName(inside) });
        end = match.index + whole.length;
    }
    if (end < text.length)
        parts.push({ text: text.slice(end) });
    return parts;
}
function variableName(inside) {
    const name = inside.trim();
    if (/^[A-Za-z0-9_.:]+$/.test(name))
        return name;
    throw templateError('Template error: variable names in Fn::Sub syntax must contain only alphanumeric characters, underscores, periods, and colons');
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/value.js
/** Whether a value is a map (not a list, not null). */
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a value is a list. */
function isList(value) {
    return Array.isArray(value);
}
/** A member of a map; inherited names such as `constructor` are not members. */
function member(map, name) {
    return Object.hasOwn(map, name) ? map[name] : undefined;
}
/** Whether two values are the same; the order of a map's names does not count. */
function sameValue(a, b) {
    return canonical(a) === canonical(b);
}
function canonical(value) {
    if (isList(value))
        return `[${value.map(canonical).join()}]`;
    if (isMap(value)) {
        const names = Object.keys(value).sort();
        return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join()}}`;
    }
    return value === undefined ? 'undefined' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/evaluate.js





/** The value of a piece of a template with all its functions evaluated. Throws a ValidationError. */
function evaluate(value, scope) {
    if (isList(value))
        return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE);
    if (!isMap(value))
        return value;
    const call = functionCall(value);
    if (call === undefined)
        return evaluateMembers(value, scope);
    const known = FUNCTIONS[call.name];
    if (known === undefined)
        throw templateError(`The rehearsal does not evaluate ${call.name} yet.`);
    return known(call.argument, scope);
}
/** The same for a map that is not a function itself (the properties of a resource). */
function evaluateMembers(map, scope) {
    const members = Object.entries(map).flatMap(([name, item]) => {
        const value = evaluate(item, scope);
        return value === NO_VALUE ? [] : [[name, value]];
    });
    return Object.fromEntries(members);
}
/** Text out of a scalar. Throws what `otherwise` says for lists, maps and AWS::NoValue. */
function evaluateText(value, scope, otherwise) {
    const evaluated = evaluate(value, scope);
    if (typeof evaluated === 'string')
        return evaluated;
    if (typeof evaluated === 'number' || typeof evaluated === 'boolean')
        return String(evaluated);
    throw templateError(otherwise);
}
const FUNCTIONS = {
    Ref: (argument, scope) => {
        if (argument === 'AWS::NoValue')
            return NO_VALUE;
        if (typeof argument !== 'string') {
            throw templateError('Template format error: Every Ref object must have a single String value.');
        }
        return reference(argument, scope);
    },
    'Fn::GetAtt': (argument, scope) => {
        const [resource, attribute] = attributePath(argument, scope);
        return attributeOf(resource, attribute, scope);
    },
    'Fn::Sub': (argument, scope) => substitute(argument, scope),
    'Fn::Join': (argument, scope) => {
        const wrong = 'Template error: every Fn::Join object requires two parameters, (1) a string delimiter and (2) a list of strings to be joined or a function that returns a list of strings (such as Fn::GetAZs) to be joined.';
        const [delimiter, items] = isList(argument) && argument.length === 2 ? argument : [];
        if (typeof delimiter !== 'string' || items === undefined)
            throw templateError(wrong);
        const list = evaluate(items, scope);
        if (list === NO_VALUE || !isList(list))
            throw templateError(wrong);
        return list.map((item) => scalar(item, wrong)).join(delimiter);
    },
    'Fn::Split': (argument, scope) => {
        const wrong = 'Template error: every Fn::Split object requires two parameters, (1) a string delimiter and (2) a string to be split or a function that returns a string to be split.';
        const [delimiter, source] = isList(argument) && argument.length === 2 ? argument : [];
        if (typeof delimiter !== 'string' || delimiter === '' || source === undefined)
            throw templateError(wrong);
        return evaluateText(source, scope, wrong).split(delimiter);
    },
    'Fn::Select': (argument, scope) => {
        const wrong = 'Template error: Fn::Select requires a list argument with two elements: an integer index and a list';
        const [index, items] = isList(argument) && argument.length === 2 ? argument : [];
        if (index === undefined || items === undefined)
            throw templateError(wrong);
        const position = evaluateText(index, scope, wrong);
        const list = evaluate(items, scope);
        if (!/^\d+$/.test(position) || list === NO_VALUE || !isList(list))
            throw templateError(wrong);
        const item = list[Number(position)];
        if (item === undefined) {
            throw templateError(`Template error: Fn::Select  cannot select nonexistent value at index ${position}`);
        }
        return item;
    },
    'Fn::If': (argument, scope) => {
        if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
            throw templateError('Template error: Fn::If requires a list argument with three elements');
        }
        const taken = scope.condition(argument[0]) ? argument[1] : argument[2];
        return evaluate(taken ?? null, scope);
    },
    'Fn::FindInMap': (argument, scope) => {
        const wrong = 'Template error: every Fn::FindInMap object requires three parameters, the map name, map key and the attribute for return value';
        if (!isList(argument) || argument.length !== 3)
            throw templateError(wrong);
        const [map = '', key = '', attribute = ''] = argument.map((item) => evaluateText(item, scope, wrong));
        const keys = member(scope.mappings, map);
        const attributes = isMap(keys) ? member(keys, key) : undefined;
        const value = isMap(attributes) ? member(attributes, attribute) : undefined;
        if (value === undefined) {
            throw templateError(`Template error: Unable to get mapping for ${map}::${key}::${attribute}`);
        }
        return value;
    },
    'Fn::Base64': (argument, scope) => Buffer.from(evaluateText(argument, scope, 'Template error: every Fn::Base64 object must have a String-typed value.')).toString('base64'),
    'Fn::GetAZs': (argument, scope) => {
        const given = evaluateText(argument, scope, 'Template error: every Fn::GetAZs object requires a region.');
        const region = given === '' ? scope.region : given;
        return ['a', 'b', 'c'].map((zone) => region + zone);
    },
    'Fn::ImportValue': (argument, scope) => scope.importValue(evaluateText(argument, scope, 'Template error: the attribute in Fn::ImportValue must be a string or a function that returns a string')),
};
function reference(name, scope) {
    const parameter = scope.parameters.get(name);
    if (parameter !== undefined)
        return parameter;
    const resource = scope.resource(name);
    if (resource === undefined)
        throw unresolved(name);
    return resource.ref;
}
function attributePath(argument, scope) {
    const path = typeof argument === 'string' ? argument.split('.') : argument;
    const [resource, ...attribute] = isList(path) ? path : [];
    const wrong = 'Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute';
    if (typeof resource !== 'string' || attribute.length === 0)
        throw templateError(wrong);
    return [resource, attribute.map((part) => evaluateText(part, scope, wrong)).join('.')];
}
function attributeOf(logicalId, attribute, scope) {
    const resource = scope.resource(logicalId);
    if (resource === undefined)
        throw unresolved(logicalId);
    const value = Object.hasOwn(resource.attributes, attribute) ? resource.attributes[attribute] : undefined;
    if (value !== undefined)
        return value;
    throw templateError(`Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`);
}
function unresolved(name) {
    return templateError(`Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`);
}
function substitute(argument, scope) {
    const wrong = "Template error: One or more Fn::Sub intrinsic functions don't specify expected arguments. Specify a string as first argument, and an optional second argument to specify a mapping of values to replace in the string";
    const [text, given] = isList(argument) ? argument : [argument];
    if (typeof text !== 'string' || (isList(argument) && argument.length !== 2))
        throw templateError(wrong);
    if (given !== undefined && !isMap(given))
        throw templateError(wrong);
    const variables = given ?? {};
    return splitSubText(text)
        .map((part) => ('text' in part ? part.text : subVariable(part.variable, variables, scope)))
        .join('');
}
function subVariable(name, variables, scope) {
    const wrong = `Template error: variable ${name} in Fn::Sub expression does not resolve to a string`;
    const own = member(variables, name);
    if (own !== undefined)
        return evaluateText(own, scope, wrong);
    const dot = name.indexOf('.');
    const value = dot < 0 ? reference(name, scope) : attributeOf(name.slice(0, dot), name.slice(dot + 1), scope);
    return scalar(value, wrong);
}
function scalar(value, otherwise) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw templateError(otherwise);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/conditions.js




/** Whether a condition holds. Throws a ValidationError when it is none. */
function evaluateCondition(value, scope) {
    if (isMap(value)) {
        const named = Object.keys(value).length === 1 ? value['Condition'] : undefined;
        if (typeof named === 'string')
            return scope.condition(named);
        const call = functionCall(value);
        const known = call === undefined ? undefined : conditions_FUNCTIONS[call.name];
        if (call !== undefined && known !== undefined)
            return known(call.argument, scope);
        if (call?.name === 'Fn::If' || call?.name.startsWith('Fn::Each') || call?.name.startsWith('Fn::Value')) {
            throw templateError(`The rehearsal does not evaluate ${call.name} as a condition yet.`);
        }
    }
    if (value === true || value === 'true')
        return true;
    if (value === false || value === 'false')
        return false;
    throw templateError('Template format error: Every Condition member must be a condition function.');
}
const conditions_FUNCTIONS = {
    'Fn::Equals': (argument, scope) => {
        const wrong = 'Template error: every Fn::Equals object requires a list of 2 string parameters.';
        if (!isList(argument) || argument.length !== 2)
            throw templateError(wrong);
        const [left, right] = argument.map((item) => evaluateText(item, scope, wrong));
        return left === right;
    },
    'Fn::And': (argument, scope) => operands('And', argument).every((item) => evaluateCondition(item, scope)),
    'Fn::Or': (argument, scope) => operands('Or', argument).some((item) => evaluateCondition(item, scope)),
    'Fn::Not': (argument, scope) => {
        const [operand] = isList(argument) && argument.length === 1 ? argument : [];
        if (operand === undefined) {
            throw templateError('Template error: every Fn::Not object requires one boolean parameter.');
        }
        return !evaluateCondition(operand, scope);
    },
    'Fn::Contains': (argument, scope) => {
        const wrong = 'Template error: every Fn::Contains object requires a list of strings and a string.';
        const [items, wanted] = isList(argument) && argument.length === 2 ? argument : [];
        if (items === undefined || wanted === undefined)
            throw templateError(wrong);
        const list = evaluate(items, scope);
        const text = evaluateText(wanted, scope, wrong);
        if (typeof list === 'symbol' || !isList(list))
            throw templateError(wrong);
        return list.some((item) => String(item) === text);
    },
};
function operands(name, argument) {
    if (isList(argument) && argument.length >= 2 && argument.length <= 10)
        return argument;
    throw templateError(`Template error: every Fn::${name} object requires a list of at least 2 and at most 10 boolean parameters.`);
}
/** Evaluates the Conditions section: each name to whether it holds. Throws a ValidationError. */
function evaluateConditions(conditions, scope) {
    const results = new Map();
    const open = [];
    const condition = (name) => {
        const known = results.get(name);
        if (known !== undefined)
            return known;
        if (open.includes(name)) {
            throw templateError(`Circular dependency between conditions: [${open.join(', ')}]`);
        }
        open.push(name);
        const result = evaluateCondition(conditions.get(name) ?? null, { ...scope, condition });
        open.pop();
        results.set(name, result);
        return result;
    };
    for (const name of conditions.keys())
        condition(name);
    return results;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/graph.js

/** Throws a ValidationError when resources wait for each other in a circle. */
function checkAcyclic(dependencies) {
    // Taking away what waits for nothing, again and again, leaves exactly the circles and what waits for them.
    const left = new Map(dependencies);
    for (let before = -1; before !== left.size;) {
        before = left.size;
        for (const [name, waitsFor] of left) {
            if (!waitsFor.some((other) => left.has(other)))
                left.delete(name);
        }
    }
    if (left.size === 0)
        return;
    throw templateError(`Circular dependency between resources: [${[...left.keys()].join(', ')}]`);
}
/** Names in an order in which each comes after those it waits for. There must be no circle. */
function graph_inOrder(dependencies) {
    const ordered = new Set();
    const visit = (name) => {
        if (ordered.has(name))
            return;
        for (const other of dependencies.get(name) ?? [])
            visit(other);
        ordered.add(name);
    };
    for (const name of dependencies.keys())
        visit(name);
    return [...ordered];
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/parameter-values.js

const LONGEST_VALUE_BYTES = 4096;
const LIST_TYPES = new Set([
    'List<Number>',
    'CommaDelimitedList',
    'List<String>',
]);
const NUMBER_TYPES = new Set(['Number', 'List<Number>']);
/**
 * The value of every declared parameter: given, previous or default. `previous` holds the values that the stack has;
 * undefined for a new stack. Throws a ValidationError for unknown, missing and duplicate ones and for broken constraints.
 */
function resolveParameters(template, given, previous) {
    const names = given.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        throw templateError(`Duplicate parameter key: ${twice}`);
    const unknown = names.filter((name) => !template.parameters.has(name));
    if (unknown.length > 0) {
        throw templateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
    }
    const values = new Map();
    const missing = [];
    for (const declaration of template.parameters.values()) {
        const value = chosenValue(declaration, given, previous);
        if (value === undefined)
            missing.push(declaration.name);
        else
            values.set(declaration.name, value);
    }
    if (missing.length > 0)
        throw templateError(`Parameters: [${missing.join(', ')}] must have values`);
    for (const declaration of template.parameters.values()) {
        checkValue(declaration, values.get(declaration.name) ?? '');
    }
    return values;
}
function chosenValue(declaration, given, previous) {
    const own = given.find(({ name }) => name === declaration.name);
    if (own?.usePrevious) {
        const prefix = `Invalid input for parameter key ${declaration.name}. Cannot specify usePreviousValue as true`;
        if (own.value !== undefined)
            throw templateError(`${prefix} and a parameter value`);
        const value = previous?.get(declaration.name);
        if (value === undefined)
            throw templateError(`${prefix} for a parameter key not in the previous template`);
        return value;
    }
    return own?.value ?? declaration.default;
}
function checkValue(declaration, value) {
    if (Buffer.byteLength(value) > LONGEST_VALUE_BYTES) {
        throw templateError(`Template format error: Parameter '${declaration.name}' value is longer than ${LONGEST_VALUE_BYTES} bytes`);
    }
    const items = LIST_TYPES.has(declaration.type) ? splitList(value) : [value];
    const fault = items.map((item) => faultOf(declaration, item)).find((found) => found !== undefined);
    if (fault === undefined)
        return;
    throw templateError(declaration.constraintDescription === undefined
        ? `Parameter '${declaration.name}' ${fault}`
        : `Parameter ${declaration.name} failed to satisfy constraint: ${declaration.constraintDescription}`);
}
function faultOf(declaration, item) {
    const { allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = declaration;
    if (NUMBER_TYPES.has(declaration.type)) {
        const number = item.trim() === '' ? Number.NaN : Number(item);
        if (!Number.isFinite(number))
            return 'must be a number';
        if (minValue !== undefined && number < minValue)
            return `must be a number not less than ${minValue}`;
        if (maxValue !== undefined && number > maxValue)
            return `must be a number not greater than ${maxValue}`;
    }
    if (allowedValues !== undefined && !allowedValues.includes(item))
        return 'must be one of AllowedValues';
    if (minLength !== undefined && item.length < minLength)
        return `must contain at least ${minLength} characters`;
    if (maxLength !== undefined && item.length > maxLength)
        return `must contain at most ${maxLength} characters`;
    if (allowedPattern !== undefined && !matchesWhole(allowedPattern, item)) {
        return `must match pattern ${allowedPattern}`;
    }
    return undefined;
}
function matchesWhole(pattern, text) {
    try {
        return new RegExp(`^(?:${pattern})$`).test(text);
    }
    catch {
        throw templateError(`Template format error: AllowedPattern ${pattern} is not a regular expression.`);
    }
}
function splitList(value) {
    return value === '' ? [''] : value.split(',').map((item) => item.trim());
}
/** What `Ref` of a parameter gives: text, or a list for the list types. */
function parameterValue(declaration, value) {
    return LIST_TYPES.has(declaration.type) ? splitList(value) : value;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/pseudo-parameters.js
const NAMES = new Set([
    'AWS::AccountId',
    'AWS::NoValue',
    'AWS::NotificationARNs',
    'AWS::Partition',
    'AWS::Region',
    'AWS::StackId',
    'AWS::StackName',
    'AWS::URLSuffix',
]);
/** Partitions by the first part of a region's name; all other regions belong to `aws`. */
const PARTITIONS = {
    cn: { partition: 'aws-cn', urlSuffix: 'amazonaws.com.cn' },
    'us-gov': { partition: 'aws-us-gov', urlSuffix: 'amazonaws.com' },
};
const COMMERCIAL = { partition: 'aws', urlSuffix: 'amazonaws.com' };
/** Whether a name is one of CloudFormation's pseudo parameters. */
function isPseudoParameter(name) {
    return NAMES.has(name);
}
/** The partition and domain of a region. */
function partitionOf(region) {
    const found = Object.keys(PARTITIONS).find((prefix) => region.startsWith(`${prefix}-`));
    return (found === undefined ? undefined : PARTITIONS[found]) ?? COMMERCIAL;
}
/** The value of each pseudo parameter but AWS::NoValue, which has none. The rehearsal has no notification topics. */
function pseudoParameters(place) {
    const { partition, urlSuffix } = partitionOf(place.region);
    return new Map([
        ['AWS::AccountId', place.accountId],
        ['AWS::NotificationARNs', []],
        ['AWS::Partition', partition],
        ['AWS::Region', place.region],
        ['AWS::StackId', place.stackId],
        ['AWS::StackName', place.stackName],
        ['AWS::URLSuffix', urlSuffix],
    ]);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/references.js





/** Every reference in a value, functions included; branches of Fn::If as `branch` says. Throws a ValidationError. */
function referencesIn(value, branch = () => 'both') {
    if (isList(value))
        return value.flatMap((item) => referencesIn(item, branch));
    if (!isMap(value))
        return [];
    const call = functionCall(value);
    if (call === undefined) {
        const inside = Object.values(value).flatMap((item) => referencesIn(item, branch));
        return inside;
    }
    return referencesOfCall(call.name, call.argument, branch);
}
function referencesOfCall(name, argument, branch) {
    switch (name) {
        case 'Ref':
            return typeof argument === 'string' ? [{ via: 'Ref', target: argument, attribute: undefined }] : [];
        case 'Fn::GetAtt':
            return attributeReference(argument);
        case 'Fn::Sub':
            return subReferences(argument, branch);
        case 'Fn::If':
            return ifReferences(argument, branch);
        case 'Fn::FindInMap': {
            const [map] = isList(argument) ? argument : [];
            const named = typeof map === 'string' ? [{ via: 'Fn::FindInMap', target: map, attribute: undefined }] : [];
            return [...named, ...referencesIn(argument, branch)];
        }
        case 'Fn::And':
        case 'Fn::Or':
        case 'Fn::Not':
            return (isList(argument) ? argument : []).flatMap((item) => conditionReferencesIn(item));
        default:
            return referencesIn(argument, branch);
    }
}
/** References of a value where a condition is expected: there, `Condition` is a function. */
function conditionReferencesIn(value) {
    if (isMap(value) && Object.keys(value).length === 1 && typeof value['Condition'] === 'string') {
        return [{ via: 'Condition', target: value['Condition'], attribute: undefined }];
    }
    return referencesIn(value);
}
function attributeReference(argument) {
    const path = typeof argument === 'string' ? argument.split('.') : argument;
    const [target, attribute, ...rest] = isList(path) ? path : [];
    if (typeof target !== 'string' || attribute === undefined) {
        throw templateError('Template error: every Fn::GetAtt object requires two non-empty parameters, the resource name and the resource attribute');
    }
    const name = typeof attribute === 'string' ? [attribute, ...rest].join('.') : undefined;
    return [{ via: 'Fn::GetAtt', target, attribute: name }, ...referencesIn(attribute)];
}
function subReferences(argument, branch) {
    const [text, variables] = isList(argument) ? argument : [argument];
    if (typeof text !== 'string')
        return [];
    const own = new Set(isMap(variables) ? Object.keys(variables) : []);
    const named = splitSubText(text).flatMap((part) => {
        if ('text' in part || own.has(part.variable))
            return [];
        const dot = part.variable.indexOf('.');
        return dot < 0
            ? [{ via: 'Fn::Sub', target: part.variable, attribute: undefined }]
            : [{ via: 'Fn::Sub', target: part.variable.slice(0, dot), attribute: part.variable.slice(dot + 1) }];
    });
    return [...named, ...referencesIn(variables, branch)];
}
function ifReferences(argument, branch) {
    if (!isList(argument) || argument.length !== 3 || typeof argument[0] !== 'string') {
        throw templateError('Template error: Fn::If requires a list argument with three elements');
    }
    const [condition, first, second] = argument;
    const taken = branch(condition);
    return [
        { via: 'Condition', target: condition, attribute: undefined },
        ...(taken === 'both' || taken === 'first' ? referencesIn(first, branch) : []),
        ...(taken === 'both' || taken === 'second' ? referencesIn(second, branch) : []),
    ];
}
/** The resources that one resource waits for: its DependsOn and what it refers to, as far as they are in `among`. */
function dependenciesOf(resource, branch, among) {
    const named = [
        ...resource.dependsOn,
        ...referencesIn(resource.properties, branch).map(({ target }) => target),
        // A reference in Metadata orders resources too; templates use it for conditional dependencies.
        ...referencesIn(resource.metadata, branch).map(({ target }) => target),
    ];
    return [...new Set(named)].filter((name) => name !== resource.logicalId && among(name));
}
/** Checks that each reference of a template has a target. Throws a ValidationError in CloudFormation's words. */
function checkReferences(template) {
    checkConditionsSection(template);
    const missing = { Resources: new Set(), Outputs: new Set() };
    for (const resource of template.resources.values()) {
        checkCondition(template, resource.condition, 'Resources');
        for (const name of resource.dependsOn) {
            if (!template.resources.has(name))
                missing.Resources.add(name);
        }
        for (const part of [resource.properties, resource.metadata]) {
            for (const reference of referencesIn(part))
                check(template, reference, 'Resources', missing.Resources);
        }
    }
    for (const output of template.outputs.values()) {
        checkCondition(template, output.condition, 'Outputs');
        for (const part of [output.value, output.exportName]) {
            for (const reference of referencesIn(part))
                check(template, reference, 'Outputs', missing.Outputs);
        }
    }
    for (const [block, names] of Object.entries(missing)) {
        if (names.size === 0)
            continue;
        throw templateError(`Template format error: Unresolved resource dependencies [${[...names].join(', ')}] in the ${block} block of the template`);
    }
}
function check(template, reference, block, missing) {
    const { via, target } = reference;
    if (via === 'Condition')
        checkCondition(template, target, block);
    else if (via === 'Fn::FindInMap')
        checkMapping(template, target);
    else if (via === 'Fn::GetAtt') {
        if (template.resources.has(target))
            return;
        throw templateError(`Template error: instance of Fn::GetAtt references undefined resource ${target}`);
    }
    else if (template.resources.has(target))
        return;
    else if (!template.parameters.has(target) && !isPseudoParameter(target))
        missing.add(target);
}
function checkConditionsSection(template) {
    for (const condition of template.conditions.values()) {
        for (const { via, target } of conditionReferencesIn(condition)) {
            if (via === 'Condition')
                checkCondition(template, target, 'Conditions');
            else if (via === 'Fn::FindInMap')
                checkMapping(template, target);
            else if (!template.parameters.has(target) && !isPseudoParameter(target)) {
                throw templateError(`Template format error: Unresolved dependencies [${target}]. Cannot reference resources in the Conditions block of the template`);
            }
        }
    }
}
function checkMapping(template, name) {
    if (Object.hasOwn(template.mappings, name))
        return;
    throw templateError(`Template error: Mapping named '${name}' is not present in the 'Mappings' section of template.`);
}
function checkCondition(template, name, block) {
    if (name === undefined || template.conditions.has(name))
        return;
    throw templateError(`Template format error: Unresolved condition dependency ${name} in the ${block} block of the template`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/rules.js


/** Checks a template's rules against its parameters. Throws a ValidationError that names each failed assertion. */
function checkRules(rules, scope) {
    const ruleScope = {
        ...scope,
        // Rules are judged before Conditions exist; CloudFormation refuses them here too.
        condition: (name) => {
            throw templateError(`Template error: Rules cannot refer to condition ${name}`);
        },
    };
    for (const rule of rules) {
        if (rule.condition !== undefined && !evaluateCondition(rule.condition, ruleScope))
            continue;
        const failed = rule.assertions.filter(({ assert }) => !evaluateCondition(assert, ruleScope));
        if (failed.length === 0)
            continue;
        const reasons = failed.map(({ description }) => description ?? 'assertion failed');
        throw templateError(`Template error: Rule ${rule.name} failed: ${reasons.join('; ')}`);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/deployment.js







const HIDDEN_VALUE = '****';
/**
 * Works out what a template means with given parameters: rules are checked, conditions evaluated, and the resources
 * that remain put in order. Throws a ValidationError.
 */
function planDeployment(given) {
    const values = parameterValues(given, false);
    const early = {
        parameters: values,
        mappings: given.template.mappings,
        region: given.place.region,
        resource: () => undefined,
        importValue: () => {
            throw templateError('Template error: Fn::ImportValue cannot be used in Conditions or Rules.');
        },
    };
    checkRules(given.template.rules, early);
    const conditions = evaluateConditions(given.template.conditions, early);
    const isActive = (logicalId) => {
        const resource = given.template.resources.get(logicalId);
        return (resource !== undefined &&
            (resource.condition === undefined || conditions.get(resource.condition) === true));
    };
    const branch = (name) => (conditions.get(name) ? 'first' : 'second');
    const active = new Map();
    for (const [logicalId, declaration] of given.template.resources) {
        if (!isActive(logicalId))
            continue;
        active.set(logicalId, { declaration, dependsOn: dependenciesOf(declaration, branch, isActive) });
    }
    checkAcyclic(new Map([...active].map(([name, { dependsOn }]) => [name, dependsOn])));
    return { ...given, conditions, active };
}
function parameterValues(given, hideSecrets) {
    const values = new Map(pseudoParameters(given.place));
    for (const declaration of given.template.parameters.values()) {
        const value = given.parameters.get(declaration.name) ?? '';
        values.set(declaration.name, hideSecrets && declaration.noEcho ? HIDDEN_VALUE : parameterValue(declaration, value));
    }
    return values;
}
/** The scope in which a deployment's resources and outputs are evaluated. */
function scopeOf(deployment, outside) {
    return {
        parameters: parameterValues(deployment, outside.hideSecrets ?? false),
        mappings: deployment.template.mappings,
        region: deployment.place.region,
        condition: (name) => deployment.conditions.get(name) === true,
        resource: (logicalId) => outside.resource(logicalId),
        importValue: (name) => outside.importValue(name),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/shown.js

const NOT_CHECKED = 'NOT_CHECKED';
/** Parameters as CloudFormation shows them, those with NoEcho hidden. */
function shownParameters(deployment) {
    if (deployment === undefined)
        return [];
    return [...deployment.parameters].map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: deployment.template.parameters.get(ParameterKey)?.noEcho ? HIDDEN_VALUE : value,
    }));
}
/** Tags as CloudFormation shows them. */
function shownTags(tags) {
    return [...(tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
}
/** A stack as DescribeStacks shows it. */
function shownStack(stack) {
    const { deployment } = stack;
    const executed = [...stack.changeSets.values()].find(({ executionStatus }) => executionStatus.startsWith('EXECUTE_'));
    return {
        StackId: stack.id,
        StackName: stack.name,
        ChangeSetId: executed?.id,
        Description: deployment?.template.description,
        Parameters: shownParameters(deployment),
        CreationTime: stack.created,
        LastUpdatedTime: stack.updated,
        DeletionTime: stack.deleted,
        RollbackConfiguration: {},
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
        DisableRollback: stack.disableRollback,
        NotificationARNs: [],
        Capabilities: deployment?.capabilities ?? [],
        Outputs: stack.outputs.map(({ name, value, description, exportName }) => ({
            OutputKey: name,
            OutputValue: value,
            Description: description,
            ExportName: exportName,
        })),
        Tags: shownTags(deployment?.tags),
        EnableTerminationProtection: stack.terminationProtection,
        DriftInformation: { StackDriftStatus: NOT_CHECKED },
        LastOperations: stack.operations
            .slice(-1)
            .map(({ type, id }) => ({ OperationType: type, OperationId: id })),
    };
}
/** A stack as ListStacks shows it. */
function stackSummary(stack) {
    return {
        StackId: stack.id,
        StackName: stack.name,
        TemplateDescription: stack.deployment?.template.description,
        CreationTime: stack.created,
        LastUpdatedTime: stack.updated,
        DeletionTime: stack.deleted,
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
        DriftInformation: { StackDriftStatus: NOT_CHECKED },
    };
}
/** A resource as ListStackResources shows it. */
function resourceSummary(resource) {
    return {
        LogicalResourceId: resource.logicalId,
        PhysicalResourceId: resource.physicalId,
        ResourceType: resource.type,
        LastUpdatedTimestamp: resource.updated,
        ResourceStatus: resource.status,
        ResourceStatusReason: resource.statusReason,
        DriftInformation: { StackResourceDriftStatus: NOT_CHECKED },
    };
}
/** A resource as DescribeStackResources shows it. */
function shownResource(stack, resource) {
    const { LastUpdatedTimestamp, ...rest } = resourceSummary(resource);
    return { StackName: stack.name, StackId: stack.id, ...rest, Timestamp: LastUpdatedTimestamp };
}
/** The same as DescribeStackResource shows it, which also has the Metadata of the template. */
function shownResourceDetail(stack, resource) {
    return {
        StackName: stack.name,
        StackId: stack.id,
        ...resourceSummary(resource),
        Metadata: resource.metadata === undefined ? undefined : JSON.stringify(resource.metadata),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/change-set-reads.js






function describeChangeSet(call, input) {
    checkRequest('ChangeSet', input);
    const { stack, changeSet } = foundChangeSet(call, input);
    const values = flagOf(input, 'IncludePropertyValues') ?? false;
    const { items, nextToken } = pageOf(changeSet.changes, input, ({ logicalId }) => logicalId);
    return {
        ChangeSetName: changeSet.name,
        ChangeSetId: changeSet.id,
        StackId: stack.id,
        StackName: stack.name,
        Description: changeSet.description,
        Parameters: shownParameters(changeSet.deployment),
        CreationTime: changeSet.created,
        ExecutionStatus: changeSet.executionStatus,
        Status: changeSet.status,
        StatusReason: changeSet.statusReason,
        NotificationARNs: [],
        RollbackConfiguration: {},
        Capabilities: changeSet.deployment.capabilities,
        Tags: shownTags(changeSet.deployment.tags),
        Changes: items.map((change) => ({ Type: 'Resource', ResourceChange: shownChange(change, values) })),
        NextToken: nextToken,
        IncludeNestedStacks: false,
        OnStackFailure: changeSet.onFailure,
        ImportExistingResources: false,
    };
}
function shownChange(change, values) {
    return {
        PolicyAction: change.policyAction,
        Action: change.action,
        LogicalResourceId: change.logicalId,
        PhysicalResourceId: change.physicalId,
        ResourceType: change.type,
        Replacement: change.replacement,
        Scope: change.scope,
        Details: change.details.map(shownDetail),
        BeforeContext: values ? change.before : undefined,
        AfterContext: values ? change.after : undefined,
    };
}
function shownDetail(detail) {
    return {
        Target: {
            Attribute: detail.attribute,
            Name: detail.name,
            RequiresRecreation: detail.requiresRecreation,
        },
        Evaluation: detail.evaluation,
        ChangeSource: detail.source,
        CausingEntity: detail.cause,
    };
}
function listChangeSets(call, input) {
    checkRequest('Stack', input);
    const stack = describedStack(call, requiredTextOf(input, 'StackName'));
    const { items, nextToken } = pageOf([...stack.changeSets.values()], input, ({ id }) => id);
    return {
        Summaries: items.map((changeSet) => ({
            StackId: stack.id,
            StackName: stack.name,
            ChangeSetId: changeSet.id,
            ChangeSetName: changeSet.name,
            ExecutionStatus: changeSet.executionStatus,
            Status: changeSet.status,
            StatusReason: changeSet.statusReason,
            CreationTime: changeSet.created,
            Description: changeSet.description,
            IncludeNestedStacks: false,
            ImportExistingResources: false,
        })),
        NextToken: nextToken,
    };
}
/** Operations that read change sets. */
const changeSetReadOperations = {
    DescribeChangeSet: describeChangeSet,
    ListChangeSets: listChangeSets,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/record-event.js
const STACK_TYPE = 'AWS::CloudFormation::Stack';
/** Adds an event to a stack. */
function recordEvent(state, stack, operation, content) {
    const time = state.now();
    const id = content.type === STACK_TYPE
        ? state.newUuid()
        : `${content.logicalId}-${content.status}-${uniqueTime(stack, content, time)}`;
    stack.events.push({
        id,
        operationId: operation.id,
        time,
        logicalId: content.logicalId,
        physicalId: content.physicalId,
        type: content.type,
        status: content.status,
        reason: content.reason,
        properties: content.properties,
        token: operation.token,
    });
}
/** Ids of resource events hold their time; two of the same kind in one millisecond must still differ. */
function uniqueTime(stack, content, time) {
    let shown = time;
    const taken = () => stack.events.some(({ id }) => id === `${content.logicalId}-${content.status}-${shown.toISOString()}`);
    while (taken())
        shown = new Date(shown.getTime() + 1);
    return shown.toISOString();
}
/** Brings a stack into a status and says so in its events. */
function setStackStatus(state, stack, operation, status, reason) {
    stack.status = status;
    stack.statusReason = reason;
    recordEvent(state, stack, operation, {
        logicalId: stack.name,
        physicalId: stack.id,
        type: STACK_TYPE,
        status,
        reason,
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/calls.js

/** Error names by which the services say that something is not there (any more). */
const MISSING = new Set([
    'NoSuchEntity',
    'NoSuchBucket',
    'NoSuchBucketPolicy',
    'NotFound',
]);
/** Does something and takes "it is not there" for success: what is deleted may be gone already. */
async function ignoreMissing(work) {
    try {
        await work();
    }
    catch (cause) {
        if (!(cause instanceof ServiceError && MISSING.has(cause.code)))
            throw cause;
    }
}
/** Whether a reading call finds its object. Throws what else the service answers (AccessDenied, for example). */
async function callExists(call, service, operation, input) {
    try {
        await call.invoke(service, operation, input);
        return true;
    }
    catch (cause) {
        if (cause instanceof ServiceError && MISSING.has(cause.code))
            return false;
        throw cause;
    }
}
/** Reads texts of an answer, or of one structure in it. A service that leaves one out has a bug, and this says so. */
function readAnswer(answer, structure) {
    const inside = structure === undefined ? answer : answer[structure];
    return (name) => {
        const value = typeof inside === 'object' && inside !== null ? Reflect.get(inside, name) : undefined;
        if (typeof value !== 'string')
            throw new TypeError(`An answer of the rehearsal has no ${name}.`);
        return value;
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/property-values.js

/** A property that is text; undefined when it is not set. Validation has made sure that it is no list or map. */
function textProperty(properties, name) {
    const value = member(properties, name);
    return value === undefined || value === null ? undefined : String(value);
}
/** A property that is a list; empty when it is not set. */
function listProperty(properties, name) {
    const value = member(properties, name);
    return isList(value) ? value : [];
}
/** A property that is a list of texts. */
function textsProperty(properties, name) {
    return listProperty(properties, name).map((item) => String(item));
}
/** A policy document as IAM takes it: JSON text. */
function documentProperty(properties, name) {
    const value = member(properties, name);
    return typeof value === 'string' ? value : JSON.stringify(value ?? {});
}
/** The stack's tags with the resource's own on top, as the services take them. */
function tagList(stackTags, properties) {
    const tags = new Map(stackTags);
    for (const item of listProperty(properties, 'Tags')) {
        if (isMap(item))
            tags.set(String(member(item, 'Key') ?? ''), String(member(item, 'Value') ?? ''));
    }
    return [...tags].map(([Key, tagValue]) => ({ Key, Value: tagValue }));
}
/** Whether a property differs between two versions of a resource. */
function differs(before, after, name) {
    return !sameValue(member(before, name), member(after, name));
}
/** What is in one list and not in the other. */
function without(items, others) {
    return items.filter((item) => !others.includes(item));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-managed-policy.js



/** IAM keeps at most five versions of a managed policy. */
const MOST_VERSIONS = 5;
/** AWS::IAM::ManagedPolicy: Ref is the policy's ARN. */
const iamManagedPolicy = {
    type: 'AWS::IAM::ManagedPolicy',
    serviceTitle: 'Iam',
    properties: {
        Description: { kind: 'string', replaces: true },
        ManagedPolicyName: { kind: 'string', replaces: true },
        Path: { kind: 'string', replaces: true },
        PolicyDocument: { kind: 'document', required: true },
        Groups: { kind: 'list' },
        Roles: { kind: 'list' },
        Users: { kind: 'list' },
    },
    attributes: ['PolicyArn', 'PolicyId'],
    taggable: false,
    nameProperty: 'ManagedPolicyName',
    seconds: 15,
    async create(context, properties) {
        const name = textProperty(properties, 'ManagedPolicyName') ?? context.generateName(128);
        const path = textProperty(properties, 'Path');
        const description = textProperty(properties, 'Description');
        const answer = await context.call.invoke('iam', 'CreatePolicy', {
            PolicyName: name,
            PolicyDocument: documentProperty(properties, 'PolicyDocument'),
            ...(path === undefined ? {} : { Path: path }),
            ...(description === undefined ? {} : { Description: description }),
        });
        const policy = readAnswer(answer, 'Policy');
        const arn = policy('Arn');
        context.initiated({ id: arn, attributes: { PolicyArn: arn, PolicyId: policy('PolicyId') } });
        await attach(context, arn, {}, properties);
    },
    async update(context, physical, before, after) {
        if (differs(before, after, 'PolicyDocument')) {
            await makeRoom(context, physical.id);
            await context.call.invoke('iam', 'CreatePolicyVersion', {
                PolicyArn: physical.id,
                PolicyDocument: documentProperty(after, 'PolicyDocument'),
                SetAsDefault: true,
            });
        }
        await attach(context, physical.id, before, after);
        return physical;
    },
    async remove(context, physical, properties) {
        const { call } = context;
        await ignoreMissing(async () => {
            await attach(context, physical.id, properties, {});
            for (const version of await otherVersions(context, physical.id)) {
                await call.invoke('iam', 'DeletePolicyVersion', { PolicyArn: physical.id, VersionId: version });
            }
            await call.invoke('iam', 'DeletePolicy', { PolicyArn: physical.id });
        });
    },
};
/** Who a policy can be attached to: the property, and the operations with the name of their member. */
const ATTACHMENTS = [
    { property: 'Roles', member: 'RoleName', attach: 'AttachRolePolicy', detach: 'DetachRolePolicy' },
    { property: 'Users', member: 'UserName', attach: 'AttachUserPolicy', detach: 'DetachUserPolicy' },
    { property: 'Groups', member: 'GroupName', attach: 'AttachGroupPolicy', detach: 'DetachGroupPolicy' },
];
async function attach({ call }, arn, before, after) {
    for (const kind of ATTACHMENTS) {
        const [old, now] = [textsProperty(before, kind.property), textsProperty(after, kind.property)];
        for (const name of without(now, old)) {
            await call.invoke('iam', kind.attach, { [kind.member]: name, PolicyArn: arn });
        }
        for (const name of without(old, now)) {
            await ignoreMissing(() => call.invoke('iam', kind.detach, { [kind.member]: name, PolicyArn: arn }));
        }
    }
}
async function makeRoom(context, arn) {
    const others = await otherVersions(context, arn);
    const oldest = others.at(-1);
    if (oldest === undefined || others.length + 1 < MOST_VERSIONS)
        return;
    await context.call.invoke('iam', 'DeletePolicyVersion', { PolicyArn: arn, VersionId: oldest });
}
/** Versions that are not the default one, newest first, as IAM lists them. */
async function otherVersions({ call }, arn) {
    const answer = await call.invoke('iam', 'ListPolicyVersions', { PolicyArn: arn });
    const versions = Array.isArray(answer['Versions']) ? answer['Versions'] : [];
    return versions
        .filter(isMap)
        .filter((version) => String(member(version, 'IsDefaultVersion')) !== 'true')
        .map((version) => String(member(version, 'VersionId') ?? ''))
        .sort((a, b) => Number(b.slice(1)) - Number(a.slice(1)));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/tag-changes.js


/**
 * Brings a resource's tags from one version of its properties to another with a service's tag and untag operations.
 * The stack's own tags are always set again, because they may have changed with the stack.
 */
async function replaceTags(context, service, operations, target, before, after) {
    const [oldTags, newTags] = [tagList(new Map(), before), tagList(context.tags, after)];
    const gone = without(oldTags.map(({ Key }) => Key), newTags.map(({ Key }) => Key));
    if (gone.length > 0)
        await context.call.invoke(service, operations.untag, { ...target, TagKeys: gone });
    if (newTags.length > 0 && !sameValue(oldTags, newTags)) {
        await context.call.invoke(service, operations.tag, { ...target, Tags: newTags });
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-oidc-provider.js



/** AWS::IAM::OIDCProvider: Ref is the provider's ARN. There is one provider per URL in an account. */
const iamOidcProvider = {
    type: 'AWS::IAM::OIDCProvider',
    serviceTitle: 'Iam',
    properties: {
        ClientIdList: { kind: 'list' },
        Tags: { kind: 'list' },
        ThumbprintList: { kind: 'list' },
        Url: { kind: 'string', replaces: true },
    },
    attributes: ['Arn'],
    taggable: true,
    nameProperty: 'Url',
    seconds: 3,
    exists: (call, url) => callExists(call, 'iam', 'GetOpenIDConnectProvider', {
        OpenIDConnectProviderArn: `arn:aws:iam::${call.caller.accountId}:oidc-provider/${url.replace(/^https:\/\//, '')}`,
    }),
    async create(context, properties) {
        const thumbprints = textsProperty(properties, 'ThumbprintList');
        const tags = tagList(context.tags, properties);
        const answer = await context.call.invoke('iam', 'CreateOpenIDConnectProvider', {
            Url: textProperty(properties, 'Url') ?? '',
            ClientIDList: textsProperty(properties, 'ClientIdList'),
            ...(thumbprints.length === 0 ? {} : { ThumbprintList: thumbprints }),
            ...(tags.length === 0 ? {} : { Tags: tags }),
        });
        const arn = readAnswer(answer)('OpenIDConnectProviderArn');
        context.initiated({ id: arn, attributes: { Arn: arn } });
    },
    async update(context, physical, before, after) {
        const { call } = context;
        const provider = { OpenIDConnectProviderArn: physical.id };
        const [old, now] = [textsProperty(before, 'ClientIdList'), textsProperty(after, 'ClientIdList')];
        for (const ClientID of without(now, old)) {
            await call.invoke('iam', 'AddClientIDToOpenIDConnectProvider', { ...provider, ClientID });
        }
        for (const ClientID of without(old, now)) {
            await call.invoke('iam', 'RemoveClientIDFromOpenIDConnectProvider', { ...provider, ClientID });
        }
        if (differs(before, after, 'ThumbprintList')) {
            await call.invoke('iam', 'UpdateOpenIDConnectProviderThumbprint', {
                ...provider,
                ThumbprintList: textsProperty(after, 'ThumbprintList'),
            });
        }
        const operations = { tag: 'TagOpenIDConnectProvider', untag: 'UntagOpenIDConnectProvider' };
        await replaceTags(context, 'iam', operations, provider, before, after);
        return physical;
    },
    async remove({ call }, physical) {
        await ignoreMissing(() => call.invoke('iam', 'DeleteOpenIDConnectProvider', { OpenIDConnectProviderArn: physical.id }));
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/resource-failure.js
/** A resource that fails with text that CloudFormation itself wrote, not the resource's service. */
class ResourceFailure extends Error {
    name = 'ResourceFailure';
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-policy.js



/** AWS::IAM::Policy: an inline policy in one or more roles, users or groups. */
const iamPolicy = {
    type: 'AWS::IAM::Policy',
    serviceTitle: 'Iam',
    properties: {
        PolicyDocument: { kind: 'document', required: true },
        PolicyName: { kind: 'string', required: true },
        Groups: { kind: 'list' },
        Roles: { kind: 'list' },
        Users: { kind: 'list' },
    },
    attributes: ['Id'],
    taggable: false,
    nameProperty: undefined,
    seconds: 15,
    async create(context, properties) {
        const holders = holdersOf(properties);
        if (holders.length === 0) {
            throw new ResourceFailure('At least one of [Groups,Roles,Users] must be non-empty.');
        }
        // An inline policy has no name of its own in the account, so its physical id is made up.
        const id = context.generateName(128);
        await iam_policy_put(context, properties, holders.slice(0, 1));
        context.initiated({ id, attributes: { Id: id } });
        await iam_policy_put(context, properties, holders.slice(1));
    },
    async update(context, physical, before, after) {
        const now = holdersOf(after);
        const nameChanged = textProperty(before, 'PolicyName') !== textProperty(after, 'PolicyName');
        await iam_policy_put(context, after, now);
        const kept = new Set(nameChanged ? [] : now.map(({ key }) => key));
        await takeAway(context, before, holdersOf(before).filter(({ key }) => !kept.has(key)));
        return physical;
    },
    async remove(context, _physical, properties) {
        await takeAway(context, properties, holdersOf(properties));
    },
};
const HOLDERS = [
    { property: 'Roles', member: 'RoleName', put: 'PutRolePolicy', remove: 'DeleteRolePolicy' },
    { property: 'Users', member: 'UserName', put: 'PutUserPolicy', remove: 'DeleteUserPolicy' },
    { property: 'Groups', member: 'GroupName', put: 'PutGroupPolicy', remove: 'DeleteGroupPolicy' },
];
function holdersOf(properties) {
    return HOLDERS.flatMap((kind) => textsProperty(properties, kind.property).map((name) => ({
        key: `${kind.property}/${name}`,
        target: { [kind.member]: name },
        put: kind.put,
        remove: kind.remove,
    })));
}
async function iam_policy_put(context, properties, holders) {
    for (const holder of holders) {
        await context.call.invoke('iam', holder.put, {
            ...holder.target,
            PolicyName: textProperty(properties, 'PolicyName') ?? '',
            PolicyDocument: documentProperty(properties, 'PolicyDocument'),
        });
    }
}
async function takeAway(context, properties, holders) {
    for (const holder of holders) {
        await ignoreMissing(() => context.call.invoke('iam', holder.remove, {
            ...holder.target,
            PolicyName: textProperty(properties, 'PolicyName') ?? '',
        }));
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-role.js




/** AWS::IAM::Role: Ref is the role's name. */
const iamRole = {
    type: 'AWS::IAM::Role',
    serviceTitle: 'Iam',
    properties: {
        AssumeRolePolicyDocument: { kind: 'document', required: true },
        Description: { kind: 'string' },
        ManagedPolicyArns: { kind: 'list' },
        MaxSessionDuration: { kind: 'integer' },
        Path: { kind: 'string', replaces: true },
        PermissionsBoundary: { kind: 'string' },
        Policies: { kind: 'list' },
        RoleName: { kind: 'string', replaces: true },
        Tags: { kind: 'list' },
    },
    attributes: ['Arn', 'RoleId'],
    taggable: true,
    nameProperty: 'RoleName',
    seconds: 16,
    exists: (call, name) => callExists(call, 'iam', 'GetRole', { RoleName: name }),
    async create(context, properties) {
        const { call } = context;
        const name = textProperty(properties, 'RoleName') ?? context.generateName(64);
        const answer = await call.invoke('iam', 'CreateRole', {
            RoleName: name,
            AssumeRolePolicyDocument: documentProperty(properties, 'AssumeRolePolicyDocument'),
            ...given(properties, ['Description', 'MaxSessionDuration', 'Path', 'PermissionsBoundary']),
            ...tagged(context, properties),
        });
        const role = readAnswer(answer, 'Role');
        context.initiated({ id: name, attributes: { Arn: role('Arn'), RoleId: role('RoleId') } });
        await putPolicies(context, name, {}, properties);
    },
    async update(context, physical, before, after) {
        const { call } = context;
        const role = { RoleName: physical.id };
        if (differs(before, after, 'AssumeRolePolicyDocument')) {
            await call.invoke('iam', 'UpdateAssumeRolePolicy', {
                ...role,
                PolicyDocument: documentProperty(after, 'AssumeRolePolicyDocument'),
            });
        }
        if (differs(before, after, 'Description') || differs(before, after, 'MaxSessionDuration')) {
            await call.invoke('iam', 'UpdateRole', {
                ...role,
                Description: textProperty(after, 'Description') ?? '',
                MaxSessionDuration: Number(textProperty(after, 'MaxSessionDuration') ?? 3600),
            });
        }
        if (differs(before, after, 'PermissionsBoundary')) {
            const boundary = textProperty(after, 'PermissionsBoundary');
            if (boundary === undefined)
                await call.invoke('iam', 'DeleteRolePermissionsBoundary', role);
            else {
                await call.invoke('iam', 'PutRolePermissionsBoundary', { ...role, PermissionsBoundary: boundary });
            }
        }
        await replaceTags(context, 'iam', { tag: 'TagRole', untag: 'UntagRole' }, role, before, after);
        await putPolicies(context, physical.id, before, after);
        return physical;
    },
    async remove({ call }, physical, properties) {
        const role = { RoleName: physical.id };
        await ignoreMissing(async () => {
            // Only what the template put there is taken away; anything else makes DeleteRole fail, as it does on AWS.
            for (const name of policiesOf(properties).keys()) {
                await ignoreMissing(() => call.invoke('iam', 'DeleteRolePolicy', { ...role, PolicyName: name }));
            }
            for (const arn of textsProperty(properties, 'ManagedPolicyArns')) {
                await ignoreMissing(() => call.invoke('iam', 'DetachRolePolicy', { ...role, PolicyArn: arn }));
            }
            await call.invoke('iam', 'DeleteRole', role);
        });
    },
};
/** Inline policies by name, as JSON text. */
function policiesOf(properties) {
    return new Map(listProperty(properties, 'Policies')
        .filter(isMap)
        .map((policy) => [
        String(member(policy, 'PolicyName') ?? ''),
        documentProperty(policy, 'PolicyDocument'),
    ]));
}
async function putPolicies({ call }, name, before, after) {
    const role = { RoleName: name };
    const [oldPolicies, newPolicies] = [policiesOf(before), policiesOf(after)];
    for (const [PolicyName, PolicyDocument] of newPolicies) {
        if (oldPolicies.get(PolicyName) === PolicyDocument)
            continue;
        await call.invoke('iam', 'PutRolePolicy', { ...role, PolicyName, PolicyDocument });
    }
    for (const PolicyName of without([...oldPolicies.keys()], [...newPolicies.keys()])) {
        await ignoreMissing(() => call.invoke('iam', 'DeleteRolePolicy', { ...role, PolicyName }));
    }
    const [oldArns, newArns] = [
        textsProperty(before, 'ManagedPolicyArns'),
        textsProperty(after, 'ManagedPolicyArns'),
    ];
    for (const PolicyArn of without(newArns, oldArns)) {
        await call.invoke('iam', 'AttachRolePolicy', { ...role, PolicyArn });
    }
    for (const PolicyArn of without(oldArns, newArns)) {
        await ignoreMissing(() => call.invoke('iam', 'DetachRolePolicy', { ...role, PolicyArn }));
    }
}
function given(properties, names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = textProperty(properties, name);
        return value === undefined ? [] : [[name, value]];
    }));
}
function tagged(context, properties) {
    const tags = tagList(context.tags, properties);
    return tags.length === 0 ? {} : { Tags: tags };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/s3-bucket.js





/** AWS::S3::Bucket: Ref is the bucket's name. Its settings are made with S3's own operations after the bucket. */
const s3Bucket = {
    type: 'AWS::S3::Bucket',
    serviceTitle: 'S3',
    properties: {
        BucketEncryption: { kind: 'object' },
        BucketName: { kind: 'string', replaces: true },
        LifecycleConfiguration: { kind: 'object' },
        OwnershipControls: { kind: 'object' },
        PublicAccessBlockConfiguration: { kind: 'object' },
        Tags: { kind: 'list' },
        VersioningConfiguration: { kind: 'object' },
    },
    attributes: ['Arn', 'DomainName', 'DualStackDomainName', 'RegionalDomainName', 'WebsiteURL'],
    taggable: true,
    nameProperty: 'BucketName',
    seconds: 20,
    exists: async (call, name) => {
        try {
            return await callExists(call, 's3', 'HeadBucket', { Bucket: name });
        }
        catch (cause) {
            // Somebody else's bucket answers "forbidden": the name is taken all the same.
            if (cause instanceof ServiceError && cause.status === 403 && cause.code === 'Forbidden')
                return true;
            throw cause;
        }
    },
    async create(context, properties) {
        const { call } = context;
        const name = textProperty(properties, 'BucketName') ?? context.generateName(63).toLowerCase();
        // S3 lets an owner in us-east-1 create a bucket twice; CloudFormation does not adopt the first one.
        if (call.state.bucketOwners.get(name) === call.caller.accountId) {
            throw new ServiceError('BucketAlreadyOwnedByYou', `${name} already exists`, 409);
        }
        await call.invoke('s3', 'CreateBucket', {
            Bucket: name,
            ...(call.region === 'us-east-1'
                ? {}
                : { CreateBucketConfiguration: { LocationConstraint: call.region } }),
        });
        context.initiated(physicalBucket(name, call.region));
        await putSettings(context, name, {}, properties);
    },
    async update(context, physical, before, after) {
        await putSettings(context, physical.id, before, after);
        return physical;
    },
    async remove({ call }, physical) {
        await ignoreMissing(() => call.invoke('s3', 'DeleteBucket', { Bucket: physical.id }));
    },
};
function physicalBucket(name, region) {
    const { partition, urlSuffix } = partitionOf(region);
    return {
        id: name,
        attributes: {
            Arn: `arn:${partition}:s3:::${name}`,
            DomainName: `${name}.s3.${urlSuffix}`,
            DualStackDomainName: `${name}.s3.dualstack.${region}.${urlSuffix}`,
            RegionalDomainName: `${name}.s3.${region}.${urlSuffix}`,
            WebsiteURL: `http://${name}.s3-website-${region}.${urlSuffix}`,
        },
    };
}
/** Properties of the resource and the operation that makes each, with the names that the API has for the same things. */
const SETTINGS = [
    {
        property: 'PublicAccessBlockConfiguration',
        put: 'PutPublicAccessBlock',
        remove: 'DeletePublicAccessBlock',
        input: (value) => ({ PublicAccessBlockConfiguration: value }),
    },
    {
        property: 'OwnershipControls',
        put: 'PutBucketOwnershipControls',
        remove: 'DeleteBucketOwnershipControls',
        input: (value) => ({ OwnershipControls: value }),
    },
    {
        property: 'BucketEncryption',
        put: 'PutBucketEncryption',
        remove: 'DeleteBucketEncryption',
        input: (value) => ({
            ServerSideEncryptionConfiguration: {
                Rules: renamed(value, 'ServerSideEncryptionConfiguration', {
                    ServerSideEncryptionByDefault: 'ApplyServerSideEncryptionByDefault',
                }),
            },
        }),
    },
    {
        property: 'VersioningConfiguration',
        put: 'PutBucketVersioning',
        remove: undefined,
        input: (value) => ({ VersioningConfiguration: value }),
    },
    {
        property: 'LifecycleConfiguration',
        put: 'PutBucketLifecycleConfiguration',
        remove: 'DeleteBucketLifecycle',
        input: (value) => ({ LifecycleConfiguration: { Rules: renamed(value, 'Rules', { Id: 'ID' }) } }),
    },
];
function renamed(value, list, names) {
    const items = isMap(value) ? member(value, list) : undefined;
    return (Array.isArray(items) ? items : []).map((item) => isMap(item)
        ? Object.fromEntries(Object.entries(item).map(([name, inner]) => [names[name] ?? name, inner]))
        : item);
}
async function putSettings(context, bucket, before, after) {
    const { call } = context;
    for (const setting of SETTINGS) {
        const [old, now] = [member(before, setting.property), member(after, setting.property)];
        if (sameValue(old, now))
            continue;
        if (now !== undefined)
            await call.invoke('s3', setting.put, { Bucket: bucket, ...setting.input(now) });
        else if (setting.remove !== undefined)
            await call.invoke('s3', setting.remove, { Bucket: bucket });
    }
    const tags = tagList(context.tags, after);
    if (tags.length > 0) {
        await call.invoke('s3', 'PutBucketTagging', { Bucket: bucket, Tagging: { TagSet: tags } });
    }
    else if (tagList(new Map(), before).length > 0) {
        await call.invoke('s3', 'DeleteBucketTagging', { Bucket: bucket });
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/s3-bucket-policy.js



/** AWS::S3::BucketPolicy: Ref is the name of the bucket. */
const s3BucketPolicy = {
    type: 'AWS::S3::BucketPolicy',
    serviceTitle: 'S3',
    properties: {
        Bucket: { kind: 'string', required: true, replaces: true },
        PolicyDocument: { kind: 'document', required: true },
    },
    attributes: [],
    taggable: false,
    nameProperty: undefined,
    seconds: 2,
    async create(context, properties) {
        const bucket = textProperty(properties, 'Bucket') ?? '';
        // A bucket has one policy; CloudFormation does not overwrite one that it did not make.
        if (await callExists(context.call, 's3', 'GetBucketPolicy', { Bucket: bucket })) {
            throw new ServiceError('BucketPolicyAlreadyExists', `The bucket policy already exists on bucket ${bucket}.`, 409);
        }
        await context.call.invoke('s3', 'PutBucketPolicy', {
            Bucket: bucket,
            Policy: documentProperty(properties, 'PolicyDocument'),
        });
        context.initiated({ id: bucket, attributes: {} });
    },
    async update(context, physical, _before, after) {
        await context.call.invoke('s3', 'PutBucketPolicy', {
            Bucket: physical.id,
            Policy: documentProperty(after, 'PolicyDocument'),
        });
        return physical;
    },
    async remove({ call }, physical) {
        await ignoreMissing(() => call.invoke('s3', 'DeleteBucketPolicy', { Bucket: physical.id }));
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/providers.js






const PROVIDERS = new Map([iamRole, iamManagedPolicy, iamPolicy, iamOidcProvider, s3Bucket, s3BucketPolicy].map((provider) => [
    provider.type,
    provider,
]));
/** Types that a template may declare, but that the rehearsal cannot create yet: refused when they would be. */
const UNREHEARSED_TYPES = new Set(['AWS::CloudFormation::StackSet']);
/** The provider of a resource type; undefined for types that the rehearsal does not create. */
function providerOf(type) {
    return PROVIDERS.get(type);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/failure-reason.js


/** HandlerErrorCode by the error of the service ("Handler error codes"); the first that fits decides. */
const HANDLER_CODES = [
    [/AlreadyExists|AlreadyOwnedByYou/, 'AlreadyExists'],
    [/^(NoSuch|NotFound)/, 'NotFound'],
    [/AccessDenied|Forbidden|Unauthorized/, 'AccessDenied'],
    [/^(LimitExceeded|TooManyBuckets)/, 'ServiceLimitExceeded'],
    [/^(Throttl|SlowDown|RequestLimitExceeded)/, 'Throttling'],
    [/^(DeleteConflict|BucketNotEmpty)/, 'ResourceConflict'],
    [/^(ServiceFailure|InternalError|InternalFailure|ServiceUnavailable)/, 'ServiceInternalError'],
    [/./, 'InvalidRequest'],
];
/** The ResourceStatusReason of a resource that failed, as CloudFormation words it. */
function failureReason(run, provider, cause) {
    if (cause instanceof ResourceFailure)
        return cause.message;
    if (cause instanceof ServiceError) {
        const [, code] = HANDLER_CODES.find(([pattern]) => pattern.test(cause.code)) ?? [];
        const said = `${cause.message} (Service: ${provider.serviceTitle}, Status Code: ${cause.status}, Request ID: ${run.call.state.newUuid()})`;
        return `Resource handler returned message: "${said}" (RequestToken: ${run.requestToken}, HandlerErrorCode: ${code})`;
    }
    // Not a refusal of the rehearsed services: a defect of the rehearsal, which must not look like one of the template.
    return `Internal Failure of the rehearsal: ${cause instanceof Error ? cause.message : String(cause)}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/resource-names.js
const RANDOM_LENGTH = 13;
/**
 * A name as CloudFormation makes it: `<stack>-<logical id>-<random>`, with the first two cut so that the whole is not
 * longer than `longest`.
 */
function generatedName({ stack, call }, logicalId, longest) {
    const room = longest - RANDOM_LENGTH - 2;
    const stackRoom = Math.max(Math.floor(room / 2), room - logicalId.length);
    const stackPart = stack.name.slice(0, stackRoom);
    const logicalPart = logicalId.slice(0, room - stackPart.length);
    return `${stackPart}-${logicalPart}-${call.state.newId('', RANDOM_LENGTH)}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/exports.js


/** Everything that is exported in the account and region of a stack. */
function exportsOf(state, accountId, region) {
    return [...stacksOf(state, accountId, region).values()]
        .filter(({ deleted }) => deleted === undefined)
        .flatMap((stack) => stack.outputs.flatMap(({ exportName, value }) => exportName === undefined ? [] : [{ name: exportName, value, stack }]));
}
/** The value of Fn::ImportValue. Throws a ValidationError when nothing is exported by that name. */
function importedValue(state, stack, name) {
    const found = exportsOf(state, stack.accountId, stack.region).find((item) => item.name === name);
    if (found === undefined)
        throw templateError(`No export named ${name} found`);
    return found.value;
}
/** Names of the stacks that import something by this name, the exporting one left out. */
function importersOf(state, exporter, name) {
    return [...stacksOf(state, exporter.accountId, exporter.region).values()]
        .filter((stack) => stack.id !== exporter.id && stack.deleted === undefined && stack.imports.has(name))
        .map((stack) => stack.name);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/run.js


/** Statuses of a resource that exists and is what the stack says. */
const USABLE = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'DELETE_FAILED',
]);
/** The scope in which a deployment's functions see the stack's resources as they are now. */
function liveScope(run, deployment, hideSecrets = false) {
    return scopeOf(deployment, {
        hideSecrets,
        resource: (logicalId) => {
            const resource = run.stack.resources.get(logicalId);
            if (resource?.physicalId === undefined || !USABLE.has(resource.status))
                return undefined;
            return { ref: resource.physicalId, attributes: resource.attributes };
        },
        importValue: (name) => {
            const value = importedValue(run.call.state, run.stack, name);
            run.stack.imports.add(name);
            return value;
        },
    });
}
/** Puts a changed version of a resource into its stack. */
function putResource(run, resource, changes) {
    const next = { ...resource, ...changes, updated: run.call.state.now() };
    run.stack.resources.set(next.logicalId, next);
    return next;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/resource-work.js






/** How long CloudFormation takes before it calls a service, in milliseconds. */
const HANDLER_START = 1_000;
const CANCELLED = {
    CREATE: 'Resource creation cancelled',
    UPDATE: 'Resource update cancelled',
};
/** Sets a resource's status and says so in the stack's events. */
function setResourceStatus(run, resource, status, reason, changes = {}) {
    const next = putResource(run, resource, { ...changes, status, statusReason: reason });
    noteResource(run, next);
    return next;
}
/** Adds an event about a resource without changing what the stack knows of it. */
function noteResource(run, resource) {
    recordEvent(run.call.state, run.stack, run.operation, {
        logicalId: resource.logicalId,
        physicalId: resource.physicalId ?? '',
        type: resource.type,
        status: resource.status,
        reason: resource.statusReason,
        properties: JSON.stringify(resource.shown),
    });
}
/** The resource before anything was created for it. */
function newResource(run, desired) {
    return {
        logicalId: desired.logicalId,
        type: desired.provider.type,
        physicalId: undefined,
        status: 'CREATE_IN_PROGRESS',
        statusReason: undefined,
        updated: run.call.state.now(),
        properties: desired.properties,
        shown: desired.shown,
        attributes: {},
        ...desired.kept,
    };
}
/**
 * Creates a physical resource; `replaced` is the one whose place it takes, which the stack keeps until the new one
 * exists. Throws after the failure is recorded, with whatever exists by then known to the stack.
 */
async function createPhysical(run, deployment, desired, signal, replaced) {
    const { provider } = desired;
    const [phase, started] = replaced === undefined ? ['CREATE', undefined] : REPLACING;
    const fresh = newResource(run, desired);
    let resource = setResourceStatus(run, replaced ?? fresh, `${phase}_IN_PROGRESS`, started);
    const attempt = async () => {
        await pause(run, HANDLER_START, phase, signal);
        const context = providerContext(run, deployment, desired.logicalId, (physical) => {
            const changes = { physicalId: physical.id, attributes: physical.attributes };
            const said = 'Resource creation Initiated';
            resource = setResourceStatus(run, fresh, `${phase}_IN_PROGRESS`, said, changes);
        });
        await provider.create(context, desired.properties);
        await pause(run, provider.seconds * 1_000, phase, signal);
    };
    await settle(run, provider, phase, attempt, () => resource);
    setResourceStatus(run, resource, `${phase}_COMPLETE`);
}
const REPLACING = [
    'UPDATE',
    'Requested update requires the creation of a new physical resource; hence creating one.',
];
/** Changes a physical resource in place from what it is to `desired`. Throws after the failure is recorded. */
async function updatePhysical(run, deployment, current, from, desired, signal) {
    const { provider } = desired;
    let resource = setResourceStatus(run, current, 'UPDATE_IN_PROGRESS', undefined, { shown: desired.shown });
    const attempt = async () => {
        await pause(run, HANDLER_START, 'UPDATE', signal);
        const context = providerContext(run, deployment, current.logicalId, () => undefined);
        const physical = await provider.update(context, physicalOf(current), from, desired.properties);
        resource = putResource(run, resource, { physicalId: physical.id, attributes: physical.attributes });
        await pause(run, provider.seconds * 1_000, 'UPDATE', signal);
    };
    await settle(run, provider, 'UPDATE', attempt, () => resource);
    setResourceStatus(run, resource, 'UPDATE_COMPLETE', undefined, {
        properties: desired.properties,
        ...desired.kept,
    });
}
/** Deletes a physical resource. Throws after the failure is recorded by `record`. */
async function deletePhysical(run, deployment, resource, record) {
    const provider = providerOf(resource.type);
    if (provider === undefined || resource.physicalId === undefined) {
        record(resource, 'DELETE_COMPLETE');
        return;
    }
    record(resource, 'DELETE_IN_PROGRESS');
    try {
        await run.call.state.sleep(HANDLER_START);
        const context = providerContext(run, deployment, resource.logicalId, () => undefined);
        await provider.remove(context, physicalOf(resource), resource.properties);
        await run.call.state.sleep(1_000);
    }
    catch (cause) {
        record(resource, 'DELETE_FAILED', failureReason(run, provider, cause));
        throw cause;
    }
    record(resource, 'DELETE_COMPLETE');
}
async function settle(run, provider, phase, attempt, current) {
    try {
        await attempt();
    }
    catch (cause) {
        setResourceStatus(run, current(), `${phase}_FAILED`, failureReason(run, provider, cause));
        throw cause;
    }
}
/** Waits in rehearsed time, and stops waiting when another resource has failed. */
async function pause(run, milliseconds, phase, signal) {
    const cancelled = new ResourceFailure(CANCELLED[phase]);
    if (signal.aborted)
        throw cancelled;
    let stop = () => undefined;
    const stopped = new Promise((_, reject) => {
        stop = () => reject(cancelled);
        signal.addEventListener('abort', stop, { once: true });
    });
    try {
        await Promise.race([run.call.state.sleep(milliseconds), stopped]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
function providerContext(run, deployment, logicalId, initiated) {
    return {
        call: run.call,
        tags: deployment.tags,
        generateName: (longest) => generatedName(run, logicalId, longest),
        initiated,
    };
}
function physicalOf(resource) {
    return { id: resource.physicalId ?? '', attributes: resource.attributes };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/run-graph.js
/**
 * Does the work of every node as soon as the nodes it waits for are done, in parallel. With `stopOnFailure` no more
 * work is started after the first failure, and what is under way learns of it by the signal. `work` throws to fail.
 * The nodes must not wait for each other in a circle; names that are no nodes are not waited for.
 */
async function runGraph(nodes, work, options) {
    const stop = new AbortController();
    const outcomes = new Map();
    async function run(name) {
        const waitedFor = await Promise.all((nodes.get(name) ?? []).filter((other) => nodes.has(other)).map(start));
        if (stop.signal.aborted || waitedFor.some((outcome) => outcome !== 'done'))
            return 'skipped';
        try {
            await work(name, stop.signal);
            return 'done';
        }
        catch {
            if (options.stopOnFailure)
                stop.abort();
            return 'failed';
        }
    }
    function start(name) {
        const known = outcomes.get(name);
        if (known !== undefined)
            return known;
        const outcome = run(name);
        outcomes.set(name, outcome);
        return outcome;
    }
    const names = [...nodes.keys()];
    const results = await Promise.all(names.map(start));
    return new Map(names.map((name, index) => [name, results[index] ?? 'skipped']));
}
/** The same nodes with every arrow turned round: what is waited for becomes what waits. */
function reversed(nodes) {
    const turned = new Map([...nodes.keys()].map((name) => [name, []]));
    for (const [name, waitsFor] of nodes) {
        for (const other of waitsFor)
            turned.get(other)?.push(name);
    }
    return turned;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/delete-resources.js



/**
 * Deletes resources, what depends on others first; resources that others still need because of a failure are left.
 * Gives the logical ids of those that could not be deleted.
 */
async function deleteResources(run, deployment, resources, rules) {
    const byId = new Map(resources.map((resource) => [resource.logicalId, resource]));
    const order = reversed(new Map(resources.map(({ logicalId, dependsOn }) => [logicalId, dependsOn])));
    const record = (resource, status, reason) => {
        const next = { ...resource, status, statusReason: reason };
        if (rules.isCurrent(resource))
            putResource(run, next, {});
        noteResource(run, next);
    };
    const outcomes = await runGraph(order, async (logicalId) => {
        const resource = byId.get(logicalId);
        if (resource === undefined || resource.status === 'DELETE_COMPLETE')
            return;
        if (resource.physicalId !== undefined && rules.retains(resource))
            record(resource, 'DELETE_SKIPPED');
        else
            await deletePhysical(run, deployment, resource, record);
    }, { stopOnFailure: false });
    return [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([logicalId]) => logicalId);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/check-properties.js

/** Finds what CloudFormation refuses before it calls the resource's service: unknown, missing and mistyped properties. */
function propertyFaults(provider, logicalId, properties) {
    const root = `/Resources/${logicalId}/Properties`;
    const unknown = Object.keys(properties)
        .filter((name) => provider.properties[name] === undefined)
        .map((name) => ({ path: `${root}/${name}`, message: `Encountered unsupported property ${name}` }));
    if (unknown.length > 0)
        return unknown;
    const prefix = `Properties validation failed for resource ${logicalId} with message:\n`;
    return Object.entries(provider.properties).flatMap(([name, facts]) => {
        const value = properties[name];
        if (value === undefined) {
            return facts.required
                ? [{ path: root, message: `${prefix}[#: required key [${name}] not found]` }]
                : [];
        }
        const expected = EXPECTED[facts.kind];
        return expected.accepts(value)
            ? []
            : [
                {
                    path: `${root}/${name}`,
                    message: `${prefix}[#/${name}: expected type: ${expected.title}, found: ${titleOf(value)}]`,
                },
            ];
    });
}
const isScalar = (value) => value !== null && typeof value !== 'object';
/** CloudFormation turns scalars into each other where the schema wants it, so `"3600"` is an integer. */
const EXPECTED = {
    string: { title: 'String', accepts: isScalar },
    integer: { title: 'Integer', accepts: (value) => isScalar(value) && /^-?\d+$/.test(String(value)) },
    boolean: { title: 'Boolean', accepts: (value) => /^(true|false)$/i.test(String(value)) },
    list: { title: 'JSONArray', accepts: (value) => isList(value) },
    object: { title: 'JSONObject', accepts: (value) => isMap(value) },
    document: { title: 'JSONObject', accepts: (value) => isMap(value) || typeof value === 'string' },
};
function titleOf(value) {
    if (value === null)
        return 'Null';
    if (isList(value))
        return 'JSONArray';
    if (isMap(value))
        return 'JSONObject';
    if (typeof value === 'boolean')
        return 'Boolean';
    return typeof value === 'number' ? 'Integer' : 'String';
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/desired-resource.js






/** Works out one resource of a deployment. Throws a ValidationError when a function cannot be evaluated. */
function desiredResource(deployment, logicalId, scope, shownScope) {
    const active = deployment.active.get(logicalId);
    const provider = active === undefined ? undefined : providerOf(active.declaration.type);
    if (active === undefined || provider === undefined)
        throw templateError(`Resource ${logicalId} is unknown.`);
    const { declaration, dependsOn } = active;
    const metadata = declaration.metadata === undefined ? undefined : evaluate(declaration.metadata, scope);
    return {
        logicalId,
        provider,
        properties: evaluateMembers(declaration.properties, scope),
        shown: evaluateMembers(declaration.properties, shownScope),
        kept: {
            metadata: typeof metadata === 'symbol' ? undefined : metadata,
            deletionPolicy: declaration.deletionPolicy,
            updateReplacePolicy: declaration.updateReplacePolicy,
            dependsOn,
        },
    };
}
/** The same while a stack operation runs: everything that is wrong with the resource is a ResourceFailure. */
function checkedDesiredResource(deployment, logicalId, scope, shownScope) {
    try {
        const desired = desiredResource(deployment, logicalId, scope, shownScope);
        const [fault] = propertyFaults(desired.provider, logicalId, desired.properties);
        if (fault !== undefined)
            throw new ResourceFailure(fault.message);
        return desired;
    }
    catch (cause) {
        if (cause instanceof ServiceError)
            throw new ResourceFailure(cause.message);
        throw cause;
    }
}
/** Throws the ValidationError for types that CloudFormation does not know, whatever their condition. */
function checkKnownTypes(template) {
    const unknown = [...template.resources.values()]
        .map(({ type }) => type)
        .filter((type) => providerOf(type) === undefined && !UNREHEARSED_TYPES.has(type));
    if (unknown.length > 0) {
        throw templateError(`Template format error: Unrecognized resource types: [${[...new Set(unknown)].join(', ')}]`);
    }
}
/** The same for a deployment, and for types that the rehearsal cannot create, where their condition holds. */
function checkTypes(deployment) {
    checkKnownTypes(deployment.template);
    for (const [logicalId, { declaration }] of deployment.active) {
        if (UNREHEARSED_TYPES.has(declaration.type)) {
            throw templateError(`The rehearsal does not create ${declaration.type} yet (resource ${logicalId}). It is accepted only where its Condition is false.`);
        }
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/fail-before-start.js


/**
 * Works out a resource, and when that fails records the failure under its name: CloudFormation blames the resource for
 * what is wrong with its properties, although nothing was called yet.
 */
function failBeforeStart(run, deployment, logicalId, phase, work) {
    try {
        return work();
    }
    catch (cause) {
        const declaration = deployment.active.get(logicalId)?.declaration;
        const known = run.stack.resources.get(logicalId) ?? {
            logicalId,
            type: declaration?.type ?? '',
            physicalId: undefined,
            status: '',
            statusReason: undefined,
            updated: run.call.state.now(),
            properties: {},
            shown: {},
            attributes: {},
            metadata: undefined,
            deletionPolicy: declaration?.deletionPolicy ?? 'Delete',
            updateReplacePolicy: declaration?.updateReplacePolicy ?? 'Delete',
            dependsOn: deployment.active.get(logicalId)?.dependsOn ?? [],
        };
        const said = cause instanceof Error ? cause.message : String(cause);
        const reason = cause instanceof ResourceFailure ? said : `Internal Failure of the rehearsal: ${said}`;
        setResourceStatus(run, known, `${phase}_FAILED`, reason);
        throw cause;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/outputs.js





/** Evaluates the outputs whose condition holds. Throws a ValidationError. */
function evaluateOutputs(deployment, scope) {
    return [...deployment.template.outputs.values()]
        .filter(({ condition }) => condition === undefined || deployment.conditions.get(condition) === true)
        .map(({ name, value, description, exportName }) => ({
        name,
        value: evaluateText(value, scope, `Template format error: The Value field of every Outputs member must evaluate to a String. (output ${name})`),
        description,
        exportName: exportName === undefined
            ? undefined
            : evaluateText(exportName, scope, 'Template format error: Output export names must be strings.'),
    }));
}
/** Sets a stack's outputs and exports. Gives what is wrong with them, in which case they stay as they were. */
function setOutputs(run, deployment) {
    try {
        const outputs = evaluateOutputs(deployment, liveScope(run, deployment));
        checkExports(run, outputs);
        run.stack.outputs = outputs;
        return undefined;
    }
    catch (cause) {
        if (cause instanceof ServiceError)
            return `${cause.message.replace(/\.$/, '')}. `;
        throw cause;
    }
}
/** Checks that nobody else exports the same names, and that nobody uses the ones that would go or change. */
function checkExports(run, outputs) {
    const others = exportsOf(run.call.state, run.stack.accountId, run.stack.region).filter(({ stack }) => stack.id !== run.stack.id);
    for (const { exportName } of outputs) {
        const other = others.find(({ name }) => name === exportName);
        if (other !== undefined) {
            throw templateError(`Export with name ${exportName} is already exported by stack ${other.stack.name}. Exported names must be unique in a region of an account.`);
        }
    }
    for (const old of run.stack.outputs) {
        if (old.exportName === undefined)
            continue;
        const kept = outputs.find(({ exportName }) => exportName === old.exportName);
        const [user] = importersOf(run.call.state, run.stack, old.exportName);
        if (user === undefined || kept?.value === old.value)
            continue;
        const verb = kept === undefined ? 'deleted' : 'updated';
        throw templateError(`Export ${old.exportName} cannot be ${verb} as it is in use by ${user}`);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/create-stack.js








/** Creates every resource of a new stack; the stack's status says how it went. */
async function createStack(run, deployment, choices) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'CREATE_IN_PROGRESS', 'User Initiated');
    const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
    const outcomes = await runGraph(order, async (logicalId, signal) => {
        const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)];
        const desired = failBeforeStart(run, deployment, logicalId, 'CREATE', () => checkedDesiredResource(deployment, logicalId, ...scopes));
        await createPhysical(run, deployment, desired, signal);
    }, { stopOnFailure: true });
    const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
    const reason = failed.length > 0 ? `${failedToCreate(failed)} ` : setOutputs(run, deployment);
    if (reason === undefined) {
        setStackStatus(call.state, stack, operation, 'CREATE_COMPLETE');
        return;
    }
    await fail(run, deployment, choices, reason);
}
function failedToCreate(names) {
    return `The following resource(s) failed to create: [${names.join(', ')}].`;
}
async function fail(run, deployment, choices, reason) {
    const { stack, operation, call } = run;
    if (choices.onFailure === 'DO_NOTHING') {
        setStackStatus(call.state, stack, operation, 'CREATE_FAILED', reason);
        return;
    }
    const remove = choices.onFailure === 'DELETE';
    const [phase, verb] = remove ? ['DELETE', 'Delete'] : ['ROLLBACK', 'Rollback'];
    setStackStatus(call.state, stack, operation, `${phase}_IN_PROGRESS`, `${reason}${verb} requested by user.`);
    const left = await deleteResources(run, deployment, [...stack.resources.values()], {
        isCurrent: () => true,
        retains: ({ deletionPolicy }) => deletionPolicy === 'Retain' && !choices.retainNothing,
    });
    if (left.length > 0) {
        const problem = `The following resource(s) failed to delete: [${left.join(', ')}]. `;
        setStackStatus(call.state, stack, operation, `${phase}_FAILED`, problem);
        return;
    }
    stack.outputs = [];
    if (remove)
        stack.deleted = call.state.now();
    setStackStatus(call.state, stack, operation, `${phase}_COMPLETE`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/known-after-apply.js
/** CloudFormation's own words for a value that only exists after the change set was executed. */
const KNOWN_AFTER_APPLY = '{{changeSet:KNOWN_AFTER_APPLY}}';

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/property-changes.js

/** Names of the properties that differ between two versions of a resource, in the order of the newer one. */
function changedProperties(before, after) {
    const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
    return names.filter((name) => !sameValue(member(before, name), member(after, name)));
}
/** Whether a change of this property needs a new physical resource. */
function needsReplacement(provider, name) {
    return provider.properties[name]?.replaces === true;
}
/** Whether two sets of tags are the same. */
function sameTags(a, b) {
    return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/change-details.js




/**
 * Every reason why a resource would change: each property with what causes it, the stack's tags, and attributes of the
 * resource itself. `moving` are the resources that would be new or replaced. Nothing when the resource stays as it is.
 */
function changeDetails(stack, deployment, current, wanted, moving) {
    return [
        ...changedProperties(current.properties, wanted.properties).flatMap((name) => propertyDetails(stack, deployment, wanted, name, moving)),
        ...attributeDetails(stack, deployment, current, wanted),
    ];
}
function propertyDetails(stack, deployment, wanted, name, moving) {
    const { provider, logicalId, properties } = wanted;
    const value = member(properties, name);
    const uncertain = value !== undefined && JSON.stringify(value).includes(KNOWN_AFTER_APPLY);
    const recreation = !needsReplacement(provider, name) ? 'Never' : uncertain ? 'Conditionally' : 'Always';
    const expression = expressionOf(deployment, logicalId, name);
    const detail = (source, cause) => ({
        attribute: name === 'Tags' ? 'Tags' : 'Properties',
        name: name === 'Tags' ? undefined : name,
        requiresRecreation: recreation,
        evaluation: uncertain ? 'Dynamic' : 'Static',
        source,
        cause,
    });
    const branch = (condition) => (deployment.conditions.get(condition) ? 'first' : 'second');
    const caused = new Map();
    for (const { target, attribute } of referencesIn(expression, branch)) {
        if (moving.has(target)) {
            const cause = attribute === undefined ? target : `${target}.${attribute}`;
            caused.set(cause, detail(attribute === undefined ? 'ResourceReference' : 'ResourceAttribute', cause));
        }
        else if (parameterChanged(stack, deployment, target)) {
            caused.set(target, detail('ParameterReference', target));
        }
    }
    const old = stack.deployment;
    const edited = old === undefined || !sameValue(expressionOf(old, logicalId, name), expression) || caused.size === 0;
    return [...caused.values(), ...(edited ? [detail('DirectModification')] : [])];
}
function expressionOf(deployment, logicalId, name) {
    const declaration = deployment.template.resources.get(logicalId);
    return declaration === undefined ? undefined : member(declaration.properties, name);
}
function parameterChanged(stack, deployment, name) {
    return (deployment.parameters.has(name) &&
        stack.deployment?.parameters.get(name) !== deployment.parameters.get(name));
}
function attributeDetails(stack, deployment, current, wanted) {
    const { kept, provider } = wanted;
    const changed = [
        ['Metadata', !sameValue(current.metadata, kept.metadata)],
        ['DeletionPolicy', current.deletionPolicy !== kept.deletionPolicy],
        ['UpdateReplacePolicy', current.updateReplacePolicy !== kept.updateReplacePolicy],
        ['Tags', provider.taggable && !sameTags(stack.deployment?.tags ?? new Map(), deployment.tags)],
    ];
    return changed
        .filter(([, differs]) => differs)
        .map(([attribute]) => ({
        attribute,
        name: undefined,
        requiresRecreation: 'Never',
        evaluation: 'Static',
        source: 'DirectModification',
        cause: undefined,
    }));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/plan-changes.js












/** Statuses of resources that the stack does not have (any more). */
const ABSENT = new Set(['CREATE_FAILED', 'DELETE_COMPLETE', 'DELETE_SKIPPED']);
/**
 * Compares a stack with what a deployment makes of it, without calling anything. Throws a ValidationError for what is
 * wrong already now (a missing export, a key that a mapping does not have).
 */
function planChanges(state, stack, deployment) {
    const present = new Map([...stack.resources].filter(([, resource]) => !ABSENT.has(resource.status)));
    const moving = new Set();
    const changes = new Map();
    const desired = [];
    const order = graph_inOrder(new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn])));
    for (const logicalId of order) {
        const scopes = planScopes(state, stack, deployment, present, moving);
        const wanted = plannedResource(deployment, logicalId, scopes);
        desired.push(wanted);
        const current = present.get(logicalId);
        const change = current === undefined ? addition(wanted) : modification(stack, deployment, current, wanted, moving);
        if (change !== undefined)
            changes.set(logicalId, change);
        if (change?.action === 'Add' || (change?.replacement ?? 'False') !== 'False')
            moving.add(logicalId);
    }
    for (const [logicalId, resource] of present) {
        if (!deployment.active.has(logicalId))
            changes.set(logicalId, removal(resource));
    }
    const [scope] = planScopes(state, stack, deployment, present, moving);
    return {
        changes: [...changes.values()],
        desired,
        changesAnything: changes.size > 0 ||
            !sameTags(stack.deployment?.tags ?? new Map(), deployment.tags) ||
            outputsChange(stack, deployment, scope),
    };
}
function planScopes(state, stack, deployment, present, moving) {
    let unknown = false;
    const values = (logicalId) => {
        const active = deployment.active.get(logicalId);
        if (active === undefined)
            return undefined;
        const current = present.get(logicalId);
        if (current?.physicalId !== undefined && !moving.has(logicalId)) {
            return { ref: current.physicalId, attributes: current.attributes };
        }
        unknown = true;
        const attributes = providerOf(active.declaration.type)?.attributes ?? [];
        return {
            ref: KNOWN_AFTER_APPLY,
            attributes: Object.fromEntries(attributes.map((name) => [name, KNOWN_AFTER_APPLY])),
        };
    };
    const scope = (hideSecrets) => ({
        ...scopeOf(deployment, {
            hideSecrets,
            resource: values,
            importValue: (name) => importedValue(state, stack, name),
        }),
        askedUnknown: () => unknown,
    });
    return [scope(false), scope(true)];
}
/** Functions over values that are not known yet may fail; then just that property is not known yet. */
function plannedResource(deployment, logicalId, [scope, shownScope]) {
    try {
        return desiredResource(deployment, logicalId, scope, shownScope);
    }
    catch (cause) {
        const active = deployment.active.get(logicalId);
        const provider = active === undefined ? undefined : providerOf(active.declaration.type);
        const excusable = cause instanceof ServiceError && scope.askedUnknown();
        if (!excusable || active === undefined || provider === undefined)
            throw cause;
        const { declaration, dependsOn } = active;
        const { deletionPolicy, updateReplacePolicy } = declaration;
        const properties = knownMembers(declaration.properties, scope);
        const shown = knownMembers(declaration.properties, shownScope);
        const kept = { metadata: undefined, deletionPolicy, updateReplacePolicy, dependsOn };
        return { logicalId, provider, properties, shown, kept };
    }
}
function knownMembers(properties, scope) {
    const members = Object.entries(properties).map(([name, value]) => {
        try {
            return evaluateMembers({ [name]: value }, scope);
        }
        catch (cause) {
            if (cause instanceof ServiceError)
                return { [name]: KNOWN_AFTER_APPLY };
            throw cause;
        }
    });
    return Object.assign({}, ...members);
}
function addition({ logicalId, provider, shown }) {
    return {
        action: 'Add',
        policyAction: undefined,
        logicalId,
        physicalId: undefined,
        type: provider.type,
        replacement: undefined,
        scope: [],
        details: [],
        before: undefined,
        after: JSON.stringify({ Properties: shown }),
    };
}
function removal(resource) {
    return {
        action: 'Remove',
        policyAction: resource.deletionPolicy === 'Delete' ? 'Delete' : 'Retain',
        logicalId: resource.logicalId,
        physicalId: resource.physicalId,
        type: resource.type,
        replacement: undefined,
        scope: [],
        details: [],
        before: JSON.stringify({ Properties: resource.shown }),
        after: undefined,
    };
}
function modification(stack, deployment, current, wanted, moving) {
    const details = changeDetails(stack, deployment, current, wanted, moving);
    if (details.length === 0)
        return undefined;
    const replacement = details.some(({ requiresRecreation }) => requiresRecreation === 'Always')
        ? 'True'
        : details.some(({ requiresRecreation }) => requiresRecreation === 'Conditionally')
            ? 'Conditional'
            : 'False';
    const retained = wanted.kept.updateReplacePolicy !== 'Delete';
    return {
        action: 'Modify',
        policyAction: replacement === 'True' ? (retained ? 'ReplaceAndRetain' : 'ReplaceAndDelete') : undefined,
        logicalId: current.logicalId,
        physicalId: current.physicalId,
        type: current.type,
        replacement,
        scope: [...new Set(details.map(({ attribute }) => attribute))],
        details,
        before: JSON.stringify({ Properties: current.shown }),
        after: JSON.stringify({ Properties: wanted.shown }),
    };
}
function outputsChange(stack, deployment, scope) {
    try {
        const asValues = (outputs) => Object.fromEntries(outputs.map(({ name, value, description, exportName }) => [
            name,
            [value, description ?? null, exportName ?? null],
        ]));
        return !sameValue(asValues(stack.outputs), asValues(evaluateOutputs(deployment, scope)));
    }
    catch (cause) {
        if (cause instanceof ServiceError)
            return true;
        throw cause;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/rollback-update.js




/**
 * Takes an update back, last step first. Steps that fail stay with the stack for ContinueUpdateRollback; resources in
 * `skip` are declared to be back without being touched.
 */
async function rollbackUpdate(run, pending, skip) {
    const { stack, operation, call } = run;
    const { previous } = pending;
    stack.deployment = previous;
    stack.updated = call.state.now();
    const cleanup = [...pending.cleanup];
    const failed = [];
    for (const step of pending.undo) {
        try {
            cleanup.push(...(await takeBack(run, pending, step, skip.has(step.logicalId))));
        }
        catch {
            // The failure is in the stack's events; the step is tried again by ContinueUpdateRollback.
            failed.push(step);
        }
    }
    if (failed.length > 0) {
        stack.pendingRollback = { previous, undo: failed, cleanup };
        const names = failed.map(({ logicalId }) => logicalId).join(', ');
        const reason = `The following resource(s) failed to update: [${names}]. `;
        setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_FAILED', reason);
        return;
    }
    stack.pendingRollback = undefined;
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS');
    const created = cleanup.filter(({ logicalId }) => !previous.active.has(logicalId));
    await deleteResources(run, previous, cleanup, {
        isCurrent: (resource) => created.includes(resource),
        retains: (resource) => created.includes(resource) && resource.deletionPolicy === 'Retain',
    });
    for (const { logicalId } of created)
        stack.resources.delete(logicalId);
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_COMPLETE');
}
/** Undoes one step. Gives what has to be deleted afterwards. */
async function takeBack(run, { previous }, step, skipped) {
    const current = run.stack.resources.get(step.logicalId);
    const { before } = step;
    if (before === undefined)
        return current === undefined ? [] : [current];
    if (step.kind === 'updated' && !skipped) {
        const provider = providerOf(before.type);
        if (provider === undefined)
            throw new TypeError(`The type of ${before.logicalId} has no provider.`);
        const { properties, shown, metadata, deletionPolicy, updateReplacePolicy, dependsOn } = before;
        const kept = { metadata, deletionPolicy, updateReplacePolicy, dependsOn };
        const wanted = { provider, properties, shown, kept };
        // A rollback does not stop at its first failure, so nothing ever aborts it.
        const { signal } = new AbortController();
        await updatePhysical(run, previous, current ?? before, step.attempted, wanted, signal);
        return [];
    }
    setResourceStatus(run, before, 'UPDATE_COMPLETE');
    const replacement = current?.physicalId !== before.physicalId ? current : undefined;
    return step.kind === 'replaced' && replacement !== undefined ? [replacement] : [];
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/update-stack.js












/** Statuses of a resource that is no longer, or not yet, there: an update creates it. */
const update_stack_ABSENT = new Set(['CREATE_FAILED', 'DELETE_COMPLETE', 'DELETE_SKIPPED']);
/** Brings a stack from one deployment to another; the stack's status says how it went. */
async function updateStack(run, previous, deployment, choices) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'UPDATE_IN_PROGRESS', 'User Initiated');
    stack.deployment = deployment;
    stack.updated = call.state.now();
    const undo = [];
    const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
    const tagsChanged = !sameTags(previous.tags, deployment.tags);
    const outcomes = await runGraph(order, (logicalId, signal) => bringForward(run, deployment, logicalId, { undo, tagsChanged, signal }), { stopOnFailure: true });
    const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
    const reason = failed.length > 0 ? update_stack_failureOf(failed, undo) : setOutputs(run, deployment);
    if (reason === undefined) {
        await finish(run, previous, deployment, undo);
    }
    else if (choices.disableRollback) {
        setStackStatus(call.state, stack, operation, 'UPDATE_FAILED', reason);
    }
    else {
        setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
        await rollbackUpdate(run, { previous, undo: undo.toReversed(), cleanup: [] }, new Set());
    }
}
function update_stack_failureOf(failed, undo) {
    const created = new Set(undo.filter(({ kind }) => kind === 'created').map(({ logicalId }) => logicalId));
    const sentences = [
        ['create', failed.filter((name) => created.has(name))],
        ['update', failed.filter((name) => !created.has(name))],
    ];
    return sentences
        .filter(([, names]) => names.length > 0)
        .map(([verb, names]) => `The following resource(s) failed to ${verb}: [${names.join(', ')}]. `)
        .join('');
}
/** Creates, changes, replaces or keeps one resource. What is begun is noted for the rollback first. */
async function bringForward(run, deployment, logicalId, { undo, tagsChanged, signal }) {
    const known = run.stack.resources.get(logicalId);
    const current = known === undefined || update_stack_ABSENT.has(known.status) ? undefined : known;
    const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)];
    const desired = failBeforeStart(run, deployment, logicalId, current ? 'UPDATE' : 'CREATE', () => {
        const checked = checkedDesiredResource(deployment, logicalId, ...scopes);
        if (current !== undefined)
            checkReplaceable(current, checked);
        return checked;
    });
    const attempted = desired.properties;
    if (current === undefined) {
        undo.push({ logicalId, kind: 'created', before: undefined, attempted });
        await createPhysical(run, deployment, desired, signal);
        return;
    }
    const changed = changedProperties(current.properties, attempted);
    if (changed.some((name) => needsReplacement(desired.provider, name))) {
        undo.push({ logicalId, kind: 'replaced', before: current, attempted });
        await createPhysical(run, deployment, desired, signal, current);
    }
    else if (changed.length > 0 ||
        current.status === 'UPDATE_FAILED' ||
        (tagsChanged && desired.provider.taggable)) {
        undo.push({ logicalId, kind: 'updated', before: current, attempted });
        await updatePhysical(run, deployment, current, current.properties, desired, signal);
    }
    else {
        putResource(run, current, desired.kept);
    }
}
/** A resource with a fixed name cannot be replaced while the old one holds the name. */
function checkReplaceable(current, desired) {
    const { provider, properties, logicalId } = desired;
    const replaced = changedProperties(current.properties, properties).some((name) => needsReplacement(provider, name));
    const { nameProperty } = provider;
    if (!replaced || nameProperty === undefined)
        return;
    const name = member(properties, nameProperty);
    if (name === undefined || !sameValue(name, member(current.properties, nameProperty)))
        return;
    throw new ResourceFailure(`CloudFormation cannot update a stack when a custom-named resource requires replacing. Rename ${String(current.physicalId ?? logicalId)} and update the stack again.`);
}
/** Deletes what the new deployment does not have any more and the old sides of replacements. */
async function finish(run, previous, deployment, undo) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'UPDATE_COMPLETE_CLEANUP_IN_PROGRESS');
    const replaced = undo.flatMap(({ kind, before }) => (kind === 'replaced' && before ? [before] : []));
    const removed = [...stack.resources.values()].filter(({ logicalId }) => !deployment.active.has(logicalId));
    const left = await deleteResources(run, previous, [...replaced, ...removed], {
        isCurrent: (resource) => removed.includes(resource),
        retains: (resource) => (removed.includes(resource) ? resource.deletionPolicy : resource.updateReplacePolicy) !== 'Delete',
    });
    for (const { logicalId } of removed)
        stack.resources.delete(logicalId);
    const problem = left.length > 0 ? 'Update successful. One or more resources could not be deleted.' : undefined;
    setStackStatus(call.state, stack, operation, 'UPDATE_COMPLETE', problem);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/validate-before.js




/** What CloudFormation calls its pre-deployment validations, by the name of their findings. */
const VALIDATIONS = {
    PROPERTY_VALIDATION: 'AWS::EarlyValidation::PropertyValidation',
    NAME_CONFLICT_VALIDATION: 'AWS::EarlyValidation::ResourceExistenceCheck',
};
/**
 * The checks that CloudFormation makes before a change set is complete: are the properties possible, and are the names
 * of new resources free. A check that the caller may not make is skipped, and the finding says so.
 */
async function validateBefore(call, plan) {
    const changes = new Map(plan.changes.map((change) => [change.logicalId, change]));
    const findings = [];
    for (const resource of plan.desired) {
        const change = changes.get(resource.logicalId);
        if (change === undefined)
            continue;
        findings.push(...propertyFindings(call, resource, change));
        if (change.action === 'Add' || change.replacement === 'True') {
            findings.push(...(await nameFindings(call, resource, change)));
        }
    }
    return findings;
}
/** The StatusReason of a change set that failed them; undefined when none failed. */
function validationProblem(findings) {
    const failed = findings.filter(({ status }) => status === 'FAILED').map(({ name }) => VALIDATIONS[name]);
    if (failed.length === 0)
        return undefined;
    return `The following hook(s)/validation failed: [${[...new Set(failed)].join(', ')}]. To troubleshoot Early Validation errors, use the DescribeEvents API for detailed failure information.`;
}
function propertyFindings(call, resource, change) {
    const known = Object.fromEntries(Object.entries(resource.properties).filter(([, value]) => value !== KNOWN_AFTER_APPLY));
    return propertyFaults(resource.provider, resource.logicalId, resource.properties)
        .filter(({ path }) => {
        const name = path.split('/')[4];
        return name === undefined || Object.hasOwn(known, name);
    })
        .map(({ path, message }) => ({
        ...validate_before_place(call, resource, change),
        name: 'PROPERTY_VALIDATION',
        path,
        reason: message,
        status: 'FAILED',
    }));
}
async function nameFindings(call, resource, change) {
    const { provider, logicalId, properties } = resource;
    const { nameProperty } = provider;
    const name = nameProperty === undefined ? undefined : member(properties, nameProperty);
    const known = typeof name === 'string' && !name.includes(KNOWN_AFTER_APPLY);
    if (provider.exists === undefined || !known)
        return [];
    const finding = {
        ...validate_before_place(call, resource, change),
        name: 'NAME_CONFLICT_VALIDATION',
        path: `/Resources/${logicalId}`,
    };
    try {
        if (!(await provider.exists(call, name)))
            return [];
        const reason = `Resource of type '${provider.type}' with identifier '${name}' already exists.`;
        return [{ ...finding, reason, status: 'FAILED' }];
    }
    catch (cause) {
        if (!(cause instanceof ServiceError))
            throw cause;
        return [{ ...finding, reason: cause.message, status: 'SKIPPED' }];
    }
}
function validate_before_place(call, resource, change) {
    return {
        id: call.state.newUuid(),
        time: call.state.now(),
        logicalId: resource.logicalId,
        type: resource.provider.type,
        physicalId: change.physicalId,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/new-stack.js



/** The place of a new stack, with a fresh id. */
function stackPlace(call, stackName) {
    const { accountId } = call.caller;
    const { partition } = partitionOf(call.region);
    const path = `stack/${stackName}/${call.state.newUuid()}`;
    const stackId = `arn:${partition}:cloudformation:${call.region}:${accountId}:${path}`;
    return { accountId, region: call.region, stackName, stackId };
}
/** Adds a stack without resources to the caller's account and region. */
function newStack(call, place) {
    const stack = {
        id: place.stackId,
        name: place.stackName,
        accountId: place.accountId,
        region: place.region,
        created: call.state.now(),
        updated: undefined,
        deleted: undefined,
        status: 'REVIEW_IN_PROGRESS',
        statusReason: undefined,
        deployment: undefined,
        disableRollback: false,
        terminationProtection: false,
        resources: new Map(),
        outputs: [],
        imports: new Set(),
        events: [],
        changeSets: new Map(),
        operations: [],
        tokens: new Map(),
        pendingRollback: undefined,
        running: Promise.resolve(),
    };
    stacksOf(call.state, place.accountId, place.region).set(stack.id, stack);
    return stack;
}
/** Statuses from which a stack can be updated. The two failures are those of operations without rollback. */
const UPDATABLE = new Set([
    'CREATE_COMPLETE',
    'CREATE_FAILED',
    'UPDATE_COMPLETE',
    'UPDATE_FAILED',
    'UPDATE_ROLLBACK_COMPLETE',
]);
/** Throws the ValidationError of a stack that cannot be updated in its status. */
function checkUpdatable(stack) {
    if (UPDATABLE.has(stack.status))
        return;
    throw templateError(`Stack:${stack.id} is in ${stack.status} state and can not be updated.`);
}
/** Throws a ValidationError when a deployment gives an existing resource another type. */
function checkSameTypes(stack, deployment) {
    const changed = [...deployment.active.values()]
        .map(({ declaration }) => declaration)
        .filter(({ logicalId, type }) => {
        const existing = stack.resources.get(logicalId);
        return existing?.physicalId !== undefined && existing.type !== type;
    });
    if (changed.length === 0)
        return;
    const names = changed.map(({ logicalId }) => logicalId).join(', ');
    throw templateError(`Update of resource type is not permitted. The new template modifies resource type of the following resources: [${names}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/capabilities.js
/** IAM types that must be acknowledged, with the property that gives the resource a custom name ("Acknowledging IAM resources"). */
const ACKNOWLEDGED = {
    'AWS::IAM::AccessKey': undefined,
    'AWS::IAM::Group': 'GroupName',
    'AWS::IAM::InstanceProfile': 'InstanceProfileName',
    'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
    'AWS::IAM::Policy': undefined,
    'AWS::IAM::Role': 'RoleName',
    'AWS::IAM::User': 'UserName',
    'AWS::IAM::UserToGroupAddition': undefined,
};
/** The capabilities that CloudFormation demands for a template. */
function neededCapabilities(template) {
    const resources = [...template.resources.values()].filter(({ type }) => Object.hasOwn(ACKNOWLEDGED, type));
    const named = resources.some(({ type, properties }) => {
        const nameProperty = ACKNOWLEDGED[type];
        return nameProperty !== undefined && Object.hasOwn(properties, nameProperty);
    });
    const iam = resources.length === 0 ? [] : [named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'];
    const macros = template.transforms.length === 0 ? [] : ['CAPABILITY_AUTO_EXPAND'];
    const types = [...new Set(resources.map(({ type }) => type))];
    return {
        capabilities: [...iam, ...macros],
        reason: types.length === 0
            ? undefined
            : `The following resource(s) require capabilities: [${types.join(', ')}]`,
    };
}
/** Those of the needed capabilities that were not acknowledged; the one for names includes the one without. */
function missingCapabilities(template, given) {
    return neededCapabilities(template).capabilities.filter((needed) => !given.includes(needed) && !(needed === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM')));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/parse-text.js



/** CloudFormation reads YAML 1.1 without these types (user guide, "Template formats"). */
const LEFT_OUT_TYPES = new Set(['binary', 'omap', 'pairs', 'set', 'timestamp', 'merge']);
/**
 * Reads the text of a template, JSON (when it starts with a brace) or YAML, with every short intrinsic (`!Ref`) in its
 * long form. Throws a ValidationError with CloudFormation's own words and the place.
 */
function parseTemplateText(text) {
    if (text.trim() === '')
        throw templateError('Template format error: unsupported structure.');
    return text.trimStart().startsWith('{') ? parseJson(text) : parseYaml(text);
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const position = /position (\d+)/.exec(cause instanceof Error ? cause.message : '');
        const before = text.slice(0, position ? Number(position[1]) : text.length);
        const lines = before.split('\n');
        throw templateError(`Template format error: JSON not well-formed. (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`);
    }
}
function parseYaml(text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, {
        schema: 'yaml-1.1',
        merge: false,
        lineCounter: lines,
        logLevel: 'silent',
        customTags: (tags) => tags.filter((tag) => !LEFT_OUT_TYPES.has(typeof tag === 'string' ? tag : lastPart(tag.tag))),
    });
    const [fault] = document.errors;
    if (fault !== undefined) {
        const { line, col } = lines.linePos(fault.pos[0]);
        throw templateError(`Template format error: YAML not well-formed. (line ${line}, column ${col})`);
    }
    return nodeValue(document.contents);
}
function lastPart(tag) {
    return tag.slice(tag.lastIndexOf(':') + 1);
}
function nodeValue(node) {
    if (node === null)
        return null;
    if ((0,dist/* isAlias */.Vj)(node)) {
        throw templateError('Template error: YAML aliases are not allowed in CloudFormation templates');
    }
    const value = untaggedValueOf(node);
    const { tag } = node;
    if (tag === undefined || !tag.startsWith('!'))
        return value;
    const name = functionOfTag(tag);
    if (!isKnownFunction(name))
        throw templateError(unsupportedFunction(name));
    return { [name]: name === 'Fn::GetAtt' ? splitAttribute(value) : value };
}
function untaggedValueOf(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item) => nodeValue(item));
    if ((0,dist/* isMap */.jh)(node)) {
        const map = {};
        for (const { key, value } of node.items) {
            // Names are taken as written: an account id as the name of a mapping must not lose its zeros.
            const name = (0,dist/* isScalar */.jn)(key) ? (key.source ?? String(key.value)) : undefined;
            if (name === undefined)
                throw templateError('Template format error: unsupported structure.');
            map[name] = nodeValue(value);
        }
        return map;
    }
    return (0,dist/* isScalar */.jn)(node) ? scalarValue(node.value, node.source) : null;
}
function scalarValue(value, source) {
    // The parser of CloudFormation takes `yes` and `on` for booleans, but not `y` and `n`.
    if (typeof value === 'boolean')
        return source?.length === 1 ? source : value;
    if (typeof value === 'string' || typeof value === 'number' || value === null)
        return value;
    return String(value);
}
/** `Role.Arn` as `['Role', 'Arn']`; everything after the first dot is the attribute. */
function splitAttribute(value) {
    if (typeof value !== 'string')
        return value;
    const dot = value.indexOf('.');
    return dot < 0 ? [value] : [value.slice(0, dot), value.slice(dot + 1)];
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-outputs.js


const ATTRIBUTES = new Set(['Value', 'Description', 'Condition', 'Export']);
/** Reads the Outputs section. Throws a ValidationError. */
function readOutputs(section) {
    return new Map(Object.entries(section).map(([name, declaration]) => [name, readOutput(name, declaration)]));
}
function readOutput(name, declaration) {
    if (!/^[A-Za-z0-9]{1,255}$/.test(name)) {
        throw templateError(`Template format error: Output name ${name} is non alphanumeric.`);
    }
    if (!isMap(declaration)) {
        throw templateError('Template format error: Every Outputs member must be an object.');
    }
    const value = member(declaration, 'Value');
    if (value === undefined || value === null) {
        throw templateError(`Template format error: [/Outputs/${name}] Every Outputs member must contain a Value object`);
    }
    const unknown = Object.keys(declaration).find((attribute) => !ATTRIBUTES.has(attribute));
    if (unknown !== undefined)
        throw templateError(`Invalid template output property '${unknown}'`);
    return {
        name,
        value,
        description: read_outputs_text(name, declaration, 'Description'),
        condition: read_outputs_text(name, declaration, 'Condition'),
        exportName: readExport(name, member(declaration, 'Export')),
    };
}
function read_outputs_text(name, declaration, attribute) {
    const value = member(declaration, attribute);
    if (value === undefined || typeof value === 'string')
        return value;
    throw templateError(`Template format error: [/Outputs/${name}/${attribute}] must be a string.`);
}
function readExport(name, value) {
    if (value === undefined)
        return undefined;
    const exported = isMap(value) ? member(value, 'Name') : undefined;
    if (exported !== undefined)
        return exported;
    throw templateError(`Template format error: [/Outputs/${name}/Export] Every Export must contain a Name.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-parameters.js


const TYPES = [
    'String',
    'Number',
    'List<Number>',
    'CommaDelimitedList',
    'List<String>',
];
const read_parameters_ATTRIBUTES = new Set([
    'Type',
    'Default',
    'Description',
    'NoEcho',
    'AllowedValues',
    'AllowedPattern',
    'MinLength',
    'MaxLength',
    'MinValue',
    'MaxValue',
    'ConstraintDescription',
]);
/** Types whose values are looked up in the account; the rehearsal has nothing to look them up in. */
const LOOKED_UP_TYPE = /^(AWS::|List<AWS::)/;
/** Reads the Parameters section. Throws a ValidationError. */
function readParameters(section) {
    return new Map(Object.entries(section).map(([name, declaration]) => [name, readParameter(name, declaration)]));
}
function readParameter(name, declaration) {
    if (!/^[A-Za-z0-9]{1,255}$/.test(name)) {
        throw templateError(`Template format error: Parameter name ${name} is non alphanumeric.`);
    }
    if (!isMap(declaration)) {
        throw templateError(`Template format error: Every Parameters member must be an object; ${name} is not.`);
    }
    const unknown = Object.keys(declaration).find((attribute) => !read_parameters_ATTRIBUTES.has(attribute));
    if (unknown !== undefined)
        throw templateError(`Invalid template parameter property '${unknown}'`);
    const allowed = member(declaration, 'AllowedValues');
    if (allowed !== undefined && !isList(allowed)) {
        throw templateError(`Template format error: AllowedValues of parameter ${name} must be a list.`);
    }
    return {
        name,
        type: readType(member(declaration, 'Type')),
        default: read_parameters_text(declaration, name, 'Default'),
        description: read_parameters_text(declaration, name, 'Description'),
        noEcho: read_parameters_text(declaration, name, 'NoEcho')?.toLowerCase() === 'true',
        allowedValues: allowed?.map((value) => String(value)),
        allowedPattern: read_parameters_text(declaration, name, 'AllowedPattern'),
        minLength: number(declaration, name, 'MinLength'),
        maxLength: number(declaration, name, 'MaxLength'),
        minValue: number(declaration, name, 'MinValue'),
        maxValue: number(declaration, name, 'MaxValue'),
        constraintDescription: read_parameters_text(declaration, name, 'ConstraintDescription'),
    };
}
function readType(type) {
    if (type === undefined) {
        throw templateError('Template format error: Every Parameters object must contain a Type member.');
    }
    const known = TYPES.find((candidate) => candidate === type);
    if (known !== undefined)
        return known;
    if (typeof type === 'string' && LOOKED_UP_TYPE.test(type)) {
        throw templateError(`The rehearsal does not look up parameters of type ${type} yet.`);
    }
    throw templateError(`Template format error: Unrecognized parameter type: ${String(type)}`);
}
function read_parameters_text(declaration, name, attribute) {
    const value = member(declaration, attribute);
    if (value === undefined || value === null)
        return undefined;
    if (isMap(value) || isList(value)) {
        throw templateError(`Template format error: Every ${attribute} member must be a string. (parameter ${name})`);
    }
    return String(value);
}
function number(declaration, name, attribute) {
    const value = read_parameters_text(declaration, name, attribute);
    if (value === undefined)
        return undefined;
    const parsed = value.trim() === '' ? Number.NaN : Number(value);
    if (!Number.isFinite(parsed)) {
        throw templateError(`Template format error: ${attribute} of parameter ${name} must be a number.`);
    }
    return parsed;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-resources.js


const read_resources_ATTRIBUTES = new Set([
    'Type',
    'Properties',
    'DependsOn',
    'Condition',
    'Metadata',
    'DeletionPolicy',
    'UpdateReplacePolicy',
    'CreationPolicy',
    'UpdatePolicy',
    'Description',
]);
/** Attributes that only mean something for types that the rehearsal does not create. */
const UNREHEARSED_ATTRIBUTES = ['CreationPolicy', 'UpdatePolicy'];
const read_resources_POLICIES = {
    DeletionPolicy: ['Delete', 'Retain', 'RetainExceptOnCreate'],
    UpdateReplacePolicy: ['Delete', 'Retain'],
};
/** Reads the Resources section. Throws a ValidationError. */
function readResources(section) {
    return new Map(Object.entries(section).map(([logicalId, declaration]) => [
        logicalId,
        readResource(logicalId, declaration),
    ]));
}
function readResource(logicalId, declaration) {
    if (logicalId.startsWith('Fn::')) {
        throw templateError(`The rehearsal does not evaluate ${logicalId} yet.`);
    }
    if (!/^[A-Za-z0-9]{1,255}$/.test(logicalId)) {
        throw templateError(`Template format error: Resource name ${logicalId} is non alphanumeric.`);
    }
    if (!isMap(declaration)) {
        throw templateError('Template format error: Every Resources member must be an object.');
    }
    const type = member(declaration, 'Type');
    if (typeof type !== 'string') {
        throw templateError(`Template format error: [/Resources/${logicalId}] Every Resources object must contain a Type member.`);
    }
    const unknown = Object.keys(declaration).find((attribute) => !read_resources_ATTRIBUTES.has(attribute));
    if (unknown !== undefined)
        throw templateError(`Invalid template resource property '${unknown}'`);
    const unrehearsed = UNREHEARSED_ATTRIBUTES.find((name) => member(declaration, name) !== undefined);
    if (unrehearsed !== undefined) {
        throw templateError(`The rehearsal does not follow ${unrehearsed} yet (resource ${logicalId}).`);
    }
    const properties = member(declaration, 'Properties') ?? {};
    if (!isMap(properties)) {
        throw templateError(`Template format error: [/Resources/${logicalId}/Properties] Every Properties member must be an object.`);
    }
    return {
        logicalId,
        type,
        condition: readCondition(logicalId, member(declaration, 'Condition')),
        dependsOn: readDependsOn(logicalId, member(declaration, 'DependsOn')),
        properties,
        metadata: member(declaration, 'Metadata'),
        deletionPolicy: read_resources_readPolicy(type, 'DeletionPolicy', member(declaration, 'DeletionPolicy')),
        updateReplacePolicy: read_resources_readPolicy(type, 'UpdateReplacePolicy', member(declaration, 'UpdateReplacePolicy')),
    };
}
function readCondition(logicalId, condition) {
    if (condition === undefined || typeof condition === 'string')
        return condition;
    throw templateError(`Template format error: [/Resources/${logicalId}] Every Condition member must be a string.`);
}
function readDependsOn(logicalId, dependsOn) {
    if (dependsOn === undefined)
        return [];
    return (isList(dependsOn) ? dependsOn : [dependsOn]).map((name) => {
        if (typeof name === 'string')
            return name;
        throw templateError(`Template format error: [/Resources/${logicalId}] Every DependsOn value must be a string or a list of strings.`);
    });
}
function read_resources_readPolicy(type, attribute, value) {
    if (value === undefined)
        return 'Delete';
    const policy = read_resources_POLICIES[attribute]?.find((candidate) => candidate === value);
    if (policy !== undefined)
        return policy;
    if (value === 'Snapshot') {
        throw templateError(`Template error: resource type ${type} does not support deletion policy Snapshot`);
    }
    throw templateError(`Template format error: Unrecognized ${attribute} ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-rules.js


/** Reads the Rules section. Throws a ValidationError. */
function readRules(section) {
    return Object.entries(section).map(([name, rule]) => {
        const assertions = isMap(rule) ? member(rule, 'Assertions') : undefined;
        if (!isMap(rule) || !isList(assertions)) {
            throw templateError(`Template format error: Rule ${name} must contain a list of Assertions.`);
        }
        return {
            name,
            condition: member(rule, 'RuleCondition'),
            assertions: assertions.map((item) => readAssertion(name, item)),
        };
    });
}
function readAssertion(rule, item) {
    const assert = isMap(item) ? member(item, 'Assert') : undefined;
    const description = isMap(item) ? member(item, 'AssertDescription') : undefined;
    if (assert === undefined || (description !== undefined && typeof description !== 'string')) {
        throw templateError(`Template format error: Every assertion of rule ${rule} must contain an Assert.`);
    }
    return { assert, description };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-template.js








const SECTIONS = new Set([
    'AWSTemplateFormatVersion',
    'Description',
    'Metadata',
    'Parameters',
    'Mappings',
    'Conditions',
    'Rules',
    'Transform',
    'Resources',
    'Outputs',
]);
/** CloudFormation quotas that belong to a template ("Understand CloudFormation quotas"). */
const MOST = {
    Parameters: 200,
    Mappings: 200,
    Resources: 500,
    Outputs: 200,
};
const LONGEST_DESCRIPTION_BYTES = 1024;
/**
 * Reads a template's text and checks everything that can be checked without parameters: structure, limits, names, and
 * that every reference has a target. Throws a ValidationError in CloudFormation's words.
 */
function readTemplate(text) {
    const root = parseTemplateText(text);
    if (!isMap(root))
        throw templateError('Template format error: unsupported structure.');
    const unknown = Object.keys(root).filter((name) => !SECTIONS.has(name));
    if (unknown.length > 0)
        throw templateError(`Invalid template property or properties [${unknown.join(', ')}]`);
    read_template_checkVersion(member(root, 'AWSTemplateFormatVersion'));
    for (const [section, most] of Object.entries(MOST))
        checkSize(root, section, most);
    const template = {
        description: readDescription(member(root, 'Description')),
        metadata: member(root, 'Metadata'),
        transforms: readTransforms(member(root, 'Transform')),
        parameters: readParameters(section(root, 'Parameters')),
        mappings: readMappings(section(root, 'Mappings')),
        conditions: new Map(Object.entries(section(root, 'Conditions'))),
        rules: readRules(section(root, 'Rules')),
        resources: readResources(section(root, 'Resources')),
        outputs: readOutputs(section(root, 'Outputs')),
    };
    if (template.resources.size === 0) {
        throw templateError('Template format error: At least one Resources member must be defined.');
    }
    checkReferences(template);
    return template;
}
function section(root, name) {
    const value = member(root, name);
    if (value === undefined)
        return {};
    if (!isMap(value))
        throw templateError(`Template format error: ${name} must be an object.`);
    return value;
}
function read_template_checkVersion(version) {
    if (version === undefined || version === '2010-09-09')
        return;
    throw templateError(`Template format error: ${String(version)} is not a supported value for AWSTemplateFormatVersion.`);
}
function checkSize(root, name, most) {
    const count = Object.keys(section(root, name)).length;
    if (count <= most)
        return;
    throw templateError(`Template format error: Number of ${name.toLowerCase()}, ${count}, is greater than maximum allowed, ${most}`);
}
function readDescription(value) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'string') {
        throw templateError('Template format error: Description must be a string.');
    }
    if (Buffer.byteLength(value) > LONGEST_DESCRIPTION_BYTES) {
        throw templateError(`Template format error: 'Description' length is greater than ${LONGEST_DESCRIPTION_BYTES}.`);
    }
    return value;
}
function readTransforms(value) {
    if (value === undefined)
        return [];
    return (isList(value) ? value : [value]).map((item) => {
        const name = isMap(item) ? member(item, 'Name') : item;
        if (typeof name !== 'string')
            throw templateError('Template format error: Transform must name its macros.');
        return name;
    });
}
function readMappings(mappings) {
    for (const [name, mapping] of Object.entries(mappings)) {
        if (!isMap(mapping) || Object.values(mapping).some((keys) => !isMap(keys))) {
            throw templateError(`Template format error: Every Mappings member must be an object with two levels of names; ${name} is not.`);
        }
        for (const attributes of Object.values(mapping)) {
            const scalarOrList = Object.values(isMap(attributes) ? attributes : {}).every((item) => !isMap(item));
            if (!scalarOrList) {
                throw templateError('Template format error: Every Mappings attribute must be a String or a List.');
            }
        }
    }
    return mappings;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/build-deployment.js









/**
 * The deployment that a request describes: CreateStack, UpdateStack and CreateChangeSet have the same members for it.
 * `previous` is what the stack is now. Throws ValidationError and InsufficientCapabilitiesException.
 */
function buildDeployment(input, place, previous) {
    const templateText = templateTextOf(input, previous);
    const template = readTemplate(templateText);
    const capabilities = capabilitiesOf(input);
    const missing = missingCapabilities(template, capabilities);
    if (missing.length > 0) {
        throw new ServiceError('InsufficientCapabilitiesException', `Requires capabilities : [${missing.join(', ')}]`);
    }
    if (template.transforms.length > 0) {
        throw templateError(`The rehearsal runs no transforms yet: ${template.transforms.join(', ')}`);
    }
    const deployment = planDeployment({
        templateText,
        template,
        parameters: resolveParameters(template, parametersOf(input), previous?.parameters),
        capabilities,
        tags: stackTagsOf(input) ?? previous?.tags ?? new Map(),
        place,
    });
    checkTypes(deployment);
    return deployment;
}
function templateTextOf(input, previous) {
    const body = textOf(input, 'TemplateBody');
    if (flagOf(input, 'UsePreviousTemplate') === true) {
        if (body !== undefined) {
            throw templateError('You cannot specify both usePreviousTemplate and Template Body/Template URL.');
        }
        if (previous === undefined)
            throw templateError('No previous template exists for this stack.');
        return previous.templateText;
    }
    if (body === undefined)
        throw templateError('Either Template URL or Template Body must be specified.');
    const bytes = Buffer.byteLength(body);
    if (bytes > 51_200) {
        throw templateError("1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200");
    }
    return body;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/start-run.js

/** A new operation on a stack, as DescribeEvents knows it. */
function newOperation(call, stack, type, token) {
    const operation = {
        id: call.state.newUuid(),
        type,
        started: call.state.now(),
        token,
        status: 'IN_PROGRESS',
        ended: undefined,
        validations: [],
    };
    stack.operations.push(operation);
    return operation;
}
/**
 * Starts work on a stack and returns at once, as CloudFormation does. The first status is set before this returns. A
 * defect of the rehearsal ends in `failedStatus`, never in an unhandled rejection.
 */
function startRun(call, stack, operation, failedStatus, work) {
    const run = { call, stack, operation, requestToken: call.state.newUuid() };
    stack.running = work(run)
        .catch((cause) => {
        const said = cause instanceof Error ? cause.message : String(cause);
        const reason = `Internal Failure of the rehearsal: ${said}`;
        setStackStatus(call.state, stack, operation, failedStatus, reason);
    })
        .then(() => {
        operation.status = /FAILED|ROLLBACK/.test(stack.status) ? 'FAILED' : 'SUCCEEDED';
        operation.ended = call.state.now();
    });
}
/**
 * Whether this token has started the same operation on the stack before: then nothing is started again. A second token
 * of the same text for another operation is no repetition.
 */
function isRepeated(stack, operation, token) {
    if (token === undefined)
        return false;
    if (stack.tokens.get(token) === operation)
        return true;
    stack.tokens.set(token, operation);
    return false;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/change-sets.js















const NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set.";
function createChangeSet(call, input) {
    checkRequest('CreateChangeSet', input);
    const stackName = requiredTextOf(input, 'StackName');
    const name = requiredTextOf(input, 'ChangeSetName');
    const kind = wordOf(input, 'ChangeSetType', ['CREATE', 'UPDATE', 'IMPORT']) ?? 'UPDATE';
    if (kind === 'IMPORT')
        throw templateError('The rehearsal does not import resources yet.');
    const existing = kind === 'CREATE' ? findStack(call, stackName) : existingStack(call, stackName);
    if (kind === 'CREATE' && existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS') {
        throw templateError(`Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`);
    }
    if (kind === 'UPDATE' && existing !== undefined)
        checkUpdatable(existing);
    const previous = existing?.deployment;
    const place = previous?.place ?? change_sets_placeOf(existing) ?? stackPlace(call, stackName);
    const deployment = buildDeployment(input, place, previous);
    const onFailure = onStackFailureOf(input, kind);
    const twin = [...(existing?.changeSets.values() ?? [])].find((changeSet) => changeSet.name === name);
    const token = textOf(input, 'ClientToken');
    if (existing !== undefined && twin !== undefined) {
        if (token !== undefined && twin.operation.token === token)
            return { Id: twin.id, StackId: existing.id };
        throw new ServiceError('AlreadyExistsException', `ChangeSet ${name} cannot be created due to a mismatch with existing attribute ${twin.deployment.templateText === deployment.templateText ? 'ClientToken' : 'Template'}`);
    }
    if (existing !== undefined)
        checkSameTypes(existing, deployment);
    const stack = existing ?? newStack(call, place);
    const operation = newOperation(call, stack, 'CREATE_CHANGESET', token);
    if (existing === undefined) {
        setStackStatus(call.state, stack, operation, 'REVIEW_IN_PROGRESS', 'User Initiated');
    }
    const { partition } = partitionOf(call.region);
    const changeSet = {
        id: `arn:${partition}:cloudformation:${call.region}:${stack.accountId}:changeSet/${name}/${call.state.newUuid()}`,
        name,
        description: textOf(input, 'Description'),
        kind,
        created: call.state.now(),
        deployment,
        onFailure,
        operation,
        status: 'CREATE_PENDING',
        statusReason: undefined,
        executionStatus: 'UNAVAILABLE',
        changes: [],
    };
    stack.changeSets.set(changeSet.id, changeSet);
    const validate = flagOf(input, 'DisableValidation') !== true;
    const work = fillChangeSet(call, stack, changeSet, validate);
    stack.running = Promise.all([stack.running, work]).then(() => undefined);
    return { Id: changeSet.id, StackId: stack.id };
}
function change_sets_placeOf(stack) {
    if (stack === undefined)
        return undefined;
    const { accountId, region, name, id } = stack;
    return { accountId, region, stackName: name, stackId: id };
}
function onStackFailureOf(input, kind) {
    const given = wordOf(input, 'OnStackFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
    if (given === 'DELETE' && kind !== 'CREATE') {
        throw templateError('OnStackFailure DELETE is only valid for change sets of type CREATE.');
    }
    return given;
}
/** Works out a change set's changes in rehearsed time. Never rejects: what goes wrong is the change set's status. */
async function fillChangeSet(call, stack, changeSet, validate) {
    const { operation } = changeSet;
    const fail = (reason) => {
        changeSet.status = 'FAILED';
        changeSet.statusReason = reason;
        operation.status = 'FAILED';
        operation.ended = call.state.now();
    };
    try {
        await call.state.sleep(500);
        changeSet.status = 'CREATE_IN_PROGRESS';
        const plan = planChanges(call.state, stack, changeSet.deployment);
        if (!plan.changesAnything) {
            fail(NO_CHANGES);
            return;
        }
        changeSet.changes = plan.changes;
        await call.state.sleep(2_500);
        if (validate)
            operation.validations.push(...(await validateBefore(call, plan)));
        const problem = validationProblem(operation.validations);
        if (problem !== undefined) {
            fail(problem);
            return;
        }
        changeSet.status = 'CREATE_COMPLETE';
        changeSet.executionStatus = 'AVAILABLE';
        operation.status = 'SUCCEEDED';
        operation.ended = call.state.now();
    }
    catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        fail(cause instanceof ServiceError ? said : `Internal Failure of the rehearsal: ${said}`);
    }
}
function executeChangeSet(call, input) {
    checkRequest('ChangeSet', input);
    const found = foundChangeSet(call, input);
    const { stack, changeSet } = found;
    const token = textOf(input, 'ClientRequestToken');
    if (token !== undefined && stack.tokens.get(token) === executionOf(changeSet))
        return {};
    checkExecutable(found);
    const disable = flagOf(input, 'DisableRollback');
    if (disable !== undefined && changeSet.onFailure !== undefined) {
        throw templateError('DisableRollback cannot be specified when OnStackFailure was set for the change set.');
    }
    if (changeSet.kind === 'UPDATE')
        checkUpdatable(stack);
    isRepeated(stack, executionOf(changeSet), token);
    for (const id of [...stack.changeSets.keys()])
        if (id !== changeSet.id)
            stack.changeSets.delete(id);
    changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
    const onFailure = changeSet.onFailure ?? (disable ? 'DO_NOTHING' : 'ROLLBACK');
    const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
    const { deployment, kind } = changeSet;
    const previous = stack.deployment;
    stack.disableRollback = onFailure === 'DO_NOTHING';
    const type = kind === 'CREATE' ? 'CREATE_STACK' : 'UPDATE_STACK';
    const operation = newOperation(call, stack, type, token);
    startRun(call, stack, operation, `${kind}_FAILED`, async (run) => {
        if (previous === undefined) {
            stack.deployment = deployment;
            await createStack(run, deployment, { onFailure, retainNothing });
        }
        else {
            await updateStack(run, previous, deployment, { disableRollback: onFailure === 'DO_NOTHING' });
        }
        const worked = ['CREATE_COMPLETE', 'UPDATE_COMPLETE'].includes(stack.status);
        changeSet.executionStatus = worked ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
    });
    return {};
}
function executionOf(changeSet) {
    return `ExecuteChangeSet ${changeSet.id}`;
}
function checkExecutable({ stack, changeSet }) {
    const { id, status, executionStatus } = changeSet;
    if (stack.deleted !== undefined)
        throw templateError(`Stack [${stack.name}] does not exist`);
    if (status !== 'CREATE_COMPLETE') {
        throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be executed in its current status of [${status}]`);
    }
    if (executionStatus !== 'AVAILABLE') {
        throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${id}] cannot be executed in its current execution status of [${executionStatus}]`);
    }
}
function deleteChangeSet(call, input) {
    checkRequest('ChangeSet', input);
    const found = findChangeSet(call, input);
    if (found === undefined)
        return {};
    const { stack, changeSet } = found;
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS' || changeSet.status.endsWith('_PROGRESS')) {
        throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${changeSet.id}] cannot be deleted in its current status of [${changeSet.status}]`);
    }
    stack.changeSets.delete(changeSet.id);
    return {};
}
/** Operations that make, execute and delete change sets. */
const changeSetOperations = {
    CreateChangeSet: createChangeSet,
    ExecuteChangeSet: executeChangeSet,
    DeleteChangeSet: deleteChangeSet,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/operation-events.js






function describeEvents(call, input) {
    const { stack, operations } = selectionOf(call, input);
    const filters = input['Filters'];
    const onlyFailed = typeof filters === 'object' && filters !== null ? flagOf({ ...filters }, 'FailedEvents') : false;
    const events = operations
        .flatMap((operation) => eventsOf(stack, operation))
        .filter(({ failed }) => failed || !onlyFailed)
        .sort((a, b) => b.time.getTime() - a.time.getTime() || b.order - a.order);
    const { items, nextToken } = pageOf(events, input, ({ id }) => id);
    return { OperationEvents: items.map(({ shown }) => shown), NextToken: nextToken };
}
function selectionOf(call, input) {
    const operationId = textOf(input, 'OperationId');
    const changeSetName = textOf(input, 'ChangeSetName');
    const stackName = textOf(input, 'StackName');
    if (changeSetName !== undefined) {
        const { stack, changeSet } = foundChangeSet(call, input);
        return { stack, operations: [changeSet.operation] };
    }
    if (operationId !== undefined) {
        for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
            const operation = stack.operations.find(({ id }) => id === operationId);
            if (operation !== undefined)
                return { stack, operations: [operation] };
        }
        throw templateError(`Operation [${operationId}] does not exist`);
    }
    if (stackName === undefined) {
        throw templateError('One of ChangeSetName, OperationId or StackName must be specified');
    }
    const stack = describedStack(call, stackName);
    return { stack, operations: stack.operations };
}
function eventsOf(stack, operation) {
    const common = {
        StackId: stack.id,
        OperationId: operation.id,
        OperationType: operation.type,
        OperationStatus: operation.status,
        ClientRequestToken: operation.token,
    };
    const events = stack.events
        .map((event, order) => ({ event, order }))
        .filter(({ event }) => event.operationId === operation.id)
        .map(({ event, order }) => stackEvent(common, event, order));
    return [...events, ...operation.validations.map((finding) => validationEvent(common, finding))];
}
function stackEvent(common, event, order) {
    const failed = event.type !== STACK_TYPE && event.status.endsWith('_FAILED');
    const progress = event.type === STACK_TYPE ? 'STACK_EVENT' : 'PROGRESS_EVENT';
    return {
        id: event.id,
        time: event.time,
        order,
        failed,
        shown: {
            EventId: event.id,
            ...common,
            EventType: failed ? 'PROVISIONING_ERROR' : progress,
            LogicalResourceId: event.logicalId,
            PhysicalResourceId: event.physicalId,
            ResourceType: event.type,
            Timestamp: event.time,
            ResourceStatus: event.status,
            ResourceStatusReason: event.reason,
            ResourceProperties: event.properties,
        },
    };
}
function validationEvent(common, finding) {
    return {
        id: finding.id,
        time: finding.time,
        order: 0,
        failed: true,
        shown: {
            EventId: finding.id,
            ...common,
            EventType: 'VALIDATION_ERROR',
            LogicalResourceId: finding.logicalId,
            PhysicalResourceId: finding.physicalId ?? '',
            ResourceType: finding.type,
            Timestamp: finding.time,
            ValidationFailureMode: 'FAIL',
            ValidationName: finding.name,
            ValidationStatus: finding.status,
            ValidationStatusReason: finding.reason,
            ValidationPath: finding.path,
        },
    };
}
/** DescribeEvents: everything that happened in operations, with what pre-deployment validation found. */
const operationEventOperations = {
    DescribeEvents: describeEvents,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/delete-stack.js



/** Deletes a stack and its resources; the stack's status says how it went. */
async function deleteStack(run, choices) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'DELETE_IN_PROGRESS', 'User Initiated');
    const used = stack.outputs.flatMap(({ exportName }) => {
        const users = exportName === undefined ? [] : importersOf(call.state, stack, exportName);
        return users.length === 0
            ? []
            : [`Export ${exportName} cannot be deleted as it is in use by ${users[0]}`];
    });
    if (used[0] !== undefined) {
        setStackStatus(call.state, stack, operation, 'DELETE_FAILED', used[0]);
        return;
    }
    const { deployment } = stack;
    const left = deployment === undefined
        ? []
        : await deleteResources(run, deployment, [...stack.resources.values()], {
            isCurrent: () => true,
            retains: (resource) => choices.retain.has(resource.logicalId) || resource.deletionPolicy !== 'Delete',
        });
    if (left.length > 0 && !choices.force) {
        const reason = `The following resource(s) failed to delete: [${left.join(', ')}]. `;
        setStackStatus(call.state, stack, operation, 'DELETE_FAILED', reason);
        return;
    }
    stack.deleted = call.state.now();
    stack.outputs = [];
    stack.imports.clear();
    stack.changeSets.clear();
    setStackStatus(call.state, stack, operation, 'DELETE_COMPLETE');
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/stack-changes.js














function stack_changes_createStack(call, input) {
    checkRequest('CreateStack', input);
    const name = requiredTextOf(input, 'StackName');
    const token = textOf(input, 'ClientRequestToken');
    const existing = findStack(call, name);
    if (existing !== undefined && isRepeated(existing, 'CreateStack', token))
        return { StackId: existing.id };
    const place = stackPlace(call, name);
    const deployment = buildDeployment(input, place, undefined);
    const onFailure = onFailureOf(input);
    if (existing !== undefined) {
        throw new ServiceError('AlreadyExistsException', `Stack [${name}] already exists`);
    }
    const stack = newStack(call, place);
    isRepeated(stack, 'CreateStack', token);
    stack.deployment = deployment;
    stack.disableRollback = onFailure === 'DO_NOTHING';
    stack.terminationProtection = flagOf(input, 'EnableTerminationProtection') ?? false;
    const operation = newOperation(call, stack, 'CREATE_STACK', token);
    const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
    startRun(call, stack, operation, 'CREATE_FAILED', (run) => createStack(run, deployment, { onFailure, retainNothing }));
    return { StackId: stack.id, OperationId: operation.id };
}
function onFailureOf(input) {
    const onFailure = wordOf(input, 'OnFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
    const disable = flagOf(input, 'DisableRollback');
    if (onFailure !== undefined && disable !== undefined) {
        throw templateError('You may not specify both DisableRollback and OnFailure.');
    }
    return onFailure ?? (disable === true ? 'DO_NOTHING' : 'ROLLBACK');
}
function stack_changes_updateStack(call, input) {
    checkRequest('UpdateStack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const token = textOf(input, 'ClientRequestToken');
    if (token !== undefined && stack.tokens.get(token) === 'UpdateStack')
        return { StackId: stack.id };
    checkUpdatable(stack);
    const previous = stack.deployment;
    if (previous === undefined)
        throw templateError(`Stack [${stack.name}] has no template.`);
    const deployment = buildDeployment(input, previous.place, previous);
    checkSameTypes(stack, deployment);
    const retry = stack.status.endsWith('_FAILED');
    if (!retry && !planChanges(call.state, stack, deployment).changesAnything) {
        throw templateError('No updates are to be performed.');
    }
    isRepeated(stack, 'UpdateStack', token);
    for (const changeSet of stack.changeSets.values()) {
        if (changeSet.executionStatus === 'AVAILABLE')
            changeSet.executionStatus = 'OBSOLETE';
    }
    const disableRollback = flagOf(input, 'DisableRollback') ?? false;
    const operation = newOperation(call, stack, 'UPDATE_STACK', token);
    startRun(call, stack, operation, 'UPDATE_FAILED', (run) => updateStack(run, previous, deployment, { disableRollback }));
    return { StackId: stack.id, OperationId: operation.id };
}
function stack_changes_deleteStack(call, input) {
    checkRequest('Stack', input);
    const stack = findStack(call, requiredTextOf(input, 'StackName'));
    // Deleting what is not there, or is being deleted, is a success.
    if (stack === undefined || stack.deleted !== undefined || stack.status === 'DELETE_IN_PROGRESS')
        return {};
    if (stack.terminationProtection) {
        throw templateError(`Stack [${stack.id}] cannot be deleted while TerminationProtection is enabled`);
    }
    if (stack.status.endsWith('_IN_PROGRESS') && stack.status !== 'REVIEW_IN_PROGRESS') {
        throw templateError(`Stack [${stack.id}] cannot be deleted while in status ${stack.status}`);
    }
    const failed = stack.status === 'DELETE_FAILED';
    const retain = new Set(textsOf(input, 'RetainResources'));
    if (retain.size > 0 && !failed) {
        throw templateError(`Invalid operation on stack [${stack.id}]. User can specify retain resources only when stack is in DELETE_FAILED state.`);
    }
    const force = wordOf(input, 'DeletionMode', ['STANDARD', 'FORCE_DELETE_STACK']) === 'FORCE_DELETE_STACK';
    if (force && !failed) {
        throw templateError(`Invalid operation on stack [${stack.id}]. FORCE_DELETE_STACK can be used only when stack is in DELETE_FAILED state.`);
    }
    const token = textOf(input, 'ClientRequestToken');
    if (isRepeated(stack, 'DeleteStack', token))
        return {};
    const operation = newOperation(call, stack, 'DELETE_STACK', token);
    startRun(call, stack, operation, 'DELETE_FAILED', (run) => deleteStack(run, { retain, force }));
    return {};
}
function continueUpdateRollback(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const token = textOf(input, 'ClientRequestToken');
    if (isRepeated(stack, 'ContinueUpdateRollback', token))
        return {};
    const pending = stack.pendingRollback;
    if (stack.status !== 'UPDATE_ROLLBACK_FAILED' || pending === undefined) {
        throw templateError(`Stack:${stack.id} is in ${stack.status} state and can not continue its update rollback.`);
    }
    const skip = new Set(textsOf(input, 'ResourcesToSkip'));
    const unknown = [...skip].find((name) => !pending.undo.some(({ logicalId }) => logicalId === name));
    if (unknown !== undefined) {
        throw templateError(`Resource ${unknown} cannot be skipped: only resources that failed to roll back can be.`);
    }
    const operation = newOperation(call, stack, 'CONTINUE_ROLLBACK', token);
    startRun(call, stack, operation, 'UPDATE_ROLLBACK_FAILED', async (run) => {
        setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
        await rollbackUpdate(run, pending, skip);
    });
    return {};
}
function updateTerminationProtection(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const enabled = flagOf(input, 'EnableTerminationProtection');
    if (enabled === undefined) {
        throw templateError("1 validation error detected: Value null at 'enableTerminationProtection' failed to satisfy constraint: Member must not be null");
    }
    stack.terminationProtection = enabled;
    return { StackId: stack.id };
}
/** Operations that change stacks without a change set. */
const stackChangeOperations = {
    CreateStack: stack_changes_createStack,
    UpdateStack: stack_changes_updateStack,
    DeleteStack: stack_changes_deleteStack,
    ContinueUpdateRollback: continueUpdateRollback,
    UpdateTerminationProtection: updateTerminationProtection,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/stack-reads.js







function allStacks(call) {
    const stacks = stacksOf(call.state, call.caller.accountId, call.region);
    return [...stacks.values()].sort((a, b) => b.created.getTime() - a.created.getTime());
}
function describeStacks(call, input) {
    checkRequest('AnyStack', input);
    const name = textOf(input, 'StackName');
    if (name !== undefined)
        return { Stacks: [shownStack(describedStack(call, name))] };
    const living = allStacks(call).filter(({ deleted }) => deleted === undefined);
    const { items, nextToken } = pageOf(living, input, ({ id }) => id);
    return { Stacks: items.map(shownStack), NextToken: nextToken };
}
function listStacks(call, input) {
    const statuses = textsOf(input, 'StackStatusFilter');
    const stacks = allStacks(call).filter(({ status }) => statuses.length === 0 || statuses.includes(status));
    const { items, nextToken } = pageOf(stacks, input, ({ id }) => id);
    return { StackSummaries: items.map(stackSummary), NextToken: nextToken };
}
function describeStackEvents(call, input) {
    checkRequest('Stack', input);
    const name = requiredTextOf(input, 'StackName');
    const stack = findStack(call, name);
    if (stack === undefined)
        throw templateError(`Stack [${name}] does not exist`);
    const { items, nextToken } = pageOf(stack.events.toReversed(), input, ({ id }) => id);
    return {
        StackEvents: items.map((event) => ({
            StackId: stack.id,
            EventId: event.id,
            StackName: stack.name,
            OperationId: event.operationId,
            LogicalResourceId: event.logicalId,
            PhysicalResourceId: event.physicalId,
            ResourceType: event.type,
            Timestamp: event.time,
            ResourceStatus: event.status,
            ResourceStatusReason: event.reason,
            ResourceProperties: event.properties,
            ClientRequestToken: event.token,
        })),
        NextToken: nextToken,
    };
}
function describeStackResources(call, input) {
    const name = textOf(input, 'StackName');
    const physicalId = textOf(input, 'PhysicalResourceId');
    if ((name === undefined) === (physicalId === undefined)) {
        throw templateError('Either StackName or PhysicalResourceId must be specified, but not both.');
    }
    const stack = name === undefined ? ownerOf(call, physicalId ?? '') : describedStack(call, name);
    const logicalId = textOf(input, 'LogicalResourceId');
    const resources = [...stack.resources.values()].filter((resource) => logicalId === undefined || resource.logicalId === logicalId);
    return { StackResources: resources.slice(0, 100).map((resource) => shownResource(stack, resource)) };
}
/** The stack that a physical resource belongs to. */
function ownerOf(call, physicalId) {
    const owner = allStacks(call).find((stack) => stack.deleted === undefined &&
        [...stack.resources.values()].some((resource) => resource.physicalId === physicalId));
    if (owner === undefined)
        throw templateError(`Stack for ${physicalId} does not exist`);
    return owner;
}
function describeStackResource(call, input) {
    checkRequest('Stack', input);
    const name = requiredTextOf(input, 'StackName');
    const logicalId = requiredTextOf(input, 'LogicalResourceId');
    const stack = existingOrDeleted(call, name);
    const resource = stack.resources.get(logicalId);
    if (resource === undefined) {
        throw templateError(`Resource ${logicalId} does not exist for stack ${stack.name}`);
    }
    return { StackResourceDetail: shownResourceDetail(stack, resource) };
}
function existingOrDeleted(call, name) {
    const stack = findStack(call, name);
    if (stack === undefined)
        throw templateError(`Stack '${name}' does not exist`);
    return stack;
}
function listStackResources(call, input) {
    checkRequest('Stack', input);
    const stack = describedStack(call, requiredTextOf(input, 'StackName'));
    const { items, nextToken } = pageOf([...stack.resources.values()], input, ({ logicalId }) => logicalId);
    return { StackResourceSummaries: items.map(resourceSummary), NextToken: nextToken };
}
function listExports(call, input) {
    const exported = exportsOf(call.state, call.caller.accountId, call.region);
    const { items, nextToken } = pageOf(exported, input, ({ name }) => name);
    return {
        Exports: items.map(({ name, value, stack }) => ({
            ExportingStackId: stack.id,
            Name: name,
            Value: value,
        })),
        NextToken: nextToken,
    };
}
function getStackPolicy(call, input) {
    checkRequest('Stack', input);
    existingStack(call, requiredTextOf(input, 'StackName'));
    return {};
}
/** Operations that read stacks. */
const stackReadOperations = {
    DescribeStacks: describeStacks,
    ListStacks: listStacks,
    DescribeStackEvents: describeStackEvents,
    DescribeStackResources: describeStackResources,
    DescribeStackResource: describeStackResource,
    ListStackResources: listStackResources,
    ListExports: listExports,
    GetStackPolicy: getStackPolicy,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/templates.js











function getTemplate(call, input) {
    const deployment = textOf(input, 'ChangeSetName') === undefined
        ? describedStack(call, requiredTextOf(input, 'StackName')).deployment
        : foundChangeSet(call, input).changeSet.deployment;
    return { TemplateBody: deployment?.templateText ?? '{}', StagesAvailable: ['Original', 'Processed'] };
}
function validateTemplate(_call, input) {
    checkRequest('Template', input);
    const template = readTemplate(bodyOf(input));
    checkKnownTypes(template);
    // Without parameters no branch of an Fn::If is known, so only what is there in any case can be a circle.
    const isResource = (name) => template.resources.has(name);
    checkAcyclic(new Map([...template.resources].map(([name, resource]) => [
        name,
        dependenciesOf(resource, () => 'neither', isResource),
    ])));
    return { ...needs(template), Parameters: [...template.parameters.values()].map(shownParameter) };
}
function getTemplateSummary(call, input) {
    checkRequest('Template', input);
    const stackName = textOf(input, 'StackName');
    if (stackName !== undefined && textOf(input, 'TemplateBody') !== undefined) {
        throw templateError('You must specify only one of StackName, TemplateBody, TemplateURL.');
    }
    const known = stackName === undefined ? undefined : describedStack(call, stackName).deployment?.template;
    const template = known ?? readTemplate(bodyOf(input));
    return {
        ...needs(template),
        Parameters: [...template.parameters.values()].map((parameter) => ({
            ...shownParameter(parameter),
            ParameterType: parameter.type,
            ParameterConstraints: parameter.allowedValues === undefined ? {} : { AllowedValues: parameter.allowedValues },
        })),
        ResourceTypes: [...new Set([...template.resources.values()].map(({ type }) => type))],
        Version: '2010-09-09',
        Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
    };
}
function bodyOf(input) {
    const body = textOf(input, 'TemplateBody');
    if (body === undefined)
        throw templateError('Either Template URL or Template Body must be specified.');
    return body;
}
function needs(template) {
    const { capabilities, reason } = neededCapabilities(template);
    return {
        Description: template.description,
        Capabilities: capabilities,
        CapabilitiesReason: reason,
        DeclaredTransforms: template.transforms,
    };
}
function shownParameter(parameter) {
    return {
        ParameterKey: parameter.name,
        DefaultValue: parameter.default !== undefined && parameter.noEcho ? HIDDEN_VALUE : parameter.default,
        NoEcho: parameter.noEcho,
        Description: parameter.description,
    };
}
/** Operations about templates. */
const templateOperations = {
    GetTemplate: getTemplate,
    ValidateTemplate: validateTemplate,
    GetTemplateSummary: getTemplateSummary,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/service.js






/** CloudFormation: stacks and change sets of one account and region at a time. */
const cloudFormationService = {
    name: 'cloudformation',
    operations: {
        ...stackChangeOperations,
        ...stackReadOperations,
        ...changeSetOperations,
        ...changeSetReadOperations,
        ...operationEventOperations,
        ...templateOperations,
    },
};

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

;// CONCATENATED MODULE: ./build/rehearsal/iam/paging.js


const DEFAULT_ITEMS = 100;
const MOST_ITEMS = 1000;
/**
 * One page of a list as IAM gives it: `MaxItems` (1-1000, 100 when absent) from `Marker` on. The marker is opaque to
 * clients; it says where the next page starts. Throws ServiceError for both when they are not valid.
 */
function paging_pageOf(member, items, input, show) {
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
    const list = (call, input) => paging_pageOf('PolicyNames', [...holder.find(call, input).inlinePolicies.keys()].sort(), input, (name) => name);
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
        return paging_pageOf('AttachedPolicies', policies, input, (policy) => ({
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
function tags_shownTags(tags) {
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
const managed_policies_MOST_VERSIONS = 5;
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
    return paging_pageOf('Versions', [...policy.versions.keys()].reverse(), input, (id) => shownVersion(policy, id, false));
};
const createPolicyVersion = (call, input) => {
    checkInput(input, { PolicyDocument: DOCUMENT });
    const policy = ownPolicyOf(call, input);
    const document = checkedDocument(input);
    if (policy.versions.size >= managed_policies_MOST_VERSIONS) {
        throw limitExceeded(`A managed policy can have up to ${managed_policies_MOST_VERSIONS} versions. Before you create a new version, you must delete an existing version.`);
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
    if (managed_policies_holdersOf(account).some((holder) => holder.permissionsBoundary === policy.arn)) {
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
    return paging_pageOf('Policies', policies, input, (policy) => shownPolicy(account, policy));
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
const listPolicyTags = (call, input) => paging_pageOf('Tags', tags_shownTags(policyOf(call, input).tags), input, (tag) => tag);
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
function managed_policies_holdersOf(account) {
    return [...account.iam.roles.values(), ...account.iam.users.values()];
}
function attachmentsOf(account, arn) {
    return managed_policies_holdersOf(account).filter((holder) => holder.attachedPolicies.has(arn)).length;
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
        PermissionsBoundaryUsageCount: managed_policies_holdersOf(account).filter((holder) => holder.permissionsBoundary === policy.arn).length,
        IsAttachable: true,
        CreateDate: policy.created,
        UpdateDate: latest?.created ?? policy.created,
        ...(policy.tags.size === 0 ? {} : { Tags: tags_shownTags(policy.tags) }),
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
    const provider = oidc_providers_providerOf(call, input);
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
    const { clientIds } = oidc_providers_providerOf(call, input);
    const id = checkedClientId(requiredTextOf(input, 'ClientID'));
    if (!clientIds.has(id) && clientIds.size >= MOST_CLIENT_IDS) {
        throw limitExceeded(`Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: ${MOST_CLIENT_IDS}`);
    }
    clientIds.add(id);
    return {};
};
/** An id that is not there is no error, as on AWS. */
const removeClientId = (call, input) => {
    oidc_providers_providerOf(call, input).clientIds.delete(requiredTextOf(input, 'ClientID'));
    return {};
};
const updateThumbprint = (call, input) => {
    const provider = oidc_providers_providerOf(call, input);
    provider.thumbprints.splice(0, provider.thumbprints.length, ...checkedThumbprints(input));
    return {};
};
/** Deleting a provider that is not there is no error, as on AWS. */
const deleteProvider = (call, input) => {
    accountOf(call).iam.oidcProviders.delete(requiredTextOf(input, 'OpenIDConnectProviderArn'));
    return {};
};
const tagProvider = (call, input) => {
    addTags(oidc_providers_providerOf(call, input).tags, input);
    return {};
};
const untagProvider = (call, input) => {
    removeTags(oidc_providers_providerOf(call, input).tags, input);
    return {};
};
const listProviderTags = (call, input) => paging_pageOf('Tags', tags_shownTags(oidc_providers_providerOf(call, input).tags), input, (tag) => tag);
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
function oidc_providers_providerOf(call, input) {
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
    return tags.size === 0 ? {} : { Tags: tags_shownTags(tags) };
}

// EXTERNAL MODULE: ./build/trust/issuers.js
var trust_issuers = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/trust/request.js
var request = __webpack_require__(5584);
// EXTERNAL MODULE: ./build/trust/write-check.js
var write_check = __webpack_require__(8075);
;// CONCATENATED MODULE: ./build/rehearsal/iam/trust-control.js





/**
 * Everything that IAM checks before it stores a trust policy. Throws MalformedPolicyDocument.
 * Principals of accounts that are not part of the rehearsal are believed: nobody here could know better.
 */
function checkTrustPolicy(state, document) {
    checkTrustDocument(document);
    const policy = (0,trust_policy/* parseTrustPolicy */.GS)(document);
    for (const statement of policy.statements) {
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
        // Where IAM's documentation contradicts itself (policies on immutable ids only) its own example is believed.
        if ((0,write_check/* checkAtWrite */.l)({ ...policy, statements: [statement] }) === 'refuse')
            throw sharedIssuer(statement);
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
/** The exact sentence of IAM is not public; the code is. */
function sharedIssuer({ principals }) {
    const issuers = principals.entries.map(({ text }) => (0,request/* issuerOfPrincipal */.$)(text));
    const keys = issuers.flatMap((issuer) => {
        const facts = (0,trust_issuers/* issuerFacts */.FK)(issuer);
        if (facts?.controlledAtWrite !== true)
            return [];
        return [facts.tenancyClaim.includes(':') ? facts.tenancyClaim : `${issuer}:${facts.tenancyClaim}`];
    });
    return policy_document_malformed(`The trust policy must evaluate the condition key ${keys.join(', ')}, with a value that is not only wildcards, ` +
        'because customers share this identity provider.');
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
    return paging_pageOf('Roles', roles, input, (role) => {
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
const listRoleTags = (call, input) => paging_pageOf('Tags', tags_shownTags(namedRole(call, input).tags), input, (tag) => tag);
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
        Tags: role.tags.size === 0 ? undefined : tags_shownTags(role.tags),
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
        ? simulate_given(boundary, 'PermissionsBoundaryPolicyInputList')
        : holder.permissionsBoundary === undefined
            ? undefined
            : managedDocument(account, holder.permissionsBoundary);
    return simulate(input, [...heldPolicies(account, holder), ...simulate_given(textsOf(input, 'PolicyInputList'), 'PolicyInputList')], boundaries);
};
/** The same for policies that nobody holds yet. */
const simulateCustomPolicy = (_call, input) => {
    const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
    return simulate(input, simulate_given(textsOf(input, 'PolicyInputList'), 'PolicyInputList'), boundary.length > 0 ? simulate_given(boundary, 'PermissionsBoundaryPolicyInputList') : undefined);
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
    return paging_pageOf('EvaluationResults', questions, input, (question) => {
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
function simulate_given(documents, name) {
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
    return paging_pageOf('Users', users, input, (user) => {
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
    return paging_pageOf('AccessKeyMetadata', [...user.accessKeys.values()], input, (key) => ({
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
const listUserTags = (call, input) => paging_pageOf('Tags', tags_shownTags(namedUser(call, input).tags), input, (tag) => tag);
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
        Tags: user.tags.size === 0 ? undefined : tags_shownTags(user.tags),
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

;// CONCATENATED MODULE: ./build/rehearsal/s3/find-bucket.js


/**
 * The bucket of a call. Throws NoSuchBucket; AccessDenied for another account's bucket, as long as the rehearsal does
 * not let bucket policies open a bucket to others; PermanentRedirect from another region.
 */
function ownBucket(call, input) {
    const { bucket, ownerId } = anyBucket(call, input);
    if (ownerId !== call.caller.accountId)
        throw new ServiceError('AccessDenied', 'Access Denied', 403);
    checkExpectedOwner(input, ownerId);
    if (bucket.region !== call.region) {
        throw new ServiceError('PermanentRedirect', 'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.', 301);
    }
    return bucket;
}
/** The bucket of a call, whoever owns it and wherever it is. Throws NoSuchBucket. */
function anyBucket(call, input) {
    const name = bucketNameOf(input);
    const ownerId = call.state.bucketOwners.get(name);
    const bucket = ownerId === undefined ? undefined : call.state.accounts.get(ownerId)?.buckets.get(name);
    if (ownerId === undefined || bucket === undefined) {
        throw new ServiceError('NoSuchBucket', 'The specified bucket does not exist', 404);
    }
    return { bucket, ownerId };
}
/** `Bucket` of an input. Throws InvalidBucketName when it is missing. */
function bucketNameOf(input) {
    const name = textOf(input, 'Bucket') ?? '';
    if (name === '')
        throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.');
    return name;
}
/** Throws AccessDenied when the caller expected somebody else to own the bucket. */
function checkExpectedOwner(input, ownerId) {
    const expected = textOf(input, 'ExpectedBucketOwner');
    if (expected !== undefined && expected !== ownerId) {
        throw new ServiceError('AccessDenied', 'Access Denied', 403);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/bucket-settings.js



const bucket_settings_SETTINGS = [
    {
        put: 'PutPublicAccessBlock',
        get: 'GetPublicAccessBlock',
        remove: 'DeletePublicAccessBlock',
        member: 'PublicAccessBlockConfiguration',
        absent: {
            code: 'NoSuchPublicAccessBlockConfiguration',
            message: 'The public access block configuration was not found',
        },
    },
    {
        put: 'PutBucketEncryption',
        get: 'GetBucketEncryption',
        remove: 'DeleteBucketEncryption',
        member: 'ServerSideEncryptionConfiguration',
        absent: {
            code: 'ServerSideEncryptionConfigurationNotFoundError',
            message: 'The server side encryption configuration was not found',
        },
    },
    {
        put: 'PutBucketOwnershipControls',
        get: 'GetBucketOwnershipControls',
        remove: 'DeleteBucketOwnershipControls',
        member: 'OwnershipControls',
        absent: {
            code: 'OwnershipControlsNotFoundError',
            message: 'The bucket ownership controls were not found',
        },
    },
    {
        put: 'PutBucketVersioning',
        get: 'GetBucketVersioning',
        remove: undefined,
        member: 'VersioningConfiguration',
        absent: undefined,
        flat: true,
    },
    {
        put: 'PutBucketLifecycleConfiguration',
        get: 'GetBucketLifecycleConfiguration',
        remove: 'DeleteBucketLifecycle',
        member: 'LifecycleConfiguration',
        absent: {
            code: 'NoSuchLifecycleConfiguration',
            message: 'The lifecycle configuration does not exist',
        },
        flat: true,
    },
];
function operationsOf(setting) {
    const { member } = setting;
    return {
        [setting.put]: (call, input) => {
            const bucket = ownBucket(call, input);
            bucket.settings.set(member, bucket_settings_structureOf(input, member));
            return {};
        },
        [setting.get]: (call, input) => {
            const value = ownBucket(call, input).settings.get(member);
            if (value === undefined && setting.absent !== undefined) {
                throw new ServiceError(setting.absent.code, setting.absent.message, 404);
            }
            return setting.flat ? { ...(bucket_settings_isStructure(value) ? value : {}) } : { [member]: value };
        },
        ...(setting.remove === undefined
            ? {}
            : {
                [setting.remove]: (call, input) => {
                    ownBucket(call, input).settings.delete(member);
                    return {};
                },
            }),
    };
}
function bucket_settings_structureOf(input, member) {
    const value = input[member];
    if (bucket_settings_isStructure(value))
        return value;
    throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
}
function bucket_settings_isStructure(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Whether a bucket refuses policies that let everybody in. */
function blocksPublicPolicy(bucket) {
    const block = bucket.settings.get('PublicAccessBlockConfiguration');
    return bucket_settings_isStructure(block) && String(block['BlockPublicPolicy']).toLowerCase() === 'true';
}
const taggingOperations = {
    PutBucketTagging: (call, input) => {
        const bucket = ownBucket(call, input);
        const tags = structuresOf(bucket_settings_structureOf(input, 'Tagging'), 'TagSet');
        if (tags.length > 50)
            throw new ServiceError('BadRequest', 'Bucket tag count cannot be greater than 50');
        const entries = tags.map((tag) => [requiredTextOf(tag, 'Key'), requiredTextOf(tag, 'Value')]);
        if (new Set(entries.map(([key]) => key)).size !== entries.length) {
            throw new ServiceError('InvalidTag', 'Cannot provide multiple Tags with the same key');
        }
        bucket.tags.clear();
        for (const [key, value] of entries)
            bucket.tags.set(key, value);
        return {};
    },
    GetBucketTagging: (call, input) => {
        const { tags } = ownBucket(call, input);
        if (tags.size === 0)
            throw new ServiceError('NoSuchTagSet', 'The TagSet does not exist', 404);
        return { TagSet: [...tags].map(([Key, Value]) => ({ Key, Value })) };
    },
    DeleteBucketTagging: (call, input) => {
        ownBucket(call, input).tags.clear();
        return {};
    },
};
/** Operations on what S3 keeps beside a bucket. */
const settingOperations = Object.assign({}, ...bucket_settings_SETTINGS.map(operationsOf), taggingOperations);

;// CONCATENATED MODULE: ./build/rehearsal/s3/policy-document.js

const LARGEST_BYTES = 20_480;
const POLICY_ELEMENTS = new Set(['Version', 'Id', 'Statement']);
const STATEMENT_ELEMENTS = new Set([
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Resource',
    'NotResource',
    'Condition',
]);
/** The elements of which a statement has exactly one. */
const CHOICES = [
    ['Principal', 'NotPrincipal'],
    ['Action', 'NotAction'],
    ['Resource', 'NotResource'],
];
/** Actions that are asked for a bucket; all others of S3 are about objects. Patterns with `*` may be both. */
const BUCKET_ACTION = /^s3:(List(Bucket|BucketVersions|BucketMultipartUploads)|(Get|Put|Delete)(Bucket|Lifecycle|Encryption|Replication|Analytics|Inventory|Metrics|Accelerate|IntelligentTiering)[A-Za-z]*|(Create|Delete)Bucket)$/i;
/**
 * Checks the policy of a bucket as S3 does when it is put, and gives its statements. Throws MalformedPolicy. Not
 * checked: names of condition keys, and whether principals of accounts outside of the rehearsal exist.
 */
function checkBucketPolicy(text, bucket) {
    if (Buffer.byteLength(text) > LARGEST_BYTES) {
        throw s3_policy_document_malformed('Policy exceeds the maximum allowed document size.');
    }
    const policy = parse(text);
    const unknown = Object.keys(policy).find((name) => !POLICY_ELEMENTS.has(name));
    if (unknown !== undefined)
        throw s3_policy_document_malformed(`Unknown field ${unknown}`);
    const version = policy['Version'];
    if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
        throw s3_policy_document_malformed('The policy must contain a valid version string');
    }
    const statements = asList(policy['Statement']);
    if (statements.length === 0)
        throw s3_policy_document_malformed('Could not parse the policy: Statement is empty!');
    return statements.map((statement) => {
        if (!isRecord(statement))
            throw s3_policy_document_malformed('Could not parse the policy: Statement must be an object');
        checkStatement(statement, bucket);
        return statement;
    });
}
function parse(text) {
    if (!text.startsWith('{')) {
        throw s3_policy_document_malformed("Policies must be valid JSON and the first byte must be '{'");
    }
    try {
        const value = JSON.parse(text);
        if (isRecord(value))
            return value;
    }
    catch {
        // Said below.
    }
    throw s3_policy_document_malformed('This policy contains invalid Json');
}
function checkStatement(statement, bucket) {
    const unknown = Object.keys(statement).find((name) => !STATEMENT_ELEMENTS.has(name));
    if (unknown !== undefined)
        throw s3_policy_document_malformed(`Unknown field ${unknown}`);
    const effect = statement['Effect'];
    if (effect === undefined)
        throw s3_policy_document_malformed('Missing required field Effect');
    if (effect !== 'Allow' && effect !== 'Deny')
        throw s3_policy_document_malformed(`Invalid effect: ${String(effect)}`);
    for (const [name, negated] of CHOICES) {
        const given = [name, negated].filter((element) => statement[element] !== undefined);
        if (given.length === 0)
            throw s3_policy_document_malformed(`Missing required field ${name}`);
        if (given.length === 2)
            throw s3_policy_document_malformed(`Statement must not hold both ${name} and ${negated}`);
    }
    checkPrincipal(statement['Principal'] ?? statement['NotPrincipal']);
    const actions = texts(statement['Action'] ?? statement['NotAction']);
    if (actions.length === 0 || actions.some((action) => !/^(\*|s3:[A-Za-z*?]+)$/.test(action))) {
        throw s3_policy_document_malformed('Policy has invalid action');
    }
    const resources = texts(statement['Resource'] ?? statement['NotResource']);
    if (resources.length === 0 || resources.some((resource) => !belongsTo(resource, bucket))) {
        throw s3_policy_document_malformed('Policy has invalid resource');
    }
    if (!actions.every((action) => appliesToSome(action, resources))) {
        throw s3_policy_document_malformed('Action does not apply to any resource(s) in statement');
    }
    const condition = statement['Condition'];
    if (condition !== undefined && !isRecord(condition))
        throw s3_policy_document_malformed('Conditions must be an object');
}
const PRINCIPALS = {
    AWS: /^(\*|\d{12}|arn:aws[a-z-]*:(iam|sts)::\d{12}:(root|user\/.+|role\/.+|assumed-role\/.+|federated-user\/.+)|A(ROA|IDA)[A-Z0-9]+)$/,
    Service: /^[a-z0-9.-]+\.(amazonaws\.com|amazonaws\.com\.cn|amazon\.com|aws\.internal)$/,
    CanonicalUser: /^[0-9a-f]{64}$/,
    Federated: /./,
};
function checkPrincipal(principal) {
    if (principal === '*')
        return;
    const kinds = isRecord(principal) ? Object.entries(principal) : [];
    const valid = kinds.every(([kind, value]) => {
        const form = Object.hasOwn(PRINCIPALS, kind) ? PRINCIPALS[kind] : undefined;
        const names = texts(value);
        return form !== undefined && names.length > 0 && names.every((name) => form.test(name));
    });
    if (kinds.length === 0 || !valid)
        throw s3_policy_document_malformed('Invalid principal in policy');
}
function belongsTo(resource, bucket) {
    const match = /^arn:aws[a-z-]*:s3:::([^/]+)(\/.*)?$/.exec(resource);
    return match?.[1] === bucket;
}
function appliesToSome(action, resources) {
    if (/[*?]/.test(action))
        return true;
    const aboutBucket = BUCKET_ACTION.test(action);
    return resources.some((resource) => resource.includes('/') !== aboutBucket);
}
/** Condition keys that keep a policy from being public when they have fixed values ("The meaning of public"). */
const NARROWING_KEYS = new Set([
    'aws:PrincipalAccount',
    'aws:PrincipalArn',
    'aws:PrincipalOrgID',
    'aws:SourceAccount',
    'aws:SourceArn',
    'aws:SourceIp',
    'aws:SourceOrgID',
    'aws:SourceVpc',
    'aws:SourceVpce',
    'aws:userid',
    's3:DataAccessPointAccount',
].map((key) => key.toLowerCase()));
/** Whether S3 takes a policy for public: it allows something to everybody, and no condition narrows that down. */
function isPublicPolicy(statements) {
    return statements.some((statement) => statement['Effect'] === 'Allow' && isEverybody(statement) && !isNarrowed(statement));
}
function isEverybody(statement) {
    const principal = statement['Principal'];
    if (principal === undefined)
        return true;
    return principal === '*' || (isRecord(principal) && texts(principal['AWS']).includes('*'));
}
function isNarrowed(statement) {
    const condition = statement['Condition'];
    if (!isRecord(condition))
        return false;
    return Object.values(condition).some((keys) => isRecord(keys) &&
        Object.entries(keys).some(([key, value]) => NARROWING_KEYS.has(key.toLowerCase()) && texts(value).every((item) => item !== '*')));
}
function s3_policy_document_malformed(message) {
    return new ServiceError('MalformedPolicy', message);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function asList(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
/** The texts of a single text or a list of texts; nothing when any of it is something else. */
function texts(value) {
    const list = asList(value);
    return list.every((item) => typeof item === 'string') ? list : [];
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/bucket-policy.js





function putBucketPolicy(call, input) {
    const bucket = ownBucket(call, input);
    const text = textOf(input, 'Policy') ?? '';
    const statements = checkBucketPolicy(text, bucket.name);
    if (blocksPublicPolicy(bucket) && isPublicPolicy(statements)) {
        throw new ServiceError('AccessDenied', `User: ${call.caller.arn} is not authorized to perform: s3:PutBucketPolicy on resource: "arn:aws:s3:::${bucket.name}" because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access.`, 403);
    }
    bucket.policy = text;
    return {};
}
function getBucketPolicy(call, input) {
    const { policy } = ownBucket(call, input);
    if (policy === undefined) {
        throw new ServiceError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
    }
    return { Policy: policy };
}
function deleteBucketPolicy(call, input) {
    ownBucket(call, input).policy = undefined;
    return {};
}
function getBucketPolicyStatus(call, input) {
    const { policy, name } = ownBucket(call, input);
    if (policy === undefined) {
        throw new ServiceError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
    }
    return { PolicyStatus: { IsPublic: isPublicPolicy(checkBucketPolicy(policy, name)) } };
}
/** Operations on a bucket's policy. */
const policyOperations = {
    PutBucketPolicy: putBucketPolicy,
    GetBucketPolicy: getBucketPolicy,
    DeleteBucketPolicy: deleteBucketPolicy,
    GetBucketPolicyStatus: getBucketPolicyStatus,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/bucket-name.js
/** The rules for names of general purpose buckets ("Bucket naming rules"); the global namespace only. */
const RULES = [
    (name) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name),
    (name) => !name.includes('..'),
    (name) => !/^\d+\.\d+\.\d+\.\d+$/.test(name),
    (name) => !/^(xn--|sthree-|amzn-s3-demo-)/.test(name),
    (name) => !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name),
];
/** Whether S3 accepts a bucket of this name. */
function isBucketName(name) {
    return RULES.every((holds) => holds(name));
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/buckets.js




/** What a new bucket has since April 2023: nobody outside gets in, and access lists are off. */
const NEW_BUCKET_SETTINGS = [
    [
        'PublicAccessBlockConfiguration',
        { BlockPublicAcls: true, IgnorePublicAcls: true, BlockPublicPolicy: true, RestrictPublicBuckets: true },
    ],
    ['OwnershipControls', { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] }],
    [
        'ServerSideEncryptionConfiguration',
        {
            Rules: [{ ApplyServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' }, BucketKeyEnabled: false }],
        },
    ],
];
function createBucket(call, input) {
    const name = bucketNameOf(input);
    if (!isBucketName(name)) {
        throw new ServiceError('InvalidBucketName', 'The specified bucket is not valid.');
    }
    checkLocation(call, input);
    const account = call.state.accounts.get(call.caller.accountId);
    if (account === undefined)
        throw new ServiceError('AccessDenied', 'Access Denied', 403);
    const owner = call.state.bucketOwners.get(name);
    if (owner !== undefined && owner !== account.id) {
        throw new ServiceError('BucketAlreadyExists', 'The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a different name and try again.', 409);
    }
    const existing = account.buckets.get(name);
    if (existing !== undefined) {
        // Only North Virginia takes a second creation for a success, for the sake of very old clients.
        if (call.region === 'us-east-1' && existing.region === 'us-east-1')
            return { Location: `/${name}` };
        throw new ServiceError('BucketAlreadyOwnedByYou', 'Your previous request to create the named bucket succeeded and you already own it.', 409);
    }
    account.buckets.set(name, {
        name,
        region: call.region,
        created: call.state.now(),
        policy: undefined,
        settings: new Map(NEW_BUCKET_SETTINGS),
        tags: new Map(),
    });
    call.state.bucketOwners.set(name, account.id);
    return { Location: call.region === 'us-east-1' ? `/${name}` : `http://${name}.s3.amazonaws.com/` };
}
function checkLocation(call, input) {
    const configuration = input['CreateBucketConfiguration'];
    const constraint = typeof configuration === 'object' && configuration !== null
        ? textOf({ ...configuration }, 'LocationConstraint')
        : undefined;
    const expected = call.region === 'us-east-1' ? undefined : call.region;
    if (constraint === expected)
        return;
    throw new ServiceError('IllegalLocationConstraintException', `The ${constraint ?? 'unspecified'} location constraint is incompatible for the region specific endpoint this request was sent to.`);
}
/** HEAD answers have no body, so S3 only says the status; the codes are the ones that clients make of it. */
function headBucket(call, input) {
    const ownerId = call.state.bucketOwners.get(bucketNameOf(input));
    if (ownerId === undefined)
        throw new ServiceError('NotFound', 'Not Found', 404);
    const expected = textOf(input, 'ExpectedBucketOwner');
    if (ownerId !== call.caller.accountId || (expected !== undefined && expected !== ownerId)) {
        throw new ServiceError('Forbidden', 'Forbidden', 403);
    }
    return { BucketRegion: anyBucket(call, input).bucket.region };
}
function deleteBucket(call, input) {
    const bucket = ownBucket(call, input);
    call.state.accounts.get(call.caller.accountId)?.buckets.delete(bucket.name);
    call.state.bucketOwners.delete(bucket.name);
    return {};
}
function getBucketLocation(call, input) {
    const { bucket, ownerId } = anyBucket(call, input);
    if (ownerId !== call.caller.accountId)
        throw new ServiceError('AccessDenied', 'Access Denied', 403);
    return bucket.region === 'us-east-1' ? {} : { LocationConstraint: bucket.region };
}
function listBuckets(call) {
    const account = call.state.accounts.get(call.caller.accountId);
    const buckets = [...(account?.buckets.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
        Buckets: buckets.map(({ name, created, region }) => ({
            Name: name,
            CreationDate: created,
            BucketRegion: region,
        })),
    };
}
/** Operations on buckets themselves. */
const bucketOperations = {
    CreateBucket: createBucket,
    HeadBucket: headBucket,
    DeleteBucket: deleteBucket,
    GetBucketLocation: getBucketLocation,
    ListBuckets: listBuckets,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/service.js



/** Simple Storage Service, as far as buckets go: the rehearsal keeps no objects yet. */
const s3Service = {
    name: 's3',
    operations: { ...bucketOperations, ...settingOperations, ...policyOperations },
};

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

// EXTERNAL MODULE: ./build/trust/evaluate.js
var trust_evaluate = __webpack_require__(5278);
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
    return actions.every((action) => (0,trust_evaluate/* evaluateTrust */.e)(policy, { action, principal: question.principal, context }).decision === 'allow');
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
const SERVICES = [
    stsService,
    iamService,
    organizationsService,
    cloudFormationService,
    s3Service,
];

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
            .then((wire) => send(response, wire, state.now()));
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
/** The date is the rehearsed one: clients whose clock differs correct themselves by it. */
function send(response, { status, headers, body }, now) {
    response.writeHead(status, { ...HEADER, date: now.toUTCString(), ...headers });
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


/***/ }),

/***/ 8075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkAtWrite)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5584);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86);



const RANK = ['refuse', 'unknown', 'accept'];
/**
 * Whether IAM's control of shared identity providers would accept the policy: each must have its tenancy claim
 * compared with something that is not only wildcards. Source: IAM user guide, "identity-provider controls for shared
 * OIDC providers". Nothing else of IAM's validation is looked at.
 */
function checkAtWrite(policy) {
    const answers = policy.statements
        .filter((statement) => statement.effect === 'Allow' && (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .coversAction */ .D)(statement, 'sts:AssumeRoleWithWebIdentity'))
        .flatMap((statement) => statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => checkProvider(statement, (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerOfPrincipal */ .$)(text))));
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function checkProvider(statement, issuer) {
    const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
    if (facts?.controlledAtWrite !== true)
        return 'accept';
    const claim = facts.tenancyClaim;
    const key = (claim.includes(':') ? claim : `${issuer}:${claim}`).toLowerCase();
    const compared = statement.conditions.filter((condition) => condition.key.toLowerCase() === key && condition.operator !== 'Null');
    const values = compared.flatMap((condition) => condition.values);
    if (values.some(({ text }) => /^[*?]*$/.test(text)))
        return 'refuse';
    if (values.length > 0)
        return 'accept';
    // AWS's own example for immutable ids has no subject, although the control demands one.
    const byIds = statement.conditions.some(({ key: other }) => IDS.some((id) => other.toLowerCase() === `${issuer}:${id}`.toLowerCase()));
    return facts.id === 'github' && byIds ? 'unknown' : 'refuse';
}
const IDS = ['repository_id', 'repository_owner_id'];


/***/ })

};
