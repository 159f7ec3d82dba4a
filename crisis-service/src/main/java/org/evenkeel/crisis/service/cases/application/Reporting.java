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
  private final CaseContents contents;
  private final TextCipher cipher;

  Reporting(OpeningCase opening, CaseContents contents, TextCipher cipher) {
    this.opening = opening;
    this.contents = contents;
    this.cipher = cipher;
  }

  @Transactional
  public CrisisCase report(
      UUID userId, CaseSource source, @Nullable String text, boolean wantsContact) {
    // Before the case is taken: nobody waits for the key service while holding it.
    String sealed = seal(userId, source, text);
    CrisisCase crisis = opening.open(userId, source, "report");
    contents.keepReport(crisis.id(), userId, source.sourceId(), sealed, wantsContact);
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
