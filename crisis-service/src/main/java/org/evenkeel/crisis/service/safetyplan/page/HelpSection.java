package org.evenkeel.crisis.service.safetyplan.page;

import java.util.List;
import org.evenkeel.crisis.resources.CrisisResource;
import org.evenkeel.crisis.resources.CrisisResources;
import org.evenkeel.crisis.resources.ResourceKind;
import org.evenkeel.crisis.resources.ResourceType;
import org.jspecify.annotations.Nullable;

/** Whom to call and text, first on the page, so that it is there without scrolling or network. */
final class HelpSection {

  private HelpSection() {}

  /**
   * Adds it.
   *
   * @param shared whether somebody else than the owner reads the page
   */
  static void add(Markup page, CrisisResources resources, PlanWords words, boolean shared) {
    page.raw("<section class=\"help\">\n").element("h2", words.of("help_now"));
    addEmergency(page, resources.emergencyNumber(), words, shared ? "shared_danger" : "danger");
    page.element("h3", words.of("lines"));
    if (!resources.matched()) {
      page.element("p", words.of("no_line"));
    }
    List<CrisisResource> lines =
        resources.resources().stream()
            .filter(line -> line.type() != ResourceType.EMERGENCY)
            .toList();
    page.raw("<ul>\n");
    lines.forEach(line -> addLine(page, line, words));
    page.raw("</ul>\n</section>\n");
  }

  private static void addEmergency(
      Markup page, @Nullable String number, PlanWords words, String name) {
    if (number == null) {
      page.element("p", words.of(name + "_unknown"));
      return;
    }
    page.raw("<p>").text(words.of(name)).raw(" ");
    page.link("tel:" + dialled(number), number).raw("</p>\n");
  }

  private static void addLine(Markup page, CrisisResource line, PlanWords words) {
    page.raw("<li>").text(line.name()).raw("<br>");
    String value = line.value();
    if (line.kind() == ResourceKind.URL || line.type() == ResourceType.CHAT) {
      // No link: the page refers to nothing outside, and works the same without a network.
      page.raw("<span class=\"address\">").text(value).raw("</span>");
    } else if (line.type() == ResourceType.SMS) {
      page.link("sms:" + dialled(value), words.of("text") + " " + value);
    } else {
      page.link("tel:" + dialled(value), words.of("call") + " " + value);
    }
    if (line.hours() != null) {
      page.raw("<br><span class=\"small\">").text(line.hours()).raw("</span>");
    }
    if (line.sourceVerifiedAt() != null) {
      page.raw("<br><span class=\"small\">(").text(words.of("source_date")).raw(" ");
      page.text(line.sourceVerifiedAt()).raw(")</span>");
    }
    page.raw("</li>\n");
  }

  /** Digits, and the signs a dialler knows (RFC 3966 without visual separators). */
  private static String dialled(String value) {
    return value.replaceAll("[^0-9+*#]", "").replace("#", "%23");
  }
}
