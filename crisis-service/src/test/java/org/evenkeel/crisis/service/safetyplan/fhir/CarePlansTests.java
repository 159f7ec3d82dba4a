package org.evenkeel.crisis.service.safetyplan.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.evenkeel.crisis.service.safetyplan.SafetyPlan;
import org.evenkeel.crisis.service.safetyplan.Step;
import org.evenkeel.crisis.service.safetyplan.page.PlanWords;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.CarePlan;
import org.junit.jupiter.api.Test;

/** Checked with the HAPI validator against the definitions of FHIR R4 (4.0.1). */
class CarePlansTests {
  private static final FhirContext R4 = FhirContext.forR4();
  private static final FhirValidator VALIDATOR = validator();
  private static final UUID PSEUDONYM = UUID.fromString("0199d3b2-4f00-7a10-8c01-1d2e3f4a5b01");

  @Test
  void a_whole_plan_is_valid_and_says_every_step() {
    String json = carePlan(plan(Step.values()), Locale.ENGLISH);

    assertThat(errors(json)).isEmpty();
    CarePlan read = R4.newJsonParser().parseResource(CarePlan.class, json);
    assertThat(read.getStatus()).isEqualTo(CarePlan.CarePlanStatus.ACTIVE);
    assertThat(read.getIntent()).isEqualTo(CarePlan.CarePlanIntent.PLAN);
    assertThat(read.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("87626-8");
    assertThat(read.getActivity()).hasSize(Step.values().length);
    assertThat(read.getActivityFirstRep().getDetail().getDescription())
        .isEqualTo("one <b>&</b> \u00e9\ntwo");
    assertThat(read.getSubject().getIdentifier().getValue()).isEqualTo("urn:uuid:" + PSEUDONYM);
  }

  @Test
  void a_plan_in_spanish_and_one_that_was_emptied_are_valid_too() {
    assertThat(errors(carePlan(plan(Step.DISTRACTIONS), Locale.of("es")))).isEmpty();
    assertThat(errors(carePlan(plan(), Locale.ENGLISH))).isEmpty();
  }

  @Test
  void signs_that_no_document_may_hold_are_left_out() {
    SafetyPlan plan =
        new SafetyPlan(
            1,
            Instant.parse("2026-03-01T10:00:00Z"),
            Map.of(Step.DISTRACTIONS, List.of("a\u000bb\u0000c")));

    String json = carePlan(plan, Locale.ENGLISH);

    assertThat(errors(json)).isEmpty();
    assertThat(json).contains("a b c");
  }

  @Test
  void the_validator_finds_what_is_wrong() {
    String json = carePlan(plan(Step.DISTRACTIONS), Locale.ENGLISH);

    assertThat(errors(json.replace("\"active\"", "\"very-active\""))).isNotEmpty();
    assertThat(errors(json.replace("\"subject\"", "\"patient\""))).isNotEmpty();
  }

  private static SafetyPlan plan(Step... steps) {
    Map<Step, List<String>> entries =
        List.of(steps).stream()
            .collect(Collectors.toMap(step -> step, step -> List.of("one <b>&</b> \u00e9", "two")));
    return new SafetyPlan(3, Instant.parse("2026-03-01T10:00:00.123456Z"), entries);
  }

  private static String carePlan(SafetyPlan plan, Locale locale) {
    return new String(CarePlans.of(plan, PSEUDONYM, PlanWords.of(locale)), StandardCharsets.UTF_8);
  }

  private static List<String> errors(String json) {
    return VALIDATOR.validateWithResult(json).getMessages().stream()
        .filter(message -> message.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
        .map(SingleValidationMessage::toString)
        .toList();
  }

  private static FhirValidator validator() {
    var support =
        new ValidationSupportChain(
            new DefaultProfileValidationSupport(R4),
            new CommonCodeSystemsTerminologyService(R4),
            new InMemoryTerminologyServerValidationSupport(R4));
    return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(support));
  }
}
