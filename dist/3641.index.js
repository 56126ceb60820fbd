export const id = 3641;
export const ids = [3641];
export const modules = {

/***/ 93641:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportReader: () => (/* binding */ reportReader)
});

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(42463);
;// CONCATENATED MODULE: ./build/report/trust-schema.js
/** What docs/audit-report.schema.json says (a test holds them together); `merge` reads reports by it. */
const TRUST_REPORT_SCHEMA = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'https://github.com/aws-account-steps/aws-account-steps/blob/main/docs/audit-report.schema.json',
    title: 'Report of audit-trust',
    description: 'What `json-file` holds, and what `aws-account-steps audit-trust --json` prints.',
    type: 'object',
    additionalProperties: false,
    required: ['version', 'policies', 'undetermined'],
    properties: {
        version: { const: 1 },
        policies: { type: 'array', items: { $ref: '#/definitions/policy' } },
        undetermined: {
            description: 'What should have been audited and could not be. It never counts as clean.',
            type: 'array',
            items: { $ref: '#/definitions/undetermined' },
        },
        expectations: {
            description: 'What became of `expected-subjects`; absent when none were given.',
            type: 'array',
            minItems: 1,
            items: { $ref: '#/definitions/expectation' },
        },
    },
    definitions: {
        severity: { enum: ['critical', 'high', 'medium', 'low', 'none'] },
        line: { type: 'integer', minimum: 1 },
        path: { description: 'JSON path in the source.', type: 'string', pattern: '^\\$' },
        policy: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'source', 'issuers', 'severity', 'writeCheck', 'findings'],
            properties: {
                id: {
                    description: "The role's ARN where it is known, else its name, logical id, address or file.",
                    type: 'string',
                    minLength: 1,
                },
                source: { description: "The role's ARN or the file's path.", type: 'string', minLength: 1 },
                issuers: {
                    description: 'Hosts (with their paths) of the providers that the policy names.',
                    type: 'array',
                    uniqueItems: true,
                    items: { type: 'string' },
                },
                severity: {
                    description: 'That of the worst finding that is neither accepted nor a note on another.',
                    $ref: '#/definitions/severity',
                },
                decision: {
                    description: 'About the given token; absent when none was given.',
                    enum: ['allow', 'deny', 'undetermined'],
                },
                trace: { type: 'array', items: { $ref: '#/definitions/statementTrace' } },
                writeCheck: {
                    description: 'Whether AWS would accept the policy if it were written today.',
                    enum: ['accept', 'refuse', 'unknown'],
                },
                runtimeCheck: {
                    description: 'Whether STS refuses tokens by this policy, whatever it admits; left out when it does not.',
                    enum: ['refuse', 'unknown'],
                },
                findings: {
                    description: 'Worst first.',
                    type: 'array',
                    items: { $ref: '#/definitions/finding' },
                },
            },
            dependencies: { decision: ['trace'], trace: ['decision'] },
        },
        finding: {
            type: 'object',
            additionalProperties: false,
            required: ['kind', 'severity', 'path', 'message', 'remedy'],
            properties: {
                kind: { description: 'See docs/audit-trust.md.', type: 'string', pattern: '^[a-z]+(-[a-z]+)*$' },
                severity: { $ref: '#/definitions/severity' },
                path: { $ref: '#/definitions/path' },
                line: { $ref: '#/definitions/line' },
                message: { type: 'string', minLength: 1 },
                witness: { $ref: '#/definitions/witness' },
                remedy: { type: 'string', minLength: 1 },
                suggestion: {
                    description: 'A Condition block or statement to put in place.',
                    type: 'object',
                },
                accepted: {
                    description: 'Only on findings that a baseline accepts.',
                    type: 'object',
                    additionalProperties: false,
                    required: ['reason', 'expires'],
                    properties: {
                        reason: { type: 'string', minLength: 1 },
                        expires: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
                    },
                },
            },
        },
        witness: {
            description: 'Somebody concrete who gets in, confirmed by the same engine that decides about tokens.',
            type: 'object',
            additionalProperties: false,
            required: ['action', 'principal', 'context'],
            properties: {
                action: { type: 'string', pattern: '^sts:' },
                principal: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['kind', 'arn'],
                    properties: { kind: { enum: ['Federated', 'AWS'] }, arn: { type: 'string' } },
                },
                claims: { description: 'The payload of the token; absent for AWS callers.', type: 'object' },
                context: {
                    description: 'Condition keys that do not come from a token.',
                    type: 'object',
                    additionalProperties: { type: 'array', items: { type: 'string' } },
                },
            },
        },
        statementTrace: {
            type: 'object',
            required: ['path', 'effect', 'outcome', 'principal', 'action', 'conditions'],
            properties: {
                path: { $ref: '#/definitions/path' },
                effect: { enum: ['Allow', 'Deny'] },
                outcome: { type: 'string' },
                principal: { $ref: '#/definitions/partTrace' },
                action: { $ref: '#/definitions/partTrace' },
                conditions: { type: 'array', items: { $ref: '#/definitions/conditionTrace' } },
            },
        },
        partTrace: {
            type: 'object',
            required: ['path', 'outcome', 'why'],
            properties: {
                path: { $ref: '#/definitions/path' },
                outcome: { type: 'string' },
                why: { type: 'string' },
            },
        },
        conditionTrace: {
            type: 'object',
            required: ['operator', 'key', 'expected', 'outcome', 'why'],
            properties: {
                operator: { type: 'string' },
                key: { type: 'string' },
                expected: { type: 'array', items: { type: 'string' } },
                seen: { type: 'array', items: { type: 'string' } },
                outcome: { type: 'string' },
                why: { type: 'string' },
            },
        },
        expectation: {
            type: 'object',
            additionalProperties: false,
            required: ['id', 'title', 'status', 'expected', 'seen'],
            properties: {
                id: { enum: ['expected-subject', 'no-unexpected-subject'] },
                title: { description: 'The subject as it was given.', type: 'string' },
                status: { enum: ['pass', 'fail', 'unknown'] },
                expected: { type: 'string' },
                seen: { type: 'string' },
                remedy: { type: 'string' },
            },
        },
        undetermined: {
            type: 'object',
            additionalProperties: false,
            required: ['source', 'message', 'remedy'],
            properties: {
                source: { type: 'string', minLength: 1 },
                path: { $ref: '#/definitions/path' },
                line: { $ref: '#/definitions/line' },
                message: { type: 'string', minLength: 1 },
                remedy: { type: 'string' },
            },
        },
    },
};

;// CONCATENATED MODULE: ./build/steps/audit-trust/read-report.js


/** Reads one report after the other by the schema; each gives the report, or what is wrong with it and where. */
function reportReader() {
    const validate = new ajv.Ajv().compile(TRUST_REPORT_SCHEMA);
    return (text) => {
        let value;
        try {
            value = JSON.parse(text);
        }
        catch {
            return { problem: 'it is no JSON' };
        }
        return validate(value) ? value : { problem: problemOf(validate.errors?.[0]) };
    };
}
function problemOf(error) {
    if (error === undefined)
        return '$ is not as the schema wants it';
    const { keyword, instancePath, message = 'is not as the schema wants it', params } = error;
    const path = `$${instancePath.split('/').slice(1).map(step).join('')}`;
    if (keyword === 'additionalProperties')
        return `${path}${step(String(params['additionalProperty']))} is not known`;
    if (keyword === 'enum')
        return `${path} must be one of ${params['allowedValues'].join(', ')}`;
    return `${path} ${message}`;
}
/** A part of a JSON pointer as one of a JSON path. https://www.rfc-editor.org/rfc/rfc6901#section-3 */
function step(part) {
    const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (/^\d+$/.test(name))
        return `[${name}]`;
    return /^\w+$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}


/***/ })

};
