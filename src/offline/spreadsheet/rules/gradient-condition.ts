/** Colour scales: the condition of a conditional format, and what its builder says of their three points. */

import type { Realm } from '../../service.ts';
import type { CallArguments } from '../call-arguments.ts';
import { colourOf } from '../looks/colour-names.ts';
import { colourObject, colourState } from '../looks/colour-object.ts';
import { type MethodTable, type ServiceClass, serviceClass } from '../service-class.ts';
import { interpolationTypes } from '../spreadsheet-enums.ts';
import type { GradientPoint, GradientState } from '../state/spreadsheet-state.ts';

interface GradientParts {
  readonly realm: Realm;
  readonly gradient: GradientState;
}

const gradientClass: ServiceClass<GradientParts> = serviceClass('ConditionalFormatGradientCondition', {
  ...pointGetters('Min', 'min'),
  ...pointGetters('Mid', 'mid'),
  ...pointGetters('Max', 'max'),
});

/** Gives the condition of a saved colour scale. */
export function gradientCondition(realm: Realm, gradient: GradientState): object {
  return gradientClass.make({ realm, gradient });
}

/**
 * Reads one point from a builder's arguments: a colour alone stands for the least or the largest value, and with a type
 * and a value for that one. Throws Google's signature error for anything else.
 */
export function gradientPoint(given: CallArguments, usual: 'MIN' | 'MAX'): GradientPoint {
  const colour = typeof given.values[0] === 'string' ? colourOf(given.text(0)) : colourState(given.values[0])?.rgb;
  if (colour === undefined || colour === null) throw given.wrong();
  if (given.count === 1) return { colour, type: usual, value: '' };
  return { colour, type: given.member(1, 'InterpolationType'), value: given.text(2) };
}

function pointGetters(name: string, key: keyof GradientState): MethodTable<GradientParts> {
  const of = ({ gradient }: GradientParts): GradientPoint | null => gradient[key];
  return {
    [`get${name}Color`]: (parts) => of(parts)?.colour ?? null,
    [`get${name}ColorObject`]: (parts) => {
      const point = of(parts);
      return point === null ? null : colourObject(parts.realm, { rgb: point.colour, theme: null });
    },
    [`get${name}Type`]: (parts) => Reflect.get(interpolationTypes, of(parts)?.type ?? '') ?? null,
    [`get${name}Value`]: (parts) => of(parts)?.value ?? '',
  };
}
