export const id = 334;
export const ids = [334];
export const modules = {

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ jsonOrUndefined)
/* harmony export */ });
/** The value of a JSON text; undefined for what is no JSON. */
function jsonOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

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

/***/ 36846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ hiddenMarker)
/* harmony export */ });
/**
 * An HTML comment, seen by nobody, by which a step knows its own comment or issue again. `parts` say which one of its kind it
 * is; whatever they hold, none can end the comment, and different parts never give the same marker.
 */
function hiddenMarker(step, parts) {
    return `<!-- ${['aws-account-steps', step, ...parts.map(inComment)].join(' ')} -->`;
}
function inComment(part) {
    // Half a character cannot be encoded.
    const whole = part.replace(/[\ud800-\udfff]/gu, '\ufffd');
    return encodeURIComponent(whole).replaceAll('%2F', '/').replaceAll('--', '-%2D');
}


/***/ }),

/***/ 60518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24877);
/* harmony import */ var _parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33710);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96009);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65066);




const deploy = {
    name: 'deploy',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .deployInputs */ .x,
    outputs: _publish_js__WEBPACK_IMPORTED_MODULE_2__/* .deployOutputs */ .gf,
    parse: _parse_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDeploy */ .J,
    run: _run_js__WEBPACK_IMPORTED_MODULE_3__/* .runDeploy */ .z,
    publish: _publish_js__WEBPACK_IMPORTED_MODULE_2__/* .publishDeploy */ .DU,
    verdict: _publish_js__WEBPACK_IMPORTED_MODULE_2__/* .deployVerdict */ .xP,
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


/***/ }),

/***/ 56675:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ matchesPattern),
/* harmony export */   Wo: () => (/* binding */ compileWildcard),
/* harmony export */   _W: () => (/* binding */ matchesWildcard),
/* harmony export */   pn: () => (/* binding */ wildcardMatcher)
/* harmony export */ });
/**
 * Cuts a pattern into segments. `*` is any number of any characters (`/` and `:` included), `?` exactly one.
 * There is no escape character: literal stars come from pieces that are marked as literal.
 */
function compileWildcard(pieces) {
    const segments = [[]];
    for (const piece of pieces) {
        for (const character of piece.text) {
            if (!piece.literal && character === '*')
                segments.push([]);
            else
                segments.at(-1)?.push(!piece.literal && character === '?' ? undefined : character);
        }
    }
    return { segments };
}
/**
 * Whether the whole text matches. Each segment between stars is taken at its leftmost place and never reconsidered,
 * which is enough for patterns without alternatives. Time: at most 3 comparisons per character of the text, and one for
 * every 32 characters of the longest segment with a `?`; so it is linear in the text for any pattern.
 */
function matchesPattern(pattern, text, steps = { count: 0 }) {
    const characters = [...text];
    const first = pattern.segments[0] ?? [];
    if (pattern.segments.length === 1) {
        return characters.length === first.length && segmentAt(first, characters, 0, steps);
    }
    const last = pattern.segments.at(-1) ?? [];
    const end = characters.length - last.length;
    if (first.length > end || !segmentAt(first, characters, 0, steps))
        return false;
    if (!segmentAt(last, characters, end, steps))
        return false;
    let position = first.length;
    for (const segment of pattern.segments.slice(1, -1)) {
        if (segment.length === 0)
            continue;
        const search = segment.includes(undefined) ? endOfPattern : endOfText;
        const found = search(segment, characters, position, end, steps);
        if (found === undefined)
            return false;
        position = found;
    }
    return position <= end;
}
/** Half a character: only texts without any can be compared by their halves. */
const SURROGATE = /[\ud800-\udfff]/;
/** A pattern made ready for many texts; gives what matchesPattern gives, and is faster where no search is needed. */
function wildcardMatcher(pattern) {
    const { segments } = pattern;
    const [before = '', after = ''] = segments.map((segment) => segment.join(''));
    const simple = segments.length <= 2 &&
        !segments.some((segment) => segment.includes(undefined)) &&
        !SURROGATE.test(before + after);
    if (!simple)
        return (text) => matchesPattern(pattern, text);
    if (segments.length === 1)
        return (text) => text === before;
    const least = before.length + after.length;
    return (text) => text.length >= least && text.startsWith(before) && text.endsWith(after);
}
/** Whether the text matches a pattern in which every `*` and `?` is a wildcard. */
function matchesWildcard(pattern, text) {
    if (!pattern.includes('*') && !pattern.includes('?'))
        return pattern === text;
    return matchesPattern(compileWildcard([{ text: pattern, literal: false }]), text);
}
/** Where the leftmost occurrence of a segment without `?` ends (Knuth, Morris and Pratt). */
function endOfText(segment, text, from, end, steps) {
    const borders = bordersOf(segment);
    let matched = 0;
    for (let at = from; at < end; at += 1) {
        steps.count += 1;
        while (matched > 0 && segment[matched] !== text[at]) {
            steps.count += 1;
            matched = borders[matched - 1] ?? 0;
        }
        if (segment[matched] === text[at])
            matched += 1;
        if (matched === segment.length)
            return at + 1;
    }
    return undefined;
}
/** For each beginning of the segment, how much of its end is a beginning as well. */
function bordersOf(segment) {
    const borders = [0];
    let length = 0;
    for (let at = 1; at < segment.length; at += 1) {
        while (length > 0 && segment[length] !== segment[at])
            length = borders[length - 1] ?? 0;
        if (segment[length] === segment[at])
            length += 1;
        borders.push(length);
    }
    return borders;
}
const WORD = 32;
/**
 * The same for a segment with `?`: a bit per place of the segment says whether the text so far ends with all before it,
 * and 32 of them move at once (Baeza-Yates and Gonnet).
 */
function endOfPattern(segment, text, from, end, steps) {
    const words = Math.ceil(segment.length / WORD);
    const any = new Int32Array(words);
    const masks = new Map();
    for (const [place, character] of segment.entries()) {
        const mask = character === undefined ? any : (masks.get(character) ?? new Int32Array(words));
        if (character !== undefined)
            masks.set(character, mask);
        mask[place >> 5] = (mask[place >> 5] ?? 0) | (1 << (place & 31));
    }
    const state = new Int32Array(words);
    const lastWord = (segment.length - 1) >> 5;
    const lastBit = 1 << ((segment.length - 1) & 31);
    for (let at = from; at < end; at += 1) {
        const mask = masks.get(text[at] ?? '');
        let carry = 1;
        for (let word = 0; word < words; word += 1) {
            steps.count += 1;
            const before = state[word] ?? 0;
            state[word] = ((before << 1) | carry) & ((mask?.[word] ?? 0) | (any[word] ?? 0));
            carry = before >>> 31;
        }
        if (((state[lastWord] ?? 0) & lastBit) !== 0)
            return at + 1;
    }
    return undefined;
}
function segmentAt(segment, text, start, steps) {
    for (let index = 0; index < segment.length; index += 1) {
        steps.count += 1;
        const wanted = segment[index];
        if (wanted !== undefined && wanted !== text[start + index])
            return false;
    }
    return true;
}


/***/ })

};
