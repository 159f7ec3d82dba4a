package org.evenkeel.auth.account;

/** Versions of the legal texts that opening an account accepts. */
public record AcceptedTexts(String privacyPolicyVersion, String disclaimerVersion) {}
