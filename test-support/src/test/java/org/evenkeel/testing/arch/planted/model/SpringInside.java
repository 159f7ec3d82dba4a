package org.evenkeel.testing.arch.planted.model;

import org.springframework.stereotype.Component;

@Component
class SpringInside {}
