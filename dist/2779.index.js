export const id = 2779;
export const ids = [2779];
export const modules = {

/***/ 26834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parsePlatform),
  U: () => (/* binding */ stackOf)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
;// CONCATENATED MODULE: ./build/registration/shape.js
/** A member that must be there. `meaning` stands in the schema and in the documentation. */
function required(meaning, shape) {
    return { shape, isOptional: false, meaning };
}
function optional(meaning, shape) {
    return { shape, isOptional: true, meaning };
}
/** A map with exactly these members. A member that is not known is a fault: it would be read by nobody. */
function record(fields) {
    const known = Object.entries(fields);
    return {
        schema: {
            type: 'object',
            additionalProperties: false,
            required: known.flatMap(([name, { isOptional }]) => (isOptional ? [] : [name])),
            properties: Object.fromEntries(known.map(([name, { shape, meaning }]) => [name, { description: meaning, ...shape.schema }])),
        },
        read(value, path, fault) {
            const given = mapOf(value, path, fault);
            for (const name of Object.keys(given)) {
                if (!Object.hasOwn(fields, name))
                    fault(below(path, name), 'is not known');
            }
            const members = known.flatMap(([name, { shape, isOptional }]) => {
                if (isOptional && given[name] === undefined)
                    return [];
                return [[camel(name), shape.read(given[name], below(path, name), fault)]];
            });
            return Object.fromEntries(members);
        },
    };
}
/** A map from names of the file's own to values of one shape. The names stay as they are. */
function mapOfAll(shape) {
    return {
        schema: { type: 'object', additionalProperties: shape.schema },
        read: (value, path, fault) => Object.fromEntries(Object.entries(mapOf(value, path, fault)).map(([name, item]) => [
            name,
            shape.read(item, below(path, name), fault),
        ])),
    };
}
function listOf(shape) {
    return {
        schema: { type: 'array', items: shape.schema },
        read(value, path, fault) {
            if (Array.isArray(value))
                return value.map((item, index) => shape.read(item, `${path}[${index}]`, fault));
            fault(path, 'must be a list');
            return [];
        },
    };
}
const shape_text = {
    schema: { type: 'string', minLength: 1 },
    read(value, path, fault) {
        if (typeof value === 'string' && value !== '')
            return value;
        fault(path, 'must be text');
        return '';
    },
};
const flag = {
    schema: { type: 'boolean' },
    read(value, path, fault) {
        if (typeof value === 'boolean')
            return value;
        fault(path, 'must be true or false');
        return false;
    },
};
/** Only true: a member that is there or is not. */
const marked = {
    schema: { const: true },
    read(value, path, fault) {
        if (value !== true)
            fault(path, 'must be true, or left out');
        return true;
    },
};
function oneOf(...words) {
    return {
        schema: { enum: words },
        read(value, path, fault) {
            const found = words.find((word) => word === value);
            if (found === undefined)
                fault(path, `${JSON.stringify(value)} is none of ${words.join(', ')}`);
            return found;
        },
    };
}
/** The same shape, of which exactly one of these members is given. */
function exactlyOne(names, shape) {
    return {
        schema: { ...shape.schema, oneOf: names.map((name) => ({ required: [name] })) },
        read(value, path, fault) {
            const given = mapOf(value, path, () => { });
            if (names.filter((name) => given[name] !== undefined).length !== 1)
                fault(path, `must have exactly one of ${names.join(', ')}`);
            return shape.read(value, path, fault);
        },
    };
}
function mapOf(value, path, fault) {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
        return value;
    fault(path, 'must be a map');
    return {};
}
function below(path, name) {
    return path === '' ? name : `${path}.${name}`;
}
function camel(name) {
    return name.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());
}

;// CONCATENATED MODULE: ./build/registration/catalog-exports.js

/** Values are those of the export service's own API: https://docs.aws.amazon.com/cur/latest/userguide/what-is-cur.html */
const exportProfileShape = record({
    type: required('which service delivers it', oneOf('legacy-cur', 'cur-2.0')),
    'time-unit': required('how fine it is', oneOf('HOURLY', 'DAILY', 'MONTHLY')),
    format: required('the form of the files', oneOf('textORcsv', 'TEXT_OR_CSV', 'Parquet', 'PARQUET')),
    compression: required('how they are compressed', oneOf('ZIP', 'GZIP', 'Parquet', 'PARQUET')),
    overwrite: required('whether a newer delivery replaces the one before', flag),
    'refresh-closed-reports': required('whether past months are delivered again when they change', flag),
    'additional-schema-elements': required('of a legacy report: what it must have besides', listOf(shape_text)),
    'additional-artifacts': required('of a legacy report: what it is prepared for', listOf(shape_text)),
    'table-configurations': required('of CUR 2.0: settings per table; they are texts, as in the API', mapOfAll(mapOfAll(shape_text))),
    columns: optional('of CUR 2.0: columns that the platform reads; without it, any that are there', listOf(shape_text)),
    accepts: optional('what the platform takes as well, per field of this profile', mapOfAll(listOf(shape_text))),
    region: required('where the definition lives', shape_text),
    principals: required('the services that must be able to write to the bucket', listOf(shape_text)),
});
const stackExportShape = record({
    profile: required('which of `export-profiles` it follows', shape_text),
    'name-parameter': optional("the parameter with the export's name; absent where the stack has only the bucket", shape_text),
    'bucket-parameter': required("the parameter with the bucket's name", shape_text),
    'prefix-parameter': optional('the parameter with the prefix', shape_text),
    'region-parameter': optional("the parameter with the bucket's region, where it can be another one", shape_text),
    'bucket-output': required("the output that holds the bucket's name", shape_text),
});

;// CONCATENATED MODULE: ./build/registration/catalog-shape.js


const accountKindShape = oneOf('management', 'member', 'standalone');
/** Names are those of the stack's template unless something else is said. */
const featureShape = record({
    parameter: required('the parameter that switches it: `true` or `false`', shape_text),
    default: required('whether it is on when nobody says anything', flag),
    risk: required('`read`, `write` (changes or stops something, spends money) or `delete`', oneOf('read', 'write', 'delete')),
    description: required('what the platform does with it, for people', shape_text),
    actions: required('actions that must be allowed when it is on, and denied when it is off', listOf(shape_text)),
});
const powers = {
    features: required('the groups of permissions that can be switched', mapOfAll(featureShape)),
    'never-allowed': required('actions that no feature needs: `confirm` proves that they are not allowed', listOf(shape_text)),
    'boundary-parameter': optional('the parameter with the name of a permissions boundary: a managed policy of the same account, with its path', shape_text),
    'path-parameter': optional('the parameter with the path', shape_text),
};
const roleShape = record({
    name: required("the role's usual name", shape_text),
    output: required("the output that holds the role's name", shape_text),
    principal: optional("the platform's own account, where it has one for everybody; the stack cannot say another", shape_text),
    'principal-parameter': optional("the parameter with the platform's account, where an account assumes the role", shape_text),
    service: optional('the AWS service that assumes the role, where one does', shape_text),
    ...powers,
});
const userShape = record({
    name: required("the user's usual name", shape_text),
    output: required("the output that holds the user's name", shape_text),
    'access-key-output': required("the output that holds the access key's id", shape_text),
    'secret-key-output': required('the output that holds the secret key', shape_text),
    ...powers,
});
const oidcShape = exactlyOne(['provider-url', 'provider-host-parameter'], record({
    'provider-url': optional("the provider's URL, where it is the same for everybody", shape_text),
    'provider-host-parameter': optional("the parameter with the provider's URL without https://", shape_text),
    'audience-parameter': required('the parameter with the audience', shape_text),
    'subject-parameter': required('the parameter with the subject, or the pattern for subjects', shape_text),
    'test-subject-parameter': optional('the parameter with a second subject, with which the platform tests the account', shape_text),
    'operator-parameter': optional('the parameter that says StringEquals or StringLike; StringEquals without it', shape_text),
    'existing-provider-parameter': optional('the parameter with the ARN of a provider that is there already', shape_text),
}));
const policyShape = record({
    output: required("the output that holds the managed policy's ARN", shape_text),
    actions: required('actions that the policy allows', listOf(shape_text)),
    'never-allowed': required('actions that it must not allow', listOf(shape_text)),
});
const stackSetShape = record({
    name: required("the stack set's usual name", shape_text),
    'member-stack': required("which of the platform's stacks the linked accounts get", shape_text),
    'target-parameter': optional('the parameter with the root or unit, where a stack creates the stack set', shape_text),
    'auto-deployment': required('whether accounts that join get the stack by themselves', flag),
    'retain-on-removal': required('whether accounts that leave keep it', flag),
    'call-as': optional('who manages it; SELF without it', oneOf('SELF', 'DELEGATED_ADMIN')),
});
/** Where the value of a template's parameter comes from. Parameters that are not listed have defaults. */
const parameterShape = exactlyOne(['input', 'fixed', 'asked'], record({
    input: optional('the input of `deploy` that fills it', shape_text),
    fixed: optional('its value, which nobody can change', shape_text),
    asked: optional('it is for the user to give, in `parameter-overrides`', marked),
    description: optional('what is asked for', shape_text),
    secret: optional('it is masked and never shown', flag),
}));
const formFieldShape = exactlyOne(['output', 'parameter', 'literal', 'account-id', 'region', 'asked'], record({
    label: required("the field's name in the platform's form", shape_text),
    output: optional('the output that holds the value', shape_text),
    parameter: optional('the parameter that holds the value', shape_text),
    literal: optional('the value', shape_text),
    'account-id': optional('the id of the account', marked),
    region: optional("the stack's region", marked),
    asked: optional('what a person has to decide', shape_text),
    stacks: optional('other stacks of the platform: the output or parameter is that of the first that is deployed', listOf(shape_text)),
    secret: optional('it is masked and never shown', flag),
}));
const checkShape = record({
    kind: required('the kind of check', shape_text),
    required: optional('whether the registration is confirmed only when it passes; true without it', flag),
    with: optional('what the check needs to know', mapOfAll(shape_text)),
});
const stackShape = record({
    title: required('shown to people', shape_text),
    kind: required('what it is', oneOf('role', 'oidc-role', 'user', 'export', 'bucket', 'policy', 'stack-set')),
    description: required('what it sets up, in a sentence', shape_text),
    template: required("the template's file, beside platform.yml; of a stack set, the one that its accounts get", shape_text),
    'stack-name': required("the stack's usual name", shape_text),
    region: required('the region it is deployed to when nobody says another', shape_text),
    regions: optional('the only regions it can be in', listOf(shape_text)),
    'account-kinds': required('`management` (payer), `member` (linked), `standalone`: where it fits', listOf(accountKindShape)),
    capabilities: required('what the template may need', listOf(shape_text)),
    'template-version': optional("how the template's version is told", record({
        parameter: required('the parameter with the version', shape_text),
        output: optional('the output with the version', shape_text),
        latest: required('the version of the bundled template', shape_text),
    })),
    versions: optional('what changed with each version', mapOfAll(shape_text)),
    parameters: required('where the values of parameters come from', mapOfAll(parameterShape)),
    role: optional('the role that the platform assumes', roleShape),
    user: optional('the user whose keys the platform holds', userShape),
    oidc: optional('whose tokens the role accepts', oidcShape),
    policy: optional('the managed policy', policyShape),
    export: optional('the billing export, or the bucket for it', stackExportShape),
    'stack-set': optional('the stack set for linked accounts', stackSetShape),
    form: optional("the platform's form, in its order", listOf(formFieldShape)),
    checks: optional('checks beyond those of the kind', listOf(checkShape)),
});
const apiShape = record({
    kind: required('which adapter speaks to it', oneOf('octo', 'octopus')),
    url: optional("the API's address, where it is the same for everybody", shape_text),
    'token-url': optional('where its tokens come from', shape_text),
});
const troubleshootingShape = record({
    symptom: required('what the platform shows', shape_text),
    checks: required('the checks that tell the cause: their ids, `*` for the rest of one', listOf(shape_text)),
    fix: required('what to do', shape_text),
});
const platformShape = record({
    name: required('shown to people', shape_text),
    vendor: required("the platform's maker", shape_text),
    api: optional("the platform's own API", apiShape),
    'export-profiles': optional('what the platform wants of a billing export', mapOfAll(exportProfileShape)),
    troubleshooting: optional("the platform's troubleshooting table", listOf(troubleshootingShape)),
    stacks: required('the stacks that register an account', mapOfAll(stackShape)),
});

;// CONCATENATED MODULE: ./build/registration/catalog.js



/** Reads platform.yml. Throws StepError `catalog-invalid` with every fault and its path. */
function parsePlatform(file, text) {
    const document = (0,dist/* parseDocument */.Tp)(text);
    const faults = document.errors.map(({ message }) => message);
    const value = faults.length === 0 ? document.toJS() : undefined;
    const platform = faults.length === 0
        ? platformShape.read(value, '', (path, problem) => {
            faults.push(path === '' ? problem : `${path}: ${problem}`);
        })
        : undefined;
    if (platform !== undefined && faults.length === 0)
        faults.push(...brokenReferences(platform));
    if (platform === undefined || faults.length > 0) {
        throw new step_error/* StepError */.z({
            code: 'catalog-invalid',
            fault: 'bug',
            message: `${file} is not a valid platform catalog:\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
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
/** Names within the file that point to nothing, and kinds without what makes them one. */
function brokenReferences(platform) {
    const names = Object.keys(platform.stacks);
    const profiles = Object.keys(platform.exportProfiles ?? {});
    return Object.entries(platform.stacks).flatMap(([name, stack]) => {
        const at = `stacks.${name}`;
        const missing = NEEDED[stack.kind].filter((member) => stack[member] === undefined);
        const others = (stack.form ?? []).flatMap((field) => field.stacks ?? []);
        return [
            ...missing.map((member) => `${at}: kind ${stack.kind} needs ${member}`),
            ...pointsTo(`${at}.export.profile`, stack.export?.profile, profiles),
            ...pointsTo(`${at}.stack-set.member-stack`, stack.stackSet?.memberStack, names),
            ...others.flatMap((other) => pointsTo(`${at}.form`, other, names)),
            ...(stack.regions?.includes(stack.region) === false ? [`${at}.region: is none of its regions`] : []),
        ];
    });
}
function pointsTo(path, name, known) {
    return name === undefined || known.includes(name) ? [] : [`${path}: there is no "${name}"`];
}
/** What a stack of each kind must describe. */
const NEEDED = {
    role: ['role'],
    'oidc-role': ['role', 'oidc'],
    user: ['user'],
    export: ['export'],
    bucket: ['export'],
    policy: ['policy'],
    'stack-set': ['stackSet'],
};


/***/ }),

/***/ 98038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ observe),
/* harmony export */   t: () => (/* binding */ observeWherePossible)
/* harmony export */ });
/* harmony import */ var _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94417);

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
/** The same for what a partition may not know: an operation that it does not have is as good as a refusal. */
async function observeWherePossible(ask) {
    try {
        return await observe(ask);
    }
    catch (error) {
        if (!(error instanceof _contract_aws_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .AwsFailure */ .O) || error.class !== 'invalid-request')
            throw error;
        return { kind: 'unreadable', action: error.action, reason: `${error.code}: ${error.message}` };
    }
}


/***/ }),

/***/ 27344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ platformStack),
/* harmony export */   n: () => (/* binding */ platformCatalog)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _registration_catalog_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26834);


/** The catalog of a platform. Throws StepError when there is no such platform. */
async function platformCatalog(templates, platform) {
    const catalog = await templates.read(`${platform}/platform.yml`);
    if (catalog !== undefined)
        return (0,_registration_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePlatform */ .F)(`templates/${platform}/platform.yml`, catalog);
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'platform-unknown',
        fault: 'user',
        message: `There is no platform "${platform}".`,
        remedy: `Give one of: ${(await templates.platforms()).join(', ')}.`,
    });
}
/** A stack of a platform's catalog. Throws StepError when there is no such platform or stack. */
async function platformStack(templates, platform, stack) {
    return (0,_registration_catalog_js__WEBPACK_IMPORTED_MODULE_1__/* .stackOf */ .U)(await platformCatalog(templates, platform), stack);
}


/***/ }),

/***/ 14437:
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
