import {
  CloudFormationClient,
  ContinueUpdateRollbackCommand,
  DeleteStackCommand,
  GetTemplateSummaryCommand,
  SetStackPolicyCommand,
  UpdateTerminationProtectionCommand,
} from '@aws-sdk/client-cloudformation';
import type { StackDeployer } from '../registration/stack-deployer.ts';
import { changeSets, templateInput } from './change-sets.ts';
import { asAction } from './errors.ts';
import { clientSettings, type SdkPlace } from './settings.ts';
import { stackReads } from './stack-reads.ts';

/** CloudFormation in one region, in the terms of a deployment. */
export function stackDeployer(place: SdkPlace): StackDeployer {
  const client = new CloudFormationClient(clientSettings(place));
  return {
    region: place.region,
    ...stackReads(client),
    ...changeSets(client),
    templateSummary: (template) =>
      asAction('cloudformation:GetTemplateSummary', async () => {
        const summary = await client.send(new GetTemplateSummaryCommand(templateInput(template)));
        return {
          capabilities: summary.Capabilities ?? [],
          nestsStacks: summary.ResourceTypes?.includes('AWS::CloudFormation::Stack') === true,
          parameters: (summary.Parameters ?? []).map(
            ({ ParameterKey, DefaultValue, NoEcho, Description }) => ({
              name: ParameterKey ?? '',
              noEcho: NoEcho === true,
              ...(DefaultValue === undefined ? {} : { default: DefaultValue }),
              ...(Description === undefined ? {} : { description: Description }),
            }),
          ),
        };
      }),
    deleteStack: (stackId, { token, retain = [], roleArn }) =>
      asAction('cloudformation:DeleteStack', async () => {
        await client.send(
          new DeleteStackCommand({
            StackName: stackId,
            ClientRequestToken: token,
            ...(retain.length === 0 ? {} : { RetainResources: [...retain] }),
            ...(roleArn === undefined ? {} : { RoleARN: roleArn }),
          }),
        );
      }),
    setTerminationProtection: (stackId, enabled) =>
      asAction('cloudformation:UpdateTerminationProtection', async () => {
        await client.send(
          new UpdateTerminationProtectionCommand({
            StackName: stackId,
            EnableTerminationProtection: enabled,
          }),
        );
      }),
    setStackPolicy: (stackId, policy) =>
      asAction('cloudformation:SetStackPolicy', async () => {
        await client.send(new SetStackPolicyCommand({ StackName: stackId, StackPolicyBody: policy }));
      }),
    continueUpdateRollback: (stackId, { token, skip }) =>
      asAction('cloudformation:ContinueUpdateRollback', async () => {
        await client.send(
          new ContinueUpdateRollbackCommand({
            StackName: stackId,
            ClientRequestToken: token,
            ...(skip.length === 0 ? {} : { ResourcesToSkip: [...skip] }),
          }),
        );
      }),
  };
}
