/** How is the operator's keyset made and changed? */
package dev.newspace.keyset;
