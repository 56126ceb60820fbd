import {
  CreateOpenIDConnectProviderCommand,
  CreateRoleCommand,
  IAMClient,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, clientOf, disposable, failureOf, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
let iam: IAMClient;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  iam = new IAMClient(clientOf(rehearsal, ADMIN));
});
afterAll(() => rehearsal.close());

const ARN = 'arn:aws:iam::111111111111:oidc-provider/';

function trust(federated: string, condition?: object): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: federated },
      Action: 'sts:AssumeRoleWithWebIdentity',
      ...(condition === undefined ? {} : { Condition: condition }),
    },
  });
}

let made = 0;
/** The name of the refusal; undefined when the role was created. */
async function writing(document: string): Promise<string | undefined> {
  made += 1;
  const command = new CreateRoleCommand({ RoleName: `shared-${made}`, AssumeRolePolicyDocument: document });
  return iam.send(command).then(
    () => undefined,
    (error: Error) => error.name,
  );
}

/** IAM user guide, "identity-provider controls for shared OIDC providers". */
const CONTROLLED = [
  ['token.actions.githubusercontent.com', 'sub'],
  ['vstoken.actions.githubusercontent.com', 'sub'],
  ['oidc-configuration.audit-log.githubusercontent.com', 'sub'],
  ['gitlab.com', 'sub'],
  ['app.terraform.io', 'sub'],
  ['agent.buildkite.com', 'sub'],
  ['oidc.codefresh.io', 'sub'],
  ['studio.datachain.ai/api', 'sub'],
  ['scalr.io', 'sub'],
  ['tokens.cloud.shisho.dev', 'sub'],
  ['proidc.upbound.io', 'sub'],
  ['api.pulumi.com/oidc', 'aud'],
  ['oidc.vercel.com', 'aud'],
] as const;

describe.each(CONTROLLED)('the shared issuer %s', (issuer, claim) => {
  const key = `${issuer}:${claim}`;
  const other = `${issuer}:${claim === 'sub' ? 'aud' : 'sub'}`;

  it.each([
    ['no condition', undefined],
    ['another claim only', { StringEquals: { [other]: 'x' } }],
    ['a wildcard alone', { StringLike: { [key]: '*' } }],
    ['wildcards alone', { StringLike: { [key]: ['repo:acme/*', '?*'] } }],
    ['only that the claim is there', { Null: { [key]: 'false' } }],
  ])('is refused with %s', async (_title, condition) => {
    expect(await writing(trust(ARN + issuer, condition))).toBe('MalformedPolicyDocumentException');
  });

  it('is accepted with its claim', async () => {
    expect(await writing(trust(ARN + issuer, { StringLike: { [key]: 'acme:*' } }))).toBeUndefined();
    expect(
      await writing(trust(ARN + issuer, { StringEquals: { [key.toUpperCase()]: 'acme' } })),
    ).toBeUndefined();
  });
});

describe('issuers without a control', () => {
  it.each([
    // Those of one enterprise issue no tokens for others.
    'token.actions.githubusercontent.com/octo-enterprise',
    'token.actions.octo.ghe.com',
    'oidc.circleci.com',
    'gitlab.example.com',
    'oidc.circleci.com/org/1234',
    'oidc.eks.us-east-1.amazonaws.com/id/ABC',
  ])('%s may be trusted without a condition', async (issuer) => {
    expect(await writing(trust(ARN + issuer))).toBeUndefined();
  });

  it('built-in Cognito must be compared by audience', async () => {
    const key = 'cognito-identity.amazonaws.com';
    expect(await writing(trust(key))).toBe('MalformedPolicyDocumentException');
    expect(
      await writing(trust(key, { StringEquals: { [`${key}:aud`]: 'us-east-1:1-2-3' } })),
    ).toBeUndefined();
  });

  it('Microsoft Sentinel must be compared by session name', async () => {
    const issuer = `${ARN}sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/`;
    expect(await writing(trust(issuer))).toBe('MalformedPolicyDocumentException');
    const named = { StringEquals: { 'sts:RoleSessionName': 'MicrosoftSentinel_1' } };
    expect(await writing(trust(issuer, named))).toBeUndefined();
  });
});

describe('the control', () => {
  it('holds for every statement and for changes, but not for what was stored before', async () => {
    const issuer = 'app.terraform.io';
    await iam.send(
      new CreateOpenIDConnectProviderCommand({ Url: `https://${issuer}`, ClientIDList: ['aws'] }),
    );
    const good = {
      StringEquals: { [`${issuer}:sub`]: 'organization:acme:project:p:workspace:w:run_phase:apply' },
    };
    const RoleName = 'terraform';
    await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust(ARN + issuer, good) }));
    const change = new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument: trust(ARN + issuer) });
    expect(await failureOf(iam.send(change))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      message: expect.stringContaining(`${issuer}:sub`),
    });
    const statements = [trust(ARN + issuer, good), trust(`${ARN}gitlab.com`)].map(
      (document) => JSON.parse(document).Statement,
    );
    expect(await writing(JSON.stringify({ Version: '2012-10-17', Statement: statements }))).toBe(
      'MalformedPolicyDocumentException',
    );
  });
});

describe('HCP Terraform', () => {
  const url = 'https://app.terraform.io';
  const subject = 'organization:acme:project:p:workspace:w:run_phase:apply';
  const role = (name: string, key: string, value: string): string =>
    `      - { name: ${name}, trust-policy: '${trust('arn:aws:iam::444444444444:oidc-provider/app.terraform.io', { StringEquals: { [`app.terraform.io:${key}`]: value } })}' }`;
  const seed = `
accounts:
  - id: '444444444444'
    name: terraform
    oidc-providers: [{ url: '${url}', client-ids: [aws] }]
    roles:
${role('by-subject', 'sub', subject)}
${role('by-audience', 'aud', 'aws')}
`;

  it.each([
    ['by-subject', undefined],
    ['by-audience', 'AccessDenied'],
  ])('lets nobody into a role that was stored before without its claim: %s', async (name, refusal) => {
    await using world = disposable(await rehearseWorld({ seed }));
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const key = { ...(await exportJWK(publicKey)), kid: 'tf', alg: 'RS256', use: 'sig' };
    world.state.issuers.set(url, { url, jwks: async () => ({ keys: [key] }) });
    const now = Math.floor(Date.now() / 1000);
    const token = await new SignJWT({
      iss: url,
      aud: 'aws',
      sub: subject,
      iat: now,
      nbf: now,
      exp: now + 300,
    })
      .setProtectedHeader({ alg: 'RS256', kid: 'tf' })
      .sign(privateKey);
    const assume = new AssumeRoleWithWebIdentityCommand({
      RoleArn: `arn:aws:iam::444444444444:role/${name}`,
      RoleSessionName: 'terraform',
      WebIdentityToken: token,
    });
    const got = await new STSClient({ endpoint: world.url, region: 'us-east-1', maxAttempts: 1 })
      .send(assume)
      .then(
        () => undefined,
        (error: Error) => error.name,
      );
    expect(got).toBe(refusal);
  });
});
