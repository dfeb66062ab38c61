package io.wirewatch.alerts.console;

import io.wirewatch.alerts.console.view.Bar;
import io.wirewatch.alerts.console.view.PreviewView;
import io.wirewatch.alerts.console.view.Sample;
import io.wirewatch.alerts.console.view.Times;
import io.wirewatch.alerts.rules.RuleBook;
import io.wirewatch.alerts.rules.RuleMatch;
import io.wirewatch.alerts.rules.RuleSet;
import io.wirewatch.alerts.store.Articles;
import io.wirewatch.alerts.store.Speed;
import io.wirewatch.alerts.store.StoredArticle;
import io.wirewatch.alerts.store.StreamFilter;
import io.wirewatch.contract.article.EnrichedArticle;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Shows what a rule would have caught in the last seven days, from what is stored. */
final class Previews {
  private static final int DAYS = 7;
  private static final int SAMPLES = 8;
  private static final int MANY_A_DAY = 30;
  private static final int BAR_HEIGHT = 72;
  private static final int BAR_STEP = 48;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d", Locale.US);

  private final Articles articles;
  private final RuleBook book;

  Previews(Articles articles, RuleBook book) {
    this.articles = articles;
    this.book = book;
  }

  /** Runs a rule over the last seven days, as live articles are; empty when it cannot be read. */
  Optional<PreviewView> of(RuleFields fields, ZoneId zone, Instant now) {
    return book.preview(fields.named("preview").draft("", false))
        .map(set -> run(set, narrowed(fields), pace(fields), zone, now));
  }

  private static String pace(RuleFields fields) {
    Speed speed = fields.tell().tell().speed();
    return speed instanceof Speed.AtOnce
        ? "one message for each story"
        : "told " + TellForms.words(speed);
  }

  /** What the store can leave out by itself. */
  private static StreamFilter narrowed(RuleFields fields) {
    return new StreamFilter(
        Optional.empty(),
        fields.watch().topics(),
        fields.watch().sources(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  private PreviewView run(
      RuleSet set, StreamFilter narrowed, String pace, ZoneId zone, Instant now) {
    LocalDate today = now.atZone(zone).toLocalDate();
    Instant since = today.minusDays(DAYS - 1L).atStartOfDay(zone).toInstant();
    Caught caught = new Caught(zone);
    articles.each(
        narrowed,
        since,
        now.plus(Duration.ofMillis(1)),
        article -> set.match(article.enriched()).forEach(match -> caught.add(article, match)));
    return view(caught, today, pace, new Times(zone, now));
  }

  private static PreviewView view(Caught caught, LocalDate today, String pace, Times times) {
    int stories = caught.newest.size();
    List<Sample> samples =
        caught.latest().stream().limit(SAMPLES).map(one -> sample(one, times)).toList();
    return new PreviewView(
        stories == 0 ? "Nothing in the last 7 days" : count(stories) + " in the last 7 days",
        rate(caught, today, stories, pace),
        warning(caught),
        bars(caught, today),
        samples,
        Math.max(0, stories - samples.size()));
  }

  private static String count(int stories) {
    return stories == 1 ? "1 story" : stories + " stories";
  }

  private static String rate(Caught caught, LocalDate today, int stories, String pace) {
    if (stories == 0) {
      return "You would not have been told anything. Take a word away, or wait: the rule works from now on.";
    }
    Map.Entry<LocalDate, Integer> busiest =
        Collections.max(caught.perDay.entrySet(), Map.Entry.comparingByValue());
    String day =
        busiest.getKey().equals(today)
            ? "today"
            : "on " + busiest.getKey().getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
    double mean = stories / (double) DAYS;
    String about = mean < 1 ? "less than one a day" : "about " + Math.round(mean) + " a day";
    return "%s, busiest %d %s. %s."
        .formatted(sentence(about), busiest.getValue(), day, sentence(pace));
  }

  private static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static Optional<String> warning(Caught caught) {
    boolean often = caught.perDay.values().stream().anyMatch(count -> count > MANY_A_DAY);
    return often
        ? Optional.of(
            "That is more than 30 on one day: more than anybody reads. Add a word that must be there, "
                + "or count only topics the tagger is sure of.")
        : Optional.empty();
  }

  private static List<Bar> bars(Caught caught, LocalDate today) {
    int most =
        Math.max(1, caught.perDay.values().stream().mapToInt(count -> count).max().orElse(1));
    List<Bar> bars = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      LocalDate date = today.minusDays(DAYS - 1L - day);
      int count = caught.perDay.getOrDefault(date, 0);
      int height = count == 0 ? 0 : Math.max(3, count * BAR_HEIGHT / most);
      bars.add(new Bar(date.format(DAY), count, day * BAR_STEP, height));
    }
    return bars;
  }

  private static Sample sample(Quotes quotes, Times times) {
    EnrichedArticle enriched = quotes.enriched();
    return new Sample(
        StoryCards.href(enriched.storyId()),
        quotes.headline(),
        enriched.language().code(),
        enriched.article().source().name(),
        times.of(enriched.article().firstSeenAt()),
        quotes.context());
  }

  /** Stories caught so far: each counts once, on the day of its first article. */
  private static final class Caught {
    private final ZoneId zone;
    private final Map<String, Quotes> newest = new LinkedHashMap<>();
    private final Map<LocalDate, Integer> perDay = new LinkedHashMap<>();

    Caught(ZoneId zone) {
      this.zone = zone;
    }

    void add(StoredArticle stored, RuleMatch match) {
      EnrichedArticle enriched = stored.enriched();
      Quotes quotes = new Quotes(enriched, Quotes.found(match.hits()));
      if (newest.putIfAbsent(enriched.storyId(), quotes) == null) {
        perDay.merge(enriched.article().firstSeenAt().atZone(zone).toLocalDate(), 1, Integer::sum);
      }
    }

    List<Quotes> latest() {
      List<Quotes> stories = new ArrayList<>(newest.values());
      Collections.reverse(stories);
      return stories;
    }
  }
}
