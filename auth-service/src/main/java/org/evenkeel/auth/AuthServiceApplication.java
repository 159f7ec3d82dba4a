package org.evenkeel.auth;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Entry point of auth-service. */
@SpringBootApplication
public class AuthServiceApplication {}
