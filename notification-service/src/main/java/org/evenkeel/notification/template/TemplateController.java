package org.evenkeel.notification.template;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.ProblemException;
import org.evenkeel.platform.web.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The words for those who run the suite, with sample values: nothing of anybody's. */
@RestController
@RequestMapping("/api/v1/notifications/templates")
class TemplateController {

  private final Templates templates;

  TemplateController(Templates templates) {
    this.templates = templates;
  }

  /** Every template, bare: there are few. */
  record TemplateList(List<Templates.Entry> data) {}

  @Requires("templates:read")
  @GetMapping
  TemplateList list() {
    return new TemplateList(templates.all());
  }

  @Requires("templates:read")
  @GetMapping("/{name}/preview")
  @Operation(
      description =
          "A message with sample values. What there is not in a style or language falls back.")
  Templates.Preview preview(
      @PathVariable String name,
      @RequestParam(defaultValue = Template.LANGUAGE) String locale,
      @RequestParam(defaultValue = Template.STYLE) String style) {
    return templates
        .preview(name, locale, style)
        .orElseThrow(() -> new ProblemException(CommonProblems.NOT_FOUND));
  }
}
