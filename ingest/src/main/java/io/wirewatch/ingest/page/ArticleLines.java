package io.wirewatch.ingest.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes down the lines of an article without what merely stands among them. */
final class ArticleLines {
  private static final int LONGEST_CAPTION = 300;
  private static final int SHORTEST_UNIQUE = 150;
  private static final Pattern POINTER =
      Pattern.compile(
          "^\\W*(read( more| next| also)?|related|see (also|more)|more( on| from|:)|also( read| on)?|watch( now)?|don.?t miss|recommended|click here|photos?|video|gallery|lee también|lea también|ver también)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NOISE =
      Pattern.compile(
          "^\\W*(adverti[sz]ements?|advert|comments?|join the conversation|share( this)?( article| story)?|story continues( below)?.*|sponsored( content)?|(leave a |post a )comment.*|loading.*|print|e-?mail|facebook|twitter|whatsapp|don.?t miss|read more|show more|related( stories| articles| content)?|publicidad|getty( images)?|all rights reserved.*|©.*|copyright.*)\\W*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern CALL =
      Pattern.compile(
          "(follow (him|her|us|me|them|@?\\w+)( \\w+){0,3} on (twitter|facebook|instagram|linkedin))|(sign up|subscribe)\\b.{0,60}(newsletter|alerts|inbox|podcast|e-?mail)|(newsletter|inbox).{0,40}\\b(sign up|subscribe)|may be reached at|can be reached at|all rights reserved|may not be published, broadcast",
          Pattern.CASE_INSENSITIVE);

  /** One of these is in every call: looking for them first is quicker. */
  private static final List<String> CALL_WORDS =
      List.of("follow", "sign up", "subscribe", "be reached at", "reserved", "may not be");

  private static final Pattern DATE =
      Pattern.compile(
          "^\\W*((published|updated|posted|last updated|last modified|first published)\\b.{0,60}\\d.*|(\\w+,? )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\.? \\d{1,2},? \\d{4}.{0,30}|\\d{1,2}[./ ]\\w+[./ ]\\d{4}.{0,20}|\\d{4}-\\d\\d-\\d\\d.{0,20})$",
          Pattern.CASE_INSENSITIVE);

  private final Box page;
  private final List<String> lines = new ArrayList<>();
  private final Set<String> written = new HashSet<>();
  private int headings;

  private ArticleLines(Box page) {
    this.page = page;
  }

  /** The article's lines in order. */
  static List<String> of(Box article, Box page) {
    ArticleLines out = new ArticleLines(page);
    out.write(article);
    out.dropHeadings();
    return out.lines;
  }

  private void write(Box box) {
    for (Part part : box.parts()) {
      if (part instanceof Line line) {
        write(box, line);
      } else if (part instanceof Box inner) {
        if (isLinkList(inner)) {
          dropHeadings();
        } else if (!isDropped(inner)) {
          write(inner);
        }
      }
    }
  }

  private void write(Box box, Line line) {
    if (isNoise(line) || isRepeated(line)) {
      return;
    }
    lines.add(line.text());
    headings = box.isHeading() ? headings + 1 : 0;
  }

  private boolean isRepeated(Line line) {
    return line.length() >= SHORTEST_UNIQUE
        && !written.add(line.text())
        && !lines.get(lines.size() - 1).equals(line.text());
  }

  private void dropHeadings() {
    for (; headings > 0; headings--) {
      lines.remove(lines.size() - 1);
    }
  }

  private static boolean isNoise(Line line) {
    String text = line.text();
    if (text.length() > LONGEST_CAPTION) {
      return false;
    }
    return NOISE.matcher(text).matches()
        || DATE.matcher(text).matches()
        || isCall(text)
        || isShoutedLink(line)
        || (line.linked() * 10 > line.length() * 6 && POINTER.matcher(text).matches());
  }

  private static boolean isCall(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    for (String word : CALL_WORDS) {
      if (small.contains(word)) {
        return CALL.matcher(text).find();
      }
    }
    return false;
  }

  private static boolean isShoutedLink(Line line) {
    return line.linked() * 10 > line.length() * 8
        && line.length() > 20
        && line.text().chars().noneMatch(Character::isLowerCase)
        && line.text().chars().anyMatch(Character::isUpperCase);
  }

  private boolean isDropped(Box box) {
    return ArticleChoice.isAside(box, page) || box.is("h1") || isCaption(box);
  }

  private static boolean isLinkList(Box box) {
    return box.is("ul", "ol", "div", "section") && box.length() > 0 && box.linkDensity() > 0.6;
  }

  private static boolean isCaption(Box box) {
    return box.showsPicture()
        && box.length() <= LONGEST_CAPTION
        && box.is("div", "p", "span")
        && (!box.is("p") || box.length() < 160);
  }
}
