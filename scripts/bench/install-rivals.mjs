/** Fetches the newest of what the registries have into `node_modules/.cache/bench`; LibreOffice is the system's. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../every-document.mjs';
import { cache } from './rivals.mjs';

export function installRivals() {
  mkdirSync(cache, { recursive: true });
  const environment = join(cache, 'python');
  run('python3', ['-m', 'venv', environment]);
  const pip = join(environment, process.platform === 'win32' ? 'Scripts/pip.exe' : 'bin/pip');
  // pypandoc_binary brings the pandoc program itself.
  run(pip, ['install', '--quiet', '--upgrade', 'weasyprint', 'typst', 'pypandoc_binary']);
  run('npm', [
    'install',
    '--silent',
    '--no-save',
    '--no-package-lock',
    '--prefix',
    cache,
    'docxtemplater@latest',
    'pizzip@latest',
  ]);
}
