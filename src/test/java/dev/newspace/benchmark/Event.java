package dev.newspace.benchmark;

/**
 * One event to send.
 *
 * @param name what the space is to be called that it makes, which tells its call to Google from
 *     others; empty where it makes none
 */
record Event(String path, String bearer, String body, String name) {}
