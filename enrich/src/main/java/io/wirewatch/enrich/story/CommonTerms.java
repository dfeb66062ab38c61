package io.wirewatch.enrich.story;

import java.util.HashMap;
import java.util.Map;

/**
 * How common everyday words are in news, roughly: what the book goes by until it has read enough
 * itself. Words that are not here count as rare.
 */
final class CommonTerms {
  private static final double RARE = 0.0015;

  /** About one article in eight. */
  private static final String OFTEN =
      "people state government president official country city county police court case law federal public trump"
          + " administration 1 2 first last make take get go come work back home part group call want need use help"
          + " american americans national united states estados unidos gobierno presidente policia ciudad condado"
          + " personas ice immigration inmigracion border immigrant migrant migrante agent agente";

  /** About one in twenty. */
  private static final String SOMETIMES =
      "man men woman women child children family families student school university hospital health officer sheriff"
          + " attorney judge lawyer lawsuit order rule bill house senate congress senator governor mayor department"
          + " agency security homeland military army leader party democrat democratic republican election vote campaign"
          + " white black young old high big small major former top key end start begin plan move change show find"
          + " announce release open close hold held meet meeting face lead keep stop try set put run live die death"
          + " dead kill killed shot shoot shooting fire attack protest protester arrest arrested charge charged"
          + " accuse accused alleged suspect victim crime criminal prison jail detention detain detained deport"
          + " deportation enforcement custom raid operation asylum visa refugee mexico mexican texas california"
          + " york florida chicago washington world international million billion thousand hundred percent number"
          + " business company worker job economy market money pay tax cost price fund community local area street"
          + " north south east west center office member team game season player coach sport star film movie music"
          + " show video photo read watch story life right support concern question issue problem decision deal"
          + " talk statement investigation investigator authority federally fbi dhs cbp coronavirus covid pandemic"
          + " virus outbreak lockdown vaccine weather storm road car driver crash water food park"
          + " monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado"
          + " domingo hombre mujer nino familia escuela juez abogado orden ley alcalde gobernador autoridad arrestado"
          + " arresto detenido detencion deportado redada operativo frontera asilo frente centro caso";

  /** About one in sixty: words of the beat and of reporting. */
  private static final String NOW_AND_THEN =
      "agreement contract facility commissioner commission council board sign renew extend approve rally march"
          + " vigil sue block halt ruling ruled appeal memo sanctuary 287g tps daca status program policy worker"
          + " plant restaurant farm factory courthouse church pastor bishop bus flight plane airport port bridge"
          + " wall patrol deputy troop marine guard operation sweep surge target warrant custody held transfer"
          + " release bond hearing deadline removal remove expel green card citizen citizenship naturalization"
          + " undocumented illegal unlawful legal resident parent mother father son daughter husband wife student"
          + " teacher advocate activist group nonprofit fear warn urge demand criticize defend blame review report"
          + " audit inspector watchdog record data show number rise fall drop double high record budget million"
          + " fund grant money hire training officer chief director secretary commander nominee noem homan miller"
          + " injunction temporary restraining lift ban restrict limit expand launch open close plan propose"
          + " protest clash tear gas pepper spray rubber bullet mask face vehicle truck van stop traffic checkpoint"
          + " redada operativo acuerdo contrato centro demanda fallo corte tribunal jueza marcha manifestacion"
          + " trabajador fabrica iglesia padre madre estudiante ciudadano ciudadania deportacion expulsion vuelo"
          + " muro patrulla fronteriza proteccion temporal permiso visa";

  private static final Map<Integer, Double> SHARES = shares();

  private CommonTerms() {}

  /** The share of articles that have the term. */
  static double share(int term) {
    return SHARES.getOrDefault(term, RARE);
  }

  private static Map<Integer, Double> shares() {
    Map<Integer, Double> shares = new HashMap<>();
    add(shares, NOW_AND_THEN, 0.016);
    add(shares, SOMETIMES, 0.05);
    add(shares, OFTEN, 0.12);
    return Map.copyOf(shares);
  }

  private static void add(Map<Integer, Double> shares, String words, double share) {
    for (String word : words.split(" ", -1)) {
      shares.put(Terms.hash(Terms.of(word)), share);
    }
  }
}
