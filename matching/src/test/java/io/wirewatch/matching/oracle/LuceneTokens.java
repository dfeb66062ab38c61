package io.wirewatch.matching.oracle;

import io.wirewatch.matching.text.Analyser;
import io.wirewatch.matching.text.Tokens;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Our analyser as Lucene's: a word in capitals is stacked on the folded word. */
public final class LuceneTokens extends Analyzer {

  /** Positions between two texts of one field. */
  public static final int GAP = 128;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    return new TokenStreamComponents(new Stream());
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }

  private static final class Stream extends Tokenizer {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private Tokens tokens = Analyser.analyse("");
    private int length;
    private int next;
    private boolean stacked;

    @Override
    public void reset() throws IOException {
      super.reset();
      String text = read(input);
      length = text.length();
      tokens = Analyser.analyse(text);
      next = 0;
      stacked = false;
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (stacked) {
        stacked = false;
        emit(next - 1, tokens.text(next - 1).toUpperCase(Locale.ROOT), 0);
        return true;
      }
      if (next == tokens.count()) {
        return false;
      }
      emit(next, tokens.text(next), 1);
      stacked = tokens.isCapitals(next);
      next++;
      return true;
    }

    private void emit(int token, String text, int step) {
      term.append(text);
      increment.setPositionIncrement(step);
      offset.setOffset(correctOffset(tokens.start(token)), correctOffset(tokens.end(token)));
    }

    @Override
    public void end() throws IOException {
      super.end();
      offset.setOffset(correctOffset(length), correctOffset(length));
    }

    private static String read(Reader input) throws IOException {
      StringBuilder out = new StringBuilder();
      char[] buffer = new char[8192];
      for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
        out.append(buffer, 0, n);
      }
      return out.toString();
    }
  }
}
