import type { Output } from '../service.ts';
import type { RehearsalState, RoleState, SessionState } from '../state.ts';

/** What a new session is made of. */
export interface SessionRequest {
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  readonly roleName?: string;
  readonly userName?: string;
  readonly durationSeconds: number;
  readonly policies?: readonly string[];
  readonly tags?: ReadonlyMap<string, string>;
  readonly transitiveTags?: ReadonlySet<string>;
  readonly sourceIdentity?: string | undefined;
  readonly federatedProvider?: string;
  /** Bytes that the token must have at least; clients use it to prove that they can hold long tokens. */
  readonly minimumTokenSize?: number | undefined;
}

/** How session tokens of AWS begin. */
const TOKEN_HEAD = 'IQoJb3JpZ2luX2VjE';
/** Tokens of role sessions are about this long; policies and tags make them longer. */
const TOKEN_SIZE = 1004;
/** The longest token that AWS promises not to exceed. */
const MOST_TOKEN_SIZE = 4096;

/** Issues temporary credentials and keeps them in the state. */
export function openSession(state: RehearsalState, request: SessionRequest): SessionState {
  const tags = request.tags ?? new Map<string, string>();
  const policies = request.policies ?? [];
  const carried = [...policies, ...[...tags].flat()].join('').length;
  const size = Math.min(MOST_TOKEN_SIZE, Math.max(TOKEN_SIZE + carried, request.minimumTokenSize ?? 0));
  const issued = state.clientTime();
  const session: SessionState = {
    accessKeyId: state.newId('ASIA', 16),
    secretAccessKey: state.newSecret(40),
    sessionToken: TOKEN_HEAD + state.newSecret(size - TOKEN_HEAD.length),
    // AWS gives whole seconds, and clients compare them.
    expiration: new Date(Math.floor(issued.getTime() / 1000 + request.durationSeconds) * 1000),
    accountId: request.accountId,
    arn: request.arn,
    userId: request.userId,
    issued,
    roleName: request.roleName,
    userName: request.userName,
    policies,
    tags,
    transitiveTags: request.transitiveTags ?? new Set(),
    sourceIdentity: request.sourceIdentity,
    federatedProvider: request.federatedProvider,
  };
  state.sessions.set(session.accessKeyId, session);
  return session;
}

/** `Credentials` as the API shows them, with the size of the token. */
export function shownCredentials(session: SessionState): Output {
  return {
    AccessKeyId: session.accessKeyId,
    SecretAccessKey: session.secretAccessKey,
    SessionToken: session.sessionToken,
    Expiration: session.expiration,
  };
}

/** The size of a session's token in bytes, and in percent of the longest. */
export function shownTokenSize({ sessionToken }: SessionState): Output {
  return {
    SessionTokenSize: sessionToken.length,
    SessionTokenUtilization: Math.round((100 * sessionToken.length) / MOST_TOKEN_SIZE),
  };
}

/** The names of a role session: `assumed-role/Role/session` without the role's path, and `ROLEID:session`. */
export function roleSessionNames(
  accountId: string,
  role: RoleState,
  sessionName: string,
): { readonly arn: string; readonly userId: string } {
  return {
    arn: `arn:aws:sts::${accountId}:assumed-role/${role.name}/${sessionName}`,
    userId: `${role.id}:${sessionName}`,
  };
}
