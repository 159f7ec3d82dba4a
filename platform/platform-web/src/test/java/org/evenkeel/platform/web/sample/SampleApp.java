package org.evenkeel.platform.web.sample;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A service with nothing of its own but a few handlers. */
@SpringBootApplication
public class SampleApp {}
