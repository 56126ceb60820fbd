import type { ObjectPlace } from './template-store.ts';

/** Where a template comes from, by how the user writes it. */
export type TemplateAddress =
  | { readonly kind: 'file'; readonly path: string }
  | ({ readonly kind: 's3' } & ObjectPlace)
  | { readonly kind: 'https'; readonly url: string }
  | { readonly kind: 'unknown'; readonly scheme: string };

const BY_HOST = /^(.+)\.s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;
const BY_PATH = /^s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;

/**
 * `path/in/workspace.yml`, `s3://bucket/key` (also with `?versionId=…`), the https address of an object in S3, or any other
 * https address. The machine itself may be reached by http: nobody is in between.
 */
export function templateAddress(text: string): TemplateAddress {
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) return { kind: 'file', path: text };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined) return { kind: 'unknown', scheme };
  const version = url.searchParams.get('versionId') ?? undefined;
  if (scheme === 's3') return s3(url.hostname, url.pathname.slice(1), version) ?? { kind: 'unknown', scheme };
  const isLocal = url.hostname === '127.0.0.1' || url.hostname === 'localhost';
  if (scheme !== 'https' && !(scheme === 'http' && isLocal)) return { kind: 'unknown', scheme };
  const bucket = BY_HOST.exec(url.hostname)?.[1];
  const found =
    bucket !== undefined
      ? s3(bucket, url.pathname.slice(1), version)
      : BY_PATH.test(url.hostname)
        ? s3(url.pathname.split('/')[1] ?? '', url.pathname.split('/').slice(2).join('/'), version)
        : undefined;
  return found ?? { kind: 'https', url: text };
}

function s3(bucket: string, key: string, version: string | undefined): TemplateAddress | undefined {
  if (bucket === '' || key === '') return undefined;
  return {
    kind: 's3',
    bucket,
    key: decodeURIComponent(key),
    ...(version === undefined ? {} : { version }),
  };
}

/**
 * The address by which CloudFormation reads an object: the region's own endpoint, and the version where there is one, so
 * that nobody can put another object in its place. A bucket whose name has dots stands in the path, because no certificate
 * covers it as a host.
 */
export function objectUrl({ bucket, key, version }: ObjectPlace, region: string, dnsSuffix: string): string {
  const path = key.split('/').map(encodeURIComponent).join('/');
  const base = bucket.includes('.')
    ? `https://s3.${region}.${dnsSuffix}/${bucket}/${path}`
    : `https://${bucket}.s3.${region}.${dnsSuffix}/${path}`;
  return version === undefined ? base : `${base}?versionId=${encodeURIComponent(version)}`;
}
