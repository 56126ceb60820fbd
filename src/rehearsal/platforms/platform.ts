import type { SignedMessage } from '../signed-message.ts';

/** A platform's own HTTP API, as its clients see it. */
export interface Platform {
  /** Below `/_platforms`. */
  readonly name: string;
  /** Variables that lead a client to it. */
  readonly environment: Readonly<Record<string, string>>;
  answer(request: PlatformRequest): Promise<PlatformAnswer>;
}

export interface PlatformRequest {
  readonly method: string;
  /** Below the platform's own path, decoded, with a slash at the beginning. */
  readonly path: string;
  readonly query: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

export interface PlatformAnswer {
  readonly status: number;
  readonly body: unknown;
  /** The body is this text, and no JSON. */
  readonly text?: string;
}

/** The path below which platforms are served. */
export const PLATFORMS_PATH = '/_platforms';

/** What a platform refuses; each gives it its own form. */
export class PlatformRefusal extends Error {
  override readonly name = 'PlatformRefusal';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** A request as the platform gets it; undefined when it is for none of them. */
export function platformRequest(
  platforms: readonly Platform[],
  { method, path, query, headers, body }: SignedMessage,
): { readonly platform: Platform; readonly request: PlatformRequest } | undefined {
  const platform = platforms.find(({ name }) => path.startsWith(`${PLATFORMS_PATH}/${name}/`));
  if (platform === undefined) return undefined;
  const own = path.slice(PLATFORMS_PATH.length + 1 + platform.name.length);
  return { platform, request: { method, path: own, query: new Map(query), headers, body } };
}

/** The members of a JSON body. Throws PlatformRefusal when it is no JSON object. */
export function jsonBody(body: Buffer): Readonly<Record<string, unknown>> {
  if (body.length === 0) return {};
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Said below.
  }
  throw new PlatformRefusal(400, 'The body is not a JSON object.');
}

/** A text of a body; undefined when it is not there or blank. */
export function textIn(body: Readonly<Record<string, unknown>>, name: string): string | undefined {
  const value = body[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
