export const id = 7391;
export const ids = [7391];
export const modules = {

/***/ 55233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ LONGEST_CHAINED),
/* harmony export */   E9: () => (/* binding */ parseDuration),
/* harmony export */   ec: () => (/* binding */ DURATION_FORM),
/* harmony export */   f2: () => (/* binding */ chainedDuration),
/* harmony export */   fL: () => (/* binding */ parseSeconds),
/* harmony export */   q: () => (/* binding */ durationsToTry),
/* harmony export */   w8: () => (/* binding */ shownDuration)
/* harmony export */ });
const SHORTEST = 900;
const LONGEST = 43_200;
const HOUR = 3600;
/** Whoever is a role already can assume another for an hour at most, whatever that role allows. */
const LONGEST_CHAINED = HOUR;
const DURATION_FORM = `from ${SHORTEST} to ${LONGEST} seconds, as \`3600\`, \`1h\`, \`90m\`, \`1h30m\` or \`PT1H\`, or \`max\``;
/** Reads a duration; undefined when it is none, or outside of what STS accepts (900 to 43200 seconds). */
function parseDuration(text) {
    if (text === 'max')
        return 'max';
    const seconds = parseSeconds(text);
    return seconds !== undefined && seconds >= SHORTEST && seconds <= LONGEST ? seconds : undefined;
}
/** Reads `600`, `10m`, `1h30m` or `PT1H` of any length; undefined when it is none. */
function parseSeconds(text) {
    return /^\d{1,6}$/.test(text) ? Number(text) : secondsOfUnits(text.toLowerCase());
}
/** `1h30m`, `90m`, `3600s` or `pt1h30m`. */
function secondsOfUnits(text) {
    const match = /^(?:pt)?(?=\d)(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?$/.exec(text);
    if (match === null)
        return undefined;
    const [hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
    return hours * HOUR + minutes * 60 + seconds;
}
/**
 * The durations to ask for, one after the other, until STS accepts one. `max` goes down by the hour from twelve: at most
 * twelve calls, and one when the role allows twelve hours. STS does not tell what a role allows, and `iam:GetRole` needs
 * credentials that nobody has yet.
 */
function durationsToTry(duration) {
    if (duration !== 'max')
        return [duration];
    const hours = Array.from({ length: LONGEST / HOUR }, (_, index) => LONGEST - index * HOUR);
    return [LONGEST, ...hours.slice(1)];
}
/** A duration that a chained session can have. */
function chainedDuration(duration) {
    return duration === 'max' ? LONGEST_CHAINED : Math.min(duration, LONGEST_CHAINED);
}
/** `1 h 30 min` for people. */
function shownDuration(seconds) {
    const [hours, minutes, rest] = [
        Math.floor(seconds / HOUR),
        Math.floor((seconds % HOUR) / 60),
        seconds % 60,
    ];
    const parts = [
        hours > 0 ? `${hours} h` : '',
        minutes > 0 ? `${minutes} min` : '',
        rest > 0 ? `${rest} s` : '',
    ];
    return parts.filter((part) => part !== '').join(' ');
}


/***/ }),

/***/ 94861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ environmentSession)
/* harmony export */ });
/* harmony import */ var _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21007);

/** The credentials in the environment, as the SDKs name them; undefined when there are none. Masked before they are returned. */
function environmentSession({ variable, mask, }) {
    const accessKeyId = variable('AWS_ACCESS_KEY_ID');
    const secret = variable('AWS_SECRET_ACCESS_KEY');
    const token = variable('AWS_SESSION_TOKEN');
    if (accessKeyId === undefined || secret === undefined)
        return undefined;
    mask(secret);
    if (token !== undefined)
        mask(token);
    const expiration = new Date(variable('AWS_CREDENTIAL_EXPIRATION') ?? '');
    return {
        accessKeyId,
        secretAccessKey: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(secret),
        ...(token === undefined ? {} : { sessionToken: new _contract_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .Secret */ .z(token) }),
        ...(token === undefined || Number.isNaN(expiration.getTime()) ? {} : { expiration }),
    };
}


/***/ }),

/***/ 96152:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K1: () => (/* binding */ untrustedTls),
/* harmony export */   Lx: () => (/* binding */ durationRemedy),
/* harmony export */   ZG: () => (/* binding */ assumeRoleRefused),
/* harmony export */   bF: () => (/* binding */ accessKeysRefused),
/* harmony export */   fs: () => (/* binding */ accountNotAllowed)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55233);


/** STS does not accept access keys. */
function accessKeysRefused(error, accessKeyId) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'access-keys-refused',
        fault: 'user',
        message: `AWS does not accept these access keys (${error.code}: ${error.message}).`,
        remedy: error.code === 'SignatureDoesNotMatch'
            ? 'The access key id exists but the secret does not belong to it: store the pair again, without blanks or line ends.'
            : 'The key was deleted, deactivated, mistyped, or is a temporary one (ASIA…) without its `aws-session-token`.',
        evidence: [{ label: 'access key id', value: accessKeyId }],
        cause: error,
    });
}
/** The credentials are good, but of an account that was not meant. */
function accountNotAllowed(identity, allowed) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'account-not-allowed',
        fault: 'user',
        message: `The credentials belong to account ${identity.account}, which is not in \`allowed-account-ids\`.`,
        remedy: 'Use credentials of an allowed account, or add this account to the list. Nothing was published.',
        evidence: [
            { label: 'caller', value: identity.arn },
            { label: 'allowed', value: allowed.join(', ') },
        ],
    });
}
/** STS did not give a session of the role to the caller, by what its error name means. */
function assumeRoleRefused(error, refused) {
    const { role, caller, hop } = refused;
    const diagnosis = diagnose(error, refused);
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: diagnosis.code,
        fault: 'user',
        message: `AWS did not let the caller assume ${role.arn} (${error.code}: ${error.message}).`,
        remedy: diagnosis.remedy,
        evidence: [
            { label: 'caller', value: caller.arn },
            ...(error.requestId === undefined ? [] : [{ label: 'AWS request id', value: error.requestId }]),
        ],
        snippets: diagnosis.trust
            ? [
                {
                    title: 'In the trust policy of the role',
                    language: 'json',
                    text: JSON.stringify(trustStatement(caller, hop), null, 2),
                },
            ]
            : [],
        cause: error,
    });
}
function diagnose(error, refused) {
    const { hop } = refused;
    const tags = (hop.tags ?? []).length > 0;
    switch (error.code.replace(/Exception$/, '')) {
        case 'ValidationError':
            return { code: 'session-request-invalid', remedy: durationRemedy(refused), trust: false };
        case 'PackedPolicyTooLarge':
            return {
                code: 'session-too-large',
                remedy: tags
                    ? 'Send fewer or shorter session tags (`custom-tags`, `role-skip-session-tagging: true`), or shorter session policies.'
                    : 'Shorten the session policies (`inline-session-policy`, `managed-session-policies`).',
                trust: false,
            };
        case 'MalformedPolicyDocument':
            return {
                code: 'session-policy-refused',
                remedy: 'Correct the policy in `inline-session-policy`: the message says where.',
                trust: false,
            };
        case 'RegionDisabled':
            return {
                code: 'region-disabled',
                remedy: 'STS is switched off for this region in the account: use another `aws-region`, or activate it in IAM, account settings.',
                trust: false,
            };
        default:
            return {
                code: 'role-refused',
                remedy: [
                    'Both sides must agree: the caller needs sts:AssumeRole on the role, and the role must trust the caller with the statement below.',
                    ...(hop.externalId === undefined
                        ? ['If the role asks for an external id, give it as `role-external-id`.']
                        : []),
                    ...(tags
                        ? [
                            'Session tags need sts:TagSession on both sides too; `role-skip-session-tagging: true` sends none.',
                        ]
                        : []),
                ].join(' '),
                trust: true,
            };
    }
}
/** What to do about a duration that the role does not allow; names the maximum where it is known. */
function durationRemedy({ role, seconds, known, }) {
    const most = known?.maxSessionDurationSeconds;
    const raise = `or raise it: aws iam update-role --role-name ${role.name} --max-session-duration ${seconds}`;
    return most !== undefined && most < seconds
        ? `${role.name} allows ${most} s (${(0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .shownDuration */ .w8)(most)}; known from ${known?.knownFrom}). Set \`role-duration-seconds: ${most}\`, ${raise}.`
        : `Lower \`role-duration-seconds\`, or set it to \`max\` for the longest that the role allows, ${raise}.`;
}
/** The other end's certificate is not signed by anybody that this machine trusts. */
function untrustedTls(error) {
    const host = error.host ?? 'the endpoint';
    const amazon = /\.(amazonaws\.com(\.cn)?|amazonaws\.eu)$/.test(host);
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'tls-untrusted',
        fault: 'user',
        message: `The TLS connection to ${host} failed: its certificate is not trusted here (${error.code}).`,
        remedy: [
            amazon
                ? 'AWS certificates are signed by the Amazon root CAs, which this machine is missing, unless a proxy on the way signs anew.'
                : 'Where a proxy or a private endpoint signs its own certificates, its CA must be trusted here.',
            'Put the missing CA into a PEM file and name it in NODE_EXTRA_CA_CERTS, in the environment of the runner, before it starts.',
        ].join(' '),
        evidence: [
            { label: 'host', value: host },
            { label: 'reason', value: `${error.code}: ${error.message}` },
        ],
        snippets: [
            {
                title: 'The Amazon root CAs (https://www.amazontrust.com/repository/)',
                language: 'sh',
                text: 'curl -fsSO https://www.amazontrust.com/repository/AmazonRootCA1.pem\nexport NODE_EXTRA_CA_CERTS="$PWD/AmazonRootCA1.pem"',
            },
        ],
        cause: error,
    });
}
function trustStatement(caller, hop) {
    return {
        Effect: 'Allow',
        Principal: { AWS: trustablePrincipal(caller) },
        Action: (hop.tags ?? []).length > 0 ? ['sts:AssumeRole', 'sts:TagSession'] : 'sts:AssumeRole',
        ...(hop.externalId === undefined
            ? {}
            : { Condition: { StringEquals: { 'sts:ExternalId': '<the external id of this step>' } } }),
    };
}
/** A trust policy names the role behind a session, not the session: that one is gone tomorrow. */
function trustablePrincipal(owner) {
    const [, partition = 'aws', , , account = ''] = owner.arn.split(':');
    const role = /:assumed-role\/([^/]+)\//.exec(owner.arn)?.[1];
    return role === undefined ? owner.arn : `arn:${partition}:iam::${account}:role/${role}`;
}


/***/ }),

/***/ 59347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ parseRoleArn),
/* harmony export */   yn: () => (/* binding */ isRoleName)
/* harmony export */ });
/* unused harmony export assumedRoleName */
const ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role(\/(?:[\x21-\x7e]{1,510}\/)?)([\w+=,.@-]{1,64})$/;
const ASSUMED_ROLE = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{2,64})$/;
/** No colon in the path, though IAM allows it: a mistyped ARN must not pass for a name. */
const ROLE_NAME = /^(?:[\x21-\x2e\x30-\x39\x3b-\x7e][\x21-\x39\x3b-\x7e]{0,508}\/)?[\w+=,.@-]{1,64}$/;
/**
 * Reads a role ARN; undefined when it is none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
function parseRoleArn(text) {
    const match = ROLE_ARN.exec(text);
    if (match === null)
        return undefined;
    const [, partition = '', account = '', path = '/', name = ''] = match;
    return { arn: text, partition, account, path, name };
}
/** True for a role's name, with its path in front or without: `deployer`, `team/deployer`. */
function isRoleName(text) {
    return ROLE_NAME.test(text);
}
/** The role behind `arn:…:assumed-role/<name>/<session>`; undefined for users and other callers. */
function assumedRoleName(callerArn) {
    return ASSUMED_ROLE.exec(callerArn)?.[3];
}


/***/ }),

/***/ 74487:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pd: () => (/* binding */ hopRequest),
/* harmony export */   Y5: () => (/* binding */ hopRole),
/* harmony export */   pm: () => (/* binding */ hopFaults)
/* harmony export */ });
/* harmony import */ var _role_arn_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(59347);

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const TAG_KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const POLICY_ARN = /^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]{1,512}$/;
const MOST_TAGS = 50;
const MOST_POLICIES = 10;
const LONGEST_POLICY = 2048;
/**
 * Everything that STS would refuse in a hop before it looks at any permission.
 * Limits: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
function hopFaults(hop) {
    return [
        ...((0,_role_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .isRoleName */ .yn)(hop.role) || (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRoleArn */ .DM)(hop.role) !== undefined
            ? []
            : [
                {
                    part: 'role',
                    problem: 'is not a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
                    seen: hop.role,
                },
            ]),
        ...(SESSION_NAME.test(hop.sessionName)
            ? []
            : [
                {
                    part: 'sessionName',
                    problem: 'is not 2 to 64 letters, digits or any of + = , . @ - _',
                    seen: hop.sessionName,
                },
            ]),
        ...(hop.externalId === undefined || EXTERNAL_ID.test(hop.externalId)
            ? []
            : [
                {
                    part: 'externalId',
                    problem: 'is not 2 to 1224 letters, digits or any of + = , . @ : / - _',
                },
            ]),
        ...tagFaults(hop),
        ...policyFaults(hop),
    ];
}
function tagFaults({ tags = [], transitiveTagKeys = [] }) {
    const faults = [];
    const fault = (part, problem) => {
        faults.push({ part, problem });
    };
    if (tags.length > MOST_TAGS)
        fault('tags', `has ${tags.length} tags; STS accepts ${MOST_TAGS}`);
    const seen = new Set();
    for (const [key, value] of tags) {
        if (!TAG_KEY.test(key))
            fault('tags', `has the key "${key}"; keys are 1 to 128 letters, digits, blanks or any of _ . : / = + - @`);
        else if (/^aws:/i.test(key))
            fault('tags', `has the key "${key}"; aws: is reserved`);
        if (!TAG_VALUE.test(value))
            fault('tags', `has a value for "${key}" that is not up to 256 letters, digits, blanks or any of _ . : / = + - @`);
        if (seen.has(key.toLowerCase()))
            fault('tags', `has the key "${key}" twice; letter case does not tell keys apart`);
        seen.add(key.toLowerCase());
    }
    if (transitiveTagKeys.length > MOST_TAGS)
        fault('transitiveTagKeys', `has ${transitiveTagKeys.length} keys; STS accepts ${MOST_TAGS}`);
    return faults;
}
function policyFaults({ policy, policyArns = [] }) {
    const faults = [];
    if (policy !== undefined) {
        const problem = documentProblem(policy);
        if (problem !== undefined)
            faults.push({ part: 'policy', problem });
    }
    if (policyArns.length > MOST_POLICIES)
        faults.push({
            part: 'policyArns',
            problem: `has ${policyArns.length} policies; STS accepts ${MOST_POLICIES}`,
        });
    for (const arn of policyArns)
        if (!POLICY_ARN.test(arn))
            faults.push({ part: 'policyArns', problem: `has "${arn}", which is not the ARN of a managed policy` });
    return faults;
}
function documentProblem(policy) {
    if (policy.length > LONGEST_POLICY)
        return `has ${policy.length} characters; STS accepts ${LONGEST_POLICY} (leave out blanks and line ends)`;
    try {
        const document = JSON.parse(policy);
        return typeof document === 'object' && document !== null && 'Statement' in document
            ? undefined
            : 'is not a policy document: it has no "Statement"';
    }
    catch (error) {
        return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
    }
}
/** The role's ARN, completed from the account and partition of whoever assumes it when only its name was given. */
function hopRole(hop, account, partition) {
    const role = (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRoleArn */ .DM)(hop.role) ?? (0,_role_arn_js__WEBPACK_IMPORTED_MODULE_0__/* .parseRoleArn */ .DM)(`arn:${partition}:iam::${account ?? ''}:role/${hop.role}`);
    if (role === undefined)
        throw new TypeError('Roles are checked for their form before a login starts');
    return role;
}
/** A hop as a request for one role and duration. */
function hopRequest(hop, role, durationSeconds) {
    const { sessionName, externalId, tags = [], transitiveTagKeys = [], policy, policyArns = [] } = hop;
    return {
        roleArn: role.arn,
        sessionName,
        durationSeconds,
        ...(externalId === undefined ? {} : { externalId }),
        ...(tags.length === 0 ? {} : { tags }),
        ...(transitiveTagKeys.length === 0 ? {} : { transitiveTagKeys }),
        ...(policy === undefined ? {} : { policy }),
        ...(policyArns.length === 0 ? {} : { policyArns }),
    };
}


/***/ }),

/***/ 69595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ memberOf),
/* harmony export */   X: () => (/* binding */ jobFacts)
/* harmony export */ });
/** What started this job, as far as the runner tells. https://docs.github.com/en/webhooks/webhook-events-and-payloads */
async function jobFacts({ variable, files }) {
    const event = variable('GITHUB_EVENT_NAME');
    const path = variable('GITHUB_EVENT_PATH');
    const payload = path === undefined ? undefined : await files.read(path).catch(() => undefined);
    return {
        ...(event === undefined ? {} : { event }),
        fromFork: payload !== undefined && isFromFork(payload),
        byDependabot: variable('GITHUB_ACTOR') === 'dependabot[bot]',
    };
}
function isFromFork(payload) {
    try {
        const pull = memberOf(JSON.parse(payload), 'pull_request');
        const id = (side) => memberOf(memberOf(memberOf(pull, side), 'repo'), 'id');
        // A repository that is itself a fork has pull requests of its own; what counts is that the two sides differ.
        return id('base') !== undefined && id('head') !== id('base');
    }
    catch {
        return false;
    }
}
/** A member of something of unknown shape; undefined when there is none. */
function memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}


/***/ }),

/***/ 97391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ logInAs)
});

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/credentials/duration.js
var duration = __webpack_require__(55233);
// EXTERNAL MODULE: ./build/credentials/login-refusals.js
var login_refusals = __webpack_require__(96152);
;// CONCATENATED MODULE: ./build/credentials/plain-secret.js

/** Two of 64 characters are special, so that 28 of 100 secrets have none; 40 tries fail twice in a million logins. */
const MOST_SESSIONS = 40;
/**
 * A session whose secret key has letters and digits only, when the request asks for that: some tools break on `+` and
 * `/`. Each new session is a call to STS.
 */
async function plainSession({ request, ports }, obtain, sessionOf) {
    const most = request.plainSecret === true ? MOST_SESSIONS : 1;
    for (let sessions = 1;; sessions += 1) {
        const obtained = await obtain();
        if (request.plainSecret !== true)
            return obtained;
        if (/^[A-Za-z0-9]+$/.test(sessionOf(obtained).secretAccessKey.reveal())) {
            ports.log.info(`A secret key without special characters came with session ${sessions}.`);
            return obtained;
        }
        if (sessions === most) {
            throw new step_error/* StepError */.z({
                code: 'special-characters',
                fault: 'aws',
                message: `None of ${most} sessions had a secret key without special characters.`,
                remedy: 'Run the job again, or leave out `special-characters-workaround`.',
            });
        }
    }
}

// EXTERNAL MODULE: ./build/credentials/role-hop.js
var role_hop = __webpack_require__(74487);
;// CONCATENATED MODULE: ./build/credentials/assume-chain.js





/**
 * Assumes the roles one after the other, each with the session of the one before. Gives the last session under the
 * source of the first, with `+role` after it. Throws StepError `role-refused`, which names the hop.
 */
async function assumeChain(run, opened, hops) {
    if (hops.length === 0)
        return opened;
    let current = opened;
    let caller = await callerOf(run, opened);
    for (const [index, hop] of hops.entries()) {
        const role = (0,role_hop/* hopRole */.Y5)(hop, caller.account, caller.arn.split(':')[1] ?? 'aws');
        const durations = durationsOf(run, current, hop, role);
        const last = index + 1 === hops.length;
        const obtain = () => assume(run, current, caller, hop, role, durations);
        const { assumed, seconds } = await (last
            ? plainSession(run, obtain, (each) => each.assumed.session)
            : obtain());
        current = {
            session: assumed.session,
            source: `${opened.source}+role`,
            roleArn: role.arn,
            assumedRoleArn: assumed.assumedRoleArn,
            sessionDurationSeconds: seconds,
            ...(opened.webIdentityToken === undefined ? {} : { webIdentityToken: opened.webIdentityToken }),
        };
        caller = identityOf(assumed.assumedRoleArn);
        if (hops.length > 1)
            run.ports.log.info(`Assumed ${role.arn} (${index + 1} of ${hops.length}).`);
    }
    return current;
}
/** Who assumes: known from a role that was just assumed, asked otherwise, which proves the credentials too. */
async function callerOf(run, opened) {
    if (opened.assumedRoleArn !== undefined)
        return identityOf(opened.assumedRoleArn);
    try {
        return await run.retry(() => run.ports.tokens.callerIdentity(opened.session));
    }
    catch (error) {
        throw opened.source === 'keys' && error instanceof aws_failure/* AwsFailure */.O && error.class === 'refused'
            ? (0,login_refusals/* accessKeysRefused */.bF)(error, opened.session.accessKeyId)
            : error;
    }
}
function identityOf(assumedRoleArn) {
    return { arn: assumedRoleArn, account: assumedRoleArn.split(':')[4] ?? '', userId: '' };
}
function durationsOf({ ports }, { session }, hop, role) {
    // Keys without a session token are a user's own, which the limit of chains does not concern.
    if (session.sessionToken === undefined)
        return (0,duration/* durationsToTry */.q)(hop.duration);
    const seconds = (0,duration/* chainedDuration */.f2)(hop.duration);
    if (hop.duration !== 'max' && hop.duration > seconds) {
        ports.log.info(`The session of ${role.arn} lasts ${duration/* LONGEST_CHAINED */.CB} s instead of ${hop.duration} s: AWS allows no more to a role that is assumed by another session.`);
    }
    return [seconds];
}
async function assume(run, { session }, caller, hop, role, durations) {
    for (const [index, seconds] of durations.entries()) {
        try {
            const assumed = await run.retry(() => run.ports.tokens.assumeRole(session, (0,role_hop/* hopRequest */.Pd)(hop, role, seconds)), 
            // A session that was issued a moment ago may not be known everywhere yet.
            (failure) => failure.code === 'InvalidClientTokenId' && session.sessionToken !== undefined);
            return { assumed, seconds };
        }
        catch (error) {
            if (!(error instanceof aws_failure/* AwsFailure */.O))
                throw error;
            if (error.code === 'ValidationError' && index + 1 < durations.length)
                continue;
            if (error.class !== 'refused' && error.class !== 'invalid-request')
                throw error;
            const known = await run.ports.knownRole(role.arn);
            throw (0,login_refusals/* assumeRoleRefused */.ZG)(error, { role, caller, hop, seconds, known });
        }
    }
    throw new TypeError('There is always a duration to try');
}

// EXTERNAL MODULE: ./build/credentials/environment-session.js
var environment_session = __webpack_require__(94861);
;// CONCATENATED MODULE: ./build/credentials/login-request.js
/** The roles to assume, first to last. */
function hopsOf(request) {
    const { role, sessionName, externalId, tags, transitiveTagKeys, policy, policyArns, chain = [] } = request;
    if (role === undefined)
        return chain;
    const first = {
        role,
        sessionName,
        duration: request.durationSeconds,
        ...(externalId === undefined ? {} : { externalId }),
        ...(tags === undefined ? {} : { tags }),
        ...(transitiveTagKeys === undefined ? {} : { transitiveTagKeys }),
        ...(policy === undefined ? {} : { policy }),
        ...(policyArns === undefined ? {} : { policyArns }),
    };
    return [first, ...chain];
}

;// CONCATENATED MODULE: ./build/credentials/retry.js

/** Refusals and bad requests are final; only what passes by itself is tried again. */
const PASSING_FAILURES = {
    attempts: 4,
    budgetMs: 30_000,
    firstPauseMs: 200,
    retryable: (failure) => failure.passes,
};
/**
 * Runs `attempt` until it succeeds, fails for good, or the next pause would pass the budget. Pauses double and carry
 * full jitter; there is none after the last try.
 */
async function retrying(clock, policy, attempt, onRetry = () => undefined, signal) {
    const deadline = clock.now().getTime() + policy.budgetMs;
    for (let tries = 1;; tries += 1) {
        try {
            return await attempt();
        }
        catch (error) {
            if (!(error instanceof aws_failure/* AwsFailure */.O) || !policy.retryable(error) || tries >= policy.attempts)
                throw error;
            const pause = Math.ceil(clock.random() * policy.firstPauseMs * 2 ** tries);
            if (clock.now().getTime() + pause > deadline)
                throw error;
            onRetry(error, pause);
            await clock.sleep(pause, signal);
        }
    }
}

;// CONCATENATED MODULE: ./build/credentials/session-tags.js
/** Session tags that describe the job, under the names of aws-actions/configure-aws-credentials. */
const JOB_TAGS = [
    ['Repository', 'GITHUB_REPOSITORY'],
    ['Workflow', 'GITHUB_WORKFLOW'],
    ['Action', 'GITHUB_ACTION'],
    ['Actor', 'GITHUB_ACTOR'],
    ['Commit', 'GITHUB_SHA'],
    ['Branch', 'GITHUB_REF'],
];
const NOT_IN_A_TAG = /[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu;
const LONGEST_VALUE = 256;
/** The tags of this job; what a tag may not hold becomes `_`, what is unknown is left out. */
function jobTags(variable) {
    const known = JOB_TAGS.flatMap(([key, name]) => {
        const value = variable(name);
        return value === undefined ? [] : [[key, value.replace(NOT_IN_A_TAG, '_').slice(0, LONGEST_VALUE)]];
    });
    return [['GitHub', 'Actions'], ...known];
}
/**
 * The request with the tags that it really sends. A tag of the user's replaces one of the job's; transitive keys without
 * a tag are left out, because STS would refuse the request for them.
 */
function withJobTags(request, { variable, log }) {
    const { tags: own = [], transitiveTagKeys: keys = [] } = request;
    const taken = new Set(own.map(([key]) => key.toLowerCase()));
    const added = request.jobTags === true ? jobTags(variable) : [];
    const tags = [...added.filter(([key]) => !taken.has(key.toLowerCase())), ...own];
    const sent = keys.filter((key) => tags.some(([name]) => name === key));
    for (const key of keys)
        if (!sent.includes(key))
            log.info(`Transitive tag key "${key}" is left out: no session tag has this key.`);
    const { tags: _, transitiveTagKeys: __, ...rest } = request;
    return {
        ...rest,
        ...(tags.length === 0 ? {} : { tags }),
        ...(sent.length === 0 ? {} : { transitiveTagKeys: sent }),
    };
}

;// CONCATENATED MODULE: ./build/credentials/login-run.js



/** All calls of a login share one deadline. */
function startLogin(asked, ports) {
    const request = withJobTags(asked, ports);
    for (const { externalId } of hopsOf(request))
        if (externalId !== undefined)
            ports.mask(externalId);
    const { attempts, budgetMs } = request.retry ?? PASSING_FAILURES;
    const deadline = ports.clock.now().getTime() + budgetMs;
    return {
        request,
        ports,
        retry(attempt, also = () => false) {
            const policy = {
                ...PASSING_FAILURES,
                attempts,
                budgetMs: Math.max(0, deadline - ports.clock.now().getTime()),
                retryable: (failure) => PASSING_FAILURES.retryable(failure) || also(failure),
            };
            return retrying(ports.clock, policy, attempt, (failure, pause) => announce(ports.log, failure, pause), ports.signal);
        },
    };
}
function announce(log, failure, pauseMs) {
    const request = failure.requestId === undefined ? '' : `, request ${failure.requestId}`;
    log.info(`${failure.action} failed with ${failure.code} (${failure.class}${request}); trying again in ${pauseMs} ms.`);
}

// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(82050);
;// CONCATENATED MODULE: ./build/credentials/source-refusals.js

const PERMISSION = {
    title: 'In the job',
    language: 'yaml',
    text: 'permissions:\n  id-token: write\n  contents: read',
};
/** The job has no permission to ask for a token, and nothing of the machine could take its place. */
function noIdToken(job, passedOver) {
    return new step_error/* StepError */.z({
        code: 'id-token-permission-missing',
        fault: 'user',
        message: `This job may not ask for an OIDC token, so there is nothing to show to AWS.${reasonOf(job)}`,
        remedy: job.byDependabot
            ? "Dependabot runs get a token only where they are not started by `pull_request`: log in in a workflow that the merge starts, or let `if: github.actor != 'dependabot[bot]'` skip this step."
            : job.fromFork
                ? 'Whatever the permissions say, pull requests from forks get no token: log in in a workflow that the merge starts, or skip this step for forks.'
                : 'Add the permission below to the job (a reusable workflow needs it in the calling job too).',
        evidence: [
            ...(job.event === undefined ? [] : [{ label: 'event', value: job.event }]),
            ...tried(passedOver),
        ],
        snippets: job.byDependabot || job.fromFork ? [] : [PERMISSION],
    });
}
function reasonOf({ byDependabot, fromFork }) {
    if (byDependabot)
        return ' It was started by Dependabot.';
    return fromFork ? ' It was started by a pull request from a fork.' : '';
}
/** Nothing was given, and the machine has no identity. */
function noCredentials(passedOver, environmentHasKeys) {
    return new step_error/* StepError */.z({
        code: 'no-credentials-source',
        fault: 'user',
        message: 'There is nobody to log in as: nothing was given, and this machine has no AWS identity.',
        remedy: environmentHasKeys
            ? 'The environment holds AWS_ACCESS_KEY_ID, which is used only on request: `source: environment`, or `use-existing-credentials: true`.'
            : 'Give "role-to-assume" (with `permissions: id-token: write`) or "aws-access-key-id" with "aws-secret-access-key".',
        evidence: tried(passedOver),
    });
}
/** The source that was asked for by name is not there. */
function sourceMissing(source, why) {
    return new step_error/* StepError */.z({
        code: 'source-not-there',
        fault: 'user',
        message: `There are no credentials of source ${source}: ${why}.`,
        remedy: 'Configure this source on the machine or in the job, or name another `source`.',
        evidence: [{ label: 'source', value: source }],
    });
}
/** AssumeRoleWithWebIdentity takes no external id, so that a role which demands one would stay closed. */
function externalIdWithToken() {
    return new step_error/* StepError */.z({
        code: 'invalid-inputs',
        fault: 'user',
        message: 'Input "role-external-id" has no meaning with an OIDC token: only AssumeRole takes it, by keys or by the identity of the machine.',
        remedy: 'Leave it out, or put the role that demands it into "role-chain" behind the one that trusts the token.',
    });
}
function tried(passedOver) {
    return passedOver.map(({ source, reason }) => ({ label: `source ${source}`, value: reason }));
}

;// CONCATENATED MODULE: ./build/credentials/web-identity.js





/**
 * Exchanges a token for a session of the role. Each attempt gets a token of its own: one lives five minutes, and STS
 * tells of an expired one only by refusing it. Throws StepError with the explanation of a refusal.
 */
async function exchangeToken(run, origin, role, hop, last) {
    if (hop.externalId !== undefined)
        throw externalIdWithToken();
    if ((hop.tags?.length ?? 0) > 0)
        run.ports.log.info('Session tags are left out: AWS takes those of such a session from the token itself.');
    const obtain = () => longestSession(run, origin, role, hop);
    const { assumed, token, seconds } = await (last
        ? plainSession(run, obtain, ({ assumed: { session } }) => session)
        : obtain());
    return {
        session: assumed.session,
        source: origin.source,
        roleArn: role.arn,
        assumedRoleArn: assumed.assumedRoleArn,
        sessionDurationSeconds: seconds,
        ...(origin.source === 'oidc' ? { webIdentityToken: token.token } : {}),
    };
}
async function longestSession(run, origin, role, hop) {
    const durations = (0,duration/* durationsToTry */.q)(hop.duration);
    // A token that STS only found the duration too long for is still good.
    let kept;
    let shown;
    for (const [index, seconds] of durations.entries()) {
        try {
            return await run.retry(async () => {
                const token = kept ?? (await origin.give());
                kept = undefined;
                shown = token;
                const { externalId: _, tags: __, transitiveTagKeys: ___, ...request } = (0,role_hop/* hopRequest */.Pd)(hop, role, seconds);
                const assumed = await run.ports.tokens.assumeRoleWithWebIdentity({
                    ...request,
                    webIdentityToken: token.token,
                });
                return { assumed, token, seconds };
            }, (failure) => failure.class === 'expired' && origin.source === 'oidc');
        }
        catch (error) {
            if (error instanceof aws_failure/* AwsFailure */.O && error.code === 'ValidationError' && index + 1 < durations.length) {
                kept = shown;
                continue;
            }
            throw await explained(error, run, { origin, role, seconds, token: shown });
        }
    }
    throw new TypeError('There is always a duration to try');
}
async function explained(error, { ports }, refused) {
    const final = error instanceof aws_failure/* AwsFailure */.O && ['refused', 'invalid-request', 'expired'].includes(error.class);
    if (!final || refused.token === undefined)
        return error;
    const known = await ports.knownRole(refused.role.arn);
    const { explainWebIdentityRefusal } = await Promise.all(/* import() */[__webpack_require__.e(3820), __webpack_require__.e(6067)]).then(__webpack_require__.bind(__webpack_require__, 96067));
    return explainWebIdentityRefusal(error, {
        claims: refused.token.claims,
        source: refused.origin.source,
        role: refused.role,
        audience: refused.origin.audience,
        durationSeconds: refused.seconds,
        ...(known === undefined ? {} : { known }),
    });
}

// EXTERNAL MODULE: ./build/contract/http.js
var http = __webpack_require__(67371);
// EXTERNAL MODULE: ./build/contract/secret.js
var contract_secret = __webpack_require__(21007);
;// CONCATENATED MODULE: ./build/credentials/worker/metadata-answer.js




/** Credentials are about 1.5 kB of JSON; whoever sends much more is no credential endpoint. */
const MOST_BYTES = 16 * 1024;
const CONNECT_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 2_000;
/**
 * Asks an endpoint of the machine itself: never through a proxy, no redirect followed. What passes by itself (no
 * connection, time-outs, 5xx, 429) is thrown as AwsFailure, so that it can be tried again.
 */
async function askMachine(endpoint, request, ports) {
    const answer = await ports
        .http({
        ...request,
        url: endpoint.url,
        connectTimeoutMs: CONNECT_TIMEOUT_MS,
        answerTimeoutMs: ANSWER_TIMEOUT_MS,
        maxBytes: MOST_BYTES,
        direct: true,
        signal: ports.signal,
    })
        .catch((error) => {
        throw error instanceof http/* HttpFailure */.HR ? failureOf(error, endpoint) : error;
    });
    if (answer.status >= 500 || answer.status === 429) {
        throw new aws_failure/* AwsFailure */.O({
            code: `HTTP ${answer.status}`,
            class: answer.status === 429 ? 'throttled' : 'transient',
            action: endpoint.action,
            message: `${endpoint.url} answered ${answer.status}`,
            status: answer.status,
        });
    }
    return answer;
}
function failureOf(error, endpoint) {
    if (error.kind === 'too-large')
        return untrustworthy(endpoint, `it sent more than ${MOST_BYTES} bytes`);
    return new aws_failure/* AwsFailure */.O({
        code: error.code,
        class: error.kind === 'untrusted-tls' ? 'untrusted-tls' : 'network',
        action: endpoint.action,
        message: error.message,
        host: error.host,
        cause: error,
    });
}
/** The text of an answer that must be plain text or JSON. Throws StepError for redirects, pages and refusals. */
function textOfAnswer(answer, endpoint) {
    const { status, contentType, body } = answer;
    if (status >= 300 && status < 400)
        throw untrustworthy(endpoint, `it answered with a redirect (${status}), which credential endpoints never do`);
    if (status !== 200)
        throw untrustworthy(endpoint, `it answered ${status}`);
    if (contentType === 'text/html' || /^\s*</.test(body))
        throw untrustworthy(endpoint, 'it answered with a web page: something else than AWS is at this address');
    return body;
}
/**
 * Credentials in the form that the metadata services give. Every member must be there and look like what it is; nothing
 * of a wrong answer is quoted. The secrets are masked before they are returned.
 */
function sessionOfAnswer(body, endpoint, ports) {
    const answer = recordOf(body);
    if (answer === undefined)
        throw untrustworthy(endpoint, 'its answer is not a JSON object');
    const text = (name) => (typeof answer[name] === 'string' ? answer[name] : '');
    const [secret, token] = [text('SecretAccessKey'), text('Token')];
    for (const value of [secret, token])
        if (value !== '')
            ports.mask(value);
    const code = text('Code');
    if (code !== '' && code !== 'Success')
        throw untrustworthy(endpoint, `it has no credentials: ${code.slice(0, 80)}`);
    const expiration = new Date(text('Expiration'));
    const wrong = [
        ...(/^A[A-Z0-9]{15,127}$/.test(text('AccessKeyId')) ? [] : ['AccessKeyId']),
        ...(/^\S{16,256}$/.test(secret) ? [] : ['SecretAccessKey']),
        ...(/^\S{16,8192}$/.test(token) ? [] : ['Token']),
        ...(Number.isNaN(expiration.getTime()) ? ['Expiration'] : []),
    ];
    if (wrong.length > 0)
        throw untrustworthy(endpoint, `its answer has no usable ${wrong.join(', ')}`);
    if (expiration.getTime() <= ports.clock.now().getTime())
        throw untrustworthy(endpoint, `its credentials expired at ${expiration.toISOString()}`);
    const roleArn = text('RoleArn');
    return {
        session: {
            accessKeyId: text('AccessKeyId'),
            secretAccessKey: new contract_secret/* Secret */.z(secret),
            sessionToken: new contract_secret/* Secret */.z(token),
            expiration,
        },
        ...(/^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/.test(roleArn) ? { roleArn } : {}),
    };
}
function recordOf(body) {
    try {
        const value = JSON.parse(body);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
/** The endpoint answered, but with nothing that may be used. */
function untrustworthy(endpoint, why) {
    return new step_error/* StepError */.z({
        code: 'machine-credentials-refused',
        fault: 'user',
        message: `The ${endpoint.name} at ${endpoint.url} cannot be used: ${why}.`,
        remedy: 'Check what listens at this address, and that the machine has a role. To log in otherwise, name another `source`.',
    });
}

;// CONCATENATED MODULE: ./build/credentials/worker/container.js


const ECS = 'http://169.254.170.2';
/** Hosts to which credentials' endpoints may be asked without TLS: the machine itself, ECS, and EKS Pod Identity. */
const PLAIN_HOSTS = new Set([
    'localhost',
    '[::1]',
    '169.254.170.2',
    '169.254.170.23',
    '[fd00:ec2::23]',
]);
const LOOPBACK = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;
/**
 * The role of an ECS task, or of a pod with EKS Pod Identity, by the variables that these put into containers. A
 * relative URI beats a full one, and a token in a file (read anew each time: EKS renews it) beats one in a variable.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
async function containerCredentials({ ports, retry }) {
    const relative = ports.variable('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
    const full = ports.variable('AWS_CONTAINER_CREDENTIALS_FULL_URI');
    if (relative === undefined && full === undefined) {
        return {
            passedOver: 'neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set',
        };
    }
    const endpoint = {
        name: 'container credentials',
        action: 'container credentials',
        url: relative === undefined ? fullUrl(full ?? '') : relativeUrl(relative),
    };
    const answer = await retry(async () => {
        const authorization = await authorizationOf(ports);
        return askMachine(endpoint, {
            method: 'GET',
            headers: {
                accept: 'application/json',
                ...(authorization === undefined ? {} : { authorization }),
            },
        }, ports);
    });
    const { session, roleArn } = sessionOfAnswer(textOfAnswer(answer, endpoint), endpoint, ports);
    return { opened: { session, source: 'container', ...(roleArn === undefined ? {} : { roleArn }) } };
}
function relativeUrl(path) {
    if (!/^\/[\x21-\x7e]*$/.test(path) || new URL(path, ECS).origin !== ECS)
        throw refusedUrl('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', path, 'is not a path that begins with one slash');
    return `${ECS}${path}`;
}
function fullUrl(text) {
    const variable = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
    if (!URL.canParse(text))
        throw refusedUrl(variable, text, 'is not a URL');
    const url = new URL(text);
    if (url.username !== '' || url.password !== '')
        throw refusedUrl(variable, url.host, 'has a user in it');
    if (url.protocol === 'https:')
        return url.href;
    if (url.protocol === 'http:' && (PLAIN_HOSTS.has(url.hostname) || LOOPBACK.test(url.hostname)))
        return url.href;
    throw refusedUrl(variable, text, 'is not https, and its host is none of 127.0.0.0/8, ::1, localhost, 169.254.170.2, 169.254.170.23 and fd00:ec2::23: the token of this container would travel in the clear to a stranger');
}
function refusedUrl(variable, seen, why) {
    return new step_error/* StepError */.z({
        code: 'container-endpoint-refused',
        fault: 'user',
        message: `${variable} ${why}.`,
        remedy: 'ECS and EKS set this variable themselves: find out who changed it. To log in otherwise, name another `source`.',
        evidence: [{ label: variable, value: seen }],
    });
}
async function authorizationOf(ports) {
    const file = ports.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
    const token = file === undefined
        ? ports.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN')
        : (await ports.readTokenFile(file)).trim();
    if (token === undefined)
        return undefined;
    ports.mask(token);
    if (!/^[\x20-\x7e]+$/.test(token)) {
        throw new step_error/* StepError */.z({
            code: 'token-file-refused',
            fault: 'user',
            message: 'The authorization token of the container has line ends or other control characters.',
            remedy: 'Check AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE (or …_TOKEN): it must hold the token alone.',
        });
    }
    return token;
}

;// CONCATENATED MODULE: ./build/credentials/worker/instance.js




const ENDPOINTS = {
    ipv4: 'http://169.254.169.254',
    ipv6: 'http://[fd00:ec2::254]',
};
/** Long enough for the three calls of a login; a token that leaks is worth nothing a minute later. */
const TOKEN_SECONDS = '60';
const ROLES = '/latest/meta-data/iam/security-credentials/';
/**
 * The role of the EC2 instance, by version 2 of its metadata service only: version 1 answers any request that a program
 * on the machine can be tricked into.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html
 */
async function instanceCredentials(run) {
    const { ports } = run;
    if (ports.variable('AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true')
        return { passedOver: 'AWS_EC2_METADATA_DISABLED is true' };
    const base = endpointOf(ports.variable);
    const at = (path) => ({
        name: 'instance metadata service (IMDSv2)',
        action: 'instance metadata',
        url: `${base}${path}`,
    });
    const token = await metadataToken(at('/latest/api/token'), run);
    if ('passedOver' in token)
        return token;
    ports.mask(token.value);
    const get = (endpoint) => run.retry(() => askMachine(endpoint, { method: 'GET', headers: { 'x-aws-ec2-metadata-token': token.value } }, ports));
    const list = at(ROLES);
    const roles = await get(list);
    if (roles.status === 404)
        return { passedOver: 'the instance has no role (no instance profile is attached)' };
    const role = textOfAnswer(roles, list).split(/\r?\n/, 1).join('').trim();
    if (!/^[\w+=,.@-]{1,64}$/.test(role))
        throw untrustworthy(list, 'it did not answer with the name of a role');
    const place = at(`${ROLES}${role}`);
    const { session } = sessionOfAnswer(textOfAnswer(await get(place), place), place, ports);
    return { opened: { session, source: 'instance' } };
}
function endpointOf(variable) {
    const given = variable('AWS_EC2_METADATA_SERVICE_ENDPOINT');
    const mode = variable('AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE')?.toLowerCase() ?? 'ipv4';
    const url = given ?? ENDPOINTS[mode];
    if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
        throw new step_error/* StepError */.z({
            code: 'metadata-endpoint-refused',
            fault: 'user',
            message: 'AWS_EC2_METADATA_SERVICE_ENDPOINT is not an http URL, or AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6.',
            remedy: 'Correct or remove the variable; without it the usual address is used.',
            evidence: [{ label: 'seen', value: given ?? mode }],
        });
    }
    return url.replace(/\/+$/, '');
}
/**
 * Asks for a token once: where there is no metadata service at all, trying again would only take time. A host that
 * takes the connection and lets the answer get lost is what a hop limit looks like from inside a container.
 */
async function metadataToken(endpoint, { ports }) {
    try {
        const answer = await askMachine(endpoint, { method: 'PUT', headers: { 'x-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS } }, ports);
        if (answer.status >= 400)
            return { passedOver: `${endpoint.url} answered ${answer.status}: this is no IMDSv2 that gives tokens` };
        const value = textOfAnswer(answer, endpoint);
        if (!/^[\x21-\x7e]{1,1024}$/.test(value))
            throw untrustworthy(endpoint, 'its answer is no token');
        return { value };
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O))
            throw error;
        if (error.cause instanceof http/* HttpFailure */.HR && error.cause.kind === 'answer-timeout')
            throw hopLimit(endpoint, error);
        return { passedOver: `${endpoint.url} could not be read (${error.message})` };
    }
}
function hopLimit(endpoint, cause) {
    return new step_error/* StepError */.z({
        code: 'instance-metadata-hop-limit',
        fault: 'user',
        message: `The instance metadata service accepts connections at ${endpoint.url}, but its answer with the token does not arrive.`,
        remedy: 'Its answers travel one hop unless the instance says otherwise, and a pod or container is one hop further: raise the hop limit to 2 with the command below, or give the pod an identity of its own (EKS Pod Identity, or a service account with a role).',
        snippets: [
            {
                title: 'On a machine that may change the instance',
                language: 'sh',
                text: 'aws ec2 modify-instance-metadata-options --instance-id <i-…> --http-put-response-hop-limit 2 --http-tokens required --http-endpoint enabled',
            },
        ],
        cause,
    });
}

// EXTERNAL MODULE: ./build/credentials/role-arn.js
var role_arn = __webpack_require__(59347);
// EXTERNAL MODULE: ./build/contract/token-claims.js
var token_claims = __webpack_require__(90738);
;// CONCATENATED MODULE: ./build/credentials/worker/token-file.js



/** STS accepts no longer token. */
const LONGEST_TOKEN = 20_000;
/**
 * The web identity token of a file, read anew each time: whoever issues it renews it there. Only a JSON Web Token leaves
 * the machine: a path that leads to some other secret must not send that to STS. Masked before it is returned.
 */
async function tokenOfFile(path, ports) {
    const token = (await ports.readTokenFile(path)).trim();
    if (token !== '')
        ports.mask(token);
    const claims = token.length <= LONGEST_TOKEN ? (0,token_claims/* tokenClaims */.f)(token) : undefined;
    if (claims === undefined) {
        throw new step_error/* StepError */.z({
            code: 'token-file-refused',
            fault: 'user',
            message: `What is in ${path} is not a JSON Web Token, so it was not sent to AWS.`,
            remedy: 'Name the file that holds the token of an OIDC issuer, for example the one that Kubernetes projects for a service account.',
        });
    }
    return { token: new contract_secret/* Secret */.z(token), claims };
}

;// CONCATENATED MODULE: ./build/credentials/worker/web-identity-file.js







const FILE = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const ROLE = 'AWS_ROLE_ARN';
const SESSION_NAME = 'AWS_ROLE_SESSION_NAME';
/** Tokens of a file, for a role of the partition. */
function fileOrigin(path, partition, { ports }) {
    return {
        source: 'web-identity-file',
        audience: (0,partitions/* audienceOf */.Ox)(partition),
        give: () => tokenOfFile(path, ports),
    };
}
/**
 * The role that AWS_ROLE_ARN names, for a token file; undefined when it names none. Throws StepError when the variables
 * hold what STS would refuse.
 */
function hopOfVariables({ ports, request }) {
    const role = ports.variable(ROLE);
    if (role === undefined)
        return undefined;
    const hop = {
        role,
        sessionName: ports.variable(SESSION_NAME) ?? request.sessionName,
        // With further roles the given duration is theirs.
        duration: hopsOf(request).length === 0 ? request.durationSeconds : 3600,
    };
    const [fault] = (0,role_hop/* hopFaults */.pm)(hop);
    if (fault !== undefined || (0,role_arn/* parseRoleArn */.DM)(role) === undefined) {
        const variable = fault?.part === 'sessionName' ? SESSION_NAME : ROLE;
        throw sourceMissing('web-identity-file', `${variable} ${fault?.problem ?? 'is not a role ARN'}`);
    }
    return hop;
}
/**
 * The role of a Kubernetes service account (or whatever else sets the variables), for the machine's identity: the file
 * and the role are those of the variables. `last` says that no further role is assumed after it.
 */
async function webIdentityOfVariables(run, last) {
    const path = run.ports.variable(FILE);
    if (path === undefined)
        return { passedOver: `${FILE} is not set` };
    const hop = hopOfVariables(run);
    if (hop === undefined)
        return { passedOver: `${FILE} is set, but ${ROLE} is not` };
    const arn = (0,role_hop/* hopRole */.Y5)(hop, undefined, (0,partitions/* partitionOfRegion */.cn)(run.request.region).id);
    const origin = fileOrigin(path, arn.partition, run);
    return { opened: await exchangeToken(run, origin, arn, hop, last) };
}

;// CONCATENATED MODULE: ./build/credentials/worker/machine-identity.js



/**
 * The identity of the machine that runs this job, in the order of Octopus Deploy's workers: container (ECS, EKS Pod
 * Identity), web identity token file, instance. The first that is there counts. One that is configured but broken ends
 * the search with its error: going on would silently be somebody else, for example the node instead of the pod.
 */
async function machineIdentity(run, last) {
    const sources = [
        ['container', () => containerCredentials(run)],
        ['web-identity-file', () => webIdentityOfVariables(run, last)],
        ['instance', () => instanceCredentials(run)],
    ];
    const passedOver = [];
    for (const [source, attempt] of sources) {
        const tried = await attempt();
        if ('opened' in tried) {
            run.ports.log.info(`Source ${source}: used.`);
            return { opened: tried.opened, passedOver };
        }
        run.ports.log.info(`Source ${source}: passed over, ${tried.passedOver}.`);
        passedOver.push({ source, reason: tried.passedOver });
    }
    return { passedOver };
}

;// CONCATENATED MODULE: ./build/credentials/open-source.js










/** Gets the first credentials from the source of the request. Throws StepError or AwsFailure. */
async function openSource(run) {
    const { source } = run.request;
    const hops = hopsOf(run.request);
    switch (source.kind) {
        case 'keys':
            return { opened: { session: source.session, source: 'keys' }, hops };
        case 'oidc':
            return byIdToken(run, await firstIdToken(run, source.audience), source.audience);
        case 'web-identity-file':
            return byFile(run, source.path);
        case 'container':
            return { opened: openedOr(await containerCredentials(run), source), hops };
        case 'instance':
            return { opened: openedOr(await instanceCredentials(run), source), hops };
        case 'environment':
            return { opened: await fromEnvironment(run), hops };
        case 'profile':
            return { opened: await fromProfile(run, source.name, 'profile'), hops };
        case 'auto':
            return automatic(run, source);
    }
}
/** A role is assumed with the job's own token where it may have one; everything else is the machine's identity. */
async function automatic(run, source) {
    const { ports } = run;
    const hops = hopsOf(run.request);
    if (hops.length > 0 && source.oidc) {
        const token = await idToken(run, source.audience);
        if (token !== undefined)
            return byIdToken(run, token, source.audience);
        ports.log.info('Source oidc: passed over, this job may not ask for an OIDC token (that needs `permissions: id-token: write`).');
    }
    const { opened, passedOver } = await machineIdentity(run, hops.length === 0);
    if (opened !== undefined)
        return { opened, hops };
    if (hops.length > 0 && source.oidc)
        throw noIdToken(await ports.job(), passedOver);
    throw noCredentials(passedOver, (0,environment_session/* environmentSession */.O)(ports) !== undefined);
}
async function byIdToken(run, first, audience) {
    const { hop, role, rest } = exchangedRole(run);
    const wanted = audience ?? (0,partitions/* audienceOf */.Ox)(role.partition);
    let unused = first;
    const origin = {
        source: 'oidc',
        audience: wanted,
        async give() {
            const token = unused ?? (await firstIdToken(run, audience));
            unused = undefined;
            return token;
        },
    };
    return { opened: await exchangeToken(run, origin, role, hop, rest.length === 0), hops: rest };
}
async function byFile(run, given) {
    const { request, ports } = run;
    const path = given ?? ports.variable('AWS_WEB_IDENTITY_TOKEN_FILE');
    if (path === undefined)
        throw sourceMissing('web-identity-file', 'neither "web-identity-token-file" nor AWS_WEB_IDENTITY_TOKEN_FILE names a file');
    const fallback = hopsOf(request).length === 0 ? hopOfVariables(run) : undefined;
    if (hopsOf(request).length === 0 && fallback === undefined)
        throw sourceMissing('web-identity-file', 'neither "role-to-assume" nor AWS_ROLE_ARN names a role');
    const { hop, role, rest } = exchangedRole(run, fallback);
    const origin = fileOrigin(path, role.partition, run);
    return { opened: await exchangeToken(run, origin, role, hop, rest.length === 0), hops: rest };
}
/** The role that a token is exchanged for: the first one of the request, or else the fallback. */
function exchangedRole({ request }, fallback) {
    const [hop = fallback, ...rest] = hopsOf(request);
    if (hop === undefined)
        throw new TypeError('A token is exchanged for a role, which the inputs are checked for');
    const account = request.allowedAccountIds[0];
    return { hop, rest, role: (0,role_hop/* hopRole */.Y5)(hop, account, (0,partitions/* partitionOfRegion */.cn)(request.region).id) };
}
async function idToken(run, audience) {
    const { role } = exchangedRole(run);
    return run.ports.idTokens.request(audience ?? (0,partitions/* audienceOf */.Ox)(role.partition), run.ports.signal);
}
async function firstIdToken(run, audience) {
    const token = await idToken(run, audience);
    if (token === undefined)
        throw noIdToken(await run.ports.job(), []);
    return token;
}
function openedOr(tried, source) {
    if ('opened' in tried)
        return tried.opened;
    throw sourceMissing(source.kind, tried.passedOver);
}
/** Keys beat a profile: that one may be left over from an earlier step, and the SDKs do not agree which of them counts. */
async function fromEnvironment(run) {
    const { ports } = run;
    const session = (0,environment_session/* environmentSession */.O)(ports);
    if (session !== undefined)
        return { session, source: 'environment' };
    const profile = ports.variable('AWS_PROFILE');
    if (profile !== undefined)
        return fromProfile(run, profile, 'environment');
    throw sourceMissing('environment', 'neither AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY nor AWS_PROFILE is set');
}
async function fromProfile(run, name, source) {
    return { session: await run.retry(() => run.ports.profile(name)), source };
}

;// CONCATENATED MODULE: ./build/credentials/login.js







/**
 * Logs in: resolves credentials, proves them with GetCallerIdentity, and checks the account. Gives a login only when
 * all of that held. Throws StepError (with the explanation of a refusal) or AwsFailure.
 */
async function logIn(request, ports) {
    const run = startLogin(request, ports);
    try {
        return (await existingLogin(run)) ?? (await newLogin(run));
    }
    catch (error) {
        throw error instanceof aws_failure/* AwsFailure */.O && error.class === 'untrusted-tls' ? (0,login_refusals/* untrustedTls */.K1)(error) : error;
    }
}
async function newLogin(run) {
    const { opened, hops } = await openSource(run);
    const resolved = await assumeChain(run, opened, hops);
    return proven(run, resolved, await prove(run, resolved));
}
/** The credentials of the environment, when they were asked for and AWS still accepts them. */
async function existingLogin(run) {
    const { request, ports } = run;
    const session = request.useExisting === true ? (0,environment_session/* environmentSession */.O)(ports) : undefined;
    if (session === undefined)
        return undefined;
    try {
        const identity = await run.retry(() => ports.tokens.callerIdentity(session));
        ports.log.info('The credentials in the environment are valid and are used as they are.');
        return proven(run, { session, source: 'environment' }, identity);
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || (error.class !== 'refused' && error.class !== 'expired'))
            throw error;
        ports.log.info(`The credentials in the environment are not valid (${error.code}); getting new ones.`);
        return undefined;
    }
}
function proven({ request, ports }, resolved, identity) {
    requireAllowedAccount(identity, request.allowedAccountIds);
    const { assumedRoleArn: _, ...login } = resolved;
    return {
        ...login,
        identity,
        region: request.region,
        partition: identity.arn.split(':')[1] ?? (0,partitions/* partitionOfRegion */.cn)(request.region).id,
        at: ports.clock.now(),
    };
}
/** A session that was issued a moment ago may not be known everywhere in AWS yet; a key that was given is, or is wrong. */
async function prove(run, resolved) {
    const given = resolved.source === 'keys';
    const issued = resolved.assumedRoleArn !== undefined;
    try {
        return await run.retry(() => run.ports.tokens.callerIdentity(resolved.session), (failure) => issued && failure.code === 'InvalidClientTokenId');
    }
    catch (error) {
        throw given && error instanceof aws_failure/* AwsFailure */.O && error.class === 'refused'
            ? (0,login_refusals/* accessKeysRefused */.bF)(error, resolved.session.accessKeyId)
            : error;
    }
}
function requireAllowedAccount(identity, allowed) {
    if (allowed.length === 0 || allowed.includes(identity.account))
        return;
    throw (0,login_refusals/* accountNotAllowed */.fs)(identity, allowed);
}

// EXTERNAL MODULE: ./build/steps/login/job-facts.js
var job_facts = __webpack_require__(69595);
;// CONCATENATED MODULE: ./build/steps/login/login-ports.js




/** How long what was ended may take to say what it was. */
const LAST_WORDS_MS = 100;
/**
 * Logs in, through the proxy and to the endpoint of the inputs. Everything that is still under way after
 * `action-timeout-s` is ended. Throws StepError or AwsFailure.
 */
async function logInAs(request, calls, world) {
    const reached = world.through(calls.proxy);
    if (calls.timeoutSeconds === undefined)
        return logIn(request, await loginPorts(request, calls, reached));
    const over = new AbortController();
    const alarm = new AbortController();
    const work = loginPorts(request, calls, reached, over.signal).then((ports) => logIn(request, ports));
    // What is lost to the alarm ends with an error that nobody waits for.
    work.catch(() => undefined);
    try {
        return await Promise.race([work, timedOut(calls.timeoutSeconds, world, alarm.signal)]);
    }
    catch (error) {
        if (!(error instanceof TimeOver))
            throw error;
        over.abort();
        throw loginTimedOut(calls.timeoutSeconds, await interrupted(work, world));
    }
    finally {
        alarm.abort();
        over.abort();
    }
}
class TimeOver extends Error {
}
async function timedOut(seconds, { clock }, signal) {
    await clock.sleep(seconds * 1000, signal).catch(() => new Promise(() => undefined));
    throw new TimeOver();
}
/** What the login was doing, in its own words, when it can tell at once. */
async function interrupted(work, { clock }) {
    const told = work.then(() => undefined, (error) => (error instanceof aws_failure/* AwsFailure */.O ? `${error.action}: ${error.message}` : undefined));
    return Promise.race([told, clock.sleep(LAST_WORDS_MS).then(() => undefined)]);
}
function loginTimedOut(seconds, interruptedWork) {
    return new step_error/* StepError */.z({
        code: 'login-timed-out',
        fault: 'user',
        message: `The login was not finished after ${seconds} s (\`action-timeout-s\`). Nothing was published.`,
        remedy: 'See in the log what was waited for; allow more time, or check proxies and firewalls of the runner.',
        evidence: interruptedWork === undefined ? [] : [{ label: 'under way', value: interruptedWork }],
    });
}
async function loginPorts(request, { endpoint, trustPolicyFile: file }, world, signal) {
    const { region } = request;
    const { idTokens, clock, log, machine, variable, mask } = world;
    const ending = signal === undefined ? {} : { signal };
    return {
        tokens: await world.aws.tokens({ region, ...(endpoint === undefined ? {} : { endpoint }), ...ending }),
        idTokens,
        clock,
        log,
        http: machine.http,
        ...ending,
        readTokenFile: machine.readTokenFile,
        profile: (name) => world.aws.profile(name, { region, ...ending }),
        // What explains a refusal is loaded when there is one.
        knownRole: async (arn) => (await Promise.all(/* import() */[__webpack_require__.e(8815), __webpack_require__.e(2189), __webpack_require__.e(9866)]).then(__webpack_require__.bind(__webpack_require__, 19866))).knownRole(arn, { file, region }, world),
        job: () => (0,job_facts/* jobFacts */.X)(world),
        mask,
        variable,
    };
}


/***/ })

};
