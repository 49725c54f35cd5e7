import { browserProblem } from './browser-problem.js';
import type { BrowserHost } from './host.js';

/**
 * Chromium shuts each page into a sandbox, and cannot do so as root. In a container, root is often all there is and the
 * container itself is a wall; anywhere else, switching the sandbox off must be somebody's decision.
 */
export function sandboxFlags(host: BrowserHost): string[] {
  if (host.environment['REMISSKLAR_NO_SANDBOX'] === '1') return ['--no-sandbox'];
  if (host.userId !== 0) return [];
  if (inContainer(host)) return ['--no-sandbox'];
  throw browserProblem('browser/root-without-container');
}

function inContainer(host: BrowserHost): boolean {
  return (
    host.exists('/.dockerenv') ||
    host.exists('/run/.containerenv') ||
    (host.environment['container'] ?? '') !== '' ||
    (host.environment['KUBERNETES_SERVICE_HOST'] ?? '') !== ''
  );
}
