/** Labels as people speak of them. */

/**
 * A label without what it says in brackets, at its end, to whoever fills in the form.
 *
 * @example
 * withoutHint('创作时间（年月）')     // → '创作时间'
 * withoutHint('Attendance (total)') // → 'Attendance'
 */
export function withoutHint(label: string): string {
  return label.replace(/(?:（[^（）]*）|\s+\([^()]*\))$/u, '');
}
