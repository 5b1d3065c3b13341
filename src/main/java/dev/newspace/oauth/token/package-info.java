/** On whose authority does the app act? */
package dev.newspace.oauth.token;
