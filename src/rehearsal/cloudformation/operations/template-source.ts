import { textOf } from '../../input.ts';
import { type Call, type Input, type Operation, ServiceError } from '../../service.ts';
import { templateError } from '../template/template-error.ts';

const MOST_BYTES = 1024 * 1024;
/** Where the text of a template stands that was read from its URL; no client can send a member with this name. */
const FETCHED = 'TemplateURL()';
const LOCAL = /^https?:\/\/(?:127\.0\.0\.1|localhost)(?::\d+)?\/([^/?]+)\/([^?]+)/;
const HOSTED = /^https:\/\/([^/?]+?)\.s3[.-](?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?\/([^?]+)/;
const IN_PATH = /^https:\/\/s3(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?\/([^/?]+)\/([^?]+)/;

/** The same operation for inputs that name their template by URL: the object is read first, as the caller. */
export function withTemplateUrl(operation: Operation): Operation {
  return async (call, input) => operation(call, await withTemplate(call, input));
}

/** The text of the template of an input, given or read from its URL. */
export function givenTemplate(input: Input): string | undefined {
  return textOf(input, 'TemplateBody') ?? textOf(input, FETCHED);
}

async function withTemplate(call: Call, input: Input): Promise<Input> {
  const url = textOf(input, 'TemplateURL');
  const { [FETCHED]: _stranger, ...given } = input;
  if (url === undefined) return given;
  if (textOf(input, 'TemplateBody') !== undefined) {
    throw templateError('You must specify only one of StackName, TemplateBody, TemplateURL.');
  }
  const [, bucket, key] = LOCAL.exec(url) ?? IN_PATH.exec(url) ?? HOSTED.exec(url) ?? [];
  if (bucket === undefined || key === undefined || url.length > 5120) {
    throw templateError('TemplateURL must be a supported URL.');
  }
  const { TemplateURL: _url, ...rest } = given;
  return { ...rest, [FETCHED]: await objectText(call, url, bucket, key) };
}

async function objectText(call: Call, url: string, Bucket: string, key: string): Promise<string> {
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
  if (body.length > MOST_BYTES) {
    throw templateError(`Template size exceeds the maximum of ${MOST_BYTES} bytes.`);
  }
  return Buffer.from(body).toString('utf8');
}
