/** What does the app load before it is of use? A run of the package that Java can learn from. */
package dev.newspace.playground.training;
