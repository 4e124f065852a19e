/** Copying files of Drive, and what an upload does to a file's type. */

import { describe, expect, it } from '@jest/globals';
import { scriptWorld } from './script-world.ts';

const MADE = "const made = Drive.Files.create({ name: 'a.txt' }, Utilities.newBlob('a', 'text/plain'));";

describe('Drive.Files.copy', () => {
  it('makes a file of another id with the same content, called a copy unless it is named', () => {
    const body = `${MADE} 
      const [first, second] = [Drive.Files.copy({}, made.id), Drive.Files.copy({ name: 'b' }, made.id)];
      return [first.name, second.name, first.mimeType, first.id !== made.id]`;
    expect(scriptWorld().answer(body)).toEqual(['Copy of a.txt', 'b', 'text/plain', true]);
  });

  it.each([
    ['no id', 'Drive.Files.copy(null, null)', 'API call to drive.files.copy failed with error: Required'],
    [
      'an id that nobody has',
      "Drive.Files.copy({}, 'x')",
      'API call to drive.files.copy failed with error: File not found: x.',
    ],
  ])('refuses %s', (_rule, call, message) => {
    expect(scriptWorld().answer(`return ${call}`)).toBe(message);
  });
});

describe('uploads', () => {
  it('what is uploaded into a file of bytes brings its own type', () => {
    const body = `${MADE} return Drive.Files.update({}, made.id, Utilities.newBlob([1], 'application/pdf')).mimeType`;
    expect(scriptWorld().answer(body)).toBe('application/pdf');
  });

  it('takes blobs only', () => {
    expect(scriptWorld().answer("return Drive.Files.create({ name: 'a' }, 'text')")).toBe(
      'The mediaData parameter only supports Blob types for upload.',
    );
  });
});
