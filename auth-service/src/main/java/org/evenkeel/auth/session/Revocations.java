package org.evenkeel.auth.session;

/** Tells the gateway, and whoever else checks tokens, that a session's access tokens are over. */
public interface Revocations {

  void revoke(String sessionId);
}
