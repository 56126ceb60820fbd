export const id = 216;
export const ids = [216];
export const modules = {

/***/ 8118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ checkLines),
/* harmony export */   r: () => (/* binding */ confirmCard)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4902);

const SIGNS = { pass: '✅', fail: '❌', unknown: '❓', skipped: '➖' };
const WORDS = {
    pass: 'pass',
    fail: 'FAIL',
    unknown: 'unknown',
    skipped: 'skipped',
};
/** Checks as log lines, aligned; those that did not pass with what to do. */
function checkLines(checks) {
    const width = Math.max(0, ...checks.map(({ title }) => title.length));
    return checks.flatMap((check) => [
        `${SIGNS[check.status]} ${WORDS[check.status].padEnd(7)}  ${check.title.padEnd(width)}  ${check.seen}`,
        ...(check.status === 'pass' || check.remedy === undefined
            ? []
            : [
                ...(check.expected === '' ? [] : [`     expected: ${check.expected}`]),
                `     what to do: ${check.remedy}`,
            ]),
    ]);
}
/** The summary of a confirm: the verdict, then every check with its evidence. */
function confirmCard(outcome) {
    const passed = outcome.checks.filter(({ status }) => status === 'pass').length;
    const rows = outcome.checks.map(({ status, title, expected, seen, remedy }) => [
        `${SIGNS[status]} ${WORDS[status]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(title),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(expected),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(seen),
        status === 'pass' || remedy === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(remedy),
    ]);
    return [
        `### ${outcome.confirmed ? '✅ Confirmed' : '❌ Not confirmed'}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.title)}`,
        '',
        `Account ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.account)} (${outcome.accountKind ?? 'kind unknown'}), ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.region)}: ${passed} of ${outcome.checks.length} checks passed.`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'check', 'expected', 'seen', 'what to do'], rows),
    ].join('\n');
}


/***/ }),

/***/ 4930:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ parseConfirm),
/* harmony export */   k: () => (/* binding */ confirmInputs)
/* harmony export */ });
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4437);


const confirmInputs = {
    platform: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .platformInput */ .UM,
    stack: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stackInput */ .Th,
    name: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stackNameInput */ .Aj,
    'role-name': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
    'expected-account-id': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountIdInput */ .RF,
    'aws-region': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .regionInput */ .VN,
    'external-id': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .externalIdInput */ .PP,
    principal: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .principalInput */ .$0,
};
function parseConfirm(values) {
    return {
        platform: values.platform,
        stack: values.stack,
        name: values.name,
        roleName: values['role-name'],
        expectedAccountId: values['expected-account-id'],
        region: values['aws-region'],
        externalId: values['external-id']?.reveal(),
        principal: values.principal,
    };
}


/***/ }),

/***/ 9820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ publishConfirm),
/* harmony export */   Iz: () => (/* binding */ confirmVerdict),
/* harmony export */   fg: () => (/* binding */ confirmOutputs)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3886);
/* harmony import */ var _report_check_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8118);


const confirmOutputs = [
    'confirmed',
    'account-kind',
    'checks',
    'checks-passed',
    'checks-failed',
    'checks-unknown',
];
/** Hands over the checks: table in log and summary, an annotation for each that did not pass, JSON for scripts. */
async function publishConfirm(outcome, runner) {
    const { checks } = outcome;
    const count = (status) => String(checks.filter((check) => check.status === status).length);
    runner.setOutput('confirmed', String(outcome.confirmed));
    runner.setOutput('account-kind', outcome.accountKind ?? 'unknown');
    runner.setOutput('checks', JSON.stringify(checks));
    runner.setOutput('checks-passed', count('pass'));
    runner.setOutput('checks-failed', count('fail'));
    runner.setOutput('checks-unknown', count('unknown'));
    for (const check of checks) {
        if (check.status === 'fail' || check.status === 'unknown') {
            const message = `${check.title}: expected ${check.expected}; seen ${check.seen}. ${check.remedy ?? ''}`;
            runner.annotate(check.status === 'fail' ? 'error' : 'warning', message, {
                title: `confirm: ${check.id}`,
            });
        }
    }
    runner.summarize((0,_report_check_report_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmCard */ .r)(outcome));
}
function confirmVerdict({ confirmed, checks, title }) {
    if (confirmed)
        return undefined;
    const failed = checks.filter(({ status }) => status === 'fail');
    const unknown = checks.filter(({ status }) => status === 'unknown');
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: failed.length > 0 ? 'not-confirmed' : 'not-provable',
        fault: 'user',
        message: failed.length > 0
            ? `${title} is not registered as it should be: ${failed.map((check) => check.title).join(', ')}.`
            : `${title} could not be confirmed, because some checks could not be asked: ${unknown.map((check) => check.title).join(', ')}.`,
        remedy: [...failed, ...unknown].map((check) => `${check.title}: ${check.remedy ?? ''}`).join('\n'),
    });
}


/***/ }),

/***/ 32:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runConfirm)
});

;// CONCATENATED MODULE: ./build/registration/checks/unreadable.js
/** The result of a check that could not be asked: it names the permission that is missing, and never passes. */
function unreadable(check, { action, reason }) {
    return {
        ...check,
        status: 'unknown',
        seen: reason,
        remedy: `Allow ${action} for the identity of this step.`,
    };
}

;// CONCATENATED MODULE: ./build/registration/checks/account-checks.js

const KIND_WORDS = {
    management: 'management account (payer)',
    member: 'member account (linked)',
    standalone: 'standalone account',
};
/** The kind of an account, from its organization; undefined when the organization could not be read. */
function accountKind(account, organization) {
    if (organization.kind === 'unreadable')
        return undefined;
    if (organization.kind === 'absent')
        return 'standalone';
    return organization.value.managementAccountId === account ? 'management' : 'member';
}
/** Whether the credentials belong to the account that is meant. */
function checkAccount(identity, expected) {
    const check = { id: 'account', title: 'Right account', seen: `${identity.account} (${identity.arn})` };
    if (expected === undefined) {
        return {
            ...check,
            status: 'skipped',
            expected: 'not said',
            remedy: 'Give `expected-account-id` to have it checked.',
        };
    }
    return identity.account === expected
        ? { ...check, status: 'pass', expected }
        : {
            ...check,
            status: 'fail',
            expected,
            remedy: 'Log in to the expected account, or correct `expected-account-id`.',
        };
}
/** Whether this kind of account can be registered so. */
function checkAccountKind(account, organization, accepted) {
    const check = {
        id: 'account-kind',
        title: 'Kind of account',
        expected: accepted.map((kind) => KIND_WORDS[kind]).join(' or '),
    };
    if (organization.kind === 'unreadable')
        return unreadable(check, organization);
    const kind = accountKind(account, organization) ?? 'standalone';
    const seen = KIND_WORDS[kind] + (organization.kind === 'seen' ? ` of ${organization.value.id}` : '');
    return accepted.includes(kind)
        ? { ...check, status: 'pass', seen }
        : {
            ...check,
            status: 'fail',
            seen,
            remedy: 'Register another account, or use the stack of the platform that is made for this kind.',
        };
}

// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/registration/checks/narrow-grants.js

/**
 * The actions that policies allow on some resources only, or under a condition, each with the names of the policies
 * that do. The simulator, asked for any resource and without context, answers "denied" for these.
 * Throws TypeError for a policy that is no policy document.
 */
function narrowGrants(policies, actions) {
    const grants = new Map();
    for (const policy of policies) {
        for (const statement of statementsOf(policy)) {
            if (statement['Effect'] !== 'Allow' || !isNarrow(statement))
                continue;
            for (const action of actions.filter((each) => covers(statement, each))) {
                const names = grants.get(action) ?? [];
                if (!names.includes(policy.name))
                    names.push(policy.name);
                grants.set(action, names);
            }
        }
    }
    return grants;
}
function statementsOf({ name, document }) {
    const parsed = parsedJson(document);
    const statements = isRecord(parsed) ? listOf(parsed['Statement']) : [];
    if (statements.length === 0 || !statements.every(isRecord))
        throw new TypeError(`The policy ${name} is no policy document`);
    return statements;
}
function parsedJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function isNarrow(statement) {
    return !listOf(statement['Resource']).includes('*') || statement['Condition'] !== undefined;
}
/** Names of actions ignore letter case. */
function covers(statement, action) {
    const matches = (patterns) => listOf(patterns).some((pattern) => typeof pattern === 'string' && (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), action.toLowerCase()));
    return statement['NotAction'] === undefined
        ? matches(statement['Action'])
        : !matches(statement['NotAction']);
}
function listOf(value) {
    if (value === undefined)
        return [];
    return Array.isArray(value) ? value : [value];
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./build/registration/checks/permission-checks.js


/** Every action that has to be asked about to prove the role's permissions both ways. */
function actionsToProve(role) {
    return [
        ...new Set([...Object.values(role.features).flatMap(({ actions }) => actions), ...role.neverAllowed]),
    ];
}
/**
 * What the role can do, proved both ways: every action of an enabled feature is allowed; every action of a disabled
 * one, and every action that no feature needs, is allowed nowhere, not even on a single resource or under a condition.
 * `parameters` are the stack's; undefined when it was not read, then every feature is taken as enabled.
 */
function checkPermissions(role, parameters, seen) {
    const features = Object.entries(role.features).map(([name, { parameter, actions }]) => {
        const on = parameters === undefined || parameters[parameter] !== 'false';
        const check = { id: `permissions-${name}`, title: `Feature ${name} (${on ? 'on' : 'off'})` };
        return on ? allowed(check, actions, seen) : notAllowed(check, actions, seen);
    });
    if (role.neverAllowed.length === 0)
        return features;
    const never = { id: 'permissions-never', title: 'No other power' };
    return [...features, notAllowed(never, role.neverAllowed, seen)];
}
function allowed(named, actions, { decisions }) {
    const check = { ...named, expected: `allowed: ${actions.join(', ')}` };
    if (decisions.kind !== 'seen')
        return notAsked(check, decisions);
    const wrong = actions.filter((action) => (decisions.value.get(action) ?? 'allowed') !== 'allowed');
    if (wrong.length > 0) {
        return {
            ...check,
            status: 'fail',
            seen: `not allowed: ${withDecisions(wrong, decisions.value)}`,
            remedy: 'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.',
        };
    }
    return unanswered(check, actions, decisions.value) ?? { ...check, status: 'pass', seen: 'all allowed' };
}
const TOO_MUCH = 'Remove the policy that grants these actions: the platform does not need them for what is switched on.';
function notAllowed(named, actions, { decisions, policies, hasBoundary }) {
    const check = { ...named, expected: `not allowed: ${actions.join(', ')}` };
    if (decisions.kind !== 'seen')
        return notAsked(check, decisions);
    const wrong = actions.filter((action) => decisions.value.get(action) === 'allowed');
    if (wrong.length > 0)
        return {
            ...check,
            status: 'fail',
            seen: `allowed: ${withDecisions(wrong, decisions.value)}`,
            remedy: TOO_MUCH,
        };
    if (policies.kind !== 'seen')
        return notAsked(check, policies);
    const granted = [...narrowGrants(policies.value, actions)].filter(([action]) => decisions.value.get(action) !== 'explicitDeny');
    if (granted.length > 0) {
        return {
            ...check,
            status: hasBoundary ? 'unknown' : 'fail',
            seen: `allowed on some resources or under a condition: ${granted.map(([action, names]) => `${action} (${names.join(', ')})`).join(', ')}${hasBoundary ? '; the permissions boundary may take it away' : ''}`,
            remedy: TOO_MUCH,
        };
    }
    return unanswered(check, actions, decisions.value) ?? { ...check, status: 'pass', seen: 'none allowed' };
}
function notAsked(check, observation) {
    if (observation.kind === 'unreadable')
        return unreadable(check, observation);
    return {
        ...check,
        status: 'skipped',
        seen: 'there is no role',
        remedy: 'See the check of the role above.',
    };
}
function unanswered(check, actions, decisions) {
    const missing = actions.filter((action) => !decisions.has(action));
    if (missing.length === 0)
        return undefined;
    return {
        ...check,
        status: 'unknown',
        seen: `the simulator said nothing about ${missing.join(', ')}`,
        remedy: 'Run again.',
    };
}
function withDecisions(actions, decisions) {
    return actions.map((action) => `${action} (${decisions.get(action)})`).join(', ');
}

// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(3647);
;// CONCATENATED MODULE: ./build/registration/checks/stack-checks.js


/** A rolled-back update leaves the stack as it was before: everything in it works. */
const WORKS_AS_BEFORE = new Set(['UPDATE_ROLLBACK_COMPLETE']);
/** Whether the registration stack is there and whole. */
function checkStack(stack, name, region) {
    const check = { id: 'stack', title: 'Registration stack', expected: `${name} in ${region}, complete` };
    if (stack.kind === 'unreadable')
        return unreadable(check, stack);
    if (stack.kind === 'absent') {
        return {
            ...check,
            status: 'fail',
            seen: 'no such stack',
            remedy: 'Deploy it (actions/deploy), or give the name and region it was created under.',
        };
    }
    const { status, statusReason } = stack.value;
    const seen = statusReason === undefined ? status : `${status}: ${statusReason}`;
    if ((0,stack_states/* isHealthy */.Wr)(status) || WORKS_AS_BEFORE.has(status))
        return { ...check, status: 'pass', seen };
    const decision = (0,stack_states/* decideOnStackState */.tC)(status);
    return {
        ...check,
        status: 'fail',
        seen,
        remedy: decision.kind === 'refuse' ? decision.remedy : BY_DECISION[decision.kind],
    };
}
const BY_DECISION = {
    create: 'Its change set was never executed: deploy it (actions/deploy).',
    update: 'Deploy it again (actions/deploy).',
    wait: 'It is still being worked on: confirm again when it is done.',
    'continue-rollback': 'The rollback of an update got stuck: mend the cause, then deploy again with `continue-update-rollback: true`.',
    'remove-shell': 'Its creation failed: deploy it again with `recreate-failed-stack: true`, and read the reason in its events.',
};

// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(5278);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(4976);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/registration/checks/trust-checks.js




/** An external id that nobody was given: a role that accepts it does not ask for a particular one. */
const FOREIGN_EXTERNAL_ID = 'aws-account-steps/not-the-external-id';
/** The role and its trust: it exists, the platform gets in, only with the external id, and nobody else does. */
function checkRole(role, expected) {
    const exists = { id: 'role', title: 'Role of the platform', expected: expected.roleName };
    if (role.kind === 'unreadable')
        return [unreadable(exists, role), ...blocked('unknown', 'the role could not be read')];
    if (role.kind === 'absent') {
        const remedy = 'Deploy the registration stack, or give the name under which the role was registered as `role-name`.';
        return [
            { ...exists, status: 'fail', seen: 'no such role', remedy },
            ...blocked('skipped', 'there is no role'),
        ];
    }
    const found = { ...exists, status: 'pass', seen: role.value.arn };
    const { principal } = expected;
    if (principal === undefined) {
        return [found, ...blocked('unknown', "the platform's account is not known", 'Give it as `principal`.')];
    }
    try {
        const policy = (0,trust_policy/* parseTrustPolicy */.GS)(role.value.trustPolicy);
        const known = { ...expected, principal };
        return [
            found,
            principalCheck(policy, role.value, known),
            externalIdCheck(policy, role.value, known),
            onlyCheck(policy, known),
        ];
    }
    catch (error) {
        if (error instanceof policy_document_error/* PolicyDocumentError */.e)
            return [found, ...blocked('unknown', `the trust policy cannot be read: ${error.message}`)];
        throw error;
    }
}
const TITLES = {
    'trust-principal': 'Platform may assume the role',
    'trust-external-id': 'External id is demanded',
    'trust-only-platform': 'Nobody else may assume the role',
};
function blocked(status, seen, remedy = 'See the check of the role above.') {
    return Object.entries(TITLES).map(([id, title]) => ({
        id,
        title,
        status,
        expected: '',
        seen,
        remedy,
    }));
}
function ask(policy, caller, account, externalId) {
    return (0,evaluate/* evaluateTrust */.e)(policy, {
        action: 'sts:AssumeRole',
        principal: { kind: 'AWS', arn: caller, accountId: account },
        context: new Map([['sts:externalid', externalId === undefined ? [] : [externalId]]]),
    });
}
/** Who of the platform might come: its account as such, and everybody of it whom the policy names on their own. */
function callersOf(policy, role, account) {
    const partition = role.arn.split(':')[1] ?? 'aws';
    const named = policy.statements
        .flatMap(({ principals }) => principals.entries)
        .filter(({ kind, text }) => kind === 'AWS' && text.startsWith('arn:') && isWithin(text, account))
        .map(({ text }) => text);
    return [...new Set([`arn:${partition}:iam::${account}:root`, ...named])];
}
function principalCheck(policy, role, expected) {
    const accepted = expected.externalId ?? namedExternalIds(policy)[0];
    const decisions = callersOf(policy, role, expected.principal).map((caller) => ask(policy, caller, expected.principal, accepted));
    const decision = decisions.find((each) => each.decision === 'allow') ??
        decisions.find((each) => each.decision === 'undetermined') ??
        decisions[0];
    if (decision === undefined)
        throw new TypeError('There is always the account itself to ask for');
    const check = {
        id: 'trust-principal',
        title: TITLES['trust-principal'],
        expected: `account ${expected.principal}${expected.externalId === undefined ? '' : ' with the external id of this step'}`,
    };
    switch (decision.decision) {
        case 'allow':
            return { ...check, status: 'pass', seen: decision.reason };
        case 'undetermined':
            return {
                ...check,
                status: 'unknown',
                seen: decision.reason,
                remedy: 'Look at the named condition: it depends on something that only shows when the role is assumed.',
            };
        default:
            return {
                ...check,
                status: 'fail',
                seen: denyReason(decision, expected),
                remedy: `Deploy the registration stack again, or correct the trust policy: principal ${expected.principal} with the external id that the platform shows. If the platform itself gave you another account id, give it as \`principal\`.`,
            };
    }
}
/** Says what kept the platform out, without printing the external id that the policy holds. */
function denyReason(decision, expected) {
    const named = decision.trace.filter(({ effect, principal }) => effect === 'Allow' && principal.outcome === 'match');
    if (named.length === 0)
        return `no statement names account ${expected.principal}`;
    const keys = named.flatMap(({ conditions }) => conditions.filter(({ outcome }) => outcome !== 'match').map(({ key }) => key));
    return keys.some((key) => key.toLowerCase() === 'sts:externalid')
        ? 'the role demands another external id'
        : `${decision.reason}${keys.length > 0 ? ` (${[...new Set(keys)].join(', ')})` : ''}`;
}
function externalIdCheck(policy, role, expected) {
    const check = {
        id: 'trust-external-id',
        title: TITLES['trust-external-id'],
        expected: 'no way in without the external id, or with another one',
    };
    const tries = [
        { how: 'without an external id', externalIds: [undefined] },
        { how: 'with any other external id', externalIds: [FOREIGN_EXTERNAL_ID] },
        {
            how: 'with another external id that the policy admits',
            externalIds: otherExternalIds(policy, expected),
        },
    ];
    const ways = callersOf(policy, role, expected.principal).flatMap((caller) => tries.flatMap(({ how, externalIds }) => externalIds.map((externalId) => ({
        way: `${caller} ${how}`,
        decision: ask(policy, caller, expected.principal, externalId),
    }))));
    const open = ways.filter(({ decision }) => decision.decision === 'allow');
    if (open.length > 0) {
        return {
            ...check,
            status: 'fail',
            seen: `gets in: ${[...new Set(open.map(({ way }) => way))].join(', ')}`,
            remedy: 'Let the statement demand StringEquals sts:ExternalId with the one external id of this account: otherwise another customer of the platform can have it read this account (confused deputy).',
        };
    }
    const doubtful = ways.find(({ decision }) => decision.decision === 'undetermined');
    return doubtful === undefined
        ? { ...check, status: 'pass', seen: 'refused without one, and with another one' }
        : { ...check, status: 'unknown', seen: doubtful.decision.reason, remedy: 'Look at the named condition.' };
}
/** Principals of Allow statements other than the platform's account, or something within it. */
function onlyCheck(policy, expected) {
    const check = {
        id: 'trust-only-platform',
        title: TITLES['trust-only-platform'],
        expected: `only account ${expected.principal}`,
    };
    const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
    const others = allows.flatMap(({ principals, path }) => principals.negated
        ? [`everyone but some (NotPrincipal, ${path})`]
        : principals.entries
            .filter(({ kind, text }) => kind !== 'AWS' || !isWithin(text, expected.principal))
            .map(({ kind, text }) => `${kind} ${text}`));
    return others.length === 0
        ? { ...check, status: 'pass', seen: `only account ${expected.principal}` }
        : {
            ...check,
            status: 'fail',
            seen: others.join(', '),
            remedy: 'Remove the other principals from the trust policy, or confirm that they belong there.',
        };
}
function isWithin(principal, account) {
    return principal === account || principal.split(':')[4] === account;
}
/** The external ids that conditions of Allow statements name, in their order. */
function namedExternalIds(policy, isOperator = (name) => name === 'StringEquals') {
    return policy.statements
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ conditions }) => conditions)
        .filter(({ key, operator }) => key.toLowerCase() === 'sts:externalid' && isOperator(operator))
        .flatMap(({ values }) => values.map(({ text }) => text));
}
/**
 * External ids beside ours with which the policy might let somebody in: those that it names, what its wildcards stand
 * for, what differs in letter case only, and what is just not one that it excludes.
 */
function otherExternalIds(policy, { externalId }) {
    const exact = namedExternalIds(policy);
    // Where the policy demands another one than the user gave, the check of the principal says so.
    const ours = externalId !== undefined && exact.includes(externalId) ? externalId : (exact[0] ?? externalId);
    const named = namedExternalIds(policy, () => true);
    const tried = [...named, ...(ours === undefined ? [] : [ours])].flatMap((text) => {
        const filled = text.replaceAll('*', 'x').replaceAll('?', 'x');
        return [text, filled, `${filled}x`, filled.toUpperCase(), filled.toLowerCase()];
    });
    return [...new Set(tried)].filter((text) => text !== ours);
}

// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(8038);
// EXTERNAL MODULE: ./build/report/check-report.js
var check_report = __webpack_require__(8118);
// EXTERNAL MODULE: ./build/steps/platform-stack.js + 1 modules
var platform_stack = __webpack_require__(3823);
;// CONCATENATED MODULE: ./build/steps/confirm/run.js







/** Asks AWS everything that shows whether the account is registered, and judges it. Changes nothing. */
async function runConfirm(inputs, world) {
    const stack = await (0,platform_stack/* platformStack */.K)(world.templates, inputs.platform, inputs.stack);
    const place = { region: inputs.region ?? stack.region };
    const name = inputs.name ?? stack.stackName;
    const identity = await world.aws.whoAmI(place);
    world.log.info(`Confirming ${inputs.platform}: ${stack.title} in account ${identity.account}, ${place.region}.`);
    const [organization, deployed] = await Promise.all([
        (0,observation/* observe */.l)(async () => (await world.aws.organization(place)).organization()),
        (0,observation/* observe */.l)(async () => (await world.aws.stacks(place)).describeStack(name)),
    ]);
    const checks = [
        checkAccount(identity, inputs.expectedAccountId),
        checkAccountKind(identity.account, organization, stack.accountKinds),
        checkStack(deployed, name, place.region),
    ];
    if (stack.role !== undefined)
        checks.push(...(await roleChecks(stack.role, deployed, inputs, place, world)));
    for (const line of (0,check_report/* checkLines */.W)(checks))
        world.log.info(line);
    return {
        title: `${inputs.platform}: ${stack.title}`,
        account: identity.account,
        accountKind: accountKind(identity.account, organization),
        region: place.region,
        checks,
        confirmed: checks.every(({ status }) => status === 'pass' || status === 'skipped') &&
            checks.some(({ status }) => status === 'pass'),
    };
}
async function roleChecks(role, deployed, inputs, place, world) {
    const stack = deployed.kind === 'seen' ? deployed.value : undefined;
    const roleName = inputs.roleName ?? stack?.outputs.find(({ name }) => name === role.output)?.value ?? role.name;
    const reader = await world.aws.roles(place);
    const seen = await (0,observation/* observe */.l)(() => reader.role(roleName));
    const [decisions, policies] = seen.kind === 'seen'
        ? await Promise.all([
            (0,observation/* observe */.l)(() => reader.simulate(seen.value.arn, actionsToProve(role))),
            (0,observation/* observe */.l)(() => reader.rolePolicies(roleName)),
        ])
        : [seen, seen];
    return [
        ...checkRole(seen, {
            roleName,
            // What stands in the stack is what is to be proved: it counts only where nobody else says who the platform is.
            principal: inputs.principal ?? role.principal ?? stack?.parameters[role.principalParameter],
            externalId: inputs.externalId,
        }),
        ...checkPermissions(role, stack?.parameters, {
            decisions,
            policies,
            hasBoundary: seen.kind === 'seen' && seen.value.permissionsBoundaryArn !== undefined,
        }),
    ];
}


/***/ })

};
