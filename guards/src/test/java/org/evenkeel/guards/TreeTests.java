package org.evenkeel.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree keeps its rules, and each rule finds what breaks it. */
class TreeTests {

  @Nested
  class InTheRepository {

    private final Tree tree = Tree.of(Tree.repository());

    @Test
    void nothing_downloads_and_no_registry_is_named() {
      assertThat(TreeRules.downloads(tree)).isEmpty();
    }

    @Test
    void no_module_has_a_compiler_of_its_own() {
      assertThat(TreeRules.ownCompilers(tree)).isEmpty();
    }

    @Test
    void nothing_is_left_to_do() {
      assertThat(TreeRules.leftToDo(tree)).isEmpty();
    }

    @Test
    void whoever_screens_may_call_crisis_service() {
      assertThat(TreeRules.screeningButRefused(tree)).isEmpty();
    }

    @Test
    void every_package_is_null_marked() {
      assertThat(tree.javaSources()).hasSizeGreaterThan(500);
      assertThat(TreeRules.unmarkedPackages(tree)).isEmpty();
    }
  }

  @Nested
  class InAPlantedTree {

    @TempDir private Path root;

    @Test
    void wrappers_registries_and_repositories_are_found() throws IOException {
      plant("mvnw", "exec java");
      plant("docs/build.md", "downloads from repo1" + ".maven.org");
      plant("Dockerfile", "FROM ghcr" + ".io/some/image");
      plant("service/pom.xml", "<repositories>");
      plant("client/package-lock.json", "{\"resolved\": \"somewhere\"}");
      plant("other/package-lock.json", "{\"integrity\": \"a hash\"}");
      plant("README.md", "needs Maven; a repository of sources");
      assertThat(TreeRules.downloads(Tree.of(root)))
          .containsExactlyInAnyOrder(
              "mvnw", "docs/build.md", "Dockerfile", "client/package-lock.json", "service/pom.xml");
    }

    @Test
    void a_module_that_lets_itself_off_is_found() throws IOException {
      plant("pom.xml", "<artifactId>maven-compiler-plugin</artifactId>");
      plant("one/pom.xml", "<artifactId>maven-compiler-plugin</artifactId>");
      plant("two/pom.xml", "<artifactId>maven-surefire-plugin</artifactId>");
      assertThat(TreeRules.ownCompilers(Tree.of(root))).containsExactly("one/pom.xml");
    }

    @Test
    void a_screening_service_that_crisis_service_refuses_is_found() throws IOException {
      plant("one-service/pom.xml", "<artifactId>platform-crisis</artifactId>");
      plant("two-service/pom.xml", "<artifactId>platform-crisis</artifactId>");
      plant("three-service/pom.xml", "<artifactId>platform-web</artifactId>");
      plant("c/src/main/java/SignalsController.java", "callers = {\"one-service\"}");
      assertThat(TreeRules.screeningButRefused(Tree.of(root))).containsExactly("two-service");
    }

    @Test
    void what_is_left_to_do_is_found() throws IOException {
      plant("one/src/main/java/One.java", "// TO" + "DO later");
      plant("one/target/Built.java", "// TO" + "DO built");
      plant("application.yml", "# FIX" + "ME");
      plant("notes.md", "a todo list of a person");
      assertThat(TreeRules.leftToDo(Tree.of(root)))
          .containsExactly("application.yml", "one/src/main/java/One.java");
    }

    @Test
    void packages_that_are_not_marked_are_found() throws IOException {
      String info = "/** Owns. */\n%s\npackage x;\n";
      plant("m/src/main/java/marked/One.java", "");
      plant("m/src/main/java/marked/package-info.java", info.formatted("@NullMarked"));
      plant("m/src/test/java/marked/OneTests.java", "");
      plant("m/src/main/java/plain/Two.java", "");
      plant("m/src/main/java/plain/package-info.java", info.formatted(""));
      plant("m/src/main/java/bare/Three.java", "");
      assertThat(TreeRules.unmarkedPackages(Tree.of(root)))
          .containsExactly("m/src/main/java/bare", "m/src/main/java/plain");
    }

    private void plant(String file, String content) throws IOException {
      Path target = root.resolve(file);
      Files.createDirectories(target.getParent());
      Files.writeString(target, content);
    }
  }
}
