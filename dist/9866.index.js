export const id = 9866;
export const ids = [9866];
export const modules = {

/***/ 19866:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   knownRole: () => (/* binding */ knownRole)
/* harmony export */ });
/* harmony import */ var _credentials_environment_session_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94861);
/* harmony import */ var _credentials_role_arn_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59347);
/* harmony import */ var _policy_sources_read_policy_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62189);
/* harmony import */ var _trust_policy_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44976);
/* harmony import */ var _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88722);
/* harmony import */ var _job_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69595);






/**
 * What can be known of a role that refused: from the file that the user names, or from IAM, when the environment holds
 * credentials of the role's account that may read it. Undefined when neither tells. Never throws.
 */
async function knownRole(arn, { file, region }, world) {
    return ((file === undefined ? undefined : await ofFile(arn, file, world)) ?? (await ofIam(arn, region, world)));
}
/** A policy document, what `aws iam get-role` or `list-roles` printed, a template or a plan. */
async function ofFile(arn, file, world) {
    try {
        const text = await world.files.read(file);
        if (text === undefined) {
            world.log.info(`There is no ${file} to explain the refusal by.`);
            return undefined;
        }
        const found = (0,_policy_sources_read_policy_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readPolicyFile */ .B)(text).find(({ roleArn, complete }) => complete && (roleArn === undefined || roleArn === arn));
        const most = maxSessionDuration(text);
        if (found?.policy === undefined)
            return undefined;
        return {
            policy: found.policy,
            knownFrom: file,
            ...(typeof most === 'number' ? { maxSessionDurationSeconds: most } : {}),
        };
    }
    catch (error) {
        world.log.info(`${file} cannot explain the refusal: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
    }
}
async function ofIam(arn, region, world) {
    const name = (0,_credentials_role_arn_js__WEBPACK_IMPORTED_MODULE_4__/* .parseRoleArn */ .D)(arn)?.name;
    try {
        const session = (0,_credentials_environment_session_js__WEBPACK_IMPORTED_MODULE_0__/* .environmentSession */ .O)(world);
        if (session === undefined || name === undefined)
            return undefined;
        // Once: an explanation must not take longer than the refusal.
        const role = await (await world.aws.roles({ region, session, attempts: 1 })).role(name);
        if (role.arn !== arn)
            return undefined;
        return {
            policy: (0,_trust_policy_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTrustPolicy */ .GS)(role.trustPolicy),
            maxSessionDurationSeconds: role.maxSessionDurationSeconds,
            knownFrom: 'iam:GetRole with the credentials of the environment',
        };
    }
    catch (error) {
        const why = error instanceof _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_3__/* .PolicyDocumentError */ .e ? 'its trust policy cannot be read' : 'iam:GetRole did not answer';
        world.log.debug(`${arn} is not explained further: ${why}.`);
        return undefined;
    }
}
/** What `aws iam get-role` prints beside the policy; other kinds of files do not tell it. */
function maxSessionDuration(text) {
    try {
        return (0,_job_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .memberOf */ .C)((0,_job_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .memberOf */ .C)(JSON.parse(text), 'Role'), 'MaxSessionDuration');
    }
    catch {
        return undefined;
    }
}


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
