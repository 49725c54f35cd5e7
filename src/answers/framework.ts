// Generated from schemas/framework.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Ett ramverk: mål som kommunens egna mål kan utgå från, till exempel kommunens vision eller regionens agenda.
 */
export interface Framework {
  /**
   * Ramverkets korta namn i hänvisningar, till exempel vision-2035. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  /**
   * Ramverkets hela namn, som det står över tabellen i översikten.
   */
  namn: string;
  /**
   * Det som står inom parentes efter ett mål, till exempel Vision 2035.
   */
  kortnamn: string;
  /**
   * Den som har antagit eller gett ut ramverket.
   */
  utgivare?: string;
  /**
   * Året då det antogs eller gavs ut, med fyra siffror.
   */
  år?: number;
  /**
   * Titeln på det dokument som målen står i, gärna med diarienummer.
   */
  källa?: string;
  /**
   * Det en läsare behöver veta om ramverket. Visas under tabellen i översikten.
   */
  anmärkning?: string;
  /**
   * Ramverkets mål eller områden, i dess egen ordning.
   *
   * @minItems 1
   */
  mål: {
    /**
     * Målets korta namn i hänvisningar. Små bokstäver, siffror och bindestreck.
     */
    id: string;
    /**
     * Målet som det heter i ramverket.
     */
    namn: string;
    /**
     * Vad målet innebär, i korthet. Till för den som skriver agendan; visas inte i den.
     */
    beskrivning?: string;
  }[];
}
