// Generated from schemas/agenda.schema.json by scripts/generate.mjs. Change the schema and run "npm run generate".

/**
 * Skriv år, eller år och månad: 2027 eller 2027-09.
 */
export type Tidpunkt = number | string;

/**
 * Svaren som en lokal digital agenda byggs av, ordnade efter de nio kapitlen i Guide för kommunal e-utveckling (2013), s. 27.
 */
export interface Agenda {
  /**
   * Dokumentets namn, som det står på omslaget.
   */
  titel: string;
  /**
   * En rad under titeln, om den behövs.
   */
  undertitel?: string;
  /**
   * En kommun, eller flera om agendan är gemensam.
   *
   * @minItems 1
   */
  kommuner: {
    /**
     * Det egna namnet med genitiv, till exempel Strömstads kommun.
     */
    namn: string;
    /**
     * Fyra siffror inom citattecken, till exempel "0114".
     */
    kod?: string;
    /**
     * Namnet utan ordet kommun, till tabeller.
     */
    kortnamn?: string;
  }[];
  /**
   * Uppgifterna i dokumentrutan på första sidan.
   */
  dokument: {
    /**
     * Styr hur detaljerad agendan ska vara: en strategi anger vägval, en plan eller handlingsplan anger uppgifter, tid och ansvar.
     */
    typ: 'strategi' | 'program' | 'plan' | 'handlingsplan';
    /**
     * utkast medan ni skriver, remiss när den skickas ut, antagen när beslutet är fattat.
     */
    status: 'utkast' | 'remiss' | 'antagen';
    /**
     * Svara ja för att få radnummer i Word, på var femte rad. De syns bara när statusen är remiss. Styckena numreras ändå.
     */
    radnummer?: boolean;
    /**
     * Skriv det som det står i diariet.
     */
    diarienummer?: string;
    /**
     * Ett beslut, eller ett för varje kommun i en gemensam agenda.
     */
    beslut?: {
      /**
       * Behövs bara i en gemensam agenda.
       */
      kommun?: string;
      /**
       * Vanligen kommunfullmäktige.
       */
      instans?: string;
      /**
       * Datum som ÅÅÅÅ-MM-DD.
       */
      datum?: string;
      /**
       * Till exempel § 48.
       */
      paragraf?: string;
      diarienummer?: string;
    }[];
    /**
     * Datum som ÅÅÅÅ-MM-DD. Filernas datum tas härifrån.
     */
    upprättad?: string;
    /**
     * Till exempel 1.0 eller Remissversion 2.
     */
    version?: string;
    /**
     * Funktion hellre än person.
     */
    dokumentansvarig?: string;
    gäller_för?: string;
    /**
     * Guiden rekommenderar minst tre år.
     */
    period?: {
      från: number;
      till: number;
    };
    ersätter?: string;
    revideras?: string;
    /**
     * Egna rader i dokumentrutan.
     */
    fler_uppgifter?: {
      etikett: string;
      värde: string;
    }[];
  };
  inledning?: {
    /**
     * Agendan på en halv sida, för den som bara läser den.
     */
    sammanfattning?: string;
    varför?: string;
  };
  bakgrund?: {
    nationellt?: string;
    regionalt?: string;
    lokalt?: string;
    /**
     * Guiden rekommenderar tre perspektiv.
     */
    nulägesanalys?: {
      externt?: string;
      internt?: string;
      omvärld?: string;
    };
  };
  syfte_och_tillämpning?: {
    syfte?: string;
    tillämpning?: string;
    /**
     * Mål, områden, ansvar och principer beslutas ofta av fullmäktige; insatserna är ofta planering.
     */
    vad_beslutas?: string;
    förhållande_till_andra_styrdokument?: string;
  };
  övergripande_mål?: {
    utgångspunkter?: string;
    mål?: Mål[];
  };
  insatsområden?: {
    indelning?: string;
    områden?: Område[];
  };
  insatser?: {
    urval?: string;
    lista?: Insats[];
  };
  organisation_och_genomförande?: {
    ledning?: string;
    /**
     * Varje område behöver en utpekad funktion.
     */
    ansvarsområden?: {
      verksamheter_och_stöd?: Ansvarsområde;
      gemensamma_lösningar?: Ansvarsområde;
      stöd_för_utveckling?: Ansvarsområde;
      samordning_och_uppföljning?: Ansvarsområde;
    };
    /**
     * Gruppen som samordnar, prioriterar och följer upp.
     */
    programstyrgrupp?: {
      /**
       * Vad gruppen heter hos er.
       */
      namn?: string;
      mandat?: string;
      /**
       * Befattning. Bör sitta i kommunens ledningsgrupp.
       */
      ordförande?: string;
      /**
       * true eller false.
       */
      ordförande_i_ledningsgruppen?: boolean;
      /**
       * Verksamheterna, IT och viktiga stödfunktioner.
       */
      ledamöter?: string[];
      verkställande_tjänsteman?: string;
      eskalerar?: string;
      sammanträder?: string;
    };
    arbetssätt?: {
      budget_och_planering?: string;
      initiativ?: string;
      genomförande_och_nytta?: string;
    };
    stöd?: {
      metoder_och_verktyg?: string;
      stödresurser?: string;
      /**
       * Guidens sju påståenden, eller egna.
       */
      it_som_möjliggörare?: {
        påstående: string;
        läge: 'ja' | 'delvis' | 'nej';
        kommentar?: string;
      }[];
      kunskap?: string;
    };
    regional_samverkan?: string;
  };
  finansiering?: {
    ekonomiska_konsekvenser?: string;
    verksamheten_betalar?: string;
    centralt_betalas?: string;
    internpriser_och_kostnadsdelning?: string;
    stimulansmedel?: string;
    fördelning_av_vinster?: string;
    budgetansvar?: string;
  };
  uppföljning?: {
    ansvarig?: string;
    /**
     * Guiden vill ha uppföljning minst en gång om året.
     */
    intervall?:
      | 'fortlöpande'
      | 'varje kvartal'
      | 'varje halvår'
      | 'varje år'
      | 'vartannat år'
      | 'en gång per mandatperiod';
    tidpunkt?: string;
    /**
     * Till exempel mätvärden i procent, trafikljus, hemtagen nytta, självvärdering eller enkät.
     */
    metoder?: string[];
    forum?: string;
    redovisas_till?: string;
    beskrivning?: string;
    revidering?: string;
    /**
     * Vad som händer när under året.
     */
    årshjul?: {
      månad:
        | 'januari'
        | 'februari'
        | 'mars'
        | 'april'
        | 'maj'
        | 'juni'
        | 'juli'
        | 'augusti'
        | 'september'
        | 'oktober'
        | 'november'
        | 'december';
      aktivitet: string;
      /**
       * Nämnd, bolag, förvaltning, enhet eller befattning. Skriv namnet likadant överallt.
       */
      ansvarig?: string;
    }[];
  };
  bilagor?: {
    /**
     * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
     */
    id: string;
    titel: string;
    innehåll?: string;
    /**
     * true för breda tabeller.
     */
    liggande?: boolean;
  }[];
  begrepp?: {
    begrepp: string;
    förklaring: string;
  }[];
  förkortningar?: {
    förkortning: string;
    betydelse: string;
  }[];
  /**
   * Hänvisa från en text med [^id].
   */
  källor?: {
    /**
     * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
     */
    id: string;
    /**
     * Upphov (år). Titel.
     */
    text: string;
    url?: string;
  }[];
  /**
   * Svar på guidens checklista inför arbetet. De visas inte i agendan, men granskningen svarar på checklistan med dem.
   */
  framtagande?: {
    /**
     * Vem på högsta tjänstemannanivå som har gett uppdraget och står bakom arbetet.
     */
    uppdragsgivare?: string;
    /**
     * Vilka andra kommuner eller regionen som ni arbetar tillsammans med, och hur. Skriv ”ingen” om ni arbetar själva.
     */
    samverkan?: string;
    /**
     * Kommunens egna styrdokument som agendan bygger på.
     */
    utgångspunkter?: string[];
    /**
     * Vilken mall eller vilka andra agendor ni utgår från.
     */
    förebilder?: string;
    /**
     * Den funktion som leder arbetet med agendan.
     */
    ansvarig?: string;
    /**
     * De verksamheter och funktioner som är med i arbetet.
     */
    deltagare?: string[];
    /**
     * Tid, personer och pengar för arbetet.
     */
    resurser?: string;
    /**
     * Metod och modell: arbetsgrupp, verkstäder, intervjuer.
     */
    arbetssätt?: string;
    /**
     * När agendan ska vara färdig, och hur det passar budgetarbetet.
     */
    klart?: string;
    /**
     * De som får agendan på remiss.
     */
    remissinstanser?: string[];
    /**
     * Hur agendan bereds och vem som beslutar.
     */
    beslutsväg?: string;
  };
  /**
   * Översikter som läggs till sist i agendan. Alla görs ur svaren och behöver inte skrivas.
   */
  översikter?: ('mål-och-insatser' | 'ansvar' | 'indikatorer' | 'finansiering' | 'årshjul' | 'ramverk')[];
  /**
   * Diagram i agendan: pengarna per källa och år, insatserna i tid, och hur långt indikatorerna har kommit. Alla görs ur svaren, och samma uppgifter finns i en tabell.
   */
  diagram?: ('finansiering' | 'tidslinje' | 'indikatorer')[];
  /**
   * Hur granskningen ska anpassas. Visas inte i agendan.
   */
  granskning?: {
    /**
     * Regler som inte ska gälla, med skäl. De räknas upp i granskningen så att alla ser dem.
     */
    tysta?: {
      /**
       * Regelns namn, som det står sist i granskningens anmärkning, till exempel period-för-kort.
       */
      regel: string;
      /**
       * Varför regeln inte ska gälla här.
       */
      skäl: string;
      /**
       * Id för det mål, den indikator, det område eller den insats som skälet gäller. Utan id gäller det hela agendan.
       */
      gäller?: string;
    }[];
  };
}
export interface Mål {
  /**
   * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  /**
   * Målet som en mening eller en kort fras.
   */
  namn: string;
  beskrivning?: string;
  /**
   * Mål i vision, regional agenda eller ramverk som målet bryter ned. Skriv egna ord, eller ramverkets och målets id med snedstreck emellan, till exempel skl-2011/enklare-vardag.
   */
  utgår_från?: string[];
  indikatorer?: Indikator[];
}
export interface Indikator {
  /**
   * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
   */
  id?: string;
  /**
   * Vad som mäts.
   */
  mått: string;
  /**
   * Till exempel procent, antal, dagar eller tkr.
   */
  enhet?: string;
  utgångsvärde?: {
    /**
     * Ett tal med decimalpunkt i filen, eller "ej mätt".
     */
    värde: number | 'ej mätt';
    år?: number;
  };
  /**
   * Året då måttet mäts första gången, om utgångsvärdet är ”ej mätt”.
   */
  första_mätning?: number;
  målvärde?: {
    värde: number;
    år: number;
  };
  /**
   * Mätvärden sedan utgångsvärdet, ett för varje år då måttet har mätts, det äldsta först. Lämnas tomt tills den första uppföljningen är gjord.
   */
  utfall?: {
    år: number;
    /**
     * Ett tal med decimalpunkt, i samma enhet som målvärdet.
     */
    värde: number;
  }[];
  /**
   * Varifrån mätvärdet hämtas.
   */
  källa?: string;
}
export interface Område {
  /**
   * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  namn: string;
  /**
   * Id för de övergripande mål som området bidrar till.
   */
  mål?: string[];
  beskrivning?: string;
  önskat_läge?: string;
}
export interface Insats {
  /**
   * Ett kort namn som aldrig ändras, även om målet eller insatsen byter nummer eller rubrik. Små bokstäver, siffror och bindestreck.
   */
  id: string;
  namn: string;
  /**
   * Id för det insatsområde som insatsen hör till.
   */
  område?: string;
  /**
   * Id för de mål som insatsen bidrar till.
   */
  mål?: string[];
  beskrivning?: string;
  /**
   * Exakt en funktion som svarar för att insatsen blir gjord.
   */
  ansvarig?: string;
  /**
   * Funktioner som bidrar.
   */
  medverkande?: string[];
  /**
   * Hur kostnaden för en gemensam insats delas. Andelarna ska bli 100.
   */
  kostnadsdelning?: {
    /**
     * Nämnd, bolag, förvaltning, enhet eller befattning. Skriv namnet likadant överallt.
     */
    part: string;
    andel: number;
  }[];
  finansiering?: Finansieringskälla[];
  /**
   * Kostnaden per år när insatsen är genomförd.
   */
  löpande_kostnad?: {
    tkr_per_år: number;
    från?: number;
    /**
     * Nämnd, bolag, förvaltning, enhet eller befattning. Skriv namnet likadant överallt.
     */
    betalas_av?: string;
  };
  nytta?: {
    beskrivning?: string;
    /**
     * Nämnd, bolag, förvaltning, enhet eller befattning. Skriv namnet likadant överallt.
     */
    tas_hem_av?: string;
    tkr_per_år?: number;
  };
  /**
   * Frivilligt i en strategi, obligatoriskt i en plan.
   */
  tid?: {
    start?: Tidpunkt;
    slut?: Tidpunkt;
  };
}
export interface Finansieringskälla {
  källa: 'egen nämnd' | 'central' | 'gemensam' | 'extern';
  /**
   * Till exempel namnet på budgetposten eller bidraget.
   */
  benämning?: string;
  /**
   * Tusental kronor (tkr) per år, till exempel 2027: 450. Året skrivs med fyra siffror.
   */
  tkr?: {
    [k: string]: number;
  };
}
export interface Ansvarsområde {
  /**
   * Nämnd, bolag, förvaltning, enhet eller befattning. Skriv namnet likadant överallt.
   */
  ansvarig?: string;
  uppdrag?: string;
}
