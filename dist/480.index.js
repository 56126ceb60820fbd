export const id = 480;
export const ids = [480];
export const modules = {

/***/ 5480:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   signedHeaders: () => (/* binding */ signedHeaders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const ALGORITHM = 'AWS4-HMAC-SHA256';
/**
 * The headers that make a form posted to the root of an endpoint a signed one (Signature Version 4). Only this one shape
 * of request is ever signed here; everything else is the SDK's work.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
function signedHeaders(request) {
    const { session, region, service } = request;
    const time = request.at.toISOString().replace(/[-:]|\.\d{3}/g, '');
    const day = time.slice(0, 8);
    const headers = {
        ...request.headers,
        host: request.host,
        'x-amz-date': time,
        ...(session.sessionToken === undefined ? {} : { 'x-amz-security-token': session.sessionToken.reveal() }),
    };
    const names = Object.keys(headers).sort();
    const canonical = [
        'POST',
        '/',
        '',
        ...names.map((name) => `${name}:${headers[name]?.trim()}`),
        '',
        names.join(';'),
        sha256(request.body),
    ].join('\n');
    const scope = `${day}/${region}/${service}/aws4_request`;
    const key = [day, region, service, 'aws4_request'].reduce((secret, part) => hmac(secret, part).digest(), `AWS4${session.secretAccessKey.reveal()}`);
    const signature = hmac(key, [ALGORITHM, time, scope, sha256(canonical)].join('\n')).digest('hex');
    return {
        ...headers,
        authorization: `${ALGORITHM} Credential=${session.accessKeyId}/${scope}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
    };
}
function sha256(text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text, 'utf8').digest('hex');
}
function hmac(key, text) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(text, 'utf8');
}


/***/ })

};
