import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { NAMED, setStage } from './stage.ts';

const SHELF = new URL('../../../templates/', import.meta.url);

/** Every CloudFormation template that we publish: all YAML files below templates/ but the catalogs. */
const templates = readdirSync(SHELF, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yml') && !path.endsWith('platform.yml'))
  .sort();

/** Values for parameters without a default, by name. */
const VALUES: Readonly<Record<string, string>> = {
  ExternalId: 'an-external-id',
  Principal: '222222222222',
};

describe('our own templates', () => {
  it.each(templates)('%s deploys, updates and deletes', async (path) => {
    const stage = setStage();
    const TemplateBody = readFileSync(new URL(path, SHELF), 'utf8');
    const summary = await stage.cfn('GetTemplateSummary', { TemplateBody });
    const declared = summary['Parameters'] as readonly { ParameterKey: string; DefaultValue?: string }[];
    const Parameters = declared
      .filter(({ DefaultValue }) => DefaultValue === undefined)
      .map(({ ParameterKey }) => ({ ParameterKey, ParameterValue: VALUES[ParameterKey] }));
    await stage.cfn('CreateStack', { StackName: 'own', TemplateBody, Parameters, ...NAMED });
    expect(await stage.settled('own')).toMatchObject({ status: 'CREATE_COMPLETE' });
    const Tags = [{ Key: 'changed', Value: 'yes' }];
    await stage.cfn('UpdateStack', { StackName: 'own', TemplateBody, Parameters, Tags, ...NAMED });
    expect(await stage.settled('own')).toMatchObject({ status: 'UPDATE_COMPLETE' });
    await stage.cfn('DeleteStack', { StackName: 'own' });
    expect(await stage.settled('own')).toMatchObject({ status: 'DELETE_COMPLETE' });
  });
});
