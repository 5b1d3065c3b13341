package dev.newspace.playground.page;

import com.fasterxml.jackson.databind.JsonNode;
import dev.newspace.playground.Dialect;
import dev.newspace.playground.Person;

/**
 * An event on its way to the app, or waiting to be sent again.
 *
 * @param space the resource name of where it happened
 * @param completion the token of its completion URL
 * @param clicked the id of the entry whose button was clicked, or null
 * @param label what the person did, in a few words
 */
record Delivery(
    Person person,
    Dialect dialect,
    String space,
    String completion,
    String clicked,
    String label,
    JsonNode event) {}
