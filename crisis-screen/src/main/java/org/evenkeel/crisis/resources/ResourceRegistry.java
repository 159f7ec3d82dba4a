package org.evenkeel.crisis.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The crisis lines shipped with the product. Immutable and thread-safe; no network. */
public final class ResourceRegistry {
  private static final String INTERNATIONAL = "ZZ";
  private static final int VERSION_BYTES = 6;

  private static final class Standard {
    static final ResourceRegistry REGISTRY = new ResourceRegistry(load("resources.tsv"));
  }

  private final Map<String, List<CrisisResource>> byCountry;
  private final List<CrisisResource> directories;
  private final String version;

  ResourceRegistry(String content) {
    byCountry =
        ResourceFile.parse(content).stream()
            .collect(
                Collectors.groupingBy(
                    CrisisResource::country, TreeMap::new, Collectors.toUnmodifiableList()));
    List<CrisisResource> international = byCountry.remove(INTERNATIONAL);
    if (international == null) {
      throw new IllegalArgumentException("resource data: no international directory");
    }
    directories = international;
    version = hash(content);
  }

  /** The registry over the resource data shipped with this module. */
  public static ResourceRegistry standard() {
    return Standard.REGISTRY;
  }

  /** The best resources for this person, never none. */
  public CrisisResources find(ResourceQuery query) {
    String country = country(query.country());
    List<CrisisResource> all =
        country == null ? List.of() : byCountry.getOrDefault(country, List.of());
    List<CrisisResource> lines =
        all.stream()
            .filter(r -> r.type() != ResourceType.EMERGENCY)
            .sorted(new ResourceOrder(query.audience(), query.language()))
            .toList();
    String emergency = emergencyNumber(all);
    if (lines.isEmpty()) {
      List<CrisisResource> rest = new ArrayList<>(all);
      rest.addAll(directories);
      return new CrisisResources(country, false, rest, emergency, noLine(country, emergency));
    }
    boolean general = lines.stream().anyMatch(r -> r.audience().equals("general"));
    if (general) {
      return new CrisisResources(country, true, lines, emergency, null);
    }
    List<CrisisResource> more = new ArrayList<>(lines);
    more.addAll(directories);
    return new CrisisResources(
        country,
        true,
        more,
        emergency,
        "We know of no general support line in this country, only lines for some people. The"
            + " directories list further ones.");
  }

  private static String noLine(@Nullable String country, @Nullable String emergency) {
    String which =
        country == null
            ? "We do not know which country you are in."
            : "We know of no support line in this country.";
    String danger =
        emergency == null
            ? " In immediate danger, call your local emergency number."
            : " In immediate danger, call " + emergency + ".";
    return which + " These directories list lines by country." + danger;
  }

  private static @Nullable String country(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String code = given.trim().toUpperCase(Locale.ROOT);
    boolean wellFormed = code.length() == 2 && code.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    return wellFormed && !code.equals(INTERNATIONAL) ? code : null;
  }

  private static @Nullable String emergencyNumber(List<CrisisResource> resources) {
    return resources.stream()
        .filter(r -> r.type() == ResourceType.EMERGENCY)
        .min(Comparator.comparingInt(ResourceRegistry::emergencyRank))
        .map(CrisisResource::value)
        .orElse(null);
  }

  /** The number for everything before the ambulance, and that before the police. */
  private static int emergencyRank(CrisisResource resource) {
    String name = resource.name().toLowerCase(Locale.ROOT);
    if (name.contains("deaf")) {
      return 3;
    }
    if (name.contains("emergency")) {
      return 0;
    }
    return name.contains("ambulance") ? 1 : 2;
  }

  /** Content hash of the resource data. */
  public String version() {
    return version;
  }

  /** The countries with at least one entry, ISO 3166-1 alpha-2. */
  public Set<String> countries() {
    return Set.copyOf(byCountry.keySet());
  }

  private static String load(String name) {
    try (InputStream in = ResourceRegistry.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing data file " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String hash(String content) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, VERSION_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
