/** How many entries are decided on by one call, as page and server have agreed. */

/**
 * So many entries are approved by one call, which reads a register once and holds its lock: at 5,000 entries for six
 * seconds, 20 on a bad day, which is as long as others wait for it.
 */
export const APPROVED_AT_ONCE = 200;
