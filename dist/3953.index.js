export const id = 3953;
export const ids = [3953];
export const modules = {

/***/ 55233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ LONGEST_CHAINED),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM),
/* harmony export */   f2: () => (/* binding */ chainedDuration),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   q: () => (/* binding */ durationsToTry),
/* harmony export */   w8: () => (/* binding */ shownDuration)
/* harmony export */ });
const SHORTEST = 900;
const LONGEST = 43_200;
const HOUR = 3600;
/** Whoever is a role already can assume another for an hour at most, whatever that role allows. */
const LONGEST_CHAINED = HOUR;
const DURATION_FORM = `from ${SHORTEST} to ${LONGEST} seconds, as \`3600\`, \`1h\`, \`90m\`, \`1h30m\` or \`PT1H\`, or \`max\``;
/** Reads a duration; undefined when it is none, or outside of what STS accepts (900 to 43200 seconds). */
function parseDuration(text) {
    if (text === 'max')
        return 'max';
    const seconds = parseSeconds(text);
    return seconds !== undefined && seconds >= SHORTEST && seconds <= LONGEST ? seconds : undefined;
}
/** Reads `600`, `10m`, `1h30m` or `PT1H` of any length; undefined when it is none. */
function parseSeconds(text) {
    return /^\d{1,6}$/.test(text) ? Number(text) : secondsOfUnits(text.toLowerCase());
}
/** `1h30m`, `90m`, `3600s` or `pt1h30m`. */
function secondsOfUnits(text) {
    const match = /^(?:pt)?(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (match === null)
        return undefined;
    const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
    return hours * HOUR + minutes * 60 + seconds;
}
/**
 * The durations to ask for, one after the other, until STS accepts one. `max` goes down by the hour from twelve: at most
 * twelve calls, and one when the role allows twelve hours. STS does not tell what a role allows, and `iam:GetRole` needs
 * credentials that nobody has yet.
 */
function durationsToTry(duration) {
    if (duration !== 'max')
        return [duration];
    const hours = Array.from({ length: LONGEST / HOUR }, (_, index) => LONGEST - index * HOUR);
    return [LONGEST, ...hours.slice(1)];
}
/** A duration that a chained session can have. */
function chainedDuration(duration) {
    return duration === 'max' ? LONGEST_CHAINED : Math.min(duration, LONGEST_CHAINED);
}
/** `1 h 30 min` for people. */
function shownDuration(seconds) {
    const [hours, minutes, rest] = [
        Math.floor(seconds / HOUR),
        Math.floor((seconds % HOUR) / 60),
        seconds % 60,
    ];
    const parts = [
        hours > 0 ? `${hours} h` : '',
        minutes > 0 ? `${minutes} min` : '',
        rest > 0 ? `${rest} s` : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 8529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   confirm: () => (/* binding */ confirm)
/* harmony export */ });
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70980);
/* harmony import */ var _publish_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99820);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31822);



const confirm = {
    name: 'confirm',
    inputs: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .confirmInputs */ .k,
    outputs: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmOutputs */ .fg,
    parse: _inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfirm */ .U,
    run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .runConfirm */ ._,
    publish: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .publishConfirm */ .I5,
    verdict: _publish_js__WEBPACK_IMPORTED_MODULE_1__/* .confirmVerdict */ .Iz,
};


/***/ })

};
