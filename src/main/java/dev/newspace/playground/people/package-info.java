/** Who is there? */
package dev.newspace.playground.people;
