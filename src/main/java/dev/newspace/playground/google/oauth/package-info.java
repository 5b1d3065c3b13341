/** How do people consent at the local Google, and what are its tokens? */
package dev.newspace.playground.google.oauth;
