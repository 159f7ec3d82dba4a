package org.evenkeel.deployment.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The objects that Helm would apply.
 *
 * @param objects in the order of the manifest
 */
public record Rendered(List<Manifest> objects) {

  /** What a hook's annotation is called in a rendered object. */
  public static final String HOOK = "rendered.evenkeel.org/hook";

  private static final ObjectMapper JSON = new ObjectMapper();

  public Rendered {
    objects = List.copyOf(objects);
  }

  static Rendered of(String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    options.setCodePointLimit(Integer.MAX_VALUE);
    var objects = new ArrayList<Manifest>();
    for (Object document : new Yaml(new SafeConstructor(options)).loadAll(text)) {
      if (document instanceof Map<?, ?> tree) {
        objects.add(new Manifest(JSON.valueToTree(tree)));
      }
    }
    return new Rendered(objects);
  }

  /** All objects of a kind. */
  public Stream<Manifest> all(String kind) {
    return objects.stream().filter(object -> object.kind().equals(kind));
  }

  /** The object of that kind and name. */
  public Manifest one(String kind, String name) {
    return all(kind)
        .filter(object -> object.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
  }

  /** A deep copy in which one object is changed. */
  public Rendered changed(String kind, String name, Consumer<ObjectNode> change) {
    var copy =
        new Rendered(
            objects.stream().map(object -> new Manifest(object.tree().deepCopy())).toList());
    change.accept(copy.one(kind, name).tree());
    return copy;
  }
}
