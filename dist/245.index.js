export const id = 245;
export const ids = [245];
export const modules = {

/***/ 1694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ arnMatches)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6675);

const COMPONENTS = 6;
/**
 * Whether an ARN matches a pattern, component by component, so that a `*` does not cross the first five colons.
 * ArnEquals and ArnLike are the same. What is no ARN cannot be compared.
 */
function arnMatches(expected, seen) {
    const patterns = components(expected);
    const values = components([{ text: seen, literal: true }]);
    if (values.length < COMPONENTS)
        return { unknown: `"${seen}" is not an ARN` };
    if (patterns.length < COMPONENTS) {
        return { unknown: `"${expected.map((piece) => piece.text).join('')}" is not an ARN` };
    }
    return patterns.every((pattern, index) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesPattern */ .MT)((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .compileWildcard */ .Wo)(pattern), (values[index] ?? []).map((piece) => piece.text).join('')));
}
/** Cuts at the first five colons; the sixth component keeps its colons. */
function components(pieces) {
    const found = [[]];
    for (const piece of pieces) {
        let rest = piece.text;
        for (let colon = rest.indexOf(':'); colon >= 0 && found.length < COMPONENTS; colon = rest.indexOf(':')) {
            found.at(-1)?.push({ ...piece, text: rest.slice(0, colon) });
            found.push([]);
            rest = rest.slice(colon + 1);
        }
        found.at(-1)?.push({ ...piece, text: rest });
    }
    return found;
}


/***/ }),

/***/ 9273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ absenceOf),
/* harmony export */   x_: () => (/* binding */ claimOfKey)
/* harmony export */ });
/* unused harmony export isKnownKey */
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5584);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6675);



/** Keys that requests to STS can have, beside the issuers' own. Sources: IAM user guide, global condition keys; STS. */
const RULES = [
    {
        keys: [
            'aws:requesttag/*',
            'aws:tagkeys',
            'sts:transitivetagkeys',
            'sts:sourceidentity',
            'sts:externalid',
        ],
        Federated: 'absent',
        AWS: 'absent',
        Service: 'absent',
        about: 'is only there when the request brings it',
    },
    {
        keys: ['sts:rolesessionname'],
        Federated: 'untold',
        AWS: 'untold',
        Service: 'untold',
        about: 'is chosen by the caller',
    },
    {
        keys: ['sts:roleauthorizedbyidp'],
        Federated: 'absent',
        AWS: 'absent',
        Service: 'absent',
        about: 'is only there for tokens that name the roles they are for',
    },
    {
        keys: [
            'aws:sourceip',
            'aws:sourcevpc',
            'aws:sourcevpce',
            'aws:sourcevpcarn',
            'aws:vpcsourceip',
            'aws:vpceaccount',
            'aws:vpceorgid',
            'aws:vpceorgpaths',
            'aws:currenttime',
            'aws:epochtime',
            'aws:useragent',
            'aws:referer',
            'aws:securetransport',
            'aws:requestedregion',
            'aws:resourceaccount',
            'aws:resourceorgid',
            'aws:resourceorgpaths',
            'aws:resourcetag/*',
            'iam:resourcetag/*',
        ],
        Federated: 'untold',
        AWS: 'untold',
        Service: 'untold',
        about: 'depends on the network, the time or the role, which are not given here',
    },
    {
        keys: [
            'aws:principal*',
            'aws:userid',
            'aws:username',
            'aws:multifactorauthpresent',
            'aws:multifactorauthage',
            'aws:tokenissuetime',
            'aws:viaawsservice',
            'aws:calledvia*',
            'aws:ec2instancesourcevpc',
            'aws:ec2instancesourceprivateipv4',
            'aws:federatedprovider',
            'aws:chatbotsourcearn',
            'aws:assumedroot',
        ],
        Federated: 'absent',
        AWS: 'untold',
        Service: 'untold',
        about: 'is a property of a signed request',
    },
    {
        keys: ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'],
        Federated: 'absent',
        AWS: 'absent',
        Service: 'untold',
        about: 'is only there when an AWS service makes the call',
    },
    {
        keys: ['saml:*'],
        Federated: 'absent',
        AWS: 'untold',
        Service: 'absent',
        about: 'comes from SAML assertions',
    },
];
/** Whether IAM knows a key of that name for requests to STS: a listed one, or a claim of some issuer. */
function isKnownKey(key) {
    return ruleOf(key) !== undefined || claimOfKey(key) !== undefined;
}
/** What it means that the request shows no value for a key. */
function absenceOf(key, principal) {
    const rule = ruleOf(key);
    if (rule !== undefined) {
        const kind = principal.kind === 'Service' ? 'Service' : principal.kind === 'AWS' ? 'AWS' : 'Federated';
        return { certain: rule[kind] === 'absent', why: `${key} ${rule.about}` };
    }
    const claim = claimOfKey(key);
    if (claim === undefined)
        return { certain: false, why: `${key} is not a condition key that is known here` };
    if (principal.kind !== 'Federated') {
        const certain = principal.kind !== 'AWS';
        return { certain, why: `${key} is a claim of an identity provider, and this caller brings no token` };
    }
    return { certain: true, why: absentClaim(key, claim, (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerOfPrincipal */ .$)(principal.arn)) };
}
/** `HOST[/path]:claim`, where the host has a dot or a port or is this machine. Undefined for keys of AWS services. */
function claimOfKey(key) {
    const colon = key.lastIndexOf(':');
    const issuer = key.slice(0, Math.max(colon, 0));
    return /[./:]/.test(issuer) || issuer === 'localhost' ? { issuer, claim: key.slice(colon + 1) } : undefined;
}
function absentClaim(key, { issuer, claim }, tokenIssuer) {
    if (issuer.toLowerCase() !== tokenIssuer.toLowerCase()) {
        return `${key} belongs to ${issuer}; tokens of ${tokenIssuer} never set it`;
    }
    return (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .isExposedClaim */ .XP)(issuer, claim)
        ? `the token has no claim ${claim}`
        : `STS makes no condition key of the claim ${claim} of ${issuer}`;
}
function ruleOf(key) {
    const wanted = key.toLowerCase();
    return RULES.find(({ keys }) => keys.some((pattern) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesWildcard */ ._W)(pattern, wanted)));
}


/***/ }),

/***/ 1895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ testCondition),
/* harmony export */   s: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _condition_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9273);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8790);
/* harmony import */ var _policy_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2007);
/* harmony import */ var _tri_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4532);




/** Tests one condition against a request. Rules: IAM user guide, "multiple context keys or values" and "IfExists". */
function testCondition(condition, request, variables) {
    const seen = request.context.get(condition.key.toLowerCase());
    const told = seen !== undefined;
    const present = seen !== undefined && seen.length > 0;
    const verdict = judge(condition, { request, variables }, seen ?? [], told);
    return {
        path: condition.path,
        operator: condition.operator,
        key: condition.key,
        expected: condition.values.map((value) => value.text),
        seen: present ? seen : undefined,
        outcome: outcomeOf(verdict.result),
        why: typeof verdict.result === 'boolean' ? verdict.why : verdict.result.unknown,
    };
}
/** The three outcomes of a result. */
function outcomeOf(result) {
    return result === true ? 'match' : result === false ? 'no-match' : 'undetermined';
}
function judge(condition, subject, seen, told) {
    const operator = (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorNamed */ .i)(condition.operator);
    if ('unknown' in operator)
        return { result: operator, why: operator.unknown };
    if (seen.length === 0) {
        const absence = told
            ? { certain: true, why: `${condition.key} is not in the request` }
            : (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .absenceOf */ .Lr)(condition.key, subject.request.principal);
        if (!absence.certain)
            return { result: { unknown: absence.why }, why: absence.why };
        return judgeAbsent(operator, condition, absence.why);
    }
    if (operator.base === 'Null')
        return judgeNull(condition, false, `${condition.key} is in the request`);
    return judgePresent(operator, operator.base, condition, subject, seen);
}
function judgeAbsent(operator, condition, why) {
    if (operator.base === 'Null')
        return judgeNull(condition, true, why);
    if (operator.ifExists)
        return { result: true, why: `${why}, and IfExists accepts that` };
    if (operator.set === 'ForAllValues')
        return { result: true, why: `${why}, and ForAllValues accepts that` };
    if (operator.set === 'ForAnyValue')
        return { result: false, why };
    return operator.base.negated
        ? { result: true, why: `${why}, and a negated operator accepts that` }
        : { result: false, why };
}
function judgeNull(condition, absent, why) {
    const result = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(condition.values.map(({ text }) => {
        const word = text.toLowerCase();
        if (word !== 'true' && word !== 'false')
            return { unknown: `Null takes true or false, not "${text}"` };
        return (word === 'true') === absent;
    }));
    return { result, why };
}
function judgePresent(operator, base, condition, subject, seen) {
    const results = seen.map((value) => testValue(base, condition, subject, value));
    const any = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(results);
    const all = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .allTrue */ .eu)(results);
    const result = operator.set === 'ForAnyValue'
        ? any
        : operator.set === 'ForAllValues'
            ? all
            : single(any, all, condition);
    return { result, why: explain(base, result) };
}
/** A plain operator on several values: certain only where "any" and "all" agree. */
function single(any, all, { key }) {
    return any === all || (typeof any !== 'boolean' && typeof all !== 'boolean')
        ? any
        : { unknown: `${key} has several values, and the operator says neither ForAllValues nor ForAnyValue` };
}
/** Values are ORed; a negated operator holds when none of them matches. */
function testValue(base, condition, subject, seen) {
    const matched = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(condition.values.map(({ text }) => testExpected(base, text, subject, seen)));
    return base.negated ? (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .not */ .AU)(matched) : matched;
}
function testExpected(base, text, subject, seen) {
    if (!base.variables || !subject.variables)
        return base.test([{ text, literal: false }], seen);
    const value = (0,_policy_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .fillVariables */ .$)(text, subject.request.context, (key) => {
        const absence = (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .absenceOf */ .Lr)(key, subject.request.principal);
        return absence.certain ? undefined : { unknown: absence.why };
    });
    if ('unknown' in value)
        return value;
    if ('absent' in value)
        return base.negated ? { unknown: value.absent } : false;
    const literally = base.test(value.pieces, seen);
    if (!base.wildcards || !value.filled)
        return literally;
    const broadly = base.test(value.pieces.map((piece) => ({ ...piece, literal: false })), seen);
    return literally === broadly
        ? literally
        : {
            unknown: `"${text}" brings in a value with a wildcard, and it is not documented whether that matches more`,
        };
}
function explain(base, result) {
    if (base.negated)
        return result === true ? 'none of the values matches' : 'a value matches, which is refused here';
    return result === true ? 'a value matches' : 'no value matches';
}


/***/ }),

/***/ 5278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ evaluateTrust)
/* harmony export */ });
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1895);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6874);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(86);



/**
 * Decides one request by one trust policy, as IAM does: an explicit Deny wins, then any Allow, else nothing is
 * allowed. It assumes that the token or signature is genuine and that no organization policy interferes.
 */
function evaluateTrust(policy, request) {
    const complete = withDerivedKeys(request);
    const variables = policy.version === '2012-10-17';
    const trace = policy.statements.map((statement) => traceStatement(statement, complete, variables));
    const find = (effect, outcome) => trace.find((statement) => statement.effect === effect && statement.outcome === outcome);
    const denied = find('Deny', 'match');
    if (denied !== undefined) {
        return { decision: 'deny', reason: `${denied.path} denies it`, statement: denied.path, trace };
    }
    const allowed = find('Allow', 'match');
    const doubtful = find(allowed === undefined ? 'Allow' : 'Deny', 'undetermined');
    if (doubtful !== undefined) {
        const reason = `${doubtful.path} cannot be decided: ${doubtOf(doubtful)}`;
        return { decision: 'undetermined', reason, statement: doubtful.path, trace };
    }
    if (allowed !== undefined) {
        return { decision: 'allow', reason: `${allowed.path} allows it`, statement: allowed.path, trace };
    }
    return { decision: 'deny', reason: 'no statement allows it', trace };
}
function traceStatement(statement, request, variables) {
    const covered = (0,_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .principalCovers */ .l)(statement.principals, request.principal);
    const principal = {
        path: statement.principals.path,
        outcome: (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .s)(covered.result),
        why: covered.why,
    };
    const action = traceAction(statement, request.action);
    const conditions = statement.conditions.map((condition) => (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .testCondition */ .S)(condition, request, variables));
    const outcomes = [principal.outcome, action.outcome, ...conditions.map(({ outcome }) => outcome)];
    return {
        path: statement.path,
        sid: statement.sid,
        effect: statement.effect,
        outcome: joinOutcomes(outcomes),
        principal,
        action,
        conditions,
    };
}
function joinOutcomes(outcomes) {
    if (outcomes.includes('no-match'))
        return 'no-match';
    return outcomes.includes('undetermined') ? 'undetermined' : 'match';
}
function traceAction(statement, action) {
    const { actions } = statement;
    const covered = (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .coversAction */ .D)(statement, action);
    return {
        path: actions.path,
        outcome: covered ? 'match' : 'no-match',
        why: `${actions.negated ? 'NotAction' : 'Action'} ${covered ? 'covers' : 'does not cover'} ${action}`,
    };
}
function doubtOf(statement) {
    const parts = [statement.principal, statement.action, ...statement.conditions];
    return parts.find(({ outcome }) => outcome === 'undetermined')?.why ?? 'unknown';
}
/** Keys that follow from who asks. */
function withDerivedKeys(request) {
    const { principal, context } = request;
    if (principal.kind !== 'Federated' || context.has('aws:federatedprovider'))
        return request;
    return { ...request, context: new Map([...context, ['aws:federatedprovider', [principal.arn]]]) };
}


/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FK: () => (/* binding */ issuerFacts),
/* harmony export */   MN: () => (/* binding */ COMMON_CLAIMS),
/* harmony export */   XP: () => (/* binding */ isExposedClaim),
/* harmony export */   gK: () => (/* binding */ exposedClaims)
/* harmony export */ });
/* unused harmony export ISSUERS */
/** Exposed for every issuer (service authorization reference of STS). */
const COMMON_CLAIMS = ['sub', 'aud', 'oaud', 'amr', 'email'];
const GITHUB_CLAIMS = [
    'actor',
    'actor_id',
    'enterprise_id',
    'environment',
    'job_workflow_ref',
    'ref',
    'repository',
    'repository_id',
    'repository_owner_id',
    'workflow',
];
function shared(id, name, patterns, tenancyClaim = 'sub') {
    return {
        id,
        name,
        patterns,
        tenancy: 'shared',
        tenancyClaim,
        claims: [],
        controlledAtWrite: true,
    };
}
function privately(id, name, patterns) {
    return {
        id,
        name,
        patterns,
        tenancy: 'private',
        tenancyClaim: 'sub',
        claims: [],
    };
}
/**
 * Issuers by pattern; the first match counts. Sources: service authorization reference of AWS STS (condition keys),
 * IAM user guide "identity-provider controls for shared OIDC providers", and the issuers' own documentation.
 */
const ISSUERS = [
    {
        ...shared('github', 'GitHub Actions', ['token.actions.githubusercontent.com']),
        claims: GITHUB_CLAIMS,
        claimsSince: '2026-07-15',
    },
    {
        ...privately('github-enterprise', 'GitHub Actions of one enterprise', [
            'token.actions.githubusercontent.com/*',
            'token.actions.*.ghe.com',
            'token.actions.*.ghe.com/*',
            'github.com/enterprises/*',
        ]),
        claims: GITHUB_CLAIMS,
        claimsSince: '2026-07-15',
    },
    privately('github-server', 'GitHub Enterprise Server', ['*/_services/token']),
    shared('github-legacy', 'GitHub Actions (legacy issuer)', ['vstoken.actions.githubusercontent.com']),
    shared('github-audit-log', 'GitHub audit log streaming', [
        'oidc-configuration.audit-log.githubusercontent.com',
    ]),
    {
        ...shared('gitlab', 'GitLab.com', ['gitlab.com']),
        claims: [
            'namespace_id',
            'pipeline_source',
            'project_id',
            'ref_protected',
            'runner_environment',
            'user_access_level',
            'user_email',
            'user_id',
            'user_login',
        ],
        claimsSince: '2026-07-15',
    },
    privately('bitbucket', 'Bitbucket Pipelines', [
        'api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc',
    ]),
    {
        ...privately('circleci', 'CircleCI', ['oidc.circleci.com/org/*']),
        claims: ['oidc.circleci.com/project-id'],
        claimsSince: '2026-07-15',
    },
    { ...shared('circleci-root', 'CircleCI (root issuer)', ['oidc.circleci.com']), controlledAtWrite: false },
    {
        ...shared('hcp-terraform', 'HCP Terraform', ['app.terraform.io']),
        controlledAtRunTime: { since: '2025-02-07' },
    },
    {
        ...shared('buildkite', 'Buildkite', [
            'agent.buildkite.com',
            'agent.*.buildkite.dev',
            'agent.*.buildkite.site',
        ]),
        claims: [
            'build_branch',
            'cluster_id',
            'cluster_name',
            'organization_id',
            'organization_slug',
            'pipeline_id',
            'pipeline_slug',
        ],
        claimsSince: '2026-07-15',
    },
    privately('spacelift', 'Spacelift', ['*.app.spacelift.io']),
    privately('azure-devops', 'Azure DevOps', ['vstoken.dev.azure.com/*']),
    privately('vercel-team', 'Vercel (team issuer)', ['oidc.vercel.com/*']),
    shared('vercel', 'Vercel (global issuer)', ['oidc.vercel.com'], 'aud'),
    shared('pulumi', 'Pulumi Cloud', ['api.pulumi.com/oidc'], 'aud'),
    privately('eks', 'Amazon EKS', ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*']),
    {
        ...shared('cognito', 'Amazon Cognito identity pools', ['cognito-identity.amazonaws.com'], 'aud'),
        builtIn: true,
        controlledAtRunTime: { since: '2024-04-01', onlyAcrossAccounts: true },
    },
    {
        ...shared('google', 'Google', ['accounts.google.com']),
        claims: ['google/organization_number'],
        claimsSince: '2026-07-15',
        controlledAtWrite: false,
        builtIn: true,
    },
    {
        ...shared('facebook', 'Facebook', ['graph.facebook.com']),
        claims: ['app_id', 'id'],
        controlledAtWrite: false,
        builtIn: true,
    },
    {
        ...shared('amazon', 'Login with Amazon', ['www.amazon.com']),
        claims: ['app_id', 'user_id'],
        controlledAtWrite: false,
        builtIn: true,
    },
    {
        ...privately('oracle-cloud', 'Oracle Cloud', ['idcs-*.identity.oraclecloud.com']),
        claims: ['rpst_id'],
        claimsSince: '2026-02-06',
    },
    privately('octopus', 'Octopus Cloud', ['*.octopus.app']),
    shared('sandboxes', 'sandboxes.cloud', ['sandboxes.cloud'], 'aud'),
    shared('codefresh', 'Codefresh', ['oidc.codefresh.io']),
    shared('scalr', 'Scalr', ['scalr.io']),
    shared('shisho', 'Shisho Cloud', ['tokens.cloud.shisho.dev']),
    shared('dvc-studio', 'DVC Studio', ['studio.datachain.ai/api']),
    shared('upbound', 'Upbound', ['proidc.upbound.io']),
    {
        ...shared('azure-sentinel', 'Microsoft Sentinel', ['sts.windows.net/33e01921-*']),
        tenancyClaim: 'sts:RoleSessionName',
    },
];
const COMPILED = ISSUERS.map((facts) => ({
    facts,
    patterns: facts.patterns.map((pattern) => pattern.split('/')),
    exposed: new Set([...COMMON_CLAIMS, ...facts.claims].map((claim) => claim.toLowerCase())),
}));
/** Issuers whose patterns have no star, by their host and path. */
const BY_NAME = new Map(COMPILED.flatMap((issuer) => issuer.facts.patterns
    .filter((pattern) => !pattern.includes('*'))
    .map((pattern) => [pattern, issuer])));
const COMMON = new Set(COMMON_CLAIMS);
/** Facts of an issuer given without scheme (`token.actions.githubusercontent.com`); undefined when nobody knows it. */
function issuerFacts(issuer) {
    return compiledIssuer(issuer)?.facts;
}
/** Whether STS makes a claim of that issuer a condition key. Claim names are compared without regard to letter case. */
function isExposedClaim(issuer, claim) {
    return exposedClaims(issuer).has(claim.toLowerCase());
}
/** The claims, in lower case, that STS makes condition keys for that issuer. */
function exposedClaims(issuer) {
    return compiledIssuer(issuer)?.exposed ?? COMMON;
}
/** Host names ignore letter case. */
function compiledIssuer(issuer) {
    const name = issuer.replace(/\/$/, '').toLowerCase();
    const exact = BY_NAME.get(name);
    if (exact !== undefined)
        return exact;
    const seen = name.split('/');
    return COMPILED.find(({ patterns }) => patterns.some((pattern) => segmentsMatch(pattern, seen)));
}
function segmentsMatch(pattern, seen) {
    return (pattern.length === seen.length &&
        pattern.every((segment, index) => segmentMatches(segment, seen[index] ?? '')));
}
/** A pattern segment has at most one star, which stands for at least one character. */
function segmentMatches(pattern, seen) {
    const star = pattern.indexOf('*');
    if (star < 0)
        return pattern === seen;
    const after = pattern.length - star - 1;
    return (seen.length > star + after &&
        seen.startsWith(pattern.slice(0, star)) &&
        seen.endsWith(pattern.slice(star + 1)));
}


/***/ }),

/***/ 4705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ childPath),
/* harmony export */   r: () => (/* binding */ locateJson)
/* harmony export */ });
/** The path of a member or an item below `parent`. */
function childPath(parent, key) {
    if (typeof key === 'number')
        return `${parent}[${key}]`;
    return /^[A-Za-z_][A-Za-z0-9_]*$/.test(key) ? `${parent}.${key}` : `${parent}[${JSON.stringify(key)}]`;
}
const TOKEN = /[{}[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+|\n/g;
/** Finds the line of each element of a text that JSON.parse accepts. Works without recursion, for any depth. */
function locateJson(text) {
    const lines = new Map();
    const duplicates = [];
    const open = [];
    let line = 1;
    for (const [token] of text.matchAll(TOKEN)) {
        const container = open.at(-1);
        if (token === '\n')
            line += 1;
        else if (token === '}' || token === ']')
            open.pop();
        else if (token === ',') {
            if (container !== undefined)
                container.member = undefined;
        }
        else if (token === ':')
            continue;
        else if (container?.names !== undefined && container.member === undefined) {
            const name = JSON.parse(token);
            container.member = childPath(container.path, String(name));
            if (container.names.has(String(name)))
                duplicates.push(container.member);
            container.names.add(String(name));
            lines.set(container.member, line);
        }
        else {
            const path = pathOfNext(container);
            if (!lines.has(path))
                lines.set(path, line);
            if (token === '{')
                open.push({ path, names: new Set(), index: 0, member: undefined });
            if (token === '[')
                open.push({ path, names: undefined, index: 0, member: undefined });
        }
    }
    return { line: (path) => lines.get(path), duplicates };
}
function pathOfNext(container) {
    if (container === undefined)
        return '$';
    if (container.member !== undefined)
        return container.member;
    container.index += 1;
    return childPath(container.path, container.index - 1);
}


/***/ }),

/***/ 4611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether a parsed JSON value is an object (not a list, not null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 8790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ operatorNamed)
});

// EXTERNAL MODULE: ./build/trust/arn-match.js
var arn_match = __webpack_require__(1694);
;// CONCATENATED MODULE: ./build/trust/ip-range.js
/** Whether an address lies in a range (`203.0.113.0/24`, `2001:db8::/32`) or is the address that is named alone. */
function ipInRange(range, address) {
    const [base = '', length, ...rest] = range.split('/');
    const network = parseAddress(base);
    const seen = parseAddress(address);
    if (seen === undefined)
        return { unknown: `"${address}" is not an IP address` };
    if (network === undefined || rest.length > 0)
        return { unknown: `"${range}" is not an IP range` };
    const prefix = length === undefined ? network.bits : /^\d{1,3}$/.test(length) ? Number(length) : -1;
    if (prefix < 0 || prefix > network.bits)
        return { unknown: `"${range}" is not an IP range` };
    if (network.bits !== seen.bits)
        return false;
    const shift = BigInt(network.bits - prefix);
    return network.value >> shift === seen.value >> shift;
}
function parseAddress(text) {
    return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}
function parseIpv4(text) {
    const parts = text.split('.');
    if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) < 256))
        return undefined;
    return { value: parts.reduce((sum, part) => sum * 256n + BigInt(part), 0n), bits: 32 };
}
function parseIpv6(text) {
    const halves = text.split('::');
    if (halves.length > 2)
        return undefined;
    const groups = halves.map((half) => (half === '' ? [] : half.split(':').flatMap(groupsOf)));
    const given = groups.flat();
    const missing = 8 - given.length;
    if (halves.length === 2 ? missing < 1 : missing !== 0)
        return undefined;
    if (!given.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group)))
        return undefined;
    const all = [...(groups[0] ?? []), ...Array.from({ length: missing }, () => '0'), ...(groups[1] ?? [])];
    return { value: all.reduce((sum, group) => sum * 65536n + BigInt(`0x${group}`), 0n), bits: 128 };
}
/** `::ffff:192.0.2.1`: the last group may be an IPv4 address, which is two groups. */
function groupsOf(group) {
    const embedded = group.includes('.') ? parseIpv4(group) : undefined;
    if (embedded === undefined)
        return [group];
    return [(embedded.value >> 16n).toString(16), (embedded.value & 0xffffn).toString(16)];
}

// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/trust/operators.js



const textOf = (pieces) => pieces.map((piece) => piece.text).join('');
function plain(compare, negated = false, variables = false) {
    return { negated, variables, wildcards: false, test: (expected, seen) => compare(textOf(expected), seen) };
}
function like(negated) {
    const test = (expected, seen) => (0,wildcard/* matchesPattern */.MT)((0,wildcard/* compileWildcard */.Wo)(expected), seen);
    return { negated, variables: true, wildcards: true, test };
}
function arn(negated) {
    return { negated, variables: true, wildcards: true, test: arn_match/* arnMatches */.T };
}
function numeric(holds, negated = false) {
    return plain((expected, seen) => {
        const [left, right] = [numberOf(seen), numberOf(expected)];
        if (left === undefined)
            return { unknown: `"${seen}" is not a number` };
        return right === undefined ? { unknown: `"${expected}" is not a number` } : holds(left, right);
    }, negated);
}
function date(holds, negated = false) {
    return plain((expected, seen) => {
        const [left, right] = [instantOf(seen), instantOf(expected)];
        if (left === undefined)
            return { unknown: `"${seen}" is not a date` };
        return right === undefined ? { unknown: `"${expected}" is not a date` } : holds(left, right);
    }, negated);
}
const sameText = (expected, seen) => expected === seen;
const sameLetters = (expected, seen) => expected.toLowerCase() === seen.toLowerCase();
const sameBoolean = (expected, seen) => {
    const [left, right] = [booleanOf(seen), booleanOf(expected)];
    if (left === undefined)
        return { unknown: `"${seen}" is neither true nor false` };
    return right === undefined ? { unknown: `"${expected}" is neither true nor false` } : left === right;
};
const sameBytes = (expected, seen) => {
    const bad = [expected, seen].find((text) => !/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0);
    return bad === undefined ? expected === seen : { unknown: `"${bad}" is not base64` };
};
/** Every condition operator of IAM: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const BASE_OPERATORS = {
    StringEquals: plain(sameText, false, true),
    StringNotEquals: plain(sameText, true, true),
    StringEqualsIgnoreCase: plain(sameLetters, false, true),
    StringNotEqualsIgnoreCase: plain(sameLetters, true, true),
    StringLike: like(false),
    StringNotLike: like(true),
    NumericEquals: numeric((seen, expected) => seen === expected),
    NumericNotEquals: numeric((seen, expected) => seen === expected, true),
    NumericLessThan: numeric((seen, expected) => seen < expected),
    NumericLessThanEquals: numeric((seen, expected) => seen <= expected),
    NumericGreaterThan: numeric((seen, expected) => seen > expected),
    NumericGreaterThanEquals: numeric((seen, expected) => seen >= expected),
    DateEquals: date((seen, expected) => seen === expected),
    DateNotEquals: date((seen, expected) => seen === expected, true),
    DateLessThan: date((seen, expected) => seen < expected),
    DateLessThanEquals: date((seen, expected) => seen <= expected),
    DateGreaterThan: date((seen, expected) => seen > expected),
    DateGreaterThanEquals: date((seen, expected) => seen >= expected),
    Bool: plain(sameBoolean),
    BinaryEquals: plain(sameBytes),
    IpAddress: plain(ipInRange),
    NotIpAddress: plain(ipInRange, true),
    ArnEquals: arn(false),
    ArnLike: arn(false),
    ArnNotEquals: arn(true),
    ArnNotLike: arn(true),
    Null: 'Null',
};
/** The operator of that name, or what is wrong with it. Letter case counts: IAM documents no other spelling. */
function operatorNamed(name) {
    return OPERATORS.get(name) ?? readOperator(name);
}
function readOperator(name) {
    const colon = name.indexOf(':');
    const set = colon < 0 ? undefined : name.slice(0, colon);
    const rest = name.slice(colon + 1);
    const ifExists = rest.endsWith('IfExists');
    const baseName = ifExists ? rest.slice(0, -'IfExists'.length) : rest;
    const base = Object.hasOwn(BASE_OPERATORS, baseName) ? BASE_OPERATORS[baseName] : undefined;
    if (base === undefined)
        return { unknown: `${name} is not a condition operator of IAM` };
    if (set !== undefined && set !== 'ForAllValues' && set !== 'ForAnyValue') {
        return { unknown: `${set} is not a set operator of IAM` };
    }
    if (base === 'Null' && (ifExists || set !== undefined)) {
        return { unknown: `Null takes neither IfExists nor a set operator` };
    }
    return { name, base, set, ifExists };
}
/** All names that there are; each is looked up once per condition and request. */
const OPERATORS = new Map(Object.keys(BASE_OPERATORS)
    .flatMap((base) => ['', 'ForAllValues:', 'ForAnyValue:'].flatMap((set) => [set + base, `${set}${base}IfExists`]))
    .flatMap((name) => {
    const operator = readOperator(name);
    return 'unknown' in operator ? [] : [[name, operator]];
}));
function numberOf(text) {
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
function booleanOf(text) {
    const word = text.toLowerCase();
    return word === 'true' ? true : word === 'false' ? false : undefined;
}
const ISO_DATE = /^\d{4}-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d))?)?$/;
/** ISO 8601 in the W3C forms, or seconds since 1970. A bare number of four digits could be either, so it is neither. */
function instantOf(text) {
    if (/^\d{5,15}(\.\d+)?$/.test(text))
        return Number(text) * 1000;
    const value = ISO_DATE.test(text) ? Date.parse(text) : Number.NaN;
    return Number.isNaN(value) ? undefined : value;
}


/***/ }),

/***/ 8722:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ PolicyDocumentError)
/* harmony export */ });
const SHOWN = 20;
/** A document that is no trust policy: IAM would not accept it, or it has no certain meaning. Holds all faults. */
class PolicyDocumentError extends Error {
    name = 'PolicyDocumentError';
    faults;
    constructor(faults) {
        const lines = faults.slice(0, SHOWN).map(({ path, message }) => `${path} ${message}`);
        const rest = faults.length > SHOWN ? `; and ${faults.length - SHOWN} more` : '';
        super(`${lines.join('; ')}${rest}`);
        this.faults = faults;
    }
}


/***/ }),

/***/ 2007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ fillVariables)
/* harmony export */ });
const ESCAPES = new Set(['*', '?', '$']);
/**
 * Fills `${key}`, `${key, 'default'}` and the escapes `${*}`, `${?}`, `${$}`. `presence` says whether a key that the
 * context does not hold is certainly absent. Source: IAM user guide, "policy variables".
 */
function fillVariables(text, context, presence) {
    const pieces = [];
    let rest = text;
    let filled = false;
    for (let start = rest.indexOf('${'); start >= 0; start = rest.indexOf('${')) {
        const end = rest.indexOf('}', start);
        if (end < 0)
            return { unknown: `"${text}" has a \${ that is never closed` };
        const body = rest.slice(start + 2, end);
        pieces.push({ text: rest.slice(0, start), literal: false });
        rest = rest.slice(end + 1);
        if (ESCAPES.has(body)) {
            pieces.push({ text: body, literal: true });
            continue;
        }
        const { key, fallback, fault } = readVariable(body);
        if (fault)
            return { unknown: `"\${${body}}" is not a policy variable` };
        const seen = context.get(key.toLowerCase()) ?? [];
        const [only] = seen;
        if (seen.length > 1)
            return { absent: `the variable ${key} has several values` };
        const value = only ?? fallback;
        if (value === undefined) {
            const doubt = context.has(key.toLowerCase()) ? undefined : presence(key);
            return doubt ?? { absent: `the variable ${key} is not in the request` };
        }
        filled = true;
        pieces.push({ text: value, literal: true });
    }
    pieces.push({ text: rest, literal: false });
    return { pieces, filled };
}
function readVariable(body) {
    const comma = body.indexOf(',');
    if (comma < 0)
        return { key: body, fallback: undefined, fault: !isKey(body) };
    const key = body.slice(0, comma).trim();
    const quoted = /^\s*'([^']*)'\s*$/.exec(body.slice(comma + 1));
    return { key, fallback: quoted?.[1], fault: !isKey(key) || quoted === null };
}
function isKey(text) {
    return /^[^\s${}'*?,]+:[^${}'*?,]+$/.test(text);
}


/***/ }),

/***/ 4976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w8: () => (/* binding */ decodeDocument),
  qF: () => (/* binding */ parseJson),
  GS: () => (/* binding */ parseTrustPolicy),
  vu: () => (/* binding */ readTrustPolicy)
});

// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(4705);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/trust/statement.js


const PRINCIPAL_KINDS = ['AWS', 'Federated', 'Service', 'CanonicalUser'];
const STATEMENT_ELEMENTS = new Set([
    'Sid',
    'Effect',
    'Principal',
    'NotPrincipal',
    'Action',
    'NotAction',
    'Condition',
]);
/** Reads one statement and reports each fault. Undefined only when it is no object at all. */
function readStatement(value, path, report) {
    if (!(0,json_value/* isRecord */.u)(value)) {
        report(path, 'must be an object');
        return undefined;
    }
    for (const name of Object.keys(value)) {
        if (STATEMENT_ELEMENTS.has(name))
            continue;
        const message = name === 'Resource' || name === 'NotResource'
            ? 'is not allowed in a trust policy'
            : 'is not an element of a statement';
        report((0,json_place/* childPath */.c)(path, name), message);
    }
    const sid = value['Sid'];
    if (sid !== undefined && typeof sid !== 'string')
        report((0,json_place/* childPath */.c)(path, 'Sid'), 'must be a string');
    const effect = value['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        report((0,json_place/* childPath */.c)(path, 'Effect'), 'must be "Allow" or "Deny"');
    const principal = oneOfTwo(value, path, ['Principal', 'NotPrincipal'], report);
    const action = oneOfTwo(value, path, ['Action', 'NotAction'], report);
    return {
        path,
        sid: typeof sid === 'string' ? sid : undefined,
        effect: effect === 'Deny' ? 'Deny' : 'Allow',
        principals: {
            negated: principal.negated,
            path: principal.path,
            entries: principal.value === undefined ? [] : readPrincipals(principal.value, principal.path, report),
        },
        actions: {
            negated: action.negated,
            path: action.path,
            patterns: action.value === undefined ? [] : readActions(action.value, action.path, report),
        },
        conditions: readConditions(value['Condition'], (0,json_place/* childPath */.c)(path, 'Condition'), report),
    };
}
function oneOfTwo(statement, path, names, report) {
    const [plain, negated] = names;
    const hasPlain = statement[plain] !== undefined;
    const hasNegated = statement[negated] !== undefined;
    if (hasPlain === hasNegated)
        report(path, `must have ${plain} or ${negated}, and not both`);
    const name = hasNegated && !hasPlain ? negated : plain;
    return { negated: name === negated, path: (0,json_place/* childPath */.c)(path, name), value: statement[name] };
}
function readPrincipals(value, path, report) {
    if (value === '*')
        return [{ kind: 'everyone', text: '*', path }];
    if (!(0,json_value/* isRecord */.u)(value)) {
        report(path, 'must be "*" or an object with AWS, Federated, Service or CanonicalUser');
        return [];
    }
    if (Object.keys(value).length === 0)
        report(path, 'names no principal');
    return Object.entries(value).flatMap(([name, given]) => {
        const place = (0,json_place/* childPath */.c)(path, name);
        const kind = PRINCIPAL_KINDS.find((candidate) => candidate === name);
        if (kind === undefined) {
            report(place, `is not one of ${PRINCIPAL_KINDS.join(', ')}`);
            return [];
        }
        return readStrings(given, place, report).map((text) => ({ ...text, kind }));
    });
}
function readActions(value, path, report) {
    const patterns = readStrings(value, path, report);
    for (const { text, path: place } of patterns) {
        if (text !== '*' && !/^[A-Za-z0-9-]+:[A-Za-z0-9*?]+$/.test(text))
            report(place, 'must be "*" or "service:Action"');
    }
    return patterns;
}
function readStrings(value, path, report) {
    if (Array.isArray(value) && value.length === 0)
        report(path, 'is an empty list');
    return readItems(value, path).flatMap((item) => {
        if (typeof item.value === 'string' && item.value !== '')
            return [{ text: item.value, path: item.path }];
        report(item.path, 'must be a string that is not empty');
        return [];
    });
}
function readConditions(value, path, report) {
    if (value === undefined)
        return [];
    if (!(0,json_value/* isRecord */.u)(value)) {
        report(path, 'must be an object of operators');
        return [];
    }
    return Object.entries(value).flatMap(([operator, keys]) => {
        const place = (0,json_place/* childPath */.c)(path, operator);
        if (!(0,json_value/* isRecord */.u)(keys)) {
            report(place, 'must be an object of condition keys');
            return [];
        }
        return Object.entries(keys).map(([key, given]) => ({
            operator,
            key,
            path: (0,json_place/* childPath */.c)(place, key),
            values: readValues(given, (0,json_place/* childPath */.c)(place, key), report),
        }));
    });
}
/** IAM also takes numbers and booleans as values and compares their text. */
function readValues(value, path, report) {
    return readItems(value, path).flatMap((item) => {
        if (typeof item.value === 'string')
            return [{ text: item.value, path: item.path }];
        if (typeof item.value === 'number' || typeof item.value === 'boolean') {
            return [{ text: String(item.value), path: item.path }];
        }
        report(item.path, 'must be a string, a number or a boolean');
        return [];
    });
}
function readItems(value, path) {
    return Array.isArray(value)
        ? value.map((item, index) => ({ value: item, path: (0,json_place/* childPath */.c)(path, index) }))
        : [{ value, path }];
}

;// CONCATENATED MODULE: ./build/trust/policy.js




const VERSIONS = new Set(['2012-10-17', '2008-10-17']);
const POLICY_ELEMENTS = new Set(['Version', 'Id', 'Statement']);
/**
 * Reads a trust policy from JSON text, also percent-encoded as IAM returns it. Single values and lists are accepted
 * wherever IAM accepts both. Throws PolicyDocumentError with every fault; a document with a fault has no model.
 */
function parseTrustPolicy(document) {
    const text = decodeDocument(document);
    const value = parseJson(text);
    const faults = (0,json_place/* locateJson */.r)(text).duplicates.map((path) => ({ path, message: 'is given twice' }));
    return readTrustPolicy(value, '$', faults);
}
/**
 * Reads a trust policy that is already parsed and stands at `path` of some document (`$.Role.AssumeRolePolicyDocument`).
 * `known` are faults that were found before. Throws PolicyDocumentError.
 */
function readTrustPolicy(value, path, known = []) {
    const faults = [...known];
    const fault = (at, message) => {
        faults.push({ path: at, message });
    };
    if (!(0,json_value/* isRecord */.u)(value))
        throw new policy_document_error/* PolicyDocumentError */.e([...faults, { path, message: 'must be a JSON object' }]);
    for (const name of Object.keys(value)) {
        if (!POLICY_ELEMENTS.has(name))
            fault((0,json_place/* childPath */.c)(path, name), 'is not an element of a policy');
    }
    const version = value['Version'];
    if (version !== undefined && !VERSIONS.has(version)) {
        fault((0,json_place/* childPath */.c)(path, 'Version'), 'must be "2012-10-17" or "2008-10-17"');
    }
    const place = (0,json_place/* childPath */.c)(path, 'Statement');
    const given = value['Statement'];
    if (given === undefined)
        fault(place, 'is missing');
    const items = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const statements = items.map((item, index) => readStatement(item, Array.isArray(given) ? (0,json_place/* childPath */.c)(place, index) : place, fault));
    if (faults.length > 0)
        throw new policy_document_error/* PolicyDocumentError */.e(faults);
    return {
        path,
        version: version === '2012-10-17' ? '2012-10-17' : '2008-10-17',
        versionStated: version !== undefined,
        statements: statements.filter((statement) => statement !== undefined),
    };
}
/** The JSON text of a document: IAM percent-encodes what it returns (RFC 3986). Throws PolicyDocumentError. */
function decodeDocument(document) {
    const text = document.replace(/^\uFEFF/, '').trim();
    if (!text.startsWith('%'))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        throw new policy_document_error/* PolicyDocumentError */.e([{ path: '$', message: 'is percent-encoded, but not correctly' }]);
    }
}
/** JSON.parse with our own error. Throws PolicyDocumentError. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        const detail = cause instanceof Error ? cause.message : String(cause);
        throw new policy_document_error/* PolicyDocumentError */.e([{ path: '$', message: `is not JSON: ${detail}` }]);
    }
}


/***/ }),

/***/ 6874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ principalCovers)
/* harmony export */ });
/* harmony import */ var _tri_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4532);

/** Whether a statement's Principal or NotPrincipal covers the caller, and in words why. */
function principalCovers({ negated, entries }, caller) {
    const named = entries.filter((entry) => entryCovers(entry, caller) === true);
    const result = (0,_tri_js__WEBPACK_IMPORTED_MODULE_0__/* .someTrue */ .Pt)(entries.map((entry) => entryCovers(entry, caller)));
    if (!negated) {
        const why = result === true
            ? `names the caller as ${named.map((entry) => entry.text).join(', ')}`
            : result === false
                ? `does not name ${caller.arn === '' ? 'an anonymous caller' : caller.arn}`
                : result.unknown;
        return { result, why };
    }
    if (result === false && caller.kind === 'AWS' && isPartlyExcepted(entries, caller)) {
        const unknown = 'NotPrincipal names the account or the role of the caller, but not the session itself';
        return { result: { unknown }, why: unknown };
    }
    if (typeof result !== 'boolean')
        return { result, why: result.unknown };
    return {
        result: !result,
        why: result ? 'excepts the caller by NotPrincipal' : 'covers all but those it names',
    };
}
/** Partial wildcards in principals are refused by IAM, so that everything but a lone `*` is compared exactly. */
function entryCovers(entry, caller) {
    if (entry.kind === 'everyone')
        return true;
    if (entry.text === '*') {
        if (entry.kind === 'AWS' && (caller.kind === 'AWS' || caller.kind === 'anonymous'))
            return true;
        if (entry.kind === 'AWS' && caller.kind === 'Federated') {
            return { unknown: 'it is not documented whether {"AWS": "*"} covers tokens of identity providers' };
        }
        return entry.kind === caller.kind
            ? { unknown: `it is not documented what {"${entry.kind}": "*"} covers in a trust policy` }
            : false;
    }
    if (entry.kind !== caller.kind)
        return false;
    return entry.kind === 'AWS' ? awsEntryCovers(entry.text, caller) : entry.text === caller.arn;
}
function awsEntryCovers(text, caller) {
    if (text === caller.arn)
        return true;
    const account = accountOf(caller);
    if (/^\d{12}$/.test(text))
        return text === account;
    const named = partsOf(text);
    const seen = partsOf(caller.arn);
    if (named === undefined || named.account !== account)
        return false;
    if (seen !== undefined && seen.partition !== named.partition)
        return false;
    if (named.resource === 'root')
        return true;
    // A role covers its sessions. Role names are unique in an account whatever their path is.
    const session = /^assumed-role\/([^/]+)\/.+$/.exec(seen?.resource ?? '');
    return session !== null && /^role\/(?:.*\/)?([^/]+)$/.exec(named.resource)?.[1] === session[1];
}
/** IAM's NotPrincipal wants account, role and session named one by one; what half of that means is not settled here. */
function isPartlyExcepted(entries, caller) {
    const account = accountOf(caller);
    return entries.some((entry) => entry.kind === 'AWS' && account !== '' && entry.text.includes(account));
}
function accountOf(caller) {
    return caller.accountId ?? partsOf(caller.arn)?.account ?? '';
}
function partsOf(arn) {
    const match = /^arn:([^:]+):(?:iam|sts)::(\d{12}):(.+)$/s.exec(arn);
    return match === null
        ? undefined
        : { partition: match[1] ?? '', account: match[2] ?? '', resource: match[3] ?? '' };
}


/***/ }),

/***/ 5584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ issuerOfPrincipal)
/* harmony export */ });
/** The issuer that a Federated principal stands for: host and path without scheme, as condition keys begin with it. */
function issuerOfPrincipal(principal) {
    const provider = /^arn:[^:]*:iam::\d*:oidc-provider\/(.+)$/s.exec(principal);
    return provider?.[1] ?? principal;
}


/***/ }),

/***/ 86:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ coversAction)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6675);

/** Whether Action or NotAction of a statement covers an action. Names ignore letter case; `*` and `?` are wildcards. */
function coversAction({ actions }, action) {
    const wanted = action.toLowerCase();
    const named = actions.patterns.some(({ text }) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._W)(text.toLowerCase(), wanted));
    return named !== actions.negated;
}


/***/ }),

/***/ 4532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ not),
/* harmony export */   Pt: () => (/* binding */ someTrue),
/* harmony export */   eu: () => (/* binding */ allTrue)
/* harmony export */ });
/** True as soon as one is true; unknown when none is true but one is unknown. */
function someTrue(results) {
    if (results.includes(true))
        return true;
    return results.find((result) => typeof result !== 'boolean') ?? false;
}
/** False as soon as one is false; unknown when none is false but one is unknown. */
function allTrue(results) {
    if (results.includes(false))
        return false;
    return results.find((result) => typeof result !== 'boolean') ?? true;
}
/** The opposite; what is unknown stays unknown. */
function not(result) {
    return typeof result === 'boolean' ? !result : result;
}


/***/ }),

/***/ 6675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Wo: () => (/* binding */ compileWildcard),
/* harmony export */   _W: () => (/* binding */ matchesWildcard)
/* harmony export */ });
/**
 * Cuts a pattern into segments. `*` is any number of any characters (`/` and `:` included), `?` exactly one.
 * There is no escape character: literal stars come from pieces that are marked as literal.
 */
function compileWildcard(pieces) {
    const segments = [[]];
    for (const piece of pieces) {
        for (const character of piece.text) {
            if (!piece.literal && character === '*')
                segments.push([]);
            else
                segments.at(-1)?.push(!piece.literal && character === '?' ? undefined : character);
        }
    }
    return { segments };
}
/**
 * Whether the whole text matches. Each segment between stars is taken at its leftmost place and never reconsidered,
 * which is enough for patterns without alternatives. Time: at most 3 comparisons per character of the text, and one for
 * every 32 characters of the longest segment with a `?`; so it is linear in the text for any pattern.
 */
function matchesPattern(pattern, text, steps = { count: 0 }) {
    const characters = [...text];
    const first = pattern.segments[0] ?? [];
    if (pattern.segments.length === 1) {
        return characters.length === first.length && segmentAt(first, characters, 0, steps);
    }
    const last = pattern.segments.at(-1) ?? [];
    const end = characters.length - last.length;
    if (first.length > end || !segmentAt(first, characters, 0, steps))
        return false;
    if (!segmentAt(last, characters, end, steps))
        return false;
    let position = first.length;
    for (const segment of pattern.segments.slice(1, -1)) {
        if (segment.length === 0)
            continue;
        const search = segment.includes(undefined) ? endOfPattern : endOfText;
        const found = search(segment, characters, position, end, steps);
        if (found === undefined)
            return false;
        position = found;
    }
    return position <= end;
}
/** Whether the text matches a pattern in which every `*` and `?` is a wildcard. */
function matchesWildcard(pattern, text) {
    if (!/[*?]/.test(pattern))
        return pattern === text;
    return matchesPattern(compileWildcard([{ text: pattern, literal: false }]), text);
}
/** Where the leftmost occurrence of a segment without `?` ends (Knuth, Morris and Pratt). */
function endOfText(segment, text, from, end, steps) {
    const borders = bordersOf(segment);
    let matched = 0;
    for (let at = from; at < end; at += 1) {
        steps.count += 1;
        while (matched > 0 && segment[matched] !== text[at]) {
            steps.count += 1;
            matched = borders[matched - 1] ?? 0;
        }
        if (segment[matched] === text[at])
            matched += 1;
        if (matched === segment.length)
            return at + 1;
    }
    return undefined;
}
/** For each beginning of the segment, how much of its end is a beginning as well. */
function bordersOf(segment) {
    const borders = [0];
    let length = 0;
    for (let at = 1; at < segment.length; at += 1) {
        while (length > 0 && segment[length] !== segment[at])
            length = borders[length - 1] ?? 0;
        if (segment[length] === segment[at])
            length += 1;
        borders.push(length);
    }
    return borders;
}
const WORD = 32;
/**
 * The same for a segment with `?`: a bit per place of the segment says whether the text so far ends with all before it,
 * and 32 of them move at once (Baeza-Yates and Gonnet).
 */
function endOfPattern(segment, text, from, end, steps) {
    const words = Math.ceil(segment.length / WORD);
    const any = new Int32Array(words);
    const masks = new Map();
    for (const [place, character] of segment.entries()) {
        const mask = character === undefined ? any : (masks.get(character) ?? new Int32Array(words));
        if (character !== undefined)
            masks.set(character, mask);
        mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
    }
    const state = new Int32Array(words);
    const lastWord = (segment.length - 1) >> 5;
    const lastBit = 1 << ((segment.length - 1) & 31);
    for (let at = from; at < end; at += 1) {
        const mask = masks.get(text[at] ?? '');
        let carry = 1;
        for (let word = 0; word < words; word += 1) {
            steps.count += 1;
            const before = state[word] ?? 0;
            state[word] = ((before << 1) | carry) & ((mask?.[word] ?? 0) | (any[word] ?? 0));
            carry = before >>> 31;
        }
        if (((state[lastWord] ?? 0) & lastBit) !== 0)
            return at + 1;
    }
    return undefined;
}
function segmentAt(segment, text, start, steps) {
    for (let index = 0; index < segment.length; index += 1) {
        steps.count += 1;
        const wanted = segment[index];
        if (wanted !== undefined && wanted !== text[start + index])
            return false;
    }
    return true;
}


/***/ })

};
