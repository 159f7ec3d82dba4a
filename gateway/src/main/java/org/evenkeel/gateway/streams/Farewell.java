package org.evenkeel.gateway.streams;

import java.nio.charset.StandardCharsets;

/** The last that a client hears on a stream. It names no id, so resuming goes on from the last. */
enum Farewell {
  /** Its token ended or was ended. */
  REAUTHENTICATE("event: reauthenticate\ndata: {}\n\n"),
  /** This gateway is going; another one is there. */
  RECONNECT(": this gateway is closing\n\n");

  private final String text;

  Farewell(String text) {
    this.text = text;
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
