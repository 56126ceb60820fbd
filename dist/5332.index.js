export const id = 5332;
export const ids = [5332];
export const modules = {

/***/ 62166:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ readClaims),
/* harmony export */   Z: () => (/* binding */ claimsSource)
/* harmony export */ });
/* harmony import */ var _trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4611);

/** The first two parts of a JSON Web Token (RFC 7519): both are JSON objects in base64url. */
const TOKEN = /^\s*ey[\w-]+\.ey[\w-]+(?:\.|\s*$)/;
/** Tells the forms of `token-claims` apart. A token itself is told, so that nobody takes it for a path and shows it. */
function claimsSource(given) {
    if (given === 'current')
        return { kind: 'current' };
    if (TOKEN.test(given))
        return { kind: 'token' };
    if (!given.startsWith('{'))
        return { kind: 'file', path: given };
    const claims = readClaims(given);
    return claims === undefined ? { kind: 'faulty' } : { kind: 'inline', claims };
}
/** Claims as JSON text: an object with text `iss` and `sub`; undefined for anything else. */
function readClaims(text) {
    try {
        const value = JSON.parse(text);
        return (0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isRecord */ .u)(value) && typeof value['iss'] === 'string' && typeof value['sub'] === 'string'
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9741:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $f: () => (/* binding */ readSubjectFile),
/* harmony export */   NP: () => (/* binding */ rulesFor),
/* harmony export */   fL: () => (/* binding */ subjectRule)
/* harmony export */ });
/* harmony import */ var _trust_json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);
/* harmony import */ var _trust_wildcard_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56675);
/* harmony import */ var _named_file_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99089);



const FORM = 'a list of subjects, or a map of roles to lists of subjects';
/** Reads `SUBJECT`, for every policy, or `ROLE => SUBJECT`. */
function subjectRule(text) {
    const [role, subject] = text.split(/\s*=>\s*/, 2);
    return subject === undefined ? { role: '*', subject: text } : { role: role ?? '*', subject };
}
/**
 * Reads a YAML or JSON file of expected subjects: a list for all policies, or a map of roles (ARN or name, with
 * wildcards) to lists. Throws StepError.
 */
function readSubjectFile(path, text) {
    const value = (0,_named_file_js__WEBPACK_IMPORTED_MODULE_0__/* .readStructured */ .cW)(path, text, FORM).value;
    if (Array.isArray(value) && value.every((subject) => typeof subject === 'string'))
        return value.map((subject) => ({ role: '*', subject }));
    if (!(0,_trust_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(value))
        throw (0,_named_file_js__WEBPACK_IMPORTED_MODULE_0__/* .badFile */ .SL)(path, FORM, 'it is neither a list nor a map');
    return Object.entries(value).flatMap(([role, given]) => {
        const subjects = Array.isArray(given) ? given : [given];
        return subjects.map((subject) => {
            if (typeof subject !== 'string')
                throw (0,_named_file_js__WEBPACK_IMPORTED_MODULE_0__/* .badFile */ .SL)(path, FORM, `the subjects of "${role}" are no text`);
            return { role, subject };
        });
    });
}
/** The rules for a policy, by all the names that it goes by. */
function rulesFor(rules, names) {
    return rules.filter(({ role }) => names.some((name) => (0,_trust_wildcard_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesWildcard */ ._W)(role, name)));
}


/***/ }),

/***/ 36771:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ auditTrustInputs),
  b: () => (/* binding */ parseAuditTrust)
});

// EXTERNAL MODULE: ./build/steps/input-rules.js
var input_rules = __webpack_require__(38050);
// EXTERNAL MODULE: ./build/steps/input-spec.js
var input_spec = __webpack_require__(6162);
// EXTERNAL MODULE: ./build/steps/audit-trust/claims-source.js
var claims_source = __webpack_require__(62166);
// EXTERNAL MODULE: ./build/steps/audit-trust/expected-subjects.js
var expected_subjects = __webpack_require__(9741);
// EXTERNAL MODULE: ./build/steps/audit-trust/shard.js
var audit_trust_shard = __webpack_require__(55599);
// EXTERNAL MODULE: ./build/steps/audit-trust/step-identity.js
var step_identity = __webpack_require__(64168);
;// CONCATENATED MODULE: ./build/steps/audit-trust/whole-globs.js
/** Globs of which a list in braces was divided at its commas, in one piece again: `*.{yml`, `yaml}` is `*.{yml,yaml}`. */
function wholeGlobs(parts) {
    const globs = [];
    let open = '';
    for (const part of parts) {
        const joined = open === '' ? part : `${open},${part}`;
        const isOpen = count(joined, '{') > count(joined, '}');
        if (!isOpen)
            globs.push(joined);
        open = isOpen ? joined : '';
    }
    return open === '' ? globs : [...globs, open];
}
function count(text, character) {
    return text.split(character).length - 1;
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/inputs.js







const FILE = { form: 'a path in the workspace' };
/** What action.yml gives as defaults; on a terminal nobody replaces them. */
const TOKEN_OF_RUN = '${{ github.token }}';
const MATRIX_OF_JOB = '${{ toJSON(matrix) }}';
const auditTrustInputs = {
    'role-arns': (0,input_spec/* list */.p_)({
        pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
        form: 'ARNs of roles, separated by commas or line ends',
    }),
    'all-roles': (0,input_spec/* boolean */.zM)(false),
    accounts: (0,input_spec/* optionalText */.mR)(FILE),
    'policy-files': (0,input_spec/* list */.p_)({ form: 'globs of files, separated by commas or line ends' }),
    merge: (0,input_spec/* list */.p_)({ form: 'globs of JSON reports, separated by commas or line ends' }),
    shard: (0,input_spec/* optionalText */.mR)({ pattern: /^[1-9]\d{0,3}\/[1-9]\d{0,3}$/, form: 'a part of all, for example 3/10' }),
    'token-claims': (0,input_spec/* optionalText */.mR)({
        form: "`current` (this job's own token), a path in the workspace, or the claims as JSON",
    }),
    audience: (0,input_spec/* optionalText */.mR)({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
    'expected-subjects': (0,input_spec/* list */.p_)({
        form: 'subjects (`*` and `?` are wildcards), or `ROLE => SUBJECT`, separated by commas or line ends',
    }),
    'expected-subjects-file': (0,input_spec/* optionalText */.mR)(FILE),
    'trusted-issuers': (0,input_spec/* list */.p_)({
        form: 'hosts with their paths (`*` is a wildcard), separated by commas or line ends',
    }),
    'trusted-owners': (0,input_spec/* list */.p_)({ form: 'names or ids of owners, separated by commas or line ends' }),
    baseline: (0,input_spec/* optionalText */.mR)(FILE),
    suggest: (0,input_spec/* boolean */.zM)(false),
    'fail-on': (0,input_spec/* oneOf */.yL)(['critical', 'high', 'medium', 'low', 'none'], 'high'),
    'sarif-file': (0,input_spec/* optionalText */.mR)(FILE),
    'json-file': (0,input_spec/* optionalText */.mR)(FILE),
    'html-file': (0,input_spec/* optionalText */.mR)(FILE),
    'upload-sarif': (0,input_spec/* boolean */.zM)(false),
    comment: (0,input_spec/* boolean */.zM)(false),
    'github-token': { ...(0,input_spec/* optionalSecret */.Ny)({ form: 'a token of GitHub' }), default: TOKEN_OF_RUN },
    matrix: {
        ...(0,input_spec/* optionalText */.mR)({ form: 'the values of the matrix as JSON' }),
        default: MATRIX_OF_JOB,
    },
    'aws-region': (0,input_spec/* optionalText */.mR)({
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'an AWS region, for example eu-west-1',
    }),
};
/** What is answered from policies, and not from reports about them. */
const NEED_POLICIES = [
    'token-claims',
    'expected-subjects',
    'expected-subjects-file',
    'trusted-issuers',
    'trusted-owners',
];
const audits = (values) => values['role-arns'].length > 0 ||
    values['policy-files'].length > 0 ||
    values['all-roles'] ||
    values.accounts !== undefined;
const claimsOf = ({ 'token-claims': given }) => given === undefined ? undefined : (0,claims_source/* claimsSource */.Z)(given);
const isUsable = (claims) => claims?.kind !== 'faulty' && claims?.kind !== 'token';
const tokenOf = ({ 'github-token': token }) => token?.reveal() === TOKEN_OF_RUN ? undefined : token;
const matrixOf = ({ matrix }) => matrix === undefined || matrix === MATRIX_OF_JOB ? { values: undefined } : (0,step_identity/* matrixValues */.Q)(matrix);
const AUDIT_RULES = [
    (values) => audits(values) || values.merge.length > 0 || values.suggest
        ? []
        : [
            {
                input: 'role-arns',
                problem: 'or "all-roles", "accounts", "policy-files", "merge" or "suggest" is required: there is nothing to audit',
            },
        ],
    (values) => values.accounts !== undefined && (values['role-arns'].length > 0 || values['all-roles'])
        ? [
            {
                input: 'accounts',
                problem: 'already means all roles of those accounts; leave out "role-arns" and "all-roles"',
            },
        ]
        : [],
    ...NEED_POLICIES.map((input) => (values) => values.merge.length > 0 && !audits(values) && (values[input]?.length ?? 0) > 0
        ? [
            {
                input,
                problem: 'has no meaning with "merge" alone: reports hold no policies; give it to the jobs that wrote them',
            },
        ]
        : []),
    (values) => claimsOf(values)?.kind === 'faulty'
        ? [
            {
                input: 'token-claims',
                problem: 'is not a JSON object with the claims "iss" and "sub" as text',
            },
        ]
        : [],
    (values) => claimsOf(values)?.kind === 'token'
        ? [
            {
                input: 'token-claims',
                problem: "is a whole token, which is a secret and stays out of inputs; give its claims as JSON, or `current` for this job's own",
            },
        ]
        : [],
    (values) => values.audience !== undefined && claimsOf(values)?.kind !== 'current' && !values.suggest
        ? [
            {
                input: 'audience',
                problem: 'has a meaning only with "token-claims: current" or "suggest"',
            },
        ]
        : [],
    ...['upload-sarif', 'comment'].map((input) => (values) => values[input] && tokenOf(values) === undefined
        ? [{ input: 'github-token', problem: `is needed for "${input}"` }]
        : []),
    (values) => (0,input_rules/* sameFileFaults */.wr)(values, ['sarif-file', 'json-file', 'html-file']),
    (values) => matrixOf(values) === 'faulty'
        ? [{ input: 'matrix', problem: 'is not what `toJSON(matrix)` gives: leave it out' }]
        : [],
    ({ shard }) => shard !== undefined && (0,audit_trust_shard/* parseShard */.u)(shard) === 'beyond'
        ? [{ input: 'shard', problem: 'has a part that is larger than the number of parts' }]
        : [],
];
/** Rules across inputs. Throws InputError with all faults. */
function parseAuditTrust(values) {
    const faults = (0,input_rules/* brokenRules */.P6)(values, AUDIT_RULES);
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    const claims = claimsOf(values);
    const matrix = matrixOf(values);
    const shard = values.shard === undefined ? undefined : (0,audit_trust_shard/* parseShard */.u)(values.shard);
    return {
        roleArns: [...new Set(values['role-arns'])],
        allRoles: values['all-roles'],
        accounts: values.accounts,
        policyFiles: wholeGlobs(values['policy-files']),
        merge: wholeGlobs(values.merge),
        shard: shard === 'beyond' ? undefined : shard,
        claims: isUsable(claims) ? claims : undefined,
        audience: values.audience,
        expectedSubjects: values['expected-subjects'].map(expected_subjects/* subjectRule */.fL),
        expectedSubjectsFile: values['expected-subjects-file'],
        trustedIssuers: values['trusted-issuers'],
        trustedOwners: values['trusted-owners'],
        baseline: values.baseline,
        suggest: values.suggest,
        failOn: values['fail-on'],
        files: { sarif: values['sarif-file'], json: values['json-file'], html: values['html-file'] },
        uploadSarif: values['upload-sarif'],
        comment: values.comment,
        githubToken: tokenOf(values),
        matrix: matrix === 'faulty' ? undefined : matrix.values,
        region: values['aws-region'],
    };
}


/***/ }),

/***/ 99089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SL: () => (/* binding */ badFile),
/* harmony export */   cW: () => (/* binding */ readStructured),
/* harmony export */   wh: () => (/* binding */ readNamedFile)
/* harmony export */ });
/* harmony import */ var _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13886);
/* harmony import */ var _policy_sources_source_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(62390);
/* harmony import */ var _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88722);



/** A file of the user that is not what it should be. */
function badFile(path, form, problem) {
    return new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'invalid-file',
        fault: 'user',
        message: `"${path}" is not ${form}: ${problem}.`,
        remedy: 'Correct the file; docs/audit-trust.md shows its format.',
    });
}
/** The text of a file that was named. Throws StepError when it is not there. */
async function readNamedFile(files, path, input) {
    const text = await files.read(path);
    if (text !== undefined)
        return text;
    throw new _contract_step_error_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .z({
        code: 'no-such-file',
        fault: 'user',
        message: `There is no file "${path}".`,
        remedy: `Correct "${input}", and check out the repository before this step.`,
    });
}
/** A YAML or JSON file of the user. `form` says what it should be. Throws StepError. */
function readStructured(path, text, form) {
    try {
        return (0,_policy_sources_source_text_js__WEBPACK_IMPORTED_MODULE_1__/* .readSourceText */ .V)(text);
    }
    catch (error) {
        if (error instanceof _trust_policy_document_error_js__WEBPACK_IMPORTED_MODULE_2__/* .PolicyDocumentError */ .e)
            throw badFile(path, form, error.message);
        throw error;
    }
}


/***/ }),

/***/ 55599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isInShard),
/* harmony export */   u: () => (/* binding */ parseShard)
/* harmony export */ });
/** Reads `3/10`; `beyond` for a part that does not exist. */
function parseShard(text) {
    const [part = 0, parts = 0] = text.split('/').map(Number);
    return part > parts ? 'beyond' : { part, parts };
}
/**
 * Whether a name is this job's to audit. Depends on nothing but the name, so that jobs which see different lists (a role
 * was made meanwhile) still leave nothing out and do nothing twice.
 */
function isInShard(shard, name) {
    return shard === undefined || hash(name) % shard.parts === shard.part - 1;
}
/** FNV-1a, 32 bits. */
function hash(text) {
    let value = 0x811c9dc5;
    for (let index = 0; index < text.length; index += 1) {
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    }
    // The low bits of FNV alone divide badly into even numbers of parts.
    return (value ^ (value >>> 15)) >>> 0;
}


/***/ }),

/***/ 64168:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ matrixValues),
/* harmony export */   X: () => (/* binding */ stepIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _contract_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48593);


/** A longer matrix is told by its digest. */
const READABLE = 200;
/**
 * What tells this step from every other one on the same commit, the same at each run: workflow, job, step, and within those
 * the values of the matrix and the shard.
 */
function stepIdentity(matrix, shard, world) {
    const names = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].flatMap((name) => world.variable(name) ?? []);
    const part = shard === undefined ? [] : [`${shard.part} of ${shard.parts}`];
    return [...names, ...(matrix === undefined ? [] : [matrix]), ...part];
}
/**
 * The values of a matrix from GitHub's `toJSON(matrix)`, in the order of their names; undefined outside of one (`null`), and
 * `faulty` for what is no such text.
 */
function matrixValues(text) {
    const matrix = (0,_contract_json_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonOrUndefined */ ._)(text);
    if (matrix === null)
        return { values: undefined };
    if (typeof matrix !== 'object' || Array.isArray(matrix))
        return 'faulty';
    const values = Object.entries(matrix)
        .map(([name, value]) => `${name}:${typeof value === 'string' ? value : JSON.stringify(value)}`)
        .sort()
        .join(' ');
    if (values === '')
        return { values: undefined };
    return { values: values.length > READABLE ? (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(values).digest('hex') : values };
}


/***/ }),

/***/ 85332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditTrust: () => (/* binding */ auditTrust)
});

// EXTERNAL MODULE: ./build/steps/audit-trust/inputs.js + 1 modules
var inputs = __webpack_require__(36771);
;// CONCATENATED MODULE: ./build/report/trust-json.js
/** The report as JSON text, exactly as docs/audit-report.schema.json describes it. */
function trustReportJson(view) {
    return [...trustReportParts(view)].join('');
}
/** Characters of a part; one write each. */
const PART = 64_000;
/** The same in parts: one policy after the other, so that the text of a large report never stands in memory. */
function* trustReportParts({ report, accepted, expectations }) {
    let part = '';
    for (const piece of pieces()) {
        part += piece;
        if (part.length < PART)
            continue;
        yield part;
        part = '';
    }
    yield part;
    function* pieces() {
        yield `{\n  "version": ${report.version},\n  "policies": `;
        yield* list(report.policies, (policy) => policyJson(policy, accepted));
        yield ',\n  "undetermined": ';
        yield* list(report.undetermined, undeterminedJson);
        // Only there when somebody expected something, so that the report of everybody else keeps its shape.
        if (expectations.length > 0) {
            yield ',\n  "expectations": ';
            yield* list(expectations, (check) => check);
        }
        yield '\n}\n';
    }
}
function* list(items, json) {
    yield '[';
    for (const [index, item] of items.entries())
        yield `${index === 0 ? '' : ','}\n    ${indented(json(item))}`;
    yield items.length === 0 ? ']' : '\n  ]';
}
function policyJson({ id, source, issuers, severity, decision, writeCheck, runtimeCheck, findings }, accepted) {
    return {
        id,
        source: source.name,
        issuers,
        severity,
        ...(decision === undefined ? {} : { decision: decision.decision, trace: decision.trace }),
        writeCheck,
        // Few issuers have such a control; the others keep the documented shape.
        ...(runtimeCheck === 'accept' ? {} : { runtimeCheck }),
        findings: findings.map((finding) => findingJson(finding, accepted.get(finding))),
    };
}
/** A finding as the report has it. `accepted` stands only on findings that a baseline accepts. */
function findingJson({ kind, severity, path, line, message, witness, remedy, suggestion }, accepted) {
    return {
        kind,
        severity,
        path,
        ...(line === undefined ? {} : { line }),
        message,
        ...(witness === undefined ? {} : { witness }),
        remedy,
        ...(suggestion === undefined ? {} : { suggestion }),
        ...(accepted === undefined ? {} : { accepted }),
    };
}
/** Something that was not audited as the report has it. */
function undeterminedJson({ source, path, line, message, remedy }) {
    return {
        source: source.name,
        ...(path === undefined ? {} : { path }),
        ...(line === undefined ? {} : { line }),
        message,
        remedy,
    };
}
function indented(value) {
    return JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');
}

;// CONCATENATED MODULE: ./build/report/aws-controls.js
const AT_WRITE = {
    accept: undefined,
    refuse: 'AWS would refuse this policy if it were written today; it keeps those that it has.',
    unknown: 'Whether AWS would accept this policy today is not certain.',
};
const AT_RUN_TIME = {
    accept: undefined,
    refuse: 'STS refuses tokens by this policy today, whatever it admits.',
    unknown: 'STS refuses tokens by this policy where provider and role are in different accounts.',
};
/** What AWS itself does about a policy, a sentence each; nothing where it takes the policy as it is. */
function awsControls({ writeCheck, runtimeCheck }) {
    return [AT_WRITE[writeCheck], AT_RUN_TIME[runtimeCheck]].filter((said) => said !== undefined);
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/role-label.js
/** What pictures call a role: its name, with its account where the roles belong to several. */
function roleLabels(policies) {
    const accounts = new Set(policies.flatMap(({ id }) => accountOf(id) ?? []));
    return ({ id }) => {
        const name = id.slice(id.lastIndexOf('/') + 1);
        const account = accounts.size > 1 ? accountOf(id) : undefined;
        return account === undefined ? name : `${name} (${account})`;
    };
}
/** The account of a role's ARN; undefined for anything else. */
function accountOf(id) {
    return /^arn:[^:]*:iam::(\d{12}):role\//.exec(id)?.[1];
}

;// CONCATENATED MODULE: ./build/report/severity.js
/** All standings, the worst one first. */
const WORST_FIRST = ['critical', 'high', 'medium', 'low', 'unknown', 'none'];
/** What is said of a policy of each standing. */
const STANDING_WORDS = {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    unknown: 'not graded',
    none: 'clean',
};
/** How a policy stands. A statement that could not be graded is not clean, unless a baseline accepts it. */
function standingOf({ severity, findings }, accepted) {
    const doubtful = findings.some((finding) => finding.kind === 'not-graded' && !accepted.has(finding));
    return severity === 'none' && doubtful ? 'unknown' : severity;
}
/** How many policies there are of each standing, the worst one first; those without any are left out. */
function standingCounts({ report, accepted }) {
    const counts = new Map();
    for (const policy of report.policies) {
        const standing = standingOf(policy, accepted);
        counts.set(standing, (counts.get(standing) ?? 0) + 1);
    }
    return WORST_FIRST.flatMap((standing) => {
        const count = counts.get(standing) ?? 0;
        return count === 0 ? [] : [{ standing, count }];
    });
}
/** Policies by how they stand, the worst first; equal ones stay in their order. */
function worstFirst({ report, accepted, }) {
    const ranks = new Map(report.policies.map((policy) => [policy, WORST_FIRST.indexOf(standingOf(policy, accepted))]));
    return report.policies.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
/** The findings of a policy that count: neither notes on others nor accepted. */
function countingFindings({ findings }, accepted) {
    return findings.filter((finding) => !finding.coFinding && !accepted.has(finding));
}

;// CONCATENATED MODULE: ./build/report/audit-view.js
/** What nothing is known of but its report: joined reports hold no documents. */
const NO_DETAIL = { grants: [], path: '$', document: undefined };

;// CONCATENATED MODULE: ./build/report/shown-grants.js

const NOT_KNOWN = '(not in this report)';
/**
 * Whom pictures show for a policy: what it says, or for a joined report, which holds no policies, the subjects of the
 * proofs.
 */
function shownGrants(policy, details) {
    const { grants } = details.get(policy) ?? NO_DETAIL;
    if (grants.length > 0)
        return grants;
    return policy.issuers.map((issuer) => {
        const proven = policy.findings.flatMap(({ witness }) => {
            const provider = witness?.principal.arn ?? '';
            const subject = witness?.claims?.['sub'];
            const isIts = provider === issuer || provider.endsWith(`/${issuer}`);
            return isIts && typeof subject === 'string' ? [`for example ${subject}`] : [];
        });
        const [first = NOT_KNOWN] = proven;
        return { issuer, subjects: [first] };
    });
}

;// CONCATENATED MODULE: ./build/report/mermaid.js



/** Larger pictures are neither readable nor drawn by GitHub. */
const MOST_NODES = 50;
const MOST_LABEL = 60;
const COLOURS = {
    critical: 'fill:#8f1d21,stroke:#5c0f12,color:#ffffff',
    high: 'fill:#c2571a,stroke:#7d3a11,color:#ffffff',
    medium: 'fill:#f2cc60,stroke:#9a7a10,color:#1f2328',
    low: 'fill:#b6d4fb,stroke:#4b7ab8,color:#1f2328',
    unknown: 'fill:#d0d7de,stroke:#57606a,color:#1f2328',
    none: 'fill:#d8f0dc,stroke:#3f8f4f,color:#1f2328',
};
/**
 * Who can assume what as a Mermaid flow chart: issuer, subjects, roles. At most fifty nodes: when there are more, roles
 * are drawn as one node per issuer and severity. Blank when there is nothing to draw.
 */
function trustMermaid(view) {
    const label = roleLabels(view.report.policies);
    const edges = [];
    const nodes = new Set();
    for (const policy of worstFirst(view)) {
        for (const edge of edgesOf(policy, label(policy), view)) {
            edges.push(edge);
            for (const name of [`i:${edge.issuer}`, `s:${edge.issuer}:${edge.subject}`, edge.key])
                nodes.add(name);
        }
        if (nodes.size > MOST_NODES)
            return grouped(view);
    }
    if (edges.length === 0)
        return '';
    const ids = new Map();
    const lines = [];
    const node = (key, shape, label) => {
        const known = ids.get(key);
        if (known !== undefined)
            return known;
        const id = `n${ids.size}`;
        ids.set(key, id);
        lines.push(`  ${id}${shape(labelOf(label))}`);
        return id;
    };
    const arrows = new Set();
    for (const { issuer, subject, key, label: name, standing } of edges) {
        const from = node(`i:${issuer}`, (text) => `(["${text}"])`, issuer);
        const by = node(`s:${issuer}:${subject}`, (text) => `["${text}"]`, subject);
        const to = node(key, (text) => `[["${text}"]]:::${standing}`, name);
        arrows.add(`  ${from} --> ${by}`);
        arrows.add(`  ${by} --> ${to}`);
    }
    return chart([...lines, ...arrows]);
}
function edgesOf(policy, label, { details, accepted }) {
    const key = `r:${policy.source.name}#${policy.id}`;
    const standing = standingOf(policy, accepted);
    return shownGrants(policy, details).flatMap(({ issuer, subjects }) => subjects.map((subject) => ({ issuer, subject, key, label, standing })));
}
/** One node per issuer, and one per issuer and severity with the number of its roles. */
function grouped({ report: { policies }, accepted }) {
    const counts = new Map();
    for (const policy of policies) {
        for (const issuer of policy.issuers.length === 0 ? ['AWS and services'] : policy.issuers) {
            const levels = counts.get(issuer) ?? new Map();
            const standing = standingOf(policy, accepted);
            levels.set(standing, (levels.get(standing) ?? 0) + 1);
            counts.set(issuer, levels);
        }
    }
    const biggest = [...counts].toSorted(([, a], [, b]) => total(b) - total(a));
    // An issuer takes a node and one for each severity.
    const shown = biggest.slice(0, Math.floor(MOST_NODES / (WORST_FIRST.length + 1)));
    const lines = shown.flatMap(([issuer, levels], index) => [
        `  i${index}(["${labelOf(issuer)}"])`,
        ...WORST_FIRST.flatMap((level) => {
            const count = levels.get(level) ?? 0;
            const what = `${count} ${count === 1 ? 'role' : 'roles'}: ${STANDING_WORDS[level]}`;
            return count === 0 ? [] : [`  i${index} --> i${index}${level}["${what}"]:::${level}`];
        }),
    ]);
    const rest = biggest.length - shown.length;
    const open = policies.filter((policy) => countingFindings(policy, accepted).length > 0).length;
    const note = `${policies.length} roles, ${open} with findings${rest > 0 ? `; ${rest} more issuers` : ''}`;
    return chart([...lines, `  rest["${note}"]`]);
}
function total(levels) {
    return [...levels.values()].reduce((sum, count) => sum + count, 0);
}
function chart(lines) {
    const classes = WORST_FIRST.map((level) => `  classDef ${level} ${COLOURS[level]}`);
    return ['flowchart LR', ...lines, ...classes].join('\n');
}
/** Everything but plain characters becomes one of Mermaid's own entities, so that no text can end its node. */
function labelOf(text) {
    const characters = [...text];
    const cut = characters.length > MOST_LABEL ? [...characters.slice(0, MOST_LABEL - 1), '…'] : characters;
    return cut
        .map((character) => (/[A-Za-z0-9 _.,:/@=+-]/.test(character) ? character : entityOf(character)))
        .join('');
}
function entityOf(character) {
    const hidden = /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(character);
    return `#${hidden ? 0xfffd : (character.codePointAt(0) ?? 0xfffd)};`;
}

;// CONCATENATED MODULE: ./build/report/trust-report.js




const SIGNS = {
    critical: '🟥 critical',
    high: '🟧 high',
    medium: '🟨 medium',
    low: '🟦 low',
    unknown: '❓ not graded',
    none: '✅ clean',
};
const DECISIONS = { allow: '✅ allow', deny: '⛔ deny', undetermined: '❓ undetermined' };
/** GitHub takes one MiB per step summary, and a character can have four bytes. */
const ROOM = 240_000;
const ROWS = 200;
/** For the sentence at the end. */
const END_ROOM = 200;
/**
 * The report for the step summary: what was found, worst first, and what could not be looked at. `room` is how many
 * characters it may have; policies beyond it are counted.
 */
function trustReportMarkdown(view, room = ROOM) {
    const { report, expectations } = view;
    const policies = worstFirst(view);
    const [worst] = standingCounts(view);
    const picture = trustMermaid(view);
    const parts = [
        (0,markdown/* heading */.R_)(3, `${report.undetermined.length > 0 ? '❓' : worst === undefined || worst.standing === 'none' ? '✅' : '🔎'} Who can assume what`),
        ...fitting(room, [
            overview(view, policies),
            undeterminedPart(report),
            expectationPart(expectations),
            baselinePart(view.baselineNotes),
            picture === '' ? '' : (0,markdown/* fence */.EU)('mermaid', picture),
        ]),
    ];
    let left = room - parts.join('').length - END_ROOM;
    const shown = [];
    const telling = policies.filter((policy) => policy.findings.length + awsControls(policy).length > 0 || policy.decision !== undefined);
    for (const policy of telling) {
        const part = policyPart(policy, view.accepted);
        if (part.length > left)
            break;
        left -= part.length;
        shown.push(part);
    }
    const untold = telling.length - shown.length;
    const rest = untold > 0 ? `\n${untold} more policies are in the JSON report.\n` : '';
    return [...parts, ...shown, rest].filter((part) => part !== '').join('\n');
}
/** The parts that fit, in their order; what does not fit is left out and said. */
function fitting(room, parts) {
    let left = room - END_ROOM;
    return parts.map((part) => {
        if (part.length > left)
            return 'A part is left out here for want of room; the JSON report has it.\n';
        left -= part.length;
        return part;
    });
}
function overview(view, sorted) {
    const { policies, undetermined } = view.report;
    const { accepted } = view;
    const rows = sorted.slice(0, ROWS).map((policy) => {
        const waived = policy.findings.filter((finding) => accepted.has(finding)).length;
        const kinds = new Set(countingFindings(policy, accepted).map(({ kind }) => kind));
        return [
            (0,markdown/* code */.aY)(policy.id),
            policy.issuers.map(markdown/* code */.aY).join('<br>'),
            SIGNS[standingOf(policy, accepted)],
            `${(0,markdown/* escapeMarkdown */.FV)([...kinds].join(', '))}${waived > 0 ? ` (${waived} accepted)` : ''}`,
            policy.decision === undefined ? '' : DECISIONS[policy.decision.decision],
        ];
    });
    const more = policies.length > ROWS ? `\n${policies.length - ROWS} more are not shown.\n` : '';
    const audited = `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited`;
    const missed = undetermined.length > 0 ? `, ${undetermined.length} could not be audited` : '';
    const grid = rows.length === 0 ? '' : (0,markdown/* table */.tp)(['policy', 'issuers', 'severity', 'findings', 'this token'], rows);
    const counts = standingCounts(view).map(({ standing, count }) => `${count} ${STANDING_WORDS[standing]}`);
    return `${audited}${missed}${counts.length === 0 ? '' : `: **${counts.join(', ')}**`}.\n\n${grid}${more}`;
}
function baselinePart(notes) {
    if (notes.length === 0)
        return '';
    return `${(0,markdown/* heading */.R_)(4, 'Baseline')}${(0,markdown/* table */.tp)(['what is to be done'], notes.slice(0, ROWS).map((note) => [(0,markdown/* escapeMarkdown */.FV)(note)]))}`;
}
/** The statement that admits this job and nobody else, and its other forms. */
function suggestionMarkdown({ statement, variants }) {
    const forms = variants.map(({ name, note, statement: other }) => (0,markdown/* details */.zH)((0,markdown/* escapeMarkdown */.FV)(`${name}: ${note}`), (0,markdown/* fence */.EU)('json', JSON.stringify(other, null, 2))));
    return [
        (0,markdown/* heading */.R_)(3, 'The tightest statement for this job'),
        (0,markdown/* fence */.EU)('json', JSON.stringify(statement, null, 2)),
        ...forms,
    ].join('\n');
}
function undeterminedPart({ undetermined }) {
    if (undetermined.length === 0)
        return '';
    const rows = undetermined
        .slice(0, ROWS)
        .map(({ source, message, remedy }) => [
        (0,markdown/* code */.aY)(source.name),
        (0,markdown/* escapeMarkdown */.FV)(message),
        (0,markdown/* escapeMarkdown */.FV)(remedy),
    ]);
    return `${(0,markdown/* heading */.R_)(4, 'Not audited')}${(0,markdown/* table */.tp)(['what', 'why', 'what to do'], rows)}`;
}
function expectationPart(expectations) {
    if (expectations.length === 0)
        return '';
    const rows = expectations
        .slice(0, ROWS)
        .map(({ status, title, seen }) => [(0,markdown/* escapeMarkdown */.FV)(status), (0,markdown/* code */.aY)(title), (0,markdown/* escapeMarkdown */.FV)(seen)]);
    return `${(0,markdown/* heading */.R_)(4, 'Expected subjects')}${(0,markdown/* table */.tp)(['', 'subject', 'seen'], rows)}`;
}
function policyPart(policy, accepted) {
    const rows = policy.findings
        .slice(0, ROWS)
        .map((finding) => [
        levelWords(finding, accepted),
        (0,markdown/* code */.aY)(finding.kind),
        `${(0,markdown/* escapeMarkdown */.FV)(finding.message)} ${(0,markdown/* escapeMarkdown */.FV)(acceptedWords(finding, accepted) ?? finding.remedy)}`,
        (0,markdown/* code */.aY)(finding.line === undefined ? finding.path : `line ${finding.line}`),
    ]);
    const proven = policy.findings.find(({ witness }) => witness !== undefined);
    const body = [
        awsControls(policy).map(markdown/* escapeMarkdown */.FV).join(' '),
        rows.length === 0 ? '' : (0,markdown/* table */.tp)(['severity', 'finding', 'what and what to do', 'where'], rows),
        proven?.witness === undefined ? '' : `${provenBy(proven, proven.witness)}`,
        policy.decision === undefined ? '' : tracePart(policy.decision.trace, policy.decision.reason),
    ];
    return (0,markdown/* details */.zH)(`${(0,markdown/* code */.aY)(policy.id)} ${SIGNS[standingOf(policy, accepted)]}`, body.filter((part) => part !== '').join('\n\n'));
}
function levelWords(finding, accepted) {
    if (finding.coFinding)
        return 'note';
    if (accepted.has(finding))
        return 'accepted';
    if (finding.kind === 'not-graded')
        return SIGNS.unknown;
    return finding.severity === 'none' ? 'hint' : SIGNS[finding.severity];
}
function provenBy(finding, witness) {
    const shown = witness.claims ?? { principal: witness.principal.arn };
    const proof = `Proof of ${(0,markdown/* code */.aY)(finding.kind)}, which the policy allows:\n\n${(0,markdown/* fence */.EU)('json', JSON.stringify(shown, null, 2))}`;
    const better = finding.suggestion;
    return better === undefined
        ? proof
        : `${proof}\nA narrower condition:\n\n${(0,markdown/* fence */.EU)('json', JSON.stringify(better, null, 2))}`;
}
function tracePart(trace, reason) {
    const rows = trace
        .slice(0, ROWS)
        .flatMap((statement) => [
        [
            (0,markdown/* code */.aY)(statement.path),
            statement.outcome,
            (0,markdown/* escapeMarkdown */.FV)(`${statement.effect}: ${statement.principal.why}`),
        ],
        ...statement.conditions.map((condition) => [
            `${(0,markdown/* code */.aY)(condition.operator)} ${(0,markdown/* code */.aY)(condition.key)}`,
            condition.outcome,
            `expected ${condition.expected.map(markdown/* code */.aY).join(' or ')}, seen ${condition.seen?.map(markdown/* code */.aY).join(', ') ?? 'nothing'}: ${(0,markdown/* escapeMarkdown */.FV)(condition.why)}`,
        ]),
    ]);
    return `${(0,markdown/* escapeMarkdown */.FV)(reason)}\n\n${(0,markdown/* table */.tp)(['part', 'outcome', 'why'], rows)}`;
}
function acceptedWords(finding, accepted) {
    const acceptance = accepted.get(finding);
    return acceptance === undefined ? undefined : `Accepted until ${acceptance.expires}: ${acceptance.reason}`;
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/log-audit.js

/** Lines of the log per kind of line; the reports have them all. */
const LOG_LIMIT = 200;
/** Says how it stands, worst first: the numbers, then each policy with what was found in it. Clean ones are folded. */
async function logAudit({ view, suggestion }, standing, log) {
    const { report, accepted } = view;
    const found = new Map();
    for (const one of standing) {
        const others = found.get(one.policy);
        if (others === undefined)
            found.set(one.policy, [one]);
        else
            others.push(one);
    }
    const lines = [];
    const clean = [];
    for (const policy of worstFirst(view)) {
        const stands = standingOf(policy, accepted);
        const said = policy.decision === undefined ? '' : `; this token: ${policy.decision.decision}`;
        (stands === 'none' ? clean : lines).push(`${STANDING_WORDS[stands]}: ${policy.id}${said}`);
        for (const { finding } of found.get(policy) ?? [])
            if (finding.severity !== 'none' || finding.kind === 'not-graded')
                lines.push(`  ${finding.severity === 'none' ? '' : `${finding.severity}: `}${finding.kind}: ${finding.message}`);
    }
    const numbers = standingCounts(view).map(({ standing: stands, count }) => `${count} ${STANDING_WORDS[stands]}`);
    const missed = report.undetermined.length;
    log.info(`${report.policies.length} ${report.policies.length === 1 ? 'policy' : 'policies'} audited${numbers.length === 0 ? '' : `: ${numbers.join(', ')}`}.${missed > 0 ? ` ${missed} could not be audited.` : ''}`);
    write(lines, log);
    if (clean.length > 0)
        await log.group(`${clean.length} clean`, async () => {
            write(clean, log);
        });
    if (suggestion === undefined)
        return;
    log.info('The tightest statement for this job:');
    for (const line of JSON.stringify(suggestion.statement, null, 2).split('\n'))
        log.info(line);
}
function write(lines, log) {
    for (const line of lines.slice(0, LOG_LIMIT))
        log.info(line);
    if (lines.length > LOG_LIMIT)
        log.info(`… and ${lines.length - LOG_LIMIT} more; the reports have them all.`);
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/outcome-findings.js
/** The worst level first. */
const LEVELS = ['critical', 'high', 'medium', 'low', 'none'];
/** All findings: worst first, co-findings last. */
function findingsOf({ view }) {
    const all = view.report.policies.flatMap((policy) => policy.findings.map((finding) => ({ policy, finding, acceptance: view.accepted.get(finding) })));
    const rank = ({ finding }) => LEVELS.indexOf(finding.severity) + (finding.coFinding ? LEVELS.length : 0);
    return all.toSorted((a, b) => rank(a) - rank(b));
}
/** Whether a finding counts at a level: those that explain others do not. */
function counts({ severity, coFinding }, level) {
    return !coFinding && severity === level;
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/publish.js




const auditTrustOutputs = [
    'findings',
    'findings-critical',
    'findings-high',
    'findings-medium',
    'findings-low',
    'findings-accepted',
    'policies-audited',
    'max-severity',
    'undetermined',
    'undetermined-count',
    'lists-cut',
    'decision',
    'suggested-statement',
    'sarif-file',
    'json-file',
    'html-file',
    'sarif-id',
    'comment-url',
];
const ANNOTATIONS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'notice',
    none: undefined,
};
/** GitHub shows ten annotations of a kind per step; more only slow the log down. */
const ANNOTATION_LIMIT = 50;
/** All outputs of a job together may have 1 MB; these are the two that grow. */
const FINDINGS_BYTES = 400_000;
const UNDETERMINED_BYTES = 100_000;
/** Hands over the report: outputs, log, annotations on the lines of policy files, and the summary. */
async function publishAuditTrust(outcome, runner) {
    const { view, decision, suggestion, written, github } = outcome;
    const { report } = view;
    const all = findingsOf(outcome);
    const standing = all.filter(({ acceptance }) => acceptance === undefined);
    const found = cutList(all.map(({ policy, finding, acceptance }) => ({
        policy: policy.id,
        source: policy.source.name,
        coFinding: finding.coFinding,
        ...findingJson(finding, acceptance),
    })), FINDINGS_BYTES);
    const missed = cutList(report.undetermined.map(undeterminedJson), UNDETERMINED_BYTES);
    const count = (level) => String(standing.filter(({ finding }) => counts(finding, level)).length);
    const worst = LEVELS.find((level) => standing.some(({ finding }) => counts(finding, level)));
    const outputs = {
        findings: found.json,
        'findings-critical': count('critical'),
        'findings-high': count('high'),
        'findings-medium': count('medium'),
        'findings-low': count('low'),
        'findings-accepted': String(all.length - standing.length),
        'policies-audited': String(report.policies.length),
        'max-severity': worst ?? 'none',
        undetermined: missed.json,
        'undetermined-count': String(report.undetermined.length),
        'lists-cut': String(found.left + missed.left > 0),
        decision: decision ?? '',
        'suggested-statement': suggestion === undefined ? '' : JSON.stringify(suggestion.statement),
        'sarif-file': written.sarif ?? '',
        'json-file': written.json ?? '',
        'html-file': written.html ?? '',
        'sarif-id': github.sarifId ?? '',
        'comment-url': github.commentUrl ?? '',
    };
    for (const [name, value] of Object.entries(outputs))
        runner.setOutput(name, value);
    runner.document?.(trustReportJson(view));
    await logAudit(outcome, standing, runner.log);
    if (found.left + missed.left > 0)
        runner.log.info(`The outputs "findings" and "undetermined" leave out ${found.left + missed.left} entries, as GitHub takes 1 MB; the JSON report has them all.`);
    for (const note of new Set([...written.notes, ...github.notes]))
        runner.annotate('warning', note, { title: 'audit-trust: results left out' });
    annotate(outcome, standing, runner);
    if (suggestion !== undefined)
        runner.summarize(suggestionMarkdown(suggestion));
    if (report.policies.length + report.undetermined.length > 0)
        runner.summarize(trustReportMarkdown(view));
}
/** As many items as fit, as a JSON list, and how many do not. */
function cutList(items, mostBytes) {
    const texts = [];
    let bytes = 2;
    for (const item of items) {
        const text = JSON.stringify(item);
        bytes += Buffer.byteLength(text) + 1;
        if (bytes > mostBytes)
            break;
        texts.push(text);
    }
    return { json: `[${texts.join(',')}]`, left: items.length - texts.length };
}
function annotate(outcome, standing, runner) {
    const places = standing.flatMap(({ policy, finding }) => {
        const level = finding.coFinding ? undefined : ANNOTATIONS[finding.severity];
        const { line, kind } = finding;
        const text = `${policy.id}: ${finding.message} ${finding.remedy}`;
        // What stands in no file has no line to be shown on: only what is severe is worth one of the few.
        if (policy.source.kind === 'role' && level !== 'error')
            return [];
        return level === undefined ? [] : [{ level, source: policy.source, line, title: kind, text }];
    });
    const missed = outcome.view.report.undetermined.map(({ source, line, message, remedy }) => ({
        level: 'error',
        source,
        line,
        title: 'not audited',
        text: `${source.name}: ${message} ${remedy}`,
    }));
    const all = [...missed, ...places];
    for (const { level, source, line, title, text } of all.slice(0, ANNOTATION_LIMIT)) {
        runner.annotate(level, text, {
            title: `audit-trust: ${title}`,
            ...(source.kind === 'file' ? { file: source.name } : {}),
            ...(source.kind === 'file' && line !== undefined ? { line } : {}),
        });
    }
    if (all.length > ANNOTATION_LIMIT) {
        runner.log.info(`${all.length - ANNOTATION_LIMIT} more annotations are left out; the report has them all.`);
    }
    for (const [index, { entry, status }] of outcome.baselineNotes.slice(0, ANNOTATION_LIMIT).entries()) {
        runner.annotate('warning', outcome.view.baselineNotes[index] ?? '', {
            title: `audit-trust: baseline entry ${status}`,
            ...(outcome.baselineFile === undefined ? {} : { file: outcome.baselineFile }),
            ...(entry.line === undefined ? {} : { line: entry.line }),
        });
    }
}

;// CONCATENATED MODULE: ./build/trust/findings/finding.js
const ORDER = ['none', 'low', 'medium', 'high', 'critical'];
/** The worst level among findings that count; `none` when nothing does. */
function severityOf(findings) {
    const counting = findings.filter(({ coFinding }) => !coFinding);
    return ORDER.findLast((level) => counting.some(({ severity }) => severity === level)) ?? 'none';
}
/** Whether a level is at least as bad as another. */
function isAtLeast(level, threshold) {
    return ORDER.indexOf(level) >= ORDER.indexOf(threshold);
}

;// CONCATENATED MODULE: ./build/trust/findings/kinds.js
const PIN_SUBJECT = 'Compare the subject exactly (StringEquals), or pin the immutable ids of owner and repository.';
const PIN_OWNER = 'Write the owner in full up to its delimiter, with its id: `repo:OWNER@ID/REPO@ID:…`.';
const PIN_CONTEXT = 'Name the branch or the protected environment that may assume the role.';
const REMOVE = 'Remove it, or replace it by a condition that STS evaluates.';
/**
 * Every kind of finding. Severity says who can assume: anybody critical, a whole tenant high, anything of one project
 * medium, a part of it or nobody low. `wildcard-principal`, `missing-external-id` and `not-graded` are names
 * of this library's own.
 */
const KINDS = {
    'missing-sub': {
        severity: 'critical',
        privateSeverity: 'high',
        title: 'Nothing restricts who the token is about',
        remedy: PIN_SUBJECT,
    },
    'missing-tenancy-claim': {
        severity: 'critical',
        title: 'The claim that tells tenants of a shared issuer apart is not pinned',
        remedy: 'Compare the tenancy claim of this issuer exactly, beside the subject.',
    },
    'wildcard-sub': {
        severity: 'critical',
        title: 'The subject pattern matches everybody',
        remedy: PIN_SUBJECT,
    },
    'wildcard-owner': {
        severity: 'critical',
        privateSeverity: 'high',
        title: 'Any owner or tenant matches',
        remedy: PIN_OWNER,
    },
    'owner-prefix-wildcard': {
        severity: 'critical',
        title: 'A stranger can register an owner name that matches',
        remedy: PIN_OWNER,
    },
    'negated-only': {
        severity: 'critical',
        title: 'The subject is only restricted by what it must not be',
        remedy: 'Say what the subject must be; a list of exceptions admits everybody else.',
    },
    'tautology-variable': {
        severity: 'critical',
        title: 'The subject is compared with itself',
        remedy: 'Replace the policy variable by the subject that is meant.',
    },
    'attacker-controlled-first-claim': {
        severity: 'critical',
        title: 'The subject begins with a claim that anybody can choose',
        remedy: 'Begin the subject template with `repo` or `repository_owner_id`, and pin it.',
    },
    'org-wide': {
        severity: 'high',
        title: 'Any project of the owner can assume the role',
        remedy: 'Name the repositories or projects that need the role.',
    },
    'cluster-wide': {
        severity: 'high',
        title: 'Any service account of the cluster can assume the role',
        remedy: 'Name the namespace and the service account.',
    },
    'job-workflow-ref-only': {
        severity: 'high',
        title: 'A called workflow is pinned, but not who calls it',
        remedy: 'Pin the calling repositories or their owner as well.',
    },
    'repo-any-ref': {
        severity: 'medium',
        title: 'Any branch, tag, environment and pull request of one repository can assume the role',
        remedy: PIN_CONTEXT,
    },
    'workload-wildcard': {
        severity: 'medium',
        title: 'Any workload of one project can assume the role',
        remedy: 'Name the branch, job, service account or user that may assume the role.',
    },
    'environment-wildcard': {
        severity: 'medium',
        title: 'Any environment of the repository can assume the role',
        remedy: 'Name the environment; whoever can edit a workflow can name an unprotected one.',
    },
    'pull-request-subject': {
        severity: 'medium',
        title: 'Runs for pull requests can assume the role',
        remedy: 'Give pull requests a role of their own that can only read.',
    },
    'workspace-wildcard': {
        severity: 'medium',
        title: 'Any workspace of the project can assume the role',
        remedy: 'Name the workspace.',
    },
    'project-wildcard': {
        severity: 'medium',
        title: 'Any project of the tenant can assume the role',
        remedy: 'Name the project.',
    },
    'project-prefix-wildcard': {
        severity: 'medium',
        title: 'Any project whose name matches can assume the role',
        remedy: 'Write the name in full; whoever may create projects can create one that matches.',
    },
    'namespace-wildcard': {
        severity: 'medium',
        title: 'Any service account of the matching namespaces can assume the role',
        remedy: 'Name the service account.',
    },
    'leading-wildcard': {
        severity: 'medium',
        title: 'The subject pattern begins with a wildcard',
        remedy: 'Begin the pattern with what the issuer puts first, up to the project.',
    },
    'wildcard-spans-delimiter': {
        severity: 'medium',
        title: 'A wildcard reaches over a delimiter, so that whoever names the part behind it supplies the rest',
        remedy: 'Write what stands between the delimiters, or use one pattern per part.',
    },
    'wildcard-id': {
        severity: 'medium',
        title: 'The immutable ids are wildcards',
        remedy: 'Write the ids: without them whoever takes over the name gets in.',
    },
    'ref-wildcard': {
        severity: 'medium',
        title: 'Any branch or tag can assume the role',
        remedy: PIN_CONTEXT,
    },
    'ref-prefix-wildcard': {
        severity: 'low',
        title: 'Any branch, tag or environment whose name matches can assume the role',
        remedy: 'Protect all matching names, or name the one that is meant.',
    },
    'run-phase-wildcard': {
        severity: 'low',
        title: 'Planning and applying share the role',
        remedy: 'Give `plan` a role that can only read.',
    },
    'ifexists-vacuous': {
        severity: 'medium',
        coFinding: true,
        title: 'IfExists accepts tokens that lack the claim',
        remedy: 'Use the operator without IfExists.',
    },
    'forallvalues-vacuous': {
        severity: 'medium',
        coFinding: true,
        title: 'ForAllValues accepts tokens that lack the claim',
        remedy: 'Use the operator without ForAllValues.',
    },
    'set-operator-single-valued': {
        severity: 'low',
        title: 'A set operator on a claim with one value',
        remedy: 'Use the plain operator; it says the same without accepting absence.',
    },
    'ifexists-redundant': {
        severity: 'low',
        title: 'IfExists on a claim that every token has',
        remedy: 'Use the operator without IfExists.',
    },
    'literal-wildcard': {
        severity: 'low',
        title: 'A wildcard under an operator that compares exactly',
        remedy: 'Use StringLike if a pattern is meant; as it stands only a literal `*` or `?` matches.',
    },
    'never-matches': {
        severity: 'low',
        title: 'No genuine token satisfies the statement',
        remedy: 'Correct the condition that no token can meet, or remove the statement.',
    },
    'issuer-key-mismatch': {
        severity: 'low',
        title: 'The condition key belongs to another issuer than the principal',
        remedy: 'Begin the key with the host and path of the provider, as its ARN has them.',
    },
    'malformed-sub': {
        severity: 'low',
        title: 'The value cannot be a subject of this issuer',
        remedy: 'Write the subject as the issuer does; the token in the error of a failed login shows it.',
    },
    'unsupported-claim-key': {
        severity: 'low',
        title: 'STS never sets this condition key for this issuer',
        remedy: REMOVE,
    },
    'invalid-provider-arn': {
        severity: 'low',
        title: 'The federated principal is no provider',
        remedy: 'Write `arn:PARTITION:iam::ACCOUNT:oidc-provider/HOST`.',
    },
    'missing-aud': {
        severity: 'low',
        title: 'The audience is not checked',
        remedy: 'Compare the audience with the one that your jobs ask for (`sts.amazonaws.com`).',
    },
    'stringlike-aud': {
        severity: 'none',
        title: 'StringLike on an audience without a wildcard',
        remedy: 'StringEquals says the same.',
    },
    'extra-principal': {
        severity: 'low',
        title: 'Another statement admits AWS principals or services',
        remedy: 'Keep one role per kind of caller.',
    },
    'aud-only': {
        severity: 'none',
        coFinding: true,
        title: 'Only the audience is checked',
        remedy: PIN_SUBJECT,
    },
    'no-condition': {
        severity: 'none',
        coFinding: true,
        title: 'The statement has no condition',
        remedy: PIN_SUBJECT,
    },
    'multi-value-widening': {
        severity: 'none',
        coFinding: true,
        title: 'One value admits more than the others beside it',
        remedy: 'Remove the wide value, or write it as narrowly as the others.',
    },
    'format-mismatch': {
        severity: 'none',
        title: 'Only subjects without ids are admitted',
        remedy: 'Add the form with ids: repositories that were created, renamed or transferred since 2026-07-15 have no other.',
    },
    'environment-protection-unknown': {
        severity: 'none',
        title: 'Who gets in depends on the protection of an environment',
        remedy: 'Restrict the environment to protected branches, and demand reviewers.',
    },
    'protected-ref-unknown': {
        severity: 'none',
        title: 'Who gets in depends on the protection of a branch or tag',
        remedy: 'Protect the branch or tag by a ruleset; whoever may push to it can assume the role.',
    },
    'mutable-name-only': {
        severity: 'none',
        title: 'Only names are pinned, which can be given up and taken over',
        remedy: 'Add the ids: the immutable subject, or repository_id and repository_owner_id.',
    },
    'custom-sub-template': {
        severity: 'none',
        title: 'Needs a customised subject template',
        remedy: 'Keep the template of the repository or organization as it is; without it nothing matches.',
    },
    'unknown-issuer': {
        severity: 'none',
        title: 'The issuer is not in any known list',
        remedy: 'Check who can get a token of this issuer, and with which subjects.',
    },
    'missing-sub-key': {
        severity: 'none',
        title: 'The caller is pinned by other claims than the subject',
        remedy: 'Add the subject: AWS asks for it in new policies of shared issuers.',
    },
    'old-policy-version': {
        severity: 'none',
        title: 'The policy has no Version, or the one of 2008',
        remedy: 'Write `"Version": "2012-10-17"`; before it `${…}` is plain text.',
    },
    'wildcard-principal': {
        severity: 'critical',
        title: 'Any AWS account or any identity provider is named',
        remedy: 'Name the account or role that may assume this one.',
    },
    'missing-external-id': {
        severity: 'medium',
        title: 'Another account may assume the role without an external id',
        remedy: 'Compare `sts:ExternalId` with the value that the other side keeps for you.',
    },
    'rogue-issuer': {
        severity: 'critical',
        title: 'The issuer is not one of those that are trusted',
        remedy: 'Remove the provider, or add its host to "trusted-issuers".',
    },
    'untrusted-owner': {
        severity: 'high',
        title: 'An owner is admitted that is not one of those that are trusted',
        remedy: 'Remove the subject, or add its owner to "trusted-owners".',
    },
    'unexpected-subject': {
        severity: 'high',
        title: 'Somebody beside the expected subjects can assume the role',
        remedy: 'Narrow the policy to the expected subjects, or add the subject to "expected-subjects".',
    },
    'not-graded': {
        severity: 'none',
        title: 'This statement could not be graded',
        remedy: 'Check it by hand; what could not be decided is in the message.',
    },
};
/** Facts of a kind, widened to the common type. */
function kindFacts(kind) {
    return KINDS[kind];
}

// EXTERNAL MODULE: ./build/trust/symbolic/token-graphs.js + 2 modules
var token_graphs = __webpack_require__(25766);
// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/steps/audit-trust/named-file.js
var named_file = __webpack_require__(99089);
;// CONCATENATED MODULE: ./build/steps/audit-trust/accounts.js


const FORM = 'a file of accounts';
const MEMBERS = new Set(['role', 'region', 'external-id', 'allowed-account-id']);
/** What a login has a use for: the same file may serve both. */
const OF_LOGINS = new Set(['duration', 'session-name', 'audience']);
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;
/**
 * Reads a map of account names to `role` (its ARN), and `region` and `external-id` where they are needed; YAML or JSON. It is
 * the map that a login takes: `allowed-account-id` must be the account of the role, and what only logins need is left aside.
 * Throws StepError.
 */
function readAccounts(path, text) {
    const value = (0,named_file/* readStructured */.cW)(path, text, FORM).value;
    const accounts = (0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['accounts']) ? value['accounts'] : value;
    if (!(0,json_value/* isRecord */.u)(accounts) || Object.keys(accounts).length === 0)
        throw (0,named_file/* badFile */.SL)(path, FORM, 'it is no map of names to roles');
    const seen = new Map();
    return Object.entries(accounts).map(([name, given]) => {
        const account = typeof given === 'string' ? { role: given } : given;
        if (!(0,json_value/* isRecord */.u)(account))
            throw (0,named_file/* badFile */.SL)(path, FORM, `"${name}" has no role`);
        const stranger = Object.keys(account).find((member) => !MEMBERS.has(member) && !OF_LOGINS.has(member));
        if (stranger !== undefined)
            throw (0,named_file/* badFile */.SL)(path, FORM, `"${stranger}" of "${name}" is not known`);
        const text = (member) => {
            const found = account[member];
            if (found !== undefined && typeof found !== 'string')
                throw (0,named_file/* badFile */.SL)(path, FORM, `"${member}" of "${name}" is no text`);
            return found;
        };
        const roleArn = text('role') ?? '';
        if (!ROLE.test(roleArn))
            throw (0,named_file/* badFile */.SL)(path, FORM, `the role of "${name}" is not the ARN of a role`);
        const id = roleArn.split(':')[4] ?? '';
        const allowed = account['allowed-account-id'];
        if (allowed !== undefined && String(allowed) !== id)
            throw (0,named_file/* badFile */.SL)(path, FORM, `the role of "${name}" is not in the account ${String(allowed)}`);
        const other = seen.get(id);
        if (other !== undefined)
            throw (0,named_file/* badFile */.SL)(path, FORM, `"${name}" is the same account as "${other}"`);
        seen.set(id, name);
        return { name, roleArn, region: text('region'), externalId: text('external-id') };
    });
}

// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(56675);
;// CONCATENATED MODULE: ./build/steps/audit-trust/baseline.js



const baseline_FORM = 'a baseline';
const baseline_MEMBERS = new Set(['policy', 'kind', 'path', 'reason', 'expires']);
/**
 * Reads a baseline (YAML or JSON): `version: 1` and a list `accepted`, each with policy, kind, reason and expires
 * (`2027-01-31`, that day included). `kinds` are the names of findings that exist. Throws StepError.
 */
function readBaseline(path, text, kinds) {
    const { value, line } = (0,named_file/* readStructured */.cW)(path, text, baseline_FORM);
    const list = (0,json_value/* isRecord */.u)(value) && value['version'] === 1 ? value['accepted'] : undefined;
    if (!Array.isArray(list))
        throw (0,named_file/* badFile */.SL)(path, baseline_FORM, 'it needs `version: 1` and a list `accepted`');
    return list.map((item, index) => {
        const at = line(`$.accepted[${index}]`);
        const bad = (problem) => (0,named_file/* badFile */.SL)(`${path}:${at ?? 1}`, baseline_FORM, problem);
        if (!(0,json_value/* isRecord */.u)(item))
            throw bad('an entry is no map');
        const stranger = Object.keys(item).find((name) => !baseline_MEMBERS.has(name));
        if (stranger !== undefined)
            throw bad(`"${stranger}" is not known`);
        const member = (name) => {
            const given = item[name];
            if (typeof given !== 'string' || given.trim() === '')
                throw bad(`"${name}" must be text`);
            return given;
        };
        const kind = member('kind');
        if (!kinds.has(kind))
            throw bad(`there is no finding "${kind}"`);
        const expires = member('expires');
        if (!isDay(expires))
            throw bad('"expires" must be a day, for example 2027-01-31');
        return {
            policy: member('policy'),
            kind,
            path: item['path'] === undefined ? undefined : member('path'),
            reason: member('reason'),
            expires,
            line: at,
        };
    });
}
/**
 * Accepts the findings that entries name. An expired entry accepts nothing and is reported; one that matches nothing is
 * reported unless the audit is only a part (`isPart`).
 */
function applyBaseline(entries, policies, today, isPart) {
    const accepted = new Map();
    const used = new Set();
    const day = today.toISOString().slice(0, 10);
    for (const { id, source, findings } of entries.length === 0 ? [] : policies) {
        for (const finding of findings) {
            for (const entry of entries) {
                const fits = entry.kind === finding.kind &&
                    (entry.path === undefined || entry.path === finding.path) &&
                    ((0,wildcard/* matchesWildcard */._W)(entry.policy, id) || (0,wildcard/* matchesWildcard */._W)(entry.policy, `${source.name}#${id}`));
                if (!fits)
                    continue;
                used.add(entry);
                if (entry.expires >= day)
                    accepted.set(finding, { reason: entry.reason, expires: entry.expires });
            }
        }
    }
    const notes = entries.flatMap((entry) => {
        if (entry.expires < day)
            return [{ entry, status: 'expired' }];
        return used.has(entry) || isPart ? [] : [{ entry, status: 'unused' }];
    });
    return { accepted, notes };
}
/** What is still not audited: statements whose `not-graded` is accepted are known to be so. */
function notAccepted(undetermined, policies, accepted) {
    const keyOf = (source, path, message) => JSON.stringify([source, path, message]);
    const known = new Set(accepted.size === 0
        ? []
        : policies.flatMap(({ source, findings }) => findings
            .filter((finding) => finding.kind === 'not-graded' && accepted.has(finding))
            .map(({ path, message }) => keyOf(source.name, path, message))));
    return undetermined.filter(({ source, path, message }) => !known.has(keyOf(source.name, path, message)));
}
function isDay(text) {
    const time = Date.parse(`${text}T00:00:00Z`);
    return (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text));
}

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
// EXTERNAL MODULE: ./build/steps/audit-trust/claims-source.js
var claims_source = __webpack_require__(62166);
;// CONCATENATED MODULE: ./build/steps/audit-trust/claims.js



/** The claims to decide about. Throws StepError when they cannot be had. */
async function claimsFrom(source, audience, world) {
    if (source.kind === 'inline')
        return source.claims;
    if (source.kind === 'current')
        return currentClaims(audience, world);
    const claims = (0,claims_source/* readClaims */.I)(await (0,named_file/* readNamedFile */.wh)(world.files, source.path, 'token-claims'));
    if (claims === undefined)
        throw (0,named_file/* badFile */.SL)(source.path, 'the claims of a token', 'it is no JSON object with "iss" and "sub" as text');
    return claims;
}
/** The claims of this job's own token, proven against the keys of its issuer. */
async function currentClaims(audience, world) {
    const token = await world.idTokens.request(audience);
    if (token !== undefined)
        return world.verifiedClaims(token.token, audience);
    throw new step_error/* StepError */.z({
        code: 'no-id-token',
        fault: 'user',
        message: 'This job may not ask for an OIDC token, so that its claims are not known.',
        remedy: 'Add `permissions: id-token: write` to the job.',
        snippets: [
            { title: 'In the job', language: 'yaml', text: 'permissions:\n  id-token: write\n  contents: read' },
        ],
    });
}

// EXTERNAL MODULE: ./build/trust/findings/expected.js
var expected = __webpack_require__(64054);
// EXTERNAL MODULE: ./build/trust/decide-token.js
var decide_token = __webpack_require__(91069);
// EXTERNAL MODULE: ./build/trust/request.js
var trust_request = __webpack_require__(95584);
// EXTERNAL MODULE: ./build/trust/write-check.js
var write_check = __webpack_require__(38075);
// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(57037);
// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(74705);
// EXTERNAL MODULE: ./build/trust/statement-actions.js
var statement_actions = __webpack_require__(20086);
// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(35278);
;// CONCATENATED MODULE: ./build/trust/findings/report-finding.js

/** Makes a finding of a kind; severity and remedy come from the table unless they are given. */
function finding(kind, path, message, more = {}) {
    const facts = kindFacts(kind);
    return {
        kind,
        severity: more.severity ?? facts.severity,
        coFinding: facts.coFinding === true,
        path,
        message,
        remedy: more.remedy ?? facts.remedy,
        ...(more.witness === undefined ? {} : { witness: more.witness }),
        ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    };
}

;// CONCATENATED MODULE: ./build/trust/findings/aws-principals.js


const STRANGER = 'arn:aws:iam::999999999999:user/attacker';
const ACCOUNT = /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::.+)?$/;
/** Conditions that only callers of a known organization or account meet. */
const BINDS_CALLER = /^aws:(?:principal(?:orgid|orgpaths|account|arn|tag\/.*)|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|userid)$/i;
/** Grades who may call `sts:AssumeRole` by a policy's only Allow statement. `accountId` is the role's own account, where it is known. */
function gradeAwsPrincipals(policy, statement, accountId) {
    return [...openToStrangers(policy, statement), ...withoutExternalId(policy, statement, accountId)];
}
function openToStrangers(policy, statement) {
    const { principals } = statement;
    const wild = principals.negated || principals.entries.some(({ text }) => text === '*');
    if (!wild)
        return [];
    const witness = callerWitness(statement, STRANGER);
    if (admits(policy, witness)) {
        const how = principals.negated
            ? 'NotPrincipal with Allow admits everybody else'
            : 'Every AWS account is named';
        return [finding('wildcard-principal', principals.path, `${how}, for example ${STRANGER}.`, { witness })];
    }
    const federated = principals.entries.find(({ kind, text }) => kind === 'Federated' && text === '*');
    if (federated === undefined)
        return [];
    return [
        finding('wildcard-principal', federated.path, 'Every identity provider is named. It is not documented what IAM makes of it, so there is no proof by example.'),
    ];
}
function withoutExternalId(policy, statement, accountId) {
    if (statement.principals.negated || statement.conditions.some(({ key }) => BINDS_CALLER.test(key)))
        return [];
    return statement.principals.entries.flatMap(({ kind, text, path }) => {
        const account = kind === 'AWS' ? ACCOUNT.exec(text)?.[1] : undefined;
        if (account === undefined || account === accountId)
            return [];
        const witness = callerWitness(statement, callerOf(text, account));
        if (!admits(policy, witness))
            return [];
        const whose = accountId === undefined
            ? `Account ${account} may assume the role without an external id; that matters when it is not your own`
            : `Account ${account} may assume the role of account ${accountId} without an external id`;
        return [
            finding('missing-external-id', path, `${whose}, so that it can be talked into doing so for somebody else.`, {
                witness,
                ...(accountId === undefined ? { severity: 'low' } : {}),
                suggestion: { StringEquals: { 'sts:ExternalId': 'the value that the other side keeps for you' } },
            }),
        ];
    });
}
function admits(policy, { action, principal, context }) {
    const request = { action, principal, context: new Map(Object.entries(context)) };
    return (0,evaluate/* evaluateTrust */.e2)(policy, request).decision === 'allow';
}
/** Somebody whom a principal covers: the account's root, or a session of the role. */
function callerOf(text, account) {
    const partition = /^arn:([^:]+):/.exec(text)?.[1] ?? 'aws';
    const role = /:role\/(?:.*\/)?([^/]+)$/.exec(text)?.[1];
    if (role !== undefined)
        return `arn:${partition}:sts::${account}:assumed-role/${role}/session`;
    return text.endsWith(':root') || !text.startsWith('arn:')
        ? `arn:${partition}:iam::${account}:user/any`
        : text;
}
/** What is up to the caller is as the statement wants it; an external id is not sent. */
function callerWitness(statement, arn) {
    const account = ACCOUNT.exec(arn)?.[1] ?? '';
    const chosen = new Map([
        ['aws:principalaccount', [account]],
        ['aws:principalarn', [arn]],
        ['aws:principalorgid', ['o-0000000000']],
        ['aws:multifactorauthpresent', ['true']],
        ['aws:securetransport', ['true']],
        ['sts:externalid', []],
        ['sts:rolesessionname', ['session']],
    ]);
    for (const { key, operator, values } of statement.conditions) {
        const value = values[0]?.text;
        if (key.toLowerCase() === 'sts:rolesessionname' &&
            /^String(Equals|Like)/.test(operator) &&
            value !== undefined) {
            chosen.set('sts:rolesessionname', [value.replaceAll('*', 'any').replaceAll('?', 'x')]);
        }
    }
    return {
        action: 'sts:AssumeRole',
        principal: { kind: 'AWS', arn },
        context: Object.fromEntries(chosen),
    };
}

// EXTERNAL MODULE: ./build/trust/condition-keys.js
var condition_keys = __webpack_require__(69273);
// EXTERNAL MODULE: ./build/trust/operators.js + 1 modules
var operators = __webpack_require__(98790);
// EXTERNAL MODULE: ./build/trust/principals.js
var principals = __webpack_require__(46874);
;// CONCATENATED MODULE: ./build/trust/findings/statement-view.js






/** Sorts the conditions of a policy's only Allow statement by what they mean for tokens of an issuer. */
function viewStatement(policy, statement, issuer, principalArn) {
    const claims = claimConditions(statement, issuer);
    const denied = policy.statements
        .filter((other) => other.effect === 'Deny' &&
        // Only a lone condition is decisive: with a second one, the Deny may not apply.
        other.conditions.length === 1 &&
        (0,statement_actions/* coversAction */.D)(other, 'sts:AssumeRoleWithWebIdentity') &&
        (0,principals/* principalCovers */.l)(other.principals, { kind: 'Federated', arn: principalArn }).result === true)
        .flatMap((other) => comparisonsIn(policy, claimConditions(other, issuer)))
        // ForAnyValue spares tokens that lack the claim.
        .filter((comparison) => isNegated(comparison) && comparison.operator.set !== 'ForAnyValue');
    const own = comparisonsIn(policy, claims).filter((comparison) => !isNegated(comparison));
    return {
        policy,
        statement,
        issuer,
        facts: (0,issuers/* issuerFacts */.FK)(issuer),
        principalArn,
        claims,
        requirements: [...own, ...denied],
    };
}
function claimConditions(statement, issuer) {
    return statement.conditions.flatMap((condition) => {
        const key = (0,condition_keys/* claimOfKey */.x_)(condition.key);
        if (key === undefined || key.issuer.toLowerCase() !== issuer.toLowerCase())
            return [];
        const operator = (0,operators/* operatorNamed */.i)(condition.operator);
        return [
            { claim: key.claim.toLowerCase(), condition, operator: 'unknown' in operator ? undefined : operator },
        ];
    });
}
function isNegated({ operator: { base } }) {
    return base !== 'Null' && base.negated;
}
/** The conditions that compare a claim with text. */
function comparisonsIn(policy, claims) {
    const variables = policy.version === '2012-10-17';
    return claims.flatMap(({ claim, condition, operator }) => {
        if (operator === undefined || operator.base === 'Null')
            return [];
        if (!/(?:^|:)String/.test(condition.operator))
            return [];
        const wildcards = operator.base.wildcards;
        const values = condition.values.map(({ text, path }) => ({
            text,
            path,
            ...acceptedPattern(text, wildcards, variables),
        }));
        return [{ claim, condition, operator, values }];
    });
}
/** Requirements on one claim. */
function requirementsOn(view, claim) {
    return view.requirements.filter((requirement) => requirement.claim === claim);
}
function acceptedPattern(text, wildcards, variables) {
    if (!variables)
        return { pattern: (0,wildcard/* compileWildcard */.Wo)([{ text, literal: !wildcards }]), variable: false };
    const pieces = [];
    let variable = false;
    let rest = text;
    for (let match = /\$\{([^}]*)\}/.exec(rest); match !== null; match = /\$\{([^}]*)\}/.exec(rest)) {
        const body = match[1] ?? '';
        pieces.push({ text: rest.slice(0, match.index), literal: !wildcards });
        const escaped = /^[*?$]$/.test(body);
        pieces.push(escaped ? { text: body, literal: true } : { text: '*', literal: false });
        variable ||= !escaped;
        rest = rest.slice(match.index + match[0].length);
    }
    pieces.push({ text: rest, literal: !wildcards });
    return { pattern: (0,wildcard/* compileWildcard */.Wo)(pieces), variable };
}

// EXTERNAL MODULE: ./build/trust/subject-forms.js + 1 modules
var subject_forms = __webpack_require__(78345);
// EXTERNAL MODULE: ./build/trust/subject-grammar.js
var subject_grammar = __webpack_require__(89569);
// EXTERNAL MODULE: ./build/trust/symbolic/admitted.js
var symbolic_admitted = __webpack_require__(44246);
;// CONCATENATED MODULE: ./build/trust/findings/pinned-ids.js

/** The claims that tell a GitHub repository and its owner apart for good. */
const ID_CLAIMS = ['repository_owner_id', 'repository_id'];
/** The only id that a statement accepts, where it pins one beside the subject. */
function pinnedId(view, claim) {
    const values = requirementsOn(view, claim).flatMap((requirement) => requirement.values);
    const [only] = values;
    return values.length === 1 && only !== undefined && /^\d+$/.test(only.text) ? only.text : undefined;
}
/** A classic subject of GitHub with ids where they are known, and placeholders in capitals where not. */
function withIds(subject, ownerId, id) {
    return subject.replace(/^repo:([^/:@]+)\/([^/:@]+):/, `repo:$1@${ownerId ?? 'OWNER_ID'}/$2@${id ?? 'REPOSITORY_ID'}:`);
}

;// CONCATENATED MODULE: ./build/trust/findings/breadth.js





/** States and places that one question about a statement may take; for statements that are too large for one walk. */
const BUDGET = 300_000;
/** What nobody of that standing has unless the policy leaves it open: claims that others own. */
const OTHERS = {
    stranger: new Set(['tenant', 'project']),
    tenant: new Set(['project']),
    project: new Set(),
};
/**
 * Looks for tokens of that standing that the statement admits (and no Deny of the policy refuses), with an open
 * character in each slot of the subject that `mustBeOpen` names, and no other in those of `mustBeUndictated`. One per form of subject at most, and none is missed.
 */
function searchTokens(space, standing, forms, mustBeOpen, mustBeUndictated) {
    const { formula } = space;
    if (formula === undefined || space.budget.left <= 0) {
        return { admitted: [], doubts: ['the policy is too large'] };
    }
    const admitted = [];
    const doubts = [];
    const granted = Math.min(BUDGET, space.budget.left);
    const budget = { left: granted };
    for (const form of forms) {
        const wanted = (slot) => form.parts.includes(slot) ? mustBeOpen(slot) : OTHERS[standing].has(slot.role);
        const answer = mustBeUndictated === undefined
            ? space.answer(form, wanted, budget)
            : space.answerUndictated(form, wanted, mustBeUndictated, budget);
        if (answer.kind === 'unknown' && !doubts.includes(answer.cause))
            doubts.push(answer.cause);
        if (answer.kind !== 'found')
            continue;
        const found = answer.token;
        admitted.push({ form, found, witness: (0,symbolic_admitted/* witnessOf */.XH)(formula.providerArn, found) });
    }
    space.budget.left -= granted - budget.left;
    return { admitted, doubts };
}
/** Whether anybody at all is admitted: as many forms as it takes. */
function searchAnybody(space) {
    const doubts = [];
    for (const form of space.forms()) {
        const search = searchTokens(space, 'project', [form], () => false);
        if (search.admitted.length > 0)
            return search;
        doubts.push(...search.doubts);
    }
    return { admitted: [], doubts };
}
/** Several questions as one. */
function joinSearches(searches) {
    return {
        admitted: searches.flatMap(({ admitted }) => admitted),
        doubts: searches.flatMap(({ doubts }) => doubts),
    };
}
/** The shapes of subjects of the statement's issuer. */
function formsOf(view) {
    return (0,subject_forms/* subjectForms */.w)(view.facts?.id);
}
/**
 * A Condition block that names the parts which the policy leaves open, as placeholders in capitals. Subjects that
 * strangers forge are of no use as a pattern; the issuer's first form stands in for them. Ids that the policy pins are
 * kept: in the subject when they are all known, else beside it.
 */
function narrowerCondition(view, { form, found }) {
    const shown = form.forged === true ? (formsOf(view)[0] ?? form) : form;
    const subject = shown.parts.map((part) => {
        if (typeof part === 'string')
            return part;
        if (!(0,subject_grammar/* isSlot */.RK)(part))
            return '';
        const slot = found.slots.get(part.name);
        return slot === undefined || slot.open || form.forged === true ? placeholder(part) : slot.value;
    });
    const audience = requirementsOn(view, 'aud')[0]?.values[0]?.text ?? unknownAudience(view);
    const ids = ID_CLAIMS.map((claim) => [claim, pinnedId(view, claim)]);
    const all = ids.every(([, id]) => id !== undefined);
    const [ownerId, id] = ids.map(([, value]) => value);
    const text = subject.join('');
    const immutable = all ? withIds(text, ownerId, id) : text;
    const beside = immutable === text ? ids.filter(([, value]) => value !== undefined) : [];
    return {
        StringEquals: {
            [`${view.issuer}:aud`]: audience,
            [`${view.issuer}:sub`]: immutable,
            ...Object.fromEntries(beside.map(([claim, value]) => [`${view.issuer}:${claim}`, value])),
        },
    };
}
/** Where the audience tells tenants apart, nobody can guess it. */
function unknownAudience({ facts }) {
    return facts?.tenancyClaim === 'aud' ? 'AUDIENCE' : 'sts.amazonaws.com';
}
function placeholder({ name }) {
    return name.replace(/([A-Z])/g, '_$1').toUpperCase();
}

// EXTERNAL MODULE: ./build/trust/context.js
var trust_context = __webpack_require__(96338);
;// CONCATENATED MODULE: ./build/trust/findings/witness.js


/** What the exact engine says about a witness. Only `allow` makes it one. */
function judgeWitness(policy, { action, principal, claims, context }) {
    const seen = claims === undefined ? [] : (0,trust_context/* webIdentityContext */.C5)(claims, String(claims['iss'])).context;
    return (0,evaluate/* evaluateTrust */.e2)(policy, {
        action,
        principal,
        context: new Map([...seen, ...Object.entries(context)]),
    });
}

;// CONCATENATED MODULE: ./build/trust/findings/identity-pool.js



/**
 * What there is to say when the users of a Cognito identity pool get in, who are no jobs of a project. Guests have the
 * `amr` "unauthenticated"; users who signed in have "authenticated" and the names of their provider.
 * Source: Amazon Cognito developer guide, "role trust and permissions".
 */
function describePool(view, { found, witness }) {
    const pool = requirementsOn(view, 'aud')[0]?.values[0];
    const method = requirementsOn(view, 'amr')[0]?.values[0];
    const amr = `${view.issuer}:amr`;
    const guest = withMethod(witness, 'unauthenticated');
    const guests = judgeWitness(view.policy, guest).decision === 'allow';
    const who = guests
        ? 'Whoever gets an identity of the pool can assume the role, signed in or not'
        : 'Users of the identity pool who signed in can assume the role';
    return finding('workload-wildcard', method?.path ?? pool?.path ?? view.statement.path, `${who}, for example with the subject "${found.subject}".`, {
        witness: guests ? guest : witness,
        remedy: guests
            ? `Let only users in who signed in ("authenticated" in ${amr}), and give guests a role of their own that may do less.`
            : `Name the provider that they sign in with in ${amr} if the pool has several, and keep what the role may do to what each of them may.`,
        suggestion: {
            StringEquals: { [`${view.issuer}:aud`]: pool?.text ?? 'IDENTITY_POOL_ID' },
            'ForAnyValue:StringLike': { [amr]: guests ? 'authenticated' : 'NAME_OF_THE_PROVIDER' },
        },
    });
}
function withMethod(witness, amr) {
    return { ...witness, claims: { ...witness.claims, amr: [amr] } };
}

;// CONCATENATED MODULE: ./build/trust/findings/tenant.js







/** Slots from wide to narrow, per issuer; the first that is open names the finding. */
const WIDTHS = {
    github: [{ slot: 'repository', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
    gitlab: [{ slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
    'hcp-terraform': [
        { slot: 'project', whole: 'project-wildcard', prefix: 'project-prefix-wildcard' },
        { slot: 'workspace', whole: 'workspace-wildcard', prefix: 'workspace-wildcard' },
        { slot: 'stack', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
    buildkite: [
        { slot: 'pipeline', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'ref', whole: 'workload-wildcard', prefix: 'ref-prefix-wildcard' },
    ],
    eks: [
        { slot: 'namespace', whole: 'cluster-wide', prefix: 'namespace-wildcard' },
        { slot: 'serviceAccount', whole: 'namespace-wildcard', prefix: 'workload-wildcard' },
    ],
    bitbucket: [
        { slot: 'repository', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'stage', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
    pulumi: [
        { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'environmentName', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'stack', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
    octopus: [
        { slot: 'space', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        ...['runbook', 'stage', 'tenant', 'target', 'account', 'feed'].map((slot) => ({ slot, whole: 'workload-wildcard', prefix: 'workload-wildcard' })),
    ],
    spacelift: [
        { slot: 'space', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'workload', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
    vercel: [{ slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
    'azure-devops': [
        { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'workload', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
    circleci: [
        { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'user', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
};
/** Issuers that belong to the same family as the one in the table. */
const FAMILIES = {
    'circleci-root': 'circleci',
    'vercel-team': 'vercel',
    gke: 'eks',
};
const UNKNOWN_WIDTHS = [
    { slot: 'rest', whole: 'org-wide', prefix: 'workload-wildcard' },
    { slot: 'subject', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
];
/** How much of a pinned tenant gets in: the widest open slot, or nothing when each is pinned. */
function gradeTenant(space) {
    const { view } = space;
    const doubts = [];
    for (const kinds of widthsOf(view)) {
        const forms = space.forms().filter((form) => concerns(form, kinds.slot));
        // Below the project, the token is one of the pinned project.
        const standing = NARROW.has(kinds.slot) ? 'project' : 'tenant';
        const isOpen = (slot) => sameName(slot.name, kinds.slot);
        const search = searchTokens(space, standing, forms, isOpen);
        doubts.push(...search.doubts);
        const found = widest(search.admitted, kinds.slot);
        if (found === undefined)
            continue;
        if (isWhole(found, kinds.slot) || kinds.whole === kinds.prefix) {
            return { finding: describe(view, found, kinds), doubts };
        }
        // A text that a pattern demands somewhere need not stand in that slot.
        const elsewhere = searchTokens(space, standing, forms, isOpen, ({ name }) => name === kinds.slot);
        const admitted = widest(elsewhere.admitted, kinds.slot);
        if (admitted === undefined)
            doubts.push(...elsewhere.doubts);
        return { finding: describe(view, admitted ?? found, kinds), doubts };
    }
    return { finding: undefined, doubts };
}
const NARROW = new Set([
    'workspace',
    'ref',
    'serviceAccount',
    'user',
    'workload',
    'stage',
    'stack',
    'runbook',
    'tenant',
    'target',
    'account',
    'feed',
    'subject',
]);
function widthsOf(view) {
    const id = view.facts?.id ?? '';
    const family = id.startsWith('github') ? 'github' : (FAMILIES[id] ?? id);
    return WIDTHS[family] ?? UNKNOWN_WIDTHS;
}
/** Forms with the slot; and templates that name an owner but no repository, which leave that slot open. */
function concerns(form, slot) {
    const slots = (0,subject_grammar/* slotsOf */.nK)(form);
    if (slots.some(({ name }) => sameName(name, slot)))
        return true;
    return slot === 'repository' && form.custom === true && slots.some(({ role }) => role === 'tenant');
}
/** The id of a repository belongs to its name: both have to be open. */
function sameName(name, slot) {
    return name === slot || name === `${slot}Id`;
}
function widest(admitted, slot) {
    return admitted.find((candidate) => isWhole(candidate, slot)) ?? admitted[0];
}
function isWhole({ found }, slot) {
    return found.slots.get(slot)?.whollyOpen !== false;
}
function describe(view, admitted, kinds) {
    if (view.facts?.id === 'cognito')
        return describePool(view, admitted);
    const { found } = admitted;
    const open = found.slots.get(kinds.slot);
    const everything = [...found.slots.values()].filter(({ open: isOpen }) => isOpen).length;
    const kind = open?.whollyOpen === false
        ? kinds.prefix
        : kinds.whole === 'project-wildcard' && everything >= 2
            ? 'org-wide'
            : kinds.whole;
    return finding(kind, pathOfSubject(view, found.subject), `${kindFacts(kind).title}, for example with the subject "${found.subject}".`, { witness: admitted.witness, suggestion: narrowerCondition(view, admitted) });
}
/** Where the policy admits a subject: the value that matches it, or the statement. */
function pathOfSubject(view, subject) {
    const values = requirementsOn(view, 'sub').flatMap(({ values }) => values);
    return values.find(({ pattern }) => (0,wildcard/* matchesPattern */.MT)(pattern, subject))?.path ?? view.statement.path;
}
/** Whether a slot is one of those whose ids make a name permanent. */
function isIdSlot({ name }) {
    return name === 'ownerId' || name === 'repositoryId';
}

;// CONCATENATED MODULE: ./build/trust/findings/assurance.js





/** What the safety of a policy rests on that cannot be seen in it, for jobs that it names exactly. */
function gradeAssurance(space) {
    return [...formats(space), ...protections(space)];
}
/** GitHub mints both forms for years; a policy that knows only the old one locks out new repositories. */
function formats(space) {
    const { view } = space;
    if (!['github', 'github-enterprise'].includes(view.facts?.id ?? ''))
        return [];
    const subjects = requirementsOn(view, 'sub');
    if (subjects.length === 0)
        return [];
    const [classic] = admittedIn(space, (name) => name.startsWith('classic-'));
    if (classic === undefined || admittedIn(space, (name) => name.startsWith('immutable-')).length > 0)
        return [];
    const { subject } = classic.found;
    const [ownerId, id] = ID_CLAIMS.map((claim) => pinnedId(view, claim));
    const pinned = withIds(subject, ownerId, id);
    return [
        finding('format-mismatch', pathOfSubject(view, subject), `"${subject}" gets in, and the same job with ids in its subject does not.`, { suggestion: { StringEquals: { [`${view.issuer}:sub`]: [subject, pinned] } } }),
    ];
}
const PROTECTIONS = [
    { slot: 'environment', kind: 'environment-protection-unknown', what: 'environment' },
    { slot: 'branch', kind: 'protected-ref-unknown', what: 'branch' },
    { slot: 'tag', kind: 'protected-ref-unknown', what: 'tag' },
];
function protections(space) {
    const { view } = space;
    // GitLab says in the token whether the ref is protected.
    const said = requirementsOn(view, 'ref_protected').some(({ values }) => values.every(({ text }) => text === 'true'));
    const found = PROTECTIONS.flatMap(({ slot, kind, what }) => {
        if (said && kind === 'protected-ref-unknown')
            return [];
        const [admitted] = admittedIn(space, (name) => name.endsWith(slot)).filter(({ found: { slots } }) => slots.get(slot)?.open === false);
        if (admitted === undefined)
            return [];
        const { subject, slots } = admitted.found;
        const name = slots.get(slot)?.value ?? '';
        const message = `Whoever may use the ${what} "${name}" can assume the role; this policy cannot say who that is.`;
        return [finding(kind, pathOfSubject(view, subject), message)];
    });
    return found.filter(({ kind }, index) => found.findIndex((other) => other.kind === kind) === index);
}
function admittedIn(space, named) {
    const forms = space.forms().filter((form) => form.custom !== true && named(form.name));
    return searchTokens(space, 'project', forms, () => false).admitted;
}

;// CONCATENATED MODULE: ./build/trust/findings/contexts.js





const CONTEXTS = [
    { context: 'branch', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'tag', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'environment', whole: 'environment-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'ref', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
];
/** Which branches, tags, environments, pull requests and run phases of a pinned project get in. */
function gradeContexts(space) {
    const { view } = space;
    const openings = CONTEXTS.flatMap((kinds) => openingsOf(space, kinds));
    const pullRequest = closedForm(space, 'pull_request', 'pull-request-subject');
    const phases = [
        closedForm(space, 'plan', 'run-phase-wildcard'),
        closedForm(space, 'apply', 'run-phase-wildcard'),
    ];
    const all = [...openings, ...pullRequest];
    const whole = (context) => all.some((opening) => opening.context === context && !opening.kind.endsWith('prefix-wildcard'));
    const isGithub = view.facts?.id.startsWith('github') === true;
    const [first] = all;
    if (isGithub && whole('pull_request') && whole('environment') && whole('branch') && first !== undefined) {
        return [contexts_describe(view, { ...first, kind: 'repo-any-ref' })];
    }
    if (!isGithub && whole('branch') && whole('tag') && first !== undefined) {
        return [contexts_describe(view, { ...first, kind: 'workload-wildcard' })];
    }
    const bothPhases = phases.every((phase) => phase.length > 0) ? phases.flat().slice(0, 1) : [];
    const byKind = new Map();
    for (const opening of [...all, ...bothPhases]) {
        if (!byKind.has(opening.kind))
            byKind.set(opening.kind, opening);
    }
    return [...byKind.values()].map((opening) => contexts_describe(view, opening));
}
/** Ids that anything may stand for although the names are pinned. */
function gradeIds(space) {
    const { view } = space;
    const forms = space.forms().filter(({ name }) => name.startsWith('immutable-'));
    const [admitted] = searchTokens(space, 'project', forms, isIdSlot).admitted;
    if (admitted === undefined)
        return [];
    return [contexts_describe(view, { admitted, kind: 'wildcard-id', context: 'branch' })];
}
function openingsOf(space, { context, whole, prefix }) {
    const forms = space
        .forms()
        .filter((form) => form.custom !== true &&
        (0,subject_grammar/* slotsOf */.nK)(form).some(({ name, role }) => name === context && role === 'context'));
    return searchTokens(space, 'project', forms, ({ name }) => name === context).admitted.map((admitted) => ({
        admitted,
        context,
        kind: admitted.found.slots.get(context)?.whollyOpen === true ? whole : prefix,
    }));
}
/** Forms that differ in fixed text only. */
function closedForm(space, context, kind) {
    const forms = space.forms().filter(({ name }) => name.endsWith(`-${context}`));
    return searchTokens(space, 'project', forms, () => false).admitted.map((admitted) => ({
        admitted,
        kind,
        context,
    }));
}
function contexts_describe(view, { admitted, kind }) {
    const { subject } = admitted.found;
    return finding(kind, pathOfSubject(view, subject), `${kindFacts(kind).title}, for example with the subject "${subject}".`, { witness: admitted.witness, suggestion: narrowerCondition(view, admitted) });
}

// EXTERNAL MODULE: ./build/trust/issuer-list.js
var issuer_list = __webpack_require__(73439);
// EXTERNAL MODULE: ./build/trust/symbolic/automaton.js + 1 modules
var automaton = __webpack_require__(16581);
// EXTERNAL MODULE: ./build/trust/symbolic/budget.js
var symbolic_budget = __webpack_require__(97269);
// EXTERNAL MODULE: ./build/trust/symbolic/formula.js + 1 modules
var formula = __webpack_require__(22089);
// EXTERNAL MODULE: ./build/trust/symbolic/language.js
var symbolic_language = __webpack_require__(25106);
;// CONCATENATED MODULE: ./build/trust/symbolic/reader.js


/** The state in which an atom reads on. */
function placeIn({ start }, state) {
    return state === undefined || state === formula/* PENDING */.eG ? start : state;
}
/** What an atom that still reads dictates. */
function dictatedBy({ index, atom: { language } }, states) {
    const state = states[index] ?? symbolic_language/* REFUSED */.ln;
    return state < 0 && state !== formula/* PENDING */.eG ? [] : language.dictated(placeIn(language, state));
}
/** A reader that leaves nothing admitted unless it gets one of the characters that it dictates. */
function strictIn(readers, states) {
    return readers.find(({ index, atom, decisive }) => {
        const state = states[index] ?? symbolic_language/* REFUSED */.ln;
        if (!decisive || (state < 0 && state !== formula/* PENDING */.eG))
            return false;
        return atom.language.others(placeIn(atom.language, state)) === symbolic_language/* REFUSED */.ln;
    });
}
/** Whether a claim can go on at a node where only one character is `wanted`; false only when it certainly cannot. */
function canFollow(node, claim, wanted, language, state) {
    if (!node.claims.includes(claim))
        return true;
    if (node.kind === 'end')
        return language.accepts(state);
    if (wanted === undefined)
        return true;
    if (node.kind === 'text')
        return node.text.startsWith(wanted);
    return node.kind === 'slash' ? wanted === '/' : node.kind !== 'slot' || node.slot.accepts(wanted);
}
function fitsInto({ slot, withoutSlash }, character) {
    return slot.accepts(character) && !(withoutSlash && character === '/');
}

// EXTERNAL MODULE: ./build/trust/symbolic/verdict.js
var symbolic_verdict = __webpack_require__(73287);
;// CONCATENATED MODULE: ./build/trust/symbolic/configs.js




/** The combinations that a walk has met, and what reading does to them. */
class Configs {
    #judge;
    #known = new Map();
    constructor(judge) {
        this.#judge = judge;
    }
    /** `verdict` where it is known: only atoms that are settled make a difference to it. */
    of(states, verdict) {
        const [first = 0, second = 0] = states;
        const key = states.length <= 2 ? (first - formula/* PENDING */.eG) * 2 ** 26 + (second - formula/* PENDING */.eG) : states.join();
        const known = this.#known.get(key);
        if (known !== undefined)
            return known;
        const config = {
            id: this.#known.size,
            states,
            verdict: verdict ?? this.#judge(states),
            settled: states.every((state) => state < 0 && state !== formula/* PENDING */.eG),
        };
        this.#known.set(key, config);
        return config;
    }
    /** The atoms after some more characters of their claims; undefined when the goal is out of reach. */
    read(config, readers, text) {
        let changed;
        let settled = false;
        for (const { index, atom, decisive } of readers) {
            const before = config.states[index] ?? symbolic_language/* REFUSED */.ln;
            if (before < 0 && before !== formula/* PENDING */.eG)
                continue;
            const { language } = atom;
            let state = placeIn(language, before);
            for (const character of text) {
                state = language.step(state, character);
                if (state < 0)
                    break;
            }
            if (state === symbolic_language/* REFUSED */.ln && decisive)
                return undefined;
            changed ??= config.states.slice();
            changed[index] = state;
            settled ||= state < 0;
        }
        if (changed === undefined)
            return config;
        const after = this.of(changed, settled ? undefined : config.verdict);
        return after.verdict === symbolic_verdict.NO ? undefined : after;
    }
    /** The atoms when the claims are complete, or are not in the token at all. */
    complete({ states }, readers, absent) {
        const changed = states.slice();
        for (const { index, atom } of readers) {
            const state = changed[index] ?? formula/* PENDING */.eG;
            if (absent)
                changed[index] = formula/* ABSENT */.sj;
            else if (state === formula/* PENDING */.eG || state >= 0) {
                const accepted = atom.language.accepts(state === formula/* PENDING */.eG ? atom.language.start : state);
                changed[index] = accepted ? symbolic_language/* ACCEPTED */.wh : symbolic_language/* REFUSED */.ln;
            }
        }
        return this.of(changed);
    }
}

// EXTERNAL MODULE: ./build/trust/symbolic/token-node.js
var token_node = __webpack_require__(45712);
;// CONCATENATED MODULE: ./build/trust/symbolic/endings.js


/** The endings that a walk comes to; those that others are as good as are left out. */
class Endings {
    #nodes;
    #bits;
    #found = new Map();
    constructor({ nodes, bits }) {
        this.#nodes = nodes;
        this.#bits = bits;
    }
    of(form) {
        return this.#found.get(form)?.map(({ ending }) => ending) ?? [];
    }
    /** A token is complete, or nothing stands in the `way` of its completion. */
    add(form, last, way) {
        const { config: { verdict }, closed, } = last;
        if (verdict !== symbolic_verdict/* YES */._Y && verdict !== symbolic_verdict/* DOUBT */.$V)
            return;
        const sure = verdict === symbolic_verdict/* YES */._Y;
        const found = this.#found.get(form) ?? [];
        if (found.length === 0)
            this.#found.set(form, found);
        if (found.some((other) => other.ending.sure === sure && (other.closed & ~closed) === 0))
            return;
        const nodes = this.#nodes;
        const bits = this.#bits;
        const ending = {
            form,
            sure,
            opens: (mustBeOpen) => closed === 0 || ![...bits].some(([slot, bit]) => (bit & closed) !== 0 && mustBeOpen(slot)),
            written: () => [...writtenUpTo(last, nodes), ...(way?.written ?? [])],
        };
        found.push({ closed, ending });
    }
}
function writtenUpTo(last, nodes) {
    const written = [];
    for (let step = last; step !== undefined; step = step.from) {
        const node = nodes[step.wroteAt];
        if (node !== undefined) {
            written.push({ text: step.text, claims: node.claims, slot: (0,token_node/* slotOf */.S)(node), free: step.free });
        }
    }
    return written.reverse();
}

// EXTERNAL MODULE: ./build/trust/symbolic/fresh-character.js
var fresh_character = __webpack_require__(88000);
;// CONCATENATED MODULE: ./build/trust/symbolic/openings.js









/** Slots are told apart by the bits of a small integer, so that a state is one number that is exact. */
const MOST_SLOTS = 16;
/**
 * Walks all forms of a graph at once and to the end, and keeps in mind which slots each token leaves open. So one walk
 * answers what `searchGraph` answers by a walk for each question. Undefined when it is too large for the budget.
 */
function findOpenings(graph, goal, budget) {
    if (graph.bits.size > MOST_SLOTS)
        return undefined;
    try {
        return new Walk(graph, goal.atoms, goal.judge, budget).run();
    }
    catch (error) {
        if (error instanceof symbolic_budget/* BudgetSpent */.K)
            return undefined;
        throw error;
    }
}
class Walk {
    #nodes;
    #start;
    #atoms;
    #graph;
    #bits;
    #budget;
    #decisive;
    #queue = [];
    #seen = new Set();
    #configs;
    #readers = new Map();
    #endings;
    constructor(graph, atoms, judge, budget) {
        this.#graph = graph;
        this.#endings = new Endings(graph);
        this.#nodes = graph.nodes;
        this.#start = graph.start;
        this.#atoms = atoms;
        this.#configs = new Configs(judge);
        this.#bits = graph.bits;
        this.#budget = budget;
        const pending = atoms.map(() => formula/* PENDING */.eG);
        this.#decisive = atoms.map((_, index) => judge(pending.with(index, symbolic_language/* REFUSED */.ln)) === symbolic_verdict.NO);
    }
    run() {
        const config = this.#configs.of(this.#atoms.map(() => formula/* PENDING */.eG));
        if (config.verdict !== symbolic_verdict.NO) {
            for (const node of this.#start)
                this.#enter(node, config, 0, false, undefined, '', -1, false);
        }
        for (let index = 0; index < this.#queue.length; index += 1) {
            const step = this.#queue[index];
            if (step !== undefined)
                this.#leave(step);
        }
        return this.#endings;
    }
    /** Comes to a node with something written; what writes nothing is done at once. */
    #enter(id, before, closed, open, from, text, wroteAt, free) {
        const node = this.#nodes[id];
        if (node === undefined)
            return;
        if (node.kind === 'slash' || node.kind === 'slot' || node.kind === 'text') {
            const config = node.kind === 'text' ? this.#configs.read(before, this.#readersAt(id), node.text) : before;
            if (config === undefined)
                return;
            const key = ((config.id * this.#nodes.length + id) * 2 + (open ? 1 : 0)) * 2 ** MOST_SLOTS + closed;
            if (this.#seen.has(key))
                return;
            this.#seen.add(key);
            (0,symbolic_budget/* spend */.R)(this.#budget, 1 + this.#atoms.length);
            const step = { node: id, config, closed, open, from, text, wroteAt, free };
            if (!config.settled)
                this.#queue.push(step);
            else
                for (const way of this.#graph.ways.from(id))
                    this.#endings.add(way.form, step, way);
            return;
        }
        if (node.kind === 'done') {
            const step = { node: id, config: before, closed, open, from, text, wroteAt, free };
            this.#endings.add(node.form, step, undefined);
            return;
        }
        if (node.kind === 'choice') {
            let unread = node.superfluous;
            for (const { reads, next } of node.ways) {
                const read = this.#isRead(reads, before);
                if (!read && unread)
                    continue;
                unread ||= !read;
                for (const id of next)
                    this.#enter(id, before, closed, open, from, text, wroteAt, free);
            }
            return;
        }
        if (node.kind === 'said' || node.kind === 'unsaid') {
            const said = this.#readersAt(id).some(({ index }) => before.states[index] !== formula/* PENDING */.eG);
            if (said !== (node.kind === 'said'))
                return;
            for (const next of node.next)
                this.#enter(next, before, closed, open, from, text, wroteAt, free);
            return;
        }
        const config = this.#configs.complete(before, this.#readersAt(id), node.kind === 'absent');
        if (config.verdict === symbolic_verdict.NO)
            return;
        for (const next of node.next)
            this.#enter(next, config, closed, open, from, text, wroteAt, free);
    }
    /** Writes every character that makes a difference, and goes on. */
    #leave(step) {
        const node = this.#nodes[step.node];
        if (node?.kind === 'text') {
            const { slot } = node;
            const left = slot === undefined || step.open ? step.closed : step.closed | (this.#bits.get(slot) ?? 0);
            for (const next of node.next) {
                const stays = slot !== undefined && (0,token_node/* slotOf */.S)(this.#nodes[next]) === slot;
                const closed = stays ? step.closed : left;
                this.#enter(next, step.config, closed, stays && step.open, step, node.text, step.node, false);
            }
        }
        if (node?.kind === 'slash')
            this.#write('/', step, node);
        if (node?.kind !== 'slot')
            return;
        const readers = this.#readersAt(step.node);
        const strict = strictIn(readers, step.config.states);
        if (strict !== undefined) {
            const { language } = strict.atom;
            const forced = language.forced(placeIn(language, step.config.states[strict.index]));
            if (readers.length === 1 && forced !== undefined)
                this.#writeForced(strict, step, node);
            else
                this.#writeEach(dictatedBy(strict, step.config.states), step, node);
            return;
        }
        const fits = (character) => fitsInto(node, character);
        const dictated = this.#dictated(readers, step.config.states);
        const fresh = (0,fresh_character/* freshCharacter */.Y)(node.slot.sample, (character) => fits(character) && !dictated.includes(character));
        if (fresh !== undefined)
            this.#write(fresh, step, node);
        this.#writeEach(dictated, step, node);
    }
    /** Writes as long as the only reader leaves no choice, and leaves the slot wherever what follows can go on with it. */
    #writeForced(reader, step, node) {
        const { index, atom } = reader;
        const { language, claim } = atom;
        const { config, closed } = step;
        const free = !atom.positive;
        const open = step.open || free;
        const left = open ? closed : closed | (this.#bits.get(node.slot) ?? 0);
        let state = placeIn(language, config.states[index]);
        let wanted = language.forced(state);
        let text = '';
        while (wanted !== undefined && fitsInto(node, wanted)) {
            (0,symbolic_budget/* spend */.R)(this.#budget, 1);
            state = language.step(state, wanted);
            text += wanted;
            wanted = language.forced(state);
            let after;
            for (const id of node.next) {
                const following = this.#nodes[id];
                if (following === undefined || (id === step.node && wanted !== undefined))
                    continue;
                if (state >= 0 && !canFollow(following, claim, wanted, language, state))
                    continue;
                after ??= this.#configs.of(config.states.with(index, state), state < 0 ? undefined : config.verdict);
                if (after.verdict === symbolic_verdict.NO)
                    return;
                const stays = (0,token_node/* slotOf */.S)(following) === node.slot;
                this.#enter(id, after, stays ? closed : left, stays && open, step, text, step.node, free);
            }
        }
    }
    #writeEach(characters, step, node) {
        for (const character of characters)
            if (fitsInto(node, character))
                this.#write(character, step, node);
    }
    #dictated(readers, states) {
        const all = [];
        for (const reader of readers) {
            for (const character of dictatedBy(reader, states))
                if (!all.includes(character))
                    all.push(character);
        }
        return all;
    }
    #write(character, step, node) {
        const readers = this.#readersAt(step.node);
        const { states } = step.config;
        const free = !readers.some((reader) => reader.atom.positive && dictatedBy(reader, states).includes(character));
        const config = this.#configs.read(step.config, readers, character);
        if (config === undefined)
            return;
        const open = step.open || free;
        const left = open ? step.closed : step.closed | (this.#bits.get(node.slot) ?? 0);
        for (const next of node.next) {
            const stays = (0,token_node/* slotOf */.S)(this.#nodes[next]) === node.slot;
            this.#enter(next, config, stays ? step.closed : left, stays && open, step, character, step.node, free);
        }
    }
    /** Whether an atom has still something to read of some claims. */
    #isRead(claims, { states }) {
        return this.#readersOf(claims).some(({ index }) => {
            const state = states[index] ?? symbolic_language/* REFUSED */.ln;
            return state === formula/* PENDING */.eG || state >= 0;
        });
    }
    #readersAt(id) {
        return this.#readersOf(this.#nodes[id]?.claims ?? NOBODY);
    }
    #readersOf(claims) {
        const known = this.#readers.get(claims);
        if (known !== undefined)
            return known;
        const found = this.#atoms.flatMap((atom, index) => claims.includes(atom.claim) ? [{ index, atom, decisive: this.#decisive[index] === true }] : []);
        this.#readers.set(claims, found);
        return found;
    }
}
const NOBODY = [];

;// CONCATENATED MODULE: ./build/trust/symbolic/subject-openings.js




/** States to look at for one pattern. */
const MOST = 100_000;
/**
 * The subjects of some forms that match a pattern, whatever else is demanded; undefined when it is too large for what
 * is left of the budget.
 */
function subjectOpenings(forms, issuer, pattern, graphs, whole) {
    const granted = Math.min(MOST, whole.left);
    const budget = { left: granted };
    try {
        const language = (0,automaton/* languageOf */.e)([pattern], false, budget);
        const atom = { claim: 'sub', language, positive: true, pinned: false };
        const judge = ([state]) => (state === -2 ? symbolic_verdict/* YES */._Y : state === -1 ? symbolic_verdict.NO : symbolic_verdict/* OPEN */.vP);
        return findOpenings(graphs.ofAll(forms, issuer, ['sub']), { atoms: [atom], judge }, budget);
    }
    catch (error) {
        if (error instanceof symbolic_budget/* BudgetSpent */.K)
            return undefined;
        throw error;
    }
    finally {
        whole.left -= granted - Math.max(budget.left, 0);
    }
}

;// CONCATENATED MODULE: ./build/trust/findings/world.js







/** Whether strangers get in: the finding that says how, or undefined when none does. */
function gradeWorld(space) {
    const { view } = space;
    const forms = space.forms().filter(strangersUse);
    const search = joinSearches([
        searchTokens(space, 'stranger', forms.filter(hasTenant), ({ role, issued }) => role === 'tenant' || issued === true),
        searchTokens(space, 'stranger', forms.filter((form) => !hasTenant(form)), ({ role }) => role === 'workload'),
    ]);
    const admitted = search.admitted.find((candidate) => isStrangers(view, candidate));
    return { finding: admitted === undefined ? undefined : world_describe(view, admitted), search };
}
const isTenant = (slot) => slot.role === 'tenant';
const hasTenant = (form) => (0,subject_grammar/* slotsOf */.nK)(form).some(isTenant);
/** A stranger's subject names a tenant, is forged from chosen claims, or names nobody at all. */
function strangersUse(form) {
    return hasTenant(form) || form.forged === true || form.custom !== true;
}
/** Subjects without a tenant (EKS, unknown issuers) are a stranger's only when the policy dictates nothing in them. */
function isStrangers(view, { form, found }) {
    if (hasTenant(form) || form.forged === true)
        return true;
    if (requirementsOn(view, 'sub').some(({ values }) => values.some(dictatesSomething)))
        return false;
    return (0,subject_grammar/* slotsOf */.nK)(form).every(({ name }) => found.slots.get(name)?.whollyOpen !== false);
}
function dictatesSomething({ text, variable }) {
    return !variable && !ONLY_WILDCARDS.test(text);
}
const ONLY_WILDCARDS = /^[*?:/@]*$/;
function world_describe(view, admitted) {
    const { kind, value } = classify(view, admitted);
    const facts = kindFacts(kind);
    const isPrivate = view.facts?.tenancy === 'private';
    const who = isPrivate ? 'Anybody who gets a token of this issuer' : 'Anybody';
    const because = value === undefined ? '' : ` through "${value.text}"`;
    return finding(kind, value?.path ?? view.statement.path, `${facts.title}. ${who} can assume the role${because}, for example with the subject "${admitted.found.subject}".`, {
        witness: admitted.witness,
        suggestion: narrowerCondition(view, admitted),
        severity: (isPrivate ? facts.privateSeverity : undefined) ?? facts.severity,
    });
}
function classify(view, { form, found }) {
    const workflow = pinnedWorkflow(view, found.slots.get('owner')?.value);
    if (workflow !== undefined)
        return { kind: 'job-workflow-ref-only', value: workflow };
    const subjects = requirementsOn(view, 'sub');
    const matching = subjects.map((requirement) => matchingValue(requirement, found.subject));
    const value = matching.find((candidate) => candidate !== undefined && dictatesSomething(candidate)) ?? matching[0];
    if (value === undefined)
        return { kind: kindWithoutSubject(view) };
    if (value.variable)
        return { kind: 'tautology-variable', value };
    if (!dictatesSomething(value))
        return { kind: 'wildcard-sub', value };
    if (form.forged === true)
        return { kind: 'attacker-controlled-first-claim', value };
    const names = ['owner', 'group', 'organization'].flatMap((name) => found.slots.get(name) ?? []);
    const prefixed = names.some(({ whollyOpen }) => !whollyOpen);
    return { kind: prefixed ? 'owner-prefix-wildcard' : 'wildcard-owner', value };
}
function kindWithoutSubject(view) {
    if (view.facts?.tenancyClaim === 'aud')
        return 'missing-tenancy-claim';
    const negated = view.claims.some(({ claim, operator }) => claim === 'sub' && operator !== undefined && operator.base !== 'Null' && operator.base.negated);
    return negated ? 'negated-only' : 'missing-sub';
}
/** The called workflow that the statement pins; undefined when anybody's own workflow would do. */
function pinnedWorkflow(view, owner) {
    const own = `${owner ?? 'attacker'}/any-repository/.github/workflows/any.yml@refs/heads/main`;
    return requirementsOn(view, 'job_workflow_ref')
        .filter(({ values }) => !values.some(({ pattern }) => (0,wildcard/* matchesPattern */.MT)(pattern, own)))
        .flatMap(({ values }) => values.slice(0, 1))[0];
}
function matchingValue(requirement, subject) {
    return requirement.values.find(({ pattern }) => (0,wildcard/* matchesPattern */.MT)(pattern, subject));
}
/** Whether the issuer's subjects can be taken apart. */
function isStructured(view) {
    return (0,subject_forms/* hasKnownGrammar */.l)(view.facts?.id);
}

;// CONCATENATED MODULE: ./build/trust/findings/hygiene.js








/** Claims that every token has. */
const ALWAYS_PRESENT = new Set(['sub', 'aud', 'oaud']);
const SEVERAL_VALUES = new Set(['amr']);
/** What is odd about a statement's conditions as written, whoever gets in. */
function gradeHygiene(space) {
    const { view } = space;
    return [
        ...view.claims.flatMap((condition) => [
            ...unsupportedClaim(view, condition),
            ...operatorOddities(condition),
            ...literalWildcards(condition),
        ]),
        ...foreignKeys(view),
        ...audience(view),
        ...malformedSubjects(space),
        ...namesOnly(view),
        ...coverage(view),
    ];
}
function unsupportedClaim(view, { claim, condition }) {
    if ((0,issuers/* isExposedClaim */.XP)(view.issuer, claim))
        return [];
    const known = view.facts !== undefined;
    const also = known
        ? ''
        : ' (the issuer is unknown here; STS exposes only the common claims for such issuers)';
    return [
        finding('unsupported-claim-key', condition.path, `STS never sets ${condition.key}${also}, so ${condition.operator} sees no value.`),
    ];
}
const ODDITIES = [
    {
        kind: 'ifexists-vacuous',
        applies: ({ ifExists, base }, _, mayBeAbsent) => ifExists && mayBeAbsent && base !== 'Null',
        says: 'is satisfied by every token that lacks the claim',
    },
    {
        kind: 'ifexists-redundant',
        applies: ({ ifExists }, _, mayBeAbsent) => ifExists && !mayBeAbsent,
        says: 'is never needed: every token has the claim',
    },
    {
        kind: 'forallvalues-vacuous',
        applies: ({ set }, _, mayBeAbsent) => set === 'ForAllValues' && mayBeAbsent,
        says: 'is satisfied by every token that lacks the claim',
    },
    {
        kind: 'set-operator-single-valued',
        applies: ({ set }, claim, mayBeAbsent) => set !== undefined && !mayBeAbsent && !SEVERAL_VALUES.has(claim),
        says: 'is for keys with several values, and this claim has one',
    },
];
function operatorOddities({ claim, condition, operator }) {
    if (operator === undefined)
        return [];
    const mayBeAbsent = !ALWAYS_PRESENT.has(claim);
    return ODDITIES.filter(({ applies }) => applies(operator, claim, mayBeAbsent)).map(({ kind, says }) => finding(kind, condition.path, `${condition.operator} on ${condition.key} ${says}.`));
}
function literalWildcards({ condition, operator }) {
    if (operator === undefined || operator.base === 'Null' || operator.base.wildcards)
        return [];
    if (!/(?:^|:)String/.test(condition.operator))
        return [];
    return condition.values
        .filter(({ text }) => /[*?]/.test(text.replace(/\$\{[^}]*\}/g, '')))
        .map(({ text, path }) => finding('literal-wildcard', path, `${condition.operator} compares "${text}" character by character, so its wildcard matches only itself.`));
}
function foreignKeys({ statement, issuer, principalArn }) {
    // Several providers in one statement each bring their own keys.
    const providers = statement.principals.entries.filter(({ kind }) => kind === 'Federated');
    if (providers.length > 1)
        return [];
    return statement.conditions.flatMap((condition) => {
        const key = (0,condition_keys/* claimOfKey */.x_)(condition.key);
        if (key === undefined || key.issuer.toLowerCase() === issuer.toLowerCase())
            return [];
        return [
            finding('issuer-key-mismatch', condition.path, `${condition.key} is never set for tokens of ${principalArn}; its keys begin with "${issuer}:".`),
        ];
    });
}
function audience(view) {
    const requirements = requirementsOn(view, 'aud');
    if (requirements.length === 0) {
        return [
            finding('missing-aud', view.statement.path, `${view.issuer}:aud is not compared; only the client ids of the provider limit the audience.`),
        ];
    }
    return requirements
        .filter(({ operator }) => operator.base !== 'Null' && operator.base.wildcards)
        .flatMap(({ values }) => values)
        .filter(({ text }) => !/[*?]/.test(text))
        .map(({ path, text }) => finding('stringlike-aud', path, `StringLike compares "${text}", which has no wildcard.`));
}
function malformedSubjects(space) {
    const { view, graphs, budget } = space;
    if (!isStructured(view))
        return [];
    const forms = formsOf(view);
    const values = requirementsOn(view, 'sub').flatMap((requirement) => requirement.values);
    // A lone subject that somebody has can be had.
    const [only] = values;
    const admitted = space.openings();
    if (values.length === 1 && only !== undefined && admitted !== undefined) {
        if (forms.some((form) => admitted.of(form).length > 0))
            return [];
    }
    return values
        .filter(({ text }) => !/[*?]/.test(text) || !text.includes(':'))
        .filter(({ pattern }) => {
        const openings = subjectOpenings(forms, view.issuer, pattern, graphs, budget);
        return openings !== undefined && forms.every((form) => openings.of(form).length === 0);
    })
        .map(({ path, text }) => finding('malformed-sub', path, `"${text}" can be no subject of ${view.facts?.name}.`));
}
function namesOnly(view) {
    if (view.facts?.id !== 'github')
        return [];
    const pinned = ['repository_id', 'repository_owner_id'].some((claim) => requirementsOn(view, claim).length > 0);
    if (pinned)
        return [];
    return requirementsOn(view, 'sub')
        .flatMap(({ values }) => values)
        .filter(({ text }) => /^repo:[A-Za-z0-9_-]+\/[A-Za-z0-9._-]+:/.test(text))
        .map(({ path, text }) => finding('mutable-name-only', path, `"${text}" names owner and repository, but not their ids.`));
}
/** Whether claims of this issuer limit the caller at all, and which do. */
function coverage(view) {
    const { statement, requirements } = view;
    if (statement.conditions.length === 0) {
        return [finding('no-condition', statement.path, 'The statement has no Condition.')];
    }
    const named = new Set(requirements.map(({ claim }) => claim));
    const onlyAudience = statement.conditions.every((condition) => /:o?aud$/i.test(condition.key.toLowerCase()));
    if (onlyAudience)
        return [finding('aud-only', statement.path, 'The conditions compare only the audience.')];
    const identity = [...named].filter((claim) => !issuer_list/* COMMON_CLAIMS */.M.includes(claim) && IDENTITY.has(claim));
    if (view.claims.some(({ claim }) => claim === 'sub') || identity.length === 0)
        return [];
    return [
        finding('missing-sub-key', statement.path, `The caller is pinned by ${identity.join(', ')}, not by the subject.`),
    ];
}
/** Claims that say whose token it is. */
const IDENTITY = new Set([
    'repository',
    'repository_id',
    'repository_owner_id',
    'enterprise_id',
    'namespace_id',
    'project_id',
    'organization_id',
    'organization_slug',
    'pipeline_id',
    'pipeline_slug',
    'oidc.circleci.com/project-id',
    'google/organization_number',
]);

// EXTERNAL MODULE: ./build/trust/symbolic/find-token.js + 2 modules
var find_token = __webpack_require__(1570);
;// CONCATENATED MODULE: ./build/trust/findings/patterns.js











/** What is wrong with single patterns of the subject: where their wildcards stand, and which is wider than others. */
function gradePatterns(space) {
    const requirements = requirementsOn(space.view, 'sub').filter(({ operator }) => operator.base !== 'Null' && operator.base.wildcards);
    const values = requirements
        .flatMap((requirement) => requirement.values)
        .filter(({ variable }) => !variable);
    return [
        ...values.flatMap((value) => leadingWildcard(space, value)),
        ...values.flatMap((value) => spansDelimiter(space, value)),
        ...requirements.flatMap((requirement) => widening(space, requirement.values)),
    ];
}
function leadingWildcard(space, value) {
    if (!/^[*?].*[^*?:/@]/s.test(value.text))
        return [];
    return tokenBy(space, formsOf(space.view), value.pattern, () => false).map(({ witness, suggestion, subject }) => finding('leading-wildcard', value.path, `"${value.text}" does not say how the subject begins; "${subject}" matches.`, { witness, suggestion }));
}
const LAST_SLOT = 'the last part of the subject';
/**
 * A literal behind a `*` that holds a delimiter, and a subject in which all of it stands inside one part that somebody
 * names: the pattern then does not say what it seems to say.
 */
function spansDelimiter(space, value) {
    const tail = value.pattern.segments.at(-1) ?? [];
    if (value.pattern.segments.length < 2 || !tail.some((character) => character === '/' || character === ':'))
        return [];
    for (const form of formsOf(space.view)) {
        const last = (0,subject_grammar/* slotsOf */.nK)(form).at(-1);
        if (form.custom === true || last === undefined || form.parts.at(-1) !== last)
            continue;
        const probe = { ...form, claims: { ...form.claims, [LAST_SLOT]: [last] } };
        const inside = { segments: [[], [undefined, ...tail]] };
        const [found] = tokenBy(space, [probe], value.pattern, (slot) => slot === last, inside);
        if (found === undefined)
            continue;
        const { witness, suggestion, subject } = found;
        const message = `"${value.text}" also matches "${subject}", where the ${last.name} itself ends as the pattern does.`;
        return [finding('wildcard-spans-delimiter', value.path, message, { witness, suggestion })];
    }
    return [];
}
/** What it takes, for each value of the statement, to have a token confirmed by all of them. */
const COST_OF_VALUE = 100;
/** A token that is admitted and whose subject (and last slot, where it is asked for) match; at most one. */
function tokenBy({ view, decider, formula, budget: whole }, forms, pattern, mustBeOpen, lastSlot) {
    const granted = Math.min(patterns_BUDGET, whole.left);
    if (formula === undefined || granted <= 0)
        return [];
    const budget = { left: granted };
    try {
        const compared = view.statement.conditions.reduce((sum, { values }) => sum + values.length, 0);
        (0,symbolic_budget/* spend */.R)(budget, compared * COST_OF_VALUE);
        const asked = [
            { claim: 'sub', pattern },
            ...(lastSlot === undefined ? [] : [{ claim: LAST_SLOT, pattern: lastSlot }]),
        ];
        const atoms = asked.map(({ claim, pattern: one }) => ({
            claim,
            language: (0,automaton/* languageOf */.e)([one], false, budget),
            positive: true,
            pinned: false,
        }));
        const accepted = (state) => (state === -2 ? 1 : state === -1 ? 0 : 3);
        const judge = (states) => atoms.reduce((sum, _, index) => (0,symbolic_verdict/* both */.WP)(sum, accepted(states[formula.atoms.length + index])), formula.decide(states));
        for (const form of forms) {
            const question = {
                formula,
                decider,
                graphs: new token_graphs/* TokenGraphs */.T(),
                mustBeOpen,
                also: { atoms, judge },
            };
            const answer = (0,find_token/* findToken */.fm)(form, question, budget);
            if (answer.kind !== 'found')
                continue;
            const { token } = answer;
            const witness = (0,symbolic_admitted/* witnessOf */.XH)(formula.providerArn, token);
            return [
                {
                    subject: token.subject,
                    witness,
                    suggestion: narrowerCondition(view, { form, found: token, witness }),
                },
            ];
        }
        return [];
    }
    catch (error) {
        if (error instanceof symbolic_budget/* BudgetSpent */.K)
            return [];
        throw error;
    }
    finally {
        whole.left -= granted - Math.max(budget.left, 0);
    }
}
const patterns_BUDGET = 200_000;
/** From wide to narrow. */
const patterns_WIDTHS = ['tenant', 'project', 'workload', 'context'];
/** Values of one condition are alternatives: the widest decides, and hides among the narrow ones. */
function widening(space, values) {
    if (values.length < 2 || values.every(({ text }) => !/[*?]/.test(text)))
        return [];
    const widths = [];
    for (const value of values) {
        const width = widthOf(space, value);
        // Without all of them nothing can be said.
        if (width === undefined)
            return [];
        widths.push({ value, width });
    }
    const [widest] = widths.toSorted((a, b) => a.width - b.width);
    const [narrowest] = widths.toSorted((a, b) => b.width - a.width);
    if (widest === undefined || narrowest === undefined || widest.width === narrowest.width)
        return [];
    const message = `"${widest.value.text}" admits more than "${narrowest.value.text}", which stands beside it.`;
    return [finding('multi-value-widening', widest.value.path, message)];
}
/**
 * The widest part of a subject that a value leaves open, as an index into the widths; their number when none is, and
 * undefined when it is too large to be looked at.
 */
function widthOf({ view, graphs, budget }, { text, pattern }) {
    if (!/[*?]/.test(text))
        return patterns_WIDTHS.length;
    const forms = formsOf(view);
    const openings = subjectOpenings(forms, view.issuer, pattern, graphs, budget);
    if (openings === undefined)
        return undefined;
    const at = patterns_WIDTHS.findIndex((role) => forms.some((form) => {
        const slots = form.custom === true ? [] : (0,subject_grammar/* slotsOf */.nK)(form).filter((slot) => slot.role === role);
        return slots.some((slot) => openings.of(form).some((ending) => ending.opens((other) => other === slot)));
    }));
    return at < 0 ? patterns_WIDTHS.length : at;
}

;// CONCATENATED MODULE: ./build/trust/findings/space.js






/** What one walk for all questions may take; where it does not suffice, each question is answered by a walk of its own. */
const WALK = 1_000_000;
/** A statement with the Deny statements that limit it, compiled once for all questions about it. */
class Space {
    view;
    decider;
    /** Undefined when the statement is too large for the budget. */
    formula;
    graphs;
    /** What the whole policy may still take; shared by its statements. */
    budget;
    #openings;
    #forms;
    #tokens = new Map();
    constructor(view, graphs, budget) {
        this.view = view;
        this.decider = (0,evaluate/* deciderOf */.Id)(view.policy);
        this.graphs = graphs;
        this.budget = budget;
        this.formula = formulaOf(view.policy, view.principalArn, budget);
    }
    /** A token of the form that gets in, with an open character in each slot that must have one. */
    answer(form, mustBeOpen, budget) {
        const { formula, decider, graphs } = this;
        if (formula === undefined)
            return { kind: 'unknown', cause: 'the policy is too large' };
        const openings = this.openings();
        if (openings === undefined)
            return (0,find_token/* findToken */.fm)(form, { formula, decider, graphs, mustBeOpen }, budget);
        let doubtful = false;
        for (const ending of openings.of(form)) {
            if (!ending.opens(mustBeOpen))
                continue;
            if (ending.sure)
                return this.#confirmed(ending, formula);
            doubtful = true;
        }
        return doubtful ? (0,find_token/* inDoubt */.aE)(formula) : (0,find_token/* notFound */.mX)(formula.atoms);
    }
    /** The same, where moreover no pattern dictates any character of some slots: by a walk of its own. */
    answerUndictated(form, mustBeOpen, mustBeUndictated, budget) {
        const { formula, decider, graphs } = this;
        if (formula === undefined)
            return { kind: 'unknown', cause: 'the policy is too large' };
        return (0,find_token/* findToken */.fm)(form, { formula, decider, graphs, mustBeOpen, mustBeUndictated }, budget);
    }
    /** The shapes of subjects of the statement's issuer, without those of which it is certain that nobody gets in. */
    forms() {
        this.#forms ??= this.#formsThatFit();
        return this.#forms;
    }
    #formsThatFit() {
        const all = (0,subject_forms/* subjectForms */.w)(this.view.facts?.id);
        const openings = this.openings();
        if (openings === undefined || this.formula === undefined)
            return all;
        if ((0,find_token/* notFound */.mX)(this.formula.atoms).kind !== 'none')
            return all;
        return all.filter((form) => openings.of(form).length > 0);
    }
    /** What one walk over all forms found; undefined when that is too much. */
    openings() {
        const { formula, graphs } = this;
        if (formula === undefined)
            return undefined;
        if (this.#openings === undefined) {
            const budget = { left: Math.min(WALK, this.budget.left) };
            const before = budget.left;
            const forms = (0,subject_forms/* subjectForms */.w)(this.view.facts?.id);
            const graph = graphs.ofAll(forms, formula.issuer, (0,find_token/* askedClaims */.e$)(formula.atoms));
            this.#openings = {
                found: findOpenings(graph, { atoms: formula.atoms, judge: formula.decide }, budget),
            };
            this.budget.left -= before - Math.max(budget.left, 0);
        }
        return this.#openings.found;
    }
    #confirmed(ending, formula) {
        const known = this.#tokens.get(ending);
        if (known !== undefined)
            return known;
        const answer = (0,find_token/* confirmToken */.gX)(ending.form, { formula, decider: this.decider }, ending.written());
        this.#tokens.set(ending, answer);
        return answer;
    }
}
function formulaOf(policy, providerArn, budget) {
    try {
        return (0,formula/* compileFormula */._s)(policy, providerArn, budget);
    }
    catch (error) {
        if (error instanceof symbolic_budget/* BudgetSpent */.K)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/trust/findings/web-identity.js










/** Everything there is to say about a statement for tokens of one issuer: who gets in, and what is odd. */
function gradeWebIdentity(view, graphs, budget) {
    const space = new Space(view, graphs, budget);
    return [...gradeBreadth(space), ...gradeHygiene(space), ...unknownIssuer(view)];
}
/** From strangers down to single jobs; the widest answer is the one that counts. */
function gradeBreadth(space) {
    const { view } = space;
    const world = gradeWorld(space);
    if (world.finding !== undefined)
        return [world.finding, ...gradePatterns(space)];
    const tenant = gradeTenant(space);
    const narrow = tenant.finding === undefined ? gradeContexts(space) : [tenant.finding];
    const found = [...narrow, ...gradeIds(space), ...gradePatterns(space), ...ownerBoundTemplates(view)];
    const spent = space.budget.left <= 0 ? ['the policy is too large'] : [];
    const doubts = [...new Set([...world.search.doubts, ...tenant.doubts, ...spent])];
    const [doubt] = doubts;
    if (doubt !== undefined) {
        return [...found, notGraded(view, doubt)];
    }
    const assurance = tenant.finding === undefined ? gradeAssurance(space) : formats(space);
    if (found.length > 0 || assurance.length > 0)
        return [...found, ...assurance];
    return templateOrDead(space);
}
/** Custom templates: one that starts with a chosen claim but names an owner later, and any other. */
function ownerBoundTemplates(view) {
    if (view.facts?.id.startsWith('github') !== true)
        return [];
    return requirementsOn(view, 'sub')
        .flatMap(({ values }) => values)
        .flatMap(({ text, path }) => {
        if (/^(?:workflow|environment|ref|context|head_ref|base_ref|event_name|job_workflow_ref):/.test(text)) {
            return /:(?:repo|repository|repository_id|repository_owner|repository_owner_id|enterprise|enterprise_id):[^*?]/.test(text)
                ? [
                    finding('attacker-controlled-first-claim', path, `"${text}" begins with a claim that anybody can choose, and names the owner only later.`, { severity: 'medium' }),
                ]
                : [];
        }
        return /^(?:repository|repository_id|repository_owner|repository_owner_id|enterprise|enterprise_id):/.test(text)
            ? [finding('custom-sub-template', path, `"${text}" is a subject of a customised template.`)]
            : [];
    });
}
/** Says that only subjects of a customised template get in; or that nobody does, when that is certain. */
function templateOrDead(space) {
    const search = searchAnybody(space);
    const [admitted] = search.admitted;
    if (admitted?.form.custom === true) {
        const { subject } = admitted.found;
        const path = pathOfSubject(space.view, subject);
        return [finding('custom-sub-template', path, `Only subjects like "${subject}" get in.`)];
    }
    if (admitted !== undefined)
        return [];
    const [doubt] = search.doubts;
    if (doubt === undefined)
        return [finding('never-matches', ...whyDead(space))];
    // What a condition leaves in doubt is no more than what was graded; what was not looked at is.
    return space.openings() === undefined ? [notGraded(space.view, doubt)] : [];
}
/** Each is left out in turn to see whose fault it is. */
const MOST_CONDITIONS = 20;
/** The condition without which somebody would get in, or the statement when there is no such condition. */
function whyDead({ view, graphs, budget }) {
    const name = view.facts?.name ?? view.issuer;
    const { policy, statement, issuer, principalArn } = view;
    const { conditions } = statement;
    for (const { path, key, operator } of conditions.length > MOST_CONDITIONS ? [] : conditions) {
        const without = { ...statement, conditions: conditions.filter((condition) => condition.path !== path) };
        const statements = policy.statements.map((other) => (other === statement ? without : other));
        const wider = viewStatement({ ...policy, statements }, without, issuer, principalArn);
        if (searchAnybody(new Space(wider, graphs, budget)).admitted.length === 0)
            continue;
        return [path, `No token of ${name} satisfies ${operator} on ${key} together with the other conditions.`];
    }
    return [statement.path, `No token of ${name} satisfies the conditions.`];
}
function notGraded(view, doubt) {
    return finding('not-graded', view.statement.path, `Who gets in is not certain: ${doubt}.`);
}
function unknownIssuer(view) {
    if (view.facts !== undefined)
        return [];
    return [
        finding('unknown-issuer', view.statement.path, `${view.issuer} is not in the list of known issuers.`),
    ];
}

;// CONCATENATED MODULE: ./build/trust/findings/audit.js









/** What all statements of a policy may take together; what does not fit is said as `not-graded`. */
const audit_BUDGET = 6_000_000;
/** What one Deny costs for each statement that it may limit. */
const COST_OF_DENY = 20;
const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
const PROVIDER = /^arn:[^:]+:iam::\d{12}:oidc-provider\/[^/\s]\S*$/;
/**
 * Grades a trust policy: each Allow statement with the Deny statements that limit it. Whatever is called open has a
 * witness that the exact engine allows by the whole policy. What could not be decided is said as `not-graded`.
 */
function auditTrustPolicy(policy, options = {}) {
    const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
    const denies = policy.statements.filter(({ effect }) => effect === 'Deny');
    const partition = partitionOf(policy);
    const budget = { left: audit_BUDGET };
    const grade = (statement) => {
        const cost = denies.length * COST_OF_DENY;
        if (cost > 0 && cost > budget.left) {
            return [finding('not-graded', statement.path, 'Who gets in is not certain: the policy is too large.')];
        }
        budget.left -= cost;
        // Without the other grants, so that they do not blur whose fault it is.
        const alone = { ...policy, statements: [statement, ...denies] };
        return gradeStatement(alone, statement, options, partition, budget);
    };
    const found = [
        ...oldVersion(policy),
        ...(options.complete === false ? [] : withoutGrants(policy, allows)),
        ...allows.flatMap(grade),
        ...extraPrincipals(allows),
    ];
    if (options.source === undefined || found.length === 0)
        return found;
    const places = (0,json_place/* locateJson */.rz)(options.source);
    return found.map((item) => {
        const line = places.line(item.path);
        return line === undefined ? item : { ...item, line };
    });
}
/** Grades the only Allow statement of a policy. */
function gradeStatement(policy, statement, options, partition, budget) {
    const findings = [];
    if ((0,statement_actions/* coversAction */.D)(statement, 'sts:AssumeRole')) {
        findings.push(...gradeAwsPrincipals(policy, statement, options.accountId));
    }
    if ((0,statement_actions/* coversAction */.D)(statement, 'sts:AssumeRoleWithSAML') && namesSaml(statement)) {
        findings.push(finding('not-graded', statement.path, 'SAML providers are not graded.'));
    }
    if (!(0,statement_actions/* coversAction */.D)(statement, WEB_IDENTITY))
        return findings;
    const providers = providersOf(partition, statement, options.accountId ?? '111122223333');
    return [
        ...findings,
        ...invalidProviders(statement),
        ...providers.flatMap((arn) => gradeWebIdentity(viewStatement(policy, statement, (0,trust_request/* issuerOfPrincipal */.$)(arn), arn), options.graphs ?? new token_graphs/* TokenGraphs */.T(), budget)),
    ];
}
/** The providers whose tokens a statement can admit; for `Principal: "*"` those that its conditions speak of. */
function providersOf(partition, statement, accountId) {
    const { negated, entries } = statement.principals;
    const everyone = negated || entries.some(({ kind }) => kind === 'everyone');
    if (!everyone) {
        return entries
            .filter(({ kind, text }) => kind === 'Federated' && (PROVIDER.test(text) || isBuiltIn(text)))
            .map(({ text }) => text);
    }
    const named = statement.conditions.flatMap(({ key }) => {
        const issuer = key.slice(0, Math.max(0, key.lastIndexOf(':')));
        return issuer.includes('.') ? [issuer] : [];
    });
    const issuers = [...new Set(named.length > 0 ? named : ['token.actions.githubusercontent.com'])];
    return issuers.map((issuer) => isBuiltIn(issuer) ? issuer : `arn:${partition}:iam::${accountId}:oidc-provider/${issuer}`);
}
function invalidProviders({ principals }) {
    return principals.entries
        .filter(({ kind, text }) => kind === 'Federated' && text !== '*')
        .filter(({ text }) => !PROVIDER.test(text) && !isBuiltIn(text) && !isSaml(text))
        .map(({ path, text }) => finding('invalid-provider-arn', path, `"${text}" is no ARN of an OIDC provider.`));
}
function extraPrincipals(allows) {
    const federated = allows.some(({ principals }) => principals.entries.some(({ kind }) => kind === 'Federated'));
    if (!federated)
        return [];
    return allows.flatMap(({ principals }) => principals.entries
        .filter(({ kind }) => kind === 'AWS' || kind === 'Service')
        .map(({ kind, text, path }) => finding('extra-principal', path, `The ${kind} principal "${text}" can assume the role beside the tokens.`)));
}
function withoutGrants(policy, allows) {
    if (allows.length > 0)
        return [];
    const why = policy.statements.length === 0 ? 'There is no statement' : 'No statement allows anything';
    return [
        finding('never-matches', (0,json_place/* childPath */.cm)(policy.path, 'Statement'), `${why}, so nobody can assume the role.`),
    ];
}
function oldVersion(policy) {
    if (policy.version === '2012-10-17')
        return [];
    const seen = policy.versionStated ? 'is 2008-10-17' : 'is missing, which means 2008-10-17';
    return [finding('old-policy-version', policy.path, `Version ${seen}.`)];
}
function namesSaml({ principals }) {
    return principals.entries.some(({ text }) => isSaml(text));
}
function isSaml(text) {
    return /^arn:[^:]+:iam::\d{12}:saml-provider\//.test(text);
}
function isBuiltIn(text) {
    return (0,issuers/* issuerFacts */.FK)(text)?.builtIn === true;
}
/** That of the first ARN; China and GovCloud have their own. */
function partitionOf(policy) {
    for (const { principals } of policy.statements) {
        for (const { text } of principals.entries) {
            const partition = /^arn:([^:]+):/.exec(text)?.[1];
            if (partition !== undefined)
                return partition;
        }
    }
    return 'aws';
}

;// CONCATENATED MODULE: ./build/trust/findings/policy-report.js





const policy_report_WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];
/** Audits one policy and, where a token is given, decides about it. */
function reportPolicy(request) {
    const { policy, source, roleArn, roleName, text, claims, graphs, complete = true } = request;
    const accountId = /^arn:[^:]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1];
    const findings = auditTrustPolicy(policy, {
        ...(accountId === undefined ? {} : { accountId }),
        ...(text === undefined ? {} : { source: text }),
        ...(graphs === undefined ? {} : { graphs }),
        complete,
    });
    const providers = policy.statements
        .flatMap(({ principals }) => principals.entries)
        .filter(({ kind }) => kind === 'Federated')
        .map((entry) => (0,trust_request/* issuerOfPrincipal */.$)(entry.text));
    return {
        id: roleArn ?? roleName ?? source.name,
        source,
        issuers: [...new Set(providers)],
        severity: severityOf(findings),
        ...(claims === undefined
            ? {}
            : { decision: (0,decide_token/* decideToken */.w6)(policy, claims, (0,decide_token/* providerOfToken */.qn)(policy, claims, roleArn)) }),
        writeCheck: (0,write_check/* checkAtWrite */.l)(policy),
        runtimeCheck: (0,write_check/* checkAtRunTime */.u)(policy),
        findings: findings.toSorted((a, b) => rank(a) - rank(b)),
    };
}
function rank({ severity, coFinding }) {
    return policy_report_WORST_FIRST.indexOf(severity) + (coFinding ? policy_report_WORST_FIRST.length : 0);
}

// EXTERNAL MODULE: ./build/steps/audit-trust/expected-subjects.js
var expected_subjects = __webpack_require__(9741);
;// CONCATENATED MODULE: ./build/steps/audit-trust/grants.js

/** Pictures and lists become unreadable beyond this; the policy itself has them all. */
const grants_MOST = 20;
/** Who a policy speaks of: per issuer the subjects that its Allow statements compare with. For showing, not deciding. */
function grantsOf(policy) {
    const grants = new Map();
    const add = (issuer, subjects) => {
        const known = grants.get(issuer) ?? new Set();
        for (const subject of subjects)
            if (known.size < grants_MOST)
                known.add(subject);
        grants.set(issuer, known);
    };
    for (const statement of policy.statements) {
        if (statement.effect !== 'Allow')
            continue;
        const { negated, entries } = statement.principals;
        if (negated)
            add('NotPrincipal', [`everybody but ${entries.map(({ text }) => text).join(', ')}`]);
        else
            for (const { kind, text } of entries) {
                if (kind === 'Federated')
                    add((0,trust_request/* issuerOfPrincipal */.$)(text), subjectsOf(statement, (0,trust_request/* issuerOfPrincipal */.$)(text)));
                else
                    add(kind === 'everyone' ? 'everybody' : kind, [text]);
            }
    }
    return [...grants].map(([issuer, subjects]) => ({ issuer, subjects: [...subjects] }));
}
function subjectsOf({ conditions }, issuer) {
    const claims = conditions.flatMap(({ key, operator, values }) => {
        const [prefix, claim] = [key.slice(0, key.lastIndexOf(':')), key.slice(key.lastIndexOf(':') + 1)];
        const positive = /^(?:For(?:All|Any)Values?:)?(?:String|Arn|Numeric|Bool)(?!.*Not)/i.test(operator);
        return prefix.toLowerCase() === issuer.toLowerCase() && positive
            ? [{ claim: claim.toLowerCase(), values: values.map(({ text }) => text) }]
            : [];
    });
    const subjects = claims.filter(({ claim }) => claim === 'sub').flatMap(({ values }) => values);
    if (subjects.length > 0)
        return subjects;
    const others = claims
        .filter(({ claim }) => claim !== 'aud')
        .flatMap(({ claim, values }) => values.map((value) => `${claim} = ${value}`));
    return others.length > 0 ? others : ['any subject'];
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/trusted.js




/** How subjects of shared issuers begin with their owner: a name, and for GitHub the owner's id. */
const OWNERS = [
    { issuer: 'token.actions.githubusercontent.com', pattern: /^repo:([^/:@]+)(?:@([^/:]+))?[/]/ },
    { issuer: 'token.actions.githubusercontent.com', pattern: /^repository_owner:([^:]+)/ },
    { issuer: 'token.actions.githubusercontent.com', pattern: /^repository_owner_id:()([^:]+)/ },
    { issuer: 'gitlab.com', pattern: /^project_path:([^/:]+)[/]/ },
    { issuer: 'app.terraform.io', pattern: /^organization:([^:]+):/ },
    { issuer: 'agent.buildkite.com', pattern: /^organization:([^:]+):/ },
];
/**
 * Issuers and owners that a policy admits and that are not trusted. Owners that a wildcard leaves open are no matter of
 * this list: the other findings are about them.
 */
function findUntrusted(policy, trusted) {
    const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
    return allows.flatMap((statement) => statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .flatMap(({ text: provider, path }) => {
        const issuer = (0,trust_request/* issuerOfPrincipal */.$)(provider);
        const rogue = trusted.issuers.length > 0 &&
            !trusted.issuers.some((known) => (0,wildcard/* matchesWildcard */._W)(hostOf(known), issuer))
            ? [
                finding('rogue-issuer', path, `Tokens of "${issuer}" are admitted, which is not a trusted issuer.`),
            ]
            : [];
        if (trusted.owners.length === 0)
            return rogue;
        const subjects = statement.conditions
            .filter(({ key, operator }) => key.toLowerCase() === `${issuer}:sub`.toLowerCase() && !/not/i.test(operator))
            .flatMap(({ values }) => values);
        const strangers = subjects.flatMap((subject) => {
            const owner = ownerOf(issuer, subject.text);
            if (owner === undefined || isTrusted(owner, trusted.owners))
                return [];
            const claims = { iss: `https://${issuer}`, aud: 'sts.amazonaws.com', sub: subject.text };
            const shown = owner.name === '' ? owner.id : owner.name;
            return [
                finding('untrusted-owner', subject.path, `"${shown}" is admitted, which is not a trusted owner.`, {
                    ...witnessOf(policy, claims, provider),
                }),
            ];
        });
        return [...rogue, ...strangers];
    }));
}
function ownerOf(issuer, subject) {
    for (const { issuer: known, pattern } of OWNERS) {
        const match = known === issuer ? pattern.exec(subject) : null;
        if (match === null)
            continue;
        const [, name = '', id] = match;
        return /[*?$]/.test(name) || (name === '' && /[*?$]/.test(id ?? '')) ? undefined : { name, id };
    }
    return undefined;
}
/** `acme`, `acme@42` or `42`; names of owners are compared without regard to letter case, as GitHub gives them out. */
function isTrusted({ name, id }, owners) {
    return owners.some((trusted) => {
        const [knownName = '', knownId] = trusted.split('@');
        if (/^\d+$/.test(trusted))
            return id === trusted;
        if (knownId !== undefined && id !== undefined)
            return id === knownId;
        return knownName.toLowerCase() === name.toLowerCase();
    });
}
/** Only a token that the policy allows as it stands is shown. */
function witnessOf(policy, claims, provider) {
    const { decision, action } = (0,decide_token/* decideToken */.w6)(policy, claims, provider);
    return decision === 'allow'
        ? { witness: { action, principal: { kind: 'Federated', arn: provider }, claims, context: {} } }
        : {};
}
function hostOf(issuer) {
    return issuer.replace(/^https?:\/\//, '');
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/audit-policy.js








const audit_policy_WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];
/** Audits one policy. Its findings get the lines of its source. */
function auditPolicy(gathered, rules) {
    const { policy, source, roleArn, id, document, complete } = gathered;
    const graded = reportPolicy({
        policy,
        source,
        roleArn,
        claims: rules.claims,
        graphs: rules.graphs,
        complete,
    });
    const usedRules = (0,expected_subjects/* rulesFor */.NP)(rules.expected, gathered.names);
    const subjects = [...new Set(usedRules.map(({ subject }) => subject))];
    const contained = subjects.length === 0 ? { kind: 'contained' } : (0,symbolic_admitted/* isContained */.uh)(policy, subjects);
    const findings = [
        ...graded.findings,
        ...findUntrusted(policy, rules.trusted),
        ...unexpected(contained, policy.path),
        ...gathered.leftOut.map(notKnownYet),
    ]
        .map((finding) => withLine(finding, gathered))
        .toSorted((a, b) => audit_policy_rank(a) - audit_policy_rank(b));
    const report = {
        ...graded,
        id,
        findings,
        severity: severityOf(findings),
        ...(graded.decision === undefined ? {} : { decision: certain(graded.decision, gathered.complete) }),
        ...(gathered.complete ? {} : { writeCheck: 'unknown' }),
    };
    return {
        report,
        usedRules,
        detail: {
            grants: grantsOf(policy),
            path: policy.path,
            document: rules.keepDocuments ? JSON.stringify(document, null, 2) : undefined,
        },
        expectations: [
            ...subjects.map((subject) => expectAdmitted(subject, gathered)),
            ...doubtful(contained, gathered),
        ],
        undetermined: findings
            .filter(({ kind }) => kind === 'not-graded')
            .map((finding) => missed(finding, gathered)),
    };
}
function withLine(finding, { line }) {
    const found = line(finding.path);
    return found === undefined ? finding : { ...finding, line: found };
}
/** A statement that is left out is a finding, so that its policy is not called clean and a baseline can accept it. */
function notKnownYet({ path = '$', message, remedy }) {
    return { ...finding('not-graded', path, message), remedy };
}
/** What no known statement admits may still be admitted by one that is not known yet. */
function certain(decision, complete) {
    return complete || decision.decision !== 'deny' || decision.statement !== undefined
        ? decision
        : { ...decision, decision: 'undetermined', reason: 'a statement is not known before deployment' };
}
const STATUS = { admitted: 'pass', refused: 'fail', undetermined: 'unknown' };
function expectAdmitted(subject, { policy, id, complete }) {
    const { status, why } = (0,expected/* admitsSubject */.D)(policy, subject);
    const known = complete || status === 'admitted';
    return {
        id: 'expected-subject',
        title: subject,
        status: known ? STATUS[status] : 'unknown',
        expected: `admitted by ${id}`,
        seen: known ? why : 'a statement is not known before deployment',
        ...(status === 'admitted' ? {} : { remedy: 'Admit the subject, or take it off "expected-subjects".' }),
    };
}
/** The other direction: whether anybody gets in whom nobody expects. */
function unexpected(contained, path) {
    if (contained.kind !== 'witness')
        return [];
    const { witness } = contained;
    const subject = String(witness.claims?.['sub'] ?? '');
    return [
        finding('unexpected-subject', path, `"${subject}" is admitted, which no expected subject covers.`, {
            witness,
        }),
    ];
}
function doubtful(contained, { id }) {
    if (contained.kind !== 'undetermined')
        return [];
    return [
        {
            id: 'no-unexpected-subject',
            title: 'nobody but the expected subjects',
            status: 'unknown',
            expected: `admitted by ${id}`,
            seen: contained.cause,
            remedy: 'Check the policy by hand.',
        },
    ];
}
/** A statement that could not be graded is not clean. */
function missed({ path, line, message, remedy }, { source }) {
    return { source, path, ...(line === undefined ? {} : { line }), message, remedy };
}
function audit_policy_rank({ severity, coFinding }) {
    return audit_policy_WORST_FIRST.indexOf(severity) + (coFinding ? audit_policy_WORST_FIRST.length : 0);
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/collect.js

const EVERY = 500;
/** Nothing audited yet. */
function nothingCollected() {
    return {
        policies: [],
        details: new Map(),
        expectations: [],
        undetermined: [],
        usedRules: new Set(),
        roles: new Set(),
    };
}
/** Adds what another part of the audit found. */
function addCollected(into, part) {
    for (const policy of part.policies)
        into.policies.push(policy);
    for (const [report, detail] of part.details)
        into.details.set(report, detail);
    for (const check of part.expectations)
        into.expectations.push(check);
    for (const missed of part.undetermined)
        into.undetermined.push(missed);
    for (const rule of part.usedRules)
        into.usedRules.add(rule);
}
/** Audits policies as they come. Tells how far it is after every 500. */
async function collect(source, rules, into, progress) {
    for await (const { policies, undetermined } of source) {
        into.undetermined.push(...undetermined);
        for (const gathered of policies) {
            const { kind, name } = gathered.source;
            if (kind === 'role' && into.roles.has(name))
                continue;
            if (kind === 'role')
                into.roles.add(name);
            const audited = auditPolicy(gathered, rules);
            into.policies.push(audited.report);
            into.details.set(audited.report, audited.detail);
            into.expectations.push(...audited.expectations);
            into.undetermined.push(...audited.undetermined);
            for (const rule of audited.usedRules)
                into.usedRules.add(rule);
            if (into.policies.length % EVERY === 0)
                progress(`${into.policies.length} policies audited …`);
        }
    }
}
/** Runs work on items, a few at a time, in order of arrival. The first failure stops what has not begun, and is thrown. */
async function bounded(items, atOnce, work) {
    const waiting = [...items];
    let failed = false;
    const worker = async () => {
        for (let item = waiting.shift(); item !== undefined && !failed; item = waiting.shift()) {
            try {
                await work(item);
            }
            catch (error) {
                failed = true;
                throw error;
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker));
}

// EXTERNAL MODULE: ./build/policy-sources/read-policy-file.js + 4 modules
var read_policy_file = __webpack_require__(62189);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(88722);
;// CONCATENATED MODULE: ./build/steps/audit-trust/gathered.js

const READ_BY_HAND = 'Correct the document; IAM would refuse it, or its meaning is not certain.';
/** A role as it is read from IAM. */
function gatheredRole(arn, document, parse) {
    const source = { kind: 'role', name: arn };
    try {
        const policy = parse(document);
        const value = JSON.parse(document);
        const names = [arn, arn.slice(arn.lastIndexOf('/') + 1)];
        const found = {
            policy,
            complete: true,
            leftOut: [],
            source,
            id: arn,
            names,
            roleArn: arn,
            document: value,
        };
        return { policies: [{ ...found, line: () => undefined }], undetermined: [] };
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        return { policies: [], undetermined: faultsOf(error.faults, source, () => undefined) };
    }
}
/** Faults of a document as things that were not audited. */
function faultsOf(faults, source, lineOf) {
    return faults.map(({ path, message }) => {
        const line = lineOf(path);
        const later = /^is (?:not known before|known only after)/.test(message);
        return {
            source,
            path,
            ...(line === undefined ? {} : { line }),
            message: `${path} ${message}.`,
            remedy: later ? KNOWN_LATER : READ_BY_HAND,
        };
    });
}
const KNOWN_LATER = 'Give the parameter a default, or audit the role itself after its deployment (`role-arns`, `all-roles`).';

// EXTERNAL MODULE: ./build/steps/audit-trust/shard.js
var audit_trust_shard = __webpack_require__(55599);
;// CONCATENATED MODULE: ./build/steps/audit-trust/gather-files.js





/** Reads policy files, one after the other. A glob without any file is the user's mistake: throws StepError. */
async function* gatherFiles(globs, files, shard) {
    for (const path of await findAll(globs, files, 'policy-files')) {
        if (!(0,audit_trust_shard/* isInShard */.O)(shard, path))
            continue;
        const text = await files.read(path);
        if (text === undefined)
            throw noFiles(path, 'policy-files');
        yield readFile(text, { kind: 'file', name: path });
    }
}
/** The files of all globs, each once. Throws StepError for a glob without any file. */
async function findAll(globs, files, input) {
    const paths = new Set();
    for (const glob of globs) {
        const found = await files.find(glob);
        if (found.length === 0)
            throw noFiles(glob, input);
        for (const path of found)
            paths.add(path);
    }
    return paths;
}
function readFile(text, source) {
    try {
        const found = (0,read_policy_file/* readPolicyFile */.B)(text);
        return {
            policies: found.flatMap(({ policy, id, roleArn, complete, faults, document, line }) => {
                if (policy === undefined)
                    return [];
                const names = [...(id === undefined ? [] : [id, id.slice(id.lastIndexOf('/') + 1)]), source.name];
                const leftOut = faultsOf(faults, source, line);
                return [{ policy, complete, leftOut, source, id: id ?? source.name, names, roleArn, document, line }];
            }),
            undetermined: found.flatMap(({ policy, faults, line }) => policy === undefined ? faultsOf(faults, source, line) : []),
        };
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        return { policies: [], undetermined: faultsOf(error.faults, source, () => undefined) };
    }
}
function noFiles(glob, input) {
    return new step_error/* StepError */.z({
        code: 'no-policy-files',
        fault: 'user',
        message: `No file matches "${glob}".`,
        remedy: `Correct "${input}", and check out the repository before this step.`,
    });
}

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(94417);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var policy = __webpack_require__(44976);
;// CONCATENATED MODULE: ./build/steps/audit-trust/gather-roles.js




/**
 * Reads the trust policies of single roles. What cannot be read (no permission, no such role, another account) is given
 * back as undetermined; failures that concern every role alike (no credentials, network) are thrown as AwsFailure.
 */
async function* gatherNamedRoles(roleArns, reader, shard) {
    for (const arn of roleArns)
        if ((0,audit_trust_shard/* isInShard */.O)(shard, arn))
            yield await readRole(arn, reader);
}
/** Every role of the account that the credentials belong to, page by page. Throws AwsFailure. */
async function* gatherAllRoles(roles, shard) {
    for await (const page of roles.pages()) {
        for (const { arn, trustPolicy } of page) {
            if ((0,audit_trust_shard/* isInShard */.O)(shard, arn))
                yield gatheredRole(arn, trustPolicy, policy/* parseTrustPolicy */.GS);
        }
    }
}
/** Every role of another account. An account that cannot be read is undetermined; the others go on. */
async function* gatherAccount(account, roles) {
    try {
        yield* gatherAllRoles(roles, undefined);
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O) || error.class === 'no-credentials')
            throw error;
        yield gather_roles_missed(account.roleArn, {
            message: `${error.action} failed for the account "${account.name}" with ${error.code}: ${error.message}`,
            remedy: error.action === 'sts:AssumeRole'
                ? `Let ${account.roleArn} trust the identity of this step, and allow that identity sts:AssumeRole on it.`
                : `Allow ${error.action} to ${account.roleArn}, or try again later.`,
        });
    }
}
async function readRole(arn, reader) {
    try {
        const role = await reader.role(arn.slice(arn.lastIndexOf('/') + 1));
        if (role.arn === arn)
            return gatheredRole(arn, role.trustPolicy, policy/* parseTrustPolicy */.GS);
        return gather_roles_missed(arn, {
            message: `The credentials see ${role.arn} under this name, not the role that was asked for.`,
            remedy: 'Log in to the account of the role before this step, and check the path in its ARN.',
        });
    }
    catch (error) {
        if (!(error instanceof aws_failure/* AwsFailure */.O))
            throw error;
        if (error.class === 'refused') {
            return gather_roles_missed(arn, {
                message: `${error.action} was refused, so that the trust policy is not known.`,
                remedy: `Allow ${error.action} on ${arn} for the identity of this step.`,
            });
        }
        if (error.class === 'not-found') {
            return gather_roles_missed(arn, {
                message: 'There is no such role in this account.',
                remedy: 'Check the ARN and the account.',
            });
        }
        throw error;
    }
}
function gather_roles_missed(arn, why) {
    return { policies: [], undetermined: [{ source: { kind: 'role', name: arn }, ...why }] };
}

// EXTERNAL MODULE: ./build/report/hidden-marker.js
var hidden_marker = __webpack_require__(36846);
;// CONCATENATED MODULE: ./build/report/sarif.js

const sarif_LEVELS = {
    critical: 'error',
    high: 'error',
    medium: 'warning',
    low: 'note',
    none: 'none',
};
/** What code scanning sorts by: https://docs.github.com/code-security/code-scanning (SARIF support). */
const SECURITY_SEVERITY = {
    critical: '9.5',
    high: '8.0',
    medium: '5.5',
    low: '2.0',
    none: '0.0',
};
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://github.com/aws-account-steps/aws-account-steps';
const HELP = `${HOME}/blob/main/docs/audit-trust.md`;
/**
 * What code scanning takes of one run, and what it shows of it, by severity:
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
const SARIF_RESULTS = { most: 25_000, shown: 5_000 };
/**
 * The report as SARIF 2.1.0, worst first and at most `most` results. Co-findings are left out: they explain others and
 * are in the JSON report. What a baseline accepts is there as suppressed, after everything else.
 */
function toSarif({ report, accepted }, kinds, { most = SARIF_RESULTS.most, only = () => true, category } = {}) {
    const rank = ({ finding }) => sarif_WORST_FIRST.indexOf(finding.severity) + (accepted.has(finding) ? sarif_WORST_FIRST.length : 0);
    const seen = new Map();
    const all = report.policies
        .flatMap((policy) => policy.findings
        .filter((finding) => !finding.coFinding && only(finding))
        .map((finding) => ({ policy, finding, print: unique(fingerprint(policy, finding), seen) })))
        .toSorted((a, b) => rank(a) - rank(b));
    const results = all.slice(0, most);
    const note = noteOn(all.length, results.length);
    const ruleIds = [...new Set(results.map(({ finding }) => finding.kind))].sort();
    const ruleIndex = new Map(ruleIds.map((id, index) => [id, index]));
    const log = {
        $schema: SCHEMA,
        version: '2.1.0',
        runs: [
            {
                tool: {
                    driver: {
                        name: 'aws-account-steps audit-trust',
                        informationUri: HOME,
                        rules: ruleIds.map((id) => ruleOf(id, kinds[id])),
                    },
                },
                // The part behind the last slash would name the single run.
                ...(category === undefined ? {} : { automationDetails: { id: `${category}/` } }),
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: report.undetermined.length === 0,
                        toolExecutionNotifications: [
                            ...(note === undefined ? [] : [{ level: 'warning', message: { text: note } }]),
                            ...report.undetermined.map(notificationOf),
                        ],
                    },
                ],
                results: results.map(({ policy, finding, print }) => ({
                    ...resultOf(policy, finding, ruleIndex.get(finding.kind) ?? 0, accepted.get(finding)),
                    partialFingerprints: { primaryLocationLineHash: print, 'trustFinding/v2': print },
                })),
            },
        ],
    };
    return { text: `${JSON.stringify(log, null, 2)}\n`, left: all.length - results.length, note };
}
const sarif_WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];
function noteOn(all, kept) {
    if (kept < all)
        return `Only the ${kept} worst of ${all} results are in the SARIF file: code scanning takes no more. ${all - kept} are left out here; the JSON report has them all.`;
    if (kept > SARIF_RESULTS.shown)
        return `Code scanning shows the ${SARIF_RESULTS.shown} worst of these ${kept} results; the JSON report has them all.`;
    return undefined;
}
function ruleOf(id, facts) {
    const title = facts?.title ?? id;
    const level = facts?.severity ?? 'none';
    return {
        id,
        name: pascalCase(id),
        shortDescription: { text: title },
        fullDescription: { text: `${title}.` },
        helpUri: `${HELP}#${id}`,
        help: {
            text: `${title}. ${facts?.remedy ?? ''}`.trim(),
            markdown: `**${(0,markdown/* escapeMarkdown */.FV)(title)}**\n\n${(0,markdown/* escapeMarkdown */.FV)(facts?.remedy ?? '')}\n\n[What it means](${HELP}#${id})`,
        },
        defaultConfiguration: { level: sarif_LEVELS[level] },
        properties: { tags: ['security', 'aws', 'iam'], 'security-severity': SECURITY_SEVERITY[level] },
    };
}
function resultOf(policy, finding, ruleIndex, acceptance) {
    return {
        ruleId: finding.kind,
        ruleIndex,
        level: sarif_LEVELS[finding.severity],
        // `level: none` is only valid for results that are no failures.
        ...(finding.severity === 'none' ? { kind: 'informational' } : {}),
        message: { text: `${finding.message} ${finding.remedy}` },
        locations: [locationOf(policy.source, finding.path, finding.line, policy.id)],
        ...(acceptance === undefined
            ? {}
            : {
                suppressions: [
                    {
                        kind: 'external',
                        status: 'accepted',
                        justification: `${acceptance.reason} (until ${acceptance.expires})`,
                    },
                ],
            }),
        properties: {
            severity: finding.severity,
            policy: policy.id,
            ...(finding.witness === undefined ? {} : { witness: finding.witness }),
            ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
        },
    };
}
/**
 * The same for the same finding, wherever the policy stands in its file and whichever lines move: what is before the
 * policy's own Statement is left out.
 */
function fingerprint({ source, id }, { kind, path }) {
    const inside = path.search(/\.Statement(?:[.[]|$)/);
    return [kind, source.name, id, inside < 0 ? '' : path.slice(inside)].join('|');
}
/** Two findings may share everything that a fingerprint is made of; the second gets a number. */
function unique(print, seen) {
    const count = (seen.get(print) ?? 0) + 1;
    seen.set(print, count);
    return count === 1 ? print : `${print}|${count}`;
}
/** A role has no file; code scanning still wants an address, so that its ARN becomes one below `aws-iam`. */
function locationOf(source, path, line, policyId) {
    const uri = source.kind === 'file'
        ? uriOf(source.name)
        : uriOf(`aws-iam/${source.name.split(':').slice(4).join('/')}`);
    return {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: line ?? 1 } },
        logicalLocations: [{ fullyQualifiedName: `${policyId} ${path}`, kind: 'resource' }],
    };
}
function notificationOf({ source, path, line, message, remedy }) {
    return {
        level: 'error',
        message: { text: `${source.name}: ${message} ${remedy}` },
        locations: [locationOf(source, path ?? '$', line, source.name)],
    };
}
function uriOf(path) {
    return path
        .replaceAll('\\', '/')
        .replace(/^\.\//, '')
        .split('/')
        .map((part) => encodeURIComponent(part))
        .join('/');
}
function pascalCase(id) {
    return id.replace(/(?:^|-)([a-z])/g, (_, letter) => letter.toUpperCase());
}

// EXTERNAL MODULE: ./build/steps/audit-trust/step-identity.js
var step_identity = __webpack_require__(64168);
;// CONCATENATED MODULE: ./build/steps/audit-trust/github-results.js






/** A comment is read, not searched: it stays short. */
const COMMENT_ROOM = 50_000;
/** Uploads to code scanning and comments on the pull request, as asked for. */
async function shareOnGithub(view, { uploadSarif, comment, githubToken, matrix, shard }, world) {
    const failures = [];
    const attempt = async (wanted, work) => {
        if (!wanted || githubToken === undefined)
            return undefined;
        try {
            return await work(githubToken);
        }
        catch (error) {
            if (!(error instanceof step_error/* StepError */.z))
                throw error;
            failures.push(error);
            return undefined;
        }
    };
    const notes = [];
    const identity = (0,step_identity/* stepIdentity */.X)(matrix, shard, world);
    const upload = await attempt(uploadSarif, (token) => uploadWhatFits(view, token, world, notes, categoryOf(identity)));
    const commentUrl = await attempt(comment, async (token) => {
        const markdown = trustReportMarkdown(view, COMMENT_ROOM);
        const url = await world.github.commentOnPullRequest((0,hidden_marker/* hiddenMarker */.z)('audit-trust', identity), markdown, token);
        if (url === undefined)
            world.log.info('This run belongs to no pull request: there is nothing to comment on.');
        return url;
    });
    return { sarifId: upload?.id, commentUrl, failures, notes };
}
/** Code scanning reads the name before the last slash, so that there is none within the parts. */
function categoryOf(identity) {
    return ['audit-trust', ...identity].map((name) => name.replaceAll('/', '_')).join('/');
}
/** Below this, it is not the number of results that is too large. */
const FEWEST = 100;
/**
 * Leaves out the mildest results until code scanning takes the file. Every result there is an open alert: it knows neither
 * suppressions nor results that are no failures, so that accepted findings and hints stay in the file of `sarif-file`.
 * https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
async function uploadWhatFits(view, token, world, notes, category) {
    const only = (finding) => finding.severity !== 'none' && !view.accepted.has(finding);
    for (let most = SARIF_RESULTS.most;; most = Math.floor(most / 2)) {
        const { text, note } = toSarif(view, KINDS, { most, only, category });
        try {
            const upload = await world.github.uploadSarif(text, token);
            if (note !== undefined)
                notes.push(note);
            return upload;
        }
        catch (error) {
            const tooLarge = error instanceof step_error/* StepError */.z && error.code === 'sarif-too-large';
            if (!tooLarge || most < FEWEST)
                throw error;
        }
    }
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/merge-reports.js



const merge_reports_FORM = 'a JSON report of audit-trust';
/** Joins reports that other jobs wrote (`json-file`). What stands in several is taken once. Throws StepError. */
async function mergeReports(globs, files) {
    const policies = new Map();
    const undetermined = new Map();
    const expectations = new Map();
    // No other audit needs the reader of schemas.
    const { reportReader } = await Promise.all(/* import() */[__webpack_require__.e(2463), __webpack_require__.e(3641)]).then(__webpack_require__.bind(__webpack_require__, 93641));
    const read = reportReader();
    for (const path of await findAll(globs, files, 'merge')) {
        const report = read(await (0,named_file/* readNamedFile */.wh)(files, path, 'merge'));
        if ('problem' in report)
            throw (0,named_file/* badFile */.SL)(path, merge_reports_FORM, report.problem);
        for (const [index, each] of report.policies.entries()) {
            const policy = policyOf(each, `$.policies[${index}]`, (problem) => (0,named_file/* badFile */.SL)(path, merge_reports_FORM, problem));
            policies.set(`${policy.source.name}#${policy.id}`, policy);
        }
        for (const each of report.undetermined)
            undetermined.set(JSON.stringify(each), { ...each, source: sourceOf(each.source) });
        for (const check of report.expectations ?? [])
            expectations.set(JSON.stringify(check), check);
    }
    return {
        version: 1,
        policies: [...policies.values()],
        undetermined: [...undetermined.values()],
        expectations: [...expectations.values()],
    };
}
/** What reports do not say of a decision. */
const UNSAID = { reason: '', action: '', providerArn: '', notExposed: [] };
function policyOf({ decision, trace = [], source, findings, ...policy }, path, bad) {
    return {
        runtimeCheck: 'accept',
        ...policy,
        source: sourceOf(source),
        ...(decision === undefined ? {} : { decision: { ...UNSAID, decision, trace } }),
        findings: findings.map(({ kind, ...finding }, index) => {
            if (!isKind(kind))
                throw bad(`${path}.findings[${index}].kind is not known: ${JSON.stringify(kind)}`);
            return { ...finding, kind, coFinding: kindFacts(kind).coFinding === true };
        }),
    };
}
/** Reports name sources by their text alone: ARNs are roles, all else files. */
function sourceOf(name) {
    return { kind: name.startsWith('arn:') ? 'role' : 'file', name };
}
function isKind(value) {
    return Object.hasOwn(KINDS, value);
}

// EXTERNAL MODULE: ./build/trust/suggest.js
var suggest = __webpack_require__(36555);
;// CONCATENATED MODULE: ./build/steps/audit-trust/suggest-statement.js


/** Where the account is not known, the statement says so instead of naming some other one. */
const SOME_ROLE = 'arn:aws:iam::ACCOUNT_ID:role/any';
/** The tightest statement that admits this job; undefined for a token without a subject. */
function suggestForJob(claims, roleArns, audience) {
    const issuer = String(claims['iss'] ?? '').replace(/^https?:\/\//, '');
    const providerArn = (0,decide_token/* providerArnFor */.IO)(roleArns[0] ?? SOME_ROLE, issuer);
    return (0,suggest/* suggestTrustStatement */.g)({ claims, providerArn, audience });
}

;// CONCATENATED MODULE: ./build/report/html/escape-html.js
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Text for the inside of an element or of a quoted attribute. */
function escapeHtml(text) {
    return visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
/**
 * Text in which nothing is hidden or turned around: control characters but line ends and tabs, bidirectional controls
 * and characters without width become U+FFFD.
 */
function visible(text) {
    return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => character === '\n' || character === '\t' ? character : '\uFFFD');
}

;// CONCATENATED MODULE: ./build/report/html/marked-document.js
/**
 * Finds the lines of findings in the document as it is shown. `path` is where the policy stands in its source: what
 * findings' paths begin with. A finding about something that is not there marks what encloses it.
 */
function markedDocument(document, path, findings) {
    if (document === undefined)
        return { lines: [], lineOfFinding: findings.map(() => undefined) };
    const lines = document.split('\n');
    const places = linesByPath(lines);
    return {
        lines,
        lineOfFinding: findings.map((finding) => {
            const inside = finding.path.startsWith(path) ? finding.path.slice(path.length) : finding.path.slice(1);
            for (let at = inside; at !== ''; at = at.replace(LAST, '')) {
                const line = places.get(at) ?? places.get(singleItem(at));
                if (line !== undefined)
                    return line;
                if (!LAST.test(at))
                    break;
            }
            return undefined;
        }),
    };
}
const LAST = /(?:\.[A-Za-z_][A-Za-z0-9_]*|\[\d+\]|\["(?:[^"\\]|\\.)*"\])$/;
/** A single value may be named as the first of a list. */
function singleItem(path) {
    return path.replace(/\[0\]$/, '');
}
/** Lines by path. The text is what JSON.stringify with an indent makes: one name or item per line. */
function linesByPath(lines) {
    const places = new Map();
    const open = [];
    for (const [number, line] of lines.entries()) {
        const text = line.trim();
        if (/^[}\]]/.test(text)) {
            open.pop();
            continue;
        }
        const around = open.at(-1);
        const name = around !== undefined && around.index === undefined ? /^("(?:[^"\\]|\\.)*"): /.exec(text) : null;
        const path = around === undefined ? '' : around.path + stepOf(around, name?.[1]);
        if (path !== '')
            places.set(path, number);
        const value = name === null ? text : text.slice(name[0].length);
        if (value === '{')
            open.push({ path, index: undefined });
        else if (value === '[')
            open.push({ path, index: 0 });
    }
    return places;
}
function stepOf(around, name) {
    if (around.index !== undefined) {
        around.index += 1;
        return `[${around.index - 1}]`;
    }
    const plain = /^"([A-Za-z_][A-Za-z0-9_]*)"$/.exec(name ?? '')?.[1];
    return plain === undefined ? `[${name}]` : `.${plain}`;
}

;// CONCATENATED MODULE: ./build/report/html/page-script.js
/**
 * The page's own script. It makes elements and sets their text, and never markup. A policy's inside is made when it is
 * opened, and the list grows by parts, so that thousands of roles cost nothing before they are looked at.
 */
const PAGE_SCRIPT = String.raw `
'use strict';
(() => {
  const PART = 100;
  const data = JSON.parse(document.getElementById('data').textContent);
  const list = document.getElementById('list');
  const status = document.getElementById('status');
  const search = document.getElementById('search');
  const boxes = [...document.querySelectorAll('input[name=level]')];
  const texts = data.policies.map((policy) => JSON.stringify([policy.id, policy.source, policy.grants,
    policy.findings.map((finding) => [finding.kind, finding.title, finding.message])]).toLowerCase());

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const WORDS = { none: 'clean', unknown: 'not graded' };
  const word = (severity) => WORDS[severity] ?? severity;
  // Code in a sentence stands between backticks.
  const sentence = (className, text) => {
    const part = make('p', className);
    text.split('\x60').forEach((piece, index, all) =>
      part.append(index % 2 && index < all.length - 1 ? make('code', '', piece) : (index % 2 ? '\x60' : '') + piece));
    return part;
  };

  const shownDocument = (policy) => {
    const hits = new Map();
    for (const finding of policy.findings) {
      if (finding.line === null || finding.severity === 'none') continue;
      hits.set(finding.line, [...(hits.get(finding.line) ?? []), finding.kind]);
    }
    const block = make('pre', 'document');
    block.tabIndex = 0;
    block.setAttribute('aria-label', 'The policy; lines with findings are marked');
    policy.lines.forEach((line, index) => {
      const row = make('span', hits.has(index) ? 'hit' : '');
      row.append(make('span', 'number', String(index + 1)), line);
      if (hits.has(index)) row.append(make('span', 'why', '← ' + [...new Set(hits.get(index))].join(', ')));
      block.append(row);
    });
    return block;
  };

  const shownFinding = (finding) => {
    const part = make('div', 'finding');
    const head = make('p');
    head.append(make('span', 'tag ' + finding.severity, finding.severity === 'none' ? 'hint' : word(finding.severity)), ' ',
      make('code', '', finding.kind), ' ', make('span', 'soft', finding.title));
    // The message of most findings begins with the title.
    const said = finding.message.startsWith(finding.title + '. ') ? finding.message.slice(finding.title.length + 2) : finding.message;
    part.append(head, make('p', '', said));
    part.append(finding.accepted ? make('p', 'soft', 'Accepted ' + finding.accepted) : sentence('soft', 'What to do: ' + finding.remedy));
    part.append(make('p', 'soft', finding.where));
    for (const [name, title] of [['witness', finding.caller ? 'Proof: a caller that the policy allows' : 'Proof: a token that the policy allows'], ['suggestion', 'A narrower condition']]) {
      if (!finding[name]) continue;
      const fold = make('details');
      const text = make('pre', '', finding[name]);
      text.tabIndex = 0;
      fold.append(make('summary', '', title), text);
      part.append(fold);
    }
    return part;
  };

  const fill = (body, policy) => {
    if (policy.source) body.append(make('p', 'soft', policy.source));
    if (policy.decision) body.append(make('p', '', 'The given token: ' + policy.decision + (policy.reason ? ' (' + policy.reason + ')' : '')));
    for (const said of policy.controls) body.append(make('p', 'soft', said));
    if (policy.grants.length) {
      body.append(make('h3', '', 'Who'));
      const grants = make('ul', 'grants');
      for (const grant of policy.grants) {
        const item = make('li', '', grant.issuer + ': ');
        grant.subjects.forEach((subject, index) => item.append(index ? ', ' : '', make('code', '', subject)));
        grants.append(item);
      }
      body.append(grants);
    }
    if (policy.findings.length) body.append(make('h3', '', 'Findings'), ...policy.findings.map(shownFinding));
    if (policy.lines.length) body.append(make('h3', '', 'The policy'), shownDocument(policy));
  };

  const shownPolicy = (policy) => {
    const part = make('details', 'policy ' + policy.severity);
    const summary = make('summary');
    const kinds = [...new Set(policy.findings.filter(({ severity }) => severity !== 'none' && severity !== 'note').map(({ kind }) => kind))];
    summary.append(make('span', 'tag ' + policy.severity, word(policy.severity)), make('span', 'id', policy.id), make('span', 'kinds', policy.source), make('span', 'kinds', kinds.join(', ')));
    part.append(summary);
    part.addEventListener('toggle', () => {
      if (!part.open || part.querySelector('.body')) return;
      const body = make('div', 'body');
      fill(body, policy);
      part.append(body);
    });
    // Of one policy there is nothing to choose.
    part.open = data.policies.length === 1;
    return part;
  };

  let found = [];
  let shown = 0;
  const more = make('button', '', '');
  more.type = 'button';
  const grow = () => {
    const next = found.slice(shown, shown + PART);
    more.remove();
    const parts = next.map(shownPolicy);
    list.append(...parts);
    shown += next.length;
    if (shown < found.length) {
      more.textContent = 'Show ' + Math.min(PART, found.length - shown) + ' more of ' + (found.length - shown);
      list.append(more);
    }
    return parts[0];
  };
  more.addEventListener('click', () => { const first = grow(); if (first) first.querySelector('summary').focus(); });

  const filter = () => {
    const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = data.policies.filter((policy, index) => levels.has(policy.severity) && words.every((each) => texts[index].includes(each)));
    list.replaceChildren();
    shown = 0;
    grow();
    status.textContent = found.length + ' of ' + data.policies.length + ' policies';
  };
  for (const box of boxes) box.addEventListener('change', filter);
  search.addEventListener('input', filter);
  document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  filter();

  const table = (id, title, heads, rows, place = 'rest') => {
    if (!rows.length) return;
    const heading = make('h2', '', title);
    heading.id = id;
    const grid = make('table');
    const head = make('tr');
    head.append(...heads.map((text) => { const cell = make('th', '', text); cell.scope = 'col'; return cell; }));
    const top = make('thead');
    top.append(head);
    const body = make('tbody');
    const MOST = 1000;
    for (const cells of rows.slice(0, MOST)) {
      const row = make('tr');
      row.append(...cells.map((content) => { const cell = make('td'); cell.append(content); return cell; }));
      body.append(row);
    }
    grid.append(top, body);
    document.getElementById(place).append(heading, grid);
    if (rows.length > MOST) document.getElementById(place).append(make('p', 'soft', (rows.length - MOST) + ' more are in the JSON report.'));
  };
  // Policies come worst first, and so do their accounts.
  const accounts = new Map();
  for (const { account, severity } of data.policies) {
    if (!account) continue;
    const counts = accounts.get(account) ?? new Map();
    accounts.set(account, counts.set(severity, (counts.get(severity) ?? 0) + 1));
  }
  const levels = boxes.map((box) => box.value);
  const only = (account) => {
    const button = make('button', 'account', account);
    button.type = 'button';
    button.title = 'Show only the policies of this account';
    button.addEventListener('click', () => { search.value = ':' + account + ':'; filter(); search.scrollIntoView(); search.focus(); });
    return button;
  };
  if (accounts.size > 1)
    table('accounts', accounts.size + ' accounts', ['account', ...levels.map(word)], [...accounts].map(([account, counts]) =>
      [only(account), ...levels.map((level) => { const count = counts.get(level); const cell = make('span', count ? level : '');
        if (count) cell.append(make('b', '', String(count))); return cell; })]), 'by-account');

  table('missed', 'Not audited', ['what', 'why', 'what to do'], data.undetermined.map(({ source, line, message, remedy }) =>
    [source + (line === null ? '' : ':' + line), message, remedy]));
  table('expected', 'Expected subjects', ['', 'subject', 'expected', 'seen'], data.expectations.map(({ status, title, expected, seen }) =>
    [status, title, expected, seen]));
  table('baseline', 'Baseline', ['what is to be done'], data.baseline.map((note) => [note]));
})();
`;

;// CONCATENATED MODULE: ./build/report/html/page-style.js
/** Colours have a contrast of at least 4.5 to 1 on their ground, in both schemes. */
const PAGE_STYLE = `
:root{color-scheme:light dark;--bg:#ffffff;--fg:#1b1f24;--soft:#57606a;--line:#d0d7de;--card:#f6f8fa;--code:#eef1f4;--link:#0550ae;--mark:#fff1b8;
--critical:#a40e26;--high:#a5430a;--medium:#7a5b00;--low:#0a5199;--none:#1a6b32;--unknown:#6639ba;--note:#57606a;--accepted:#57606a}
@media (prefers-color-scheme:dark){:root{--bg:#0d1117;--fg:#e6edf3;--soft:#9da7b3;--line:#30363d;--card:#161b22;--code:#1f2630;--link:#79b8ff;--mark:#4a3c00;
--critical:#ff8a8a;--high:#ffa657;--medium:#e3c15b;--low:#84bcff;--none:#6fd68a;--unknown:#c4a7f5;--note:#9da7b3;--accepted:#9da7b3}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1180px;padding:1.5rem;background:var(--bg);color:var(--fg);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
h1{font-size:1.7rem;margin:0}h2{font-size:1.2rem;margin:2rem 0 .75rem}h3{font-size:1rem;margin:1rem 0 .4rem}
header p{color:var(--soft);margin:.3rem 0 0}a{color:var(--link)}
.skip{position:absolute;left:-999px}.skip:focus{left:1rem;top:1rem;background:var(--bg);padding:.5rem}
:focus-visible{outline:3px solid var(--link);outline-offset:2px}
.picture{overflow:auto;max-height:70vh;border:1px solid var(--line);border-radius:8px;background:var(--card);padding:.5rem}
svg{display:block;max-width:none}
svg text{font:12px ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;fill:var(--fg)}
svg .column{font-family:system-ui,sans-serif;fill:var(--soft)}
svg rect{fill:var(--bg);stroke:var(--line);stroke-width:1.5}
svg .link{fill:none;stroke-width:1.8;opacity:.65}
svg .more rect{stroke-dasharray:4 3}
svg .critical rect{stroke:var(--critical);stroke-width:2.5}svg .high rect{stroke:var(--high);stroke-width:2.5}svg .medium rect{stroke:var(--medium);stroke-width:2}svg .low rect{stroke:var(--low)}svg .unknown rect{stroke:var(--unknown);stroke-dasharray:2 2}svg .none rect{stroke:var(--none)}
svg .link.critical{stroke:var(--critical)}svg .link.high{stroke:var(--high)}svg .link.medium{stroke:var(--medium)}svg .link.low{stroke:var(--low)}svg .link.unknown{stroke:var(--unknown)}svg .link.none{stroke:var(--none);opacity:.45}
.filters{display:flex;flex-wrap:wrap;gap:1rem;align-items:end}
fieldset{border:1px solid var(--line);border-radius:8px;margin:0;padding:.35rem .8rem .5rem;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
legend{color:var(--soft);font-size:.85rem;padding:0 .3rem}
.level{cursor:pointer}.search{flex:1;min-width:16rem;font-size:.85rem;color:var(--soft)}
input[type=search]{display:block;width:100%;font:inherit;font-size:1rem;padding:.45rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--bg);color:var(--fg)}
.critical b,.tag.critical{color:var(--critical)}.high b,.tag.high{color:var(--high)}.medium b,.tag.medium{color:var(--medium)}.low b,.tag.low{color:var(--low)}.unknown b,.tag.unknown{color:var(--unknown)}.none b,.tag.none{color:var(--none)}.tag.note,.tag.accepted{color:var(--note)}
#status{color:var(--soft);margin:.75rem 0 .5rem}
details.policy{border:1px solid var(--line);border-left:5px solid var(--edge,var(--line));border-radius:8px;background:var(--card);margin:.5rem 0}
details.policy.critical{--edge:var(--critical)}details.policy.high{--edge:var(--high)}details.policy.medium{--edge:var(--medium)}details.policy.low{--edge:var(--low)}details.policy.unknown{--edge:var(--unknown)}details.policy.none{--edge:var(--none)}
summary{cursor:pointer;padding:.55rem .9rem;display:flex;gap:.9rem;align-items:baseline;flex-wrap:wrap}
summary .id{font-weight:600;overflow-wrap:anywhere;flex:1;min-width:14rem}
summary::before{content:"\\25B8";color:var(--soft);width:.8rem}details[open]>summary::before{content:"\\25BE"}
summary::-webkit-details-marker{display:none}
.finding summary{padding:.2rem 0;gap:.4rem;flex-wrap:nowrap}
.tag{font-weight:700;font-size:.85rem;white-space:nowrap;min-width:4.5rem}
.kinds{color:var(--soft);font-size:.85rem;overflow-wrap:anywhere}
.body{padding:.2rem 1rem 1rem;border-top:1px solid var(--line)}
.soft{color:var(--soft)}
.finding{margin:.8rem 0;padding-left:.8rem;border-left:3px solid var(--line)}
.finding p{margin:.2rem 0;overflow-wrap:anywhere}
pre,code{font-family:ui-monospace,SFMono-Regular,Menlo,"DejaVu Sans Mono",monospace;font-size:.85rem}
pre{background:var(--code);border-radius:6px;padding:.6rem .8rem;overflow:auto;margin:.4rem 0}
.document{padding-left:0;padding-right:0}.document span{display:block;padding:0 .8rem;white-space:pre}
.document span.hit{background:var(--mark);box-shadow:inset 4px 0 0 var(--high)}
.document .number{display:inline-block;width:3rem;padding:0 .8rem 0 0;text-align:right;color:var(--soft);user-select:none}
.document .hit .number{color:var(--fg)}
.document .why{display:inline;padding:0 0 0 1rem;font-style:italic;font-family:system-ui,sans-serif;user-select:none}
ul.grants{margin:.3rem 0;padding-left:1.2rem;overflow-wrap:anywhere}
button{font:inherit;padding:.45rem .9rem;border:1px solid var(--line);border-radius:6px;background:var(--card);color:var(--fg);cursor:pointer}
#by-account{overflow-x:auto}#by-account :is(th,td){white-space:nowrap;overflow-wrap:normal}#missed+table td:first-child{min-width:7rem}button.account{border:0;padding:0;background:none;color:var(--link);text-decoration:underline;font-variant-numeric:tabular-nums}
table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}#expected+table td:first-child{white-space:nowrap}
footer{margin-top:3rem;color:var(--soft);font-size:.85rem}
@media print{.filters,.skip,button{display:none}}
`;

;// CONCATENATED MODULE: ./build/report/html/trust-picture.js




/** Beyond this many rows a picture is a wall; the rest is counted in one node. */
const MOST_ROLES = 24;
const MOST_SUBJECTS = 32;
const ROW = 34;
const BOX = 26;
const TOP = 30;
const LABEL = 44;
const MOST_OFFSET = 3;
const COLUMNS = {
    issuer: { x: 8, width: 250 },
    subject: { x: 358, width: 370 },
    role: { x: 828, width: 260 },
};
const WIDTH = 1096;
/**
 * Issuers, subjects and roles in three columns, as SVG. Each column is put in the order of the middle of its
 * neighbours, so that few lines cross.
 */
function trustPicture(view) {
    const { report, details, accepted } = view;
    const labelOf = roleLabels(report.policies);
    const columns = {
        issuer: new Map(),
        subject: new Map(),
        role: new Map(),
    };
    const links = new Map();
    const put = (column, key, label, className) => {
        const node = column.get(key) ?? { key, label, className, neighbours: new Set() };
        column.set(key, node);
        return node;
    };
    const link = (from, to, level) => {
        from.neighbours.add(to.key);
        to.neighbours.add(from.key);
        const key = `${from.key}\n${to.key}`;
        if (!links.has(key))
            links.set(key, { from: from.key, to: to.key, level });
    };
    const sorted = worstFirst(view);
    for (const [index, policy] of sorted.entries()) {
        const level = standingOf(policy, accepted);
        const many = index >= MOST_ROLES - 1 && sorted.length > MOST_ROLES;
        const role = many
            ? put(columns.role, 'role:more', `${sorted.length - MOST_ROLES + 1} more roles`, 'more')
            : put(columns.role, `role:${policy.source.name}#${policy.id}`, labelOf(policy), level);
        for (const { issuer, subjects } of shownGrants(policy, details)) {
            for (const text of subjects) {
                const key = `subject:${issuer}\n${text}`;
                const rest = !columns.subject.has(key) && (many || columns.subject.size >= MOST_SUBJECTS);
                const known = columns.issuer.has(`issuer:${issuer}`) || columns.issuer.size < MOST_ROLES;
                const from = known
                    ? put(columns.issuer, `issuer:${issuer}`, issuer, 'issuer')
                    : put(columns.issuer, 'issuer:more', 'more issuers', 'more');
                const by = rest
                    ? put(columns.subject, 'subject:more', 'more subjects', 'more')
                    : put(columns.subject, key, text, 'subject');
                link(from, by, level);
                link(by, role, level);
            }
        }
    }
    if (links.size === 0)
        return '<p>There is nothing to draw.</p>';
    const places = placed([columns.issuer, columns.subject, columns.role]);
    const height = TOP + ROW * Math.max(columns.issuer.size, columns.subject.size, columns.role.size) + 8;
    const parts = [
        ...headings(),
        ...[...links.values()].toReversed().map(({ from, to, level }) => curve(from, to, level, places)),
        ...['issuer', 'subject', 'role'].flatMap((column) => [...columns[column].values()].map((node) => box(node, COLUMNS[column], places.get(node.key) ?? 0))),
    ];
    return `<svg viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="svg-title svg-text">
<title id="svg-title">Who can assume what</title>
<desc id="svg-text">${columns.issuer.size} issuers and kinds of principals, ${columns.subject.size} subjects and ${columns.role.size} roles; the list of policies below says the same as text.</desc>
${parts.join('\n')}
</svg>`;
}
/** Row of each node. Roles keep their order (worst first); the columns to their left follow them. */
function placed(columns) {
    const places = new Map();
    const [issuers, subjects, roles] = columns;
    const tallest = Math.max(issuers.size, subjects.size, roles.size);
    for (const column of [roles, subjects, issuers]) {
        const middle = ({ neighbours }) => {
            const rows = [...neighbours].flatMap((key) => places.get(key) ?? []);
            return rows.length === 0 ? 0 : rows.reduce((sum, row) => sum + row, 0) / rows.length;
        };
        const order = column === roles
            ? [...column.values()]
            : [...column.values()].toSorted((a, b) => middle(a) - middle(b));
        // Beside a long column, the middle would be out of sight.
        const offset = Math.min((tallest - order.length) / 2, MOST_OFFSET);
        for (const [index, node] of order.entries())
            places.set(node.key, index + offset);
    }
    return places;
}
function headings() {
    const titles = { issuer: 'issuers', subject: 'subjects', role: 'roles' };
    return ['issuer', 'subject', 'role'].map((column) => `<text class="column" x="${COLUMNS[column].x + 10}" y="18">${titles[column]}</text>`);
}
function box(node, { x, width }, row) {
    const y = TOP + row * ROW;
    const most = Math.floor((width - 20) / 7.4);
    return `<g class="node ${node.className}"><title>${escapeHtml(node.label)}</title><rect x="${x}" y="${y.toFixed(1)}" width="${width}" height="${BOX}" rx="5"/><text x="${x + 10}" y="${(y + 17.5).toFixed(1)}">${escapeHtml(shortened(node.label, Math.min(most, LABEL + 4)))}</text></g>`;
}
function curve(from, to, level, places) {
    const [left, right] = from.startsWith('issuer:')
        ? [COLUMNS.issuer.x + COLUMNS.issuer.width, COLUMNS.subject.x]
        : [COLUMNS.subject.x + COLUMNS.subject.width, COLUMNS.role.x];
    const y = (key) => (TOP + (places.get(key) ?? 0) * ROW + BOX / 2).toFixed(1);
    const bend = (left + right) / 2;
    return `<path class="link ${level}" d="M${left} ${y(from)}C${bend} ${y(from)} ${bend} ${y(to)} ${right} ${y(to)}"/>`;
}
/** The beginning and the end of a long label: subjects differ at both. */
function shortened(label, most) {
    const characters = [...label.replace(/\s+/g, ' ')];
    if (characters.length <= most)
        return characters.join('');
    const tail = Math.floor(most / 3);
    return `${characters.slice(0, most - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}

;// CONCATENATED MODULE: ./build/report/html/audit-page.js










/** Nothing of the page may be fetched from anywhere, and nothing is sent. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
/**
 * The report as one HTML page that needs no network. The data stand in it as JSON that cannot end its element, and the
 * page's own script shows them as text, a part at a time; nothing of a policy becomes markup.
 */
function auditPage(view, kinds) {
    const { report } = view;
    const policies = worstFirst(view);
    const counts = standingCounts(view);
    const data = {
        policies: policies.map((policy) => policyData(policy, view, kinds)),
        undetermined: report.undetermined.map(({ source, line, message, remedy }) => ({
            source: visible(source.name),
            line: line ?? null,
            message: visible(message),
            remedy: visible(remedy),
        })),
        expectations: view.expectations.map(({ status, title, expected, seen }) => ({
            status,
            title: visible(title),
            expected: visible(expected),
            seen: visible(seen),
        })),
        baseline: view.baselineNotes.map(visible),
    };
    const told = counts
        .map(({ standing, count }) => `<span class="${standing}"><b>${count} ${STANDING_WORDS[standing]}</b></span>`)
        .join(', ');
    const boxes = counts
        .map(({ standing, count }) => `<label class="level ${standing}"><input type="checkbox" name="level" value="${standing}" checked> <b>${count}</b> ${STANDING_WORDS[standing]}</label>`)
        .join('\n');
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<title>Who can assume what</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#policies">To the policies</a>
<header>
<h1>Who can assume what</h1>
<p>${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited${told === '' ? '' : `: ${told}`}.${report.undetermined.length > 0 ? ` <a href="#missed">${report.undetermined.length} could not be audited</a>.` : ''}</p>
</header>
<main>
<section aria-labelledby="picture-title">
<h2 id="picture-title">From issuers by subjects to roles</h2>
<div class="picture" tabindex="0" role="region" aria-labelledby="picture-title">${trustPicture(view)}</div>
</section>
<section id="by-account"></section>
<section aria-labelledby="policies-title" id="policies">
<h2 id="policies-title">Policies</h2>
<form class="filters" role="search" aria-label="Filter the policies">
<fieldset><legend>Severity</legend>
${boxes}
</fieldset>
<label class="search">Search <input type="search" id="search" placeholder="role, issuer, subject or finding" autocomplete="off"></label>
</form>
<p id="status" role="status" aria-live="polite"></p>
<div id="list"></div>
<noscript><p>The policies are shown by a script of this page, which is turned off here.</p></noscript>
</section>
<section id="rest"></section>
</main>
<footer>Made by <a href="https://github.com/aws-account-steps/aws-account-steps" rel="noreferrer">aws-account-steps</a> audit-trust. A verdict assumes genuine tokens and no organization policy.</footer>
<script type="application/json" id="data">${jsonInHtml(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}
function policyData(policy, view, kinds) {
    const { path, document } = view.details.get(policy) ?? NO_DETAIL;
    const marked = markedDocument(document, path, policy.findings);
    return {
        id: visible(policy.id),
        source: policy.source.name === policy.id ? '' : visible(policy.source.name),
        severity: standingOf(policy, view.accepted),
        account: accountOf(policy.id) ?? '',
        count: countingFindings(policy, view.accepted).length,
        decision: policy.decision?.decision ?? '',
        reason: visible(policy.decision?.reason ?? ''),
        controls: awsControls(policy),
        grants: shownGrants(policy, view.details).map(({ issuer, subjects }) => ({
            issuer: visible(issuer),
            subjects: subjects.map(visible),
        })),
        lines: marked.lines.map(visible),
        findings: policy.findings.map((finding, index) => {
            const acceptance = view.accepted.get(finding);
            return {
                kind: finding.kind,
                title: kinds[finding.kind]?.title ?? finding.kind,
                severity: tagOf(finding, acceptance !== undefined),
                message: visible(finding.message),
                remedy: visible(finding.remedy),
                accepted: acceptance === undefined ? '' : visible(`until ${acceptance.expires}: ${acceptance.reason}`),
                where: visible(finding.line === undefined ? finding.path : `line ${finding.line}, ${finding.path}`),
                line: marked.lineOfFinding[index] ?? null,
                caller: finding.witness?.claims === undefined,
                witness: finding.witness === undefined
                    ? ''
                    : visible(JSON.stringify(finding.witness.claims ?? finding.witness.principal, null, 2)),
                suggestion: finding.suggestion === undefined ? '' : visible(JSON.stringify(finding.suggestion, null, 2)),
            };
        }),
    };
}
/** How a finding is marked. Hints have the severity `none`. */
function tagOf({ kind, severity, coFinding }, accepted) {
    if (coFinding)
        return 'note';
    if (accepted)
        return 'accepted';
    return kind === 'not-graded' ? 'unknown' : severity;
}
/** JSON in which nothing can end a script element or begin a comment in one. */
function jsonInHtml(value) {
    return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/write-reports.js




/** Writes the reports that were asked for. */
async function writeReports(view, paths, files) {
    const write = async (path, content) => (path === undefined ? undefined : files.write(path, content()));
    const notes = [];
    const sarif = () => {
        const { text, note } = toSarif(view, KINDS);
        if (note !== undefined)
            notes.push(note);
        return text;
    };
    return {
        sarif: await write(paths.sarif, sarif),
        json: await write(paths.json, () => trustReportParts(view)),
        html: await write(paths.html, () => auditPage(view, KINDS)),
        notes,
    };
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/run.js
















const AUDIENCE = 'sts.amazonaws.com';
/** More would only wait for each other: each account is read by a few calls. */
const ACCOUNTS_AT_ONCE = 8;
/** Reads policies, audits each, decides about the token, and writes the reports. Changes nothing in AWS. */
async function runAuditTrust(inputs, world) {
    const audience = inputs.audience ?? AUDIENCE;
    const claims = inputs.claims === undefined ? undefined : await claimsFrom(inputs.claims, audience, world);
    const baseline = await baselineOf(inputs, world);
    const rules = await rulesOf(inputs, claims, world);
    const collected = await collectAll(inputs, rules, world);
    const merged = inputs.merge.length === 0 ? undefined : await mergeReports(inputs.merge, world.files);
    const all = [...(merged?.policies ?? []), ...collected.policies];
    const { accepted, notes } = applyBaseline(baseline, all, world.clock.now(), inputs.shard !== undefined);
    const policies = all.map((policy) => {
        const severity = severityOf(policy.findings.filter((finding) => !accepted.has(finding)));
        if (severity === policy.severity)
            return policy;
        const milder = { ...policy, severity };
        const detail = collected.details.get(policy);
        if (detail !== undefined)
            collected.details.set(milder, detail);
        return milder;
    });
    const view = {
        report: {
            version: 1,
            policies,
            undetermined: notAccepted([...(merged?.undetermined ?? []), ...collected.undetermined], all, accepted),
        },
        details: collected.details,
        accepted,
        expectations: [
            ...(merged?.expectations ?? []),
            ...collected.expectations,
            ...unusedRules(inputs, rules, collected, merged?.policies ?? []),
        ],
        baselineNotes: notes.map(({ entry, status }) => status === 'expired'
            ? `The acceptance of ${entry.kind} in ${entry.policy} expired on ${entry.expires}: "${entry.reason}".`
            : `The acceptance of ${entry.kind} in ${entry.policy} matches no finding and can be removed.`),
    };
    const decisions = policies.flatMap(({ decision }) => decision?.decision ?? []);
    return {
        view,
        decision: ['deny', 'undetermined', 'allow'].find((word) => decisions.includes(word)),
        suggestion: inputs.suggest
            ? suggestForJob(inputs.claims?.kind === 'current' && claims !== undefined
                ? claims
                : await currentClaims(audience, world), inputs.roleArns, audience)
            : undefined,
        baselineNotes: notes,
        baselineFile: inputs.baseline,
        written: await writeReports(view, inputs.files, world.files),
        github: await shareOnGithub(view, inputs, world),
        failOn: inputs.failOn,
    };
}
/** An expectation that is about no audited policy is a slip of the pen; parts of an audit may lack the policy. */
function unusedRules({ shard }, { expected }, { usedRules }, merged) {
    const elsewhere = new Set(merged.flatMap(({ id }) => (0,expected_subjects/* rulesFor */.NP)(expected, [id, id.slice(id.lastIndexOf('/') + 1)])));
    const unused = shard === undefined
        ? expected.filter((rule) => rule.role !== '*' && !usedRules.has(rule) && !elsewhere.has(rule))
        : [];
    return unused.map(({ role, subject }) => ({
        id: 'expected-subject',
        title: subject,
        status: 'unknown',
        expected: `admitted by ${role}`,
        seen: 'no audited policy goes by that name',
        remedy: 'Correct the name of the role, or audit it.',
    }));
}
async function baselineOf({ baseline }, { files }) {
    return baseline === undefined
        ? []
        : readBaseline(baseline, await (0,named_file/* readNamedFile */.wh)(files, baseline, 'baseline'), new Set(Object.keys(KINDS)));
}
async function rulesOf(inputs, claims, world) {
    const path = inputs.expectedSubjectsFile;
    const fromFile = path === undefined
        ? []
        : (0,expected_subjects/* readSubjectFile */.$f)(path, await (0,named_file/* readNamedFile */.wh)(world.files, path, 'expected-subjects-file'));
    return {
        claims,
        expected: [...inputs.expectedSubjects, ...fromFile],
        trusted: { issuers: inputs.trustedIssuers, owners: inputs.trustedOwners },
        keepDocuments: inputs.files.html !== undefined,
        graphs: new token_graphs/* TokenGraphs */.T(),
    };
}
async function collectAll(inputs, rules, world) {
    const { shard, roleArns } = inputs;
    const { aws, files, log } = world;
    const region = inputs.region ?? world.variable('AWS_REGION') ?? world.variable('AWS_DEFAULT_REGION') ?? 'us-east-1';
    const into = nothingCollected();
    const say = (line) => log.info(line);
    if (roleArns.length > 0)
        await collect(gatherNamedRoles(roleArns, await aws.roles({ region }), shard), rules, into, say);
    if (inputs.allRoles)
        await collect(gatherAllRoles(await aws.accountRoles({ region }), shard), rules, into, say);
    if (inputs.accounts !== undefined) {
        const text = await (0,named_file/* readNamedFile */.wh)(files, inputs.accounts, 'accounts');
        const accounts = readAccounts(inputs.accounts, text).filter(({ name }) => (0,audit_trust_shard/* isInShard */.O)(shard, name));
        let done = 0;
        const parts = accounts.map(() => nothingCollected());
        await bounded([...accounts.entries()], ACCOUNTS_AT_ONCE, async ([index, account]) => {
            const { roleArn, externalId } = account;
            const assume = externalId === undefined ? { roleArn } : { roleArn, externalId };
            const roles = await aws.accountRoles({ region: account.region ?? region, assume });
            const own = parts[index] ?? nothingCollected();
            await collect(gatherAccount(account, roles), rules, own, (line) => say(`${account.name}: ${line}`));
            done += 1;
            say(`${account.name}: ${own.policies.length} roles audited (${done} of ${accounts.length} accounts)`);
        });
        // In the order of the file, whichever account was done first.
        for (const part of parts)
            addCollected(into, part);
    }
    await collect(gatherFiles(inputs.policyFiles, files, shard), rules, into, say);
    return into;
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/verdict.js



/** More lines of evidence only hide the first ones. */
const SHOWN = 50;
/**
 * Fails for findings at or above `fail-on` that no baseline accepts, for expected subjects that stay out, for whatever
 * was not audited, and for what could not be shown on GitHub; the first of these names the error.
 */
function auditTrustVerdict(outcome) {
    const { view, failOn, github } = outcome;
    const bad = findingsOf(outcome).filter(({ finding, acceptance }) => failOn !== 'none' &&
        acceptance === undefined &&
        !finding.coFinding &&
        isAtLeast(finding.severity, failOn));
    const findings = bad.map(({ policy, finding }) => ({
        label: policy.id,
        value: `${finding.kind}: ${finding.message}`,
    }));
    const checks = (status) => view.expectations
        .filter((check) => check.status === status)
        .map(({ title, seen, expected }) => ({ label: title, value: `not ${expected}: ${seen}` }));
    const refused = checks('fail');
    const missed = [
        ...view.report.undetermined.map(({ source, message }) => ({
            label: source.name,
            value: `not audited: ${message}`,
        })),
        ...checks('unknown'),
    ];
    if (findings.length > 0) {
        return new step_error/* StepError */.z({
            code: 'trust-too-broad',
            fault: 'user',
            message: `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} ${failOn} or worse.`,
            remedy: remediesOf(bad),
            evidence: [...findings, ...refused, ...missed].slice(0, SHOWN),
        });
    }
    if (refused.length > 0) {
        return new step_error/* StepError */.z({
            code: 'expected-subject-refused',
            fault: 'user',
            message: `${refused.length} expected ${refused.length === 1 ? 'subject is' : 'subjects are'} not admitted.`,
            remedy: 'Admit them in the trust policy, or take them off "expected-subjects".',
            evidence: [...refused, ...missed].slice(0, SHOWN),
        });
    }
    if (missed.length === 0)
        return github.failures[0];
    return new step_error/* StepError */.z({
        code: 'audit-incomplete',
        fault: 'user',
        message: `The audit is not complete: ${missed.length} ${missed.length === 1 ? 'thing' : 'things'} could not be audited, and that is not the same as clean.`,
        remedy: [...new Set(view.report.undetermined.map(({ remedy }) => remedy))].slice(0, SHOWN).join('\n'),
        evidence: missed.slice(0, SHOWN),
    });
}
/** What to do, once for each kind of finding. */
function remediesOf(bad) {
    const remedies = new Map(bad.map(({ finding }) => [finding.kind, finding.remedy]));
    if (remedies.size === 1)
        return [...remedies.values()].join();
    return [...remedies].map(([kind, remedy]) => `${kind}: ${remedy}`).join('\n');
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/step.js




const auditTrust = {
    name: 'audit-trust',
    inputs: inputs/* auditTrustInputs */.D,
    outputs: auditTrustOutputs,
    parse: inputs/* parseAuditTrust */.b,
    run: runAuditTrust,
    publish: publishAuditTrust,
    verdict: auditTrustVerdict,
};


/***/ }),

/***/ 91069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ providerArnFor),
/* harmony export */   qn: () => (/* binding */ providerOfToken),
/* harmony export */   w6: () => (/* binding */ decideToken)
/* harmony export */ });
/* unused harmony export judgeToken */
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96338);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35278);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(95584);




/**
 * Decides whether a token can assume the role: every action that the token needs must be allowed (session tags need
 * `sts:TagSession` beside the assuming). `iss` of the token names the issuer; `providerArn` its provider.
 */
function decideToken(policy, claims, providerArn) {
    const judgement = judgeToken((0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .deciderOf */ .Id)(policy), claims, providerArn);
    const words = (0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .inWords */ .r4)(judgement);
    return {
        decision: words.decision,
        reason: words.reason,
        ...(words.statement === undefined ? {} : { statement: words.statement }),
        get trace() {
            return words.trace;
        },
        action: judgement.request.action,
        providerArn,
        notExposed: (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .webIdentityContext */ .C5)(claims, issuerOf(claims)).notExposed,
    };
}
/** The bare decision by a policy that is prepared, for many tokens; `inWords` says why. */
function judgeToken(decider, claims, providerArn) {
    const context = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .askedContext */ .Qg)(claims, issuerOf(claims), decider.asked);
    const principal = { kind: 'Federated', arn: providerArn };
    let worst;
    for (const action of (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .actionsFor */ .rG)(claims)) {
        const made = decider.judge({ action, principal, context });
        if (worst === undefined || RANK[made.decision] > RANK[worst.decision])
            worst = made;
    }
    if (worst === undefined)
        throw new TypeError('A token needs at least one action');
    return worst;
}
function issuerOf({ iss }) {
    return typeof iss === 'string' ? iss : '';
}
/** What stands in the way counts most. */
const RANK = { allow: 0, undetermined: 1, deny: 2 };
/**
 * The provider that a token comes from, as policies name it: the one in the policy itself where there is one, else
 * the one in the role's account (`000000000000` when that is unknown, which no policy names).
 */
function providerOfToken(policy, claims, roleArn) {
    const issuer = String(claims['iss'] ?? '').replace(/^https?:\/\//, '');
    if ((0,_issuers_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerFacts */ .FK)(issuer)?.builtIn === true)
        return issuer;
    if (roleArn !== undefined)
        return providerArnFor(roleArn, issuer);
    const named = policy.statements
        .flatMap(({ principals }) => principals.entries)
        .find(({ kind, text }) => kind === 'Federated' && (0,_request_js__WEBPACK_IMPORTED_MODULE_3__/* .issuerOfPrincipal */ .$)(text) === issuer);
    return named?.text ?? `arn:aws:iam::000000000000:oidc-provider/${issuer}`;
}
/** The provider ARN of an issuer (host and path) in the account and partition of a role. */
function providerArnFor(roleArn, issuer) {
    const [, partition = 'aws', , , account = ''] = roleArn.split(':');
    return `arn:${partition}:iam::${account}:oidc-provider/${issuer}`;
}


/***/ }),

/***/ 45695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ee: () => (/* binding */ githubIds),
/* harmony export */   hO: () => (/* binding */ immutableSubject),
/* harmony export */   po: () => (/* binding */ parseGithubSubject),
/* harmony export */   vn: () => (/* binding */ classicSubject)
/* harmony export */ });
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


/***/ }),

/***/ 36555:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ suggestTrustStatement)
/* harmony export */ });
/* unused harmony export escapeValue */
/* harmony import */ var _github_subject_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45695);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);


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
    const isGithub = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer)?.id.startsWith('github') ?? false;
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
    const subject = (0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .parseGithubSubject */ .po)(sub);
    if (subject === undefined)
        return [];
    const variant = (name, statement) => ({
        name,
        statement,
        note: NOTES[name],
    });
    const classic = variant('classic', build({ sub: escapeValue((0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .classicSubject */ .vn)(subject)) }));
    const ids = (0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .githubIds */ .ee)(claims, subject);
    if (ids === undefined)
        return [classic];
    return [
        classic,
        variant('immutable', build({ sub: escapeValue((0,_github_subject_js__WEBPACK_IMPORTED_MODULE_1__/* .immutableSubject */ .hO)(subject, ids)) })),
        variant('id-based', build({ repository_id: ids.repositoryId, repository_owner_id: ids.ownerId }, `repo:*:${escapeValue(subject.context)}`)),
    ];
}
function withPrefix(issuer, claims) {
    return Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${issuer}:${claim}`, value]));
}


/***/ }),

/***/ 38075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkAtWrite),
/* harmony export */   u: () => (/* binding */ checkAtRunTime)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95584);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20086);



const RANK = ['refuse', 'unknown', 'accept'];
/**
 * Whether IAM's control of shared identity providers would accept the policy: each must have its tenancy claim
 * compared with something that is not only wildcards. Source: IAM user guide, "identity-provider controls for shared
 * OIDC providers". A policy without any statement is malformed for IAM. Nothing else of its validation is looked at.
 */
function checkAtWrite(policy) {
    if (policy.statements.length === 0)
        return 'refuse';
    const answers = webIdentityGrants(policy).map(({ statement, issuer }) => checkProvider(statement, issuer));
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function webIdentityGrants(policy) {
    return policy.statements
        .filter((statement) => statement.effect === 'Allow' && (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .coversAction */ .D)(statement, 'sts:AssumeRoleWithWebIdentity'))
        .flatMap((statement) => statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => ({ statement, issuer: (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerOfPrincipal */ .$)(text) })));
}
/**
 * Whether STS refuses tokens by this policy at run time, before it evaluates it: it demands that the tenancy claim of
 * HCP Terraform is compared (all roles since 2025-02-07), and that of Cognito where provider and role are in different
 * accounts (since April 2024), which the policy does not show: `unknown`.
 */
function checkAtRunTime(policy) {
    const answers = webIdentityGrants(policy).map(({ statement, issuer }) => {
        const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
        const control = facts?.controlledAtRunTime;
        if (facts === undefined || control === undefined)
            return 'accept';
        if (comparesTenancy(statement, issuer, facts) === 'accept')
            return 'accept';
        return control.onlyAcrossAccounts === true ? 'unknown' : 'refuse';
    });
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function checkProvider(statement, issuer) {
    const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
    return facts?.controlledAtWrite === true ? comparesTenancy(statement, issuer, facts) : 'accept';
}
function comparesTenancy(statement, issuer, facts) {
    const claim = facts.tenancyClaim;
    const key = (claim.includes(':') ? claim : `${issuer}:${claim}`).toLowerCase();
    const compared = statement.conditions.filter((condition) => condition.key.toLowerCase() === key && condition.operator !== 'Null');
    const values = compared.flatMap((condition) => condition.values);
    if (values.some(({ text }) => /^[*?]*$/.test(text)))
        return 'refuse';
    if (values.length > 0)
        return 'accept';
    // AWS's own example for immutable ids has no subject, although the control demands one.
    const byIds = statement.conditions.some(({ key: other }) => IDS.some((id) => other.toLowerCase() === `${issuer}:${id}`.toLowerCase()));
    return facts.id === 'github' && byIds ? 'unknown' : 'refuse';
}
const IDS = ['repository_id', 'repository_owner_id'];


/***/ })

};
