/** What can be done with a space that a person created? */
package dev.newspace.command.manage;
