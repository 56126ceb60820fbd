export const id = 9385;
export const ids = [9385];
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

/***/ 22808:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ formValues),
/* harmony export */   y: () => (/* binding */ fillForm)
/* harmony export */ });
/** The platform's form with the values of this account, in its own order. Gives secrets in the clear. */
function fillForm(form, source) {
    return form.map((field) => {
        const { label, asked, secret = false } = field;
        if (asked !== undefined)
            return { label, note: asked, secret };
        const value = valueFrom(field, source);
        if (value !== undefined)
            return { label, value, secret };
        return {
            label,
            note: field.stacks === undefined
                ? 'the stack does not say it'
                : `from the stack ${field.stacks.join(' or ')}, which is not deployed`,
            secret,
        };
    });
}
function valueFrom({ output, parameter, literal, accountId, region, stacks }, { stack, others, ...place }) {
    if (literal !== undefined)
        return literal;
    if (accountId === true)
        return place.account;
    if (region === true)
        return place.region;
    const from = stacks === undefined ? stack : stacks.flatMap((name) => others[name] ?? [])[0];
    if (parameter !== undefined)
        return from?.parameters[parameter];
    return from?.outputs.find(({ name }) => name === output)?.value;
}
/** The values by label, for scripts; secrets as asterisks, empty where nothing is known. */
function formValues(fields) {
    return Object.fromEntries(fields.map(({ label, value = '', secret }) => [label, secret && value !== '' ? '***' : value]));
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

/***/ 48369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets),
/* harmony export */   i: () => (/* binding */ toldOutputs)
/* harmony export */ });
/* harmony import */ var _policy_sources_source_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62390);
/* harmony import */ var _trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4611);
/* harmony import */ var _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88722);
/* harmony import */ var _secret_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67747);




/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
const KEPT_ELSEWHERE = /\{\{resolve:(secretsmanager|ssm-secure):/;
const VARIABLE = /\$\{([^!}][^}]*)\}/g;
/**
 * Tells which outputs hold a secret: by their names, and by what the template makes them of (a NoEcho parameter, one with
 * the name of a secret, the key of an IAM user). CloudFormation itself shows all of them to whoever may describe the stack.
 * Of a template that cannot be read only the names count.
 */
function toldOutputs(outputs, template) {
    const made = outputsMadeOfSecrets(template);
    return outputs.map((output) => ({ ...output, secret: (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .e)(output.name) || made.has(output.name) }));
}
/** The same outputs, with `***` for what is secret: for logs, summaries and JSON that everybody reads. */
function withoutSecrets(outputs) {
    return outputs.map(({ secret, ...output }) => (secret ? { ...output, value: '***' } : output));
}
function outputsMadeOfSecrets(template) {
    const whole = wholeTemplate(template);
    const parameters = Object.entries(members(whole, 'Parameters')).filter(([name, parameter]) => (0,_secret_names_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecretName */ .e)(name) || ((0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(parameter) && String(parameter['NoEcho']) === 'true'));
    const keys = Object.entries(members(whole, 'Resources')).filter(([, resource]) => (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(resource) && resource['Type'] === 'AWS::IAM::AccessKey');
    const secrets = new Set([
        ...parameters.map(([name]) => name),
        ...keys.map(([name]) => `${name}.SecretAccessKey`),
    ]);
    return new Set(Object.entries(members(whole, 'Outputs')).flatMap(([name, output]) => (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(output) && tells(output['Value'], secrets) ? [name] : []));
}
/** Whether a value, however deep inside functions, says one of the secrets. */
function tells(value, secrets) {
    if (typeof value === 'string')
        return (KEPT_ELSEWHERE.test(value) ||
            [...value.matchAll(VARIABLE)].some(([, inner = '']) => secrets.has(inner.trim())));
    if (Array.isArray(value))
        return value.some((item) => tells(item, secrets));
    if (!(0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value))
        return false;
    const { Ref: reference, 'Fn::GetAtt': attribute } = value;
    if (typeof reference === 'string' && secrets.has(reference))
        return true;
    if (secrets.has(Array.isArray(attribute) ? attribute.join('.') : String(attribute)))
        return true;
    return Object.values(value).some((item) => tells(item, secrets));
}
function wholeTemplate(template) {
    try {
        const { value } = (0,_policy_sources_source_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readSourceText */ .V)(template);
        return (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(value) ? value : {};
    }
    catch (error) {
        if (!(error instanceof _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_1__/* .PolicyDocumentError */ .e))
            throw error;
        return {};
    }
}
function members(whole, section) {
    const found = whole[section];
    return (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecord */ .u)(found) ? found : {};
}


/***/ }),

/***/ 3037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ templateAddress),
/* harmony export */   b: () => (/* binding */ objectUrl)
/* harmony export */ });
const BY_HOST = /^(.+)\.s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;
const BY_PATH = /^s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;
/**
 * `path/in/workspace.yml`, `s3://bucket/key` (also with `?versionId=…`), the https address of an object in S3, or any other
 * https address. The machine itself may be reached by http: nobody is in between.
 */
function templateAddress(text) {
    const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
    if (scheme === undefined)
        return { kind: 'file', path: text };
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url === undefined)
        return { kind: 'unknown', scheme };
    const version = url.searchParams.get('versionId') ?? undefined;
    if (scheme === 's3')
        return s3(url.hostname, url.pathname.slice(1), version) ?? { kind: 'unknown', scheme };
    const isLocal = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
    if (scheme !== 'https' && !(scheme === 'http' && isLocal))
        return { kind: 'unknown', scheme };
    const bucket = BY_HOST.exec(url.hostname)?.[1];
    const found = bucket !== undefined
        ? s3(bucket, url.pathname.slice(1), version)
        : BY_PATH.test(url.hostname)
            ? s3(url.pathname.split('/')[1] ?? '', url.pathname.split('/').slice(2).join('/'), version)
            : undefined;
    return found ?? { kind: 'https', url: text };
}
function s3(bucket, key, version) {
    if (bucket === '' || key === '')
        return undefined;
    return {
        kind: 's3',
        bucket,
        key: decodeURIComponent(key),
        ...(version === undefined ? {} : { version }),
    };
}
/**
 * The address by which CloudFormation reads an object: the region's own endpoint, and the version where there is one, so
 * that nobody can put another object in its place. A bucket whose name has dots stands in the path, because no certificate
 * covers it as a host.
 */
function objectUrl({ bucket, key, version }, region, dnsSuffix) {
    const path = key.split('/').map(encodeURIComponent).join('/');
    const base = bucket.includes('.')
        ? `https://s3.${region}.${dnsSuffix}/${bucket}/${path}`
        : `https://${bucket}.s3.${region}.${dnsSuffix}/${path}`;
    return version === undefined ? base : `${base}?versionId=${encodeURIComponent(version)}`;
}


/***/ }),

/***/ 4508:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ permissionLines),
/* harmony export */   E: () => (/* binding */ permissionsMarkdown)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);

const RISK_WORDS = {
    privilege: ['🔴', 'hands out rights, roles, keys or secrets, or lets somebody in'],
    delete: ['🟠', 'deletes'],
    write: ['🟡', 'changes'],
    read: ['🟢', 'reads'],
};
const ORDER = ['privilege', 'delete', 'write', 'read'];
/** A list of rights is read by people: what is more is counted. */
const MOST_ROWS = 60;
const MOST_ACTIONS = 25;
/** New rights as log lines, the most dangerous first; none when there are no new ones. */
function permissionLines({ added, unknown }) {
    return [
        ...ORDER.flatMap((risk) => {
            const rows = rowsOf(added.filter((each) => each.risk === risk));
            if (rows.length === 0)
                return [];
            const [icon, words] = RISK_WORDS[risk];
            return [
                `${icon} ${words} (${risk})`,
                ...rows.map(({ who, what, on, onlyIf }) => `   ${who}: ${what.join(', ')}${on === '' ? '' : ` on ${on}`}${onlyIf === '' ? '' : `  (only if ${onlyIf})`}`),
            ];
        }),
        ...unknown.map((name) => `❔ CloudFormation does not show what ${name} will allow`),
    ];
}
/** New rights as Markdown, grouped by risk. */
function permissionsMarkdown({ added, unknown }) {
    if (added.length === 0 && unknown.length === 0)
        return 'No new permissions.';
    const groups = ORDER.flatMap((risk) => {
        const rows = rowsOf(added.filter((each) => each.risk === risk));
        if (rows.length === 0)
            return [];
        const [icon, words] = RISK_WORDS[risk];
        const more = rows.length > MOST_ROWS ? [`… and ${rows.length - MOST_ROWS} more.`, ''] : [];
        return [
            `**${icon} ${risk}**: ${words}`,
            '',
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['resource', 'may now', 'on', 'only if'], rows
                .slice(0, MOST_ROWS)
                .map(({ who, what, on, onlyIf }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(who), what.map(_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY).join(' '), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(on), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(onlyIf)])),
            ...more,
        ];
    });
    const open = unknown.map((name) => `❔ CloudFormation does not show what ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} will allow.\n`);
    return [...groups, ...open].join('\n');
}
/** What a change set cannot tell yet. */
function inWords(text) {
    return text.replaceAll('{{changeSet:KNOWN_AFTER_APPLY}}', 'what is created here');
}
/** One row for what differs only in its action. */
function rowsOf(permissions) {
    const rows = new Map();
    for (const { logicalId, what, on, principal, onlyIf } of permissions) {
        const who = principal === undefined ? logicalId : `${logicalId} for ${inWords(principal)}`;
        const condition = onlyIf.join(', ');
        const key = JSON.stringify([who, on, condition]);
        const row = rows.get(key) ?? { who, what: [], on: inWords(on), onlyIf: condition };
        row.what.push(what);
        rows.set(key, row);
    }
    return [...rows.values()].map((row) => ({
        ...row,
        what: row.what.length > MOST_ACTIONS
            ? [...row.what.slice(0, MOST_ACTIONS), `and ${row.what.length - MOST_ACTIONS} more`]
            : row.what,
    }));
}


/***/ }),

/***/ 14607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ow: () => (/* binding */ changeLines),
  T4: () => (/* binding */ changesMarkdown),
  w9: () => (/* binding */ deployCard)
});

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/form-fields.js

/** The platform's form as a table, to be copied from; secrets are not in it. */
function formMarkdown(fields) {
    return (0,markdown/* table */.tp)(['field', 'value'], fields.map((field) => [(0,markdown/* escapeMarkdown */.FV)(field.label), shown(field)]));
}
function shown({ value, note, secret }) {
    if (value === undefined)
        return `_${(0,markdown/* escapeMarkdown */.FV)(note ?? '')}_`;
    return secret ? 'see the outputs of this step' : (0,markdown/* code */.aY)(value);
}

// EXTERNAL MODULE: ./build/report/permission-changes.js
var permission_changes = __webpack_require__(4508);
;// CONCATENATED MODULE: ./build/report/stack-changes.js



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
        (0,markdown/* code */.aY)(change.logicalId),
        (0,markdown/* code */.aY)(change.resourceType),
        change.replacement === 'True'
            ? '**replaced**'
            : change.replacement === 'Conditional'
                ? 'perhaps replaced'
                : '',
        change.properties.map(markdown/* code */.aY).join(', '),
    ]);
    const more = changes.length > MOST_ROWS ? `\n\n… and ${changes.length - MOST_ROWS} more.` : '';
    return `${(0,markdown/* table */.tp)(['', 'resource', 'type', 'replacement', 'properties'], rows)}${more}`;
}
const HEADLINES = {
    created: '✅ Stack created',
    updated: '✅ Stack updated',
    unchanged: '✅ Stack unchanged',
    planned: '📋 Change set ready, not executed',
    linked: '🔗 Link for the stack',
    unfinished: '⏳ Stack still busy, nobody waits any longer',
    failed: '❌ Stack failed',
};
/** The summary of a deployment. */
function deployCard(outcome) {
    const { stack, changeSet, plan, form, outputs } = outcome;
    return [
        `### ${HEADLINES[outcome.result] ?? outcome.result}: ${(0,markdown/* code */.aY)(stack.name)}`,
        '',
        (0,markdown/* table */.tp)(['', ''], [
            ['what', (0,markdown/* code */.aY)(outcome.source.title)],
            ['account', (0,markdown/* code */.aY)(outcome.account)],
            ['region', (0,markdown/* code */.aY)(outcome.region)],
            ['status', (0,markdown/* code */.aY)(stack.status)],
            ['took', `${outcome.seconds} s`],
        ]),
        ...(outcome.launchUrl === undefined || outcome.linkHoldsSecrets === true
            ? []
            : ['', (0,markdown/* fence */.EU)('text', outcome.launchUrl)]),
        ...bulletPoints(plan),
        ...(changeSet === undefined ? [] : ['', '#### Changes', '', changesMarkdown(changeSet.changes)]),
        ...(plan === undefined ? [] : ['', '#### New permissions', '', (0,permission_changes/* permissionsMarkdown */.E)(plan.permissions)]),
        ...(outcome.result === 'planned' && changeSet !== undefined
            ? [
                '',
                `Apply exactly this with ${(0,markdown/* code */.aY)('mode: apply')} and ${(0,markdown/* code */.aY)(`execute-change-set-id: ${changeSet.id}`)}.`,
            ]
            : []),
        ...(form.length === 0 ? [] : ['', '#### To enter at the platform', '', formMarkdown(form)]),
        ...(outputs.length === 0
            ? []
            : [
                '',
                '#### Outputs',
                '',
                (0,markdown/* table */.tp)(['output', 'value'], outputs.map(({ name, value }) => [(0,markdown/* code */.aY)(name), (0,markdown/* code */.aY)(value)])),
            ]),
    ].join('\n');
}
function bulletPoints({ explanation, warnings, } = { explanation: [], warnings: [] }) {
    const lines = [
        ...explanation.map((line) => `- ${(0,markdown/* escapeMarkdown */.FV)(line)}`),
        ...warnings.map((line) => `- ⚠️ ${(0,markdown/* escapeMarkdown */.FV)(line)}`),
    ];
    return lines.length === 0 ? [] : ['', ...lines];
}
function detail({ properties, replacement }) {
    const names = properties.length > 0 ? `  (${properties.join(', ')})` : '';
    return replacement === 'True' ? `${names}  REPLACED` : names;
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

/***/ 24877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TOKEN_OF_RUN),
/* harmony export */   x: () => (/* binding */ deployInputs)
/* harmony export */ });
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14437);


/** What action.yml gives as default; on a terminal nobody replaces it. */
const TOKEN_OF_RUN = '${{ github.token }}';
const BUCKET = { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, form: 'the name of a bucket' };
const deployInputs = {
    platform: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalPlatformInput */ .sE,
    stack: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalStackInput */ .Bu,
    template: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        form: "a path in the workspace, s3://bucket/key, or an https address, instead of a platform's stack",
    }),
    'template-source': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['bundled', 'vendor'], 'bundled'),
    'template-sha256': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ pattern: /^[0-9a-fA-F]{64}$/, form: 'a SHA-256 digest in hex' }),
    'platform-client-id': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        pattern: /^[\x21-\x7e]{1,255}$/,
        form: 'printable text without blanks',
    }),
    'platform-client-secret': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny)({ form: 'the secret of an API client' }),
    'lint-waivers': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ form: 'a YAML or JSON list of waivers, or a path to one in the workspace' }),
    'template-bucket': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(BUCKET),
    's3-bucket': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)(BUCKET),
    's3-prefix': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ pattern: /^[\w!.*'()/-]{1,512}$/, form: 'the beginning of a key in S3' }),
    name: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .stackNameInput */ .Aj,
    'expected-account-id': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .accountIdInput */ .RF,
    'aws-region': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .regionInput */ .VN,
    'external-id': _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .externalIdInput */ .PP,
    principal: _shared_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .principalInput */ .$0,
    'template-version': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        pattern: /^[\w.-]{1,64}$/,
        form: 'up to 64 letters, digits or any of . - _',
    }),
    'target-organization-id': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        // The id of the organization itself is taken here, to be answered with the ids that can be targets.
        pattern: /^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|o-[a-z0-9]{10,32})$/,
        form: "the id of the organization's root (r-…) or of an organizational unit (ou-…)",
    }),
    features: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        pattern: /^[a-z][a-z0-9-]*$/,
        form: 'names of features, separated by commas or line ends, or none',
    }),
    'parameter-overrides': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        form: 'a YAML or JSON map, Name=value pairs separated by commas or line ends, or file:// and a path to such',
    }),
    capabilities: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
        form: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
    }),
    tags: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends' }),
    'role-arn': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
        form: "a role's ARN: arn:aws:iam::111122223333:role/name",
    }),
    'notification-arns': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
        form: 'ARNs of SNS topics, separated by commas or line ends',
        most: 5,
    }),
    'rollback-triggers': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        pattern: /^arn:aws[a-z-]*:cloudwatch:[a-z0-9-]+:\d{12}:alarm:.{1,255}$/,
        form: 'ARNs of CloudWatch alarms, separated by commas or line ends',
        most: 5,
    }),
    'monitoring-time-in-minutes': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 0, max: 180, default: 0, unit: 'minutes' }),
    'stack-policy': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ form: 'a stack policy as JSON, or a path to one in the workspace' }),
    mode: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOf */ .yL)(['plan-and-apply', 'plan', 'apply', 'link', 'create-and-execute', 'create-only', 'execute-only'], 'plan-and-apply'),
    'change-set-name': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
        form: 'a change set name: a letter, then up to 127 letters, digits or -',
    }),
    'execute-change-set-id': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        pattern: /^([A-Za-z][-A-Za-z0-9]{0,127}|arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:changeSet\/[\w/-]{1,200})$/,
        form: 'the ARN of a change set (the output change-set-id of the plan), or its name',
    }),
    'no-execute-changeset': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'no-delete-failed-changeset': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'fail-on-empty-changeset': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'adopt-existing-resources': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    'include-nested-stacks-change-set': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'deployment-mode': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ pattern: /^REVERT_DRIFT$/, form: 'REVERT_DRIFT, or nothing' }),
    'disable-rollback': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'recreate-failed-stack': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    'continue-update-rollback': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    'skip-resources-on-rollback': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)({
        // Of a nested stack: the logical id of that in the one around it, then the resource's.
        pattern: /^[A-Za-z0-9-]{1,255}(\.[A-Za-z0-9]{1,255})?$/,
        form: 'logical ids of resources, as NestedStack.Resource for those of a nested stack',
    }),
    'termination-protection': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .booleanOrDigit */ .ln)(false),
    'link-with-secrets': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    comment: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
    'github-token': { ...(0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalSecret */ .Ny)({ form: 'a token of GitHub' }), default: TOKEN_OF_RUN },
    resume: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({ form: 'the output `operation` of a step whose wait was too short' }),
    'timeout-in-minutes': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .integer */ .nd)({ min: 1, max: 350, default: 60, unit: 'minutes' }),
};


/***/ }),

/***/ 34875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   Q0: () => (/* binding */ readOperation),
/* harmony export */   xS: () => (/* binding */ operationText)
/* harmony export */ });
const STACK_ARN = /^arn:aws[a-z-]*:cloudformation:([a-z0-9-]+):\d{12}:stack\/([A-Za-z][-A-Za-z0-9]{0,127})\/[\w-]+$/;
/** The form in which an operation travels between steps and jobs. */
function operationText(operation) {
    return JSON.stringify(operation);
}
/** Undefined when the text is no operation. */
function readOperation(text) {
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null)
            return undefined;
        const { stackId, after, created } = value;
        if (typeof stackId !== 'string' || !STACK_ARN.test(stackId) || typeof created !== 'boolean')
            return undefined;
        return { stackId, created, ...(typeof after === 'string' ? { after } : {}) };
    }
    catch {
        return undefined;
    }
}
/** Where the stack of an operation is. */
function placeOf({ stackId }) {
    const [, region = '', stackName = ''] = STACK_ARN.exec(stackId) ?? [];
    return { region, stackName };
}


/***/ }),

/***/ 53814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ overridesIn),
/* harmony export */   o: () => (/* binding */ isFileUrl)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _registration_parameter_overrides_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54891);


/** Whether `parameter-overrides` names a file, as aws-cloudformation-github-deploy and the AWS command line have it. */
function isFileUrl(text) {
    return text.startsWith('file://');
}
/** The parameters in a file that was named so. Throws StepError. */
async function overridesIn(file, { files }) {
    const text = await files.read(pathOf(file));
    const result = text === undefined ? { problem: 'does not exist' } : (0,_registration_parameter_overrides_js__WEBPACK_IMPORTED_MODULE_1__/* .parseParameterOverrides */ .S)(text);
    if ('value' in result)
        return result.value;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'overrides-unreadable',
        fault: 'user',
        message: `The file of \`parameter-overrides\`, ${file}, ${result.problem}.`,
        remedy: 'Name a file with a JSON or YAML map, or a list of ParameterKey and ParameterValue. Nothing was changed.',
    });
}
/** `file:///absolute/path` is a URL; `file://path` is how the AWS command line writes a path in the working folder. */
function pathOf(text) {
    return text.startsWith('file:///') && URL.canParse(text)
        ? decodeURIComponent(new URL(text).pathname)
        : text.slice('file://'.length);
}


/***/ }),

/***/ 33710:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ parseDeploy)
});

// EXTERNAL MODULE: ./build/registration/parameter-overrides.js
var parameter_overrides = __webpack_require__(54891);
// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/parsed-inputs.js
var parsed_inputs = __webpack_require__(19129);
;// CONCATENATED MODULE: ./build/steps/deploy/input-faults.js
/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
const PLATFORM_INPUTS = [
    'external-id',
    'principal',
    'template-version',
    'target-organization-id',
];
/** Both the words of this project and those of aws-cloudformation-github-deploy, so that a workflow can change over. */
const MODES = {
    link: 'link',
    'plan-and-apply': 'plan-and-apply',
    plan: 'plan',
    apply: 'apply',
    'create-and-execute': 'plan-and-apply',
    'create-only': 'plan',
    'execute-only': 'apply',
};
/** What makes a change set has no meaning where an earlier one is executed: that would hide what is not applied. */
const MAKES_A_CHANGE_SET = [
    ...PLATFORM_INPUTS,
    'parameter-overrides',
    'tags',
    'role-arn',
    'change-set-name',
    'deployment-mode',
];
/** What belongs together around the mode. */
function modeFaults(values) {
    if (MODES[values.mode] !== 'apply') {
        return values['execute-change-set-id'] === undefined
            ? []
            : [{ input: 'execute-change-set-id', problem: 'has a meaning only with `mode: apply`' }];
    }
    const faults = [];
    if (values['execute-change-set-id'] === undefined)
        faults.push({ input: 'execute-change-set-id', problem: `is required with \`mode: ${values.mode}\`` });
    if (values['include-nested-stacks-change-set'])
        faults.push({
            input: 'include-nested-stacks-change-set',
            problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
        });
    if (values['no-execute-changeset'])
        faults.push({ input: 'no-execute-changeset', problem: `contradicts \`mode: ${values.mode}\`` });
    for (const name of MAKES_A_CHANGE_SET) {
        if (values[name] !== undefined)
            faults.push({
                input: name,
                problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
            });
    }
    if (values.features.length > 0)
        faults.push({
            input: 'features',
            problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
        });
    return faults;
}
/** What belongs together around a stack that got stuck. */
function mendingFaults(values) {
    return values['skip-resources-on-rollback'].length > 0 && !values['continue-update-rollback']
        ? [
            {
                input: 'skip-resources-on-rollback',
                problem: 'has a meaning only with `continue-update-rollback: true`',
            },
        ]
        : [];
}
/** What belongs together around what is deployed. */
function sourceFaults(values) {
    const faults = [];
    if (values.template !== undefined) {
        for (const name of ['platform', 'stack', ...PLATFORM_INPUTS]) {
            if (values[name] !== undefined)
                faults.push({ input: name, problem: 'has no meaning with "template"' });
        }
        if (values.features.length > 0)
            faults.push({ input: 'features', problem: 'has no meaning with "template"' });
        if (values.name === undefined)
            faults.push({ input: 'name', problem: 'is required with "template"' });
        return faults;
    }
    const nameIsEnough = values.resume !== undefined || (MODES[values.mode] === 'apply' && values.name !== undefined);
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
/** What belongs together around where the template comes from. */
function templateFaults(values) {
    const faults = [];
    const isVendor = values['template-source'] === 'vendor';
    for (const name of ['platform-client-id', 'platform-client-secret']) {
        if (isVendor && values[name] === undefined)
            faults.push({ input: name, problem: 'is required with `template-source: vendor`' });
        if (!isVendor && values[name] !== undefined)
            faults.push({ input: name, problem: 'has a meaning only with `template-source: vendor`' });
    }
    if (isVendor && values.template !== undefined)
        faults.push({ input: 'template', problem: 'contradicts `template-source: vendor`' });
    if (isVendor && values.features.length > 0)
        faults.push({ input: 'features', problem: "has no meaning for a platform's own template" });
    const isBundled = !isVendor && values.template === undefined;
    for (const name of ['template-sha256', 'lint-waivers']) {
        if (isBundled && values[name] !== undefined)
            faults.push({ input: name, problem: 'has no meaning for a template that comes with this step' });
    }
    const [bucket, twin] = [values['template-bucket'], values['s3-bucket']];
    if (bucket !== undefined && twin !== undefined && bucket !== twin)
        faults.push({
            input: 's3-bucket',
            problem: 'is another name for "template-bucket", but says something else',
        });
    if (values['s3-prefix'] !== undefined && bucket === undefined && twin === undefined)
        faults.push({ input: 's3-prefix', problem: 'has a meaning only with "template-bucket"' });
    if (values['monitoring-time-in-minutes'] > 0 && values['rollback-triggers'].length === 0)
        faults.push({
            input: 'monitoring-time-in-minutes',
            problem: 'has a meaning only with "rollback-triggers"',
        });
    return faults;
}

// EXTERNAL MODULE: ./build/steps/deploy/inputs.js
var inputs = __webpack_require__(24877);
// EXTERNAL MODULE: ./build/steps/deploy/operation.js
var operation = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/steps/deploy/overrides-file.js
var overrides_file = __webpack_require__(53814);
;// CONCATENATED MODULE: ./build/steps/deploy/parse-inputs.js








/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
function parseDeploy(values) {
    const faults = [
        ...(0,input_rules/* brokenRules */.P6)(values, [sourceFaults, templateFaults, modeFaults, mendingFaults]),
    ];
    const given = values['parameter-overrides'];
    const overridesFile = given !== undefined && (0,overrides_file/* isFileUrl */.o)(given) ? given : undefined;
    const overrides = overridesFile === undefined ? (0,parsed_inputs/* readMap */.E)('parameter-overrides', given, faults) : {};
    const tags = (0,parsed_inputs/* readMap */.E)('tags', values.tags, faults, parameter_overrides/* parseTags */.r);
    const commentToken = commentTokenOf(values, faults);
    const resume = values.resume === undefined ? undefined : (0,operation/* readOperation */.Q0)(values.resume);
    if (values.resume !== undefined && resume === undefined)
        faults.push({ input: 'resume', problem: 'is not the output `operation` of a step' });
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const source = sourceOf(values);
    // An operation knows its place; what else is given must agree with it.
    const bare = source === 'change-set' && resume !== undefined ? (0,operation/* placeOf */.$t)(resume) : undefined;
    return {
        source,
        ...(0,parsed_inputs/* optional */.l)('name', values.name ?? bare?.stackName),
        ...(0,parsed_inputs/* optional */.l)('expectedAccountId', values['expected-account-id']),
        ...(0,parsed_inputs/* optional */.l)('region', values['aws-region'] ?? bare?.region),
        platformInputs: Object.fromEntries(PLATFORM_INPUTS.flatMap((name) => {
            const value = values[name];
            return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
        })),
        features: values.features,
        overrides,
        ...(0,parsed_inputs/* optional */.l)('overridesFile', overridesFile),
        capabilities: values.capabilities,
        tags,
        ...(0,parsed_inputs/* optional */.l)('roleArn', values['role-arn']),
        notificationArns: values['notification-arns'],
        ...(0,parsed_inputs/* optional */.l)('rollbackTriggers', triggersOf(values)),
        ...(0,parsed_inputs/* optional */.l)('stackPolicy', values['stack-policy']),
        ...(0,parsed_inputs/* optional */.l)('templateSha256', values['template-sha256']?.toLowerCase()),
        ...(0,parsed_inputs/* optional */.l)('vendor', vendorOf(values)),
        ...(0,parsed_inputs/* optional */.l)('lintWaivers', values['lint-waivers']),
        ...(0,parsed_inputs/* optional */.l)('templateBucket', values['template-bucket'] ?? values['s3-bucket']),
        ...(0,parsed_inputs/* optional */.l)('templatePrefix', values['s3-prefix']),
        adoptExisting: values['adopt-existing-resources'],
        includeNested: values['include-nested-stacks-change-set'],
        revertDrift: values['deployment-mode'] === 'REVERT_DRIFT',
        linkOnly: values.mode === 'link',
        linkWithSecrets: values['link-with-secrets'],
        ...(0,parsed_inputs/* optional */.l)('changeSetName', values['change-set-name']),
        ...(0,parsed_inputs/* optional */.l)('changeSetToExecute', values['execute-change-set-id']),
        planOnly: values['no-execute-changeset'] || MODES[values.mode] === 'plan',
        keepFailedChangeSet: values['no-delete-failed-changeset'],
        failWhenEmpty: values['fail-on-empty-changeset'],
        disableRollback: values['disable-rollback'],
        recreateFailedStack: values['recreate-failed-stack'],
        continueUpdateRollback: values['continue-update-rollback'],
        skipOnRollback: values['skip-resources-on-rollback'],
        terminationProtection: values['termination-protection'],
        ...(0,parsed_inputs/* optional */.l)('commentToken', commentToken),
        ...(0,parsed_inputs/* optional */.l)('resume', resume),
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
function commentTokenOf(values, faults) {
    if (!values.comment)
        return undefined;
    const token = values['github-token'];
    if (token !== undefined && token.reveal() !== inputs/* TOKEN_OF_RUN */.a)
        return token;
    faults.push({ input: 'github-token', problem: 'is needed for "comment"' });
    return undefined;
}
function triggersOf(values) {
    const alarms = values['rollback-triggers'];
    return alarms.length === 0 ? undefined : { alarms, minutes: values['monitoring-time-in-minutes'] };
}
function vendorOf(values) {
    const [clientId, clientSecret] = [values['platform-client-id'], values['platform-client-secret']];
    return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}


/***/ }),

/***/ 96009:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gf: () => (/* binding */ deployOutputs),
  xP: () => (/* binding */ deployVerdict),
  DU: () => (/* binding */ publishDeploy)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/registration/form-fields.js
var form_fields = __webpack_require__(22808);
// EXTERNAL MODULE: ./build/registration/secret-outputs.js
var secret_outputs = __webpack_require__(48369);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
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

// EXTERNAL MODULE: ./build/report/stack-changes.js + 1 modules
var stack_changes = __webpack_require__(14607);
// EXTERNAL MODULE: ./build/steps/follow-stack.js + 1 modules
var follow_stack = __webpack_require__(61772);
// EXTERNAL MODULE: ./build/steps/deploy/operation.js
var operation = __webpack_require__(34875);
// EXTERNAL MODULE: ./build/steps/deploy/template-text.js
var template_text = __webpack_require__(58340);
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
    'new-permissions',
    'stack-outputs',
    'form-fields',
    'operation',
    'plan-comment-url',
    'launch-url',
    'template-sha256',
];
/**
 * Hands over what was deployed: our outputs, every output of the stack under its own name, and all of them as one JSON.
 * An output of the stack never takes a name in `taken`; GitHub does not tell `RESULT` from `result`.
 */
async function publishDeploy(outcome, runner, taken = deployOutputs) {
    const { stack, changeSet, result, outputs } = outcome;
    const changes = changeSet?.changes ?? [];
    const shown = (0,secret_outputs/* withoutSecrets */.c)(outputs);
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
        'new-permissions': JSON.stringify(outcome.plan?.permissions.added ?? []),
        operation: outcome.operation === undefined ? '' : (0,operation/* operationText */.xS)(outcome.operation),
        'launch-url': outcome.launchUrl ?? '',
        'template-sha256': outcome.usedTemplate === '' ? '' : (0,template_text/* digestOf */.ol)(outcome.usedTemplate),
        'plan-comment-url': outcome.shared.commentUrl ?? '',
        'form-fields': JSON.stringify((0,form_fields/* formValues */.R)(outcome.form)),
        'stack-outputs': JSON.stringify(Object.fromEntries(shown.map(({ name, value }) => [name, value]))),
    };
    for (const name of deployOutputs)
        runner.setOutput(name, own[name]);
    for (const { name, value } of outputs) {
        if (taken.some((each) => each.toLowerCase() === name.toLowerCase())) {
            runner.annotate('notice', `The stack's output "${name}" has the name of an output of this step; read it from "stack-outputs".`);
        }
        else {
            runner.setOutput(name, value);
        }
    }
    for (const line of outcome.plan?.warnings ?? [])
        runner.annotate('warning', line, { title: `CloudFormation warns of ${stack.name}` });
    annotateCause(outcome, runner);
    runner.summarize((0,stack_changes/* deployCard */.w9)({ ...outcome, outputs: shown }));
}
/** Points to the resource in the user's own template that made the stack fail. */
function annotateCause({ cause, source }, runner) {
    // A resource of a nested stack is named with its path: ours is the nested stack itself.
    const [logicalId = ''] = cause?.logicalId.split('/') ?? [];
    const line = cause === undefined ? undefined : lineOfResource(source.template, logicalId);
    if (cause === undefined || line === undefined || !source.inWorkspace)
        return;
    runner.annotate('error', cause.reason, { title: `${cause.logicalId} failed`, file: source.file, line });
}
function deployVerdict(outcome) {
    const { stack, cause, region } = outcome;
    if (outcome.unfinished !== undefined)
        return (0,follow_stack/* unfinished */.M1)({ stack, end: outcome.unfinished }, region);
    if (outcome.result === 'failed') {
        return new step_error/* StepError */.z({
            code: 'stack-failed',
            fault: 'user',
            message: cause === undefined
                ? `The stack ${stack.name} ended as ${stack.status}.`
                : `The stack ${stack.name} ended as ${stack.status}, because of ${cause.logicalId} (${cause.resourceType}):\n${cause.reason}`,
            remedy: `${cause?.remedy ?? 'See the stack events.'}${stack.status === 'ROLLBACK_COMPLETE'
                ? ' What is left is an empty stack, which cannot be updated: the next run replaces it with `recreate-failed-stack: true`.'
                : ''}`,
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
    return outcome.shared.failure;
}


/***/ }),

/***/ 65066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ runDeploy)
});

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/registration/account-guard.js
var account_guard = __webpack_require__(23991);
// EXTERNAL MODULE: ./build/registration/secret-outputs.js
var secret_outputs = __webpack_require__(48369);
;// CONCATENATED MODULE: ./build/registration/stack-plan.js
const BILLING_EXPORTS = new Set([
    'AWS::CUR::ReportDefinition',
    'AWS::BCMDataExports::Export',
]);
/** What will happen where, in the order in which one would explain it to somebody: each entry one sentence. */
function explainPlan({ account, kind, organizationId }, { stackName, region, isNew, target, canTarget, changes, }) {
    const changed = new Set(changes.filter(({ action }) => action !== 'Remove').map((each) => each.resourceType));
    const hasStackSet = changed.has('AWS::CloudFormation::StackSet');
    const organization = organizationId === undefined ? '' : ` of ${organizationId}`;
    return [
        kind === undefined
            ? `Whether ${account} is a management or a linked account is not known: allow organizations:DescribeOrganization to have it said.`
            : KINDS[kind](account, organization),
        `Here, in ${region}: the stack ${stackName} is ${isNew ? 'created' : 'updated'}.`,
        ...(hasStackSet
            ? [
                `In it: a stack set for the linked accounts${target === undefined ? '' : ` below ${target}`}. Stack sets leave the management account out, which has this stack.`,
            ]
            : []),
        ...(kind === 'management' && canTarget && !hasStackSet && target === undefined
            ? [
                'Linked accounts are not touched: `target-organization-id` names the root or unit of those to cover.',
            ]
            : []),
        ...([...changed].some((type) => BILLING_EXPORTS.has(type))
            ? [`In it: a billing export; AWS has these in us-east-1 only, wherever the bucket is.`]
            : []),
    ];
}
const KINDS = {
    management: (account, organization) => `${account} is the management account (payer)${organization}.`,
    member: (account, organization) => `${account} is a linked account${organization}.`,
    standalone: (account) => `${account} is in no organization: it pays for itself.`,
};

// EXTERNAL MODULE: ./build/contract/json.js
var json = __webpack_require__(48593);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/registration/template-permissions/action-risk.js

/** What somebody who may call an action can do with it, worst first. */
const RISKS = (/* unused pure expression or super */ null && (['privilege', 'delete', 'write', 'read']));
/**
 * Actions that lead to more rights than they name: they hand out roles or keys, change who may do what, run code as
 * somebody else, open resources to others, or give secrets away.
 */
const PRIVILEGE = [
    'iam:passrole',
    'iam:put*policy',
    'iam:attach*policy',
    'iam:createpolicyversion',
    'iam:setdefaultpolicyversion',
    'iam:createrole',
    'iam:createuser',
    'iam:createaccesskey',
    'iam:createloginprofile',
    'iam:updateloginprofile',
    'iam:updateassumerolepolicy',
    'iam:addusertogroup',
    'iam:addroletoinstanceprofile',
    'iam:putrolepermissionsboundary',
    'iam:putuserpermissionsboundary',
    'iam:deleterolepermissionsboundary',
    'iam:deleteuserpermissionsboundary',
    'iam:createopenidconnectprovider',
    'iam:updateopenidconnectproviderthumbprint',
    'iam:addclientidtoopenidconnectprovider',
    'iam:createsamlprovider',
    'iam:updatesamlprovider',
    'iam:createservicespecificcredential',
    'sts:assumerole',
    'sts:assumerolewithwebidentity',
    'sts:assumerolewithsaml',
    'sts:getfederationtoken',
    'organizations:leaveorganization',
    'organizations:attachpolicy',
    'organizations:detachpolicy',
    'organizations:updatepolicy',
    'organizations:disablepolicytype',
    'organizations:enableawsserviceaccess',
    'organizations:registerdelegatedadministrator',
    'organizations:inviteaccounttoorganization',
    'organizations:accepthandshake',
    'organizations:moveaccount',
    'sso:createaccountassignment',
    'sso:putinlinepolicytopermissionset',
    'sso:attachmanagedpolicytopermissionset',
    'cloudformation:createstack',
    'cloudformation:updatestack',
    'cloudformation:executechangeset',
    'cloudformation:setstackpolicy',
    'cloudformation:createstackset',
    'cloudformation:updatestackset',
    'cloudformation:createstackinstances',
    'lambda:updatefunctioncode',
    'lambda:addpermission',
    'ssm:sendcommand',
    'ssm:startsession',
    'ssm:startautomationexecution',
    'ssm:getparameter',
    'ssm:getparameters',
    'ssm:getparametersbypath',
    'secretsmanager:getsecretvalue',
    'secretsmanager:batchgetsecretvalue',
    'secretsmanager:putresourcepolicy',
    'kms:decrypt',
    'kms:putkeypolicy',
    'kms:creategrant',
    's3:putbucketpolicy',
    's3:putbucketacl',
    's3:putobjectacl',
    's3:putbucketpublicaccessblock',
    's3:putaccountpublicaccessblock',
    'sns:addpermission',
    'sqs:addpermission',
    'ram:createresourceshare',
    'ram:associateresourceshare',
    'ec2-instance-connect:sendsshpublickey',
];
const DELETE_VERBS = 'delete remove terminate destroy purge deregister release revoke cancel disable leave drop erase'.split(' ');
const READ_VERBS = 'get list describe head query scan select search lookup view read download estimate simulate preview test'.split(' ');
/**
 * The worst that an action of a policy allows, by its name: `ec2:*` deletes, `iam:Put*` hands out rights. A name that
 * says nothing counts as a change. `*` and `?` are wildcards, letter case means nothing, as in IAM.
 */
function riskOfAction(action) {
    const pattern = action.toLowerCase();
    const [service = '', name] = pattern.split(':', 2);
    if (name === undefined || /[*?]/.test(service))
        return 'privilege';
    if (PRIVILEGE.some((known) => overlap(pattern, known)))
        return 'privilege';
    const plain = name.replace(/^batch/, '');
    const certain = plain.split(/[*?]/, 1)[0] ?? '';
    const startsWith = (verbs) => verbs.some((verb) => certain.startsWith(verb));
    if (startsWith(DELETE_VERBS))
        return 'delete';
    if (startsWith(READ_VERBS))
        return 'read';
    const open = certain !== plain;
    return open && DELETE_VERBS.some((verb) => verb.startsWith(certain)) ? 'delete' : 'write';
}
/** Whether some action fits both. Each is tried as the pattern of the other, which is exact unless both have wildcards. */
function overlap(one, other) {
    return (0,wildcard/* matchesWildcard */._W)(one, other) || (0,wildcard/* matchesWildcard */._W)(other, one);
}
/** AWS managed policies by what their names promise. Others are taken for changes: nobody looked into them. */
const MANAGED = [
    [/\/(AdministratorAccess|IAMFullAccess|PowerUserAccess)$|\/AdministratorAccess-/, 'privilege'],
    [/FullAccess$/, 'delete'],
    [/(ReadOnly\w*|ViewOnlyAccess|SecurityAudit)$/, 'read'],
];
/** The worst that an attached managed policy allows, by its ARN. */
function riskOfManagedPolicy(arn) {
    return MANAGED.find(([pattern]) => pattern.test(arn))?.[1] ?? 'write';
}

// EXTERNAL MODULE: ./build/policy-sources/cloudformation/conditions.js
var conditions = __webpack_require__(6615);
// EXTERNAL MODULE: ./build/policy-sources/cloudformation/resolve-value.js + 2 modules
var resolve_value = __webpack_require__(92207);
// EXTERNAL MODULE: ./build/policy-sources/cloudformation/scope.js
var cloudformation_scope = __webpack_require__(9045);
// EXTERNAL MODULE: ./build/policy-sources/source-text.js + 1 modules
var source_text = __webpack_require__(62390);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
;// CONCATENATED MODULE: ./build/registration/template-permissions/member-resources.js






/**
 * What a stack set makes in each of its accounts, by its properties: the resources of its template whose conditions hold
 * with its parameters. A condition that cannot be worked out counts as holding, in both of its branches. Nothing when the
 * template is not in the properties, or cannot be read.
 */
function memberResources(stackSet) {
    const template = templateOf(stackSet['TemplateBody']);
    if (template === undefined || !(0,json_value/* isRecord */.u)(template['Resources']))
        return new Map();
    const scope = (0,cloudformation_scope/* templateScope */.N)(template);
    const defaults = new Map([...scope.defaults, ...parametersOf(stackSet['Parameters'])]);
    const known = { ...scope, defaults };
    const evaluation = { scope: known, resolve: (value) => (0,resolve_value/* resolveValue */.g)(value, known) };
    return new Map(Object.entries(template['Resources']).flatMap(([name, resource]) => {
        if (!(0,json_value/* isRecord */.u)(resource))
            return [];
        const condition = resource['Condition'];
        if (condition !== undefined && (0,conditions/* conditionHolds */.C)(condition, evaluation) === false)
            return [];
        const properties = chosen(resource['Properties'], evaluation);
        return [[name, { type: String(resource['Type']), properties }]];
    }));
}
function templateOf(text) {
    if (typeof text !== 'string')
        return undefined;
    try {
        const { value } = (0,source_text/* readSourceText */.V)(text);
        return (0,json_value/* isRecord */.u)(value) ? value : undefined;
    }
    catch (error) {
        if (error instanceof policy_document_error/* PolicyDocumentError */.e)
            return undefined;
        throw error;
    }
}
function parametersOf(list) {
    return (Array.isArray(list) ? list : []).flatMap((item) => (0,json_value/* isRecord */.u)(item) && typeof item['ParameterKey'] === 'string'
        ? [[item['ParameterKey'], item['ParameterValue']]]
        : []);
}
/** The value with each `Fn::If` replaced by what it becomes; other functions stay as they are written. */
function chosen(value, evaluation) {
    if (Array.isArray(value))
        return value.flatMap((item) => {
            const become = branches(item, evaluation);
            return become === undefined
                ? [chosen(item, evaluation)]
                : become.map((each) => chosen(each, evaluation));
        });
    if (!(0,json_value/* isRecord */.u)(value))
        return value;
    const become = branches(value, evaluation);
    if (become !== undefined)
        return chosen(become[0], evaluation);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, chosen(item, evaluation)]));
}
/** Undefined for what is no `Fn::If`. */
function branches(value, evaluation) {
    const parts = (0,json_value/* isRecord */.u)(value) ? value['Fn::If'] : undefined;
    if (!Array.isArray(parts))
        return undefined;
    const [name, then, otherwise] = parts;
    const holds = (0,conditions/* conditionHolds */.C)(name, evaluation);
    const taken = holds === true ? [then] : holds === false ? [otherwise] : [then, otherwise];
    return taken.filter((each) => !((0,json_value/* isRecord */.u)(each) && each['Ref'] === 'AWS::NoValue'));
}

;// CONCATENATED MODULE: ./build/registration/template-text.js

/** A value of a template as people read it: `!Sub`, `!Ref` and `!GetAtt` as the text they make, the rest as JSON. */
function templateText(value) {
    if (typeof value === 'string')
        return value;
    if ((0,json_value/* isRecord */.u)(value)) {
        const text = value['Fn::Sub'];
        if (typeof text === 'string')
            return text;
        if (Array.isArray(text) && typeof text[0] === 'string')
            return text[0];
        if (typeof value['Ref'] === 'string')
            return `\${${value['Ref']}}`;
        const attribute = value['Fn::GetAtt'];
        if (Array.isArray(attribute))
            return `\${${attribute.join('.')}}`;
    }
    return JSON.stringify(value) ?? '';
}

;// CONCATENATED MODULE: ./build/registration/template-permissions/statements.js



/** Where policies stand, by the type of a resource. Types that are not here give no rights by themselves. */
const POLICIES = {
    'AWS::IAM::Role': (role) => [...identity(role), ...grantsOf(role['AssumeRolePolicyDocument'])],
    'AWS::IAM::User': (user) => identity(user),
    'AWS::IAM::Group': (group) => identity(group),
    'AWS::IAM::Policy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::IAM::ManagedPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::IAM::RolePolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::IAM::UserPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::IAM::GroupPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::SSO::PermissionSet': (set) => [...grantsOf(set['InlinePolicy']), ...managed(set['ManagedPolicies'])],
    'AWS::S3::BucketPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::SNS::TopicPolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::SQS::QueuePolicy': ({ PolicyDocument }) => grantsOf(PolicyDocument),
    'AWS::KMS::Key': ({ KeyPolicy }) => grantsOf(KeyPolicy),
    'AWS::SecretsManager::ResourcePolicy': ({ ResourcePolicy }) => grantsOf(ResourcePolicy),
    'AWS::Lambda::Permission': ({ Action, Principal, FunctionName, SourceArn, SourceAccount }) => [
        {
            effect: 'Allow',
            action: templateText(Action),
            kind: 'action',
            on: templateText(FunctionName),
            principal: templateText(Principal),
            condition: SourceArn === undefined && SourceAccount === undefined
                ? ''
                : templateText({ SourceArn, SourceAccount }),
        },
    ],
};
/** Whether resources of this type hold policies. */
function holdsPolicies(resourceType) {
    return Object.hasOwn(POLICIES, resourceType);
}
/** The rights that a resource gives, from its properties. Functions of templates that are not worked out stay as JSON. */
function grantsOfResource(resourceType, properties) {
    const read = Object.hasOwn(POLICIES, resourceType) ? POLICIES[resourceType] : undefined;
    return read === undefined || !(0,json_value/* isRecord */.u)(properties) ? [] : read(properties);
}
function identity(holder) {
    const inline = (0,json_value/* oneOrMany */.P)(holder['Policies']).flatMap((policy) => (0,json_value/* isRecord */.u)(policy) ? grantsOf(policy['PolicyDocument']) : []);
    return [...inline, ...managed(holder['ManagedPolicyArns'])];
}
function managed(value) {
    return (0,json_value/* oneOrMany */.P)(value).map((arn) => ({
        effect: 'Allow',
        action: templateText(arn),
        kind: 'managed-policy',
        on: '',
        condition: '',
    }));
}
/** Every action of every statement, one grant for each resource and principal that it names. */
function grantsOf(document) {
    const policy = typeof document === 'string' ? (0,json/* jsonOrUndefined */._)(document) : document;
    if (!(0,json_value/* isRecord */.u)(policy))
        return [];
    return (0,json_value/* oneOrMany */.P)(policy['Statement']).flatMap((statement) => (0,json_value/* isRecord */.u)(statement) ? grantsOfStatement(statement) : []);
}
function grantsOfStatement(statement) {
    const effect = statement['Effect'] === 'Deny' ? 'Deny' : 'Allow';
    const condition = statement['Condition'] === undefined ? '' : templateText(statement['Condition']);
    const actions = statement['NotAction'] === undefined
        ? (0,json_value/* oneOrMany */.P)(statement['Action']).map((action) => ({ action: templateText(action), kind: 'action' }))
        : [{ action: `everything but ${textsOf(statement['NotAction'])}`, kind: 'not-action' }];
    const resources = statement['NotResource'] === undefined
        ? (0,json_value/* oneOrMany */.P)(statement['Resource']).map(templateText)
        : [`everything but ${textsOf(statement['NotResource'])}`];
    const principals = principalsOf(statement);
    return actions.flatMap((action) => (resources.length === 0 ? [''] : resources).flatMap((on) => principals.length === 0
        ? [{ effect, ...action, on, condition }]
        : principals.map((principal) => ({ effect, ...action, on, condition, principal }))));
}
function principalsOf(statement) {
    if (statement['NotPrincipal'] !== undefined)
        return [`everybody but ${templateText(statement['NotPrincipal'])}`];
    const principal = statement['Principal'];
    if (principal === undefined)
        return [];
    if (!(0,json_value/* isRecord */.u)(principal))
        return (0,json_value/* oneOrMany */.P)(principal).map(templateText);
    return Object.values(principal).flatMap((value) => (0,json_value/* oneOrMany */.P)(value).map(templateText));
}
function textsOf(value) {
    return (0,json_value/* oneOrMany */.P)(value).map(templateText).join(', ');
}

;// CONCATENATED MODULE: ./build/registration/template-permissions/new-permissions.js






const STACK_SET = 'AWS::CloudFormation::StackSet';
/**
 * The rights that a change set adds, from what CloudFormation says its resources are before and after (which has
 * conditions and parameters worked out). What a right before covers, by wildcards and without a condition, is not new.
 */
function newPermissions(contexts) {
    const added = [];
    const unknown = [];
    for (const context of contexts) {
        const { logicalId, resourceType, action } = context;
        if (context.isClosed)
            unknown.push(logicalId);
        const isStackSet = resourceType === STACK_SET;
        if (!isStackSet && !holdsPolicies(resourceType))
            continue;
        // What is removed gives nothing more, but its Deny statements no longer hold.
        const after = action === 'Remove' ? {} : propertiesIn(context.after);
        if (after === undefined) {
            unknown.push(logicalId);
            continue;
        }
        const before = propertiesIn(context.before) ?? {};
        added.push(...(isStackSet
            ? inLinkedAccounts(logicalId, before, after)
            : addedTo(context, grantsOfResource(resourceType, before), grantsOfResource(resourceType, after))));
    }
    return { added, unknown };
}
/** The template inside a stack set gives its rights in every linked account. */
function inLinkedAccounts(logicalId, before, after) {
    const old = memberResources(before);
    return [...memberResources(after)].flatMap(([name, { type, properties }]) => addedTo({ logicalId: `${logicalId} / ${name}`, resourceType: type }, grantsOfResource(type, old.get(name)?.properties), grantsOfResource(type, properties)));
}
function addedTo({ logicalId, resourceType }, before, after) {
    const allowed = before.filter(({ effect }) => effect === 'Allow');
    const granted = after.filter((grant) => grant.effect === 'Allow' && !allowed.some((known) => covers(known, grant)));
    const forbidden = after.filter(({ effect }) => effect === 'Deny');
    const released = before.filter((grant) => grant.effect === 'Deny' && !forbidden.some((known) => covers(known, grant)));
    return [
        ...granted.map((grant) => described(grant, riskOf(grant), grant.action)),
        ...released.map((grant) => described(grant, 'privilege', `no longer denied: ${grant.action}`)),
    ];
    function described(grant, risk, what) {
        return {
            logicalId,
            resourceType,
            risk,
            what,
            on: grant.on,
            ...(grant.principal === undefined ? {} : { principal: grant.principal }),
            onlyIf: conditionKeys(grant.condition),
        };
    }
}
function covers(known, grant) {
    const sameCondition = known.condition === grant.condition;
    // A Deny with a condition forbids less; an Allow with one allows less.
    if (!sameCondition && known.condition !== '')
        return false;
    if (known.kind !== grant.kind || known.principal !== grant.principal)
        return false;
    if (known.kind !== 'action')
        return known.action === grant.action && known.on === grant.on;
    return ((0,wildcard/* matchesWildcard */._W)(known.action.toLowerCase(), grant.action.toLowerCase()) &&
        (0,wildcard/* matchesWildcard */._W)(known.on, grant.on));
}
/** Who is let in from outside, by a trust or a resource policy, got more than any action says. */
function riskOf({ kind, action, principal }) {
    if (kind === 'not-action')
        return 'privilege';
    if (kind === 'managed-policy')
        return riskOfManagedPolicy(action);
    return principal === undefined ? riskOfAction(action) : 'privilege';
}
function conditionKeys(condition) {
    if (condition === '')
        return [];
    const value = (0,json/* jsonOrUndefined */._)(condition);
    if (!(0,json_value/* isRecord */.u)(value))
        return [condition];
    return Object.entries(value).flatMap(([operator, keys]) => ((0,json_value/* isRecord */.u)(keys) ? Object.keys(keys) : operator));
}
function propertiesIn(context) {
    const value = context === undefined ? undefined : (0,json/* jsonOrUndefined */._)(context);
    return (0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['Properties']) ? value['Properties'] : undefined;
}

// EXTERNAL MODULE: ./build/report/permission-changes.js
var permission_changes = __webpack_require__(4508);
// EXTERNAL MODULE: ./build/report/stack-changes.js + 1 modules
var stack_changes = __webpack_require__(14607);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/registration/root-cause.js
var root_cause = __webpack_require__(75512);
// EXTERNAL MODULE: ./build/registration/stack-states.js
var stack_states = __webpack_require__(23647);
// EXTERNAL MODULE: ./build/steps/follow-stack.js + 1 modules
var follow_stack = __webpack_require__(61772);
// EXTERNAL MODULE: ./build/registration/observation.js
var observation = __webpack_require__(98038);
;// CONCATENATED MODULE: ./build/steps/deploy/change-set.js






const PAUSE_MS = 500;
/**
 * Creates a change set and waits until CloudFormation has computed it. One that cannot be executed is removed again,
 * with the shell of a stack that it would have created; an empty one is given back as empty.
 */
async function prepareChangeSet(stacks, request, circumstances) {
    if (circumstances.cancelled.aborted)
        throw cancelledBefore(request.changeSetName, request.stack);
    const reference = await created(stacks, request, circumstances);
    const remove = async () => {
        await quietly(() => stacks.deleteChangeSet(reference));
        if (circumstances.shellIsOurs)
            await quietly(() => removeShell(stacks, reference.stackId));
    };
    const changeSet = await settledChangeSet(stacks, reference, circumstances, remove);
    const stack = await stacks.describeStack(reference.stackId);
    if (stack === undefined)
        throw new TypeError('A change set was made for a stack that does not exist');
    const problems = changeSet.empty
        ? NOT_ASKED
        : await (0,observation/* observe */.l)(() => stacks.validationProblems(changeSet.failedNested ?? reference));
    if (changeSet.status === 'CREATE_COMPLETE')
        return { changeSet, stack, warnings: warningsOf(problems), discard: remove };
    if (!circumstances.keepFailed)
        await remove();
    if (changeSet.empty && request.kind === 'UPDATE')
        return { changeSet, stack, warnings: [] };
    throw changeSetFailed(stack.name, changeSet, problems);
}
async function created(stacks, request, { replacesEarlier }) {
    try {
        return await stacks.createChangeSet(request);
    }
    catch (error) {
        const isTaken = error instanceof aws_failure/* AwsFailure */.O && error.code.startsWith('AlreadyExists');
        if (!isTaken || !replacesEarlier)
            throw error;
        await stacks.deleteChangeSet({ id: request.changeSetName, stackId: request.stack });
        return stacks.createChangeSet({ ...request, token: (0,external_node_crypto_.randomUUID)() });
    }
}
/** Removes the shell of a stack, unless somebody else has begun to create the stack meanwhile. */
async function removeShell(stacks, stackId) {
    const now = await stacks.describeStack(stackId);
    if (now?.status === 'REVIEW_IN_PROGRESS')
        await stacks.deleteStack(stackId, { token: (0,external_node_crypto_.randomUUID)() });
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
/** Also of what could not be asked: nobody must take silence for an answer. */
function warningsOf(problems) {
    if (problems.kind === 'unreadable')
        return [`What CloudFormation may warn of is not known: allow ${problems.action} to have it said.`];
    if (problems.kind === 'absent')
        return [];
    return problems.value.map(({ logicalId, resourceType, reason }) => `${logicalId} (${resourceType}): ${reason}`);
}
function changeSetFailed(stackName, changeSet, problems) {
    const found = problems.kind === 'seen' ? problems.value.filter(({ stops }) => stops) : [];
    return new step_error/* StepError */.z({
        code: 'change-set-failed',
        fault: 'user',
        message: `CloudFormation could not make a change set for ${stackName}: ${reasonOf(changeSet, found)}`,
        remedy: `${remedyOf(problems, found)} Nothing was changed.`,
    });
}
/** CloudFormation's own words only point to the validation, where the reasons stand. */
function reasonOf({ statusReason, status }, found) {
    if (found.length === 0)
        return statusReason ?? status;
    return `it found what would fail.${found.map(({ logicalId, resourceType, reason }) => `\n- ${logicalId} (${resourceType}): ${reason}`).join('')}`;
}
function remedyOf(problems, found) {
    if (found.length > 0)
        return [...new Set(found.map(({ reason }) => (0,root_cause/* remedyFor */.w)(reason)))].join(' ');
    return problems.kind === 'unreadable'
        ? `Correct the template or the parameters as the reason says; allow ${problems.action} for this identity to have the details shown here.`
        : 'Correct the template or the parameters as the reason says.';
}
/** Waits for CloudFormation. What nobody waits for any longer is removed: it was never shown to anybody. */
async function settledChangeSet(stacks, reference, { clock, deadline, region, cancelled }, remove) {
    for (;;) {
        const changeSet = await stacks.describeChangeSet(reference);
        if (!changeSet.status.endsWith('_PENDING') && !changeSet.status.endsWith('_IN_PROGRESS'))
            return changeSet;
        const timeIsOver = clock.now().getTime() + PAUSE_MS > deadline.getTime();
        if (timeIsOver || cancelled.aborted || !(await (0,follow_stack/* slept */.jt)(clock, PAUSE_MS, cancelled))) {
            await remove();
            throw timeIsOver ? timedOut(changeSet, region) : cancelledBefore(changeSet.name, changeSet.stackName);
        }
    }
}
function timedOut({ name }, region) {
    return new step_error/* StepError */.z({
        code: 'change-set-timeout',
        fault: 'aws',
        message: `CloudFormation was still computing the change set ${name} when the time of this step was over.`,
        remedy: `It was removed, and nothing was changed. Run again, or raise \`timeout-in-minutes\`; CloudFormation in ${region} may be slow.`,
    });
}
/** What is said when a job is cancelled before its change set was executed. */
function cancelledBefore(changeSet, stack) {
    return new step_error/* StepError */.z({
        code: 'cancelled',
        fault: 'user',
        message: `The job was cancelled before the change set ${changeSet} of ${stack} was executed.`,
        remedy: 'What was made of it was removed again, and nothing was changed: run again.',
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy/execute.js







/** Executes a change set and follows its stack to the end. */
async function execute(stacks, { changeSet, stack, discard }, { disableRollback }, deadline, world) {
    const after = (await stacks.eventsSince(stack.id, undefined)).at(-1)?.id;
    // Before its change set was executed, a stack to be created was a mere shell.
    const created = stack.status === 'REVIEW_IN_PROGRESS';
    const operation = { stackId: stack.id, created, ...(after === undefined ? {} : { after }) };
    if (world.cancellation().aborted) {
        await discard?.();
        throw cancelledBefore(changeSet.name, changeSet.stackName);
    }
    await begin(stacks, changeSet, disableRollback);
    const deployed = await waitFor(stacks, operation, { justBegun: true, resources: changeSet.changes.filter(isOwn).length, deadline }, world);
    return { ...deployed, changeSet };
}
/** Resources of nested stacks are named with their path. */
function isOwn({ logicalId }) {
    return !logicalId.includes('/');
}
/** Follows an operation to its end, whoever began it. */
async function waitFor(stacks, operation, how, world) {
    const { stackId, after, created } = operation;
    const { end, stack, events } = await world.log.group('Stack events', () => (0,follow_stack/* followStack */.OG)(stacks, { stackId, after, ...how, cancelled: world.cancellation() }, world.clock, world.log));
    const deployed = { stack, changeSet: undefined, operation };
    if (end !== 'settled')
        return { ...deployed, result: 'unfinished', unfinished: end };
    if ((0,stack_states/* isHealthy */.Wr)(stack.status))
        return { ...deployed, result: created ? 'created' : 'updated' };
    const cause = (0,root_cause/* rootCause */.e)(events);
    return { ...deployed, result: 'failed', ...(cause === undefined ? {} : { cause }) };
}
/** Two runs may plan at once; the first that executes makes the other's plan obsolete. */
async function begin(stacks, changeSet, disableRollback) {
    try {
        await stacks.executeChangeSet(changeSet, { token: (0,external_node_crypto_.randomUUID)(), disableRollback });
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || !error.code.startsWith('InvalidChangeSetStatus'))
            throw error;
        throw new step_error/* StepError */.z({
            code: 'change-set-overtaken',
            fault: 'user',
            message: `The change set ${changeSet.name} of ${changeSet.stackName} cannot be executed any more: ${error.message}`,
            remedy: 'Somebody else changed the stack meanwhile: run again. A `concurrency` group for this account keeps runs apart.',
            cause: error,
        });
    }
}

// EXTERNAL MODULE: ./build/registration/form-fields.js
var form_fields = __webpack_require__(22808);
;// CONCATENATED MODULE: ./build/steps/deploy/form-fields.js


/**
 * What is to be entered at the platform now. Values of other stacks of the platform are read where these usually are; one
 * that is not there, or may not be read, leaves its fields open.
 */
async function formFields({ platform }, stack, place, world) {
    const form = platform?.stack.form ?? [];
    const names = [...new Set(form.flatMap(({ stacks = [] }) => stacks))];
    const others = await Promise.all(names.map(async (name) => {
        const other = platform?.catalog.stacks[name];
        if (other === undefined)
            return [];
        const reader = await world.aws.stacks({ region: other.region });
        const seen = await (0,observation/* observe */.l)(() => reader.describeStack(other.stackName));
        return seen.kind === 'seen' ? [[name, seen.value]] : [];
    }));
    return (0,form_fields/* fillForm */.y)(form, { ...place, stack, others: Object.fromEntries(others.flat()) });
}

;// CONCATENATED MODULE: ./build/registration/launch-link.js


/**
 * Settles every parameter that has a value or a default, but those that are secret: these are asked. A template that is
 * neither JSON nor YAML throws PolicyDocumentError.
 */
function linkParameters(template, given, isSecret) {
    const asked = [];
    const settled = {};
    for (const [name, declaration] of Object.entries(launch_link_parametersOf((0,source_text/* readSourceText */.V)(template).value))) {
        const fallback = (0,json_value/* isRecord */.u)(declaration) ? declaration['Default'] : undefined;
        const hidden = isSecret(name) || ((0,json_value/* isRecord */.u)(declaration) && String(declaration['NoEcho']) === 'true');
        const value = Object.hasOwn(given, name) ? given[name] : scalar(fallback);
        if (hidden || value === undefined)
            asked.push(name);
        else
            settled[name] = value;
    }
    return { asked, settled };
}
/**
 * The same template without the parameters that are settled: their values stand wherever they were referred to. So the
 * form shows only what is left, and nobody changes by accident what must not be changed. As JSON.
 */
function withSettledParameters(template, settled) {
    const { value } = (0,source_text/* readSourceText */.V)(template);
    const whole = (0,json_value/* isRecord */.u)(value) ? value : {};
    const declarations = launch_link_parametersOf(value);
    const texts = Object.fromEntries(Object.entries(settled).map(([name, text]) => [name, settledValue(text, declarations[name])]));
    const left = Object.fromEntries(Object.entries(declarations).filter(([name]) => !Object.hasOwn(settled, name)));
    const { Parameters: _parameters, Metadata: metadata, ...rest } = whole;
    const { 'AWS::CloudFormation::Interface': _form, ...notes } = (0,json_value/* isRecord */.u)(metadata) ? metadata : {};
    const filled = filledIn(rest, texts);
    return JSON.stringify({
        ...((0,json_value/* isRecord */.u)(filled) ? filled : {}),
        ...(Object.keys(notes).length === 0 ? {} : { Metadata: notes }),
        ...(Object.keys(left).length === 0 ? {} : { Parameters: left }),
    });
}
/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html */
function launchUrl(link) {
    const query = [
        ['templateURL', link.templateUrl],
        ['stackName', link.stackName],
        ...Object.entries(link.parameters).map(([name, value]) => [`param_${name}`, value]),
    ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
    const host = `${link.region}.console.${CONSOLES.find(([prefix]) => link.region.startsWith(prefix))?.[1] ?? 'aws.amazon.com'}`;
    return `https://${host}/cloudformation/home?region=${link.region}#/stacks/quickcreate?${query.join('&')}`;
}
const CONSOLES = [
    ['cn-', 'amazonaws.cn'],
    ['us-gov-', 'amazonaws-us-gov.com'],
];
function filledIn(value, texts) {
    if (Array.isArray(value))
        return value.map((item) => filledIn(item, texts));
    if (!(0,json_value/* isRecord */.u)(value))
        return value;
    const reference = value['Ref'];
    if (typeof reference === 'string' && Object.keys(value).length === 1 && Object.hasOwn(texts, reference))
        return texts[reference];
    const sub = value['Fn::Sub'];
    if (sub !== undefined)
        return { ...value, 'Fn::Sub': substituted(sub, texts) };
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filledIn(item, texts)]));
}
function substituted(sub, texts) {
    const [text, own] = Array.isArray(sub) ? sub : [sub, undefined];
    if (typeof text !== 'string')
        return filledIn(sub, texts);
    const names = (0,json_value/* isRecord */.u)(own) ? own : {};
    const done = text.replace(/\$\{([^!}][^}]*)\}/g, (whole, inner) => {
        const name = inner.trim();
        if (Object.hasOwn(names, name) || !Object.hasOwn(texts, name))
            return whole;
        // What looks like a variable in a value is not one.
        return String(texts[name]).replaceAll('${', '${!');
    });
    return own === undefined ? done : [done, filledIn(own, texts)];
}
/** Lists are written with commas. */
function settledValue(text, declaration) {
    const type = (0,json_value/* isRecord */.u)(declaration) ? String(declaration['Type']) : 'String';
    return type === 'CommaDelimitedList' || type.startsWith('List<')
        ? text.split(',').map((item) => item.trim())
        : text;
}
function scalar(value) {
    return value === undefined || value === null ? undefined : String(value);
}
function launch_link_parametersOf(template) {
    return (0,json_value/* isRecord */.u)(template) && (0,json_value/* isRecord */.u)(template['Parameters']) ? template['Parameters'] : {};
}

// EXTERNAL MODULE: ./build/registration/secret-names.js
var secret_names = __webpack_require__(67747);
// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(82050);
// EXTERNAL MODULE: ./build/registration/template-address.js
var template_address = __webpack_require__(3037);
// EXTERNAL MODULE: ./build/steps/deploy/template-text.js
var template_text = __webpack_require__(58340);
;// CONCATENATED MODULE: ./build/steps/deploy/template-place.js





/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST_BYTES_IN_REQUEST = 51_200;
const MOST_BYTES = 1_048_576;
/**
 * The template as CloudFormation gets it: in the request where it fits, else as an object in S3. Throws StepError
 * `template-too-large`, `template-bucket-refused`.
 */
async function templatePlace(source, inputs, place, world) {
    const { file, template, stored } = source;
    const bytes = new TextEncoder().encode(template).length;
    if (bytes <= MOST_BYTES_IN_REQUEST)
        return { body: template };
    if (bytes > MOST_BYTES)
        throw tooLarge(file, bytes, `CloudFormation takes up to ${MOST_BYTES}`, SHORTEN);
    if (inputs.templateBucket !== undefined)
        return {
            url: await uploadTemplate(template, { ...inputs, templateBucket: inputs.templateBucket }, place, world),
        };
    // An object without versions could be exchanged between our reading and CloudFormation's.
    if (stored?.version !== undefined)
        return { url: (0,template_address/* objectUrl */.b)(stored, stored.region, (0,partitions/* partitionOfRegion */.cn)(stored.region).dnsSuffix) };
    throw tooLarge(file, bytes, `a request to CloudFormation takes up to ${MOST_BYTES_IN_REQUEST}`, `Name a bucket of this account in \`template-bucket\`, and it goes by way of that. ${SHORTEN}`);
}
/**
 * Puts a template into the user's bucket, under a name that has its digest, so that the same template is the same object.
 * Gives the address that CloudFormation reads it by.
 */
async function uploadTemplate(template, { templateBucket: bucket, templatePrefix = '', }, { account, region }, world) {
    const key = `${templatePrefix}${(0,template_text/* digestOf */.ol)(template)}.template`;
    const store = await world.aws.templateStore({ region });
    try {
        const written = await store.write({ bucket, key }, template, account);
        world.log.info(`The template is in s3://${bucket}/${key}.`);
        const { dnsSuffix } = (0,partitions/* partitionOfRegion */.cn)(written.region);
        return (0,template_address/* objectUrl */.b)({ bucket, key, ...written }, written.region, dnsSuffix);
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || (error.class !== 'refused' && error.class !== 'not-found'))
            throw error;
        throw new step_error/* StepError */.z({
            code: 'template-bucket-refused',
            fault: 'user',
            message: `${error.action} on the bucket ${bucket} failed with ${error.code}: ${error.message}`,
            remedy: `Check that the bucket belongs to the account ${account} (S3 is asked to refuse any other), and allow s3:GetBucketLocation and s3:PutObject there. Nothing was changed.`,
            cause: error,
        });
    }
}
const SHORTEN = 'Shortening helps too: comments, descriptions and indentation count, and YAML is shorter than JSON. Nothing was changed.';
function tooLarge(file, bytes, limit, remedy) {
    return new step_error/* StepError */.z({
        code: 'template-too-large',
        fault: 'user',
        message: `The template ${file} has ${bytes} bytes; ${limit}.`,
        remedy,
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy/link.js




/**
 * A link that opens CloudFormation's form for this stack, for people who must click. By way of the user's bucket it asks
 * for what is secret and for nothing else; the platform's own template has all its parameters in the form. Throws
 * StepError `link-needs-bucket`.
 */
async function launchLink(source, inputs, place, world) {
    const { asked, settled } = linkParameters(source.template, source.parameters, secret_names/* isSecretName */.e);
    const secrets = Object.fromEntries(asked.flatMap((name) => {
        const value = source.parameters[name];
        return value === undefined ? [] : [[name, value]];
    }));
    const { region } = place;
    const { stackName } = source;
    const shown = inputs.linkWithSecrets ? secrets : {};
    if (inputs.templateBucket !== undefined) {
        const template = withSettledParameters(source.template, settled);
        const templateUrl = await uploadTemplate(template, { ...inputs, templateBucket: inputs.templateBucket }, place, world);
        world.log.info(`The form asks for ${asked.join(', ') || 'nothing'}.`);
        return launchUrl({ region, stackName, templateUrl, parameters: shown });
    }
    if (source.publishedAt !== undefined)
        return launchUrl({
            region,
            stackName,
            templateUrl: source.publishedAt,
            parameters: { ...settled, ...shown },
        });
    throw new step_error/* StepError */.z({
        code: 'link-needs-bucket',
        fault: 'user',
        message: 'A launch link needs a template in S3.',
        remedy: 'Name a bucket of this account in `template-bucket`, or use the template that the platform publishes (`template-source: vendor`). Nothing was changed.',
    });
}

// EXTERNAL MODULE: ./build/steps/deploy/operation.js
var deploy_operation = __webpack_require__(34875);
;// CONCATENATED MODULE: ./build/steps/deploy/outcome.js
/** Whether the stack is as its template says. */
function isInPlace({ result }) {
    return result === 'created' || result === 'updated' || result === 'unchanged';
}

// EXTERNAL MODULE: ./build/steps/deploy/overrides-file.js
var overrides_file = __webpack_require__(53814);
// EXTERNAL MODULE: ./build/registration/deployment-parameters.js
var deployment_parameters = __webpack_require__(44926);
// EXTERNAL MODULE: ./build/steps/allowed-capabilities.js
var allowed_capabilities = __webpack_require__(12487);
;// CONCATENATED MODULE: ./build/steps/deploy/change-set-request.js




/**
 * What CloudFormation is asked for. Throws StepError when the template needs more than was allowed, or the parameters do
 * not fit it.
 */
function changeSetRequest({ source, template, summary, existing, inputs, }, world) {
    (0,allowed_capabilities/* requireCapabilities */.q)(source, summary.capabilities, (_, complete) => `If the template may create such resources, set \`capabilities: ${complete}\`.`);
    return {
        stack: existing?.id ?? source.stackName,
        changeSetName: inputs.changeSetName ?? changeSetName(world),
        kind: existing === undefined ? 'CREATE' : 'UPDATE',
        template,
        parameters: change_set_request_parametersOf(source, summary, existing, world),
        // What nested stacks need is not known before they are made; what was not allowed stays forbidden to them.
        capabilities: summary.nestsStacks
            ? [...new Set([...summary.capabilities, ...source.allowedCapabilities])]
            : summary.capabilities,
        tags: inputs.tags,
        ...(inputs.roleArn === undefined ? {} : { roleArn: inputs.roleArn }),
        notificationArns: inputs.notificationArns,
        importExisting: inputs.adoptExisting,
        includeNested: inputs.includeNested,
        // A stack that is created has nothing to take back.
        revertDrift: inputs.revertDrift && existing !== undefined,
        ...(inputs.rollbackTriggers === undefined ? {} : { rollbackTriggers: inputs.rollbackTriggers }),
        token: (0,external_node_crypto_.randomUUID)(),
    };
}
function change_set_request_parametersOf(source, summary, existing, world) {
    const plan = (0,deployment_parameters/* planParameters */.m)(summary, source.parameters, existing);
    const noEcho = new Set(summary.parameters.flatMap((each) => (each.noEcho ? [each.name] : [])));
    maskParameters(source, (name) => noEcho.has(name), world);
    const problems = [
        ...plan.missing.map((name) => {
            const input = source.platform?.stack.parameters[name]?.input;
            const described = summary.parameters.find((each) => each.name === name)?.description;
            return `${name} has no value and no default${input === undefined ? '' : ` (input \`${input}\`)`}${described === undefined ? '' : `: ${described}`}`;
        }),
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
/** Runs of the same workflow must not collide, nor attempts of the same run; the name tells which one it was. */
function changeSetName(world) {
    const numbers = ['GITHUB_RUN_ID', 'GITHUB_RUN_ATTEMPT'].flatMap((name) => world.variable(name)?.replace(/\D/g, '') || []);
    return ['aws-account-steps', ...numbers, (0,external_node_crypto_.randomUUID)().slice(0, 8)].join('-');
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
    // Its warnings were shown with the plan.
    return { changeSet, stack, warnings: [] };
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
            await begin(stacks, stack.id, inputs);
        }
        const { end, stack: followed } = await (0,follow_stack/* followStack */.OG)(stacks, {
            stackId: stack.id,
            after,
            justBegun: decision.kind !== 'wait',
            deadline,
            resources: 0,
            cancelled: world.cancellation(),
        }, world.clock, world.log);
        if (end !== 'settled')
            throw (0,follow_stack/* unfinished */.M1)({ end, stack: followed }, stacks.region);
        if (decision.kind === 'continue-rollback')
            sayOutOfStep(inputs.skipOnRollback, followed, world);
    }
}
/** CloudFormation takes skipped resources for rolled back. Nobody would know otherwise that they may not be. */
function sayOutOfStep(skipped, { name, status }, world) {
    if (skipped.length === 0 || status !== 'UPDATE_ROLLBACK_COMPLETE')
        return;
    world.log.info(`⚠️ The rollback of ${name} left out ${skipped.join(', ')}: CloudFormation takes them for rolled back, but they may be as the failed update left them, or gone. Until an update changes them, compare them with the template (drift detection), or deploy once with \`deployment-mode: REVERT_DRIFT\`.`);
}
const STILL_STUCK = 'See the reasons in the stack events above, mend what stopped it, and run again; `skip-resources-on-rollback` leaves out what cannot be mended. Nothing else was changed.';
const MENDING = {
    'continue-rollback': {
        allowed: (inputs) => inputs.continueUpdateRollback,
        doing: 'continuing the rollback',
        begin: (stacks, stackId, { skipOnRollback }) => stacks.continueUpdateRollback(stackId, { token: (0,external_node_crypto_.randomUUID)(), skip: skipOnRollback }),
        remedy: 'Mend what stopped it (see the stack events), then set `continue-update-rollback: true`, or continue the rollback in the console; `skip-resources-on-rollback` leaves out what cannot be mended. The stack is never deleted for this: it still holds the role that the platform uses.',
    },
    'remove-shell': {
        allowed: (inputs) => inputs.recreateFailedStack,
        doing: 'deleting the empty stack',
        begin: (stacks, stackId) => stacks.deleteStack(stackId, { token: (0,external_node_crypto_.randomUUID)() }),
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

;// CONCATENATED MODULE: ./build/steps/deploy/prepare.js








/** The change set to execute: a new one of the ready stack, or the one of an earlier plan. */
async function prepare(stacks, source, inputs, account, deadline, world) {
    if (inputs.changeSetToExecute !== undefined)
        return plannedChangeSet(stacks, inputs.changeSetToExecute, source.stackName);
    maskParameters(source, secret_names/* isSecretName */.e, world);
    const found = await readyStack(stacks, source, inputs, deadline, world);
    // A shell has no parameters to keep, and cannot be updated.
    const existing = found?.status === 'REVIEW_IN_PROGRESS' ? undefined : found;
    const template = await templatePlace(source, inputs, { account, region: stacks.region }, world);
    const summary = await stacks.templateSummary(template);
    const request = changeSetRequest({ source, template, summary, existing, inputs }, world);
    const prepared = await prepareChangeSet(stacks, request, {
        clock: world.clock,
        cancelled: world.cancellation(),
        deadline,
        region: stacks.region,
        shellIsOurs: found === undefined,
        keepFailed: inputs.keepFailedChangeSet,
        replacesEarlier: inputs.planOnly && inputs.changeSetName !== undefined,
    });
    if (source.platform !== undefined)
        await requireOwnStack(stacks, prepared);
    return prepared;
}
/**
 * A platform's stack keeps its resources from version to version. One of which nothing would be left is somebody else's
 * that happens to have the name: throws StepError `stack-foreign`.
 */
async function requireOwnStack(stacks, { changeSet, stack, discard }) {
    const { changes } = changeSet;
    const removed = changes.filter(({ action }) => action === 'Remove');
    if (removed.length === 0 || changes.some(({ action }) => action !== 'Remove' && action !== 'Add'))
        return;
    const held = await (0,observation/* observe */.l)(() => stacks.resources(stack.id));
    if (held.kind !== 'seen' || removed.length < held.value.length)
        return;
    await discard?.();
    throw new step_error/* StepError */.z({
        code: 'stack-foreign',
        fault: 'user',
        message: `There is another stack of the name ${stack.name} in ${stacks.region}, which has nothing in common with this one: everything in it would be removed.`,
        remedy: 'Give this one another name with `name`. If the other one is to go, delete it first (actions/offboard). Nothing was changed.',
        evidence: removed.map(({ logicalId, resourceType }) => ({ label: logicalId, value: resourceType })),
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy/protect.js

/** What CloudFormation takes: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_SetStackPolicy.html */
const MOST_CHARACTERS = 16_384;
/** The stack policy that the inputs give or name. Throws StepError `stack-policy-invalid`, before anything is done. */
async function stackPolicy({ stackPolicy: given }, world) {
    if (given === undefined)
        return undefined;
    const text = given.startsWith('{') ? given : await world.files.read(given);
    const problem = text === undefined
        ? `is not there: ${given}`
        : text.length > MOST_CHARACTERS
            ? `has ${text.length} characters; CloudFormation takes up to ${MOST_CHARACTERS}`
            : hasStatement(text)
                ? undefined
                : 'is not a JSON document with a "Statement"';
    if (problem === undefined)
        return text;
    throw new step_error/* StepError */.z({
        code: 'stack-policy-invalid',
        fault: 'user',
        message: `The stack policy ${problem}.`,
        remedy: 'Give the JSON document itself, or a path to it in the workspace. Nothing was changed.',
    });
}
/**
 * Protects a stack that is as its template says: from being deleted, and its resources from later updates. The policy
 * comes after the deployment, which it is not meant to stop.
 */
async function protect(stacks, stack, policy, { terminationProtection }, world) {
    if (policy !== undefined) {
        await stacks.setStackPolicy(stack.id, policy);
        world.log.info(`${stack.name} has the stack policy now.`);
    }
    if (terminationProtection && !stack.terminationProtection) {
        await stacks.setTerminationProtection(stack.id, true);
        world.log.info(`${stack.name} is protected from being deleted now.`);
    }
}
function hasStatement(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && 'Statement' in value;
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/report/hidden-marker.js
var hidden_marker = __webpack_require__(36846);
;// CONCATENATED MODULE: ./build/steps/deploy/share.js




/** Writes the one comment of this stack on the pull request; later runs replace it. */
async function shareOnGithub(outcome, { commentToken }, world) {
    if (commentToken === undefined)
        return {};
    const { account, region, stack } = outcome;
    const marker = (0,hidden_marker/* hiddenMarker */.z)('deploy', [account, region, stack.name]);
    const card = (0,stack_changes/* deployCard */.w9)({ ...outcome, outputs: (0,secret_outputs/* withoutSecrets */.c)(outcome.outputs) });
    try {
        const url = await world.github.commentOnPullRequest(marker, card, commentToken);
        if (url !== undefined)
            return { commentUrl: url };
        world.log.info('This run belongs to no pull request: there is nothing to comment on.');
        return {};
    }
    catch (error) {
        if (!(error instanceof step_error/* StepError */.z))
            throw error;
        return { failure: error };
    }
}

// EXTERNAL MODULE: ./build/registration/checks/account-checks.js
var account_checks = __webpack_require__(73593);
// EXTERNAL MODULE: ./build/steps/organization-as-target.js
var organization_as_target = __webpack_require__(4942);
;// CONCATENATED MODULE: ./build/steps/deploy/situation.js




/**
 * What kind of account it is, and whether the platform's stack is made for it. Throws StepError `target-is-organization`,
 * `target-needs-organization` and `account-kind-unfit`; a kind that may not be asked stops nothing.
 */
async function accountSituation(account, region, { accountKinds, target, title }, world) {
    const reader = await world.aws.organization({ region });
    const organization = await (0,observation/* observe */.l)(() => reader.organization());
    const kind = (0,account_checks/* accountKind */.Y)(account, organization);
    if (target?.startsWith('o-'))
        throw await (0,organization_as_target/* organizationAsTarget */.f)(target, 'target-organization-id', await world.aws.organizationTree({ region }));
    if (target !== undefined && kind === 'standalone')
        throw new step_error/* StepError */.z({
            code: 'target-needs-organization',
            fault: 'user',
            message: `The account ${account} is in no organization, so that there are no linked accounts below ${target}.`,
            remedy: 'Leave `target-organization-id` out here, or log in to the management account. Nothing was changed.',
        });
    if (kind !== undefined && accountKinds !== undefined && !accountKinds.includes(kind))
        throw new step_error/* StepError */.z({
            code: 'account-kind-unfit',
            fault: 'user',
            message: `${title} is made for ${accountKinds.map((each) => WORDS[each]).join(' or ')}; ${account} is ${WORDS[kind]}.`,
            remedy: 'Log in to an account of that kind, or deploy the stack that is made for this one. Nothing was changed.',
        });
    return {
        account,
        kind,
        ...(organization.kind === 'seen' ? { organizationId: organization.value.id } : {}),
    };
}
const WORDS = {
    management: 'a management account (payer)',
    member: 'a linked account',
    standalone: 'an account without organization',
};

;// CONCATENATED MODULE: ./build/steps/deploy/stack-outputs.js


/**
 * The outputs of a stack that is in place; what is secret is masked. Where an earlier step gave the template (blank here),
 * CloudFormation is asked for it.
 */
async function stackOutputs(stacks, template, { id, outputs }, world) {
    if (outputs.length === 0)
        return [];
    const found = template === ''
        ? await (0,observation/* observe */.l)(() => stacks.templateOf(id))
        : { kind: 'seen', value: template };
    if (found.kind === 'unreadable')
        world.log.info(`Only the names of the outputs tell which are secret: allow ${found.action} to have the template asked too.`);
    const told = (0,secret_outputs/* toldOutputs */.i)(outputs, found.kind === 'seen' ? found.value : '');
    for (const { secret, value } of told)
        if (secret && value !== '')
            world.mask(value);
    return told;
}

// EXTERNAL MODULE: ./build/registration/catalog.js + 3 modules
var registration_catalog = __webpack_require__(26834);
// EXTERNAL MODULE: ./build/registration/platform-parameters.js
var platform_parameters = __webpack_require__(7202);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/platform-stack.js
var platform_stack = __webpack_require__(27344);
// EXTERNAL MODULE: ./build/policy-sources/places.js
var policy_sources_places = __webpack_require__(98478);
;// CONCATENATED MODULE: ./build/registration/template-lint/statements.js



/** Where the policies of a type stand: below Properties, `*` for every item of a list. */
const statements_POLICIES = {
    'AWS::IAM::Role': [
        ['trust', ['AssumeRolePolicyDocument']],
        ['identity', ['Policies', '*', 'PolicyDocument']],
    ],
    'AWS::IAM::User': [['identity', ['Policies', '*', 'PolicyDocument']]],
    'AWS::IAM::Group': [['identity', ['Policies', '*', 'PolicyDocument']]],
    'AWS::IAM::Policy': [['identity', ['PolicyDocument']]],
    'AWS::IAM::ManagedPolicy': [['identity', ['PolicyDocument']]],
    'AWS::IAM::RolePolicy': [['identity', ['PolicyDocument']]],
    'AWS::IAM::UserPolicy': [['identity', ['PolicyDocument']]],
    'AWS::IAM::GroupPolicy': [['identity', ['PolicyDocument']]],
    'AWS::S3::BucketPolicy': [['resource', ['PolicyDocument']]],
    'AWS::SNS::TopicPolicy': [['resource', ['PolicyDocument']]],
    'AWS::SQS::QueuePolicy': [['resource', ['PolicyDocument']]],
    'AWS::KMS::Key': [['resource', ['KeyPolicy']]],
    'AWS::SecretsManager::ResourcePolicy': [['resource', ['ResourcePolicy']]],
};
/** The statements of a resource of a template, both branches of every `Fn::If`. */
function statementsOf(logicalId, resource) {
    const places = statements_POLICIES[String(resource['Type'])] ?? [];
    return places.flatMap(([kind, way]) => at({ value: resource['Properties'], path: (0,policy_sources_places/* pathOf */.XM)('Resources', logicalId, 'Properties') }, way)
        .flatMap((document) => at(document, ['Statement', '*']))
        .flatMap(({ value, path }) => ((0,json_value/* isRecord */.u)(value) ? [statementOf(kind, value, path)] : [])));
}
/** Everything at the end of a way through a value; lists and `Fn::If` on the way are followed into. */
function at(start, way) {
    return way
        .reduce((places, name) => places.flatMap((place) => alternatives(place)).flatMap((place) => step(place, name)), [start])
        .flatMap((place) => alternatives(place));
}
function step({ value, path }, name) {
    if (name !== '*')
        return (0,json_value/* isRecord */.u)(value) && name in value ? [{ value: value[name], path: child(path, name) }] : [];
    if (!Array.isArray(value))
        return value === undefined ? [] : [{ value, path }];
    return value.map((item, index) => ({ value: item, path: child(path, index) }));
}
/** What an `Fn::If` may become; anything else is itself. `AWS::NoValue` is nothing. */
function alternatives(place) {
    const { value, path } = place;
    if (!(0,json_value/* isRecord */.u)(value))
        return [place];
    if (value['Ref'] === 'AWS::NoValue')
        return [];
    const branches = value['Fn::If'];
    if (!Array.isArray(branches))
        return [place];
    return branches
        .slice(1)
        .flatMap((branch, index) => alternatives({ value: branch, path: child(child(path, 'Fn::If'), index + 1) }));
}
function statementOf(kind, statement, path) {
    const here = { value: statement, path };
    const texts = (name) => at(here, [name, '*']).map(({ value }) => templateText(value));
    return {
        kind,
        path,
        allows: statement['Effect'] !== 'Deny',
        actions: texts('Action'),
        notActions: 'NotAction' in statement,
        resources: texts('Resource'),
        notResources: 'NotResource' in statement,
        principals: statements_principalsOf(here),
        conditions: conditionsOf(here),
    };
}
function statements_principalsOf(statement) {
    return at(statement, ['Principal']).flatMap((place) => (0,json_value/* isRecord */.u)(place.value) && !isFunction(place.value)
        ? Object.keys(place.value).flatMap((kind) => at(place, [kind, '*']).map(({ value }) => ({ kind, text: templateText(value) })))
        : [{ kind: '*', text: templateText(place.value) }]);
}
function conditionsOf(statement) {
    return at(statement, ['Condition']).flatMap((place) => (0,json_value/* isRecord */.u)(place.value)
        ? Object.keys(place.value).flatMap((operator) => at(place, [operator]).flatMap((keys) => (0,json_value/* isRecord */.u)(keys.value)
            ? Object.keys(keys.value).map((key) => ({
                operator,
                key,
                values: at(keys, [key, '*']).map(({ value }) => templateText(value)),
            }))
            : []))
        : []);
}
function isFunction(value) {
    const [name = ''] = Object.keys(value);
    return name === 'Ref' || name.startsWith('Fn::');
}
function child(path, name) {
    return `${path}${(0,policy_sources_places/* pathOf */.XM)(name).slice(1)}`;
}

;// CONCATENATED MODULE: ./build/registration/template-lint/resource-rules.js




/** The rules that are asked of every resource. */
const RESOURCE_RULES = [
    {
        rule: 'administrator-access',
        problem: (_, properties) => {
            const found = at({ value: properties, path: '$' }, ['ManagedPolicyArns', '*'])
                .map(({ value }) => templateText(value))
                .filter((arn) => riskOfManagedPolicy(arn) === 'privilege');
            return found.length > 0 ? `gets ${found.join(', ')}` : undefined;
        },
    },
    {
        rule: 'access-key',
        problem: ({ Type }) => Type === 'AWS::IAM::AccessKey' ? 'is a long-lived access key, which nobody rotates' : undefined,
    },
    {
        rule: 'stack-set-without-targets',
        problem: ({ Type }, properties) => Type === 'AWS::CloudFormation::StackSet' && properties['StackInstancesGroup'] === undefined
            ? 'is a stack set without targets: it deploys nothing'
            : undefined,
    },
    {
        rule: 'stack-set-without-capabilities',
        problem: ({ Type }, { Capabilities, TemplateBody }) => Type === 'AWS::CloudFormation::StackSet' &&
            Capabilities === undefined &&
            /AWS::IAM::/.test(typeof TemplateBody === 'string' ? TemplateBody : JSON.stringify(TemplateBody ?? ''))
            ? 'is a stack set that creates IAM resources without a capability for it: every account fails'
            : undefined,
    },
    {
        rule: 'open-bucket',
        problem: ({ Type }, { AccessControl, PublicAccessBlockConfiguration: block }) => {
            if (Type !== 'AWS::S3::Bucket')
                return undefined;
            const opened = (0,json_value/* isRecord */.u)(block) && Object.values(block).some((value) => String(value) === 'false');
            return opened || /^Public/.test(String(AccessControl))
                ? 'is a bucket that may be opened to everybody'
                : undefined;
        },
    },
    {
        rule: 'unhardened-bucket',
        problem: ({ Type }, properties) => {
            if (Type !== 'AWS::S3::Bucket')
                return undefined;
            const missing = Object.entries(BUCKET_CARE).filter(([name]) => properties[name] === undefined);
            return missing.length > 0
                ? `is a bucket without ${missing.map(([name, what]) => `${what} (${name})`).join(', ')}`
                : undefined;
        },
    },
    {
        rule: 'tls-not-required',
        problem: (resource, { PolicyDocument }) => resource['Type'] === 'AWS::S3::BucketPolicy' &&
            !JSON.stringify(PolicyDocument ?? '').includes('aws:SecureTransport')
            ? 'is a bucket policy that lets requests in without TLS (no Deny on aws:SecureTransport)'
            : undefined,
    },
    {
        rule: 'unread-template',
        problem: ({ Type }, { TemplateURL }) => TemplateURL !== undefined &&
            (Type === 'AWS::CloudFormation::Stack' || Type === 'AWS::CloudFormation::StackSet')
            ? `deploys another template, which is not looked into here (${templateText(TemplateURL)})`
            : undefined,
    },
    {
        rule: 'macro',
        problem: (resource) => JSON.stringify(resource).includes('"Fn::Transform"')
            ? 'is changed by a macro before it is deployed (Fn::Transform)'
            : undefined,
    },
];
/** What a bucket with somebody's bills has. */
const BUCKET_CARE = {
    PublicAccessBlockConfiguration: 'a public access block',
    BucketEncryption: 'encryption',
    LifecycleConfiguration: 'a lifecycle',
};

;// CONCATENATED MODULE: ./build/registration/template-lint/service-prefixes.js
/**
 * What actions of AWS begin with, where it has six letters or more; shorter ones are too like each other for a slip of the
 * pen to be told. https://docs.aws.amazon.com/service-authorization/latest/reference/
 */
const PREFIXES = `
access-analyzer account account-access acm-pca aco-automation action-recommendations activate agent-registry
agentaccess-mcp aidevops airflow airflow-serverless amplify amplifybackend amplifyuibuilder apigateway
app-integrations appconfig appfabric appflow application-autoscaling application-signals
application-signals-mcp application-transformation applicationinsights appmesh appmesh-preview apprunner
appstream appstudio appsync apptest arc-region-switch arc-zonal-shift arsenal artifact assurance athena
auditmanager autoscaling autoscaling-plans aws-external-anthropic aws-marketplace aws-marketplace-management
aws-portal awsconnector backup backup-gateway backup-search backup-storage bcm-dashboards bcm-data-exports
bcm-pricing-calculator bcm-recommended-actions bedrock bedrock-agentcore bedrock-mantle bedrock-websearch
billing billingconductor braket budgets bugbust cassandra chatbot cleanrooms cleanrooms-ml cloud9
clouddirectory cloudformation cloudfront cloudfront-keyvaluestore cloudhsm cloudsearch cloudshell cloudtrail
cloudtrail-data cloudwatch codeartifact codebuild codecatalyst codecommit codeconnections codedeploy
codedeploy-commands-secure codeguru codeguru-profiler codeguru-reviewer codeguru-security codepipeline
codestar codestar-connections codestar-notifications codewhisperer cognito-identity cognito-idp cognito-sync
comprehend comprehendmedical compute-optimizer config connect connect-campaigns consoleapp
consolidatedbilling controlcatalog controltower cost-optimization-hub customer-verification databrew
dataexchange datapipeline datasync datazone deadline detective devicefarm devops-guru directconnect
discovery docdb-elastic ds-data dynamodb ec2-instance-connect ec2messages ecr-public ecs-mcp eks-auth
eks-mcp elasticache elasticbeanstalk elasticfilesystem elasticloadbalancing elasticmapreduce
elastictranscoder elemental-activations elemental-appliances-software elemental-inference
elemental-support-cases elemental-support-content emr-containers emr-serverless end-user-messaging
entityresolution events eventsbilltoaws execute-api finops-agent finspace finspace-api firehose forecast
frauddetector freertos freetier gamelift gameliftstreams geo-maps geo-places geo-routes glacier
globalaccelerator grafana greengrass groundstation groundtruthlabeling guardduty health health-agent
healthlake honeycode identity-sync identitystore identitystore-auth imagebuilder importexport inspector
inspector-scan inspector2 inspector2-telemetry interconnect internetmonitor invoicing iot-device-tester
iotanalytics iotdeviceadvisor iotfleethub iotfleetwise iotjobsdata iotmanagedintegrations iotsitewise
iottwinmaker iotwireless iq-permission ivschat kafka-cluster kafkaconnect kendra kendra-ranking kinesis
kinesisanalytics kinesisvideo lakeformation lambda launchwizard license-manager
license-manager-linux-subscriptions license-manager-user-subscriptions lightsail lookoutequipment
lookoutmetrics lookoutvision machinelearning macie2 managedblockchain managedblockchain-query mapcredits
marketplacecommerceanalytics mechanicalturk mediaconnect mediaconvert mediaimport medialive mediapackage
mediapackage-vod mediapackagev2 mediastore mediatailor medical-imaging memorydb migrationhub-orchestrator
migrationhub-strategy mobileanalytics mobiletargeting monitron neptune-db neptune-graph network-firewall
network-security-director network-security-manager networkflowmonitor networkmanager networkmanager-chat
networkmonitor nimble notifications notifications-contacts nova-act observabilityadmin opensearch opsworks
opsworks-cm organizations outposts panorama partnercentral partnercentral-account-management
payment-cryptography payments pca-connector-ad pca-connector-scep personalize pricing pricingplanmanager
private-networks profile proton purchase-orders qbusiness qdeveloper quicksight rds-data rds-db redshift
redshift-data redshift-serverless refactor-spaces rekognition repostspace researchstudio resiliencehub
resource-explorer resource-explorer-2 resource-groups rhelkb robomaker rolesanywhere route53
route53-recovery-cluster route53-recovery-control-config route53-recovery-readiness route53domains
route53globalresolver route53profiles route53resolver rtbfabric s3-object-lambda s3-outposts s3express
s3files s3tables s3vectors sagemaker sagemaker-data-science-assistant sagemaker-geospatial sagemaker-mlflow
sagemaker-unified-studio-mcp savingsplans scheduler schemas secretsmanager security-ir securityagent
securityhub securitylake serverlessrepo servicecatalog servicediscovery serviceextract servicequotas shield
signer signin simspaceweaver sms-voice snow-device-management snowball social-messaging sqlworkbench
ssm-contacts ssm-guiconnect ssm-incidents ssm-quicksetup ssm-sap ssmmessages sso-directory sso-oauth
startups states storagegateway support support-console supportapp supportauthz supportplans sustainability
synthetics textract thinclient timestream timestream-influxdb transcribe transfer transform transform-custom
translate trustedadvisor user-subscriptions vendor-insights verified-access verifiedpermissions voiceid
vpc-lattice vpc-lattice-svcs waf-regional wellarchitected wisdom workdocs worklink workmail
workmailmessageflow workspaces workspaces-instances workspaces-web
`;
/** The service that somebody meant who wrote this prefix of an action with one letter too many, too few or wrong. */
function intendedService(prefix) {
    const known = PREFIXES.trim().split(/\s+/);
    const written = prefix.toLowerCase();
    return known.includes(written) ? undefined : known.find((service) => isOneLetterAway(written, service));
}
function isOneLetterAway(one, other) {
    const [short, long] = one.length <= other.length ? [one, other] : [other, one];
    if (long.length - short.length > 1)
        return false;
    let same = 0;
    while (same < short.length && short[same] === long[same])
        same += 1;
    const rest = short.length === long.length ? same + 1 : same;
    return short.slice(rest) === long.slice(same + 1);
}

;// CONCATENATED MODULE: ./build/registration/template-lint/statement-rules.js


/** What may not be done on everything, nor to the role itself: each leads to every other right. */
const SELF_SERVICE = [
    'iam:PutRolePolicy',
    'iam:AttachRolePolicy',
    'iam:UpdateAssumeRolePolicy',
    'iam:PutRolePermissionsBoundary',
    'iam:DeleteRolePermissionsBoundary',
];
/** https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/migrate-granularaccess-whatis.html (July 2023) */
const RETIRED = /^(aws-portal:|purchase-orders:(View|Modify)PurchaseOrders$)/i;
/** Equality compares characters: a star in it is a star. */
const EQUALITY = /^(ForAllValues:|ForAnyValue:)?String(Not)?Equals(IgnoreCase)?(IfExists)?$/;
/** The rules that are asked of every statement, in the order in which their findings are shown. */
const STATEMENT_RULES = [
    {
        rule: 'action-wildcard',
        problem: ({ allows, actions }) => allows && actions.some((action) => /^\*(:\*)?$/.test(action)) ? 'allows every action' : undefined,
    },
    {
        rule: 'not-action',
        problem: ({ allows, notActions }) => allows && notActions
            ? 'allows everything but what it names (NotAction), also what AWS adds later'
            : undefined,
    },
    {
        rule: 'not-resource',
        problem: ({ allows, notResources }) => allows && notResources ? 'allows it on everything but what it names (NotResource)' : undefined,
    },
    {
        rule: 'self-service',
        problem: ({ kind, allows, actions, resources }, { ownNames }) => {
            if (kind !== 'identity' || !allows)
                return undefined;
            const found = SELF_SERVICE.filter((action) => actions.some((given) => fits(given, action)));
            const reaches = resources.some((on) => isEverything(on) || ownNames.some((name) => on.includes(name)));
            return found.length > 0 && reaches
                ? `lets the role change its own rights (${found.join(', ')})`
                : undefined;
        },
    },
    {
        rule: 'pass-role-any',
        problem: ({ allows, actions, resources }) => allows && actions.some((given) => fits(given, 'iam:PassRole')) && resources.some(isEverything)
            ? 'passes any role to services (iam:PassRole on *)'
            : undefined,
    },
    {
        rule: 'privileged-action',
        problem: (statement) => ofRisk(statement, 'privilege', 'hands out rights, roles, keys or secrets'),
    },
    {
        rule: 'destructive-action',
        problem: (statement) => ofRisk(statement, 'delete', 'deletes'),
    },
    {
        rule: 'retired-action',
        problem: ({ actions }) => {
            const found = actions.filter((action) => RETIRED.test(action));
            return found.length > 0 ? `names actions that AWS has retired (${found.join(', ')})` : undefined;
        },
    },
    {
        rule: 'misspelt-service',
        problem: ({ actions }) => {
            const found = actions.flatMap((action) => {
                const meant = intendedService(action.split(':', 1)[0] ?? '');
                return meant === undefined ? [] : [`${action}, where ${meant} is meant`];
            });
            return found.length > 0 ? `names a service that AWS does not have (${found.join('; ')})` : undefined;
        },
    },
    {
        rule: 'wildcard-in-equals',
        problem: ({ conditions }) => {
            const found = conditions.filter(({ operator, values }) => EQUALITY.test(operator) && values.some((value) => /[*?]/.test(value)));
            return found.length > 0
                ? `compares ${found.map(({ key }) => key).join(', ')} by StringEquals with a wildcard, which matches nothing; StringLike or ArnLike is meant`
                : undefined;
        },
    },
    {
        rule: 'missing-external-id',
        problem: ({ kind, allows, principals, conditions }) => {
            if (kind !== 'trust' || !allows)
                return undefined;
            const strangers = principals.filter((each) => each.kind === 'AWS' && !isOwnAccount(each.text));
            const asksForId = conditions.some(({ operator, key }) => key.toLowerCase() === 'sts:externalid' && !/Not|IfExists/.test(operator));
            return strangers.length > 0 && !asksForId
                ? `lets ${strangers.map(({ text }) => text).join(', ')} in without an external id (sts:ExternalId)`
                : undefined;
        },
    },
    {
        rule: 'malformed-principal',
        problem: ({ principals }) => {
            const found = principals.filter(({ kind, text }) => kind === 'AWS' && /^(\$\{AWS::Partition\}|aws[a-z-]*):iam::/.test(text));
            return found.length > 0
                ? `names ${found.map(({ text }) => text).join(', ')}, which is no ARN: it has no "arn:"`
                : undefined;
        },
    },
    {
        rule: 'open-to-everybody',
        problem: ({ kind, allows, principals, conditions }) => kind !== 'identity' && allows && principals.some(({ text }) => text === '*') && conditions.length === 0
            ? 'lets everybody in (Principal *), without a condition'
            : undefined,
    },
    {
        rule: 'confused-deputy',
        problem: ({ kind, allows, principals, conditions }) => {
            const services = principals.filter((each) => each.kind === 'Service');
            const bound = conditions.some(({ key }) => /^aws:source(arn|account|orgid)$/i.test(key));
            return kind === 'resource' && allows && services.length > 0 && !bound
                ? `lets ${services.map(({ text }) => text).join(', ')} in for whichever customer asks it (no aws:SourceArn, no aws:SourceAccount)`
                : undefined;
        },
    },
];
/** Those of a risk that no stricter rule names already. */
function ofRisk({ kind, allows, actions }, risk, what) {
    if (kind !== 'identity' || !allows)
        return undefined;
    const found = actions.filter((action) => !/^\*(:\*)?$/.test(action) &&
        riskOfAction(action) === risk &&
        !SELF_SERVICE.some((each) => each.toLowerCase() === action.toLowerCase()));
    return found.length > 0 ? `${what}: ${found.join(', ')}` : undefined;
}
function fits(pattern, action) {
    const text = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(action.toLowerCase());
}
/** `*`, and ARNs whose name is a wildcard (`arn:aws:iam::*:role/*`). */
function isEverything(on) {
    return on === '*' || /:role\/\*$/.test(on);
}
function isOwnAccount(text) {
    return text === '${AWS::AccountId}' || text.includes('::${AWS::AccountId}:');
}

;// CONCATENATED MODULE: ./build/registration/template-lint/lint-template.js







/**
 * What is dangerous or broken in a CloudFormation template (JSON or YAML), by the tables of rules, in the order of the
 * lines. Both branches of every condition count: what a switch can turn on is in the template. Throws
 * PolicyDocumentError when the text is neither JSON nor YAML.
 */
function lintTemplate(text) {
    const source = (0,source_text/* readSourceText */.V)(text);
    const resources = (0,json_value/* isRecord */.u)(source.value) && (0,json_value/* isRecord */.u)(source.value['Resources']) ? source.value['Resources'] : {};
    const findings = Object.entries(resources).flatMap(([logicalId, resource]) => (0,json_value/* isRecord */.u)(resource) ? lintResource(logicalId, resource, resources, source) : []);
    return [...madeByMacros(source), ...findings].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}
/** What a macro makes of a template is not in it, so that nothing else here has seen it. */
function madeByMacros(source) {
    const whole = (0,json_value/* isRecord */.u)(source.value) ? source.value : {};
    const resources = (0,json_value/* isRecord */.u)(whole['Resources']) ? Object.keys(whole['Resources']) : [];
    const places = [
        ...['Transform', 'Fn::Transform'].filter((name) => Object.hasOwn(whole, name)).map((name) => [name]),
        ...resources.filter((name) => name.startsWith('Fn::')).map((name) => ['Resources', name]),
    ];
    return places.map((place) => {
        const line = source.line((0,policy_sources_places/* pathOf */.XM)(...place));
        return {
            rule: 'macro',
            resource: place.at(-1) ?? '',
            message: 'The template is changed by a macro before it is deployed.',
            ...(line === undefined ? {} : { line }),
        };
    });
}
function lintResource(logicalId, resource, resources, source) {
    const properties = (0,json_value/* isRecord */.u)(resource['Properties']) ? resource['Properties'] : {};
    const placed = (path) => {
        const line = source.line(path);
        return line === undefined ? {} : { line };
    };
    const holder = { logicalId, ownNames: ownNames(logicalId, properties, resources) };
    const ofStatements = statementsOf(logicalId, resource).flatMap((statement) => STATEMENT_RULES.flatMap(({ rule, problem }) => {
        const found = problem(statement, holder);
        return found === undefined
            ? []
            : [{ rule, resource: logicalId, message: `The statement ${found}.`, ...placed(statement.path) }];
    }));
    const ofResource = RESOURCE_RULES.flatMap(({ rule, problem }) => {
        const found = problem(resource, properties);
        return found === undefined
            ? []
            : [
                {
                    rule,
                    resource: logicalId,
                    message: `The resource ${found}.`,
                    ...placed((0,policy_sources_places/* pathOf */.XM)('Resources', logicalId)),
                },
            ];
    });
    return [...ofResource, ...ofStatements, ...insideStackSet(logicalId, properties, source)];
}
/** The template that a stack set deploys to linked accounts stands as text in it. */
function insideStackSet(logicalId, { TemplateBody: body }, source) {
    if (typeof body !== 'string')
        return [];
    const outer = source.line((0,policy_sources_places/* pathOf */.XM)('Resources', logicalId, 'Properties', 'TemplateBody'));
    return innerFindings(body).map(({ line = 0, ...finding }) => ({
        ...finding,
        resource: finding.resource === '' ? logicalId : `${logicalId}/${finding.resource}`,
        // A block of text begins on the line below its name.
        ...(outer === undefined ? {} : { line: outer + (body.includes('\n') ? line : 0) }),
    }));
}
function innerFindings(template) {
    try {
        return lintTemplate(template);
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        const message = 'The template inside the stack set is neither JSON nor YAML.';
        return [{ rule: 'unreadable-template', resource: '', message }];
    }
}
/** The ways to mean the role that holds a policy: by reference, or by the name that the template gives it. */
function ownNames(logicalId, properties, resources) {
    const attached = [properties['Roles'], properties['RoleName']].flat().flatMap((role) => {
        const name = (0,json_value/* isRecord */.u)(role) ? role['Ref'] : role;
        return typeof name === 'string' ? [name] : [];
    });
    return [logicalId, ...attached].flatMap((id) => {
        const role = resources[id];
        const inner = (0,json_value/* isRecord */.u)(role) && (0,json_value/* isRecord */.u)(role['Properties']) ? role['Properties']['RoleName'] : undefined;
        const named = typeof inner === 'string' ? [`:role/${inner}`] : [];
        return [`\${${id}}`, `\${${id}.`, `:role/${id}`, ...named];
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/registration/template-lint/waivers.js


/** Reads a YAML or JSON list of waivers; every member is required. Gives the problems with their places. */
function readWaivers(text) {
    const document = (0,dist/* parseDocument */.Tp)(text, { schema: 'failsafe' });
    const list = document.errors.length === 0 ? document.toJS() : undefined;
    if (!Array.isArray(list))
        return { problems: ['is not a list of waivers with rule, resource, reason and expires'] };
    const problems = [];
    const value = list.map((item, index) => {
        const given = typeof item === 'object' && item !== null ? item : {};
        const member = (name) => {
            const text = given[name];
            if (typeof text === 'string' && text.trim() !== '')
                return text.trim();
            problems.push(`has no "${name}" in waiver ${index + 1}`);
            return '';
        };
        const waiver = {
            rule: member('rule'),
            resource: member('resource'),
            reason: member('reason'),
            expires: member('expires'),
        };
        if (waiver.expires !== '' && !isDay(waiver.expires))
            problems.push(`has "${waiver.expires}" in waiver ${index + 1}, which is no day (2027-06-30)`);
        return waiver;
    });
    return problems.length > 0 ? { problems } : { value };
}
/** Those whose last day is over. A waiver that nobody renewed is a question that nobody answered. */
function expiredWaivers(waivers, now) {
    const today = now.toISOString().slice(0, 10);
    return waivers.filter(({ expires }) => expires < today);
}
/** Takes out what is accepted. */
function applyWaivers(findings, waivers) {
    const waiverOf = (finding) => waivers.find(({ rule, resource }) => rule === finding.rule && (0,wildcard/* matchesWildcard */._W)(resource, finding.resource));
    return {
        open: findings.filter((finding) => waiverOf(finding) === undefined),
        waived: findings.flatMap((finding) => {
            const waiver = waiverOf(finding);
            return waiver === undefined ? [] : [{ finding, waiver }];
        }),
        idle: waivers.filter((waiver) => !findings.some((finding) => waiverOf(finding) === waiver)),
    };
}
function isDay(text) {
    const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

;// CONCATENATED MODULE: ./build/steps/deploy/check-template.js




/**
 * Stops what strangers' templates may bring. Throws StepError `template-findings` for findings that nobody has waived,
 * `waiver-expired`, `waivers-invalid` and `template-unreadable`.
 */
async function checkTemplate(text, given, { lintWaivers }, world) {
    const waivers = lintWaivers === undefined ? [] : await waiversOf(lintWaivers, world);
    const expired = expiredWaivers(waivers, world.clock.now());
    if (expired.length > 0)
        throw overdue(expired);
    const { open, waived, idle } = applyWaivers(findingsOf(text, given), waivers);
    for (const { finding, waiver } of waived)
        world.log.info(`Accepted until ${waiver.expires} (${waiver.reason}): ${described(finding)}`);
    for (const { rule, resource } of idle)
        world.log.info(`No finding needs the waiver of ${rule} for ${resource} any more.`);
    if (open.length === 0)
        return;
    throw new step_error/* StepError */.z({
        code: 'template-findings',
        fault: 'user',
        message: `${given} has ${open.length === 1 ? 'a finding that nobody has' : `${open.length} findings that nobody has`} accepted:\n${open.map((finding) => `- ${described(finding)}`).join('\n')}`,
        remedy: 'Ask the platform for a template without, use ours (`template-source: bundled`), or accept each in `lint-waivers` with a reason and a last day. Nothing was changed.',
        snippets: [
            {
                title: 'A waiver',
                language: 'yaml',
                text: open
                    .slice(0, 1)
                    .map(({ rule, resource }) => `- rule: ${rule}\n  resource: ${resource}\n  reason: …\n  expires: YYYY-MM-DD`)
                    .join('\n'),
            },
        ],
    });
}
/** The waivers themselves, or the file of the workspace that has them. */
async function waiversOf(given, world) {
    const isList = /^\s*(-|\[)/.test(given);
    const text = isList ? given : await world.files.read(given);
    const read = text === undefined ? { problems: [`is not there: ${given}`] } : readWaivers(text);
    if ('value' in read)
        return read.value;
    throw new step_error/* StepError */.z({
        code: 'waivers-invalid',
        fault: 'user',
        message: `"lint-waivers" ${read.problems.join('; ')}.`,
        remedy: 'Give a YAML or JSON list of maps with rule, resource, reason and expires (YYYY-MM-DD), or a file with one.',
    });
}
function findingsOf(text, given) {
    try {
        return lintTemplate(text);
    }
    catch (cause) {
        if (!(cause instanceof policy_document_error/* PolicyDocumentError */.e))
            throw cause;
        throw new step_error/* StepError */.z({
            code: 'template-unreadable',
            fault: 'user',
            message: `${given} is no CloudFormation template: ${cause.message}`,
            remedy: 'Check the address: what is there is neither JSON nor YAML. Nothing was changed.',
            cause,
        });
    }
}
function overdue(expired) {
    return new step_error/* StepError */.z({
        code: 'waiver-expired',
        fault: 'user',
        message: `Waivers are over:\n${expired.map(({ rule, resource, expires, reason }) => `- ${rule} for ${resource}, until ${expires} (${reason})`).join('\n')}`,
        remedy: 'Decide again: renew each with a new last day, or take it out. Nothing was changed.',
    });
}
function described({ rule, resource, message, line }) {
    return `${resource}${line === undefined ? '' : ` (line ${line})`}: ${message} [${rule}]`;
}

;// CONCATENATED MODULE: ./build/steps/deploy/vendor-template.js






/** The platforms that publish their templates. */
const VENDORS = {
    octo: { stacks: ['api-access'], open: (world, credentials) => world.platforms.octo(credentials) },
};
/**
 * The template that the platform itself publishes, pinned by its digest and linted. Throws StepError: `vendor-unknown`,
 * `vendor-disagrees`, `template-unpinned`, `template-changed`, `template-findings`.
 */
async function vendorTemplate(source, parameterInputs, inputs, world) {
    const vendor = Object.hasOwn(VENDORS, source.platform) ? VENDORS[source.platform] : undefined;
    if (vendor === undefined || !vendor.stacks.includes(source.stack))
        throw unknownVendor(source);
    const told = await (await vendor.open(world, inputs.vendor)).template();
    world.log.info(`${source.platform} publishes version ${told.version} at ${told.url}.`);
    const address = { kind: 'https', url: told.url };
    if ((0,template_address/* templateAddress */.T)(told.url).kind === 'file' || (0,template_address/* templateAddress */.T)(told.url).kind === 'unknown')
        throw unknownVendor(source);
    const { text } = await (0,template_text/* readTemplateText */.cJ)(address, told.url, inputs.region ?? '', world);
    await checkTemplate(text, told.url, inputs, world);
    if (inputs.templateSha256 === undefined)
        throw (0,template_text/* unpinned */.CW)(text, told.url);
    (0,template_text/* requireDigest */.m0)(text, inputs.templateSha256, told.url);
    return {
        url: told.url,
        text,
        stackName: told.stackName,
        inputs: declaredOnly(agreed(told, inputs), parameterInputs, text),
    };
}
/** What the platform says wins nothing silently: who gives something else is told. */
function agreed({ principal, externalId, version }, { platformInputs }) {
    const told = {
        principal,
        'external-id': externalId.reveal(),
        'template-version': version,
    };
    const different = Object.keys(told).filter((name) => platformInputs[name] !== undefined && platformInputs[name] !== told[name]);
    if (different.length === 0)
        return { ...platformInputs, ...told };
    throw new step_error/* StepError */.z({
        code: 'vendor-disagrees',
        fault: 'user',
        message: `The platform says something else than the inputs ${different.map((name) => `"${name}"`).join(', ')}.`,
        remedy: 'Leave them out: with `template-source: vendor` the platform tells them. Nothing was changed.',
    });
}
function declaredOnly(values, parameterInputs, text) {
    const { value } = (0,source_text/* readSourceText */.V)(text);
    const declared = (0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['Parameters']) ? value['Parameters'] : {};
    const wanted = new Set(Object.entries(parameterInputs).flatMap(([name, input]) => input !== undefined && Object.hasOwn(declared, name) ? [input] : []));
    return Object.fromEntries(Object.entries(values).filter(([input]) => wanted.has(input)));
}
function unknownVendor({ platform, stack, }) {
    const known = Object.entries(VENDORS).map(([name, { stacks }]) => `${name} (${stacks.join(', ')})`);
    return new step_error/* StepError */.z({
        code: 'vendor-unknown',
        fault: 'user',
        message: `${platform} does not tell by an API which template its stack "${stack}" has.`,
        remedy: `Use \`template-source: bundled\`, or give the address as \`template\` with its \`template-sha256\`. Platforms that tell: ${known.join('; ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/steps/deploy/template-source.js









/** Finds the template and what goes with it. Throws StepError. */
async function stackSource(inputs, world) {
    if (inputs.source === 'change-set')
        return unknownTemplate(inputs);
    if ('template' in inputs.source)
        return ownTemplate(inputs, inputs.source.template, world);
    const { platform, stack: stackName } = inputs.source;
    const catalog = await (0,platform_stack/* platformCatalog */.n)(world.templates, platform);
    const stack = (0,registration_catalog/* stackOf */.U)(catalog, stackName);
    requireDeployable(stack, inputs);
    const { vendor } = inputs;
    const published = vendor === undefined
        ? undefined
        : await vendorTemplate(inputs.source, inputNames(stack), { ...inputs, vendor }, world);
    const file = `${platform}/${stack.template}`;
    const template = published?.text ?? (await world.templates.read(file));
    if (template === undefined)
        throw new TypeError(`The catalog of ${platform} names ${stack.template}, which is not there`);
    const { parameters, faults } = published === undefined
        ? (0,platform_parameters/* stackParameters */.v)(stack, { ...inputs, inputs: inputs.platformInputs })
        : { parameters: publishedParameters(stack, published.inputs, inputs.overrides), faults: [] };
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const target = inputs.platformInputs['target-organization-id'];
    return {
        title: `${platform}: ${stack.title}`,
        file: published?.url ?? `templates/${file}`,
        template,
        inWorkspace: false,
        ...(published === undefined ? {} : { publishedAt: published.url }),
        stackName: inputs.name ?? published?.stackName ?? stack.stackName,
        platform: { catalog, stack },
        accountKinds: stack.accountKinds,
        ...(target === undefined ? {} : { target }),
        region: inputs.region ?? stack.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : stack.capabilities,
        parameters,
    };
}
/** Which input fills which parameter. */
function inputNames({ parameters }) {
    return Object.fromEntries(Object.entries(parameters).map(([name, { input }]) => [name, input]));
}
/** A platform's own template has no switches of ours, and tells its version by itself. */
function publishedParameters(stack, values, overrides) {
    const filled = Object.entries(inputNames(stack)).flatMap(([name, input]) => {
        const value = input === undefined ? undefined : values[input];
        return value === undefined ? [] : [[name, value]];
    });
    return { ...Object.fromEntries(filled), ...overrides };
}
/** Throws StepError for what no stack can be made of, or not in this region. */
function requireDeployable({ title, kind, regions }, { region }) {
    if (kind === 'stack-set')
        throw new step_error/* StepError */.z({
            code: 'stack-is-a-set',
            fault: 'user',
            message: `"${title}" is a stack set, not a stack of one account.`,
            remedy: 'Deploy it with actions/deploy-stack-set. Nothing was changed.',
        });
    if (region !== undefined && regions?.includes(region) === false)
        throw new input_spec/* InputError */.dz([
            { input: 'aws-region', problem: `is not where "${title}" can be: ${regions.join(', ')}`, seen: region },
        ]);
}
/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';
/** As in aws-cloudformation-github-deploy, so that a workflow can change over. */
const DEFAULT_CAPABILITIES = ['CAPABILITY_IAM'];
async function ownTemplate(inputs, given, world) {
    const region = inputs.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
    const { text, stored, ofStrangers } = await (0,template_text/* readGivenTemplate */.WK)(given, region, world);
    if (ofStrangers) {
        await checkTemplate(text, given, inputs, world);
        if (inputs.templateSha256 === undefined)
            throw (0,template_text/* unpinned */.CW)(text, given);
    }
    if (inputs.templateSha256 !== undefined)
        (0,template_text/* requireDigest */.m0)(text, inputs.templateSha256, given);
    return {
        title: given,
        file: given,
        template: text,
        inWorkspace: (0,template_address/* templateAddress */.T)(given).kind === 'file',
        ...(stored === undefined ? {} : { stored }),
        stackName: inputs.name ?? '',
        region: inputs.region,
        allowedCapabilities: inputs.capabilities.length > 0 ? inputs.capabilities : DEFAULT_CAPABILITIES,
        parameters: inputs.overrides,
    };
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



















/** Deploys one stack through a change set and follows it to its end. Throws StepError and AwsFailure. */
async function runDeploy(given, world) {
    // From here on a cancelled job is told, and puts away what it began.
    world.cancellation();
    const started = world.clock.now().getTime();
    const deadline = new Date(started + given.timeoutMs);
    const { overridesFile: file } = given;
    const inputs = file === undefined ? given : { ...given, overrides: await (0,overrides_file/* overridesIn */.l)(file, world) };
    const source = await stackSource(inputs, world);
    const region = source.region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
    const identity = await world.aws.whoAmI({ region });
    (0,account_guard/* requireAccount */.z)(identity, inputs.expectedAccountId);
    const stacks = await world.aws.stacks({ region });
    world.log.info(`${source.title} as stack ${source.stackName} in account ${identity.account}, ${region}.`);
    const policy = await stackPolicy(inputs, world);
    const done = inputs.resume === undefined
        ? await deploy(stacks, { source, inputs, account: identity.account, deadline }, world)
        : await resumed(stacks, source, inputs.resume, deadline, world);
    if (isInPlace(done))
        await protect(stacks, done.stack, policy, inputs, world);
    const seconds = Math.round((world.clock.now().getTime() - started) / 100) / 10;
    world.log.info(`${done.stack.name} is ${done.stack.status} (${done.result}) after ${seconds} s.`);
    const usedTemplate = usesItsOwn(inputs) ? '' : source.template;
    const outputs = isInPlace(done) ? await stackOutputs(stacks, usedTemplate, done.stack, world) : [];
    for (const { name, value } of (0,secret_outputs/* withoutSecrets */.c)(outputs))
        world.log.info(`  ${name} = ${value}`);
    const place = { account: identity.account, region };
    const outcome = {
        ...done,
        source,
        ...place,
        form: isInPlace(done) ? await formFields(source, done.stack, place, world) : [],
        outputs,
        usedTemplate,
        seconds,
        failWhenEmpty: inputs.failWhenEmpty,
    };
    return { ...outcome, shared: await shareOnGithub(outcome, inputs, world) };
}
async function deploy(stacks, { source, inputs, account, deadline, }, world) {
    const situation = source.accountKinds === undefined
        ? undefined
        : await accountSituation(account, stacks.region, source, world);
    if (inputs.linkOnly) {
        const url = await launchLink(source, inputs, { account, region: stacks.region }, world);
        return {
            result: 'linked',
            stack: notYet(source.stackName),
            changeSet: undefined,
            launchUrl: url,
            linkHoldsSecrets: inputs.linkWithSecrets,
        };
    }
    const prepared = await prepare(stacks, source, inputs, account, deadline, world);
    const { changeSet, stack, warnings } = prepared;
    if (changeSet.empty)
        return { result: 'unchanged', stack, changeSet: undefined };
    const explanation = situation === undefined
        ? []
        : explainPlan(situation, {
            stackName: stack.name,
            region: stacks.region,
            isNew: stack.status === 'REVIEW_IN_PROGRESS',
            target: source.target,
            canTarget: source.platform?.stack.stackSet?.targetParameter !== undefined,
            changes: changeSet.changes,
        });
    const plan = { explanation, permissions: newPermissions(changeSet.contexts), warnings };
    await show(prepared, plan, world);
    if (inputs.planOnly)
        return { result: 'planned', stack, changeSet, plan };
    return { ...(await execute(stacks, prepared, inputs, deadline, world)), plan };
}
/** A change set of an earlier plan, and an operation that is under way, have a template that was given then. */
function usesItsOwn({ changeSetToExecute, resume }) {
    return changeSetToExecute !== undefined || resume !== undefined;
}
/** What stands for the stack that somebody will create by the link. */
function notYet(name) {
    return { id: '', name, status: '', terminationProtection: false, parameters: {}, outputs: [], tags: {} };
}
/** Waits for what an earlier step began. Throws StepError `operation-foreign` when that was another stack. */
async function resumed(stacks, source, operation, deadline, world) {
    const { region, stackName } = (0,deploy_operation/* placeOf */.$t)(operation);
    if (region !== stacks.region || stackName !== source.stackName)
        throw new step_error/* StepError */.z({
            code: 'operation-foreign',
            fault: 'user',
            message: `The operation to resume is one of the stack ${stackName} in ${region}, but this step is meant for ${source.stackName} in ${stacks.region}.`,
            remedy: 'Give the output `operation` of a step that deployed this stack, or leave `resume` out.',
        });
    return waitFor(stacks, operation, { justBegun: false, resources: 0, deadline }, world);
}
/** Shows what changes and what it permits, before anything of it is done. */
async function show({ changeSet }, { explanation, permissions, warnings }, { log }) {
    for (const line of explanation)
        log.info(line);
    for (const line of warnings)
        log.info(`⚠️ ${line}`);
    await log.group(`Changes (${changeSet.changes.length})`, async () => {
        for (const line of (0,stack_changes/* changeLines */.Ow)(changeSet.changes))
            log.info(line);
    });
    const lines = (0,permission_changes/* permissionLines */.$)(permissions);
    if (lines.length === 0)
        return;
    await log.group(`New permissions (${permissions.added.length})`, async () => {
        for (const line of lines)
            log.info(line);
    });
}


/***/ }),

/***/ 58340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CW: () => (/* binding */ unpinned),
/* harmony export */   WK: () => (/* binding */ readGivenTemplate),
/* harmony export */   cJ: () => (/* binding */ readTemplateText),
/* harmony export */   m0: () => (/* binding */ requireDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _contract_http_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(67371);
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13886);
/* harmony import */ var _registration_observation_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(98038);
/* harmony import */ var _registration_template_address_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3037);





const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** What CloudFormation takes at most. */
const MOST_BYTES = 1_048_576;
/** SHA-256 of a text's bytes in UTF-8, in lower-case hex. */
function digestOf(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex');
}
/**
 * Reads the template that the user names. A path and `s3://bucket/key` are taken at their word. An https address is one of
 * strangers, unless it is that of an object in a bucket of this account; those of others are read as everybody reads them.
 * Throws as `readTemplateText` does.
 */
async function readGivenTemplate(given, region, world) {
    const address = (0,_registration_template_address_js__WEBPACK_IMPORTED_MODULE_4__/* .templateAddress */ .T)(given);
    const isLink = /^https?:/i.test(given);
    if (address.kind !== 's3' || !isLink)
        return {
            ...(await readTemplateText(address, given, region, world)),
            ofStrangers: address.kind === 'https',
        };
    const { account } = await world.aws.whoAmI({ region });
    const store = await world.aws.templateStore({ region });
    const own = await (0,_registration_observation_js__WEBPACK_IMPORTED_MODULE_3__/* .observe */ .l)(async () => stored(address, await store.read(address, account)));
    if (own.kind === 'seen')
        return { ...own.value, ofStrangers: false };
    if (own.kind === 'unreadable')
        world.log.info(`${given} is in no bucket of ${account} that may be read here (${own.action}): it is read as everybody reads it.`);
    return { text: await fetched(given, world), ofStrangers: true };
}
/**
 * Reads a template from the workspace, from S3 with the credentials of this step, or by https without any. Throws
 * StepError `template-missing`, `template-unreachable`, `template-address`, and AwsFailure.
 */
async function readTemplateText(address, given, region, world) {
    switch (address.kind) {
        case 'file': {
            const text = await world.files.read(address.path);
            if (text === undefined)
                throw missing(given, 'Check the path, and that a checkout step runs before this one.');
            return { text };
        }
        case 's3': {
            const store = await world.aws.templateStore({ region });
            const found = stored(address, await store.read(address));
            if (found === undefined)
                throw missing(given, 'Check bucket and key. S3 says the same where s3:ListBucket is not allowed.');
            return found;
        }
        case 'https':
            return { text: await fetched(address.url, world) };
        case 'unknown':
            throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
                code: 'template-address',
                fault: 'user',
                message: `${given} is no address of a template that can be read.`,
                remedy: 'Give a path in the workspace, `s3://bucket/key`, the https address of an object in S3, or any https address together with `template-sha256`.',
            });
    }
}
function stored({ bucket, key }, object) {
    if (object === undefined)
        return undefined;
    const { text, version, region } = object;
    return { text, stored: { bucket, key, region, ...(version === undefined ? {} : { version }) } };
}
/** Throws StepError `template-changed` when the text is not the one that the digest was made of. */
function requireDigest(text, expected, given) {
    const found = digestOf(text);
    if (found === expected)
        return;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'template-changed',
        fault: 'user',
        message: `${given} is not the template that \`template-sha256\` was made of.`,
        remedy: 'Look at what has changed, and set the new digest if it is fine. Nothing was changed.',
        evidence: [
            { label: 'expected', value: expected },
            { label: 'found', value: found },
        ],
    });
}
/** What is asked of somebody who names a template that anybody may change. */
function unpinned(text, given) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'template-unpinned',
        fault: 'user',
        message: `${given} can change at any time, and no digest says which template is meant.`,
        remedy: 'Read the template; if it is fine, pin it by the digest below. Nothing was changed.',
        snippets: [{ title: 'With', language: 'yaml', text: `template-sha256: ${digestOf(text)}` }],
    });
}
async function fetched(url, world) {
    try {
        const answer = await world.machine.http({
            method: 'GET',
            url,
            connectTimeoutMs: CONNECT_TIMEOUT_MS,
            answerTimeoutMs: ANSWER_TIMEOUT_MS,
            maxBytes: MOST_BYTES,
            direct: false,
        });
        if (answer.status === 200)
            return answer.body;
        throw unreachable(url, `answered with ${answer.status}`);
    }
    catch (error) {
        if (error instanceof _contract_http_js__WEBPACK_IMPORTED_MODULE_1__/* .HttpFailure */ .HR)
            throw unreachable(url, error.message, error);
        throw error;
    }
}
function unreachable(url, why, cause) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'template-unreachable',
        fault: 'platform',
        message: `The template could not be read from ${url}: ${why}.`,
        remedy: 'Check the address (it is not redirected), and firewalls and proxies of the runner.',
        cause,
    });
}
function missing(given, remedy) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_2__/* .StepError */ .z({
        code: 'template-missing',
        fault: 'user',
        message: `There is no template at ${given}.`,
        remedy,
    });
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
