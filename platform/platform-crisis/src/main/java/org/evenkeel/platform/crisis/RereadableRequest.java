package org.evenkeel.platform.crisis;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body was read once for the floor and can be read again by whoever comes next.
 * Only the first part up to the limit is kept; the rest stays in the stream for the size check
 * behind.
 */
final class RereadableRequest extends HttpServletRequestWrapper {

  /** Above the 256 KiB that a JSON body may have. */
  private static final int LIMIT = 512 * 1024;

  private final byte[] body;
  private final InputStream whole;

  private RereadableRequest(HttpServletRequest request, byte[] body, InputStream rest) {
    super(request);
    this.body = body;
    this.whole = new SequenceInputStream(new ByteArrayInputStream(body), rest);
  }

  static RereadableRequest of(HttpServletRequest request) throws IOException {
    InputStream stream = request.getInputStream();
    return new RereadableRequest(request, stream.readNBytes(LIMIT), stream);
  }

  byte[] body() {
    return body;
  }

  /** A form that came to a route for texts was read as a text; as a form nobody takes it there. */
  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public @Nullable Part getPart(String name) {
    return null;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new Stream(whole);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(whole, StandardCharsets.UTF_8));
  }

  private static final class Stream extends ServletInputStream {

    private final InputStream source;
    private boolean finished;

    Stream(InputStream source) {
      this.source = source;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      finished = next < 0;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int count = source.read(target, offset, length);
      finished = count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("bodies are read blocking");
    }
  }
}
