import { createHash } from 'node:crypto';
import { GetBucketLocationCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { AwsFailure } from '../contract/aws-failure.ts';
import { StepError } from '../contract/step-error.ts';
import type { TemplateStore } from '../registration/template-store.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** What CloudFormation reads from S3 at most. */
const MOST_BYTES = 1_048_576;

/** Templates in S3. The bucket's own region is found by itself. */
export function templateStore(place: SdkPlace): TemplateStore {
  const client = new S3Client({ ...clientSettings(place), followRegionRedirects: true });
  return {
    async read({ bucket, key, version }, owner) {
      try {
        return await asAction('s3:GetObject', async () => {
          const {
            Body,
            VersionId,
            ContentLength = 0,
          } = await client.send(
            new GetObjectCommand({
              Bucket: bucket,
              Key: key,
              ...(version === undefined ? {} : { VersionId: version }),
              ...(owner === undefined ? {} : { ExpectedBucketOwner: owner }),
            }),
          );
          if (ContentLength > MOST_BYTES) throw tooLarge(bucket, key, ContentLength);
          const text = (await Body?.transformToString('utf-8')) ?? '';
          const found = VersionId ?? version;
          return {
            text,
            region: await regionOf(bucket),
            ...(found === undefined || found === 'null' ? {} : { version: found }),
          };
        });
      } catch (error) {
        if (error instanceof AwsFailure && error.class === 'not-found') return undefined;
        throw error;
      }
    },
    async write({ bucket, key }, text, owner) {
      const region = await regionOf(bucket, owner);
      return asAction('s3:PutObject', async () => {
        const { VersionId } = await client.send(
          new PutObjectCommand({
            Bucket: bucket,
            Key: key,
            Body: text,
            ContentType: 'text/plain; charset=utf-8',
            ChecksumSHA256: createHash('sha256').update(text).digest('base64'),
            ExpectedBucketOwner: owner,
          }),
        );
        return { region, ...(VersionId === undefined || VersionId === 'null' ? {} : { version: VersionId }) };
      });
    },
  };

  function regionOf(bucket: string, owner?: string): Promise<string> {
    return asAction('s3:GetBucketLocation', async () => {
      const { LocationConstraint: found } = await client.send(
        new GetBucketLocationCommand({
          Bucket: bucket,
          ...(owner === undefined ? {} : { ExpectedBucketOwner: owner }),
        }),
      );
      // The oldest regions have names of their own: none for us-east-1, `EU` for eu-west-1.
      return found === undefined ? 'us-east-1' : found === 'EU' ? 'eu-west-1' : found;
    });
  }
}

function tooLarge(bucket: string, key: string, bytes: number): StepError {
  return new StepError({
    code: 'template-too-large',
    fault: 'user',
    message: `s3://${bucket}/${key} has ${bytes} bytes; CloudFormation takes up to ${MOST_BYTES}.`,
    remedy: 'Split the template into several stacks, or shorten it. Nothing was changed.',
  });
}
