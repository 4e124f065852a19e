/** What a language says of the 登记表 whatever the campaign. */

import type { RegistrationWords } from '../../domain/registration/registration-words.ts';

/** The rest are names of the campaign, and how days and limits are written. */
export type RegistrationFace = Omit<RegistrationWords, 'district' | 'basis' | 'placeholders'>;
