import { StepError } from '../../contract/step-error.ts';
import { stackOf } from '../../registration/catalog.ts';
import type { PlatformStack } from '../../registration/catalog-shape.ts';
import { platformCatalog } from '../platform-stack.ts';
import type { World } from '../world.ts';
import type { OffboardInputs } from './inputs.ts';
import { marksOf, type OwnMarks } from './own-stack.ts';

/** A stack to remove, and where it is. */
export interface RemovalTarget {
  readonly stackName: string;
  readonly region: string;
  /** What the stack is known by; absent for one that is only named, which is taken at its word. */
  readonly marks?: OwnMarks;
}

/** The region of steps that are told none and that follow no login. */
const FALLBACK_REGION = 'us-east-1';

/**
 * The stacks that are meant, in the order of their removal: the last of the platform's first, because later stacks build
 * on earlier ones. Throws StepError when there is no such platform or stack.
 */
export async function removalTargets(
  { platform, stacks, name, region }: OffboardInputs,
  world: World,
): Promise<readonly RemovalTarget[]> {
  if (platform === undefined) {
    const place = region ?? world.variable('AWS_REGION') ?? FALLBACK_REGION;
    return [{ stackName: name ?? '', region: place }];
  }
  const catalog = await platformCatalog(world.templates, platform);
  for (const stack of stacks) requireStack(stackOf(catalog, stack));
  const meant = Object.entries(catalog.stacks).filter(([stack, { kind }]) =>
    stacks.length === 0 ? kind !== 'stack-set' : stacks.includes(stack),
  );
  const targets = new Map<string, RemovalTarget & { readonly marks: OwnMarks }>();
  for (const [, stack] of meant.reverse()) {
    const target = { stackName: name ?? stack.stackName, region: region ?? stack.region };
    const marks = marksOf(stack, (await world.templates.read(`${platform}/${stack.template}`)) ?? '{}');
    // Several stacks of a platform may be variants of one, of the same name.
    const key = `${target.stackName} ${target.region}`;
    const variant = targets.get(key)?.marks ?? { logicalIds: [], names: [] };
    targets.set(key, {
      ...target,
      marks: {
        logicalIds: [...variant.logicalIds, ...marks.logicalIds],
        names: [...variant.names, ...marks.names],
      },
    });
  }
  return [...targets.values()];
}

function requireStack({ title, kind }: PlatformStack): void {
  if (kind !== 'stack-set') return;
  throw new StepError({
    code: 'stack-is-a-set',
    fault: 'user',
    message: `"${title}" is a stack set, not a stack of one account.`,
    remedy: 'Remove it with the step for stack sets: its instances first, then the set. Nothing was changed.',
  });
}
