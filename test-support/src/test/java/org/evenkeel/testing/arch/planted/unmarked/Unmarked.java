package org.evenkeel.testing.arch.planted.unmarked;

class Unmarked {}
