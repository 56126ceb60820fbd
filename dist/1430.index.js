export const id = 1430;
export const ids = [1430];
export const modules = {

/***/ 2662:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ Masks)
/* harmony export */ });
/** Hides secrets in text, as the runner's secret masker does: every occurrence, also of the usual encodings. */
class Masks {
    #hidden = new Set();
    /** Adds a value, each of its lines, and their derived encodings. A mask cannot be taken back. */
    add = (secret) => {
        const parts = [secret, ...secret.split(/\r\n|\r|\n/)].filter((part) => part.trim() !== '');
        for (const part of parts) {
            for (const encode of ENCODINGS) {
                const encoded = encode(part);
                if (encoded !== '')
                    this.#hidden.add(encoded);
            }
        }
    };
    /** Replaces what overlaps or touches by a single `***`, so that nothing shows how many secrets met. */
    hide = (text) => {
        const spans = this.#spansIn(text);
        let shown = '';
        let from = 0;
        for (const span of spans) {
            shown += `${text.slice(from, span.start)}***`;
            from = span.end;
        }
        return shown + text.slice(from);
    };
    #spansIn(text) {
        const found = [];
        for (const hidden of this.#hidden) {
            for (let at = text.indexOf(hidden); at >= 0; at = text.indexOf(hidden, at + 1)) {
                found.push({ start: at, end: at + hidden.length });
            }
        }
        found.sort((a, b) => a.start - b.start);
        const merged = [];
        for (const span of found) {
            const last = merged.at(-1);
            if (last === undefined || span.start > last.end)
                merged.push(span);
            else
                merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
        }
        return merged;
    }
}
const XML = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** The runner's value encoders (actions/runner, ValueEncoders.cs), but for the two that only PowerShell needs. */
const ENCODINGS = [
    (value) => value,
    (value) => base64From(value, 0),
    (value) => base64From(value, 1),
    (value) => base64From(value, 2),
    (value) => value.replaceAll("'", "''"),
    (value) => value.replaceAll('\\', '\\\\').replaceAll('"', '\\"'),
    (value) => JSON.stringify(value).slice(1, -1),
    (value) => encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\ufffd')),
    (value) => value.replace(/[&<>"']/g, (character) => XML[character] ?? character),
    (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
];
/** Base64 of the bytes after `skip`: inside a longer text a secret starts at any of three positions of a group. */
function base64From(value, skip) {
    const bytes = Buffer.from(value, 'utf8');
    return bytes.subarray(bytes.length > skip ? skip : 0).toString('base64');
}


/***/ }),

/***/ 41430:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCommandLine: () => (/* binding */ runCommandLine)
});

// EXTERNAL MODULE: ./build/contract/masks.js
var contract_masks = __webpack_require__(2662);
// EXTERNAL MODULE: ./build/contract/printable.js
var printable = __webpack_require__(44628);
// EXTERNAL MODULE: ./build/outside-world.js + 6 modules
var outside_world = __webpack_require__(73496);
// EXTERNAL MODULE: ./build/steps/steps.js
var steps = __webpack_require__(46791);
// EXTERNAL MODULE: ./build/terminal/command.js
var terminal_command = __webpack_require__(77352);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/terminal/inputs.js

const OWN_OPTIONS = {
    json: { type: 'boolean', default: false },
    'show-secrets': { type: 'boolean', default: false },
    debug: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
};
/**
 * Reads `--<input> <value>`; a switch may stand without its value. Secrets are better given in the environment
 * (`INPUT_EXTERNAL_ID`; the `INPUT_EXTERNAL-ID` of a runner is read too, but no shell can export it): a command line is
 * visible to every process of the machine. An option on the command line wins.
 */
function terminalInputs(spec, args, environment, mask) {
    const { values, tokens } = (0,external_node_util_.parseArgs)({
        args: withSwitchValues(spec, args),
        options: {
            ...Object.fromEntries(Object.keys(spec).map((name) => [name, { type: 'string' }])),
            ...OWN_OPTIONS,
        },
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
        if (typeof value === 'string')
            return value;
        const variable = `INPUT_${name.toUpperCase()}`;
        return environment[variable] ?? environment[variable.replaceAll('-', '_')];
    };
    return {
        inputs: { get: text, given: unknown, faults: faultsOf(spec, tokens), mask },
        json: given['json'] === true,
        showSecrets: given['show-secrets'] === true,
        debug: given['debug'] === true,
        help: given['help'] === true,
    };
}
/** `--flag` alone means `--flag=true` where the input is a switch, as one would expect of it. */
function withSwitchValues(spec, args) {
    return args.map((arg, index) => {
        const kind = arg.startsWith('--') ? spec[arg.slice(2)] : undefined;
        const alone = !/^(true|false)$/i.test(args[index + 1] ?? '');
        return typeof kind?.absent === 'boolean' && alone ? `${arg}=true` : arg;
    });
}
/**
 * What no value may be guessed from: an option whose value was left out (an empty variable of a shell does that), an
 * option given twice, a word that belongs to none. The words are not repeated: they may be half a secret.
 */
function faultsOf(spec, tokens) {
    const seen = new Set();
    return tokens.flatMap((token) => {
        if (token.kind === 'positional')
            return [
                { input: `argument ${token.index + 1}`, problem: 'belongs to no option: quote values with spaces' },
            ];
        if (token.kind !== 'option' || !Object.hasOwn(spec, token.name))
            return [];
        if (seen.has(token.name))
            return [{ input: token.name, problem: 'was given twice' }];
        seen.add(token.name);
        return token.value === undefined || (!token.inlineValue && token.value.startsWith('--'))
            ? [
                {
                    input: token.name,
                    problem: `was given without a value; one that begins with -- is given as --${token.name}=--…`,
                },
            ]
            : [];
    });
}

;// CONCATENATED MODULE: ./build/terminal/runner.js

/** A log on stderr, so that stdout carries nothing but what was asked for. */
function terminalLog(write, masks, debug) {
    const line = (text) => write(`${(0,printable/* printable */.g)(masks.hide(text))}\n`);
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
/** The runner of a step outside GitHub: files are edited and outputs collected; variables and summary go nowhere. */
function terminalRunner(write, masks, debug, applyEdits) {
    let edits = [];
    let kept = {};
    let committed = {};
    let document;
    return {
        log: terminalLog(write, masks, debug),
        mask: masks.add,
        setOutput(name, value) {
            kept[name] = value;
        },
        exportVariable() { },
        saveState() { },
        editFile(edit) {
            edits.push(edit);
        },
        annotate(level, message, place = {}) {
            // Errors stand in the log already; an annotation adds what has a place in a file, and warnings.
            if (level === 'error' && place.file === undefined)
                return;
            const where = place.file === undefined ? '' : `${place.file}${place.line === undefined ? '' : `:${place.line}`}: `;
            write(`${(0,printable/* printable */.g)(masks.hide(`${level}: ${where}${message}`))}\n`);
        },
        summarize() { },
        document(json) {
            document = json;
        },
        discard() {
            edits = [];
            kept = {};
            document = undefined;
        },
        async commit() {
            applyEdits(edits);
            edits = [];
            committed = { ...committed, ...kept };
            kept = {};
        },
        result: () => ({ outputs: committed, document }),
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
            const { runDemo } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5701), __webpack_require__.e(4222), __webpack_require__.e(3820), __webpack_require__.e(485), __webpack_require__.e(1064)]).then(__webpack_require__.bind(__webpack_require__, 21064));
            return runDemo({
                packageRoot: line.packageRoot,
                arguments: args,
                stdout: line.stdout,
                environment: line.environment,
            });
        }
        case 'rehearse': {
            const { rehearse } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(5701), __webpack_require__.e(3820), __webpack_require__.e(485), __webpack_require__.e(847)]).then(__webpack_require__.bind(__webpack_require__, 70847));
            return rehearse(args, line);
        }
        case 'help':
        case '--help':
        case '-h':
            line.stdout(await helpText(line));
            return 0;
        default:
            line.stderr(`There is no command "${command}".\n\n${await helpText(line)}`);
            return terminal_command/* USAGE_EXIT_CODE */.J;
    }
}
async function runStepOnTerminal(name, args, line) {
    const step = await steps/* STEPS */.U[name]();
    const masks = new contract_masks/* Masks */.O();
    const options = terminalInputs(step.inputs, args, line.environment, masks.add);
    if (options.help) {
        const { usage } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8590)]).then(__webpack_require__.bind(__webpack_require__, 48590));
        line.stdout(await usage(name, step.inputs, line.packageRoot));
        return 0;
    }
    const runner = terminalRunner(line.stderr, masks, options.debug, line.applyEdits);
    const world = (0,outside_world/* outsideWorld */.E)({
        environment: line.environment,
        log: runner.log,
        mask: masks.add,
        packageRoot: line.packageRoot,
        folder: line.folder,
    });
    const exitCode = await step.run(options.inputs, world, runner);
    const { outputs, document } = runner.result();
    if (options.json && document !== undefined) {
        line.stdout(options.showSecrets ? document : masks.hide(document));
        return exitCode;
    }
    const shown = Object.entries(outputs).map(([output, value]) => [output, options.showSecrets ? value : masks.hide(value)]);
    line.stdout((0,printable/* printable */.g)(options.json
        ? `${JSON.stringify(Object.fromEntries(shown), null, 2)}\n`
        : shown
            .map(line.interactive ? outputForPeople : ([output, value]) => `${output}=${value}\n`)
            .join('')));
    return exitCode;
}
/** The longest value that one reads at a terminal. */
const READABLE = 160;
/** One output where a person reads along: what is empty is left out, what is long is cut. Programs get everything. */
function outputForPeople([output, value]) {
    if (value === '')
        return '';
    if (value.length <= READABLE)
        return `${output}=${value}\n`;
    return `${output}=${value.slice(0, READABLE)}… (${value.length} characters; --json prints all)\n`;
}
async function helpText({ packageRoot }) {
    const { overview } = await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(8590)]).then(__webpack_require__.bind(__webpack_require__, 48590));
    return overview(packageRoot);
}


/***/ }),

/***/ 77352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ USAGE_EXIT_CODE)
/* harmony export */ });
/** Exit code for a command that could not be understood, as shells use it. */
const USAGE_EXIT_CODE = 2;


/***/ })

};
