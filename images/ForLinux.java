import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Drops from the jars of a folder what only another system or processor could load, a third of an
 * image: {@code java ForLinux.java FOLDER}. The processor is the one it runs on. Jars without such
 * content stay as they are; others keep the times of their entries and their own.
 */
public final class ForLinux {

  private static final Pattern NATIVE = Pattern.compile(".*\\.(so|a|dll|dylib|jnilib)|.*\\.dsym/.*");
  private static final Pattern OTHER_SYSTEM =
      Pattern.compile(".*(osx|darwin|mac|win|aix|freebsd|sunos|android|musl|dsym).*");
  private static final Pattern OTHER_PROCESSOR =
      Pattern.compile(
          ".*(ppc|s390|riscv|loongarch|mips|sparc|i386|linux32|/x86/|/arm|" + other() + ").*");

  private ForLinux() {}

  public static void main(String[] arguments) throws IOException {
    List<Path> jars;
    try (var files = Files.walk(Path.of(arguments[0]))) {
      jars = files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
    long saved = 0;
    for (Path jar : jars) {
      long before = Files.size(jar);
      lighten(jar);
      saved += before - Files.size(jar);
    }
    System.out.printf("%d jars, %d MB of other systems left out%n", jars.size(), saved / 1_000_000);
  }

  /** Whether an entry of this name is of no use here. */
  static boolean foreign(String entry) {
    String name = entry.toLowerCase(Locale.ROOT);
    return NATIVE.matcher(name).matches()
        && (OTHER_SYSTEM.matcher(name).matches() || OTHER_PROCESSOR.matcher(name).matches());
  }

  private static String other() {
    return System.getProperty("os.arch").equals("aarch64") ? "amd64|x86_64|x64|linux64" : "aarch";
  }

  private static void lighten(Path jar) throws IOException {
    Path lighter = jar.resolveSibling(jar.getFileName() + ".lighter");
    try (var from = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> entries = Collections.list(from.entries());
      if (entries.stream().noneMatch(entry -> foreign(entry.getName()))) {
        return;
      }
      try (var to = new ZipOutputStream(Files.newOutputStream(lighter))) {
        entries.stream()
            .filter(entry -> !foreign(entry.getName()))
            .forEach(entry -> copy(from, entry, to));
      }
    }
    Files.setLastModifiedTime(lighter, Files.getLastModifiedTime(jar));
    Files.move(lighter, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream to) {
    var copy = new ZipEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    try (InputStream bytes = from.getInputStream(entry)) {
      to.putNextEntry(copy);
      bytes.transferTo(to);
      to.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(entry.getName() + " cannot be copied", e);
    }
  }
}
