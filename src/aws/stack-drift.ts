import {
  CloudFormationClient,
  DescribeStackDriftDetectionStatusCommand,
  DetectStackDriftCommand,
  paginateDescribeStackResourceDrifts,
} from '@aws-sdk/client-cloudformation';
import type { DriftDetector, DriftedResource } from '../registration/drift-detector.ts';
import { asAction } from './errors.ts';
import { unrepeated } from './pages.ts';
import { clientSettings, type SdkPlace } from './settings.ts';

/** Drift of stacks in one region. */
export function driftDetector(place: SdkPlace): DriftDetector {
  const client = new CloudFormationClient(clientSettings(place));
  return {
    start: (stackId) =>
      asAction('cloudformation:DetectStackDrift', async () => {
        const { StackDriftDetectionId } = await client.send(
          new DetectStackDriftCommand({ StackName: stackId }),
        );
        return StackDriftDetectionId ?? '';
      }),
    async look(stackId, detectionId) {
      const { DetectionStatus, DetectionStatusReason } = await asAction(
        'cloudformation:DescribeStackDriftDetectionStatus',
        () =>
          client.send(new DescribeStackDriftDetectionStatusCommand({ StackDriftDetectionId: detectionId })),
      );
      if (DetectionStatus === 'DETECTION_IN_PROGRESS') return { kind: 'running' };
      if (DetectionStatus === 'DETECTION_FAILED')
        return { kind: 'failed', reason: DetectionStatusReason ?? 'CloudFormation gave no reason' };
      return { kind: 'complete', drifted: await driftedResources(client, stackId) };
    },
  };
}

function driftedResources(
  client: CloudFormationClient,
  stackId: string,
): Promise<readonly DriftedResource[]> {
  return asAction('cloudformation:DescribeStackResourceDrifts', async () => {
    const drifted: DriftedResource[] = [];
    const pages = unrepeated(
      paginateDescribeStackResourceDrifts(
        { client },
        { StackName: stackId, StackResourceDriftStatusFilters: ['MODIFIED', 'DELETED'] },
      ),
    );
    for await (const page of pages) {
      for (const drift of page.StackResourceDrifts ?? []) {
        drifted.push({
          logicalId: drift.LogicalResourceId ?? '',
          resourceType: drift.ResourceType ?? '',
          status: drift.StackResourceDriftStatus ?? '',
          properties: (drift.PropertyDifferences ?? []).map(({ PropertyPath = '' }) => PropertyPath),
          ...(drift.PhysicalResourceId === undefined ? {} : { physicalId: drift.PhysicalResourceId }),
        });
      }
    }
    return drifted;
  });
}
