import { execFile } from 'node:child_process';

/**
 * Why a browser does not start, in its own words: over a pipe, puppeteer sees only that it is gone. The same start is
 * made once more with an empty page, and what it complains of is read.
 */
export async function explainLaunch(
  executablePath: string,
  flags: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const complaint = await new Promise<string>((resolve) => {
    execFile(
      executablePath,
      ['--headless', ...flags, '--dump-dom', 'about:blank'],
      { env: environment, timeout: 5000, killSignal: 'SIGKILL' },
      (error, _stdout, stderr) => resolve(error === null ? '' : stderr || error.message),
    );
  });
  const lines = complaint.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /sandbox|shared librar|FATAL|cannot|not found|denied/i.test(line));
  return (telling ?? lines[0] ?? '')
    .replace(/^\[[^\]]*\]\s*/, '')
    .trim()
    .slice(0, 300);
}
