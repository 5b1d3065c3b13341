/** How do the parts of the local Google become one? */
package dev.newspace.playground.google;
