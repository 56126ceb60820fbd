/** What a parameter's type says about its value. */
export interface ParameterForm {
  /** `Ref` gives a list; the value separates its items by commas. */
  readonly list: boolean;
  readonly numeric: boolean;
  /** Where the value, or what it stands for, has to be looked up. */
  readonly lookUp: 'nowhere' | 'parameter-name' | 'parameter-value' | 'zone' | 'not-here';
}

const PLAIN: Readonly<Record<string, ParameterForm>> = {
  String: { list: false, numeric: false, lookUp: 'nowhere' },
  Number: { list: false, numeric: true, lookUp: 'nowhere' },
  'List<Number>': { list: true, numeric: true, lookUp: 'nowhere' },
  'List<String>': { list: true, numeric: false, lookUp: 'nowhere' },
  CommaDelimitedList: { list: true, numeric: false, lookUp: 'nowhere' },
  'AWS::SSM::Parameter::Name': { list: false, numeric: false, lookUp: 'parameter-name' },
};

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html */
const OF_AWS: readonly string[] = [
  'AWS::EC2::AvailabilityZone::Name',
  'AWS::EC2::Image::Id',
  'AWS::EC2::Instance::Id',
  'AWS::EC2::KeyPair::KeyName',
  'AWS::EC2::SecurityGroup::GroupName',
  'AWS::EC2::SecurityGroup::Id',
  'AWS::EC2::Subnet::Id',
  'AWS::EC2::VPC::Id',
  'AWS::EC2::Volume::Id',
  'AWS::Route53::HostedZone::Id',
];

/** What a type of CloudFormation means; undefined for a type that it does not have. */
export function parameterForm(type: string): ParameterForm | undefined {
  if (Object.hasOwn(PLAIN, type)) return PLAIN[type];
  const [, stored] = /^AWS::SSM::Parameter::Value<(.+)>$/.exec(type) ?? [];
  if (stored !== undefined) {
    const form = parameterForm(stored);
    if (form === undefined || form.numeric || stored.startsWith('AWS::SSM::')) return undefined;
    return { ...form, lookUp: 'parameter-value' };
  }
  const [, item] = /^List<(.+)>$/.exec(type) ?? [];
  const name = item ?? type;
  if (!OF_AWS.includes(name)) return undefined;
  const lookUp = name === 'AWS::EC2::AvailabilityZone::Name' ? 'zone' : 'not-here';
  return { list: item !== undefined, numeric: false, lookUp };
}
