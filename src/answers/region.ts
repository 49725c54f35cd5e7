// Generated from schemas/region.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

export type Väg = string;

/**
 * En region som ger sina kommuner en gemensam mall: vilka kommuner som är med, vem som svarar på frågor och till när, och vad i mallen som ligger fast. De gemensamma svaren står i agenda.yaml, de lokala i kommuner/.
 */
export interface RegionAnswers {
  /**
   * Den som ger ut mallen: regionen, kommunförbundet eller kommunerna tillsammans.
   */
  region: {
    /**
     * Det egna namnet, till exempel Region Sörmland.
     */
    namn: string;
    /**
     * Två siffror inom citattecken, till exempel "14". Lämnas bort om regionen inte är ett län.
     */
    kod?: string;
  };
  /**
   * Uppgifter om mallen som kommunerna fyller i.
   */
  mall?: {
    /**
     * Ett heltal som höjs varje gång en ny mall ges ut: 1, 2, 3.
     */
    version?: number;
    /**
     * De år som mallen är till för, till exempel 2027–2030.
     */
    gäller?: string;
    /**
     * Den dag då kommunerna senast ska ha fyllt i mallen, som ÅÅÅÅ-MM-DD.
     */
    sista_dag?: string;
    /**
     * Det som kommunerna behöver veta innan de börjar. Några meningar räcker. Står först i mallen.
     */
    anvisning?: string;
    /**
     * Den som svarar på frågor om mallen. Funktion hellre än person.
     */
    kontakt?: {
      /**
       * Till exempel Digitaliseringsstrategen.
       */
      funktion?: string;
      /**
       * En adress, skriven som namn@regionen.se.
       */
      e_post?: string;
      /**
       * Numret inom citattecken.
       */
      telefon?: string;
    };
  };
  /**
   * De kommuner som mallen är till för. Ange ett län, kommunkoder, egna poster eller flera av dem.
   */
  medlemmar: {
    /**
     * Länskoden inom citattecken ger alla kommuner i länet, till exempel "14". Ordet alla ger alla kommuner i landet.
     */
    län?: string;
    /**
     * Kommunkoder inom citattecken, till exempel "0480".
     */
    kommuner?: string[];
    /**
     * Medlemmar som inte är kommuner i registret, till exempel ett kommunalförbund.
     */
    egna?: Medlem[];
    /**
     * Koder för dem i länet som inte är med.
     */
    utom?: string[];
  };
  /**
   * Vad i mallen som ligger fast. En del skrivs som vägen dit med snedstreck emellan, till exempel bakgrund/nationellt, och en post i en lista med sitt id: insatser/e-arkiv. Det som inte nämns är rekommenderat om regionen har besvarat det, annars fritt. Den längsta vägen gäller.
   */
  delar?: {
    /**
     * Står som regionen har skrivit dem. Kommunen kan inte ändra dem.
     */
    låsta?: Väg[];
    /**
     * Kommunen får ändra regionens text, och det syns att den har gjort det.
     */
    rekommenderade?: Väg[];
    /**
     * Kommunen ska själv svara.
     */
    ska_besvaras?: Väg[];
    /**
     * Kommunen svarar om den vill.
     */
    fria?: Väg[];
  };
}
export interface Medlem {
  /**
   * Ett kort namn som aldrig ändras, och som medlemmens fil heter: kommuner/<kod>.yaml. Små bokstäver, siffror och bindestreck.
   */
  kod: string;
  /**
   * Det egna namnet med genitiv, till exempel Strömstads kommun.
   */
  namn: string;
  /**
   * Namnet utan ordet kommun, till tabeller.
   */
  kortnamn?: string;
}
