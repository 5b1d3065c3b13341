package dev.newspace.playground.card;

/**
 * Somebody or something to choose.
 *
 * @param value which comes back
 * @param detail shown smaller, or empty
 */
public record Choice(String value, String text, String detail) {}
