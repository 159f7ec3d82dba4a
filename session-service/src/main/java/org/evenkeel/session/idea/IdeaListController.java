package org.evenkeel.session.idea;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.evenkeel.platform.crisis.Found;
import org.evenkeel.platform.crisis.Screening;
import org.evenkeel.platform.crypto.DataKeys;
import org.evenkeel.platform.search.SearchWords;
import org.evenkeel.platform.web.Requires;
import org.evenkeel.platform.web.caller.Caller;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.platform.web.paging.Sorts;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A member looks through their ideas and tags. */
@RestController
@RequestMapping("/api/v1/popcorn")
class IdeaListController {

  private final ReadingIdeas reading;
  private final IdeaTexts texts;
  private final DataKeys keys;

  IdeaListController(ReadingIdeas reading, IdeaTexts texts, DataKeys keys) {
    this.reading = reading;
    this.texts = texts;
    this.keys = keys;
  }

  @GetMapping("/ideas")
  @Requires("sessions:own")
  Found<IdeaView> list(
      Caller caller,
      @Nullable Screening screening,
      @RequestParam(name = "q", required = false) @Size(min = 2, max = 200) @Nullable String typed,
      @RequestParam(name = "tag", required = false) @Size(min = 1, max = 50) @Nullable String tag,
      @RequestParam(name = "pinned_first", required = false) @Nullable Boolean pinnedFirst,
      @Sorts(
              value = {"created_at", "updated_at"},
              defaultSort = "-created_at")
          PageQuery page,
      HttpServletRequest request) {
    ReadingIdeas.Wish wish =
        new ReadingIdeas.Wish(
            typed == null ? null : words(typed),
            tag == null ? null : folded(tag),
            Boolean.TRUE.equals(pinnedFirst));
    keys.of(caller.userId());
    ReadingIdeas.Page found = reading.page(caller.userId(), wish, page);
    List<IdeaView> shown =
        found.ideas().stream().map(idea -> IdeaView.of(idea, texts.open(idea), null)).toList();
    return Found.of(Collection.of(shown, page, found.total(), request), screening);
  }

  @GetMapping("/tags")
  @Requires("sessions:own")
  Collection<TagCount> tags(
      Caller caller,
      @Sorts(
              value = {"count", "tag"},
              defaultSort = "-count",
              perPage = 100)
          PageQuery page,
      HttpServletRequest request) {
    keys.of(caller.userId());
    Map<String, TagCount> all = reading.tags(caller.userId());
    List<TagCount> shown =
        all.entrySet().stream()
            .sorted(order(page))
            .skip(page.offset())
            .limit(page.limit())
            .map(Map.Entry::getValue)
            .toList();
    return Collection.of(shown, page, all.size(), request);
  }

  /**
   * By name where counts are the same, so that pages never overlap. Names are compared as they were
   * folded to be counted: folding them here would do it again for every comparison.
   */
  private static Comparator<Map.Entry<String, TagCount>> order(PageQuery page) {
    Comparator<Map.Entry<String, TagCount>> byName = Map.Entry.comparingByKey();
    if (page.sortField().equals("tag")) {
      return page.descending() ? byName.reversed() : byName;
    }
    Comparator<Map.Entry<String, TagCount>> byCount =
        Comparator.comparingInt(tag -> tag.getValue().count());
    return (page.descending() ? byCount.reversed() : byCount).thenComparing(byName);
  }

  private static SearchWords words(String typed) {
    return SearchWords.of(typed)
        .orElseThrow(() -> IdeaProblems.invalid("q", "must have something to look for"));
  }

  private static String folded(String tag) {
    String folded = IdeaContent.folded(tag);
    if (folded.isEmpty()) {
      throw IdeaProblems.invalid("tag", "must not be blank");
    }
    return folded;
  }
}
