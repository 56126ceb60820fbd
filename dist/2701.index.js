export const id = 2701;
export const ids = [2701,1562];
export const modules = {

/***/ 86354:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   L7: () => (/* binding */ cachedSession),
/* harmony export */   MP: () => (/* binding */ refreshNames),
/* harmony export */   m3: () => (/* binding */ readPlan),
/* harmony export */   nC: () => (/* binding */ refreshPlan)
/* harmony export */ });
/** SDKs ask for new credentials five minutes before the old ones end; what they get must last longer than that. */
const RENEW_BEFORE_END_MS = 6 * 60 * 1000;
/** With less than this left, an old session helps nobody when it cannot be renewed. */
const STILL_USABLE_MS = 60 * 1000;
/** The names of the plan and of the session beside it. */
function refreshNames(id) {
    return { plan: `refresh-${id}.json`, session: `refresh-${id}.session.json` };
}
/** True for what may become a login whose proof, a token of the job, can be got again at any time. */
function isRenewable({ source, useExisting }) {
    return (source.kind === 'oidc' || (source.kind === 'auto' && source.oidc)) && useExisting !== true;
}
/** How to log in again as the same; undefined when the login came by another way than the token of the job. */
function refreshPlan(request, login, endpoint) {
    const { source } = request;
    if (!login.source.startsWith('oidc') || !isRenewable(request))
        return undefined;
    const audience = source.kind === 'auto' || source.kind === 'oidc' ? source.audience : undefined;
    return {
        version: 1,
        request: { ...request, source: { kind: 'oidc', ...(audience === undefined ? {} : { audience }) } },
        ...(endpoint === undefined ? {} : { endpoint }),
    };
}
/** A plan from its file; undefined when it is none. */
function readPlan(text) {
    const value = json(text);
    if (!hasObject(value, 'request') || !hasObject(value.request, 'source'))
        return undefined;
    const plan = value;
    return plan.version === 1 && isRenewable(plan.request) ? plan : undefined;
}
/** A session as the text that is printed and kept. */
function cachedSession({ session, identity }) {
    const credentials = {
        Version: 1,
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey.reveal(),
        ...(session.sessionToken === undefined ? {} : { SessionToken: session.sessionToken.reveal() }),
        ...(session.expiration === undefined ? {} : { Expiration: session.expiration.toISOString() }),
        AccountId: identity.account,
    };
    return JSON.stringify(credentials);
}
/** What a kept session is good for: to be handed out, to be renewed, or nothing. */
function stateOf(text, clock) {
    const value = text === undefined ? undefined : json(text);
    if (typeof value !== 'object' || value === null || !('Expiration' in value))
        return 'useless';
    const left = Date.parse(String(value.Expiration)) - clock.now().getTime();
    if (left > RENEW_BEFORE_END_MS)
        return 'fresh';
    return left > STILL_USABLE_MS ? 'ending' : 'useless';
}
function json(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function hasObject(value, name) {
    if (typeof value !== 'object' || value === null)
        return false;
    const member = value[name];
    return typeof member === 'object' && member !== null;
}


/***/ }),

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

/***/ 31562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publishAccounts: () => (/* binding */ publishAccounts),
  publishLogin: () => (/* binding */ publishLogin),
  publishTest: () => (/* binding */ publishTest)
});

// EXTERNAL MODULE: ./build/credentials/account-variables.js
var account_variables = __webpack_require__(55050);
// EXTERNAL MODULE: ./build/report/login-card.js
var login_card = __webpack_require__(76757);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/profiles/edit-profile.js + 1 modules
var edit_profile = __webpack_require__(32428);
// EXTERNAL MODULE: ./build/profiles/profile-files.js
var profile_files = __webpack_require__(61172);
// EXTERNAL MODULE: ./build/steps/login-record.js
var login_record = __webpack_require__(59063);
// EXTERNAL MODULE: ./build/steps/undo-login.js
var undo_login = __webpack_require__(11044);
;// CONCATENATED MODULE: ./build/steps/login/hand-over.js





/** Writes variables and profiles, and the record by which the post step and the logout take all of it back. */
function handOver(given, surroundings, runner) {
    for (const { value, secret } of given.variables)
        if (secret && value !== '')
            runner.mask(value);
    const written = given.variables.filter(({ name, value }) => value !== '' || surroundings.held(name) !== undefined);
    for (const { name, value } of written)
        runner.exportVariable(name, value);
    const files = [];
    for (const place of given.profiles.length === 0 ? [] : placesOf(given, surroundings)) {
        for (const profile of given.profiles) {
            for (const kind of ['credentials', 'config'])
                runner.editFile(profileEdit(place[kind], kind, profile, (undo) => files.push(undo)));
        }
    }
    const { runnerTemp } = surroundings;
    if (runnerTemp === undefined)
        return;
    const folder = (0,login_record/* recordFolder */.ae)(runnerTemp);
    for (const [name, text] of Object.entries(given.own))
        runner.editFile({ path: `${folder}/${name}`, edit: () => text });
    const record = () => ({
        version: 1,
        id: surroundings.id,
        at: given.at.toISOString(),
        accounts: given.accounts,
        variables: written.map(({ name, value }) => ({
            name,
            previous: surroundings.held(name) ?? '',
            sha256: (0,undo_login/* digest */.b)(value),
        })),
        files,
        own: Object.keys(given.own),
    });
    // The last edit, because the others tell it what they changed.
    runner.editFile({
        path: `${folder}/${(0,login_record/* recordName */.xD)(surroundings.id)}`,
        edit: () => JSON.stringify(record()),
    });
    runner.saveState(login_record/* RESTORE_STATE */.fe, surroundings.id);
}
function placesOf(given, { profileFiles, runnerTemp }) {
    if (profileFiles === undefined) {
        throw new step_error/* StepError */.z({
            code: 'profile-place-unknown',
            fault: 'user',
            message: 'There is no home folder to write the profile to.',
            remedy: 'Set HOME, or both AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
        });
    }
    if (!given.dockerActions)
        return [profileFiles];
    if (runnerTemp === undefined) {
        throw new step_error/* StepError */.z({
            code: 'docker-home-unknown',
            fault: 'user',
            message: 'There is no RUNNER_TEMP, so that Docker actions have no home folder to write the profile to.',
            remedy: 'Use `docker-actions` only on a runner.',
        });
    }
    return [profileFiles, (0,profile_files/* dockerProfileFiles */.x_)(runnerTemp)];
}
function profileEdit(path, kind, { name, overwrite, settings }, undone) {
    const title = (0,profile_files/* sectionTitle */.Gf)(kind, name);
    return {
        path,
        edit(text) {
            const there = (0,edit_profile/* countSections */.M$)(text, title);
            if (there > 1)
                throw profileTwice(name, path);
            if (there === 1 && !overwrite)
                throw profileTaken(name, path);
            // Without keys of its own a profile stands in the credentials file only when an older one must be emptied.
            if (there === 0 && Object.keys(settings[kind]).length === 0)
                return text;
            const edit = (0,edit_profile/* putProfile */.L_)(text, title, settings[kind]);
            undone({ path, undo: edit.undo });
            return edit.text;
        },
    };
}
function profileTaken(name, path) {
    return new step_error/* StepError */.z({
        code: 'profile-exists',
        fault: 'user',
        message: `The profile "${name}" is in ${path} already.`,
        remedy: 'Give another name as `aws-profile`, or set `overwrite-aws-profile: true`. Nothing was published.',
    });
}
function profileTwice(name, path) {
    return new step_error/* StepError */.z({
        code: 'profile-ambiguous',
        fault: 'user',
        message: `The profile "${name}" is in ${path} more than once, and tools differ in which one counts.`,
        remedy: 'Remove all but one of these sections from the file.',
    });
}

// EXTERNAL MODULE: ./build/credentials/refresh.js
var refresh = __webpack_require__(86354);
;// CONCATENATED MODULE: ./build/steps/login/handed-login.js





/** Variables that make the SDKs use keys, whatever else is configured. */
const KEY_VARIABLES = [
    'AWS_ACCESS_KEY_ID',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_SESSION_TOKEN',
    'AWS_CREDENTIAL_EXPIRATION',
];
/** What stands in the environment after the login of one account, blank values included. */
function variablesOf(handed, publish) {
    const { login, accountName, profile } = handed;
    const exported = publish.exportsCredentials ?? profile === undefined;
    const chosen = profile === undefined ? [] : [{ name: 'AWS_PROFILE', value: profile, secret: false }];
    if (exported)
        return [...(0,account_variables/* sdkVariables */._y)(login), ...(0,account_variables/* prefixedVariables */.ho)(login, accountName), ...chosen];
    const unset = publish.unsetsCurrent ? [...KEY_VARIABLES, 'AWS_ACCOUNT_ID'].map(blank) : [];
    if (!publish.refresh || publish.exportsCredentials === false)
        return unset;
    const lasting = (0,account_variables/* sdkVariables */._y)(login).filter(({ name }) => !isOneOf(KEY_VARIABLES, name));
    return [...KEY_VARIABLES.map(blank), ...lasting, ...lastingVariables(login, accountName), ...chosen];
}
/** What one of several accounts adds to the environment: nothing that could be taken for another's. */
function ownVariablesOf(handed, publish) {
    if (publish.exportsCredentials === false)
        return [];
    return publish.refresh
        ? lastingVariables(handed.login, handed.accountName)
        : (0,account_variables/* prefixedVariables */.ho)(handed.login, handed.accountName);
}
/** The profile of a login, and the files that belong to it alone. */
function profileOf(handed, publish, surroundings, index) {
    const { login, profile: name } = handed;
    if (name === undefined)
        return undefined;
    const config = { region: login.region };
    if (!publish.refresh) {
        const { accessKeyId, secretAccessKey, sessionToken } = login.session;
        const credentials = {
            aws_access_key_id: accessKeyId,
            aws_secret_access_key: secretAccessKey.reveal(),
            ...(sessionToken === undefined ? {} : { aws_session_token: sessionToken.reveal() }),
        };
        return {
            profile: { name, overwrite: publish.overwritesProfile, settings: { credentials, config } },
            own: {},
        };
    }
    if (surroundings.runnerTemp === undefined)
        throw notRenewable('There is no RUNNER_TEMP to keep the session in.');
    const names = (0,refresh/* refreshNames */.MP)(`${surroundings.id}-${index}`);
    const plan = (0,refresh/* refreshPlan */.nC)(handed.request, login, handed.endpoint);
    if (plan === undefined)
        throw notRenewable(`The credentials came by ${login.source}, not by the token of the job.`);
    const command = (0,profile_files/* credentialProcess */.DJ)([
        ...surroundings.credentialHelper,
        `${(0,login_record/* recordFolder */.ae)(surroundings.runnerTemp)}/${names.plan}`,
    ]);
    if (command === undefined)
        throw notRenewable('A path of this runner has characters that cannot be quoted.');
    return {
        profile: {
            name,
            overwrite: publish.overwritesProfile,
            settings: { credentials: {}, config: { ...config, credential_process: command } },
        },
        own: { [names.plan]: JSON.stringify(plan), [names.session]: (0,refresh/* cachedSession */.L7)(login) },
    };
}
function lastingVariables(login, accountName) {
    const { sessionToken: _token, ...session } = login.session;
    const { webIdentityToken: _jwt, ...rest } = login;
    const keyless = (0,account_variables/* prefixedVariables */.ho)({ ...rest, session }, accountName);
    return keyless.filter(({ name }) => !/_(ACCESS|SECRET)_KEY$/.test(name));
}
function blank(name) {
    return { name, value: '', secret: false };
}
function isOneOf(names, name) {
    return names.includes(name);
}
function notRenewable(why) {
    return new step_error/* StepError */.z({
        code: 'refresh-not-possible',
        fault: 'user',
        message: `The session cannot be renewed by itself: ${why}`,
        remedy: 'Leave `refresh` out; a session then lasts as long as `role-duration-seconds` says.',
    });
}

// EXTERNAL MODULE: ./build/steps/login/outputs.js
var login_outputs = __webpack_require__(61692);
;// CONCATENATED MODULE: ./build/steps/login/publish.js





/** Outputs that are the credentials themselves: `output-credentials: false` leaves them out. */
const CREDENTIAL_OUTPUTS = new Set([
    'AccessKey',
    'SecretKey',
    'SessionToken',
    'OpenIdConnectJwt',
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
]);
/** Hands the proven login to later steps: masks first, then outputs, variables and files, and what undoes them. */
async function publishLogin(outcome, runner) {
    const { login, accountName, publish, surroundings } = outcome;
    maskLogin(outcome, publish.masksAccountId, runner);
    const outputs = outputsOf(outcome, surroundings.id);
    for (const name of login_outputs/* loginOutputs */.q) {
        const value = outputs[name];
        if (value !== undefined && (publish.outputsCredentials || !CREDENTIAL_OUTPUTS.has(name)))
            runner.setOutput(name, value);
    }
    const profile = profileOf(outcome, publish, surroundings, 0);
    handOver({
        at: login.at,
        accounts: [{ name: accountName, id: login.identity.account }],
        variables: variablesOf(outcome, publish),
        profiles: profile === undefined ? [] : [profile.profile],
        dockerActions: publish.dockerActions,
        own: profile?.own ?? {},
    }, surroundings, runner);
    warnAboutProfile(outcome, runner);
    if (publish.printVariables)
        print(outcome, runner);
    runner.summarize((0,login_card/* loginCard */.cP)(login, 'Logged in to AWS'));
}
/** The same for several accounts: variables with their own names in front, and a profile for each. */
async function publishAccounts(outcome, runner) {
    const { logins, publish, surroundings } = outcome;
    for (const each of logins)
        maskLogin(each, publish.masksAccountId, runner);
    const handles = logins.map(({ accountName, login }) => [
        accountName,
        JSON.parse((0,account_variables/* accountHandle */.Ig)(login, surroundings.id)),
    ]);
    runner.setOutput('accounts', JSON.stringify(Object.fromEntries(handles)));
    const profiles = logins.flatMap((each, index) => profileOf(each, publish, surroundings, index) ?? []);
    handOver({
        at: logins[0]?.login.at ?? new Date(0),
        accounts: logins.map(({ accountName, login }) => ({ name: accountName, id: login.identity.account })),
        variables: logins.flatMap((each) => ownVariablesOf(each, publish)),
        profiles: profiles.map(({ profile }) => profile),
        dockerActions: publish.dockerActions,
        own: Object.assign({}, ...profiles.map(({ own }) => own)),
    }, surroundings, runner);
    if (publish.printVariables)
        for (const each of logins)
            print(each, runner);
    runner.summarize((0,login_card/* accountsCard */.zc)(logins.map(({ accountName, login }) => ({ name: accountName, login }))));
}
/** `test: true`: what was proven is told, and nothing is handed over. */
function publishTest(logins, runner) {
    runner.log.info('This was a test: the login works, and nothing of it was published.');
    for (const { login } of logins)
        runner.summarize((0,login_card/* loginCard */.cP)(login, 'The login works (a test: nothing was published)'));
}
function outputsOf({ login }, id) {
    const { session } = login;
    return {
        ...Object.fromEntries((0,account_variables/* accountVariables */.XD)(login).map(({ name, value }) => [name, value])),
        'aws-account-id': login.identity.account,
        'aws-access-key-id': session.accessKeyId,
        'aws-secret-access-key': session.secretAccessKey.reveal(),
        'aws-session-token': session.sessionToken?.reveal(),
        'aws-expiration': session.expiration?.toISOString(),
        'authenticated-arn': login.identity.arn,
        partition: login.partition,
        region: login.region,
        source: login.source,
        'seconds-left': secondsLeft(session.expiration, login.at)?.toString(),
        account: (0,account_variables/* accountHandle */.Ig)(login, id),
    };
}
function secondsLeft(expiration, at) {
    return expiration === undefined
        ? undefined
        : Math.max(0, Math.floor((expiration.getTime() - at.getTime()) / 1000));
}
/** A mask cannot be taken back, so that the account's id is one only on request: outputs of jobs that hold it are dropped. */
function maskLogin({ login }, account, runner) {
    for (const { value, secret } of (0,account_variables/* accountVariables */.XD)(login))
        if (secret && value !== '')
            runner.mask(value);
    if (!account)
        return;
    runner.mask(login.identity.account);
    runner.mask(login.identity.arn);
}
/** SDKs differ in what counts more: the keys of this login, or a profile that somebody has chosen before. */
function warnAboutProfile({ profile, publish, surroundings }, runner) {
    const chosen = surroundings.held('AWS_PROFILE');
    const exported = publish.exportsCredentials ?? profile === undefined;
    if (!exported || chosen === undefined || chosen === profile)
        return;
    runner.annotate('warning', `AWS_PROFILE is "${chosen}" in this job. Some SDKs prefer it to the keys of this login: empty it, or log in with \`aws-profile\`.`);
}
function print({ login, accountName }, runner) {
    for (const line of (0,account_variables/* octopusLines */.pO)(login, accountName))
        runner.log.info(line);
}


/***/ }),

/***/ 12701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  onboard: () => (/* binding */ onboard)
});

// EXTERNAL MODULE: ./build/steps/audit-trust/inputs.js + 1 modules
var inputs = __webpack_require__(36771);
// EXTERNAL MODULE: ./build/steps/confirm/inputs.js + 1 modules
var confirm_inputs = __webpack_require__(70980);
// EXTERNAL MODULE: ./build/steps/deploy/inputs.js
var deploy_inputs = __webpack_require__(24877);
// EXTERNAL MODULE: ./build/steps/deploy/parse-inputs.js + 1 modules
var parse_inputs = __webpack_require__(33710);
// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/login/inputs.js + 3 modules
var login_inputs = __webpack_require__(40046);
// EXTERNAL MODULE: ./build/steps/read-inputs.js
var read_inputs = __webpack_require__(42586);
// EXTERNAL MODULE: ./build/steps/shared-inputs.js
var shared_inputs = __webpack_require__(14437);
;// CONCATENATED MODULE: ./build/steps/onboard/inputs.js









const { 'aws-region': _region, platform: _platform, stack: _stack, template: _template, 'expected-account-id': _account, mode: _mode, 'execute-change-set-id': _planned, resume: _resume, 'link-with-secrets': _link, ...deployOnly } = deploy_inputs/* deployInputs */.x;
const { 'fail-on': failOn, 'expected-subjects': expectedSubjects, 'sarif-file': sarifFile, 'json-file': jsonFile, } = inputs/* auditTrustInputs */.D;
const { platform: _confirmed, stack: _of, ...confirmOptional } = confirm_inputs/* confirmInputs */.k;
/** The inputs of the four steps, each once; `aws-region` is the login's and holds for all of them. */
const onboardInputs = {
    ...login_inputs/* loginInputs */.Z,
    platform: shared_inputs/* platformInput */.UM,
    stack: shared_inputs/* stackInput */.Th,
    ...deployOnly,
    wait: confirm_inputs/* confirmInputs */.k.wait,
    'detect-drift': confirm_inputs/* confirmInputs */.k['detect-drift'],
    'platform-url': confirm_inputs/* confirmInputs */.k['platform-url'],
    'platform-token': confirm_inputs/* confirmInputs */.k['platform-token'],
    'platform-account': confirm_inputs/* confirmInputs */.k['platform-account'],
    'expected-subjects': expectedSubjects,
    'fail-on': failOn,
    'sarif-file': sarifFile,
    'json-file': jsonFile,
};
/** Stands for the roles that are not known yet, so that the audit's inputs are checked with all the others. */
const ANY_ROLE = 'arn:aws:iam::000000000000:role/any';
/** Reads the inputs of all four steps and tells the faults of all of them at once. */
async function parseOnboard(values) {
    const faults = [];
    const collect = (parse) => {
        try {
            return (0,input_rules/* ifRead */.Q)(parse);
        }
        catch (error) {
            if (!(error instanceof input_spec/* InputError */.dz))
                throw error;
            faults.push(...error.faults);
            return undefined;
        }
    };
    // The deployment works where and as whom the login did; the account was checked there.
    const none = {
        'expected-account-id': undefined,
        template: undefined,
        mode: 'plan-and-apply',
        'execute-change-set-id': undefined,
        resume: undefined,
        'link-with-secrets': false,
    };
    const nothing = { get: () => undefined, given: [], mask: () => { } };
    const nothingGiven = await (0,read_inputs/* readInputs */.K)(inputs/* auditTrustInputs */.D, nothing);
    const nothingConfirmed = await (0,read_inputs/* readInputs */.K)(confirmOptional, nothing);
    const audit = (roleArns) => (0,inputs/* parseAuditTrust */.b)({
        ...nothingGiven,
        'role-arns': roleArns,
        'aws-region': values['aws-region'],
        'expected-subjects': values['expected-subjects'],
        'fail-on': values['fail-on'],
        'sarif-file': values['sarif-file'],
        'json-file': values['json-file'],
    });
    const login = collect(() => (0,login_inputs/* parseLogin */.$)(values));
    const deploy = collect(() => (0,parse_inputs/* parseDeploy */.J)((0,input_rules/* replaced */.$3)(values, none)));
    const confirm = collect(() => (0,confirm_inputs/* parseConfirm */.U)({
        ...nothingConfirmed,
        platform: values.platform,
        stack: values.stack,
        name: values.name,
        'aws-region': values['aws-region'],
        'external-id': values['external-id'],
        principal: values.principal,
        features: values.features,
        wait: values.wait,
        'detect-drift': values['detect-drift'],
        'platform-url': values['platform-url'],
        'platform-token': values['platform-token'],
        'platform-account': values['platform-account'],
    }));
    collect(() => audit([ANY_ROLE]));
    if (login === undefined || deploy === undefined || confirm === undefined || faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return { login, deploy, confirm, audit };
}

// EXTERNAL MODULE: ./build/steps/audit-trust/step.js + 58 modules
var step = __webpack_require__(85332);
// EXTERNAL MODULE: ./build/steps/confirm/publish.js
var publish = __webpack_require__(99820);
// EXTERNAL MODULE: ./build/steps/deploy/publish.js + 1 modules
var deploy_publish = __webpack_require__(96009);
// EXTERNAL MODULE: ./build/steps/login/outputs.js
var outputs = __webpack_require__(61692);
// EXTERNAL MODULE: ./build/steps/login/publish.js + 2 modules
var login_publish = __webpack_require__(31562);
;// CONCATENATED MODULE: ./build/steps/onboard/publish.js





const onboardOutputs = [
    ...outputs/* loginOutputs */.q,
    ...deploy_publish/* deployOutputs */.gf,
    ...publish/* confirmOutputs */.fg,
    ...step.auditTrust.outputs,
];
/**
 * Publishes what each of the four has to hand over, in their order. The login's `RoleArn` stays the login's: a stack's
 * output of that name is in `stack-outputs`.
 */
async function publishOnboard({ login, deploy, confirm, audit }, runner) {
    await (0,login_publish.publishLogin)(login, runner);
    await (0,deploy_publish/* publishDeploy */.DU)(deploy, runner, onboardOutputs);
    if (confirm !== undefined)
        await (0,publish/* publishConfirm */.I5)(confirm, runner);
    if (audit !== undefined)
        await step.auditTrust.publish(audit, runner);
}
/** The first of the four that failed; the others have had their say in `publish`. */
function onboardVerdict({ deploy, confirm, audit }) {
    return ((0,deploy_publish/* deployVerdict */.xP)(deploy) ??
        (confirm === undefined ? undefined : (0,publish/* confirmVerdict */.Iz)(confirm)) ??
        (audit === undefined ? undefined : step.auditTrust.verdict(audit)));
}

;// CONCATENATED MODULE: ./build/steps/acting-as.js
/** The same world, in which every call to AWS is made with this session instead of what the environment holds. */
function actingAs(world, session) {
    const { aws } = world;
    return {
        ...world,
        through: (proxy) => actingAs(world.through(proxy), session),
        aws: {
            tokens: (place) => aws.tokens(place),
            profile: (name, place) => aws.profile(name, place),
            whoAmI: (place) => aws.whoAmI({ ...place, session }),
            stacks: (place) => aws.stacks({ ...place, session }),
            drift: (place) => aws.drift({ ...place, session }),
            identities: (place) => aws.identities({ ...place, session }),
            roles: (place) => aws.roles({ ...place, session }),
            templateStore: (place) => aws.templateStore({ ...place, session }),
            organization: (place) => aws.organization({ ...place, session }),
            organizationTree: (place) => aws.organizationTree({ ...place, session }),
            stackSets: (place) => aws.stackSets({ ...place, session }),
            billingExports: (place) => aws.billingExports({ ...place, session }),
            bucket: (place) => aws.bucket({ ...place, session }),
            keys: (place) => aws.keys({ ...place, session }),
            accountRoles: (place) => aws.accountRoles({ ...place, session }),
        },
    };
}

// EXTERNAL MODULE: ./build/steps/confirm/run.js + 61 modules
var run = __webpack_require__(31822);
// EXTERNAL MODULE: ./build/steps/deploy/run.js + 30 modules
var deploy_run = __webpack_require__(65066);
// EXTERNAL MODULE: ./build/steps/login/run.js
var login_run = __webpack_require__(35195);
// EXTERNAL MODULE: ./build/steps/platform-stack.js
var platform_stack = __webpack_require__(27344);
;// CONCATENATED MODULE: ./build/steps/onboard/run.js







/** The four steps one after the other, as the account that the login proved. */
async function runOnboard(inputs, world) {
    const login = await world.log.group('Log in', () => (0,login_run/* runLogin */.J)(inputs.login, world));
    const account = actingAs(world.through(inputs.login.calls.proxy), login.login.session);
    const deploy = await (0,deploy_run/* runDeploy */.z)(inputs.deploy, account);
    if (deploy.result === 'planned' || (0,deploy_publish/* deployVerdict */.xP)(deploy) !== undefined)
        return { login, deploy };
    const confirm = await world.log.group('Confirm', () => (0,run/* runConfirm */._)({ ...inputs.confirm, expectedAccountId: allowedAccount(inputs, login) }, account));
    const roles = await rolesToAudit(inputs, login, deploy, world);
    const audit = await world.log.group('Audit', () => step.auditTrust.run(inputs.audit(roles), account));
    return { login, deploy, confirm, audit };
}
/** The account that the login proved, when the user said which accounts are allowed; else nothing was expected. */
function allowedAccount(inputs, { login }) {
    return inputs.login.request.allowedAccountIds.length > 0 ? login.identity.account : undefined;
}
/** The role that the platform got, and the one that this job logged in with. */
async function rolesToAudit(inputs, { login }, deploy, world) {
    const { platform, stack } = inputs.confirm;
    const registered = (await (0,platform_stack/* platformStack */.K)(world.templates, platform, stack)).role;
    const name = deploy.stack.outputs.find((output) => output.name === registered?.output)?.value ?? registered?.name;
    const platformRole = name === undefined ? [] : [`arn:${login.partition}:iam::${login.identity.account}:role/${name}`];
    return login.roleArn === undefined ? platformRole : [...platformRole, login.roleArn];
}

;// CONCATENATED MODULE: ./build/steps/onboard/step.js



const onboard = {
    name: 'onboard',
    inputs: onboardInputs,
    outputs: onboardOutputs,
    parse: parseOnboard,
    run: runOnboard,
    publish: publishOnboard,
    verdict: onboardVerdict,
};


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
