// Generated from schemas/assessment.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Bedömningen av remissvaren. Filen läggs upp och fylls på av kommandot replies. Det som är skrivet i den ändras aldrig av programmet.
 */
export interface Assessment {
  /**
   * De som har fått längre tid att svara.
   */
  anstånd?: Anstånd[];
  /**
   * Alla filer som har funnits bland svaren, och det som inte framgår av dem själva: när de kom in, vem de kommer från och om de räknas.
   */
  svarsfiler?: Svarsfil[];
  /**
   * En post för varje synpunkt.
   */
  synpunkter?: Synpunkt[];
}
export interface Anstånd {
  /**
   * Remissinstansens id i remiss.yaml.
   */
  remissinstans: string;
  /**
   * Den nya sista svarsdagen, som ÅÅÅÅ-MM-DD.
   */
  till: string;
}
export interface Svarsfil {
  /**
   * Filens namn i mappen svar.
   */
  fil: string;
  /**
   * Den dag då filen kom in, som ÅÅÅÅ-MM-DD.
   */
  inkom?: string;
  /**
   * Vem svaret kommer från, när det inte framgår av filen: id eller namn.
   */
  remissinstans?: string;
  /**
   * nej när filen inte är ett svar, eller när ett annat svar gäller i stället. Ange då skälet.
   */
  räknas?: 'ja' | 'nej';
  /**
   * Varför filen inte räknas.
   */
  skäl?: string;
  /**
   * Den som svaret är registrerat på. Fylls i av programmet när filen läses första gången.
   */
  avsändare?: string;
  /**
   * Hur många synpunkter filen hade när den lästes första gången. Fylls i av programmet.
   */
  antal_synpunkter?: number;
  /**
   * Filens kontrollsumma när den lästes första gången. Fylls i av programmet.
   */
  sha256?: string;
}
export interface Synpunkt {
  /**
   * Synpunktens id. Ändra det inte.
   */
  id: string;
  /**
   * Remissinstansen. Hämtas ur svaret.
   */
  vem?: string;
  /**
   * Det som synpunkten gäller. Hämtas ur svaret.
   */
  gäller?: string;
  /**
   * Hämtas ur svaret.
   */
  typ?: string;
  /**
   * Hämtas ur svaret.
   */
  ställningstagande?: string;
  /**
   * Remissinstansens egna ord. Hämtas ur svaret.
   */
  synpunkt?: string;
  /**
   * Den föreslagna texten. Hämtas ur svaret.
   */
  förslag?: string;
  /**
   * De ord i förslaget som synpunkten gäller. Hämtas ur svaret.
   */
  citat?: string;
  /**
   * ja när synpunkten inte längre finns i något svar. Fylls i av programmet.
   */
  utgått?: 'ja';
  /**
   * Om synpunkten tillgodoses.
   */
  bedömning?: 'tillgodoses' | 'tillgodoses delvis' | 'tillgodoses inte' | 'besvaras';
  /**
   * Varför. Skrivs för den som lämnade synpunkten.
   */
  skäl?: string;
  /**
   * De ändringar som synpunkten ledde till: id för posten i agendan, eller ändringens namn i ändringsförteckningen.
   */
  ändring?: string[];
}
