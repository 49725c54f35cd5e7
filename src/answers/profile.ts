// Generated from schemas/profile.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Kommunens utseende i alla dokument: namn, logotyper, färger, typsnitt, omslag, dokumentruta, sidhuvud och sidfot. Allt är frivilligt; det som inte anges får standardutseendet.
 */
export interface ProfileAnswers {
  /**
   * Organisationens namn som det ska visas på omslaget, till exempel Lingonåsa kommun. Utan namn visas agendans kommuner.
   */
  namn?: string;
  /**
   * Logotyper i den ordning de ska stå. En gemensam agenda har flera, och EU:s emblem är en av dem.
   *
   * @minItems 1
   */
  logotyper?: {
    /**
     * Bildfilen i projektets mapp: SVG, PNG eller JPEG, till exempel logotyper/kommunvapen.svg.
     */
    fil: string;
    /**
     * Det som läses upp för den som inte ser bilden, till exempel Lingonåsa kommuns logotyp.
     */
    alternativtext: string;
    /**
     * Samma logotyp som PNG eller JPEG. Visas i Word av program som inte kan visa SVG. Behövs bara till en SVG-fil.
     */
    fil_reserv?: string;
    /**
     * Logotypens bredd på omslaget i millimeter. Utan bredd blir den 18 mm hög.
     */
    bredd_mm?: number;
    /**
     * Var logotypen står: på omslaget, i sidhuvudet eller på båda ställena. Utan plats står den på omslaget. På webbsidan står alla överst.
     */
    plats?: 'omslag' | 'sidhuvud' | 'båda';
  }[];
  /**
   * Det räcker med huvudfärgen: de andra räknas ut från den, också för webbsidans mörka läge.
   */
  färger?: {
    /**
     * Rubriker, omslag och tabellhuvuden. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#17456b".
     */
    huvudfärg?: string;
    /**
     * Ljus bakgrund i tabellhuvuden och rutor. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#e8eff5".
     */
    ton?: string;
    /**
     * Löpande text. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#1d2125".
     */
    text?: string;
    /**
     * Sidhuvud, sidfot, ingresser och tabelltexter. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#52606b".
     */
    dämpad_text?: string;
    /**
     * Länkar. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#0b5394".
     */
    länk?: string;
    /**
     * Tunna linjer i tabeller. Skriv # och sex tecken (0–9 och a–f) inom citattecken, till exempel "#b9c6d1".
     */
    linje?: string;
  };
  /**
   * Typsnitt i Word, och egna typsnitt i PDF och på webben.
   */
  typsnitt?: {
    /**
     * Typsnittets namn i Word. Det måste finnas på kommunens datorer, till exempel Calibri eller Arial.
     */
    word?: string;
    /**
     * Egna typsnittsfiler för PDF och webb: WOFF2 eller TTF. Utan dem används Source Sans 3, som följer med. Kontrollera att licensen tillåter att typsnittet bäddas in.
     */
    webb?: {
      /**
       * Fil med normal stil, till exempel typsnitt/lingon-regular.woff2.
       */
      normal: string;
      /**
       * Fil med fet eller halvfet stil, för rubriker och framhävd text.
       */
      fet: string;
      /**
       * Fil med kursiv stil.
       */
      kursiv?: string;
      /**
       * Fil med fet kursiv stil.
       */
      fet_kursiv?: string;
    };
  };
  /**
   * true ger ett omslag, som utan uppgiften. false låter dokumentet börja med titel, dokumentruta och innehåll på första sidan.
   */
  omslag?: boolean;
  /**
   * Raderna i rutan med uppgifter om dokumentet, i den ordning de ska stå. Varje rad är en känd uppgift, gärna med egen etikett, eller en egen rad med etikett och värde.
   *
   * @minItems 1
   */
  dokumentruta?: {
    /**
     * En uppgift som agendan redan har svar på.
     */
    uppgift?:
      | 'titel'
      | 'dokumenttyp'
      | 'status'
      | 'diarienummer'
      | 'beslut'
      | 'beslutsdatum'
      | 'version'
      | 'upprättad'
      | 'dokumentansvarig'
      | 'gäller_för'
      | 'giltighetstid'
      | 'gäller_till'
      | 'ersätter'
      | 'revideras'
      | 'fler_uppgifter';
    /**
     * Orden framför uppgiften, till exempel Ansvarig tjänsteman. Måste finnas på en egen rad.
     */
    etikett?: string;
    /**
     * Det som ska stå på en egen rad.
     */
    värde?: string;
  }[];
  /**
   * Text överst på varje sida utom omslaget. Ord inom klammer byts ut: {titel}, {diarienummer}, {status}, {dokumenttyp}, {namn}, {period} och {version}. Anges sidhuvudet visas bara det som står här.
   */
  sidhuvud?: {
    /**
     * Text till vänster, till exempel "{dokumenttyp} · {status}" inom citattecken.
     */
    vänster?: string;
    /**
     * Text till höger, till exempel "Dnr {diarienummer}" inom citattecken.
     */
    höger?: string;
  };
  /**
   * Text nederst på varje sida utom omslaget, med samma ord inom klammer som sidhuvudet. Anges sidfoten visas bara det som står här. Sidnumret står alltid till höger.
   */
  sidfot?: {
    /**
     * Text till vänster, till exempel "{titel}" inom citattecken.
     */
    vänster?: string;
    /**
     * Text till höger, framför sidnumret, till exempel "Version {version}" inom citattecken.
     */
    höger?: string;
  };
  /**
   * Kommunens egen Wordmall i projektets mapp, till exempel kommunmall.dotx. Wordfilerna får dess formatmallar, sidhuvud, sidfot och marginaler. Läs mer i docs/wordmall.md.
   */
  wordmall?: string;
  /**
   * Hur PDF-filen ska bevaras. Arkivmyndigheten i kommunen avgör. PDF/A-3a har svaren (YAML-filerna) som bilagor inne i PDF-filen.
   */
  arkiv?: 'PDF/A-2a' | 'PDF/A-2u' | 'PDF/A-3a' | 'ingen';
}
