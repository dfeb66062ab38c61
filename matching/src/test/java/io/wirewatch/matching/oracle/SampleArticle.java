package io.wirewatch.matching.oracle;

import io.wirewatch.matching.Document;
import java.util.List;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;

/**
 * An invented article, for us and for Lucene.
 *
 * @param source a keyword value, already folded
 * @param topics keyword values, already folded
 */
public record SampleArticle(String title, String text, String source, List<String> topics) {

  /**
   * Lucene field with title and text, which stands for "no field named" at half the price of two
   * fields.
   */
  public static final String BOTH = "both";

  /** Our form. */
  public Document document() {
    return Document.builder()
        .text("title", title)
        .text("text", text)
        .keyword("source", source)
        .keyword("topic", topics.toArray(String[]::new))
        .build();
  }

  /** Lucene's form with the fields that {@link LuceneTranslator} was told of. */
  public org.apache.lucene.document.Document lucene(List<String> fields) {
    var document = new org.apache.lucene.document.Document();
    for (String field : fields) {
      if (!field.equals("text")) {
        document.add(new TextField(field, title, Store.NO));
      }
      if (!field.equals("title")) {
        document.add(new TextField(field, text, Store.NO));
      }
    }
    document.add(new StringField("source", source, Store.NO));
    topics.forEach(topic -> document.add(new StringField("topic", topic, Store.NO)));
    return document;
  }
}
