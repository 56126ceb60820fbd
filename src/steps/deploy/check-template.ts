import { StepError } from '../../contract/step-error.ts';
import type { LintFinding } from '../../registration/template-lint/finding.ts';
import { lintTemplate } from '../../registration/template-lint/lint-template.ts';
import {
  applyWaivers,
  expiredWaivers,
  readWaivers,
  type Waiver,
} from '../../registration/template-lint/waivers.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { World } from '../world.ts';
import type { DeployInputs } from './parse-inputs.ts';

/**
 * Stops what strangers' templates may bring. Throws StepError `template-findings` for findings that nobody has waived,
 * `waiver-expired`, `waivers-invalid` and `template-unreadable`.
 */
export async function checkTemplate(
  text: string,
  given: string,
  { lintWaivers }: Pick<DeployInputs, 'lintWaivers'>,
  world: World,
): Promise<void> {
  const waivers = lintWaivers === undefined ? [] : await waiversOf(lintWaivers, world);
  const expired = expiredWaivers(waivers, world.clock.now());
  if (expired.length > 0) throw overdue(expired);
  const { open, waived, idle } = applyWaivers(findingsOf(text, given), waivers);
  for (const { finding, waiver } of waived)
    world.log.info(`Accepted until ${waiver.expires} (${waiver.reason}): ${described(finding)}`);
  for (const { rule, resource } of idle)
    world.log.info(`No finding needs the waiver of ${rule} for ${resource} any more.`);
  if (open.length === 0) return;
  throw new StepError({
    code: 'template-findings',
    fault: 'user',
    message: `${given} has ${open.length === 1 ? 'a finding that nobody has' : `${open.length} findings that nobody has`} accepted:\n${open.map((finding) => `- ${described(finding)}`).join('\n')}`,
    remedy:
      'Ask the platform for a template without, use ours (`template-source: bundled`), or accept each in `lint-waivers` with a reason and a last day. Nothing was changed.',
    snippets: [
      {
        title: 'A waiver',
        language: 'yaml',
        text: open
          .slice(0, 1)
          .map(
            ({ rule, resource }) =>
              `- rule: ${rule}\n  resource: ${resource}\n  reason: …\n  expires: YYYY-MM-DD`,
          )
          .join('\n'),
      },
    ],
  });
}

/** The waivers themselves, or the file of the workspace that has them. */
async function waiversOf(given: string, world: World): Promise<readonly Waiver[]> {
  const isList = /^\s*(-|\[)/.test(given);
  const text = isList ? given : await world.files.read(given);
  const read = text === undefined ? { problems: [`is not there: ${given}`] } : readWaivers(text);
  if ('value' in read) return read.value;
  throw new StepError({
    code: 'waivers-invalid',
    fault: 'user',
    message: `"lint-waivers" ${read.problems.join('; ')}.`,
    remedy:
      'Give a YAML or JSON list of maps with rule, resource, reason and expires (YYYY-MM-DD), or a file with one.',
  });
}

function findingsOf(text: string, given: string): readonly LintFinding[] {
  try {
    return lintTemplate(text);
  } catch (cause) {
    if (!(cause instanceof PolicyDocumentError)) throw cause;
    throw new StepError({
      code: 'template-unreadable',
      fault: 'user',
      message: `${given} is no CloudFormation template: ${cause.message}`,
      remedy: 'Check the address: what is there is neither JSON nor YAML. Nothing was changed.',
      cause,
    });
  }
}

function overdue(expired: readonly Waiver[]): StepError {
  return new StepError({
    code: 'waiver-expired',
    fault: 'user',
    message: `Waivers are over:\n${expired.map(({ rule, resource, expires, reason }) => `- ${rule} for ${resource}, until ${expires} (${reason})`).join('\n')}`,
    remedy: 'Decide again: renew each with a new last day, or take it out. Nothing was changed.',
  });
}

function described({ rule, resource, message, line }: LintFinding): string {
  return `${resource}${line === undefined ? '' : ` (line ${line})`}: ${message} [${rule}]`;
}
