import { heldPolicies } from '../authorization/held-policies.ts';
import { readIdentityPolicy } from '../authorization/identity-policy.ts';
import { checkInput } from '../constraints.ts';
import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Operation, type Output, ServiceError } from '../service.ts';
import { isServiceName, SERVICE_FACTS } from '../service-table.ts';
import type { AccessJobState, AccountState, RoleState, UserState } from '../state.ts';
import { accountOf, noSuchEntity } from './account.ts';
import { holderOf } from './holder-of-arn.ts';
import { pageOf } from './paging.ts';

/** How AWS titles the services that can be called here; any other is shown by its prefix. */
const TITLES: Readonly<Record<string, string>> = {
  'bcm-data-exports': 'AWS Billing And Cost Management Data Exports',
  cloudformation: 'AWS CloudFormation',
  cur: 'AWS Cost and Usage Report',
  iam: 'AWS Identity and Access Management',
  organizations: 'AWS Organizations',
  s3: 'Amazon S3',
  sts: 'AWS Security Token Service',
};

/** Works out, as a job of its own, which services an entity may use and when it last did. */
const generate: Operation = (call, input) => {
  checkInput(input, { Arn: { kind: 'text', required: true, min: 20, max: 2048 } });
  const granularity = textOf(input, 'Granularity') ?? 'SERVICE_LEVEL';
  if (granularity !== 'SERVICE_LEVEL') {
    throw new ServiceError('InvalidInput', 'The rehearsal does not keep the last use of each action.');
  }
  const arn = requiredTextOf(input, 'Arn');
  const holder = holderOf(call, arn);
  const { accessJobs } = accountOf(call).iam;
  const id = call.state.newUuid();
  const job: AccessJobState = { arn, requested: call.state.now(), completed: undefined, services: [] };
  accessJobs.set(id, job);
  void finish(call, job, holder);
  return { JobId: id };
};

async function finish(call: Call, job: AccessJobState, holder: RoleState | UserState): Promise<void> {
  await call.state.sleep(2_000);
  const account = accountOf(call);
  job.services = grantedServices(account, holder).map((namespace) => shownService(holder, namespace));
  job.completed = call.state.now();
}

/** Prefixes of the services in which the entity's policies allow anything; for `*` those that are here. */
function grantedServices(account: AccountState, holder: RoleState | UserState): readonly string[] {
  const names = heldPolicies(account, holder).flatMap(({ document }) =>
    readIdentityPolicy(document)
      .statements.filter(({ effect }) => effect === 'Allow')
      .flatMap(({ actions }) => (actions.negated ? ['*'] : actions.patterns))
      .map((pattern) => pattern.split(':')[0]?.toLowerCase() ?? ''),
  );
  const all = names.includes('*') ? Object.keys(SERVICE_FACTS).filter(isServiceName) : [];
  return [...new Set([...names.filter((name) => /^[a-z0-9-]+$/.test(name)), ...all])].sort();
}

function shownService(holder: RoleState | UserState, namespace: string): Output {
  const used = holder.servicesUsed?.get(namespace);
  const common = { ServiceName: TITLES[namespace] ?? namespace, ServiceNamespace: namespace };
  if (used === undefined) return { ...common, TotalAuthenticatedEntities: 0 };
  return {
    ...common,
    LastAuthenticated: used.date,
    LastAuthenticatedEntity: holder.arn,
    LastAuthenticatedRegion: used.region,
    TotalAuthenticatedEntities: 1,
  };
}

const get: Operation = (call, input) => {
  checkInput(input, { JobId: { kind: 'text', required: true, min: 36, max: 36 } });
  const id = requiredTextOf(input, 'JobId');
  const job = accountOf(call).iam.accessJobs.get(id);
  if (job === undefined) throw noSuchEntity(`Job with id ${id} cannot be found.`);
  const { completed } = job;
  const times = { JobType: 'SERVICE_LEVEL', JobCreationDate: job.requested };
  // Clients want the list and the date also of a job that has neither yet.
  if (completed === undefined) {
    return {
      ...times,
      JobStatus: 'IN_PROGRESS',
      ServicesLastAccessed: [],
      JobCompletionDate: job.requested,
      IsTruncated: false,
    };
  }
  const page = pageOf('ServicesLastAccessed', job.services, input, (service) => service);
  return { ...times, JobStatus: 'COMPLETED', JobCompletionDate: completed, ...page };
};

/** Service last accessed data: https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html */
export const lastAccessedOperations: Readonly<Record<string, Operation>> = {
  GenerateServiceLastAccessedDetails: generate,
  GetServiceLastAccessedDetails: get,
};
