import { refusalOf } from '../../authorization/authorize.ts';
import { type Call, ServiceError } from '../../service.ts';
import type { Template } from '../template/model.ts';
import { splitList } from '../template/parameter-values.ts';
import { templateError } from '../template/template-error.ts';

/**
 * What parameters stand for whose type says that they are looked up: the values of the Systems Manager parameters that
 * are named, by the parameter's name. Throws a ValidationError for names and zones that are not there, AccessDenied when
 * the caller may not read them, and for what the rehearsal has nothing to look up in.
 */
export function lookUpParameters(
  call: Call,
  template: Template,
  values: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, type, form } of template.parameters.values()) {
    const value = values.get(name) ?? '';
    if (form.lookUp === 'not-here') {
      throw templateError(
        `The rehearsal has nothing in which parameter ${name} of type ${type} is looked up.`,
      );
    }
    if (form.lookUp === 'zone') checkZones(call, name, form.list ? splitList(value) : [value]);
    if (form.lookUp === 'parameter-name') storedValue(call, value);
    if (form.lookUp === 'parameter-value') found.set(name, storedValue(call, value));
  }
  return found;
}

function checkZones({ region }: Call, name: string, zones: readonly string[]): void {
  const wrong = zones.find((zone) => !['a', 'b', 'c'].some((letter) => zone === `${region}${letter}`));
  if (wrong === undefined) return;
  throw templateError(
    `Parameter validation failed: parameter value ${wrong} for parameter name ${name} does not exist`,
  );
}

/** The value of a parameter of the Systems Manager, which the seed gives the account. */
function storedValue(call: Call, name: string): string {
  const { accountId } = call.caller;
  const resource = `arn:aws:ssm:${call.region}:${accountId}:parameter/${name.replace(/^\//, '')}`;
  const refusal = refusalOf(
    call.state,
    { ...call, via: 'cloudformation' },
    { action: 'ssm:GetParameters', resource },
  );
  if (refusal !== undefined) throw new ServiceError('AccessDenied', refusal.message, 403);
  const value = call.state.accounts.get(accountId)?.storedParameters.get(name);
  if (value !== undefined) return value;
  throw templateError(`Unable to fetch parameters [${name}] from parameter store for this account.`);
}
