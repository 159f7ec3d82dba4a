package org.evenkeel.platform.crisis;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.evenkeel.platform.web.paging.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One page of a collection that can be searched, with what the floor says to the search words.
 *
 * @param crisisAlert only where words were searched for; never true, because a search opens no case
 * @param crisisResources when the words give reason to show them
 */
public record Found<T>(
    List<T> data,
    Collection.Meta meta,
    Collection.Links links,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean crisisAlert,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ResourcesView crisisResources) {

  public Found {
    data = List.copyOf(data);
  }

  /**
   * The page with help beside it.
   *
   * @param screening of the search words, or null when none were given
   */
  public static <T> Found<T> of(Collection<T> page, @Nullable Screening screening) {
    return new Found<>(
        page.data(),
        page.meta(),
        page.links(),
        screening == null ? null : screening.crisisAlert(),
        screening == null ? null : screening.resourcesView().orElse(null));
  }
}
