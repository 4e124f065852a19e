/** The languages of a campaign, which every run knows without the shapes of its file. */

/** The languages that a campaign can be in. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type CampaignLanguage = (typeof LANGUAGES)[number];
