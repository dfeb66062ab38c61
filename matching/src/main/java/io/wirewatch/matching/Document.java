package io.wirewatch.matching;

import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.TermHash;
import io.wirewatch.matching.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An article as the matcher sees it: text fields, tokenised once, and keyword fields. Immutable and
 * safe to share.
 *
 * <p>Any number of {@link QuerySet}s may match the same document; other passes reuse {@link
 * #tokens}.
 */
public final class Document {

  /** Stands between a keyword field and its value in a term. */
  static final char SEPARATOR = 0;

  /** Stands between a text field and a word that counts only there. */
  static final char FIELD_MARK = 1;

  private final List<TextValue> texts;
  private final List<KeywordValue> keywords;

  private Document(Builder builder) {
    this.texts = List.copyOf(builder.texts);
    this.keywords = List.copyOf(builder.keywords);
  }

  /** A builder without fields. */
  public static Builder builder() {
    return new Builder();
  }

  /** The tokens of a text field, if the document has it. */
  public Optional<Tokens> tokens(String field) {
    for (TextValue text : texts) {
      if (text.field.equals(field)) {
        return Optional.of(text.tokens);
      }
    }
    return Optional.empty();
  }

  List<TextValue> texts() {
    return texts;
  }

  List<KeywordValue> keywords() {
    return keywords;
  }

  /** A text field and its tokens. */
  record TextValue(String field, Tokens tokens) {}

  /**
   * One value of a keyword field: folded for comparing, as a term, and as long as it was written.
   */
  record KeywordValue(String field, String folded, String term, long hash, int length) {}

  /** The term of a keyword value: no word contains the separator. */
  static String term(String field, String folded) {
    return field + SEPARATOR + folded;
  }

  /** Collects the fields of a document. */
  public static final class Builder {

    private final List<TextValue> texts = new ArrayList<>();
    private final List<KeywordValue> keywords = new ArrayList<>();

    private Builder() {}

    /** Adds a text field; each name once. */
    public Builder text(String field, String value) {
      if (texts.stream().anyMatch(text -> text.field.equals(field))) {
        throw new IllegalArgumentException("the document has a field " + field + " already");
      }
      texts.add(new TextValue(field, Analyser.analyse(value)));
      return this;
    }

    /** Adds values of a keyword field. */
    public Builder keyword(String field, String... values) {
      for (String value : values) {
        String folded = Analyser.fold(value);
        String term = term(field, folded);
        keywords.add(new KeywordValue(field, folded, term, TermHash.of(term), value.length()));
      }
      return this;
    }

    /** The finished document. */
    public Document build() {
      return new Document(this);
    }
  }
}
