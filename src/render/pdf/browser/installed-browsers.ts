import { posix, win32 } from 'node:path';
import type { BrowserHost } from './host.js';

const commands = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const linuxPaths = ['/opt/google/chrome/chrome', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge'];
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
];

/** Paths of the Chrome, Chromium and Edge that the machine's owner has installed, the likeliest first. */
export function installedBrowsers(host: BrowserHost): string[] {
  return [...new Set(usualPlaces(host))].filter((path) => host.isExecutable(path));
}

function usualPlaces({ platform, environment, homeFolder }: BrowserHost): string[] {
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(
      (name) => environment[name] ?? '',
    );
    return windowsPaths.flatMap((path) =>
      roots.filter((root) => root !== '').map((root) => win32.join(root, path)),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', posix.join(homeFolder, 'Applications')];
    return macApplications.flatMap((name) =>
      roots.map((root) => posix.join(root, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  // A relative folder on PATH is whatever the current folder holds, such as a project from somewhere else.
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
  return [
    ...commands.flatMap((command) => folders.map((folder) => posix.join(folder, command))),
    ...linuxPaths,
  ];
}
