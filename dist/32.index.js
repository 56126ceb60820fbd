export const id = 32;
export const ids = [32];
export const modules = {

/***/ 9032:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditTrust: () => (/* binding */ auditTrust)
});

// EXTERNAL MODULE: ./build/trust/json-value.js
var json_value = __webpack_require__(4611);
// EXTERNAL MODULE: ./build/steps/input-spec.js + 1 modules
var input_spec = __webpack_require__(835);
;// CONCATENATED MODULE: ./build/steps/audit-trust/inputs.js


const FILE = { form: 'a path in the workspace' };
const auditTrustInputs = {
    'role-arns': (0,input_spec/* list */.p_)({
        pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/,
        form: 'ARNs of roles, separated by commas or line ends',
    }),
    'policy-files': (0,input_spec/* list */.p_)({ form: 'globs of JSON files, separated by commas or line ends' }),
    'token-claims': (0,input_spec/* optionalText */.mR)({
        form: "`current` (this job's own token), a path in the workspace, or the claims as JSON",
    }),
    audience: (0,input_spec/* optionalText */.mR)({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
    'expected-subjects': (0,input_spec/* list */.p_)({
        form: 'subjects (`*` and `?` are wildcards), separated by commas or line ends',
    }),
    'fail-on': (0,input_spec/* oneOf */.yL)(['critical', 'high', 'medium', 'low', 'none'], 'high'),
    'sarif-file': (0,input_spec/* optionalText */.mR)(FILE),
    'json-file': (0,input_spec/* optionalText */.mR)(FILE),
    'aws-region': (0,input_spec/* optionalText */.mR)({
        pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
        form: 'an AWS region, for example eu-west-1',
    }),
};
/** Rules across inputs. Throws StepError with all faults. */
function parseAuditTrust(values) {
    const faults = [];
    const roleArns = values['role-arns'];
    const policyFiles = values['policy-files'];
    if (roleArns.length === 0 && policyFiles.length === 0) {
        faults.push({ input: 'role-arns', problem: 'or "policy-files" is required: there is nothing to audit' });
    }
    const given = values['token-claims'];
    const claims = given === undefined ? undefined : claimsSource(given, values.audience, faults);
    if (values.audience !== undefined && claims?.kind !== 'current') {
        faults.push({ input: 'audience', problem: 'has a meaning only with "token-claims: current"' });
    }
    const { 'sarif-file': sarifFile, 'json-file': jsonFile } = values;
    if (sarifFile !== undefined && sarifFile === jsonFile) {
        faults.push({
            input: 'json-file',
            problem: 'must not be the same file as "sarif-file"',
            seen: sarifFile,
        });
    }
    if (faults.length > 0)
        throw new input_spec/* InputError */.dz(faults);
    return {
        roleArns: [...new Set(roleArns)],
        policyFiles,
        claims,
        expectedSubjects: values['expected-subjects'],
        failOn: values['fail-on'],
        sarifFile,
        jsonFile,
        region: values['aws-region'],
    };
}
function claimsSource(given, audience, faults) {
    if (given === 'current')
        return { kind: 'current', audience };
    if (!given.startsWith('{'))
        return { kind: 'file', path: given };
    const claims = readClaims(given);
    if (claims !== undefined)
        return { kind: 'inline', claims };
    faults.push({
        input: 'token-claims',
        problem: 'is not a JSON object with the claims "iss" and "sub" as text',
    });
    return undefined;
}
/** Claims as JSON text: an object with text `iss` and `sub`; undefined for anything else. */
function readClaims(text) {
    try {
        const value = JSON.parse(text);
        return (0,json_value/* isRecord */.u)(value) && typeof value['iss'] === 'string' && typeof value['sub'] === 'string'
            ? value
            : undefined;
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(3886);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/report/trust-report.js

const SIGNS = {
    critical: '🟥 critical',
    high: '🟧 high',
    medium: '🟨 medium',
    low: '🟦 low',
    none: '✅ none',
};
const DECISIONS = { allow: '✅ allow', deny: '⛔ deny', undetermined: '❓ undetermined' };
/** GitHub takes one MiB per step summary; beyond this many characters policies are only counted. */
const ROOM = 400_000;
const ROWS = 200;
const WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];
/** The report as JSON text in its documented shape: version, policies, undetermined. */
function trustReportJson(report) {
    const policies = report.policies.map(({ decision, source, ...policy }) => ({
        ...policy,
        source: source.name,
        ...(decision === undefined ? {} : { decision: decision.decision, trace: decision.trace }),
    }));
    const undetermined = report.undetermined.map(({ source, ...item }) => ({ ...item, source: source.name }));
    return `${JSON.stringify({ version: report.version, policies, undetermined }, null, 2)}\n`;
}
/** The report for the step summary: what was found, worst first, and what could not be looked at. */
function trustReportMarkdown(report, expectations) {
    const policies = report.policies.toSorted((a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity));
    const worst = policies[0]?.severity ?? 'none';
    const parts = [
        (0,markdown/* heading */.R_)(3, `${report.undetermined.length > 0 ? '❓' : worst === 'none' ? '✅' : '🔎'} Who can assume what`),
        overview(report, policies),
        undeterminedPart(report),
        expectationPart(expectations),
    ];
    let room = ROOM - parts.join('').length;
    const shown = [];
    for (const policy of policies.filter(({ findings, decision }) => findings.length > 0 || decision !== undefined)) {
        const part = policyPart(policy);
        room -= part.length;
        if (room < 0)
            break;
        shown.push(part);
    }
    const left = policies.length - shown.length;
    const rest = room < 0 ? `\n${left} more policies are in the JSON report.\n` : '';
    return [...parts, ...shown, rest].filter((part) => part !== '').join('\n');
}
function overview({ policies, undetermined }, sorted) {
    const rows = sorted
        .slice(0, ROWS)
        .map((policy) => [
        (0,markdown/* code */.aY)(policy.id),
        policy.issuers.map(markdown/* code */.aY).join('<br>'),
        SIGNS[policy.severity],
        (0,markdown/* escapeMarkdown */.FV)([...new Set(counting(policy).map(({ kind }) => kind))].join(', ')),
        policy.decision === undefined ? '' : DECISIONS[policy.decision.decision],
    ]);
    const more = policies.length > ROWS ? `\n${policies.length - ROWS} more are not shown.\n` : '';
    const audited = `${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited`;
    const missed = undetermined.length > 0 ? `, ${undetermined.length} could not be audited` : '';
    return `${audited}${missed}.\n\n${(0,markdown/* table */.tp)(['policy', 'issuers', 'severity', 'findings', 'this token'], rows)}${more}`;
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
function policyPart(policy) {
    const rows = policy.findings.map((finding) => [
        finding.coFinding ? 'note' : SIGNS[finding.severity],
        (0,markdown/* code */.aY)(finding.kind),
        `${(0,markdown/* escapeMarkdown */.FV)(finding.message)} ${(0,markdown/* escapeMarkdown */.FV)(finding.remedy)}`,
        (0,markdown/* code */.aY)(finding.line === undefined ? finding.path : `line ${finding.line}`),
    ]);
    const proven = policy.findings.find(({ witness }) => witness !== undefined);
    const body = [
        rows.length === 0 ? '' : (0,markdown/* table */.tp)(['severity', 'finding', 'what and what to do', 'where'], rows),
        proven?.witness === undefined ? '' : `${provenBy(proven, proven.witness)}`,
        policy.decision === undefined ? '' : tracePart(policy.decision.trace, policy.decision.reason),
    ];
    return (0,markdown/* details */.zH)(`${(0,markdown/* code */.aY)(policy.id)} ${SIGNS[policy.severity]}`, body.filter((part) => part !== '').join('\n'));
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
function counting(policy) {
    return policy.findings.filter(({ coFinding }) => !coFinding);
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

;// CONCATENATED MODULE: ./build/steps/audit-trust/publish.js



const LEVELS = ['critical', 'high', 'medium', 'low', 'none'];
const auditTrustOutputs = [
    'findings',
    'findings-critical',
    'findings-high',
    'findings-medium',
    'findings-low',
    'max-severity',
    'undetermined',
    'decision',
    'sarif-file',
    'json-file',
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
/** Hands over the report: outputs, annotations on the lines of policy files, and the summary. */
async function publishAuditTrust(outcome, runner) {
    const { report, decision, sarifFile, jsonFile } = outcome;
    const found = findingsOf(outcome);
    const worst = LEVELS.find((level) => found.some(({ finding }) => counts(finding, level))) ?? 'none';
    runner.setOutput('findings', JSON.stringify(found.map(({ policy, finding }) => ({ policy: policy.id, source: policy.source.name, ...finding }))));
    for (const level of ['critical', 'high', 'medium', 'low']) {
        const count = found.filter(({ finding }) => counts(finding, level)).length;
        runner.setOutput(`findings-${level}`, String(count));
    }
    runner.setOutput('max-severity', worst);
    runner.setOutput('undetermined', JSON.stringify(report.undetermined));
    runner.setOutput('decision', decision ?? '');
    runner.setOutput('sarif-file', sarifFile ?? '');
    runner.setOutput('json-file', jsonFile ?? '');
    for (const { policy, finding } of found) {
        if (finding.severity !== 'none')
            runner.log.info(`${finding.severity}: ${finding.kind}: ${policy.id}: ${finding.message}`);
    }
    annotate(outcome, runner);
    runner.summarize(trustReportMarkdown(report, outcome.expectations));
}
/** Fails for findings at or above `fail-on`, for expected subjects that stay out, and for whatever was not audited. */
function auditTrustVerdict(outcome) {
    const { report, failOn, expectations } = outcome;
    const bad = findingsOf(outcome).filter(({ finding }) => failOn !== 'none' && !finding.coFinding && isAtLeast(finding.severity, failOn));
    const refused = expectations.filter(({ status }) => status === 'fail');
    const missed = [
        ...report.undetermined.map(({ source, message }) => ({ label: source.name, value: message })),
        ...expectations
            .filter(({ status }) => status === 'unknown')
            .map(({ title, seen }) => ({ label: title, value: seen })),
    ];
    const findings = bad.map(({ policy, finding }) => ({
        label: policy.id,
        value: `${finding.kind}: ${finding.message}`,
    }));
    const unexpected = refused.map(({ title, seen }) => ({ label: title, value: seen }));
    if (findings.length > 0) {
        return new step_error/* StepError */.z({
            code: 'trust-too-broad',
            fault: 'user',
            message: `${findings.length} ${findings.length === 1 ? 'finding is' : 'findings are'} ${failOn} or worse.`,
            remedy: [...new Set(bad.map(({ finding }) => finding.remedy))].join('\n'),
            evidence: [...findings, ...unexpected, ...missed].slice(0, ANNOTATION_LIMIT),
        });
    }
    if (unexpected.length > 0) {
        return new step_error/* StepError */.z({
            code: 'expected-subject-refused',
            fault: 'user',
            message: `${unexpected.length} expected ${unexpected.length === 1 ? 'subject is' : 'subjects are'} not admitted.`,
            remedy: 'Admit them in the trust policy, or take them off "expected-subjects".',
            evidence: [...unexpected, ...missed].slice(0, ANNOTATION_LIMIT),
        });
    }
    if (missed.length === 0)
        return undefined;
    return new step_error/* StepError */.z({
        code: 'audit-incomplete',
        fault: 'user',
        message: `The audit is not complete: ${missed.length} ${missed.length === 1 ? 'thing' : 'things'} could not be audited, and that is not the same as clean.`,
        remedy: [...new Set(report.undetermined.map(({ remedy }) => remedy))].join('\n'),
        evidence: missed.slice(0, ANNOTATION_LIMIT),
    });
}
/** Worst first, co-findings last. */
function findingsOf({ report }) {
    const all = report.policies.flatMap((policy) => policy.findings.map((finding) => ({ policy, finding })));
    const rank = ({ finding }) => LEVELS.indexOf(finding.severity) + (finding.coFinding ? LEVELS.length : 0);
    return all.toSorted((a, b) => rank(a) - rank(b));
}
function counts({ severity, coFinding }, level) {
    return !coFinding && severity === level;
}
function annotate(outcome, runner) {
    const places = findingsOf(outcome).flatMap(({ policy, finding }) => {
        const level = finding.coFinding ? undefined : ANNOTATIONS[finding.severity];
        return level === undefined
            ? []
            : [
                {
                    level,
                    source: policy.source,
                    line: finding.line,
                    title: finding.kind,
                    text: `${finding.message} ${finding.remedy}`,
                },
            ];
    });
    const missed = outcome.report.undetermined.map(({ source, line, message, remedy }) => ({
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
}

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
/** The report as SARIF 2.1.0 text. Co-findings are left out: they explain others and are in the JSON report. */
function toSarif(report, kinds) {
    const results = report.policies.flatMap((policy) => policy.findings.filter(({ coFinding }) => !coFinding).map((finding) => ({ policy, finding })));
    const ruleIds = [...new Set(results.map(({ finding }) => finding.kind))].sort();
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
                columnKind: 'utf16CodeUnits',
                invocations: [
                    {
                        executionSuccessful: report.undetermined.length === 0,
                        toolExecutionNotifications: report.undetermined.map(notificationOf),
                    },
                ],
                results: results.map(({ policy, finding }) => resultOf(policy, finding, ruleIds.indexOf(finding.kind))),
            },
        ],
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function ruleOf(id, facts) {
    const title = facts?.title ?? id;
    const level = facts?.severity ?? 'none';
    return {
        id,
        name: pascalCase(id),
        shortDescription: { text: title },
        fullDescription: { text: `${title}.` },
        help: { text: `${title}. ${facts?.remedy ?? ''}`.trim() },
        defaultConfiguration: { level: sarif_LEVELS[level] },
        properties: { tags: ['security', 'aws', 'iam'], 'security-severity': SECURITY_SEVERITY[level] },
    };
}
function resultOf(policy, finding, ruleIndex) {
    return {
        ruleId: finding.kind,
        ruleIndex,
        level: sarif_LEVELS[finding.severity],
        // `level: none` is only valid for results that are no failures.
        ...(finding.severity === 'none' ? { kind: 'informational' } : {}),
        message: { text: `${finding.message} ${finding.remedy}` },
        locations: [locationOf(policy.source, finding.path, finding.line, policy.id)],
        partialFingerprints: {
            'trustFinding/v1': [finding.kind, policy.source.name, policy.id, finding.path].join('|'),
        },
        properties: {
            severity: finding.severity,
            policy: policy.id,
            ...(finding.witness === undefined ? {} : { witness: finding.witness }),
            ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
        },
    };
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

// EXTERNAL MODULE: ./build/trust/request.js
var trust_request = __webpack_require__(5584);
// EXTERNAL MODULE: ./build/trust/statement-actions.js
var statement_actions = __webpack_require__(86);
// EXTERNAL MODULE: ./build/trust/wildcard.js
var wildcard = __webpack_require__(6675);
;// CONCATENATED MODULE: ./build/trust/subject-grammar.js
const NAME = /^[A-Za-z0-9._-]$/;
const OWNER = /^[A-Za-z0-9-]$/;
const DIGIT = /^[0-9]$/;
/** Git forbids these in names of branches and tags: see git-check-ref-format. */
const NOT_IN_REF = /^[\s~^:?*[\\\p{Cc}]$/u;
const isName = (character) => NAME.test(character);
const isOwner = (character) => OWNER.test(character);
const isDigit = (character) => DIGIT.test(character);
const isInRef = (character) => !NOT_IN_REF.test(character);
const isUuid = (character) => /^[0-9a-f-]$/.test(character);
/** Values whose colons the issuer encodes or forbids. */
const isNoColon = (character) => character !== ':' && character !== '\n';
const isPath = (character) => isName(character) || character === '/';
const isAny = () => true;
/** A slot of a form; those of refs and paths are divided by slashes. */
function slot(name, role, accepts, sample) {
    return { name, role, accepts, sample, divided: accepts === isInRef || accepts === isPath };
}
/** The same form with other words where a policy leaves parts open: a policy may exclude the usual ones by name. */
function inOtherWords(form) {
    const other = (character, accepts) => {
        const next = NEXT.get(character) ?? character;
        return accepts(next) ? next : character;
    };
    return {
        ...form,
        parts: form.parts.map((part) => typeof part === 'string'
            ? part
            : { ...part, sample: [...part.sample].map((character) => other(character, part.accepts)).join('') }),
    };
}
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz';
const NEXT = new Map([
    ...[...ALPHABET].map((letter, index) => [letter, ALPHABET[(index + 1) % 26] ?? letter]),
    ...[...'123456789'].map((digit, index) => [digit, String(((index + 7) % 9) + 1)]),
]);

;// CONCATENATED MODULE: ./build/trust/github-grammar.js

const owner = slot('owner', 'tenant', isOwner, 'attacker');
const ownerId = { ...slot('ownerId', 'tenant', isDigit, '99999999'), issued: true };
const repository = slot('repository', 'project', isName, 'any-repository');
const repositoryId = { ...slot('repositoryId', 'project', isDigit, '88888888'), issued: true };
const branch = slot('branch', 'context', isInRef, 'any-branch');
const tag = slot('tag', 'context', isInRef, 'any-tag');
const environment = slot('environment', 'context', isNoColon, 'any-environment');
const GITHUB_NAMES = [
    { name: 'classic', parts: ['repo:', owner, '/', repository] },
    { name: 'immutable', parts: ['repo:', owner, '@', ownerId, '/', repository, '@', repositoryId] },
];
const GITHUB_CONTEXTS = [
    { name: 'branch', parts: [':ref:refs/heads/', branch] },
    { name: 'tag', parts: [':ref:refs/tags/', tag] },
    { name: 'environment', parts: [':environment:', environment] },
    { name: 'pull_request', parts: [':pull_request'] },
];
const GITHUB_FORMS = GITHUB_NAMES.flatMap((names) => GITHUB_CONTEXTS.map((context) => ({
    name: `${names.name}-${context.name}`,
    parts: [...names.parts, ...context.parts],
})));
const tail = slot('rest', 'context', isAny, 'any');
/** Templates that begin with an owner-bound claim; the rest is whatever the template adds. */
const GITHUB_CUSTOM_FORMS = [
    { name: 'custom-owner', custom: true, parts: ['repository_owner:', owner, ':', tail] },
    { name: 'custom-owner-only', custom: true, parts: ['repository_owner:', owner] },
    { name: 'custom-owner-id', custom: true, parts: ['repository_owner_id:', ownerId, ':', tail] },
    { name: 'custom-owner-id-only', custom: true, parts: ['repository_owner_id:', ownerId] },
    { name: 'custom-repository', custom: true, parts: ['repository:', owner, '/', repository, ':', tail] },
    { name: 'custom-repository-only', custom: true, parts: ['repository:', owner, '/', repository] },
    { name: 'custom-repository-id', custom: true, parts: ['repository_id:', repositoryId, ':', tail] },
    { name: 'custom-repository-id-only', custom: true, parts: ['repository_id:', repositoryId] },
    { name: 'custom-repo-only', custom: true, parts: ['repo:', owner, '/', repository] },
    {
        name: 'custom-repo',
        custom: true,
        parts: ['repo:', owner, '/', repository, ':', slot('claim', 'context', isName, 'workflow'), ':', tail],
    },
];
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
const GITHUB_FORGED_FORMS = CHOSEN_CLAIMS.map((claim) => ({
    name: `forged-${claim}`,
    custom: true,
    forged: true,
    parts: [`${claim}:`, slot('rest', 'context', isAny, 'any')],
}));
/**
 * Whether anybody can get a subject from GitHub by a template in a repository of their own: every claim in it is of
 * their choice. Colons in values are encoded, so that the parts cannot be confused.
 */
function isForgeable(subject) {
    const parts = subject.split(':');
    for (let index = 0; index < parts.length; index += parts[index] === 'pull_request' ? 1 : 2) {
        const name = parts[index] ?? '';
        if (name === 'pull_request')
            continue;
        if (!CHOSEN_CLAIMS.includes(name) || (parts[index + 1] ?? '') === '')
            return false;
    }
    return true;
}
/** Every shape of subject that GitHub can mint. */
const GITHUB_SUBJECTS = [
    ...GITHUB_FORMS,
    ...GITHUB_CUSTOM_FORMS,
    ...GITHUB_FORGED_FORMS,
];

// EXTERNAL MODULE: ./build/trust/issuers.js
var issuers = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/trust/operators.js + 1 modules
var operators = __webpack_require__(8790);
;// CONCATENATED MODULE: ./build/trust/subject-forms.js


const subject_forms_branch = slot('branch', 'context', isInRef, 'any-branch');
const subject_forms_tag = slot('tag', 'context', isInRef, 'any-tag');
const group = slot('group', 'tenant', isName, 'attacker');
const project = slot('project', 'project', isPath, 'any-project');
const GITLAB_FORMS = ['branch', 'tag'].map((kind) => ({
    name: kind,
    parts: ['project_path:', group, '/', project, `:ref_type:${kind}:ref:`, kind === 'tag' ? subject_forms_tag : subject_forms_branch],
}));
const organization = slot('organization', 'tenant', isName, 'attacker');
const HCP_FORMS = ['plan', 'apply'].map((phase) => ({
    name: `run-${phase}`,
    parts: [
        'organization:',
        organization,
        ':project:',
        slot('project', 'project', isNoColon, 'any-project'),
        ':workspace:',
        slot('workspace', 'workload', isName, 'any-workspace'),
        `:run_phase:${phase}`,
    ],
}));
const BUILDKITE_FORMS = [
    {
        name: 'job',
        parts: [
            'organization:',
            organization,
            ':pipeline:',
            slot('pipeline', 'project', isName, 'any-pipeline'),
            ':ref:',
            slot('ref', 'workload', isInRef, 'refs/heads/any-branch'),
            ':commit:',
            slot('commit', 'context', (character) => /^[0-9a-f]$/.test(character), '0123456789abcdef'),
            ':step:',
            slot('step', 'context', isNoColon, 'any-step'),
        ],
    },
];
const EKS_FORMS = [
    {
        name: 'service-account',
        parts: [
            'system:serviceaccount:',
            slot('namespace', 'project', (character) => /^[a-z0-9-]$/.test(character), 'any-namespace'),
            ':',
            slot('serviceAccount', 'workload', (character) => /^[a-z0-9.-]$/.test(character), 'any-service-account'),
        ],
    },
];
const circleOrganization = slot('organization', 'tenant', isUuid, 'aaaaaaaa-0000-4000-8000-000000000000');
const circleProject = {
    ...slot('project', 'project', isUuid, 'bbbbbbbb-0000-4000-8000-000000000000'),
    issued: true,
};
const circleUser = slot('user', 'workload', isUuid, 'cccccccc-0000-4000-8000-000000000000');
/** The first shape, and the second with where the code comes from: hosts that CircleCI builds for. */
const CIRCLECI_FORMS = [
    {
        name: 'v1',
        parts: ['org/', circleOrganization, '/project/', circleProject, '/user/', circleUser],
    },
    ...['github.com', 'bitbucket.org', 'gitlab.com'].flatMap((host) => [subject_forms_branch, subject_forms_tag].map((ref) => ({
        name: `v2-${host}-${ref.name}`,
        parts: [
            'org/',
            circleOrganization,
            '/project/',
            circleProject,
            '/user/',
            circleUser,
            `/vcs-origin/${host}/`,
            slot('originOwner', 'context', isName, 'any-owner'),
            '/',
            slot('originRepository', 'context', isName, 'any-repository'),
            `/vcs-ref/refs/${ref.name === 'tag' ? 'tags' : 'heads'}/`,
            ref,
        ],
    }))),
];
/** One slot that holds everything: for issuers whose subjects have no known parts. */
const OPAQUE_FORMS = [
    { name: 'opaque', parts: [slot('subject', 'workload', isAny, 'any-subject')] },
];
const FORMS = {
    github: GITHUB_SUBJECTS,
    'github-enterprise': GITHUB_SUBJECTS,
    'github-server': GITHUB_SUBJECTS.filter(({ name }) => !name.startsWith('immutable')),
    'github-legacy': GITHUB_SUBJECTS,
    gitlab: GITLAB_FORMS,
    'hcp-terraform': HCP_FORMS,
    buildkite: BUILDKITE_FORMS,
    eks: EKS_FORMS,
    circleci: CIRCLECI_FORMS,
    'circleci-root': CIRCLECI_FORMS,
};
/** The shapes of subjects of an issuer, by its id in the list of issuers; one opaque shape where none is known. */
function subjectForms(issuerId) {
    return (issuerId === undefined ? undefined : FORMS[issuerId]) ?? OPAQUE_FORMS;
}
/** Whether the parts of the issuer's subjects are known. */
function hasKnownGrammar(issuerId) {
    return issuerId !== undefined && Object.hasOwn(FORMS, issuerId);
}

;// CONCATENATED MODULE: ./build/trust/subject-search.js
/**
 * Finds a subject of the form that matches all patterns, in which every slot of `mustBeOpen` has a character that no
 * pattern dictates: walks form and patterns together, breadth first, so that the shortest such subject is found and
 * none is missed. `too-large` when the budget is used up; what was looked at is taken off it.
 */
function findSubject(form, patterns, mustBeOpen, budget) {
    const positions = form.parts.flatMap((part) => typeof part === 'string'
        ? [...part].map((character) => ({ slot: undefined, character }))
        : [{ slot: part, character: '' }]);
    const steps = patterns.map(stepsOf);
    const start = {
        position: 0,
        started: false,
        open: false,
        divided: false,
        at: steps.map(() => 0),
        from: undefined,
        wrote: undefined,
        freedom: 'dictated',
    };
    const queue = [start];
    const seen = new Set([keyOf(start)]);
    for (let index = 0; index < queue.length; index += 1) {
        const state = queue[index];
        if (state === undefined)
            break;
        if (state.position === positions.length &&
            state.at.every((at, which) => onlyStarsLeft(steps[which], at))) {
            return assemble(state, positions);
        }
        for (const next of successors(state, positions, steps, mustBeOpen)) {
            const key = keyOf(next);
            if (seen.has(key))
                continue;
            seen.add(key);
            queue.push(next);
        }
        budget.left -= 1;
        if (budget.left <= 0)
            return 'too-large';
    }
    return 'none';
}
function successors(state, positions, steps, mustBeOpen) {
    const position = positions[state.position];
    if (position === undefined)
        return [];
    const { slot } = position;
    const leave = slot !== undefined && state.started && !state.divided && (state.open || !mustBeOpen(slot))
        ? [
            {
                ...state,
                position: state.position + 1,
                started: false,
                open: false,
                from: state,
                wrote: undefined,
            },
        ]
        : [];
    const characters = slot === undefined ? [position.character] : candidates(state, steps, slot);
    const written = characters.flatMap((character) => write(state, steps, character, slot));
    return [...leave, ...written];
}
/** Characters worth trying in a slot: those that some pattern dictates here, and one that none does. */
function candidates(state, steps, slot) {
    const dictated = steps.flatMap((pattern, which) => reachable(pattern, state.at[which] ?? 0).flatMap((at) => {
        const step = pattern[at];
        return step !== undefined && typeof step === 'object' ? [step.character] : [];
    }));
    const fresh = slot.sample[0] ?? 'x';
    const slashFits = slot.divided !== true || (state.started && !state.divided);
    return [...new Set([...dictated, fresh])].filter((character) => slot.accepts(character) && (character !== '/' || slashFits));
}
function write(state, steps, character, slot) {
    let moves = [
        { at: [], freedom: 'many' },
    ];
    for (const [which, pattern] of steps.entries()) {
        moves = moves.flatMap((move) => advance(pattern, state.at[which] ?? 0, character).map(({ at, freedom }) => ({
            at: [...move.at, at],
            freedom: lessFree(move.freedom, freedom),
        })));
    }
    return moves.map(({ at, freedom }) => ({
        position: slot === undefined ? state.position + 1 : state.position,
        started: slot !== undefined,
        open: slot !== undefined && (state.open || freedom !== 'dictated'),
        divided: slot?.divided === true && character === '/',
        at,
        from: state,
        wrote: character,
        freedom,
    }));
}
/** Where a pattern can stand after a character, and whether a wildcard took it. */
function advance(pattern, from, character) {
    return reachable(pattern, from).flatMap((at) => {
        const step = pattern[at];
        if (step === 'many')
            return [{ at, freedom: 'many' }];
        if (step === 'one')
            return [{ at: at + 1, freedom: 'one' }];
        return step?.character === character ? [{ at: at + 1, freedom: 'dictated' }] : [];
    });
}
/** A star can be left without a character. */
function reachable(pattern, from) {
    const places = [from];
    for (let at = from; pattern[at] === 'many'; at += 1)
        places.push(at + 1);
    return places;
}
function onlyStarsLeft(pattern, from) {
    return (pattern ?? []).slice(from).every((step) => step === 'many');
}
function stepsOf(pattern) {
    return pattern.segments.flatMap((segment, index) => {
        const steps = segment.map((character) => (character === undefined ? 'one' : { character }));
        return index === 0 ? steps : ['many', ...steps];
    });
}
function keyOf(state) {
    return [state.position, state.started, state.open, state.divided, ...state.at].join(',');
}
function lessFree(a, b) {
    return a === 'dictated' || b === 'dictated' ? 'dictated' : a === 'one' || b === 'one' ? 'one' : 'many';
}
function assemble(last, positions) {
    const written = [];
    for (let state = last; state?.from !== undefined; state = state.from) {
        if (state.wrote === undefined)
            continue;
        written.push({
            slot: positions[state.from.position]?.slot,
            character: state.wrote,
            freedom: state.freedom,
        });
    }
    written.reverse();
    const slots = new Map();
    let subject = '';
    for (const [index, character] of written.entries()) {
        const text = inWords(character, written[index - 1]);
        subject += text;
        if (character.slot === undefined)
            continue;
        const before = slots.get(character.slot.name) ?? { value: '', open: false, whollyOpen: true };
        const free = character.freedom !== 'dictated';
        slots.set(character.slot.name, {
            value: before.value + text,
            open: before.open || free,
            whollyOpen: before.whollyOpen && free,
        });
    }
    return { subject, slots };
}
/** The first character of a run that a star took becomes a word that says what stands there. */
function inWords({ slot, character, freedom }, before) {
    const startsRun = freedom === 'many' && !(before?.freedom === 'many' && before.slot === slot);
    return slot !== undefined && startsRun && character === slot.sample[0] ? slot.sample : character;
}

// EXTERNAL MODULE: ./build/trust/condition-keys.js
var condition_keys = __webpack_require__(9273);
// EXTERNAL MODULE: ./build/trust/principals.js
var principals = __webpack_require__(6874);
;// CONCATENATED MODULE: ./build/trust/findings/statement-view.js





/** Sorts a statement's conditions by what they mean for tokens of an issuer. */
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
    return { policy, statement, issuer, principalArn, claims, requirements: [...own, ...denied] };
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
/** A pattern's text filled in so that it matches itself: `*` becomes `any`, `?` becomes `x`. */
function sampleOf({ pattern }) {
    return pattern.segments
        .map((segment) => segment.map((character) => character ?? 'x').join(''))
        .reduce((before, segment) => `${before}${before === '' && segment === '' ? 'any' : ''}${segment}`);
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

// EXTERNAL MODULE: ./build/trust/context.js
var trust_context = __webpack_require__(6338);
// EXTERNAL MODULE: ./build/trust/evaluate.js
var evaluate = __webpack_require__(5278);
;// CONCATENATED MODULE: ./build/trust/findings/witness.js




const RANK = { stranger: 0, tenant: 1, project: 2 };
/** From which standing on a token has the value that the policy asks for. What is not listed is bound to a tenant. */
const ATTAINABLE = {
    aud: 'stranger',
    oaud: 'stranger',
    amr: 'stranger',
    app_id: 'stranger',
    environment: 'stranger',
    ref: 'stranger',
    workflow: 'stranger',
    job_workflow_ref: 'stranger',
    build_branch: 'stranger',
    pipeline_source: 'stranger',
    ref_protected: 'stranger',
    runner_environment: 'stranger',
    user_access_level: 'stranger',
    repository_id: 'project',
    project_id: 'project',
    pipeline_id: 'project',
    pipeline_slug: 'project',
    'oidc.circleci.com/project-id': 'project',
};
/** A token for a subject, with the claims that follow from it and those that its holder can choose. */
function tokenFor(view, form, found, standing) {
    const facts = (0,issuers/* issuerFacts */.FK)(view.issuer);
    const pin = (claim) => {
        const needed = claim === 'aud' && facts?.tenancyClaim === 'aud' ? 'tenant' : (ATTAINABLE[claim] ?? 'tenant');
        const value = requirementsOn(view, claim)[0]?.values[0];
        return value !== undefined && RANK[standing] >= RANK[needed] ? sampleOf(value) : undefined;
    };
    const github = facts?.id.startsWith('github') === true;
    const exposed = facts?.claims ?? [];
    const generic = github ? {} : Object.fromEntries(exposed.map((claim) => [claim, pin(claim) ?? 'another']));
    const amr = requirementsOn(view, 'amr').length > 0 ? { amr: [pin('amr') ?? 'authenticated'] } : {};
    const email = pin('email');
    return {
        action: 'sts:AssumeRoleWithWebIdentity',
        principal: { kind: 'Federated', arn: view.principalArn },
        claims: {
            iss: `https://${view.issuer}`,
            aud: pin('aud') ?? 'sts.amazonaws.com',
            sub: found.subject,
            ...(github ? githubClaims(form, found, pin) : generic),
            ...amr,
            ...(email === undefined ? {} : { email }),
        },
        context: {
            'sts:rolesessionname': [sessionName(view)],
            'aws:securetransport': ['true'],
        },
    };
}
/** What the exact engine says about a witness. Only `allow` makes it one. */
function judgeWitness(policy, { action, principal, claims, context }) {
    const seen = claims === undefined ? [] : (0,trust_context/* webIdentityContext */.C)(claims, String(claims['iss'])).context;
    return (0,evaluate/* evaluateTrust */.e)(policy, {
        action,
        principal,
        context: new Map([...seen, ...Object.entries(context)]),
    });
}
function githubClaims(form, { slots, subject }, pin) {
    const slot = (name) => slots.get(name)?.value;
    const owner = slot('owner') ?? 'attacker';
    const repository = `${owner}/${slot('repository') ?? 'any-repository'}`;
    const environment = slot('environment');
    const ref = refOf(form, slot, pin('ref'));
    const enterprise = pin('enterprise_id');
    const custom = form.custom === true ? pin('environment') : undefined;
    return {
        repository,
        repository_owner: owner,
        repository_id: slot('repositoryId') ?? pin('repository_id') ?? '88888888',
        repository_owner_id: slot('ownerId') ?? pin('repository_owner_id') ?? '99999999',
        ref,
        ...(environment === undefined ? {} : { environment }),
        ...(custom === undefined ? {} : { environment: custom }),
        ...(enterprise === undefined ? {} : { enterprise_id: enterprise }),
        actor: pin('actor') ?? 'attacker',
        actor_id: pin('actor_id') ?? '99999999',
        workflow: pin('workflow') ?? 'any workflow',
        job_workflow_ref: pin('job_workflow_ref') ?? `${repository}/.github/workflows/any.yml@${ref}`,
        ...(form.forged === true ? claimsInSubject(subject) : {}),
    };
}
const IN_FORGED_SUBJECT = new Set([
    'workflow',
    'environment',
    'ref',
    'job_workflow_ref',
]);
/** A template copies claims into the subject, so that a forged subject says what they are. */
function claimsInSubject(subject) {
    const parts = subject.split(':');
    return Object.fromEntries(parts.flatMap((name, index) => {
        const value = parts[index + 1];
        return IN_FORGED_SUBJECT.has(name) && value !== undefined ? [[name, value]] : [];
    }));
}
/** The ref follows from the subject where the subject names one, and is the job's own otherwise. */
function refOf(form, slot, pinned) {
    const branch = slot('branch');
    if (branch !== undefined)
        return `refs/heads/${branch}`;
    const tag = slot('tag');
    if (tag !== undefined)
        return `refs/tags/${tag}`;
    return form.name.endsWith('pull_request') ? 'refs/pull/1/merge' : (pinned ?? 'refs/heads/main');
}
/** The caller chooses the session name, so it is whatever the policy asks for. */
function sessionName({ statement }) {
    const condition = statement.conditions.find(({ key, operator }) => key.toLowerCase() === 'sts:rolesessionname' && /^String(Equals|Like)/.test(operator));
    const wanted = condition?.values[0]?.text.replaceAll('*', 'any').replaceAll('?', 'x');
    return wanted !== undefined && /^[\w+=,.@-]{2,64}$/.test(wanted) ? wanted : 'session';
}

;// CONCATENATED MODULE: ./build/trust/findings/breadth.js









const COMBINATIONS = 1000;
const BUDGET = 100_000;
/**
 * Looks for tokens of that standing that the statement admits (and no Deny of the policy refuses), with an open
 * character in each slot that `mustBeOpen` names. One per form of subject at most. `also`: patterns of the subject
 * beside those of the statement.
 */
function searchTokens(view, standing, forms, mustBeOpen, also = []) {
    const alone = aloneWithDenies(view);
    const budget = { left: BUDGET };
    const admitted = [];
    const doubts = [];
    const refusals = [];
    let possible = false;
    let excluded;
    for (const form of forms) {
        for (const patterns of patternChoices(view, form, doubts)) {
            const attempt = (words) => {
                const found = findSubject(words, [...patterns, ...also], mustBeOpen, budget);
                if (found === 'too-large')
                    doubts.push('the patterns of the subject are too large to combine');
                if (typeof found === 'string' || (form.forged === true && !isForgeable(found.subject)))
                    return undefined;
                const witness = tokenFor(view, form, found, standing);
                return { form, found, witness, decision: judgeWitness(alone, witness) };
            };
            const first = attempt(form);
            const second = first !== undefined && isExcluded(first.decision) ? attempt(inOtherWords(form)) : undefined;
            const tried = [first, second].filter((token) => token !== undefined);
            possible ||= tried.length > 0;
            const allowed = tried.find(({ decision }) => decision.decision === 'allow');
            if (allowed !== undefined) {
                admitted.push(allowed);
                break;
            }
            for (const { decision, found } of tried) {
                if (decision.decision === 'undetermined')
                    doubts.push(decision.reason);
                else
                    refusals.push(decision);
                if (isExcluded(decision))
                    excluded = found.subject;
            }
        }
    }
    // A token that is kept out by what it must not be says nothing about the others.
    if (admitted.length === 0 && excluded !== undefined) {
        doubts.push(`"${excluded}" is excluded, and whether all others like it are was not found out`);
    }
    return { admitted, doubts, possible, refusals };
}
/** Whether a token was refused for what it is, and not for what it is not. */
function isExcluded({ trace }) {
    return trace.some(({ effect, outcome, conditions }) => (effect === 'Deny' && outcome === 'match') ||
        (effect === 'Allow' &&
            conditions.some(({ operator, outcome }) => outcome === 'no-match' && breadth_isNegated(operator))));
}
function breadth_isNegated(name) {
    const operator = (0,operators/* operatorNamed */.i)(name);
    return !('unknown' in operator) && operator.base !== 'Null' && operator.base.negated;
}
/** Several questions as one. */
function joinSearches(searches) {
    return {
        admitted: searches.flatMap(({ admitted }) => admitted),
        doubts: searches.flatMap(({ doubts }) => doubts),
        possible: searches.some(({ possible }) => possible),
        refusals: searches.flatMap(({ refusals }) => refusals),
    };
}
/** The shapes of subjects of the statement's issuer. */
function formsOf(view) {
    return subjectForms((0,issuers/* issuerFacts */.FK)(view.issuer)?.id);
}
/**
 * A Condition block that names the parts which the policy leaves open, as placeholders in capitals. Subjects that
 * strangers forge are of no use as a pattern; the issuer's first form stands in for them.
 */
function narrowerCondition(view, { form, found }) {
    const shown = form.forged === true ? (formsOf(view)[0] ?? form) : form;
    const subject = shown.parts.map((part) => {
        if (typeof part === 'string')
            return part;
        const slot = found.slots.get(part.name);
        return slot === undefined || slot.open || form.forged === true ? placeholder(part) : slot.value;
    });
    const audience = requirementsOn(view, 'aud')[0]?.values[0]?.text ?? 'sts.amazonaws.com';
    return {
        StringEquals: { [`${view.issuer}:aud`]: audience, [`${view.issuer}:sub`]: subject.join('') },
    };
}
function placeholder({ name }) {
    return name.replace(/([A-Z])/g, '_$1').toUpperCase();
}
/** The statement with the policy's Deny statements, so that other grants do not blur whose fault it is. */
function aloneWithDenies({ policy, statement }) {
    return {
        ...policy,
        statements: policy.statements.filter((other) => other === statement || other.effect === 'Deny'),
    };
}
/** One pattern of each condition that bears on the subject, in all combinations. */
function patternChoices(view, form, doubts) {
    const alternatives = [
        ...requirementsOn(view, 'sub').map(({ values }) => values.map(({ pattern }) => pattern)),
        ...impliedPatterns(view, form),
    ];
    let choices = [[]];
    for (const patterns of alternatives) {
        choices = choices.flatMap((choice) => patterns.map((pattern) => [...choice, pattern]));
        if (choices.length <= COMBINATIONS)
            continue;
        doubts.push(`the statement has more than ${COMBINATIONS} combinations of values`);
        choices = choices.slice(0, COMBINATIONS);
    }
    return choices;
}
/** Claims that are parts of the standard subject: what they require, the subject must have. */
const IN_SUBJECT = [
    { claim: 'repository', form: /^classic-/, around: ['repo:', ':*'] },
    { claim: 'repository_owner_id', form: /^immutable-/, around: ['repo:*@', '/*'] },
    { claim: 'repository_id', form: /^immutable-/, around: ['repo:*/*@', ':*'] },
    { claim: 'ref', form: /-(?:branch|tag)$/, around: ['*:ref:', ''] },
    { claim: 'environment', form: /-environment$/, around: ['*:environment:', ''] },
];
function impliedPatterns(view, form) {
    if ((0,issuers/* issuerFacts */.FK)(view.issuer)?.id.startsWith('github') !== true)
        return [];
    return IN_SUBJECT.filter((part) => part.form.test(form.name)).flatMap(({ claim, around }) => requirementsOn(view, claim).map(({ values }) => values.map(({ pattern }) => surround(pattern, around))));
}
function surround({ segments }, [before, after]) {
    const [head, tail] = [before, after].map((text) => (0,wildcard/* compileWildcard */.Wo)([{ text, literal: false }]).segments);
    return { segments: joinSegments(joinSegments(head ?? [[]], segments), tail ?? [[]]) };
}
function joinSegments(left, right) {
    const [first = [], ...others] = right;
    return [...left.slice(0, -1), [...(left.at(-1) ?? []), ...first], ...others];
}

;// CONCATENATED MODULE: ./build/trust/findings/expected.js





/**
 * Whether some token whose subject matches the pattern (`*` and `?` are wildcards) can assume the role. Claims that
 * the policy pins beside the subject are taken to be those of the token: only the subject is asked about.
 */
function admitsSubject(policy, subject) {
    const pattern = (0,wildcard/* compileWildcard */.Wo)([{ text: subject, literal: false }]);
    const doubts = [];
    for (const statement of policy.statements) {
        if (statement.effect !== 'Allow' || !(0,statement_actions/* coversAction */.D)(statement, 'sts:AssumeRoleWithWebIdentity'))
            continue;
        for (const { kind, text } of statement.principals.entries) {
            if (kind !== 'Federated')
                continue;
            const view = viewStatement(policy, statement, (0,trust_request/* issuerOfPrincipal */.$)(text), text);
            const search = searchTokens(view, 'project', formsOf(view), () => false, [pattern]);
            const [admitted] = search.admitted;
            if (admitted !== undefined) {
                const why = `"${admitted.found.subject}" is admitted by ${statement.path}`;
                return { status: 'admitted', why, witness: admitted.witness };
            }
            doubts.push(...search.doubts);
        }
    }
    const [doubt] = doubts;
    return doubt === undefined
        ? { status: 'refused', why: 'no statement admits such a subject' }
        : { status: 'undetermined', why: doubt };
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
        remedy: 'Name the branch, job or service account that may assume the role.',
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

// EXTERNAL MODULE: ./build/trust/decide-token.js
var decide_token = __webpack_require__(1069);
// EXTERNAL MODULE: ./build/trust/write-check.js
var write_check = __webpack_require__(8075);
// EXTERNAL MODULE: ./build/trust/json-place.js
var json_place = __webpack_require__(4705);
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
        remedy: facts.remedy,
        ...(more.witness === undefined ? {} : { witness: more.witness }),
        ...(more.suggestion === undefined ? {} : { suggestion: more.suggestion }),
    };
}

;// CONCATENATED MODULE: ./build/trust/findings/aws-principals.js


const STRANGER = 'arn:aws:iam::999999999999:user/attacker';
const ACCOUNT = /^(?:arn:[^:]+:(?:iam|sts)::)?(\d{12})(?::.+)?$/;
/** Conditions that only callers of a known organization or account meet. */
const BINDS_CALLER = /^aws:(?:principal(?:orgid|orgpaths|account|arn|tag\/.*)|sourceaccount|sourcearn|sourceorgid|sourceorgpaths|userid)$/i;
/** Grades who may call `sts:AssumeRole` by a statement. `accountId` is the role's own account, where it is known. */
function gradeAwsPrincipals(policy, statement, accountId) {
    return [...openToStrangers(policy, statement), ...withoutExternalId(policy, statement, accountId)];
}
function openToStrangers(policy, statement) {
    const { principals } = statement;
    const wild = principals.negated || principals.entries.some(({ text }) => text === '*');
    if (!wild)
        return [];
    const witness = callerWitness(statement, STRANGER);
    if (admits(policy, statement, witness)) {
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
        if (!admits(policy, statement, witness))
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
function admits(policy, statement, witness) {
    const alone = {
        ...policy,
        statements: policy.statements.filter((other) => other === statement || other.effect === 'Deny'),
    };
    const { action, principal, context } = witness;
    return ((0,evaluate/* evaluateTrust */.e)(alone, { action, principal, context: new Map(Object.entries(context)) }).decision ===
        'allow');
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

;// CONCATENATED MODULE: ./build/trust/findings/world.js







/** Whether strangers get in: the finding that says how, or undefined when none does. */
function gradeWorld(view) {
    const forms = formsOf(view).filter(strangersUse);
    const search = joinSearches([
        searchTokens(view, 'stranger', forms.filter(hasTenant), ({ role, issued }) => role === 'tenant' || issued === true),
        searchTokens(view, 'stranger', forms.filter((form) => !hasTenant(form)), ({ role }) => role === 'workload'),
    ]);
    const admitted = search.admitted.find((candidate) => isStrangers(view, candidate));
    return { finding: admitted === undefined ? undefined : describe(view, admitted), search };
}
const isTenant = (slot) => slot.role === 'tenant';
const hasTenant = (form) => slotsOf(form).some(isTenant);
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
    return [...found.slots.values()].every(({ whollyOpen }) => whollyOpen);
}
function dictatesSomething({ text, variable }) {
    return !variable && !ONLY_WILDCARDS.test(text);
}
const ONLY_WILDCARDS = /^[*?:/@]*$/;
function describe(view, admitted) {
    const { kind, value } = classify(view, admitted);
    const facts = kindFacts(kind);
    const isPrivate = (0,issuers/* issuerFacts */.FK)(view.issuer)?.tenancy === 'private';
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
    if ((0,issuers/* issuerFacts */.FK)(view.issuer)?.tenancyClaim === 'aud')
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
/** The slots of a form, in order. */
function slotsOf(form) {
    return form.parts.filter((part) => typeof part !== 'string');
}
/** Whether the issuer's subjects can be taken apart. */
function isStructured(view) {
    return hasKnownGrammar((0,issuers/* issuerFacts */.FK)(view.issuer)?.id);
}

;// CONCATENATED MODULE: ./build/trust/findings/tenant.js







/** Slots from wide to narrow, per issuer; the first that is open names the finding. */
const WIDTHS = {
    github: [{ slot: 'repository', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
    gitlab: [{ slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' }],
    'hcp-terraform': [
        { slot: 'project', whole: 'project-wildcard', prefix: 'project-prefix-wildcard' },
        { slot: 'workspace', whole: 'workspace-wildcard', prefix: 'workspace-wildcard' },
    ],
    buildkite: [
        { slot: 'pipeline', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'ref', whole: 'workload-wildcard', prefix: 'ref-prefix-wildcard' },
    ],
    eks: [
        { slot: 'namespace', whole: 'cluster-wide', prefix: 'namespace-wildcard' },
        { slot: 'serviceAccount', whole: 'namespace-wildcard', prefix: 'workload-wildcard' },
    ],
    circleci: [
        { slot: 'project', whole: 'org-wide', prefix: 'project-prefix-wildcard' },
        { slot: 'user', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
    ],
};
const UNKNOWN_WIDTHS = [
    { slot: 'subject', whole: 'workload-wildcard', prefix: 'workload-wildcard' },
];
/** How much of a pinned tenant gets in: the widest open slot, or nothing when each is pinned. */
function gradeTenant(view) {
    const doubts = [];
    for (const kinds of widthsOf(view)) {
        const forms = formsOf(view).filter((form) => concerns(form, kinds.slot));
        // Below the project, the token is one of the pinned project.
        const standing = NARROW.has(kinds.slot) ? 'project' : 'tenant';
        const search = searchTokens(view, standing, forms, (slot) => sameName(slot.name, kinds.slot));
        doubts.push(...search.doubts);
        const admitted = widest(search.admitted, kinds.slot);
        if (admitted !== undefined)
            return { finding: tenant_describe(view, admitted, kinds), doubts };
    }
    return { finding: undefined, doubts };
}
const NARROW = new Set(['workspace', 'ref', 'serviceAccount', 'user', 'subject']);
function widthsOf(view) {
    const id = (0,issuers/* issuerFacts */.FK)(view.issuer)?.id ?? '';
    const family = id.startsWith('github') ? 'github' : id === 'circleci-root' ? 'circleci' : id;
    return WIDTHS[family] ?? UNKNOWN_WIDTHS;
}
/** Forms with the slot; and templates that name an owner but no repository, which leave that slot open. */
function concerns(form, slot) {
    const slots = slotsOf(form);
    if (slots.some(({ name }) => sameName(name, slot)))
        return true;
    return slot === 'repository' && form.custom === true && slots.some(({ role }) => role === 'tenant');
}
/** The id of a repository belongs to its name: both have to be open. */
function sameName(name, slot) {
    return name === slot || name === `${slot}Id`;
}
function widest(admitted, slot) {
    const wholly = admitted.find(({ found }) => found.slots.get(slot)?.whollyOpen !== false);
    return wholly ?? admitted[0];
}
function tenant_describe(view, admitted, kinds) {
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

;// CONCATENATED MODULE: ./build/trust/findings/contexts.js






const CONTEXTS = [
    { context: 'branch', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'tag', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'environment', whole: 'environment-wildcard', prefix: 'ref-prefix-wildcard' },
    { context: 'ref', whole: 'ref-wildcard', prefix: 'ref-prefix-wildcard' },
];
/** Which branches, tags, environments, pull requests and run phases of a pinned project get in. */
function gradeContexts(view) {
    const openings = CONTEXTS.flatMap((kinds) => openingsOf(view, kinds));
    const pullRequest = closedForm(view, 'pull_request', 'pull-request-subject');
    const phases = [
        closedForm(view, 'plan', 'run-phase-wildcard'),
        closedForm(view, 'apply', 'run-phase-wildcard'),
    ];
    const all = [...openings, ...pullRequest];
    const whole = (context) => all.some((opening) => opening.context === context && !opening.kind.endsWith('prefix-wildcard'));
    const isGithub = (0,issuers/* issuerFacts */.FK)(view.issuer)?.id.startsWith('github') === true;
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
function gradeIds(view) {
    const forms = formsOf(view).filter(({ name }) => name.startsWith('immutable-'));
    const [admitted] = searchTokens(view, 'project', forms, isIdSlot).admitted;
    if (admitted === undefined)
        return [];
    return [contexts_describe(view, { admitted, kind: 'wildcard-id', context: 'branch' })];
}
function openingsOf(view, { context, whole, prefix }) {
    const forms = formsOf(view).filter((form) => form.custom !== true && slotsOf(form).some(({ name, role }) => name === context && role === 'context'));
    return searchTokens(view, 'project', forms, ({ name }) => name === context).admitted.map((admitted) => ({
        admitted,
        context,
        kind: admitted.found.slots.get(context)?.whollyOpen === true ? whole : prefix,
    }));
}
/** Forms that differ in fixed text only. */
function closedForm(view, context, kind) {
    const forms = formsOf(view).filter(({ name }) => name.endsWith(`-${context}`));
    return searchTokens(view, 'project', forms, () => false).admitted.map((admitted) => ({
        admitted,
        kind,
        context,
    }));
}
function contexts_describe(view, { admitted, kind }) {
    const { subject } = admitted.found;
    return finding(kind, pathOfSubject(view, subject), `${kindFacts(kind).title}, for example with the subject "${subject}".`, { witness: admitted.witness, suggestion: narrowerCondition(view, admitted) });
}

;// CONCATENATED MODULE: ./build/trust/findings/hygiene.js







/** Claims that every token has. */
const ALWAYS_PRESENT = new Set(['sub', 'aud', 'oaud']);
/** States to look at per value and form before a subject is taken as possible. */
const MALFORMED_BUDGET = 20_000;
const SEVERAL_VALUES = new Set(['amr']);
/** What is odd about a statement's conditions as written, whoever gets in. */
function gradeHygiene(view) {
    return [
        ...view.claims.flatMap((condition) => [
            ...unsupportedClaim(view, condition),
            ...operatorOddities(condition),
            ...literalWildcards(condition),
        ]),
        ...foreignKeys(view),
        ...audience(view),
        ...malformedSubjects(view),
        ...namesOnly(view),
        ...coverage(view),
    ];
}
function unsupportedClaim(view, { claim, condition }) {
    if ((0,issuers/* isExposedClaim */.XP)(view.issuer, claim))
        return [];
    const known = (0,issuers/* issuerFacts */.FK)(view.issuer) !== undefined;
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
function malformedSubjects(view) {
    if (!isStructured(view))
        return [];
    return requirementsOn(view, 'sub')
        .flatMap(({ values }) => values)
        .filter(({ pattern }) => formsOf(view).every((form) => findSubject(form, [pattern], () => false, { left: MALFORMED_BUDGET }) === 'none'))
        .filter(({ text }) => !/[*?]/.test(text) || !text.includes(':'))
        .map(({ path, text }) => finding('malformed-sub', path, `"${text}" can be no subject of ${(0,issuers/* issuerFacts */.FK)(view.issuer)?.name}.`));
}
function namesOnly(view) {
    if ((0,issuers/* issuerFacts */.FK)(view.issuer)?.id !== 'github')
        return [];
    const pinned = ['repository_id', 'repository_owner_id'].some((claim) => requirementsOn(view, claim).length > 0);
    if (pinned)
        return [];
    return requirementsOn(view, 'sub')
        .flatMap(({ values }) => values)
        .filter(({ text }) => /^repo:[A-Za-z0-9-]+\/[A-Za-z0-9._-]+:/.test(text))
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
    const identity = [...named].filter((claim) => !issuers/* COMMON_CLAIMS */.MN.includes(claim) && IDENTITY.has(claim));
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

;// CONCATENATED MODULE: ./build/trust/findings/web-identity.js








/** Everything there is to say about a statement for tokens of one issuer: who gets in, and what is odd. */
function gradeWebIdentity(view) {
    return [...gradeBreadth(view), ...gradeHygiene(view), ...unknownIssuer(view)];
}
/** From strangers down to single jobs; the widest answer is the one that counts. */
function gradeBreadth(view) {
    const world = gradeWorld(view);
    if (world.finding !== undefined)
        return [world.finding];
    const tenant = gradeTenant(view);
    const narrow = tenant.finding === undefined ? gradeContexts(view) : [tenant.finding];
    const found = [...narrow, ...gradeIds(view), ...ownerBoundTemplates(view)];
    const doubts = [...new Set([...world.search.doubts, ...tenant.doubts])];
    const [doubt] = doubts;
    if (doubt !== undefined) {
        return [...found, finding('not-graded', view.statement.path, `Who gets in is not certain: ${doubt}.`)];
    }
    return found.length > 0 ? found : dead(view);
}
/** Custom templates: one that starts with a chosen claim but names an owner later, and any other. */
function ownerBoundTemplates(view) {
    if ((0,issuers/* issuerFacts */.FK)(view.issuer)?.id.startsWith('github') !== true)
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
/** Says that nobody gets in, when that is certain: every possible subject fails on a condition that none can meet. */
function dead(view) {
    if (!isStructured(view))
        return [];
    const search = searchTokens(view, 'project', formsOf(view), () => false);
    if (search.admitted.length > 0 || search.doubts.length > 0)
        return [];
    const [subject] = requirementsOn(view, 'sub');
    if (!search.possible && subject !== undefined) {
        const place = subject.values[0]?.path ?? subject.condition.path;
        const name = (0,issuers/* issuerFacts */.FK)(view.issuer)?.name ?? view.issuer;
        return [finding('never-matches', place, `No subject of ${name} satisfies the conditions on it.`)];
    }
    const impossible = neverPresent(search);
    if (impossible === undefined)
        return [];
    const { path, key } = impossible;
    return [
        finding('never-matches', path, `${key} is in no token of this issuer, and the operator demands it.`),
    ];
}
/** A condition that failed for lack of its key in every token tried; `environment` is in some tokens. */
function neverPresent({ refusals }) {
    const [first, ...others] = refusals.map(({ trace }) => trace.flatMap(({ conditions }) => conditions.filter(({ outcome, seen }) => outcome === 'no-match' && seen === undefined)));
    return first?.find(({ path }) => others.every((other) => other.some((condition) => condition.path === path)));
}
function unknownIssuer(view) {
    if ((0,issuers/* issuerFacts */.FK)(view.issuer) !== undefined)
        return [];
    return [
        finding('unknown-issuer', view.statement.path, `${view.issuer} is not in the list of known issuers.`),
    ];
}

;// CONCATENATED MODULE: ./build/trust/findings/audit.js








const WEB_IDENTITY = 'sts:AssumeRoleWithWebIdentity';
const PROVIDER = /^arn:[^:]+:iam::\d{12}:oidc-provider\/[^/\s]\S*$/;
/**
 * Grades a trust policy: each Allow statement with the Deny statements that limit it. Whatever is called open has a
 * witness that the exact engine allows by the whole policy. What could not be decided is said as `not-graded`.
 */
function auditTrustPolicy(policy, options = {}) {
    const allows = policy.statements.filter(({ effect }) => effect === 'Allow');
    const found = [
        ...oldVersion(policy),
        ...allows.flatMap((statement) => gradeStatement(policy, statement, options)),
        ...extraPrincipals(allows),
    ];
    if (options.source === undefined)
        return found;
    const places = (0,json_place/* locateJson */.r)(options.source);
    return found.map((item) => {
        const line = places.line(item.path);
        return line === undefined ? item : { ...item, line };
    });
}
function gradeStatement(policy, statement, options) {
    const findings = [];
    if ((0,statement_actions/* coversAction */.D)(statement, 'sts:AssumeRole')) {
        findings.push(...gradeAwsPrincipals(policy, statement, options.accountId));
    }
    if ((0,statement_actions/* coversAction */.D)(statement, 'sts:AssumeRoleWithSAML') && namesSaml(statement)) {
        findings.push(finding('not-graded', statement.path, 'SAML providers are not graded.'));
    }
    if (!(0,statement_actions/* coversAction */.D)(statement, WEB_IDENTITY))
        return findings;
    const providers = providersOf(policy, statement, options.accountId ?? '111122223333');
    return [
        ...findings,
        ...invalidProviders(statement),
        ...providers.flatMap((arn) => gradeWebIdentity(viewStatement(policy, statement, (0,trust_request/* issuerOfPrincipal */.$)(arn), arn))),
    ];
}
/** The providers whose tokens a statement can admit; for `Principal: "*"` those that its conditions speak of. */
function providersOf(policy, statement, accountId) {
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
    return issuers.map((issuer) => isBuiltIn(issuer) ? issuer : `arn:${partitionOf(policy)}:iam::${accountId}:oidc-provider/${issuer}`);
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
function partitionOf(policy) {
    const arns = policy.statements.flatMap(({ principals }) => principals.entries.map(({ text }) => text));
    return arns.flatMap((arn) => /^arn:([^:]+):/.exec(arn)?.[1] ?? [])[0] ?? 'aws';
}

;// CONCATENATED MODULE: ./build/trust/findings/policy-report.js





const policy_report_WORST_FIRST = ['critical', 'high', 'medium', 'low', 'none'];
/** Audits one policy and, where a token is given, decides about it. */
function reportPolicy(request) {
    const { policy, source, roleArn, roleName, text, claims } = request;
    const accountId = /^arn:[^:]+:iam::(\d{12}):/.exec(roleArn ?? '')?.[1];
    const findings = auditTrustPolicy(policy, {
        ...(accountId === undefined ? {} : { accountId }),
        ...(text === undefined ? {} : { source: text }),
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
        findings: findings.toSorted((a, b) => rank(a) - rank(b)),
    };
}
function rank({ severity, coFinding }) {
    return policy_report_WORST_FIRST.indexOf(severity) + (coFinding ? policy_report_WORST_FIRST.length : 0);
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/claims.js


const AUDIENCE = 'sts.amazonaws.com';
/** The claims to decide about. Throws StepError when they cannot be had. */
async function claimsFrom(source, world) {
    if (source.kind === 'inline')
        return source.claims;
    if (source.kind === 'current')
        return currentClaims(source.audience ?? AUDIENCE, world);
    const text = await world.files.read(source.path);
    const claims = text === undefined ? undefined : readClaims(text);
    if (claims !== undefined)
        return claims;
    throw new step_error/* StepError */.z({
        code: 'no-token-claims',
        fault: 'user',
        message: text === undefined
            ? `There is no file "${source.path}" with the claims of a token.`
            : `"${source.path}" is not a JSON object with the claims "iss" and "sub" as text.`,
        remedy: 'Give `current`, the claims as JSON, or the path of a file that holds them.',
    });
}
/** GitHub signed the token a moment ago and sent it to nobody else, so that its claims can be read as they are. */
async function currentClaims(audience, world) {
    const token = await world.idTokens.request(audience);
    if (token !== undefined)
        return token.claims;
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

// EXTERNAL MODULE: ./build/contract/aws-failure.js
var aws_failure = __webpack_require__(4417);
// EXTERNAL MODULE: ./build/trust/policy.js + 1 modules
var policy = __webpack_require__(4976);
// EXTERNAL MODULE: ./build/trust/policy-document-error.js
var policy_document_error = __webpack_require__(8722);
;// CONCATENATED MODULE: ./build/trust/role-documents.js




const POLICY_OF_ROLE = 'AssumeRolePolicyDocument';
/**
 * Finds the trust policies of a JSON text: a policy document, a role as `aws iam get-role` prints it, or a list of
 * roles (`aws iam list-roles`). Throws PolicyDocumentError when it is none of these.
 */
function readRoleDocuments(text) {
    const source = (0,policy/* decodeDocument */.w8)(text);
    const value = (0,policy/* parseJson */.qF)(source);
    const duplicates = (0,json_place/* locateJson */.r)(source).duplicates.map((path) => ({ path, message: 'is given twice' }));
    if ((0,json_value/* isRecord */.u)(value) && (0,json_value/* isRecord */.u)(value['Role']))
        return [readRole(value['Role'], '$.Role', source, duplicates)];
    if ((0,json_value/* isRecord */.u)(value) && POLICY_OF_ROLE in value)
        return [readRole(value, '$', source, duplicates)];
    if ((0,json_value/* isRecord */.u)(value) && Array.isArray(value['Roles'])) {
        return value['Roles'].map((role, index) => readRole(role, (0,json_place/* childPath */.c)('$.Roles', index), source, duplicates));
    }
    if ((0,json_value/* isRecord */.u)(value) && 'Statement' in value) {
        return [attempt(undefined, undefined, source, () => (0,policy/* readTrustPolicy */.vu)(value, '$', duplicates))];
    }
    throw new policy_document_error/* PolicyDocumentError */.e([
        { path: '$', message: 'is neither a policy document nor a role as the AWS command line prints it' },
    ]);
}
function readRole(role, path, source, duplicates) {
    const place = (0,json_place/* childPath */.c)(path, POLICY_OF_ROLE);
    if (!(0,json_value/* isRecord */.u)(role))
        return attempt(undefined, undefined, source, () => missing(path, 'must be an object'));
    const document = role[POLICY_OF_ROLE];
    const arn = typeof role['Arn'] === 'string' ? role['Arn'] : undefined;
    const name = typeof role['RoleName'] === 'string' ? role['RoleName'] : undefined;
    if (typeof document === 'string')
        return attempt(arn, name, undefined, () => (0,policy/* parseTrustPolicy */.GS)(document));
    const own = duplicates.filter((duplicate) => duplicate.path.startsWith(place));
    return attempt(arn, name, source, () => document === undefined ? missing(place, 'is missing') : (0,policy/* readTrustPolicy */.vu)(document, place, own));
}
function missing(path, message) {
    throw new policy_document_error/* PolicyDocumentError */.e([{ path, message }]);
}
function attempt(roleArn, roleName, source, read) {
    try {
        return { roleArn, roleName, policy: read(), faults: [], source };
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        return { roleArn, roleName, policy: undefined, faults: error.faults, source };
    }
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/gather.js






/**
 * Reads the trust policies of roles. What cannot be read (no permission, no such role, another account) is given back
 * as undetermined; failures that concern every role alike (no credentials, network) are thrown as AwsFailure.
 */
async function gatherRoles(roleArns, reader) {
    const policies = [];
    const undetermined = [];
    for (const arn of roleArns) {
        const source = { kind: 'role', name: arn };
        const read = await gather_readRole(arn, reader);
        if ('policy' in read) {
            policies.push({ policy: read.policy, source, roleArn: arn, roleName: undefined, text: read.text });
        }
        else
            undetermined.push({ source, ...read });
    }
    return { policies, undetermined };
}
/** Reads policy files. A glob without any file is the user's mistake, and an error of its own. Throws StepError. */
async function gatherFiles(globs, files) {
    const policies = [];
    const undetermined = [];
    const paths = new Set();
    for (const glob of globs) {
        const found = await files.find(glob);
        if (found.length === 0)
            throw noFiles(glob);
        for (const path of found)
            paths.add(path);
    }
    for (const path of paths) {
        const source = { kind: 'file', name: path };
        const text = await files.read(path);
        if (text === undefined)
            throw noFiles(path);
        const read = readFile(text, source);
        policies.push(...read.policies);
        undetermined.push(...read.undetermined);
    }
    return { policies, undetermined };
}
async function gather_readRole(arn, reader) {
    try {
        const role = await reader.role(arn.slice(arn.lastIndexOf('/') + 1));
        if (role.arn !== arn) {
            return {
                message: `The credentials see ${role.arn} under this name, not the role that was asked for.`,
                remedy: 'Log in to the account of the role before this step, and check the path in its ARN.',
            };
        }
        return { policy: (0,policy/* parseTrustPolicy */.GS)(role.trustPolicy), text: role.trustPolicy };
    }
    catch (error) {
        if (error instanceof policy_document_error/* PolicyDocumentError */.e) {
            return { message: `The trust policy cannot be read: ${error.message}.`, remedy: READ_BY_HAND };
        }
        if (!(error instanceof aws_failure/* AwsFailure */.O))
            throw error;
        if (error.class === 'refused') {
            return {
                message: `${error.action} was refused, so that the trust policy is not known.`,
                remedy: `Allow ${error.action} on ${arn} for the identity of this step.`,
            };
        }
        if (error.class === 'not-found') {
            return { message: 'There is no such role in this account.', remedy: 'Check the ARN and the account.' };
        }
        throw error;
    }
}
const READ_BY_HAND = 'Correct the document; IAM would refuse it, or its meaning is not certain.';
function readFile(text, source) {
    const policies = [];
    const undetermined = [];
    try {
        for (const found of readRoleDocuments(text)) {
            const { policy, roleArn, roleName } = found;
            if (policy === undefined)
                undetermined.push(...faultsOf(found.faults, source, found.source));
            else
                policies.push({ policy, source, roleArn, roleName, text: found.source });
        }
    }
    catch (error) {
        if (!(error instanceof policy_document_error/* PolicyDocumentError */.e))
            throw error;
        undetermined.push(...faultsOf(error.faults, source, undefined));
    }
    return { policies, undetermined };
}
function faultsOf(faults, source, text) {
    const places = text === undefined ? undefined : (0,json_place/* locateJson */.r)(text);
    return faults.map(({ path, message }) => {
        const line = places?.line(path);
        return {
            source,
            path,
            ...(line === undefined ? {} : { line }),
            message: `${path} ${message}.`,
            remedy: READ_BY_HAND,
        };
    });
}
function noFiles(glob) {
    return new step_error/* StepError */.z({
        code: 'no-policy-files',
        fault: 'user',
        message: `No file matches "${glob}".`,
        remedy: 'Correct "policy-files", and check out the repository before this step.',
    });
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/run.js







const NOTHING = { policies: [], undetermined: [] };
/** Reads policies, audits each, decides about the token, and writes the report files. Changes nothing in AWS. */
async function runAuditTrust(inputs, world) {
    const claims = inputs.claims === undefined ? undefined : await claimsFrom(inputs.claims, world);
    const files = await gatherFiles(inputs.policyFiles, world.files);
    const region = inputs.region ?? world.variable('AWS_REGION') ?? world.variable('AWS_DEFAULT_REGION');
    const roles = inputs.roleArns.length === 0
        ? NOTHING
        : await gatherRoles(inputs.roleArns, await world.aws.roles({ region: region ?? 'us-east-1' }));
    const gathered = [...roles.policies, ...files.policies];
    const policies = gathered.map((policy) => reportPolicy({ ...policy, claims }));
    const report = {
        version: 1,
        policies,
        undetermined: [...roles.undetermined, ...files.undetermined, ...notGraded(policies)],
    };
    const decisions = policies.flatMap(({ decision }) => decision?.decision ?? []);
    return {
        report,
        expectations: gathered.flatMap((policy) => expectationsOf(policy, inputs.expectedSubjects)),
        decision: ['deny', 'undetermined', 'allow'].find((word) => decisions.includes(word)),
        sarifFile: await run_write(world, inputs.sarifFile, () => toSarif(report, KINDS)),
        jsonFile: await run_write(world, inputs.jsonFile, () => trustReportJson(report)),
        failOn: inputs.failOn,
    };
}
/** A statement that could not be graded is not clean. */
function notGraded(policies) {
    return policies.flatMap(({ source, findings }) => findings
        .filter(({ kind }) => kind === 'not-graded')
        .map(({ path, line, message, remedy }) => ({
        source,
        path,
        ...(line === undefined ? {} : { line }),
        message,
        remedy,
    })));
}
const STATUS = { admitted: 'pass', refused: 'fail', undetermined: 'unknown' };
function expectationsOf({ policy, source, roleArn }, subjects) {
    return subjects.map((subject) => {
        const { status, why } = admitsSubject(policy, subject);
        return {
            id: 'expected-subject',
            title: subject,
            status: STATUS[status],
            expected: `admitted by ${roleArn ?? source.name}`,
            seen: why,
            ...(status === 'admitted' ? {} : { remedy: 'Admit the subject, or take it off "expected-subjects".' }),
        };
    });
}
async function run_write(world, path, content) {
    return path === undefined ? undefined : world.files.write(path, content());
}

;// CONCATENATED MODULE: ./build/steps/audit-trust/step.js



const auditTrust = {
    name: 'audit-trust',
    inputs: auditTrustInputs,
    outputs: auditTrustOutputs,
    parse: parseAuditTrust,
    run: runAuditTrust,
    publish: publishAuditTrust,
    verdict: auditTrustVerdict,
};


/***/ }),

/***/ 6338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ webIdentityContext)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7037);
/* harmony import */ var _json_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4611);


const TAGS_CLAIM = 'https://aws.amazon.com/tags';
const SOURCE_IDENTITY_CLAIM = 'https://aws.amazon.com/source_identity';
const ROLES_CLAIM = 'https://aws.amazon.com/roles';
/** JOSE and lifetime members: nobody expects them to be condition keys. */
const ENVELOPE = new Set(['iss', 'exp', 'iat', 'nbf', 'jti']);
const READ_OTHERWISE = new Set(['azp', TAGS_CLAIM, SOURCE_IDENTITY_CLAIM, ROLES_CLAIM]);
/**
 * Condition keys of `sts:AssumeRoleWithWebIdentity` for a token. `aud` is the token's `azp` where it has one, and
 * `oaud` is then its `aud`. `issuerUrl` is the token's `iss`, with or without scheme.
 * Source: IAM user guide, "available keys for AWS web identity federation".
 */
function webIdentityContext(claims, issuerUrl) {
    const issuer = issuerUrl.replace(/^https?:\/\//, '');
    const context = new Map();
    const notExposed = [];
    const put = (claim, value) => {
        const values = textsOf(value);
        if (values.length > 0)
            context.set(`${issuer}:${claim}`.toLowerCase(), values);
    };
    for (const [claim, value] of Object.entries(claims)) {
        if (claim === 'aud' || claim === 'oaud' || READ_OTHERWISE.has(claim))
            continue;
        if ((0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .isExposedClaim */ .XP)(issuer, claim))
            put(claim, value);
        else if (!ENVELOPE.has(claim))
            notExposed.push(claim);
    }
    put('aud', claims['azp'] ?? claims['aud']);
    put('oaud', claims['aud']);
    const actions = ['sts:AssumeRoleWithWebIdentity'];
    if (addSessionTags(claims[TAGS_CLAIM], context))
        actions.push('sts:TagSession');
    const sourceIdentity = claims[SOURCE_IDENTITY_CLAIM];
    if (typeof sourceIdentity === 'string') {
        context.set('sts:sourceidentity', [sourceIdentity]);
        actions.push('sts:SetSourceIdentity');
    }
    if (claims[ROLES_CLAIM] !== undefined)
        context.set('sts:roleauthorizedbyidp', ['true']);
    return { context, issuer, notExposed, actions };
}
function addSessionTags(claim, context) {
    if (!(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim) || !(0,_json_value_js__WEBPACK_IMPORTED_MODULE_1__/* .isRecord */ .u)(claim['principal_tags']))
        return false;
    const tags = Object.entries(claim['principal_tags']);
    for (const [name, value] of tags)
        context.set(`aws:requesttag/${name.toLowerCase()}`, textsOf(value));
    if (tags.length > 0)
        context.set('aws:tagkeys', tags.map(([name]) => name));
    const transitive = textsOf(claim['transitive_tag_keys']);
    if (transitive.length > 0)
        context.set('sts:transitivetagkeys', transitive);
    return true;
}
function textsOf(value) {
    if (Array.isArray(value))
        return value.flatMap(textsOf);
    if (typeof value === 'string')
        return [value];
    return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
}


/***/ }),

/***/ 1069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ providerArnFor),
/* harmony export */   qn: () => (/* binding */ providerOfToken),
/* harmony export */   w6: () => (/* binding */ decideToken)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6338);
/* harmony import */ var _evaluate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5278);
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5584);




/**
 * Decides whether a token can assume the role: every action that the token needs must be allowed (session tags need
 * `sts:TagSession` beside the assuming). `iss` of the token names the issuer; `providerArn` its provider.
 */
function decideToken(policy, claims, providerArn) {
    const issuer = typeof claims['iss'] === 'string' ? claims['iss'] : '';
    const { context, actions, notExposed } = (0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .webIdentityContext */ .C)(claims, issuer);
    const decisions = actions.map((action) => ({
        ...(0,_evaluate_js__WEBPACK_IMPORTED_MODULE_1__/* .evaluateTrust */ .e)(policy, { action, principal: { kind: 'Federated', arn: providerArn }, context }),
        action,
    }));
    const [first] = decisions;
    const worst = decisions.find(({ decision }) => decision === 'deny') ??
        decisions.find(({ decision }) => decision === 'undetermined') ??
        first;
    if (worst === undefined)
        throw new TypeError('A token needs at least one action');
    return { ...worst, providerArn, notExposed };
}
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

/***/ 8075:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ checkAtWrite)
/* harmony export */ });
/* harmony import */ var _issuers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7037);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5584);
/* harmony import */ var _statement_actions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86);



const RANK = ['refuse', 'unknown', 'accept'];
/**
 * Whether IAM's control of shared identity providers would accept the policy: each must have its tenancy claim
 * compared with something that is not only wildcards. Source: IAM user guide, "identity-provider controls for shared
 * OIDC providers". Nothing else of IAM's validation is looked at.
 */
function checkAtWrite(policy) {
    const answers = policy.statements
        .filter((statement) => statement.effect === 'Allow' && (0,_statement_actions_js__WEBPACK_IMPORTED_MODULE_1__/* .coversAction */ .D)(statement, 'sts:AssumeRoleWithWebIdentity'))
        .flatMap((statement) => statement.principals.entries
        .filter(({ kind }) => kind === 'Federated')
        .map(({ text }) => checkProvider(statement, (0,_request_js__WEBPACK_IMPORTED_MODULE_2__/* .issuerOfPrincipal */ .$)(text))));
    return RANK.find((answer) => answers.includes(answer)) ?? 'accept';
}
function checkProvider(statement, issuer) {
    const facts = (0,_issuers_js__WEBPACK_IMPORTED_MODULE_0__/* .issuerFacts */ .FK)(issuer);
    if (facts?.controlledAtWrite !== true)
        return 'accept';
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
