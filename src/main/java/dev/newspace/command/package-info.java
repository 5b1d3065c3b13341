/** What can a person ask for? */
package dev.newspace.command;
