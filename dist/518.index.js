export const id = 518;
export const ids = [518];
export const modules = {

/***/ 518:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   deploy: () => (/* binding */ deploy)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1491);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6009);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9354);



const deploy = {
    name: 'deploy',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .deployInputs */ .x,
    outputs: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .deployOutputs */ .gf,
    parse: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDeploy */ .J,
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runDeploy */ .S,
    publish: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishDeploy */ .DU,
    verdict: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .deployVerdict */ .xP,
};


/***/ })

};
