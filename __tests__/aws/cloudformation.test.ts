import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stackDeployer } from '../../src/aws/cloudformation.ts';
import { Secret } from '../../src/contract/secret.ts';
import type { ChangeSetRequest } from '../../src/registration/stack-change-set.ts';

const ENDPOINT = 'AWS_ENDPOINT_URL_CLOUDFORMATION';
const session = { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: new Secret('x') };

let server: Server;
let bodies: URLSearchParams[];
beforeEach(async () => {
  bodies = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      const fields = new URLSearchParams(body);
      bodies.push(fields);
      const name = fields.get('Action') ?? '';
      response.setHeader('content-type', 'text/xml');
      response.end(
        `<${name}Response><${name}Result><Id>i</Id><StackId>s</StackId></${name}Result></${name}Response>`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env[ENDPOINT] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  delete process.env[ENDPOINT];
  await new Promise((resolve) => server.close(resolve));
});

const REQUEST: ChangeSetRequest = {
  stack: 'S',
  changeSetName: 'c',
  kind: 'UPDATE',
  template: { body: '{}' },
  parameters: [],
  capabilities: [],
  tags: {},
  notificationArns: [],
  importExisting: false,
  includeNested: false,
  revertDrift: false,
  token: 't-1',
};

describe('a change set', () => {
  it('is asked for without what would take away what the stack has', async () => {
    await stackDeployer({ region: 'us-east-1', session }).createChangeSet(REQUEST);
    const [body] = bodies;
    expect(body?.get('ClientToken')).toBe('t-1');
    for (const name of body?.keys() ?? []) expect(name).not.toMatch(/^(Tags|NotificationARNs|RoleARN)/);
  });

  it('carries tags, topics and service role', async () => {
    await stackDeployer({ region: 'us-east-1', session }).createChangeSet({
      ...REQUEST,
      tags: { owner: 'me' },
      notificationArns: ['arn:aws:sns:us-east-1:111122223333:t'],
      roleArn: 'arn:aws:iam::111122223333:role/r',
    });
    expect(Object.fromEntries(bodies[0] ?? [])).toMatchObject({
      'Tags.member.1.Key': 'owner',
      'NotificationARNs.member.1': 'arn:aws:sns:us-east-1:111122223333:t',
      RoleARN: 'arn:aws:iam::111122223333:role/r',
    });
  });

  it.each([true, false])('is executed with rollback disabled: %s', async (disableRollback) => {
    const stacks = stackDeployer({ region: 'us-east-1', session });
    await stacks.executeChangeSet({ id: 'c', stackId: 'S' }, { token: 't', disableRollback });
    expect(bodies[0]?.get('DisableRollback')).toBe(disableRollback ? 'true' : null);
  });
});
