export const id = 937;
export const ids = [937];
export const modules = {

/***/ 5050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ig: () => (/* binding */ accountHandle),
/* harmony export */   XD: () => (/* binding */ accountVariables),
/* harmony export */   _y: () => (/* binding */ sdkVariables),
/* harmony export */   ho: () => (/* binding */ prefixedVariables)
/* harmony export */ });
/* unused harmony export upperSnakeCase */
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
/** Everything about the account that is no secret, as one JSON that survives between jobs. */
function accountHandle(login) {
    return JSON.stringify({
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

/***/ 2050:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cn: () => (/* binding */ partitionOfRegion),
/* harmony export */   fV: () => (/* binding */ partitionById)
/* harmony export */ });
/* unused harmony export PARTITIONS */
/** From botocore's partition data (2026-11). `aws` comes last because its regions have no prefix of their own. */
const PARTITIONS = [
    { id: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', regionPrefixes: ['cn-'], audience: 'sts.amazonaws.com.cn' },
    {
        id: 'aws-us-gov',
        dnsSuffix: 'amazonaws.com',
        regionPrefixes: ['us-gov-'],
        audience: 'sts.amazonaws.com',
    },
    { id: 'aws-eusc', dnsSuffix: 'amazonaws.eu', regionPrefixes: ['eusc-de-'], audience: 'sts.amazonaws.com' },
    { id: 'aws-iso', dnsSuffix: 'c2s.ic.gov', regionPrefixes: ['us-iso-'], audience: 'sts.amazonaws.com' },
    {
        id: 'aws-iso-b',
        dnsSuffix: 'sc2s.sgov.gov',
        regionPrefixes: ['us-isob-'],
        audience: 'sts.amazonaws.com',
    },
    {
        id: 'aws-iso-e',
        dnsSuffix: 'cloud.adc-e.uk',
        regionPrefixes: ['eu-isoe-'],
        audience: 'sts.amazonaws.com',
    },
    {
        id: 'aws-iso-f',
        dnsSuffix: 'csp.hci.ic.gov',
        regionPrefixes: ['us-isof-'],
        audience: 'sts.amazonaws.com',
    },
    { id: 'aws', dnsSuffix: 'amazonaws.com', regionPrefixes: [''], audience: 'sts.amazonaws.com' },
];
/** The partition of a region, by its prefix. */
function partitionOfRegion(region) {
    const found = PARTITIONS.find(({ regionPrefixes }) => regionPrefixes.some((prefix) => region.startsWith(prefix)));
    // The last entry matches every region.
    return found ?? PARTITIONS[PARTITIONS.length - 1];
}
/** A partition by the name that ARNs use, if there is one. */
function partitionById(id) {
    return PARTITIONS.find((partition) => partition.id === id);
}


/***/ }),

/***/ 9347:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DM: () => (/* binding */ parseRoleArn),
/* harmony export */   yn: () => (/* binding */ isRoleName)
/* harmony export */ });
/* unused harmony export assumedRoleName */
const ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role(\/(?:[\x21-\x7e]{1,510}\/)?)([\w+=,.@-]{1,64})$/;
const ASSUMED_ROLE = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{2,64})$/;
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;
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
/** True for a role's name without path. */
function isRoleName(text) {
    return ROLE_NAME.test(text);
}
/** The role behind `arn:…:assumed-role/<name>/<session>`; undefined for users and other callers. */
function assumedRoleName(callerArn) {
    return ASSUMED_ROLE.exec(callerArn)?.[3];
}


/***/ }),

/***/ 505:
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
// EXTERNAL MODULE: ./build/steps/input-spec.js + 1 modules
var input_spec = __webpack_require__(835);
;// CONCATENATED MODULE: ./build/steps/login/publish-inputs.js

/** Inputs that say what a proven login hands over, and under which names. */
const publishInputs = {
    'variable-name': (0,input_spec/* text */.Qq)('AWS Account', {
        pattern: /^[A-Za-z][\w .-]{0,63}$/,
        form: 'a letter, then up to 63 letters, digits, blanks or any of . - _',
    }),
    'print-variables': (0,input_spec/* boolean */.zM)(false),
};
function parsePublish(values) {
    return { accountName: values['variable-name'], printVariables: values['print-variables'] };
}

;// CONCATENATED MODULE: ./build/steps/login/inputs.js




/** One hour is the longest that any chained session may last, whatever the role allows. */
const LONGEST_CHAINED_SECONDS = 3600;
const loginInputs = {
    'aws-region': (0,input_spec/* text */.Qq)('us-east-1', {
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'an AWS region, for example eu-west-1',
    }),
    'role-to-assume': (0,input_spec/* optionalText */.mR)({
        pattern: /^[\x21-\x7e]{1,2048}$/,
        form: 'a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
    }),
    'role-duration-seconds': (0,input_spec/* integer */.nd)({ min: 900, max: 43_200, default: 3600, unit: 'seconds' }),
    'role-session-name': (0,input_spec/* text */.Qq)('GitHubActions', {
        pattern: /^[\w+=,.@-]{2,64}$/,
        form: '2 to 64 letters, digits or any of + = , . @ - _',
    }),
    'role-external-id': (0,input_spec/* optionalSecret */.Ny)({
        pattern: /^[\w+=,.@:/-]{2,1224}$/,
        form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
    }),
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
    'allowed-account-ids': (0,input_spec/* list */.p_)({ pattern: /^\d{12}$/, form: 'account ids of 12 digits, separated by commas' }),
    ...publishInputs,
};
/** Which source is meant follows from what was given, never from what lies around in the environment. */
function parseLogin(values) {
    const faults = [...sourceFaults(values), ...roleFaults(values)];
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const keyId = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    const token = values['aws-session-token'];
    const role = values['role-to-assume'];
    const externalId = values['role-external-id']?.reveal();
    const audience = values.audience;
    return {
        publish: parsePublish(values),
        request: {
            source: keyId !== undefined && secret !== undefined
                ? {
                    kind: 'keys',
                    session: {
                        accessKeyId: keyId,
                        secretAccessKey: secret,
                        ...(token === undefined ? {} : { sessionToken: token }),
                    },
                }
                : { kind: 'oidc', ...(audience === undefined ? {} : { audience }) },
            ...(role === undefined ? {} : { role }),
            ...(externalId === undefined ? {} : { externalId }),
            region: values['aws-region'],
            durationSeconds: values['role-duration-seconds'],
            sessionName: values['role-session-name'],
            allowedAccountIds: values['allowed-account-ids'],
        },
    };
}
function sourceFaults(values) {
    const id = values['aws-access-key-id'];
    const secret = values['aws-secret-access-key'];
    const token = values['aws-session-token'];
    const role = values['role-to-assume'];
    const faults = [];
    const need = (input, problem) => {
        faults.push({ input, problem });
    };
    if (id === undefined && secret === undefined && role === undefined) {
        need('role-to-assume', 'or "aws-access-key-id" with "aws-secret-access-key" is required: one of them says who to log in as');
    }
    if (id !== undefined && secret === undefined)
        need('aws-secret-access-key', 'is required beside "aws-access-key-id"');
    if (id === undefined && secret !== undefined)
        need('aws-access-key-id', 'is required beside "aws-secret-access-key"');
    if (token !== undefined && id === undefined)
        need('aws-session-token', 'needs "aws-access-key-id" beside it');
    if (id?.startsWith('ASIA') && token === undefined)
        need('aws-session-token', 'is required: an access key id that starts with ASIA is a temporary one');
    if (id !== undefined && values.audience !== undefined)
        need('audience', 'has no meaning with access keys: it is for OIDC tokens');
    return faults;
}
function roleFaults(values) {
    const given = values['role-to-assume'];
    const keys = values['aws-access-key-id'] !== undefined;
    const allowed = values['allowed-account-ids'];
    const faults = [];
    if (given === undefined) {
        if (values['role-external-id'] !== undefined)
            faults.push({ input: 'role-external-id', problem: 'needs "role-to-assume" beside it' });
        return faults;
    }
    const role = (0,role_arn/* parseRoleArn */.DM)(given);
    if (role === undefined && !(0,role_arn/* isRoleName */.yn)(given)) {
        faults.push({
            input: 'role-to-assume',
            problem: `is not ${loginInputs['role-to-assume'].form}`,
            seen: given,
        });
    }
    if (role === undefined && (0,role_arn/* isRoleName */.yn)(given) && !keys && allowed.length !== 1) {
        faults.push({
            input: 'role-to-assume',
            problem: 'is only a name, and the account is not known: give the ARN, or exactly one account in "allowed-account-ids"',
            seen: given,
        });
    }
    if (role !== undefined && allowed.length > 0 && !allowed.includes(role.account)) {
        faults.push({
            input: 'role-to-assume',
            problem: `is in account ${role.account}, which "allowed-account-ids" does not allow`,
            seen: given,
        });
    }
    const partition = (0,partitions/* partitionOfRegion */.cn)(values['aws-region']).id;
    if (role !== undefined && role.partition !== partition) {
        faults.push({
            input: 'aws-region',
            problem: `belongs to partition ${partition}, but the role to ${role.partition}`,
            seen: values['aws-region'],
        });
    }
    if (values['aws-session-token'] !== undefined &&
        values['role-duration-seconds'] > LONGEST_CHAINED_SECONDS) {
        faults.push({
            input: 'role-duration-seconds',
            problem: `can be at most ${LONGEST_CHAINED_SECONDS} when a role is assumed with temporary credentials (role chaining)`,
            seen: String(values['role-duration-seconds']),
        });
    }
    if (!keys && values['role-external-id'] !== undefined) {
        faults.push({
            input: 'role-external-id',
            problem: 'has no meaning with an OIDC token: only AssumeRole takes it',
        });
    }
    return faults;
}


/***/ }),

/***/ 7887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ loginOutputs),
  X: () => (/* binding */ publishLogin)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/credentials/account-variables.js
var account_variables = __webpack_require__(5050);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/report/login-card.js

const SOURCES = {
    oidc: 'OIDC token of this job',
    keys: 'access keys',
    'keys+role': 'access keys, then a role',
};
/** Who is logged in, where, until when and how: the summary of a login. Holds no secret. */
function loginCard(login) {
    const rows = [
        ['account', (0,markdown/* code */.aY)(login.identity.account)],
        ['as', (0,markdown/* code */.aY)(login.identity.arn)],
        ['by', SOURCES[login.source] ?? (0,markdown/* code */.aY)(login.source)],
        ['region', (0,markdown/* code */.aY)(login.region)],
        [
            'until',
            login.session.expiration === undefined ? undefined : (0,markdown/* code */.aY)(login.session.expiration.toISOString()),
        ],
    ];
    const shown = rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value]]));
    return ['### 🔑 Logged in to AWS', '', (0,markdown/* table */.tp)(['', ''], shown)].join('\n');
}

;// CONCATENATED MODULE: ./build/steps/login/restore.js
/** The name under which the main step keeps for its post step what to put back. */
const RESTORE_STATE = 'restore';

;// CONCATENATED MODULE: ./build/steps/login/publish.js




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
/** Hands the proven login to later steps: masks first, then outputs and variables, and what the post step needs. */
async function publishLogin({ login, publish, previous }, runner) {
    const account = (0,account_variables/* accountVariables */.XD)(login);
    const environment = [...(0,account_variables/* sdkVariables */._y)(login), ...(0,account_variables/* prefixedVariables */.ho)(login, publish.accountName)];
    for (const { value, secret } of [...account, ...environment])
        if (secret && value !== '')
            runner.mask(value);
    const outputs = {
        ...Object.fromEntries(account.map(({ name, value }) => [name, value])),
        'aws-account-id': login.identity.account,
        'aws-access-key-id': login.session.accessKeyId,
        'aws-secret-access-key': login.session.secretAccessKey.reveal(),
        'aws-session-token': login.session.sessionToken?.reveal(),
        'aws-expiration': login.session.expiration?.toISOString(),
        'authenticated-arn': login.identity.arn,
        partition: login.partition,
        region: login.region,
        source: login.source,
        'seconds-left': secondsLeft(login.session.expiration, login.at)?.toString(),
        account: (0,account_variables/* accountHandle */.Ig)(login),
    };
    for (const name of loginOutputs) {
        const value = outputs[name];
        if (value !== undefined)
            runner.setOutput(name, value);
    }
    // A blank is written only over something: it keeps an earlier login's token from being paired with these keys.
    const written = environment.filter(({ name, value }) => value !== '' || previous.has(name));
    for (const { name, value } of written)
        runner.exportVariable(name, value);
    runner.saveState(RESTORE_STATE, JSON.stringify(written.map((variable) => restoreOf(variable, previous))));
    if (publish.printVariables)
        for (const line of octopusLines(account, publish.accountName))
            runner.log.info(line);
    runner.summarize(loginCard(login));
}
function secondsLeft(expiration, at) {
    return expiration === undefined
        ? undefined
        : Math.max(0, Math.floor((expiration.getTime() - at.getTime()) / 1000));
}
/** The post step restores a variable only while it still holds what was written here; a digest tells, without the value. */
function restoreOf({ name, value }, previous) {
    return {
        name,
        previous: previous.get(name) ?? '',
        sha256: (0,external_node_crypto_.createHash)('sha256').update(value).digest('hex'),
    };
}
/** The names that an account carries on the Octopus page: the token's has a dot inside. */
const OCTOPUS_NAMES = { OpenIdConnectJwt: 'OpenIdConnect.Jwt' };
function octopusLines(account, accountName) {
    return account.map(({ name, value, secret }) => `[${accountName}.${OCTOPUS_NAMES[name] ?? name}] = '${secret ? '********' : value}'`);
}


/***/ }),

/***/ 9643:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ runLogin)
});

// EXTERNAL MODULE: ./build/credentials/account-variables.js
var account_variables = __webpack_require__(5050);
// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
;// CONCATENATED MODULE: ./build/credentials/login-refusals.js

/** The job has no permission to ask for a token. `event` is what started the workflow. */
function noIdToken(event) {
    return new step_error/* StepError */.z({
        code: 'id-token-permission-missing',
        fault: 'user',
        message: 'This job may not ask for an OIDC token, so there is nothing to show to AWS.',
        remedy: 'Add the permission below to the job. Workflows of pull requests from forks and of Dependabot get no token, whatever the permissions say.',
        evidence: event === undefined ? [] : [{ label: 'event', value: event }],
        snippets: [
            { title: 'In the job', language: 'yaml', text: 'permissions:\n  id-token: write\n  contents: read' },
        ],
    });
}
/** STS does not accept access keys. */
function accessKeysRefused(error, accessKeyId) {
    return new step_error/* StepError */.z({
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
    return new step_error/* StepError */.z({
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
/** The caller may not assume the role. */
function assumeRoleRefused(error, role, owner, request) {
    const condition = request.externalId === undefined
        ? undefined
        : { StringEquals: { 'sts:ExternalId': '<the external id of this step>' } };
    return new step_error/* StepError */.z({
        code: 'role-refused',
        fault: 'user',
        message: `AWS did not let the caller assume ${role.arn} (${error.code}: ${error.message}).`,
        remedy: 'Both sides must agree: the caller needs sts:AssumeRole on the role, and the role must trust the caller with the statement below.' +
            (request.externalId === undefined
                ? ' If the role asks for an external id, give it as `role-external-id`.'
                : ''),
        evidence: [{ label: 'caller', value: owner.arn }],
        snippets: [
            {
                title: 'In the trust policy of the role',
                language: 'json',
                text: JSON.stringify({
                    Effect: 'Allow',
                    Principal: { AWS: trustablePrincipal(owner) },
                    Action: 'sts:AssumeRole',
                    Condition: condition,
                }, null, 2),
            },
        ],
        cause: error,
    });
}
/** A trust policy names the role behind a session, not the session: that one is gone tomorrow. */
function trustablePrincipal(owner) {
    const [, partition = 'aws', , , account = ''] = owner.arn.split(':');
    const role = /:assumed-role\/([^/]+)\//.exec(owner.arn)?.[1];
    return role === undefined ? owner.arn : `arn:${partition}:iam::${account}:role/${role}`;
}

// EXTERNAL MODULE: ./build/credentials/partitions.js
var partitions = __webpack_require__(2050);
// EXTERNAL MODULE: ./build/trust/context.js
var trust_context = __webpack_require__(6338);
// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(5278);
// EXTERNAL MODULE: ./build/trust/decide-token.js
var decide_token = __webpack_require__(1069);
;// CONCATENATED MODULE: ./build/trust/github-subject.js
const SUBJECT = /^repo:([^/:@]+)(?:@(\d+))?\/([^/:@]+)(?:@(\d+))?:(.+)$/s;
/**
 * Reads `repo:OWNER/REPO:…` and `repo:OWNER@ID/REPO@ID:…`; undefined for anything else, custom templates included.
 * `@` cannot stand in names of owners and repositories, so that the forms cannot be confused.
 */
function parseGithubSubject(subject) {
    const match = SUBJECT.exec(subject);
    if (match === null || (match[2] === undefined) !== (match[4] === undefined))
        return undefined;
    return {
        owner: match[1] ?? '',
        ownerId: match[2],
        repository: match[3] ?? '',
        repositoryId: match[4],
        context: match[5] ?? '',
    };
}
/** The subject in the form with names only. */
function classicSubject({ owner, repository, context }) {
    return `repo:${owner}/${repository}:${context}`;
}
/** The subject in the form that survives no renaming and no recycling of names. */
function immutableSubject({ owner, repository, context }, ids) {
    return `repo:${owner}@${ids.ownerId}/${repository}@${ids.repositoryId}:${context}`;
}
/** The ids of a token: from the claims, or from its subject when that is immutable. */
function githubIds(claims, subject) {
    const ownerId = subject.ownerId ?? idOf(claims['repository_owner_id']);
    const repositoryId = subject.repositoryId ?? idOf(claims['repository_id']);
    return ownerId === undefined || repositoryId === undefined ? undefined : { ownerId, repositoryId };
}
function idOf(claim) {
    return typeof claim === 'string' || typeof claim === 'number' ? String(claim) : undefined;
}

// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(7037);
;// CONCATENATED MODULE: ./build/trust/suggest.js


const NOTES = {
    classic: 'The form of repositories that existed before 2026-07-15 and did not opt in; whoever takes over the name gets in.',
    immutable: 'The form with ids: a deleted and recreated repository of the same name stays out.',
    'id-based': 'Pins the ids as claims of their own and accepts both forms of the subject; survives renaming.',
};
/**
 * The tightest Allow statement that admits this job's token: exact subject, exact audience, one provider. Values are
 * escaped for Version 2012-10-17. Undefined when the token has no subject or no issuer.
 */
function suggestTrustStatement(request) {
    const { claims, providerArn, audience } = request;
    const { sub, iss } = claims;
    if (typeof sub !== 'string' || typeof iss !== 'string')
        return undefined;
    const issuer = iss.replace(/^https?:\/\//, '');
    const build = (exact, pattern) => ({
        Effect: 'Allow',
        Principal: { Federated: providerArn },
        Action: claims['https://aws.amazon.com/tags'] === undefined
            ? 'sts:AssumeRoleWithWebIdentity'
            : ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: {
            StringEquals: withPrefix(issuer, { aud: escapeValue(audience), ...exact }),
            ...(pattern === undefined ? {} : { StringLike: { [`${issuer}:sub`]: pattern } }),
        },
    });
    const isGithub = (0,issuers/* issuerFacts */.FK)(issuer)?.id.startsWith('github') ?? false;
    return {
        statement: build({ sub: escapeValue(sub) }),
        variants: isGithub ? githubVariants(claims, sub, build) : [],
    };
}
/** Text as a condition value that means exactly itself, also under the Like operators (Version 2012-10-17). */
function escapeValue(text) {
    return text.replace(/\$(?=\{)|[*?]/g, (character) => `\${${character}}`);
}
function githubVariants(claims, sub, build) {
    const subject = parseGithubSubject(sub);
    if (subject === undefined)
        return [];
    const variant = (name, statement) => ({
        name,
        statement,
        note: NOTES[name],
    });
    const classic = variant('classic', build({ sub: escapeValue(classicSubject(subject)) }));
    const ids = githubIds(claims, subject);
    if (ids === undefined)
        return [classic];
    return [
        classic,
        variant('immutable', build({ sub: escapeValue(immutableSubject(subject, ids)) })),
        variant('id-based', build({ repository_id: ids.repositoryId, repository_owner_id: ids.ownerId }, `repo:*:${escapeValue(subject.context)}`)),
    ];
}
function withPrefix(issuer, claims) {
    return Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));
}

// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/trust/explain.js





/**
 * Explains why STS refused a token for a role. Without the trust policy it can only say what the token is and what
 * would admit it. `audience` is the one that was asked for. Throws nothing; prints nothing.
 */
function explainRefusal(request) {
    const { claims, policy, roleArn, audience } = request;
    const issuer = textOf(claims['iss']);
    const web = (0,trust_context/* webIdentityContext */.C)(claims, issuer ?? '');
    const providerArn = (0,decide_token/* providerArnFor */.IO)(roleArn, web.issuer);
    const shared = {
        issuer,
        subject: textOf(claims['sub']),
        audience: web.context.get(`${web.issuer}:aud`.toLowerCase())?.join(', '),
        providerArn,
        suggestion: suggestTrustStatement({ claims, providerArn, audience }),
    };
    const wrongAudience = shared.audience === audience ? [] : [audienceCause(shared.audience, audience)];
    if (policy === undefined) {
        const unknown = {
            kind: 'policy-unknown',
            message: `The trust policy of ${roleArn} is not known here, so the condition that failed cannot be named`,
        };
        return { ...shared, causes: [...wrongAudience, unknown] };
    }
    const decision = (0,decide_token/* decideToken */.w6)(policy, claims, providerArn);
    const causes = [...wrongAudience, ...causesOf(decision, decision.action, claims, web, providerArn)];
    return { ...shared, decision, causes: causes.toSorted((a, b) => rankOf(a) - rankOf(b)) };
}
/** Precise causes before general ones. */
const RANK = [
    'explicit-deny',
    'letter-case',
    'subject-format',
    'wrong-audience',
    'claim-not-exposed',
    'condition-failed',
    'provider-mismatch',
    'action-not-allowed',
    'undetermined',
    'allowed-by-policy',
    'policy-unknown',
];
const rankOf = (cause) => RANK.indexOf(cause.kind);
function causesOf(decision, action, claims, web, providerArn) {
    if (decision.decision === 'allow') {
        return [
            {
                kind: 'allowed-by-policy',
                message: `The trust policy admits this token, so the refusal comes from elsewhere: the provider ${providerArn} is missing, its client ids lack the audience, the role does not exist, or an organization policy denies it`,
            },
        ];
    }
    const denied = decision.trace.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'match');
    if (denied !== undefined) {
        return [{ kind: 'explicit-deny', path: denied.path, message: `${denied.path} denies this token` }];
    }
    const allows = decision.trace.filter(({ effect }) => effect === 'Allow');
    const forProvider = allows.filter(({ principal }) => principal.outcome !== 'no-match');
    if (forProvider.length === 0) {
        return [
            {
                kind: 'provider-mismatch',
                message: `No statement names the provider ${providerArn}`,
                seen: [providerArn],
            },
        ];
    }
    const forAction = forProvider.filter((statement) => statement.action.outcome === 'match');
    if (forAction.length === 0) {
        return [{ kind: 'action-not-allowed', message: `No statement for ${providerArn} allows ${action}` }];
    }
    return forAction.flatMap((statement) => failedConditions(statement, claims, web));
}
function failedConditions(statement, claims, web) {
    return statement.conditions
        .filter(({ outcome }) => outcome !== 'match')
        .map((condition) => {
        const kind = kindOf(condition, claims, web);
        return {
            kind,
            path: condition.path,
            key: condition.key,
            expected: condition.expected,
            ...(condition.seen === undefined ? {} : { seen: condition.seen }),
            message: `${condition.operator} ${condition.key}: ${MESSAGES[kind] ?? condition.why}`,
        };
    });
}
const MESSAGES = {
    'letter-case': 'the token differs from the expected value only in letter case, and IAM compares letter case',
    'subject-format': 'the policy expects the other form of the GitHub subject (names only, or names with immutable ids)',
    'wrong-audience': 'the token was made for another audience',
};
function kindOf(condition, claims, web) {
    if (condition.outcome === 'undetermined')
        return 'undetermined';
    const claim = condition.key.toLowerCase().slice(web.issuer.length + 1);
    const ours = condition.key.toLowerCase().startsWith(`${web.issuer.toLowerCase()}:`);
    const seen = condition.seen?.[0];
    if (seen === undefined) {
        return ours && web.notExposed.some((name) => name.toLowerCase() === claim)
            ? 'claim-not-exposed'
            : 'condition-failed';
    }
    const wouldMatch = (text) => !condition.operator.includes('Not') &&
        condition.expected.some((value) => condition.operator.includes('Like') ? (0,wildcard/* matchesWildcard */._W)(value, text) : value === text);
    if (condition.expected.some((value) => matchesWildcardIgnoringCase(condition.operator, value, seen))) {
        return 'letter-case';
    }
    if (ours && claim === 'sub' && otherForms(seen, claims).some(wouldMatch))
        return 'subject-format';
    return ours && claim === 'aud' ? 'wrong-audience' : 'condition-failed';
}
function matchesWildcardIgnoringCase(operator, value, seen) {
    if (/Not/.test(operator))
        return false;
    const [pattern, text] = [value.toLowerCase(), seen.toLowerCase()];
    return operator.includes('Like') ? (0,wildcard/* matchesWildcard */._W)(pattern, text) : pattern === text;
}
/** The same job's subject in the form that the token does not use. */
function otherForms(sub, claims) {
    const subject = parseGithubSubject(sub);
    if (subject === undefined)
        return [];
    if (subject.ownerId !== undefined)
        return [classicSubject(subject)];
    const ids = githubIds(claims, subject);
    return ids === undefined ? [] : [immutableSubject(subject, ids)];
}
function audienceCause(seen, audience) {
    return {
        kind: 'wrong-audience',
        message: `The token's audience is not "${audience}"`,
        expected: [audience],
        ...(seen === undefined ? {} : { seen: [seen] }),
    };
}
function textOf(claim) {
    return typeof claim === 'string' ? claim : undefined;
}

// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var trust_policy = __webpack_require__(4976);
;// CONCATENATED MODULE: ./build/credentials/refusal.js





/** Claims worth reading in a refusal, where the token has them. None of them is secret. */
const SHOWN_CLAIMS = [
    'iss',
    'aud',
    'sub',
    'environment',
    'ref',
    'event_name',
    'repository',
    'repository_id',
    'repository_owner_id',
    'job_workflow_ref',
];
/**
 * Why STS refused a web identity, with what the token says and the statement that would admit exactly this job. STS
 * itself tells nothing but the name of the error.
 */
function explainWebIdentityRefusal(failure, refused) {
    const explanation = explainRefusal({
        claims: refused.claims,
        roleArn: refused.role.arn,
        audience: refused.audience,
    });
    const diagnosis = diagnose(failure, refused, explanation);
    return new step_error/* StepError */.z({
        code: diagnosis.code,
        fault: 'user',
        message: `AWS refused the OIDC token of this job for ${refused.role.arn} (${failure.code}: ${failure.message}).\n${diagnosis.why}`,
        remedy: diagnosis.remedy,
        evidence: evidenceOf(failure, refused),
        snippets: diagnosis.trustStatement ? trustSnippets(explanation, refused.claims) : [],
        cause: failure,
    });
}
/** What each error name of STS means for the one who has to mend it (STS API reference, AssumeRoleWithWebIdentity). */
function diagnose(failure, refused, explanation) {
    switch (failure.code.replace(/Exception$/, '')) {
        case 'InvalidIdentityToken':
            return {
                code: 'identity-provider-mismatch',
                why: 'The account does not accept tokens of this issuer and audience at all; the trust policy was not even asked.',
                remedy: `Register the provider ${explanation.providerArn} in account ${refused.role.account}, with "${refused.audience}" among its audiences (client ids).`,
                trustStatement: false,
            };
        case 'ValidationError':
            return {
                code: 'session-request-invalid',
                why: `The request itself is not acceptable: most often, ${refused.durationSeconds} s is more than the role's maximum session duration.`,
                remedy: 'Lower `role-duration-seconds`, or raise the maximum session duration of the role.',
                trustStatement: false,
            };
        default:
            return {
                code: 'web-identity-refused',
                why: 'Either the role does not exist, or no statement of its trust policy admits this token.',
                remedy: [
                    `Put one of the statements below into the trust policy of ${refused.role.name}, in account ${refused.role.account}.`,
                    ...subjectHints(explanation.subject),
                ].join(' '),
                trustStatement: true,
            };
    }
}
function subjectHints(subject) {
    if (subject === undefined)
        return [];
    const immutable = /^repo:[^/:]+@\d+\//.test(subject);
    return [
        immutable
            ? 'The subject is in the immutable form (names with ids), which policies written for `repo:owner/name:…` do not match.'
            : 'IAM compares letter case: owner and repository must be written as in the subject.',
        ...(subject.includes(':environment:')
            ? ['The job names an environment, so the subject carries it instead of the branch.']
            : []),
    ];
}
function evidenceOf(failure, { claims }) {
    const shown = SHOWN_CLAIMS.flatMap((name) => {
        const value = claims[name];
        return typeof value === 'string' || typeof value === 'number'
            ? [{ label: name, value: String(value) }]
            : [];
    });
    return failure.requestId === undefined
        ? shown
        : [...shown, { label: 'AWS request id', value: failure.requestId }];
}
function trustSnippets(explanation, claims) {
    const { suggestion } = explanation;
    if (suggestion === undefined)
        return [];
    const exact = json(suggestion.statement);
    const others = suggestion.variants
        .map(({ name, statement, note }) => ({
        title: `${admitsNow(statement, explanation, claims) ? 'Or' : 'Not yet, but when the subject changes its form'} (${name}). ${note.replace(/\.$/, '')}`,
        language: 'json',
        text: json(statement),
    }))
        .filter(({ text }) => text !== exact);
    return [
        { title: 'The trust statement that admits exactly this job', language: 'json', text: exact },
        ...others,
    ];
}
/** Whether a statement would have admitted the token that was just refused. */
function admitsNow(statement, explanation, claims) {
    const { context } = (0,trust_context/* webIdentityContext */.C)(claims, explanation.issuer ?? '');
    const policy = (0,trust_policy/* parseTrustPolicy */.GS)(json({ Version: '2012-10-17', Statement: [statement] }));
    const principal = { kind: 'Federated', arn: explanation.providerArn };
    return ((0,evaluate/* evaluateTrust */.e)(policy, { action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision ===
        'allow');
}
function json(value) {
    return JSON.stringify(value, null, 2);
}

;// CONCATENATED MODULE: ./build/credentials/retry.js

/** Refusals and bad requests are final; only what passes by itself is tried again. */
const PASSING_FAILURES = {
    attempts: 4,
    budgetMs: 30_000,
    firstPauseMs: 200,
    retryable: (failure) => failure.class === 'throttled' || failure.class === 'transient' || failure.class === 'network',
};
/**
 * Runs `attempt` until it succeeds, fails for good, or the next pause would pass the budget. Pauses double and carry
 * full jitter; there is none after the last try.
 */
async function retrying(clock, policy, attempt, onRetry = () => undefined) {
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
            await clock.sleep(pause);
        }
    }
}

// EXTERNAL MODULE: ./build/credentials/role-arn.js
var role_arn = __webpack_require__(9347);
;// CONCATENATED MODULE: ./build/credentials/login.js






/** A token of ours that is new may not be known everywhere in AWS for a moment. */
const JUST_ISSUED = {
    ...PASSING_FAILURES,
    retryable: (failure) => PASSING_FAILURES.retryable(failure) || failure.code === 'InvalidClientTokenId',
};
/**
 * Logs in: resolves credentials, proves them with GetCallerIdentity, and checks the account. Gives a login only when
 * all of that held. Throws StepError (with the explanation of a refusal) or AwsFailure.
 */
async function logIn(request, ports) {
    const resolved = await (request.source.kind === 'oidc'
        ? fromWebIdentity(request, request.source.audience, ports)
        : fromKeys(request, request.source.session, ports));
    const identity = await prove(resolved, ports);
    requireAllowedAccount(identity, request.allowedAccountIds);
    return {
        ...resolved,
        identity,
        region: request.region,
        partition: identity.arn.split(':')[1] ?? (0,partitions/* partitionOfRegion */.cn)(request.region).id,
        at: ports.clock.now(),
    };
}
async function fromWebIdentity(request, audience, ports) {
    const role = roleOf(request, request.allowedAccountIds[0], (0,partitions/* partitionOfRegion */.cn)(request.region).id);
    const wanted = audience ?? (0,partitions/* partitionById */.fV)(role.partition)?.audience ?? 'sts.amazonaws.com';
    // Each attempt gets a token of its own: one lives five minutes, and STS tells of an expired one only by refusing it.
    const [idToken, assumed] = await retrying(ports.clock, PASSING_FAILURES, async () => {
        const token = await requestToken(wanted, ports);
        return [token, await exchange(token, role, wanted, request, ports)];
    }, announceRetry(ports.log));
    return {
        session: assumed.session,
        source: 'oidc',
        roleArn: role.arn,
        sessionDurationSeconds: request.durationSeconds,
        webIdentityToken: idToken.token,
    };
}
async function requestToken(audience, ports) {
    const token = await ports.idTokens.request(audience);
    if (token === undefined) {
        throw noIdToken(ports.variable('GITHUB_EVENT_NAME'));
    }
    return token;
}
async function exchange(idToken, role, audience, request, ports) {
    try {
        return await ports.tokens.assumeRoleWithWebIdentity({
            roleArn: role.arn,
            sessionName: request.sessionName,
            durationSeconds: request.durationSeconds,
            webIdentityToken: idToken.token,
        });
    }
    catch (error) {
        if (error instanceof aws_failure/* AwsFailure */.O && (error.class === 'refused' || error.class === 'invalid-request')) {
            throw explainWebIdentityRefusal(error, {
                claims: idToken.claims,
                role,
                audience,
                durationSeconds: request.durationSeconds,
            });
        }
        throw error;
    }
}
async function fromKeys(request, session, ports) {
    if (request.role === undefined)
        return { session, source: 'keys' };
    const owner = await retrying(ports.clock, PASSING_FAILURES, () => ports.tokens.callerIdentity(session), announceRetry(ports.log));
    const role = roleOf(request, owner.account, owner.arn.split(':')[1] ?? 'aws');
    const assumed = await retrying(ports.clock, PASSING_FAILURES, () => ports.tokens.assumeRole(session, {
        roleArn: role.arn,
        sessionName: request.sessionName,
        durationSeconds: request.durationSeconds,
        ...(request.externalId === undefined ? {} : { externalId: request.externalId }),
    }), announceRetry(ports.log)).catch((error) => {
        throw error instanceof aws_failure/* AwsFailure */.O && error.class === 'refused'
            ? assumeRoleRefused(error, role, owner, request)
            : error;
    });
    return {
        session: assumed.session,
        source: 'keys+role',
        roleArn: role.arn,
        sessionDurationSeconds: request.durationSeconds,
    };
}
/** The role's ARN, completed from the account and partition when only its name was given. */
function roleOf(request, account, partition) {
    const given = request.role ?? '';
    const role = (0,role_arn/* parseRoleArn */.DM)(given) ?? (0,role_arn/* parseRoleArn */.DM)(`arn:${partition}:iam::${account ?? ''}:role/${given}`);
    if (role === undefined)
        throw new TypeError('role-to-assume is checked for its form before a login starts');
    return role;
}
async function prove(resolved, ports) {
    const policy = resolved.source === 'keys' ? PASSING_FAILURES : JUST_ISSUED;
    try {
        return await retrying(ports.clock, policy, () => ports.tokens.callerIdentity(resolved.session), announceRetry(ports.log));
    }
    catch (error) {
        if (resolved.source !== 'keys' || !(error instanceof aws_failure/* AwsFailure */.O) || error.class !== 'refused')
            throw error;
        throw accessKeysRefused(error, resolved.session.accessKeyId);
    }
}
function requireAllowedAccount(identity, allowed) {
    if (allowed.length === 0 || allowed.includes(identity.account))
        return;
    throw accountNotAllowed(identity, allowed);
}
function announceRetry(log) {
    return (failure, pauseMs) => log.info(`${failure.action} failed with ${failure.code}; trying again in ${pauseMs} ms.`);
}

;// CONCATENATED MODULE: ./build/steps/login/run.js


/** Logs in and proves it. */
async function runLogin(inputs, world) {
    const tokens = await world.aws.tokens({ region: inputs.request.region });
    const login = await logIn(inputs.request, {
        tokens,
        idTokens: world.idTokens,
        clock: world.clock,
        log: world.log,
        variable: world.variable,
    });
    const { identity, session, source, region } = login;
    world.log.info(`Logged in to account ${identity.account} as ${identity.arn} (${source}, ${region}).`);
    if (session.expiration !== undefined) {
        world.log.info(`The session lasts until ${session.expiration.toISOString()}.`);
    }
    const previous = new Map();
    for (const { name } of [...(0,account_variables/* sdkVariables */._y)(login), ...(0,account_variables/* prefixedVariables */.ho)(login, inputs.publish.accountName)]) {
        const value = world.variable(name);
        if (value !== undefined)
            previous.set(name, value);
    }
    return { login, publish: inputs.publish, previous };
}


/***/ })

};
