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
  const WORDS = { none: 'clean', unknown: 'not graded' };
  const word = (severity) => WORDS[severity] ?? severity;
  // Code in a sentence stands between backticks.
  const sentence = (className, text) => {
    const part = make('p', className);
    text.split('\x60').forEach((piece, index, all) =>
      part.append(index % 2 && index < all.length - 1 ? make('code', '', piece) : (index % 2 ? '\x60' : '') + piece));
    return part;
  };

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
    head.append(make('span', 'tag ' + finding.severity, finding.severity === 'none' ? 'hint' : word(finding.severity)), ' ',
      make('code', '', finding.kind), ' ', make('span', 'soft', finding.title));
    // The message of most findings begins with the title.
    const said = finding.message.startsWith(finding.title + '. ') ? finding.message.slice(finding.title.length + 2) : finding.message;
    part.append(head, make('p', '', said));
    part.append(finding.accepted ? make('p', 'soft', 'Accepted ' + finding.accepted) : sentence('soft', 'What to do: ' + finding.remedy));
    part.append(make('p', 'soft', finding.where));
    for (const [name, title] of [['witness', finding.caller ? 'Proof: a caller that the policy allows' : 'Proof: a token that the policy allows'], ['suggestion', 'A narrower condition']]) {
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
    for (const said of policy.controls) body.append(make('p', 'soft', said));
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
    summary.append(make('span', 'tag ' + policy.severity, word(policy.severity)), make('span', 'id', policy.id), make('span', 'kinds', policy.source), make('span', 'kinds', kinds.join(', ')));
    part.append(summary);
    part.addEventListener('toggle', () => {
      if (!part.open || part.querySelector('.body')) return;
      const body = make('div', 'body');
      fill(body, policy);
      part.append(body);
    });
    // Of one policy there is nothing to choose.
    part.open = data.policies.length === 1;
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

  const table = (id, title, heads, rows, place = 'rest') => {
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
      row.append(...cells.map((content) => { const cell = make('td'); cell.append(content); return cell; }));
      body.append(row);
    }
    grid.append(top, body);
    document.getElementById(place).append(heading, grid);
    if (rows.length > MOST) document.getElementById(place).append(make('p', 'soft', (rows.length - MOST) + ' more are in the JSON report.'));
  };
  // Policies come worst first, and so do their accounts.
  const accounts = new Map();
  for (const { account, severity } of data.policies) {
    if (!account) continue;
    const counts = accounts.get(account) ?? new Map();
    accounts.set(account, counts.set(severity, (counts.get(severity) ?? 0) + 1));
  }
  const levels = boxes.map((box) => box.value);
  const only = (account) => {
    const button = make('button', 'account', account);
    button.type = 'button';
    button.title = 'Show only the policies of this account';
    button.addEventListener('click', () => { search.value = ':' + account + ':'; filter(); search.scrollIntoView(); search.focus(); });
    return button;
  };
  if (accounts.size > 1)
    table('accounts', accounts.size + ' accounts', ['account', ...levels.map(word)], [...accounts].map(([account, counts]) =>
      [only(account), ...levels.map((level) => { const count = counts.get(level); const cell = make('span', count ? level : '');
        if (count) cell.append(make('b', '', String(count))); return cell; })]), 'by-account');

  table('missed', 'Not audited', ['what', 'why', 'what to do'], data.undetermined.map(({ source, line, message, remedy }) =>
    [source + (line === null ? '' : ':' + line), message, remedy]));
  table('expected', 'Expected subjects', ['', 'subject', 'expected', 'seen'], data.expectations.map(({ status, title, expected, seen }) =>
    [status, title, expected, seen]));
  table('baseline', 'Baseline', ['what is to be done'], data.baseline.map((note) => [note]));
})();
`;
