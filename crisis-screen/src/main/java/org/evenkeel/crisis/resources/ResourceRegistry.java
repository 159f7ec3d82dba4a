package org.evenkeel.crisis.resources;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The crisis lines shipped with the product. Immutable and thread-safe; no network. */
public final class ResourceRegistry {
  /** The country code of entries for everybody: user-assigned in ISO 3166-1. */
  static final String INTERNATIONAL = "ZZ";

  private static final String GENERAL = "general";
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

  /**
   * The best resources for this person, never none.
   *
   * @param today decides which sources are old
   */
  public CrisisResources find(ResourceQuery query, LocalDate today) {
    String country = country(query.country());
    Sentences sentences = Sentences.in(query.language());
    List<CrisisResource> all =
        country == null ? List.of() : byCountry.getOrDefault(country, List.of());
    List<CrisisResource> lines =
        all.stream()
            .filter(r -> r.type() != ResourceType.EMERGENCY)
            .sorted(new ResourceOrder(query.audience(), query.language()))
            .toList();
    String emergency = emergencyNumber(all);
    boolean matched = !lines.isEmpty();
    boolean general = lines.stream().anyMatch(r -> r.audience().equals(GENERAL));
    String note = null;
    if (!matched) {
      note = sentences.noLine(country, emergency);
    } else if (!general) {
      note = sentences.someOnly();
    }
    return new CrisisResources(
        country,
        matched,
        Stream.concat(
                (matched ? lines : all).stream(), general ? Stream.empty() : directories.stream())
            .map(line -> shown(line, today, sentences))
            .toList(),
        emergency,
        note);
  }

  private static ShownResource shown(CrisisResource line, LocalDate today, Sentences sentences) {
    ResourceAge age = ResourceAge.of(line, today);
    return new ShownResource(line, age, sentences.age(line, age));
  }

  /** How many entries of all countries have sources of each age on a day. */
  public Map<ResourceAge, Long> ages(LocalDate today) {
    return Stream.concat(byCountry.values().stream().flatMap(List::stream), directories.stream())
        .collect(
            Collectors.groupingBy(
                entry -> ResourceAge.of(entry, today),
                () -> new EnumMap<>(ResourceAge.class),
                Collectors.counting()));
  }

  private static @Nullable String country(@Nullable String given) {
    if (given == null) {
      return null;
    }
    String code = given.trim().toUpperCase(Locale.ROOT);
    return ResourceQuery.isCountry(code) && !code.equals(INTERNATIONAL) ? code : null;
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
