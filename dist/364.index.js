export const id = 364;
export const ids = [364];
export const modules = {

/***/ 7364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rehearse: () => (/* binding */ rehearse)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var _rehearsal_server_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9349);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7352);




/**
 * `rehearse [--port 4566] [--seed world.yml]`: runs the rehearsal AWS until it is interrupted, after printing the
 * variables that point the AWS command line, the SDKs and these steps to it.
 */
async function rehearse(args, line) {
    const rehearsal = await started(args);
    if ('problem' in rehearsal) {
        line.stderr(`${rehearsal.problem}\n`);
        return _command_js__WEBPACK_IMPORTED_MODULE_3__/* .USAGE_EXIT_CODE */ .J;
    }
    line.stderr(`This is a rehearsal, not AWS. It listens on ${rehearsal.url} until you press Ctrl+C.\n`);
    for (const [name, value] of Object.entries(rehearsal.environment))
        line.stdout(`export ${name}=${value}\n`);
    await new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    line.stderr(`${rehearsal.requests.length} calls were made.\n`);
    await rehearsal.close();
    return 0;
}
/** The running rehearsal, or what is wrong with the options, the seed or the port. */
async function started(args) {
    try {
        const { values } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({
            args: [...args],
            options: { port: { type: 'string', default: '0' }, seed: { type: 'string' } },
        });
        const port = Number(values.port);
        if (!Number.isInteger(port) || port < 0 || port > 65_535) {
            return { problem: '"--port" must be a port number from 0 (any free one) to 65535.' };
        }
        return await (0,_rehearsal_server_js__WEBPACK_IMPORTED_MODULE_2__/* .startRehearsal */ .U)(values.seed === undefined ? { port } : { port, seed: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(values.seed, 'utf8') });
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
