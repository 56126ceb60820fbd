import { PolicyDocumentError } from '../trust/policy-document-error.ts';
import { readTemplate } from './cloudformation/read-template.ts';
import type { FoundPolicy } from './found-policy.ts';
import type { SourceText } from './places.ts';
import { readBareDocument, readPrintedRoles } from './role-json.ts';
import { readSourceText } from './source-text.ts';
import { readTerraform } from './terraform-plan.ts';

/** Each gives the policies of a file of its kind, and undefined for a file of another kind. */
const READERS: readonly ((source: SourceText) => readonly FoundPolicy[] | undefined)[] = [
  readTerraform,
  readTemplate,
  readPrintedRoles,
  readBareDocument,
];

/**
 * Finds the trust policies in the text of a file: a policy document, roles as the AWS command line prints them, a
 * CloudFormation or SAM template, or `terraform show -json`. Throws PolicyDocumentError when it is none of these.
 */
export function readPolicyFile(text: string): readonly FoundPolicy[] {
  const source = readSourceText(text);
  for (const read of READERS) {
    const found = read(source);
    if (found !== undefined) return found;
  }
  throw new PolicyDocumentError([
    {
      path: '$',
      message:
        'is neither a policy document, roles as the AWS command line prints them, a CloudFormation template nor the JSON of a Terraform plan',
    },
  ]);
}
