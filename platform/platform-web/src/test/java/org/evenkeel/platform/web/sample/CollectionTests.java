package org.evenkeel.platform.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.evenkeel.platform.web.paging.Collection;
import org.evenkeel.platform.web.paging.PageQuery;
import org.junit.jupiter.api.Test;

class CollectionTests {

  private static final URI ADDRESS = URI.create("/api/v1/samples?emotion=sad%20ish&page=2");

  @Test
  void links_keep_the_other_parameters_and_end_at_both_ends() {
    var middle = Collection.of(List.of("a", "b"), new PageQuery(2, 2, "-created_at"), 5, ADDRESS);
    assertThat(middle.meta()).isEqualTo(new Collection.Meta(2, 2, 5, 3));
    assertThat(middle.links())
        .isEqualTo(
            new Collection.Links(
                "/api/v1/samples?emotion=sad%20ish&page=1",
                "/api/v1/samples?emotion=sad%20ish&page=1",
                "/api/v1/samples?emotion=sad%20ish&page=3",
                "/api/v1/samples?emotion=sad%20ish&page=3"));
    var empty = Collection.of(List.of(), new PageQuery(1, 2, "-id"), 0, ADDRESS);
    assertThat(empty.meta().totalPages()).isEqualTo(0);
    assertThat(empty.links().next()).isNull();
    assertThat(empty.links().prev()).isNull();
  }

  @Test
  void every_sort_ends_with_the_id() {
    assertThat(new PageQuery(1, 20, "-created_at").orderBy()).isEqualTo("created_at DESC, id DESC");
    assertThat(new PageQuery(1, 20, "id").orderBy()).isEqualTo("id ASC");
    assertThat(new PageQuery(3, 20, "mood_score").orderBy(field -> "c." + field))
        .isEqualTo("c.mood_score ASC, c.id ASC");
    assertThat(new PageQuery(3, 20, "mood_score").offset()).isEqualTo(40);
  }
}
