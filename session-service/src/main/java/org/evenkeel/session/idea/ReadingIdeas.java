package org.evenkeel.session.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.evenkeel.platform.search.SearchWords;
import org.evenkeel.platform.web.paging.PageQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A person looks through their ideas. Words and tags are sealed and have no index: looking for them
 * opens one idea after the other and keeps ids and counts alone.
 */
@Service
class ReadingIdeas {

  /** Ideas that are looked through, the newest first. */
  private static final int BOUND = 5_000;

  private final JdbcIdeas ideas;
  private final JdbcIdeaScan scan;

  ReadingIdeas(JdbcIdeas ideas, JdbcIdeaScan scan) {
    this.ideas = ideas;
    this.scan = scan;
  }

  /** Some ideas, and how many there are in all. */
  record Page(List<Idea> ideas, long total) {}

  /**
   * What is asked for.
   *
   * @param words what the ideas have in content or tags, or null for all
   * @param tag folded, or null for all
   */
  record Wish(@Nullable SearchWords words, @Nullable String tag, boolean pinnedFirst) {

    boolean opensIdeas() {
      return words != null || tag != null;
    }

    boolean fulfilledBy(IdeaContent idea) {
      return (tag == null || idea.has(tag))
          && (words == null || words.occurIn(String.join("\n", idea.tags()), idea::content));
    }
  }

  @Transactional(readOnly = true)
  public Page page(UUID userId, Wish wish, PageQuery page) {
    List<UUID> ids = wish.opensIdeas() ? idsOf(userId, wish) : null;
    String orderBy = (wish.pinnedFirst() ? "pinned DESC, " : "") + page.orderBy();
    return new Page(
        ideas.page(userId, ids, orderBy, page.limit(), page.offset()), ideas.count(userId, ids));
  }

  /** How many ideas have each tag, in the spelling of the newest of them; by the folded tag. */
  @Transactional(readOnly = true)
  public Map<String, TagCount> tags(UUID userId) {
    TagCounts counts = new TagCounts();
    scan.newest(userId, BOUND, (id, idea) -> counts.add(idea));
    return counts.all();
  }

  private List<UUID> idsOf(UUID userId, Wish wish) {
    List<UUID> ids = new ArrayList<>();
    scan.newest(
        userId,
        BOUND,
        (id, idea) -> {
          if (wish.fulfilledBy(idea)) {
            ids.add(id);
          }
        });
    return ids;
  }
}
