package io.wirewatch.alerts.message;

import io.wirewatch.alerts.store.Snippet;
import io.wirewatch.contract.article.TextSpan;

/**
 * Writes HTML. Text and attribute values go through methods of their own that escape them; only
 * markup written in this package reaches {@link #raw}.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(8_192);

  /** Markup of ours, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** Text from outside. */
  Html text(String text) {
    escape(Plain.piece(text));
    return this;
  }

  /** A sentence with its matched words marked. */
  Html marked(Snippet snippet) {
    int from = 0;
    for (TextSpan match : snippet.matches()) {
      text(snippet.text().substring(from, match.start()))
          .raw("<strong style=\"" + MailStyle.MATCH + "\">")
          .text(match.of(snippet.text()))
          .raw("</strong>");
      from = match.end();
    }
    return text(snippet.text().substring(from));
  }

  /** A link; anything but http and https becomes plain text. */
  Html link(String url, String style, String label) {
    if (!url.startsWith("https://") && !url.startsWith("http://")) {
      return text(label);
    }
    out.append("<a href=\"");
    escape(Plain.line(url));
    out.append("\" style=\"").append(style).append("\" rel=\"noopener noreferrer nofollow\">");
    escape(Plain.piece(label));
    out.append("</a>");
    return this;
  }

  /** An attribute value from outside, without its quotes. */
  Html attribute(String value) {
    escape(Plain.line(value));
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
  }
}
