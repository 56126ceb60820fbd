import type {
  DataExport,
  ExportReader,
  ExportRun,
  LegacyReport,
} from '../registration/billing-export/billing-export.ts';
import { dateOf, type JsonAnswer, recordOf, recordsOf, textOf, textsOf } from './json-members.ts';
import { everyPage, type JsonService, jsonService } from './json-service.ts';
import type { SdkPlace } from './settings.ts';

const CUR: JsonService = {
  name: 'cur',
  target: 'AWSOrigamiServiceGatewayService',
  endpointVariable: 'COST_AND_USAGE_REPORT_SERVICE',
};
const DATA_EXPORTS: JsonService = {
  name: 'bcm-data-exports',
  target: 'AWSBillingAndCostManagementDataExports',
  endpointVariable: 'BCM_DATA_EXPORTS',
};

/** DescribeReportDefinitions takes no other size of a page. */
const REPORTS_PER_PAGE = 5;

/** Billing exports, both kinds. `place` must be in the region of the billing services: us-east-1, or cn-northwest-1. */
export function exportReader(place: SdkPlace): ExportReader {
  const cur = jsonService(CUR, place);
  const exports = jsonService(DATA_EXPORTS, place);
  return {
    reports: async () =>
      (
        await everyPage(
          cur,
          'DescribeReportDefinitions',
          { MaxResults: REPORTS_PER_PAGE },
          'ReportDefinitions',
        )
      ).map(describedReport),
    async dataExports() {
      const found: DataExport[] = [];
      for (const listed of await everyPage(exports, 'ListExports', {}, 'Exports'))
        found.push(describedExport(await exports('GetExport', { ExportArn: listed['ExportArn'] })));
      return found;
    },
    async lastRun(ExportArn) {
      const { Executions } = await exports('ListExecutions', { ExportArn });
      return recordsOf(Executions)
        .map(({ ExecutionStatus }) => describedRun(recordOf(ExecutionStatus)))
        .sort((a, b) => (b.updated?.getTime() ?? 0) - (a.updated?.getTime() ?? 0))[0];
    },
  };
}

function describedReport(report: JsonAnswer): LegacyReport {
  const { lastStatus, lastDelivery } = recordOf(report['ReportStatus']);
  return {
    type: 'legacy-cur',
    name: textOf(report['ReportName']) ?? '',
    destination: {
      bucket: textOf(report['S3Bucket']) ?? '',
      prefix: textOf(report['S3Prefix']) ?? '',
      region: textOf(report['S3Region']) ?? '',
    },
    timeUnit: textOf(report['TimeUnit']) ?? '',
    format: textOf(report['Format']) ?? '',
    compression: textOf(report['Compression']) ?? '',
    overwrites: report['ReportVersioning'] === 'OVERWRITE_REPORT',
    schemaElements: textsOf(report['AdditionalSchemaElements']),
    artifacts: textsOf(report['AdditionalArtifacts']),
    refreshClosedReports: report['RefreshClosedReports'] === true,
    ...given('billingView', textOf(report['BillingViewArn'])),
    ...given('lastStatus', textOf(lastStatus)),
    ...given('lastDelivery', textOf(lastDelivery)),
  };
}

function describedExport({ Export, ExportStatus }: JsonAnswer): DataExport {
  const described = recordOf(Export);
  const status = recordOf(ExportStatus);
  const query = recordOf(described['DataQuery']);
  const target = recordOf(recordOf(described['DestinationConfigurations'])['S3Destination']);
  const output = recordOf(target['S3OutputConfigurations']);
  const tables = Object.entries(recordOf(query['TableConfigurations'])).map(
    ([table, settings]) => [table, textMap(settings)] as const,
  );
  return {
    type: 'data-export',
    name: textOf(described['Name']) ?? '',
    arn: textOf(described['ExportArn']) ?? '',
    destination: {
      bucket: textOf(target['S3Bucket']) ?? '',
      prefix: textOf(target['S3Prefix']) ?? '',
      region: textOf(target['S3Region']) ?? '',
      ...given('bucketOwner', textOf(target['S3BucketOwner'])),
    },
    format: textOf(output['Format']) ?? '',
    compression: textOf(output['Compression']) ?? '',
    overwrites: output['Overwrite'] === 'OVERWRITE_REPORT',
    query: textOf(query['QueryStatement']) ?? '',
    tables: Object.fromEntries(tables),
    ...given('billingView', tables.map(([, settings]) => settings['BILLING_VIEW_ARN']).find(Boolean)),
    ...given('created', dateOf(status['CreatedAt'])),
    ...given('health', textOf(status['StatusCode'])),
    ...given('healthReason', textOf(status['StatusReason'])),
    ...given('refreshed', dateOf(status['LastRefreshedAt'])),
  };
}

function describedRun(status: JsonAnswer): ExportRun {
  return {
    status: textOf(status['StatusCode']) ?? '',
    ...given('reason', textOf(status['StatusReason'])),
    ...given('updated', dateOf(status['LastUpdatedAt'])),
  };
}

function textMap(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text]] : [],
    ),
  );
}

/** A member that is only there when it has a value. */
function given<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [Key in Name]: Value });
}
