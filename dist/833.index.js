export const id = 833;
export const ids = [833];
export const modules = {

/***/ 6757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cP: () => (/* binding */ loginCard),
/* harmony export */   pC: () => (/* binding */ logoutCard),
/* harmony export */   zc: () => (/* binding */ accountsCard)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4902);

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

/***/ 2833:
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
var account_variables = __webpack_require__(5050);
// EXTERNAL MODULE: ./build/report/login-card.js
var login_card = __webpack_require__(6757);
// EXTERNAL MODULE: ./build/steps/login/hand-over.js
var hand_over = __webpack_require__(4684);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
// EXTERNAL MODULE: ./build/credentials/refresh.js
var refresh = __webpack_require__(6354);
// EXTERNAL MODULE: ./build/profiles/profile-files.js
var profile_files = __webpack_require__(1172);
// EXTERNAL MODULE: ./build/steps/login-record.js
var login_record = __webpack_require__(9063);
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
var login_outputs = __webpack_require__(1692);
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
    (0,hand_over/* handOver */.C)({
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
    (0,hand_over/* handOver */.C)({
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


/***/ })

};
