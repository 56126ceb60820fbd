import { createHash } from 'node:crypto';
import { HttpFailure } from '../../contract/http.ts';
import { StepError } from '../../contract/step-error.ts';
import { observe } from '../../registration/observation.ts';
import { type TemplateAddress, templateAddress } from '../../registration/template-address.ts';
import type { ObjectPlace, TemplateStore } from '../../registration/template-store.ts';
import type { World } from '../world.ts';

/** The text of a template, and the object in S3 that it was read from, if any. */
export interface TemplateText {
  readonly text: string;
  readonly stored?: ObjectPlace & { readonly region: string };
}

/** A template that the user names, and whether it is one of strangers, which may change at any time. */
export interface GivenTemplate extends TemplateText {
  readonly ofStrangers: boolean;
}

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 30_000;
/** What CloudFormation takes at most. */
const MOST_BYTES = 1_048_576;

/** SHA-256 of a text's bytes in UTF-8, in lower-case hex. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Reads the template that the user names. A path and `s3://bucket/key` are taken at their word. An https address is one of
 * strangers, unless it is that of an object in a bucket of this account; those of others are read as everybody reads them.
 * Throws as `readTemplateText` does.
 */
export async function readGivenTemplate(given: string, region: string, world: World): Promise<GivenTemplate> {
  const address = templateAddress(given);
  const isLink = /^https?:/i.test(given);
  if (address.kind !== 's3' || !isLink)
    return {
      ...(await readTemplateText(address, given, region, world)),
      ofStrangers: address.kind === 'https',
    };
  const { account } = await world.aws.whoAmI({ region });
  const store = await world.aws.templateStore({ region });
  const own = await observe(async () => stored(address, await store.read(address, account)));
  if (own.kind === 'seen') return { ...own.value, ofStrangers: false };
  if (own.kind === 'unreadable')
    world.log.info(
      `${given} is in no bucket of ${account} that may be read here (${own.action}): it is read as everybody reads it.`,
    );
  return { text: await fetched(given, world), ofStrangers: true };
}

/**
 * Reads a template from the workspace, from S3 with the credentials of this step, or by https without any. Throws
 * StepError `template-missing`, `template-unreachable`, `template-address`, and AwsFailure.
 */
export async function readTemplateText(
  address: TemplateAddress,
  given: string,
  region: string,
  world: World,
): Promise<TemplateText> {
  switch (address.kind) {
    case 'file': {
      const text = await world.files.read(address.path);
      if (text === undefined)
        throw missing(given, 'Check the path, and that a checkout step runs before this one.');
      return { text };
    }
    case 's3': {
      const store = await world.aws.templateStore({ region });
      const found = stored(address, await store.read(address));
      if (found === undefined)
        throw missing(given, 'Check bucket and key. S3 says the same where s3:ListBucket is not allowed.');
      return found;
    }
    case 'https':
      return { text: await fetched(address.url, world) };
    case 'unknown':
      throw new StepError({
        code: 'template-address',
        fault: 'user',
        message: `${given} is no address of a template that can be read.`,
        remedy:
          'Give a path in the workspace, `s3://bucket/key`, the https address of an object in S3, or any https address together with `template-sha256`.',
      });
  }
}

function stored(
  { bucket, key }: ObjectPlace,
  object: Awaited<ReturnType<TemplateStore['read']>>,
): TemplateText | undefined {
  if (object === undefined) return undefined;
  const { text, version, region } = object;
  return { text, stored: { bucket, key, region, ...(version === undefined ? {} : { version }) } };
}

/** Throws StepError `template-changed` when the text is not the one that the digest was made of. */
export function requireDigest(text: string, expected: string, given: string): void {
  const found = digestOf(text);
  if (found === expected) return;
  throw new StepError({
    code: 'template-changed',
    fault: 'user',
    message: `${given} is not the template that \`template-sha256\` was made of.`,
    remedy: 'Look at what has changed, and set the new digest if it is fine. Nothing was changed.',
    evidence: [
      { label: 'expected', value: expected },
      { label: 'found', value: found },
    ],
  });
}

/** What is asked of somebody who names a template that anybody may change. */
export function unpinned(text: string, given: string): StepError {
  return new StepError({
    code: 'template-unpinned',
    fault: 'user',
    message: `${given} can change at any time, and no digest says which template is meant.`,
    remedy: 'Read the template; if it is fine, pin it by the digest below. Nothing was changed.',
    snippets: [{ title: 'With', language: 'yaml', text: `template-sha256: ${digestOf(text)}` }],
  });
}

async function fetched(url: string, world: World): Promise<string> {
  try {
    const answer = await world.machine.http({
      method: 'GET',
      url,
      connectTimeoutMs: CONNECT_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      maxBytes: MOST_BYTES,
      direct: false,
    });
    if (answer.status === 200) return answer.body;
    throw unreachable(url, `answered with ${answer.status}`);
  } catch (error) {
    if (error instanceof HttpFailure) throw unreachable(url, error.message, error);
    throw error;
  }
}

function unreachable(url: string, why: string, cause?: unknown): StepError {
  return new StepError({
    code: 'template-unreachable',
    fault: 'platform',
    message: `The template could not be read from ${url}: ${why}.`,
    remedy: 'Check the address (it is not redirected), and firewalls and proxies of the runner.',
    cause,
  });
}

function missing(given: string, remedy: string): StepError {
  return new StepError({
    code: 'template-missing',
    fault: 'user',
    message: `There is no template at ${given}.`,
    remedy,
  });
}
