package org.evenkeel.platform.crisis;

import jakarta.servlet.http.HttpServletRequest;
import org.evenkeel.crisis.screen.FloorResult;
import org.evenkeel.crisis.screen.ScreeningInput;

/** The floor for words that {@link FloorFilter} does not see. */
public final class ReceivedTexts {

  private final UnfailingFloor floor;
  private final PersonalResources resources;
  private final CrisisSignals signals;

  ReceivedTexts(UnfailingFloor floor, PersonalResources resources, CrisisSignals signals) {
    this.floor = floor;
    this.resources = resources;
    this.signals = signals;
  }

  /**
   * Screens the words and, when the floor fires and somebody is known, raises the signal down both
   * paths before anything else is done. Call it before what can fail, and attach what is stored.
   */
  public Screening screen(ReceivedText received) {
    FloorResult result = floor.screen(ScreeningInput.of(received.text()));
    Screening found = new Screening(result, received.sourceType(), received.sourceId(), null, true);
    if (!result.offersResources()) {
      return found;
    }
    if (received.userId() == null) {
      return found.with(resources.of(null, received.country(), received.locale()));
    }
    CrisisSignals.Raised raised = signals.raise(found, received.userId(), received.country());
    Screening shown =
        found.with(resources.of(received.userId(), received.country(), received.locale()));
    raised.awaitStored();
    return shown;
  }

  /**
   * The same for words that the person's own request holds in another form, such as speech. The
   * request is answered with the help beside it from then on, refusals and failures too. Where no
   * words were heard nothing is known about the person: the request stays one that nobody read.
   */
  public Screening screen(ReceivedText received, HttpServletRequest request) {
    Screening screening = screen(received);
    if (!received.text().isBlank()) {
      request.setAttribute(FloorFilter.SCREENING, screening);
    }
    return screening;
  }
}
