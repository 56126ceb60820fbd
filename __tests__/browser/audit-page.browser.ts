import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { AuditView } from '../../src/report/audit-view.ts';
import { auditPage } from '../../src/report/html/audit-page.ts';
import { KINDS } from '../../src/trust/findings/kinds.ts';
import { viewOf } from './sample-view.ts';

const HOST = 'token.actions.githubusercontent.com';
/** Where pictures are kept to look at; none are taken when it is not set. */
const SHOTS = process.env['SCREENSHOTS'];

let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-page-'));
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Everything that went wrong or went out. */
  readonly troubles: readonly string[];
}

async function open(view: AuditView, options: BrowserContextOptions = {}): Promise<Opened> {
  const file = join(folder, `${Math.random()}.html`);
  writeFileSync(file, auditPage(view, KINDS));
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(file).href) troubles.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, troubles };
}

async function shoot(page: Page, name: string, fullPage = true): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`), fullPage });
}

const MIXED = viewOf(
  [
    { name: 'deploy-production', subject: 'repo:acme@42/shop@77:environment:production' },
    { name: 'legacy-ci', subject: 'repo:acme*' },
    { name: 'team/data-pipeline', subject: ['repo:acme/*', 'repo:acme/data:ref:refs/heads/main'] },
    { name: 'preview', subject: 'repo:acme@42/shop@77:pull_request' },
    { name: 'release', subject: 'repo:acme@42/shop@77:ref:refs/tags/v*' },
    {
      name: 'gitlab-runner',
      subject: 'project_path:acme/shop:ref_type:branch:ref:main',
      issuer: 'gitlab.com',
    },
    { name: 'dead', subject: 'acme/shop' },
  ],
  {
    expectations: [
      {
        id: 'expected-subject',
        title: 'repo:acme/x:*',
        status: 'fail',
        expected: 'admitted by deploy-production',
        seen: 'no statement admits such a subject',
      },
    ],
    baselineNotes: ['The acceptance of org-wide in old matches no finding and can be removed.'],
  },
);

describe('the page', () => {
  it('shows every policy, the picture, and asks nobody for anything', async () => {
    const { page, troubles } = await open(MIXED);
    expect(await page.locator('details.policy').count()).toBe(7);
    expect(await page.locator('#status').textContent()).toBe('7 of 7 policies');
    const labels = await page.locator('svg g.node title').allTextContents();
    for (const label of [HOST, 'gitlab.com', 'repo:acme*', 'legacy-ci', 'data-pipeline'])
      expect(labels).toContain(label);
    expect(await page.locator('details.policy').first().locator('.id').textContent()).toContain('legacy-ci');
    expect(troubles).toEqual([]);
    await shoot(page, 'light');
  });

  it('opens a policy with the offending line marked, and the proof', async () => {
    const { page, troubles } = await open(MIXED);
    const first = page.locator('details.policy').first();
    expect(await first.locator('.body').count()).toBe(0);
    await first.locator('summary').first().click();
    const hits = await first.locator('.document .hit').allTextContents();
    expect(hits.join('\n')).toContain('repo:acme*');
    expect(hits.join('\n')).toContain('owner-prefix-wildcard');
    await first.getByText('Proof: a token that the policy allows').first().click();
    expect(await first.locator('.finding pre').first().textContent()).toContain('"sub": "repo:acme');
    expect(troubles).toEqual([]);
    await shoot(page, 'opened');
  });

  it('of one policy is open at once', async () => {
    const { page, troubles } = await open(viewOf([{ name: 'legacy-ci', subject: 'repo:acme*' }]));
    await page.locator('details.policy .document .hit').first().waitFor();
    expect(troubles).toEqual([]);
    await shoot(page, 'one');
  });

  it('filters by severity and by words', async () => {
    const { page } = await open(MIXED);
    await page.locator('input[value=critical]').uncheck();
    expect(await page.locator('details.policy.critical').count()).toBe(0);
    expect(await page.locator('details.policy').count()).toBeGreaterThan(0);
    await page.locator('input[value=critical]').check();
    await page.locator('#search').fill('GITLAB runner');
    expect(await page.locator('#status').textContent()).toBe('1 of 7 policies');
    await page.locator('#search').fill('no such thing');
    expect(await page.locator('details.policy').count()).toBe(0);
    await page.locator('#search').press('Enter');
    expect(await page.locator('#search').inputValue()).toBe('no such thing');
  });

  it('counts by account, and shows one of them', async () => {
    const { page, troubles } = await open(
      viewOf([
        { name: 'a', subject: 'repo:acme@1/a@2:environment:prod', account: '111122223333' },
        { name: 'a', subject: 'repo:*', account: '444455556666' },
        { name: 'b', subject: 'repo:acme/*', account: '444455556666' },
      ]),
    );
    expect(await page.locator('#by-account tbody tr').allTextContents()).toEqual([
      '44445555666611',
      '1111222233331',
    ]);
    expect(await page.locator('header p').textContent()).toBe(
      '3 policies audited: 1 critical, 1 high, 1 clean.',
    );
    await page.getByRole('button', { name: '444455556666' }).click();
    expect(await page.locator('#status').textContent()).toBe('2 of 3 policies');
    expect(troubles).toEqual([]);
    const { page: single } = await open(MIXED);
    expect(await single.locator('#by-account').textContent()).toBe('');
  });

  it.each(['light', 'dark'] as const)('can be read in the %s scheme', async (colorScheme) => {
    const { page } = await open(MIXED, { colorScheme });
    await page.locator('details.policy').nth(1).locator('summary').first().click();
    await shoot(page, `scheme-${colorScheme}`);
    const poor = await page.evaluate(CONTRASTS);
    expect(poor).toEqual([]);
  });

  it('fits a telephone without scrolling sideways', async () => {
    const { page } = await open(MIXED, { viewport: { width: 390, height: 800 } });
    await page.locator('details.policy').first().locator('summary').first().click();
    const [content, width] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as [
      number,
      number,
    ];
    expect(content).toBeLessThanOrEqual(width);
    await shoot(page, 'telephone');
  });

  it('can be worked by keys, and its parts have names', async () => {
    const { page } = await open(MIXED);
    await page.locator('details.policy summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.policy').first().getAttribute('open')).not.toBeNull();
    const tree = await page.locator('body').ariaSnapshot();
    for (const name of [
      'searchbox "Search',
      'checkbox',
      'heading "Who can assume what"',
      'img "Who can assume what',
    ])
      expect(tree).toContain(name);
    const ids = (await page.evaluate(
      '[...document.querySelectorAll("[id]")].map(({ id }) => id)',
    )) as string[];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says what it cannot show without scripts', async () => {
    const { page } = await open(MIXED, { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('turned off');
  });
});

/** Texts whose colour is too close to the ground that they stand on (WCAG 2.2, 1.4.3). */
const CONTRASTS = `(() => {
  const parts = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
  const light = (text) => {
    const [r, g, b] = parts(text).map((value) => value / 255).map((value) => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at !== null; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if ((parts(colour)[3] ?? 1) > 0) return colour;
    }
    return 'rgb(255, 255, 255)';
  };
  const poor = new Set();
  for (const element of document.querySelectorAll('body *')) {
    if (element.closest('svg, script, noscript, style')) continue;
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('');
    if (text === '' || element.offsetParent === null || element.matches('.skip')) continue;
    const [a, b] = [light(getComputedStyle(element).color), light(ground(element))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) poor.add(element.tagName + '.' + element.className + ' ' + ratio.toFixed(2));
  }
  return [...poor];
})()`;

describe('attacks by names and subjects', () => {
  const ATTACKS = [
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(2)>',
    '"><svg onload=alert(3)>',
    '<!--<script>',
    ']]></title><script>alert(4)</script>',
    "'; alert(5); //",
    '{{constructor.constructor("alert(6)")()}}',
    'javascript:alert(7)',
    'a\u202egnp.exe\u2066\u200b',
    '__proto__',
    '\u2028alert(8)',
    '<a href="https://example.invalid/">x</a>',
    '<link rel=stylesheet href=//example.invalid/x.css>',
  ];

  it('stay text in every place', async () => {
    const view = viewOf(
      ATTACKS.map((attack) => ({ name: attack, subject: `repo:acme/*${attack}`, issuer: HOST })),
      {
        baselineNotes: ATTACKS,
        expectations: ATTACKS.map((attack) => ({
          id: 'expected-subject',
          title: attack,
          status: 'fail',
          expected: attack,
          seen: attack,
        })),
      },
    );
    const hostile: AuditView = {
      ...view,
      report: {
        ...view.report,
        undetermined: ATTACKS.map((attack) => ({
          source: { kind: 'file', name: attack },
          message: attack,
          remedy: attack,
        })),
      },
    };
    const { page, troubles } = await open(hostile);
    for (const summary of await page.locator('details.policy > summary').all()) await summary.click();
    await page.waitForTimeout(100);
    expect(troubles).toEqual([]);
    const seen = (await page.evaluate(
      '({ scripts: document.scripts.length, strange: [...document.querySelectorAll("img,iframe,link,object,embed,base")].length, handlers: [...document.querySelectorAll("*")].filter((e) => [...e.attributes].some(({ name }) => name.startsWith("on"))).length, links: [...document.links].map(({ href }) => new URL(href).host), text: document.body.textContent })',
    )) as { scripts: number; strange: number; handlers: number; links: string[]; text: string };
    expect([seen.scripts, seen.strange, seen.handlers]).toEqual([2, 0, 0]);
    expect(new Set(seen.links)).toEqual(new Set(['', 'github.com']));
    expect(seen.text).toContain('<img src=x onerror=alert(2)>');
    expect(seen.text).not.toMatch(/[\u202e\u2066\u200b\u2028]/);
    await shoot(page, 'attacks', false);
  });
});

describe('thousands of roles', () => {
  it('are shown a part at a time, and found at once', async () => {
    const roles = Array.from({ length: 5000 }, (_, index) => ({
      name: `service-${index}`,
      subject:
        index % 50 === 0 ? `repo:acme-${index}/*` : `repo:acme@42/app-${index}@${index}:environment:prod`,
    }));
    const started = performance.now();
    const { page, troubles } = await open(viewOf(roles));
    const loaded = performance.now() - started;
    expect(await page.locator('details.policy').count()).toBe(100);
    await page.getByRole('button', { name: /^Show 100 more of 4900$/ }).click();
    expect(await page.locator('details.policy').count()).toBe(200);
    await page.locator('#search').fill('service-4321');
    expect(await page.locator('#status').textContent()).toBe('1 of 5000 policies');
    expect(await page.locator('svg g.node').count()).toBeLessThanOrEqual(24 + 33 + 24);
    expect(troubles).toEqual([]);
    expect(loaded).toBeLessThan(60_000);
    await page.locator('#search').fill('');
    await shoot(page, 'thousands', false);
  }, 120_000);
});
