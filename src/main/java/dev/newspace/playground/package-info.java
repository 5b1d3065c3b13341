/** A Google on localhost, for development and tests: what do all its rooms share? */
package dev.newspace.playground;
