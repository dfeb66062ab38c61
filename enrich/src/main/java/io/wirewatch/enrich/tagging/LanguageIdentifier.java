package io.wirewatch.enrich.tagging;

import io.wirewatch.contract.article.Article;
import io.wirewatch.contract.article.Language;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells English, Spanish and other languages apart, by small words, endings and letters.
 *
 * <p>What the outlet declares tips the balance where the words say little, and decides alone where
 * they say nothing.
 */
public final class LanguageIdentifier {

  private static final int READ = 500;

  /** In votes: a little more than one small word. */
  private static final int DECLARED = 24;

  private static final double UNDECIDED = 0.4;
  private static final String OTHER = "other";

  private final List<LanguageProfile> profiles = LanguageProfile.all();
  private final LanguageVotes.Ballot ballot = new LanguageVotes.Ballot(profiles);

  Language identify(Article article) {
    String text = article.text();
    String start = text.substring(0, Math.min(READ, text.length()));
    return identify(article.title() + "\n" + start, article.language());
  }

  /**
   * The language of a text.
   *
   * @param declared what its outlet says, as a BCP 47 tag
   */
  public Language identify(String text, Optional<String> declared) {
    Optional<String> prior = declared.map(LanguageIdentifier::codeOf);
    LanguageVotes votes = new LanguageVotes(ballot);
    WordWalk words = new WordWalk(text);
    int foreign = 0;
    int count = 0;
    while (words.next()) {
      votes.add(words.letters(), words.from(), words.to());
      foreign += words.isLatin() ? 0 : LanguageVotes.WORD;
      count++;
    }
    if (count == 0) {
      return new Language(prior.orElse(OTHER), prior.isPresent() ? UNDECIDED : 0);
    }
    return decide(votes, foreign, prior.orElse(""));
  }

  private Language decide(LanguageVotes votes, int foreignWords, String prior) {
    int foreign = foreignWords + (prior.equals(OTHER) ? DECLARED : 0);
    int other = foreign;
    for (int i = 2; i < profiles.size(); i++) {
      other = Math.max(other, votesFor(i, votes, prior) + foreign);
    }
    return decide(votesFor(0, votes, prior), votesFor(1, votes, prior), other);
  }

  private int votesFor(int profile, LanguageVotes votes, String prior) {
    boolean declared = profiles.get(profile).code().equals(prior);
    return votes.of(profile) + (declared ? DECLARED : 0);
  }

  private static Language decide(int english, int spanish, int other) {
    int best = Math.max(other, Math.max(english, spanish));
    if (best == 0) {
      return new Language("en", 0);
    }
    String code = best == english ? "en" : best == spanish ? "es" : OTHER;
    int second = english + spanish + other - best - Math.min(other, Math.min(english, spanish));
    return new Language(code, Rounding.round((double) best / (best + second)));
  }

  /** A declared BCP 47 tag as one of our three codes. */
  private static String codeOf(String tag) {
    String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return switch (primary) {
      case "en", "es" -> primary;
      case "" -> "en";
      default -> OTHER;
    };
  }
}
