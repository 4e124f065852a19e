/** What an account may do in a day and at the same time (PLATFORM D), mail apart. */

import { describe, expect, it } from '@jest/globals';
import type { QuotaKind } from '../../src/offline/daily-quotas.ts';
import type { RunResult } from '../../src/offline/script/script-run.ts';
import { OWNER, scriptWorld } from './script-world.ts';

const PROPERTY = "PropertiesService.getUserProperties().getProperty('a')";
const DOCUMENT = `Drive.Files.create({ name: 'a', mimeType: MimeType.GOOGLE_DOCS },
  Utilities.newBlob('<p>', 'text/html', 'a.html'))`;

describe("a day's quota", () => {
  it.each<[QuotaKind, string, string]>([
    ['properties', PROPERTY, 'Service invoked too many times for one day: properties.'],
    ['documents', DOCUMENT, 'Service invoked too many times for one day: docs create.'],
    ['conversions', DOCUMENT, 'Service invoked too many times for one day: conversion.'],
    ['spreadsheets', "SpreadsheetApp.create('a')", 'Service invoked too many times for one day: spreadsheets create.'],
  ])('of %s: %s is refused when it is spent, for a day and for that account (PLATFORM D)', (kind, call, message) => {
    const world = scriptWorld();
    world.workspace.share(world.book, 'b@example.org', 'editor');
    world.install(`function main() { ${call} }`, {
      manifest: {
        dependencies: { enabledAdvancedServices: [{ userSymbol: 'Drive', serviceId: 'drive', version: 'v3' }] },
      },
    });
    world.workspace.faults.setQuotaLeft(kind, 1);
    const seen = () => {
      const result = world.run('main');
      return result.ok ? 'ok' : result.error.message;
    };
    expect([seen(), seen()]).toEqual(['ok', message]);
    expect(world.run('main', { as: 'b@example.org' }).ok).toBe(true);
    world.workspace.clock.advanceTo('2019-08-20T23:59:00+08:00');
    expect(seen()).toBe(message);
    world.workspace.clock.advanceTo('2019-08-21T00:01:00+08:00');
    expect(seen()).toBe('ok');
  });

  it.each([
    ['consumer', 50_000],
    ['workspace', 500_000],
  ] as const)(
    'of a %s account is %i calls of properties, however many mails it may send (PLATFORM D)',
    (account, calls) => {
      const { workspace } = scriptWorld({ account, mailQuota: account === 'consumer' ? 1500 : 100 });
      expect(workspace.parts.quotas.left('properties', OWNER, 0)).toBe(calls);
    },
  );
});

describe("the day's time of triggers", () => {
  const CODE = `function setUp() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create() }
    function tick() { Utilities.sleep(60000) }`;
  const messages = (results: readonly RunResult[]) => results.map((each) => (each.ok ? 'ok' : each.error.message));
  const SPENT = 'Service using too much computer time for one day.';

  it('counts what triggers take; when it is spent they do not run, and people still can (PLATFORM C)', () => {
    const world = scriptWorld();
    world.install(CODE);
    world.run('setUp');
    world.workspace.faults.setQuotaLeft('triggerMs', 100_000);
    const results = world.workspace.clock.advanceTo('2019-08-20T03:00:00+08:00');
    // The second one begins with 40 seconds left and takes its minute: time that has passed is spent.
    expect(messages(results)).toEqual(['ok', 'ok', SPENT]);
    expect(results[2]).toMatchObject({ calls: [], virtualMs: 0 });
    expect(world.run('tick').ok).toBe(true);
    expect(messages(world.workspace.clock.advanceTo('2019-08-21T01:00:00+08:00')).slice(-3)).toEqual([
      SPENT,
      'ok',
      'ok',
    ]);
  });

  it.each([
    ['workspace', 6],
    ['consumer', 1.5],
  ] as const)('is, of a %s account, %d hours', (account, hours) => {
    const { workspace } = scriptWorld({ account });
    expect(workspace.parts.quotas.left('triggerMs', OWNER, 0)).toBe(hours * 3_600_000);
  });
});

describe('executions at the same time', () => {
  it('are 30 for an account, the 31st is refused (PLATFORM D)', () => {
    const world = scriptWorld();
    world.install(`function main() { ${PROPERTY} }`);
    const deepest: RunResult[] = [];
    // Each execution starts the next in the middle of its own call.
    const act = (): void => {
      const result = world.run('main');
      deepest.push(result);
    };
    world.workspace.faults.arm({ kind: 'meanwhile', when: 'before', call: 1, times: 30, act });
    world.run('main');
    expect(deepest.map((each) => (each.ok ? 'ok' : each.error.message))).toEqual([
      'There are too many scripts running simultaneously for this Google user account.',
      ...Array<string>(29).fill('ok'),
    ]);
    expect(world.run('main').ok).toBe(true);
  });
});
