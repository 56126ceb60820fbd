export const id = 2145;
export const ids = [2145];
export const modules = {

/***/ 98478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UO: () => (/* binding */ isWithin),
/* harmony export */   XM: () => (/* binding */ pathOf),
/* harmony export */   pA: () => (/* binding */ nearest)
/* harmony export */ });
/* harmony import */ var _trust_json_place_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74705);

/** A line finder that falls back to the elements around a path. */
function nearest(find) {
    return (path) => {
        for (let at = path; at !== undefined; at = parentOf(at)) {
            const line = find(at);
            if (line !== undefined)
                return line;
        }
        return undefined;
    };
}
/** Whether a path is the other one or stands below it. */
function isWithin(path, around) {
    return path === around || path.startsWith(`${around}.`) || path.startsWith(`${around}[`);
}
/** The path of the element around; undefined for the whole. Understands what `childPath` writes. */
function parentOf(path) {
    const last = /(?:\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$/.exec(path);
    return last === null ? undefined : path.slice(0, last.index);
}
/** The path of an element by its names and indices. */
function pathOf(...parts) {
    return parts.reduce((path, part) => (0,_trust_json_place_js__WEBPACK_IMPORTED_MODULE_0__/* .childPath */ .cm)(path, part), '$');
}


/***/ }),

/***/ 62390:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V: () => (/* binding */ readSourceText)
});

// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(74705);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var policy = __webpack_require__(44976);
// EXTERNAL MODULE: ./build/policy-sources/places.js
var policy_sources_places = __webpack_require__(98478);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
;// CONCATENATED MODULE: ./build/policy-sources/yaml-text.js




/** Anchors can make a small file expand without end. */
const MOST_NODES = 500_000;
const DEEPEST = 200;
/**
 * Reads a YAML text of one document. CloudFormation's tags become the functions that they stand for (`!Ref x` is
 * `{"Ref": "x"}`). Throws PolicyDocumentError.
 */
function readYaml(text) {
    const counter = new dist/* LineCounter */.HN();
    const parsed = (0,dist/* parseAllDocuments */.hR)(text, { lineCounter: counter, uniqueKeys: false, logLevel: 'silent' });
    const [document, second] = 'empty' in parsed ? [] : parsed;
    if (second !== undefined)
        throw new policy_document_error/* PolicyDocumentError */.e([{ path: '$', message: 'holds several YAML documents; give each a file' }]);
    if (document === undefined || document.contents === null)
        throw new policy_document_error/* PolicyDocumentError */.e([{ path: '$', message: 'is empty' }]);
    const [problem] = document.errors;
    if (problem !== undefined)
        throw new policy_document_error/* PolicyDocumentError */.e([
            { path: '$', message: `is neither JSON nor YAML: ${problem.message.split('\n')[0]}` },
        ]);
    const reading = { document, counter, lines: new Map(), duplicates: [], nodes: 0 };
    const value = readNode(document.contents, '$', 0, reading);
    return { value, duplicates: reading.duplicates, line: (0,policy_sources_places/* nearest */.pA)((path) => reading.lines.get(path)) };
}
function readNode(node, path, depth, reading) {
    reading.nodes += 1;
    if (reading.nodes > MOST_NODES || depth > DEEPEST)
        throw new policy_document_error/* PolicyDocumentError */.e([{ path, message: 'is nested too deeply or expands to too much' }]);
    if ((0,dist/* isAlias */.Vj)(node))
        return readNode(node.resolve(reading.document), path, depth + 1, reading);
    note(node, path, reading);
    const name = functionOf(node);
    if (name !== undefined) {
        const inner = untagged(node, (0,json_place/* childPath */.cm)(path, name), depth, reading);
        return { [name]: name === 'Fn::GetAtt' && typeof inner === 'string' ? attributeOf(inner) : inner };
    }
    return untagged(node, path, depth, reading);
}
function untagged(node, path, depth, reading) {
    note(node, path, reading);
    if ((0,dist/* isMap */.jh)(node)) {
        const entries = new Map();
        for (const { key, value } of node.items) {
            const name = (0,dist/* isScalar */.jn)(key) ? String(key.value) : String(key);
            const place = (0,json_place/* childPath */.cm)(path, name);
            if (entries.has(name))
                reading.duplicates.push({ path: place, message: 'is given twice' });
            note(key, place, reading);
            entries.set(name, value === null ? null : readNode(value, place, depth + 1, reading));
        }
        return Object.fromEntries(entries);
    }
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((item, index) => readNode(item, (0,json_place/* childPath */.cm)(path, index), depth + 1, reading));
    return (0,dist/* isScalar */.jn)(node) ? node.value : null;
}
function note(node, path, { lines, counter }) {
    if (lines.has(path) || typeof node !== 'object' || node === null || !('range' in node))
        return;
    const { range } = node;
    if (range)
        lines.set(path, counter.linePos(range[0]).line);
}
/** `!Ref` and `!Condition` stand for themselves, every other tag for a function: `!Sub` is `Fn::Sub`. */
function functionOf(node) {
    const tag = typeof node === 'object' && node !== null && 'tag' in node ? node.tag : undefined;
    if (typeof tag !== 'string' || !/^![A-Za-z]+$/.test(tag))
        return undefined;
    const name = tag.slice(1);
    return name === 'Ref' || name === 'Condition' ? name : `Fn::${name}`;
}
function attributeOf(text) {
    const dot = text.indexOf('.');
    return dot < 0 ? [text] : [text.slice(0, dot), text.slice(dot + 1)];
}

;// CONCATENATED MODULE: ./build/policy-sources/source-text.js




/**
 * Reads JSON (also percent-encoded, as IAM returns documents) or YAML with CloudFormation's short functions. Throws
 * PolicyDocumentError when it is neither.
 */
function readSourceText(text) {
    const decoded = (0,policy/* decodeDocument */.w8)(text);
    if (!/^[[{]/.test(decoded))
        return readYaml(text);
    const value = (0,policy/* parseJson */.qF)(decoded);
    const places = (0,json_place/* locateJson */.rz)(decoded);
    // `decodeDocument` trims, so that lines are counted from the first that holds something.
    const skipped = /^\s*%/.test(text) ? 0 : (/^[\s\uFEFF]*/.exec(text)?.[0].split('\n').length ?? 1) - 1;
    return {
        value,
        duplicates: places.duplicates.map((path) => ({ path, message: 'is given twice' })),
        line: (0,policy_sources_places/* nearest */.pA)((path) => {
            const line = places.line(path);
            return line === undefined ? undefined : line + skipped;
        }),
    };
}


/***/ }),

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

/***/ 75512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ rootCause),
/* harmony export */   w: () => (/* binding */ remedyFor)
/* harmony export */ });
/** CloudFormation says the reason only in words; these are the echoes of a failure elsewhere. */
const ECHO = /\b(cancelled|canceled)\b|^The following resource\(s\) failed|^Embedded stack \S+ was not successfully|Stack ?Set operation \S+ was unexpectedly/i;
const REMEDIES = [
    [
        /BucketAlreadyExists|bucket name is not available/i,
        'Names of buckets are given once for all customers of AWS, and somebody else has this one: choose another.',
    ],
    [
        /(provider with url|OIDCProvider)\b.*already exists/i,
        "An account has one provider for each issuer, and it is there: give its ARN as the template's parameter for an existing provider.",
    ],
    [
        /already exists|NAME_CONFLICT/i,
        'Something of that name is there already, from an earlier try, from the console or from a stack set of the payer. `adopt-existing-resources: true` takes it into this stack, unless another stack owns it: then register through that one. Or delete it if nothing uses it.',
    ],
    [
        /not authorized to perform|AccessDenied|explicit deny/i,
        'Allow the named action for the role that deploys. An "explicit deny" comes from a service control policy or a permissions boundary: ask whoever owns the organization.',
    ],
    [/not empty/i, 'The bucket still holds objects (of all versions): empty it, if nobody needs them.'],
    [
        /must (detach|delete|remove) (all )?(policies|roles|keys|access keys|login profile)|DeleteConflict/i,
        'Somebody added something to it outside of the stack, such as a policy or an access key: take that away first.',
    ],
    [
        /cannot be (deleted|updated) as it is in use by/i,
        'Other stacks import an output of this one: remove those first.',
    ],
    [
        /\bbucket\b.*(does not exist in|permission)|verify customer bucket/i,
        'AWS delivers to a bucket that is there, in that very region, and whose policy lets its services write: check name and region. A bucket with such a policy comes from the stack `export-bucket` of the platform, deployed in its region first.',
    ],
    [
        /Invalid principal in policy/i,
        'An account, role or user that a policy lets in does not exist (any more): check the principal.',
    ],
    [
        /(does not exist or is not attachable|policy .*(was|is) not found)/i,
        'A managed policy that the template attaches, perhaps as boundary, is not in this account: check its name with its path.',
    ],
    [
        /Maximum policy size|Cannot exceed quota for PoliciesPer/i,
        'IAM takes no more text or policies there: fewer features or statements, or another role for some of them.',
    ],
    [
        /alarm.*(ALARM|breach|trigger)|Rollback Trigger/i,
        'An alarm of `rollback-triggers` went off and took the deployment back: see what it watches.',
    ],
    [
        /NotStabilized|Exceeded attempts to wait|timed? ?out/i,
        'AWS did not get it done in its time, which often passes: run again.',
    ],
    [
        /OptInRequired|not subscribed|SubscriptionRequired|region is (not enabled|disabled)/i,
        'The account does not have this service or region yet: enable it there, or choose another region.',
    ],
    [
        /ExpiredToken|token .*expired|InvalidClientTokenId/i,
        'The credentials ended while CloudFormation worked with them: let the login last longer (`role-duration-seconds`), or give a service role (`role-arn`).',
    ],
    [
        /LimitExceeded|quota/i,
        'A quota of the account is used up: raise it in Service Quotas or remove what is no longer needed.',
    ],
    [/MalformedPolicy/i, 'A policy in the template is not valid: see the message for the place.'],
    [/throttl|Rate exceeded/i, 'AWS asked to slow down: run again.'],
];
/** The first cause of a failure among the events of one operation, oldest first; undefined when none failed. */
function rootCause(events) {
    const failed = events.filter(({ status }) => status.endsWith('_FAILED'));
    const cause = failed.find(({ reason = '' }) => !ECHO.test(reason)) ?? failed[0];
    if (cause === undefined)
        return undefined;
    const reason = cause.reason ?? 'CloudFormation gave no reason.';
    return {
        logicalId: cause.logicalId,
        resourceType: cause.resourceType,
        reason,
        remedy: remedyFor(reason),
    };
}
/** What usually helps against a reason that CloudFormation gave in words. */
function remedyFor(reason) {
    return (REMEDIES.find(([pattern]) => pattern.test(reason))?.[1] ??
        "See the reason above and the resource's documentation.");
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

/***/ 61772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OG: () => (/* binding */ followStack),
  jt: () => (/* binding */ slept),
  M1: () => (/* binding */ unfinished)
});

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(23647);
// EXTERNAL MODULE: ./build/contract/printable.js
var printable = __webpack_require__(44628);
// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(98038);
;// CONCATENATED MODULE: ./build/steps/stack-watch.js


const STACK = 'AWS::CloudFormation::Stack';
const STACK_SET = 'AWS::CloudFormation::StackSet';
/** Reads and prints what happens in a stack, in the stacks nested in it and in the accounts of its stack sets. */
class StackWatch {
    /** Everything that was seen, oldest first; resources of nested stacks are named with their path. */
    events = [];
    #stacks;
    #clock;
    #log;
    #total;
    #begun;
    #watched;
    #sets = new Map();
    #done = new Set();
    #stackId;
    constructor(stacks, { stackId, after, resources, }, clock, log) {
        this.#stacks = stacks;
        this.#clock = clock;
        this.#log = log;
        this.#total = resources;
        this.#begun = clock.now().getTime();
        this.#stackId = stackId;
        this.#watched = [{ id: stackId, path: '', since: new Date(0), last: after, open: true }];
    }
    /** Prints what is new, and gives it. Throws AwsFailure. */
    async look() {
        const fresh = [];
        // Nested stacks that turn up are appended to the list and read in the same round.
        for (const watched of this.#watched) {
            if (!watched.open)
                continue;
            const seen = await this.#stacks.eventsSince(watched.id, watched.last);
            watched.last = seen.at(-1)?.id ?? watched.last;
            for (const event of seen.filter(({ time }) => time >= watched.since)) {
                const named = { ...event, logicalId: `${watched.path}${event.logicalId}` };
                if (event.physicalId !== watched.id)
                    this.#note(named);
                fresh.push(named);
                this.#log.info(this.#line(named));
            }
            if (watched.path !== '' && this.#done.has(watched.path.slice(0, -1)))
                watched.open = false;
        }
        this.events.push(...fresh);
        for (const set of this.#sets.values())
            await this.#lookAtAccounts(set);
        return fresh;
    }
    #note({ logicalId, physicalId = '', resourceType, status, time }) {
        const settled = !status.endsWith('_IN_PROGRESS');
        if (settled)
            this.#done.add(logicalId);
        else
            this.#done.delete(logicalId);
        if (resourceType === STACK && physicalId.startsWith('arn:') && physicalId !== this.#stackId) {
            const known = this.#watched.find(({ id }) => id === physicalId);
            if (known === undefined)
                this.#watched.push({
                    id: physicalId,
                    path: `${logicalId}/`,
                    since: time,
                    last: undefined,
                    open: true,
                });
            else if (!settled)
                known.open = true;
        }
        if (resourceType === STACK_SET && physicalId !== '' && !this.#sets.has(physicalId))
            this.#sets.set(physicalId, { name: physicalId, logicalId, said: new Set() });
    }
    /** A stack set's resource says only that something failed: which account, and why, stands in the operation. */
    async #lookAtAccounts({ name, logicalId, said }) {
        const found = await (0,observation/* observe */.l)(() => this.#stacks.stackSetResults(name));
        for (const { operation, account, region, status, reason } of found.kind === 'seen' ? found.value : []) {
            const key = `${operation} ${account} ${region} ${status}`;
            if (said.has(key) || status === 'PENDING' || status === 'RUNNING')
                continue;
            said.add(key);
            const event = {
                id: `${name} ${key}`,
                time: this.#clock.now(),
                logicalId: `${logicalId}/${account} ${region}`,
                resourceType: 'account of the stack set',
                // As the resources of a stack: what failed first is looked for among `_FAILED`.
                status: status === 'FAILED' ? 'ACCOUNT_FAILED' : status,
                ...(reason === undefined ? {} : { reason }),
            };
            this.events.push(event);
            this.#log.info(this.#line(event));
        }
    }
    #line(event) {
        const own = [...this.#done].filter((name) => !name.includes('/')).length;
        const progress = this.#total > 0 ? `  ${Math.min(own, this.#total)}/${this.#total}` : '';
        const elapsed = `${Math.round((this.#clock.now().getTime() - this.#begun) / 1000)}s`;
        const reason = event.reason === undefined ? '' : `  ${event.reason}`;
        return (0,printable/* oneLine */.T)(`${event.time.toISOString().slice(11, 19)}  ${elapsed.padStart(4)}${progress}  ${event.status.padEnd(18)}  ${event.resourceType}  ${event.logicalId}${reason}`);
    }
}

;// CONCATENATED MODULE: ./build/steps/follow-stack.js




const FIRST_PAUSE_MS = 250;
/** So that a whole deployment takes no more than two seconds beyond what CloudFormation takes; see bench/deploy. */
const LONGEST_PAUSE_MS = 1_000;
/** When CloudFormation could not be asked, asking again soon is what makes it worse. */
const PAUSE_AFTER_FAILURE_MS = 1_500;
const PAUSE_GROWTH = 1.5;
/** Events tell the end. Should one get lost, the status is asked after so many rounds without any. */
const QUIET_ROUNDS = 6;
/**
 * Prints the events of a stack as they happen, until nothing more happens or the time is over. Throws StepError
 * `stack-gone`, and AwsFailure for what does not pass by itself.
 */
async function followStack(stacks, request, clock, log) {
    const watch = new StackWatch(stacks, request, clock, log);
    let last;
    let pause = FIRST_PAUSE_MS;
    // Events first: right after the beginning the status is not worth a call.
    let quiet = request.justBegun ? 0 : QUIET_ROUNDS;
    let ended = false;
    for (;;) {
        let stopped;
        try {
            const fresh = await watch.look();
            ended ||= fresh.some((event) => event.physicalId === request.stackId && (0,stack_states/* isSettled */.Is)(event.status));
            pause = fresh.length > 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
            quiet = fresh.length > 0 ? Math.min(quiet, QUIET_ROUNDS) : quiet + 1;
            if (ended || quiet >= QUIET_ROUNDS) {
                const stack = await stacks.describeStack(request.stackId);
                if (stack === undefined)
                    throw stackGone(request.stackId);
                last = stack;
                if ((0,stack_states/* isSettled */.Is)(stack.status)) {
                    // What happened between the last look and the status.
                    if (!ended)
                        await watch.look();
                    if (!request.justBegun || hasEvent(watch.events, stack))
                        return { end: 'settled', stack, events: watch.events };
                }
                quiet = 0;
                ended = false;
            }
        }
        catch (error) {
            stopped = passingOrThrown(error, log);
            pause = PAUSE_AFTER_FAILURE_MS;
        }
        if (request.cancelled?.aborted)
            stopped = 'cancelled';
        else if (clock.now().getTime() + pause > request.deadline.getTime())
            stopped ??= 'time-over';
        stopped ??= (await slept(clock, pause, request.cancelled)) ? undefined : 'cancelled';
        if (stopped !== undefined)
            return { end: stopped, stack: last ?? unseen(request.stackId), events: watch.events };
    }
}
/** Undefined for a failure that passes: it is said and waited out. */
function passingOrThrown(error, log) {
    if (!(error instanceof aws_failure/* AwsFailure */.O))
        throw error;
    if (error.class === 'expired')
        return 'session-over';
    if (!error.passes)
        throw error;
    log.info(`CloudFormation could not be asked (${error.action}: ${error.code}); the stack goes on meanwhile.`);
    return undefined;
}
/** Waits. False when that was cut short because the job was cancelled. */
async function slept(clock, pause, cancelled) {
    try {
        await clock.sleep(pause, cancelled);
        return true;
    }
    catch (error) {
        if (cancelled?.aborted)
            return false;
        throw error;
    }
}
function hasEvent(events, { id, status }) {
    return events.some((event) => event.physicalId === id && event.status === status);
}
/** What is known of a stack that was not described before the waiting ended. */
function unseen(id) {
    const name = /:stack\/([^/]+)/.exec(id)?.[1] ?? id;
    return {
        id,
        name,
        status: 'IN_PROGRESS',
        terminationProtection: false,
        parameters: {},
        outputs: [],
        tags: {},
    };
}
const REASONS = {
    'time-over': ['stack-timeout', 'aws', 'the time of this step was over'],
    cancelled: ['cancelled', 'user', 'the job was cancelled'],
    'session-over': ['session-over', 'user', 'the credentials of this step expired'],
};
/** A time-out is never a success, and the stack goes on by itself. */
function unfinished({ end, stack }, region) {
    const [code, fault, why] = REASONS[end];
    return new step_error/* StepError */.z({
        code,
        fault,
        message: `The stack ${stack.name} was still ${stack.status} when ${why}.`,
        remedy: `CloudFormation goes on by itself. Look at it in ${region}; then run this step again, which waits for a stack that is still busy, or give its output \`operation\` as \`resume\` to a step that only waits. \`timeout-in-minutes\` gives it more time.`,
        evidence: [{ label: 'stack', value: stack.id }],
    });
}
function stackGone(stackId) {
    return new step_error/* StepError */.z({
        code: 'stack-gone',
        fault: 'user',
        message: 'The stack was deleted while this step was waiting for it.',
        remedy: 'Find out who deleted it (CloudTrail: DeleteStack), then run again.',
        evidence: [{ label: 'stack', value: stackId }],
    });
}


/***/ }),

/***/ 42145:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  offboard: () => (/* binding */ offboard)
});

// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/shared-inputs.js
var shared_inputs = __webpack_require__(14437);
;// CONCATENATED MODULE: ./build/steps/offboard/inputs.js


const offboardInputs = {
    platform: shared_inputs/* optionalPlatformInput */.sE,
    stack: (0,input_spec/* list */.p_)({
        pattern: /^[a-z0-9][a-z0-9-]*$/,
        form: "names of the platform's stacks, for example api-access, separated by commas or line ends",
    }),
    name: shared_inputs/* stackNameInput */.Aj,
    'expected-account-id': (0,input_spec/* requiredText */.$4)({ pattern: /^\d{12}$/, form: 'an account id of 12 digits' }),
    'aws-region': shared_inputs/* regionInput */.VN,
    mode: (0,input_spec/* oneOf */.yL)(['plan', 'apply'], 'apply'),
    'disable-termination-protection': (0,input_spec/* boolean */.zM)(false),
    'delete-stack-set-instances': (0,input_spec/* boolean */.zM)(false),
    'retain-resources': (0,input_spec/* list */.p_)({
        pattern: /^[A-Za-z0-9]{1,255}$/,
        form: 'logical ids of resources, separated by commas or line ends',
    }),
    'timeout-in-minutes': (0,input_spec/* integer */.nd)({ min: 1, max: 350, default: 60, unit: 'minutes' }),
};
/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
function parseOffboard(values) {
    const { platform, stack, name, 'aws-region': region } = values;
    const faults = [];
    if (platform === undefined && name === undefined)
        faults.push({ input: 'platform', problem: 'is required, unless "name" names a stack of your own' });
    if (platform === undefined && stack.length > 0)
        faults.push({ input: 'stack', problem: 'has a meaning only with "platform"' });
    if (platform !== undefined && name !== undefined && stack.length !== 1)
        faults.push({ input: 'name', problem: 'can be given for one "stack" only' });
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return {
        ...(platform === undefined ? {} : { platform }),
        stacks: stack,
        ...(name === undefined ? {} : { name }),
        expectedAccountId: values['expected-account-id'],
        ...(region === undefined ? {} : { region }),
        planOnly: values.mode === 'plan',
        disableTerminationProtection: values['disable-termination-protection'],
        deleteStackSetInstances: values['delete-stack-set-instances'],
        retain: values['retain-resources'],
        timeoutMs: values['timeout-in-minutes'] * 60_000,
    };
}

// EXTERNAL MODULE: ./build/contract/printable.js
var printable = __webpack_require__(44628);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/stack-removal.js


const SIGNS = {
    deleted: '-',
    retained: '=',
    snapshot: '~',
    gone: ' ',
};
/** What of a stack goes and what stays, as log lines. */
function removalLines(resources) {
    const width = Math.max(0, ...resources.map(({ resourceType }) => resourceType.length));
    return resources.map(({ fate, resourceType, logicalId, physicalId, why }) => 
    // Custom resources choose their ids themselves.
    (0,printable/* oneLine */.T)(`${SIGNS[fate]} ${fate.padEnd(8)} ${resourceType.padEnd(width)}  ${logicalId} (${physicalId})${why === undefined ? '' : `  ${why}`}`));
}
const HEADLINES = {
    deleted: '✅ Stack deleted',
    absent: '✅ Nothing to delete',
    planned: '📋 What would be deleted',
    failed: '❌ Stack not deleted',
    unfinished: '⏳ Deletion still under way',
};
/** The summary of the removal of one stack. */
function removalCard(removal) {
    const headline = `### ${HEADLINES[removal.result] ?? removal.result}: ${(0,markdown/* code */.aY)(removal.stackName)}`;
    if (removal.resources.length === 0)
        return headline;
    return [
        headline,
        '',
        (0,markdown/* table */.tp)(['', 'resource', 'type', 'id', ''], removal.resources.map(({ fate, logicalId, resourceType, physicalId, why = '' }) => [
            fate === 'deleted' ? 'deleted' : `**${fate}**`,
            (0,markdown/* code */.aY)(logicalId),
            (0,markdown/* code */.aY)(resourceType),
            (0,markdown/* code */.aY)(physicalId),
            why,
        ])),
    ].join('\n');
}

// EXTERNAL MODULE: ./build/steps/follow-stack.js + 1 modules
var follow_stack = __webpack_require__(61772);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/registration/root-cause.js
var root_cause = __webpack_require__(75512);
// EXTERNAL MODULE: ./build/policy-sources/source-text.js + 1 modules
var source_text = __webpack_require__(62390);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
;// CONCATENATED MODULE: ./build/registration/stack-removal.js


const STACK_SET = 'AWS::CloudFormation::StackSet';
/**
 * What of a stack is deleted and what stays, by the DeletionPolicy of its template (JSON or YAML). Throws
 * PolicyDocumentError when the template cannot be read.
 */
function planRemoval(resources, template) {
    const { value } = (0,source_text/* readSourceText */.V)(template);
    const declared = (0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['Resources']) ? value['Resources'] : {};
    return resources.map((resource) => {
        if (resource.status === 'DELETE_COMPLETE')
            return { ...resource, fate: 'gone' };
        const declaration = declared[resource.logicalId];
        const policy = (0,json_value/* isRecord */.u)(declaration) ? declaration['DeletionPolicy'] : undefined;
        if (policy === 'Retain' || policy === 'RetainExceptOnCreate')
            return { ...resource, fate: 'retained', why: `DeletionPolicy ${policy}` };
        if (policy === 'Snapshot')
            return { ...resource, fate: 'snapshot', why: 'DeletionPolicy Snapshot' };
        return { ...resource, fate: 'deleted' };
    });
}
/** The stack sets of a stack that are still there. */
function stackSetsIn(resources) {
    return resources.filter(({ resourceType, fate }) => resourceType === STACK_SET && fate !== 'gone');
}

// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(23647);
// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(98038);
;// CONCATENATED MODULE: ./build/steps/offboard/consent.js



/**
 * Throws StepError where the deletion would do more than the user has said: `termination-protected`,
 * `stack-set-instances`, `stack-set-retained`. A plan only shows; nothing is asked of it but the stack sets.
 */
async function requireConsent(stacks, stack, resources, inputs) {
    if (stack.terminationProtection && !inputs.disableTerminationProtection && !inputs.planOnly)
        throw new step_error/* StepError */.z({
            code: 'termination-protected',
            fault: 'user',
            message: `The stack ${stack.name} is protected from being deleted.`,
            remedy: 'Somebody wanted it to stay. Set `disable-termination-protection: true` when that is no longer so. Nothing was changed.',
            evidence: [{ label: 'stack', value: stack.id }],
        });
    for (const set of stackSetsIn(resources)) {
        const found = await (0,observation/* observe */.l)(() => stacks.stackSetInstances(set.physicalId));
        // What may not be counted may be there.
        const count = found.kind === 'seen' ? found.value : found.kind === 'absent' ? 0 : undefined;
        if (count === 0)
            continue;
        const many = count === undefined ? 'an unknown number of' : String(count);
        if (set.fate === 'retained' || inputs.retain.includes(set.logicalId))
            throw new step_error/* StepError */.z({
                code: 'stack-set-retained',
                fault: 'user',
                message: `The stack set ${set.logicalId} of ${stack.name} would stay, with ${many} stacks in linked accounts that nothing here could remove any more.`,
                remedy: 'Remove its instances first, with the step for stack sets, then delete this stack. Nothing was changed.',
                evidence: [{ label: 'stack set', value: set.physicalId }],
            });
        if (!inputs.deleteStackSetInstances && !inputs.planOnly)
            throw new step_error/* StepError */.z({
                code: 'stack-set-instances',
                fault: 'user',
                message: `With the stack ${stack.name} goes its stack set ${set.logicalId}, and with that ${many} stacks in linked accounts.`,
                remedy: 'Remove the instances first with the step for stack sets, account by account; or set `delete-stack-set-instances: true` to have them deleted with the stack. Nothing was changed.',
                evidence: [{ label: 'stack set', value: set.physicalId }],
            });
    }
}

;// CONCATENATED MODULE: ./build/steps/offboard/own-stack.js



/** What a platform's stack is known by. Throws PolicyDocumentError when the template cannot be read. */
function marksOf({ role, user }, template) {
    const { value } = (0,source_text/* readSourceText */.V)(template);
    const resources = (0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['Resources']) ? value['Resources'] : {};
    return {
        logicalIds: Object.keys(resources),
        names: [role?.name, user?.name].flatMap((name) => name ?? []),
    };
}
/**
 * Throws StepError `stack-foreign` for a stack that has the usual name of the platform's and nothing else in common with
 * it. The shell of one that was only planned has nothing at all.
 */
function requireOwnStack({ name, id }, resources, { logicalIds, names }) {
    const isKnown = ({ logicalId, physicalId }) => logicalIds.includes(logicalId) || names.includes(physicalId);
    if (resources.length === 0 || resources.some(isKnown))
        return;
    throw new step_error/* StepError */.z({
        code: 'stack-foreign',
        fault: 'user',
        message: `The stack ${name} has the platform's usual name and nothing of what the platform needs: it is somebody else's.`,
        remedy: 'If the platform was registered under another name, give that as `name`. To delete this stack all the same, give its `name` without `platform`. Nothing was changed.',
        evidence: [{ label: 'stack', value: id }],
    });
}

;// CONCATENATED MODULE: ./build/steps/offboard/remove-stack.js









/**
 * Deletes one stack and follows it to the end; one that is not there is a success. Throws StepError for what needs a
 * consent that was not given, before anything is changed.
 */
async function removeStack(stacks, { stackName, marks }, inputs, deadline, world) {
    const absent = { result: 'absent', stackName, region: stacks.region, resources: [] };
    const stack = await settled(stacks, await stacks.describeStack(stackName), deadline, world);
    if (stack === undefined || stack.status === 'DELETE_COMPLETE') {
        world.log.info(`There is no stack ${stackName} in ${stacks.region}: nothing to delete.`);
        return absent;
    }
    const found = await stacks.resources(stack.id);
    if (marks !== undefined)
        requireOwnStack(stack, found, marks);
    // The shell of a stack that was only planned has neither resources nor a template.
    const resources = found.length === 0 ? [] : planRemoval(found, await stacks.templateOf(stack.id));
    const removal = { stackName, region: stacks.region, stack, resources };
    await world.log.group(`${inputs.planOnly ? 'Would be deleted' : 'Deleted'}: ${stackName}`, async () => {
        for (const line of removalLines(resources))
            world.log.info(line);
    });
    await requireConsent(stacks, stack, resources, inputs);
    if (inputs.planOnly)
        return { ...removal, result: 'planned' };
    if (stack.terminationProtection) {
        await stacks.setTerminationProtection(stack.id, false);
        world.log.info(`${stackName} is no longer protected from being deleted.`);
    }
    const { followed, kept } = await deleted(stacks, stack, inputs.retain, deadline, world);
    return ended({ ...removal, stack: followed.stack, resources: withRetained(resources, kept) }, followed);
}
function ended(removal, { end, stack, events }) {
    if (end !== 'settled')
        return { ...removal, result: 'unfinished', unfinished: end };
    if (stack.status === 'DELETE_COMPLETE')
        return { ...removal, result: 'deleted' };
    const cause = (0,root_cause/* rootCause */.e)(events);
    return { ...removal, result: 'failed', ...(cause === undefined ? {} : { cause }) };
}
/** Waits for somebody else's work on the stack. */
async function settled(stacks, stack, deadline, world) {
    if (stack === undefined || (0,stack_states/* isSettled */.Is)(stack.status))
        return stack;
    world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
    const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
    const followed = await follow(stacks, { stackId: stack.id, after, justBegun: false, resources: 0 }, deadline, world);
    if (followed.end !== 'settled')
        throw (0,follow_stack/* unfinished */.M1)({ end: followed.end, stack: followed.stack }, stacks.region);
    return followed.stack;
}
/**
 * Deletes and, where that failed because of resources that may be left behind, deletes again without them: CloudFormation
 * takes such a list only after it has tried.
 */
async function deleted(stacks, stack, retain, deadline, world) {
    let after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
    let kept = stack.status === 'DELETE_FAILED' ? await leftBehind(stacks, stack, retain) : [];
    for (;;) {
        if (kept.length > 0)
            world.log.info(`Left behind: ${kept.join(', ')}.`);
        await stacks.deleteStack(stack.id, { token: (0,external_node_crypto_.randomUUID)(), retain: kept });
        const request = { stackId: stack.id, after, justBegun: true, resources: 0 };
        const followed = await follow(stacks, request, deadline, world);
        after = followed.events.at(-1)?.id ?? after;
        const hasFailed = followed.end === 'settled' && followed.stack.status === 'DELETE_FAILED';
        const next = hasFailed ? await leftBehind(stacks, stack, retain) : [];
        if (next.every((name) => kept.includes(name)))
            return { followed, kept };
        kept = next;
    }
}
function follow(stacks, request, deadline, world) {
    return world.log.group('Stack events', () => (0,follow_stack/* followStack */.OG)(stacks, { ...request, deadline, cancelled: world.cancellation() }, world.clock, world.log));
}
/** Those that may be left behind and could not be deleted. */
async function leftBehind(stacks, stack, retain) {
    if (retain.length === 0)
        return [];
    const failed = (await stacks.resources(stack.id)).filter(({ status }) => status === 'DELETE_FAILED');
    return failed.map(({ logicalId }) => logicalId).filter((name) => retain.includes(name));
}
function withRetained(resources, left) {
    return resources.map((resource) => left.includes(resource.logicalId)
        ? { ...resource, fate: 'retained', why: 'could not be deleted; retain-resources' }
        : resource);
}
/** Why a removal failed. */
function removalFailed({ stackName, stack, cause }) {
    return new step_error/* StepError */.z({
        code: 'stack-not-deleted',
        fault: 'user',
        message: cause === undefined
            ? `The stack ${stackName} ended as ${stack?.status}.`
            : `The stack ${stackName} could not be deleted, because of ${cause.logicalId} (${cause.resourceType}):\n${cause.reason}`,
        remedy: `${cause?.remedy ?? 'See the stack events.'}${cause === undefined
            ? ''
            : ` Or leave it behind with \`retain-resources: ${cause.logicalId.split('/')[0]}\`. Then run again.`}`,
        evidence: stack === undefined ? [] : [{ label: 'stack', value: stack.id }],
    });
}

;// CONCATENATED MODULE: ./build/steps/offboard/publish.js



const offboardOutputs = ['result', 'stacks', 'deleted-count', 'retained-resources'];
/** From the worst to the best: what several stacks come to together. */
const WORST_FIRST = ['failed', 'unfinished', 'planned', 'deleted', 'absent'];
/** Hands over what was removed and what was left. */
async function publishOffboard({ removals }, runner) {
    const stays = removals.flatMap(({ stackName, resources }) => resources
        .filter(({ fate }) => fate === 'retained' || fate === 'snapshot')
        .map(({ logicalId, physicalId, resourceType, why }) => ({
        stack: stackName,
        logicalId,
        physicalId,
        resourceType,
        why,
    })));
    const result = WORST_FIRST.find((each) => removals.some((removal) => removal.result === each)) ?? 'absent';
    runner.setOutput('result', result);
    runner.setOutput('stacks', JSON.stringify(removals.map(({ stackName, region, stack, result: each }) => ({
        name: stackName,
        region,
        id: stack?.id ?? '',
        result: each,
    }))));
    runner.setOutput('deleted-count', String(removals.filter((each) => each.result === 'deleted').length));
    runner.setOutput('retained-resources', JSON.stringify(stays));
    for (const removal of removals)
        runner.summarize(removalCard(removal));
}
function offboardVerdict({ removals }) {
    for (const removal of removals) {
        if (removal.result === 'failed')
            return removalFailed(removal);
        if (removal.unfinished !== undefined && removal.stack !== undefined)
            return (0,follow_stack/* unfinished */.M1)({ end: removal.unfinished, stack: removal.stack }, removal.region);
    }
    return undefined;
}

// EXTERNAL MODULE: ./build/registration/account-guard.js
var account_guard = __webpack_require__(23991);
// EXTERNAL MODULE: ./build/registration/catalog.js + 3 modules
var registration_catalog = __webpack_require__(26834);
// EXTERNAL MODULE: ./build/steps/platform-stack.js
var platform_stack = __webpack_require__(27344);
;// CONCATENATED MODULE: ./build/steps/offboard/targets.js




/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';
/**
 * The stacks that are meant, in the order of their removal: the last of the platform's first, because later stacks build
 * on earlier ones. Throws StepError when there is no such platform or stack.
 */
async function removalTargets({ platform, stacks, name, region }, world) {
    if (platform === undefined) {
        const place = region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
        return [{ stackName: name ?? '', region: place }];
    }
    const catalog = await (0,platform_stack/* platformCatalog */.n)(world.templates, platform);
    for (const stack of stacks)
        requireStack((0,registration_catalog/* stackOf */.U)(catalog, stack));
    const meant = Object.entries(catalog.stacks).filter(([stack, { kind }]) => stacks.length === 0 ? kind !== 'stack-set' : stacks.includes(stack));
    const targets = new Map();
    for (const [, stack] of meant.reverse()) {
        const target = { stackName: name ?? stack.stackName, region: region ?? stack.region };
        const marks = marksOf(stack, (await world.templates.read(`${platform}/${stack.template}`)) ?? '{}');
        // Several stacks of a platform may be variants of one, of the same name.
        const key = `${target.stackName} ${target.region}`;
        const variant = targets.get(key)?.marks ?? { logicalIds: [], names: [] };
        targets.set(key, {
            ...target,
            marks: {
                logicalIds: [...variant.logicalIds, ...marks.logicalIds],
                names: [...variant.names, ...marks.names],
            },
        });
    }
    return [...targets.values()];
}
function requireStack({ title, kind }) {
    if (kind !== 'stack-set')
        return;
    throw new step_error/* StepError */.z({
        code: 'stack-is-a-set',
        fault: 'user',
        message: `"${title}" is a stack set, not a stack of one account.`,
        remedy: 'Remove it with the step for stack sets: its instances first, then the set. Nothing was changed.',
    });
}

;// CONCATENATED MODULE: ./build/steps/offboard/run.js



/** Removes the stacks of a platform, one after the other. Throws StepError and AwsFailure. */
async function runOffboard(inputs, world) {
    const deadline = new Date(world.clock.now().getTime() + inputs.timeoutMs);
    const targets = await removalTargets(inputs, world);
    const identity = await world.aws.whoAmI({ region: targets[0]?.region ?? 'us-east-1' });
    (0,account_guard/* requireAccount */.z)(identity, inputs.expectedAccountId);
    const removals = [];
    for (const target of targets) {
        const { stackName, region } = target;
        const stacks = await world.aws.stacks({ region });
        const removal = await removeStack(stacks, target, inputs, deadline, world);
        removals.push(removal);
        world.log.info(`${stackName} in ${region}: ${removal.result}.`);
        if (removal.result === 'failed' || removal.result === 'unfinished')
            break;
    }
    return { account: identity.account, removals };
}

;// CONCATENATED MODULE: ./build/steps/offboard/step.js



const offboard = {
    name: 'offboard',
    inputs: offboardInputs,
    outputs: offboardOutputs,
    parse: parseOffboard,
    run: runOffboard,
    publish: publishOffboard,
    verdict: offboardVerdict,
};


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


/***/ })

};
