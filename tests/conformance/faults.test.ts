/** Kills and errors at every call: nothing a dead execution does may have an effect. */

import { describe, expect, it } from '@jest/globals';
import { OWNER, type ScriptWorld, scriptWorld } from './script-world.ts';

// Claims a step, writes a cell, sends, and confirms; rings again from wherever it was stopped.
const CODE = `function main() {
  const kept = PropertiesService.getScriptProperties();
  const cell = SpreadsheetApp.getActive().getActiveSheet().getRange(1, 1);
  const lock = LockService.getScriptLock();
  try {
    lock.waitLock(1000);
    console.log('flow main');
    if (kept.getProperty('state') === null) {
      cell.setValue('written');
      SpreadsheetApp.flush();
      kept.setProperty('state', 'claimed');
      MailApp.sendEmail('a@example.org', 's', 'b');
      kept.setProperty('state', 'sent');
    }
  } finally {
    try { kept.setProperty('finally', 'ran'); } catch (error) {}
    lock.releaseLock();
  }
}`;

const CALLS = 10;

function world(): ScriptWorld {
  const made = scriptWorld();
  made.install(CODE);
  return made;
}

function properties({ workspace }: ScriptWorld): Record<string, string> {
  return workspace.parts.properties.content.script ?? {};
}

function cell({ book, workspace }: ScriptWorld): unknown {
  return workspace.parts.spreadsheets.files.get(book)?.sheets[0]?.rows[0]?.contents[0] ?? null;
}

describe('a kill', () => {
  it('can strike each of the calls, which are counted', () => {
    expect(world().run('main').calls.length).toBe(CALLS);
  });

  it.each(
    Array.from({ length: CALLS }, (_, index) => index + 1).flatMap((call) =>
      (['before', 'after'] as const).flatMap((when) =>
        (['kept', 'lost'] as const).map((writes) => ({ call, when, writes })),
      ),
    ),
  )('$when call $call with writes $writes leaves nothing that came later, and the next run goes on', (strike) => {
    const struck = world();
    const armed = struck.workspace.faults.arm({ kind: 'kill', ...strike });
    const result = struck.run('main');
    expect([result.ok, armed.struck, result.calls.length]).toEqual([false, 1, strike.call]);
    const mails = struck.workspace.mailbox.length;
    const { finally: ran = null, state = null } = properties(struck);
    // Calls: 1 the book, 2 lock, 3 read, 4 write, 5 flush, 6 claim, 7 send, 8 confirm, 9 finally, 10 release.
    const done = strike.when === 'after' ? strike.call : strike.call - 1;
    expect({ mails, state, ran }).toEqual({
      mails: done >= 7 ? 1 : 0,
      state: done >= 8 ? 'sent' : done >= 6 ? 'claimed' : null,
      ran: done >= 9 ? 'ran' : null,
    });
    const isWritten = done >= 5 || (done === 4 && strike.writes === 'kept');
    expect(cell(struck)).toBe(isWritten ? 'written' : null);
    expect(struck.run('main').ok).toBe(true);
    expect(struck.workspace.mailbox.length).toBeLessThanOrEqual(1);
  });

  it('at the k-th call after a log line strikes only there', () => {
    const struck = world();
    struck.workspace.faults.arm({ kind: 'kill', when: 'before', call: 1, since: 'flow main' });
    expect(struck.run('main').calls.map((line) => line.method)).toEqual([
      'SpreadsheetApp.getActiveSpreadsheet',
      'Lock.waitLock',
      'Properties.getProperty',
    ]);
  });

  it('strikes only executions that match', () => {
    const struck = world();
    struck.workspace.faults.arm({
      kind: 'kill',
      when: 'before',
      call: 1,
      match: ({ functionName }) => functionName !== 'main',
    });
    expect(struck.run('main').ok).toBe(true);
  });
});

describe('an error at a call', () => {
  it('can be caught, before the effect and after it', () => {
    const sent = (['before', 'after'] as const).map((when) => {
      const struck = scriptWorld();
      struck.install(`function main() {
        try { MailApp.sendEmail('a@example.org', 's', 'b') } catch (error) { return error.message } }`);
      struck.workspace.faults.arm({ kind: 'throw', when, call: 1 });
      const result = struck.run('main');
      return [result.ok && result.value, struck.workspace.mailbox.length];
    });
    const message = "We're sorry, a server error occurred. Please wait a bit and try again.";
    expect(sent).toEqual([
      [message, 0],
      [message, 1],
    ]);
  });
});

describe('what happens meanwhile', () => {
  it('another execution runs to its end inside a call, and finds the lock held', () => {
    const outer = scriptWorld();
    outer.install(`function main() { LockService.getScriptLock().waitLock(0); Utilities.getUuid();
        PropertiesService.getScriptProperties().setProperty('a', '1') }
      function other() { return [LockService.getScriptLock().tryLock(5000), Date.now()] }`);
    const seen: unknown[] = [];
    const act = () => {
      const result = outer.workspace.run({ as: OWNER, call: 'other', surface: 'menu' });
      seen.push(result.ok && result.value);
    };
    outer.workspace.faults.arm({ kind: 'meanwhile', when: 'before', call: 2, act });
    expect(outer.run('main').ok).toBe(true);
    // 60 ms of the outer lock, 60 of the inner one, and the five seconds of waiting.
    expect(seen).toEqual([[false, Date.UTC(2019, 7, 19, 16) + 5120]]);
    expect(outer.run('other')).toMatchObject({ value: [true, expect.any(Number)] });
  });
});

describe('an outage of the property store', () => {
  const CODE = `const kept = () => PropertiesService.getScriptProperties();
    function main() { try { kept().setProperty('a', '1'); return 'kept' } catch (error) { return error.message } }`;

  it('lasts for so many calls of PropertiesService, across executions, and has no effect (RELIABILITY 3)', () => {
    const struck = scriptWorld();
    struck.install(CODE);
    const armed = struck.workspace.faults.propertyOutage(2);
    const values = [1, 2, 3].map(() => {
      const result = struck.run('main');
      return [result.ok && result.value, properties(struck).a ?? null];
    });
    expect([values, armed.struck]).toEqual([
      [
        ['Data storage error', null],
        ['Data storage error', null],
        ['kept', '1'],
      ],
      2,
    ]);
  });

  it('spares every other service, also behind a call that it struck', () => {
    const struck = scriptWorld();
    struck.install(`function main() {
      try { PropertiesService.getUserProperties().getKeys() } catch (error) {
        return [error.message, MailApp.getRemainingDailyQuota(), CacheService.getScriptCache().get('a')] } }`);
    struck.workspace.faults.propertyOutage();
    expect(struck.run('main')).toMatchObject({ value: ['Data storage error', 1500, null] });
  });

  it('without an end lasts until it is disarmed', () => {
    const struck = world();
    const armed = struck.workspace.faults.propertyOutage();
    expect(struck.run('main')).toMatchObject({ ok: false, killed: false, error: { message: 'Data storage error' } });
    expect(struck.run('main').calls.map(({ method }) => method)).toContain('Lock.releaseLock');
    armed.disarm();
    expect(struck.run('main').ok).toBe(true);
  });
});

describe('an outage of a service', () => {
  const CODE = `function main() {
    const told = (act) => { try { act(); return 'done' } catch (error) { return error.message } };
    const cache = CacheService.getScriptCache(); const kept = PropertiesService.getScriptProperties();
    return [told(() => cache.put('a', 'x')), told(() => cache.get('a')), told(() => cache.remove('a')),
      told(() => kept.getProperty('a')), told(() => kept.setProperty('a', '1'))] }`;
  const ERROR = "We're sorry, a server error occurred. Please wait a bit and try again.";

  function told(struck: ScriptWorld): unknown {
    const result = struck.run('main');
    return result.ok && result.value;
  }

  it.each([
    [['Cache'], [ERROR, ERROR, ERROR, 'done', 'done']],
    [
      ['Cache.put', 'Properties.setProperty'],
      [ERROR, 'done', 'done', 'done', ERROR],
    ],
    [
      ['Cache', 'Properties'],
      [ERROR, ERROR, ERROR, ERROR, ERROR],
    ],
  ])('strikes every call of %j and no other, before it has an effect', (of, answers) => {
    const struck = scriptWorld();
    struck.install(CODE);
    const armed = struck.workspace.faults.outage(of);
    expect([told(struck), told(struck)]).toEqual([answers, answers]);
    expect(armed.struck).toBe(2 * answers.filter((answer) => answer === ERROR).length);
    expect(properties(struck)).toEqual(answers[4] === 'done' ? { a: '1' } : {});
    armed.disarm();
    expect(told(struck)).toEqual(Array(5).fill('done'));
  });

  it('lasts until a moment of the virtual clock, or for so many calls, with a message if one is given', () => {
    const struck = scriptWorld();
    struck.install(CODE);
    const { clock, faults } = struck.workspace;
    faults.outage(['Cache'], { untilMs: Date.parse('2019-08-20T01:00:00+08:00'), message: 'gone' });
    faults.outage(['Properties'], { calls: 3 });
    expect(told(struck)).toEqual(['gone', 'gone', 'gone', ERROR, ERROR]);
    clock.advanceTo('2019-08-20T00:59:00+08:00');
    expect(told(struck)).toEqual(['gone', 'gone', 'gone', ERROR, 'done']);
    clock.advanceTo('2019-08-20T01:00:00+08:00');
    expect(told(struck)).toEqual(Array(5).fill('done'));
  });
});

describe('a stall while a formula recalculates', () => {
  it('takes 17 seconds at each touch of a spreadsheet, and none elsewhere (RELIABILITY 1)', () => {
    const [plain, stalled] = [0, 2].map((touches) => {
      const struck = world();
      if (touches > 0) struck.workspace.faults.recalculationStall(touches);
      return struck.run('main').virtualMs;
    });
    expect((stalled ?? 0) - (plain ?? 0)).toBe(34_000);
  });

  it('counts into the six minutes', () => {
    const struck = world();
    struck.workspace.faults.recalculationStall(1, 360_001);
    expect(struck.run('main')).toMatchObject({ killed: true, error: { message: 'Exceeded maximum execution time' } });
  });
});

describe('a fault of named calls', () => {
  it.each([
    [{ call: 2, of: ['Properties.setProperty'] }, 8],
    [{ call: 1, of: ['MailApp'] }, 7],
    [{ call: 2, of: ['Properties'] }, 6],
  ])('%j strikes that call of them', (which, calls) => {
    const struck = world();
    struck.workspace.faults.arm({ kind: 'kill', when: 'before', ...which });
    expect(struck.run('main').calls.length).toBe(calls);
  });

  it('onwards strikes every call from there on, so often as it may', () => {
    const struck = scriptWorld();
    struck.install(`function main() { return [1, 2, 3, 4].map(() => {
      try { return 36 + MailApp.getRemainingDailyQuota() } catch (error) { return 'failed' } }) }`);
    struck.workspace.faults.arm({ kind: 'throw', when: 'before', call: 2, onwards: true, times: 2 });
    expect(struck.run('main')).toMatchObject({ value: [1536, 'failed', 'failed', 1536] });
  });
});
