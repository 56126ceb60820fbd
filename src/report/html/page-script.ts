/**
 * The page's own script. It makes elements and sets their text, and never markup. A policy's inside is made when it is
 * opened, and the list grows by parts, so that thousands of roles cost nothing before they are looked at.
 */
export const PAGE_SCRIPT = String.raw`
'use strict';
(() => {
  const PART = 100;
  const data = JSON.parse(document.getElementById('data').textContent);
  const list = document.getElementById('list');
  const status = document.getElementById('status');
  const search = document.getElementById('search');
  const boxes = [...document.querySelectorAll('input[name=level]')];
  const texts = data.policies.map((policy) => JSON.stringify([policy.id, policy.source, policy.grants,
    policy.findings.map((finding) => [finding.kind, finding.title, finding.message])]).toLowerCase());

  const make = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const word = (severity) => severity === 'none' ? 'clean' : severity;

  const shownDocument = (policy) => {
    const hits = new Map();
    for (const finding of policy.findings) {
      if (finding.line === null || finding.severity === 'none') continue;
      hits.set(finding.line, [...(hits.get(finding.line) ?? []), finding.kind]);
    }
    const block = make('pre', 'document');
    block.tabIndex = 0;
    block.setAttribute('aria-label', 'The policy; lines with findings are marked');
    policy.lines.forEach((line, index) => {
      const row = make('span', hits.has(index) ? 'hit' : '');
      row.append(make('span', 'number', String(index + 1)), line);
      if (hits.has(index)) row.append(make('span', 'why', '← ' + [...new Set(hits.get(index))].join(', ')));
      block.append(row);
    });
    return block;
  };

  const shownFinding = (finding) => {
    const part = make('div', 'finding');
    const head = make('p');
    head.append(make('span', 'tag ' + finding.severity, finding.severity === 'none' ? 'hint' : finding.severity), ' ',
      make('code', '', finding.kind), ' ', make('span', 'soft', finding.title));
    part.append(head, make('p', '', finding.message));
    part.append(make('p', 'soft', finding.accepted ? 'Accepted ' + finding.accepted : finding.remedy));
    part.append(make('p', 'soft', finding.where));
    for (const [name, title] of [['witness', 'Proof: a token that the policy allows'], ['suggestion', 'A narrower condition']]) {
      if (!finding[name]) continue;
      const fold = make('details');
      const text = make('pre', '', finding[name]);
      text.tabIndex = 0;
      fold.append(make('summary', '', title), text);
      part.append(fold);
    }
    return part;
  };

  const fill = (body, policy) => {
    if (policy.source) body.append(make('p', 'soft', policy.source));
    if (policy.decision) body.append(make('p', '', 'The given token: ' + policy.decision + (policy.reason ? ' (' + policy.reason + ')' : '')));
    if (policy.writeCheck !== 'accept') body.append(make('p', 'soft', policy.writeCheck === 'refuse'
      ? 'AWS would refuse this policy if it were written today.' : 'Whether AWS would accept this policy today is not certain.'));
    if (policy.grants.length) {
      body.append(make('h3', '', 'Who'));
      const grants = make('ul', 'grants');
      for (const grant of policy.grants) {
        const item = make('li', '', grant.issuer + ': ');
        grant.subjects.forEach((subject, index) => item.append(index ? ', ' : '', make('code', '', subject)));
        grants.append(item);
      }
      body.append(grants);
    }
    if (policy.findings.length) body.append(make('h3', '', 'Findings'), ...policy.findings.map(shownFinding));
    if (policy.lines.length) body.append(make('h3', '', 'The policy'), shownDocument(policy));
  };

  const shownPolicy = (policy) => {
    const part = make('details', 'policy ' + policy.severity);
    const summary = make('summary');
    const kinds = [...new Set(policy.findings.filter(({ severity }) => severity !== 'none' && severity !== 'note').map(({ kind }) => kind))];
    summary.append(make('span', 'tag ' + policy.severity, word(policy.severity)), make('span', 'id', policy.id), make('span', 'kinds', kinds.join(', ')));
    part.append(summary);
    part.addEventListener('toggle', () => {
      if (!part.open || part.querySelector('.body')) return;
      const body = make('div', 'body');
      fill(body, policy);
      part.append(body);
    });
    return part;
  };

  let found = [];
  let shown = 0;
  const more = make('button', '', '');
  more.type = 'button';
  const grow = () => {
    const next = found.slice(shown, shown + PART);
    more.remove();
    const parts = next.map(shownPolicy);
    list.append(...parts);
    shown += next.length;
    if (shown < found.length) {
      more.textContent = 'Show ' + Math.min(PART, found.length - shown) + ' more of ' + (found.length - shown);
      list.append(more);
    }
    return parts[0];
  };
  more.addEventListener('click', () => { const first = grow(); if (first) first.querySelector('summary').focus(); });

  const filter = () => {
    const levels = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    found = data.policies.filter((policy, index) => levels.has(policy.severity) && words.every((each) => texts[index].includes(each)));
    list.replaceChildren();
    shown = 0;
    grow();
    status.textContent = found.length + ' of ' + data.policies.length + ' policies';
  };
  for (const box of boxes) box.addEventListener('change', filter);
  search.addEventListener('input', filter);
  document.querySelector('form').addEventListener('submit', (event) => event.preventDefault());
  filter();

  const table = (id, title, heads, rows) => {
    if (!rows.length) return;
    const heading = make('h2', '', title);
    heading.id = id;
    const grid = make('table');
    const head = make('tr');
    head.append(...heads.map((text) => { const cell = make('th', '', text); cell.scope = 'col'; return cell; }));
    const top = make('thead');
    top.append(head);
    const body = make('tbody');
    const MOST = 1000;
    for (const cells of rows.slice(0, MOST)) {
      const row = make('tr');
      row.append(...cells.map((text) => make('td', '', text)));
      body.append(row);
    }
    grid.append(top, body);
    document.getElementById('rest').append(heading, grid);
    if (rows.length > MOST) document.getElementById('rest').append(make('p', 'soft', (rows.length - MOST) + ' more are in the JSON report.'));
  };
  table('missed', 'Not audited', ['what', 'why', 'what to do'], data.undetermined.map(({ source, line, message, remedy }) =>
    [source + (line === null ? '' : ':' + line), message, remedy]));
  table('expected', 'Expected subjects', ['', 'subject', 'expected', 'seen'], data.expectations.map(({ status, title, expected, seen }) =>
    [status, title, expected, seen]));
  table('baseline', 'Baseline', ['what is to be done'], data.baseline.map((note) => [note]));
})();
`;
