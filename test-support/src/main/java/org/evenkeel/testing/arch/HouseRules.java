package org.evenkeel.testing.arch;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Every rule of the house at once. */
public final class HouseRules {

  private HouseRules() {}

  /** The rules, to be checked one by one. */
  public static List<ArchRule> all() {
    return List.of(
        WebRules.HANDLERS_DECLARE_THEIR_ACCESS,
        LayerRules.MESSAGING_ALONE_KNOWS_KAFKA,
        LayerRules.MESSAGING_ALONE_KNOWS_CONTRACTS,
        LayerRules.MODELS_ARE_PLAIN,
        CodeRules.NO_FIELD_INJECTION,
        CodeRules.TIME_AND_IDS_COME_FROM_OUTSIDE,
        CodeRules.NAMES_SAY_SOMETHING,
        CodeRules.PACKAGES_ARE_NULL_MARKED);
  }

  /**
   * Checks the main classes below a package, and that no text a person sends skips the floor.
   *
   * @param basePackage such as {@code org.evenkeel.wellness}
   */
  public static void check(String basePackage) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("no classes below " + basePackage);
    }
    all().forEach(rule -> rule.check(classes));
    Unscreened.check(basePackage, classes);
  }
}
