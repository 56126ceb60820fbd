import { type AuditTrustInputs, auditTrustInputs, parseAuditTrust } from '../audit-trust/inputs.ts';
import { type ConfirmInputs, parseConfirm } from '../confirm/inputs.ts';
import { deployInputs } from '../deploy/inputs.ts';
import { type DeployInputs, parseDeploy } from '../deploy/parse-inputs.ts';
import { InputError, type InputFault, type InputsOf, readInputs } from '../input-spec.ts';
import { type LoginInputs, loginInputs, parseLogin } from '../login/inputs.ts';
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

/** The inputs of the four steps, each once; `aws-region` is the login's and holds for all of them. */
export const onboardInputs = {
  ...loginInputs,
  platform: platformInput,
  stack: stackInput,
  ...deployOnly,
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
      return parse();
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
      return undefined;
    }
  };
  // The deployment works where and as whom the login did; the account was checked there.
  const none = {
    'aws-region': values['aws-region'],
    'expected-account-id': undefined,
    template: undefined,
    mode: 'plan-and-apply',
    'execute-change-set-id': undefined,
    resume: undefined,
    'link-with-secrets': false,
  } as const;
  const nothingGiven = await readInputs(auditTrustInputs, {
    get: () => undefined,
    given: [],
    mask: () => {},
  });
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
  const deploy = collect(() => parseDeploy({ ...values, ...none }));
  const confirm = collect(() => parseConfirm({ ...values, ...none, 'role-name': undefined }));
  collect(() => audit([ANY_ROLE]));
  if (login === undefined || deploy === undefined || confirm === undefined || faults.length > 0)
    throw new InputError(faults);
  return { login, deploy, confirm, audit };
}
