import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ReadReply } from '../../../src/consultation/read-reply.js';
import { readWebJson, readWebPage } from '../../../src/load/replies/read-web-reply.js';
import { consult } from '../../../src/pipeline.js';
import { thisMachine } from '../../../src/render/pdf/browser/host.js';
import { launchBrowser, type RunningBrowser } from '../../../src/render/pdf/browser/launch-browser.js';
import { projects } from '../../support/projects.js';
import { temporaryFolders } from '../../support/temporary-folder.js';
import { hostile } from './sample.js';

declare const axe: { run(options: RunOptions): Promise<AxeResults> };

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const temporary = temporaryFolders();
/** What somebody pastes from anywhere. Round trips give it back to the letter. */
const typed = `Åäö och é 😀👩‍🚒 ”citat”\n\n</script><img src=x onerror=alert(1)>\n{place} $& \\n ${hostile}`;

let running: RunningBrowser;
let file: string;
let page: Page;
let downloads: string;
let requests: string[];
let troubles: string[];

/** "#rk:name" as a selector: the page's own ids hold colons. */
const id = (name: string): string => `[id="rk:${name}"]`;

beforeAll(async () => {
  const folder = join(temporary(), 'lingonasa');
  cpSync(projects.lingonasa, folder, { recursive: true });
  for (const made of ['remiss', 'svar', 'bedomning.yaml'])
    rmSync(join(folder, made), { recursive: true, force: true });
  const remiss = join(folder, 'remiss.yaml');
  const quoted = hostile.replaceAll("'", "''");
  const words = readFileSync(remiss, 'utf8')
    .replace(
      '  - id: målen\n',
      `  - id: hård\n    fråga: '${quoted}'\n    förklaring: '${quoted}'\n  - id: målen\n`,
    )
    .replace('    namn: Kråkbo kommun\n', `    namn: '${quoted}'\n`);
  writeFileSync(remiss, words);
  const out = temporary();
  const made = await consult({ path: folder, trial: out, formats: ['html'] });
  const found = made.documents.find(({ path }) => /svara-pa-webben[^/]*\.html$/.test(path));
  expect(made.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  file = found!.path;
  running = await launchBrowser(thisMachine(), 30_000);
}, 120_000);

afterAll(() => running.close());

beforeEach(async () => {
  const context = await running.browser.createBrowserContext();
  page = await context.newPage();
  downloads = temporary();
  mkdirSync(downloads, { recursive: true });
  const client = await page.createCDPSession();
  await client.send('Page.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  requests = [];
  troubles = [];
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url())) requests.push(request.url());
  });
  page.on('console', (message) => troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(String(error)));
  await page.setOfflineMode(true);
  await page.setViewport({ width: 360, height: 740 });
});

afterEach(async () => {
  expect(troubles).toEqual([]);
  await page.browserContext().close();
});

async function open(address = pathToFileURL(file).href): Promise<void> {
  await page.goto(address);
}

/** Presses it wherever it is, as a finger does after scrolling to it. */
async function press(selector: string): Promise<void> {
  await page.$eval(selector, (element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await page.click(selector);
}

async function write(selector: string, words: string): Promise<void> {
  await page.$eval(selector, (field) => {
    const input = field as HTMLTextAreaElement;
    input.focus();
    input.setSelectionRange(0, input.value.length);
  });
  await page.keyboard.sendCharacter(words);
}

async function giveView(place: string, kind: string, text: string, proposal?: string): Promise<void> {
  await press(place);
  await press(id(`dialog-kind:${kind}`));
  if (proposal !== undefined) await write(id('dialog-proposal'), proposal);
  if (text !== '') await write(id('dialog-text'), text);
  await press('.dialog-foot [type=submit]');
}

const wordsOf = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => (element as HTMLElement).innerText);

const isShown = (selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => element.checkVisibility());

async function downloaded(name: string): Promise<Uint8Array> {
  const path = join(downloads, name);
  for (let tries = 0; tries < 50 && !existsSync(path); tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(readdirSync(downloads)).toContain(name);
  return readFileSync(path);
}

describe('the page to reply on', () => {
  it('takes a whole reply on a phone without a net, over a reload, and gives it back to the letter', async () => {
    await open();
    await giveView('[id="stycke-12"] .give-view', 'comment', typed);
    await giveView('[id="stycke-12"] .give-view', 'wording', '', 'Ny lydelse på två\nrader.');
    await press('#kapitel-finansiering + .give-view');
    await write(id('dialog-text'), 'Halvskriven');
    await page.reload();

    expect(await wordsOf(id('notices'))).toContain('var påbörjad när sidan stängdes');
    await press(`${id('notices')} .button`);
    await page.waitForSelector(`${id('dialog')}[open]`);
    expect(await page.$eval(id('dialog-text'), (field) => (field as HTMLTextAreaElement).value)).toBe(
      'Halvskriven',
    );
    await write(id('dialog-text'), 'Färdig.');
    await press('.dialog-foot [type=submit]');

    await press(id('to-reply'));
    expect(await wordsOf(id('left-list'))).toContain('Ange vem som svarar');
    await page.select(id('consultee'), 'socialnämnden');
    await write(id('contact'), 'Registrator, sn@example.se');
    await write(id('diarienummer'), 'SN 2026/88');
    await page.$eval(id('decided'), (field) => {
      (field as HTMLInputElement).value = '2026-09-16';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(id('position::tillstyrker-med-ändring'));
    await write(id('general'), 'Rad ett\n\n  rad två');
    await press(id('position:ansvar:tillstyrker'));
    await write(id('answer:hård'), typed);
    await press(id('download'));

    const reply = readWebJson(await downloaded('svar-socialnamnden.json')) as ReadReply;
    expect(reply).toMatchObject({
      channel: 'web-form',
      sender: { id: 'socialnämnden', name: 'Socialnämnden', contact: 'Registrator, sn@example.se' },
      decided: '2026-09-16',
      diarienummer: 'SN 2026/88',
      position: 'tillstyrker-med-ändring',
      remarks: [],
    });
    expect(reply.edition).toMatch(/^lingonasa-u1-[0-9a-f]{8}$/);
    const paragraph = { kind: 'paragraph', id: 'kapitel-bakgrund-lokalt', paragraph: 12 };
    expect(reply.views).toEqual([
      { key: 'whole', kind: 'comment', target: { kind: 'whole', id: '' }, text: 'Rad ett\n\n  rad två' },
      { key: 'question/hård', kind: 'comment', target: { kind: 'question', id: 'hård' }, text: typed },
      {
        key: 'question/ansvar',
        kind: 'comment',
        target: { kind: 'question', id: 'ansvar' },
        text: '',
        position: 'tillstyrker',
      },
      { key: 's1', kind: 'comment', target: paragraph, text: typed },
      { key: 's2', kind: 'wording', target: paragraph, text: '', proposal: 'Ny lydelse på två\nrader.' },
      {
        key: 's3',
        kind: 'comment',
        target: { kind: 'chapter', id: 'kapitel-finansiering' },
        text: 'Färdig.',
      },
    ]);
    for (const line of typed.split('\n').filter((words) => words !== ''))
      expect(reply.wholeText).toContain(line);

    expect(requests.map((url) => new URL(url).protocol)).toEqual(['file:', 'file:']);
  }, 60_000);

  it('goes on from a downloaded file on another computer, and from the page itself when it is saved', async () => {
    await open();
    await giveView('[id="stycke-10"] .give-view', 'fault', typed);
    await press(id('to-reply'));
    await page.select(id('consultee'), '-');
    await write(id('name'), 'Lärkans byalag & co');
    await press(id('download'));
    const bytes = await downloaded('svar-larkans-byalag-co.json');
    await page.waitForFunction(() => document.getElementById('remissvar')!.textContent.includes('Lärkans'));
    const saved = join(downloads, 'sparad.html');
    writeFileSync(saved, await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`));
    expect(readWebPage(readFileSync(saved))).toEqual(readWebJson(bytes));

    await press(id('start-over'));
    await press(id('confirm-yes'));
    expect(await wordsOf(id('view-list'))).toBe('Inga synpunkter på delarna ännu.');
    const input = await page.$(`input${id('resume-file')}`);
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(
      join(downloads, 'svar-larkans-byalag-co.json'),
    );
    await page.waitForSelector(`${id('view-list')} .view-text`);
    expect(await page.$eval(`${id('view-list')} .view-text`, (line) => line.textContent)).toBe(typed);
    rmSync(join(downloads, 'svar-larkans-byalag-co.json'));
    await press(id('download'));
    expect(readWebJson(await downloaded('svar-larkans-byalag-co.json'))).toEqual(readWebJson(bytes));
  }, 60_000);

  it('goes on from a page that was saved with a reply in it', async () => {
    await open();
    await giveView('[id="stycke-10"] .give-view', 'comment', typed);
    await press(id('to-reply'));
    await press('[id="rk:view-list"] .view-actions .button');
    await page.waitForFunction(() => document.getElementById('remissvar')!.textContent.includes('stycke 10'));
    const saved = join(downloads, 'sparad.html');
    writeFileSync(saved, await page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`));
    const buttons = await page.$$eval('.give-view', (found) => found.length);

    await page.evaluate(() => localStorage.clear());
    const other = await running.browser.createBrowserContext();
    const elsewhere = await other.newPage();
    await elsewhere.goto(pathToFileURL(saved).href);
    const found = await elsewhere.evaluate(() => ({
      views: [...document.querySelectorAll('[id="rk:view-list"] .view-text')].map((line) => line.textContent),
      here: [...document.querySelectorAll('[id="stycke-10"] .view-text')].map((line) => line.textContent),
      buttons: document.querySelectorAll('.give-view').length,
      dialogs: document.querySelectorAll('dialog[open]').length,
    }));
    await other.close();
    expect(found).toEqual({ views: [typed], here: [typed], buttons, dialogs: 0 });
  });

  it.each([
    ['{"remissklar":"svar","version":1,"edition":"annan-u1-00000000","views":[]}', 'en annan utgåva'],
    ['{"remissklar":"svar"', 'är inget svar från den här sidan'],
    ['[1]', 'är inget svar från den här sidan'],
  ])('says why it cannot go on from %s', async (content, words) => {
    await open();
    await press(id('to-reply'));
    const path = join(downloads, 'fel.json');
    writeFileSync(path, content);
    const input = await page.$(`input${id('resume-file')}`);
    await (input as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    await page.waitForSelector('.notice');
    expect(await wordsOf(id('notices'))).toContain(words);
  });

  it('shows what is typed and what the agenda holds as words, and runs and fetches nothing', async () => {
    await open();
    await giveView('[id="stycke-12"] .give-view', 'comment', typed);
    expect(await page.$eval('[id="stycke-12"] .view-text', (line) => line.textContent)).toBe(typed);
    const found = await page.evaluate(async () => {
      const refused = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
      });
      const outcome = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      );
      return {
        outcome,
        directive: await refused,
        scripts: [...document.scripts].map(({ type }) => type),
        strangers: document.querySelectorAll('img:not([src^="data:"]), [onerror], [onload]').length,
        question: document.getElementById('rk:question:hård')?.textContent,
      };
    });
    expect(found).toMatchObject({
      outcome: 'refused',
      directive: 'connect-src',
      scripts: ['application/json', 'application/json', ''],
      strangers: 0,
    });
    expect(found.question).toContain(hostile);
    expect(troubles.splice(0).every((words) => words.includes('Content Security Policy'))).toBe(true);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('has a button at every paragraph, heading, table and figure that the edition knows', async () => {
    await open();
    const { places, buttons, names } = await page.evaluate(() => ({
      places: (JSON.parse(document.getElementById('rk:data')!.textContent) as { places: unknown[] }).places
        .length,
      buttons: document.querySelectorAll('.give-view').length,
      names: [...document.querySelectorAll('.give-view')].map((button) => button.textContent),
    }));
    expect(places).toBeGreaterThan(150);
    expect(buttons).toBe(places);
    expect(new Set(names).size).toBeGreaterThan(places - 10);
  });

  it('is large enough for a finger, and every focus is seen', async () => {
    await open();
    await press(id('to-reply'));
    const small = (): Promise<string[]> =>
      page.$$eval(
        'button, a.button, .reply-bar a, input:not([type=radio]), select, textarea, .radio',
        (targets) =>
          targets
            .filter((target) => target.checkVisibility())
            .filter((target) => {
              const { width, height } = target.getBoundingClientRect();
              return width < 24 || height < 24;
            })
            .map((target) => target.outerHTML),
      );
    expect(await small()).toEqual([]);
    await press(id('to-agenda'));
    expect(await small()).toEqual([]);
    await page.focus('[id="stycke-12"] .give-view');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rk:dialog-text');
    await page.keyboard.press('Escape');
    expect(await isShown(id('dialog'))).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('på stycke 12');
  });

  it('asks before written words are lost, and keeps what is answered no to', async () => {
    await open();
    await press('[id="stycke-12"] .give-view');
    await write(id('dialog-text'), 'Viktigt');
    await page.keyboard.press('Escape');
    expect(await isShown(id('confirm'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isShown(id('confirm'))).toBe(false);
    expect(await page.$eval(id('dialog-text'), (field) => (field as HTMLTextAreaElement).value)).toBe(
      'Viktigt',
    );
    await press('.dialog-foot [type=submit]');

    await press('[id="stycke-12"] .view-actions .button:last-child');
    await press(id('confirm-yes'));
    expect(await page.$$('.view-text')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('på stycke 12');
  });

  it('begins a proposal with the words as they are, of a point when one is chosen', async () => {
    await open();
    const place = await page.evaluate(() => {
      const data = JSON.parse(document.getElementById('rk:data')!.textContent) as {
        places: { element: string; text: string; points: string[] }[];
      };
      return data.places.find(({ text, points }) => text !== '' && points.length > 1)!;
    });
    await press(`[id="${place.element}"] .give-view`);
    await press(id('dialog-kind:wording'));
    const proposal = (): Promise<string> =>
      page.$eval(id('dialog-proposal'), (field) => (field as HTMLTextAreaElement).value);
    expect(await proposal()).toBe(place.text);
    await press('.dialog-foot [type=submit]');
    expect(await wordsOf(id('dialog-proposal-error'))).toContain('lika med den nuvarande');
    await page.focus(id('dialog-point'));
    await page.select(id('dialog-point'), '2');
    expect(await proposal()).toBe(place.points[1]);
    await write(id('dialog-proposal'), 'Annat.');
    await press('.dialog-foot [type=submit]');
    expect(await wordsOf(`[id="${place.element}"] .given`)).toContain('punkt 2');
  });

  it('says at the top and at the field what is missing, and downloads nothing', async () => {
    await open();
    await press(id('to-reply'));
    await press(id('download'));
    expect(await wordsOf(id('errors'))).toMatch(/2 saker[\s\S]*Välj vem som svarar[\s\S]*Svaret är tomt/);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rk:errors');
    await press(`${id('errors')} a`);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('rk:consultee');
    const described = await page.evaluate(() => {
      const field = document.activeElement!;
      return document.getElementById(field.getAttribute('aria-describedby')!)?.textContent;
    });
    expect(described).toBe('Välj vem som svarar.');
    expect(readdirSync(downloads)).toEqual([]);
  });

  it('works where the browser keeps nothing, and says so', async () => {
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await open();
    expect(await wordsOf(id('notices'))).toContain('kan inte spara svaret');
    await giveView('[id="stycke-12"] .give-view', 'comment', 'Går ändå.');
    expect(await wordsOf(id('count'))).toBe('1');
  });

  it('shows the agenda and how to reply otherwise where scripts are not run', async () => {
    await page.setJavaScriptEnabled(false);
    await open();
    // The page's own functions do not run either: what is shown is read from the print of it.
    const client = await page.createCDPSession();
    const { nodes } = (await client.send('Accessibility.getFullAXTree')) as {
      nodes: { ignored: boolean; role?: { value: string }; name?: { value: string } }[];
    };
    const names = nodes
      .filter(({ ignored }) => !ignored)
      .map(({ role, name }) => `${role?.value}: ${name?.value}`);
    expect(names).toContain('heading: Sidan kan inte ta emot svar just nu');
    expect(names).toContain('heading: 1 Inledning');
    expect(names.filter((name) => name.startsWith('button:'))).toEqual([]);
    expect(names.some((name) => name.includes('kommunstyrelsen@lingonasa.example'))).toBe(true);
  });

  it('prints the reply alone, with room to sign', async () => {
    await open();
    await giveView('[id="stycke-12"] .give-view', 'comment', 'På papper.');
    await press(id('to-reply'));
    await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
    });
    await page.emulateMediaType('print');
    const words = await page.evaluate(() => document.body.innerText);
    expect(words).toContain('Svar på remiss: Digital agenda för Lingonåsa kommun');
    expect(words).toContain('På papper.');
    expect(words).toContain('Underskrift');
    expect(words).not.toContain('Kvar att göra');
    expect(words).not.toContain('Sammanfattning');
  });

  describe.each([
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'light'],
    [320, 'dark'],
  ] as const)('at %i pixels, %s', (width, scheme) => {
    const faults = async (): Promise<string[]> => {
      const results = await page.evaluate(() =>
        axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          resultTypes: ['violations'],
        }),
      );
      expect(results.passes.length).toBeGreaterThan(15);
      return results.violations.map(
        ({ id: rule, nodes }) => `${rule}: ${nodes.map(({ html }) => html).join(' ')}`,
      );
    };
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

    it('breaks no rule of accessibility and never scrolls sideways', { timeout: 180_000 }, async () => {
      await page.setViewport({ width, height: 800 });
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await open();
      await giveView('[id="stycke-12"] .give-view', 'wording', 'Skäl', typed);
      await page.evaluate(axeSource);
      expect(await overflow()).toBe(0);
      expect(await faults()).toEqual([]);
      await press('[id="stycke-12"] .view-actions .button');
      await press(id('dialog-kind:fault'));
      await write(id('dialog-text'), ' ');
      await press('.dialog-foot [type=submit]');
      expect(await faults()).toEqual([]);
      await write(id('dialog-text'), 'Ändrat');
      await page.keyboard.press('Escape');
      expect(await isShown(id('confirm'))).toBe(true);
      expect(await faults()).toEqual([]);
      await press(id('confirm-yes'));
      await press(id('to-reply'));
      await page.select(id('consultee'), '-');
      await press(id('position::avstyrker'));
      await press(id('download'));
      expect(await overflow()).toBe(0);
      expect(await faults()).toEqual([]);
    });
  });
});
