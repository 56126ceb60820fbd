import { describe, expect, it } from '@jest/globals';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import { checkAtRunTime, checkAtWrite } from '../../src/trust/write-check.ts';

function policyFor(issuer: string, condition: unknown) {
  const builtIn = issuer === 'cognito-identity.amazonaws.com';
  return parseTrustPolicy(
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Principal: { Federated: builtIn ? issuer : `arn:aws:iam::111122223333:oidc-provider/${issuer}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...(condition === undefined ? {} : { Condition: condition }),
      },
    }),
  );
}

const TFC = 'app.terraform.io';
const COGNITO = 'cognito-identity.amazonaws.com';
const GITHUB = 'token.actions.githubusercontent.com';
const EKS = 'oidc.eks.eu-west-1.amazonaws.com/id/A1B2';

/** What IAM says when the policy is written, and what STS says to each request. */
describe('controls of shared issuers', () => {
  it.each([
    [TFC, { StringEquals: { [`${TFC}:aud`]: 'aws.workload.identity' } }, 'refuse', 'refuse'],
    [TFC, { StringLike: { [`${TFC}:sub`]: 'organization:o:*' } }, 'accept', 'accept'],
    [TFC, { StringLike: { [`${TFC}:sub`]: '*' } }, 'refuse', 'refuse'],
    [COGNITO, undefined, 'refuse', 'unknown'],
    [COGNITO, { StringEquals: { [`${COGNITO}:aud`]: 'eu-west-1:pool' } }, 'accept', 'accept'],
    [GITHUB, { StringEquals: { [`${GITHUB}:aud`]: 'sts.amazonaws.com' } }, 'refuse', 'accept'],
    [GITHUB, { StringLike: { [`${GITHUB}:sub`]: 'repo:*' } }, 'accept', 'accept'],
    [GITHUB, { StringEquals: { [`${GITHUB}:repository_id`]: '1' } }, 'unknown', 'accept'],
    [EKS, undefined, 'accept', 'accept'],
  ])('%s with %j: %s, %s', (issuer, condition, atWrite, atRunTime) => {
    const policy = policyFor(issuer, condition);
    expect([checkAtWrite(policy), checkAtRunTime(policy)]).toEqual([atWrite, atRunTime]);
  });

  it('a policy without any statement is not even stored', () => {
    const empty = parseTrustPolicy('{"Version":"2012-10-17","Statement":[]}');
    expect([checkAtWrite(empty), checkAtRunTime(empty)]).toEqual(['refuse', 'accept']);
  });
});
