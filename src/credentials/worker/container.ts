import { StepError } from '../../contract/step-error.ts';
import type { LoginRun } from '../login-run.ts';
import { askMachine, type MetadataEndpoint, sessionOfAnswer, textOfAnswer } from './metadata-answer.ts';
import type { Tried } from './opened.ts';

const ECS = 'http://169.254.170.2';
/** Hosts to which credentials' endpoints may be asked without TLS: the machine itself, ECS, and EKS Pod Identity. */
const PLAIN_HOSTS: ReadonlySet<string> = new Set([
  'localhost',
  '[::1]',
  '169.254.170.2',
  '169.254.170.23',
  '[fd00:ec2::23]',
]);
const LOOPBACK = /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/;

/**
 * The role of an ECS task, or of a pod with EKS Pod Identity, by the variables that these put into containers. A
 * relative URI beats a full one, and a token in a file (read anew each time: EKS renews it) beats one in a variable.
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html
 */
export async function containerCredentials({ ports, retry }: LoginRun): Promise<Tried> {
  const relative = ports.variable('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI');
  const full = ports.variable('AWS_CONTAINER_CREDENTIALS_FULL_URI');
  if (relative === undefined && full === undefined) {
    return {
      passedOver:
        'neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI is set',
    };
  }
  const endpoint: MetadataEndpoint = {
    name: 'container credentials',
    action: 'container credentials',
    url: relative === undefined ? fullUrl(full ?? '') : relativeUrl(relative),
  };
  const answer = await retry(async () => {
    const authorization = await authorizationOf(ports);
    return askMachine(
      endpoint,
      {
        method: 'GET',
        headers: {
          accept: 'application/json',
          ...(authorization === undefined ? {} : { authorization }),
        },
      },
      ports,
    );
  });
  const { session, roleArn } = sessionOfAnswer(textOfAnswer(answer, endpoint), endpoint, ports);
  return { opened: { session, source: 'container', ...(roleArn === undefined ? {} : { roleArn }) } };
}

function relativeUrl(path: string): string {
  if (!/^\/[\x21-\x7e]*$/.test(path) || new URL(path, ECS).origin !== ECS)
    throw refusedUrl(
      'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI',
      path,
      'is not a path that begins with one slash',
    );
  return `${ECS}${path}`;
}

function fullUrl(text: string): string {
  const variable = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
  if (!URL.canParse(text)) throw refusedUrl(variable, text, 'is not a URL');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') throw refusedUrl(variable, url.host, 'has a user in it');
  if (url.protocol === 'https:') return url.href;
  if (url.protocol === 'http:' && (PLAIN_HOSTS.has(url.hostname) || LOOPBACK.test(url.hostname)))
    return url.href;
  throw refusedUrl(
    variable,
    text,
    'is not https, and its host is none of 127.0.0.0/8, ::1, localhost, 169.254.170.2, 169.254.170.23 and fd00:ec2::23: the token of this container would travel in the clear to a stranger',
  );
}

function refusedUrl(variable: string, seen: string, why: string): StepError {
  return new StepError({
    code: 'container-endpoint-refused',
    fault: 'user',
    message: `${variable} ${why}.`,
    remedy:
      'ECS and EKS set this variable themselves: find out who changed it. To log in otherwise, name another `source`.',
    evidence: [{ label: variable, value: seen }],
  });
}

async function authorizationOf(ports: LoginRun['ports']): Promise<string | undefined> {
  const file = ports.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE');
  const token =
    file === undefined
      ? ports.variable('AWS_CONTAINER_AUTHORIZATION_TOKEN')
      : (await ports.readTokenFile(file)).trim();
  if (token === undefined) return undefined;
  ports.mask(token);
  if (!/^[\x20-\x7e]+$/.test(token)) {
    throw new StepError({
      code: 'token-file-refused',
      fault: 'user',
      message: 'The authorization token of the container has line ends or other control characters.',
      remedy: 'Check AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE (or …_TOKEN): it must hold the token alone.',
    });
  }
  return token;
}
