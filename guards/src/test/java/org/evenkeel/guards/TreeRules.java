package org.evenkeel.guards;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Rules over the whole tree; each answers with the files that break it. */
final class TreeRules {

  private static final Set<String> DOWNLOADERS =
      Set.of(
          "mvnw",
          "mvnw.cmd",
          "maven-wrapper.properties",
          "maven-wrapper.jar",
          "gradlew",
          "yarn.lock",
          "pnpm-lock.yaml",
          "poetry.lock",
          "uv.lock");

  /** Written so that it does not match itself. */
  private static final Pattern REGISTRIES =
      Pattern.compile(
          "(repo1?|central)\\.(maven|sonatype)|registry\\.(npmjs|hub|k8s)|(docker|ghcr|quay|gcr)\\.io"
              + "|pypi\\.org|pythonhosted\\.org|(plugins|services)\\.gradle\\.org");

  /** What npm writes of each package unless it is told not to. */
  private static final Pattern LOCKED_ADDRESSES = Pattern.compile("\"resolved\"\\s*:");

  private static final Pattern OWN_REPOSITORIES =
      Pattern.compile("<([pP]luginR|[rR])epositor(y|ies)>|<distributionManagement>");

  private static final Pattern OWN_COMPILER =
      Pattern.compile("maven-compiler-plugin|<compilerArg|<maven\\.compiler\\.|<failOnWarning>");

  private static final Pattern LEFT_TO_DO = Pattern.compile("\\b(TO[D]O|FIX[M]E)\\b");

  private TreeRules() {}

  /** No wrapper, no lock file with addresses, no address of a registry. */
  static List<String> downloads(Tree tree) {
    Stream<String> wrappers =
        tree.files().stream()
            .filter(file -> DOWNLOADERS.contains(file.getFileName().toString()))
            .map(tree::name);
    return Stream.of(
            wrappers,
            tree.containing(tree.files(), REGISTRIES).stream(),
            tree.containing(locks(tree), LOCKED_ADDRESSES).stream(),
            tree.containing(poms(tree).toList(), OWN_REPOSITORIES).stream())
        .flatMap(names -> names)
        .toList();
  }

  private static List<Path> locks(Tree tree) {
    return tree.files().stream().filter(file -> file.endsWith("package-lock.json")).toList();
  }

  /** Compiler settings stand in the parent pom alone, so that no module is let off. */
  static List<String> ownCompilers(Tree tree) {
    Path parent = tree.root().resolve("pom.xml");
    return tree.containing(poms(tree).filter(pom -> !pom.equals(parent)).toList(), OWN_COMPILER);
  }

  /** Services that screen what people write, but whose urgent call crisis-service would refuse. */
  static List<String> screeningButRefused(Tree tree) {
    List<Path> admitting =
        tree.javaSources().stream()
            .filter(file -> file.endsWith("SignalsController.java"))
            .toList();
    Pattern screens = Pattern.compile("<artifactId>platform-crisis</artifactId>");
    return tree.containing(poms(tree).toList(), screens).stream()
        .map(pom -> Path.of(pom).getParent())
        .filter(module -> module != null && module.toString().endsWith("-service"))
        .map(Path::toString)
        .filter(
            service ->
                tree.containing(admitting, Pattern.compile(Pattern.quote("\"" + service + "\"")))
                    .isEmpty())
        .toList();
  }

  static List<String> leftToDo(Tree tree) {
    return tree.containing(tree.files(), LEFT_TO_DO);
  }

  /** Packages without a null-marked package-info; a test package may lean on the main one. */
  static List<String> unmarkedPackages(Tree tree) {
    Pattern marked = Pattern.compile("@NullMarked\\s+package ");
    return tree.javaSources().stream()
        .map(Path::getParent)
        .distinct()
        .filter(folder -> !folder.toString().contains("/arch/planted/"))
        .filter(
            folder ->
                Stream.of("/src/main/java", "/src/test/java")
                    .map(kind -> folder.toString().replaceFirst("/src/(main|test)/java", kind))
                    .map(twin -> Path.of(twin, "package-info.java"))
                    .filter(Files::exists)
                    .allMatch(info -> tree.containing(List.of(info), marked).isEmpty()))
        .map(tree::name)
        .toList();
  }

  private static Stream<Path> poms(Tree tree) {
    return tree.files().stream().filter(file -> file.endsWith("pom.xml"));
  }
}
