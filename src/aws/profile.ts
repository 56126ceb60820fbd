import { fromIni } from '@aws-sdk/credential-provider-ini';
import { Secret } from '../contract/secret.ts';
import type { AwsSession } from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/**
 * Credentials of a profile of the machine's AWS configuration: keys, roles of other profiles, SSO, credential_process,
 * whatever the SDK understands. Secrets are masked before they are returned. Throws AwsFailure `no-credentials`.
 */
export function profileSession(
  profile: string | undefined,
  place: SdkPlace,
  mask: (value: string) => void,
): Promise<AwsSession> {
  return asAction('profile', async () => {
    const { region, requestHandler, maxAttempts } = clientSettings({ ...place, attempts: 1 });
    const found = await fromIni({
      ...(profile === undefined ? {} : { profile }),
      clientConfig: { region, requestHandler, maxAttempts },
      ignoreCache: true,
    })();
    mask(found.secretAccessKey);
    if (found.sessionToken !== undefined) mask(found.sessionToken);
    return {
      accessKeyId: found.accessKeyId,
      secretAccessKey: new Secret(found.secretAccessKey),
      ...(found.sessionToken === undefined ? {} : { sessionToken: new Secret(found.sessionToken) }),
      ...(found.expiration === undefined ? {} : { expiration: found.expiration }),
    };
  });
}
