import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { readChunked } from '../../../src/rehearsal/s3/request-form.ts';
import { signatureFits } from '../../../src/rehearsal/signature.ts';
import { readClaim } from '../../../src/rehearsal/signature-claim.ts';
import type { SignedMessage } from '../../../src/rehearsal/signed-message.ts';

/*
 * The worked example of AWS: PUT /examplebucket/chunkObject.txt with 66,560 letters "a" in chunks of 64 KiB.
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html
 */
const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';
const SEED = '4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9';
const SIGNATURES = [
  'ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648',
  '0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497',
  'b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9',
];
const SIGNED =
  'content-encoding;content-length;host;x-amz-content-sha256;x-amz-date;x-amz-decoded-content-length;x-amz-storage-class';

function example(sizes = [65_536, 1024, 0], signatures = SIGNATURES, letter = 'a'): SignedMessage {
  const chunks = sizes.map((size, index) =>
    Buffer.from(`${size.toString(16)};chunk-signature=${signatures[index]}\r\n${letter.repeat(size)}\r\n`),
  );
  return message(Buffer.concat(chunks), {});
}

function message(body: Buffer, headers: Readonly<Record<string, string>>): SignedMessage {
  return {
    method: 'PUT',
    path: '/examplebucket/chunkObject.txt',
    query: [],
    headers: new Map(
      Object.entries({
        authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${SIGNED},Signature=${SEED}`,
        'content-encoding': 'aws-chunked',
        'content-length': '66824',
        host: 's3.amazonaws.com',
        'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD',
        'x-amz-date': '20130524T000000Z',
        'x-amz-decoded-content-length': '66560',
        'x-amz-storage-class': 'REDUCED_REDUNDANCY',
        ...headers,
      }),
    ),
    body,
  };
}

function fits(signed: SignedMessage): boolean {
  const claim = readClaim(signed);
  if (claim === undefined || 'incomplete' in claim) throw new Error('It has no claim.');
  return signatureFits(signed, claim, SECRET);
}

describe('a body signed in chunks', () => {
  it('fits when it is the example of AWS', () => {
    expect(fits(example())).toBe(true);
    expect(readChunked(example()).body.toString()).toBe('a'.repeat(66_560));
  });

  it.each<[string, SignedMessage]>([
    ['another content', example(undefined, undefined, 'b')],
    [
      'a signature of another chunk',
      example(undefined, [SIGNATURES[1] ?? '', SIGNATURES[0] ?? '', SIGNATURES[2] ?? '']),
    ],
    ['other chunks', example([65_535, 1025, 0])],
  ])('does not fit with %s', (_, changed) => {
    expect(fits(changed)).toBe(false);
  });

  it('has a trailer that is signed, too', () => {
    const headers = {
      'x-amz-content-sha256': 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER',
      'x-amz-trailer': 'x-amz-checksum-crc32',
    };
    const signedNames = `${SIGNED};x-amz-trailer`;
    const key = ['20130524', 'us-east-1', 's3', 'aws4_request'].reduce<Buffer | string>(
      (previous, part) => createHmac('sha256', previous).update(part).digest(),
      `AWS4${SECRET}`,
    );
    const hash = (text: string) => createHash('sha256').update(text).digest('hex');
    const hmac = (...lines: string[]) => createHmac('sha256', key).update(lines.join('\n')).digest('hex');
    const scope = ['20130524T000000Z', '20130524/us-east-1/s3/aws4_request'];
    const plain = message(Buffer.alloc(0), headers);
    const canonical = [
      'PUT',
      plain.path,
      '',
      ...signedNames.split(';').map((name) => `${name}:${plain.headers.get(name)}`),
      '',
      signedNames,
      headers['x-amz-content-sha256'],
    ].join('\n');
    const seed = hmac('AWS4-HMAC-SHA256', ...scope, hash(canonical));
    const chunk = hmac('AWS4-HMAC-SHA256-PAYLOAD', ...scope, seed, hash(''), hash('a'.repeat(66_560)));
    const last = hmac('AWS4-HMAC-SHA256-PAYLOAD', ...scope, chunk, hash(''), hash(''));
    const trailer = hmac('AWS4-HMAC-SHA256-TRAILER', ...scope, last, hash('x-amz-checksum-crc32:AAAAAA==\n'));
    const whole = (sum: string): SignedMessage =>
      message(
        Buffer.from(
          `10400;chunk-signature=${chunk}\r\n${'a'.repeat(66_560)}\r\n0;chunk-signature=${last}\r\nx-amz-checksum-crc32:${sum}\r\nx-amz-trailer-signature:${trailer}\r\n\r\n`,
        ),
        {
          ...headers,
          authorization: `AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=${signedNames},Signature=${seed}`,
        },
      );
    expect(fits(whole('AAAAAA=='))).toBe(true);
    expect(fits(whole('BAAAAA=='))).toBe(false);
  });

  it.each<[string, Buffer, string]>([
    ['no chunks', Buffer.from('hello'), 'InvalidRequest'],
    ['a chunk that is cut', Buffer.from('a\r\nabc'), 'IncompleteBody'],
    ['less than its header says', Buffer.from('1\r\na\r\n0\r\n\r\n'), 'IncompleteBody'],
    ['no end', Buffer.from('1\r\na\r\n'), 'InvalidRequest'],
  ])('is refused with %s', (_, body, code) => {
    let refused: unknown;
    try {
      readChunked(message(body, {}));
    } catch (error) {
      refused = error;
    }
    expect(refused).toMatchObject({ name: 'ServiceError', code });
  });
});
