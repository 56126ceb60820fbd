import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { stacksOf } from './cloudformation/stack/find-stack.ts';
import type { Dispatcher } from './dispatch.ts';
import { SeedError, type SeedFault, type SeedMapping } from './seed-reader.ts';
import { type Caller, type Input, ServiceError, type ServiceName } from './service.ts';
import type { RehearsalState } from './state.ts';

/** A call that makes something of the seed, as the root user of its account. */
export interface SeedCall {
  /** Where it stands in the seed. */
  readonly path: string;
  readonly accountId: string;
  readonly region: string;
  readonly service: ServiceName;
  readonly operation: string;
  readonly input: Input;
  /** A file whose text is the input's TemplateBody, relative to the folder of the seed. */
  readonly templateFile?: string;
}

const HOME = 'us-east-1';

/** The calls for what an account holds beside IAM, in the order in which things need each other. */
export function readContents(mapping: SeedMapping, accountId: string): readonly SeedCall[] {
  const at = (path: string, region: string, service: ServiceName) => (operation: string, input: Input) => ({
    path,
    accountId,
    region,
    service,
    operation,
    input,
  });
  const definitions = (name: string): readonly unknown[] => {
    const value = mapping.value(name) ?? [];
    if (Array.isArray(value)) return value;
    mapping.fault(name, 'must be a list');
    return [];
  };
  return [
    ...mapping.mappings('buckets').flatMap((bucket) => {
      const region = bucket.text('region') ?? HOME;
      return bucketCalls(bucket, region, at(bucket.path, region, 's3'));
    }),
    ...definitions('reports').map((ReportDefinition, index) =>
      at(`${mapping.path}.reports[${index}]`, HOME, 'cur')('PutReportDefinition', { ReportDefinition }),
    ),
    ...definitions('exports').map((Export, index) =>
      at(`${mapping.path}.exports[${index}]`, HOME, 'bcm-data-exports')('CreateExport', { Export }),
    ),
    ...mapping.mappings('stacks').map((stack) => stackCall(stack, accountId)),
  ];
}

type Make = (operation: string, input: Input) => SeedCall;

function bucketCalls(bucket: SeedMapping, region: string, make: Make): readonly SeedCall[] {
  const Bucket = bucket.requiredText('name');
  const policy = bucket.value('policy');
  const tags = bucket.entries('tags');
  const versioning = bucket.text('versioning', {
    form: /^(Enabled|Suspended)$/,
    say: 'Enabled or Suspended',
  });
  const encryption = bucket.value('encryption');
  const ownership = bucket.text('ownership', {
    form: /^(BucketOwnerEnforced|BucketOwnerPreferred|ObjectWriter)$/,
    say: 'BucketOwnerEnforced, BucketOwnerPreferred or ObjectWriter',
  });
  const lifecycle = bucket.value('lifecycle');
  const open = bucket.value('public-access-block') === false;
  const elsewhere = region === HOME ? {} : { CreateBucketConfiguration: { LocationConstraint: region } };
  return [
    make('CreateBucket', { Bucket, ...elsewhere }),
    ...(open ? [make('DeletePublicAccessBlock', { Bucket })] : []),
    ...(versioning === undefined
      ? []
      : [make('PutBucketVersioning', { Bucket, VersioningConfiguration: { Status: versioning } })]),
    ...(encryption === undefined
      ? []
      : [make('PutBucketEncryption', { Bucket, ServerSideEncryptionConfiguration: encryption })]),
    ...(ownership === undefined
      ? []
      : [
          make('PutBucketOwnershipControls', {
            Bucket,
            OwnershipControls: { Rules: [{ ObjectOwnership: ownership }] },
          }),
        ]),
    ...(lifecycle === undefined
      ? []
      : [make('PutBucketLifecycleConfiguration', { Bucket, LifecycleConfiguration: { Rules: lifecycle } })]),
    ...(policy === undefined
      ? []
      : [
          make('PutBucketPolicy', {
            Bucket,
            Policy: typeof policy === 'string' ? policy : JSON.stringify(policy),
          }),
        ]),
    ...(tags.length === 0 ? [] : [make('PutBucketTagging', { Bucket, Tagging: { TagSet: tagList(tags) } })]),
    ...bucket.mappings('objects').map((object) =>
      make('PutObject', {
        Bucket,
        Key: object.requiredText('key'),
        Body: object.text('text') ?? '',
        ContentType: object.text('content-type') ?? 'text/plain',
      }),
    ),
  ];
}

function stackCall(stack: SeedMapping, accountId: string): SeedCall {
  const template = stack.value('template');
  const templateFile = stack.text('template-file');
  if ((template === undefined) === (templateFile === undefined)) {
    stack.fault('', 'must have either "template" or "template-file"');
  }
  const parameters = stack.entries('parameters');
  return {
    path: stack.path,
    accountId,
    region: stack.text('region') ?? HOME,
    service: 'cloudformation',
    operation: 'CreateStack',
    input: {
      StackName: stack.requiredText('name'),
      Capabilities: stack.texts('capabilities'),
      Parameters: parameters.map(([ParameterKey, value]) => ({
        ParameterKey,
        ParameterValue: String(value),
      })),
      Tags: tagList(stack.entries('tags')),
      EnableTerminationProtection: stack.value('termination-protection') === true,
      ...(template === undefined
        ? {}
        : { TemplateBody: typeof template === 'string' ? template : JSON.stringify(template) }),
    },
    ...(templateFile === undefined ? {} : { templateFile }),
  };
}

function tagList(entries: readonly (readonly [string, unknown])[]): readonly Input[] {
  return entries.map(([Key, value]) => ({ Key, Value: String(value) }));
}

/**
 * Makes the calls one after the other, without letting time pass. Throws SeedError with every one that a service refuses
 * and every stack that fails. `folder` is where template files are looked up.
 */
export async function runSeedCalls(
  state: RehearsalState,
  dispatcher: Dispatcher,
  calls: readonly SeedCall[],
  folder: string,
): Promise<void> {
  const faults: SeedFault[] = [];
  for (const call of calls) {
    try {
      const caller: Caller = {
        kind: 'root',
        accountId: call.accountId,
        arn: `arn:aws:iam::${call.accountId}:root`,
        userId: call.accountId,
      };
      const place = { caller, region: call.region, requestId: state.newUuid() };
      const file = call.templateFile;
      const body = file === undefined ? {} : { TemplateBody: readFileSync(resolve(folder, file), 'utf8') };
      const output = await dispatcher.dispatch(place, call.service, call.operation, {
        ...call.input,
        ...body,
      });
      if (call.operation === 'CreateStack') await finished(state, call, String(output['StackId']), faults);
    } catch (error) {
      const code = error instanceof ServiceError ? `${error.code}: ` : '';
      const said = error instanceof Error ? error.message : String(error);
      faults.push({
        path: call.path,
        message: `is refused by ${call.service} (${call.operation}): ${code}${said}`,
      });
    }
  }
  if (faults.length > 0) throw new SeedError(faults);
}

async function finished(
  state: RehearsalState,
  { accountId, region, path }: SeedCall,
  stackId: string,
  faults: SeedFault[],
): Promise<void> {
  const stack = stacksOf(state, accountId, region).get(stackId);
  await stack?.running;
  if (stack === undefined || stack.status === 'CREATE_COMPLETE') return;
  const failed = stack.events.find(({ status }) => status === 'CREATE_FAILED');
  faults.push({
    path,
    message: `ended as ${stack.status}: ${failed?.reason ?? stack.statusReason ?? 'no reason'}`,
  });
}
