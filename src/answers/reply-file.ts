// Generated from schemas/reply.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Ett remissvar som kom i brev, e-post, telefon eller vid ett möte och som skrivs in för hand. Filen ligger i mappen svar.
 */
export interface ReplyFile {
  /**
   * Remissinstansens id eller namn i remiss.yaml. Även den som inte fick remissen kan svara: skriv då namnet.
   */
  remissinstans: string;
  /**
   * Den som svarar, när flera svarar som samma remissinstans. Till exempel en invånare. Frivilligt.
   */
  namn?: string;
  /**
   * Id för den utgåva som besvaras. Utan id gäller den senaste.
   */
  utgåva?: string;
  /**
   * Den dag då svaret kom in, som ÅÅÅÅ-MM-DD.
   */
  inkom: string;
  /**
   * Hur svaret kom.
   */
  form?: 'brev' | 'e-post' | 'telefon' | 'möte';
  /**
   * Den dag då remissinstansen beslutade om sitt svar, som ÅÅÅÅ-MM-DD.
   */
  beslutad?: string;
  /**
   * Remissinstansens eget diarienummer.
   */
  diarienummer?: string;
  /**
   * Den hos remissinstansen som kan svara på frågor om svaret.
   */
  kontakt?: string;
  /**
   * Vad remissinstansen säger om förslaget som helhet.
   */
  ställningstagande?:
    | 'tillstyrker'
    | 'tillstyrker med ändring'
    | 'inget att invända'
    | 'avstyrker'
    | 'avstår från att yttra sig';
  /**
   * Svaren på remissens frågor.
   */
  svar_på_frågor?: Frågesvar[];
  /**
   * En post för varje synpunkt, med remissinstansens egna ord.
   */
  synpunkter?: Synpunkt[];
  /**
   * Svarets hela text, ordagrant. Den trycks i bilagan till sammanställningen.
   */
  hela_svaret?: string;
  /**
   * Namnet på den fil i mappen svar som svaret står i, till exempel svar-socialnamnden.pdf.
   */
  bilaga?: string;
  /**
   * Namnen på andra filer i mappen svar som hör till svaret, till exempel ett protokollsutdrag.
   */
  övriga_filer?: string[];
}
export interface Frågesvar {
  /**
   * Frågans id eller nummer i remissen.
   */
  fråga: string | number;
  /**
   * Om svaret tar ställning.
   */
  ställningstagande?:
    | 'tillstyrker'
    | 'tillstyrker med ändring'
    | 'inget att invända'
    | 'avstyrker'
    | 'avstår från att yttra sig';
  /**
   * Svaret, med remissinstansens egna ord.
   */
  svar?: string;
}
export interface Synpunkt {
  /**
   * Det som synpunkten gäller: ett id, hela, ”stycke 12”, ”stycke 12, punkt 3”, ”6.2.1”, ”tabell 3” eller en rubrik. Går det inte att peka ut skrivs platsen som i svaret.
   */
  gäller?: string | number;
  /**
   * Utan uppgift är det en synpunkt, eller ett ändringsförslag när förslag är ifyllt.
   */
  typ?: 'synpunkt' | 'ändringsförslag' | 'fel';
  /**
   * Synpunkten, ordagrant.
   */
  text?: string;
  /**
   * Den text som remissinstansen föreslår.
   */
  förslag?: string;
  /**
   * De ord i förslaget som synpunkten gäller.
   */
  citat?: string;
  /**
   * Om remissinstansen tar ställning till just den delen.
   */
  ställningstagande?:
    | 'tillstyrker'
    | 'tillstyrker med ändring'
    | 'inget att invända'
    | 'avstyrker'
    | 'avstår från att yttra sig';
}
