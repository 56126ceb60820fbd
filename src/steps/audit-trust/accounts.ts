import { isRecord } from '../../trust/json-value.ts';
import { badFile, readStructured } from './named-file.ts';

/** An account to audit, and the role that may read it. */
export interface AuditedAccount {
  readonly name: string;
  readonly roleArn: string;
  readonly region: string | undefined;
  readonly externalId: string | undefined;
}

const FORM = 'a file of accounts';
const MEMBERS: ReadonlySet<string> = new Set(['role', 'region', 'external-id']);
const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/;

/**
 * Reads a map of account names to `role` (its ARN), and `region` and `external-id` where they are needed; YAML or JSON.
 * Throws StepError.
 */
export function readAccounts(path: string, text: string): readonly AuditedAccount[] {
  const value = readStructured(path, text, FORM).value;
  const accounts = isRecord(value) && isRecord(value['accounts']) ? value['accounts'] : value;
  if (!isRecord(accounts) || Object.keys(accounts).length === 0)
    throw badFile(path, FORM, 'it is no map of names to roles');
  const seen = new Map<string, string>();
  return Object.entries(accounts).map(([name, given]) => {
    const account = typeof given === 'string' ? { role: given } : given;
    if (!isRecord(account)) throw badFile(path, FORM, `"${name}" has no role`);
    const stranger = Object.keys(account).find((member) => !MEMBERS.has(member));
    if (stranger !== undefined) throw badFile(path, FORM, `"${stranger}" of "${name}" is not known`);
    const text = (member: string): string | undefined => {
      const found = account[member];
      if (found !== undefined && typeof found !== 'string')
        throw badFile(path, FORM, `"${member}" of "${name}" is no text`);
      return found;
    };
    const roleArn = text('role') ?? '';
    if (!ROLE.test(roleArn)) throw badFile(path, FORM, `the role of "${name}" is not the ARN of a role`);
    const id = roleArn.split(':')[4] ?? '';
    const other = seen.get(id);
    if (other !== undefined) throw badFile(path, FORM, `"${name}" is the same account as "${other}"`);
    seen.set(id, name);
    return { name, roleArn, region: text('region'), externalId: text('external-id') };
  });
}
