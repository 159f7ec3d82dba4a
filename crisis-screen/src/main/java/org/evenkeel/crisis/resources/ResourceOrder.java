package org.evenkeel.crisis.resources;

import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which line comes first for one person: their audience, else general lines; not in a language they
 * did not ask for; a voice before text before chat; their language before one that is not stated.
 */
final class ResourceOrder implements Comparator<CrisisResource> {
  private final @Nullable String audience;
  private final @Nullable String language;

  ResourceOrder(@Nullable String audience, @Nullable String language) {
    this.audience = audience == null ? null : audience.trim().toLowerCase(Locale.ROOT);
    this.language = Languages.primary(language);
  }

  @Override
  public int compare(CrisisResource one, CrisisResource other) {
    return Comparator.comparingInt(this::audienceRank)
        .thenComparingInt(this::foreign)
        .thenComparing(CrisisResource::type)
        .thenComparingInt(this::languageRank)
        .compare(one, other);
  }

  private int audienceRank(CrisisResource resource) {
    if (resource.audience().equals(audience)) {
      return 0;
    }
    return resource.audience().equals("general") ? 1 : 2;
  }

  private int foreign(CrisisResource resource) {
    return languageRank(resource) == 2 ? 1 : 0;
  }

  private int languageRank(CrisisResource resource) {
    if (language == null || resource.languages().isEmpty()) {
      return 1;
    }
    return resource.languages().contains(language) ? 0 : 2;
  }
}
