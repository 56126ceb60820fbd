import { AwsFailure } from '../../contract/aws-failure.ts';
import { HttpFailure } from '../../contract/http.ts';
import { StepError } from '../../contract/step-error.ts';
import type { LoginRun } from '../login-run.ts';
import {
  askMachine,
  type MetadataEndpoint,
  sessionOfAnswer,
  textOfAnswer,
  untrustworthy,
} from './metadata-answer.ts';
import type { Tried } from './opened.ts';

const ENDPOINTS: Readonly<Record<string, string>> = {
  ipv4: 'http://169.254.169.254',
  ipv6: 'http://[fd00:ec2::254]',
};
/** Long enough for the three calls of a login; a token that leaks is worth nothing a minute later. */
const TOKEN_SECONDS = '60';
const ROLES = '/latest/meta-data/iam/security-credentials/';

/**
 * The role of the EC2 instance, by version 2 of its metadata service only: version 1 answers any request that a program
 * on the machine can be tricked into.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-metadata-v2-how-it-works.html
 */
export async function instanceCredentials(run: LoginRun): Promise<Tried> {
  const { ports } = run;
  if (ports.variable('AWS_EC2_METADATA_DISABLED')?.toLowerCase() === 'true')
    return { passedOver: 'AWS_EC2_METADATA_DISABLED is true' };
  const base = endpointOf(ports.variable);
  const at = (path: string): MetadataEndpoint => ({
    name: 'instance metadata service (IMDSv2)',
    action: 'instance metadata',
    url: `${base}${path}`,
  });
  const token = await metadataToken(at('/latest/api/token'), run);
  if ('passedOver' in token) return token;
  ports.mask(token.value);
  const get = (endpoint: MetadataEndpoint) =>
    run.retry(() =>
      askMachine(endpoint, { method: 'GET', headers: { 'x-aws-ec2-metadata-token': token.value } }, ports),
    );
  const list = at(ROLES);
  const roles = await get(list);
  if (roles.status === 404)
    return { passedOver: 'the instance has no role (no instance profile is attached)' };
  const role = textOfAnswer(roles, list).split(/\r?\n/, 1).join('').trim();
  if (!/^[\w+=,.@-]{1,64}$/.test(role))
    throw untrustworthy(list, 'it did not answer with the name of a role');
  const place = at(`${ROLES}${role}`);
  const { session } = sessionOfAnswer(textOfAnswer(await get(place), place), place, ports);
  return { opened: { session, source: 'instance' } };
}

function endpointOf(variable: (name: string) => string | undefined): string {
  const given = variable('AWS_EC2_METADATA_SERVICE_ENDPOINT');
  const mode = variable('AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE')?.toLowerCase() ?? 'ipv4';
  const url = given ?? ENDPOINTS[mode];
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new StepError({
      code: 'metadata-endpoint-refused',
      fault: 'user',
      message:
        'AWS_EC2_METADATA_SERVICE_ENDPOINT is not an http URL, or AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE is neither IPv4 nor IPv6.',
      remedy: 'Correct or remove the variable; without it the usual address is used.',
      evidence: [{ label: 'seen', value: given ?? mode }],
    });
  }
  return url.replace(/\/+$/, '');
}

/**
 * Asks for a token once: where there is no metadata service at all, trying again would only take time. A host that
 * takes the connection and lets the answer get lost is what a hop limit looks like from inside a container.
 */
async function metadataToken(
  endpoint: MetadataEndpoint,
  { ports }: LoginRun,
): Promise<{ readonly value: string } | { readonly passedOver: string }> {
  try {
    const answer = await askMachine(
      endpoint,
      { method: 'PUT', headers: { 'x-aws-ec2-metadata-token-ttl-seconds': TOKEN_SECONDS } },
      ports,
    );
    if (answer.status >= 400)
      return { passedOver: `${endpoint.url} answered ${answer.status}: this is no IMDSv2 that gives tokens` };
    const value = textOfAnswer(answer, endpoint);
    if (!/^[\x21-\x7e]{1,1024}$/.test(value)) throw untrustworthy(endpoint, 'its answer is no token');
    return { value };
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    if (error.cause instanceof HttpFailure && error.cause.kind === 'answer-timeout')
      throw hopLimit(endpoint, error);
    return { passedOver: `${endpoint.url} could not be read (${error.message})` };
  }
}

function hopLimit(endpoint: MetadataEndpoint, cause: AwsFailure): StepError {
  return new StepError({
    code: 'instance-metadata-hop-limit',
    fault: 'user',
    message: `The instance metadata service accepts connections at ${endpoint.url}, but its answer with the token does not arrive.`,
    remedy:
      'Its answers travel one hop unless the instance says otherwise, and a pod or container is one hop further: raise the hop limit to 2 with the command below, or give the pod an identity of its own (EKS Pod Identity, or a service account with a role).',
    snippets: [
      {
        title: 'On a machine that may change the instance',
        language: 'sh',
        text: 'aws ec2 modify-instance-metadata-options --instance-id <i-…> --http-put-response-hop-limit 2 --http-tokens required --http-endpoint enabled',
      },
    ],
    cause,
  });
}
