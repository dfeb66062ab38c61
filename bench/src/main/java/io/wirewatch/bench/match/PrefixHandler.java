package io.wirewatch.bench.match;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.monitor.CustomQueryHandler;
import org.apache.lucene.monitor.QueryTree;
import org.apache.lucene.monitor.TermWeightor;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Files prefix queries under their prefix, which Monitor by itself would run for every article. An
 * article offers those beginnings of its terms that some query asks for, marked so that they are no
 * words.
 */
final class PrefixHandler implements CustomQueryHandler {

  private static final char MARK = 1;
  private static final double WEIGHT = 5;

  private final CharArraySet prefixes = new CharArraySet(1024, false);
  private int longest;
  private int shortest = Integer.MAX_VALUE;

  @Override
  public @Nullable QueryTree handleQuery(Query query, TermWeightor weightor) {
    if (query instanceof PrefixQuery prefix) {
      String text = prefix.getPrefix().text();
      prefixes.add(text);
      longest = Math.max(longest, text.length());
      shortest = Math.min(shortest, text.length());
      return QueryTree.term(prefix.getField(), new BytesRef(text + MARK), WEIGHT);
    }
    return null;
  }

  @Override
  public TokenStream wrapTermStream(String field, TokenStream in) {
    return new Beginnings(in);
  }

  private final class Beginnings extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private char[] current = new char[0];
    private int currentLength;
    private int next = Integer.MAX_VALUE;

    Beginnings(TokenStream in) {
      super(in);
    }

    @Override
    public boolean incrementToken() throws IOException {
      increment.setPositionIncrement(1);
      while (next <= Math.min(currentLength, longest)) {
        int length = next++;
        if (prefixes.contains(current, 0, length)) {
          term.copyBuffer(current, 0, length);
          term.append(MARK);
          return true;
        }
      }
      if (!input.incrementToken()) {
        return false;
      }
      remember();
      return true;
    }

    private void remember() {
      currentLength = term.length();
      if (current.length < currentLength) {
        current = new char[currentLength * 2];
      }
      System.arraycopy(term.buffer(), 0, current, 0, currentLength);
      next = shortest;
    }
  }
}
