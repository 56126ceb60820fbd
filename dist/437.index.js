export const id = 437;
export const ids = [437];
export const modules = {

/***/ 32428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M$: () => (/* binding */ countSections),
  L_: () => (/* binding */ putProfile),
  WF: () => (/* binding */ takeBackProfile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./build/profiles/sections.js
const HEADING = /^\s*\[([^\]]*)\]/;
/** Lines with their ends, so that joining them gives the text back byte for byte. */
function linesOf(text) {
    return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
/** Every section of that title (`dev` or `profile dev`), which should be one or none. Blanks and quotes do not count. */
function sectionsOf(lines, title) {
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
function settingOf(line) {
    return /^([^\s#;=[][^=]*?)\s*=/.exec(line)?.[1]?.toLowerCase();
}
/** True for a line that goes on with what the line before began (`s3 =` and its indented block). */
function isNested(line) {
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
    const lines = linesOf(text);
    const found = sectionsOf(lines, undo.title)[0];
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
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}


/***/ }),

/***/ 76757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cP: () => (/* binding */ loginCard),
/* harmony export */   pC: () => (/* binding */ logoutCard),
/* harmony export */   zc: () => (/* binding */ accountsCard)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);

const SOURCES = {
    oidc: 'OIDC token of this job',
    keys: 'access keys',
    'keys+role': 'access keys, then a role',
};
/** Who is logged in, where, until when and how: the summary of a login. Holds no secret. `title` is plain text of ours. */
function loginCard(login, title) {
    const rows = [
        ['account', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.identity.account)],
        ['as', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.identity.arn)],
        ['by', sourceOf(login)],
        ['region', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.region)],
        ['until', endOf(login)],
    ];
    const shown = rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
    return [`### 🔑 ${title}`, '', (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['', ''], shown)].join('\n');
}
/** The same for several accounts, a row for each. */
function accountsCard(accounts) {
    const rows = accounts.map(({ name, login }) => [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.identity.account),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.identity.arn),
        sourceOf(login),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(login.region),
        endOf(login) ?? 'no end',
    ]);
    return [
        `### 🔑 Logged in to ${accounts.length} AWS accounts`,
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['name', 'account', 'as', 'by', 'region', 'until'], rows),
    ].join('\n');
}
function sourceOf({ source }) {
    return SOURCES[source] ?? (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(source);
}
function endOf({ session }) {
    return session.expiration === undefined ? undefined : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(session.expiration.toISOString());
}
/** Which accounts a logout left. */
function logoutCard(accounts) {
    return [
        '### 🔒 Logged out of AWS',
        '',
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .table */ .tp)(['name', 'account'], accounts.map(({ name, id }) => [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(id)])),
    ].join('\n');
}


/***/ }),

/***/ 59063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   aE: () => (/* binding */ readRecord),
/* harmony export */   ae: () => (/* binding */ recordFolder),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   fe: () => (/* binding */ RESTORE_STATE),
/* harmony export */   lx: () => (/* binding */ isRecordName),
/* harmony export */   xD: () => (/* binding */ recordName)
/* harmony export */ });
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


/***/ }),

/***/ 60437:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logout: () => (/* binding */ logout)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _report_login_card_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76757);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6162);
/* harmony import */ var _login_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(59063);
/* harmony import */ var _undo_login_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11044);





const inputs = {
    account: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_2__/* .optionalText */ .mR)({
        form: "an account's id of 12 digits, its name, or the `account` output of the login",
    }),
};
/** Undoes a login of the same job, the last one unless told which. */
const logout = {
    name: 'logout',
    inputs,
    outputs: ['logged-out', 'aws-account-id'],
    parse: ({ account }) => account,
    run,
    publish,
    verdict: () => undefined,
};
async function run(account, world) {
    const runnerTemp = world.variable('RUNNER_TEMP');
    if (runnerTemp === undefined) {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'logins-unknown',
            fault: 'user',
            message: 'There is no RUNNER_TEMP, where logins leave what they did.',
            remedy: 'Use the logout on a runner, in the same job as the login.',
        });
    }
    const folder = (0,_login_record_js__WEBPACK_IMPORTED_MODULE_4__/* .recordFolder */ .ae)(runnerTemp);
    const records = await recordsIn(folder, world);
    const at = records.findLastIndex((record) => account === undefined || isOf(record, account));
    const record = records[at];
    if (record !== undefined) {
        const undoing = (0,_undo_login_js__WEBPACK_IMPORTED_MODULE_3__/* .undoLogin */ .M)(record, records.slice(at + 1), folder, world.variable);
        return { undone: { record, undoing } };
    }
    if (account === undefined)
        return {};
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'login-not-found',
        fault: 'user',
        message: 'No login of this job that is still in force is of that account.',
        remedy: 'Give the `account` output of the login, the id of its account, or its `variable-name`.',
        evidence: records.flatMap(({ accounts }) => accounts.map(({ name, id }) => ({ label: name, value: id }))),
    });
}
async function publish({ undone }, runner) {
    runner.setOutput('logged-out', String(undone !== undefined));
    if (undone === undefined) {
        runner.log.info('There is no login of this job left to undo.');
        return;
    }
    const { record, undoing } = undone;
    for (const { name, value } of undoing.variables)
        runner.exportVariable(name, value);
    for (const edit of undoing.edits)
        runner.editFile(edit);
    runner.setOutput('aws-account-id', record.accounts.map(({ id }) => id).join(','));
    for (const { name, id } of record.accounts)
        runner.log.info(`Logged out of account ${id} (${name}).`);
    runner.summarize((0,_report_login_card_js__WEBPACK_IMPORTED_MODULE_1__/* .logoutCard */ .pC)(record.accounts));
}
async function recordsIn(folder, world) {
    const names = (await world.files.list(folder)).filter(_login_record_js__WEBPACK_IMPORTED_MODULE_4__/* .isRecordName */ .lx);
    const texts = await Promise.all(names.map((name) => world.files.read(`${folder}/${name}`)));
    return (0,_login_record_js__WEBPACK_IMPORTED_MODULE_4__/* .inOrder */ .al)(texts.flatMap((text) => (0,_login_record_js__WEBPACK_IMPORTED_MODULE_4__/* .readRecord */ .aE)(text) ?? []));
}
/** By the login's own id when it is in the handle, else by the account. */
function isOf({ id, accounts }, account) {
    const login = loginOf(account);
    if (login !== undefined)
        return login === id;
    return accounts.some((each) => each.id === account || each.name === account);
}
function loginOf(handle) {
    try {
        const value = JSON.parse(handle);
        return typeof value === 'object' && value !== null && 'login' in value ? String(value.login) : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 11044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ undoLogin),
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32428);
/* harmony import */ var _login_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(59063);



/**
 * Undoes one login: variables get back what they held, where they still hold what the login wrote, and profiles likewise.
 * What a later login (`newer`, oldest first) wrote over this one stays, even when it wrote the same value; but when that
 * one is undone it must not bring back what is gone: its record learns what was there before both.
 */
function undoLogin(record, newer, folder, variable) {
    const variables = record.variables
        .filter((each) => !newer.some((later) => later.variables.some(({ name }) => name === each.name)))
        .filter(({ name, sha256 }) => sha256 === digest(variable(name) ?? ''))
        .map(({ name, previous }) => ({ name, value: previous }));
    const profiles = [...record.files]
        .reverse()
        .filter((file) => !newer.some(({ files }) => files.some((each) => isSamePlace(each, file))))
        .map(({ path, undo }) => ({ path, edit: (text) => (0,_profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .takeBackProfile */ .WF)(text, undo) }));
    const relinked = newer.map((each, index) => {
        const text = JSON.stringify(withoutLogin(each, stillOf(record, newer.slice(0, index))));
        return { path: `${folder}/${(0,_login_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD)(each.id)}`, edit: () => text };
    });
    // Only files of ours are ever removed, whatever a record says.
    const own = [...record.own.filter((name) => /^[\w.-]+$/.test(name)), (0,_login_record_js__WEBPACK_IMPORTED_MODULE_2__/* .recordName */ .xD)(record.id)];
    const removed = own.map((name) => ({ path: `${folder}/${name}`, edit: () => undefined }));
    return { variables, edits: [...profiles, ...relinked, ...removed] };
}
function digest(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(value).digest('hex');
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
        return earlier !== undefined && digest(each.previous) === earlier.sha256
            ? { ...each, previous: earlier.previous }
            : each;
    };
    const file = (each) => {
        const earlier = gone.files.find((other) => isSamePlace(each, other))?.undo;
        if (earlier === undefined || digest(each.undo.before ?? '') !== earlier.section)
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


/***/ })

};
