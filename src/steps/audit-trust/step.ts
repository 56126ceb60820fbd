import type { Step } from '../step.ts';
import { type AuditTrustInputs, auditTrustInputs, parseAuditTrust } from './inputs.ts';
import { auditTrustOutputs, publishAuditTrust } from './publish.ts';
import { type AuditTrustOutcome, runAuditTrust } from './run.ts';
import { auditTrustVerdict } from './verdict.ts';

export const auditTrust: Step<typeof auditTrustInputs, AuditTrustInputs, AuditTrustOutcome> = {
  name: 'audit-trust',
  inputs: auditTrustInputs,
  outputs: auditTrustOutputs,
  parse: parseAuditTrust,
  run: runAuditTrust,
  publish: publishAuditTrust,
  verdict: auditTrustVerdict,
};
