export const id = 3227;
export const ids = [3227];
export const modules = {

/***/ 48593:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ jsonOrUndefined)
/* harmony export */ });
/** The value of a JSON text; undefined for what is no JSON. */
function jsonOrUndefined(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 36846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ hiddenMarker)
/* harmony export */ });
/**
 * An HTML comment, seen by nobody, by which a step knows its own comment or issue again. `parts` say which one of its kind it
 * is; whatever they hold, none can end the comment, and different parts never give the same marker.
 */
function hiddenMarker(step, parts) {
    return `<!-- ${['aws-account-steps', step, ...parts.map(inComment)].join(' ')} -->`;
}
function inComment(part) {
    // Half a character cannot be encoded.
    const whole = part.replace(/[\ud800-\udfff]/gu, '\ufffd');
    return encodeURIComponent(whole).replaceAll('%2F', '/').replaceAll('--', '-%2D');
}


/***/ }),

/***/ 38323:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ claimForms),
/* harmony export */   z: () => (/* binding */ SESSION_NAME)
/* harmony export */ });
/* harmony import */ var _github_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25338);
/* harmony import */ var _subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89569);


/** Claims that some tokens of every issuer lack. */
const OPTIONAL = new Set(['amr', 'email', 'environment', 'enterprise_id', 'rpst_id']);
/** Who decides on a claim, where it is not bound to the tenant: the author of a job, or the owner of a project. */
const ROLES = {
    aud: 'context',
    oaud: 'context',
    amr: 'context',
    app_id: 'context',
    build_branch: 'context',
    pipeline_source: 'context',
    ref_protected: 'context',
    runner_environment: 'context',
    user_access_level: 'context',
    project_id: 'project',
    pipeline_id: 'project',
    pipeline_slug: 'project',
    'oidc.circleci.com/project-id': 'project',
};
const SAMPLES = { aud: 'sts.amazonaws.com', amr: 'authenticated' };
/** Forms of a claim (in lower case) of an issuer; facts are undefined for issuers that nobody knows. */
function claimForms(facts, claim) {
    const several = claim === 'amr';
    const optional = OPTIONAL.has(claim);
    const github = facts?.id.startsWith('github') === true ? _github_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .GITHUB_CLAIM_FORMS */ .dI[claim] : undefined;
    if (github !== undefined)
        return { forms: github, optional, several };
    if (claim === 'ref_protected')
        return { forms: [['true'], ['false']], optional, several };
    const tenancy = claim === 'aud' && facts?.tenancyClaim === 'aud';
    const role = tenancy ? 'tenant' : (ROLES[claim] ?? 'tenant');
    const accepts = /(?:^|_)(?:id|number)$/.test(claim) && facts?.id === 'gitlab' ? _subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigit */ .yp : _subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .isAny */ .f7;
    const sample = SAMPLES[claim] ?? (accepts === _subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigit */ .yp ? '99999999' : 'another');
    return { forms: [[(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .slot */ .NI)(claim, role, claim === 'email' ? _subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .isText */ .KH : accepts, sample)]], optional, several };
}
/** The caller chooses the session name: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const SESSION_NAME = {
    forms: [
        [
            (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .slot */ .NI)('sessionName', 'context', (character) => /^[\w+=,.@-]$/.test(character), 's'),
            (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_1__/* .slot */ .NI)('sessionName', 'context', (character) => /^[\w+=,.@-]$/.test(character), 'ession'),
        ],
    ],
    optional: false,
    several: false,
};


/***/ }),

/***/ 64054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ admitsSubject)
/* harmony export */ });
/* harmony import */ var _symbolic_admitted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44246);

/**
 * Whether some token whose subject matches the pattern (`*` and `?` are wildcards) can assume the role. Claims that
 * the policy pins beside the subject are taken to be those of the token: only the subject is asked about.
 */
function admitsSubject(policy, subject) {
    const doubts = [];
    for (const provider of (0,_symbolic_admitted_js__WEBPACK_IMPORTED_MODULE_0__/* .providersOf */ .Ou)(policy)) {
        const answer = (0,_symbolic_admitted_js__WEBPACK_IMPORTED_MODULE_0__/* .admittedBy */ ._b)(policy, provider).within([subject]);
        if (answer.kind === 'some') {
            const why = `"${String(answer.witness.claims?.['sub'])}" is admitted for ${provider}`;
            return { status: 'admitted', why, witness: answer.witness };
        }
        if (answer.kind === 'undetermined')
            doubts.push(answer.cause);
    }
    const [doubt] = doubts;
    return doubt === undefined
        ? { status: 'refused', why: 'no statement admits such a subject' }
        : { status: 'undetermined', why: doubt };
}


/***/ }),

/***/ 25338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AY: () => (/* binding */ GITHUB_SUBJECTS),
/* harmony export */   MN: () => (/* binding */ GITHUB_SERVER_SUBJECTS),
/* harmony export */   dI: () => (/* binding */ GITHUB_CLAIM_FORMS)
/* harmony export */ });
/* harmony import */ var _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89569);

const owner = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('owner', 'tenant', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8, 'attacker');
const ownerId = { ...(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('ownerId', 'tenant', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp, '99999999'), issued: true };
const repository = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('repository', 'project', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo, 'any-repository');
const repositoryId = { ...(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('repositoryId', 'project', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp, '88888888'), issued: true };
const branch = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('branch', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isInRef */ .FD, 'any-branch');
const tag = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('tag', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isInRef */ .FD, 'any-tag');
const environment = { ...(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('environment', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoColon */ .zZ, 'any-environment'), encoded: true };
const pullRequest = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('pullRequest', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp, '1');
const ofRepository = { repository: [owner, '/', repository] };
const NAMES = [
    { name: 'classic', parts: ['repo:', owner, '/', repository], claims: ofRepository },
    {
        name: 'immutable',
        parts: ['repo:', owner, '@', ownerId, '/', repository, '@', repositoryId],
        claims: { ...ofRepository, repository_owner_id: [ownerId], repository_id: [repositoryId] },
    },
];
const CONTEXTS = [
    {
        name: 'branch',
        parts: [':ref:refs/heads/', branch],
        claims: { ref: ['refs/heads/', branch] },
        lacks: ['environment'],
    },
    {
        name: 'tag',
        parts: [':ref:refs/tags/', tag],
        claims: { ref: ['refs/tags/', tag] },
        lacks: ['environment'],
    },
    {
        name: 'environment',
        parts: [':environment:', environment],
        claims: { environment: [environment] },
        lacks: [],
    },
    {
        name: 'pull_request',
        parts: [':pull_request'],
        claims: { ref: ['refs/pull/', pullRequest, '/merge'] },
        lacks: ['environment'],
    },
];
const STANDARD = NAMES.flatMap((names) => CONTEXTS.map((context) => ({
    name: `${names.name}-${context.name}`,
    parts: [...names.parts, ...context.parts],
    claims: { ...names.claims, ...context.claims },
    lacks: context.lacks,
})));
/** Claims that the author of a workflow chooses freely; none of them is bound to an owner. */
const CHOSEN_CLAIMS = [
    'workflow',
    'environment',
    'ref',
    'head_ref',
    'base_ref',
    'event_name',
    'ref_type',
    'job_workflow_ref',
    'runner_environment',
    'repository_visibility',
];
const OTHER_CLAIMS = [
    'actor',
    'actor_id',
    'enterprise',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'run_id',
    'workflow_ref',
];
const inCalled = (name, accepts, sample) => (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)(name, 'context', accepts, sample);
/** Claims of GitHub's tokens where the subject does not say what they are, each in all its shapes. */
const GITHUB_CLAIM_FORMS = {
    actor: [
        [(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('actor', 'tenant', (character) => (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8)(character) || /[[\]]/.test(character), 'attacker')],
    ],
    actor_id: [[(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('actorId', 'tenant', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp, '99999999')]],
    enterprise_id: [[(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('enterpriseId', 'tenant', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp, '77777777')]],
    environment: [[(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('jobEnvironment', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH, 'any-environment')]],
    job_workflow_ref: [
        [
            inCalled('calledOwner', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isOwner */ .u8, 'attacker'),
            '/',
            inCalled('calledRepository', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo, 'any-repository'),
            '/.github/workflows/',
            inCalled('calledFile', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo, 'any.yml'),
            '@',
            inCalled('calledRef', (character) => (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isInRef */ .FD)(character), 'refs/heads/main'),
        ],
    ],
    ref: [
        ['refs/heads/', { ...branch, name: 'jobBranch', sample: 'main' }],
        ['refs/tags/', { ...tag, name: 'jobTag' }],
        ['refs/pull/', pullRequest, '/merge'],
    ],
    repository: [[owner, '/', repository]],
    repository_id: [[repositoryId]],
    repository_owner_id: [[ownerId]],
    workflow: [[(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('workflow', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH, 'any workflow')]],
};
const value = { ...(0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('value', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isNoColon */ .zZ, 'any'), encoded: true };
/** Values as they stand in subjects, where colons are encoded. */
const SAID_FORMS = {
    ...GITHUB_CLAIM_FORMS,
    environment: [[environment]],
    workflow: [[value]],
};
function said(name) {
    const forms = SAID_FORMS[name];
    return forms === undefined ? value : { claim: name, forms, inSubject: true };
}
/** The context of a job for a pull request; it says as much as it leaves out. */
const PULL_REQUEST = [
    'pull_request',
    { claim: 'environment', forms: [], inSubject: false },
    { claim: 'ref', forms: [['refs/pull/', pullRequest, '/merge']], inSubject: false },
];
/** One claim of a template: its name and its value; a `context` can be a bare word. */
const claimIn = (names) => ({
    oneOf: [...names.map((name) => [`${name}:`, said(name)]), PULL_REQUEST],
});
const chosenClaim = claimIn(CHOSEN_CLAIMS);
const anyClaim = claimIn([...CHOSEN_CLAIMS, ...OTHER_CLAIMS]);
/** The rest of a template, whatever it lists. */
const furtherClaims = { repeat: [':', anyClaim] };
/** Templates that begin with a claim that is bound to an owner. */
const CUSTOM = [
    { name: 'owner', parts: ['repository_owner:', owner], claims: ofRepository },
    { name: 'owner-id', parts: ['repository_owner_id:', ownerId], claims: { repository_owner_id: [ownerId] } },
    { name: 'repository', parts: ['repository:', owner, '/', repository], claims: ofRepository },
    {
        name: 'repository-id',
        parts: ['repository_id:', repositoryId],
        claims: { repository_id: [repositoryId] },
    },
    ...NAMES.map(({ name, parts, claims }) => ({ name: `repo-${name}`, parts, claims })),
].map(({ name, parts, claims }) => ({
    name: `custom-${name}`,
    custom: true,
    parts: [...parts, furtherClaims],
    claims,
    lacks: [],
}));
/** Anybody can get these by a template in a repository of their own: every claim in them is of their choice. */
const FORGED = {
    name: 'forged',
    custom: true,
    forged: true,
    parts: [chosenClaim, { repeat: [':', chosenClaim] }],
    claims: {},
    lacks: [],
};
/** Every shape of subject that GitHub can mint. */
const GITHUB_SUBJECTS = [...STANDARD, ...CUSTOM, FORGED];
/** Servers up to 3.18 write colons as they are, so that the name of an environment can look like what follows it. */
const rawEnvironment = (0,_subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .slot */ .NI)('environment', 'context', _subject_grammar_js__WEBPACK_IMPORTED_MODULE_0__/* .isText */ .KH, 'any-environment');
/** What GitHub Enterprise Server can mint: it knows no ids in subjects. */
const GITHUB_SERVER_SUBJECTS = GITHUB_SUBJECTS.filter(({ name }) => !name.includes('immutable')).map((form) => ({
    ...form,
    parts: form.parts.map((part) => (part === environment ? rawEnvironment : part)),
    claims: form.parts.includes(environment) ? { ...form.claims, environment: [rawEnvironment] } : form.claims,
}));


/***/ }),

/***/ 78345:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ hasKnownGrammar),
  w: () => (/* binding */ subjectForms)
});

// EXTERNAL MODULE: ./build/trust/github-grammar.js
var github_grammar = __webpack_require__(25338);
// EXTERNAL MODULE: ./build/trust/subject-grammar.js
var subject_grammar = __webpack_require__(89569);
;// CONCATENATED MODULE: ./build/trust/pipeline-grammars.js

/** Atlassian, "integrate Pipelines with resource servers using OIDC": ids in literal braces. */
const bitbucketRepository = {
    ...(0,subject_grammar/* slot */.NI)('repository', 'project', subject_grammar/* isUuid */.O1, 'aaaaaaaa-0000-4000-8000-000000000000'),
    issued: true,
};
const bitbucketStep = (0,subject_grammar/* slot */.NI)('step', 'context', subject_grammar/* isUuid */.O1, 'cccccccc-0000-4000-8000-000000000000');
const bitbucketEnvironment = (0,subject_grammar/* slot */.NI)('stage', 'workload', subject_grammar/* isUuid */.O1, 'bbbbbbbb-0000-4000-8000-000000000000');
const BITBUCKET_FORMS = [
    (0,subject_grammar/* plainForm */.NG)('step', ['{', bitbucketRepository, '}:{', bitbucketStep, '}']),
    (0,subject_grammar/* plainForm */.NG)('deployment', ['{', bitbucketRepository, '}:{', bitbucketEnvironment, '}:{', bitbucketStep, '}']),
    // Some users report an id in front, of which it is not documented when it is there.
    {
        ...(0,subject_grammar/* plainForm */.NG)('four-ids', ['first', 'second', 'third', 'fourth'].flatMap((name, index) => [
            index === 0 ? '{' : '}:{',
            (0,subject_grammar/* slot */.NI)(name, 'context', subject_grammar/* isUuid */.O1, 'dddddddd-0000-4000-8000-000000000000'),
            ...(index === 3 ? ['}'] : []),
        ])),
        custom: true,
    },
];
/** Environments that stacks bring with them are all called `<yaml>`. */
const isPulumiEnvironment = (character) => (0,subject_grammar/* isPath */.uf)(character) || /^[<>]$/.test(character);
const pulumiOrganization = (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isName */.Eo, 'attacker');
const pulumiAttributes = (0,subject_grammar/* slot */.NI)('attributes', 'context', subject_grammar/* isAny */.f7, 'currentEnvironment.name:any-environment');
/** Pulumi, "configuring OpenID Connect for AWS": the audience names the organization, with or without `aws:`. */
const PULUMI_FORMS = ['', 'aws:'].flatMap((prefix) => {
    const audience = prefix === '' ? [pulumiOrganization] : [prefix, pulumiOrganization];
    const claims = { aud: audience, oaud: audience };
    return [
        {
            name: `deployment-${prefix === '' ? 'plain' : 'aws'}`,
            parts: [
                'pulumi:deploy:org:',
                pulumiOrganization,
                ':project:',
                (0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isName */.Eo, 'any-project'),
                ':stack:',
                (0,subject_grammar/* slot */.NI)('stack', 'workload', subject_grammar/* isName */.Eo, 'any-stack'),
                ':operation:',
                (0,subject_grammar/* slot */.NI)('operation', 'context', subject_grammar/* isName */.Eo, 'update'),
                ':scope:',
                (0,subject_grammar/* slot */.NI)('scope', 'context', subject_grammar/* isName */.Eo, 'write'),
            ],
            claims,
            lacks: [],
        },
        {
            name: `environment-${prefix === '' ? 'plain' : 'aws'}`,
            parts: [
                'pulumi:environments:org:',
                pulumiOrganization,
                ':env:',
                (0,subject_grammar/* slot */.NI)('environmentName', 'project', isPulumiEnvironment, 'any-project/any-environment'),
            ],
            claims,
            lacks: [],
        },
        {
            name: `attributes-${prefix === '' ? 'plain' : 'aws'}`,
            custom: true,
            parts: ['pulumi:environments:pulumi.organization.login:', pulumiOrganization, ':', pulumiAttributes],
            claims,
            lacks: [],
        },
    ];
});
/**
 * Octopus Deploy, "OpenID Connect, subject key parts": slugs in this order, of which each account chooses some; parts
 * without a value are left out.
 */
const OCTOPUS_PARTS = [
    (0,subject_grammar/* slot */.NI)('space', 'project', subject_grammar/* isName */.Eo, 'any-space'),
    (0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isName */.Eo, 'any-project'),
    (0,subject_grammar/* slot */.NI)('runbook', 'workload', subject_grammar/* isName */.Eo, 'any-runbook'),
    (0,subject_grammar/* slot */.NI)('tenant', 'workload', subject_grammar/* isName */.Eo, 'any-tenant'),
    (0,subject_grammar/* slot */.NI)('stage', 'workload', subject_grammar/* isName */.Eo, 'any-environment'),
    (0,subject_grammar/* slot */.NI)('target', 'workload', subject_grammar/* isName */.Eo, 'any-target'),
    (0,subject_grammar/* slot */.NI)('account', 'workload', subject_grammar/* isName */.Eo, 'any-account'),
    (0,subject_grammar/* slot */.NI)('type', 'context', subject_grammar/* isName */.Eo, 'deployment'),
    (0,subject_grammar/* slot */.NI)('feed', 'workload', subject_grammar/* isName */.Eo, 'any-feed'),
];
/** What is deployed to, checked, tested or fetched from: the parts that each can have. */
const OCTOPUS_USES = [
    ['space', 'project', 'runbook', 'tenant', 'stage', 'type'],
    ['space', 'target', 'type'],
    ['space', 'account', 'type'],
    ['space', 'feed'],
];
const OCTOPUS_FORMS = [
    ...new Set(OCTOPUS_USES.flatMap((use) => subsetsOf(use).map((names) => names.join('-')))),
].map((name) => (0,subject_grammar/* plainForm */.NG)(name, OCTOPUS_PARTS.filter((part) => name.split('-').includes(part.name)).flatMap((part, index) => [
    `${index === 0 ? '' : ':'}${part.name === 'stage' ? 'environment' : part.name}:`,
    part,
])));
/** All but the empty one, each in the given order. */
function subsetsOf(names) {
    const found = [];
    for (const name of names)
        found.push([name], ...found.map((subset) => [...subset, name]));
    return found;
}

;// CONCATENATED MODULE: ./build/trust/subject-forms.js



const branch = (0,subject_grammar/* slot */.NI)('branch', 'context', subject_grammar/* isInRef */.FD, 'any-branch');
const tag = (0,subject_grammar/* slot */.NI)('tag', 'context', subject_grammar/* isInRef */.FD, 'any-tag');
const group = (0,subject_grammar/* slot */.NI)('group', 'tenant', subject_grammar/* isName */.Eo, 'attacker');
const project = (0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isPath */.uf, 'any-project');
const GITLAB_FORMS = ['branch', 'tag'].map((kind) => ({
    name: kind,
    parts: ['project_path:', group, '/', project, `:ref_type:${kind}:ref:`, kind === 'tag' ? tag : branch],
    claims: {},
    lacks: [],
}));
const organization = (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isName */.Eo, 'attacker');
const hcpProject = (0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isNoColon */.zZ, 'any-project');
const rest = (0,subject_grammar/* slot */.NI)('rest', 'context', subject_grammar/* isAny */.f7, 'any');
/** Runs of workspaces, and stacks, of which only the beginning is known. */
const HCP_FORMS = [
    ...['plan', 'apply'].map((phase) => (0,subject_grammar/* plainForm */.NG)(`run-${phase}`, [
        'organization:',
        organization,
        ':project:',
        hcpProject,
        ':workspace:',
        (0,subject_grammar/* slot */.NI)('workspace', 'workload', subject_grammar/* isName */.Eo, 'any-workspace'),
        `:run_phase:${phase}`,
    ])),
    (0,subject_grammar/* plainForm */.NG)('stack', [
        'organization:',
        organization,
        ':project:',
        hcpProject,
        ':stack:',
        (0,subject_grammar/* slot */.NI)('stack', 'workload', subject_grammar/* isName */.Eo, 'any-stack'),
        ':',
        rest,
    ]),
];
const pipeline = (0,subject_grammar/* slot */.NI)('pipeline', 'project', subject_grammar/* isName */.Eo, 'any-pipeline');
/** Ids are given out by Buildkite: nobody gets somebody else's. */
const buildkiteId = { ...(0,subject_grammar/* slot */.NI)('id', 'tenant', subject_grammar/* isUuid */.O1, 'aaaaaaaa-0000-4000-8000-000000000000'), issued: true };
/** Whatever the subject is, these are names. */
const buildkiteNames = { organization_slug: [organization], pipeline_slug: [pipeline] };
/** A job can ask for one of its ids as the whole subject (`--subject-claim`). */
const BUILDKITE_FORMS = [
    {
        name: 'job',
        parts: [
            'organization:',
            organization,
            ':pipeline:',
            pipeline,
            ':ref:',
            (0,subject_grammar/* slot */.NI)('ref', 'workload', subject_grammar/* isInRef */.FD, 'refs/heads/any-branch'),
            ':commit:',
            (0,subject_grammar/* slot */.NI)('commit', 'context', (character) => /^[0-9a-f]$/.test(character), '0123456789abcdef'),
            ':step:',
            (0,subject_grammar/* slot */.NI)('step', 'context', subject_grammar/* isNoColon */.zZ, 'any-step'),
        ],
        claims: buildkiteNames,
        lacks: [],
    },
    ...['organization_id', 'pipeline_id', 'cluster_id'].map((claim) => ({
        name: `chosen-${claim}`,
        custom: true,
        parts: [buildkiteId],
        claims: { ...buildkiteNames, [claim]: [buildkiteId] },
        lacks: [],
    })),
];
const EKS_FORMS = [
    {
        name: 'service-account',
        parts: [
            'system:serviceaccount:',
            (0,subject_grammar/* slot */.NI)('namespace', 'project', (character) => /^[a-z0-9-]$/.test(character), 'any-namespace'),
            ':',
            (0,subject_grammar/* slot */.NI)('serviceAccount', 'workload', (character) => /^[a-z0-9.-]$/.test(character), 'any-service-account'),
        ],
        claims: {},
        lacks: [],
    },
];
const circleOrganization = (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isUuid */.O1, 'aaaaaaaa-0000-4000-8000-000000000000');
const circleProject = {
    ...(0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isUuid */.O1, 'bbbbbbbb-0000-4000-8000-000000000000'),
    issued: true,
};
const circleUser = (0,subject_grammar/* slot */.NI)('user', 'workload', subject_grammar/* isUuid */.O1, 'cccccccc-0000-4000-8000-000000000000');
/** Host and path of the repository; also on servers of one's own. */
const origin = (0,subject_grammar/* slot */.NI)('origin', 'context', subject_grammar/* isPath */.uf, 'github.com/any-owner/any-repository');
const ofCircleProject = { 'oidc.circleci.com/project-id': [circleProject] };
/** The first shape, and the second with where the code comes from. */
const CIRCLECI_FORMS = [
    {
        name: 'v1',
        parts: ['org/', circleOrganization, '/project/', circleProject, '/user/', circleUser],
        claims: ofCircleProject,
        lacks: [],
    },
    ...[branch, tag].map((ref) => ({
        name: `v2-${ref.name}`,
        parts: [
            'org/',
            circleOrganization,
            '/project/',
            circleProject,
            '/user/',
            circleUser,
            '/vcs-origin/',
            origin,
            `/vcs-ref/refs/${ref.name === 'tag' ? 'tags' : 'heads'}/`,
            ref,
        ],
        claims: ofCircleProject,
        lacks: [],
    })),
];
const space = (0,subject_grammar/* slot */.NI)('space', 'project', subject_grammar/* isName */.Eo, 'any-space');
const spaceliftWorkload = (0,subject_grammar/* slot */.NI)('workload', 'workload', subject_grammar/* isName */.Eo, 'any-stack');
const runType = (0,subject_grammar/* slot */.NI)('runType', 'context', subject_grammar/* isNoColon */.zZ, 'TRACKED');
/** The usual template; accounts can have another one, which can be anything. */
const SPACELIFT_FORMS = [
    ...['stack', 'module'].flatMap((kind) => ['read', 'write'].map((scope) => (0,subject_grammar/* plainForm */.NG)(`${kind}-${scope}`, [
        'space:',
        space,
        `:${kind}:`,
        spaceliftWorkload,
        ':run_type:',
        runType,
        `:scope:${scope}`,
    ]))),
    { ...(0,subject_grammar/* plainForm */.NG)('template', [rest]), custom: true },
];
const VERCEL_FORMS = [
    (0,subject_grammar/* plainForm */.NG)('deployment', [
        'owner:',
        (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isName */.Eo, 'attacker'),
        ':project:',
        (0,subject_grammar/* slot */.NI)('project', 'project', subject_grammar/* isName */.Eo, 'any-project'),
        ':environment:',
        (0,subject_grammar/* slot */.NI)('stage', 'context', subject_grammar/* isName */.Eo, 'any-environment'),
    ]),
];
const AZURE_DEVOPS_FORMS = [
    (0,subject_grammar/* plainForm */.NG)('service-connection', [
        'sc://',
        (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isName */.Eo, 'any-organization'),
        '/',
        (0,subject_grammar/* slot */.NI)('project', 'project', (character) => (0,subject_grammar/* isText */.KH)(character) && character !== '/', 'any-project'),
        '/',
        (0,subject_grammar/* slot */.NI)('workload', 'workload', subject_grammar/* isText */.KH, 'any-connection'),
    ]),
];
/** Issuers of whose subjects only the beginning is known. */
const tenantFirst = (before, after) => [
    (0,subject_grammar/* plainForm */.NG)('tenant-first', [before, (0,subject_grammar/* slot */.NI)('organization', 'tenant', subject_grammar/* isName */.Eo, 'attacker'), after, rest]),
];
/** One slot that holds everything: for issuers whose subjects have no known parts. */
const OPAQUE_FORMS = [
    { name: 'opaque', parts: [(0,subject_grammar/* slot */.NI)('subject', 'workload', subject_grammar/* isAny */.f7, 'any-subject')], claims: {}, lacks: [] },
];
const FORMS = {
    github: github_grammar/* GITHUB_SUBJECTS */.AY,
    'github-enterprise': github_grammar/* GITHUB_SUBJECTS */.AY,
    'github-server': github_grammar/* GITHUB_SERVER_SUBJECTS */.MN,
    'github-legacy': github_grammar/* GITHUB_SUBJECTS */.AY,
    gitlab: GITLAB_FORMS,
    'hcp-terraform': HCP_FORMS,
    buildkite: BUILDKITE_FORMS,
    eks: EKS_FORMS,
    gke: EKS_FORMS,
    bitbucket: BITBUCKET_FORMS,
    pulumi: PULUMI_FORMS,
    octopus: OCTOPUS_FORMS,
    circleci: CIRCLECI_FORMS,
    'circleci-root': CIRCLECI_FORMS,
    spacelift: SPACELIFT_FORMS,
    vercel: VERCEL_FORMS,
    'vercel-team': VERCEL_FORMS,
    'azure-devops': AZURE_DEVOPS_FORMS,
    codefresh: tenantFirst('account:', ':'),
    scalr: tenantFirst('account:', ':'),
    shisho: tenantFirst('job:', ':'),
    'dvc-studio': tenantFirst('credentials:', '/'),
    upbound: tenantFirst('mcp:', '/'),
};
/** The shapes of subjects of an issuer, by its id in the list of issuers; one opaque shape where none is known. */
function subjectForms(issuerId) {
    return (issuerId === undefined ? undefined : FORMS[issuerId]) ?? OPAQUE_FORMS;
}
/** Whether the parts of the issuer's subjects are known. */
function hasKnownGrammar(issuerId) {
    return issuerId !== undefined && Object.hasOwn(FORMS, issuerId);
}


/***/ }),

/***/ 89569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   FD: () => (/* binding */ isInRef),
/* harmony export */   KH: () => (/* binding */ isText),
/* harmony export */   NG: () => (/* binding */ plainForm),
/* harmony export */   NI: () => (/* binding */ slot),
/* harmony export */   O1: () => (/* binding */ isUuid),
/* harmony export */   RK: () => (/* binding */ isSlot),
/* harmony export */   f7: () => (/* binding */ isAny),
/* harmony export */   nK: () => (/* binding */ slotsOf),
/* harmony export */   u8: () => (/* binding */ isOwner),
/* harmony export */   uf: () => (/* binding */ isPath),
/* harmony export */   yp: () => (/* binding */ isDigit),
/* harmony export */   zZ: () => (/* binding */ isNoColon)
/* harmony export */ });
/** A test of single characters; those of ASCII are looked up. */
function characters(pattern) {
    const ascii = Array.from({ length: 128 }, (_, code) => pattern.test(String.fromCharCode(code)));
    return (character) => ascii[character.length === 1 ? character.charCodeAt(0) : 128] ?? pattern.test(character);
}
const isName = characters(/^[A-Za-z0-9._-]$/);
/** Managed users of GitHub have an underscore before the short code of their enterprise. */
const isOwner = characters(/^[A-Za-z0-9_-]$/);
const isDigit = characters(/^[0-9]$/);
/** Git forbids the others in names of branches and tags: see git-check-ref-format. */
const isInRef = characters(/^[^\s~^:?*[\\\p{Cc}]$/u);
/** Text that people choose: anything but line ends. */
const isText = (character) => character !== '\n';
const isUuid = characters(/^[0-9a-f-]$/);
/** Values whose colons the issuer encodes or forbids. */
const isNoColon = (character) => character !== ':' && character !== '\n';
const isPath = characters(/^[A-Za-z0-9._/-]$/);
const isAny = () => true;
/** A slot of a form; those of refs and paths are divided by slashes. */
function slot(name, role, accepts, sample) {
    return { name, role, accepts, sample, divided: accepts === isInRef || accepts === isPath };
}
/** Whether a part is a slot. */
function isSlot(part) {
    return typeof part === 'object' && 'accepts' in part;
}
/** The slots of a form that every subject of it has, in order. */
function slotsOf(form) {
    return form.parts.filter(isSlot);
}
/** A form from which no claims follow. */
function plainForm(name, parts) {
    return { name, parts, claims: {}, lacks: [] };
}


/***/ }),

/***/ 44246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ou: () => (/* binding */ providersOf),
/* harmony export */   XH: () => (/* binding */ witnessOf),
/* harmony export */   _b: () => (/* binding */ admittedBy),
/* harmony export */   uh: () => (/* binding */ isContained)
/* harmony export */ });
/* unused harmony export deadStatements */
/* harmony import */ var _condition_keys_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69273);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35278);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(95584);
/* harmony import */ var _subject_forms_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78345);
/* harmony import */ var _wildcard_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(56675);
/* harmony import */ var _automaton_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(16581);
/* harmony import */ var _budget_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(97269);
/* harmony import */ var _find_token_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1570);
/* harmony import */ var _formula_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(22089);
/* harmony import */ var _token_graphs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(25766);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(73287);













/** States and places that one question may look at. Enough for thousands of subjects; seconds at most. */
const BUDGET = 2_000_000;
/** The tokens of a provider (its ARN, or the host of a built-in issuer) that a policy admits. Looks at nothing yet. */
function admittedBy(policy, providerArn) {
    const issuer = (0,_request_js__WEBPACK_IMPORTED_MODULE_8__/* .issuerOfPrincipal */ .$)(providerArn);
    const forms = (0,_subject_forms_js__WEBPACK_IMPORTED_MODULE_3__/* .subjectForms */ .w)((0,_issuers_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerFacts */ .FK)(issuer)?.id);
    const graphs = new _token_graphs_js__WEBPACK_IMPORTED_MODULE_7__/* .TokenGraphs */ .T();
    const decider = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .deciderOf */ .Id)(policy);
    const ask = (also) => {
        const budget = { left: BUDGET };
        try {
            const formula = (0,_formula_js__WEBPACK_IMPORTED_MODULE_6__/* .compileFormula */ ._s)(policy, providerArn, budget);
            const extra = also(formula, budget);
            const question = { formula, decider, graphs, ...(extra === undefined ? {} : { also: extra }) };
            let cause;
            for (const form of forms) {
                const answer = (0,_find_token_js__WEBPACK_IMPORTED_MODULE_5__/* .findToken */ .fm)(form, question, budget);
                if (answer.kind === 'found')
                    return { kind: 'some', witness: witnessOf(providerArn, answer.token) };
                if (answer.kind === 'unknown')
                    cause ??= answer.cause;
            }
            return cause === undefined ? { kind: 'none' } : { kind: 'undetermined', cause };
        }
        catch (error) {
            if (error instanceof _budget_js__WEBPACK_IMPORTED_MODULE_9__/* .BudgetSpent */ .K)
                return { kind: 'undetermined', cause: error.message };
            throw error;
        }
    };
    const subjects = (patterns, budget) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_4__/* .languageOf */ .e)(patterns.map((text) => (0,_wildcard_js__WEBPACK_IMPORTED_MODULE_10__/* .compileWildcard */ .Wo)([{ text, literal: false }])), false, budget);
    const accepted = (state) => (state === -2 ? 1 : state === -1 ? 0 : 3);
    return {
        issuer,
        providerArn,
        members: () => ask(() => undefined),
        outside: (patterns) => ask((formula, budget) => ({
            atoms: [{ claim: 'sub', language: subjects(patterns, budget), positive: false, pinned: false }],
            judge: (states) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .both */ .WP)(formula.decide(states), (0,_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .opposite */ .Qv)(accepted(states[formula.atoms.length]))),
        })),
        within: (patterns) => ask((formula, budget) => ({
            atoms: [{ claim: 'sub', language: subjects(patterns, budget), positive: true, pinned: false }],
            judge: (states) => (0,_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .both */ .WP)(formula.decide(states), accepted(states[formula.atoms.length])),
        })),
        contains: (claims, sessionName) => ask((formula, budget) => {
            const asked = [...new Set(['sub', ...formula.atoms.map(({ claim }) => claim)])];
            const texts = asked.map((claim) => claim === _formula_js__WEBPACK_IMPORTED_MODULE_6__/* .SESSION_NAME_KEY */ .nM ? sessionName : textOf(claims, claim));
            const literal = (text) => (0,_automaton_js__WEBPACK_IMPORTED_MODULE_4__/* .languageOf */ .e)([(0,_wildcard_js__WEBPACK_IMPORTED_MODULE_10__/* .compileWildcard */ .Wo)([{ text, literal: true }])], false, budget);
            return {
                atoms: asked.map((claim, index) => ({
                    claim,
                    language: literal(texts[index] ?? ''),
                    positive: true,
                    pinned: false,
                })),
                judge: (states) => asked.reduce((sum, _, index) => {
                    const state = states[formula.atoms.length + index];
                    const wanted = texts[index] === undefined;
                    return (0,_verdict_js__WEBPACK_IMPORTED_MODULE_11__/* .both */ .WP)(sum, state === -3 ? (wanted ? 1 : 0) : wanted && state !== -4 ? 0 : accepted(state));
                }, formula.decide(states)),
            };
        }),
    };
}
function textOf(claims, claim) {
    const name = Object.keys(claims).find((candidate) => candidate.toLowerCase() === claim);
    const value = claim === 'aud'
        ? (claims['azp'] ?? claims['aud'])
        : claim === 'oaud'
            ? claims['aud']
            : claims[name ?? claim];
    return value === undefined ? undefined : String(value);
}
/**
 * Whether every token that a policy admits has one of the expected subjects (`*` and `?` are wildcards). `witness` is a
 * token that gets in and should not; the exact engine allows it. Any doubt makes it `undetermined`.
 */
function isContained(policy, expected) {
    let doubt;
    for (const provider of providersOf(policy)) {
        const answer = admittedBy(policy, provider).outside(expected);
        if (answer.kind === 'some')
            return { kind: 'witness', witness: answer.witness };
        if (answer.kind === 'undetermined')
            doubt ??= answer.cause;
    }
    return doubt === undefined ? { kind: 'contained' } : { kind: 'undetermined', cause: doubt };
}
/** Which Allow statements for tokens admit nobody. */
function deadStatements(policy) {
    const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
    return policy.statements
        .filter((statement) => statement.effect === 'Allow' && coversAction(statement, 'sts:AssumeRoleWithWebIdentity'))
        .flatMap((statement) => {
        const alone = { ...policy, statements: [statement, ...denies] };
        const answers = providersOf({ ...policy, statements: [statement] }).map((provider) => admittedBy(alone, provider).members());
        if (answers.length === 0)
            return [];
        if (answers.some(({ kind }) => kind === 'some'))
            return [{ path: statement.path, state: 'alive' }];
        const doubt = answers.find((answer) => answer.kind === 'undetermined');
        if (doubt?.kind !== 'undetermined')
            return [{ path: statement.path, state: 'dead' }];
        return [{ path: statement.path, state: 'undetermined', cause: doubt.cause }];
    });
}
/**
 * The providers whose tokens the Allow statements can admit: those that are named, and, where a statement is for
 * everybody, those whose condition keys the policy speaks of.
 */
function providersOf(policy) {
    const found = new Set();
    for (const { effect, principals, conditions } of policy.statements) {
        if (effect !== 'Allow')
            continue;
        for (const { kind, text } of principals.entries)
            if (kind === 'Federated' && !principals.negated)
                found.add(text);
        if (!principals.negated && !principals.entries.some(({ kind }) => kind === 'everyone'))
            continue;
        const issuers = conditions.flatMap(({ key }) => (0,_condition_keys_js__WEBPACK_IMPORTED_MODULE_0__/* .claimOfKey */ .x_)(key)?.issuer ?? []);
        for (const issuer of issuers.length > 0 ? issuers : ['token.actions.githubusercontent.com']) {
            found.add((0,_issuers_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerFacts */ .FK)(issuer)?.builtIn === true ? issuer : `arn:aws:iam::111122223333:oidc-provider/${issuer}`);
        }
    }
    return [...found].filter((provider) => provider !== '*' && !/:saml-provider\//.test(provider));
}
/** A token as somebody who asks for the role. */
function witnessOf(providerArn, { claims, sessionName }) {
    return {
        action: 'sts:AssumeRoleWithWebIdentity',
        principal: { kind: 'Federated', arn: providerArn },
        claims,
        context: { [_formula_js__WEBPACK_IMPORTED_MODULE_6__/* .SESSION_NAME_KEY */ .nM]: [sessionName], 'aws:securetransport': ['true'] },
    };
}


/***/ }),

/***/ 16581:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ languageOf)
});

// UNUSED EXPORTS: automatonOf

// EXTERNAL MODULE: ./build/trust/symbolic/budget.js
var symbolic_budget = __webpack_require__(97269);
// EXTERNAL MODULE: ./build/trust/symbolic/language.js
var language = __webpack_require__(25106);
;// CONCATENATED MODULE: ./build/trust/symbolic/sought-texts.js


/**
 * The texts that one pattern matches, by an automaton that needs a state per character of the pattern, whatever the
 * characters are: behind a star the leftmost occurrence is enough (Knuth, Morris and Pratt). Undefined for patterns that
 * have a `?` between two characters behind a star. What it gives is what `automatonOf` gives.
 */
function soughtTexts(pattern, ignoreCase, budget) {
    (0,symbolic_budget/* spend */.R)(budget, pattern.segments.reduce((sum, { length }) => sum + length + COST_OF_STAR, 0));
    const fold = (character) => (ignoreCase ? character.toLowerCase() : character);
    const search = searchOf(pattern, fold);
    return search === undefined ? undefined : languageOfSearch(search, ignoreCase, fold);
}
const COST_OF_STAR = 4;
function searchOf(pattern, fold) {
    const [before = [], ...behind] = questionMarksFirst(pattern);
    const sought = [];
    let first = before.length;
    for (const [index, segment] of behind.entries()) {
        const end = segment.indexOf(undefined);
        const text = (end < 0 ? segment : segment.slice(0, end)).flatMap((character) => character === undefined ? [] : [fold(character)]);
        const anyAfter = segment.length - text.length;
        const last = index === behind.length - 1;
        if (segment.slice(text.length).some((character) => character !== undefined))
            return undefined;
        if (last && anyAfter > 0)
            return undefined;
        sought.push({ text, retreats: retreatsIn(text), anyAfter, first });
        first += segment.length;
    }
    const folded = before.map((character) => (character === undefined ? undefined : fold(character)));
    return { before: folded, sought, size: first };
}
/** The same pattern with `?*` for each `*?`, and without stars that stand beside another. */
function questionMarksFirst({ segments }) {
    const kept = [];
    for (const [index, segment] of segments.entries()) {
        const text = segment.findIndex((character) => character !== undefined);
        const marks = index === 0 ? 0 : text < 0 ? segment.length : text;
        for (let mark = 0; mark < marks; mark += 1)
            kept.at(-1)?.push(undefined);
        if (index === 0 || index === segments.length - 1 || marks < segment.length)
            kept.push(segment.slice(marks));
    }
    return kept;
}
/**
 * For each beginning of the text, the longest shorter beginning that it ends with and that wants another character:
 * so at most logarithmically many are tried for one character. -1 where there is none.
 */
function retreatsIn(text) {
    const retreats = [-1];
    let border = 0;
    for (let length = 1; length <= text.length; length += 1) {
        retreats.push(length < text.length && text[border] === text[length] ? (retreats[border] ?? -1) : border);
        if (length === text.length)
            break;
        while (border >= 0 && text[border] !== text[length])
            border = retreats[border] ?? -1;
        border += 1;
    }
    return retreats;
}
function languageOfSearch({ before, sought, size }, ignoreCase, fold) {
    const last = sought.at(-1);
    const end = before.length;
    const accepting = last === undefined ? end : last.text.length === 0 ? language/* ACCEPTED */.wh : size;
    /** The state with so many characters of a sought text (or those before the first star) read. */
    const at = (state) => (last !== undefined && state === size ? accepting : state);
    const soughtAt = (state) => {
        let [low, high] = [0, sought.length - 1];
        while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((sought[middle]?.first ?? 0) <= state)
                low = middle;
            else
                high = middle - 1;
        }
        return sought[low];
    };
    const step = (state, given) => {
        if (state < 0)
            return state;
        const character = fold(given);
        if (state < end) {
            const wanted = before[state];
            return wanted === undefined || wanted === character ? at(state + 1) : language/* REFUSED */.ln;
        }
        const looking = soughtAt(state);
        if (looking === undefined)
            return language/* REFUSED */.ln;
        let read = state - looking.first;
        if (looking.anyAfter > 0 && read >= looking.text.length)
            return at(state + 1);
        while (read >= 0 && looking.text[read] !== character)
            read = looking.retreats[read] ?? -1;
        return at(looking.first + read + 1);
    };
    const wantedIn = (state) => {
        if (state < 0)
            return [];
        if (state < end) {
            const wanted = before[state];
            return wanted === undefined ? [] : [wanted];
        }
        const looking = soughtAt(state);
        const wanted = [];
        if (looking === undefined)
            return wanted;
        let read = state - looking.first;
        if (looking.anyAfter > 0 && read >= looking.text.length)
            return wanted;
        for (; read >= 0; read = looking.retreats[read] ?? -1) {
            const character = looking.text[read];
            if (character !== undefined)
                wanted.push(character);
        }
        return wanted.length > 1 ? [...new Set(wanted.reverse())] : wanted;
    };
    return {
        start: at(0),
        step,
        accepts: (state) => state === language/* ACCEPTED */.wh || state === accepting,
        dictated: (state) => (ignoreCase ? [...new Set(wantedIn(state).flatMap(language/* bothCases */.bU))] : wantedIn(state)),
        // No pattern has an empty text as a character.
        others: (state) => step(state, ''),
        forced(state) {
            const wanted = state >= 0 && state < end ? before[state] : undefined;
            return wanted === undefined || (ignoreCase && (0,language/* bothCases */.bU)(wanted).some((one) => one !== wanted))
                ? undefined
                : wanted;
        },
    };
}

;// CONCATENATED MODULE: ./build/trust/symbolic/automaton.js



const STAR = Symbol('star');
/** The union of patterns. With `ignoreCase` letters of ASCII are the same in both cases. May spend the budget. */
function languageOf(patterns, ignoreCase, budget) {
    const [only, ...others] = patterns;
    const short = only !== undefined && others.length === 0 ? soughtTexts(only, ignoreCase, budget) : undefined;
    return short ?? automatonOf(patterns, ignoreCase, budget);
}
/** The general case; exported because tests hold the short cut to it. */
function automatonOf(patterns, ignoreCase, budget) {
    const steps = [];
    /** The pattern that a step belongs to. */
    const owners = [];
    const starts = [];
    const fold = (character) => (ignoreCase ? character.toLowerCase() : character);
    for (const { segments } of patterns) {
        starts.push(steps.length);
        for (const [index, segment] of segments.entries()) {
            if (index > 0)
                steps.push(STAR);
            for (const character of segment)
                steps.push(character === undefined ? undefined : fold(character));
        }
        // The end of a pattern.
        steps.push(null);
        while (owners.length < steps.length)
            owners.push(starts.length);
    }
    (0,symbolic_budget/* spend */.R)(budget, steps.length);
    const states = [];
    const known = new Map();
    const intern = (reached) => {
        const places = automaton_closed(reached, steps, owners);
        (0,symbolic_budget/* spend */.R)(budget, 1 + places.length);
        if (places.length === 0)
            return language/* REFUSED */.ln;
        if (places.some((place) => steps[place] === STAR && steps[place + 1] === null))
            return language/* ACCEPTED */.wh;
        const key = places.join();
        const found = known.get(key);
        if (found !== undefined)
            return found;
        states.push({ places, next: new Map(), dictated: undefined, forced: undefined });
        known.set(key, states.length - 1);
        return states.length - 1;
    };
    const start = intern(starts);
    const step = (state, given) => {
        const from = states[state];
        if (from === undefined)
            return state;
        const character = fold(given);
        const cached = from.next.get(character);
        if (cached !== undefined)
            return cached;
        const reached = [];
        for (const place of from.places) {
            const wanted = steps[place];
            if (wanted === STAR)
                reached.push(place);
            else if (wanted === undefined || wanted === character)
                reached.push(place + 1);
        }
        const next = intern(reached);
        from.next.set(character, next);
        return next;
    };
    const dictated = (state) => {
        const from = states[state];
        if (from === undefined)
            return [];
        from.dictated ??= [
            ...new Set(from.places.flatMap((place) => {
                const wanted = steps[place];
                return typeof wanted === 'string' ? (ignoreCase ? (0,language/* bothCases */.bU)(wanted) : [wanted]) : [];
            })),
        ];
        return from.dictated;
    };
    return {
        start,
        step,
        // No pattern has an empty text as a character.
        others: (state) => step(state, ''),
        accepts(state) {
            if (state < 0)
                return state === language/* ACCEPTED */.wh;
            return states[state]?.places.some((place) => steps[place] === null) ?? false;
        },
        dictated,
        forced(state) {
            const from = states[state];
            if (from === undefined)
                return undefined;
            if (from.forced === undefined) {
                const [only, ...others] = dictated(state);
                from.forced = { character: others.length === 0 && step(state, '') === language/* REFUSED */.ln ? only : undefined };
            }
            return from.forced.character;
        },
    };
}
/**
 * Adds what stars can skip, and leaves out what a later star of the same pattern makes superfluous: whatever is
 * accepted from before a star is accepted from the star. Gives the places in ascending order.
 */
function automaton_closed(reached, steps, owners) {
    const places = [];
    for (const from of reached.length > 1 ? reached.toSorted((a, b) => a - b) : reached) {
        for (let place = from;; place += 1) {
            if (place > (places.at(-1) ?? -1)) {
                if (steps[place] === STAR) {
                    while (places.length > 0 && owners[places.at(-1) ?? -1] === owners[place])
                        places.pop();
                }
                places.push(place);
            }
            if (steps[place] !== STAR)
                break;
        }
    }
    return places;
}


/***/ }),

/***/ 97269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ BudgetSpent),
/* harmony export */   R: () => (/* binding */ spend)
/* harmony export */ });
/** The question is too large to answer. Never leaves this folder: the answer is then `undetermined`. */
class BudgetSpent extends Error {
    name = 'BudgetSpent';
}
/** Takes an amount off the budget. Throws BudgetSpent when there is not so much left. */
function spend(budget, amount) {
    budget.left -= amount;
    if (budget.left < 0)
        throw new BudgetSpent('the patterns are too large to combine');
}


/***/ }),

/***/ 1570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e$: () => (/* binding */ askedClaims),
  gX: () => (/* binding */ confirmToken),
  fm: () => (/* binding */ findToken),
  aE: () => (/* binding */ inDoubt),
  mX: () => (/* binding */ notFound)
});

// UNUSED EXPORTS: isAllowed, requestOf

// EXTERNAL MODULE: ./build/trust/context.js
var trust_context = __webpack_require__(96338);
// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(57037);
// EXTERNAL MODULE: ./build/trust/symbolic/formula.js + 1 modules
var formula = __webpack_require__(22089);
// EXTERNAL MODULE: ./build/trust/symbolic/budget.js
var symbolic_budget = __webpack_require__(97269);
// EXTERNAL MODULE: ./build/trust/symbolic/fresh-character.js
var fresh_character = __webpack_require__(88000);
// EXTERNAL MODULE: ./build/trust/symbolic/language.js
var symbolic_language = __webpack_require__(25106);
// EXTERNAL MODULE: ./build/trust/symbolic/token-node.js
var token_node = __webpack_require__(45712);
// EXTERNAL MODULE: ./build/trust/symbolic/verdict.js
var symbolic_verdict = __webpack_require__(73287);
;// CONCATENATED MODULE: ./build/trust/symbolic/search.js






/**
 * Looks for the shortest token of a form that meets the goal: walks the form and the automata of all conditions
 * together, breadth first, over the characters that make a difference. None is missed. Deterministic.
 */
function searchGraph(graph, goal, budget) {
    try {
        return new Walk(graph, goal, budget).run();
    }
    catch (error) {
        if (error instanceof symbolic_budget/* BudgetSpent */.K)
            return { kind: 'too-large', cause: error.message };
        throw error;
    }
}
class Walk {
    #nodes;
    #start;
    #goal;
    #budget;
    #queue = [];
    #seen = new Set();
    #readers = new Map();
    #found;
    #doubt = false;
    constructor(graph, goal, budget) {
        this.#nodes = graph.nodes;
        this.#start = graph.start;
        this.#goal = goal;
        this.#budget = budget;
    }
    run() {
        const atoms = this.#goal.atoms.map(() => formula/* PENDING */.eG);
        if (this.#goal.judge(atoms) === symbolic_verdict.NO)
            return { kind: 'none' };
        const before = { node: -1, atoms, open: false, from: undefined, wrote: undefined };
        for (const node of this.#start)
            this.#enter(node, before);
        for (let index = 0; index < this.#queue.length && this.#found === undefined; index += 1) {
            const state = this.#queue[index];
            if (state !== undefined)
                this.#leave(state);
        }
        if (this.#found !== undefined)
            return { kind: 'found', written: writtenUpTo(this.#found) };
        return { kind: this.#doubt ? 'doubt' : 'none' };
    }
    /** Comes to a node: what writes nothing is done at once. */
    #enter(id, state) {
        const node = this.#nodes[id];
        if (node === undefined || this.#found !== undefined)
            return;
        if (node.kind === 'slash' || node.kind === 'slot' || node.kind === 'text') {
            this.#push(id, state);
            return;
        }
        if (node.kind === 'choice') {
            for (const next of node.next)
                this.#enter(next, state);
            return;
        }
        if (node.kind === 'done') {
            const verdict = this.#goal.judge(state.atoms);
            if (verdict === symbolic_verdict/* YES */._Y)
                this.#found = state;
            if (verdict === symbolic_verdict/* DOUBT */.$V)
                this.#doubt = true;
            return;
        }
        if (node.kind === 'said' || node.kind === 'unsaid') {
            const said = this.#readersOf(node.claims).some((index) => state.atoms[index] !== formula/* PENDING */.eG);
            if (said === (node.kind === 'said'))
                for (const next of node.next)
                    this.#enter(next, state);
            return;
        }
        const atoms = this.#afterwards(node, state.atoms);
        if (atoms === undefined)
            return;
        const after = { ...state, atoms };
        for (const next of node.next)
            this.#enter(next, after);
    }
    /** The atoms behind a node that writes nothing; undefined when the goal is out of reach. */
    #afterwards(node, atoms) {
        const changed = [...atoms];
        for (const index of this.#readersOf(node.claims)) {
            const language = this.#goal.atoms[index]?.language;
            const state = changed[index] ?? formula/* PENDING */.eG;
            if (node.kind === 'absent')
                changed[index] = formula/* ABSENT */.sj;
            else if (state === formula/* PENDING */.eG || state >= 0) {
                const accepted = language?.accepts(state === formula/* PENDING */.eG ? language.start : state) === true;
                changed[index] = accepted ? symbolic_language/* ACCEPTED */.wh : symbolic_language/* REFUSED */.ln;
            }
        }
        return this.#goal.judge(changed) === symbolic_verdict.NO ? undefined : changed;
    }
    #push(node, state) {
        const key = `${node}${state.open ? '+' : '-'}${state.atoms.join()}`;
        if (this.#seen.has(key))
            return;
        this.#seen.add(key);
        (0,symbolic_budget/* spend */.R)(this.#budget, 1 + state.atoms.length);
        this.#queue.push({
            node,
            atoms: state.atoms,
            open: state.open,
            from: state.from,
            wrote: state.wrote,
        });
    }
    /** Writes every character that makes a difference, and goes on. */
    #leave(state) {
        const node = this.#nodes[state.node];
        if (node?.kind === 'text')
            this.#writeText(node, state);
        if (node?.kind !== 'slash' && node?.kind !== 'slot')
            return;
        for (const { character, free } of this.#candidates(node, state.atoms)) {
            const atoms = this.#read(state.atoms, node.claims, character);
            const { slot } = node;
            if (atoms === undefined || (!free && this.#goal.mustBeUndictated?.(slot) === true))
                continue;
            const open = state.open || free;
            const wrote = { text: character, claims: node.claims, slot, free };
            for (const next of node.next) {
                const stays = (0,token_node/* slotOf */.S)(this.#nodes[next]) === slot;
                if (!stays && !open && this.#goal.mustBeOpen(slot))
                    continue;
                this.#enter(next, { node: next, atoms, open: stays && open, from: state, wrote });
            }
        }
    }
    #writeText(node, state) {
        let atoms = state.atoms;
        for (const character of node.text) {
            atoms = this.#read(atoms, node.claims, character);
            if (atoms === undefined)
                return;
        }
        const { slot } = node;
        const wrote = { text: node.text, claims: node.claims, slot, free: false };
        for (const next of node.next) {
            const stays = slot !== undefined && (0,token_node/* slotOf */.S)(this.#nodes[next]) === slot;
            if (slot !== undefined && !stays && !state.open && this.#goal.mustBeOpen(slot))
                continue;
            this.#enter(next, { node: next, atoms, open: stays && state.open, from: state, wrote });
        }
    }
    #candidates(node, atoms) {
        const positive = [];
        const all = [];
        for (const index of this.#readersOf(node.claims)) {
            const atom = this.#goal.atoms[index];
            const state = atoms[index] ?? symbolic_language/* REFUSED */.ln;
            if (atom === undefined || (state < 0 && state !== formula/* PENDING */.eG))
                continue;
            for (const character of atom.language.dictated(state === formula/* PENDING */.eG ? atom.language.start : state)) {
                if (!all.includes(character))
                    all.push(character);
                if (atom.positive)
                    positive.push(character);
            }
        }
        if (node.kind === 'slash')
            return [{ character: '/', free: !positive.includes('/') }];
        const fits = (character) => node.slot.accepts(character) && !(node.withoutSlash && character === '/');
        const dictated = all
            .filter(fits)
            .map((character) => ({ character, free: !positive.includes(character) }));
        const fresh = (0,fresh_character/* freshCharacter */.Y)(node.slot.sample, (character) => fits(character) && !all.includes(character));
        return fresh === undefined ? dictated : [{ character: fresh, free: true }, ...dictated];
    }
    /** The atoms after one more character of their claims; undefined when the goal is out of reach. */
    #read(atoms, claims, character) {
        let changed;
        let settled = false;
        for (const index of this.#readersOf(claims)) {
            const language = this.#goal.atoms[index]?.language;
            const state = atoms[index] ?? symbolic_language/* REFUSED */.ln;
            if (language === undefined || (state < 0 && state !== formula/* PENDING */.eG))
                continue;
            const next = language.step(state === formula/* PENDING */.eG ? language.start : state, character);
            changed ??= [...atoms];
            changed[index] = next;
            settled ||= next < 0;
        }
        if (changed === undefined)
            return atoms;
        return settled && this.#goal.judge(changed) === symbolic_verdict.NO ? undefined : changed;
    }
    /** The atoms that read some claims. */
    #readersOf(claims) {
        const known = this.#readers.get(claims);
        if (known !== undefined)
            return known;
        const found = this.#goal.atoms.flatMap(({ claim }, index) => (claims.includes(claim) ? [index] : []));
        this.#readers.set(claims, found);
        return found;
    }
}
function writtenUpTo(last) {
    const written = [];
    for (let state = last; state !== undefined; state = state.from) {
        if (state.wrote !== undefined)
            written.push(state.wrote);
    }
    return written.reverse();
}

// EXTERNAL MODULE: ./build/trust/claim-forms.js
var claim_forms = __webpack_require__(38323);
// EXTERNAL MODULE: ./build/trust/issuer-list.js
var issuer_list = __webpack_require__(73439);
;// CONCATENATED MODULE: ./build/trust/symbolic/written-token.js




/** Puts a token together from what was written, with usual values where nobody asks for a claim. */
function tokenOf(form, issuer, written, inWords) {
    const texts = new Map();
    const slots = new Map();
    const inSubject = new Set();
    for (const [index, { text, claims, slot, free }] of written.entries()) {
        const shown = slot !== undefined && free && inWords(slot) ? wordFor(slot, written, index, slots) : text;
        for (const claim of claims)
            texts.set(claim, (texts.get(claim) ?? '') + shown);
        if (slot === undefined)
            continue;
        // What stands in the subject is the value; a claim can have parts of it in other words.
        if (claims.includes('sub'))
            inSubject.add(slot);
        else if (inSubject.has(slot))
            continue;
        const before = slots.get(slot.name) ?? { value: '', open: false, whollyOpen: true };
        slots.set(slot.name, {
            value: before.value + shown,
            open: before.open || free,
            whollyOpen: before.whollyOpen && free,
        });
    }
    const subject = texts.get('sub') ?? '';
    const sessionName = texts.get(formula/* SESSION_NAME_KEY */.nM) ?? usual(claim_forms/* SESSION_NAME */.z.forms[0] ?? [], slots);
    return { form, subject, slots, sessionName, texts, claims: claimsOf(form, issuer, texts, slots, subject) };
}
/** Where nothing else is demanded, the called workflow is one of the job's own repository. */
const OWN = { calledOwner: 'owner', calledRepository: 'repository' };
/** The first character of a free run becomes a word for the slot; the others of the run go. */
function wordFor(slot, written, index, slots) {
    const before = written[index - 1];
    if (before?.slot === slot && before.free)
        return '';
    return slots.get(OWN[slot.name] ?? '')?.value ?? slot.sample;
}
function claimsOf(form, issuer, texts, slots, subject) {
    const facts = (0,issuers/* issuerFacts */.FK)(issuer);
    const claims = { iss: `https://${issuer}` };
    const audienceOf = form.claims['aud'];
    claims['aud'] =
        texts.get('aud') ??
            texts.get('oaud') ??
            (audienceOf === undefined ? 'sts.amazonaws.com' : usual(audienceOf, slots));
    const audience = texts.get('oaud');
    if (facts?.id === 'google' && audience !== undefined) {
        claims['azp'] = claims['aud'];
        claims['aud'] = audience;
    }
    claims['sub'] = subject;
    for (const { claim, name, optional, template } of facts === undefined ? [] : usualClaims(facts)) {
        const said = texts.get(name);
        const derived = form.claims[name];
        if (said !== undefined)
            claims[claim] = said;
        else if ((derived !== undefined || !optional) && !form.lacks.includes(name)) {
            claims[claim] = usual(derived ?? template, slots);
        }
    }
    // A job that calls no other workflow is its own.
    if (claims['job_workflow_ref'] !== undefined && !texts.has('job_workflow_ref')) {
        const ref = texts.get('ref') ?? claims['ref'];
        claims['job_workflow_ref'] =
            `${String(claims['repository'])}/.github/workflows/deploy.yml@${String(ref)}`;
    }
    for (const claim of ['amr', 'email']) {
        const said = texts.get(claim);
        if (said !== undefined)
            claims[claim] = claim === 'amr' ? [said] : said;
    }
    return form.custom === true ? { ...claims, ...claimsInSubject(subject, texts) } : claims;
}
const USUAL = new Map(issuer_list/* ISSUERS */.x.map((facts) => [
    facts,
    facts.claims.map((claim) => {
        const name = claim.toLowerCase();
        const { forms, optional } = (0,claim_forms/* claimForms */.U)(facts, name);
        return { claim, name, optional, template: forms[0] ?? [] };
    }),
]));
function usualClaims(facts) {
    return USUAL.get(facts) ?? [];
}
/** A template filled with what the token has, and with samples. */
function usual(template, slots) {
    let text = '';
    for (const piece of template)
        text += typeof piece === 'string' ? piece : (slots.get(piece.name)?.value ?? piece.sample);
    return text;
}
const IN_TEMPLATE = new Set(['workflow', 'environment', 'ref', 'job_workflow_ref']);
/** A template copies claims into the subject, so that a subject says what they are where nobody asked. */
function claimsInSubject(subject, texts) {
    const parts = subject.split(':');
    return Object.fromEntries(parts.flatMap((name, index) => {
        const value = parts[index + 1];
        return IN_TEMPLATE.has(name) && value !== undefined && !texts.has(name)
            ? [[name, value.replaceAll('%3A', ':')]]
            : [];
    }));
}

;// CONCATENATED MODULE: ./build/trust/symbolic/find-token.js





/** Finds a token of a form that the policy admits, confirmed by the exact engine. */
function findToken(form, question, budget) {
    const { formula, also } = question;
    const atoms = also === undefined ? formula.atoms : [...formula.atoms, ...also.atoms];
    const graph = question.graphs.of(form, formula.issuer, askedClaims(atoms));
    const result = searchGraph(graph, {
        atoms,
        judge: also?.judge ?? formula.decide,
        mustBeOpen: question.mustBeOpen ?? (() => false),
        mustBeUndictated: question.mustBeUndictated,
    }, budget);
    if (result.kind === 'found')
        return confirmToken(form, question, result.written);
    if (result.kind === 'too-large')
        return { kind: 'unknown', cause: result.cause };
    return result.kind === 'doubt' ? inDoubt(formula) : notFound(atoms);
}
/** The claims that a graph must have for some atoms, in the order in which graphs are known. */
function askedClaims(atoms) {
    return [...new Set(['sub', ...atoms.map(({ claim }) => claim)])].sort();
}
/** There are tokens of which the conditions do not say whether they get in. */
function inDoubt({ doubts }) {
    return { kind: 'unknown', cause: doubts[0] ?? 'a condition cannot be decided for all tokens' };
}
const NONE = { kind: 'none' };
const SEVERAL = {
    kind: 'unknown',
    cause: 'tokens can have several values of amr, which are only looked at one by one',
};
/** No token with one value per claim gets in; but several conditions on a claim could each be met by another value. */
function notFound(atoms) {
    let several = 0;
    for (const { claim } of atoms)
        if (claim === 'amr')
            several += 1;
    return several > 1 ? SEVERAL : NONE;
}
/** The token that was written, with words where characters are free, if the exact engine allows it. */
function confirmToken(form, { formula, decider, also }, written) {
    const meets = (token) => also === undefined || also.judge(statesOf(token, [...formula.atoms, ...also.atoms])) === 1;
    const holds = (token) => isAllowed(decider, formula.providerArn, token) && meets(token);
    const attempt = (inWords) => tokenOf(form, formula.issuer, written, inWords);
    const best = attempt(() => true);
    if (holds(best))
        return { kind: 'found', token: best };
    // Words that a condition excludes or that a `?` is too short for stay as they were found.
    const words = new Set();
    for (const { slot } of written) {
        if (slot === undefined || words.has(slot))
            continue;
        const more = new Set([...words, slot]);
        if (holds(attempt((candidate) => more.has(candidate))))
            words.add(slot);
    }
    const token = attempt((slot) => words.has(slot));
    if (holds(token))
        return { kind: 'found', token };
    return { kind: 'unknown', cause: `"${token.subject}" could not be confirmed` };
}
/** Where each atom stands when it has read the token's claims. */
function statesOf({ claims, sessionName, texts }, atoms) {
    const { context } = (0,trust_context/* webIdentityContext */.C5)(claims, String(claims['iss']));
    const issuer = String(claims['iss']).replace(/^https:\/\//, '');
    return atoms.map(({ claim, language }) => {
        const values = claim === formula/* SESSION_NAME_KEY */.nM ? [sessionName] : context.get(`${issuer}:${claim}`.toLowerCase());
        const text = values?.[0] ?? (inSubjectOnly(claim, issuer) ? texts.get(claim) : undefined);
        if (text === undefined)
            return -3;
        let state = language.start;
        for (const character of text)
            state = language.step(state, character);
        return language.accepts(state) ? -2 : -1;
    });
}
/** Parts of the subject that are asked for like claims, and that no token has as claims. */
function inSubjectOnly(claim, issuer) {
    return claim !== formula/* SESSION_NAME_KEY */.nM && !(0,issuers/* isExposedClaim */.XP)(issuer, claim);
}
/** What the exact engine says. */
function isAllowed(decider, providerArn, token) {
    const { claims, sessionName } = token;
    const context = new Map([
        ...(0,trust_context/* askedContext */.Qg)(claims, String(claims['iss']), decider.asked),
        ...requestBeside(sessionName),
    ]);
    const principal = { kind: 'Federated', arn: providerArn };
    return decider.judge({ action: 'sts:AssumeRoleWithWebIdentity', principal, context }).decision === 'allow';
}
/** The condition keys of a request with a token. */
function requestOf(claims, sessionName) {
    return new Map([
        ...webIdentityContext(claims, String(claims['iss'])).context,
        ...requestBeside(sessionName),
    ]);
}
/** What every request has beside its token. */
function requestBeside(sessionName) {
    return [
        [formula/* SESSION_NAME_KEY */.nM, [sessionName]],
        ['aws:securetransport', ['true']],
    ];
}


/***/ }),

/***/ 22089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sj: () => (/* binding */ ABSENT),
  eG: () => (/* binding */ PENDING),
  nM: () => (/* binding */ SESSION_NAME_KEY),
  _s: () => (/* binding */ compileFormula)
});

// EXTERNAL MODULE: ./build/trust/condition-keys.js
var condition_keys = __webpack_require__(69273);
// EXTERNAL MODULE: ./build/trust/conditions.js
var conditions = __webpack_require__(21895);
// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(57037);
// EXTERNAL MODULE: ./build/trust/operators.js + 1 modules
var operators = __webpack_require__(98790);
// EXTERNAL MODULE: ./build/trust/principals.js
var principals = __webpack_require__(46874);
// EXTERNAL MODULE: ./build/trust/request.js
var request = __webpack_require__(95584);
// EXTERNAL MODULE: ./build/trust/statement-actions.js
var statement_actions = __webpack_require__(20086);
// EXTERNAL MODULE: ./build/trust/policy-variables.js
var policy_variables = __webpack_require__(32007);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/trust/symbolic/atom.js



const ANYTHING = (0,wildcard/* compileWildcard */.Wo)([{ text: '*', literal: false }]);
/** What a condition compares a claim with, as patterns; comparisons of numbers, dates and the like are in doubt. */
function comparedTexts(condition, { base }, caller, variables) {
    if (base === 'Null')
        return { patterns: [], ignoreCase: false, doubt: undefined };
    const name = condition.operator.replace(/^.*:/, '');
    if (name.startsWith('Bool'))
        return booleans(condition);
    if (!name.startsWith('String')) {
        const doubt = `what ${condition.operator} makes of ${condition.key} is not worked out for all tokens at once`;
        return { patterns: [], ignoreCase: false, doubt };
    }
    const ignoreCase = name.includes('IgnoreCase');
    const patterns = [];
    let doubt;
    for (const { text } of condition.values) {
        const value = readValue(text, condition.key, base, caller, variables);
        if (value === undefined)
            continue;
        if ('doubt' in value)
            doubt ??= value.doubt;
        else
            patterns.push(value);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
        if (ignoreCase && /[^\x00-\x7f]/.test(text))
            doubt ??= `letter case of "${text}" is not only that of ASCII`;
    }
    return { patterns, ignoreCase, doubt };
}
function booleans({ values, key }) {
    const words = values.map(({ text }) => text.toLowerCase());
    const known = words.every((word) => word === 'true' || word === 'false');
    // Bool asks whether the claim is a boolean at all; only claims whose forms say so are.
    const boolean = /:ref_protected$/i.test(key);
    return {
        patterns: words.map((word) => (0,wildcard/* compileWildcard */.Wo)([{ text: word, literal: true }])),
        ignoreCase: true,
        doubt: known && boolean ? undefined : `${key} may not be a boolean`,
    };
}
/** One value as a pattern; undefined when it matches nothing. */
function readValue(text, key, base, caller, variables) {
    if (!variables || !text.includes('${'))
        return (0,wildcard/* compileWildcard */.Wo)([{ text, literal: !base.wildcards }]);
    // A claim that is compared with itself is always the same.
    if (text.toLowerCase() === `\${${key.toLowerCase()}}`)
        return ANYTHING;
    let asked;
    const filled = (0,policy_variables/* fillVariables */.$)(text, NOTHING, (wanted) => {
        const absence = (0,condition_keys/* absenceOf */.Lr)(wanted, caller);
        const inToken = absence.certain && absence.why.startsWith('the token has no claim');
        if (!inToken && absence.certain)
            return undefined;
        asked = wanted;
        return { unknown: wanted };
    });
    if (asked !== undefined)
        return { doubt: `"${text}" depends on ${asked}` };
    if ('unknown' in filled)
        return { doubt: filled.unknown };
    if ('absent' in filled)
        return base.negated ? { doubt: filled.absent } : undefined;
    if (filled.filled)
        return { doubt: `"${text}" has a variable with a default` };
    return (0,wildcard/* compileWildcard */.Wo)(filled.pieces.map((piece) => ({ ...piece, literal: piece.literal || !base.wildcards })));
}
const NOTHING = new Map();

// EXTERNAL MODULE: ./build/trust/symbolic/automaton.js + 1 modules
var automaton = __webpack_require__(16581);
// EXTERNAL MODULE: ./build/trust/symbolic/budget.js
var symbolic_budget = __webpack_require__(97269);
// EXTERNAL MODULE: ./build/trust/symbolic/verdict.js
var verdict = __webpack_require__(73287);
;// CONCATENATED MODULE: ./build/trust/symbolic/formula.js











/** How far each atom is: a state of its language, or one of these. */
const PENDING = -4;
const ABSENT = -3;
const SESSION_NAME_KEY = 'sts:rolesessionname';
/** What compiling one condition costs, in states. */
const COST_OF_CONDITION = 50;
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
/** What every call to STS has. */
const EVERY_REQUEST = new Map([['aws:securetransport', ['true']]]);
/** Keys that a token can set by claims of its own; GitHub issues no such claims. */
const BY_TOKEN = /^(?:aws:requesttag\/.*|aws:tagkeys|sts:transitivetagkeys|sts:sourceidentity|sts:roleauthorizedbyidp)$/i;
/** Compiles the statements that bear on `sts:AssumeRoleWithWebIdentity` by tokens of a provider. May spend the budget. */
function compileFormula(policy, providerArn, budget) {
    const issuer = (0,request/* issuerOfPrincipal */.$)(providerArn);
    const keyOf = (0,issuers/* exposedKeys */.Rz)(issuer);
    const lowered = issuer.toLowerCase();
    const isGithub = (0,issuers/* issuerFacts */.FK)(issuer)?.id.startsWith('github') === true;
    const caller = { kind: 'Federated', arn: providerArn };
    const variables = policy.version === '2012-10-17';
    const atoms = [];
    const doubts = new Set();
    const questions = new Questions();
    const constant = (result) => {
        if (typeof result !== 'boolean')
            doubts.add(result.unknown);
        const verdict = verdictOf(result);
        return () => verdict;
    };
    const judgeClaim = (condition, claim, effect) => {
        const operator = (0,operators/* operatorNamed */.i)(condition.operator);
        if ('unknown' in operator)
            return constant(operator);
        const { base } = operator;
        const ready = (0,conditions/* readyCondition */.H7)(condition, variables);
        const absent = ready.test({ ...formula_request(caller), context: absentFrom(condition) });
        if (typeof absent !== 'boolean')
            doubts.add(absent.unknown);
        const whenAbsent = verdictOf(absent);
        const negated = base !== 'Null' && base.negated;
        const texts = comparedTexts(condition, operator, caller, variables);
        if (texts.doubt !== undefined)
            doubts.add(texts.doubt);
        const values = base === 'Null' ? [] : condition.values.map(({ text }) => text);
        const wildcards = base === 'Null' || base.wildcards;
        const identity = () => JSON.stringify([claim, effect, negated, texts.ignoreCase, base === 'Null', wildcards, values]);
        const index = questions.indexOf(claim, identity, atoms.length);
        if (index === atoms.length) {
            const language = (0,automaton/* languageOf */.e)(texts.patterns, texts.ignoreCase, budget);
            const positive = base !== 'Null' && (effect === 'Deny') === negated;
            const pinned = positive &&
                effect === 'Allow' &&
                !texts.ignoreCase &&
                texts.doubt === undefined &&
                texts.patterns.every(({ segments }) => segments.length === 1 && segments[0]?.includes(undefined) === false);
            atoms.push({ claim, language, positive, pinned });
        }
        if (base === 'Null') {
            const whenPresent = verdictOf(ready.test({ ...formula_request(caller), context: presentIn(condition) }));
            return (states) => {
                const state = states[index] ?? PENDING;
                return state === PENDING ? verdict/* OPEN */.vP : state === ABSENT ? whenAbsent : whenPresent;
            };
        }
        const missed = texts.doubt === undefined ? verdict.NO : verdict/* DOUBT */.$V;
        return (states) => {
            const state = states[index] ?? PENDING;
            if (state === ABSENT)
                return whenAbsent;
            if (state >= 0 || state === PENDING)
                return verdict/* OPEN */.vP;
            const matched = state === -2 ? verdict/* YES */._Y : missed;
            return negated ? (0,verdict/* opposite */.Qv)(matched) : matched;
        };
    };
    const judgeCondition = (condition, effect) => {
        (0,symbolic_budget/* spend */.R)(budget, COST_OF_CONDITION);
        const key = (0,condition_keys/* claimOfKey */.x_)(condition.key);
        const claim = key?.issuer.toLowerCase() === lowered ? key.claim.toLowerCase() : undefined;
        if (claim !== undefined && keyOf(claim) !== undefined)
            return judgeClaim(condition, claim, effect);
        if (condition.key.toLowerCase() === SESSION_NAME_KEY)
            return judgeClaim(condition, SESSION_NAME_KEY, effect);
        if (!isGithub && BY_TOKEN.test(condition.key)) {
            return constant({ unknown: `a token of ${issuer} may set ${condition.key}` });
        }
        const context = new Map(EVERY_REQUEST).set('aws:federatedprovider', [
            providerArn,
        ]);
        return constant((0,conditions/* readyCondition */.H7)(condition, variables).test({ ...formula_request(caller), context }));
    };
    const judgeStatement = (statement) => {
        const covered = (0,principals/* principalCovers */.l)(statement.principals, caller).result;
        if (covered === false || !(0,statement_actions/* coversAction */.D)(statement, WEB_IDENTITY))
            return () => verdict.NO;
        const parts = [
            constant(covered),
            ...statement.conditions.map((condition) => judgeCondition(condition, statement.effect)),
        ];
        return (states) => parts.reduce((sum, part) => (sum === verdict.NO ? verdict.NO : (0,verdict/* both */.WP)(sum, part(states))), verdict/* YES */._Y);
    };
    const any = (effect) => {
        const parts = policy.statements.filter((statement) => statement.effect === effect).map(judgeStatement);
        return (states) => parts.reduce((sum, part) => (sum === verdict/* YES */._Y ? verdict/* YES */._Y : (0,verdict/* either */.gP)(sum, part(states))), verdict.NO);
    };
    const allowed = any('Allow');
    const denied = any('Deny');
    return {
        issuer,
        providerArn,
        atoms,
        decide: (states) => (0,verdict/* both */.WP)(allowed(states), (0,verdict/* opposite */.Qv)(denied(states))),
        doubts: [...doubts],
    };
}
/** Which atom asks what; texts are only compared for claims that several conditions ask for. */
class Questions {
    #known = new Map();
    #firsts = new Map();
    /** The atom that asks the same of a claim; `next` when there is none yet. */
    indexOf(claim, identity, next) {
        const first = this.#firsts.get(claim);
        if (first === undefined) {
            this.#firsts.set(claim, { index: next, identity });
            return next;
        }
        const own = identity();
        this.#known.set(first.identity(), first.index);
        const index = this.#known.get(own) ?? next;
        this.#known.set(own, index);
        return index;
    }
}
function verdictOf(result) {
    return result === true ? verdict/* YES */._Y : result === false ? verdict.NO : verdict/* DOUBT */.$V;
}
function formula_request(principal) {
    return { action: WEB_IDENTITY, principal };
}
function absentFrom({ key }) {
    return new Map([[key.toLowerCase(), []]]);
}
function presentIn({ key }) {
    return new Map([[key.toLowerCase(), ['present']]]);
}


/***/ }),

/***/ 88000:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ freshCharacter)
/* harmony export */ });
const OTHERS = 'xyzabcdefghijklmnopqrstuvw0123456789XYZABCDEFGHIJKLMNOPQRSTUVW-._+=,/@ ';
/** A character that stands for all those that no pattern speaks of: of the sample where that is possible. */
function freshCharacter(sample, fits) {
    for (const character of sample)
        if (fits(character))
            return character;
    for (const character of OTHERS)
        if (fits(character))
            return character;
    for (let code = 0x21; code < LAST_LATIN; code += 1) {
        const character = String.fromCharCode(code);
        if (fits(character))
            return character;
    }
    return undefined;
}
const LAST_LATIN = 0x250;


/***/ }),

/***/ 25106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bU: () => (/* binding */ bothCases),
/* harmony export */   ln: () => (/* binding */ REFUSED),
/* harmony export */   wh: () => (/* binding */ ACCEPTED)
/* harmony export */ });
/** The state from which nothing is accepted any more. */
const REFUSED = -1;
/** The state from which everything is accepted, whatever follows. */
const ACCEPTED = -2;
/** Characters that are the same as a letter when case is ignored; the Kelvin sign is a K to JavaScript and Java alike. */
function bothCases(character) {
    return [character, character.toUpperCase(), ...(character === 'k' ? ['\u212a'] : [])];
}


/***/ }),

/***/ 25766:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  T: () => (/* binding */ TokenGraphs)
});

// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(57037);
// EXTERNAL MODULE: ./build/trust/claim-forms.js
var claim_forms = __webpack_require__(38323);
// EXTERNAL MODULE: ./build/trust/subject-grammar.js
var subject_grammar = __webpack_require__(89569);
// EXTERNAL MODULE: ./build/trust/symbolic/formula.js + 1 modules
var formula = __webpack_require__(22089);
// EXTERNAL MODULE: ./build/trust/symbolic/fresh-character.js
var fresh_character = __webpack_require__(88000);
// EXTERNAL MODULE: ./build/trust/symbolic/token-node.js
var token_node = __webpack_require__(45712);
;// CONCATENATED MODULE: ./build/trust/symbolic/free-ways.js


/** The shortest completions from the nodes of a graph; each is worked out once. They are the same for every policy. */
class FreeWays {
    #nodes;
    #known = [];
    constructor(nodes) {
        this.#nodes = nodes;
    }
    /** One way per form that can still be reached from a node, with the node itself. */
    from(start) {
        const known = this.#known[start];
        if (known !== undefined)
            return known;
        const found = new Map();
        const seen = new Set([start]);
        const queue = [{ node: start, from: undefined }];
        for (let index = 0; index < queue.length; index += 1) {
            const reached = queue[index];
            const node = reached === undefined ? undefined : this.#nodes[reached.node];
            if (reached === undefined || node === undefined)
                continue;
            if (node.kind === 'done' && !found.has(node.form)) {
                found.set(node.form, { form: node.form, written: this.#writtenUpTo(reached) });
            }
            // Everything that the subject can say has been said.
            if (node.kind === 'unsaid')
                continue;
            for (const next of node.next) {
                if (seen.has(next))
                    continue;
                seen.add(next);
                queue.push({ node: next, from: reached });
            }
        }
        const ways = [...found.values()];
        this.#known[start] = ways;
        return ways;
    }
    #writtenUpTo(last) {
        const written = [];
        for (let step = last; step !== undefined; step = step.from) {
            const node = this.#nodes[step.node];
            const text = node === undefined ? undefined : textOf(node);
            if (node !== undefined && text !== undefined) {
                const slot = (0,token_node/* slotOf */.S)(node);
                written.push({ text, claims: node.claims, slot, free: node.kind !== 'text' && slot !== undefined });
            }
        }
        return written.reverse();
    }
}
function textOf(node) {
    if (node.kind === 'text')
        return node.text;
    if (node.kind === 'slash')
        return '/';
    if (node.kind !== 'slot')
        return undefined;
    const fits = (character) => node.slot.accepts(character) && !(node.withoutSlash && character === '/');
    return (0,fresh_character/* freshCharacter */.Y)(node.slot.sample, fits);
}

;// CONCATENATED MODULE: ./build/trust/symbolic/token-graph.js






/** The graph of all tokens of some forms, with those claims that somebody asks for (in lower case). */
function buildGraph(forms, issuer, asked) {
    const nodes = [];
    /** Equal lists of claims are one, so that what reads them is looked up once. */
    const lists = new Map();
    const add = (node) => {
        const key = node.claims.join();
        const claims = lists.get(key) ?? node.claims;
        if (claims === node.claims)
            lists.set(key, claims);
        nodes.push({ ...node, claims });
        return [nodes.length - 1];
    };
    const facts = (0,issuers/* issuerFacts */.FK)(issuer);
    const text = (characters, claims, next) => add({ kind: 'text', text: characters, claims, next });
    /** A slot that is written once or more; where slashes divide it, none of its parts is empty. */
    const open = (slot, claims, next) => {
        const after = [...next];
        const entry = add({ kind: 'slot', slot, withoutSlash: slot.divided === true, claims, next: after });
        after.push(...entry);
        if (slot.divided === true && slot.accepts('/')) {
            after.push(...add({ kind: 'slash', slot, claims, next: entry }));
        }
        const unencoded = claims.filter((claim) => claim !== 'sub');
        if (slot.encoded !== true || unencoded.length === 0 || unencoded.length === claims.length)
            return entry;
        const behind = [...entry, ...next];
        const colon = add({ kind: 'text', text: ':', slot, claims: unencoded, next: behind });
        const written = add({ kind: 'text', text: '%3A', slot, claims: ['sub'], next: colon });
        behind.push(...written);
        after.push(...written);
        return [...entry, ...written];
    };
    /** The claims of a form that a slot of its subject is part of, and what they have in front of it. */
    const readers = ({ claims }, slot) => Object.entries(claims).flatMap(([claim, template]) => {
        const at = asked.has(claim) ? template.indexOf(slot) : -1;
        const before = template[at - 1];
        return at < 0 ? [] : [{ claim, before: typeof before === 'string' ? before : '' }];
    });
    const slotOfSubject = (form, slot, next) => {
        const read = readers(form, slot);
        const entry = open(slot, ['sub', ...read.map(({ claim }) => claim)], next);
        return read
            .filter(({ before }) => before !== '')
            .reduceRight((after, { claim, before }) => add({ kind: 'text', text: before, claims: [claim], next: after }), entry);
    };
    const part = (form, given, next, repeated = false) => {
        if (typeof given === 'string')
            return text(given, ['sub'], next);
        if ((0,subject_grammar/* isSlot */.RK)(given))
            return slotOfSubject(form, given, next);
        if ('claim' in given)
            return saidClaim(given, next);
        if ('oneOf' in given) {
            const ways = given.oneOf.map((parts) => ({ reads: readIn(parts), next: sequence(form, parts, next) }));
            const all = ways.flatMap((way) => way.next);
            return add({ kind: 'choice', ways, superfluous: repeated, claims: [], next: all });
        }
        const ways = [{ reads: [], next }];
        const after = [...next];
        const entry = add({ kind: 'choice', ways, superfluous: false, claims: [], next: after });
        const again = sequence(form, given.repeat, entry, true);
        ways.push({ reads: readIn(given.repeat), next: again });
        after.push(...again);
        return entry;
    };
    const readIn = (parts) => {
        const read = ['sub', ...[...asked].filter((claim) => claim !== 'sub' && saysIn(parts, claim))];
        const known = lists.get(read.join()) ?? read;
        lists.set(read.join(), known);
        return known;
    };
    const saidClaim = ({ claim, forms, inSubject }, next) => {
        const known = asked.has(claim);
        if (!inSubject && !known)
            return next;
        const claims = [...(inSubject ? ['sub'] : []), ...(known ? [claim] : [])];
        if (forms.length === 0)
            return add({ kind: 'unsaid', claims: [claim], next: add({ kind: 'absent', claims, next }) });
        const after = known ? add({ kind: 'end', claims: [claim], next }) : next;
        const entry = forms.flatMap((form) => template(form, claims, after));
        return known ? add({ kind: 'unsaid', claims: [claim], next: entry }) : entry;
    };
    const sequence = (form, parts, next, repeated = false) => parts.reduceRight((after, given) => part(form, given, after, repeated), next);
    const template = (given, claims, next) => given.reduceRight((after, piece) => (typeof piece === 'string' ? text(piece, claims, after) : open(piece, claims, after)), next);
    /** Claims of which the subject says nothing, whichever form it has: they come first, and once for all forms. */
    const apart = new Set([...asked].filter((claim) => claim !== 'sub' && !forms.some((form) => speaksOf(form, claim))));
    /** What follows the subject: slots of derived claims that it does not have, and claims of which it may say nothing. */
    const rest = (form) => {
        const inSubject = new Set(form.parts.filter(subject_grammar/* isSlot */.RK));
        const free = [...asked].filter((claim) => claim !== 'sub' && !apart.has(claim) && !(claim in form.claims) && !form.lacks.includes(claim));
        let next = add({ kind: 'done', form, claims: [], next: [] });
        for (const claim of free.toReversed()) {
            const entry = claimOf([claim], next);
            const told = form.custom === true ? add({ kind: 'said', claims: [claim], next }) : [];
            next =
                form.custom === true ? [...told, ...add({ kind: 'unsaid', claims: [claim], next: entry })] : entry;
        }
        for (const [claim, given] of Object.entries(form.claims).toReversed()) {
            if (!asked.has(claim))
                continue;
            const last = given.findLastIndex((piece) => inSubject.has(piece));
            next = template(given.slice(last + 1), [claim], add({ kind: 'end', claims: [claim], next }));
        }
        return add({ kind: 'end', claims: ['sub'], next });
    };
    const claimOf = (claims, next) => {
        const { forms: shapes, optional } = claims[0] === formula/* SESSION_NAME_KEY */.nM ? claim_forms/* SESSION_NAME */.z : (0,claim_forms/* claimForms */.U)(facts, claims[0] ?? '');
        const after = add({ kind: 'end', claims, next });
        return [
            ...shapes.flatMap((given) => template(given, claims, after)),
            ...(optional ? add({ kind: 'absent', claims, next }) : []),
        ];
    };
    /** Subjects from a part on; forms stay together while they have the same parts, read by the same claims. */
    const subjects = (together, at) => {
        const done = together.filter(({ parts }) => parts.length === at);
        const going = together.filter(({ parts }) => parts.length > at);
        const kept = [];
        for (const form of going) {
            const same = kept.find(([first]) => first !== undefined && sameParts(first, form, at, readers));
            if (same === undefined)
                kept.push([form]);
            else
                same.push(form);
        }
        return [
            ...done.flatMap(rest),
            ...kept.flatMap((group) => {
                const [first] = group;
                const given = first?.parts[at];
                return first === undefined || given === undefined ? [] : part(first, given, subjects(group, at + 1));
            }),
        ];
    };
    const byLack = new Map();
    for (const form of forms) {
        const lacking = form.lacks.filter((claim) => asked.has(claim)).join();
        byLack.set(lacking, [...(byLack.get(lacking) ?? []), form]);
    }
    let start = [...byLack].flatMap(([lacking, group]) => {
        const next = subjects(group, 0);
        return lacking === '' ? next : add({ kind: 'absent', claims: lacking.split(','), next });
    });
    for (const claims of groups([...apart], facts?.id).toReversed())
        start = claimOf(claims, start);
    return { nodes, start, ways: new FreeWays(nodes), bits: bitsOf(forms, nodes) };
}
const OWNED = new Set(['tenant', 'project']);
function bitsOf(forms, nodes) {
    const slots = new Set(forms.flatMap(subject_grammar/* slotsOf */.nK));
    for (const node of nodes) {
        const slot = (0,token_node/* slotOf */.S)(node);
        if (slot !== undefined && OWNED.has(slot.role))
            slots.add(slot);
    }
    return new Map([...slots].map((slot, index) => [slot, 2 ** index]));
}
/** Whether the subject of a form decides on a claim, or may. */
function speaksOf({ claims, lacks, parts }, claim) {
    return Object.hasOwn(claims, claim) || lacks.includes(claim) || saysIn(parts, claim);
}
function saysIn(parts, claim) {
    return parts.some((part) => {
        if (typeof part === 'string' || (0,subject_grammar/* isSlot */.RK)(part))
            return false;
        if ('claim' in part)
            return part.claim === claim;
        return 'oneOf' in part ? part.oneOf.some((choice) => saysIn(choice, claim)) : saysIn(part.repeat, claim);
    });
}
function sameParts(a, b, at, readers) {
    const part = a.parts[at];
    if (part === undefined || part !== b.parts[at])
        return false;
    if (typeof part === 'string' || !(0,subject_grammar/* isSlot */.RK)(part))
        return true;
    return JSON.stringify(readers(a, part)) === JSON.stringify(readers(b, part));
}
/** Claims that are the same text: `oaud` is `aud`, unless the token has an authorized party (Google). */
function groups(claims, issuerId) {
    const same = issuerId !== 'google' && claims.includes('aud') && claims.includes('oaud');
    return claims
        .filter((claim) => !(same && claim === 'oaud'))
        .map((claim) => (same && claim === 'aud' ? ['aud', 'oaud'] : [claim]));
}

;// CONCATENATED MODULE: ./build/trust/symbolic/token-graphs.js


/** Graphs that were built; the same forms and claims come again in most policies. For one audit. */
class TokenGraphs {
    #known = new Map();
    /** The graph of one form. */
    of(form, issuer, asked) {
        return this.#graph(form, [form], issuer, asked);
    }
    /** One graph of several forms, which are walked together as far as they are the same. */
    ofAll(forms, issuer, asked) {
        return this.#graph(forms, forms, issuer, asked);
    }
    #graph(owner, forms, issuer, asked) {
        const known = this.#known.get(owner) ?? new Map();
        if (known.size === 0)
            this.#known.set(owner, known);
        // What is known of an issuer decides, not its name.
        const key = [(0,issuers/* issuerFacts */.FK)(issuer)?.id ?? '', ...asked].join('\n');
        const graph = known.get(key) ?? buildGraph(forms, issuer, new Set(asked));
        if (known.size < MOST_GRAPHS)
            known.set(key, graph);
        return graph;
    }
}
/** Per form; policies can be made to ask for ever new sets of claims. */
const MOST_GRAPHS = 64;


/***/ }),

/***/ 45712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ slotOf)
/* harmony export */ });
/** The slot that a node writes to. */
function slotOf(node) {
    return node?.kind === 'slot' || node?.kind === 'slash' || node?.kind === 'text' ? node.slot : undefined;
}


/***/ }),

/***/ 73287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $V: () => (/* binding */ DOUBT),
/* harmony export */   NO: () => (/* binding */ NO),
/* harmony export */   Qv: () => (/* binding */ opposite),
/* harmony export */   WP: () => (/* binding */ both),
/* harmony export */   _Y: () => (/* binding */ YES),
/* harmony export */   gP: () => (/* binding */ either),
/* harmony export */   vP: () => (/* binding */ OPEN)
/* harmony export */ });
const NO = 0;
const YES = 1;
const DOUBT = 2;
const OPEN = 3;
/** Both, as Kleene has it; what is still open comes before doubt. */
function both(a, b) {
    if (a === NO || b === NO)
        return NO;
    if (a === OPEN || b === OPEN)
        return OPEN;
    return a === DOUBT || b === DOUBT ? DOUBT : YES;
}
function either(a, b) {
    if (a === YES || b === YES)
        return YES;
    if (a === OPEN || b === OPEN)
        return OPEN;
    return a === DOUBT || b === DOUBT ? DOUBT : NO;
}
function opposite(a) {
    return a === NO ? YES : a === YES ? NO : a;
}


/***/ })

};
