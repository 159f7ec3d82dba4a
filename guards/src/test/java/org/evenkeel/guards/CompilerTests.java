package org.evenkeel.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.evenkeel.guards.Javac.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the compiler must refuse, it refuses, with the very arguments of the parent pom. */
class CompilerTests {

  private static final String STOPPED = "warnings found and -Werror specified";
  private static final String UNCLEAR =
      "boolean unclear(boolean a, boolean b, boolean c) { return a || b && c; }";

  private final CompilerSettings main = CompilerSettings.of(CompilerSettings.MAIN);

  @TempDir private Path folder;

  @Test
  void a_clean_source_compiles() throws IOException, InterruptedException {
    Outcome outcome = compile("String greet(String name) { return \"hello \" + name; }");
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.compiled()).isTrue();
  }

  @Test
  void a_raw_type_and_an_unchecked_call_fail() throws IOException, InterruptedException {
    Outcome outcome = compile("void add(java.util.List list) { list.add(\"x\"); }");
    assertThat(outcome.compiled()).isFalse();
    assertThat(outcome.output()).contains("[rawtypes]", "[unchecked]", STOPPED);
  }

  @Test
  void null_where_none_may_be_fails() throws IOException, InterruptedException {
    Outcome outcome = compile("String nothing() { return null; }");
    assertThat(outcome.compiled()).isFalse();
    assertThat(outcome.output()).contains("error: [NullAway]");
  }

  @Test
  void what_error_prone_warns_of_fails() throws IOException, InterruptedException {
    Outcome outcome = compile(UNCLEAR);
    assertThat(outcome.compiled()).isFalse();
    assertThat(outcome.output()).contains("[OperatorPrecedence]", STOPPED);
  }

  @Test
  void tests_are_held_to_warnings_too() throws IOException, InterruptedException {
    Outcome outcome = Javac.compile(CompilerSettings.of(CompilerSettings.TEST), folder, UNCLEAR);
    assertThat(outcome.compiled()).isFalse();
    assertThat(outcome.output()).contains("[OperatorPrecedence]", STOPPED);
  }

  private Outcome compile(String body) throws IOException, InterruptedException {
    return Javac.compile(main, folder, body);
  }
}
