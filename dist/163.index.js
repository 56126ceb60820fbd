export const id = 163;
export const ids = [163];
export const modules = {

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ accountHandle),
/* harmony export */   JC: () => (/* binding */ upperSnakeCase),
/* harmony export */   XD: () => (/* binding */ accountVariables),
/* harmony export */   _y: () => (/* binding */ sdkVariables),
/* harmony export */   ho: () => (/* binding */ prefixedVariables),
/* harmony export */   pO: () => (/* binding */ octopusLines)
/* harmony export */ });
/**
 * The variables of the account under the names that platforms' scripts know (Octopus Deploy's account variables).
 * Absent ones are left out.
 * https://octopus.com/docs/infrastructure/accounts/aws#aws-account-variables
 */
function accountVariables(login) {
    const { session } = login;
    const rows = [
        ['AccessKey', session.accessKeyId, false],
        ['SecretKey', session.secretAccessKey.reveal(), true],
        ['SessionToken', session.sessionToken?.reveal(), true],
        ['RoleArn', login.roleArn, false],
        ['SessionDuration', login.sessionDurationSeconds?.toString(), false],
        ['OpenIdConnectJwt', login.webIdentityToken?.reveal(), true],
    ];
    return present(rows);
}
/**
 * Environment variables with the account's name in front: `AWS Account` and `AccessKey` give `AWS_ACCOUNT_ACCESS_KEY`.
 */
function prefixedVariables(login, accountName) {
    return accountVariables(login).map((variable) => ({
        ...variable,
        name: `${upperSnakeCase(accountName)}_${upperSnakeCase(variable.name)}`,
    }));
}
/** What the AWS SDKs and the command line read. Blank ones are set too, so that nothing of an earlier login shines through. */
function sdkVariables(login) {
    const { session, region } = login;
    return [
        { name: 'AWS_ACCESS_KEY_ID', value: session.accessKeyId, secret: false },
        { name: 'AWS_SECRET_ACCESS_KEY', value: session.secretAccessKey.reveal(), secret: true },
        { name: 'AWS_SESSION_TOKEN', value: session.sessionToken?.reveal() ?? '', secret: true },
        { name: 'AWS_CREDENTIAL_EXPIRATION', value: session.expiration?.toISOString() ?? '', secret: false },
        { name: 'AWS_ACCOUNT_ID', value: login.identity.account, secret: false },
        { name: 'AWS_REGION', value: region, secret: false },
        { name: 'AWS_DEFAULT_REGION', value: region, secret: false },
    ];
}
/** Everything about the account that is no secret, as one JSON that survives between jobs. `id` names this login. */
function accountHandle(login, id) {
    return JSON.stringify({
        login: id,
        accountId: login.identity.account,
        partition: login.partition,
        region: login.region,
        source: login.source,
        callerArn: login.identity.arn,
        ...(login.roleArn === undefined ? {} : { roleArn: login.roleArn }),
        ...(login.sessionDurationSeconds === undefined ? {} : { sessionDuration: login.sessionDurationSeconds }),
        ...(login.session.expiration === undefined ? {} : { expiration: login.session.expiration.toISOString() }),
    });
}
/** The names that an account carries on the Octopus page: the token's has a dot inside. */
const OCTOPUS_NAMES = { OpenIdConnectJwt: 'OpenIdConnect.Jwt' };
/** The lines that Octopus prints for an account: itself, then its variables, secrets as asterisks. */
function octopusLines(login, accountName) {
    const variables = accountVariables(login).map(({ name, value, secret }) => `[${accountName}.${OCTOPUS_NAMES[name] ?? name}] = '${secret ? '********' : value}'`);
    return [`[${accountName}] = '${login.identity.account}'`, ...variables];
}
/** `AWS Account` and `OpenIdConnectJwt` in the form of environment variables. */
function upperSnakeCase(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .replace(/[^A-Za-z0-9]+/g, '_')
        .replace(/^_+|_+$/g, '')
        .toUpperCase();
}
function present(rows) {
    return rows.flatMap(([name, value, secret]) => (value === undefined ? [] : [{ name, value, secret }]));
}


/***/ }),

/***/ 2428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M$: () => (/* binding */ countSections),
  L_: () => (/* binding */ putProfile),
  WF: () => (/* binding */ takeBackProfile)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
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

/***/ 1172:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BB: () => (/* binding */ ownProfileFiles),
/* harmony export */   DJ: () => (/* binding */ credentialProcess),
/* harmony export */   Gf: () => (/* binding */ sectionTitle),
/* harmony export */   x_: () => (/* binding */ dockerProfileFiles)
/* harmony export */ });
/**
 * Where the profiles of this job are: what the variables say, else `.aws` of the home folder. Undefined when there is no
 * home. https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 */
function ownProfileFiles(variable) {
    const home = variable('HOME') ?? variable('USERPROFILE');
    const credentials = variable('AWS_SHARED_CREDENTIALS_FILE') ?? inHome(home, 'credentials');
    const config = variable('AWS_CONFIG_FILE') ?? inHome(home, 'config');
    return credentials === undefined || config === undefined ? undefined : { credentials, config };
}
/**
 * Where Docker actions find them: the runner mounts this folder as their home.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/dockerfile-support
 */
function dockerProfileFiles(runnerTemp) {
    return {
        credentials: `${runnerTemp}/_github_home/.aws/credentials`,
        config: `${runnerTemp}/_github_home/.aws/config`,
    };
}
/** The title of a profile's section: the config file has `profile` in front of every name but `default`. */
function sectionTitle(file, profile) {
    return file === 'credentials' || profile === 'default' ? profile : `profile ${profile}`;
}
/**
 * The value of `credential_process` for a program and its arguments. Undefined when one cannot be quoted in a way that
 * shells and the SDKs' own splitting read alike.
 */
function credentialProcess(command) {
    const unsafe = command.some((part) => /["$`\r\n]/.test(part) || (part.includes('\\') && !/^[A-Za-z]:\\/.test(part)));
    return unsafe ? undefined : command.map((part) => `"${part}"`).join(' ');
}
function inHome(home, name) {
    return home === undefined ? undefined : `${home}/.aws/${name}`;
}


/***/ }),

/***/ 9063:
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

/***/ 4684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ handOver),
/* harmony export */   t: () => (/* binding */ newLoginId)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3886);
/* harmony import */ var _profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2428);
/* harmony import */ var _profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _login_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9063);
/* harmony import */ var _undo_login_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1044);





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
    const folder = (0,_login_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordFolder */ .ae)(runnerTemp);
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
            sha256: (0,_undo_login_js__WEBPACK_IMPORTED_MODULE_2__/* .digest */ .b)(value),
        })),
        files,
        own: Object.keys(given.own),
    });
    // The last edit, because the others tell it what they changed.
    runner.editFile({
        path: `${folder}/${(0,_login_record_js__WEBPACK_IMPORTED_MODULE_3__/* .recordName */ .xD)(surroundings.id)}`,
        edit: () => JSON.stringify(record()),
    });
    runner.saveState(_login_record_js__WEBPACK_IMPORTED_MODULE_3__/* .RESTORE_STATE */ .fe, surroundings.id);
}
/** A name for one login. */
function newLoginId() {
    return crypto.randomUUID();
}
function placesOf(given, { profileFiles, runnerTemp }) {
    if (profileFiles === undefined) {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'profile-place-unknown',
            fault: 'user',
            message: 'There is no home folder to write the profile to.',
            remedy: 'Set HOME, or both AWS_SHARED_CREDENTIALS_FILE and AWS_CONFIG_FILE.',
        });
    }
    if (!given.dockerActions)
        return [profileFiles];
    if (runnerTemp === undefined) {
        throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
            code: 'docker-home-unknown',
            fault: 'user',
            message: 'There is no RUNNER_TEMP, so that Docker actions have no home folder to write the profile to.',
            remedy: 'Use `docker-actions` only on a runner.',
        });
    }
    return [profileFiles, (0,_profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_4__/* .dockerProfileFiles */ .x_)(runnerTemp)];
}
function profileEdit(path, kind, { name, overwrite, settings }, undone) {
    const title = (0,_profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_4__/* .sectionTitle */ .Gf)(kind, name);
    return {
        path,
        edit(text) {
            const there = (0,_profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .countSections */ .M$)(text, title);
            if (there > 1)
                throw profileTwice(name, path);
            if (there === 1 && !overwrite)
                throw profileTaken(name, path);
            // Without keys of its own a profile stands in the credentials file only when an older one must be emptied.
            if (there === 0 && Object.keys(settings[kind]).length === 0)
                return text;
            const edit = (0,_profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__/* .putProfile */ .L_)(text, title, settings[kind]);
            undone({ path, undo: edit.undo });
            return edit.text;
        },
    };
}
function profileTaken(name, path) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'profile-exists',
        fault: 'user',
        message: `The profile "${name}" is in ${path} already.`,
        remedy: 'Give another name as `aws-profile`, or set `overwrite-aws-profile: true`. Nothing was published.',
    });
}
function profileTwice(name, path) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'profile-ambiguous',
        fault: 'user',
        message: `The profile "${name}" is in ${path} more than once, and tools differ in which one counts.`,
        remedy: 'Remove all but one of these sections from the file.',
    });
}


/***/ }),

/***/ 46:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ loginInputs),
  $: () => (/* binding */ parseLogin)
});

// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/credentials/role-arn.js
var role_arn = __webpack_require__(9347);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
;// CONCATENATED MODULE: ./build/steps/login/call-inputs.js

/** Inputs that say how AWS is called, and how often. */
const callInputs = {
    'sts-endpoint': (0,input_spec/* optionalText */.mR)({
        pattern: /^https?:\/\/[\x21-\x7e]{1,500}$/,
        form: 'an https URL (http only for this machine itself)',
    }),
    // It may hold a password, and a fault must not show that.
    'http-proxy': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^[\x21-\x7e]{1,500}$/,
        form: 'the URL of a proxy, for example http://proxy:3128',
    }),
    'no-proxy': (0,input_spec/* list */.p_)({ form: 'host names, separated by commas' }),
    'disable-retry': (0,input_spec/* boolean */.zM)(false),
    'retry-max-attempts': (0,input_spec/* integer */.nd)({ min: 1, max: 100, default: 4, unit: 'attempts' }),
    'action-timeout-s': (0,input_spec/* optionalInteger */.$H)({ min: 1, max: 3600, unit: 'seconds' }),
    'special-characters-workaround': (0,input_spec/* boolean */.zM)(false),
    'trust-policy-file': (0,input_spec/* optionalText */.mR)({ form: 'a path' }),
};
/** Tries after a failure that passes may take as long as this, when nothing else was said. */
const RETRY_BUDGET_MS = 30_000;
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
function parseCalls(values) {
    const url = values['http-proxy']?.reveal();
    const noProxy = values['no-proxy'];
    const endpoint = values['sts-endpoint'];
    const timeoutSeconds = values['action-timeout-s'];
    const trustPolicyFile = values['trust-policy-file'];
    return {
        calls: {
            proxy: {
                ...(url === undefined ? {} : { url }),
                ...(noProxy.length === 0 ? {} : { noProxy }),
            },
            ...(endpoint === undefined ? {} : { endpoint }),
            ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
            ...(trustPolicyFile === undefined ? {} : { trustPolicyFile }),
        },
        retry: {
            attempts: values['disable-retry'] ? 1 : values['retry-max-attempts'],
            budgetMs: timeoutSeconds === undefined ? RETRY_BUDGET_MS : timeoutSeconds * 1000,
        },
    };
}
function callFaults(values) {
    const faults = [];
    const endpoint = values['sts-endpoint'];
    if (endpoint !== undefined && !isSafeUrl(endpoint)) {
        faults.push({
            input: 'sts-endpoint',
            problem: 'is not an https URL: tokens and signatures would travel in the clear',
            seen: endpoint,
        });
    }
    const proxy = values['http-proxy']?.reveal();
    if (proxy !== undefined && !isProxyUrl(proxy))
        faults.push({ input: 'http-proxy', problem: 'is not the http or https URL of a proxy' });
    return faults;
}
function isSafeUrl(text) {
    if (!URL.canParse(text))
        return false;
    const { protocol, hostname } = new URL(text);
    return protocol === 'https:' || THIS_MACHINE.test(hostname);
}
function isProxyUrl(text) {
    const url = text.includes('://') ? text : `http://${text}`;
    return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
}

// EXTERNAL MODULE: ./build/steps/login/publish-inputs.js
var publish_inputs = __webpack_require__(1063);
// EXTERNAL MODULE: ./build/credentials/duration.js
var duration = __webpack_require__(5233);
// EXTERNAL MODULE: ./build/credentials/login-request.js
var login_request = __webpack_require__(4312);
// EXTERNAL MODULE: ./build/credentials/role-hop.js
var role_hop = __webpack_require__(4487);
;// CONCATENATED MODULE: ./build/steps/login/role-inputs.js




/** Inputs that say which roles to assume, and how. */
const roleInputs = {
    'role-to-assume': (0,input_spec/* optionalText */.mR)({
        pattern: /^[\x21-\x7e]{1,2048}$/,
        form: 'a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
    }),
    'role-duration-seconds': (0,input_spec/* parsed */.Yz)({
        form: duration/* DURATION_FORM */.ec,
        default: '3600',
        absent: 3600,
        read: duration/* parseDuration */.E9,
    }),
    'role-session-name': (0,input_spec/* text */.Qq)('GitHubActions', {
        pattern: /^[\w+=,.@-]{2,64}$/,
        form: '2 to 64 letters, digits or any of + = , . @ - _',
    }),
    'role-external-id': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^[\w+=,.@:/-]{2,1224}$/,
        form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
    }),
    'inline-session-policy': (0,input_spec/* optionalText */.mR)({ form: 'a policy document as JSON' }),
    'managed-session-policies': (0,input_spec/* list */.p_)({ form: 'ARNs of managed policies, separated by commas or line ends' }),
    'custom-tags': (0,input_spec/* parsed */.Yz)({
        form: 'a JSON object of texts, for example {"Team": "platform"}',
        absent: [],
        read: parseTags,
    }),
    'transitive-tag-keys': (0,input_spec/* list */.p_)({ form: 'tag keys, separated by commas or line ends' }),
    'role-skip-session-tagging': (0,input_spec/* optionalBoolean */.Jz)(),
    'role-chain': (0,input_spec/* parsed */.Yz)({
        form: 'a YAML list of roles',
        unquoted: true,
        absent: [],
        // The parser of YAML is large, and most logins have no chain.
        read: async (text) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(1952)]).then(__webpack_require__.bind(__webpack_require__, 1952))).parseRoleChain(text),
    }),
};
/**
 * Tags of the job are sent when they are asked for: by `role-skip-session-tagging: false`, or by transitive keys.
 * `true` sends none at all, the user's own neither.
 */
function parseRoles(values) {
    const role = values['role-to-assume'];
    const externalId = values['role-external-id']?.reveal();
    const policy = values['inline-session-policy'];
    const policyArns = values['managed-session-policies'];
    const keys = values['transitive-tag-keys'];
    const skip = values['role-skip-session-tagging'];
    const tags = skip === true ? [] : values['custom-tags'];
    const chain = values['role-chain'];
    return {
        durationSeconds: values['role-duration-seconds'],
        sessionName: values['role-session-name'],
        jobTags: skip === false || (skip === undefined && keys.length > 0),
        ...(role === undefined ? {} : { role }),
        ...(externalId === undefined ? {} : { externalId }),
        ...(policy === undefined ? {} : { policy }),
        ...(policyArns.length === 0 ? {} : { policyArns }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(keys.length === 0 || skip === true ? {} : { transitiveTagKeys: keys }),
        ...(chain.length === 0 ? {} : { chain }),
    };
}
const INPUT_OF = {
    role: 'role-to-assume',
    sessionName: 'role-session-name',
    duration: 'role-duration-seconds',
    externalId: 'role-external-id',
    tags: 'custom-tags',
    transitiveTagKeys: 'transitive-tag-keys',
    policy: 'inline-session-policy',
    policyArns: 'managed-session-policies',
};
const NEEDS_A_ROLE = [
    'role-external-id',
    'inline-session-policy',
    'managed-session-policies',
    'custom-tags',
    'transitive-tag-keys',
];
/** What STS would refuse in the single role and in the chain, and inputs that have no role to go with. */
function roleFaults(values) {
    if (values['role-to-assume'] === undefined) {
        return NEEDS_A_ROLE.filter((input) => {
            const value = values[input];
            return Array.isArray(value) ? value.length > 0 : value !== undefined;
        }).map((input) => ({ input, problem: 'needs "role-to-assume" beside it' }));
    }
    const { chain: _, ...single } = parseRoles(values);
    const [hop] = (0,login_request/* hopsOf */.w)({
        ...single,
        source: { kind: 'auto', oidc: true },
        region: '',
        allowedAccountIds: [],
    });
    return hop === undefined
        ? []
        : (0,role_hop/* hopFaults */.pm)(hop).map(({ part, problem, seen }) => ({
            input: INPUT_OF[part],
            problem,
            ...(seen === undefined ? {} : { seen }),
        }));
}
function parseTags(given) {
    const value = jsonOf(given);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return undefined;
    const entries = Object.entries(value);
    const wrong = entries.filter(([, tag]) => !['string', 'number', 'boolean'].includes(typeof tag));
    return wrong.length > 0
        ? { problem: `has ${wrong.map(([key]) => `"${key}"`).join(', ')}, whose value is no text` }
        : entries.map(([key, tag]) => [key, String(tag)]);
}
function jsonOf(given) {
    try {
        return JSON.parse(given);
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/steps/login/source-inputs.js

const SOURCES = [
    'auto',
    'keys',
    'oidc',
    'web-identity-file',
    'container',
    'instance',
    'environment',
    'profile',
];
/** Inputs that say where the first credentials come from. */
const sourceInputs = {
    source: (0,input_spec/* oneOf */.yL)(SOURCES, 'auto'),
    audience: (0,input_spec/* optionalText */.mR)({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
    'aws-access-key-id': (0,input_spec/* optionalText */.mR)({
        pattern: /^A[A-Z0-9]{15,127}$/,
        form: 'an access key id: 16 or more capital letters and digits, starting with AKIA or ASIA',
    }),
    'aws-secret-access-key': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^\S{16,}$/,
        form: 'a secret access key, without blanks',
    }),
    'aws-session-token': (0,input_spec/* optionalSecret */.Ny)({ pattern: /^\S{16,}$/, form: 'a session token, without blanks' }),
    'web-identity-token-file': (0,input_spec/* optionalText */.mR)({ pattern: /^[^\0\r\n]{1,4096}$/, form: 'a path' }),
    'source-profile': (0,input_spec/* optionalText */.mR)({
        pattern: /^[^\s[\]]{1,128}$/,
        form: 'the name of a profile, without blanks',
    }),
    'role-chaining': (0,input_spec/* boolean */.zM)(false),
    'force-skip-oidc': (0,input_spec/* boolean */.zM)(false),
    'use-existing-credentials': (0,input_spec/* boolean */.zM)(false),
};
/** Inputs that ask for a source by being there, and the sources that they go with. */
const ASKS_FOR = [
    { input: 'aws-access-key-id', sources: ['keys'] },
    { input: 'aws-secret-access-key', sources: ['keys'] },
    { input: 'aws-session-token', sources: ['keys'] },
    { input: 'audience', sources: ['oidc'] },
    { input: 'web-identity-token-file', sources: ['web-identity-file'] },
    { input: 'source-profile', sources: ['profile'] },
    { input: 'role-chaining', sources: ['environment', 'keys'] },
];
const given = (values, input) => values[input] !== undefined && values[input] !== false;
/** The source that the inputs ask for. Which it is follows from what was given, never from what lies around. */
function parseSource(values) {
    const id = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    const token = values['aws-session-token'];
    const { audience } = values;
    const path = values['web-identity-token-file'];
    const profile = values['source-profile'];
    const wanted = { ...(audience === undefined ? {} : { audience }) };
    switch (wantedSource(values)) {
        case 'keys':
            if (id === undefined || secret === undefined)
                break;
            return {
                kind: 'keys',
                session: {
                    accessKeyId: id,
                    secretAccessKey: secret,
                    ...(token === undefined ? {} : { sessionToken: token }),
                },
            };
        case 'web-identity-file':
            return { kind: 'web-identity-file', ...(path === undefined ? {} : { path }) };
        case 'profile':
            return { kind: 'profile', ...(profile === undefined ? {} : { name: profile }) };
        case 'container':
            return { kind: 'container' };
        case 'instance':
            return { kind: 'instance' };
        case 'environment':
            return { kind: 'environment' };
        case 'oidc':
            return { kind: 'oidc', ...wanted };
        case 'auto':
            break;
    }
    return { kind: 'auto', oidc: !values['force-skip-oidc'], ...wanted };
}
/** `auto`, unless the source is named or an input asks for one. An audience alone leaves `auto` its choice. */
function wantedSource(values) {
    if (values.source !== 'auto')
        return values.source;
    const asking = ASKS_FOR.find(({ input }) => input !== 'audience' && given(values, input));
    return asking?.sources[0] ?? 'auto';
}
function sourceFaults(values) {
    return [...keyFaults(values), ...contradictions(values)];
}
function keyFaults(values) {
    const id = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    const token = values['aws-session-token'];
    const faults = [];
    const need = (input, problem) => {
        faults.push({ input, problem });
    };
    if (values.source === 'keys' && id === undefined && secret === undefined)
        need('aws-access-key-id', 'and "aws-secret-access-key" are required for source keys');
    if (id !== undefined && secret === undefined)
        need('aws-secret-access-key', 'is required beside "aws-access-key-id"');
    if (id === undefined && secret !== undefined)
        need('aws-access-key-id', 'is required beside "aws-secret-access-key"');
    if (token !== undefined && id === undefined)
        need('aws-session-token', 'needs "aws-access-key-id" beside it');
    if (id?.startsWith('ASIA') && token === undefined)
        need('aws-session-token', 'is required: an access key id that starts with ASIA is a temporary one');
    return faults;
}
/** Inputs that ask for another source than the one that was named, or than the first one that asks. */
function contradictions(values) {
    const asking = ASKS_FOR.filter(({ input }) => given(values, input));
    const first = asking[0];
    const named = values.source === 'auto' ? first?.sources[0] : values.source;
    const why = values.source === 'auto' ? `"${first?.input}" asks for source ${named}` : `"source" is ${named}`;
    const faults = asking
        .filter(({ sources }) => named !== undefined && !sources.includes(named))
        .map(({ input, sources }) => ({ input, problem: `is for source ${sources.join(' or ')}, but ${why}` }));
    if (values.source === 'oidc' && values['force-skip-oidc'])
        faults.push({ input: 'force-skip-oidc', problem: 'contradicts "source", which is oidc' });
    if (values['use-existing-credentials'] && values.source !== 'auto' && values.source !== 'environment')
        faults.push({
            input: 'use-existing-credentials',
            problem: `takes the credentials of the environment, but "source" is ${values.source}`,
        });
    return faults;
}

;// CONCATENATED MODULE: ./build/steps/login/inputs.js







const loginInputs = {
    'aws-region': (0,input_spec/* text */.Qq)('us-east-1', {
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'an AWS region, for example eu-west-1',
    }),
    ...roleInputs,
    ...sourceInputs,
    'allowed-account-ids': (0,input_spec/* list */.p_)({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas' }),
    ...callInputs,
    ...publish_inputs/* publishInputs */.vZ,
};
/** Checks the rules between inputs. Throws InputError with all faults. */
function parseLogin(values) {
    const faults = [
        ...sourceFaults(values),
        ...roleFaults(values),
        ...roleSourceFaults(values),
        ...placeFaults(values),
        ...callFaults(values),
    ];
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const { calls, retry } = parseCalls(values);
    return {
        publish: (0,publish_inputs/* parsePublish */.LS)(values),
        calls,
        request: {
            ...parseRoles(values),
            source: parseSource(values),
            region: values['aws-region'],
            allowedAccountIds: values['allowed-account-ids'],
            useExisting: values['use-existing-credentials'],
            plainSecret: values['special-characters-workaround'],
            retry,
        },
    };
}
const rolesOf = (values) => [
    ...(values['role-to-assume'] === undefined
        ? []
        : [{ input: 'role-to-assume', role: values['role-to-assume'] }]),
    ...values['role-chain'].map(({ role }) => ({ input: 'role-chain', role })),
];
/** What a source needs of the roles. */
function roleSourceFaults(values) {
    const source = wantedSource(values);
    const [first] = rolesOf(values);
    const byToken = source === 'oidc' || source === 'web-identity-file';
    const maybeByToken = byToken || (source === 'auto' && !values['force-skip-oidc']);
    const faults = [];
    if (first === undefined) {
        if (source === 'oidc' || (source === 'auto' && values.audience !== undefined))
            faults.push({ input: 'role-to-assume', problem: 'is required: an OIDC token is exchanged for a role' });
        return faults;
    }
    if (maybeByToken && (0,role_arn/* isRoleName */.yn)(first.role) && values['allowed-account-ids'].length !== 1) {
        faults.push({
            input: first.input,
            problem: 'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
            seen: first.role,
        });
    }
    if (byToken && values['role-external-id'] !== undefined) {
        faults.push({
            input: 'role-external-id',
            problem: 'has no meaning with an OIDC token: only AssumeRole takes it',
        });
    }
    return faults;
}
/** Every role must be in the partition of the region, and the last one in an allowed account. */
function placeFaults(values) {
    const roles = rolesOf(values);
    const region = values['aws-region'];
    const partition = (0,partitions/* partitionOfRegion */.cn)(region).id;
    const allowed = values['allowed-account-ids'];
    const faults = [];
    for (const { role } of roles) {
        const arn = (0,role_arn/* parseRoleArn */.DM)(role);
        if (arn !== undefined && arn.partition !== partition)
            faults.push({
                input: 'aws-region',
                problem: `belongs to partition ${partition}, but the role ${role} to ${arn.partition}`,
                seen: region,
            });
    }
    const last = roles.at(-1);
    const arn = last === undefined ? undefined : (0,role_arn/* parseRoleArn */.DM)(last.role);
    if (last !== undefined && arn !== undefined && allowed.length > 0 && !allowed.includes(arn.account)) {
        faults.push({
            input: last.input,
            problem: `is in account ${arn.account}, which "allowed-account-ids" does not allow`,
            seen: last.role,
        });
    }
    return faults;
}


/***/ }),

/***/ 1692:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ loginOutputs)
/* harmony export */ });
/** What a login of one account hands over as outputs. */
const loginOutputs = [
    'AccessKey',
    'SecretKey',
    'SessionToken',
    'RoleArn',
    'SessionDuration',
    'OpenIdConnectJwt',
    'aws-account-id',
    'aws-access-key-id',
    'aws-secret-access-key',
    'aws-session-token',
    'aws-expiration',
    'authenticated-arn',
    'partition',
    'region',
    'source',
    'seconds-left',
    'account',
];


/***/ }),

/***/ 1063:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LS: () => (/* binding */ parsePublish),
/* harmony export */   ce: () => (/* binding */ isReservedName),
/* harmony export */   vZ: () => (/* binding */ publishInputs)
/* harmony export */ });
/* harmony import */ var _credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5050);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6162);


/** Inputs that say what a proven login hands over, and under which names. */
const publishInputs = {
    'variable-name': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)('AWS Account', {
        pattern: /^[A-Za-z][\w .-]{0,63}$/,
        form: 'a letter, then up to 63 letters, digits, blanks or any of . - _',
    }),
    'print-variables': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'output-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(true),
    'output-env-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalBoolean */ .Jz)(),
    'unset-current-credentials': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'mask-aws-account-id': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'aws-profile': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .optionalText */ .mR)({
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the line of the file
        pattern: /^[^\s[\]/\\"'#;\u0000-\u001f\u007f]{1,128}$/,
        form: 'the name of a profile, without blanks, brackets, slashes or quotes',
    }),
    'overwrite-aws-profile': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    'docker-actions': (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
    refresh: (0,_input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zM)(false),
};
/** Throws InputError for choices that contradict each other. */
function parsePublish(values) {
    const faults = contradictions(values);
    if (faults.length > 0)
        throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_1__/* .InputError */ .dz(faults);
    const accountName = values['variable-name'];
    return {
        accountName,
        printVariables: values['print-variables'],
        outputsCredentials: values['output-credentials'],
        exportsCredentials: values['output-env-credentials'],
        unsetsCurrent: values['unset-current-credentials'],
        masksAccountId: values['mask-aws-account-id'],
        profile: values['aws-profile'] ??
            (values.refresh ? (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .upperSnakeCase */ .JC)(accountName).toLowerCase().replaceAll('_', '-') : undefined),
        overwritesProfile: values['overwrite-aws-profile'],
        dockerActions: values['docker-actions'],
        refresh: values.refresh,
    };
}
/** Names under which `<name>_ROLE_ARN` and `<name>_SESSION_TOKEN` would be the SDK's own variables. */
function isReservedName(accountName) {
    return (0,_credentials_account_variables_js__WEBPACK_IMPORTED_MODULE_0__/* .upperSnakeCase */ .JC)(accountName) === 'AWS';
}
function contradictions(values) {
    const faults = [];
    if (isReservedName(values['variable-name'])) {
        faults.push({
            input: 'variable-name',
            problem: "would give the SDK's own variables (AWS_ROLE_ARN, AWS_SESSION_TOKEN) another meaning",
            seen: values['variable-name'],
        });
    }
    if (values.refresh && values['output-env-credentials'] === true) {
        faults.push({
            input: 'output-env-credentials',
            problem: 'cannot be true beside "refresh", which keeps keys that cannot be renewed out of the environment',
        });
    }
    if (values.refresh && values['docker-actions']) {
        faults.push({
            input: 'docker-actions',
            problem: 'cannot be true beside "refresh": the program that renews the session is not in their containers',
        });
    }
    return faults;
}


/***/ }),

/***/ 5195:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HR: () => (/* binding */ requireRenewable),
/* harmony export */   JN: () => (/* binding */ runLogin),
/* harmony export */   ZD: () => (/* binding */ surroundingsOf),
/* harmony export */   zn: () => (/* binding */ prove)
/* harmony export */ });
/* harmony import */ var _credentials_refresh_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6354);
/* harmony import */ var _profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1172);
/* harmony import */ var _input_spec_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6162);
/* harmony import */ var _hand_over_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4684);
/* harmony import */ var _login_ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8484);





/** Logs in and proves it. */
async function runLogin(inputs, world) {
    const { request, calls, publish } = inputs;
    requireRenewable([request], publish);
    const login = await prove(inputs, world);
    return {
        login,
        request,
        endpoint: calls.endpoint,
        accountName: publish.accountName,
        profile: publish.profile,
        publish,
        surroundings: surroundingsOf(world),
    };
}
/** One login, told in the log. */
async function prove({ request, calls, publish }, world) {
    const seen = publish.unsetsCurrent ? withoutCredentials(world) : world;
    const login = await (0,_login_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .logInAs */ .Y)(request, calls, seen);
    const { identity, session, source, region } = login;
    if (publish.masksAccountId)
        world.mask(identity.account);
    world.log.info(`Logged in to account ${identity.account} as ${identity.arn} (${source}, ${region}).`);
    if (session.expiration !== undefined)
        world.log.info(`The session lasts until ${session.expiration.toISOString()}.`);
    return login;
}
/** Throws InputError when `refresh` is asked of a login that a later step could not repeat by itself. */
function requireRenewable(requests, publish) {
    if (!publish.refresh || requests.every(_credentials_refresh_js__WEBPACK_IMPORTED_MODULE_3__/* .isRenewable */ .mN))
        return;
    throw new _input_spec_js__WEBPACK_IMPORTED_MODULE_0__/* .InputError */ .dz([
        {
            input: 'refresh',
            problem: 'needs a login by the OIDC token of the job, without external ids: only that proof can be got again by every step, without keeping a secret',
        },
    ]);
}
function surroundingsOf(world) {
    return {
        id: (0,_hand_over_js__WEBPACK_IMPORTED_MODULE_1__/* .newLoginId */ .t)(),
        held: world.variable,
        profileFiles: (0,_profiles_profile_files_js__WEBPACK_IMPORTED_MODULE_4__/* .ownProfileFiles */ .BB)(world.variable),
        runnerTemp: world.variable('RUNNER_TEMP'),
        credentialHelper: world.credentialHelper,
    };
}
/** `unset-current-credentials` means that they are not even looked at. */
function withoutCredentials(world) {
    const variable = (name) => /^AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)$/.test(name) ? undefined : world.variable(name);
    return { ...world, variable, through: (proxy) => ({ ...world.through(proxy), variable }) };
}


/***/ }),

/***/ 1044:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ undoLogin),
/* harmony export */   b: () => (/* binding */ digest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _profiles_edit_profile_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2428);
/* harmony import */ var _login_record_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9063);



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
