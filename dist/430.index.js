export const id = 430;
export const ids = [430];
export const modules = {

/***/ 1430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./build/outside-world.js + 10 modules
var outside_world = __webpack_require__(5523);
// EXTERNAL MODULE: ./build/steps/steps.js + 2 modules
var steps = __webpack_require__(5237);
// EXTERNAL MODULE: ./build/terminal/command.js
var terminal_command = __webpack_require__(7352);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/terminal/inputs.js

const OWN_OPTIONS = {
    json: { type: 'boolean', default: false },
    'show-secrets': { type: 'boolean', default: false },
    debug: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
};
/**
 * Reads `--<input> <value>`. Secrets are better given in the environment, as on a runner (`INPUT_<NAME>`): a command
 * line is visible to every process of the machine. An option on the command line wins.
 */
function terminalInputs(spec, args, environment, mask) {
    const options = Object.fromEntries(Object.keys(spec).map((name) => [name, { type: 'string' }]));
    const { values, positionals, tokens } = (0,external_node_util_.parseArgs)({
        args: [...args],
        options: { ...options, ...OWN_OPTIONS },
        strict: false,
        allowPositionals: true,
        tokens: true,
    });
    const given = values;
    const unknown = tokens.flatMap((token) => token.kind === 'option' && !Object.hasOwn(spec, token.name) && !Object.hasOwn(OWN_OPTIONS, token.name)
        ? [token.name]
        : []);
    const text = (name) => {
        const value = given[name];
        // `--flag` without a value means true, as one would expect of a switch.
        if (value === true)
            return 'true';
        return typeof value === 'string' ? value : environment[`INPUT_${name.toUpperCase()}`];
    };
    return {
        inputs: { get: text, given: [...unknown, ...positionals], mask },
        json: given['json'] === true,
        showSecrets: given['show-secrets'] === true,
        debug: given['debug'] === true,
        help: given['help'] === true,
    };
}

;// CONCATENATED MODULE: ./build/terminal/runner.js
/** Keeps the values that must not be printed, and hides them in text. Longest first, so that none hides half of another. */
class Masks {
    #values = new Set();
    add = (value) => {
        for (const part of [value, ...value.split(/\r?\n/)])
            if (part.trim() !== '')
                this.#values.add(part);
    };
    hide = (text) => {
        let hidden = text;
        for (const value of [...this.#values].sort((a, b) => b.length - a.length))
            hidden = hidden.replaceAll(value, '***');
        return hidden;
    };
}
/** A log on stderr, so that stdout carries nothing but what was asked for. */
function terminalLog(write, masks, debug) {
    const line = (text) => write(`${masks.hide(text)}\n`);
    return {
        info: line,
        debug: (text) => {
            if (debug)
                line(text);
        },
        async group(title, work) {
            line(title);
            return await work();
        },
    };
}
/** The runner of a step outside GitHub: outputs are collected, variables and summary are not written anywhere. */
function terminalRunner(write, masks, debug) {
    let kept = {};
    let committed = {};
    return {
        log: terminalLog(write, masks, debug),
        mask: masks.add,
        setOutput(name, value) {
            kept[name] = value;
        },
        exportVariable() { },
        saveState() { },
        annotate(level, message, place = {}) {
            // Errors stand in the log already; an annotation adds what has a place in a file, and warnings.
            if (level === 'error' && place.file === undefined)
                return;
            const where = place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
            write(`${masks.hide(`${level}: ${where}${message}`)}\n`);
        },
        summarize() { },
        discard() {
            kept = {};
        },
        async commit() {
            committed = { ...committed, ...kept };
            kept = {};
        },
        result: () => ({ outputs: committed }),
    };
}

;// CONCATENATED MODULE: ./build/terminal/command-line.js





/** `aws-account-steps <command> …`: the exit code is the step's own; 2 for a command that is none. */
async function runCommandLine(line) {
    const [command = 'help', ...args] = line.arguments;
    if ((0,steps/* isStepName */.g)(command))
        return runStepOnTerminal(command, args, line);
    switch (command) {
        case 'demo': {
            const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(879), __webpack_require__.e(222), __webpack_require__.e(245), __webpack_require__.e(349), __webpack_require__.e(338)]).then(__webpack_require__.bind(__webpack_require__, 3957));
            return runDemo({
                packageRoot: line.packageRoot,
                arguments: args,
                stdout: line.stdout,
                environment: line.environment,
            });
        }
        case 'rehearse': {
            const { rehearse } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(879), __webpack_require__.e(245), __webpack_require__.e(349), __webpack_require__.e(364)]).then(__webpack_require__.bind(__webpack_require__, 7364));
            return rehearse(args, line);
        }
        case 'help':
        case '--help':
        case '-h':
            line.stdout(overview());
            return 0;
        default:
            line.stderr(`There is no command "${command}".\n\n${overview()}`);
            return terminal_command/* USAGE_EXIT_CODE */.J;
    }
}
async function runStepOnTerminal(name, args, line) {
    const step = await steps/* STEPS */.U[name]();
    const masks = new Masks();
    const options = terminalInputs(step.inputs, args, line.environment, masks.add);
    if (options.help) {
        line.stdout(usage(name, step.inputs));
        return 0;
    }
    const runner = terminalRunner(line.stderr, masks, options.debug);
    const world = (0,outside_world/* outsideWorld */.E)({
        environment: line.environment,
        log: runner.log,
        mask: masks.add,
        packageRoot: line.packageRoot,
        folder: line.folder,
    });
    const exitCode = await step.run(options.inputs, world, runner);
    const shown = Object.entries(runner.result().outputs).map(([output, value]) => [output, options.showSecrets ? value : masks.hide(value)]);
    line.stdout(options.json
        ? `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`
        : shown.map(([output, value]) => `${output}=${value}\n`).join(''));
    return exitCode;
}
function overview() {
    return [
        'Usage: aws-account-steps <command> [--<input> <value> …] [--json] [--show-secrets] [--debug]',
        '',
        'Steps, with the inputs of the GitHub actions of the same names (`<step> --help` lists them):',
        ...Object.keys(steps/* STEPS */.U).map((name) => `  ${name}`),
        '',
        'Also:',
        '  demo      onboards a rehearsed account from end to end, without any AWS account',
        '  rehearse  starts the rehearsal AWS and prints the variables that point the AWS tools to it',
        '',
    ].join('\n');
}
function usage(name, inputs) {
    const width = Math.max(...Object.keys(inputs).map((input) => input.length));
    return [
        `Usage: aws-account-steps ${name} [--<input> <value> …]`,
        '',
        ...Object.entries(inputs).map(([input, { form, required, default: fallback, secret }]) => {
            const notes = [form, ...(required ? ['required'] : []), ...(fallback ? [`default ${fallback}`] : [])];
            const hint = secret ? `; better as INPUT_${input.toUpperCase()} in the environment` : '';
            return `  --${input.padEnd(width)}  ${notes.join('; ')}${hint}`;
        }),
        '',
    ].join('\n');
}


/***/ }),

/***/ 7352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ USAGE_EXIT_CODE)
/* harmony export */ });
/** Exit code for a command that could not be understood, as shells use it. */
const USAGE_EXIT_CODE = 2;


/***/ })

};
