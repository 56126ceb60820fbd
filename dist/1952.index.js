export const id = 1952;
export const ids = [1952,3700];
export const modules = {

/***/ 93700:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parsePlainYaml: () => (/* binding */ parsePlainYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);

/** Reads YAML (or JSON) without aliases: nobody needs one in an input, and aliases of aliases would fill the memory. */
function parsePlainYaml(text) {
    const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text);
    const [error] = document.errors;
    if (error !== undefined)
        return { problem: `is not YAML: ${error.message.split('\n', 1).join('')}` };
    let aliases = false;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
        Alias() {
            aliases = true;
            return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
        },
    });
    return aliases
        ? { problem: 'is not YAML that is accepted here: it has aliases (`*name`)' }
        : { value: document.toJS() };
}


/***/ }),

/***/ 41952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseRoleChain: () => (/* binding */ parseRoleChain)
/* harmony export */ });
/* harmony import */ var _credentials_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55233);
/* harmony import */ var _credentials_role_hop_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74487);
/* harmony import */ var _input_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40773);
/* harmony import */ var _plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93700);




/** What a hop may say, and which part of it that is. */
const KEYS = {
    role: 'role',
    'external-id': 'externalId',
    'session-name': 'sessionName',
    duration: 'duration',
    tags: 'tags',
    'transitive-tag-keys': 'transitiveTagKeys',
    policy: 'policy',
    policies: 'policyArns',
};
const MOST_HOPS = 20;
/**
 * Reads `role-chain`: a YAML (or JSON) list whose items are roles, as text or as a map of `role`, `external-id`,
 * `session-name`, `duration`, `tags`, `transitive-tag-keys`, `policy` and `policies`. All faults of all hops at once,
 * hops counted from 1; no external id is quoted.
 */
function parseRoleChain(text) {
    const read = (0,_plain_yaml_js__WEBPACK_IMPORTED_MODULE_0__.parsePlainYaml)(text);
    if ('problem' in read)
        return read;
    const { value } = read;
    if (!Array.isArray(value) || value.length === 0)
        return { problem: 'is not a list of roles' };
    if (value.length > MOST_HOPS)
        return { problem: `has ${value.length} roles; at most ${MOST_HOPS} are accepted` };
    const hops = [];
    const problems = [];
    for (const [index, item] of value.entries()) {
        const { hop, problems: faults } = readHop(item);
        hops.push(hop);
        problems.push(...faults.map((problem) => `hop ${index + 1}: ${problem}`));
    }
    return problems.length === 0 ? hops : { problem: `is wrong: ${problems.join('; ')}` };
}
function readHop(item) {
    const given = typeof item === 'string'
        ? { role: item }
        : typeof item === 'object' && item !== null && !Array.isArray(item)
            ? { ...item }
            : {};
    const problems = Object.keys(given).flatMap((key) => (Object.hasOwn(KEYS, key) ? [] : [unknownKey(key)]));
    const wrong = (key, form) => {
        problems.push(`"${key}" is not ${form}`);
        return undefined;
    };
    const text = (key) => {
        const value = given[key];
        if (value === undefined || value === null)
            return undefined;
        return typeof value === 'object' ? wrong(key, 'text') : String(value);
    };
    const externalId = text('external-id');
    const tags = tagsOf(given['tags'], wrong);
    const keys = listOf('transitive-tag-keys', given, wrong);
    const policy = policyOf(given['policy']);
    const policyArns = listOf('policies', given, wrong);
    const hop = {
        role: text('role') ?? '',
        sessionName: text('session-name') ?? 'GitHubActions',
        duration: durationOf(text('duration'), wrong),
        ...(externalId === undefined ? {} : { externalId }),
        ...(tags === undefined ? {} : { tags }),
        ...(keys === undefined ? {} : { transitiveTagKeys: keys }),
        ...(policy === undefined ? {} : { policy }),
        ...(policyArns === undefined ? {} : { policyArns }),
    };
    return {
        hop,
        problems: [
            ...problems,
            ...(hop.role === '' ? ['"role" is missing'] : []),
            ...(0,_credentials_role_hop_js__WEBPACK_IMPORTED_MODULE_1__/* .hopFaults */ .pm)(hop)
                .filter(({ part }) => part !== 'role' || hop.role !== '')
                .map(faultText),
        ],
    };
}
function durationOf(text, wrong) {
    return (text === undefined ? 3600 : (0,_credentials_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .parseDuration */ .E9)(text)) ?? wrong('duration', _credentials_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .DURATION_FORM */ .ec) ?? 3600;
}
function tagsOf(value, wrong) {
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'object' || Array.isArray(value))
        return wrong('tags', 'a map of texts');
    const entries = Object.entries(value);
    return entries.every(([, tag]) => typeof tag !== 'object')
        ? entries.map(([key, tag]) => [key, String(tag)])
        : wrong('tags', 'a map of texts');
}
function listOf(key, given, wrong) {
    const value = given[key];
    if (value === undefined || value === null)
        return undefined;
    const items = Array.isArray(value) ? value : [value];
    return items.every((each) => typeof each === 'string') ? items : wrong(key, 'a list of texts');
}
/** A policy may be written as text or as the map that it is. */
function policyOf(value) {
    if (value === undefined || value === null)
        return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function faultText({ part, problem, seen }) {
    const key = Object.keys(KEYS).find((name) => KEYS[name] === part) ?? part;
    return `"${key}" ${problem}${seen === undefined ? '' : `, but is "${seen}"`}`;
}
function unknownKey(key) {
    const near = (0,_input_names_js__WEBPACK_IMPORTED_MODULE_3__/* .likelyMeant */ .S)(key, Object.keys(KEYS));
    return `"${key}" is not known${near.length === 0 ? '' : `; did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`}`;
}


/***/ })

};
