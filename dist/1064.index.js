export const id = 1064;
export const ids = [1064];
export const modules = {

/***/ 21064:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runDemo: () => (/* binding */ runDemo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./build/runner/problem.js
/** The form GitHub itself uses, so that messages of its parser and ours read alike. */
function describePlace(place) {
    return `${place.file} (Line: ${place.line}, Col: ${place.column})`;
}
/** A workflow or action file that GitHub would not accept either; the message lists every fault with its place. */
class InvalidFile extends Error {
    name = 'InvalidFile';
}
/**
 * Something GitHub would run and this runner does not. It always stops the run: a step that was quietly left out
 * would make a green result worthless.
 */
class Unsupported extends Error {
    name = 'Unsupported';
    place;
    constructor(what, place) {
        super(`${describePlace(place)}: ${what} is not supported by this local runner`);
        this.place = place;
    }
}

// EXTERNAL MODULE: ./build/rehearsal/github-issuer.js
var github_issuer = __webpack_require__(23413);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:url"
var external_node_url_ = __webpack_require__(73136);
// EXTERNAL MODULE: ./build/rehearsal/server.js + 261 modules
var server = __webpack_require__(10485);
// EXTERNAL MODULE: ./build/contract/masks.js
var contract_masks = __webpack_require__(2662);
// EXTERNAL MODULE: ./node_modules/@actions/expressions/dist/index.js + 28 modules
var dist = __webpack_require__(34082);
;// CONCATENATED MODULE: ./build/runner/expressions.js

/**
 * Replaces each `${{ }}` of a text by its value as text.
 * @throws Error when an expression fails; GitHub then fails the step
 */
function expandText(text, scope) {
    return partsOf(text)
        .map((part) => ('literal' in part ? part.literal : evaluate(part.expression, scope).coerceString()))
        .join('');
}
/** Like `expandText`, but a text that is one single expression keeps the type of its value. */
function expandValue(text, scope) {
    const parts = partsOf(text);
    const only = parts.length === 1 ? parts[0] : undefined;
    if (only === undefined || 'literal' in only)
        return expandText(text, scope);
    return JSON.parse(JSON.stringify(evaluate(only.expression, scope), dist/* data.replacer */.p.$U));
}
/** Evaluates a condition (without `${{ }}`) to GitHub's truth: false, 0, NaN, empty text and null are false. */
function isTrue(condition, scope) {
    const value = evaluate(condition, scope);
    switch (value.kind) {
        case dist/* data.Kind */.p.b8.Null:
            return false;
        case dist/* data.Kind */.p.b8.Boolean:
            return value.value;
        case dist/* data.Kind */.p.b8.Number:
            return value.number() !== 0 && !Number.isNaN(value.number());
        case dist/* data.Kind */.p.b8.String:
            return value.coerceString() !== '';
        default:
            return true;
    }
}
/** Splits at `${{` and the `}}` outside of quotes, as GitHub's template reader does. */
function partsOf(text) {
    const parts = [];
    let from = 0;
    for (let open = text.indexOf('${{'); open >= 0; open = text.indexOf('${{', from)) {
        const close = endOfExpression(text, open + 3);
        if (close < 0)
            throw new Error(`An expression is not closed: ${text.slice(open)}`);
        if (open > from)
            parts.push({ literal: text.slice(from, open) });
        parts.push({ expression: text.slice(open + 3, close) });
        from = close + 2;
    }
    if (from < text.length || parts.length === 0)
        parts.push({ literal: text.slice(from) });
    return parts;
}
function endOfExpression(text, start) {
    let quoted = false;
    for (let at = start; at < text.length; at += 1) {
        if (text[at] === "'")
            quoted = !quoted;
        else if (!quoted && text.startsWith('}}', at))
            return at;
    }
    return -1;
}
function evaluate(expression, scope) {
    const functions = statusFunctions(scope);
    const tree = new dist/* Parser */.iX(new dist/* Lexer */.JG(expression.trim()).lex().tokens, Object.keys(scope.contexts), [
        ...functions.values(),
    ]).parse();
    const contexts = new dist/* data.Dictionary */.p.bT(...Object.entries(scope.contexts).map(([key, value]) => ({ key, value: toData(value) })));
    return new dist/* Evaluator */.oi(tree, contexts, functions).evaluate();
}
function toData(value) {
    // The reviver of GitHub's package builds its data types while JSON is parsed.
    return JSON.parse(JSON.stringify(value ?? null), dist/* data.reviver */.p.eD);
}
function statusFunctions(scope) {
    const answer = (name, value) => [
        name,
        { name, minArgs: 0, maxArgs: 0, call: () => new dist/* data.BooleanData */.p.bo(value) },
    ];
    return new Map([
        answer('always', true),
        answer('success', scope.status === 'success'),
        answer('failure', scope.status === 'failure'),
        answer('cancelled', scope.status === 'cancelled'),
        [
            'hashfiles',
            {
                name: 'hashFiles',
                minArgs: 1,
                maxArgs: 255,
                call: () => {
                    throw new Error('hashFiles() is not supported by this local runner');
                },
            },
        ],
    ]);
}

;// CONCATENATED MODULE: ./build/runner/matrix.js

/**
 * Expands `strategy.matrix` as GitHub documents it: all combinations of the axes, less `exclude`, and `include` either
 * added to the combinations that it does not contradict or as a combination of its own.
 * @param evaluate turns a text with `${{ }}` into its value
 * @throws InvalidFile when the matrix has another form or no combination
 */
function expandMatrix(matrix, evaluate) {
    const value = readValue(matrix, evaluate);
    if (!isRecord(value))
        throw wrong(matrix.place, 'a matrix must be a mapping');
    const { include = [], exclude = [], ...axes } = value;
    let combinations = Object.keys(axes).length === 0 ? [] : [{}];
    for (const [axis, values] of Object.entries(axes)) {
        if (!Array.isArray(values))
            throw wrong(matrix.place, `matrix.${axis} must be a list`);
        combinations = combinations.flatMap((known) => values.map((item) => ({ ...known, [axis]: item })));
    }
    for (const item of records(exclude, matrix.place, 'exclude')) {
        combinations = combinations.filter((combination) => !Object.entries(item).every(([axis, wanted]) => same(combination[axis], wanted)));
    }
    const added = [];
    const original = combinations.map((combination) => ({ ...combination }));
    for (const item of records(include, matrix.place, 'include')) {
        const fitting = combinations.filter((_, index) => Object.entries(item).every(([axis, wanted]) => !(axis in axes) || same(original[index]?.[axis], wanted)));
        if (fitting.length === 0)
            added.push(item);
        for (const combination of fitting)
            Object.assign(combination, item);
    }
    const all = [...combinations, ...added];
    if (all.length === 0)
        throw wrong(matrix.place, 'Matrix vector does not contain any values');
    return all;
}
/** `name (a, b)`, as GitHub names the jobs of a matrix. */
function matrixJobName(name, combination) {
    const values = Object.values(combination).map((value) => typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value));
    return values.length === 0 ? name : `${name} (${values.join(', ')})`;
}
function readValue(node, evaluate) {
    switch (node.kind) {
        case 'scalar':
            return typeof node.value === 'string' ? evaluate(node.value) : node.value;
        case 'list':
            return node.items.map((item) => readValue(item, evaluate));
        case 'map':
            return Object.fromEntries(node.entries.map(({ key, value }) => [key, readValue(value, evaluate)]));
    }
}
function records(value, place, name) {
    if (Array.isArray(value) && value.every(isRecord))
        return value;
    throw wrong(place, `matrix.${name} must be a list of mappings`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function same(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
function wrong(place, what) {
    return new InvalidFile(`${place.file} (Line: ${place.line}, Col: ${place.column}): ${what}`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/runner/job-runtime.js
/** The contexts of an expression in a step. `environment` is the `env` context. */
function scopeOf(job, scope, environment, identity) {
    return {
        status: scope.status,
        contexts: {
            github: { ...job.github, ...(identity === undefined ? {} : githubOf(identity, scope)) },
            runner: job.runner,
            job: { status: scope.status },
            env: Object.fromEntries(environment),
            inputs: scope.inputs,
            steps: Object.fromEntries(scope.steps),
            ...job.matrix,
            ...(scope.action === undefined ? job.outer : {}),
        },
    };
}
/** The step's own part of the `github` context. */
function githubOf(identity, scope) {
    return {
        action: identity.id,
        ...(scope.action === undefined ? {} : { action_path: scope.action.folder, action_status: scope.status }),
        ...(identity.repository === undefined
            ? {}
            : { action_repository: identity.repository.name, action_ref: identity.repository.ref }),
    };
}

;// CONCATENATED MODULE: ./build/runner/orphans.js

/**
 * Ends what a job left running, found as GitHub's runner finds it: by the tracking id in a process's environment. Only
 * where the system shows that (Linux); elsewhere such processes stay.
 */
function endOrphans(trackingId) {
    for (const pid of processIds()) {
        if (pid !== process.pid && environmentOf(pid).includes(`RUNNER_TRACKING_ID=${trackingId}\0`)) {
            try {
                process.kill(pid, 'SIGTERM');
            }
            catch {
                // It ended by itself in the meantime.
            }
        }
    }
}
function processIds() {
    if (process.platform !== 'linux')
        return [];
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
/** Empty for processes of other users and for those that have just ended. */
function environmentOf(pid) {
    try {
        return (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'utf8');
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./build/runner/action-inputs.js

/**
 * The inputs of an action for one use: what `with:` says, and the defaults of action.yml for the rest. An input that
 * is required and missing is left out, as on GitHub: it is for the action to notice.
 */
function actionInputs(action, step, scope) {
    const inputs = {};
    for (const [name, text] of step.with)
        inputs[name.toLowerCase()] = expandText(text, scope);
    for (const input of action.inputs) {
        const name = input.name.toLowerCase();
        if (inputs[name] === undefined)
            inputs[name] = expandText(input.default ?? '', defaultScope(scope));
    }
    return inputs;
}
/** Warns as GitHub does about inputs that the action does not have or no longer wants. */
function warnAboutInputs(action, step, log) {
    const known = new Map(action.inputs.map((input) => [input.name.toLowerCase(), input]));
    for (const name of step.with.keys()) {
        const deprecation = known.get(name.toLowerCase())?.deprecation;
        if (deprecation !== undefined) {
            log.warning(`Input '${name}' has been deprecated with message: ${deprecation}`);
        }
    }
    const unexpected = [...step.with.keys()].filter((name) => !known.has(name.toLowerCase()));
    if (unexpected.length > 0) {
        const valid = action.inputs.map((input) => input.name);
        log.warning(`Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid.join("', '")}']`);
    }
}
/** `role-to-assume` becomes `INPUT_ROLE-TO-ASSUME`. */
function inputVariables(inputs) {
    return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [
        `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
        value,
    ]));
}
/** Defaults see less than `with:` does. */
function defaultScope(scope) {
    const { github, runner, job, matrix, strategy } = scope.contexts;
    return { ...scope, contexts: { github, runner, job, matrix, strategy } };
}

;// CONCATENATED MODULE: ./build/runner/definitions.js
function isNodeAction(action) {
    return action.runs.kind === 'node';
}
function isCompositeAction(action) {
    return action.runs.kind === 'composite';
}

// EXTERNAL MODULE: ./node_modules/@actions/workflow-parser/dist/index.js
var workflow_parser_dist = __webpack_require__(22657);
// EXTERNAL MODULE: ./node_modules/@actions/workflow-parser/dist/actions/index.js + 5 modules
var actions = __webpack_require__(42146);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var yaml_dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/runner/yaml-tree.js


/**
 * Reads a file that GitHub's parser has already accepted. The values are read here, not taken from that parser,
 * because in a block scalar with `${{ }}` it keeps the indentation of the source (its `template-reader` works on the
 * raw text), which would change every multi-line script.
 */
function readYaml(file, content) {
    const lines = new yaml_dist/* LineCounter */.HN();
    const document = (0,yaml_dist/* parseDocument */.Tp)(content, { lineCounter: lines, uniqueKeys: false });
    const placeOf = (node) => {
        const start = lines.linePos(node?.range?.[0] ?? 0);
        return { file, line: start.line, column: start.col };
    };
    const convert = (node) => {
        if ((0,yaml_dist/* isAlias */.Vj)(node))
            return convert(node.resolve(document));
        if ((0,yaml_dist/* isMap */.jh)(node)) {
            return {
                kind: 'map',
                place: placeOf(node),
                entries: node.items.map((pair) => ({
                    key: (0,yaml_dist/* isScalar */.jn)(pair.key) ? String(pair.key.value) : String(pair.key),
                    place: placeOf((0,yaml_dist/* isScalar */.jn)(pair.key) ? pair.key : undefined),
                    value: convert(pair.value),
                })),
            };
        }
        if ((0,yaml_dist/* isSeq */.oP)(node))
            return { kind: 'list', place: placeOf(node), items: node.items.map(convert) };
        const value = (0,yaml_dist/* isScalar */.jn)(node) ? node.value : null;
        const place = placeOf((0,yaml_dist/* isScalar */.jn)(node) ? node : undefined);
        if (value === null || value === undefined)
            return { kind: 'scalar', place, value: null };
        if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
            return { kind: 'scalar', place, value };
        }
        throw new InvalidFile(`${file} (Line: ${place.line}, Col: ${place.column}): unexpected value`);
    };
    return convert(document.contents);
}
/** The value under a key; undefined when `node` is no mapping or has no such key. */
function childOf(node, key) {
    return node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value : undefined;
}
/** The text of a scalar as GitHub turns it into a string (`true`, `12`, empty for null); undefined when absent. */
function textOf(node) {
    if (node === undefined || node.kind !== 'scalar')
        return undefined;
    return node.value === null ? '' : String(node.value);
}
/** A mapping of scalars as name and text, in the order of the file. */
function textsOf(node) {
    if (node?.kind !== 'map')
        return new Map();
    return new Map(node.entries.map((entry) => [entry.key, textOf(entry.value) ?? '']));
}

;// CONCATENATED MODULE: ./build/runner/step-reader.js


/** Keys of a step that mean running beside other steps; this runner runs one step after the other. */
const BACKGROUND_KEYS = ['background', 'wait', 'wait-all', 'cancel', 'parallel'];
/** Reads the steps of a job or of a composite action; `parsed` are the same steps, in order, from GitHub's parser. */
function readSteps(steps, parsed) {
    if (steps?.kind !== 'list')
        return [];
    return steps.items.map((step, index) => readStep(step, parsed[index]));
}
function readStep(step, parsed) {
    for (const key of BACKGROUND_KEYS) {
        const found = childOf(step, key);
        if (found !== undefined)
            throw new Unsupported(`\`${key}:\` (steps side by side)`, found.place);
    }
    const givenId = textOf(childOf(step, 'id'));
    const base = {
        place: step.place,
        id: givenId ?? (parsed === undefined || parsed.id === '' ? '__run' : parsed.id),
        named: givenId !== undefined,
        name: textOf(childOf(step, 'name')),
        condition: parsed?.condition ?? 'success()',
        env: textsOf(childOf(step, 'env')),
        continueOnError: textOf(childOf(step, 'continue-on-error')) ?? 'false',
        timeoutMinutes: textOf(childOf(step, 'timeout-minutes')),
    };
    const uses = childOf(step, 'uses');
    if (uses !== undefined) {
        const target = textOf(uses) ?? '';
        if (target.startsWith('docker://'))
            throw new Unsupported('`uses: docker://…`', uses.place);
        return { kind: 'uses', ...base, uses: target, with: textsOf(childOf(step, 'with')) };
    }
    return {
        kind: 'run',
        ...base,
        script: textOf(childOf(step, 'run')) ?? '',
        shell: textOf(childOf(step, 'shell')),
        workingDirectory: textOf(childOf(step, 'working-directory')),
    };
}

;// CONCATENATED MODULE: ./build/runner/action-file.js







/**
 * Reads the action.yml (or action.yaml) of a folder.
 * @param usedAt the step that names the action, for messages
 * @throws InvalidFile when there is none, or with all faults that GitHub's own parser finds
 * @throws Unsupported for Docker actions and for Node versions that runners no longer have
 */
function readAction(folder, shownAs, usedAt) {
    const file = ['action.yml', 'action.yaml'].find((name) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, name)));
    if (file === undefined) {
        throw new InvalidFile(`${usedAt.file} (Line: ${usedAt.line}, Col: ${usedAt.column}): Can't find 'action.yml' or 'action.yaml' for ` +
            `'${shownAs}'.${shownAs.startsWith('.') ? ' Did you forget to run actions/checkout before running your local action?' : ''}`);
    }
    const name = `${shownAs}/${file}`;
    const content = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, file), 'utf8');
    const result = (0,actions/* parseAction */.wE)({ name, content }, new workflow_parser_dist/* NoOperationTraceWriter */.P0());
    const faults = () => result.context.errors.getErrors().map((error) => error.message);
    if (result.value === undefined || faults().length > 0)
        throw invalid(name, faults());
    const template = (0,actions/* convertActionTemplate */.C)(result.context, result.value);
    if (faults().length > 0)
        throw invalid(name, faults());
    const root = readYaml(name, content);
    const runs = childOf(root, 'runs') ?? root;
    const using = textOf(childOf(runs, 'using')) ?? '';
    const base = { file: name, folder, name: template.name, inputs: inputsOf(childOf(root, 'inputs')) };
    if (using === 'composite') {
        const parsed = template.runs.using === 'composite' ? template.runs.steps : [];
        const steps = parsed.map((step) => ({ id: step.id, condition: step.if?.expression ?? 'success()' }));
        return { ...base, runs: compositeOf(root, runs, steps) };
    }
    if (using !== 'node24') {
        const why = /^node(12|16|20)$/.test(using) ? ` (runners no longer have ${using}; use node24)` : '';
        throw new Unsupported(`\`using: ${using}\`${why}`, childOf(runs, 'using')?.place ?? runs.place);
    }
    return { ...base, runs: nodeOf(runs) };
}
function invalid(name, faults) {
    return new InvalidFile([`${name} is not a valid action:`, ...faults].join('\n'));
}
function nodeOf(runs) {
    return {
        kind: 'node',
        main: textOf(childOf(runs, 'main')) ?? '',
        pre: textOf(childOf(runs, 'pre')),
        preCondition: textOf(childOf(runs, 'pre-if')) ?? 'always()',
        post: textOf(childOf(runs, 'post')),
        postCondition: textOf(childOf(runs, 'post-if')) ?? 'always()',
    };
}
function compositeOf(root, runs, parsed) {
    const outputs = childOf(root, 'outputs');
    return {
        kind: 'composite',
        steps: readSteps(childOf(runs, 'steps'), parsed),
        outputs: new Map((outputs?.kind === 'map' ? outputs.entries : []).map(({ key, value }) => [
            key,
            textOf(childOf(value, 'value')) ?? '',
        ])),
    };
}
function inputsOf(inputs) {
    if (inputs?.kind !== 'map')
        return [];
    return inputs.entries.map(({ key, value }) => ({
        name: key,
        required: textOf(childOf(value, 'required')) === 'true',
        default: textOf(childOf(value, 'default')),
        deprecation: textOf(childOf(value, 'deprecationMessage')),
    }));
}

;// CONCATENATED MODULE: ./build/runner/find-action.js



/** Inputs of actions/checkout that change nothing when the workspace is there already. */
const HARMLESS_CHECKOUT_INPUTS = new Set([
    'clean',
    'fetch-depth',
    'fetch-tags',
    'persist-credentials',
    'set-safe-directory',
    'show-progress',
]);
/**
 * Finds the action of a step: in the workspace, or where the caller of the run says it is.
 * @throws InvalidFile when the reference or the action's file is wrong
 * @throws Unsupported when nobody knows the action
 */
function findAction(step, job) {
    if (step.uses.startsWith('./') || step.uses.startsWith('.\\')) {
        const folder = (0,external_node_path_.join)(job.folders.workspace, step.uses);
        return { kind: 'action', action: readAction(folder, step.uses, step.place), repository: undefined };
    }
    const reference = /^([^/@\s]+\/[^/@\s]+)(\/[^@\s]+)?@(\S+)$/.exec(step.uses);
    if (reference === null) {
        throw new InvalidFile(`${step.place.file} (Line: ${step.place.line}, Col: ${step.place.column}): ` +
            `Expected format {org}/{repo}[/path]@ref. Actual '${step.uses}'`);
    }
    const [, name = '', , ref = ''] = reference;
    const folder = job.options.actions?.(step.uses);
    if (folder !== undefined) {
        return { kind: 'action', action: readAction(folder, step.uses, step.place), repository: { name, ref } };
    }
    if (name.toLowerCase() === 'actions/checkout') {
        const harmful = [...step.with.keys()].find((input) => !HARMLESS_CHECKOUT_INPUTS.has(input.toLowerCase()));
        if (harmful !== undefined)
            throw new Unsupported(`\`${harmful}:\` of actions/checkout`, step.place);
        return { kind: 'checkout' };
    }
    throw new Unsupported(`\`uses: ${step.uses}\` (no local folder is known for it)`, step.place);
}

;// CONCATENATED MODULE: ./build/runner/file-commands.js
/**
 * Reads `NAME=value` and `NAME<<DELIMITER` blocks, as the runner does (actions/runner, FileCommandManager.cs). One
 * after the other, because what stands before a fault still counts.
 * @throws Error in the runner's words when a line is neither or a delimiter is missing
 */
function* parseAssignments(text) {
    const lines = text.split('\n');
    // A final line end closes the last line; it does not start another one.
    if (lines.at(-1) === '')
        lines.pop();
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        if (line === '')
            continue;
        const equals = line.indexOf('=');
        const heredoc = line.indexOf('<<');
        if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
            const name = line.slice(0, equals);
            if (name === '')
                throw new Error(`Invalid format '${line}'. Name must not be empty`);
            yield { name, value: line.slice(equals + 1) };
            continue;
        }
        if (heredoc < 0)
            throw new Error(`Invalid format '${line}'`);
        const name = line.slice(0, heredoc);
        const delimiter = line.slice(heredoc + 2);
        if (name === '' || delimiter === '') {
            throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
        }
        const end = lines.indexOf(delimiter, index + 1);
        if (end < 0)
            throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
        yield { name, value: lines.slice(index + 1, end).join('\n') };
        index = end;
    }
}
/** Reads `GITHUB_PATH`: one folder a line. */
function parsePaths(text) {
    return text.split(/\r\n|\n/).filter((line) => line !== '');
}
/** The runner refuses these in `GITHUB_ENV`, because they would run code in every later step. */
function isBlockedVariable(name) {
    return name.toUpperCase() === 'NODE_OPTIONS';
}
/** A step's summary may have this many bytes; a longer one is dropped as a whole. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;

;// CONCATENATED MODULE: ./build/runner/command-files.js




/** Nothing handed over yet. `saved` is shared by the stages of an action. */
function nothingHandedOver(saved = new Map()) {
    return { outputs: new Map(), exported: new Map(), paths: [], saved, summary: '' };
}
const PREFIXES = {
    env: 'set_env_',
    path: 'add_path_',
    output: 'set_output_',
    state: 'save_state_',
    step_summary: 'step_summary_',
};
const NAMES = Object.keys(PREFIXES);
/** The files through which one process of a step hands things on. */
class CommandFiles {
    /** `GITHUB_ENV` and so on. */
    variables;
    #files;
    constructor(temp) {
        const folder = (0,external_node_path_.join)(temp, '_runner_file_commands');
        const suffix = (0,external_node_crypto_.randomUUID)();
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const files = Object.fromEntries(NAMES.map((name) => [name, (0,external_node_path_.join)(folder, PREFIXES[name] + suffix)]));
        this.#files = files;
        for (const file of Object.values(this.#files))
            (0,external_node_fs_.writeFileSync)(file, '');
        this.variables = Object.fromEntries(NAMES.map((name) => [`GITHUB_${name.toUpperCase()}`, this.#files[name]]));
    }
    /** Carries out what the step wrote. A file with a fault is passed over and makes the step fail. */
    process(job, log, into) {
        for (const name of NAMES) {
            try {
                READERS[name](this.#read(name), job, log, into);
            }
            catch (error) {
                log.refuse(`Unable to process file command '${name}' successfully.`, error instanceof Error ? error.message : String(error));
            }
        }
        for (const file of Object.values(this.#files))
            (0,external_node_fs_.rmSync)(file, { force: true });
    }
    #read(name) {
        try {
            return (0,external_node_fs_.readFileSync)(this.#files[name], 'utf8');
        }
        catch {
            // A step may delete its file; that is the same as having written nothing.
            return '';
        }
    }
}
const READERS = {
    env: (text, job, log, into) => {
        for (const { name, value } of parseAssignments(text)) {
            if (isBlockedVariable(name)) {
                log.error(`Can't store ${name} output parameter using '$GITHUB_ENV' command.`);
                continue;
            }
            job.environment.set(name, value);
            into.exported.set(name, value);
        }
    },
    path: (text, job, _log, into) => {
        for (const folder of parsePaths(text)) {
            const known = job.paths.indexOf(folder);
            if (known >= 0)
                job.paths.splice(known, 1);
            job.paths.push(folder);
            into.paths.push(folder);
        }
    },
    output: (text, _job, _log, into) => {
        for (const { name, value } of parseAssignments(text))
            into.outputs.set(name, value);
    },
    state: (text, _job, _log, into) => {
        for (const { name, value } of parseAssignments(text))
            into.saved.set(name, value);
    },
    step_summary: (text, job, log, into) => {
        const bytes = Buffer.byteLength(text);
        if (bytes > SUMMARY_LIMIT_BYTES) {
            const kib = (value) => Math.floor(value / 1024);
            log.error(`$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${kib(SUMMARY_LIMIT_BYTES)}k, ` +
                `got ${kib(bytes)}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`);
            return;
        }
        const masked = text
            .split('\n')
            .map((line) => job.masks.hide(line))
            .join('\n');
        into.summary += masked;
        if (masked !== '')
            job.emit({ type: 'summary', markdown: masked });
    },
};

;// CONCATENATED MODULE: ./build/runner/workflow-commands.js
/**
 * Reads a line of a step's output. Undefined when it is no command: GitHub prints such a line as it is, also when the
 * name is unknown.
 * @param known the command names that count, in lower case
 */
function parseCommand(line, known) {
    const text = line.trimStart();
    if (!text.startsWith('::'))
        return undefined;
    const end = text.indexOf('::', 2);
    if (end < 0)
        return undefined;
    const head = text.slice(2, end);
    const space = head.indexOf(' ');
    const name = (space < 0 ? head : head.slice(0, space)).toLowerCase();
    if (!known.has(name))
        return undefined;
    return {
        name,
        properties: space < 0 ? {} : parseProperties(head.slice(space + 1)),
        data: unescapeData(text.slice(end + 2)),
    };
}
function parseProperties(text) {
    const properties = {};
    for (const pair of text.trim().split(',')) {
        const equals = pair.indexOf('=');
        if (equals > 0)
            properties[pair.slice(0, equals).trim()] = unescapeProperty(pair.slice(equals + 1));
    }
    return properties;
}
function unescapeData(text) {
    return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
function unescapeProperty(text) {
    return unescapeData(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
}

;// CONCATENATED MODULE: ./build/runner/step-log.js

/** What a step says: its output with the workflow commands carried out. Everything that leaves here is masked. */
class StepLog {
    lines = [];
    annotations = [];
    /** A command was refused; the step fails for it, as on GitHub. */
    failed = false;
    #masks;
    #emit;
    #parent;
    #stopToken;
    #echo = false;
    constructor(masks, emit, parent) {
        this.#masks = masks;
        this.#emit = emit;
        this.#parent = parent;
    }
    /** The log of a step inside a composite action: what it says also stands in the log of the action. */
    forInnerStep() {
        return new StepLog(this.#masks, this.#emit, this);
    }
    /** A line of the step's own output. */
    take(line) {
        const known = this.#stopToken === undefined ? KNOWN : new Set([this.#stopToken.toLowerCase()]);
        const command = parseCommand(line, known);
        if (command === undefined) {
            this.say(line);
        }
        else if (this.#stopToken !== undefined) {
            this.#stopToken = undefined;
            this.say(line);
        }
        else if (command.name === 'stop-commands') {
            this.#stopToken = command.data;
            this.say(line);
        }
        else {
            if (this.#echo && !SILENT.has(command.name))
                this.say(line, 'command');
            HANDLERS[command.name]?.(this, command);
        }
    }
    say(text, level = 'plain') {
        for (const line of this.#masks.hide(text).split(/\r\n|\n/)) {
            this.#record({ level, text: line });
            this.#emit({ type: 'log', line: { level, text: line } });
        }
    }
    openGroup(title) {
        const masked = this.#masks.hide(title);
        this.#record({ level: 'command', text: `##[group]${masked}` });
        this.#emit({ type: 'group-opened', title: masked });
    }
    closeGroup() {
        this.#record({ level: 'command', text: '##[endgroup]' });
        this.#emit({ type: 'group-closed' });
    }
    annotate(annotation) {
        const message = this.#masks.hide(annotation.message);
        const masked = {
            ...annotation,
            message,
            ...(annotation.title === undefined ? {} : { title: this.#masks.hide(annotation.title) }),
        };
        this.#note(masked);
        for (const text of message.split(/\r\n|\n/))
            this.#record({ level: annotation.level, text });
        this.#emit({ type: 'annotation', annotation: masked });
    }
    error(message) {
        this.annotate({ level: 'error', message });
    }
    warning(message) {
        this.annotate({ level: 'warning', message });
    }
    /** The step broke a rule of the runner: says so and makes it fail. */
    refuse(...messages) {
        for (const message of messages)
            this.error(message);
        this.failed = true;
    }
    mask(value) {
        this.#masks.add(value);
    }
    setEcho(on) {
        this.#echo = on;
    }
    #record(line) {
        this.lines.push(line);
        if (this.#parent !== undefined)
            this.#parent.#record(line);
    }
    #note(annotation) {
        this.annotations.push(annotation);
        if (this.#parent !== undefined)
            this.#parent.#note(annotation);
    }
}
const issue = (level) => (log, { data, properties }) => {
    const line = Number(properties['line']);
    log.annotate({
        level,
        message: data,
        ...(properties['title'] === undefined ? {} : { title: properties['title'] }),
        ...(properties['file'] === undefined ? {} : { file: properties['file'] }),
        ...(Number.isInteger(line) && line > 0 ? { line } : {}),
    });
};
/** `set-env` and `add-path` are off on GitHub since 2020. */
const disabled = (log, { name }) => log.refuse(`Unable to process command '::${name}::' successfully.`, `The \`${name}\` command is disabled. Please upgrade to using Environment Files.`);
/** `set-output` and `save-state` only warn on GitHub; here they fail, so that nobody starts to rely on them. */
const deprecated = (log, { name }) => log.refuse(`Unable to process command '::${name}::' successfully.`, `The \`${name}\` command is deprecated since October 2022. Please upgrade to using Environment Files.`);
const unmatched = (log) => log.warning('Problem matchers are not supported by this local runner; their annotations are missing.');
const HANDLERS = {
    debug: (log, { data }) => log.say(data, 'debug'),
    notice: issue('notice'),
    warning: issue('warning'),
    error: issue('error'),
    group: (log, { data }) => log.openGroup(data),
    endgroup: (log) => log.closeGroup(),
    'add-mask': (log, { data }) => data.trim() === ''
        ? log.warning("Can't add secret mask for empty string in ##[add-mask] command.")
        : log.mask(data),
    echo: (log, { data }) => {
        const word = data.trim().toLowerCase();
        if (word === 'on' || word === 'off')
            log.setEcho(word === 'on');
        else {
            log.refuse(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`);
        }
    },
    'set-env': disabled,
    'add-path': disabled,
    'set-output': deprecated,
    'save-state': deprecated,
    'add-matcher': unmatched,
    'remove-matcher': unmatched,
};
const KNOWN = new Set([...Object.keys(HANDLERS), 'stop-commands']);
/** Never echoed, even after `::echo::on`. */
const SILENT = new Set(['debug', 'notice', 'warning', 'error', 'add-mask']);

;// CONCATENATED MODULE: ./build/runner/stage.js





/**
 * Runs one stage: `env`, then `if`, then the work under its time-out, then `continue-on-error`, in GitHub's order.
 * Never throws for what the step does wrong; that makes it fail.
 * @throws Unsupported
 */
async function runStage(work, job) {
    const started = Date.now();
    const { step, scope } = work;
    const own = work.outerLog === undefined;
    const log = work.outerLog?.forInnerStep() ?? new StepLog(job.masks, job.emit);
    const handedOver = nothingHandedOver(work.saved);
    const name = job.masks.hide(work.name);
    if (job.stop.aborted)
        scope.status = 'cancelled';
    if (own)
        job.emit({ type: 'step-started', name, stage: work.stage });
    let steps = [];
    let outcome = 'failure';
    let tolerated = false;
    try {
        const environment = stepEnvironment(work, job);
        const expressions = scopeOf(job, scope, environment, work.identity);
        if (!isTrue(work.condition, expressions)) {
            outcome = 'skipped';
        }
        else {
            const limit = new Limit(work, job, environment);
            try {
                const done = await work.run({
                    job,
                    scope,
                    identity: work.identity,
                    environment,
                    expressions,
                    log,
                    handedOver,
                    stop: limit.signal,
                });
                steps = done.steps ?? [];
                outcome = limit.outcome ?? (done.ok && !log.failed ? 'success' : 'failure');
            }
            finally {
                limit.release();
            }
            if (limit.timedOut)
                log.error(`The action '${name}' has timed out after ${limit.minutes} minutes.`);
        }
        if (outcome === 'failure')
            tolerated = expandText(step.continueOnError, expressions) === 'true';
    }
    catch (error) {
        if (error instanceof Unsupported)
            throw error;
        log.error(error instanceof Error ? error.message : String(error));
        tolerated = step.continueOnError === 'true';
    }
    const run = {
        id: step.id,
        name,
        stage: work.stage,
        outcome,
        conclusion: outcome === 'failure' && tolerated ? 'success' : outcome,
        outputs: Object.fromEntries(handedOver.outputs),
        exported: Object.fromEntries(handedOver.exported),
        paths: handedOver.paths,
        saved: Object.fromEntries(handedOver.saved),
        log: log.lines,
        annotations: log.annotations,
        summary: handedOver.summary,
        milliseconds: Date.now() - started,
        steps,
    };
    if (run.conclusion === 'failure' && scope.status === 'success')
        scope.status = 'failure';
    if (own)
        announceEnd(run, job);
    return run;
}
function stepEnvironment(work, job) {
    const environment = new Map([...job.environment, ...work.scope.environment]);
    const before = scopeOf(job, work.scope, new Map(environment), work.identity);
    for (const [name, text] of work.step.env)
        environment.set(name, expandText(text, before));
    return environment;
}
function announceEnd(run, job) {
    const masked = (values) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, job.masks.hide(value)]));
    if (Object.keys(run.outputs).length + Object.keys(run.exported).length > 0) {
        job.emit({ type: 'handed-over', outputs: masked(run.outputs), exported: masked(run.exported) });
    }
    job.emit({ type: 'step-finished', step: run });
}
/** Ends a step when its time is up, or when the job is cancelled and its condition does not ask to go on. */
class Limit {
    minutes;
    timedOut = false;
    #controller = new AbortController();
    #timer;
    #job;
    #onCancel;
    #cancelled = false;
    constructor(work, job, environment) {
        const scope = scopeOf(job, work.scope, environment, work.identity);
        this.#job = job;
        this.minutes = minutesOf(work.step.timeoutMinutes, (text) => expandText(text, scope));
        if (this.minutes > 0) {
            this.#timer = setTimeout(() => {
                this.timedOut = true;
                this.#controller.abort();
            }, this.minutes * (job.options.minute ?? 60_000));
        }
        this.#onCancel = () => {
            work.scope.status = 'cancelled';
            if (isTrue(work.condition, { ...scope, status: 'cancelled' }))
                return;
            this.#cancelled = true;
            this.#controller.abort();
        };
        job.stop.addEventListener('abort', this.#onCancel, { once: true });
    }
    get signal() {
        return this.#controller.signal;
    }
    get outcome() {
        if (this.timedOut)
            return 'failure';
        return this.#cancelled ? 'cancelled' : undefined;
    }
    release() {
        clearTimeout(this.#timer);
        this.#job.stop.removeEventListener('abort', this.#onCancel);
    }
}
/** 0 when there is no limit. */
function minutesOf(text, expand) {
    if (text === undefined)
        return 0;
    const minutes = Number(expand(text));
    if (!Number.isInteger(minutes) || minutes < 0) {
        throw new Error(`timeout-minutes must be a whole number of minutes, but is '${text}'`);
    }
    return minutes;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./build/runner/child-process.js



/** As GitHub does it: first a polite interrupt, then a request to end, then the end. */
const ENDING = [
    { signal: 'SIGINT', afterMilliseconds: 0 },
    { signal: 'SIGTERM', afterMilliseconds: 7500 },
    { signal: 'SIGKILL', afterMilliseconds: 10_000 },
];
/** How long output may still come after the process ended, when something that it left running holds the pipe. */
const DRAIN_MILLISECONDS = 1000;
/**
 * Runs a command to its end and passes on each line of its output.
 * @param stop ends the command and everything it started when it fires
 * @returns the exit code; 128 + n when a signal ended it, as shells count
 */
function runCommand(command, onLine, stop) {
    return new Promise((resolve, reject) => {
        const child = (0,external_node_child_process_.spawn)(command.file, command.arguments, {
            cwd: command.folder,
            env: { ...command.environment },
            stdio: ['ignore', 'pipe', 'pipe'],
            // A group of its own, so that ending it also ends what it started.
            detached: process.platform !== 'win32',
        });
        const outputs = [splitLines(child.stdout, onLine), splitLines(child.stderr, onLine)];
        const timers = [];
        const end = () => {
            for (const { signal, afterMilliseconds } of ENDING) {
                timers.push(setTimeout(() => kill(child.pid, signal), afterMilliseconds));
            }
        };
        if (stop.aborted)
            end();
        else
            stop.addEventListener('abort', end, { once: true });
        const finish = (settle) => {
            stop.removeEventListener('abort', end);
            for (const timer of timers)
                clearTimeout(timer);
            for (const output of outputs)
                output.end();
            settle();
        };
        const ended = (code, signal) => finish(() => resolve(code ?? 128 + (SIGNAL_NUMBERS[signal ?? 'SIGTERM'] ?? 0)));
        child.once('error', (error) => finish(() => reject(error)));
        child.once('exit', (code, signal) => {
            // A server started with `&` goes on for the later steps; it must not keep this step from ending.
            timers.push(setTimeout(() => ended(code, signal), DRAIN_MILLISECONDS));
        });
        child.once('close', ended);
    });
}
const SIGNAL_NUMBERS = {
    SIGINT: 2,
    SIGKILL: 9,
    SIGTERM: 15,
};
function kill(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(process.platform === 'win32' ? pid : -pid, signal);
    }
    catch {
        // The group is gone already, which is what was wanted.
    }
}
/** Gives each complete line; `end` gives the rest and ignores what may still come. */
function splitLines(stream, onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let rest = '';
    let open = true;
    const take = (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines)
            onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
    };
    // Goes on reading after the end, or else whoever still writes would block.
    stream.on('data', (chunk) => open && take(decoder.write(chunk)));
    return {
        end() {
            take(decoder.end());
            if (rest !== '')
                onLine(rest);
            rest = '';
            open = false;
            // Nor must it keep this process alive. Pipes of child processes are sockets, which the type does not say.
            if (stream instanceof external_node_net_.Socket)
                stream.unref();
        },
    };
}

// EXTERNAL MODULE: external "node:process"
var external_node_process_ = __webpack_require__(1708);
;// CONCATENATED MODULE: ./build/runner/runner-environment.js

const SERVER = 'https://github.com';
/** The `github` context of a job, but for what changes from step to step. */
function githubContext(facts) {
    const { trigger, workflow, folders } = facts;
    const refType = trigger.ref.startsWith('refs/tags/') ? 'tag' : 'branch';
    return {
        actor: trigger.actor,
        actor_id: trigger.actorId,
        api_url: trigger.apiUrl ?? 'https://api.github.com',
        base_ref: trigger.baseRef ?? '',
        event: trigger.payload,
        event_name: trigger.eventName,
        event_path: facts.eventFile,
        graphql_url: 'https://api.github.com/graphql',
        head_ref: trigger.headRef ?? '',
        job: facts.jobId,
        ref: trigger.ref,
        ref_name: trigger.ref.replace(/^refs\/(heads|tags|pull)\//, ''),
        ref_protected: false,
        ref_type: refType,
        repository: trigger.repository,
        repository_id: trigger.repositoryId,
        repository_owner: trigger.repository.split('/')[0] ?? '',
        repository_owner_id: trigger.repositoryOwnerId,
        repositoryUrl: `git://github.com/${trigger.repository}.git`,
        retention_days: '90',
        run_attempt: trigger.runAttempt ?? '1',
        run_id: trigger.runId ?? '1',
        run_number: trigger.runNumber ?? '1',
        secret_source: 'Actions',
        server_url: SERVER,
        sha: trigger.sha,
        token: facts.token,
        triggering_actor: trigger.actor,
        workflow: workflow.name,
        workflow_ref: `${trigger.repository}/${workflow.file}@${trigger.ref}`,
        workflow_sha: trigger.sha,
        workspace: folders.workspace,
    };
}
const OPERATING_SYSTEMS = {
    linux: 'Linux',
    darwin: 'macOS',
    win32: 'Windows',
};
const ARCHITECTURES = {
    x64: 'X64',
    arm64: 'ARM64',
    ia32: 'X86',
    arm: 'ARM',
};
/** The `runner` context. */
function runnerContext(folders) {
    return {
        name: 'local',
        os: OPERATING_SYSTEMS[external_node_process_.platform] ?? external_node_process_.platform,
        arch: ARCHITECTURES[external_node_process_.arch] ?? external_node_process_.arch,
        temp: folders.temp,
        tool_cache: folders.tools,
        environment: 'self-hosted',
        debug: '',
    };
}
/** The properties of the `github` context that steps get as `GITHUB_*` (actions/runner, GitHubContext.cs). */
const EXPORTED_GITHUB = 'action action_path action_ref action_repository actor actor_id api_url base_ref event_name event_path graphql_url head_ref job ref ref_name ref_protected ref_type repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id run_number server_url sha triggering_actor workflow workflow_ref workflow_sha workspace'.split(' ');
/** Of the parent's environment only these, without which no program starts. */
const INHERITED = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot', 'ComSpec', 'PATHEXT', 'TMPDIR'];
/**
 * The whole environment of a step's process.
 * @param own the `env` context of the step
 * @param github the step's own part of the `github` context
 * @param extra `INPUT_*`, `STATE_*` and the paths of the command files
 */
function processEnvironment(job, own, github, extra) {
    const environment = { HOME: job.folders.home };
    for (const name of INHERITED) {
        const value = process.env[name];
        if (value !== undefined)
            environment[name] = value;
    }
    Object.assign(environment, job.options.environment, Object.fromEntries(own), extra);
    const searched = [...job.paths].reverse().concat(environment['PATH'] ?? '');
    environment['PATH'] = searched
        .filter((folder) => folder !== '')
        .join(process.platform === 'win32' ? ';' : ':');
    // Last, because a step cannot overwrite what the runner says about itself.
    const facts = { ...job.github, ...github };
    for (const name of EXPORTED_GITHUB) {
        const value = facts[name];
        if (value !== undefined)
            environment[`GITHUB_${name.toUpperCase()}`] = String(value);
    }
    for (const [name, value] of Object.entries(job.runner)) {
        if (value !== '')
            environment[`RUNNER_${name.toUpperCase()}`] = value;
    }
    environment['RUNNER_TRACKING_ID'] = job.trackingId;
    environment['CI'] = 'true';
    environment['GITHUB_ACTIONS'] = 'true';
    if (job.idToken !== undefined) {
        environment['ACTIONS_ID_TOKEN_REQUEST_URL'] = job.idToken.url;
        environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] = job.idToken.token;
    }
    return environment;
}

;// CONCATENATED MODULE: ./build/runner/shells.js


/** The built-in shells and their options, as GitHub documents them for `shell:`. */
const SHELLS = {
    bash: { command: 'bash', arguments: '--noprofile --norc -e -o pipefail {0}', extension: '.sh' },
    sh: { command: 'sh', arguments: '-e {0}', extension: '.sh' },
    pwsh: { command: 'pwsh', arguments: "-command . '{0}'", extension: '.ps1' },
    python: { command: 'python', arguments: '{0}', extension: '.py' },
};
/**
 * Finds the shell of a `run` step.
 * @param shell a built-in name, a command line with `{0}`, or undefined for the default: bash without pipefail
 * @param path the `PATH` of the step
 * @throws Error when the shell is not known or not installed
 */
function findShell(shell, path) {
    if (shell === undefined || shell === '') {
        const file = which('bash', path) ?? which('sh', path);
        if (file === undefined)
            throw new Error('Neither bash nor sh was found in PATH');
        return scriptCommand(file, '-e {0}', '.sh');
    }
    const known = SHELLS[shell];
    const [command = shell, ...options] = shell.split(' ');
    const pattern = known?.arguments ?? (options.join(' ') || SHELLS[command]?.arguments) ?? '';
    if (!pattern.includes('{0}')) {
        throw new Error("Invalid shell option. Shell must be a valid built-in (bash, sh, cmd, powershell, pwsh) or a format string containing '{0}'");
    }
    const file = which(known?.command ?? command, path);
    if (file === undefined)
        throw new Error(`The shell '${command}' is not installed on this machine`);
    return scriptCommand(file, pattern, SHELLS[command]?.extension ?? '', command === 'pwsh');
}
function scriptCommand(file, pattern, extension, powershell = false) {
    return {
        file,
        extension,
        shown: `${file} ${pattern}`,
        arguments: (scriptFile) => powershell
            ? ['-command', `. '${scriptFile}'`]
            : pattern.split(/ +/).map((word) => word.replaceAll('{0}', scriptFile)),
        wrap: (script) => powershell
            ? [
                "$ErrorActionPreference = 'stop'",
                script,
                'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
            ].join('\n')
            : script,
    };
}
function which(command, path) {
    if (command.includes('/'))
        return isExecutable(command) ? command : undefined;
    return path
        .split(external_node_path_.delimiter)
        .filter((folder) => folder !== '')
        .map((folder) => (0,external_node_path_.join)(folder, command))
        .find(isExecutable);
}
function isExecutable(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./build/runner/step-process.js









/** Runs the script of a `run:` step; false when it failed. */
async function runScript(step, running) {
    const { job, log, expressions } = running;
    const script = expandText(step.script, expressions);
    // `defaults.run` is for the job's own steps; a composite action must say everything itself.
    const own = running.scope.action === undefined;
    const defaults = [job.job.defaults, job.workflow.defaults].filter(() => own);
    const given = (key) => [step, ...defaults].map((source) => source[key]).find((value) => value !== undefined);
    const shell = findShell(expandOptional(given('shell'), expressions), processEnvironment(job, running.environment, {}, {})['PATH'] ?? '');
    log.openGroup(`Run ${script.trimStart().split('\n')[0] ?? ''}`);
    for (const line of script.trimEnd().split('\n'))
        log.say(line, 'command');
    log.say(`shell: ${shell.shown}`, 'command');
    describeEnvironment(running);
    log.closeGroup();
    const file = (0,external_node_path_.join)(job.folders.temp, `${(0,external_node_crypto_.randomUUID)()}${shell.extension}`);
    (0,external_node_fs_.writeFileSync)(file, shell.wrap(script));
    try {
        const code = await runWithFiles(running, {
            file: shell.file,
            arguments: shell.arguments(file),
            folder: (0,external_node_path_.resolve)(job.folders.workspace, expandOptional(given('workingDirectory'), expressions) ?? ''),
            extra: {},
        });
        if (code !== 0 && !running.stop.aborted)
            log.error(`Process completed with exit code ${code}.`);
        return code === 0;
    }
    finally {
        (0,external_node_fs_.rmSync)(file, { force: true });
    }
}
/** Runs one stage of a Node action; false when it failed. */
async function runNode(action, stage, running, extra) {
    const script = action.runs[stage];
    if (script === undefined || script === '')
        return true;
    const code = await runWithFiles(running, {
        file: running.job.options.nodePath ?? process.execPath,
        arguments: [(0,external_node_path_.resolve)(action.folder, script)],
        folder: running.job.folders.workspace,
        extra,
    });
    return code === 0;
}
/** Shows what the step's `env` context holds, as GitHub's log does. */
function describeEnvironment({ environment, log }) {
    if (environment.size === 0)
        return;
    log.say('env:', 'command');
    for (const [name, value] of environment)
        log.say(`  ${name}: ${value}`, 'command');
}
async function runWithFiles(running, command) {
    const { job, log } = running;
    const files = new CommandFiles(job.folders.temp);
    try {
        return await runCommand({
            file: command.file,
            arguments: command.arguments,
            folder: command.folder,
            environment: processEnvironment(job, running.environment, githubOf(running.identity, running.scope), {
                ...command.extra,
                ...files.variables,
            }),
        }, (line) => log.take(line), running.stop);
    }
    finally {
        // Also after a failure: what the step wrote before it failed is handed on.
        files.process(job, log, running.handedOver);
    }
}
function expandOptional(text, scope) {
    return text === undefined ? undefined : expandText(text, scope);
}

;// CONCATENATED MODULE: ./build/runner/run-step.js







/** GitHub's own limit for composite actions inside composite actions. */
const MAX_DEPTH = 10;
/**
 * Runs the main stage of a step and notes its result in the `steps` context.
 * @throws Unsupported
 */
async function runStep(step, around) {
    const { job, scope } = around;
    const found = step.kind === 'uses' ? lookUp(step, job) : undefined;
    const name = displayName(step, job, scope);
    const saved = around.saved ?? new Map();
    const run = await runStage({
        stage: 'main',
        name,
        step,
        scope,
        identity: {
            id: step.id,
            repository: found !== undefined && 'repository' in found ? found.repository : undefined,
        },
        condition: step.condition,
        saved,
        outerLog: around.outerLog,
        run: async (running) => {
            if (step.kind === 'run')
                return { ok: await runScript(step, running) };
            if (found === undefined)
                return { ok: true };
            if ('failure' in found)
                throw found.failure;
            return runAction(step, found, running, { ...around, saved }, name);
        },
    }, job);
    if (step.named) {
        scope.steps.set(step.id, { outputs: run.outputs, outcome: run.outcome, conclusion: run.conclusion });
    }
    return run;
}
/** The name that GitHub shows: the given one, or `Run …`. */
function displayName(step, job, scope) {
    const fallback = step.kind === 'uses' ? step.uses : (step.script.trim().split('\n')[0] ?? '');
    const template = step.name ?? `Run ${fallback}`;
    try {
        return expandText(template, scopeOf(job, scope, new Map([...job.environment, ...scope.environment]), undefined));
    }
    catch {
        // A name that cannot be worked out is shown as written; the step itself reports what is wrong.
        return template;
    }
}
/** A missing or faulty action is the fault of the step that uses it, and only when that step is to run. */
function lookUp(step, job) {
    try {
        return findAction(step, job);
    }
    catch (error) {
        return { failure: error };
    }
}
async function runAction(step, found, running, around, name) {
    const { job, scope, log } = running;
    if (found.kind === 'checkout') {
        log.openGroup(`Run ${step.uses}`);
        log.closeGroup();
        log.say(`This local runner fetches nothing: the workspace is ${job.folders.workspace}`);
        return { ok: true };
    }
    const { action } = found;
    const inputs = actionInputs(action, step, running.expressions);
    describeAction(step, inputs, running);
    warnAboutInputs(action, step, log);
    if (isCompositeAction(action))
        return runComposite(action, step, inputs, running, around, name);
    if (!isNodeAction(action))
        return { ok: false };
    if (action.runs.pre !== undefined && found.repository === undefined) {
        log.warning(`\`pre\` execution is not supported for local action from '${step.uses}'`);
    }
    if (action.runs.post !== undefined && !isRegistered(job, step)) {
        const post = { step, scope, action, identity: running.identity, saved: around.saved };
        if (around.posts === undefined)
            job.posts.push({ name: `Post ${name}`, step, own: post, inner: [] });
        else
            around.posts.push(post);
    }
    const extra = { ...inputVariables(inputs), ...stateVariables(around.saved) };
    return { ok: await runNode(action, 'main', running, extra) };
}
async function runComposite(action, step, inputs, running, around, name) {
    const { job, log } = running;
    if (running.scope.depth >= MAX_DEPTH)
        throw new Error(`Composite action depth exceeded max depth ${MAX_DEPTH}`);
    const own = new Map([...step.env.keys()].map((key) => [key, running.environment.get(key) ?? '']));
    const scope = {
        inputs,
        steps: new Map(),
        environment: new Map([...running.scope.environment, ...own]),
        action: { folder: action.folder },
        depth: running.scope.depth + 1,
        // Steps inside ask how the action is doing, not how the job is doing.
        status: job.stop.aborted ? 'cancelled' : 'success',
    };
    const post = { name: `Post ${name}`, step, own: undefined, inner: [] };
    if (around.posts === undefined)
        job.posts.push(post);
    const steps = [];
    for (const inner of action.runs.steps) {
        if (running.stop.aborted)
            break;
        steps.push(await runStep(inner, { job, scope, outerLog: log, posts: around.posts ?? post.inner }));
    }
    const expressions = scopeOf(job, scope, running.environment, running.identity);
    for (const [output, text] of action.runs.outputs) {
        running.handedOver.outputs.set(output, expandText(text, expressions));
    }
    for (const inner of steps) {
        for (const [variable, value] of Object.entries(inner.exported))
            running.handedOver.exported.set(variable, value);
        running.handedOver.paths.push(...inner.paths);
        running.handedOver.summary += inner.summary;
    }
    return { ok: scope.status !== 'failure', steps };
}
/** `STATE_*`, which only the stages of the same action see. */
function stateVariables(saved) {
    return Object.fromEntries([...saved].map(([name, value]) => [`STATE_${name}`, value]));
}
/** The pre script has registered the post step already. */
function isRegistered(job, step) {
    return job.posts.some((post) => post.step === step);
}
function describeAction(step, inputs, running) {
    const { log } = running;
    log.openGroup(`Run ${step.uses}`);
    const given = Object.entries(inputs).filter(([, value]) => value !== '');
    if (given.length > 0)
        log.say('with:', 'command');
    for (const [name, value] of given)
        log.say(`  ${name}: ${value}`, 'command');
    describeEnvironment(running);
    log.closeGroup();
}

;// CONCATENATED MODULE: ./build/runner/side-stages.js







/**
 * Looks up every action that GitHub would download before the first step, so that a run is refused at its start, and
 * runs their pre scripts.
 * @returns the pre steps, and what each saved for its main script
 * @throws InvalidFile
 * @throws Unsupported
 */
async function runPreStages(job, scope) {
    const runs = [];
    const saved = new Map();
    for (const step of job.job.steps) {
        // Actions of the workspace are only there once a step has put them there; they have no pre stage.
        if (step.kind === 'run' || step.uses.startsWith('.'))
            continue;
        const found = findAction(step, job);
        if (found.kind === 'checkout')
            continue;
        if (found.action.runs.kind === 'composite')
            refuseInnerPre(found.action.runs.steps, job);
        if (!isNodeAction(found.action) || found.action.runs.pre === undefined)
            continue;
        const { action, repository } = found;
        const state = new Map();
        saved.set(step, state);
        const identity = { id: step.id, repository };
        const name = displayName(step, job, scope);
        if (action.runs.post !== undefined) {
            const post = { step, scope, action, identity, saved: state };
            job.posts.push({ name: `Post ${name}`, step, own: post, inner: [] });
        }
        runs.push(await runStage({
            stage: 'pre',
            name: `Pre ${name}`,
            step,
            scope,
            identity,
            condition: action.runs.preCondition,
            saved: state,
            run: async (running) => {
                const inputs = inputVariables(actionInputs(action, step, running.expressions));
                return { ok: await runNode(action, 'pre', running, inputs) };
            },
        }, job));
    }
    return { runs, saved };
}
/** Runs the post scripts of a step, the last of them first. */
async function runPostStage(post, job, scope) {
    if (post.own !== undefined) {
        const { own } = post;
        return runStage({ ...stageOf(own, scope), name: post.name, run: (running) => runPost(own, running) }, job);
    }
    if (post.inner.length === 0)
        return undefined;
    return runStage({
        stage: 'post',
        name: post.name,
        step: post.step,
        scope,
        identity: { id: post.step.id, repository: undefined },
        condition: 'always()',
        run: async (running) => {
            const steps = [];
            for (const inner of [...post.inner].reverse()) {
                steps.push(await runInnerPost(inner, running, scope));
            }
            return { ok: steps.every((step) => step.conclusion !== 'failure'), steps };
        },
    }, job);
}
/** Post scripts ask how the job did, also inside a composite action; the outputs of its steps are gone by then. */
function runInnerPost(post, around, jobScope) {
    const scope = { ...post.scope, status: jobScope.status, steps: new Map() };
    const name = `Post ${displayName(post.step, around.job, scope)}`;
    return runStage({
        ...stageOf(post, scope),
        name,
        outerLog: around.log,
        run: (running) => {
            running.log.openGroup(name);
            running.log.closeGroup();
            return runPost(post, running);
        },
    }, around.job);
}
function stageOf(post, scope) {
    return {
        stage: 'post',
        step: post.step,
        scope,
        identity: post.identity,
        condition: post.action.runs.postCondition,
        saved: post.saved,
    };
}
async function runPost(post, running) {
    // Below two composite actions GitHub gives a post script the wrong inputs (actions/runner#3514); it gets none here,
    // so that nobody relies on them.
    const inputs = running.scope.depth >= 2 ? {} : actionInputs(post.action, post.step, running.expressions);
    const extra = { ...inputVariables(inputs), ...stateVariables(post.saved) };
    return { ok: await runNode(post.action, 'post', running, extra) };
}
function refuseInnerPre(steps, job) {
    for (const step of steps) {
        if (step.kind === 'run' || step.uses.startsWith('.'))
            continue;
        const found = findAction(step, job);
        if (found.kind === 'checkout')
            continue;
        if (found.action.runs.kind === 'composite')
            refuseInnerPre(found.action.runs.steps, job);
        else if (found.action.runs.pre !== undefined) {
            throw new Unsupported(`\`pre:\` of ${step.uses} inside a composite action`, step.place);
        }
    }
}

;// CONCATENATED MODULE: ./build/runner/run-job.js











/**
 * Runs a job in folders of its own: pre scripts, steps, post scripts from the last to the first, then its outputs.
 * @throws InvalidFile
 * @throws Unsupported
 */
async function runJob(start) {
    const started = Date.now();
    const folders = makeFolders(start.options.workspace);
    const trackingId = `github_${(0,external_node_crypto_.randomUUID)()}`;
    const cancel = new AbortController();
    const stopped = () => cancel.abort();
    start.options.signal?.addEventListener('abort', stopped, { once: true });
    if (start.options.signal?.aborted === true)
        cancel.abort();
    let timer;
    try {
        const job = makeRuntime(start, folders, trackingId, cancel.signal);
        const scope = jobScope(start);
        const annotations = [];
        const limit = minutesOf(start.job.timeoutMinutes, (text) => expandText(text, contextsOf(job, scope)));
        if (limit > 0) {
            timer = setTimeout(() => {
                const message = `The job running on this machine has exceeded the maximum execution time of ${limit} minutes.`;
                annotations.push({ level: 'error', message });
                start.emit({ type: 'annotation', annotation: { level: 'error', message } });
                cancel.abort();
            }, limit * (start.options.minute ?? 60_000));
        }
        start.emit({ type: 'job-started', id: start.job.id, name: start.name, notes: notesOf(start) });
        evaluateJobEnvironment(job, scope);
        const steps = await runSteps(job, scope);
        const outputs = jobOutputs(job, scope, annotations);
        const run = {
            id: start.job.id,
            name: start.name,
            conclusion: conclusionOf(steps, cancel.signal.aborted),
            outputs,
            steps,
            annotations,
            milliseconds: Date.now() - started,
        };
        start.emit({ type: 'job-finished', job: run });
        return run;
    }
    finally {
        clearTimeout(timer);
        start.options.signal?.removeEventListener('abort', stopped);
        endOrphans(trackingId);
        (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folders.temp, '..'), { recursive: true, force: true });
    }
}
async function runSteps(job, scope) {
    const pre = await runPreStages(job, scope);
    const runs = [...pre.runs];
    for (const step of job.job.steps) {
        const saved = step.kind === 'uses' ? pre.saved.get(step) : undefined;
        runs.push(await runStep(step, { job, scope, ...(saved === undefined ? {} : { saved }) }));
    }
    for (const post of [...job.posts].reverse()) {
        const run = await runPostStage(post, job, scope);
        if (run !== undefined)
            runs.push(run);
    }
    return runs;
}
function conclusionOf(steps, cancelled) {
    if (cancelled)
        return 'cancelled';
    return steps.some((step) => step.conclusion === 'failure') ? 'failure' : 'success';
}
function makeFolders(workspace) {
    const root = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'local-runner-'));
    const folders = {
        workspace,
        temp: (0,external_node_path_.join)(root, 'temp'),
        tools: (0,external_node_path_.join)(root, 'tools'),
        home: (0,external_node_path_.join)(root, 'home'),
    };
    for (const folder of [folders.temp, folders.tools, folders.home])
        (0,external_node_fs_.mkdirSync)(folder);
    return folders;
}
function makeRuntime(start, folders, trackingId, stop) {
    const { options, workflow, job, masks, emit, idToken, outer, matrix } = start;
    const eventFile = (0,external_node_path_.join)(folders.temp, '_github_workflow', 'event.json');
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(eventFile, '..'), { recursive: true });
    (0,external_node_fs_.writeFileSync)(eventFile, JSON.stringify(options.trigger.payload, null, 2));
    if (idToken !== undefined)
        masks.add(idToken.token);
    return {
        options,
        workflow,
        job,
        folders,
        masks,
        emit,
        idToken,
        outer,
        matrix,
        stop,
        trackingId,
        github: githubContext({
            trigger: options.trigger,
            workflow,
            jobId: job.id,
            folders,
            eventFile,
            token: options.secrets?.['GITHUB_TOKEN'] ?? '',
        }),
        runner: runnerContext(folders),
        environment: new Map(),
        paths: [],
        posts: [],
    };
}
function jobScope(start) {
    return {
        inputs: start.inputs,
        steps: new Map(),
        environment: new Map(),
        action: undefined,
        depth: 0,
        status: 'success',
    };
}
/** `env:` of the workflow, then of the job; within one block an entry does not see the others, as on GitHub. */
function evaluateJobEnvironment(job, scope) {
    for (const block of [job.workflow.env, job.job.env]) {
        const before = contextsOf(job, scope);
        for (const [name, text] of block)
            job.environment.set(name, expandText(text, before));
    }
}
/** Outputs with a secret in them do not leave the job; empty ones are left out. */
function jobOutputs(job, scope, annotations) {
    const outputs = {};
    const contexts = contextsOf(job, scope);
    for (const [name, text] of job.job.outputs) {
        const value = expandText(text, contexts);
        if (value === '')
            continue;
        if (job.masks.hide(value) === value) {
            outputs[name] = value;
            continue;
        }
        const annotation = {
            level: 'warning',
            message: `Skip output '${name}' since it may contain secret.`,
        };
        annotations.push(annotation);
        job.emit({ type: 'annotation', annotation });
    }
    return outputs;
}
function contextsOf(job, scope) {
    return scopeOf(job, scope, job.environment, undefined);
}
/** What "Set up job" says. */
function notesOf({ job, workflow, environmentName, idToken }) {
    const permissions = job.permissions ?? workflow.permissions;
    const granted = permissions === undefined
        ? "the repository's default"
        : typeof permissions === 'string'
            ? permissions
            : [...permissions].map(([name, level]) => `${name}: ${level}`).join(', ') || 'none';
    return [
        `Runs on this machine instead of ${job.runsOn}`,
        `Permissions: ${granted}${idToken === undefined ? '' : ' (an OIDC token can be requested)'}`,
        ...(environmentName === undefined ? [] : [`Environment: ${environmentName}`]),
    ];
}

;// CONCATENATED MODULE: ./build/runner/trigger.js

/**
 * The `inputs` context of a run: what was given, completed by the defaults of `workflow_dispatch`.
 * @throws InvalidFile when the workflow is not started by this event, or an input is unknown, missing or not allowed
 */
function trigger_inputsOf(workflow, options) {
    const { eventName } = options.trigger;
    if (!workflow.events.includes(eventName)) {
        throw new InvalidFile(`${workflow.file} is not started by '${eventName}', only by ${workflow.events.join(', ')}`);
    }
    const given = options.inputs ?? {};
    const unknown = Object.keys(given).filter((name) => !workflow.dispatchInputs.some((input) => input.name === name));
    if (unknown.length > 0)
        throw new InvalidFile(`Unexpected inputs provided: ${unknown.join(', ')}`);
    if (eventName !== 'workflow_dispatch')
        return {};
    const inputs = {};
    for (const input of workflow.dispatchInputs) {
        const value = given[input.name] ?? input.default;
        if (value === undefined || value === '') {
            if (input.required)
                throw new InvalidFile(`Required input '${input.name}' not provided`);
            inputs[input.name] = input.type === 'boolean' ? false : '';
            continue;
        }
        if (input.type === 'choice' && !input.options.includes(String(value))) {
            throw new InvalidFile(`Provided value '${value}' for input '${input.name}' not in the list of allowed values`);
        }
        inputs[input.name] = CONVERSIONS[input.type]?.(value) ?? String(value);
    }
    return inputs;
}
const CONVERSIONS = {
    boolean: (value) => String(value) === 'true',
    number: Number,
};
/** Only an explicit grant counts: no default of GitHub includes `id-token: write`. */
function grantsIdToken(workflow, job) {
    const permissions = job.permissions ?? workflow.permissions;
    if (permissions === undefined || permissions === 'read-all')
        return false;
    return permissions === 'write-all' || permissions.get('id-token') === 'write';
}

// EXTERNAL MODULE: ./node_modules/@actions/workflow-parser/dist/templates/template-context.js + 1 modules
var template_context = __webpack_require__(15071);
// EXTERNAL MODULE: ./node_modules/@actions/workflow-parser/dist/workflows/workflow-schema.js + 1 modules
var workflow_schema = __webpack_require__(32363);
;// CONCATENATED MODULE: ./build/runner/workflow-file.js







/** What a job may say that this runner cannot do. */
const UNSUPPORTED_JOB_KEYS = {
    container: 'a job in a container',
    services: 'service containers',
    snapshot: 'custom image snapshots',
    uses: 'a reusable workflow',
};
/**
 * Reads a workflow.
 * @param file its name as shown in messages and in `github.workflow`
 * @throws InvalidFile with all faults that GitHub's own parser finds, each with line and column
 * @throws Unsupported for what GitHub runs and this runner does not
 */
async function readWorkflow(file, content) {
    const context = new template_context/* TemplateContext */.m(new template_context/* TemplateValidationErrors */.R(), (0,workflow_schema/* getWorkflowSchema */.L)(), new workflow_parser_dist/* NoOperationTraceWriter */.P0());
    // Newer than the parser's defaults; accepted here so that the refusal further down can say what is the matter.
    const featureFlags = new dist/* FeatureFlags */.gH({ allowBackgroundSteps: true });
    context.state['featureFlags'] = featureFlags;
    const result = (0,workflow_parser_dist/* parseWorkflow */.hM)({ name: file, content }, context);
    const faults = () => result.context.errors.getErrors().map((error) => error.message);
    if (result.value === undefined || faults().length > 0)
        throw workflow_file_invalid(file, faults());
    const template = await (0,workflow_parser_dist/* convertWorkflowTemplate */.DE)(result.context, result.value, undefined, { featureFlags });
    if (faults().length > 0)
        throw workflow_file_invalid(file, faults());
    const root = readYaml(file, content);
    const jobs = childOf(root, 'jobs');
    return {
        file,
        name: textOf(childOf(root, 'name')) ?? file,
        events: Object.keys(template.events),
        dispatchInputs: dispatchInputsOf(childOf(childOf(childOf(root, 'on'), 'workflow_dispatch'), 'inputs')),
        env: textsOf(childOf(root, 'env')),
        defaults: defaultsOf(root),
        permissions: permissionsOf(childOf(root, 'permissions')),
        jobs: (jobs?.kind === 'map' ? jobs.entries : []).map(({ key, value }) => {
            const parsed = template.jobs.find((job) => job.id.value === key);
            const steps = parsed?.type === 'job'
                ? parsed.steps.map((step) => ({ id: step.id, condition: step.if?.expression ?? 'success()' }))
                : [];
            return jobOf(key, value, parsed?.if.expression ?? 'success()', steps);
        }),
    };
}
function workflow_file_invalid(file, faults) {
    return new InvalidFile([`${file} is not a valid workflow:`, ...faults].join('\n'));
}
function jobOf(id, job, condition, steps) {
    for (const [key, what] of Object.entries(UNSUPPORTED_JOB_KEYS)) {
        const found = childOf(job, key);
        if (found !== undefined)
            throw new Unsupported(what, found.place);
    }
    const environment = childOf(job, 'environment');
    const strategy = childOf(job, 'strategy');
    return {
        id,
        place: job.place,
        name: textOf(childOf(job, 'name')) ?? id,
        needs: listOf(childOf(job, 'needs')),
        condition,
        runsOn: listOf(childOf(job, 'runs-on')).join(', '),
        env: textsOf(childOf(job, 'env')),
        environment: environment?.kind === 'map' ? textOf(childOf(environment, 'name')) : textOf(environment),
        permissions: permissionsOf(childOf(job, 'permissions')),
        defaults: defaultsOf(job),
        outputs: textsOf(childOf(job, 'outputs')),
        matrix: childOf(strategy, 'matrix'),
        failFast: textOf(childOf(strategy, 'fail-fast')) !== 'false',
        timeoutMinutes: textOf(childOf(job, 'timeout-minutes')),
        continueOnError: textOf(childOf(job, 'continue-on-error')) ?? 'false',
        steps: readSteps(childOf(job, 'steps'), steps),
    };
}
function defaultsOf(owner) {
    const run = childOf(childOf(owner, 'defaults'), 'run');
    return {
        shell: textOf(childOf(run, 'shell')),
        workingDirectory: textOf(childOf(run, 'working-directory')),
    };
}
function permissionsOf(node) {
    const word = textOf(node);
    if (word === 'read-all' || word === 'write-all')
        return word;
    // `permissions:` without a value is `{}`: nothing is granted.
    return node === undefined ? undefined : textsOf(node);
}
function listOf(node) {
    if (node?.kind === 'list')
        return node.items.map((item) => textOf(item) ?? '');
    const single = textOf(node);
    return single === undefined ? [] : [single];
}
function dispatchInputsOf(node) {
    if (node?.kind !== 'map')
        return [];
    return node.entries.map(({ key, value }) => {
        const fallback = childOf(value, 'default');
        return {
            name: key,
            type: textOf(childOf(value, 'type')) ?? 'string',
            required: textOf(childOf(value, 'required')) === 'true',
            default: fallback?.kind === 'scalar' && fallback.value !== null ? fallback.value : undefined,
            options: listOf(childOf(value, 'options')),
        };
    });
}

;// CONCATENATED MODULE: ./build/runner/run-workflow.js








/**
 * Runs a workflow file as GitHub would, on this machine: its jobs one after the other, each step as a process of its
 * own that gets nothing of this process's environment but `PATH`.
 * @throws InvalidFile when GitHub would not accept the workflow or an action, or would not start it
 * @throws Unsupported when it uses something that this runner does not have
 */
async function runWorkflow(options) {
    const started = Date.now();
    const emit = options.listener ?? (() => { });
    const workflow = await readWorkflow(options.workflow.file, options.workflow.content);
    const run = new Run(options, workflow, trigger_inputsOf(workflow, options), emit);
    emit({ type: 'workflow-started', name: workflow.name, file: workflow.file });
    for (const job of inOrder(workflow.jobs))
        await run.runAll(job);
    const result = {
        name: workflow.name,
        conclusion: run.conclusion(),
        jobs: run.jobs,
        milliseconds: Date.now() - started,
    };
    emit({ type: 'workflow-finished', run: result });
    return result;
}
/** A job comes after all the jobs that it needs; otherwise the order of the file stays. */
function inOrder(jobs) {
    const ordered = [];
    const place = (job) => {
        if (ordered.includes(job))
            return;
        for (const need of job.needs) {
            const needed = jobs.find((candidate) => candidate.id === need);
            if (needed !== undefined)
                place(needed);
        }
        ordered.push(job);
    };
    for (const job of jobs)
        place(job);
    return ordered;
}
class Run {
    jobs = [];
    #results = new Map();
    /** Jobs that failed although `continue-on-error` lets the workflow go on. */
    #tolerated = new Set();
    #options;
    #workflow;
    #inputs;
    #emit;
    constructor(options, workflow, inputs, emit) {
        this.#options = options;
        this.#workflow = workflow;
        this.#inputs = inputs;
        this.#emit = emit;
    }
    conclusion() {
        if (this.#options.signal?.aborted === true)
            return 'cancelled';
        const counted = this.jobs.filter((job) => !this.#tolerated.has(job)).map((job) => job.conclusion);
        for (const outcome of ['failure', 'cancelled'])
            if (counted.includes(outcome))
                return outcome;
        return counted.every((outcome) => outcome === 'skipped') ? 'skipped' : 'success';
    }
    /** All jobs that the matrix makes of one. An expression of the job that fails makes the job fail. */
    async runAll(job) {
        try {
            await this.#runMatrix(job, this.#scopeOf(job));
        }
        catch (error) {
            if (error instanceof Unsupported || error instanceof InvalidFile)
                throw error;
            const message = error instanceof Error ? error.message : String(error);
            const annotation = { level: 'error', message };
            this.#emit({ type: 'annotation', annotation });
            this.#finish(job, [{ ...this.#notRun(job, job.name, 'failure'), annotations: [annotation] }]);
        }
    }
    async #runMatrix(job, scope) {
        if (!isTrue(job.condition, scope)) {
            this.#finish(job, [this.#notRun(job, job.name, 'skipped')]);
            return;
        }
        const combinations = job.matrix === undefined ? [{}] : expandMatrix(job.matrix, (text) => expandValue(text, scope));
        const runs = [];
        for (const [index, combination] of combinations.entries()) {
            const strategy = {
                'fail-fast': job.failFast,
                'job-index': index,
                'job-total': combinations.length,
                'max-parallel': 1,
            };
            const matrix = { matrix: combination, strategy };
            const inner = { ...scope, contexts: { ...scope.contexts, ...matrix } };
            const name = matrixJobName(expandText(job.name, inner), job.name.includes('${{') ? {} : combination);
            const failed = runs.some((run) => run.conclusion === 'failure' && !this.#tolerated.has(run));
            if (failed && job.failFast) {
                runs.push(this.#notRun(job, name, 'cancelled'));
                continue;
            }
            const run = await this.#runOne(job, name, matrix, inner);
            if (run.conclusion === 'failure' && expandText(job.continueOnError, inner) === 'true') {
                this.#tolerated.add(run);
            }
            runs.push(run);
        }
        this.#finish(job, runs);
    }
    async #runOne(job, name, matrix, scope) {
        const masks = new contract_masks/* Masks */.O();
        for (const secret of Object.values(this.#options.secrets ?? {}))
            masks.add(secret);
        const environment = job.environment === undefined ? undefined : expandText(job.environment, scope);
        return runJob({
            options: this.#options,
            workflow: this.#workflow,
            job,
            name,
            matrix,
            outer: {
                needs: scope.contexts['needs'],
                secrets: { GITHUB_TOKEN: '', ...this.#options.secrets },
                vars: this.#options.variables ?? {},
            },
            inputs: this.#inputs,
            masks,
            environmentName: environment,
            idToken: await this.#grantFor(job, environment),
            emit: this.#emit,
        });
    }
    async #grantFor(job, environment) {
        if (!grantsIdToken(this.#workflow, job))
            return undefined;
        return this.#options.idToken?.({
            id: job.id,
            workflowFile: this.#workflow.file,
            workflowName: this.#workflow.name,
            environment,
            trigger: this.#options.trigger,
        });
    }
    #notRun(job, name, conclusion) {
        const run = {
            id: job.id,
            name,
            conclusion,
            outputs: {},
            steps: [],
            annotations: [],
            milliseconds: 0,
        };
        this.#emit({ type: 'job-finished', job: run });
        return run;
    }
    #finish(job, runs) {
        this.jobs.push(...runs);
        const outcomes = runs.filter((run) => !this.#tolerated.has(run)).map((run) => run.conclusion);
        const worst = ['failure', 'cancelled', 'skipped'].find((outcome) => outcomes.includes(outcome));
        // Of the jobs of a matrix the last one that sets an output wins.
        const outputs = Object.assign({}, ...runs.map((run) => run.outputs));
        this.#results.set(job.id, { result: worst ?? 'success', outputs });
    }
    /** Contexts of a job before it runs. `success()` and `failure()` look at all jobs that it depends on. */
    #scopeOf(job) {
        const before = [...ancestorsOf(job, this.#workflow.jobs)].map((id) => this.#results.get(id)?.result);
        const cancelled = this.#options.signal?.aborted === true;
        const needs = job.needs.map((id) => [id, this.#results.get(id) ?? { result: 'skipped', outputs: {} }]);
        return {
            status: cancelled
                ? 'cancelled'
                : before.includes('failure')
                    ? 'failure'
                    : before.every((result) => result === 'success')
                        ? 'success'
                        : 'skipped',
            contexts: {
                github: githubContext({
                    trigger: this.#options.trigger,
                    workflow: this.#workflow,
                    jobId: job.id,
                    folders: { workspace: this.#options.workspace, temp: '', tools: '', home: '' },
                    eventFile: '',
                    token: this.#options.secrets?.['GITHUB_TOKEN'] ?? '',
                }),
                needs: Object.fromEntries(needs),
                inputs: this.#inputs,
                vars: this.#options.variables ?? {},
                matrix: {},
                strategy: {},
            },
        };
    }
}
function ancestorsOf(job, jobs, found = new Set()) {
    for (const need of job.needs) {
        if (found.has(need))
            continue;
        found.add(need);
        const needed = jobs.find((candidate) => candidate.id === need);
        if (needed !== undefined)
            ancestorsOf(needed, jobs, found);
    }
    return found;
}

;// CONCATENATED MODULE: ./build/demo/own-actions.js

/** `aws-account-steps/aws-account-steps`, a path of a step or none, and any ref. */
const OWN = /^aws-account-steps\/aws-account-steps((?:\/[\w.-]+)*)@[\w./-]+$/;
/** Folder of one of this package's own actions by its `uses:`; undefined for actions of others. */
function ownActions(packageRoot) {
    return (uses) => {
        const path = OWN.exec(uses)?.[1];
        if (path === undefined || path.split('/').includes('..'))
            return undefined;
        return (0,external_node_url_.fileURLToPath)(new URL(`.${path}/`, packageRoot));
    };
}

;// CONCATENATED MODULE: ./build/demo/scene.js








/** The repository that examples/rehearsal.yml trusts, as if somebody had pushed to its main branch. */
const DEMO_TRIGGER = {
    repository: 'octo-org/cloud-accounts',
    repositoryId: '740110',
    repositoryOwnerId: '650022',
    ref: 'refs/heads/main',
    sha: '4f1d2c3b5a69788796a5b4c3d2e1f00f1e2d3c4b',
    actor: 'mona',
    actorId: '583231',
    eventName: 'push',
    payload: { head_commit: { message: 'Onboard the production account' } },
    runId: '1000001',
};
/** What the repository would hold as secrets: the external id that the platform's wizard shows. */
const DEMO_SECRETS = { OCTO_EXTERNAL_ID: 'octo-7e5b9d1c-demo-only' };
/** Starts the scene; `packageRoot` is where `examples/`, `actions/` and `dist/` are. */
async function openScene(packageRoot) {
    const seed = await (0,promises_.readFile)(new URL('examples/rehearsal.yml', packageRoot), 'utf8');
    const rehearsal = await (0,server/* startRehearsal */.U)({ seed });
    const workspace = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'aws-account-steps-demo-'));
    return {
        rehearsal,
        async run(example, listener, options = {}) {
            const source = (0,external_node_url_.fileURLToPath)(new URL(`examples/${example}`, packageRoot));
            const file = `.github/workflows/${(0,external_node_path_.basename)(example)}`;
            await (0,promises_.mkdir)((0,external_node_path_.join)(workspace, '.github/workflows'), { recursive: true });
            await (0,promises_.cp)(source, (0,external_node_path_.join)(workspace, file));
            const content = await (0,promises_.readFile)(source, 'utf8');
            return runWorkflow({
                workflow: { file, content },
                workspace,
                trigger: { ...DEMO_TRIGGER, eventName: await eventThatStarts(file, content) },
                environment: {
                    ...rehearsal.environment,
                    // The demo may run on a Node that is older than the one of GitHub's runners; that is no news in its log.
                    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
                },
                secrets: DEMO_SECRETS,
                actions: ownActions(packageRoot),
                idToken: ({ environment, workflowFile, workflowName, trigger }) => {
                    const { payload: _, runId, ...facts } = trigger;
                    const grant = rehearsal.githubJob({
                        ...facts,
                        ...(runId === undefined ? {} : { runId }),
                        ...(environment === undefined ? {} : { environment }),
                        workflow: workflowName,
                        workflowFile: (0,external_node_path_.basename)(workflowFile),
                    });
                    return { url: grant.ACTIONS_ID_TOKEN_REQUEST_URL, token: grant.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
                },
                listener,
                ...options,
            });
        },
        async close() {
            await rehearsal.close();
            await (0,promises_.rm)(workspace, { recursive: true, force: true });
        },
    };
}
/** A push if the workflow has it, otherwise the first event that it names. */
async function eventThatStarts(file, content) {
    const { events } = await readWorkflow(file, content);
    return events.includes('push') ? 'push' : (events[0] ?? 'push');
}

;// CONCATENATED MODULE: ./build/demo/broken-trust.js


/** As long as a refused login may take; one that tries everything again takes minutes. */
const LONGEST_MILLISECONDS = 2000;
const OTHER_REPOSITORY = 'another-repository';
/** Lets every role that trusts the demo's repository trust another one. Gives a sentence that says so. */
function breakTrust(state) {
    const [owner = '', name = ''] = DEMO_TRIGGER.repository.split('/');
    const changed = rolesThatName(state, name);
    for (const role of changed)
        role.trustPolicy = role.trustPolicy.replaceAll(name, OTHER_REPOSITORY);
    if (changed.length === 0)
        throw new Error(`No role of the rehearsed accounts trusts ${DEMO_TRIGGER.repository}`);
    const arns = changed.map((role) => role.arn).join(', ');
    return `On purpose, ${arns} trusts ${owner}/${OTHER_REPOSITORY} now, and no longer ${DEMO_TRIGGER.repository}.`;
}
/**
 * Judges a run whose login was refused. The statement that it offers is put to the proof: pasted into the role, it must
 * let the same job in.
 */
async function judgeRefusal(run, scene, example) {
    const steps = run.jobs.flatMap((job) => job.steps).filter((step) => step.stage === 'main');
    const login = steps.find((step) => step.outcome === 'failure');
    const log = (login?.log ?? []).map((line) => line.text).join('\n');
    const subject = (0,github_issuer/* subjectOf */.et)(DEMO_TRIGGER);
    const exchanges = scene.rehearsal.requests.filter((request) => request.operation === EXCHANGE).length;
    const seconds = LONGEST_MILLISECONDS / 1000;
    return [
        {
            promise: 'the login failed, and nothing after it ran',
            kept: run.conclusion === 'failure' && laterSkipped(steps, login),
        },
        { promise: `it shows the subject of the token, ${subject}`, kept: log.includes(subject) },
        { promise: 'AWS was asked once, because a refusal does not change', kept: exchanges === 1 },
        {
            promise: `the answer took less than ${seconds} s`,
            kept: login !== undefined && login.milliseconds < LONGEST_MILLISECONDS,
        },
        { promise: 'nothing was handed to later steps', kept: login !== undefined && handsOverNothing(login) },
        {
            promise: 'it gives a trust statement; pasted into the role, that lets this job in (tried just now)',
            kept: login !== undefined && (await letsIn(login, scene, example)),
        },
    ];
}
const EXCHANGE = 'AssumeRoleWithWebIdentity';
/** What `demo --break-trust` says at its end. */
function promiseLines(promises, paint) {
    return [
        paint.bold('What to look at in the refused login above'),
        ...promises.map(({ promise, kept }) => `  ${kept ? paint.green('✓') : paint.red('✗')} ${promise}`),
        '',
        promises.every(({ kept }) => kept)
            ? 'The refusal is explained. Without --break-trust the same workflow succeeds.'
            : paint.red('The refusal is not explained as promised.'),
    ];
}
function rolesThatName(state, name) {
    return [...state.accounts.values()]
        .flatMap((account) => [...account.iam.roles.values()])
        .filter((role) => role.trustPolicy.includes(name));
}
function laterSkipped(steps, failed) {
    if (failed === undefined)
        return false;
    const later = steps.slice(steps.indexOf(failed) + 1);
    return later.length > 0 && later.every((step) => step.outcome === 'skipped');
}
function handsOverNothing(step) {
    return Object.keys(step.exported).length === 0 && Object.keys(step.outputs).length === 0;
}
async function letsIn(login, scene, example) {
    const statement = /^```json\n(.*?)^```$/ms.exec(login.summary)?.[1];
    const roles = rolesThatName(scene.rehearsal.state, OTHER_REPOSITORY);
    if (statement === undefined || roles.length === 0)
        return false;
    for (const role of roles)
        role.trustPolicy = `{"Version":"2012-10-17","Statement":[${statement}]}`;
    const second = await scene.run(example, () => { });
    const again = second.jobs.flatMap((job) => job.steps).find((step) => step.id === login.id);
    return again?.outcome === 'success';
}

// EXTERNAL MODULE: ./build/demo/text-width.js
var text_width = __webpack_require__(76097);
;// CONCATENATED MODULE: ./build/demo/closing.js

/** Everything in the rehearsed accounts, by a key that tells the same thing before and after. */
function inventoryOf(state) {
    const found = [];
    for (const { id: account, stacks, iam, buckets } of state.accounts.values()) {
        for (const [region, inRegion] of stacks) {
            for (const { name, status } of inRegion.values()) {
                if (status === 'DELETE_COMPLETE')
                    continue;
                found.push({ kind: 'stack', account, name, detail: `${status}, ${region}` });
            }
        }
        for (const { name, arn } of iam.roles.values())
            found.push({ kind: 'role', account, name, detail: arn });
        for (const { name, arn } of iam.policies.values())
            found.push({ kind: 'policy', account, name, detail: arn });
        for (const { url, arn } of iam.oidcProviders.values()) {
            found.push({ kind: 'OIDC provider', account, name: url, detail: arn });
        }
        for (const { name, region } of buckets.values()) {
            found.push({ kind: 'bucket', account, name, detail: region });
        }
    }
    return new Map(found.map((belonging) => [`${belonging.account} ${belonging.kind} ${belonging.name}`, belonging]));
}
/** What the demo says at its end: what was created, which checks passed, how many calls it took, how to do it for real. */
function closing(facts) {
    const { run, example, before, rehearsal, paint } = facts;
    const created = [...inventoryOf(rehearsal.state)]
        .filter(([key]) => !before.has(key))
        .map(([, item]) => item);
    const accounts = [...new Set(created.map((item) => item.account))];
    const success = run.conclusion === 'success';
    return [
        success
            ? paint.green(paint.bold(created.length > 0 ? 'The account is onboarded.' : 'The workflow succeeded.'))
            : paint.red(paint.bold('The workflow failed; see above.')),
        '',
        ...(created.length === 0 ? ['Nothing was created.'] : []),
        ...accounts.flatMap((account) => [
            `Created in the rehearsed account ${account} (${rehearsal.state.accounts.get(account)?.name ?? 'unknown'}):`,
            ...columns(created
                .filter((item) => item.account === account)
                .map(({ kind, name, detail }) => [kind, name, detail]), '  '),
        ]),
        ...columns([
            ...counted(run, 'Checks', 'checks', ['passed', 'failed', 'unknown']),
            ...counted(run, 'Findings', 'findings', ['critical', 'high', 'medium', 'low']),
            ['AWS calls', callsOf(rehearsal)],
            ['Time', `${(run.milliseconds / 1000).toFixed(1)} s`],
        ]),
        ...(success ? ['', ...forReal(example, paint)] : []),
    ];
}
function columns(rows, indent = '') {
    const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (0,text_width/* textWidth */.sc)(row[column] ?? ''))));
    return rows.map((row) => indent +
        row
            .map((cell, column) => (0,text_width/* padTo */.v0)(cell, widths[column] ?? 0))
            .join('  ')
            .trimEnd());
}
/** Steps count what they found in outputs such as `checks-passed`; one row with their sums, if there are any. */
function counted(run, title, prefix, words) {
    const outputs = run.jobs.flatMap((job) => job.steps).map((step) => step.outputs);
    if (!outputs.some((output) => words.some((word) => `${prefix}-${word}` in output)))
        return [];
    const sums = words.map((word) => {
        const sum = outputs.reduce((total, output) => total + Number(output[`${prefix}-${word}`] ?? 0), 0);
        return `${sum} ${word}`;
    });
    return [[title, sums.join(', ')]];
}
function callsOf(rehearsal) {
    const calls = rehearsal.requests.filter((request) => request.via === undefined && request.service !== '');
    const services = new Map();
    for (const { service } of calls)
        services.set(service, (services.get(service) ?? 0) + 1);
    const list = [...services].map(([service, count]) => `${service} ${count}`).join(', ');
    return `${calls.length}${list === '' ? '' : ` (${list})`}`;
}
function forReal(example, paint) {
    return [
        paint.bold('The same for real'),
        '  1. In your AWS account, once: the OIDC provider token.actions.githubusercontent.com and a role that trusts your',
        '     repository. examples/rehearsal.yml has both in full; the login prints the exact trust statement when it is refused.',
        `  2. Copy examples/${example}.yml to .github/workflows/ of your repository, and put in your account id and role.`,
        '     Keep the external id that the platform shows as the secret OCTO_EXTERNAL_ID.',
        '  3. Push. The run shows what you saw here, and can be repeated: what is there already stays as it is.',
        '',
        'See also: demo --break-trust',
    ];
}

;// CONCATENATED MODULE: ./build/demo/paint.js
const CODES = {
    bold: [1, 22],
    dim: [2, 22],
    red: [31, 39],
    green: [32, 39],
    yellow: [33, 39],
    blue: [34, 39],
    cyan: [36, 39],
};
/** Styles for a terminal that understands them, or none. */
function createPaint(colours) {
    return Object.fromEntries(Object.entries(CODES).map(([style, [on, off]]) => [
        style,
        (text) => (colours && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text),
    ]));
}
/** NO_COLOR (https://no-color.org) and FORCE_COLOR decide before the terminal does. */
function wantsColours(environment, terminal) {
    if ((environment['NO_COLOR'] ?? '') !== '')
        return false;
    const forced = environment['FORCE_COLOR'];
    if (forced !== undefined && forced !== '')
        return forced !== '0';
    return terminal && environment['TERM'] !== 'dumb';
}

;// CONCATENATED MODULE: ./build/demo/markdown-view.js

/**
 * Renders the Markdown of step summaries for a terminal: headings, tables with aligned columns, lists, fenced blocks,
 * folded parts (shown open). It reads what our reports write, not all of Markdown.
 * @param width columns that may be used
 */
function renderMarkdown(markdown, width, paint) {
    const lines = markdown.split(/\r?\n/);
    const shown = [];
    for (let index = 0; index < lines.length; index += 1) {
        const line = lines[index] ?? '';
        const fence = /^(`{3,})/.exec(line)?.[1];
        if (fence !== undefined) {
            const end = lines.indexOf(fence, index + 1);
            const last = end < 0 ? lines.length : end;
            shown.push(...lines.slice(index + 1, last).map((text) => paint.dim(`  ${text}`)));
            index = last;
        }
        else if (line.startsWith('|')) {
            const rest = lines.slice(index);
            const length = rest.findIndex((candidate) => !candidate.startsWith('|'));
            const rows = rest.slice(0, length < 0 ? rest.length : length);
            shown.push(...renderTable(rows, width, paint));
            index += rows.length - 1;
        }
        else {
            shown.push(...renderLine(line, width, paint));
        }
    }
    return withoutDoubleBlanks(shown);
}
function renderLine(line, width, paint) {
    const heading = /^#{1,6} (.*)$/.exec(line)?.[1];
    if (heading !== undefined)
        return [paint.bold(inline(heading, PLAIN))];
    const summary = /<summary>(.*)<\/summary>/.exec(line)?.[1];
    if (summary !== undefined)
        return [paint.bold(`▾ ${inline(summary, PLAIN)}`)];
    const item = /^(\s*)[-*] (.*)$/.exec(line);
    if (item !== null) {
        const indent = `${item[1] ?? ''}`;
        return hang(`${indent}• `, inline(item[2] ?? '', paint), width);
    }
    if (/^<\/?details>$/.test(line.trim()))
        return [];
    return (0,text_width/* wrap */.LV)(inline(line, paint), width);
}
function hang(start, text, width) {
    return (0,text_width/* wrap */.LV)(text, width - (0,text_width/* textWidth */.sc)(start)).map((part, index) => index === 0 ? start + part : ' '.repeat((0,text_width/* textWidth */.sc)(start)) + part);
}
/** No style: for cells, whose lines are cut and filled. */
const PLAIN = { bold: (text) => text, cyan: (text) => text };
function renderTable(lines, width, paint) {
    const rows = lines
        .filter((line) => !/^\|(\s*:?-+:?\s*\|)+\s*$/.test(line))
        .map((line) => cellsOf(line).map((cell) => inline(cell, PLAIN)));
    const count = Math.max(...rows.map((row) => row.length));
    // A column without anything in it only takes room.
    const used = Array.from({ length: count }, (_, column) => column).filter((column) => rows.length === 1 || rows.slice(1).some((row) => (row[column] ?? '') !== ''));
    const [header = [], ...body] = rows.map((row) => used.map((column) => row[column] ?? ''));
    const widths = columnWidths(used.map((_, column) => Math.max(...[header, ...body].flatMap((row) => (row[column] ?? '').split('\n').map(text_width/* textWidth */.sc)))), width - 2 * (used.length - 1));
    const draw = (row, style) => {
        const cells = widths.map((columns, column) => (0,text_width/* wrap */.LV)(row[column] ?? '', columns));
        const height = Math.max(...cells.map((cell) => cell.length));
        return Array.from({ length: height }, (_, line) => cells
            .map((cell, column) => (0,text_width/* padTo */.v0)(cell[line] ?? '', widths[column] ?? 0))
            .map(style)
            .join('  ')
            .trimEnd());
    };
    const head = header.every((cell) => cell === '')
        ? []
        : [...draw(header, paint.bold), paint.dim(widths.map((columns) => '─'.repeat(columns)).join('  '))];
    return [...head, ...body.flatMap((row) => draw(row, (text) => text))];
}
/** Takes from the widest columns until all fit. */
function columnWidths(wanted, available) {
    const widths = wanted.map((width) => Math.max(1, width));
    const least = Math.max(8, Math.floor(available / widths.length / 2));
    for (let over = sum(widths) - available; over > 0; over -= 1) {
        const widest = widths.indexOf(Math.max(...widths));
        const current = widths[widest] ?? 0;
        if (current <= least)
            break;
        widths[widest] = current - 1;
    }
    return widths;
}
function sum(numbers) {
    return numbers.reduce((total, number) => total + number, 0);
}
function cellsOf(line) {
    return line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map((cell) => cell.trim());
}
const INLINE = /\\([!-/:-@[-`{-~])|<!--.*?-->|<code>(.*?)<\/code>|`([^`]+)`|\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)]+)\)|<br\s*\/?>|<\/?[a-z]+>|&(#\d+|[a-z]+);/g;
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
function inline(text, paint) {
    return text.replace(INLINE, (whole, escaped, code, ticks, bold, label, url, entity) => {
        if (escaped !== undefined)
            return escaped;
        if (code !== undefined)
            return paint.cyan(inline(code, PLAIN));
        if (ticks !== undefined)
            return paint.cyan(ticks);
        if (bold !== undefined)
            return paint.bold(inline(bold, PLAIN));
        if (label !== undefined)
            return `${inline(label, paint)} (${url})`;
        if (entity !== undefined)
            return entityOf(entity);
        return whole.startsWith('<br') ? '\n' : '';
    });
}
function entityOf(entity) {
    if (entity.startsWith('#'))
        return String.fromCodePoint(Number(entity.slice(1)));
    return ENTITIES[entity] ?? `&${entity};`;
}
function withoutDoubleBlanks(lines) {
    const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
    return kept.at(-1) === '' ? kept.slice(0, -1) : kept;
}

;// CONCATENATED MODULE: ./build/demo/run-view.js


const SIGNS = {
    success: ['✓', 'green'],
    failure: ['✗', 'red'],
    cancelled: ['⊘', 'yellow'],
    skipped: ['○', 'dim'],
};
const LEVELS = {
    notice: ['Notice', 'blue'],
    warning: ['Warning', 'yellow'],
    error: ['Error', 'red'],
};
/** Shows a run on a terminal while it happens, the way GitHub shows it in the browser. */
function createRunView(options) {
    const { write, paint, columns, verbose, wrapLog } = options;
    const line = (text) => write(`${text.trimEnd()}\n`);
    /** The open group: its depth, and how many lines the runner itself wrote into it. */
    let folded = 0;
    let depth = 0;
    const body = (text) => {
        const indent = '  '.repeat(depth);
        const room = columns - 6 - indent.length;
        for (const part of wrapLog ? wrapIndented(text, room) : [text])
            line(`    ${paint.dim('│')} ${indent}${part}`);
    };
    const log = ({ level, text }) => {
        if (level === 'command' && !verbose)
            folded += 1;
        else if (level === 'debug')
            verbose && body(paint.dim(`debug: ${text}`));
        else
            body(level === 'command' ? paint.cyan(text) : text);
    };
    const annotate = ({ level, message, title, file, line: at }) => {
        const [word, style] = LEVELS[level];
        const place = file === undefined ? '' : ` ${file}${at === undefined ? '' : `:${at}`}`;
        const [first = '', ...rest] = message.split('\n');
        body(paint[style](`${word}${place}: ${title === undefined ? '' : `${title}: `}${first}`));
        for (const text of rest)
            body(paint[style](text));
    };
    const box = (title, lines) => {
        if (lines.length === 0)
            return;
        line(`    ${paint.dim('├─')} ${paint.bold(title)}`);
        for (const text of lines)
            body(text);
    };
    const show = {
        'workflow-started': ({ name, file }) => line(`${paint.bold(name)}  ${paint.dim(file)}`),
        'job-started': ({ id, name, notes }) => {
            line('');
            line(`${paint.bold(`Job: ${name}`)}${name === id ? '' : paint.dim(`  (${id})`)}`);
            for (const note of notes)
                line(paint.dim(`  ${note}`));
        },
        'step-started': ({ name }) => {
            depth = 0;
            line('');
            line(`  ${paint.bold(`▶ ${name}`)}`);
        },
        'group-opened': ({ title }) => {
            folded = 0;
            body(paint.bold(`▸ ${title}`));
            depth += 1;
        },
        'group-closed': () => {
            if (folded > 0)
                body(paint.dim(`… ${folded} line${folded === 1 ? '' : 's'} folded`));
            folded = 0;
            depth = Math.max(0, depth - 1);
        },
        log: (event) => log(event.line),
        annotation: ({ annotation }) => annotate(annotation),
        summary: ({ markdown }) => box('Step summary', renderMarkdown(markdown, columns - 8, paint)),
        'handed-over': ({ outputs, exported }) => {
            box('Outputs, for later steps', pairs(outputs, paint, columns - 8));
            box('Variables, for all later steps of the job', pairs(exported, paint, columns - 8));
        },
        'step-finished': ({ step }) => line(`    ${paint.dim('└')} ${ending(step, paint)}`),
        'job-finished': ({ job }) => {
            line('');
            for (const text of jobOverview(job, paint))
                line(text);
        },
        'workflow-finished': () => { },
    };
    return (event) => show[event.type](event);
}
/** `✓ success  0.3 s`. */
function ending(run, paint) {
    const [sign, style] = SIGNS[run.conclusion];
    const tolerated = 'outcome' in run && run.outcome !== run.conclusion ? ' (continue-on-error)' : '';
    const time = run.conclusion === 'skipped' ? '' : paint.dim(`  ${(run.milliseconds / 1000).toFixed(1)} s`);
    return `${paint[style](`${sign} ${run.conclusion}`)}${tolerated}${time}`;
}
/** The list of steps that GitHub shows beside the log. */
function jobOverview(job, paint) {
    const width = Math.max(0, ...job.steps.map((step) => (0,text_width/* textWidth */.sc)(step.name)));
    return [
        `${paint.bold(`Job: ${job.name}`)}  ${ending(job, paint)}`,
        ...job.steps.map((step) => `  ${(0,text_width/* padTo */.v0)(step.name, width)}  ${ending(step, paint)}`),
    ];
}
/** Breaks a long line so that its parts stay under its beginning. */
function wrapIndented(text, width) {
    if ((0,text_width/* textWidth */.sc)(text) <= width)
        return [text];
    const indent = /^ */.exec(text)?.[0] ?? '';
    return (0,text_width/* wrap */.LV)(text.slice(indent.length), width - indent.length).map((part) => indent + part);
}
/** Names and values in two columns; long values end with an ellipsis, as nobody reads a screen of JSON. */
function pairs(values, paint, width) {
    const filled = Object.entries(values).filter(([, value]) => value !== '');
    const emptied = Object.keys(values).length - filled.length;
    const column = Math.max(0, ...filled.map(([name]) => (0,text_width/* textWidth */.sc)(name)));
    const rows = filled.map(([name, value]) => {
        const flat = value.replace(/\s*\n\s*/g, ' ↵ ');
        const room = Math.max(20, width - column - 3);
        const shown = [...flat].length > room ? `${[...flat].slice(0, room - 1).join('')}…` : flat;
        return `${(0,text_width/* padTo */.v0)(name, column)} ${paint.dim('=')} ${shown}`;
    });
    return emptied === 0 ? rows : [...rows, paint.dim(`… and ${emptied} empty`)];
}

;// CONCATENATED MODULE: ./build/demo/demo.js








const USAGE = `Usage: aws-account-steps demo [--example <name>] [--break-trust] [--verbose]

Runs examples/onboard.yml step by step on a rehearsal AWS on this machine. No AWS account is needed or touched.

  --example      another workflow of examples/, for example audit-trust
  --break-trust  first lets the role of the account trust another repository, to show how the refused login explains itself
  --verbose      shows the lines that GitHub's log folds, and debug lines
`;
/**
 * Onboards a rehearsed account from end to end and shows what GitHub would show.
 * @returns the exit code: 0 when the workflow succeeded; with `--break-trust`, when the refusal was explained as promised;
 *   2 for arguments that make no sense
 */
async function runDemo(options) {
    const { stdout } = options;
    const flags = readFlags(options.arguments);
    if (typeof flags === 'string') {
        stdout(`${flags}\n\n${USAGE}`);
        return 2;
    }
    if (flags.help) {
        stdout(USAGE);
        return 0;
    }
    const paint = createPaint(wantsColours(options.environment, process.stdout.isTTY === true));
    const columns = Math.min(140, Math.max(72, process.stdout.columns ?? 120));
    const view = createRunView({
        write: stdout,
        paint,
        columns,
        wrapLog: process.stdout.columns !== undefined,
        verbose: flags.verbose,
    });
    if (!(0,external_node_fs_.existsSync)(new URL(`examples/${flags.example}.yml`, options.packageRoot))) {
        stdout(`There is no example "${flags.example}".\n\n${USAGE}`);
        return 2;
    }
    const scene = await openScene(options.packageRoot);
    try {
        const { rehearsal } = scene;
        const before = inventoryOf(rehearsal.state);
        stdout(`${paint.bold('A rehearsal AWS runs on')} ${rehearsal.url}${paint.bold('; nothing here reaches a real account.')}\n`);
        if (flags.breakTrust)
            stdout(`${breakTrust(rehearsal.state)}\n`);
        stdout('\n');
        const run = await scene.run(`${flags.example}.yml`, view);
        if (!flags.breakTrust) {
            stdout(`\n${closing({ run, example: flags.example, before, rehearsal, paint }).join('\n')}\n`);
            return run.conclusion === 'success' ? 0 : 1;
        }
        const promises = await judgeRefusal(run, scene, `${flags.example}.yml`);
        stdout(`\n${promiseLines(promises, paint).join('\n')}\n`);
        return promises.every(({ kept }) => kept) ? 0 : 1;
    }
    catch (error) {
        if (!(error instanceof InvalidFile || error instanceof Unsupported))
            throw error;
        stdout(`\n${paint.red(error.message)}\n`);
        return 1;
    }
    finally {
        await scene.close();
    }
}
function readFlags(args) {
    try {
        const { values } = (0,external_node_util_.parseArgs)({
            args: [...args],
            options: {
                example: { type: 'string', default: 'onboard' },
                'break-trust': { type: 'boolean', default: false },
                verbose: { type: 'boolean', default: false },
                help: { type: 'boolean', short: 'h', default: false },
            },
        });
        const { example } = values;
        if (!/^[\w-]+$/.test(example))
            return `"--example" must be the name of a workflow in examples/, without .yml`;
        return { example, breakTrust: values['break-trust'], verbose: values.verbose, help: values.help };
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}


/***/ }),

/***/ 76097:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LV: () => (/* binding */ wrap),
/* harmony export */   sc: () => (/* binding */ textWidth),
/* harmony export */   v0: () => (/* binding */ padTo)
/* harmony export */ });
/** Escape sequences of `createPaint`. */
const STYLES = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');
/** How many columns of a terminal a text takes; emoji and East Asian wide characters take two. */
function textWidth(text) {
    let width = 0;
    for (const { segment } of new Intl.Segmenter().segment(text.replace(STYLES, ''))) {
        width +=
            /^[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]|\ufe0f/u.test(segment)
                ? 2
                : 1;
    }
    return width;
}
/** Fills up with spaces to a width. */
function padTo(text, width) {
    return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
/** Breaks a text at spaces into lines of at most `width` columns; words that are longer are cut. */
function wrap(text, width) {
    const lines = [];
    for (const paragraph of text.split('\n')) {
        let line = '';
        for (const word of paragraph.split(' ')) {
            for (const piece of pieces(word, width)) {
                if (line !== '' && textWidth(line) + 1 + textWidth(piece) > width) {
                    lines.push(line);
                    line = piece;
                }
                else {
                    line = line === '' ? piece : `${line} ${piece}`;
                }
            }
        }
        lines.push(line);
    }
    return lines;
}
/** ARNs and URLs have no spaces; they are broken after one of their separators, or where the column ends. */
function pieces(word, width) {
    if (textWidth(word) <= width)
        return [word];
    const cut = [];
    let rest = [...word];
    while (textWidth(rest.join('')) > width) {
        const fitting = rest.slice(0, width);
        const separator = fitting.findLastIndex((character) => ':/,._-'.includes(character));
        const end = separator + 1 > width / 2 ? separator + 1 : width;
        cut.push(rest.slice(0, end).join(''));
        rest = rest.slice(end);
    }
    return rest.length === 0 ? cut : [...cut, rest.join('')];
}


/***/ })

};
