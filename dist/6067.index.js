export const id = 6067;
export const ids = [6067];
export const modules = {

/***/ 96067:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  explainWebIdentityRefusal: () => (/* binding */ explainWebIdentityRefusal)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/trust/context.js
var trust_context = __webpack_require__(96338);
// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(35278);
// EXTERNAL MODULE: ./build/trust/decide-token.js
var decide_token = __webpack_require__(91069);
// EXTERNAL MODULE: ./build/trust/github-subject.js
var github_subject = __webpack_require__(45695);
// EXTERNAL MODULE: ./build/trust/suggest.js
var suggest = __webpack_require__(36555);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/trust/explain.js





/**
 * Explains why STS refused a token for a role. Without the trust policy it can only say what the token is and what
 * would admit it. `audience` is the one that was asked for. Throws nothing; prints nothing.
 */
function explainRefusal(request) {
    const { claims, policy, roleArn, audience } = request;
    const issuer = textOf(claims['iss']);
    const web = (0,trust_context/* webIdentityContext */.C5)(claims, issuer ?? '');
    const providerArn = (0,decide_token/* providerArnFor */.IO)(roleArn, web.issuer);
    const shared = {
        issuer,
        subject: textOf(claims['sub']),
        audience: web.context.get(`${web.issuer}:aud`.toLowerCase())?.join(', '),
        providerArn,
        suggestion: (0,suggest/* suggestTrustStatement */.g)({ claims, providerArn, audience }),
    };
    const wrongAudience = shared.audience === audience ? [] : [audienceCause(shared.audience, audience)];
    if (policy === undefined) {
        const unknown = {
            kind: 'policy-unknown',
            message: `The trust policy of ${roleArn} is not known here, so the condition that failed cannot be named`,
        };
        return { ...shared, causes: [...wrongAudience, unknown] };
    }
    const decision = (0,decide_token/* decideToken */.w6)(policy, claims, providerArn);
    const causes = [...wrongAudience, ...causesOf(decision, decision.action, claims, web, providerArn)];
    return { ...shared, decision, causes: causes.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}
/** Precise causes before general ones. */
const RANK = [
    'explicit-deny',
    'letter-case',
    'subject-format',
    'wrong-audience',
    'claim-not-exposed',
    'condition-failed',
    'provider-mismatch',
    'action-not-allowed',
    'undetermined',
    'allowed-by-policy',
    'policy-unknown',
];
const rankOf = (cause) => RANK.indexOf(cause.kind);
function causesOf(decision, action, claims, web, providerArn) {
    if (decision.decision === 'allow') {
        return [
            {
                kind: 'allowed-by-policy',
                message: `The trust policy admits this token, so the refusal comes from elsewhere: the provider ${providerArn} is missing, its client ids lack the audience, the role does not exist, or an organization policy denies it`,
            },
        ];
    }
    const denied = decision.trace.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'match');
    if (denied !== undefined) {
        return [{ kind: 'explicit-deny', path: denied.path, message: `${denied.path} denies this token` }];
    }
    const allows = decision.trace.filter(({ effect }) => effect === 'Allow');
    const forProvider = allows.filter(({ principal }) => principal.outcome !== 'no-match');
    if (forProvider.length === 0) {
        return [
            {
                kind: 'provider-mismatch',
                message: `No statement names the provider ${providerArn}`,
                seen: [providerArn],
            },
        ];
    }
    const forAction = forProvider.filter((statement) => statement.action.outcome === 'match');
    if (forAction.length === 0) {
        return [{ kind: 'action-not-allowed', message: `No statement for ${providerArn} allows ${action}` }];
    }
    return forAction.flatMap((statement) => failedConditions(statement, claims, web));
}
function failedConditions(statement, claims, web) {
    return statement.conditions
        .filter(({ outcome }) => outcome !== 'match')
        .map((condition) => {
        const kind = kindOf(condition, claims, web);
        return {
            kind,
            path: condition.path,
            key: condition.key,
            expected: condition.expected,
            ...(condition.seen === undefined ? {} : { seen: condition.seen }),
            message: `${condition.operator} ${condition.key}: ${MESSAGES[kind] ?? condition.why}`,
        };
    });
}
const MESSAGES = {
    'letter-case': 'the token differs from the expected value only in letter case, and IAM compares letter case',
    'subject-format': 'the policy expects the other form of the GitHub subject (names only, or names with immutable ids)',
    'wrong-audience': 'the token was made for another audience',
};
function kindOf(condition, claims, web) {
    if (condition.outcome === 'undetermined')
        return 'undetermined';
    const claim = condition.key.toLowerCase().slice(web.issuer.length + 1);
    const ours = condition.key.toLowerCase().startsWith(`${web.issuer.toLowerCase()}:`);
    const seen = condition.seen?.[0];
    if (seen === undefined) {
        return ours && web.notExposed.some((name) => name.toLowerCase() === claim)
            ? 'claim-not-exposed'
            : 'condition-failed';
    }
    const wouldMatch = (text) => !condition.operator.includes('Not') &&
        condition.expected.some((value) => condition.operator.includes('Like') ? (0,wildcard/* matchesWildcard */._W)(value, text) : value === text);
    if (condition.expected.some((value) => matchesWildcardIgnoringCase(condition.operator, value, seen))) {
        return 'letter-case';
    }
    if (ours && claim === 'sub' && otherForms(seen, claims).some(wouldMatch))
        return 'subject-format';
    return ours && claim === 'aud' ? 'wrong-audience' : 'condition-failed';
}
function matchesWildcardIgnoringCase(operator, value, seen) {
    if (/Not/.test(operator))
        return false;
    const [pattern, text] = [value.toLowerCase(), seen.toLowerCase()];
    return operator.includes('Like') ? (0,wildcard/* matchesWildcard */._W)(pattern, text) : pattern === text;
}
/** The same job's subject in the form that the token does not use. */
function otherForms(sub, claims) {
    const subject = (0,github_subject/* parseGithubSubject */.po)(sub);
    if (subject === undefined)
        return [];
    if (subject.ownerId !== undefined)
        return [(0,github_subject/* classicSubject */.vn)(subject)];
    const ids = (0,github_subject/* githubIds */.ee)(claims, subject);
    return ids === undefined ? [] : [(0,github_subject/* immutableSubject */.hO)(subject, ids)];
}
function audienceCause(seen, audience) {
    return {
        kind: 'wrong-audience',
        message: `The token's audience is not "${audience}"`,
        expected: [audience],
        ...(seen === undefined ? {} : { seen: [seen] }),
    };
}
function textOf(claim) {
    return typeof claim === 'string' ? claim : undefined;
}

// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(44976);
// EXTERNAL MODULE: ./build/credentials/login-refusals.js
var login_refusals = __webpack_require__(96152);
;// CONCATENATED MODULE: ./build/credentials/refusal.js






/** Claims worth reading in a refusal, where the token has them. None of them is secret. */
const SHOWN_CLAIMS = [
    'iss',
    'aud',
    'sub',
    'environment',
    'ref',
    'event_name',
    'repository',
    'repository_id',
    'repository_owner_id',
    'job_workflow_ref',
];
const TOKENS = {
    oidc: 'OIDC token of this job',
    'web-identity-file': 'web identity token of the file',
};
/**
 * Why STS refused a web identity, with what the token says and the statement that would admit exactly this job. STS
 * itself tells nothing but the name of the error.
 */
function explainWebIdentityRefusal(failure, refused) {
    const explanation = explainRefusal({
        claims: refused.claims,
        ...(refused.known === undefined ? {} : { policy: refused.known.policy }),
        roleArn: refused.role.arn,
        audience: refused.audience,
    });
    const diagnosis = diagnose(failure, refused, explanation);
    return new step_error/* StepError */.z({
        code: diagnosis.code,
        fault: 'user',
        message: `AWS refused the ${TOKENS[refused.source]} for ${refused.role.arn} (${failure.code}: ${failure.message}).\n${diagnosis.why}`,
        remedy: diagnosis.remedy,
        evidence: evidenceOf(failure, refused),
        snippets: diagnosis.trustStatement ? trustSnippets(explanation, refused.claims) : [],
        cause: failure,
    });
}
/** What each error name of STS means for the one who has to mend it (STS API reference, AssumeRoleWithWebIdentity). */
function diagnose(failure, refused, explanation) {
    const { role, durationSeconds: seconds, known } = refused;
    switch (failure.code.replace(/Exception$/, '')) {
        case 'InvalidIdentityToken':
            return {
                code: 'identity-provider-mismatch',
                why: 'The account does not accept tokens of this issuer and audience at all; the trust policy was not even asked.',
                remedy: `Register the provider ${explanation.providerArn} in account ${refused.role.account}, with "${refused.audience}" among its audiences (client ids).`,
                trustStatement: false,
            };
        case 'ValidationError':
            return {
                code: 'session-request-invalid',
                why: `The request itself is not acceptable: most often, ${seconds} s is more than the role's maximum session duration.`,
                remedy: (0,login_refusals/* durationRemedy */.Lx)({ role, seconds, known }),
                trustStatement: false,
            };
        case 'ExpiredToken':
            return {
                code: 'web-identity-expired',
                why: 'The token had expired before AWS saw it.',
                remedy: 'Check the clock of this machine, and that whoever issues the token renews it.',
                trustStatement: false,
            };
        case 'PackedPolicyTooLarge':
        case 'MalformedPolicyDocument':
            return {
                code: 'session-policy-refused',
                why: 'The session policies are not acceptable; the trust policy is not the matter.',
                remedy: 'Correct or shorten `inline-session-policy` and `managed-session-policies`: the message says where.',
                trustStatement: false,
            };
        case 'RegionDisabled':
            return {
                code: 'region-disabled',
                why: 'STS is switched off for this region in the account.',
                remedy: 'Use another `aws-region`, or activate the region in IAM, account settings.',
                trustStatement: false,
            };
        default:
            if (explanation.decision?.decision === 'allow') {
                return {
                    code: 'web-identity-refused',
                    why: [
                        `Its trust policy (${known?.knownFrom}) is not what keeps this token out:`,
                        ...explanation.causes.map(causeLine),
                    ].join('\n'),
                    remedy: `Check that the role exists and has this trust policy, and that account ${role.account} has the provider ${explanation.providerArn} with "${refused.audience}" among its audiences; then look for a policy of the organization.`,
                    trustStatement: false,
                };
            }
            return {
                code: 'web-identity-refused',
                why: whyRefused(refused.known, explanation),
                remedy: [
                    `Put one of the statements below into the trust policy of ${refused.role.name}, in account ${refused.role.account}.`,
                    ...(explanation.decision === undefined ? subjectHints(explanation.subject) : []),
                ].join(' '),
                trustStatement: true,
            };
    }
}
/** The failing condition itself where the role's trust policy is known; the possibilities otherwise. */
function whyRefused(known, explanation) {
    const causes = explanation.causes.filter(({ kind }) => kind !== 'policy-unknown');
    if (explanation.decision === undefined) {
        return [
            'Either the role does not exist, or no statement of its trust policy admits this token.',
            ...causes.map(causeLine),
        ].join('\n');
    }
    return [`Its trust policy (${known?.knownFrom}) does not admit this token:`, ...causes.map(causeLine)].join('\n');
}
function causeLine({ kind, message, path, expected, seen }) {
    return [
        `- ${kind}: ${message}`,
        ...(path === undefined ? [] : [`at ${path}`]),
        ...(expected === undefined ? [] : [`expected ${expected.map((value) => `"${value}"`).join(' or ')}`]),
        ...(seen === undefined ? [] : [`the token has ${seen.map((value) => `"${value}"`).join(', ')}`]),
    ].join('; ');
}
function subjectHints(subject) {
    if (subject === undefined)
        return [];
    const immutable = /^repo:[^/:]+@\d+\//.test(subject);
    return [
        immutable
            ? 'The subject is in the immutable form (names with ids), which policies written for `repo:owner/name:…` do not match.'
            : 'IAM compares letter case: owner and repository must be written as in the subject.',
        ...(subject.includes(':environment:')
            ? ['The job names an environment, so the subject carries it instead of the branch.']
            : []),
    ];
}
function evidenceOf(failure, { claims }) {
    const shown = SHOWN_CLAIMS.flatMap((name) => {
        const value = claims[name];
        return typeof value === 'string' || typeof value === 'number'
            ? [{ label: name, value: String(value) }]
            : [];
    });
    return failure.requestId === undefined
        ? shown
        : [...shown, { label: 'AWS request id', value: failure.requestId }];
}
function trustSnippets(explanation, claims) {
    const { suggestion } = explanation;
    if (suggestion === undefined)
        return [];
    const exact = json(suggestion.statement);
    const others = suggestion.variants
        .map(({ name, statement, note }) => ({
        title: `${admitsNow(statement, explanation, claims) ? 'Or' : 'Not yet, but when the subject changes its form'} (${name}). ${note.replace(/\.$/, '')}`,
        language: 'json',
        text: json(statement),
    }))
        .filter(({ text }) => text !== exact);
    return [
        { title: 'The trust statement that admits exactly this job', language: 'json', text: exact },
        ...others,
    ];
}
/** Whether a statement would have admitted the token that was just refused. */
function admitsNow(statement, explanation, claims) {
    const { context } = (0,trust_context/* webIdentityContext */.C5)(claims, explanation.issuer ?? '');
    const policy = (0,trust_policy/* parseTrustPolicy */.GS)(json({ Version: '2012-10-17', Statement: [statement] }));
    const principal = { kind: 'Federated', arn: explanation.providerArn };
    return ((0,evaluate/* evaluateTrust */.e2)(policy, { action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision ===
        'allow');
}
function json(value) {
    return JSON.stringify(value, null, 2);
}


/***/ }),

/***/ 91069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ providerArnFor),
/* harmony export */   qn: () => (/* binding */ providerOfToken),
/* harmony export */   w6: () => (/* binding */ decideToken)
/* harmony export */ });
/* unused harmony export judgeToken */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96338);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35278);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95584);




/**
 * Decides whether a token can assume the role: every action that the token needs must be allowed (session tags need
 * `sts:TagSession` beside the assuming). `iss` of the token names the issuer; `providerArn` its provider.
 */
function decideToken(policy, claims, providerArn) {
    const judgement = judgeToken((0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .deciderOf */ .Id)(policy), claims, providerArn);
    const words = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(judgement);
    return {
        decision: words.decision,
        reason: words.reason,
        ...(words.statement === undefined ? {} : { statement: words.statement }),
        get trace() {
            return words.trace;
        },
        action: judgement.request.action,
        providerArn,
        notExposed: (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .webIdentityContext */ .C5)(claims, issuerOf(claims)).notExposed,
    };
}
/** The bare decision by a policy that is prepared, for many tokens; `inWords` says why. */
function judgeToken(decider, claims, providerArn) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .askedContext */ .Qg)(claims, issuerOf(claims), decider.asked);
    const principal = { kind: 'Federated', arn: providerArn };
    let worst;
    for (const action of (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsFor */ .rG)(claims)) {
        const made = decider.judge({ action, principal, context });
        if (worst === undefined || RANK[made.decision] > RANK[worst.decision])
            worst = made;
    }
    if (worst === undefined)
        throw new TypeError('A token needs at least one action');
    return worst;
}
function issuerOf({ iss }) {
    return typeof iss === 'string' ? iss : '';
}
/** What stands in the way counts most. */
const RANK = { allow: 0, undetermined: 1, deny: 2 };
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


/***/ }),

/***/ 45695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ githubIds),
/* harmony export */   hO: () => (/* binding */ immutableSubject),
/* harmony export */   po: () => (/* binding */ parseGithubSubject),
/* harmony export */   vn: () => (/* binding */ classicSubject)
/* harmony export */ });
const SUBJECT = /^repo:([^/:@]+)(?:@(\d+))?\/([^/:@]+)(?:@(\d+))?:(.+)$/s;
/**
 * Reads `repo:OWNER/REPO:…` and `repo:OWNER@ID/REPO@ID:…`; undefined for anything else, custom templates included.
 * `@` cannot stand in names of owners and repositories, so that the forms cannot be confused.
 */
function parseGithubSubject(subject) {
    const match = SUBJECT.exec(subject);
    if (match === null || (match[2] === undefined) !== (match[4] === undefined))
        return undefined;
    return {
        owner: match[1] ?? '',
        ownerId: match[2],
        repository: match[3] ?? '',
        repositoryId: match[4],
        context: match[5] ?? '',
    };
}
/** The subject in the form with names only. */
function classicSubject({ owner, repository, context }) {
    return `repo:${owner}/${repository}:${context}`;
}
/** The subject in the form that survives no renaming and no recycling of names. */
function immutableSubject({ owner, repository, context }, ids) {
    return `repo:${owner}@${ids.ownerId}/${repository}@${ids.repositoryId}:${context}`;
}
/** The ids of a token: from the claims, or from its subject when that is immutable. */
function githubIds(claims, subject) {
    const ownerId = subject.ownerId ?? idOf(claims['repository_owner_id']);
    const repositoryId = subject.repositoryId ?? idOf(claims['repository_id']);
    return ownerId === undefined || repositoryId === undefined ? undefined : { ownerId, repositoryId };
}
function idOf(claim) {
    return typeof claim === 'string' || typeof claim === 'number' ? String(claim) : undefined;
}


/***/ }),

/***/ 36555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ suggestTrustStatement)
/* harmony export */ });
/* unused harmony export escapeValue */
/* harmony import */ var _github_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45695);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);


const NOTES = {
    classic: 'The form of repositories that existed before 2026-07-15 and did not opt in; whoever takes over the name gets in.',
    immutable: 'The form with ids: a deleted and recreated repository of the same name stays out.',
    'id-based': 'Pins the ids as claims of their own and accepts both forms of the subject; survives renaming.',
};
/**
 * The tightest Allow statement that admits this job's token: exact subject, exact audience, one provider. Values are
 * escaped for Version 2012-10-17. Undefined when the token has no subject or no issuer.
 */
function suggestTrustStatement(request) {
    const { claims, providerArn, audience } = request;
    const { sub, iss } = claims;
    if (typeof sub !== 'string' || typeof iss !== 'string')
        return undefined;
    const issuer = iss.replace(/^https?:\/\//, '');
    const build = (exact, pattern) => ({
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: claims['https://aws.amazon.com/tags'] === undefined
            ? 'sts:AssumeRoleWithWebIdentity'
            : ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: {
            StringEquals: withPrefix(issuer, { aud: escapeValue(audience), ...exact }),
            ...(pattern === undefined ? {} : { StringLike: { [`${issuer}:sub`]: pattern } }),
        },
    });
    const isGithub = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer)?.id.startsWith('github') ?? false;
    return {
        statement: build({ sub: escapeValue(sub) }),
        variants: isGithub ? githubVariants(claims, sub, build) : [],
    };
}
/** Text as a condition value that means exactly itself, also under the Like operators (Version 2012-10-17). */
function escapeValue(text) {
    return text.replace(/\$(?=\{)|[*?]/g, (character) => `\${${character}}`);
}
function githubVariants(claims, sub, build) {
    const subject = (0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubSubject */ .po)(sub);
    if (subject === undefined)
        return [];
    const variant = (name, statement) => ({
        name,
        statement,
        note: NOTES[name],
    });
    const classic = variant('classic', build({ sub: escapeValue((0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .classicSubject */ .vn)(subject)) }));
    const ids = (0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .githubIds */ .ee)(claims, subject);
    if (ids === undefined)
        return [classic];
    return [
        classic,
        variant('immutable', build({ sub: escapeValue((0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .immutableSubject */ .hO)(subject, ids)) })),
        variant('id-based', build({ repository_id: ids.repositoryId, repository_owner_id: ids.ownerId }, `repo:*:${escapeValue(subject.context)}`)),
    ];
}
function withPrefix(issuer, claims) {
    return Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));
}


/***/ })

};
