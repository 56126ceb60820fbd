import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Secret } from '../../src/contract/secret.ts';
import { octo } from '../../src/platforms/octo.ts';
import type { TemplateVendor } from '../../src/registration/platform-api.ts';
import { type Rehearsal, startRehearsal } from '../../src/rehearsal/server.ts';
import { httpClient } from '../../src/system/http.ts';

const SEED = `platforms: { octo: { external-id: from-octo-1, template-version: v7, template: "Resources: {}" } }\n`;
const http = httpClient(async () => undefined);

let rehearsal: Rehearsal;
let masked: string[];
beforeEach(async () => {
  rehearsal = await startRehearsal({ seed: SEED });
  masked = [];
});
afterEach(() => rehearsal.close());

const client = (secret = 'octo-rehearsal-secret', environment = rehearsal.environment): TemplateVendor =>
  octo(
    http,
    { apiUrl: environment['OCTO_API_URL'], tokenUrl: environment['OCTO_TOKEN_URL'] },
    { clientId: 'octo-rehearsal', clientSecret: new Secret(secret) },
    (value) => masked.push(value),
  );

describe('what Octo says about its template', () => {
  it('is told with the external id masked, and the template is published', async () => {
    const { url, externalId, ...rest } = await client().template();
    expect(rest).toEqual({
      principal: '131920598436',
      stackName: 'AlphausAccountAccess',
      version: 'v7',
    });
    expect(externalId.reveal()).toBe('from-octo-1');
    expect(masked).toHaveLength(2);
    expect(masked[1]).toBe('from-octo-1');
    const published = await http({
      method: 'GET',
      url,
      connectTimeoutMs: 1000,
      answerTimeoutMs: 5000,
      maxBytes: 1000,
      direct: true,
    });
    expect([published.status, published.body]).toEqual([200, 'Resources: {}']);
  });

  it('is refused to whoever has another secret, which is not repeated', async () => {
    const refusal = client('another-secret').template();
    await expect(refusal).rejects.toMatchObject({ code: 'platform-refused', fault: 'user' });
    await expect(refusal).rejects.not.toThrow(/another-secret/);
  });

  it('is not there when nobody answers', async () => {
    const nobody = { OCTO_API_URL: 'http://127.0.0.1:1', OCTO_TOKEN_URL: 'http://127.0.0.1:1/t' };
    await expect(client('x', nobody).template()).rejects.toMatchObject({ code: 'platform-unreachable' });
  });
});
