import { type Http, type HttpAnswer, HttpFailure } from '../contract/http.ts';
import { StepError } from '../contract/step-error.ts';

export type Members = Readonly<Record<string, unknown>>;

/** What a platform answered. */
export interface JsonAnswer {
  readonly status: number;
  /** Undefined when the answer is no JSON object. */
  readonly members: Members | undefined;
  /** In lower case, without parameters; blank when the answer has none. */
  readonly contentType: string;
}

const CONNECT_TIMEOUT_MS = 5_000;
const MOST_BYTES = 4 * 1024 * 1024;
const LONGEST_SENTENCE = 300;

/** One call of a platform's API, whose answer counts only as JSON. Throws StepError `platform-unreachable`. */
export async function jsonCall(
  http: Http,
  platform: string,
  request: Pick<Parameters<Http>[0], 'method' | 'url' | 'headers' | 'body' | 'answerTimeoutMs'>,
): Promise<JsonAnswer> {
  try {
    const answer = await http({
      ...request,
      headers: { accept: 'application/json', ...request.headers },
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      direct: false,
    });
    return { status: answer.status, members: membersOf(answer), contentType: answer.contentType };
  } catch (error) {
    if (!(error instanceof HttpFailure)) throw error;
    throw new StepError({
      code: 'platform-unreachable',
      fault: 'platform',
      message: `${platform} gave no answer: ${error.message}.`,
      remedy:
        'Check the address of the platform (`platform-url`), firewalls and proxies of the runner, and run again.',
      cause: error,
    });
  }
}

/** Text of a platform as one short line: it is shown in logs and summaries, whatever it sent. */
export function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST_SENTENCE ? `${line.slice(0, LONGEST_SENTENCE - 1)}…` : line;
}

/** Which call of which platform was not answered as hoped, and who may make it. */
export interface RefusedCall {
  readonly platform: string;
  /** `POST /accounts`, or what it was for. */
  readonly what: string;
  /** The member of the answer with the platform's own sentence, the first that is there. */
  readonly sentences: readonly string[];
  /** What to do when whoever asks is not let in. */
  readonly noAccess: string;
  /** True when it is about nothing else than who asks. */
  readonly isLogin?: true;
}

/**
 * Why an answer is none. `platform-rejected` means that the platform understood and says no, which is an answer about the
 * account; everything else says nothing about it. The request is never shown, because it holds a secret.
 */
export function refusal(call: RefusedCall, answer: JsonAnswer): StepError {
  const { platform, what, sentences, noAccess } = call;
  const { status, members, contentType } = answer;
  const said = sentences.map((name) => members?.[name]).find((value) => typeof value === 'string');
  const told = typeof said === 'string' && said !== '' ? `: ${sentence(said).replace(/\.$/, '')}` : '';
  const message = `${platform} refused ${what} with ${status}${told}.`;
  const isNo = status >= 400 && status < 500 && status !== 429;
  if (status === 401 || status === 403 || (isNo && call.isLogin === true && members !== undefined))
    return new StepError({ code: 'platform-refused', fault: 'user', message, remedy: noAccess });
  if (status >= 300 && status < 400) {
    return new StepError({
      code: 'platform-redirects',
      fault: 'user',
      message: `${platform} answered ${what} with a redirect (${status}), which is not followed.`,
      remedy:
        'Give the address that it redirects to as `platform-url`: no secret is sent where somebody points.',
    });
  }
  if (members === undefined) {
    return new StepError({
      code: 'platform-answer',
      fault: 'platform',
      message: `${platform} answered ${what} with ${status} and something else than a JSON object${contentType === '' ? '' : ` (${contentType})`}.`,
      remedy:
        'Check the address of the API (`platform-url`), and proxies in between, which answer with pages of their own; run again if it was right.',
    });
  }
  return new StepError({
    // What cannot be done for now is no answer.
    code: isNo ? 'platform-rejected' : 'platform-refused',
    fault: 'platform',
    message,
    remedy: `See the sentence of ${platform} above; run again if it tells of a fault of its own.`,
  });
}

function membersOf({ body }: HttpAnswer): Members | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a value is a JSON object. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
