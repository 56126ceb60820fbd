import { requiredTextOf, textOf } from '../../input.ts';
import type { Call, Input, Operation, Output } from '../../service.ts';
import { foundStackSet } from '../../stack-sets/find-stack-set.ts';
import { checkKnownTypes } from '../engine/desired-resource.ts';
import { neededCapabilities } from '../resources/capabilities.ts';
import { HIDDEN_VALUE } from '../stack/deployment.ts';
import { describedStack } from '../stack/find-stack.ts';
import { checkAcyclic } from '../template/graph.ts';
import type { ParameterDeclaration, Template } from '../template/model.ts';
import { readTemplate } from '../template/read-template.ts';
import { dependenciesOf } from '../template/references.ts';
import { templateError } from '../template/template-error.ts';
import { foundChangeSet } from './find-change-set.ts';
import { importIdentifier } from './import-request.ts';
import { checkRequest } from './request.ts';
import { givenTemplate, withDocumentUrls } from './template-source.ts';

function getTemplate(call: Call, input: Input): Output {
  const deployment =
    textOf(input, 'ChangeSetName') === undefined
      ? describedStack(call, requiredTextOf(input, 'StackName')).deployment
      : foundChangeSet(call, input).changeSet.deployment;
  return { TemplateBody: deployment?.templateText ?? '{}', StagesAvailable: ['Original', 'Processed'] };
}

function validateTemplate(call: Call, input: Input): Output {
  checkRequest('Template', input);
  const template = readTemplate(bodyOf(input));
  checkKnownTypes(template, call.region);
  // Without parameters no branch of an Fn::If is known, so only what is there in any case can be a circle.
  const isResource = (name: string): boolean => template.resources.has(name);
  checkAcyclic(
    new Map(
      [...template.resources].map(([name, resource]) => [
        name,
        dependenciesOf(resource, () => 'neither', isResource),
      ]),
    ),
  );
  return { ...needs(template), Parameters: [...template.parameters.values()].map(shownParameter) };
}

function getTemplateSummary(call: Call, input: Input): Output {
  checkRequest('Template', input);
  const stackName = textOf(input, 'StackName');
  if (stackName !== undefined && givenTemplate(input) !== undefined) {
    throw templateError('You must specify only one of StackName, TemplateBody, TemplateURL.');
  }
  const known = stackName === undefined ? undefined : describedStack(call, stackName).deployment?.template;
  const template = known ?? readTemplate(templateOfSet(call, input) ?? bodyOf(input));
  return {
    ...needs(template),
    Parameters: [...template.parameters.values()].map((parameter) => ({
      ...shownParameter(parameter),
      ParameterType: parameter.type,
      ParameterConstraints:
        parameter.allowedValues === undefined ? {} : { AllowedValues: parameter.allowedValues },
    })),
    ResourceTypes: [...new Set([...template.resources.values()].map(({ type }) => type))],
    ResourceIdentifierSummaries: identifierSummaries(template),
    Version: '2010-09-09',
    Metadata: template.metadata === undefined ? undefined : JSON.stringify(template.metadata),
  };
}

function templateOfSet(call: Call, input: Input): string | undefined {
  return textOf(input, 'StackSetName') === undefined ? undefined : foundStackSet(call, input).templateText;
}

/** How the resources of a template are named when they are imported. */
function identifierSummaries(template: Template): readonly Output[] {
  const types = new Set([...template.resources.values()].map(({ type }) => type));
  return [...types].flatMap((type) => {
    const identifier = importIdentifier(type);
    if (identifier === undefined) return [];
    const ids = [...template.resources.values()].filter((resource) => resource.type === type);
    return [
      {
        ResourceType: type,
        LogicalResourceIds: ids.map(({ logicalId }) => logicalId),
        ResourceIdentifiers: [identifier],
      },
    ];
  });
}

function bodyOf(input: Input): string {
  const body = givenTemplate(input);
  if (body === undefined) throw templateError('Either Template URL or Template Body must be specified.');
  return body;
}

function needs(template: Template): Output {
  const { capabilities, reason } = neededCapabilities(template);
  return {
    Description: template.description,
    Capabilities: capabilities,
    CapabilitiesReason: reason,
    DeclaredTransforms: template.transforms,
  };
}

function shownParameter(parameter: ParameterDeclaration): Output {
  return {
    ParameterKey: parameter.name,
    DefaultValue: parameter.default !== undefined && parameter.noEcho ? HIDDEN_VALUE : parameter.default,
    NoEcho: parameter.noEcho,
    Description: parameter.description,
  };
}

/** Operations about templates. */
export const templateOperations: Readonly<Record<string, Operation>> = {
  GetTemplate: getTemplate,
  ValidateTemplate: withDocumentUrls(validateTemplate),
  GetTemplateSummary: withDocumentUrls(getTemplateSummary),
};
