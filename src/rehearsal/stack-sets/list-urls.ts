import { readDocument } from '../cloudformation/operations/template-source.ts';
import { templateError } from '../cloudformation/template/template-error.ts';
import { structureOf, textOf, textsOf } from '../input.ts';
import type { Call, Input, Operation } from '../service.ts';

const MOST_BYTES = 10 * 1024 * 1024;

/** The same operation for inputs that name accounts or stacks by the URL of a list (.csv or .txt) in a bucket. */
export function withListUrls(operation: Operation): Operation {
  return async (call, input) => {
    const targets = structureOf(input, 'DeploymentTargets');
    const named = await withList(call, input, 'StackIds', 'StackIdsUrl');
    if (targets === undefined) return operation(call, named);
    const DeploymentTargets = await withList(call, targets, 'Accounts', 'AccountsUrl');
    return operation(call, { ...named, DeploymentTargets });
  };
}

async function withList(call: Call, input: Input, list: string, member: string): Promise<Input> {
  const url = textOf(input, member);
  if (url === undefined) return input;
  if (textsOf(input, list).length > 0) throw templateError(`You cannot specify both ${list} and ${member}`);
  if (!/\.(csv|txt)(\?|$)/.test(url)) throw templateError(`${member} must name a file with .csv or .txt`);
  const text = await readDocument(call, url, { url: member, what: 'File', mostBytes: MOST_BYTES });
  const { [member]: _url, ...rest } = input;
  return { ...rest, [list]: text.split(/[\s,;"]+/).filter((item) => item !== '') };
}
