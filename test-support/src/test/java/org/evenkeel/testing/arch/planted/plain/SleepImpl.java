package org.evenkeel.testing.arch.planted.plain;

class SleepImpl {

  static class SleepHelper {}

  static class BaseSleep {}
}
