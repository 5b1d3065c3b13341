/** How does a card look? Google Chat's cards (version 2) as HTML. */
package dev.newspace.playground.card;
