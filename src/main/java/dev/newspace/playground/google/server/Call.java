package dev.newspace.playground.google.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;

/**
 * A call that this Google saw, with what it answered.
 *
 * @param operation what was asked for, such as {@code token} or {@code spaces.create}
 * @param query the query's parameters, decoded
 * @param headers the request's headers, by name in lower case
 * @param body the request's body, inflated; a form is an object of its fields
 * @param status the answer's status, 0 where the answer never left
 * @param answer the answer's body where it is JSON, else null
 * @param at when the call came in
 */
public record Call(
    String operation,
    String method,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    JsonNode body,
    int status,
    JsonNode answer,
    Instant at) {}
