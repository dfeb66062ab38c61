package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.contract.article.Language;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageIdentifierTest {

  private final LanguageIdentifier identifier = new LanguageIdentifier();

  @ParameterizedTest
  @CsvSource({
    "en, Sheriff ends jail agreement with ICE",
    "en, 'Judge blocks deportation flights, orders hearing'",
    "en, Mayor says city will not help agents",
    "en, Teachers march downtown after student is detained",
    "es, El alguacil termina el acuerdo con ICE",
    "es, Detienen a 30 trabajadores en una redada en Houston",
    "es, Juez federal frena deportaciones masivas",
    "es, Miedo en las escuelas por los operativos migratorios",
    "es, ¿Qué hacer si llega la migra?",
    "es, A la espera de otros vuelos que van a salir de Texas",
    "es, Que no vuelvan a separar a familias que piden asilo",
    "other, Para os imigrantes temos muitas coisas novas hoje",
    "other, Estamos todos preparados para entrar nos dois países",
    "other, Richter stoppt die Abschiebung von Familien nach Honduras",
    "other, Un juge fédéral bloque les expulsions vers le Mexique",
    "other, Juiz federal suspende deportações em massa nos Estados Unidos",
    "other, Il giudice blocca le espulsioni degli immigrati",
    "en, Snow closes schools across three counties",
    "es, Corte Suprema avala redadas en Los Ángeles",
    "es, Trump promete terminar el muro",
    "other, Maxkamadda ayaa joojisay musaafurinta dadka Soomaalida",
    "other, Pinigil ng hukom ang pagpapaalis sa mga manggagawa",
    "other, Tòa án chặn lệnh trục xuất người nhập cư",
    "other, Jij la bloke depòtasyon pou ayisyen nan peyi a",
    "other, Суд остановил депортацию",
    "other, 裁判所が強制送還を停止"
  })
  void tellsHeadlinesApart(String code, String headline) {
    Language language = identifier.identify(headline, Optional.empty());

    assertThat(language.code()).isEqualTo(code);
  }

  @Test
  void callsAnEmptyTextOther() {
    assertThat(identifier.identify(" \n", Optional.empty())).isEqualTo(new Language("other", 0));
  }

  @Test
  void believesTheOutletWhereTheWordsSayNothing() {
    assertThat(identifier.identify("", Optional.of("es-MX")).code()).isEqualTo("es");
    assertThat(identifier.identify("Noem, Homan: video", Optional.of("es")).code()).isEqualTo("es");
    assertThat(identifier.identify("Noem, Homan: video", Optional.of("de")).code())
        .isEqualTo("other");
  }

  @Test
  void believesTheWordsWhereTheySpeakClearly() {
    String english = "The judge said that the men were held for two days and then let go.";

    assertThat(identifier.identify(english, Optional.of("es")).code()).isEqualTo("en");
  }
}
