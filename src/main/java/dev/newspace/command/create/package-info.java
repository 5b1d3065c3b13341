/** How does a wish for a space become a card? */
package dev.newspace.command.create;
