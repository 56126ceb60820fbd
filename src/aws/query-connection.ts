import { type Agent, request as httpRequest, Agent as PlainAgent } from 'node:http';
import { Socket } from 'node:net';

/** How requests reach one host. */
export interface QueryConnection {
  readonly open: typeof httpRequest;
  readonly agent: Agent;
}

/**
 * One connection for all calls to a host, opened at once, so that it stands when the first call is ready: what the call
 * needs, a token for example, is often still on its way. Idle, it does not keep the process alive. Through a proxy, by
 * `agent`, nothing is opened ahead.
 */
export async function queryConnection(url: URL, agent: Agent | undefined): Promise<QueryConnection> {
  if (url.protocol !== 'https:')
    return { open: httpRequest, agent: agent ?? openedAgent(url, new PlainAgent({ keepAlive: true })) };
  // Loaded only here: TLS is the largest part of Node that a login needs.
  const { Agent: SecureAgent, request } = await import('node:https');
  return { open: request, agent: agent ?? openedAgent(url, new SecureAgent({ keepAlive: true })) };
}

/** The agent, with a connection that its first request takes. One that broke before that is forgotten. */
function openedAgent(url: URL, agent: Agent): Agent {
  const connect = agent.createConnection.bind(agent);
  let ahead = asSocket(connect(targetOf(url)));
  const forget = (): void => {
    ahead = undefined;
  };
  ahead?.once('error', forget).once('close', forget).unref();
  agent.createConnection = (options, created) => {
    const socket = ahead;
    if (socket === undefined) return connect(options, created);
    ahead = undefined;
    return socket.off('error', forget).off('close', forget).ref();
  };
  return agent;
}

function targetOf(url: URL) {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const isName = !/^[\d.]+$|:/.test(host);
  return {
    host,
    port: Number(url.port) || (url.protocol === 'https:' ? 443 : 80),
    noDelay: true,
    ...(isName ? { servername: host } : {}),
  };
}

function asSocket(connection: unknown): Socket | undefined {
  return connection instanceof Socket ? connection : undefined;
}
