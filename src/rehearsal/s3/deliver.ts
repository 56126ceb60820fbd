import { createHash } from 'node:crypto';
import { requestContext } from '../authorization/conditions.ts';
import type { RehearsalState } from '../state.ts';
import { type BucketQuestion, bucketDecision, statementsOf } from './bucket-access.ts';
import { checksumOf } from './checksums.ts';
import { addVersion, versioningOf } from './object-versions.ts';
import type { PolicyStatement } from './policy-document.ts';

/** A service that writes into a bucket on behalf of an account. */
export interface Sender {
  /** `billingreports.amazonaws.com`. */
  readonly service: string;
  /** What the service acts for: `aws:SourceArn` and `aws:SourceAccount`. */
  readonly sourceArn: string;
  readonly sourceAccount: string;
}

/** The bucket that is written to. */
export interface Target {
  readonly bucket: string;
  readonly region: string;
  /** The account that must own it; any when undefined. */
  readonly owner?: string | undefined;
}

export interface Delivery {
  readonly key: string;
  readonly body: Buffer;
  readonly contentType: string;
}

/** What keeps a service from writing. */
export type Obstacle = 'no-bucket' | 'forbidden';

/** Actions that a service needs, with the object's key where there is one. */
export type Need = readonly [action: string, key?: string];

/**
 * What keeps the service from doing all of that now; undefined when nothing does. With `grantOnly` it is only asked
 * whether the service is let in at all, and conditions on the source do not count: that is as far as the check goes when
 * a report is made, which is why a policy with a wrong condition shows only by the deliveries that fail.
 */
export function obstacleOf(
  state: RehearsalState,
  sender: Sender,
  target: Target,
  needs: readonly Need[],
  grantOnly = false,
): Obstacle | undefined {
  const ownerId = state.bucketOwners.get(target.bucket);
  const bucket = ownerId === undefined ? undefined : state.accounts.get(ownerId)?.buckets.get(target.bucket);
  if (ownerId === undefined || bucket === undefined || bucket.region !== target.region) return 'no-bucket';
  if (target.owner !== undefined && target.owner !== ownerId) return 'forbidden';
  const statements = grantOnly ? statementsOf(bucket).map(withoutSource) : statementsOf(bucket);
  const context = requestContext([
    ['aws:SourceArn', sender.sourceArn],
    ['aws:SourceAccount', sender.sourceAccount],
    ['aws:PrincipalIsAWSService', 'true'],
    ['aws:PrincipalServiceName', sender.service],
    ['aws:SecureTransport', 'true'],
    ['aws:CurrentTime', state.now().toISOString()],
    ['s3:x-amz-acl', 'bucket-owner-full-control'],
  ]);
  const allowed = needs.every(([action, key]) => {
    const resource = `arn:aws:s3:::${target.bucket}${key === undefined ? '' : `/${key}`}`;
    const question: BucketQuestion = {
      principal: { kind: 'Service', arn: sender.service },
      action,
      resource,
      context,
    };
    return bucketDecision(bucket, ownerId, question, statements) === 'allow';
  });
  return allowed ? undefined : 'forbidden';
}

/** Puts the objects into the bucket, all or none; undefined when that worked. */
export function deliver(
  state: RehearsalState,
  sender: Sender,
  target: Target,
  objects: readonly Delivery[],
  extraNeeds: readonly Need[] = [],
): Obstacle | undefined {
  const needs: readonly Need[] = [...extraNeeds, ...objects.map(({ key }): Need => ['s3:PutObject', key])];
  const obstacle = obstacleOf(state, sender, target, needs);
  if (obstacle !== undefined) return obstacle;
  const ownerId = state.bucketOwners.get(target.bucket) ?? '';
  const bucket = state.accounts.get(ownerId)?.buckets.get(target.bucket);
  if (bucket === undefined) return 'no-bucket';
  for (const { key, body, contentType } of objects) {
    addVersion(bucket, {
      key,
      versionId: versioningOf(bucket) === 'Enabled' ? state.newUuid().replaceAll('-', '') : 'null',
      modified: state.now(),
      body,
      etag: `"${createHash('md5').update(body).digest('hex')}"`,
      properties: { ContentType: contentType },
      metadata: {},
      checksums: { ChecksumCRC64NVME: checksumOf('ChecksumCRC64NVME', body) },
    });
  }
  return undefined;
}

const SOURCE_KEY = /^aws:source(arn|account)$/i;

function withoutSource(statement: PolicyStatement): PolicyStatement {
  const { Condition, ...rest } = statement;
  if (typeof Condition !== 'object' || Condition === null) return statement;
  const operators = Object.entries(Condition).flatMap(([operator, keys]: [string, unknown]) => {
    const entries = Object.entries(typeof keys === 'object' && keys !== null ? keys : {});
    const kept = entries.filter(([key]) => !SOURCE_KEY.test(key));
    return kept.length === 0 ? [] : [[operator, Object.fromEntries(kept)] as const];
  });
  return operators.length === 0 ? rest : { ...rest, Condition: Object.fromEntries(operators) };
}
