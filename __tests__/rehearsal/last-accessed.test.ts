import {
  GenerateServiceLastAccessedDetailsCommand,
  GetRoleCommand,
  GetServiceLastAccessedDetailsCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ADMIN, clientOf, failureOf, rehearseWorld } from './world.ts';

let rehearsal: Rehearsal;
let iam: IAMClient;
beforeAll(async () => {
  rehearsal = await rehearseWorld();
  iam = new IAMClient(clientOf(rehearsal, ADMIN));
});
afterAll(() => rehearsal.close());

const BOUNDED = 'arn:aws:iam::111111111111:role/Bounded';

async function services(Arn: string) {
  const { JobId } = await iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn }));
  const answer = await iam.send(new GetServiceLastAccessedDetailsCommand({ JobId }));
  expect(answer).toMatchObject({ JobStatus: 'COMPLETED', JobType: 'SERVICE_LEVEL', IsTruncated: false });
  return answer.ServicesLastAccessed ?? [];
}

it('tells which services a role used, and which it only may use', async () => {
  expect((await services(BOUNDED)).every(({ LastAuthenticated }) => LastAuthenticated === undefined)).toBe(
    true,
  );
  const sts = new STSClient(clientOf(rehearsal, ADMIN));
  const { Credentials } = await sts.send(
    new AssumeRoleCommand({ RoleArn: BOUNDED, RoleSessionName: 'visit' }),
  );
  const keys = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const visitor = new IAMClient(clientOf(rehearsal, keys));
  const { Role } = await visitor.send(new GetRoleCommand({ RoleName: 'Bounded' }));
  expect(Role?.RoleLastUsed).toMatchObject({ Region: 'us-east-1' });
  const found = await services(BOUNDED);
  expect(found.find(({ ServiceNamespace }) => ServiceNamespace === 'iam')).toMatchObject({
    ServiceName: 'AWS Identity and Access Management',
    LastAuthenticated: expect.any(Date),
    LastAuthenticatedEntity: BOUNDED,
    TotalAuthenticatedEntities: 1,
  });
  expect(found.find(({ ServiceNamespace }) => ServiceNamespace === 's3')).toMatchObject({
    ServiceName: 'Amazon S3',
    TotalAuthenticatedEntities: 0,
  });
});

it('lists the services that a user was granted', async () => {
  expect(await services('arn:aws:iam::111111111111:user/people/reader')).toMatchObject([
    { ServiceNamespace: 'iam' },
  ]);
});

it.each([
  ['arn:aws:iam::111111111111:role/nobody', 'NoSuchEntityException'],
  ['arn:aws:s3:::a-bucket-of-mine', 'InvalidInputException'],
])('refuses %s', async (Arn, name) => {
  const failure = failureOf(iam.send(new GenerateServiceLastAccessedDetailsCommand({ Arn })));
  expect(await failure).toMatchObject({ name });
});

it('knows no other jobs', async () => {
  const JobId = '00000000-0000-4000-8000-000000000000';
  expect(await failureOf(iam.send(new GetServiceLastAccessedDetailsCommand({ JobId })))).toMatchObject({
    name: 'NoSuchEntityException',
  });
});
