import { AwsFailure } from '../../contract/aws-failure.ts';
import { StepError } from '../../contract/step-error.ts';
import { partitionOfRegion } from '../../credentials/partitions.ts';
import type { TemplatePlace } from '../../registration/stack-change-set.ts';
import { objectUrl } from '../../registration/template-address.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';
import type { StackSource } from './template-source.ts';
import { digestOf } from './template-text.ts';

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html */
const MOST_BYTES_IN_REQUEST = 51_200;
const MOST_BYTES = 1_048_576;

/**
 * The template as CloudFormation gets it: in the request where it fits, else as an object in S3. Throws StepError
 * `template-too-large`, `template-bucket-refused`.
 */
export async function templatePlace(
  source: Pick<StackSource, 'file' | 'template' | 'stored'>,
  inputs: Pick<DeployInputs, 'templateBucket' | 'templatePrefix'>,
  place: { readonly account: string; readonly region: string },
  world: World,
): Promise<TemplatePlace> {
  const { file, template, stored } = source;
  const bytes = new TextEncoder().encode(template).length;
  if (bytes <= MOST_BYTES_IN_REQUEST) return { body: template };
  if (bytes > MOST_BYTES) throw tooLarge(file, bytes, `CloudFormation takes up to ${MOST_BYTES}`, SHORTEN);
  if (inputs.templateBucket !== undefined)
    return {
      url: await uploadTemplate(template, { ...inputs, templateBucket: inputs.templateBucket }, place, world),
    };
  // An object without versions could be exchanged between our reading and CloudFormation's.
  if (stored?.version !== undefined)
    return { url: objectUrl(stored, stored.region, partitionOfRegion(stored.region).dnsSuffix) };
  throw tooLarge(
    file,
    bytes,
    `a request to CloudFormation takes up to ${MOST_BYTES_IN_REQUEST}`,
    `Name a bucket of this account in \`template-bucket\`, and it goes by way of that. ${SHORTEN}`,
  );
}

/**
 * Puts a template into the user's bucket, under a name that has its digest, so that the same template is the same object.
 * Gives the address that CloudFormation reads it by.
 */
export async function uploadTemplate(
  template: string,
  {
    templateBucket: bucket,
    templatePrefix = '',
  }: { readonly templateBucket: string; readonly templatePrefix?: string },
  { account, region }: { readonly account: string; readonly region: string },
  world: World,
): Promise<string> {
  const key = `${templatePrefix}${digestOf(template)}.template`;
  const store = await world.aws.templateStore({ region });
  try {
    const written = await store.write({ bucket, key }, template, account);
    world.log.info(`The template is in s3://${bucket}/${key}.`);
    const { dnsSuffix } = partitionOfRegion(written.region);
    return objectUrl({ bucket, key, ...written }, written.region, dnsSuffix);
  } catch (error) {
    if (!(error instanceof AwsFailure) || (error.class !== 'refused' && error.class !== 'not-found'))
      throw error;
    throw new StepError({
      code: 'template-bucket-refused',
      fault: 'user',
      message: `${error.action} on the bucket ${bucket} failed with ${error.code}: ${error.message}`,
      remedy: `Check that the bucket belongs to the account ${account} (S3 is asked to refuse any other), and allow s3:GetBucketLocation and s3:PutObject there. Nothing was changed.`,
      cause: error,
    });
  }
}

const SHORTEN =
  'Shortening helps too: comments, descriptions and indentation count, and YAML is shorter than JSON. Nothing was changed.';

function tooLarge(file: string, bytes: number, limit: string, remedy: string): StepError {
  return new StepError({
    code: 'template-too-large',
    fault: 'user',
    message: `The template ${file} has ${bytes} bytes; ${limit}.`,
    remedy,
  });
}
