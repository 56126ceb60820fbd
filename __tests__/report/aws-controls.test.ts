import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { auditPage } from '../../src/report/html/audit-page.ts';
import { trustReportJson } from '../../src/report/trust-json.ts';
import { trustReportMarkdown } from '../../src/report/trust-report.ts';
import { KINDS } from '../../src/trust/findings/kinds.ts';
import { viewOf } from '../browser/sample-view.ts';

const HCP = 'app.terraform.io';
const TIGHT = 'organization:acme:project:shop:workspace:prod:run_phase:apply';

describe('what AWS itself does about a policy', () => {
  it.each([
    ['compares the organization', HCP, TIGHT, 'accept', undefined],
    ['leaves the organization open', HCP, '*', 'refuse', 'refuse'],
    [
      'is of an issuer without a control at run time',
      'token.actions.githubusercontent.com',
      '*',
      'refuse',
      undefined,
    ],
  ])('is said of one that %s', (_, issuer, subject, writeCheck, runtimeCheck) => {
    const view = viewOf([{ name: 'a', subject, issuer }]);
    const [policy] = JSON.parse(trustReportJson(view)).policies;
    expect([policy.writeCheck, policy.runtimeCheck]).toEqual([writeCheck, runtimeCheck]);
    for (const shown of [trustReportMarkdown(view).replaceAll('\\', ''), auditPage(view, KINDS)]) {
      expect(shown.includes('AWS would refuse this policy if it were written today')).toBe(
        writeCheck === 'refuse',
      );
      expect(shown.includes('STS refuses tokens by this policy today')).toBe(runtimeCheck === 'refuse');
    }
    const schema = JSON.parse(
      readFileSync(new URL('../../docs/audit-report.schema.json', import.meta.url), 'utf8'),
    );
    const validate = new Ajv({ allErrors: true }).compile(schema);
    expect([validate(JSON.parse(trustReportJson(view))), validate.errors]).toEqual([true, null]);
  });
});
