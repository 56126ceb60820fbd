import { type ClientRequest, Agent as DirectAgent } from 'node:http';
import { Agent as DirectTlsAgent } from 'node:https';
import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { PROXY_CODES, proxyUrl } from '../contract/http.ts';
import { type ProxyRules, proxyFor } from './proxy.ts';

/** Loaded only where a proxy is configured. The agent sends each request through its proxy, or directly. */
export function proxyAgent(rules: ProxyRules): Agent {
  return new RoutingAgent(rules);
}

class RoutingAgent extends Agent {
  readonly #rules: ProxyRules;

  constructor(rules: ProxyRules) {
    super();
    this.#rules = rules;
  }

  override connect(request: ClientRequest, options: AgentConnectOpts): DirectAgent {
    const scheme = options.secureEndpoint ? 'https:' : 'http:';
    const host = String(request.getHeader('host') ?? options.host);
    const proxy = proxyFor(new URL(`${scheme}//${host}`), this.#rules);
    // Plain requests are tunnelled too: then the proxy sees no more of them than of the others.
    if (proxy !== undefined) {
      const url = proxyUrl(proxy);
      if (url === undefined) throw noProxy();
      return new TunnelAgent(url.href);
    }
    return options.secureEndpoint ? new DirectTlsAgent() : new DirectAgent();
  }
}

class TunnelAgent extends HttpsProxyAgent<string> {
  override async connect(
    request: ClientRequest,
    options: Parameters<HttpsProxyAgent<string>['connect']>[1],
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    let status = 0;
    request.once('proxyConnect', (answer: { readonly statusCode: number }) => {
      status = answer.statusCode;
    });
    const socket = await super.connect(request, options);
    // The library would hand the proxy's own page on as if the endpoint had sent it.
    if (status !== 200) throw noTunnel(this.proxy, status);
    return socket;
  }
}

function noProxy(): Error {
  return Object.assign(
    new Error(
      'The proxy that is configured (http-proxy, HTTPS_PROXY, HTTP_PROXY or ALL_PROXY) is not the URL of one',
    ),
    { code: PROXY_CODES.refused },
  );
}

function noTunnel({ host }: URL, status: number): Error {
  const code = status >= 500 ? PROXY_CODES.unavailable : PROXY_CODES.refused;
  const why = status === 407 ? 'it wants another user or password' : `it answered ${status}`;
  return Object.assign(new Error(`The proxy ${host} gave no tunnel: ${why}`), { code });
}
