package org.evenkeel.gateway.limits;

import jakarta.validation.constraints.Positive;

/**
 * How often, within one window.
 *
 * @param user one known person
 * @param anonymous one address without a valid token
 * @param authAddress one address at registering, signing in and refreshing
 * @param authAccount one e-mail address at registering and signing in
 * @param crisisAddress one address at the public crisis resources; beyond it the static copy
 *     answers, nobody is refused
 * @param webhookAddress one address at the webhooks of providers, which tell of many people's
 *     messages from few addresses; their signature is what is looked at
 */
public record LimitSet(
    @Positive long user,
    @Positive long anonymous,
    @Positive long authAddress,
    @Positive long authAccount,
    @Positive long crisisAddress,
    @Positive long webhookAddress) {}
