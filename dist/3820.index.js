export const id = 3820;
export const ids = [3820];
export const modules = {

/***/ 51694:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ arnMatches),
/* harmony export */   _: () => (/* binding */ arnMatcher)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56675);

const COMPONENTS = 6;
/**
 * Whether ARNs match a pattern, component by component, so that a `*` does not cross the first five colons. ArnEquals
 * and ArnLike are the same. What is no ARN cannot be compared.
 */
function arnMatcher(expected) {
    const patterns = components(expected).map((pattern) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .wildcardMatcher */ .pn)((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .compileWildcard */ .Wo)(pattern)));
    return (seen) => {
        const values = components([{ text: seen, literal: true }]);
        if (values.length < COMPONENTS)
            return { unknown: `"${seen}" is not an ARN` };
        if (patterns.length < COMPONENTS) {
            return { unknown: `"${expected.map((piece) => piece.text).join('')}" is not an ARN` };
        }
        return patterns.every((matches, index) => matches((values[index] ?? []).map((piece) => piece.text).join('')));
    };
}
/** The same for one ARN. */
function arnMatches(expected, seen) {
    return arnMatcher(expected)(seen);
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

/***/ 69273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lr: () => (/* binding */ absenceOf),
/* harmony export */   Z5: () => (/* binding */ certainlyAbsent),
/* harmony export */   x_: () => (/* binding */ claimOfKey)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95584);


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
/** What it means that the request shows no value for a key. */
function absenceOf(key, principal) {
    const certain = certainlyAbsent(key)(principal);
    const rule = ruleOf(key);
    if (rule !== undefined)
        return { certain, why: `${key} ${rule.about}` };
    const claim = claimOfKey(key);
    if (claim === undefined)
        return { certain, why: `${key} is not a condition key that is known here` };
    if (principal.kind !== 'Federated') {
        return { certain, why: `${key} is a claim of an identity provider, and this caller brings no token` };
    }
    return { certain, why: absentClaim(key, claim, (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .issuerOfPrincipal */ .$)(principal.arn)) };
}
/** For which callers a request that shows no value for the key certainly has none. */
function certainlyAbsent(key) {
    const rule = ruleOf(key);
    if (rule !== undefined) {
        return ({ kind }) => rule[kind === 'Service' || kind === 'AWS' ? kind : 'Federated'] === 'absent';
    }
    return claimOfKey(key) === undefined ? () => false : ({ kind }) => kind !== 'AWS';
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
    const since = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .exposedSince */ .$U)(issuer, claim);
    return (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .isExposedClaim */ .XP)(issuer, claim)
        ? `the token has no claim ${claim}${since === undefined ? '' : ` (a condition key since ${since})`}`
        : `STS makes no condition key of the claim ${claim} of ${issuer}`;
}
function ruleOf(key) {
    const wanted = key.toLowerCase();
    return RULE_OF_KEY.get(wanted) ?? RULES_BY_PREFIX.find(([prefix]) => wanted.startsWith(prefix))?.[1];
}
const ALL_RULES = RULES.flatMap((rule) => rule.keys.map((key) => [key, rule]));
const RULE_OF_KEY = new Map(ALL_RULES.filter(([key]) => !key.endsWith('*')));
const RULES_BY_PREFIX = ALL_RULES.filter(([key]) => key.endsWith('*')).map(([key, rule]) => [key.slice(0, -1), rule]);


/***/ }),

/***/ 21895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ readyCondition),
/* harmony export */   S9: () => (/* binding */ testCondition),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* harmony import */ var _condition_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69273);
/* harmony import */ var _operators_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98790);
/* harmony import */ var _policy_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32007);
/* harmony import */ var _tri_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84532);




/**
 * Prepares a condition. Rules: IAM user guide, "multiple context keys or values" and "IfExists". Policies before
 * 2012-10-17 have no `variables`: there `${…}` is text.
 */
function readyCondition(condition, variables) {
    const key = condition.key.toLowerCase();
    const operator = (0,_operators_js__WEBPACK_IMPORTED_MODULE_1__/* .operatorNamed */ .i)(condition.operator);
    const test = 'unknown' in operator ? () => operator : testBy(operator, condition, key, variables);
    const trace = (request) => {
        const seen = request.context.get(key);
        const result = test(request);
        return {
            path: condition.path,
            operator: condition.operator,
            key: condition.key,
            expected: condition.values.map((value) => value.text),
            seen: seen === undefined || seen.length === 0 ? undefined : seen,
            outcome: outcomeOf(result),
            why: typeof result !== 'boolean' || 'unknown' in operator
                ? unknownIn(result)
                : whyOf(operator, condition, seen, result, request),
        };
    };
    return { condition, test, trace };
}
/** Tests one condition against one request. */
function testCondition(condition, request, variables) {
    return readyCondition(condition, variables).trace(request);
}
/** The three outcomes of a result. */
function outcomeOf(result) {
    return result === true ? 'match' : result === false ? 'no-match' : 'undetermined';
}
function testBy(operator, condition, key, variables) {
    const { base, set } = operator;
    const present = base === 'Null' ? () => testNull(condition, false) : testValues(base, set, condition, variables);
    const whenAbsent = resultWhenAbsent(operator, condition);
    let isCertain;
    return (request) => {
        const seen = request.context.get(key);
        if (seen !== undefined && seen.length > 0)
            return present(seen, request);
        isCertain ??= (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .certainlyAbsent */ .Z5)(condition.key);
        return seen !== undefined || isCertain(request.principal)
            ? whenAbsent
            : { unknown: (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .absenceOf */ .Lr)(condition.key, request.principal).why };
    };
}
function resultWhenAbsent({ base, ifExists, set }, condition) {
    if (base === 'Null')
        return testNull(condition, true);
    if (ifExists || set === 'ForAllValues')
        return true;
    return set === undefined && base.negated;
}
function testNull({ values }, absent) {
    return (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(values.map(({ text }) => {
        const word = text.toLowerCase();
        if (word !== 'true' && word !== 'false')
            return { unknown: `Null takes true or false, not "${text}"` };
        return (word === 'true') === absent;
    }));
}
function testValues(base, set, condition, variables) {
    const values = condition.values.map(({ text }) => comparisonWith(base, text, variables));
    const test = (seen, request) => testValue(base, values, seen, request);
    return (seen, request) => {
        const [only] = seen;
        if (only !== undefined && seen.length === 1)
            return test(only, request);
        const results = seen.map((value) => test(value, request));
        if (set === 'ForAnyValue')
            return (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(results);
        return set === 'ForAllValues' ? (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .allTrue */ .eu)(results) : single(results, condition);
    };
}
/** A plain operator on several values: certain only where "any" and "all" agree. */
function single(results, { key }) {
    const any = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .someTrue */ .Pt)(results);
    const all = (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .allTrue */ .eu)(results);
    return any === all || (typeof any !== 'boolean' && typeof all !== 'boolean')
        ? any
        : { unknown: `${key} has several values, and the operator says neither ForAllValues nor ForAnyValue` };
}
/** Values are ORed; a negated operator holds when none of them matches. */
function testValue(base, values, seen, request) {
    let matched = false;
    for (const compare of values) {
        const result = compare(seen, request);
        if (result === true)
            return !base.negated;
        if (matched === false)
            matched = result;
    }
    return base.negated ? (0,_tri_js__WEBPACK_IMPORTED_MODULE_3__/* .not */ .AU)(matched) : matched;
}
/** Values without variables are prepared once and for all. */
function comparisonWith(base, text, variables) {
    if (!base.variables || !variables || !text.includes('${'))
        return base.compare([{ text, literal: false }]);
    return (seen, { context, principal }) => {
        const value = (0,_policy_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .fillVariables */ .$)(text, context, (key) => {
            const absence = (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .absenceOf */ .Lr)(key, principal);
            return absence.certain ? undefined : { unknown: absence.why };
        });
        if ('unknown' in value)
            return value;
        if ('absent' in value)
            return base.negated ? { unknown: value.absent } : false;
        const literally = base.compare(value.pieces)(seen);
        if (!base.wildcards || !value.filled)
            return literally;
        const broadly = base.compare(value.pieces.map((piece) => ({ ...piece, literal: false })))(seen);
        return literally === broadly
            ? literally
            : {
                unknown: `"${text}" brings in a value with a wildcard, and it is not documented whether that matches more`,
            };
    };
}
function unknownIn(result) {
    return typeof result === 'boolean' ? '' : result.unknown;
}
/** A result that is certain, in words. */
function whyOf({ base, ifExists, set }, { key }, seen, result, { principal }) {
    if (seen !== undefined && seen.length > 0) {
        if (base === 'Null')
            return `${key} is in the request`;
        if (base.negated)
            return result ? 'none of the values matches' : 'a value matches, which is refused here';
        return result ? 'a value matches' : 'no value matches';
    }
    const absent = seen === undefined ? (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .absenceOf */ .Lr)(key, principal).why : `${key} is not in the request`;
    if (base === 'Null' || !result)
        return absent;
    const who = ifExists ? 'IfExists' : set === 'ForAllValues' ? 'ForAllValues' : 'a negated operator';
    return `${absent}, and ${who} accepts that`;
}


/***/ }),

/***/ 96338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C5: () => (/* binding */ webIdentityContext),
/* harmony export */   Qg: () => (/* binding */ askedContext),
/* harmony export */   rG: () => (/* binding */ actionsFor)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);


const TAGS_CLAIM = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY_CLAIM = 'https://aws.amazon.com/source_identity';
const ROLES_CLAIM = 'https://aws.amazon.com/roles';
/** JOSE and lifetime members: nobody expects them to be condition keys. */
const ENVELOPE = new Set(['iss', 'exp', 'iat', 'nbf', 'jti']);
const READ_OTHERWISE = new Set([
    'aud',
    'oaud',
    'azp',
    TAGS_CLAIM,
    SOURCE_IDENTITY_CLAIM,
    ROLES_CLAIM,
]);
/**
 * Condition keys of `sts:AssumeRoleWithWebIdentity` for a token. `aud` is the token's `azp` where it has one, and
 * `oaud` is then its `aud`. `issuerUrl` is the token's `iss`, with or without scheme.
 * Source: IAM user guide, "available keys for AWS web identity federation".
 */
function webIdentityContext(claims, issuerUrl) {
    const issuer = issuerUrl.replace(SCHEME, '');
    const notExposed = [];
    const context = contextOf(claims, issuer, undefined, notExposed);
    return { context, issuer, notExposed, actions: actionsFor(claims) };
}
/** The same with the keys (in lower case) that somebody asks for, and no others: for deciding many tokens. */
function askedContext(claims, issuerUrl, asked) {
    return contextOf(claims, issuerUrl.replace(SCHEME, ''), asked, undefined);
}
/** Actions that the trust policy must allow for a token: session tags and source identity need their own. */
function actionsFor(claims) {
    const tags = sessionTags(claims) !== undefined;
    const identity = typeof claims[SOURCE_IDENTITY_CLAIM] === 'string';
    if (!tags && !identity)
        return ASSUMING;
    return [...ASSUMING, ...(tags ? ['sts:TagSession'] : []), ...(identity ? ['sts:SetSourceIdentity'] : [])];
}
const SCHEME = /^https?:\/\//;
const ASSUMING = ['sts:AssumeRoleWithWebIdentity'];
function contextOf(claims, issuer, asked, notExposed) {
    const context = new Map();
    const keyOf = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .exposedKeys */ .Rz)(issuer);
    const set = (key, values) => {
        if (values.length > 0 && asked?.has(key) !== false)
            context.set(key, values);
    };
    const put = (claim, value) => {
        const key = keyOf(claim) ?? keyOf(claim.toLowerCase());
        if (key === undefined)
            return false;
        if (asked?.has(key) !== false)
            set(key, textsOf(value));
        return true;
    };
    for (const claim of Object.keys(claims)) {
        if (ENVELOPE.has(claim) || READ_OTHERWISE.has(claim))
            continue;
        if (!put(claim, claims[claim]))
            notExposed?.push(claim);
    }
    put('aud', claims['azp'] ?? claims['aud']);
    put('oaud', claims['aud']);
    addSessionTags(claims, set);
    const sourceIdentity = claims[SOURCE_IDENTITY_CLAIM];
    if (typeof sourceIdentity === 'string')
        set('sts:sourceidentity', [sourceIdentity]);
    if (claims[ROLES_CLAIM] !== undefined)
        set('sts:roleauthorizedbyidp', ['true']);
    return context;
}
function sessionTags(claims) {
    const claim = claims[TAGS_CLAIM];
    const tags = (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim) ? claim['principal_tags'] : undefined;
    return (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim) && (0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(tags) ? { claim, tags } : undefined;
}
function addSessionTags(claims, set) {
    const given = sessionTags(claims);
    if (given === undefined)
        return;
    const tags = Object.entries(given.tags);
    for (const [name, value] of tags)
        set(`aws:requesttag/${name.toLowerCase()}`, textsOf(value));
    set('aws:tagkeys', tags.map(([name]) => name));
    set('sts:transitivetagkeys', textsOf(given.claim['transitive_tag_keys']));
}
function textsOf(value) {
    if (Array.isArray(value))
        return value.flatMap(textsOf);
    if (typeof value === 'string')
        return [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}


/***/ }),

/***/ 35278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Id: () => (/* binding */ deciderOf),
/* harmony export */   e2: () => (/* binding */ evaluateTrust),
/* harmony export */   r4: () => (/* binding */ inWords)
/* harmony export */ });
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21895);
/* harmony import */ var _principals_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46874);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20086);



/** Decides one request by one trust policy. To decide many by the same policy, prepare it once (`deciderOf`). */
function evaluateTrust(policy, request) {
    return deciderOf(policy).decide(request);
}
/**
 * Prepares a policy. It decides as IAM does: an explicit Deny wins, then any Allow, else nothing is allowed. It assumes
 * that the token or signature is genuine and that no organization policy interferes.
 */
function deciderOf(policy) {
    const variables = policy.version === '2012-10-17';
    const statements = policy.statements.map((statement) => readyStatement(statement, variables));
    const allows = statements.filter(({ statement }) => statement.effect === 'Allow');
    const denies = statements.filter(({ statement }) => statement.effect === 'Deny');
    const asked = askedKeys(policy);
    const judge = (given) => {
        const request = asked.has(PROVIDER_KEY) ? withProvider(given) : given;
        const denied = firstThatHolds(denies, request);
        if (denied?.sure === true)
            return { decision: 'deny', by: denied.ready, request, statements };
        const allowed = firstThatHolds(allows, request);
        const doubtful = allowed?.sure === true ? denied : allowed;
        if (doubtful !== undefined)
            return { decision: 'undetermined', by: doubtful.ready, request, statements };
        return { decision: allowed === undefined ? 'deny' : 'allow', by: allowed?.ready, request, statements };
    };
    return { asked, judge, decide: (request) => inWords(judge(request)) };
}
/** A decision with its reason and, when somebody looks at it, its trace. */
function inWords(judgement) {
    const { decision, by, request, statements } = judgement;
    let built;
    return {
        decision,
        reason: by === undefined ? 'no statement allows it' : reasonOf(judgement, by),
        ...(by === undefined ? {} : { statement: by.statement.path }),
        get trace() {
            built ??= statements.map((ready) => traceStatement(ready, request));
            return built;
        },
    };
}
function reasonOf({ decision, request }, by) {
    const { path } = by.statement;
    if (decision === 'allow')
        return `${path} allows it`;
    if (decision === 'deny')
        return `${path} denies it`;
    return `${path} cannot be decided: ${doubtOf(traceStatement(by, request))}`;
}
function readyStatement(statement, variables) {
    return {
        statement,
        coversAction: (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .actionMatcher */ .z)(statement.actions),
        conditions: statement.conditions.map((condition) => (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .readyCondition */ .H7)(condition, variables)),
    };
}
/** The first statement that certainly holds; else the first that may hold. */
function firstThatHolds(statements, request) {
    let doubtful;
    for (const ready of statements) {
        const outcome = outcomeOfStatement(ready, request);
        if (outcome === 'match')
            return { ready, sure: true };
        if (outcome === 'undetermined')
            doubtful ??= { ready, sure: false };
    }
    return doubtful;
}
function outcomeOfStatement({ statement, coversAction, conditions }, request) {
    const covered = (0,_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .coversPrincipal */ .D)(statement.principals, request.principal);
    if (covered === false || !coversAction(request.action.toLowerCase()))
        return 'no-match';
    let certain = covered === true;
    for (const condition of conditions) {
        const result = condition.test(request);
        if (result === false)
            return 'no-match';
        certain &&= result === true;
    }
    return certain ? 'match' : 'undetermined';
}
function traceStatement(ready, request) {
    const { statement } = ready;
    const covered = (0,_principals_js__WEBPACK_IMPORTED_MODULE_1__/* .principalCovers */ .l)(statement.principals, request.principal);
    const principal = {
        path: statement.principals.path,
        outcome: (0,_conditions_js__WEBPACK_IMPORTED_MODULE_0__/* .outcomeOf */ .sG)(covered.result),
        why: covered.why,
    };
    const action = traceAction(ready, request.action);
    const conditions = ready.conditions.map((condition) => condition.trace(request));
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
function traceAction({ statement, coversAction }, action) {
    const { actions } = statement;
    const covered = coversAction(action.toLowerCase());
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
const PROVIDER_KEY = 'aws:federatedprovider';
/** The keys of all conditions, and those that stand as variables in their values. */
function askedKeys({ statements }) {
    const asked = new Set();
    for (const { key, values } of statements.flatMap(({ conditions }) => conditions)) {
        asked.add(key.toLowerCase());
        for (const { text } of values) {
            for (const [, name = ''] of text.includes('${') ? text.matchAll(VARIABLE) : []) {
                asked.add(name.trim().toLowerCase());
            }
        }
    }
    return asked;
}
const VARIABLE = /\$\{([^},]+)/g;
/** The key that follows from who asks. */
function withProvider(request) {
    const { principal, context } = request;
    if (principal.kind !== 'Federated' || context.has(PROVIDER_KEY))
        return request;
    return { ...request, context: new Map([...context, [PROVIDER_KEY, [principal.arn]]]) };
}


/***/ }),

/***/ 73439:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ COMMON_CLAIMS),
/* harmony export */   x: () => (/* binding */ ISSUERS)
/* harmony export */ });
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
const FIRST = '2026-02-06';
const SECOND = '2026-07-15';
/** All but the owner's id were named in February, if only for a day; since July they are there to stay. */
const GITHUB_SINCE = {
    ...allSince(GITHUB_CLAIMS, FIRST),
    repository_owner_id: SECOND,
};
function allSince(claims, day) {
    return Object.fromEntries(claims.map((claim) => [claim, day]));
}
function exposing(day, claims) {
    return { claims, since: allSince(claims, day) };
}
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
        since: GITHUB_SINCE,
    },
    {
        ...privately('github-enterprise', 'GitHub Actions of one enterprise', [
            'token.actions.githubusercontent.com/*',
            'token.actions.*.ghe.com',
            'token.actions.*.ghe.com/*',
            'github.com/enterprises/*',
        ]),
        claims: GITHUB_CLAIMS,
        since: GITHUB_SINCE,
    },
    privately('github-server', 'GitHub Enterprise Server', ['*/_services/token']),
    shared('github-legacy', 'GitHub Actions (legacy issuer)', ['vstoken.actions.githubusercontent.com']),
    shared('github-audit-log', 'GitHub audit log streaming', [
        'oidc-configuration.audit-log.githubusercontent.com',
    ]),
    {
        ...shared('gitlab', 'GitLab.com', ['gitlab.com']),
        ...exposing(SECOND, [
            'namespace_id',
            'pipeline_source',
            'project_id',
            'ref_protected',
            'runner_environment',
            'user_access_level',
            'user_email',
            'user_id',
            'user_login',
        ]),
    },
    privately('bitbucket', 'Bitbucket Pipelines', [
        'api.bitbucket.org/2.0/workspaces/*/pipelines-config/identity/oidc',
    ]),
    {
        ...privately('circleci', 'CircleCI', ['oidc.circleci.com/org/*']),
        ...exposing(SECOND, ['oidc.circleci.com/project-id']),
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
        ...exposing(SECOND, [
            'build_branch',
            'cluster_id',
            'cluster_name',
            'organization_id',
            'organization_slug',
            'pipeline_id',
            'pipeline_slug',
        ]),
    },
    privately('spacelift', 'Spacelift', ['*.app.spacelift.io']),
    privately('azure-devops', 'Azure DevOps', ['vstoken.dev.azure.com/*']),
    privately('vercel-team', 'Vercel (team issuer)', ['oidc.vercel.com/*']),
    shared('vercel', 'Vercel (global issuer)', ['oidc.vercel.com'], 'aud'),
    shared('pulumi', 'Pulumi Cloud', ['api.pulumi.com/oidc'], 'aud'),
    privately('gke', 'Google Kubernetes Engine', [
        'container.googleapis.com/v1/projects/*/locations/*/clusters/*',
    ]),
    privately('eks', 'Amazon EKS', ['oidc.eks.*.amazonaws.com/id/*', 'oidc.eks.*.amazonaws.com.cn/id/*']),
    {
        ...shared('cognito', 'Amazon Cognito identity pools', ['cognito-identity.amazonaws.com'], 'aud'),
        builtIn: true,
        controlledAtRunTime: { since: '2024-04-01', onlyAcrossAccounts: true },
    },
    {
        ...shared('google', 'Google', ['accounts.google.com']),
        ...exposing(SECOND, ['google/organization_number']),
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
        ...exposing(FIRST, ['rpst_id']),
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


/***/ }),

/***/ 57037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ exposedSince),
/* harmony export */   FK: () => (/* binding */ issuerFacts),
/* harmony export */   Rz: () => (/* binding */ exposedKeys),
/* harmony export */   XP: () => (/* binding */ isExposedClaim)
/* harmony export */ });
/* harmony import */ var _issuer_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73439);

const COMPILED = _issuer_list_js__WEBPACK_IMPORTED_MODULE_0__/* .ISSUERS */ .x.map((facts) => {
    const exposed = [..._issuer_list_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_CLAIMS */ .M, ...facts.claims].map((claim) => claim.toLowerCase());
    const names = facts.patterns.filter((pattern) => !pattern.includes('*'));
    return {
        facts,
        exposed: new Set(exposed),
        keys: new Map(names.map((name) => [name, new Map(exposed.map((claim) => [claim, `${name}:${claim}`]))])),
    };
});
/** Patterns with a star, in the order in which they count. */
const STARRED = COMPILED.flatMap((issuer) => issuer.facts.patterns
    .filter((pattern) => pattern.includes('*'))
    .map((pattern) => ({
    issuer,
    segments: pattern.split('/'),
    before: pattern.split('*', 1)[0] ?? '',
    after: pattern.slice(pattern.lastIndexOf('*') + 1),
})));
/** Issuers whose patterns have no star, by their host and path. */
const BY_NAME = new Map(COMPILED.flatMap((issuer) => issuer.facts.patterns
    .filter((pattern) => !pattern.includes('*'))
    .map((pattern) => [pattern, issuer])));
const COMMON = new Set(_issuer_list_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMON_CLAIMS */ .M);
/** Facts of an issuer given without scheme (`token.actions.githubusercontent.com`); undefined when nobody knows it. */
function issuerFacts(issuer) {
    return compiledIssuer(issuer)?.facts;
}
/** Whether STS makes a claim of that issuer a condition key. Claim names are compared without regard to letter case. */
function isExposedClaim(issuer, claim) {
    return (compiledIssuer(issuer)?.exposed ?? COMMON).has(claim.toLowerCase());
}
/** Since when STS exposes a claim of that issuer; undefined for those that it always did, and for those that it does not. */
function exposedSince(issuer, claim) {
    return issuerFacts(issuer)?.since?.[claim.toLowerCase()];
}
/** The condition keys (in lower case) of claims (in lower case) that STS exposes for that issuer. */
function exposedKeys(issuer) {
    const known = compiledIssuer(issuer);
    const keys = known?.keys.get(issuer);
    if (keys !== undefined)
        return (claim) => keys.get(claim);
    const exposed = known?.exposed ?? COMMON;
    const prefix = issuer.toLowerCase();
    return (claim) => (exposed.has(claim) ? `${prefix}:${claim}` : undefined);
}
/** Host names ignore letter case. */
function compiledIssuer(issuer) {
    const exact = BY_NAME.get(issuer);
    if (exact !== undefined)
        return exact;
    const name = issuer.replace(/\/$/, '').toLowerCase();
    const known = BY_NAME.get(name);
    if (known !== undefined)
        return known;
    for (const pattern of STARRED)
        if (patternMatches(pattern, name))
            return pattern.issuer;
    return undefined;
}
function patternMatches({ segments, before, after }, name) {
    if (!name.startsWith(before) || !name.endsWith(after))
        return false;
    const seen = name.split('/');
    return (segments.length === seen.length &&
        segments.every((segment, index) => segmentMatches(segment, seen[index] ?? '')));
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

/***/ 74705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cm: () => (/* binding */ childPath),
/* harmony export */   rz: () => (/* binding */ locateJson),
/* harmony export */   wO: () => (/* binding */ duplicateNames)
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
/** Paths of names that an object of the text has twice. Looks closer only when `value`, the parsed text, has fewer names. */
function duplicateNames(text, value) {
    return colonsIn(text) === namesIn(value) ? [] : locateJson(text).duplicates;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
/** Colons outside of strings: one per name. */
function colonsIn(text) {
    let colons = 0;
    let inString = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code === QUOTE)
            inString = !inString;
        else if (inString)
            at += code === BACKSLASH ? 1 : 0;
        else if (code === COLON)
            colons += 1;
    }
    return colons;
}
/** Names of a value at all depths; without recursion, for any depth. */
function namesIn(value) {
    let names = 0;
    const open = [value];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        if (typeof next !== 'object' || next === null)
            continue;
        const members = Object.values(next);
        if (!Array.isArray(next))
            names += members.length;
        for (const member of members)
            if (typeof member === 'object')
                open.push(member);
    }
    return names;
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
/* harmony export */   P: () => (/* binding */ oneOrMany),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** Whether a parsed JSON value is an object (not a list, not null). */
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Policies and templates write a list of one also without the list; what is missing is an empty one. */
function oneOrMany(value) {
    if (value === undefined || value === null)
        return [];
    return Array.isArray(value) ? value : [value];
}


/***/ }),

/***/ 98790:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ operatorNamed)
});

// EXTERNAL MODULE: ./build/trust/arn-match.js
var arn_match = __webpack_require__(51694);
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
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/trust/operators.js



const textOf = (pieces) => pieces.map((piece) => piece.text).join('');
function plain(compare, negated = false, variables = false) {
    const against = (expected) => {
        const text = textOf(expected);
        return (seen) => compare(text, seen);
    };
    return { negated, variables, wildcards: false, compare: against };
}
function like(negated) {
    const compare = (expected) => (0,wildcard/* wildcardMatcher */.pn)((0,wildcard/* compileWildcard */.Wo)(expected));
    return { negated, variables: true, wildcards: true, compare };
}
function arn(negated) {
    return { negated, variables: true, wildcards: true, compare: arn_match/* arnMatcher */._ };
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

/***/ 88722:
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

/***/ 32007:
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

/***/ 44976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w8: () => (/* binding */ decodeDocument),
  qF: () => (/* binding */ parseJson),
  GS: () => (/* binding */ parseTrustPolicy),
  vu: () => (/* binding */ readTrustPolicy)
});

// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(74705);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
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
        report((0,json_place/* childPath */.cm)(path, name), message);
    }
    const sid = value['Sid'];
    if (sid !== undefined && typeof sid !== 'string')
        report((0,json_place/* childPath */.cm)(path, 'Sid'), 'must be a string');
    const effect = value['Effect'];
    if (effect !== 'Allow' && effect !== 'Deny')
        report((0,json_place/* childPath */.cm)(path, 'Effect'), 'must be "Allow" or "Deny"');
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
        conditions: readConditions(value['Condition'], (0,json_place/* childPath */.cm)(path, 'Condition'), report),
    };
}
function oneOfTwo(statement, path, names, report) {
    const [plain, negated] = names;
    const hasPlain = statement[plain] !== undefined;
    const hasNegated = statement[negated] !== undefined;
    if (hasPlain === hasNegated)
        report(path, `must have ${plain} or ${negated}, and not both`);
    const name = hasNegated && !hasPlain ? negated : plain;
    return { negated: name === negated, path: (0,json_place/* childPath */.cm)(path, name), value: statement[name] };
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
        const place = (0,json_place/* childPath */.cm)(path, name);
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
        const place = (0,json_place/* childPath */.cm)(path, operator);
        if (!(0,json_value/* isRecord */.u)(keys)) {
            report(place, 'must be an object of condition keys');
            return [];
        }
        return Object.entries(keys).map(([key, given]) => ({
            operator,
            key,
            path: (0,json_place/* childPath */.cm)(place, key),
            values: readValues(given, (0,json_place/* childPath */.cm)(place, key), report),
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
        ? value.map((item, index) => ({ value: item, path: (0,json_place/* childPath */.cm)(path, index) }))
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
    const faults = (0,json_place/* duplicateNames */.wO)(text, value).map((path) => ({ path, message: 'is given twice' }));
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
            fault((0,json_place/* childPath */.cm)(path, name), 'is not an element of a policy');
    }
    const version = value['Version'];
    if (version !== undefined && !VERSIONS.has(version)) {
        fault((0,json_place/* childPath */.cm)(path, 'Version'), 'must be "2012-10-17" or "2008-10-17"');
    }
    const place = (0,json_place/* childPath */.cm)(path, 'Statement');
    const given = value['Statement'];
    if (given === undefined)
        fault(place, 'is missing');
    const items = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const statements = items.map((item, index) => readStatement(item, Array.isArray(given) ? (0,json_place/* childPath */.cm)(place, index) : place, fault));
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

/***/ 46874:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ coversPrincipal),
/* harmony export */   l: () => (/* binding */ principalCovers)
/* harmony export */ });
/** Whether a statement's Principal or NotPrincipal covers the caller. */
function coversPrincipal({ negated, entries }, caller) {
    let covered = false;
    for (const entry of entries) {
        const result = entryCovers(entry, caller);
        if (result === true)
            return !negated;
        if (covered === false)
            covered = result;
    }
    if (!negated || covered !== false)
        return covered;
    return caller.kind === 'AWS' && isPartlyExcepted(entries, caller) ? PARTLY : true;
}
const PARTLY = {
    unknown: 'NotPrincipal names the account or the role of the caller, but not the session itself',
};
/** The same, and in words why. */
function principalCovers(principals, caller) {
    const result = coversPrincipal(principals, caller);
    if (typeof result !== 'boolean')
        return { result, why: result.unknown };
    if (principals.negated) {
        return { result, why: result ? 'covers all but those it names' : 'excepts the caller by NotPrincipal' };
    }
    const named = principals.entries.filter((entry) => entryCovers(entry, caller) === true);
    const why = result
        ? `names the caller as ${named.map((entry) => entry.text).join(', ')}`
        : `does not name ${caller.arn === '' ? 'an anonymous caller' : caller.arn}`;
    return { result, why };
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

/***/ 95584:
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

/***/ 20086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ coversAction),
/* harmony export */   z: () => (/* binding */ actionMatcher)
/* harmony export */ });
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56675);

/** Whether Action or NotAction of a statement covers an action. Names ignore letter case; `*` and `?` are wildcards. */
function coversAction({ actions }, action) {
    const wanted = action.toLowerCase();
    return actions.patterns.some(({ text }) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesWildcard */ ._W)(text.toLowerCase(), wanted)) !== actions.negated;
}
/** The same, prepared for many actions, which are given in lower case. */
function actionMatcher({ negated, patterns }) {
    const named = patterns.map(({ text }) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .wildcardMatcher */ .pn)((0,_wildcard_js__WEBPACK_IMPORTED_MODULE_0__/* .compileWildcard */ .Wo)([{ text: text.toLowerCase(), literal: false }])));
    return (action) => named.some((matches) => matches(action)) !== negated;
}


/***/ }),

/***/ 84532:
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

/***/ 56675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Wo: () => (/* binding */ compileWildcard),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   pn: () => (/* binding */ wildcardMatcher)
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
/** Half a character: only texts without any can be compared by their halves. */
const SURROGATE = /[\ud800-\udfff]/;
/** A pattern made ready for many texts; gives what matchesPattern gives, and is faster where no search is needed. */
function wildcardMatcher(pattern) {
    const { segments } = pattern;
    const [before = '', after = ''] = segments.map((segment) => segment.join(''));
    const simple = segments.length <= 2 &&
        !segments.some((segment) => segment.includes(undefined)) &&
        !SURROGATE.test(before + after);
    if (!simple)
        return (text) => matchesPattern(pattern, text);
    if (segments.length === 1)
        return (text) => text === before;
    const least = before.length + after.length;
    return (text) => text.length >= least && text.startsWith(before) && text.endsWith(after);
}
/** Whether the text matches a pattern in which every `*` and `?` is a wildcard. */
function matchesWildcard(pattern, text) {
    if (!pattern.includes('*') && !pattern.includes('?'))
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
