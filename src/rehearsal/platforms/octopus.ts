import { ANONYMOUS } from '../authenticate.ts';
import type { Dispatcher } from '../dispatch.ts';
import { createIssuerKeys } from '../issuer-keys.ts';
import { type Caller, ServiceError } from '../service.ts';
import type { RehearsalState } from '../state.ts';
import { refusalOf, visitAs, visitWith } from './aws-visitor.ts';
import {
  jsonBody,
  type Platform,
  type PlatformAnswer,
  PlatformRefusal,
  type PlatformRequest,
  textIn,
} from './platform.ts';
import type { OctopusSettings } from './settings.ts';

type Json = Readonly<Record<string, unknown>>;

interface OctopusAccount {
  readonly Id: string;
  readonly Slug: string;
  readonly Name: string;
  readonly AccountType: string;
  readonly body: Json;
}

const OIDC = 'AmazonWebServicesOidcAccount';
const KEYS = 'AmazonWebServicesAccount';
/** The demo space of a new server. */
const SPACE = 'default';

/**
 * The accounts of an Octopus server, and the task by which an account is tested: with an account of OpenID Connect it
 * really exchanges a token of the server's own issuer, with access keys it really asks who they are.
 */
export function createOctopus(
  state: RehearsalState,
  dispatcher: Dispatcher,
  base: string,
  settings: OctopusSettings,
): Platform {
  const keys = createIssuerKeys();
  state.issuers.set(settings.server, { url: settings.server, jwks: keys.jwks });
  const accounts = new Map<string, OctopusAccount>();
  const tasks = new Map<string, Json>();
  let made = 0;

  function save(id: string | undefined, body: Json): OctopusAccount {
    const name = textIn(body, 'Name');
    const type = textIn(body, 'AccountType');
    const problems = [
      ...(name === undefined ? ['Name is missing.'] : []),
      ...(type === OIDC || type === KEYS ? [] : [`AccountType must be ${OIDC} or ${KEYS}.`]),
      ...(type === OIDC && textIn(body, 'RoleArn') === undefined ? ['RoleArn is missing.'] : []),
      ...(type === KEYS && textIn(body, 'AccessKey') === undefined ? ['AccessKey is missing.'] : []),
    ];
    if ([...accounts.values()].some((each) => each.Name === name && each.Id !== id)) {
      problems.push(`An account with the name ${name} already exists.`);
    }
    if (problems.length > 0) throw new PlatformRefusal(400, problems.join('\n'));
    made += id === undefined ? 1 : 0;
    const Name = name ?? '';
    const Slug = (id === undefined ? undefined : accounts.get(id)?.Slug) ?? slugOf(Name);
    const account = { Id: id ?? `Accounts-${made}`, Slug, Name, AccountType: type ?? '', body };
    accounts.set(account.Id, account);
    return account;
  }

  async function test(id: string): Promise<Json> {
    const account = accountOf(id);
    const answer = await refusalOf(async () => {
      const visit =
        account.AccountType === OIDC
          ? visitWith(state, dispatcher, await exchange(account))
          : visitAs(state, dispatcher, await signedIn(account));
      return visit('sts', 'GetCallerIdentity', {});
    });
    const worked = 'value' in answer;
    return {
      Name: 'TestAccount',
      Arguments: { AccountId: id },
      State: worked ? 'Success' : 'Failed',
      IsCompleted: true,
      FinishedSuccessfully: worked,
      ErrorMessage: worked ? '' : answer.refused,
      ...(worked ? { Identity: answer.value['Arn'] } : {}),
    };
  }

  async function exchange({ Slug, body }: OctopusAccount) {
    const now = Math.floor(state.clientTime().getTime() / 1000);
    const token = await keys.sign({
      iss: settings.server,
      sub: `space:${SPACE}:account:${Slug}`,
      aud: textIn(body, 'Audience') ?? new URL(settings.server).host,
      iat: now,
      nbf: now,
      exp: now + 3600,
      jti: state.newUuid(),
    });
    const seconds = Number(body['SessionDuration'] ?? 3600);
    return visitAs(state, dispatcher, ANONYMOUS)('sts', 'AssumeRoleWithWebIdentity', {
      RoleArn: textIn(body, 'RoleArn'),
      RoleSessionName: 'octopus',
      WebIdentityToken: token,
      DurationSeconds: seconds,
    });
  }

  /** Keys are not sent to the server and back: whose they are, and whether the secret fits, is looked up here. */
  async function signedIn({ body }: OctopusAccount): Promise<Caller> {
    const id = textIn(body, 'AccessKey') ?? '';
    const secret = body['SecretKey'];
    const value =
      typeof secret === 'object' && secret !== null ? textIn({ ...secret }, 'NewValue') : undefined;
    const owner = state.accessKeyOwners.get(id);
    const user = owner && state.accounts.get(owner.accountId)?.iam.users.get(owner.userName);
    const key = user?.accessKeys.get(id);
    if (owner === undefined || user === undefined || key?.active !== true || key.secret !== value) {
      throw new ServiceError(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
        403,
      );
    }
    return { kind: 'user', accountId: owner.accountId, arn: user.arn, userId: user.id, userName: user.name };
  }

  function accountOf(id: string): OctopusAccount {
    const account = accounts.get(id);
    if (account === undefined) throw new PlatformRefusal(404, `The resource '${id}' was not found.`);
    return account;
  }

  const operations: readonly (readonly [
    RegExp,
    (request: PlatformRequest, id: string) => Promise<PlatformAnswer>,
  ])[] = [
    [/^POST accounts$/, async ({ body }) => ({ status: 201, body: shown(save(undefined, jsonBody(body))) })],
    [
      /^GET accounts$/,
      async () =>
        ok({ ItemType: 'Account', TotalResults: accounts.size, Items: [...accounts.values()].map(shown) }),
    ],
    [/^GET accounts\/(Accounts-\d+)$/, async (_request, id) => ok(shown(accountOf(id)))],
    [
      /^PUT accounts\/(Accounts-\d+)$/,
      async ({ body }, id) => ok(shown(save(accountOf(id).Id, jsonBody(body)))),
    ],
    [
      /^DELETE accounts\/(Accounts-\d+)$/,
      async (_request, id) => {
        accounts.delete(accountOf(id).Id);
        return ok({});
      },
    ],
    [/^POST tasks$/, async ({ body }) => startTask(jsonBody(body))],
    [
      /^GET tasks\/(ServerTasks-\d+)$/,
      async (_request, id) => {
        const task = tasks.get(id);
        if (task === undefined) throw new PlatformRefusal(404, `The resource '${id}' was not found.`);
        return ok(task);
      },
    ],
  ];

  async function startTask(body: Json): Promise<PlatformAnswer> {
    const given = body['Arguments'];
    const id = typeof given === 'object' && given !== null ? textIn({ ...given }, 'AccountId') : undefined;
    if (body['Name'] !== 'TestAccount' || id === undefined) {
      throw new PlatformRefusal(
        501,
        'The rehearsal of Octopus only knows the task TestAccount with an AccountId.',
      );
    }
    const task = { Id: `ServerTasks-${tasks.size + 1}`, ...(await test(id)) };
    tasks.set(task.Id, task);
    return { status: 201, body: task };
  }

  async function route(request: PlatformRequest): Promise<PlatformAnswer> {
    if (request.path === '/.well-known/jwks') return ok(await keys.jwks());
    if (request.headers.get('x-octopus-apikey') !== settings.apiKey) {
      throw new PlatformRefusal(
        401,
        'You must be logged in to request this resource. Please provide a valid API key.',
      );
    }
    const name = `${request.method} ${request.path.replace(/^\/api\/(Spaces-\d+\/)?/, '')}`;
    for (const [pattern, operation] of operations) {
      const match = pattern.exec(name);
      if (match !== null) return operation(request, match[1] ?? '');
    }
    throw new PlatformRefusal(501, `The rehearsal of Octopus has no ${request.method} ${request.path}.`);
  }

  return {
    name: 'octopus',
    environment: { OCTOPUS_URL: base },
    async answer(request) {
      try {
        return await route(request);
      } catch (error) {
        if (!(error instanceof PlatformRefusal)) throw error;
        return {
          status: error.status,
          body: { ErrorMessage: error.message, Errors: error.message.split('\n') },
        };
      }
    },
  };
}

/** An account as the API shows it: whether there is a secret, but not which. */
function shown({ Id, Slug, body }: OctopusAccount): Json {
  const { SecretKey, ...rest } = body;
  return { ...rest, Id, Slug, ...(SecretKey === undefined ? {} : { SecretKey: { HasValue: true } }) };
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function ok(body: unknown): PlatformAnswer {
  return { status: 200, body };
}
