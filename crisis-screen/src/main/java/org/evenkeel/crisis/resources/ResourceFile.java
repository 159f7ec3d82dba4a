package org.evenkeel.crisis.resources;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads and checks the resource data. A row that cannot be dialled or opened stops the load. */
final class ResourceFile {
  private static final int COLUMNS = 10;
  private static final int FEWEST_DIGITS = 7;
  private static final int MOST_DIGITS = 15;
  private static final int FEWEST_INTERNATIONAL_DIGITS = 9;
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern SHORT_CODE = Pattern.compile("[0-9]{3,6}");
  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9() -]+");
  private static final Pattern URL = Pattern.compile("https://[a-z0-9.-]+\\.[a-z]{2,}(/\\S*)?");
  private static final Pattern SOURCE = Pattern.compile("https?://[^\\s/]+\\.[a-z]{2,}\\S*( .*)?");
  private static final Pattern SIGNS = Pattern.compile("[^0-9a-z]");

  /** The day on which the rows were copied from their sources. */
  private static final Pattern TRANSCRIBED =
      Pattern.compile("^# transcribed: ([0-9]{4}-[0-9]{2}-[0-9]{2})$", Pattern.MULTILINE);

  private ResourceFile() {}

  /**
   * All rows of the file, in its order.
   *
   * @throws IllegalArgumentException when one cannot be shown to a person, or has no source
   */
  static List<CrisisResource> parse(String content) {
    LocalDate transcribed = transcribed(content);
    List<CrisisResource> resources = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    int number = 0;
    for (String line : content.lines().toList()) {
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        try {
          CrisisResource resource = row(line.split("\t", -1), transcribed);
          require(keys.add(key(resource)), "the same line twice");
          resources.add(resource);
        } catch (IllegalArgumentException | DateTimeException e) {
          throw new IllegalArgumentException(
              "resource data, line " + number + ": " + e.getMessage(), e);
        }
      }
    }
    return resources;
  }

  private static LocalDate transcribed(String content) {
    Matcher header = TRANSCRIBED.matcher(content);
    require(header.find(), "resource data: no day of transcription");
    return LocalDate.parse(header.group(1));
  }

  private static CrisisResource row(String[] cells, LocalDate transcribed) {
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
    checkDate(resource, transcribed);
    return resource;
  }

  private static void check(CrisisResource resource) {
    require(
        COUNTRIES.contains(resource.country())
            || resource.country().equals(ResourceRegistry.INTERNATIONAL),
        "country is not of ISO 3166-1");
    require(!resource.name().isBlank(), "no name");
    require(ResourceQuery.AUDIENCES.contains(resource.audience()), "unknown audience");
    require(SOURCE.matcher(resource.source()).matches(), "no source");
    resource.languages().forEach(code -> require(Languages.isKnown(code), "unknown language"));
    require(reachable(resource), "cannot be dialled or opened");
    require(fits(resource), "this type cannot have this kind of value");
  }

  /**
   * A source that was copied on a day was written before it. A later date could only be our own,
   * and nobody here has dialled a number.
   */
  private static void checkDate(CrisisResource resource, LocalDate transcribed) {
    String date = resource.sourceVerifiedAt();
    require(date == null || SourceDates.isDate(date), "no date");
    require(
        resource.earliestSourceDay().map(day -> day.isBefore(transcribed)).orElse(true),
        "the date is not the source's: it is not before the transcription");
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
