export const id = 5570;
export const ids = [5570];
export const modules = {

/***/ 25570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
/* harmony import */ var _input_rules_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40046);
/* harmony import */ var _meanwhile_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5624);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61692);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71063);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(35195);







/** What only the login by itself can be asked for: an onboarding has one account, and is no test. */
const inputs = {
    ..._inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .loginInputs */ .Z,
    accounts: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .optionalText */ .mR)({
        form: 'a YAML map from names to accounts, each a role or a map with role, duration, region, allowed-account-id, session-name, external-id, audience',
    }),
    test: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zM)(false),
};
const login = {
    name: 'login',
    inputs,
    outputs: [..._outputs_js__WEBPACK_IMPORTED_MODULE_4__/* .loginOutputs */ .q, 'accounts'],
    parse,
    run,
    async publish({ test, of }, runner) {
        const { publishAccounts, publishLogin, publishTest } = await __webpack_require__.e(/* import() */ 1562).then(__webpack_require__.bind(__webpack_require__, 31562));
        if (test)
            publishTest('one' in of ? [of.one] : of.several.logins, runner);
        else if ('one' in of)
            await publishLogin(of.one, runner);
        else
            await publishAccounts(of.several, runner);
    },
    verdict: () => undefined,
};
async function parse(values) {
    const { accounts: map } = values;
    if (map === undefined) {
        const one = (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLogin */ .$)(values);
        return { test: values.test, of: { one } };
    }
    const faults = (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .brokenRules */ .P6)(values, BESIDE_ACCOUNTS);
    // Loaded only for several accounts, which most logins are not.
    const { readAccounts } = await __webpack_require__.e(/* import() */ 2740).then(__webpack_require__.bind(__webpack_require__, 92740));
    const several = await readAccounts(map, (0,_input_rules_js__WEBPACK_IMPORTED_MODULE_5__/* .replaced */ .$3)(values, NOT_OF_ALL)).catch((error) => {
        throw error instanceof _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz ? new _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([...faults, ...error.faults]) : error;
    });
    if (faults.length > 0)
        throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(faults);
    return { test: values.test, of: { several, publish: (0,_publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublish */ .LS)(values) } };
}
/** Inputs that each account says for itself. */
const NOT_OF_ALL = { 'role-to-assume': undefined, 'aws-profile': undefined };
const BESIDE_ACCOUNTS = ['role-to-assume', 'aws-profile'].map((input) => ({ [input]: seen }) => seen === undefined
    ? []
    : [{ input, problem: 'has no meaning beside "accounts", which says it of each account', seen }]);
async function run({ test, of }, world) {
    const [proven] = await Promise.all([logInTo(of, world), (0,_meanwhile_js__WEBPACK_IMPORTED_MODULE_6__/* .meanwhile */ .R)(() => __webpack_require__.e(/* import() */ 1562).then(__webpack_require__.bind(__webpack_require__, 31562)))]);
    return { test, of: proven };
}
async function logInTo(of, world) {
    if ('one' in of)
        return { one: await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runLogin */ .J)(of.one, world) };
    const { runAccounts } = await __webpack_require__.e(/* import() */ 2740).then(__webpack_require__.bind(__webpack_require__, 92740));
    return { several: await runAccounts(of.several, of.publish, world) };
}


/***/ })

};
