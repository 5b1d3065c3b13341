package dev.newspace.config;

import java.util.List;

/**
 * After what a space is made, by an administrator's choice.
 *
 * @param name by which people choose it: one word
 * @param prefix put in front of the space's name; empty for none
 * @param description empty for none
 * @param guidelines empty for none
 * @param people addresses of those who are added
 * @param announcement whether only managers may post
 */
public record SpaceTemplate(
    String name,
    String prefix,
    String description,
    String guidelines,
    List<String> people,
    boolean announcement) {
  public SpaceTemplate {
    people = List.copyOf(people);
  }
}
