export const id = 6817;
export const ids = [6817,5407];
export const modules = {

/***/ 85407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ STATE),
  startStep: () => (/* binding */ startStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./build/background/child.js





const READY_WITHIN = 30_000;
const LOOK_EVERY = 25;
/**
 * Starts the program detached, so that it survives this step, and waits until it serves. It inherits the tracking id of
 * the job, by which the runner ends what a job left. Throws StepError when it ends early or takes too long.
 */
async function startChild(program, args, folder) {
    const ready = (0,external_node_path_.join)(folder, 'ready.json');
    const logFile = (0,external_node_path_.join)(folder, 'rehearsal.log');
    const log = (0,external_node_fs_.openSync)(logFile, 'a', 0o600);
    const child = (0,external_node_child_process_.spawn)(process.execPath, [program, 'rehearse', '--ready-file', ready, ...args], {
        detached: true,
        stdio: ['ignore', 'ignore', log],
        windowsHide: true,
    });
    let problem;
    child.once('error', (error) => {
        problem = error.message;
    });
    child.once('exit', (code) => {
        problem ??= `it ended with ${code}`;
    });
    for (const limit = Date.now() + READY_WITHIN; !(0,external_node_fs_.existsSync)(ready);) {
        if (problem === undefined && Date.now() > limit)
            problem = `it did not serve within ${READY_WITHIN / 1000} s`;
        if (problem !== undefined)
            throw notStarted(problem, (0,external_node_fs_.readFileSync)(logFile, 'utf8').trim());
        await (0,external_node_timers_promises_.setTimeout)(LOOK_EVERY);
    }
    child.unref();
    const said = JSON.parse((0,external_node_fs_.readFileSync)(ready, 'utf8'));
    if (!isReady(said))
        throw notStarted('it said nothing that makes sense', '');
    return { ...said, logFile };
}
function isReady(value) {
    return (typeof value === 'object' && value !== null && 'url' in value && 'pid' in value && 'environment' in value);
}
function notStarted(problem, log) {
    return new step_error/* StepError */.z({
        code: 'rehearsal-not-started',
        fault: 'user',
        message: `The rehearsal could not be started: ${log === '' ? problem : log}`,
        remedy: 'Correct the seed or the port. Nothing was published, and no other step was led anywhere.',
    });
}

// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
;// CONCATENATED MODULE: ./build/background/inputs.js

const ROLE = {
    pattern: /^arn:aws:iam::\d{12}:role\/\S+$/,
    form: 'the ARN of a role in a rehearsed account',
};
/** Every input of actions/rehearse. */
const REHEARSE_INPUTS = {
    seed: (0,input_spec/* optionalText */.mR)({ form: 'the YAML of a world' }),
    'seed-file': (0,input_spec/* optionalText */.mR)({ form: 'the path of a YAML file' }),
    speed: (0,input_spec/* text */.Qq)('full', { pattern: /^(full|\d{1,6}(\.\d{1,3})?)$/, form: 'a positive number or `full`' }),
    port: (0,input_spec/* integer */.nd)({ min: 0, max: 65_535, default: 0, unit: 'a port' }),
    issuer: (0,input_spec/* oneOf */.yL)(['real', 'rehearsed'], 'rehearsed'),
    'issuer-url': (0,input_spec/* text */.Qq)('https://token.actions.githubusercontent.com', {
        pattern: /^https:\/\/[^\s?#]+[^/\s?#]$/,
        form: 'an https URL without a slash at the end',
    }),
    'issuer-keys-url': (0,input_spec/* optionalText */.mR)({ pattern: /^https?:\/\/\S+$/, form: 'a URL' }),
    environment: (0,input_spec/* optionalText */.mR)({ form: 'the name of an environment' }),
    'instance-role': (0,input_spec/* optionalText */.mR)(ROLE),
    'container-role': (0,input_spec/* optionalText */.mR)(ROLE),
    'report-file': (0,input_spec/* optionalText */.mR)({ form: 'a path' }),
};
/** Every output of actions/rehearse. */
const REHEARSE_OUTPUTS = ['url', 'log-file'];

;// CONCATENATED MODULE: ./build/background/job.js

/** The claims of the job's rehearsed tokens, by the variable that the runner sets for each. */
const OPTIONAL = {
    sha: 'GITHUB_SHA',
    eventName: 'GITHUB_EVENT_NAME',
    workflow: 'GITHUB_WORKFLOW',
    actor: 'GITHUB_ACTOR',
    actorId: 'GITHUB_ACTOR_ID',
    runId: 'GITHUB_RUN_ID',
    runNumber: 'GITHUB_RUN_NUMBER',
    runAttempt: 'GITHUB_RUN_ATTEMPT',
    headRef: 'GITHUB_HEAD_REF',
    baseRef: 'GITHUB_BASE_REF',
};
/** The job as its own tokens would describe it. Throws StepError outside of a job. */
function jobOf(variable, environment) {
    const required = (name) => {
        const value = variable(name);
        if (value !== undefined)
            return value;
        throw new step_error/* StepError */.z({
            code: 'not-a-job',
            fault: 'user',
            message: `The variable ${name} is not set, so that no tokens can be rehearsed for this job.`,
            remedy: 'Run this step in a GitHub Actions job, or set "issuer" to real.',
        });
    };
    // `owner/name/.github/workflows/file.yml@refs/heads/main`
    const file = /([^/@]+)@/.exec(variable('GITHUB_WORKFLOW_REF') ?? '')?.[1];
    const optional = Object.entries(OPTIONAL).flatMap(([claim, name]) => {
        const value = variable(name);
        return value === undefined ? [] : [[claim, value]];
    });
    return {
        repository: required('GITHUB_REPOSITORY'),
        repositoryId: required('GITHUB_REPOSITORY_ID'),
        repositoryOwnerId: required('GITHUB_REPOSITORY_OWNER_ID'),
        ref: required('GITHUB_REF'),
        ...Object.fromEntries(optional),
        ...(file === undefined ? {} : { workflowFile: file }),
        ...(environment === undefined ? {} : { environment }),
    };
}

;// CONCATENATED MODULE: ./build/background/start-step.js






/** Names of the states that the post step reads. */
const STATE = { pid: 'pid', url: 'url', report: 'report' };
/** Variables that open something, if only a rehearsal. */
const TOKEN_VARIABLES = ['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'AWS_CONTAINER_AUTHORIZATION_TOKEN'];
/** `actions/rehearse`: starts the rehearsal beside the job and leads later steps to it. */
function startStep(machine) {
    return {
        name: 'rehearse',
        inputs: REHEARSE_INPUTS,
        outputs: REHEARSE_OUTPUTS,
        parse(inputs) {
            if (inputs.seed === undefined || inputs['seed-file'] === undefined)
                return inputs;
            throw new step_error/* StepError */.z({
                code: 'invalid-inputs',
                fault: 'user',
                message: 'Both "seed" and "seed-file" were given.',
                remedy: 'Give the world either as YAML or as the path of a file.',
            });
        },
        async run(inputs) {
            const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)(machine.temporary, 'rehearsal-'));
            const background = await startChild(machine.program, await argumentsOf(inputs, machine, folder), folder);
            return { ...background, reportFile: inputs['report-file'] };
        },
        async publish(outcome, runner) {
            publishVariables(outcome, runner);
            runner.saveState(STATE.pid, String(outcome.pid));
            runner.saveState(STATE.url, outcome.url);
            runner.saveState(STATE.report, outcome.reportFile ?? '');
            runner.setOutput('url', outcome.url);
            runner.setOutput('log-file', outcome.logFile);
            runner.log.info(`From here on AWS is a rehearsal at ${outcome.url}. No AWS account is touched.`);
        },
        verdict: () => undefined,
    };
}
function publishVariables({ environment }, runner) {
    for (const name of TOKEN_VARIABLES) {
        const token = environment[name];
        if (token !== undefined)
            runner.mask(token);
    }
    for (const [name, value] of Object.entries(environment))
        runner.exportVariable(name, value);
}
async function argumentsOf(inputs, machine, folder) {
    const keysUrl = inputs['issuer-keys-url'];
    const issuer = inputs.issuer === 'real'
        ? [
            '--real-issuer',
            inputs['issuer-url'],
            ...(keysUrl === undefined ? [] : ['--real-issuer-keys', keysUrl]),
        ]
        : ['--job', JSON.stringify(jobOf(machine.variable, inputs.environment))];
    // On the command line even "full" would count before the speed of the seed.
    const speed = inputs.speed === 'full' ? [] : ['--speed', inputs.speed];
    const roles = ['instance-role', 'container-role'].flatMap((name) => {
        const role = inputs[name];
        return role === undefined ? [] : [`--${name}`, role];
    });
    const seed = await seedOf(inputs, machine, folder);
    return ['--port', String(inputs.port), ...speed, ...issuer, ...roles, ...seed];
}
async function seedOf(inputs, machine, folder) {
    const file = inputs['seed-file'];
    if (file !== undefined) {
        // Read by the child, which knows no workspace: whether a link leads out of it is found out here.
        await machine.files.read(file);
        return ['--seed', (0,external_node_path_.resolve)(machine.workspace, file)];
    }
    if (inputs.seed === undefined)
        return [];
    const path = (0,external_node_path_.join)(folder, 'seed.yml');
    await (0,promises_.writeFile)(path, inputs.seed, { mode: 0o600 });
    return ['--seed', path];
}


/***/ }),

/***/ 46817:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   stopRehearsal: () => (/* binding */ stopRehearsal)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _report_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(46595);
/* harmony import */ var _start_step_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85407);



const ENDS_WITHIN = 5_000;
/**
 * The post step of `actions/rehearse`: says what was called and what that needs, and ends the rehearsal. Never throws: a
 * clean-up must not fail the job. A rehearsal that does not answer is left to the runner, because its process id may be
 * somebody else's by now.
 */
async function stopRehearsal(variable, files, runner) {
    const state = (name) => variable(`STATE_${name}`);
    const [pid, url, file] = [Number(state(_start_step_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE */ .c.pid)), state(_start_step_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE */ .c.url), state(_start_step_js__WEBPACK_IMPORTED_MODULE_2__/* .STATE */ .c.report)];
    try {
        if (url === undefined) {
            runner.log.info('No rehearsal was started.');
        }
        else {
            const response = await fetch(`${url}/_rehearsal/report`, { signal: AbortSignal.timeout(ENDS_WITHIN) });
            const report = (await response.json());
            for (const line of (0,_report_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_1__/* .rehearsalLines */ .z)(report))
                runner.log.info(line);
            runner.summarize((0,_report_rehearsal_report_js__WEBPACK_IMPORTED_MODULE_1__/* .rehearsalSummary */ .m)(report));
            // Before the file: one that cannot be written must not leave the rehearsal behind.
            await end(pid, url);
            if (file !== undefined)
                await files.write(file, `${JSON.stringify(report, null, 2)}\n`);
        }
    }
    catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        runner.annotate('warning', `The rehearsal could not be ended with its report: ${said}`, {
            title: 'rehearse',
        });
    }
    await runner.commit();
}
async function end(pid, url) {
    process.kill(pid, 'SIGTERM');
    for (const limit = Date.now() + ENDS_WITHIN; await answers(url); await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(20)) {
        if (Date.now() < limit)
            continue;
        process.kill(pid, 'SIGKILL');
        return;
    }
}
/** The process table may still hold what has ended, so that the port is asked. */
async function answers(url) {
    try {
        await fetch(url, { signal: AbortSignal.timeout(ENDS_WITHIN) });
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

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


/***/ })

};
