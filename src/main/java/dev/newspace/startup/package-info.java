/** Why does it start, or not? */
package dev.newspace.startup;
