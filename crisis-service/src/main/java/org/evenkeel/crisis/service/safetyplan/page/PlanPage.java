package org.evenkeel.crisis.service.safetyplan.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.crisis.service.safetyplan.Step;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * A plan as one HTML page that refers to nothing outside of itself and runs no script: it can be
 * saved, opened without a network, read aloud by a screen reader and printed.
 */
public final class PlanPage {

  private static final String META =
      """
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="robots" content="noindex">
      """;

  private PlanPage() {}

  /** The page for whoever wrote the plan. */
  public static byte[] own(
      SafetyPlan plan, CrisisResources resources, PlanWords words, ZoneId zone) {
    return page(plan, resources, words, zone, false);
  }

  /** The page for whom the plan was shared with. */
  public static byte[] shared(SafetyPlan plan, CrisisResources resources, PlanWords words) {
    return page(plan, resources, words, ZoneId.of("UTC"), true);
  }

  /** What goes with the page: no cache keeps it, no other page learns that it was open. */
  public static HttpHeaders headers(PlanWords words) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
    headers.set(HttpHeaders.CONTENT_LANGUAGE, words.language());
    headers.set("Content-Security-Policy", PageStyle.POLICY);
    headers.set("Referrer-Policy", "no-referrer");
    headers.setCacheControl("no-store");
    return headers;
  }

  private static byte[] page(
      SafetyPlan plan, CrisisResources resources, PlanWords words, ZoneId zone, boolean shared) {
    String title = words.of(shared ? "shared_title" : "title");
    Markup page = new Markup();
    page.raw("<!doctype html>\n<html lang=\"").text(words.language()).raw("\">\n<head>\n");
    page.raw("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.text(PageStyle.POLICY).raw("\">\n");
    page.raw(META);
    page.element("title", title);
    page.raw("<style>").raw(PageStyle.CSS).raw("</style>\n</head>\n<body>\n<main>\n");
    page.element("h1", title);
    if (shared) {
      page.element("p", words.of("shared_intro"));
    }
    HelpSection.add(page, resources, words, shared);
    page.element("h2", words.of(shared ? "shared_steps" : "steps"));
    for (Step step : Step.values()) {
      addStep(page, words, step, plan.entries(step));
    }
    page.raw("</main>\n<footer class=\"small\">\n");
    Instant savedAt = plan.savedAt();
    if (savedAt != null) {
      page.element("p", words.of("saved") + " " + day(savedAt, words, zone));
    }
    page.element("p", words.of("disclaimer"));
    page.raw("</footer>\n</body>\n</html>\n");
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addStep(Markup page, PlanWords words, Step step, List<String> entries) {
    page.raw("<section>\n").element("h3", words.heading(step));
    if (entries.isEmpty()) {
      page.element("p", words.of("empty"));
    } else {
      page.list(entries);
    }
    page.raw("</section>\n");
  }

  private static String day(Instant at, PlanWords words, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.of(words.language()))
        .format(at.atZone(zone));
  }
}
