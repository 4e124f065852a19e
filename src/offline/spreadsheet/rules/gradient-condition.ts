/** Colour scales: the condition of a conditional format, and what its builder says of their three points. */

import { MISFIT, parameter } from '../../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass } from '../../base/service-class.ts';
import type { Realm } from '../../service.ts';
import { colourOf } from '../looks/colour-names.ts';
import { colourObject, colourState } from '../looks/colour-object.ts';
import { interpolationTypes } from '../spreadsheet-enums.ts';
import type { GradientPoint, GradientState } from '../state/spreadsheet-state.ts';

interface GradientParts {
  readonly realm: Realm;
  readonly gradient: GradientState;
}

const gradientClass: ServiceClass<GradientParts> = serviceClass('SpreadsheetApp.ConditionalFormatGradientCondition', {
  ...pointGetters('Min', 'min'),
  ...pointGetters('Mid', 'mid'),
  ...pointGetters('Max', 'max'),
});

/** Gives the condition of a saved colour scale. */
export function gradientCondition(realm: Realm, gradient: GradientState): object {
  return gradientClass.make({ realm, gradient });
}

/** The colour of a point: by name, or a Color that is none of the theme's; as `#rrggbb`. */
export const pointColour = parameter('String', (value) => {
  const colour = typeof value === 'string' ? colourOf(value) : colourState(value)?.rgb;
  return colour ?? MISFIT;
});

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
