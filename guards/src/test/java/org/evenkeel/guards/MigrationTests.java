package org.evenkeel.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations keep nobody from writing, and the rule finds what would. */
class MigrationTests {

  private static final String BESIDE =
      """
      SET lock_timeout = 0;
      DROP INDEX CONCURRENTLY IF EXISTS activity_by_kind;
      CREATE INDEX CONCURRENTLY activity_by_kind ON activity (kind);
      SET lock_timeout = '10s';
      """;

  @TempDir private Path root;

  @Test
  void no_script_of_the_repository_builds_an_index_in_front_of_writers() {
    assertThat(MigrationRules.blocking(Tree.of(Tree.repository()))).isEmpty();
  }

  @Test
  void an_index_on_a_table_that_was_there_before_is_found() throws IOException {
    plant("V13__one.sql", "CREATE INDEX a ON activity (kind);");
    plant("V14__two.sql", "CREATE UNIQUE INDEX IF NOT EXISTS\n b ON public.activity (kind)");
    plant("V13_1__three.sql", "-- CREATE TABLE activity\nCREATE INDEX ON activity (kind)");
    plant("V15__own.sql", "CREATE TABLE mine (id int); CREATE INDEX c ON mine (id);");
    plant("V16__said.sql", "-- no CREATE INDEX a ON activity here");

    assertThat(found()).containsExactly("V13_1__three.sql", "V13__one.sql", "V14__two.sql");
  }

  @Test
  void what_was_there_before_the_rule_stays() throws IOException {
    plant("V12__old.sql", "CREATE INDEX a ON activity (kind);");
    plant("V9__older.sql", "CREATE INDEX a ON activity (kind);");

    assertThat(found()).isEmpty();
  }

  @Test
  void one_that_is_built_beside_writers_runs_outside_of_a_transaction_and_may_be_repeated()
      throws IOException {
    plant("V13__right.sql", BESIDE);
    plant("V13__right.sql.conf", "executeInTransaction=false");
    plant("V14__inside.sql", BESIDE);
    plant("V15__once.sql", BESIDE.replaceAll("DROP.*", ""));
    plant("V15__once.sql.conf", "executeInTransaction=false");
    plant("V16__more.sql", "UPDATE activity SET kind = 1;" + BESIDE);
    plant("V16__more.sql.conf", "executeInTransaction=false");
    plant("V17__apart.sql", "UPDATE activity SET kind = 1;");
    plant("V17__apart.sql.conf", "executeInTransaction=false");
    plant("V18__hasty.sql", BESIDE.replaceFirst("SET.*", ""));
    plant("V18__hasty.sql.conf", "executeInTransaction=false");

    assertThat(found())
        .containsExactly(
            "V14__inside.sql",
            "V15__once.sql",
            "V16__more.sql",
            "V17__apart.sql",
            "V18__hasty.sql");
  }

  private List<String> found() {
    return MigrationRules.blocking(Tree.of(root)).stream()
        .map(name -> name.substring(name.lastIndexOf('/') + 1))
        .toList();
  }

  private void plant(String file, String content) throws IOException {
    Path target = root.resolve("analytics-service/src/main/resources/db/migration").resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, content);
  }
}
