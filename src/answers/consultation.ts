// Generated from schemas/consultation.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Uppgifterna om remissen: vad som skickas ut och varför, vilka frågor som ställs, vilka som tillfrågas och hur och när de ska svara.
 */
export interface Consultation {
  /**
   * Det nummer som remissinstanserna ska ange i sina svar. Utan nummer gäller agendans diarienummer.
   */
  diarienummer?: string;
  /**
   * Beslutet att skicka ut förslaget. Frivilligt.
   */
  beslut?: {
    /**
     * Den som beslutade, till exempel Kommunstyrelsen.
     */
    instans?: string;
    /**
     * Datum som ÅÅÅÅ-MM-DD.
     */
    datum?: string;
    /**
     * Till exempel § 84.
     */
    paragraf?: string;
  };
  /**
   * Den dag då remissen skickas ut, som ÅÅÅÅ-MM-DD.
   */
  sänds: string;
  /**
   * Den dag då svaret senast ska ha kommit in, som ÅÅÅÅ-MM-DD.
   */
  sista_svarsdag: string;
  /**
   * Vad förslaget är och varför det skickas ut. Några meningar räcker.
   */
  om_remissen: string;
  /**
   * I vilka delar synpunkter önskas särskilt, och vad som inte kan ändras.
   */
  inriktning?: string;
  /**
   * De frågor som remissinstanserna ska svara på. Fem eller sex är lagom.
   */
  frågor?: Fråga[];
  /**
   * De som får remissen, i den ordning de ska stå i sändlistan.
   *
   * @minItems 1
   */
  remissinstanser: Remissinstans[];
  /**
   * Vart svaret ska skickas. Ange e-post, adress eller båda.
   */
  svar: {
    /**
     * Adressen dit svar skickas, helst den officiella brevlådan. En adress, skriven som remiss@kommunen.se.
     */
    e_post?: string;
    /**
     * Postadressen dit svar på papper skickas.
     */
    adress?: string;
    /**
     * Det som behöver sägas utöver adressen, till exempel hur länge det går att få anstånd. Frivilligt.
     */
    anvisning?: string;
  };
  /**
   * Den som svarar på frågor om remissen. Funktion hellre än person.
   */
  kontakt?: {
    /**
     * Till exempel Digitaliseringsstrategen.
     */
    funktion?: string;
    /**
     * Adressen till den som svarar på frågor. En adress, skriven som remiss@kommunen.se.
     */
    e_post?: string;
    /**
     * Numret inom citattecken.
     */
    telefon?: string;
  };
  /**
   * Vad som händer med svaren och när beslut väntas. Frivilligt.
   */
  efter_remissen?: string;
  /**
   * Den funktion som skriver under missivet. Inget personnamn behövs.
   */
  undertecknas?: string;
}
export interface Fråga {
  /**
   * Ett kort namn som aldrig ändras, även om frågan får ett annat nummer. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  /**
   * Frågan som den ställs till remissinstanserna. En fråga i taget.
   */
  fråga: string;
  /**
   * Det som behöver sägas för att frågan ska gå att besvara. Frivilligt.
   */
  förklaring?: string;
  /**
   * De delar av agendan som frågan handlar om: id för mål, insatsområden, insatser, bilagor eller kapitel.
   */
  gäller?: string[];
}
export interface Remissinstans {
  /**
   * Ett kort namn som aldrig ändras. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  /**
   * Namnet som det ska stå i missivet och sändlistan.
   */
  namn: string;
  /**
   * Vad för slags remissinstans det är. Sändlistan ordnas efter typ.
   */
  typ:
    | 'nämnd'
    | 'bolag'
    | 'råd'
    | 'facklig-organisation'
    | 'grannkommun'
    | 'region'
    | 'myndighet'
    | 'förening'
    | 'företag'
    | 'parti'
    | 'allmänhet'
    | 'övrig';
  /**
   * Adressen som remissen skickas till, helst en funktionsbrevlåda. En adress, skriven som remiss@kommunen.se.
   */
  e_post?: string;
  /**
   * Postadressen, eller på vilket sätt remissen når fram, till exempel kommunens anslagstavla.
   */
  adress?: string;
  /**
   * Id för de frågor som just den här remissinstansen ombeds besvara särskilt. Alla får alla frågor.
   */
  frågor?: string[];
  /**
   * ja när ett svar väntas, nej när remissen skickas för kännedom. Utan uppgift väntas ett svar.
   */
  svar_väntas?: 'ja' | 'nej';
}
