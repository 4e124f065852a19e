/** Color, its two kinds RgbColor and ThemeColor, and the builder that `SpreadsheetApp.newColor` gives. */

import { MISFIT, memberOf, parameter, text } from '../../base/parameters.ts';
import { type MethodTable, type ServiceClass, serviceClass, takes } from '../../base/service-class.ts';
import type { Realm } from '../../service.ts';
import { colourTypes, themeColourTypes } from '../spreadsheet-enums.ts';
import { colourOf } from './colour-names.ts';

/** What a colour is: `#rrggbb`, or one of the theme's by name; neither while it is being built. */
export interface ColourState {
  readonly rgb: string | null;
  readonly theme: string | null;
}

interface ColourParts {
  readonly realm: Realm;
  state: ColourState;
}

const UNSET: ColourState = { rgb: null, theme: null };

const typeOf = ({ state }: ColourParts): object => {
  if (state.rgb !== null) return colourTypes.RGB;
  return state.theme === null ? colourTypes.UNSUPPORTED : colourTypes.THEME;
};

const rgbClass: ServiceClass<ColourParts> = serviceClass('SpreadsheetApp.RgbColor', {
  getColorType: typeOf,
  asHexString: ({ state }) => state.rgb,
  getRed: (parts) => channel(parts, 1),
  getGreen: (parts) => channel(parts, 3),
  getBlue: (parts) => channel(parts, 5),
});

const themeClass: ServiceClass<ColourParts> = serviceClass('SpreadsheetApp.ThemeColor', {
  getColorType: typeOf,
  getThemeColorType: ({ state }) => Reflect.get(themeColourTypes, state.theme ?? ''),
});

const getters: MethodTable<ColourParts> = {
  getColorType: typeOf,
  asRgbColor: (parts) => {
    if (parts.state.rgb === null) throw parts.realm.exception('Object is not of type RgbColor.');
    return rgbClass.make({ ...parts });
  },
  asThemeColor: (parts) => {
    if (parts.state.theme === null) throw parts.realm.exception('Object is not of type ThemeColor.');
    return themeClass.make({ ...parts });
  },
};

const colourClass: ServiceClass<ColourParts> = serviceClass('SpreadsheetApp.Color', getters);

const builderClass: ServiceClass<ColourParts> = serviceClass('SpreadsheetApp.ColorBuilder', {
  ...getters,
  setRgbColor: takes([text], (parts, [name], call) => {
    parts.state = { rgb: colourOf(name), theme: null };
    return call.self;
  }),
  setThemeColor: takes([memberOf('ThemeColorType')], (parts, [theme], call) => {
    parts.state = { rgb: null, theme };
    return call.self;
  }),
  build: ({ realm, state }) => colourObject(realm, state),
});

/** Gives `SpreadsheetApp.newColor()`, of which nothing is known yet. */
export function colourBuilder(realm: Realm): object {
  return builderClass.make({ realm, state: UNSET });
}

/** Gives the Color of a state. */
export function colourObject(realm: Realm, state: ColourState): object {
  return colourClass.make({ realm, state });
}

/** Gives the state of a script's Color, or of a builder, which Google takes as well; null for anything else. */
export function colourState(value: unknown): ColourState | null {
  return (colourClass.partsOf(value) ?? builderClass.partsOf(value))?.state ?? null;
}

/** A Color. */
export const colour = parameter('Color', (value) => colourState(value) ?? MISFIT);

function channel({ state }: ColourParts, from: number): number {
  return Number.parseInt((state.rgb ?? '').slice(from, from + 2), 16);
}
