/** What does the app itself call what happened, and what it answers? */
package dev.newspace.interaction;
