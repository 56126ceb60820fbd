import { type ProxyChoice, proxyUrl } from '../contract/http.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** Which proxy is for which scheme, and which hosts need none. */
export interface ProxyRules {
  readonly http: string | undefined;
  readonly https: string | undefined;
  readonly except: readonly string[];
}

/**
 * The rules from the user's choice and the usual variables, in either letter case as curl reads them; undefined when no
 * proxy is configured. HTTP_PROXY in capitals counts too: nothing here runs as a CGI.
 */
export function proxyRules(choice: ProxyChoice, environment: Environment): ProxyRules | undefined {
  const variable = (name: string): string | undefined =>
    environment[name.toLowerCase()]?.trim() || environment[name]?.trim() || undefined;
  const all = variable('ALL_PROXY');
  const http = choice.url ?? variable('HTTP_PROXY') ?? all;
  const https = choice.url ?? variable('HTTPS_PROXY') ?? all;
  if (http === undefined && https === undefined) return undefined;
  const except = choice.noProxy ?? (variable('NO_PROXY') ?? '').split(/[\s,]+/);
  return {
    http,
    https,
    except: except.map((entry) => entry.trim().toLowerCase()).filter((entry) => entry !== ''),
  };
}

/**
 * The proxy for a URL, if any, as it was written. `no-proxy` has host names, which cover their subdomains (with or without `.` or `*.` in
 * front), addresses, `host:port`, or `*` for everything.
 */
export function proxyFor(url: URL, { http, https, except }: ProxyRules): string | undefined {
  const proxy = url.protocol === 'https:' ? https : http;
  if (proxy === undefined) return undefined;
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return except.some((entry) => covers(entry, url.hostname.toLowerCase(), port)) ? undefined : proxy;
}

function covers(entry: string, host: string, port: string): boolean {
  if (entry === '*') return true;
  const [, name = entry, onlyPort] =
    /^(.*?)(?::(\d+))?$/.exec(entry.startsWith('[') || !/:.*:/.test(entry) ? entry : `[${entry}]`) ?? [];
  if (onlyPort !== undefined && onlyPort !== port) return false;
  const bare = name.replace(/^\*?\./, '');
  return host === bare || host.endsWith(`.${bare}`);
}

/** The password inside a proxy's URL, to be masked: as it is written, and as it is sent. */
export function proxyPasswords({ http, https }: ProxyRules): readonly string[] {
  return [http, https].flatMap((proxy) => {
    const password = proxy === undefined ? '' : (proxyUrl(proxy)?.password ?? '');
    return password === '' ? [] : [password, decodeURIComponent(password)];
  });
}
