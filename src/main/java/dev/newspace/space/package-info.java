/** How does a space come to be? */
package dev.newspace.space;
