import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NAMED, setStage } from './stage.ts';

const SHELF = new URL('../../../templates/', import.meta.url);

/**
 * Every CloudFormation template that we publish: all YAML files below templates/ but the catalogs, and but those of
 * billing exports, whose services are not on this stage (the tests of dist/ deploy them).
 */
const templates = readdirSync(SHELF, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yml') && !path.endsWith('platform.yml'))
  .filter((path) => !/AWS::(CUR|BCMDataExports)::/.test(readFileSync(new URL(path, SHELF), 'utf8')))
  .sort();

/** Values for parameters without a default, by name. */
const VALUES: Readonly<Record<string, string>> = {
  ExternalId: 'an-external-id',
  Principal: '222222222222',
  RoleName: 'partner',
  ServerHost: 'example.octopus.app',
  Audience: 'example.octopus.app',
  UserName: 'partner',
  ExportBucket: 'billing-example',
};

/** Values that mean something else in each template. */
const VALUES_OF: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'github/oidc-role.yml': { Subject: 'repo:octo-org@1/cloud@2:ref:refs/heads/main' },
  'octopus/oidc-account.yml': { Subject: 'space:default:project:web:environment:production' },
};

describe('our own templates', () => {
  it.each(templates)('%s deploys, updates and deletes', async (path) => {
    const stage = setStage();
    const TemplateBody = readFileSync(new URL(path, SHELF), 'utf8');
    const summary = await stage.cfn('GetTemplateSummary', { TemplateBody });
    const declared = summary['Parameters'] as readonly { ParameterKey: string; DefaultValue?: string }[];
    const Parameters = declared
      .filter(({ DefaultValue }) => DefaultValue === undefined)
      .map(({ ParameterKey }) => ({
        ParameterKey,
        ParameterValue: VALUES_OF[path]?.[ParameterKey] ?? VALUES[ParameterKey],
      }));
    await stage.cfn('CreateStack', { StackName: 'own', TemplateBody, Parameters, ...NAMED });
    expect(await stage.settled('own')).toMatchObject({ status: 'CREATE_COMPLETE' });
    const Tags = [{ Key: 'changed', Value: 'yes' }];
    await stage.cfn('UpdateStack', { StackName: 'own', TemplateBody, Parameters, Tags, ...NAMED });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_COMPLETE' });
    await stage.cfn('DeleteStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'DELETE_COMPLETE' });
  });
});
