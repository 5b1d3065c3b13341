/** What does the operator see? */
package dev.newspace.observability;
