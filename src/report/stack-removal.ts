import { oneLine } from '../contract/printable.ts';
import type { RemovedResource } from '../registration/stack-removal.ts';
import { code, table } from './markdown.ts';

const SIGNS: Readonly<Record<RemovedResource['fate'], string>> = {
  deleted: '-',
  retained: '=',
  snapshot: '~',
  gone: ' ',
};

/** What of a stack goes and what stays, as log lines. */
export function removalLines(resources: readonly RemovedResource[]): readonly string[] {
  const width = Math.max(0, ...resources.map(({ resourceType }) => resourceType.length));
  return resources.map(({ fate, resourceType, logicalId, physicalId, why }) =>
    // Custom resources choose their ids themselves.
    oneLine(
      `${SIGNS[fate]} ${fate.padEnd(8)} ${resourceType.padEnd(width)}  ${logicalId} (${physicalId})${why === undefined ? '' : `  ${why}`}`,
    ),
  );
}

const HEADLINES: Readonly<Record<string, string>> = {
  deleted: '✅ Stack deleted',
  absent: '✅ Nothing to delete',
  planned: '📋 What would be deleted',
  failed: '❌ Stack not deleted',
  unfinished: '⏳ Deletion still under way',
};

/** The summary of the removal of one stack. */
export function removalCard(removal: {
  readonly result: string;
  readonly stackName: string;
  readonly resources: readonly RemovedResource[];
}): string {
  const headline = `### ${HEADLINES[removal.result] ?? removal.result}: ${code(removal.stackName)}`;
  if (removal.resources.length === 0) return headline;
  return [
    headline,
    '',
    table(
      ['', 'resource', 'type', 'id', ''],
      removal.resources.map(({ fate, logicalId, resourceType, physicalId, why = '' }) => [
        fate === 'deleted' ? 'deleted' : `**${fate}**`,
        code(logicalId),
        code(resourceType),
        code(physicalId),
        why,
      ]),
    ),
  ].join('\n');
}
