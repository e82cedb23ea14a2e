import type { ChannelHours, Holidays } from '../i18n/hours.ts';
import type { HoursLine } from '../i18n/hours-text.ts';
import type { Channel } from '../schema/site.ts';

/** A text with its language, if that is not the page's. */
export interface Line {
  text: string;
  lang?: string | undefined;
}

/** A way to reach a person, in the reader's words. `hours`, `promiseHours` and `holidays` are for the scripts. */
export interface ShownChannel extends ChannelHours {
  kind: Channel['kind'];
  name: string;
  lang?: string | undefined;
  address: string;
  /** What its link says: "Call ...". */
  action: string;
  written: boolean;
  promise: string;
  week: HoursLine[];
  zone: string;
  cost?: Line | undefined;
  languages: string;
  note?: Line | undefined;
  holidays: Holidays;
}
