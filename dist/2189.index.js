export const id = 2189;
export const ids = [2189];
export const modules = {

/***/ 6615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ conditionHolds)
/* harmony export */ });
/* harmony import */ var _trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);
/* harmony import */ var _unknown_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(13238);


const DEEPEST = 50;
/** Whether a named condition of the template holds, with the defaults of its parameters. */
function conditionHolds(name, evaluation) {
    return typeof name === 'string' ? named(name, evaluation, 0) : unclear('a condition');
}
function named(name, evaluation, depth) {
    const condition = evaluation.scope.conditions[name];
    return condition === undefined || depth > DEEPEST
        ? unclear(`the condition "${name}"`)
        : holds(condition, evaluation, depth + 1);
}
function holds(condition, evaluation, depth) {
    if (!(0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(condition) || depth > DEEPEST)
        return unclear('a condition');
    const [[name, argument] = ['', undefined]] = Object.entries(condition);
    const parts = Array.isArray(argument) ? argument : [];
    const truths = () => parts.map((part) => holds(part, evaluation, depth + 1));
    switch (name) {
        case 'Condition':
            return named(String(argument), evaluation, depth);
        case 'Fn::Not': {
            const [truth = unclear('Fn::Not')] = truths();
            return truth instanceof _unknown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownValue */ .S ? truth : !truth;
        }
        case 'Fn::And':
            return combined(truths(), false);
        case 'Fn::Or':
            return combined(truths(), true);
        case 'Fn::Equals': {
            const values = parts.map((part) => evaluation.resolve(part));
            return (0,_unknown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .unknownIn */ .e)(values) ?? String(values[0]) === String(values[1]);
        }
        default:
            return unclear(name);
    }
}
/** One truth that decides is enough, whatever the unknown ones are. */
function combined(truths, deciding) {
    if (truths.includes(deciding))
        return deciding;
    return truths.find((truth) => truth instanceof _unknown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownValue */ .S) ?? !deciding;
}
function unclear(what) {
    return new _unknown_value_js__WEBPACK_IMPORTED_MODULE_1__/* .UnknownValue */ .S(`is not known before deployment: ${what} cannot be worked out`);
}


/***/ }),

/***/ 92207:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ resolveValue)
});

// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/policy-sources/unknown-value.js
var unknown_value = __webpack_require__(13238);
;// CONCATENATED MODULE: ./build/policy-sources/cloudformation/evaluation.js
/** What `{"Ref": "AWS::NoValue"}` becomes: the member or item is left out. */
const NO_VALUE = Symbol('AWS::NoValue');

// EXTERNAL MODULE: ./build/policy-sources/cloudformation/conditions.js
var conditions = __webpack_require__(6615);
// EXTERNAL MODULE: ./build/policy-sources/cloudformation/scope.js
var cloudformation_scope = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/policy-sources/cloudformation/functions.js





/** Functions whose value can be known before deployment, by name. */
const FUNCTIONS = {
    Ref: (name, evaluation) => (typeof name === 'string' ? reference(name, evaluation) : odd('Ref')),
    'Fn::GetAtt': (argument, evaluation) => {
        const [name, attribute] = Array.isArray(argument) ? argument : String(argument).split(/\.(.*)/s);
        return typeof name === 'string' && attribute === 'Arn'
            ? (providerArn(name, evaluation) ?? later(`the ARN of "${name}"`))
            : later(`"${String(attribute)}" of "${String(name)}"`);
    },
    'Fn::Sub': (argument, evaluation) => {
        const [text, given] = Array.isArray(argument) ? argument : [argument, {}];
        return typeof text === 'string'
            ? substitute(text, (0,json_value/* isRecord */.u)(given) ? given : {}, evaluation)
            : odd('Fn::Sub');
    },
    'Fn::Join': (argument, { resolve }) => {
        const [separator, list] = Array.isArray(argument) ? argument : [];
        const items = resolve(list);
        const unknown = (0,unknown_value/* unknownIn */.e)(items);
        if (unknown !== undefined)
            return unknown;
        return typeof separator === 'string' && Array.isArray(items)
            ? items.map(String).join(separator)
            : odd('Fn::Join');
    },
    'Fn::Split': (argument, { resolve }) => {
        const [separator, text] = Array.isArray(argument) ? argument.map(resolve) : [];
        if (text instanceof unknown_value/* UnknownValue */.S)
            return text;
        return typeof separator === 'string' && separator !== '' && typeof text === 'string'
            ? text.split(separator)
            : odd('Fn::Split');
    },
    'Fn::Select': (argument, { resolve }) => {
        const [index, list] = Array.isArray(argument) ? argument.map(resolve) : [];
        if (list instanceof unknown_value/* UnknownValue */.S)
            return list;
        if (index instanceof unknown_value/* UnknownValue */.S)
            return index;
        return (Array.isArray(list) ? list[Number(index)] : undefined) ?? odd('Fn::Select');
    },
    'Fn::FindInMap': (argument, { scope, resolve }) => {
        const keys = Array.isArray(argument) ? argument.slice(0, 3).map(resolve) : [];
        const unknown = (0,unknown_value/* unknownIn */.e)(keys);
        if (unknown !== undefined)
            return unknown;
        const found = keys.reduce((members, key) => ((0,json_value/* isRecord */.u)(members) ? members[String(key)] : undefined), scope.mappings);
        return found ?? odd('Fn::FindInMap');
    },
    'Fn::If': (argument, evaluation) => {
        const [name, then, otherwise] = Array.isArray(argument) ? argument : [];
        const holds = (0,conditions/* conditionHolds */.C)(name, evaluation);
        return holds instanceof unknown_value/* UnknownValue */.S ? holds : evaluation.resolve(holds ? then : otherwise);
    },
    'Fn::ToJsonString': (argument, { resolve }) => {
        const value = resolve(argument);
        return (0,unknown_value/* unknownIn */.e)(value) ?? JSON.stringify(value);
    },
};
function reference(name, evaluation) {
    const { scope } = evaluation;
    if (name === 'AWS::NoValue')
        return NO_VALUE;
    if (name.startsWith('AWS::'))
        return scope.pseudo[name] ?? later(name);
    if (scope.defaults.has(name))
        return scope.defaults.get(name);
    if (scope.parameterNames.has(name))
        return new unknown_value/* UnknownValue */.S(`is not known before deployment: the parameter "${name}" has no default`);
    return providerArn(name, evaluation) ?? later(`"${name}"`);
}
/** A provider of the same template: both its Ref and its Arn are made of its Url. */
function providerArn(name, { scope, resolve }) {
    const resource = scope.resources[name];
    if (!(0,json_value/* isRecord */.u)(resource) || resource['Type'] !== 'AWS::IAM::OIDCProvider')
        return undefined;
    const properties = resource['Properties'];
    const url = (0,json_value/* isRecord */.u)(properties) ? resolve(properties['Url']) : undefined;
    if (url instanceof unknown_value/* UnknownValue */.S)
        return url;
    return typeof url === 'string'
        ? `arn:aws:iam::${cloudformation_scope/* OWN_ACCOUNT */.B}:oidc-provider/${url.replace(/^https:\/\//, '')}`
        : undefined;
}
/** `${Name}`, `${Resource.Attribute}` and the map's own names; `${!Name}` stays as `${Name}`, for IAM's variables. */
function substitute(text, given, evaluation) {
    let unknown;
    const done = text.replace(/\$\{(!?)([^}]*)\}/g, (_, kept, inner) => {
        if (kept !== '')
            return `\${${inner}}`;
        const name = inner.trim();
        const value = Object.hasOwn(given, name)
            ? evaluation.resolve(given[name])
            : evaluation.resolve(name.includes('.') ? { 'Fn::GetAtt': name.split(/\.(.*)/s).slice(0, 2) } : { Ref: name });
        if (value instanceof unknown_value/* UnknownValue */.S)
            unknown ??= value;
        else if (typeof value === 'object' || typeof value === 'symbol')
            unknown ??= odd('Fn::Sub');
        return String(value);
    });
    return unknown ?? done;
}
function later(what) {
    return new unknown_value/* UnknownValue */.S(`is not known before deployment: ${what} is worked out by CloudFormation`);
}
function odd(name) {
    return new unknown_value/* UnknownValue */.S(`is not certain: ${name} is not used as CloudFormation asks for it`);
}

;// CONCATENATED MODULE: ./build/policy-sources/cloudformation/resolve-value.js




/** Deeper than any real template, and shallow enough for the stack. */
const DEEPEST = 100;
/**
 * The value with its functions worked out, as far as parameters' defaults allow it; the rest is UnknownValue. Never
 * guesses, never throws.
 */
function resolveValue(value, scope, depth = 0) {
    if (depth > DEEPEST)
        return new unknown_value/* UnknownValue */.S('is nested too deeply');
    const inner = (each) => resolveValue(each, scope, depth + 1);
    if (Array.isArray(value))
        return value.map(inner).filter((item) => item !== NO_VALUE);
    if (!(0,json_value/* isRecord */.u)(value))
        return value;
    const call = functionCall(value);
    if (call !== undefined) {
        const work = FUNCTIONS[call.name];
        return work === undefined
            ? new unknown_value/* UnknownValue */.S(`is not known before deployment: ${call.name} is worked out by CloudFormation`)
            : work(call.argument, { scope, resolve: inner });
    }
    return Object.fromEntries(Object.entries(value)
        .map(([name, item]) => [name, inner(item)])
        .filter(([, item]) => item !== NO_VALUE));
}
function functionCall(value) {
    const names = Object.keys(value);
    const [name = ''] = names;
    return names.length === 1 && (name === 'Ref' || name.startsWith('Fn::'))
        ? { name, argument: value[name] }
        : undefined;
}


/***/ }),

/***/ 9045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ OWN_ACCOUNT),
/* harmony export */   N: () => (/* binding */ templateScope)
/* harmony export */ });
/* harmony import */ var _trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

/** The account that a template is deployed in: its number does not matter, only that it is the role's own. */
const OWN_ACCOUNT = '000000000000';
/**
 * The account is the role's own, the partition the common one. Region, stack name and the like differ from deployment
 * to deployment and are left out.
 */
const PSEUDO = {
    'AWS::AccountId': OWN_ACCOUNT,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
};
/** Reads the parts of a template that its functions refer to. */
function templateScope(template) {
    const parameters = membersOf(template['Parameters']);
    return {
        defaults: new Map(Object.entries(parameters).flatMap(([name, parameter]) => (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(parameter) && 'Default' in parameter ? [[name, defaultOf(parameter)]] : [])),
        parameterNames: new Set(Object.keys(parameters)),
        resources: membersOf(template['Resources']),
        mappings: membersOf(template['Mappings']),
        conditions: membersOf(template['Conditions']),
        pseudo: PSEUDO,
    };
}
/** Numbers are text to templates, and lists are written with commas. */
function defaultOf(parameter) {
    const { Default: value, Type: type } = parameter;
    const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
    const isList = typeof type === 'string' && (type === 'CommaDelimitedList' || type.startsWith('List<'));
    return isList && typeof text === 'string' ? text.split(',').map((item) => item.trim()) : text;
}
function membersOf(value) {
    return (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(value) ? value : {};
}


/***/ }),

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

/***/ 62189:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  B: () => (/* binding */ readPolicyFile)
});

// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(74705);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(44976);
// EXTERNAL MODULE: ./build/policy-sources/places.js
var places = __webpack_require__(98478);
// EXTERNAL MODULE: ./build/policy-sources/unknown-value.js
var unknown_value = __webpack_require__(13238);
;// CONCATENATED MODULE: ./build/policy-sources/partial-policy.js






/** Stands in the place of an Allow statement that is not known, so that the others keep their paths. Never graded. */
const PLACEHOLDER = {
    Effect: 'Allow',
    Principal: { Service: 'not-known.invalid' },
    Action: 'sts:AssumeRole',
};
/** Deeper than any policy. */
const SHOWN_DEPTH = 30;
/**
 * Reads the policy at `path`, in which values may be unknown. An Allow statement with an unknown value is left out and
 * reported: the others admit whom they admit without it. When a Deny, an Effect or the whole is unknown, nothing is
 * certain, and there is no policy.
 */
function readPartialPolicy(value, path, known = []) {
    if (typeof value === 'string')
        return readEncoded(value, path);
    const own = known.filter((fault) => (0,places/* isWithin */.UO)(fault.path, path));
    if (!(0,json_value/* isRecord */.u)(value) || value instanceof unknown_value/* UnknownValue */.S) {
        const why = value instanceof unknown_value/* UnknownValue */.S ? value.why : value === undefined ? 'is missing' : 'must be an object';
        return { policy: undefined, complete: false, faults: [{ path, message: why }], document: shown(value) };
    }
    const place = (0,json_place/* childPath */.cm)(path, 'Statement');
    const given = value['Statement'];
    const { Statement: _, ...around } = value;
    const outside = (0,unknown_value/* unknownIn */.e)(given instanceof unknown_value/* UnknownValue */.S ? given : around);
    if (outside !== undefined)
        return {
            policy: undefined,
            complete: false,
            faults: [{ path, message: outside.why }],
            document: shown(value),
        };
    const items = Array.isArray(given) ? given : given === undefined ? [] : [given];
    const at = (index) => (Array.isArray(given) ? (0,json_place/* childPath */.cm)(place, index) : place);
    const doubts = items.flatMap((item, index) => {
        const unknown = (0,unknown_value/* unknownIn */.e)(item);
        const certainAllow = (0,json_value/* isRecord */.u)(item) && item['Effect'] === 'Allow';
        return unknown === undefined
            ? []
            : [{ index, path: unknownPath(item, at(index)), unknown, certainAllow }];
    });
    const faults = doubts.map(({ path: where, unknown }) => ({ path: where, message: unknown.why }));
    if (doubts.some(({ certainAllow }) => !certainAllow))
        return { policy: undefined, complete: false, faults, document: shown(value) };
    const left = new Set(doubts.map(({ index }) => index));
    const statements = items.map((item, index) => (left.has(index) ? PLACEHOLDER : item));
    const read = attempt(() => (0,trust_policy/* readTrustPolicy */.vu)({ ...value, Statement: Array.isArray(given) ? statements : statements[0] }, path, own), shown(value));
    if (read.policy === undefined)
        return { ...read, faults: [...faults, ...read.faults] };
    const paths = new Set([...left].map(at));
    const policy = {
        ...read.policy,
        statements: read.policy.statements.filter((statement) => !paths.has(statement.path)),
    };
    return { policy, complete: doubts.length === 0, faults, document: shown(value) };
}
/** A document that stands as text inside another: its paths begin anew. */
function readEncoded(text, path) {
    const read = attempt(() => (0,trust_policy/* parseTrustPolicy */.GS)(text), text);
    const document = read.policy === undefined ? text : JSON.parse(decoded(text));
    return {
        ...read,
        document,
        faults: read.faults.map((fault) => ({ ...fault, path: fault.path.replace('$', path) })),
    };
}
function decoded(text) {
    return text.trim().startsWith('%') ? decodeURIComponent(text.trim()) : text.replace(/^\uFEFF/, '');
}
function attempt(read, document) {
    try {
        return { policy: read(), complete: true, faults: [], document };
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        return { policy: undefined, complete: false, faults: error.faults, document };
    }
}
/** Where the first unknown of a value stands. */
function unknownPath(value, path, depth = 0) {
    if (depth > SHOWN_DEPTH || value instanceof unknown_value/* UnknownValue */.S || typeof value !== 'object' || value === null)
        return path;
    const entries = Array.isArray(value)
        ? value.map((item, index) => [index, item])
        : Object.entries(value);
    const entry = entries.find(([, item]) => (0,unknown_value/* unknownIn */.e)(item) !== undefined);
    return entry === undefined ? path : unknownPath(entry[1], (0,json_place/* childPath */.cm)(path, entry[0]), depth + 1);
}
/** The value as JSON can show it. */
function shown(value, depth = 0) {
    if (value instanceof unknown_value/* UnknownValue */.S)
        return `(${value.why})`;
    if (depth > SHOWN_DEPTH)
        return '(nested too deeply)';
    if (Array.isArray(value))
        return value.map((item) => shown(item, depth + 1));
    if (!(0,json_value/* isRecord */.u)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shown(item, depth + 1)]));
}

// EXTERNAL MODULE: ./build/policy-sources/cloudformation/resolve-value.js + 2 modules
var resolve_value = __webpack_require__(92207);
// EXTERNAL MODULE: ./build/policy-sources/cloudformation/scope.js
var cloudformation_scope = __webpack_require__(9045);
;// CONCATENATED MODULE: ./build/policy-sources/cloudformation/read-template.js





const DOCUMENT = 'AssumeRolePolicyDocument';
/**
 * Roles of a CloudFormation or SAM template: every resource with an AssumeRolePolicyDocument. Parameters stand for their
 * defaults, the account for `000000000000`; what only a deployment knows is unknown.
 */
function readTemplate(source) {
    const { value } = source;
    if (!(0,json_value/* isRecord */.u)(value) || !(0,json_value/* isRecord */.u)(value['Resources']))
        return undefined;
    const resources = Object.entries(value['Resources']);
    if (!resources.some(([, resource]) => (0,json_value/* isRecord */.u)(resource) && typeof resource['Type'] === 'string'))
        return undefined;
    const scope = (0,cloudformation_scope/* templateScope */.N)(value);
    const globals = (0,json_value/* isRecord */.u)(value['Globals']) ? Object.entries(value['Globals']) : [];
    return [
        ...globals.flatMap(([kind, properties]) => roleIn(properties, `Globals.${kind}`, (0,places/* pathOf */.XM)('Globals', kind, DOCUMENT), source, scope)),
        ...resources.flatMap(([logicalId, resource]) => logicalId.startsWith('Fn::')
            ? [expandedLater(logicalId, source)]
            : roleIn((0,json_value/* isRecord */.u)(resource) ? resource['Properties'] : undefined, logicalId, (0,places/* pathOf */.XM)('Resources', logicalId, 'Properties', DOCUMENT), source, scope)),
    ];
}
function roleIn(properties, id, path, source, scope) {
    if (!(0,json_value/* isRecord */.u)(properties) || !(DOCUMENT in properties))
        return [];
    const given = properties[DOCUMENT];
    const read = readPartialPolicy((0,resolve_value/* resolveValue */.g)(given, scope), path, source.duplicates);
    const line = typeof given === 'string' ? () => source.line(path) : source.line;
    return [{ id, roleArn: roleArn(read.policy, id), ...read, line }];
}
/** Resources that a macro or a loop makes (`Fn::ForEach::…`, `Fn::Transform`): there may be roles among them. */
function expandedLater(name, source) {
    const message = 'is not known before deployment: its resources are made by CloudFormation';
    return {
        id: undefined,
        roleArn: undefined,
        policy: undefined,
        complete: false,
        faults: [{ path: (0,places/* pathOf */.XM)('Resources', name), message }],
        document: undefined,
        line: source.line,
    };
}
/** The account of a role is the one of the provider that it names: IAM asks for that. */
function roleArn(policy, logicalId) {
    const providers = (policy?.statements ?? []).flatMap(({ principals }) => principals.entries);
    const named = providers.flatMap(({ text }) => /^arn:([^:]+):iam::(\d{12}):oidc-provider\//.exec(text)?.slice(1, 3).join(':iam::') ?? []);
    const place = named[0] ?? `aws:iam::${cloudformation_scope/* OWN_ACCOUNT */.B}`;
    return `arn:${place}:role/${logicalId.replace(/[^\w+=,.@-]/g, '-')}`;
}

;// CONCATENATED MODULE: ./build/policy-sources/role-json.js




const role_json_DOCUMENT = 'AssumeRolePolicyDocument';
/** `aws iam list-roles`, and `aws iam get-account-authorization-details`. */
const LISTS = ['Roles', 'RoleDetailList'];
/** A bare policy document. */
function readBareDocument(source) {
    if (!(0,json_value/* isRecord */.u)(source.value) || !('Statement' in source.value))
        return undefined;
    const read = readPartialPolicy(source.value, '$', source.duplicates);
    return [{ id: undefined, roleArn: undefined, ...read, line: source.line }];
}
/** Roles as the AWS command line prints them: one, a list, or everything of an account. */
function readPrintedRoles(source) {
    const { value } = source;
    if (Array.isArray(value) && value.some((role) => (0,json_value/* isRecord */.u)(role) && role_json_DOCUMENT in role))
        return value.map((role, index) => readRole(role, (0,json_place/* childPath */.cm)('$', index), source));
    if (!(0,json_value/* isRecord */.u)(value))
        return undefined;
    if ((0,json_value/* isRecord */.u)(value['Role']))
        return [readRole(value['Role'], '$.Role', source)];
    if (role_json_DOCUMENT in value)
        return [readRole(value, '$', source)];
    const name = LISTS.find((list) => Array.isArray(value[list]));
    if (name === undefined)
        return undefined;
    const list = Array.isArray(value[name]) ? value[name] : [];
    const roles = list.map((role, index) => readRole(role, (0,json_place/* childPath */.cm)(`$.${name}`, index), source));
    const cut = value['IsTruncated'] === true || typeof value['NextToken'] === 'string';
    return cut ? [...roles, cutShort(name, source)] : roles;
}
function readRole(role, path, source) {
    const record = (0,json_value/* isRecord */.u)(role) ? role : {};
    const text = (name) => {
        const value = record[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
    };
    const place = (0,json_place/* childPath */.cm)(path, role_json_DOCUMENT);
    const document = record[role_json_DOCUMENT];
    const doubled = source.duplicates.filter((fault) => (0,places/* isWithin */.UO)(fault.path, path));
    const read = readPartialPolicy(document, place, doubled);
    return {
        id: text('Arn') ?? text('RoleName'),
        roleArn: text('Arn'),
        ...read,
        // The lines of a document that stands as text inside the file are those of its holder.
        line: typeof document === 'string' ? () => source.line(place) : source.line,
    };
}
function cutShort(name, source) {
    const message = 'is only the first page: what is on the others was not audited';
    return {
        id: undefined,
        roleArn: undefined,
        policy: undefined,
        complete: false,
        faults: [{ path: `$.${name}`, message }],
        document: undefined,
        line: source.line,
    };
}

// EXTERNAL MODULE: ./build/policy-sources/source-text.js + 1 modules
var source_text = __webpack_require__(62390);
;// CONCATENATED MODULE: ./build/policy-sources/terraform-plan.js




const TYPE = 'aws_iam_role';
const ATTRIBUTE = 'assume_role_policy';
const DEEPEST = 100;
/**
 * Roles of `terraform show -json`: of a plan as it will be (deleted ones are left out), or of a state as it is.
 * https://developer.hashicorp.com/terraform/internals/json-format
 */
function readTerraform(source) {
    const { value } = source;
    if (!(0,json_value/* isRecord */.u)(value) || typeof value['format_version'] !== 'string')
        return undefined;
    const changes = changedRoles(value['resource_changes']);
    const planned = ['planned_values', 'values'].flatMap((name) => {
        const root = (0,json_value/* isRecord */.u)(value[name]) ? value[name]['root_module'] : undefined;
        return rolesOfModule(root, `$.${name}.root_module`, 0);
    });
    const addresses = new Set(changes.map(({ address }) => address));
    return [...changes, ...planned.filter(({ address }) => !addresses.has(address))].map((role) => found(role, source));
}
function changedRoles(changes) {
    if (!Array.isArray(changes))
        return [];
    return changes.flatMap((change, index) => {
        if (!(0,json_value/* isRecord */.u)(change) || change['type'] !== TYPE || change['mode'] === 'data')
            return [];
        const details = change['change'];
        const after = (0,json_value/* isRecord */.u)(details) ? details['after'] : undefined;
        const later = (0,json_value/* isRecord */.u)(details) ? details['after_unknown'] : undefined;
        if (!(0,json_value/* isRecord */.u)(details) || !(0,json_value/* isRecord */.u)(after))
            return [];
        return [
            {
                address: String(change['address']),
                path: `${(0,json_place/* childPath */.cm)('$.resource_changes', index)}.change.after`,
                values: after,
                unknown: (0,json_value/* isRecord */.u)(later) && later[ATTRIBUTE] === true,
            },
        ];
    });
}
function rolesOfModule(module, path, depth) {
    if (!(0,json_value/* isRecord */.u)(module) || depth > DEEPEST)
        return [];
    const resources = Array.isArray(module['resources']) ? module['resources'] : [];
    const children = Array.isArray(module['child_modules']) ? module['child_modules'] : [];
    return [
        ...resources.flatMap((resource, index) => (0,json_value/* isRecord */.u)(resource) && resource['type'] === TYPE && resource['mode'] !== 'data'
            ? [
                {
                    address: String(resource['address']),
                    path: `${(0,json_place/* childPath */.cm)(`${path}.resources`, index)}.values`,
                    values: (0,json_value/* isRecord */.u)(resource['values']) ? resource['values'] : {},
                    unknown: false,
                },
            ]
            : []),
        ...children.flatMap((child, index) => rolesOfModule(child, (0,json_place/* childPath */.cm)(`${path}.child_modules`, index), depth + 1)),
    ];
}
function found({ address, path, values, unknown }, source) {
    const place = `${path}.${ATTRIBUTE}`;
    const document = values[ATTRIBUTE];
    const given = unknown || typeof document !== 'string' ? new unknown_value/* UnknownValue */.S('is known only after apply') : document;
    const arn = values['arn'];
    return {
        id: address,
        roleArn: typeof arn === 'string' ? arn : undefined,
        ...readPartialPolicy(given, place),
        line: () => source.line(place),
    };
}

;// CONCATENATED MODULE: ./build/policy-sources/read-policy-file.js





/** Each gives the policies of a file of its kind, and undefined for a file of another kind. */
const READERS = [
    readTerraform,
    readTemplate,
    readPrintedRoles,
    readBareDocument,
];
/**
 * Finds the trust policies in the text of a file: a policy document, roles as the AWS command line prints them, a
 * CloudFormation or SAM template, or `terraform show -json`. Throws PolicyDocumentError when it is none of these.
 */
function readPolicyFile(text) {
    const source = (0,source_text/* readSourceText */.V)(text);
    for (const read of READERS) {
        const found = read(source);
        if (found !== undefined)
            return found;
    }
    throw new policy_document_error/* PolicyDocumentError */.e([
        {
            path: '$',
            message: 'is neither a policy document, roles as the AWS command line prints them, a CloudFormation template nor the JSON of a Terraform plan',
        },
    ]);
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

/***/ 13238:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ UnknownValue),
/* harmony export */   e: () => (/* binding */ unknownIn)
/* harmony export */ });
/** A value that only the deployment knows. It stands in the place of the value and says why. */
class UnknownValue {
    /** Continues a path: `is not known before deployment: the parameter "Org" has no default`. */
    why;
    constructor(why) {
        this.why = why;
    }
}
/** Policies are flat; whatever is deeper is no policy, and would only fill the stack. */
const DEEPEST = 100;
/** The first unknown in a value, at any depth. */
function unknownIn(value, depth = 0) {
    if (value instanceof UnknownValue)
        return value;
    if (typeof value !== 'object' || value === null)
        return undefined;
    if (depth > DEEPEST)
        return new UnknownValue('is nested too deeply');
    for (const item of Object.values(value)) {
        const found = unknownIn(item, depth + 1);
        if (found !== undefined)
            return found;
    }
    return undefined;
}


/***/ })

};
