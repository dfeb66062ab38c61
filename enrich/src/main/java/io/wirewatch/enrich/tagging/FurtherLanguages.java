package io.wirewatch.enrich.tagging;

import java.util.List;

/** Languages that need only be told from English and Spanish, by their small words and endings. */
final class FurtherLanguages {

  private FurtherLanguages() {}

  static List<LanguageProfile> all() {
    return List.of(
        somali(),
        tagalog(),
        vietnamese(),
        indonesian(),
        polish(),
        swedish(),
        turkish(),
        catalan(),
        romanian(),
        creole());
  }

  private static LanguageProfile profile(
      String code, String words, String endings, String letters) {
    return LanguageProfile.of(code, LanguageProfile.dedupe(words), endings, letters);
  }

  private static LanguageProfile somali() {
    return profile(
        "so",
        """
        waa iyo ku ka oo uu ay in aan aad la soo ah waxa waxaa waxay wuxuu waxuu si loo lagu laga
        leh ayaa ayuu ayay isku kale inay inuu ilaa ee ma haddii markii marka kuwa dadka dalka sidoo
        ama uga ugu hadii waana waxaan kala dhexe badan jira jiray yahay tahay mid cad midig xasan
        soomaaliya magaalada wax kasta gaar""",
        "aa aan aay aha ahay ayaa iisa ooyin ayn kii tii dii gii kiisa diisa tiisa yada dda nka lka"
            + " adii eed aad uur iin oon ihii eeyo iyo ee oo ow day",
        "");
  }

  private static LanguageProfile tagalog() {
    return profile(
        "tl",
        """
        ang ng mga sa na at ay ito hindi para kung may din rin siya niya nila sila kanyang kaniyang
        isang isa si ni kay mula nang ngunit dahil dito doon ako ko mo ka kami tayo namin natin
        bilang mayroon wala lahat kapag pag upang pero ba po lang pa nasa ayon bago noong ikaw iyon
        iyan ano sino saan kailan tulad noon araw taon tao bansa lungsod pamahalaan""",
        "ang ong ung ing-an han hin nang yan ito ila aan",
        "");
  }

  private static LanguageProfile vietnamese() {
    return profile(
        "vi",
        """
        và của là có cho được trong không với các một người những này khi đã để từ đến về ra cũng
        như năm tại nhiều sẽ thì đó vào theo trên sau phải làm còn chỉ anh em tôi ông bà nhà nước
        việt nam hàng công ty bang ban thi""",
        "nh ương ượng uyên oạch",
        "đăơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ");
  }

  private static LanguageProfile indonesian() {
    return profile(
        "id",
        """
        yang dan di dari untuk dengan pada ini itu adalah tidak akan dalam ke oleh atau juga karena
        telah sudah bisa ada kami mereka saya anda sebagai lebih tersebut para satu dapat antara
        orang tahun saat""",
        "kan nya kah lah",
        "");
  }

  private static LanguageProfile polish() {
    return profile(
        "pl",
        """
        i w na z do nie że się jest to o jak po co za od ale przez dla przy są tym był czy już oraz
        jego tylko może być ich pod""",
        "ego ych ami ach ość owa owy ski ska wać",
        "łąęśżźćń");
  }

  private static LanguageProfile swedish() {
    return profile(
        "sv",
        """
        och att det som en på är av för med till den har de inte om ett han men var jag sig från vi
        så kan när nu skulle eller bli vid efter ut mot""",
        "ningen arna erna aren ande",
        "åäö");
  }

  private static LanguageProfile turkish() {
    return profile(
        "tr",
        """
        ve bir bu da de için ile çok olarak daha olan gibi ne o kadar ama var en sonra ise her
        değil olduğu göre ya""",
        "lar ler dır dir ının inin ları leri mak mek yor",
        "ğışö");
  }

  private static LanguageProfile catalan() {
    return profile(
        "ca",
        """
        de la i el els les amb que per del dels un una és no en al als més com són ha han aquest
        aquesta però també seva seu entre fins on molt tot pel""",
        "ció cions tat ment itat",
        "çàèòï");
  }

  private static LanguageProfile romanian() {
    return profile(
        "ro",
        """
        și de în la a cu pe din nu un o care este sunt pentru că să mai au fost prin sau dar lui
        după fi ca""",
        "ului ilor ește ează ție ării",
        "ășțâî");
  }

  private static LanguageProfile creole() {
    return profile(
        "ht",
        """
        nan ak pou yo li ki pa se te ap gen moun ki sou yon peyi ayiti nou mwen ou fè tout kote lè
        depi avèk paske anpil""",
        "syon",
        "");
  }
}
