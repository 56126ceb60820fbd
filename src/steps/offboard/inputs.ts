import {
  boolean,
  InputError,
  type InputFault,
  type InputsOf,
  integer,
  list,
  oneOf,
  requiredText,
} from '../input-spec.ts';
import { optionalPlatformInput, regionInput, stackNameInput } from '../shared-inputs.ts';

export const offboardInputs = {
  platform: optionalPlatformInput,
  stack: list({
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    form: "names of the platform's stacks, for example api-access, separated by commas or line ends",
  }),
  name: stackNameInput,
  'expected-account-id': requiredText({ pattern: /^\d{12}$/, form: 'an account id of 12 digits' }),
  'aws-region': regionInput,
  mode: oneOf(['plan', 'apply'], 'apply'),
  'disable-termination-protection': boolean(false),
  'delete-stack-set-instances': boolean(false),
  'retain-resources': list({
    pattern: /^[A-Za-z0-9]{1,255}$/,
    form: 'logical ids of resources, separated by commas or line ends',
  }),
  'timeout-in-minutes': integer({ min: 1, max: 350, default: 60, unit: 'minutes' }),
} as const;

export interface OffboardInputs {
  /** Absent for a stack of the user's own, which only has a name. */
  readonly platform?: string;
  /** All stacks of the platform when empty. */
  readonly stacks: readonly string[];
  readonly name?: string;
  readonly expectedAccountId: string;
  readonly region?: string;
  readonly planOnly: boolean;
  readonly disableTerminationProtection: boolean;
  readonly deleteStackSetInstances: boolean;
  /** Left behind when they cannot be deleted. */
  readonly retain: readonly string[];
  readonly timeoutMs: number;
}

/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
export function parseOffboard(values: InputsOf<typeof offboardInputs>): OffboardInputs {
  const { platform, stack, name, 'aws-region': region } = values;
  const faults: InputFault[] = [];
  if (platform === undefined && name === undefined)
    faults.push({ input: 'platform', problem: 'is required, unless "name" names a stack of your own' });
  if (platform === undefined && stack.length > 0)
    faults.push({ input: 'stack', problem: 'has a meaning only with "platform"' });
  if (platform !== undefined && name !== undefined && stack.length !== 1)
    faults.push({ input: 'name', problem: 'can be given for one "stack" only' });
  if (faults.length > 0) throw new InputError(faults);
  return {
    ...(platform === undefined ? {} : { platform }),
    stacks: stack,
    ...(name === undefined ? {} : { name }),
    expectedAccountId: values['expected-account-id'],
    ...(region === undefined ? {} : { region }),
    planOnly: values.mode === 'plan',
    disableTerminationProtection: values['disable-termination-protection'],
    deleteStackSetInstances: values['delete-stack-set-instances'],
    retain: values['retain-resources'],
    timeoutMs: values['timeout-in-minutes'] * 60_000,
  };
}
