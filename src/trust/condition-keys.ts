import { exposedSince, isExposedClaim } from './issuers.ts';
import { issuerOfPrincipal, type RequestPrincipal } from './request.ts';

/** Why a key has no value in a request: it certainly is not there, or whoever asks did not tell. */
export interface Absence {
  readonly certain: boolean;
  readonly why: string;
}

type Presence = 'absent' | 'untold';

interface KeyRule {
  /** In lower case; a `*` at the end stands for anything. */
  readonly keys: readonly string[];
  readonly Federated: Presence;
  readonly AWS: Presence;
  readonly Service: Presence;
  readonly about: string;
}

/** Keys that requests to STS can have, beside the issuers' own. Sources: IAM user guide, global condition keys; STS. */
const RULES: readonly KeyRule[] = [
  {
    keys: [
      'aws:requesttag/*',
      'aws:tagkeys',
      'sts:transitivetagkeys',
      'sts:sourceidentity',
      'sts:externalid',
    ],
    Federated: 'absent',
    AWS: 'absent',
    Service: 'absent',
    about: 'is only there when the request brings it',
  },
  {
    keys: ['sts:rolesessionname'],
    Federated: 'untold',
    AWS: 'untold',
    Service: 'untold',
    about: 'is chosen by the caller',
  },
  {
    keys: ['sts:roleauthorizedbyidp'],
    Federated: 'absent',
    AWS: 'absent',
    Service: 'absent',
    about: 'is only there for tokens that name the roles they are for',
  },
  {
    keys: [
      'aws:sourceip',
      'aws:sourcevpc',
      'aws:sourcevpce',
      'aws:sourcevpcarn',
      'aws:vpcsourceip',
      'aws:vpceaccount',
      'aws:vpceorgid',
      'aws:vpceorgpaths',
      'aws:currenttime',
      'aws:epochtime',
      'aws:useragent',
      'aws:referer',
      'aws:securetransport',
      'aws:requestedregion',
      'aws:resourceaccount',
      'aws:resourceorgid',
      'aws:resourceorgpaths',
      'aws:resourcetag/*',
      'iam:resourcetag/*',
    ],
    Federated: 'untold',
    AWS: 'untold',
    Service: 'untold',
    about: 'depends on the network, the time or the role, which are not given here',
  },
  {
    keys: [
      'aws:principal*',
      'aws:userid',
      'aws:username',
      'aws:multifactorauthpresent',
      'aws:multifactorauthage',
      'aws:tokenissuetime',
      'aws:viaawsservice',
      'aws:calledvia*',
      'aws:ec2instancesourcevpc',
      'aws:ec2instancesourceprivateipv4',
      'aws:federatedprovider',
      'aws:chatbotsourcearn',
      'aws:assumedroot',
    ],
    Federated: 'absent',
    AWS: 'untold',
    Service: 'untold',
    about: 'is a property of a signed request',
  },
  {
    keys: ['aws:sourcearn', 'aws:sourceaccount', 'aws:sourceorgid', 'aws:sourceorgpaths'],
    Federated: 'absent',
    AWS: 'absent',
    Service: 'untold',
    about: 'is only there when an AWS service makes the call',
  },
  {
    keys: ['saml:*'],
    Federated: 'absent',
    AWS: 'untold',
    Service: 'absent',
    about: 'comes from SAML assertions',
  },
];

/** What it means that the request shows no value for a key. */
export function absenceOf(key: string, principal: RequestPrincipal): Absence {
  const certain = certainlyAbsent(key)(principal);
  const rule = ruleOf(key);
  if (rule !== undefined) return { certain, why: `${key} ${rule.about}` };
  const claim = claimOfKey(key);
  if (claim === undefined) return { certain, why: `${key} is not a condition key that is known here` };
  if (principal.kind !== 'Federated') {
    return { certain, why: `${key} is a claim of an identity provider, and this caller brings no token` };
  }
  return { certain, why: absentClaim(key, claim, issuerOfPrincipal(principal.arn)) };
}

/** For which callers a request that shows no value for the key certainly has none. */
export function certainlyAbsent(key: string): (principal: RequestPrincipal) => boolean {
  const rule = ruleOf(key);
  if (rule !== undefined) {
    return ({ kind }) => rule[kind === 'Service' || kind === 'AWS' ? kind : 'Federated'] === 'absent';
  }
  return claimOfKey(key) === undefined ? () => false : ({ kind }) => kind !== 'AWS';
}

/** `HOST[/path]:claim`, where the host has a dot or a port or is this machine. Undefined for keys of AWS services. */
export function claimOfKey(key: string): { readonly issuer: string; readonly claim: string } | undefined {
  const colon = key.lastIndexOf(':');
  const issuer = key.slice(0, Math.max(colon, 0));
  return /[./:]/.test(issuer) || issuer === 'localhost' ? { issuer, claim: key.slice(colon + 1) } : undefined;
}

function absentClaim(
  key: string,
  { issuer, claim }: { readonly issuer: string; readonly claim: string },
  tokenIssuer: string,
): string {
  if (issuer.toLowerCase() !== tokenIssuer.toLowerCase()) {
    return `${key} belongs to ${issuer}; tokens of ${tokenIssuer} never set it`;
  }
  const since = exposedSince(issuer, claim);
  return isExposedClaim(issuer, claim)
    ? `the token has no claim ${claim}${since === undefined ? '' : ` (a condition key since ${since})`}`
    : `STS makes no condition key of the claim ${claim} of ${issuer}`;
}

function ruleOf(key: string): KeyRule | undefined {
  const wanted = key.toLowerCase();
  return RULE_OF_KEY.get(wanted) ?? RULES_BY_PREFIX.find(([prefix]) => wanted.startsWith(prefix))?.[1];
}

const ALL_RULES = RULES.flatMap((rule) => rule.keys.map((key) => [key, rule] as const));
const RULE_OF_KEY: ReadonlyMap<string, KeyRule> = new Map(ALL_RULES.filter(([key]) => !key.endsWith('*')));
const RULES_BY_PREFIX = ALL_RULES.filter(([key]) => key.endsWith('*')).map(
  ([key, rule]) => [key.slice(0, -1), rule] as const,
);
