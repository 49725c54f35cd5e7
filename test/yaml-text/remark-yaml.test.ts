import { describe, expect, it } from 'vitest';
import { remarkYaml } from '../../src/yaml-text/remark-yaml.js';

const file = `# Råkby
bakgrund:
  # Egen kommentar
  lokalt: |
    Rad ett
      # ingen kommentar
  regionalt: Vårt   # sist på raden

insatser:
  lista:
    - id: a
      namn: "Första"

    # om b
    - id: b
      finansiering:
        - { källa: central, tkr: { 2027: 90 } }
ta_bort: [insatser/x, insatser/y]
`;

describe('remarks in a YAML file', () => {
  it('stand above the answer, as far in, and leave all else as it is', () => {
    const remarked = remarkYaml(file, [
      { pointer: '/bakgrund/lokalt', lines: ['Ett', '  två'] },
      { pointer: '/bakgrund/regionalt', lines: ['Tre'] },
      { pointer: '/insatser/lista/0/namn', lines: ['Fyra'] },
      { pointer: '/insatser/lista/0', lines: ['Fem'] },
    ]);
    expect(remarked).toBe(
      file
        .replace('  lokalt', '  # Ett\n  #   två\n  lokalt')
        .replace('  regionalt', '  # Tre\n  regionalt')
        .replace('    - id: a', '    # Fem\n    - id: a')
        .replace('      namn:', '      # Fyra\n      namn:'),
    );
  });

  it('stand above the line where braces begin', () => {
    const remarked = remarkYaml(file, [
      { pointer: '/insatser/lista/1/finansiering/0/tkr/2027', lines: ['Ett'] },
      { pointer: '/ta_bort/1', lines: ['Två'] },
    ]);
    expect(remarked).toBe(
      file.replace('        - {', '        # Ett\n        - {').replace('ta_bort', '# Två\nta_bort'),
    );
  });

  it('make an item a comment with all its words', () => {
    const remarked = remarkYaml(file, [{ pointer: '/insatser/lista/1', lines: ['Borta'], hides: true }]);
    expect(remarked).toContain(`    # om b
    # Borta
    # - id: b
    #   finansiering:
    #     - { källa: central, tkr: { 2027: 90 } }
ta_bort`);
    const both = remarkYaml(file, [
      { pointer: '/insatser/lista/0', lines: ['Borta'], hides: true },
      { pointer: '/insatser/lista/1', lines: ['Borta'], hides: true },
    ]);
    expect(both).toContain('    # - id: a\n    #   namn: "Första"\n');
  });

  it('keep the line breaks of Windows', () => {
    const windows = file.replaceAll('\n', '\r\n');
    const remarked = remarkYaml(windows, [{ pointer: '/bakgrund/lokalt', lines: ['Ett'] }]);
    expect(remarked?.replaceAll('\r\n', '')).not.toContain('\n');
    expect(remarked).toContain('  # Ett\r\n  lokalt');
  });

  it.each([
    ['an item inside brackets', '/ta_bort/0', true],
    ['what is not there', '/bakgrund/externt', false],
    ['an item that is not there', '/insatser/lista/7', true],
  ])('are not written at %s', (_, pointer, hides) => {
    expect(remarkYaml(file, [{ pointer, lines: ['Ett'], hides }])).toBeUndefined();
  });

  it('are not written in a file that cannot be read', () => {
    expect(remarkYaml('a: "b\nc: d\n', [{ pointer: '/a', lines: ['Ett'] }])).toBeUndefined();
  });
});
