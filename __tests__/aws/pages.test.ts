import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoles } from '../../src/aws/account-roles.ts';
import { stackDeployer } from '../../src/aws/cloudformation.ts';
import { identityReader } from '../../src/aws/identities.ts';
import { everyPage, jsonService } from '../../src/aws/json-service.ts';
import { organizationTree } from '../../src/aws/organization-tree.ts';
import { organizationReader } from '../../src/aws/organizations.ts';
import { stackSetReader } from '../../src/aws/stack-sets.ts';
import { Secret } from '../../src/contract/secret.ts';

const SOURCES = new URL('../../src/aws/', import.meta.url);
/** More than any of these lists may ask before somebody notices. */
const MOST = 10;

const place = {
  region: 'us-east-1',
  callAs: 'self',
  attempts: 1,
  session: { accessKeyId: 'AKIAEXAMPLE', secretAccessKey: new Secret('x') },
} as const;

const xml = (operation: string, inner: string): string =>
  `<${operation}Response><${operation}Result>${inner}</${operation}Result></${operation}Response>`;

/** Tokens in turns: the same for ever, or a circle of two. */
const CIRCLES = [['one'], ['one', 'two']] as const;

interface Endless {
  readonly list: string;
  /** A page with this token for the next one. */
  readonly page: (token: string) => string;
  readonly ask: () => Promise<unknown>;
}

const LISTS: readonly Endless[] = [
  {
    list: 'roles',
    page: (token) => xml('ListRoles', `<Roles/><IsTruncated>true</IsTruncated><Marker>${token}</Marker>`),
    ask: async () => {
      for await (const _ of accountRoles(place, () => {}).pages());
    },
  },
  {
    list: 'groups of a user',
    page: (token) =>
      xml('ListGroupsForUser', `<Groups/><IsTruncated>true</IsTruncated><Marker>${token}</Marker>`),
    ask: () => identityReader(place).groups('somebody'),
  },
  {
    list: 'resources of a stack',
    page: (token) => xml('ListStackResources', `<NextToken>${token}</NextToken>`),
    ask: () => stackDeployer(place).resources('a-stack'),
  },
  {
    list: 'instances of a stack set',
    page: (token) => xml('ListStackInstances', `<Summaries/><NextToken>${token}</NextToken>`),
    ask: async () => {
      for await (const _ of stackSetReader(place).instances('a-set'));
    },
  },
  {
    list: 'changes of a change set',
    page: (token) =>
      xml('DescribeChangeSet', `<Status>CREATE_COMPLETE</Status><NextToken>${token}</NextToken>`),
    ask: () => stackDeployer(place).describeChangeSet({ id: 'a', stackId: 'b' }),
  },
  {
    list: 'roots of an organization',
    page: (token) => JSON.stringify({ Roots: [], NextToken: token }),
    ask: () => organizationTree(place).roots(),
  },
  {
    list: 'transfers of bills',
    page: (token) => JSON.stringify({ ResponsibilityTransfers: [], NextToken: token }),
    ask: () => organizationReader(place).billTransfers(),
  },
  {
    list: 'a service without a client',
    page: (token) => JSON.stringify({ Items: [], NextToken: token }),
    ask: () =>
      everyPage(
        jsonService(
          { name: 'cur', target: 'Target', endpointVariable: 'COST_AND_USAGE_REPORT_SERVICE' },
          place,
        ),
        'List',
        {},
        'Items',
      ),
  },
];

let server: Server;
let page: (token: string) => string;
let tokens: readonly string[];
let asked: number;
beforeEach(async () => {
  asked = 0;
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      asked += 1;
      const token = tokens[asked % tokens.length] ?? '';
      if (asked > MOST) response.writeHead(403).end();
      else response.end(page(token));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['AWS_ENDPOINT_URL'] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  delete process.env['AWS_ENDPOINT_URL'];
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe.each(LISTS)('a list without an end: $list', ({ page: pageOf, ask }) => {
  it.each(CIRCLES)('fails as soon as a page comes again (%j, %j)', async (...circle) => {
    page = pageOf;
    tokens = circle;
    await expect(ask()).rejects.toMatchObject({ name: 'AwsFailure', code: 'RepeatedPage', class: 'other' });
    expect(asked).toBe(circle.length + 1);
  });
});

it('no list of the SDK is read without that guard', () => {
  const files = readdirSync(SOURCES).filter((name) => name.endsWith('.ts'));
  const read = files.flatMap((name) => {
    const source = readFileSync(new URL(name, SOURCES), 'utf8');
    return [...source.matchAll(/(\w+)\(\s*paginate[A-Z]\w*\(/g)].map(([, around]) => `${name} ${around}`);
  });
  const calls = files.flatMap((name) => [
    ...readFileSync(new URL(name, SOURCES), 'utf8').matchAll(/\bpaginate[A-Z]\w*\(/g),
  ]);
  expect(read.length).toBe(calls.length);
  expect(read.filter((each) => !each.endsWith(' unrepeated'))).toEqual([]);
});
