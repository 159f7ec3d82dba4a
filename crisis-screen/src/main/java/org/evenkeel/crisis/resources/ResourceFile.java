package org.evenkeel.crisis.resources;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks the resource data. A row that cannot be dialled or opened stops the load. */
final class ResourceFile {
  private static final int COLUMNS = 10;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int FEWEST_INTERNATIONAL_DIGITS = 9;
  private static final Set<String> AUDIENCES =
      Set.of("general", "youth", "lgbtq", "veterans", "domestic_violence", "other");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,6}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9() -]+");
  private static final Pattern URL = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]{2,}(/\\S*)?");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]");

  private ResourceFile() {}

  /** All rows of the file, in its order. */
  static List<CrisisResource> parse(String content) {
    List<CrisisResource> resources = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        try {
          CrisisResource resource = row(line.split("\t", -1));
          require(keys.add(key(resource)), "the same line twice");
          resources.add(resource);
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException(
              "resource data, line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return resources;
  }

  private static CrisisResource row(String[] cells) {
    require(cells.length == COLUMNS, "not " + COLUMNS + " columns");
    CrisisResource resource =
        new CrisisResource(
            cells[0],
            ResourceType.valueOf(cells[1].toUpperCase(Locale.ROOT)),
            cells[2],
            cells[3],
            ResourceKind.valueOf(cells[4].toUpperCase(Locale.ROOT)),
            blankToNull(cells[5]),
            cells[6].isEmpty() ? List.of() : List.of(cells[6].split(",")),
            cells[7],
            cells[8],
            blankToNull(cells[9]));
    check(resource);
    return resource;
  }

  private static void check(CrisisResource resource) {
    require(COUNTRY.matcher(resource.country()).matches(), "country is no two capital letters");
    require(!resource.name().isBlank(), "no name");
    require(AUDIENCES.contains(resource.audience()), "unknown audience");
    require(resource.source().startsWith("http"), "no source");
    resource
        .languages()
        .forEach(code -> require(LANGUAGE.matcher(code).matches(), "no language code"));
    String date = resource.sourceVerifiedAt();
    require(date == null || DATE.matcher(date).matches(), "no date");
    require(reachable(resource), "cannot be dialled or opened");
    require(fits(resource), "this type cannot have this kind of value");
  }

  private static boolean reachable(CrisisResource resource) {
    String value = resource.value();
    return switch (resource.kind()) {
      case SHORT_CODE -> SHORT_CODE.matcher(value).matches();
      case URL -> URL.matcher(value).matches();
      case NUMBER -> NUMBER.matcher(value).matches() && digitsFit(value);
    };
  }

  /** A country code glued to a short code gives too few digits for an international number. */
  private static boolean digitsFit(String value) {
    long digits = value.chars().filter(Character::isDigit).count();
    int fewest = value.startsWith("+") ? FEWEST_INTERNATIONAL_DIGITS : FEWEST_DIGITS;
    return digits >= fewest && digits <= MOST_DIGITS;
  }

  private static boolean fits(CrisisResource resource) {
    return switch (resource.type()) {
      case VOICE, SMS -> resource.kind() != ResourceKind.URL;
      case CHAT -> true;
      case EMERGENCY -> resource.kind() == ResourceKind.SHORT_CODE;
      case DIRECTORY -> resource.kind() == ResourceKind.URL;
    };
  }

  private static String key(CrisisResource resource) {
    String value = SIGNS.matcher(resource.value().toLowerCase(Locale.ROOT)).replaceAll("");
    return resource.country() + resource.type() + value;
  }

  private static @Nullable String blankToNull(String cell) {
    return cell.isBlank() ? null : cell;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
