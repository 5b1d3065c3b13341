/** What travels with one event? */
package dev.newspace.context;
