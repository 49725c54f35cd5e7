import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import ts from 'typescript';

/**
 * The script of the web page for replying in one piece: the modules that `<folder>/main.ts` needs, each as a function
 * under its path. Plain enough to be read where it ends up, and no bundler is needed.
 */
export async function pageScript(folder, root) {
  const modules = new Map();
  await take(`${folder}/main.ts`, root, modules);
  const entries = [...modules].map(
    ([path, code]) => `${JSON.stringify(path)}: (exports, require) => {\n${code}\n},`,
  );
  return `// Generated from ${folder} by scripts/generate.mjs.
'use strict';
(() => {
  const modules = {
${entries.join('\n')}
  };
  const loaded = {};
  const load = (path) => {
    if (!(path in loaded)) {
      loaded[path] = {};
      modules[path](loaded[path], load);
    }
    return loaded[path];
  };
  load(${JSON.stringify(`${folder}/main.ts`)});
})();
`;
}

async function take(path, root, modules) {
  if (modules.has(path)) return;
  modules.set(path, '');
  const source = await readFile(new URL(path, root), 'utf8');
  const { outputText } = ts.transpileModule(source, {
    fileName: path,
    compilerOptions: {
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      removeComments: true,
      verbatimModuleSyntax: false,
      alwaysStrict: false,
    },
  });
  const needed = [];
  const code = outputText
    .replace(/^"use strict";\n/, '')
    .replace(/^Object\.defineProperty\(exports, "__esModule".*\n/m, '')
    .replace(/require\("(\.[^"]+)"\)/g, (_call, specifier) => {
      const target = posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts');
      needed.push(target);
      return `require(${JSON.stringify(target)})`;
    });
  if (/require\("[^"]*"\)/.test(code.replaceAll(/require\("src\/[^"]*"\)/g, '')))
    throw new Error(`${path} needs what no page has`);
  for (const target of needed) await take(target, root, modules);
  modules.set(path, code.trim());
}
