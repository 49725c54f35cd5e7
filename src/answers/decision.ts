// Generated from schemas/decision.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Uppgifterna till tjänsteutlåtandet om att anta agendan. Det som lämnas tomt görs av agendan och remissen.
 */
export interface Decision {
  /**
   * Tjänsteutlåtandets datum, som ÅÅÅÅ-MM-DD.
   */
  datum: string;
  /**
   * Ärendets nummer. Utan nummer gäller agendans diarienummer.
   */
  diarienummer?: string;
  /**
   * Den förvaltning eller det kontor som tjänsteutlåtandet kommer från, till exempel Kommunledningsförvaltningen.
   */
  förvaltning: string;
  /**
   * Den funktion som har handlagt ärendet, till exempel Digitaliseringsstrategen. Inget personnamn behövs.
   */
  handläggare: string;
  /**
   * Den eller de funktioner som skriver under, till exempel Kommundirektören. Frivilligt.
   */
  undertecknas?: string[];
  /**
   * Den som antar agendan. Utan uppgift gäller den instans som står i agendans dokumentuppgifter, annars Kommunfullmäktige.
   */
  beslutande_instans?: string;
  /**
   * Den som lägger fram förslaget för den beslutande instansen, till exempel Kommunstyrelsen. Frivilligt.
   */
  beredande_instans?: string;
  /**
   * När ärendet ska tas upp. Frivilligt.
   */
  sammanträden?: {
    /**
     * Den beredande instansens sammanträde, som ÅÅÅÅ-MM-DD.
     */
    beredande?: string;
    /**
     * Den beslutande instansens sammanträde, som ÅÅÅÅ-MM-DD.
     */
    beslutande?: string;
  };
  /**
   * Beslutets att-satser i ordning, med eller utan det inledande ”att”. Utan egna att-satser föreslås att agendan antas, att den ersätter det äldre dokumentet, att insatserna tas med i verksamhetsplan och budget, att agendan följs upp och att remissammanställningen godkänns som svar till remissinstanserna.
   *
   * @minItems 1
   */
  förslag_till_beslut?: string[];
  /**
   * Ärendet i några meningar. Utan text görs den av agendan.
   */
  sammanfattning?: string;
  /**
   * Varför agendan har tagits fram. Utan text görs den av agendan och beslutet om remiss.
   */
  bakgrund?: string;
  /**
   * Hur förslaget har tagits fram och behandlats. Utan text görs den av remissens uppgifter: vilka som har svarat och hur synpunkterna har bedömts.
   */
  beredning?: string;
  /**
   * Det som behöver sägas om ekonomin. Insatsernas belopp per år och källa visas alltid efter texten.
   */
  ekonomiska_konsekvenser?: string;
  /**
   * Det som kommunen brukar pröva i ett ärende, till exempel för barn, jämställdhet eller miljö. Ta bara med det som är prövat.
   */
  konsekvenser?: {
    /**
     * Till exempel Konsekvenser för barn.
     */
    rubrik: string;
    /**
     * Vad prövningen visar.
     */
    text: string;
  }[];
  /**
   * Hur beslutet följs upp. Utan text används agendans uppföljning.
   */
  uppföljning?: string;
  /**
   * Handlingar i ärendet utöver bilagorna, till exempel beslutet att skicka förslaget på remiss. Bilagorna står alltid först.
   */
  underlag?: string[];
  /**
   * De som ska få beslutet utöver de nämnder och bolag som ansvarar för insatser. De senare kommer alltid med.
   */
  beslutet_skickas_till?: string[];
}
