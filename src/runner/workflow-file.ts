import { FeatureFlags } from '@actions/expressions';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import {
  TemplateContext,
  TemplateValidationErrors,
} from '@actions/workflow-parser/templates/template-context';
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema';
import type { DispatchInput, Job, Permissions, RunDefaults, Workflow } from './definitions.ts';
import { InvalidFile, Unsupported } from './problem.ts';
import { type ParsedStep, readSteps } from './step-reader.ts';
import { childOf, readYaml, textOf, textsOf, type Yaml } from './yaml-tree.ts';

/** What a job may say that this runner cannot do. */
const UNSUPPORTED_JOB_KEYS: Readonly<Record<string, string>> = {
  container: 'a job in a container',
  services: 'service containers',
  snapshot: 'custom image snapshots',
  uses: 'a reusable workflow',
};

/**
 * Reads a workflow.
 * @param file its name as shown in messages and in `github.workflow`
 * @throws InvalidFile with all faults that GitHub's own parser finds, each with line and column
 * @throws Unsupported for what GitHub runs and this runner does not
 */
export async function readWorkflow(file: string, content: string): Promise<Workflow> {
  const context = new TemplateContext(
    new TemplateValidationErrors(),
    getWorkflowSchema(),
    new NoOperationTraceWriter(),
  );
  // Newer than the parser's defaults; accepted here so that the refusal further down can say what is the matter.
  const featureFlags = new FeatureFlags({ allowBackgroundSteps: true });
  context.state['featureFlags'] = featureFlags;
  const result = parseWorkflow({ name: file, content }, context);
  const faults = () => result.context.errors.getErrors().map((error) => error.message);
  if (result.value === undefined || faults().length > 0) throw invalid(file, faults());
  const template = await convertWorkflowTemplate(result.context, result.value, undefined, { featureFlags });
  if (faults().length > 0) throw invalid(file, faults());

  const root = readYaml(file, content);
  const jobs = childOf(root, 'jobs');
  return {
    file,
    name: textOf(childOf(root, 'name')) ?? file,
    events: Object.keys(template.events),
    dispatchInputs: dispatchInputsOf(childOf(childOf(childOf(root, 'on'), 'workflow_dispatch'), 'inputs')),
    env: textsOf(childOf(root, 'env')),
    defaults: defaultsOf(root),
    permissions: permissionsOf(childOf(root, 'permissions')),
    jobs: (jobs?.kind === 'map' ? jobs.entries : []).map(({ key, value }) => {
      const parsed = template.jobs.find((job) => job.id.value === key);
      const steps: readonly ParsedStep[] =
        parsed?.type === 'job'
          ? parsed.steps.map((step) => ({ id: step.id, condition: step.if?.expression ?? 'success()' }))
          : [];
      return jobOf(key, value, parsed?.if.expression ?? 'success()', steps);
    }),
  };
}

function invalid(file: string, faults: readonly string[]): InvalidFile {
  return new InvalidFile([`${file} is not a valid workflow:`, ...faults].join('\n'));
}

function jobOf(id: string, job: Yaml, condition: string, steps: readonly ParsedStep[]): Job {
  for (const [key, what] of Object.entries(UNSUPPORTED_JOB_KEYS)) {
    const found = childOf(job, key);
    if (found !== undefined) throw new Unsupported(what, found.place);
  }
  const environment = childOf(job, 'environment');
  const strategy = childOf(job, 'strategy');
  return {
    id,
    place: job.place,
    name: textOf(childOf(job, 'name')) ?? id,
    needs: listOf(childOf(job, 'needs')),
    condition,
    runsOn: listOf(childOf(job, 'runs-on')).join(', '),
    env: textsOf(childOf(job, 'env')),
    environment: environment?.kind === 'map' ? textOf(childOf(environment, 'name')) : textOf(environment),
    permissions: permissionsOf(childOf(job, 'permissions')),
    defaults: defaultsOf(job),
    outputs: textsOf(childOf(job, 'outputs')),
    matrix: childOf(strategy, 'matrix'),
    failFast: textOf(childOf(strategy, 'fail-fast')) !== 'false',
    timeoutMinutes: textOf(childOf(job, 'timeout-minutes')),
    continueOnError: textOf(childOf(job, 'continue-on-error')) ?? 'false',
    steps: readSteps(childOf(job, 'steps'), steps),
  };
}

function defaultsOf(owner: Yaml): RunDefaults {
  const run = childOf(childOf(owner, 'defaults'), 'run');
  return {
    shell: textOf(childOf(run, 'shell')),
    workingDirectory: textOf(childOf(run, 'working-directory')),
  };
}

function permissionsOf(node: Yaml | undefined): Permissions | undefined {
  const word = textOf(node);
  if (word === 'read-all' || word === 'write-all') return word;
  // `permissions:` without a value is `{}`: nothing is granted.
  return node === undefined ? undefined : textsOf(node);
}

function listOf(node: Yaml | undefined): readonly string[] {
  if (node?.kind === 'list') return node.items.map((item) => textOf(item) ?? '');
  const single = textOf(node);
  return single === undefined ? [] : [single];
}

function dispatchInputsOf(node: Yaml | undefined): readonly DispatchInput[] {
  if (node?.kind !== 'map') return [];
  return node.entries.map(({ key, value }) => {
    const fallback = childOf(value, 'default');
    return {
      name: key,
      type: textOf(childOf(value, 'type')) ?? 'string',
      required: textOf(childOf(value, 'required')) === 'true',
      default: fallback?.kind === 'scalar' && fallback.value !== null ? fallback.value : undefined,
      options: listOf(childOf(value, 'options')),
    };
  });
}
