import type { SeedMapping } from '../seed-reader.ts';

/** What a seed may say about the platforms; the rest is made up. */
export interface PlatformSettings {
  readonly octo: OctoSettings;
  readonly octopus: OctopusSettings;
}

export interface OctoSettings {
  /** The AWS account that Octo comes from. */
  readonly principal: string;
  readonly externalId: string;
  /** The newest version of its template. */
  readonly templateVersion: string;
  /** The text of the template that it publishes, if it does. */
  readonly template: string | undefined;
  /** Where its template is, in a rehearsed bucket; blank when upgrades keep the template that the stack has. */
  readonly templateUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export interface OctopusSettings {
  /** The server's own URL, which is the issuer of its tokens. */
  readonly server: string;
  readonly apiKey: string;
}

/** The members of each platform in a seed. */
export const PLATFORM_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  platforms: ['octo', 'octopus'],
  octo: [
    'principal',
    'external-id',
    'template-version',
    'template',
    'template-url',
    'client-id',
    'client-secret',
  ],
  octopus: ['server', 'api-key'],
};

/** Reads `platforms` of a seed. The credentials have defaults, because they open nothing but a rehearsal. */
export function readPlatforms(mapping: SeedMapping | undefined): PlatformSettings {
  const octo = mapping?.mapping('octo');
  const octopus = mapping?.mapping('octopus');
  const accountId = { form: /^\d{12}$/, say: 'twelve digits, in quotes' };
  const externalId = { form: /^[\w+=,.@:/-]{2,1224}$/, say: 'an external id' };
  const https = { form: /^https:\/\/[^\s/?#]+$/, say: 'an https URL without a path' };
  return {
    octo: {
      principal: octo?.text('principal', accountId) ?? '131920598436',
      externalId: octo?.text('external-id', externalId) ?? 'octo-rehearsal-external-id',
      templateVersion: octo?.text('template-version') ?? 'v1',
      template: octo?.text('template'),
      templateUrl: octo?.text('template-url', { form: /^https:\/\/\S+$/, say: 'an https URL' }) ?? '',
      clientId: octo?.text('client-id') ?? 'octo-rehearsal',
      clientSecret: octo?.text('client-secret') ?? 'octo-rehearsal-secret',
    },
    octopus: {
      server: octopus?.text('server', https) ?? 'https://rehearsal.octopus.app',
      apiKey: octopus?.text('api-key') ?? 'API-REHEARSAL',
    },
  };
}
