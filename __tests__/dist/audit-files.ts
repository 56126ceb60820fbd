import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runStub, type StubRun } from './run-stub.ts';

export const HOST = 'token.actions.githubusercontent.com';
export const ACCOUNT = '111122223333';

/** A folder of files to audit, as a checked-out repository. */
export interface AuditFolder {
  readonly folder: string;
  /** Writes a file, anything but text as JSON, and gives its name back. */
  put(name: string, content: unknown): string;
  read(name: string): string;
  audit(
    inputs: Readonly<Record<string, string>>,
    environment?: Readonly<Record<string, string>>,
  ): Promise<StubRun>;
  remove(): void;
}

export function auditFolder(): AuditFolder {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  return {
    folder,
    put(name, content) {
      const path = join(folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
      return name;
    },
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    audit: (inputs, environment = {}) =>
      runStub({ stub: 'audit-trust', inputs, environment: { GITHUB_WORKSPACE: folder, ...environment } }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A policy for tokens of GitHub with this subject. */
export function githubTrust(sub: unknown, account = ACCOUNT): object {
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${account}:oidc-provider/${HOST}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: {
          StringEquals: { [`${HOST}:aud`]: 'sts.amazonaws.com' },
          StringLike: { [`${HOST}:sub`]: sub },
        },
      },
    ],
  };
}
