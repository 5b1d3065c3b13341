/** How does the local Google answer HTTP, and fail on demand? */
package dev.newspace.playground.google.server;
