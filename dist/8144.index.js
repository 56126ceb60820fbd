export const id = 8144;
export const ids = [8144];
export const modules = {

/***/ 78144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   keyReader: () => (/* binding */ keyReader)
/* harmony export */ });
/* harmony import */ var _json_members_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33804);
/* harmony import */ var _json_service_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19932);


const KMS = { name: 'kms', target: 'TrentService', endpointVariable: 'KMS' };
/** Encryption keys of one region. */
function keyReader(place) {
    const kms = (0,_json_service_js__WEBPACK_IMPORTED_MODULE_0__/* .jsonService */ .K)(KMS, place);
    return {
        async keyPolicy(key) {
            // GetKeyPolicy knows no aliases.
            const KeyId = key.includes('alias/')
                ? (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .recordOf */ .zv)((await kms('DescribeKey', { KeyId: key }))['KeyMetadata'])['Arn']
                : key;
            const { Policy } = await kms('GetKeyPolicy', { KeyId, PolicyName: 'default' });
            const text = (0,_json_members_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(Policy);
            if (text === undefined)
                throw new TypeError('GetKeyPolicy answered without a policy');
            return text;
        },
    };
}


/***/ })

};
