package org.evenkeel.deployment.chart;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Renders and lints the chart with Helm itself, as a library in this process. */
public final class Chart {

  public static final String RELEASE = "evenkeel";
  public static final String NAMESPACE = "care";

  /** Helm tells hooks apart and does not hand them out; under another name they are objects. */
  private static final String HOOK = "helm.sh/hook:";

  private static final ClusterStub CLUSTER = ClusterStub.start();
  private static final Path ORIGINAL = Repository.path("helm/evenkeel");
  private static final Path AS_IT_IS = copy("as-it-is", HOOK);
  private static final Path UNHOOKED = copy("unhooked", Rendered.HOOK + ":");
  private static final Map<Values, Rendered> KNOWN = new LinkedHashMap<>();

  private Chart() {}

  /** Everything the chart makes of the values, hooks too; what was rendered once is kept. */
  public static synchronized Rendered render(Values values) {
    return KNOWN.computeIfAbsent(values, Chart::renderAnew);
  }

  /** The same, rendered again in any case. */
  public static Rendered renderAnew(Values values) {
    return renderAs(RELEASE, values);
  }

  /** The same for a release of another name. */
  public static Rendered renderAs(String release, Values values) {
    return Rendered.of(template(UNHOOKED, values, release));
  }

  /** What Helm says about values that it refuses; empty when it takes them. */
  public static String refusal(Values values) {
    return refusal(RELEASE, values);
  }

  /** The same for a release of another name. */
  public static String refusal(String release, Values values) {
    try {
      template(AS_IT_IS, values, release);
      return "";
    } catch (RuntimeException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** What a strict lint of the chart with these values as its own says, and whether it fails. */
  public static LintResult lint(Map<String, Object> given) {
    Path own = UNHOOKED.resolve("values.yaml");
    try {
      String before = Files.readString(own);
      Map<String, Object> values = new Yaml().load(before);
      Files.writeString(own, new Yaml().dump(merged(values, given)));
      try {
        return new Helm(UNHOOKED).lint().strict().call();
      } finally {
        Files.writeString(own, before);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String template(Path chart, Values values, String release) {
    CLUSTER.has(values.secrets());
    try {
      Path file = Files.createTempFile("values", ".yaml");
      try {
        Files.writeString(file, new Yaml().dump(values.given()));
        return new Helm(chart)
            .template()
            .withName(release)
            .withNamespace(NAMESPACE)
            .withKubeVersion(values.kubernetes())
            .withValuesFile(file)
            .call();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The chart below target, with what its links lead to, and hooks under that name. */
  private static Path copy(String name, String hook) {
    Path target = Path.of("target", "chart-" + ProcessHandle.current().pid(), name, RELEASE);
    try (var files = Files.walk(ORIGINAL, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path to = target.resolve(ORIGINAL.relativize(file).toString());
        Files.createDirectories(to.getParent());
        String text = Files.readString(file);
        Files.writeString(to, text.replace(HOOK, hook));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target.toAbsolutePath();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> merged(Map<String, Object> low, Map<String, Object> high) {
    var all = new LinkedHashMap<>(low);
    high.forEach(
        (key, value) ->
            all.merge(
                key,
                value,
                (a, b) ->
                    a instanceof Map && b instanceof Map
                        ? merged((Map<String, Object>) a, (Map<String, Object>) b)
                        : b));
    return all;
  }

  /** Names of the profiles. */
  public static List<String> profiles() {
    return List.of("small", "standard", "regional");
  }
}
