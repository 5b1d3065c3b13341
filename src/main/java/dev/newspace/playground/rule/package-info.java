/** What would Google Chat refuse? The rules for messages and cards, each with its source. */
package dev.newspace.playground.rule;
