/** The kinds of entries that issues are tried on, and the days and the door of their coming. */

import type { Day } from '../../src/domain/calendar.ts';
import type { Door } from '../../src/domain/intake/entry.ts';

/** The kinds of entries, each faultless: what is written here is laid over the activity or work of the factories. */
export const BASES = {
  activity: {},
  story: {},
  topic: { track: 'topic', kind: '话题', title: '#好网民# 大家谈', link: 'https://weibo.com/1' },
  gala: { track: 'topic', kind: '活动' },
  microVideo: { ...series('microVideo'), fileFormat: 'MP4', durationSeconds: '175', sizeMegabytes: '48.5' },
  specialActivity: { ...series('specialActivity'), authorName: '', authorPhone: '', authorEmail: '' },
  photography: { ...series('photography'), original: '是' },
  servicePlatform: { ...series('servicePlatform'), authorName: '', authorPhone: '', authorEmail: '' },
  recitation: series('recitation'),
  song: series('song'),
  microLesson: series('microLesson'),
} as const;

export type Base = keyof typeof BASES;

function series(subproject: string): { track: string; subproject: string; kind: string; createdOn: string } {
  return { track: 'series', subproject, kind: '', createdOn: '' };
}

/** By which door and when: by the form on 20 August 2019 where nothing else is said. */
export interface Coming {
  door: Door;
  /** The day of the last change of content. */
  changedOn: Day;
  /** The day that decides on lateness. */
  handedInOn: Day;
}
