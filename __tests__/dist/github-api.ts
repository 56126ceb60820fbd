import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';

/** A request that the server was asked. */
export interface ApiRequest {
  readonly line: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A comment as the API shows it. */
export interface ApiComment {
  readonly id: number;
  body: string;
  readonly user: { readonly id: number; readonly type: 'Bot' | 'User' };
}

/** An issue as the API shows it. */
export interface ApiIssue {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  readonly user: { readonly id: number; readonly type: 'Bot' | 'User' };
}

/** GitHub's REST API as far as findings are shown there: comments that stay, and uploads that take a while. */
export interface GithubServer {
  readonly url: string;
  readonly requests: ApiRequest[];
  readonly comments: ApiComment[];
  readonly issues: ApiIssue[];
  /** The SARIF logs that were uploaded, unpacked. */
  readonly uploads: unknown[];
  /** Answers every later request to paths with this text with a status. */
  refuse(path: string, status: number): void;
  /** How the next uploads end. */
  end(status: 'complete' | 'failed'): void;
  close(): Promise<void>;
}

const TOKEN = 'ghs_rehearsal';
const PAGE = 100;

/** Starts the server on 127.0.0.1. It knows one repository, `octo-org/cloud-accounts`, and one token. */
export async function startGithub(): Promise<GithubServer> {
  const requests: ApiRequest[] = [];
  const comments: ApiComment[] = [];
  const issues: ApiIssue[] = [];
  const uploads: unknown[] = [];
  const refused = new Map<string, number>();
  const polls = new Map<string, number>();
  let ending: 'complete' | 'failed' = 'complete';

  const answer = (method: string, url: URL, body: Readonly<Record<string, unknown>>): [number, unknown] => {
    const base = '/repos/octo-org/cloud-accounts';
    const path = url.pathname.replace(base, '');
    const route = `${method} ${path}`;
    if (route === 'POST /code-scanning/sarifs') {
      uploads.push(JSON.parse(gunzipSync(Buffer.from(String(body['sarif']), 'base64')).toString('utf8')));
      return [202, { id: `upload-${uploads.length}`, url: '' }];
    }
    if (path.startsWith('/code-scanning/sarifs/')) {
      const seen = (polls.get(path) ?? 0) + 1;
      polls.set(path, seen);
      if (seen < 2) return [200, { processing_status: 'pending' }];
      return [
        200,
        { processing_status: ending, analyses_url: 'https://api.example/analyses', errors: ['bad rule'] },
      ];
    }
    if (route === 'GET /issues/7/comments') {
      const page = Number(url.searchParams.get('page') ?? '1');
      return [200, comments.slice((page - 1) * PAGE, page * PAGE)];
    }
    if (route === 'POST /issues/7/comments') {
      const comment: ApiComment = {
        id: comments.length + 1,
        body: String(body['body']),
        user: { id: 1, type: 'Bot' },
      };
      comments.push(comment);
      return [201, { ...comment, html_url: `https://github.example/c/${comment.id}` }];
    }
    if (route === 'GET /issues') {
      const page = Number(url.searchParams.get('page') ?? '1');
      const state = url.searchParams.get('state') ?? 'open';
      const listed = issues.filter((issue) => state === 'all' || issue.state === state);
      return [200, listed.slice((page - 1) * PAGE, page * PAGE)];
    }
    if (route === 'POST /issues') {
      const issue: ApiIssue = {
        number: issues.length + 1,
        title: String(body['title']),
        body: String(body['body']),
        state: 'open',
        user: { id: 1, type: 'Bot' },
      };
      issues.push(issue);
      return [201, shownIssue(issue)];
    }
    const number = /^PATCH \/issues\/(\d+)$/.exec(route)?.[1];
    const issue = issues.find((each) => String(each.number) === number);
    if (issue !== undefined) {
      const { title, body: text, state } = body;
      Object.assign(issue, {
        ...(title === undefined ? {} : { title }),
        body: text,
        state: state ?? issue.state,
      });
      return [200, shownIssue(issue)];
    }
    const id = /^PATCH \/issues\/comments\/(\d+)$/.exec(route)?.[1];
    const known = comments.find((comment) => String(comment.id) === id);
    if (known === undefined) return [404, { message: 'Not Found' }];
    known.body = String(body['body']);
    return [200, { ...known, html_url: `https://github.example/c/${known.id}` }];
  };

  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const url = new URL(request.url ?? '', 'http://x');
      requests.push({
        line: `${request.method} ${url.pathname}`,
        authorization: request.headers.authorization,
        body,
      });
      const refusal = [...refused].find(([path]) => url.pathname.includes(path))?.[1];
      const [status, value] =
        request.headers.authorization !== `token ${TOKEN}`
          ? [401, { message: 'Bad credentials' }]
          : refusal !== undefined
            ? [refusal, { message: 'Resource not accessible by integration' }]
            : answer(request.method ?? '', url, body);
      const page = Number(url.searchParams.get('page') ?? '1');
      const more =
        url.pathname.endsWith('/comments') && request.method === 'GET' && comments.length > page * PAGE;
      url.searchParams.set('page', String(page + 1));
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(more ? { link: `<${address()}${url.pathname}${url.search}>; rel="next"` } : {}),
      });
      response.end(JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: address(),
    requests,
    comments,
    issues,
    uploads,
    refuse: (path, status) => refused.set(path, status),
    end: (status) => {
      ending = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function shownIssue(issue: ApiIssue) {
  return { ...issue, html_url: `https://github.example/i/${issue.number}` };
}

async function read(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
