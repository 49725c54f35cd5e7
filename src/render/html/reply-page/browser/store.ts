/** Where the browser keeps what is filled in. */
export interface Store {
  /** The text that was kept last; undefined when there is none or the browser refuses. */
  read(): string | undefined;
  /** Whether it could be kept. */
  write(text: string): boolean;
  /** Told when another window has kept something else. */
  onElsewhere(listen: (text: string) => void): void;
}

/** A browser can be set to keep nothing, and then throws at whatever is asked of it. */
export function openStore(edition: string): Store {
  const key = `remissklar:svar:${edition}`;
  return {
    read: () => {
      try {
        return localStorage.getItem(key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    write: (text) => {
      try {
        localStorage.setItem(key, text);
        return true;
      } catch {
        return false;
      }
    },
    onElsewhere: (listen) => {
      addEventListener('storage', (event) => {
        if (event.key === key && event.newValue !== null) listen(event.newValue);
      });
    },
  };
}
