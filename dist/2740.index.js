export const id = 2740;
export const ids = [2740];
export const modules = {

/***/ 92740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readAccounts: () => (/* binding */ readAccounts),
/* harmony export */   runAccounts: () => (/* binding */ runAccounts)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55050);
/* harmony import */ var _input_rules_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(38050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);
/* harmony import */ var _run_step_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62648);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40046);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71063);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(35195);
/* harmony import */ var _surroundings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(85095);









/** What one entry of `accounts` may say, and the input that it stands for. */
const ENTRY_INPUTS = {
    role: 'role-to-assume',
    duration: 'role-duration-seconds',
    region: 'aws-region',
    'allowed-account-id': 'allowed-account-ids',
    'session-name': 'role-session-name',
    'external-id': 'role-external-id',
    audience: 'audience',
};
/** Names become profiles and the beginning of variables. */
const ACCOUNT_NAME = /^[A-Za-z][\w.-]{0,63}$/;
/**
 * Logs in to every account of the map at once, each with a token of its own. Gives logins only when all of them were
 * proven; otherwise one StepError tells what is wrong with each.
 */
async function runAccounts(named, publish, world) {
    const settled = await Promise.allSettled(named.map(({ inputs }) => (0,_run_js__WEBPACK_IMPORTED_MODULE_6__/* .prove */ .z)(inputs, world)));
    const failures = settled.flatMap((result, index) => result.status === 'rejected'
        ? [{ name: named[index]?.name ?? '', error: (0,_run_step_js__WEBPACK_IMPORTED_MODULE_3__/* .asStepError */ .Xg)(result.reason) }]
        : []);
    if (failures.length > 0)
        throw accountsRefused(failures, named.length);
    const logins = settled.flatMap((result, index) => {
        const of = named[index];
        return result.status === 'fulfilled' && of !== undefined ? [handed(of, result.value)] : [];
    });
    return { logins, publish, surroundings: (0,_surroundings_js__WEBPACK_IMPORTED_MODULE_7__/* .surroundingsOf */ .Z)(world) };
}
function handed({ name, inputs: { request, calls } }, login) {
    return { login, request, endpoint: calls.endpoint, accountName: name, profile: name };
}
/**
 * Reads the map. What an account does not say, the inputs say; a fault of one of those is told once, under its own name.
 * Throws InputError with all faults of all accounts.
 */
async function readAccounts(map, values) {
    // Only this input needs a YAML parser, which takes longer to load than the rest of the login.
    const { parsePlainYaml } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(3700)]).then(__webpack_require__.bind(__webpack_require__, 93700));
    const read = parsePlainYaml(map);
    if ('problem' in read)
        throw accountsFault(read.problem);
    const content = read.value;
    if (!isMap(content) || Object.keys(content).length === 0)
        throw accountsFault('is not a map from names to accounts');
    const faults = [...nameFaults(Object.keys(content))];
    const named = [];
    for (const [name, entry] of Object.entries(content)) {
        const inputs = await readAccount(name, typeof entry === 'string' ? { role: entry } : entry, values, faults);
        if (inputs !== undefined)
            named.push({ name, inputs });
    }
    if (faults.length > 0)
        throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz(withoutRepeats(faults));
    return named;
}
async function readAccount(name, entry, values, faults) {
    const fault = (key, problem) => {
        faults.push({ input: `accounts.${name}${key === '' ? '' : `.${key}`}`, problem });
    };
    if (!isMap(entry)) {
        fault('', `is neither a role nor a map with ${Object.keys(ENTRY_INPUTS).join(', ')}`);
        return undefined;
    }
    const before = faults.length;
    const given = {};
    for (const [key, value] of Object.entries(entry)) {
        if (!isEntryKey(key)) {
            fault(key, `is not known; an account has ${Object.keys(ENTRY_INPUTS).join(', ')}`);
            continue;
        }
        const input = ENTRY_INPUTS[key];
        const result = await _inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .loginInputs */ .Z[input].read(accountText(key, value));
        if ('value' in result)
            given[input] = result.value;
        else {
            fault(key, result.problem);
            (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .unread */ .gy)(given, input);
        }
    }
    try {
        const inputs = (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .ifRead */ .Q)(() => (0,_inputs_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLogin */ .$)((0,_input_rules_js__WEBPACK_IMPORTED_MODULE_8__/* .replaced */ .$3)(values, given)));
        return faults.length > before ? undefined : inputs;
    }
    catch (error) {
        if (!(error instanceof _input_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz))
            throw error;
        for (const { input, problem, seen } of error.faults) {
            const key = Object.entries(ENTRY_INPUTS).find(([, of]) => of === input)?.[0];
            if (key === undefined)
                faults.push({ input, problem, ...(seen === undefined ? {} : { seen }) });
            else
                fault(key, problem);
        }
        return undefined;
    }
}
function withoutRepeats(faults) {
    return faults.filter(({ input, problem }, index) => faults.findIndex((each) => each.input === input && each.problem === problem) === index);
}
/** YAML reads an account id without quotes as a number, and one that begins with zeros as another. */
function accountText(key, value) {
    const text = typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
    return key === 'allowed-account-id' && typeof value === 'number' ? text.padStart(12, '0') : text;
}
function nameFaults(names) {
    return names.flatMap((name, index) => {
        const input = `accounts.${name}`;
        if (!ACCOUNT_NAME.test(name))
            return [{ input, problem: 'must be a letter, then up to 63 letters, digits or any of . - _' }];
        if ((0,_publish_inputs_js__WEBPACK_IMPORTED_MODULE_5__/* .isReservedName */ .ce)(name))
            return [{ input, problem: "would give the SDK's own variables another meaning" }];
        const twin = names.slice(0, index).find((other) => (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .upperSnakeCase */ .JC)(other) === (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_1__/* .upperSnakeCase */ .JC)(name));
        return twin === undefined ? [] : [{ input, problem: `has the same variables as accounts.${twin}` }];
    });
}
function accountsRefused(failures, all) {
    const [first] = failures;
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'accounts-refused',
        fault: first?.error.fault ?? 'user',
        message: [
            `${failures.length} of ${all} accounts could not be logged in to, so that nothing was published.`,
            ...failures.map(({ name, error }) => `- ${name} (${error.code}): ${error.message}`),
        ].join('\n'),
        remedy: failures.map(({ name, error }) => `${name}: ${error.remedy}`).join('\n'),
        evidence: failures.flatMap(({ name, error }) => error.evidence.map(({ label, value }) => ({ label: `${name}: ${label}`, value }))),
        snippets: failures.flatMap(({ name, error }) => error.snippets.map((snippet) => ({ ...snippet, title: `${name}: ${snippet.title}` }))),
        cause: new AggregateError(failures.map(({ error }) => error)),
    });
}
function accountsFault(problem) {
    return new _input_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .InputError */ .dz([{ input: 'accounts', problem }]);
}
function isEntryKey(key) {
    return Object.hasOwn(ENTRY_INPUTS, key);
}
function isMap(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ })

};
