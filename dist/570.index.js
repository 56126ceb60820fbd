export const id = 570;
export const ids = [570];
export const modules = {

/***/ 5570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   login: () => (/* binding */ login)
/* harmony export */ });
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1692);
/* harmony import */ var _publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1063);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5195);





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
        const { publishAccounts, publishLogin, publishTest } = await __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 2833));
        if (test)
            publishTest('one' in of ? [of.one] : of.several.logins, runner);
        else if ('one' in of)
            await publishLogin(of.one, runner);
        else
            await publishAccounts(of.several, runner);
    },
    verdict: () => undefined,
};
function parse(values) {
    const { accounts: map, test } = values;
    if (map === undefined)
        return { test, of: { one: (0,_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .parseLogin */ .$)(values) } };
    const faults = ['role-to-assume', 'aws-profile'].flatMap((input) => {
        const seen = values[input];
        return seen === undefined
            ? []
            : [{ input, problem: 'has no meaning beside "accounts", which says it of each account', seen }];
    });
    if (faults.length > 0)
        throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz(faults);
    return { test, of: { map, values, publish: (0,_publish_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .parsePublish */ .LS)(values) } };
}
async function run({ test, of }, world) {
    const work = logInTo(of, world);
    // What publishes is loaded while the first request is on its way.
    const publishing = __webpack_require__.e(/* import() */ 833).then(__webpack_require__.bind(__webpack_require__, 2833));
    const proven = await work;
    await publishing;
    return { test, of: proven };
}
async function logInTo(of, world) {
    if ('one' in of)
        return { one: await (0,_run_js__WEBPACK_IMPORTED_MODULE_3__/* .runLogin */ .JN)(of.one, world) };
    const { runAccounts } = await __webpack_require__.e(/* import() */ 740).then(__webpack_require__.bind(__webpack_require__, 2740));
    return { several: await runAccounts(of.map, of.values, of.publish, world) };
}


/***/ })

};
