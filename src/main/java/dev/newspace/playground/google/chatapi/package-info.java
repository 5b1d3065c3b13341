/** Which calls of the Chat API does the local Google know? */
package dev.newspace.playground.google.chatapi;
