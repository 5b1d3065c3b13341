/** What is sealed, and with which key? */
package dev.newspace.vault;
