package org.evenkeel.crisis.service.contact.application;

import org.evenkeel.crisis.service.contact.model.ContactChannel;

/** Over which ways contacts can be written to in this installation. */
public interface ServedChannels {

  /**
   * May ask another service: call it with no transaction open.
   *
   * @throws org.evenkeel.platform.problem.ProblemException when it cannot be known now (503)
   */
  boolean serve(ContactChannel channel);
}
