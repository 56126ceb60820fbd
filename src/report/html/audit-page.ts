import type { Finding } from '../../trust/findings/finding.ts';
import type { PolicyReport } from '../../trust/findings/policy-report.ts';
import { type AuditView, NO_DETAIL } from '../audit-view.ts';
import { accountOf } from '../role-label.ts';
import type { RuleFacts } from '../sarif.ts';
import { countingFindings, STANDING_WORDS, standingCounts, standingOf, worstFirst } from '../severity.ts';
import { escapeHtml, visible } from './escape-html.ts';
import { markedDocument } from './marked-document.ts';
import { PAGE_SCRIPT } from './page-script.ts';
import { PAGE_STYLE } from './page-style.ts';
import { trustPicture } from './trust-picture.ts';

/** Nothing of the page may be fetched from anywhere, and nothing is sent. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * The report as one HTML page that needs no network. The data stand in it as JSON that cannot end its element, and the
 * page's own script shows them as text, a part at a time; nothing of a policy becomes markup.
 */
export function auditPage(view: AuditView, kinds: RuleFacts): string {
  const { report } = view;
  const policies = worstFirst(view);
  const counts = standingCounts(view);
  const data = {
    policies: policies.map((policy) => policyData(policy, view, kinds)),
    undetermined: report.undetermined.map(({ source, line, message, remedy }) => ({
      source: visible(source.name),
      line: line ?? null,
      message: visible(message),
      remedy: visible(remedy),
    })),
    expectations: view.expectations.map(({ status, title, expected, seen }) => ({
      status,
      title: visible(title),
      expected: visible(expected),
      seen: visible(seen),
    })),
    baseline: view.baselineNotes.map(visible),
  };
  const told = counts
    .map(
      ({ standing, count }) => `<span class="${standing}"><b>${count} ${STANDING_WORDS[standing]}</b></span>`,
    )
    .join(', ');
  const boxes = counts
    .map(
      ({ standing, count }) =>
        `<label class="level ${standing}"><input type="checkbox" name="level" value="${standing}" checked> <b>${count}</b> ${STANDING_WORDS[standing]}</label>`,
    )
    .join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<title>Who can assume what</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#policies">To the policies</a>
<header>
<h1>Who can assume what</h1>
<p>${policies.length} ${policies.length === 1 ? 'policy' : 'policies'} audited${told === '' ? '' : `: ${told}`}.${report.undetermined.length > 0 ? ` <a href="#missed">${report.undetermined.length} could not be audited</a>.` : ''}</p>
</header>
<main>
<section aria-labelledby="picture-title">
<h2 id="picture-title">From issuers by subjects to roles</h2>
<div class="picture" tabindex="0" role="region" aria-labelledby="picture-title">${trustPicture(view)}</div>
</section>
<section id="by-account"></section>
<section aria-labelledby="policies-title" id="policies">
<h2 id="policies-title">Policies</h2>
<form class="filters" role="search" aria-label="Filter the policies">
<fieldset><legend>Severity</legend>
${boxes}
</fieldset>
<label class="search">Search <input type="search" id="search" placeholder="role, issuer, subject or finding" autocomplete="off"></label>
</form>
<p id="status" role="status" aria-live="polite"></p>
<div id="list"></div>
<noscript><p>The policies are shown by a script of this page, which is turned off here.</p></noscript>
</section>
<section id="rest"></section>
</main>
<footer>Made by <a href="https://github.com/aws-account-steps/aws-account-steps" rel="noreferrer">aws-account-steps</a> audit-trust. A verdict assumes genuine tokens and no organization policy.</footer>
<script type="application/json" id="data">${jsonInHtml(data)}</script>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`;
}

function policyData(policy: PolicyReport, view: AuditView, kinds: RuleFacts): unknown {
  const { grants, path, document } = view.details.get(policy) ?? NO_DETAIL;
  const marked = markedDocument(document, path, policy.findings);
  return {
    id: visible(policy.id),
    source: policy.source.name === policy.id ? '' : visible(policy.source.name),
    severity: standingOf(policy, view.accepted),
    account: accountOf(policy.id) ?? '',
    count: countingFindings(policy, view.accepted).length,
    decision: policy.decision?.decision ?? '',
    reason: visible(policy.decision?.reason ?? ''),
    writeCheck: policy.writeCheck,
    grants: grants.map(({ issuer, subjects }) => ({
      issuer: visible(issuer),
      subjects: subjects.map(visible),
    })),
    lines: marked.lines.map(visible),
    findings: policy.findings.map((finding, index) => {
      const acceptance = view.accepted.get(finding);
      return {
        kind: finding.kind,
        title: kinds[finding.kind]?.title ?? finding.kind,
        severity: tagOf(finding, acceptance !== undefined),
        message: visible(finding.message),
        remedy: visible(finding.remedy),
        accepted:
          acceptance === undefined ? '' : visible(`until ${acceptance.expires}: ${acceptance.reason}`),
        where: visible(finding.line === undefined ? finding.path : `line ${finding.line}, ${finding.path}`),
        line: marked.lineOfFinding[index] ?? null,
        caller: finding.witness?.claims === undefined,
        witness:
          finding.witness === undefined
            ? ''
            : visible(JSON.stringify(finding.witness.claims ?? finding.witness.principal, null, 2)),
        suggestion:
          finding.suggestion === undefined ? '' : visible(JSON.stringify(finding.suggestion, null, 2)),
      };
    }),
  };
}

/** How a finding is marked. Hints have the severity `none`. */
function tagOf({ kind, severity, coFinding }: Finding, accepted: boolean): string {
  if (coFinding) return 'note';
  if (accepted) return 'accepted';
  return kind === 'not-graded' ? 'unknown' : severity;
}

/** JSON in which nothing can end a script element or begin a comment in one. */
function jsonInHtml(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
