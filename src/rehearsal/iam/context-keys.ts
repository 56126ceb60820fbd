import { heldPolicies } from '../authorization/held-policies.ts';
import { readIdentityPolicy } from '../authorization/identity-policy.ts';
import { requiredTextOf, textsOf } from '../input.ts';
import type { Operation } from '../service.ts';
import { accountOf } from './account.ts';
import { holderOf } from './holder-of-arn.ts';
import { checkInputDocument } from './policy-document.ts';

const ofCustomPolicy: Operation = (_call, input) => {
  const documents = textsOf(input, 'PolicyInputList');
  for (const document of documents) checkInputDocument(document, 'PolicyInputList');
  return { ContextKeyNames: contextKeysOf(documents) };
};

const ofPrincipalPolicy: Operation = (call, input) => {
  const documents = textsOf(input, 'PolicyInputList');
  for (const document of documents) checkInputDocument(document, 'PolicyInputList');
  const holder = holderOf(call, requiredTextOf(input, 'PolicySourceArn'));
  const held = heldPolicies(accountOf(call), holder).map(({ document }) => document);
  return { ContextKeyNames: contextKeysOf([...held, ...documents]) };
};

/** Which condition keys policies ask for, so that a simulation can be given values for them. */
export const contextKeyOperations: Readonly<Record<string, Operation>> = {
  GetContextKeysForCustomPolicy: ofCustomPolicy,
  GetContextKeysForPrincipalPolicy: ofPrincipalPolicy,
};

/** Every condition key and policy variable of the documents, each once, as written there. */
export function contextKeysOf(documents: readonly string[]): readonly string[] {
  const keys = documents.flatMap((document) =>
    readIdentityPolicy(document).statements.flatMap(({ conditions, resources }) => [
      ...conditions.map(({ key }) => key),
      ...[
        ...resources.patterns,
        ...conditions.flatMap(({ values }) => values.map(({ text }) => text)),
      ].flatMap((text) => [...text.matchAll(/\$\{([\w:/.-]+)/g)].map(([, key = '']) => key)),
    ]),
  );
  return [...new Map(keys.map((key) => [key.toLowerCase(), key])).values()];
}
