import { isMap, member, type ValueMap } from '../template/value.ts';
import { ignoreMissing, readAnswer } from './calls.ts';
import { factsOf } from './property-facts.ts';
import { tagList, without } from './property-values.ts';
import type { ResourceProvider } from './provider.ts';

/** AWS::BCMDataExports::Export: Ref is the ARN of the export. Its name and refresh cadence cannot be changed. */
export const dataExport: ResourceProvider = {
  type: 'AWS::BCMDataExports::Export',
  serviceTitle: 'BcmDataExports',
  properties: factsOf('AWS::BCMDataExports::Export', ['Export', 'Tags']),
  regions: ['us-east-1'],
  attributes: ['ExportArn'],
  taggable: true,
  nameProperty: undefined,
  seconds: 10,

  async create(context, properties) {
    const tags = tagList(context.tags, properties);
    const answer = await context.call.invoke('bcm-data-exports', 'CreateExport', {
      Export: exportOf(properties),
      ...(tags.length === 0 ? {} : { ResourceTags: tags }),
    });
    const arn = readAnswer(answer)('ExportArn');
    context.initiated({ id: arn, attributes: { ExportArn: arn } });
  },

  async update(context, physical, before, after) {
    const { call } = context;
    await call.invoke('bcm-data-exports', 'UpdateExport', {
      ExportArn: physical.id,
      Export: { ...exportOf(after), ExportArn: physical.id },
    });
    const [old, now] = [tagList(new Map(), before), tagList(context.tags, after)];
    const gone = without(
      old.map(({ Key }) => Key),
      now.map(({ Key }) => Key),
    );
    const resource = { ResourceArn: physical.id };
    if (gone.length > 0) {
      await call.invoke('bcm-data-exports', 'UntagResource', { ...resource, ResourceTagKeys: gone });
    }
    if (now.length > 0)
      await call.invoke('bcm-data-exports', 'TagResource', { ...resource, ResourceTags: now });
    return physical;
  },

  async remove({ call }, physical) {
    await ignoreMissing(() => call.invoke('bcm-data-exports', 'DeleteExport', { ExportArn: physical.id }));
  },
};

function exportOf(properties: ValueMap): ValueMap {
  const value = member(properties, 'Export');
  return isMap(value) ? value : {};
}
