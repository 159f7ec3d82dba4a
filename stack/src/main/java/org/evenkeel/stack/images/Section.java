package org.evenkeel.stack.images;

import java.io.IOException;
import java.io.InputStream;

/** The next bytes of a stream, as many as are said; closing it leaves the stream open. */
final class Section extends InputStream {

  private final InputStream whole;
  private long left;

  Section(InputStream whole, long length) {
    this.whole = whole;
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    if (left == 0) {
      return -1;
    }
    left--;
    return whole.read();
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int read = whole.read(into, from, (int) Math.min(length, left));
    left -= Math.max(read, 0);
    return read;
  }

  void skipRest() throws IOException {
    whole.skipNBytes(left);
    left = 0;
  }
}
