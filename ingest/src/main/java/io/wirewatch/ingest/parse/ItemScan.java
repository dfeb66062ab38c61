package io.wirewatch.ingest.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a broken document into its items by looking for their tags alone, outside of CDATA. An item
 * ends at its closing tag, at the next item, or with the document.
 */
final class ItemScan {
  private static final Pattern MARK =
      Pattern.compile(
          "<!\\[CDATA\\[|<(/?)(?:[A-Za-z][\\w.-]{0,40}:)?(item|entry)(?=[\\s>/])",
          Pattern.CASE_INSENSITIVE);
  private static final int MAX_ITEM = 1_000_000;

  private final String text;
  private final boolean isWhole;
  private final List<String> items = new ArrayList<>();
  private int firstItem;
  private int beyondLimit;
  private int open = -1;

  ItemScan(FeedText feed) {
    this.text = feed.text();
    this.isWhole = feed.isWhole();
    this.firstItem = text.length();
    scan();
    finish();
  }

  /** Everything before the first item. */
  String head() {
    return text.substring(0, Math.min(firstItem, MAX_ITEM));
  }

  /** The items, tags included, in document order. */
  List<String> items() {
    return items;
  }

  int beyondLimit() {
    return beyondLimit;
  }

  private void scan() {
    Matcher mark = MARK.matcher(text);
    for (int from = 0; mark.find(from); ) {
      from = mark.end();
      if (mark.group(2) == null) {
        int close = text.indexOf("]]>", from);
        from = close < 0 ? text.length() : close;
      } else if (mark.group(1).isEmpty()) {
        end(mark.start());
        open = mark.start();
        firstItem = Math.min(firstItem, open);
      } else {
        end(mark.start());
      }
    }
  }

  private void end(int at) {
    if (open >= 0) {
      add(text.substring(open, at));
    }
    open = -1;
  }

  private void finish() {
    if (open >= 0 && isWhole) {
      add(text.substring(open));
    }
  }

  private void add(String item) {
    if (items.size() < FeedParser.MAX_ITEMS && item.length() <= MAX_ITEM) {
      items.add(item);
    } else {
      beyondLimit++;
    }
  }
}
