export const id = 1860;
export const ids = [1860];
export const modules = {

/***/ 69027:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ CHECK_AREAS)
/* harmony export */ });
/** The parts of a registration, in the order in which they are shown. */
const CHECK_AREAS = [
    'account',
    'api-access',
    'sub-accounts',
    'billing-export',
    'oidc',
    'access-keys',
    'platform',
];


/***/ }),

/***/ 73593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ accountKind),
/* harmony export */   _: () => (/* binding */ ACCOUNT_CHECKS)
/* harmony export */ });
/* harmony import */ var _unreadable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53701);

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
const rightAccount = {
    id: 'account',
    area: 'account',
    title: 'Right account',
    call: 'sts:GetCallerIdentity',
    required: true,
    judge({ identity, expectedAccount: expected }) {
        const seen = `${identity.account} (${identity.arn})`;
        if (expected === undefined) {
            return {
                status: 'skipped',
                expected: 'not said',
                seen,
                required: false,
                remedy: 'Give `expected-account-id` to have it checked.',
            };
        }
        if (identity.account === expected)
            return { status: 'pass', expected, seen };
        const remedy = 'Log in to the expected account, or correct `expected-account-id`.';
        return { status: 'fail', expected, seen, remedy };
    },
};
const rightRegion = {
    id: 'region',
    area: 'account',
    title: 'Right region',
    call: 'sts:GetCallerIdentity',
    required: true,
    judge({ region }) {
        const { asked, usual, possible, partition, callerPartition } = region;
        const expected = (possible ?? [usual]).join(' or ');
        const seen = `${asked}, partition ${partition}`;
        if (partition !== callerPartition) {
            const remedy = `The credentials belong to the partition ${callerPartition}: give a region of it as \`aws-region\`, or log in to the other partition.`;
            return { status: 'fail', expected, seen, remedy };
        }
        if (asked === usual || (possible ?? [asked]).includes(asked))
            return { status: 'pass', expected, seen };
        const remedy = 'The platform can read it only there: deploy it there, or correct `aws-region`.';
        return { status: 'fail', expected, seen, remedy };
    },
};
const fittingKind = {
    id: 'account-kind',
    area: 'account',
    title: 'Kind of account',
    call: 'organizations:DescribeOrganization',
    required: true,
    judge({ identity, organization, delegated, acceptedKinds }) {
        const expected = acceptedKinds.map((kind) => KIND_WORDS[kind]).join(' or ');
        if (organization.kind === 'unreadable')
            return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(expected, organization);
        const kind = accountKind(identity.account, organization) ?? 'standalone';
        const administers = delegated.kind === 'seen' && delegated.value;
        const seen = [
            KIND_WORDS[kind] + (organization.kind === 'seen' ? ` of ${organization.value.id}` : ''),
            ...(administers ? ['delegated administrator of stack sets'] : []),
        ].join(', ');
        if (acceptedKinds.includes(kind))
            return { status: 'pass', expected, seen };
        const remedy = 'Register another account, or use the stack of the platform that is made for this kind.';
        return { status: 'fail', expected, seen, remedy };
    },
};
const expectedName = {
    id: 'account-alias',
    area: 'account',
    title: 'Alias of the account',
    call: 'iam:ListAccountAliases',
    required: false,
    judge({ alias, expectedAlias }) {
        const expected = expectedAlias ?? 'not said';
        if (alias.kind === 'unreadable')
            return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(expected, alias);
        const seen = alias.kind === 'absent' ? 'no alias' : alias.value;
        if (expectedAlias === undefined || seen === expectedAlias)
            return { status: 'pass', expected, seen };
        const remedy = 'Log in to the account that has this alias, or correct `expected-account-alias`.';
        return { status: 'fail', expected, seen, remedy };
    },
};
const ownBill = {
    id: 'billing-transfer',
    area: 'account',
    title: 'Who pays the bill',
    call: 'organizations:ListOutboundResponsibilityTransfers',
    required: false,
    judge({ identity, organization, billTransfers }) {
        const expected = 'the organization pays its own bill';
        const kind = accountKind(identity.account, organization);
        if (kind !== 'management') {
            const seen = 'only a management account shows it';
            return { status: 'skipped', expected, seen, remedy: 'Confirm the management account.' };
        }
        if (billTransfers.kind === 'unreadable')
            return (0,_unreadable_js__WEBPACK_IMPORTED_MODULE_0__/* .unreadable */ .O)(expected, billTransfers);
        const transfers = billTransfers.kind === 'seen' ? billTransfers.value : [];
        const outbound = transfers.filter(({ direction }) => direction === 'outbound');
        const inbound = transfers.length - outbound.length;
        const seen = inbound === 0 ? expected : `${expected}, and those of ${inbound} other organizations`;
        if (outbound.length === 0)
            return { status: 'pass', expected, seen };
        return {
            status: 'fail',
            expected,
            seen: `transferred to ${outbound.map(({ payer }) => payer).join(', ')}`,
            remedy: "Register the account that pays as the platform's payer: exports of this account show costs at the rates of the transfer only.",
        };
    },
};
/** What is checked of the account itself. */
const ACCOUNT_CHECKS = [
    rightAccount,
    rightRegion,
    fittingKind,
    expectedName,
    ownBill,
];


/***/ }),

/***/ 53701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ unreadable)
/* harmony export */ });
/** The judgement of what could not be asked: it names the permission that is missing, and never passes. */
function unreadable(expected, { action, reason }) {
    return {
        status: 'unknown',
        expected,
        seen: reason,
        call: action,
        remedy: `Allow ${action} for the identity of this step.`,
    };
}


/***/ }),

/***/ 43013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wl: () => (/* binding */ areaStatuses),
/* harmony export */   _g: () => (/* binding */ openChecks),
/* harmony export */   gK: () => (/* binding */ isWorthWaiting),
/* harmony export */   it: () => (/* binding */ isConfirmed)
/* harmony export */ });
/* harmony import */ var _contract_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69027);

/**
 * Whether the checks prove a registration: every required one passed, and there was one. What is unknown, or was skipped
 * because something else is missing, counts against it.
 */
function isConfirmed(checks) {
    const required = checks.filter((check) => check.required);
    return required.length > 0 && required.every(({ status }) => status === 'pass');
}
/** Required checks that did not pass. */
function openChecks(checks) {
    return checks.filter(({ required, status }) => required && status !== 'pass');
}
/** Whether all that is open may come to pass by itself; false when nothing is open. */
function isWorthWaiting(checks) {
    const open = openChecks(checks);
    return open.length > 0 && open.every(({ waitHelps }) => waitHelps);
}
/** From worst to best; what is skipped says nothing about the rest. */
const WORST_FIRST = ['fail', 'unknown', 'pass', 'skipped'];
/** The status of each area: the worst of its required checks; `skipped` where nothing was checked. */
function areaStatuses(checks) {
    const entries = _contract_check_js__WEBPACK_IMPORTED_MODULE_0__/* .CHECK_AREAS */ .Q.map((area) => {
        const own = checks.filter((check) => check.area === area && check.required);
        const worst = WORST_FIRST.find((status) => own.some((check) => check.status === status));
        return [area, worst ?? 'skipped'];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 34893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   LP: () => (/* binding */ isEnough),
/* harmony export */   _5: () => (/* binding */ coverageOf),
/* harmony export */   c0: () => (/* binding */ countStates),
/* harmony export */   hA: () => (/* binding */ expectedAccounts)
/* harmony export */ });
/**
 * Who is expected, of the accounts under the targets: those that are active, without the management account, which
 * service-managed stack sets never reach, narrowed by the filter. `named` are the accounts that a UNION adds.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/account-level-targets.html
 */
function expectedAccounts(under, filter, managementAccountId, named = []) {
    const chosen = new Set(filter.accounts);
    const keeps = KEEPS[filter.type];
    const meant = new Map();
    for (const account of [
        ...under.filter(({ id }) => keeps(chosen.has(id))),
        ...(filter.type === 'UNION' ? named : []),
    ]) {
        if (account.id !== managementAccountId && !meant.has(account.id))
            meant.set(account.id, account);
    }
    const all = [...meant.values()];
    return {
        expected: all.filter(({ state }) => state === 'ACTIVE'),
        skipped: all.filter(({ state }) => state !== 'ACTIVE'),
    };
}
const KEEPS = {
    NONE: () => true,
    INTERSECTION: (chosen) => chosen,
    DIFFERENCE: (chosen) => !chosen,
    UNION: () => true,
};
/** The worst first: an account is as its worst place is. */
const WORST_FIRST = ['failed', 'missing', 'outdated', 'pending', 'covered'];
/**
 * How much of what is expected a stack set covers: an account counts once it is CURRENT and SUCCEEDED in every region.
 * Instances in skipped accounts are no orphans.
 */
function coverageOf({ expected, skipped }, regions, instances) {
    const byPlace = new Map();
    for (const instance of instances)
        byPlace.set(`${instance.account}/${instance.region}`, instance);
    const accounts = expected.map((account) => {
        const places = regions.map((region) => {
            const key = `${account.id}/${region}`;
            const instance = byPlace.get(key);
            byPlace.delete(key);
            return coveredPlace(region, instance);
        });
        const state = WORST_FIRST.find((each) => places.some((place) => place.state === each)) ?? 'missing';
        return { account, state, places };
    });
    const skippedIds = new Set(skipped.map(({ id }) => id));
    const covered = accounts.filter(({ state }) => state === 'covered').length;
    return {
        accounts,
        expected: accounts.length,
        covered,
        percent: accounts.length === 0 ? 0 : Math.floor((covered * 1000) / accounts.length) / 10,
        skipped,
        orphaned: [...byPlace.values()].filter(({ account }) => !skippedIds.has(account)),
    };
}
/** Whether at least so many percent of the expected accounts are covered; never when nobody is expected, unless 0 is enough. */
function isEnough({ covered, expected }, least) {
    return expected === 0 ? least <= 0 : covered * 100 >= least * expected;
}
/** How many accounts are in each state. */
function countStates({ accounts }) {
    const counts = { failed: 0, missing: 0, outdated: 0, pending: 0, covered: 0 };
    for (const { state } of accounts)
        counts[state] += 1;
    return counts;
}
function coveredPlace(region, instance) {
    if (instance === undefined)
        return { region, state: 'missing', drifted: false };
    return {
        region,
        state: stateOf(instance),
        drifted: instance.driftStatus === 'DRIFTED',
        ...(instance.reason === undefined ? {} : { reason: instance.reason }),
        ...(instance.stackId === undefined ? {} : { stackId: instance.stackId }),
    };
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_StackInstanceComprehensiveStatus.html */
const BY_DETAIL = {
    PENDING: 'pending',
    RUNNING: 'pending',
    SUCCEEDED: 'outdated',
    FAILED: 'failed',
    FAILED_IMPORT: 'failed',
    INOPERABLE: 'failed',
    CANCELLED: 'outdated',
    SKIPPED_SUSPENDED_ACCOUNT: 'missing',
};
/** What an instance's two statuses mean together; one that never got a stack cannot be outdated. */
function stateOf({ status, detailedStatus, stackId, }) {
    if (status === 'INOPERABLE')
        return 'failed';
    if (status === 'CURRENT' && detailedStatus === 'SUCCEEDED')
        return 'covered';
    const state = BY_DETAIL[detailedStatus] ?? 'outdated';
    return state === 'outdated' && stackId === undefined ? 'missing' : state;
}


/***/ }),

/***/ 39697:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hr: () => (/* binding */ failureReason),
/* harmony export */   JH: () => (/* binding */ plainReason),
/* harmony export */   eW: () => (/* binding */ reasonKinds),
/* harmony export */   gb: () => (/* binding */ remedyLines)
/* harmony export */ });
const OWNER = /already exists in stack (arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:stack\/[\w/-]+)/;
/**
 * CloudFormation gives the reasons of accounts only in words. The first that fits counts: what is particular comes first.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/stacksets-troubleshooting.html
 */
const REASONS = [
    [
        OWNER,
        'owned-by-stack',
        'The account was registered by a stack of its own before. Set `adopt-existing: true`: that stack becomes an instance of this stack set and is updated in place, so that access is never interrupted.',
    ],
    [
        /already exists|AlreadyExists|NAME_CONFLICT/i,
        'already-exists',
        'Something of that name is there already. If a stack of that account made it, give its ARN in `adopt-stacks`; if nobody uses it, delete it; then run again.',
    ],
    [
        /cancelled since failure tolerance|failure tolerance has exceeded|operation was stopped/i,
        'not-reached',
        'The operation ended before it came to this account: mend the accounts that failed, then run again.',
    ],
    [
        /explicit deny|service control policy|resource control policy/i,
        'denied-by-policy',
        'A policy of the organization (SCP) forbids it: exempt the roles `stacksets-exec-*` and what the template creates, or leave the account out by `accounts` with `account-filter: difference`.',
    ],
    [
        /account gate|AWSCloudFormationStackSetAccountGate/i,
        'account-gate',
        'The function AWSCloudFormationStackSetAccountGate of that account said no: see its logs there, or remove it.',
    ],
    [
        /suspended|account is closed|pending closure/i,
        'suspended',
        'The account is suspended or being closed: it counts no more once Organizations shows it so.',
    ],
    [
        /should have '.+' role with trust relationship/i,
        'roles-missing',
        'Self-managed permissions need the execution role in each account, which trusts the administration role: create both, or use `permission-model: service-managed`.',
    ],
    [
        /organizations access|trusted access|stacksets-exec-/i,
        'trusted-access',
        'The organization does not let stack sets into its accounts (any more): set `activate-trusted-access: true`, or call `aws cloudformation activate-organizations-access` in the management account.',
    ],
    [
        /OptInRequired|region is (disabled|not enabled|not supported)|not opted in|is not subscribed|security token included in the request is invalid/i,
        'region-off',
        'The region is switched off in that account: enable it there (Account, AWS Regions), or take it out of `regions`.',
    ],
    [
        /not authorized to perform|AccessDenied|UnauthorizedOperation/i,
        'not-allowed',
        'The role that deploys in that account may not do this: allow the named action there.',
    ],
    [
        /LimitExceeded|quota|cannot exceed/i,
        'quota',
        'A quota of that account is used up: raise it in Service Quotas there, or remove what is no longer needed.',
    ],
    [
        /throttl|Rate exceeded|TooManyRequests/i,
        'throttled',
        'AWS asked to slow down in that account: run again, with a lower `max-concurrent-percentage`.',
    ],
];
const UNKNOWN = {
    code: 'other',
    remedy: "See the stack's events in that account for the first resource that failed.",
};
/** What a reason that CloudFormation gave for an account means. */
function failureReason(reason) {
    if (reason === undefined)
        return UNKNOWN;
    const known = REASONS.find(([pattern]) => pattern.test(reason));
    if (known === undefined)
        return UNKNOWN;
    const [, code, remedy] = known;
    const ownerStackId = OWNER.exec(reason)?.[1];
    return { code, remedy, ...(ownerStackId === undefined ? {} : { ownerStackId }) };
}
/** The reasons of accounts by their kind, the most frequent first. */
function reasonKinds(reasons) {
    const kinds = new Map();
    for (const reason of reasons) {
        const { code, remedy } = failureReason(reason);
        const { count, example } = kinds.get(code) ?? { count: 0, example: plainReason(reason) };
        kinds.set(code, { code, remedy, count: count + 1, example });
    }
    return [...kinds.values()].sort((a, b) => b.count - a.count);
}
/** What helps, a line for each kind of reason: `already-exists (2 accounts): …`. */
function remedyLines(kinds) {
    return kinds.map(({ code, count, remedy }) => `${code} (${count} ${count === 1 ? 'account' : 'accounts'}): ${remedy}`);
}
const RESOURCE = /^ResourceLogicalId:([^,]+), ResourceType:([^,]+), ResourceStatusReason:([\s\S]+)$/;
/** What only the support of AWS can do something with. */
const IDS = / ?\((?:Service: [^()]*|RequestToken: [^()]*)\)/g;
const HANDLER = /^Resource handler returned message: "([\s\S]*)"\.?$/;
/** A reason as people read it: the resource, and what went wrong with it, without ids of requests. */
function plainReason(reason) {
    if (reason === undefined)
        return 'no reason was given';
    const [, logicalId, type, said = reason] = RESOURCE.exec(reason) ?? [];
    const text = said.replace(IDS, '').trim().replace(HANDLER, '$1').trim();
    return logicalId === undefined ? text : `${logicalId} (${type}): ${text}`;
}


/***/ }),

/***/ 54237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LP: () => (/* binding */ unitsBelow),
/* harmony export */   bh: () => (/* binding */ placedRoots),
/* harmony export */   pQ: () => (/* binding */ eachOf),
/* harmony export */   s1: () => (/* binding */ accountsOf),
/* harmony export */   uv: () => (/* binding */ containersBelow)
/* harmony export */ });
/** Organizations answers few calls per second for all callers of an organization together. */
const CALLS_AT_A_TIME = 4;
/** Every container at and below the given ones, parents first. One call per container and page. */
async function containersBelow(reader, tops) {
    const found = new Map(tops.map((top) => [top.id, top]));
    let level = [...found.values()];
    while (level.length > 0) {
        const children = await eachOf(level, CALLS_AT_A_TIME, async (parent) => (await reader.unitsIn(parent.id)).map((unit) => ({
            ...unit,
            parentId: parent.id,
            path: `${parent.path}/${unit.name}`,
        })));
        level = children.flat().filter(({ id }) => !found.has(id));
        for (const container of level)
            found.set(container.id, container);
    }
    return [...found.values()];
}
/** The roots of the organization as places of the tree. */
async function placedRoots(reader) {
    return (await reader.roots()).map((root) => ({ ...root, path: root.name, parentId: undefined }));
}
/** Ids of everything at and below the given containers, by a whole tree in which parents stand before their children. */
function unitsBelow(tree, tops) {
    const found = new Set(tops.map(({ id }) => id));
    for (const { id, parentId } of tree)
        if (parentId !== undefined && found.has(parentId))
            found.add(id);
    return found;
}
/** The accounts in the given containers, whatever their state. One call per container and page. */
async function accountsOf(reader, containers) {
    const lists = await eachOf(containers, CALLS_AT_A_TIME, async ({ id, path }) => (await reader.accountsIn(id)).map((account) => ({ ...account, unitId: id, unitPath: path })));
    return lists.flat();
}
/** Does the same for every item, at most so many at a time, and gives the results in the items' order. */
async function eachOf(items, atATime, work) {
    const results = new Map();
    const waiting = items.entries();
    const worker = async () => {
        for (const [index, item] of waiting)
            results.set(index, await work(item));
    };
    await Promise.all(Array.from({ length: Math.min(atATime, items.length) }, worker));
    return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}


/***/ }),

/***/ 82376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ everyItem)
/* harmony export */ });
/** Every item of a list that comes in pages. */
async function everyItem(pages) {
    const items = [];
    for await (const page of pages)
        items.push(...page);
    return items;
}


/***/ }),

/***/ 20745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ findTarget),
/* harmony export */   Y: () => (/* binding */ writtenTarget)
/* harmony export */ });
/** https://docs.aws.amazon.com/organizations/latest/APIReference/API_OrganizationalUnit.html */
const FORMS = [
    [/^r-[a-z0-9]{4,32}$/, 'root'],
    [/^ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/, 'unit'],
    [/^o-[a-z0-9]{10,32}$/, 'organization'],
];
/** Tells ids from names; a unit whose name looks like an id can be given by its path. */
function writtenTarget(text) {
    const kind = FORMS.find(([form]) => form.test(text))?.[1];
    return kind === undefined ? { kind: 'name', name: text } : { kind, id: text };
}
/**
 * The root or unit that a name or path means: the whole path (`Root/Workloads/Prod`), or the end of one path only
 * (`Prod`, `Workloads/Prod`). Upper and lower case make no difference, as in Organizations itself.
 */
function findTarget(name, containers) {
    const wanted = comparable(name);
    const whole = containers.find(({ path }) => comparable(path) === wanted);
    if (whole !== undefined)
        return { kind: 'found', container: whole };
    const ends = containers.filter(({ path }) => comparable(path).endsWith(`/${wanted}`));
    const [only] = ends;
    if (only === undefined)
        return { kind: 'unknown' };
    return ends.length === 1
        ? { kind: 'found', container: only }
        : { kind: 'ambiguous', paths: ends.map(({ path }) => path) };
}
function comparable(path) {
    return path
        .split('/')
        .map((part) => part.trim().toLowerCase())
        .filter((part) => part !== '')
        .join('/');
}


/***/ }),

/***/ 23647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   OA: () => (/* binding */ showsDrift),
/* harmony export */   Wr: () => (/* binding */ isHealthy),
/* harmony export */   tC: () => (/* binding */ decideOnStackState)
/* harmony export */ });
const REPAIR_DELETE = 'See the stack events for the resource that would not go; delete the stack, retaining it, then run again.';
/**
 * Every status of a stack and what a deployment does then. A shell is removed only with consent.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/view-stack-events.html#cfn-stack-status-codes
 */
const DECISIONS = {
    DELETE_COMPLETE: { kind: 'create' },
    // An earlier change set that was never executed: another one for the new stack can stand beside it.
    REVIEW_IN_PROGRESS: { kind: 'create' },
    ROLLBACK_COMPLETE: {
        kind: 'remove-shell',
        why: 'the first creation failed and was rolled back; such a stack cannot be updated',
    },
    CREATE_COMPLETE: { kind: 'update' },
    UPDATE_COMPLETE: { kind: 'update' },
    UPDATE_ROLLBACK_COMPLETE: { kind: 'update' },
    IMPORT_COMPLETE: { kind: 'update' },
    IMPORT_ROLLBACK_COMPLETE: { kind: 'update' },
    CREATE_IN_PROGRESS: { kind: 'wait' },
    UPDATE_IN_PROGRESS: { kind: 'wait' },
    UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: { kind: 'wait' },
    UPDATE_ROLLBACK_IN_PROGRESS: { kind: 'wait' },
    UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: { kind: 'wait' },
    ROLLBACK_IN_PROGRESS: { kind: 'wait' },
    DELETE_IN_PROGRESS: { kind: 'wait' },
    IMPORT_IN_PROGRESS: { kind: 'wait' },
    IMPORT_ROLLBACK_IN_PROGRESS: { kind: 'wait' },
    UPDATE_ROLLBACK_FAILED: { kind: 'continue-rollback', why: 'the rollback of an update got stuck' },
    UPDATE_FAILED: {
        kind: 'refuse',
        why: 'an update failed with rollback switched off',
        remedy: 'Roll the stack back in the console, then run again.',
    },
    CREATE_FAILED: {
        kind: 'refuse',
        why: 'its creation failed with rollback switched off',
        remedy: REPAIR_DELETE,
    },
    ROLLBACK_FAILED: {
        kind: 'refuse',
        why: 'its creation failed and could not be undone',
        remedy: REPAIR_DELETE,
    },
    DELETE_FAILED: { kind: 'refuse', why: 'its deletion failed', remedy: REPAIR_DELETE },
    IMPORT_ROLLBACK_FAILED: {
        kind: 'refuse',
        why: 'the rollback of an import got stuck',
        remedy: 'Continue the rollback in the CloudFormation console, then run again.',
    },
};
/** What to do with a stack in this status; undefined is a stack that does not exist. */
function decideOnStackState(status) {
    if (status === undefined)
        return { kind: 'create' };
    return (DECISIONS[status] ?? {
        kind: 'refuse',
        why: `its status ${status} is not known to this version`,
        remedy: 'Look at the stack in the console; update aws-account-steps if there is a newer version.',
    });
}
const GOOD_ENDS = new Set(['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE']);
/** True for a status in which the stack is as its template says. */
function isHealthy(status) {
    return GOOD_ENDS.has(status);
}
/** True once nothing more happens by itself. */
function isSettled(status) {
    return !status.endsWith('_IN_PROGRESS') || status === 'REVIEW_IN_PROGRESS';
}
const DRIFT_SHOWS = new Set([
    ...GOOD_ENDS,
    'UPDATE_ROLLBACK_COMPLETE',
    'UPDATE_ROLLBACK_FAILED',
]);
/** True for a status in which CloudFormation compares a stack with its template. */
function showsDrift(status) {
    return DRIFT_SHOWS.has(status);
}


/***/ }),

/***/ 48118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CX: () => (/* binding */ confirmSentence),
/* harmony export */   Wb: () => (/* binding */ checkLines),
/* harmony export */   rV: () => (/* binding */ confirmCard)
/* harmony export */ });
/* harmony import */ var _contract_printable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44628);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);


const SIGNS = { pass: '✅', fail: '❌', unknown: '❓', skipped: '➖' };
const WORDS = {
    pass: 'pass',
    fail: 'FAIL',
    unknown: 'unknown',
    skipped: 'skipped',
};
/** Checks as log lines, aligned; those that did not pass with what was seen in detail, and what to do. */
function checkLines(checks) {
    const width = Math.max(0, ...checks.map((check) => shownTitle(check).length));
    return checks.flatMap((check) => [
        `${SIGNS[check.status]} ${WORDS[check.status].padEnd(7)}  ${shownTitle(check).padEnd(width)}  ${(0,_contract_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(check.seen)}${check.status === 'skipped' ? skippedFor(check) : ''}`,
        ...(check.status === 'fail' || check.status === 'unknown'
            ? detailsOf(check).map((line) => `     ${line}`)
            : []),
    ]);
}
/** What does not count says so, where that is not plain. */
function shownTitle({ title, required, status }) {
    return required || status === 'skipped' || status === 'pass' ? title : `${title} (not required)`;
}
/** What would have it asked takes no line of its own. */
function skippedFor({ remedy }) {
    return remedy === undefined ? '' : ` (${(0,_contract_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(remedy)})`;
}
function detailsOf({ expected, evidence, remedy }) {
    return [
        ...(expected === '' ? [] : [`expected: ${(0,_contract_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(expected)}`]),
        ...evidence.map(({ label, value }) => `${label}: ${(0,_contract_printable_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(value)}`),
        ...(remedy === undefined ? [] : `what to do: ${remedy}`.split('\n')),
    ];
}
/** How a confirm went, in one sentence: the last line of its log. */
function confirmSentence({ confirmed, checks, calls, coverage }) {
    const of = (status) => checks.filter((check) => check.status === status);
    const open = ['fail', 'unknown'].flatMap((status) => {
        const all = of(status);
        if (all.length === 0)
            return [];
        const required = all.filter((check) => check.required).length;
        const counted = required === all.length ? '' : ` (${required} required)`;
        return [`${all.length} ${status === 'fail' ? 'failed' : 'unknown'}${counted}`];
    });
    const told = [`${of('pass').length} of ${checks.length} checks passed`, ...open].join(', ');
    const covered = coverage === undefined ? '' : `; ${coverage.covered} of ${coverage.expected} linked accounts are covered`;
    return `${confirmed ? 'Confirmed' : 'Not confirmed'}: ${told}, in ${calls} calls${covered}.`;
}
/** The summary of a confirm: the verdict, what did not pass first, every check, and what the platform would show then. */
function confirmCard(view) {
    const passed = view.checks.filter(({ status }) => status === 'pass').length;
    const open = view.checks
        .filter(({ status }) => status === 'fail' || status === 'unknown')
        .sort((a, b) => Number(b.required) - Number(a.required));
    const covered = view.coverage === undefined
        ? ''
        : ` ${view.coverage.covered} of ${view.coverage.expected} linked accounts are covered.`;
    const waited = view.waitedSeconds > 0 ? ` Waited ${view.waitedSeconds} s.` : '';
    return [
        `### ${view.confirmed ? '✅ Confirmed' : '❌ Not confirmed'}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(view.title)}`,
        '',
        `Account ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(view.account)} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(view.accountKind ?? 'kind unknown')}), ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(view.region)}: ${passed} of ${view.checks.length} checks passed, in ${view.calls} calls.${covered}${waited}`,
        '',
        ...(open.length === 0 ? [] : [checkTable(open), ...troubleshooting(view.troubleshooting)]),
        open.length === 0
            ? checkTable(view.checks)
            : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`All ${view.checks.length} checks`, checkTable(view.checks)),
    ].join('\n');
}
function checkTable(checks) {
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'check', 'expected', 'seen', 'shown by', 'what to do'], checks.map(rowOf));
}
function rowOf(check) {
    const { status, expected, seen, remedy, call, evidence } = check;
    const facts = evidence.map(({ label, value }) => `<br>${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(`${label}: ${value}`)}`).join('');
    return [
        `${SIGNS[status]} ${WORDS[status]}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(shownTitle(check)),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(expected),
        `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(seen)}${facts}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(call),
        status === 'pass' || remedy === undefined ? '' : remedy.split('\n').map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV).join('<br>'),
    ];
}
function troubleshooting(rows) {
    if (rows.length === 0)
        return [];
    const cells = rows.map(({ symptom, fix, checks }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(symptom),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(fix),
        checks.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', '),
    ]);
    return ['#### What the platform shows then', '', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['symptom', 'fix', 'because of'], cells), ''];
}


/***/ }),

/***/ 70980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ confirmInputs),
  U: () => (/* binding */ parseConfirm)
});

// EXTERNAL MODULE: ./build/credentials/duration.js
var duration = __webpack_require__(55233);
// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/shared-inputs.js
var shared_inputs = __webpack_require__(14437);
;// CONCATENATED MODULE: ./build/steps/confirm/area-inputs.js

/** Which billing export is meant, where the stack does not say so or there is none. */
const exportInputs = {
    'export-name': (0,input_spec/* optionalText */.mR)({ pattern: /^[0-9A-Za-z!\-_.*'()]{1,256}$/, form: "an export's name" }),
    'export-bucket': (0,input_spec/* optionalText */.mR)({ pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, form: "a bucket's name" }),
    'export-prefix': (0,input_spec/* optionalText */.mR)({ pattern: /^[0-9A-Za-z!\-_.*'()/]{1,256}$/, form: 'a prefix of keys' }),
    'export-profile': (0,input_spec/* optionalText */.mR)({
        pattern: /^[a-z0-9.-]{1,64}$/,
        form: "the name of one of the platform's export profiles",
    }),
};
/** The inputs about the billing export. */
function parseExportInputs(values) {
    return {
        name: values['export-name'],
        bucket: values['export-bucket'],
        prefix: values['export-prefix'],
        profile: values['export-profile'],
    };
}
/** Which stack set gives the linked accounts their access, and how far it has to reach. */
const linkedInputs = {
    'stack-set-name': (0,input_spec/* optionalText */.mR)({
        pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
        form: 'a stack set name: a letter, then up to 127 letters, digits or -',
    }),
    targets: (0,input_spec/* list */.p_)({
        form: "ids (r-…, ou-…), names or paths (Root/Workloads/Prod) of the organization's root and units, separated by commas or line ends",
    }),
    'min-coverage': (0,input_spec/* integer */.nd)({ min: 0, max: 100, default: 100, unit: 'percent' }),
};
/** The inputs about the linked accounts. */
function parseLinkedInputs(values) {
    return {
        stackSetName: values['stack-set-name'],
        targets: values.targets,
        minCoverage: values['min-coverage'],
    };
}

;// CONCATENATED MODULE: ./build/steps/confirm/inputs.js





/** A job of GitHub lasts six hours at most. */
const LONGEST_WAIT_SECONDS = 6 * 3600;
const NAME = {
    pattern: /^[\w+=,.@-]{1,64}$/,
    form: 'a name of up to 64 letters, digits or any of + = , . @ _ -',
};
const MANAGED_POLICY = {
    pattern: /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
    form: "a managed policy's ARN",
};
const confirmInputs = {
    platform: shared_inputs/* platformInput */.UM,
    stack: shared_inputs/* stackInput */.Th,
    name: shared_inputs/* stackNameInput */.Aj,
    'role-name': (0,input_spec/* optionalText */.mR)(NAME),
    'user-name': (0,input_spec/* optionalText */.mR)(NAME),
    'policy-arn': (0,input_spec/* optionalText */.mR)(MANAGED_POLICY),
    'expected-account-id': shared_inputs/* accountIdInput */.RF,
    'expected-account-alias': (0,input_spec/* optionalText */.mR)({
        pattern: /^[a-z0-9](-?[a-z0-9])*$/,
        form: 'an account alias: lower-case letters, digits and single -',
    }),
    'aws-region': shared_inputs/* regionInput */.VN,
    'external-id': shared_inputs/* externalIdInput */.PP,
    principal: shared_inputs/* principalInput */.$0,
    features: (0,input_spec/* list */.p_)({ pattern: /^[a-z0-9][a-z0-9-]*$/, form: "names of the stack's features, or `none`" }),
    'session-duration': (0,input_spec/* parsed */.Yz)({
        form: duration/* DURATION_FORM */.ec,
        absent: undefined,
        read: duration/* parseDuration */.E9,
    }),
    'permissions-boundary': (0,input_spec/* optionalText */.mR)(MANAGED_POLICY),
    'expected-subjects': (0,input_spec/* list */.p_)({ form: 'subjects, separated by commas or line ends; * and ? are wildcards' }),
    audience: (0,input_spec/* optionalText */.mR)({
        pattern: /^[!#-[\]-~]{1,255}$/,
        form: 'text without blanks, quotes or backslashes',
    }),
    'provider-url': (0,input_spec/* optionalText */.mR)({ pattern: /^https:\/\/[^\s?#]{1,255}$/, form: 'an https URL' }),
    'web-identity-token-file': (0,input_spec/* optionalText */.mR)({ form: 'the path of a file' }),
    'max-key-age': (0,input_spec/* parsed */.Yz)({
        form: 'days, from 1 to 3650, as `90` or `90d`',
        default: '90d',
        absent: 90,
        read: daysOf,
    }),
    'detect-drift': (0,input_spec/* boolean */.zM)(true),
    wait: (0,input_spec/* parsed */.Yz)({
        form: 'a duration up to 6 hours, as `600`, `10m`, `1h30m` or `PT1H`',
        default: '0',
        absent: 0,
        read: (text) => within((0,duration/* parseSeconds */.fL)(text), LONGEST_WAIT_SECONDS),
    }),
    'platform-url': (0,input_spec/* optionalText */.mR)({ pattern: /^https?:\/\/[^\s?#]{1,255}$/, form: 'a URL' }),
    'platform-token': (0,input_spec/* optionalSecret */.Ny)({ form: 'the secret of an API client' }),
    'platform-account': (0,input_spec/* optionalText */.mR)({ form: 'the name or id of the account at the platform' }),
    'json-file': (0,input_spec/* optionalText */.mR)({ form: 'a path' }),
    'evidence-file': (0,input_spec/* optionalText */.mR)({ form: 'a path' }),
    issue: (0,input_spec/* boolean */.zM)(false),
    'github-token': (0,input_spec/* optionalSecret */.Ny)({ form: 'a token' }),
    ...linkedInputs,
    ...exportInputs,
};
function parseConfirm(values) {
    const { issue, features } = values;
    const token = values['platform-token'];
    const faults = [
        ...tokenFaults(values),
        ...featureFaults(features),
        ...(0,input_rules/* sameFileFaults */.wr)(values, ['json-file', 'evidence-file']),
    ];
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const session = values['session-duration'];
    return {
        platform: values.platform,
        stack: values.stack,
        name: values.name,
        roleName: values['role-name'],
        userName: values['user-name'],
        policyArn: values['policy-arn'],
        expectedAccountId: values['expected-account-id'],
        expectedAlias: values['expected-account-alias'],
        region: values['aws-region'],
        externalId: values['external-id']?.reveal(),
        principal: values.principal,
        features: features.length === 0 ? undefined : features.filter((name) => name !== 'none'),
        sessionSeconds: session === 'max' ? LONGEST_SESSION_SECONDS : session,
        boundaryArn: values['permissions-boundary'],
        oidc: {
            subjects: values['expected-subjects'],
            audience: values.audience,
            providerUrl: values['provider-url'],
            tokenFile: values['web-identity-token-file'],
        },
        maxKeyAgeDays: values['max-key-age'],
        detectDrift: values['detect-drift'],
        waitSeconds: values.wait,
        api: token === undefined
            ? undefined
            : { token, url: values['platform-url'], account: values['platform-account'] },
        jsonFile: values['json-file'],
        evidenceFile: values['evidence-file'],
        issueToken: issue ? values['github-token'] : undefined,
        linked: parseLinkedInputs(values),
        export: parseExportInputs(values),
    };
}
const LONGEST_SESSION_SECONDS = 43_200;
function tokenFaults(values) {
    const needs = (input, because) => values[input] === undefined ? [{ input, problem: `is required with ${because}` }] : [];
    return [
        ...(values['platform-url'] === undefined ? [] : needs('platform-token', '`platform-url`')),
        ...(values['platform-account'] === undefined ? [] : needs('platform-token', '`platform-account`')),
        ...(values.issue ? needs('github-token', '`issue: true`') : []),
    ];
}
function featureFaults(features) {
    return features.length > 1 && features.includes('none')
        ? [{ input: 'features', problem: 'has `none` beside others' }]
        : [];
}
function daysOf(text) {
    const days = /^(\d{1,4})d?$/.exec(text)?.[1];
    return days === undefined || Number(days) < 1 || Number(days) > 3650 ? undefined : Number(days);
}
function within(seconds, most) {
    return seconds === undefined || seconds > most ? undefined : seconds;
}


/***/ }),

/***/ 99820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I5: () => (/* binding */ publishConfirm),
/* harmony export */   Iz: () => (/* binding */ confirmVerdict),
/* harmony export */   fg: () => (/* binding */ confirmOutputs)
/* harmony export */ });
/* harmony import */ var _contract_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69027);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _registration_checks_verdict_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43013);
/* harmony import */ var _report_check_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48118);




const confirmOutputs = [
    'confirmed',
    'account-kind',
    'checks',
    'checks-passed',
    'checks-failed',
    'checks-unknown',
    'coverage',
    'waited-seconds',
    'report-file',
    'evidence-file',
    'issue-url',
    'account-status',
    'api-access-status',
    'sub-accounts-status',
    'billing-export-status',
    'oidc-status',
    'access-keys-status',
    'platform-status',
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
    if (outcome.coverage !== undefined)
        runner.setOutput('coverage', String(outcome.coverage.percent));
    for (const area of _contract_check_js__WEBPACK_IMPORTED_MODULE_2__/* .CHECK_AREAS */ .Q)
        runner.setOutput(`${area}-status`, outcome.areas[area]);
    for (const check of checks) {
        if (check.status === 'fail' || check.status === 'unknown') {
            const message = `${check.title}: expected ${check.expected}; seen ${check.seen}. ${check.remedy ?? ''}`;
            runner.annotate(check.status === 'fail' && check.required ? 'error' : 'warning', message, {
                title: `confirm: ${check.id}`,
            });
        }
    }
    runner.setOutput('waited-seconds', String(outcome.waitedSeconds));
    if (outcome.files.json !== undefined)
        runner.setOutput('report-file', outcome.files.json);
    if (outcome.files.evidence !== undefined)
        runner.setOutput('evidence-file', outcome.files.evidence);
    if (outcome.issue.url !== undefined)
        runner.setOutput('issue-url', outcome.issue.url);
    if (outcome.issue.failure !== undefined) {
        const { code, message, remedy } = outcome.issue.failure;
        runner.annotate('error', `${message}\n${remedy}`, { title: `confirm: ${code}` });
    }
    runner.summarize((0,_report_check_report_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmCard */ .rV)(outcome));
}
function confirmVerdict(outcome) {
    const { confirmed, checks, title } = outcome;
    if (confirmed)
        return outcome.issue.failure;
    const open = (0,_registration_checks_verdict_js__WEBPACK_IMPORTED_MODULE_3__/* .openChecks */ ._g)(checks);
    const failed = open.filter(({ status }) => status === 'fail');
    const unknown = open.filter(({ status }) => status !== 'fail');
    if (outcome.timedOut) {
        return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'confirm-timeout',
            fault: 'user',
            message: `${title} was not confirmed within ${outcome.waitedSeconds} seconds: ${open.map((check) => `${check.title} (${check.seen})`).join(', ')}.`,
            remedy: 'Wait longer (`wait`), or confirm again later.',
        });
    }
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

/***/ 31822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ runConfirm)
});

// EXTERNAL MODULE: ./build/registration/checks/account-checks.js
var account_checks = __webpack_require__(73593);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/registration/checks/troubleshooting.js

/** The rows that apply: what the user would see at the platform because of the checks that did not pass. */
function applyingRows(rows, checks) {
    const bad = checks.filter(({ status }) => status === 'fail' || status === 'unknown');
    return rows.flatMap(({ symptom, fix, checks: patterns }) => {
        const named = bad.filter(({ id }) => patterns.some((pattern) => (0,wildcard/* matchesWildcard */._W)(pattern, id)));
        return named.length === 0 ? [] : [{ symptom, fix, checks: named.map(({ id }) => id) }];
    });
}

// EXTERNAL MODULE: ./build/registration/checks/verdict.js
var verdict = __webpack_require__(43013);
// EXTERNAL MODULE: ./build/report/check-report.js
var check_report = __webpack_require__(48118);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/steps/confirm/evidence.js

/** Keeps digests only, so that nothing of an account is in memory or in files longer than needed. */
function callRecorder(world, secrets) {
    const calls = [];
    return {
        calls,
        record({ action, requestId, answer, error }) {
            calls.push({
                time: world.clock.now().toISOString(),
                action,
                requestId: requestId ?? null,
                answerSha256: answer === undefined ? null : sha256(withoutSecrets(answer, secrets)),
                error: error ?? null,
            });
        },
    };
}
/** A short secret has a digest that can be guessed; an answer without it has not. IAM gives policies URL-encoded. */
function withoutSecrets(answer, secrets) {
    const writings = secrets.flatMap((secret) => [
        secret,
        encodeURIComponent(secret),
        JSON.stringify(secret).slice(1, -1),
    ]);
    return writings.reduce((text, writing) => text.replaceAll(writing, '***'), answer);
}
function sha256(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
/** Where the confirm ran, as far as the environment tells. */
function runOf(world) {
    const variable = (name) => world.variable(name) ?? null;
    return {
        repository: variable('GITHUB_REPOSITORY'),
        workflow: variable('GITHUB_WORKFLOW_REF'),
        runId: variable('GITHUB_RUN_ID'),
        runAttempt: variable('GITHUB_RUN_ATTEMPT'),
        commit: variable('GITHUB_SHA'),
        actor: variable('GITHUB_ACTOR'),
    };
}

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/report/hidden-marker.js
var hidden_marker = __webpack_require__(36846);
;// CONCATENATED MODULE: ./build/steps/confirm/keep-issue.js



/** Opens or updates the one issue about this registration while it is not confirmed, and closes it when it is. */
async function keepIssue(view, { issueToken }, world) {
    if (issueToken === undefined)
        return { url: undefined, failure: undefined };
    const { platform, stack, stackName, account, region, confirmed } = view;
    const issue = {
        marker: (0,hidden_marker/* hiddenMarker */.z)('confirm', [`${platform}/${stack}`, account, region, stackName]),
        title: `AWS account ${account} is not registered with ${view.title} as it should be`,
        body: `${(0,check_report/* confirmCard */.rV)(view)}${runLink(world)}`,
        open: !confirmed,
    };
    try {
        const url = await world.github.keepIssue(issue, issueToken);
        if (url !== undefined)
            world.log.info(`${confirmed ? 'Closed' : 'Wrote'} the issue ${url}.`);
        return { url, failure: undefined };
    }
    catch (error) {
        if (!(error instanceof step_error/* StepError */.z))
            throw error;
        return { url: undefined, failure: error };
    }
}
function runLink(world) {
    const server = world.variable('GITHUB_SERVER_URL') ?? 'https://github.com';
    const repository = world.variable('GITHUB_REPOSITORY');
    const run = world.variable('GITHUB_RUN_ID');
    return repository === undefined || run === undefined
        ? ''
        : `\n\n[The run that found this](${server}/${repository}/actions/runs/${run})\n`;
}

// EXTERNAL MODULE: ./build/registration/catalog.js + 3 modules
var catalog = __webpack_require__(26834);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
// EXTERNAL MODULE: ./build/registration/checks/unreadable.js
var unreadable = __webpack_require__(53701);
;// CONCATENATED MODULE: ./build/registration/billing-export/delivery.js
/** Before the first delivery nothing is shown either way; it comes by itself. */
const AWAITED = new Set(['created', 'waiting-first-delivery']);
/** The first delivery comes within this time: https://docs.aws.amazon.com/cur/latest/userguide/what-is-cur.html */
const FIRST_DELIVERY_HOURS = 24;
/** Exports are delivered at least once a day; two days without are one that was left out. */
const STALE_AFTER_HOURS = 48;
const HOUR_MS = 3_600_000;
/** What the services say themselves, and what that calls for. */
const SERVICE_FAULTS = {
    ERROR_PERMISSIONS: 'Let the service write to the bucket: see the checks of the bucket and its policy.',
    ERROR_NO_BUCKET: 'Make the bucket again under its name and in its region, or give the report another one.',
    INSUFFICIENT_PERMISSION: 'Let the service write to the bucket: see the checks of the bucket and its policy.',
    BILL_OWNER_CHANGED: 'The bill belongs to another account now (billing transfer): make the export there, or for a billing view of this account.',
    INTERNAL_FAILURE: 'The failure is on the side of AWS: if it stays for a day, open a case with AWS Support.',
    DEPRECATED: 'The table or a column of the query no longer exists: make a new export with the current ones.',
};
const ANY_FAULT = 'Look at the export in the console (Billing and Cost Management, Data Exports).';
const FAILED_RUNS = new Set(['QUERY_FAILURE', 'DELIVERY_FAILURE']);
/**
 * Whether an export is delivered, by what its service says, what lies in the bucket, and the time. The service's own word
 * that it fails outweighs files that were delivered before.
 */
function deliveryOf(found, deliveries, lastRun, now) {
    const fault = serviceFault(found, lastRun);
    if (fault !== undefined) {
        const because = `the service says ${fault.said}`;
        return { state: 'broken', because, remedy: SERVICE_FAULTS[fault.code] ?? ANY_FAULT };
    }
    const { newest, folder } = deliveries;
    if (newest !== undefined) {
        const hours = hoursBetween(newest.modified, now);
        const because = `newest manifest ${newest.key}, ${age(hours)} old`;
        if (hours <= STALE_AFTER_HOURS)
            return { state: 'delivering', because };
        return {
            state: 'stale',
            because: `${because}; exports are delivered every day, so that more than ${STALE_AFTER_HOURS} hours is too old`,
            remedy: 'Find out what changed since then: the bucket policy, the key, the bucket itself, or the owner of the bill. The service does not say that it fails.',
        };
    }
    return beforeFirst(found, deliveries.tested, folder, now);
}
function beforeFirst(found, tested, folder, now) {
    const created = (found.type === 'data-export' ? found.created : undefined) ?? tested;
    const nothing = `nothing below ${folder} yet`;
    const wait = `The first delivery comes within ${FIRST_DELIVERY_HOURS} hours: confirm again then.`;
    if (created === undefined) {
        const because = `${nothing}, and the service does not say when the report was made`;
        return { state: 'created', because, remedy: wait };
    }
    const hours = hoursBetween(created, now);
    if (hours < FIRST_DELIVERY_HOURS)
        return { state: 'waiting-first-delivery', because: `${nothing}; made ${age(hours)} ago`, remedy: wait };
    return {
        state: 'broken',
        because: `${nothing}, although it was made ${age(hours)} ago, and the first delivery comes within ${FIRST_DELIVERY_HOURS} hours`,
        remedy: 'Check the bucket policy, the key and the region of the bucket; if all is well there, open a case with AWS Support.',
    };
}
function serviceFault(found, lastRun) {
    if (found.type === 'legacy-cur') {
        const { lastStatus, lastDelivery } = found;
        if (lastStatus === undefined || lastStatus === 'SUCCESS')
            return undefined;
        const before = lastDelivery === undefined ? 'never delivered' : `last delivered ${lastDelivery}`;
        return { code: lastStatus, said: `${lastStatus} (${before})` };
    }
    const { health, healthReason } = found;
    if (health !== undefined && health !== 'HEALTHY') {
        return { code: healthReason ?? health, said: [health, healthReason].filter(Boolean).join(': ') };
    }
    if (lastRun === undefined || !FAILED_RUNS.has(lastRun.status))
        return undefined;
    const { status, reason } = lastRun;
    return { code: reason ?? status, said: [`${status} of its last run`, reason].filter(Boolean).join(': ') };
}
/** Clocks differ: what was modified in our future has no age. */
function hoursBetween(from, to) {
    return Math.max(0, (to.getTime() - from.getTime()) / HOUR_MS);
}
/** `5 hours`, `3 days`: whole numbers, rounded down. */
function age(hours) {
    const [count, unit] = hours < 48 ? [Math.floor(hours), 'hour'] : [Math.floor(hours / 24), 'day'];
    return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

// EXTERNAL MODULE: ./build/trust/arn-match.js
var arn_match = __webpack_require__(51694);
// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(35278);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var policy = __webpack_require__(44976);
// EXTERNAL MODULE: ./build/trust/policy-variables.js
var policy_variables = __webpack_require__(32007);
// EXTERNAL MODULE: ./build/trust/tri.js
var tri = __webpack_require__(84532);
;// CONCATENATED MODULE: ./build/registration/resource-policy.js






/** Reads a policy from JSON text. Throws PolicyDocumentError. */
function parseResourcePolicy(text) {
    return readResourcePolicy((0,policy/* parseJson */.qF)((0,policy/* decodeDocument */.w8)(text)));
}
/** The same for a policy of an identity, whose statements are about whoever has it. Throws PolicyDocumentError. */
function parseIdentityPolicy(text) {
    const document = (0,policy/* parseJson */.qF)((0,policy/* decodeDocument */.w8)(text));
    const given = (0,json_value/* isRecord */.u)(document) ? document['Statement'] : undefined;
    const held = (statement) => (0,json_value/* isRecord */.u)(statement) ? { ...statement, Principal: '*' } : statement;
    return readResourcePolicy((0,json_value/* isRecord */.u)(document)
        ? { ...document, Statement: Array.isArray(given) ? given.map(held) : held(given) }
        : document);
}
function readResourcePolicy(document) {
    if (!(0,json_value/* isRecord */.u)(document))
        return { statements: (0,policy/* readTrustPolicy */.vu)(document, '$'), resources: [] };
    const given = document['Statement'];
    const cut = Array.isArray(given) ? given.map(withoutResources) : withoutResources(given);
    const statements = (0,policy/* readTrustPolicy */.vu)({ ...document, Statement: cut }, '$');
    return { statements, resources: (Array.isArray(given) ? given : [given]).map(clauseOf) };
}
/**
 * Decides one request by the policy of a resource alone: an explicit Deny wins, then any Allow. Where it cannot be said
 * whether a statement is about the resource, and that decides, the answer is `undetermined`.
 */
function decideByResourcePolicy(policy, request) {
    const about = policy.resources.map((clause) => coversResource(clause, request, policy.statements.version));
    const among = (isIn) => (0,evaluate/* evaluateTrust */.e2)({
        ...policy.statements,
        statements: policy.statements.statements.filter((_, index) => isIn(about[index] ?? false)),
    }, request);
    const certain = among((result) => result === true);
    const doubt = about.find((result) => typeof result === 'object');
    if (doubt === undefined || among((result) => result !== false).decision === certain.decision)
        return certain;
    return { ...certain, decision: 'undetermined', reason: typeof doubt === 'object' ? doubt.unknown : '' };
}
/** A `*` does not cross the first five colons of an ARN. */
function coversResource({ negated, patterns }, { resource, context }, version) {
    const named = (0,tri/* someTrue */.Pt)(patterns.map((pattern) => matches(pattern, resource, context, version)));
    return typeof named === 'boolean' ? named !== negated : named;
}
function matches(pattern, resource, context, version) {
    if (pattern === '*')
        return true;
    if (version !== '2012-10-17')
        return (0,arn_match/* arnMatches */.T)([{ text: pattern, literal: false }], resource);
    const filled = (0,policy_variables/* fillVariables */.$)(pattern, context, (key) => ({ unknown: `${key} is not known here` }));
    if ('unknown' in filled)
        return filled;
    return 'absent' in filled ? false : (0,arn_match/* arnMatches */.T)(filled.pieces, resource);
}
function withoutResources(statement) {
    if (!(0,json_value/* isRecord */.u)(statement))
        return statement;
    const { Resource: _, NotResource: __, ...rest } = statement;
    return rest;
}
function clauseOf(statement) {
    const record = (0,json_value/* isRecord */.u)(statement) ? statement : {};
    const negated = record['Resource'] === undefined;
    const given = record['Resource'] ?? record['NotResource'] ?? [];
    const patterns = Array.isArray(given) ? given : [given];
    return { negated, patterns: patterns.filter((each) => typeof each === 'string') };
}

;// CONCATENATED MODULE: ./build/registration/billing-export/delivery-grant.js

/**
 * Who delivers an export of an account.
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html
 */
function delivererOf(found, account) {
    return found.type === 'legacy-cur'
        ? {
            service: 'billingreports.amazonaws.com',
            sourceArn: `arn:aws:cur:us-east-1:${account}:definition/${found.name}`,
            account,
        }
        : { service: 'bcm-data-exports.amazonaws.com', sourceArn: found.arn, account };
}
/** Legacy reports look at the bucket before they write to it. */
function needsOf(found) {
    const { prefix } = found.destination;
    if (found.type === 'data-export')
        return [{ action: 's3:PutObject', key: `${prefix}/${found.name}/metadata/${found.name}-Manifest.json` }];
    return [
        { action: 's3:GetBucketAcl' },
        { action: 's3:GetBucketPolicy' },
        { action: 's3:PutObject', key: `${prefix}/${found.name}/${found.name}-Manifest.json` },
    ];
}
/** Whether the policy of a bucket lets the service deliver an export. Throws PolicyDocumentError. */
function deliveryGrant(policyText, found, account) {
    const deliverer = delivererOf(found, account);
    const policy = policyText === undefined ? undefined : parseResourcePolicy(policyText);
    const needs = needsOf(found);
    const missing = needs.flatMap((need) => {
        const resource = resourceOf(found, need);
        if (policy === undefined)
            return [{ action: need.action, resource, decision: 'deny', why: 'the bucket has no policy' }];
        const decision = decide(policy, deliverer, need.action, resource);
        return decision.decision === 'allow'
            ? []
            : [{ action: need.action, resource, decision: decision.decision, why: whyNot(decision, deliverer) }];
    });
    const literally = { ...deliverer, sourceArn: anyOf(deliverer.sourceArn) };
    return {
        missing,
        asTheConsoleWritesIt: policy !== undefined &&
            missing.length > 0 &&
            found.type === 'legacy-cur' &&
            needs.every((need) => decide(policy, literally, need.action, resourceOf(found, need)).decision === 'allow'),
        neverMatching: policy === undefined ? [] : neverMatching(policy),
    };
}
/** All definitions or exports of the account, as policies write it. */
function anyOf(sourceArn) {
    return sourceArn.replace(/(definition|export)\/.*$/, '$1/*');
}
const SOMEBODY = '000000000000';
/**
 * Whether the service may also write for another account: then anybody can direct an export into this bucket. Undefined
 * when the policy does not let it. Throws PolicyDocumentError.
 */
function foreignDelivery(policyText, found, account) {
    const own = delivererOf(found, account);
    const stranger = {
        ...own,
        sourceArn: own.sourceArn.replace(`:${account}:`, `:${SOMEBODY}:`),
        account: SOMEBODY,
    };
    const put = needsOf(found).find(({ action }) => action === 's3:PutObject');
    if (put === undefined)
        return undefined;
    const decision = decide(parseResourcePolicy(policyText), stranger, put.action, resourceOf(found, put));
    return decision.decision === 'deny' ? undefined : decision;
}
/** The statement that lets the service deliver, as AWS's own documentation has it; ready to be put into the policy. */
function statementFor(found, account) {
    const { service, sourceArn } = delivererOf(found, account);
    const source = anyOf(sourceArn);
    const { bucket, prefix } = found.destination;
    const about = needsOf(found).filter(({ key }) => key === undefined);
    const statement = (actions, resource) => ({
        Effect: 'Allow',
        Principal: { Service: service },
        Action: actions,
        Resource: resource,
        Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': source } },
    });
    const statements = [
        ...(about.length === 0
            ? []
            : [
                statement(about.map(({ action }) => action), `arn:aws:s3:::${bucket}`),
            ]),
        statement(['s3:PutObject'], `arn:aws:s3:::${bucket}/${prefix}/*`),
    ];
    return JSON.stringify(statements.length === 1 ? statements[0] : statements, null, 2);
}
/** What a policy decides about a service's request on behalf of an account. */
function decide(policy, { service, sourceArn, account }, action, resource) {
    const context = new Map([
        ['aws:sourcearn', [sourceArn]],
        ['aws:sourceaccount', [account]],
        ['aws:securetransport', ['true']],
        ['aws:principalisawsservice', ['true']],
        ['aws:principalservicename', [service]],
        ['aws:viaawsservice', ['false']],
        ['s3:x-amz-acl', ['bucket-owner-full-control']],
        // Services have none of these.
        ['aws:principalaccount', []],
        ['aws:principalarn', []],
        ['aws:principalorgid', []],
        ['aws:sourcevpce', []],
        ['aws:sourcevpc', []],
    ]);
    return decideByResourcePolicy(policy, {
        action,
        resource,
        principal: { kind: 'Service', arn: service },
        context,
    });
}
function resourceOf({ destination: { bucket } }, { key }) {
    return `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
}
/** What keeps the service out, in the words of the nearest statement. */
function whyNot(decision, { service }) {
    const denied = decision.trace.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'match');
    if (denied !== undefined)
        return `${denied.path} denies it`;
    const naming = decision.trace.filter(({ effect, principal, action }) => effect === 'Allow' && principal.outcome === 'match' && action.outcome === 'match');
    if (naming.length === 0)
        return `no statement about it names ${service}`;
    return naming.map(failedConditions).join('; ');
}
function failedConditions({ path, conditions }) {
    const failed = conditions.filter(({ outcome }) => outcome !== 'match');
    return `${path} wants ${failed
        .map(({ operator, key, expected, seen }) => `${operator} ${key} ${expected.join(' or ')}${seen === undefined ? '' : `, which is ${seen.join(', ')}`}`)
        .join(' and ')}`;
}
const LITERAL = /^(?:ForAnyValue:|ForAllValues:)?StringEquals(?:IgnoreCase)?(?:IfExists)?$/i;
const SOURCE_KEY = /^aws:source(arn|account)$/i;
function neverMatching({ statements }) {
    return statements.statements
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ conditions }) => conditions)
        .filter(({ operator, key }) => LITERAL.test(operator) && SOURCE_KEY.test(key))
        .flatMap(({ path, key, values }) => values.filter(({ text }) => /[*?]/.test(text)).map(({ text }) => ({ path, key, value: text })));
}

;// CONCATENATED MODULE: ./build/registration/billing-export/export-facts.js

/** The export of the facts; undefined while it is not certain which one it is. */
function exportOf({ chosen }) {
    return chosen.kind === 'seen' && chosen.value.kind === 'found' ? chosen.value.value : undefined;
}
/** The judgement of whatever is about an export that is not known: unknown when it could not be asked for. */
function withoutExport({ chosen }, expected) {
    if (chosen.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, chosen);
    return {
        status: 'skipped',
        expected,
        seen: 'it is not known which export is meant',
        remedy: 'See the check `export`.',
    };
}
/** The judgement of whatever is about a bucket that is not there. */
function withoutBucket(expected) {
    return { status: 'skipped', expected, seen: 'there is no such bucket', remedy: 'See the check `bucket`.' };
}

;// CONCATENATED MODULE: ./build/registration/billing-export/bucket-checks.js





const AREA = 'billing-export';
/** A kind of check about the bucket: it is skipped where there is none. */
function aboutBucket(kind, expectedOf, judge) {
    return {
        ...kind,
        area: AREA,
        required: true,
        judge(facts) {
            const expected = expectedOf(facts);
            const found = exportOf(facts);
            if (found === undefined)
                return withoutExport(facts, expected);
            if (facts.bucket.region.kind === 'absent')
                return withoutBucket(expected);
            try {
                return judge(found, facts.bucket, facts, expected);
            }
            catch (error) {
                if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
                    throw error;
                const remedy = 'Write the policy anew: S3 and KMS would not have taken this one.';
                return { status: 'unknown', expected, seen: `the policy cannot be read: ${error.message}`, remedy };
            }
        },
    };
}
const isThere = {
    id: 'bucket',
    area: AREA,
    title: 'Bucket of the export',
    call: 's3:GetBucketLocation',
    required: true,
    judge(facts) {
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, 'the bucket that the export names');
        const { bucket, region } = found.destination;
        const expected = `${bucket} in ${region}`;
        const at = facts.bucket.region;
        if (at.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, at);
        if (at.kind === 'absent') {
            const remedy = `Make the bucket ${bucket} in ${region} again, or give the export another one. Until then nothing is delivered.`;
            return { status: 'fail', expected, seen: 'no such bucket', remedy };
        }
        if (at.value === region)
            return { status: 'pass', expected, seen: at.value };
        const remedy = `Give the export the region of its bucket: ${at.value}. To the wrong region nothing is delivered.`;
        return { status: 'fail', expected, seen: `${bucket} in ${at.value}`, remedy };
    },
};
function deliveryState(found, facts) {
    const { deliveries, lastRun, now } = facts;
    if (deliveries.kind !== 'seen')
        return undefined;
    return deliveryOf(found, deliveries.value, lastRun.kind === 'seen' ? lastRun.value : undefined, now).state;
}
const bucket_checks_policy = aboutBucket({ id: 'bucket-policy', title: 'Export service may write', call: 's3:GetBucketPolicy' }, ({ profile }) => `${profile.principals.join(', ')} may deliver for this account`, (found, { policy: read }, facts, expected) => {
    if (read.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, read);
    const { account } = facts;
    const { missing, neverMatching, asTheConsoleWritesIt } = deliveryGrant(read.kind === 'seen' ? read.value : undefined, found, account);
    const literal = neverMatching.map(({ path, value }) => `${path} compares with the text "${value}", in which StringEquals knows no wildcard`);
    const evidence = literal.map((value) => ({ label: 'never matches', value }));
    if (missing.length === 0)
        return { status: 'pass', expected, seen: 'allowed', evidence };
    const state = asTheConsoleWritesIt ? deliveryState(found, facts) : undefined;
    if (state === 'delivering')
        return { status: 'pass', expected, seen: "AWS's own policy, and it delivers", evidence };
    const doubtful = missing.every(({ decision }) => decision === 'undetermined') || AWAITED.has(state ?? 'broken');
    const because = missing.map(({ action, why }) => `${action}: ${why}`).join('; ');
    return {
        status: doubtful ? 'unknown' : 'fail',
        expected,
        seen: `not allowed ${because}`,
        evidence,
        remedy: literal.length > 0
            ? `${literal.join('; ')}: write ArnLike (for aws:SourceArn) or the whole value instead.`
            : `Add to the policy of the bucket: ${statementFor(found, account)}`,
    };
});
const source = aboutBucket({ id: 'bucket-source', title: 'Export service may write for nobody else', call: 's3:GetBucketPolicy' }, () => 'no delivery for another account', (found, { policy: read }, { account }, expected) => {
    if (read.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, read);
    if (read.kind === 'absent')
        return { status: 'pass', expected, seen: 'the bucket has no policy' };
    const open = foreignDelivery(read.value, found, account);
    if (open === undefined)
        return { status: 'pass', expected, seen: 'refused for another account' };
    const remedy = 'Let every statement for the service demand aws:SourceAccount (StringEquals) and aws:SourceArn (ArnLike): otherwise anybody who knows the name of the bucket can have files put into it.';
    return { status: open.decision === 'allow' ? 'fail' : 'unknown', expected, seen: open.reason, remedy };
});
const SWITCHES = [
    'blockPublicAcls',
    'ignorePublicAcls',
    'blockPublicPolicy',
    'restrictPublicBuckets',
];
const publicAccess = aboutBucket({ id: 'bucket-public-access', title: 'Public access is blocked', call: 's3:GetBucketPublicAccessBlock' }, () => 'all four switches of the public access block', (_found, { publicAccessBlock: read }, _facts, expected) => {
    if (read.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, read);
    const off = SWITCHES.filter((name) => read.kind === 'absent' || !read.value[name]);
    if (off.length === 0)
        return { status: 'pass', expected, seen: 'all four' };
    const seen = read.kind === 'absent' ? 'no public access block' : `off: ${off.join(', ')}`;
    return {
        status: 'fail',
        expected,
        seen,
        remedy: 'Switch on "Block all public access" of the bucket: a bill is nobody else\'s business.',
    };
});
const ownership = aboutBucket({ id: 'bucket-ownership', title: 'Owner of what is delivered', call: 's3:GetBucketOwnershipControls' }, () => 'BucketOwnerEnforced or BucketOwnerPreferred', (_found, { ownership: read }, _facts, expected) => {
    if (read.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, read);
    const seen = read.kind === 'seen' ? read.value : 'ObjectWriter (nothing is set)';
    if (/^BucketOwner/.test(seen))
        return { status: 'pass', expected, seen };
    const remedy = 'Set the ownership of objects to BucketOwnerEnforced: files that belong to the service which wrote them are not covered by the policy of the bucket, so that a role of another account cannot read them.';
    return { status: 'fail', expected, seen, remedy };
});
const lifecycle = aboutBucket({ id: 'bucket-lifecycle', title: 'Deliveries are kept', call: 's3:GetLifecycleConfiguration' }, ({ leastRetentionDays }) => `no rule takes deliveries away within ${leastRetentionDays} days`, (found, { lifecycle: read }, { leastRetentionDays, now }, expected) => {
    if (read.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, read);
    const rules = read.kind === 'seen' ? read.value : [];
    const folder = `${found.destination.prefix}/${found.name}/`;
    const harmful = rules.flatMap((rule) => harmOf(rule, folder, leastRetentionDays, now));
    if (harmful.length === 0) {
        const seen = rules.length === 0 ? 'no rules' : `${rules.length} rules, none of which does`;
        return { status: 'pass', expected, seen };
    }
    const remedy = `Let the rule leave out ${folder}, or wait at least ${leastRetentionDays} days.`;
    return { status: 'fail', expected, seen: harmful.join('; '), remedy };
});
/** What a rule does to deliveries before their time. */
function harmOf(rule, folder, leastDays, now) {
    const { id, enabled, prefix, tagged, expiresAfterDays, expiresOn, archivesAfterDays } = rule;
    const isAbout = folder.startsWith(prefix) || prefix.startsWith(folder);
    if (!enabled || tagged || !isAbout)
        return [];
    const where = prefix === '' ? 'everything' : `what is below ${prefix}`;
    const soon = (days) => days !== undefined && days < leastDays;
    return [
        ...(soon(expiresAfterDays) ? [`rule ${id} deletes ${where} after ${expiresAfterDays} days`] : []),
        ...(expiresOn === undefined
            ? []
            : [
                `rule ${id} ${expiresOn > now ? 'will delete' : 'deletes'} ${where} (${expiresOn.toISOString().slice(0, 10)})`,
            ]),
        ...(soon(archivesAfterDays)
            ? [`rule ${id} archives ${where} after ${archivesAfterDays} days, where nobody can read it`]
            : []),
    ];
}
/** What is checked of the bucket, beside its key and its reader. */
const BUCKET_CHECKS = [
    isThere,
    bucket_checks_policy,
    source,
    publicAccess,
    ownership,
    lifecycle,
];

;// CONCATENATED MODULE: ./build/registration/billing-export/data-query.js
/** In words parted by single spaces, so that no two parts of the expression can take the same space. */
const QUERY = /^SELECT (?<columns>.+?) FROM (?<table>\w+)(?: WHERE (?<filter>.+))?$/i;
/**
 * Reads the query of a data export: columns of one table. Undefined for what is none of that form.
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-data-query.html
 */
function readDataQuery(statement) {
    const words = statement.split(/\s/).filter((word) => word !== '');
    const sentence = words.join(' ').replace(/;$/, '').trimEnd();
    const { columns, table, filter } = QUERY.exec(sentence)?.groups ?? {};
    if (columns === undefined || table === undefined)
        return undefined;
    return {
        table: table.toUpperCase(),
        columns: columns.split(',').map(columnOf),
        ...(filter === undefined ? {} : { filter }),
    };
}
/** `resource_tags.user_name AS owner` is of the column resource_tags. */
function columnOf(term) {
    const [name = ''] = term.trim().split(' ');
    return (name.split('.')[0] ?? '').replaceAll('"', '').toLowerCase();
}

;// CONCATENATED MODULE: ./build/registration/billing-export/differences.js

const OVERWRITE = { true: 'OVERWRITE_REPORT', false: 'CREATE_NEW_REPORT' };
const versioning = (overwrites) => OVERWRITE[`${overwrites}`];
/**
 * What cannot be changed is what CloudFormation replaces a report for.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cur-reportdefinition.html
 */
const LEGACY = [
    {
        name: 'time-unit',
        change: 'anew',
        seen: ({ timeUnit }) => timeUnit,
        wanted: ({ timeUnit }) => timeUnit,
    },
    {
        name: 'overwrite',
        change: 'anew',
        seen: ({ overwrites }) => versioning(overwrites),
        wanted: ({ overwrite }) => versioning(overwrite),
    },
    { name: 'format', change: 'in-place', seen: ({ format }) => format, wanted: ({ format }) => format },
    {
        name: 'compression',
        change: 'in-place',
        seen: ({ compression }) => compression,
        wanted: ({ compression }) => compression,
    },
    {
        name: 'refresh-closed-reports',
        change: 'in-place',
        seen: ({ refreshClosedReports }) => String(refreshClosedReports),
        wanted: ({ refreshClosedReports }) => String(refreshClosedReports),
    },
];
/** Only the name and the cadence of a data export cannot be changed. */
const DATA_EXPORT = [
    {
        name: 'overwrite',
        change: 'in-place',
        seen: ({ overwrites }) => versioning(overwrites),
        wanted: ({ overwrite }) => versioning(overwrite),
    },
    { name: 'format', change: 'in-place', seen: ({ format }) => format, wanted: ({ format }) => format },
    {
        name: 'compression',
        change: 'in-place',
        seen: ({ compression }) => compression,
        wanted: ({ compression }) => compression,
    },
];
/** The table that a profile of type cur-2.0 is about. */
const CUR_TABLE = 'COST_AND_USAGE_REPORT';
/** What a table does where its configuration says nothing. */
const TABLE_DEFAULTS = { TIME_GRANULARITY: 'HOURLY' };
const SWITCHED_OFF = 'FALSE';
/** Every point in which an export is not as the profile and the user want it; none when it fits. */
function differencesOf(found, profile, place = {}) {
    const own = found.type === 'legacy-cur' ? legacyDifferences(found, profile) : dataExportDifferences(found, profile);
    return [...own, ...placeDifferences(found, place)];
}
function legacyDifferences(report, profile) {
    if (profile.type !== 'legacy-cur')
        return [wrongType('a legacy cost and usage report', profile)];
    return [
        ...missing('additional-schema-elements', report.schemaElements, profile.additionalSchemaElements, 'anew'),
        ...fields(LEGACY, report, profile),
        ...missing('additional-artifacts', report.artifacts, profile.additionalArtifacts, 'in-place'),
    ];
}
function dataExportDifferences(found, profile) {
    const query = readDataQuery(found.query);
    const table = query?.table ?? 'a table that cannot be told from its query';
    const wanted = tableOf(profile);
    if (profile.type !== 'cur-2.0' || table !== wanted)
        return [wrongType(`a data export of ${table}`, profile)];
    const columns = query?.columns ?? [];
    return [
        ...tableDifferences(found, profile, wanted),
        ...fields(DATA_EXPORT, found, profile),
        ...(columns.includes('*') ? [] : missing('columns', columns, profile.columns ?? [], 'in-place')),
        ...(query?.filter === undefined
            ? []
            : [
                {
                    field: 'rows',
                    expected: 'all rows',
                    seen: `only those where ${query.filter}`,
                    change: 'in-place',
                },
            ]),
    ];
}
/** The table that a profile wants exported. */
function tableOf(profile) {
    return Object.keys(profile.tableConfigurations)[0] ?? CUR_TABLE;
}
function tableDifferences(found, profile, table) {
    const wanted = { TIME_GRANULARITY: profile.timeUnit, ...profile.tableConfigurations[table] };
    return Object.entries(wanted).flatMap(([setting, expected]) => {
        const said = found.tables[table]?.[setting];
        const seen = said ?? TABLE_DEFAULTS[setting] ?? SWITCHED_OFF;
        const field = setting === 'TIME_GRANULARITY' ? 'time-unit' : `table-configurations.${table}.${setting}`;
        if (accepted(profile, field, expected).includes(seen))
            return [];
        return [
            {
                field,
                expected: words(profile, field, expected),
                seen: said === undefined ? `${seen} (not configured)` : said,
                change: 'in-place',
            },
        ];
    });
}
function fields(table, found, profile) {
    return table.flatMap(({ name, change, seen, wanted }) => {
        const expected = wanted(profile);
        const value = seen(found);
        if (expected === undefined || accepted(profile, name, expected).includes(value))
            return [];
        return [{ field: name, expected: words(profile, name, expected), seen: value, change }];
    });
}
/** A profile's `accepts` names what the platform can live with as well. */
function accepted(profile, field, expected) {
    return [expected, ...(profile.accepts?.[field] ?? [])];
}
function words(profile, field, expected) {
    return [...new Set(accepted(profile, field, expected))].join(' or ');
}
function missing(field, seen, wanted, change) {
    const there = new Set(seen.map((each) => each.toLowerCase()));
    const absent = wanted.filter((each) => !there.has(each.toLowerCase()));
    return absent.length === 0
        ? []
        : [{ field, expected: absent.join(', '), seen: `without ${absent.join(', ')}`, change }];
}
function placeDifferences({ destination }, place) {
    const compared = [
        { field: 'bucket', expected: place.bucket, seen: destination.bucket },
        { field: 'prefix', expected: place.prefix, seen: destination.prefix },
        { field: 'bucket-region', expected: place.region, seen: destination.region },
    ];
    return compared.flatMap(({ field, expected, seen }) => expected === undefined || expected === seen
        ? []
        : [{ field, expected, seen, change: 'in-place' }]);
}
function wrongType(seen, profile) {
    const expected = profile.type === 'legacy-cur' ? 'a legacy cost and usage report' : `a data export of ${tableOf(profile)}`;
    return { field: 'type', expected, seen, change: 'anew' };
}
/** What to do about differences: one new export mends them all, else each is changed where it is. */
function remedyOf(found, differences) {
    const anew = differences.filter(({ change }) => change === 'anew').map(({ field }) => field);
    const wanted = differences.map(({ field, expected }) => `${field}: ${expected}`).join('; ');
    if (anew.length > 0)
        return `Make a new export with ${wanted}, and delete ${found.name} once the new one delivers: the service cannot change ${anew.join(', ')} of an export that exists.`;
    const how = found.type === 'legacy-cur'
        ? `\`aws cur modify-report-definition --report-name ${found.name}\``
        : `\`aws bcm-data-exports update-export --export-arn ${found.arn}\``;
    return `Change it in place to ${wanted}: edit it in the console (Billing and Cost Management, Data Exports), or with ${how}.`;
}

;// CONCATENATED MODULE: ./build/registration/billing-export/export-checks.js




const export_checks_AREA = 'billing-export';
/** Which export it is. */
const export_checks_isThere = {
    id: 'export',
    area: export_checks_AREA,
    title: 'Billing export',
    call: 'cur:DescribeReportDefinitions',
    required: true,
    judge(facts) {
        const { chosen, wanted, profile, profileName } = facts;
        const call = profile.type === 'legacy-cur' ? 'cur:DescribeReportDefinitions' : 'bcm-data-exports:ListExports';
        const type = profile.type === 'legacy-cur'
            ? 'a legacy cost and usage report'
            : `a data export of ${tableOf(profile)}`;
        const expected = wanted.name === undefined ? `${type} as of ${profileName}` : `${type} named ${wanted.name}`;
        if (chosen.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, chosen);
        if (chosen.kind === 'absent' || chosen.value.kind === 'none') {
            const near = chosen.kind === 'seen' && chosen.value.kind === 'none' ? chosen.value.near : [];
            const others = near.map(({ name, differences }) => `${name} (${differences} differences)`).join(', ');
            return {
                status: 'fail',
                call,
                expected,
                seen: near.length === 0 ? 'the account has no export' : `no such export; there are ${others}`,
                remedy: 'Deploy the stack that makes it, or make it in the console (Billing and Cost Management, Data Exports). If it is there under another name, give that as `export-name`.',
            };
        }
        if (chosen.value.kind === 'several') {
            return {
                status: 'unknown',
                call,
                expected,
                seen: `several fit: ${chosen.value.names.join(', ')}`,
                remedy: 'Say which one is meant: give its name as `export-name`.',
            };
        }
        const { value, how } = chosen.value;
        const { bucket, prefix, region } = value.destination;
        return {
            status: 'pass',
            call,
            expected,
            seen: `${value.name}, ${how}`,
            evidence: [{ label: 'delivered to', value: `s3://${bucket}/${prefix} in ${region}` }],
        };
    },
};
/** Whether it is as the platform wants it. */
const definition = {
    id: 'export-definition',
    area: export_checks_AREA,
    title: 'Definition of the export',
    call: 'cur:DescribeReportDefinitions',
    required: true,
    judge(facts) {
        const { profile, profileName, wanted } = facts;
        const expected = `as the profile ${profileName}`;
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, expected);
        const call = found.type === 'legacy-cur' ? 'cur:DescribeReportDefinitions' : 'bcm-data-exports:GetExport';
        const differences = differencesOf(found, profile, wanted);
        if (differences.length === 0)
            return { status: 'pass', call, expected, seen: 'no difference' };
        return {
            status: 'fail',
            call,
            expected: differences.map((each) => `${each.field} ${each.expected}`).join('; '),
            seen: differences.map((each) => `${each.field} ${each.seen}`).join('; '),
            evidence: differences.map(({ field, expected: wantedValue, seen, change }) => ({
                label: field,
                value: `expected ${wantedValue}, seen ${seen}; ${change === 'anew' ? 'needs a new export' : 'can be changed in place'}`,
            })),
            remedy: remedyOf(found, differences),
        };
    },
};
/** Whose bill it shows. */
const bill = {
    id: 'export-bill',
    area: export_checks_AREA,
    title: 'Bill that the export shows',
    call: 'organizations:DescribeOrganization',
    required: true,
    judge(facts) {
        const { account, accountKind, acceptedKinds } = facts;
        const expected = `the bill of a ${acceptedKinds.join(' or ')} account`;
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, expected);
        const other = billedAccount(found, account);
        if (other !== undefined) {
            return {
                status: 'pass',
                expected,
                seen: `the bill of account ${other}, by the view ${found.billingView}: the bill was transferred, or somebody shares a view of it`,
            };
        }
        if (accountKind === undefined) {
            return {
                status: 'unknown',
                expected,
                seen: 'it is not known whether the account pays for others',
                remedy: 'Allow organizations:DescribeOrganization for the identity of this step.',
            };
        }
        const seen = BILLS[accountKind];
        if (acceptedKinds.includes(accountKind))
            return { status: 'pass', expected, seen };
        return {
            status: 'fail',
            expected,
            seen,
            remedy: 'Make the export in the management account (payer), and confirm it there.',
        };
    },
};
const BILLS = {
    management: 'the bill of the whole organization; where another account took the bill over (billing transfer), that one has the real prices',
    standalone: 'the bill of this account, which is in no organization',
    member: 'only the usage of this linked account, at the rates that the payer lets it see; it has neither other accounts, nor discounts and credits that the payer shares, nor the fees of the organization',
};
/** The account of a billing view that is another one's; undefined for the account's own bill. */
function billedAccount({ billingView }, account) {
    const owner = billingView?.split(':')[4];
    return owner === undefined || owner === '' || owner === account ? undefined : owner;
}
const STATUS = {
    created: 'unknown',
    'waiting-first-delivery': 'unknown',
    delivering: 'pass',
    stale: 'fail',
    broken: 'fail',
};
/** Whether files arrive. */
const delivery = {
    id: 'export-delivery',
    area: export_checks_AREA,
    title: 'Delivery',
    call: 's3:ListBucket',
    required: true,
    judge(facts) {
        const { deliveries, lastRun, now } = facts;
        const expected = 'delivering: a manifest of the last 48 hours';
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, expected);
        const none = { calls: 0, folder: `${found.destination.prefix}/${found.name}/` };
        const read = deliveries.kind === 'seen' ? deliveries.value : none;
        const run = lastRun.kind === 'seen' ? lastRun.value : undefined;
        const { state, because, remedy } = deliveryOf(found, read, run, now);
        // What the service says of itself holds whether or not the bucket may be listed.
        if (state !== 'broken' || deliveries.kind !== 'unreadable') {
            if (deliveries.kind === 'unreadable')
                return (0,unreadable/* unreadable */.O)(expected, deliveries);
            if (deliveries.kind === 'absent' && state !== 'broken')
                return {
                    status: 'fail',
                    expected,
                    seen: 'broken: there is no such bucket',
                    remedy: 'See the check `bucket`.',
                };
        }
        return {
            status: STATUS[state],
            expected,
            seen: `${state}: ${because}`,
            evidence: [
                { label: 'state', value: state },
                { label: 'calls', value: `${read.calls} of s3:ListBucket` },
                ...(lastRun.kind === 'unreadable'
                    ? [{ label: 'last run', value: `not known: ${lastRun.reason}` }]
                    : []),
            ],
            waitHelps: AWAITED.has(state),
            ...(remedy === undefined ? {} : { remedy }),
        };
    },
};
/** What is checked of the export itself. */
const EXPORT_CHECKS = [export_checks_isThere, definition, bill, delivery];

;// CONCATENATED MODULE: ./build/registration/billing-export/key-check.js





const EXPECTED = 'keys of S3, or a key that lets the export service encrypt';
/** What a service that writes into the bucket needs of its key. */
const ENCRYPT = 'kms:GenerateDataKey';
/** Whether the service can encrypt what it delivers. */
const keyCheck = {
    id: 'bucket-encryption',
    area: 'billing-export',
    title: 'Export service may encrypt',
    call: 's3:GetEncryptionConfiguration',
    required: true,
    judge(facts) {
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, EXPECTED);
        const { encryption, region, keyPolicy } = facts.bucket;
        if (region.kind === 'absent')
            return withoutBucket(EXPECTED);
        if (encryption.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(EXPECTED, encryption);
        if (encryption.kind === 'absent' || encryption.value.algorithm === 'AES256')
            return { status: 'pass', expected: EXPECTED, seen: 'AES256, keys of S3' };
        const { algorithm, key } = encryption.value;
        if (isKeyOfAws(key)) {
            return {
                status: 'fail',
                expected: EXPECTED,
                seen: `${algorithm} with the key that AWS manages for S3 (aws/s3)`,
                remedy: 'Encrypt the bucket with AES256 (SSE-S3), or with a key of your own: the policy of aws/s3 cannot be changed, and lets no other service in.',
            };
        }
        if (keyPolicy.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(EXPECTED, keyPolicy);
        if (keyPolicy.kind === 'absent') {
            const remedy = 'Give the bucket a key that exists, or AES256: with a lost key nothing can be written.';
            return {
                status: 'fail',
                expected: EXPECTED,
                seen: `${algorithm} with ${key}, which is not there`,
                remedy,
            };
        }
        return judgePolicy(`${algorithm} with ${key}`, keyPolicy.value, found, facts.account, key);
    },
};
function judgePolicy(seen, policyText, found, account, key) {
    const deliverer = delivererOf(found, account);
    try {
        const policy = parseResourcePolicy(policyText);
        const { decision } = decide(policy, deliverer, ENCRYPT, key ?? '*');
        const shown = { expected: EXPECTED, call: 'kms:GetKeyPolicy' };
        if (decision === 'allow')
            return { ...shown, status: 'pass', seen: `${seen}, which lets ${deliverer.service} in` };
        return {
            ...shown,
            status: decision === 'deny' ? 'fail' : 'unknown',
            seen: `${seen}, whose policy does not let ${deliverer.service} use ${ENCRYPT}`,
            remedy: `Add to the key's policy: Allow ${ENCRYPT}* for {"Service": "${deliverer.service}"} with aws:SourceAccount ${account}.`,
        };
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        const remedy = "Look at the key's policy.";
        return {
            status: 'unknown',
            expected: EXPECTED,
            seen: `${seen}, whose policy cannot be read: ${error.message}`,
            remedy,
        };
    }
}
/** Whether a bucket's key is the one that AWS manages, which it is also when none is named. */
function isKeyOfAws(key) {
    return key === undefined || /(^|:)alias\/aws\//.test(key);
}

;// CONCATENATED MODULE: ./build/registration/billing-export/reader-grant.js

/** What reading takes: the list of files, the files, and the key when it is one's own. */
function readNeeds(found, keyArn) {
    const { bucket, prefix } = found.destination;
    const folder = `${prefix}/${found.name}/`;
    const arn = `arn:aws:s3:::${bucket}`;
    return [
        { action: 's3:ListBucket', resource: arn, context: { 's3:prefix': folder } },
        { action: 's3:GetObject', resource: `${arn}/${folder}manifest.json`, context: {} },
        ...(keyArn === undefined ? [] : [{ action: 'kms:Decrypt', resource: keyArn, context: {} }]),
    ];
}
/** The ARN of the key of a bucket, where its settings name one. */
function keyArnOf(key) {
    return key?.startsWith('arn:') && key.includes(':key/') ? key : undefined;
}
/**
 * What the role's own policies say to a need, for those who may not use the simulator. A boundary may take away what they
 * give, so with one nothing is certain. Throws PolicyDocumentError.
 */
function decideByPolicies(policies, role, need) {
    const decisions = policies.map(({ document }) => decideByResourcePolicy(parseIdentityPolicy(document), asReader(role, undefined, need)));
    if (decisions.some(({ decision, statement }) => decision === 'deny' && statement !== undefined))
        return 'explicitDeny';
    if (decisions.some(({ decision }) => decision === 'undetermined'))
        return undefined;
    if (!decisions.some(({ decision }) => decision === 'allow'))
        return 'implicitDeny';
    return role.permissionsBoundaryArn === undefined ? 'allowed' : undefined;
}
/** What the policy of the bucket says to the role. Throws PolicyDocumentError. */
function decideByBucket(policyText, role, organizationId, need) {
    if (policyText === undefined)
        return { decision: 'deny', reason: 'the bucket has no policy', trace: [] };
    return decideByResourcePolicy(parseResourcePolicy(policyText), asReader(role, organizationId, need));
}
/** The role as whoever assumed it would call. */
function asReader({ arn, name }, organizationId, { action, resource, context: own }) {
    const [, partition = 'aws', , , account = ''] = arn.split(':');
    const context = new Map([
        ['aws:principalarn', [arn]],
        ['aws:principalaccount', [account]],
        ['aws:securetransport', ['true']],
        ['aws:principalisawsservice', ['false']],
        ['aws:viaawsservice', ['false']],
        ...Object.entries(own).map(([key, value]) => [key, [value]]),
        ...(organizationId === undefined ? [] : [['aws:principalorgid', [organizationId]]]),
    ]);
    const session = `arn:${partition}:sts::${account}:assumed-role/${name}/platform`;
    return { action, resource, principal: { kind: 'AWS', arn: session, accountId: account }, context };
}

;// CONCATENATED MODULE: ./build/registration/billing-export/reader-check.js




/** Whether the platform can read what is delivered. */
const readerCheck = {
    id: 'bucket-reader',
    area: 'billing-export',
    title: 'Platform may read',
    call: 'iam:SimulatePrincipalPolicy',
    required: true,
    judge(facts) {
        const { reader, bucket } = facts;
        const expected = `${reader?.roleName ?? 'the role of the platform'} may list and read the export`;
        const found = exportOf(facts);
        if (found === undefined)
            return withoutExport(facts, expected);
        if (bucket.region.kind === 'absent')
            return withoutBucket(expected);
        if (reader === undefined) {
            const remedy = 'Give the role that the platform reads with as `role-name`.';
            return {
                status: 'skipped',
                expected,
                seen: 'no role of the platform is known',
                remedy,
                required: false,
            };
        }
        if (reader.role.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, reader.role);
        if (reader.role.kind === 'absent') {
            const remedy = 'Deploy the stack with the role, or give the name under which it was registered as `role-name`.';
            return { status: 'fail', expected, seen: 'no such role', call: 'iam:GetRole', remedy };
        }
        try {
            return judge(found, reader, reader.role.value, facts, expected);
        }
        catch (error) {
            if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
                throw error;
            const remedy = 'Look at the named policy.';
            return { status: 'unknown', expected, seen: `a policy cannot be read: ${error.message}`, remedy };
        }
    },
};
function judge(found, reader, role, facts, expected) {
    const { encryption, policy } = facts.bucket;
    const keyArn = encryption.kind === 'seen' ? keyArnOf(encryption.value.key) : undefined;
    const owner = found.destination.bucketOwner ?? facts.account;
    const across = owner !== role.arn.split(':')[4];
    const outcomes = readNeeds(found, keyArn).map((need, index) => {
        const own = ownDecision(reader, role, need, index);
        return need.action.startsWith('kms:')
            ? byRole(need, own)
            : byBoth(need, own, policy, across, reader, role);
    });
    const wrong = outcomes.filter(({ result }) => result === 'refused');
    const open = outcomes.filter(({ result }) => result === 'unknown');
    const said = (list) => list.map(({ need, why }) => `${need.action} on ${need.resource}: ${why}`).join('; ');
    if (wrong.length > 0) {
        const remedy = across
            ? `The bucket belongs to account ${owner}: both the role's policy and the policy of the bucket must allow it.`
            : "Allow it in the role's policy; if the policy of the bucket or a permissions boundary denies it, lift that for the role.";
        return { status: 'fail', expected, seen: said(wrong), remedy };
    }
    if (open.length > 0) {
        const missing = [reader.simulated, reader.policies, policy].find(({ kind }) => kind === 'unreadable');
        if (missing?.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, missing);
        return { status: 'unknown', expected, seen: said(open), remedy: 'Look at the named condition.' };
    }
    const how = reader.simulated.kind === 'seen' ? 'as the simulator of IAM says' : "by the role's own policies";
    return {
        status: 'pass',
        expected,
        seen: `allowed, ${how}`,
        evidence: [{ label: 'role', value: role.arn }],
    };
}
function ownDecision({ simulated, policies }, role, need, index) {
    if (simulated.kind === 'seen')
        return simulated.value[index];
    return policies.kind === 'seen' ? decideByPolicies(policies.value, role, need) : undefined;
}
function byRole(need, own) {
    if (own === undefined)
        return { need, result: 'unknown', why: "what the role's policies say is not known" };
    return { need, result: own === 'allowed' ? 'allowed' : 'refused', why: `the role has ${own}` };
}
/** In one account either policy is enough, across accounts both must allow; a Deny of either is final. */
function byBoth(need, own, policy, across, { organizationId }, role) {
    const role_ = byRole(need, own);
    if (own === 'explicitDeny')
        return role_;
    if (policy.kind === 'unreadable') {
        return role_.result === 'refused' && across
            ? role_
            : { need, result: 'unknown', why: 'the policy of the bucket may not be read' };
    }
    const bucket = decideByBucket(policy.kind === 'seen' ? policy.value : undefined, role, organizationId, need);
    if (bucket.decision === 'deny' && bucket.statement !== undefined)
        return { need, result: 'refused', why: `the policy of the bucket says that ${bucket.reason}` };
    if (bucket.decision === 'undetermined')
        return { need, result: 'unknown', why: bucket.reason };
    if (across && bucket.decision === 'deny')
        return { need, result: 'refused', why: `the policy of the bucket does not let the role in` };
    return !across && bucket.decision === 'allow' ? { need, result: 'allowed', why: bucket.reason } : role_;
}

;// CONCATENATED MODULE: ./build/registration/checks/template-age.js
/** Versions are whole numbers here (`2`, `v2`); of others nobody knows which is newer. */
function templateAge(found, latest) {
    if (found === latest)
        return 'latest';
    const [one, other] = [numberOf(found), numberOf(latest)];
    if (one === undefined || other === undefined)
        return 'unknown';
    if (one === other)
        return 'latest';
    return one > other ? 'newer' : 'outdated';
}
function numberOf(version) {
    const digits = /^v?(\d+)$/.exec(version)?.[1];
    return digits === undefined ? undefined : Number(digits);
}

// EXTERNAL MODULE: ./build/registration/stack-sets/coverage.js
var stack_sets_coverage = __webpack_require__(34893);
// EXTERNAL MODULE: ./build/registration/stack-sets/failure-reasons.js
var failure_reasons = __webpack_require__(39697);
;// CONCATENATED MODULE: ./build/registration/sub-accounts/name-accounts.js
/** Longer lists say nothing to anybody who reads them; all ids are in the coverage. */
const MOST_NAMED = 20;
/** `111122223333 (payments, Root/Prod)`, the first twenty, and how many more there are. */
function named(accounts) {
    const first = accounts
        .slice(0, MOST_NAMED)
        .map(({ id, name, unitPath }) => `${id} (${[name, unitPath].filter((each) => each !== '').join(', ')})`);
    const more = accounts.length - first.length;
    return `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/registration/sub-accounts/unknown-set.js

/** The judgement of whatever is about a stack set that may not be looked at; undefined when it may be. */
function unknownSet({ access, set }, expected) {
    if (access.kind === 'seen' && access.value === 'NOT_ADMINISTRATOR')
        return notAdministrator(expected);
    return set.kind === 'unreadable' ? (0,unreadable/* unreadable */.O)(expected, set) : undefined;
}
/** The judgement of what only the management account and its delegated administrators can see. */
function notAdministrator(expected) {
    return {
        status: 'unknown',
        expected,
        seen: 'this linked account administers no stack sets of its organization',
        remedy: 'Confirm the linked accounts in the management account, or make this one a delegated administrator of CloudFormation StackSets.',
    };
}

;// CONCATENATED MODULE: ./build/registration/sub-accounts/coverage-check.js





/** Who of those that should have access has it. */
const coverageCheck = {
    id: 'stack-set-coverage',
    area: 'sub-accounts',
    title: 'Linked accounts with access',
    call: 'cloudformation:ListStackInstances',
    required: true,
    judge(facts) {
        const { coverage, working, leastCoverage, calls } = facts;
        const expected = `at least ${leastCoverage} % of the expected accounts`;
        const unknown = unknownSet(facts, expected);
        if (unknown !== undefined)
            return unknown;
        if (coverage.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, coverage);
        if (coverage.kind === 'absent') {
            const remedy = 'See the check `stack-set`.';
            return { status: 'skipped', expected, seen: 'there is no stack set', remedy };
        }
        const { value } = coverage;
        const { covered, expected: all, percent } = value;
        const counts = (0,stack_sets_coverage/* countStates */.c0)(value);
        const open = OPEN.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${state}`);
        const seen = all === 0
            ? 'no active linked account is below the targets'
            : `${percent} %: ${covered} of ${all} accounts${open.length === 0 ? '' : `; ${open.join(', ')}`}`;
        const evidence = [...evidenceOf(value), { label: 'calls', value: String(calls) }];
        if ((0,stack_sets_coverage/* isEnough */.LP)(value, leastCoverage))
            return { status: 'pass', expected, seen, evidence };
        return {
            status: 'fail',
            expected,
            seen,
            evidence,
            // What failed does not come by itself; what is under way may, and so may the rest of an operation.
            waitHelps: (working || counts.pending > 0) && isReachable(value, leastCoverage),
            remedy: remedyFor(value, working),
        };
    },
};
const OPEN = ['missing', 'failed', 'outdated', 'pending'];
/** Whether enough would be covered if everything that has not failed came to be. */
function isReachable(coverage, leastCoverage) {
    const { failed } = (0,stack_sets_coverage/* countStates */.c0)(coverage);
    return (0,stack_sets_coverage/* isEnough */.LP)({ covered: coverage.expected - failed, expected: coverage.expected }, leastCoverage);
}
function inState({ accounts }, state) {
    return accounts.filter((each) => each.state === state);
}
function evidenceOf(coverage) {
    const states = OPEN.flatMap((state) => {
        const accounts = inState(coverage, state).map(({ account }) => account);
        return accounts.length === 0 ? [] : [{ label: state, value: named(accounts) }];
    });
    const reasons = reasonsOf(coverage).map(({ code, count, example }) => ({
        label: `reason ${code}`,
        value: count === 1 ? example : `${count} accounts, for example: ${example}`,
    }));
    const { skipped, orphaned } = coverage;
    return [
        ...states,
        ...reasons,
        ...(skipped.length === 0 ? [] : [{ label: 'not expected (suspended or closed)', value: named(skipped) }]),
        ...(orphaned.length === 0
            ? []
            : [
                {
                    label: 'stacks that nobody expects',
                    value: `${orphaned.length}, for example in ${orphaned[0]?.account}`,
                },
            ]),
    ];
}
/** Why accounts failed. */
function reasonsOf(coverage) {
    return (0,failure_reasons/* reasonKinds */.eW)(inState(coverage, 'failed').map(({ places }) => places.find(({ state }) => state === 'failed')?.reason));
}
function remedyFor(coverage, working) {
    if (coverage.expected === 0)
        return 'Aim the stack set at a root or unit that has active linked accounts.';
    const counts = (0,stack_sets_coverage/* countStates */.c0)(coverage);
    return [
        ...(working || counts.pending > 0 ? ['An operation is at work: confirm again when it is done.'] : []),
        ...(0,failure_reasons/* remedyLines */.gb)(reasonsOf(coverage)),
        ...(counts.missing > 0
            ? ['Deploy the stack set to the accounts that have nothing (actions/deploy-stack-set).']
            : []),
        ...(counts.outdated > 0 ? ['Update the accounts that are behind (actions/deploy-stack-set).'] : []),
    ].join('\n');
}

;// CONCATENATED MODULE: ./build/registration/sub-accounts/sub-account-checks.js





const sub_account_checks_AREA = 'sub-accounts';
/** Whether stack sets may work in the accounts of the organization at all. */
const trustedAccess = {
    id: 'trusted-access',
    area: sub_account_checks_AREA,
    title: 'Trusted access of stack sets',
    call: 'cloudformation:DescribeOrganizationsAccess',
    required: true,
    judge({ access, accountKind }) {
        const expected = 'ENABLED';
        if (accountKind === 'standalone') {
            const remedy = 'Confirm the account without linked accounts: it has none.';
            return { status: 'fail', expected, seen: 'the account is in no organization', remedy };
        }
        if (access.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, access);
        const seen = access.kind === 'seen' ? access.value : 'DISABLED';
        if (seen === 'NOT_ADMINISTRATOR')
            return notAdministrator(expected);
        if (seen === 'ENABLED')
            return { status: 'pass', expected, seen };
        const remedy = seen === 'DISABLED_PERMANENTLY'
            ? 'Switch on all features of the organization: with consolidated billing alone there are no stack sets for it.'
            : 'In the management account: `aws cloudformation activate-organizations-access`. Trust that was given in Organizations alone is not enough.';
        return { status: 'fail', expected, seen, remedy };
    },
};
/** Whether there is a stack set. */
const sub_account_checks_isThere = {
    id: 'stack-set',
    area: sub_account_checks_AREA,
    title: 'Stack set',
    call: 'cloudformation:DescribeStackSet',
    required: true,
    judge(facts) {
        const { set, setName, region } = facts;
        const expected = `${setName} in ${region}, ACTIVE`;
        const unknown = unknownSet(facts, expected);
        if (unknown !== undefined)
            return unknown;
        if (set.kind !== 'seen') {
            const remedy = 'Deploy it (actions/deploy-stack-set), or give its name as `stack-set-name` and its region as `aws-region`: stack sets are seen only in the region they were made in, and by the account that made them.';
            return { status: 'fail', expected, seen: 'no such stack set', remedy };
        }
        return {
            status: 'pass',
            expected,
            seen: set.value.status,
            evidence: [{ label: 'id', value: set.value.id }],
        };
    },
};
/** A kind of check about the stack set: it is skipped where there is none. */
function aboutSet(kind, expectedOf, judge) {
    return {
        required: true,
        ...kind,
        area: sub_account_checks_AREA,
        judge(facts) {
            const expected = expectedOf(facts);
            const unknown = unknownSet(facts, expected);
            if (unknown !== undefined)
                return unknown;
            if (facts.set.kind === 'seen')
                return judge(facts.set.value, facts, expected);
            const remedy = 'See the check `stack-set`.';
            return { status: 'skipped', expected, seen: 'there is no stack set', remedy };
        },
    };
}
const settings = aboutSet({ id: 'stack-set-settings', title: 'Settings of the stack set', call: 'cloudformation:DescribeStackSet' }, ({ platformSet }) => settingsOf('SERVICE_MANAGED', platformSet.autoDeployment, platformSet.retainOnRemoval), (set, _facts, expected) => {
    const { permissionModel, autoDeployment, managedExecution } = set;
    const seen = settingsOf(permissionModel, autoDeployment.enabled, autoDeployment.retainOnRemoval);
    const evidence = [{ label: 'managed execution', value: managedExecution ? 'on' : 'off' }];
    if (seen === expected)
        return { status: 'pass', expected, seen, evidence };
    const remedy = permissionModel === 'SERVICE_MANAGED'
        ? 'Set the automatic deployment of the stack set as expected (actions/deploy-stack-set, or "Edit automatic deployment" in the console).'
        : 'Make a new stack set with service-managed permissions: the permission model cannot be changed, and accounts that join get nothing by themselves with this one.';
    return { status: 'fail', expected, seen, evidence, remedy };
});
function settingsOf(model, isAutomatic, retains) {
    const leaving = isAutomatic ? `, accounts that leave ${retains ? 'keep' : 'lose'} the stack` : '';
    return `${model}, automatic deployment ${isAutomatic ? 'on' : 'off'}${leaving}`;
}
const targets = aboutSet({
    id: 'stack-set-targets',
    title: 'Targets of the stack set',
    call: 'organizations:ListOrganizationalUnitsForParent',
}, ({ aim }) => aim.kind === 'seen' && aim.value.wanted.length > 0
    ? aim.value.wanted.map(({ path }) => path).join(', ')
    : 'the root or units of the organization', (set, { aim, outside }, expected) => {
    if (set.permissionModel === 'SELF_MANAGED') {
        const remedy = 'None: with self-managed permissions accounts are named one by one.';
        return { status: 'skipped', expected, seen: 'SELF_MANAGED', remedy, required: false };
    }
    if (aim.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, aim);
    if (aim.kind === 'absent')
        return { status: 'fail', expected, seen: 'no organization', remedy: 'See the check `account-kind`.' };
    const { faults, gone, notAimedAt } = aim.value;
    const evidence = outsideEvidence(outside);
    const seen = aim.value.targets.map(({ path, id }) => `${path} (${id})`).join(', ');
    if (faults.length > 0) {
        const remedy = 'Correct `targets`: roots (r-…), units (ou-…), or their names or paths.';
        return { status: 'fail', expected, seen: faults.join('; '), evidence, remedy };
    }
    if (set.targetIds.length === 0) {
        const remedy = 'Deploy it to the root or to units (actions/deploy-stack-set, or "Add stacks to StackSet" in the console): a stack set that is only made deploys nothing.';
        return { status: 'fail', expected, seen: 'it was never deployed to a root or unit', evidence, remedy };
    }
    if (notAimedAt.length === 0 && gone.length === 0)
        return { status: 'pass', expected, seen, evidence };
    const wrong = [
        ...(notAimedAt.length === 0 ? [] : [`not aimed at ${notAimedAt.map(({ path }) => path).join(', ')}`]),
        ...(gone.length === 0 ? [] : [`aimed at ${gone.join(', ')}, which the organization no longer has`]),
    ];
    const remedy = 'Deploy the stack set to what is missing, and remove its stacks from targets that are gone.';
    return { status: 'fail', expected, seen: wrong.join('; '), evidence, remedy };
});
function outsideEvidence(outside) {
    return outside.length === 0
        ? []
        : [{ label: 'accounts that no target reaches', value: `${outside.length}: ${named(outside)}` }];
}
const template = aboutSet({
    id: 'stack-set-template',
    title: 'Template of the linked accounts',
    call: 'cloudformation:DescribeStackSet',
    // Access works with a template of the platform's own, too.
    required: false,
}, ({ member }) => member?.version === undefined ? 'the bundled template' : `version ${member.version.latest}`, (set, { member }, expected) => {
    if (member === undefined) {
        const remedy = 'None: the platform has no template for linked accounts.';
        return { status: 'skipped', expected, seen: 'nothing to compare with', remedy, required: false };
    }
    if (set.template.trim() === member.text.trim())
        return { status: 'pass', expected, seen: 'latest: the bundled template' };
    const version = member.version === undefined ? undefined : set.parameters[member.version.parameter];
    if (version === undefined) {
        const remedy = 'Compare the templates, or deploy the bundled one (actions/deploy-stack-set): nothing in this one tells its version.';
        return { status: 'unknown', expected, seen: 'another template, without a version', remedy };
    }
    switch (templateAge(version, member.version?.latest ?? '')) {
        case 'latest':
            return { status: 'pass', expected, seen: `latest: version ${version}` };
        case 'newer':
            return { status: 'pass', expected, seen: `version ${version}, newer than this catalog knows` };
        case 'outdated': {
            const remedy = 'Deploy the stack set again with the newest template (actions/deploy-stack-set).';
            return { status: 'fail', expected, seen: `outdated: version ${version}`, remedy };
        }
        case 'unknown': {
            const remedy = 'Compare it with what the platform publishes, or deploy the bundled template.';
            return { status: 'unknown', expected, seen: `version ${version}, which nobody knows here`, remedy };
        }
    }
});
/** What is checked of the linked accounts. */
const SUB_ACCOUNT_CHECKS = [
    trustedAccess,
    sub_account_checks_isThere,
    settings,
    targets,
    coverageCheck,
    template,
];

// EXTERNAL MODULE: ./build/contract/json.js
var json = __webpack_require__(48593);
;// CONCATENATED MODULE: ./build/registration/checks/policy-statements.js



/** The statements of a policy. Throws TypeError for one that is no policy document. */
function statementsOf({ name, document, }) {
    const parsed = (0,json/* jsonOrUndefined */._)(document);
    const statements = (0,json_value/* isRecord */.u)(parsed) ? (0,json_value/* oneOrMany */.P)(parsed['Statement']) : [];
    if (statements.length === 0 || !statements.every(json_value/* isRecord */.u))
        throw new TypeError(`The policy ${name} is no policy document`);
    return statements;
}
/** Whether a statement is about some resources only, or holds under a condition. */
function isNarrow(statement) {
    return !(0,json_value/* oneOrMany */.P)(statement['Resource']).includes('*') || statement['Condition'] !== undefined;
}
/** Whether a statement is about an action. Names of actions ignore letter case. */
function coversAction(statement, action) {
    const matches = (patterns) => (0,json_value/* oneOrMany */.P)(patterns).some((pattern) => typeof pattern === 'string' && (0,wildcard/* matchesWildcard */._W)(pattern.toLowerCase(), action.toLowerCase()));
    return statement['NotAction'] === undefined
        ? matches(statement['Action'])
        : !matches(statement['NotAction']);
}

;// CONCATENATED MODULE: ./build/registration/checks/decide-locally.js

/**
 * What the documents say to each action on any resource, as the simulator would, for those who may not use it. An action
 * is left out where only the request can tell: an Allow that covers it stands beside a Deny for some resources or under a
 * condition. Policies of the organization are not seen. Throws TypeError for a document that is no policy.
 */
function decideLocally({ policies, boundary }, actions) {
    const own = policies.flatMap(statementsOf);
    const cap = boundary === undefined ? undefined : statementsOf(boundary);
    const decisions = new Map();
    for (const action of actions) {
        const decision = decide_locally_decide(own, cap, action);
        if (decision !== undefined)
            decisions.set(action, decision);
    }
    return decisions;
}
function decide_locally_decide(own, cap, action) {
    const byPolicies = answer(own, action);
    const byBoundary = cap === undefined ? 'allowed' : answer(cap, action);
    if (byPolicies === 'explicitDeny')
        return { decision: 'explicitDeny' };
    if (byBoundary === 'explicitDeny')
        return { decision: 'explicitDeny', blockedBy: 'boundary' };
    if (byPolicies === 'implicitDeny')
        return { decision: 'implicitDeny' };
    if (byBoundary === 'implicitDeny')
        return { decision: 'implicitDeny', blockedBy: 'boundary' };
    return byPolicies === 'allowed' && byBoundary === 'allowed' ? { decision: 'allowed' } : undefined;
}
function answer(statements, action) {
    const about = statements.filter((statement) => coversAction(statement, action));
    const denies = about.filter(({ Effect }) => Effect === 'Deny');
    if (denies.some((statement) => !isNarrow(statement)))
        return 'explicitDeny';
    if (!about.some((statement) => statement['Effect'] === 'Allow' && !isNarrow(statement)))
        return 'implicitDeny';
    return denies.length === 0 ? 'allowed' : 'undetermined';
}

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
            for (const action of actions.filter((each) => coversAction(statement, each))) {
                const names = grants.get(action) ?? [];
                if (!names.includes(policy.name))
                    names.push(policy.name);
                grants.set(action, names);
            }
        }
    }
    return grants;
}

;// CONCATENATED MODULE: ./build/registration/checks/role-checks.js

/** Judges a role that is there; one that is not, or that may not be looked at, is judged alike by every check. */
function withRole({ role, settling }, expected, judge) {
    if (role.kind === 'seen')
        return judge(role.value);
    if (role.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, role);
    return {
        status: 'skipped',
        expected,
        seen: 'there is no role',
        remedy: 'See the check of the role.',
        waitHelps: settling,
    };
}
const roleIsThere = {
    id: 'role',
    area: 'api-access',
    title: 'Role of the platform',
    call: 'iam:GetRole',
    required: true,
    judge({ role, roleName, settling }) {
        if (role.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(roleName, role);
        if (role.kind === 'seen')
            return { status: 'pass', expected: roleName, seen: role.value.arn };
        return {
            status: 'fail',
            expected: roleName,
            seen: 'no such role',
            remedy: 'Deploy the registration stack, or give the name under which the role was registered as `role-name`.',
            waitHelps: settling,
        };
    },
};
/** What is checked of the role itself. */
const ROLE_CHECKS = [roleIsThere];

;// CONCATENATED MODULE: ./build/registration/checks/permission-checks.js




/** Every action that has to be asked about to prove the permissions both ways. */
function actionsToProve(features, neverAllowed) {
    return [...new Set([...features.flatMap(({ actions }) => actions), ...neverAllowed])];
}
const permissions = {
    id: 'permissions',
    area: 'api-access',
    title: 'Permissions',
    call: 'iam:SimulatePrincipalPolicy',
    required: true,
    judge: (facts) => judgePermissions(facts).map((judged) => {
        const { about, title, expected } = judged;
        const known = withRole(facts, expected, () => ({ ...judged, waitHelps: facts.settling }));
        return {
            ...known,
            ...(about === undefined ? {} : { about }),
            ...(title === undefined ? {} : { title }),
        };
    }),
};
/** What is checked of the permissions of a role. */
const PERMISSION_CHECKS = [permissions];
/**
 * What an identity can do, proved both ways: every action of an enabled feature is allowed; every action of a disabled
 * one, and every action that no feature needs, is allowed nowhere, not even on a single resource or under a condition.
 */
function judgePermissions(facts) {
    const { features, neverAllowed } = facts;
    const all = actionsToProve(features, neverAllowed);
    const proof = proofOf(facts, all);
    const judged = features.map(({ name, on, actions }) => ({
        ...(on ? allowed(actions, proof) : notAllowed(actions, proof, facts)),
        about: name,
        title: `Feature ${name} (${on ? 'on' : 'off'})`,
    }));
    if (neverAllowed.length === 0)
        return judged;
    return [...judged, { ...notAllowed(neverAllowed, proof, facts), about: 'never', title: 'No other power' }];
}
function proofOf({ simulated, policies, boundary }, actions) {
    if (simulated.kind === 'seen')
        return { decisions: simulated.value, source: {} };
    const gone = { kind: 'unreadable', action: 'iam:SimulatePrincipalPolicy', reason: 'it is gone' };
    const refused = simulated.kind === 'unreadable' ? simulated : gone;
    if (policies.kind !== 'seen' || boundary.kind === 'unreadable') {
        return { missing: (expected) => (0,unreadable/* unreadable */.O)(expected, refused) };
    }
    const held = {
        policies: policies.value,
        ...(boundary.kind === 'seen' ? { boundary: boundary.value } : {}),
    };
    try {
        const label = `judged from ${policies.value.length} policies, because ${refused.action} is not permitted`;
        const value = 'policies of the organization (SCP) are not seen this way';
        const source = { call: 'iam:GetRolePolicy', evidence: [{ label, value }] };
        return { decisions: decideLocally(held, actions), source };
    }
    catch (error) {
        if (!(error instanceof TypeError))
            throw error;
        return { missing: (expected) => (0,unreadable/* unreadable */.O)(expected, refused) };
    }
}
function allowed(actions, proof) {
    const expected = `allowed: ${actions.join(', ')}`;
    if ('missing' in proof)
        return proof.missing(expected);
    const { decisions, source } = proof;
    const wrong = actions.filter((action) => (decisions.get(action)?.decision ?? 'allowed') !== 'allowed');
    if (wrong.length === 0) {
        return (unanswered(expected, actions, proof) ?? { ...source, status: 'pass', expected, seen: 'all allowed' });
    }
    const blockers = new Set(wrong.map((action) => decisions.get(action)?.blockedBy));
    const remedy = blockers.has('organization')
        ? "A policy of the organization is in the way: have its owner allow these actions for the platform's role."
        : blockers.has('boundary')
            ? 'The permissions boundary of the role is in the way: widen it for these actions, or set another one.'
            : 'Deploy the registration stack again; if a permissions boundary or an explicit deny is in the way, lift it for these actions.';
    const seen = `not allowed: ${withDecisions(wrong, decisions)}`;
    return { ...source, status: 'fail', expected, seen, remedy };
}
const TOO_MUCH = 'Remove the policy that grants these actions: the platform does not need them for what is switched on.';
function notAllowed(actions, proof, seen) {
    const expected = `not allowed: ${actions.join(', ')}`;
    if ('missing' in proof)
        return proof.missing(expected);
    const { decisions, source } = proof;
    const wrong = actions.filter((action) => decisions.get(action)?.decision === 'allowed');
    if (wrong.length > 0) {
        const found = `allowed: ${withDecisions(wrong, decisions)}`;
        return { ...source, status: 'fail', expected, seen: found, remedy: TOO_MUCH };
    }
    if (seen.policies.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, seen.policies);
    const granted = grantsOf(seen.policies.kind === 'seen' ? seen.policies.value : [], actions, decisions);
    if (typeof granted === 'string') {
        return { ...source, status: 'unknown', expected, seen: granted, remedy: 'Correct the policy.' };
    }
    if (granted.length > 0) {
        const hasBoundary = seen.boundary.kind !== 'absent';
        const list = granted.map(([action, names]) => `${action} (${names.join(', ')})`).join(', ');
        const caveat = hasBoundary ? '; the permissions boundary may take it away' : '';
        return {
            ...source,
            call: 'iam:GetRolePolicy',
            status: hasBoundary ? 'unknown' : 'fail',
            expected,
            seen: `allowed on some resources or under a condition: ${list}${caveat}`,
            remedy: TOO_MUCH,
        };
    }
    return (unanswered(expected, actions, proof) ?? { ...source, status: 'pass', expected, seen: 'none allowed' });
}
function grantsOf(policies, actions, decisions) {
    try {
        return [...narrowGrants(policies, actions)].filter(([action]) => decisions.get(action)?.decision !== 'explicitDeny');
    }
    catch (error) {
        if (error instanceof TypeError)
            return error.message;
        throw error;
    }
}
function unanswered(expected, actions, { decisions, source }) {
    const missing = actions.filter((action) => !decisions.has(action));
    if (missing.length === 0)
        return undefined;
    const seen = `nothing says whether ${missing.join(', ')} is allowed on every resource`;
    const remedy = source.call === undefined
        ? 'Run again.'
        : 'Allow iam:SimulatePrincipalPolicy for the identity of this step.';
    return { ...source, status: 'unknown', expected, seen, remedy };
}
function withDecisions(actions, decisions) {
    const shown = (action) => {
        const { decision, blockedBy } = decisions.get(action) ?? { decision: 'implicitDeny' };
        return blockedBy === undefined ? decision : `${decision} by the ${blockedBy}`;
    };
    return actions.map((action) => `${action} (${shown(action)})`).join(', ');
}

;// CONCATENATED MODULE: ./build/registration/checks/key-checks.js



const DAY_MS = 86_400_000;
const UNUSED_AFTER_DAYS = 30;
const userIsThere = {
    id: 'user',
    area: 'access-keys',
    title: 'User of the platform',
    call: 'iam:GetUser',
    required: true,
    judge({ user, userName, settling }) {
        if (user.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(userName, user);
        if (user.kind === 'seen')
            return { status: 'pass', expected: userName, seen: user.value.arn };
        const remedy = 'Deploy the registration stack, or give the name of the user that was registered as `user-name`.';
        return { status: 'fail', expected: userName, seen: 'no such user', remedy, waitHelps: settling };
    },
};
const oneActiveKey = {
    id: 'key-single',
    area: 'access-keys',
    title: 'Exactly one active key',
    call: 'iam:ListAccessKeys',
    required: true,
    judge: (facts) => withUser(facts, 'one active key', (expected) => {
        if (facts.keys.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, facts.keys);
        const active = facts.activeKeys.map(({ key }) => key.id);
        const seen = active.length === 0 ? 'no active key' : active.join(', ');
        if (active.length === 1)
            return { status: 'pass', expected, seen };
        const remedy = active.length === 0
            ? 'Create an access key and enter it at the platform.'
            : 'Deactivate the key that the platform does not use (its last use tells), then delete it.';
        return { status: 'fail', expected, seen, remedy };
    }),
};
const youngEnough = {
    id: 'key-age',
    area: 'access-keys',
    title: 'Age of the key',
    call: 'iam:ListAccessKeys',
    required: true,
    judge: (facts) => withUser(facts, `at most ${facts.maxKeyAgeDays} days`, (expected) => {
        if (facts.keys.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, facts.keys);
        const ages = facts.activeKeys.map(({ key }) => daysSince(key.created, facts.now));
        if (ages.length === 0)
            return noKey(expected);
        const seen = ages.map(dayWords).join(', ');
        if (Math.max(...ages) <= facts.maxKeyAgeDays)
            return { status: 'pass', expected, seen };
        const remedy = 'Create a new key, enter it at the platform, and delete the old one once it is no longer used. Better: register a role.';
        return { status: 'fail', expected, seen, remedy };
    }),
};
const keyIsUsed = {
    id: 'key-last-use',
    area: 'access-keys',
    title: 'Platform uses the key',
    call: 'iam:GetAccessKeyLastUsed',
    required: false,
    judge: (facts) => withUser(facts, `within the last ${UNUSED_AFTER_DAYS} days`, (expected) => {
        if (facts.keys.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, facts.keys);
        const [first] = facts.activeKeys;
        if (first === undefined)
            return noKey(expected);
        const refused = facts.activeKeys.map(({ use }) => use).find(({ kind }) => kind === 'unreadable');
        if (refused?.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, refused);
        const uses = facts.activeKeys.flatMap(({ use }) => (use.kind === 'seen' ? [use.value] : []));
        const last = uses.toSorted((a, b) => b.date.getTime() - a.date.getTime())[0];
        const remedy = 'Enter the key at the platform and have it tested; IAM shows a use some hours later.';
        if (last === undefined) {
            const isNew = facts.activeKeys.every(({ key }) => daysSince(key.created, facts.now) < 1);
            const seen = isNew ? 'not yet: the key is new' : 'never, as far as IAM shows';
            return { status: isNew ? 'skipped' : 'fail', expected, seen, remedy, waitHelps: true };
        }
        const days = daysSince(last.date, facts.now);
        const seen = `${last.date.toISOString()} for ${last.service}, ${dayWords(days)} ago`;
        if (days < UNUSED_AFTER_DAYS)
            return { status: 'pass', expected, seen };
        return {
            status: 'fail',
            expected,
            seen,
            remedy: 'Delete the key if the platform no longer reads this account.',
        };
    }),
};
const noConsole = {
    id: 'key-no-console',
    area: 'access-keys',
    title: 'No password for the console',
    call: 'iam:GetLoginProfile',
    required: true,
    judge: (facts) => withUser(facts, 'no password', (expected) => {
        const { consolePassword } = facts;
        if (consolePassword.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, consolePassword);
        if (consolePassword.kind === 'absent')
            return { status: 'pass', expected, seen: expected };
        const seen = `a password since ${consolePassword.value.toISOString()}`;
        return { status: 'fail', expected, seen, remedy: 'Delete the login profile of the user.' };
    }),
};
const noGroups = {
    id: 'key-no-groups',
    area: 'access-keys',
    title: 'No groups',
    call: 'iam:ListGroupsForUser',
    required: true,
    judge: (facts) => withUser(facts, 'only its own policies', (expected) => {
        const { groups } = facts;
        if (groups.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, groups);
        const names = groups.kind === 'seen' ? groups.value : [];
        if (names.length === 0)
            return { status: 'pass', expected, seen: 'in no group' };
        const remedy = 'Take the user out of these groups: what they may do, the platform may do.';
        return { status: 'fail', expected, seen: `in ${names.join(', ')}`, remedy };
    }),
};
const noAdministrator = {
    id: 'key-no-admin',
    area: 'access-keys',
    title: 'No policy for everything',
    call: 'iam:ListAttachedUserPolicies',
    required: true,
    judge: (facts) => withUser(facts, 'no policy that allows every action', (expected) => {
        const { policies } = facts;
        if (policies.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, policies);
        const wide = (policies.kind === 'seen' ? policies.value : []).filter(allowsEverything);
        if (wide.length === 0)
            return { status: 'pass', expected, seen: 'none' };
        const seen = wide.map(({ name }) => name).join(', ');
        return { status: 'fail', expected, seen, remedy: 'Detach it, and attach what the platform reads.' };
    }),
};
const key_checks_permissions = {
    id: 'key-permissions',
    area: 'access-keys',
    title: 'Permissions of the user',
    call: 'iam:SimulatePrincipalPolicy',
    required: true,
    judge: (facts) => judgePermissions(facts).map((judged) => {
        const { about, title, expected } = judged;
        const known = withUser(facts, expected, () => judged);
        return {
            ...known,
            ...(about === undefined ? {} : { about }),
            ...(title === undefined ? {} : { title }),
        };
    }),
};
/** What is checked of an account that is read with an access key. */
const KEY_CHECKS = [
    userIsThere,
    oneActiveKey,
    youngEnough,
    keyIsUsed,
    noConsole,
    noGroups,
    noAdministrator,
    key_checks_permissions,
];
function withUser({ user, settling }, expected, judge) {
    if (user.kind === 'seen')
        return judge(expected);
    if (user.kind === 'unreadable')
        return (0,unreadable/* unreadable */.O)(expected, user);
    const remedy = 'See the check of the user.';
    return { status: 'skipped', expected, seen: 'there is no user', remedy, waitHelps: settling };
}
function noKey(expected) {
    return { status: 'skipped', expected, seen: 'there is no active key', remedy: 'See the check of the key.' };
}
function allowsEverything(policy) {
    try {
        return statementsOf(policy).some((statement) => statement['Effect'] === 'Allow' &&
            !isNarrow(statement) &&
            [statement['Action']].flat().some((action) => action === '*' || action === '*:*'));
    }
    catch (error) {
        if (error instanceof TypeError)
            return false;
        throw error;
    }
}
function daysSince(date, now) {
    return Math.floor((now.getTime() - date.getTime()) / DAY_MS);
}
function dayWords(days) {
    return days === 1 ? '1 day' : `${days} days`;
}

;// CONCATENATED MODULE: ./build/registration/checks/login-checks.js
const reallyLogsIn = {
    id: 'oidc-login',
    area: 'oidc',
    title: 'A login works',
    call: 'sts:AssumeRoleWithWebIdentity',
    required: true,
    judge({ trial, settling }) {
        const expected = 'a token is exchanged for a session of the role';
        switch (trial.kind) {
            case 'worked':
                return { status: 'pass', expected, seen: trial.arn };
            case 'refused': {
                const remedy = 'Compare the claims of the token with the trust policy: `audit-trust` with `token-claims` says which condition refuses it.';
                return { status: 'fail', expected, seen: trial.reason, remedy, waitHelps: settling };
            }
            case 'failed':
                return { status: 'unknown', expected, seen: trial.reason, remedy: trial.remedy };
            case 'not-tried': {
                const remedy = 'Give a token as `web-identity-token-file`, or confirm from a job that the role is for.';
                return { status: 'skipped', expected, seen: trial.why, remedy, required: false };
            }
        }
    },
};
/** What only a real login shows. */
const LOGIN_CHECKS = [reallyLogsIn];

// EXTERNAL MODULE: ./build/trust/findings/expected.js
var findings_expected = __webpack_require__(64054);
// EXTERNAL MODULE: ./build/trust/symbolic/admitted.js
var symbolic_admitted = __webpack_require__(44246);
;// CONCATENATED MODULE: ./build/registration/checks/trust-policy.js



/** Judges the trust policy of a role, once there is one that can be read. */
function judgeTrustPolicy(facts, expected, judge) {
    return withRole(facts, expected, (role) => {
        try {
            const judged = judge((0,policy/* parseTrustPolicy */.GS)(role.trustPolicy), role);
            // A trust policy that was just written may not be shown everywhere yet.
            return judged.status === 'fail' ? { ...judged, waitHelps: facts.settling } : judged;
        }
        catch (error) {
            if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
                throw error;
            const seen = `the trust policy cannot be read: ${error.message}`;
            return { status: 'unknown', expected, seen, remedy: 'Correct the trust policy of the role.' };
        }
    });
}
/** Everybody whom Allow statements name, beside those who belong there. */
function otherPrincipals(policy, belongs) {
    return policy.statements
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ principals, path }) => principals.negated
        ? [`everyone but some (NotPrincipal, ${path})`]
        : principals.entries.filter((entry) => !belongs(entry)).map(({ kind, text }) => `${kind} ${text}`));
}

;// CONCATENATED MODULE: ./build/registration/checks/oidc-checks.js




const KNOW_PROVIDER = 'Give the URL of the issuer as `provider-url`.';
const providerIsThere = {
    id: 'oidc-provider',
    area: 'oidc',
    title: 'Identity provider',
    call: 'iam:GetOpenIDConnectProvider',
    required: true,
    judge({ provider, providerArn, settling }) {
        if (providerArn === undefined)
            return unknownProvider();
        const expected = providerArn;
        if (provider.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, provider);
        if (provider.kind === 'seen')
            return { status: 'pass', expected, seen: `https://${provider.value.url}` };
        const remedy = 'Create the provider in this account (deploy the registration stack), or correct `provider-url`. A thumbprint is not needed.';
        return { status: 'fail', expected, seen: 'no such provider', remedy, waitHelps: settling };
    },
};
const audienceIsTaken = {
    id: 'oidc-audience',
    area: 'oidc',
    title: 'Audience of the provider',
    call: 'iam:GetOpenIDConnectProvider',
    required: true,
    judge({ provider, providerArn, audience }) {
        if (providerArn === undefined)
            return unknownProvider();
        if (audience === undefined) {
            const seen = 'nobody says which audience the tokens have';
            return { status: 'unknown', expected: 'not said', seen, remedy: 'Give it as `audience`.' };
        }
        if (provider.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(audience, provider);
        if (provider.kind === 'absent') {
            const remedy = 'See the check of the provider.';
            return { status: 'skipped', expected: audience, seen: 'there is no provider', remedy };
        }
        const seen = provider.value.audiences.join(', ') || 'none';
        if (provider.value.audiences.includes(audience))
            return { status: 'pass', expected: audience, seen };
        const remedy = `Add the audience ${audience} to the provider, or have the account ask for one of these.`;
        return { status: 'fail', expected: audience, seen, remedy };
    },
};
const expectedGetIn = {
    id: 'oidc-subject-admitted',
    area: 'oidc',
    title: 'Expected subjects get in',
    call: 'iam:GetRole',
    required: true,
    judge: (facts) => judgeSubjects(facts, (policy, expected) => {
        const answers = facts.subjects.map((subject) => ({ subject, ...(0,findings_expected/* admitsSubject */.D)(policy, subject) }));
        const refused = answers.filter(({ status }) => status === 'refused');
        if (refused.length > 0) {
            const seen = `not admitted: ${refused.map(({ subject }) => subject).join(', ')}`;
            const remedy = 'Correct the condition on the subject in the trust policy of the role, or the subject that the account is set to.';
            return { status: 'fail', expected, seen, remedy };
        }
        const doubt = answers.find(({ status }) => status === 'undetermined');
        if (doubt !== undefined)
            return { status: 'unknown', expected, seen: doubt.why, remedy: 'Look at the named condition.' };
        return { status: 'pass', expected, seen: answers.map(({ why }) => why).join(', ') };
    }),
};
const nobodyElseGetsIn = {
    id: 'oidc-subject-contained',
    area: 'oidc',
    title: 'No other subject gets in',
    call: 'iam:GetRole',
    required: true,
    judge: (facts) => judgeSubjects(facts, (policy, expected) => {
        const answer = (0,symbolic_admitted/* isContained */.uh)(policy, facts.subjects);
        switch (answer.kind) {
            case 'contained':
                return { status: 'pass', expected, seen: 'proven for every token of the provider' };
            case 'undetermined':
                return { status: 'unknown', expected, seen: answer.cause, remedy: 'Look at the named condition.' };
            case 'witness': {
                const seen = `gets in too: ${String(answer.witness.claims?.['sub'] ?? 'a token without subject')}`;
                const remedy = 'Narrow the condition on the subject in the trust policy (StringEquals with the exact subject), or add the subject to `expected-subjects`.';
                return { status: 'fail', expected, seen, remedy };
            }
        }
    }),
};
const onlyThisProvider = {
    id: 'oidc-only-provider',
    area: 'oidc',
    title: 'Only this provider is trusted',
    call: 'iam:GetRole',
    required: true,
    judge(facts) {
        const { providerArn } = facts;
        if (providerArn === undefined)
            return unknownProvider();
        const expected = providerArn;
        return judgeTrustPolicy(facts, expected, (policy) => {
            const others = otherPrincipals(policy, ({ kind, text }) => kind === 'Federated' && text === providerArn);
            const named = policy.statements.some(({ effect, principals }) => effect === 'Allow' && principals.entries.some(({ text }) => text === providerArn));
            if (others.length === 0 && named)
                return { status: 'pass', expected, seen: expected };
            const seen = others.length === 0 ? 'nobody is trusted' : others.join(', ');
            const remedy = 'Let the trust policy name this provider, and nobody else.';
            return { status: 'fail', expected, seen, remedy };
        });
    },
};
/** What is checked of a provider. */
const PROVIDER_CHECKS = [providerIsThere, audienceIsTaken];
/** What is checked of who gets in by it. */
const SUBJECT_CHECKS = [
    expectedGetIn,
    nobodyElseGetsIn,
    onlyThisProvider,
];
function unknownProvider() {
    const seen = 'nobody says whose tokens open the role';
    return { status: 'unknown', expected: 'not said', seen, remedy: KNOW_PROVIDER };
}
function judgeSubjects(facts, judge) {
    const { subjects, subjectsFrom } = facts;
    if (subjects.length === 0) {
        const seen = 'nobody says who may log in';
        const remedy = 'Give the subjects as `expected-subjects`.';
        return { status: 'unknown', expected: 'not said', seen, remedy };
    }
    const evidence = [{ label: 'expected by', value: subjectsFrom ?? 'nobody' }];
    const expected = subjects.join(', ');
    return { ...judgeTrustPolicy(facts, expected, (policy) => judge(policy, expected)), evidence };
}

;// CONCATENATED MODULE: ./build/registration/checks/platform-checks.js
const KINDS = [
    ['api-access', 'Platform confirms the access'],
    ['sub-accounts', 'Platform confirms the linked accounts'],
    ['billing-export', 'Platform confirms the billing export'],
    ['account-test', 'Platform has tested the account'],
];
const agrees = {
    id: 'platform-agrees',
    area: 'platform',
    title: 'Platform and these checks agree',
    call: 'platform',
    required: false,
    judge({ platform, answers, ours }) {
        const said = [...answers.values()].flatMap((answer) => (answer.kind === 'said' ? [answer.verdict] : []));
        const expected = 'the same answer';
        const [first] = said;
        if (first === undefined) {
            const remedy = 'See why the platform gave no answer.';
            return { status: 'unknown', expected, seen: `${platform} said nothing`, remedy };
        }
        const theirs = said.every(({ accepted }) => accepted);
        const seen = `${platform}: ${theirs ? 'confirmed' : 'not confirmed'}; these checks: ${ours}`;
        if (theirs === (ours === 'pass'))
            return { status: 'pass', expected, seen, call: first.call };
        const remedy = theirs
            ? 'The platform gets in, but something is not as it should be: see the checks that did not pass.'
            : 'Nothing is wrong on the side of the account as far as these checks see: compare what is entered at the platform (account id, role ARN, external id), then ask its support.';
        return { status: 'fail', expected, seen, remedy, call: first.call };
    },
};
/** What the platform itself is asked; topics that it was not asked about give nothing. */
const PLATFORM_CHECKS = [
    ...KINDS.map(([topic, title]) => platformSays(topic, title)),
    agrees,
];
function platformSays(topic, title) {
    return {
        id: `platform-${topic}`,
        area: 'platform',
        title,
        call: 'platform',
        required: true,
        judge({ platform, answers, ours }) {
            const answer = answers.get(topic);
            return answer === undefined ? [] : judged(platform, answer, ours);
        },
    };
}
function judged(platform, answer, ours) {
    const expected = `${platform} confirms it`;
    const evidence = [{ label: 'these checks', value: ours }];
    if (answer.kind === 'silent') {
        const { reason, remedy } = answer;
        return { status: 'unknown', expected, seen: reason, evidence, remedy };
    }
    const { accepted, said, call } = answer.verdict;
    if (accepted)
        return { status: 'pass', expected, seen: said, evidence, call };
    const remedy = ours === 'pass'
        ? 'Compare what is entered at the platform (account id, role ARN, external id) with what is seen here.'
        : 'Mend what the other checks show first.';
    return { status: 'fail', expected, seen: said, evidence, call, remedy, waitHelps: true };
}

;// CONCATENATED MODULE: ./build/registration/checks/policy-checks.js


const policy_checks_permissions = {
    id: 'policy-permissions',
    area: 'api-access',
    title: 'What the policy allows',
    call: 'iam:GetPolicyVersion',
    required: true,
    judge({ wanted, policy }) {
        const expected = `allowed, at least on some resources: ${wanted.actions.join(', ')}; not allowed: ${wanted.neverAllowed.join(', ')}`;
        if (policy.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, policy);
        if (policy.kind === 'absent')
            return {
                status: 'fail',
                expected,
                seen: 'no such policy',
                remedy: 'Deploy its stack (actions/deploy), or give the policy that is there as `policy-arn`.',
            };
        const allows = statementsOf(policy.value).filter(({ Effect }) => Effect === 'Allow');
        const isAllowed = (action) => allows.some((statement) => coversAction(statement, action));
        const missing = wanted.actions.filter((action) => !isAllowed(action));
        const excess = wanted.neverAllowed.filter(isAllowed);
        if (missing.length === 0 && excess.length === 0)
            return { status: 'pass', expected, seen: 'as the platform asks' };
        return {
            status: 'fail',
            expected,
            seen: [
                ...(missing.length === 0 ? [] : [`not allowed: ${missing.join(', ')}`]),
                ...(excess.length === 0 ? [] : [`allowed: ${excess.join(', ')}`]),
            ].join('; '),
            remedy: 'Somebody changed the policy: deploy its stack again with a changed template, or undo the change.',
        };
    },
};
/** What is checked of a managed policy on its own. */
const POLICY_CHECKS = [policy_checks_permissions];

;// CONCATENATED MODULE: ./build/registration/checks/role-settings-checks.js

/** What a session lasts when nobody asks for more: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const USUAL_SESSION_SECONDS = 3600;
/** A platform that reads costs comes at least daily. */
const role_settings_checks_UNUSED_AFTER_DAYS = 30;
const role_settings_checks_DAY_MS = 86_400_000;
const longEnough = {
    id: 'session-duration',
    area: 'api-access',
    title: 'Sessions last long enough',
    call: 'iam:GetRole',
    required: true,
    judge(facts) {
        const wanted = facts.sessionSeconds ?? USUAL_SESSION_SECONDS;
        const expected = `sessions of ${wanted} seconds`;
        return withRole(facts, expected, ({ maxSessionDurationSeconds: most }) => {
            const seen = `at most ${most} seconds`;
            if (most >= wanted)
                return { status: 'pass', expected, seen };
            const remedy = `Raise the maximum session duration of the role to ${wanted} seconds, or have the platform ask for ${most}.`;
            return { status: 'fail', expected, seen, remedy, waitHelps: facts.settling };
        });
    },
};
const boundary = {
    id: 'boundary',
    area: 'api-access',
    title: 'Permissions boundary',
    call: 'iam:GetRole',
    required: true,
    judge(facts) {
        const { expectedBoundary, features, simulated } = facts;
        const expected = expectedBoundary ?? 'none, or one that takes nothing away';
        return withRole(facts, expected, ({ permissionsBoundaryArn: arn }) => {
            const seen = arn ?? 'none';
            const isExpected = arn === expectedBoundary || arn?.endsWith(`/${expectedBoundary}`) === true;
            if (expectedBoundary !== undefined && !isExpected) {
                const remedy = 'Set this permissions boundary on the role, or correct `permissions-boundary`.';
                return { status: 'fail', expected, seen, remedy };
            }
            if (arn === undefined)
                return { status: 'pass', expected, seen };
            const decisions = simulated.kind === 'seen' ? simulated.value : new Map();
            const lost = features
                .filter(({ on }) => on)
                .flatMap(({ actions }) => actions)
                .filter((action) => decisions.get(action)?.blockedBy === 'boundary');
            if (lost.length === 0)
                return { status: 'pass', expected, seen };
            const remedy = 'Widen the boundary for these actions, or switch the features off that need them.';
            return { status: 'fail', expected, seen: `${seen} takes away ${lost.join(', ')}`, remedy };
        });
    },
};
const reallyUsed = {
    id: 'last-use',
    area: 'api-access',
    title: 'Platform has assumed the role',
    call: 'iam:GetRole',
    required: false,
    judge(facts) {
        const expected = `within the last ${role_settings_checks_UNUSED_AFTER_DAYS} days`;
        return withRole(facts, expected, ({ lastUsed, created }) => {
            const remedy = 'Finish the registration at the platform (its own "Check and Confirm"); IAM shows a use some hours later.';
            if (lastUsed === undefined) {
                const isNew = created !== undefined && facts.now.getTime() - created.getTime() < role_settings_checks_DAY_MS;
                const seen = isNew ? 'not yet: the role is new' : 'never, as far as IAM shows';
                const status = isNew ? 'skipped' : 'fail';
                return { status, expected, seen, remedy, waitHelps: true };
            }
            const days = Math.floor((facts.now.getTime() - lastUsed.getTime()) / role_settings_checks_DAY_MS);
            const seen = `${lastUsed.toISOString()}, ${days === 1 ? '1 day' : `${days} days`} ago`;
            if (days < role_settings_checks_UNUSED_AFTER_DAYS)
                return { status: 'pass', expected, seen };
            return {
                status: 'fail',
                expected,
                seen,
                remedy: 'Ask the platform whether it still reads this account.',
            };
        });
    },
};
/** What is checked of how the role is set up, and of its use. */
const ROLE_SETTINGS_CHECKS = [
    longEnough,
    boundary,
    reallyUsed,
];

;// CONCATENATED MODULE: ./build/registration/checks/service-trust-checks.js


const onlyTheService = {
    id: 'trust-service',
    area: 'api-access',
    title: 'Only the service may assume the role',
    call: 'iam:GetRole',
    required: true,
    judge(facts) {
        const { service } = facts;
        return judgeTrustPolicy(facts, service, (policy) => {
            const others = otherPrincipals(policy, ({ kind, text }) => kind === 'Service' && text === service);
            const { decision, reason } = (0,evaluate/* evaluateTrust */.e2)(policy, {
                action: 'sts:AssumeRole',
                principal: { kind: 'Service', arn: service },
                context: new Map(),
            });
            if (others.length > 0) {
                const remedy = `Let the trust policy name ${service}, and nobody else.`;
                return { status: 'fail', expected: service, seen: others.join(', '), remedy };
            }
            if (decision === 'allow')
                return { status: 'pass', expected: service, seen: reason };
            if (decision === 'undetermined') {
                const remedy = 'Look at the named condition: it depends on something that only shows in use.';
                return { status: 'unknown', expected: service, seen: reason, remedy };
            }
            const remedy = `Deploy the registration stack again, or let the trust policy allow sts:AssumeRole to ${service}.`;
            return { status: 'fail', expected: service, seen: reason, remedy };
        });
    },
};
/** What is checked of the trust policy of a role that a service assumes. */
const SERVICE_TRUST_CHECKS = [onlyTheService];

// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(23647);
;// CONCATENATED MODULE: ./build/registration/checks/stack-checks.js


/** A rolled-back update leaves the stack as it was before: everything in it works. */
const WORKS_AS_BEFORE = new Set(['UPDATE_ROLLBACK_COMPLETE']);
/** Under way to something that works; what is rolled back or deleted is not. */
const MAY_END_WELL = /^(CREATE|UPDATE|IMPORT|UPDATE_ROLLBACK)(_COMPLETE_CLEANUP)?_IN_PROGRESS$/;
const wholeStack = {
    id: 'stack',
    area: 'api-access',
    title: 'Registration stack',
    call: 'cloudformation:DescribeStacks',
    required: true,
    judge({ stack, stackName, stackNamed, region, elsewhere }) {
        const expected = `${stackName} in ${region}, complete`;
        if (stack.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, stack);
        if (stack.kind === 'absent') {
            const seen = 'no such stack';
            if (elsewhere && !stackNamed) {
                const remedy = 'None, if it was registered in another way (in the console, with Terraform): then the other checks prove it.';
                return { status: 'skipped', expected, seen, remedy, required: false };
            }
            const remedy = 'Deploy it (actions/deploy), or give the name and region it was created under.';
            return { status: 'fail', expected, seen, remedy };
        }
        const { status, statusReason } = stack.value;
        const seen = statusReason === undefined ? status : `${status}: ${statusReason}`;
        if ((0,stack_states/* isHealthy */.Wr)(status) || WORKS_AS_BEFORE.has(status))
            return { status: 'pass', expected, seen };
        const decision = (0,stack_states/* decideOnStackState */.tC)(status);
        const remedy = decision.kind === 'refuse' ? decision.remedy : BY_DECISION[decision.kind];
        return { status: 'fail', expected, seen, remedy, waitHelps: MAY_END_WELL.test(status) };
    },
};
const BY_DECISION = {
    create: 'Its change set was never executed: deploy it (actions/deploy).',
    update: 'Deploy it again (actions/deploy).',
    wait: 'It is still being worked on: confirm again when it is done.',
    'continue-rollback': 'The rollback of an update got stuck: mend the cause, then deploy again with `continue-update-rollback: true`.',
    'remove-shell': 'Its creation failed: deploy it again with `recreate-failed-stack: true`, and read the reason in its events.',
};
/** What is checked of the stack itself. */
const STACK_CHECKS = [wholeStack];

;// CONCATENATED MODULE: ./build/registration/checks/stack-content-checks.js


const currentTemplate = {
    id: 'template-version',
    area: 'api-access',
    title: 'Version of the template',
    call: 'cloudformation:DescribeStacks',
    required: false,
    judge({ stack, version }) {
        if (version === undefined)
            return [];
        const expected = `latest (${version.latest})`;
        if (stack.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, stack);
        if (stack.kind === 'absent')
            return withoutStack(expected);
        const output = stack.value.outputs.find(({ name }) => name === version.output)?.value;
        const found = output ?? stack.value.parameters[version.parameter];
        if (found === undefined) {
            const remedy = 'Deploy it again (actions/deploy) to have a stack that tells its version.';
            return { status: 'unknown', expected, seen: 'the stack does not tell its version', remedy };
        }
        switch (templateAge(found, version.latest)) {
            case 'latest':
                return { status: 'pass', expected, seen: `latest (${found})` };
            case 'newer':
                return { status: 'pass', expected, seen: `${found}, newer than this catalog knows` };
            case 'outdated': {
                const remedy = 'Deploy it again (actions/deploy): parameters that are not given keep their values.';
                return { status: 'fail', expected, seen: `outdated (${found})`, remedy };
            }
            case 'unknown': {
                const remedy = 'Compare it with what the platform publishes, or deploy the bundled template.';
                return { status: 'unknown', expected, seen: `${found}, which this catalog does not know`, remedy };
            }
        }
    },
};
const asDeployed = {
    id: 'drift',
    area: 'api-access',
    title: 'Drift of the stack',
    call: 'cloudformation:DetectStackDrift',
    required: false,
    judge({ stack, drift }) {
        const expected = 'every resource as its template says';
        if (drift === undefined) {
            const remedy = 'Give `detect-drift: true` to have it detected.';
            return { status: 'skipped', expected, seen: 'not asked for', required: false, remedy };
        }
        if (stack.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, stack);
        if (drift.kind === 'unreadable')
            return (0,unreadable/* unreadable */.O)(expected, drift);
        if (drift.kind === 'absent')
            return withoutStack(expected);
        const detection = drift.value;
        switch (detection.kind) {
            case 'running': {
                const seen = 'the detection took too long';
                return { status: 'unknown', expected, seen, remedy: 'Run again later.', waitHelps: true };
            }
            case 'failed': {
                const remedy = 'Allow the identity of this step to read the resources of the stack, and run again.';
                return { status: 'unknown', expected, seen: detection.reason, remedy };
            }
            case 'complete':
                break;
        }
        if (detection.drifted.length === 0)
            return { status: 'pass', expected, seen: 'in sync' };
        const seen = detection.drifted
            .map(({ logicalId, resourceType, status, properties }) => {
            const what = properties.length === 0 ? '' : `: ${properties.join(', ')}`;
            return `${logicalId} (${resourceType}) ${status.toLowerCase()}${what}`;
        })
            .join('; ');
        const remedy = 'Look who changed it; deploying again with a changed template, or undoing the change by hand, brings it back.';
        return { status: 'fail', expected, seen, remedy };
    },
};
function withoutStack(expected) {
    const remedy = 'See the check of the stack.';
    return { status: 'skipped', expected, seen: 'there is no stack', required: false, remedy };
}
/** What is checked of the content of a stack. */
const STACK_CONTENT_CHECKS = [currentTemplate, asDeployed];

;// CONCATENATED MODULE: ./build/registration/checks/trust-checks.js


/** An external id that nobody was given: a role that accepts it does not ask for a particular one. */
const FOREIGN_EXTERNAL_ID = 'aws-account-steps/not-the-external-id';
const ONLY_WITH_EXTERNAL_ID = 'no way in without the external id, or with another one';
/** Judges the trust policy, once there is a role, a platform and a policy that can be read. */
function judgeTrust(facts, expected, judge) {
    return judgeTrustPolicy(facts, expected, (policy, role) => {
        const { principal, externalId } = facts;
        if (principal === undefined) {
            const seen = "the platform's account is not known";
            return { status: 'unknown', expected, seen, remedy: 'Give it as `principal`.' };
        }
        return judge(policy, role, { principal, externalId });
    });
}
const platformGetsIn = {
    id: 'trust-principal',
    area: 'api-access',
    title: 'Platform may assume the role',
    call: 'iam:GetRole',
    required: true,
    judge: (facts) => judgeTrust(facts, "the platform's account", principalCheck),
};
const externalIdDemanded = {
    id: 'trust-external-id',
    area: 'api-access',
    title: 'External id is demanded',
    call: 'iam:GetRole',
    required: true,
    judge: (facts) => judgeTrust(facts, ONLY_WITH_EXTERNAL_ID, externalIdCheck),
};
const nobodyElse = {
    id: 'trust-only-platform',
    area: 'api-access',
    title: 'Nobody else may assume the role',
    call: 'iam:GetRole',
    required: true,
    judge: (facts) => judgeTrust(facts, "only the platform's account", (policy, _role, expected) => onlyCheck(policy, expected)),
};
/** What is checked of the trust policy of a role that another account assumes. */
const TRUST_CHECKS = [
    platformGetsIn,
    externalIdDemanded,
    nobodyElse,
];
function ask(policy, caller, account, externalId) {
    return (0,evaluate/* evaluateTrust */.e2)(policy, {
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
        expected: ONLY_WITH_EXTERNAL_ID,
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
        expected: `only account ${expected.principal}`,
    };
    const others = otherPrincipals(policy, ({ kind, text }) => kind === 'AWS' && isWithin(text, expected.principal));
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

;// CONCATENATED MODULE: ./build/registration/checks/check-kinds.js


















/** Every kind of check there is, for whoever needs their names: platform catalogs, pages and tests. */
const CHECK_KINDS = [
    ...account_checks/* ACCOUNT_CHECKS */._,
    ...STACK_CHECKS,
    ...STACK_CONTENT_CHECKS,
    ...ROLE_CHECKS,
    ...TRUST_CHECKS,
    ...SERVICE_TRUST_CHECKS,
    ...PERMISSION_CHECKS,
    ...POLICY_CHECKS,
    ...ROLE_SETTINGS_CHECKS,
    ...PROVIDER_CHECKS,
    ...SUBJECT_CHECKS,
    ...LOGIN_CHECKS,
    ...KEY_CHECKS,
    ...SUB_ACCOUNT_CHECKS,
    ...EXPORT_CHECKS,
    ...BUCKET_CHECKS,
    keyCheck,
    readerCheck,
    ...PLATFORM_CHECKS,
];

;// CONCATENATED MODULE: ./build/registration/checks/choices.js

/**
 * What a stack of the catalog says about kinds of check, by their id. Throws StepError `catalog-invalid` for a kind that
 * there is not: a check that is never made would count as passed in somebody's mind.
 */
function checkChoices(checks, known) {
    const unknown = (checks ?? []).filter(({ kind }) => !known.some(({ id }) => id === kind));
    if (unknown.length > 0) {
        throw new step_error/* StepError */.z({
            code: 'catalog-invalid',
            fault: 'bug',
            message: `The catalog asks for checks that there are not: ${unknown.map(({ kind }) => kind).join(', ')}.`,
            remedy: `Give kinds of: ${known.map(({ id }) => id).join(', ')}.`,
        });
    }
    return new Map((checks ?? []).map((check) => [check.kind, { required: check.required ?? true, with: check.with ?? {} }]));
}

// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(98038);
// EXTERNAL MODULE: ./build/steps/platform-stack.js
var platform_stack = __webpack_require__(27344);
;// CONCATENATED MODULE: ./build/steps/confirm/question.js






/** Reads the catalog, and decides where to ask. Throws StepError. */
async function fixedQuestion(inputs, world, record) {
    const platform = await (0,platform_stack/* platformCatalog */.n)(world.templates, inputs.platform);
    const stack = (0,catalog/* stackOf */.U)(platform, inputs.stack);
    if (inputs.api !== undefined && platform.api === undefined) {
        throw new step_error/* StepError */.z({
            code: 'platform-without-api',
            fault: 'user',
            message: `${platform.name} has no API that can be asked.`,
            remedy: 'Leave out `platform-token`, `platform-url` and `platform-account`.',
        });
    }
    return {
        inputs,
        platform,
        stack,
        stackName: inputs.name ?? stack.stackName,
        place: { region: inputs.region ?? stack.region, record },
        choices: checkChoices(stack.checks, CHECK_KINDS),
    };
}
/** Asks what every area has to know. */
async function currentQuestion(fixed, world) {
    const { place, stackName } = fixed;
    const identity = await world.aws.whoAmI(place);
    const [organization, deployed] = await Promise.all([
        (0,observation/* observe */.l)(async () => (await world.aws.organization(place)).organization()),
        (0,observation/* observe */.l)(async () => (await world.aws.stacks(place)).describeStack(stackName)),
    ]);
    return { ...fixed, identity, organization, deployed, now: world.clock.now() };
}

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
;// CONCATENATED MODULE: ./build/registration/checks/check-kind.js
/** Judges all these kinds, in their order. */
function judgeAll(kinds, facts, choices) {
    return kinds.flatMap((kind) => {
        const judged = kind.judge(facts);
        const required = choices.get(kind.id)?.required ?? kind.required;
        return (isList(judged) ? judged : [judged]).map((judgement) => resultOf(kind, judgement, required));
    });
}
function isList(judged) {
    return Array.isArray(judged);
}
function resultOf(kind, judgement, required) {
    const { about, title, call, evidence, remedy, waitHelps, ...rest } = judgement;
    return {
        id: about === undefined ? kind.id : `${kind.id}-${about}`,
        kind: kind.id,
        area: kind.area,
        title: title ?? kind.title,
        status: rest.status,
        expected: rest.expected,
        seen: rest.seen,
        evidence: evidence ?? [],
        call: call ?? kind.call,
        required: rest.required ?? required,
        waitHelps: rest.status !== 'pass' && waitHelps === true,
        ...(remedy === undefined ? {} : { remedy }),
    };
}

;// CONCATENATED MODULE: ./build/steps/confirm/detected-drift.js



/** A detection takes seconds for a handful of resources. */
const LONGEST_MS = 60_000;
const POLL_MS = 2_000;
/** The drift of the registration stack, or `running` when it takes too long; undefined when nobody wants it detected. */
async function detectedDrift({ inputs, deployed, place }, world) {
    if (!inputs.detectDrift)
        return undefined;
    if (deployed.kind !== 'seen')
        return deployed;
    const { id, status } = deployed.value;
    if (status.endsWith('_IN_PROGRESS'))
        return { kind: 'seen', value: { kind: 'running' } };
    if (!(0,stack_states/* showsDrift */.OA)(status))
        return failed(`CloudFormation detects no drift of a stack that is ${status}`);
    try {
        return await (0,observation/* observe */.l)(() => detect(id, place, world));
    }
    catch (error) {
        // Another detection of the same stack is under way.
        if (error instanceof aws_failure/* AwsFailure */.O && error.class === 'invalid-request')
            return failed(error.message);
        throw error;
    }
}
async function detect(id, place, world) {
    const detector = await world.aws.drift(place);
    const detection = await detector.start(id);
    const end = world.clock.now().getTime() + LONGEST_MS;
    let found = await detector.look(id, detection);
    while (found.kind === 'running' && world.clock.now().getTime() < end) {
        await world.clock.sleep(POLL_MS);
        found = await detector.look(id, detection);
    }
    return found;
}
function failed(reason) {
    return { kind: 'seen', value: { kind: 'failed', reason } };
}

;// CONCATENATED MODULE: ./build/steps/confirm/registration-stack.js




/**
 * The stack that made a part of the registration, shown with that part's area. `elsewhere` says that the part is there
 * all the same, so that it may have been made without a stack: in the console, or with Terraform.
 */
async function askStack(question, world, { area, elsewhere }) {
    const { inputs, stackName, place, deployed, choices } = question;
    const facts = {
        stackName,
        region: place.region,
        stackNamed: inputs.name !== undefined,
        stack: deployed,
        elsewhere,
        version: question.stack.templateVersion,
        drift: await detectedDrift(question, world),
    };
    const checks = [
        ...judgeAll(STACK_CHECKS, facts, choices),
        ...judgeAll(STACK_CONTENT_CHECKS, facts, choices),
    ];
    return checks.map((check) => ({ ...check, area }));
}

;// CONCATENATED MODULE: ./build/steps/confirm/settling.js
/** How long IAM may take until what was written is shown everywhere; seconds as a rule. */
const PROPAGATION_MS = 2 * 60_000;
/** Whether the registration is being written, or was so shortly ago that IAM may not show all of it yet. */
function isSettling({ deployed, now }) {
    if (deployed.kind !== 'seen')
        return false;
    const { changedAt } = deployed.value;
    if (isBeingWritten({ deployed }))
        return true;
    return changedAt !== undefined && now.getTime() - changedAt.getTime() < PROPAGATION_MS;
}
/** What a stack makes last (its stack set, its export) is missing or incomplete until the stack is done. */
function untilWritten(checks, question) {
    if (!isBeingWritten(question))
        return checks;
    return checks.map((check) => check.status === 'fail' || check.status === 'skipped' ? { ...check, waitHelps: true } : check);
}
function isBeingWritten({ deployed }) {
    return deployed.kind === 'seen' && deployed.value.status.endsWith('_IN_PROGRESS');
}

;// CONCATENATED MODULE: ./build/steps/confirm/switched-features.js

/**
 * Which features a registration has: by the parameters of its stack; where these say nothing (there is no stack, or it is
 * the platform's own), those that the user names; else as by default. Throws StepError `feature-unknown`.
 */
function switchedFeatures(features, parameters, named) {
    const unknown = (named ?? []).filter((name) => !Object.hasOwn(features, name));
    if (unknown.length > 0) {
        throw new step_error/* StepError */.z({
            code: 'feature-unknown',
            fault: 'user',
            message: `There is no feature ${unknown.map((name) => `"${name}"`).join(', ')}.`,
            remedy: `Give as \`features\` some of: ${Object.keys(features).join(', ') || 'none'}.`,
        });
    }
    return Object.entries(features).map(([name, feature]) => ({
        name,
        actions: feature.actions,
        on: (parameters?.[feature.parameter] ?? String(named?.includes(name) ?? feature.default)) !== 'false',
    }));
}

;// CONCATENATED MODULE: ./build/steps/confirm/access-keys.js







/** An account that the platform reads with an access key: the user, its key, and what it may do. */
const accessKeysArea = {
    name: 'access-keys',
    applies: ({ stack }) => stack.kind === 'user',
    async ask(question, world) {
        const { user } = question.stack;
        return user === undefined ? { checks: [] } : askUser(user, question, world);
    },
};
async function askUser(registered, question, world) {
    const { inputs, deployed, choices, now } = question;
    const stack = deployed.kind === 'seen' ? deployed.value : undefined;
    const userName = inputs.userName ??
        stack?.outputs.find(({ name }) => name === registered.output)?.value ??
        registered.name;
    const features = switchedFeatures(registered.features, stack?.parameters, inputs.features);
    const facts = {
        ...(await userFacts(userName, actionsToProve(features, registered.neverAllowed), question, world)),
        userName,
        features,
        neverAllowed: registered.neverAllowed,
        maxKeyAgeDays: inputs.maxKeyAgeDays,
        settling: isSettling(question),
        now,
    };
    return {
        checks: [
            ...(await askStack(question, world, {
                area: 'access-keys',
                elsewhere: facts.user.kind === 'seen',
            })),
            ...judgeAll(KEY_CHECKS, facts, choices),
        ],
    };
}
async function userFacts(name, actions, { place }, world) {
    const [identities, roles] = await Promise.all([world.aws.identities(place), world.aws.roles(place)]);
    const user = await (0,observation/* observe */.l)(() => identities.user(name));
    if (user.kind !== 'seen') {
        return {
            user,
            keys: user,
            activeKeys: [],
            groups: user,
            consolePassword: user,
            simulated: user,
            policies: user,
            boundary: user,
        };
    }
    const { arn, permissionsBoundaryArn } = user.value;
    const [keys, groups, consolePassword, simulated, policies, boundary] = await Promise.all([
        (0,observation/* observe */.l)(() => identities.accessKeys(name)),
        (0,observation/* observe */.l)(() => identities.groups(name)),
        (0,observation/* observe */.l)(() => identities.consolePasswordSince(name)),
        (0,observation/* observe */.l)(() => roles.simulate(arn, actions)),
        (0,observation/* observe */.l)(() => identities.userPolicies(name)),
        (0,observation/* observe */.l)(async () => permissionsBoundaryArn === undefined ? undefined : roles.managedPolicy(permissionsBoundaryArn)),
    ]);
    const active = keys.kind === 'seen' ? keys.value.filter((key) => key.active) : [];
    const activeKeys = await Promise.all(active.map(async (key) => ({ key, use: await (0,observation/* observe */.l)(() => identities.accessKeyUse(key.id)) })));
    return { user, keys, activeKeys, groups, consolePassword, simulated, policies, boundary };
}

// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(82050);
;// CONCATENATED MODULE: ./build/steps/confirm/account.js




const STACK_SETS = 'member.org.stacksets.cloudformation.amazonaws.com';
const ABSENT = { kind: 'absent' };
/** The account itself: the right one, in the right region, of a kind that can be registered so. */
const accountArea = {
    name: 'account',
    applies: () => true,
    ask: askAccount,
};
async function askAccount(question, world) {
    const { inputs, stack, identity, organization, place, choices } = question;
    const [alias, delegated, billTransfers] = await Promise.all([
        (0,observation/* observe */.l)(async () => (await world.aws.identities(place)).accountAlias()),
        delegation(question, world),
        (0,account_checks/* accountKind */.Y)(identity.account, organization) === 'management'
            ? (0,observation/* observeWherePossible */.t)(async () => (await world.aws.organization(place)).billTransfers())
            : ABSENT,
    ]);
    const facts = {
        identity,
        organization,
        alias,
        delegated,
        billTransfers,
        expectedAccount: inputs.expectedAccountId,
        expectedAlias: inputs.expectedAlias,
        acceptedKinds: stack.accountKinds,
        region: {
            asked: place.region,
            usual: stack.region,
            possible: stack.regions,
            partition: (0,partitions/* partitionOfRegion */.cn)(place.region).id,
            callerPartition: identity.arn.split(':')[1] ?? 'aws',
        },
    };
    return {
        checks: judgeAll(account_checks/* ACCOUNT_CHECKS */._, facts, choices),
        ...(delegated.kind === 'seen' && delegated.value ? { delegatedAdministrator: true } : {}),
    };
}
/** Only a member can be a delegated administrator. */
async function delegation({ identity, organization, place }, world) {
    if ((0,account_checks/* accountKind */.Y)(identity.account, organization) !== 'member')
        return ABSENT;
    return (0,observation/* observeWherePossible */.t)(async () => (await world.aws.organization(place)).isDelegatedAdministrator(identity.account, STACK_SETS));
}

;// CONCATENATED MODULE: ./build/steps/confirm/role-questions.js




/** Everything that is asked about a registered role, whoever assumes it. */
async function askRole(registered, question, world) {
    const { inputs, deployed, place, now } = question;
    const stack = deployed.kind === 'seen' ? deployed.value : undefined;
    const roleName = inputs.roleName ??
        stack?.outputs.find(({ name }) => name === registered.output)?.value ??
        registered.name;
    const features = switchedFeatures(registered.features, stack?.parameters, inputs.features);
    const reader = await world.aws.roles(place);
    const role = await (0,observation/* observe */.l)(() => reader.role(roleName));
    const actions = actionsToProve(features, registered.neverAllowed);
    const boundaryArn = role.kind === 'seen' ? role.value.permissionsBoundaryArn : undefined;
    const [simulated, policies, boundary] = role.kind === 'seen'
        ? await Promise.all([
            (0,observation/* observe */.l)(() => reader.simulate(role.value.arn, actions)),
            (0,observation/* observe */.l)(() => reader.rolePolicies(roleName)),
            (0,observation/* observe */.l)(async () => (boundaryArn === undefined ? undefined : reader.managedPolicy(boundaryArn))),
        ])
        : [role, role, role];
    return {
        roleName,
        role,
        settling: isSettling(question),
        features,
        neverAllowed: registered.neverAllowed,
        simulated,
        policies,
        boundary,
        sessionSeconds: inputs.sessionSeconds,
        expectedBoundary: inputs.boundaryArn ?? (stack?.parameters[registered.boundaryParameter ?? ''] || undefined),
        now,
    };
}

;// CONCATENATED MODULE: ./build/steps/confirm/api-access.js










/** The stack and the role that the platform assumes: who gets in, and what it can do then. */
const apiAccessArea = {
    name: 'api-access',
    // A stack with an export may have the role that reads it.
    applies: ({ stack }) => stack.kind === 'role' ||
        stack.kind === 'policy' ||
        (stack.export !== undefined && stack.role !== undefined),
    ask: askApiAccess,
};
async function askApiAccess(question, world) {
    const { inputs, stack, deployed, choices } = question;
    if (stack.policy !== undefined)
        return askPolicy(stack.policy, question, world);
    const registered = stack.role;
    if (registered === undefined)
        return { checks: await askStack(question, world, { area: 'api-access', elsewhere: false }) };
    const role = await askRole(registered, question, world);
    const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
    const facts = {
        ...role,
        // What stands in the stack is what is to be proved: it counts only where nobody else says who the platform is.
        principal: inputs.principal ?? registered.principal ?? parameters[registered.principalParameter ?? ''],
        externalId: inputs.externalId,
    };
    return {
        checks: [
            ...(await askStack(question, world, { area: 'api-access', elsewhere: role.role.kind === 'seen' })),
            ...judgeAll(ROLE_CHECKS, facts, choices),
            // A service of AWS assumes some roles; then there is no platform that gets in from outside.
            ...(registered.service === undefined
                ? judgeAll(TRUST_CHECKS, facts, choices)
                : judgeAll(SERVICE_TRUST_CHECKS, { ...role, service: registered.service }, choices)),
            ...judgeAll(PERMISSION_CHECKS, facts, choices),
            ...judgeAll(ROLE_SETTINGS_CHECKS, facts, choices),
        ],
    };
}
/** A managed policy on its own: the user knows it, or the stack that made it. */
async function askPolicy(wanted, question, world) {
    const { inputs, deployed, place, choices } = question;
    const outputs = deployed.kind === 'seen' ? deployed.value.outputs : [];
    const arn = inputs.policyArn ?? outputs.find(({ name }) => name === wanted.output)?.value;
    const reader = await world.aws.roles(place);
    const policy = await (0,observation/* observe */.l)(async () => (arn === undefined ? undefined : reader.managedPolicy(arn)));
    return {
        checks: [
            ...(await askStack(question, world, { area: 'api-access', elsewhere: policy.kind === 'seen' })),
            ...judgeAll(POLICY_CHECKS, { wanted, policy }, choices),
        ],
    };
}

;// CONCATENATED MODULE: ./build/registration/billing-export/choose-export.js

/**
 * The export that is meant, among all of the account: the one of that name; without a name the only one that fits the
 * profile, or the only one there is of its type. Where several fit, nobody guesses.
 */
function chooseExport(all, profile, wanted) {
    const judged = all.map((value) => ({ value, differences: differencesOf(value, profile, wanted) }));
    const near = judged.map(({ value, differences }) => ({
        name: value.name,
        differences: differences.length,
    }));
    if (wanted.name !== undefined) {
        const named = judged.filter(({ value }) => value.name === wanted.name);
        // A report and a data export may have the same name: then the type decides.
        const value = (named.find(({ differences }) => isOfType(differences)) ?? named[0])?.value;
        return value === undefined ? { kind: 'none', near } : { kind: 'found', value, how: 'by its name' };
    }
    const ofType = judged.filter(({ differences }) => isOfType(differences));
    const fitting = ofType.filter(({ differences }) => differences.length === 0);
    for (const [candidates, how] of [
        [fitting, 'the only export that fits'],
        [ofType, 'the only export of this type'],
    ]) {
        const [only] = candidates;
        if (only !== undefined && candidates.length === 1)
            return { kind: 'found', value: only.value, how };
        if (candidates.length > 1)
            return { kind: 'several', names: candidates.map(({ value }) => value.name) };
    }
    return { kind: 'none', near };
}
function isOfType(differences) {
    return differences.every(({ field }) => field !== 'type');
}

;// CONCATENATED MODULE: ./build/registration/billing-export/intended-export.js
const NAME = 'export';
const PREFIX = 'exports';
/** An export that is not there yet, as the profile wants it: what its service has to be able to do with a bucket. */
function intendedExport(profile, place, account) {
    const name = place.name ?? NAME;
    const common = {
        name,
        destination: { bucket: place.bucket, region: place.region, prefix: place.prefix ?? PREFIX },
        format: profile.format,
        compression: profile.compression,
        overwrites: profile.overwrite,
    };
    return profile.type === 'legacy-cur'
        ? {
            ...common,
            type: 'legacy-cur',
            timeUnit: profile.timeUnit,
            schemaElements: profile.additionalSchemaElements,
            artifacts: profile.additionalArtifacts,
            refreshClosedReports: profile.refreshClosedReports,
        }
        : {
            ...common,
            type: 'data-export',
            arn: `arn:aws:bcm-data-exports:${profile.region}:${account}:export/${name}`,
            query: '',
            tables: profile.tableConfigurations,
        };
}

;// CONCATENATED MODULE: ./build/registration/billing-export/manifests.js
/** Periods that are looked at: the newest, and the one before, which is still delivered when a month begins. */
const PERIODS = 2;
/** A period holds some hundred keys beside data; more pages than that are not looked through. */
const MOST_PAGES = 3;
const TEST_OBJECT = 'aws-programmatic-access-test-object';
/**
 * Finds the newest manifest by the documented places of keys, in at most eight calls however much was delivered:
 * `<prefix>/<report>/<from>-<to>/…` for legacy reports, `<prefix>/<export>/metadata/BILLING_PERIOD=<month>/…` for data
 * exports, and a folder for each delivery where none is overwritten. Throws AwsFailure.
 * https://docs.aws.amazon.com/cur/latest/userguide/understanding-report-versions.html
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-export-delivery.html
 */
async function findDeliveries(found, bucket) {
    const folder = manifestFolder(found);
    let calls = 1;
    const { prefixes } = await bucket.list({ prefix: folder, delimiter: '/' });
    const periods = prefixes
        .filter((prefix) => PERIOD.test(prefix))
        .sort()
        .slice(-PERIODS);
    const manifests = [];
    for (const period of periods) {
        let after;
        for (let page = 0; page < MOST_PAGES; page += 1) {
            calls += 1;
            const listed = await bucket.list({ prefix: `${period}${startOfManifest(found)}`, after });
            manifests.push(...listed.objects.filter(({ key }) => key.endsWith(`/${found.name}-Manifest.json`)));
            after = listed.next;
            if (after === undefined)
                break;
        }
    }
    const newest = manifests.reduce((best, each) => (best === undefined || each.modified >= best.modified ? each : best), undefined);
    if (newest !== undefined)
        return { newest, calls, folder };
    const tested = await bucket.list({ prefix: `${found.destination.prefix}/${TEST_OBJECT}` });
    const [test] = tested.objects;
    return { calls: calls + 1, folder, ...(test === undefined ? {} : { tested: test.modified }) };
}
const PERIOD = /(?:\/\d{8}-\d{8}|\/BILLING_PERIOD=\d{4}-\d{2})\/$/;
function manifestFolder({ type, name, destination: { prefix } }) {
    return `${prefix}/${name}/${type === 'legacy-cur' ? '' : 'metadata/'}`;
}
/** Legacy reports have their newest manifest beside the folders of the versions; so do exports that overwrite. */
function startOfManifest({ type, name, overwrites }) {
    return type === 'legacy-cur' || overwrites ? `${name}-Manifest.json` : '';
}

;// CONCATENATED MODULE: ./build/steps/confirm/bucket-questions.js


const NOT_ASKED = { kind: 'absent' };
/** The bucket is asked where it is, as soon as that is known. */
function bucketPlace({ destination }, { place, identity }, region = NOT_ASKED) {
    return {
        ...place,
        region: region.kind === 'seen' ? region.value : destination.region,
        bucket: destination.bucket,
        owner: destination.bucketOwner ?? identity.account,
    };
}
/** Nothing is known of a bucket that is not there. */
const NO_BUCKET = {
    region: NOT_ASKED,
    policy: NOT_ASKED,
    publicAccessBlock: NOT_ASKED,
    encryption: NOT_ASKED,
    keyPolicy: NOT_ASKED,
    ownership: NOT_ASKED,
    lifecycle: NOT_ASKED,
};
/** Everything that is asked about the bucket of an export. */
async function askBucket(found, question, world) {
    const named = await world.aws.bucket(bucketPlace(found, question));
    const region = await (0,observation/* observe */.l)(() => named.region());
    if (region.kind === 'absent')
        return NO_BUCKET;
    const bucket = await world.aws.bucket(bucketPlace(found, question, region));
    const [policy, publicAccessBlock, encryption, ownership, lifecycle] = await Promise.all([
        (0,observation/* observe */.l)(() => bucket.policy()),
        (0,observation/* observe */.l)(() => bucket.publicAccessBlock()),
        (0,observation/* observe */.l)(() => bucket.encryption()),
        (0,observation/* observe */.l)(() => bucket.ownership()),
        (0,observation/* observe */.l)(() => bucket.lifecycle()),
    ]);
    const key = encryption.kind === 'seen' ? encryption.value.key : undefined;
    const keyPolicy = key === undefined || isKeyOfAws(key)
        ? NOT_ASKED
        : await (0,observation/* observe */.l)(async () => (await world.aws.keys({
            ...question.place,
            region: region.kind === 'seen' ? region.value : found.destination.region,
        })).keyPolicy(key));
    return { region, policy, publicAccessBlock, encryption, keyPolicy, ownership, lifecycle };
}

;// CONCATENATED MODULE: ./build/steps/confirm/billing-export.js














/** The billing export: its definition, its bucket, and whether files arrive. Stacks, consoles and Terraform make them. */
const billingExportArea = {
    name: 'billing-export',
    applies: (question) => profileOf(question) !== undefined,
    async ask(question, world) {
        const { stack, choices } = question;
        // Whoever names the export means it, whatever the stack is.
        if (stack.kind === 'bucket' && question.inputs.export.name === undefined)
            return askBucketAlone(question, world);
        const facts = await askExport(question, world);
        const checks = [...EXPORT_CHECKS, ...BUCKET_CHECKS, keyCheck, readerCheck].flatMap((kind) => judgeAll([kind], facts, choices));
        const isThere = facts.chosen.kind === 'seen' && facts.chosen.value.kind === 'found';
        // A stack with a role shows itself with the role.
        const ofStack = stack.export === undefined || stack.role !== undefined
            ? []
            : await askStack(question, world, { area: 'billing-export', elsewhere: isThere });
        return { checks: [...ofStack, ...untilWritten(checks, question)] };
    },
};
/** How many days deliveries must be kept, unless the platform says so with the check: a quarter, for late corrections. */
const LEAST_RETENTION_DAYS = 90;
async function askExport(question, world) {
    const { inputs, stack, identity, organization, now, place } = question;
    const { name: profileName, profile } = profileOf(question) ?? missingProfile();
    const wanted = wantedOf(question);
    const chosen = await choose(profile, wanted, question, world);
    const found = chosen.kind === 'seen' && chosen.value.kind === 'found' ? chosen.value.value : undefined;
    const shared = {
        account: identity.account,
        accountKind: (0,account_checks/* accountKind */.Y)(identity.account, organization),
        acceptedKinds: stack.accountKinds,
        profileName,
        profile,
        wanted,
        chosen,
        leastRetentionDays: leastRetentionDays(question),
        now,
    };
    if (found === undefined)
        return { ...shared, deliveries: NOT_ASKED, lastRun: NOT_ASKED, bucket: NO_BUCKET, reader: undefined };
    const exports = await world.aws.billingExports({ ...place, region: profile.region });
    const bucket = await askBucket(found, question, world);
    const objects = await world.aws.bucket(bucketPlace(found, question, bucket.region));
    return {
        ...shared,
        bucket,
        deliveries: await (0,observation/* observe */.l)(() => findDeliveries(found, objects)),
        lastRun: await (0,observation/* observe */.l)(async () => found.type === 'data-export' ? exports.lastRun(found.arn) : undefined),
        reader: await askReader(inputs.roleName, found, bucket, question, world),
    };
}
/** A bucket that no export has to use yet: the service can deliver to it, and what it delivers is safe there. */
async function askBucketAlone(question, world) {
    const { inputs, stack, identity, choices, now, place } = question;
    const { name: profileName, profile } = profileOf(question) ?? missingProfile();
    const wanted = wantedOf(question);
    const intended = wanted.bucket === undefined
        ? undefined
        : intendedExport(profile, { ...wanted, bucket: wanted.bucket, region: place.region }, identity.account);
    const bucket = intended === undefined ? NO_BUCKET : await askBucket(intended, question, world);
    const ofStack = await askStack(question, world, {
        area: 'billing-export',
        elsewhere: inputs.export.bucket !== undefined && bucket.region.kind === 'seen',
    });
    if (intended === undefined)
        return { checks: ofStack };
    const facts = {
        account: identity.account,
        accountKind: (0,account_checks/* accountKind */.Y)(identity.account, question.organization),
        acceptedKinds: stack.accountKinds,
        profileName,
        profile,
        wanted,
        chosen: { kind: 'seen', value: { kind: 'found', value: intended, how: 'intended' } },
        deliveries: NOT_ASKED,
        lastRun: NOT_ASKED,
        bucket,
        reader: undefined,
        leastRetentionDays: leastRetentionDays(question),
        now,
    };
    const ofBucket = judgeAll([...BUCKET_CHECKS, keyCheck], facts, choices);
    return { checks: [...ofStack, ...untilWritten(ofBucket, question)] };
}
function leastRetentionDays({ choices }) {
    return Number(choices.get('bucket-lifecycle')?.with['days'] ?? LEAST_RETENTION_DAYS);
}
/** The profile that is asked for; undefined when the registration is not about an export. */
function profileOf({ inputs, platform, stack, }) {
    const profiles = platform.exportProfiles ?? {};
    const isMeant = [inputs.export.profile, inputs.export.name, inputs.export.bucket].some((given) => given !== undefined);
    const name = inputs.export.profile ?? stack.export?.profile ?? (isMeant ? Object.keys(profiles)[0] : undefined);
    const profile = name === undefined || !Object.hasOwn(profiles, name) ? undefined : profiles[name];
    return name === undefined || profile === undefined ? undefined : { name, profile };
}
function missingProfile() {
    throw new TypeError('The area was asked although it does not apply');
}
/** What is known of the export: by the user, else by the parameters and outputs of the stack. */
function wantedOf({ inputs, stack, deployed }) {
    const described = deployed.kind === 'seen' ? deployed.value : undefined;
    const parameter = (name) => name === undefined ? undefined : described?.parameters[name] || undefined;
    const output = (name) => described?.outputs.find((each) => each.name === name)?.value;
    const of = stack.export;
    return {
        name: inputs.export.name ?? parameter(of?.nameParameter),
        bucket: inputs.export.bucket ?? output(of?.bucketOutput) ?? parameter(of?.bucketParameter),
        prefix: inputs.export.prefix ?? parameter(of?.prefixParameter),
        region: parameter(of?.regionParameter),
    };
}
/** Looks at the exports of the profile's kind, and at the others only to say what there is instead. */
async function choose(profile, wanted, { place }, world) {
    const exports = await world.aws.billingExports({ ...place, region: profile.region });
    const kinds = [() => exports.reports(), () => exports.dataExports()];
    const [own, other] = profile.type === 'legacy-cur' ? kinds : [kinds[1], kinds[0]];
    const ofKind = await (0,observation/* observe */.l)(own);
    if (ofKind.kind !== 'seen')
        return ofKind;
    const chosen = chooseExport(ofKind.value, profile, wanted);
    if (chosen.kind !== 'none')
        return { kind: 'seen', value: chosen };
    const others = await (0,observation/* observe */.l)(other);
    const all = others.kind === 'seen' ? [...ofKind.value, ...others.value] : ofKind.value;
    return { kind: 'seen', value: chooseExport(all, profile, wanted) };
}
/** Asks what the platform's role may do with the export; undefined when no role is known. */
async function askReader(given, found, { encryption }, { stack, deployed, organization, place }, world) {
    const outputs = deployed.kind === 'seen' ? deployed.value.outputs : [];
    const roleName = given ?? outputs.find(({ name }) => name === stack.role?.output)?.value ?? stack.role?.name;
    if (roleName === undefined)
        return undefined;
    const roles = await world.aws.roles(place);
    const role = await (0,observation/* observe */.l)(() => roles.role(roleName));
    const organizationId = organization.kind === 'seen' ? organization.value.id : undefined;
    if (role.kind !== 'seen')
        return { roleName, role, simulated: role, policies: role, organizationId };
    const keyArn = encryption.kind === 'seen' ? keyArnOf(encryption.value.key) : undefined;
    const simulated = await (0,observation/* observe */.l)(() => Promise.all(readNeeds(found, keyArn).map(async ({ action, ...on }) => (await roles.simulate(role.value.arn, [action], on)).get(action)?.decision ?? 'implicitDeny')));
    const policies = simulated.kind === 'seen' ? NOT_ASKED : await (0,observation/* observe */.l)(() => roles.rolePolicies(roleName));
    return { roleName, role, simulated, policies, organizationId };
}

// EXTERNAL MODULE: ./build/contract/secret.js
var secret = __webpack_require__(21007);
;// CONCATENATED MODULE: ./build/steps/confirm/trial-login.js






const GITHUB = 'token.actions.githubusercontent.com';
const SESSION_NAME = 'aws-account-steps-confirm';
/** The shortest that STS gives: the session is only asked who it is. */
const SESSION_SECONDS = 900;
/**
 * Logs in for real, as the platform's own "Save and test" does: with the token of a file, or with this job's own when the
 * role is for this job. The session is asked who it is, and forgotten.
 */
async function trialLogin(trial, question, world) {
    try {
        const token = await tokenAtHand(trial, question, world);
        if (!('token' in token))
            return token;
        return await logIn(token.token, trial.role.arn, question, world);
    }
    catch (error) {
        if (error instanceof step_error/* StepError */.z)
            return { kind: 'failed', reason: error.message, remedy: error.remedy };
        throw error;
    }
}
async function tokenAtHand({ role, providerArn, audience }, { inputs }, world) {
    const { tokenFile } = inputs.oidc;
    if (tokenFile !== undefined) {
        const text = await world.machine.readTokenFile(tokenFile);
        world.mask(text);
        return { token: new secret/* Secret */.z(text) };
    }
    if (providerArn?.endsWith(`/${GITHUB}`) !== true || audience === undefined)
        return { kind: 'not-tried', why: 'no token is at hand' };
    const own = await world.idTokens.request(audience);
    if (own === undefined)
        return { kind: 'not-tried', why: 'this job has no `id-token: write`' };
    return isForThisJob(role, providerArn, own.claims)
        ? { token: own.token }
        : { kind: 'not-tried', why: 'the role is not for this job' };
}
function isForThisJob(role, providerArn, claims) {
    try {
        const admitted = (0,symbolic_admitted/* admittedBy */._b)((0,policy/* parseTrustPolicy */.GS)(role.trustPolicy), providerArn);
        return admitted.contains(claims, SESSION_NAME).kind === 'some';
    }
    catch (error) {
        if (error instanceof policy_document_error/* PolicyDocumentError */.e)
            return false;
        throw error;
    }
}
async function logIn(token, roleArn, { place }, world) {
    const action = 'sts:AssumeRoleWithWebIdentity';
    try {
        const service = await world.aws.tokens({ region: place.region });
        const { session } = await service.assumeRoleWithWebIdentity({
            roleArn,
            sessionName: SESSION_NAME,
            durationSeconds: SESSION_SECONDS,
            webIdentityToken: token,
        });
        const { arn } = await service.callerIdentity(session);
        place.record?.({ action, answer: arn });
        return { kind: 'worked', arn };
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O))
            throw error;
        const { code, message, requestId } = error;
        place.record?.({ action, error: code, ...(requestId === undefined ? {} : { requestId }) });
        const final = error.class === 'refused' || error.class === 'invalid-request' || error.class === 'expired';
        const reason = `${code}: ${message}`;
        return final
            ? { kind: 'refused', reason }
            : { kind: 'failed', reason, remedy: 'Run again: this says nothing about the role.' };
    }
}

;// CONCATENATED MODULE: ./build/steps/confirm/oidc.js











const NOBODY = { kind: 'not-tried', why: 'there is no role' };
/** An account that is opened by tokens: the provider, who gets in by it, and a real login where a token is at hand. */
const oidcArea = {
    name: 'oidc',
    applies: ({ stack }) => stack.kind === 'oidc-role',
    async ask(question, world) {
        const { role, oidc } = question.stack;
        return role === undefined || oidc === undefined
            ? { checks: [] }
            : askOidc({ role, oidc }, question, world);
    },
};
async function askOidc(registered, question, world) {
    const { place, choices } = question;
    const role = await askRole(registered.role, question, world);
    const expected = expectations(registered.oidc, question);
    const { providerArn, audience } = expected;
    const provider = providerArn === undefined
        ? { kind: 'absent' }
        : await (0,observation/* observe */.l)(async () => (await world.aws.identities(place)).oidcProvider(providerArn));
    const trial = role.role.kind === 'seen'
        ? await trialLogin({ role: role.role.value, providerArn, audience }, question, world)
        : NOBODY;
    const facts = { ...role, ...expected, provider, trial };
    const checks = [
        ...(await askStack(question, world, { area: 'oidc', elsewhere: role.role.kind === 'seen' })),
        ...judgeAll(PROVIDER_CHECKS, facts, choices),
        ...judgeAll(ROLE_CHECKS, facts, choices),
        ...judgeAll(SUBJECT_CHECKS, facts, choices),
        ...judgeAll(PERMISSION_CHECKS, facts, choices),
        ...judgeAll(ROLE_SETTINGS_CHECKS, facts, choices),
        ...judgeAll(LOGIN_CHECKS, facts, choices),
    ];
    return { checks: checks.map((check) => ({ ...check, area: 'oidc' })) };
}
/** Whose tokens are expected, for whom and with which subjects: what the user says, then what the stack was made with. */
function expectations(oidc, { inputs, deployed, identity }) {
    const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
    const parameter = (name) => parameters[name ?? ''] || undefined;
    const partition = identity.arn.split(':')[1] ?? 'aws';
    const host = (inputs.oidc.providerUrl ??
        oidc.providerUrl ??
        parameter(oidc.providerHostParameter))?.replace(/^https:\/\//, '');
    const ofUser = inputs.oidc.subjects;
    const ofStack = [parameter(oidc.subjectParameter), parameter(oidc.testSubjectParameter)].filter((subject) => subject !== undefined);
    const givenBy = ofUser.length > 0 ? 'the user' : ofStack.length === 0 ? undefined : 'the stack';
    return {
        providerArn: parameter(oidc.existingProviderParameter) ??
            (host === undefined
                ? undefined
                : `arn:${partition}:iam::${identity.account}:oidc-provider/${host.replace(/\/$/, '')}`),
        // GitHub gives its tokens the audience of the partition, unless a job asks for another.
        audience: inputs.oidc.audience ??
            parameter(oidc.audienceParameter) ??
            (oidc.providerUrl === undefined ? undefined : (0,partitions/* audienceOf */.Ox)(partition)),
        subjects: ofUser.length > 0 ? ofUser : ofStack,
        subjectsFrom: givenBy,
    };
}

;// CONCATENATED MODULE: ./build/steps/confirm/platform.js





/** What there is to ask the platform about a stack of each kind. */
const TOPICS = {
    role: ['api-access', 'sub-accounts'],
    'stack-set': ['sub-accounts'],
    export: ['billing-export'],
    bucket: [],
    'oidc-role': ['account-test'],
    user: ['account-test'],
    policy: [],
};
/** The platform itself, by its own API. It is asked last, and its answer is shown beside ours. */
const platformArea = {
    name: 'platform',
    applies: ({ inputs }) => inputs.api !== undefined,
    ask: askPlatform,
};
async function askPlatform(question, world, before) {
    const { inputs, platform, choices } = question;
    if (inputs.api === undefined || platform.api === undefined)
        return { checks: [] };
    const tester = await world.platforms.tester(platform.api, inputs.api);
    const topics = topicsOf(question, tester);
    const answers = new Map();
    for (const topic of topics)
        answers.set(topic, await answerOf(tester, topic, question));
    const facts = { platform: platform.name, answers, ours: worstOf(before) };
    return { checks: judgeAll(PLATFORM_CHECKS, facts, choices) };
}
function topicsOf({ stack, identity, organization, deployed, inputs }, tester) {
    const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
    const manages = (0,account_checks/* accountKind */.Y)(identity.account, organization) === 'management';
    const hasTarget = (parameters[stack.stackSet?.targetParameter ?? 'TargetOrganizationId'] ?? '') !== '';
    const asked = {
        'api-access': true,
        // Only a payer has linked accounts, and only with a target were they given access.
        'sub-accounts': manages && (stack.kind === 'stack-set' || hasTarget),
        'billing-export': true,
        'account-test': inputs.api?.account !== undefined,
    };
    return TOPICS[stack.kind].filter((topic) => tester.topics.includes(topic) && asked[topic]);
}
async function answerOf(tester, topic, { inputs, identity, place }) {
    try {
        const account = topic === 'account-test' ? (inputs.api?.account ?? '') : identity.account;
        return { kind: 'said', verdict: await tester.ask(topic, account, place.region) };
    }
    catch (error) {
        if (!(error instanceof step_error/* StepError */.z))
            throw error;
        return { kind: 'silent', reason: error.message, remedy: error.remedy };
    }
}
function worstOf(before) {
    const open = (0,verdict/* openChecks */._g)(before);
    if (open.length === 0)
        return 'pass';
    return open.some(({ status }) => status === 'fail') ? 'fail' : 'unknown';
}

// EXTERNAL MODULE: ./build/registration/stack-sets/organization-tree.js
var organization_tree = __webpack_require__(54237);
// EXTERNAL MODULE: ./build/registration/stack-sets/stack-set-reader.js
var stack_set_reader = __webpack_require__(82376);
// EXTERNAL MODULE: ./build/registration/stack-sets/targets.js
var stack_sets_targets = __webpack_require__(20745);
;// CONCATENATED MODULE: ./build/registration/sub-accounts/aim.js


/** Holds the targets of a stack set against a whole tree, in which parents stand before their children. */
function aimAt(tree, ownIds, written) {
    const byId = new Map(tree.map((container) => [container.id, container]));
    const targets = ownIds.flatMap((id) => byId.get(id) ?? []);
    const found = written.map((text) => containerOf(text, tree, byId));
    const named = found.flatMap((each) => ('container' in each ? [each.container] : []));
    const own = targets.length > 0 ? targets : tree.filter(({ parentId }) => parentId === undefined);
    const wanted = written.length === 0 ? own : named;
    const reached = (0,organization_tree/* unitsBelow */.LP)(tree, targets);
    return {
        targets,
        gone: ownIds.filter((id) => !byId.has(id)),
        wanted,
        faults: found.flatMap((each) => ('fault' in each ? [each.fault] : [])),
        notAimedAt: wanted.filter(({ id }) => !reached.has(id)),
        expectedUnits: (0,organization_tree/* unitsBelow */.LP)(tree, wanted),
    };
}
function containerOf(text, tree, byId) {
    const target = (0,stack_sets_targets/* writtenTarget */.Y)(text);
    if (target.kind === 'organization')
        return { fault: `${text} is the id of the organization, which is no target; its root has the form r-…` };
    if (target.kind !== 'name') {
        const container = byId.get(target.id);
        return container === undefined ? { fault: `the organization has no ${text}` } : { container };
    }
    const found = (0,stack_sets_targets/* findTarget */.F)(target.name, tree);
    if (found.kind === 'found')
        return { container: found.container };
    return found.kind === 'unknown'
        ? { fault: `the organization has no unit "${text}"` }
        : { fault: `"${text}" may be ${found.paths.join(' or ')}` };
}

;// CONCATENATED MODULE: ./build/steps/confirm/sub-accounts.js









/** The stack set that gives the linked accounts of an organization their access. */
const subAccountsArea = {
    name: 'sub-accounts',
    applies: ({ stack, inputs, deployed }) => {
        if (stack.stackSet === undefined)
            return false;
        const { targetParameter } = stack.stackSet;
        if (targetParameter === undefined ||
            inputs.linked.stackSetName !== undefined ||
            inputs.linked.targets.length > 0)
            return true;
        // A stack makes the stack set only when it has a target.
        return deployed.kind === 'seen' && (deployed.value.parameters[targetParameter] ?? '') !== '';
    },
    async ask(question, world) {
        const facts = await askSubAccounts(question, world);
        const coverage = facts.coverage.kind === 'seen' ? shownCoverage(facts.coverage.value) : undefined;
        return {
            checks: untilWritten(judgeAll(SUB_ACCOUNT_CHECKS, facts, question.choices), question),
            ...(coverage === undefined ? {} : { coverage }),
        };
    },
};
const sub_accounts_ABSENT = { kind: 'absent' };
/** An operation that has not ended. */
const AT_WORK = new Set(['RUNNING', 'QUEUED', 'STOPPING']);
async function askSubAccounts(question, world) {
    const { inputs, stack, identity, organization } = question;
    const platformSet = stack.stackSet;
    if (platformSet === undefined)
        throw new TypeError('The area was asked although it does not apply');
    const counted = countCalls(question.place);
    const kind = (0,account_checks/* accountKind */.Y)(identity.account, organization);
    const setName = inputs.linked.stackSetName ?? platformSet.name;
    const shared = {
        accountKind: kind,
        setName,
        region: question.place.region,
        platformSet,
        member: await memberTemplate(question, world),
        leastCoverage: inputs.linked.minCoverage,
    };
    const nothing = { set: sub_accounts_ABSENT, aim: sub_accounts_ABSENT, outside: [], coverage: sub_accounts_ABSENT, working: false };
    if (kind === 'standalone')
        return { ...shared, ...nothing, access: sub_accounts_ABSENT, calls: 0 };
    const asDelegate = kind === 'member' || platformSet.callAs === 'DELEGATED_ADMIN';
    const sets = await world.aws.stackSets({
        ...counted.place,
        callAs: asDelegate ? 'delegated-admin' : 'self',
    });
    const access = await (0,observation/* observe */.l)(() => sets.organizationsAccess());
    const mayAsk = access.kind !== 'seen' || access.value !== 'NOT_ADMINISTRATOR';
    const set = mayAsk ? await (0,observation/* observe */.l)(() => sets.describeSet(setName)) : sub_accounts_ABSENT;
    if (set.kind !== 'seen')
        return { ...shared, ...nothing, access, set, calls: counted.calls() };
    const tree = await (0,observation/* observe */.l)(() => readTree(counted.place, world));
    const found = await coverOf(set.value, tree, sets, question);
    const working = await (0,observation/* observe */.l)(() => isWorking(sets, setName));
    return {
        ...shared,
        access,
        set,
        ...found,
        working: working.kind === 'seen' && working.value,
        calls: counted.calls(),
    };
}
/** Calls grow with the units and with the pages of accounts (20 each), and with nothing else. */
async function readTree(place, world) {
    const reader = await world.aws.organizationTree(place);
    const containers = await (0,organization_tree/* containersBelow */.uv)(reader, await (0,organization_tree/* placedRoots */.bh)(reader));
    return { containers, accounts: await (0,organization_tree/* accountsOf */.s1)(reader, containers) };
}
async function coverOf(set, tree, sets, { inputs, organization }) {
    if (tree.kind !== 'seen')
        return { aim: tree, outside: [], coverage: tree };
    const { containers, accounts } = tree.value;
    const aim = aimAt(containers, set.targetIds, inputs.linked.targets);
    const management = organization.kind === 'seen' ? organization.value.managementAccountId : '';
    const reached = (0,organization_tree/* unitsBelow */.LP)(containers, aim.targets);
    const expected = (0,stack_sets_coverage/* expectedAccounts */.hA)(accounts.filter(({ unitId }) => aim.expectedUnits.has(unitId)), { type: 'NONE', accounts: [] }, management);
    const coverage = await (0,observation/* observe */.l)(async () => (0,stack_sets_coverage/* coverageOf */._5)(expected, set.regions, await (0,stack_set_reader/* everyItem */.l)(sets.instances(set.name))));
    const outside = accounts.filter(({ id, unitId, state }) => state === 'ACTIVE' && id !== management && !reached.has(unitId));
    return { aim: { kind: 'seen', value: aim }, outside, coverage };
}
/** Only the newest operations are looked at: those before have ended. */
async function isWorking(sets, setName) {
    for await (const page of sets.operations(setName))
        return page.some(({ status }) => AT_WORK.has(status));
    return false;
}
async function memberTemplate({ inputs, platform, stack }, world) {
    const member = stack.stackSet === undefined ? undefined : platform.stacks[stack.stackSet.memberStack];
    if (member === undefined)
        return undefined;
    const text = await world.templates.read(`${inputs.platform}/${member.template}`);
    if (text === undefined)
        throw new TypeError(`The catalog of ${inputs.platform} names ${member.template}, which is not there`);
    const { templateVersion: version } = member;
    return {
        text,
        ...(version === undefined ? {} : { version: { parameter: version.parameter, latest: version.latest } }),
    };
}
function shownCoverage({ expected, covered, percent, accounts }) {
    const idsOf = (...states) => accounts.filter(({ state }) => states.includes(state)).map(({ account }) => account.id);
    return {
        expected,
        covered,
        percent,
        missing: idsOf('missing'),
        failing: idsOf('failed', 'outdated', 'pending'),
    };
}
/** The same place, which also counts the calls that are made there. */
function countCalls(place) {
    let calls = 0;
    const record = (call) => {
        calls += 1;
        place.record?.(call);
    };
    return { place: { ...place, record }, calls: () => calls };
}

;// CONCATENATED MODULE: ./build/steps/confirm/areas.js







/** Everything that is asked about, in the order in which it is shown. The platform itself comes last. */
const AREAS = [
    accountArea,
    apiAccessArea,
    subAccountsArea,
    billingExportArea,
    oidcArea,
    accessKeysArea,
    platformArea,
];

;// CONCATENATED MODULE: ./build/steps/confirm/rounds.js





const FIRST_PAUSE_MS = 5_000;
const LONGEST_PAUSE_MS = 60_000;
const GROWTH = 1.5;
/**
 * Asks until everything is confirmed, until something is open that does not come to pass by itself, or until the time is
 * over. Parts that are confirmed are not asked again. Once it waits, it outlives what passes (throttling, a lost network).
 */
async function askUntilConfirmed(fixed, world) {
    const { clock, log } = world;
    const begin = clock.now().getTime();
    const end = begin + fixed.inputs.waitSeconds * 1000;
    let pause = FIRST_PAUSE_MS;
    let waitingSince;
    const question = await currentQuestion(fixed, world);
    log.info(`Confirming ${fixed.inputs.platform}: ${fixed.stack.title} in account ${question.identity.account}, ${fixed.place.region}.`);
    let round = { question, answers: await askAreas(question, world, new Map()) };
    for (;;) {
        const checks = [...round.answers.values()].flatMap((answer) => answer.checks);
        const now = clock.now().getTime();
        const hope = (0,verdict/* isWorthWaiting */.gK)(checks);
        if (!hope || now >= end) {
            for (const line of (0,check_report/* checkLines */.Wb)(checks))
                log.info(line);
            const waitedSeconds = waitingSince === undefined ? 0 : Math.round((now - waitingSince) / 1000);
            const timedOut = hope && fixed.inputs.waitSeconds > 0;
            return { question: round.question, answers: [...round.answers.values()], waitedSeconds, timedOut };
        }
        const step = Math.min(pause, end - now);
        log.info(`Waiting for: ${awaited(checks)}. Next look in ${Math.ceil(step / 1000)} s, ${Math.ceil((end - now) / 1000)} s left.`);
        waitingSince ??= now;
        await clock.sleep(step);
        pause = Math.min(pause * GROWTH, LONGEST_PAUSE_MS);
        round = await nextRound(fixed, round, world);
    }
}
/** What can be seen now, or what was seen before while AWS cannot be asked. */
async function nextRound(fixed, before, world) {
    try {
        const question = await currentQuestion(fixed, world);
        return { question, answers: await askAreas(question, world, before.answers) };
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || !error.passes)
            throw error;
        world.log.info(`AWS could not be asked (${error.action}: ${error.code}); the waiting goes on.`);
        return before;
    }
}
async function askAreas(question, world, before) {
    const answers = new Map();
    for (const area of AREAS.filter((each) => each.applies(question))) {
        const known = before.get(area.name);
        const found = [...answers.values()].flatMap(({ checks }) => checks);
        answers.set(area.name, known !== undefined && (0,verdict/* isConfirmed */.it)(known.checks) ? known : await area.ask(question, world, found));
    }
    return answers;
}
/** What is open, without what is skipped only because something else is open. */
function awaited(checks) {
    const open = (0,verdict/* openChecks */._g)(checks);
    const asked = open.filter(({ status }) => status !== 'skipped');
    return (asked.length === 0 ? open : asked).map(({ title, seen }) => `${title} (${seen})`).join('; ');
}

;// CONCATENATED MODULE: ./build/report/confirm-json.js
/** The report as JSON, in the form of docs/confirm-report.schema.json. */
function confirmReportJson(view) {
    const { platform, stack, title, stackName, account, accountKind, region, caller } = view;
    const { confirmed, timedOut, waitedSeconds, calls, areas, coverage, checks, troubleshooting } = view;
    const report = {
        version: 1,
        platform,
        stack,
        title,
        stackName,
        account,
        accountKind: accountKind ?? 'unknown',
        region,
        caller,
        confirmed,
        timedOut,
        waitedSeconds,
        calls,
        areas,
        coverage: coverage ?? null,
        checks: checks.map((check) => ({ ...check, remedy: check.remedy ?? null })),
        troubleshooting,
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/steps/confirm/write-reports.js


/** Writes the report and the evidence, as far as they were asked for. */
async function writeReports(view, calls, { jsonFile, evidenceFile }, world) {
    const write = async (path, content) => path === undefined ? undefined : world.files.write(path, content);
    return {
        json: await write(jsonFile, confirmReportJson(view)),
        evidence: await write(evidenceFile, evidenceJson(view, calls, world)),
    };
}
/** Who confirmed what, when, and by which calls: for an attestation of the workflow. Holds no secret. */
function evidenceJson(view, calls, world) {
    const { platform, stack, stackName, account, region, caller, confirmed } = view;
    const evidence = {
        version: 1,
        subject: { platform, stack, stackName, account, region },
        caller,
        run: runOf(world),
        time: world.clock.now().toISOString(),
        confirmed,
        checks: view.checks.map(({ id, status, required, call }) => ({ id, status, required, call })),
        calls,
    };
    return `${JSON.stringify(evidence, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/steps/confirm/run.js









/** Asks AWS everything that shows whether the account is registered, and judges it. Changes nothing in the account. */
async function runConfirm(inputs, world) {
    const secrets = inputs.externalId === undefined ? [] : [inputs.externalId];
    const recorder = callRecorder(world, secrets);
    const fixed = await fixedQuestion(inputs, world, recorder.record);
    const round = await askUntilConfirmed(fixed, world);
    const view = viewOf(round, recorder.calls.length);
    world.log.info((0,check_report/* confirmSentence */.CX)(view));
    return {
        ...view,
        files: await writeReports(view, recorder.calls, inputs, world),
        issue: await keepIssue(view, inputs, world),
    };
}
function viewOf({ question, answers, waitedSeconds, timedOut }, calls) {
    const { inputs, platform, stack, stackName, identity, organization, place } = question;
    const checks = answers.flatMap((answer) => answer.checks);
    const delegated = answers.some(({ delegatedAdministrator }) => delegatedAdministrator === true);
    return {
        platform: inputs.platform,
        stack: inputs.stack,
        title: `${inputs.platform}: ${stack.title}`,
        stackName,
        account: identity.account,
        accountKind: delegated ? 'delegated-administrator' : (0,account_checks/* accountKind */.Y)(identity.account, organization),
        region: place.region,
        caller: identity.arn,
        confirmed: (0,verdict/* isConfirmed */.it)(checks),
        timedOut,
        waitedSeconds,
        calls,
        areas: (0,verdict/* areaStatuses */.Wl)(checks),
        coverage: answers.find(({ coverage }) => coverage !== undefined)?.coverage,
        checks,
        troubleshooting: applyingRows(platform.troubleshooting ?? [], checks),
    };
}


/***/ })

};
