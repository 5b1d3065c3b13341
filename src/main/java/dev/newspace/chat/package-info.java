/** What did Google Chat send, and how is it answered? */
package dev.newspace.chat;
