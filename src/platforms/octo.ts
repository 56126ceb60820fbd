import type { Http } from '../contract/http.ts';
import { Secret } from '../contract/secret.ts';
import { StepError } from '../contract/step-error.ts';
import type { TemplateVendor } from '../registration/platform-api.ts';
import { type OctoCredentials, type OctoEndpoints, octoTransport } from './octo-transport.ts';

/** Octo's own API, as far as registering accounts needs it. What is secret is masked before it is given. */
export function octo(
  http: Http,
  endpoints: OctoEndpoints,
  credentials: OctoCredentials,
  mask: (value: string) => void,
): TemplateVendor {
  const call = octoTransport(http, endpoints, credentials, mask);
  return {
    async template() {
      const answer = await call('GET', '/aws/acctaccess');
      const externalId = textOf(answer, 'externalId');
      mask(externalId);
      return {
        url: textOf(answer, 'templateUrl'),
        stackName: textOf(answer, 'stackName'),
        principal: textOf(answer, 'principal'),
        externalId: new Secret(externalId),
        version: textOf(answer, 'templateVersion'),
      };
    },
  };
}

function textOf(answer: Readonly<Record<string, unknown>>, name: string): string {
  const value = answer[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new StepError({
    code: 'platform-answer',
    fault: 'platform',
    message: `Octo did not say "${name}".`,
    remedy: 'Run again; if it stays, ask the support of Octo.',
  });
}
