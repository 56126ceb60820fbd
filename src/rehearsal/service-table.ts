import type { ServiceName } from './service.ts';

/** What is fixed about each service: how it is spoken to and what its errors are called. */
export interface ServiceFacts {
  readonly protocol: 'query' | 'json' | 'rest-xml';
  /** `Version` of the query protocol; also the last part of the XML namespace. */
  readonly version: string;
  readonly namespace: string;
  /** What comes before the dot in `X-Amz-Target`. */
  readonly target: string | undefined;
  readonly accessDenied: { readonly code: string; readonly status: number };
  /** Global services are one for all regions; whatever region a request is signed for, it is answered. */
  readonly global: boolean;
  /** The service shows times without fractions of a second. */
  readonly wholeSeconds?: true;
  /** The only regions that have the service; undefined when all have. */
  readonly regions?: readonly string[];
}

const DENIED = { code: 'AccessDenied', status: 403 };

export const SERVICE_FACTS: Readonly<Record<ServiceName, ServiceFacts>> = {
  sts: {
    protocol: 'query',
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    target: undefined,
    accessDenied: DENIED,
    global: false,
    wholeSeconds: true,
  },
  iam: {
    protocol: 'query',
    version: '2010-05-08',
    namespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
    target: undefined,
    accessDenied: DENIED,
    global: true,
    wholeSeconds: true,
  },
  cloudformation: {
    protocol: 'query',
    version: '2010-05-15',
    namespace: 'http://cloudformation.amazonaws.com/doc/2010-05-15/',
    target: undefined,
    accessDenied: DENIED,
    global: false,
  },
  organizations: {
    protocol: 'json',
    version: '2016-11-28',
    namespace: '',
    target: 'AWSOrganizationsV20161128',
    accessDenied: { code: 'AccessDeniedException', status: 400 },
    global: true,
  },
  s3: {
    protocol: 'rest-xml',
    version: '2006-03-01',
    namespace: 'http://s3.amazonaws.com/doc/2006-03-01/',
    target: undefined,
    accessDenied: DENIED,
    global: false,
  },
  cur: {
    protocol: 'json',
    version: '2017-01-06',
    namespace: '',
    target: 'AWSOrigamiServiceGatewayService',
    accessDenied: { code: 'AccessDeniedException', status: 400 },
    global: false,
    regions: ['us-east-1'],
  },
  'bcm-data-exports': {
    protocol: 'json',
    version: '2023-11-26',
    namespace: '',
    target: 'AWSBillingAndCostManagementDataExports',
    accessDenied: { code: 'AccessDeniedException', status: 400 },
    global: false,
    regions: ['us-east-1'],
  },
  kms: {
    protocol: 'json',
    version: '2014-11-01',
    namespace: '',
    target: 'TrentService',
    accessDenied: { code: 'AccessDeniedException', status: 400 },
    global: false,
  },
};

/** Whether the rehearsal knows a service by this name. */
export function isServiceName(name: string): name is ServiceName {
  return Object.hasOwn(SERVICE_FACTS, name);
}
