/** The zone that this process reckons local time in: a script's own zone while it runs. */

import vm from 'node:vm';

// A test runner gives its tests a copy of `process`, and only the real one sets the clock's zone.
const real = vm.runInThisContext('process') as { env: Record<string, string | undefined> };

let current = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone of the process at this moment, `Asia/Shanghai`. */
export function processZone(): string {
  return current;
}

/**
 * What `act` gives, carried out while local time is that of `zone`; afterwards it is again what it was.
 *
 * A manifest's time zone decides what `new Date().getHours()` is (manifest reference), and each project has its own.
 *
 * @throws RangeError for a zone that nobody knows.
 * @example
 * inZone('Asia/Tokyo', () => new Date(0).getHours())  // 9
 */
export function inZone<Result>(zone: string, act: () => Result): Result {
  if (zone === current) return act();
  mustBeZone(zone);
  const before = { zone: current, variable: real.env.TZ };
  try {
    set(zone, zone);
    return act();
  } finally {
    set(before.variable, before.zone);
  }
}

/** Throws RangeError for a zone that nobody knows. */
export function mustBeZone(zone: string): void {
  if (known.has(zone)) return;
  new Intl.DateTimeFormat('en', { timeZone: zone });
  known.add(zone);
}

// Finding a zone reads the tables of a language each time.
const known = new Set<string>();

function set(variable: string | undefined, zone: string): void {
  // Without the variable the process would keep the zone that it had last.
  real.env.TZ = variable ?? zone;
  current = zone;
}
