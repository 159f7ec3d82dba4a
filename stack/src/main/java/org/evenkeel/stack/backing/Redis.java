package org.evenkeel.stack.backing;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.evenkeel.stack.process.Launch;
import org.evenkeel.stack.process.RunningProcess;

/**
 * Redis with an append-only file.
 *
 * @param distribution where its binary comes from
 * @param data its data folder
 * @param log its output
 * @param port its port
 */
public record Redis(Distribution distribution, Path data, Path log, int port)
    implements BackingService {

  private static final int ANSWER_MS = 1000;

  @Override
  public String name() {
    return "redis";
  }

  @Override
  public void prepare() throws IOException {
    Files.createDirectories(data);
  }

  @Override
  public RunningProcess launch() throws IOException {
    var command =
        List.of(
            program().toString(),
            "--port",
            Integer.toString(port),
            "--bind",
            "127.0.0.1",
            "--appendonly",
            "yes",
            "--save",
            "",
            "--dir",
            data.toString());
    return new Launch(name(), command, Map.of(), data, log).start();
  }

  /** Answers PING with an error while it loads its file. */
  @Override
  public boolean ready() {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(ANSWER_MS);
      socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
    } catch (IOException e) {
      return false;
    }
  }

  private Path program() throws IOException {
    String resource =
        Unpacking.arm64()
            ? "/redis-server-6.2.7-linux-arm64"
            : "/redis-server-6.2.6-v5-linux-amd64";
    return Unpacking.once(
        distribution.cache().resolve("redis-server"),
        target -> Unpacking.program(resource, target));
  }
}
