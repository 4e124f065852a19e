/** What the cards of the tab 启用 are made of: a step with its state, and lists of lines. */

import type { ComponentChildren } from 'preact';
import { Section } from '../dialog/parts.tsx';
import type { Manage } from './use-manage.ts';

interface StepGiven {
  manage: Manage;
  id: string;
  title: string;
  /** Null of a step that nobody need take. */
  state: 'done' | 'todo' | 'stuck' | null;
  children: ComponentChildren;
}

/** A step on a card of its own, with how far it is said in words. */
export function Step({ children, id, manage, state, title }: StepGiven) {
  return (
    <Section id={id} title={title}>
      {state !== null && <p class={`step-state is-${state}`}>{manage.words.setUp.states[state]}</p>}
      {children}
    </Section>
  );
}

/** Lines below each other; nothing where there are none. */
export function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <li key={`${index} ${line}`}>{line}</li>
      ))}
    </ul>
  );
}
