package dev.newspace.playground.google.server;

/** Answers one kind of call. It runs on the server's event loop and must not wait for anything. */
public interface Endpoint {
  HttpAnswer answer(Request request);
}
