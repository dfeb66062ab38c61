package io.wirewatch.matching.oracle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Seeded news of invented words: 50,000 words by Zipf's law, 19,000 names, 50 topics; articles of 4
 * to 6 kB that mention about ten names of their topics several times. Real prose has more of a
 * pattern; this has the statistics.
 */
public final class SyntheticNews {

  private static final int VOCABULARY = 50_000;
  private static final int TOPICS = 50;
  private static final int NAMES_OF_TOPIC = 380;
  private static final int WORDS_OF_TOPIC = 300;
  private static final int SOURCES = 200;

  private final SplittableRandom random;
  private final SyntheticWords words;
  private final List<String> vocabulary;
  private final List<Topic> topics = new ArrayList<>();

  /** News drawn from a seed. */
  public SyntheticNews(long seed) {
    random = new SplittableRandom(seed);
    words = new SyntheticWords(random);
    vocabulary = words.words(VOCABULARY);
    List<String> firstNames = words.words(800);
    for (int i = 0; i < TOPICS; i++) {
      topics.add(topic(firstNames));
    }
  }

  /** What a topic's articles speak of. */
  private record Topic(List<String> names, List<String> words) {}

  private Topic topic(List<String> firstNames) {
    Set<String> names = new LinkedHashSet<>();
    while (names.size() < NAMES_OF_TOPIC) {
      String last = SyntheticWords.capitalised(words.word(3));
      names.add(
          SyntheticWords.capitalised(firstNames.get(words.skewed(firstNames.size()))) + " " + last);
    }
    List<String> own =
        Stream.generate(() -> vocabulary.get(300 + random.nextInt(20_000)))
            .limit(WORDS_OF_TOPIC)
            .toList();
    return new Topic(List.copyOf(names), own);
  }

  /** The next article. */
  public SampleArticle article() {
    List<Topic> about = List.of(anyTopic(), anyTopic());
    List<String> cast =
        Stream.generate(() -> name(about.get(random.nextInt(2)))).limit(10).toList();
    StringBuilder text = new StringBuilder();
    int length = 4_100 + random.nextInt(2_000);
    while (text.length() < length) {
      sentence(about, cast, 8 + random.nextInt(20), text);
    }
    StringBuilder title = new StringBuilder();
    sentence(about, cast, 9, title);
    return new SampleArticle(
        title.toString(), text.toString(), source(), List.of("t" + random.nextInt(TOPICS)));
  }

  private void sentence(List<Topic> about, List<String> cast, int count, StringBuilder out) {
    int start = out.length();
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(100);
      if (kind < 4) {
        out.append(cast.get(words.skewed(cast.size())));
      } else if (kind < 16) {
        out.append(word(about.get(random.nextInt(2))));
      } else {
        out.append(vocabulary.get(words.skewed(VOCABULARY)));
      }
      out.append(random.nextInt(12) == 0 ? ", " : " ");
    }
    out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
    out.setCharAt(out.length() - 1, '.');
    out.append(' ');
  }

  private String word(Topic topic) {
    return topic.words.get(words.skewed(WORDS_OF_TOPIC));
  }

  private String name(Topic topic) {
    return topic.names.get(words.skewed(NAMES_OF_TOPIC));
  }

  private Topic anyTopic() {
    return topics.get(random.nextInt(TOPICS));
  }

  private String source() {
    return "source" + words.skewed(SOURCES);
  }

  /**
   * The text of the next saved search; its kinds come as often as the newsroom's are guessed to.
   */
  public String query() {
    Topic topic = anyTopic();
    int kind = random.nextInt(100);
    if (kind < 22) {
      return quotedName(topic);
    } else if (kind < 30) {
      return "title:" + someWord(topic) + " OR " + quotedName(topic);
    } else if (kind < 52) {
      return quotedName(topic)
          + " "
          + someWord(topic)
          + (random.nextBoolean() ? " " + someWord(topic) : "");
    } else if (kind < 60) {
      return someWord(topic) + " " + someWord(topic) + " " + someWord(topic);
    } else if (kind < 70) {
      return "any("
          + String.join(" ", several(() -> quotedName(topic), 3 + random.nextInt(6)))
          + ")";
    }
    return rarerQuery(topic, kind);
  }

  private String rarerQuery(Topic topic, int kind) {
    if (kind < 82) {
      String one = String.join(" OR ", several(() -> someWord(topic), 3));
      String other = String.join(" OR ", several(() -> someWord(topic), 2));
      return "(" + one + ") (" + other + ") -" + someWord(topic);
    } else if (kind < 91) {
      String first = random.nextBoolean() ? quotedName(topic) : someWord(topic);
      return "near(" + first + " " + someWord(topic) + " " + (4 + random.nextInt(6)) + ")";
    } else if (kind < 97) {
      return "source:" + source() + " " + quotedName(topic);
    }
    String word = vocabulary.get(3_000 + random.nextInt(VOCABULARY - 3_000));
    return word.substring(0, Math.min(word.length(), 8)) + "*";
  }

  /** Names are asked for somewhat more often when they are in the news more often. */
  private String quotedName(Topic topic) {
    int rank =
        random.nextInt(12) == 0 ? words.skewed(NAMES_OF_TOPIC) : random.nextInt(NAMES_OF_TOPIC);
    return "\"" + topic.names.get(rank) + "\"";
  }

  private String someWord(Topic topic) {
    return topic.words.get(random.nextInt(WORDS_OF_TOPIC));
  }

  private static List<String> several(java.util.function.Supplier<String> source, int count) {
    return Stream.generate(source).limit(count).toList();
  }
}
