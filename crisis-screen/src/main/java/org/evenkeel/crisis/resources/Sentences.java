package org.evenkeel.crisis.resources;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Our own sentences beside the lines. Plain and calm; a person in danger reads them. */
enum Sentences {
  ENGLISH(
      "We do not know which country you are in.",
      "We know of no support line in this country.",
      "These directories list lines by country.",
      "In immediate danger, call your local emergency number.",
      "In immediate danger, call %s.",
      "We know of no general support line in this country, only lines for some people. The"
          + " directories list further ones.",
      "The source of this entry is dated %s, so it may have changed.",
      "The source of this entry gives no date, so it may have changed."),
  SPANISH(
      "No sabemos en qué país estás.",
      "No conocemos ninguna línea de apoyo en este país.",
      "Estos directorios reúnen líneas de ayuda por país.",
      "Si hay peligro inmediato, llama al número de emergencias de tu zona.",
      "Si hay peligro inmediato, llama al %s.",
      "En este país no conocemos ninguna línea de apoyo para todo el mundo, solo líneas para"
          + " algunas personas. Los directorios reúnen otras.",
      "La fuente de este dato es de esta fecha: %s. Puede haber cambiado.",
      "La fuente de este dato no indica fecha. Puede haber cambiado.");

  private final String countryUnknown;
  private final String noLine;
  private final String directories;
  private final String localEmergency;
  private final String emergency;
  private final String someOnly;
  private final String dated;
  private final String undated;

  Sentences(
      String countryUnknown,
      String noLine,
      String directories,
      String localEmergency,
      String emergency,
      String someOnly,
      String dated,
      String undated) {
    this.countryUnknown = countryUnknown;
    this.noLine = noLine;
    this.directories = directories;
    this.localEmergency = localEmergency;
    this.emergency = emergency;
    this.someOnly = someOnly;
    this.dated = dated;
    this.undated = undated;
  }

  /** Those of the language of a tag, else the English ones. */
  static Sentences in(@Nullable String languageTag) {
    return "es".equals(Languages.primary(languageTag)) ? SPANISH : ENGLISH;
  }

  /** There is no line to show, and why. */
  String noLine(@Nullable String country, @Nullable String number) {
    return String.join(
        " ",
        country == null ? countryUnknown : noLine,
        directories,
        number == null ? localEmergency : String.format(Locale.ROOT, emergency, number));
  }

  String someOnly() {
    return someOnly;
  }

  /** What to know about the age of an entry; null when it is recent. */
  @Nullable String age(CrisisResource resource, ResourceAge age) {
    return switch (age) {
      case RECENT -> null;
      case OVER_6_MONTHS, OVER_12_MONTHS ->
          String.format(Locale.ROOT, dated, resource.sourceVerifiedAt());
      case UNDATED -> undated;
    };
  }
}
