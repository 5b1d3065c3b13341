package dev.newspace.space;

import com.google.auth.Credentials;
import dev.newspace.context.Deadline;

/**
 * On whose authority Google is asked for something with a space that is there, until when, and what
 * is known of it meanwhile.
 *
 * @param attempt is told what is known of what is done
 */
public record Authority(Credentials credentials, Deadline deadline, CreationAttempt attempt) {}
