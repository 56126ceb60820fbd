import { fromIni } from '@aws-sdk/credential-provider-ini';
import { externalDataInterceptor } from '@smithy/core/config';
import { Secret } from '../contract/secret.ts';
import type { AwsSession } from '../credentials/session.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** How profiles are read. */
export interface ProfilePorts {
  readonly mask: (value: string) => void;
  /** Runs the command line of a `credential_process` and gives what it prints; ends it in time. */
  readonly runCommand: (commandLine: string) => Promise<string>;
}

/**
 * Credentials of a profile of the machine's AWS configuration: keys, roles of other profiles, SSO, credential_process,
 * whatever the SDK understands. Secrets are masked before they are returned. Throws AwsFailure `no-credentials`.
 */
export function profileSession(
  profile: string | undefined,
  place: SdkPlace,
  { mask, runCommand }: ProfilePorts,
): Promise<AwsSession> {
  return asAction('profile', async () => {
    runProcessesBy(runCommand);
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

/**
 * The SDK runs a `credential_process` by `exec` of its own, for as long as that takes, and keeps the step alive with it.
 * This is its one door to run it by something else.
 */
function runProcessesBy(runCommand: ProfilePorts['runCommand']): void {
  const exec = (
    commandLine: string,
    done: (error: Error | null, answer?: { readonly stdout: string }) => void,
  ): void => {
    runCommand(commandLine).then(
      (stdout) => done(null, { stdout }),
      (error: unknown) =>
        done(new Error(`The credential_process ${error instanceof Error ? error.message : String(error)}`)),
    );
  };
  externalDataInterceptor.interceptToken('exec', exec);
}
