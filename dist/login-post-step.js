import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ // The require scope
/******/ var __nccwpck_require__ = {};
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
var __webpack_exports__ = {};

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  k: () => (/* binding */ restoreEnvironment)
});

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./build/contract/step-error.js
/** The one error that steps end with. Anything else that reaches the contract is a bug of ours and is reported so. */
class step_error_StepError extends Error {
    name = 'StepError';
    code;
    fault;
    remedy;
    evidence;
    snippets;
    constructor(details) {
        super(details.message, details.cause === undefined ? undefined : { cause: details.cause });
        this.code = details.code;
        this.fault = details.fault;
        this.remedy = details.remedy;
        this.evidence = details.evidence ?? [];
        this.snippets = details.snippets ?? [];
    }
}

;// CONCATENATED MODULE: ./build/github/file-commands.js



/** The runner's files that a step appends to, by what is kept in them. */
const FILE_VARIABLES = {
    output: 'GITHUB_OUTPUT',
    environment: 'GITHUB_ENV',
    state: 'GITHUB_STATE',
    summary: 'GITHUB_STEP_SUMMARY',
};
/**
 * One entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE in the heredoc form. The delimiter is random, so that no value
 * can end its own entry and smuggle in another.
 * https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions#multiline-strings
 */
function fileCommand(name, value, delimiter = `ghadelimiter_${crypto.randomUUID()}`) {
    // The runner ends a name at the first of these.
    if (name === '' || /[\r\n=]|<</.test(name))
        throw new TypeError(`"${name}" cannot be the name of an entry`);
    if (name.includes(delimiter) || value.includes(delimiter)) {
        throw new TypeError(`The entry "${name}" contains its own delimiter`);
    }
    return `${name}<<${delimiter}${external_node_os_namespaceObject.EOL}${value}${external_node_os_namespaceObject.EOL}${delimiter}${external_node_os_namespaceObject.EOL}`;
}
/** Appends to one of the runner's files; a no-op outside a runner, where the variable is not set. */
function appendToFile(path, content) {
    if (path !== undefined && path !== '' && content !== '')
        (0,external_node_fs_namespaceObject.appendFileSync)(path, content, { encoding: 'utf8' });
}
/**
 * Appends to several of the runner's files, to all or to none: a job must not go on with the outputs of a step whose
 * variables it never got. Throws StepError when one of them cannot be written.
 */
function appendToFiles(additions) {
    const open = [];
    const to = ({ variable, path = '' }, work) => {
        try {
            return work(path);
        }
        catch (error) {
            throw unwritable(variable, path, error);
        }
    };
    const wanted = additions.filter(({ path = '', content }) => path !== '' && content !== '');
    try {
        const files = wanted.map((addition) => to(addition, (path) => {
            const file = openSync(path, 'a');
            const found = fstatSync(file);
            open.push({ file, size: found.isFile() ? found.size : undefined });
            return { file, addition };
        }));
        for (const { file, addition } of files)
            to(addition, () => appendFileSync(file, addition.content, { encoding: 'utf8' }));
    }
    catch (error) {
        for (const { file, size } of open)
            if (size !== undefined)
                ftruncateSync(file, size);
        throw error;
    }
    finally {
        for (const { file } of open)
            closeSync(file);
    }
}
function unwritable(variable, path, cause) {
    // By its code alone: an error of the file system need not be an `Error` of this realm.
    const why = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : cause;
    return new StepError({
        code: 'runner-file-unwritable',
        fault: 'platform',
        message: `${path}, the file of ${variable}, cannot be written (${why}): this step handed nothing on.`,
        remedy: 'Look for a full disk of the runner, or for an earlier step that changed this file or the variable.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/steps/login-record.js
/** The name under which the main step keeps for its post step which login to undo. */
const RESTORE_STATE = 'restore';
const RECORD = /^login-([0-9a-f-]{36})\.json$/;
/** The folder of everything that logins of this job keep. */
function recordFolder(runnerTemp) {
    return `${runnerTemp}/aws-account-steps`;
}
function recordName(id) {
    return `login-${id}.json`;
}
function isRecordName(name) {
    return RECORD.test(name);
}
/** A record from its file; undefined when it is none. */
function readRecord(text) {
    try {
        const value = JSON.parse(text ?? '');
        return isRecord(value) ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** Oldest first. */
function inOrder(records) {
    return [...records].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
function isRecord(value) {
    return (hasTexts(value, ['id', 'at']) &&
        'version' in value &&
        value.version === 1 &&
        isListOf(value, 'accounts', (each) => hasTexts(each, ['name', 'id'])) &&
        isListOf(value, 'variables', (each) => hasTexts(each, ['name', 'previous', 'sha256'])) &&
        isListOf(value, 'own', (each) => typeof each === 'string') &&
        isListOf(value, 'files', (each) => hasTexts(each, ['path']) && 'undo' in each && isProfileUndo(each.undo)));
}
function isProfileUndo(value) {
    return (hasTexts(value, ['title', 'lead', 'section']) &&
        'newFile' in value &&
        typeof value.newFile === 'boolean' &&
        (!('before' in value) || typeof value.before === 'string') &&
        isListOf(value, 'lines', (each) => typeof each === 'string'));
}
function isListOf(value, name, accepts) {
    const list = value[name];
    return Array.isArray(list) && list.every(accepts);
}
function hasTexts(value, names) {
    return (typeof value === 'object' &&
        value !== null &&
        names.every((name) => typeof value[name] === 'string'));
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: ./build/profiles/sections.js
const HEADING = /^\s*\[([^\]]*)\]/;
/** Lines with their ends, so that joining them gives the text back byte for byte. */
function sections_linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** Every section of that title (`dev` or `profile dev`), which should be one or none. Blanks and quotes do not count. */
function sections_sectionsOf(lines, title) {
    const headings = lines.flatMap((line, index) => {
        const found = HEADING.exec(line)?.[1];
        return found === undefined ? [] : [{ index, title: plain(found) }];
    });
    return headings.flatMap((heading, at) => {
        if (heading.title !== plain(title))
            return [];
        const next = headings[at + 1]?.index ?? lines.length;
        return [{ start: heading.index, end: endOfContent(lines, heading.index, next) }];
    });
}
/** The name of the setting that a line begins; undefined for nested lines, comments and blanks. */
function sections_settingOf(line) {
    return /^([^\s#;=[][^=]*?)\s*=/.exec(line)?.[1]?.toLowerCase();
}
/** True for a line that goes on with what the line before began (`s3 =` and its indented block). */
function sections_isNested(line) {
    return /^[ \t]+\S/.test(line);
}
function endOfContent(lines, start, next) {
    let end = next;
    while (end > start + 1 && /^\s*([#;].*)?$/.test((lines[end - 1] ?? '').trimEnd()))
        end -= 1;
    return end;
}
function plain(title) {
    return title.replaceAll(/["']/g, '').trim().replaceAll(/\s+/g, ' ');
}

;// CONCATENATED MODULE: ./build/profiles/edit-profile.js


/**
 * Settings of a profile that say who it is. When one of them is left from before, SDKs mix it with the new ones or prefer
 * it, so that an edit drops those that it does not set.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
const IDENTITY_SETTINGS = new Set([
    'aws_access_key_id',
    'aws_secret_access_key',
    'aws_session_token',
    'aws_security_token',
    'aws_account_id',
    'credential_process',
    'credential_source',
    'duration_seconds',
    'external_id',
    'login_session',
    'mfa_serial',
    'role_arn',
    'role_session_name',
    'source_profile',
    'sso_account_id',
    'sso_region',
    'sso_role_name',
    'sso_session',
    'sso_start_url',
    'web_identity_token_file',
]);
/** How often a profile stands in a file: once or never, unless the file is broken. */
function countSections(text, title) {
    return sectionsOf(linesOf(text ?? ''), title).length;
}
/**
 * Sets the settings of one section and leaves every other byte of the file as it is; a new section goes to the end.
 * Settings of the section that are neither given nor about identity stay, with their nested blocks and comments.
 */
function putProfile(text, title, settings) {
    const lines = linesOf(text ?? '');
    const eol = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
    const given = Object.entries(settings).map(([name, value]) => `${name} = ${value}${eol}`);
    const found = sectionsOf(lines, title)[0];
    const lead = found === undefined ? leadOf(text ?? '', eol) : '';
    const after = found === undefined ? [`[${title}]${eol}`, ...given] : edited(lines, found, settings, eol);
    const section = after.join('');
    const head = lines.slice(0, found?.start ?? lines.length).join('');
    const tail = found === undefined ? '' : lines.slice(found.end).join('');
    return {
        text: `${head}${lead}${section}${tail}`,
        undo: {
            title,
            ...(found === undefined ? {} : { before: lines.slice(found.start, found.end).join('') }),
            lead,
            newFile: text === undefined,
            section: digest(section),
            lines: given.map(digest),
        },
    };
}
/**
 * Takes an edit back. A section that is still as written becomes what it was, byte for byte; from one that somebody has
 * edited since, only the lines that were written go. Undefined when the file itself goes.
 */
function takeBackProfile(text, undo) {
    if (text === undefined)
        return undefined;
    const lines = sections_linesOf(text);
    const found = sections_sectionsOf(lines, undo.title)[0];
    if (found === undefined)
        return text;
    const now = lines.slice(found.start, found.end);
    const head = lines.slice(0, found.start).join('');
    const tail = lines.slice(found.end).join('');
    if (digest(now.join('')) === undo.section) {
        if (undo.before !== undefined)
            return `${head}${undo.before}${tail}`;
        return withoutFile(`${withoutLead(head, undo.lead)}${tail}`, undo);
    }
    const kept = now.filter((line) => !undo.lines.includes(digest(line)));
    const isEmpty = undo.before === undefined && kept.every((line, index) => index === 0 || line.trim() === '');
    return isEmpty
        ? withoutFile(`${withoutLead(head, undo.lead)}${tail}`, undo)
        : `${head}${kept.join('')}${tail}`;
}
function edited(lines, section, settings, eol) {
    const [heading = '', ...body] = lines.slice(section.start, section.end);
    const kept = [];
    const set = new Set();
    let dropping = false;
    for (const line of body) {
        const name = settingOf(line);
        if (name === undefined) {
            if (!dropping || !isNested(line))
                kept.push(line);
            continue;
        }
        const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
        dropping = value !== undefined || IDENTITY_SETTINGS.has(name);
        if (value !== undefined && !set.has(name))
            kept.push(`${name} = ${value}${eol}`);
        else if (!dropping)
            kept.push(line);
        if (value !== undefined)
            set.add(name);
    }
    const added = Object.entries(settings)
        .filter(([name]) => !set.has(name))
        .map(([name, value]) => `${name} = ${value}${eol}`);
    return [withEnd(heading, eol), ...added, ...kept];
}
/** The last line of a file may have no end; what follows it needs one. */
function withEnd(line, eol) {
    return line.endsWith('\n') ? line : `${line}${eol}`;
}
function leadOf(text, eol) {
    if (text.trim() === '')
        return '';
    return text.endsWith('\n') ? eol : `${eol}${eol}`;
}
function withoutLead(head, lead) {
    return lead !== '' && head.endsWith(lead) ? head.slice(0, -lead.length) : head;
}
function withoutFile(text, undo) {
    return undo.newFile && text.trim() === '' ? undefined : text;
}
function digest(text) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(text).digest('hex');
}

;// CONCATENATED MODULE: ./build/steps/undo-login.js



/**
 * Undoes one login: variables get back what they held, where they still hold what the login wrote, and profiles likewise.
 * What a later login (`newer`, oldest first) wrote over this one stays, even when it wrote the same value; but when that
 * one is undone it must not bring back what is gone: its record learns what was there before both.
 */
function undoLogin(record, newer, folder, variable) {
    const variables = record.variables
        .filter((each) => !newer.some((later) => later.variables.some(({ name }) => name === each.name)))
        .filter(({ name, sha256 }) => sha256 === undo_login_digest(variable(name) ?? ''))
        .map(({ name, previous }) => ({ name, value: previous }));
    const profiles = [...record.files]
        .reverse()
        .filter((file) => !newer.some(({ files }) => files.some((each) => isSamePlace(each, file))))
        .map(({ path, undo }) => ({ path, edit: (text) => takeBackProfile(text, undo) }));
    const relinked = newer.map((each, index) => {
        const text = JSON.stringify(withoutLogin(each, stillOf(record, newer.slice(0, index))));
        return { path: `${folder}/${recordName(each.id)}`, edit: () => text };
    });
    // Only files of ours are ever removed, whatever a record says.
    const own = [...record.own.filter((name) => /^[\w.-]+$/.test(name)), recordName(record.id)];
    const removed = own.map((name) => ({ path: `${folder}/${name}`, edit: () => undefined }));
    return { variables, edits: [...profiles, ...relinked, ...removed] };
}
function undo_login_digest(value) {
    return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(value).digest('hex');
}
/** What of a login was written over by none of these: only the next one to write a thing knows it from this login. */
function stillOf(record, between) {
    return {
        ...record,
        variables: record.variables.filter((each) => !between.some(({ variables }) => variables.some(({ name }) => name === each.name))),
        files: record.files.filter((each) => !between.some(({ files }) => files.some((other) => isSamePlace(each, other)))),
    };
}
/** A later login's record, as if the earlier one had never been. */
function withoutLogin(newer, gone) {
    const variable = (each) => {
        const earlier = gone.variables.find(({ name }) => name === each.name);
        return earlier !== undefined && undo_login_digest(each.previous) === earlier.sha256
            ? { ...each, previous: earlier.previous }
            : each;
    };
    const file = (each) => {
        const earlier = gone.files.find((other) => isSamePlace(each, other))?.undo;
        if (earlier === undefined || undo_login_digest(each.undo.before ?? '') !== earlier.section)
            return each;
        const { before: _before, ...undo } = each.undo;
        return {
            path: each.path,
            undo: {
                ...undo,
                lead: earlier.lead,
                newFile: earlier.newFile,
                ...(earlier.before === undefined ? {} : { before: earlier.before }),
            },
        };
    };
    return { ...newer, variables: newer.variables.map(variable), files: newer.files.map(file) };
}
function isSamePlace(a, b) {
    return a.path === b.path && a.undo.title === b.undo.title;
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./build/system/private-file.js



/** Windows has no such flag; there, only privileged users can make links. */
const NO_FOLLOW = external_node_fs_namespaceObject.constants.O_NOFOLLOW ?? 0;
/** The text of a file that nobody else may redirect; undefined when there is none. Throws StepError for links. */
function readPrivate(path) {
    refuseLink((0,external_node_path_namespaceObject.dirname)(path));
    refuseLink(path);
    let file;
    try {
        file = (0,external_node_fs_namespaceObject.openSync)(path, external_node_fs_namespaceObject.constants.O_RDONLY | NO_FOLLOW);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return undefined;
        throw unusable(path, codeOf(error), error);
    }
    try {
        if (!(0,external_node_fs_namespaceObject.fstatSync)(file).isFile())
            throw unusable(path, 'not a file');
        const bytes = (0,external_node_fs_namespaceObject.readFileSync)(file);
        const text = bytes.toString('utf8');
        // Whatever is not UTF-8 would not survive being edited as text.
        if (!Buffer.from(text, 'utf8').equals(bytes))
            throw unusable(path, 'not UTF-8');
        return text;
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(file);
    }
}
/**
 * Replaces a file as a whole, readable by its owner only, or removes it. Missing folders are made for the owner only.
 * A reader sees the old text or the new one. Throws StepError for links.
 */
function writePrivate(path, text) {
    refuseLink((0,external_node_path_namespaceObject.dirname)(path));
    refuseLink(path);
    if (text === undefined) {
        (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
        return;
    }
    const next = `${path}.${crypto.randomUUID()}.tmp`;
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true, mode: 0o700 });
        const file = (0,external_node_fs_namespaceObject.openSync)(next, external_node_fs_namespaceObject.constants.O_WRONLY | external_node_fs_namespaceObject.constants.O_CREAT | external_node_fs_namespaceObject.constants.O_EXCL | NO_FOLLOW, 0o600);
        try {
            (0,external_node_fs_namespaceObject.fchmodSync)(file, 0o600);
            (0,external_node_fs_namespaceObject.writeFileSync)(file, text, 'utf8');
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(file);
        }
        (0,external_node_fs_namespaceObject.renameSync)(next, path);
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.rmSync)(next, { force: true });
        throw unusable(path, codeOf(error), error);
    }
}
function refuseLink(path) {
    if ((0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink())
        throw unusable(path, 'a symbolic link');
}
function unusable(path, why, cause) {
    return new step_error_StepError({
        code: 'private-file-unusable',
        fault: 'user',
        message: `${path} cannot hold credentials: ${why}.`,
        remedy: 'Credentials are written only to plain files that no link leads elsewhere. Remove what is in the way, or name another file by AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
        ...(cause === undefined ? {} : { cause }),
    });
}
/** The system's name for what went wrong: `ENOENT`, `ELOOP`, …. */
function codeOf(error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
}

;// CONCATENATED MODULE: ./build/system/file-edits.js

/**
 * Edits private files: first every new text is worked out, then all are written. When one cannot be written, those before
 * it get their old text back, and the error is thrown on. Edits of the same file see each other's text. Gives what takes the
 * edits back.
 */
function applyEdits(edits) {
    const before = new Map();
    const after = new Map();
    for (const { path, edit } of edits) {
        if (!before.has(path))
            before.set(path, readPrivate(path));
        after.set(path, edit(after.has(path) ? after.get(path) : before.get(path)));
    }
    const written = [];
    const takeBack = () => {
        for (const path of written.splice(0).reverse())
            if (readPrivate(path) === after.get(path))
                writePrivate(path, before.get(path));
    };
    try {
        for (const [path, text] of after) {
            if (text === before.get(path))
                continue;
            writePrivate(path, text);
            written.push(path);
        }
    }
    catch (error) {
        takeBack();
        throw error;
    }
    return takeBack;
}

;// CONCATENATED MODULE: ./build/login-post.js






/**
 * The post step of a login: puts back what the job's variables and profiles held before, where they still hold what the
 * login wrote, and removes its files. Post steps run in reverse order, so nested logins unwind. Never throws: a clean-up
 * must not fail the job. Bundled on its own, without SDK, because it runs in every job that logs in.
 */
function restoreEnvironment(environment, write) {
    try {
        const undoing = planOf(environment);
        const variables = undoing?.variables ?? [];
        const restored = variables.map(({ name, value }) => fileCommand(name, value)).join('');
        // One file that cannot be written must not keep the others from being cleaned.
        const isRestored = attempt(() => appendToFile(environment[FILE_VARIABLES.environment], restored), write);
        for (const edit of undoing?.edits ?? [])
            attempt(() => applyEdits([edit]), write);
        if (!isRestored)
            return;
        write(variables.length === 0
            ? 'No variable to restore.\n'
            : `Restored ${variables.map(({ name }) => name).join(', ')}.\n`);
    }
    catch (error) {
        warn(error, write);
    }
}
function planOf(environment) {
    const id = environment[`STATE_${RESTORE_STATE}`] ?? '';
    const runnerTemp = environment['RUNNER_TEMP'] ?? '';
    if (id === '' || runnerTemp === '')
        return undefined;
    const folder = recordFolder(runnerTemp);
    const records = recordsIn(folder);
    const at = records.findIndex((record) => record.id === id);
    const record = records[at];
    return record === undefined
        ? undefined
        : undoLogin(record, records.slice(at + 1), folder, (name) => environment[name]);
}
function recordsIn(folder) {
    const names = (0,external_node_fs_namespaceObject.readdirSync)(folder).filter(isRecordName);
    return inOrder(names.flatMap((name) => readRecord(readPrivate(`${folder}/${name}`)) ?? []));
}
/** Whether it worked; warns when not. */
function attempt(work, write) {
    try {
        work();
        return true;
    }
    catch (error) {
        warn(error, write);
        return false;
    }
}
function warn(error, write) {
    const why = error instanceof Error ? error.name : 'unknown';
    write(`::warning title=login::Not everything of the login could be put back (${why}).\n`);
}

var __webpack_exports__restoreEnvironment = __webpack_exports__.k;
export { __webpack_exports__restoreEnvironment as restoreEnvironment };
