import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const root = join(import.meta.dirname, '../..');

/**
 * The program as it stands, made to run as a process of its own: what ends a process at once can be tested on nothing else.
 * `folder` becomes a package folder; gives the path of the command line's main file.
 */
export function compileProgram(folder: string): string {
  const source = join(root, 'src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of names) {
    const { outputText } = transpileModule(readFileSync(join(source, name), 'utf8'), {
      compilerOptions: { module: ModuleKind.ESNext, target: ScriptTarget.ES2023, verbatimModuleSyntax: true },
    });
    const target = join(folder, 'dist', name.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
  for (const name of ['content', 'schemas', 'templates', 'node_modules', 'package.json'])
    symlinkSync(join(root, name), join(folder, name));
  return join(folder, 'dist/cli/main.js');
}
