export const id = 3700;
export const ids = [3700];
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


/***/ })

};
