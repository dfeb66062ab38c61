package io.wirewatch.enrich.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What words of a language look like.
 *
 * @param code "en", "es", or any other language's
 * @param words its most frequent small words
 * @param endings how its longer words end
 * @param letters letters that few other languages of the list use
 */
record LanguageProfile(String code, Set<String> words, List<String> endings, String letters) {

  static LanguageProfile of(String code, String words, String endings, String letters) {
    return new LanguageProfile(
        code, Set.of(words.strip().split("\\s+")), List.of(endings.split(" ")), letters);
  }

  /** The languages told apart; all but English and Spanish count as "other". */
  static List<LanguageProfile> all() {
    List<LanguageProfile> all =
        new ArrayList<>(
            List.of(english(), spanish(), german(), french(), italian(), portuguese(), dutch()));
    all.addAll(FurtherLanguages.all());
    return List.copyOf(all);
  }

  private static LanguageProfile english() {
    String words =
        """
        the of and to in is that for it was on with he as his her at by be from this are have
        had not but they which or you an were their we been has will would there if more when who
        she them its our my than what some could two other into do any about may then only new
        also after first such no over can your most us him how where these out up says said here
        why amid against off before during while under between because should being back down
        just now make year years people time get did so all i me off vs via says don't isn't won't can't
        court judge police city state house senate federal government plan day days man woman
        school report four three one first per cent close high street ltd et al notes\
        """;
    return of(
        "en",
        dedupe(words),
        "ing ed ly tion ness ment ers ies ight ough ould ship ism ists ts ds ks ys th ck sh ns's er"
            + " ay ow",
        "w");
  }

  private static LanguageProfile spanish() {
    String words =
        """
        de la que el en y los del se las por un para con una su al lo como más mas pero sus le ya
        este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde
        todo nos durante todos uno les ni contra otros ese eso ante ellos e esto mí antes algunos
        qué unos yo otro otras otra él tanto esa estos mucho quienes nada muchos cual poco ella
        estar estas algunas algo nosotros fue son es está están ser tras según ha han había tiene
        así dos años año hoy día cómo dice dijo así será fueron puede no si te mi va van mis tus tu
        os les estamos estaba hace hacer había ahora siempre nunca vez veces cada mismo misma parte
        gobierno presidente juez contra piden niega pide busca llega deja tras según nuevo nueva
        cuatro tres personas miles millones ciudad policía muere mata detenido detenidos detiene
        lleva lleve espero quien quién suele muchas muchos podrá pedir hacia ha he hemos nuestros nuestra nuestro respecto toda todas mejor gran noticias gente bien aunque mientras solo sólo a ver dar hijo hijos entonces tenga tengo quiero dentro fuera casa vida ser tiene tienen hasta ante bajo mayor\
        """;
    return of(
        "es",
        dedupe(words),
        "ción ciones sión dad dades ado ados ada adas ido idos ida idas mente aron ieron ando iendo"
            + " ario arios oso osa eros ía ías ar er ir ión os as cin aba aban emos amos ible"
            + " ibles",
        "ñ¿¡");
  }

  private static LanguageProfile german() {
    String words =
        """
        der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
        an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so
        zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich ihr was kann alle wenn jedoch unter gegen seine dieser diese ihre beim zwei jahr jahre immer wieder schon ab hier da sehr neue keine ohne vom waren soll uhr\
        """;
    return of("de", dedupe(words), "ung ungen keit heit isch lich chen schaft ern", "äöüß");
  }

  private static LanguageProfile french() {
    String words =
        """
        de la le les et des en un une du que est pour qui dans a par plus pas au sur ne se ce il
        sont la avec son aux d l qu n s c sa ou mais comme été cette ses leur leurs nous vous
        elle être fait ont aussi après deux je tout tous toute très bien sans sous où quand donc car
        vers chez contre depuis encore même peut ça était j m t si non votre vos mon ma mes notre nos
        entre avant lors pendant cet peu faire dit ni autres trois années ans jour y ainsi dont\
        """;
    return of(
        "fr",
        dedupe(words),
        "eux euse aux ées és ée ique ait aient ement elle ois ette eur eurs iers ière ence tres",
        "çèêœùàâî");
  }

  private static LanguageProfile italian() {
    String words =
        """
        di e il la che in un per è una sono con del non si da le dei i al della più nel alla gli lo
        come anche delle ma ha questo suo dal o ed su se tra dalla nella sua ai degli ci essere
        stato era alle mi ti l dell all sull nell un' d' ed hanno sul sui nei nelle sulla quando dove
        chi cui perché così ancora anni dopo prima tutti tutto due loro quella quello questa questi
        senza ogni solo poi già mai molto essi lui lei io noi fa fare può sia dagli dalle contro
        verso fino tre contro stata stati qui quale quali ho hai abbiamo avete vuole anno
        mondo casa giorno nuovo nuova primo prima tempo parte governo presidente oggi\
        """;
    return of(
        "it",
        dedupe(words),
        "zione zioni ità ono ato ati ata iamo ere are gli cchi tto tti ello ella nza ggio",
        "òìù");
  }

  private static LanguageProfile portuguese() {
    String words =
        """
        de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao
        ele das tem à seu sua ou ser quando ademais segundo após ainda foram pode fazer então assim sobre contra governo juiz polícia anos dia quem cada pelos pelas num numa isto aqui onde vai mesma outros outras outro vez sobre desde todos toda todo tudo deste desta dessa desse neste nesta três maior forma grande apenas através nossa nosso minha meu tenho estão pois porque será pessoas trabalho diz disse feira muito há nos já está eu também só pelo pela até isso
        ela entre era depois sem mesmo aos ter seus quem nas me esse eles são você alguns algumas
        alguém ninguém coisa coisas muitos muitas temos tenho teve tinha tivemos conseguiu dois duas
        primeiro primeira novo novos hoje lhe lhes nem lá deve devem fica ficou faz fazem feito teus
        tua tuas meses semana cidade país jogos jogo estamos dizer quer puder devemos encontro
        entrar lojas festa marcas janeiro fevereiro março maio junho julho setembro outubro
        novembro dezembro segunda\
        """;
    return of(
        "pt",
        dedupe(words),
        "ção ções ão ões dade dades mento mentos inho eiro eiros agem ou eu eira ência ância am em"
            + " ais ens os as ar er ir ado ados ada adas ido ida mente ável íveis ário oso osa",
        "ãõçâê");
  }

  private static LanguageProfile dutch() {
    String words =
        """
        de het een en van in is dat op te zijn met voor niet die aan er om ook als dan maar bij uit
        nog naar ze heeft hij door wordt over tot deze werd je hebben wel worden kan mijn\
        """;
    return of("nl", dedupe(words), "ij en heid tie lijk aar", "ĳ");
  }

  static String dedupe(String words) {
    return String.join(" ", new java.util.LinkedHashSet<>(List.of(words.strip().split("\\s+"))));
  }
}
