/** Is it set up right? */
package dev.newspace.doctor;
