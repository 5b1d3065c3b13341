/** Where is it kept? */
package dev.newspace.database;
