export const id = 891;
export const ids = [891];
export const modules = {

/***/ 8038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4417);

/** Asks, and keeps a refusal as an answer. Failures that say nothing about the account (network, throttling) are thrown. */
async function observe(ask) {
    try {
        const value = await ask();
        return value === undefined ? { kind: 'absent' } : { kind: 'seen', value };
    }
    catch (error) {
        if (!(error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O))
            throw error;
        if (error.class === 'not-found')
            return { kind: 'absent' };
        if (error.class !== 'refused')
            throw error;
        return { kind: 'unreadable', action: error.action, reason: `${error.code}: ${error.message}` };
    }
}


/***/ }),

/***/ 7747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets),
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
/** The same outputs, with `***` for what is secret: for logs, summaries and JSON that everybody reads. */
function withoutSecrets(outputs) {
    return outputs.map((output) => (isSecretName(output.name) ? { ...output, value: '***' } : output));
}


/***/ }),

/***/ 3647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Is: () => (/* binding */ isSettled),
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


/***/ }),

/***/ 9459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ changeLines),
/* harmony export */   T4: () => (/* binding */ changesMarkdown),
/* harmony export */   w9: () => (/* binding */ deployCard)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4902);

const SIGNS = {
    Add: '+',
    Modify: '~',
    Remove: '-',
    Import: '>',
    Dynamic: '?',
    SyncWithActual: '=',
};
/** Changes as log lines, aligned. */
function changeLines(changes) {
    const width = Math.max(0, ...changes.map(({ resourceType }) => resourceType.length));
    return changes.map((change) => `${SIGNS[change.action] ?? '*'} ${change.action.padEnd(6)} ${change.resourceType.padEnd(width)}  ${change.logicalId}${detail(change)}`);
}
/** GitHub refuses outputs over 1 MB and nobody reads thousands of rows; the count above the table tells the rest. */
const MOST_ROWS = 200;
/** Changes as a Markdown table. */
function changesMarkdown(changes) {
    if (changes.length === 0)
        return 'No changes.';
    const rows = changes
        .slice(0, MOST_ROWS)
        .map((change) => [
        `${SIGNS[change.action] ?? '*'} ${change.action}`,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(change.logicalId),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(change.resourceType),
        change.replacement === 'True'
            ? '**replaced**'
            : change.replacement === 'Conditional'
                ? 'perhaps replaced'
                : '',
        change.properties.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(', '),
    ]);
    const more = changes.length > MOST_ROWS ? `\n\n… and ${changes.length - MOST_ROWS} more.` : '';
    return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', 'resource', 'type', 'replacement', 'properties'], rows)}${more}`;
}
const HEADLINES = {
    created: '✅ Stack created',
    updated: '✅ Stack updated',
    unchanged: '✅ Stack unchanged',
    planned: '📋 Change set ready, not executed',
    failed: '❌ Stack failed',
};
/** The summary of a deployment. */
function deployCard(outcome) {
    const { stack, changeSet, outputs } = outcome;
    return [
        `### ${HEADLINES[outcome.result] ?? outcome.result}: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stack.name)}`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], [
            ['what', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.source.title)],
            ['account', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.account)],
            ['region', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(outcome.region)],
            ['status', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(stack.status)],
            ['took', `${outcome.seconds} s`],
        ]),
        ...(changeSet === undefined ? [] : ['', '#### Changes', '', changesMarkdown(changeSet.changes)]),
        ...(outputs.length === 0
            ? []
            : [
                '',
                '#### Outputs',
                '',
                (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['output', 'value'], outputs.map(({ name, value }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(value)])),
            ]),
    ].join('\n');
}
function detail({ properties, replacement }) {
    const names = properties.length > 0 ? `  (${properties.join(', ')})` : '';
    return replacement === 'True' ? `${names}  REPLACED` : names;
}


/***/ }),

/***/ 1491:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  x: () => (/* binding */ deployInputs),
  J: () => (/* binding */ parseDeploy)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/registration/parameter-overrides.js

/**
 * Reads template parameters in the forms that users bring along: a YAML or JSON map, the `[{"ParameterKey": …}]` list
 * of the AWS command line, lines of `Name=value`, or `Name=value,Name="a,b"` as in aws-cloudformation-github-deploy.
 * A name given twice is a fault.
 */
function parseParameterOverrides(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe' });
    const value = document.errors.length === 0 ? document.toJS() : undefined;
    if (Array.isArray(value))
        return fromList(value);
    if (typeof value === 'object' && value !== null)
        return fromMap(value);
    if (document.errors.some(({ code }) => code === 'DUPLICATE_KEY'))
        return { problem: 'names a parameter twice' };
    return fromPairs(text);
}
function fromMap(map) {
    return collect(Object.entries(map).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]));
}
function fromList(list) {
    const entries = list.map((item) => {
        const { ParameterKey, ParameterValue } = (item ?? {});
        return [ParameterKey, ParameterValue];
    });
    return collect(entries);
}
function fromPairs(text) {
    const pairs = splitOutsideQuotes(text);
    if (pairs === undefined)
        return { problem: 'has a quote that is not closed' };
    const wrong = pairs.findIndex((pair) => !pair.includes('='));
    if (wrong >= 0)
        return { problem: `has no "=" in its part ${wrong + 1} (a value with a comma stands in double quotes)` };
    return collect(pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [pair.slice(0, at).trim(), unquoted(pair.slice(at + 1).trim())];
    }));
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
const PARAMETER_NAME = /^[A-Za-z0-9]{1,255}$/;
function collect(entries) {
    const values = new Map();
    for (const [index, [name, value]] of entries.entries()) {
        if (typeof name !== 'string' || !PARAMETER_NAME.test(name))
            return { problem: `has something else than a parameter's name in its part ${index + 1}` };
        if (typeof value !== 'string')
            return { problem: `gives "${name}" something else than text` };
        if (values.has(name))
            return { problem: `names "${name}" twice` };
        values.set(name, value);
    }
    return { value: Object.fromEntries(values) };
}

// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/shared-inputs.js
var shared_inputs = __webpack_require__(4437);
;// CONCATENATED MODULE: ./build/steps/deploy/inputs.js



const deployInputs = {
    platform: shared_inputs/* optionalPlatformInput */.sE,
    stack: shared_inputs/* optionalStackInput */.Bu,
    template: (0,input_spec/* optionalText */.mR)({ form: "a path to a template in the workspace, instead of a platform's stack" }),
    name: shared_inputs/* stackNameInput */.Aj,
    'expected-account-id': shared_inputs/* accountIdInput */.RF,
    'aws-region': shared_inputs/* regionInput */.VN,
    'external-id': shared_inputs/* externalIdInput */.PP,
    principal: shared_inputs/* principalInput */.$0,
    'template-version': (0,input_spec/* optionalText */.mR)({
        pattern: /^[\w.-]{1,64}$/,
        form: 'up to 64 letters, digits or any of . - _',
    }),
    'target-organization-id': (0,input_spec/* optionalText */.mR)({
        pattern: /^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32})$/,
        form: "the id of the organization's root (r-…) or of an organizational unit (ou-…); the organization's own id (o-…) cannot be a target",
    }),
    'parameter-overrides': (0,input_spec/* optionalText */.mR)({
        form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends',
    }),
    capabilities: (0,input_spec/* list */.p_)({
        pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
        form: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
    }),
    tags: (0,input_spec/* optionalText */.mR)({ form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends' }),
    'role-arn': (0,input_spec/* optionalText */.mR)({
        pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
        form: "a role's ARN: arn:aws:iam::111122223333:role/name",
    }),
    'notification-arns': (0,input_spec/* list */.p_)({
        pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
        form: 'ARNs of SNS topics, separated by commas or line ends',
        most: 5,
    }),
    mode: (0,input_spec/* oneOf */.yL)(['create-and-execute', 'create-only', 'execute-only'], 'create-and-execute'),
    'change-set-name': (0,input_spec/* optionalText */.mR)({
        pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
        form: 'a change set name: a letter, then up to 127 letters, digits or -',
    }),
    'execute-change-set-id': (0,input_spec/* optionalText */.mR)({
        pattern: /^([A-Za-z][-A-Za-z0-9]{0,127}|arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:changeSet\/[\w/-]{1,200})$/,
        form: 'the ARN of a change set (the output change-set-id of the plan), or its name',
    }),
    'no-execute-changeset': (0,input_spec/* boolean */.zM)(false),
    'no-delete-failed-changeset': (0,input_spec/* boolean */.zM)(false),
    'fail-on-empty-changeset': (0,input_spec/* boolean */.zM)(false),
    'disable-rollback': (0,input_spec/* boolean */.zM)(false),
    'recreate-failed-stack': (0,input_spec/* boolean */.zM)(false),
    'continue-update-rollback': (0,input_spec/* boolean */.zM)(false),
    'termination-protection': (0,input_spec/* boolean */.zM)(false),
    'timeout-in-minutes': (0,input_spec/* integer */.nd)({ min: 1, max: 350, default: 60, unit: 'minutes' }),
};
/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
const PLATFORM_INPUTS = ['external-id', 'principal', 'template-version', 'target-organization-id'];
/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
function parseDeploy(values) {
    const faults = [...sourceFaults(values), ...modeFaults(values)];
    const overrides = readMap('parameter-overrides', values['parameter-overrides'], faults);
    const tags = readMap('tags', values.tags, faults);
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return {
        source: sourceOf(values),
        ...optional('name', values.name),
        ...optional('expectedAccountId', values['expected-account-id']),
        ...optional('region', values['aws-region']),
        platformInputs: Object.fromEntries(PLATFORM_INPUTS.flatMap((name) => {
            const value = values[name];
            return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
        })),
        overrides,
        capabilities: values.capabilities,
        tags,
        ...optional('roleArn', values['role-arn']),
        notificationArns: values['notification-arns'],
        ...optional('changeSetName', values['change-set-name']),
        ...optional('changeSetToExecute', values['execute-change-set-id']),
        planOnly: values['no-execute-changeset'] || values.mode === 'create-only',
        keepFailedChangeSet: values['no-delete-failed-changeset'],
        failWhenEmpty: values['fail-on-empty-changeset'],
        disableRollback: values['disable-rollback'],
        recreateFailedStack: values['recreate-failed-stack'],
        continueUpdateRollback: values['continue-update-rollback'],
        terminationProtection: values['termination-protection'],
        timeoutMs: values['timeout-in-minutes'] * 60_000,
    };
}
function sourceOf(values) {
    if (values.template !== undefined)
        return { template: values.template };
    return values.platform === undefined || values.stack === undefined
        ? 'change-set'
        : { platform: values.platform, stack: values.stack };
}
/** What makes a change set has no meaning where an earlier one is executed: that would hide what is not applied. */
const MAKES_A_CHANGE_SET = [
    ...PLATFORM_INPUTS,
    'parameter-overrides',
    'tags',
    'role-arn',
    'change-set-name',
];
function modeFaults(values) {
    if (values.mode !== 'execute-only') {
        return values['execute-change-set-id'] === undefined
            ? []
            : [{ input: 'execute-change-set-id', problem: 'has a meaning only with `mode: execute-only`' }];
    }
    const faults = [];
    if (values['execute-change-set-id'] === undefined)
        faults.push({ input: 'execute-change-set-id', problem: 'is required with `mode: execute-only`' });
    if (values['no-execute-changeset'])
        faults.push({ input: 'no-execute-changeset', problem: 'contradicts `mode: execute-only`' });
    for (const name of MAKES_A_CHANGE_SET) {
        if (values[name] !== undefined)
            faults.push({
                input: name,
                problem: 'has no meaning with `mode: execute-only`: the change set has its own',
            });
    }
    return faults;
}
function sourceFaults(values) {
    const faults = [];
    if (values.template !== undefined) {
        for (const name of ['platform', 'stack', ...PLATFORM_INPUTS]) {
            if (values[name] !== undefined)
                faults.push({ input: name, problem: 'has no meaning with "template"' });
        }
        if (values.name === undefined)
            faults.push({ input: 'name', problem: 'is required with "template"' });
        return faults;
    }
    const nameIsEnough = values.mode === 'execute-only' && values.name !== undefined;
    if (nameIsEnough && values.platform === undefined && values.stack === undefined)
        return faults;
    if (values.platform === undefined)
        faults.push({
            input: 'platform',
            problem: 'is required, unless "template" names a template of your own',
        });
    if (values.stack === undefined)
        faults.push({ input: 'stack', problem: 'is required, unless "template" names a template of your own' });
    return faults;
}
function readMap(input, text, faults) {
    if (text === undefined)
        return {};
    const result = parseParameterOverrides(text);
    if ('value' in result)
        return result.value;
    faults.push({ input, problem: `${result.problem}; accepted: a YAML or JSON map, or Name=value pairs` });
    return {};
}
function optional(name, value) {
    return value === undefined ? {} : { [name]: value };
}


/***/ }),

/***/ 6009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gf: () => (/* binding */ deployOutputs),
  xP: () => (/* binding */ deployVerdict),
  DU: () => (/* binding */ publishDeploy)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
// EXTERNAL MODULE: ./build/registration/secret-names.js
var secret_names = __webpack_require__(7747);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/registration/template-lines.js

/** The line, from 1, on which a template declares a resource; undefined when it cannot be found. JSON is YAML too. */
function lineOfResource(template, logicalId) {
    const lineCounter = new dist/* LineCounter */.HN();
    // Short intrinsics (`!Ref`) are unknown tags to a YAML parser; only places matter here.
    const document = (0,dist/* parseDocument */.Tp)(template, { lineCounter, logLevel: 'silent', uniqueKeys: false });
    const resources = (0,dist/* isMap */.jh)(document.contents) ? document.contents.get('Resources', true) : undefined;
    if (!(0,dist/* isMap */.jh)(resources))
        return undefined;
    const pair = resources.items.find(({ key }) => String(key) === logicalId);
    const offset = pair?.key
        ?.range?.[0];
    return offset === undefined ? undefined : lineCounter.linePos(offset).line;
}

// EXTERNAL MODULE: ./build/report/stack-changes.js
var stack_changes = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/steps/deploy/run.js + 9 modules
var run = __webpack_require__(9354);
;// CONCATENATED MODULE: ./build/steps/deploy/publish.js





const deployOutputs = [
    'result',
    'stack-id',
    'stack-name',
    'stack-status',
    'change-set-id',
    'change-set-name',
    'has-changes',
    'changes-count',
    'changes-summary',
    'changes-markdown',
    'stack-outputs',
];
/**
 * Hands over what was deployed: our outputs, every output of the stack under its own name, and all of them as one JSON.
 * An output of the stack never takes a name in `taken`; GitHub does not tell `RESULT` from `result`.
 */
async function publishDeploy(outcome, runner, taken = deployOutputs) {
    const { stack, changeSet, result } = outcome;
    const changes = changeSet?.changes ?? [];
    const stackOutputs = (0,run/* outputsToShow */.z)(outcome);
    const shown = (0,secret_names/* withoutSecrets */.c)(stackOutputs);
    const own = {
        result,
        'stack-id': stack.id,
        'stack-name': stack.name,
        'stack-status': stack.status,
        'change-set-id': changeSet?.id ?? '',
        'change-set-name': changeSet?.name ?? '',
        'has-changes': String(changeSet !== undefined),
        'changes-count': String(changes.length),
        'changes-summary': JSON.stringify(changes),
        'changes-markdown': (0,stack_changes/* changesMarkdown */.T4)(changes),
        'stack-outputs': JSON.stringify(Object.fromEntries(shown.map(({ name, value }) => [name, value]))),
    };
    for (const name of deployOutputs)
        runner.setOutput(name, own[name]);
    for (const { name, value } of stackOutputs) {
        if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) {
            runner.annotate('notice', `The stack's output "${name}" has the name of an output of this step; read it from "stack-outputs".`);
        }
        else {
            runner.setOutput(name, value);
        }
    }
    annotateCause(outcome, runner);
    runner.summarize((0,stack_changes/* deployCard */.w9)({ ...outcome, outputs: shown }));
}
/** Points to the resource in the user's own template that made the stack fail. */
function annotateCause({ cause, source }, runner) {
    const line = cause === undefined ? undefined : lineOfResource(source.template, cause.logicalId);
    if (cause === undefined || line === undefined || !source.inWorkspace)
        return;
    runner.annotate('error', cause.reason, { title: `${cause.logicalId} failed`, file: source.file, line });
}
function deployVerdict(outcome) {
    const { stack, cause } = outcome;
    if (outcome.result === 'failed') {
        return new step_error/* StepError */.z({
            code: 'stack-failed',
            fault: 'user',
            message: cause === undefined
                ? `The stack ${stack.name} ended as ${stack.status}.`
                : `The stack ${stack.name} ended as ${stack.status}, because of ${cause.logicalId} (${cause.resourceType}):\n${cause.reason}`,
            remedy: cause?.remedy ?? 'See the stack events.',
            evidence: [{ label: 'stack', value: stack.id }],
        });
    }
    if (outcome.result === 'unchanged' && outcome.failWhenEmpty) {
        return new step_error/* StepError */.z({
            code: 'no-changes',
            fault: 'user',
            message: `The stack ${stack.name} is already as its template says.`,
            remedy: 'Set `fail-on-empty-changeset: false` if that is fine.',
        });
    }
    return undefined;
}


/***/ }),

/***/ 9354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ outputsToShow),
  S: () => (/* binding */ runDeploy)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
;// CONCATENATED MODULE: ./build/registration/account-guard.js

/** Throws StepError `wrong-account` unless the caller is in the expected account. Asked before anything is written. */
function requireAccount(identity, expected) {
    if (expected === undefined || identity.account === expected)
        return;
    throw new step_error/* StepError */.z({
        code: 'wrong-account',
        fault: 'user',
        message: `The credentials belong to account ${identity.account}, but this step is meant for ${expected}.`,
        remedy: 'Log in to the expected account before this step, or correct `expected-account-id`. Nothing was changed.',
        evidence: [{ label: 'caller', value: identity.arn }],
    });
}

;// CONCATENATED MODULE: ./build/registration/root-cause.js
/** CloudFormation says the reason only in words; these are the echoes of a failure elsewhere. */
const ECHO = /\b(cancelled|canceled)\b|^The following resource\(s\) failed/i;
const REMEDIES = [
    [
        /already exists|NAME_CONFLICT/i,
        'Something of that name is there already, from an earlier try, from the console or from a stack set of the payer. Delete it if nothing uses it, or register through the stack that owns it.',
    ],
    [
        /not authorized to perform|AccessDenied|explicit deny/i,
        'Allow the named action for the role that deploys. An "explicit deny" comes from a service control policy or a permissions boundary: ask whoever owns the organization.',
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

// EXTERNAL MODULE: ./build/registration/secret-names.js
var secret_names = __webpack_require__(7747);
// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(3647);
// EXTERNAL MODULE: ./build/report/stack-changes.js
var stack_changes = __webpack_require__(9459);
// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(8038);
;// CONCATENATED MODULE: ./build/steps/deploy/change-set.js





const PAUSE_MS = 500;
/**
 * Creates a change set and waits until CloudFormation has computed it. One that cannot be executed is removed again,
 * with the shell of a stack that it would have created; an empty one is given back as empty.
 */
async function prepareChangeSet(stacks, request, circumstances) {
    const reference = await stacks.createChangeSet(request);
    const changeSet = await settledChangeSet(stacks, reference, circumstances);
    const stack = await stacks.describeStack(reference.stackId);
    if (stack === undefined)
        throw new TypeError('A change set was made for a stack that does not exist');
    if (changeSet.status === 'CREATE_COMPLETE')
        return { changeSet, stack };
    const problems = changeSet.empty ? NOT_ASKED : await (0,observation/* observe */.l)(() => stacks.validationProblems(reference));
    if (!circumstances.keepFailed) {
        await quietly(() => stacks.deleteChangeSet(reference));
        if (circumstances.shellIsOurs)
            await quietly(() => removeShell(stacks, stack.id));
    }
    if (changeSet.empty && request.kind === 'UPDATE')
        return { changeSet, stack };
    throw changeSetFailed(stack.name, changeSet, problems);
}
/** Removes the shell of a stack, unless somebody else has begun to create the stack meanwhile. */
async function removeShell(stacks, stackId) {
    const now = await stacks.describeStack(stackId);
    if (now?.status === 'REVIEW_IN_PROGRESS')
        await stacks.deleteStack(stackId, (0,external_node_crypto_.randomUUID)());
}
/** A clean-up that is refused must not hide why the change set failed. */
async function quietly(call) {
    try {
        await call();
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O))
            throw error;
    }
}
const NOT_ASKED = { kind: 'absent' };
function changeSetFailed(stackName, changeSet, problems) {
    const found = problems.kind === 'seen' ? problems.value : [];
    return new step_error/* StepError */.z({
        code: 'change-set-failed',
        fault: 'user',
        message: `CloudFormation could not make a change set for ${stackName}: ${changeSet.statusReason ?? changeSet.status}`,
        remedy: `${remedyOf(problems, found)} Nothing was changed.`,
        evidence: found.map(({ logicalId, resourceType, reason }) => ({
            label: `${logicalId} (${resourceType})`,
            value: reason,
        })),
    });
}
function remedyOf(problems, [first]) {
    if (first !== undefined)
        return remedyFor(first.reason);
    return problems.kind === 'unreadable'
        ? `Correct the template or the parameters as the reason says; allow ${problems.action} for this identity to have the details shown here.`
        : 'Correct the template or the parameters as the reason says.';
}
async function settledChangeSet(stacks, reference, { clock, deadline, region }) {
    for (;;) {
        const changeSet = await stacks.describeChangeSet(reference);
        if (!changeSet.status.endsWith('_PENDING') && !changeSet.status.endsWith('_IN_PROGRESS'))
            return changeSet;
        if (clock.now().getTime() + PAUSE_MS > deadline.getTime()) {
            throw new step_error/* StepError */.z({
                code: 'change-set-timeout',
                fault: 'aws',
                message: `CloudFormation was still computing the change set ${changeSet.name} when the time of this step was over.`,
                remedy: `Look at it in ${region}; run again, or raise \`timeout-in-minutes\`.`,
            });
        }
        await clock.sleep(PAUSE_MS);
    }
}

;// CONCATENATED MODULE: ./build/registration/deployment-parameters.js
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

;// CONCATENATED MODULE: ./build/steps/deploy/change-set-request.js



/**
 * What CloudFormation is asked for. Throws StepError when the template needs more than was allowed, or the parameters do
 * not fit it.
 */
function changeSetRequest({ source, summary, existing, inputs, }, world) {
    requireCapabilities(source, summary);
    return {
        stack: existing?.id ?? source.stackName,
        changeSetName: inputs.changeSetName ?? changeSetName(world),
        kind: existing === undefined ? 'CREATE' : 'UPDATE',
        template: source.template,
        parameters: parametersOf(source, summary, existing, world),
        capabilities: summary.capabilities,
        tags: inputs.tags,
        ...(inputs.roleArn === undefined ? {} : { roleArn: inputs.roleArn }),
        notificationArns: inputs.notificationArns,
        token: (0,external_node_crypto_.randomUUID)(),
    };
}
function requireCapabilities(source, summary) {
    // NAMED_IAM includes IAM, as in CloudFormation itself.
    const allowed = new Set(source.allowedCapabilities.flatMap((name) => name === 'CAPABILITY_NAMED_IAM' ? [name, 'CAPABILITY_IAM'] : [name]));
    const missing = summary.capabilities.filter((name) => !allowed.has(name));
    if (missing.length === 0)
        return;
    throw new step_error/* StepError */.z({
        code: 'capabilities-missing',
        fault: 'user',
        message: `${source.file} needs ${missing.join(', ')}, which was not allowed.`,
        remedy: `If the template may create such resources, set \`capabilities: ${[...source.allowedCapabilities, ...missing].join(', ')}\`.`,
    });
}
function parametersOf(source, summary, existing, world) {
    const plan = planParameters(summary, source.parameters, existing);
    const noEcho = new Set(summary.parameters.flatMap((each) => (each.noEcho ? [each.name] : [])));
    maskParameters(source, (name) => noEcho.has(name), world);
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
/** Masks what was given for the parameters that hold secrets. */
function maskParameters({ parameters }, isSecret, world) {
    for (const [name, value] of Object.entries(parameters))
        if (isSecret(name) && value !== '')
            world.mask(value);
}
/** Runs of the same workflow must not collide; the name tells which run it was. */
function changeSetName(world) {
    const run = world.variable('GITHUB_RUN_ID')?.replace(/\D/g, '') ?? '';
    return `aws-account-steps-${run === '' ? '' : `${run}-`}${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
}

;// CONCATENATED MODULE: ./build/steps/deploy/follow.js


const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
const PAUSE_GROWTH = 1.5;
/**
 * Prints the events of a stack as they happen until nothing more happens. Throws StepError `stack-timeout`: a time-out
 * is never a success, and the stack goes on by itself.
 */
async function followStack(stacks, request, clock, log) {
    const events = [];
    const done = new Set();
    let pause = FIRST_PAUSE_MS;
    for (;;) {
        // The status is read before the events, so that the events of a settled stack are complete.
        const stack = await stacks.describeStack(request.stackId);
        const fresh = await stacks.eventsSince(request.stackId, events.at(-1)?.id ?? request.after);
        for (const event of fresh) {
            if (event.physicalId !== request.stackId && event.status.endsWith('_COMPLETE'))
                done.add(event.logicalId);
            log.info(eventLine(event, done.size, request.resources));
        }
        events.push(...fresh);
        if (stack === undefined)
            throw stackGone(request.stackId);
        if ((0,stack_states/* isSettled */.Is)(stack.status) && (!request.justBegun || hasEvent(events, stack)))
            return { stack, events };
        if (clock.now().getTime() + pause > request.deadline.getTime())
            throw timedOut(stack, stacks.region);
        await clock.sleep(pause);
        pause = fresh.length > 0 ? FIRST_PAUSE_MS : Math.min(LONGEST_PAUSE_MS, pause * PAUSE_GROWTH);
    }
}
function hasEvent(events, { id, status }) {
    return events.some((event) => event.physicalId === id && event.status === status);
}
function eventLine(event, done, total) {
    const progress = total > 0 ? `  ${Math.min(done, total)}/${total}` : '';
    const reason = event.reason === undefined ? '' : `  ${event.reason}`;
    return `${event.time.toISOString().slice(11, 19)}${progress}  ${event.status.padEnd(18)}  ${event.resourceType}  ${event.logicalId}${reason}`;
}
function timedOut(stack, region) {
    return new step_error/* StepError */.z({
        code: 'stack-timeout',
        fault: 'aws',
        message: `The stack ${stack.name} was still ${stack.status} when the time of this step was over.`,
        remedy: `CloudFormation goes on by itself. Look at it in ${region}, then run again: this step waits for a stack that is still busy. \`timeout-in-minutes\` gives it more time.`,
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

;// CONCATENATED MODULE: ./build/steps/deploy/planned-change-set.js


/**
 * The change set of an earlier plan, ready to be executed. Throws StepError when there is none, when it is one of
 * another stack, or when it cannot be executed (any more).
 */
async function plannedChangeSet(stacks, changeSetId, stackName) {
    const changeSet = await existing(stacks, changeSetId, stackName);
    // CloudFormation ignores the stack's name where a change set is given by its ARN.
    if (changeSet.stackName !== stackName) {
        throw new step_error/* StepError */.z({
            code: 'change-set-foreign',
            fault: 'user',
            message: `The change set ${changeSetId} belongs to the stack ${changeSet.stackName}, but this step is meant for ${stackName}.`,
            remedy: 'Give the `change-set-id` that the plan of this stack put out, or correct the name. Nothing was changed.',
        });
    }
    if (changeSet.status !== 'CREATE_COMPLETE' || changeSet.executionStatus !== 'AVAILABLE') {
        throw new step_error/* StepError */.z({
            code: 'change-set-not-executable',
            fault: 'user',
            message: `The change set ${changeSet.name} of ${stackName} cannot be executed: it is ${changeSet.status}, ${changeSet.executionStatus}.`,
            remedy: 'Plan again: a change set can be executed once, and not after the stack was changed by another one. Nothing was changed.',
            evidence: changeSet.statusReason === undefined ? [] : [{ label: 'reason', value: changeSet.statusReason }],
        });
    }
    const stack = await stacks.describeStack(changeSet.stackId);
    if (stack === undefined)
        throw new TypeError('A change set was found for a stack that does not exist');
    return { changeSet, stack };
}
async function existing(stacks, changeSetId, stackName) {
    try {
        return await stacks.describeChangeSet({ id: changeSetId, stackId: stackName });
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || error.class !== 'not-found')
            throw error;
        throw new step_error/* StepError */.z({
            code: 'change-set-missing',
            fault: 'user',
            message: `There is no change set ${changeSetId} of the stack ${stackName} in ${stacks.region}.`,
            remedy: 'Check account, region and name. Change sets go when another one of their stack is executed: plan again then.',
            cause: error,
        });
    }
}

;// CONCATENATED MODULE: ./build/steps/deploy/ready-stack.js




/**
 * The stack as it may be deployed: undefined when there is none, or the shell of one that was only planned
 * (REVIEW_IN_PROGRESS). Waits for one that is busy, and, where that was allowed, mends one that is stuck: once, because
 * what did not help the first time would go on for ever.
 */
async function readyStack(stacks, source, inputs, deadline, world) {
    const mended = new Set();
    for (;;) {
        const stack = await stacks.describeStack(source.stackName);
        const decision = (0,stack_states/* decideOnStackState */.tC)(stack?.status);
        if (stack === undefined || decision.kind === 'create' || decision.kind === 'update')
            return stack;
        if (decision.kind === 'refuse')
            throw stuck(stack, decision.why, decision.remedy);
        const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
        if (decision.kind === 'wait') {
            world.log.info(`${stack.name} is ${stack.status}: waiting until it is done.`);
        }
        else {
            const { allowed, doing, begin, remedy } = MENDING[decision.kind];
            if (!allowed(inputs))
                throw stuck(stack, decision.why, remedy);
            if (mended.has(decision.kind))
                throw stuck(stack, `${decision.why}, and ${doing} did not help`, STILL_STUCK);
            mended.add(decision.kind);
            world.log.info(`${stack.name} is ${stack.status} (${decision.why}): ${doing} first.`);
            await begin(stacks, stack.id);
        }
        await followStack(stacks, { stackId: stack.id, after, justBegun: decision.kind !== 'wait', deadline, resources: 0 }, world.clock, world.log);
    }
}
const STILL_STUCK = 'See the reasons in the stack events above, mend what stopped it, and run again. Nothing else was changed.';
const MENDING = {
    'continue-rollback': {
        allowed: (inputs) => inputs.continueUpdateRollback,
        doing: 'continuing the rollback',
        begin: (stacks, stackId) => stacks.continueUpdateRollback(stackId, (0,external_node_crypto_.randomUUID)()),
        remedy: 'Mend what stopped it (see the stack events), then set `continue-update-rollback: true`, or continue the rollback in the console. The stack is never deleted for this: it still holds the role that the platform uses.',
    },
    'remove-shell': {
        allowed: (inputs) => inputs.recreateFailedStack,
        doing: 'deleting the empty stack',
        begin: (stacks, stackId) => stacks.deleteStack(stackId, (0,external_node_crypto_.randomUUID)()),
        remedy: 'Nothing of it is in use, apart from what its template retains. Set `recreate-failed-stack: true` to delete it and create it anew, or delete it yourself.',
    },
};
function stuck(stack, why, remedy) {
    return new step_error/* StepError */.z({
        code: 'stack-stuck',
        fault: 'user',
        message: `The stack ${stack.name} is ${stack.status}: ${why}.`,
        remedy,
        evidence: [
            { label: 'stack', value: stack.id },
            ...(stack.statusReason === undefined ? [] : [{ label: 'reason', value: stack.statusReason }]),
        ],
    });
}

// EXTERNAL MODULE: ./build/steps/platform-stack.js + 1 modules
var platform_stack = __webpack_require__(3823);
;// CONCATENATED MODULE: ./build/steps/deploy/template-source.js


/** Finds the template and what goes with it. Throws StepError. */
async function stackSource(inputs, templates, files) {
    if (inputs.source === 'change-set')
        return unknownTemplate(inputs);
    if ('template' in inputs.source)
        return ownTemplate(inputs, inputs.source.template, files);
    const { platform, stack: stackName } = inputs.source;
    const stack = await (0,platform_stack/* platformStack */.K)(templates, platform, stackName);
    const file = `${platform}/${stack.template}`;
    const template = await templates.read(file);
    if (template === undefined)
        throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
    const filled = Object.entries(stack.parameters).flatMap(([name, { input }]) => {
        const value = inputs.platformInputs[input];
        return value === undefined ? [] : [[name, value]];
    });
    return {
        title: `${platform}: ${stack.title}`,
        file: `templates/${file}`,
        template,
        inWorkspace: false,
        stackName: inputs.name ?? stack.stackName,
        region: inputs.region ?? stack.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
        parameters: { ...Object.fromEntries(filled), ...inputs.overrides },
    };
}
/** As in aws-cloudformation-github-deploy, so that a workflow can change over. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];
async function ownTemplate(inputs, path, files) {
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(path)) {
        throw new step_error/* StepError */.z({
            code: 'template-remote',
            fault: 'user',
            message: `${path} is an address, and this version deploys templates of the workspace only.`,
            remedy: 'Download it in a step before this one (check its digest), and give the path of the file.',
        });
    }
    const template = await files.read(path);
    if (template === undefined) {
        throw new step_error/* StepError */.z({
            code: 'template-missing',
            fault: 'user',
            message: `There is no template at ${path}.`,
            remedy: 'Check the path, and that a checkout step runs before this one.',
        });
    }
    requireTransferable(path, template);
    return {
        title: path,
        file: path,
        template,
        inWorkspace: true,
        stackName: inputs.name ?? '',
        region: inputs.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
        parameters: inputs.overrides,
    };
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const LARGEST_TEMPLATE_BYTES = 51_200;
function requireTransferable(path, template) {
    const bytes = new TextEncoder().encode(template).length;
    if (bytes <= LARGEST_TEMPLATE_BYTES)
        return;
    throw new step_error/* StepError */.z({
        code: 'template-too-large',
        fault: 'user',
        message: `The template ${path} has ${bytes} bytes; CloudFormation takes up to ${LARGEST_TEMPLATE_BYTES} in a request, and this version does not put templates into S3.`,
        remedy: 'Shorten it (comments, descriptions and indentation count; YAML is shorter than JSON), or split it into several stacks. Nothing was changed.',
    });
}
/** What stands for the template of a change set that somebody planned: it has its own. */
function unknownTemplate(inputs) {
    return {
        title: 'change set of an earlier plan',
        file: '',
        template: '',
        inWorkspace: false,
        stackName: inputs.name ?? '',
        region: inputs.region,
        allowedCapabilities: [],
        parameters: {},
    };
}

;// CONCATENATED MODULE: ./build/steps/deploy/run.js












/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';
/** Deploys one stack through a change set and follows it to its end. Throws StepError and AwsFailure. */
async function runDeploy(inputs, world) {
    const started = world.clock.now().getTime();
    const deadline = new Date(started + inputs.timeoutMs);
    const source = await stackSource(inputs, world.templates, world.files);
    const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
    const identity = await world.aws.whoAmI({ region });
    requireAccount(identity, inputs.expectedAccountId);
    const stacks = await world.aws.stacks({ region });
    world.log.info(`${source.title} as stack ${source.stackName} in account ${identity.account}, ${region}.`);
    const prepared = inputs.changeSetToExecute === undefined
        ? await newChangeSet(stacks, source, inputs, deadline, world)
        : await plannedChangeSet(stacks, inputs.changeSetToExecute, source.stackName);
    const deployed = await execute(stacks, prepared, inputs, deadline, world);
    if (inputs.terminationProtection && isInPlace(deployed) && !deployed.stack.terminationProtection) {
        await stacks.setTerminationProtection(deployed.stack.id, true);
        world.log.info(`${deployed.stack.name} is protected from being deleted now.`);
    }
    const seconds = Math.round((world.clock.now().getTime() - started) / 100) / 10;
    const { stack, result } = deployed;
    world.log.info(`${stack.name} is ${stack.status} (${result}) after ${seconds} s.`);
    const outputs = outputsToShow(deployed);
    for (const { name, value } of outputs)
        if ((0,secret_names/* isSecretName */.e)(name))
            world.mask(value);
    for (const { name, value } of (0,secret_names/* withoutSecrets */.c)(outputs))
        world.log.info(`  ${name} = ${value}`);
    return {
        ...deployed,
        source,
        account: identity.account,
        region,
        seconds,
        failWhenEmpty: inputs.failWhenEmpty,
    };
}
async function newChangeSet(stacks, source, inputs, deadline, world) {
    maskParameters(source, secret_names/* isSecretName */.e, world);
    const found = await readyStack(stacks, source, inputs, deadline, world);
    // A shell has no parameters to keep, and cannot be updated.
    const existing = found?.status === 'REVIEW_IN_PROGRESS' ? undefined : found;
    const summary = await stacks.templateSummary(source.template);
    const request = changeSetRequest({ source, summary, existing, inputs }, world);
    return prepareChangeSet(stacks, request, {
        clock: world.clock,
        deadline,
        region: stacks.region,
        shellIsOurs: found === undefined,
        keepFailed: inputs.keepFailedChangeSet,
    });
}
/** The stack's outputs, where they are what its template says; after a failure or a mere plan they are not. */
function outputsToShow({ result, stack, }) {
    return isInPlace({ result }) ? stack.outputs : [];
}
function isInPlace({ result }) {
    return result !== 'failed' && result !== 'planned';
}
async function execute(stacks, { changeSet, stack }, { planOnly, disableRollback }, deadline, world) {
    if (changeSet.empty)
        return { result: 'unchanged', stack, changeSet: undefined, cause: undefined };
    const resources = changeSet.changes.length;
    await world.log.group(`Changes (${resources})`, async () => {
        for (const line of (0,stack_changes/* changeLines */.Ow)(changeSet.changes))
            world.log.info(line);
    });
    if (planOnly)
        return { result: 'planned', stack, changeSet, cause: undefined };
    const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
    await stacks.executeChangeSet(changeSet, { token: (0,external_node_crypto_.randomUUID)(), disableRollback });
    const followed = await world.log.group('Stack events', () => followStack(stacks, { stackId: stack.id, after, justBegun: true, deadline, resources }, world.clock, world.log));
    if ((0,stack_states/* isHealthy */.Wr)(followed.stack.status)) {
        // Before its change set was executed, a stack to be created was a mere shell.
        const result = stack.status === 'REVIEW_IN_PROGRESS' ? 'created' : 'updated';
        return { result, stack: followed.stack, changeSet, cause: undefined };
    }
    return { result: 'failed', stack: followed.stack, changeSet, cause: rootCause(followed.events) };
}


/***/ }),

/***/ 3823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ platformStack)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./build/registration/catalog.js


const ACCOUNT_KINDS = ['management', 'member', 'standalone'];
/** Reads platform.yml. Throws StepError `catalog-invalid` with every fault and its path. */
function parsePlatform(file, text) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const read = new Reader();
    for (const error of document.errors)
        read.fault('', error.message);
    const platform = document.errors.length === 0 ? platformOf(read, document.toJS()) : undefined;
    if (platform === undefined || read.faults.length > 0) {
        throw new step_error/* StepError */.z({
            code: 'catalog-invalid',
            fault: 'bug',
            message: `${file} is not a valid platform catalog:\n${read.faults.map((fault) => `- ${fault}`).join('\n')}`,
            remedy: 'Correct the file.',
        });
    }
    return platform;
}
/** The named stack of a platform. Throws StepError `stack-unknown` that lists those there are. */
function stackOf(platform, stack) {
    const found = Object.hasOwn(platform.stacks, stack) ? platform.stacks[stack] : undefined;
    if (found !== undefined)
        return found;
    throw new step_error/* StepError */.z({
        code: 'stack-unknown',
        fault: 'user',
        message: `${platform.name} has no stack "${stack}".`,
        remedy: `Give one of: ${Object.keys(platform.stacks).join(', ')}.`,
    });
}
function platformOf(read, value) {
    const platform = read.record('', value);
    return {
        name: read.text('name', platform['name']),
        stacks: read.map('stacks', platform['stacks'], (path, stack) => stackOfCatalog(read, path, stack)),
    };
}
function stackOfCatalog(read, path, value) {
    const stack = read.record(path, value);
    const kinds = read.texts(`${path}.account-kinds`, stack['account-kinds']);
    for (const kind of kinds) {
        if (!ACCOUNT_KINDS.some((known) => known === kind))
            read.fault(`${path}.account-kinds`, `"${kind}" is none of ${ACCOUNT_KINDS.join(', ')}`);
    }
    return {
        title: read.text(`${path}.title`, stack['title']),
        template: read.text(`${path}.template`, stack['template']),
        stackName: read.text(`${path}.stack-name`, stack['stack-name']),
        region: read.text(`${path}.region`, stack['region']),
        accountKinds: ACCOUNT_KINDS.filter((kind) => kinds.includes(kind)),
        capabilities: read.texts(`${path}.capabilities`, stack['capabilities']),
        parameters: read.map(`${path}.parameters`, stack['parameters'], (at, parameter) => {
            const { input, secret } = read.record(at, parameter);
            return { input: read.text(`${at}.input`, input), secret: secret === true };
        }),
        ...(stack['role'] === undefined ? {} : { role: roleOfCatalog(read, `${path}.role`, stack['role']) }),
    };
}
function roleOfCatalog(read, path, value) {
    const role = read.record(path, value);
    return {
        name: read.text(`${path}.name`, role['name']),
        output: read.text(`${path}.output`, role['output']),
        ...(role['principal'] === undefined
            ? {}
            : { principal: read.text(`${path}.principal`, role['principal']) }),
        principalParameter: read.text(`${path}.principal-parameter`, role['principal-parameter']),
        features: read.map(`${path}.features`, role['features'], (at, feature) => {
            const { parameter, actions } = read.record(at, feature);
            return {
                parameter: read.text(`${at}.parameter`, parameter),
                actions: read.texts(`${at}.actions`, actions),
            };
        }),
        neverAllowed: read.texts(`${path}.never-allowed`, role['never-allowed']),
    };
}
/** Reads unknown values into known ones and remembers what did not fit. */
class Reader {
    faults = [];
    fault(path, problem) {
        this.faults.push(path === '' ? problem : `${path}: ${problem}`);
    }
    record(path, value) {
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
        this.fault(path, 'must be a map');
        return {};
    }
    text(path, value) {
        if (typeof value === 'string' && value !== '')
            return value;
        this.fault(path, 'must be text');
        return '';
    }
    texts(path, value) {
        if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
            return value;
        this.fault(path, 'must be a list of texts');
        return [];
    }
    map(path, value, each) {
        return Object.fromEntries(Object.entries(this.record(path, value)).map(([name, item]) => [name, each(`${path}.${name}`, item)]));
    }
}

;// CONCATENATED MODULE: ./build/steps/platform-stack.js


/** A stack of a platform's catalog. Throws StepError when there is no such platform or stack. */
async function platformStack(templates, platform, stack) {
    const catalog = await templates.read(`${platform}/platform.yml`);
    if (catalog === undefined) {
        throw new step_error/* StepError */.z({
            code: 'platform-unknown',
            fault: 'user',
            message: `There is no platform "${platform}".`,
            remedy: `Give one of: ${(await templates.platforms()).join(', ')}.`,
        });
    }
    return stackOf(parsePlatform(`templates/${platform}/platform.yml`, catalog), stack);
}


/***/ }),

/***/ 4437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ principalInput),
/* harmony export */   Aj: () => (/* binding */ stackNameInput),
/* harmony export */   Bu: () => (/* binding */ optionalStackInput),
/* harmony export */   PP: () => (/* binding */ externalIdInput),
/* harmony export */   RF: () => (/* binding */ accountIdInput),
/* harmony export */   Th: () => (/* binding */ stackInput),
/* harmony export */   UM: () => (/* binding */ platformInput),
/* harmony export */   VN: () => (/* binding */ regionInput),
/* harmony export */   sE: () => (/* binding */ optionalPlatformInput)
/* harmony export */ });
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);

/** Inputs that several steps have: one form for each, so that what one step accepts the next does too. */
const CATALOG_NAME = /^[a-z0-9][a-z0-9-]*$/;
const PLATFORM = { pattern: CATALOG_NAME, form: 'the name of a platform, for example octo' };
const STACK = {
    pattern: CATALOG_NAME,
    form: "the name of one of the platform's stacks, for example api-access",
};
const platformInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)(PLATFORM);
const optionalPlatformInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(PLATFORM);
const stackInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .requiredText */ .$4)(STACK);
const optionalStackInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(STACK);
const stackNameInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a stack name: a letter, then up to 127 letters, digits or -',
});
const accountIdInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
    pattern: /^\d{12}$/,
    form: 'an account id of 12 digits',
});
const regionInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
});
/** As STS takes it: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
const externalIdInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny)({
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
});
const principalInput = (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
    pattern: /^\d{12}$/,
    form: "the platform's account id of 12 digits",
});


/***/ })

};
