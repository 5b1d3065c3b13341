/** How does a person give consent? */
package dev.newspace.oauth.consent;
