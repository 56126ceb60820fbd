import type { Rehearsal } from '../../../src/rehearsal/server.ts';
import { startRehearsal } from '../../../src/rehearsal/server.ts';
import type { StubRun } from '../run-stub.ts';

export const ACCOUNT = '111122223333';
export const OTHER = '222233334444';
export const KEY_ID = 'AKIAEXAMPLEUSER00001';
export const SECRET = 'example/secret/of/the/deployer/user/0001';
export const EXTERNAL_ID = 'only-with-this-id';

const ISSUER = 'https://oidc.eks.eu-west-1.amazonaws.com/id/EXAMPLE';
export const CLUSTER_ISSUER = ISSUER;
export const arn = (role: string, account = ACCOUNT): string => `arn:aws:iam::${account}:role/${role}`;

/** One account with a role for every way in, and a second one at the end of a chain. */
const SEED = `
accounts:
  - id: "${ACCOUNT}"
    name: Production
    email: aws+production@example.com
    oidc-providers:
      - url: https://token.actions.githubusercontent.com
        client-ids: [sts.amazonaws.com]
      - url: ${ISSUER}
        client-ids: [sts.amazonaws.com]
    users:
      - name: deployer
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
        access-keys:
          - id: ${KEY_ID}
            secret: ${SECRET}
    roles:
      - name: job
        max-session-duration: 36000
        trust-policy: ${federated('token.actions.githubusercontent.com')}
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
      - name: service-account
        trust-policy: ${federated(ISSUER.replace('https://', ''))}
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
      - name: pod
        trust-policy: ${trusting('{Service: pods.eks.amazonaws.com}')}
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
      - name: node
        trust-policy: ${trusting('{Service: ec2.amazonaws.com}')}
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
      - name: middle
        max-session-duration: 43200
        trust-policy: ${trusting(`{AWS: "${ACCOUNT}"}`, '[sts:AssumeRole, sts:TagSession]')}
        attached-policies: [arn:aws:iam::aws:policy/AdministratorAccess]
      - name: untagged
        trust-policy: ${trusting(`{AWS: "${ACCOUNT}"}`)}
  - id: "${OTHER}"
    name: Shared
    email: aws+shared@example.com
    roles:
      - name: target
        max-session-duration: 43200
        trust-policy: ${trusting(`{AWS: "${ACCOUNT}"}`, '[sts:AssumeRole]', `, Condition: {StringEquals: {"sts:ExternalId": ${EXTERNAL_ID}}}`)}
`;

function federated(provider: string): string {
  return trusting(
    `{Federated: "arn:aws:iam::${ACCOUNT}:oidc-provider/${provider}"}`,
    '[sts:AssumeRoleWithWebIdentity]',
    `, Condition: {StringEquals: {"${provider}:aud": sts.amazonaws.com}, StringLike: {"${provider}:sub": ["repo:octo-org*/cloud-accounts*:*", "system:serviceaccount:ci:runner"]}}`,
  );
}

function trusting(principal: string, action = '[sts:AssumeRole]', rest = ''): string {
  return `{Version: "2012-10-17", Statement: [{Effect: Allow, Principal: ${principal}, Action: ${action}${rest}}]}`;
}

export function rehearseSources(): Promise<Rehearsal> {
  return startRehearsal({ seed: SEED });
}

/** A token of the rehearsed cluster for its service account; GitHub's issuer signs, and the state knows it under both names. */
export async function serviceAccountToken(
  rehearsal: Rehearsal,
  claims: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  rehearsal.state.issuers.set(ISSUER, { url: ISSUER, jwks: () => rehearsal.issuer.jwks() });
  const now = Math.floor(rehearsal.state.now().getTime() / 1000);
  return rehearsal.issuer.sign({
    iss: ISSUER,
    aud: 'sts.amazonaws.com',
    sub: 'system:serviceaccount:ci:runner',
    iat: now,
    exp: now + 3600,
    ...claims,
  });
}

/** What a run is about, for comparing it at once. */
export function told(run: StubRun) {
  return { exitCode: run.exitCode, requests: run.requests, source: run.outputs['source'] };
}

/** The stable code of the error that a run ended with. */
export function codeOf(run: StubRun): string | undefined {
  return /^\((\S+); cause: /m.exec(run.stdout)?.[1];
}

/** No output, variable, state, and none of these secrets outside a mask. */
export function leaks(run: StubRun, secrets: readonly string[] = []): readonly string[] {
  const published = [run.outputs, run.environment, run.state].flatMap((each) => Object.keys(each));
  const shown = `${run.stdout}${run.stderr}${run.summary}`
    .split('\n')
    .filter((line) => !line.startsWith('::add-mask::') && secrets.some((secret) => line.includes(secret)));
  return [...published, ...shown];
}
