import { describe, expect, it } from '@jest/globals';
import {
  decideByResourcePolicy,
  parseIdentityPolicy,
  parseResourcePolicy,
} from '../../../src/registration/resource-policy.ts';
import { PolicyDocumentError } from '../../../src/trust/policy-document-error.ts';

const SERVICE = { kind: 'Service', arn: 'billingreports.amazonaws.com' } as const;
const policy = (...statements: object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const allow = (more: object): object => ({
  Effect: 'Allow',
  Principal: { Service: SERVICE.arn },
  Action: 's3:PutObject',
  ...more,
});

describe('the policy of a resource', () => {
  it.each<[string, object[], string, string]>([
    ['its resource', [allow({ Resource: 'arn:aws:s3:::b/*' })], 'arn:aws:s3:::b/pre/x', 'allow'],
    ['any resource', [allow({ Resource: '*' })], 'arn:aws:s3:::b/pre/x', 'allow'],
    ['another resource', [allow({ Resource: 'arn:aws:s3:::b/other/*' })], 'arn:aws:s3:::b/pre/x', 'deny'],
    ['the bucket, not its objects', [allow({ Resource: 'arn:aws:s3:::b' })], 'arn:aws:s3:::b/x', 'deny'],
    ['all but a resource', [allow({ NotResource: 'arn:aws:s3:::b/other/*' })], 'arn:aws:s3:::b/x', 'allow'],
    ['all but this one', [allow({ NotResource: 'arn:aws:s3:::b/*' })], 'arn:aws:s3:::b/x', 'deny'],
    [
      'one of several',
      [allow({ Resource: ['arn:aws:s3:::a/*', 'arn:aws:s3:::b/*'] })],
      'arn:aws:s3:::b/x',
      'allow',
    ],
    [
      'a denial of part of it',
      [allow({ Resource: '*' }), { ...allow({ Resource: 'arn:aws:s3:::b/pre/*' }), Effect: 'Deny' }],
      'arn:aws:s3:::b/pre/x',
      'deny',
    ],
    [
      'a denial of something else',
      [allow({ Resource: '*' }), { ...allow({ Resource: 'arn:aws:s3:::b/pre/*' }), Effect: 'Deny' }],
      'arn:aws:s3:::b/x',
      'allow',
    ],
    [
      'a variable that is not told',
      [allow({ Resource: 'arn:aws:s3:::b/${aws:userid}/*' })],
      'arn:aws:s3:::b/x/y',
      'undetermined',
    ],
    [
      'a variable that is not told, where something else decides',
      [allow({ Resource: 'arn:aws:s3:::b/${aws:userid}/*' }), allow({ Resource: '*' })],
      'arn:aws:s3:::b/x/y',
      'allow',
    ],
  ])('decides about %s', (_, statements, resource, decision) => {
    const request = { action: 's3:PutObject', resource, principal: SERVICE, context: new Map() };
    expect(decideByResourcePolicy(parseResourcePolicy(policy(...statements)), request).decision).toBe(
      decision,
    );
  });

  it.each(['no JSON', '[]', '{"Statement":[{"Effect":"Maybe"}]}', '{}'])('refuses %s', (text) => {
    expect(() => parseResourcePolicy(text)).toThrow(PolicyDocumentError);
    expect(() => parseIdentityPolicy(text)).toThrow(PolicyDocumentError);
  });

  it('of an identity is about whoever has it', () => {
    const parsed = parseIdentityPolicy(
      policy({ Effect: 'Allow', Action: 's3:Get*', Resource: 'arn:aws:s3:::b/*' }),
    );
    const ask = (action: string) =>
      decideByResourcePolicy(parsed, {
        action,
        resource: 'arn:aws:s3:::b/x',
        principal: { kind: 'AWS', arn: 'arn:aws:sts::111122223333:assumed-role/R/s' },
        context: new Map(),
      }).decision;
    expect([ask('s3:GetObject'), ask('s3:PutObject')]).toEqual(['allow', 'deny']);
  });
});
