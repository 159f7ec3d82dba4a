package org.evenkeel.notification.channel;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of the tests' own, and a certificate of it for localhost. */
public final class TestCa {

  public static final String PASSWORD = "changeit";
  private static final TestCa ONE = new TestCa();

  private final Path trust;
  private final KeyManagerFactory keys;
  private final SSLContext client;
  private final SSLContext server;

  private TestCa() {
    try {
      Path folder = Files.createDirectories(Path.of("target", "test-ca"));
      Path all = folder.resolve("all.p12");
      trust = folder.resolve("trust.p12");
      Files.deleteIfExists(all);
      keytool(all, "-alias", "ca", "-dname", "CN=Test CA", "-ext", "bc:c");
      keytool(
          all,
          "-alias",
          "server",
          "-dname",
          "CN=localhost",
          "-signer",
          "ca",
          "-ext",
          "san=dns:localhost,ip:127.0.0.1");
      KeyStore both = load(all);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("ca", both.getCertificate("ca"));
      try (var out = Files.newOutputStream(trust)) {
        trusted.store(out, PASSWORD.toCharArray());
      }
      both.deleteEntry("ca");
      keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(both, PASSWORD.toCharArray());
      TrustManagerFactory trusts =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trusts.init(trusted);
      client = SSLContext.getInstance("TLS");
      client.init(null, trusts.getTrustManagers(), null);
      server = SSLContext.getInstance("TLS");
      server.init(keys.getKeyManagers(), null, null);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("no certificates", e);
    }
  }

  public static TestCa get() {
    return ONE;
  }

  /** Trusts this authority and no other. */
  public SSLContext client() {
    return client;
  }

  public SSLContext server() {
    return server;
  }

  public KeyManagerFactory keys() {
    return keys;
  }

  /** A PKCS #12 file that holds the authority's certificate. */
  public Path trust() {
    return trust;
  }

  private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }

  private static void keytool(Path store, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    command.addAll(List.of(arguments));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
