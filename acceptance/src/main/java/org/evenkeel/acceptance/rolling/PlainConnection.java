package org.evenkeel.acceptance.rolling;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 on one connection (RFC 9112), with a body by length or in chunks. Own code, because the
 * JDK's client repeats a GET by itself when a connection closes under it, and that would hide what
 * is to be counted.
 */
final class PlainConnection implements AutoCloseable {

  private static final int CONNECT_MS = 2_000;
  private static final int READ_MS = 30_000;
  private static final int HEX = 16;

  private final Socket socket;
  private final InputStream in;
  private final String host;
  private long idleSince = System.nanoTime();

  PlainConnection(URI server) throws IOException {
    this.socket = new Socket();
    this.host = server.getAuthority();
    try {
      socket.connect(new InetSocketAddress(server.getHost(), server.getPort()), CONNECT_MS);
      socket.setSoTimeout(READ_MS);
      socket.setTcpNoDelay(true);
      this.in = new BufferedInputStream(socket.getInputStream());
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  long idleNanos() {
    return System.nanoTime() - idleSince;
  }

  Reply exchange(Call call) throws IOException {
    byte[] body = call.body().getBytes(StandardCharsets.UTF_8);
    var head = new StringBuilder();
    head.append(call.method()).append(" /api/v1").append(call.path()).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(host).append("\r\n");
    head.append("Accept: application/json, application/problem+json\r\n");
    call.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (body.length > 0) {
      head.append("Content-Type: application/json\r\n");
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    var whole = new ByteArrayOutputStream();
    whole.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    whole.writeBytes(body);
    socket.getOutputStream().write(whole.toByteArray());
    Reply reply = read();
    idleSince = System.nanoTime();
    return reply;
  }

  private Reply read() throws IOException {
    int status = Integer.parseInt(line().split(" ", 3)[1]);
    Map<String, String> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      String[] pair = line.split(":", 2);
      headers.put(pair[0].toLowerCase(Locale.ROOT), pair[1].strip());
    }
    return new Reply(status, headers, new String(body(headers), StandardCharsets.UTF_8));
  }

  private byte[] body(Map<String, String> headers) throws IOException {
    if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
      var all = new ByteArrayOutputStream();
      for (int size = Integer.parseInt(line(), HEX); size > 0; size = chunkSize()) {
        all.writeBytes(exactly(size));
        line();
      }
      line();
      return all.toByteArray();
    }
    return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
  }

  private int chunkSize() throws IOException {
    return Integer.parseInt(line(), HEX);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the answer was cut");
    }
    return bytes;
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("the connection ended before the answer");
      }
      if (read != '\r') {
        line.write(read);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
