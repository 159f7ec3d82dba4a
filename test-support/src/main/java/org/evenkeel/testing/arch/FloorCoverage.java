package org.evenkeel.testing.arch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.ClassUtils;

/**
 * Which requests of a service the floor sees, as its filter in platform-crisis decides.
 *
 * @param present whether the service has the floor at all
 * @param exempt what its settings take out: path prefixes, or a method and a path where {@code *}
 *     stands for any one segment; a permission at the end leaves out whose holders alone are exempt
 * @param words query parameters beside {@code q} that its settings name
 */
record FloorCoverage(boolean present, List<String> exempt, List<String> words) {

  private static final String FILTER = "org.evenkeel.platform.crisis.FloorFilter";
  private static final String PUBLIC_PATHS = "/api/v1/";
  private static final String SEARCH = "q";
  private static final Set<String> BODIES = Set.of("POST", "PUT", "PATCH");

  FloorCoverage {
    exempt = List.copyOf(exempt);
    words = List.copyOf(words);
  }

  /** Of the service whose tests are running. */
  static FloorCoverage ofClassPath() {
    return new FloorCoverage(
        ClassUtils.isPresent(FILTER, FloorCoverage.class.getClassLoader()),
        setting("exempt"),
        setting("words"));
  }

  private static List<String> setting(String name) {
    ClassPathResource settings = new ClassPathResource("application.yml");
    if (!settings.exists()) {
      return List.of();
    }
    try {
      Binder binder =
          new Binder(
              ConfigurationPropertySources.from(
                  new YamlPropertySourceLoader().load("settings", settings)));
      return binder
          .bind("evenkeel.crisis." + name, Bindable.listOf(String.class))
          .orElse(List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether every string of the body is screened. A case needs a person: nobody's is not. */
  boolean seesBody(Handler handler) {
    return seesPaths(handler)
        && !handler.open()
        && !handler.verbs().isEmpty()
        && BODIES.containsAll(handler.verbs());
  }

  /** Search words, offered help: the handler asks what the floor said, and so can tell. */
  boolean seesSearch(Handler handler, String parameter) {
    return (parameter.equals(SEARCH) || words.contains(parameter))
        && seesPaths(handler)
        && !handler.open()
        && handler.verbs().equals(Set.of("GET"))
        && Arrays.stream(handler.method().getParameterTypes())
            .anyMatch(type -> type.getSimpleName().equals("Screening"));
  }

  private boolean seesPaths(Handler handler) {
    return present
        && handler.paths().stream()
            .allMatch(
                path ->
                    path.startsWith(PUBLIC_PATHS)
                        && exempt.stream().noneMatch(out -> takesOut(out, handler, path)));
  }

  private static boolean takesOut(String out, Handler handler, String path) {
    String[] parts = out.split(" +", -1);
    return parts[0].startsWith("/")
        ? path.startsWith(parts[0])
        : (handler.verbs().isEmpty() || handler.verbs().contains(parts[0]))
            && segmentsFit(parts[1].split("/", -1), path.split("/", -1));
  }

  /** A variable of the handler may stand for whatever the setting names. */
  private static boolean segmentsFit(String[] out, String[] path) {
    return out.length == path.length
        && IntStream.range(0, out.length)
            .allMatch(i -> out[i].equals("*") || out[i].equals(path[i]) || path[i].startsWith("{"));
  }
}
