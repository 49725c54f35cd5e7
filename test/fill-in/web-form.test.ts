import { createHash } from 'node:crypto';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { describe, expect, it } from 'vitest';
import { loadRenderResources } from '../../src/load/load-render-resources.js';
import { readFilledWeb } from '../../src/load/filled/read-filled-web.js';
import { inspectProject } from '../../src/pipeline/inspect.js';
import { arrangeFor, dressed } from '../../src/pipeline/produce.js';
import { memberForm } from '../../src/pipeline/region/form-plan.js';
import type { SoundRegion } from '../../src/pipeline/region/inspect-region.js';
import { composeForm } from '../../src/pipeline/region/make-form.js';
import { fieldsOf } from '../../src/region/form.js';
import { renderFillInPage } from '../../src/render/html/fill-in-page/render-fill-in-page.js';
import { installation } from '../support/member-forms.js';
import { laidOver } from '../support/regions.js';

const agenda = laidOver(
  'bakgrund:\n  regionalt: Låst.\n  nationellt: "</textarea><script>alert(1)</script> & \\"x\\""\nuppföljning:\n  intervall: varje år\n',
  '',
  [['locked', 'bakgrund/regionalt']],
);
const region = { answers: { region: { namn: 'Region Råkriket' } } } as unknown as SoundRegion;
const { sound } = await inspectProject('', agenda.project, installation);
const { plan } = memberForm(agenda, installation);
const document = await arrangeFor(
  sound!,
  composeForm(agenda, plan, region, installation, true),
  installation.terms,
);
const dress = dressed(sound!, installation.terms, await loadRenderResources());
const bytes = renderFillInPage(
  { document, plan, member: 'rakby', region: 'Region Råkriket', version: '1' },
  dress,
);
const html = Buffer.from(bytes).toString();
const page = fromHtml(html);

describe('the web form', () => {
  it('has a field with a name for every open question, and none for what is locked', () => {
    const open = fieldsOf(plan).filter(({ binding }) => binding !== 'locked');
    const fields = selectAll('[data-path]', page);
    expect(fields.map(({ properties }) => properties['dataPath'])).toEqual(
      expect.arrayContaining(open.map(({ path }) => path.join('/'))),
    );
    expect(fields).toHaveLength(open.length);
    const labelled = new Set(selectAll('label', page).map(({ properties }) => String(properties['htmlFor'])));
    for (const { properties } of fields)
      expect(labelled.has(String(properties['id'])) || properties['ariaLabel'] !== undefined).toBe(true);
    const ids = selectAll('[id]', page).map(({ properties }) => properties['id']);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs its own script and nothing else, whatever the answers say', () => {
    const scripts = selectAll('script:not([type])', page);
    expect(scripts).toHaveLength(1);
    const [script] = scripts[0]!.children;
    const code = script?.type === 'text' ? script.value : '';
    const hash = createHash('sha256').update(code).digest('base64');
    const policy = select('meta[http-equiv]', page)!.properties['content'] as string;
    expect(policy).toContain(`script-src 'sha256-${hash}'`);
    expect(policy).toContain("default-src 'none'");
    const field = select('[data-path="bakgrund/nationellt"]', page)!;
    expect(field.children).toMatchObject([
      { type: 'text', value: '</textarea><script>alert(1)</script> & "x"' },
    ]);
  });

  it('shows the answer that is chosen', () => {
    const chosen = select('[data-path="uppföljning/intervall"] option[selected]', page);
    expect(chosen?.properties['value']).toBe('varje år');
  });

  it('is read as empty when it is saved as it is', () => {
    expect(readFilledWeb(bytes)).toEqual({ fault: 'reply/empty-form' });
  });
});
