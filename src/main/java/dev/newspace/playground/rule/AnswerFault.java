package dev.newspace.playground.rule;

/**
 * Something that Google Chat would refuse.
 *
 * @param path of the field, such as {@code cardsV2[0].card.header.title}
 * @param rule which is broken, in a sentence
 * @param source where Google says so
 */
public record AnswerFault(String path, String rule, String source) {}
