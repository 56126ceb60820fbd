export const id = 6039;
export const ids = [6039];
export const modules = {

/***/ 16039:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   exportReader: () => (/* binding */ exportReader)
/* harmony export */ });
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33804);
/* harmony import */ var _json_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19932);


const CUR = {
    name: 'cur',
    target: 'AWSOrigamiServiceGatewayService',
    endpointVariable: 'COST_AND_USAGE_REPORT_SERVICE',
};
const DATA_EXPORTS = {
    name: 'bcm-data-exports',
    target: 'AWSBillingAndCostManagementDataExports',
    endpointVariable: 'BCM_DATA_EXPORTS',
};
/** DescribeReportDefinitions takes no other size of a page. */
const REPORTS_PER_PAGE = 5;
/** Billing exports, both kinds. `place` must be in the region of the billing services: us-east-1, or cn-northwest-1. */
function exportReader(place) {
    const cur = (0,_json_service_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonService */ .K)(CUR, place);
    const exports = (0,_json_service_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonService */ .K)(DATA_EXPORTS, place);
    return {
        reports: async () => (await (0,_json_service_js__WEBPACK_IMPORTED_MODULE_0__/* .everyPage */ .L)(cur, 'DescribeReportDefinitions', { MaxResults: REPORTS_PER_PAGE }, 'ReportDefinitions')).map(describedReport),
        async dataExports() {
            const found = [];
            for (const listed of await (0,_json_service_js__WEBPACK_IMPORTED_MODULE_0__/* .everyPage */ .L)(exports, 'ListExports', {}, 'Exports'))
                found.push(describedExport(await exports('GetExport', { ExportArn: listed['ExportArn'] })));
            return found;
        },
        async lastRun(ExportArn) {
            const { Executions } = await exports('ListExecutions', { ExportArn });
            return (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordsOf */ .M$)(Executions)
                .map(({ ExecutionStatus }) => describedRun((0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(ExecutionStatus)))
                .sort((a, b) => (b.updated?.getTime() ?? 0) - (a.updated?.getTime() ?? 0))[0];
        },
    };
}
function describedReport(report) {
    const { lastStatus, lastDelivery } = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(report['ReportStatus']);
    return {
        type: 'legacy-cur',
        name: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['ReportName']) ?? '',
        destination: {
            bucket: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['S3Bucket']) ?? '',
            prefix: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['S3Prefix']) ?? '',
            region: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['S3Region']) ?? '',
        },
        timeUnit: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['TimeUnit']) ?? '',
        format: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['Format']) ?? '',
        compression: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['Compression']) ?? '',
        overwrites: report['ReportVersioning'] === 'OVERWRITE_REPORT',
        schemaElements: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(report['AdditionalSchemaElements']),
        artifacts: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textsOf */ .CB)(report['AdditionalArtifacts']),
        refreshClosedReports: report['RefreshClosedReports'] === true,
        ...given('billingView', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(report['BillingViewArn'])),
        ...given('lastStatus', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(lastStatus)),
        ...given('lastDelivery', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(lastDelivery)),
    };
}
function describedExport({ Export, ExportStatus }) {
    const described = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(Export);
    const status = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(ExportStatus);
    const query = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(described['DataQuery']);
    const target = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)((0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(described['DestinationConfigurations'])['S3Destination']);
    const output = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(target['S3OutputConfigurations']);
    const tables = Object.entries((0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(query['TableConfigurations'])).map(([table, settings]) => [table, textMap(settings)]);
    return {
        type: 'data-export',
        name: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(described['Name']) ?? '',
        arn: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(described['ExportArn']) ?? '',
        destination: {
            bucket: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(target['S3Bucket']) ?? '',
            prefix: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(target['S3Prefix']) ?? '',
            region: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(target['S3Region']) ?? '',
            ...given('bucketOwner', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(target['S3BucketOwner'])),
        },
        format: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(output['Format']) ?? '',
        compression: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(output['Compression']) ?? '',
        overwrites: output['Overwrite'] === 'OVERWRITE_REPORT',
        query: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(query['QueryStatement']) ?? '',
        tables: Object.fromEntries(tables),
        ...given('billingView', tables.map(([, settings]) => settings['BILLING_VIEW_ARN']).find(Boolean)),
        ...given('created', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(status['CreatedAt'])),
        ...given('health', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(status['StatusCode'])),
        ...given('healthReason', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(status['StatusReason'])),
        ...given('refreshed', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(status['LastRefreshedAt'])),
    };
}
function describedRun(status) {
    return {
        status: (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(status['StatusCode']) ?? '',
        ...given('reason', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(status['StatusReason'])),
        ...given('updated', (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .dateOf */ .Q$)(status['LastUpdatedAt'])),
    };
}
function textMap(value) {
    return Object.fromEntries(Object.entries((0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)(value)).flatMap(([name, text]) => typeof text === 'string' ? [[name, text]] : []));
}
/** A member that is only there when it has a value. */
function given(name, value) {
    return value === undefined ? {} : { [name]: value };
}


/***/ })

};
