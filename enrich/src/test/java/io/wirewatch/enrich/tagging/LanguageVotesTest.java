package io.wirewatch.enrich.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.wirewatch.enrich.tagging.LanguageVotes.Ballot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The compiled tables say of every word what its profiles say when they are read one by one. */
class LanguageVotesTest {
  private static final List<LanguageProfile> PROFILES = LanguageProfile.all();
  private static final Ballot BALLOT = new Ballot(PROFILES);

  @Test
  void countsWhatTheProfilesSay() {
    SplittableRandom random = new SplittableRandom(5);
    List<String> parts = parts();

    for (int i = 0; i < 20_000; i++) {
      String word = pick(parts, random) + pick(parts, random) + pick(parts, random);
      char[] letters = ("ab" + word + "cd").toCharArray();
      LanguageVotes votes = new LanguageVotes(BALLOT);
      votes.add(letters, 2, letters.length - 2);

      for (int profile = 0; profile < PROFILES.size(); profile++) {
        assertThat(votes.of(profile)).as(word).isEqualTo(read(PROFILES.get(profile), word));
      }
    }
  }

  @Test
  void walksOverLowerCaseWordsAndOpeningMarks() {
    String text = "¿Qué pasó en EL İzmir? «ΑΣ» Niño's 25ª straße…";
    WordWalk walk = new WordWalk(text);
    List<String> words = new ArrayList<>();

    while (walk.next()) {
      words.add(new String(walk.letters(), walk.from(), walk.to() - walk.from()));
    }

    assertThat(words)
        .containsExactly(
            "¿",
            "qué",
            "pasó",
            "en",
            "el",
            "İzmir".toLowerCase(Locale.ROOT),
            "ας",
            "niño",
            "s",
            "ª",
            "straße");
  }

  private static List<String> parts() {
    List<String> parts = new ArrayList<>(List.of("", "", "", "x", "w", "ß", "st", "ñ", "會"));
    for (LanguageProfile profile : PROFILES) {
      parts.addAll(profile.words());
      parts.addAll(profile.endings());
    }
    return parts.stream().sorted().toList();
  }

  private static String pick(List<String> parts, SplittableRandom random) {
    return random.nextInt(3) == 0 ? "" : parts.get(random.nextInt(parts.size()));
  }

  private static int read(LanguageProfile profile, String word) {
    boolean ending =
        profile.endings().stream()
            .anyMatch(end -> word.length() >= end.length() + 2 && word.endsWith(end));
    int votes = profile.words().contains(word) ? 20 : ending ? 7 : 0;
    return votes
        + 10 * (int) word.chars().filter(letter -> profile.letters().indexOf(letter) >= 0).count();
  }
}
