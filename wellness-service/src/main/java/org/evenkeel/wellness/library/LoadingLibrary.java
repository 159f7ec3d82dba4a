package org.evenkeel.wellness.library;

import jakarta.validation.Validator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenkeel.platform.json.Json;
import org.evenkeel.wellness.library.ContentFiles.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the table to what the data files say, before traffic is let in. Repeating it changes
 * nothing, replicas wait for one another, statistics stay, and what is no longer in the files is
 * switched off instead of deleted, because people's sessions refer to it.
 */
@Component
class LoadingLibrary implements ApplicationRunner {
  private static final Logger log = LoggerFactory.getLogger(LoadingLibrary.class);
  private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtext('intervention'))";
  private static final String UPSERT =
      """
      INSERT INTO intervention (id, slug, approach, duration_seconds, energy_rank, feelings,
          is_active, content, content_hash, search)
      VALUES (:id, :slug, :approach, :seconds, :energy, :feelings, :active,
          CAST(:content AS jsonb), :hash, to_tsvector('english', :search))
      ON CONFLICT (id) DO UPDATE SET slug = excluded.slug, approach = excluded.approach,
          duration_seconds = excluded.duration_seconds, energy_rank = excluded.energy_rank,
          feelings = excluded.feelings, is_active = excluded.is_active,
          content = excluded.content, content_hash = excluded.content_hash,
          search = excluded.search
      WHERE intervention.content_hash <> excluded.content_hash
         OR intervention.is_active <> excluded.is_active
      """;
  private static final String RETIRE =
      "UPDATE intervention SET is_active = false WHERE is_active AND NOT id = ANY (:ids)";

  private final ContentFiles files;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LoadingLibrary(Validator validator, JdbcClient jdbc, TransactionTemplate transaction) {
    this.files = new ContentFiles(validator);
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    load(files.interventions());
  }

  /** Returns how many rows changed. */
  int load(List<Loaded> contents) {
    Integer changed = transaction.execute(status -> write(contents));
    int rows = changed == null ? 0 : changed;
    log.info("library loaded: {} interventions, {} rows changed", contents.size(), rows);
    return rows;
  }

  private int write(List<Loaded> contents) {
    jdbc.sql(LOCK).query().singleRow();
    int changed = contents.stream().mapToInt(this::upsert).sum();
    return changed
        + jdbc.sql(RETIRE)
            .param(
                "ids", contents.stream().map(loaded -> loaded.content().id()).toArray(UUID[]::new))
            .update();
  }

  private int upsert(Loaded loaded) {
    Content content = loaded.content();
    String json = Json.mapper().writeValueAsString(content);
    return jdbc.sql(UPSERT)
        .param("id", content.id())
        .param("slug", content.slug())
        .param("approach", content.therapeuticApproach().wireName())
        .param("seconds", content.durationSeconds())
        .param("energy", content.energyRequired().rank())
        .param(
            "feelings",
            content.targetEmotions().stream().map(Feeling::wireName).toArray(String[]::new))
        .param("active", content.isActive())
        .param("content", json)
        .param("hash", loaded.hash())
        .param("search", searchText(content))
        .update();
  }

  private static String searchText(Content content) {
    Stream<String> wordings =
        content.wordings().values().stream()
            .flatMap(wording -> Stream.of(wording.name(), wording.shortDescription()));
    Stream<String> rest =
        Stream.concat(
            Stream.of(content.detailedInstructions(), content.subCategory().replace('_', ' ')),
            content.targetEmotions().stream().map(Feeling::wireName));
    return Stream.concat(wordings, rest).collect(Collectors.joining(" "));
  }
}
