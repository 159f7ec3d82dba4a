package org.evenkeel.crisis.service.safetyplan.fhir;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.crisis.service.safetyplan.Step;
import org.evenkeel.crisis.service.safetyplan.page.PlanWords;
import org.evenkeel.platform.json.Json;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a plan as a CarePlan of FHIR R4 (http://hl7.org/fhir/R4/careplan.html), by hand: one
 * resource does not warrant a FHIR library in the service.
 */
final class CarePlans {

  /** The kind of document, LOINC. */
  private static final String SAFETY_PLAN = "87626-8";

  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]");

  private CarePlans() {}

  /**
   * The resource as JSON.
   *
   * @param pseudonym stands for the member; says nothing about who that is
   */
  static byte[] of(SafetyPlan plan, UUID pseudonym, PlanWords words) {
    ObjectNode resource = Json.mapper().createObjectNode();
    resource.put("resourceType", "CarePlan").put("id", pseudonym + "-" + plan.version());
    String saved = String.valueOf(plan.savedAt());
    resource
        .putObject("meta")
        .put("versionId", Integer.toString(plan.version()))
        .put("lastUpdated", saved);
    resource.put("language", words.language());
    resource.putObject("text").put("status", "generated").put("div", narrative(plan, words));
    resource.put("status", "active").put("intent", "plan");
    ObjectNode category = resource.putArray("category").addObject();
    category
        .putArray("coding")
        .addObject()
        .put("system", "http://loinc.org")
        .put("code", SAFETY_PLAN);
    category.put("text", words.of("shared_title"));
    resource.put("title", words.of("shared_title"));
    ObjectNode subject = resource.putObject("subject").put("type", "Patient");
    subject
        .putObject("identifier")
        .put("system", "urn:ietf:rfc:3986")
        .put("value", "urn:uuid:" + pseudonym);
    resource.put("created", saved);
    addActivities(resource, plan, words);
    return Json.mapper().writeValueAsBytes(resource);
  }

  /** FHIR has no empty arrays: a plan without entries has no activities. */
  private static void addActivities(ObjectNode resource, SafetyPlan plan, PlanWords words) {
    List<Step> steps = written(plan);
    if (steps.isEmpty()) {
      return;
    }
    ArrayNode activities = resource.putArray("activity");
    for (Step step : steps) {
      ObjectNode detail = activities.addObject().putObject("detail");
      detail.putObject("code").put("text", words.heading(step));
      // Whether somebody has tried a step is nobody's business.
      detail.put("status", "unknown");
      detail.put("description", printable(String.join("\n", plan.entries(step))));
    }
  }

  private static String narrative(SafetyPlan plan, PlanWords words) {
    StringBuilder div = new StringBuilder("<div xmlns=\"http://www.w3.org/1999/xhtml\">");
    div.append("<p>").append(escaped(words.of("shared_title"))).append("</p>");
    for (Step step : written(plan)) {
      div.append("<p>").append(escaped(words.heading(step))).append("</p><ul>");
      plan.entries(step)
          .forEach(entry -> div.append("<li>").append(escaped(entry)).append("</li>"));
      div.append("</ul>");
    }
    return div.append("</div>").toString();
  }

  private static List<Step> written(SafetyPlan plan) {
    return List.of(Step.values()).stream().filter(step -> !plan.entries(step).isEmpty()).toList();
  }

  /** XHTML knows five named entities; those of HTML beyond them are written as characters. */
  private static String escaped(String text) {
    return HtmlUtils.htmlEscape(printable(text), "UTF-8");
  }

  /** Neither XHTML nor a string of FHIR may hold control characters but tab and line ends. */
  private static String printable(String text) {
    return UNPRINTABLE.matcher(text).replaceAll(" ");
  }
}
