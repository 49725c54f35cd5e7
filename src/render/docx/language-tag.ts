/** Word finds its dictionaries by language and region ("sv-SE"); the metadata may give the language alone. */
export function languageWithRegion(tag: string): string {
  const locale = new Intl.Locale(tag);
  const region = locale.region ?? locale.maximize().region;
  return region === undefined ? locale.language : `${locale.language}-${region}`;
}
