export const id = 485;
export const ids = [485];
export const modules = {

/***/ 51411:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ createAccount),
  u: () => (/* binding */ createState)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/rehearsal/clock.js

/** Node's timers cannot wait longer. */
const LONGEST_TIMER = 2 ** 31 - 1;
/**
 * A clock that runs from the clients' time at `speed` rehearsed seconds per second; `full` runs at 1 and does not wait
 * for operations. Throws RangeError for a speed that is not positive.
 */
function createClock(clientTime, initialSpeed) {
    const waiting = new Set();
    let speed = checked(initialSpeed);
    let client = clientTime().getTime();
    let rehearsed = client;
    const rate = () => (speed === 'full' ? 1 : speed);
    const now = () => rehearsed + (clientTime().getTime() - client) * rate();
    const moveTo = (instant) => {
        rehearsed = instant;
        client = clientTime().getTime();
    };
    const rearm = () => {
        for (const due of waiting) {
            clearTimeout(due.timer);
            arm(due, due.at - now());
        }
    };
    function later(milliseconds, work) {
        const due = { at: now() + milliseconds, work, timer: undefined };
        waiting.add(due);
        arm(due, milliseconds);
    }
    function arm(due, left) {
        const real = Math.max(0, left / rate());
        due.timer = setTimeout(() => {
            if (real > LONGEST_TIMER)
                arm(due, left - LONGEST_TIMER * rate());
            else if (waiting.delete(due))
                void due.work();
        }, Math.min(real, LONGEST_TIMER));
        // What is to come does not keep a process alive that has nothing else to do.
        due.timer.unref();
    }
    async function advance(milliseconds) {
        const target = now() + milliseconds;
        for (;;) {
            const [next] = [...waiting].sort((a, b) => a.at - b.at);
            if (next === undefined || next.at > target)
                break;
            waiting.delete(next);
            clearTimeout(next.timer);
            moveTo(Math.max(now(), next.at));
            await next.work();
            // Whoever was woken gets to its next wait, which may fall due on the way, too.
            await (0,promises_.setImmediate)();
        }
        moveTo(Math.max(now(), target));
        rearm();
    }
    return {
        now: () => new Date(now()),
        clientTime,
        async sleep(milliseconds) {
            if (speed === 'full')
                await (0,promises_.setImmediate)();
            else
                await new Promise((resolve) => later(milliseconds, resolve));
        },
        later,
        advance,
        setSpeed(next) {
            const instant = now();
            speed = checked(next);
            moveTo(instant);
            rearm();
        },
    };
}
function checked(speed) {
    if (speed === 'full' || (speed > 0 && Number.isFinite(speed)))
        return speed;
    throw new RangeError(`The speed of a rehearsal is a positive number or "full", not ${speed}.`);
}

// EXTERNAL MODULE: ./build/rehearsal/faults/script.js
var script = __webpack_require__(56325);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    return {
        ...createClock(options.now ?? (() => new Date()), options.speed ?? 'full'),
        faults: (0,script/* createFaultScript */._)(),
        accounts: new Map(),
        organization: undefined,
        sessions: new Map(),
        issuers: new Map(),
        bucketOwners: new Map(),
        accessKeyOwners: new Map(),
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
            instanceProfiles: new Map(),
            accessJobs: new Map(),
        },
        stacks: new Map(),
        stackSets: new Map(),
        buckets: new Map(),
        optInRegions: new Set(),
        storedParameters: new Map(),
        reports: new Map(),
        exports: new Map(),
        keys: new Map(),
    };
}


/***/ }),

/***/ 73120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ dumpState)
/* harmony export */ });
/** Members that hold secrets, or values of parameters that may be some; a dump may be shown to anybody. */
const SECRETS = new Set([
    'secret',
    'secretAccessKey',
    'sessionToken',
    'parameters',
    'storedParameters',
    'overrides',
]);
/** Everything that the rehearsal keeps, as JSON can hold it. Secrets and the content of objects are left out. */
function dumpState(state) {
    return {
        now: state.now().toISOString(),
        accounts: [...state.accounts.values()].map(dumpAccount),
        organization: plain(state.organization),
        sessions: plain([...state.sessions.values()]),
        issuers: [...state.issuers.keys()],
        faults: plain(state.faults.entries),
    };
}
/** An account: its stacks by what they are, everything else by what it holds. */
function dumpAccount(account) {
    const { stacks, ...rest } = account;
    const all = [...stacks.values()].flatMap((region) => [...region.values()]);
    return { ...Object(plain(rest)), stacks: all.map(dumpStack) };
}
/** Without the template and its parameters, some of which may be secret. */
function dumpStack(stack) {
    const { id, name, region, status, statusReason, created, updated, deleted, terminationProtection } = stack;
    const resources = [...stack.resources.values()].map(({ logicalId, type, physicalId, status: state }) => ({
        logicalId,
        type,
        physicalId,
        status: state,
    }));
    return plain({
        id,
        name,
        region,
        status,
        statusReason,
        created,
        updated,
        deleted,
        terminationProtection,
        resources,
        outputs: stack.outputs,
    });
}
function plain(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (Buffer.isBuffer(value))
        return { bytes: value.length };
    if (value instanceof Map)
        return Object.fromEntries([...value].map(([key, each]) => [String(key), plain(each)]));
    if (value instanceof Set || Array.isArray(value))
        return [...value].map(plain);
    if (typeof value !== 'object' || value === null)
        return typeof value === 'function' ? undefined : value;
    const members = Object.entries(value).filter(([name]) => !SECRETS.has(name));
    return Object.fromEntries(members.map(([name, each]) => [name, plain(each)]));
}


/***/ }),

/***/ 56325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ createFaultScript)
/* harmony export */ });
/* harmony import */ var _trust_wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56675);

/** A script with no faults. */
function createFaultScript() {
    const entries = [];
    return {
        entries,
        add: (faults) => {
            entries.push(...faults.map((fault) => ({ fault, seen: 0, struck: 0 })));
        },
        clear: () => {
            entries.length = 0;
        },
        strike(stage, facts) {
            const matching = entries.filter(({ fault }) => fault.stage === stage && matches(fault, facts));
            for (const entry of matching)
                entry.seen += 1;
            const striking = matching.find(({ fault, seen }) => isTime(fault, seen));
            if (striking === undefined)
                return undefined;
            striking.struck += 1;
            return striking.fault;
        },
    };
}
function matches({ match }, facts) {
    return Object.entries(match).every(([name, pattern]) => {
        const fact = facts[name];
        return fact !== undefined && (0,_trust_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._W)(pattern, fact);
    });
}
function isTime({ nth, every, times }, seen) {
    const since = seen - nth;
    return since >= 0 && since % every === 0 && (times === 'always' || since < every * times);
}


/***/ }),

/***/ 23413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T5: () => (/* binding */ createGithubIssuer),
/* harmony export */   et: () => (/* binding */ subjectOf)
/* harmony export */ });
/* unused harmony export GITHUB_ISSUER */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _issuer_keys_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88758);


/** `iss` of the tokens; the endpoints themselves are on the rehearsal's own address. */
const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const LIFETIME = 300;
/** GitHub sets `nbf` some minutes back, for clocks that are late. */
const EARLIER = 600;
/** `base` is the URL under which the server routes requests to `answer`. Keys are made when the first is needed. */
function createGithubIssuer(state, base) {
    const jobs = new Map();
    const { sign, jwks } = (0,_issuer_keys_js__WEBPACK_IMPORTED_MODULE_1__/* .createIssuerKeys */ .M)();
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
            const now = Math.floor(state.clientTime().getTime() / 1000);
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


/***/ }),

/***/ 88758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ createIssuerKeys)
/* harmony export */ });
/** An RSA key pair that is made when it is first needed. */
function createIssuerKeys() {
    let keys;
    const loadKeys = () => {
        keys ??= createKeys();
        return keys;
    };
    return {
        async sign(claims) {
            const { SignJWT } = await Promise.all(/* import() */[__webpack_require__.e(5763), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 88911));
            const { privateKey, publicJwk } = await loadKeys();
            return await new SignJWT({ ...claims })
                .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: publicJwk.kid })
                .sign(privateKey);
        },
        async jwks() {
            return { keys: [(await loadKeys()).publicJwk] };
        },
    };
}
async function createKeys() {
    const { calculateJwkThumbprint, exportJWK, generateKeyPair } = await Promise.all(/* import() */[__webpack_require__.e(5763), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 88911));
    const { privateKey, publicKey } = await generateKeyPair('RS256');
    const jwk = await exportJWK(publicKey);
    const publicJwk = { ...jwk, kid: await calculateJwkThumbprint(jwk), use: 'sig', alg: 'RS256' };
    return { privateKey, publicJwk };
}


/***/ }),

/***/ 59193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ callReport)
});

;// CONCATENATED MODULE: ./build/rehearsal/report/least-policies.js
/**
 * The least policy for each identity that made calls, refused ones included. Ids that AWS makes up anew for each stack
 * or export are wildcards. Actions with the same resources share a statement.
 */
function leastPolicies(requests) {
    const principals = new Map();
    for (const { permissions, passed, callerArn, errorCode = '' } of requests) {
        if (permissions.length === 0 || callerArn === '' || NO_SUCH_OPERATION.has(errorCode))
            continue;
        const principal = principalOf(callerArn);
        const needs = principals.get(principal) ?? { actions: new Map(), passed: new Map() };
        principals.set(principal, needs);
        for (const { action, resource } of permissions) {
            add(needs.actions, action, WITHOUT_RESOURCES.has(action) ? '*' : lasting(resource));
        }
        if (passed !== undefined)
            add(needs.passed, passed.service, passed.arn);
    }
    return [...principals].map(([principal, { actions, passed }]) => ({
        principal,
        document: { Version: '2012-10-17', Statement: [...statementsOf(actions), ...passing(passed)] },
    }));
}
function add(sets, name, value) {
    sets.set(name, (sets.get(name) ?? new Set()).add(value));
}
function passing(passed) {
    return [...passed].sort().map(([service, roles]) => ({
        Effect: 'Allow',
        Action: ['iam:PassRole'],
        Resource: [...roles].sort(),
        Condition: { StringEquals: { 'iam:PassedToService': service } },
    }));
}
/** What services call an operation that they do not have; nobody can be allowed that. */
const NO_SUCH_OPERATION = new Set([
    'InvalidAction',
    'NotImplemented',
    'UnknownOperationException',
]);
/** Lists, which AWS documents as knowing no resources, although their refusals name one. */
const WITHOUT_RESOURCES = new Set([
    'cloudformation:ListStacks',
    'cur:DescribeReportDefinitions',
    'iam:ListInstanceProfiles',
    'iam:ListOpenIDConnectProviders',
    'iam:ListRoles',
    'iam:ListUsers',
]);
function statementsOf(actions) {
    const byResources = new Map();
    for (const [action, all] of actions) {
        const resources = all.has('*') ? ['*'] : [...all].sort();
        const key = resources.join('\n');
        const statement = byResources.get(key) ?? { actions: [], resources };
        statement.actions.push(action);
        byResources.set(key, statement);
    }
    return [...byResources.values()]
        .map((each) => ({ Effect: 'Allow', Action: each.actions.sort(), Resource: each.resources }))
        .sort((a, b) => ((a.Action[0] ?? '') < (b.Action[0] ?? '') ? -1 : 1));
}
/** `arn:aws:sts::1:assumed-role/Role/session` stands for the role; its path is not in the ARN of a session. */
function principalOf(arn) {
    return arn.replace(/^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, 'arn:$1:iam::$2:role/$3');
}
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
function lasting(resource) {
    return resource
        .replace(new RegExp(`^(arn:[^:]+:cloudformation:.+/)${UUID}$`), '$1*')
        .replace(new RegExp(`^(arn:[^:]+:bcm-data-exports:.+-)${UUID}$`), '$1*');
}

;// CONCATENATED MODULE: ./build/rehearsal/report/call-report.js

/** Counts the calls and works out what they need. */
function callReport(requests) {
    const known = requests.filter(({ service, operation }) => service !== '' && operation !== '');
    const byName = new Map();
    for (const request of known) {
        const name = `${request.service} ${request.operation}`;
        const same = byName.get(name);
        if (same === undefined)
            byName.set(name, [request]);
        else
            same.push(request);
    }
    return {
        operations: [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, same]) => countOf(same)),
        policies: leastPolicies(known),
    };
}
function countOf(same) {
    const codes = new Map();
    for (const { errorCode } of same) {
        if (errorCode !== undefined)
            codes.set(errorCode, (codes.get(errorCode) ?? 0) + 1);
    }
    const nested = same.filter(({ via }) => via !== undefined).length;
    return {
        service: same[0]?.service ?? '',
        operation: same[0]?.operation ?? '',
        calls: same.length - nested,
        failures: [...codes].sort(([, a], [, b]) => b - a).map(([code, calls]) => ({ code, calls })),
        nested,
    };
}


/***/ }),

/***/ 10485:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ startRehearsal)
});

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/rehearsal/create-state.js + 2 modules
var create_state = __webpack_require__(51411);
// EXTERNAL MODULE: ./build/trust/principals.js
var principals = __webpack_require__(46874);
// EXTERNAL MODULE: ./build/trust/arn-match.js
var arn_match = __webpack_require__(51694);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
// EXTERNAL MODULE: ./build/trust/conditions.js
var conditions = __webpack_require__(21895);
// EXTERNAL MODULE: ./build/trust/policy-variables.js
var policy_variables = __webpack_require__(32007);
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
    return (0,conditions/* testCondition */.S9)(condition, request, variables).outcome === 'match';
}
/** The pieces of a resource pattern with its variables filled in; undefined when one of them has no value. */
function resourcePieces(pattern, context, variables) {
    if (!variables)
        return [{ text: pattern, literal: false }];
    const filled = (0,policy_variables/* fillVariables */.$)(pattern, context, () => undefined);
    return 'pieces' in filled ? filled.pieces : undefined;
}

// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(44976);
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
        throw malformed('Policy exceeds the maximum allowed document size.');
    }
    const policy = parse(text);
    const unknown = Object.keys(policy).find((name) => !POLICY_ELEMENTS.has(name));
    if (unknown !== undefined)
        throw malformed(`Unknown field ${unknown}`);
    const version = policy['Version'];
    if (version !== undefined && version !== '2012-10-17' && version !== '2008-10-17') {
        throw malformed('The policy must contain a valid version string');
    }
    const statements = asList(policy['Statement']);
    if (statements.length === 0)
        throw malformed('Could not parse the policy: Statement is empty!');
    return statements.map((statement) => {
        if (!isRecord(statement))
            throw malformed('Could not parse the policy: Statement must be an object');
        checkStatement(statement, bucket);
        return statement;
    });
}
function parse(text) {
    if (!text.startsWith('{')) {
        throw malformed("Policies must be valid JSON and the first byte must be '{'");
    }
    try {
        const value = JSON.parse(text);
        if (isRecord(value))
            return value;
    }
    catch {
        // Said below.
    }
    throw malformed('This policy contains invalid Json');
}
function checkStatement(statement, bucket) {
    const unknown = Object.keys(statement).find((name) => !STATEMENT_ELEMENTS.has(name));
    if (unknown !== undefined)
        throw malformed(`Unknown field ${unknown}`);
    const effect = statement['Effect'];
    if (effect === undefined)
        throw malformed('Missing required field Effect');
    if (effect !== 'Allow' && effect !== 'Deny')
        throw malformed(`Invalid effect: ${String(effect)}`);
    for (const [name, negated] of CHOICES) {
        const given = [name, negated].filter((element) => statement[element] !== undefined);
        if (given.length === 0)
            throw malformed(`Missing required field ${name}`);
        if (given.length === 2)
            throw malformed(`Statement must not hold both ${name} and ${negated}`);
    }
    checkPrincipal(statement['Principal'] ?? statement['NotPrincipal']);
    const actions = texts(statement['Action'] ?? statement['NotAction']);
    if (actions.length === 0 || actions.some((action) => !/^(\*|s3:[A-Za-z*?]+)$/.test(action))) {
        throw malformed('Policy has invalid action');
    }
    const resources = texts(statement['Resource'] ?? statement['NotResource']);
    if (resources.length === 0 || resources.some((resource) => !belongsTo(resource, bucket))) {
        throw malformed('Policy has invalid resource');
    }
    if (!actions.every((action) => appliesToSome(action, resources))) {
        throw malformed('Action does not apply to any resource(s) in statement');
    }
    const condition = statement['Condition'];
    if (condition !== undefined && !isRecord(condition))
        throw malformed('Conditions must be an object');
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
        throw malformed('Invalid principal in policy');
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
function malformed(message) {
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

;// CONCATENATED MODULE: ./build/rehearsal/s3/setting-flag.js
/** A yes or no inside a bucket's setting; XML and CloudFormation write it as text, JSON as a boolean. */
function settingFlag(bucket, setting, member) {
    const value = bucket.settings.get(setting);
    if (typeof value !== 'object' || value === null)
        return false;
    return String(Object.entries(value).find(([name]) => name === member)?.[1]).toLowerCase() === 'true';
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/bucket-access.js




/** The bucket that an ARN of S3 names, and who owns it; undefined when there is none. */
function bucketOfArn(state, arn) {
    const [, name = ''] = /^arn:aws:s3:::([^/]+)/.exec(arn) ?? [];
    const ownerId = state.bucketOwners.get(name);
    const bucket = ownerId === undefined ? undefined : state.accounts.get(ownerId)?.buckets.get(name);
    return ownerId === undefined || bucket === undefined ? undefined : { bucket, ownerId };
}
/**
 * What the policy of a bucket decides. A public policy opens nothing to other accounts while the bucket restricts public
 * access; AWS services and the owner stay. `statements` replaces those of the bucket where only a part shall count.
 */
function bucketDecision(bucket, ownerId, question, statements = statementsOf(bucket)) {
    const { principal } = question;
    const covering = statements.filter((statement) => covers(statement, principal));
    if (covering.length === 0)
        return 'none';
    const document = JSON.stringify({ Version: '2012-10-17', Statement: covering });
    const { decision } = evaluatePolicies([{ id: 'bucket', type: 'Resource Policy', document }], question);
    if (decision === 'explicitDeny')
        return 'deny';
    if (decision === 'implicitDeny')
        return 'none';
    const stranger = principal.kind !== 'Service' && principal.accountId !== ownerId;
    return stranger && restrictsPublic(bucket) && isPublicPolicy(statements) ? 'none' : 'allow';
}
/** The statements of a bucket's policy; none when it has no policy. */
function statementsOf({ policy, name }) {
    return policy === undefined ? [] : checkBucketPolicy(policy, name);
}
/** A caller as the principal of a resource policy. */
function principalOf({ kind, arn, accountId }) {
    return kind === 'anonymous' ? { kind: 'anonymous', arn: '' } : { kind: 'AWS', arn, accountId };
}
/** What cannot be decided counts against the caller: a Deny holds, an Allow does not. */
function covers(statement, principal) {
    const negated = statement['NotPrincipal'] !== undefined;
    const entries = entriesOf(statement['Principal'] ?? statement['NotPrincipal']);
    const { result } = (0,principals/* principalCovers */.l)({ negated, entries, path: '$' }, principal);
    return typeof result === 'boolean' ? result : statement['Effect'] === 'Deny';
}
function entriesOf(given) {
    if (given === '*')
        return [{ kind: 'everyone', text: '*', path: '$' }];
    return Object.entries(typeof given === 'object' && given !== null ? given : {}).flatMap(([kind, names]) => (Array.isArray(names) ? names : [names]).flatMap((name) => isKind(kind) && typeof name === 'string' ? [{ kind, text: name, path: '$' }] : []));
}
function isKind(kind) {
    return ['AWS', 'Federated', 'Service', 'CanonicalUser'].includes(kind);
}
function restrictsPublic(bucket) {
    return settingFlag(bucket, 'PublicAccessBlockConfiguration', 'RestrictPublicBuckets');
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
        wholeSeconds: true,
    },
    iam: {
        protocol: 'query',
        version: '2010-05-08',
        namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
        target: undefined,
        accessDenied: DENIED,
        global: true,
        wholeSeconds: true,
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
    cur: {
        protocol: 'json',
        version: '2017-01-06',
        namespace: '',
        target: 'AWSOrigamiServiceGatewayService',
        accessDenied: { code: 'AccessDeniedException', status: 400 },
        global: false,
        regions: ['us-east-1'],
    },
    'bcm-data-exports': {
        protocol: 'json',
        version: '2023-11-26',
        namespace: '',
        target: 'AWSBillingAndCostManagementDataExports',
        accessDenied: { code: 'AccessDeniedException', status: 400 },
        global: false,
        regions: ['us-east-1'],
    },
    kms: {
        protocol: 'json',
        version: '2014-11-01',
        namespace: '',
        target: 'TrentService',
        accessDenied: { code: 'AccessDeniedException', status: 400 },
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
        ['aws:PrincipalType', principalType(caller)],
        ['aws:PrincipalOrgID', organizationOf(state, caller.accountId)],
        ['aws:userid', caller.userId],
        ['aws:username', isFederated(caller) ? undefined : caller.userName],
        ['aws:TokenIssueTime', session?.issued.toISOString()],
        ['aws:SourceIdentity', session?.sourceIdentity],
        ['aws:FederatedProvider', session?.federatedProvider],
        ['aws:ViaAWSService', String(place.via !== undefined)],
        ['aws:CalledVia', place.via === undefined ? undefined : `${place.via}.amazonaws.com`],
        ...[...(session?.tags ?? [])].map(([key, value]) => [`aws:PrincipalTag/${key}`, value]),
    ];
}
function principalType(caller) {
    if (isFederated(caller))
        return 'FederatedUser';
    return caller.kind === 'user' ? 'User' : 'AssumedRole';
}
/** A session of GetFederationToken: it has the policies of the user who made it, but not the user's name. */
function isFederated({ arn }) {
    return /^arn:[^:]+:sts::\d{12}:federated-user\//.test(arn);
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
    // The role of stack sets is none that IAM shows, but policies make exceptions for it by its ARN.
    if (caller.kind === 'service')
        return roleArnOf(caller.arn);
    if (roleName === undefined)
        return caller.arn;
    return state.accounts.get(caller.accountId)?.iam.roles.get(roleName)?.arn ?? caller.arn;
}
function roleArnOf(sessionArn) {
    return sessionArn.replace(/^arn:([^:]+):sts::(\d{12}):assumed-role\/([^/]+)\/.*$/, 'arn:$1:iam::$2:role/$3');
}
function organizationOf({ organization }, accountId) {
    const inside = organization?.managementAccountId === accountId || organization?.memberAccountIds.has(accountId) === true;
    return inside ? organization?.id : undefined;
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
    throw input_malformed(name, 'a string');
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
        throw input_malformed(name, 'an integer');
    return Number(value);
}
/** `true` or `false`. */
function flagOf(input, name) {
    const value = textOf(input, name)?.toLowerCase();
    if (value === undefined)
        return undefined;
    if (value !== 'true' && value !== 'false')
        throw input_malformed(name, 'a boolean');
    return value === 'true';
}
/** A list; empty when it was not given. */
function listOf(input, name) {
    const value = memberOf(input, name);
    if (value === undefined || value === null || value === '')
        return [];
    if (!Array.isArray(value))
        throw input_malformed(name, 'a list');
    return value;
}
/** A list of texts. */
function textsOf(input, name) {
    return listOf(input, name).map((item) => {
        if (typeof item !== 'string')
            throw input_malformed(name, 'a list of strings');
        return item;
    });
}
/** A list of structures. */
function structuresOf(input, name) {
    return listOf(input, name).map((item) => {
        if (!isStructure(item))
            throw input_malformed(name, 'a list of structures');
        return item;
    });
}
/** One structure; undefined when it was not given. */
function structureOf(input, name) {
    const value = memberOf(input, name);
    if (value === undefined || value === null || value === '')
        return undefined;
    if (!isStructure(value))
        throw input_malformed(name, 'a structure');
    return value;
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
function input_malformed(name, form) {
    return new ServiceError('MalformedInput', `The value of ${name} is not ${form}.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/input-keys.js

/** Members that are condition keys as they are, by service. From the service authorization reference. */
const DIRECT = {
    iam: [
        ['iam:PolicyARN', 'PolicyArn'],
        ['iam:AWSServiceName', 'AWSServiceName'],
    ],
    cloudformation: [
        ['cloudformation:ChangeSetName', 'ChangeSetName'],
        ['cloudformation:RoleArn', 'RoleARN'],
        ['cloudformation:TemplateUrl', 'TemplateURL'],
        ['cloudformation:StackPolicyUrl', 'StackPolicyURL'],
    ],
    organizations: [['organizations:ServicePrincipal', 'ServicePrincipal']],
};
/** What else policies may ask about the input of a service. */
const FURTHER = {
    iam: (input, iam) => {
        const role = iam?.roles.get(textOf(input, 'RoleName') ?? '');
        const holder = role ?? iam?.users.get(textOf(input, 'UserName') ?? '');
        const tags = [...(holder?.tags ?? [])];
        return [
            // The boundary that the call sets, or else the one that the role or user in question has already.
            ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary') ?? holder?.permissionsBoundary],
            ...tags.map(([key, value]) => [`iam:ResourceTag/${key}`, value]),
            ...tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value]),
        ];
    },
    cloudformation: (input) => {
        const types = textsOf(input, 'ResourceTypes');
        const imported = structuresOf(input, 'ResourcesToImport').flatMap((each) => textOf(each, 'ResourceType') ?? []);
        return [
            ['cloudformation:ResourceTypes', types.length === 0 ? undefined : types],
            ['cloudformation:ImportResourceTypes', imported.length === 0 ? undefined : imported],
        ];
    },
};
/** The condition keys that the input of a call gives, the tags that it sets included. */
function inputKeys(state, place, service, input) {
    const iam = state.accounts.get(place.caller.accountId)?.iam;
    return [
        ...(DIRECT[service] ?? []).map(([key, member]) => [key, scalarOf(input, member)]),
        ...(FURTHER[service]?.(input, iam) ?? []),
        ...tagKeys(input),
    ];
}
function tagKeys(input) {
    const given = input['Tags'];
    const removed = input['TagKeys'];
    const tags = (Array.isArray(given) ? given : []).flatMap((tag) => {
        const [key, value] = [fieldOf(tag, 'Key'), fieldOf(tag, 'Value')];
        return key === undefined ? [] : [[key, value ?? '']];
    });
    const keys = [
        ...tags.map(([key]) => key),
        ...(Array.isArray(removed) ? removed : []).filter((key) => typeof key === 'string'),
    ];
    return [
        ['aws:TagKeys', keys.length === 0 ? undefined : keys],
        ...tags.map(([key, value]) => [`aws:RequestTag/${key}`, value]),
    ];
}
/** Before the operation has checked its input a member may be anything; what is no text is no key. */
function scalarOf(input, name) {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    return typeof value === 'string' ? value : undefined;
}
function fieldOf(value, name) {
    const field = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
    return typeof field === 'string' ? field : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/tree.js
/** Whether an account belongs to the organization, the management account included. */
function hasAccount(organization, accountId) {
    return organization.managementAccountId === accountId || organization.memberAccountIds.has(accountId);
}
/** Every account of the organization, the management account first. */
function accountIdsOf(organization) {
    return [organization.managementAccountId, ...organization.memberAccountIds];
}
/** Whether an id is that of the root or of a unit. */
function isContainer(organization, id) {
    return id === organization.rootId || organization.units.has(id);
}
/** The root or unit that an account is directly in. */
function parentOfAccount(organization, accountId) {
    return organization.accountParents.get(accountId) ?? organization.rootId;
}
/** The containers that an account is in, the nearest first and the root last. */
function containersOf(organization, accountId) {
    const path = [];
    let id = parentOfAccount(organization, accountId);
    while (id !== organization.rootId) {
        path.push(id);
        id = organization.units.get(id)?.parentId ?? organization.rootId;
    }
    return [...path, organization.rootId];
}
/** The units directly in a container. */
function unitsIn(organization, parentId) {
    return [...organization.units.values()].filter((unit) => unit.parentId === parentId);
}
/** The accounts directly in a container. */
function accountsIn(organization, parentId) {
    return accountIdsOf(organization).filter((id) => parentOfAccount(organization, id) === parentId);
}
/** The accounts in a container and in everything below it. */
function accountsBelow(organization, containerId) {
    return accountIdsOf(organization).filter((id) => containersOf(organization, id).includes(containerId));
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/control-policies.js

/** The only type of policy that the rehearsal has. */
const SERVICE_CONTROL = 'SERVICE_CONTROL_POLICY';
/** What allows everything; attached to every root, unit and account until somebody detaches it. */
const FULL_ACCESS = {
    id: 'p-FullAWSAccess',
    name: 'FullAWSAccess',
    description: 'Allows access to every operation',
    content: '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}',
    awsManaged: true,
    tags: new Map(),
};
/** The policy with that id; undefined when there is none. */
function controlPolicy({ policies }, id) {
    return id === FULL_ACCESS.id ? FULL_ACCESS : policies.get(id);
}
/** Ids of the policies that are attached to a root, unit or account. */
function attachedTo({ attachments }, targetId) {
    return attachments.get(targetId) ?? new Set([FULL_ACCESS.id]);
}
/** The ARN of a policy. */
function controlPolicyArn({ id: organizationId, managementAccountId }, { id, awsManaged }) {
    return awsManaged
        ? `arn:aws:organizations::aws:policy/service_control_policy/${id}`
        : `arn:aws:organizations::${managementAccountId}:policy/${organizationId}/service_control_policy/${id}`;
}
/**
 * The policies that control an account, level by level from the root down to the account itself: each level has to
 * allow. None for the management account, for accounts outside, and while the type is not enabled.
 */
function controlLevels(organization, accountId) {
    if (organization === undefined || !organization.serviceControlEnabled)
        return [];
    if (!hasAccount(organization, accountId) || organization.managementAccountId === accountId)
        return [];
    const path = [...containersOf(organization, accountId).toReversed(), accountId];
    return path.map((targetId) => [...attachedTo(organization, targetId)].flatMap((id) => controlPolicy(organization, id) ?? []));
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
        : [{ id: policy.name, type: 'IAM Policy', document: version.document, arn }];
}
/** Inline and attached policies of a role or user. */
function heldPolicies(account, holder) {
    return [
        ...[...holder.inlinePolicies].map(([id, document]) => ({ id, type: 'IAM Policy', document })),
        ...[...holder.attachedPolicies].flatMap((arn) => managedDocument(account, arn)),
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/layers.js



const CONTROL = { some: 'a service control policy', none: 'service control policy' };
const IDENTITY = { some: 'an identity-based policy', none: 'identity-based policy' };
const BOUNDARY = { some: 'a permissions boundary', none: 'permissions boundary' };
const SESSION = { some: 'a session policy', none: 'session policy' };
/** Everything that has to allow what a caller does. Undefined when the caller is nobody, or its role or user is gone. */
function layersOf(state, place) {
    const control = controlLayers(state, place.caller.accountId);
    // Nothing in the account limits its root user, nor the role that stack sets have in it.
    if (place.caller.kind === 'root' || place.caller.kind === 'service')
        return control;
    const account = state.accounts.get(place.caller.accountId);
    const { session, userName } = place.caller;
    const holder = userName !== undefined
        ? account?.iam.users.get(userName)
        : session?.roleName !== undefined
            ? account?.iam.roles.get(session.roleName)
            : undefined;
    if (account === undefined || holder === undefined)
        return undefined;
    const layers = [...control, { words: IDENTITY, policies: heldPolicies(account, holder) }];
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
/** One layer for each level of the organization above an account, and one for the account. */
function controlLayers({ organization }, accountId) {
    if (organization === undefined)
        return [];
    return controlLevels(organization, accountId).map((policies) => ({
        words: CONTROL,
        policies: policies.map((policy) => sourced(organization, policy)),
    }));
}
function sourced(organization, policy) {
    const arn = controlPolicyArn(organization, policy);
    return { id: arn, type: 'Service Control Policy', document: policy.content, arn };
}
/** Whether the organization lets an account do something, whatever its own policies say; undefined without any control. */
function organizationAllows(state, accountId, question) {
    const layers = controlLayers(state, accountId);
    if (layers.length === 0)
        return undefined;
    return layers.every(({ policies }) => evaluatePolicies(policies, question).decision === 'allowed');
}
/**
 * How a refusal names where it was explicitly denied, with the policy's ARN if it has one.
 * https://aws.amazon.com/blogs/security/enhanced-access-denied-error-messages-with-policy-arns
 */
function denialWords({ words }, matched) {
    const arn = matched[0]?.source.arn;
    return arn === undefined ? words.some : `${words.some}: ${arn}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/passed-roles.js

const arnIn = (member) => (input) => textOf(input, member);
/** Which operations hand over a role: all that are named by the pattern, in the member or by name. */
const PASSES = {
    iam: [
        [
            /^AddRoleToInstanceProfile$/,
            'ec2.amazonaws.com',
            (input, account) => account?.iam.roles.get(textOf(input, 'RoleName') ?? '')?.arn,
        ],
    ],
    cloudformation: [
        [
            /^((Create|Update|Delete)Stack|CreateChangeSet|ContinueUpdateRollback|RollbackStack)$/,
            'cloudformation.amazonaws.com',
            arnIn('RoleARN'),
        ],
        [/^(Create|Update)StackSet$/, 'cloudformation.amazonaws.com', arnIn('AdministrationRoleARN')],
    ],
};
/** The role that a call passes on; for it the caller needs iam:PassRole beside the permission for the call itself. */
function passedRole(service, operation, input, account) {
    const [, to = '', roleOf] = PASSES[service]?.find(([pattern]) => pattern.test(operation)) ?? [];
    const arn = roleOf?.(input, account);
    return arn === undefined ? undefined : { arn, service: to };
}

;// CONCATENATED MODULE: ./build/rehearsal/kms/service.js


const describeKey = (call, input) => {
    const { id, arn } = keyOf(call, requiredTextOf(input, 'KeyId'));
    return {
        KeyMetadata: {
            KeyId: id,
            Arn: arn,
            AWSAccountId: call.caller.accountId,
            Enabled: true,
            KeyManager: 'CUSTOMER',
            KeyState: 'Enabled',
            KeyUsage: 'ENCRYPT_DECRYPT',
        },
    };
};
/** Takes ids and ARNs of keys, but no aliases. */
const getKeyPolicy = (call, input) => {
    const given = requiredTextOf(input, 'KeyId');
    if (given.includes('alias/'))
        throw new ServiceError('InvalidArnException', `Invalid keyId ${given}`);
    const name = textOf(input, 'PolicyName') ?? 'default';
    if (name !== 'default')
        throw notFound(`No such policy exists: ${name}`);
    return { Policy: keyOf(call, given).policy, PolicyName: name };
};
/** Keys of the seed. Nothing is encrypted: only who may use a key is asked, of its policy. */
const kmsService = {
    name: 'kms',
    operations: { DescribeKey: describeKey, GetKeyPolicy: getKeyPolicy },
};
function keyOf({ state, caller, region }, given) {
    const wanted = given.replace(/^arn:aws:kms:[a-z0-9-]+:\d{12}:(key\/)?/, '');
    const account = given.startsWith('arn:') ? given.split(':')[4] : caller.accountId;
    const found = [...(state.accounts.get(account ?? '')?.keys.values() ?? [])].find((key) => key.region === region && (key.id === wanted || key.alias === wanted));
    if (found !== undefined)
        return found;
    throw notFound(`Key 'arn:aws:kms:${region}:${account}:key/${wanted}' does not exist`);
}
function notFound(message) {
    return new ServiceError('NotFoundException', message);
}
/** The ARN of the key that an input names, for those who ask what the caller may do with it. */
function keyArnOf(input, accountId, region) {
    const given = textOf(input, 'KeyId') ?? '*';
    return given.startsWith('arn:') ? given : `arn:aws:kms:${region}:${accountId}:key/${given}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/s3-actions.js
/** Operations of S3 that are allowed by an action of another name. From the service authorization reference. */
const S3_ACTIONS = {
    ListBuckets: 's3:ListAllMyBuckets',
    HeadBucket: 's3:ListBucket',
    ListObjects: 's3:ListBucket',
    ListObjectsV2: 's3:ListBucket',
    HeadObject: 's3:GetObject',
    ListObjectVersions: 's3:ListBucketVersions',
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
    GetBucketNotificationConfiguration: 's3:GetBucketNotification',
    GetBucketAccelerateConfiguration: 's3:GetAccelerateConfiguration',
    GetBucketCors: 's3:GetBucketCORS',
    GetBucketReplication: 's3:GetReplicationConfiguration',
    GetObjectLockConfiguration: 's3:GetBucketObjectLockConfiguration',
    // What is copied is asked for by itself.
    CopyObject: 's3:PutObject',
    CreateMultipartUpload: 's3:PutObject',
    UploadPart: 's3:PutObject',
    UploadPartCopy: 's3:PutObject',
    CompleteMultipartUpload: 's3:PutObject',
    ListParts: 's3:ListMultipartUploadParts',
    ListMultipartUploads: 's3:ListBucketMultipartUploads',
};

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
const ownedBy = (what) => (_input, { accountId }) => `arn:aws:iam::${accountId}:${what}`;
/** Lists name the path that they begin with. */
const allBelow = (type) => (input, place) => ownedBy(`${type}${textOf(input, 'PathPrefix') ?? '/'}`)(input, place);
const role = named('role', 'RoleName', (account, name) => account.iam.roles.get(name)?.arn);
const otherUser = named('user', 'UserName', (account, name) => account.iam.users.get(name)?.arn);
/** Without a name the call is about the user who makes it. */
const user = (input, place) => textOf(input, 'UserName') === undefined ? place.callerArn : otherUser(input, place);
const instanceProfile = (input, { accountId, account }) => {
    const name = textOf(input, 'InstanceProfileName') ?? '*';
    const path = textOf(input, 'Path') ?? '/';
    const found = account?.iam.instanceProfiles.get(name)?.arn;
    return found ?? `arn:aws:iam::${accountId}:instance-profile${path}${name}`;
};
const policyByName = (input, { accountId }) => `arn:aws:iam::${accountId}:policy${textOf(input, 'Path') ?? '/'}${textOf(input, 'PolicyName') ?? '*'}`;
const resources_arnIn = (member) => (input) => textOf(input, member) ?? '*';
const providerByUrl = (input, { accountId }) => `arn:aws:iam::${accountId}:oidc-provider/${(textOf(input, 'Url') ?? '*').replace(/^https:\/\//, '')}`;
const stack = (input, { accountId, region }) => {
    const name = textOf(input, 'StackName');
    if (name?.startsWith('arn:'))
        return name;
    const changeSet = textOf(input, 'ChangeSetName');
    if (name === undefined && changeSet?.startsWith('arn:'))
        return changeSet;
    return name === undefined ? '*' : `arn:aws:cloudformation:${region}:${accountId}:stack/${name}/*`;
};
const everyStack = (_input, { accountId, region }) => `arn:aws:cloudformation:${region}:${accountId}:stack/*/*`;
const stackSet = (input, { accountId, region }) => `arn:aws:cloudformation:${region}:${accountId}:stackset/${textOf(input, 'StackSetName')?.replace(/:[^:]*$/, '') ?? '*'}:*`;
const bucket = (input) => `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}`;
const object = (input) => `arn:aws:s3:::${textOf(input, 'Bucket') ?? '*'}/${textOf(input, 'Key') ?? '*'}`;
const reportDefinition = (input, { accountId }) => {
    const definition = input['ReportDefinition'];
    const nested = typeof definition === 'object' && definition !== null
        ? textOf({ ...definition }, 'ReportName')
        : undefined;
    return `arn:aws:cur:us-east-1:${accountId}:definition/${textOf(input, 'ReportName') ?? nested ?? '*'}`;
};
const exportTable = (input, { accountId }) => `arn:aws:bcm-data-exports:us-east-1:${accountId}:table/${textOf(input, 'TableName') ?? '*'}`;
/** From the service authorization reference of each service. */
const QUESTIONS = {
    sts: {
        // AssumeRole is asked by the operation itself, which also knows what the role's trust policy says.
        free: ['GetCallerIdentity', 'GetSessionToken', 'AssumeRoleWithWebIdentity', 'AssumeRole'],
        actions: {},
        resources: [
            [
                /^GetFederationToken$/,
                (input, { accountId }) => `arn:aws:sts::${accountId}:federated-user/${textOf(input, 'Name') ?? '*'}`,
            ],
        ],
    },
    iam: {
        free: [],
        actions: {},
        resources: [
            [/^ListRoles$/, allBelow('role')],
            [/^ListUsers$/, allBelow('user')],
            [/^ListInstanceProfiles$/, allBelow('instance-profile')],
            [/^ListOpenIDConnectProviders$/, ownedBy('oidc-provider/*')],
            [/^(ListPolicies|GetContextKeysForCustomPolicy|(Create|Delete|List)AccountAlias(es)?)$/, anything],
            [/^(GetAccountSummary|GetAccountAuthorizationDetails|SimulateCustomPolicy)$/, anything],
            [/^(SimulatePrincipalPolicy|GetContextKeysForPrincipalPolicy)$/, resources_arnIn('PolicySourceArn')],
            [/^GetServiceLastAccessedDetails$/, anything],
            [/^GenerateServiceLastAccessedDetails$/, resources_arnIn('Arn')],
            [/^ListInstanceProfilesForRole$/, role],
            [/InstanceProfile/, instanceProfile],
            [/^ListEntitiesForPolicy$/, resources_arnIn('PolicyArn')],
            [/LoginProfile|MFADevices/, user],
            [/^CreateOpenIDConnectProvider$/, providerByUrl],
            [/OpenIDConnectProvider/, resources_arnIn('OpenIDConnectProviderArn')],
            [/^CreatePolicy$/, policyByName],
            [/^(Get|Delete|Tag|Untag|List|Create|SetDefault)Policy(Version|Versions|Tags)?$/, resources_arnIn('PolicyArn')],
            [/(User|AccessKey)/, user],
            [/(Role|AssumeRolePolicy)/, role],
        ],
    },
    cloudformation: {
        free: [],
        actions: {},
        resources: [
            [/^ListStacks$/, everyStack],
            [/^(ListExports|ValidateTemplate|ListStackSets|DescribeAccountLimits)$/, anything],
            [/^(DescribeStackDriftDetectionStatus|(Activate|Deactivate|Describe)OrganizationsAccess)$/, anything],
            [/StackSet|StackInstance/, stackSet],
            [/./, stack],
        ],
    },
    organizations: {
        free: [],
        actions: {},
        resources: [],
    },
    cur: {
        free: [],
        actions: {},
        resources: [
            [
                /^DescribeReportDefinitions$/,
                (_input, { accountId }) => `arn:aws:cur:us-east-1:${accountId}:definition/`,
            ],
            [/./, reportDefinition],
        ],
    },
    'bcm-data-exports': {
        free: [],
        actions: {},
        resources: [
            [/^(ListExports|ListTables)$/, anything],
            [
                /^CreateExport$/,
                (_input, { accountId }) => `arn:aws:bcm-data-exports:us-east-1:${accountId}:export/*`,
            ],
            [/^GetTable$/, exportTable],
            [/Tag|Untag/, resources_arnIn('ResourceArn')],
            [/./, resources_arnIn('ExportArn')],
        ],
    },
    kms: {
        free: [],
        actions: {},
        resources: [[/./, (input, { accountId, region }) => keyArnOf(input, accountId, region)]],
    },
    s3: {
        // Asked for each object by itself.
        free: ['DeleteObjects'],
        actions: S3_ACTIONS,
        resources: [
            [/^ListBuckets$/, anything],
            [/^GetObjectLockConfiguration$/, bucket],
            [/^(Get|Put|Head|Delete|Copy)Objects?(Acl|Tagging|Attributes)?$/, object],
            [/^(Create|Complete|Abort)MultipartUpload$|^UploadPart(Copy)?$|^ListParts$/, object],
            [/./, bucket],
        ],
    },
};
/** Everything that the caller must be allowed for an operation; nothing when it needs no permission. */
function permissionsFor(state, place, service, operation, input) {
    const questions = QUESTIONS[service];
    if (questions.free.includes(operation))
        return [];
    const { accountId } = place.caller;
    const [, resourceOf = anything] = questions.resources.find(([pattern]) => pattern.test(operation)) ?? [];
    const versioned = service === 's3' && textOf(input, 'VersionId') !== undefined;
    const action = versioned
        ? `s3:${operation.replace('Head', 'Get').replace('Object', 'ObjectVersion')}`
        : Object.hasOwn(questions.actions, operation)
            ? questions.actions[operation]
            : undefined;
    const where = {
        accountId,
        account: state.accounts.get(accountId),
        region: place.region,
        callerArn: place.caller.arn,
    };
    const own = { action: action ?? `${service}:${operation}`, resource: resourceOf(input, where) };
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
    return own.action === 'cloudformation:DescribeStacks' && own.resource === '*'
        ? [own, { action: 'cloudformation:ListStacks', resource: everyStack(input, where) }]
        : [own];
}

;// CONCATENATED MODULE: ./build/rehearsal/authorization/authorize.js










/**
 * Throws the service's own AccessDenied unless the caller's identity policies, permissions boundary and session
 * policies allow the operation and the organization's service control policies do too, together with the bucket's policy
 * for S3. Not evaluated: resource control policies; trust policies are evaluated by STS.
 */
function authorize(state, place, service, operation, input) {
    if (service === 'iam' && place.caller.session?.userName !== undefined) {
        // IAM takes no credentials of GetFederationToken, and none of GetSessionToken without MFA.
        throw new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid', 403);
    }
    const questions = permissionsFor(state, place, service, operation, input);
    if (questions.length === 0)
        return;
    const extra = inputKeys(state, place, service, input);
    const passed = passedRole(service, operation, input, state.accounts.get(place.caller.accountId));
    const refusals = questions.map((question) => {
        const own = refusalOf(state, place, question, extra);
        return service === 's3' && operation !== 'CreateBucket'
            ? withBucketPolicy(state, place, question, extra, own)
            : own;
    });
    const refusal = refusals.find((each) => each !== undefined) ??
        (passed &&
            refusalOf(state, place, { action: 'iam:PassRole', resource: passed.arn }, [
                ['iam:PassedToService', passed.service],
            ]));
    if (refusal === undefined)
        return;
    if (/^Head(Bucket|Object)$/.test(operation))
        throw new ServiceError('Forbidden', 'Forbidden', 403);
    const { code, status } = SERVICE_FACTS[service].accessDenied;
    throw new ServiceError(code, refusal.message, status);
}
/**
 * What the caller's own policies and the bucket's say together: in the bucket's account one of them is enough, from
 * elsewhere both have to allow, and a service or nobody has only the bucket's policy.
 */
function withBucketPolicy(state, place, question, extra, own) {
    const found = bucketOfArn(state, question.resource);
    if (found === undefined)
        return own;
    const { caller } = place;
    const context = requestContext([...callerKeys(state, place), ...extra]);
    const decision = bucketDecision(found.bucket, found.ownerId, {
        ...question,
        principal: principalOf(caller),
        context,
    });
    if (decision === 'deny') {
        return {
            explicit: true,
            message: `${notAuthorized(caller, question)} with an explicit deny in a resource-based policy`,
        };
    }
    if (own?.explicit === true)
        return own;
    const stranger = { explicit: false, message: 'Access Denied' };
    if (caller.kind === 'anonymous') {
        return decision === 'allow' ? undefined : stranger;
    }
    if (caller.accountId !== found.ownerId)
        return decision === 'allow' ? own : stranger;
    // A session or boundary that does not allow is not made up for by the bucket.
    return decision === 'allow' && own?.layer === 'identity-based policy' ? undefined : own;
}
/** S3 quotes its resources, and names none where there is none to name. */
function notAuthorized(caller, { action, resource }) {
    const said = `User: ${caller.arn === '' ? 'anonymous' : caller.arn} is not authorized to perform: ${action}`;
    if (!action.startsWith('s3:'))
        return `${said} on resource: ${resource}`;
    return resource === '*' ? said : `${said} on resource: "${resource}"`;
}
/** The refusal in the words of AWS; undefined when the caller's own policies allow. */
function refusalOf(state, place, question, extra = []) {
    const { caller } = place;
    const said = notAuthorized(caller, question);
    const layers = layersOf(state, place);
    if (layers === undefined)
        return { explicit: false, message: said };
    const context = requestContext([...callerKeys(state, place), ...extra]);
    const decisions = layers.map((layer) => ({
        layer,
        ...evaluatePolicies(layer.policies, { ...question, context }),
    }));
    const denied = decisions.find(({ decision }) => decision === 'explicitDeny');
    if (denied !== undefined) {
        const where = denialWords(denied.layer, denied.matched);
        return { explicit: true, message: `${said} with an explicit deny in ${where}` };
    }
    const silent = decisions.find(({ decision }) => decision === 'implicitDeny');
    if (silent !== undefined) {
        const why = `because no ${silent.layer.words.none} allows the ${question.action} action`;
        return { explicit: false, message: `${said} ${why}`, layer: silent.layer.words.none };
    }
    return undefined;
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
        checkRegion(name, place.region);
        authorize(state, place, name, operationName, input);
        return operation(callOf(place, name), input);
    }
    function callOf(place, name) {
        return {
            state,
            caller: place.caller,
            region: place.region,
            requestId: place.requestId,
            as: (caller, region) => callOf({ ...place, caller, region }, name),
            async invoke(service, nested, nestedInput) {
                // A service that calls itself is no other service in between.
                const inner = service === name ? place : { ...place, via: name };
                const noted = recordOf(state, inner, service, nested, nestedInput);
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
    }
    return { dispatch };
}
/** The part of a record that is known before the call is made. */
function recordOf(state, place, service, operation, input) {
    const known = isServiceName(service) && input !== undefined;
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
        permissions: known ? neededPermissions(state, place, service, operation, input) : [],
        passed: known
            ? passedRole(service, operation, input, state.accounts.get(place.caller.accountId))
            : undefined,
    };
}
/** AssumeRole is asked by the operation itself, but still needs a permission of the caller. */
function neededPermissions(state, place, service, operation, input) {
    const roleArn = input['RoleArn'];
    return service === 'sts' && operation === 'AssumeRole' && typeof roleArn === 'string'
        ? [{ action: 'sts:AssumeRole', resource: roleArn }]
        : permissionsFor(state, place, service, operation, input);
}
/** Billing services have one endpoint; a request that is signed for another region cannot be meant for it. */
function checkRegion(name, region) {
    const { regions } = SERVICE_FACTS[name];
    if (regions === undefined || regions.includes(region))
        return;
    throw new ServiceError('InvalidSignatureException', `Credential should be scoped to a valid region. ${name} has no endpoint in ${region}, only in ${regions.join(', ')}.`, 403);
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

;// CONCATENATED MODULE: ./build/rehearsal/regions.js
/** Regions of the commercial partition; the rehearsal has no other partition. */
const REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/;
/** https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html */
const ENABLED_BY_DEFAULT = new Set([
    'ap-northeast-1',
    'ap-northeast-2',
    'ap-northeast-3',
    'ap-south-1',
    'ap-southeast-1',
    'ap-southeast-2',
    'ca-central-1',
    'eu-central-1',
    'eu-north-1',
    'eu-west-1',
    'eu-west-2',
    'eu-west-3',
    'sa-east-1',
    'us-east-1',
    'us-east-2',
    'us-west-1',
    'us-west-2',
]);
/** Whether this is how a region is called. */
function isRegionName(name) {
    return REGION.test(name);
}
/** Whether an account has to enable a region before anything works in it. */
function isOptInRegion(name) {
    return isRegionName(name) && !ENABLED_BY_DEFAULT.has(name);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/rehearsal/s3/request-form.js

/** The bucket that the name of the host begins with: `name.s3.region.amazonaws.com`, `name.s3.localhost`, `name.localhost`. */
function hostedBucket(host) {
    const [, onAws, onLocalhost] = /^(?:([a-z0-9.-]+)\.s3[.-](?:[a-z0-9.-]*amazonaws\.com|(?:[a-z0-9-]+\.)?localhost)|([a-z0-9.-]+)\.localhost)(?::\d+)?$/.exec(host) ?? [];
    const bucket = onAws ?? onLocalhost;
    return bucket === 's3' || bucket?.startsWith('s3.') === true ? undefined : bucket;
}
/** Whether the body has to be put together from chunks. */
function isChunked({ headers }) {
    return (headers.get('x-amz-content-sha256') ?? '').startsWith('STREAMING-');
}
/**
 * Takes a streamed body apart. Throws IncompleteBody when it ends early or has another length than the header says, and
 * InvalidRequest when it is no chunked body.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
function readChunked({ body, headers }) {
    const chunks = [];
    let at = 0;
    for (;;) {
        const end = body.indexOf('\r\n', at);
        const line = body.subarray(at, end < 0 ? at : end).toString('latin1');
        const [, hex, signature] = /^([0-9a-f]{1,8})(?:;chunk-signature=([0-9a-f]{64}))?$/i.exec(line) ?? [];
        if (hex === undefined)
            throw new ServiceError('InvalidRequest', 'The body is not a chunked one.');
        const size = Number.parseInt(hex, 16);
        const data = body.subarray(end + 2, end + 2 + size);
        if (data.length < size)
            throw incomplete();
        chunks.push({ data, signature });
        at = end + 2 + size;
        if (size === 0)
            break;
        at += 2;
    }
    const whole = Buffer.concat(chunks.map(({ data }) => data));
    const stated = headers.get('x-amz-decoded-content-length');
    if (stated !== undefined && Number(stated) !== whole.length)
        throw incomplete();
    return { chunks, body: whole, trailers: trailersOf(body.subarray(at).toString('latin1')) };
}
function trailersOf(text) {
    return text
        .split('\r\n')
        .filter((line) => line.includes(':'))
        .map((line) => {
        const at = line.indexOf(':');
        return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    });
}
function incomplete() {
    return new ServiceError('IncompleteBody', 'You did not provide the number of bytes specified by the Content-Length HTTP header');
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
    return (stated.length === computed.length &&
        (0,external_node_crypto_.timingSafeEqual)(stated, computed) &&
        bodyFits(message) &&
        chunksFit(message, claimed, secret));
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
    return (0,external_node_crypto_.createHmac)('sha256', signingKey(scope, secret)).update(text).digest('hex');
}
function signingKey(scope, secret) {
    return [scope.date, scope.region, scope.service, 'aws4_request'].reduce((previous, part) => (0,external_node_crypto_.createHmac)('sha256', previous).update(part).digest(), `AWS4${secret}`);
}
/**
 * Streamed bodies of S3 have a signature for each chunk, made over the one before, and one for the trailer. Other bodies,
 * and streams that say that they are not signed, fit.
 */
function chunksFit(message, claimed, secret) {
    const form = message.headers.get('x-amz-content-sha256') ?? '';
    if (!form.startsWith('STREAMING-AWS4-HMAC-SHA256-PAYLOAD'))
        return true;
    const key = signingKey(claimed, secret);
    const scope = `${claimed.date}/${claimed.region}/${claimed.service}/aws4_request`;
    const step = (kind, previous, hashes) => (0,external_node_crypto_.createHmac)('sha256', key)
        .update([`AWS4-HMAC-SHA256-${kind}`, basicInstant(claimed.signedAt), scope, previous, ...hashes].join('\n'))
        .digest('hex');
    const { chunks, trailers } = readChunked(message);
    let previous = claimed.signature;
    for (const { data, signature } of chunks) {
        const expected = step('PAYLOAD', previous, [sha256(Buffer.alloc(0)), sha256(data)]);
        if (signature !== expected)
            return false;
        previous = expected;
    }
    if (!form.endsWith('-TRAILER'))
        return trailers.length === 0;
    const signed = trailers.filter(([name]) => name !== 'x-amz-trailer-signature');
    const text = signed.map(([name, value]) => `${name}:${value}\n`).join('');
    const given = trailers.find(([name]) => name === 'x-amz-trailer-signature')?.[1];
    return given === step('TRAILER', previous, [sha256(Buffer.from(text, 'latin1'))]);
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

;// CONCATENATED MODULE: ./build/rehearsal/signer-refusals.js

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
/** What most services say. */
const SENTENCES = {
    'unknown-key': 'The security token included in the request is invalid.',
    'bad-token': 'The security token included in the request is invalid.',
    'expired-token': 'The security token included in the request is expired',
    mismatch: 'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
};
/** https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
const S3_SENTENCES = {
    'unknown-key': 'The AWS Access Key Id you provided does not exist in our records.',
    'bad-token': 'The provided token is malformed or otherwise invalid.',
    'expired-token': 'The provided token has expired.',
    mismatch: 'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
};
/** The refusal as a protocol has it; `text` where the services have no sentence of their own for it. */
function signerRefusal(refusal, protocol, text) {
    const [code, status] = CODES[refusal][protocol];
    const sentences = protocol === 'rest-xml' ? S3_SENTENCES : SENTENCES;
    return new ServiceError(code, text ?? sentences[refusal] ?? code, status);
}

;// CONCATENATED MODULE: ./build/rehearsal/authenticate.js





/** Nobody: unsigned calls of the few operations that need no credentials. */
const ANONYMOUS = { kind: 'anonymous', accountId: '', arn: '', userId: '' };
const SKEW_MINUTES = 5;
const S3_SKEW_MINUTES = 15;
/**
 * Finds out who signed a request for `service`. Throws the protocol's own error when the signature is missing, of an
 * unknown or inactive key, wrong, for another service or region, too old, or of an expired session.
 */
function authenticate(state, message, service, protocol) {
    const refuse = (refusal, text) => signerRefusal(refusal, protocol, text);
    const claim = readClaim(message);
    if (claim === undefined)
        throw refuse('missing', 'Request is missing Authentication Token');
    if ('incomplete' in claim)
        throw refuse('incomplete', claim.incomplete);
    const key = authenticate_keyOf(state, claim.accessKeyId);
    if (key === undefined || !key.active)
        throw refuse('unknown-key');
    if (key.session?.sessionToken !== claim.sessionToken)
        throw refuse('bad-token');
    checkScope(claim, service, refuse);
    if (!isEnabled(state, key.caller.accountId, claim.region, service)) {
        throw refuse(key.session === undefined ? 'unknown-key' : 'bad-token');
    }
    checkTime(claim, state.clientTime(), protocol, refuse);
    if (!signatureFits(message, claim, key.secret))
        throw refuse('mismatch');
    if (key.session !== undefined && key.session.expiration <= state.clientTime()) {
        throw refuse('expired-token');
    }
    key.noteUse({ date: state.now(), region: claim.region, service });
    return { caller: key.caller, region: claim.region };
}
/** A region that an account has not enabled knows none of its keys. Global services are in no such region. */
function isEnabled(state, accountId, region, service) {
    if (!isOptInRegion(region) || (isServiceName(service) && SERVICE_FACTS[service].global))
        return true;
    return state.accounts.get(accountId)?.optInRegions.has(region) === true;
}
function checkScope(claim, service, refuse) {
    if (claim.service !== service) {
        throw refuse('scope', `Credential should be scoped to correct service: '${service}'. `);
    }
    if (!isRegionName(claim.region)) {
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
function noteService(entity, { service, date, region }) {
    if (entity === undefined)
        return;
    entity.servicesUsed ??= new Map();
    entity.servicesUsed.set(service, { date, region });
}
/** Who temporary or permanent keys belong to; undefined for keys that were never issued. */
function callerOfKey(state, accessKeyId) {
    return authenticate_keyOf(state, accessKeyId)?.caller;
}
function authenticate_keyOf(state, accessKeyId) {
    const session = state.sessions.get(accessKeyId);
    if (session !== undefined) {
        const { accountId, arn, userId, userName } = session;
        return {
            secret: session.secretAccessKey,
            active: true,
            session,
            noteUse(use) {
                const account = state.accounts.get(accountId);
                const { roleName } = session;
                const role = roleName === undefined ? undefined : account?.iam.roles.get(roleName);
                const user = userName === undefined ? undefined : account?.iam.users.get(userName);
                if (role !== undefined)
                    role.lastUsed = { date: use.date, region: use.region };
                noteService(role ?? user, use);
            },
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
        noteUse(use) {
            key.lastUsed = use;
            noteService(user, use);
        },
        caller: {
            kind: 'user',
            accountId: owner.accountId,
            arn: user.arn,
            userId: user.id,
            userName: user.name,
        },
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/faults/call-faults.js



const RESET = { status: 0, headers: {}, body: '', broken: 'reset' };
/**
 * What a fault does before the work: throws the service's own refusal, waits (in real time, which is what clients wait
 * in), or gives the answer that cuts the connection. Undefined: the work shall be done.
 */
async function beforeCall(fault, service) {
    switch (fault?.kind) {
        case 'throttle':
            throw throttled(service);
        case 'server-error':
            throw new ServiceError(fault.status === 503 ? 'ServiceUnavailable' : 'InternalFailure', 'We encountered an internal error. Please try again.', fault.status);
        case 'slow':
            await (0,promises_.setTimeout)(fault.seconds * 1000, undefined, { ref: false });
            return undefined;
        case 'reset':
            return fault.when === 'before' ? RESET : undefined;
        default:
            return undefined;
    }
}
/** What a fault makes of the answer after the work was done. */
function afterCall(fault, answer) {
    if (fault?.kind === 'reset')
        return RESET;
    return fault?.kind === 'half-answer' ? { ...answer, broken: 'half' } : answer;
}
/** The world as a server with a wrong clock sees it, when a fault says so. */
function skewed(state, service, operation) {
    const fault = state.faults.strike('clock', { service, operation });
    if (fault === undefined)
        return state;
    return {
        ...state,
        clientTime: () => new Date(state.clientTime().getTime() + fault.minutes * 60_000),
    };
}
/** Each service has its own name for "too many requests". */
function throttled(service) {
    if (service === 's3')
        return new ServiceError('SlowDown', 'Please reduce your request rate.', 503);
    if (service === 'organizations') {
        return new ServiceError('TooManyRequestsException', "You've sent too many requests in too short a period.");
    }
    return SERVICE_FACTS[service].protocol === 'json'
        ? new ServiceError('ThrottlingException', 'Rate exceeded')
        : new ServiceError('Throttling', 'Rate exceeded');
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
    if (value instanceof Date) {
        const text = value.toISOString();
        return style.wholeSeconds ? text.replace(/\.\d{3}Z$/, 'Z') : text;
    }
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
        input: query_structureOf(root),
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
function query_structureOf(node) {
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
    return query_structureOf(value);
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
/**
 * Operations that have no output at all and therefore no result element. Every other operation has one even when it is
 * empty (UpdateRole, ExecuteChangeSet, GetStackPolicy without a policy): botocore insists on it. From the models of
 * IAM, STS and CloudFormation.
 */
const WITHOUT_RESULT = /^(Add|Attach|Detach|Put|Remove|Tag|Untag|Set|Delete(?!ChangeSet|StackSet|StackInstances)|Update(?!Role$|RoleDescription|Stack|TerminationProtection|GeneratedTemplate)|CreateAccountAlias|CancelUpdateStack|SignalResource)/;
/** The XML answer to a call that worked. */
function encodeQueryAnswer({ namespace, wholeSeconds }, operation, output, requestId) {
    const members = xmlMembers(output, { item: () => 'member', wholeSeconds });
    const withoutResult = Object.keys(output).length === 0 && WITHOUT_RESULT.test(operation);
    const result = withoutResult ? '' : `<${operation}Result>${members}</${operation}Result>`;
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
var XMLParser = __webpack_require__(88879);
;// CONCATENATED MODULE: ./build/rehearsal/s3/checksums.js

/** https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html */
const CHECKSUMS = [
    { member: 'ChecksumCRC32', header: 'x-amz-checksum-crc32', of: crc(32, 0xedb88320n) },
    { member: 'ChecksumCRC32C', header: 'x-amz-checksum-crc32c', of: crc(32, 0x82f63b78n) },
    { member: 'ChecksumCRC64NVME', header: 'x-amz-checksum-crc64nvme', of: crc(64, 0x9a6c9329ac4bc9b5n) },
    { member: 'ChecksumSHA1', header: 'x-amz-checksum-sha1', of: hash('sha1') },
    { member: 'ChecksumSHA256', header: 'x-amz-checksum-sha256', of: hash('sha256') },
];
/** The checksum of a body by the name of its member; empty for a member that is none. */
function checksumOf(member, body) {
    return CHECKSUMS.find((checksum) => checksum.member === member)?.of(body) ?? '';
}
function hash(algorithm) {
    return (body) => (0,external_node_crypto_.createHash)(algorithm).update(body).digest('base64');
}
/**
 * A reflected cyclic redundancy check with all bits set before and inverted after. The two halves of the register are
 * kept apart, because numbers hold no 64 bits and big integers are slow.
 */
function crc(bits, polynomial) {
    const [polyHigh, polyLow] = [Number(polynomial >> 32n) >>> 0, Number(polynomial & 0xffffffffn)];
    const makeTable = () => {
        const [high, low] = [new Uint32Array(256), new Uint32Array(256)];
        for (let byte = 0; byte < 256; byte += 1) {
            let [h, l] = [0, byte];
            for (let bit = 0; bit < 8; bit += 1) {
                const odd = (l & 1) === 1;
                l = (l >>> 1) | ((h & 1) << 31);
                h >>>= 1;
                if (odd) {
                    h ^= polyHigh;
                    l ^= polyLow;
                }
            }
            high[byte] = h;
            low[byte] = l;
        }
        return { high, low };
    };
    return (body) => {
        const table = makeTable();
        let [h, l] = [bits === 64 ? 0xffffffff : 0, 0xffffffff];
        for (const byte of body) {
            const index = (l ^ byte) & 0xff;
            l = (((l >>> 8) | (h << 24)) ^ (table.low[index] ?? 0)) >>> 0;
            h = ((h >>> 8) ^ (table.high[index] ?? 0)) >>> 0;
        }
        const result = Buffer.alloc(bits / 8);
        if (bits === 64)
            result.writeUInt32BE(~h >>> 0, 0);
        result.writeUInt32BE(~l >>> 0, bits / 8 - 4);
        return result.toString('base64');
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/protocol/s3-headers.js


const METADATA = 'x-amz-meta-';
/** Headers that are members of inputs and, where a call answers them, of outputs. */
const BOTH = {
    'content-type': 'ContentType',
    'cache-control': 'CacheControl',
    'content-disposition': 'ContentDisposition',
    'content-language': 'ContentLanguage',
    expires: 'Expires',
    ...Object.fromEntries(CHECKSUMS.map(({ header, member }) => [header, member])),
};
const INPUT_ONLY = {
    'content-md5': 'ContentMD5',
    range: 'Range',
    'if-match': 'IfMatch',
    'if-none-match': 'IfNoneMatch',
    'x-amz-acl': 'ACL',
    'x-amz-grant-full-control': 'GrantFullControl',
    'x-amz-grant-read': 'GrantRead',
    'x-amz-grant-read-acp': 'GrantReadACP',
    'x-amz-grant-write': 'GrantWrite',
    'x-amz-grant-write-acp': 'GrantWriteACP',
    'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
    'x-amz-copy-source': 'CopySource',
    'x-amz-copy-source-if-match': 'CopySourceIfMatch',
    'x-amz-copy-source-if-none-match': 'CopySourceIfNoneMatch',
    'x-amz-copy-source-range': 'CopySourceRange',
    'x-amz-metadata-directive': 'MetadataDirective',
    'x-amz-object-attributes': 'ObjectAttributes',
    'x-amz-tagging': 'Tagging',
    'x-amz-tagging-directive': 'TaggingDirective',
    'x-amz-checksum-mode': 'ChecksumMode',
    'x-amz-checksum-type': 'ChecksumType',
    'x-amz-expected-bucket-owner': 'ExpectedBucketOwner',
};
const OUTPUT_ONLY = {
    'accept-ranges': 'AcceptRanges',
    'content-encoding': 'ContentEncoding',
    'content-length': 'ContentLength',
    'content-range': 'ContentRange',
    etag: 'ETag',
    'last-modified': 'LastModified',
    location: 'Location',
    'x-amz-bucket-region': 'BucketRegion',
    'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
    'x-amz-checksum-type': 'ChecksumType',
    'x-amz-copy-source-version-id': 'CopySourceVersionId',
    'x-amz-tagging-count': 'TagCount',
    'x-amz-delete-marker': 'DeleteMarker',
    'x-amz-server-side-encryption': 'ServerSideEncryption',
    'x-amz-version-id': 'VersionId',
};
/** Headers that would change what a call means and that the rehearsal does not know how to obey. */
const REFUSED = /^x-amz-(copy-source-if-(?:un)?modified|copy-source-server-side|object-lock|website-redirect|server-side-encryption-customer|write-offset)/;
/** Throws NotImplemented for a header that must not be ignored. */
function refuseUnknownHeaders(operation, headers) {
    const refused = [...headers.keys()].find((name) => REFUSED.test(name));
    if (refused === undefined)
        return;
    throw new ServiceError('NotImplemented', `The rehearsal does not implement ${operation} with ${refused}.`, 501);
}
/** The members of an input that come as headers, with the user's metadata. */
function headerInput(headers) {
    const members = Object.entries({ ...BOTH, ...INPUT_ONLY }).flatMap(([header, member]) => {
        const value = headers.get(header);
        return value === undefined ? [] : [[member, value]];
    });
    const metadata = [...headers]
        .filter(([name]) => name.startsWith(METADATA))
        .map(([name, value]) => [name.slice(METADATA.length), value]);
    const encoding = (headers.get('content-encoding') ?? '')
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '' && each !== 'aws-chunked')
        .join(',');
    return {
        ...Object.fromEntries(members),
        ...(encoding === '' ? {} : { ContentEncoding: encoding }),
        ...(metadata.length === 0 ? {} : { Metadata: Object.fromEntries(metadata) }),
    };
}
/** The members of an output that S3 gives as headers. */
function outputHeaders(output) {
    const members = Object.entries({ ...BOTH, ...OUTPUT_ONLY }).flatMap(([header, member]) => {
        const value = output[member];
        if (value === undefined)
            return [];
        return [[header, value instanceof Date ? value.toUTCString() : String(value)]];
    });
    const { Metadata } = output;
    const metadata = Object.entries(typeof Metadata === 'object' && Metadata !== null ? Metadata : {});
    return Object.fromEntries([
        ...members,
        ...metadata.map(([name, value]) => [METADATA + name, String(value)]),
    ]);
}

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
/** What only answers that it was never set: flag, operation and root element. */
const UNSET = [
    ['logging', 'GetBucketLogging', 'BucketLoggingStatus'],
    ['notification', 'GetBucketNotificationConfiguration', 'NotificationConfiguration'],
    ['accelerate', 'GetBucketAccelerateConfiguration', 'AccelerateConfiguration'],
    ['requestPayment', 'GetBucketRequestPayment', 'RequestPaymentConfiguration'],
    ['cors', 'GetBucketCors', 'CORSConfiguration'],
    ['website', 'GetBucketWebsite', 'WebsiteConfiguration'],
    ['replication', 'GetBucketReplication', 'ReplicationConfiguration'],
    ['object-lock', 'GetObjectLockConfiguration', 'ObjectLockConfiguration'],
];
const LISTING = {
    prefix: 'Prefix',
    delimiter: 'Delimiter',
    'max-keys': 'MaxKeys',
    'encoding-type': 'EncodingType',
};
const VERSION = { versionId: 'VersionId' };
const PART = { uploadId: 'UploadId', partNumber: 'PartNumber' };
const COPY = 'x-amz-copy-source';
const WRITTEN = ['ServerSideEncryption', 'VersionId', 'CopySourceVersionId'];
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
    get('bucket', 'GetBucketAcl', { flag: 'acl', root: 'AccessControlPolicy' }),
    put('bucket', 'PutBucketAcl', { flag: 'acl', body: ['AccessControlPolicy', 'xml'] }),
    ...UNSET.map(([flag, operation, root]) => get('bucket', operation, { flag, root })),
    get('bucket', 'ListMultipartUploads', {
        flag: 'uploads',
        root: 'ListMultipartUploadsResult',
        query: LISTING,
    }),
    get('bucket', 'ListObjectsV2', {
        flag: 'list-type',
        root: 'ListBucketResult',
        query: { ...LISTING, 'continuation-token': 'ContinuationToken', 'start-after': 'StartAfter' },
    }),
    get('bucket', 'ListObjectVersions', {
        flag: 'versions',
        root: 'ListVersionsResult',
        query: { ...LISTING, 'key-marker': 'KeyMarker' },
    }),
    {
        method: 'POST',
        level: 'bucket',
        flag: 'delete',
        operation: 'DeleteObjects',
        body: ['Delete', 'xml'],
        root: 'DeleteResult',
    },
    get('bucket', 'ListObjects', { root: 'ListBucketResult', query: { ...LISTING, marker: 'Marker' } }),
    put('bucket', 'CreateBucket', { body: ['CreateBucketConfiguration', 'xml'] }),
    remove('bucket', 'DeleteBucket'),
    { method: 'HEAD', level: 'bucket', operation: 'HeadBucket' },
    get('object', 'GetObjectAcl', { flag: 'acl', root: 'AccessControlPolicy', query: VERSION }),
    put('object', 'PutObjectAcl', { flag: 'acl', body: ['AccessControlPolicy', 'xml'], query: VERSION }),
    get('object', 'GetObjectTagging', {
        flag: 'tagging',
        root: 'Tagging',
        query: VERSION,
        headers: ['VersionId'],
    }),
    put('object', 'PutObjectTagging', { flag: 'tagging', body: ['Tagging', 'xml'], query: VERSION }),
    remove('object', 'DeleteObjectTagging', { flag: 'tagging', query: VERSION }),
    get('object', 'GetObjectAttributes', {
        flag: 'attributes',
        root: 'GetObjectAttributesResponse',
        query: VERSION,
        headers: ['LastModified', 'VersionId'],
    }),
    {
        method: 'POST',
        level: 'object',
        flag: 'uploads',
        operation: 'CreateMultipartUpload',
        root: 'InitiateMultipartUploadResult',
        headers: [...WRITTEN, 'ChecksumAlgorithm', 'ChecksumType'],
    },
    {
        method: 'POST',
        level: 'object',
        flag: 'uploadId',
        operation: 'CompleteMultipartUpload',
        body: ['MultipartUpload', 'xml'],
        query: PART,
        root: 'CompleteMultipartUploadResult',
        headers: WRITTEN,
    },
    put('object', 'UploadPartCopy', {
        flag: 'uploadId',
        header: COPY,
        query: PART,
        root: 'CopyPartResult',
        headers: WRITTEN,
    }),
    put('object', 'UploadPart', { flag: 'uploadId', query: PART, body: ['Body', 'bytes'] }),
    get('object', 'ListParts', {
        flag: 'uploadId',
        root: 'ListPartsResult',
        query: { ...PART, 'max-parts': 'MaxParts', 'part-number-marker': 'PartNumberMarker' },
    }),
    remove('object', 'AbortMultipartUpload', { flag: 'uploadId', query: PART }),
    get('object', 'GetObject', { payload: 'Body', query: { ...VERSION, partNumber: 'PartNumber' } }),
    {
        method: 'HEAD',
        level: 'object',
        operation: 'HeadObject',
        query: { ...VERSION, partNumber: 'PartNumber' },
    },
    put('object', 'CopyObject', { header: COPY, root: 'CopyObjectResult', headers: WRITTEN }),
    put('object', 'PutObject', { body: ['Body', 'bytes'] }),
    remove('object', 'DeleteObject', { query: VERSION }),
];
/** Query parameters that are not sub-resources and so choose no other operation. */
const PLAIN_PARAMETERS = new Set([
    'x-id',
    'fetch-owner',
    'continuation-token',
    'start-after',
    'key-marker',
    'marker',
    'max-parts',
    'part-number-marker',
    'max-uploads',
    'partNumber',
    ...Object.keys(LISTING),
    ...Object.keys(VERSION),
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
        (each.header === undefined || message.headers.has(each.header)) &&
        (each.flag === undefined ? flags.length === 0 : flags.length === 1 && flags[0] === each.flag));
    if (route === undefined) {
        throw new ServiceError('NotImplemented', `The rehearsal does not implement ${message.method} on ${level === 'object' ? 'an' : 'a'} ${level}${flags.map((flag) => ` with ?${flag}`).join('')}.`, 501);
    }
    refuseUnknownHeaders(route.operation, message.headers);
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
    const hosted = hostedBucket(message.headers.get('host') ?? '');
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
        return isChunked(message) ? chunkedInput(message, member) : { [member]: message.body };
    }
    const text = message.body.toString('utf8');
    if (form === 'text')
        return { [member]: text };
    return text.trim() === '' ? {} : { [member]: parseXml(text) };
}
/** A trailer may bring the checksum that the headers of a whole body have. */
function chunkedInput(message, member) {
    const { body, trailers } = readChunked(message);
    return { ...headerInput(new Map(trailers)), [member]: body };
}
/** Elements that are list members although they have no element around them. */
const FLATTENED = new Set([
    'Rule',
    'CORSRule',
    'Transition',
    'Contents',
    'Object',
    'Version',
    'DeleteMarker',
    'Error',
    'Part',
    'Upload',
]);
/** Lists with an element around them, by the name of the item. */
const ITEMS = {
    TagSet: 'Tag',
    Buckets: 'Bucket',
    AccessControlList: 'Grant',
};
/** Members whose element has another name. */
const ELEMENTS = { Grants: 'AccessControlList' };
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
    const status = output['ContentRange'] === undefined ? (route.status ?? 200) : 206;
    const headers = { 'x-amz-request-id': requestId };
    if (route.payload !== undefined) {
        const { [route.payload]: payload, ...rest } = output;
        const body = Buffer.isBuffer(payload) || typeof payload === 'string' ? payload : String(payload ?? '');
        return { status, headers: { ...headers, ...outputHeaders(rest) }, body };
    }
    if (route.root === undefined)
        return { status, headers: { ...headers, ...outputHeaders(output) }, body: '' };
    const { inHeaders, inBody } = splitOutput(output, route.headers ?? []);
    const inner = Object.hasOwn(inBody, route.root) ? inBody[route.root] : inBody;
    const content = typeof inner === 'object' && inner !== null
        ? xmlMembers(flattened({ ...inner }), XML_STYLE)
        : asciiXml(String(inner ?? ''));
    const xmlns = 'http://s3.amazonaws.com/doc/2006-03-01/';
    return {
        status,
        headers: { ...headers, ...outputHeaders(inHeaders), 'content-type': 'application/xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?>\n<${route.root} xmlns="${xmlns}">${withTypes(content)}</${route.root}>`,
    };
}
/** The only attribute in all of S3: what kind of grantee an access list names. */
function withTypes(xml) {
    return xml.replaceAll(/<Grantee>(.*?)<Type>(\w+)<\/Type><\/Grantee>/g, '<Grantee xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="$2">$1</Grantee>');
}
/** The members that go into headers, and those that stay for the body. */
function splitOutput(output, names) {
    const entries = Object.entries(output);
    return {
        inHeaders: Object.fromEntries(entries.filter(([name]) => names.includes(name))),
        inBody: Object.fromEntries(entries.filter(([name]) => !names.includes(name))),
    };
}
/** `Rules` back to repeated `Rule` elements, also within others. */
function flattened(structure) {
    return Object.fromEntries(Object.entries(structure).map(([name, value]) => {
        if (!FLATTENED.has(singular(name)) || !Array.isArray(value))
            return [ELEMENTS[name] ?? name, value];
        return [singular(name), value.map((item) => (rest_xml_isStructure(item) ? flattened(item) : item))];
    }));
}
function rest_xml_isStructure(value) {
    return Object.prototype.toString.call(value) === '[object Object]';
}
function singular(name) {
    return name.replace(/s$/, '');
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
    const facts = SERVICE_FACTS[service];
    return facts.protocol === 'json'
        ? { status: 200, headers: json(requestId), body: encodeJson(output) }
        : {
            status: 200,
            headers: xml(requestId),
            body: encodeQueryAnswer(facts, operation, output, requestId),
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
    const host = message.headers.get('host') ?? '';
    if (hostedBucket(host) !== undefined || /^s3[.-]/.test(host))
        return 's3';
    const [, service] = /^([a-z0-9-]+)\.(?:[a-z0-9-]+\.)?amazonaws\.com/.exec(host) ?? [];
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
    let input;
    let fault;
    let judge = state;
    // A server with a wrong clock also shows it, and clients correct themselves by that.
    const dated = (answer) => judge === state
        ? answer
        : { ...answer, headers: { ...answer.headers, date: judge.clientTime().toUTCString() } };
    const note = (outcome) => record({
        ...recordOf(state, place, destination.service ?? destination.named, operation, input),
        ...outcome,
    });
    try {
        destination = destinationOf(message);
        const { service } = destination;
        if (service === undefined)
            throw noSuchService(destination);
        const call = readCall(message, service);
        operation = call.operation;
        input = call.input;
        judge = skewed(state, service, operation);
        place = placeOf(judge, message, service, operation, requestId);
        const facts = { service, operation, account: place.caller.accountId, region: place.region };
        fault = state.faults.strike('call', facts);
        const cut = await beforeCall(fault, service);
        if (cut !== undefined) {
            note({ status: 0, errorCode: 'ConnectionReset' });
            return cut;
        }
        const output = await dispatcher.dispatch(place, service, operation, call.input);
        const answer = 'answer' in call ? call.answer(output, requestId) : encodeOutput(service, operation, output, requestId);
        note({ status: answer.status });
        return dated(afterCall(fault, answer));
    }
    catch (error) {
        const failure = error instanceof ServiceError ? error : internalFailure(error);
        note(failureOf(failure));
        const answer = encodeFailure(destination.service, destination.protocol, failure, requestId);
        return dated(afterCall(fault, answer));
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
    // Whoever does not sign is nobody to S3, and may still be let in by a bucket's policy.
    if (service === 's3' && readClaim(message) === undefined) {
        return { caller: ANONYMOUS, region: DEFAULT_REGION, requestId };
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
var github_issuer = __webpack_require__(23413);
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

// EXTERNAL MODULE: ./build/rehearsal/dump.js
var dump = __webpack_require__(73120);
;// CONCATENATED MODULE: ./build/rehearsal/duration.js
const UNITS = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };
/** Milliseconds of `90`, `90s`, `15m`, `24h` or `3d`; undefined when it is no duration up to a year. */
function durationOf(text) {
    const [, digits, unit = 's'] = /^(\d{1,9}(?:\.\d{1,3})?)([smhd])?$/.exec(text.trim()) ?? [];
    const milliseconds = Number(digits) * (UNITS[unit] ?? Number.NaN);
    return milliseconds <= 366 * 86_400_000 ? milliseconds : undefined;
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

;// CONCATENATED MODULE: ./build/rehearsal/faults/fault.js

const CALL = ['service', 'operation', 'account', 'region'];
/** The kinds of faults and the members that each may have beside `kind`, `nth` and `times`. */
const FAULT_KINDS = {
    /** The service's own "too many requests". */
    throttle: { stage: 'call', match: CALL, details: [] },
    /** 500, or the `status` from 500 to 599. */
    'server-error': { stage: 'call', match: CALL, details: ['status'] },
    /** The connection is reset, `before` (the default) or `after` the work was done. */
    reset: { stage: 'call', match: CALL, details: ['when'] },
    /** The answer comes after so many real seconds. */
    slow: { stage: 'call', match: CALL, details: ['seconds'] },
    /** The work is done, and the connection breaks in the middle of the answer. */
    'half-answer': { stage: 'call', match: CALL, details: [] },
    /** The server's clock is so many minutes ahead of the client's (behind, when negative). */
    'clock-skew': { stage: 'clock', match: ['service', 'operation'], details: ['minutes'] },
    /**
     * CloudFormation cannot `create` (the default), `update`, `delete` or `import` a resource, for the `reason`; or it makes
     * the resource, which then does not `stabilize`.
     */
    'resource-failure': {
        stage: 'resource',
        match: ['resource-type', 'logical-id', 'stack', 'account', 'region', 'phase'],
        details: ['reason'],
    },
    /** A stack set operation fails in an account. */
    'stack-set-account': {
        stage: 'stack-set',
        match: ['stack-set', 'account', 'region'],
        details: ['reason'],
    },
    /** A report or data export is not delivered, and nobody says why. */
    'no-delivery': { stage: 'delivery', match: ['name', 'account'], details: [] },
};
const DEFAULT_REASON = 'Resource handler returned message: "The rehearsal was told to let this fail."';
const COMMON = ['kind', 'nth', 'every', 'times'];
const PHASE = {
    form: /^(create|stabilize|update|delete|import)$/,
    say: 'create, stabilize, update, delete or import',
};
/** Every member that any kind knows; a kind's own members are checked after its name is known. */
const FAULT_MEMBERS = [
    ...COMMON,
    ...new Set(Object.values(FAULT_KINDS).flatMap(({ match, details }) => [...match, ...details])),
];
/** Reads a list of faults, from YAML or JSON. Every problem is noted, with the place below `path`. */
function readFaults(value, path, problems) {
    if (value === undefined || value === null)
        return [];
    if (!Array.isArray(value)) {
        problems.push({ path, message: 'must be a list' });
        return [];
    }
    return value.flatMap((item, index) => readFault(item, `${path}[${index}]`, problems) ?? []);
}
function readFault(value, path, problems) {
    const mapping = seedMapping(value, path, FAULT_MEMBERS, problems, {});
    const name = mapping.requiredText('kind');
    if (!fault_isKind(name)) {
        if (name !== '')
            mapping.fault('kind', `must be one of ${Object.keys(FAULT_KINDS).join(', ')}`);
        return undefined;
    }
    const kind = FAULT_KINDS[name];
    const given = FAULT_MEMBERS.filter((member) => mapping.value(member) !== undefined);
    const meant = [...COMMON, ...kind.match, ...kind.details];
    for (const member of given.filter((each) => !meant.includes(each))) {
        mapping.fault(member, `means nothing for ${name}; known are ${meant.join(', ')}`);
    }
    if (kind.details.includes('seconds') && mapping.value('seconds') === undefined) {
        mapping.fault('seconds', 'is missing');
    }
    if (kind.details.includes('minutes') && mapping.value('minutes') === undefined) {
        mapping.fault('minutes', 'is missing');
    }
    const every = mapping.integer('every', { min: 1, max: 1_000_000 });
    // What happens every so often goes on, unless it is said how often.
    const always = mapping.value('times') === 'always' || (every !== undefined && mapping.value('times') === undefined);
    const when = mapping.text('when', { form: /^(before|after)$/, say: 'before or after' });
    return {
        kind: name,
        stage: kind.stage,
        match: Object.fromEntries(kind.match.flatMap((member) => {
            const pattern = member === 'phase' ? (mapping.text(member, PHASE) ?? 'create') : mapping.text(member);
            return pattern === undefined ? [] : [[member, pattern]];
        })),
        nth: mapping.integer('nth', { min: 1, max: 1_000_000 }) ?? every ?? 1,
        every: every ?? 1,
        times: always ? 'always' : (mapping.integer('times', { min: 1, max: 1_000_000 }) ?? 1),
        status: mapping.integer('status', { min: 500, max: 599 }) ?? 500,
        seconds: mapping.integer('seconds', { min: 1, max: 600 }) ?? 0,
        minutes: mapping.integer('minutes', { min: -1440, max: 1440 }) ?? 0,
        when: when === 'after' ? 'after' : 'before',
        reason: mapping.text('reason') ?? DEFAULT_REASON,
    };
}
function fault_isKind(name) {
    return Object.hasOwn(FAULT_KINDS, name);
}

// EXTERNAL MODULE: ./build/rehearsal/report/call-report.js + 1 modules
var call_report = __webpack_require__(59193);
;// CONCATENATED MODULE: ./build/rehearsal/own-pages.js




/** The path below which the rehearsal answers for itself. */
const OWN_PATH = '/_rehearsal';
/** What a page refuses to take. */
class PageRefusal extends Error {
    name = 'PageRefusal';
}
/** Answers a request below `/_rehearsal`; undefined for a path that is not there. */
async function answerOwnPage(state, requests, { method, path, body }) {
    const pages = pagesOf(state, requests);
    const name = path.slice(OWN_PATH.length + 1);
    const page = Object.hasOwn(pages, `${method} ${name}`) ? pages[`${method} ${name}`] : undefined;
    if (page === undefined) {
        const known = Object.keys(pages).join(', ');
        return asJson(404, { message: `There is no ${method} ${path}. There are, below ${OWN_PATH}: ${known}.` });
    }
    try {
        return asJson(200, await page(jsonOf(body)));
    }
    catch (error) {
        if (error instanceof PageRefusal)
            return asJson(400, { message: error.message });
        throw error;
    }
}
function pagesOf(state, requests) {
    const time = () => ({ now: state.now().toISOString() });
    return {
        'GET requests': () => requests,
        'GET report': () => (0,call_report/* callReport */.J)(requests),
        'GET state': () => (0,dump/* dumpState */.Y)(state),
        'GET time': time,
        'POST time': async (body) => {
            const advance = own_pages_memberOf(body, 'advance');
            const speed = own_pages_memberOf(body, 'speed');
            if (advance === undefined && speed === undefined)
                throw new PageRefusal('Give "advance", "speed" or both.');
            const milliseconds = advance === undefined ? 0 : durationOf(String(advance));
            if (milliseconds === undefined)
                throw new PageRefusal('"advance" must be a duration such as 90s, 15m, 24h or 3d.');
            if (speed !== undefined) {
                if (speed !== 'full' && !(typeof speed === 'number' && speed > 0)) {
                    throw new PageRefusal('"speed" must be a positive number or "full".');
                }
                state.setSpeed(speed === 'full' ? 'full' : Number(speed));
            }
            if (milliseconds > 0)
                await state.advance(milliseconds);
            return time();
        },
        'GET faults': () => state.faults.entries,
        'POST faults': (body) => {
            const problems = [];
            const faults = readFaults(own_pages_memberOf(body, 'faults') ?? body, 'faults', problems);
            if (problems.length > 0) {
                throw new PageRefusal(problems.map(({ path, message }) => `${path} ${message}`).join('\n'));
            }
            state.faults.add(faults);
            return state.faults.entries;
        },
        'DELETE faults': () => {
            state.faults.clear();
            return state.faults.entries;
        },
    };
}
/** A JSON answer of the rehearsal itself. */
function asJson(status, body) {
    return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
function jsonOf(body) {
    if (body.length === 0)
        return undefined;
    try {
        return JSON.parse(body.toString('utf8'));
    }
    catch {
        throw new PageRefusal('The body is not JSON.');
    }
}
function own_pages_memberOf(body, name) {
    if (typeof body !== 'object' || body === null || Array.isArray(body))
        return undefined;
    return Object.entries(body).find(([member]) => member === name)?.[1];
}

;// CONCATENATED MODULE: ./build/rehearsal/platforms/aws-visitor.js



const HOME = 'us-east-1';
/** Calls as this caller. */
function visitAs(state, dispatcher, caller) {
    return (service, operation, input, region = HOME) => dispatcher.dispatch({ caller, region, requestId: state.newUuid() }, service, operation, input);
}
/** A platform's own identity in its own AWS account, which is made when it is first needed. */
function platformCaller(state, accountId, name) {
    const account = state.accounts.get(accountId) ?? (0,create_state/* createAccount */._)({ id: accountId, name, email: `${name}@example.com` });
    state.accounts.set(accountId, account);
    const arn = `arn:aws:iam::${accountId}:user/${name}`;
    const user = account.iam.users.get(name) ?? {
        name,
        path: '/',
        arn,
        id: state.newId('AIDA', 17),
        created: state.now(),
        accessKeys: new Map(),
        groups: [],
        permissionsBoundary: undefined,
        tags: new Map(),
        inlinePolicies: new Map([
            [
                'assume',
                JSON.stringify({
                    Version: '2012-10-17',
                    Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
                }),
            ],
        ]),
        attachedPolicies: new Set(),
    };
    account.iam.users.set(name, user);
    return { kind: 'user', accountId, arn, userId: user.id, userName: name };
}
/** Takes the answer of AssumeRole or AssumeRoleWithWebIdentity and calls with its credentials. */
function visitWith(state, dispatcher, output) {
    const credentials = output['Credentials'];
    const id = typeof credentials === 'object' && credentials !== null && 'AccessKeyId' in credentials
        ? credentials.AccessKeyId
        : undefined;
    const caller = callerOfKey(state, String(id));
    if (caller === undefined)
        throw new TypeError('STS answered without credentials.');
    return visitAs(state, dispatcher, caller);
}
/** What AWS refused, in words; undefined when it did not. Anything but a refusal is thrown on. */
async function aws_visitor_refusalOf(work) {
    try {
        return { value: await work() };
    }
    catch (error) {
        if (error instanceof ServiceError)
            return { refused: `${error.code}: ${error.message}` };
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/platforms/octo-account.js

const STACK_NAME = 'AlphausAccountAccess';
/** Looks at an account with the role's own permissions: what the stack says, and what kind of account it is. */
async function inspectAccount(visit, accountId) {
    const stack = await aws_visitor_refusalOf(() => visit('cloudformation', 'DescribeStacks', { StackName: STACK_NAME }));
    const organization = await aws_visitor_refusalOf(() => visit('organizations', 'DescribeOrganization', {}));
    const found = 'value' in stack ? structures(stack.value['Stacks'])[0] : undefined;
    const parameter = structures(found?.['Parameters']).find((each) => each['ParameterKey'] === 'TemplateVersion');
    return {
        ...kindOf(organization, accountId),
        stackId: octo_account_textOf(found?.['StackId']),
        templateVersion: octo_account_textOf(parameter?.['ParameterValue']),
        problem: 'refused' in stack ? stack.refused : undefined,
    };
}
/** Begins to bring the stack to a newer template: every parameter keeps its value but the version. */
async function upgradeStack(visit, newer) {
    const { Stacks } = await visit('cloudformation', 'DescribeStacks', { StackName: STACK_NAME });
    const stack = structures(Stacks)[0] ?? {};
    const capabilities = stack['Capabilities'];
    await visit('cloudformation', 'UpdateStack', {
        StackName: STACK_NAME,
        ...(newer.templateUrl === '' ? { UsePreviousTemplate: true } : { TemplateURL: newer.templateUrl }),
        Capabilities: Array.isArray(capabilities) ? capabilities : [],
        Parameters: structures(stack['Parameters']).map(({ ParameterKey }) => ParameterKey === 'TemplateVersion'
            ? { ParameterKey, ParameterValue: newer.templateVersion }
            : { ParameterKey, UsePreviousValue: true }),
    });
}
/** The first report in the form that Octo reads: ZIP, CSV, hourly, with resources, overwritten. */
async function findReport(visit) {
    const answer = await aws_visitor_refusalOf(() => visit('cur', 'DescribeReportDefinitions', {}));
    if ('refused' in answer)
        return { problem: answer.refused };
    const reports = structures(answer.value['ReportDefinitions']);
    const fit = reports.find((report) => report['Compression'] === 'ZIP' &&
        report['Format'] === 'textORcsv' &&
        report['TimeUnit'] === 'HOURLY' &&
        report['ReportVersioning'] === 'OVERWRITE_REPORT' &&
        Array.isArray(report['AdditionalSchemaElements']) &&
        report['AdditionalSchemaElements'].includes('RESOURCES'));
    if (fit === undefined) {
        const names = reports.map((report) => String(report['ReportName'])).join(', ');
        return {
            problem: `no report is hourly ZIP CSV with resources that is overwritten (found: ${names || 'none'})`,
        };
    }
    return {
        bucketName: String(fit['S3Bucket']),
        prefix: String(fit['S3Prefix']),
        reportName: String(fit['ReportName']),
    };
}
/** Ids of the accounts of the organization that are linked to this payer. */
async function linkedAccounts(visit, payerId) {
    const ids = [];
    for (let token;;) {
        const page = await visit('organizations', 'ListAccounts', token === undefined ? {} : { NextToken: token });
        ids.push(...structures(page['Accounts']).map((account) => String(account['Id'])));
        token = page['NextToken'];
        if (token === undefined)
            return ids.filter((id) => id !== payerId);
    }
}
function kindOf(organization, accountId) {
    if ('refused' in organization) {
        const alone = organization.refused.startsWith('AWSOrganizationsNotInUseException');
        return { accountType: alone ? 'standalone' : 'unknown', payerId: alone ? accountId : undefined };
    }
    const [found] = structures([organization.value['Organization']]);
    const payerId = octo_account_textOf(found?.['MasterAccountId']);
    return { accountType: payerId === accountId ? 'payer' : 'linked', payerId };
}
function structures(value) {
    return (Array.isArray(value) ? value : []).filter((each) => typeof each === 'object' && each !== null);
}
function octo_account_textOf(value) {
    return typeof value === 'string' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/platforms/platform.js
/** The path below which platforms are served. */
const PLATFORMS_PATH = '/_platforms';
/** What a platform refuses; each gives it its own form. */
class PlatformRefusal extends Error {
    name = 'PlatformRefusal';
    status;
    constructor(status, message) {
        super(message);
        this.status = status;
    }
}
/** A request as the platform gets it; undefined when it is for none of them. */
function platformRequest(platforms, { method, path, query, headers, body }) {
    const platform = platforms.find(({ name }) => path.startsWith(`${PLATFORMS_PATH}/${name}/`));
    if (platform === undefined)
        return undefined;
    const own = path.slice(PLATFORMS_PATH.length + 1 + platform.name.length);
    return { platform, request: { method, path: own, query: new Map(query), headers, body } };
}
/** The members of a JSON body. Throws PlatformRefusal when it is no JSON object. */
function jsonBody(body) {
    if (body.length === 0)
        return {};
    try {
        const value = JSON.parse(body.toString('utf8'));
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return { ...value };
    }
    catch {
        // Said below.
    }
    throw new PlatformRefusal(400, 'The body is not a JSON object.');
}
/** A text of a body; undefined when it is not there or blank. */
function textIn(body, name) {
    const value = body[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
}

;// CONCATENATED MODULE: ./build/rehearsal/platforms/octo.js



const ROLE_NAME = 'AlphausAcctAccessRole';
const octo_STACK_NAME = 'AlphausAccountAccess';
const TOKEN_LIFETIME = 86_400;
const API = '/m/blue/cover/v1';
/**
 * The part of Octo's API by which accounts are registered. It looks at the rehearsed accounts as Octo does: it assumes the
 * role with the external id, and sees what the role's permissions show.
 */
function createOcto(state, dispatcher, base, settings) {
    const templatePath = `/templates/api-access-${settings.templateVersion}.yml`;
    const tokens = new Map();
    const registrations = new Map();
    async function enter(accountId) {
        const own = visitAs(state, dispatcher, platformCaller(state, settings.principal, 'octo'));
        return aws_visitor_refusalOf(async () => {
            const output = await own('sts', 'AssumeRole', {
                RoleArn: roleArn(accountId),
                RoleSessionName: 'octo',
                ExternalId: settings.externalId,
            });
            return visitWith(state, dispatcher, output);
        });
    }
    async function entered(accountId) {
        const door = await enter(accountId);
        if ('value' in door)
            return door.value;
        throw new PlatformRefusal(400, `Octo cannot assume ${roleArn(accountId)}: ${door.refused}`);
    }
    function registered(accountId) {
        const known = registrations.get(accountId);
        const registration = known ?? {
            name: accountId,
            status: { apiAccess: false, stackSet: false, curExport: false },
        };
        registrations.set(accountId, registration);
        return registration;
    }
    async function shown(accountId) {
        const { status } = registered(accountId);
        const door = await enter(accountId);
        status.apiAccess = 'value' in door;
        const found = 'value' in door ? await inspectAccount(door.value, accountId) : undefined;
        const outdated = found?.templateVersion !== undefined && found.templateVersion !== settings.templateVersion;
        const problem = 'refused' in door ? `Octo cannot assume the role: ${door.refused}` : found?.problem;
        return ok({
            target: accountId,
            accountType: found?.accountType ?? 'unknown',
            payerId: found?.payerId ?? '',
            roleArn: roleArn(accountId),
            externalId: settings.externalId,
            stackId: found?.stackId ?? '',
            stackRegion: 'us-east-1',
            registrationStatus: { ...status, payer: found?.accountType === 'payer' },
            status: problem ?? (outdated ? 'outdated' : 'latest'),
            lastUpdated: state.now().toISOString(),
        });
    }
    const operations = [
        [
            /^GET \/aws\/acctaccess$/,
            async () => ok({
                stackName: octo_STACK_NAME,
                principal: settings.principal,
                externalId: settings.externalId,
                templateVersion: settings.templateVersion,
                templateUrl: settings.template === undefined ? settings.templateUrl : `${base}${templatePath}`,
                launchUrl: '',
            }),
        ],
        [/^POST \/aws\/acctaccess$/, async ({ body }) => shown(targetOf(body))],
        [
            /^POST \/aws\/acctaccess\/stackset$/,
            async ({ body }) => {
                const payer = targetOf(body);
                const missing = await unregistered(payer, await entered(payer));
                registered(payer).status.stackSet = missing.length === 0;
                return shown(payer);
            },
        ],
        [
            /^POST \/aws\/acctaccess\/cur$/,
            async ({ body }) => {
                const payer = targetOf(body);
                const report = await findReport(await entered(payer));
                registered(payer).status.curExport = !('problem' in report);
                if ('problem' in report)
                    throw new PlatformRefusal(400, `Octo cannot read a cost report: ${report.problem}`);
                return ok(report);
            },
        ],
        [/^PUT \/aws\/acctaccess\/(\d{12})$/, async (_request, target) => upgrade(target)],
        [
            /^POST \/account\/unregistered:read$/,
            async ({ body }) => {
                const payer = targetOf(body);
                const missing = await unregistered(payer, await entered(payer));
                return ok({ accounts: missing.map((accountId) => ({ accountId })) });
            },
        ],
        [
            /^POST \/aws\/account$/,
            async ({ body }) => {
                const members = jsonBody(body);
                const accountId = textIn(members, 'accountId') ?? '';
                if (!/^\d{12}$/.test(accountId))
                    throw new PlatformRefusal(400, 'accountId must be twelve digits.');
                registered(accountId).name = textIn(members, 'accountName') ?? accountId;
                return ok({ vendor: 'aws', accountId, accountName: registered(accountId).name });
            },
        ],
        [
            // What stands in AWS stays there.
            /^DELETE \/acctaccess\/(\d{12})$/,
            async (_request, target) => {
                if (!registrations.delete(target))
                    throw new PlatformRefusal(404, `${target} is not registered.`);
                return ok({});
            },
        ],
    ];
    async function upgrade(target) {
        const { body } = await shown(target);
        const outdated = typeof body === 'object' && body !== null && 'status' in body && body.status === 'outdated';
        if (!outdated)
            throw new PlatformRefusal(400, 'Only an account whose status is "outdated" can be upgraded.');
        const visit = await entered(target);
        const { templateUrl, templateVersion } = settings;
        const answer = await aws_visitor_refusalOf(() => upgradeStack(visit, { templateUrl, templateVersion }));
        if ('refused' in answer) {
            throw new PlatformRefusal(400, `Octo cannot update the stack of ${target}: ${answer.refused}`);
        }
        // The stack shows how far it is; AWS goes on by itself.
        return ok({ name: `operations/${state.newUuid()}`, done: false, metadata: { target } });
    }
    async function unregistered(payer, visit) {
        const answer = await aws_visitor_refusalOf(() => linkedAccounts(visit, payer));
        if ('refused' in answer)
            throw new PlatformRefusal(400, `Octo cannot list the accounts of ${payer}: ${answer.refused}`);
        const missing = [];
        for (const id of answer.value)
            if ('refused' in (await enter(id)))
                missing.push(id);
        return missing;
    }
    async function route(request) {
        if (request.method === 'POST' && request.path === '/access_token')
            return issueToken(request);
        // Templates are public, as those of platforms are.
        if (request.method === 'GET' && request.path === templatePath && settings.template !== undefined)
            return { status: 200, body: undefined, text: settings.template };
        const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
        if ((tokens.get(given) ?? new Date(0)) <= state.clientTime())
            throw new PlatformRefusal(401, 'Unauthenticated');
        const name = `${request.method} ${request.path.startsWith(API) ? request.path.slice(API.length) : request.path}`;
        for (const [pattern, operation] of operations) {
            const match = pattern.exec(name);
            if (match !== null)
                return operation(request, match[1] ?? '');
        }
        throw new PlatformRefusal(501, `The rehearsal of Octo has no ${request.method} ${request.path}.`);
    }
    function issueToken({ body }) {
        const form = new URLSearchParams(body.toString('utf8'));
        if (form.get('grant_type') !== 'client_credentials')
            return { status: 400, body: { error: 'unsupported_grant_type' } };
        if (form.get('client_id') !== settings.clientId || form.get('client_secret') !== settings.clientSecret) {
            return { status: 401, body: { error: 'invalid_client' } };
        }
        const token = state.newSecret(64);
        tokens.set(token, new Date(state.clientTime().getTime() + TOKEN_LIFETIME * 1000));
        return ok({
            access_token: token,
            token_type: 'Bearer',
            expires_in: TOKEN_LIFETIME,
            scope: form.get('scope') ?? '',
        });
    }
    return {
        name: 'octo',
        environment: { OCTO_API_URL: `${base}/m/blue`, OCTO_TOKEN_URL: `${base}/access_token` },
        async answer(request) {
            try {
                return await route(request);
            }
            catch (error) {
                if (!(error instanceof PlatformRefusal))
                    throw error;
                return { status: error.status, body: { code: error.status, message: error.message, details: [] } };
            }
        },
    };
}
function roleArn(accountId) {
    return `arn:aws:iam::${accountId}:role/${ROLE_NAME}`;
}
function targetOf(body) {
    const target = textIn(jsonBody(body), 'target') ?? '';
    if (/^\d{12}$/.test(target))
        return target;
    throw new PlatformRefusal(400, 'target must be the id of an AWS account.');
}
function ok(body) {
    return { status: 200, body };
}

// EXTERNAL MODULE: ./build/rehearsal/issuer-keys.js
var issuer_keys = __webpack_require__(88758);
;// CONCATENATED MODULE: ./build/rehearsal/platforms/octopus.js





const OIDC = 'AmazonWebServicesOidcAccount';
const KEYS = 'AmazonWebServicesAccount';
/** The demo space of a new server. */
const SPACE = 'default';
/**
 * The accounts of an Octopus server, and the task by which an account is tested: with an account of OpenID Connect it
 * really exchanges a token of the server's own issuer, with access keys it really asks who they are.
 */
function createOctopus(state, dispatcher, base, settings) {
    const keys = (0,issuer_keys/* createIssuerKeys */.M)();
    state.issuers.set(settings.server, { url: settings.server, jwks: keys.jwks });
    const accounts = new Map();
    const tasks = new Map();
    let made = 0;
    function save(id, body) {
        const name = textIn(body, 'Name');
        const type = textIn(body, 'AccountType');
        const problems = [
            ...(name === undefined ? ['Name is missing.'] : []),
            ...(type === OIDC || type === KEYS ? [] : [`AccountType must be ${OIDC} or ${KEYS}.`]),
            ...(type === OIDC && textIn(body, 'RoleArn') === undefined ? ['RoleArn is missing.'] : []),
            ...(type === KEYS && textIn(body, 'AccessKey') === undefined ? ['AccessKey is missing.'] : []),
        ];
        if ([...accounts.values()].some((each) => each.Name === name && each.Id !== id)) {
            problems.push(`An account with the name ${name} already exists.`);
        }
        if (problems.length > 0)
            throw new PlatformRefusal(400, problems.join('\n'));
        made += id === undefined ? 1 : 0;
        const Name = name ?? '';
        const Slug = (id === undefined ? undefined : accounts.get(id)?.Slug) ?? slugOf(Name);
        const account = { Id: id ?? `Accounts-${made}`, Slug, Name, AccountType: type ?? '', body };
        accounts.set(account.Id, account);
        return account;
    }
    async function test(id) {
        const account = accountOf(id);
        const answer = await aws_visitor_refusalOf(async () => {
            const visit = account.AccountType === OIDC
                ? visitWith(state, dispatcher, await exchange(account))
                : visitAs(state, dispatcher, await signedIn(account));
            return visit('sts', 'GetCallerIdentity', {});
        });
        const worked = 'value' in answer;
        return {
            Name: 'TestAccount',
            Arguments: { AccountId: id },
            State: worked ? 'Success' : 'Failed',
            IsCompleted: true,
            FinishedSuccessfully: worked,
            ErrorMessage: worked ? '' : answer.refused,
            ...(worked ? { Identity: answer.value['Arn'] } : {}),
        };
    }
    async function exchange({ Slug, body }) {
        const now = Math.floor(state.clientTime().getTime() / 1000);
        const token = await keys.sign({
            iss: settings.server,
            sub: `space:${SPACE}:account:${Slug}`,
            aud: textIn(body, 'Audience') ?? new URL(settings.server).host,
            iat: now,
            nbf: now,
            exp: now + 3600,
            jti: state.newUuid(),
        });
        const seconds = Number(body['SessionDuration'] ?? 3600);
        return visitAs(state, dispatcher, ANONYMOUS)('sts', 'AssumeRoleWithWebIdentity', {
            RoleArn: textIn(body, 'RoleArn'),
            RoleSessionName: 'octopus',
            WebIdentityToken: token,
            DurationSeconds: seconds,
        });
    }
    /** Keys are not sent to the server and back: whose they are, and whether the secret fits, is looked up here. */
    async function signedIn({ body }) {
        const id = textIn(body, 'AccessKey') ?? '';
        const secret = body['SecretKey'];
        const value = typeof secret === 'object' && secret !== null ? textIn({ ...secret }, 'NewValue') : undefined;
        const owner = state.accessKeyOwners.get(id);
        const user = owner && state.accounts.get(owner.accountId)?.iam.users.get(owner.userName);
        const key = user?.accessKeys.get(id);
        if (owner === undefined || user === undefined || key?.active !== true || key.secret !== value) {
            throw new ServiceError('InvalidClientTokenId', 'The security token included in the request is invalid.', 403);
        }
        return { kind: 'user', accountId: owner.accountId, arn: user.arn, userId: user.id, userName: user.name };
    }
    function accountOf(id) {
        const account = accounts.get(id);
        if (account === undefined)
            throw new PlatformRefusal(404, `The resource '${id}' was not found.`);
        return account;
    }
    const operations = [
        [/^POST accounts$/, async ({ body }) => ({ status: 201, body: shown(save(undefined, jsonBody(body))) })],
        [
            /^GET accounts$/,
            async () => octopus_ok({ ItemType: 'Account', TotalResults: accounts.size, Items: [...accounts.values()].map(shown) }),
        ],
        [/^GET accounts\/(Accounts-\d+)$/, async (_request, id) => octopus_ok(shown(accountOf(id)))],
        [
            /^PUT accounts\/(Accounts-\d+)$/,
            async ({ body }, id) => octopus_ok(shown(save(accountOf(id).Id, jsonBody(body)))),
        ],
        [
            /^DELETE accounts\/(Accounts-\d+)$/,
            async (_request, id) => {
                accounts.delete(accountOf(id).Id);
                return octopus_ok({});
            },
        ],
        [/^POST tasks$/, async ({ body }) => startTask(jsonBody(body))],
        [
            /^GET tasks\/(ServerTasks-\d+)$/,
            async (_request, id) => {
                const task = tasks.get(id);
                if (task === undefined)
                    throw new PlatformRefusal(404, `The resource '${id}' was not found.`);
                return octopus_ok(task);
            },
        ],
    ];
    async function startTask(body) {
        const given = body['Arguments'];
        const id = typeof given === 'object' && given !== null ? textIn({ ...given }, 'AccountId') : undefined;
        if (body['Name'] !== 'TestAccount' || id === undefined) {
            throw new PlatformRefusal(501, 'The rehearsal of Octopus only knows the task TestAccount with an AccountId.');
        }
        const task = { Id: `ServerTasks-${tasks.size + 1}`, ...(await test(id)) };
        tasks.set(task.Id, task);
        return { status: 201, body: task };
    }
    async function route(request) {
        if (request.path === '/.well-known/jwks')
            return octopus_ok(await keys.jwks());
        if (request.headers.get('x-octopus-apikey') !== settings.apiKey) {
            throw new PlatformRefusal(401, 'You must be logged in to request this resource. Please provide a valid API key.');
        }
        const name = `${request.method} ${request.path.replace(/^\/api\/(Spaces-\d+\/)?/, '')}`;
        for (const [pattern, operation] of operations) {
            const match = pattern.exec(name);
            if (match !== null)
                return operation(request, match[1] ?? '');
        }
        throw new PlatformRefusal(501, `The rehearsal of Octopus has no ${request.method} ${request.path}.`);
    }
    return {
        name: 'octopus',
        environment: { OCTOPUS_URL: base },
        async answer(request) {
            try {
                return await route(request);
            }
            catch (error) {
                if (!(error instanceof PlatformRefusal))
                    throw error;
                return {
                    status: error.status,
                    body: { ErrorMessage: error.message, Errors: error.message.split('\n') },
                };
            }
        },
    };
}
/** An account as the API shows it: whether there is a secret, but not which. */
function shown({ Id, Slug, body }) {
    const { SecretKey, ...rest } = body;
    return { ...rest, Id, Slug, ...(SecretKey === undefined ? {} : { SecretKey: { HasValue: true } }) };
}
function slugOf(name) {
    return name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
}
function octopus_ok(body) {
    return { status: 200, body };
}

;// CONCATENATED MODULE: ./build/rehearsal/real-issuer.js
/** Fetches the keys when they are first needed, and again after a failure. `jwks` rejects when they cannot be had. */
function createRealIssuer({ url, keysUrl = `${url}/.well-known/jwks` }) {
    let keys;
    const load = async () => {
        const response = await fetch(keysUrl, { signal: AbortSignal.timeout(10_000) });
        const body = response.ok ? await response.json() : undefined;
        const found = typeof body === 'object' && body !== null && 'keys' in body ? body.keys : undefined;
        if (!Array.isArray(found))
            throw new Error(`${keysUrl} has no key set (status ${response.status})`);
        return { keys: found };
    };
    return {
        url,
        jwks() {
            keys ??= load().catch((error) => {
                keys = undefined;
                throw error;
            });
            return keys;
        },
    };
}

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./build/rehearsal/platforms/settings.js
/** The members of each platform in a seed. */
const PLATFORM_MEMBERS = {
    platforms: ['octo', 'octopus'],
    octo: [
        'principal',
        'external-id',
        'template-version',
        'template',
        'template-url',
        'client-id',
        'client-secret',
    ],
    octopus: ['server', 'api-key'],
};
/** Reads `platforms` of a seed. The credentials have defaults, because they open nothing but a rehearsal. */
function readPlatforms(mapping) {
    const octo = mapping?.mapping('octo');
    const octopus = mapping?.mapping('octopus');
    const accountId = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
    const externalId = { form: /^[\w+=,.@:/-]{2,1224}$/, say: 'an external id' };
    const https = { form: /^https:\/\/[^\s/?#]+$/, say: 'an https URL without a path' };
    return {
        octo: {
            principal: octo?.text('principal', accountId) ?? '131920598436',
            externalId: octo?.text('external-id', externalId) ?? 'octo-rehearsal-external-id',
            templateVersion: octo?.text('template-version') ?? 'v1',
            template: octo?.text('template'),
            templateUrl: octo?.text('template-url', { form: /^https:\/\/\S+$/, say: 'an https URL' }) ?? '',
            clientId: octo?.text('client-id') ?? 'octo-rehearsal',
            clientSecret: octo?.text('client-secret') ?? 'octo-rehearsal-secret',
        },
        octopus: {
            server: octopus?.text('server', https) ?? 'https://rehearsal.octopus.app',
            apiKey: octopus?.text('api-key') ?? 'API-REHEARSAL',
        },
    };
}

// EXTERNAL MODULE: ./build/trust/operators.js + 1 modules
var operators = __webpack_require__(98790);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
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
    const statements = policy_document_statementsOf(document);
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
/** The same for a document that is only looked at: throws InvalidInput, the one code that the simulator has for it. */
function checkInputDocument(document, member) {
    try {
        checkIdentityDocument(document);
    }
    catch (error) {
        if (!(error instanceof ServiceError))
            throw error;
        throw new ServiceError('InvalidInput', `Invalid policy in ${member}: ${error.message}`);
    }
}
/**
 * Throws MalformedPolicyDocument unless the grammar is that of a trust policy. Whether the principals exist and what a
 * shared issuer demands is checked elsewhere, because it needs the account.
 */
function checkTrustDocument(document) {
    const statements = policy_document_statementsOf(document);
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
function policy_document_statementsOf(document) {
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

;// CONCATENATED MODULE: ./build/rehearsal/seed-key.js
const KMS_ID = { form: /^[0-9a-f-]{36}$/, say: 'the id of an encryption key, as a UUID' };
const ALIAS = { form: /^(?!aws\/)[\w/-]{1,250}$/, say: 'an alias without alias/ in front' };
/** One encryption key of an account of a seed. Faults are noted in the mapping. */
function readKey(account, mapping) {
    const id = mapping.requiredText('id', KMS_ID);
    const region = mapping.text('region') ?? 'us-east-1';
    const policy = mapping.value('policy');
    if (policy === undefined)
        mapping.fault('policy', 'is missing');
    const arn = `arn:aws:kms:${region}:${account.id}:key/${id}`;
    const alias = mapping.text('alias', ALIAS);
    account.keys.set(arn, {
        id,
        arn,
        region,
        alias: alias === undefined ? undefined : `alias/${alias}`,
        policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-account.js






/** The form of an account id; YAML takes one without quotes for a number and drops a leading zero. */
const ACCOUNT_ID = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
const NAME = { form: /^[\w+=,.@-]{1,128}$/, say: 'a name of letters, digits and +=,.@_-' };
const PATH = { form: /^\/([\x21-\x7e]+\/)?$/, say: 'a path that begins and ends with a slash' };
const HTTPS = { form: /^https:\/\/[^\s/?#]+(\/[^\s?#]*)?$/, say: 'an https URL' };
const KEY_ID = { form: /^AKIA[A-Z0-9]{12,124}$/, say: 'an access key id, AKIA and then letters and digits' };
/** One account of a seed with all that IAM holds in it. Faults are noted in the mapping. */
function readAccount(state, mapping, documents) {
    const id = mapping.requiredText('id', ACCOUNT_ID);
    const name = mapping.text('name') ?? `account-${id}`;
    const account = (0,create_state/* createAccount */._)({ id, name, email: mapping.text('email') ?? `aws+${id}@example.com` });
    const alias = mapping.text('alias', {
        form: /^[a-z0-9]([a-z0-9-]{1,61}[a-z0-9])$/,
        say: 'an account alias',
    });
    if (alias !== undefined)
        account.iam.aliases.add(alias);
    for (const [parameter, value] of mapping.entries('stored-parameters')) {
        account.storedParameters.set(parameter, String(value));
    }
    for (const region of mapping.texts('opt-in-regions')) {
        if (!isOptInRegion(region))
            mapping.fault('opt-in-regions', `${region} is none that has to be enabled`);
        account.optInRegions.add(region);
    }
    for (const provider of mapping.mappings('oidc-providers'))
        readProvider(state, account, provider);
    for (const policy of mapping.mappings('policies'))
        readPolicy(state, account, policy, documents);
    for (const role of mapping.mappings('roles')) {
        const read = readRole(state, account, role, documents);
        if (account.iam.roles.has(read.name))
            role.fault('name', `${read.name} is there twice`);
        account.iam.roles.set(read.name, read);
    }
    for (const user of mapping.mappings('users')) {
        const read = readUser(state, account, user, documents);
        if (account.iam.users.has(read.name))
            user.fault('name', `${read.name} is there twice`);
        account.iam.users.set(read.name, read);
    }
    for (const key of mapping.mappings('keys'))
        readKey(account, key);
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
function readPolicy(state, account, mapping, documents) {
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
                    document: readDocument(mapping, 'document', mapping.value('document'), 'identity', documents),
                    created,
                },
            ],
        ]),
        tags: new Map(),
    });
}
function readRole(state, account, mapping, documents) {
    const name = mapping.requiredText('name', NAME);
    const path = mapping.text('path', PATH) ?? '/';
    return {
        name,
        path,
        arn: `arn:aws:iam::${account.id}:role${path}${name}`,
        id: state.newId('AROA', 17),
        created: state.now(),
        trustPolicy: readDocument(mapping, 'trust-policy', mapping.value('trust-policy'), 'trust', documents),
        description: mapping.text('description'),
        maxSessionDuration: mapping.integer('max-session-duration', { min: 3600, max: 43_200 }) ?? 3600,
        tags: readTags(mapping),
        lastUsed: undefined,
        ...readPermissions(account, mapping, documents),
    };
}
function readUser(state, account, mapping, documents) {
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
        groups: mapping.texts('groups'),
        tags: readTags(mapping),
        ...readPermissions(account, mapping, documents),
    };
}
/** What roles and users have in common. */
function readPermissions(account, mapping, documents) {
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
            readDocument(mapping, `inline-policies.${name}`, value, 'identity', documents),
        ])),
        attachedPolicies: new Set(attached),
        permissionsBoundary: boundary,
    };
}
function readDocument(mapping, name, value, kind, documents) {
    if (value === undefined || value === null) {
        mapping.fault(name, 'is missing');
        return '{}';
    }
    const { text, refusal } = documents(kind, typeof value === 'string' ? value : JSON.stringify(value));
    if (refusal !== undefined)
        mapping.fault(name, `is refused by IAM: ${refusal}`);
    return text;
}
/** Many roles have the same policies: each is checked once and kept once. */
function createDocumentShelf() {
    const shelves = { trust: new Map(), identity: new Map() };
    return (kind, text) => {
        const shelf = shelves[kind];
        const known = shelf.get(text);
        if (known !== undefined)
            return known;
        const entry = { text, refusal: seed_account_refusalOf(kind, text) };
        shelf.set(text, entry);
        return entry;
    };
}
function seed_account_refusalOf(kind, text) {
    try {
        if (kind === 'trust')
            checkTrustDocument(text);
        else
            checkIdentityDocument(text);
        return undefined;
    }
    catch (error) {
        if (error instanceof ServiceError)
            return error.message;
        throw error;
    }
}
function readTags(mapping) {
    return new Map(mapping.entries('tags').map(([key, value]) => [key, String(value)]));
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/resource-failure.js
/** A resource that fails with text that CloudFormation itself wrote, not the resource's service. */
class ResourceFailure extends Error {
    name = 'ResourceFailure';
}
/** A resource whose handler failed by itself, not by a refusal of its service. */
class HandlerFailure extends Error {
    name = 'HandlerFailure';
    handlerErrorCode;
    constructor(handlerErrorCode, message) {
        super(message);
        this.handlerErrorCode = handlerErrorCode;
    }
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/compare-drift.js

/**
 * Compares what a template sets with what is there. Properties that the template does not set are no drift; nor are
 * tags that come from the stack.
 */
function propertyDifferences(expected, actual, stackTags) {
    const own = withoutStackTags(expected, actual, stackTags);
    return Object.entries(expected).flatMap(([name, value]) => differences(`/${name}`, value, member(own, name)));
}
/** What is there of the properties that a template sets, in the template's own form where it means the same. */
function propertiesNow(expected, actual, stackTags) {
    return Object.fromEntries(Object.entries(expected).flatMap(([name, value]) => {
        if (propertyDifferences({ [name]: value }, actual, stackTags).length === 0)
            return [[name, value]];
        const found = member(actual, name);
        return found === undefined ? [] : [[name, found]];
    }));
}
function differences(path, expected, actual) {
    if (actual === undefined) {
        return isList(expected) && expected.length === 0 ? [] : [{ path, expected, actual, type: 'REMOVE' }];
    }
    // Policies may stand in a template as text, which is how names of condition keys get parameters into them.
    const document = isMap(actual) ? documentIn(expected) : undefined;
    if (document !== undefined)
        return differences(path, document, actual);
    if (isMap(expected) && isMap(actual)) {
        const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
        return names.flatMap((name) => {
            const [wanted, found] = [member(expected, name), member(actual, name)];
            const inner = `${path}/${name}`;
            return wanted === undefined
                ? [{ path: inner, expected: wanted, actual: found, type: 'ADD' }]
                : differences(inner, wanted, found);
        });
    }
    if (isList(expected) && isList(actual))
        return listDifferences(path, expected, actual);
    return sameThing(expected, actual) ? [] : [{ path, expected, actual, type: 'NOT_EQUAL' }];
}
/** The map that a text holds as JSON; undefined for anything else. */
function documentIn(value) {
    if (typeof value !== 'string' || !value.trimStart().startsWith('{'))
        return undefined;
    try {
        const parsed = JSON.parse(value);
        return isMap(parsed) ? parsed : undefined;
    }
    catch {
        return undefined;
    }
}
/** Lists are compared without their order; items that have a partner in their place are compared with it. */
function listDifferences(path, expected, actual) {
    const missing = expected.filter((item) => !actual.some((other) => sameThing(item, other)));
    const extra = actual.filter((item) => !expected.some((other) => sameThing(item, other)));
    if (missing.length === 1 && extra.length === 1 && isMap(missing[0]) && isMap(extra[0])) {
        return differences(`${path}/${expected.indexOf(missing[0])}`, missing[0], extra[0]);
    }
    return [
        ...missing.map((item) => ({
            path: `${path}/${expected.indexOf(item)}`,
            expected: item,
            actual: undefined,
            type: 'REMOVE',
        })),
        ...extra.map((item) => ({
            path: `${path}/${actual.indexOf(item)}`,
            expected: undefined,
            actual: item,
            type: 'ADD',
        })),
    ];
}
/** Whether two values mean the same to a service: numbers and booleans may be texts, one item may be a list of one. */
function sameThing(a, b) {
    if (isList(a) && isList(b))
        return a.length === b.length && a.every((item) => b.some((other) => sameThing(item, other)));
    if (isMap(a) && isMap(b)) {
        const names = new Set([...Object.keys(a), ...Object.keys(b)]);
        return [...names].every((name) => sameThing(member(a, name) ?? null, member(b, name) ?? null));
    }
    return !isMap(a) && !isMap(b) && !isList(a) && !isList(b) && String(a) === String(b);
}
function withoutStackTags(expected, actual, stackTags) {
    const tags = member(actual, 'Tags');
    if (!isList(tags))
        return actual;
    const wanted = member(expected, 'Tags');
    const own = new Set((isList(wanted) ? wanted : []).map((tag) => (isMap(tag) ? member(tag, 'Key') : undefined)));
    const kept = tags.filter((tag) => {
        const key = isMap(tag) ? member(tag, 'Key') : undefined;
        return own.has(key) || !isMap(tag) || stackTags.get(String(key)) !== String(member(tag, 'Value'));
    });
    return { ...actual, Tags: kept };
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
/** Whether the change of a property between two versions of a resource needs a new physical resource. */
function needsReplacement(provider, name, before, after) {
    const facts = provider.properties[name];
    const [old, now] = [member(before, name), member(after, name)];
    const byMember = (facts?.replacesBy ?? []).some((inner) => !sameValue(isMap(old) ? member(old, inner) : old, isMap(now) ? member(now, inner) : now));
    return facts?.replaces === true || byMember;
}
/** Whether two sets of tags are the same. */
function sameTags(a, b) {
    return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/calls.js

/** Error names by which the services say that something is not there (any more). */
const MISSING = new Set([
    'NoSuchEntity',
    'NoSuchBucket',
    'NoSuchBucketPolicy',
    'NotFound',
    'ResourceNotFoundException',
    'StackSetNotFoundException',
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/type-facts.js
/** Properties of resource types: their kind, whether they are required, and which of their changes replace the resource. */
const TYPE_FACTS = {
    'AWS::BCMDataExports::Export': {
        Export: { kind: 'object', required: true, replacesBy: ['Name', 'RefreshCadence'] },
        Tags: { kind: 'list' },
    },
    'AWS::CUR::ReportDefinition': {
        AdditionalArtifacts: { kind: 'list' },
        AdditionalSchemaElements: { kind: 'list', replaces: true },
        BillingViewArn: { kind: 'string', replaces: true },
        Compression: { kind: 'string', required: true },
        Format: { kind: 'string', required: true },
        RefreshClosedReports: { kind: 'boolean', required: true },
        ReportName: { kind: 'string', required: true, replaces: true },
        ReportVersioning: { kind: 'string', required: true, replaces: true },
        S3Bucket: { kind: 'string', required: true },
        S3Prefix: { kind: 'string', required: true },
        S3Region: { kind: 'string', required: true },
        Tags: { kind: 'list' },
        TimeUnit: { kind: 'string', required: true, replaces: true },
    },
    'AWS::CloudFormation::Stack': {
        NotificationARNs: { kind: 'list' },
        Parameters: { kind: 'object' },
        Tags: { kind: 'list' },
        TemplateURL: { kind: 'string' },
        TimeoutInMinutes: { kind: 'integer' },
    },
    'AWS::CloudFormation::StackSet': {
        AdministrationRoleARN: { kind: 'string' },
        AutoDeployment: { kind: 'object' },
        CallAs: { kind: 'string' },
        Capabilities: { kind: 'list' },
        Description: { kind: 'string' },
        ExecutionRoleName: { kind: 'string' },
        ManagedExecution: { kind: 'object' },
        OperationPreferences: { kind: 'object' },
        Parameters: { kind: 'list' },
        PermissionModel: { kind: 'string', required: true, replaces: true },
        StackInstancesGroup: { kind: 'list' },
        StackSetName: { kind: 'string', required: true, replaces: true },
        Tags: { kind: 'list' },
        TemplateBody: { kind: 'string' },
        TemplateURL: { kind: 'string' },
    },
    'AWS::IAM::AccessKey': {
        Serial: { kind: 'integer', replaces: true },
        Status: { kind: 'string' },
        UserName: { kind: 'string', required: true, replaces: true },
    },
    'AWS::IAM::InstanceProfile': {
        InstanceProfileName: { kind: 'string', replaces: true },
        Path: { kind: 'string', replaces: true },
        Roles: { kind: 'list', required: true },
    },
    'AWS::IAM::ManagedPolicy': {
        Description: { kind: 'string', replaces: true },
        Groups: { kind: 'list' },
        ManagedPolicyName: { kind: 'string', replaces: true },
        Path: { kind: 'string', replaces: true },
        PolicyDocument: { kind: 'document', required: true },
        Roles: { kind: 'list' },
        Users: { kind: 'list' },
    },
    'AWS::IAM::OIDCProvider': {
        ClientIdList: { kind: 'list' },
        Tags: { kind: 'list' },
        ThumbprintList: { kind: 'list' },
        Url: { kind: 'string', replaces: true },
    },
    'AWS::IAM::Policy': {
        Groups: { kind: 'list' },
        PolicyDocument: { kind: 'document', required: true },
        PolicyName: { kind: 'string', required: true },
        Roles: { kind: 'list' },
        Users: { kind: 'list' },
    },
    'AWS::IAM::Role': {
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
    'AWS::IAM::User': {
        Groups: { kind: 'list' },
        LoginProfile: { kind: 'object' },
        ManagedPolicyArns: { kind: 'list' },
        Path: { kind: 'string' },
        PermissionsBoundary: { kind: 'string' },
        Policies: { kind: 'list' },
        Tags: { kind: 'list' },
        UserName: { kind: 'string', replaces: true },
    },
    'AWS::S3::Bucket': {
        AbacStatus: { kind: 'string' },
        AccelerateConfiguration: { kind: 'object' },
        AccessControl: { kind: 'string' },
        AnalyticsConfigurations: { kind: 'list' },
        BucketEncryption: { kind: 'object' },
        BucketName: { kind: 'string', replaces: true },
        BucketNamePrefix: { kind: 'string', replaces: true },
        BucketNamespace: { kind: 'string', replaces: true },
        CorsConfiguration: { kind: 'object' },
        IntelligentTieringConfigurations: { kind: 'list' },
        InventoryConfigurations: { kind: 'list' },
        LifecycleConfiguration: { kind: 'object' },
        LoggingConfiguration: { kind: 'object' },
        MetadataConfiguration: { kind: 'object' },
        MetadataTableConfiguration: { kind: 'object' },
        MetricsConfigurations: { kind: 'list' },
        NotificationConfiguration: { kind: 'object' },
        ObjectLockConfiguration: { kind: 'object' },
        ObjectLockEnabled: { kind: 'boolean', replaces: true },
        OwnershipControls: { kind: 'object' },
        PublicAccessBlockConfiguration: { kind: 'object' },
        ReplicationConfiguration: { kind: 'object' },
        Tags: { kind: 'list' },
        VersioningConfiguration: { kind: 'object' },
        WebsiteConfiguration: { kind: 'object' },
    },
    'AWS::S3::BucketPolicy': {
        Bucket: { kind: 'string', required: true, replaces: true },
        PolicyDocument: { kind: 'document', required: true },
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/property-facts.js

/** What CloudFormation knows about the properties of a type that the rehearsal follows. */
function factsOf(type, names) {
    const facts = TYPE_FACTS[type];
    return Object.fromEntries(Object.entries(facts).filter(([name]) => names.some((each) => each === name)));
}
/** Whether CloudFormation has a property, followed here or not. */
function isProperty(type, name) {
    const facts = TYPE_FACTS;
    return Object.hasOwn(facts, type) && Object.hasOwn(facts[type] ?? {}, name);
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/cur-report-definition.js





/** AWS::CUR::ReportDefinition: Ref is the name of the report. The stack's tags are not its tags. */
const curReportDefinition = {
    type: 'AWS::CUR::ReportDefinition',
    serviceTitle: 'CostandUsageReport',
    properties: factsOf('AWS::CUR::ReportDefinition', [
        'AdditionalArtifacts',
        'AdditionalSchemaElements',
        'BillingViewArn',
        'Compression',
        'Format',
        'RefreshClosedReports',
        'ReportName',
        'ReportVersioning',
        'S3Bucket',
        'S3Prefix',
        'S3Region',
        'Tags',
        'TimeUnit',
    ]),
    regions: ['us-east-1'],
    attributes: [],
    taggable: false,
    nameProperty: 'ReportName',
    seconds: 10,
    async create(context, properties) {
        const name = textProperty(properties, 'ReportName') ?? '';
        const tags = member(properties, 'Tags');
        await context.call.invoke('cur', 'PutReportDefinition', {
            ReportDefinition: definitionOf(properties),
            ...(tags === undefined ? {} : { Tags: tags }),
        });
        context.initiated({ id: name, attributes: {} });
    },
    async update(context, physical, before, after) {
        const report = { ReportName: physical.id };
        await context.call.invoke('cur', 'ModifyReportDefinition', {
            ...report,
            ReportDefinition: definitionOf(after),
        });
        const own = { ...context, tags: new Map() };
        await replaceTags(own, 'cur', { tag: 'TagResource', untag: 'UntagResource' }, report, before, after);
        return physical;
    },
    async remove({ call }, physical) {
        await ignoreMissing(() => call.invoke('cur', 'DeleteReportDefinition', { ReportName: physical.id }));
    },
};
/** The API demands AdditionalSchemaElements, which a template may leave out. */
function definitionOf(properties) {
    const { Tags: _tags, ...definition } = properties;
    return { AdditionalSchemaElements: [], ...definition };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/data-export.js




/** AWS::BCMDataExports::Export: Ref is the ARN of the export. Its name and refresh cadence cannot be changed. */
const dataExport = {
    type: 'AWS::BCMDataExports::Export',
    serviceTitle: 'BcmDataExports',
    properties: factsOf('AWS::BCMDataExports::Export', ['Export', 'Tags']),
    regions: ['us-east-1'],
    attributes: ['ExportArn'],
    taggable: true,
    nameProperty: undefined,
    seconds: 10,
    async create(context, properties) {
        const tags = tagList(context.tags, properties);
        const answer = await context.call.invoke('bcm-data-exports', 'CreateExport', {
            Export: exportOf(properties),
            ...(tags.length === 0 ? {} : { ResourceTags: tags }),
        });
        const arn = readAnswer(answer)('ExportArn');
        context.initiated({ id: arn, attributes: { ExportArn: arn } });
    },
    async update(context, physical, before, after) {
        const { call } = context;
        await call.invoke('bcm-data-exports', 'UpdateExport', {
            ExportArn: physical.id,
            Export: { ...exportOf(after), ExportArn: physical.id },
        });
        const [old, now] = [tagList(new Map(), before), tagList(context.tags, after)];
        const gone = without(old.map(({ Key }) => Key), now.map(({ Key }) => Key));
        const resource = { ResourceArn: physical.id };
        if (gone.length > 0) {
            await call.invoke('bcm-data-exports', 'UntagResource', { ...resource, ResourceTagKeys: gone });
        }
        if (now.length > 0)
            await call.invoke('bcm-data-exports', 'TagResource', { ...resource, ResourceTags: now });
        return physical;
    },
    async remove({ call }, physical) {
        await ignoreMissing(() => call.invoke('bcm-data-exports', 'DeleteExport', { ExportArn: physical.id }));
    },
};
function exportOf(properties) {
    const value = member(properties, 'Export');
    return isMap(value) ? value : {};
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-access-key.js



/** AWS::IAM::AccessKey: Ref is the id of the key. A higher Serial makes a new key. */
const iamAccessKey = {
    type: 'AWS::IAM::AccessKey',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::AccessKey', ['Serial', 'Status', 'UserName']),
    attributes: ['Id', 'SecretAccessKey'],
    taggable: false,
    nameProperty: undefined,
    seconds: 15,
    async create(context, properties) {
        const UserName = textProperty(properties, 'UserName');
        const key = readAnswer(await context.call.invoke('iam', 'CreateAccessKey', { UserName }), 'AccessKey');
        const id = key('AccessKeyId');
        context.initiated({ id, attributes: { Id: id, SecretAccessKey: key('SecretAccessKey') } });
        const Status = textProperty(properties, 'Status') ?? 'Active';
        if (Status !== 'Active') {
            await context.call.invoke('iam', 'UpdateAccessKey', { UserName, AccessKeyId: id, Status });
        }
    },
    async update({ call }, physical, _before, after) {
        await call.invoke('iam', 'UpdateAccessKey', {
            UserName: textProperty(after, 'UserName'),
            AccessKeyId: physical.id,
            Status: textProperty(after, 'Status') ?? 'Active',
        });
        return physical;
    },
    async remove({ call }, physical, properties) {
        await ignoreMissing(() => call.invoke('iam', 'DeleteAccessKey', {
            UserName: textProperty(properties, 'UserName'),
            AccessKeyId: physical.id,
        }));
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-instance-profile.js



/** AWS::IAM::InstanceProfile: Ref is its name. It holds one role. */
const iamInstanceProfile = {
    type: 'AWS::IAM::InstanceProfile',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::InstanceProfile', ['InstanceProfileName', 'Path', 'Roles']),
    attributes: ['Arn'],
    taggable: false,
    nameProperty: 'InstanceProfileName',
    seconds: 120,
    exists: (call, name) => callExists(call, 'iam', 'GetInstanceProfile', { InstanceProfileName: name }),
    async create(context, properties) {
        const { call } = context;
        const InstanceProfileName = textProperty(properties, 'InstanceProfileName') ?? context.generateName(128);
        const answer = await call.invoke('iam', 'CreateInstanceProfile', {
            InstanceProfileName,
            Path: textProperty(properties, 'Path') ?? '/',
        });
        const Arn = readAnswer(answer, 'InstanceProfile')('Arn');
        context.initiated({ id: InstanceProfileName, attributes: { Arn } });
        for (const RoleName of textsProperty(properties, 'Roles')) {
            await call.invoke('iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
        }
    },
    async update({ call }, physical, before, after) {
        const InstanceProfileName = physical.id;
        const [old, now] = [textsProperty(before, 'Roles'), textsProperty(after, 'Roles')];
        for (const RoleName of without(old, now)) {
            await ignoreMissing(() => call.invoke('iam', 'RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }));
        }
        for (const RoleName of without(now, old)) {
            await call.invoke('iam', 'AddRoleToInstanceProfile', { InstanceProfileName, RoleName });
        }
        return physical;
    },
    async remove({ call }, physical, properties) {
        const InstanceProfileName = physical.id;
        await ignoreMissing(async () => {
            for (const RoleName of textsProperty(properties, 'Roles')) {
                await ignoreMissing(() => call.invoke('iam', 'RemoveRoleFromInstanceProfile', { InstanceProfileName, RoleName }));
            }
            await call.invoke('iam', 'DeleteInstanceProfile', { InstanceProfileName });
        });
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/read-live.js



/** What a reading call answers; undefined when its object is not there. Throws what else the service refuses. */
async function answerOf(call, service, operation, input) {
    try {
        return await call.invoke(service, operation, input);
    }
    catch (cause) {
        if (cause instanceof ServiceError && (MISSING.has(cause.code) || cause.status === 404))
            return undefined;
        throw cause;
    }
}
/** Every item of a list that IAM gives in pages. */
async function allOf(call, operation, list, input) {
    const items = [];
    let Marker;
    do {
        const page = await call.invoke('iam', operation, {
            ...input,
            ...(Marker === undefined ? {} : { Marker }),
        });
        const found = page[list];
        if (Array.isArray(found))
            items.push(...found.map(plain));
        Marker = page['Marker'];
    } while (Marker !== undefined);
    return items;
}
/** A structure of an answer as plain values, without what is not set. */
function structureIn(answer, name) {
    const value = plain(answer?.[name]);
    return isMap(value) ? value : {};
}
/** A policy document as IAM shows it (JSON, encoded as in URLs), as the value that a template has. */
function read_live_documentIn(values, name) {
    return JSON.parse(decodeURIComponent(String(member(values, name) ?? 'null')));
}
/** The members of a structure that are set. */
function setMembers(values, names) {
    return Object.fromEntries(names.flatMap((name) => {
        const value = member(values, name);
        return value === undefined ? [] : [[name, value]];
    }));
}
function plain(value) {
    if (value instanceof Date)
        return value.toISOString();
    if (Array.isArray(value))
        return value.map(plain);
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).flatMap(([name, item]) => (item === undefined ? [] : [[name, plain(item)]])));
    }
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/read-iam.js


/** A role as it is now. */
async function read_iam_readRole(call, RoleName) {
    const answer = await answerOf(call, 'iam', 'GetRole', { RoleName });
    if (answer === undefined)
        return undefined;
    const role = structureIn(answer, 'Role');
    const boundary = member(role, 'PermissionsBoundary');
    return {
        attributes: setMembers(role, ['Arn', 'RoleId']),
        properties: {
            ...setMembers(role, ['RoleName', 'Path', 'Description', 'MaxSessionDuration', 'Tags']),
            AssumeRolePolicyDocument: read_live_documentIn(role, 'AssumeRolePolicyDocument'),
            ...(isMap(boundary) ? { PermissionsBoundary: member(boundary, 'PermissionsBoundaryArn') ?? null } : {}),
            Policies: await inlinePolicies(call, RoleName),
            ManagedPolicyArns: (await allOf(call, 'ListAttachedRolePolicies', 'AttachedPolicies', { RoleName })).map((policy) => (isMap(policy) ? (member(policy, 'PolicyArn') ?? null) : null)),
        },
    };
}
async function inlinePolicies(call, RoleName) {
    const names = await allOf(call, 'ListRolePolicies', 'PolicyNames', { RoleName });
    return Promise.all(names.map(async (PolicyName) => {
        const answer = await call.invoke('iam', 'GetRolePolicy', { RoleName, PolicyName });
        return {
            PolicyName,
            PolicyDocument: read_live_documentIn({ document: String(answer['PolicyDocument']) }, 'document'),
        };
    }));
}
/** A managed policy as it is now. */
async function readManagedPolicy(call, PolicyArn) {
    const answer = await answerOf(call, 'iam', 'GetPolicy', { PolicyArn });
    if (answer === undefined)
        return undefined;
    const policy = structureIn(answer, 'Policy');
    const VersionId = member(policy, 'DefaultVersionId');
    const version = await call.invoke('iam', 'GetPolicyVersion', { PolicyArn, VersionId });
    const holders = structureIn({ entities: await call.invoke('iam', 'ListEntitiesForPolicy', { PolicyArn }) }, 'entities');
    return {
        attributes: { PolicyArn, PolicyId: member(policy, 'PolicyId') ?? null },
        properties: {
            ManagedPolicyName: member(policy, 'PolicyName') ?? null,
            ...setMembers(policy, ['Path', 'Description']),
            PolicyDocument: read_live_documentIn(structureIn(version, 'PolicyVersion'), 'Document'),
            Roles: namesIn(holders, 'PolicyRoles', 'RoleName'),
            Users: namesIn(holders, 'PolicyUsers', 'UserName'),
        },
    };
}
function namesIn(values, list, name) {
    const items = member(values, list);
    return (isList(items) ? items : []).map((item) => (isMap(item) ? (member(item, name) ?? null) : null));
}
/** An OIDC provider as it is now. */
async function readOidcProvider(call, arn) {
    const answer = await answerOf(call, 'iam', 'GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn });
    if (answer === undefined)
        return undefined;
    const { ClientIDList: ids, ...rest } = structureIn({ provider: answer }, 'provider');
    const clientIds = ids ?? [];
    return {
        attributes: { Arn: arn },
        properties: {
            ...setMembers(rest, ['ThumbprintList', 'Tags']),
            Url: `https://${String(member(rest, 'Url') ?? '')}`,
            ClientIdList: clientIds,
        },
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-managed-policy.js





/** IAM keeps at most five versions of a managed policy. */
const MOST_VERSIONS = 5;
/** AWS::IAM::ManagedPolicy: Ref is the policy's ARN. */
const iamManagedPolicy = {
    type: 'AWS::IAM::ManagedPolicy',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::ManagedPolicy', [
        'Description',
        'ManagedPolicyName',
        'Path',
        'PolicyDocument',
        'Groups',
        'Roles',
        'Users',
    ]),
    attributes: ['PolicyArn', 'PolicyId'],
    taggable: false,
    nameProperty: 'ManagedPolicyName',
    seconds: 15,
    read: readManagedPolicy,
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-oidc-provider.js





/** AWS::IAM::OIDCProvider: Ref is the provider's ARN. There is one provider per URL in an account. */
const iamOidcProvider = {
    type: 'AWS::IAM::OIDCProvider',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::OIDCProvider', ['ClientIdList', 'Tags', 'ThumbprintList', 'Url']),
    attributes: ['Arn'],
    taggable: true,
    nameProperty: 'Url',
    seconds: 3,
    exists: (call, url) => callExists(call, 'iam', 'GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arnOf(call, url) }),
    idOfName: arnOf,
    read: readOidcProvider,
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
function arnOf(call, url) {
    return `arn:aws:iam::${call.caller.accountId}:oidc-provider/${url.replace(/^https:\/\//, '')}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-policy.js




/** AWS::IAM::Policy: an inline policy in one or more roles, users or groups. */
const iamPolicy = {
    type: 'AWS::IAM::Policy',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::Policy', ['PolicyDocument', 'PolicyName', 'Groups', 'Roles', 'Users']),
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/holder-policies.js



/**
 * Gives a role or user the inline and managed policies of `after`, and takes away those of `before` that are not among
 * them. What somebody else gave it stays; what is gone already is no error.
 */
async function replaceHolderPolicies({ call }, kind, name, before, after) {
    const holder = { [`${kind}Name`]: name };
    const [oldPolicies, newPolicies] = [holder_policies_inlinePolicies(before), holder_policies_inlinePolicies(after)];
    for (const [PolicyName, PolicyDocument] of newPolicies) {
        if (oldPolicies.get(PolicyName) === PolicyDocument)
            continue;
        await call.invoke('iam', `Put${kind}Policy`, { ...holder, PolicyName, PolicyDocument });
    }
    for (const PolicyName of without([...oldPolicies.keys()], [...newPolicies.keys()])) {
        await ignoreMissing(() => call.invoke('iam', `Delete${kind}Policy`, { ...holder, PolicyName }));
    }
    const [oldArns, newArns] = [
        textsProperty(before, 'ManagedPolicyArns'),
        textsProperty(after, 'ManagedPolicyArns'),
    ];
    for (const PolicyArn of without(newArns, oldArns)) {
        await call.invoke('iam', `Attach${kind}Policy`, { ...holder, PolicyArn });
    }
    for (const PolicyArn of without(oldArns, newArns)) {
        await ignoreMissing(() => call.invoke('iam', `Detach${kind}Policy`, { ...holder, PolicyArn }));
    }
}
/** Inline policies by name, as JSON text. */
function holder_policies_inlinePolicies(properties) {
    return new Map(listProperty(properties, 'Policies')
        .filter(isMap)
        .map((policy) => [
        String(member(policy, 'PolicyName') ?? ''),
        documentProperty(policy, 'PolicyDocument'),
    ]));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-role.js






/** AWS::IAM::Role: Ref is the role's name. */
const iamRole = {
    type: 'AWS::IAM::Role',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::Role', [
        'AssumeRolePolicyDocument',
        'Description',
        'ManagedPolicyArns',
        'MaxSessionDuration',
        'Path',
        'PermissionsBoundary',
        'Policies',
        'RoleName',
        'Tags',
    ]),
    attributes: ['Arn', 'RoleId'],
    taggable: true,
    nameProperty: 'RoleName',
    seconds: 16,
    exists: (call, name) => callExists(call, 'iam', 'GetRole', { RoleName: name }),
    idOfName: (_call, name) => name,
    read: read_iam_readRole,
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
        await replaceHolderPolicies(context, 'Role', name, {}, properties);
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
        await replaceHolderPolicies(context, 'Role', physical.id, before, after);
        return physical;
    },
    async remove(context, physical, properties) {
        await ignoreMissing(async () => {
            // Only what the template put there is taken away; anything else makes DeleteRole fail, as it does on AWS.
            await replaceHolderPolicies(context, 'Role', physical.id, properties, {});
            await context.call.invoke('iam', 'DeleteRole', { RoleName: physical.id });
        });
    },
};
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/iam-user.js





/** AWS::IAM::User: Ref is the user's name. Groups and passwords are not rehearsed. */
const iamUser = {
    type: 'AWS::IAM::User',
    serviceTitle: 'Iam',
    properties: factsOf('AWS::IAM::User', [
        'ManagedPolicyArns',
        'Path',
        'PermissionsBoundary',
        'Policies',
        'Tags',
        'UserName',
    ]),
    attributes: ['Arn'],
    taggable: true,
    nameProperty: 'UserName',
    seconds: 15,
    exists: (call, name) => callExists(call, 'iam', 'GetUser', { UserName: name }),
    async create(context, properties) {
        const name = textProperty(properties, 'UserName') ?? context.generateName(64);
        const tags = tagList(context.tags, properties);
        const answer = await context.call.invoke('iam', 'CreateUser', {
            UserName: name,
            Path: textProperty(properties, 'Path') ?? '/',
            ...(tags.length === 0 ? {} : { Tags: tags }),
            ...boundaryOf(properties),
        });
        context.initiated({ id: name, attributes: { Arn: readAnswer(answer, 'User')('Arn') } });
        await replaceHolderPolicies(context, 'User', name, {}, properties);
    },
    async update(context, physical, before, after) {
        const { call } = context;
        const user = { UserName: physical.id };
        if (differs(before, after, 'Path')) {
            await call.invoke('iam', 'UpdateUser', { ...user, NewPath: textProperty(after, 'Path') ?? '/' });
        }
        if (differs(before, after, 'PermissionsBoundary')) {
            const boundary = boundaryOf(after);
            const operation = 'PermissionsBoundary' in boundary ? 'Put' : 'Delete';
            await call.invoke('iam', `${operation}UserPermissionsBoundary`, { ...user, ...boundary });
        }
        await replaceTags(context, 'iam', { tag: 'TagUser', untag: 'UntagUser' }, user, before, after);
        await replaceHolderPolicies(context, 'User', physical.id, before, after);
        const answer = await call.invoke('iam', 'GetUser', user);
        return { id: physical.id, attributes: { Arn: readAnswer(answer, 'User')('Arn') } };
    },
    async remove(context, physical, properties) {
        await ignoreMissing(async () => {
            await replaceHolderPolicies(context, 'User', physical.id, properties, {});
            await context.call.invoke('iam', 'DeleteUser', { UserName: physical.id });
        });
    },
};
function boundaryOf(properties) {
    const boundary = textProperty(properties, 'PermissionsBoundary');
    return boundary === undefined ? {} : { PermissionsBoundary: boundary };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/fetched-text.js
/** The text of a document that was read from its URL, or kept from before. No client can send one. */
class FetchedText {
    text;
    constructor(text) {
        this.text = text;
    }
}
/** The member of an input in which the text of such a document stands. */
function fetchedMember(body) {
    return `${body}()`;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/nested-execution.js
/**
 * Says that a stack executes the change set of a stack nested in it, with the members of the request as they are known by
 * then. No client can send one.
 */
class NestedExecution {
    request;
    constructor(request) {
        this.request = request;
    }
}
/** The member of an input in which it stands. */
const NESTED_EXECUTION = 'NestedExecution()';

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/nested-stack.js








const TYPE = 'AWS::CloudFormation::Stack';
const NOTHING_TO_DO = 'No updates are to be performed.';
/** AWS::CloudFormation::Stack: Ref is the id of the nested stack, and its outputs are attributes. */
const nestedStack = {
    type: TYPE,
    serviceTitle: 'CloudFormation',
    properties: factsOf(TYPE, ['NotificationARNs', 'Parameters', 'Tags', 'TemplateURL', 'TimeoutInMinutes']),
    attributes: [],
    outputs: true,
    taggable: true,
    nameProperty: undefined,
    seconds: 1,
    async create(context, properties) {
        const { call, stack, planned } = context;
        if (isChangeSet(planned)) {
            context.initiated({ id: planned.stackId, attributes: {} });
            // Whether it is rolled back is decided by the stack that it is in.
            await execute(context, planned, properties, { DisableRollback: true });
            await requireCreated(stackOf(call, planned.stackId));
            return;
        }
        const minutes = textProperty(properties, 'TimeoutInMinutes');
        const answer = await call.invoke('cloudformation', 'CreateStack', {
            StackName: context.generateName(128),
            // Whether it is rolled back is decided by the stack that it is in.
            OnFailure: 'DO_NOTHING',
            TemplateURL: textProperty(properties, 'TemplateURL'),
            ...(minutes === undefined ? {} : { TimeoutInMinutes: Number(minutes) }),
            ...nestedRequest(context.tags, stack.capabilities, properties),
        });
        const id = readAnswer(answer)('StackId');
        const nested = stackOf(call, id);
        nested.parentId = stack.id;
        nested.rootId = stack.rootId ?? stack.id;
        nested.roleArn = stack.roleArn;
        context.initiated({ id, attributes: {} });
        await requireCreated(nested);
    },
    attributesNow: (call, id) => outputsOf(stackOf(call, id)),
    async update(context, { id }, _before, after) {
        const { call } = context;
        const nested = stackOf(call, id);
        await (context.takingBack ? takeBack(context, nested) : bringForward(context, nested, after));
        return { id, attributes: outputsOf(nested) };
    },
    async remove({ call }, { id }) {
        await ignoreMissing(() => call.invoke('cloudformation', 'DeleteStack', { StackName: id }));
        const nested = stackOf(call, id);
        await nested.running;
        if (nested.deleted !== undefined)
            return;
        throw new ResourceFailure(`Embedded stack ${id} was not successfully deleted: ${nested.statusReason ?? nested.status}`);
    },
};
async function bringForward(context, nested, after) {
    const { planned, tags, stack } = context;
    nested.priorDeployment = nested.deployment;
    if (planned === 'unchanged')
        return;
    if (isChangeSet(planned)) {
        await execute(context, planned, after, {});
        await settled(nested, ['UPDATE_COMPLETE']);
        return;
    }
    await update(context, nested, {
        TemplateURL: textProperty(after, 'TemplateURL'),
        ...nestedRequest(tags, stack.capabilities, after),
    });
}
function isChangeSet(planned) {
    return typeof planned === 'object';
}
/** Executes what was planned, with the values that were not known when it was. */
async function execute({ call, tags, stack }, { stackId, changeSetId }, properties, more) {
    await call.invoke('cloudformation', 'ExecuteChangeSet', {
        StackName: stackId,
        ChangeSetName: changeSetId,
        [NESTED_EXECUTION]: new NestedExecution(nestedRequest(tags, stack.capabilities, properties)),
        ...more,
    });
}
async function requireCreated(nested) {
    await nested.running;
    if (nested.status === 'CREATE_COMPLETE')
        return;
    throw new ResourceFailure(`Embedded stack ${nested.id} was not successfully created: ${nested.statusReason ?? nested.status}`);
}
/**
 * What was brought forward goes back to the template that it had, which may be gone from its bucket. A nested stack that
 * failed is back already, unless it got stuck on the way.
 */
async function takeBack(context, nested) {
    if (nested.status === 'UPDATE_ROLLBACK_COMPLETE')
        return;
    if (nested.status === 'UPDATE_ROLLBACK_FAILED') {
        await context.call.invoke('cloudformation', 'ContinueUpdateRollback', { StackName: nested.id });
        await settled(nested, ['UPDATE_ROLLBACK_COMPLETE']);
        return;
    }
    const prior = nested.priorDeployment;
    if (prior === undefined || prior === nested.deployment)
        return;
    await update(context, nested, {
        [fetchedMember('TemplateBody')]: new FetchedText(prior.templateText),
        Capabilities: [...prior.capabilities],
        Parameters: [...prior.parameters].map(([ParameterKey, ParameterValue]) => ({
            ParameterKey,
            ParameterValue,
        })),
        Tags: [...prior.tags].map(([Key, tag]) => ({ Key, Value: tag })),
    });
}
async function update({ call }, nested, input) {
    try {
        await call.invoke('cloudformation', 'UpdateStack', { StackName: nested.id, ...input });
    }
    catch (cause) {
        if (cause instanceof Error && cause.message === NOTHING_TO_DO)
            return;
        throw cause;
    }
    await settled(nested, ['UPDATE_COMPLETE']);
}
async function settled(nested, good) {
    await nested.running;
    if (good.includes(nested.status))
        return;
    const failed = nested.events.findLast(({ status, reason }) => /^UPDATE_(ROLLBACK_IN_PROGRESS|FAILED|ROLLBACK_FAILED)$/.test(status) && reason !== undefined);
    throw new ResourceFailure(`Embedded stack ${nested.id} was not successfully updated. Currently in ${nested.status} with reason: ${failed?.reason ?? nested.statusReason ?? ''}`);
}
/** What a nested stack gets from its properties, and from the stack that it is in. */
function nestedRequest(tags, capabilities, properties) {
    const parameters = member(properties, 'Parameters');
    const topics = textsProperty(properties, 'NotificationARNs');
    return {
        Capabilities: [...capabilities],
        Parameters: Object.entries(isMap(parameters) ? parameters : {}).map(([ParameterKey, value]) => ({
            ParameterKey,
            ParameterValue: parameterText(value),
        })),
        Tags: tagList(tags, properties),
        ...(topics.length === 0 ? {} : { NotificationARNs: topics }),
    };
}
function parameterText(value) {
    return Array.isArray(value) ? value.join(',') : String(value);
}
function outputsOf({ outputs }) {
    return Object.fromEntries(outputs.map(({ name, value }) => [`Outputs.${name}`, value]));
}
function stackOf(call, id) {
    const stack = stacksOf(call.state, call.caller.accountId, call.region).get(id);
    if (stack === undefined)
        throw new ResourceFailure(`Embedded stack ${id} does not exist`);
    return stack;
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
/** The value of each pseudo parameter but AWS::NoValue, which has none. */
function pseudoParameters(place) {
    const { partition, urlSuffix } = partitionOf(place.region);
    return new Map([
        ['AWS::AccountId', place.accountId],
        ['AWS::NotificationARNs', place.notificationArns],
        ['AWS::Partition', partition],
        ['AWS::Region', place.region],
        ['AWS::StackId', place.stackId],
        ['AWS::StackName', place.stackName],
        ['AWS::URLSuffix', urlSuffix],
    ]);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/s3-bucket.js







/** AWS::S3::Bucket: Ref is the bucket's name. Its settings are made with S3's own operations after the bucket. */
const s3Bucket = {
    type: 'AWS::S3::Bucket',
    serviceTitle: 'S3',
    properties: factsOf('AWS::S3::Bucket', [
        'BucketEncryption',
        'BucketName',
        'LifecycleConfiguration',
        'OwnershipControls',
        'PublicAccessBlockConfiguration',
        'Tags',
        'VersioningConfiguration',
    ]),
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
    idOfName: (_call, name) => name,
    async read(call, name) {
        if (call.state.bucketOwners.get(name) !== call.caller.accountId)
            return undefined;
        const properties = { BucketName: name };
        for (const { property, get, back } of SETTINGS) {
            const answer = await answerOf(call, 's3', get, { Bucket: name });
            const value = answer === undefined ? undefined : back(structureIn({ answer }, 'answer'));
            if (value !== undefined)
                properties[property] = value;
        }
        const tags = await answerOf(call, 's3', 'GetBucketTagging', { Bucket: name });
        if (tags !== undefined)
            properties['Tags'] = member(structureIn({ tags }, 'tags'), 'TagSet') ?? [];
        return { properties, attributes: physicalBucket(name, call.region).attributes };
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
        get: 'GetPublicAccessBlock',
        back: (answer) => member(answer, 'PublicAccessBlockConfiguration'),
    },
    {
        property: 'OwnershipControls',
        put: 'PutBucketOwnershipControls',
        remove: 'DeleteBucketOwnershipControls',
        input: (value) => ({ OwnershipControls: value }),
        get: 'GetBucketOwnershipControls',
        back: (answer) => member(answer, 'OwnershipControls'),
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
        get: 'GetBucketEncryption',
        back: (answer) => {
            const rules = renamed(member(answer, 'ServerSideEncryptionConfiguration') ?? {}, 'Rules', {
                ApplyServerSideEncryptionByDefault: 'ServerSideEncryptionByDefault',
            });
            return { ServerSideEncryptionConfiguration: rules };
        },
    },
    {
        property: 'VersioningConfiguration',
        put: 'PutBucketVersioning',
        remove: undefined,
        input: (value) => ({ VersioningConfiguration: value }),
        get: 'GetBucketVersioning',
        back: (answer) => (Object.keys(answer).length === 0 ? undefined : answer),
    },
    {
        property: 'LifecycleConfiguration',
        put: 'PutBucketLifecycleConfiguration',
        remove: 'DeleteBucketLifecycle',
        input: (value) => ({ LifecycleConfiguration: { Rules: renamed(value, 'Rules', { Id: 'ID' }) } }),
        get: 'GetBucketLifecycleConfiguration',
        back: (answer) => ({ Rules: renamed(answer, 'Rules', { ID: 'Id' }) }),
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
    properties: factsOf('AWS::S3::BucketPolicy', ['Bucket', 'PolicyDocument']),
    attributes: [],
    taggable: false,
    nameProperty: undefined,
    seconds: 2,
    async read(call, Bucket) {
        const answer = await answerOf(call, 's3', 'GetBucketPolicy', { Bucket });
        if (answer === undefined)
            return undefined;
        const document = JSON.parse(String(answer['Policy']));
        return { properties: { Bucket, PolicyDocument: document }, attributes: {} };
    },
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
const ROLE = { kind: 'text', min: 20, max: 2048 };
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
        RoleARN: ROLE,
        NotificationARNs: { kind: 'list', max: 5 },
        TimeoutInMinutes: { kind: 'integer', min: 1 },
        TemplateBody: TEMPLATE,
        ClientRequestToken: TOKEN,
        Tags: { kind: 'list', max: 50 },
    },
    UpdateStack: {
        StackName: { ...NAME_OR_ID, required: true },
        RoleARN: ROLE,
        NotificationARNs: { kind: 'list', max: 5 },
        TemplateBody: TEMPLATE,
        ClientRequestToken: TOKEN,
        Tags: { kind: 'list', max: 50 },
    },
    CreateChangeSet: {
        StackName: { ...NAME_OR_ID, required: true },
        ChangeSetName: NEW_NAME,
        RoleARN: ROLE,
        NotificationARNs: { kind: 'list', max: 5 },
        TemplateBody: TEMPLATE,
        ClientToken: { ...TOKEN, pattern: '.*' },
        Description: { kind: 'text', min: 1, max: 1024 },
        Tags: { kind: 'list', max: 50 },
    },
    Stack: { StackName: { ...NAME_OR_ID, required: true }, RoleARN: ROLE, ClientRequestToken: TOKEN },
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
    ['ResourceTypes', isFilled],
    ['DeploymentConfig', isGiven],
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
/** `NotificationARNs` of an input; undefined when they were not given, which is not the same as none. */
function notificationArnsOf(input) {
    if (!isGiven(input, 'NotificationARNs'))
        return undefined;
    const arns = textsOf(input, 'NotificationARNs');
    const wrong = arns.find((arn) => !/^arn:[^:]+:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/.test(arn));
    if (wrong === undefined)
        return arns;
    throw templateError(`Notification ARN ${wrong} is not a valid SNS topic ARN.`);
}
/** One of a fixed set of words. Throws a ValidationError. */
function wordOf(input, name, words) {
    const given = textOf(input, name);
    if (given === undefined || words.includes(given))
        return given;
    throw templateError(`1 validation error detected: Value '${given}' at '${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must satisfy enum value set: [${words.join(', ')}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/organization-state.js
/** The service principal of stack sets, which is trusted for them and which accounts are deputised for. */
const STACK_SETS_PRINCIPAL = 'member.org.stacksets.cloudformation.amazonaws.com';
/** An organization with only what is given in it. */
function newOrganization(given) {
    return {
        ...given,
        units: new Map(),
        accountParents: new Map(),
        memberships: new Map(),
        suspendedAccountIds: new Set(),
        trustedServices: new Map(),
        delegations: new Map(),
        stackSetsActivated: false,
        serviceControlEnabled: false,
        policies: new Map(),
        attachments: new Map(),
        billPaidBy: undefined,
        creations: new Map(),
        handshakes: new Map(),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/find-stack-set.js





/** The stack sets of an account in one region by id, deleted ones included; made when there are none yet. */
function stackSetsOf(state, accountId, region) {
    const account = state.accounts.get(accountId);
    if (account === undefined)
        throw templateError(`Account ${accountId} is not part of the rehearsal.`);
    const known = account.stackSets.get(region) ?? new Map();
    account.stackSets.set(region, known);
    return known;
}
/**
 * The account whose stack sets an input is about: the caller's, or with `CallAs: DELEGATED_ADMIN` the management
 * account's. Throws a ValidationError for callers who are no delegated administrator.
 */
function ownerOf({ state, caller }, input) {
    const callAs = wordOf(input, 'CallAs', ['SELF', 'DELEGATED_ADMIN']) ?? 'SELF';
    if (callAs === 'SELF')
        return caller.accountId;
    const { organization } = state;
    const delegates = organization?.delegations.get(STACK_SETS_PRINCIPAL);
    if (organization === undefined || delegates?.has(caller.accountId) !== true)
        throw notAdministrator();
    return organization.managementAccountId;
}
/** What everybody else is told who wants service-managed permissions. */
function notAdministrator() {
    return templateError('You must be the management account or delegated admin account of an organization before operating a SERVICE_MANAGED stack set');
}
/** The stack sets that an input may be about: delegated administrators only see those with service-managed permissions. */
function visibleStackSets(call, input) {
    const owner = ownerOf(call, input);
    return [...stackSetsOf(call.state, owner, call.region).values()].filter(({ permissionModel }) => owner === call.caller.accountId || permissionModel === 'SERVICE_MANAGED');
}
/** The stack set that `StackSetName` names, by name, id or ARN. Throws StackSetNotFoundException. */
function foundStackSet(call, input) {
    const wanted = requiredTextOf(input, 'StackSetName');
    const found = visibleStackSets(call, input).filter(({ id, arn, name }) => id === wanted || arn === wanted || name === wanted);
    const set = found.find(({ status }) => status === 'ACTIVE') ?? found.find(({ name }) => name !== wanted);
    if (set !== undefined)
        return set;
    throw new ServiceError('StackSetNotFoundException', `StackSet ${wanted} not found`, 404);
}
/** The same for operations that change it: a deleted one is not found. */
function activeStackSet(call, input) {
    const set = foundStackSet(call, input);
    if (set.status === 'ACTIVE')
        return set;
    throw new ServiceError('StackSetNotFoundException', `StackSet ${set.name} not found`, 404);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/stack-set.js






/** Properties that CreateStackSet and UpdateStackSet take as they are. */
const OF_THE_SET = [
    'Description',
    'TemplateBody',
    'TemplateURL',
    'Parameters',
    'Capabilities',
    'AdministrationRoleARN',
    'ExecutionRoleName',
    'AutoDeployment',
    'ManagedExecution',
];
/** AWS::CloudFormation::StackSet: Ref is the set's id. Its instances are made, changed and taken away with it. */
const stack_set_stackSet = {
    type: 'AWS::CloudFormation::StackSet',
    serviceTitle: 'CloudFormation',
    properties: factsOf('AWS::CloudFormation::StackSet', [
        'StackSetName',
        'PermissionModel',
        'Description',
        'TemplateBody',
        'TemplateURL',
        'Parameters',
        'Capabilities',
        'AdministrationRoleARN',
        'ExecutionRoleName',
        'AutoDeployment',
        'ManagedExecution',
        'OperationPreferences',
        'StackInstancesGroup',
        'CallAs',
        'Tags',
    ]),
    attributes: ['StackSetId'],
    taggable: true,
    nameProperty: 'StackSetName',
    seconds: 5,
    async create(context, properties) {
        const answer = await context.call.invoke('cloudformation', 'CreateStackSet', {
            StackSetName: textProperty(properties, 'StackSetName'),
            PermissionModel: textProperty(properties, 'PermissionModel'),
            ...contentOf(context, properties),
        });
        const id = readAnswer(answer)('StackSetId');
        context.initiated({ id, attributes: { StackSetId: id } });
        for (const group of groupsOf(properties)) {
            await operate(context, id, properties, 'CreateStackInstances', {
                ...stack_set_place(group),
                ...overrides(group),
            });
        }
    },
    async update(context, physical, before, after) {
        const { id } = physical;
        const [old, now] = [groupsOf(before), groupsOf(after)];
        const same = (a, b) => sameValue(stack_set_placeOf(a), stack_set_placeOf(b));
        for (const group of old.filter((each) => !now.some((other) => same(each, other)))) {
            await operate(context, id, before, 'DeleteStackInstances', { ...stack_set_place(group), RetainStacks: false });
        }
        const changed = [...OF_THE_SET, 'Tags'].some((name) => differs(before, after, name));
        // The stack's own tags are the set's tags too, and they may have changed without the properties.
        if (changed || context.tags.size > 0) {
            await operate(context, id, after, 'UpdateStackSet', contentOf(context, after));
        }
        for (const group of now) {
            const known = old.find((each) => same(each, group));
            if (known === undefined) {
                await operate(context, id, after, 'CreateStackInstances', { ...stack_set_place(group), ...overrides(group) });
            }
            else if (differs(known, group, 'ParameterOverrides')) {
                await operate(context, id, after, 'UpdateStackInstances', { ...stack_set_place(group), ...overrides(group) });
            }
        }
        return physical;
    },
    async remove(context, { id }, properties) {
        await ignoreMissing(async () => {
            for (const group of groupsOf(properties)) {
                await operate(context, id, properties, 'DeleteStackInstances', {
                    ...stack_set_place(group),
                    RetainStacks: false,
                });
            }
            await context.call.invoke('cloudformation', 'DeleteStackSet', {
                StackSetName: id,
                ...callAs(properties),
            });
        });
    },
};
/** Starts an operation, waits for its end, and throws HandlerFailure when it did not succeed. */
async function operate({ call }, id, properties, operation, input) {
    const set = { StackSetName: id, ...callAs(properties) };
    const preferences = member(properties, 'OperationPreferences');
    const answer = await call.invoke('cloudformation', operation, {
        ...set,
        ...input,
        ...(preferences === undefined ? {} : { OperationPreferences: preferences }),
    });
    const OperationId = readAnswer(answer)('OperationId');
    await foundStackSet(call, set).operations.find((each) => each.id === OperationId)?.running;
    const ended = await call.invoke('cloudformation', 'DescribeStackSetOperation', { ...set, OperationId });
    const status = readAnswer(ended, 'StackSetOperation')('Status');
    if (status === 'SUCCEEDED')
        return;
    const { Summaries } = await call.invoke('cloudformation', 'ListStackSetOperationResults', {
        ...set,
        OperationId,
    });
    throw new HandlerFailure('InternalFailure', `Stack set operation [${OperationId}] was unexpectedly stopped or failed. status reason(s): [${reasons(Summaries)}]`);
}
function reasons(summaries) {
    const failed = (Array.isArray(summaries) ? summaries : []).filter((summary) => summary['Status'] === 'FAILED');
    return [...new Set(failed.map((summary) => String(summary['StatusReason'])))].join(', ');
}
function contentOf(context, properties) {
    const tags = tagList(context.tags, properties);
    return {
        ...Object.fromEntries(OF_THE_SET.flatMap((name) => {
            const value = member(properties, name);
            return value === undefined ? [] : [[name, value]];
        })),
        ...callAs(properties),
        ...(tags.length === 0 ? {} : { Tags: tags }),
    };
}
function callAs(properties) {
    const value = textProperty(properties, 'CallAs');
    return value === undefined ? {} : { CallAs: value };
}
function groupsOf(properties) {
    return listProperty(properties, 'StackInstancesGroup').filter(isMap);
}
/** What makes two groups the same one: where they go. */
function stack_set_placeOf(group) {
    return [member(group, 'DeploymentTargets') ?? null, member(group, 'Regions') ?? null];
}
function stack_set_place(group) {
    return { DeploymentTargets: member(group, 'DeploymentTargets'), Regions: member(group, 'Regions') };
}
function overrides(group) {
    return { ParameterOverrides: member(group, 'ParameterOverrides') ?? [] };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/resources/providers.js













const PROVIDERS = new Map([
    iamRole,
    iamManagedPolicy,
    iamPolicy,
    iamUser,
    iamAccessKey,
    iamInstanceProfile,
    iamOidcProvider,
    s3Bucket,
    s3BucketPolicy,
    curReportDefinition,
    dataExport,
    stack_set_stackSet,
    nestedStack,
].map((provider) => [provider.type, provider]));
/** The provider of a resource type; undefined for types that the rehearsal does not create. */
function providerOf(type) {
    return PROVIDERS.get(type);
}
/** Every resource type that the rehearsal creates. */
function rehearsedTypes() {
    return [...PROVIDERS.keys()];
}

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
    if (cause instanceof HandlerFailure)
        return handlerSaid(run, cause.message, cause.handlerErrorCode);
    if (cause instanceof ServiceError) {
        const [, code] = HANDLER_CODES.find(([pattern]) => pattern.test(cause.code)) ?? [];
        const said = `${cause.message} (Service: ${provider.serviceTitle}, Status Code: ${cause.status}, Request ID: ${run.call.state.newUuid()})`;
        return handlerSaid(run, said, code ?? 'InternalFailure');
    }
    // Not a refusal of the rehearsed services: a defect of the rehearsal, which must not look like one of the template.
    return `Internal Failure of the rehearsal: ${cause instanceof Error ? cause.message : String(cause)}`;
}
function handlerSaid(run, said, code) {
    return `Resource handler returned message: "${said}" (RequestToken: ${run.requestToken}, HandlerErrorCode: ${code})`;
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/cidr.js
/** Most blocks that Fn::Cidr gives. */
const MOST_BLOCKS = 256;
/**
 * The first `count` blocks with `bits` host bits of an IPv4 block, as Fn::Cidr gives them; undefined when the block is
 * no IPv4 block or they do not fit.
 */
function cidrBlocks(block, count, bits) {
    const [, address = '', prefix = ''] = /^(\d{1,3}(?:\.\d{1,3}){3})\/(\d{1,2})$/.exec(block) ?? [];
    const octets = address.split('.').map(Number);
    const length = Number(prefix);
    const whole = [count, bits].every((each) => Number.isInteger(each) && each >= 1);
    const valid = address !== '' && octets.every((octet) => octet <= 255) && length <= 32 && whole;
    if (!valid || count > MOST_BLOCKS || bits > 32 - length || count > 2 ** (32 - length - bits))
        return undefined;
    const base = octets.reduce((sum, octet) => sum * 256 + octet, 0);
    const start = base - (base % 2 ** (32 - length));
    return Array.from({ length: count }, (_, index) => {
        const value = start + index * 2 ** bits;
        const parts = [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256);
        return `${parts.join('.')}/${32 - bits}`;
    });
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
    'Fn::Cidr',
    'Fn::FindInMap',
    'Fn::GetAtt',
    'Fn::GetAZs',
    'Fn::If',
    'Fn::ImportValue',
    'Fn::Join',
    'Fn::Length',
    'Fn::Select',
    'Fn::Split',
    'Fn::Sub',
    'Fn::ToJsonString',
]);
/** Functions that CloudFormation has and the rehearsal does not evaluate: refused with their name. */
const UNREHEARSED_FUNCTIONS = new Set([
    'Fn::EachMemberEquals',
    'Fn::EachMemberIn',
    'Fn::GetStackOutput',
    'Fn::RefAll',
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
/** The transform that CloudFormation itself does for what older templates do not have. */
const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';
/** Functions that a template only has with that transform. */
const EXTENSION_FUNCTIONS = new Set(['Fn::Length', 'Fn::ToJsonString']);

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

const sub_text_PART = /\$\{(!?)([^}]*)\}/g;
/** Takes the text of Fn::Sub apart; `${!Literal}` is the literal text `${Literal}`. Throws a ValidationError. */
function splitSubText(text) {
    const parts = [];
    let end = 0;
    for (const match of text.matchAll(sub_text_PART)) {
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/evaluate.js






/** The value of a piece of a template with all its functions evaluated. Throws a ValidationError. */
function evaluate(value, scope) {
    if (isList(value))
        return value.map((item) => evaluate(item, scope)).filter((item) => item !== NO_VALUE);
    if (!isMap(value)) {
        if (typeof value === 'string' && value.includes('{{resolve:')) {
            throw templateError(`The rehearsal does not follow dynamic references yet: ${value}`);
        }
        return value;
    }
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
    'Fn::Cidr': (argument, scope) => {
        const wrong = 'Template error: every Fn::Cidr object requires an IPv4 block, a count from 1 to 256 and, if the blocks are not of 8 bits, their bits';
        if (!isList(argument) || argument.length < 2 || argument.length > 3)
            throw templateError(wrong);
        const [block = '', count = '', bits = '8'] = argument.map((item) => evaluateText(item, scope, wrong));
        const blocks = cidrBlocks(block, Number(count), Number(bits));
        if (blocks === undefined)
            throw templateError(wrong);
        return blocks;
    },
    'Fn::Length': (argument, scope) => {
        const list = evaluate(argument, scope);
        if (list !== NO_VALUE && isList(list))
            return list.length;
        throw templateError('Template error: every Fn::Length object requires a list.');
    },
    'Fn::ToJsonString': (argument, scope) => {
        const value = evaluate(argument, scope);
        if (value !== NO_VALUE && (isList(value) || isMap(value)))
            return JSON.stringify(value);
        throw templateError('Template error: every Fn::ToJsonString object requires an object or a list.');
    },
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
    if (resource.outputs !== undefined && attribute.startsWith('Outputs.'))
        return resource.outputs;
    throw templateError(`Requested attribute ${attribute} does not exist in schema for ${resource.type}`);
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
    // Of a parameter that names a stored one, the name is checked, not what it stands for.
    const { list, lookUp } = declaration.form;
    const items = list && lookUp !== 'parameter-value' ? splitList(value) : [value];
    const fault = items.map((item) => faultOf(declaration, item)).find((found) => found !== undefined);
    if (fault === undefined)
        return;
    throw templateError(declaration.constraintDescription === undefined
        ? `Parameter '${declaration.name}' ${fault}`
        : `Parameter ${declaration.name} failed to satisfy constraint: ${declaration.constraintDescription}`);
}
function faultOf(declaration, item) {
    const { allowedValues, allowedPattern, minLength, maxLength, minValue, maxValue } = declaration;
    if (declaration.form.numeric) {
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
/** The items of a list, as its text separates them. */
function splitList(value) {
    return value === '' ? [''] : value.split(',').map((item) => item.trim());
}
/** What `Ref` of a parameter gives: text, or a list for the list types. */
function parameterValue(declaration, value) {
    return declaration.form.list ? splitList(value) : value;
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
        const { name } = declaration;
        const value = given.lookedUp?.get(name) ?? given.parameters.get(name) ?? '';
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/exports.js


/** Everything that is exported in the account and region of a stack. */
function exportsOf(state, accountId, region) {
    return [...stacksOf(state, accountId, region).values()]
        .filter(({ deleted }) => deleted === undefined)
        .flatMap((stack) => stack.outputs.flatMap(({ exportName, value }) => exportName === undefined ? [] : [{ name: exportName, value, stack }]));
}
/** Nothing is exported by the name that a template imports. It ends an operation before any resource is touched. */
class MissingExport extends ServiceError {
    constructor(name) {
        super('ValidationError', `No export named ${name} found`);
    }
}
/** The value of Fn::ImportValue. Throws MissingExport. */
function importedValue(state, stack, name) {
    const found = exportsOf(state, stack.accountId, stack.region).find((item) => item.name === name);
    if (found === undefined)
        throw new MissingExport(name);
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
    'IMPORT_COMPLETE',
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
            return { type: resource.type, ref: resource.physicalId, attributes: resource.attributes };
        },
        importValue: (name) => {
            const value = importedValue(run.call.state, run.stack, name);
            run.stack.imports.add(name);
            return value;
        },
    });
}
/** Lets others end the work on a stack before its time, and gives the signal for that. */
function cancellable(stack) {
    const controller = new AbortController();
    stack.cancel = () => controller.abort();
    return controller.signal;
}
/** Puts a changed version of a resource into its stack. */
function putResource(run, resource, changes) {
    const next = { ...resource, ...changes, updated: run.call.state.now() };
    run.stack.resources.set(next.logicalId, next);
    return next;
}
/**
 * Waits as long as the stack is to be watched before an operation counts as done. No alarm of a rehearsal ever goes off;
 * without alarms only updates wait, before they clean up.
 */
async function watchStack(run, { rollback }, phase) {
    if (rollback === undefined || rollback.minutes === 0)
        return;
    if (phase === 'UPDATE' || rollback.triggers.length > 0)
        await run.call.state.sleep(rollback.minutes * 60_000);
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
        failByScript(run, desired, 'create');
        const context = providerContext(run, deployment, desired.logicalId, (physical) => {
            const changes = { physicalId: physical.id, attributes: physical.attributes };
            const said = 'Resource creation Initiated';
            resource = setResourceStatus(run, fresh, `${phase}_IN_PROGRESS`, said, changes);
        });
        await provider.create(context, desired.properties);
        const attributes = provider.attributesNow?.(run.call, resource.physicalId ?? '');
        if (attributes !== undefined)
            resource = putResource(run, resource, { attributes });
        await pause(run, provider.seconds * 1_000, phase, signal);
        failByScript(run, desired, 'stabilize');
    };
    await settle(run, provider, phase, attempt, () => resource);
    setResourceStatus(run, resource, `${phase}_COMPLETE`);
}
/** Throws when the fault script says that this cannot be done with this resource. */
function failByScript({ call, stack }, { logicalId, provider }, phase) {
    const fault = call.state.faults.strike('resource', {
        'resource-type': provider.type,
        'logical-id': logicalId,
        stack: stack.name,
        account: stack.accountId,
        region: stack.region,
        phase,
    });
    if (fault !== undefined)
        throw new ResourceFailure(fault.reason);
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
        failByScript(run, { logicalId: current.logicalId, provider }, 'update');
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
        failByScript(run, { logicalId: resource.logicalId, provider }, 'delete');
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
        stack: {
            id: run.stack.id,
            rootId: run.stack.rootId,
            roleArn: run.stack.roleArn,
            capabilities: deployment.capabilities,
        },
        takingBack: run.takingBack === true,
        planned: run.takingBack === true ? undefined : run.nested?.get(logicalId),
        generateName: (longest) => generatedName(run, logicalId, longest),
        initiated,
    };
}
function physicalOf(resource) {
    return { id: resource.physicalId ?? '', attributes: resource.attributes };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/adopt-resource.js








/**
 * The resources that a plan would add although they exist already under their custom names. Throws a ValidationError
 * for one that belongs to another stack.
 */
async function findAdoptions(call, plan) {
    const added = new Set(plan.changes.filter(({ action }) => action === 'Add').map(({ logicalId }) => logicalId));
    const found = new Map();
    for (const { logicalId, provider, properties } of plan.desired) {
        if (!added.has(logicalId) || provider.read === undefined || provider.idOfName === undefined)
            continue;
        const name = provider.nameProperty === undefined ? undefined : member(properties, provider.nameProperty);
        if (typeof name !== 'string' || name.includes(KNOWN_AFTER_APPLY))
            continue;
        const id = provider.idOfName(call, name);
        const live = await provider.read(call, id);
        if (live === undefined)
            continue;
        checkFree(call, provider.type, id);
        found.set(logicalId, { id, live });
    }
    return found;
}
/** Throws a ValidationError for a resource that a stack of the account and region has already. */
function checkFree(call, type, id) {
    const owner = [...stacksOf(call.state, call.caller.accountId, call.region).values()].find((stack) => stack.deleted === undefined &&
        [...stack.resources.values()].some((resource) => resource.type === type && resource.physicalId === id));
    if (owner === undefined)
        return;
    throw templateError(`Resource ${id} of type ${type} cannot be imported: it already belongs to stack ${owner.id}`);
}
/** Takes a resource into the stack as it is, and brings it to what the deployment says. Throws like updatePhysical. */
async function adoptResource(run, deployment, desired, adoption, signal) {
    const properties = propertiesNow(desired.properties, adoption.live.properties, run.stack.deployment?.tags ?? new Map());
    const current = await takeResource(run, desired, adoption, { properties });
    const changed = changedProperties(properties, desired.properties);
    const fixed = changed.find((name) => needsReplacement(desired.provider, name, properties, desired.properties));
    if (fixed !== undefined) {
        const reason = `Property ${fixed} of the existing resource ${adoption.id} differs from the template and cannot be changed.`;
        setResourceStatus(run, current, 'IMPORT_FAILED', reason);
        throw new ResourceFailure(reason);
    }
    if (changed.length > 0)
        await updatePhysical(run, deployment, current, properties, desired, signal);
    return current;
}
/** Takes a resource into the stack without touching it; `changes` is what the stack shall know of it beside that. */
async function takeResource(run, desired, adoption, changes = {}) {
    const physical = { physicalId: adoption.id, attributes: adoption.live.attributes };
    const fresh = { ...newResource(run, desired), imported: true };
    const started = setResourceStatus(run, fresh, 'IMPORT_IN_PROGRESS', 'Resource import started.', physical);
    await run.call.state.sleep(1_000);
    return setResourceStatus(run, started, 'IMPORT_COMPLETE', 'Resource import completed.', changes);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/import-request.js




const MOST = 200;
/** The property that identifies a resource for an import; its value is the physical id. */
const IDENTIFIERS = {
    'AWS::IAM::ManagedPolicy': 'PolicyArn',
    'AWS::IAM::OIDCProvider': 'Arn',
    'AWS::IAM::Role': 'RoleName',
    'AWS::S3::Bucket': 'BucketName',
    'AWS::S3::BucketPolicy': 'Bucket',
};
/** The property that identifies an existing resource of a type; undefined when the type cannot be imported. */
function importIdentifier(type) {
    return providerOf(type)?.read === undefined ? undefined : IDENTIFIERS[type];
}
/** `ResourcesToImport` of an input for a change set of that kind. Throws a ValidationError. */
function resourcesToImport(input, kind) {
    const given = structuresOf(input, 'ResourcesToImport');
    if (kind !== 'IMPORT') {
        if (given.length === 0)
            return [];
        throw templateError('ResourcesToImport can only be specified for change sets of type IMPORT.');
    }
    if (given.length === 0) {
        throw templateError('ResourcesToImport must be specified for change sets of type IMPORT.');
    }
    if (given.length > MOST) {
        throw templateError(`1 validation error detected: Value at 'resourcesToImport' failed to satisfy constraint: Member must have length less than or equal to ${MOST}`);
    }
    return given.map((item) => {
        const type = requiredTextOf(item, 'ResourceType');
        const logicalId = requiredTextOf(item, 'LogicalResourceId');
        const name = importIdentifier(type);
        if (name === undefined) {
            throw templateError(`ResourceTypes [${type}] are not supported for Import`);
        }
        const identifier = structureOf(item, 'ResourceIdentifier') ?? {};
        const [only, ...others] = Object.keys(identifier);
        if (only !== name || others.length > 0) {
            throw templateError(`Invalid identifier for resource ${logicalId} of type ${type}: expected [${name}], found [${Object.keys(identifier).join(', ')}]`);
        }
        return { logicalId, type, id: requiredTextOf(identifier, name) };
    });
}
/** Throws the ValidationError of a template that cannot be imported into a stack with that template before. */
function checkImportTemplate(template, before, imports) {
    const bare = imports
        .map(({ logicalId }) => logicalId)
        .filter((logicalId) => template.resources.get(logicalId)?.deletionPolicyGiven === false);
    if (bare.length > 0) {
        throw templateError(`The following resources to import [${bare.join(', ')}] must have DeletionPolicy attribute specified in the template.`);
    }
    const outputs = (each) => JSON.stringify([...(each?.outputs ?? [])]);
    if (outputs(template) !== outputs(before)) {
        throw templateError('As part of the import operation, you cannot modify or add [Outputs]');
    }
}
/**
 * The resources of an import as they are now. Throws a ValidationError when the plan would do more than import exactly
 * these, when one is not there, and when one belongs to a stack already.
 */
async function findImports(call, plan, imports) {
    checkOnlyImports(plan, imports);
    const found = new Map();
    for (const { logicalId, type, id } of imports) {
        const desired = plan.desired.find((each) => each.logicalId === logicalId);
        if (desired === undefined || desired.provider.type !== type) {
            throw templateError(`Resource [${logicalId}] of type [${type}] does not exist in the template`);
        }
        const live = await desired.provider.read?.(call, id);
        if (live === undefined)
            throw templateError(`Resource ${id} of type ${type} does not exist.`);
        checkFree(call, type, id);
        found.set(logicalId, { id, live });
    }
    return found;
}
function checkOnlyImports(plan, imports) {
    const named = new Set(imports.map(({ logicalId }) => logicalId));
    const missing = plan.changes.filter(({ action, logicalId }) => action === 'Add' && !named.has(logicalId));
    if (missing.length > 0) {
        const names = missing.map(({ logicalId }) => logicalId).join(', ');
        throw templateError(`Resources [${names}] is missing from ResourceToImport list`);
    }
    const others = plan.changes.filter(({ action }) => action !== 'Add');
    if (others.length > 0) {
        const names = others.map(({ logicalId }) => logicalId).join(', ');
        throw templateError(`You have modified resources [${names}] in your template that are not being imported. Update, create or delete operations cannot be executed during import operations.`);
    }
    const known = new Set(plan.changes.map(({ logicalId }) => logicalId));
    const present = [...named].filter((name) => !known.has(name));
    if (present.length > 0) {
        throw templateError(`Resources [${present.join(', ')}] already exist in the stack or not in the template`);
    }
}

// EXTERNAL MODULE: ./build/rehearsal/faults/script.js
var script = __webpack_require__(56325);
;// CONCATENATED MODULE: ./build/rehearsal/seed-standing.js








const WAYS = {
    REVIEW_IN_PROGRESS: { steps: ['review'] },
    CREATE_IN_PROGRESS: { steps: ['create'] },
    CREATE_COMPLETE: { steps: ['create'] },
    CREATE_FAILED: { steps: ['create'], failing: ['stabilize'], onFailure: 'DO_NOTHING' },
    ROLLBACK_IN_PROGRESS: { steps: ['create'], failing: ['stabilize'] },
    ROLLBACK_COMPLETE: { steps: ['create'], failing: ['stabilize'] },
    ROLLBACK_FAILED: { steps: ['create'], failing: ['stabilize', 'delete'] },
    UPDATE_IN_PROGRESS: { steps: ['create', 'tag'] },
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { steps: ['create', 'tag', 'show'] },
    UPDATE_COMPLETE: { steps: ['create', 'tag'] },
    UPDATE_FAILED: { steps: ['create', 'tag'], failing: ['update'], disableRollback: true },
    UPDATE_ROLLBACK_IN_PROGRESS: { steps: ['create', 'tag'], failing: ['update'] },
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { steps: ['create', 'tag', 'show'], failing: ['update'] },
    UPDATE_ROLLBACK_COMPLETE: { steps: ['create', 'tag'], failing: ['update'] },
    UPDATE_ROLLBACK_FAILED: { steps: ['create', 'tag'], failing: ['update', 'update'] },
    DELETE_IN_PROGRESS: { steps: ['create', 'delete'] },
    DELETE_FAILED: { steps: ['create', 'delete'], failing: ['delete'] },
    IMPORT_IN_PROGRESS: { steps: ['create', 'forget', 'import'] },
    IMPORT_COMPLETE: { steps: ['create', 'forget', 'import'] },
    IMPORT_ROLLBACK_IN_PROGRESS: { steps: ['create', 'forget', 'import', 'show'], failing: ['import'] },
    IMPORT_ROLLBACK_COMPLETE: { steps: ['create', 'forget', 'import'], failing: ['import'] },
    IMPORT_ROLLBACK_FAILED: { steps: ['create', 'forget', 'import', 'show'], failing: ['import'] },
};
/** Every status that a seed can give a stack. */
const STANDINGS = Object.keys(WAYS).filter(isStanding);
/** Whether a text is a status that a seed can give a stack. */
function isStanding(status) {
    return status !== undefined && Object.hasOwn(WAYS, status);
}
/** A tag that comes and goes, so that there is something to update. */
const TAG = { Key: 'rehearsal', Value: 'update' };
/**
 * Brings a stack into its status on the way on which AWS does. What is in progress goes on when its time is over. Throws
 * the ServiceError of a call, and RangeError when the template does not lead there.
 */
async function standStack(state, services, place, input, standing) {
    const way = WAYS[standing.status];
    const stacks = stacksOf(state, place.caller.accountId, place.region);
    const named = () => [...stacks.values()].findLast(({ name }) => name === input['StackName']);
    const released = new Promise((resolve) => {
        if (standing.milliseconds !== undefined)
            state.later(standing.milliseconds, resolve);
    });
    const faults = (0,script/* createFaultScript */._)();
    // A stack that only has a change set is in no progress that could be held.
    const holds = standing.status !== 'REVIEW_IN_PROGRESS';
    const held = {
        ...state,
        faults,
        sleep: () => (holds && named()?.status === standing.status ? released : (0,promises_.setImmediate)()),
    };
    const dispatcher = createDispatcher(services, held, () => undefined);
    const ask = (operation, more) => dispatcher.dispatch(place, 'cloudformation', operation, { ...more, StackName: input['StackName'] });
    const imports = [];
    const stage = { ask, input, way, stacks, named, standing, state, released, faults, imports };
    for (const phase of new Set(way.failing?.filter((each) => each !== 'update'))) {
        stage.faults.add(failure(stage, { phase }));
    }
    for (const step of way.steps) {
        await STEPS[step](stage);
        await seed_standing_settled(named(), standing.status);
    }
    const status = named()?.status;
    if (status === standing.status)
        return;
    throw new RangeError(`cannot be brought to ${standing.status}: it ended as ${status ?? 'nothing'}`);
}
const CHANGE_SET = 'seeded';
const STEPS = {
    async review({ ask, input, named }) {
        await ask('CreateChangeSet', {
            ...withoutOptions(input),
            ChangeSetName: CHANGE_SET,
            ChangeSetType: 'CREATE',
        });
        await named()?.running;
    },
    async create({ ask, input, way }) {
        await ask('CreateStack', {
            ...input,
            ...(way.onFailure === undefined ? {} : { OnFailure: way.onFailure }),
        });
    },
    async tag(stage) {
        const { ask, input, way, named, faults } = stage;
        const taggable = [...(named()?.resources.values() ?? [])].find(({ type }) => providerOf(type)?.taggable);
        const times = way.failing?.length ?? 0;
        if (times > 0 && taggable !== undefined) {
            faults.add(failure(stage, { phase: 'update', times, 'logical-id': taggable.logicalId }));
        }
        const Tags = Array.isArray(input['Tags']) ? input['Tags'] : [];
        await ask('UpdateStack', {
            UsePreviousTemplate: true,
            Capabilities: input['Capabilities'],
            Parameters: input['Parameters'],
            Tags: [...Tags, TAG],
            DisableRollback: way.disableRollback === true,
        });
    },
    async delete({ ask }) {
        await ask('DeleteStack', {});
    },
    /** The resources stay, as if somebody had made them by hand. */
    async forget({ named, stacks, imports }) {
        const stack = named();
        if (stack === undefined)
            return;
        for (const { logicalId, type, physicalId } of stack.resources.values()) {
            const identifier = importIdentifier(type);
            if (identifier === undefined || physicalId === undefined) {
                throw new RangeError(`cannot be imported: ${logicalId} is of type ${type}`);
            }
            const ResourceIdentifier = { [identifier]: physicalId };
            imports.push({ ResourceType: type, LogicalResourceId: logicalId, ResourceIdentifier });
        }
        stacks.delete(stack.id);
    },
    async import({ ask, input, imports, named }) {
        await ask('CreateChangeSet', {
            ...withoutOptions(input),
            ChangeSetName: CHANGE_SET,
            ChangeSetType: 'IMPORT',
            ResourcesToImport: imports,
        });
        await named()?.running;
        await ask('ExecuteChangeSet', { ChangeSetName: CHANGE_SET });
    },
    /** What passes too fast to be held is shown again, until its time is over. */
    async show({ named, standing, state, released }) {
        const stack = named();
        const operation = stack?.operations.at(-1);
        if (stack === undefined || operation === undefined)
            return;
        const after = stack.status;
        setStackStatus(state, stack, operation, standing.status);
        void released.then(() => setStackStatus(state, stack, operation, after));
    },
};
/** What CreateStack takes and CreateChangeSet does not. */
function withoutOptions(input) {
    const { EnableTerminationProtection: _protection, ...rest } = input;
    return rest;
}
function failure({ input, standing }, more) {
    const fault = { kind: 'resource-failure', stack: input['StackName'], reason: standing.reason, ...more };
    return readFaults([fault], 'seed', []);
}
/** Waits until nothing is under way, or the stack stands as it is to. */
async function seed_standing_settled(stack, status) {
    if (stack === undefined)
        return;
    let over = false;
    void stack.running.then(() => {
        over = true;
    });
    while (!over && !(stack.status === status && status.endsWith('_IN_PROGRESS')))
        await (0,promises_.setImmediate)();
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-contents.js








const seed_contents_HOME = 'us-east-1';
/** The calls for what an account holds beside IAM, in the order in which things need each other. */
function readContents(mapping, accountId) {
    const at = (path, region, service) => (operation, input) => ({
        path,
        accountId,
        region,
        service,
        operation,
        input,
    });
    const definitions = (name) => {
        const value = mapping.value(name) ?? [];
        if (Array.isArray(value))
            return value;
        mapping.fault(name, 'must be a list');
        return [];
    };
    return [
        ...mapping.mappings('buckets').flatMap((bucket) => {
            const region = bucket.text('region') ?? seed_contents_HOME;
            return bucketCalls(bucket, region, at(bucket.path, region, 's3'));
        }),
        ...definitions('reports').map((ReportDefinition, index) => at(`${mapping.path}.reports[${index}]`, seed_contents_HOME, 'cur')('PutReportDefinition', { ReportDefinition })),
        ...definitions('exports').map((Export, index) => at(`${mapping.path}.exports[${index}]`, seed_contents_HOME, 'bcm-data-exports')('CreateExport', { Export })),
        ...mapping.mappings('stacks').map((stack) => stackCall(stack, accountId)),
    ];
}
function bucketCalls(bucket, region, make) {
    const Bucket = bucket.requiredText('name');
    const policy = bucket.value('policy');
    const tags = bucket.entries('tags');
    const versioning = bucket.text('versioning', {
        form: /^(Enabled|Suspended)$/,
        say: 'Enabled or Suspended',
    });
    const encryption = bucket.value('encryption');
    const ownership = bucket.text('ownership', {
        form: /^(BucketOwnerEnforced|BucketOwnerPreferred|ObjectWriter)$/,
        say: 'BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter',
    });
    const lifecycle = bucket.value('lifecycle');
    const open = bucket.value('public-access-block') === false;
    const elsewhere = region === seed_contents_HOME ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
    return [
        make('CreateBucket', { Bucket, ...elsewhere }),
        ...(open ? [make('DeletePublicAccessBlock', { Bucket })] : []),
        ...(versioning === undefined
            ? []
            : [make('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: versioning } })]),
        ...(encryption === undefined
            ? []
            : [make('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: encryption })]),
        ...(ownership === undefined
            ? []
            : [
                make('PutBucketOwnershipControls', {
                    Bucket,
                    OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] },
                }),
            ]),
        ...(lifecycle === undefined
            ? []
            : [make('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules: lifecycle } })]),
        ...(policy === undefined
            ? []
            : [
                make('PutBucketPolicy', {
                    Bucket,
                    Policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
                }),
            ]),
        ...(tags.length === 0 ? [] : [make('PutBucketTagging', { Bucket, Tagging: { TagSet: seed_contents_tagList(tags) } })]),
        ...bucket.mappings('objects').map((object) => make('PutObject', {
            Bucket,
            Key: object.requiredText('key'),
            Body: object.text('text') ?? '',
            ContentType: object.text('content-type') ?? 'text/plain',
        })),
    ];
}
function stackCall(stack, accountId) {
    const template = stack.value('template');
    const templateFile = stack.text('template-file');
    if ((template === undefined) === (templateFile === undefined)) {
        stack.fault('', 'must have either "template" or "template-file"');
    }
    const parameters = stack.entries('parameters');
    return {
        path: stack.path,
        accountId,
        region: stack.text('region') ?? seed_contents_HOME,
        service: 'cloudformation',
        operation: 'CreateStack',
        input: {
            StackName: stack.requiredText('name'),
            Capabilities: stack.texts('capabilities'),
            Parameters: parameters.map(([ParameterKey, value]) => ({
                ParameterKey,
                ParameterValue: String(value),
            })),
            Tags: seed_contents_tagList(stack.entries('tags')),
            // A seed that cannot be made shall say which resource failed.
            DisableValidation: true,
            EnableTerminationProtection: stack.value('termination-protection') === true,
            ...(template === undefined
                ? {}
                : { TemplateBody: typeof template === 'string' ? template : JSON.stringify(template) }),
        },
        ...(templateFile === undefined ? {} : { templateFile }),
        ...readStanding(stack),
    };
}
function readStanding(stack) {
    const said = stack.text('status');
    const status = isStanding(said) ? said : undefined;
    if (said !== undefined && status === undefined) {
        stack.fault('status', `must be one of ${STANDINGS.join(', ')}`);
    }
    const duration = stack.text('for');
    const milliseconds = duration === undefined ? undefined : durationOf(duration);
    if (duration !== undefined && milliseconds === undefined) {
        stack.fault('for', 'must be a duration such as 90s, 15m, 24h or 3d');
    }
    const progress = said?.endsWith('_IN_PROGRESS') && said !== 'REVIEW_IN_PROGRESS';
    if (duration !== undefined && !progress) {
        stack.fault('for', 'means something only for a status that is in progress');
    }
    const reason = stack.text('reason') ?? 'Resource handler returned message: "As the seed says."';
    return status === undefined ? {} : { standing: { status, reason, milliseconds } };
}
function seed_contents_tagList(entries) {
    return entries.map(([Key, value]) => ({ Key, Value: String(value) }));
}
/**
 * Makes the calls one after the other, without letting time pass. Throws SeedError with every one that a service refuses
 * and every stack that fails. `folder` is where template files are looked up.
 */
async function runSeedCalls(state, services, calls, folder) {
    const faults = [];
    const dispatcher = createDispatcher(services, state, () => undefined);
    for (const call of calls) {
        try {
            const caller = {
                kind: 'root',
                accountId: call.accountId,
                arn: `arn:aws:iam::${call.accountId}:root`,
                userId: call.accountId,
            };
            const place = { caller, region: call.region, requestId: state.newUuid() };
            const file = call.templateFile;
            const body = file === undefined ? {} : { TemplateBody: (0,external_node_fs_.readFileSync)((0,external_node_path_.resolve)(folder, file), 'utf8') };
            const input = { ...call.input, ...body };
            if (call.standing !== undefined) {
                await standStack(state, services, place, input, call.standing);
                continue;
            }
            const output = await dispatcher.dispatch(place, call.service, call.operation, input);
            if (call.operation === 'CreateStack')
                await finished(state, call, String(output['StackId']), faults);
        }
        catch (error) {
            const code = error instanceof ServiceError ? `${error.code}: ` : '';
            const said = error instanceof Error ? error.message : String(error);
            faults.push({
                path: call.path,
                message: `is refused by ${call.service} (${call.operation}): ${code}${said}`,
            });
        }
    }
    if (faults.length > 0)
        throw new SeedError(faults);
}
async function finished(state, { accountId, region, path }, stackId, faults) {
    const stack = stacksOf(state, accountId, region).get(stackId);
    await stack?.running;
    if (stack === undefined || stack.status === 'CREATE_COMPLETE')
        return;
    const failed = stack.events.find(({ status }) => status === 'CREATE_FAILED');
    faults.push({
        path,
        message: `ended as ${stack.status}: ${failed?.reason ?? stack.statusReason ?? 'no reason'}`,
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/access.js


/** The caller's organization. Throws AWSOrganizationsNotInUseException. */
function access_organizationOf({ state, caller }) {
    const { organization } = state;
    if (organization !== undefined && hasAccount(organization, caller.accountId))
        return organization;
    throw new ServiceError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.');
}
/** The same for what only the management account may do. */
function managedOrganization(call) {
    const organization = access_organizationOf(call);
    if (organization.managementAccountId === call.caller.accountId)
        return organization;
    throw denied();
}
/** The same for reading, which delegated administrators of any service may do too. */
function readableOrganization(call) {
    const organization = access_organizationOf(call);
    const { accountId } = call.caller;
    const delegated = [...organization.delegations.values()].some((accounts) => accounts.has(accountId));
    if (organization.managementAccountId === accountId || delegated)
        return organization;
    throw denied();
}
function denied() {
    return new ServiceError('AccessDeniedException', "You don't have permissions to access this resource.");
}
/** A value that Organizations does not take. */
function invalidInput(message = 'You provided invalid values for one or more of the request parameters.') {
    return new ServiceError('InvalidInputException', message);
}
/** Throws AccountNotFoundException for an account that is not in the organization. */
function checkMember(organization, accountId) {
    if (!/^\d{12}$/.test(accountId))
        throw invalidInput();
    if (hasAccount(organization, accountId))
        return;
    throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/shown.js




/** When accounts joined that were there from the beginning. */
const JOINED = new Date('2024-01-01T00:00:00Z');
const MOST_RESULTS = 20;
/** An ARN of Organizations; all belong to the management account. */
function organizationsArn({ managementAccountId }, resource) {
    return `arn:aws:organizations::${managementAccountId}:${resource}`;
}
/** The organization as DescribeOrganization shows it. */
function shownOrganization(state, organization) {
    const { id, managementAccountId, featureSet } = organization;
    return {
        Id: id,
        Arn: organizationsArn(organization, `organization/${id}`),
        FeatureSet: featureSet,
        MasterAccountArn: organizationsArn(organization, `account/${id}/${managementAccountId}`),
        MasterAccountId: managementAccountId,
        MasterAccountEmail: state.accounts.get(managementAccountId)?.email,
        AvailablePolicyTypes: featureSet === 'ALL' ? [{ Type: SERVICE_CONTROL, Status: 'ENABLED' }] : [],
    };
}
/** The root as ListRoots shows it. */
function shownRoot(organization) {
    const { id, rootId, serviceControlEnabled } = organization;
    return {
        Id: rootId,
        Arn: organizationsArn(organization, `root/${id}/${rootId}`),
        Name: 'Root',
        PolicyTypes: serviceControlEnabled ? [{ Type: SERVICE_CONTROL, Status: 'ENABLED' }] : [],
    };
}
/** A unit as DescribeOrganizationalUnit shows it. */
function shownUnit(organization, { id, name }) {
    return { Id: id, Arn: organizationsArn(organization, `ou/${organization.id}/${id}`), Name: name };
}
/** An account as DescribeAccount shows it. */
function shownAccount({ state }, organization, accountId) {
    const account = state.accounts.get(accountId);
    const membership = organization.memberships.get(accountId);
    const status = organization.suspendedAccountIds.has(accountId) ? 'SUSPENDED' : 'ACTIVE';
    const path = [organization.id, ...containersOf(organization, accountId).toReversed(), accountId];
    return {
        Id: accountId,
        Arn: organizationsArn(organization, `account/${organization.id}/${accountId}`),
        Email: account?.email,
        Name: account?.name,
        Status: status,
        State: status,
        Paths: [`${path.join('/')}/`],
        JoinedMethod: membership?.method ?? (accountId === organization.managementAccountId ? 'INVITED' : 'CREATED'),
        JoinedTimestamp: membership?.joined ?? JOINED,
    };
}
/** One page of a list, as `MaxResults` and `NextToken` ask for it. Throws InvalidInputException. */
function organizationsPage(member, items, input, show) {
    const size = integerOf(input, 'MaxResults') ?? MOST_RESULTS;
    const token = textOf(input, 'NextToken') ?? '0';
    if (size < 1 || size > MOST_RESULTS || !/^\d{1,9}$/.test(token))
        throw invalidInput();
    const end = Number(token) + size;
    return {
        [member]: items.slice(Number(token), end).map(show),
        ...(end < items.length ? { NextToken: String(end) } : {}),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/policy-operations.js






const LONGEST_CONTENT = 5120;
const LONGEST_NAME = 128;
const LONGEST_DESCRIPTION = 512;
const createPolicy = (call, input) => {
    const organization = managedOrganization(call);
    checkType(organization, requiredTextOf(input, 'Type'));
    const policy = {
        id: call.state.newId('p-', 8).toLowerCase(),
        name: checkedName(organization, requiredTextOf(input, 'Name')),
        description: checkedDescription(textOf(input, 'Description') ?? ''),
        content: checkedContent(requiredTextOf(input, 'Content')),
        awsManaged: false,
        tags: new Map(structuresOf(input, 'Tags').map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? ''])),
    };
    organization.policies.set(policy.id, policy);
    return { Policy: shownPolicy(organization, policy) };
};
const updatePolicy = (call, input) => {
    const organization = managedOrganization(call);
    const policy = ownPolicy(organization, input);
    const [name, content] = [textOf(input, 'Name'), textOf(input, 'Content')];
    const description = textOf(input, 'Description');
    const changed = {
        name: name === undefined || name === policy.name ? policy.name : checkedName(organization, name),
        description: description === undefined ? policy.description : checkedDescription(description),
        content: content === undefined ? policy.content : checkedContent(content),
    };
    Object.assign(policy, changed);
    return { Policy: shownPolicy(organization, policy) };
};
const deletePolicy = (call, input) => {
    const organization = managedOrganization(call);
    const { id } = ownPolicy(organization, input);
    if ([...organization.attachments.values()].some((attached) => attached.has(id))) {
        throw new ServiceError('PolicyInUseException', 'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.');
    }
    organization.policies.delete(id);
    return {};
};
const describePolicy = (call, input) => {
    const organization = readableOrganization(call);
    return { Policy: shownPolicy(organization, policyOf(organization, input)) };
};
const listPolicies = (call, input) => {
    const organization = readableOrganization(call);
    checkType(organization, requiredTextOf(input, 'Filter'));
    return organizationsPage('Policies', [FULL_ACCESS, ...organization.policies.values()], input, (policy) => policySummary(organization, policy));
};
/** Operations on service control policies themselves. */
const policyOperations = {
    CreatePolicy: createPolicy,
    UpdatePolicy: updatePolicy,
    DeletePolicy: deletePolicy,
    DescribePolicy: describePolicy,
    ListPolicies: listPolicies,
};
/** The policy that `PolicyId` names. Throws PolicyNotFoundException. */
function policyOf(organization, input) {
    const id = requiredTextOf(input, 'PolicyId');
    if (!/^p-[0-9a-zA-Z_]{8,128}$/.test(id))
        throw invalidInput();
    const policy = controlPolicy(organization, id);
    if (policy !== undefined)
        return policy;
    throw new ServiceError('PolicyNotFoundException', "We can't find a policy with the PolicyId that you specified.");
}
/** Throws unless the organization can have policies of a type, and the rehearsal follows it. */
function checkType({ featureSet }, type) {
    if (type !== SERVICE_CONTROL) {
        throw new ServiceError('UnsupportedAPIEndpointException', `The rehearsal has service control policies only, not ${type}.`);
    }
    if (featureSet === 'ALL')
        return;
    throw new ServiceError('PolicyTypeNotAvailableForOrganizationException', 'The specified policy type is not available for this organization.');
}
/** A policy as lists show it. */
function policySummary(organization, policy) {
    return {
        Id: policy.id,
        Arn: controlPolicyArn(organization, policy),
        Name: policy.name,
        Description: policy.description,
        Type: SERVICE_CONTROL,
        AwsManaged: policy.awsManaged,
    };
}
function shownPolicy(organization, policy) {
    return { PolicySummary: policySummary(organization, policy), Content: policy.content };
}
function ownPolicy(organization, input) {
    const policy = policyOf(organization, input);
    if (!policy.awsManaged)
        return policy;
    throw invalidInput('You cannot change or delete a policy that AWS manages.');
}
function checkedName(organization, name) {
    if (name.length < 1 || name.length > LONGEST_NAME)
        throw invalidInput();
    const names = [FULL_ACCESS, ...organization.policies.values()].map((policy) => policy.name);
    if (!names.includes(name))
        return name;
    throw new ServiceError('DuplicatePolicyException', 'A policy with the same name already exists.');
}
function checkedDescription(description) {
    if (description.length > LONGEST_DESCRIPTION)
        throw invalidInput();
    return description;
}
/** Throws MalformedPolicyDocumentException and ConstraintViolationException. */
function checkedContent(content) {
    if (content.length > LONGEST_CONTENT) {
        throw new ServiceError('ConstraintViolationException', `You have exceeded the maximum size of a policy, ${LONGEST_CONTENT} characters.`);
    }
    try {
        checkIdentityDocument(content);
    }
    catch (cause) {
        if (!(cause instanceof ServiceError))
            throw cause;
        throw new ServiceError('MalformedPolicyDocumentException', `The provided policy document does not meet the requirements of the specified policy type. ${cause.message}`);
    }
    return content;
}

;// CONCATENATED MODULE: ./build/rehearsal/seed-organization.js





/** The members of `organization` in a seed file. */
const ORGANIZATION_MEMBERS = [
    'id',
    'root-id',
    'management-account',
    'members',
    'feature-set',
    'units',
    'suspended',
    'trusted-services',
    'delegated-administrators',
    'stack-sets-activated',
    'service-control-policies',
    'bill-paid-by',
];
/** The members of each of its service control policies. */
const CONTROL_POLICY_MEMBERS = ['id', 'name', 'description', 'document', 'targets'];
/** The members of each of its units. */
const UNIT_MEMBERS = ['id', 'name', 'accounts', 'units'];
/** The organization of a seed; undefined when it has none. Faults are noted in the mapping. */
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
    const organization = newOrganization({
        id: mapping.text('id', { form: /^o-[a-z0-9]{10,32}$/, say: 'an organization id (o-…)' }) ??
            state.newId('o-', 10).toLowerCase(),
        managementAccountId,
        featureSet: featureSet === 'CONSOLIDATED_BILLING' ? featureSet : 'ALL',
        rootId: mapping.text('root-id', { form: /^r-[a-z0-9]{4,32}$/, say: 'a root id (r-…)' }) ??
            state.newId('r-', 4).toLowerCase(),
        memberAccountIds: new Set(members.filter((id) => id !== managementAccountId)),
    });
    for (const unit of mapping.mappings('units'))
        readUnit(state, organization, unit, organization.rootId);
    for (const id of mapping.texts('suspended')) {
        if (!members.includes(id))
            mapping.fault('suspended', `has ${id}, which is not in "members"`);
        organization.suspendedAccountIds.add(id);
    }
    organization.billPaidBy = mapping.text('bill-paid-by', {
        form: /^\d{12}$/,
        say: 'twelve digits, in quotes',
    });
    readTrust(state, organization, mapping);
    readControlPolicies(state, organization, mapping);
    return organization;
}
function readUnit(state, organization, mapping, parentId) {
    const rule = { form: /^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, say: 'the id of a unit (ou-…)' };
    const id = mapping.text('id', rule) ?? `ou-${organization.rootId.slice(2)}-${state.newId('', 8).toLowerCase()}`;
    if (organization.units.has(id))
        mapping.fault('id', `${id} is there twice`);
    organization.units.set(id, { id, name: mapping.requiredText('name'), parentId });
    for (const accountId of mapping.texts('accounts')) {
        const inside = organization.memberAccountIds.has(accountId) || organization.managementAccountId === accountId;
        if (!inside)
            mapping.fault('accounts', `has ${accountId}, which is not in the organization`);
        if (organization.accountParents.has(accountId))
            mapping.fault('accounts', `has ${accountId} a second time`);
        organization.accountParents.set(accountId, id);
    }
    for (const child of mapping.mappings('units'))
        readUnit(state, organization, child, id);
}
function readTrust(state, organization, mapping) {
    for (const principal of mapping.texts('trusted-services')) {
        organization.trustedServices.set(principal, state.now());
    }
    if (mapping.value('stack-sets-activated') === true) {
        organization.trustedServices.set(STACK_SETS_PRINCIPAL, state.now());
        organization.stackSetsActivated = true;
    }
    for (const [principal, accounts] of mapping.entries('delegated-administrators')) {
        const ids = (Array.isArray(accounts) ? accounts : [accounts]).map(String);
        for (const id of ids.filter((each) => !organization.memberAccountIds.has(each))) {
            mapping.fault('delegated-administrators', `has ${id}, which is not in "members"`);
        }
        organization.trustedServices.set(principal, organization.trustedServices.get(principal) ?? state.now());
        organization.delegations.set(principal, new Map(ids.map((id) => [id, state.now()])));
    }
}
/** Their type is enabled as soon as there is one; FullAWSAccess stays attached beside them. */
function readControlPolicies(state, organization, mapping) {
    const targets = [organization.rootId, ...organization.units.keys(), ...accountIdsOf(organization)];
    for (const item of mapping.mappings('service-control-policies')) {
        organization.serviceControlEnabled = true;
        const document = item.value('document') ?? '';
        const policy = {
            id: item.text('id', { form: /^p-[0-9a-z]{8,32}$/, say: 'the id of a policy (p-…)' }) ??
                state.newId('p-', 8).toLowerCase(),
            name: item.requiredText('name'),
            description: item.text('description') ?? '',
            content: typeof document === 'string' ? document : JSON.stringify(document),
            awsManaged: false,
            tags: new Map(),
        };
        try {
            checkedContent(policy.content);
        }
        catch (cause) {
            item.fault('document', `is refused: ${cause instanceof Error ? cause.message : String(cause)}`);
        }
        organization.policies.set(policy.id, policy);
        for (const target of item.texts('targets')) {
            if (!targets.includes(target))
                item.fault('targets', `has ${target}, which is not in the organization`);
            organization.attachments.set(target, new Set([...attachedTo(organization, target), policy.id]));
        }
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/seed.js







/** The members of each mapping of a seed file; `__tests__/rehearsal/fixtures/world.yml` is an example of all of them. */
const MEMBERS = {
    '': ['speed', 'accounts', 'organization', 'faults', 'platforms'],
    ...PLATFORM_MEMBERS,
    accounts: [
        'id',
        'name',
        'email',
        'alias',
        'opt-in-regions',
        'oidc-providers',
        'policies',
        'roles',
        'users',
        'keys',
        'buckets',
        'stored-parameters',
        'reports',
        'exports',
        'stacks',
    ],
    organization: [...ORGANIZATION_MEMBERS],
    units: [...UNIT_MEMBERS],
    'service-control-policies': [...CONTROL_POLICY_MEMBERS],
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
        'groups',
        'access-keys',
    ],
    'access-keys': ['id', 'secret'],
    buckets: [
        'name',
        'region',
        'policy',
        'public-access-block',
        'versioning',
        'encryption',
        'ownership',
        'lifecycle',
        'tags',
        'objects',
    ],
    keys: ['id', 'region', 'alias', 'policy'],
    objects: ['key', 'text', 'content-type'],
    stacks: [
        'name',
        'region',
        'template',
        'template-file',
        'parameters',
        'capabilities',
        'tags',
        'termination-protection',
        'status',
        'reason',
        'for',
    ],
};
/**
 * Fills a state from YAML: accounts with what IAM holds, and the organization. Policies are written as YAML or as JSON
 * text. What a file describes counts as being there for long, so that controls on new trust policies do not apply.
 * Throws SeedError with all faults, and then has changed nothing.
 */
function seedState(state, yamlText) {
    const faults = [];
    const root = seedMapping(parseYaml(yamlText) ?? {}, '', MEMBERS[''] ?? [], faults, MEMBERS);
    const accounts = new Map();
    const documents = createDocumentShelf();
    const calls = [];
    const script = readFaults(root.value('faults'), 'faults', faults);
    const speed = root.value('speed') ?? undefined;
    if (speed !== undefined && speed !== 'full' && !(typeof speed === 'number' && speed > 0)) {
        root.fault('speed', 'must be a positive number or "full"');
    }
    for (const mapping of root.mappings('accounts')) {
        const account = readAccount(state, mapping, documents);
        if (accounts.has(account.id) || state.accounts.has(account.id))
            mapping.fault('id', `${account.id} is there twice`);
        accounts.set(account.id, account);
        calls.push(...readContents(mapping, account.id));
    }
    const platforms = readPlatforms(root.mapping('platforms'));
    const organization = readOrganization(state, root.mapping('organization'), new Set([...accounts.keys(), ...state.accounts.keys()]));
    const keys = [...accounts.values()].flatMap((account) => [...account.iam.users.values()].flatMap((user) => [...user.accessKeys.keys()].map((id) => ({ id, account, user }))));
    const seen = new Set();
    for (const { id } of keys) {
        if (state.accessKeyOwners.has(id) || seen.has(id)) {
            faults.push({ path: `access key ${id}`, message: 'is there twice' });
        }
        seen.add(id);
    }
    if (faults.length > 0)
        throw new SeedError(faults);
    for (const account of accounts.values())
        state.accounts.set(account.id, account);
    for (const { id, account, user } of keys) {
        state.accessKeyOwners.set(id, { accountId: account.id, userName: user.name });
    }
    state.organization = organization ?? state.organization;
    state.faults.add(script);
    if (speed === 'full' || typeof speed === 'number')
        state.setSpeed(speed);
    return { calls, platforms };
}
/** The core schema of YAML 1.2, in which `2012-10-17` is a text. The first fault of the syntax ends the reading. */
function parseYaml(text) {
    try {
        return (0,js_yaml/* load */.Hh)(text, { schema: js_yaml/* CORE_SCHEMA */.OU });
    }
    catch (error) {
        if (!(error instanceof js_yaml/* YAMLException */.tB))
            throw error;
        throw new SeedError([{ path: 'the YAML', message: error.message }]);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/bcm/tables.js
const YES_OR_NO = ['TRUE', 'FALSE'];
const GRANULARITY = ['HOURLY', 'DAILY', 'MONTHLY'];
/** https://docs.aws.amazon.com/cur/latest/userguide/dataexports-table-dictionary.html */
const EXPORT_TABLES = [
    {
        name: 'COST_AND_USAGE_REPORT',
        description: 'The cost and usage report, version 2.0',
        properties: {
            TIME_GRANULARITY: GRANULARITY,
            INCLUDE_RESOURCES: YES_OR_NO,
            INCLUDE_SPLIT_COST_ALLOCATION_DATA: YES_OR_NO,
            INCLUDE_MANUAL_DISCOUNT_COMPATIBILITY: YES_OR_NO,
            INCLUDE_CAPACITY_RESERVATION_DATA: YES_OR_NO,
            INCLUDE_IAM_PRINCIPAL_DATA: YES_OR_NO,
            BILLING_VIEW_ARN: [],
        },
        columns: [
            'bill_billing_entity',
            'bill_billing_period_end_date',
            'bill_billing_period_start_date',
            'bill_payer_account_id',
            'identity_line_item_id',
            'line_item_currency_code',
            'line_item_line_item_type',
            'line_item_operation',
            'line_item_product_code',
            'line_item_resource_id',
            'line_item_unblended_cost',
            'line_item_usage_account_id',
            'line_item_usage_amount',
            'line_item_usage_end_date',
            'line_item_usage_start_date',
            'line_item_usage_type',
            'product',
            'resource_tags',
            'tags',
        ],
    },
    {
        name: 'FOCUS_1_2_AWS',
        description: 'Cost and usage in the form of FOCUS 1.2',
        properties: { TIME_GRANULARITY: GRANULARITY },
        columns: [
            'BilledCost',
            'BillingAccountId',
            'ChargePeriodStart',
            'EffectiveCost',
            'ServiceName',
            'SubAccountId',
        ],
    },
    {
        name: 'FOCUS_1_0_AWS',
        description: 'Cost and usage in the form of FOCUS 1.0',
        properties: {},
        columns: [
            'BilledCost',
            'BillingAccountId',
            'ChargePeriodStart',
            'EffectiveCost',
            'ServiceName',
            'SubAccountId',
        ],
    },
    {
        name: 'COST_OPTIMIZATION_RECOMMENDATIONS',
        description: 'Recommendations of Cost Optimization Hub',
        properties: { FILTER: [], INCLUDE_ALL_RECOMMENDATIONS: YES_OR_NO },
        columns: ['account_id', 'action_type', 'estimated_monthly_savings_after_discount', 'recommendation_id'],
    },
    {
        name: 'CARBON_EMISSIONS',
        description: 'Estimated carbon emissions',
        properties: {},
        columns: ['last_refresh_timestamp', 'location', 'model_version', 'payer_account_id', 'product_code'],
    },
];
/** Reads `SELECT a, b.c AS d FROM TABLE`; undefined when it is something else or there is no such table. */
function readQuery(statement) {
    const [, selected = '', name = ''] = /^\s*SELECT\s+([\s\S]+?)\s+FROM\s+([A-Z0-9_]+)\s*(?:WHERE\s[\s\S]+)?(?:LIMIT\s+\d+\s*)?;?\s*$/i.exec(statement) ?? [];
    const table = EXPORT_TABLES.find((each) => each.name === name.toUpperCase());
    if (table === undefined)
        return undefined;
    const terms = selected.split(',').map((term) => term.trim());
    if (terms.some((term) => !/^[\w.*]+(\s+(AS\s+)?\w+)?$/i.test(term)))
        return undefined;
    const columns = terms.map((term) => (term.split(/\s+/).at(-1) ?? term).replace(/^.*\./, ''));
    return { table, columns: columns.includes('*') ? table.columns : columns };
}

;// CONCATENATED MODULE: ./build/rehearsal/bcm/definition.js



const LONGEST_QUERY = 36_000;
const OUTPUT = {
    OutputType: ['CUSTOM', 'ATHENA', 'REDSHIFT'],
    Format: ['TEXT_OR_CSV', 'PARQUET'],
    Compression: ['GZIP', 'PARQUET', 'ZIP'],
    Overwrite: ['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'],
};
/** Reads and checks `Export` of CreateExport and UpdateExport. Throws ValidationException. */
function readExport(value) {
    const given = structure(value, 'Export');
    const Name = required(given, 'Name');
    if (!/^[0-9A-Za-z\-_]{1,128}$/.test(Name))
        throw invalid('The name of an export has 1 to 128 letters, digits, - or _.');
    const cadence = required(structure(given['RefreshCadence'], 'RefreshCadence'), 'Frequency');
    if (cadence !== 'SYNCHRONOUS')
        throw invalid(`RefreshCadence.Frequency must be SYNCHRONOUS, not ${cadence}.`);
    const query = structure(given['DataQuery'], 'DataQuery');
    const QueryStatement = required(query, 'QueryStatement');
    const read = QueryStatement.length > LONGEST_QUERY ? undefined : readQuery(QueryStatement);
    if (read === undefined)
        throw invalid('The query statement is not a valid query of one known table.');
    const TableConfigurations = readConfigurations(query['TableConfigurations'] ?? {});
    const [stray] = Object.keys(TableConfigurations).filter((name) => name !== read.table.name);
    if (stray !== undefined)
        throw invalid(`The table ${stray} is configured, but not queried.`);
    checkProperties(TableConfigurations[read.table.name] ?? {}, read.table.name, read.table.properties);
    return {
        Name,
        Description: textOf(given, 'Description'),
        DataQuery: { QueryStatement, TableConfigurations },
        Destination: readDestination(given['DestinationConfigurations']),
    };
}
/** The refusal of an input. */
function invalid(message) {
    return new ServiceError('ValidationException', message);
}
function readDestination(value) {
    const destination = structure(structure(value, 'DestinationConfigurations')['S3Destination'], 'S3Destination');
    const output = structure(destination['S3OutputConfigurations'], 'S3OutputConfigurations');
    const chosen = (member) => {
        const text = required(output, member);
        if (!OUTPUT[member].includes(text))
            throw invalid(`${member} must be one of ${OUTPUT[member].join(', ')}, not ${text}.`);
        return text;
    };
    const [Format, Compression] = [chosen('Format'), chosen('Compression')];
    if ((Format === 'PARQUET') !== (Compression === 'PARQUET')) {
        throw invalid('PARQUET must be both format and compression, or neither.');
    }
    const owner = textOf(destination, 'S3BucketOwner');
    if (owner !== undefined && !/^\d{12}$/.test(owner))
        throw invalid('S3BucketOwner must be an account id.');
    return {
        S3Bucket: required(destination, 'S3Bucket'),
        S3Prefix: required(destination, 'S3Prefix'),
        S3Region: required(destination, 'S3Region'),
        S3BucketOwner: owner,
        OutputType: chosen('OutputType'),
        Format,
        Compression,
        Overwrite: chosen('Overwrite'),
    };
}
function readConfigurations(value) {
    return Object.fromEntries(Object.entries(structure(value, 'TableConfigurations')).map(([table, properties]) => [
        table,
        Object.fromEntries(Object.entries(structure(properties, table)).map(([name, text]) => {
            if (typeof text !== 'string')
                throw invalid(`${name} of ${table} must be a text, such as "TRUE".`);
            return [name, text];
        })),
    ]));
}
function checkProperties(given, table, known) {
    for (const [name, value] of Object.entries(given)) {
        const values = Object.hasOwn(known, name) ? known[name] : undefined;
        if (values === undefined)
            throw invalid(`${table} has no property ${name}.`);
        if (values.length > 0 && !values.includes(value)) {
            throw invalid(`${name} of ${table} must be one of ${values.join(', ')}, not ${value}.`);
        }
    }
}
function structure(value, name) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return { ...value };
    throw invalid(`${name} is missing or not a structure.`);
}
function required(input, member) {
    if (textOf(input, member) === undefined)
        throw invalid(`${member} is missing.`);
    return requiredTextOf(input, member);
}

;// CONCATENATED MODULE: ./build/rehearsal/billing/billing-period.js
/** The month of an instant. */
function billingPeriodOf(instant) {
    const start = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), 1));
    const end = new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth() + 1, 1));
    const compact = (date) => date.toISOString().slice(0, 10).replaceAll('-', '');
    return {
        start,
        end,
        month: start.toISOString().slice(0, 7),
        folder: `${compact(start)}-${compact(end)}`,
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./build/rehearsal/billing/empty-parquet.js
/*
 * A Parquet file without row groups: the magic word, the footer in Thrift's compact protocol, its length, the magic word.
 * https://parquet.apache.org/docs/file-format/ and parquet.thrift (FileMetaData, SchemaElement)
 */
const MAGIC = Buffer.from('PAR1', 'latin1');
/** Types of Thrift's compact protocol. */
const I32 = 5;
const I64 = 6;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;
/** Values of parquet.thrift. */
const BYTE_ARRAY = 6;
const OPTIONAL = 1;
const UTF8 = 0;
/** A table of text columns and no rows. */
function emptyParquet(columns) {
    const footer = Buffer.concat([
        field(1, I32, zigzag(1)),
        field(1, LIST, list(STRUCT, [schemaRoot(columns.length), ...columns.map(schemaColumn)])),
        field(1, I64, zigzag(0)),
        field(1, LIST, list(STRUCT, [])),
        STOP,
    ]);
    const length = Buffer.alloc(4);
    length.writeUInt32LE(footer.length);
    return Buffer.concat([MAGIC, footer, length, MAGIC]);
}
const STOP = Buffer.from([0]);
/** SchemaElement: name (4), num_children (5). */
function schemaRoot(children) {
    return Buffer.concat([field(4, BINARY, binary('schema')), field(1, I32, zigzag(children)), STOP]);
}
/** SchemaElement: type (1), repetition_type (3), name (4), converted_type (6). */
function schemaColumn(name) {
    return Buffer.concat([
        field(1, I32, zigzag(BYTE_ARRAY)),
        field(2, I32, zigzag(OPTIONAL)),
        field(1, BINARY, binary(name)),
        field(2, I32, zigzag(UTF8)),
        STOP,
    ]);
}
/** A field is named by its distance to the one before. */
function field(distance, type, value) {
    return Buffer.concat([Buffer.from([(distance << 4) | type]), value]);
}
function list(type, items) {
    const head = items.length < 15
        ? Buffer.from([(items.length << 4) | type])
        : Buffer.concat([Buffer.from([0xf0 | type]), varint(items.length)]);
    return Buffer.concat([head, ...items]);
}
function binary(text) {
    const bytes = Buffer.from(text, 'utf8');
    return Buffer.concat([varint(bytes.length), bytes]);
}
function zigzag(value) {
    return varint(value < 0 ? -value * 2 - 1 : value * 2);
}
function varint(value) {
    const bytes = [];
    let rest = value;
    while (rest > 0x7f) {
        bytes.push((rest & 0x7f) | 0x80);
        rest = Math.floor(rest / 128);
    }
    return Buffer.from([...bytes, rest]);
}

;// CONCATENATED MODULE: ./build/rehearsal/billing/data-file.js


/** `GZIP`, `ZIP` and `Parquet` (in any letter case) are the compressions that the services know. */
function dataFile(compression, columns, name) {
    const header = Buffer.from(`${columns.join(',')}\n`, 'utf8');
    switch (compression.toUpperCase()) {
        case 'PARQUET':
            return {
                extension: 'snappy.parquet',
                contentType: 'application/octet-stream',
                body: emptyParquet(columns),
            };
        case 'ZIP':
            return { extension: 'csv.zip', contentType: 'application/zip', body: zipOf(`${name}.csv`, header) };
        default:
            return { extension: 'csv.gz', contentType: 'application/x-gzip', body: (0,external_node_zlib_.gzipSync)(header) };
    }
}
/** A ZIP archive with one file. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
function zipOf(name, content) {
    const packed = (0,external_node_zlib_.deflateRawSync)(content);
    const fileName = Buffer.from(name, 'utf8');
    // Version 2.0, no flags, deflated, 1980-01-01 00:00, sum and sizes, length of the name, no extra field.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt16LE(33, 8);
    common.writeUInt32LE((0,external_node_zlib_.crc32)(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(fileName.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, fileName, packed]);
    const entry = Buffer.concat([Buffer.from('504b01021400', 'hex'), common, Buffer.alloc(14), fileName]);
    const end = Buffer.alloc(22);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(1, 8);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    end.writeUInt32LE(local.length, 16);
    return Buffer.concat([local, entry, end]);
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/object-versions.js



/** Members of PutObject that GetObject gives back as they were. */
const PROPERTIES = [
    'ContentType',
    'CacheControl',
    'ContentDisposition',
    'ContentEncoding',
    'ContentLanguage',
    'Expires',
];
/** Longest key in bytes. https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-keys.html */
const LONGEST_KEY = 1024;
/** `Enabled`, `Suspended`, or undefined when versioning was never switched on. */
function versioningOf(bucket) {
    const setting = bucket.settings.get('VersioningConfiguration');
    return typeof setting === 'object' && setting !== null ? textOf({ ...setting }, 'Status') : undefined;
}
/** Adds an object as a new version; its tag is the digest of its content, unless another one is given. */
function addObject(call, bucket, content) {
    const version = {
        etag: `"${(0,external_node_crypto_.createHash)('md5').update(content.body).digest('hex')}"`,
        ...content,
        versionId: versioningOf(bucket) === 'Enabled' ? newVersionId(call) : 'null',
        modified: call.state.now(),
    };
    addVersion(bucket, version);
    return version;
}
/** Puts a version before all others; without versioning it takes the place of the one that was there. */
function addVersion(bucket, version) {
    const others = (bucket.objects.get(version.key) ?? []).filter(({ versionId }) => version.versionId !== 'null' || versionId !== 'null');
    bucket.objects.set(version.key, [version, ...others]);
}
/** The id of a new version. */
function newVersionId({ state }) {
    return state.newSecret(32).replace(/[+/]/g, '_');
}
/** `VersionId`, in buckets that are or were versioned. */
function shownVersion(bucket, { versionId }) {
    return versioningOf(bucket) === undefined ? {} : { VersionId: versionId };
}
/** `Key`, which is not too long. */
function object_versions_keyOf(input) {
    const key = requiredTextOf(input, 'Key');
    if (Buffer.byteLength(key) > LONGEST_KEY)
        throw new ServiceError('KeyTooLongError', 'Your key is too long');
    return key;
}
/** `Body` as bytes. */
function bodyOf(input) {
    const body = input['Body'];
    if (Buffer.isBuffer(body))
        return body;
    return body instanceof Uint8Array ? Buffer.from(body) : Buffer.from(textOf(input, 'Body') ?? '', 'utf8');
}
/** Throws PreconditionFailed and NoSuchKey when what is there is not what a write expects. */
function checkPreconditions(input, current) {
    const [match, noneMatch] = [textOf(input, 'IfMatch'), textOf(input, 'IfNoneMatch')];
    const there = current?.body !== undefined;
    if (match !== undefined && !there)
        throw noSuchKey();
    if ((noneMatch === '*' && there) || (match !== undefined && match !== current?.etag))
        throw preconditionFailed();
}
/** The version of an object that an input names, which is no delete marker. Throws NoSuchKey, NoSuchVersion, MethodNotAllowed. */
function foundVersion(bucket, input) {
    const wanted = textOf(input, 'VersionId');
    const versions = bucket.objects.get(object_versions_keyOf(input)) ?? [];
    const version = wanted === undefined ? versions[0] : versions.find(({ versionId }) => versionId === wanted);
    if (version === undefined && wanted !== undefined) {
        throw new ServiceError('NoSuchVersion', 'The specified version does not exist.', 404);
    }
    if (version !== undefined && hasBody(version))
        return version;
    if (version !== undefined && wanted !== undefined) {
        throw new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
    }
    throw noSuchKey();
}
function hasBody(version) {
    return version.body !== undefined;
}
/** User metadata with its names in lower case. */
function textMap(value) {
    const entries = Object.entries(typeof value === 'object' && value !== null ? value : {});
    return Object.fromEntries(entries.map(([name, text]) => [name.toLowerCase(), String(text)]));
}
function noSuchKey() {
    return new ServiceError('NoSuchKey', 'The specified key does not exist.', 404);
}
/** What a request expects does not hold. */
function preconditionFailed() {
    const said = 'At least one of the pre-conditions you specified did not hold';
    return new ServiceError('PreconditionFailed', said, 412);
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/deliver.js





/**
 * What keeps the service from doing all of that now; undefined when nothing does. With `grantOnly` it is only asked
 * whether the service is let in at all, and conditions on the source do not count: that is as far as the check goes when
 * a report is made, which is why a policy with a wrong condition shows only by the deliveries that fail.
 */
function obstacleOf(state, sender, target, needs, grantOnly = false) {
    const ownerId = state.bucketOwners.get(target.bucket);
    const bucket = ownerId === undefined ? undefined : state.accounts.get(ownerId)?.buckets.get(target.bucket);
    if (ownerId === undefined || bucket === undefined || bucket.region !== target.region)
        return 'no-bucket';
    if (target.owner !== undefined && target.owner !== ownerId)
        return 'forbidden';
    const statements = grantOnly ? statementsOf(bucket).map(withoutSource) : statementsOf(bucket);
    const context = requestContext([
        ['aws:SourceArn', sender.sourceArn],
        ['aws:SourceAccount', sender.sourceAccount],
        ['aws:PrincipalIsAWSService', 'true'],
        ['aws:PrincipalServiceName', sender.service],
        ['aws:SecureTransport', 'true'],
        ['aws:CurrentTime', state.now().toISOString()],
        ['s3:x-amz-acl', 'bucket-owner-full-control'],
    ]);
    const allowed = needs.every(([action, key]) => {
        const resource = `arn:aws:s3:::${target.bucket}${key === undefined ? '' : `/${key}`}`;
        const question = {
            principal: { kind: 'Service', arn: sender.service },
            action,
            resource,
            context,
        };
        return bucketDecision(bucket, ownerId, question, statements) === 'allow';
    });
    return allowed ? undefined : 'forbidden';
}
/** Puts the objects into the bucket, all or none; undefined when that worked. */
function deliver(state, sender, target, objects, extraNeeds = []) {
    const needs = [...extraNeeds, ...objects.map(({ key }) => ['s3:PutObject', key])];
    const obstacle = obstacleOf(state, sender, target, needs);
    if (obstacle !== undefined)
        return obstacle;
    const ownerId = state.bucketOwners.get(target.bucket) ?? '';
    const bucket = state.accounts.get(ownerId)?.buckets.get(target.bucket);
    if (bucket === undefined)
        return 'no-bucket';
    for (const { key, body, contentType } of objects) {
        addVersion(bucket, {
            key,
            versionId: versioningOf(bucket) === 'Enabled' ? state.newUuid().replaceAll('-', '') : 'null',
            modified: state.now(),
            body,
            etag: `"${(0,external_node_crypto_.createHash)('md5').update(body).digest('hex')}"`,
            properties: { ContentType: contentType },
            metadata: {},
            checksums: { ChecksumCRC64NVME: checksumOf('ChecksumCRC64NVME', body) },
        });
    }
    return undefined;
}
const SOURCE_KEY = /^aws:source(arn|account)$/i;
function withoutSource(statement) {
    const { Condition, ...rest } = statement;
    if (typeof Condition !== 'object' || Condition === null)
        return statement;
    const operators = Object.entries(Condition).flatMap(([operator, keys]) => {
        const entries = Object.entries(typeof keys === 'object' && keys !== null ? keys : {});
        const kept = entries.filter(([key]) => !SOURCE_KEY.test(key));
        return kept.length === 0 ? [] : [[operator, Object.fromEntries(kept)]];
    });
    return operators.length === 0 ? rest : { ...rest, Condition: Object.fromEntries(operators) };
}

;// CONCATENATED MODULE: ./build/rehearsal/bcm/deliveries.js





const HOUR = 3_600_000;
/** The first delivery takes up to 24 hours; then exports are refreshed up to three times a day. */
const FIRST_EXECUTION = 12 * HOUR;
const REFRESH = 8 * HOUR;
/** How long a query takes before its result is delivered. */
const QUERY = HOUR / 4;
/** Throws ValidationException unless the bucket is there, in its region, of the stated owner, and lets the service in. */
function checkDestination(state, accountId, arn, definition) {
    const target = deliveries_targetOf(accountId, definition);
    const key = `${definition.Destination.S3Prefix}/${definition.Name}/aws-data-exports-test-object`;
    const obstacle = obstacleOf(state, senderOf(accountId, arn), target, [['s3:PutObject', key]], true);
    if (obstacle === undefined)
        return;
    throw invalid(obstacle === 'no-bucket'
        ? `S3 bucket ${target.bucket} does not exist in ${target.region}.`
        : `S3 bucket permission validation failed: bcm-data-exports.amazonaws.com may not write to ${target.bucket}.`);
}
/** From now on the export is executed again and again, as long as it is there. */
function scheduleExecutions(state, accountId, dataExport) {
    const isThere = () => state.accounts.get(accountId)?.exports.get(dataExport.arn) === dataExport;
    const next = (delay) => {
        state.later(delay, () => {
            if (!isThere())
                return;
            next(REFRESH);
            const facts = { name: dataExport.definition.Name, account: accountId };
            if (state.faults.strike('delivery', facts) === undefined)
                deliveries_execute(state, accountId, dataExport, isThere);
        });
    };
    next(FIRST_EXECUTION);
}
function deliveries_execute(state, accountId, dataExport, isThere) {
    const created = state.now();
    const execution = {
        id: state.newUuid(),
        created,
        completed: undefined,
        updated: created,
        status: 'QUERY_IN_PROCESS',
        reason: undefined,
    };
    dataExport.executions.unshift(execution);
    state.later(QUERY, () => {
        if (!isThere())
            return;
        const { arn, definition } = dataExport;
        const objects = objectsOf(state, accountId, arn, definition, execution);
        const obstacle = deliver(state, senderOf(accountId, arn), deliveries_targetOf(accountId, definition), objects);
        const reason = obstacle === undefined ? undefined : 'INSUFFICIENT_PERMISSION';
        const now = state.now();
        execution.status = obstacle === undefined ? 'DELIVERY_SUCCESS' : 'DELIVERY_FAILURE';
        execution.reason = reason;
        execution.completed = now;
        execution.updated = now;
        dataExport.status = obstacle === undefined ? 'HEALTHY' : 'UNHEALTHY';
        dataExport.statusReason = reason;
        if (obstacle === undefined)
            dataExport.refreshed = now;
    });
}
function senderOf(accountId, arn) {
    return { service: 'bcm-data-exports.amazonaws.com', sourceArn: arn, sourceAccount: accountId };
}
/** Without `S3BucketOwner` the bucket must be the account's own. */
function deliveries_targetOf(accountId, { Destination }) {
    const { S3Bucket: bucket, S3Region: region, S3BucketOwner } = Destination;
    return { bucket, region, owner: S3BucketOwner ?? accountId };
}
/** https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html */
function objectsOf(state, accountId, arn, { Name: name, DataQuery, Destination }, execution) {
    const columns = readQuery(DataQuery.QueryStatement)?.columns ?? [];
    const period = billingPeriodOf(state.now());
    const folder = `${Destination.S3Prefix}/${name}`;
    const run = `${execution.created.toISOString().replace(/[:.]/g, '-')}-${execution.id}`;
    const partition = `BILLING_PERIOD=${period.month}`;
    const place = Destination.Overwrite === 'OVERWRITE_REPORT' ? partition : `${partition}/${run}`;
    const file = dataFile(Destination.Compression, columns, `${name}-00001`);
    const dataKey = `${folder}/data/${place}/${name}-00001.${file.extension}`;
    const manifest = {
        exportArn: arn,
        exportName: name,
        executionId: execution.id,
        account: accountId,
        billingPeriod: period.month,
        columns: columns.map((column) => ({ name: column, type: 'string' })),
        compression: Destination.Compression,
        contentType: Destination.Format === 'PARQUET' ? 'application/parquet' : 'text/csv',
        dataFiles: [`s3://${Destination.S3Bucket}/${dataKey}`],
        queryStatement: DataQuery.QueryStatement,
        tableConfigurations: DataQuery.TableConfigurations,
    };
    return [
        { key: dataKey, body: file.body, contentType: file.contentType },
        {
            key: `${folder}/metadata/${place}/${name}-Manifest.json`,
            body: Buffer.from(JSON.stringify(manifest, null, 2)),
            contentType: 'application/json',
        },
    ];
}

;// CONCATENATED MODULE: ./build/rehearsal/bcm/service.js






const MOST_EXPORTS = 5;
const PAGE_SIZE = 100;
const createExport = (call, input) => {
    const { state, caller } = call;
    const account = accountOf(call);
    // An export is also a report definition to IAM.
    const action = {
        action: 'cur:PutReportDefinition',
        resource: `arn:aws:cur:us-east-1:${account.id}:/putReportDefinition`,
    };
    const refusal = refusalOf(state, call, action);
    if (refusal !== undefined)
        throw new ServiceError('AccessDeniedException', refusal.message);
    const definition = readExport(input['Export']);
    const tags = resourceTags(input);
    const others = [...account.exports.values()];
    if (others.some((each) => each.definition.Name === definition.Name)) {
        throw invalid(`An export with the name ${definition.Name} already exists.`);
    }
    if (others.length >= MOST_EXPORTS) {
        throw new ServiceError('ServiceQuotaExceededException', `An account has at most ${MOST_EXPORTS} exports.`);
    }
    const arn = `arn:aws:bcm-data-exports:us-east-1:${account.id}:export/${definition.Name}-${state.newUuid()}`;
    checkDestination(state, caller.accountId, arn, definition);
    const now = state.now();
    const dataExport = {
        arn,
        definition,
        created: now,
        updated: now,
        refreshed: undefined,
        status: 'HEALTHY',
        statusReason: undefined,
        executions: [],
        tags,
    };
    account.exports.set(arn, dataExport);
    scheduleExecutions(state, account.id, dataExport);
    return { ExportArn: arn };
};
const getExport = (call, input) => {
    const found = service_exportOf(call, input);
    return { Export: shownExport(found), ExportStatus: shownStatus(found) };
};
const listExports = (call, input) => page('Exports', [...accountOf(call).exports.values()], input, (each) => ({
    ExportArn: each.arn,
    ExportName: each.definition.Name,
    ExportStatus: shownStatus(each),
}));
const updateExport = (call, input) => {
    const found = service_exportOf(call, input);
    const definition = readExport(input['Export']);
    if (definition.Name !== found.definition.Name)
        throw invalid('The name of an export cannot be changed.');
    checkDestination(call.state, call.caller.accountId, found.arn, definition);
    found.definition = definition;
    found.updated = call.state.now();
    return { ExportArn: found.arn };
};
const deleteExport = (call, input) => {
    const { arn } = service_exportOf(call, input);
    accountOf(call).exports.delete(arn);
    return { ExportArn: arn };
};
const listExecutions = (call, input) => page('Executions', service_exportOf(call, input).executions, input, (execution) => ({
    ExecutionId: execution.id,
    ExecutionStatus: shownExecution(execution),
}));
const getExecution = (call, input) => {
    const found = service_exportOf(call, input);
    const id = service_required(input, 'ExecutionId');
    const execution = found.executions.find((each) => each.id === id);
    if (execution === undefined)
        throw service_notFound(`Execution ${id}`);
    return { ExecutionId: id, Export: shownExport(found), ExecutionStatus: shownExecution(execution) };
};
const listTables = (_call, input) => page('Tables', EXPORT_TABLES, input, ({ name, description, properties }) => ({
    TableName: name,
    Description: description,
    TableProperties: Object.entries(properties).map(([Name, ValidValues]) => ({
        Name,
        ...(ValidValues.length === 0 ? {} : { ValidValues, DefaultValue: ValidValues.at(-1) }),
    })),
}));
/** The schema has the columns that the rehearsal knows, which are not all that there are. */
const getTable = (_call, input) => {
    const name = service_required(input, 'TableName');
    const table = EXPORT_TABLES.find((each) => each.name === name);
    if (table === undefined)
        throw service_notFound(`Table ${name}`);
    return {
        TableName: name,
        Description: table.description,
        TableProperties: input['TableProperties'] ?? {},
        Schema: table.columns.map((column) => ({ Name: column, Type: 'string' })),
    };
};
const tagResource = (call, input) => {
    const { tags } = service_exportOf(call, { ExportArn: input['ResourceArn'] });
    for (const [key, value] of resourceTags(input))
        tags.set(key, value);
    return {};
};
const untagResource = (call, input) => {
    const { tags } = service_exportOf(call, { ExportArn: input['ResourceArn'] });
    for (const key of textsOf(input, 'ResourceTagKeys'))
        tags.delete(key);
    return {};
};
const listTagsForResource = (call, input) => {
    const { tags } = service_exportOf(call, { ExportArn: input['ResourceArn'] });
    return page('ResourceTags', [...tags], input, ([Key, Value]) => ({ Key, Value }));
};
/** Data Exports of Billing and Cost Management (CUR 2.0, FOCUS, …). They exist in us-east-1 only. */
const bcmDataExportsService = {
    name: 'bcm-data-exports',
    operations: {
        CreateExport: createExport,
        GetExport: getExport,
        ListExports: listExports,
        UpdateExport: updateExport,
        DeleteExport: deleteExport,
        ListExecutions: listExecutions,
        GetExecution: getExecution,
        ListTables: listTables,
        GetTable: getTable,
        TagResource: tagResource,
        UntagResource: untagResource,
        ListTagsForResource: listTagsForResource,
    },
};
function accountOf({ state, caller }) {
    const account = state.accounts.get(caller.accountId);
    if (account !== undefined)
        return account;
    throw new ServiceError('AccessDeniedException', 'You do not have sufficient access to perform this action.');
}
function service_exportOf(call, input) {
    const arn = service_required(input, 'ExportArn');
    const found = accountOf(call).exports.get(arn);
    if (found === undefined)
        throw service_notFound(`Export ${arn}`);
    return found;
}
function service_required(input, member) {
    if (textOf(input, member) === undefined)
        throw invalid(`${member} is missing.`);
    return requiredTextOf(input, member);
}
function service_notFound(what) {
    return new ServiceError('ResourceNotFoundException', `${what} does not exist.`);
}
function resourceTags(input) {
    const tags = structuresOf(input, 'ResourceTags');
    if (tags.length > 200)
        throw invalid('An export has at most 200 tags.');
    return new Map(tags.map((tag) => [service_required(tag, 'Key'), textOf(tag, 'Value') ?? '']));
}
function shownExport({ arn, definition }) {
    const { S3Bucket, S3Prefix, S3Region, S3BucketOwner, ...S3OutputConfigurations } = definition.Destination;
    return {
        ExportArn: arn,
        Name: definition.Name,
        ...(definition.Description === undefined ? {} : { Description: definition.Description }),
        DataQuery: definition.DataQuery,
        DestinationConfigurations: {
            S3Destination: {
                S3Bucket,
                S3Prefix,
                S3Region,
                ...(S3BucketOwner === undefined ? {} : { S3BucketOwner }),
                S3OutputConfigurations,
            },
        },
        RefreshCadence: { Frequency: 'SYNCHRONOUS' },
    };
}
function shownStatus({ status, statusReason, created, updated, refreshed }) {
    return {
        StatusCode: status,
        ...(statusReason === undefined ? {} : { StatusReason: statusReason }),
        CreatedAt: created.toISOString(),
        LastUpdatedAt: updated.toISOString(),
        ...(refreshed === undefined ? {} : { LastRefreshedAt: refreshed.toISOString() }),
    };
}
function shownExecution({ status, reason, created, updated, completed }) {
    return {
        StatusCode: status,
        ...(reason === undefined ? {} : { StatusReason: reason }),
        CreatedAt: created.toISOString(),
        LastUpdatedAt: updated.toISOString(),
        ...(completed === undefined ? {} : { CompletedAt: completed.toISOString() }),
    };
}
function page(member, items, input, show) {
    const size = integerOf(input, 'MaxResults') ?? PAGE_SIZE;
    const token = textOf(input, 'NextToken') ?? '0';
    if (size < 1 || size > PAGE_SIZE)
        throw invalid(`MaxResults must be from 1 to ${PAGE_SIZE}.`);
    if (!/^\d{1,6}$/.test(token))
        throw invalid('NextToken is not valid.');
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
const DEFAULT_DURATION = 3600;
/** Characters of inline and managed session policies together. */
const POLICY_SIZE = 2048;
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
    const seconds = integerOf(input, 'DurationSeconds') ?? DEFAULT_DURATION;
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
    const percent = Math.max(1, Math.ceil((100 * policy) / POLICY_SIZE + (100 * tagged) / TAG_SIZE));
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
    const issued = state.clientTime();
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
var trust_evaluate = __webpack_require__(35278);
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
    return actions.every((action) => (0,trust_evaluate/* evaluateTrust */.e2)(policy, { action, principal: question.principal, context }).decision === 'allow');
}
function keysOf(policy) {
    return policy.statements.flatMap(({ conditions }) => [
        ...conditions.map(({ key }) => key.toLowerCase()),
        ...conditions.flatMap(({ values }) => values.flatMap(({ text }) => [...text.matchAll(/\$\{([^},]+)/g)].map(([, key = '']) => key.trim().toLowerCase()))),
    ]);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/service-role.js







const SERVICE = 'cloudformation.amazonaws.com';
const DURATION = 3600;
/** Throws AccessDenied unless the caller may hand the role to CloudFormation. */
function checkPassRole(call, roleArn) {
    const refusal = refusalOf(call.state, call, { action: 'iam:PassRole', resource: roleArn }, [
        ['iam:PassedToService', SERVICE],
    ]);
    if (refusal !== undefined)
        throw new ServiceError('AccessDenied', refusal.message, 403);
}
/** CloudFormation as a role that trusts it; undefined when there is no such role, or its trust policy says no. */
function assumeAsCloudFormation(call, roleArn) {
    const { accountId, role } = roleOfArn(call.state, roleArn);
    const question = {
        principal: { kind: 'Service', arn: SERVICE },
        context: requestContext(requestKeys(call.state, call.region)),
    };
    if (role === undefined || !trustAllows(role, ['sts:AssumeRole'], question))
        return undefined;
    const session = openSession(call.state, {
        accountId,
        ...roleSessionNames(accountId, role, 'AWSCloudFormation'),
        roleName: role.name,
        durationSeconds: DURATION,
    });
    return callerOf(session);
}
/** The caller that a role session makes. */
function callerOf(session) {
    const { accountId, arn, userId } = session;
    return { kind: 'assumed-role', accountId, arn, userId, session };
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/instance-failure.js
/** Why nothing came of an operation in one account and region, in the words of its result. */
class InstanceFailure extends Error {
    name = 'InstanceFailure';
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/agent.js



/**
 * The call as the one who works in an account for a stack set: the organization's service role, or with self-managed
 * permissions the execution role, assumed by the administration role. Throws InstanceFailure.
 */
async function agentIn(call, set, accountId, region) {
    if (!call.state.accounts.has(accountId)) {
        throw new InstanceFailure(`Account ${accountId} is not part of the rehearsal.`);
    }
    const caller = set.permissionModel === 'SERVICE_MANAGED'
        ? serviceRole(set, accountId)
        : await executionRole(call, set, accountId, region);
    return call.as(caller, region);
}
/** Members of an organization have a service role for stack sets, which may do everything and nobody can change. */
function serviceRole(set, accountId) {
    const name = `stacksets-exec-${set.id.slice(-12)}`;
    return {
        kind: 'service',
        accountId,
        arn: `arn:aws:sts::${accountId}:assumed-role/${name}/${set.name.slice(0, 64)}`,
        userId: `${name}:${set.name.slice(0, 64)}`,
    };
}
async function executionRole(call, set, accountId, region) {
    const administrator = assumeAsCloudFormation(call, set.administrationRoleArn);
    const administratorName = set.administrationRoleArn.split('/').at(-1);
    if (administrator === undefined) {
        throw new InstanceFailure(`Account ${set.accountId} should have '${administratorName}' role with trust relationship to CloudFormation service.`);
    }
    try {
        const answer = await call.as(administrator, region).invoke('sts', 'AssumeRole', {
            RoleArn: `arn:aws:iam::${accountId}:role/${set.executionRoleName}`,
            RoleSessionName: set.id.split(':').at(-1) ?? set.name,
        });
        const credentials = answer['Credentials'];
        const key = typeof credentials === 'object' && credentials !== null
            ? Reflect.get(credentials, 'AccessKeyId')
            : undefined;
        const session = call.state.sessions.get(String(key));
        if (session === undefined)
            throw new TypeError('AssumeRole of the rehearsal opened no session.');
        return callerOf(session);
    }
    catch (cause) {
        if (!(cause instanceof ServiceError))
            throw cause;
        throw new InstanceFailure(`Account ${accountId} should have '${set.executionRoleName}' role with trust relationship to Role '${administratorName}'.`);
    }
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/deploy-instance.js





const LONGEST_STACK_NAME = 128;
/** Statuses of stacks that can only be deleted: a next attempt begins anew. */
const LOST = new Set(['ROLLBACK_COMPLETE', 'ROLLBACK_FAILED', 'CREATE_FAILED']);
const deploy_instance_NOTHING_TO_DO = 'No updates are to be performed.';
/** Brings the stack of an instance to what the stack set says. Throws InstanceFailure with the reason. */
async function deployInstance(call, set, instance) {
    const fault = call.state.faults.strike('stack-set', {
        'stack-set': set.name,
        account: instance.accountId,
        region: instance.region,
    });
    if (fault !== undefined)
        throw new InstanceFailure(fault.reason);
    const agent = await agentIn(call, set, instance.accountId, instance.region);
    const known = deploy_instance_stackOf(call, instance);
    if (known !== undefined && LOST.has(known.status))
        await deleteStack(agent, known);
    const request = {
        TemplateBody: set.templateText,
        // The results of stack sets name the resource that failed, which needs an attempt.
        DisableValidation: true,
        Capabilities: [...set.capabilities],
        Tags: [...set.tags].map(([Key, Value]) => ({ Key, Value })),
        Parameters: [...set.parameters].map(([ParameterKey, value]) => ({
            ParameterKey,
            ParameterValue: instance.overrides.get(ParameterKey) ?? value,
        })),
    };
    const stack = deploy_instance_stackOf(call, instance);
    if (stack === undefined) {
        const answer = await asked(() => agent.invoke('cloudformation', 'CreateStack', { ...request, StackName: newName(call, set) }));
        instance.stackId = String(answer['StackId']);
    }
    else {
        const changed = await deploy_instance_update(agent, { ...request, StackName: stack.id });
        if (!changed)
            return;
    }
    const after = deploy_instance_stackOf(call, instance);
    await after?.running;
    if (after?.status !== 'CREATE_COMPLETE' && after?.status !== 'UPDATE_COMPLETE') {
        throw new InstanceFailure(deploy_instance_failureOf(after));
    }
}
/** Deletes the stack of an instance; one that is gone counts as deleted. Throws InstanceFailure. */
async function removeInstance(call, set, instance) {
    const agent = await agentIn(call, set, instance.accountId, instance.region);
    const stack = deploy_instance_stackOf(call, instance);
    if (stack !== undefined)
        await deleteStack(agent, stack);
}
/** The stack of an instance, unless it is deleted. */
function deploy_instance_stackOf({ state }, { accountId, region, stackId }) {
    if (stackId === undefined)
        return undefined;
    const stack = stacksOf(state, accountId, region).get(stackId);
    return stack?.deleted === undefined ? stack : undefined;
}
async function deleteStack(agent, stack) {
    await asked(() => agent.invoke('cloudformation', 'DeleteStack', { StackName: stack.id }));
    await stack.running;
    if (stack.status !== 'DELETE_COMPLETE')
        throw new InstanceFailure(deploy_instance_failureOf(stack));
}
/** Whether there was anything to update. */
async function deploy_instance_update(agent, request) {
    try {
        await agent.invoke('cloudformation', 'UpdateStack', request);
        return true;
    }
    catch (cause) {
        if (!(cause instanceof ServiceError))
            throw cause;
        if (cause.message === deploy_instance_NOTHING_TO_DO)
            return false;
        throw new InstanceFailure(cause.message);
    }
}
async function asked(work) {
    try {
        return await work();
    }
    catch (cause) {
        if (!(cause instanceof ServiceError))
            throw cause;
        throw new InstanceFailure(cause.message);
    }
}
/** CloudFormation cuts the set's name so that the stack's name is a possible one. */
function newName({ state }, { name }) {
    const uuid = state.newUuid();
    const room = LONGEST_STACK_NAME - 'StackSet-'.length - 1 - uuid.length;
    return `StackSet-${name.slice(0, room)}-${uuid}`;
}
/** The first resource that failed in the stack's last operation, as results of stack sets show it. */
function deploy_instance_failureOf(stack) {
    const operation = stack?.operations.at(-1);
    const failed = stack?.events.find(({ operationId, type, status }) => operationId === operation?.id && type !== STACK_TYPE && status.endsWith('_FAILED'));
    if (failed === undefined)
        return stack?.statusReason ?? `Stack is in ${stack?.status ?? 'unknown'} status.`;
    return `ResourceLogicalId:${failed.logicalId}, ResourceType:${failed.type}, ResourceStatusReason:${failed.reason ?? 'unknown'}.`;
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/stack-set-state.js
/** Statuses of operations that are not over. */
function isUnderWay(operation) {
    return operation.ended === undefined;
}
/** The key of a place in `instances` and `results`. */
function placeKey(accountId, region) {
    return `${accountId}/${region}`;
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/run-operation.js

const BEYOND_TOLERANCE = 'Cancelled since failure tolerance has exceeded';
const STOPPED = 'Cancelled since the operation was stopped';
/** What preferences mean for a number of accounts. Percentages are rounded down, concurrency to no less than one. */
function limitsOf(preferences, accounts) {
    const { tolerance, concurrent } = preferences;
    return {
        tolerance: 'count' in tolerance ? tolerance.count : Math.floor((accounts * tolerance.percentage) / 100),
        concurrent: Math.max(1, 'count' in concurrent ? concurrent.count : Math.floor((accounts * concurrent.percentage) / 100)),
    };
}
/**
 * Does the work of an operation region by region. A region in which more accounts fail than tolerated ends the whole
 * operation; what was not begun by then is cancelled. Never rejects for what goes wrong in an account.
 */
async function runOperation(call, operation, works) {
    const regions = orderedRegions(operation.preferences, works);
    const inRegion = (region) => works.filter((work) => work.region === region);
    let exceeded = false;
    if (operation.preferences.regionConcurrency === 'PARALLEL') {
        const ends = await Promise.all(regions.map((region) => runRegion(call, operation, inRegion(region))));
        exceeded = ends.includes('exceeded');
    }
    else {
        for (const region of regions) {
            if (exceeded)
                cancel(operation, inRegion(region), BEYOND_TOLERANCE);
            else
                exceeded = (await runRegion(call, operation, inRegion(region))) === 'exceeded';
        }
    }
    const failed = [...operation.results.values()].filter(({ status }) => status === 'FAILED').length;
    operation.ended = call.state.now();
    if (operation.status === 'STOPPING')
        operation.status = 'STOPPED';
    else
        operation.status = exceeded ? 'FAILED' : 'SUCCEEDED';
    if (exceeded)
        operation.statusReason = `${failed} stack instance(s) failed; failure tolerance has exceeded`;
}
function orderedRegions(preferences, works) {
    const present = new Set(works.map(({ region }) => region));
    const wanted = preferences.regionOrder.filter((region) => present.has(region));
    return [...new Set([...wanted, ...present])];
}
async function runRegion(call, operation, works) {
    const { tolerance, concurrent } = limitsOf(operation.preferences, works.length);
    const strict = operation.preferences.mode === 'STRICT_FAILURE_TOLERANCE';
    const waiting = [...works];
    const running = new Set();
    let failures = 0;
    // STRICT never has more at work than could fail without going more than one beyond the tolerance.
    const room = () => (strict ? Math.min(concurrent, tolerance + 1 - failures) : concurrent);
    const goesOn = () => failures <= tolerance && operation.status !== 'STOPPING';
    while (waiting.length > 0 || running.size > 0) {
        while (goesOn() && waiting.length > 0 && running.size < room()) {
            const work = waiting.shift();
            if (work === undefined)
                break;
            const task = runWork(call, operation, work).then((worked) => {
                if (!worked)
                    failures += 1;
                running.delete(task);
            });
            running.add(task);
        }
        if (running.size === 0)
            break;
        await Promise.race(running);
    }
    cancel(operation, waiting, operation.status === 'STOPPING' ? STOPPED : BEYOND_TOLERANCE);
    return failures > tolerance ? 'exceeded' : 'done';
}
async function runWork(call, operation, work) {
    setResult(operation, work, 'RUNNING');
    await call.state.sleep(1_000);
    try {
        await work.act();
        setResult(operation, work, 'SUCCEEDED');
        return true;
    }
    catch (cause) {
        const said = cause instanceof Error ? cause.message : String(cause);
        const reason = cause instanceof InstanceFailure ? said : `Internal Failure of the rehearsal: ${said}`;
        setResult(operation, work, 'FAILED', reason);
        return false;
    }
}
function cancel(operation, works, reason) {
    for (const work of works)
        setResult(operation, work, 'CANCELLED', reason);
}
function setResult(operation, work, status, reason) {
    const result = operation.results.get(`${work.accountId}/${work.region}`);
    if (result === undefined)
        return;
    result.status = status;
    result.reason = reason;
    work.changed(result);
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/start-operation.js




/** When AWS starts something by itself, it does not know the preferences of the user. */
const NO_PREFERENCES = {
    regionOrder: [],
    regionConcurrency: 'PARALLEL',
    tolerance: { percentage: 100 },
    concurrent: { percentage: 100 },
    mode: 'SOFT_FAILURE_TOLERANCE',
};
/**
 * Starts an operation on a stack set and returns at once. Managed execution queues what conflicts with an operation that
 * is under way; without it everything conflicts. Throws OperationInProgressException and OperationIdAlreadyExistsException.
 */
function startOperation(call, set, request) {
    if (request.id !== undefined && set.operations.some(({ id }) => id === request.id)) {
        throw new ServiceError('OperationIdAlreadyExistsException', `Operation ${request.id} already exists`, 409);
    }
    const before = set.operations.filter(isUnderWay);
    const [current] = before;
    if (current !== undefined && !set.managedExecution && request.automatic === undefined) {
        throw inProgress(set, current);
    }
    const first = before.filter((other) => !set.managedExecution || conflicts(request, other));
    const operation = {
        id: request.id ?? call.state.newUuid(),
        action: request.action,
        preferences: request.preferences,
        retainStacks: request.retainStacks,
        targets: request.targets,
        created: call.state.now(),
        ended: undefined,
        status: first.length > 0 ? 'QUEUED' : 'RUNNING',
        statusReason: undefined,
        results: new Map(request.places.map((place) => [
            placeKey(place.accountId, place.region),
            { ...place, status: 'PENDING', reason: undefined },
        ])),
        running: Promise.resolve(),
    };
    set.operations.push(operation);
    if (first.length === 0)
        begin(request, operation);
    operation.running = work(call, request, operation, first);
    return operation;
}
function begin(request, operation) {
    request.begin?.();
    for (const result of operation.results.values())
        request.changed(result, operation);
}
async function work(call, request, operation, first) {
    try {
        await Promise.all(first.map(({ running }) => running));
        if (operation.status === 'QUEUED') {
            operation.status = 'RUNNING';
            begin(request, operation);
        }
        await call.state.sleep(2_000);
        const works = request.places.map((place) => ({
            accountId: place.accountId,
            region: place.region,
            act: () => request.act(place),
            changed: (result) => request.changed(result, operation),
        }));
        await runOperation(call, operation, works);
    }
    catch (cause) {
        operation.status = 'FAILED';
        operation.ended = call.state.now();
        operation.statusReason = `Internal Failure of the rehearsal: ${cause instanceof Error ? cause.message : String(cause)}`;
    }
}
function conflicts(request, other) {
    if (request.exclusive === true || other.action === 'UPDATE')
        return true;
    return request.places.some(({ accountId, region }) => other.results.has(placeKey(accountId, region)));
}
/** The refusal while another operation is under way. */
function inProgress(set, operation) {
    return new ServiceError('OperationInProgressException', `Another Operation on StackSet ${set.arn} is in progress: ${operation.id}`, 409);
}
/** `OperationId` of an input. */
function operationIdOf(input) {
    return textOf(input, 'OperationId');
}
const DETAILED = {
    PENDING: 'PENDING',
    RUNNING: 'RUNNING',
    SUCCEEDED: 'SUCCEEDED',
    FAILED: 'FAILED',
    CANCELLED: 'CANCELLED',
};
/** Notes a result at its instance: current when it worked, outdated until then and otherwise. */
function noteResult(instance, result, operation) {
    if (instance === undefined)
        return;
    instance.lastOperationId = operation.id;
    instance.detailedStatus = DETAILED[result.status];
    instance.statusReason = result.reason;
    instance.status = result.status === 'SUCCEEDED' ? 'CURRENT' : 'OUTDATED';
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/instance-plans.js



/** Every account in every region. */
function placesOf(accounts, regions) {
    return regions.flatMap((region) => accounts.map((account) => ({ ...account, region })));
}
/**
 * Deploys the stack set in places, for which it makes the instances that are not there. `overrides` replace those of the
 * instances when they are given. Accounts that are suspended are passed over.
 */
function deploymentPlan(call, set, places, overrides) {
    const suspended = call.state.organization?.suspendedAccountIds ?? new Set();
    const instanceOf = ({ accountId, region }) => set.instances.get(placeKey(accountId, region));
    return {
        places: places.filter(({ accountId }) => !suspended.has(accountId)),
        begin() {
            for (const place of places) {
                const instance = instanceOf(place) ?? newInstance(place);
                set.instances.set(placeKey(place.accountId, place.region), instance);
                instance.unitId = place.unitId ?? instance.unitId;
                if (overrides !== undefined)
                    instance.overrides = overrides;
                if (!suspended.has(place.accountId))
                    continue;
                instance.detailedStatus = 'SKIPPED_SUSPENDED_ACCOUNT';
                instance.statusReason = `Account ${place.accountId} is suspended.`;
            }
        },
        async act(place) {
            const instance = instanceOf(place);
            if (instance !== undefined)
                await deployInstance(call, set, instance);
        },
        changed: (result, operation) => noteResult(instanceOf(result), result, operation),
    };
}
/** Takes the stack set out of places; with `retain` the stacks stay, and belong to nobody then. */
function removalPlan(call, set, places, retain) {
    const there = places.filter(({ accountId, region }) => set.instances.has(placeKey(accountId, region)));
    return {
        places: there,
        begin: () => undefined,
        async act({ accountId, region }) {
            const instance = set.instances.get(placeKey(accountId, region));
            if (instance !== undefined && !retain)
                await removeInstance(call, set, instance);
        },
        changed(result, operation) {
            const key = placeKey(result.accountId, result.region);
            const instance = set.instances.get(key);
            noteResult(instance, result, operation);
            if (result.status === 'SUCCEEDED')
                set.instances.delete(key);
            if (result.status !== 'FAILED' || instance === undefined)
                return;
            // What a failed deletion has left is in no state that the set could update.
            instance.status = 'INOPERABLE';
            instance.detailedStatus = 'INOPERABLE';
        },
    };
}
function newInstance({ accountId, region, unitId }) {
    return {
        accountId,
        region,
        unitId,
        stackId: undefined,
        status: 'OUTDATED',
        detailedStatus: 'PENDING',
        statusReason: undefined,
        overrides: new Map(),
        lastOperationId: undefined,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/template-source.js




const DOCUMENTS = [
    {
        url: 'TemplateURL',
        body: 'TemplateBody',
        what: 'Template',
        mostBytes: 1024 * 1024,
        twice: 'You must specify only one of StackName, TemplateBody, TemplateURL.',
    },
    ...['StackPolicy', 'StackPolicyDuringUpdate'].map((name) => ({
        url: `${name}URL`,
        body: `${name}Body`,
        what: 'Stack policy',
        mostBytes: 16 * 1024,
        twice: `You cannot specify both ${name}Body and ${name}URL.`,
    })),
];
const LOCAL = /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/([^/?]+)\/([^?]+)/;
const HOSTED = /^https:\/\/([^/?]+?)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?\/([^?]+)/;
const IN_PATH = /^https:\/\/s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^/?]+)\/([^?]+)/;
/** The same operation for inputs that name their documents by URL: the objects are read first, as the caller. */
function withDocumentUrls(operation) {
    return async (call, input) => {
        let given = input;
        for (const document of DOCUMENTS)
            given = await withDocument(call, given, document);
        return operation(call, given);
    };
}
/** The text of the template of an input, given or read from its URL. */
function givenTemplate(input) {
    return givenDocument(input, 'TemplateBody');
}
/** The text of a member of an input, given or read from the URL that stood in its place. */
function givenDocument(input, body) {
    const fetched = input[fetchedMember(body)];
    return textOf(input, body) ?? (fetched instanceof FetchedText ? fetched.text : undefined);
}
async function withDocument(call, input, document) {
    const url = textOf(input, document.url);
    if (url === undefined)
        return input;
    if (textOf(input, document.body) !== undefined)
        throw templateError(document.twice);
    const { [document.url]: _url, ...rest } = input;
    const text = await template_source_readDocument(call, url, document);
    return { ...rest, [fetchedMember(document.body)]: new FetchedText(text) };
}
/** The text of the object that a URL leads to, read as the caller. Throws a ValidationError. */
async function template_source_readDocument(call, url, kind) {
    const [, Bucket, key] = LOCAL.exec(url) ?? IN_PATH.exec(url) ?? HOSTED.exec(url) ?? [];
    if (Bucket === undefined || key === undefined || url.length > 5120) {
        throw templateError(`${kind.url} must be a supported URL.`);
    }
    const version = new URL(url).searchParams.get('versionId');
    const answer = await call
        .invoke('s3', 'GetObject', {
        Bucket,
        Key: decodeURIComponent(key),
        ...(version === null ? {} : { VersionId: version }),
    })
        .catch((cause) => {
        if (!(cause instanceof ServiceError))
            throw cause;
        throw templateError(`S3 error: ${cause.message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html`);
    });
    const body = answer['Body'];
    if (!(body instanceof Uint8Array))
        throw new TypeError('GetObject of the rehearsal gave no body.');
    if (body.length > kind.mostBytes) {
        throw templateError(`${kind.what} size exceeds the maximum of ${kind.mostBytes} bytes.`);
    }
    return Buffer.from(body).toString('utf8');
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/list-urls.js



const MOST_BYTES = 10 * 1024 * 1024;
/** The same operation for inputs that name accounts or stacks by the URL of a list (.csv or .txt) in a bucket. */
function withListUrls(operation) {
    return async (call, input) => {
        const targets = structureOf(input, 'DeploymentTargets');
        const named = await withList(call, input, 'StackIds', 'StackIdsUrl');
        if (targets === undefined)
            return operation(call, named);
        const DeploymentTargets = await withList(call, targets, 'Accounts', 'AccountsUrl');
        return operation(call, { ...named, DeploymentTargets });
    };
}
async function withList(call, input, list, member) {
    const url = textOf(input, member);
    if (url === undefined)
        return input;
    if (textsOf(input, list).length > 0)
        throw templateError(`You cannot specify both ${list} and ${member}`);
    if (!/\.(csv|txt)(\?|$)/.test(url))
        throw templateError(`${member} must name a file with .csv or .txt`);
    const text = await template_source_readDocument(call, url, { url: member, what: 'File', mostBytes: MOST_BYTES });
    const { [member]: _url, ...rest } = input;
    return { ...rest, [list]: text.split(/[\s,;"]+/).filter((item) => item !== '') };
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/request.js



const request_NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[a-zA-Z][-a-zA-Z0-9]*' };
const request_NAME_OR_ID = {
    kind: 'text',
    required: true,
    min: 1,
    pattern: '[a-zA-Z][-a-zA-Z0-9]*(?::[a-zA-Z0-9]{8}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{4}-[a-zA-Z0-9]{12})?|arn:.*',
};
const OPERATION_ID = { kind: 'text', min: 1, max: 128, pattern: '[a-zA-Z0-9][-a-zA-Z0-9]*' };
const CONTENT = {
    Description: { kind: 'text', min: 1, max: 1024 },
    TemplateBody: { kind: 'text', min: 1, max: 51_200 },
    Tags: { kind: 'list', max: 50 },
    AdministrationRoleARN: { kind: 'text', min: 20, max: 2048 },
    ExecutionRoleName: { kind: 'text', min: 1, max: 64, pattern: '[a-zA-Z_0-9+=,.@-]+' },
};
/** What is demanded of the inputs: the service model of CloudFormation. */
const NEW_SET = { ...CONTENT, StackSetName: request_NAME };
const CHANGED_SET = { ...CONTENT, StackSetName: request_NAME_OR_ID, OperationId: OPERATION_ID };
const NAMED_SET = { StackSetName: request_NAME_OR_ID, OperationId: OPERATION_ID };
const request_REGION = /^[a-zA-Z0-9-]{1,128}$/;
const ACCOUNT = /^\d{12}$/;
const UNIT = /^(ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|r-[a-z0-9]{4,32})$/;
/** `Regions`, checked. */
function regionsOf(input) {
    return checkedItems(textsOf(input, 'Regions'), 'regions', request_REGION);
}
/** `OrganizationalUnitIds`, checked: the id of the organization (o-…) is no target. */
function unitIdsOf(input) {
    return checkedItems(textsOf(input, 'OrganizationalUnitIds'), 'organizationalUnitIds', UNIT);
}
/** Where an operation goes: `DeploymentTargets`, or `Accounts` as in the time before organizations. */
function targetsOf(input) {
    const plain = checkedItems(textsOf(input, 'Accounts'), 'accounts', ACCOUNT);
    const given = structureOf(input, 'DeploymentTargets');
    if (given === undefined) {
        return plain.length === 0 ? undefined : { unitIds: [], accounts: plain, filter: undefined };
    }
    if (plain.length > 0)
        throw templateError('You cannot specify both Accounts and DeploymentTargets');
    return {
        unitIds: unitIdsOf(given),
        accounts: checkedItems(textsOf(given, 'Accounts'), 'deploymentTargets.accounts', ACCOUNT),
        filter: wordOf(given, 'AccountFilterType', ['NONE', 'INTERSECTION', 'DIFFERENCE', 'UNION']),
    };
}
/** `ParameterOverrides`; undefined when they were not given. */
function overridesOf(input) {
    const given = structuresOf(input, 'ParameterOverrides');
    if (given.length === 0)
        return undefined;
    return new Map(given.map((item) => [requiredTextOf(item, 'ParameterKey'), textOf(item, 'ParameterValue') ?? '']));
}
/** `OperationPreferences` with what AWS takes for what is left out. Throws a ValidationError. */
function preferencesOf(input) {
    const given = structureOf(input, 'OperationPreferences') ?? {};
    return {
        regionOrder: checkedItems(textsOf(given, 'RegionOrder'), 'operationPreferences.regionOrder', request_REGION),
        regionConcurrency: wordOf(given, 'RegionConcurrencyType', ['SEQUENTIAL', 'PARALLEL']) ?? 'SEQUENTIAL',
        tolerance: amountOf(given, 'FailureTolerance', 0) ?? { count: 0 },
        concurrent: amountOf(given, 'MaxConcurrent', 1) ?? { count: 1 },
        mode: wordOf(given, 'ConcurrencyMode', ['STRICT_FAILURE_TOLERANCE', 'SOFT_FAILURE_TOLERANCE']) ??
            'STRICT_FAILURE_TOLERANCE',
    };
}
function amountOf(given, name, least) {
    const [count, percentage] = [integerOf(given, `${name}Count`), integerOf(given, `${name}Percentage`)];
    if (count !== undefined && percentage !== undefined) {
        throw templateError(`You cannot specify both ${name}Count and ${name}Percentage`);
    }
    if (count !== undefined)
        return { count: checkedNumber(`${name}Count`, count, least) };
    return percentage === undefined
        ? undefined
        : { percentage: checkedNumber(`${name}Percentage`, percentage, least, 100) };
}
function checkedNumber(name, value, least, most = Number.POSITIVE_INFINITY) {
    if (value >= least && value <= most)
        return value;
    const rule = value < least ? `greater than or equal to ${least}` : `less than or equal to ${most}`;
    throw templateError(`1 validation error detected: Value '${value}' at 'operationPreferences.${name.charAt(0).toLowerCase()}${name.slice(1)}' failed to satisfy constraint: Member must have value ${rule}`);
}
function checkedItems(items, member, form) {
    if (items.every((item) => form.test(item)))
        return [...new Set(items)];
    throw templateError(`1 validation error detected: Value '[${items.join(', ')}]' at '${member}' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy regular expression pattern: ${form.source}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/targets.js



/**
 * The accounts that targets mean. With service-managed permissions they are units and roots, and the management account
 * is never among them. Throws a ValidationError for targets that the permission model does not have.
 */
function targetAccounts(call, set, targets, action) {
    if (set.permissionModel === 'SELF_MANAGED')
        return selfManagedAccounts(targets);
    const organization = trustedOrganization(call);
    const { unitIds, accounts, filter = 'NONE' } = targets;
    if (unitIds.length === 0 && (action === 'create' || accounts.length === 0)) {
        throw templateError('OrganizationalUnitIds are required');
    }
    if (action === 'create' && filter === 'UNION') {
        throw templateError('AccountFilterType UNION is not supported for create operations');
    }
    if (filter === 'NONE' && accounts.length > 0 && unitIds.length > 0) {
        throw templateError('AccountFilterType should be specified when both OrganizationalUnitIds and Accounts are provided');
    }
    if (filter !== 'NONE' && accounts.length === 0) {
        throw templateError(`Accounts are required with AccountFilterType ${filter}`);
    }
    const unknown = unitIds.find((id) => !isContainer(organization, id));
    if (unknown !== undefined) {
        throw templateError(`Organizational unit ${unknown} does not exist in the organization`);
    }
    const meant = accountsOfUnits(organization, unitIds);
    return FILTERS[unitIds.length === 0 ? 'ONLY' : filter](meant, accounts, organization).filter(({ accountId }) => accountId !== organization.managementAccountId);
}
const targets_named = (accounts, organization) => accounts
    .filter((accountId) => hasAccount(organization, accountId))
    .map((accountId) => ({ accountId, unitId: undefined }));
const FILTERS = {
    ONLY: (_meant, accounts, organization) => targets_named(accounts, organization),
    NONE: (meant) => meant,
    INTERSECTION: (meant, accounts) => meant.filter(({ accountId }) => accounts.includes(accountId)),
    DIFFERENCE: (meant, accounts) => meant.filter(({ accountId }) => !accounts.includes(accountId)),
    UNION: (meant, accounts, organization) => [
        ...meant,
        ...targets_named(accounts, organization).filter(({ accountId }) => !meant.some((other) => other.accountId === accountId)),
    ],
};
/** An account in several of the units is meant once, by the first of them. */
function accountsOfUnits(organization, unitIds) {
    const found = new Map();
    for (const unitId of unitIds) {
        for (const accountId of accountsBelow(organization, unitId)) {
            if (!found.has(accountId))
                found.set(accountId, { accountId, unitId });
        }
    }
    return [...found.values()];
}
function selfManagedAccounts({ unitIds, accounts, filter }) {
    if (unitIds.length > 0 || filter !== undefined) {
        throw templateError('OrganizationalUnitIds and AccountFilterType are only supported for stack sets with SERVICE_MANAGED permissions');
    }
    if (accounts.length === 0)
        throw templateError('Accounts are required');
    return accounts.map((accountId) => ({ accountId, unitId: undefined }));
}
/**
 * The organization that stack sets with service-managed permissions work in. Throws a ValidationError when there is
 * none, or when stack sets were not activated for it.
 */
function trustedOrganization({ state }) {
    const { organization } = state;
    if (organization === undefined)
        throw notAdministrator();
    if (organization.featureSet !== 'ALL' || !organization.stackSetsActivated) {
        throw templateError('You must enable organizations access to operate a service managed stack set');
    }
    return organization;
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/import-stacks.js














const MOST_STACKS = 10;
const STACK_ARN = /^arn:[^:]+:cloudformation:([^:]+):(\d{12}):stack\/.+$/;
/** Makes existing stacks instances of a set. The stacks stay as they are; one that differs from the set is outdated. */
function importStacks(call, input) {
    checkInput(input, NAMED_SET);
    const set = activeStackSet(call, input);
    const ids = textsOf(input, 'StackIds');
    if (ids.length === 0)
        throw templateError('StackIds are required');
    if (ids.length > MOST_STACKS) {
        throw templateError(`No more than ${MOST_STACKS} stacks can be imported with one operation`);
    }
    const unitIds = unitIdsOf(input);
    const meant = set.permissionModel === 'SERVICE_MANAGED'
        ? targetAccounts(call, set, { unitIds, accounts: [], filter: undefined }, 'create')
        : undefined;
    const stacks = new Map(ids.map((id) => [id, stackByArn(call, id)]));
    const places = [...stacks].map(([id, stack]) => {
        const { accountId, region } = stack;
        return { id, accountId, region, unitId: meant?.find((each) => each.accountId === accountId)?.unitId };
    });
    const plan = deploymentPlan(call, set, places, undefined);
    const operation = startOperation(call, set, {
        ...plan,
        action: 'CREATE',
        id: operationIdOf(input),
        preferences: preferencesOf(input),
        targets: { unitIds, accounts: [], filter: undefined },
        async act(place) {
            const wanted = places.find(({ accountId, region }) => accountId === place.accountId && region === place.region);
            const instance = set.instances.get(placeKey(place.accountId, place.region));
            if (meant !== undefined && place.unitId === undefined) {
                throw new InstanceFailure(`Account ${place.accountId} is in none of the organizational units`);
            }
            await agentIn(call, set, place.accountId, place.region);
            if (instance === undefined || wanted === undefined)
                return;
            import_stacks_checkFree(call, wanted.id);
            instance.stackId = wanted.id;
        },
        changed(result, current) {
            plan.changed(result, current);
            const instance = set.instances.get(placeKey(result.accountId, result.region));
            if (instance === undefined)
                return;
            if (result.status === 'FAILED')
                instance.detailedStatus = 'FAILED_IMPORT';
            const stack = deploy_instance_stackOf(call, instance);
            if (result.status === 'SUCCEEDED' && stack !== undefined && !isAsInSet(set, stack)) {
                instance.status = 'OUTDATED';
            }
        },
    });
    return { OperationId: operation.id };
}
function stackByArn(call, id) {
    const [, region = '', accountId = ''] = STACK_ARN.exec(id) ?? [];
    if (!call.state.accounts.has(accountId))
        throw templateError(`Stack ${id} does not exist`);
    const stack = stacksOf(call.state, accountId, region).get(id);
    if (stack === undefined || stack.deleted !== undefined)
        throw templateError(`Stack ${id} does not exist`);
    return stack;
}
function isAsInSet(set, { deployment }) {
    return (deployment?.templateText === set.templateText &&
        [...set.parameters].every(([name, value]) => deployment.parameters.get(name) === value));
}
/** A stack belongs to one set at most. */
function import_stacks_checkFree({ state }, stackId) {
    for (const account of state.accounts.values()) {
        for (const sets of account.stackSets.values()) {
            for (const set of sets.values()) {
                if (![...set.instances.values()].some((instance) => instance.stackId === stackId))
                    continue;
                throw new InstanceFailure(`Stack ${stackId} already belongs to stack set ${set.id}`);
            }
        }
    }
}
/** ImportStacksToStackSet. */
const importOperations = {
    ImportStacksToStackSet: withListUrls(importStacks),
};

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/instance-operations.js











function createStackInstances(call, input) {
    const { set, regions, targets } = addressed(call, input);
    const overrides = checkedOverrides(set, input);
    const accounts = targetAccounts(call, set, targets, 'create');
    const places = placesOf(accounts, regions);
    const plan = deploymentPlan(call, set, places, overrides);
    const operation = startOperation(call, set, {
        ...plan,
        action: 'CREATE',
        id: operationIdOf(input),
        preferences: preferencesOf(input),
        targets,
        begin() {
            for (const unitId of targets.unitIds) {
                const known = set.autoDeploymentTargets.get(unitId) ?? [];
                set.autoDeploymentTargets.set(unitId, new Set([...known, ...regions]));
            }
            plan.begin();
        },
    });
    return { OperationId: operation.id };
}
function updateStackInstances(call, input) {
    const { set, regions, targets } = addressed(call, input);
    const overrides = checkedOverrides(set, input) ?? new Map();
    const accounts = targetAccounts(call, set, targets, 'change');
    const places = placesOf(accounts, regions);
    const absent = places.find(({ accountId, region }) => !set.instances.has(placeKey(accountId, region)));
    if (absent !== undefined && set.permissionModel === 'SELF_MANAGED') {
        throw new ServiceError('StackInstanceNotFoundException', `Stack instance [ StackSetId: ${set.id}, Account: ${absent.accountId}, Region: ${absent.region} ] not found`, 404);
    }
    const there = places.filter(({ accountId, region }) => set.instances.has(placeKey(accountId, region)));
    const operation = startOperation(call, set, {
        ...deploymentPlan(call, set, there, overrides),
        action: 'UPDATE',
        id: operationIdOf(input),
        preferences: preferencesOf(input),
        targets,
    });
    return { OperationId: operation.id };
}
function deleteStackInstances(call, input) {
    const { set, regions, targets } = addressed(call, input);
    const retain = flagOf(input, 'RetainStacks');
    if (retain === undefined) {
        throw templateError("1 validation error detected: Value null at 'retainStacks' failed to satisfy constraint: Member must not be null");
    }
    const accounts = targetAccounts(call, set, targets, 'change');
    const plan = removalPlan(call, set, placesOf(accounts, regions), retain);
    const operation = startOperation(call, set, {
        ...plan,
        action: 'DELETE',
        id: operationIdOf(input),
        preferences: preferencesOf(input),
        retainStacks: retain,
        targets,
        begin() {
            // A unit that is left as a whole is left for accounts that come later, too.
            for (const unitId of targets.accounts.length === 0 ? targets.unitIds : []) {
                const left = [...(set.autoDeploymentTargets.get(unitId) ?? [])].filter((region) => !regions.includes(region));
                if (left.length > 0)
                    set.autoDeploymentTargets.set(unitId, new Set(left));
                else
                    set.autoDeploymentTargets.delete(unitId);
            }
            plan.begin();
        },
    });
    return { OperationId: operation.id };
}
/** Whatever is not begun yet is cancelled; what is under way ends. */
function stopOperation(call, input) {
    checkInput(input, NAMED_SET);
    const set = activeStackSet(call, input);
    const operation = instance_operations_operationOf(set, requiredTextOf(input, 'OperationId'));
    if (!isUnderWay(operation)) {
        throw new ServiceError('InvalidOperationException', `Operation ${operation.id} cannot be stopped since its status is ${operation.status}`);
    }
    operation.status = 'STOPPING';
    return {};
}
/** Operations that change the instances of stack sets. */
const instanceOperations = {
    CreateStackInstances: withListUrls(createStackInstances),
    UpdateStackInstances: withListUrls(updateStackInstances),
    DeleteStackInstances: withListUrls(deleteStackInstances),
    StopStackSetOperation: stopOperation,
};
/** An operation of a set. Throws OperationNotFoundException. */
function instance_operations_operationOf(set, id) {
    const operation = set.operations.find((each) => each.id === id);
    if (operation !== undefined)
        return operation;
    throw new ServiceError('OperationNotFoundException', `Operation ${id} not found for StackSet ${set.id}`, 404);
}
function addressed(call, input) {
    checkInput(input, NAMED_SET);
    const set = activeStackSet(call, input);
    const regions = regionsOf(input);
    const targets = targetsOf(input);
    if (regions.length === 0)
        throw templateError('Regions are required');
    if (targets === undefined) {
        throw templateError('Either Accounts or DeploymentTargets must be specified');
    }
    const current = set.operations.find(isUnderWay);
    if (current !== undefined && !set.managedExecution)
        throw inProgress(set, current);
    return { set, regions, targets };
}
function checkedOverrides(set, input) {
    const overrides = overridesOf(input);
    const unknown = [...(overrides?.keys() ?? [])].filter((name) => !set.parameters.has(name));
    if (unknown.length === 0)
        return overrides;
    throw templateError(`Parameters: [${unknown.join(', ')}] do not exist in the template`);
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/organizations-access.js



async function activate(call) {
    const organization = managed(call);
    await call.invoke('organizations', 'EnableAWSServiceAccess', { ServicePrincipal: STACK_SETS_PRINCIPAL });
    organization.stackSetsActivated = true;
    return {};
}
async function deactivate(call) {
    const organization = managed(call);
    await call.invoke('organizations', 'DisableAWSServiceAccess', { ServicePrincipal: STACK_SETS_PRINCIPAL });
    organization.stackSetsActivated = false;
    return {};
}
const describe = (call, input) => {
    ownerOf(call, input);
    return { Status: call.state.organization?.stackSetsActivated === true ? 'ENABLED' : 'DISABLED' };
};
function managed({ state, caller }) {
    const { organization } = state;
    if (organization?.managementAccountId === caller.accountId && organization.featureSet === 'ALL')
        return organization;
    throw new ServiceError('InvalidOperationException', 'Only the management account of an organization with all features enabled can change the access of stack sets to it.');
}
/** Trusted access of stack sets, as CloudFormation activates it. */
const organizationsAccessOperations = {
    ActivateOrganizationsAccess: activate,
    DeactivateOrganizationsAccess: deactivate,
    DescribeOrganizationsAccess: describe,
};

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

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
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
    return text.trimStart().startsWith('{') ? parseJson(text) : parse_text_parseYaml(text);
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
function parse_text_parseYaml(text) {
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
        exportName: read_outputs_readExport(name, member(declaration, 'Export')),
    };
}
function read_outputs_text(name, declaration, attribute) {
    const value = member(declaration, attribute);
    if (value === undefined || typeof value === 'string')
        return value;
    throw templateError(`Template format error: [/Outputs/${name}/${attribute}] must be a string.`);
}
function read_outputs_readExport(name, value) {
    if (value === undefined)
        return undefined;
    const exported = isMap(value) ? member(value, 'Name') : undefined;
    if (exported !== undefined)
        return exported;
    throw templateError(`Template format error: [/Outputs/${name}/Export] Every Export must contain a Name.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/parameter-types.js
const PLAIN = {
    String: { list: false, numeric: false, lookUp: 'nowhere' },
    Number: { list: false, numeric: true, lookUp: 'nowhere' },
    'List<Number>': { list: true, numeric: true, lookUp: 'nowhere' },
    'List<String>': { list: true, numeric: false, lookUp: 'nowhere' },
    CommaDelimitedList: { list: true, numeric: false, lookUp: 'nowhere' },
    'AWS::SSM::Parameter::Name': { list: false, numeric: false, lookUp: 'parameter-name' },
};
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html */
const OF_AWS = [
    'AWS::EC2::AvailabilityZone::Name',
    'AWS::EC2::Image::Id',
    'AWS::EC2::Instance::Id',
    'AWS::EC2::KeyPair::KeyName',
    'AWS::EC2::SecurityGroup::GroupName',
    'AWS::EC2::SecurityGroup::Id',
    'AWS::EC2::Subnet::Id',
    'AWS::EC2::VPC::Id',
    'AWS::EC2::Volume::Id',
    'AWS::Route53::HostedZone::Id',
];
/** What a type of CloudFormation means; undefined for a type that it does not have. */
function parameterForm(type) {
    if (Object.hasOwn(PLAIN, type))
        return PLAIN[type];
    const [, stored] = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type) ?? [];
    if (stored !== undefined) {
        const form = parameterForm(stored);
        if (form === undefined || form.numeric || stored.startsWith('AWS::SSM::'))
            return undefined;
        return { ...form, lookUp: 'parameter-value' };
    }
    const [, item] = /^List<(.+)>$/.exec(type) ?? [];
    const name = item ?? type;
    if (!OF_AWS.includes(name))
        return undefined;
    const lookUp = name === 'AWS::EC2::AvailabilityZone::Name' ? 'zone' : 'not-here';
    return { list: item !== undefined, numeric: false, lookUp };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/template/read-parameters.js



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
        ...readType(member(declaration, 'Type')),
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
    const form = typeof type === 'string' ? parameterForm(type) : undefined;
    if (typeof type === 'string' && form !== undefined)
        return { type, form };
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
        deletionPolicyGiven: member(declaration, 'DeletionPolicy') !== undefined,
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
const read_template_MOST = {
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
    for (const [section, most] of Object.entries(read_template_MOST))
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
    checkExtensions(template, root);
    checkReferences(template);
    return template;
}
/** Functions of the language extensions are unknown to templates that do not declare the transform. */
function checkExtensions({ transforms }, root) {
    if (transforms.includes(LANGUAGE_EXTENSIONS))
        return;
    const used = functionsIn(root).find((name) => EXTENSION_FUNCTIONS.has(name));
    if (used !== undefined)
        throw templateError(unsupportedFunction(used));
}
function functionsIn(value) {
    if (isList(value))
        return value.flatMap(functionsIn);
    if (!isMap(value))
        return [];
    return Object.entries(value).flatMap(([name, item]) => [name, ...functionsIn(item)]);
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

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/set-content.js








/** Types and transforms that a stack set with service-managed permissions refuses. */
const NESTED = 'AWS::CloudFormation::Stack';
/**
 * The template, parameters, capabilities and tags of an input; what is left out stays as `previous` has it. Throws
 * ValidationError and InsufficientCapabilitiesException.
 */
function set_content_contentOf(input, permissionModel, previous) {
    const templateText = templateOf(input, previous);
    const template = readTemplate(templateText);
    const given = capabilitiesOf(input);
    const missing = missingCapabilities(template, given);
    if (missing.length > 0) {
        throw new ServiceError('InsufficientCapabilitiesException', `Requires capabilities : [${missing.join(', ')}]`);
    }
    if (template.transforms.length > 0) {
        throw templateError(permissionModel === 'SERVICE_MANAGED'
            ? 'Stack sets with service-managed permissions do not support templates with transforms or macros'
            : `The rehearsal runs no transforms yet: ${template.transforms.join(', ')}`);
    }
    const nested = [...template.resources.values()].some(({ type }) => type === NESTED);
    if (nested && permissionModel === 'SERVICE_MANAGED') {
        throw templateError('Stack sets with service-managed permissions do not support nested stacks');
    }
    return {
        templateText,
        parameters: resolveParameters(template, parametersOf(input), previous?.parameters),
        hiddenParameters: new Set([...template.parameters.values()].filter(({ noEcho }) => noEcho).map(({ name }) => name)),
        capabilities: given,
        tags: stackTagsOf(input) ?? previous?.tags ?? new Map(),
        description: textOf(input, 'Description') ?? previous?.description,
    };
}
function templateOf(input, previous) {
    const body = givenTemplate(input);
    if (flagOf(input, 'UsePreviousTemplate') === true) {
        if (body !== undefined)
            throw templateError('You cannot specify both UsePreviousTemplate and a template');
        if (previous !== undefined)
            return previous.templateText;
    }
    if (body === undefined)
        throw templateError('Either Template URL or Template Body must be specified.');
    return body;
}
/** `AutoDeployment`; undefined when it was not given. Throws a ValidationError. */
function autoDeploymentOf(input, permissionModel) {
    const given = structureOf(input, 'AutoDeployment');
    if (given === undefined)
        return undefined;
    if (permissionModel === 'SELF_MANAGED') {
        throw templateError('AutoDeployment is only supported for stack sets with SERVICE_MANAGED permissions');
    }
    const enabled = flagOf(given, 'Enabled') ?? false;
    const retain = flagOf(given, 'RetainStacksOnAccountRemoval');
    const dependsOn = textsOf(given, 'DependsOn');
    if (!enabled && (retain !== undefined || dependsOn.length > 0)) {
        throw templateError('RetainStacksOnAccountRemoval and DependsOn can only be specified when AutoDeployment is enabled');
    }
    return { enabled, retainOnRemoval: retain ?? false, dependsOn };
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/set-operations.js
















const ADMINISTRATION_ROLE = 'AWSCloudFormationStackSetAdministrationRole';
const EXECUTION_ROLE = 'AWSCloudFormationStackSetExecutionRole';
function createStackSet(call, input) {
    checkInput(input, NEW_SET);
    const name = requiredTextOf(input, 'StackSetName');
    const permissionModel = wordOf(input, 'PermissionModel', ['SERVICE_MANAGED', 'SELF_MANAGED']) ?? 'SELF_MANAGED';
    const owner = ownerOf(call, input);
    checkPermissionModel(call, input, permissionModel, owner);
    const autoDeployment = autoDeploymentOf(input, permissionModel);
    if (permissionModel === 'SERVICE_MANAGED' && autoDeployment === undefined) {
        throw templateError('AutoDeployment is required for stack sets with SERVICE_MANAGED permissions');
    }
    if (textOf(input, 'StackId') !== undefined) {
        throw templateError('The rehearsal does not import stacks while it creates a stack set; ImportStacksToStackSet does.');
    }
    const content = set_content_contentOf(input, permissionModel, undefined);
    const sets = stackSetsOf(call.state, owner, call.region);
    if ([...sets.values()].some((set) => set.name === name && set.status === 'ACTIVE')) {
        throw new ServiceError('NameAlreadyExistsException', `StackSet ${name} already exists`, 409);
    }
    const id = `${name}:${call.state.newUuid()}`;
    const { partition } = partitionOf(call.region);
    const set = {
        ...content,
        id,
        arn: `arn:${partition}:cloudformation:${call.region}:${owner}:stackset/${id}`,
        name,
        accountId: owner,
        region: call.region,
        permissionModel,
        status: 'ACTIVE',
        administrationRoleArn: textOf(input, 'AdministrationRoleARN') ?? `arn:${partition}:iam::${owner}:role/${ADMINISTRATION_ROLE}`,
        executionRoleName: textOf(input, 'ExecutionRoleName') ?? EXECUTION_ROLE,
        autoDeployment,
        managedExecution: managedExecutionOf(input) ?? false,
        instances: new Map(),
        autoDeploymentTargets: new Map(),
        operations: [],
    };
    sets.set(id, set);
    return { StackSetId: id };
}
function checkPermissionModel(call, input, permissionModel, owner) {
    const roleArn = textOf(input, 'AdministrationRoleARN');
    const hasRoles = roleArn !== undefined || textOf(input, 'ExecutionRoleName') !== undefined;
    if (permissionModel === 'SELF_MANAGED') {
        if (owner !== call.caller.accountId) {
            throw templateError('CallAs DELEGATED_ADMIN is only supported for stack sets with SERVICE_MANAGED permissions');
        }
        if (roleArn !== undefined)
            checkPassRole(call, roleArn);
        return;
    }
    if (hasRoles) {
        throw templateError('AdministrationRoleARN and ExecutionRoleName are only supported for stack sets with SELF_MANAGED permissions');
    }
    if (call.state.organization?.managementAccountId !== owner)
        throw notAdministrator();
    trustedOrganization(call);
}
function managedExecutionOf(input) {
    const given = structureOf(input, 'ManagedExecution');
    return given === undefined ? undefined : flagOf(given, 'Active');
}
/** Updates a set and its instances: all of them, or those that the targets name; the others are outdated then. */
function updateStackSet(call, input) {
    checkInput(input, CHANGED_SET);
    const set = activeStackSet(call, input);
    const model = wordOf(input, 'PermissionModel', ['SERVICE_MANAGED', 'SELF_MANAGED']) ?? set.permissionModel;
    if (model !== set.permissionModel)
        throw templateError('PermissionModel cannot be changed');
    if (model === 'SERVICE_MANAGED')
        trustedOrganization(call);
    const roleArn = textOf(input, 'AdministrationRoleARN');
    if (roleArn !== undefined)
        checkPassRole(call, roleArn);
    const content = set_content_contentOf(input, model, set);
    const autoDeployment = autoDeploymentOf(input, model) ?? set.autoDeployment;
    const managed = managedExecutionOf(input);
    const underWay = set.operations.find(isUnderWay);
    if (underWay !== undefined && managed !== undefined && managed !== set.managedExecution) {
        throw inProgress(set, underWay);
    }
    const regions = regionsOf(input);
    const targets = targetsOf(input);
    if ((targets === undefined) !== (regions.length === 0)) {
        throw templateError('Both DeploymentTargets (or Accounts) and Regions must be specified, or neither');
    }
    const accounts = targets === undefined ? undefined : targetAccounts(call, set, targets, 'change');
    const chosen = [...set.instances.values()].filter(({ accountId, region }) => accounts === undefined ||
        (regions.includes(region) && accounts.some((account) => account.accountId === accountId)));
    const plan = deploymentPlan(call, set, chosen, undefined);
    const operation = startOperation(call, set, {
        ...plan,
        action: 'UPDATE',
        id: operationIdOf(input),
        preferences: preferencesOf(input),
        targets,
        exclusive: true,
        begin() {
            Object.assign(set, content, { autoDeployment, managedExecution: managed ?? set.managedExecution });
            if (roleArn !== undefined)
                set.administrationRoleArn = roleArn;
            set.executionRoleName = textOf(input, 'ExecutionRoleName') ?? set.executionRoleName;
            for (const instance of set.instances.values()) {
                if (instance.status === 'CURRENT')
                    instance.status = 'OUTDATED';
            }
            plan.begin();
        },
    });
    return { OperationId: operation.id };
}
function deleteStackSet(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    if (set.status === 'DELETED')
        return {};
    const underWay = set.operations.find(isUnderWay);
    if (underWay !== undefined)
        throw inProgress(set, underWay);
    if (set.instances.size > 0) {
        throw new ServiceError('StackSetNotEmptyException', 'StackSet is not empty', 409);
    }
    set.status = 'DELETED';
    return {};
}
/** Operations that change stack sets. */
const setOperations = {
    CreateStackSet: withDocumentUrls(createStackSet),
    UpdateStackSet: withDocumentUrls(withListUrls(updateStackSet)),
    DeleteStackSet: deleteStackSet,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/page.js


/** How many items CloudFormation gives at once. */
const page_PAGE_SIZE = 100;
/**
 * The page that `NextToken` of an input asks for, no longer than its `MaxResults`. `idOf` names an item in a way that lasts: the token is the last item
 * given, so that items that come before the page meanwhile change nothing. Throws a ValidationError for other tokens.
 */
function pageOf(items, input, idOf) {
    const size = sizeOf(input);
    const token = textOf(input, 'NextToken');
    const after = token === undefined ? undefined : Buffer.from(token, 'base64url').toString();
    const found = after === undefined ? -1 : items.findIndex((item) => idOf(item) === after);
    if (after !== undefined && found < 0)
        throw templateError('Invalid NextToken');
    const page = items.slice(found + 1, found + 1 + size);
    const last = page.at(-1);
    const more = found + 1 + size < items.length;
    return {
        items: page,
        nextToken: more && last !== undefined ? Buffer.from(idOf(last)).toString('base64url') : undefined,
    };
}
function sizeOf(input) {
    const size = integerOf(input, 'MaxResults') ?? page_PAGE_SIZE;
    if (size >= 1 && size <= page_PAGE_SIZE)
        return size;
    const rule = size < 1 ? 'greater than or equal to 1' : `less than or equal to ${page_PAGE_SIZE}`;
    throw templateError(`1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value ${rule}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/shown.js

/** A stack set as DescribeStackSet shows it. */
function shownSet(set) {
    const self = set.permissionModel === 'SELF_MANAGED';
    return {
        StackSetName: set.name,
        StackSetId: set.id,
        StackSetARN: set.arn,
        Description: set.description,
        Status: set.status,
        TemplateBody: set.templateText,
        Parameters: shownParameters(set, set.parameters),
        Capabilities: set.capabilities,
        Tags: [...set.tags].map(([Key, Value]) => ({ Key, Value })),
        AdministrationRoleARN: self ? set.administrationRoleArn : undefined,
        ExecutionRoleName: self ? set.executionRoleName : undefined,
        StackSetDriftDetectionDetails: { DriftStatus: 'NOT_CHECKED' },
        AutoDeployment: shownAutoDeployment(set.autoDeployment),
        PermissionModel: set.permissionModel,
        OrganizationalUnitIds: self ? undefined : [...set.autoDeploymentTargets.keys()],
        ManagedExecution: { Active: set.managedExecution },
        Regions: [...new Set([...set.instances.values()].map(({ region }) => region))],
    };
}
/** A stack set as ListStackSets shows it. */
function setSummary(set) {
    return {
        StackSetName: set.name,
        StackSetId: set.id,
        Description: set.description,
        Status: set.status,
        AutoDeployment: shownAutoDeployment(set.autoDeployment),
        PermissionModel: set.permissionModel,
        DriftStatus: 'NOT_CHECKED',
        ManagedExecution: { Active: set.managedExecution },
    };
}
/** An instance as ListStackInstances shows it. */
function instanceSummary(set, instance) {
    return {
        StackSetId: set.id,
        Region: instance.region,
        Account: instance.accountId,
        StackId: instance.stackId,
        Status: instance.status,
        StatusReason: instance.statusReason,
        StackInstanceStatus: { DetailedStatus: instance.detailedStatus },
        OrganizationalUnitId: instance.unitId,
        DriftStatus: 'NOT_CHECKED',
        LastOperationId: instance.lastOperationId,
    };
}
/** The same as DescribeStackInstance shows it. */
function shownInstance(set, instance) {
    return {
        ...instanceSummary(set, instance),
        ParameterOverrides: shownParameters(set, instance.overrides),
    };
}
/** An operation as ListStackSetOperations shows it. */
function operationSummary(operation) {
    const failed = [...operation.results.values()].filter(({ status }) => status === 'FAILED').length;
    return {
        OperationId: operation.id,
        Action: operation.action,
        Status: operation.status,
        CreationTimestamp: operation.created,
        EndTimestamp: operation.ended,
        StatusReason: operation.statusReason,
        StatusDetails: { FailedStackInstancesCount: failed },
        OperationPreferences: shownPreferences(operation.preferences),
    };
}
/** The same as DescribeStackSetOperation shows it. */
function shownOperation(set, operation) {
    return {
        ...operationSummary(operation),
        StackSetId: set.id,
        RetainStacks: operation.retainStacks,
        AdministrationRoleARN: set.permissionModel === 'SELF_MANAGED' ? set.administrationRoleArn : undefined,
        ExecutionRoleName: set.permissionModel === 'SELF_MANAGED' ? set.executionRoleName : undefined,
        DeploymentTargets: shownTargets(operation.targets),
    };
}
function shownParameters(set, values) {
    return [...values].map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: set.hiddenParameters.has(ParameterKey) ? HIDDEN_VALUE : value,
    }));
}
function shownAutoDeployment(given) {
    if (given === undefined)
        return undefined;
    const { enabled, retainOnRemoval, dependsOn } = given;
    return enabled
        ? { Enabled: true, RetainStacksOnAccountRemoval: retainOnRemoval, DependsOn: dependsOn }
        : { Enabled: false };
}
function shownTargets(targets) {
    if (targets === undefined)
        return undefined;
    const { unitIds, accounts, filter } = targets;
    return { OrganizationalUnitIds: unitIds, Accounts: accounts, AccountFilterType: filter };
}
function shownPreferences(preferences) {
    const { regionOrder, regionConcurrency, tolerance, concurrent, mode } = preferences;
    return {
        RegionConcurrencyType: regionConcurrency,
        RegionOrder: regionOrder,
        ...('count' in tolerance
            ? { FailureToleranceCount: tolerance.count }
            : { FailureTolerancePercentage: tolerance.percentage }),
        ...('count' in concurrent
            ? { MaxConcurrentCount: concurrent.count }
            : { MaxConcurrentPercentage: concurrent.percentage }),
        ConcurrencyMode: mode,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/set-reads.js











function describeStackSet(call, input) {
    checkInput(input, NAMED_SET);
    return { StackSet: shownSet(foundStackSet(call, input)) };
}
function listStackSets(call, input) {
    const wanted = wordOf(input, 'Status', ['ACTIVE', 'DELETED']);
    const sets = visibleStackSets(call, input).filter(({ status }) => wanted === undefined || status === wanted);
    const { items, nextToken } = pageOf(sets, input, ({ id }) => id);
    return { Summaries: items.map(setSummary), NextToken: nextToken };
}
function listStackInstances(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const [account, region] = [textOf(input, 'StackInstanceAccount'), textOf(input, 'StackInstanceRegion')];
    const filters = structuresOf(input, 'Filters').map(instanceFilter);
    const instances = [...set.instances.values()].filter((instance) => (account === undefined || instance.accountId === account) &&
        (region === undefined || instance.region === region) &&
        filters.every((holds) => holds(instance)));
    const { items, nextToken } = pageOf(instances, input, (each) => placeKey(each.accountId, each.region));
    return { Summaries: items.map((instance) => instanceSummary(set, instance)), NextToken: nextToken };
}
function instanceFilter(filter) {
    const values = requiredTextOf(filter, 'Values').split(',');
    const name = wordOf(filter, 'Name', ['DETAILED_STATUS', 'LAST_OPERATION_ID', 'DRIFT_STATUS']);
    if (name === 'DETAILED_STATUS')
        return ({ detailedStatus }) => values.includes(detailedStatus);
    if (name === 'LAST_OPERATION_ID')
        return ({ lastOperationId }) => values.includes(lastOperationId ?? '');
    return () => values.includes('NOT_CHECKED');
}
function describeStackInstance(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const accountId = requiredTextOf(input, 'StackInstanceAccount');
    const region = requiredTextOf(input, 'StackInstanceRegion');
    const instance = set.instances.get(placeKey(accountId, region));
    if (instance !== undefined)
        return { StackInstance: shownInstance(set, instance) };
    throw new ServiceError('StackInstanceNotFoundException', `Stack instance [ StackSetId: ${set.id}, Account: ${accountId}, Region: ${region} ] not found`, 404);
}
function describeOperation(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const operation = instance_operations_operationOf(set, requiredTextOf(input, 'OperationId'));
    return { StackSetOperation: shownOperation(set, operation) };
}
function listOperations(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const { items, nextToken } = pageOf(set.operations.toReversed(), input, ({ id }) => id);
    return { Summaries: items.map(operationSummary), NextToken: nextToken };
}
function listResults(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const operation = instance_operations_operationOf(set, requiredTextOf(input, 'OperationId'));
    const filters = structuresOf(input, 'Filters').map((filter) => {
        if (requiredTextOf(filter, 'Name') !== 'OPERATION_RESULT_STATUS') {
            throw templateError('Filter name must be OPERATION_RESULT_STATUS');
        }
        return requiredTextOf(filter, 'Values').split(',');
    });
    const results = [...operation.results.values()].filter(({ status }) => filters.every((values) => values.includes(status)));
    const { items, nextToken } = pageOf(results, input, (each) => placeKey(each.accountId, each.region));
    return {
        Summaries: items.map(({ accountId, region, unitId, status, reason }) => ({
            Account: accountId,
            Region: region,
            Status: status,
            StatusReason: reason,
            OrganizationalUnitId: unitId,
            AccountGateResult: GATE[status],
        })),
        NextToken: nextToken,
    };
}
const SKIPPED = { Status: 'SKIPPED', StatusReason: 'Function not found' };
/** The account gate, a function that the rehearsal's accounts do not have, is asked when work on an account begins. */
const GATE = { RUNNING: SKIPPED, SUCCEEDED: SKIPPED, FAILED: SKIPPED };
function listAutoDeploymentTargets(call, input) {
    checkInput(input, NAMED_SET);
    const set = foundStackSet(call, input);
    const { items, nextToken } = pageOf([...set.autoDeploymentTargets], input, ([id]) => id);
    return {
        Summaries: items.map(([OrganizationalUnitId, regions]) => ({
            OrganizationalUnitId,
            Regions: [...regions],
        })),
        NextToken: nextToken,
    };
}
/** Operations that read stack sets. */
const setReadOperations = {
    DescribeStackSet: describeStackSet,
    ListStackSets: listStackSets,
    ListStackInstances: listStackInstances,
    DescribeStackInstance: describeStackInstance,
    DescribeStackSetOperation: describeOperation,
    ListStackSetOperations: listOperations,
    ListStackSetOperationResults: listResults,
    ListStackSetAutoDeploymentTargets: listAutoDeploymentTargets,
};

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/operations.js





/** Everything that CloudFormation does with stack sets. */
const stackSetOperations = {
    ...setOperations,
    ...setReadOperations,
    ...instanceOperations,
    ...importOperations,
    ...organizationsAccessOperations,
};

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
    // An executed change set may have left its name to a later one.
    const changeSet = [...stack.changeSets.values()].findLast((candidate) => candidate.name === name);
    return changeSet === undefined ? undefined : { stack, changeSet };
}
/** The same. Throws ChangeSetNotFound when there is none. */
function foundChangeSet(call, input) {
    const found = findChangeSet(call, input);
    if (found !== undefined)
        return found;
    throw new ServiceError('ChangeSetNotFound', `ChangeSet [${requiredTextOf(input, 'ChangeSetName')}] does not exist`, 404);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/rollback-triggers.js


const MOST_TRIGGERS = 5;
const MOST_MINUTES = 180;
const TYPES = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];
const ALARM = /^arn:[^:]+:cloudwatch:[a-z0-9-]+:\d{12}:alarm:.+$/;
/**
 * `RollbackConfiguration` of an input; undefined when it was not given, which keeps what the stack has. Throws a
 * ValidationError.
 */
function rollbackConfigurationOf(input) {
    const given = structureOf(input, 'RollbackConfiguration');
    if (given === undefined)
        return undefined;
    const triggers = structuresOf(given, 'RollbackTriggers').map((trigger) => ({
        arn: requiredTextOf(trigger, 'Arn'),
        type: requiredTextOf(trigger, 'Type'),
    }));
    if (triggers.length > MOST_TRIGGERS) {
        throw rollback_triggers_invalid('rollbackConfiguration.rollbackTriggers', `Member must have length less than or equal to ${MOST_TRIGGERS}`);
    }
    const wrong = triggers.find(({ arn, type }) => !TYPES.includes(type) || !ALARM.test(arn));
    if (wrong !== undefined) {
        throw templateError(`Rollback trigger [${wrong.arn}] of type [${wrong.type}] is invalid.`);
    }
    const minutes = integerOf(given, 'MonitoringTimeInMinutes') ?? 0;
    if (minutes < 0 || minutes > MOST_MINUTES) {
        const rule = minutes < 0 ? 'greater than or equal to 0' : `less than or equal to ${MOST_MINUTES}`;
        throw rollback_triggers_invalid('rollbackConfiguration.monitoringTimeInMinutes', `Member must have value ${rule}`);
    }
    return { triggers, minutes };
}
function rollback_triggers_invalid(member, rule) {
    return templateError(`1 validation error detected: Value at '${member}' failed to satisfy constraint: ${rule}`);
}
/** The same as DescribeStacks and DescribeChangeSet show it. */
function shownRollbackConfiguration(configuration) {
    if (configuration === undefined)
        return {};
    return {
        RollbackTriggers: configuration.triggers.map(({ arn, type }) => ({ Arn: arn, Type: type })),
        MonitoringTimeInMinutes: configuration.minutes,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/shown.js


/** Parameters as CloudFormation shows them, those with NoEcho hidden. */
function shown_shownParameters(deployment) {
    if (deployment === undefined)
        return [];
    return [...deployment.parameters].map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: deployment.template.parameters.get(ParameterKey)?.noEcho ? HIDDEN_VALUE : value,
        ResolvedValue: deployment.template.parameters.get(ParameterKey)?.noEcho
            ? undefined
            : deployment.lookedUp?.get(ParameterKey),
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
        Parameters: shown_shownParameters(deployment),
        CreationTime: stack.created,
        LastUpdatedTime: stack.updated,
        DeletionTime: stack.deleted,
        ParentId: stack.parentId,
        RootId: stack.rootId,
        RollbackConfiguration: shownRollbackConfiguration(deployment?.rollback),
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
        DisableRollback: stack.disableRollback,
        NotificationARNs: deployment?.place.notificationArns ?? [],
        RoleARN: stack.roleArn,
        TimeoutInMinutes: stack.timeoutMinutes,
        Capabilities: deployment?.capabilities ?? [],
        Outputs: stack.outputs.map(({ name, value, description, exportName }) => ({
            OutputKey: name,
            OutputValue: value,
            Description: description,
            ExportName: exportName,
        })),
        Tags: shownTags(deployment?.tags),
        EnableTerminationProtection: stack.terminationProtection,
        DriftInformation: shownStackDrift(stack),
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
        ParentId: stack.parentId,
        RootId: stack.rootId,
        TemplateDescription: stack.deployment?.template.description,
        CreationTime: stack.created,
        LastUpdatedTime: stack.updated,
        DeletionTime: stack.deleted,
        StackStatus: stack.status,
        StackStatusReason: stack.statusReason,
        DriftInformation: shownStackDrift(stack),
    };
}
function shownStackDrift({ drift }) {
    return { StackDriftStatus: drift.status, LastCheckTimestamp: drift.checked };
}
/** A resource as ListStackResources shows it. */
function resourceSummary(stack, resource) {
    const drift = stack.drift.resources.get(resource.logicalId);
    return {
        LogicalResourceId: resource.logicalId,
        PhysicalResourceId: resource.physicalId,
        ResourceType: resource.type,
        LastUpdatedTimestamp: resource.updated,
        ResourceStatus: resource.status,
        ResourceStatusReason: resource.statusReason,
        DriftInformation: {
            StackResourceDriftStatus: drift?.status ?? 'NOT_CHECKED',
            LastCheckTimestamp: drift?.time,
        },
    };
}
/** A resource as DescribeStackResources shows it. */
function shownResource(stack, resource) {
    const { LastUpdatedTimestamp, ...rest } = resourceSummary(stack, resource);
    return { StackName: stack.name, StackId: stack.id, ...rest, Timestamp: LastUpdatedTimestamp };
}
/** The same as DescribeStackResource shows it, which also has the Metadata of the template. */
function shownResourceDetail(stack, resource) {
    return {
        StackName: stack.name,
        StackId: stack.id,
        ...resourceSummary(stack, resource),
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
        Parameters: shown_shownParameters(changeSet.deployment),
        CreationTime: changeSet.created,
        ExecutionStatus: changeSet.executionStatus,
        Status: changeSet.status,
        StatusReason: changeSet.statusReason,
        NotificationARNs: changeSet.deployment.place.notificationArns,
        RollbackConfiguration: shownRollbackConfiguration(changeSet.deployment.rollback),
        Capabilities: changeSet.deployment.capabilities,
        Tags: shownTags(changeSet.deployment.tags),
        Changes: items.map((change) => ({ Type: 'Resource', ResourceChange: shownChange(change, values) })),
        NextToken: nextToken,
        IncludeNestedStacks: changeSet.includesNested,
        ParentChangeSetId: changeSet.parentId,
        RootChangeSetId: changeSet.rootId,
        OnStackFailure: changeSet.onFailure,
        ImportExistingResources: changeSet.importsExisting,
        DeploymentMode: changeSet.revertsDrift ? 'REVERT_DRIFT' : undefined,
        StackDriftStatus: changeSet.revertsDrift
            ? changeSet.drifted.size > 0
                ? 'DRIFTED'
                : 'IN_SYNC'
            : undefined,
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
        ChangeSetId: change.changeSetId,
        ResourceDriftStatus: change.drift,
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
            IncludeNestedStacks: changeSet.includesNested,
            ParentChangeSetId: changeSet.parentId,
            RootChangeSetId: changeSet.rootId,
            ImportExistingResources: changeSet.importsExisting,
        })),
        NextToken: nextToken,
    };
}
/** Operations that read change sets. */
const changeSetReadOperations = {
    DescribeChangeSet: describeChangeSet,
    ListChangeSets: listChangeSets,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/run-graph.js
/**
 * Does the work of every node as soon as the nodes it waits for are done, in parallel. With `stopOnFailure` no more
 * work is started after the first failure (and in any case after `cancelled`), and what is under way learns of it by the signal. `work` throws to fail.
 * The nodes must not wait for each other in a circle; names that are no nodes are not waited for.
 */
async function runGraph(nodes, work, options) {
    const stop = new AbortController();
    if (options.cancelled?.aborted === true)
        stop.abort();
    options.cancelled?.addEventListener('abort', () => stop.abort(), { once: true });
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
        .map((name) => ({
        path: `${root}/${name}`,
        message: isProperty(provider.type, name)
            ? `The rehearsal does not follow property ${name} of ${provider.type} yet.`
            : `Encountered unsupported property ${name}`,
    }));
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
/** Throws the ValidationError for types that CloudFormation does not have in a region, whatever their condition. */
function checkKnownTypes(template, region) {
    const unknown = [...template.resources.values()]
        .map(({ type }) => type)
        .filter((type) => {
        const provider = providerOf(type);
        return provider === undefined || provider.regions?.includes(region) === false;
    });
    if (unknown.length > 0) {
        throw templateError(`Template format error: Unrecognized resource types: [${[...new Set(unknown)].join(', ')}]`);
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/change-details.js




/**
 * Every reason why a resource would change: each property with what causes it, the stack's tags, and attributes of the
 * resource itself. `moving` are the resources that would be new or replaced. Nothing when the resource stays as it is.
 */
function changeDetails(stack, deployment, current, wanted, moving) {
    const details = [
        ...changedProperties(current.properties, wanted.properties).flatMap((name) => propertyDetails(stack, deployment, current, wanted, name, moving)),
        ...attributeDetails(stack, deployment, current, wanted),
    ];
    return details.length === 0 && wanted.provider.outputs === true ? [AUTOMATIC] : details;
}
/** The template of a nested stack may have changed although nothing else did. */
const AUTOMATIC = {
    attribute: 'Properties',
    name: undefined,
    requiresRecreation: 'Never',
    evaluation: 'Dynamic',
    source: 'Automatic',
    cause: undefined,
};
function propertyDetails(stack, deployment, current, wanted, name, moving) {
    const { provider, logicalId, properties } = wanted;
    const value = member(properties, name);
    const uncertain = value !== undefined && JSON.stringify(value).includes(KNOWN_AFTER_APPLY);
    const recreation = !needsReplacement(provider, name, current.properties, properties)
        ? 'Never'
        : uncertain
            ? 'Conditionally'
            : 'Always';
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












const NONE = new Set();
/** Statuses of resources that the stack does not have (any more). */
const ABSENT = new Set(['CREATE_FAILED', 'DELETE_COMPLETE', 'DELETE_SKIPPED']);
/**
 * Compares a stack with what a deployment makes of it, without calling anything. `settled` are the nested stacks of which
 * it is known that nothing in them would change. Throws a ValidationError for what is wrong already now (a missing export,
 * a key that a mapping does not have).
 */
function planChanges(state, stack, deployment, settled = NONE) {
    const present = new Map([...stack.resources].filter(([, resource]) => !ABSENT.has(resource.status)));
    const moving = new Set();
    const changes = new Map();
    const desired = [];
    const order = graph_inOrder(new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn])));
    for (const logicalId of order) {
        const scopes = planScopes(state, stack, deployment, present, moving, settled);
        const wanted = plannedResource(deployment, logicalId, scopes);
        desired.push(wanted);
        const current = present.get(logicalId);
        const change = current === undefined
            ? addition(wanted)
            : modification(stack, deployment, current, wanted, moving, settled);
        if (change !== undefined)
            changes.set(logicalId, change);
        if (change?.action === 'Add' || (change?.replacement ?? 'False') !== 'False')
            moving.add(logicalId);
    }
    for (const [logicalId, resource] of present) {
        if (!deployment.active.has(logicalId))
            changes.set(logicalId, removal(resource));
    }
    const [scope] = planScopes(state, stack, deployment, present, moving, settled);
    return {
        changes: [...changes.values()],
        desired,
        changesAnything: changes.size > 0 ||
            !sameTags(stack.deployment?.tags ?? new Map(), deployment.tags) ||
            outputsChange(stack, deployment, scope),
    };
}
function planScopes(state, stack, deployment, present, moving, settled) {
    let unknown = false;
    const values = (logicalId) => {
        const active = deployment.active.get(logicalId);
        if (active === undefined)
            return undefined;
        const current = present.get(logicalId);
        const { type } = active.declaration;
        const provider = providerOf(type);
        if (current?.physicalId !== undefined && !moving.has(logicalId)) {
            // A nested stack may get outputs that it does not have yet.
            const open = provider?.outputs === true && !settled.has(logicalId);
            if (open)
                unknown = true;
            const outputs = open ? KNOWN_AFTER_APPLY : undefined;
            return { type, ref: current.physicalId, attributes: current.attributes, outputs };
        }
        unknown = true;
        const attributes = provider?.attributes ?? [];
        return {
            type,
            ref: KNOWN_AFTER_APPLY,
            attributes: Object.fromEntries(attributes.map((name) => [name, KNOWN_AFTER_APPLY])),
            outputs: KNOWN_AFTER_APPLY,
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
function modification(stack, deployment, current, wanted, moving, settled) {
    const details = changeDetails(stack, deployment, current, wanted, moving).filter(({ source }) => source !== 'Automatic' || !settled.has(current.logicalId));
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/validate-before.js






/** What CloudFormation calls its pre-deployment validations, by the name of their findings. */
const VALIDATIONS = {
    PROPERTY_VALIDATION: 'AWS::EarlyValidation::PropertyValidation',
    NAME_CONFLICT_VALIDATION: 'AWS::EarlyValidation::ResourceExistenceCheck',
    BUCKET_EMPTINESS_VALIDATION: 'AWS::EarlyValidation::S3BucketEmptiness',
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
/**
 * The same for a stack that is created or updated without a change set: notes what was found with the operation and
 * gives the reason to stop. What cannot be planned yet is left to the resources to fail with.
 */
async function problemBefore({ call, stack, operation }, deployment) {
    try {
        const plan = planChanges(call.state, stack, deployment);
        operation.validations.push(...(await validateBefore(call, plan)));
    }
    catch (cause) {
        if (cause instanceof MissingExport)
            return cause.message;
        if (!(cause instanceof ServiceError))
            throw cause;
    }
    return validationProblem(operation.validations);
}
/** Warnings that only change sets give: buckets that cannot be deleted because they are not empty. */
async function warningsBefore(call, plan) {
    const doomed = plan.changes.filter(({ type, policyAction }) => type === 'AWS::S3::Bucket' && (policyAction === 'Delete' || policyAction === 'ReplaceAndDelete'));
    const findings = [];
    for (const change of doomed) {
        const finding = {
            ...validate_before_place(call, change.type, change),
            name: 'BUCKET_EMPTINESS_VALIDATION',
            mode: 'WARN',
            path: `/Resources/${change.logicalId}`,
        };
        try {
            const input = { Bucket: change.physicalId, MaxKeys: 1 };
            const { Versions, DeleteMarkers } = await call.invoke('s3', 'ListObjectVersions', input);
            if (isEmptyList(Versions) && isEmptyList(DeleteMarkers))
                continue;
            const reason = `The bucket '${change.physicalId}' is not empty. You must either delete all objects and versions or use the deletion policy to retain it, otherwise the delete operation will fail.`;
            findings.push({ ...finding, reason, status: 'FAILED' });
        }
        catch (cause) {
            if (!(cause instanceof ServiceError))
                throw cause;
            findings.push({ ...finding, reason: cause.message, status: 'SKIPPED' });
        }
    }
    return findings;
}
function isEmptyList(value) {
    return Array.isArray(value) && value.length === 0;
}
/** The StatusReason of a change set that failed them; undefined when none failed. */
function validationProblem(findings) {
    const failed = findings
        .filter(({ status, mode }) => status === 'FAILED' && mode === 'FAIL')
        .map(({ name }) => VALIDATIONS[name]);
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
        ...validate_before_place(call, resource.provider.type, change),
        name: 'PROPERTY_VALIDATION',
        mode: 'FAIL',
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
    // A replacement under the name that it has is refused for another reason, which says more.
    const ownName = known && change.physicalId?.split('/').at(-1) === name;
    if (provider.exists === undefined || !known || ownName)
        return [];
    const finding = {
        ...validate_before_place(call, resource.provider.type, change),
        name: 'NAME_CONFLICT_VALIDATION',
        mode: 'FAIL',
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
function validate_before_place(call, type, change) {
    return {
        id: call.state.newUuid(),
        time: call.state.now(),
        logicalId: change.logicalId,
        type,
        physicalId: change.physicalId,
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/create-stack.js











/** Creates every resource of a new stack; the stack's status says how it went. */
async function createStack(run, deployment, choices) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'CREATE_IN_PROGRESS', 'User Initiated');
    const cancelled = cancellable(stack);
    const invalid = choices.validate ? await problemBefore(run, deployment) : undefined;
    if (invalid !== undefined && !cancelled.aborted) {
        stack.cancel = undefined;
        await fail(run, deployment, choices, `${invalid.replace(/\.?$/, '.')} `);
        return;
    }
    const late = deadlineOf(run);
    const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
    const outcomes = await runGraph(order, async (logicalId, signal) => {
        const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)];
        const desired = failBeforeStart(run, deployment, logicalId, 'CREATE', () => checkedDesiredResource(deployment, logicalId, ...scopes));
        const adoption = choices.adoptions?.get(logicalId);
        if (adoption === undefined)
            await createPhysical(run, deployment, desired, signal);
        else
            await adoptResource(run, deployment, desired, adoption, signal);
        if (late())
            throw new ResourceFailure(TOO_LATE);
    }, { stopOnFailure: true, cancelled });
    stack.cancel = undefined;
    // Whoever cancelled goes on with what is there.
    if (cancelled.aborted)
        return;
    const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
    const reason = late()
        ? `${TOO_LATE} `
        : failed.length > 0
            ? `${failedToCreate(failed)} `
            : setOutputs(run, deployment);
    if (reason === undefined) {
        await watchStack(run, deployment, 'CREATE');
        setStackStatus(call.state, stack, operation, 'CREATE_COMPLETE');
        return;
    }
    await fail(run, deployment, choices, reason);
}
const TOO_LATE = 'Stack creation time exceeded the specified timeout.';
/** Whether the time that the creation was given is over. */
function deadlineOf({ stack, operation, call }) {
    const { timeoutMinutes } = stack;
    if (timeoutMinutes === undefined)
        return () => false;
    const end = operation.started.getTime() + timeoutMinutes * 60_000;
    return () => call.state.now().getTime() > end;
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
    await rollbackCreation(run, deployment, choices, `${reason}${choices.onFailure === 'DELETE' ? 'Delete' : 'Rollback'} requested by user.`);
}
/** Deletes what a creation has made; the stack itself too when `onFailure` is DELETE. */
async function rollbackCreation(run, deployment, choices, reason) {
    const { stack, operation, call } = run;
    const remove = choices.onFailure === 'DELETE';
    const phase = remove ? 'DELETE' : 'ROLLBACK';
    setStackStatus(call.state, stack, operation, `${phase}_IN_PROGRESS`, reason);
    const left = await deleteResources(run, deployment, [...stack.resources.values()], {
        isCurrent: () => true,
        retains: ({ deletionPolicy, imported }) => imported === true || (deletionPolicy === 'Retain' && !choices.retainNothing),
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/import-resources.js








/**
 * Takes existing resources into the stack without touching them, and leaves everything else as it is. A resource that
 * cannot be taken lets all of them go again; the stack's status says how it went.
 */
async function importResources(run, deployment, adoptions) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'IMPORT_IN_PROGRESS', 'User Initiated');
    const previous = stack.deployment;
    stack.deployment = deployment;
    stack.updated = call.state.now();
    const order = new Map([...adoptions.keys()].map((name) => [name, deployment.active.get(name)?.dependsOn ?? []]));
    const outcomes = await runGraph(order, async (logicalId) => {
        const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)];
        const desired = failBeforeStart(run, deployment, logicalId, 'IMPORT', () => {
            const checked = checkedDesiredResource(deployment, logicalId, ...scopes);
            failByScript(run, checked, 'import');
            return checked;
        });
        const adoption = adoptions.get(logicalId);
        if (adoption === undefined)
            throw new TypeError(`Nothing was found for ${logicalId}.`);
        const live = await desired.provider.read?.(call, adoption.id);
        if (live === undefined)
            throw gone(run, desired, adoption.id);
        await takeResource(run, desired, { ...adoption, live });
    }, { stopOnFailure: true });
    const failed = [...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name);
    if (failed.length === 0) {
        setStackStatus(call.state, stack, operation, 'IMPORT_COMPLETE');
        return;
    }
    const reason = `The following resource(s) failed to import: [${failed.join(', ')}]. `;
    setStackStatus(call.state, stack, operation, 'IMPORT_ROLLBACK_IN_PROGRESS', reason);
    for (const logicalId of adoptions.keys())
        stack.resources.delete(logicalId);
    stack.deployment = previous;
    setStackStatus(call.state, stack, operation, 'IMPORT_ROLLBACK_COMPLETE');
}
/** Notes that what was there when the change set was made is not there any more. */
function gone(run, desired, id) {
    const reason = `Resource ${id} of type ${desired.provider.type} does not exist.`;
    setResourceStatus(run, newResource(run, desired), 'IMPORT_FAILED', reason, { physicalId: id });
    return new ResourceFailure(reason);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/stack-policy.js

/** Why a policy does not let a resource be updated in a way; undefined when it does. */
function policyRefusal(policy, action, logicalId, type) {
    if (policy === undefined)
        return undefined;
    const resource = `LogicalResourceId/${logicalId}`;
    const fits = ({ negated, patterns }, text) => patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern, text)) !== negated;
    const applying = policy.statements
        .map((statement, index) => ({ statement, index }))
        .filter(({ statement: { actions, resources, types } }) => fits(actions, action) &&
        fits(resources, resource) &&
        (types.length === 0 || types.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern, type))));
    const denial = applying.find(({ statement }) => statement.effect === 'Deny');
    if (denial !== undefined) {
        return `Action denied by stack policy: Statement [#${denial.index + 1}] denies [${action}] for resource [${resource}];`;
    }
    if (applying.length > 0)
        return undefined;
    return `Action denied by stack policy: no statement allows [${action}] for resource [${resource}];`;
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
            cleanup.push(...(await rollback_update_takeBack(run, pending, step, skip.has(step.logicalId))));
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
    // What the update had taken over is let go again, and stays where it was before.
    for (const logicalId of [...stack.resources.keys()]) {
        if (!previous.active.has(logicalId))
            stack.resources.delete(logicalId);
    }
    setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_COMPLETE');
}
/** Undoes one step. Gives what has to be deleted afterwards. */
async function rollback_update_takeBack(run, { previous }, step, skipped) {
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
        await updatePhysical({ ...run, takingBack: true }, previous, current ?? before, step.attempted, wanted, signal);
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
    const cancelled = cancellable(stack);
    const invalid = choices.validate ? await problemBefore(run, deployment) : undefined;
    stack.deployment = deployment;
    stack.updated = call.state.now();
    const undo = [];
    const order = new Map([...deployment.active].map(([name, { dependsOn }]) => [name, dependsOn]));
    const tagsChanged = !sameTags(previous.tags, deployment.tags);
    const kept = keptByPolicy(run, deployment, choices.policy);
    const outcomes = await runGraph(kept.length > 0 || invalid !== undefined ? new Map() : order, (logicalId, signal) => update_stack_bringForward(run, deployment, logicalId, {
        undo,
        tagsChanged,
        signal,
        adoption: choices.adoptions?.get(logicalId),
        policy: choices.policy,
    }), { stopOnFailure: true, cancelled });
    stack.cancel = undefined;
    const failed = [
        ...kept,
        ...[...outcomes].filter(([, outcome]) => outcome === 'failed').map(([name]) => name),
    ];
    const reason = cancelled.aborted
        ? 'User Initiated'
        : (invalid ?? (failed.length > 0 ? update_stack_failureOf(failed, undo) : setOutputs(run, deployment)));
    if (reason === undefined) {
        stack.pendingRollback = undefined;
        await watchStack(run, deployment, 'UPDATE');
        await finish(run, previous, deployment, undo);
        return;
    }
    // What an earlier update has left half done is taken back too: the last stable state counts.
    const earlier = stack.pendingRollback;
    const pending = {
        previous: earlier?.previous ?? previous,
        undo: [...undo.toReversed(), ...(earlier?.undo ?? [])],
        cleanup: [...(earlier?.cleanup ?? [])],
    };
    if (choices.disableRollback && !cancelled.aborted) {
        stack.pendingRollback = pending;
        setStackStatus(call.state, stack, operation, 'UPDATE_FAILED', reason);
    }
    else {
        setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', reason);
        await rollbackUpdate(run, pending, new Set());
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
async function update_stack_bringForward(run, deployment, logicalId, { undo, tagsChanged, signal, adoption, policy }) {
    const known = run.stack.resources.get(logicalId);
    const current = known === undefined || update_stack_ABSENT.has(known.status) ? undefined : known;
    const scopes = [liveScope(run, deployment), liveScope(run, deployment, true)];
    const desired = failBeforeStart(run, deployment, logicalId, current ? 'UPDATE' : 'CREATE', () => {
        const checked = checkedDesiredResource(deployment, logicalId, ...scopes);
        if (current !== undefined) {
            checkPolicy(policy, current, checked);
            checkReplaceable(current, checked);
        }
        return checked;
    });
    const attempted = desired.properties;
    if (current === undefined && adoption !== undefined) {
        await adoptResource(run, deployment, desired, adoption, signal);
        return;
    }
    if (current === undefined) {
        // What a failed creation has left half done makes room for a new attempt.
        if (known?.status === 'CREATE_FAILED' && known.physicalId !== undefined) {
            await deletePhysical(run, deployment, known, (resource, status, reason) => {
                setResourceStatus(run, resource, status, reason);
            });
        }
        undo.push({ logicalId, kind: 'created', before: undefined, attempted });
        await createPhysical(run, deployment, desired, signal);
        return;
    }
    const changed = changedProperties(current.properties, attempted);
    if (changed.some((name) => needsReplacement(desired.provider, name, current.properties, attempted))) {
        undo.push({ logicalId, kind: 'replaced', before: current, attempted });
        await createPhysical(run, deployment, desired, signal, current);
    }
    else if (changed.length > 0 ||
        desired.provider.outputs === true ||
        current.status === 'UPDATE_FAILED' ||
        (tagsChanged && desired.provider.taggable)) {
        undo.push({ logicalId, kind: 'updated', before: current, attempted });
        await updatePhysical(run, deployment, current, current.properties, desired, signal);
    }
    else {
        putResource(run, current, desired.kept);
    }
}
/** Throws the failure of a resource that the stack's policy protects against the change. */
function checkPolicy(policy, current, desired) {
    const { provider, properties, logicalId } = desired;
    const changed = changedProperties(current.properties, properties);
    if (changed.length === 0)
        return;
    const replaced = changed.some((name) => needsReplacement(provider, name, current.properties, properties));
    const action = replaced ? 'Update:Replace' : 'Update:Modify';
    const refusal = policyRefusal(policy, action, logicalId, provider.type);
    if (refusal !== undefined)
        throw new ResourceFailure(refusal);
}
/** Notes the resources that the policy does not let go, and gives their names. */
function keptByPolicy(run, deployment, policy) {
    return [...run.stack.resources.values()].flatMap((resource) => {
        if (deployment.active.has(resource.logicalId) || update_stack_ABSENT.has(resource.status))
            return [];
        const reason = policyRefusal(policy, 'Update:Delete', resource.logicalId, resource.type);
        if (reason === undefined)
            return [];
        noteResource(run, { ...resource, status: 'UPDATE_FAILED', statusReason: reason });
        return [resource.logicalId];
    });
}
/** A resource with a fixed name cannot be replaced while the old one holds the name. */
function checkReplaceable(current, desired) {
    const { provider, properties, logicalId } = desired;
    const replaced = changedProperties(current.properties, properties).some((name) => needsReplacement(provider, name, current.properties, properties));
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/drift-state.js
/** Nothing has been looked at. */
function uncheckedDrift() {
    return { status: 'NOT_CHECKED', checked: undefined, resources: new Map(), detections: new Map() };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/new-stack.js




/** The place of a new stack, with a fresh id. */
function stackPlace(call, stackName) {
    const { accountId } = call.caller;
    const { partition } = partitionOf(call.region);
    const path = `stack/${stackName}/${call.state.newUuid()}`;
    const stackId = `arn:${partition}:cloudformation:${call.region}:${accountId}:${path}`;
    return { accountId, region: call.region, stackName, stackId, notificationArns: [] };
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
        roleArn: undefined,
        timeoutMinutes: undefined,
        resources: new Map(),
        outputs: [],
        imports: new Set(),
        events: [],
        changeSets: new Map(),
        operations: [],
        tokens: new Map(),
        policy: undefined,
        drift: uncheckedDrift(),
        pendingRollback: undefined,
        cancel: undefined,
        running: Promise.resolve(),
    };
    stacksOf(call.state, place.accountId, place.region).set(stack.id, stack);
    return stack;
}
/** Statuses from which a stack can be updated. The two failures are those of operations without rollback. */
const UPDATABLE = new Set([
    'CREATE_COMPLETE',
    'CREATE_FAILED',
    'IMPORT_COMPLETE',
    'IMPORT_ROLLBACK_COMPLETE',
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/look-up-parameters.js




/**
 * What parameters stand for whose type says that they are looked up: the values of the Systems Manager parameters that
 * are named, by the parameter's name. Throws a ValidationError for names and zones that are not there, AccessDenied when
 * the caller may not read them, and for what the rehearsal has nothing to look up in.
 */
function lookUpParameters(call, template, values) {
    const found = new Map();
    for (const { name, type, form } of template.parameters.values()) {
        const value = values.get(name) ?? '';
        if (form.lookUp === 'not-here') {
            throw templateError(`The rehearsal has nothing in which parameter ${name} of type ${type} is looked up.`);
        }
        if (form.lookUp === 'zone')
            checkZones(call, name, form.list ? splitList(value) : [value]);
        if (form.lookUp === 'parameter-name')
            storedValue(call, value);
        if (form.lookUp === 'parameter-value')
            found.set(name, storedValue(call, value));
    }
    return found;
}
function checkZones({ region }, name, zones) {
    const wrong = zones.find((zone) => !['a', 'b', 'c'].some((letter) => zone === `${region}${letter}`));
    if (wrong === undefined)
        return;
    throw templateError(`Parameter validation failed: parameter value ${wrong} for parameter name ${name} does not exist`);
}
/** The value of a parameter of the Systems Manager, which the seed gives the account. */
function storedValue(call, name) {
    const { accountId } = call.caller;
    const resource = `arn:aws:ssm:${call.region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
    const refusal = refusalOf(call.state, { ...call, via: 'cloudformation' }, { action: 'ssm:GetParameters', resource });
    if (refusal !== undefined)
        throw new ServiceError('AccessDenied', refusal.message, 403);
    const value = call.state.accounts.get(accountId)?.storedParameters.get(name);
    if (value !== undefined)
        return value;
    throw templateError(`Unable to fetch parameters [${name}] from parameter store for this account.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/build-deployment.js













/**
 * The deployment that a request describes: CreateStack, UpdateStack and CreateChangeSet have the same members for it.
 * `previous` is what the stack is now. Throws ValidationError and InsufficientCapabilitiesException.
 */
function buildDeployment(call, input, place, previous) {
    const templateText = templateTextOf(input, previous);
    const template = readTemplate(templateText);
    const capabilities = capabilitiesOf(input);
    const missing = missingCapabilities(template, capabilities);
    if (missing.length > 0) {
        throw new ServiceError('InsufficientCapabilitiesException', `Requires capabilities : [${missing.join(', ')}]`);
    }
    const foreign = template.transforms.filter((name) => name !== LANGUAGE_EXTENSIONS);
    if (foreign.length > 0) {
        throw templateError(`The rehearsal runs no transforms yet: ${foreign.join(', ')}`);
    }
    checkKnownTypes(template, place.region);
    const parameters = resolveParameters(template, parametersOf(input), previous?.parameters);
    return planDeployment({
        templateText,
        template,
        parameters,
        lookedUp: lookUpParameters(call, template, parameters),
        capabilities,
        tags: stackTagsOf(input) ?? previous?.tags ?? new Map(),
        rollback: rollbackConfigurationOf(input) ?? previous?.rollback,
        place: {
            ...place,
            notificationArns: notificationArnsOf(input) ?? previous?.place.notificationArns ?? [],
        },
    });
}
function templateTextOf(input, previous) {
    const body = givenTemplate(input);
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
    if (textOf(input, 'TemplateBody') !== undefined && bytes > 51_200) {
        throw templateError("1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to 51200");
    }
    return body;
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/detect-drift.js


/** Statuses of resources that the stack has. */
const PRESENT = /^(CREATE|UPDATE|IMPORT)_COMPLETE$|^(UPDATE|DELETE)_FAILED$/;
/** The resources of a stack that can be looked at. */
function presentResources(stack) {
    return [...stack.resources.values()].filter(({ physicalId, status }) => physicalId !== undefined && PRESENT.test(status));
}
/** Compares a resource with what the template says. Types that cannot be read are not checked. */
async function detectResourceDrift(call, stack, resource) {
    const common = {
        logicalId: resource.logicalId,
        physicalId: resource.physicalId ?? '',
        type: resource.type,
        expected: resource.properties,
        time: call.state.now(),
    };
    const provider = providerOf(resource.type);
    if (provider?.read === undefined) {
        return { ...common, status: 'NOT_CHECKED', actual: undefined, differences: [] };
    }
    const live = await provider.read(call, common.physicalId);
    if (live === undefined)
        return { ...common, status: 'DELETED', actual: undefined, differences: [] };
    const tags = stack.deployment?.tags ?? new Map();
    const differences = propertyDifferences(resource.properties, live.properties, tags);
    const status = differences.length === 0 ? 'IN_SYNC' : 'MODIFIED';
    return { ...common, status, actual: live.properties, differences };
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/engine/drifted-resources.js



/**
 * The resources of a stack that drifted, as they really are: what a change set that reverts drift compares with. One that
 * was deleted counts as deleted by the stack.
 */
async function driftedResources(call, stack) {
    const drifted = new Map();
    for (const resource of presentResources(stack)) {
        const { status, actual } = await detectResourceDrift(call, stack, resource);
        if (status === 'DELETED')
            drifted.set(resource.logicalId, { ...resource, status: 'DELETE_COMPLETE' });
        if (status !== 'MODIFIED' || actual === undefined)
            continue;
        const tags = stack.deployment?.tags ?? new Map();
        const properties = propertiesNow(resource.properties, actual, tags);
        drifted.set(resource.logicalId, { ...resource, properties, shown: shownNow(resource, properties) });
    }
    return drifted;
}
/** Properties that did not drift stay as they were shown, which hides secret parameters. */
function shownNow(resource, properties) {
    return Object.fromEntries(Object.entries(properties).map(([name, value]) => {
        const same = sameValue(value, member(resource.properties, name));
        return [name, same ? (member(resource.shown, name) ?? null) : value];
    }));
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/change.js
/** What CloudFormation says of a change set without changes. */
const NO_CHANGES = "The submitted information didn't contain changes. Submit different information to create a change set.";

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/nested-change-sets.js









/**
 * Makes a change set for each nested stack that would be new or may change, in rehearsed time, and notes it in the change
 * set around it. Those make the ones of the stacks nested deeper. Gives the nested stacks in which nothing would change.
 * Throws a ValidationError when one of them fails.
 */
async function makeNestedChangeSets(call, stack, changeSet, { changes, desired }) {
    const settled = new Set();
    const make = async (change) => {
        const { logicalId } = change;
        const properties = desired.find((each) => each.logicalId === logicalId)?.properties ?? {};
        const request = {
            TemplateURL: textProperty(properties, 'TemplateURL'),
            ...nestedRequest(changeSet.deployment.tags, changeSet.deployment.capabilities, properties),
        };
        const made = await nested_change_sets_begin(call, stack, changeSet, change, request);
        await made.stack.running;
        if (made.changeSet.status === 'CREATE_COMPLETE')
            return;
        if (made.changeSet.statusReason !== NO_CHANGES)
            throw templateError(`Nested change set ${made.changeSet.id} was not successfully created: Currently in ${made.changeSet.status}.`);
        dropChangeSet(call, made.stack, made.changeSet);
        changeSet.nested.set(logicalId, 'unchanged');
        settled.add(logicalId);
    };
    const nested = changes.filter(({ type, action }) => type === STACK_TYPE && action !== 'Remove');
    await Promise.all(nested.map(make));
    return settled;
}
async function nested_change_sets_begin(call, stack, changeSet, { logicalId, physicalId }, request) {
    const answer = await call.invoke('cloudformation', 'CreateChangeSet', {
        StackName: physicalId ?? generatedName({ stack, call }, logicalId, 128),
        ChangeSetName: `${changeSet.name.slice(0, 60)}-${logicalId.slice(0, 50)}-${call.state.newId('', 13)}`,
        ChangeSetType: physicalId === undefined ? 'CREATE' : 'UPDATE',
        IncludeNestedStacks: true,
        ...request,
    });
    const read = readAnswer(answer);
    const plan = { stackId: read('StackId'), changeSetId: read('Id') };
    changeSet.nested.set(logicalId, plan);
    const made = madeBy(call, plan);
    if (made === undefined)
        throw new TypeError('A nested change set was made for a stack that does not exist.');
    made.changeSet.parentId = changeSet.id;
    made.changeSet.rootId = changeSet.rootId ?? changeSet.id;
    made.stack.parentId = stack.id;
    made.stack.rootId = stack.rootId ?? stack.id;
    made.stack.roleArn ??= stack.roleArn;
    return made;
}
function madeBy(call, plan) {
    const stack = stacksOf(call.state, call.caller.accountId, call.region).get(plan.stackId);
    const changeSet = stack?.changeSets.get(plan.changeSetId);
    return stack === undefined || changeSet === undefined ? undefined : { stack, changeSet };
}
/** Deletes a change set with those of the nested stacks, and the nested stacks that were only there for it. */
function dropChangeSet(call, stack, changeSet) {
    stack.changeSets.delete(changeSet.id);
    for (const plan of changeSet.nested.values()) {
        const made = plan === 'unchanged' ? undefined : madeBy(call, plan);
        if (made === undefined)
            continue;
        dropChangeSet(call, made.stack, made.changeSet);
        if (made.stack.status !== 'REVIEW_IN_PROGRESS' || made.stack.changeSets.size > 0)
            continue;
        made.stack.deleted = call.state.now();
        setStackStatus(call.state, made.stack, made.changeSet.operation, 'DELETE_COMPLETE');
    }
}
/** Refuses what the caller may do only with the outermost change set. */
function requireRoot({ id, rootId }, verb) {
    if (rootId === undefined)
        return;
    throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${id}] belongs to a nested stack and cannot be ${verb} by itself: use the root change set [${rootId}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/use-role.js



/**
 * `RoleARN` of an input, which the caller must be allowed to pass, and which must let CloudFormation in. Undefined when
 * it was not given. Throws AccessDenied and ValidationError.
 */
function givenRole(call, input) {
    const arn = textOf(input, 'RoleARN');
    if (arn === undefined)
        return undefined;
    checkPassRole(call, arn);
    if (assumeAsCloudFormation(call, arn) === undefined)
        throw notAssumable(arn);
    return arn;
}
/** The call as the role that a stack is worked on with: its own one, or else the caller. Throws a ValidationError. */
function workingCall(call, { roleArn }) {
    if (roleArn === undefined)
        return call;
    const caller = assumeAsCloudFormation(call, roleArn);
    if (caller === undefined)
        throw notAssumable(roleArn);
    return call.as(caller, call.region);
}
function notAssumable(arn) {
    return templateError(`Role ${arn} is invalid or cannot be assumed`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/fill-change-set.js









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
        const working = workingCall(call, changeSet);
        if (changeSet.revertsDrift)
            changeSet.drifted = await driftedResources(working, stack);
        const seen = { ...stack, resources: new Map([...stack.resources, ...changeSet.drifted]) };
        let plan = planChanges(call.state, seen, changeSet.deployment);
        if (changeSet.includesNested) {
            const settled = await makeNestedChangeSets(working, stack, changeSet, plan);
            plan = planChanges(call.state, seen, changeSet.deployment, settled);
        }
        if (!plan.changesAnything) {
            fail(NO_CHANGES);
            return;
        }
        if (changeSet.kind === 'IMPORT')
            changeSet.adoptions = await findImports(working, plan, changeSet.imports);
        else if (changeSet.importsExisting)
            changeSet.adoptions = await findAdoptions(working, plan);
        changeSet.changes = plan.changes.map((change) => withFindings(change, changeSet));
        await call.state.sleep(2_500);
        if (validate) {
            const found = { ...plan, changes: changeSet.changes };
            operation.validations.push(...(await validateBefore(working, found)));
            operation.validations.push(...(await warningsBefore(working, found)));
        }
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
/** A change with what was found out about its resource: that it exists already, that it drifted. */
function withFindings(change, changeSet) {
    const adoption = changeSet.adoptions.get(change.logicalId);
    const drifted = changeSet.drifted.get(change.logicalId);
    const drift = drifted === undefined ? 'IN_SYNC' : drifted.status === 'DELETE_COMPLETE' ? 'DELETED' : 'MODIFIED';
    const nested = changeSet.nested.get(change.logicalId);
    return {
        ...change,
        ...(typeof nested === 'object' ? { changeSetId: nested.changeSetId } : {}),
        ...(adoption === undefined ? {} : { action: 'Import', physicalId: adoption.id }),
        ...(changeSet.revertsDrift ? { drift } : {}),
    };
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
/** Statuses in which an operation has failed; for one that had to delete or roll back, that is no failure. */
const FAILURES = {
    CREATE_STACK: /FAILED|ROLLBACK|DELETE/,
    UPDATE_STACK: /FAILED|ROLLBACK/,
    DELETE_STACK: /FAILED/,
    ROLLBACK: /FAILED/,
    CONTINUE_ROLLBACK: /FAILED|ROLLBACK/,
    CREATE_CHANGESET: /FAILED/,
};
/**
 * Starts work on a stack and returns at once, as CloudFormation does. The first status is set before this returns. A
 * defect of the rehearsal ends in `failedStatus`, never in an unhandled rejection.
 */
function startRun(call, stack, operation, failedStatus, work) {
    const run = {
        call: workingCall(call, stack),
        stack,
        operation,
        requestToken: call.state.newUuid(),
    };
    stack.running = work(run)
        .catch((cause) => {
        const said = cause instanceof Error ? cause.message : String(cause);
        const reason = `Internal Failure of the rehearsal: ${said}`;
        setStackStatus(call.state, stack, operation, failedStatus, reason);
    })
        .then(() => {
        operation.status = FAILURES[operation.type].test(stack.status) ? 'FAILED' : 'SUCCEEDED';
        stack.cancel = undefined;
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





















function createChangeSet(call, input) {
    checkRequest('CreateChangeSet', input);
    const stackName = requiredTextOf(input, 'StackName');
    const name = requiredTextOf(input, 'ChangeSetName');
    const kind = wordOf(input, 'ChangeSetType', ['CREATE', 'UPDATE', 'IMPORT']) ?? 'UPDATE';
    const imports = resourcesToImport(input, kind);
    const existing = kind === 'UPDATE' ? existingStack(call, stackName) : findStack(call, stackName);
    if (kind === 'CREATE' && existing !== undefined && existing.status !== 'REVIEW_IN_PROGRESS') {
        throw templateError(`Stack [${stackName}] already exists and cannot be created again with the changeSet [${name}].`);
    }
    if (existing !== undefined)
        checkChangeable(existing, kind);
    const previous = existing?.deployment;
    const place = previous?.place ?? change_sets_placeOf(existing) ?? stackPlace(call, stackName);
    const deployment = buildDeployment(call, input, place, previous);
    const nested = [...deployment.template.resources.values()].some(({ type }) => type === STACK_TYPE);
    const includesNested = flagOf(input, 'IncludeNestedStacks') ?? false;
    if (nested && includesNested)
        checkNestable(input, kind);
    if (kind === 'IMPORT')
        checkImportTemplate(deployment.template, previous?.template, imports);
    const onFailure = onStackFailureOf(input, kind);
    const twin = [...(existing?.changeSets.values() ?? [])].find((changeSet) => changeSet.name === name && !wasExecuted(changeSet));
    const token = textOf(input, 'ClientToken');
    if (existing !== undefined && twin !== undefined) {
        if (token !== undefined && twin.operation.token === token)
            return { Id: twin.id, StackId: existing.id };
        throw new ServiceError('AlreadyExistsException', `ChangeSet ${name} cannot be created due to a mismatch with existing attribute ${twin.deployment.templateText === deployment.templateText ? 'ClientToken' : 'Template'}`);
    }
    if (existing !== undefined)
        checkSameTypes(existing, deployment);
    const roleArn = givenRole(call, input) ?? existing?.roleArn;
    const revertsDrift = revertsDriftIn(input, kind);
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
        roleArn,
        operation,
        status: 'CREATE_PENDING',
        statusReason: undefined,
        executionStatus: 'UNAVAILABLE',
        changes: [],
        importsExisting: flagOf(input, 'ImportExistingResources') ?? false,
        adoptions: new Map(),
        imports,
        revertsDrift,
        drifted: new Map(),
        includesNested,
        nested: new Map(),
    };
    stack.changeSets.set(changeSet.id, changeSet);
    const validate = flagOf(input, 'DisableValidation') !== true;
    const work = fillChangeSet(call, stack, changeSet, validate);
    stack.running = Promise.all([stack.running, work]).then(() => undefined);
    return { Id: changeSet.id, StackId: stack.id };
}
/** What nested change sets are not rehearsed with: refused, never ignored. */
function checkNestable(input, kind) {
    const unrehearsed = [
        ['ChangeSetType IMPORT', kind === 'IMPORT'],
        ['ImportExistingResources', flagOf(input, 'ImportExistingResources') === true],
        ['DeploymentMode', textOf(input, 'DeploymentMode') !== undefined],
        ['OnStackFailure', textOf(input, 'OnStackFailure') !== undefined],
    ];
    const other = unrehearsed.find(([, isUsed]) => isUsed)?.[0];
    if (other === undefined)
        return;
    throw templateError(`The rehearsal does not follow IncludeNestedStacks together with ${other} yet.`);
}
/** A stack that only has change sets can still be created, or be made of what there is. */
function checkChangeable(stack, kind) {
    if (kind === 'UPDATE' || stack.status !== 'REVIEW_IN_PROGRESS')
        checkUpdatable(stack);
}
function change_sets_placeOf(stack) {
    if (stack === undefined)
        return undefined;
    const { accountId, region, name, id } = stack;
    return { accountId, region, stackName: name, stackId: id, notificationArns: [] };
}
function revertsDriftIn(input, kind) {
    const reverts = wordOf(input, 'DeploymentMode', ['REVERT_DRIFT']) !== undefined;
    if (!reverts || kind === 'UPDATE')
        return reverts;
    throw templateError('DeploymentMode REVERT_DRIFT is only valid for change sets of type UPDATE.');
}
function onStackFailureOf(input, kind) {
    const given = wordOf(input, 'OnStackFailure', ['DO_NOTHING', 'ROLLBACK', 'DELETE']);
    if (given === 'DELETE' && kind !== 'CREATE') {
        throw templateError('OnStackFailure DELETE is only valid for change sets of type CREATE.');
    }
    return given;
}
function executeChangeSet(call, input) {
    checkRequest('ChangeSet', input);
    const found = foundChangeSet(call, input);
    const { stack, changeSet } = found;
    const around = input[NESTED_EXECUTION];
    const known = around instanceof NestedExecution ? around.request : undefined;
    if (known === undefined)
        requireRoot(changeSet, 'executed');
    const token = textOf(input, 'ClientRequestToken');
    if (token !== undefined && stack.tokens.get(token) === executionOf(changeSet))
        return {};
    checkExecutable(found);
    const disable = flagOf(input, 'DisableRollback');
    if (disable !== undefined && changeSet.onFailure !== undefined) {
        throw templateError('DisableRollback cannot be specified when OnStackFailure was set for the change set.');
    }
    checkChangeable(stack, changeSet.kind);
    isRepeated(stack, executionOf(changeSet), token);
    const deployment = known === undefined ? changeSet.deployment : knownDeployment(call, found, known);
    for (const other of [...stack.changeSets.values()])
        if (other.id !== changeSet.id)
            dropChangeSet(call, stack, other);
    changeSet.executionStatus = 'EXECUTE_IN_PROGRESS';
    const onFailure = changeSet.onFailure ?? (disable ? 'DO_NOTHING' : 'ROLLBACK');
    const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
    const { kind, adoptions, includesNested, nested } = changeSet;
    const previous = stack.deployment;
    for (const [logicalId, resource] of changeSet.drifted)
        stack.resources.set(logicalId, resource);
    stack.disableRollback = onFailure === 'DO_NOTHING';
    stack.roleArn = changeSet.roleArn ?? stack.roleArn;
    const type = previous === undefined ? 'CREATE_STACK' : 'UPDATE_STACK';
    const operation = newOperation(call, stack, type, token);
    startRun(call, stack, operation, `${kind}_FAILED`, async (plain) => {
        const run = includesNested ? { ...plain, nested } : plain;
        if (kind === 'IMPORT') {
            await importResources(run, deployment, adoptions);
        }
        else if (previous === undefined) {
            stack.deployment = deployment;
            await createStack(run, deployment, { onFailure, retainNothing, adoptions });
        }
        else {
            await updateStack(run, previous, deployment, {
                disableRollback: onFailure === 'DO_NOTHING',
                adoptions,
                policy: stack.policy,
            });
        }
        const worked = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'].includes(stack.status);
        changeSet.executionStatus = worked ? 'EXECUTE_COMPLETE' : 'EXECUTE_FAILED';
    });
    return {};
}
/** The deployment of a nested stack: the template that was planned, with values that are known only now. */
function knownDeployment(call, { stack, changeSet }, known) {
    const { templateText, place } = changeSet.deployment;
    const template = { [fetchedMember('TemplateBody')]: new FetchedText(templateText) };
    return buildDeployment(call, { ...known, ...template }, place, stack.deployment);
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
    requireRoot(changeSet, 'deleted');
    if (changeSet.executionStatus === 'EXECUTE_IN_PROGRESS' || changeSet.status.endsWith('_PROGRESS')) {
        throw new ServiceError('InvalidChangeSetStatus', `ChangeSet [${changeSet.id}] cannot be deleted in its current status of [${changeSet.status}]`);
    }
    dropChangeSet(call, stack, changeSet);
    return {};
}
/** Operations that make, execute and delete change sets. */
const changeSetOperations = {
    CreateChangeSet: withDocumentUrls(createChangeSet),
    ExecuteChangeSet: executeChangeSet,
    DeleteChangeSet: deleteChangeSet,
};
/** The name of an executed change set is free again, which actions with a fixed name count on. */
function wasExecuted({ executionStatus }) {
    return executionStatus === 'EXECUTE_COMPLETE' || executionStatus === 'EXECUTE_FAILED';
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/drift-operations.js









/** Statuses of stacks whose drift can be detected. */
const DETECTABLE = new Set([
    'CREATE_COMPLETE',
    'UPDATE_COMPLETE',
    'UPDATE_ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_FAILED',
    'IMPORT_COMPLETE',
]);
function detectStackDrift(call, input) {
    checkRequest('Stack', input);
    const stack = detectable(call, input);
    const chosen = new Set(textsOf(input, 'LogicalResourceIds'));
    if ([...stack.drift.detections.values()].some(({ status }) => status === 'DETECTION_IN_PROGRESS')) {
        throw templateError(`Drift detection is already in progress for stack [${stack.id}]`);
    }
    const detection = {
        id: call.state.newUuid(),
        started: call.state.now(),
        status: 'DETECTION_IN_PROGRESS',
        statusReason: undefined,
        drifted: 0,
    };
    stack.drift.detections.set(detection.id, detection);
    // Clients poll the status, in which whatever goes wrong ends.
    void detect(call, stack, detection, chosen);
    return { StackDriftDetectionId: detection.id };
}
async function detect(call, stack, detection, chosen) {
    try {
        for (const resource of presentResources(stack)) {
            if (chosen.size > 0 && !chosen.has(resource.logicalId))
                continue;
            await call.state.sleep(500);
            const drift = await detectResourceDrift(call, stack, resource);
            stack.drift.resources.set(resource.logicalId, drift);
        }
        detection.drifted = drift_operations_driftedResources(stack).length;
        stack.drift.status = detection.drifted > 0 ? 'DRIFTED' : 'IN_SYNC';
        stack.drift.checked = call.state.now();
        detection.status = 'DETECTION_COMPLETE';
    }
    catch (cause) {
        detection.status = 'DETECTION_FAILED';
        detection.statusReason = cause instanceof Error ? cause.message : String(cause);
    }
}
function describeDetection(call, input) {
    checkInput(input, { StackDriftDetectionId: { kind: 'text', required: true, min: 1, max: 36 } });
    const id = requiredTextOf(input, 'StackDriftDetectionId');
    for (const stack of stacksOf(call.state, call.caller.accountId, call.region).values()) {
        const detection = stack.drift.detections.get(id);
        if (detection === undefined)
            continue;
        const complete = detection.status === 'DETECTION_COMPLETE';
        return {
            StackId: stack.id,
            StackDriftDetectionId: id,
            StackDriftStatus: complete ? (detection.drifted > 0 ? 'DRIFTED' : 'IN_SYNC') : undefined,
            DetectionStatus: detection.status,
            DetectionStatusReason: detection.statusReason,
            DriftedStackResourceCount: complete ? detection.drifted : undefined,
            Timestamp: detection.started,
        };
    }
    throw templateError(`Drift detection [${id}] does not exist`);
}
function describeResourceDrifts(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const statuses = textsOf(input, 'StackResourceDriftStatusFilters');
    const drifts = [...stack.drift.resources.values()].filter(({ status }) => status !== 'NOT_CHECKED' && (statuses.length === 0 || statuses.includes(status)));
    const { items, nextToken } = pageOf(drifts, input, ({ logicalId }) => logicalId);
    return { StackResourceDrifts: items.map((drift) => shownDrift(stack, drift)), NextToken: nextToken };
}
async function detectOne(call, input) {
    checkRequest('Stack', input);
    const stack = detectable(call, input);
    const logicalId = requiredTextOf(input, 'LogicalResourceId');
    const resource = presentResources(stack).find((each) => each.logicalId === logicalId);
    if (resource === undefined) {
        throw templateError(`Resource ${logicalId} does not exist for stack ${stack.name}`);
    }
    const drift = await detectResourceDrift(call, stack, resource);
    if (drift.status === 'NOT_CHECKED') {
        throw templateError(`Drift detection is not supported for resource type ${drift.type}`);
    }
    stack.drift.resources.set(logicalId, drift);
    return { StackResourceDrift: shownDrift(stack, drift) };
}
function detectable(call, input) {
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    if (DETECTABLE.has(stack.status))
        return stack;
    throw templateError(`Drift detection cannot be performed on stack [${stack.id}] in ${stack.status} state`);
}
function drift_operations_driftedResources(stack) {
    return [...stack.drift.resources.values()].filter(({ status }) => status === 'MODIFIED' || status === 'DELETED');
}
function shownDrift(stack, drift) {
    // Secret parameters must not come out of a comparison: a property that has one is shown as the stack shows it.
    const shown = stack.resources.get(drift.logicalId)?.shown ?? drift.expected;
    const isHidden = (path) => {
        const name = path.split('/')[1] ?? '';
        return !sameValue(member(shown, name), member(drift.expected, name));
    };
    return {
        StackId: stack.id,
        LogicalResourceId: drift.logicalId,
        PhysicalResourceId: drift.physicalId,
        ResourceType: drift.type,
        ExpectedProperties: JSON.stringify(shown),
        ActualProperties: drift.actual === undefined ? undefined : JSON.stringify(drift.actual),
        PropertyDifferences: drift.differences.map(({ path, expected, actual, type }) => ({
            PropertyPath: path,
            ExpectedValue: expected === undefined ? 'null' : isHidden(path) ? HIDDEN_VALUE : asText(expected),
            ActualValue: actual === undefined ? 'null' : asText(actual),
            DifferenceType: type,
        })),
        StackResourceDriftStatus: drift.status,
        Timestamp: drift.time,
    };
}
function asText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
/** Operations that compare stacks with what is really there. */
const driftOperations = {
    DetectStackDrift: detectStackDrift,
    DescribeStackDriftDetectionStatus: describeDetection,
    DescribeStackResourceDrifts: describeResourceDrifts,
    DetectStackResourceDrift: detectOne,
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
            ValidationFailureMode: finding.mode,
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
async function delete_stack_deleteStack(run, choices) {
    const { stack, operation, call } = run;
    setStackStatus(call.state, stack, operation, 'DELETE_IN_PROGRESS', 'User Initiated');
    await choices.after;
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

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/stack/read-stack-policy.js

const LONGEST = 16_384;
/** Reads a stack policy. Throws a ValidationError for what is none, and for conditions other than on ResourceType. */
function readStackPolicy(text) {
    if (Buffer.byteLength(text) > LONGEST) {
        throw templateError(`1 validation error detected: Value at 'stackPolicyBody' failed to satisfy constraint: Member must have length less than or equal to ${LONGEST}`);
    }
    const root = read_stack_policy_structure(parsed(text));
    const given = root['Statement'];
    if (!Array.isArray(given))
        throw read_stack_policy_invalid('it needs a list of statements');
    return { text, statements: given.map((statement) => readStatement(read_stack_policy_structure(statement))) };
}
function parsed(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        throw read_stack_policy_invalid('it is no JSON');
    }
}
function readStatement(statement) {
    const effect = statement['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        throw read_stack_policy_invalid('Effect must be Allow or Deny');
    if (statement['Principal'] !== '*')
        throw read_stack_policy_invalid('Principal must be *');
    return {
        effect,
        actions: read_stack_policy_names(statement, 'Action', /^Update:(Modify|Replace|Delete|\*)$/),
        resources: read_stack_policy_names(statement, 'Resource', /^(\*|LogicalResourceId\/.+)$/),
        types: conditionTypes(statement['Condition']),
    };
}
function read_stack_policy_names(statement, name, form) {
    const [plain, negated] = [statement[name], statement[`Not${name}`]];
    const patterns = read_stack_policy_texts(plain ?? negated);
    if ((plain === undefined) === (negated === undefined) || patterns.some((each) => !form.test(each))) {
        throw read_stack_policy_invalid(`${name} is not valid`);
    }
    return { negated: plain === undefined, patterns };
}
function conditionTypes(condition) {
    if (condition === undefined)
        return [];
    return Object.entries(read_stack_policy_structure(condition)).flatMap(([operator, keys]) => {
        const given = read_stack_policy_structure(keys);
        const known = operator === 'StringEquals' || operator === 'StringLike';
        if (!known || Object.keys(given).some((key) => key !== 'ResourceType')) {
            throw read_stack_policy_invalid('conditions are on ResourceType by StringEquals or StringLike only');
        }
        return read_stack_policy_texts(given['ResourceType']);
    });
}
function read_stack_policy_structure(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw read_stack_policy_invalid('it is no object');
    return { ...value };
}
function read_stack_policy_texts(value) {
    return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string');
}
function read_stack_policy_invalid(reason) {
    return templateError(`Error validating stack policy: Invalid stack policy (${reason})`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/stack-policies.js






/** The stack policy that a member of an input holds; undefined when it was not given. Throws a ValidationError. */
function givenPolicy(input, member) {
    const text = givenDocument(input, member);
    return text === undefined ? undefined : readStackPolicy(text);
}
function setStackPolicy(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const policy = givenPolicy(input, 'StackPolicyBody');
    if (policy === undefined)
        throw templateError('You must specify one of StackPolicyBody and StackPolicyURL.');
    stack.policy = policy;
    return {};
}
function getStackPolicy(call, input) {
    checkRequest('Stack', input);
    const { policy } = existingStack(call, requiredTextOf(input, 'StackName'));
    return policy === undefined ? {} : { StackPolicyBody: policy.text };
}
/** Operations on the policies that protect the resources of stacks. */
const stackPolicyOperations = {
    SetStackPolicy: withDocumentUrls(setStackPolicy),
    GetStackPolicy: getStackPolicy,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/stack-changes.js


















function stack_changes_createStack(call, input) {
    checkRequest('CreateStack', input);
    const name = requiredTextOf(input, 'StackName');
    const token = textOf(input, 'ClientRequestToken');
    const existing = findStack(call, name);
    if (existing !== undefined && isRepeated(existing, 'CreateStack', token))
        return { StackId: existing.id };
    const place = stackPlace(call, name);
    const deployment = buildDeployment(call, input, place, undefined);
    const onFailure = onFailureOf(input);
    if (existing !== undefined) {
        throw new ServiceError('AlreadyExistsException', `Stack [${name}] already exists`);
    }
    const roleArn = givenRole(call, input);
    const policy = givenPolicy(input, 'StackPolicyBody');
    const stack = newStack(call, place);
    stack.policy = policy;
    stack.roleArn = roleArn;
    stack.timeoutMinutes = integerOf(input, 'TimeoutInMinutes');
    isRepeated(stack, 'CreateStack', token);
    stack.deployment = deployment;
    stack.disableRollback = onFailure === 'DO_NOTHING';
    stack.terminationProtection = flagOf(input, 'EnableTerminationProtection') ?? false;
    const operation = newOperation(call, stack, 'CREATE_STACK', token);
    const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
    const validate = flagOf(input, 'DisableValidation') !== true;
    startRun(call, stack, operation, 'CREATE_FAILED', (run) => createStack(run, deployment, { onFailure, retainNothing, validate }));
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
    const deployment = buildDeployment(call, input, previous.place, previous);
    checkSameTypes(stack, deployment);
    const retry = stack.status.endsWith('_FAILED');
    if (!retry && !wouldChange(call, stack, deployment)) {
        throw templateError('No updates are to be performed.');
    }
    const roleArn = givenRole(call, input) ?? stack.roleArn;
    const next = givenPolicy(input, 'StackPolicyBody') ?? stack.policy;
    const policy = givenPolicy(input, 'StackPolicyDuringUpdateBody') ?? stack.policy;
    isRepeated(stack, 'UpdateStack', token);
    stack.policy = next;
    stack.roleArn = roleArn;
    for (const changeSet of stack.changeSets.values()) {
        if (changeSet.executionStatus === 'AVAILABLE')
            changeSet.executionStatus = 'OBSOLETE';
    }
    const disableRollback = flagOf(input, 'DisableRollback') ?? false;
    const validate = flagOf(input, 'DisableValidation') !== true;
    const operation = newOperation(call, stack, 'UPDATE_STACK', token);
    startRun(call, stack, operation, 'UPDATE_FAILED', (run) => updateStack(run, previous, deployment, { disableRollback, policy, validate }));
    return { StackId: stack.id, OperationId: operation.id };
}
/** A template whose import cannot be resolved is something new too: the update begins, and fails by it. */
function wouldChange(call, stack, deployment) {
    try {
        return planChanges(call.state, stack, deployment).changesAnything;
    }
    catch (cause) {
        if (cause instanceof MissingExport)
            return true;
        throw cause;
    }
}
/** Statuses with work under way, or only change sets, from which a stack can be deleted. */
const DELETABLE_UNDER_WAY = new Set(['REVIEW_IN_PROGRESS', 'CREATE_IN_PROGRESS']);
function stack_changes_deleteStack(call, input) {
    checkRequest('Stack', input);
    const stack = findStack(call, requiredTextOf(input, 'StackName'));
    // Deleting what is not there, or is being deleted, is a success.
    if (stack === undefined || stack.deleted !== undefined || stack.status === 'DELETE_IN_PROGRESS')
        return {};
    if (stack.terminationProtection) {
        throw templateError(`Stack [${stack.id}] cannot be deleted while TerminationProtection is enabled`);
    }
    if (stack.status.endsWith('_IN_PROGRESS') && !DELETABLE_UNDER_WAY.has(stack.status)) {
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
    const roleArn = givenRole(call, input) ?? stack.roleArn;
    if (isRepeated(stack, 'DeleteStack', token))
        return {};
    stack.roleArn = roleArn;
    // A creation under way stops first, and leaves what it has made to the deletion.
    const after = stack.running;
    stack.cancel?.();
    const operation = newOperation(call, stack, 'DELETE_STACK', token);
    startRun(call, stack, operation, 'DELETE_FAILED', (run) => delete_stack_deleteStack(run, { retain, force, after }));
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
    stack.roleArn = givenRole(call, input) ?? stack.roleArn;
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
    CreateStack: withDocumentUrls(stack_changes_createStack),
    UpdateStack: withDocumentUrls(stack_changes_updateStack),
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
    const stack = name === undefined ? stack_reads_ownerOf(call, physicalId ?? '') : describedStack(call, name);
    const logicalId = textOf(input, 'LogicalResourceId');
    const resources = [...stack.resources.values()].filter((resource) => logicalId === undefined || resource.logicalId === logicalId);
    return { StackResources: resources.slice(0, 100).map((resource) => shownResource(stack, resource)) };
}
/** The stack that a physical resource belongs to. */
function stack_reads_ownerOf(call, physicalId) {
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
    return {
        StackResourceSummaries: items.map((resource) => resourceSummary(stack, resource)),
        NextToken: nextToken,
    };
}
function stack_reads_listExports(call, input) {
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
/** Operations that read stacks. */
const stackReadOperations = {
    DescribeStacks: describeStacks,
    ListStacks: listStacks,
    DescribeStackEvents: describeStackEvents,
    DescribeStackResources: describeStackResources,
    DescribeStackResource: describeStackResource,
    ListStackResources: listStackResources,
    ListExports: stack_reads_listExports,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/stop-stack.js









/** Ends an update under way; what it has done is rolled back. */
function cancelUpdateStack(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    if (isRepeated(stack, 'CancelUpdateStack', textOf(input, 'ClientRequestToken')))
        return {};
    if (stack.status !== 'UPDATE_IN_PROGRESS' || stack.cancel === undefined) {
        throw templateError('CancelUpdateStack cannot be called from current stack status');
    }
    stack.cancel();
    return {};
}
/** Rolls back what failed and was left as it is (`DisableRollback`). */
function rollbackStack(call, input) {
    checkRequest('Stack', input);
    const stack = existingStack(call, requiredTextOf(input, 'StackName'));
    const token = textOf(input, 'ClientRequestToken');
    if (isRepeated(stack, 'RollbackStack', token))
        return { StackId: stack.id };
    const { deployment, pendingRollback } = stack;
    const created = stack.status === 'CREATE_FAILED' && deployment !== undefined;
    const updated = stack.status === 'UPDATE_FAILED' && pendingRollback !== undefined;
    if (!created && !updated) {
        throw templateError(`Stack:${stack.id} is in ${stack.status} state and can not be rolled back.`);
    }
    stack.roleArn = givenRole(call, input) ?? stack.roleArn;
    const retainNothing = flagOf(input, 'RetainExceptOnCreate') ?? false;
    const operation = newOperation(call, stack, 'ROLLBACK', token);
    startRun(call, stack, operation, created ? 'ROLLBACK_FAILED' : 'UPDATE_ROLLBACK_FAILED', async (run) => {
        if (created) {
            await rollbackCreation(run, deployment, { onFailure: 'ROLLBACK', retainNothing }, 'User Initiated');
        }
        else if (updated) {
            setStackStatus(call.state, stack, operation, 'UPDATE_ROLLBACK_IN_PROGRESS', 'User Initiated');
            await rollbackUpdate(run, pendingRollback, new Set());
        }
    });
    return { StackId: stack.id, OperationId: operation.id };
}
/** Operations that go back to what was before. */
const stopStackOperations = {
    CancelUpdateStack: cancelUpdateStack,
    RollbackStack: rollbackStack,
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/operations/templates.js














function getTemplate(call, input) {
    const deployment = textOf(input, 'ChangeSetName') === undefined
        ? describedStack(call, requiredTextOf(input, 'StackName')).deployment
        : foundChangeSet(call, input).changeSet.deployment;
    return { TemplateBody: deployment?.templateText ?? '{}', StagesAvailable: ['Original', 'Processed'] };
}
function validateTemplate(call, input) {
    checkRequest('Template', input);
    const template = readTemplate(templates_bodyOf(input));
    checkKnownTypes(template, call.region);
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
    if (stackName !== undefined && givenTemplate(input) !== undefined) {
        throw templateError('You must specify only one of StackName, TemplateBody, TemplateURL.');
    }
    const known = stackName === undefined ? undefined : describedStack(call, stackName).deployment?.template;
    const template = known ?? readTemplate(templateOfSet(call, input) ?? templates_bodyOf(input));
    return {
        ...needs(template),
        Parameters: [...template.parameters.values()].map((parameter) => ({
            ...shownParameter(parameter),
            ParameterType: parameter.type,
            ParameterConstraints: parameter.allowedValues === undefined ? {} : { AllowedValues: parameter.allowedValues },
        })),
        ResourceTypes: [...new Set([...template.resources.values()].map(({ type }) => type))],
        ResourceIdentifierSummaries: identifierSummaries(template),
        Version: '2010-09-09',
        Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
    };
}
function templateOfSet(call, input) {
    return textOf(input, 'StackSetName') === undefined ? undefined : foundStackSet(call, input).templateText;
}
/** How the resources of a template are named when they are imported. */
function identifierSummaries(template) {
    const types = new Set([...template.resources.values()].map(({ type }) => type));
    return [...types].flatMap((type) => {
        const identifier = importIdentifier(type);
        if (identifier === undefined)
            return [];
        const ids = [...template.resources.values()].filter((resource) => resource.type === type);
        return [
            {
                ResourceType: type,
                LogicalResourceIds: ids.map(({ logicalId }) => logicalId),
                ResourceIdentifiers: [identifier],
            },
        ];
    });
}
function templates_bodyOf(input) {
    const body = givenTemplate(input);
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
    ValidateTemplate: withDocumentUrls(validateTemplate),
    GetTemplateSummary: withDocumentUrls(getTemplateSummary),
};

;// CONCATENATED MODULE: ./build/rehearsal/cloudformation/service.js










/** CloudFormation: stacks and change sets of one account and region at a time, and stack sets over many. */
const cloudFormationService = {
    name: 'cloudformation',
    operations: {
        ...stackChangeOperations,
        ...stopStackOperations,
        ...driftOperations,
        ...stackPolicyOperations,
        ...stackReadOperations,
        ...changeSetOperations,
        ...changeSetReadOperations,
        ...operationEventOperations,
        ...templateOperations,
        ...stackSetOperations,
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/cur/definition.js



/** The values that the API knows. */
const definition_CHOICES = {
    TimeUnit: ['HOURLY', 'DAILY', 'MONTHLY'],
    Format: ['textORcsv', 'Parquet'],
    Compression: ['ZIP', 'GZIP', 'Parquet'],
    ReportVersioning: ['CREATE_NEW_REPORT', 'OVERWRITE_REPORT'],
};
const LISTS = {
    AdditionalSchemaElements: ['RESOURCES', 'SPLIT_COST_ALLOCATION_DATA', 'MANUAL_DISCOUNT_COMPATIBILITY'],
    AdditionalArtifacts: ['REDSHIFT', 'QUICKSIGHT', 'ATHENA'],
};
/** Rules between members: what must not be, and what the service says then. */
const CONTRADICTIONS = [
    [
        ({ Format, Compression }) => (Format === 'Parquet') !== (Compression === 'Parquet'),
        'The Parquet format must be used with the Parquet compression, and no other.',
    ],
    [
        ({ AdditionalArtifacts }) => AdditionalArtifacts.includes('ATHENA') && AdditionalArtifacts.length > 1,
        'ATHENA cannot be combined with other artifacts.',
    ],
    [
        ({ AdditionalArtifacts, Format, ReportVersioning }) => AdditionalArtifacts.includes('ATHENA') &&
            (Format !== 'Parquet' || ReportVersioning !== 'OVERWRITE_REPORT'),
        'ATHENA needs the Parquet format and OVERWRITE_REPORT.',
    ],
    [
        ({ AdditionalArtifacts, Compression }) => AdditionalArtifacts.some((artifact) => artifact !== 'ATHENA') && Compression !== 'GZIP',
        'REDSHIFT and QUICKSIGHT need the GZIP compression.',
    ],
];
/** Reads and checks a report definition. Throws ValidationException. */
function readDefinition(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw definition_invalid("1 validation error detected: Value null at 'reportDefinition' failed to satisfy constraint: Member must not be null");
    }
    const input = { ...value };
    validated(() => checkInput(input, {
        ReportName: { kind: 'text', required: true, max: 256, pattern: "[0-9A-Za-z!\\-_.*'()]+" },
        TimeUnit: { kind: 'text', required: true },
        Format: { kind: 'text', required: true },
        Compression: { kind: 'text', required: true },
        S3Bucket: { kind: 'text', required: true, max: 256, pattern: '[A-Za-z0-9_\\.\\-]+' },
        S3Prefix: { kind: 'text', required: true, min: 1, max: 256, pattern: "[0-9A-Za-z!\\-_.*'()/]*" },
        S3Region: { kind: 'text', required: true },
    }));
    if (input['AdditionalSchemaElements'] === undefined) {
        throw definition_invalid("1 validation error detected: Value null at 'reportDefinition.additionalSchemaElements' failed to satisfy constraint: Member must not be null");
    }
    for (const [member, values] of Object.entries(definition_CHOICES)) {
        const given = textOf(input, member);
        if (given !== undefined && !values.includes(given))
            throw notOneOf(member, given, values);
    }
    for (const [member, values] of Object.entries(LISTS)) {
        const stray = textsOf(input, member).find((each) => !values.includes(each));
        if (stray !== undefined)
            throw notOneOf(member, stray, values);
    }
    const definition = {
        ReportName: requiredTextOf(input, 'ReportName'),
        TimeUnit: requiredTextOf(input, 'TimeUnit'),
        Format: requiredTextOf(input, 'Format'),
        Compression: requiredTextOf(input, 'Compression'),
        AdditionalSchemaElements: textsOf(input, 'AdditionalSchemaElements'),
        S3Bucket: requiredTextOf(input, 'S3Bucket'),
        S3Prefix: requiredTextOf(input, 'S3Prefix'),
        S3Region: requiredTextOf(input, 'S3Region'),
        AdditionalArtifacts: textsOf(input, 'AdditionalArtifacts'),
        RefreshClosedReports: flagOf(input, 'RefreshClosedReports') ?? true,
        ReportVersioning: textOf(input, 'ReportVersioning') ?? 'CREATE_NEW_REPORT',
        BillingViewArn: textOf(input, 'BillingViewArn'),
    };
    const contradiction = CONTRADICTIONS.find(([isSo]) => isSo(definition));
    if (contradiction !== undefined)
        throw definition_invalid(contradiction[1]);
    return definition;
}
/** The billing services call this error ValidationException, unlike those of the query protocol. */
function validated(check) {
    try {
        return check();
    }
    catch (error) {
        if (error instanceof ServiceError && /^(ValidationError|MalformedInput)$/.test(error.code)) {
            throw definition_invalid(error.message);
        }
        throw error;
    }
}
/** The refusal of an input. */
function definition_invalid(message) {
    return new ServiceError('ValidationException', message);
}
function notOneOf(member, given, values) {
    const name = member.charAt(0).toLowerCase() + member.slice(1);
    return definition_invalid(`1 validation error detected: Value '${given}' at 'reportDefinition.${name}' failed to satisfy constraint: Member must satisfy enum value set: [${values.join(', ')}]`);
}

;// CONCATENATED MODULE: ./build/rehearsal/cur/deliveries.js




const deliveries_HOUR = 3_600_000;
/** The first delivery takes up to 24 hours; then reports are refreshed up to three times a day. */
const FIRST_DELIVERY = 12 * deliveries_HOUR;
const deliveries_REFRESH = 8 * deliveries_HOUR;
const COLUMNS = [
    'identity/LineItemId',
    'identity/TimeInterval',
    'bill/BillingEntity',
    'bill/BillType',
    'bill/PayerAccountId',
    'bill/BillingPeriodStartDate',
    'bill/BillingPeriodEndDate',
    'lineItem/UsageAccountId',
    'lineItem/LineItemType',
    'lineItem/UsageStartDate',
    'lineItem/UsageEndDate',
    'lineItem/ProductCode',
    'lineItem/UsageType',
    'lineItem/Operation',
    'lineItem/UsageAmount',
    'lineItem/CurrencyCode',
    'lineItem/UnblendedRate',
    'lineItem/UnblendedCost',
];
/** Comes with AdditionalSchemaElements RESOURCES. */
const RESOURCE_COLUMN = 'lineItem/ResourceId';
/** What the service does with a bucket beside writing. */
const BUCKET_NEEDS = [['s3:GetBucketAcl'], ['s3:GetBucketPolicy']];
/** Throws ValidationException unless the bucket is there, in its region, and lets the service in. */
function checkBucket(state, accountId, report) {
    const { S3Bucket: bucket, S3Region: region } = report;
    const needs = [
        ...BUCKET_NEEDS,
        ['s3:PutObject', `${report.S3Prefix}/aws-programmatic-access-test-object`],
    ];
    if (obstacleOf(state, deliveries_senderOf(accountId, report), { bucket, region }, needs, true) === undefined)
        return;
    throw definition_invalid(`Failed to verify customer bucket permission. accountId= ${accountId}, bucket name: ${bucket}, bucket region: ${region}`);
}
/** From now on the report is delivered again and again, as long as it is there. */
function scheduleDeliveries(state, accountId, report) {
    const next = (delay) => {
        state.later(delay, () => {
            if (state.accounts.get(accountId)?.reports.get(report.name) !== report)
                return;
            const lost = state.faults.strike('delivery', { name: report.name, account: accountId });
            if (lost === undefined)
                report.status = deliverReport(state, accountId, report);
            next(deliveries_REFRESH);
        });
    };
    next(FIRST_DELIVERY);
}
function deliverReport(state, accountId, { definition, status }) {
    const { S3Bucket: bucket, S3Region: region } = definition;
    const obstacle = deliver(state, deliveries_senderOf(accountId, definition), { bucket, region }, deliveries_objectsOf(state, accountId, definition), BUCKET_NEEDS);
    if (obstacle === undefined)
        return { lastDelivery: state.now(), lastStatus: 'SUCCESS' };
    const lastStatus = obstacle === 'no-bucket' ? 'ERROR_NO_BUCKET' : 'ERROR_PERMISSIONS';
    return { ...status, lastStatus };
}
function deliveries_senderOf(accountId, { ReportName }) {
    return {
        service: 'billingreports.amazonaws.com',
        sourceArn: `arn:aws:cur:us-east-1:${accountId}:definition/${ReportName}`,
        sourceAccount: accountId,
    };
}
/** https://docs.aws.amazon.com/cur/latest/userguide/understanding-report-versions.html */
function deliveries_objectsOf(state, accountId, report) {
    const { ReportName: name, S3Prefix: prefix, Compression } = report;
    const columns = report.AdditionalSchemaElements.includes('RESOURCES')
        ? [...COLUMNS, RESOURCE_COLUMN]
        : COLUMNS;
    const period = billingPeriodOf(state.now());
    const assemblyId = state.newUuid();
    const overwrite = report.ReportVersioning === 'OVERWRITE_REPORT';
    const folder = `${prefix}/${name}/${period.folder}`;
    const file = dataFile(Compression, columns, `${name}-00001`);
    const parquet = file.extension.endsWith('parquet');
    const dataKey = parquet
        ? `${prefix}/${name}/${name}/year=${period.start.getUTCFullYear()}/month=${period.start.getUTCMonth() + 1}/${name}-00001.${file.extension}`
        : `${folder}/${overwrite ? '' : `${assemblyId}/`}${name}-00001.${file.extension}`;
    const manifest = Buffer.from(JSON.stringify({
        assemblyId,
        account: accountId,
        columns: columns.map((column) => {
            const [category, columnName] = column.split('/');
            return { category, name: columnName, type: 'OptionalString' };
        }),
        charset: 'UTF-8',
        compression: Compression,
        contentType: parquet ? 'Parquet' : 'text/csv',
        reportId: `${accountId}-${name}`,
        reportName: name,
        billingPeriod: { start: stamp(period.start), end: stamp(period.end) },
        bucket: report.S3Bucket,
        reportKeys: [dataKey],
        additionalArtifactKeys: [],
    }, null, 2));
    const contentType = 'application/json';
    return [
        { key: dataKey, body: file.body, contentType: file.contentType },
        { key: `${folder}/${name}-Manifest.json`, body: manifest, contentType },
        ...(overwrite
            ? []
            : [{ key: `${folder}/${assemblyId}/${name}-Manifest.json`, body: manifest, contentType }]),
    ];
}
/** `20260301T000000.000Z`. */
function stamp(date) {
    return date.toISOString().replace(/[-:]/g, '');
}

;// CONCATENATED MODULE: ./build/rehearsal/cur/service.js




const MOST_REPORTS = 5;
/** DescribeReportDefinitions takes no other page size. */
const service_PAGE_SIZE = 5;
const putReportDefinition = (call, input) => {
    const { reports } = service_accountOf(call);
    const definition = readDefinition(input['ReportDefinition']);
    const tags = validated(() => tagsOf(input));
    if (reports.has(definition.ReportName)) {
        throw new ServiceError('DuplicateReportNameException', `A report with the name ${definition.ReportName} already exists in the account. Specify a different report name.`);
    }
    if (reports.size >= MOST_REPORTS) {
        throw new ServiceError('ReportLimitReachedException', `This account already has ${MOST_REPORTS} reports defined. To define a new report, you must delete an existing report.`);
    }
    checkBucket(call.state, call.caller.accountId, definition);
    const report = {
        name: definition.ReportName,
        definition,
        created: call.state.now(),
        status: {},
        tags,
    };
    reports.set(report.name, report);
    scheduleDeliveries(call.state, call.caller.accountId, report);
    return {};
};
const describeReportDefinitions = (call, input) => {
    const size = validated(() => integerOf(input, 'MaxResults')) ?? service_PAGE_SIZE;
    if (size !== service_PAGE_SIZE) {
        const side = size < service_PAGE_SIZE ? 'greater' : 'less';
        throw definition_invalid(`1 validation error detected: Value '${size}' at 'maxResults' failed to satisfy constraint: Member must have value ${side} than or equal to ${service_PAGE_SIZE}`);
    }
    const reports = [...service_accountOf(call).reports.values()];
    const token = textOf(input, 'NextToken') ?? '0';
    if (!/^\d{1,6}$/.test(token))
        throw definition_invalid('The NextToken is not valid.');
    const end = Number(token) + service_PAGE_SIZE;
    return {
        ReportDefinitions: reports.slice(Number(token), end).map(shownReport),
        ...(end < reports.length ? { NextToken: String(end) } : {}),
    };
};
const modifyReportDefinition = (call, input) => {
    const report = reportOf(call, requiredName(input));
    const definition = readDefinition(input['ReportDefinition']);
    if (definition.ReportName !== report.name)
        throw definition_invalid('The name of a report cannot be changed.');
    checkBucket(call.state, call.caller.accountId, definition);
    report.definition = definition;
    return {};
};
const deleteReportDefinition = (call, input) => {
    const name = requiredName(input);
    // A name that there is none of is no error.
    service_accountOf(call).reports.delete(name);
    return { ResponseMessage: `Report ${name} deleted successfully.` };
};
const service_tagResource = (call, input) => {
    const report = reportOf(call, requiredName(input));
    for (const [key, value] of validated(() => tagsOf(input)))
        report.tags.set(key, value);
    return {};
};
const service_untagResource = (call, input) => {
    const report = reportOf(call, requiredName(input));
    for (const key of textsOf(input, 'TagKeys'))
        report.tags.delete(key);
    return {};
};
const service_listTagsForResource = (call, input) => {
    const { tags } = reportOf(call, requiredName(input));
    return { Tags: [...tags].map(([Key, Value]) => ({ Key, Value })) };
};
/** Legacy cost and usage reports. They exist in us-east-1 only. */
const curService = {
    name: 'cur',
    operations: {
        PutReportDefinition: putReportDefinition,
        DescribeReportDefinitions: describeReportDefinitions,
        ModifyReportDefinition: modifyReportDefinition,
        DeleteReportDefinition: deleteReportDefinition,
        TagResource: service_tagResource,
        UntagResource: service_untagResource,
        ListTagsForResource: service_listTagsForResource,
    },
};
function service_accountOf({ state, caller }) {
    const account = state.accounts.get(caller.accountId);
    if (account !== undefined)
        return account;
    throw new ServiceError('AccessDeniedException', 'You do not have sufficient access to perform this action.');
}
function requiredName(input) {
    return validated(() => requiredTextOf(input, 'ReportName'));
}
function reportOf(call, name) {
    const report = service_accountOf(call).reports.get(name);
    if (report !== undefined)
        return report;
    throw new ServiceError('ResourceNotFoundException', `Report ${name} does not exist.`);
}
function shownReport({ definition, status }) {
    const { lastDelivery, lastStatus } = status;
    return {
        ...definition,
        ReportStatus: {
            ...(lastDelivery === undefined ? {} : { lastDelivery: compact(lastDelivery) }),
            ...(lastStatus === undefined ? {} : { lastStatus }),
        },
    };
}
/** `20260131T235959Z`: the service gives this one date as text. */
function compact(date) {
    return `${date.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/account.js

/** The caller's account: IAM only ever sees that one. */
function account_accountOf(call) {
    const account = call.state.accounts.get(call.caller.accountId);
    if (account === undefined)
        throw new ServiceError('AccessDenied', 'The caller has no account.', 403);
    return account;
}
/** The role of that name, or NoSuchEntity. */
function roleOf(call, name) {
    const role = account_accountOf(call).iam.roles.get(name);
    if (role === undefined)
        throw noSuchEntity(`The role with name ${name} cannot be found.`);
    return role;
}
/** The user of that name, or NoSuchEntity. */
function userOf(call, name) {
    const user = account_accountOf(call).iam.users.get(name);
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
    const { iam } = account_accountOf(call);
    return {
        SummaryMap: new Map([
            ['Users', iam.users.size],
            ['UsersQuota', 5000],
            ['Groups', 0],
            ['GroupsQuota', 300],
            ['GroupsPerUserQuota', 10],
            ['GroupPolicySizeQuota', 5120],
            ['AttachedPoliciesPerGroupQuota', 10],
            ['Roles', iam.roles.size],
            ['RolesQuota', 1000],
            ['Policies', iam.policies.size],
            ['PoliciesQuota', 1500],
            ['InstanceProfiles', iam.instanceProfiles.size],
            ['InstanceProfilesQuota', 1000],
            ['PolicySizeQuota', 6144],
            ['PolicyVersionsInUse', versionsInUse(iam)],
            ['PolicyVersionsInUseQuota', 10_000],
            ['RolePolicySizeQuota', 10_240],
            ['UserPolicySizeQuota', 2048],
            ['VersionsPerPolicyQuota', 5],
            ['AttachedPoliciesPerRoleQuota', 10],
            ['AttachedPoliciesPerUserQuota', 10],
            ['AssumeRolePolicySizeQuota', 2048],
            ['AccessKeysPerUserQuota', 2],
            ['AccountAccessKeysPresent', 0],
            ['AccountSigningCertificatesPresent', 0],
            ['SigningCertificatesPerUserQuota', 2],
            ['ServerCertificates', 0],
            ['ServerCertificatesQuota', 20],
            ['GlobalEndpointTokenVersion', 1],
            ['AccountMFAEnabled', 0],
            ['MFADevices', 0],
            ['MFADevicesInUse', 0],
            ['Providers', iam.oidcProviders.size],
        ]),
    };
};
function versionsInUse({ policies }) {
    return [...policies.values()].reduce((sum, { versions }) => sum + versions.size, 0);
}
const listAccountAliases = (call) => ({
    AccountAliases: [...account_accountOf(call).iam.aliases],
    IsTruncated: false,
});
const account_operations_ALIAS = {
    kind: 'text',
    required: true,
    min: 3,
    max: 63,
    pattern: '[a-z0-9]([a-z0-9]|-(?!-)){1,61}[a-z0-9]',
};
/** An account has one alias, which no other account may have; a second one replaces the first. */
const createAccountAlias = (call, input) => {
    checkInput(input, { AccountAlias: account_operations_ALIAS });
    const alias = requiredTextOf(input, 'AccountAlias');
    if ([...call.state.accounts.values()].some(({ iam }) => iam.aliases.has(alias))) {
        throw entityAlreadyExists(`The account alias ${alias} already exists.`);
    }
    const { aliases } = account_accountOf(call).iam;
    aliases.clear();
    aliases.add(alias);
    return {};
};
const deleteAccountAlias = (call, input) => {
    const alias = requiredTextOf(input, 'AccountAlias');
    if (!account_accountOf(call).iam.aliases.delete(alias)) {
        throw noSuchEntity(`The account alias ${alias} does not exist.`);
    }
    return {};
};
/** Operations on the account as a whole. */
const accountOperations = {
    GetAccountSummary: getAccountSummary,
    ListAccountAliases: listAccountAliases,
    CreateAccountAlias: createAccountAlias,
    DeleteAccountAlias: deleteAccountAlias,
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

;// CONCATENATED MODULE: ./build/rehearsal/iam/tag-operations.js


/**
 * The three operations on the tags of one kind of thing. `changed` finds what they change, `read` what they list, where
 * more can be read than changed.
 */
function tagOperations(kind, changed, read = changed) {
    return {
        [`Tag${kind}`]: (call, input) => {
            addTags(changed(call, input).tags, input);
            return {};
        },
        [`Untag${kind}`]: (call, input) => {
            removeTags(changed(call, input).tags, input);
            return {};
        },
        [`List${kind}Tags`]: (call, input) => paging_pageOf('Tags', tags_shownTags(read(call, input).tags), input, (tag) => tag),
    };
}

// EXTERNAL MODULE: ./build/trust/issuers.js
var trust_issuers = __webpack_require__(57037);
// EXTERNAL MODULE: ./build/trust/request.js
var request = __webpack_require__(95584);
// EXTERNAL MODULE: ./build/trust/write-check.js
var write_check = __webpack_require__(38075);
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
const roles_DURATION = { kind: 'integer', min: 3600, max: 43_200 };
const DESCRIPTION = { kind: 'text', max: 1000 };
const DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 };
const CREATE = {
    RoleName: roles_NAME,
    AssumeRolePolicyDocument: DOCUMENT,
    MaxSessionDuration: roles_DURATION,
    Description: DESCRIPTION,
    Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
    PermissionsBoundary: { kind: 'text', min: 20, max: 2048 },
    Tags: { kind: 'list', max: 50 },
};
/** Characters of a trust policy, white space not counted: the default quota. */
const TRUST_SIZE = 2048;
const roles_DEFAULT_DURATION = 3600;
const createRole = (call, input) => {
    checkInput(input, CREATE);
    const account = account_accountOf(call);
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
        maxSessionDuration: integerOf(input, 'MaxSessionDuration') ?? roles_DEFAULT_DURATION,
        permissionsBoundary: roles_boundaryOf(call, input),
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
    checkInput(input, { RoleName: roles_NAME, MaxSessionDuration: roles_DURATION, Description: DESCRIPTION });
    const role = namedRole(call, input);
    role.description = textOf(input, 'Description') ?? role.description;
    role.maxSessionDuration = integerOf(input, 'MaxSessionDuration') ?? role.maxSessionDuration;
    return {};
};
const updateAssumeRolePolicy = (call, input) => {
    checkInput(input, { RoleName: roles_NAME, PolicyDocument: DOCUMENT });
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
    const { roles, instanceProfiles } = account_accountOf(call).iam;
    if ([...instanceProfiles.values()].some(({ roleName }) => roleName === role.name)) {
        throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
    }
    roles.delete(role.name);
    return {};
};
const listRoles = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const roles = [...account_accountOf(call).iam.roles.values()]
        .filter((role) => role.path.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    // As on AWS a list leaves out description's companions: tags, boundary and last use need GetRole.
    return paging_pageOf('Roles', roles, input, (role) => {
        const { Tags: _tags, PermissionsBoundary: _boundary, RoleLastUsed: _used, ...shown } = shownRole(role);
        return shown;
    });
};
const putRolePermissionsBoundary = (call, input) => {
    const role = namedRole(call, input);
    requiredTextOf(input, 'PermissionsBoundary');
    role.permissionsBoundary = roles_boundaryOf(call, input);
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
    ...tagOperations('Role', namedRole),
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
function roles_boundaryOf(call, input) {
    const arn = textOf(input, 'PermissionsBoundary');
    if (arn === undefined)
        return undefined;
    if (!/^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/.+$/.test(arn)) {
        throw new ServiceError('InvalidInput', `ARN ${arn} is not valid.`);
    }
    if (managedPolicy(account_accountOf(call), arn) === undefined) {
        throw noSuchEntity(`Scope ARN: ${arn} does not exist or is not attachable.`);
    }
    return arn;
}
/** A role as GetRole shows it. */
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

;// CONCATENATED MODULE: ./build/rehearsal/iam/instance-profiles.js







const instance_profiles_NAME = { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' };
const createProfile = (call, input) => {
    checkInput(input, {
        InstanceProfileName: instance_profiles_NAME,
        Path: { kind: 'text', min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
        Tags: { kind: 'list', max: 50 },
    });
    const { id, iam } = account_accountOf(call);
    const name = requiredTextOf(input, 'InstanceProfileName');
    const path = textOf(input, 'Path') ?? '/';
    const taken = [...iam.instanceProfiles.keys()].some((each) => each.toLowerCase() === name.toLowerCase());
    if (taken)
        throw entityAlreadyExists(`Instance Profile ${name} already exists.`);
    const profile = {
        name,
        path,
        arn: `arn:aws:iam::${id}:instance-profile${path}${name}`,
        id: call.state.newId('AIPA', 17),
        created: call.state.now(),
        roleName: undefined,
        tags: checkedTags(input),
    };
    iam.instanceProfiles.set(name, profile);
    return { InstanceProfile: shownProfile(call, profile) };
};
const getProfile = (call, input) => ({
    InstanceProfile: shownProfile(call, profileOf(call, input)),
});
const deleteProfile = (call, input) => {
    const profile = profileOf(call, input);
    if (profile.roleName !== undefined) {
        throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
    }
    account_accountOf(call).iam.instanceProfiles.delete(profile.name);
    return {};
};
const addRole = (call, input) => {
    const profile = profileOf(call, input);
    const role = namedRole(call, input);
    if (profile.roleName !== undefined) {
        throw limitExceeded('Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1');
    }
    profile.roleName = role.name;
    return {};
};
const removeRole = (call, input) => {
    const profile = profileOf(call, input);
    const name = requiredTextOf(input, 'RoleName');
    if (profile.roleName !== name) {
        throw noSuchEntity(`The role with name ${name} cannot be found.`);
    }
    profile.roleName = undefined;
    return {};
};
const listProfiles = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const profiles = [...account_accountOf(call).iam.instanceProfiles.values()]
        .filter(({ path }) => path.startsWith(prefix))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return paging_pageOf('InstanceProfiles', profiles, input, (profile) => untagged(shownProfile(call, profile)));
};
const listProfilesForRole = (call, input) => {
    const role = namedRole(call, input);
    return paging_pageOf('InstanceProfiles', profilesWith(call, role.name), input, (profile) => untagged(shownProfile(call, profile)));
};
/** Operations on instance profiles. Nothing runs on them here: the rehearsal has no instances. */
const instanceProfileOperations = {
    CreateInstanceProfile: createProfile,
    GetInstanceProfile: getProfile,
    DeleteInstanceProfile: deleteProfile,
    AddRoleToInstanceProfile: addRole,
    RemoveRoleFromInstanceProfile: removeRole,
    ListInstanceProfiles: listProfiles,
    ListInstanceProfilesForRole: listProfilesForRole,
    ...tagOperations('InstanceProfile', profileOf),
};
/** The instance profiles that hold the role of that name. */
function profilesWith(call, roleName) {
    return [...account_accountOf(call).iam.instanceProfiles.values()].filter((profile) => profile.roleName === roleName);
}
/** An instance profile as the API shows it, with its role. */
function shownProfile(call, profile) {
    const role = profile.roleName === undefined ? undefined : account_accountOf(call).iam.roles.get(profile.roleName);
    return {
        Path: profile.path,
        InstanceProfileName: profile.name,
        InstanceProfileId: profile.id,
        Arn: profile.arn,
        CreateDate: profile.created,
        Roles: role === undefined ? [] : [briefRole(shownRole(role))],
        Tags: profile.tags.size === 0 ? undefined : tags_shownTags(profile.tags),
    };
}
/** Within other answers a role has only what identifies it, and its trust policy. */
function briefRole(role) {
    const { Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument } = role;
    return { Path, RoleName, RoleId, Arn, CreateDate, AssumeRolePolicyDocument };
}
function untagged({ Tags: _tags, ...shown }) {
    return shown;
}
function profileOf(call, input) {
    checkInput(input, { InstanceProfileName: instance_profiles_NAME });
    const name = requiredTextOf(input, 'InstanceProfileName');
    const profile = account_accountOf(call).iam.instanceProfiles.get(name);
    if (profile === undefined)
        throw noSuchEntity(`Instance Profile ${name} cannot be found.`);
    return profile;
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
        if (managedPolicy(account_accountOf(call), arn) === undefined) {
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
            .map((arn) => managedPolicy(account_accountOf(call), arn))
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

;// CONCATENATED MODULE: ./build/rehearsal/iam/managed-policies.js











const managed_policies_POLICY_SIZE = 6144;
const managed_policies_MOST_VERSIONS = 5;
const managed_policies_DOCUMENT = { kind: 'text', required: true, min: 1, max: 131_072 };
const managed_policies_createPolicy = (call, input) => {
    checkInput(input, {
        PolicyName: { kind: 'text', required: true, min: 1, max: 128, pattern: '[\\w+=,.@-]+' },
        PolicyDocument: managed_policies_DOCUMENT,
        Description: { kind: 'text', max: 1000 },
        Path: { kind: 'text', max: 512, pattern: '((/[A-Za-z0-9\\.,\\+@=_-]+)*)/' },
        Tags: { kind: 'list', max: 50 },
    });
    const account = account_accountOf(call);
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
    return { Policy: managed_policies_shownPolicy(account, policy) };
};
const getPolicy = (call, input) => {
    const account = account_accountOf(call);
    const policy = managed_policies_policyOf(call, input);
    return {
        Policy: {
            ...managed_policies_shownPolicy(account, policy),
            ...(policy.description === undefined ? {} : { Description: policy.description }),
        },
    };
};
const getPolicyVersion = (call, input) => {
    const policy = managed_policies_policyOf(call, input);
    return { PolicyVersion: managed_policies_shownVersion(policy, versionOf(policy, input), true) };
};
const listPolicyVersions = (call, input) => {
    const policy = managed_policies_policyOf(call, input);
    return paging_pageOf('Versions', [...policy.versions.keys()].reverse(), input, (id) => managed_policies_shownVersion(policy, id, false));
};
const createPolicyVersion = (call, input) => {
    checkInput(input, { PolicyDocument: managed_policies_DOCUMENT });
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
    return { PolicyVersion: managed_policies_shownVersion(policy, id, false) };
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
const managed_policies_deletePolicy = (call, input) => {
    const account = account_accountOf(call);
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
const managed_policies_listPolicies = (call, input) => {
    const account = account_accountOf(call);
    const scope = textOf(input, 'Scope') ?? 'All';
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const attachedOnly = flagOf(input, 'OnlyAttached') === true;
    const policies = [
        ...(scope === 'AWS' ? [] : account.iam.policies.values()),
        ...(scope === 'Local' ? [] : awsManagedPolicies()),
    ].filter((policy) => policy.path.startsWith(prefix) && (!attachedOnly || attachmentsOf(account, policy.arn) > 0));
    // As on AWS a list leaves out the tags.
    return paging_pageOf('Policies', policies, input, (policy) => {
        const { Tags: _tags, ...shown } = managed_policies_shownPolicy(account, policy);
        return shown;
    });
};
/** Operations on managed policies. */
const managedPolicyOperations = {
    CreatePolicy: managed_policies_createPolicy,
    GetPolicy: getPolicy,
    GetPolicyVersion: getPolicyVersion,
    ListPolicyVersions: listPolicyVersions,
    CreatePolicyVersion: createPolicyVersion,
    SetDefaultPolicyVersion: setDefaultPolicyVersion,
    DeletePolicyVersion: deletePolicyVersion,
    DeletePolicy: managed_policies_deletePolicy,
    ListPolicies: managed_policies_listPolicies,
    ...tagOperations('Policy', ownPolicyOf, managed_policies_policyOf),
};
/** The policy that `PolicyArn` names, the account's own or AWS's. */
function managed_policies_policyOf(call, input) {
    const arn = checkedPolicyArn(input);
    const policy = managedPolicy(account_accountOf(call), arn);
    if (policy === undefined)
        throw noSuchEntity(`Policy ${arn} was not found.`);
    return policy;
}
/** A policy that the account may change: AWS's own are AWS's. */
function ownPolicyOf(call, input) {
    const policy = managed_policies_policyOf(call, input);
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
    if (policySize(document) > managed_policies_POLICY_SIZE) {
        throw limitExceeded(`Cannot exceed quota for PolicySize: ${managed_policies_POLICY_SIZE}`);
    }
    return document;
}
function managed_policies_holdersOf(account) {
    return [...account.iam.roles.values(), ...account.iam.users.values()];
}
/** How many roles and users have the policy attached. */
function attachmentsOf(account, arn) {
    return managed_policies_holdersOf(account).filter((holder) => holder.attachedPolicies.has(arn)).length;
}
/** A managed policy as lists show it. */
function managed_policies_shownPolicy(account, policy) {
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
/** One version of a managed policy; GetPolicyVersion and the account's details have its document too. */
function managed_policies_shownVersion(policy, id, withDocument) {
    const version = policy.versions.get(id);
    return {
        ...(withDocument ? { Document: encodedDocument(version?.document ?? '') } : {}),
        VersionId: id,
        IsDefaultVersion: id === policy.defaultVersion,
        CreateDate: version?.created,
    };
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
    const account = account_accountOf(call);
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
        groups: [],
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
    if (user.loginProfile !== undefined) {
        throw deleteConflict('Cannot delete entity, must delete login profile first.');
    }
    if (user.accessKeys.size > 0) {
        throw deleteConflict('Cannot delete entity, must delete access keys first.');
    }
    if (user.attachedPolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must detach all policies first.');
    }
    if (user.inlinePolicies.size > 0) {
        throw deleteConflict('Cannot delete entity, must delete policies first.');
    }
    account_accountOf(call).iam.users.delete(user.name);
    return {};
};
const listUsers = (call, input) => {
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const users = [...account_accountOf(call).iam.users.values()]
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
    call.state.accessKeyOwners.set(key.id, { accountId: account_accountOf(call).id, userName: user.name });
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
/** Of a key that was never used only the region and service say so. */
const getAccessKeyLastUsed = (call, input) => {
    const id = requiredTextOf(input, 'AccessKeyId');
    const owner = call.state.accessKeyOwners.get(id);
    if (owner?.accountId !== account_accountOf(call).id) {
        // As on AWS a key that is none is refused like one of somebody else.
        throw new ServiceError('AccessDenied', `User: ${call.caller.arn} is not authorized to perform: iam:GetAccessKeyLastUsed on resource: access key ${id}`, 403);
    }
    const lastUsed = userOf(call, owner.userName).accessKeys.get(id)?.lastUsed;
    return {
        UserName: owner.userName,
        AccessKeyLastUsed: lastUsed === undefined
            ? { ServiceName: 'N/A', Region: 'N/A' }
            : { LastUsedDate: lastUsed.date, ServiceName: lastUsed.service, Region: lastUsed.region },
    };
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
const putUserPermissionsBoundary = (call, input) => {
    const user = namedUser(call, input);
    const boundary = requiredTextOf(input, 'PermissionsBoundary');
    if (managedPolicy(account_accountOf(call), boundary) === undefined) {
        throw noSuchEntity(`Scope ARN: ${boundary} does not exist or is not attachable.`);
    }
    user.permissionsBoundary = boundary;
    return {};
};
const deleteUserPermissionsBoundary = (call, input) => {
    const user = namedUser(call, input);
    if (user.permissionsBoundary === undefined) {
        throw noSuchEntity(`No permissions boundary is attached to user ${user.name}.`);
    }
    user.permissionsBoundary = undefined;
    return {};
};
const listGroupsForUser = (call, input) => {
    const { id } = account_accountOf(call);
    return paging_pageOf('Groups', namedUser(call, input).groups, input, (name) => ({
        Path: '/',
        GroupName: name,
        GroupId: `AGPA${name
            .toUpperCase()
            .replace(/[^A-Z0-9]/g, '')
            .padEnd(17, '0')
            .slice(0, 17)}`,
        Arn: `arn:aws:iam::${id}:group/${name}`,
        CreateDate: namedUser(call, input).created,
    }));
};
/** The rehearsal has no MFA devices, so that nobody has any. */
const listMfaDevices = (call, input) => {
    namedUser(call, input);
    return paging_pageOf('MFADevices', [], input, (item) => item);
};
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
    GetAccessKeyLastUsed: getAccessKeyLastUsed,
    PutUserPermissionsBoundary: putUserPermissionsBoundary,
    DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary,
    ListGroupsForUser: listGroupsForUser,
    ListMFADevices: listMfaDevices,
    ...tagOperations('User', namedUser),
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
/** A user as GetUser shows it. */
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

;// CONCATENATED MODULE: ./build/rehearsal/iam/authorization-details.js











const KINDS = ['User', 'Role', 'Group', 'LocalManagedPolicy', 'AWSManagedPolicy'];
/**
 * Everything that decides about permissions in the account, in pages over all kinds together as on AWS: users first,
 * then roles and policies. Of AWS's policies only those that are attached.
 */
const getAccountAuthorizationDetails = (call, input) => {
    const kinds = filterOf(input);
    const { iam } = account_accountOf(call);
    const account = account_accountOf(call);
    const attachedAws = awsManagedPolicies().filter(({ arn }) => attachmentsOf(account, arn) > 0);
    const items = [
        ...(kinds.has('User') ? [...iam.users.values()].map((user) => userItem(call, user)) : []),
        ...(kinds.has('Role') ? [...iam.roles.values()].map((role) => roleItem(call, role)) : []),
        ...(kinds.has('LocalManagedPolicy')
            ? [...iam.policies.values()].map((each) => policyItem(call, each))
            : []),
        ...(kinds.has('AWSManagedPolicy') ? attachedAws.map((each) => policyItem(call, each)) : []),
    ];
    const { page, ...rest } = paging_pageOf('page', items, input, (item) => item);
    const shown = page;
    const of = (list) => shown.filter((item) => item.list === list).map((item) => item.show());
    return {
        UserDetailList: of('users'),
        GroupDetailList: [],
        RoleDetailList: of('roles'),
        Policies: of('policies'),
        ...rest,
    };
};
/** The account's permissions at a glance. */
const authorizationDetailOperations = {
    GetAccountAuthorizationDetails: getAccountAuthorizationDetails,
};
function filterOf(input) {
    const given = textsOf(input, 'Filter');
    const unknown = given.find((kind) => !KINDS.some((each) => each === kind));
    if (unknown !== undefined) {
        throw new ServiceError('ValidationError', `1 validation error detected: Value '[${given.join(', ')}]' at 'filter' failed to satisfy constraint: Member must satisfy constraint: [Member must satisfy enum value set: [${KINDS.join(', ')}]]`);
    }
    return new Set(given.length === 0 ? KINDS : given);
}
function userItem(call, user) {
    return {
        list: 'users',
        show: () => {
            const { PermissionsBoundary, Tags, ...shown } = shownUser(user);
            return {
                ...shown,
                UserPolicyList: inlineOf(user),
                GroupList: [],
                AttachedManagedPolicies: attachedOf(call, user),
                PermissionsBoundary,
                Tags: Tags ?? [],
            };
        },
    };
}
function roleItem(call, role) {
    return {
        list: 'roles',
        show: () => {
            const { Description: _text, MaxSessionDuration: _duration, Tags, ...shown } = shownRole(role);
            return {
                ...shown,
                InstanceProfileList: profilesWith(call, role.name).map((profile) => shownProfile(call, profile)),
                RolePolicyList: inlineOf(role),
                AttachedManagedPolicies: attachedOf(call, role),
                Tags: Tags ?? [],
            };
        },
    };
}
function policyItem(call, policy) {
    return {
        list: 'policies',
        show: () => {
            const { Tags: _tags, ...shown } = managed_policies_shownPolicy(account_accountOf(call), policy);
            const versions = [...policy.versions.keys()].reverse();
            return { ...shown, PolicyVersionList: versions.map((id) => managed_policies_shownVersion(policy, id, true)) };
        },
    };
}
function inlineOf({ inlinePolicies }) {
    return [...inlinePolicies].map(([PolicyName, document]) => ({
        PolicyName,
        PolicyDocument: encodedDocument(document),
    }));
}
function attachedOf(call, { attachedPolicies }) {
    return [...attachedPolicies].map((arn) => ({
        PolicyName: managedPolicy(account_accountOf(call), arn)?.name,
        PolicyArn: arn,
    }));
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/holder-of-arn.js


/** The role or user with that ARN. Throws NoSuchEntity, and InvalidInput for an ARN of something else. */
function holderOf(call, arn) {
    const { iam } = account_accountOf(call);
    const name = arn.slice(arn.lastIndexOf('/') + 1);
    const holder = [iam.roles.get(name), iam.users.get(name)].find((each) => each?.arn === arn);
    if (holder !== undefined)
        return holder;
    if (/^arn:aws:iam::\d{12}:(role|user)\/.+$/.test(arn))
        throw noSuchEntity(`${arn} cannot be found.`);
    throw new ServiceError('InvalidInput', `Invalid Entity Arn: ${arn}`);
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/context-keys.js






const ofCustomPolicy = (_call, input) => {
    const documents = textsOf(input, 'PolicyInputList');
    for (const document of documents)
        checkInputDocument(document, 'PolicyInputList');
    return { ContextKeyNames: contextKeysOf(documents) };
};
const ofPrincipalPolicy = (call, input) => {
    const documents = textsOf(input, 'PolicyInputList');
    for (const document of documents)
        checkInputDocument(document, 'PolicyInputList');
    const holder = holderOf(call, requiredTextOf(input, 'PolicySourceArn'));
    const held = heldPolicies(account_accountOf(call), holder).map(({ document }) => document);
    return { ContextKeyNames: contextKeysOf([...held, ...documents]) };
};
/** Which condition keys policies ask for, so that a simulation can be given values for them. */
const contextKeyOperations = {
    GetContextKeysForCustomPolicy: ofCustomPolicy,
    GetContextKeysForPrincipalPolicy: ofPrincipalPolicy,
};
/** Every condition key and policy variable of the documents, each once, as written there. */
function contextKeysOf(documents) {
    const keys = documents.flatMap((document) => readIdentityPolicy(document).statements.flatMap(({ conditions, resources }) => [
        ...conditions.map(({ key }) => key),
        ...[
            ...resources.patterns,
            ...conditions.flatMap(({ values }) => values.map(({ text }) => text)),
        ].flatMap((text) => [...text.matchAll(/\$\{([\w:/.-]+)/g)].map(([, key = '']) => key)),
    ]));
    return [...new Map(keys.map((key) => [key.toLowerCase(), key])).values()];
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/last-accessed.js









/** How AWS titles the services that can be called here; any other is shown by its prefix. */
const TITLES = {
    'bcm-data-exports': 'AWS Billing And Cost Management Data Exports',
    cloudformation: 'AWS CloudFormation',
    cur: 'AWS Cost and Usage Report',
    iam: 'AWS Identity and Access Management',
    organizations: 'AWS Organizations',
    s3: 'Amazon S3',
    sts: 'AWS Security Token Service',
};
/** Works out, as a job of its own, which services an entity may use and when it last did. */
const generate = (call, input) => {
    checkInput(input, { Arn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const granularity = textOf(input, 'Granularity') ?? 'SERVICE_LEVEL';
    if (granularity !== 'SERVICE_LEVEL') {
        throw new ServiceError('InvalidInput', 'The rehearsal does not keep the last use of each action.');
    }
    const arn = requiredTextOf(input, 'Arn');
    const holder = holderOf(call, arn);
    const { accessJobs } = account_accountOf(call).iam;
    const id = call.state.newUuid();
    const job = { arn, requested: call.state.now(), completed: undefined, services: [] };
    accessJobs.set(id, job);
    void last_accessed_finish(call, job, holder);
    return { JobId: id };
};
async function last_accessed_finish(call, job, holder) {
    await call.state.sleep(2_000);
    const account = account_accountOf(call);
    job.services = grantedServices(account, holder).map((namespace) => shownService(holder, namespace));
    job.completed = call.state.now();
}
/** Prefixes of the services in which the entity's policies allow anything; for `*` those that are here. */
function grantedServices(account, holder) {
    const names = heldPolicies(account, holder).flatMap(({ document }) => readIdentityPolicy(document)
        .statements.filter(({ effect }) => effect === 'Allow')
        .flatMap(({ actions }) => (actions.negated ? ['*'] : actions.patterns))
        .map((pattern) => pattern.split(':')[0]?.toLowerCase() ?? ''));
    const all = names.includes('*') ? Object.keys(SERVICE_FACTS).filter(isServiceName) : [];
    return [...new Set([...names.filter((name) => /^[a-z0-9-]+$/.test(name)), ...all])].sort();
}
function shownService(holder, namespace) {
    const used = holder.servicesUsed?.get(namespace);
    const common = { ServiceName: TITLES[namespace] ?? namespace, ServiceNamespace: namespace };
    if (used === undefined)
        return { ...common, TotalAuthenticatedEntities: 0 };
    return {
        ...common,
        LastAuthenticated: used.date,
        LastAuthenticatedEntity: holder.arn,
        LastAuthenticatedRegion: used.region,
        TotalAuthenticatedEntities: 1,
    };
}
const last_accessed_get = (call, input) => {
    checkInput(input, { JobId: { kind: 'text', required: true, min: 36, max: 36 } });
    const id = requiredTextOf(input, 'JobId');
    const job = account_accountOf(call).iam.accessJobs.get(id);
    if (job === undefined)
        throw noSuchEntity(`Job with id ${id} cannot be found.`);
    const { completed } = job;
    const times = { JobType: 'SERVICE_LEVEL', JobCreationDate: job.requested };
    // Clients want the list and the date also of a job that has neither yet.
    if (completed === undefined) {
        return {
            ...times,
            JobStatus: 'IN_PROGRESS',
            ServicesLastAccessed: [],
            JobCompletionDate: job.requested,
            IsTruncated: false,
        };
    }
    const page = paging_pageOf('ServicesLastAccessed', job.services, input, (service) => service);
    return { ...times, JobStatus: 'COMPLETED', JobCompletionDate: completed, ...page };
};
/** Service last accessed data: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html */
const lastAccessedOperations = {
    GenerateServiceLastAccessedDetails: generate,
    GetServiceLastAccessedDetails: last_accessed_get,
};

;// CONCATENATED MODULE: ./build/rehearsal/iam/login-profiles.js





/** The default of an account that has no password policy of its own. */
const LEAST_LENGTH = 8;
const LEAST_KINDS = 3;
const login_profiles_KINDS = [/[A-Z]/, /[a-z]/, /[0-9]/, /[^A-Za-z0-9]/];
const create = (call, input) => {
    const user = namedUser(call, input);
    checkPassword(input);
    if (user.loginProfile !== undefined) {
        throw entityAlreadyExists(`Login Profile for user ${user.name} already exists.`);
    }
    user.loginProfile = {
        created: call.state.now(),
        resetRequired: flagOf(input, 'PasswordResetRequired') === true,
    };
    return { LoginProfile: login_profiles_shownProfile(call, input) };
};
const login_profiles_get = (call, input) => ({ LoginProfile: login_profiles_shownProfile(call, input) });
const login_profiles_update = (call, input) => {
    const user = namedUser(call, input);
    const { created, resetRequired } = login_profiles_profileOf(user);
    if (Object.hasOwn(input, 'Password'))
        checkPassword(input);
    user.loginProfile = {
        created,
        resetRequired: flagOf(input, 'PasswordResetRequired') ?? resetRequired,
    };
    return {};
};
const login_profiles_remove = (call, input) => {
    const user = namedUser(call, input);
    login_profiles_profileOf(user);
    user.loginProfile = undefined;
    return {};
};
/** Passwords of users for the console, which the rehearsal does not have: only whether there is one is kept. */
const loginProfileOperations = {
    CreateLoginProfile: create,
    GetLoginProfile: login_profiles_get,
    UpdateLoginProfile: login_profiles_update,
    DeleteLoginProfile: login_profiles_remove,
};
function checkPassword(input) {
    checkInput(input, { Password: { kind: 'text', required: true, min: 1, max: 128 } });
    const password = requiredTextOf(input, 'Password');
    const kinds = login_profiles_KINDS.filter((kind) => kind.test(password)).length;
    if (password.length < LEAST_LENGTH || kinds < LEAST_KINDS) {
        throw new ServiceError('PasswordPolicyViolation', 'Password does not conform to the account password policy.');
    }
}
function login_profiles_profileOf(user) {
    if (user.loginProfile === undefined)
        throw noSuchEntity(`Login Profile for User ${user.name} cannot be found.`);
    return user.loginProfile;
}
function login_profiles_shownProfile(call, input) {
    const user = namedUser(call, input);
    const { created, resetRequired } = login_profiles_profileOf(user);
    return { UserName: user.name, CreateDate: created, PasswordResetRequired: resetRequired };
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
    const account = account_accountOf(call);
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
    OpenIDConnectProviderList: [...account_accountOf(call).iam.oidcProviders.keys()].map((Arn) => ({ Arn })),
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
    account_accountOf(call).iam.oidcProviders.delete(requiredTextOf(input, 'OpenIDConnectProviderArn'));
    return {};
};
/** Operations on OpenID Connect providers. */
const oidcProviderOperations = {
    CreateOpenIDConnectProvider: createProvider,
    GetOpenIDConnectProvider: getProvider,
    ListOpenIDConnectProviders: listProviders,
    AddClientIDToOpenIDConnectProvider: addClientId,
    RemoveClientIDFromOpenIDConnectProvider: removeClientId,
    UpdateOpenIDConnectProviderThumbprint: updateThumbprint,
    DeleteOpenIDConnectProvider: deleteProvider,
    ...tagOperations('OpenIDConnectProvider', oidc_providers_providerOf),
};
function oidc_providers_providerOf(call, input) {
    checkInput(input, { OpenIDConnectProviderArn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const arn = requiredTextOf(input, 'OpenIDConnectProviderArn');
    const provider = account_accountOf(call).iam.oidcProviders.get(arn);
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

;// CONCATENATED MODULE: ./build/rehearsal/iam/policy-entities.js





const listEntitiesForPolicy = (call, input) => {
    checkInput(input, {
        EntityFilter: { kind: 'text', pattern: 'User|Role|Group|LocalManagedPolicy|AWSManagedPolicy' },
        PolicyUsageFilter: { kind: 'text', pattern: 'PermissionsPolicy|PermissionsBoundary' },
    });
    const { iam } = account_accountOf(call);
    const { arn } = managed_policies_policyOf(call, input);
    const kind = textOf(input, 'EntityFilter');
    const usage = textOf(input, 'PolicyUsageFilter');
    const prefix = textOf(input, 'PathPrefix') ?? '/';
    const uses = ({ attachedPolicies, permissionsBoundary, path }) => path.startsWith(prefix) &&
        ((usage !== 'PermissionsBoundary' && attachedPolicies.has(arn)) ||
            (usage !== 'PermissionsPolicy' && permissionsBoundary === arn));
    const entities = [
        ...(kind === undefined || kind === 'Role' ? [...iam.roles.values()].filter(uses) : []).map((role) => ({
            list: 'PolicyRoles',
            shown: { RoleName: role.name, RoleId: role.id },
        })),
        ...(kind === undefined || kind === 'User' ? [...iam.users.values()].filter(uses) : []).map((user) => ({
            list: 'PolicyUsers',
            shown: { UserName: user.name, UserId: user.id },
        })),
    ];
    const { page, ...rest } = paging_pageOf('page', entities, input, (entity) => entity);
    const of = (list) => page.filter((entity) => entity.list === list).map(({ shown }) => shown);
    return { PolicyGroups: [], PolicyUsers: of('PolicyUsers'), PolicyRoles: of('PolicyRoles'), ...rest };
};
/** Who uses a managed policy. */
const policyEntityOperations = {
    ListEntitiesForPolicy: listEntitiesForPolicy,
};

;// CONCATENATED MODULE: ./build/rehearsal/iam/statement-spans.js
const statement_spans_TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;
/** The span of each statement of a policy document that JSON.parse accepts, in their order. */
function statementSpans(document) {
    const spans = [];
    const opened = [];
    let member = '';
    for (const match of document.matchAll(statement_spans_TOKEN)) {
        const [token] = match;
        if (token === '{' || token === '[') {
            const inStatements = member === '"Statement"' && (opened.length === 1 || opened.at(-1)?.list === true);
            opened.push({
                at: match.index,
                statement: token === '{' && inStatements && opened.length <= 2,
                list: token === '[' && inStatements && opened.length === 1,
            });
        }
        else if (token === '}' || token === ']') {
            const closed = opened.pop();
            if (closed?.statement) {
                spans.push({
                    StartPosition: positionAt(document, closed.at),
                    EndPosition: positionAt(document, match.index + 1),
                });
            }
        }
        else if (opened.length === 1 && token.startsWith('"'))
            member = token;
    }
    return spans;
}
function positionAt(document, index) {
    const before = document.slice(0, index);
    return { Line: before.split('\n').length, Column: index - before.lastIndexOf('\n') };
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/simulate.js













/**
 * What a role's or user's policies say to each action on each resource. As on AWS the trust policy plays no part and
 * the caller's condition keys are those of `ContextEntries` only.
 */
const simulatePrincipalPolicy = (call, input) => {
    checkInput(input, { PolicySourceArn: { kind: 'text', required: true, min: 20, max: 2048 } });
    const holder = holderOf(call, requiredTextOf(input, 'PolicySourceArn'));
    const account = account_accountOf(call);
    const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
    const boundaries = boundary.length > 0
        ? simulate_given(boundary, 'PermissionsBoundaryPolicyInputList')
        : holder.permissionsBoundary === undefined
            ? undefined
            : managedDocument(account, holder.permissionsBoundary);
    return simulate(input, [...heldPolicies(account, holder), ...simulate_given(textsOf(input, 'PolicyInputList'), 'PolicyInputList')], boundaries, (question) => organizationAllows(call.state, account.id, question));
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
function simulate(input, policies, boundaries, organization = () => undefined) {
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
        const allowedAbove = organization(question);
        const denied = [identity, boundary].find((answer) => answer?.decision === 'explicitDeny');
        const silent = boundary?.decision === 'implicitDeny' || allowedAbove === false;
        const decisive = denied ?? (silent ? { decision: 'implicitDeny', matched: [] } : identity);
        return {
            EvalActionName: question.action,
            EvalResourceName: question.resource,
            EvalDecision: decisive.decision,
            MatchedStatements: decisive.matched.map(shownStatement),
            MissingContextValues: missingKeys([...policies, ...(boundaries ?? [])], context),
            ...(allowedAbove === undefined
                ? {}
                : { OrganizationsDecisionDetail: { AllowedByOrganizations: allowedAbove } }),
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
function shownStatement({ source, statement }) {
    const index = Number(/\[(\d+)\]$/.exec(statement.path)?.[1]);
    return {
        SourcePolicyId: source.id,
        SourcePolicyType: source.type,
        ...statementSpans(source.document)[index],
    };
}
/** Keys that the policies ask for and that nobody gave a value. */
function missingKeys(policies, context) {
    const known = new Set(context.keys());
    return contextKeysOf(policies.map(({ document }) => document)).filter((key) => !known.has(key.toLowerCase()));
}
function simulate_given(documents, name) {
    return documents.map((document, index) => {
        checkInputDocument(document, name);
        return { id: `${name}.${index + 1}`, type: 'IAM Policy', document };
    });
}

;// CONCATENATED MODULE: ./build/rehearsal/iam/service.js













/** Identity and Access Management. */
const iamService = {
    name: 'iam',
    operations: {
        ...roleOperations,
        ...holderPolicyOperations({ word: 'role', member: 'RoleName', inlineSize: 10_240, find: namedRole }),
        ...managedPolicyOperations,
        ...policyEntityOperations,
        ...oidcProviderOperations,
        ...userOperations,
        ...holderPolicyOperations({ word: 'user', member: 'UserName', inlineSize: 2048, find: namedUser }),
        ...simulationOperations,
        ...contextKeyOperations,
        ...lastAccessedOperations,
        ...instanceProfileOperations,
        ...loginProfileOperations,
        ...authorizationDetailOperations,
        ...accountOperations,
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/stack-sets/auto-deployment.js




/**
 * Lets the stack sets of an organization follow an account that joined, moved or left: they deploy to it where it is now
 * and take back what they deployed where it was. `before` are the root and units that it was in. Operation preferences
 * do not apply. Returns at once.
 */
function afterMembershipChange(call, organization, accountId, before) {
    if (!organization.stackSetsActivated || accountId === organization.managementAccountId)
        return;
    const now = hasAccount(organization, accountId) ? containersOf(organization, accountId) : [];
    const owner = call.state.accounts.get(organization.managementAccountId);
    const sets = [...(owner?.stackSets.values() ?? [])].flatMap((inRegion) => [...inRegion.values()]);
    const following = sets.filter(({ status, autoDeployment }) => status === 'ACTIVE' && autoDeployment?.enabled === true);
    for (const set of inDependencyOrder(following))
        follow(call, set, sets, { accountId, before, now });
}
function follow(call, set, sets, { accountId, before, now }) {
    const [was, is] = [targeted(set, before), targeted(set, now)];
    const gone = [...was.keys()].filter((region) => !is.has(region));
    const come = [...is].filter(([region]) => !was.has(region));
    for (const [region, unitId] of is) {
        const instance = set.instances.get(placeKey(accountId, region));
        if (instance !== undefined)
            instance.unitId = unitId;
    }
    const common = { id: undefined, preferences: NO_PREFERENCES, targets: undefined, automatic: true };
    if (gone.length > 0) {
        const retain = set.autoDeployment?.retainOnRemoval ?? false;
        const plan = removalPlan(call, set, placesOf([{ accountId, unitId: undefined }], gone), retain);
        startOperation(call, set, { ...common, ...plan, action: 'DELETE', retainStacks: retain });
    }
    if (come.length > 0) {
        const places = come.map(([region, unitId]) => ({ accountId, region, unitId }));
        const plan = deploymentPlan(call, set, places, undefined);
        const needed = sets.filter(({ arn }) => set.autoDeployment?.dependsOn.includes(arn));
        startOperation(call, set, {
            ...common,
            ...plan,
            action: 'CREATE',
            async act(place) {
                await Promise.all(needed.flatMap(({ operations }) => operations.filter(isUnderWay).map(({ running }) => running)));
                await plan.act(place);
            },
        });
    }
}
/** The regions that a set deploys to in the given containers, each with the nearest container that says so. */
function targeted(set, containers) {
    const regions = new Map();
    for (const id of containers) {
        for (const region of set.autoDeploymentTargets.get(id) ?? []) {
            if (!regions.has(region))
                regions.set(region, id);
        }
    }
    return regions;
}
/** Sets that others depend on come first; circles are cut where they are met. */
function inDependencyOrder(sets) {
    const ordered = new Set();
    const visit = (set, open) => {
        if (ordered.has(set) || open.includes(set))
            return;
        for (const other of sets) {
            if (set.autoDeployment?.dependsOn.includes(other.arn))
                visit(other, [...open, set]);
        }
        ordered.add(set);
    };
    for (const set of sets)
        visit(set, []);
    return [...ordered];
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/account-operations.js







/** About how long AWS takes to create an account, in rehearsed milliseconds. */
const CREATION = 60_000;
/** The role that AWS makes in a new account for the management account. */
const DEFAULT_ROLE = 'OrganizationAccountAccessRole';
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,}\.[^\s@]{2,}$/;
const describeAccount = (call, input) => {
    const organization = readableOrganization(call);
    const id = requiredTextOf(input, 'AccountId');
    checkMember(organization, id);
    return { Account: shownAccount(call, organization, id) };
};
const listAccounts = (call, input) => {
    const organization = readableOrganization(call);
    return organizationsPage('Accounts', accountIdsOf(organization), input, (id) => shownAccount(call, organization, id));
};
const createMember = (call, input) => {
    const organization = managedOrganization(call);
    const [email, name] = [requiredTextOf(input, 'Email'), requiredTextOf(input, 'AccountName')];
    const roleName = textOf(input, 'RoleName') ?? DEFAULT_ROLE;
    if (!EMAIL.test(email) || email.length > 64 || name.length < 1 || name.length > 50)
        throw invalidInput();
    if (!/^[\w+=,.@-]{1,64}$/.test(roleName))
        throw invalidInput();
    const creation = {
        id: call.state.newId('car-', 32).toLowerCase(),
        accountName: name,
        requested: call.state.now(),
        state: 'IN_PROGRESS',
        completed: undefined,
        accountId: undefined,
        failureReason: undefined,
    };
    organization.creations.set(creation.id, creation);
    // Nobody waits for it: clients poll the status, in which whatever goes wrong ends.
    void call.state
        .sleep(CREATION)
        .then(() => finishCreation(call, organization, creation, { email, name, roleName }));
    return { CreateAccountStatus: shownCreation(creation) };
};
function finishCreation(call, organization, creation, { email, name, roleName }) {
    const { state } = call;
    creation.completed = state.now();
    if ([...state.accounts.values()].some((account) => account.email.toLowerCase() === email.toLowerCase())) {
        creation.state = 'FAILED';
        creation.failureReason = 'EMAIL_ALREADY_EXISTS';
        return;
    }
    const id = newAccountId(state);
    const account = (0,create_state/* createAccount */._)({ id, name, email });
    account_operations_addRole(state, account, roleName, organization.managementAccountId);
    state.accounts.set(id, account);
    organization.memberAccountIds.add(id);
    organization.memberships.set(id, { joined: state.now(), method: 'CREATED' });
    creation.accountId = id;
    creation.state = 'SUCCEEDED';
    afterMembershipChange(call, organization, id, []);
}
function newAccountId(state) {
    for (;;) {
        const id = String(BigInt(`0x${state.newUuid().replaceAll('-', '')}`) % 10n ** 12n).padStart(12, '0');
        if (!state.accounts.has(id))
            return id;
    }
}
function account_operations_addRole(state, account, name, trustedAccountId) {
    account.iam.roles.set(name, {
        name,
        path: '/',
        arn: `arn:aws:iam::${account.id}:role/${name}`,
        id: state.newId('AROA', 17),
        created: state.now(),
        trustPolicy: JSON.stringify({
            Version: '2012-10-17',
            Statement: [
                {
                    Effect: 'Allow',
                    Principal: { AWS: `arn:aws:iam::${trustedAccountId}:root` },
                    Action: 'sts:AssumeRole',
                },
            ],
        }),
        description: undefined,
        maxSessionDuration: 3600,
        permissionsBoundary: undefined,
        tags: new Map(),
        inlinePolicies: new Map(),
        attachedPolicies: new Set(['arn:aws:iam::aws:policy/AdministratorAccess']),
        lastUsed: undefined,
    });
}
const describeCreation = (call, input) => {
    const creation = managedOrganization(call).creations.get(requiredTextOf(input, 'CreateAccountRequestId'));
    if (creation !== undefined)
        return { CreateAccountStatus: shownCreation(creation) };
    throw new ServiceError('CreateAccountStatusNotFoundException', "We can't find an create account request with the CreateAccountRequestId that you specified.");
};
const listCreations = (call, input) => {
    const states = textsOf(input, 'States');
    const creations = [...managedOrganization(call).creations.values()].filter(({ state }) => states.length === 0 || states.includes(state));
    return organizationsPage('CreateAccountStatuses', creations, input, shownCreation);
};
/** A closed account stays in the organization for 90 days, suspended. */
const closeAccount = (call, input) => {
    const organization = managedOrganization(call);
    const id = requiredTextOf(input, 'AccountId');
    checkMember(organization, id);
    if (id === organization.managementAccountId) {
        throw new ServiceError('ConstraintViolationException', 'You cannot close the management account of an organization with this operation.');
    }
    if (organization.suspendedAccountIds.has(id)) {
        throw new ServiceError('AccountAlreadyClosedException', 'You attempted to close an account that is already closed.');
    }
    organization.suspendedAccountIds.add(id);
    return {};
};
function shownCreation(creation) {
    return {
        Id: creation.id,
        AccountName: creation.accountName,
        State: creation.state,
        RequestedTimestamp: creation.requested,
        CompletedTimestamp: creation.completed,
        AccountId: creation.accountId,
        FailureReason: creation.failureReason,
    };
}
/** Operations on the accounts of an organization. */
const account_operations_accountOperations = {
    DescribeAccount: describeAccount,
    ListAccounts: listAccounts,
    CreateAccount: createMember,
    DescribeCreateAccountStatus: describeCreation,
    ListCreateAccountStatus: listCreations,
    CloseAccount: closeAccount,
};

;// CONCATENATED MODULE: ./build/rehearsal/organizations/bill-transfers.js



/** Transfers of bills to other organizations: the one that the seed speaks of, in force. Nobody else's bill is paid here. */
const billTransferOperations = {
    ListOutboundResponsibilityTransfers: (call, input) => {
        const { billPaidBy, managementAccountId, id } = managedOrganization(call);
        bill_transfers_checkType(input);
        const transfers = billPaidBy === undefined
            ? []
            : [
                {
                    Id: `rt-${id.slice(2)}`,
                    Name: 'Billing transfer',
                    Type: 'BILLING',
                    Status: 'ACCEPTED',
                    Source: { ManagementAccountId: managementAccountId },
                    Target: { ManagementAccountId: billPaidBy },
                },
            ];
        return organizationsPage('ResponsibilityTransfers', transfers, input, (each) => each);
    },
    ListInboundResponsibilityTransfers: (call, input) => {
        managedOrganization(call);
        bill_transfers_checkType(input);
        return organizationsPage('ResponsibilityTransfers', [], input, () => ({}));
    },
};
function bill_transfers_checkType(input) {
    if (requiredTextOf(input, 'Type') !== 'BILLING')
        throw invalidInput();
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/handshake-operations.js






/** Invitations are open for 15 days. */
const OPEN_FOR = 15 * 24 * 3600 * 1000;
const invite = (call, input) => {
    const organization = managedOrganization(call);
    const accountId = invitedAccount(call, input);
    if (hasAccount(organization, accountId)) {
        throw new ServiceError('HandshakeConstraintViolationException', 'The account is already a member of an organization.');
    }
    const open = [...organization.handshakes.values()].some((handshake) => handshake.accountId === accountId && stateOf(call, handshake) === 'OPEN');
    if (open) {
        throw new ServiceError('DuplicateHandshakeException', 'A handshake with the same action and target already exists.');
    }
    const requested = call.state.now();
    const handshake = {
        id: call.state.newId('h-', 32).toLowerCase(),
        accountId,
        requested,
        expires: new Date(requested.getTime() + OPEN_FOR),
        state: 'OPEN',
    };
    organization.handshakes.set(handshake.id, handshake);
    return { Handshake: shownHandshake(call, organization, handshake) };
};
/** The account that `Target` names by id or email; one that the rehearsal does not have cannot be invited. */
function invitedAccount({ state }, input) {
    const target = input['Target'];
    if (typeof target !== 'object' || target === null)
        throw invalidInput();
    const [type, id] = [textOf({ ...target }, 'Type'), textOf({ ...target }, 'Id')];
    const account = [...state.accounts.values()].find((each) => type === 'EMAIL' ? each.email === id : type === 'ACCOUNT' && each.id === id);
    if (account === undefined)
        throw invalidInput();
    return account.id;
}
const accept = (call, input) => {
    const { organization, handshake } = handshake_operations_addressed(call, input, 'ACCEPTED');
    const { accountId } = handshake;
    if (hasAccount(organization, accountId)) {
        throw new ServiceError('HandshakeConstraintViolationException', 'The account is already a member of an organization.');
    }
    handshake.state = 'ACCEPTED';
    organization.memberAccountIds.add(accountId);
    organization.memberships.set(accountId, { joined: call.state.now(), method: 'INVITED' });
    afterMembershipChange(call, organization, accountId, []);
    return { Handshake: shownHandshake(call, organization, handshake) };
};
const decline = (call, input) => {
    const { organization, handshake } = handshake_operations_addressed(call, input, 'DECLINED');
    handshake.state = 'DECLINED';
    return { Handshake: shownHandshake(call, organization, handshake) };
};
const handshake_operations_cancel = (call, input) => {
    const organization = managedOrganization(call);
    const handshake = handshakeOf(organization, input);
    checkOpen(call, handshake, 'CANCELED');
    handshake.state = 'CANCELED';
    return { Handshake: shownHandshake(call, organization, handshake) };
};
const handshake_operations_describe = (call, input) => {
    const { organization } = call.state;
    const { accountId } = call.caller;
    const handshake = handshakeOf(organization, input);
    if (organization === undefined ||
        ![handshake.accountId, organization.managementAccountId].includes(accountId)) {
        throw handshake_operations_notFound();
    }
    return { Handshake: shownHandshake(call, organization, handshake) };
};
const listForAccount = (call, input) => {
    const { organization } = call.state;
    const mine = [...(organization?.handshakes.values() ?? [])].filter(({ accountId }) => accountId === call.caller.accountId);
    return organizationsPage('Handshakes', mine, input, (handshake) => organization === undefined ? {} : shownHandshake(call, organization, handshake));
};
const listForOrganization = (call, input) => {
    const organization = managedOrganization(call);
    return organizationsPage('Handshakes', [...organization.handshakes.values()], input, (handshake) => shownHandshake(call, organization, handshake));
};
/** Operations on invitations. */
const handshakeOperations = {
    InviteAccountToOrganization: invite,
    AcceptHandshake: accept,
    DeclineHandshake: decline,
    CancelHandshake: handshake_operations_cancel,
    DescribeHandshake: handshake_operations_describe,
    ListHandshakesForAccount: listForAccount,
    ListHandshakesForOrganization: listForOrganization,
};
/** The invitation of an input, which must be open and addressed to the caller. */
function handshake_operations_addressed(call, input, wanted) {
    const { organization } = call.state;
    const handshake = handshakeOf(organization, input);
    if (organization === undefined || handshake.accountId !== call.caller.accountId)
        throw handshake_operations_notFound();
    checkOpen(call, handshake, wanted);
    return { organization, handshake };
}
function handshakeOf(organization, input) {
    const handshake = organization?.handshakes.get(requiredTextOf(input, 'HandshakeId'));
    if (handshake === undefined)
        throw handshake_operations_notFound();
    return handshake;
}
function checkOpen(call, handshake, wanted) {
    const state = stateOf(call, handshake);
    if (state === 'OPEN')
        return;
    if (state === wanted) {
        throw new ServiceError('HandshakeAlreadyInStateException', 'The specified handshake is already in the requested state.');
    }
    throw new ServiceError('InvalidHandshakeTransitionException', "You can't perform the operation on the handshake in its current state.");
}
function handshake_operations_notFound() {
    return new ServiceError('HandshakeNotFoundException', "We can't find a handshake with the HandshakeId that you specified.");
}
function stateOf({ state }, handshake) {
    return handshake.state === 'OPEN' && handshake.expires <= state.now() ? 'EXPIRED' : handshake.state;
}
function shownHandshake(call, organization, handshake) {
    return {
        Id: handshake.id,
        Arn: organizationsArn(organization, `handshake/${organization.id}/invite/${handshake.id}`),
        Parties: [
            { Id: organization.id.slice(2), Type: 'ORGANIZATION' },
            { Id: handshake.accountId, Type: 'ACCOUNT' },
        ],
        State: stateOf(call, handshake),
        RequestedTimestamp: handshake.requested,
        ExpirationTimestamp: handshake.expires,
        Action: 'INVITE',
        Resources: [
            { Type: 'ORGANIZATION', Value: organization.id },
            { Type: 'ACCOUNT', Value: handshake.accountId },
        ],
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/organization-operations.js






const createOrganization = ({ state, caller }, input) => {
    const featureSet = textOf(input, 'FeatureSet') ?? 'ALL';
    if (featureSet !== 'ALL' && featureSet !== 'CONSOLIDATED_BILLING')
        throw invalidInput();
    const existing = state.organization;
    if (existing !== undefined && hasAccount(existing, caller.accountId)) {
        throw new ServiceError('AlreadyInOrganizationException', 'The AWS account is already a member of an organization.');
    }
    if (existing !== undefined) {
        throw new ServiceError('ServiceException', 'The rehearsal has one organization at most.', 500);
    }
    state.organization = newOrganization({
        id: state.newId('o-', 10).toLowerCase(),
        managementAccountId: caller.accountId,
        featureSet,
        rootId: state.newId('r-', 4).toLowerCase(),
        memberAccountIds: new Set(),
    });
    return { Organization: shownOrganization(state, state.organization) };
};
/** Members may ask about their organization, but only the management account about everything in it. */
const describeOrganization = (call) => ({
    Organization: shownOrganization(call.state, access_organizationOf(call)),
});
const deleteOrganization = (call) => {
    const organization = managedOrganization(call);
    if (organization.memberAccountIds.size > 0 ||
        organization.units.size > 0 ||
        organization.policies.size > 0) {
        throw new ServiceError('OrganizationNotEmptyException', 'To delete the organization you must first remove all member accounts and delete all organizational units and policies.');
    }
    call.state.organization = undefined;
    return {};
};
/** Operations on the organization itself. */
const organizationOperations = {
    CreateOrganization: createOrganization,
    DescribeOrganization: describeOrganization,
    DeleteOrganization: deleteOrganization,
};

;// CONCATENATED MODULE: ./build/rehearsal/organizations/policy-attachments.js







/** How many service control policies a root, unit or account can have. */
const policy_attachments_MOST_ATTACHED = 10;
const enableType = (call, input) => {
    const organization = managedOrganization(call);
    checkRoot(organization, requiredTextOf(input, 'RootId'));
    checkType(organization, requiredTextOf(input, 'PolicyType'));
    if (organization.serviceControlEnabled) {
        throw new ServiceError('PolicyTypeAlreadyEnabledException', 'The specified policy type is already enabled in the specified root.');
    }
    organization.serviceControlEnabled = true;
    return { Root: shownRoot(organization) };
};
/** Every policy is detached; when the type is enabled again, everything has FullAWSAccess only. */
const disableType = (call, input) => {
    const organization = managedOrganization(call);
    checkRoot(organization, requiredTextOf(input, 'RootId'));
    checkType(organization, requiredTextOf(input, 'PolicyType'));
    checkEnabled(organization);
    organization.serviceControlEnabled = false;
    organization.attachments.clear();
    return { Root: shownRoot(organization) };
};
const attachPolicy = (call, input) => {
    const organization = managedOrganization(call);
    const { id } = policyOf(organization, input);
    const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
    checkEnabled(organization);
    const attached = attachedTo(organization, targetId);
    if (attached.has(id)) {
        throw new ServiceError('DuplicatePolicyAttachmentException', 'The selected policy is already attached to the specified target.');
    }
    if (attached.size >= policy_attachments_MOST_ATTACHED) {
        throw new ServiceError('ConstraintViolationException', 'You have attached the maximum number of policies to the specified target.');
    }
    organization.attachments.set(targetId, new Set([...attached, id]));
    return {};
};
const detachPolicy = (call, input) => {
    const organization = managedOrganization(call);
    const { id } = policyOf(organization, input);
    const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
    checkEnabled(organization);
    const attached = attachedTo(organization, targetId);
    if (!attached.has(id)) {
        throw new ServiceError('PolicyNotAttachedException', "The policy isn't attached to the specified target in the specified root.");
    }
    if (attached.size === 1) {
        throw new ServiceError('ConstraintViolationException', 'You cannot remove the last service control policy from the specified target.');
    }
    organization.attachments.set(targetId, new Set([...attached].filter((each) => each !== id)));
    return {};
};
const listForTarget = (call, input) => {
    const organization = readableOrganization(call);
    const targetId = checkedTarget(organization, requiredTextOf(input, 'TargetId'));
    checkType(organization, requiredTextOf(input, 'Filter'));
    const ids = organization.serviceControlEnabled ? [...attachedTo(organization, targetId)] : [];
    const policies = ids.flatMap((id) => controlPolicy(organization, id) ?? []);
    return organizationsPage('Policies', policies, input, (policy) => policySummary(organization, policy));
};
const listTargets = (call, input) => {
    const organization = readableOrganization(call);
    const { id } = policyOf(organization, input);
    const targets = organization.serviceControlEnabled
        ? allTargets(organization).filter((targetId) => attachedTo(organization, targetId).has(id))
        : [];
    return organizationsPage('Targets', targets, input, (targetId) => shownTarget(call.state, organization, targetId));
};
/** Operations that enable service control policies, and that attach them. */
const policyAttachmentOperations = {
    EnablePolicyType: enableType,
    DisablePolicyType: disableType,
    AttachPolicy: attachPolicy,
    DetachPolicy: detachPolicy,
    ListPoliciesForTarget: listForTarget,
    ListTargetsForPolicy: listTargets,
};
function checkRoot({ rootId }, id) {
    if (id === rootId)
        return;
    throw new ServiceError('RootNotFoundException', "You specified a root that doesn't exist.");
}
function checkEnabled({ serviceControlEnabled }) {
    if (serviceControlEnabled)
        return;
    throw new ServiceError('PolicyTypeNotEnabledException', 'This operation can be performed only for enabled policy types.');
}
function allTargets(organization) {
    return [organization.rootId, ...organization.units.keys(), ...accountIdsOf(organization)];
}
function checkedTarget(organization, id) {
    if (allTargets(organization).includes(id))
        return id;
    throw new ServiceError('TargetNotFoundException', "You specified a target that doesn't exist.");
}
function shownTarget(state, organization, id) {
    if (id === organization.rootId) {
        const { Arn, Name } = shownRoot(organization);
        return { TargetId: id, Arn, Name, Type: 'ROOT' };
    }
    if (hasAccount(organization, id)) {
        const Arn = organizationsArn(organization, `account/${organization.id}/${id}`);
        return { TargetId: id, Arn, Name: state.accounts.get(id)?.name, Type: 'ACCOUNT' };
    }
    const Arn = organizationsArn(organization, `ou/${organization.id}/${id}`);
    return { TargetId: id, Arn, Name: organization.units.get(id)?.name, Type: 'ORGANIZATIONAL_UNIT' };
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/service-access-operations.js





/** How many accounts can be deputised for a service. */
const MOST_DELEGATES = { [STACK_SETS_PRINCIPAL]: 5 };
const enable = (call, input) => {
    const organization = fullOrganization(managedOrganization(call));
    const principal = service_access_operations_principalOf(input);
    if (!organization.trustedServices.has(principal)) {
        organization.trustedServices.set(principal, call.state.now());
    }
    return {};
};
const disable = (call, input) => {
    const organization = fullOrganization(managedOrganization(call));
    const principal = service_access_operations_principalOf(input);
    if ((organization.delegations.get(principal)?.size ?? 0) > 0) {
        throw new ServiceError('ConstraintViolationException', 'You must deregister all delegated administrators of the service first.');
    }
    organization.trustedServices.delete(principal);
    if (principal === STACK_SETS_PRINCIPAL)
        organization.stackSetsActivated = false;
    return {};
};
const service_access_operations_list = (call, input) => {
    const organization = fullOrganization(readableOrganization(call));
    return organizationsPage('EnabledServicePrincipals', [...organization.trustedServices], input, ([ServicePrincipal, DateEnabled]) => ({ ServicePrincipal, DateEnabled }));
};
const register = (call, input) => {
    const organization = fullOrganization(managedOrganization(call));
    const [id, principal] = [requiredTextOf(input, 'AccountId'), service_access_operations_principalOf(input)];
    checkMember(organization, id);
    if (id === organization.managementAccountId) {
        throw new ServiceError('ConstraintViolationException', 'You cannot register master account/yourself as delegated administrator for your organization.');
    }
    if (!organization.trustedServices.has(principal)) {
        throw new ServiceError('ConstraintViolationException', 'You must enable trusted access of the service before you register a delegated administrator for it.');
    }
    const accounts = organization.delegations.get(principal) ?? new Map();
    if (accounts.has(id)) {
        throw new ServiceError('AccountAlreadyRegisteredException', 'The provided account is already a delegated administrator for your organization.');
    }
    if (accounts.size >= (MOST_DELEGATES[principal] ?? Number.POSITIVE_INFINITY)) {
        throw new ServiceError('ConstraintViolationException', 'You have exceeded the maximum number of delegated administrators for the service.');
    }
    organization.delegations.set(principal, accounts.set(id, call.state.now()));
    return {};
};
const deregister = (call, input) => {
    const organization = fullOrganization(managedOrganization(call));
    const [id, principal] = [requiredTextOf(input, 'AccountId'), service_access_operations_principalOf(input)];
    checkMember(organization, id);
    if (organization.delegations.get(principal)?.delete(id) === true)
        return {};
    throw new ServiceError('AccountNotRegisteredException', 'The provided account is not a registered delegated administrator for your organization.');
};
const listAdministrators = (call, input) => {
    const organization = fullOrganization(readableOrganization(call));
    const principal = textOf(input, 'ServicePrincipal');
    const since = new Map();
    for (const [service, accounts] of organization.delegations) {
        if (principal !== undefined && principal !== service)
            continue;
        for (const [id, date] of accounts)
            if (!since.has(id))
                since.set(id, date);
    }
    return organizationsPage('DelegatedAdministrators', [...since], input, ([id, DelegationEnabledDate]) => {
        const { Paths: _paths, ...account } = shownAccount(call, organization, id);
        return { ...account, DelegationEnabledDate };
    });
};
const listServices = (call, input) => {
    const organization = fullOrganization(readableOrganization(call));
    const id = requiredTextOf(input, 'AccountId');
    checkMember(organization, id);
    const services = [...organization.delegations].flatMap(([ServicePrincipal, accounts]) => {
        const DelegationEnabledDate = accounts.get(id);
        return DelegationEnabledDate === undefined ? [] : [{ ServicePrincipal, DelegationEnabledDate }];
    });
    if (services.length === 0) {
        throw new ServiceError('AccountNotRegisteredException', 'The provided account is not a registered delegated administrator for your organization.');
    }
    return organizationsPage('DelegatedServices', services, input, (each) => each);
};
/** Operations on trusted access of services, and on the accounts that administer them. */
const serviceAccessOperations = {
    EnableAWSServiceAccess: enable,
    DisableAWSServiceAccess: disable,
    ListAWSServiceAccessForOrganization: service_access_operations_list,
    RegisterDelegatedAdministrator: register,
    DeregisterDelegatedAdministrator: deregister,
    ListDelegatedAdministrators: listAdministrators,
    ListDelegatedServicesForAccount: listServices,
};
function service_access_operations_principalOf(input) {
    const principal = requiredTextOf(input, 'ServicePrincipal');
    if (/^[\w+=,.@-]{1,128}$/.test(principal) && principal.endsWith('.amazonaws.com'))
        return principal;
    throw invalidInput('You specified an unrecognized service principal.');
}
/** Trusted access exists only in organizations with all features. */
function fullOrganization(organization) {
    if (organization.featureSet === 'ALL')
        return organization;
    throw new ServiceError('ConstraintViolationException', 'To enable trusted access your organization must have all features enabled.');
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/unit-operations.js





const unit_operations_LONGEST_NAME = 128;
/** Units may be nested five deep below the root. */
const MOST_LEVELS = 5;
const listRoots = (call, input) => {
    const organization = readableOrganization(call);
    return organizationsPage('Roots', [organization], input, shownRoot);
};
const createUnit = (call, input) => {
    const organization = managedOrganization(call);
    const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
    const name = unit_operations_checkedName(organization, parentId, input);
    if (levelOf(organization, parentId) >= MOST_LEVELS) {
        throw new ServiceError('ConstraintViolationException', 'You have exceeded the maximum organizational unit depth.');
    }
    const suffix = call.state.newId('', 8).toLowerCase();
    const unit = { id: `ou-${organization.rootId.slice(2)}-${suffix}`, name, parentId };
    organization.units.set(unit.id, unit);
    return { OrganizationalUnit: shownUnit(organization, unit) };
};
const updateUnit = (call, input) => {
    const organization = managedOrganization(call);
    const unit = unitOf(organization, input);
    unit.name = unit_operations_checkedName(organization, unit.parentId, input);
    return { OrganizationalUnit: shownUnit(organization, unit) };
};
const deleteUnit = (call, input) => {
    const organization = managedOrganization(call);
    const { id } = unitOf(organization, input);
    if (unitsIn(organization, id).length > 0 || accountsIn(organization, id).length > 0) {
        throw new ServiceError('OrganizationalUnitNotEmptyException', 'The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.');
    }
    organization.units.delete(id);
    organization.attachments.delete(id);
    return {};
};
const describeUnit = (call, input) => {
    const organization = readableOrganization(call);
    return { OrganizationalUnit: shownUnit(organization, unitOf(organization, input)) };
};
const listUnits = (call, input) => {
    const organization = readableOrganization(call);
    const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
    return organizationsPage('OrganizationalUnits', unitsIn(organization, parentId), input, (unit) => shownUnit(organization, unit));
};
/** Operations on the root and the organizational units. */
const unitOperations = {
    ListRoots: listRoots,
    CreateOrganizationalUnit: createUnit,
    UpdateOrganizationalUnit: updateUnit,
    DeleteOrganizationalUnit: deleteUnit,
    DescribeOrganizationalUnit: describeUnit,
    ListOrganizationalUnitsForParent: listUnits,
};
/** The id of a root or unit that exists. Throws ParentNotFoundException. */
function checkedParent(organization, id) {
    if (!/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/.test(id))
        throw invalidInput();
    if (isContainer(organization, id))
        return id;
    throw new ServiceError('ParentNotFoundException', "You specified parent that doesn't exist.");
}
function unitOf(organization, input) {
    const id = requiredTextOf(input, 'OrganizationalUnitId');
    const unit = organization.units.get(id);
    if (unit !== undefined)
        return unit;
    throw new ServiceError('OrganizationalUnitNotFoundException', "You specified an organizational unit that doesn't exist.");
}
function unit_operations_checkedName(organization, parentId, input) {
    const name = requiredTextOf(input, 'Name');
    if (name.length < 1 || name.length > unit_operations_LONGEST_NAME)
        throw invalidInput();
    if (unitsIn(organization, parentId).some((unit) => unit.name === name)) {
        throw new ServiceError('DuplicateOrganizationalUnitException', 'An OU with the same name already exists.');
    }
    return name;
}
function levelOf(organization, id) {
    const unit = organization.units.get(id);
    return unit === undefined ? 0 : 1 + levelOf(organization, unit.parentId);
}

;// CONCATENATED MODULE: ./build/rehearsal/organizations/tree-operations.js







const listAccountsForParent = (call, input) => {
    const organization = readableOrganization(call);
    const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
    return organizationsPage('Accounts', accountsIn(organization, parentId), input, (id) => shownAccount(call, organization, id));
};
const listParents = (call, input) => {
    const organization = readableOrganization(call);
    const childId = requiredTextOf(input, 'ChildId');
    const parentId = hasAccount(organization, childId)
        ? parentOfAccount(organization, childId)
        : organization.units.get(childId)?.parentId;
    if (parentId === undefined) {
        throw new ServiceError('ChildNotFoundException', "We can't find an organizational unit (OU) or AWS account with the ChildId that you specified.");
    }
    const Type = parentId === organization.rootId ? 'ROOT' : 'ORGANIZATIONAL_UNIT';
    return organizationsPage('Parents', [{ Id: parentId, Type }], input, (parent) => parent);
};
const listChildren = (call, input) => {
    const organization = readableOrganization(call);
    const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
    const type = requiredTextOf(input, 'ChildType');
    if (type !== 'ACCOUNT' && type !== 'ORGANIZATIONAL_UNIT')
        throw invalidInput();
    const ids = type === 'ACCOUNT'
        ? accountsIn(organization, parentId)
        : unitsIn(organization, parentId).map(({ id }) => id);
    return organizationsPage('Children', ids, input, (Id) => ({ Id, Type: type }));
};
const moveAccount = (call, input) => {
    const organization = managedOrganization(call);
    const id = requiredTextOf(input, 'AccountId');
    checkMember(organization, id);
    const [source, destination] = [
        requiredTextOf(input, 'SourceParentId'),
        requiredTextOf(input, 'DestinationParentId'),
    ];
    if (!isContainer(organization, source)) {
        throw new ServiceError('SourceParentNotFoundException', "We can't find the source root or OU that you specified.");
    }
    if (!isContainer(organization, destination)) {
        throw new ServiceError('DestinationParentNotFoundException', "We can't find the destination container (a root or OU) with the ParentId that you specified.");
    }
    const parentId = parentOfAccount(organization, id);
    if (parentId === destination) {
        throw new ServiceError('DuplicateAccountException', 'That account is already present in the specified destination.');
    }
    if (parentId !== source) {
        throw new ServiceError('AccountNotFoundException', "You specified an account that doesn't exist.");
    }
    const before = containersOf(organization, id);
    organization.accountParents.set(id, destination);
    afterMembershipChange(call, organization, id, before);
    return {};
};
const removeAccount = (call, input) => {
    const organization = managedOrganization(call);
    const id = requiredTextOf(input, 'AccountId');
    checkMember(organization, id);
    leave(call, organization, id);
    return {};
};
const leaveOrganization = (call) => {
    leave(call, access_organizationOf(call), call.caller.accountId);
    return {};
};
function leave(call, organization, accountId) {
    if (accountId === organization.managementAccountId) {
        throw new ServiceError('MasterCannotLeaveOrganizationException', 'You can only remove a management account from an organization if all other member accounts are removed first. Otherwise, you must delete the organization.');
    }
    const delegated = [...organization.delegations.values()].some((accounts) => accounts.has(accountId));
    if (delegated) {
        throw new ServiceError('ConstraintViolationException', 'You cannot remove an account that is registered as a delegated administrator for a service integrated with your organization.');
    }
    const before = containersOf(organization, accountId);
    organization.memberAccountIds.delete(accountId);
    organization.attachments.delete(accountId);
    organization.accountParents.delete(accountId);
    organization.memberships.delete(accountId);
    organization.suspendedAccountIds.delete(accountId);
    afterMembershipChange(call, organization, accountId, before);
}
/** Operations on where accounts are, and whether they stay. */
const treeOperations = {
    ListAccountsForParent: listAccountsForParent,
    ListParents: listParents,
    ListChildren: listChildren,
    MoveAccount: moveAccount,
    RemoveAccountFromOrganization: removeAccount,
    LeaveOrganization: leaveOrganization,
};

;// CONCATENATED MODULE: ./build/rehearsal/organizations/service.js









/** AWS Organizations; of its policies those that control services. */
const organizationsService = {
    name: 'organizations',
    operations: {
        ...organizationOperations,
        ...unitOperations,
        ...account_operations_accountOperations,
        ...treeOperations,
        ...handshakeOperations,
        ...serviceAccessOperations,
        ...policyOperations,
        ...policyAttachmentOperations,
        ...billTransferOperations,
    },
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/find-bucket.js


/**
 * The bucket of a call; whether the caller may was asked before, also of the bucket's policy. Throws NoSuchBucket,
 * AccessDenied when the caller expected another owner, and PermanentRedirect from another region.
 */
function openBucket(call, input) {
    const { bucket, ownerId } = anyBucket(call, input);
    checkExpectedOwner(input, ownerId);
    // Who does not sign names no region.
    if (bucket.region !== call.region && call.caller.kind !== 'anonymous') {
        throw new ServiceError('PermanentRedirect', 'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.', 301);
    }
    return bucket;
}
/** The bucket of a call that only the owner's account can make, whatever the policy says. Throws as openBucket does. */
function ownBucket(call, input) {
    const bucket = openBucket(call, input);
    if (call.state.bucketOwners.get(bucket.name) !== call.caller.accountId) {
        throw new ServiceError('MethodNotAllowed', 'The specified method is not allowed against this resource.', 405);
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

;// CONCATENATED MODULE: ./build/rehearsal/s3/owner.js

/** An account as S3 shows it: by its canonical id, a digest here, so that it is the same in each run. */
function shownOwner(accountId) {
    return {
        ID: (0,external_node_crypto_.createHash)('sha256')
            .update(`canonical:${accountId ?? ''}`)
            .digest('hex'),
    };
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/access-lists.js






/** Throws unless the access list that an input brings gives the bucket's owner everything and nobody else anything. */
function refuseAccessList(bucket, input) {
    const list = textOf(input, 'ACL');
    const grants = ['GrantFullControl', 'GrantRead', 'GrantReadACP', 'GrantWriteACP', 'GrantWrite'].some((name) => textOf(input, name) !== undefined);
    if (!grants && (list === undefined || list === 'bucket-owner-full-control'))
        return;
    throw notFollowed(bucket);
}
/** With ACLs on, others than the owner could get in, which the rehearsal does not follow. */
function notFollowed(bucket) {
    const controls = bucket.settings.get('OwnershipControls');
    const rules = (0,json_value/* isRecord */.u)(controls) ? controls['Rules'] : undefined;
    const [first] = Array.isArray(rules) ? rules : [];
    const ownership = (0,json_value/* isRecord */.u)(first) ? first['ObjectOwnership'] : undefined;
    return ownership === 'BucketOwnerEnforced'
        ? new ServiceError('AccessControlListNotSupported', 'The bucket does not allow ACLs')
        : new ServiceError('NotImplemented', 'The rehearsal does not follow access control lists; only buckets with BucketOwnerEnforced are as on AWS.', 501);
}
const getBucketAcl = (call, input) => ownerHasAll(call, openBucket(call, input));
const getObjectAcl = (call, input) => {
    const bucket = openBucket(call, input);
    foundVersion(bucket, input);
    return ownerHasAll(call, bucket);
};
/** What may be put is only what there is: the owner has everything. */
const putAcl = (call, input) => {
    const bucket = openBucket(call, input);
    if (textOf(input, 'Key') !== undefined)
        foundVersion(bucket, input);
    const given = input['AccessControlPolicy'];
    if (given !== undefined)
        throw notFollowed(bucket);
    refuseAccessList(bucket, input);
    return {};
};
/** Access lists are off in every new bucket, so that the list only says that the owner has all. */
function ownerHasAll({ state }, { name }) {
    const Owner = shownOwner(state.bucketOwners.get(name));
    return { Owner, Grants: [{ Grantee: { ...Owner, Type: 'CanonicalUser' }, Permission: 'FULL_CONTROL' }] };
}
/** Operations on access control lists, of buckets that have none. */
const accessListOperations = {
    GetBucketAcl: getBucketAcl,
    GetObjectAcl: getObjectAcl,
    PutBucketAcl: putAcl,
    PutObjectAcl: putAcl,
};

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
            const bucket = openBucket(call, input);
            bucket.settings.set(member, bucket_settings_structureOf(input, member));
            return {};
        },
        [setting.get]: (call, input) => {
            const value = openBucket(call, input).settings.get(member);
            if (value === undefined && setting.absent !== undefined) {
                throw new ServiceError(setting.absent.code, setting.absent.message, 404);
            }
            return setting.flat ? { ...(bucket_settings_isStructure(value) ? value : {}) } : { [member]: value };
        },
        ...(setting.remove === undefined
            ? {}
            : {
                [setting.remove]: (call, input) => {
                    openBucket(call, input).settings.delete(member);
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
    return settingFlag(bucket, 'PublicAccessBlockConfiguration', 'BlockPublicPolicy');
}
const taggingOperations = {
    PutBucketTagging: (call, input) => {
        const bucket = openBucket(call, input);
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
        const { tags } = openBucket(call, input);
        if (tags.size === 0)
            throw new ServiceError('NoSuchTagSet', 'The TagSet does not exist', 404);
        return { TagSet: [...tags].map(([Key, Value]) => ({ Key, Value })) };
    },
    DeleteBucketTagging: (call, input) => {
        openBucket(call, input).tags.clear();
        return {};
    },
};
/** Operations on what S3 keeps beside a bucket. */
const settingOperations = Object.assign({}, ...bucket_settings_SETTINGS.map(operationsOf), taggingOperations);

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
    const { policy } = openBucket(call, input);
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
    const { policy, name } = openBucket(call, input);
    if (policy === undefined) {
        throw new ServiceError('NoSuchBucketPolicy', 'The bucket policy does not exist', 404);
    }
    return { PolicyStatus: { IsPublic: isPublicPolicy(checkBucketPolicy(policy, name)) } };
}
/** Operations on a bucket's policy. */
const bucket_policy_policyOperations = {
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
        objects: new Map(),
        uploads: new Map(),
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
    if (expected !== undefined && expected !== ownerId) {
        throw new ServiceError('Forbidden', 'Forbidden', 403);
    }
    return { BucketRegion: anyBucket(call, input).bucket.region };
}
function deleteBucket(call, input) {
    const bucket = openBucket(call, input);
    if (bucket.objects.size > 0) {
        throw new ServiceError('BucketNotEmpty', 'The bucket you tried to delete is not empty', 409);
    }
    const ownerId = call.state.bucketOwners.get(bucket.name) ?? '';
    call.state.accounts.get(ownerId)?.buckets.delete(bucket.name);
    call.state.bucketOwners.delete(bucket.name);
    return {};
}
function getBucketLocation(call, input) {
    const { bucket, ownerId } = anyBucket(call, input);
    checkExpectedOwner(input, ownerId);
    return bucket.region === 'us-east-1' ? {} : { LocationConstraint: bucket.region };
}
function listBuckets(call) {
    const account = call.state.accounts.get(call.caller.accountId);
    const buckets = [...(account?.buckets.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1));
    return {
        Owner: shownOwner(call.caller.accountId),
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

;// CONCATENATED MODULE: ./build/rehearsal/s3/object-details.js




const object_details_MOST_TAGS = 10;
const getObjectTagging = (call, input) => {
    const bucket = openBucket(call, input);
    const version = foundVersion(bucket, input);
    const TagSet = [...(version.tags ?? [])].map(([Key, Value]) => ({ Key, Value }));
    return { TagSet, ...shownVersion(bucket, version) };
};
const putObjectTagging = (call, input) => {
    const bucket = openBucket(call, input);
    const version = foundVersion(bucket, input);
    version.tags = tagSetOf(structuresOf(structureOf(input, 'Tagging') ?? {}, 'TagSet'));
    return shownVersion(bucket, version);
};
const deleteObjectTagging = (call, input) => {
    const bucket = openBucket(call, input);
    const version = foundVersion(bucket, input);
    version.tags = new Map();
    return shownVersion(bucket, version);
};
function tagSetOf(tags) {
    const entries = tags.map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? '']);
    if (entries.length > object_details_MOST_TAGS) {
        throw new ServiceError('BadRequest', `Object tags cannot be greater than ${object_details_MOST_TAGS}`);
    }
    if (new Set(entries.map(([key]) => key)).size !== entries.length) {
        throw new ServiceError('InvalidTag', 'Cannot provide multiple Tags with the same key');
    }
    return new Map(entries);
}
/** `Tagging` of PutObject: a query string. */
function taggingOf(input) {
    const text = textOf(input, 'Tagging');
    if (text === undefined)
        return undefined;
    return tagSetOf([...new URLSearchParams(text)].map(([Key, Value]) => ({ Key, Value })));
}
const object_details_ATTRIBUTES = {
    ETag: ({ etag }) => etag.replaceAll('"', ''),
    Checksum: ({ checksums, checksumType }) => ({ ...checksums, ChecksumType: checksumType ?? 'FULL_OBJECT' }),
    ObjectParts: ({ parts }) => (parts === undefined ? undefined : { PartsCount: parts }),
    StorageClass: () => 'STANDARD',
    ObjectSize: (_version, body) => body.length,
};
const getObjectAttributes = (call, input) => {
    const bucket = openBucket(call, input);
    const version = foundVersion(bucket, input);
    const names = (textOf(input, 'ObjectAttributes') ?? '').split(',').map((name) => name.trim());
    const body = version.body ?? Buffer.alloc(0);
    const shown = { LastModified: version.modified, ...shownVersion(bucket, version) };
    for (const name of names) {
        const attribute = Object.hasOwn(object_details_ATTRIBUTES, name) ? object_details_ATTRIBUTES[name] : undefined;
        if (attribute === undefined) {
            throw new ServiceError('InvalidArgument', 'Invalid attribute name specified.');
        }
        shown[name] = attribute(version, body);
    }
    return shown;
};
/** Operations on what is known about an object beside its content. */
const objectDetailOperations = {
    GetObjectTagging: getObjectTagging,
    PutObjectTagging: putObjectTagging,
    DeleteObjectTagging: deleteObjectTagging,
    GetObjectAttributes: getObjectAttributes,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/copy-object.js







/** Reads what `CopySource` names: `bucket/key`, encoded as in URLs, with `?versionId=` perhaps. */
async function readCopySource(call, input) {
    const [path = '', query = ''] = requiredTextOf(input, 'CopySource').split('?');
    const [, bucket, encoded] = /^\/?([^/]+)\/(.+)$/.exec(path) ?? [];
    if (bucket === undefined || encoded === undefined) {
        throw new ServiceError('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey');
    }
    const VersionId = new URLSearchParams(query).get('versionId');
    const key = decoded(encoded);
    const range = textOf(input, 'CopySourceRange');
    const answer = await call.invoke('s3', 'GetObject', {
        Bucket: bucket,
        Key: key,
        ...(VersionId === null ? {} : { VersionId }),
        ...(range === undefined ? {} : { Range: range }),
        ChecksumMode: 'ENABLED',
        ...copy_object_renamed(input, { CopySourceIfMatch: 'IfMatch', CopySourceIfNoneMatch: 'IfNoneMatch' }),
    });
    const body = answer['Body'];
    if (!Buffer.isBuffer(body))
        throw new TypeError('GetObject of the rehearsal gave no body.');
    return { bucket, key, body, answer };
}
function decoded(key) {
    try {
        return decodeURIComponent(key);
    }
    catch {
        throw new ServiceError('InvalidArgument', 'Invalid copy source encoding.');
    }
}
function copy_object_renamed(input, names) {
    return Object.fromEntries(Object.entries(names).flatMap(([from, to]) => {
        const value = textOf(input, from);
        return value === undefined ? [] : [[to, value]];
    }));
}
const copyObject = async (call, input) => {
    const bucket = openBucket(call, input);
    const key = object_versions_keyOf(input);
    refuseAccessList(bucket, input);
    const source = await readCopySource(call, input);
    const replace = textOf(input, 'MetadataDirective') === 'REPLACE';
    if (!replace &&
        source.bucket === bucket.name &&
        source.key === key &&
        !input['CopySource']?.toString().includes('versionId=')) {
        throw new ServiceError('InvalidRequest', "This copy request is illegal because it is trying to copy an object to itself without changing the object's metadata, storage class, website redirect location or encryption attributes.");
    }
    const from = replace ? input : source.answer;
    const version = addObject(call, bucket, {
        key,
        body: source.body,
        properties: Object.fromEntries(PROPERTIES.flatMap((name) => {
            const value = textOf(from, name);
            return value === undefined ? [] : [[name, value]];
        })),
        metadata: textMap(from['Metadata']),
        checksums: copiedChecksums(input, source),
        tags: textOf(input, 'TaggingDirective') === 'REPLACE' ? taggingOf(input) : undefined,
    });
    const copied = source.answer['VersionId'];
    return {
        ETag: version.etag,
        LastModified: version.modified,
        ...version.checksums,
        ChecksumType: 'FULL_OBJECT',
        ServerSideEncryption: 'AES256',
        ...(copied === undefined ? {} : { CopySourceVersionId: copied }),
        ...shownVersion(bucket, version),
    };
};
/** Of the kind that was asked for, or else that the source has; a copy is in one piece, whatever the source was. */
function copiedChecksums(input, { answer, body }) {
    const asked = textOf(input, 'ChecksumAlgorithm');
    const members = CHECKSUMS.map(({ member }) => member).filter((member) => asked === undefined ? answer[member] !== undefined : member === `Checksum${asked}`);
    const kept = members.length === 0 ? ['ChecksumCRC64NVME'] : members;
    return Object.fromEntries(kept.map((member) => [member, checksumOf(member, body)]));
}
/** CopyObject. */
const copyOperations = { CopyObject: copyObject };

;// CONCATENATED MODULE: ./build/rehearsal/s3/list-objects.js




const list_objects_MOST_KEYS = 1000;
/** Keys and common prefixes together count towards `MaxKeys`; the token is the last name that was shown. */
const listObjectsV2 = (call, input) => {
    const bucket = openBucket(call, input);
    const token = textOf(input, 'ContinuationToken');
    const after = token === undefined ? (textOf(input, 'StartAfter') ?? '') : decodeToken(token);
    const page = list_objects_pageOf(list_objects_entriesOf(bucket, input, (versions) => versions[0]?.body !== undefined), after, input);
    const contents = page.shown.flatMap(({ key }) => key === undefined ? [] : (bucket.objects.get(key)?.[0] ?? []));
    return {
        ...echo(input, ['Delimiter', 'StartAfter']),
        Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
        ...textMember('ContinuationToken', token),
        ...textMember('EncodingType', textOf(input, 'EncodingType')),
        Name: bucket.name,
        MaxKeys: page.size,
        KeyCount: page.shown.length,
        IsTruncated: page.next !== undefined,
        ...(page.next === undefined ? {} : { NextContinuationToken: encodeToken(page.next) }),
        Contents: contents.map((version) => ({ ...shownObject(version, input), StorageClass: 'STANDARD' })),
        CommonPrefixes: prefixesOf(page, input),
    };
};
/** The older form: the marker is a name itself, and only with a delimiter S3 says which one is the next. */
const listObjects = (call, input) => {
    const bucket = openBucket(call, input);
    const marker = textOf(input, 'Marker') ?? '';
    const page = list_objects_pageOf(list_objects_entriesOf(bucket, input, (versions) => versions[0]?.body !== undefined), marker, input);
    const contents = page.shown.flatMap(({ key }) => key === undefined ? [] : (bucket.objects.get(key)?.[0] ?? []));
    const delimited = textOf(input, 'Delimiter') !== undefined;
    const Owner = shownOwner(call.state.bucketOwners.get(bucket.name));
    return {
        ...echo(input, ['Delimiter']),
        Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
        ...textMember('EncodingType', textOf(input, 'EncodingType')),
        Name: bucket.name,
        Marker: shownName(marker, input),
        MaxKeys: page.size,
        IsTruncated: page.next !== undefined,
        ...(page.next === undefined || !delimited ? {} : { NextMarker: shownName(page.next, input) }),
        Contents: contents.map((version) => ({
            ...shownObject(version, input),
            Owner,
            StorageClass: 'STANDARD',
        })),
        CommonPrefixes: prefixesOf(page, input),
    };
};
/** Every version of a key stands on the page of its key. */
const listObjectVersions = (call, input) => {
    const bucket = openBucket(call, input);
    const page = list_objects_pageOf(list_objects_entriesOf(bucket, input, () => true), textOf(input, 'KeyMarker') ?? '', input);
    const Owner = shownOwner(call.state.bucketOwners.get(bucket.name));
    const versions = page.shown.flatMap(({ key }) => (key === undefined ? [] : (bucket.objects.get(key) ?? [])).map((version, index) => ({
        version,
        IsLatest: index === 0,
    })));
    return {
        ...echo(input, ['Delimiter']),
        Prefix: shownName(textOf(input, 'Prefix') ?? '', input),
        KeyMarker: shownName(textOf(input, 'KeyMarker') ?? '', input),
        VersionIdMarker: '',
        ...textMember('EncodingType', textOf(input, 'EncodingType')),
        Name: bucket.name,
        MaxKeys: page.size,
        IsTruncated: page.next !== undefined,
        ...(page.next === undefined ? {} : { NextKeyMarker: page.next }),
        Versions: versions
            .filter(({ version }) => version.body !== undefined)
            .map(({ version, IsLatest }) => ({
            ...shownObject(version, input),
            VersionId: version.versionId,
            IsLatest,
            Owner,
            StorageClass: 'STANDARD',
        })),
        DeleteMarkers: versions
            .filter(({ version }) => version.body === undefined)
            .map(({ version, IsLatest }) => ({
            Key: shownName(version.key, input),
            VersionId: version.versionId,
            IsLatest,
            Owner,
            LastModified: version.modified,
        })),
        CommonPrefixes: prefixesOf(page, input),
    };
};
/** Operations that list objects. */
const list_objects_listOperations = {
    ListObjects: listObjects,
    ListObjectsV2: listObjectsV2,
    ListObjectVersions: listObjectVersions,
};
function list_objects_entriesOf(bucket, input, counts) {
    const prefix = textOf(input, 'Prefix') ?? '';
    const delimiter = textOf(input, 'Delimiter') ?? '';
    const entries = new Map();
    for (const [key, versions] of bucket.objects) {
        if (!key.startsWith(prefix) || !counts(versions))
            continue;
        const at = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length);
        const name = at < 0 ? key : key.slice(0, at + delimiter.length);
        entries.set(name, { name, key: at < 0 ? key : undefined });
    }
    // S3 sorts by the bytes of the name.
    return [...entries.values()].sort((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)));
}
function list_objects_pageOf(entries, after, input) {
    const size = integerOf(input, 'MaxKeys') ?? list_objects_MOST_KEYS;
    if (size < 0) {
        throw new ServiceError('InvalidArgument', 'Argument maxKeys must be an integer between 0 and 2147483647');
    }
    const limit = Math.min(size, list_objects_MOST_KEYS);
    const left = entries.filter(({ name }) => Buffer.compare(Buffer.from(name), Buffer.from(after)) > 0);
    const shown = left.slice(0, limit);
    return { size: limit, shown, next: left.length > limit ? shown.at(-1)?.name : undefined };
}
function prefixesOf(page, input) {
    return page.shown.flatMap(({ name, key }) => key === undefined ? [{ Prefix: shownName(name, input) }] : []);
}
function shownObject(version, input) {
    return {
        Key: shownName(version.key, input),
        LastModified: version.modified,
        ETag: version.etag,
        ChecksumAlgorithm: Object.keys(version.checksums).map((name) => name.replace('Checksum', '')),
        ChecksumType: version.checksumType ?? 'FULL_OBJECT',
        Size: version.body?.length ?? 0,
    };
}
/** XML cannot hold every character of a key, so that clients ask for names in the form of URLs. */
function shownName(name, input) {
    return textOf(input, 'EncodingType') === 'url' ? encodeURIComponent(name).replaceAll('%2F', '/') : name;
}
function echo(input, names) {
    return Object.assign({}, ...names.map((name) => textMember(name, textOf(input, name), input)));
}
function textMember(name, value, input = {}) {
    return value === undefined ? {} : { [name]: shownName(value, input) };
}
function encodeToken(name) {
    return Buffer.from(name, 'utf8').toString('base64');
}
function decodeToken(token) {
    const name = Buffer.from(token, 'base64').toString('utf8');
    if (encodeToken(name) === token)
        return name;
    throw new ServiceError('InvalidArgument', 'The continuation token provided is incorrect');
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/integrity.js




/**
 * The checksums that came with a body, each of which must be right; what S3 adds by itself when there is none is a
 * CRC-64. Throws BadDigest.
 */
function checkedChecksums(input, body) {
    const md5 = textOf(input, 'ContentMD5');
    if (md5 !== undefined && md5 !== (0,external_node_crypto_.createHash)('md5').update(body).digest('base64')) {
        throw new ServiceError('BadDigest', 'The Content-MD5 you specified did not match what we received.');
    }
    const given = CHECKSUMS.flatMap(({ member }) => {
        const value = textOf(input, member);
        return value === undefined ? [] : [[member, value]];
    });
    for (const [member, value] of given) {
        if (value !== checksumOf(member, body)) {
            const name = member.replace('Checksum', '');
            throw new ServiceError('BadDigest', `The ${name} you specified did not match the calculated checksum.`);
        }
    }
    const own = [['ChecksumCRC64NVME', checksumOf('ChecksumCRC64NVME', body)]];
    return Object.fromEntries(given.length === 0 ? own : given);
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/upload-parts.js








const MOST_PARTS = 10_000;
const PAGE = 1000;
/** The upload that an input names. Throws NoSuchUpload. */
function uploadOf(bucket, input) {
    const upload = bucket.uploads.get(requiredTextOf(input, 'UploadId'));
    if (upload !== undefined && upload.key === object_versions_keyOf(input))
        return upload;
    throw new ServiceError('NoSuchUpload', 'The specified multipart upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.', 404);
}
/** A part that is sent again takes the place of the one before. */
const uploadPart = (call, input) => {
    const upload = uploadOf(openBucket(call, input), input);
    const body = bodyOf(input);
    const part = addPart(call, upload, input, body, checkedChecksums(input, body));
    return { ETag: part.etag, ...part.checksums, ServerSideEncryption: 'AES256' };
};
const uploadPartCopy = async (call, input) => {
    const upload = uploadOf(openBucket(call, input), input);
    const { body } = await readCopySource(call, input);
    const part = addPart(call, upload, input, body, checkedChecksums({}, body));
    return { ETag: part.etag, LastModified: part.modified };
};
function addPart({ state }, upload, input, body, checksums) {
    const number = integerOf(input, 'PartNumber') ?? 0;
    if (number < 1 || number > MOST_PARTS) {
        throw new ServiceError('InvalidArgument', `Part number must be an integer between 1 and ${MOST_PARTS}, inclusive`);
    }
    const etag = `"${(0,external_node_crypto_.createHash)('md5').update(body).digest('hex')}"`;
    const part = { number, body, modified: state.now(), etag, checksums };
    upload.parts.set(number, part);
    return part;
}
const listParts = (call, input) => {
    const bucket = openBucket(call, input);
    const upload = uploadOf(bucket, input);
    const after = integerOf(input, 'PartNumberMarker') ?? 0;
    const size = Math.min(integerOf(input, 'MaxParts') ?? PAGE, PAGE);
    const left = [...upload.parts.values()]
        .sort((a, b) => a.number - b.number)
        .filter(({ number }) => number > after);
    const shown = left.slice(0, size);
    const more = left.length > size;
    return {
        Bucket: bucket.name,
        Key: upload.key,
        UploadId: upload.id,
        PartNumberMarker: after,
        NextPartNumberMarker: shown.at(-1)?.number ?? 0,
        Initiator: { ID: call.caller.arn },
        Owner: shownOwner(call.state.bucketOwners.get(bucket.name)),
        MaxParts: size,
        IsTruncated: more,
        StorageClass: 'STANDARD',
        Parts: shown.map(({ number, body, modified, etag, checksums }) => ({
            PartNumber: number,
            LastModified: modified,
            ETag: etag,
            Size: body.length,
            ...checksums,
        })),
    };
};
/** Operations on the parts of an upload. */
const uploadPartOperations = {
    UploadPart: uploadPart,
    UploadPartCopy: uploadPartCopy,
    ListParts: listParts,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/multipart-uploads.js










/** Every part but the last one. https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html */
const LEAST_PART = 5 * 1024 * 1024;
const createUpload = (call, input) => {
    const bucket = openBucket(call, input);
    refuseAccessList(bucket, input);
    const { checksum, checksumType } = checksumPlan(input);
    const upload = {
        id: newVersionId(call),
        key: object_versions_keyOf(input),
        initiated: call.state.now(),
        properties: Object.fromEntries(PROPERTIES.flatMap((name) => {
            const value = textOf(input, name);
            return value === undefined ? [] : [[name, value]];
        })),
        metadata: textMap(input['Metadata']),
        tags: taggingOf(input),
        checksum,
        checksumType,
        parts: new Map(),
    };
    bucket.uploads.set(upload.id, upload);
    const asked = textOf(input, 'ChecksumAlgorithm');
    return {
        Bucket: bucket.name,
        Key: upload.key,
        UploadId: upload.id,
        ServerSideEncryption: 'AES256',
        ...(asked === undefined ? {} : { ChecksumAlgorithm: asked, ChecksumType: checksumType }),
    };
};
/** Without a wish S3 makes a CRC-64 of the whole; the cryptographic ones can only be made of the parts' own. */
function checksumPlan(input) {
    const algorithm = textOf(input, 'ChecksumAlgorithm') ?? 'CRC64NVME';
    const checksum = `Checksum${algorithm}`;
    const type = textOf(input, 'ChecksumType') ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE');
    const known = CHECKSUMS.some(({ member }) => member === checksum);
    const possible = type === 'COMPOSITE' ? algorithm !== 'CRC64NVME' : !algorithm.startsWith('SHA');
    if (known && possible && (type === 'COMPOSITE' || type === 'FULL_OBJECT')) {
        return { checksum, checksumType: type };
    }
    throw new ServiceError('InvalidRequest', `The ${type} checksum type cannot be used with the ${algorithm.toLowerCase()} checksum algorithm.`);
}
const completeUpload = (call, input) => {
    const bucket = openBucket(call, input);
    const upload = uploadOf(bucket, input);
    checkPreconditions(input, bucket.objects.get(upload.key)?.[0]);
    const parts = chosenParts(upload, input);
    const body = Buffer.concat(parts.map((part) => part.body));
    const digests = parts.map(({ etag }) => Buffer.from(etag.replaceAll('"', ''), 'hex'));
    const whole = (0,external_node_crypto_.createHash)('md5').update(Buffer.concat(digests)).digest('hex');
    const checksum = upload.checksumType === 'FULL_OBJECT'
        ? checksumOf(upload.checksum, body)
        : `${checksumOf(upload.checksum, Buffer.concat(parts.map((part) => rawChecksum(upload, part))))}-${parts.length}`;
    const version = addObject(call, bucket, {
        key: upload.key,
        body,
        etag: `"${whole}-${parts.length}"`,
        properties: upload.properties,
        metadata: upload.metadata,
        checksums: { [upload.checksum]: checksum },
        checksumType: upload.checksumType,
        parts: parts.length,
        tags: upload.tags,
    });
    bucket.uploads.delete(upload.id);
    return {
        Location: `https://${bucket.name}.s3.${bucket.region}.amazonaws.com/${encodeURIComponent(upload.key)}`,
        Bucket: bucket.name,
        Key: upload.key,
        ETag: version.etag,
        ...version.checksums,
        ChecksumType: upload.checksumType,
        ServerSideEncryption: 'AES256',
        ...shownVersion(bucket, version),
    };
};
function rawChecksum({ checksum }, { body }) {
    return Buffer.from(checksumOf(checksum, body), 'base64');
}
function chosenParts(upload, input) {
    const wanted = structuresOf(structureOf(input, 'MultipartUpload') ?? {}, 'Parts');
    if (wanted.length === 0) {
        throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
    }
    const numbers = wanted.map((part) => integerOf(part, 'PartNumber') ?? 0);
    if (numbers.some((number, index) => index > 0 && number <= (numbers[index - 1] ?? 0))) {
        throw new ServiceError('InvalidPartOrder', 'The list of parts was not in ascending order. Parts must be ordered by part number.');
    }
    const parts = wanted.map((each, index) => {
        const part = upload.parts.get(numbers[index] ?? 0);
        const etag = requiredTextOf(each, 'ETag').replaceAll('"', '');
        const given = textOf(each, upload.checksum);
        const wrong = given !== undefined && part !== undefined && given !== checksumOf(upload.checksum, part.body);
        if (part === undefined || part.etag !== `"${etag}"` || wrong) {
            throw new ServiceError('InvalidPart', "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.");
        }
        return part;
    });
    if (parts.slice(0, -1).some(({ body }) => body.length < LEAST_PART)) {
        throw new ServiceError('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
    }
    return parts;
}
const abortUpload = (call, input) => {
    const bucket = openBucket(call, input);
    bucket.uploads.delete(uploadOf(bucket, input).id);
    return {};
};
const listUploads = (call, input) => {
    const bucket = openBucket(call, input);
    const prefix = textOf(input, 'Prefix') ?? '';
    const uploads = [...bucket.uploads.values()].filter(({ key }) => key.startsWith(prefix));
    return {
        Bucket: bucket.name,
        Prefix: prefix,
        KeyMarker: '',
        UploadIdMarker: '',
        MaxUploads: 1000,
        IsTruncated: false,
        Uploads: uploads.map(({ id, key, initiated }) => ({
            UploadId: id,
            Key: key,
            Initiated: initiated,
            Initiator: { ID: call.caller.arn },
            Owner: shownOwner(call.state.bucketOwners.get(bucket.name)),
            StorageClass: 'STANDARD',
        })),
    };
};
/** Operations on uploads in parts. */
const multipartOperations = {
    CreateMultipartUpload: createUpload,
    CompleteMultipartUpload: completeUpload,
    AbortMultipartUpload: abortUpload,
    ListMultipartUploads: listUploads,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/objects.js







const putObject = (call, input) => {
    const bucket = openBucket(call, input);
    const key = object_versions_keyOf(input);
    const body = bodyOf(input);
    refuseAccessList(bucket, input);
    checkPreconditions(input, bucket.objects.get(key)?.[0]);
    const checksums = checkedChecksums(input, body);
    const version = addObject(call, bucket, {
        key,
        body,
        properties: Object.fromEntries(PROPERTIES.flatMap((name) => {
            const value = textOf(input, name);
            return value === undefined ? [] : [[name, value]];
        })),
        metadata: textMap(input['Metadata']),
        checksums,
        tags: taggingOf(input),
    });
    return {
        ETag: version.etag,
        ...checksums,
        ChecksumType: 'FULL_OBJECT',
        ...shownVersion(bucket, version),
        ServerSideEncryption: 'AES256',
    };
};
const getObject = (call, input) => {
    const { version, body, head } = readVersion(call, input);
    const range = rangeOf(textOf(input, 'Range'), body.length);
    if (range === undefined)
        return { Body: body, ...head, ContentLength: body.length };
    const part = body.subarray(range.from, range.to + 1);
    // A checksum is one of the whole object, so that S3 leaves it out for a part.
    const shown = Object.entries(head).filter(([name]) => !(name in version.checksums));
    return {
        Body: part,
        ...Object.fromEntries(shown),
        ContentLength: part.length,
        ContentRange: `bytes ${range.from}-${range.to}/${body.length}`,
    };
};
const headObject = (call, input) => {
    const { body, head } = readVersion(call, input);
    return { ...head, ContentLength: body.length };
};
/** Operations on the content of objects. */
const objectOperations = {
    PutObject: putObject,
    GetObject: getObject,
    HeadObject: headObject,
};
function readVersion(call, input) {
    const bucket = openBucket(call, input);
    if (textOf(input, 'PartNumber') !== undefined) {
        throw new ServiceError('NotImplemented', 'The rehearsal does not give single parts of objects.', 501);
    }
    const version = foundVersion(bucket, input);
    const [match, noneMatch] = [textOf(input, 'IfMatch'), textOf(input, 'IfNoneMatch')];
    if (match !== undefined && match !== version.etag)
        throw preconditionFailed();
    if (noneMatch !== undefined && (noneMatch === '*' || noneMatch === version.etag)) {
        throw new ServiceError('NotModified', 'Not Modified', 304);
    }
    const checked = textOf(input, 'ChecksumMode') === 'ENABLED' ? version.checksums : {};
    const head = {
        AcceptRanges: 'bytes',
        ETag: version.etag,
        LastModified: version.modified,
        ContentType: 'binary/octet-stream',
        ...version.properties,
        ...checked,
        ...(Object.keys(checked).length === 0 ? {} : { ChecksumType: version.checksumType ?? 'FULL_OBJECT' }),
        ...shownVersion(bucket, version),
        ...(version.tags === undefined || version.tags.size === 0 ? {} : { TagCount: version.tags.size }),
        ServerSideEncryption: 'AES256',
        Metadata: version.metadata,
    };
    return { version, body: version.body, head };
}
function rangeOf(text, size) {
    const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(text ?? '') ?? [];
    if (first === '' && last === '')
        return undefined;
    const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
    const to = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
    if (from > to)
        throw new ServiceError('InvalidRange', 'The requested range is not satisfiable', 416);
    return { from, to };
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/remove-objects.js




/** Deleting what is not there is a success. Without a version id a versioned bucket only gets a delete marker. */
const deleteObject = (call, input) => {
    const bucket = openBucket(call, input);
    const key = requiredTextOf(input, 'Key');
    const wanted = textOf(input, 'VersionId');
    const versions = bucket.objects.get(key) ?? [];
    const versioning = versioningOf(bucket);
    if (wanted === undefined && versioning !== undefined) {
        const versionId = versioning === 'Enabled' ? newVersionId(call) : 'null';
        const modified = call.state.now();
        const nothing = { properties: {}, metadata: {}, checksums: {} };
        addVersion(bucket, { key, versionId, modified, body: undefined, etag: '', ...nothing });
        return { DeleteMarker: true, VersionId: versionId };
    }
    const removed = wanted === undefined ? versions[0] : versions.find(({ versionId }) => versionId === wanted);
    const left = versions.filter((version) => version !== removed);
    if (left.length === 0)
        bucket.objects.delete(key);
    else
        bucket.objects.set(key, left);
    if (wanted === undefined)
        return {};
    return {
        ...(removed !== undefined && removed.body === undefined ? { DeleteMarker: true } : {}),
        VersionId: wanted,
    };
};
const remove_objects_MOST_KEYS = 1000;
/** Each object is asked for on its own, so that some may go and others be refused. */
const deleteObjects = async (call, input) => {
    const request = input['Delete'];
    const wanted = typeof request === 'object' && request !== null ? { ...request } : {};
    const objects = structuresOf(wanted, 'Objects');
    if (objects.length === 0 || objects.length > remove_objects_MOST_KEYS) {
        throw new ServiceError('MalformedXML', 'The XML you provided was not well-formed or did not validate against our published schema');
    }
    const { Bucket, ExpectedBucketOwner } = input;
    openBucket(call, input);
    const deleted = [];
    const errors = [];
    for (const object of objects) {
        const Key = requiredTextOf(object, 'Key');
        const VersionId = textOf(object, 'VersionId');
        const named = { Key, ...(VersionId === undefined ? {} : { VersionId }) };
        try {
            const gone = await call.invoke('s3', 'DeleteObject', { Bucket, ExpectedBucketOwner, ...named });
            const marker = VersionId === undefined && gone['DeleteMarker'] === true;
            deleted.push({
                ...named,
                ...(marker ? { DeleteMarker: true, DeleteMarkerVersionId: gone['VersionId'] } : {}),
            });
        }
        catch (error) {
            if (!(error instanceof ServiceError))
                throw error;
            errors.push({ ...named, Code: error.code, Message: error.message });
        }
    }
    return { Deleted: flagOf(wanted, 'Quiet') === true ? [] : deleted, Errors: errors };
};
/** Operations that remove objects. */
const removeOperations = {
    DeleteObject: deleteObject,
    DeleteObjects: deleteObjects,
};

;// CONCATENATED MODULE: ./build/rehearsal/s3/unset-settings.js


/** What S3 answers about a bucket of which that was never set. Setting it is not rehearsed. */
const unset_settings_UNSET = {
    GetBucketLogging: {},
    GetBucketNotificationConfiguration: {},
    GetBucketAccelerateConfiguration: {},
    GetBucketRequestPayment: { Payer: 'BucketOwner' },
    GetBucketCors: ['NoSuchCORSConfiguration', 'The CORS configuration does not exist'],
    GetBucketWebsite: [
        'NoSuchWebsiteConfiguration',
        'The specified bucket does not have a website configuration',
    ],
    GetBucketReplication: [
        'ReplicationConfigurationNotFoundError',
        'The replication configuration was not found',
    ],
    GetObjectLockConfiguration: [
        'ObjectLockConfigurationNotFoundError',
        'Object Lock configuration does not exist for this bucket',
    ],
};
/** Operations that read what no bucket of the rehearsal has; provisioning tools ask for all of it. */
const unsetSettingOperations = Object.fromEntries(Object.entries(unset_settings_UNSET).map(([name, answer]) => [
    name,
    (call, input) => {
        openBucket(call, input);
        if (!isRefusal(answer))
            return { ...answer };
        const [code, message] = answer;
        throw new ServiceError(code, message, 404);
    },
]));
function isRefusal(answer) {
    return Array.isArray(answer);
}

;// CONCATENATED MODULE: ./build/rehearsal/s3/service.js












/** Simple Storage Service: buckets, what is kept beside them, and objects put in one piece or in parts. */
const s3Service = {
    name: 's3',
    operations: {
        ...bucketOperations,
        ...settingOperations,
        ...bucket_policy_policyOperations,
        ...objectOperations,
        ...removeOperations,
        ...list_objects_listOperations,
        ...accessListOperations,
        ...copyOperations,
        ...multipartOperations,
        ...uploadPartOperations,
        ...objectDetailOperations,
        ...unsetSettingOperations,
    },
};

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
        throw assume_role_notAuthorized(call, 'sts:AssumeRole', arn);
    if (isFederated(call.caller))
        throw assume_role_notAuthorized(call, 'sts:AssumeRole', arn);
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
            throw assume_role_notAuthorized(call, action, role.arn);
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
function assume_role_notAuthorized(call, action, resource) {
    return new ServiceError('AccessDenied', `User: ${call.caller.arn} is not authorized to perform: ${action} on resource: ${resource}`, 403);
}

;// CONCATENATED MODULE: ./build/rehearsal/sts/federation-token.js





const DEFAULT_SESSION = 43_200;
/** Without session policies a federated user may do nothing. */
const NOTHING = '{"Version":"2012-10-17","Statement":[]}';
/** Temporary credentials with a name of their own: what the user may do, and the session policies allow too. */
const getFederationToken = (call, input) => {
    checkInput(input, {
        Name: { kind: 'text', required: true, min: 2, max: 32, pattern: '[\\w+=,.@-]*' },
        DurationSeconds: { kind: 'integer', min: 900, max: 129_600 },
        Policy: { kind: 'text', min: 1, max: 2048 },
        PolicyArns: { kind: 'list', max: 10 },
        Tags: { kind: 'list', max: 50 },
    });
    const { state, caller } = call;
    const account = state.accounts.get(caller.accountId);
    if (account === undefined || caller.userName === undefined || caller.session !== undefined) {
        throw new ServiceError('AccessDenied', 'Cannot call GetFederationToken with session credentials', 403);
    }
    const policies = sessionPolicies(input, account);
    const tags = sessionTags(input);
    const packed = packedSize(input, tags);
    const name = requiredTextOf(input, 'Name');
    const arn = `arn:aws:sts::${account.id}:federated-user/${name}`;
    const userId = `${account.id}:${name}`;
    const session = openSession(state, {
        accountId: account.id,
        arn,
        userId,
        userName: caller.userName,
        durationSeconds: integerOf(input, 'DurationSeconds') ?? DEFAULT_SESSION,
        policies: policies.length === 0 ? [NOTHING] : policies,
        tags,
    });
    return {
        Credentials: shownCredentials(session),
        FederatedUser: { FederatedUserId: userId, Arn: arn },
        ...packed,
    };
};

// EXTERNAL MODULE: ./build/trust/context.js
var context = __webpack_require__(96338);
;// CONCATENATED MODULE: ./build/rehearsal/sts/identity-token.js

/** What IAM accepts of OpenID Connect providers. `none` and the symmetric ones are not among them. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const REQUIRED_CLAIMS = ['iss', 'sub', 'aud', 'exp', 'iat'];
/** Reads header and claims. Throws InvalidIdentityToken when it is no JWT or lacks a claim that STS needs. */
async function readIdentityToken(text) {
    // Loaded on first use: most of the cost of the library is paid only by those who log in with a token.
    const { decodeJwt, decodeProtectedHeader } = await Promise.all(/* import() */[__webpack_require__.e(5763), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 88911));
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
    const { createLocalJWKSet, errors, jwtVerify } = await Promise.all(/* import() */[__webpack_require__.e(5763), __webpack_require__.e(8911)]).then(__webpack_require__.bind(__webpack_require__, 88911));
    const issuer = state.issuers.get(token.issuer);
    if (issuer === undefined)
        throw noKey();
    const { keys } = await issuer.jwks().catch(() => {
        throw new ServiceError('IDPCommunicationError', "Couldn't reach your identity provider to get its keys.");
    });
    try {
        await jwtVerify(token.text, createLocalJWKSet({ keys: keys.map((key) => ({ kty: '', ...key })) }), {
            algorithms: ALGORITHMS,
            issuer: token.issuer,
            currentDate: state.clientTime(),
        });
    }
    catch (error) {
        if (error instanceof errors.JWTExpired) {
            const now = Math.floor(state.clientTime().getTime() / 1000);
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
    const identity = (0,context/* webIdentityContext */.C5)(token.claims, token.issuer);
    const question = {
        principal: { kind: 'Federated', arn: provider.arn, accountId },
        context: requestContext([
            ...requestKeys(state, call.region),
            ...identity.context,
            ['sts:RoleSessionName', sessionName],
        ]),
    };
    // A role that is not there is refused with the same words, so that nobody can find out which roles there are.
    if (account === undefined ||
        role === undefined ||
        refusedWhateverItSays(token, role) ||
        !trustAllows(role, identity.actions, question)) {
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
        sourceIdentity: web_identity_textIn(token.claims['https://aws.amazon.com/source_identity']),
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
/**
 * For HCP Terraform STS demands the tenancy claim of every role, also of those that were stored before IAM controlled
 * new ones (since February 2025).
 */
function refusedWhateverItSays(token, role) {
    const url = token.issuer.replace(/^https:\/\//, '');
    return ((0,trust_issuers/* issuerFacts */.FK)(url)?.id === 'hcp-terraform' && (0,write_check/* checkAtWrite */.l)((0,trust_policy/* parseTrustPolicy */.GS)(role.trustPolicy)) === 'refuse');
}
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
function web_identity_textIn(value) {
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
const service_DEFAULT_SESSION = 43_200;
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
        durationSeconds: integerOf(input, 'DurationSeconds') ?? service_DEFAULT_SESSION,
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
        GetFederationToken: getFederationToken,
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
    curService,
    bcmDataExportsService,
    kmsService,
];

;// CONCATENATED MODULE: ./build/rehearsal/worker/answer-fault.js
/** Longer than clients wait, and shorter than a test does. */
const SLOW_MILLISECONDS = 500;
const CHUNK = 'x'.repeat(64 * 1024);
const answer_fault_text = (status, contentType, body) => (response) => {
    response.writeHead(status, { 'content-type': contentType });
    response.end(body);
};
/** The good answer with other members. */
const changed = (change) => (response, good) => {
    response.writeHead(200, { 'content-type': good.contentType });
    response.end(JSON.stringify(change(JSON.parse(good.body))));
};
const FAULTS = {
    lost: () => undefined,
    slow: (response, good) => {
        setTimeout(() => {
            response.writeHead(good.status, { 'content-type': good.contentType });
            response.end(good.body);
        }, SLOW_MILLISECONDS);
    },
    reset: (response) => response.socket?.resetAndDestroy(),
    unavailable: answer_fault_text(503, 'text/plain', 'Service Unavailable'),
    throttled: answer_fault_text(429, 'text/plain', 'Too Many Requests'),
    redirect: (response) => {
        response.writeHead(302, { location: 'http://203.0.113.7/credentials' });
        response.end();
    },
    html: answer_fault_text(200, 'text/html; charset=utf-8', '<!doctype html><title>Sign in to the network</title>'),
    oversized: answer_fault_text(200, 'application/json', JSON.stringify({ Code: 'Success', padding: CHUNK })),
    endless: (response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        const more = () => {
            if (!response.destroyed)
                response.write(CHUNK, () => setImmediate(more));
        };
        more();
    },
    'not-json': answer_fault_text(200, 'application/json', 'AccessKeyId=ASIAEXAMPLE0000000000'),
    list: answer_fault_text(200, 'application/json', '[]'),
    'no-secret': changed(({ SecretAccessKey: _, ...rest }) => rest),
    expired: changed((answer) => ({ ...answer, Expiration: '2020-01-01T00:00:00Z' })),
    'line-ends': changed((answer) => ({ ...answer, Token: `${answer['Token']}\r\nx-forged: 1` })),
};
/** Sends the answer as the fault has it. */
function sendFaulty(response, fault, good) {
    FAULTS[fault](response, good);
}

;// CONCATENATED MODULE: ./build/rehearsal/worker/machine-server.js


/**
 * Serves one kind of metadata on 127.0.0.1. `faults` says, by path, how the answers there go wrong, one after the other;
 * the last one stays, and `undefined` in the list is a good answer.
 */
async function startMachineServer(answer, faults = {}) {
    const requests = [];
    const server = (0,external_node_http_.createServer)((request, response) => {
        const path = request.url ?? '/';
        const before = requests.filter((seen) => seen.endsWith(` ${path}`)).length;
        requests.push(`${request.method} ${path}`);
        const script = faults[path] ?? [];
        const fault = script[Math.min(before, script.length - 1)];
        request.resume();
        if (fault !== undefined)
            sendFaulty(response, fault, answer(request));
        else
            send(response, answer(request));
    });
    await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(0, '127.0.0.1', resolve);
    });
    return {
        url: `http://127.0.0.1:${server.address().port}`,
        requests,
        async close() {
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            });
        },
    };
}
function send(response, { status, contentType, body, headers }) {
    response.writeHead(status, { ...headers, 'content-type': contentType });
    response.end(body);
}

;// CONCATENATED MODULE: ./build/rehearsal/worker/role-session.js

/** What machines get: six hours, renewed long before. */
const MACHINE_SECONDS = 21_600;
/** A session of the role, as AWS makes it for an instance, task or pod. Throws RangeError when there is no such role. */
function machineSession(state, { accountId, roleName }, name) {
    const role = state.accounts.get(accountId)?.iam.roles.get(roleName);
    if (role === undefined)
        throw new RangeError(`There is no role ${roleName} in account ${accountId}`);
    const names = roleSessionNames(accountId, role, name);
    const session = openSession(state, {
        accountId,
        ...names,
        roleName,
        durationSeconds: MACHINE_SECONDS,
    });
    return { session, roleArn: role.arn };
}

;// CONCATENATED MODULE: ./build/rehearsal/worker/container-credentials.js


/** Where EKS Pod Identity answers. */
const CREDENTIALS_PATH = '/v1/credentials';
/**
 * The credentials endpoint of a rehearsed ECS task or EKS pod.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
function startContainerCredentials(options) {
    const { state, role, authorization, faults } = options;
    return startMachineServer((request) => {
        if (request.url !== CREDENTIALS_PATH || request.method !== 'GET')
            return container_credentials_json(404, {});
        if (authorization !== undefined && request.headers.authorization !== authorization())
            return container_credentials_json(401, { code: 'Unauthorized', message: 'The authorization token is not valid' });
        const { session, roleArn } = machineSession(state, role, 'pod');
        return container_credentials_json(200, {
            RoleArn: roleArn,
            AccessKeyId: session.accessKeyId,
            SecretAccessKey: session.secretAccessKey,
            Token: session.sessionToken,
            Expiration: session.expiration.toISOString(),
        });
    }, faults === undefined ? {} : { [CREDENTIALS_PATH]: faults });
}
function container_credentials_json(status, body) {
    return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

;// CONCATENATED MODULE: ./build/rehearsal/worker/instance-metadata.js


const TOKEN_PATH = '/latest/api/token';
const ROLES_PATH = '/latest/meta-data/iam/security-credentials/';
const TOKEN_SECONDS = 'x-aws-ec2-metadata-token-ttl-seconds';
const MOST_TOKEN_SECONDS = 21_600;
/**
 * The metadata service of a rehearsed instance, version 2 only: everything but the token needs the token, and requests
 * that came through a proxy get none.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
function startInstanceMetadata({ state, role, faults }) {
    /** Until when each token is good, by the clients' time. */
    const tokens = new Map();
    const instance = `i-${state.newUuid().replaceAll('-', '').slice(0, 17)}`;
    function answer(request) {
        if (request.url === TOKEN_PATH)
            return token(request);
        const given = request.headers['x-aws-ec2-metadata-token'];
        if (request.method !== 'GET')
            return instance_metadata_plain(405, 'Method Not Allowed');
        if (typeof given !== 'string' || !isCurrent(given))
            return instance_metadata_plain(401, 'Unauthorized');
        if (role === undefined || request.url === undefined)
            return instance_metadata_plain(404, 'Not Found');
        if (request.url === ROLES_PATH)
            return instance_metadata_plain(200, role.roleName);
        return request.url === `${ROLES_PATH}${role.roleName}` ? credentials(role) : instance_metadata_plain(404, 'Not Found');
    }
    function isCurrent(given) {
        const end = tokens.get(given);
        return end !== undefined && state.clientTime().getTime() < end;
    }
    function token(request) {
        const seconds = Number(request.headers[TOKEN_SECONDS]);
        if (request.method !== 'PUT')
            return instance_metadata_plain(405, 'Method Not Allowed');
        if (request.headers['x-forwarded-for'] !== undefined)
            return instance_metadata_plain(403, 'Forbidden');
        if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_TOKEN_SECONDS)
            return instance_metadata_plain(400, 'Bad Request');
        const value = `${state.newSecret(54)}==`;
        tokens.set(value, state.clientTime().getTime() + seconds * 1000);
        // Some SDKs read from the answer how long the token is good, and fall back to version 1 without that.
        return { ...instance_metadata_plain(200, value), headers: { [TOKEN_SECONDS]: String(seconds) } };
    }
    function credentials(of) {
        const { session } = machineSession(state, of, instance);
        const body = {
            Code: 'Success',
            LastUpdated: session.issued.toISOString(),
            Type: 'AWS-HMAC',
            AccessKeyId: session.accessKeyId,
            SecretAccessKey: session.secretAccessKey,
            Token: session.sessionToken,
            Expiration: session.expiration.toISOString(),
        };
        // The real service says text/plain to this JSON.
        return instance_metadata_plain(200, JSON.stringify(body));
    }
    return startMachineServer(answer, faults);
}
function instance_metadata_plain(status, body) {
    return { status, contentType: 'text/plain', body };
}

;// CONCATENATED MODULE: ./build/rehearsal/worker/machine.js


/** Starts the endpoints that the roles ask for. Throws RangeError for a role that is not there. */
async function startMachine(state, roles) {
    const [instanceRole, containerRole] = [machine_roleOf(state, roles.instance), machine_roleOf(state, roles.container)];
    const authorization = state.newSecret(40);
    const instance = instanceRole && (await startInstanceMetadata({ state, role: instanceRole }));
    const container = containerRole &&
        (await startContainerCredentials({ state, role: containerRole, authorization: () => authorization }));
    return {
        environment: {
            ...(instance === undefined
                ? {}
                : { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url }),
            ...(container === undefined
                ? {}
                : {
                    AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}${CREDENTIALS_PATH}`,
                    AWS_CONTAINER_AUTHORIZATION_TOKEN: authorization,
                }),
        },
        async close() {
            await instance?.close();
            await container?.close();
        },
    };
}
function machine_roleOf(state, arn) {
    if (arn === undefined)
        return undefined;
    const [, accountId = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
    const role = state.accounts.get(accountId)?.iam.roles.get(roleName);
    if (role?.arn === arn)
        return { accountId, roleName };
    throw new RangeError(`The machine cannot have the role ${arn}: the seed has none with that ARN.`);
}

;// CONCATENATED MODULE: ./build/rehearsal/server.js



















const NOTICE = 'This is a rehearsal of AWS by aws-account-steps. Nothing here reaches a real account.';
const HEADER = { 'x-aws-rehearsal': 'true', server: 'aws-account-steps rehearsal (not AWS)' };
/** Larger than any request of the query and JSON services, and enough for the objects of a rehearsal. */
const server_MOST_BYTES = 16 * 1024 * 1024;
const GITHUB_PATH = '/_github';
/**
 * Starts the rehearsal on 127.0.0.1. Rejects when the port is taken, with SeedError when the seed has faults, and with
 * RangeError when the machine is to have a role that is not there.
 */
async function startRehearsal(options = {}) {
    const state = options.state ?? (0,create_state/* createState */.u)();
    const services = options.services ?? SERVICES;
    const seed = seedState(state, options.seed ?? '');
    if (seed.calls.length > 0) {
        // What is there from the beginning takes no time to make, nobody has called for it, and nobody could forbid it.
        const organization = state.organization && { ...state.organization, serviceControlEnabled: false };
        let seeding = true;
        const faults = {
            ...state.faults,
            // What is to go wrong later (a delivery) is scripted; that the world is there is not.
            strike: (stage, facts) => (seeding ? undefined : state.faults.strike(stage, facts)),
        };
        const still = { ...state, organization, faults, sleep: () => (0,promises_.setImmediate)() };
        await runSeedCalls(still, services, seed.calls, options.seedFolder ?? '.');
        seeding = false;
    }
    const machine = await startMachine(state, options.machine ?? {});
    const requests = [];
    const record = (request) => {
        requests.push(request);
    };
    const dispatcher = createDispatcher(services, state, record);
    const server = (0,external_node_http_.createServer)({ maxHeaderSize: 64 * 1024 }, (request, response) => {
        answer(request)
            .catch((error) => encodeFailure(undefined, 'query', internalFailure(error), state.newUuid()))
            .then((wire) => server_send(response, wire, state.clientTime()));
    });
    server.on('clientError', (_error, socket) => {
        if (socket.writable)
            socket.end('HTTP/1.1 400 Bad Request\r\nx-aws-rehearsal: true\r\nconnection: close\r\n\r\n');
    });
    try {
        await new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(options.port ?? 0, '127.0.0.1', resolve);
        });
    }
    catch (error) {
        await machine.close();
        throw error;
    }
    const url = `http://127.0.0.1:${server.address().port}`;
    const issuer = (0,github_issuer/* createGithubIssuer */.T5)(state, url + GITHUB_PATH);
    const platforms = [
        createOcto(state, dispatcher, `${url}${PLATFORMS_PATH}/octo`, seed.platforms.octo),
        createOctopus(state, dispatcher, `${url}${PLATFORMS_PATH}/octopus`, seed.platforms.octopus),
    ];
    const trusted = options.realIssuer === undefined ? issuer : createRealIssuer(options.realIssuer);
    state.issuers.set(trusted.url, trusted);
    async function answer(request) {
        const body = await readBody(request, server_MOST_BYTES);
        const message = messageOf(request, body ?? Buffer.alloc(0));
        if (message === undefined) {
            // Without its query the request still tells by its headers which service's form the answer must have.
            const rest = messageOf(request, Buffer.alloc(0), '/');
            return failed(rest, 'MalformedQueryString', 'The query string contains a syntax error.', 404);
        }
        if (body === undefined) {
            return failed(message, 'RequestEntityTooLarge', `The request is larger than ${server_MOST_BYTES} bytes.`, 413);
        }
        return (await ownPage(message)) ?? (await answerAwsRequest(state, dispatcher, record, message));
    }
    async function ownPage(message) {
        const { method, path, headers, query } = message;
        if (path.startsWith(`${GITHUB_PATH}/`)) {
            const { status, body } = await issuer.answer(path.slice(GITHUB_PATH.length), new Map(query), headers.get('authorization'));
            return asJson(status, body);
        }
        const visited = platformRequest(platforms, message);
        if (visited !== undefined) {
            const { status, body, text } = await visited.platform.answer(visited.request);
            return text === undefined
                ? asJson(status, body)
                : { status, headers: { 'content-type': 'text/plain' }, body: text };
        }
        if (path.startsWith(`${OWN_PATH}/`))
            return answerOwnPage(state, requests, message);
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
            ...machine.environment,
            ...Object.assign({}, ...platforms.map((platform) => platform.environment)),
        },
        requests,
        state,
        issuer,
        githubJob: (job) => issuer.job(job),
        async close() {
            await machine.close();
            await new Promise((resolve) => {
                server.close(() => resolve());
                server.closeAllConnections();
            });
        },
    };
}
/** Undefined when the query cannot be decoded. */
function messageOf(request, body, url = request.url ?? '/') {
    const [path = '/', ...query] = url.split('?');
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
function server_send(response, { status, headers, body, broken }, now) {
    if (broken === 'reset') {
        response.socket?.resetAndDestroy();
        return;
    }
    if (broken === 'half') {
        const bytes = Buffer.from(body);
        response.writeHead(status, { ...HEADER, ...headers, 'content-length': bytes.length });
        response.write(bytes.subarray(0, bytes.length / 2), () => response.socket?.destroy());
        return;
    }
    response.writeHead(status, { ...HEADER, date: now.toUTCString(), ...headers });
    response.end(body);
}


/***/ }),

/***/ 38075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkAtWrite),
/* harmony export */   u: () => (/* binding */ checkAtRunTime)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95584);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20086);



const RANK = ['refuse', 'unknown', 'accept'];
/**
 * Whether IAM's control of shared identity providers would accept the policy: each must have its tenancy claim
 * compared with something that is not only wildcards. Source: IAM user guide, "identity-provider controls for shared
 * OIDC providers". A policy without any statement is malformed for IAM. Nothing else of its validation is looked at.
 */
function checkAtWrite(policy) {
    if (policy.statements.length === 0)
        return 'refuse';
    const answers = webIdentityGrants(policy).map(({ statement, issuer }) => checkProvider(statement, issuer));
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function webIdentityGrants(policy) {
    return policy.statements
        .filter((statement) => statement.effect === 'Allow' && (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .coversAction */ .D)(statement, 'sts:AssumeRoleWithWebIdentity'))
        .flatMap((statement) => statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => ({ statement, issuer: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerOfPrincipal */ .$)(text) })));
}
/**
 * Whether STS refuses tokens by this policy at run time, before it evaluates it: it demands that the tenancy claim of
 * HCP Terraform is compared (all roles since 2025-02-07), and that of Cognito where provider and role are in different
 * accounts (since April 2024), which the policy does not show: `unknown`.
 */
function checkAtRunTime(policy) {
    const answers = webIdentityGrants(policy).map(({ statement, issuer }) => {
        const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
        const control = facts?.controlledAtRunTime;
        if (facts === undefined || control === undefined)
            return 'accept';
        if (comparesTenancy(statement, issuer, facts) === 'accept')
            return 'accept';
        return control.onlyAcrossAccounts === true ? 'unknown' : 'refuse';
    });
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function checkProvider(statement, issuer) {
    const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
    return facts?.controlledAtWrite === true ? comparesTenancy(statement, issuer, facts) : 'accept';
}
function comparesTenancy(statement, issuer, facts) {
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
