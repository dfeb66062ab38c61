package io.wirewatch.bench.replay;

import io.wirewatch.standalone.feeds.FeedAnswer;
import io.wirewatch.standalone.feeds.FeedPage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Shows one snapshot at a time, with a validator that is the same for the same bytes. */
final class ReplayedFeed implements FeedPage {
  private byte[] body = new byte[0];
  private String etag = "";

  synchronized void show(byte[] document) {
    body = document.clone();
    CRC32C sum = new CRC32C();
    sum.update(document);
    byte[] mark = ByteBuffer.allocate(12).putLong(sum.getValue()).putInt(body.length).array();
    etag = '"' + HexFormat.of().formatHex(Arrays.copyOfRange(mark, 4, 12)) + '"';
  }

  @Override
  public synchronized FeedAnswer answer(String path, Optional<String> ifNoneMatch) {
    return ifNoneMatch.filter(etag::equals).isPresent()
        ? FeedAnswer.notModified(etag)
        : FeedAnswer.document("application/xml", etag, body);
  }
}
