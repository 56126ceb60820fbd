import type { AwsCall } from '../steps/world.ts';

/** What SDK clients write to: one entry for each call that was answered or failed. */
export interface CallLog {
  info(entry: unknown): void;
  error(entry: unknown): void;
  debug(): void;
  trace(): void;
  warn(): void;
}

/** The services as IAM names them, by the SDK's client. */
const SERVICES: Readonly<Record<string, string>> = {
  BCMDataExportsClient: 'bcm-data-exports',
  CloudFormationClient: 'cloudformation',
  CostandUsageReportServiceClient: 'cur',
  IAMClient: 'iam',
  KMSClient: 'kms',
  OrganizationsClient: 'organizations',
  S3Client: 's3',
  STSClient: 'sts',
};

/** Tells every call of a client; the SDK has removed from its entries what the service models mark as sensitive. */
export function callLog(record: (call: AwsCall) => void): CallLog {
  const ignore = (): void => undefined;
  const tell = (entry: unknown): void => {
    const call = callOf(entry);
    if (call !== undefined) record(call);
  };
  return { info: tell, error: tell, debug: ignore, trace: ignore, warn: ignore };
}

interface Entry {
  readonly clientName?: unknown;
  readonly commandName?: unknown;
  readonly output?: unknown;
  readonly error?: { readonly name?: unknown; readonly $metadata?: { readonly requestId?: unknown } };
  readonly metadata?: { readonly requestId?: unknown };
}

function callOf(given: unknown): AwsCall | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const entry: Entry = given;
  if (typeof entry.clientName !== 'string' || typeof entry.commandName !== 'string') return undefined;
  const { output, error, metadata } = entry;
  const requestId = metadata?.requestId ?? error?.$metadata?.requestId;
  return {
    action: `${SERVICES[entry.clientName] ?? entry.clientName}:${entry.commandName.replace(/Command$/, '')}`,
    ...(typeof requestId === 'string' ? { requestId } : {}),
    ...(error === undefined ? { answer: asJson(output) } : { error: String(error.name) }),
  };
}

/** An answer can hold a stream, which is no JSON and stays unread. */
function asJson(output: unknown): string {
  const seen = new WeakSet<object>();
  return JSON.stringify(output, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if ('pipe' in value || seen.has(value)) return undefined;
    seen.add(value);
    return value;
  });
}
