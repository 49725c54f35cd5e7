/** What the command line touches of the world, so that a test can stand in for it. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Everything else. */
  err(text: string): void;
  /** Puts a question to the user, and gives the answer; undefined when there will be none. Absent without a user. */
  ask?: ((question: string) => Promise<string | undefined>) | undefined;
  outIsTerminal: boolean;
  errIsTerminal: boolean;
  /** Characters in a line, when one of the streams is a terminal. */
  columns?: number | undefined;
  /** The current folder, absolute: paths are shown relative to it. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** https://no-color.org: any value but the empty one. */
export function wantsColour(isTerminal: boolean, env: Terminal['env']): boolean {
  const refused = env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '';
  return isTerminal && !refused && env['TERM'] !== 'dumb';
}
