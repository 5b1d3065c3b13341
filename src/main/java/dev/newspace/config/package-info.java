/** What can be set, and is it right? */
package dev.newspace.config;
