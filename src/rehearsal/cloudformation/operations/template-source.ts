import { textOf } from '../../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../../service.ts';
import { FetchedText, fetchedMember } from '../stack/fetched-text.ts';
import { templateError } from '../template/template-error.ts';

/** A member that names an object in S3, and the one that would hold its text. */
interface Document extends DocumentKind {
  readonly body: string;
  readonly twice: string;
}

/** What a URL in an input leads to. */
export interface DocumentKind {
  /** The member that has the URL. */
  readonly url: string;
  /** How it is called when it is too large. */
  readonly what: string;
  readonly mostBytes: number;
}

const DOCUMENTS: readonly Document[] = [
  {
    url: 'TemplateURL',
    body: 'TemplateBody',
    what: 'Template',
    mostBytes: 1024 * 1024,
    twice: 'You must specify only one of StackName, TemplateBody, TemplateURL.',
  },
  ...['StackPolicy', 'StackPolicyDuringUpdate'].map((name) => ({
    url: `${name}URL`,
    body: `${name}Body`,
    what: 'Stack policy',
    mostBytes: 16 * 1024,
    twice: `You cannot specify both ${name}Body and ${name}URL.`,
  })),
];

const LOCAL = /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/([^/?]+)\/([^?]+)/;
const HOSTED = /^https:\/\/([^/?]+?)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?\/([^?]+)/;
const IN_PATH = /^https:\/\/s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^/?]+)\/([^?]+)/;

/** The same operation for inputs that name their documents by URL: the objects are read first, as the caller. */
export function withDocumentUrls(operation: Operation): Operation {
  return async (call, input) => {
    let given = input;
    for (const document of DOCUMENTS) given = await withDocument(call, given, document);
    return operation(call, given);
  };
}

/** The text of the template of an input, given or read from its URL. */
export function givenTemplate(input: Input): string | undefined {
  return givenDocument(input, 'TemplateBody');
}

/** The text of a member of an input, given or read from the URL that stood in its place. */
export function givenDocument(input: Input, body: string): string | undefined {
  const fetched = input[fetchedMember(body)];
  return textOf(input, body) ?? (fetched instanceof FetchedText ? fetched.text : undefined);
}

async function withDocument(call: Call, input: Input, document: Document): Promise<Input> {
  const url = textOf(input, document.url);
  if (url === undefined) return input;
  if (textOf(input, document.body) !== undefined) throw templateError(document.twice);
  const { [document.url]: _url, ...rest } = input;
  const text = await readDocument(call, url, document);
  return { ...rest, [fetchedMember(document.body)]: new FetchedText(text) };
}

/** The text of the object that a URL leads to, read as the caller. Throws a ValidationError. */
export async function readDocument(call: Call, url: string, kind: DocumentKind): Promise<string> {
  const [, Bucket, key] = LOCAL.exec(url) ?? IN_PATH.exec(url) ?? HOSTED.exec(url) ?? [];
  if (Bucket === undefined || key === undefined || url.length > 5120) {
    throw templateError(`${kind.url} must be a supported URL.`);
  }
  const version = new URL(url).searchParams.get('versionId');
  const answer = await call
    .invoke('s3', 'GetObject', {
      Bucket,
      Key: decodeURIComponent(key),
      ...(version === null ? {} : { VersionId: version }),
    })
    .catch((cause: unknown) => {
      if (!(cause instanceof ServiceError)) throw cause;
      throw templateError(
        `S3 error: ${cause.message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html`,
      );
    });
  const body = answer['Body'];
  if (!(body instanceof Uint8Array)) throw new TypeError('GetObject of the rehearsal gave no body.');
  if (body.length > kind.mostBytes) {
    throw templateError(`${kind.what} size exceeds the maximum of ${kind.mostBytes} bytes.`);
  }
  return Buffer.from(body).toString('utf8');
}
