package dev.newspace.benchmark;

import java.util.function.Supplier;

/**
 * One kind of event, sent to one app again and again.
 *
 * @param events the next one
 * @param expected part of every right answer
 */
record Scenario(Measurement what, Subject subject, Supplier<Event> events, String expected) {}
