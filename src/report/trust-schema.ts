/** What docs/audit-report.schema.json says (a test holds them together); `merge` reads reports by it. */
export const TRUST_REPORT_SCHEMA = {
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
          description:
            'Whether STS refuses tokens by this policy, whatever it admits; left out when it does not.',
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
} as const;
