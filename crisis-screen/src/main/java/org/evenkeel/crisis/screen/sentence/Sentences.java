package org.evenkeel.crisis.screen.sentence;

import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.LongAdder;

/**
 * The reader of sentences, if there is one, and what it could not read. A reader that is missing,
 * cannot start or fails never keeps the floor from its answer.
 */
public final class Sentences {
  private final Optional<SentenceReader> reader;
  private final LongAdder failures = new LongAdder();
  private final String missing;

  /** Reads with this reader, or not at all. */
  public Sentences(Optional<SentenceReader> reader) {
    this(reader, "there is none on the class path");
  }

  private Sentences(Optional<SentenceReader> reader, String missing) {
    this.reader = reader;
    this.missing = missing;
  }

  /** The reader on the class path. */
  public static Sentences onClassPath() {
    try {
      return new Sentences(
          ServiceLoader.load(SentenceReader.class, SentenceReader.class.getClassLoader())
              .findFirst());
    } catch (ServiceConfigurationError | LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return new Sentences(Optional.empty(), cause.toString());
    }
  }

  /** What a passage sounds like; empty when there is no reader, or it failed. */
  public Optional<SentenceRisk> read(String passage) {
    try {
      return reader.map(r -> r.read(passage));
    } catch (RuntimeException | LinkageError | VirtualMachineError | AssertionError e) {
      failures.increment();
      return Optional.empty();
    }
  }

  /** Whether there is a reader. */
  public boolean available() {
    return reader.isPresent();
  }

  /** Why there is none. */
  public String missing() {
    return missing;
  }

  /** How many passages it failed to read. */
  public long failures() {
    return failures.sum();
  }

  /** The reader's version, or that there is none. */
  public String version() {
    return reader.map(SentenceReader::version).orElse("none");
  }
}
