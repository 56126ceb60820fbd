export const id = 847;
export const ids = [847];
export const modules = {

/***/ 46595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ rehearsalSummary),
/* harmony export */   z: () => (/* binding */ rehearsalLines)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);

/** What a rehearsal was asked, and what that needs in the real account, as a step summary. */
function rehearsalSummary({ operations, policies }) {
    if (operations.length === 0) {
        return `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(2, 'Rehearsal')}${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)('Nothing was called.')}\n`;
    }
    const rows = operations.map(({ service, operation, calls, nested, failures }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(service),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(operation),
        String(calls),
        nested === 0 ? '' : String(nested),
        failures.map(({ code: name, calls: times }) => `${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)} × ${times}`).join(', '),
    ]);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .heading */ .R_)(2, 'Rehearsal'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['service', 'operation', 'calls', 'by services for the caller', 'refused or failed'], rows),
        '\n',
        ...policies.map(({ principal, document }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .details */ .zH)(`What ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(principal)} needs for this in the real account`, (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .fence */ .EU)('json', JSON.stringify(document, null, 2)))),
    ].join('');
}
/** The same as lines for a log. */
function rehearsalLines({ operations, policies }) {
    const total = operations.reduce((sum, { calls }) => sum + calls, 0);
    return [
        `${total} ${total === 1 ? 'call was' : 'calls were'} made.`,
        ...operations.map(({ service, operation, calls, nested, failures }) => {
            const notes = [
                ...(nested === 0 ? [] : [`${nested} more by services`]),
                ...failures.map(({ code: name, calls: times }) => `${name} ${times}`),
            ];
            return `  ${service}:${operation} ${calls}${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
        }),
        ...policies.flatMap(policyLines),
    ];
}
function policyLines({ principal, document }) {
    return [
        `What ${principal} needs for this in the real account:`,
        ...JSON.stringify(document, null, 2).split('\n'),
    ];
}


/***/ }),

/***/ 70847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rehearse: () => (/* binding */ rehearse)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/rehearsal/create-state.js + 2 modules
var create_state = __webpack_require__(51411);
// EXTERNAL MODULE: ./build/rehearsal/dump.js
var dump = __webpack_require__(73120);
// EXTERNAL MODULE: ./build/rehearsal/report/call-report.js + 1 modules
var call_report = __webpack_require__(59193);
// EXTERNAL MODULE: ./build/rehearsal/server.js + 261 modules
var server = __webpack_require__(10485);
// EXTERNAL MODULE: ./build/report/rehearsal-report.js
var rehearsal_report = __webpack_require__(46595);
// EXTERNAL MODULE: ./build/terminal/command.js
var command = __webpack_require__(77352);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/terminal/rehearse-options.js

const TEXT = { type: 'string' };
/** Reads the arguments; throws an Error that says what is wrong with one. */
function readRehearseOptions(args) {
    const { values } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: {
            port: { type: 'string', default: '0' },
            seed: TEXT,
            speed: TEXT,
            dump: TEXT,
            report: TEXT,
            'ready-file': TEXT,
            'real-issuer': TEXT,
            'real-issuer-keys': TEXT,
            'instance-role': TEXT,
            'container-role': TEXT,
            job: TEXT,
        },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) {
        throw new Error('"--port" must be a port number from 0 (any free one) to 65535.');
    }
    if (values['real-issuer'] !== undefined && !/^https:\/\/[^\s?#]+[^/\s?#]$/.test(values['real-issuer'])) {
        throw new Error('"--real-issuer" must be an https URL without a slash at the end.');
    }
    return {
        port,
        seed: values.seed,
        speed: speedOf(values.speed),
        dump: values.dump,
        report: values.report,
        ready: values['ready-file'],
        realIssuer: values['real-issuer'],
        realIssuerKeys: values['real-issuer-keys'],
        instanceRole: values['instance-role'],
        containerRole: values['container-role'],
        job: values.job === undefined ? undefined : jobOf(values.job),
    };
}
function speedOf(text) {
    if (text === undefined || text === 'full')
        return text;
    const speed = /^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
    if (speed > 0)
        return speed;
    throw new Error('"--speed" must be a positive number (60: a minute per second) or "full".');
}
const JOB_MEMBERS = ['repository', 'repositoryId', 'repositoryOwnerId', 'ref'];
function jobOf(text) {
    let job;
    try {
        job = JSON.parse(text);
    }
    catch {
        job = undefined;
    }
    if (isJob(job))
        return job;
    throw new Error(`"--job" must be JSON with texts only, at least ${JOB_MEMBERS.join(', ')}.`);
}
function isJob(value) {
    if (typeof value !== 'object' || value === null)
        return false;
    const members = new Map(Object.entries(value));
    return (JOB_MEMBERS.every((name) => members.has(name)) &&
        [...members.values()].every((each) => typeof each === 'string'));
}

;// CONCATENATED MODULE: ./build/terminal/rehearse.js









/**
 * `rehearse [--port 4566] [--seed world.yml] [--speed 60] [--dump state.json] [--report report.json]
 * [--instance-role arn] [--container-role arn]`: runs the rehearsal
 * AWS until it is interrupted, after printing the variables that point the AWS command line, the SDKs and these steps to
 * it. At the end it says what was called, and what that needs in a real account.
 */
async function rehearse(args, line) {
    const started = await start(args);
    if ('problem' in started) {
        line.stderr(`${started.problem}\n`);
        return command/* USAGE_EXIT_CODE */.J;
    }
    const { rehearsal, options } = started;
    const ended = new Promise((resolve) => {
        process.once('SIGINT', resolve);
        process.once('SIGTERM', resolve);
    });
    const environment = {
        ...rehearsal.environment,
        ...(options.job === undefined ? {} : rehearsal.githubJob(options.job)),
    };
    line.stderr(`This is a rehearsal, not AWS. It listens on ${rehearsal.url} until you press Ctrl+C.\n`);
    for (const [name, value] of Object.entries(environment))
        line.stdout(`export ${name}=${value}\n`);
    if (options.ready !== undefined) {
        // Renamed, so that whoever waits for the file never sees half of it.
        await writeJson(`${options.ready}.part`, { url: rehearsal.url, pid: process.pid, environment });
        await (0,promises_.rename)(`${options.ready}.part`, options.ready);
    }
    await ended;
    const report = (0,call_report/* callReport */.J)(rehearsal.requests);
    for (const each of (0,rehearsal_report/* rehearsalLines */.z)(report))
        line.stderr(`${each}\n`);
    if (options.report !== undefined)
        await writeJson(options.report, report);
    if (options.dump !== undefined)
        await writeJson(options.dump, (0,dump/* dumpState */.Y)(rehearsal.state));
    await rehearsal.close();
    return 0;
}
/** Only the user may read it: the file that says "ready" may hold the token that asks for ID tokens. */
async function writeJson(path, value) {
    await (0,promises_.writeFile)(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
}
/** The running rehearsal, or what is wrong with the options, the seed or the port. */
async function start(args) {
    try {
        const options = readRehearseOptions(args);
        const { port, seed, speed, realIssuer: url, realIssuerKeys: keysUrl } = options;
        const state = (0,create_state/* createState */.u)();
        const rehearsal = await (0,server/* startRehearsal */.U)({
            state,
            port,
            machine: { instance: options.instanceRole, container: options.containerRole },
            ...(seed === undefined ? {} : { seed: await (0,promises_.readFile)(seed, 'utf8'), seedFolder: (0,external_node_path_.dirname)(seed) }),
            ...(url === undefined ? {} : { realIssuer: { url, ...(keysUrl === undefined ? {} : { keysUrl }) } }),
        });
        // The command line counts before the seed.
        if (speed !== undefined)
            state.setSpeed(speed);
        return { rehearsal, options };
    }
    catch (error) {
        return { problem: error instanceof Error ? error.message : String(error) };
    }
}


/***/ })

};
