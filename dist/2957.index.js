export const id = 2957;
export const ids = [2957];
export const modules = {

/***/ 23991:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ requireAccount)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);

/** Throws StepError `wrong-account` unless the caller is in the expected account. Asked before anything is written. */
function requireAccount(identity, expected) {
    if (expected === undefined || identity.account === expected)
        return;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'wrong-account',
        fault: 'user',
        message: `The credentials belong to account ${identity.account}, but this step is meant for ${expected}.`,
        remedy: 'Log in to the expected account before this step, or correct `expected-account-id`. Nothing was changed.',
        evidence: [{ label: 'caller', value: identity.arn }],
    });
}


/***/ }),

/***/ 44926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ planParameters)
/* harmony export */ });
/**
 * What each parameter of the template gets: the given value; else, on an update, the one the stack has; else the
 * template's default. An update never falls back to a default behind the user's back.
 */
function planParameters(summary, given, existing) {
    const declared = new Set(summary.parameters.map(({ name }) => name));
    const parameters = [];
    const missing = [];
    for (const parameter of summary.parameters) {
        const value = Object.hasOwn(given, parameter.name) ? given[parameter.name] : undefined;
        if (value !== undefined)
            parameters.push({ name: parameter.name, value });
        else if (existing !== undefined && Object.hasOwn(existing.parameters, parameter.name)) {
            parameters.push({ name: parameter.name, value: undefined });
        }
        else if (parameter.default === undefined)
            missing.push(parameter.name);
    }
    return { parameters, missing, unknown: Object.keys(given).filter((name) => !declared.has(name)) };
}


/***/ }),

/***/ 54891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ parseParameterOverrides),
/* harmony export */   r: () => (/* binding */ parseTags)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/**
 * Reads template parameters in the forms that users bring along: a YAML or JSON map, the `[{"ParameterKey": …}]` list
 * of the AWS command line, lines of `Name=value`, or `Name=value,Name="a,b"` as in aws-cloudformation-github-deploy.
 * A name given twice is a fault.
 */
function parseParameterOverrides(text) {
    return parseNamed(text, PARAMETERS);
}
/** Reads tags in the same forms, with the list as the AWS command line has it for tags: `[{"Key": …, "Value": …}]`. */
function parseTags(text) {
    return parseNamed(text, TAGS);
}
const PARAMETERS = {
    name: /^[A-Za-z0-9]{1,255}$/,
    what: "a parameter's name",
    members: ['ParameterKey', 'ParameterValue'],
};
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-resource-tags.html */
const TAGS = {
    name: /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+@-]{1,128}$/iu,
    what: "a tag's key",
    members: ['Key', 'Value'],
};
function parseNamed(text, kind) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { schema: 'failsafe' });
    const value = document.errors.length === 0 ? document.toJS() : undefined;
    if (Array.isArray(value))
        return fromList(value, kind);
    if (typeof value === 'object' && value !== null)
        return fromMap(value, kind);
    if (document.errors.some(({ code }) => code === 'DUPLICATE_KEY'))
        return { problem: 'names a parameter twice' };
    return fromPairs(text, kind);
}
function fromMap(map, kind) {
    return collect(Object.entries(map).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]), kind);
}
function fromList(list, kind) {
    const [name, value] = kind.members;
    const items = list.map((item) => (item ?? {}));
    // What is not given keeps its value anyway.
    const given = items.filter(({ UsePreviousValue }) => UsePreviousValue !== 'true');
    return collect(given.map((item) => [item[name], item[value]]), kind);
}
function fromPairs(text, kind) {
    const pairs = splitOutsideQuotes(text);
    if (pairs === undefined)
        return { problem: 'has a quote that is not closed' };
    const wrong = pairs.findIndex((pair) => !pair.includes('='));
    if (wrong >= 0)
        return { problem: `has no "=" in its part ${wrong + 1} (a value with a comma stands in double quotes)` };
    return collect(pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at).trim(), unquoted(pair.slice(at + 1).trim())];
    }), kind);
}
/** Parts between commas and line ends; neither separates inside double quotes. Undefined when a quote stays open. */
function splitOutsideQuotes(text) {
    const parts = [];
    let part = '';
    let quoted = false;
    for (const character of text) {
        if (character === '"')
            quoted = !quoted;
        if (!quoted && (character === ',' || character === '\n')) {
            parts.push(part);
            part = '';
        }
        else {
            part += character;
        }
    }
    return quoted ? undefined : [...parts, part].map((item) => item.trim()).filter((item) => item !== '');
}
function unquoted(text) {
    return text.length >= 2 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1) : text;
}
/** A part is named by its number: what was taken for a name may be the second half of a secret with a comma in it. */
function collect(entries, kind) {
    const values = new Map();
    for (const [index, [name, value]] of entries.entries()) {
        if (typeof name !== 'string' || !kind.name.test(name))
            return { problem: `has something else than ${kind.what} in its part ${index + 1}` };
        if (typeof value !== 'string')
            return { problem: `gives "${name}" something else than text` };
        if (values.has(name))
            return { problem: `names "${name}" twice` };
        values.set(name, value);
    }
    return { value: Object.fromEntries(values) };
}


/***/ }),

/***/ 7202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ stackParameters)
/* harmony export */ });
/* unused harmony export featuresOf */
/** Says that every feature is to be off. */
const NO_FEATURE = 'none';
/** The features of a stack that has any: those of the role or the user whom the platform works as. */
function featuresOf(stack) {
    return (stack.role ?? stack.user)?.features ?? {};
}
/**
 * The parameters of a platform's stack as far as catalog and user say them: fixed values, inputs, switches of features,
 * the version of our template unless another is named, and the user's own overrides. `features` are those that the
 * stack can have: its own, or those of the stack that a stack set gives to its accounts.
 */
function stackParameters(stack, given, features = featuresOf(stack)) {
    const filled = Object.entries(stack.parameters).flatMap(([name, { input, fixed }]) => {
        const value = input === undefined ? fixed : given.inputs[input];
        return value === undefined ? [] : [[name, value]];
    });
    const switches = switchesOf(features, given.features);
    const { templateVersion } = stack;
    return {
        parameters: {
            ...(templateVersion === undefined ? {} : { [templateVersion.parameter]: templateVersion.latest }),
            ...Object.fromEntries(filled),
            ...switches,
            ...given.overrides,
        },
        faults: [
            ...unusedInputs(stack, given.inputs),
            ...featureFaults(stack, features, given.features),
            ...overrideFaults(stack, switches, given.overrides),
        ],
    };
}
function switchesOf(features, chosen) {
    if (chosen.length === 0)
        return {};
    return Object.fromEntries(Object.entries(features).map(([name, { parameter }]) => [parameter, String(chosen.includes(name))]));
}
function unusedInputs({ title, parameters }, inputs) {
    const used = new Set(Object.values(parameters).map(({ input }) => input));
    return Object.keys(inputs)
        .filter((input) => !used.has(input))
        .map((input) => ({ input, problem: `has no meaning for "${title}"` }));
}
function featureFaults({ title }, features, chosen) {
    const known = Object.keys(features);
    if (chosen.length === 0 || (chosen.length === 1 && chosen[0] === NO_FEATURE && known.length > 0))
        return [];
    if (known.length === 0)
        return [{ input: 'features', problem: `has no meaning for "${title}"` }];
    const unknown = chosen.filter((name) => !known.includes(name));
    if (unknown.length === 0)
        return [];
    const named = unknown.map((name) => `"${name}"`).join(', ');
    return [
        {
            input: 'features',
            problem: `has ${named}; "${title}" has ${known.join(', ')}, or ${NO_FEATURE} on its own`,
        },
    ];
}
function overrideFaults({ parameters }, switches, overrides) {
    return Object.entries(overrides).flatMap(([name, value]) => {
        const fixed = Object.hasOwn(parameters, name) ? parameters[name]?.fixed : undefined;
        if (fixed !== undefined && fixed !== value)
            return [{ input: 'parameter-overrides', problem: `cannot change ${name}, which is ${fixed} here` }];
        if (Object.hasOwn(switches, name) && switches[name] !== value)
            return [{ input: 'parameter-overrides', problem: `contradicts "features" in ${name}` }];
        return [];
    });
}


/***/ }),

/***/ 67747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ isSecretName)
/* harmony export */ });
/** Words that templates use in names of outputs and parameters that hold secrets. */
const SECRET = /secret|passw(or)?d|passphrase|token|credential|(private|access|api)[-_]?key|external[-_]?id/i;
/** What is about a secret without being one. An access key's id is shown by AWS itself. */
const ABOUT = /(arn|name|(?<!external[-_]?)id|url|uri|endpoint|host|path|type|version|ttl|days|hours|minutes|seconds)$/i;
/** Whether an output or a parameter holds a secret, as far as its name tells: CloudFormation has no word for an output's. */
function isSecretName(name) {
    return SECRET.test(name) && !ABOUT.test(name);
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

/***/ 12487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ requireCapabilities)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);

/**
 * Requires that every capability that a template needs was allowed. `remedy` is told what is missing, and what the input
 * `capabilities` would be with it. Throws StepError.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_CreateChangeSet.html
 */
function requireCapabilities({ file, allowedCapabilities }, needed, remedy) {
    // NAMED_IAM includes IAM, as in CloudFormation itself.
    const allowed = new Set(allowedCapabilities.flatMap((name) => name === 'CAPABILITY_NAMED_IAM' ? [name, 'CAPABILITY_IAM'] : [name]));
    const missing = needed.filter((name) => !allowed.has(name));
    if (missing.length === 0)
        return;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'capabilities-missing',
        fault: 'user',
        message: `${file} needs ${missing.join(', ')}, which was not allowed.`,
        remedy: remedy(missing, [...allowedCapabilities, ...missing].join(', ')),
    });
}


/***/ }),

/***/ 32957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  deployStackSet: () => (/* binding */ deployStackSet)
});

// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/shared-inputs.js
var shared_inputs = __webpack_require__(14437);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/inputs.js


const PAIRS = 'a YAML or JSON map, or Name=value pairs separated by commas or line ends';
const PERCENT = { min: 1, max: 100, unit: 'percent' };
const ACCOUNTS = { min: 1, max: 100_000, unit: 'accounts' };
const deployStackSetInputs = {
    platform: shared_inputs/* optionalPlatformInput */.sE,
    stack: shared_inputs/* optionalStackInput */.Bu,
    template: (0,input_spec/* optionalText */.mR)({ form: "a path to a template in the workspace, instead of a platform's stack" }),
    name: (0,input_spec/* optionalText */.mR)({
        pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
        form: 'a stack set name: a letter, then up to 127 letters, digits or -',
    }),
    'expected-account-id': shared_inputs/* accountIdInput */.RF,
    'aws-region': shared_inputs/* regionInput */.VN,
    'call-as': (0,input_spec/* oneOf */.yL)(['self', 'delegated-admin'], 'self'),
    'permission-model': (0,input_spec/* oneOf */.yL)(['service-managed', 'self-managed'], 'service-managed'),
    'administration-role-arn': (0,input_spec/* optionalText */.mR)({
        pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
        form: "a role's ARN: arn:aws:iam::111122223333:role/name",
    }),
    'execution-role-name': (0,input_spec/* optionalText */.mR)({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
    'external-id': shared_inputs/* externalIdInput */.PP,
    principal: shared_inputs/* principalInput */.$0,
    'template-version': (0,input_spec/* optionalText */.mR)({
        pattern: /^[\w.-]{1,64}$/,
        form: 'up to 64 letters, digits or any of . - _',
    }),
    features: (0,input_spec/* list */.p_)({
        pattern: /^[a-z][a-z0-9-]*$/,
        form: 'names of features, separated by commas or line ends, or none',
    }),
    'parameter-overrides': (0,input_spec/* optionalText */.mR)({ form: PAIRS }),
    capabilities: (0,input_spec/* list */.p_)({
        pattern: /^CAPABILITY_(IAM|NAMED_IAM)$/,
        form: 'CAPABILITY_IAM or CAPABILITY_NAMED_IAM',
    }),
    tags: (0,input_spec/* optionalText */.mR)({ form: PAIRS }),
    targets: (0,input_spec/* list */.p_)({
        form: "ids (r-…, ou-…), names or paths (Root/Workloads/Prod) of the organization's root and units, separated by commas or line ends",
    }),
    accounts: (0,input_spec/* list */.p_)({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas or line ends' }),
    'account-filter': (0,input_spec/* oneOf */.yL)(['none', 'intersection', 'difference', 'union'], 'none'),
    regions: (0,input_spec/* list */.p_)({
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'AWS regions, separated by commas or line ends',
    }),
    'auto-deployment': (0,input_spec/* optionalBoolean */.Jz)(),
    'retain-stacks-on-account-removal': (0,input_spec/* optionalBoolean */.Jz)(),
    canary: (0,input_spec/* list */.p_)({
        form: 'ids, names or paths of units, or account ids, separated by commas or line ends',
    }),
    'max-concurrent-percentage': (0,input_spec/* optionalInteger */.$H)(PERCENT),
    'max-concurrent-count': (0,input_spec/* optionalInteger */.$H)(ACCOUNTS),
    'failure-tolerance-percentage': (0,input_spec/* optionalInteger */.$H)({ ...PERCENT, min: 0 }),
    'failure-tolerance-count': (0,input_spec/* optionalInteger */.$H)({ ...ACCOUNTS, min: 0 }),
    'concurrency-mode': (0,input_spec/* oneOf */.yL)(['strict-failure-tolerance', 'soft-failure-tolerance'], 'strict-failure-tolerance'),
    'region-concurrency': (0,input_spec/* oneOf */.yL)(['sequential', 'parallel'], 'sequential'),
    'min-coverage': (0,input_spec/* integer */.nd)({ min: 0, max: 100, default: 100, unit: 'percent' }),
    'activate-trusted-access': (0,input_spec/* boolean */.zM)(false),
    'adopt-existing': (0,input_spec/* boolean */.zM)(false),
    'adopt-stacks': (0,input_spec/* list */.p_)({
        pattern: /^arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:stack\/[\w/-]{1,200}$/,
        form: 'ARNs of stacks, separated by commas or line ends',
    }),
    'orphaned-instances': (0,input_spec/* oneOf */.yL)(['keep', 'release', 'delete'], 'keep'),
    mode: (0,input_spec/* oneOf */.yL)(['create-and-execute', 'create-only', 'execute-only'], 'create-and-execute'),
    'execute-plan-id': (0,input_spec/* optionalText */.mR)({
        pattern: /^[0-9a-f]{64}$/,
        form: 'the output plan-id of a plan: 64 hexadecimal digits',
    }),
    resume: (0,input_spec/* optionalText */.mR)({
        pattern: /^[A-Za-z0-9][-A-Za-z0-9]{0,127}$/,
        form: 'the id of an operation (the output operation of an earlier run)',
    }),
    'report-file': (0,input_spec/* optionalText */.mR)({ form: 'a path in the workspace' }),
    'timeout-in-minutes': (0,input_spec/* integer */.nd)({ min: 1, max: 350, default: 60, unit: 'minutes' }),
};

// EXTERNAL MODULE: ./build/registration/parameter-overrides.js
var parameter_overrides = __webpack_require__(54891);
// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/parsed-inputs.js
var parsed_inputs = __webpack_require__(19129);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/parse-inputs.js




/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
const PLATFORM_INPUTS = ['external-id', 'principal', 'template-version'];
/** Safe for hundreds of accounts: a quarter at a time, and an end when every tenth fails. */
const MAX_CONCURRENT = { percentage: 25 };
const FAILURE_TOLERANCE = { percentage: 10 };
/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
function parseDeployStackSet(values) {
    const faults = [
        ...(0,input_rules/* brokenRules */.P6)(values, [
            sourceFaults,
            modeFaults,
            permissionFaults,
            accountFaults,
            twice('max-concurrent-percentage', 'max-concurrent-count'),
            twice('failure-tolerance-percentage', 'failure-tolerance-count'),
        ]),
    ];
    const overrides = (0,parsed_inputs/* readMap */.E)('parameter-overrides', values['parameter-overrides'], faults);
    const tags = (0,parsed_inputs/* readMap */.E)('tags', values.tags, faults, parameter_overrides/* parseTags */.r);
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return {
        source: values.template === undefined
            ? { platform: values.platform ?? '', stack: values.stack ?? '' }
            : { template: values.template },
        ...(0,parsed_inputs/* optional */.l)('name', values.name),
        ...(0,parsed_inputs/* optional */.l)('expectedAccountId', values['expected-account-id']),
        ...(0,parsed_inputs/* optional */.l)('region', values['aws-region']),
        callAs: values['call-as'],
        permissionModel: values['permission-model'] === 'self-managed' ? 'SELF_MANAGED' : 'SERVICE_MANAGED',
        roles: {
            ...(0,parsed_inputs/* optional */.l)('administrationRoleArn', values['administration-role-arn']),
            ...(0,parsed_inputs/* optional */.l)('executionRoleName', values['execution-role-name']),
        },
        platformInputs: Object.fromEntries(PLATFORM_INPUTS.flatMap((name) => {
            const value = values[name];
            return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
        })),
        features: values.features,
        overrides,
        capabilities: values.capabilities,
        tags,
        targets: values.targets,
        filter: {
            type: FILTERS[values['account-filter']],
            accounts: [...new Set(values.accounts)],
        },
        regions: [...new Set(values.regions)],
        autoDeployment: values['auto-deployment'],
        retainOnRemoval: values['retain-stacks-on-account-removal'],
        canary: values.canary,
        maxConcurrent: amount(values['max-concurrent-percentage'], values['max-concurrent-count']) ?? MAX_CONCURRENT,
        failureTolerance: amount(values['failure-tolerance-percentage'], values['failure-tolerance-count']) ?? FAILURE_TOLERANCE,
        concurrencyMode: values['concurrency-mode'] === 'soft-failure-tolerance'
            ? 'SOFT_FAILURE_TOLERANCE'
            : 'STRICT_FAILURE_TOLERANCE',
        regionConcurrency: values['region-concurrency'] === 'parallel' ? 'PARALLEL' : 'SEQUENTIAL',
        minCoverage: values['min-coverage'],
        activateTrustedAccess: values['activate-trusted-access'],
        adoptExisting: values['adopt-existing'],
        adoptStacks: [...new Set(values['adopt-stacks'])],
        orphans: values['orphaned-instances'],
        planOnly: values.mode === 'create-only',
        ...(0,parsed_inputs/* optional */.l)('approvedPlan', values['execute-plan-id']),
        ...(0,parsed_inputs/* optional */.l)('resume', values.resume),
        ...(0,parsed_inputs/* optional */.l)('reportFile', values['report-file']),
        timeoutMs: values['timeout-in-minutes'] * 60_000,
    };
}
const FILTERS = {
    none: 'NONE',
    intersection: 'INTERSECTION',
    difference: 'DIFFERENCE',
    union: 'UNION',
};
function sourceFaults(values) {
    if (values.template !== undefined) {
        const meaningless = ['platform', 'stack', 'features', ...PLATFORM_INPUTS]
            .filter((name) => isGiven(values[name]))
            .map((name) => ({ input: name, problem: 'has no meaning with "template"' }));
        const unnamed = values.name === undefined ? [{ input: 'name', problem: 'is required with "template"' }] : [];
        return [...meaningless, ...unnamed];
    }
    return ['platform', 'stack']
        .filter((name) => values[name] === undefined)
        .map((input) => ({ input, problem: 'is required, unless "template" names a template of your own' }));
}
function modeFaults({ mode, ...values }) {
    const given = values['execute-plan-id'] !== undefined;
    if (mode === 'execute-only')
        return given ? [] : [{ input: 'execute-plan-id', problem: 'is required with `mode: execute-only`' }];
    return given ? [{ input: 'execute-plan-id', problem: 'has a meaning only with `mode: execute-only`' }] : [];
}
const SERVICE_MANAGED_ONLY = ['targets', 'auto-deployment', 'retain-stacks-on-account-removal'];
const SELF_MANAGED_ONLY = ['administration-role-arn', 'execution-role-name'];
function permissionFaults(values) {
    const model = values['permission-model'];
    const other = model === 'self-managed' ? SERVICE_MANAGED_ONLY : SELF_MANAGED_ONLY;
    const faults = other
        .filter((name) => isGiven(values[name]))
        .map((input) => ({ input, problem: `has no meaning with \`permission-model: ${model}\`` }));
    if (model === 'service-managed')
        return faults;
    if (values.accounts.length === 0)
        faults.push({ input: 'accounts', problem: 'is required with `permission-model: self-managed`' });
    if (values['account-filter'] !== 'none')
        faults.push({ input: 'account-filter', problem: 'has no meaning without units to narrow' });
    if (values['call-as'] !== 'self')
        faults.push({ input: 'call-as', problem: 'must be `self` with `permission-model: self-managed`' });
    if (values['activate-trusted-access'])
        faults.push({ input: 'activate-trusted-access', problem: 'has no meaning without an organization' });
    return faults;
}
function accountFaults(values) {
    const faults = [];
    const filter = values['account-filter'];
    if (filter !== 'none' && values.accounts.length === 0)
        faults.push({ input: 'accounts', problem: `is required with \`account-filter: ${filter}\`` });
    if (filter === 'none' && values.accounts.length > 0 && values['permission-model'] === 'service-managed')
        faults.push({
            input: 'account-filter',
            problem: 'is required with "accounts": `intersection`, `difference` or `union`',
        });
    if (filter === 'union' && values['auto-deployment'] !== false)
        faults.push({
            input: 'auto-deployment',
            problem: 'must be `false` with `account-filter: union`: AWS would deploy to everybody who joins the units of the added accounts',
        });
    if (values['retain-stacks-on-account-removal'] === true && values['auto-deployment'] === false)
        faults.push({
            input: 'retain-stacks-on-account-removal',
            problem: 'has a meaning only with `auto-deployment: true`',
        });
    return faults;
}
function twice(percentage, count) {
    return (values) => values[percentage] !== undefined && values[count] !== undefined
        ? [{ input: count, problem: `contradicts "${percentage}": give one of them` }]
        : [];
}
function isGiven(value) {
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
function amount(percentage, count) {
    if (count !== undefined)
        return { count };
    return percentage === undefined ? undefined : { percentage };
}

// EXTERNAL MODULE: ./build/registration/stack-sets/coverage.js
var stack_sets_coverage = __webpack_require__(34893);
// EXTERNAL MODULE: ./build/registration/stack-sets/failure-reasons.js
var failure_reasons = __webpack_require__(39697);
;// CONCATENATED MODULE: ./build/report/stack-set-accounts.js
/** Every account of a coverage, the regions only where there is something to say about them. */
function accountRows({ accounts }) {
    return accounts.map(({ account, state, places }) => {
        const row = { account: account.id, name: account.name, unit: account.unitPath, state };
        const telling = places.filter((place) => place.state !== 'covered' || place.drifted);
        if (telling.length === 0)
            return row;
        return {
            ...row,
            regions: telling.map((place) => ({
                region: place.region,
                state: place.state,
                ...(place.drifted ? { drifted: true } : {}),
                ...(place.reason === undefined ? {} : { reason: place.reason }),
            })),
        };
    });
}
/** GitHub takes a megabyte of outputs per job, in UTF-16; this leaves room for the others. */
const LARGEST_OUTPUT = 300_000;
/**
 * The accounts as JSON that fits into an output: all of them, or else those that are not covered, or else as many of
 * those as fit.
 */
function accountsOutput(coverage) {
    const rows = accountRows(coverage);
    const all = JSON.stringify(rows);
    if (all.length <= LARGEST_OUTPUT)
        return all;
    const kept = [];
    let size = 2;
    for (const row of rows) {
        if (row.state === 'covered')
            continue;
        const text = JSON.stringify(row);
        size += text.length + 1;
        if (size > LARGEST_OUTPUT)
            break;
        kept.push(text);
    }
    return `[${kept.join(',')}]`;
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/stack-set-plan.js
/** Longer lists are cut: the number tells the rest, and the report has all of them. */
const MOST_ACCOUNTS = 20;
/** A plan as log lines, in the order in which it is done. */
function planLines({ activate, create, changes, adopt, stages }) {
    const lines = [
        ...(activate ? ['activate trusted access'] : []),
        ...(create ? ['create the stack set'] : []),
        ...(changes.length > 0 ? [`change ${changes.join(', ')}`] : []),
        ...adopt.map((stackId) => `adopt ${stackId}`),
        ...stages.map(stageLine),
    ];
    return lines.length === 0 ? ['nothing to do'] : lines;
}
function stageLine({ title, accounts, regions }) {
    const shown = accounts.slice(0, MOST_ACCOUNTS).join(', ');
    const more = accounts.length > MOST_ACCOUNTS ? ` and ${accounts.length - MOST_ACCOUNTS} more` : '';
    const count = accounts.length === 1 ? '1 account' : `${accounts.length} accounts`;
    return `${title}: ${count} in ${regions.join(', ')}${shown === '' ? '' : ` (${shown}${more})`}`;
}

;// CONCATENATED MODULE: ./build/report/stack-set-card.js


const HEADLINES = {
    created: '✅ Stack set created',
    updated: '✅ Stack set updated',
    unchanged: '✅ Stack set unchanged',
    planned: '📋 Stack set planned, nothing changed',
    failed: '❌ Stack set incomplete',
    'timed-out': '⏳ Stack set still at work when the time was over',
    interrupted: '⏳ Stack set out of sight',
};
/** GitHub takes 1 MiB per summary, and nobody reads thousands of rows. */
const MOST_ROWS = 100;
/** The summary of a roll-out. */
function stackSetCard(view) {
    const { coverage } = view;
    return [
        `### ${HEADLINES[view.result] ?? view.result}: ${(0,markdown/* code */.aY)(view.setName)}`,
        '',
        facts(view),
        ...(view.plan === undefined ? [] : ['', planPart(view.plan, view.result === 'planned')]),
        ...(coverage === undefined ? [] : ['', unitsPart(coverage), '', accountsPart(coverage, view.explain)]),
        ...(view.operations.length === 0 ? [] : ['', operationsPart(view)]),
    ].join('\n');
}
function facts({ coverage, minCoverage, ...view }) {
    return (0,markdown/* table */.tp)(['', ''], [
        ['what', (0,markdown/* code */.aY)(view.title)],
        ['account', (0,markdown/* code */.aY)(view.account)],
        ['region', (0,markdown/* code */.aY)(view.region)],
        ['regions of the stacks', view.regions.map(markdown/* code */.aY).join(', ')],
        ...(coverage === undefined
            ? []
            : [
                [
                    'coverage',
                    `**${coverage.percent} %**: ${coverage.covered} of ${coverage.expected} accounts (${minCoverage} % demanded)`,
                ],
            ]),
        ...(coverage === undefined || coverage.skipped.length === 0
            ? []
            : [
                [
                    'skipped, not active',
                    cut(coverage.skipped.map(({ id, name }) => `${(0,markdown/* code */.aY)(id)} ${(0,markdown/* escapeMarkdown */.FV)(name)}`)),
                ],
            ]),
        ...(coverage === undefined || coverage.orphaned.length === 0
            ? []
            : [['expected by nobody', cut([...new Set(coverage.orphaned.map(({ account }) => (0,markdown/* code */.aY)(account)))])]]),
        ...(drifted(coverage).length === 0
            ? []
            : [['changed behind the back of CloudFormation (drift)', cut(drifted(coverage).map(markdown/* code */.aY))]]),
        ['took', `${view.seconds} s`],
    ]);
}
/** Accounts in which a drift was found, which counts as covered all the same. */
function drifted(coverage) {
    const accounts = coverage?.accounts ?? [];
    return accounts
        .filter(({ places }) => places.some((place) => place.drifted))
        .map(({ account }) => account.id);
}
const MOST_NAMED = 20;
function cut(items) {
    const more = items.length > MOST_NAMED ? ` and ${items.length - MOST_NAMED} more` : '';
    return `${items.slice(0, MOST_NAMED).join(', ')}${more}`;
}
function planPart(plan, open) {
    const lines = planLines(plan).map((line, index) => `${index + 1}. ${(0,markdown/* escapeMarkdown */.FV)(line)}`);
    const body = [...lines, '', `Plan ${(0,markdown/* code */.aY)(plan.id)}`].join('\n');
    return open ? `#### Plan\n\n${body}` : (0,markdown/* details */.zH)('Plan', body);
}
const BAR = 20;
/** How much of each unit is covered, as a bar; the least covered first. */
function unitsPart({ accounts }) {
    const units = new Map();
    for (const { account, state } of accounts) {
        const unit = units.get(account.unitPath) ?? { covered: 0, expected: 0 };
        unit.expected += 1;
        if (state === 'covered')
            unit.covered += 1;
        units.set(account.unitPath, unit);
    }
    const sorted = [...units].sort(([, a], [, b]) => a.covered / a.expected - b.covered / b.expected);
    const rows = sorted.slice(0, MOST_ROWS).map(([path, { covered, expected }]) => {
        // Cut, so that only a unit that is covered as a whole has a whole bar.
        const full = Math.floor((covered * BAR) / expected);
        return [(0,markdown/* code */.aY)(path), (0,markdown/* code */.aY)(`${'█'.repeat(full)}${'░'.repeat(BAR - full)}`), `${covered} of ${expected}`];
    });
    return `#### Units\n\n${(0,markdown/* table */.tp)(['unit', 'coverage', 'accounts'], rows)}${moreRows(sorted.length)}`;
}
function accountsPart({ accounts }, explain) {
    const open = accounts.filter(({ state }) => state !== 'covered');
    if (open.length === 0)
        return 'Every expected account is covered.';
    const worst = [...open].sort((a, b) => rank(a) - rank(b));
    const rows = worst.slice(0, MOST_ROWS).flatMap(({ account, state, places }) => {
        const reason = places.find((each) => each.state === state)?.reason;
        const { said, fix } = explain(reason);
        return [
            [
                (0,markdown/* code */.aY)(account.id),
                (0,markdown/* escapeMarkdown */.FV)(account.name),
                (0,markdown/* code */.aY)(account.unitPath),
                state,
                reason === undefined ? '' : (0,markdown/* escapeMarkdown */.FV)(shortened(said)),
                state === 'failed' ? (0,markdown/* escapeMarkdown */.FV)(fix) : '',
            ],
        ];
    });
    const headers = ['account', 'name', 'unit', 'state', 'reason', 'what helps'];
    return `#### Accounts that are not covered\n\n${(0,markdown/* table */.tp)(headers, rows)}${moreRows(open.length)}`;
}
function rank({ state }) {
    return ['failed', 'missing', 'outdated', 'pending'].indexOf(state);
}
const LONGEST_REASON = 300;
function shortened(reason) {
    return reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON - 1)}…` : reason;
}
function moreRows(count) {
    return count > MOST_ROWS ? `\n… and ${count - MOST_ROWS} more.` : '';
}
function operationsPart({ operations }) {
    const rows = operations.map(({ id, title, status }) => [(0,markdown/* escapeMarkdown */.FV)(title), (0,markdown/* code */.aY)(id), (0,markdown/* code */.aY)(status)]);
    return (0,markdown/* details */.zH)('Operations', (0,markdown/* table */.tp)(['operation', 'id', 'status'], rows));
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/plan-id.js

/**
 * A digest of a plan: the same as long as the same would be done to the same accounts with the same template and
 * parameters. Values that AWS hides are not part of it: a digest that everybody may read must not tell of them.
 */
function planId({ desired, ...plan }) {
    const { content, autoDeployment, hidden } = desired;
    const { description: _, parameters, ...rest } = content;
    const shown = parameters.map(({ name, value }) => [name, hidden.has(name) ? '' : (value ?? null)]);
    return (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify({ ...plan, ...rest, parameters: shown, autoDeployment }))
        .digest('hex');
}
/** Whether there is anything to do. */
function isNothing({ activate, create, stages, adopt }) {
    return !activate && !create && stages.length === 0 && adopt.length === 0;
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/publish.js






const deployStackSetOutputs = [
    'result',
    'stack-set-id',
    'stack-set-name',
    'operation',
    'plan-id',
    'has-changes',
    'changes-summary',
    'coverage',
    'accounts-expected',
    'accounts-covered',
    'accounts-failed',
    'accounts-missing',
    'accounts',
    'report-file',
];
/** Hands over how far the roll-out came. What could not be read is blank, never zero. */
async function publishDeployStackSet(outcome, runner) {
    const { coverage, plan } = outcome;
    const counts = coverage === undefined ? undefined : (0,stack_sets_coverage/* countStates */.c0)(coverage);
    const shown = (value) => (value === undefined ? '' : String(value));
    const values = {
        result: outcome.result,
        'stack-set-id': outcome.setId,
        'stack-set-name': outcome.setName,
        operation: outcome.operations.at(-1)?.id ?? '',
        'plan-id': plan?.id ?? '',
        'has-changes': plan === undefined ? '' : String(!isNothing(plan)),
        'changes-summary': plan === undefined ? '' : JSON.stringify(planLines(plan)),
        coverage: shown(coverage?.percent),
        'accounts-expected': shown(coverage?.expected),
        'accounts-covered': shown(counts?.covered),
        'accounts-failed': shown(counts?.failed),
        'accounts-missing': shown(counts && counts.missing + counts.outdated + counts.pending),
        accounts: coverage === undefined ? '' : accountsOutput(coverage),
        'report-file': outcome.reportFile ?? '',
    };
    for (const name of deployStackSetOutputs)
        runner.setOutput(name, values[name]);
    runner.summarize(stackSetCard({
        ...outcome,
        operations: outcome.operations.map((end) => ({ id: end.id, title: end.title, status: statusOf(end) })),
        explain: (reason) => ({ said: (0,failure_reasons/* plainReason */.JH)(reason), fix: (0,failure_reasons/* failureReason */.Hr)(reason).remedy }),
    }));
}
function statusOf({ followed }) {
    if (followed.kind === 'unfinished')
        return followed.why;
    const { status, failed } = followed.operation;
    return failed > 0 ? `${status}, ${failed} failed` : status;
}

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
;// CONCATENATED MODULE: ./build/registration/stack-sets/definition.js
/** What would change in an existing stack set, in words for people; none when it is as it should be. */
function definitionChanges(set, desired) {
    const { content, hidden } = desired;
    const changes = [];
    if (set.template.trim() !== content.template.trim())
        changes.push('the template');
    for (const { name, value } of content.parameters) {
        if (value === undefined || hidden.has(name))
            continue;
        if (set.parameters[name] !== value)
            changes.push(`the parameter ${name}`);
    }
    if (!desired.hiddenAreSame)
        changes.push(`the hidden parameters ${[...hidden].join(', ')}`);
    for (const name of content.capabilities)
        if (!set.capabilities.includes(name))
            changes.push(`the capability ${name}`);
    const tags = Object.entries(content.tags);
    if (tags.length > 0) {
        const same = tags.length === Object.keys(set.tags).length && tags.every(([name, value]) => set.tags[name] === value);
        if (!same)
            changes.push('the tags');
    }
    const { administrationRoleArn, executionRoleName } = content.roles ?? {};
    if (administrationRoleArn !== undefined && administrationRoleArn !== set.administrationRoleArn)
        changes.push('the administration role');
    if (executionRoleName !== undefined && executionRoleName !== set.executionRoleName)
        changes.push('the execution role');
    return changes;
}
/** Whether accounts that join or leave would be treated in another way than now. */
function autoDeploymentDiffers(set, desired) {
    if (desired === undefined)
        return false;
    return (set.autoDeployment.enabled !== desired.enabled ||
        (desired.enabled && set.autoDeployment.retainOnRemoval !== desired.retainOnRemoval));
}

// EXTERNAL MODULE: ./build/contract/printable.js
var printable = __webpack_require__(44628);
// EXTERNAL MODULE: ./build/registration/stack-sets/stack-set-reader.js
var stack_set_reader = __webpack_require__(82376);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/failure-log.js

/** A log is read by people: whoever needs every account has the report file. */
const failure_log_MOST_NAMED = 20;
/**
 * Turns failures of accounts into log lines as they come: each reason once a look, with the accounts that have it. Only
 * the first 20 of a reason are named in the whole operation, the others are counted.
 */
class FailureLog {
    #nameOf;
    /** How many failures of each reason there were so far. */
    #counts = new Map();
    constructor(nameOf) {
        this.#nameOf = nameOf;
    }
    /** Lines for failures that were not given before. */
    linesOf(fresh) {
        const groups = new Map();
        for (const failure of fresh) {
            const kind = kindOf(failure);
            const group = groups.get(kind);
            if (group === undefined)
                groups.set(kind, [failure]);
            else
                group.push(failure);
        }
        return [...groups].flatMap(([kind, failures]) => this.#group(kind, failures));
    }
    #group(kind, failures) {
        const before = this.#counts.get(kind) ?? 0;
        const count = before + failures.length;
        this.#counts.set(kind, count);
        const named = failures.slice(0, Math.max(0, failure_log_MOST_NAMED - before)).map((each) => this.#place(each));
        const why = reasonOf(failures[0]);
        if (named.length === 0)
            return [`  ✗ ${failures.length} more, ${count} by now: ${why}`];
        if (failures.length === 1)
            return [`  ✗ ${named.join('')}: ${why}`];
        const rest = failures.length - named.length;
        return [
            `  ✗ ${failures.length} accounts: ${why}`,
            ...named.map((place) => `      ${place}`),
            ...(rest === 0 ? [] : [`      … and ${rest} more`]),
        ];
    }
    #place({ account, region }) {
        return `${account} ${this.#nameOf(account)} ${region}`;
    }
}
function reasonOf(failure) {
    return `${(0,failure_reasons/* plainReason */.JH)(failure?.reason)} [${(0,failure_reasons/* failureReason */.Hr)(failure?.reason).code}]`;
}
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
/** The reason without what is particular to the account: its own id, and the ids of its stacks. */
function kindOf(failure) {
    return reasonOf(failure).replaceAll(failure.account, '').replaceAll(UUID, '');
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/follow-operation.js




const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 15_000;
const PAUSE_GROWTH = 1.5;
/** Reading all results of a large operation takes many calls: they are counted no more often than this per page. */
const COUNT_PAUSE_PER_PAGE_MS = 2_000;
const RESULTS_PER_PAGE = 100;
/**
 * Waits for the end of an operation, and shows how far it is and which accounts fail as they fail. Never throws an
 * AwsFailure: what was begun must not be lost because it could not be watched.
 */
async function followOperation(stackSets, request, clock, log) {
    const started = clock.now().getTime();
    const watch = new Watch(stackSets, request, log);
    let pause = FIRST_PAUSE_MS;
    let lost;
    for (;;) {
        try {
            const news = await watch.look(clock.now().getTime(), started);
            if (lost !== undefined)
                log.info('AWS answers again.');
            lost = undefined;
            if (news.ended !== undefined)
                return { kind: 'ended', operation: news.ended, failures: watch.failures };
            pause = news.moved ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
        }
        catch (error) {
            if (!(error instanceof aws_failure/* AwsFailure */.O))
                throw error;
            if (!error.passes)
                return { kind: 'unfinished', why: 'interrupted', cause: error };
            if (lost === undefined)
                log.info(`${error.action} failed with ${error.code}; the operation goes on, and so does the waiting.`);
            lost = error;
            pause = Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
        }
        if (clock.now().getTime() + pause > request.deadline.getTime())
            return { kind: 'unfinished', why: 'timeout', ...(lost === undefined ? {} : { cause: lost }) };
        await clock.sleep(pause);
    }
}
/** What was seen of an operation so far. */
class Watch {
    failures = [];
    #stackSets;
    #request;
    #log;
    #failureLog;
    #shown = new Set();
    #status = '';
    #done = 0;
    #counted = Number.NEGATIVE_INFINITY;
    constructor(stackSets, request, log) {
        this.#stackSets = stackSets;
        this.#request = request;
        this.#log = log;
        this.#failureLog = new FailureLog(request.nameOf);
    }
    async look(now, started) {
        const { set, operationId, total } = this.#request;
        const operation = await this.#stackSets.describeOperation(set, operationId);
        // Right after it was begun, a read may not find it yet.
        if (operation === undefined)
            return { ended: undefined, moved: false };
        const ended = isOver(operation);
        const before = { done: this.#done, failed: this.failures.length, status: this.#status };
        this.#status = operation.status;
        if (ended || operation.failed > this.failures.length)
            await this.#showFailures();
        const pages = Math.ceil(total / RESULTS_PER_PAGE);
        if (ended || now - this.#counted >= pages * COUNT_PAUSE_PER_PAGE_MS) {
            this.#counted = now;
            this.#done = await this.#countDone();
        }
        const moved = this.#done !== before.done || this.failures.length !== before.failed || this.#status !== before.status;
        if (moved || ended)
            this.#log.info(this.#progress(Math.round((now - started) / 1000)));
        return { ended: ended ? operation : undefined, moved };
    }
    async #showFailures() {
        const { set, operationId } = this.#request;
        const failures = await (0,stack_set_reader/* everyItem */.l)(this.#stackSets.results(set, operationId, 'FAILED'));
        const fresh = failures.filter(({ account, region }) => !this.#shown.has(`${account}/${region}`));
        for (const { account, region } of fresh)
            this.#shown.add(`${account}/${region}`);
        this.failures.push(...fresh);
        for (const line of this.#failureLog.linesOf(fresh))
            this.#log.info((0,printable/* oneLine */.T)(line));
    }
    async #countDone() {
        const { set, operationId } = this.#request;
        let done = 0;
        for await (const page of this.#stackSets.results(set, operationId))
            done += page.filter(({ status }) => status !== 'PENDING' && status !== 'RUNNING').length;
        return done;
    }
    #progress(seconds) {
        const { total } = this.#request;
        const failed = this.failures.length;
        const of = total > 0 ? `/${Math.max(total, this.#done)}` : '';
        return `  ${this.#status.padEnd(9)} ${this.#done}${of} done, ${failed} failed, ${elapsed(seconds)}`;
    }
}
/** Whether an operation has come to its end. */
function isOver({ status }) {
    return status === 'SUCCEEDED' || status === 'FAILED' || status === 'STOPPED';
}
function elapsed(seconds) {
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
    return [hours > 0 ? `${hours} h` : '', seconds >= 60 ? `${minutes} min` : '', `${seconds % 60} s`]
        .filter((part) => part !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/begin-operation.js



const PAUSE_MS = 1_000;
/**
 * Begins an operation, after those that are in its way, and follows it to its end. The id is chosen here, so that asking
 * again after a lost answer begins nothing twice.
 */
async function runOperation(scene, { title, total }, begin) {
    const { log, clock } = scene.world;
    const id = operationId(scene.world);
    return log.group(`${title} (operation ${id})`, async () => {
        while ((await begunOrBusy(() => begin(id), log)) === 'busy') {
            const other = await waitForOthers(scene);
            if (other !== undefined)
                return { id: other.id, title: other.title, followed: other.followed };
            if (clock.now().getTime() + PAUSE_MS > scene.deadline.getTime())
                return { id: '', title, followed: { kind: 'unfinished', why: 'timeout' } };
            await clock.sleep(PAUSE_MS);
        }
        const followed = await follow(scene, id, total);
        return { id, title, followed };
    });
}
/** A call whose answer was lost is asked again: it is told by the id that it came through. */
async function begunOrBusy(begin, log) {
    try {
        return await begin();
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || !error.passes)
            throw error;
        log.info(`${error.action} failed with ${error.code}: asking again.`);
        return 'busy';
    }
}
/**
 * Waits until no operation is under way any more. Gives the one that was still at work when the time was over; undefined
 * when the way is free.
 */
async function waitForOthers(scene) {
    const { log } = scene.world;
    for (;;) {
        const other = await operationUnderWay(scene);
        if (other === undefined)
            return undefined;
        log.info(`${other.action} ${other.id} is ${other.status}: waiting until it is done.`);
        const followed = await follow(scene, other.id, 0);
        if (followed.kind === 'unfinished')
            return { id: other.id, title: 'wait for another operation', followed };
    }
}
/** The oldest that is not over, of the newest page: older ones cannot be at work behind so many that are over. */
async function operationUnderWay({ stackSets, set, }) {
    for await (const page of stackSets.operations(set))
        return page.findLast((operation) => !isOver(operation));
    return undefined;
}
/** Follows an operation that is there. */
function follow(scene, id, total) {
    const { stackSets, set, deadline, nameOf, world } = scene;
    return followOperation(stackSets, { set, operationId: id, deadline, total, nameOf }, world.clock, world.log);
}
/** Tells which run it was, in the console and in the list of operations. */
function operationId({ variable }) {
    const run = variable('GITHUB_RUN_ID')?.replace(/\D/g, '') ?? '';
    return `aws-account-steps-${run === '' ? '' : `${run}-`}${(0,external_node_crypto_.randomUUID)()}`;
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/roll-out.js


/** Runs the stages one after the other, each only when the one before went well enough. */
async function rollOut(scene, stages) {
    const operations = [];
    for (const [index, stage] of stages.entries()) {
        const title = `${index + 1}/${stages.length}: ${stage.title}`;
        const total = stage.accounts.length * stage.regions.length;
        const end = await runOperation(scene, { title, total }, (id) => begin(scene, stage, id));
        operations.push(end);
        const { followed } = end;
        if (followed.kind === 'unfinished')
            return { operations, stopped: 'unfinished' };
        const clean = followed.operation.status === 'SUCCEEDED' && followed.failures.length === 0;
        if (stage.canary && !(clean && (await isCovered(scene, stage, end.id)))) {
            scene.world.log.info('The canary accounts did not all succeed: the others are left as they are.');
            return { operations, stopped: 'canary-failed' };
        }
        if (followed.operation.status !== 'SUCCEEDED')
            return { operations, stopped: 'operation-failed' };
    }
    return { operations, stopped: undefined };
}
function begin(scene, stage, operationId) {
    const { stackSets, set, desired } = scene;
    const common = { set, operationId, preferences: preferencesOf(scene, stage.canary) };
    if (stage.action === 'update') {
        const { aim, regions } = stage;
        return stackSets.updateSet({
            ...common,
            content: desired.content,
            ...(aim === undefined ? {} : { only: { aim, regions } }),
            // AWS takes it only where all accounts are meant.
            ...(aim === undefined && desired.autoDeployment !== undefined
                ? { autoDeployment: desired.autoDeployment }
                : {}),
        });
    }
    if (stage.aim === undefined)
        throw new TypeError(`A stage that is to ${stage.title} has no aim`);
    const places = { ...common, aim: stage.aim, regions: stage.regions };
    return stage.action === 'deploy'
        ? stackSets.createInstances(places)
        : stackSets.deleteInstances({ ...places, retainStacks: stage.action === 'release' });
}
/** As the user wants it; canary accounts may not fail at all. */
function preferencesOf({ inputs, regions }, canary) {
    const { maxConcurrent, failureTolerance, concurrencyMode, regionConcurrency } = inputs;
    const common = { maxConcurrent, regionConcurrency, regionOrder: regions };
    return canary
        ? { ...common, failureTolerance: { count: 0 }, mode: 'SOFT_FAILURE_TOLERANCE' }
        : { ...common, failureTolerance, mode: concurrencyMode };
}
/** Lists of stack sets lag behind their operations. */
const LOOKS = 5;
const roll_out_PAUSE_MS = 1_000;
/** Whether every account of a stage is as the set says, in every region. */
async function isCovered({ stackSets, set, world }, { accounts, regions }, operationId) {
    for (let look = 0; look < LOOKS; look += 1) {
        const covered = new Set();
        for await (const page of stackSets.instances(set, { lastOperationId: operationId }))
            for (const instance of page)
                if ((0,stack_sets_coverage/* stateOf */.L4)(instance) === 'covered')
                    covered.add(`${instance.account}/${instance.region}`);
        if (accounts.every((account) => regions.every((region) => covered.has(`${account}/${region}`))))
            return true;
        if (look + 1 < LOOKS)
            await world.clock.sleep(roll_out_PAUSE_MS);
    }
    return false;
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/adopt.js



/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ImportStacksToStackSet.html */
const MOST_STACKS_PER_CALL = 10;
/** Stacks of linked accounts that own what the stack set wanted to create there, as the reasons of failures name them. */
function owningStacks({ accounts }) {
    return accounts.flatMap(({ account, places }) => places.flatMap(({ state, reason, region }) => {
        const owner = state === 'failed' ? (0,failure_reasons/* failureReason */.Hr)(reason).ownerStackId : undefined;
        // A stack of somebody else's account or region cannot stand for this place.
        return owner?.includes(`:${region}:${account.id}:`) === true ? [owner] : [];
    }));
}
/**
 * Makes stacks instances of the set, ten at a time. They stay as they are; the roll-out updates them. Gives the operations;
 * the last one is unfinished when the time was over.
 */
async function adoptStacks(scene, stackIds, unitIds) {
    const operations = [];
    for (let from = 0; from < stackIds.length; from += MOST_STACKS_PER_CALL) {
        const some = stackIds.slice(from, from + MOST_STACKS_PER_CALL);
        for (const stackId of some)
            scene.world.log.info(`Adopting ${stackId}.`);
        const end = await runOperation(scene, { title: `adopt ${some.length} stacks`, total: some.length }, (operationId) => scene.stackSets.importStacks({
            set: scene.set,
            operationId,
            preferences: preferencesOf(scene, false),
            stackIds: some,
            unitIds,
        }));
        operations.push(end);
        if (end.followed.kind === 'unfinished')
            break;
    }
    return operations;
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/authority.js

/** The service principal under which Organizations knows stack sets. */
const STACK_SETS_PRINCIPAL = 'member.org.stacksets.cloudformation.amazonaws.com';
/**
 * Proves, before anything is written, that this account may have the stack set: with service-managed permissions the
 * management account of an organization with all features, or a delegated administrator. Gives the id of the management
 * account; undefined with self-managed permissions, which need no organization. Throws StepError.
 */
async function requireAuthority(inputs, account, region, world) {
    if (inputs.permissionModel === 'SELF_MANAGED')
        return undefined;
    const organization = await (await world.aws.organization({ region })).organization();
    if (organization === undefined) {
        throw new step_error/* StepError */.z({
            code: 'not-in-organization',
            fault: 'user',
            message: `The account ${account} is in no organization, so that there are no linked accounts to deploy to.`,
            remedy: 'Log in to the management account, or deploy to this account alone with actions/deploy. Nothing was changed.',
        });
    }
    if (organization.featureSet !== 'ALL') {
        throw new step_error/* StepError */.z({
            code: 'organization-without-features',
            fault: 'user',
            message: `The organization ${organization.id} has consolidated billing only; stack sets need all features.`,
            remedy: 'Enable all features in AWS Organizations, or use `permission-model: self-managed`. Nothing was changed.',
        });
    }
    const isManagement = organization.managementAccountId === account;
    if (inputs.callAs === 'self' && !isManagement) {
        throw new step_error/* StepError */.z({
            code: 'not-management-account',
            fault: 'user',
            message: `The account ${account} is a linked account; the stack set belongs into the management account ${organization.managementAccountId}.`,
            remedy: `Log in to ${organization.managementAccountId}, or set \`call-as: delegated-admin\` if ${account} is registered for stack sets. Nothing was changed.`,
        });
    }
    if (inputs.callAs === 'delegated-admin' && isManagement) {
        throw new step_error/* StepError */.z({
            code: 'not-delegated-administrator',
            fault: 'user',
            message: `The account ${account} is the management account itself, and no delegated administrator.`,
            remedy: 'Leave `call-as` out. Nothing was changed.',
        });
    }
    return organization.managementAccountId;
}
/**
 * Whether stack sets may work in the organization's accounts, or whether that has to be activated first, as it was
 * allowed. Writes nothing. Throws StepError where they may not.
 */
async function trustedAccess(stackSets, inputs, account) {
    if (inputs.permissionModel === 'SELF_MANAGED')
        return 'enabled';
    const access = await stackSets.organizationsAccess();
    if (access === 'ENABLED')
        return 'enabled';
    if (access === 'NOT_ADMINISTRATOR')
        throw notDelegated(account);
    const allowed = inputs.activateTrustedAccess && inputs.callAs === 'self';
    if (allowed && access === 'DISABLED')
        return 'to-activate';
    throw accessOff(inputs);
}
/** How often the activation is looked for; it takes effect within seconds. */
const authority_LOOKS = 20;
const authority_PAUSE_MS = 1_000;
/** Lets stack sets into the organization's accounts, and waits until they may. Throws StepError. */
async function activateTrustedAccess(stackSets, inputs, { clock, log }) {
    log.info('Stack sets may not work in the organization yet: activating trusted access.');
    await stackSets.activateOrganizationsAccess();
    for (let look = 0; look < authority_LOOKS; look += 1) {
        if ((await stackSets.organizationsAccess()) === 'ENABLED')
            return;
        await clock.sleep(authority_PAUSE_MS);
    }
    throw accessOff(inputs);
}
function accessOff(inputs) {
    const asDelegate = inputs.callAs === 'delegated-admin';
    return new step_error/* StepError */.z({
        code: 'trusted-access-off',
        fault: 'user',
        message: 'The organization does not let stack sets work in its accounts (trusted access is not activated).',
        remedy: `${asDelegate
            ? 'In the management account, make the call below.'
            : 'Set `activate-trusted-access: true`, or make the call below once.'} Enabling the service in AWS Organizations alone is not enough. Nothing was changed.`,
        snippets: [
            {
                title: 'In the management account',
                language: 'sh',
                text: 'aws cloudformation activate-organizations-access',
            },
        ],
    });
}
function notDelegated(account) {
    return new step_error/* StepError */.z({
        code: 'not-delegated-administrator',
        fault: 'user',
        message: `The account ${account} is no delegated administrator for stack sets.`,
        remedy: 'Register it in the management account with the call below. Nothing was changed.',
        snippets: [
            {
                title: 'In the management account',
                language: 'sh',
                text: `aws organizations register-delegated-administrator --account-id ${account} --service-principal ${STACK_SETS_PRINCIPAL}`,
            },
        ],
    });
}

;// CONCATENATED MODULE: ./build/registration/stack-sets/roll-out-plan.js
/** AWS takes longer lists of accounts only as a file; whole units need no list. */
const MOST_LISTED_ACCOUNTS = 300;
/**
 * The operations that bring a stack set to where it should be, in their order: what is there is updated, what is missing
 * or failed is deployed, each with the canary accounts first; then what nobody expects any more is taken out, if that was
 * asked for. Empty when there is nothing to do. Creating an absent set is not an operation and comes before.
 */
function planRollOut(state) {
    const update = updates(state);
    const deploy = deployments(state);
    // What is deployed is what the set says, so that canaries without a stack wait for an update that had no canary.
    const early = update.canary !== undefined || update.rest === undefined;
    const stages = [
        update.canary,
        early ? deploy.canary : undefined,
        update.rest,
        early ? undefined : deploy.canary,
        deploy.rest,
    ];
    return [...stages.filter((stage) => stage !== undefined), ...removals(state)];
}
function updates(state) {
    const { regions } = state;
    if (state.set === 'absent' || (state.set === 'as-desired' && !state.autoDeploymentDiffers))
        return {};
    const present = state.coverage.accounts.filter(({ places }) => places.some(isThere));
    const ids = present.map(({ account }) => account.id);
    const canary = state.set === 'differs' ? ids.filter((id) => state.canary.has(id)) : [];
    const first = { title: 'update the canary accounts', aim: listed(state, canary), accounts: canary };
    const all = { title: 'update every account', aim: undefined, accounts: ids };
    return {
        ...(canary.length === 0 ? {} : { canary: { action: 'update', ...first, regions, canary: true } }),
        rest: { action: 'update', ...all, regions, canary: false },
    };
}
function deployments(state) {
    const { regions } = state;
    // An update reaches everything that is there; what is missing has to be deployed in any case.
    const needed = (account) => state.set === 'differs' ? !account.places.every(isThere) : account.state !== 'covered';
    const work = state.coverage.accounts.filter(needed).map(({ account }) => account.id);
    const follow = state.autoDeployment && state.targetIds.some((id) => !state.followedIds.includes(id));
    const canary = work.filter((id) => state.canary.has(id));
    const rest = work.filter((id) => !state.canary.has(id));
    const first = { title: 'deploy to the canary accounts', aim: listed(state, canary), accounts: canary };
    const others = {
        title: canary.length === 0 ? 'deploy to the accounts' : 'deploy to the other accounts',
        aim: follow || rest.length > MOST_LISTED_ACCOUNTS ? whole(state, rest) : listed(state, rest),
        accounts: rest,
    };
    return {
        ...(canary.length === 0 ? {} : { canary: { action: 'deploy', ...first, regions, canary: true } }),
        ...(rest.length === 0 && !follow
            ? {}
            : { rest: { action: 'deploy', ...others, regions, canary: false } }),
    };
}
/**
 * What is taken out: regions as a whole, because nobody is expected there; units as a whole, where they are neither
 * below nor above what is aimed at, so that the set follows them no longer; and single accounts.
 */
function removals(state) {
    const { orphans, coverage, regions, above } = state;
    if (orphans === 'keep')
        return [];
    const stages = [];
    const remove = (aim, where, instances) => {
        const accounts = [...new Set(instances.map(({ account }) => account))];
        const title = `${orphans} the stacks that nobody expects`;
        stages.push({ action: orphans, title, aim, regions: where, accounts, canary: false });
    };
    const served = new Set();
    const left = leftUnits(state);
    for (const unitId of left) {
        const own = coverage.orphaned.filter((instance) => instance.unitId === unitId);
        for (const instance of own)
            served.add(instance);
        const where = [...new Set([...regions, ...own.map(({ region }) => region)])];
        remove({ unitIds: [unitId], accounts: [], filter: 'NONE' }, where, own);
    }
    const rest = coverage.orphaned.filter((instance) => !served.has(instance));
    for (const region of new Set(rest.map((instance) => instance.region))) {
        const own = rest.filter((instance) => instance.region === region);
        const accounts = own.map(({ account }) => account);
        const dropped = !regions.includes(region) && state.targetIds.length > 0;
        const aim = dropped
            ? { unitIds: [...new Set([...state.followedIds, ...state.targetIds])], accounts: [], filter: 'NONE' }
            : // Wherever they have moved to, the root holds them.
                { unitIds: above.roots, accounts, filter: above.roots.length === 0 ? 'NONE' : 'INTERSECTION' };
        remove(aim, [region], own);
    }
    return stages;
}
/** Units that the set follows and nobody aims at any more. One above the targets cannot be left: they would go with it. */
function leftUnits({ followedIds, targetIds, unitsUnderTargets, above, filter, }) {
    if (filter.type === 'UNION')
        return [];
    return followedIds.filter((id) => !targetIds.includes(id) && !unitsUnderTargets.has(id) && !above.containers.has(id));
}
function isThere({ state }) {
    return state !== 'missing';
}
function listed({ targetIds, filter, coverage }, accounts) {
    if (targetIds.length === 0)
        return { unitIds: [], accounts, filter: 'NONE' };
    const units = new Map(coverage.accounts.map(({ account }) => [account.id, account.unitId]));
    // Accounts that a UNION adds are in none of the targets; AWS finds them by their own unit.
    const added = filter.type === 'UNION' ? accounts.filter((id) => filter.accounts.includes(id)) : [];
    const own = added.flatMap((id) => units.get(id) ?? []);
    return { unitIds: [...new Set([...targetIds, ...own])], accounts, filter: 'INTERSECTION' };
}
function whole(state, accounts) {
    const { targetIds, filter } = state;
    if (targetIds.length === 0 || filter.type === 'UNION')
        return listed(state, accounts);
    return { unitIds: targetIds, accounts: filter.type === 'NONE' ? [] : filter.accounts, filter: filter.type };
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/plan.js






/** All that would be done to bring a stack set from how it is to how it should be. */
async function planFor(set, inputs, prepared) {
    const { aimed, regions, account, region, source, activate } = prepared;
    const desired = prepared.desiredFrom(set);
    const instances = set === undefined ? [] : await instancesOf(prepared);
    const coverage = (0,stack_sets_coverage/* coverageOf */._5)(aimed, regions, instances);
    const changes = set === undefined ? [] : definitionChanges(set, desired);
    const followDiffers = set !== undefined && autoDeploymentDiffers(set, desired.autoDeployment);
    const there = new Set(instances.map(({ stackId }) => stackId));
    const owners = inputs.adoptExisting ? owningStacks(coverage) : [];
    const plan = {
        set: source.setName,
        account,
        region,
        activate,
        create: set === undefined,
        changes: followDiffers ? [...changes, 'the automatic deployment'] : changes,
        adopt: [...new Set([...inputs.adoptStacks, ...owners])].filter((stackId) => !there.has(stackId)),
        stages: planRollOut({
            set: set === undefined ? 'absent' : changes.length > 0 ? 'differs' : 'as-desired',
            autoDeploymentDiffers: followDiffers,
            autoDeployment: desired.autoDeployment?.enabled === true,
            followedIds: set?.targetIds ?? [],
            targetIds: targetIdsOf(prepared),
            unitsUnderTargets: aimed.unitsUnderTargets,
            above: aimed.above,
            filter: inputs.filter,
            coverage,
            canary: aimed.canary,
            orphans: inputs.orphans,
            regions,
        }),
        desired,
    };
    return { ...plan, id: planId(plan) };
}
/** The ids of the roots and units that are aimed at. */
function targetIdsOf({ aimed }) {
    return aimed.targets.map(({ id }) => id);
}
/** How much the set covers now: one call per hundred instances. */
async function coverageNow(prepared) {
    return (0,stack_sets_coverage/* coverageOf */._5)(prepared.aimed, prepared.regions, await instancesOf(prepared));
}
function instancesOf({ stackSets, source }) {
    return (0,stack_set_reader/* everyItem */.l)(stackSets.instances(source.setName));
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/outcome.js



/** Lists of stack sets lag behind their operations. */
const outcome_LOOKS = 5;
const outcome_PAUSE_MS = 1_000;
/**
 * Reads how much the set covers in the end, and says what that makes of the run. Once an operation was begun it throws no
 * AwsFailure any more, so that the operation's id is handed over in any case.
 */
async function conclude(came, { minCoverage }, prepared, started, { clock, log }) {
    const last = came.operations.at(-1)?.followed;
    const unfinished = last?.kind === 'unfinished' ? last : undefined;
    const end = unfinished?.why === 'interrupted' ? {} : await readEnd(came, prepared, clock);
    const cause = unfinished?.cause ?? end.cause;
    const outcome = {
        plan: came.plan,
        operations: came.operations,
        stopped: came.stopped,
        result: resultOf(came, unfinished?.why, end.coverage, minCoverage),
        title: prepared.source.title,
        setName: prepared.source.setName,
        setId: end.set?.id ?? '',
        account: prepared.account,
        region: prepared.region,
        regions: prepared.regions,
        coverage: end.coverage,
        minCoverage,
        cause,
        seconds: Math.round((clock.now().getTime() - started) / 100) / 10,
    };
    const { coverage } = outcome;
    const how = coverage === undefined
        ? ''
        : `; it covers ${coverage.covered} of ${coverage.expected} accounts, ${coverage.percent} %`;
    log.info(`${outcome.setName}: ${outcome.result} after ${outcome.seconds} s${how}.`);
    return outcome;
}
async function readEnd(came, prepared, clock) {
    try {
        const set = await prepared.existing();
        if (set === undefined)
            return {};
        let coverage = await coverageNow(prepared);
        for (let look = 1; look < outcome_LOOKS && isLagging(came, coverage); look += 1) {
            await clock.sleep(outcome_PAUSE_MS);
            coverage = await coverageNow(prepared);
        }
        return { set, coverage };
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || came.operations.length === 0)
            throw error;
        return { cause: error };
    }
}
function isLagging(came, coverage) {
    const unfinished = came.operations.at(-1)?.followed.kind === 'unfinished';
    return came.did !== 'planned' && !unfinished && (0,stack_sets_coverage/* countStates */.c0)(coverage).pending > 0;
}
function resultOf({ did, stopped }, why, coverage, minCoverage) {
    if (why !== undefined)
        return why === 'timeout' ? 'timed-out' : 'interrupted';
    if (did === 'planned')
        return 'planned';
    if (stopped !== undefined)
        return 'failed';
    if (coverage === undefined)
        return 'interrupted';
    return (0,stack_sets_coverage/* isEnough */.LP)(coverage, minCoverage) ? did : 'failed';
}

// EXTERNAL MODULE: ./build/registration/account-guard.js
var account_guard = __webpack_require__(23991);
// EXTERNAL MODULE: ./build/registration/stack-sets/organization-tree.js
var organization_tree = __webpack_require__(54237);
// EXTERNAL MODULE: ./build/registration/stack-sets/targets.js
var targets = __webpack_require__(20745);
// EXTERNAL MODULE: ./build/steps/input-names.js
var input_names = __webpack_require__(40773);
// EXTERNAL MODULE: ./build/steps/organization-as-target.js
var organization_as_target = __webpack_require__(4942);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/target-containers.js





/** Whether one of the targets is given by name, which only the whole tree can tell. */
function namesNeedTree(written) {
    return written.some((text) => (0,targets/* writtenTarget */.Y)(text).kind === 'name');
}
/**
 * The root or unit that was written. `all` is the whole tree, or empty where only ids were written. Throws StepError for
 * what is none, with what might be meant.
 */
async function containerOf(text, tree, all) {
    const target = (0,targets/* writtenTarget */.Y)(text);
    if (target.kind === 'organization')
        throw await (0,organization_as_target/* organizationAsTarget */.f)(target.id, 'targets', tree);
    if (target.kind === 'name')
        return byName(target.name, all);
    const known = all.find(({ id }) => id === target.id);
    if (known !== undefined)
        return known;
    const found = target.kind === 'unit' ? await tree.unit(target.id) : undefined;
    if (found !== undefined)
        return { ...found, path: found.name, parentId: undefined };
    const roots = await (0,organization_tree/* placedRoots */.bh)(tree);
    const root = roots.find(({ id }) => id === target.id);
    if (root !== undefined)
        return root;
    throw unknown(target.id, roots.map(({ id, name }) => `${name} (${id})`));
}
function byName(name, all) {
    const found = (0,targets/* findTarget */.F)(name, all);
    if (found.kind === 'found')
        return found.container;
    if (found.kind === 'ambiguous') {
        throw new step_error/* StepError */.z({
            code: 'target-ambiguous',
            fault: 'user',
            message: `Several units are called "${name}".`,
            remedy: `Give one of the paths: ${found.paths.join(', ')}. Nothing was changed.`,
        });
    }
    const last = name.split('/').at(-1) ?? name;
    const near = new Set([
        ...(0,input_names/* likelyMeant */.S)(name, all.map(({ path }) => path)),
        ...(0,input_names/* likelyMeant */.S)(last, all.map((container) => container.name)),
    ].map((each) => each.toLowerCase()));
    const similar = all.filter((container) => near.has(container.path.toLowerCase()) ||
        near.has(container.name.toLowerCase()) ||
        container.name.toLowerCase().includes(last.toLowerCase()));
    throw unknown(name, (similar.length > 0 ? similar : all).map(({ path, id }) => `${path} (${id})`));
}
const MOST_LISTED = 20;
function unknown(text, known) {
    const more = known.length > MOST_LISTED ? ` and ${known.length - MOST_LISTED} more` : '';
    return new step_error/* StepError */.z({
        code: 'target-unknown',
        fault: 'user',
        message: `The organization has no root or unit "${text}".`,
        remedy: `There are: ${known.slice(0, MOST_LISTED).join(', ')}${more}. Nothing was changed.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/aimed-accounts.js




/** The accounts of self-managed permissions: those that were given, of which nobody can tell more here. */
function givenAccounts({ filter, canary }) {
    const expected = filter.accounts.map((id) => ({
        id,
        name: '',
        state: 'ACTIVE',
        unitId: '',
        unitPath: 'accounts',
    }));
    return {
        expected,
        skipped: [],
        targets: [],
        unitsUnderTargets: new Set(),
        above: { roots: [], containers: new Set() },
        canary: requiredCanary(new Set(canary), expected, canary),
    };
}
/** The accounts below the given targets (or, without any, those that the set follows). Throws StepError. */
async function aimedAccounts(tree, inputs, followedIds, managementAccountId, log) {
    const written = inputs.targets.length > 0 ? inputs.targets : followedIds;
    if (written.length === 0)
        throw noTargets();
    const canaryUnits = inputs.canary.filter((each) => !ACCOUNT.test(each));
    // The whole tree is read only where names have to be found in it, or where it matters what is above a target.
    const whole = namesNeedTree([...written, ...canaryUnits]) || inputs.orphans !== 'keep';
    const roots = whole ? await (0,organization_tree/* placedRoots */.bh)(tree) : [];
    const all = whole ? await (0,organization_tree/* containersBelow */.uv)(tree, roots) : [];
    const found = await (0,organization_tree/* eachOf */.pQ)(written, 1, (text) => containerOf(text, tree, all));
    // What was written twice, by its id and its name, is one target.
    const targets = [...new Map(found.map((target) => [target.id, target])).values()];
    const under = whole ? descendants(all, targets) : await (0,organization_tree/* containersBelow */.uv)(tree, targets);
    const accounts = await (0,organization_tree/* accountsOf */.s1)(tree, under);
    const known = new Set(accounts.map(({ id }) => id));
    const outside = inputs.filter.accounts.filter((id) => !known.has(id));
    const named = inputs.filter.type === 'UNION' ? await namedAccounts(tree, outside) : [];
    if (inputs.filter.type !== 'UNION' && outside.length > 0)
        log.info(`Not below the targets, and so without effect: ${outside.slice(0, 20).join(', ')}.`);
    const meant = (0,stack_sets_coverage/* expectedAccounts */.hA)(accounts, inputs.filter, managementAccountId, named);
    for (const { id, name, state } of meant.skipped)
        log.info(`${id} (${name}) is ${state}: AWS does not deploy there, and it is not expected.`);
    const canaryContainers = await (0,organization_tree/* eachOf */.pQ)(canaryUnits, 1, (text) => containerOf(text, tree, all));
    const below = new Set((whole ? descendants(all, canaryContainers) : await (0,organization_tree/* containersBelow */.uv)(tree, canaryContainers)).map(({ id }) => id));
    const first = meant.expected.filter(({ id, unitId }) => below.has(unitId) || inputs.canary.includes(id));
    return {
        ...meant,
        targets,
        unitsUnderTargets: new Set(under.map(({ id }) => id)),
        above: { roots: roots.map(({ id }) => id), containers: ancestors(all, targets) },
        canary: requiredCanary(new Set(first.map(({ id }) => id)), meant.expected, inputs.canary),
    };
}
const ACCOUNT = /^\d{12}$/;
/** A canary that reaches nobody would let everything through. */
function requiredCanary(canary, expected, written) {
    if (written.length === 0 || expected.some(({ id }) => canary.has(id)))
        return canary;
    throw new step_error/* StepError */.z({
        code: 'canary-empty',
        fault: 'user',
        message: `None of the expected accounts is in the canary (${written.join(', ')}).`,
        remedy: 'Name a unit below the targets with at least one active account. Nothing was changed.',
    });
}
async function namedAccounts(tree, ids) {
    const found = await (0,organization_tree/* eachOf */.pQ)(ids, 4, async (id) => {
        const account = await tree.account(id);
        if (account === undefined) {
            throw new step_error/* StepError */.z({
                code: 'account-unknown',
                fault: 'user',
                message: `The organization has no account ${id}.`,
                remedy: 'Correct `accounts`. Nothing was changed.',
            });
        }
        const unitId = await tree.parentOf(id);
        return { ...account, unitId, unitPath: unitId };
    });
    return found;
}
function descendants(all, tops) {
    const below = (0,organization_tree/* unitsBelow */.LP)(all, tops);
    return all.filter(({ id }) => below.has(id));
}
function ancestors(all, of) {
    const parents = new Map(all.map(({ id, parentId }) => [id, parentId]));
    const found = new Set();
    for (const { id } of of) {
        for (let parent = parents.get(id); parent !== undefined; parent = parents.get(parent))
            found.add(parent);
    }
    return found;
}
function noTargets() {
    return new step_error/* StepError */.z({
        code: 'targets-missing',
        fault: 'user',
        message: 'There are no targets: a stack set without any deploys nothing.',
        remedy: 'Give the root (r-…) or units (ou-…) of the organization in `targets`, or their names. Nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/registration/deployment-parameters.js
var deployment_parameters = __webpack_require__(44926);
// EXTERNAL MODULE: ./build/registration/secret-names.js
var secret_names = __webpack_require__(67747);
// EXTERNAL MODULE: ./build/steps/allowed-capabilities.js
var allowed_capabilities = __webpack_require__(12487);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/hidden-mark.js

/**
 * AWS shows hidden parameters (NoEcho) as asterisks, so that nobody could tell whether an external id that is given again
 * is the one that the stack set has, and every run would update every account. So the set's description, which linked
 * accounts do not get, ends with a mark: a salted, slow, one-way digest of the values.
 */
const MARK = / \(hidden parameters ([0-9a-f]{16})\.([0-9a-f]{32})\)$/;
const DIGEST_BYTES = 16;
/** AWS's limit for descriptions is 1024; the mark takes 73. */
const LONGEST_TEXT = 900;
/** A description without its mark. */
function withoutMark(description) {
    return description.replace(MARK, '');
}
/** A description with the mark of these values; as it is when there are none. */
function withMark(description, values) {
    if (Object.keys(values).length === 0)
        return description;
    const salt = (0,external_node_crypto_.randomBytes)(8).toString('hex');
    const text = withoutMark(description).slice(0, LONGEST_TEXT);
    return `${text} (hidden parameters ${salt}.${digest(values, salt).toString('hex')})`;
}
/** Whether a description was marked with exactly these values. */
function isMarkedWith(description, values) {
    const [, salt, marked] = MARK.exec(description) ?? [];
    if (salt === undefined || marked === undefined)
        return false;
    return (0,external_node_crypto_.timingSafeEqual)(Buffer.from(marked, 'hex'), digest(values, salt));
}
function digest(values, salt) {
    const entries = Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1));
    return (0,external_node_crypto_.scryptSync)(JSON.stringify(entries), salt, DIGEST_BYTES);
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/desired-definition.js





/**
 * What the stack set should be. Parameters that are not given keep the value that the set has. Masks what is secret.
 * Throws StepError when the template needs more than was allowed, or the parameters do not fit it.
 */
function desiredDefinition(source, summary, existing, inputs, world) {
    const noEcho = new Set(summary.parameters.flatMap((each) => (each.noEcho ? [each.name] : [])));
    for (const [name, value] of Object.entries(source.parameters))
        if (value !== '' && (noEcho.has(name) || (0,secret_names/* isSecretName */.e)(name)))
            world.mask(value);
    (0,allowed_capabilities/* requireCapabilities */.q)(source, summary.capabilities, (missing, complete) => missing.includes('CAPABILITY_AUTO_EXPAND')
        ? 'Stack sets take no templates with macros or transforms: write out what they would make.'
        : `If the template may create such resources in every account, set \`capabilities: ${complete}\`.`);
    const parameters = parametersOf(source, summary, existing);
    const given = parameters.flatMap(({ name, value }) => value !== undefined && noEcho.has(name) ? [[name, value]] : []);
    const hidden = Object.fromEntries(given);
    const hiddenAreSame = given.length === 0 || (existing !== undefined && isMarkedWith(existing.description, hidden));
    const description = existing === undefined ? source.title : existing.description || source.title;
    return {
        content: {
            description: hiddenAreSame ? description : withMark(description, hidden),
            template: source.template,
            parameters,
            capabilities: summary.capabilities,
            tags: inputs.tags,
            ...(inputs.permissionModel === 'SELF_MANAGED' ? { roles: rolesOf(inputs, existing) } : {}),
        },
        autoDeployment: inputs.permissionModel === 'SELF_MANAGED' ? undefined : autoDeploymentOf(inputs, existing),
        hidden: new Set(Object.keys(hidden)),
        hiddenAreSame,
    };
}
/** On, and taking the stack away from accounts that leave, unless something else is said or the set has it otherwise. */
function autoDeploymentOf({ autoDeployment, retainOnRemoval }, existing) {
    const enabled = autoDeployment ?? existing?.autoDeployment.enabled ?? true;
    return {
        enabled,
        retainOnRemoval: enabled && (retainOnRemoval ?? existing?.autoDeployment.retainOnRemoval ?? false),
    };
}
/** An update without roles would fall back to AWS's own names. */
function rolesOf({ roles }, existing) {
    const { administrationRoleArn, executionRoleName } = { ...existing, ...roles };
    return {
        ...(administrationRoleArn === undefined ? {} : { administrationRoleArn }),
        ...(executionRoleName === undefined ? {} : { executionRoleName }),
    };
}
function parametersOf(source, summary, existing) {
    const plan = (0,deployment_parameters/* planParameters */.m)(summary, source.parameters, existing);
    const problems = [
        ...plan.missing.map((name) => `${name} has no value and no default`),
        ...plan.unknown.map((name) => `${name} is not a parameter of the template`),
    ];
    if (problems.length === 0)
        return plan.parameters;
    throw new step_error/* StepError */.z({
        code: 'parameters-wrong',
        fault: 'user',
        message: `The parameters do not fit ${source.file}:\n${problems.map((problem) => `- ${problem}`).join('\n')}`,
        remedy: 'Give the missing ones as inputs of this step or in `parameter-overrides`, and drop the others. Nothing was changed.',
        evidence: [{ label: 'declared', value: summary.parameters.map(({ name }) => name).join(', ') }],
    });
}

// EXTERNAL MODULE: ./build/registration/platform-parameters.js
var platform_parameters = __webpack_require__(7202);
// EXTERNAL MODULE: ./build/steps/platform-stack.js
var platform_stack = __webpack_require__(27344);
;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/member-template.js




/** Finds the template and what goes with it. Throws StepError. */
async function memberTemplate(inputs, templates, files) {
    const found = 'template' in inputs.source
        ? await ownTemplate(inputs, inputs.source.template, files)
        : await platformTemplate(inputs, inputs.source, templates);
    requireTransferable(found);
    return found;
}
async function platformTemplate(inputs, { platform, stack: stackName }, templates) {
    const stack = await (0,platform_stack/* platformStack */.K)(templates, platform, stackName);
    if (stack.kind !== 'stack-set' && !stack.accountKinds.includes('member')) {
        throw new step_error/* StepError */.z({
            code: 'stack-not-for-members',
            fault: 'user',
            message: `The stack "${stackName}" of ${platform} is not meant for linked accounts.`,
            remedy: 'Deploy it in its own account with actions/deploy, and give a stack for linked accounts here.',
        });
    }
    const file = `${platform}/${stack.template}`;
    const template = await templates.read(file);
    if (template === undefined)
        throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
    const { parameters, faults } = (0,platform_parameters/* stackParameters */.v)(stack, { ...inputs, inputs: inputs.platformInputs });
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return {
        title: `${platform}: ${stack.title}`,
        file: `templates/${file}`,
        template,
        setName: inputs.name ?? stack.stackSet?.name ?? stack.stackName,
        region: inputs.region ?? stack.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
        parameters,
    };
}
/** As in the deploy step. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];
async function ownTemplate(inputs, path, files) {
    const template = await files.read(path);
    if (template === undefined) {
        throw new step_error/* StepError */.z({
            code: 'template-missing',
            fault: 'user',
            message: `There is no template at ${path}.`,
            remedy: 'Check the path, and that a checkout step runs before this one.',
        });
    }
    return {
        title: path,
        file: path,
        template,
        setName: inputs.name ?? '',
        region: inputs.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
        parameters: inputs.overrides,
    };
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LARGEST_TEMPLATE_BYTES = 51_200;
function requireTransferable({ file, template }) {
    const bytes = new TextEncoder().encode(template).length;
    if (bytes <= LARGEST_TEMPLATE_BYTES)
        return;
    throw new step_error/* StepError */.z({
        code: 'template-too-large',
        fault: 'user',
        message: `The template ${file} has ${bytes} bytes; CloudFormation takes up to ${LARGEST_TEMPLATE_BYTES} in a request.`,
        remedy: 'Shorten it: comments, descriptions and indentation count, and YAML is shorter than JSON. What linked accounts get should be small. Nothing was changed.',
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/prepare.js






/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';
/** Proves and reads everything that a roll-out needs. Writes nothing. Throws StepError and AwsFailure. */
async function prepare(inputs, world) {
    const source = await memberTemplate(inputs, world.templates, world.files);
    const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
    const identity = await world.aws.whoAmI({ region });
    (0,account_guard/* requireAccount */.z)(identity, inputs.expectedAccountId);
    const managementAccountId = await requireAuthority(inputs, identity.account, region, world);
    world.log.info(`${source.title} as stack set ${source.setName} of account ${identity.account}, ${region}.`);
    const stackSets = await world.aws.stackSets({ region, callAs: inputs.callAs });
    const access = await trustedAccess(stackSets, inputs, identity.account);
    const existing = async () => {
        const set = await stackSets.describeSet(source.setName);
        if (set !== undefined)
            requireModel(set, inputs);
        return set;
    };
    const now = await existing();
    const aimed = managementAccountId === undefined
        ? givenAccounts(inputs)
        : await aimedAccounts(await world.aws.organizationTree({ region }), inputs, now?.targetIds ?? [], managementAccountId, world.log);
    const summary = await (await world.aws.stacks({ region })).templateSummary({ body: source.template });
    return {
        source,
        account: identity.account,
        region,
        stackSets,
        activate: access === 'to-activate',
        aimed,
        regions: inputs.regions.length > 0 ? inputs.regions : (nonEmpty(now?.regions) ?? [region]),
        existing,
        desiredFrom: (set) => desiredDefinition(source, summary, set, inputs, world),
    };
}
function nonEmpty(items) {
    return items === undefined || items.length === 0 ? undefined : items;
}
function requireModel(set, { permissionModel }) {
    if (set.permissionModel === permissionModel)
        return;
    throw new step_error/* StepError */.z({
        code: 'permission-model-differs',
        fault: 'user',
        message: `The stack set ${set.name} works with ${words(set.permissionModel)} permissions, which nobody can change.`,
        remedy: `Set \`permission-model: ${words(set.permissionModel)}\`, or give another \`name\`. Nothing was changed.`,
        evidence: [{ label: 'stack set', value: set.arn }],
    });
}
function words(model) {
    return model === 'SELF_MANAGED' ? 'self-managed' : 'service-managed';
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/report-file.js

/** Everything about a roll-out, every account included, as JSON. */
function reportJson(outcome) {
    const { coverage, plan } = outcome;
    const report = {
        result: outcome.result,
        'stack-set': { id: outcome.setId, name: outcome.setName },
        account: outcome.account,
        region: outcome.region,
        regions: outcome.regions,
        'plan-id': plan?.id,
        operations: outcome.operations.map(({ id, title, followed }) => ({
            id,
            title,
            ...(followed.kind === 'ended'
                ? { status: followed.operation.status, failed: followed.operation.failed }
                : { status: followed.why }),
        })),
        ...(coverage === undefined
            ? {}
            : {
                coverage: coverage.percent,
                expected: coverage.expected,
                covered: coverage.covered,
                accounts: accountRows(coverage),
                skipped: coverage.skipped.map(({ id, name, state }) => ({ account: id, name, state })),
                orphaned: coverage.orphaned.map(({ account, region, status }) => ({ account, region, status })),
            }),
    };
    return `${JSON.stringify(report, null, 2)}\n`;
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/run.js














/** Rolls a stack set out to the linked accounts and tells how many of them it covers. Throws StepError and AwsFailure. */
async function runDeployStackSet(inputs, world) {
    const started = world.clock.now().getTime();
    const prepared = await prepare(inputs, world);
    // Proves that the report can be written before there is anything to report.
    if (inputs.reportFile !== undefined)
        await world.files.write(inputs.reportFile, '{}\n');
    const { aimed, stackSets, source, regions } = prepared;
    if (aimed.expected.length === 0 && inputs.minCoverage > 0)
        throw nobodyExpected(prepared);
    const names = new Map(aimed.expected.map(({ id, name }) => [id, name]));
    const scene = {
        stackSets,
        set: source.setName,
        deadline: new Date(started + inputs.timeoutMs),
        nameOf: (account) => names.get(account) ?? '',
        inputs,
        regions,
        world,
    };
    const waited = await waitUntilFree(scene, prepared);
    const came = isUnfinished(waited)
        ? { plan: undefined, operations: waited, stopped: 'unfinished', did: 'updated' }
        : await work(scene, prepared, waited, world);
    const outcome = await conclude(came, inputs, prepared, started, world);
    const reportFile = inputs.reportFile === undefined
        ? undefined
        : await world.files.write(inputs.reportFile, reportJson(outcome));
    return { ...outcome, reportFile };
}
/** Takes up the operation of an earlier run, and waits for any other that is at work. A mere plan waits for nothing. */
async function waitUntilFree(scene, { existing }) {
    const { stackSets, set, world, inputs } = scene;
    const there = (await existing()) !== undefined;
    const ends = [];
    const { resume } = inputs;
    if (resume !== undefined) {
        const operation = there ? await stackSets.describeOperation(set, resume) : undefined;
        if (operation === undefined)
            throw noOperation(resume, set, stackSets.region);
        const title = `take up ${operation.action} again`;
        const followed = await world.log.group(`${title} (operation ${resume})`, () => follow(scene, resume, 0));
        ends.push({ id: resume, title, followed });
    }
    if (!there || isUnfinished(ends))
        return ends;
    if (inputs.planOnly) {
        const other = await operationUnderWay(scene);
        if (other !== undefined)
            world.log.info(`${other.action} ${other.id} is ${other.status}: the plan is of the state as it is now.`);
        return ends;
    }
    const other = await waitForOthers(scene);
    return other === undefined ? ends : [...ends, other];
}
async function work(scene, prepared, waited, world) {
    const { inputs, stackSets } = scene;
    const plan = await planFor(await prepared.existing(), inputs, prepared);
    await world.log.group(`Plan ${plan.id}`, async () => {
        for (const line of planLines(plan))
            world.log.info(line);
    });
    if (inputs.planOnly)
        return { plan, operations: waited, stopped: undefined, did: 'planned' };
    if (inputs.approvedPlan !== undefined && inputs.approvedPlan !== plan.id)
        throw planChanged(inputs.approvedPlan, plan);
    if (isNothing(plan)) {
        const did = inputs.resume === undefined ? 'unchanged' : 'updated';
        return { plan, operations: waited, stopped: undefined, did };
    }
    if (plan.activate)
        await activateTrustedAccess(stackSets, inputs, world);
    if (plan.create)
        await createSet(scene, plan, prepared);
    return rollOutPlan({ ...scene, desired: plan.desired }, plan, prepared, waited);
}
async function createSet({ stackSets, inputs, world }, { desired }, prepared) {
    const { content, autoDeployment = { enabled: false, retainOnRemoval: false } } = desired;
    const name = prepared.source.setName;
    const { permissionModel } = inputs;
    try {
        await stackSets.createSet({ name, content, permissionModel, autoDeployment, token: (0,external_node_crypto_.randomUUID)() });
    }
    catch (error) {
        // There was none a moment ago: it is ours, and its answer was lost, if it is what it should be.
        if (!(error instanceof aws_failure/* AwsFailure */.O) || error.code !== 'NameAlreadyExistsException')
            throw error;
        const set = await prepared.existing();
        if (set === undefined || definitionChanges(set, prepared.desiredFrom(set)).length > 0)
            throw error;
    }
    world.log.info(`Created the stack set ${name}.`);
}
async function rollOutPlan(scene, plan, prepared, waited) {
    const did = plan.create ? 'created' : 'updated';
    const adopted = await adoptStacks(scene, plan.adopt, targetIdsOf(prepared));
    const begun = [...waited, ...adopted];
    if (isUnfinished(adopted))
        return { plan, operations: begun, stopped: 'unfinished', did };
    const rolled = await rollOut(scene, plan.stages);
    const operations = [...begun, ...rolled.operations];
    if (!scene.inputs.adoptExisting || rolled.stopped === 'unfinished')
        return { plan, operations, stopped: rolled.stopped, did };
    // Stacks that turned out to be in the way are adopted, and what they stopped is gone on with: once.
    const owners = owningStacks(await coverageNow(prepared));
    if (owners.length === 0)
        return { plan, operations, stopped: rolled.stopped, did };
    const owned = await adoptStacks(scene, owners, targetIdsOf(prepared));
    const further = [...operations, ...owned];
    if (isUnfinished(owned))
        return { plan, operations: further, stopped: 'unfinished', did };
    const rest = await planFor(await prepared.existing(), scene.inputs, prepared);
    const again = await rollOut(scene, rest.stages);
    return { plan, operations: [...further, ...again.operations], stopped: again.stopped, did };
}
function isUnfinished(operations) {
    return operations.at(-1)?.followed.kind === 'unfinished';
}
function nobodyExpected({ aimed, source }) {
    const where = aimed.targets.map(({ path, id }) => `${path} (${id})`).join(', ');
    return new step_error/* StepError */.z({
        code: 'no-accounts-expected',
        fault: 'user',
        message: `There is no active linked account below the targets of ${source.setName}: ${where}.`,
        remedy: 'Correct `targets` and `accounts`; or set `min-coverage: 0`, so that accounts which join later get the stack. Nothing was changed.',
    });
}
function noOperation(id, set, region) {
    return new step_error/* StepError */.z({
        code: 'operation-unknown',
        fault: 'user',
        message: `The stack set ${set} in ${region} has no operation ${id}.`,
        remedy: 'Check the name, the region and the account; without `resume` a run goes on by itself. Nothing was changed.',
    });
}
function planChanged(approved, { id, set }) {
    return new step_error/* StepError */.z({
        code: 'plan-changed',
        fault: 'user',
        message: `What would be done to ${set} is no longer what was planned: accounts, the template, parameters or the stack set have changed since.`,
        remedy: 'See the plan above, and plan again. Nothing was changed.',
        evidence: [
            { label: 'planned', value: approved },
            { label: 'now', value: id },
        ],
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/verdict.js



/** A time-out, an operation that failed and too little coverage fail the step, after everything was reported. */
function deployStackSetVerdict(outcome) {
    if (outcome.result === 'timed-out' || outcome.result === 'interrupted')
        return unfinished(outcome);
    return outcome.result === 'failed' ? incomplete(outcome) : undefined;
}
function unfinished({ result, setName, operations, region, cause }) {
    const operation = operations.at(-1)?.id ?? '';
    const why = cause === undefined ? '' : ` The last answer of AWS: ${cause.action} ${cause.code}: ${cause.message}`;
    return new step_error/* StepError */.z({
        code: result === 'timed-out' ? 'stack-set-timeout' : 'stack-set-interrupted',
        fault: 'aws',
        message: result === 'timed-out'
            ? `The stack set ${setName} was still at work when the time of this step was over.${why}`
            : `AWS could not be asked any more about the stack set ${setName}, which goes on by itself.${why}`,
        remedy: operation === ''
            ? `Run again: what is at work in ${region} is waited for, and what is left is done.`
            : `CloudFormation goes on by itself in ${region}. Take it up again in a later job with \`resume: ${operation}\` (the output \`operation\`); \`timeout-in-minutes\` gives it more time.`,
        evidence: operation === '' ? [] : [{ label: 'operation', value: operation }],
        cause,
    });
}
const STOPPED = {
    unfinished: '',
    'operation-failed': ' The operation failed: more accounts failed than are tolerated.',
    'canary-failed': ' The canary accounts did not all succeed, so that the others were left as they are.',
};
const MOST_SHOWN = 10;
function incomplete(outcome) {
    const { setName, coverage, minCoverage, stopped, cause } = outcome;
    const troubles = troublesOf(outcome);
    const counts = coverage === undefined ? undefined : (0,stack_sets_coverage/* countStates */.c0)(coverage);
    const told = Object.entries(counts ?? {})
        .filter(([state, count]) => state !== 'covered' && count > 0)
        .map(([state, count]) => `${count} ${state}`);
    const covered = coverage === undefined
        ? ''
        : ` It covers ${coverage.covered} of ${coverage.expected} accounts (${coverage.percent} %, ${minCoverage} % demanded)${told.length === 0 ? '' : `: ${told.join(', ')}`}.`;
    return new step_error/* StepError */.z({
        code: stopped === undefined || stopped === 'unfinished' ? 'coverage-too-low' : stopped,
        fault: 'user',
        message: `The stack set ${setName} is incomplete.${covered}${stopped === undefined ? '' : STOPPED[stopped]}`,
        remedy: remedyFor(troubles),
        evidence: troubles.slice(0, MOST_SHOWN).map(({ account, name, state, reason }) => ({
            label: `${account} ${name}`.trim(),
            value: `${state}${reason === undefined ? '' : `: ${(0,failure_reasons/* plainReason */.JH)(reason)}`}`,
        })),
        cause,
    });
}
/** The accounts in which something went wrong, failed ones first: by their stacks, and by what the last operation said. */
function troublesOf({ coverage, operations, stopped }) {
    const troubles = new Map();
    const followed = stopped === undefined ? undefined : operations.at(-1)?.followed;
    for (const { account, reason } of followed?.kind === 'ended' ? followed.failures : [])
        troubles.set(account, { account, name: '', state: 'failed', reason });
    for (const { account, state, places } of coverage?.accounts ?? []) {
        if (state === 'covered')
            continue;
        const reason = places.find((place) => place.state === state)?.reason;
        troubles.set(account.id, { account: account.id, name: account.name, state, reason });
    }
    return [...troubles.values()].sort((a, b) => Number(b.state === 'failed') - Number(a.state === 'failed'));
}
/** What helps the failed accounts, each kind of reason once. */
function remedyFor(troubles) {
    const failed = troubles.filter(({ state }) => state === 'failed');
    if (failed.length === 0)
        return 'Run again: what is missing is deployed, and nothing else.';
    return (0,failure_reasons/* remedyLines */.gb)((0,failure_reasons/* reasonKinds */.eW)(failed.map(({ reason }) => reason))).join('\n');
}

;// CONCATENATED MODULE: ./build/steps/deploy-stack-set/step.js





const deployStackSet = {
    name: 'deploy-stack-set',
    inputs: deployStackSetInputs,
    outputs: deployStackSetOutputs,
    parse: parseDeployStackSet,
    run: runDeployStackSet,
    publish: publishDeployStackSet,
    verdict: deployStackSetVerdict,
};


/***/ }),

/***/ 4942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ organizationAsTarget)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _registration_observation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98038);


const MOST_LISTED = 20;
/**
 * The refusal of an organization's id (`o-…`) as a target: platforms' own labels ask for an "organization id", which is
 * what no stack set accepts. Says by the tree which ids to give in `input` instead; the tree need not be readable.
 */
async function organizationAsTarget(id, input, tree) {
    const found = await (0,_registration_observation_js__WEBPACK_IMPORTED_MODULE_1__/* .observe */ .l)(async () => {
        const roots = await tree.roots();
        const units = await Promise.all(roots.map((root) => tree.unitsIn(root.id)));
        return { roots, units: units.flat().slice(0, MOST_LISTED) };
    });
    const { roots, units } = found.kind === 'seen' ? found.value : { roots: [], units: [] };
    const [root] = roots;
    const listed = units.map((unit) => `${unit.id} (${unit.name})`).join(', ');
    const instead = root === undefined
        ? `Give the root's id (r-…) as \`${input}\` for all linked accounts, or that of a unit (ou-…); AWS Organizations shows both.${found.kind === 'unreadable' ? ` Allow ${found.action} to have them named here.` : ''}`
        : `Give \`${input}: ${root.id}\` for all linked accounts${listed === '' ? '' : `, or a unit for a part of them: ${listed}`}.`;
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'target-is-organization',
        fault: 'user',
        message: `${id} is the id of the organization, which cannot be a target; its root (r-…) and its units (ou-…) can.`,
        remedy: `${instead} Nothing was changed.`,
    });
}


/***/ }),

/***/ 19129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ readMap),
/* harmony export */   l: () => (/* binding */ optional)
/* harmony export */ });
/* harmony import */ var _registration_parameter_overrides_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54891);

/** The map that an input gives; empty when it is not given. What is wrong with it is added to the faults. */
function readMap(input, text, faults, parse = _registration_parameter_overrides_js__WEBPACK_IMPORTED_MODULE_0__/* .parseParameterOverrides */ .S) {
    if (text === undefined)
        return {};
    const result = parse(text);
    if ('value' in result)
        return result.value;
    faults.push({ input, problem: `${result.problem}; accepted: a YAML or JSON map, or Name=value pairs` });
    return {};
}
/** A member of that name, or none where there is no value. */
function optional(name, value) {
    return value === undefined ? {} : { [name]: value };
}


/***/ })

};
