package org.evenkeel.platform.crisis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.evenkeel.platform.problem.CommonProblems;
import org.evenkeel.platform.problem.Problem;
import org.evenkeel.platform.problem.ProblemCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** A refusal never costs a person the help. */
class CrisisProblemMembersTests {

  private static final String HELP = "/api/v1/crisis/resources";

  private final FloorBench bench = new FloorBench();

  @BeforeEach
  void login() {
    FloorBench.login(FloorBench.USER);
  }

  @AfterEach
  void logout() {
    FloorBench.login(null);
    bench.urgent.destroy();
  }

  @Test
  void a_refused_crisis_text_carries_alert_and_resources_of_the_country()
      throws ServletException, IOException {
    Map<String, Object> body = refused(FloorBench.CRISIS, CommonProblems.INVALID);
    assertThat(body).containsEntry("crisis_alert", true).doesNotContainKey("help");
    assertThat(body.get("crisis_resources"))
        .isInstanceOfSatisfying(
            ResourcesView.class,
            shown -> {
              assertThat(shown.country()).isEqualTo("GB");
              assertThat(shown.resources()).isNotEmpty();
            });
  }

  @Test
  void an_unreadable_crisis_text_carries_help_beside_them() throws ServletException, IOException {
    assertThat(refused(FloorBench.CRISIS + "]", CommonProblems.UNREADABLE))
        .containsEntry("help", HELP)
        .containsEntry("crisis_alert", true)
        .containsKey("crisis_resources");
  }

  @Test
  void an_unreadable_calm_text_carries_help_alone() throws ServletException, IOException {
    assertThat(refused("{\"journal_text\": \"I had a calm day", CommonProblems.UNREADABLE))
        .containsEntry("help", HELP)
        .doesNotContainKeys("crisis_alert", "crisis_resources");
  }

  @Test
  void what_fails_on_our_side_carries_help_and_a_plain_refusal_does_not()
      throws ServletException, IOException {
    assertThat(refused(FloorBench.CALM, CommonProblems.UNAVAILABLE)).containsEntry("help", HELP);
    assertThat(refused(FloorBench.CALM, CommonProblems.TOO_LARGE)).containsEntry("help", HELP);
    assertThat(refused(FloorBench.CALM, CommonProblems.INVALID)).doesNotContainKey("help");
  }

  @Test
  void words_of_danger_in_a_filter_that_is_refused_bring_help_and_open_no_case() {
    Map<String, Object> body = refusedQuery("page=1&feeling=I+want%20to+kill+myself");

    assertThat(body).containsEntry("crisis_alert", false);
    assertThat(body.get("crisis_resources"))
        .isInstanceOfSatisfying(
            ResourcesView.class, shown -> assertThat(shown.country()).isEqualTo("GB"));
    assertThat(bench.outbox.committed()).isEmpty();
    assertThat(bench.crisisService.bodies()).isEmpty();
  }

  @Test
  void so_do_words_of_danger_in_the_name_of_a_parameter_and_broken_ones() {
    assertThat(refusedQuery("I+want+to+kill+myself")).containsKey("crisis_resources");
    assertThat(refusedQuery("tag=%zz&feeling=I+want+to+kill+myself"))
        .containsKey("crisis_resources");
  }

  @Test
  void a_calm_filter_a_path_of_staff_and_a_request_of_nobody_bring_none() {
    assertThat(refusedQuery("feeling=thursday")).isEmpty();
    assertThat(refusedQuery("/api/v1/crisis/cases", "state=I+want+to+kill+myself")).isEmpty();
    FloorBench.login(null);
    assertThat(refusedQuery("feeling=I+want+to+kill+myself")).isEmpty();
  }

  @Test
  void what_nobody_read_carries_help_where_people_write_about_themselves() {
    assertThat(unread("POST", FloorBench.VOICE)).containsExactly(Map.entry("help", HELP));
    assertThat(unread("PATCH", FloorBench.PATH)).containsExactly(Map.entry("help", HELP));
    assertThat(unread("GET", FloorBench.PATH)).isEmpty();
    assertThat(unread("POST", "/api/v1/crisis/cases/1/notes")).isEmpty();
    assertThat(unread("POST", "/internal/x")).isEmpty();
  }

  private Map<String, Object> unread(String method, String path) {
    return new CrisisProblemMembers(bench.queries(), bench.routes())
        .extend(
            new MockHttpServletRequest(method, path),
            Problem.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "request-1"));
  }

  @Test
  void a_form_on_a_route_for_texts_is_read_and_refused_with_help()
      throws ServletException, IOException {
    var request = FloorBench.post("--x\r\n\r\nI want to kill myself\r\n--x--");
    request.setContentType("multipart/form-data; boundary=x");
    bench.screen(request);

    assertThat(
            new CrisisProblemMembers(bench.queries(), bench.routes())
                .extend(request, Problem.of(CommonProblems.UNSUPPORTED_MEDIA_TYPE, "request-1")))
        .containsEntry("help", HELP)
        .containsEntry("crisis_alert", true)
        .containsKey("crisis_resources");
    assertThat(bench.outbox.committed()).hasSize(1);
  }

  private Map<String, Object> refusedQuery(String query) {
    return refusedQuery(FloorBench.PATH, query);
  }

  private Map<String, Object> refusedQuery(String path, String query) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
    request.setQueryString(query);
    Problem problem = Problem.of(CommonProblems.INVALID, "request-1");
    return new CrisisProblemMembers(bench.queries(), bench.routes()).extend(request, problem);
  }

  private Map<String, Object> refused(String body, ProblemCode code)
      throws ServletException, IOException {
    var request = FloorBench.post(body);
    bench.screen(request);
    Problem problem = Problem.of(code, "request-1");
    return problem
        .with(new CrisisProblemMembers(bench.queries(), bench.routes()).extend(request, problem))
        .toMap();
  }
}
