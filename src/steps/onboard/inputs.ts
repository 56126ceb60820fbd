import { type AuditTrustInputs, auditTrustInputs, parseAuditTrust } from '../audit-trust/inputs.ts';
import { type ConfirmInputs, confirmInputs, parseConfirm } from '../confirm/inputs.ts';
import { deployInputs } from '../deploy/inputs.ts';
import { type DeployInputs, parseDeploy } from '../deploy/parse-inputs.ts';
import { ifRead, replaced } from '../input-rules.ts';
import { InputError, type InputFault, type InputsOf } from '../input-spec.ts';
import { type LoginInputs, loginInputs, parseLogin } from '../login/inputs.ts';
import { type RawInputs, readInputs } from '../read-inputs.ts';
import { platformInput, stackInput } from '../shared-inputs.ts';

const {
  'aws-region': _region,
  platform: _platform,
  stack: _stack,
  template: _template,
  'expected-account-id': _account,
  mode: _mode,
  'execute-change-set-id': _planned,
  resume: _resume,
  'link-with-secrets': _link,
  ...deployOnly
} = deployInputs;
const {
  'fail-on': failOn,
  'expected-subjects': expectedSubjects,
  'sarif-file': sarifFile,
  'json-file': jsonFile,
} = auditTrustInputs;

const { platform: _confirmed, stack: _of, ...confirmOptional } = confirmInputs;

/** The inputs of the four steps, each once; `aws-region` is the login's and holds for all of them. */
export const onboardInputs = {
  ...loginInputs,
  platform: platformInput,
  stack: stackInput,
  ...deployOnly,
  wait: confirmInputs.wait,
  'detect-drift': confirmInputs['detect-drift'],
  'platform-url': confirmInputs['platform-url'],
  'platform-token': confirmInputs['platform-token'],
  'platform-account': confirmInputs['platform-account'],
  'expected-subjects': expectedSubjects,
  'fail-on': failOn,
  'sarif-file': sarifFile,
  'json-file': jsonFile,
} as const;

/** Stands for the roles that are not known yet, so that the audit's inputs are checked with all the others. */
const ANY_ROLE = 'arn:aws:iam::000000000000:role/any';

export interface OnboardInputs {
  readonly login: LoginInputs;
  readonly deploy: DeployInputs;
  readonly confirm: ConfirmInputs;
  /** The roles to audit are known only after the deployment. */
  readonly audit: (roleArns: readonly string[]) => AuditTrustInputs;
}

/** Reads the inputs of all four steps and tells the faults of all of them at once. */
export async function parseOnboard(values: InputsOf<typeof onboardInputs>): Promise<OnboardInputs> {
  const faults: InputFault[] = [];
  const collect = <T>(parse: () => T): T | undefined => {
    try {
      return ifRead(parse);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  // The deployment works where and as whom the login did; the account was checked there.
  const none = {
    'expected-account-id': undefined,
    template: undefined,
    mode: 'plan-and-apply',
    'execute-change-set-id': undefined,
    resume: undefined,
    'link-with-secrets': false,
  } as const;
  const nothing: RawInputs = { get: () => undefined, given: [], mask: () => {} };
  const nothingGiven = await readInputs(auditTrustInputs, nothing);
  const nothingConfirmed = await readInputs(confirmOptional, nothing);
  const audit = (roleArns: readonly string[]): AuditTrustInputs =>
    parseAuditTrust({
      ...nothingGiven,
      'role-arns': roleArns,
      'aws-region': values['aws-region'],
      'expected-subjects': values['expected-subjects'],
      'fail-on': values['fail-on'],
      'sarif-file': values['sarif-file'],
      'json-file': values['json-file'],
    });
  const login = collect(() => parseLogin(values));
  const deploy = collect(() => parseDeploy(replaced(values, none)));
  const confirm = collect(() =>
    parseConfirm({
      ...nothingConfirmed,
      platform: values.platform,
      stack: values.stack,
      name: values.name,
      'aws-region': values['aws-region'],
      'external-id': values['external-id'],
      principal: values.principal,
      features: values.features,
      wait: values.wait,
      'detect-drift': values['detect-drift'],
      'platform-url': values['platform-url'],
      'platform-token': values['platform-token'],
      'platform-account': values['platform-account'],
    }),
  );
  collect(() => audit([ANY_ROLE]));
  if (login === undefined || deploy === undefined || confirm === undefined || faults.length > 0)
    throw new InputError(faults);
  return { login, deploy, confirm, audit };
}
