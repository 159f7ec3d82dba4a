package org.evenkeel.platform.web.request;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body ends with {@link BodyTooLargeException} once it passes the bound. */
final class BoundedRequest extends HttpServletRequestWrapper {

  private final long bound;
  private @Nullable ServletInputStream input;
  private @Nullable BufferedReader reader;

  BoundedRequest(HttpServletRequest request, long bound) {
    super(request);
    this.bound = bound;
  }

  @Override
  public ServletInputStream getInputStream() throws IOException {
    ServletInputStream open = input;
    if (open == null) {
      open = new Bounded(super.getInputStream(), bound);
      input = open;
    }
    return open;
  }

  @Override
  public BufferedReader getReader() throws IOException {
    BufferedReader open = reader;
    if (open == null) {
      open = new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
      reader = open;
    }
    return open;
  }

  private static final class Bounded extends ServletInputStream {

    private final ServletInputStream source;
    private long left;

    Bounded(ServletInputStream source, long bound) {
      this.source = source;
      this.left = bound;
    }

    @Override
    public int read() throws IOException {
      int next = source.read();
      if (next >= 0) {
        count(1);
      }
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = source.read(buffer, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new BodyTooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return source.isFinished();
    }

    @Override
    public boolean isReady() {
      return source.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      source.setReadListener(listener);
    }
  }
}
