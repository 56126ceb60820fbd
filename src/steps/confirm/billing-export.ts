import type { BillingExport } from '../../registration/billing-export/billing-export.ts';
import { BUCKET_CHECKS } from '../../registration/billing-export/bucket-checks.ts';
import {
  type ChosenExport,
  chooseExport,
  type WantedExport,
} from '../../registration/billing-export/choose-export.ts';
import { EXPORT_CHECKS } from '../../registration/billing-export/export-checks.ts';
import type { BucketFacts, ExportFacts } from '../../registration/billing-export/export-facts.ts';
import { intendedExport } from '../../registration/billing-export/intended-export.ts';
import { keyCheck } from '../../registration/billing-export/key-check.ts';
import { findDeliveries } from '../../registration/billing-export/manifests.ts';
import { readerCheck } from '../../registration/billing-export/reader-check.ts';
import { keyArnOf, type ReaderFacts, readNeeds } from '../../registration/billing-export/reader-grant.ts';
import type { ExportProfile } from '../../registration/catalog-exports.ts';
import { accountKind } from '../../registration/checks/account-checks.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { type Observation, observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';
import { askBucket, bucketPlace, NO_BUCKET, NOT_ASKED } from './bucket-questions.ts';
import { askStack } from './registration-stack.ts';
import { untilWritten } from './settling.ts';

/** The billing export: its definition, its bucket, and whether files arrive. Stacks, consoles and Terraform make them. */
export const billingExportArea: Area = {
  name: 'billing-export',
  applies: (question) => profileOf(question) !== undefined,
  async ask(question, world) {
    const { stack, choices } = question;
    // Whoever names the export means it, whatever the stack is.
    if (stack.kind === 'bucket' && question.inputs.export.name === undefined)
      return askBucketAlone(question, world);
    const facts = await askExport(question, world);
    const checks = [...EXPORT_CHECKS, ...BUCKET_CHECKS, keyCheck, readerCheck].flatMap((kind) =>
      judgeAll([kind], facts, choices),
    );
    const isThere = facts.chosen.kind === 'seen' && facts.chosen.value.kind === 'found';
    // A stack with a role shows itself with the role.
    const ofStack =
      stack.export === undefined || stack.role !== undefined
        ? []
        : await askStack(question, world, { area: 'billing-export', elsewhere: isThere });
    return { checks: [...ofStack, ...untilWritten(checks, question)] };
  },
};

/** How many days deliveries must be kept, unless the platform says so with the check: a quarter, for late corrections. */
const LEAST_RETENTION_DAYS = 90;

async function askExport(question: Question, world: World): Promise<ExportFacts> {
  const { inputs, stack, identity, organization, now, place } = question;
  const { name: profileName, profile } = profileOf(question) ?? missingProfile();
  const wanted = wantedOf(question);
  const chosen = await choose(profile, wanted, question, world);
  const found = chosen.kind === 'seen' && chosen.value.kind === 'found' ? chosen.value.value : undefined;
  const shared = {
    account: identity.account,
    accountKind: accountKind(identity.account, organization),
    acceptedKinds: stack.accountKinds,
    profileName,
    profile,
    wanted,
    chosen,
    leastRetentionDays: leastRetentionDays(question),
    now,
  };
  if (found === undefined)
    return { ...shared, deliveries: NOT_ASKED, lastRun: NOT_ASKED, bucket: NO_BUCKET, reader: undefined };
  const exports = await world.aws.billingExports({ ...place, region: profile.region });
  const bucket = await askBucket(found, question, world);
  const objects = await world.aws.bucket(bucketPlace(found, question, bucket.region));
  return {
    ...shared,
    bucket,
    deliveries: await observe(() => findDeliveries(found, objects)),
    lastRun: await observe(async () =>
      found.type === 'data-export' ? exports.lastRun(found.arn) : undefined,
    ),
    reader: await askReader(inputs.roleName, found, bucket, question, world),
  };
}

/** A bucket that no export has to use yet: the service can deliver to it, and what it delivers is safe there. */
async function askBucketAlone(question: Question, world: World): Promise<AreaAnswer> {
  const { inputs, stack, identity, choices, now, place } = question;
  const { name: profileName, profile } = profileOf(question) ?? missingProfile();
  const wanted = wantedOf(question);
  const intended =
    wanted.bucket === undefined
      ? undefined
      : intendedExport(profile, { ...wanted, bucket: wanted.bucket, region: place.region }, identity.account);
  const bucket = intended === undefined ? NO_BUCKET : await askBucket(intended, question, world);
  const ofStack = await askStack(question, world, {
    area: 'billing-export',
    elsewhere: inputs.export.bucket !== undefined && bucket.region.kind === 'seen',
  });
  if (intended === undefined) return { checks: ofStack };
  const facts: ExportFacts = {
    account: identity.account,
    accountKind: accountKind(identity.account, question.organization),
    acceptedKinds: stack.accountKinds,
    profileName,
    profile,
    wanted,
    chosen: { kind: 'seen', value: { kind: 'found', value: intended, how: 'intended' } },
    deliveries: NOT_ASKED,
    lastRun: NOT_ASKED,
    bucket,
    reader: undefined,
    leastRetentionDays: leastRetentionDays(question),
    now,
  };
  const ofBucket = judgeAll([...BUCKET_CHECKS, keyCheck], facts, choices);
  return { checks: [...ofStack, ...untilWritten(ofBucket, question)] };
}

function leastRetentionDays({ choices }: Question): number {
  return Number(choices.get('bucket-lifecycle')?.with['days'] ?? LEAST_RETENTION_DAYS);
}

/** The profile that is asked for; undefined when the registration is not about an export. */
function profileOf({
  inputs,
  platform,
  stack,
}: Question): { readonly name: string; readonly profile: ExportProfile } | undefined {
  const profiles = platform.exportProfiles ?? {};
  const isMeant = [inputs.export.profile, inputs.export.name, inputs.export.bucket].some(
    (given) => given !== undefined,
  );
  const name =
    inputs.export.profile ?? stack.export?.profile ?? (isMeant ? Object.keys(profiles)[0] : undefined);
  const profile = name === undefined || !Object.hasOwn(profiles, name) ? undefined : profiles[name];
  return name === undefined || profile === undefined ? undefined : { name, profile };
}

function missingProfile(): never {
  throw new TypeError('The area was asked although it does not apply');
}

/** What is known of the export: by the user, else by the parameters and outputs of the stack. */
function wantedOf({ inputs, stack, deployed }: Question): WantedExport {
  const described = deployed.kind === 'seen' ? deployed.value : undefined;
  const parameter = (name: string | undefined): string | undefined =>
    name === undefined ? undefined : described?.parameters[name] || undefined;
  const output = (name: string | undefined): string | undefined =>
    described?.outputs.find((each) => each.name === name)?.value;
  const of = stack.export;
  return {
    name: inputs.export.name ?? parameter(of?.nameParameter),
    bucket: inputs.export.bucket ?? output(of?.bucketOutput) ?? parameter(of?.bucketParameter),
    prefix: inputs.export.prefix ?? parameter(of?.prefixParameter),
    region: parameter(of?.regionParameter),
  };
}

/** Looks at the exports of the profile's kind, and at the others only to say what there is instead. */
async function choose(
  profile: ExportProfile,
  wanted: WantedExport,
  { place }: Question,
  world: World,
): Promise<Observation<ChosenExport>> {
  const exports = await world.aws.billingExports({ ...place, region: profile.region });
  const kinds = [() => exports.reports(), () => exports.dataExports()] as const;
  const [own, other] = profile.type === 'legacy-cur' ? kinds : [kinds[1], kinds[0]];
  const ofKind = await observe<readonly BillingExport[]>(own);
  if (ofKind.kind !== 'seen') return ofKind;
  const chosen = chooseExport(ofKind.value, profile, wanted);
  if (chosen.kind !== 'none') return { kind: 'seen', value: chosen };
  const others = await observe<readonly BillingExport[]>(other);
  const all = others.kind === 'seen' ? [...ofKind.value, ...others.value] : ofKind.value;
  return { kind: 'seen', value: chooseExport(all, profile, wanted) };
}

/** Asks what the platform's role may do with the export; undefined when no role is known. */
async function askReader(
  given: string | undefined,
  found: BillingExport,
  { encryption }: BucketFacts,
  { stack, deployed, organization, place }: Question,
  world: World,
): Promise<ReaderFacts | undefined> {
  const outputs = deployed.kind === 'seen' ? deployed.value.outputs : [];
  const roleName =
    given ?? outputs.find(({ name }) => name === stack.role?.output)?.value ?? stack.role?.name;
  if (roleName === undefined) return undefined;
  const roles = await world.aws.roles(place);
  const role = await observe(() => roles.role(roleName));
  const organizationId = organization.kind === 'seen' ? organization.value.id : undefined;
  if (role.kind !== 'seen') return { roleName, role, simulated: role, policies: role, organizationId };
  const keyArn = encryption.kind === 'seen' ? keyArnOf(encryption.value.key) : undefined;
  const simulated = await observe(() =>
    Promise.all(
      readNeeds(found, keyArn).map(
        async ({ action, ...on }) =>
          (await roles.simulate(role.value.arn, [action], on)).get(action)?.decision ?? 'implicitDeny',
      ),
    ),
  );
  const policies = simulated.kind === 'seen' ? NOT_ASKED : await observe(() => roles.rolePolicies(roleName));
  return { roleName, role, simulated, policies, organizationId };
}
