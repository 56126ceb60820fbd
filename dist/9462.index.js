export const id = 9462;
export const ids = [9462];
export const modules = {

/***/ 9462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  repositoryApi: () => (/* binding */ repositoryApi)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/contract/step-error.js
var step_error = __webpack_require__(13886);
;// CONCATENATED MODULE: ./build/github/octokit.js

/**
 * Tells our own comments from those that only look like them: whoever wrote a comment can change it afterwards. Tokens
 * of jobs and apps (`ghs_`) cannot ask who they are, but they write as bots, which people cannot.
 */
async function authorship(octokit, token) {
    if (token.reveal().startsWith('ghs_'))
        return (author) => author?.type === 'Bot';
    const { data } = await asked('comment-refused', 'Asking for the owner of the token', 'pull-requests: write', () => octokit.request('GET /user'));
    return (author) => author?.id === data.id;
}
/** The client for the repository of this run. It is loaded when it is first used. */
async function client(environment, token) {
    const [owner = '', repo = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    if (owner === '' || repo === '')
        throw new step_error/* StepError */.z({
            code: 'no-repository',
            fault: 'user',
            message: 'This run belongs to no repository of GitHub (GITHUB_REPOSITORY).',
            remedy: 'Leave out "upload-sarif", "comment" and "issue" outside GitHub Actions.',
        });
    const { getOctokit } = await __webpack_require__.e(/* import() */ 2413).then(__webpack_require__.bind(__webpack_require__, 92413));
    const baseUrl = environment['GITHUB_API_URL'] ?? 'https://api.github.com';
    return { octokit: getOctokit(token.reveal(), { baseUrl }), place: { owner, repo } };
}
/** One call, with what a refusal means in the user's words. */
async function asked(code, what, permission, call) {
    try {
        return await call();
    }
    catch (cause) {
        const status = cause instanceof Error && 'status' in cause ? Number(cause.status) : undefined;
        const refused = status === 401 || status === 403 || status === 404;
        throw new step_error/* StepError */.z({
            code,
            fault: refused ? 'user' : 'platform',
            message: `${what} failed${status === undefined ? '' : ` with ${status}`}: ${cause instanceof Error ? cause.message : String(cause)}`,
            remedy: refused
                ? `Add \`${permission}\` to the permissions of the job, and for a private repository enable the feature. Runs for pull requests from forks never get it.`
                : 'Run the job again; if it stays, see https://www.githubstatus.com.',
            snippets: refused
                ? [{ title: 'In the job', language: 'yaml', text: `permissions:\n  ${permission}\n  contents: read` }]
                : [],
        });
    }
}

;// CONCATENATED MODULE: ./build/github/kept-issue.js

const PERMISSION = 'issues: write';
/** What the text of an issue may have. */
const MOST_CHARACTERS = 65_000;
const CUT = '\n\n(The rest is in the summary of the run.)\n';
/**
 * Keeps one open issue as long as something is wrong: opens it, brings it up to date, and closes it in the end. It is found
 * by its marker among the open issues that this token wrote. An issue that was closed stays closed: what goes wrong again
 * gets a new one.
 */
async function keepIssue({ marker, title, body, open }, token, environment) {
    const { octokit, place } = await client(environment, token);
    const room = MOST_CHARACTERS - marker.length - CUT.length;
    const text = `${marker}\n${body.length > room ? `${body.slice(0, room)}${CUT}` : body}`;
    const there = await asked('issue-refused', 'Reading the issues', PERMISSION, () => octokit.paginate('GET /repos/{owner}/{repo}/issues', { ...place, state: 'open', per_page: 100 }));
    const isOurs = await authorship(octokit, token);
    const ours = there.find((each) => each.pull_request === undefined && each.body?.startsWith(marker) === true && isOurs(each.user));
    if (ours === undefined && !open)
        return undefined;
    return asked('issue-refused', 'Writing the issue', PERMISSION, async () => {
        if (ours === undefined) {
            const made = await octokit.request('POST /repos/{owner}/{repo}/issues', {
                ...place,
                title,
                body: text,
            });
            return made.data.html_url;
        }
        const changed = await octokit.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
            ...place,
            issue_number: ours.number,
            body: text,
            ...(open ? { title } : { state: 'closed', state_reason: 'completed' }),
        });
        return changed.data.html_url;
    });
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
;// CONCATENATED MODULE: ./build/github/pull-request.js

/**
 * The pull request that a run belongs to: by its ref (`refs/pull/7/merge`), else by the event (`pull_request_target`,
 * comments). Undefined for any other run.
 */
function pullRequestNumber(environment) {
    const byRef = /^refs\/pull\/(\d+)\//.exec(environment['GITHUB_REF'] ?? '')?.[1];
    if (byRef !== undefined)
        return Number(byRef);
    const path = environment['GITHUB_EVENT_PATH'] ?? '';
    if (path === '')
        return undefined;
    try {
        const event = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        const number = numberOf(event, 'pull_request');
        return number ?? (hasPullRequest(event) ? numberOf(event, 'issue') : undefined);
    }
    catch {
        return undefined;
    }
}
function numberOf(event, name) {
    const part = memberOf(event, name);
    const number = memberOf(part, 'number');
    return typeof number === 'number' ? number : undefined;
}
function hasPullRequest(event) {
    return memberOf(memberOf(event, 'issue'), 'pull_request') !== undefined;
}
function memberOf(value, name) {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

;// CONCATENATED MODULE: ./build/github/repository-api.js





const POLL_MS = 2000;
const POLLS = 60;
/** What the code scanning API accepts, after compression: https://docs.github.com/rest/code-scanning */
const MOST_BYTES = 10 * 1024 * 1024;
/** What a comment may have. */
const repository_api_MOST_CHARACTERS = 65_000;
const repository_api_CUT = '\n\n(The rest is in the summary of the run.)\n';
/** The repository of this job by GitHub's REST API; the client is loaded when it is first used. */
function repositoryApi(environment, sleep) {
    return {
        uploadSarif: (sarif, token) => uploadSarif(sarif, token, environment, sleep),
        commentOnPullRequest: (marker, markdown, token) => comment(marker, markdown, token, environment),
        keepIssue: (issue, token) => keepIssue(issue, token, environment),
    };
}
async function uploadSarif(sarif, token, environment, sleep) {
    const compressed = (0,external_node_zlib_.gzipSync)(sarif);
    if (compressed.length > MOST_BYTES)
        throw new step_error/* StepError */.z({
            code: 'sarif-too-large',
            fault: 'user',
            message: `The SARIF file has ${compressed.length} bytes after compression; code scanning takes ${MOST_BYTES}.`,
            remedy: 'Divide the audit with `shard`, or accept findings in a baseline.',
        });
    const { octokit, place } = await client(environment, token);
    const { GITHUB_SHA: sha = '', GITHUB_REF: ref = '' } = environment;
    const permission = 'security-events: write';
    const upload = await asked('upload-refused', 'Uploading to code scanning', permission, () => octokit.request('POST /repos/{owner}/{repo}/code-scanning/sarifs', {
        ...place,
        commit_sha: sha,
        ref,
        sarif: compressed.toString('base64'),
        tool_name: 'aws-account-steps audit-trust',
    }));
    const id = upload.data.id ?? '';
    for (let poll = 0; poll < POLLS; poll += 1) {
        const { data } = await asked('upload-refused', 'Asking for the upload', permission, () => octokit.request('GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}', {
            ...place,
            sarif_id: id,
        }));
        if (data.processing_status === 'complete')
            return { id, analysesUrl: data.analyses_url ?? '' };
        if (data.processing_status === 'failed')
            throw new step_error/* StepError */.z({
                code: 'sarif-not-accepted',
                fault: 'bug',
                message: `Code scanning did not accept the findings: ${(data.errors ?? []).join('; ')}`,
                remedy: 'Please report it with the SARIF file of this run.',
            });
        await sleep(POLL_MS);
    }
    throw new step_error/* StepError */.z({
        code: 'sarif-not-processed',
        fault: 'platform',
        message: `Code scanning was not done with the upload after ${(POLLS * POLL_MS) / 1000} seconds.`,
        remedy: 'Look for the findings under "Security" later, or run the job again.',
    });
}
async function comment(marker, markdown, token, environment) {
    const number = pullRequestNumber(environment);
    if (number === undefined)
        return undefined;
    const { octokit, place } = await client(environment, token);
    const permission = 'pull-requests: write';
    const room = repository_api_MOST_CHARACTERS - marker.length - repository_api_CUT.length;
    const body = `${marker}\n${markdown.length > room ? `${markdown.slice(0, room)}${repository_api_CUT}` : markdown}`;
    const said = await asked('comment-refused', 'Reading the comments', permission, () => octokit.paginate('GET /repos/{owner}/{repo}/issues/{issue_number}/comments', {
        ...place,
        issue_number: number,
        per_page: 100,
    }));
    const isOurs = await authorship(octokit, token);
    const ours = said.find((each) => each.body?.startsWith(marker) === true && isOurs(each.user));
    return asked('comment-refused', 'Writing the comment', permission, async () => {
        if (ours === undefined) {
            const made = await octokit.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', {
                ...place,
                issue_number: number,
                body,
            });
            return made.data.html_url;
        }
        const changed = await octokit.request('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', {
            ...place,
            comment_id: ours.id,
            body,
        });
        return changed.data.html_url;
    });
}


/***/ })

};
