import { requestContext } from '../authorization/conditions.ts';
import {
  type Answer,
  evaluatePolicies,
  type PolicyQuestion,
  type SourcedPolicy,
} from '../authorization/evaluate.ts';
import { heldPolicies, managedDocument } from '../authorization/held-policies.ts';
import { organizationAllows } from '../authorization/layers.ts';
import { checkInput } from '../constraints.ts';
import { requiredTextOf, structuresOf, textsOf } from '../input.ts';
import { type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { accountOf } from './account.ts';
import { contextKeysOf } from './context-keys.ts';
import { holderOf } from './holder-of-arn.ts';
import { pageOf } from './paging.ts';
import { checkInputDocument } from './policy-document.ts';
import { statementSpans } from './statement-spans.ts';

/**
 * What a role's or user's policies say to each action on each resource. As on AWS the trust policy plays no part and
 * the caller's condition keys are those of `ContextEntries` only.
 */
const simulatePrincipalPolicy: Operation = (call, input) => {
  checkInput(input, { PolicySourceArn: { kind: 'text', required: true, min: 20, max: 2048 } });
  const holder = holderOf(call, requiredTextOf(input, 'PolicySourceArn'));
  const account = accountOf(call);
  const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
  const boundaries =
    boundary.length > 0
      ? given(boundary, 'PermissionsBoundaryPolicyInputList')
      : holder.permissionsBoundary === undefined
        ? undefined
        : managedDocument(account, holder.permissionsBoundary);
  return simulate(
    input,
    [...heldPolicies(account, holder), ...given(textsOf(input, 'PolicyInputList'), 'PolicyInputList')],
    boundaries,
    (question) => organizationAllows(call.state, account.id, question),
  );
};

/** The same for policies that nobody holds yet. */
const simulateCustomPolicy: Operation = (_call, input) => {
  const boundary = textsOf(input, 'PermissionsBoundaryPolicyInputList');
  return simulate(
    input,
    given(textsOf(input, 'PolicyInputList'), 'PolicyInputList'),
    boundary.length > 0 ? given(boundary, 'PermissionsBoundaryPolicyInputList') : undefined,
  );
};

/** The policy simulator. */
export const simulationOperations: Readonly<Record<string, Operation>> = {
  SimulatePrincipalPolicy: simulatePrincipalPolicy,
  SimulateCustomPolicy: simulateCustomPolicy,
};

function simulate(
  input: Input,
  policies: readonly SourcedPolicy[],
  boundaries: readonly SourcedPolicy[] | undefined,
  organization: (question: PolicyQuestion) => boolean | undefined = () => undefined,
): Output {
  if (textsOf(input, 'ResourcePolicy').length > 0 || input['ResourcePolicy'] !== undefined) {
    throw new ServiceError('InvalidInput', 'The rehearsal does not simulate resource policies.');
  }
  const actions = textsOf(input, 'ActionNames');
  const bad = actions.find((action) => !/^[A-Za-z0-9-]+:[A-Za-z0-9]+$/.test(action));
  if (actions.length === 0 || bad !== undefined) {
    throw new ServiceError('InvalidInput', `Invalid Action Name: ${bad ?? ''}`);
  }
  const resources = textsOf(input, 'ResourceArns');
  const context = requestContext(
    structuresOf(input, 'ContextEntries').map((entry) => [
      requiredTextOf(entry, 'ContextKeyName'),
      textsOf(entry, 'ContextKeyValues'),
    ]),
  );
  const questions = actions.flatMap((action) =>
    (resources.length === 0 ? ['*'] : resources).map((resource) => ({ action, resource, context })),
  );
  return pageOf('EvaluationResults', questions, input, (question) => {
    const identity = evaluatePolicies(policies, question);
    const boundary = boundaries && evaluatePolicies(boundaries, question);
    const allowedAbove = organization(question);
    const denied = [identity, boundary].find((answer) => answer?.decision === 'explicitDeny');
    const silent = boundary?.decision === 'implicitDeny' || allowedAbove === false;
    const decisive = denied ?? (silent ? { decision: 'implicitDeny' as const, matched: [] } : identity);
    return {
      EvalActionName: question.action,
      EvalResourceName: question.resource,
      EvalDecision: decisive.decision,
      MatchedStatements: decisive.matched.map(shownStatement),
      MissingContextValues: missingKeys([...policies, ...(boundaries ?? [])], context),
      ...(allowedAbove === undefined
        ? {}
        : { OrganizationsDecisionDetail: { AllowedByOrganizations: allowedAbove } }),
      ...(boundary === undefined
        ? {}
        : {
            PermissionsBoundaryDecisionDetail: {
              AllowedByPermissionsBoundary: boundary.decision === 'allowed',
            },
          }),
    };
  });
}

function shownStatement({ source, statement }: Answer['matched'][number]): Output {
  const index = Number(/\[(\d+)\]$/.exec(statement.path)?.[1]);
  return {
    SourcePolicyId: source.id,
    SourcePolicyType: source.type,
    ...statementSpans(source.document)[index],
  };
}

/** Keys that the policies ask for and that nobody gave a value. */
function missingKeys(
  policies: readonly SourcedPolicy[],
  context: ReadonlyMap<string, unknown>,
): readonly string[] {
  const known = new Set(context.keys());
  return contextKeysOf(policies.map(({ document }) => document)).filter(
    (key) => !known.has(key.toLowerCase()),
  );
}

function given(documents: readonly string[], name: string): readonly SourcedPolicy[] {
  return documents.map((document, index) => {
    checkInputDocument(document, name);
    return { id: `${name}.${index + 1}`, type: 'IAM Policy', document };
  });
}
