/** What does a person see? The page that acts as Google Chat, and what goes on beneath it. */
package dev.newspace.playground.page;
