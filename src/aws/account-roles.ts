import { IAMClient, paginateListRoles } from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { AwsSession } from '../credentials/session.ts';
import type { AccountRoles, AuditPlace } from '../steps/world.ts';
import { asAction } from './errors.ts';
import { unrepeated } from './pages.ts';
import { clientSettings, type SdkPlace } from './settings.ts';
import { roleOfAnswer } from './sts-answer.ts';

/** What IAM gives at most per page. GetAccountAuthorizationDetails has no larger pages, and every policy in them. */
const PAGE = 1000;
/** IAM has one quota per account for everybody: adaptive mode measures how fast it may ask. */
const PATIENT = { retryMode: 'adaptive', attempts: 10 } as const;
const SESSION_SECONDS = 3600;

/** All roles of an account, page by page, as another role when `assume` is given. */
export function accountRoles(
  place: AuditPlace & Pick<SdkPlace, 'agent'>,
  mask: (value: string) => void,
): AccountRoles {
  return {
    async *pages() {
      const session = place.assume === undefined ? place.session : await assumed(place, place.assume, mask);
      const settings = clientSettings({
        region: place.region,
        attempts: PATIENT.attempts,
        ...(place.agent === undefined ? {} : { agent: place.agent }),
        ...(session === undefined ? {} : { session }),
      });
      const client = new IAMClient({ ...settings, retryMode: PATIENT.retryMode });
      const pages = unrepeated(paginateListRoles({ client }, { MaxItems: PAGE }))[Symbol.asyncIterator]();
      for (;;) {
        const page = await asAction('iam:ListRoles', () => pages.next());
        if (page.done === true) return;
        yield (page.value.Roles ?? []).map(({ Arn, AssumeRolePolicyDocument }) => ({
          arn: Arn ?? '',
          trustPolicy: decodeURIComponent(AssumeRolePolicyDocument ?? ''),
        }));
      }
    },
  };
}

async function assumed(
  place: AuditPlace & Pick<SdkPlace, 'agent'>,
  target: NonNullable<AuditPlace['assume']>,
  mask: (value: string) => void,
): Promise<AwsSession> {
  const settings = clientSettings({ ...place, attempts: PATIENT.attempts });
  const client = new STSClient({ ...settings, retryMode: PATIENT.retryMode });
  return asAction('sts:AssumeRole', async () => {
    const answer = await client.send(
      new AssumeRoleCommand({
        RoleArn: target.roleArn,
        RoleSessionName: 'aws-account-steps-audit',
        DurationSeconds: SESSION_SECONDS,
        ExternalId: target.externalId,
      }),
    );
    return roleOfAnswer(answer.AssumedRoleUser?.Arn, answer.Credentials, mask).session;
  });
}
