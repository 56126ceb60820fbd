export const id = 16;
export const ids = [16];
export const modules = {

/***/ 80016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  verifyIdToken: () => (/* binding */ verifyIdToken)
});

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/decode_jwt.js
var decode_jwt = __webpack_require__(77961);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js + 1 modules
var verify = __webpack_require__(25057);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/util/errors.js
var errors = __webpack_require__(5674);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwks/local.js
var jwks_local = __webpack_require__(36687);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/lib/validate.js
var validate = __webpack_require__(47784);
;// CONCATENATED MODULE: ./node_modules/jose/dist/webapi/jwks/remote.js



function isCloudflareWorkers() {
  return typeof WebSocketPair < "u" || typeof navigator < "u" && navigator.userAgent === "Cloudflare-Workers" || typeof EdgeRuntime < "u" && EdgeRuntime === "vercel";
}
let USER_AGENT;
(typeof navigator > "u" || !navigator.userAgent?.startsWith?.("Mozilla/5.0 ")) && (USER_AGENT = "jose/v6.2.17");
const customFetch = /* @__PURE__ */ Symbol();
async function fetchJwks(url, headers, signal, fetchImpl = fetch) {
  const response = await fetchImpl(url, {
    method: "GET",
    signal,
    redirect: "manual",
    headers
  }).catch((err) => {
    throw err.name === "TimeoutError" ? new errors.JWKSTimeout(void 0, { cause: err }) : err;
  });
  if (response.status !== 200)
    throw new errors.JOSEError("Expected 200 OK from the JSON Web Key Set HTTP response");
  try {
    return await response.json();
  } catch (cause) {
    throw new errors.JOSEError("Failed to parse the JSON Web Key Set HTTP response as JSON", { cause });
  }
}
const jwksCache = /* @__PURE__ */ Symbol();
function isFreshFor(timestamp, duration) {
  return Number.isFinite(timestamp) && Date.now() < timestamp + duration;
}
function validateDuration(value, fallback, option) {
  if (Number.isNaN(value))
    throw new TypeError(`"${option}" option must not be NaN`);
  if (typeof value == "number" && value < 0)
    throw new TypeError(`"${option}" option must not be negative`);
  return typeof value == "number" ? value : fallback;
}
function createRemoteJWKSet(url, options) {
  if (!(url instanceof URL))
    throw new TypeError("url must be an instance of URL");
  const href = new URL(url.href).href, opts = options ?? {}, timeoutOption = opts.timeoutDuration;
  if (typeof timeoutOption == "number" && (!Number.isInteger(timeoutOption) || timeoutOption < 0))
    throw new TypeError('"timeoutDuration" option must be a non-negative integer');
  const timeoutDuration = typeof timeoutOption == "number" ? timeoutOption : 5e3, cooldownDuration = validateDuration(opts.cooldownDuration, 3e4, "cooldownDuration"), cacheMaxAge = validateDuration(opts.cacheMaxAge, 6e5, "cacheMaxAge"), headers = new Headers(opts.headers);
  USER_AGENT && !headers.has("User-Agent") && headers.set("User-Agent", USER_AGENT), headers.has("accept") || headers.set("accept", "application/json, application/jwk-set+json");
  const fetchImpl = opts[customFetch], cache = opts[jwksCache];
  let jwksTimestamp, pendingFetch, reloadSequence = 0, appliedSequence = 0, local;
  if (cache && typeof cache == "object") {
    const { uat, jwks } = cache;
    isFreshFor(uat, cacheMaxAge) && (0,validate/* isJwkSet */.fV)(jwks) && (jwksTimestamp = uat, local = (0,jwks_local/* createLocalJWKSet */.w)(jwks));
  }
  const reload = async () => {
    if (pendingFetch && isCloudflareWorkers() && (pendingFetch = void 0), !pendingFetch) {
      const sequence = ++reloadSequence, current = pendingFetch = fetchJwks(href, headers, AbortSignal.timeout(timeoutDuration), fetchImpl).then((json) => {
        const next = (0,jwks_local/* createLocalJWKSet */.w)(json);
        if (sequence <= appliedSequence)
          return;
        local = next;
        const updatedAt = Date.now();
        cache && (cache.uat = updatedAt, cache.jwks = json), jwksTimestamp = updatedAt, appliedSequence = sequence;
      }).finally(() => {
        pendingFetch === current && (pendingFetch = void 0);
      });
    }
    await pendingFetch;
  };
  return Object.defineProperties(async (protectedHeader, token) => {
    (!local || !isFreshFor(jwksTimestamp, cacheMaxAge)) && await reload();
    try {
      return await local(protectedHeader, token);
    } catch (err) {
      if (err instanceof errors.JWKSNoMatchingKey && !isFreshFor(jwksTimestamp, cooldownDuration))
        return await reload(), local(protectedHeader, token);
      throw err;
    }
  }, {
    coolingDown: {
      get: () => isFreshFor(jwksTimestamp, cooldownDuration),
      enumerable: !0
    },
    fresh: {
      get: () => isFreshFor(jwksTimestamp, cacheMaxAge),
      enumerable: !0
    },
    reload: {
      value: reload,
      enumerable: !0
    },
    reloading: {
      get: () => !!pendingFetch,
      enumerable: !0
    },
    jwks: {
      value: () => local?.jwks(),
      enumerable: !0
    }
  });
}


// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
;// CONCATENATED MODULE: ./build/github/verify-id-token.js


const TIMEOUT_MS = 10_000;
const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);
/**
 * Verifies a token of this job: signature against the keys that its issuer publishes (OpenID Connect Discovery 1.0),
 * issuer, audience and time. Only https is asked; a rehearsal, whose request URL is on this machine, publishes its keys
 * beside that URL. Throws StepError when the token is not proven.
 */
async function verifyIdToken(token, audience, requestUrl, now) {
    try {
        const { iss } = (0,decode_jwt/* decodeJwt */.i)(token.reveal());
        if (iss === undefined)
            throw new TypeError('it names no issuer');
        const local = localBase(requestUrl);
        const base = local ?? iss;
        if (!isAllowed(base, local))
            throw new TypeError(`its issuer "${iss}" has no https address`);
        const keys = await keysAddress(base, iss);
        if (!isAllowed(keys, local))
            throw new TypeError(`the keys of "${iss}" have no https address`);
        const { payload } = await (0,verify/* jwtVerify */.V)(token.reveal(), createRemoteJWKSet(new URL(keys), { timeoutDuration: TIMEOUT_MS }), {
            issuer: iss,
            audience,
            currentDate: now,
            algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
            clockTolerance: 60,
        });
        return payload;
    }
    catch (cause) {
        throw new step_error/* StepError */.z({
            code: 'id-token-not-proven',
            fault: 'platform',
            message: `The OIDC token of this job could not be verified: ${cause instanceof Error ? cause.message : String(cause)}.`,
            remedy: 'Check that the runner reaches the issuer (`/.well-known/openid-configuration`), or give the claims in a file.',
            cause,
        });
    }
}
async function keysAddress(base, issuer) {
    const response = await fetch(`${base.replace(/\/$/, '')}/.well-known/openid-configuration`, {
        signal: AbortSignal.timeout(TIMEOUT_MS),
        redirect: 'error',
    });
    if (!response.ok)
        throw new TypeError(`its issuer answered ${response.status} when asked for its keys`);
    const found = await response.json();
    if (typeof found !== 'object' || found === null || !('issuer' in found) || !('jwks_uri' in found))
        throw new TypeError('its issuer does not say where its keys are');
    if (found.issuer !== issuer)
        throw new TypeError(`the keys of "${String(found.issuer)}" were found instead`);
    return String(found.jwks_uri);
}
/** Where a rehearsal on this machine keeps what an issuer publishes; undefined for anything that is not local. */
function localBase(requestUrl) {
    if (requestUrl === undefined || !URL.canParse(requestUrl))
        return undefined;
    const { hostname, origin, pathname } = new URL(requestUrl);
    const at = pathname.indexOf('/idtoken/');
    return LOOPBACK.has(hostname) && at >= 0 ? `${origin}${pathname.slice(0, at)}` : undefined;
}
function isAllowed(address, local) {
    if (!URL.canParse(address))
        return false;
    const { protocol, origin } = new URL(address);
    return protocol === 'https:' || (local !== undefined && origin === new URL(local).origin);
}


/***/ })

};
