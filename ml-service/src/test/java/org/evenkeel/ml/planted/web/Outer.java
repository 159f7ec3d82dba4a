package org.evenkeel.ml.planted.web;

/** Something an inner layer must not know. */
public final class Outer {}
