/** Which signatures are Google's? */
package dev.newspace.google;
