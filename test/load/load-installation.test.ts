import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadInstallation, loadTool } from '../../src/load/load-installation.js';
import { loadRenderResources } from '../../src/load/load-render-resources.js';

describe('the installation', () => {
  it('is found from the source folder as from the compiled one', async () => {
    const { tool, schema, catalogue, terms, templates } = await loadInstallation('en');
    expect(tool).toEqual(await loadTool());
    expect(tool.name).toBe('remissklar');
    expect(schema.title).toBe('Digital agenda');
    expect(catalogue.language).toBe('en');
    expect(terms.gap).toBe('Lucka');
    expect([...templates.keys()]).toContain('digital-agenda');
  });

  it('names partials without ending', async () => {
    const { templates } = await loadInstallation('sv');
    const names = Object.keys(templates.get('digital-agenda')?.partials ?? {});
    expect(names).toContain('insats');
    expect(names.filter((name) => name.includes('.'))).toEqual([]);
  });

  it('gives every document type the shared partials, its own before them', async () => {
    const { templates } = await loadInstallation('sv');
    const folder = join(import.meta.dirname, '../../templates');
    expect([...templates.keys()]).not.toContain('partials');
    for (const { type, partials } of templates.values()) {
      expect(Object.keys(partials)).toContain('insats-uppgifter');
      const own = existsSync(join(folder, type, 'partials'))
        ? readdirSync(join(folder, type, 'partials'))
        : [];
      for (const name of own)
        expect(partials[name.replace(/\.hbs$/, '')]).toBe(
          readFileSync(join(folder, type, 'partials', name), 'utf8'),
        );
    }
  });
});

describe('what renderers need', () => {
  it('is style sheets and fonts, each font of the kind it says', async () => {
    const { styles, fonts } = await loadRenderResources();
    expect(Math.min(styles.web.length, styles.print.length)).toBeGreaterThan(100);
    expect(fonts.some(({ fallback }) => fallback)).toBe(true);
    for (const { format, bytes } of fonts) {
      const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
      expect(signature).toBe(format === 'woff2' ? 'wOF2' : '\0\u0001\0\0');
    }
  });
});
