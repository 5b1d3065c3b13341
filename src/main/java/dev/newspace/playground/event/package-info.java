/** What does Google Chat send, in either format, and how is it signed? */
package dev.newspace.playground.event;
