/** The advanced Drive service, and what its errors say. */

import { assert } from '../domain/assert.ts';

/** The service that the manifest enables. With the scope drive.file it reaches only what the program has made. */
export function drive(): GoogleAppsScript.Drive {
  const service = typeof Drive === 'undefined' ? undefined : Drive;
  assert(service, 'the manifest enables the advanced Drive service');
  return service;
}

/** Whether Drive says that there is no such file for us; whatever else goes wrong may pass. */
export function isNotFound(error: unknown): boolean {
  const { details, message = '' } = (error ?? {}) as { details?: { code?: unknown }; message?: string };
  return details?.code === 404 || /not found/i.test(message);
}
