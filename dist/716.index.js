export const id = 716;
export const ids = [716];
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

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirm: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4930);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9820);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32);



const confirm = {
    name: 'confirm',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmInputs */ .k,
    outputs: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmOutputs */ .fg,
    parse: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfirm */ .U,
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runConfirm */ ._,
    publish: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishConfirm */ .I5,
    verdict: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmVerdict */ .Iz,
};


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
