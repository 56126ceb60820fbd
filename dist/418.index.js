export const id = 418;
export const ids = [418];
export const modules = {

/***/ 5570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(505);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7887);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9643);



const login = {
    name: 'login',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .loginInputs */ .Z,
    outputs: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .loginOutputs */ .q,
    parse: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseLogin */ .$,
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runLogin */ .J,
    publish: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishLogin */ .X,
    verdict: () => undefined,
};


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

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ providerArnFor),
/* harmony export */   qn: () => (/* binding */ providerOfToken),
/* harmony export */   w6: () => (/* binding */ decideToken)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6338);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5278);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5584);




/**
 * Decides whether a token can assume the role: every action that the token needs must be allowed (session tags need
 * `sts:TagSession` beside the assuming). `iss` of the token names the issuer; `providerArn` its provider.
 */
function decideToken(policy, claims, providerArn) {
    const issuer = typeof claims['iss'] === 'string' ? claims['iss'] : '';
    const { context, actions, notExposed } = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .webIdentityContext */ .C)(claims, issuer);
    const decisions = actions.map((action) => ({
        ...(0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTrust */ .e)(policy, { action, principal: { kind: 'Federated', arn: providerArn }, context }),
        action,
    }));
    const [first] = decisions;
    const worst = decisions.find(({ decision }) => decision === 'deny') ??
        decisions.find(({ decision }) => decision === 'undetermined') ??
        first;
    if (worst === undefined)
        throw new TypeError('A token needs at least one action');
    return { ...worst, providerArn, notExposed };
}
/**
 * The provider that a token comes from, as policies name it: the one in the policy itself where there is one, else
 * the one in the role's account (`000000000000` when that is unknown, which no policy names).
 */
function providerOfToken(policy, claims, roleArn) {
    const issuer = String(claims['iss'] ?? '').replace(/^https?:\/\//, '');
    if ((0,_issuers_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerFacts */ .FK)(issuer)?.builtIn === true)
        return issuer;
    if (roleArn !== undefined)
        return providerArnFor(roleArn, issuer);
    const named = policy.statements
        .flatMap(({ principals }) => principals.entries)
        .find(({ kind, text }) => kind === 'Federated' && (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .issuerOfPrincipal */ .$)(text) === issuer);
    return named?.text ?? `arn:aws:iam::000000000000:oidc-provider/${issuer}`;
}
/** The provider ARN of an issuer (host and path) in the account and partition of a role. */
function providerArnFor(roleArn, issuer) {
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;
}


/***/ })

};
