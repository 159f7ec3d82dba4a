package org.evenkeel.crisis.service.cases.application;

import java.util.UUID;
import org.evenkeel.crisis.service.cases.model.CaseSource;
import org.evenkeel.crisis.service.cases.model.CrisisCase;
import org.evenkeel.platform.crypto.DataKeyDestroyedException;
import org.evenkeel.platform.crypto.DataKeyUnavailableException;
import org.evenkeel.platform.crypto.TextCipher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person says that they are in danger: the case opens, whatever else works. */
@Service
public class Reporting {

  static final String REPORT = "crisis.report.text";

  private static final Logger log = LoggerFactory.getLogger(Reporting.class);

  private final OpeningCase opening;
  private final Cases cases;
  private final TextCipher cipher;

  Reporting(OpeningCase opening, Cases cases, TextCipher cipher) {
    this.opening = opening;
    this.cases = cases;
    this.cipher = cipher;
  }

  @Transactional
  public CrisisCase report(
      UUID userId, CaseSource source, @Nullable String text, boolean wantsContact) {
    CrisisCase crisis = opening.open(userId, source, "report");
    cases.keepReport(
        crisis.id(), userId, source.sourceId(), seal(userId, source, text), wantsContact);
    return crisis;
  }

  /** Without a key the words are lost, but never the case. */
  private @Nullable String seal(UUID userId, CaseSource source, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      return cipher.seal(userId, REPORT, source.sourceId(), text);
    } catch (DataKeyUnavailableException | DataKeyDestroyedException e) {
      log.warn("no data key for report {}: the case opens without its text", source.sourceId());
      return null;
    }
  }
}
