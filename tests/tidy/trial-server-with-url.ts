/** A server that needs a browser while it loads, for the test of the build. */

const PLACE = new URL('https://example.org/');

export const host = (): string => PLACE.host;
