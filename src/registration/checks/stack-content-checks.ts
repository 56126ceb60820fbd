import type { PlatformStack } from '../catalog-shape.ts';
import type { DriftDetection } from '../drift-detector.ts';
import type { Observation } from '../observation.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import type { StackFacts } from './stack-checks.ts';
import { templateAge } from './template-age.ts';
import { unreadable } from './unreadable.ts';

/** What is known of what the stack was made from, and of what became of it. */
export interface StackContentFacts extends Pick<StackFacts, 'stack'> {
  /** How the catalog tells the version of the template; undefined where templates have none. */
  readonly version: PlatformStack['templateVersion'];
  /** Undefined when nobody wants it detected; `running` when the time for it was over. */
  readonly drift: Observation<DriftDetection> | undefined;
}

const currentTemplate: CheckKind<StackContentFacts> = {
  id: 'template-version',
  area: 'api-access',
  title: 'Version of the template',
  call: 'cloudformation:DescribeStacks',
  required: false,
  judge({ stack, version }) {
    if (version === undefined) return [];
    const expected = `latest (${version.latest})`;
    if (stack.kind === 'unreadable') return unreadable(expected, stack);
    if (stack.kind === 'absent') return withoutStack(expected);
    const output = stack.value.outputs.find(({ name }) => name === version.output)?.value;
    const found = output ?? stack.value.parameters[version.parameter];
    if (found === undefined) {
      const remedy = 'Deploy it again (actions/deploy) to have a stack that tells its version.';
      return { status: 'unknown', expected, seen: 'the stack does not tell its version', remedy };
    }
    switch (templateAge(found, version.latest)) {
      case 'latest':
        return { status: 'pass', expected, seen: `latest (${found})` };
      case 'newer':
        return { status: 'pass', expected, seen: `${found}, newer than this catalog knows` };
      case 'outdated': {
        const remedy = 'Deploy it again (actions/deploy): parameters that are not given keep their values.';
        return { status: 'fail', expected, seen: `outdated (${found})`, remedy };
      }
      case 'unknown': {
        const remedy = 'Compare it with what the platform publishes, or deploy the bundled template.';
        return { status: 'unknown', expected, seen: `${found}, which this catalog does not know`, remedy };
      }
    }
  },
};

const asDeployed: CheckKind<StackContentFacts> = {
  id: 'drift',
  area: 'api-access',
  title: 'Drift of the stack',
  call: 'cloudformation:DetectStackDrift',
  required: false,
  judge({ stack, drift }) {
    const expected = 'every resource as its template says';
    if (drift === undefined) {
      const remedy = 'Give `detect-drift: true` to have it detected.';
      return { status: 'skipped', expected, seen: 'not asked for', required: false, remedy };
    }
    if (stack.kind === 'unreadable') return unreadable(expected, stack);
    if (drift.kind === 'unreadable') return unreadable(expected, drift);
    if (drift.kind === 'absent') return withoutStack(expected);
    const detection = drift.value;
    switch (detection.kind) {
      case 'running': {
        const seen = 'the detection took too long';
        return { status: 'unknown', expected, seen, remedy: 'Run again later.', waitHelps: true };
      }
      case 'failed': {
        const remedy = 'Allow the identity of this step to read the resources of the stack, and run again.';
        return { status: 'unknown', expected, seen: detection.reason, remedy };
      }
      case 'complete':
        break;
    }
    if (detection.drifted.length === 0) return { status: 'pass', expected, seen: 'in sync' };
    const seen = detection.drifted
      .map(({ logicalId, resourceType, status, properties }) => {
        const what = properties.length === 0 ? '' : `: ${properties.join(', ')}`;
        return `${logicalId} (${resourceType}) ${status.toLowerCase()}${what}`;
      })
      .join('; ');
    const remedy =
      'Look who changed it; deploying again with a changed template, or undoing the change by hand, brings it back.';
    return { status: 'fail', expected, seen, remedy };
  },
};

function withoutStack(expected: string): Judgement {
  const remedy = 'See the check of the stack.';
  return { status: 'skipped', expected, seen: 'there is no stack', required: false, remedy };
}

/** What is checked of the content of a stack. */
export const STACK_CONTENT_CHECKS: readonly CheckKind<StackContentFacts>[] = [currentTemplate, asDeployed];
