package org.evenkeel.bench.proxy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** nginx as a bare reverse proxy: connections kept on both sides, nothing logged, one worker. */
public final class Nginx implements AutoCloseable {

  private final Process process;

  private Nginx(Process process) {
    this.process = process;
  }

  /** Starts it with everything that it writes in one folder. */
  public static Nginx start(Path folder, int upstream, int port) throws IOException {
    Path settings = folder.resolve("nginx.conf");
    Files.writeString(settings, settings(folder, upstream, port));
    List<String> command =
        List.of(
            Programs.find("nginx"),
            "-e",
            folder.resolve("error.log").toString(),
            "-c",
            settings.toString(),
            "-g",
            "daemon off;");
    return new Nginx(new ProcessBuilder(command).inheritIO().start());
  }

  private static String settings(Path folder, int upstream, int port) {
    return """
    worker_processes 1;
    pid %1$s/nginx.pid;
    events { worker_connections 1024; }
    http {
      access_log off;
      client_body_temp_path %1$s/body;
      proxy_temp_path %1$s/proxy;
      fastcgi_temp_path %1$s/fastcgi;
      uwsgi_temp_path %1$s/uwsgi;
      scgi_temp_path %1$s/scgi;
      upstream stand_in {
        server 127.0.0.1:%2$d;
        keepalive 64;
        keepalive_requests 100000000;
      }
      server {
        listen 127.0.0.1:%3$d;
        keepalive_requests 100000000;
        location / {
          proxy_pass http://stand_in;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
        }
      }
    }
    """
        .formatted(folder, upstream, port);
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
