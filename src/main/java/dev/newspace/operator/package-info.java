/** What can whoever runs the app do from the command line? */
package dev.newspace.operator;
