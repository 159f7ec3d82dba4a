package org.evenkeel.wellness.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.evenkeel.platform.web.paging.PageQuery;
import org.evenkeel.wellness.Member;
import org.evenkeel.wellness.RunningService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Filters of the library, alone and together, and its search. */
class LibrarySearchIT extends RunningService {
  private static final int STEP = 5;

  private final Member member = member();
  @Autowired private JdbcLibrary library;
  @Autowired private TransactionTemplate transaction;

  /** Every combination answers what its parts say, as Java reads them. */
  @Test
  void filters_combine() {
    List<Intervention> all = library.active();
    for (Approach approach : withNone(Approach.values())) {
      for (Integer seconds : Arrays.asList(null, 60, 180, 600)) {
        for (Level energy : withNone(Level.values())) {
          for (Feeling feeling : withNone(Feeling.values())) {
            LibraryFilter filter =
                new LibraryFilter(approach, seconds, energy, feeling, null, false);
            assertThat(slugs(filter))
                .as("%s %s %s %s", approach, seconds, energy, feeling)
                .containsExactlyElementsOf(
                    all.stream()
                        .map(Intervention::content)
                        .filter(one -> approach == null || one.therapeuticApproach() == approach)
                        .filter(one -> seconds == null || one.durationSeconds() <= seconds)
                        .filter(one -> energy == null || one.energyRequired().atMost(energy))
                        .filter(one -> feeling == null || one.targetEmotions().contains(feeling))
                        .map(Content::slug)
                        .sorted(Comparator.naturalOrder())
                        .toList());
          }
        }
      }
    }
  }

  /**
   * For words taken from the whole library: what has the word in its name comes before what has it
   * in the short description, before what is meant for it, before what has it in its steps.
   */
  @Test
  void search_ranks_names_before_descriptions_before_steps() {
    List<String> words = words();
    assertThat(words).hasSizeGreaterThan(50);
    int mixed = 0;
    for (String word : words) {
      List<Integer> tiers =
          library.page(searching(word), searching(word).orderBy(best()), 100, 0).stream()
              .map(found -> tier(found, word))
              .toList();
      assertThat(tiers).as(word).isNotEmpty().isSorted();
      mixed += tiers.stream().distinct().count() > 1 ? 1 : 0;
    }
    assertThat(mixed).as("words that stand in more than one place").isGreaterThan(10);
  }

  @Test
  void search_takes_phrases_alternatives_and_exclusions_and_joins_the_filters() {
    List<String> walking = names("?q=walking");
    assertThat(walking).first().asString().contains("walk");
    assertThat(names("?q=walk or breathing").size()).isGreaterThan(walking.size());
    assertThat(names("?q=walk -walk")).isEmpty();
    assertThat(names("?q=\"floor feet\"")).isEmpty();
    assertThat(names("?q=feet&therapeutic_approach=mindfulness&duration_max=600"))
        .isNotEmpty()
        .isSubsetOf(names("?q=feet"))
        .isSubsetOf(names("?therapeutic_approach=mindfulness&per_page=100"));
  }

  @Test
  void unknown_words_and_signs_find_nothing_and_break_nothing() {
    for (String words : List.of("xylophone", "the", "!!", "'", "a:*b", "\\", "|!()<->", "%25")) {
      JsonNode answer = member.get("/interventions?q=" + words).getBody();
      assertThat(answer.at("/meta/total").asInt(-1)).as(words).isZero();
      assertThat(answer.path("data").isEmpty()).as(words).isTrue();
    }
  }

  @Test
  void a_filter_that_cannot_be_read_is_named() {
    JsonNode problem =
        member
            .get(
                "/interventions?therapeutic_approach=magic&duration_max=-1&energy_level=11"
                    + "&target_emotion=octarine&include_inactive=maybe&q=")
            .getBody();

    assertThat(problem.path("status").asInt()).isEqualTo(400);
    assertThat(problem.path("errors").findValuesAsString("field"))
        .containsExactlyInAnyOrder(
            "therapeutic_approach",
            "duration_max",
            "energy_level",
            "target_emotion",
            "include_inactive",
            "q");
    for (String query : List.of("?q=a\u0000b", "?sort=name", "?colour=red")) {
      assertThat(member.get("/interventions" + query).getStatusCode().value())
          .as(query)
          .isEqualTo(400);
    }
  }

  @Test
  void premium_ones_are_marked_and_shown() {
    JsonNode all = member.get("/interventions?per_page=100").getBody().path("data");

    assertThat(all.valueStream().filter(one -> one.path("is_premium").asBoolean()).count())
        .isEqualTo(library.active().stream().filter(one -> one.content().isPremium()).count());
    assertThat(all.valueStream().map(one -> one.path("is_premium")))
        .hasSize(library.active().size())
        .allMatch(JsonNode::isBoolean);
  }

  /** As with a library far larger than ours, where reading every row would not pay. */
  @Test
  void the_search_can_use_its_index() {
    List<String> plan =
        transaction.execute(
            status -> {
              database.sql("SET LOCAL enable_seqscan = off").update();
              return database
                  .sql(
                      """
                      EXPLAIN SELECT id FROM intervention
                      WHERE is_active AND search @@ websearch_to_tsquery('english', 'walk')
                      """)
                  .query(String.class)
                  .list();
            });
    assertThat(plan).anyMatch(line -> line.contains("intervention_search"));
  }

  private List<String> slugs(LibraryFilter filter) {
    assertThat(library.count(filter)).isLessThanOrEqualTo(100);
    return library.page(filter, "slug COLLATE \"C\"", 100, 0).stream()
        .map(found -> found.content().slug())
        .toList();
  }

  private List<String> names(String query) {
    return member.get("/interventions" + query).getBody().path("data").findValuesAsString("name");
  }

  /** Stems that are their own stem, so that they can be typed. */
  private List<String> words() {
    List<String> stems =
        database
            .sql(
                """
                SELECT word FROM ts_stat('SELECT search FROM intervention WHERE is_active')
                WHERE word ~ '^[a-z]{4,}$' AND ndoc BETWEEN 2 AND 60
                  AND websearch_to_tsquery('english', word)::text = '''' || word || ''''
                ORDER BY word
                """)
            .query(String.class)
            .list();
    return Stream.iterate(0, i -> i < stems.size(), i -> i + STEP).map(stems::get).toList();
  }

  /** The best place where the word stands: 0 name, 1 description, 2 purpose, 3 steps. */
  private int tier(Intervention found, String word) {
    return database
        .sql(
            """
            SELECT CASE WHEN search @@ CAST(:word || ':A' AS tsquery) THEN 0
                        WHEN search @@ CAST(:word || ':B' AS tsquery) THEN 1
                        WHEN search @@ CAST(:word || ':C' AS tsquery) THEN 2
                        ELSE 3 END
            FROM intervention WHERE id = :id
            """)
        .param("word", word)
        .param("id", found.id())
        .query(Integer.class)
        .single();
  }

  private static LibraryFilter searching(String words) {
    return new LibraryFilter(null, null, null, null, words, false);
  }

  private static PageQuery best() {
    return new PageQuery(1, 100, "-" + LibraryFilter.RELEVANCE);
  }

  private static <T> List<@Nullable T> withNone(T[] values) {
    List<@Nullable T> all = new ArrayList<>(Arrays.asList(values));
    all.add(null);
    return all;
  }
}
