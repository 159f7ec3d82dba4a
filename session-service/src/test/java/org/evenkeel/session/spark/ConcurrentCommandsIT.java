package org.evenkeel.session.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.evenkeel.session.Member;
import org.evenkeel.session.RunningService;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

class ConcurrentCommandsIT extends RunningService {
  private static final int COMMANDS = 200;

  /** Path and body of each step; the mark says which command it was. */
  private static final List<String[]> STEPS =
      List.of(
          new String[] {"perception", "{\"selected_reframes\":[],\"custom_thought\":\"%s\"}"},
          new String[] {"affect", "{\"emotions\":[\"%s\"],\"intensity\":7}"},
          new String[] {"response", "{\"chosen_response\":\"%s\"}"},
          new String[] {"key-result", "{\"key_result\":\"%s\"}"});

  private final Member member = member();

  /** What was sent and what came back. */
  private record Call(String mark, ResponseEntity<JsonNode> answer) {

    int status() {
      return answer.getStatusCode().value();
    }

    int version() {
      return answer.getBody().path("version").asInt();
    }
  }

  @Test
  void two_hundred_at_once_on_one_session_leave_exactly_what_was_answered_with_200() {
    String id = started();
    String path = "/spark/sessions/" + id;

    List<Call> calls = atOnce(n -> command(path, n));

    assertThat(calls).extracting(Call::status).contains(200, 409).isSubsetOf(200, 409);
    List<Call> taken =
        calls.stream()
            .filter(call -> call.status() == 200)
            .sorted(Comparator.comparingInt(Call::version))
            .toList();
    assertThat(taken)
        .extracting(Call::version)
        .containsExactlyElementsOf(IntStream.rangeClosed(2, taken.size() + 1).boxed().toList());
    JsonNode history = member.get(path + "/history").getBody().path("data");
    assertThat(history.size()).isEqualTo(taken.size() + 1);
    for (int i = 0; i < taken.size(); i++) {
      assertThat(history.get(i + 1).path("version").asInt()).isEqualTo(i + 2);
      assertThat(history.get(i + 1).path("contents").toString()).contains(taken.get(i).mark());
    }
    assertThat(member.get(path).getBody().path("version").asInt()).isEqualTo(taken.size() + 1);
    assertThat(listed(id)).isEqualTo(taken.size() + 1);
    assertThat(calls)
        .filteredOn(call -> call.status() == 409)
        .allSatisfy(
            call -> assertThat(call.answer().getBody().path("code").asString()).startsWith("EVK-"));
  }

  @Test
  void the_same_command_at_once_is_done_once_and_answered_as_done() {
    String path = "/spark/sessions/" + started();
    String thought = STEPS.getFirst()[1].formatted("One mail is one mail.");

    List<Call> calls =
        atOnce(
            n ->
                new Call("", member.send(HttpMethod.PUT, path + "/perception", thought, Map.of())));

    assertThat(calls).extracting(Call::status).containsOnly(200);
    assertThat(calls).extracting(Call::version).containsOnly(2);
    assertThat(member.get(path + "/history").getBody().path("data")).hasSize(2);
  }

  private String started() {
    return member
        .post("/spark/sessions", "{\"situation\":\"A short mail.\"}")
        .getBody()
        .path("id")
        .asString();
  }

  private static List<Call> atOnce(IntFunction<Call> command) {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Call>> calls;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      calls =
          IntStream.range(0, COMMANDS)
              .mapToObj(
                  n ->
                      threads.submit(
                          () -> {
                            start.await();
                            return command.apply(n);
                          }))
              .toList();
      start.countDown();
    }
    return calls.stream().map(Future::resultNow).toList();
  }

  /** Every fortieth would end the session; the others go forward and back. */
  private Call command(String path, int n) {
    String[] step = STEPS.get(n % 40 == 39 ? 3 : n % 3);
    String mark = "command-" + n + "-";
    return new Call(
        mark, member.send(HttpMethod.PUT, path + "/" + step[0], step[1].formatted(mark), Map.of()));
  }

  private int listed(String id) {
    return database
        .sql("SELECT version FROM spark_session WHERE id = ?::uuid")
        .param(id)
        .query(Integer.class)
        .single();
  }
}
