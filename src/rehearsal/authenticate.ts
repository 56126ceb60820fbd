import type { Caller, ServiceError } from './service.ts';
import type { ServiceFacts } from './service-table.ts';
import { basicInstant, signatureFits } from './signature.ts';
import { readClaim, type SignatureClaim } from './signature-claim.ts';
import type { SignedMessage } from './signed-message.ts';
import { type Refusal, signerRefusal } from './signer-refusals.ts';
import type { RehearsalState, RoleState, SessionState, UserState } from './state.ts';

/** Who signed a request, and for which region. */
export interface Authentication {
  readonly caller: Caller;
  readonly region: string;
}

/** Nobody: unsigned calls of the few operations that need no credentials. */
export const ANONYMOUS: Caller = { kind: 'anonymous', accountId: '', arn: '', userId: '' };

/** Regions of the commercial partition; the rehearsal has no other partition. */
const REGION = /^(us|eu|ap|sa|ca|me|af|il|mx)-[a-z]+-\d$/;
const SKEW_MINUTES = 5;
const S3_SKEW_MINUTES = 15;

/**
 * Finds out who signed a request for `service`. Throws the protocol's own error when the signature is missing, of an
 * unknown or inactive key, wrong, for another service or region, too old, or of an expired session.
 */
export function authenticate(
  state: RehearsalState,
  message: SignedMessage,
  service: string,
  protocol: ServiceFacts['protocol'],
): Authentication {
  const refuse: Refuse = (refusal, text) => signerRefusal(refusal, protocol, text);
  const claim = readClaim(message);
  if (claim === undefined) throw refuse('missing', 'Request is missing Authentication Token');
  if ('incomplete' in claim) throw refuse('incomplete', claim.incomplete);
  const key = keyOf(state, claim.accessKeyId);
  if (key === undefined || !key.active) throw refuse('unknown-key');
  if (key.session?.sessionToken !== claim.sessionToken) throw refuse('bad-token');
  checkScope(claim, service, refuse);
  checkTime(claim, state.clientTime(), protocol, refuse);
  if (!signatureFits(message, claim, key.secret)) throw refuse('mismatch');
  if (key.session !== undefined && key.session.expiration <= state.clientTime()) {
    throw refuse('expired-token');
  }
  key.noteUse({ date: state.now(), region: claim.region, service });
  return { caller: key.caller, region: claim.region };
}

type Refuse = (refusal: Refusal, text?: string) => ServiceError;

function checkScope(claim: SignatureClaim, service: string, refuse: Refuse): void {
  if (claim.service !== service) {
    throw refuse('scope', `Credential should be scoped to correct service: '${service}'. `);
  }
  if (!REGION.test(claim.region)) {
    throw refuse('scope', `Credential should be scoped to a valid region, not '${claim.region}'. `);
  }
  const day = basicInstant(claim.signedAt).slice(0, 8);
  if (claim.date !== day) {
    throw refuse(
      'scope',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claim.date}' != '${day}', from '${basicInstant(claim.signedAt)}'.`,
    );
  }
}

function checkTime(
  claim: SignatureClaim,
  now: Date,
  protocol: ServiceFacts['protocol'],
  refuse: Refuse,
): void {
  const signed = claim.signedAt.getTime();
  const minutes = protocol === 'rest-xml' ? S3_SKEW_MINUTES : SKEW_MINUTES;
  const window = minutes * 60_000;
  if (claim.expires !== undefined) {
    if (now.getTime() > signed + claim.expires * 1000) throw refuse('expired-request', 'Request has expired');
  } else if (signed < now.getTime() - window) {
    throw refuse(
      'skewed',
      protocol === 'rest-xml'
        ? 'The difference between the request time and the current time is too large.'
        : `Signature expired: ${basicInstant(claim.signedAt)} is now earlier than ${basicInstant(new Date(now.getTime() - window))} (${basicInstant(now)} - ${minutes} min.)`,
    );
  }
  if (signed > now.getTime() + window) {
    throw refuse(
      'skewed',
      protocol === 'rest-xml'
        ? 'The difference between the request time and the current time is too large.'
        : `Signature not yet current: ${basicInstant(claim.signedAt)} is still later than ${basicInstant(new Date(now.getTime() + window))} (${basicInstant(now)} + ${minutes} min.)`,
    );
  }
}

interface Key {
  readonly secret: string;
  readonly active: boolean;
  readonly session: SessionState | undefined;
  readonly caller: Caller;
  /** IAM tells when, where and with which service a key, role or user was used last. */
  noteUse(use: Use): void;
}

interface Use {
  readonly date: Date;
  readonly region: string;
  readonly service: string;
}

function noteService(entity: RoleState | UserState | undefined, { service, date, region }: Use): void {
  if (entity === undefined) return;
  entity.servicesUsed ??= new Map();
  entity.servicesUsed.set(service, { date, region });
}

/** Who temporary or permanent keys belong to; undefined for keys that were never issued. */
export function callerOfKey(state: RehearsalState, accessKeyId: string): Caller | undefined {
  return keyOf(state, accessKeyId)?.caller;
}

function keyOf(state: RehearsalState, accessKeyId: string): Key | undefined {
  const session = state.sessions.get(accessKeyId);
  if (session !== undefined) {
    const { accountId, arn, userId, userName } = session;
    return {
      secret: session.secretAccessKey,
      active: true,
      session,
      noteUse(use) {
        const account = state.accounts.get(accountId);
        const { roleName } = session;
        const role = roleName === undefined ? undefined : account?.iam.roles.get(roleName);
        const user = userName === undefined ? undefined : account?.iam.users.get(userName);
        if (role !== undefined) role.lastUsed = { date: use.date, region: use.region };
        noteService(role ?? user, use);
      },
      caller: {
        kind: userName === undefined ? 'assumed-role' : 'user',
        accountId,
        arn,
        userId,
        session,
        ...(userName === undefined ? {} : { userName }),
      },
    };
  }
  const owner = state.accessKeyOwners.get(accessKeyId);
  const user = owner && state.accounts.get(owner.accountId)?.iam.users.get(owner.userName);
  const key = user?.accessKeys.get(accessKeyId);
  if (owner === undefined || user === undefined || key === undefined) return undefined;
  return {
    secret: key.secret,
    active: key.active,
    session: undefined,
    noteUse(use) {
      key.lastUsed = use;
      noteService(user, use);
    },
    caller: {
      kind: 'user',
      accountId: owner.accountId,
      arn: user.arn,
      userId: user.id,
      userName: user.name,
    },
  };
}
