import type { Input } from '../../service.ts';
import { member, type ValueMap } from '../template/value.ts';
import { ignoreMissing } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { textProperty } from './property-values.ts';
import type { ProviderContext, ResourceProvider } from './provider.ts';
import { replaceTags } from './tag-changes.ts';

/** AWS::CUR::ReportDefinition: Ref is the name of the report. The stack's tags are not its tags. */
export const curReportDefinition: ResourceProvider = {
  type: 'AWS::CUR::ReportDefinition',
  serviceTitle: 'CostandUsageReport',
  properties: factsOf('AWS::CUR::ReportDefinition', [
    'AdditionalArtifacts',
    'AdditionalSchemaElements',
    'BillingViewArn',
    'Compression',
    'Format',
    'RefreshClosedReports',
    'ReportName',
    'ReportVersioning',
    'S3Bucket',
    'S3Prefix',
    'S3Region',
    'Tags',
    'TimeUnit',
  ]),
  regions: ['us-east-1'],
  attributes: [],
  taggable: false,
  nameProperty: 'ReportName',
  seconds: 10,

  async create(context, properties) {
    const name = textProperty(properties, 'ReportName') ?? '';
    const tags = member(properties, 'Tags');
    await context.call.invoke('cur', 'PutReportDefinition', {
      ReportDefinition: definitionOf(properties),
      ...(tags === undefined ? {} : { Tags: tags }),
    });
    context.initiated({ id: name, attributes: {} });
  },

  async update(context, physical, before, after) {
    const report = { ReportName: physical.id };
    await context.call.invoke('cur', 'ModifyReportDefinition', {
      ...report,
      ReportDefinition: definitionOf(after),
    });
    const own: ProviderContext = { ...context, tags: new Map() };
    await replaceTags(own, 'cur', { tag: 'TagResource', untag: 'UntagResource' }, report, before, after);
    return physical;
  },

  async remove({ call }, physical) {
    await ignoreMissing(() => call.invoke('cur', 'DeleteReportDefinition', { ReportName: physical.id }));
  },
};

/** The API demands AdditionalSchemaElements, which a template may leave out. */
function definitionOf(properties: ValueMap): Input {
  const { Tags: _tags, ...definition } = properties;
  return { AdditionalSchemaElements: [], ...definition };
}
