import { it } from 'vitest';
import { adoptExample, edits } from '/work/main/test/support/adopted.js';
import { projects } from '/work/main/test/support/projects.js';
import { compareAnswers } from '/work/main/src/compare/compare-answers.js';
import { loadProject } from '/work/main/src/load/load-project.js';
import { loadInstallation } from '/work/main/src/load/load-installation.js';
import { mkdirSync, rmSync } from 'node:fs';
it('a', async () => {
  rmSync('/tmp/cmp/b', { recursive: true, force: true }); mkdirSync('/tmp/cmp/b', { recursive: true });
  const { schema } = await loadInstallation('sv');
  const [o, n] = [await loadProject(projects.lingonasa), await loadProject(adoptExample('/tmp/cmp/b'))];
  const list = compareAnswers(o.answers, n.answers, schema as any);
  for (const c of list) console.log(c.id, '|', c.kind, '|', c.chapter, '|', c.item?.kind, c.item?.name, '|', c.field.join(' > '), '|', JSON.stringify(c.old?.declared), JSON.stringify(c.old?.value)?.slice(0, 60), '=>', JSON.stringify(c.new?.value)?.slice(0, 60));
  const want = edits.flatMap((e) => e.change); console.log('missing', want.filter((w) => !list.some((c) => c.id === w)));
});
